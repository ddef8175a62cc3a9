// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include "db/postgresdriver.h"
#include "db/sqlitedriver.h"

#include <QElapsedTimer>
#include <QThread>

#include <utility>

namespace meditrack {

namespace {

std::unique_ptr<Driver> driverFor(const DatabaseUrl &url, Connection::Access access, Progress &progress)
{
    if (url.isSqlite())
        return std::make_unique<SqliteDriver>(url, access, progress);
    return std::make_unique<PostgresDriver>(url, access, progress);
}

/// While it lives no cancel stops a statement.
class Uncancelled
{
public:
    Uncancelled(Driver &driver, Driver::Hears hears)
        : m_driver(driver)
        , m_before(driver.hears())
    {
        driver.setHears(hears);
    }
    ~Uncancelled() { m_driver.setHears(m_before); }
    Uncancelled(const Uncancelled &) = delete;
    Uncancelled &operator=(const Uncancelled &) = delete;

private:
    Driver &m_driver;
    const Driver::Hears m_before;
};

} // namespace

Connection::Connection(const DatabaseUrl &url, Access access, Progress &progress)
    : m_url(url)
    , m_progress(progress)
    , m_driver(driverFor(url, access, progress))
    , m_thread(QThread::currentThreadId())
{
}

Connection::~Connection() = default;

bool Connection::exists() const
{
    return m_driver->exists();
}

bool Connection::isWritable() const
{
    return m_driver->isWritable();
}

QString Connection::product() const
{
    return m_driver->product();
}

qint64 Connection::sizeBytes() const
{
    return m_driver->sizeBytes();
}

bool Connection::inTransaction() const
{
    return m_driver->inTransaction();
}

bool Connection::lostTransaction() const
{
    return m_driver->lostTransaction();
}

quint64 Connection::commits() const
{
    return m_driver->commits();
}

quint32 Connection::fileVersion() const
{
    return m_driver->fileVersion();
}

sqlite3 *Connection::sqlite() const
{
    assertThread();
    return m_driver->sqlite();
}

pg_conn *Connection::postgres() const
{
    assertThread();
    return m_driver->postgres();
}

Error Connection::errorFor(int code, const QString &driverText) const
{
    return m_driver->errorFor(code, driverText);
}

BusyWait &Connection::waiting()
{
    return m_driver->waiting();
}

void Connection::assertThread() const
{
    // A handle used on another thread works silently until it does not.
    if (m_thread != QThread::currentThreadId())
        throw Error(ErrorCode::Unsupported, QStringLiteral("A connection was used on another thread than its own."))
            .ofKind(QStringLiteral("ProgrammingError"))
            .advise(QStringLiteral("Let the script talk to the database on the thread on which it was called."));
}

void Connection::checkCancelled(const QString &sql) const
{
    m_driver->requireTransaction(sql);
    if (m_driver->hears() == Driver::Hears::Cancels && m_progress.cancelled())
        throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled.")).executing(sql);
}

/// Both databases would run what stands before it, which is another statement.
void requireNoNul(const QString &sql)
{
    if (sql.contains(QChar(0)))
        throw Error(ErrorCode::Sql, QStringLiteral("The query contains a null character."))
            .ofKind(QStringLiteral("ProgrammingError"))
            .executing(QString(sql).replace(QChar(0), QChar(0x2400)));
}

ResultRows Connection::run(const QString &sql, const QVariantList &parameters)
{
    requireNoNul(sql);
    checkCancelled(sql);
    return m_driver->execute(sql, parameters);
}

ResultRows Connection::execute(const QString &sql, const QVariantList &parameters)
{
    assertThread();
    QElapsedTimer timer;
    timer.start();
    ResultRows result = run(sql, parameters);
    if (m_reporting)
        m_progress.report(event::Statement{sql, double(timer.nsecsElapsed()) / 1e9, result.affected});
    return result;
}

void Connection::executeMany(const QString &sql, const std::vector<QVariantList> &rows)
{
    assertThread();
    requireNoNul(sql);
    QElapsedTimer timer;
    timer.start();
    const qint64 affected = m_driver->executeMany(sql, rows, [&] { checkCancelled(sql); });
    if (m_reporting)
        m_progress.report(event::Statement{sql, double(timer.nsecsElapsed()) / 1e9, affected});
}

QVariant Connection::scalar(const QString &sql, const QVariantList &parameters)
{
    const ResultRows result = execute(sql, parameters);
    return result.rows.empty() || result.rows.front().isEmpty() ? QVariant() : result.rows.front().front();
}

void Connection::control(const QString &sql, Bounds bounds)
{
    const Uncancelled quiet(*m_driver, bounds == Bounds::Silence ? Driver::Hears::Silence : Driver::Hears::Nothing);
    const bool reporting = std::exchange(m_reporting, true);
    try {
        execute(sql);
    } catch (Error &error) {
        m_reporting = reporting;
        error.sql.clear(); // ours, not the revision's
        throw;
    }
    m_reporting = reporting;
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{
    Driver &driver = *m_connection.m_driver;
    driver.forgetLostTransaction();
    try {
        m_connection.control(driver.beginWriting());
        driver.requireSameDatabase();
    } catch (const Error &) {
        if (m_connection.inTransaction())
            m_connection.control(QStringLiteral("ROLLBACK"));
        driver.requireSameDatabase(); // the better word for what SQLite calls an I/O error
        throw;
    }
}

Transaction::~Transaction()
{
    m_connection.m_driver->forgetLostTransaction();
    if (!m_connection.inTransaction())
        return;
    try {
        m_connection.control(QStringLiteral("ROLLBACK"));
    } catch (const Error &) {
        // It is rolled back when the connection closes; there is nothing better to do here.
    }
}

void Transaction::commit()
{
    if (!m_connection.inTransaction())
        return;
    // A server would answer COMMIT with ROLLBACK, and call it a success (postgresql.org/docs/current/sql-commit.html).
    if (m_connection.lostTransaction())
        throw Error(ErrorCode::Sql, QStringLiteral("After an error before this, the database took the whole transaction back."))
            .ofKind(QStringLiteral("InternalError"));
    m_connection.control(QStringLiteral("COMMIT"), Connection::Bounds::None);
}

ReadTransaction::ReadTransaction(Connection &connection)
    : m_connection(connection)
{
    m_connection.execute(m_connection.m_driver->beginReading());
}

ReadTransaction::~ReadTransaction()
{
    if (!m_connection.inTransaction())
        return;
    const Uncancelled quiet(*m_connection.m_driver, Driver::Hears::Silence);
    try {
        m_connection.execute(QStringLiteral("COMMIT"));
    } catch (const Error &) {
        // Nothing was written; the connection ends it when it closes.
    }
}

} // namespace meditrack
