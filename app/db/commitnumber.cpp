// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/commitnumber.h"

#include "core/engine.h"
#include "db/steadfast.h"
#include "db/unreported.h"

#include <QElapsedTimer>

#include <poll.h>

namespace meditrack {

namespace {

/// A server and the run of transactions that it is in: a standby that takes over begins a timeline of its own, in which a number that it has not heard of
/// is given away again (postgresql.org/docs/current/continuous-archiving.html, Timelines); so is one whose log was not on the disk when the server crashed,
/// in the same timeline. Empty where it cannot be told, as on a standby.
QString serverOf(Connection &connection)
{
    // Two statements, for rights are looked at before anything is carried out, and an error would end a transaction.
    const bool mayAsk = connection.scalar(QStringLiteral("SELECT NOT pg_catalog.pg_is_in_recovery() AND pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') "
                                                         "AND pg_catalog.has_function_privilege('pg_catalog.pg_current_wal_lsn()', 'EXECUTE') "
                                                         "AND pg_catalog.has_function_privilege('pg_catalog.pg_walfile_name(pg_catalog.pg_lsn)', 'EXECUTE')")).toBool();
    // The name of a file of the log begins with its timeline; that of the last checkpoint may be older. A crash of one process alone leaves the first one
    // running, but its statistics are thrown away.
    return !mayAsk ? QString()
                   : connection.scalar(QStringLiteral("SELECT pg_catalog.concat_ws('/', system_identifier, pg_catalog.left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 8), "
                                                      "extract(epoch FROM pg_catalog.pg_postmaster_start_time()), extract(epoch FROM pg_catalog.pg_stat_get_bgwriter_stat_reset_time())) "
                                                      "FROM pg_catalog.pg_control_system()")).toString();
}

/// The same, in a transaction that has to come to its end: a server that has not all of these functions, or fails in them, is not known, and nothing else.
QString serverWithin(Connection &connection)
{
    connection.execute(QStringLiteral("SAVEPOINT meditrack_number"));
    QString server;
    try {
        server = serverOf(connection);
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled || !connection.inTransaction())
            throw;
        connection.execute(QStringLiteral("ROLLBACK TO SAVEPOINT meditrack_number"));
    }
    connection.execute(QStringLiteral("RELEASE SAVEPOINT meditrack_number"));
    return server;
}

} // namespace

CommitNumber::CommitNumber(Connection &connection)
{
    if (connection.url().isSqlite() || !connection.inTransaction() || connection.lostTransaction())
        return;
    const Unreported quiet(connection);
    m_number = connection.scalar(QStringLiteral("SELECT pg_catalog.txid_current_if_assigned()::text")).toString();
    if (!m_number.isEmpty())
        m_server = serverWithin(connection);
}

CommitNumber::Fate CommitNumber::fate(const DatabaseUrl &url, Progress &progress) const
{
    if (m_number.isEmpty())
        return Fate::Unknown;
    constexpr int betweenLooks = 100; // milliseconds
    QElapsedTimer timer;
    timer.start();
    try {
        Connection connection(url, Connection::Access::Read, progress);
        if (m_server.isEmpty() || serverOf(connection) != m_server)
            return Fate::Unknown;
        for (bool isFirst = true;; isFirst = false) {
            const QString status = connection.scalar(QStringLiteral("SELECT pg_catalog.txid_status($1::bigint)"), {m_number}).toString();
            if (status == QLatin1String("committed"))
                return Fate::Committed;
            if (status == QLatin1String("aborted"))
                return Fate::TakenBack;
            if (status.isEmpty())
                return Fate::Unknown;
            if (isFirst)
                progress.report(event::Notice{event::Notice::Level::Info, Engine::tr("The answer to COMMIT was lost, and the server is still at it: waiting.")});
            if (timer.hasExpired(url.waitMilliseconds()))
                return Fate::StillAtIt;
            ::poll(nullptr, 0, betweenLooks);
        }
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        return Fate::Unknown;
    }
}

void commitSurely(Connection &connection, const std::function<void()> &commit, bool &isInDoubt, Progress &progress)
{
    const CommitNumber number(connection);
    try {
        commit();
    } catch (Error &error) {
        if (error.code != ErrorCode::ConnectionLost)
            throw;
        Steadfast steadfast(progress); // there is nothing left to cancel
        const CommitNumber::Fate fate = number.fate(connection.url(), steadfast);
        if (fate == CommitNumber::Fate::Committed) {
            progress.report(event::Notice{event::Notice::Level::Warning, Engine::tr("The connection was lost right at the end: the answer to COMMIT did not come, but the server has done it.")});
            return;
        }
        isInDoubt = fate != CommitNumber::Fate::TakenBack;
        error.means(isInDoubt ? Engine::tr("The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now.")
                              : QStringLiteral("COMMIT was not done: the server has taken everything back."));
        throw;
    }
}

} // namespace meditrack
