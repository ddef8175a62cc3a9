// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupstore.h"
#include "backup/standson.h"
#include "core/config.h"
#include "core/error.h"
#include "core/progress.h"
#include "db/lockdoctor.h"
#include "migration/journal.h"

#include <memory>
#include <optional>

namespace meditrack {

class PrivateFolder;
class RunLock;

struct RestoreRequest
{
    QString file; ///< an archive, or any SQLite database; empty with undo
    bool undo = false; ///< take the last restore back, or the last undo
    bool allowUnknownRevision = false; ///< one that no script has
    bool disconnectOthers = false; ///< PostgreSQL: end the sessions that others have in the database
    bool allowForeignKeyErrors = false; ///< of a plain file, which nothing vouches for: more rows that refer to missing ones than the database of now has
    std::shared_ptr<RunLock> held = {}; ///< what keeps runs away, until the restore does it by itself; null: nothing
};

/// One side of a restore: the database as it is, or as it would be.
struct RestoreSide
{
    enum class Health {
        Missing, ///< there is no file
        Empty, ///< nothing was ever written to it
        Good,
        Damaged, ///< opens, but fails integrity_check
        NotADatabase, ///< a file of another kind, or one whose beginning is overwritten
    };

    QString path; ///< absolute; of a server's database what backupNameOf() says
    Health health = Health::Good;
    QString problem; ///< one sentence of what is wrong; empty if nothing is
    QDateTime date; ///< when the backup was made; of a file without a manifest, and of the database of now, its last change; UTC
    qint64 sizeBytes = 0;
    QStringList heads; ///< rows of the version table
    std::vector<TableCount> tables;
    int pageSize = 0; ///< bytes
    QString journalMode; ///< "wal", "delete", …
    qint64 foreignKeyErrors = -1; ///< rows that refer to a missing one; -1 = not looked at: of the database of now, if the backup has none
};

/// All that can be known before anything is changed: what is there, what would be there instead, and what speaks
/// against it. Both front ends show it; restore() does it. The unpacked backup lives as long as this value's copies.
struct RestorePreview
{
    RestoreRequest request;
    Config config; ///< with what env.py says
    QString file; ///< absolute: the backup
    BackupForm form = BackupForm::Plain;
    std::optional<Manifest> manifest; ///< a plain file has none
    RestoreSide before;
    RestoreSide after;
    std::vector<JournalEntry::RowChange> rows; ///< every table of the two, by name
    QStringList unknown; ///< revisions of the backup that no script has
    QStringList behind; ///< revisions that an upgrade would apply to what is restored, oldest first
    std::vector<LockHolder> users; ///< who has the database open
    QStringList warnings;
    /// Why restore() would refuse it; nullopt if it would not.
    std::optional<Error> refusal;
    /// PostgreSQL: the backup goes into a new database, and the two change names. false: this user may not do that, and the
    /// objects of the database are replaced one by one, in one transaction.
    bool bySwap = false;
    StandsOn standsOn; ///< PostgreSQL, not by swap: what goes with what is replaced
    QString kept; ///< PostgreSQL, undo: the database that would be taken back; empty: a backup file is restored
    std::shared_ptr<PrivateFolder> folder;
    QString unpacked; ///< the database of the backup, in that folder
};

/// What a restore did.
struct RestoreReport
{
    RestoreSide after; ///< read from the database itself
    std::vector<JournalEntry::RowChange> rows; ///< every table, before and after
    QString safetyBackup; ///< absolute path of the database of before; empty = there was nothing to keep
    bool isRawCopy = false; ///< of a damaged database: a folder with its files, byte for byte
    QString keptDatabase; ///< PostgreSQL: the database of before, under its new name; empty = there is none
    bool canBeUndone = false; ///< by `restore --undo`
    QStringList warnings;
};

/// Reads the backup and checks it: SHA-256, integrity, foreign keys, rows against the manifest. Changes nothing.
/// Throws Error: for a backup that cannot be used (Corrupt, NotADatabase, CannotOpen, Unsupported for one of the other kind of database), for a
/// database of now that cannot even be looked at (Locked, PermissionDenied), Io, Cancelled.
RestorePreview previewRestore(const Config &config, const RestoreRequest &request, Progress &progress);

/// Does it, in the order of PRODUCT.md: lock, verified backup of now, SQLite's online backup API into the live file,
/// check, journal; PostgreSQL: a new database or one transaction. An error before the copy has changed nothing; one after it has put the old state back, and says so.
/// Throws Error, the preview's refusal among them.
RestoreReport restore(const RestorePreview &preview, Progress &progress);

/// "is missing", "is damaged": what is the matter with a database; empty for Good.
QString wordOf(RestoreSide::Health health);

} // namespace meditrack
