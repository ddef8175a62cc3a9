// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/driver.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace meditrack {

/// SQLite through Qt's driver and, where that has no word for it, SQLite's own interface on the same handle.
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
    sqlite3 *sqlite() const override;
    quint32 fileVersion() const override;
    Error errorFor(int sqliteCode, const QString &driverText) const override;
    BusyWait &waiting() override { return m_wait; }

private:
    void open(Connection::Access access);
    const char *checkFile(Connection::Access access); ///< SQLite's mode for it; throws Error for what cannot be opened
    void removeIfUnused();
    void attachHandlers();
    void noteTransaction();
    [[noreturn]] void fail(const QSqlError &error, const QString &sql);
    static int progressHandler(void *driver);
    static int commitHook(void *driver);

    DatabaseUrl m_url;
    QString m_path; ///< absolute; empty in memory
    Progress &m_progress;
    BusyWait m_wait;
    QString m_name;
    QSqlDatabase m_database;
    bool m_exists = true;
    bool m_created = false; ///< opening it may make the file
    bool m_inTransaction = false;
    bool m_lostTransaction = false; ///< sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction"
    quint64 m_commits = 0;
};

} // namespace meditrack
