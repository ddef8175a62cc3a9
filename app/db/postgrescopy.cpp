// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgrescopy.h"

#include "db/postgreserror.h"

#include <libpq-fe.h>

#include <poll.h>

#include <cstring>
#include <memory>

namespace meditrack {

namespace {

constexpr int betweenPolls = 50; // milliseconds: how long a cancel may go unheard
constexpr size_t pieceBytes = 64 * 1024; // sent at once

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

bool wait(PGconn *handle, short events)
{
    pollfd descriptor{PQsocket(handle), events, 0};
    return ::poll(&descriptor, 1, betweenPolls) > 0;
}

void throwIfCancelled(Progress &progress)
{
    if (progress.cancelled())
        throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
}

[[noreturn]] void fail(Connection &connection, const PGresult *result, const QString &sql)
{
    if (PQstatus(connection.postgres()) == CONNECTION_BAD || !result)
        throw connectionLost(connection.postgres(), connection.url(), true).executing(sql);
    throw postgresError(result, connection.url()).executing(sql);
}

/// The next answer, without blocking; null after the last one.
Result nextResult(Connection &connection, Progress &progress, const QString &sql)
{
    PGconn *handle = connection.postgres();
    while (PQisBusy(handle)) {
        const bool unsent = PQflush(handle) > 0;
        if (!wait(handle, short(unsent ? POLLIN | POLLOUT : POLLIN)))
            throwIfCancelled(progress);
        else if (!PQconsumeInput(handle))
            fail(connection, nullptr, sql);
    }
    return {PQgetResult(handle), &PQclear};
}

/// Sends a COPY, and waits until it may begin.
void begin(Connection &connection, const QString &sql, ExecStatusType expected, Progress &progress)
{
    PGconn *handle = connection.postgres();
    if (!PQsendQuery(handle, sql.toUtf8().constData()))
        fail(connection, nullptr, sql);
    const Result result = nextResult(connection, progress, sql);
    if (PQresultStatus(result.get()) == expected)
        return;
    while (const Result rest = nextResult(connection, progress, sql))
        ;
    fail(connection, result.get(), sql);
}

/// Ends whatever runs: the connection can be used again, or is lost and says so itself.
void abandon(PGconn *handle)
{
    PQsetnonblocking(handle, 0);
    char reason[256] = {};
    if (PGcancel *cancel = PQgetCancel(handle)) {
        PQcancel(cancel, reason, sizeof reason);
        PQfreeCancel(cancel);
    }
    while (const Result result{PQgetResult(handle), &PQclear}) {
        if (PQresultStatus(result.get()) == PGRES_COPY_IN && PQputCopyEnd(handle, "given up") < 0)
            return;
        char *line = nullptr;
        while (PQresultStatus(result.get()) == PGRES_COPY_OUT && PQgetCopyData(handle, &line, 0) > 0)
            PQfreemem(line);
        if (PQstatus(handle) == CONNECTION_BAD)
            return;
    }
}

/// What a letter after a backslash stands for (postgresql.org/docs/current/sql-copy.html, "Text Format").
char unescaped(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    default:
        return letter;
    }
}

/// In place; gives the end of the text.
char *unescape(char *begin, char *end)
{
    char *to = static_cast<char *>(std::memchr(begin, '\\', size_t(end - begin)));
    if (!to)
        return end;
    for (const char *from = to; from < end; ++from)
        *to++ = *from == '\\' && from + 1 < end ? unescaped(*++from) : *from;
    return to;
}

} // namespace

PostgresCopyOut::PostgresCopyOut(Connection &connection, const QString &query, Progress &progress)
    : m_connection(connection)
    , m_progress(progress)
    , m_sql(QStringLiteral("COPY (%1) TO STDOUT").arg(query))
{
    try {
        begin(connection, m_sql, PGRES_COPY_OUT, progress);
    } catch (const Error &) {
        abandon(connection.postgres());
        throw;
    }
    m_isRunning = true;
}

PostgresCopyOut::~PostgresCopyOut()
{
    PQfreemem(m_line);
    if (m_isRunning)
        abandon(m_connection.postgres());
}

bool PostgresCopyOut::next()
{
    PGconn *handle = m_connection.postgres();
    PQfreemem(m_line);
    m_line = nullptr;
    for (;;) {
        const int size = PQgetCopyData(handle, &m_line, 1);
        if (size > 0) {
            split(m_line, size_t(size));
            return true;
        }
        if (size == -2)
            fail(m_connection, nullptr, m_sql);
        if (size == -1)
            break;
        if (!wait(handle, POLLIN))
            throwIfCancelled(m_progress);
        else if (!PQconsumeInput(handle))
            fail(m_connection, nullptr, m_sql);
    }
    m_isRunning = false;
    const Result last = nextResult(m_connection, m_progress, m_sql);
    while (const Result rest = nextResult(m_connection, m_progress, m_sql))
        ;
    if (PQresultStatus(last.get()) != PGRES_COMMAND_OK)
        fail(m_connection, last.get(), m_sql);
    return false;
}

void PostgresCopyOut::split(char *line, size_t size)
{
    m_fields.clear();
    char *const end = line + size - 1; // without the newline
    for (char *begin = line;;) {
        auto *stop = static_cast<char *>(std::memchr(begin, '\t', size_t(end - begin)));
        if (!stop)
            stop = end;
        if (stop - begin == 2 && begin[0] == '\\' && begin[1] == 'N')
            m_fields.push_back({{}, true});
        else
            m_fields.push_back({{begin, size_t(unescape(begin, stop) - begin)}, false});
        if (stop == end)
            return;
        begin = stop + 1;
    }
}

} // namespace meditrack
