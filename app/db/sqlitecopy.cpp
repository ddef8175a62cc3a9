// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitecopy.h"

#include "core/engine.h"
#include "db/waiting.h"

#include <QElapsedTimer>

#include <sqlite3.h>

namespace meditrack {

namespace {

constexpr qint64 stepBytes = 4 << 20; // a few milliseconds: soon enough to be cancelled

class Backup
{
public:
    Backup(Connection &from, Connection &to)
        : m_from(from)
        , m_to(to)
        , m_backup(sqlite3_backup_init(to.sqlite(), "main", from.sqlite(), "main"))
    {
        if (!m_backup)
            fail(sqlite3_errcode(to.sqlite()));
    }
    ~Backup() { sqlite3_backup_finish(m_backup); } // takes back what is not complete
    Backup(const Backup &) = delete;
    Backup &operator=(const Backup &) = delete;

    /// true: complete.
    bool copyChunk(int pages)
    {
        const int code = sqlite3_backup_step(m_backup, pages); // waits for locks as the connections do
        m_to.waiting().finish();
        if (code != SQLITE_OK && code != SQLITE_DONE)
            fail(code);
        return code == SQLITE_DONE;
    }
    qint64 pages() const { return sqlite3_backup_pagecount(m_backup); }
    qint64 pagesLeft() const { return sqlite3_backup_remaining(m_backup); }

private:
    [[noreturn]] void fail(int code) const
    {
        const QString text = QString::fromUtf8(sqlite3_errstr(code));
        // The source is pinned, so a lock is in the way of the copy; reading finds damage, writing a full disk.
        const bool source = (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB || code == SQLITE_IOERR_READ;
        if ((code & 0xff) == SQLITE_IOERR)
            throw Error(ErrorCode::Io, source ? Engine::tr("The database cannot be read: %1.").arg(text)
                                              : Engine::tr("The copy cannot be written: %1.").arg(text))
                .because(Engine::tr("SQLite result code %1").arg(code));
        throw(source ? m_from : m_to).errorFor(code, text);
    }

    Connection &m_from;
    Connection &m_to;
    sqlite3_backup *m_backup;
};

} // namespace

qint64 copySqlite(Connection &from, Connection &to, Progress &progress, const QString &what, const std::function<void()> &whenLocked)
{
    std::optional<ReadTransaction> moment;
    if (!from.inTransaction())
        moment.emplace(from);
    from.execute(QStringLiteral("SELECT count(*) FROM sqlite_master")); // BEGIN alone looks at nothing

    const qint64 pageSize = from.scalar(QStringLiteral("PRAGMA page_size")).toLongLong();
    const int pages = int(qMax<qint64>(1, stepBytes / qMax<qint64>(1, pageSize)));
    Backup backup(from, to);
    if (whenLocked) {
        backup.copyChunk(0); // takes the lock, and the source's number of pages
        whenLocked();
    }
    event::Advance far{what, 0, -1, event::Advance::Unit::Bytes};
    QElapsedTimer sinceReport;
    for (bool complete = false; !complete;) {
        if (progress.cancelled())
            throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled."));
        complete = backup.copyChunk(pages);
        const bool first = far.total < 0;
        far.total = backup.pages() * pageSize;
        if (first)
            progress.report(far);
        far.done = (backup.pages() - backup.pagesLeft()) * pageSize;
        if (complete || !sinceReport.isValid() || sinceReport.elapsed() >= betweenReports) {
            progress.report(far);
            sinceReport.start();
        }
    }
    return far.total;
}

qint64 copySqliteToFile(Connection &from, const QString &path, Progress &progress, const QString &what)
{
    qint64 bytes = 0;
    {
        Connection to(DatabaseUrl::forSqliteFile(path), Connection::Access::Write, progress);
        // Nobody else sees this file before it is complete and flushed.
        to.execute(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
        to.execute(QStringLiteral("PRAGMA journal_mode=OFF"));
        to.execute(QStringLiteral("PRAGMA synchronous=OFF"));
        bytes = copySqlite(from, to, progress, what);
        // The header is the source's, so the copy of a file in WAL mode would be one too.
        to.execute(QStringLiteral("PRAGMA journal_mode=DELETE"));
    }
    return bytes;
}

} // namespace meditrack
