// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/canonical.h"
#include "compare/schemamap.h"
#include "db/dialect.h"

#include <memory>

namespace meditrack {

/// What the makers of operations know of the two schemas.
struct ChangeContext
{
    ChangeContext(const WholeSchema &before, const WholeSchema &after, const CompareOptions &options);

    const CompareOptions &options;
    bool isSqlite;
    std::unique_ptr<Dialect> dialect;
    WholeSchema from; ///< before, with what is renamed under its new name
    const WholeSchema &after;
    TableMap fromTables;
    TableMap afterTables;
};

/// A column as an operation takes it: what a dialect has no word for goes into the type's own text (SERIAL, COLLATE, an odd key).
Column asWritten(Column column, const Table &table, const ChangeContext &context);
Index asWritten(Index index, const ChangeContext &context);
Table asWritten(Table table, const ChangeContext &context);

/// What of a default is said by alter_column.
ColumnDefault defaultOf(const Column &column);

/// The changes of one table that both schemas have, without foreign keys that come, go or are changed on a server, and without
/// indexes: those are dropped before all tables and made after them.
std::vector<Operation> tableOperations(const Table &from, const Table &to, const std::vector<const Difference *> &changes, const ChangeContext &context);

/// Types and sequences of a server: what comes, goes, is changed.
struct TypeOperations
{
    std::vector<Operation> first; ///< before any table
    std::vector<Operation> last; ///< after all tables
};
TypeOperations typeOperations(const std::vector<Difference> &differences, const ChangeContext &context);

inline ExecuteSql execute(const QString &sql)
{
    return {sql, {}};
}

} // namespace meditrack
