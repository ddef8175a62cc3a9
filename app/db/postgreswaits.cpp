// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgreswaits.h"

#include "core/engine.h"
#include "db/serverwait.h"
#include "db/waiting.h"

#include <QByteArrayList>
#include <QStringList>

#include <libpq-fe.h>

#include <memory>
#include <utility>

namespace meditrack {

namespace {

constexpr qint64 betweenQuestions = 500; // milliseconds: each look is a question to the server

constexpr int soon = 2000; // milliseconds, for a connection and for an answer: nobody hears the statement's own meanwhile

constexpr auto blockersQuery =
    "SELECT a.pid, a.application_name, a.usename, a.client_addr, a.state, left(regexp_replace(a.query, '\\s+', ' ', 'g'), 120), "
    "extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.state_change)) "
    "FROM pg_catalog.pg_stat_activity a WHERE a.pid = ANY (pg_catalog.pg_blocking_pids($1)) ORDER BY a.xact_start";

QString at(const PGresult *result, int row, int column)
{
    return QString::fromUtf8(PQgetvalue(result, row, column));
}

/// This very server, of however many the URL names, for the numbers of its sessions mean something else on any other; the same user and database, by
/// the same way.
PGconn *startLike(const PGconn *connection)
{
    static const QByteArrayList own{"application_name", "host", "hostaddr", "port", "service", "target_session_attrs", "load_balance_hosts"};
    PQconninfoOption *options = PQconninfo(const_cast<PGconn *>(connection));
    std::vector<const char *> keys;
    std::vector<const char *> values;
    const auto add = [&](const char *key, const char *value) {
        if (!value || !*value)
            return;
        keys.push_back(key);
        values.push_back(value);
    };
    for (const PQconninfoOption *each = options; each && each->keyword; ++each) {
        if (!own.contains(each->keyword))
            add(each->keyword, each->val);
    }
    add("application_name", nameOfLooker);
    add("host", PQhost(connection));
    add("hostaddr", PQhostaddr(connection));
    add("port", PQport(connection));
    add("target_session_attrs", "any");
    keys.push_back(nullptr);
    values.push_back(nullptr);
    PGconn *made = PQconnectStartParams(keys.data(), values.data(), 0);
    PQconninfoFree(options);
    return made;
}

} // namespace

QString isOfAClient()
{
    return QStringLiteral("(usesysid IS NOT NULL AND coalesce(backend_type, 'client backend') = 'client backend')");
}

QString describe(const BlockingSession &session)
{
    QStringList facts{QStringLiteral("pid %1").arg(session.pid)};
    if (!session.user.isEmpty())
        facts << QStringLiteral("user %1").arg(session.user);
    if (!session.client.isEmpty())
        facts << QStringLiteral("from %1").arg(session.client);
    if (session.state.isEmpty()) // its query is only "<insufficient privilege>" then
        facts << Engine::tr("what it does is not told to a user without pg_read_all_stats");
    else if (session.seconds)
        facts << (session.state.startsWith(QLatin1String("idle")) ? Engine::tr("idle in a transaction for %1") : Engine::tr("in a transaction for %1"))
                     .arg(QStringLiteral("%1 s").arg(qRound64(*session.seconds)));
    else
        facts << Engine::tr("in no transaction");
    QString text = QStringLiteral("%1 (%2").arg(session.application.isEmpty() ? QStringLiteral("a session") : session.application, facts.join(QStringLiteral(", ")));
    if (!session.query.isEmpty() && !session.state.isEmpty())
        text += Engine::tr("; its last statement: %1").arg(session.query);
    return text + QLatin1Char(')');
}

QString describe(const std::vector<BlockingSession> &sessions)
{
    QStringList names;
    for (const BlockingSession &each : sessions)
        names << describe(each);
    const QString last = names.isEmpty() ? QString() : names.takeLast();
    return names.isEmpty() ? last : names.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

PostgresWaits::~PostgresWaits()
{
    PQfinish(m_looking);
}

bool PostgresWaits::connect(const pg_conn *like, Progress &progress)
{
    m_looking = startLike(like);
    return m_looking && ServerWait(m_looking, progress, ServerWait::OnCancel::Nothing).forConnection(soon) == ServerWait::Reached::Yes;
}

std::vector<BlockingSession> PostgresWaits::blockersOf(const pg_conn *connection, Progress &progress)
{
    m_hasFailed = m_hasFailed || (!m_looking && !connect(connection, progress));
    if (m_hasFailed)
        return {};
    const QByteArray pid = QByteArray::number(PQbackendPID(connection));
    const char *parameters[] = {pid.constData()};
    PQsendQueryParams(m_looking, blockersQuery, 1, nullptr, parameters, nullptr, nullptr, 0);
    std::unique_ptr<PGresult, decltype(&PQclear)> result(nullptr, &PQclear);
    ServerWait wait(m_looking, progress, ServerWait::OnCancel::Leave, soon);
    while (wait.forResult()) {
        PGresult *next = PQgetResult(m_looking);
        if (!next)
            break;
        result.reset(next);
    }
    m_hasFailed = wait.isGivenUp() || PQresultStatus(result.get()) != PGRES_TUPLES_OK;
    if (m_hasFailed)
        return {};
    std::vector<BlockingSession> found;
    for (int row = 0; row < PQntuples(result.get()); ++row)
        found.push_back({at(result.get(), row, 0).toInt(), at(result.get(), row, 1), at(result.get(), row, 2), at(result.get(), row, 3),
                         at(result.get(), row, 4), at(result.get(), row, 5),
                         PQgetisnull(result.get(), row, 6) ? std::nullopt : std::optional(at(result.get(), row, 6).toDouble())});
    return found;
}

WaitReport::WaitReport(const DatabaseUrl &url, Progress &progress)
    : m_url(url)
    , m_progress(progress)
{
}

void WaitReport::begin()
{
    m_running.start();
    m_toldAt = 0;
    m_blockers.clear();
}

void WaitReport::look(const pg_conn *connection)
{
    const qint64 elapsed = m_running.elapsed();
    const bool first = m_what.isEmpty();
    if (elapsed < unnoticed || (m_toldAt > 0 && elapsed < m_toldAt + betweenQuestions))
        return;
    m_toldAt = elapsed;
    std::vector<BlockingSession> blockers = m_waits.blockersOf(connection, m_progress);
    if (blockers.empty())
        return; // it works
    m_blockers = std::move(blockers);
    m_what = Engine::tr("Waiting for %1").arg(describe(m_blockers));
    m_progress.report(event::Advance{m_what, first ? 0 : elapsed, m_url.waitMilliseconds(), event::Advance::Unit::Milliseconds});
}

void WaitReport::end()
{
    if (!m_what.isEmpty())
        m_progress.report(event::Advance{m_what, 1, 1, event::Advance::Unit::Milliseconds});
    m_what.clear();
}

void WaitReport::explain(Error &error) const
{
    if (error.code == ErrorCode::Locked && !m_blockers.empty())
        error.message = Engine::tr("The database is locked by %1.").arg(describe(m_blockers));
}

} // namespace meditrack
