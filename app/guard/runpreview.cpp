// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/runpreview.h"

#include "core/origin.h"
#include "migration/migrator.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace meditrack {

std::vector<LostData> lostBy(const Config &config, const Move &move, Progress &progress, const GuardOptions &options)
{
    const ScriptDirectory scripts(config); // env.py may name the database
    const Config &known = scripts.config();
    if (!known.url.isSqlite())
        progress.report(event::Notice{event::Notice::Level::Warning, QStringLiteral("What goes with it cannot be counted beforehand on PostgreSQL.")});
    if (known.url.isMemory() || !known.url.isSqlite())
        return {};
    {
        Connection connection(known.url, Connection::Access::Read, progress);
        if (std::ranges::all_of(countRows(connection, known.versionTable), [](const TableCount &table) { return table.rows == 0; }))
            return {};
    }
    return rehearse(known, move, progress, options).lost;
}

RunPreview previewRun(const Config &config, const Move &move, Progress &progress, const GuardOptions &options)
{
    Migrator migrator(config, progress);
    const Config &known = migrator.scripts().config();
    RunPreview preview{move, options, {}, {}, {}, known.url.isSqlite()};
    preview.plan = move.verb == Move::Verb::Upgrade ? migrator.planUpgrade({move.target}) : migrator.planDowngrade(move.target);
    if (preview.plan.empty())
        return preview;
    preview.lost = lostBy(known, move, progress, options);
    if (!preview.lost.empty())
        preview.exportFile = QDir(QFileInfo(known.url.filePath()).absolutePath()).filePath(defaultExportName(currentTime(), false));
    return preview;
}

std::optional<ExportResult> exportLost(const Config &config, const std::vector<LostData> &lost, const QString &file, Progress &progress)
{
    ExportRequest request;
    request.file = file;
    for (const LostData &each : lost) {
        if (!request.tables.contains(each.table))
            request.tables << each.table;
    }
    if (request.tables.isEmpty())
        return std::nullopt;
    return exportJson(ScriptDirectory(config).config(), request, progress);
}

} // namespace meditrack
