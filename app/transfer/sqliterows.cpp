// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/sqliterows.h"

#include "db/sqlitetokens.h"
#include "transfer/sqlitereferences.h"

#include <algorithm>
#include <utility>

namespace meditrack {

namespace {

constexpr size_t mostStatements = 64; // kept for rows whose columns take turns
constexpr size_t mostRowsOfInsert = 100; // in one INSERT: more are hardly faster
constexpr size_t mostValues = 2000; // in one INSERT; SQLite's limit is 32,766 (sqlite.org/limits.html)
constexpr size_t waitingBytes = 256 * 1024; // texts and blobs of rows that wait

/// CREATE VIRTUAL TABLE … USING module(arguments).
struct VirtualTable
{
    QString module; ///< in small letters
    bool textElsewhere = false; ///< content=another table: an index of it, and nothing more
    bool textNowhere = false; ///< content='': what was indexed cannot be read back
    bool isSearch() const { return module == QLatin1String("fts3") || module == QLatin1String("fts4") || module == QLatin1String("fts5"); }
    bool isTree() const { return module == QLatin1String("rtree") || module == QLatin1String("rtree_i32"); }
};

VirtualTable virtualTable(const QString &sql)
{
    VirtualTable found;
    const std::vector<SqliteToken> tokens = sqliteTokens(sql);
    for (size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (found.module.isEmpty() && tokens[i].is("USING"))
            found.module = tokens[i + 1].text.toLower();
        else if (!found.module.isEmpty() && tokens[i].text.compare(QLatin1String("content"), Qt::CaseInsensitive) == 0 && tokens[i + 1].is("=")) {
            found.textNowhere = tokens[i + 2].text.isEmpty();
            found.textElsewhere = !found.textNowhere;
        }
    }
    return found;
}

void readColumns(Connection &connection, TransferTable &table)
{
    const auto rows = connection.execute(QStringLiteral("SELECT name, type, \"notnull\", dflt_value IS NOT NULL, pk, hidden "
                                                        "FROM pragma_table_xinfo(?)"), {table.name});
    for (const QVariantList &row : rows.rows) {
        const int hidden = row.at(5).toInt(); // 1: of a virtual table; 2, 3: generated
        if (hidden != 1)
            table.columns.push_back({row.at(0).toString(), row.at(1).toString(), row.at(2).toBool(), row.at(3).toBool(), hidden > 1, row.at(4).toInt()});
    }
}

void readReferences(Connection &connection, TransferTable &table)
{
    int last = -1;
    const auto rows = connection.execute(QStringLiteral("SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id DESC, seq"),
                                         {table.name});
    for (const QVariantList &row : rows.rows) {
        if (row.at(0).toInt() != last)
            table.references.push_back({{}, row.at(1).toString(), {}});
        last = row.at(0).toInt();
        table.references.back().columns << row.at(2).toString();
        if (!row.at(3).isNull())
            table.references.back().referred << row.at(3).toString();
    }
}

/// Also tells whether the primary key is the number of the row itself: then it has no index.
bool readUniques(Connection &connection, TransferTable &table)
{
    bool keyHasIndex = false;
    const auto indexes = connection.execute(QStringLiteral("SELECT name, origin, \"unique\", partial FROM pragma_index_list(?) ORDER BY name"), {table.name});
    for (const QVariantList &index : indexes.rows) {
        const bool isKey = index.at(1).toString() == QLatin1String("pk");
        keyHasIndex = keyHasIndex || isKey;
        if (isKey || !index.at(2).toBool() || index.at(3).toBool())
            continue;
        QStringList columns;
        bool plain = true;
        for (const QVariantList &part : connection.execute(QStringLiteral("SELECT name FROM pragma_index_info(?) ORDER BY seqno"), {index.at(0)}).rows) {
            plain = plain && !part.front().isNull(); // an expression has no name
            columns << part.front().toString();
        }
        if (plain)
            table.uniques.push_back(columns);
    }
    return keyHasIndex;
}

/// The name under which the number of a row can be asked for; empty if the columns have taken all three.
QString rowidName(const TransferTable &table)
{
    for (const char *name : {"rowid", "_rowid_", "oid"}) {
        if (!table.find(QLatin1String(name)))
            return QLatin1String(name);
    }
    return {};
}

/// Numbers that count from 1 without a gap come about by themselves; any others are worth keeping.
bool hasTellingRowids(Connection &connection, const TransferTable &table)
{
    const QString name = rowidName(table);
    if (name.isEmpty() || table.rows == 0)
        return false;
    const QString from = QStringLiteral("SELECT %1(%2) FROM %3");
    const QString quoted = inQuotes(table.name);
    return connection.scalar(from.arg(QStringLiteral("min"), name, quoted)).toLongLong() != 1
        || connection.scalar(from.arg(QStringLiteral("max"), name, quoted)).toLongLong() != table.rows;
}

void readTable(Connection &connection, TransferTable &table, bool withoutRowid, bool isVirtual)
{
    readColumns(connection, table);
    table.rows = connection.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(inQuotes(table.name))).toLongLong();
    if (isVirtual)
        return;
    readReferences(connection, table);
    const bool keyHasIndex = readUniques(connection, table);
    const bool keyIsRowid = !keyHasIndex && table.primaryKey().size() == 1;
    table.hasRowid = !withoutRowid && !keyIsRowid && hasTellingRowids(connection, table);
    for (TransferTable::Column &column : table.columns)
        column.hasDefault = column.hasDefault || (keyIsRowid && column.keyPosition == 1 && !withoutRowid);
}

void readSequences(Connection &connection, std::vector<TransferTable> &tables)
{
    if (connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_sequence'")).toInt() == 0)
        return;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT name, seq FROM sqlite_sequence")).rows) {
        for (TransferTable &table : tables) {
            if (sameName(table.name, row.at(0).toString()) && !row.at(1).isNull())
                table.sequence = row.at(1).toLongLong();
        }
    }
}

struct Found
{
    QString name;
    bool isVirtual = false;
    bool withoutRowid = false;
    VirtualTable module;
};

std::vector<Found> findTables(Connection &connection)
{
    std::vector<Found> found;
    const auto rows = connection.execute(QStringLiteral(
        "SELECT l.name, l.type, l.wr, m.sql FROM pragma_table_list l JOIN main.sqlite_master m ON m.type = 'table' AND m.name = l.name "
        "WHERE l.schema = 'main' AND l.type IN ('table', 'virtual') AND l.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY l.name"));
    for (const QVariantList &row : rows.rows) {
        Found each{row.at(0).toString(), row.at(1).toString() == QLatin1String("virtual"), row.at(2).toBool(), {}};
        if (each.isVirtual)
            each.module = virtualTable(row.at(3).toString());
        found.push_back(std::move(each));
    }
    return found;
}

} // namespace

std::vector<TransferTable> sqliteTables(Connection &connection, const QString &versionTable, QStringList &warnings)
{
    std::vector<TransferTable> tables;
    for (const Found &found : findTables(connection)) {
        if (sameName(found.name, versionTable) || found.module.textElsewhere)
            continue;
        if (found.isVirtual && (found.module.textNowhere || (!found.module.isSearch() && !found.module.isTree()))) {
            warnings << (found.module.textNowhere
                             ? QStringLiteral("The table '%1' is left out: a search index without its text cannot be read back.").arg(found.name)
                             : QStringLiteral("The table '%1' is left out: it is a virtual table of the module '%2'.").arg(found.name, found.module.module));
            continue;
        }
        TransferTable table;
        table.name = found.name;
        readTable(connection, table, found.withoutRowid, found.isVirtual);
        table.hasRowid = table.hasRowid || found.module.isSearch();
        tables.push_back(std::move(table));
    }
    readSequences(connection, tables);
    return tables;
}

SqliteRowSource::SqliteRowSource(Connection &connection, QString versionTable)
    : m_connection(connection)
    , m_versionTable(std::move(versionTable))
{
}

std::vector<TransferTable> SqliteRowSource::tables(QStringList &warnings)
{
    return sqliteTables(m_connection, m_versionTable, warnings);
}

void SqliteRowSource::open(const TransferTable &table)
{
    QStringList columns;
    if (table.hasRowid)
        columns << rowidName(table);
    for (const QString &name : table.writtenColumns())
        columns << inQuotes(name);
    // An index that covers the columns would give the rows in its own order.
    const QString order = table.hasRowid ? QStringLiteral("ORDER BY 1") : QStringLiteral("NOT INDEXED");
    m_cursor.reset();
    m_cursor = std::make_unique<SqliteCursor>(
        m_connection, QStringLiteral("SELECT %1 FROM %2 %3").arg(columns.join(QStringLiteral(", ")), inQuotes(table.name), order));
}

SqliteRowSink::SqliteRowSink(Connection &connection, QString versionTable)
    : m_connection(connection)
    , m_versionTable(std::move(versionTable))
    , m_exactly(connection)
    , m_transaction(connection)
{
}

std::vector<TransferTable> SqliteRowSink::tables(const QStringList &)
{
    QStringList warnings; // of what no file of ours holds
    std::vector<TransferTable> tables = sqliteTables(m_connection, m_versionTable, warnings);
    m_hasRows = std::ranges::any_of(tables, [](const TransferTable &table) { return table.rows > 0; });
    return tables;
}

void SqliteRowSink::begin(const QStringList &, ImportMode mode)
{
    m_mode = mode;
    if (m_hasRows)
        m_before = foreignKeyViolations(m_connection);
}

void SqliteRowSink::open(const TransferTable &table)
{
    m_statements.clear();
    m_inserts = nullptr;
    m_table = table;
    m_written = 0;
    m_bytes.reserve(waitingBytes);
    if (m_mode == ImportMode::Upsert)
        requirePrimaryKey(table);
    if (m_mode == ImportMode::Replace)
        m_connection.execute(QStringLiteral("DELETE FROM %1").arg(inQuotes(table.name)));
}

QString SqliteRowSink::insertSql(const QStringList &columns, bool withRowid, size_t rows) const
{
    QStringList names;
    QStringList updates;
    const QStringList key = m_table.primaryKey();
    if (withRowid)
        names << rowidName(m_table);
    for (const QString &column : columns) {
        names << inQuotes(column);
        if (!key.contains(column, Qt::CaseInsensitive))
            updates << QStringLiteral("%1 = excluded.%1").arg(inQuotes(column));
    }
    const QString row = QLatin1Char('(') + QStringList(names.size(), QStringLiteral("?")).join(QLatin1Char(',')) + QLatin1Char(')');
    const QString marks = QStringList(qsizetype(rows), row).join(QLatin1Char(','));
    // OR ABORT goes before what the table itself says (ON CONFLICT IGNORE would lose rows without a word).
    QString sql = names.isEmpty() ? QStringLiteral("INSERT OR ABORT INTO %1 DEFAULT VALUES").arg(inQuotes(m_table.name))
                                  : QStringLiteral("INSERT OR ABORT INTO %1 (%2) VALUES %3").arg(inQuotes(m_table.name), names.join(QStringLiteral(", ")), marks);
    if (m_mode == ImportMode::Upsert) {
        QStringList keys;
        for (const QString &column : key)
            keys << inQuotes(column);
        sql += QStringLiteral(" ON CONFLICT (%1) DO ").arg(keys.join(QStringLiteral(", ")))
            + (updates.isEmpty() ? QStringLiteral("NOTHING") : QStringLiteral("UPDATE SET ") + updates.join(QStringLiteral(", ")));
    }
    return sql;
}

void SqliteRowSink::setColumns(const QStringList &columns, bool withRowid)
{
    flush();
    m_skipsRowid = withRowid && (m_mode != ImportMode::Replace || rowidName(m_table).isEmpty());
    m_withRowid = withRowid && !m_skipsRowid;
    m_columns = columns;
    if (m_statements.size() > mostStatements)
        m_statements.clear();
    m_inserts = &m_statements[columns];
    if (m_inserts->one)
        return;
    m_inserts->one = std::make_unique<SqliteCursor>(m_connection, insertSql(columns, m_withRowid, 1));
    const size_t values = size_t(columns.size()) + (m_withRowid ? 1 : 0);
    // ON CONFLICT of a later row may be about an earlier one of the same statement: one by one there.
    m_inserts->rows = m_mode == ImportMode::Upsert || values == 0 ? 1 : std::clamp<size_t>(mostValues / values, 1, mostRowsOfInsert);
}

void SqliteRowSink::write(std::span<const Cell> row)
{
    if (m_skipsRowid)
        row = row.subspan(1);
    size_t bytes = 0;
    for (const Cell &cell : row)
        bytes += cell.bytes.size();
    if (m_bytes.size() + bytes > waitingBytes)
        flush();
    if (m_inserts->rows == 1 || bytes > waitingBytes) {
        writeOne(row);
        return;
    }
    for (const Cell &cell : row) {
        m_waiting.push_back(cell);
        if (cell.bytes.empty())
            continue;
        m_waiting.back().bytes = std::string_view(m_bytes.data() + m_bytes.size(), cell.bytes.size());
        m_bytes.append(cell.bytes);
    }
    if (m_waiting.size() == row.size() * m_inserts->rows)
        flush();
}

void SqliteRowSink::writeOne(std::span<const Cell> row)
{
    for (size_t i = 0; i < row.size(); ++i)
        m_inserts->one->bind(int(i), row[i]);
    m_inserts->one->run();
    ++m_written;
}

void SqliteRowSink::flush()
{
    if (m_waiting.empty())
        return;
    const std::vector<Cell> waiting = std::exchange(m_waiting, {}); // whatever is thrown, they are not written again
    const size_t values = size_t(m_columns.size()) + (m_withRowid ? 1 : 0);
    const size_t rows = waiting.size() / values;
    bool isWritten = false;
    if (rows == m_inserts->rows) {
        if (!m_inserts->many)
            m_inserts->many = std::make_unique<SqliteCursor>(m_connection, insertSql(m_columns, m_withRowid, rows));
        try {
            for (size_t i = 0; i < waiting.size(); ++i)
                m_inserts->many->bind(int(i), waiting[i]);
            m_inserts->many->run();
            m_written += qint64(rows);
            isWritten = true;
        } catch (const Error &error) {
            if (error.code != ErrorCode::Sql)
                throw;
        }
    }
    for (size_t row = 0; !isWritten && row < rows; ++row)
        writeOne(std::span(waiting).subspan(row * values, values));
    m_bytes.clear();
    m_waiting.reserve(waiting.size());
}

void SqliteRowSink::close(std::optional<qint64> sequence)
{
    flush();
    m_statements.clear();
    m_inserts = nullptr;
    setSequence(sequence);
}

void SqliteRowSink::setSequence(std::optional<qint64> sequence)
{
    if (m_connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_sequence'")).toInt() == 0)
        return;
    // AUTOINCREMENT has counted along; exact is what the file says, and no number may be given twice.
    const QVariant now = m_connection.scalar(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = ?"), {m_table.name});
    if (m_mode == ImportMode::Replace ? now.isNull() && !sequence : !sequence || now.toLongLong() >= *sequence)
        return;
    m_connection.execute(QStringLiteral("DELETE FROM sqlite_sequence WHERE name = ?"), {m_table.name});
    if (sequence)
        m_connection.execute(QStringLiteral("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"), {m_table.name, *sequence});
}

qint64 SqliteRowSink::count(const QString &table)
{
    return m_connection.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(inQuotes(table))).toLongLong();
}

/// Also fills the full-text indexes whose text is in other tables anew.
void SqliteRowSink::finish(const QString &file)
{
    requireReferences(m_connection, m_before, file);
    for (const Found &found : findTables(m_connection)) {
        if (found.module.textElsewhere && found.module.isSearch())
            m_connection.execute(QStringLiteral("INSERT INTO %1(%1) VALUES('rebuild')").arg(inQuotes(found.name)));
    }
}

} // namespace meditrack
