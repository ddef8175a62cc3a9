// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/error.h"
#include "core/progress.h"
#include "db/busywait.h"
#include "schema/resultrows.h"

#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

struct pg_conn;
struct sqlite3;

namespace meditrack {

class Driver;

/// One connection, used on the thread that made it, or on that of a pipeline meanwhile, and gone with this object.
class Connection
{
public:
    enum class Access {
        Read, ///< never creates or changes anything; a missing file reads as an empty database
        Write, ///< the file is made if it is missing, and removed again if nothing was written to it
        Overwrite, ///< as Write, and what is in the file counts as nothing, be it no database at all: for copySqlite() alone
    };

    /// Throws Error: CannotOpen, NotADatabase, Corrupt, PermissionDenied, ReadOnly, Locked, Unsupported, ConnectionLost.
    /// progress is asked for cancelled() inside long statements, and told each statement while reporting.
    Connection(const DatabaseUrl &url, Access access, Progress &progress);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const DatabaseUrl &url() const { return m_url; }
    bool exists() const; ///< false: read as empty because the file is not there
    bool isWritable() const; ///< the file system, or the server, lets this user write
    QString product() const; ///< "SQLite 3.40.1", "PostgreSQL 15.8"
    qint64 sizeBytes() const;

    /// Runs one statement; parameters stand in it as '?' for SQLite and as $1, $2, … for PostgreSQL. Throws Error (Sql, Locked, ReadOnly, Cancelled, …) with the statement and, as kind,
    /// the class that Python's sqlalchemy.exc has for it (OperationalError, IntegrityError, …).
    ResultRows execute(const QString &sql, const QVariantList &parameters = {});
    /// The same statement for many rows of parameters, prepared once.
    void executeMany(const QString &sql, const std::vector<QVariantList> &rows);
    /// The first column of the first row; invalid if there is none.
    QVariant scalar(const QString &sql, const QVariantList &parameters = {});

    /// Whether statements are told to progress. Off for our own reading, on for what a revision does.
    void setReporting(bool on) { m_reporting = on; }
    bool isReporting() const { return m_reporting; }
    bool inTransaction() const;
    /// An error made the database give up the whole transaction; nothing more runs until it is over.
    bool lostTransaction() const;
    /// Transactions with changes that were committed, by whomever: a script may write COMMIT and BEGIN itself.
    quint64 commits() const;

    /// Changes with every commit to the file, whoever makes it; as of this connection's last lock (SQLITE_FCNTL_DATA_VERSION).
    quint32 fileVersion() const;
    /// SQLite's own handle, for the files of app/db alone: what SQL cannot say (the online backup API). Null for others.
    sqlite3 *sqlite() const;
    /// libpq's, likewise (COPY).
    pg_conn *postgres() const;
    /// What an SQLite result code means for this database, in the words that every statement has.
    Error errorFor(int sqliteCode, const QString &driverText) const;
    BusyWait &waiting();

private:
    friend class Transaction;
    friend class ReadTransaction;
    friend class SqlitePipeline;
    void assertThread() const;
    ResultRows run(const QString &sql, const QVariantList &parameters); ///< not reported, whatever the thread
    void checkCancelled(const QString &sql) const;
    enum class Bounds { Silence, None }; ///< of who has cancelled: a silent server is waited for no longer; it is waited for, as a COMMIT has to be
    void control(const QString &sql, Bounds bounds = Bounds::Silence); ///< BEGIN, COMMIT, ROLLBACK: never cancelled, always reported

    DatabaseUrl m_url;
    Progress &m_progress;
    std::unique_ptr<Driver> m_driver;
    Qt::HANDLE m_thread;
    bool m_reporting = false;
};

/// Throws Error (Sql) for a statement with a NUL in it. execute() asks it by itself.
void requireNoNul(const QString &sql);

/// BEGIN (IMMEDIATE on SQLite) … COMMIT; rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
};

/// Everything read while it lives is of one moment, whatever others write (sqlite.org/isolation.html; PostgreSQL's
/// repeatable read). Not reported.
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection &connection);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Connection &m_connection;
};

} // namespace meditrack
