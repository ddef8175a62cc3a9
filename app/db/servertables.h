// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/tablecounts.h"

#include <functional>

namespace meditrack {

/// A server's table that holds rows of its own, in whichever schema: no view, no parent of partitions, nothing of an extension,
/// and not our journal, which goes on when a database is restored.
struct ServerTable
{
    QString schema;
    QString name;

    QString shown() const; ///< schema.name, each in quotes where it is no plain lower-case word: means one table only
    QString sql() const; ///< the same, always in quotes
};

/// By name. Throws what Connection does.
std::vector<ServerTable> serverTables(Connection &connection);

/// The rows of each, under their shown() names; large objects, if there are any, as one more "table". Row security that
/// would hide rows is an error. afterEach may throw. Throws what Connection does (PermissionDenied, ...).
std::vector<TableCount> countServerTables(Connection &connection, const std::vector<ServerTable> &tables, const std::function<void()> &afterEach = {});

} // namespace meditrack
