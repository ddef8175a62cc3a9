// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace meditrack {

/// Whether the file of a connection holds, page for page, the database that lies in another file, which nobody writes to:
/// what was found out about the one is true of the other. Call it inside a transaction. What SQLite counts in the header
/// itself (changes, the schema's version, WAL or not) may differ (sqlite.org/fileformat.html, 1.3). false is no proof of a
/// difference: pages may still be in the log. Throws Error (Io, Cancelled).
bool hasSamePages(Connection &connection, const QString &other, const QString &what, Progress &progress);

/// The header's count of changes, as it is in the file: one more with each commit by whomever, unless it is in WAL mode
/// (sqlite.org/fileformat.html, 1.3.7). 0 for an empty file. Call it under a lock, or while no statement is needed to have one.
quint32 changeCounter(const Connection &connection);

} // namespace meditrack
