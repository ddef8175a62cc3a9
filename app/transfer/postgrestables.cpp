// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/postgrestables.h"

#include "db/servertables.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace meditrack {

namespace {

constexpr auto columnsQuery = R"(
WITH RECURSIVE domains (oid, base, modifier) AS (
  SELECT oid, typbasetype, typtypmod FROM pg_catalog.pg_type WHERE typtype = 'd'
  UNION ALL
  SELECT d.oid, t.typbasetype, CASE WHEN d.modifier >= 0 THEN d.modifier ELSE t.typtypmod END
  FROM domains d JOIN pg_catalog.pg_type t ON t.oid = d.base WHERE t.typtype = 'd')
SELECT a.attrelid, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
       a.atthasdef OR a.attidentity <> '', a.attgenerated <> '',
       coalesce((SELECT k.place FROM unnest(i.indkey::smallint[]) WITH ORDINALITY k (number, place)
                 WHERE k.number = a.attnum AND k.place <= i.indnkeyatts), 0),
       coalesce(d.base, a.atttypid), coalesce(d.modifier, a.atttypmod),
       coalesce(pg_catalog.pg_get_expr(e.adbin, e.adrelid) ~* '^\(?(CURRENT_TIME|LOCALTIME|now\(\)|transaction_timestamp|statement_timestamp|clock_timestamp|timezone\()', false),
       t.typtype = 'd', (SELECT string_agg(c.conname, ', ' ORDER BY c.conname) FROM pg_catalog.pg_constraint c
                         WHERE c.conrelid = a.attrelid AND c.contype IN ('c', 'x') AND a.attnum = ANY (c.conkey)),
       a.attidentity = 'a'
FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
LEFT JOIN pg_catalog.pg_attrdef e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
LEFT JOIN (SELECT x.* FROM domains x JOIN pg_catalog.pg_type t ON t.oid = x.base WHERE t.typtype <> 'd') d ON d.oid = a.atttypid
WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid = ANY ($1::oid[])
ORDER BY a.attrelid, a.attnum)";

/// A key that leads to a partition leads to the table that it is part of.
constexpr auto referencesQuery = R"(
SELECT c.conrelid, coalesce(pg_catalog.pg_partition_root(c.confrelid)::oid, c.confrelid),
       (SELECT array_agg(a.attname ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k (number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number),
       (SELECT array_agg(a.attname ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k (number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number)
FROM pg_catalog.pg_constraint c WHERE c.contype = 'f' AND c.conrelid = ANY ($1::oid[]) AND c.conparentid = 0
ORDER BY c.conrelid, c.conname)";

constexpr auto uniquesQuery = R"(
SELECT i.indrelid,
       (SELECT array_agg(a.attname ORDER BY k.place) FROM unnest(i.indkey::smallint[]) WITH ORDINALITY k (number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number WHERE k.place <= i.indnkeyatts)
FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
WHERE i.indisunique AND NOT i.indisprimary AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indrelid = ANY ($1::oid[])
ORDER BY i.indrelid, c.relname)";

/// Which made-up values the column takes. checks: names of the constraints that look at its values.
void sayWhatMasks(TransferTable::Column &column, unsigned oid, const PostgresType &type, bool isDomain, const QString &checks)
{
    constexpr unsigned bigint = 20;
    constexpr unsigned smallint = 21;
    constexpr unsigned real = 700; // too few digits for each to get another one
    using Kind = PostgresType::Kind;
    const bool takesAny = type.kind == Kind::Text || type.kind == Kind::Padded || type.kind == Kind::Integer || (type.kind == Kind::Real && oid != real)
        || type.kind == Kind::Bytes || type.kind == Kind::Uuid;
    column.integerBits = oid == smallint ? 15 : oid == bigint ? 63 : 31;
    column.isUuid = type.kind == Kind::Uuid;
    if (isDomain || !takesAny)
        column.noMask = QStringLiteral("is of the type %1").arg(column.type);
    else if (!checks.isEmpty())
        column.noMask = QStringLiteral("has to meet %1").arg(checks);
}

class Catalog
{
public:
    Catalog(Connection &connection, const Config &config)
        : m_connection(connection)
    {
        readTables(config);
        readColumns();
        readReferences();
        for (const QVariantList &row : ask(uniquesQuery))
            at(row).table.uniques.push_back(row.at(1).toStringList());
    }
    std::vector<PostgresTable> take() { return std::move(m_tables); }

private:
    void readTables(const Config &config);
    void readColumns();
    void readReferences();
    std::vector<QVariantList> ask(const char *query) { return m_connection.execute(QLatin1String(query), QVariantList{QVariant(m_oids)}).rows; }
    PostgresTable &at(const QVariantList &row) { return m_tables[m_index.at(row.front().toLongLong())]; }

    Connection &m_connection;
    std::vector<PostgresTable> m_tables;
    QVariantList m_oids;
    std::map<qint64, size_t> m_index; ///< by oid
};

void Catalog::readTables(const Config &config)
{
    const auto isVersionTable = [&config](const ServerTable &each) {
        return each.name == config.versionTable && (config.versionTableSchema.isEmpty() ? each.isVisible : each.schema == config.versionTableSchema);
    };
    QSet<QString> names;
    std::vector<ServerTable> tables = serverTablesAsWhole(m_connection);
    std::ranges::stable_partition(tables, &ServerTable::isVisible);
    for (const ServerTable &each : tables) {
        if (isVersionTable(each))
            continue;
        PostgresTable found;
        found.name = each.name;
        // A file's names are no SQL: they have no quotes. A table "a.b" is not taken for b of the schema a.
        const QString qualified = each.schema + QLatin1Char('.') + each.name;
        found.table.name = each.isVisible && !names.contains(each.name) ? each.name : qualified;
        names.insert(found.table.name);
        found.oid = each.oid;
        found.isPartitioned = each.isPartitioned;
        found.sql = each.sql();
        m_tables.push_back(std::move(found));
    }
    std::ranges::sort(m_tables, {}, [](const PostgresTable &each) { return each.table.name; });
    for (const PostgresTable &each : m_tables) {
        m_index[each.oid] = size_t(m_oids.size());
        m_oids << each.oid;
    }
}

void Catalog::readColumns()
{
    for (const QVariantList &row : ask(columnsQuery)) {
        PostgresTable &found = at(row);
        found.table.columns.push_back({row.at(1).toString(), row.at(2).toString(), row.at(3).toBool(), row.at(4).toBool(), row.at(5).toBool(), row.at(6).toInt()});
        found.types.push_back(PostgresType::of(row.at(7).toUInt(), row.at(8).toInt()));
        found.types.back().wholeSeconds = row.at(9).toBool();
        sayWhatMasks(found.table.columns.back(), row.at(7).toUInt(), found.types.back(), row.at(10).toBool(), row.at(11).toString());
        if (row.at(12).toBool())
            found.selfNumbered << row.at(1).toString();
    }
}

void Catalog::readReferences()
{
    for (const QVariantList &row : ask(referencesQuery)) {
        const auto parent = m_index.find(row.at(1).toLongLong());
        if (parent != m_index.end())
            at(row).table.references.push_back({row.at(2).toStringList(), m_tables[parent->second].table.name, row.at(3).toStringList()});
    }
}

} // namespace

std::vector<PostgresTable> postgresTables(Connection &connection, const Config &config)
{
    return Catalog(connection, config).take();
}

} // namespace meditrack
