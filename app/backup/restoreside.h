// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restore.h"
#include "db/connection.h"
#include "migration/versiontable.h"

namespace meditrack {

/// How much of a database is looked at.
enum class Look {
    Counts, ///< heads and rows
    Quick, ///< SQLite's quick_check and foreign keys as well, which takes as long as reading all of it
    Everything, ///< and every index against its table
};

/// What a database is, read within the caller's transaction if there is one. config names the version table. What is
/// damaged is a value here, no error. Throws Error for what is no matter of the file (Locked, Cancelled, …).
RestoreSide readSide(Connection &connection, const Config &config, Look look, QStringList &warnings);

/// The same of the file of a URL, which may be missing, empty or no database at all.
RestoreSide readSide(const DatabaseUrl &url, const Config &config, Look look, Progress &progress, QStringList &warnings);

/// Every table of the two, by name.
std::vector<JournalEntry::RowChange> compareRows(const std::vector<TableCount> &before, const std::vector<TableCount> &after);

} // namespace meditrack
