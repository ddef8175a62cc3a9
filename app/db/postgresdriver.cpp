// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresdriver.h"

#include "core/engine.h"
#include "db/postgreserror.h"
#include "db/postgreshosts.h"
#include "db/postgresvalues.h"
#include "db/postgresurl.h"
#include "db/serverwait.h"

#include <libpq-fe.h>

#include <poll.h>

#include <optional>
#include <utility>

namespace meditrack {

namespace {

constexpr int betweenTries = 250; // milliseconds

/// A server that starts, or is not there yet; not one that has an answer.
bool mayComeYet(const PGconn *connection)
{
    if (PQconnectionNeedsPassword(connection) || PQconnectionUsedPassword(connection))
        return false;
    const ConnectionRefusal refusal(connection);
    return refusal.states.isEmpty() || refusal.is("57P03"); // cannot_connect_now: it starts, stops or recovers
}

/// What somebody has said for the user, the database or this connection (ALTER … SET, options, PGOPTIONS) stays. The lock of a machine that has lost its power
/// or its network is not to stay for hours, and a statement whose program has been killed is not to go on holding its locks.
QString ourWishes(const QString &lockTimeout)
{
    return QStringLiteral("SELECT pg_catalog.set_config(name, wish, false) FROM pg_catalog.pg_settings JOIN (VALUES ('lock_timeout', '%1'), "
                          "('tcp_keepalives_idle', '30'), ('tcp_keepalives_interval', '10'), ('tcp_keepalives_count', '3'), ('tcp_user_timeout', '60000'), "
                          "('client_connection_check_interval', '1s')) AS ours(name, wish) USING (name) "
                          "WHERE source NOT IN ('global', 'database', 'user', 'database user', 'client'); ").arg(lockTimeout);
}

} // namespace

void PostgresDriver::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

PostgresDriver::PostgresDriver(const DatabaseUrl &url, Connection::Access access, Progress &progress)
    : m_url(url)
    , m_progress(progress)
    , m_waiting(url, progress)
{
    try {
        connect();
        prepareSession(access);
    } catch (...) {
        PQfinish(m_connection);
        throw;
    }
}

PostgresDriver::~PostgresDriver()
{
    PQfinish(m_connection); // the server rolls back what is open
}

void PostgresDriver::connect()
{
    QElapsedTimer timer;
    timer.start();
    while (!tryToConnect(timer)) {
        if (PQconnectionNeedsPassword(m_connection) && askForPassword())
            continue;
        if (!mayComeYet(m_connection) || !waitForServer(timer))
            throw cannotConnect(m_connection, m_url).because(m_silent.join(QLatin1Char(' ')));
    }
    if (!m_server.isEmpty())
        m_progress.report(event::Advance{m_server, 1, 1, event::Advance::Unit::Milliseconds});
    m_server.clear();
}

bool PostgresDriver::tryToConnect(const QElapsedTimer &since)
{
    PostgresParameters parameters(m_url);
    std::optional<PostgresHosts> hosts;
    m_silent.clear();
    for (;;) {
        PQfinish(m_connection);
        m_connection = PQconnectStartParams(parameters.keys(), parameters.values(), 0);
        if (!m_connection)
            throw Error(ErrorCode::Internal, Engine::tr("There is no memory left for a connection."));
        PQsetNoticeReceiver(m_connection, &PostgresDriver::noticed, this);
        PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE); // for ConnectionRefusal
        if (!hosts)
            hosts.emplace(m_connection);
        using Reached = ServerWait::Reached;
        const Reached reached = ServerWait(m_connection, m_progress, ServerWait::OnCancel::Nothing).forConnection(hosts->patience());
        if (reached == Reached::Cancelled)
            throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled.")).means(Engine::tr("Nothing has been read or changed."));
        if (reached != Reached::Silent) {
            PQsetErrorVerbosity(m_connection, PQERRORS_DEFAULT);
            return reached == Reached::Yes;
        }
        const int seconds = hosts->patience() / 1000;
        m_silent << Engine::tr("%1 has not answered for %2 s.").arg(QString::fromUtf8(PQhost(m_connection)) + QLatin1Char(':') + QString::fromUtf8(PQport(m_connection)), QString::number(seconds));
        const bool isLast = !hosts->leaveOut(m_connection);
        if (isLast && since.elapsed() + 2 * betweenTries < m_url.serverWait)
            return false; // one that is not there yet may be behind a network that swallows what is sent to it
        if (isLast)
            throw Error(ErrorCode::CannotOpen, Engine::tr("Cannot connect to %1: it has not answered for %2 s.").arg(m_url.toString(), QString::number(seconds)))
                .ofKind(QStringLiteral("OperationalError"))
                .means(Engine::tr("Nothing has been read or changed."))
                .advise(Engine::tr("Check host and port, and that no firewall is in between; connect_timeout=SECONDS in the URL waits longer."));
        parameters.set("host", hosts->names());
        parameters.set("hostaddr", hosts->addresses());
        parameters.set("port", hosts->ports());
    }
}

bool PostgresDriver::askForPassword()
{
    if (!m_url.password.isEmpty())
        return false;
    const QString user = QString::fromUtf8(PQuser(m_connection));
    const QString host = QString::fromUtf8(PQhost(m_connection));
    const std::optional<QString> answer = m_progress.password(user + QLatin1Char('@') + host);
    if (m_progress.cancelled())
        throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled.")).means(Engine::tr("Nothing has been read or changed."));
    m_url.password = answer.value_or(QString());
    return !m_url.password.isEmpty();
}

bool PostgresDriver::waitForServer(const QElapsedTimer &since)
{
    if (m_progress.cancelled())
        throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled.")).means(Engine::tr("Nothing has been read or changed."));
    if (since.elapsed() + betweenTries > m_url.serverWait)
        return false;
    const bool first = m_server.isEmpty();
    if (first)
        m_server = Engine::tr("Waiting for the server of %1").arg(placeOf(m_connection));
    m_progress.report(event::Advance{m_server, first ? 0 : since.elapsed(), m_url.serverWait, event::Advance::Unit::Milliseconds});
    ::poll(nullptr, 0, betweenTries);
    return true;
}

/// All in one text, for each question is a way to the server and back.
void PostgresDriver::prepareSession(Connection::Access access)
{
    // Values are read in these spellings, whatever somebody has set; the time zone and the search path stay as the server has them.
    QString words = QStringLiteral("SET datestyle = 'ISO'; SET intervalstyle = 'postgres'; SET bytea_output = 'hex'; "
                                   "SET standard_conforming_strings = on; SET extra_float_digits = 1; ");
    // Some of our sessions have nothing to do for long: one holds the lock of a run, one its transaction while the backup is made. No server knows
    // idle_session_timeout before 14, nor the interval below.
    words += QStringLiteral("SET idle_in_transaction_session_timeout = 0; ");
    if (PQserverVersion(m_connection) >= 140000)
        words += QStringLiteral("SET idle_session_timeout = 0; ");
    // Who has waited for a lock is to see what was committed meanwhile: what the guard compares and keeps, and what an import deletes.
    words += QStringLiteral("SET default_transaction_isolation = 'read committed'; ");
    if (access == Connection::Access::Read)
        words += QStringLiteral("SET default_transaction_read_only = on; ");
    // 0 would wait for ever.
    const QString lockTimeout = QString::number(qMax(1, m_url.waitMilliseconds()));
    if (m_url.lockTimeout)
        words += QStringLiteral("SET lock_timeout = %1; ").arg(lockTimeout);
    words += ourWishes(lockTimeout);
    // Servers from 14 on say it by themselves, before any of this.
    const char *reader = PQparameterStatus(m_connection, "default_transaction_read_only");
    const char *standby = PQparameterStatus(m_connection, "in_hot_standby");
    if (reader && standby) {
        m_isWritable = qstrcmp(reader, "off") == 0 && qstrcmp(standby, "off") == 0;
        execute(words, {});
    } else {
        const ResultRows answer = execute(words + QStringLiteral("SELECT NOT pg_catalog.pg_is_in_recovery() AND reset_val = 'off' FROM pg_catalog.pg_settings "
                                                                 "WHERE name = 'default_transaction_read_only'"),
                                          {});
        m_isWritable = !answer.rows.empty() && answer.rows.front().front().toBool();
    }
    if (access != Connection::Access::Read && !m_isWritable)
        throw Error(ErrorCode::ReadOnly, Engine::tr("The database %1 may only be read.").arg(m_url.toString()))
            .ofKind(QStringLiteral("OperationalError"))
            .means(Engine::tr("Nothing has been changed."))
            .advise(Engine::tr("The server is a replica, or default_transaction_read_only is set for the server, the database or the user."));
}

QString PostgresDriver::product() const
{
    return QStringLiteral("PostgreSQL ") + QString::fromUtf8(PQparameterStatus(m_connection, "server_version")).section(QLatin1Char(' '), 0, 0);
}

qint64 PostgresDriver::sizeBytes()
{
    return execute(QStringLiteral("SELECT pg_catalog.pg_database_size(pg_catalog.current_database())"), {}).rows.front().front().toLongLong();
}

bool PostgresDriver::inTransaction() const
{
    const PGTransactionStatusType status = PQtransactionStatus(m_connection);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

bool PostgresDriver::lostTransaction() const
{
    const PGTransactionStatusType status = PQtransactionStatus(m_connection);
    return status == PQTRANS_INERROR || status == PQTRANS_UNKNOWN; // UNKNOWN: with its connection
}

ResultRows PostgresDriver::execute(const QString &sql, const QVariantList &parameters)
{
    const QByteArray text = sql.toUtf8();
    QByteArrayList texts;
    for (const QVariant &value : parameters)
        texts << postgresText(value);
    std::vector<const char *> values;
    for (const QByteArray &each : std::as_const(texts))
        values.push_back(each.isNull() ? nullptr : each.constData());
    // Without parameters several statements may stand in one text, as with psycopg2.
    const int sent = parameters.isEmpty()
        ? PQsendQuery(m_connection, text.constData())
        : PQsendQueryParams(m_connection, text.constData(), int(values.size()), nullptr, values.data(), nullptr, nullptr, 0);
    if (!sent)
        fail(nullptr, sql);
    return rowsOf(answer(sql).get());
}

qint64 PostgresDriver::executeMany(const QString &sql, const std::vector<QVariantList> &rows, const std::function<void()> &beforeEach)
{
    qint64 affected = 0;
    for (const QVariantList &row : rows) {
        beforeEach();
        affected += qMax<qint64>(0, execute(sql, row).affected);
    }
    return affected;
}

PostgresDriver::Result PostgresDriver::answer(const QString &sql)
{
    using OnCancel = ServerWait::OnCancel;
    ServerWait wait(m_connection, m_progress, m_hears == Hears::Cancels ? OnCancel::Stop : m_hears == Hears::Silence ? OnCancel::Patience : OnCancel::Nothing);
    m_waiting.begin();
    Result last;
    Result failed;
    while (wait.forResult(&m_waiting)) {
        Result result(PQgetResult(m_connection));
        if (!result)
            break;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_COPY_IN)
            PQputCopyEnd(m_connection, "COPY needs data, which a script cannot give");
        if (status == PGRES_COPY_OUT && !wait.skipCopy())
            break;
        if (qstrcmp(PQcmdStatus(result.get()), "COMMIT") == 0)
            ++m_commits;
        const bool isBad = status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE || status == PGRES_NONFATAL_ERROR;
        (isBad ? failed : last) = std::move(result);
    }
    m_waiting.end();
    m_haveCancelled = m_haveCancelled || wait.hasStopped();
    wait.end();
    m_isGivenUp = m_isGivenUp || wait.isGivenUp();
    if (failed || PQstatus(m_connection) == CONNECTION_BAD)
        fail(failed.get(), sql);
    return last;
}

ResultRows PostgresDriver::rowsOf(const pg_result *result) const
{
    ResultRows rows;
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        const QByteArray count = PQcmdTuples(const_cast<pg_result *>(result));
        rows.affected = count.isEmpty() ? -1 : count.toLongLong();
        return rows;
    }
    const int columns = PQnfields(result);
    for (int column = 0; column < columns; ++column)
        rows.columns << QString::fromUtf8(PQfname(result, column));
    const int count = PQntuples(result);
    rows.rows.reserve(size_t(count));
    for (int row = 0; row < count; ++row) {
        QVariantList values;
        values.reserve(columns);
        for (int column = 0; column < columns; ++column) {
            const QByteArray text = QByteArray::fromRawData(PQgetvalue(result, row, column), PQgetlength(result, row, column));
            values << (PQgetisnull(result, row, column) ? QVariant() : postgresValue(PQftype(result, column), text));
        }
        rows.rows.push_back(std::move(values));
    }
    // RETURNING: what changed, besides the rows.
    if (const QByteArray tag = PQcmdStatus(const_cast<pg_result *>(result)); !tag.startsWith("SELECT") && !tag.startsWith("SHOW"))
        rows.affected = QByteArray(PQcmdTuples(const_cast<pg_result *>(result))).toLongLong();
    return rows;
}

void PostgresDriver::fail(const pg_result *result, const QString &sql)
{
    if (PQstatus(m_connection) == CONNECTION_BAD && m_isGivenUp)
        throw serverGivenUp().executing(sql);
    if (PQstatus(m_connection) == CONNECTION_BAD) {
        Error error = connectionLost(m_connection, true);
        throw error.executing(sql);
    }
    if (!result)
        throw Error(ErrorCode::Sql, QString::fromUtf8(PQerrorMessage(m_connection)).trimmed()).ofKind(QStringLiteral("ProgrammingError")).executing(sql);
    Error error = postgresError(result, m_url, m_haveCancelled);
    m_waiting.explain(error);
    throw error.executing(sql);
}

/// Warnings are for people; notices ("relation exists, skipping") are not.
void PostgresDriver::noticed(void *driver, const pg_result *result)
{
    if (qstrcmp(PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED), "WARNING") == 0)
        static_cast<PostgresDriver *>(driver)->m_progress.report(
            event::Notice{event::Notice::Level::Warning, QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY))});
}

} // namespace meditrack
