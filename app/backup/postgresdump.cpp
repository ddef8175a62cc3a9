// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/postgresdump.h"

#include "backup/dumpreplay.h"
#include "core/engine.h"
#include "db/waiting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace meditrack {

namespace {

const QString damaged = QStringLiteral("It cannot be restored; nothing has been changed.");

/// Tells how far pg_restore is in a dump.
class HowFar
{
public:
    HowFar(const QString &path, RunningPostgresProgram &running, Progress &progress)
        : m_path(path)
        , m_running(running)
        , m_progress(progress)
        , m_total(QFileInfo(path).size())
    {
        tell();
    }
    ~HowFar() { m_progress.report(event::Advance{m_what, 0, 0, event::Advance::Unit::Bytes}); }
    HowFar(const HowFar &) = delete;
    HowFar &operator=(const HowFar &) = delete;

    bool isTime() const { return m_sinceReport.elapsed() >= betweenReports; }
    void tell()
    {
        m_sinceReport.start();
        m_running.isRunning(0); // reads what it has said
        const QString data = QStringLiteral("processing data for ");
        m_what = m_running.lastLine().startsWith(data) ? Engine::tr("Restoring %1").arg(m_running.lastLine().mid(data.size())) : Engine::tr("Restoring");
        m_progress.report(event::Advance{m_what, qMin(m_running.placeIn(m_path), m_total), m_total, event::Advance::Unit::Bytes});
    }

private:
    const QString m_path;
    RunningPostgresProgram &m_running;
    Progress &m_progress;
    const qint64 m_total;
    QString m_what;
    QElapsedTimer m_sinceReport;
};

/// What pg_restore puts in place of a line's end inside a name (pg_backup_archiver.c, sanitize_line).
QString onOneLine(QString name)
{
    return name.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\r'), QLatin1Char(' '));
}

/// The oldest pg_restore that knows the format (pg_backup_archiver.h, K_VERS_…), which the file's first bytes tell.
int oldestReader(const QString &path)
{
    QFile file(path);
    QByteArray start;
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        start = file.read(8);
    if (!start.startsWith("PGDMP") || start.size() < 8)
        throw Error(ErrorCode::NotADatabase, QStringLiteral("'%1' is no dump in PostgreSQL's custom format.").arg(path)).means(damaged);
    const int minor = start.at(6);
    if (start.at(5) > 1 || minor > 16)
        return 18;
    return minor == 16 ? 17 : minor == 15 ? 16 : 11;
}

/// server: major version that the SQL is for; 0 = none.
PostgresProgram findRestoreProgram(const QString &path, const QString &folder, int server)
{
    const int reader = oldestReader(path);
    return findPostgresProgram(QStringLiteral("pg_restore"), folder, qMax(reader, server),
                               server > reader ? QStringLiteral("the server (PostgreSQL %1)").arg(server) : QStringLiteral("what pg_dump %1 has written").arg(reader));
}

QByteArray readDump(const QString &path, const QStringList &arguments, const QString &folder, Progress &progress)
{
    const PostgresProgram program = findRestoreProgram(path, folder, 0);
    try {
        return runPostgresProgram(program, arguments + QStringList{path}, QProcessEnvironment::systemEnvironment(), progress);
    } catch (Error &error) {
        if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::Io)
            throw;
        throw Error(error.message.contains(QLatin1String("unsupported version")) ? ErrorCode::Unsupported : ErrorCode::Corrupt,
                    QStringLiteral("The dump '%1' cannot be read: %2").arg(path, error.message))
            .means(damaged)
            .advise(QStringLiteral("Use another backup."))
            .because(error.detail);
    }
}

} // namespace

bool DumpContents::hasRowsOf(const QString &schema, const QString &table) const
{
    const QString start = onOneLine(schema) + QLatin1Char(' ') + onOneLine(table) + QLatin1Char(' ');
    const auto found = std::lower_bound(rowsOf.begin(), rowsOf.end(), start);
    return found != rowsOf.end() && found->startsWith(start);
}

DumpContents readDumpContents(const QString &path, const QString &folder, Progress &progress)
{
    DumpContents contents;
    static const QRegularExpression header(QStringLiteral("^; +([^:]+): (.*)$"));
    static const QRegularExpression created(QStringLiteral("^; Archive created at (\\S+ \\S+)"));
    static const QRegularExpression rows(QStringLiteral("^\\d+; \\d+ \\d+ TABLE DATA (.*)$"));
    for (const QByteArray &bytes : readDump(path, {QStringLiteral("--list")}, folder, progress).split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (const auto match = rows.match(line); match.hasMatch()) {
            contents.rowsOf << match.captured(1) + QLatin1Char(' ');
        } else if (const auto field = header.match(line); field.hasMatch()) {
            const QString name = field.captured(1);
            const QString value = field.captured(2);
            if (name == QLatin1String("dbname"))
                contents.database = value;
            else if (name == QLatin1String("Dumped from database version"))
                contents.server = value.section(QLatin1Char(' '), 0, 0);
            else if (name == QLatin1String("Dumped by pg_dump version"))
                contents.program = value.section(QLatin1Char(' '), 0, 0);
        } else if (const auto time = created.match(line); time.hasMatch()) {
            contents.created = QDateTime::fromString(time.captured(1), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        }
    }
    contents.rowsOf.sort();
    return contents;
}

QStringList dumpedTexts(const QString &path, const QString &schema, const QString &table, const QString &folder, Progress &progress)
{
    QStringList arguments{QStringLiteral("--data-only"), QStringLiteral("--table=") + table, QStringLiteral("--file=-")};
    if (!schema.isEmpty())
        arguments << QStringLiteral("--schema=") + schema;
    QStringList texts;
    bool isInside = false;
    for (const QByteArray &line : readDump(path, arguments, folder, progress).split('\n')) {
        if (line == "\\.")
            isInside = false;
        else if (isInside)
            texts << QString::fromUtf8(line);
        else
            isInside = line.startsWith("COPY ") && line.endsWith(" FROM stdin;");
    }
    return texts;
}

void readDumpToEnd(const QString &path, const QString &folder, Progress &progress)
{
    readDump(path, {QStringLiteral("--file=/dev/null")}, folder, progress);
}

void restoreDump(const QString &path, Connection &connection, const QString &folder, const QStringList &options, Progress &progress)
{
    const PostgresProgram program = findRestoreProgram(path, folder, majorVersionOf(connection.product()));
    const PostgresEnvironment environment(connection);
    // pg_restore says "SET transaction_timeout = 0" from 17 on, which older servers do not know: the one error that it may go on after.
    constexpr int knowsTimeout = 17;
    const bool isAhead = program.major >= knowsTimeout && majorVersionOf(connection.product()) < knowsTimeout;
    // "--dbname" makes it restore and not print; where, says the environment. A text with '=' is no name but parameters.
    const QStringList arguments{isAhead ? QStringLiteral("--verbose") : QStringLiteral("--exit-on-error"), QStringLiteral("--verbose"), QStringLiteral("--no-password"),
                                QStringLiteral("--dbname=fallback_application_name=meditrack")};
    RunningPostgresProgram running(program, arguments + options + QStringList{path}, environment.variables(), progress);
    if (isAhead)
        running.forgive(QStringLiteral("transaction_timeout"));
    HowFar far(path, running, progress);
    while (running.isRunning(betweenReports))
        far.tell();
    running.requireSuccess();
}

QByteArrayList droppedByDump(const QString &path, const QString &folder, Progress &progress)
{
    QByteArrayList drops;
    bool isUtf8 = true;
    for (const QByteArray &line : readDump(path, {QStringLiteral("--clean"), QStringLiteral("--if-exists"), QStringLiteral("--schema-only"), QStringLiteral("--file=-")}, folder, progress).split('\n')) {
        if (line.startsWith("-- Name: "))
            break;
        if (line.startsWith("SET client_encoding = "))
            isUtf8 = line.contains("'UTF8'") || line.contains("'SQL_ASCII'");
        if (line.startsWith("DROP "))
            drops << (isUtf8 ? line : QString::fromLatin1(line).toUtf8()); // other letters than these make a name that is not found
    }
    return drops;
}

void replayDump(const QString &path, Connection &connection, const QString &folder, Progress &progress)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        throw Error(ErrorCode::Io, QStringLiteral("What pg_restore prints cannot be read: %1.").arg(qt_error_string(errno)));
    QFile reading;
    QFile writing;
    reading.open(ends[0], QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    writing.open(ends[1], QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    const PostgresProgram program = findRestoreProgram(path, folder, majorVersionOf(connection.product()));
    RunningPostgresProgram running(program, {QStringLiteral("--clean"), QStringLiteral("--if-exists"), QStringLiteral("--single-transaction"), QStringLiteral("--verbose"), QStringLiteral("--file=-"), path},
                                   QProcessEnvironment::systemEnvironment(), progress, QStringLiteral("/proc/self/fd/%1").arg(ends[1]));
    writing.close(); // the end of what it prints is the end of it
    HowFar far(path, running, progress);
    DumpReplay replay(connection, progress);
    QByteArray piece(1 << 16, Qt::Uninitialized);
    for (ssize_t size = -1; size != 0;) {
        pollfd descriptor{ends[0], POLLIN, 0};
        if (::poll(&descriptor, 1, betweenReports) > 0) {
            size = ::read(ends[0], piece.data(), size_t(piece.size()));
            if (size < 0 && errno != EINTR)
                throw Error(ErrorCode::Io, QStringLiteral("What pg_restore prints cannot be read: %1.").arg(qt_error_string(errno)));
            replay.add(QByteArrayView(piece.constData(), qMax<ssize_t>(0, size)));
        }
        if (far.isTime())
            far.tell();
    }
    running.requireSuccess();
    replay.finish();
}

QString fillDatabase(const QString &path, PostgresServer &server, const QString &database, const QString &folder, Progress &progress, const QStringList &options)
{
    const auto load = [&](const QStringList &more) {
        Connection connection(server.urlOf(database), Connection::Access::Write, progress);
        restoreDump(path, connection, folder, options + more, progress);
    };
    try {
        load({});
    } catch (const Error &error) {
        // Owners and grants need roles that this server may not have, or that this user may not act for. pg_restore has no SQLSTATE and the
        // server its own language: whatever it refuses is tried without them.
        const bool isRefused = error.code == ErrorCode::Sql || error.message.contains(QLatin1String("role \"")) || error.message.contains(QLatin1String("must be"));
        if (error.code != ErrorCode::PermissionDenied && !(isRefused && error.message.contains(QLatin1String("could not execute query"))))
            throw;
        const PostgresDatabase like = server.describe(database);
        server.drop(database);
        server.create(like);
        server.comment(database, like.comment);
        load({QStringLiteral("--no-owner"), QStringLiteral("--no-privileges")});
        return QStringLiteral("Owners and privileges of the objects could not be restored (%1): all belongs to the user of this connection.").arg(error.message);
    }
    return {};
}

} // namespace meditrack
