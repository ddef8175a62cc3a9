// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/sqlitepreview.h"

#include "backup/archive.h"
#include "backup/newfile.h"
#include "backup/privatefolder.h"
#include "backup/restoreside.h"
#include "core/engine.h"
#include "db/contentdigest.h"
#include "db/firstbytes.h"
#include "db/sqlitecopy.h"

#include <QFile>
#include <QFileInfo>

namespace meditrack {

void SqlitePreviewer::look()
{
    requireTarget();
    const QString live = m_config.url.filePath();
    m_preview.before.path = live;
    chooseFile();
    const QFileInfo target(live);
    // SQLite keeps its files beside the one that a link leads to.
    const QString real = target.canonicalFilePath().isEmpty() ? live : target.canonicalFilePath();
    if (!QFileInfo(QFileInfo(real).path()).isDir())
        throw Error(ErrorCode::CannotOpen, Engine::tr("There is no folder '%1' for the database.").arg(QFileInfo(real).path()))
            .means(unchanged())
            .advise(Engine::tr("Create the folder, or check the path in %1.").arg(m_config.url.toString()));
    if (QFileInfo(m_preview.file).canonicalFilePath() == real)
        throw Error(ErrorCode::Command, Engine::tr("'%1' is the database itself, not a backup of it.").arg(m_preview.file))
            .means(unchanged())
            .advise(Engine::tr("`meditrack db backups` lists the backups."));
    m_preview.folder = std::make_shared<PrivateFolder>(QFileInfo(real).path());
    unpack(real);
    readBackup();
    m_preview.before = readSide(m_config.url, m_config, {Look::Check::Quick, m_preview.after.foreignKeyErrors > 0}, m_progress, m_preview.warnings);
    m_preview.users = findUsers(live);
    m_preview.rows = compareRows(m_preview.before.tables, m_preview.after.tables);
    judgeForeignKeys();
    judgeTarget();
}

void SqlitePreviewer::requireTarget()
{
    if (m_config.url.filePath().isEmpty())
        throw Error(ErrorCode::Unsupported, Engine::tr("A database in memory cannot be restored: it would be gone with this command."))
            .advise(Engine::tr("Name a database file."));
}

void SqlitePreviewer::chooseFile()
{
    m_preview.file = QFileInfo(m_preview.request.file).absoluteFilePath();
    if (!m_preview.request.undo)
        return;
    const JournalEntry last = lastRestore();
    m_preview.file = last.backup;
    judgeChanges(last);
}

/// What was done since then is lost by an undo.
void SqlitePreviewer::judgeChanges(const JournalEntry &last)
{
    const QString when = last.started.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    try {
        Connection connection(m_config.url, Connection::Access::Read, m_progress);
        if (last.digest.isEmpty())
            m_preview.warnings << Engine::tr("Whether the database has changed since the restore of %1 is not known.").arg(when);
        else if (contentDigest(connection, Engine::tr("Looking for changes"), m_progress) != last.digest)
            m_preview.warnings << Engine::tr("The database has changed since the restore of %1: those changes go too.").arg(when);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Corrupt && error.code != ErrorCode::NotADatabase)
            throw;
    }
}

/// The backup as a database of its own, which nobody else can change while it is looked at and restored.
void SqlitePreviewer::unpack(const QString &live)
{
    const QString folder = m_preview.folder->path();
    m_preview.unpacked = m_preview.folder->file(QStringLiteral("database.db"));
    refusePostgresDump();
    m_preview.form = formOfContent(m_preview.file);
    // This copy, the journal of the live file and its growth, the safety backup.
    const qint64 old = QFileInfo(live).size();
    if (m_preview.form == BackupForm::Plain) {
        requireSpace(folder, 2 * QFileInfo(m_preview.file).size() + 2 * old, Engine::tr("The restore"));
        copyPlain();
        return;
    }
    const Manifest manifest = readManifest(m_preview.file);
    if (manifest.dialect != QLatin1String("sqlite"))
        throw otherKindOfBackup(Engine::tr("'%1' is a backup of a PostgreSQL database (%2); it cannot be restored into SQLite.").arg(m_preview.file, manifest.product));
    requireSpace(folder, 2 * manifest.sizeBytes + 2 * old, Engine::tr("The restore"));
    m_preview.manifest = unpackDatabase(m_preview.file, m_preview.unpacked, m_progress);
}

void SqlitePreviewer::refusePostgresDump() const
{
    if (firstBytes(m_preview.file, 5) == "PGDMP") // the custom format of pg_dump
        throw otherKindOfBackup(Engine::tr("'%1' is a dump of a PostgreSQL database; it cannot be restored into SQLite.").arg(m_preview.file));
}

/// Through SQLite: what lies in a -wal beside it belongs to it, and somebody may be writing.
void SqlitePreviewer::copyPlain()
{
    QFile copy(m_preview.unpacked);
    if (!copy.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        throw Error(ErrorCode::Io, Engine::tr("'%1' cannot be written: %2.").arg(m_preview.unpacked, copy.errorString())).means(unchanged());
    copy.close();
    const auto exists = [this](const char *suffix) { return QFileInfo::exists(m_preview.file + QLatin1String(suffix)); };
    try {
        readPlain({{QStringLiteral("mode"), QStringLiteral("ro")}});
    } catch (Error &error) {
        error.means(unchanged());
        if (error.code != ErrorCode::ReadOnly && error.code != ErrorCode::CannotOpen)
            throw;
        if (exists("-journal")) // what a killed program left is played back, which is writing
            readPlain({{QStringLiteral("mode"), QStringLiteral("rw")}});
        else if (!exists("-wal")) // WAL mode, and a folder where no log can be made
            readPlain({{QStringLiteral("immutable"), QStringLiteral("1")}});
        else
            throw;
    }
}

void SqlitePreviewer::readPlain(const QList<QPair<QString, QString>> &parameters)
{
    DatabaseUrl url = DatabaseUrl::forSqliteFile(m_preview.file);
    url.lockTimeout = m_config.url.lockTimeout;
    url.query = parameters;
    Connection source(url, Connection::Access::Read, m_progress);
    copySqliteToFile(source, m_preview.unpacked, m_progress, Engine::tr("Reading the backup"));
}

void SqlitePreviewer::readBackup()
{
    RestoreSide &side = m_preview.after;
    // An undo brings back what was there, be its indexes good or not.
    const Look look{m_preview.request.undo ? Look::Check::Quick : Look::Check::Full, true, true};
    side = readSide(DatabaseUrl::forSqliteFile(m_preview.unpacked), m_config, look, m_progress, m_preview.warnings);
    side.path = m_preview.file;
    const auto refuse = [this](const QString &what, const QString &why) {
        throw Error(ErrorCode::Corrupt, Engine::tr("The backup '%1' cannot be restored: %2.").arg(m_preview.file, what))
            .means(unchanged())
            .advise(Engine::tr("Use another backup."))
            .because(why);
    };
    if (side.health == RestoreSide::Health::Empty)
        refuse(Engine::tr("it is empty"), {});
    if (side.health != RestoreSide::Health::Good)
        refuse(Engine::tr("its database %1").arg(wordOf(side.health)), side.problem);
    side.date = QFileInfo(m_preview.file).lastModified().toUTC();
    if (!m_preview.manifest)
        return;
    side.date = m_preview.manifest->created;
    if (side.tables != m_preview.manifest->tables)
        refuse(Engine::tr("its tables do not have the rows that its manifest tells"), {});
    if (side.heads != m_preview.manifest->heads)
        refuse(Engine::tr("its revision is not the one that its manifest tells"), {});
    judgeOrigin();
}

/// The checksum of an archive vouches that the database was like this when it was made, and so it may be again. For a
/// plain file nothing does: it is compared with the database of now, and what gets worse is not done unasked.
void SqlitePreviewer::judgeForeignKeys()
{
    const qint64 errors = m_preview.after.foreignKeyErrors;
    if (errors == 0)
        return;
    const qint64 now = m_preview.before.foreignKeyErrors;
    QString text = Engine::tr("Rows of the backup that refer to a missing row: %1; now: %2.").arg(errors).arg(now);
    if (m_preview.manifest)
        text += Engine::tr(" The database was like this when the backup was made.");
    m_preview.warnings << text;
    if (!m_preview.manifest && errors > now && !m_preview.request.allowForeignKeyErrors && !m_preview.refusal)
        m_preview.refusal = Error(ErrorCode::Corrupt, text)
                                .means(unchanged())
                                .advise(Engine::tr("Use another backup, or restore it all the same with --allow-foreign-key-errors."));
}

void SqlitePreviewer::judgeTarget()
{
    const RestoreSide &before = m_preview.before;
    if (before.health == RestoreSide::Health::Damaged || before.health == RestoreSide::Health::NotADatabase)
        m_preview.warnings << Engine::tr("The database of now %1 (%2). Its files are kept byte for byte; `--undo` cannot bring it back.")
                                  .arg(wordOf(before.health), before.problem);
    if (!m_preview.users.empty())
        m_preview.warnings << Engine::tr("The database is open in %1.").arg(describeHolders(m_preview.users));
    if (m_config.url.isReadOnly() && !m_preview.refusal)
        m_preview.refusal = Error(ErrorCode::ReadOnly, Engine::tr("The URL opens the database for reading only.")).means(unchanged());
}

} // namespace meditrack
