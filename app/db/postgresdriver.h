// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/driver.h"
#include "db/postgreswaits.h"

#include <QElapsedTimer>

#include <memory>

struct pg_result;

namespace meditrack {

/// PostgreSQL through libpq, never blocking: so a cancel is heard while the server works or keeps us waiting
/// (postgresql.org/docs/current/libpq-async.html). Qt's own driver blocks, and takes numbers and times for less than they are.
class PostgresDriver final : public Driver
{
public:
    PostgresDriver(const DatabaseUrl &url, Connection::Access access, Progress &progress);
    ~PostgresDriver() override;

    bool isWritable() override { return m_isWritable; }
    QString product() const override;
    qint64 sizeBytes() override;
    ResultRows execute(const QString &sql, const QVariantList &parameters) override;
    qint64 executeMany(const QString &sql, const std::vector<QVariantList> &rows, const std::function<void()> &beforeEach) override;
    bool inTransaction() const override;
    bool lostTransaction() const override;
    quint64 commits() const override { return m_commits; }
    /// The server itself refuses what follows an error, all but the way back to a savepoint.
    void requireTransaction(const QString &) const override { }
    QString beginWriting() const override { return QStringLiteral("BEGIN"); }
    QString beginReading() const override { return QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
    pg_conn *postgres() const override { return m_connection; }

private:
    struct Clear
    {
        void operator()(pg_result *result) const;
    };
    using Result = std::unique_ptr<pg_result, Clear>;

    void connect();
    bool tryToConnect(const QElapsedTimer &since); ///< false: no; PQerrorMessage() says why
    bool askForPassword(); ///< false: there is nobody to ask
    /// Lets a while pass for a server that is not there yet. false: the time is over.
    bool waitForServer(const QElapsedTimer &since);
    void prepareSession(Connection::Access access);
    /// Waits for the answers to what was sent, and gives the last one. Throws Error, for cancels too.
    Result answer(const QString &sql);
    ResultRows rowsOf(const pg_result *result) const;
    [[noreturn]] void fail(const pg_result *result, const QString &sql);
    static void noticed(void *driver, const pg_result *result);

    DatabaseUrl m_url;
    Progress &m_progress;
    pg_conn *m_connection = nullptr;
    WaitReport m_waiting;
    QStringList m_silent; ///< servers that have not answered this time, in sentences
    QString m_server; ///< "Waiting for the server of …"; empty = not shown
    bool m_isWritable = true;
    quint64 m_commits = 0;
    bool m_isGivenUp = false; ///< the server has not even answered a cancel
    bool m_haveCancelled = false; ///< the server may hear of it a statement later
};

} // namespace meditrack
