// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace meditrack {

/// The files beside an SQLite database that belong to it: PATH-wal, PATH-journal.
QStringList companionsOf(const QString &path);

/// Copies the bytes of the connection's database file and of the files beside it into a folder, under their own names,
/// flushed to the disk: the last resort for a damaged database, which no backup can be made of. The file is read through
/// SQLite's own descriptor, for closing another one would drop all locks of this process (sqlite.org/howtocorrupt.html,
/// 2.2). The caller holds a lock, so that nobody writes meanwhile. Throws Error (Io, Cancelled).
void copyRaw(Connection &connection, const QString &folder, Progress &progress);

/// Moves the files beside a database away into a folder: they would be played back over whatever is written to it.
/// Nobody may have it open. Throws Error (Io); then all are where they were, or in the folder.
void setAsideCompanions(const QString &path, const QString &folder);

/// Takes that back, as far as it goes.
void putBackCompanions(const QString &path, const QString &folder);

} // namespace meditrack
