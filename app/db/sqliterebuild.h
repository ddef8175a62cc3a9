// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

namespace meditrack {

/// Carries out a batch on a live SQLite database. A table that is made anew goes the way of SQLite's manual
/// (sqlite.org/lang_altertable.html, 7): rows, indexes, triggers, views and the tables that refer to it come out of it
/// as they went in. Either all of it happens or nothing. Throws Error.
void applySqliteBatch(Connection &connection, const Dialect &dialect, const BatchAlterTable &batch);

} // namespace meditrack
