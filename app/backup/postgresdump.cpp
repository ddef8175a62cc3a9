// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/postgresdump.h"

#include "core/engine.h"
#include "db/waiting.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

const QString damaged = QStringLiteral("It cannot be restored; nothing has been changed.");

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
    if (isAhead && options.contains(QStringLiteral("--single-transaction")))
        throw Error(ErrorCode::Unsupported, QStringLiteral("pg_restore %1 cannot restore into %2 in one transaction: it sets transaction_timeout, which that server does not know.")
                                                .arg(program.version, connection.product()))
            .means(QStringLiteral("Nothing has been changed."))
            .advise(QStringLiteral("Install the client programs of PostgreSQL 16 or older, or restore as a user that may create databases."));
    // "--dbname" makes it restore and not print; where, says the environment. A text with '=' is no name but parameters.
    const QStringList arguments{isAhead ? QStringLiteral("--verbose") : QStringLiteral("--exit-on-error"), QStringLiteral("--verbose"), QStringLiteral("--no-password"),
                                QStringLiteral("--dbname=fallback_application_name=meditrack")};
    RunningPostgresProgram running(program, arguments + options + QStringList{path}, environment.variables(), progress);
    if (isAhead)
        running.forgive(QStringLiteral("transaction_timeout"));
    QString what;
    const qint64 total = QFileInfo(path).size();
    const auto tell = [&] {
        const QString data = QStringLiteral("processing data for ");
        what = running.lastLine().startsWith(data) ? Engine::tr("Restoring %1").arg(running.lastLine().mid(data.size())) : Engine::tr("Restoring");
        progress.report(event::Advance{what, qMin(running.placeIn(path), total), total, event::Advance::Unit::Bytes});
    };
    tell();
    try {
        while (running.isRunning(betweenReports))
            tell();
        running.requireSuccess();
    } catch (...) {
        progress.report(event::Advance{what, 0, 0, event::Advance::Unit::Bytes});
        throw;
    }
    progress.report(event::Advance{what, 0, 0, event::Advance::Unit::Bytes});
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
