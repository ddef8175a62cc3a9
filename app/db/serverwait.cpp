// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/serverwait.h"

#include "core/engine.h"
#include "db/postgreshosts.h"
#include "db/postgreswaits.h"
#include "db/waiting.h"

#include <libpq-fe.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <system_error>
#include <thread>

namespace meditrack {

namespace {

constexpr qint64 mostSilence = 5000; // milliseconds: how long a server may take to stop

const QString givenUp = QStringLiteral("08006"); // connection_failure

QDeadlineTimer deadlineAfter(int milliseconds)
{
    return milliseconds < 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(milliseconds);
}

} // namespace

ServerWait::ServerWait(pg_conn *connection, Progress &progress, OnCancel onCancel, int patience)
    : m_connection(connection)
    , m_progress(progress)
    , m_onCancel(onCancel)
    , m_deadline(deadlineAfter(patience))
{
    m_sinceHeard.start();
}

ServerWait::~ServerWait()
{
    end();
}

ServerWait::Reached ServerWait::forConnection(int patience)
{
    QDeadlineTimer ofThis = deadlineAfter(patience);
    QByteArray place = PostgresHosts::placeOf(m_connection);
    for (auto status = PGRES_POLLING_WRITING; status != PGRES_POLLING_OK; status = PQconnectPoll(m_connection)) {
        if (status == PGRES_POLLING_FAILED || PQstatus(m_connection) == CONNECTION_BAD)
            return Reached::Refused;
        if (const QByteArray now = PostgresHosts::placeOf(m_connection); now != place) {
            ofThis = deadlineAfter(patience); // libpq has gone on by itself
            place = now;
        }
        while (!isReady(status == PGRES_POLLING_READING ? POLLIN : POLLOUT)) {
            if (m_progress.cancelled())
                return Reached::Cancelled;
            if (ofThis.hasExpired())
                return Reached::Silent;
        }
    }
    PQsetnonblocking(m_connection, 1); // a statement, or the word of our leaving, may be more than a silent network takes
    return Reached::Yes;
}

bool ServerWait::forResult(WaitReport *report)
{
    while (PQisBusy(m_connection)) {
        const bool isUnsent = PQflush(m_connection) > 0;
        if (!forSocket(short(isUnsent ? POLLIN | POLLOUT : POLLIN), report))
            return false;
    }
    return !m_isGivenUp;
}

bool ServerWait::forSocket(short events, WaitReport *report)
{
    if (m_deadline.hasExpired())
        giveUp();
    if (m_isGivenUp)
        return false;
    const bool hasCome = isReady(events);
    if (!hasCome || m_sinceHeard.hasExpired(betweenPolls))
        hear();
    if (hasCome)
        return PQconsumeInput(m_connection) != 0;
    if (report)
        report->look(m_connection);
    return true;
}

bool ServerWait::skipCopy()
{
    char *line = nullptr;
    for (int size = 0; (size = PQgetCopyData(m_connection, &line, 1)) >= 0;) {
        if (size > 0)
            PQfreemem(line);
        else if (!forSocket(POLLIN))
            return false;
    }
    return true;
}

void ServerWait::stop()
{
    m_isHurried = true;
    m_deadline = std::min(m_deadline, QDeadlineTimer(mostSilence));
    std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel(PQgetCancel(m_connection), &PQfreeCancel);
    if (!cancel)
        return;
    std::packaged_task<void()> task([own = std::move(cancel)] {
        char reason[256] = {};
        PQcancel(own.get(), reason, sizeof reason);
    });
    m_cancel = task.get_future();
    try {
        std::thread(std::move(task)).detach();
    } catch (const std::system_error &) {
        giveUp(); // nobody can ask it
    }
}

void ServerWait::abandon()
{
    if (PQtransactionStatus(m_connection) != PQTRANS_ACTIVE)
        return;
    stop();
    while (forResult()) {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQgetResult(m_connection), &PQclear);
        const ExecStatusType status = PQresultStatus(result.get());
        if (!result || (status == PGRES_COPY_IN && PQputCopyEnd(m_connection, "given up") < 0) || (status == PGRES_COPY_OUT && !skipCopy()))
            break;
    }
    end();
}

void ServerWait::end()
{
    if (!m_cancel.valid())
        return;
    const auto rest = std::chrono::milliseconds(std::max<qint64>(0, m_deadline.remainingTime()));
    if (m_cancel.wait_for(rest) != std::future_status::ready)
        giveUp();
    m_cancel = {};
}

bool ServerWait::isReady(short events) const
{
    pollfd descriptor{PQsocket(m_connection), events, 0};
    return ::poll(&descriptor, 1, betweenPolls) > 0;
}

void ServerWait::hear()
{
    m_sinceHeard.start();
    if (m_onCancel == OnCancel::Nothing || m_isHurried || !m_progress.cancelled())
        return;
    if (m_onCancel == OnCancel::Abandon) {
        abandon();
        throw m_isGivenUp ? serverGivenUp() : Error(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
    }
    if (m_onCancel == OnCancel::Stop)
        return stop();
    if (m_onCancel == OnCancel::Leave)
        return giveUp();
    m_isHurried = true;
    m_deadline = std::min(m_deadline, QDeadlineTimer(mostSilence));
}

/// In place of the socket comes one whose other end is closed: the server finds nobody, and libpq finds that by itself, whatever is asked of it.
void ServerWait::giveUp()
{
    if (m_isGivenUp)
        return;
    m_isGivenUp = true;
    int ends[2] = {-1, -1};
    const int socket = PQsocket(m_connection);
    if (socket < 0)
        return;
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) == 0)
        ::dup3(ends[0], socket, O_CLOEXEC);
    else
        ::shutdown(socket, SHUT_RDWR);
    ::close(ends[0]);
    ::close(ends[1]);
    PQconsumeInput(m_connection);
}

Error serverGivenUp()
{
    Error error(ErrorCode::Cancelled, Engine::tr("Cancelled."));
    error.state = givenUp;
    return error
        .means(Engine::tr("The server has not answered, and was not waited for any longer. It takes back what was not committed as soon as it notices that nobody is there."));
}

bool isServerGivenUp(const Error &error)
{
    return error.code == ErrorCode::Cancelled && error.state == givenUp;
}

} // namespace meditrack
