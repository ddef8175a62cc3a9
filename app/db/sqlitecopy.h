// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine.h"
#include "db/connection.h"

#include <functional>

namespace meditrack {

/// Makes one SQLite database equal to another, as that one is at one moment, by SQLite's online backup API
/// (sqlite.org/backup.html). A read transaction on `from` pins the moment, its own or one that the caller holds: without
/// it every write of another process would begin the copy anew. In WAL mode nobody waits for it; with a rollback journal
/// others cannot commit until the copy is done.
/// `to` is overwritten in one transaction: it holds all or, after an error, what it held before (unless its journal is
/// off). It takes over the page size, and the source's journal mode as far as the file says it (WAL or not); a `to` in
/// WAL mode with another page size is refused by SQLite: set it to journal_mode=DELETE first. Afterwards its connection
/// sees the new schema.
/// Locks of others are waited for as long as the URLs of the two connections say. `what` is for people, in event::Advance.
/// whenLocked is called once `to` is locked against everybody else and before anything is written to it: what it throws
/// ends the copy. Of `to` only fileVersion() may be asked there.
/// Returns the bytes of the copy. Throws Error: Cancelled, Locked, Io (disk full), and what SQLite says.
qint64 copySqlite(Connection &from, Connection &to, Progress &progress, const QString &what = Engine::tr("Copying the database"),
                  const std::function<void()> &whenLocked = {});

/// Copies into an empty file that only the caller uses: `path` exists, is empty and private. The result is one
/// self-contained file that is not in WAL mode. It is for the caller to flush to the disk (fsync), and to remove after an
/// error: it is written without a journal. Throws as copySqlite does.
qint64 copySqliteToFile(Connection &from, const QString &path, Progress &progress, const QString &what = Engine::tr("Copying the database"));

} // namespace meditrack
