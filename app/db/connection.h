// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/error.h"
#include "core/progress.h"
#include "db/busywait.h"
#include "schema/resultrows.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <vector>

struct sqlite3;

namespace meditrack {

/// One connection, used on the thread that made it and gone with this object. The only reader of QSqlError.
class Connection
{
public:
    enum class Access {
        Read, ///< never creates or changes anything; a missing file reads as an empty database
        Write, ///< the file is made if it is missing, and removed again if nothing was written to it
        Overwrite, ///< as Write, and what is in the file counts as nothing, be it no database at all: for copySqlite() alone
    };

    /// Throws Error: CannotOpen, NotADatabase, Corrupt, PermissionDenied, ReadOnly, Locked, Unsupported.
    /// progress is asked for cancelled() inside long statements, and told each statement while reporting.
    Connection(const DatabaseUrl &url, Access access, Progress &progress);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const DatabaseUrl &url() const { return m_url; }
    bool exists() const { return m_exists; } ///< false: read as empty because the file is not there
    bool isWritable() const; ///< the file system lets this user write
    QString product() const; ///< "SQLite 3.40.1"
    qint64 sizeBytes() const;

    /// Runs one statement. Throws Error (Sql, Locked, ReadOnly, Cancelled, …) with the statement and, as kind,
    /// the class that Python's sqlalchemy.exc has for it (OperationalError, IntegrityError, …).
    ResultRows execute(const QString &sql, const QVariantList &parameters = {});
    /// The same statement for many rows of parameters, prepared once.
    void executeMany(const QString &sql, const std::vector<QVariantList> &rows);
    /// The first column of the first row; invalid if there is none.
    QVariant scalar(const QString &sql, const QVariantList &parameters = {});

    /// Why the database would refuse a statement, without running it; nullopt if it would not. A word in double quotes
    /// is a name here, never a text (sqlite.org/quirks.html, 8).
    std::optional<QString> problemOf(const QString &sql);

    /// Whether statements are told to progress. Off for our own reading, on for what a revision does.
    void setReporting(bool on) { m_reporting = on; }
    bool isReporting() const { return m_reporting; }
    bool inTransaction() const { return m_inTransaction; }
    /// An error made the database take back the whole transaction; nothing more runs until it is over.
    bool lostTransaction() const { return m_lostTransaction; }
    /// Transactions with changes that were committed, by whomever: a script may write COMMIT and BEGIN itself.
    quint64 commits() const { return m_commits; }

    /// Changes with every commit to the file, whoever makes it; as of this connection's last lock (SQLITE_FCNTL_DATA_VERSION).
    quint32 fileVersion() const;
    /// SQLite's own handle, for the files of app/db alone: what SQL cannot say (the online backup API).
    sqlite3 *sqlite() const;
    /// What an SQLite result code means for this database, in the words that every statement has.
    Error errorFor(int sqliteCode, const QString &driverText) const;
    BusyWait &waiting() { return m_wait; }

private:
    friend class Transaction;
    friend class ReadTransaction;
    void openSqlite(Access access);
    const char *checkFile(Access access); ///< SQLite's mode for it; throws Error for what cannot be opened
    void removeIfUnused();
    void requireSameFile() const;
    void attachProgressHandler();
    void assertThread() const;
    void checkCancelled(const QString &sql) const;
    void control(const QString &sql); ///< BEGIN, COMMIT, ROLLBACK: never cancelled, always reported
    [[noreturn]] void fail(const QSqlError &error, const QString &sql);
    void noteTransaction();
    static int progressHandler(void *connection);
    static int commitHook(void *connection);

    DatabaseUrl m_url;
    QString m_path; ///< absolute; empty in memory
    Progress &m_progress;
    BusyWait m_wait;
    QString m_name;
    QSqlDatabase m_database;
    Qt::HANDLE m_thread;
    bool m_exists = true;
    bool m_created = false; ///< opening it may make the file
    bool m_reporting = false;
    bool m_inTransaction = false;
    bool m_interruptible = true;
    quint64 m_commits = 0;
    bool m_lostTransaction = false; ///< sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction"
};

/// BEGIN IMMEDIATE … COMMIT; rolled back unless committed.
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

/// Everything read while it lives is of one moment, whatever others write (sqlite.org/isolation.html). Not reported.
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
