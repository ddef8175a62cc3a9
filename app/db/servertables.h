// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgresnames.h"
#include "db/tablecounts.h"

#include <functional>

namespace meditrack {

/// A server's table of the user's, in whichever schema: no view, no foreign table, nothing of an extension, nothing temporary, and not our
/// journal, which goes on when a database is restored.
struct ServerTable
{
    qint64 oid = 0;
    QString schema;
    QString name;
    bool isVisible = false; ///< the session's search_path finds it by its name alone
    bool isReadable = false; ///< this user may read its rows
    bool isPartitioned = false; ///< its rows are those of its partitions
    bool isPartition = false;

    QString shown() const; ///< in this session: no other table has the same
    /// The same under the usual search_path, public: for manifests, which are compared by sessions with others.
    QString lasting() const;
    QString sql() const; ///< schema.name, always in quotes
};

/// All of them, by schema and name in the order of code points. Throws what Connection does.
std::vector<ServerTable> serverTables(Connection &connection);
/// Those that hold rows themselves: partitions, and not what they are part of.
std::vector<ServerTable> serverTablesWithRows(Connection &connection);
/// Those that a user would name: partitioned tables, and not their partitions.
std::vector<ServerTable> serverTablesAsWhole(Connection &connection);

/// Keeps everybody from writing into them until the transaction is over; reading goes on, pg_dump's too, and no two can have this lock, so that they
/// cannot wait for each other later (postgresql.org/docs/current/explicit-locking.html). Not our journal: it is written meanwhile. Gives those that
/// this user may not lock, as a sentence names them. Throws what Connection does (Locked).
QString lockServerTables(Connection &connection);

/// Changes with each large object that is made, written into or removed. They cannot be locked against writing: whoever reads one takes the same lock
/// on pg_largeobject, pg_dump too (inv_api.c). Throws what Connection does (PermissionDenied).
QString largeObjectsDigest(Connection &connection);

/// This user may not read our journal, and nothing else is in its schema: a backup without it has all that the clinic put there. Throws
/// what Connection does.
bool isJournalHidden(Connection &connection);

/// As what large objects are counted.
inline const QString largeObjectsTable = QStringLiteral("pg_catalog.pg_largeobject_metadata");

/// The rows of each, under their lasting() names; large objects, if there are any, as one more "table". Row security that
/// would hide rows is an error. afterEach may throw. Throws what Connection does (PermissionDenied, ...).
std::vector<TableCount> countServerTables(Connection &connection, const std::vector<ServerTable> &tables, const std::function<void()> &afterEach = {});

} // namespace meditrack
