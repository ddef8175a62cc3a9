// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

namespace meditrack {

struct TableCount
{
    QString name;
    qint64 rows = 0; ///< -1 = cannot be counted, or not known yet
    bool isEstimate = false; ///< rows are what the server believes
    qint64 bytes = -1; ///< on the disk, with its indexes; -1 = not known

    /// The same rows: sizes change without them.
    bool operator==(const TableCount &other) const { return name == other.name && rows == other.rows && isEstimate == other.isEstimate; }
};

/// A view, whose rows nobody has counted: that may cost whatever its query costs.
struct ViewName
{
    QString name; ///< as TableName has it
    bool isMaterialized = false;
};

/// The user's views, by name. Throws what Connection does.
std::vector<ViewName> viewsIn(Connection &connection);

/// Every table of the user with its rows, by name, the version table included. What cannot be counted (a virtual table
/// whose module is not there) is told in warnings, if given. Throws Error for what is no matter of one table alone.
std::vector<TableCount> countTables(Connection &connection, const Dialect &dialect, QStringList *warnings = nullptr);

/// The same at once, whatever their size: on a server the rows that ANALYZE or VACUUM saw last, for a partitioned table those
/// of its parts, and the sizes (pg_class.reltuples, pg_total_relation_size); nothing waits for a table that somebody has
/// locked. SQLite has no estimates: its rows are counted.
std::vector<TableCount> estimateTables(Connection &connection, const Dialect &dialect, QStringList *warnings = nullptr);

/// Rows as countTables() has them, and sizes. Outside of a transaction a table that stays locked keeps its estimate.
std::vector<TableCount> measureTables(Connection &connection, const Dialect &dialect, QStringList *warnings = nullptr);

} // namespace meditrack
