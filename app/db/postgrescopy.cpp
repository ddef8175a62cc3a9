// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgrescopy.h"

#include "db/postgreserror.h"
#include "db/postgreswaits.h"
#include "db/sqlitetokens.h"

#include <QRegularExpression>

#include <libpq-fe.h>

#include <poll.h>

#include <cstring>
#include <memory>
#include <utility>

namespace meditrack {

namespace {

constexpr size_t pieceBytes = 64 * 1024; // sent at once

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

[[noreturn]] void fail(Connection &connection, const PGresult *result, const QString &sql)
{
    if (PQstatus(connection.postgres()) == CONNECTION_BAD || !result)
        throw connectionLost(connection.postgres(), true).executing(sql);
    throw postgresError(result, connection.url()).executing(sql);
}

/// The next answer, without blocking; null after the last one.
Result nextResult(Connection &connection, Progress &progress, const QString &sql, WaitReport *waiting = nullptr)
{
    PGconn *handle = connection.postgres();
    if (!ServerWait(handle, progress, ServerWait::OnCancel::Abandon).forResult(waiting))
        fail(connection, nullptr, sql);
    return {PQgetResult(handle), &PQclear};
}

/// Sends a COPY, and waits until it may begin.
void begin(Connection &connection, const QByteArray &statement, ExecStatusType expected, Progress &progress)
{
    PGconn *handle = connection.postgres();
    const QString sql = QString::fromUtf8(statement);
    if (!PQsendQuery(handle, statement.constData()))
        fail(connection, nullptr, sql);
    const Result result = nextResult(connection, progress, sql);
    if (PQresultStatus(result.get()) == expected)
        return;
    while (const Result rest = nextResult(connection, progress, sql))
        ;
    fail(connection, result.get(), sql);
}

/// Ends whatever runs, without a word.
void abandon(PGconn *handle)
{
    NoProgress nobody;
    ServerWait(handle, nobody, ServerWait::OnCancel::Nothing).abandon();
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

/// The letters that cannot stand for themselves.
char escaped(char letter)
{
    switch (letter) {
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case '\\':
        return '\\';
    default:
        return 0;
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
    , m_wait(connection.postgres(), progress, ServerWait::OnCancel::Abandon)
    , m_sql(QStringLiteral("COPY (%1) TO STDOUT").arg(query))
{
    try {
        begin(connection, m_sql.toUtf8(), PGRES_COPY_OUT, progress);
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
        if (!m_wait.forSocket(POLLIN))
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

PostgresCopyIn::PostgresCopyIn(Connection &connection, const QString &table, const QString &name, const QStringList &columns, Progress &progress)
    : m_connection(connection)
    , m_progress(progress)
    , m_wait(connection.postgres(), progress, ServerWait::OnCancel::Abandon)
    , m_table(name)
    , m_columns(columns)
{
    QStringList quoted;
    for (const QString &column : columns)
        quoted << inQuotes(column);
    m_sql = QStringLiteral("COPY %1 (%2) FROM STDIN").arg(table, quoted.join(QStringLiteral(", ")));
    start(m_sql.toUtf8());
}

PostgresCopyIn::PostgresCopyIn(Connection &connection, const QByteArray &statement, Progress &progress)
    : m_connection(connection)
    , m_progress(progress)
    , m_wait(connection.postgres(), progress, ServerWait::OnCancel::Abandon)
    , m_sql(QString::fromUtf8(statement))
{
    start(statement);
}

void PostgresCopyIn::start(const QByteArray &statement)
{
    try {
        begin(m_connection, statement, PGRES_COPY_IN, m_progress);
    } catch (const Error &) {
        abandon(m_connection.postgres());
        throw;
    }
    m_isRunning = true;
    m_buffer.reserve(2 * pieceBytes);
}

PostgresCopyIn::~PostgresCopyIn()
{
    if (m_isRunning)
        abandon(m_connection.postgres());
}

void PostgresCopyIn::separate()
{
    if (m_inRow)
        m_buffer += '\t';
    m_inRow = true;
}

void PostgresCopyIn::addNull()
{
    separate();
    m_buffer += "\\N";
}

void PostgresCopyIn::addText(std::string_view text)
{
    separate();
    size_t begun = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        const char letter = escaped(text[at]);
        if (!letter)
            continue;
        m_buffer.append(text.substr(begun, at - begun));
        m_buffer += '\\';
        m_buffer += letter;
        begun = at + 1;
    }
    m_buffer.append(text.substr(begun));
}

void PostgresCopyIn::addBytes(std::string_view bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    separate();
    m_buffer += "\\\\x";
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        m_buffer += digits[byte >> 4];
        m_buffer += digits[byte & 15];
    }
}

void PostgresCopyIn::endRow()
{
    m_buffer += '\n';
    m_inRow = false;
    ++m_rows;
    if (m_buffer.size() >= pieceBytes)
        send();
    m_rowBegun = m_buffer.size();
}

void PostgresCopyIn::addLine(std::string_view line)
{
    m_buffer += line;
    if (m_buffer.size() >= pieceBytes)
        send();
}

void PostgresCopyIn::dropRow()
{
    m_buffer.resize(m_rowBegun);
    m_inRow = false;
}

void PostgresCopyIn::send()
{
    PGconn *handle = m_connection.postgres();
    for (std::string_view rest = m_buffer; !rest.empty();) {
        const std::string_view piece = rest.substr(0, pieceBytes);
        const int queued = PQputCopyData(handle, piece.data(), int(piece.size()));
        if (queued < 0)
            fail(m_connection, nullptr, m_sql);
        if (queued > 0)
            rest.remove_prefix(piece.size());
        // All of it leaves before more is queued: libpq would keep whatever a slow server has not taken.
        while (const int unsent = PQflush(handle)) {
            if (unsent < 0)
                fail(m_connection, nullptr, m_sql);
            if (!m_wait.forSocket(POLLIN | POLLOUT))
                fail(m_connection, nullptr, m_sql);
        }
    }
    m_sent += qint64(m_buffer.size());
    m_buffer.clear();
}

void PostgresCopyIn::finish()
{
    PGconn *handle = m_connection.postgres();
    send();
    if (PQputCopyEnd(handle, nullptr) < 0)
        fail(m_connection, nullptr, m_sql);
    const Result last = nextResult(m_connection, m_progress, m_sql);
    while (const Result rest = nextResult(m_connection, m_progress, m_sql))
        ;
    m_isRunning = false;
    if (PQresultStatus(last.get()) == PGRES_COMMAND_OK)
        return;
    readRefusal(QString::fromUtf8(PQresultErrorField(last.get(), PG_DIAG_CONTEXT)));
    fail(m_connection, last.get(), m_sql);
}

/// 'COPY doses, line 3, column amount: "x"', in whatever language the server speaks: the first number behind the table is
/// the line, and a row is a line.
void PostgresCopyIn::readRefusal(const QString &context)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    for (const QString &line : context.split(QLatin1Char('\n'))) {
        const qsizetype at = line.indexOf(m_table);
        const auto match = at < 0 ? QRegularExpressionMatch() : number.match(line, at + m_table.size());
        if (!line.contains(QLatin1String("COPY")) || !match.hasMatch())
            continue;
        m_refusal.row = match.captured().toLongLong();
        for (const QString &column : std::as_const(m_columns)) {
            const qsizetype named = line.indexOf(QLatin1Char(' ') + column + QLatin1Char(':'), match.capturedEnd());
            if (named >= 0 && column.size() > m_refusal.column.size())
                m_refusal.column = column;
        }
        return;
    }
}

void executeText(Connection &connection, const QByteArray &text, Progress &progress)
{
    PGconn *handle = connection.postgres();
    WaitReport waiting(connection.url(), progress);
    waiting.begin();
    if (!PQsendQuery(handle, text.constData()))
        fail(connection, nullptr, {});
    Result failed{nullptr, &PQclear};
    try {
        while (Result result = nextResult(connection, progress, {}, &waiting)) {
            const ExecStatusType status = PQresultStatus(result.get());
            if (status == PGRES_COPY_IN)
                PQputCopyEnd(handle, "no rows follow");
            if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE)
                failed = std::move(result);
        }
    } catch (const Error &) {
        abandon(handle);
        throw;
    }
    waiting.end();
    if (PQstatus(handle) == CONNECTION_BAD)
        fail(connection, nullptr, {});
    if (!failed)
        return;
    Error error = postgresError(failed.get(), connection.url());
    waiting.explain(error);
    throw error;
}

} // namespace meditrack
