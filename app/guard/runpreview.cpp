// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/runpreview.h"

#include "core/engine.h"
#include "core/origin.h"
#include "migration/migrator.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace meditrack {

namespace {

bool hasNoRows(const Config &known, Progress &progress)
{
    Connection connection(known.url, Connection::Access::Read, progress);
    return std::ranges::all_of(countRows(connection, known.versionTable), [](const TableCount &table) { return table.rows == 0; });
}

/// What a rehearsal shows; an empty one where none is needed; nullopt: there could be none.
std::optional<Rehearsal> tryOut(const Config &known, const Move &move, Progress &progress, const GuardOptions &options)
{
    if (known.url.isMemory() || hasNoRows(known, progress))
        return Rehearsal();
    try {
        return rehearse(known, move, progress, options);
    } catch (const Error &error) {
        // On a server a copy takes rights, space and pg_dump; the run itself does not depend on that.
        const bool isOfCopy = error.revision.isEmpty() || error.code == ErrorCode::Unsupported;
        if (known.url.isSqlite() || !isOfCopy || error.code == ErrorCode::Cancelled)
            throw;
        progress.report(event::Notice{event::Notice::Level::Warning, Engine::tr("What goes with it cannot be counted beforehand: %1").arg(error.message)});
        return std::nullopt;
    }
}

} // namespace

std::vector<LostData> lostBy(const Config &config, const Move &move, Progress &progress, const GuardOptions &options)
{
    const ScriptDirectory scripts(config); // env.py may name the database
    return tryOut(scripts.config(), move, progress, options).value_or(Rehearsal()).lost;
}

RunPreview previewRun(const Config &config, const Move &move, Progress &progress, const GuardOptions &options, Trial trial)
{
    Migrator migrator(config, progress);
    const Config &known = migrator.scripts().config();
    RunPreview preview{move, options, {}, {}, {}, true, {}};
    preview.plan = move.verb == Move::Verb::Upgrade ? migrator.planUpgrade({move.target}) : migrator.planDowngrade(move.target);
    if (preview.plan.empty())
        return preview;
    preview.rehearsal = trial == Trial::Always ? rehearse(known, move, progress, options) : tryOut(known, move, progress, options);
    preview.isCounted = preview.rehearsal.has_value();
    if (preview.rehearsal)
        preview.lost = preview.rehearsal->lost;
    if (preview.rehearsal && preview.rehearsal->plan.empty())
        preview.rehearsal.reset(); // nothing was run
    const QString folder = known.url.isSqlite() ? QFileInfo(known.url.filePath()).absolutePath() : QDir::homePath(); // nothing is beside a server's database
    if (!preview.lost.empty())
        preview.exportFile = QDir(folder).filePath(defaultExportName(currentTime(), false));
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
