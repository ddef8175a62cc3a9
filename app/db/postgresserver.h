// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/postgresnames.h"
#include "db/postgreswaits.h"

#include <QDateTime>

namespace meditrack {

/// A database as a whole, as pg_database and its neighbours have it: what no dump of its content brings back.
struct PostgresDatabase
{
    QString name;
    QString owner;
    QString encoding = QStringLiteral("UTF8");
    QString collation; ///< empty: the server's own
    QString characterType;
    QString provider; ///< "libc", "icu", "builtin"; empty: the server's own
    QString locale; ///< of icu and builtin
    QString icuRules;
    QString tablespace;
    int connectionLimit = -1; ///< -1 = none
    QString comment;
    QStringList settings; ///< statements with a character 1 where the database is named: ALTER DATABASE \1 SET …, ALTER ROLE … IN DATABASE \1 SET …
    QStringList privileges; ///< likewise: GRANT … ON DATABASE \1 …; empty: the usual ones
};

/// One of its settings or privileges, as a statement for the database of this name.
QString forDatabase(QString statement, const QString &database);

/// What we write into the comment of a database that is none of the user's: a copy that was kept, one that is being restored.
struct DatabaseMark
{
    QString what; ///< "kept", "restoring"; empty: it has no mark
    QString of; ///< the database that it was or is to be
    QDateTime at; ///< UTC
    QString comment; ///< that the database had itself
    QString restore; ///< number of the restore in the journal; empty: not told

    bool isKept() const { return what == QLatin1String("kept"); }
    QString toComment() const;
    static DatabaseMark parse(const QString &comment);
};

/// The databases of a server, seen and changed from beside: nobody can rename the one that he is connected to.
class PostgresServer
{
public:
    /// A session in another database of the same server: postgres or template1. Throws what Connection does.
    PostgresServer(const DatabaseUrl &url, Progress &progress);

    Connection &connection() { return m_connection; }
    const QString &database() const { return m_database; } ///< the one that the URL names, or libpq would take
    DatabaseUrl urlOf(const QString &database) const;
    int majorVersion() const;
    bool mayCreate(); ///< CREATEDB, or superuser
    bool mayAlter(const QString &database); ///< its owner, or a member of that role
    bool has(const QString &database);
    /// Throws Error (CannotOpen) if it is not there.
    PostgresDatabase describe(const QString &database);
    /// Empty, with the name, owner (empty: this user), encoding and locale of `like`, for nobody else to connect to.
    void create(const PostgresDatabase &like);
    /// Sessions of others in databases; those of autovacuum and the like are none, nor those that wait for a run to end: they see then what is going on, and leave.
    std::vector<BlockingSession> sessions(const QStringList &databases);
    void endSessions(const QString &database); ///< of others. Throws Error (PermissionDenied) for those of other users
    /// Those with a mark, and those that a test restore has left; newest first.
    struct Marked
    {
        QString name;
        DatabaseMark mark;
        bool isInUse = false; ///< somebody is connected to it
        qint64 bytes = 0;
    };
    std::vector<Marked> marked();
    /// Empty databases with the name and without the mark of one that a restore of this one fills: it was stopped between the two.
    std::vector<Marked> begun();
    void comment(const QString &database, const QString &text); ///< empty = none
    /// A name that is free: NAME_WORD_YYYYMMDD_HHMMSS, NAME shortened so that the server does not cut the end off.
    QString freeName(const QString &database, const QString &word);
    /// Keeps others from doing the same to this database, until this object goes. false: somebody does already.
    bool lock(const QString &database);
    static QString isLockedQuery(const QString &database); ///< whether somebody does, to be asked in any database
    /// With whoever is in it. Nothing happens if it is not there.
    void drop(const QString &database);

private:
    DatabaseUrl m_url;
    Progress &m_progress;
    QString m_database;
    Connection m_connection;
};

} // namespace meditrack
