// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/servertables.h"

namespace meditrack {

QString ServerTable::shown() const
{
    return postgresShown(isVisible ? QString() : schema, name);
}

QString ServerTable::lasting() const
{
    return postgresShown(schema == QLatin1String("public") ? QString() : schema, name);
}

QString ServerTable::sql() const
{
    return postgresName(schema) + QLatin1Char('.') + postgresName(name);
}

std::vector<ServerTable> serverTables(Connection &connection)
{
    const ResultRows result = connection.execute(QStringLiteral(
        "SELECT c.oid::bigint, n.nspname::text, c.relname::text, pg_catalog.pg_table_is_visible(c.oid), "
        "pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT'), c.relkind = 'p', c.relispartition "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' "
        "AND NOT (n.nspname = 'meditrack' AND c.relname = 'journal') "
        "AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.deptype = 'e' AND d.objid = c.oid AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass) "
        "ORDER BY n.nspname::text COLLATE \"C\", c.relname::text COLLATE \"C\""));
    std::vector<ServerTable> tables;
    for (const QVariantList &row : result.rows)
        tables.push_back({row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toString(), row.at(3).toBool(), row.at(4).toBool(), row.at(5).toBool(), row.at(6).toBool()});
    return tables;
}

std::vector<ServerTable> serverTablesWithRows(Connection &connection)
{
    std::vector<ServerTable> tables = serverTables(connection);
    std::erase_if(tables, &ServerTable::isPartitioned);
    return tables;
}

std::vector<ServerTable> serverTablesAsWhole(Connection &connection)
{
    std::vector<ServerTable> tables = serverTables(connection);
    std::erase_if(tables, &ServerTable::isPartition);
    return tables;
}

QString lockServerTables(Connection &connection)
{
    const ResultRows found = connection.execute(QStringLiteral(
        "SELECT pg_catalog.string_agg(pg_catalog.format('%I.%I', n.nspname, c.relname), ', ' ORDER BY c.oid) FILTER (WHERE may), "
        "pg_catalog.string_agg(c.oid::pg_catalog.regclass::text, ', ' ORDER BY c.oid) FILTER (WHERE NOT may) "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace, "
        "LATERAL (SELECT pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE')) AS rights (may) "
        "WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' "
        "AND NOT (n.nspname = 'meditrack' AND c.relname = 'journal')"));
    const QVariantList &row = found.rows.front();
    if (!row.at(0).isNull())
        connection.execute(QStringLiteral("LOCK TABLE %1 IN SHARE ROW EXCLUSIVE MODE").arg(row.at(0).toString()));
    return row.at(1).toString();
}

QString largeObjectsDigest(Connection &connection)
{
    // A piece at a time, of which its digest is kept: an object may have 4 TB.
    return connection.scalar(QStringLiteral(
        "WITH RECURSIVE piece (oid, n, length, digest) AS ("
        "SELECT l.oid, 0::bigint, pg_catalog.length(b), pg_catalog.md5(b) FROM pg_catalog.pg_largeobject_metadata l, LATERAL pg_catalog.lo_get(l.oid, 0, 1048576) AS b "
        "UNION ALL SELECT p.oid, p.n + 1, pg_catalog.length(b), pg_catalog.md5(b) FROM piece p, LATERAL pg_catalog.lo_get(p.oid, (p.n + 1) * 1048576, 1048576) AS b WHERE p.length = 1048576) "
        "SELECT pg_catalog.concat(pg_catalog.count(*), ' ', pg_catalog.sum(pg_catalog.hashtextextended(pg_catalog.concat(oid, ' ', n, ' ', length, ' ', digest), 0))) FROM piece")).toString();
}

bool isJournalHidden(Connection &connection)
{
    return connection.scalar(QStringLiteral(
        "SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = 'journal' AND c.relkind = 'r' "
        "WHERE n.nspname = 'meditrack' AND (NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE') OR NOT pg_catalog.has_table_privilege(c.oid, 'SELECT') "
        "OR EXISTS (SELECT FROM pg_catalog.pg_class s WHERE s.relnamespace = n.oid AND CASE s.relkind WHEN 'S' THEN NOT pg_catalog.has_sequence_privilege(s.oid, 'SELECT') ELSE false END)) "
        "AND NOT EXISTS (SELECT FROM pg_catalog.pg_class o WHERE o.relnamespace = n.oid AND o.relkind NOT IN ('i', 't') AND o.oid <> c.oid "
        "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = o.oid AND d.refobjid = c.oid AND d.deptype IN ('a', 'i'))) "
        "AND NOT EXISTS (SELECT FROM pg_catalog.pg_proc p WHERE p.pronamespace = n.oid) "
        "AND NOT EXISTS (SELECT FROM pg_catalog.pg_type t WHERE t.typnamespace = n.oid AND t.typtype IN ('d', 'e', 'r')))")).toBool();
}

std::vector<TableCount> countServerTables(Connection &connection, const std::vector<ServerTable> &tables, const std::function<void()> &afterEach)
{
    std::vector<TableCount> counts;
    connection.execute(QStringLiteral("SET row_security = off"));
    for (const ServerTable &table : tables) {
        counts.push_back({table.lasting(), connection.scalar(QStringLiteral("SELECT pg_catalog.count(*) FROM ONLY ") + table.sql()).toLongLong()});
        if (afterEach)
            afterEach();
    }
    const qint64 objects = connection.scalar(QStringLiteral("SELECT pg_catalog.count(*) FROM ") + largeObjectsTable).toLongLong();
    if (objects > 0)
        counts.push_back({largeObjectsTable, objects});
    return counts;
}

} // namespace meditrack
