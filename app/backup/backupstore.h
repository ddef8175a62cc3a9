// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/archive.h"
#include "core/config.h"
#include "core/error.h"
#include "core/progress.h"

#include <optional>

namespace meditrack {

class Connection;

struct BackupInfo
{
    QString path; ///< absolute
    BackupForm form = BackupForm::TarZst;
    Manifest manifest; ///< of a plain file: heads, product and size are read off the database; tables, database and sha256 are empty
    qint64 fileBytes = 0; ///< on the disk
    bool pinned = false; ///< stays, whatever the retention says
    std::optional<Error> problem; ///< why it is no good backup; the manifest has only the file's time then
    QDateTime modified = {}; ///< the file, UTC: another one of the same name is another backup
};

struct BackupRequest
{
    QString file = {}; ///< as asked for; its suffix decides the form; empty = meditrack_backup_YYYYMMDD_HHMMSS in the folder
    QString folder = {}; ///< --dir, made if missing; empty = backups/ beside the database, or where `file` says
    std::optional<BackupForm> form = {}; ///< --compress; nullopt = by the file's suffix, else .tar.zst
    Manifest::Why why = Manifest::Why::Manual;
};

/// The configuration with what env.py says, where that can be read: backups need no project.
Config configForBackups(const Config &config);

/// The folder for backups of this database: backups/ beside it; of a server's database in the user's data folder, for nothing is
/// beside it ($XDG_DATA_HOME/meditrack/backups/DATABASE@HOST). Throws Error (Unsupported) for a database in memory.
QString backupFolder(const DatabaseUrl &url);

/// What a manifest calls this database: the URL with an absolute path without links, or with server and database, whoever asks;
/// without password and other parameters.
QString backupNameOf(const DatabaseUrl &url);

/// A name as a user gives it: a path, or the name of a file in the folder for backups (`folder`; empty = the default one).
QString findBackup(const QString &name, const QString &folder, const DatabaseUrl &url);

/// What a backup says of itself: an archive's manifest, or what a plain file's database holds. Nothing is counted or
/// unpacked. Throws Error: CannotOpen, NotADatabase, Corrupt, Unsupported, PermissionDenied, Io.
BackupInfo readBackup(const QString &path, const Config &config, Progress &progress);

/// The backups in a folder by the ends of their names, newest first; a damaged one is there with its problem. What is
/// not yet complete (*.partial) and the database of the configuration itself are left out. A folder that is not there
/// holds none. Throws Error (PermissionDenied, Cancelled).
std::vector<BackupInfo> listBackups(const QString &folder, const Config &config, Progress &progress);

/// Pinned backups stay whatever the retention says. The pin is an empty file NAME.pinned beside the backup, for a backup
/// itself is never written again, and plain ones have no manifest. Throws Error (CannotOpen, PermissionDenied, Io).
void setPinned(const QString &path, bool pinned);
bool isPinned(const QString &path);

/// Makes a backup of one moment, verified and safely on the disk when this returns; the file was not there before, or
/// this throws. Until then NAME.partial. Mode 0600. What killed ones have left in the folder is removed, and told.
/// moment: see BackupSource::open(). Throws Error; then nothing is left behind.
BackupInfo createBackup(const Config &config, const BackupRequest &request, Progress &progress, Connection *moment = nullptr);

} // namespace meditrack
