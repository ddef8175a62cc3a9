// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <vector>

namespace meditrack {

/// Something that hangs on a table and goes with it, as the statement that makes it again.
struct PostgresPiece
{
    QString kind; ///< "constraint" and "index" (what belongs to one, too), "column", "trigger", …
    QString name; ///< of the constraint, index or column
    QString sql;

    bool operator==(const PostgresPiece &) const = default;
};

/// A table as pg_class has it.
struct PostgresTableFacts
{
    qint64 oid = 0;
    QString schema;
    QString name;
    QString kind; ///< relkind
    QString owner;
    bool isUnlogged = false;
    bool hasPrivileges = false; ///< others than nobody has ever said anything about
    QString accessMethod;
    bool isOwnedByUs = true;

    QString sql() const; ///< schema.name, in quotes
};

/// A sequence that counts for a column.
struct PostgresCounter
{
    QString column;
    QString schema;
    QString name;
    bool isIdentity = false; ///< part of the column; else the column's default reads it, and it belongs to the column
    qint64 lastValue = 0;
    bool isCalled = false;
    QStringList rest = {}; ///< statements: privileges and comment of an identity's sequence

    QString sql() const;
};

/// nullopt if there is no such table, view or the like; an empty schema is the search path.
std::optional<PostgresTableFacts> postgresTableFacts(Connection &connection, const QString &schema, const QString &name);

/// What makes it impossible to drop the table and make it again as it was: "the view v", "the publication p".
QStringList postgresObstacles(Connection &connection, const PostgresTableFacts &table);

/// In the order in which they can be made again, by the server's own words for them (postgresql.org/docs/current/functions-info.html).
/// Columns themselves, their comments and that of the table are none.
std::vector<PostgresPiece> postgresPieces(Connection &connection, const PostgresTableFacts &table);
/// REVOKE and GRANT: what the table's own are, after taking away what a new table has by itself.
QStringList postgresRevocations(Connection &connection, const PostgresTableFacts &table);

std::vector<PostgresCounter> postgresCounters(Connection &connection, const PostgresTableFacts &table);

} // namespace meditrack
