// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/sqlitesource.h"

#include "backup/backupstore.h"
#include "core/engine.h"
#include "db/sqlitecopy.h"
#include "migration/versiontable.h"

namespace meditrack {

SqliteSource::SqliteSource(const Config &config, Progress &progress)
    : m_config(config)
    , m_progress(progress)
    , m_connection(config.url, Connection::Access::Read, progress) // says what cannot be opened
{
    if (config.url.isMemory())
        backupFolder(config.url); // throws
    if (!m_connection.exists())
        throw Error(ErrorCode::CannotOpen, Engine::tr("There is no database '%1' yet.").arg(config.url.filePath()))
            .means(Engine::tr("No backup was made."))
            .advise(Engine::tr("Check the path in %1.").arg(config.url.toString()));
}

void SqliteSource::write(const QString &path, BackupForm, Manifest &manifest)
{
    manifest.product = m_connection.product();
    manifest.journalMode = m_connection.scalar(QStringLiteral("PRAGMA journal_mode")).toString();
    manifest.sizeBytes = copySqliteToFile(m_connection, path, m_progress);
    check(path, manifest);
}

/// Damage in the database would be damage in the backup. Fills in what the copy says of itself.
void SqliteSource::check(const QString &path, Manifest &manifest)
{
    const event::Advance checking{Engine::tr("Checking the copy"), 0, -1, event::Advance::Unit::Bytes};
    m_progress.report(checking);
    Connection copy(DatabaseUrl::forSqliteFile(path), Connection::Access::Read, m_progress);
    const auto dialect = Dialect::create(copy.url());
    copy.execute(QStringLiteral("PRAGMA mmap_size=1073741824")); // read where it lies, once and in no order
    const QString found = copy.scalar(QStringLiteral("PRAGMA quick_check(1)")).toString();
    if (found != QLatin1String("ok"))
        throw Error(ErrorCode::Corrupt, Engine::tr("The database is damaged: %1.").arg(found))
            .means(Engine::tr("No backup was made, for it would be damaged too; the database was not changed."))
            .advise(Engine::tr("Stop all programs that use it, keep a copy of the file, and restore the last good backup."));
    QStringList warnings;
    manifest.tables = countTables(copy, *dialect, &warnings);
    try {
        manifest.heads = VersionTable(m_config, *dialect).rows(copy);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Command) // an odd version table is part of what is kept
            throw;
        warnings << error.message;
    }
    for (const QString &text : std::as_const(warnings))
        m_progress.report(event::Notice{event::Notice::Level::Warning, text});
    m_progress.report(event::Advance{checking.what, 0, 0, checking.unit});
}

} // namespace meditrack
