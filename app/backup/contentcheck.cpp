// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/contentcheck.h"

#include "backup/postgresdump.h"
#include "core/engine.h"
#include "db/scratchdatabase.h"
#include "db/invariants.h"

namespace meditrack {

namespace {

using Result = Verification::Result;

class SqliteCheck final : public ContentCheck
{
public:
    SqliteCheck(const QString &path, bool isPlain, const Add &add, Progress &progress)
        : m_isPlain(isPlain)
        , m_add(add)
        , m_progress(progress)
        , m_connection(DatabaseUrl::forSqliteFile(path), Connection::Access::Read, progress)
        , m_dialect(Dialect::create(m_connection.url()))
    {
        m_connection.execute(QStringLiteral("PRAGMA mmap_size=1073741824"));
    }

    void check() override
    {
        checkIntegrity();
        checkForeignKeys();
    }
    Connection *connection() override { return &m_connection; }
    std::vector<TableCount> count() override { return countTables(m_connection, *m_dialect); }

private:
    void checkIntegrity();
    void checkForeignKeys();

    bool m_isPlain;
    const Add &m_add;
    Progress &m_progress;
    Connection m_connection;
    std::unique_ptr<Dialect> m_dialect;
};

void SqliteCheck::checkIntegrity()
{
    m_progress.report(event::Advance{Engine::tr("Checking the database"), 0, -1, event::Advance::Unit::Bytes});
    QStringList found;
    for (const QVariantList &row : m_connection.execute(QStringLiteral("PRAGMA integrity_check(%1)").arg(mostFindings)).rows)
        found << row.front().toString();
    m_progress.report(event::Advance{Engine::tr("Checking the database"), 0, 0, event::Advance::Unit::Bytes});
    const bool good = found == QStringList{QStringLiteral("ok")};
    m_add(Engine::tr("Integrity"), good ? Result::Good : Result::Bad,
          good ? Engine::tr("SQLite's integrity_check found nothing wrong.") : found.join(QStringLiteral("; ")));
}

/// The database may have been like this; then the backup is a true copy of it.
void SqliteCheck::checkForeignKeys()
{
    const QString what = Engine::tr("Foreign keys");
    const ForeignKeyViolations violations = foreignKeyViolations(m_connection);
    if (violations.empty()) {
        m_add(what, Result::Good, Engine::tr("Every row that is referred to is there."));
        return;
    }
    QStringList sentences;
    for (const auto &[tables, rows] : violations)
        sentences << (rows == 1 ? Engine::tr("1 row of '%1' refers to a missing row of '%2'.").arg(tables.first, tables.second)
                                : Engine::tr("%1 rows of '%2' refer to missing rows of '%3'.").arg(rows).arg(tables.first, tables.second));
    const QString found = sentences.mid(0, mostFindings).join(QLatin1Char(' '));
    m_add(what, Result::Warning, found + (m_isPlain ? Engine::tr(" Whether the database itself was like this is not known; a restore asks for "
                                                                     "--allow-foreign-key-errors if the database that it replaces has fewer.")
                                                    : Engine::tr(" The checksum is right, so the database itself was like this when the backup was made.")));
}

/// A dump can be read by pg_restore, but what it is worth shows when a server takes it.
class PostgresCheck final : public ContentCheck
{
public:
    PostgresCheck(const QString &path, const Manifest &manifest, const Config &config, const Add &add, Progress &progress, bool onServer)
        : m_path(path)
        , m_manifest(manifest)
        , m_config(config)
        , m_add(add)
        , m_progress(progress)
        , m_onServer(onServer)
    { }

    void check() override;
    Connection *connection() override { return m_connection ? &*m_connection : nullptr; }
    std::vector<TableCount> count() override { return countServerTables(*m_connection, serverTablesWithRows(*m_connection)); }

private:
    void restoreToServer();

    QString m_path;
    const Manifest &m_manifest;
    const Config &m_config;
    const Add &m_add;
    Progress &m_progress;
    const bool m_onServer;
    std::optional<ScratchDatabase> m_scratch;
    std::optional<Connection> m_connection; ///< to it
};

void PostgresCheck::check()
{
    const DumpContents contents = readDumpContents(m_path, m_config.postgresPrograms, m_progress);
    m_add(Engine::tr("Contents"), Result::Good,
          Engine::tr("pg_restore reads its list of contents: the rows of %1 tables, dumped by pg_dump %2 from PostgreSQL %3.")
              .arg(QString::number(contents.rowsOf.size()), contents.program, contents.server));
    QString why;
    try {
        restoreToServer();
    } catch (const Error &error) {
        static const QList<ErrorCode> elsewhere{ErrorCode::Unsupported, ErrorCode::PermissionDenied, ErrorCode::CannotOpen, ErrorCode::ConnectionLost,
                                                ErrorCode::Locked, ErrorCode::ReadOnly, ErrorCode::Configuration};
        if (!elsewhere.contains(error.code)) // it may be the dump
            throw;
        m_connection.reset();
        why = error.message;
    }
    if (m_connection) {
        m_add(Engine::tr("Test restore"), Result::Good, Engine::tr("All of it was restored into a database of its own on %1, which is gone again.").arg(m_config.url.toString()));
        return;
    }
    readDumpToEnd(m_path, m_config.postgresPrograms, m_progress);
    m_add(Engine::tr("Test restore"), Result::Warning,
          Engine::tr("It was not restored anywhere, so that its rows were not counted: %1%2 All of it can be read by pg_restore, no more is known.")
              .arg(why, why.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral(".")));
}

void PostgresCheck::restoreToServer()
{
    if (m_config.urlProblem || m_config.url.isSqlite())
        throw Error(ErrorCode::Unsupported, Engine::tr("no PostgreSQL server is configured"));
    if (!m_onServer)
        throw Error(ErrorCode::ReadOnly, Engine::tr("this is only looking, and makes no database on the server"));
    PostgresDatabase like;
    if (m_manifest.server) {
        like.encoding = m_manifest.server->encoding;
        like.collation = m_manifest.server->collation;
        like.characterType = m_manifest.server->characterType;
    }
    m_scratch.emplace(verifyPrefix, m_config.url, like, m_progress);
    m_connection.emplace(m_scratch->url(), Connection::Access::Write, m_progress);
    restoreDump(m_path, *m_connection, m_config.postgresPrograms, {QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"), QStringLiteral("--no-subscriptions")}, m_progress);
}

} // namespace

std::unique_ptr<ContentCheck> ContentCheck::open(const QString &path, const BackupInfo &info, const Config &config, const Add &add, Progress &progress, bool onServer)
{
    if (info.manifest.dialect == QLatin1String("sqlite"))
        return std::make_unique<SqliteCheck>(path, info.form == BackupForm::Plain, add, progress);
    return std::make_unique<PostgresCheck>(path, info.manifest, config, add, progress, onServer);
}

} // namespace meditrack
