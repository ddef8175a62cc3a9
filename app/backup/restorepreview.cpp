// SPDX-License-Identifier: GPL-3.0-or-later
// What a restore would do: reads the backup and the database, changes neither.
#include "backup/postgrespreview.h"
#include "backup/restorepreviewer.h"
#include "backup/restoreside.h"
#include "backup/sqlitepreview.h"
#include "core/engine.h"

#include <QFileInfo>

#include <algorithm>

namespace meditrack {

Error otherKindOfBackup(const QString &what)
{
    return Error(ErrorCode::Unsupported, what)
        .means(unchanged())
        .advise(Engine::tr("Between PostgreSQL and SQLite data go as JSON: `meditrack db export FILE` there, `meditrack db import FILE` here."));
}

RestorePreviewer::RestorePreviewer(const Config &config, const RestoreRequest &request, Progress &progress)
    : m_config(config)
    , m_progress(progress)
{
    m_preview.request = request;
    readScripts();
}

std::unique_ptr<RestorePreviewer> RestorePreviewer::create(const Config &config, const RestoreRequest &request, Progress &progress)
{
    if (config.url.isSqlite())
        return std::make_unique<SqlitePreviewer>(config, request, progress);
    return std::make_unique<PostgresPreviewer>(config, request, progress);
}

RestorePreview RestorePreviewer::run()
{
    m_config.requireUrl();
    look();
    judgeRevisions();
    m_preview.config = m_config;
    return std::move(m_preview);
}

std::vector<JournalEntry> RestorePreviewer::lastRestores()
{
    std::vector<JournalEntry> entries = Journal(m_config.url).entries(m_progress, &m_preview.warnings);
    std::erase_if(entries, [](const JournalEntry &each) {
        const bool mayBeDone = each.result == JournalEntry::Result::Done || (each.result == JournalEntry::Result::Interrupted && !each.backup.isEmpty());
        return !mayBeDone || (each.verb != QLatin1String("restore") && each.verb != QLatin1String("undo"));
    });
    std::ranges::reverse(entries);
    return entries;
}

JournalEntry RestorePreviewer::lastRestore()
{
    const DatabaseUrl &url = m_config.url;
    const std::vector<JournalEntry> restores = lastRestores();
    const auto last = restores.begin();
    const Error nothing = Error(ErrorCode::Command, Engine::tr("There is no restore of '%1' to take back.").arg(url.shortName())).means(unchanged());
    if (last == restores.end())
        throw Error(nothing).advise(Engine::tr("`meditrack db restore FILE` restores a backup; `meditrack db backups` lists them."));
    if (last->backup.isEmpty())
        throw Error(nothing).because(Engine::tr("There was no database before the last restore."))
            .advise(Engine::tr("There was no database before the last restore, so none was kept."));
    if (QFileInfo(last->backup).isDir())
        throw Error(nothing).advise(Engine::tr("The database before the last restore was damaged; its files are kept, byte for byte, in '%1'.").arg(last->backup));
    if (!QFileInfo::exists(last->backup))
        throw Error(nothing).advise(Engine::tr("The backup that was made before the last restore, '%1', is not there any more.").arg(last->backup));
    return *last;
}

/// A backup can be restored without scripts; only what they would say of it is not known then.
void RestorePreviewer::readScripts()
{
    try {
        m_scripts.emplace(m_config);
        if (!m_config.urlProblem)
            m_scripts->config().requireUrl(); // or nobody knows the version table
        m_config = m_scripts->config();
    } catch (const Error &error) {
        m_scripts.reset();
        m_preview.warnings << Engine::tr("Whether the scripts know the backup's revision cannot be told: %1").arg(error.message);
    }
}

void RestorePreviewer::judgeOrigin()
{
    const QString &from = m_preview.manifest->database;
    if (from != backupNameOf(m_config.url))
        m_preview.warnings << Engine::tr("This is a backup of another database: %1.").arg(from.isEmpty() ? Engine::tr("its name is not known") : from);
}

void RestorePreviewer::judgeRevisions()
{
    const QStringList &heads = m_preview.after.heads;
    if (!m_scripts)
        return;
    for (const QString &head : heads) {
        if (!m_scripts->graph().find(head))
            m_preview.unknown << head;
    }
    if (m_preview.unknown.isEmpty()) {
        try {
            m_preview.behind = m_scripts->graph().upgradeRevisions({QStringLiteral("heads")}, heads);
        } catch (const Error &error) {
            m_preview.warnings << error.message;
        }
        return;
    }
    const QString names = m_preview.unknown.join(QStringLiteral(", "));
    if (m_preview.request.allowUnknownRevision)
        m_preview.warnings << Engine::tr("No script has the backup's revision %1.").arg(names);
    else
        m_preview.refusal = Error(ErrorCode::UnknownRevision, Engine::tr("The backup is at a revision that no script has: %1.").arg(names))
                                .means(unchanged())
                                .advise(Engine::tr("The scripts may be older than the backup: use those that made it. --allow-unknown-revision restores it all the same."));
}

RestorePreview previewRestore(const Config &config, const RestoreRequest &request, Progress &progress)
{
    try {
        return RestorePreviewer::create(config, request, progress)->run();
    } catch (Error &error) {
        if (error.consequence.isEmpty())
            error.means(unchanged());
        throw;
    }
}

} // namespace meditrack
