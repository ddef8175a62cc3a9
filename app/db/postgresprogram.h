// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QProcess>

namespace meditrack {

/// One of PostgreSQL's own programs: pg_dump, pg_restore.
struct PostgresProgram
{
    QString path;
    QString version; ///< "15.8"
    int major = 0; ///< 15
};

/// The program of this name that fits best: of the major version `wanted`, else of the next newer one. Looked for in `folder` alone
/// if it is not empty; else where Debian, Fedora and the sources put them (/usr/lib/postgresql/*/bin, /usr/pgsql-*/bin,
/// /usr/local/pgsql/bin) and in the PATH. An older program cannot read a newer server, nor a newer program's dump
/// (postgresql.org/docs/current/app-pgdump.html, "Notes"). `whose`: what it has to be new enough for, as the error says it.
/// Throws Error (Unsupported) that says what to install.
PostgresProgram findPostgresProgram(const QString &name, const QString &folder, int wanted, const QString &whose);

/// "PostgreSQL 15.8" → 15; "15.8" likewise; 0 for what is no version.
int majorVersionOf(const QString &product);

/// The environment in which such a program connects to where `connection` does, as the same user, with every parameter of its URL: what
/// libpq has a variable for by that (the password too: the arguments of a process are for everybody to see), the rest by a service
/// file in our memory.
class PostgresEnvironment
{
public:
    /// database: another one of that server; empty = the same. Throws Error (Io).
    explicit PostgresEnvironment(const Connection &connection, const QString &database = {});
    ~PostgresEnvironment();
    PostgresEnvironment(const PostgresEnvironment &) = delete;
    PostgresEnvironment &operator=(const PostgresEnvironment &) = delete;

    const QProcessEnvironment &variables() const { return m_variables; }

private:
    void writeServiceFile(const QByteArray &lines);

    QProcessEnvironment m_variables;
    int m_serviceFile = -1; ///< descriptor
};

/// Such a program at work. It dies with this object, and with this program too, however that ends.
class RunningPostgresProgram
{
public:
    /// output: the file that it prints into; empty = takeOutput(). Throws Error (Io) if it cannot be started.
    RunningPostgresProgram(const PostgresProgram &program, const QStringList &arguments, const QProcessEnvironment &environment, Progress &progress, const QString &output = {});
    ~RunningPostgresProgram();
    RunningPostgresProgram(const RunningPostgresProgram &) = delete;
    RunningPostgresProgram &operator=(const RunningPostgresProgram &) = delete;

    /// Waits so long at most, and reads what it has said. false: it has ended. Throws Error (Cancelled), after it was ended.
    bool isRunning(int milliseconds);
    /// What --verbose said last, without the program's name: "dumping contents of table "public.patients"".
    const QString &lastLine() const { return m_lastLine; }
    /// How far it is in a file that it has open, in bytes; 0 where nobody can tell.
    qint64 placeIn(const QString &path) const;
    QByteArray takeOutput(); ///< what it has printed since
    /// One error that tells this word is to count as none.
    void forgive(const QString &word) { m_forgiven = word; }
    /// It has ended, and well. Throws Error with what it said: PermissionDenied, ConnectionLost, Locked, Corrupt, Sql.
    void requireSuccess();

private:
    void readErrors(bool toEnd);

    QString m_name;
    Progress &m_progress;
    QProcess m_process;
    QByteArray m_unread; ///< of a line that is not complete yet
    QString m_lastLine;
    QStringList m_errors;
    QString m_forgiven;
    int m_forgivenErrors = 0;
    QStringList m_warnings;
};

/// Runs one to its end; gives what it has printed. Throws as RunningPostgresProgram does.
QByteArray runPostgresProgram(const PostgresProgram &program, const QStringList &arguments, const QProcessEnvironment &environment, Progress &progress);

} // namespace meditrack
