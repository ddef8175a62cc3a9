// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meditrack {

/// Sets SQLite up for this process: it does not count its memory, and gets small blocks from lists of freed ones. Each
/// ALTER TABLE makes SQLite read its whole schema again, which is hundreds of thousands of small blocks in an upgrade of
/// many revisions; the C library takes a third of that time for them, and counting another quarter (under a mutex,
/// sqlite.org/compile.html#recommended_compile_time_options).
/// SQLITE_MISUSE: SQLite is in use already and stays as it is (sqlite.org/c3ref/config.html).
int configureSqlite();

} // namespace meditrack
