// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/postgresrows.h"

#include "db/sqlitetokens.h"
#include "transfer/postgressequences.h"

#include <algorithm>

namespace meditrack {

namespace {

/// The column that numbers the rows, as SQLite's INTEGER PRIMARY KEY; -1 if there is none.
qsizetype numberColumn(const PostgresTable &table)
{
    const QStringList key = table.table.primaryKey();
    for (size_t i = 0; key.size() == 1 && i < table.types.size(); ++i) {
        if (table.table.columns[i].name == key.front() && table.types[i].kind == PostgresType::Kind::Integer)
            return qsizetype(i);
    }
    return -1;
}

} // namespace

PostgresRowSource::PostgresRowSource(Connection &connection, const Config &config, Progress &progress)
    : m_connection(connection)
    , m_progress(progress)
{
    // A policy would hide rows without a word: an error instead. A scan begins at the beginning, so that the rows come
    // in the order in which they were stored.
    connection.execute(QStringLiteral("SET LOCAL row_security = off; SET LOCAL synchronize_seqscans = off; SET LOCAL timezone = 'UTC'"));
    m_tables = postgresTables(connection, config);
}

std::vector<TransferTable> PostgresRowSource::tables(QStringList &warnings)
{
    const qint64 objects = m_connection.scalar(QStringLiteral("SELECT pg_catalog.count(*) FROM pg_catalog.pg_largeobject_metadata")).toLongLong();
    if (objects > 0)
        warnings << QStringLiteral("The database has %1 large object%2 (pg_largeobject), which JSON cannot hold: not exported. A backup has them.")
                        .arg(objects).arg(objects == 1 ? QString() : QStringLiteral("s"));
    std::vector<TransferTable> tables;
    for (const PostgresTable &each : m_tables)
        tables.push_back(each.table);
    return tables;
}

const PostgresTable &PostgresRowSource::at(const TransferTable &table) const
{
    return *std::ranges::find(m_tables, table.name, [](const PostgresTable &each) { return each.table.name; });
}

void PostgresRowSource::measure(TransferTable &table)
{
    table.rows = m_connection.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(at(table).from())).toLongLong();
    table.sequence = tellingSequence(m_connection, at(table));
}

void PostgresRowSource::open(const TransferTable &table)
{
    const PostgresTable &here = at(table);
    QStringList columns;
    std::vector<PostgresType> types;
    for (size_t i = 0; i < here.types.size(); ++i) {
        if (here.table.columns[i].generated)
            continue;
        columns << inQuotes(here.table.columns[i].name);
        types.push_back(here.types[i]);
    }
    QString query = QStringLiteral("SELECT %1 FROM %2").arg(columns.join(QStringLiteral(", ")), here.from());
    if (const qsizetype number = numberColumn(here); number >= 0)
        query += QStringLiteral(" ORDER BY %1").arg(inQuotes(here.table.columns[size_t(number)].name));
    m_copy.reset();
    m_reader = std::make_unique<PostgresCellReader>(std::move(types));
    m_copy = std::make_unique<PostgresCopyOut>(m_connection, query, m_progress);
}

} // namespace meditrack
