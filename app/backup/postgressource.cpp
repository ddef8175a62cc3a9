// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/postgressource.h"

#include "backup/postgresdump.h"
#include "core/engine.h"
#include "db/waiting.h"
#include "migration/versiontable.h"

#include <QFileInfo>

namespace meditrack {

namespace {

const QString noBackup = QStringLiteral("No backup was made; the database was not changed.");

/// What pg_dump is at, in our words.
QString doing(const QString &line)
{
    const QString contents = QStringLiteral("dumping contents of ");
    return line.startsWith(contents) ? Engine::tr("Dumping %1").arg(line.mid(contents.size())) : Engine::tr("Dumping the database");
}

} // namespace

PostgresSource::PostgresSource(const Config &config, Progress &progress, Connection *moment)
    : m_config(config)
    , m_progress(progress)
    , m_moment(moment)
    , m_connection(moment ? moment->url() : config.url, Connection::Access::Read, progress)
    , m_program(findPostgresProgram(QStringLiteral("pg_dump"), config.postgresPrograms, majorVersionOf(m_connection.product()),
                                    QStringLiteral("the server (%1)").arg(m_connection.product())))
{
}

qint64 PostgresSource::estimatedBytes()
{
    if (m_estimate < 0)
        m_estimate = m_connection.scalar(QStringLiteral("SELECT pg_catalog.sum(pg_catalog.pg_table_size(oid))::bigint FROM pg_catalog.pg_class WHERE relkind = 'r' AND relnamespace::bigint >= 2200"))
                         .toLongLong();
    return m_estimate;
}

QString PostgresSource::openSnapshot()
{
    // While the dump is written this session has nothing to do, and nobody is to end it for that.
    m_connection.execute(QStringLiteral("SELECT pg_catalog.set_config(name, '0', false) FROM pg_catalog.pg_settings "
                                        "WHERE name IN ('statement_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')"));
    const QString take = QStringLiteral("SELECT pg_catalog.pg_export_snapshot()");
    const QString given = m_moment ? m_moment->scalar(take).toString() : QString();
    m_transaction.emplace(m_connection);
    if (!m_moment)
        return m_connection.scalar(take).toString();
    m_connection.execute(QStringLiteral("SET TRANSACTION SNAPSHOT '%1'").arg(given));
    return given;
}

void PostgresSource::describe(Manifest &manifest)
{
    const ResultRows facts = m_connection.execute(QStringLiteral(
        "SELECT pg_catalog.pg_get_userbyid(datdba)::text, pg_catalog.pg_encoding_to_char(encoding)::text, datcollate::text, datctype::text "
        "FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()"));
    const QVariantList &row = facts.rows.front();
    Manifest::Server server{QFileInfo(m_program.path).fileName() + QLatin1Char(' ') + m_program.version, row.at(0).toString(), row.at(1).toString(),
                            row.at(2).toString(), row.at(3).toString(), {}};
    const ResultRows extensions = m_connection.execute(
        QStringLiteral("SELECT extname || ' ' || extversion FROM pg_catalog.pg_extension WHERE extname <> 'plpgsql' ORDER BY extname::text COLLATE \"C\""));
    for (const QVariantList &each : extensions.rows)
        server.extensions << each.front().toString();
    manifest.product = m_connection.product();
    manifest.server = server;
}

void PostgresSource::readHeads(Manifest &manifest)
{
    try {
        manifest.heads = VersionTable(m_config, *Dialect::create(m_config.url)).rows(m_connection);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Command) // an odd version table is part of what is kept
            throw;
        m_progress.report(event::Notice{event::Notice::Level::Warning, error.message});
    }
}

void PostgresSource::write(const QString &path, BackupForm form, Manifest &manifest)
{
    const QString snapshot = openSnapshot();
    describe(manifest);
    m_tables = serverTablesWithRows(m_connection);
    readHeads(manifest);
    QStringList arguments{QStringLiteral("--format=custom"), QStringLiteral("--verbose"), QStringLiteral("--no-password"), QStringLiteral("--no-sync"),
                          QStringLiteral("--snapshot=") + snapshot, QStringLiteral("--lock-wait-timeout=%1").arg(qMax(1, m_config.url.waitMilliseconds())),
                          QStringLiteral("--file=") + path};
    // pg_restore lists names in the dump's own encoding and looks for them in it, and tells nobody which one that is.
    if (const QString encoding = manifest.server->encoding; encoding != QLatin1String("SQL_ASCII") && encoding != QLatin1String("MULE_INTERNAL")) // from which the server cannot convert all
        arguments << QStringLiteral("--encoding=UTF8");
    if (isJournalHidden(m_connection)) {
        arguments << QStringLiteral("--exclude-schema=meditrack");
        m_progress.report(event::Notice{event::Notice::Level::Info, QStringLiteral("The journal (meditrack.journal) is not in the backup, for this user may not read it.")});
    }
    if (isArchive(form))
        arguments << QStringLiteral("--compress=0"); // the archive does that, better and faster
    const PostgresEnvironment environment(m_connection);
    RunningPostgresProgram dump(m_program, arguments, environment.variables(), m_progress);
    QString what = doing({});
    const qint64 about = qMax<qint64>(1, estimatedBytes()); // as tables, which take a little more or less than a dump of them
    m_progress.report(event::Advance{what, 0, about, event::Advance::Unit::Bytes});
    const auto look = [&](int milliseconds) {
        const bool isRunning = dump.isRunning(milliseconds);
        what = doing(dump.lastLine());
        const qint64 written = QFileInfo(path).size();
        m_progress.report(event::Advance{what, written, qMax(about, written), event::Advance::Unit::Bytes});
        return isRunning;
    };
    try {
        manifest.tables = countServerTables(m_connection, m_tables, [&] { look(0); });
        while (look(betweenReports)) { }
        dump.requireSuccess();
    } catch (Error &error) {
        m_progress.report(event::Advance{what, 0, 0, event::Advance::Unit::Bytes});
        error.means(noBackup);
        if (error.code == ErrorCode::PermissionDenied)
            error.advise(QStringLiteral("Make the backup as a user that may read everything: the owner of the tables, or a member of pg_read_all_data."));
        throw;
    }
    m_transaction.reset();
    manifest.sizeBytes = QFileInfo(path).size();
    m_progress.report(event::Advance{what, manifest.sizeBytes, manifest.sizeBytes, event::Advance::Unit::Bytes});
    checkContents(path);
}

/// pg_restore reads it, and finds the rows of every table in it.
void PostgresSource::checkContents(const QString &path)
{
    const DumpContents contents = readDumpContents(path, m_config.postgresPrograms, m_progress);
    for (const ServerTable &table : m_tables) {
        if (!contents.hasRowsOf(table.schema, table.name))
            throw Error(ErrorCode::Corrupt, QStringLiteral("The dump has no rows of the table %1.").arg(table.lasting())).means(noBackup);
    }
}

} // namespace meditrack
