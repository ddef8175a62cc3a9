// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitedriver.h"

#include "core/engine.h"
#include "db/lockdoctor.h"
#include "db/sqlitememory.h"
#include "db/sqlitestatement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <unistd.h>

namespace meditrack {

namespace {

constexpr int virtualStepsBetweenPolls = 2000; // about 20 µs of SQLite's time

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

} // namespace

SqliteDriver::SqliteDriver(const DatabaseUrl &url, Connection::Access access, Progress &progress)
    : m_url(url)
    , m_progress(progress)
    , m_wait(url.waitMilliseconds(), progress)
{
    try {
        open(access);
    } catch (...) {
        close();
        throw;
    }
}

SqliteDriver::~SqliteDriver()
{
    close();
}

void SqliteDriver::close()
{
    removeIfUnused();
    sqlite3_close_v2(m_database);
}

/// A file that opening made and nobody wrote to: after a failed first upgrade all is as it was before.
void SqliteDriver::removeIfUnused()
{
    if (!m_created || !m_database)
        return;
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
    sqlite3_commit_hook(m_database, nullptr, nullptr);
    sqlite3_busy_timeout(m_database, 0);
    if (sqlite3_get_autocommit(m_database) == 0)
        sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
    // Removed under the lock, so that nobody writes between the look and the deed; see Transaction for who waits.
    if (sqlite3_exec(m_database, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) != SQLITE_OK)
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
        throw Error(ErrorCode::CannotOpen, Engine::tr("'%1' is a directory, not a database file.").arg(m_path))
            .advise(Engine::tr("Name a file inside it, for example %1/meditrack.db.").arg(m_path));
    if (m_exists && !info.isFile())
        throw Error(ErrorCode::CannotOpen, Engine::tr("'%1' is not a regular file.").arg(m_path))
            .advise(Engine::tr("It is a pipe, a socket or a device; name a database file."));
    if (!m_exists && !QFileInfo(info.absolutePath()).isDir())
        throw Error(ErrorCode::CannotOpen,
                    Engine::tr("Cannot open '%1': there is no folder '%2'.").arg(m_path, info.absolutePath()))
            .ofKind(QStringLiteral("OperationalError"))
            .advise(Engine::tr("Create the folder, or check the path in %1.").arg(m_url.toString()));
    if (m_exists && ::access(QFile::encodeName(m_path).constData(), R_OK) != 0)
        throw Error(ErrorCode::PermissionDenied,
                    Engine::tr("This user may not read the database file '%1'.").arg(m_path))
            .ofKind(QStringLiteral("OperationalError"))
            .advise(Engine::tr("Ask its owner for access, or run as the user that owns it."));
    if (access != Connection::Access::Read && m_url.isReadOnly())
        throw Error(ErrorCode::ReadOnly, Engine::tr("The URL opens the database '%1' for reading only.").arg(m_path))
            .ofKind(QStringLiteral("OperationalError"))
            .means(Engine::tr("Nothing has been changed."))
            .advise(Engine::tr("Leave mode=ro and immutable out of %1.").arg(m_url.toString()));
    if (m_exists && !isWritable()) {
        if (access != Connection::Access::Read)
            throw Error(ErrorCode::ReadOnly,
                        Engine::tr("The database file '%1' is read-only for this user.").arg(m_path))
                .ofKind(QStringLiteral("OperationalError"))
                .means(Engine::tr("Nothing has been changed."))
                .advise(Engine::tr("Give this user the right to write the file and its folder, then try again."));
        return "ro";
    }
    return access != Connection::Access::Read && m_url.parameter(QStringLiteral("mode")) != QLatin1String("rw") ? "rwc" : "rw";
}

void SqliteDriver::open(Connection::Access access)
{
    const char *mode = m_url.isMemory() ? "memory" : checkFile(access);
    m_created = !m_exists && qstrcmp(mode, "rwc") == 0;
    configureSqlite();
    const bool empty = m_path.isEmpty() || (!m_exists && access == Connection::Access::Read);
    const QString name = empty ? QStringLiteral(":memory:") : sqliteUri(m_path, mode, m_url);
    // Without mutexes: a connection is used on one thread. What may be done to the file is in its URI.
    const int code = sqlite3_open_v2(name.toUtf8().constData(), &m_database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK)
        fail(code, {});
    attachHandlers();
    if (access == Connection::Access::Overwrite) {
        // Even what is no database gives way like an empty one, in one transaction (sqlite.org/c3ref/c_dbconfig_defensive.html).
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_RESET_DATABASE, 1, nullptr);
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
    sqlite3_progress_handler(m_database, virtualStepsBetweenPolls, &SqliteDriver::progressHandler, this);
    sqlite3_commit_hook(m_database, &SqliteDriver::commitHook, this);
    m_wait.attach(m_database, m_path);
}

int SqliteDriver::commitHook(void *driver)
{
    ++static_cast<SqliteDriver *>(driver)->m_commits;
    return 0; // let it commit
}

int SqliteDriver::progressHandler(void *driver)
{
    const auto *self = static_cast<const SqliteDriver *>(driver);
    return self->m_hears == Hears::Cancels && self->m_progress.cancelled() ? 1 : 0;
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
    if (sqlite3_file_control(m_database, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved)
        throw Error(ErrorCode::CannotOpen, Engine::tr("'%1' was removed or replaced by another program meanwhile.").arg(m_path))
            .ofKind(QStringLiteral("OperationalError"))
            .means(Engine::tr("Nothing has been changed."))
            .advise(Engine::tr("Try again."));
}

void SqliteDriver::fail(int code, const QString &sql)
{
    const QString text = QString::fromUtf8(sqlite3_errmsg(m_database));
    const bool before = m_inTransaction;
    m_wait.finish();
    noteTransaction();
    m_lostTransaction = before && !m_inTransaction;
    throw errorFor(code, text).executing(sql);
}

Error SqliteDriver::errorFor(int sqliteCode, const QString &driverText) const
{
    const QString name = m_path.isEmpty() ? Engine::tr("in memory") : m_path;
    const QString operational = QStringLiteral("OperationalError");
    switch (sqliteCode & 0xff) {
    case SQLITE_NOTADB:
        return Error(ErrorCode::NotADatabase, Engine::tr("'%1' is not an SQLite database.").arg(name))
            .ofKind(QStringLiteral("DatabaseError"))
            .means(Engine::tr("The file was not changed."))
            .advise(Engine::tr("Choose another file; if this one should be a database, restore it from a backup."))
            .because(driverText);
    case SQLITE_CORRUPT:
        return Error(ErrorCode::Corrupt, Engine::tr("The database '%1' is damaged: %2.").arg(name, driverText))
            .ofKind(QStringLiteral("DatabaseError"))
            .means(Engine::tr("Nothing was changed; some of its data may be unreadable."))
            .advise(Engine::tr("Stop all programs that use it, keep a copy of the file, and restore the last good backup."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED: {
        if (m_wait.wasCancelled())
            return Error(ErrorCode::Cancelled, Engine::tr("Cancelled.")).means(Engine::tr("Nothing has been changed."));
        const QString holders = describeHolders(findHolders(m_path));
        return Error(ErrorCode::Locked,
                     holders.isEmpty() ? Engine::tr("The database is locked by another process (%1).").arg(name)
                                       : Engine::tr("The database is locked by %1 (%2).").arg(holders, name))
            .ofKind(operational)
            .means(Engine::tr("Nothing has been changed."))
            .advise(holders.isEmpty()
                        ? Engine::tr("It may belong to another user, to another container or to another machine that shares the "
                                         "file. Wait until it is done, then try again.")
                        : Engine::tr("Close that program, or wait until it is done, then try again; --lock-timeout SECONDS "
                                         "waits longer."))
            .because(driverText);
    }
    case SQLITE_READONLY:
        return Error(ErrorCode::ReadOnly, Engine::tr("The database '%1' cannot be written: %2.").arg(name, driverText))
            .ofKind(operational)
            .means(Engine::tr("Nothing has been changed."))
            .advise(Engine::tr("Give this user the right to write the file and its folder, then try again."));
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Error(ErrorCode::PermissionDenied, Engine::tr("Access to '%1' was denied.").arg(name))
            .ofKind(operational)
            .because(driverText);
    case SQLITE_CANTOPEN:
        return Error(ErrorCode::CannotOpen, Engine::tr("Cannot open the database '%1': %2.").arg(name, driverText))
            .ofKind(operational)
            .advise(Engine::tr("Check the path, and the rights of its folder."));
    case SQLITE_FULL:
        return Error(ErrorCode::Io, Engine::tr("The disk is full (%1).").arg(name))
            .ofKind(operational)
            .means(Engine::tr("What was going on is taken back."))
            .advise(Engine::tr("Free some space, then try again."));
    case SQLITE_INTERRUPT:
        return Error(ErrorCode::Cancelled, Engine::tr("Cancelled."));
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

void SqliteDriver::noteTransaction()
{
    m_inTransaction = m_database && sqlite3_get_autocommit(m_database) == 0;
}

void SqliteDriver::requireTransaction(const QString &sql) const
{
    // What follows would run outside of any transaction, and stay.
    if (m_lostTransaction && m_hears == Hears::Cancels)
        throw Error(ErrorCode::Sql, Engine::tr("After an error before this, the database took the whole transaction back."))
            .ofKind(QStringLiteral("OperationalError"))
            .executing(sql);
}

void SqliteDriver::prepare(SqliteStatement &statement, const QString &sql)
{
    if (const int code = statement.prepare(sql); code != SQLITE_OK)
        fail(code, sql);
    if (statement.shape() == SqliteStatement::Shape::Several)
        throw Error(ErrorCode::Sql, Engine::tr("There are several statements in the text; only one can be run at a time."))
            .ofKind(QStringLiteral("ProgrammingError"))
            .executing(sql);
}

void SqliteDriver::bind(SqliteStatement &statement, const QString &sql, const QVariantList &values)
{
    if (statement.parameterCount() != values.size())
        throw Error(ErrorCode::Sql, Engine::tr("The statement has places for %1 values, but there are %2.").arg(statement.parameterCount()).arg(values.size()))
            .ofKind(QStringLiteral("ProgrammingError"))
            .executing(sql);
    if (const int code = statement.bind(values); code != SQLITE_OK)
        fail(code, sql);
}

ResultRows SqliteDriver::execute(const QString &sql, const QVariantList &parameters)
{
    ResultRows result;
    {
        SqliteStatement statement(m_database);
        prepare(statement, sql);
        bind(statement, sql, parameters);
        int code = statement.step();
        if (statement.hasRows()) {
            result.columns = statement.columns(); // after the first step: before it the schema may have been an older one
            int badText = -1;
            for (; code == SQLITE_ROW && badText < 0; code = statement.step())
                result.rows.push_back(statement.row(&badText));
            if (badText >= 0) // as Python's sqlite3; a script might write back what it has read
                throw Error(ErrorCode::Sql, Engine::tr("Could not decode to UTF-8 column '%1': the database holds other bytes there.").arg(result.columns.at(badText)))
                    .ofKind(QStringLiteral("OperationalError"))
                    .executing(sql);
        }
        if (code != SQLITE_DONE)
            fail(code, sql);
        if (!statement.hasRows()) {
            result.affected = statement.affected();
            if (const qint64 id = sqlite3_last_insert_rowid(m_database))
                result.lastInsertId = id;
        }
    }
    m_wait.finish();
    noteTransaction(); // a script may end it by itself
    return result;
}

qint64 SqliteDriver::executeMany(const QString &sql, const std::vector<QVariantList> &rows, const std::function<void()> &beforeEach)
{
    qint64 affected = 0;
    {
        SqliteStatement statement(m_database);
        prepare(statement, sql);
        for (const QVariantList &row : rows) {
            beforeEach();
            bind(statement, sql, row);
            int code = statement.step();
            while (code == SQLITE_ROW) // of RETURNING: nobody asks for them
                code = statement.step();
            if (code != SQLITE_DONE)
                fail(code, sql);
            affected += qMax<qint64>(0, statement.affected());
            statement.reset();
        }
    }
    m_wait.finish();
    noteTransaction();
    return affected;
}

} // namespace meditrack
