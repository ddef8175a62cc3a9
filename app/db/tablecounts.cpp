// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/tablecounts.h"

#include "core/engine.h"
#include "db/postgreserror.h"
#include "db/postgresnames.h"

#include <QHash>

namespace meditrack {

namespace {

struct Figures
{
    qint64 rows = -1;
    qint64 bytes = -1;
};

/// By schema and name, as TableName has them.
using FiguresOf = QHash<QPair<QString, QString>, Figures>;

/// A table's rows and size are those of its parts and children, for these are what a SELECT from it reads. reltuples is -1 for
/// a table that was never looked at; before version 14 it was 0, as that of an empty one (postgresql.org/docs/current/catalog-pg-class.html).
FiguresOf serverFigures(Connection &connection)
{
    const ResultRows result = connection.execute(QStringLiteral(
        "WITH RECURSIVE tree AS ("
        "SELECT c.oid AS root, c.oid AS member FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' "
        "UNION SELECT t.root, i.inhrelid FROM tree t JOIN pg_catalog.pg_inherits i ON i.inhparent = t.member), "
        // The size of a table that is being altered would have to be waited for.
        "held AS MATERIALIZED (SELECT l.relation FROM pg_catalog.pg_locks l WHERE l.mode = 'AccessExclusiveLock' AND l.pid <> pg_catalog.pg_backend_pid() "
        "AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())), "
        "members AS (SELECT t.root, c.relkind, c.reltuples, "
        "c.reltuples < 0 OR (c.reltuples = 0 AND c.relpages = 0 AND pg_catalog.current_setting('server_version_num')::int < 140000) AS unknown, "
        "CASE WHEN c.oid IN (SELECT relation FROM held) OR EXISTS (SELECT FROM pg_catalog.pg_index x WHERE x.indrelid = c.oid AND x.indexrelid IN (SELECT relation FROM held)) "
        "THEN NULL ELSE pg_catalog.pg_total_relation_size(c.oid) END AS bytes FROM tree t JOIN pg_catalog.pg_class c ON c.oid = t.member) "
        "SELECT CASE WHEN NOT pg_catalog.pg_table_is_visible(r.oid) THEN n.nspname::text END, r.relname::text, "
        "CASE WHEN bool_or(m.unknown AND m.relkind = 'r') THEN -1 ELSE coalesce(sum(m.reltuples) FILTER (WHERE m.relkind = 'r'), 0) END::bigint, "
        "CASE WHEN bool_or(m.bytes IS NULL) THEN -1 ELSE sum(m.bytes) END::bigint "
        "FROM members m JOIN pg_catalog.pg_class r ON r.oid = m.root JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace GROUP BY r.oid, n.nspname, r.relname"));
    FiguresOf figures;
    for (const QVariantList &row : result.rows)
        figures.insert({row.at(0).toString(), row.at(1).toString()}, {row.at(2).toLongLong(), row.at(3).toLongLong()});
    return figures;
}

/// Where SQLite was built with it, dbstat has each page of the file (sqlite.org/dbstat.html). Not aggregated by it: so a
/// cancel is heard between two pages.
FiguresOf fileFigures(Connection &connection)
{
    FiguresOf figures;
    if (!connection.exists() || connection.scalar(QStringLiteral("SELECT count(*) FROM pragma_module_list WHERE name = 'dbstat'")).toInt() == 0)
        return figures;
    const ResultRows result = connection.execute(
        QStringLiteral("SELECT m.tbl_name, sum(d.pgsize) FROM dbstat d JOIN sqlite_master m ON m.name = d.name GROUP BY m.tbl_name"));
    for (const QVariantList &row : result.rows)
        figures.insert({QString(), row.at(0).toString()}, {-1, row.at(1).toLongLong()});
    return figures;
}

void warn(QStringList *warnings, const QString &text)
{
    if (warnings)
        *warnings << text;
}

/// -1: nobody can count them, which is told.
qint64 rowsIn(Connection &connection, const Dialect &dialect, const TableName &name, QStringList *warnings)
{
    if (!name.isReadable) { // asked before: an error would be the end of a server's transaction
        warn(warnings, Engine::tr("The rows of table '%1' cannot be counted: this user may not read it.").arg(name.shown));
        return -1;
    }
    try {
        return connection.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(dialect.qualified(name.schema, name.name))).toLongLong();
    } catch (const Error &error) {
        if (error.code != ErrorCode::Sql || wasStopped(error) || connection.lostTransaction()) // damaged, locked, cancelled: that is no matter of this table alone
            throw;
        warn(warnings, Engine::tr("The rows of table '%1' cannot be counted: %2.").arg(name.shown, error.message));
        return -1;
    }
}

} // namespace

std::vector<ViewName> viewsIn(Connection &connection)
{
    std::vector<ViewName> views;
    if (!connection.postgres()) {
        const ResultRows found = connection.exists() ? connection.execute(QStringLiteral("SELECT name FROM main.sqlite_master WHERE type = 'view' ORDER BY name")) : ResultRows();
        for (const QVariantList &row : found.rows)
            views.push_back({row.front().toString()});
        return views;
    }
    const ResultRows found = connection.execute(QStringLiteral(
        "SELECT CASE WHEN NOT pg_catalog.pg_table_is_visible(c.oid) THEN n.nspname::text END, c.relname::text, c.relkind = 'm' "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' "
        "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.deptype = 'e' AND d.objid = c.oid AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass) "
        "ORDER BY 1 NULLS FIRST, c.relname::text COLLATE \"C\""));
    for (const QVariantList &row : found.rows)
        views.push_back({postgresShown(row.at(0).toString(), row.at(1).toString()), row.at(2).toBool()});
    return views;
}

std::vector<TableCount> countTables(Connection &connection, const Dialect &dialect, QStringList *warnings)
{
    std::vector<TableCount> tables;
    for (const TableName &name : dialect.tables(connection))
        tables.push_back({name.shown, rowsIn(connection, dialect, name, warnings)});
    return tables;
}

std::vector<TableCount> estimateTables(Connection &connection, const Dialect &dialect, QStringList *warnings)
{
    if (!connection.postgres())
        return countTables(connection, dialect, warnings);
    const FiguresOf figures = serverFigures(connection);
    std::vector<TableCount> tables;
    for (const TableName &name : dialect.tables(connection)) {
        const Figures found = figures.value({name.schema, name.name});
        if (!name.isReadable)
            rowsIn(connection, dialect, name, warnings); // says why not
        tables.push_back({name.shown, name.isReadable ? found.rows : -1, name.isReadable, found.bytes});
    }
    return tables;
}

std::vector<TableCount> measureTables(Connection &connection, const Dialect &dialect, QStringList *warnings)
{
    const std::vector<TableName> names = dialect.tables(connection);
    std::vector<TableCount> tables;
    for (const TableName &name : names) {
        TableCount table{name.shown, -1};
        try {
            table.rows = rowsIn(connection, dialect, name, warnings);
        } catch (const Error &error) {
            if ((error.code != ErrorCode::Locked && !wasStopped(error)) || !connection.postgres() || connection.inTransaction())
                throw;
            table.isEstimate = true;
            warn(warnings, Engine::tr("The rows of table '%1' could not be counted: %2").arg(name.shown, error.message));
        }
        tables.push_back(table);
    }
    // Afterwards: what was locked may be free by now.
    const FiguresOf figures = connection.postgres() ? serverFigures(connection) : fileFigures(connection);
    for (size_t i = 0; i < names.size(); ++i) {
        const Figures found = figures.value({names[i].schema, names[i].name});
        tables[i].bytes = found.bytes;
        if (tables[i].isEstimate)
            tables[i].rows = found.rows;
    }
    return tables;
}

} // namespace meditrack
