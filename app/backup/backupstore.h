// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/archive.h"
#include "core/config.h"
#include "core/progress.h"

#include <optional>

namespace meditrack {


struct BackupInfo
{
    QString path; ///< absolute
    BackupForm form = BackupForm::TarZst;
    Manifest manifest;
    qint64 fileBytes = 0; ///< on the disk
    bool pinned = false; ///< stays, whatever the retention says
};

struct BackupRequest
{
    QString file; ///< as asked for; its suffix decides the form; empty = meditrack_backup_YYYYMMDD_HHMMSS in the folder
    QString folder; ///< --dir; empty = backups/ beside the database
    std::optional<BackupForm> form; ///< --compress; nullopt = by the file's suffix, else .tar.zst
    Manifest::Why why = Manifest::Why::Manual;
};

/// The folder for backups of this database: backups/ beside it.
QString backupFolder(const DatabaseUrl &url);

/// Makes a backup of one moment, verified and safely on the disk when this returns; the file was not there before, or
/// this throws. Until then NAME.partial. Mode 0600. Throws Error; then nothing is left behind.
BackupInfo createBackup(const Config &config, const BackupRequest &request, Progress &progress);

} // namespace meditrack
