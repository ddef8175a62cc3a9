// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/postgresrestore.h"

#include "backup/postgresdump.h"
#include "backup/postgrespreview.h"
#include "backup/restoreside.h"
#include "core/engine.h"
#include "db/commitnumber.h"
#include "db/runlock.h"
#include "db/servertables.h"
#include "db/serverwait.h"
#include "db/steadfast.h"

#include <QFile>

namespace meditrack {

namespace {

QString asItWas() { return Engine::tr("Nothing has been changed: the database is as it was."); }

constexpr int mostTriesAlone = 5; // to be alone in the database; each waits some seconds for those that leave

} // namespace

void PostgresRestore::replace()
{
    m_before = m_preview.before;
    if (!m_preview.bySwap)
        return replaceInPlace();
    m_server.emplace(m_url, m_progress);
    if (!m_server->lock(m_server->database()))
        throw Error(ErrorCode::Locked, Engine::tr("Another restore of this database is going on.")).advise(Engine::tr("Wait until it is done, then try again."));
    if (m_preview.request.held)
        m_preview.request.held->letGo(); // from here on a run that begins sees the lock of the restore, and leaves
    const bool isThere = m_preview.before.health != RestoreSide::Health::Missing;
    if (isThere)
        m_facts = m_server->describe(m_server->database());
    if (m_preview.kept.isEmpty()) {
        keepNow();
        makeNew();
        fillNew();
    } else {
        m_record.entry.headsBefore = m_before.heads;
        m_record.begin();
        m_new = m_preview.kept;
    }
    if (isThere)
        carryJournal(journalOfNow(), m_server->urlOf(m_new), m_progress);
    swap();
    check(m_progress);
}

/// The verified backup of now; and what is going on is written down.
void PostgresRestore::keepNow(Connection *moment)
{
    m_record.entry.headsBefore = m_before.heads;
    if (m_preview.before.health == RestoreSide::Health::Missing)
        return;
    BackupRequest request;
    request.why = Manifest::Why::BeforeRestore;
    const BackupInfo backup = createBackup(m_preview.config, request, m_progress, moment);
    m_before.tables = backup.manifest.tables;
    m_before.heads = backup.manifest.heads;
    m_report.safetyBackup = backup.path;
    m_record.entry.headsBefore = m_before.heads;
    m_record.entry.backup = backup.path;
    m_record.begin();
}

void PostgresRestore::makeNew()
{
    PostgresDatabase like = m_facts;
    if (m_preview.before.health == RestoreSide::Health::Missing && m_preview.manifest && m_preview.manifest->server) {
        like.encoding = m_preview.manifest->server->encoding;
        like.collation = m_preview.manifest->server->collation;
        like.characterType = m_preview.manifest->server->characterType;
    }
    like.name = m_server->freeName(m_server->database(), QStringLiteral("restore"));
    m_isOurs = true;
    m_new = like.name;
    m_server->create(like);
    m_server->comment(m_new, DatabaseMark{QStringLiteral("restoring"), m_server->database(), QDateTime::currentDateTimeUtc(), {}, m_record.entry.id}.toComment());
}

void PostgresRestore::fillNew()
{
    if (const QString lacking = fillDatabase(m_preview.unpacked, *m_server, m_new, m_preview.config.postgresPrograms, m_progress); !lacking.isEmpty())
        m_report.warnings << lacking;
    QStringList warnings;
    compare(readServerSide(m_server->urlOf(m_new), m_preview.config, m_progress, warnings));
    Connection connection(m_server->urlOf(m_new), Connection::Access::Write, m_progress);
    connection.execute(QStringLiteral("ANALYZE")); // no dump brings the planner's statistics along
    carryOver();
}

void PostgresRestore::compare(const RestoreSide &restored)
{
    if (!m_preview.manifest)
        return;
    QStringList different;
    for (const JournalEntry::RowChange &row : compareRows(m_preview.manifest->tables, restored.tables)) {
        const bool isBeside = !m_preview.bySwap && (row.before < 0 || (row.table == largeObjectsTable && row.after > row.before)); // in place others stay
        if (row.before != row.after && !isBeside)
            different << Engine::tr("%1 has %2 rows and should have %3").arg(row.table, row.after < 0 ? QStringLiteral("no") : QString::number(row.after), row.before < 0 ? QStringLiteral("none") : QString::number(row.before));
    }
    if (restored.heads != m_preview.manifest->heads)
        different << Engine::tr("the revision is %1 and should be %2").arg(restored.heads.join(QStringLiteral(", ")), m_preview.manifest->heads.join(QStringLiteral(", ")));
    if (!different.isEmpty())
        throw Error(ErrorCode::Corrupt, Engine::tr("What was restored is not what the manifest tells: %1.").arg(different.mid(0, 5).join(QStringLiteral("; "))))
            .advise(Engine::tr("Use another backup; `meditrack db verify` tells which are good."));
}

/// What belongs to the database and not to its content. What this user may not set is told.
void PostgresRestore::carryOver()
{
    for (const QString &statement : m_facts.settings + m_facts.privileges) {
        try {
            m_server->connection().execute(forDatabase(statement, m_new));
        } catch (const Error &error) {
            if (error.code != ErrorCode::PermissionDenied)
                throw;
            m_report.warnings << Engine::tr("This could not be carried over, for this user may not: %1 (%2)").arg(forDatabase(statement, m_server->database()), error.message);
        }
    }
    const QString limit = QStringLiteral("ALTER DATABASE %1 CONNECTION LIMIT %2").arg(postgresName(m_new), QString::number(m_facts.connectionLimit));
    if (m_facts.connectionLimit != -1)
        m_server->connection().execute(limit);
    if (m_facts.privileges.isEmpty())
        m_server->connection().execute(QStringLiteral("GRANT CONNECT, TEMPORARY ON DATABASE %1 TO PUBLIC").arg(postgresName(m_new))); // as it is unless somebody says otherwise
}

/// The journal goes on: who restored what, and what was done before, would be gone otherwise with the old state.
void PostgresRestore::carryJournal(const QByteArrayList &lines, const DatabaseUrl &to, Progress &progress)
{
    try {
        const ServerJournal there(to);
        const QByteArrayList known = there.lines(progress);
        for (const QByteArray &line : lines) {
            if (!known.contains(line))
                there.append(line, progress);
        }
    } catch (const Error &error) {
        if (error.code != ErrorCode::PermissionDenied) // then it is in a file of the user's, and stays there
            throw;
    }
}

QByteArrayList PostgresRestore::journalOfNow()
{
    try {
        return ServerJournal(m_url).lines(m_progress);
    } catch (const Error &error) {
        if (error.code != ErrorCode::PermissionDenied)
            throw;
        m_report.warnings << Engine::tr("The journal of before (meditrack.journal) may not be read by this user: it stays with the database of before.");
        return {};
    }
}

void PostgresRestore::swap()
{
    const QString name = m_server->database();
    for (int tries = 1;; ++tries) {
        if (m_preview.request.disconnectOthers) {
            for (const QString &each : {name, m_new})
                m_server->endSessions(each);
        }
        try {
            rename();
            m_isSwapped = true;
            return;
        } catch (const Error &error) {
            // Object in use: somebody has come since.
            const bool isInUse = error.state == QLatin1String("55006");
            if (!isInUse || (m_preview.request.disconnectOthers && tries < mostTriesAlone)) {
                if (!isInUse)
                    throw;
                continue;
            }
            throw Error(ErrorCode::Locked, Engine::tr("Others are connected to the database: %1.").arg(describe(m_server->sessions({name, m_new}))))
                .because(error.message)
                .advise(Engine::tr("Close these programs, or say --disconnect-others to end their sessions."));
        }
    }
}

/// Both or none: a program that is killed between the two has renamed neither.
void PostgresRestore::rename()
{
    const QString name = m_server->database();
    const bool isThere = m_preview.before.health != RestoreSide::Health::Missing;
    const QString kept = m_server->freeName(name, QStringLiteral("before"));
    Connection &connection = m_server->connection();
    const DatabaseMark mark = DatabaseMark::parse(m_preview.kept.isEmpty() ? QString() : m_server->describe(m_preview.kept).comment);
    Transaction transaction(connection);
    if (isThere) {
        connection.execute(QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(postgresName(name), postgresName(kept)));
        m_server->comment(kept, DatabaseMark{QStringLiteral("kept"), name, QDateTime::currentDateTimeUtc(), m_facts.comment, m_record.entry.id}.toComment());
    }
    connection.execute(QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(postgresName(m_new), postgresName(name)));
    m_server->comment(name, m_preview.kept.isEmpty() ? m_facts.comment : mark.comment);
    commitSurely(connection, [&] { transaction.commit(); }, m_isInDoubt, m_progress);
    if (isThere)
        m_report.keptDatabase = kept;
}

/// Nothing goes that nobody was told of.
void PostgresRestore::requireForeseen(Connection &connection)
{
    const StandsOn now = standsOn(droppedByDump(m_preview.unpacked, m_preview.config.postgresPrograms, m_progress), connection);
    for (const QString &object : now.objects) {
        if (!m_preview.standsOn.objects.contains(object))
            throw Error(ErrorCode::Locked, Engine::tr("Another program has just made something that would have to be dropped: %1.").arg(object)).advise(Engine::tr("Look at the restore again before it is done."));
    }
}

/// In one transaction, whose locks keep everybody from writing from before the safety backup is made until the end: no row is in neither of both.
void PostgresRestore::replaceInPlace()
{
    QByteArrayList lines;
    {
        if (m_preview.request.disconnectOthers) {
            PostgresServer server(m_url, m_progress);
            server.endSessions(server.database());
        }
        Connection connection(m_url, Connection::Access::Write, m_progress);
        connection.execute(QStringLiteral("SELECT pg_catalog.set_config(name, '0', false) FROM pg_catalog.pg_settings WHERE name IN ('statement_timeout', 'transaction_timeout')"));
        Transaction transaction(connection);
        if (const QString free = lockServerTables(connection); !free.isEmpty())
            m_report.warnings << Engine::tr("This user may not lock %1: what others write there meanwhile is not kept from them.").arg(free);
        requireForeseen(connection);
        const QString objects = largeObjectsDigest(connection);
        keepNow(&connection);
        lines = journalOfNow();
        if (largeObjectsDigest(connection) != objects)
            throw Error(ErrorCode::Locked, Engine::tr("Another program has just written into large objects, of which the safety backup does not know.")).advise(Engine::tr("Close the programs that use the database and restore again."));
        replayDump(m_preview.unpacked, connection, m_preview.config.postgresPrograms, m_progress);
        // Before COMMIT, for then others go on; and read as everybody has it, not as a dump sets it.
        connection.execute(QStringLiteral("SET client_encoding = 'UTF8'; RESET search_path; RESET row_security"));
        RestoreSide now;
        const std::unique_ptr<Dialect> dialect = Dialect::create(m_url);
        const VersionTable versions(m_preview.config, *dialect);
        if (m_preview.manifest && m_preview.manifest->heads.isEmpty() && !versions.rows(connection).isEmpty()) // it was made since: no dump has emptied it
            connection.execute(QStringLiteral("DROP TABLE %1").arg(dialect->qualified(m_preview.config.versionTableSchema, m_preview.config.versionTable)));
        now.heads = versions.rows(connection);
        now.tables = countServerTables(connection, serverTablesWithRows(connection));
        compare(now);
        commitSurely(connection, [&] { transaction.commit(); }, m_isInDoubt, m_progress);
    }
    m_isSwapped = true;
    try {
        Steadfast steadfast(m_progress);
        carryJournal(lines, m_url, steadfast);
    } catch (const Error &error) {
        throw Error(error).means(Engine::tr("The backup has replaced the database, but the journal of before could not be carried over. What was there before is in the backup '%1'.").arg(m_report.safetyBackup));
    }
    check(m_progress);
}

/// By a fresh connection, under the name that everybody uses.
void PostgresRestore::check(Progress &progress)
{
    try {
        m_report.after = readServerSide(m_url, m_preview.config, progress, m_report.warnings);
        m_report.after.path = m_preview.before.path;
    } catch (const Error &error) {
        throw Error(error).means((error.code == ErrorCode::Corrupt ? Engine::tr("The database is not as it was. That of before is kept in '%1'; `meditrack db restore --undo` brings it back.")
                                                                   : Engine::tr("The backup was restored, but not checked. The database of before is kept in '%1'."))
                                     .arg(m_report.keptDatabase.isEmpty() ? m_report.safetyBackup : m_report.keptDatabase));
    }
}

void PostgresRestore::giveUp(Error &error)
{
    if (m_isSwapped)
        return;
    if (m_isInDoubt) {
        error.means(Engine::tr("It cannot be found out now whether the last COMMIT was done: the database is as it was, or the backup has replaced it."));
        error.advise(Engine::tr("When the server can be reached and nobody is at work there any more, look at \"meditrack current\" and \"meditrack db count\"; \"meditrack db restore --cleanup\" removes what is left over.%1")
                         .arg(m_report.safetyBackup.isEmpty() ? QString() : Engine::tr(" What was there before is in the backup '%1'.").arg(m_report.safetyBackup)));
        return;
    }
    error.means(asItWas());
    if (m_isOurs) {
        try {
            if (isServerGivenUp(error))
                throw Error(ErrorCode::ConnectionLost, Engine::tr("the server does not answer."));
            Steadfast steadfast(m_progress, Steadfast::Tells::Nothing); // asked to stop or not
            m_server.reset();
            PostgresServer(m_url, steadfast).drop(m_new);
        } catch (const Error &second) {
            error.means(Engine::tr("%1 The new database '%2' could not be removed (%3); `meditrack db restore --cleanup` removes it.").arg(asItWas(), m_new, second.message));
        }
    }
    if (!m_report.safetyBackup.isEmpty() && (error.code == ErrorCode::Locked || error.code == ErrorCode::Cancelled)) {
        QFile::remove(m_report.safetyBackup); // of no use, and would come again with each try
        m_report.safetyBackup.clear();
    }
}

} // namespace meditrack
