// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QPair>

#include <map>

namespace meditrack {

/// How many rows refer to a row that is not there, by child table and parent table.
using ForeignKeyViolations = std::map<QPair<QString, QString>, qint64>;

/// Counted by SQLite itself (sqlite.org/pragma.html, foreign_key_check); empty for other databases, which keep their
/// foreign keys at all times. Throws Error (Cancelled, Locked, ...), but not for foreign keys that SQLite cannot check.
ForeignKeyViolations foreignKeyViolations(Connection &connection);

/// All of them together.
qint64 sumOf(const ForeignKeyViolations &violations);

/// A sentence for each pair of tables that has more of them after than before.
QStringList describeNew(const ForeignKeyViolations &before, const ForeignKeyViolations &after);

} // namespace meditrack
