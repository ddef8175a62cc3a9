// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupstore.h"

namespace meditrack {

/// What was found about one backup by restoring it to a private place and looking at everything.
struct Verification
{
    /// Warning: the backup is what the database was, but somebody should know.
    enum class Result { Good, Warning, Bad };
    struct Check
    {
        QString what; ///< for people: "Checksum"
        Result result = Result::Good;
        QString found; ///< one sentence
    };

    QString path; ///< absolute
    BackupInfo info; ///< of a plain file: its tables are counted too
    std::vector<Check> checks; ///< those that could be made
    QDateTime checked; ///< UTC
    double seconds = 0;

    Result result() const; ///< the worst
};

/// Reads the whole backup, restores it to a private temporary folder (gone afterwards), or of PostgreSQL into a throw-away database
/// of the server, where this user may make one (else pg_restore only reads it, which is a warning), and checks: checksum and size,
/// integrity_check, foreign_key_check, rows and revision against the manifest, and that the scripts know the revision, if
/// there are any. Changes nothing. What is wrong with the backup is in the result; throws Error for what is not its
/// fault: Cancelled, no space for the temporary copy (Io). onServer: false makes nothing on the server, which counts as not being allowed to.
Verification verifyBackup(const QString &path, const Config &config, Progress &progress, bool onServer = true);

} // namespace meditrack
