// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/postgressink.h"

#include "core/error.h"
#include "db/postgreserror.h"
#include "db/sqlitetokens.h"
#include "transfer/postgressequences.h"

#include <algorithm>

namespace meditrack {

namespace {

constexpr qint64 mostRowsOfCopy = 10000; // of one COPY
constexpr qint64 mostBytes = 8 * 1024 * 1024; // of one COPY
const QString stage = QStringLiteral("pg_temp.meditrack_rows");
const QString stageName = QStringLiteral("meditrack_rows");
const QString stageNumber = QStringLiteral("meditrack row"); // a column's name

} // namespace

PostgresRowSink::PostgresRowSink(Connection &connection, const Config &config, Progress &progress)
    : m_connection(connection)
    , m_config(config)
    , m_progress(progress)
    , m_transaction(connection)
    , m_keys(connection, progress)
{
    // Times without a zone are UTC, as they are exported; a policy would refuse or hide rows in its own way.
    connection.execute(QStringLiteral("SET LOCAL row_security = off; SET LOCAL timezone = 'UTC'"));
}

std::vector<TransferTable> PostgresRowSink::tables(const QStringList &names)
{
    m_tables = postgresTables(m_connection, m_config);
    std::vector<TransferTable> tables;
    for (const PostgresTable &each : m_tables)
        tables.push_back(each.table);
    QStringList wanted;
    for (const QString &name : names) {
        if (const TransferTable *table = findTable(tables, name))
            wanted << table->name;
    }
    for (size_t i = 0; i < tables.size(); ++i) {
        const PostgresTable &here = m_tables[i];
        const bool isWanted = names.isEmpty() || wanted.contains(here.table.name);
        const QVariantList may = m_connection.execute(QStringLiteral("SELECT has_table_privilege($1::oid, 'UPDATE, DELETE, TRUNCATE'), has_table_privilege($1::oid, 'SELECT')"),
                                                      {here.oid}).rows.front();
        if (isWanted && may.at(0).toBool())
            m_connection.execute(QStringLiteral("LOCK TABLE %1 IN SHARE ROW EXCLUSIVE MODE").arg(here.from()));
        if (!may.at(1).toBool())
            continue; // whoever reads it says so
        // Of the others it is enough to know whether there is something to lose.
        tables[i].rows = m_connection.scalar(isWanted ? QStringLiteral("SELECT count(*) FROM %1").arg(here.from())
                                                      : QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT 1) x").arg(here.from())).toLongLong();
    }
    return tables;
}

const PostgresTable *PostgresRowSink::find(const QString &name) const
{
    const auto found = std::ranges::find(m_tables, name, [](const PostgresTable &each) { return each.table.name; });
    return found == m_tables.end() ? nullptr : &*found;
}

/// What refers to rows goes before them, for keys that could not be dropped.
void PostgresRowSink::begin(const QStringList &names, ImportMode mode)
{
    m_mode = mode;
    std::vector<TransferTable> all;
    for (const PostgresTable &each : m_tables)
        all.push_back(each.table);
    std::vector<const PostgresTable *> known;
    for (const QString &name : names) {
        if (const TransferTable *table = findTable(all, name))
            known.push_back(find(table->name));
    }
    for (const PostgresTable *table : known)
        m_keys.suspend(*table);
    if (mode != ImportMode::Replace)
        return;
    std::ranges::reverse(known);
    for (const PostgresTable *table : known)
        clear(*table);
}

void PostgresRowSink::clear(const PostgresTable &table)
{
    if (m_cleared.contains(table.table.name))
        return;
    m_keys.requireNoCascade(table, m_cleared);
    m_connection.execute(QStringLiteral("DELETE FROM %1").arg(table.from()));
    m_cleared << table.table.name;
}

void PostgresRowSink::open(const TransferTable &table)
{
    m_table = find(table.name);
    m_written = 0;
    m_columns.clear();
    if (m_mode == ImportMode::Upsert)
        requirePrimaryKey(table);
    m_keys.suspend(*m_table);
    if (m_mode == ImportMode::Replace)
        clear(*m_table);
}

void PostgresRowSink::setColumns(const QStringList &columns, bool withRowid)
{
    flush();
    m_withRowid = withRowid;
    m_columns = columns;
    m_indexes.clear();
    for (const QString &column : columns)
        m_indexes.push_back(size_t(m_table->table.find(column) - m_table->table.columns.data()));
    if (m_mode == ImportMode::Upsert && !columns.isEmpty())
        makeStage();
}

QStringList PostgresRowSink::quotedColumns() const
{
    QStringList quoted;
    for (const QString &column : m_columns)
        quoted << inQuotes(column);
    return quoted;
}

/// The rows of an upsert wait there, numbered, for those of one statement may not meet each other.
void PostgresRowSink::makeStage()
{
    m_connection.execute(QStringLiteral("DROP TABLE IF EXISTS %1").arg(stage));
    m_connection.execute(QStringLiteral("CREATE TEMP TABLE %1 ON COMMIT DROP AS SELECT %2 FROM %3 WITH NO DATA")
                             .arg(stageName, quotedColumns().join(QStringLiteral(", ")), m_table->from()));
    m_connection.execute(QStringLiteral("ALTER TABLE %1 ADD COLUMN %2 bigint GENERATED ALWAYS AS IDENTITY").arg(stage, inQuotes(stageNumber)));
}

void PostgresRowSink::startCopy()
{
    if (m_mode == ImportMode::Upsert)
        m_copy = std::make_unique<PostgresCopyIn>(m_connection, stage, stageName, m_columns, m_progress);
    else
        m_copy = std::make_unique<PostgresCopyIn>(m_connection, m_table->sql, m_table->name, m_columns, m_progress);
}

void PostgresRowSink::write(std::span<const Cell> row)
{
    if (m_withRowid)
        row = row.subspan(1); // no column holds it
    if (row.empty()) {
        m_connection.execute(QStringLiteral("INSERT INTO %1 DEFAULT VALUES").arg(m_table->sql));
        ++m_written;
        return;
    }
    if (!m_copy)
        startCopy();
    size_t at = 0;
    try {
        for (; at < row.size(); ++at)
            addCell(*m_copy, row[at], m_table->types[m_indexes[at]], m_table->table.columns[m_indexes[at]].type);
    } catch (Error &error) {
        m_copy->dropRow();
        flush(); // an earlier row may be no better
        error.message = QStringLiteral("column '%1': %2").arg(m_columns.at(qsizetype(at)), error.message);
        throw;
    }
    m_copy->endRow();
    if (m_copy->rows() >= mostRowsOfCopy || m_copy->bytes() >= mostBytes)
        flush();
}

void PostgresRowSink::flush()
{
    if (!m_copy)
        return;
    const std::unique_ptr<PostgresCopyIn> copy = std::move(m_copy); // whatever is thrown, it is not finished again
    try {
        copy->finish();
    } catch (Error &error) {
        const PostgresCopyIn::Refusal &refusal = copy->refusal();
        if (refusal.row > 0)
            m_written += refusal.row - 1;
        if (!refusal.column.isEmpty())
            error.message = QStringLiteral("column '%1': %2").arg(refusal.column, error.message);
        throw;
    }
    if (m_mode == ImportMode::Upsert)
        mergeStage(copy->rows());
    else
        m_written += copy->rows();
}

QString PostgresRowSink::mergeSql() const
{
    const QStringList key = m_table->table.primaryKey();
    QStringList keys;
    QStringList updates;
    for (const QString &column : key)
        keys << inQuotes(column);
    for (const QString &column : m_columns) {
        if (!key.contains(column) && !m_table->selfNumbered.contains(column))
            updates << QStringLiteral("%1 = excluded.%1").arg(inQuotes(column));
    }
    const QString columns = quotedColumns().join(QStringLiteral(", "));
    const QString conflict = QStringLiteral("ON CONFLICT (%1) DO ").arg(keys.join(QStringLiteral(", ")))
        + (updates.isEmpty() ? QStringLiteral("NOTHING") : QStringLiteral("UPDATE SET ") + updates.join(QStringLiteral(", ")));
    // Of rows with the same key the last one counts; where the key numbers itself, none is the same.
    const bool hasKey = std::ranges::all_of(key, [&](const QString &column) { return m_columns.contains(column); });
    const QString distinct = hasKey ? QStringLiteral("DISTINCT ON (%1) ").arg(keys.join(QStringLiteral(", "))) : QString();
    const QString order = hasKey ? QStringLiteral("ORDER BY %1, %2 DESC").arg(keys.join(QStringLiteral(", ")), inQuotes(stageNumber))
                                 : QStringLiteral("ORDER BY %1").arg(inQuotes(stageNumber));
    return QStringLiteral("INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE SELECT %3%2 FROM %4 WHERE %5 BETWEEN $1 AND $2 %6 %7")
        .arg(m_table->sql, columns, distinct, stage, inQuotes(stageNumber), order, conflict);
}

/// No UPDATE may set them (postgresql.org/docs/current/sql-update.html): a row of the file that says otherwise cannot be had.
void PostgresRowSink::requireOwnNumbers(qint64 from, qint64 to)
{
    const QStringList key = m_table->table.primaryKey();
    QStringList keys;
    for (const QString &column : key) {
        if (!m_columns.contains(column))
            return; // all of them are new
        keys << inQuotes(column);
    }
    for (const QString &column : m_table->selfNumbered) {
        if (key.contains(column) || !m_columns.contains(column))
            continue;
        const ResultRows found = m_connection.execute(
            QStringLiteral("SELECT h.%1::text, s.%1::text FROM (SELECT DISTINCT ON (%2) * FROM %3 WHERE %4 BETWEEN $1 AND $2 ORDER BY %2, %4 DESC) s JOIN %5 h USING (%2) WHERE h.%1 <> s.%1 LIMIT 1")
                .arg(inQuotes(column), keys.join(QStringLiteral(", ")), stage, inQuotes(stageNumber), m_table->sql),
            {from, to});
        for (const QVariantList &row : found.rows)
            throw Error(ErrorCode::Sql, QStringLiteral("column '%1': it numbers itself (GENERATED ALWAYS), and the row that is there has %2 and not %3").arg(column, row.at(0).toString(), row.at(1).toString()))
                .ofKind(QStringLiteral("DataError"));
    }
}

void PostgresRowSink::mergeStage(qint64 rows)
{
    merge(1, rows);
    m_connection.execute(QStringLiteral("TRUNCATE %1 RESTART IDENTITY").arg(stage));
}

/// All of them, or by halves until the one is found that is refused.
void PostgresRowSink::merge(qint64 from, qint64 to)
{
    m_connection.execute(QStringLiteral("SAVEPOINT meditrack_rows"));
    try {
        m_connection.execute(mergeSql(), {from, to});
        requireOwnNumbers(from, to);
        m_connection.execute(QStringLiteral("RELEASE SAVEPOINT meditrack_rows"));
        m_written += to - from + 1;
        return;
    } catch (Error &error) {
        if (from == to || error.code != ErrorCode::Sql || wasStopped(error))
            throw;
    }
    m_connection.execute(QStringLiteral("ROLLBACK TO SAVEPOINT meditrack_rows; RELEASE SAVEPOINT meditrack_rows"));
    const qint64 middle = (from + to) / 2;
    merge(from, middle);
    merge(middle + 1, to);
}

void PostgresRowSink::close(std::optional<qint64> sequence)
{
    flush();
    m_done.push_back({m_table, sequence});
}

qint64 PostgresRowSink::count(const QString &table)
{
    return m_connection.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(find(table)->from())).toLongLong();
}

/// Sequences come last: what is raised by setval() alone stays raised, whatever happens afterwards.
void PostgresRowSink::finish(const QString &file)
{
    m_keys.restore(file);
    for (const Done &done : m_done)
        setSequences(m_connection, *done.table, done.sequence, m_mode, m_progress);
}

} // namespace meditrack
