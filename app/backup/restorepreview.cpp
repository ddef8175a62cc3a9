// SPDX-License-Identifier: GPL-3.0-or-later
// What a restore would do: reads the backup and the database, changes neither.
#include "backup/archive.h"
#include "backup/newfile.h"
#include "backup/privatefolder.h"
#include "backup/restoreside.h"
#include "db/contentdigest.h"
#include "db/sqlitecopy.h"
#include "migration/scriptdirectory.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace meditrack {

namespace {

const QString unchanged = QStringLiteral("Nothing has been changed.");

Error noPostgres(const QString &what)
{
    return Error(ErrorCode::Unsupported, what)
        .means(unchanged)
        .advise(QStringLiteral("Between PostgreSQL and SQLite data go as JSON: `meditrack db export FILE` there, `meditrack db import FILE` here."));
}

/// The restore or undo that can be taken back: the last of them that was done, or that may have been: one that was killed
/// has written down its backup before it changed anything.
JournalEntry lastRestore(const DatabaseUrl &url, QStringList &warnings)
{
    const std::vector<JournalEntry> entries = Journal(url).entries(&warnings);
    const auto isRestore = [](const JournalEntry &each) {
        return (each.verb == QLatin1String("restore") || each.verb == QLatin1String("undo"))
            && (each.result == JournalEntry::Result::Done || (each.result == JournalEntry::Result::Interrupted && !each.backup.isEmpty()));
    };
    const auto last = std::find_if(entries.rbegin(), entries.rend(), isRestore);
    const Error nothing = Error(ErrorCode::Command, QStringLiteral("There is no restore of '%1' to take back.").arg(url.shortName())).means(unchanged);
    if (last == entries.rend())
        throw Error(nothing).advise(QStringLiteral("`meditrack db restore FILE` restores a backup; `meditrack db backups` lists them."));
    if (last->backup.isEmpty())
        throw Error(nothing).because(QStringLiteral("There was no database before the last restore."))
            .advise(QStringLiteral("There was no database before the last restore, so none was kept."));
    if (QFileInfo(last->backup).isDir())
        throw Error(nothing).advise(QStringLiteral("The database before the last restore was damaged; its files are kept, byte for byte, in '%1'.").arg(last->backup));
    if (!QFileInfo::exists(last->backup))
        throw Error(nothing).advise(QStringLiteral("The backup that was made before the last restore, '%1', is not there any more.").arg(last->backup));
    return *last;
}

class Previewer
{
public:
    Previewer(const Config &config, const RestoreRequest &request, Progress &progress)
        : m_config(config)
        , m_progress(progress)
    {
        m_preview.request = request;
        readScripts();
    }

    RestorePreview run()
    {
        requireTarget();
        const QString live = m_config.url.filePath();
        m_preview.before.path = live;
        chooseFile();
        const QFileInfo target(live);
        // SQLite keeps its files beside the one that a link leads to.
        const QString real = target.canonicalFilePath().isEmpty() ? live : target.canonicalFilePath();
        if (!QFileInfo(QFileInfo(real).path()).isDir())
            throw Error(ErrorCode::CannotOpen, QStringLiteral("There is no folder '%1' for the database.").arg(QFileInfo(real).path()))
                .means(unchanged)
                .advise(QStringLiteral("Create the folder, or check the path in %1.").arg(m_config.url.toString()));
        if (QFileInfo(m_preview.file).canonicalFilePath() == real)
            throw Error(ErrorCode::Command, QStringLiteral("'%1' is the database itself, not a backup of it.").arg(m_preview.file))
                .means(unchanged)
                .advise(QStringLiteral("`meditrack db backups` lists the backups."));
        m_preview.folder = std::make_shared<PrivateFolder>(QFileInfo(real).path());
        unpack(real);
        readBackup();
        m_preview.before = readSide(m_config.url, m_config, {Look::Check::Quick, m_preview.after.foreignKeyErrors > 0}, m_progress, m_preview.warnings);
        m_preview.users = findUsers(live);
        m_preview.rows = compareRows(m_preview.before.tables, m_preview.after.tables);
        judgeRevisions();
        judgeForeignKeys();
        judgeTarget();
        m_preview.config = m_config;
        return std::move(m_preview);
    }

private:
    /// A backup can be restored without scripts; only what they would say of it is not known then.
    void readScripts()
    {
        try {
            m_scripts.emplace(m_config);
            if (!m_config.urlProblem)
                m_scripts->config().requireUrl(); // or nobody knows the version table
            m_config = m_scripts->config();
        } catch (const Error &error) {
            m_scripts.reset();
            m_preview.warnings << QStringLiteral("Whether the scripts know the backup's revision cannot be told: %1").arg(error.message);
        }
    }

    void requireTarget()
    {
        m_config.requireUrl();
        if (!m_config.url.isSqlite())
            throw noPostgres(QStringLiteral("Restoring into PostgreSQL is not supported by this version (%1).").arg(m_config.url.toString()));
        if (m_config.url.filePath().isEmpty())
            throw Error(ErrorCode::Unsupported, QStringLiteral("A database in memory cannot be restored: it would be gone with this command."))
                .advise(QStringLiteral("Name a database file."));
    }

    void chooseFile()
    {
        m_preview.file = QFileInfo(m_preview.request.file).absoluteFilePath();
        if (!m_preview.request.undo)
            return;
        const JournalEntry last = lastRestore(m_config.url, m_preview.warnings);
        m_preview.file = last.backup;
        judgeChanges(last);
    }

    /// What was done since then is lost by an undo.
    void judgeChanges(const JournalEntry &last)
    {
        const QString when = last.started.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        try {
            Connection connection(m_config.url, Connection::Access::Read, m_progress);
            if (last.digest.isEmpty())
                m_preview.warnings << QStringLiteral("Whether the database has changed since the restore of %1 is not known.").arg(when);
            else if (contentDigest(connection, QStringLiteral("Looking for changes"), m_progress) != last.digest)
                m_preview.warnings << QStringLiteral("The database has changed since the restore of %1: those changes go too.").arg(when);
        } catch (const Error &error) {
            if (error.code != ErrorCode::Corrupt && error.code != ErrorCode::NotADatabase)
                throw;
        }
    }

    /// The backup as a database of its own, which nobody else can change while it is looked at and restored.
    void unpack(const QString &live)
    {
        const QString folder = m_preview.folder->path();
        m_preview.unpacked = m_preview.folder->file(QStringLiteral("database.db"));
        refusePostgresDump();
        m_preview.form = formOfContent(m_preview.file);
        // This copy, the journal of the live file and its growth, the safety backup.
        const qint64 old = QFileInfo(live).size();
        if (m_preview.form == BackupForm::Plain) {
            requireSpace(folder, 2 * QFileInfo(m_preview.file).size() + 2 * old, QStringLiteral("The restore"));
            copyPlain();
            return;
        }
        const Manifest manifest = readManifest(m_preview.file);
        if (manifest.dialect != QLatin1String("sqlite"))
            throw noPostgres(QStringLiteral("'%1' is a backup of a PostgreSQL database (%2); it cannot be restored into SQLite.").arg(m_preview.file, manifest.product));
        requireSpace(folder, 2 * manifest.sizeBytes + 2 * old, QStringLiteral("The restore"));
        m_preview.manifest = unpackDatabase(m_preview.file, m_preview.unpacked, m_progress);
    }

    void refusePostgresDump() const
    {
        QFile file(m_preview.file);
        if (file.open(QIODevice::ReadOnly) && file.read(5) == "PGDMP") // the custom format of pg_dump
            throw noPostgres(QStringLiteral("'%1' is a dump of a PostgreSQL database; it cannot be restored into SQLite.").arg(m_preview.file));
    }

    /// Through SQLite: what lies in a -wal beside it belongs to it, and somebody may be writing.
    void copyPlain()
    {
        QFile copy(m_preview.unpacked);
        if (!copy.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            throw Error(ErrorCode::Io, QStringLiteral("'%1' cannot be written: %2.").arg(m_preview.unpacked, copy.errorString())).means(unchanged);
        copy.close();
        const auto exists = [this](const char *suffix) { return QFileInfo::exists(m_preview.file + QLatin1String(suffix)); };
        try {
            readPlain({{QStringLiteral("mode"), QStringLiteral("ro")}});
        } catch (Error &error) {
            error.means(unchanged);
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

    void readPlain(const QList<QPair<QString, QString>> &parameters)
    {
        DatabaseUrl url = DatabaseUrl::forSqliteFile(m_preview.file);
        url.lockTimeout = m_config.url.lockTimeout;
        url.query = parameters;
        Connection source(url, Connection::Access::Read, m_progress);
        copySqliteToFile(source, m_preview.unpacked, m_progress, QStringLiteral("Reading the backup"));
    }

    void readBackup()
    {
        RestoreSide &side = m_preview.after;
        // An undo brings back what was there, be its indexes good or not.
        const Look look{m_preview.request.undo ? Look::Check::Quick : Look::Check::Full, true, true};
        side = readSide(DatabaseUrl::forSqliteFile(m_preview.unpacked), m_config, look, m_progress, m_preview.warnings);
        side.path = m_preview.file;
        const auto refuse = [this](const QString &what, const QString &why) {
            throw Error(ErrorCode::Corrupt, QStringLiteral("The backup '%1' cannot be restored: %2.").arg(m_preview.file, what))
                .means(unchanged)
                .advise(QStringLiteral("Use another backup."))
                .because(why);
        };
        if (side.health == RestoreSide::Health::Empty)
            refuse(QStringLiteral("it is empty"), {});
        if (side.health != RestoreSide::Health::Good)
            refuse(QStringLiteral("its database %1").arg(wordOf(side.health)), side.problem);
        side.date = QFileInfo(m_preview.file).lastModified().toUTC();
        if (!m_preview.manifest)
            return;
        side.date = m_preview.manifest->created;
        if (side.tables != m_preview.manifest->tables)
            refuse(QStringLiteral("its tables do not have the rows that its manifest tells"), {});
        if (side.heads != m_preview.manifest->heads)
            refuse(QStringLiteral("its revision is not the one that its manifest tells"), {});
        judgeOrigin(m_preview.manifest->database);
    }

    void judgeOrigin(const QString &from)
    {
        if (from != backupNameOf(m_config.url))
            m_preview.warnings << QStringLiteral("This is a backup of another database: %1.").arg(from.isEmpty() ? QStringLiteral("its name is not known") : from);
    }

    void judgeRevisions()
    {
        const QStringList &heads = m_preview.after.heads;
        if (!m_scripts)
            return;
        for (const QString &head : heads) {
            if (!m_scripts->graph().find(head))
                m_preview.unknown << head;
        }
        if (m_preview.unknown.isEmpty()) {
            try {
                m_preview.behind = m_scripts->graph().upgradeRevisions({QStringLiteral("heads")}, heads);
            } catch (const Error &error) {
                m_preview.warnings << error.message;
            }
            return;
        }
        const QString names = m_preview.unknown.join(QStringLiteral(", "));
        if (m_preview.request.allowUnknownRevision)
            m_preview.warnings << QStringLiteral("No script has the backup's revision %1.").arg(names);
        else
            m_preview.refusal = Error(ErrorCode::UnknownRevision, QStringLiteral("The backup is at a revision that no script has: %1.").arg(names))
                                    .means(unchanged)
                                    .advise(QStringLiteral("The scripts may be older than the backup: use those that made it. --allow-unknown-revision restores it all the same."));
    }

    /// The checksum of an archive vouches that the database was like this when it was made, and so it may be again. For a
    /// plain file nothing does: it is compared with the database of now, and what gets worse is not done unasked.
    void judgeForeignKeys()
    {
        const qint64 errors = m_preview.after.foreignKeyErrors;
        if (errors == 0)
            return;
        const qint64 now = m_preview.before.foreignKeyErrors;
        QString text = QStringLiteral("Rows of the backup that refer to a missing row: %1; now: %2.").arg(errors).arg(now);
        if (m_preview.manifest)
            text += QStringLiteral(" The database was like this when the backup was made.");
        m_preview.warnings << text;
        if (!m_preview.manifest && errors > now && !m_preview.request.allowForeignKeyErrors && !m_preview.refusal)
            m_preview.refusal = Error(ErrorCode::Corrupt, text)
                                    .means(unchanged)
                                    .advise(QStringLiteral("Use another backup, or restore it all the same with --allow-foreign-key-errors."));
    }

    void judgeTarget()
    {
        const RestoreSide &before = m_preview.before;
        if (before.health == RestoreSide::Health::Damaged || before.health == RestoreSide::Health::NotADatabase)
            m_preview.warnings << QStringLiteral("The database of now %1 (%2). Its files are kept byte for byte; `--undo` cannot bring it back.")
                                      .arg(wordOf(before.health), before.problem);
        if (!m_preview.users.empty())
            m_preview.warnings << QStringLiteral("The database is open in %1.").arg(describeHolders(m_preview.users));
        if (m_config.url.isReadOnly() && !m_preview.refusal)
            m_preview.refusal = Error(ErrorCode::ReadOnly, QStringLiteral("The URL opens the database for reading only.")).means(unchanged);
    }

    Config m_config;
    Progress &m_progress;
    std::optional<ScriptDirectory> m_scripts;
    RestorePreview m_preview;
};

} // namespace

RestorePreview previewRestore(const Config &config, const RestoreRequest &request, Progress &progress)
{
    try {
        return Previewer(config, request, progress).run();
    } catch (Error &error) {
        if (error.consequence.isEmpty())
            error.means(unchanged);
        throw;
    }
}

} // namespace meditrack
