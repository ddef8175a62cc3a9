// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/archive.h"
#include "core/config.h"
#include "core/error.h"
#include "core/progress.h"

#include <optional>

namespace meditrack {

struct BackupInfo
{
    QString path; ///< absolute
    BackupForm form = BackupForm::TarZst;
    Manifest manifest; ///< of a plain file: heads, product and size are read off the database; tables, database and sha256 are empty
    qint64 fileBytes = 0; ///< on the disk
    bool pinned = false; ///< stays, whatever the retention says
    std::optional<Error> problem; ///< why it is no good backup; the manifest is empty then
};

struct BackupRequest
{
    QString file; ///< as asked for; its suffix decides the form; empty = meditrack_backup_YYYYMMDD_HHMMSS in the folder
    QString folder; ///< --dir, made if missing; empty = backups/ beside the database, or where `file` says
    std::optional<BackupForm> form; ///< --compress; nullopt = by the file's suffix, else .tar.zst
    Manifest::Why why = Manifest::Why::Manual;
};

/// The folder for backups of this database: backups/ beside it. Throws Error (Unsupported) for a database in memory.
QString backupFolder(const DatabaseUrl &url);

/// What a manifest calls this database: the URL with an absolute path without links, and without password and parameters.
QString backupNameOf(const DatabaseUrl &url);

/// Makes a backup of one moment, verified and safely on the disk when this returns; the file was not there before, or
/// this throws. Until then NAME.partial. Mode 0600. What killed ones have left in the folder is removed, and told.
/// Throws Error; then nothing is left behind.
BackupInfo createBackup(const Config &config, const BackupRequest &request, Progress &progress);

} // namespace meditrack
