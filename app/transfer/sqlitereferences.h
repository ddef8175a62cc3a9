// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/invariants.h"

namespace meditrack {

/// Throws Error (Sql) if more rows of an SQLite database refer to missing ones than before; it names the row of the file,
/// if the file can be read a second time.
void requireReferences(Connection &connection, const ForeignKeyViolations &before, const QString &file);

} // namespace meditrack
