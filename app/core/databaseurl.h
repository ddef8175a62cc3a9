// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace meditrack {

/// A database URL as SQLAlchemy writes them: dialect[+driver]://[user[:password]@][host[:port]]/[database][?key=value&...]
/// Rules: docs.sqlalchemy.org, "Engine Configuration", "Database URLs".
class DatabaseUrl
{
public:
    enum class Dialect { Sqlite, PostgreSql };

    /// Throws Error (Configuration) without ever repeating a password. A SQLite URL may have the parameters of
    /// SQLite's URI filenames (sqlite.org/uri.html) and of Python's sqlite3.connect(); any other is an error.
    static DatabaseUrl parse(const QString &text);
    /// A path on this machine, as the window's file dialog gives it.
    static DatabaseUrl forSqliteFile(const QString &path);

    Dialect dialect = Dialect::Sqlite;
    QString backend; ///< as written before "://", driver suffix included: "sqlite+aiosqlite"
    QString user;
    QString password;
    QString host;
    int port = -1;
    /// SQLite: file path as written (relative to the working directory, or absolute); empty = in memory.
    QString database;
    QList<QPair<QString, QString>> query;
    /// Milliseconds to wait for others that hold the database; nullopt: the parameter "timeout" says it. No part of the text.
    std::optional<int> lockTimeout;
    /// Milliseconds to go on trying while the server is not there yet; no part of the text either. Not for SQLite.
    int serverWait = 0;
    /// Nothing of ours is to be made in the database, for the project's models are compared with all of its schemas; no part of the text either.
    bool isComparedWhole = false;
    /// Where a session of ours is already: of however many servers this URL names, that one, and no part of the text.
    struct Server
    {
        QString host;
        QString address; ///< empty for a socket
        QString port;
        bool operator==(const Server &) const = default;
    };
    std::optional<Server> server;

    bool isSqlite() const { return dialect == Dialect::Sqlite; }
    bool isMemory() const;
    /// The absolute path of SQLite's file, which need not be there; empty for memory and for other databases.
    QString filePath() const;
    QString parameter(const QString &key) const; ///< of the query; null if it is not there
    int waitMilliseconds() const; ///< lockTimeout, else what "timeout" says in seconds, else 5 s
    bool isReadOnly() const; ///< mode=ro or immutable=1: nobody may write through this URL
    QString dialectName() const; ///< "sqlite" or "postgresql", as Alembic's dialect.name
    QString shortName() const; ///< file name, or database@host: for titles

    /// The URL with the password as "***"; the only text form there is.
    QString toString() const;

    bool operator==(const DatabaseUrl &) const = default;
};

} // namespace meditrack
