// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace meditrack {

/// What went wrong, for programs and tests; the words for people are in Error.
enum class ErrorCode {
    Usage, ///< wrong arguments on the command line: exit code 2
    Configuration, ///< alembic.ini or a database URL that cannot be understood
    Command, ///< what Alembic calls a CommandError, and nothing below fits
    UnknownRevision, ///< a revision, here or in the database, that no script has
    MultipleHeads, ///< one head was needed and there are several
    InvalidGraph, ///< cycle, missing parent, duplicate id
    ScriptHeader, ///< a script's header cannot be read without running it
    ScriptName, ///< a script uses a name that the stand-ins for alembic and sqlalchemy lack
    ScriptFailed, ///< a script raised, or does not compile
    RowsLost, ///< a guarded run would lose rows that no statement names; one that accepts row changes would go through
    Sql, ///< the database refused a statement
    CannotOpen, ///< no such file or folder, or a directory where a file belongs
    NotADatabase,
    Corrupt,
    ReadOnly,
    PermissionDenied,
    Locked, ///< another process holds the database
    ConnectionLost, ///< the server went away, or ended the connection
    Cancelled, ///< somebody asked to stop
    Unsupported, ///< understood, but not available (yet) for this database or build
    Io, ///< reading or writing a file other than the database
    Internal, ///< a mistake of ours
};

/// The one exception of the engine: what happened, what it means for the data, what to do next.
class Error : public std::exception
{
public:
    Error(ErrorCode code, QString message);

    ErrorCode code;
    QString message; ///< what happened, one sentence
    QString consequence; ///< what it means for the data; empty if nothing was touched at all
    QString advice; ///< what to do next
    QString detail; ///< for support: traceback, driver text
    QString revision; ///< the revision whose script was running
    QString file; ///< script or configuration file
    int line = 0; ///< 1-based line in file; 0 = not known
    QString sql; ///< the statement that failed
    QString state; ///< SQLSTATE, where a server said one
    QString driverText; ///< all that the server said, for scripts; empty = message
    QString kind = QStringLiteral("CommandError"); ///< CONTRACT: error.kind
    QString causeKind; ///< CONTRACT: error.cause_kind; empty = null
    QString cause; ///< CONTRACT: error.cause, the revision graph's own sentence

    Error &means(QString text);
    Error &advise(QString text);
    Error &because(QString text); ///< detail
    Error &at(QString fileName, int lineNumber = 0);
    Error &inRevision(QString id);
    Error &executing(QString statement);
    Error &ofKind(QString pythonClass);
    Error &causedBy(QString innerKind, QString innerText);

    /// message, place, SQL, consequence and advice as lines of plain text, without the detail.
    QString text() const;
    const char *what() const noexcept override;

private:
    mutable QByteArray m_what;
};

} // namespace meditrack
