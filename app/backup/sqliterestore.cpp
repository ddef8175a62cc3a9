// SPDX-License-Identifier: GPL-3.0-or-later
// A restore into an SQLite file. Whatever fails before the copy has changed nothing.
#include "backup/sqliterestore.h"

#include "backup/archive.h"
#include "backup/privatefolder.h"
#include "backup/restoreside.h"
#include "core/engine.h"
#include "db/contentdigest.h"
#include "db/rawcopy.h"
#include "db/pagecompare.h"
#include "db/sqlitecopy.h"
#include "db/steadfast.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace meditrack {

namespace {

using Health = RestoreSide::Health;

constexpr int mostSafetyBackups = 3; // of a safety backup that nobody has overtaken

/// Somebody wrote between the safety backup and the copy, or between the copy and the way back.
struct Overtaken
{
};

} // namespace

void SqliteRestore::replace()
{
    Connection source(DatabaseUrl::forSqliteFile(m_preview.unpacked), Connection::Access::Read, m_progress);
    m_digest = contentDigest(source, Engine::tr("Reading the backup"), m_progress);
    findWalMode();
    openLive();
    for (int tries = 1; !overwrite(source, *m_live); ++tries) {
        if (tries == mostSafetyBackups)
            throw Error(ErrorCode::Locked, Engine::tr("Other programs keep writing to the database (%1).").arg(describeHolders(findUsers(m_url.filePath()))))
                .means(unchanged())
                .advise(Engine::tr("Close them, then try again."));
    }
    verify();
    m_record.entry.digest = m_digest;
}

void SqliteRestore::giveUp(Error &error)
{
    if (error.consequence.isEmpty())
        error.means(unchanged()); // SQLite takes a copy that is not complete back
    // Asked to stop, or kept from the lock: what was kept is of no use, and would come again with each try.
    if (!m_isCopied && (m_isRaw || error.code == ErrorCode::Locked || error.code == ErrorCode::Cancelled))
        forget();
    if (!m_report.safetyBackup.isEmpty() && !error.consequence.contains(m_report.safetyBackup))
        error.means(error.consequence + Engine::tr(" The backup that was made of it first is kept in '%1'.").arg(m_report.safetyBackup));
    if (!m_isRaw)
        settle();
}

bool SqliteRestore::canBeUndone() const
{
    return !m_report.safetyBackup.isEmpty() && !m_report.isRawCopy && QFileInfo::exists(Journal(m_url).path());
}

bool SqliteRestore::isBlank() const
{
    return m_preview.before.health == Health::Missing || m_preview.before.health == Health::Empty;
}

/// The live file. One that SQLite does not recognize is opened to be overwritten, once its files are kept.
void SqliteRestore::openLive()
{
    if (m_preview.before.health != Health::NotADatabase) {
        try {
            m_live = std::make_unique<Connection>(m_url, Connection::Access::Write, m_progress);
            return;
        } catch (const Error &error) {
            if (error.code != ErrorCode::NotADatabase && error.code != ErrorCode::Corrupt)
                throw;
        }
    }
    requireAlone();
    m_isRaw = true;
    m_report.safetyBackup = makeRawFolder();
    setAsideCompanions(QFileInfo(m_url.filePath()).canonicalFilePath(), m_report.safetyBackup);
    m_live = std::make_unique<Connection>(m_url, Connection::Access::Overwrite, m_progress);
}

/// Nothing was restored: the files are as they were.
void SqliteRestore::forget()
{
    m_live.reset();
    if (m_report.safetyBackup.isEmpty())
        return;
    try {
        if (m_isRaw)
            putBackCompanions(QFileInfo(m_url.filePath()).canonicalFilePath(), m_report.safetyBackup);
        removeSafetyBackup();
    } catch (const Error &) {
        // They are kept in that folder.
    }
}

void SqliteRestore::requireAlone()
{
    const QString path = m_url.filePath();
    BusyWait wait(m_url.waitMilliseconds(), m_progress, path);
    for (int tries = 0;; ++tries) {
        const auto users = findUsers(path);
        if (users.empty() || !wait.wait(tries)) {
            wait.finish();
            if (wait.wasCancelled())
                throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled.")).means(unchanged());
            if (users.empty())
                return;
            throw Error(ErrorCode::Locked, Engine::tr("The database is open in %1 (%2).").arg(describeHolders(users), path))
                .means(unchanged())
                .advise(Engine::tr("Close that program, then try again."));
        }
    }
}

void SqliteRestore::removeSafetyBackup()
{
    const QFileInfo kept(m_report.safetyBackup);
    if (kept.isFile())
        QFile::remove(kept.filePath());
    else if (!m_report.safetyBackup.isEmpty()) // QDir takes an empty path for the working directory
        QDir(kept.filePath()).removeRecursively();
    m_report.safetyBackup.clear();
}

QString SqliteRestore::makeRawFolder() const
{
    const QString name = QStringLiteral("meditrack_damaged_") + currentTime().toLocalTime().toString(QStringLiteral("yyyyMMdd_HHmmss"));
    const QString base = backupFolder(m_url) + QLatin1Char('/') + name;
    QString path = base;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = base + QLatin1Char('_') + QString::number(i);
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        throw Error(ErrorCode::Io, Engine::tr("The folder '%1' cannot be made.").arg(path)).means(unchanged());
    return path;
}

/// What the file is to be afterwards: as it was, or as the backup's was.
QString SqliteRestore::wantedJournalMode() const
{
    const bool wal = isBlank() ? m_preview.manifest && m_preview.manifest->journalMode == QLatin1String("wal")
                               : m_wasWal || m_preview.before.journalMode == QLatin1String("wal");
    return wal ? QStringLiteral("wal") : QStringLiteral("delete");
}

/// Changing to or from WAL needs the file alone, and SQLite does not wait for that by itself.
void SqliteRestore::setJournalMode(Connection &live, const QString &mode)
{
    const auto now = [&live] { return live.scalar(QStringLiteral("PRAGMA journal_mode")).toString(); };
    BusyWait &wait = live.waiting();
    // "truncate" and the like are settings of a connection; of the file is only whether it has WAL.
    for (int tries = 0; (now() == QLatin1String("wal")) != (mode == QLatin1String("wal")); ++tries) {
        try {
            live.execute(QStringLiteral("PRAGMA journal_mode=") + mode);
        } catch (const Error &error) {
            if (error.code == ErrorCode::Locked && wait.wait(tries))
                continue;
            wait.finish();
            if (wait.wasCancelled())
                throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled."));
            throw;
        }
    }
    wait.finish();
}

bool SqliteRestore::mustLeaveWal() const
{
    return !m_isRaw && m_preview.before.journalMode == QLatin1String("wal") && m_preview.before.pageSize != m_preview.after.pageSize;
}

/// A restore that was killed may have left the database out of WAL mode: its line in the journal says so.
void SqliteRestore::findWalMode()
{
    const std::vector<JournalEntry> entries = Journal(m_url).entries(m_progress);
    const auto last = std::find_if(entries.rbegin(), entries.rend(), [](const JournalEntry &each) {
        return each.verb == QLatin1String("restore") || each.verb == QLatin1String("undo");
    });
    m_wasWal = last != entries.rend() && last->result == JournalEntry::Result::Interrupted && last->journalMode == QLatin1String("wal")
        && m_preview.before.journalMode != QLatin1String("wal");
    if (m_wasWal)
        m_report.warnings << Engine::tr("The restore before this one was killed and had left the database out of WAL mode; it gets it back.");
}

/// SQLite refuses to change the page size of a file in WAL mode. Its content stays what it is by this. false: others have
/// written meanwhile.
bool SqliteRestore::makePageSizesFit(Connection &live, quint32 &version)
{
    if (!mustLeaveWal() || live.scalar(QStringLiteral("PRAGMA journal_mode")).toString() != QLatin1String("wal"))
        return true;
    const auto othersVersion = [&live] { return live.scalar(QStringLiteral("PRAGMA data_version")).toLongLong(); };
    const qint64 known = othersVersion();
    setJournalMode(live, QStringLiteral("delete"));
    const Transaction lock(live);
    version = live.fileVersion(); // leaving WAL mode has changed it as well
    return othersVersion() == known;
}

/// false: others have written after the safety backup was made; nothing was changed.
bool SqliteRestore::overwrite(Connection &source, Connection &live)
{
    quint32 version = 0;
    {
        const Transaction lock(live); // nobody writes from here on
        version = live.fileVersion();
        if (!m_isRaw)
            m_before = readSide(live, m_preview.config, {}, m_report.warnings);
        keep(live);
    }
    m_record.entry.headsBefore = m_before.heads;
    m_record.entry.backup = m_report.safetyBackup;
    if (mustLeaveWal() || m_wasWal)
        m_record.entry.journalMode = QStringLiteral("wal");
    if (!m_record.hasBegun())
        m_record.begin();
    if (!makePageSizesFit(live, version))
        return false;
    const auto whenLocked = [&] {
        if (!m_isRaw && live.fileVersion() != version) // what is no database has no version, and nobody else has it open
            throw Overtaken();
        if (m_preview.before.pageSize != m_preview.after.pageSize)
            m_counter = changeCounter(live) + 1;
    };
    try {
        copySqlite(source, live, m_progress, Engine::tr("Restoring"), whenLocked);
    } catch (const Overtaken &) {
        return false;
    }
    m_ours = live.fileVersion(); // as of the copy's own lock: nothing has asked the file since
    m_isCopied = true;
    return true;
}

/// The database of before, where it can be found again.
void SqliteRestore::keep(Connection &live)
{
    if (isBlank() && live.scalar(QStringLiteral("SELECT count(*) FROM sqlite_schema")).toInt() == 0)
        return; // also now that nobody else can write
    if (!m_isRaw)
        removeSafetyBackup(); // overtaken: a newer one follows
    if (!m_isRaw && m_before.health == Health::Good && m_preview.before.health != Health::Damaged) {
        BackupRequest request;
        request.why = Manifest::Why::BeforeRestore;
        try {
            m_report.safetyBackup = createBackup(m_preview.config, request, m_progress).path;
            return;
        } catch (const Error &error) {
            if (error.code != ErrorCode::Corrupt)
                throw;
        }
    }
    m_report.isRawCopy = true;
    if (m_report.safetyBackup.isEmpty())
        m_report.safetyBackup = makeRawFolder();
    copyRaw(live, m_report.safetyBackup, m_progress);
}

/// In WAL mode or not, as before: after a failure too, and asked to stop or not. What does not succeed here does not
/// undo a restore that is good.
void SqliteRestore::settle()
{
    m_live.reset();
    if (!QFileInfo(m_url.filePath()).isFile() || QFileInfo(m_url.filePath()).size() == 0)
        return;
    Steadfast progress(m_progress);
    try {
        Connection live(m_url, Connection::Access::Write, progress);
        setJournalMode(live, wantedJournalMode());
        if (wantedJournalMode() == QLatin1String("wal"))
            live.execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")); // it holds all of the database now
    } catch (const Error &error) {
        if (wantedJournalMode() == QLatin1String("wal"))
            m_report.warnings << Engine::tr("Whether the database is in WAL mode, as it was before, is not known: %1").arg(error.message);
    }
}

/// Whether the file is as our copy left it. By a lock, which is never cancelled; where somebody else keeps it, he is at work.
bool SqliteRestore::isOurs()
{
    try {
        const Transaction lock(*m_live);
        return isOursUnderLock();
    } catch (const Error &error) {
        if (error.code == ErrorCode::Locked || error.code == ErrorCode::Cancelled)
            return false;
        throw;
    }
}

/// A connection that has changed the page size forgets what it knew of the file, which looks to it as if others had written; then the
/// file itself tells, which is not in WAL mode.
bool SqliteRestore::isOursUnderLock() const
{
    return m_live->fileVersion() == m_ours || (m_counter && changeCounter(*m_live) == *m_counter);
}

/// Reads what is there now, by a connection that remembers nothing.
void SqliteRestore::verify()
{
    QString problem;
    try {
        if (wantedJournalMode() == QLatin1String("wal") && !mustLeaveWal())
            m_live->execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")); // into the file, as far as readers let it
        Connection check(m_url, Connection::Access::Read, m_progress);
        const ReadTransaction moment(check);
        const QString checking = Engine::tr("Checking what was restored");
        // Page for page what was checked before it was restored; or, where pages are still in the log, all of that again.
        const bool isCopy = hasSamePages(check, m_preview.unpacked, checking, m_progress);
        const Look::Check look = isCopy ? Look::Check::None : m_preview.request.undo ? Look::Check::Quick : Look::Check::Full;
        m_report.after = readSide(check, m_preview.config, {look}, m_report.warnings);
        m_report.after.foreignKeyErrors = m_preview.after.foreignKeyErrors; // of the same rows
        if (m_report.after.health != Health::Good)
            problem = m_report.after.problem;
        else if (!isCopy && contentDigest(check, checking, m_progress) != m_digest)
            problem = Engine::tr("its content is not that of the backup");
    } catch (const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            throw Error(error).means(Engine::tr("The backup was restored, but not checked. The database of before is kept in '%1'.").arg(m_report.safetyBackup));
        goBack(error);
    }
    const bool isNobodyElse = isOurs();
    const bool isDamaged = m_report.after.health != Health::Good; // whoever did that
    if (!problem.isEmpty() && (isNobodyElse || isDamaged))
        goBack(Error(ErrorCode::Corrupt, Engine::tr("What was restored failed its check: %1.").arg(problem))
                   .advise(Engine::tr("Check the disk; the backup itself was good.")));
    if (!isNobodyElse)
        m_report.warnings << Engine::tr("Another program has written to the database since it was restored; what that has changed was not compared.");
}

/// Puts the safety backup in the place of what was restored, in the same way; asked to stop or not. Never over what
/// somebody else has written since.
void SqliteRestore::goBack(Error error)
{
    const QString kept = m_report.safetyBackup;
    if (m_report.isRawCopy)
        throw error.means(Engine::tr("The old state could not be put back, for it was damaged; its files are kept in '%1'.").arg(kept));
    Steadfast progress(m_progress);
    try {
        const bool isDatabase = m_report.after.health == Health::Good;
        if (!isDatabase && !isOurs())
            throw Overtaken();
        if (!isDatabase)
            m_live.reset();
        Connection live(m_url, isDatabase ? Connection::Access::Write : Connection::Access::Overwrite, progress);
        const QString old = m_preview.folder->file(QStringLiteral("before.db"));
        if (!kept.isEmpty())
            unpackDatabase(kept, old, progress);
        const DatabaseUrl before = kept.isEmpty() ? DatabaseUrl::parse(QStringLiteral("sqlite://")) : DatabaseUrl::forSqliteFile(old);
        Connection source(before, kept.isEmpty() ? Connection::Access::Write : Connection::Access::Read, progress);
        const quint32 version = isDatabase ? versionIfOurs(live) : 0;
        const auto whenLocked = [&] {
            if (isDatabase && live.fileVersion() != version)
                throw Overtaken();
        };
        copySqlite(source, live, progress, Engine::tr("Putting the old state back"), whenLocked);
    } catch (const Overtaken &) {
        throw error.means(Engine::tr("The backup was restored, and another program has written to the database since. That was left as it is and was not checked; "
                                         "the state before the restore was not put back, it is kept in '%1'.").arg(kept));
    } catch (const Error &second) {
        throw error.means(Engine::tr("The old state could not be put back (%1); it is kept in '%2'.").arg(second.message, kept));
    }
    throw error.means(Engine::tr("The old state was put back: the database is as it was before."));
}

/// A file's version counts on a connection of its own, so that it is taken over while the one that has made the copy keeps others away.
quint32 SqliteRestore::versionIfOurs(Connection &live)
{
    const Transaction lock(*m_live);
    if (!isOursUnderLock())
        throw Overtaken();
    live.execute(QStringLiteral("PRAGMA data_version")); // its lock, for a moment
    return live.fileVersion();
}

} // namespace meditrack
