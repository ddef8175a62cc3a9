// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restore.h"
#include "db/connection.h"
#include "migration/versiontable.h"

namespace meditrack {

/// What an error before the restore itself means for the data: "Nothing has been changed."
QString unchanged();

/// How much of a database is looked at.
struct Look
{
    enum class Check {
        None, ///< heads and rows
        Quick, ///< SQLite's quick_check as well, which takes as long as reading all of it
        Full, ///< and every index against its table
    };
    Check check = Check::None;
    bool foreignKeys = false; ///< count those that lead nowhere
    bool isPrivate = false; ///< nobody else can reach the file: it is read where it lies
};

/// What a database is, read within the caller's transaction if there is one. config names the version table. What is
/// damaged is a value here, no error. Throws Error for what is no matter of the file (Locked, Cancelled, …).
RestoreSide readSide(Connection &connection, const Config &config, Look look, QStringList &warnings);

/// The same of the file of a URL, which may be missing, empty or no database at all.
RestoreSide readSide(const DatabaseUrl &url, const Config &config, Look look, Progress &progress, QStringList &warnings);

/// Every table of the two, by name.
std::vector<JournalEntry::RowChange> compareRows(const std::vector<TableCount> &before, const std::vector<TableCount> &after);

} // namespace meditrack
