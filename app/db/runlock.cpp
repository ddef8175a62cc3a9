// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/runlock.h"

#include "core/engine.h"
#include "db/postgresserver.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QtEndian>

#include <libpq-fe.h>

#include <poll.h>

#include <algorithm>

namespace meditrack {

namespace {

constexpr qint32 family = 0x6d656469; // "medi": no other program's advisory locks

constexpr int mostMissed = 10; // looks at a database that was there and is not
constexpr int betweenLooks = 300; // milliseconds: each is a session in a database that somebody wants to rename

qint32 numberOf(const QString &name)
{
    return qFromBigEndian<qint32>(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).constData());
}

/// A pooler gives its clients numbers of its own. In its transaction mode two sessions that do nothing are one and the same to the server: a
/// lock would be nobody's, and would stay when we are gone (pgbouncer.org/features.html).
void refuseSharedSession(Connection &session, const DatabaseUrl &url, Progress &progress)
{
    const auto numberOfSession = [](Connection &connection) { return connection.scalar(QStringLiteral("SELECT pg_catalog.pg_backend_pid()")).toInt(); };
    if (numberOfSession(session) == PQbackendPID(session.postgres()))
        return;
    Connection other(url, Connection::Access::Read, progress);
    for (int tries = 0; tries < 3; ++tries) {
        if (numberOfSession(other) != numberOfSession(session))
            continue;
        session.execute(QStringLiteral("RESET ALL")); // it goes on to somebody else
        throw Error(ErrorCode::Unsupported, Engine::tr("Between here and the server of %1 is a connection pooler that gives each transaction another session.").arg(url.toString()))
            .ofKind(QStringLiteral("OperationalError"))
            .means(Engine::tr("Nobody could be kept from upgrading at the same time, and settings of ours would stay with others. Nothing has been changed."))
            .advise(Engine::tr("Give the server's own host and port in the URL, or let the pooler keep sessions together (PgBouncer: pool_mode = session)."));
    }
}

} // namespace

RunLock::RunLock(const Config &config, Progress &progress)
{
    const DatabaseUrl &url = config.url;
    if (url.isSqlite())
        return;
    const QString name = config.versionTableSchema + QLatin1Char('.') + config.versionTable;
    QElapsedTimer waiting;
    waiting.start();
    int missed = -1; // the first time it has to be there
    const auto taken = [&] {
        try {
            return take(url, name, progress);
        } catch (const Error &error) {
            if (error.code != ErrorCode::CannotOpen || missed < 0 || ++missed > mostMissed)
                throw;
            return false; // in the very moment in which the two change their names
        }
    };
    while (!taken()) {
        missed = std::max(missed, 0);
        m_session.reset(); // in there it would stand in the way
        if (url.lockTimeout && waiting.hasExpired(*url.lockTimeout))
            throw Error(ErrorCode::Locked, Engine::tr("Another database is about to take the place of this one: a restore is going on."))
                .ofKind(QStringLiteral("OperationalError"))
                .means(Engine::tr("Nothing has been changed."))
                .advise(Engine::tr("Wait until it is done, then try again."));
        ::poll(nullptr, 0, betweenLooks);
        if (progress.cancelled())
            throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled.")).means(Engine::tr("Nothing has been read or changed."));
    }
}

bool RunLock::take(const DatabaseUrl &url, const QString &name, Progress &progress)
{
    m_session.emplace(url, Connection::Access::Read, progress);
    refuseSharedSession(*m_session, atItsServer(url), progress);
    // Whoever holds it works on this database right now, and cannot leave it behind. statement_timeout is about work, and this is none.
    const QString patience = QStringLiteral("SET statement_timeout = 0; ") + (url.lockTimeout ? QString() : QStringLiteral("SET lock_timeout = 0; "));
    try {
        return !m_session->scalar(patience + QStringLiteral("SELECT pg_catalog.pg_advisory_lock('%1'::int4, '%2'::int4); ").arg(family).arg(numberOf(name))
                                  + PostgresServer::isLockedQuery(QString::fromUtf8(PQdb(m_session->postgres())))).toBool();
    } catch (Error &error) {
        if (error.code == ErrorCode::Locked)
            error.means(Engine::tr("Another upgrade of this database is going on; nothing has been changed."));
        error.sql.clear();
        throw;
    }
}

DatabaseUrl RunLock::atItsServer(DatabaseUrl url) const
{
    if (m_session) {
        const PGconn *session = m_session->postgres();
        url.server = DatabaseUrl::Server{QString::fromUtf8(PQhost(session)), QString::fromUtf8(PQhostaddr(session)), QString::fromUtf8(PQport(session))};
    }
    return url;
}

bool RunLock::isSession(int pid) const
{
    return m_session && PQbackendPID(m_session->postgres()) == pid;
}

QString RunLock::isWaiting()
{
    return QStringLiteral("(locktype = 'advisory' AND objsubid = 2 AND classid = %1 AND NOT granted)").arg(family);
}

void RunLock::requireHeld()
{
    if (!m_session)
        return;
    try {
        m_session->execute(QStringLiteral("SELECT 1"));
    } catch (Error &error) {
        if (error.code == ErrorCode::ConnectionLost)
            error.message = Engine::tr("The session that keeps other upgrades away has ended, so nothing is committed.");
        error.sql.clear();
        throw;
    }
}

} // namespace meditrack
