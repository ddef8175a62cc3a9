// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitedriver.h"

#include "db/lockdoctor.h"
#include "db/sqlitememory.h"

#include <QAtomicInteger>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUrl>

#include <sqlite3.h>

#include <unistd.h>

namespace meditrack {

namespace {

constexpr int virtualStepsBetweenPolls = 2000; // about 20 µs of SQLite's time

QString uniqueName()
{
    static QAtomicInteger<quint64> counter;
    return QStringLiteral("meditrack-%1").arg(counter.fetchAndAddRelaxed(1));
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        return *static_cast<sqlite3 *const *>(handle.constData());
    return nullptr;
}

/// A URI filename (sqlite.org/uri.html), the only way to open for writing without creating.
QString sqliteUri(const QString &path, const char *mode, const DatabaseUrl &url)
{
    QString uri = QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + QStringLiteral("?mode=")
        + QLatin1String(mode);
    for (const char *key : {"cache", "immutable", "nolock", "vfs", "psow"}) {
        if (const QString value = url.parameter(QLatin1String(key)); !value.isEmpty())
            uri += QLatin1Char('&') + QLatin1String(key) + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    return uri;
}

/// Two copies of SQLite in one process drop each other's locks (sqlite.org/howtocorrupt.html, 2.2.1).
void checkOneSqlite(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.exec(QStringLiteral("SELECT sqlite_source_id()"));
    const QString drivers = query.next() ? query.value(0).toString() : QString();
    // What the driver has set up by opening the file can be configured no more, if it is ours.
    if (!handleOf(database) || drivers != QLatin1String(sqlite3_sourceid()) || configureSqlite() != SQLITE_MISUSE)
        throw Error(ErrorCode::Internal, QStringLiteral("Qt's SQLite driver uses another SQLite than this program."))
            .means(QStringLiteral("Nothing has been read or changed."))
            .advise(QStringLiteral("Install Qt and MediTrack from the same distribution."));
}

QVariant bindable(const QVariant &value)
{
    // Qt binds a null QString as NULL, but an empty text is no NULL.
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("", 0);
    return value;
}

} // namespace

SqliteDriver::SqliteDriver(const DatabaseUrl &url, Connection::Access access, Progress &progress)
    : m_url(url)
    , m_progress(progress)
    , m_wait(url.waitMilliseconds(), progress)
    , m_name(uniqueName())
{
    try {
        open(access);
    } catch (...) {
        removeIfUnused();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

SqliteDriver::~SqliteDriver()
{
    removeIfUnused();
    if (m_database.isOpen())
        m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

/// A file that opening made and nobody wrote to: after a failed first upgrade all is as it was before.
void SqliteDriver::removeIfUnused()
{
    sqlite3 *handle = m_created && m_database.isOpen() ? handleOf(m_database) : nullptr;
    if (!handle)
        return;
    sqlite3_progress_handler(handle, 0, nullptr, nullptr);
    sqlite3_commit_hook(handle, nullptr, nullptr);
    sqlite3_busy_timeout(handle, 0);
    if (sqlite3_get_autocommit(handle) == 0)
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    // Removed under the lock, so that nobody writes between the look and the deed; see Transaction for who waits.
    if (sqlite3_exec(handle, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return;
    const QFileInfo info(QFileInfo(m_path).canonicalFilePath()); // not the link to it
    if (info.isFile() && info.size() == 0 && findHolders(info.filePath()).empty())
        QFile::remove(info.filePath());
}

const char *SqliteDriver::checkFile(Connection::Access access)
{
    m_path = m_url.filePath();
    const QFileInfo info(m_path);
    m_exists = info.exists();
    if (info.isDir())
        throw Error(ErrorCode::CannotOpen, QStringLiteral("'%1' is a directory, not a database file.").arg(m_path))
            .advise(QStringLiteral("Name a file inside it, for example %1/meditrack.db.").arg(m_path));
    if (m_exists && !info.isFile())
        throw Error(ErrorCode::CannotOpen, QStringLiteral("'%1' is not a regular file.").arg(m_path))
            .advise(QStringLiteral("It is a pipe, a socket or a device; name a database file."));
    if (!m_exists && !QFileInfo(info.absolutePath()).isDir())
        throw Error(ErrorCode::CannotOpen,
                    QStringLiteral("Cannot open '%1': there is no folder '%2'.").arg(m_path, info.absolutePath()))
            .ofKind(QStringLiteral("OperationalError"))
            .advise(QStringLiteral("Create the folder, or check the path in %1.").arg(m_url.toString()));
    if (m_exists && ::access(QFile::encodeName(m_path).constData(), R_OK) != 0)
        throw Error(ErrorCode::PermissionDenied,
                    QStringLiteral("This user may not read the database file '%1'.").arg(m_path))
            .ofKind(QStringLiteral("OperationalError"))
            .advise(QStringLiteral("Ask its owner for access, or run as the user that owns it."));
    if (access != Connection::Access::Read && m_url.isReadOnly())
        throw Error(ErrorCode::ReadOnly, QStringLiteral("The URL opens the database '%1' for reading only.").arg(m_path))
            .ofKind(QStringLiteral("OperationalError"))
            .means(QStringLiteral("Nothing has been changed."))
            .advise(QStringLiteral("Leave mode=ro and immutable out of %1.").arg(m_url.toString()));
    if (m_exists && !isWritable()) {
        if (access != Connection::Access::Read)
            throw Error(ErrorCode::ReadOnly,
                        QStringLiteral("The database file '%1' is read-only for this user.").arg(m_path))
                .ofKind(QStringLiteral("OperationalError"))
                .means(QStringLiteral("Nothing has been changed."))
                .advise(QStringLiteral("Give this user the right to write the file and its folder, then try again."));
        return "ro";
    }
    return access != Connection::Access::Read && m_url.parameter(QStringLiteral("mode")) != QLatin1String("rw") ? "rwc" : "rw";
}

void SqliteDriver::open(Connection::Access access)
{
    const char *mode = m_url.isMemory() ? "memory" : checkFile(access);
    m_created = !m_exists && qstrcmp(mode, "rwc") == 0;
    configureSqlite();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!m_database.isValid())
        throw Error(ErrorCode::Unsupported, QStringLiteral("Qt's SQLite driver is not installed."))
            .advise(QStringLiteral("Install the package libqt6sql6-sqlite."));
    const bool empty = m_path.isEmpty() || (!m_exists && access == Connection::Access::Read);
    m_database.setDatabaseName(empty ? QStringLiteral(":memory:") : sqliteUri(m_path, mode, m_url));
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
    if (!m_database.open())
        fail(m_database.lastError(), {});
    checkOneSqlite(m_database);
    attachHandlers();
    if (access == Connection::Access::Overwrite) {
        // Even what is no database gives way like an empty one, in one transaction (sqlite.org/c3ref/c_dbconfig_defensive.html).
        sqlite3_db_config(handleOf(m_database), SQLITE_DBCONFIG_RESET_DATABASE, 1, nullptr);
        return;
    }
    try {
        execute(QStringLiteral("SELECT count(*) FROM sqlite_master"), {}); // the first look at the file
        if (access == Connection::Access::Read)
            execute(QStringLiteral("PRAGMA query_only=ON"), {});
    } catch (Error &error) {
        error.sql.clear(); // nobody but us has asked for it
        throw;
    }
}

void SqliteDriver::attachHandlers()
{
    sqlite3_progress_handler(handleOf(m_database), virtualStepsBetweenPolls, &SqliteDriver::progressHandler, this);
    sqlite3_commit_hook(handleOf(m_database), &SqliteDriver::commitHook, this);
    m_wait.attach(handleOf(m_database), m_path);
}

int SqliteDriver::commitHook(void *driver)
{
    ++static_cast<SqliteDriver *>(driver)->m_commits;
    return 0; // let it commit
}

int SqliteDriver::progressHandler(void *driver)
{
    const auto *self = static_cast<const SqliteDriver *>(driver);
    return self->m_interruptible && self->m_progress.cancelled() ? 1 : 0;
}

bool SqliteDriver::isWritable()
{
    if (m_path.isEmpty())
        return true;
    if (m_url.isReadOnly())
        return false;
    const QString folder = QFileInfo(m_path).absolutePath();
    // SQLite needs the folder too, for its journal.
    return (!m_exists || ::access(QFile::encodeName(m_path).constData(), W_OK) == 0)
        && ::access(QFile::encodeName(folder).constData(), W_OK) == 0;
}

quint32 SqliteDriver::fileVersion() const
{
    quint32 version = 0;
    sqlite3_file_control(sqlite(), "main", SQLITE_FCNTL_DATA_VERSION, &version);
    return version;
}

/// What is written to a file that has lost its name is lost too.
void SqliteDriver::requireSameDatabase()
{
    int moved = 0;
    if (sqlite3_file_control(handleOf(m_database), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved)
        throw Error(ErrorCode::CannotOpen, QStringLiteral("'%1' was removed or replaced by another program meanwhile.").arg(m_path))
            .ofKind(QStringLiteral("OperationalError"))
            .means(QStringLiteral("Nothing has been changed."))
            .advise(QStringLiteral("Try again."));
}

void SqliteDriver::fail(const QSqlError &error, const QString &sql)
{
    const bool before = m_inTransaction;
    m_wait.finish();
    noteTransaction();
    m_lostTransaction = before && !m_inTransaction;
    const QString driverText = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const int code = error.nativeErrorCode().toInt();
    // SQLite has nothing against it, but Qt's driver: two statements in one, or too few values.
    if (code == SQLITE_OK || code == SQLITE_MISUSE)
        throw Error(ErrorCode::Sql, error.driverText()).ofKind(QStringLiteral("ProgrammingError")).executing(sql);
    Error translated = errorFor(code, driverText);
    throw translated.executing(sql);
}

Error SqliteDriver::errorFor(int sqliteCode, const QString &driverText) const
{
    const QString name = m_path.isEmpty() ? QStringLiteral("in memory") : m_path;
    const QString operational = QStringLiteral("OperationalError");
    switch (sqliteCode & 0xff) {
    case SQLITE_NOTADB:
        return Error(ErrorCode::NotADatabase, QStringLiteral("'%1' is not an SQLite database.").arg(name))
            .ofKind(QStringLiteral("DatabaseError"))
            .means(QStringLiteral("The file was not changed."))
            .advise(QStringLiteral("Choose another file; if this one should be a database, restore it from a backup."))
            .because(driverText);
    case SQLITE_CORRUPT:
        return Error(ErrorCode::Corrupt, QStringLiteral("The database '%1' is damaged: %2.").arg(name, driverText))
            .ofKind(QStringLiteral("DatabaseError"))
            .means(QStringLiteral("Nothing was changed; some of its data may be unreadable."))
            .advise(QStringLiteral("Stop all programs that use it, keep a copy of the file, and restore the last good backup."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED: {
        if (m_wait.wasCancelled())
            return Error(ErrorCode::Cancelled, QStringLiteral("Cancelled.")).means(QStringLiteral("Nothing has been changed."));
        const QString holders = describeHolders(findHolders(m_path));
        return Error(ErrorCode::Locked,
                     holders.isEmpty() ? QStringLiteral("The database is locked by another process (%1).").arg(name)
                                       : QStringLiteral("The database is locked by %1 (%2).").arg(holders, name))
            .ofKind(operational)
            .means(QStringLiteral("Nothing has been changed."))
            .advise(holders.isEmpty()
                        ? QStringLiteral("It may belong to another user, to another container or to another machine that shares the "
                                         "file. Wait until it is done, then try again.")
                        : QStringLiteral("Close that program, or wait until it is done, then try again; --lock-timeout SECONDS "
                                         "waits longer."))
            .because(driverText);
    }
    case SQLITE_READONLY:
        return Error(ErrorCode::ReadOnly, QStringLiteral("The database '%1' cannot be written: %2.").arg(name, driverText))
            .ofKind(operational)
            .means(QStringLiteral("Nothing has been changed."))
            .advise(QStringLiteral("Give this user the right to write the file and its folder, then try again."));
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Error(ErrorCode::PermissionDenied, QStringLiteral("Access to '%1' was denied.").arg(name))
            .ofKind(operational)
            .because(driverText);
    case SQLITE_CANTOPEN:
        return Error(ErrorCode::CannotOpen, QStringLiteral("Cannot open the database '%1': %2.").arg(name, driverText))
            .ofKind(operational)
            .advise(QStringLiteral("Check the path, and the rights of its folder."));
    case SQLITE_FULL:
        return Error(ErrorCode::Io, QStringLiteral("The disk is full (%1).").arg(name))
            .ofKind(operational)
            .means(QStringLiteral("What was going on is taken back."))
            .advise(QStringLiteral("Free some space, then try again."));
    case SQLITE_INTERRUPT:
        return Error(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return Error(ErrorCode::Sql, driverText).ofKind(QStringLiteral("IntegrityError"));
    default:
        return Error(ErrorCode::Sql, driverText).ofKind(operational);
    }
}

QString SqliteDriver::product() const
{
    return QStringLiteral("SQLite ") + QLatin1String(sqlite3_libversion());
}

qint64 SqliteDriver::sizeBytes()
{
    return m_path.isEmpty() ? 0 : QFileInfo(m_path).size() + QFileInfo(m_path + QStringLiteral("-wal")).size();
}

sqlite3 *SqliteDriver::sqlite() const
{
    return handleOf(m_database);
}

void SqliteDriver::noteTransaction()
{
    sqlite3 *handle = handleOf(m_database);
    m_inTransaction = handle && sqlite3_get_autocommit(handle) == 0;
}

void SqliteDriver::requireTransaction(const QString &sql) const
{
    // What follows would run outside of any transaction, and stay.
    if (m_lostTransaction && m_interruptible)
        throw Error(ErrorCode::Sql, QStringLiteral("After an error before this, the database took the whole transaction back."))
            .ofKind(QStringLiteral("OperationalError"))
            .executing(sql);
}

ResultRows SqliteDriver::execute(const QString &sql, const QVariantList &parameters)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        fail(query.lastError(), sql);
    for (const QVariant &value : parameters)
        query.addBindValue(bindable(value));
    if (!query.exec())
        fail(query.lastError(), sql);
    ResultRows result;
    if (query.isSelect()) {
        const QSqlRecord record = query.record();
        for (int i = 0; i < record.count(); ++i)
            result.columns << record.fieldName(i);
        while (query.next()) {
            QVariantList row;
            row.reserve(record.count());
            for (int i = 0; i < record.count(); ++i)
                row << (query.isNull(i) ? QVariant() : query.value(i));
            result.rows.push_back(std::move(row));
        }
        if (query.lastError().isValid())
            fail(query.lastError(), sql);
    } else {
        result.affected = query.numRowsAffected();
        result.lastInsertId = query.lastInsertId();
    }
    query.finish();
    m_wait.finish();
    noteTransaction(); // a script may end it by itself
    return result;
}

qint64 SqliteDriver::executeMany(const QString &sql, const std::vector<QVariantList> &rows, const std::function<void()> &beforeEach)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        fail(query.lastError(), sql);
    qint64 affected = 0;
    for (const QVariantList &row : rows) {
        beforeEach();
        for (int i = 0; i < row.size(); ++i)
            query.bindValue(i, bindable(row.at(i)));
        if (!query.exec())
            fail(query.lastError(), sql);
        affected += query.numRowsAffected();
    }
    query.finish();
    m_wait.finish();
    noteTransaction();
    return affected;
}

} // namespace meditrack
