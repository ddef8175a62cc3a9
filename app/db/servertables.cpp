// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/servertables.h"

#include "db/postgresserver.h"

#include <QRegularExpression>

namespace meditrack {

namespace {

/// Not quote_ident(): which words it quotes changes from one version of the server to the next.
QString plainOrQuoted(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z_][a-z0-9_]*$"));
    return plain.match(name).hasMatch() ? name : postgresName(name);
}

} // namespace

QString ServerTable::shown() const
{
    return plainOrQuoted(schema) + QLatin1Char('.') + plainOrQuoted(name);
}

QString ServerTable::sql() const
{
    return postgresName(schema) + QLatin1Char('.') + postgresName(name);
}

std::vector<ServerTable> serverTables(Connection &connection)
{
    const ResultRows result = connection.execute(QStringLiteral(
        "SELECT n.nspname::text, c.relname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT (n.nspname = 'meditrack' AND c.relname = 'journal') "
        "AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.deptype = 'e' AND d.objid = c.oid AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass) "
        "ORDER BY n.nspname::text COLLATE \"C\", c.relname::text COLLATE \"C\""));
    std::vector<ServerTable> tables;
    for (const QVariantList &row : result.rows)
        tables.push_back({row.at(0).toString(), row.at(1).toString()});
    return tables;
}

std::vector<TableCount> countServerTables(Connection &connection, const std::vector<ServerTable> &tables, const std::function<void()> &afterEach)
{
    std::vector<TableCount> counts;
    connection.execute(QStringLiteral("SET row_security = off"));
    for (const ServerTable &table : tables) {
        counts.push_back({table.shown(), connection.scalar(QStringLiteral("SELECT pg_catalog.count(*) FROM ONLY ") + table.sql()).toLongLong()});
        if (afterEach)
            afterEach();
    }
    const qint64 objects = connection.scalar(QStringLiteral("SELECT pg_catalog.count(*) FROM pg_catalog.pg_largeobject_metadata")).toLongLong();
    if (objects > 0)
        counts.push_back({QStringLiteral("pg_catalog.pg_largeobject_metadata"), objects});
    return counts;
}

} // namespace meditrack
