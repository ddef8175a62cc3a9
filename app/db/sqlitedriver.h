// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/driver.h"

namespace meditrack {

class SqliteStatement;

/// SQLite by its own interface. Not Qt's QSQLITE, which renames each '?' of a statement, at a cost that grows with the square of
/// their number, and looks for its plugins at every start.
class SqliteDriver final : public Driver
{
public:
    SqliteDriver(const DatabaseUrl &url, Connection::Access access, Progress &progress);
    ~SqliteDriver() override;

    bool exists() const override { return m_exists; }
    bool isWritable() override;
    QString product() const override;
    qint64 sizeBytes() override;
    ResultRows execute(const QString &sql, const QVariantList &parameters) override;
    qint64 executeMany(const QString &sql, const std::vector<QVariantList> &rows, const std::function<void()> &beforeEach) override;
    bool inTransaction() const override { return m_inTransaction; }
    bool lostTransaction() const override { return m_lostTransaction; }
    void forgetLostTransaction() override { m_lostTransaction = false; }
    quint64 commits() const override { return m_commits; }
    void requireTransaction(const QString &sql) const override;
    void requireSameDatabase() override;
    QString beginWriting() const override { return QStringLiteral("BEGIN IMMEDIATE"); }
    QString beginReading() const override { return QStringLiteral("BEGIN"); }
    sqlite3 *sqlite() const override { return m_database; }
    quint32 fileVersion() const override;
    Error errorFor(int sqliteCode, const QString &driverText) const override;
    BusyWait &waiting() override { return m_wait; }

private:
    void open(Connection::Access access);
    void close();
    const char *checkFile(Connection::Access access); ///< SQLite's mode for it; throws Error for what cannot be opened
    void removeIfUnused();
    void attachHandlers();
    void noteTransaction();
    void prepare(SqliteStatement &statement, const QString &sql);
    void bind(SqliteStatement &statement, const QString &sql, const QVariantList &values);
    [[noreturn]] void fail(int code, const QString &sql);
    static int progressHandler(void *driver);
    static int commitHook(void *driver);

    DatabaseUrl m_url;
    QString m_path; ///< absolute; empty in memory
    Progress &m_progress;
    BusyWait m_wait;
    sqlite3 *m_database = nullptr;
    bool m_exists = true;
    bool m_created = false; ///< opening it may make the file
    bool m_inTransaction = false;
    bool m_lostTransaction = false; ///< sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction"
    quint64 m_commits = 0;
};

} // namespace meditrack
