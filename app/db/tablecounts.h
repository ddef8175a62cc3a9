// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

namespace meditrack {

struct TableCount
{
    QString name;
    qint64 rows = 0; ///< -1 = cannot be counted
    bool operator==(const TableCount &) const = default;
};

/// Every table of the user with its rows, by name, the version table included. What cannot be counted (a virtual table
/// whose module is not there) is told in warnings, if given. Throws Error for what is no matter of one table alone.
std::vector<TableCount> countTables(Connection &connection, const Dialect &dialect, QStringList *warnings = nullptr);

} // namespace meditrack
