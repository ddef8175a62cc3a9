// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/rowpage.h"

#include "db/sqlitecursor.h"
#include "db/sqlitetokens.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace meditrack::rowpage {

namespace {

/// Numbers as SQLite's shell writes them, but with all of their digits: 0.1, 1.0, 1e+300.
QString realText(double value)
{
    if (std::isinf(value))
        return value < 0 ? QStringLiteral("-Inf") : QStringLiteral("Inf");
    const QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    return text.contains(QLatin1Char('.')) || text.contains(QLatin1Char('e')) ? text : text + QStringLiteral(".0");
}

RowCell cellOf(const Cell &value, const RowRequest &request)
{
    RowCell cell;
    cell.kind = value.kind;
    const QByteArrayView bytes(value.bytes.data(), qsizetype(value.bytes.size()));
    switch (value.kind) {
    case Cell::Kind::Integer:
        cell.text = QString::number(value.integer);
        break;
    case Cell::Kind::Real:
        cell.text = realText(value.real);
        break;
    case Cell::Kind::Text:
        return textCell(bytes, bytes.size(), request.mostText);
    case Cell::Kind::Blob:
        cell.bytes = bytes.size();
        cell.head = bytes.first(qMin<qsizetype>(bytes.size(), request.mostBytes)).toByteArray();
        cell.isWhole = cell.head.size() == cell.bytes;
        break;
    case Cell::Kind::Null:
        break;
    }
    return cell;
}

KeyPart keyPart(const Cell &value)
{
    KeyPart part;
    part.kind = value.kind;
    if (value.kind == Cell::Kind::Integer)
        part.integer = value.integer;
    else if (value.kind == Cell::Kind::Real)
        part.real = value.real;
    else if (value.kind != Cell::Kind::Null)
        part.bytes = QByteArray(value.bytes.data(), qsizetype(value.bytes.size()));
    return part;
}

Cell boundPart(const KeyPart &part)
{
    const std::string_view bytes(part.bytes.constData(), size_t(part.bytes.size()));
    switch (part.kind) {
    case Cell::Kind::Integer:
        return Cell::ofInteger(part.integer);
    case Cell::Kind::Real:
        return Cell::ofReal(part.real);
    case Cell::Kind::Text:
        return Cell::ofText(bytes);
    case Cell::Kind::Blob:
        return Cell::ofBlob(bytes);
    case Cell::Kind::Null:
        break;
    }
    return {};
}

std::vector<QByteArray> patternsOf(const RowRequest &request)
{
    std::vector<QByteArray> bytes;
    for (const QString &pattern : patterns(request))
        bytes.push_back(pattern.toUtf8());
    return bytes;
}

/// The patterns must stay as long as the cursor.
void bindAll(SqliteCursor &cursor, const RowKey &key, const std::vector<QByteArray> &patterns)
{
    int index = 0;
    for (const KeyPart &part : key)
        cursor.bind(index++, boundPart(part));
    for (const QByteArray &pattern : patterns)
        cursor.bind(index++, Cell::ofText(std::string_view(pattern.constData(), size_t(pattern.size()))));
}

/// sqlite.org/datatype3.html, 3.1: which declared types prefer numbers.
bool isNumberType(const QString &type)
{
    for (const char *word : {"CHAR", "CLOB", "TEXT", "BLOB"}) {
        if (type.contains(QLatin1String(word), Qt::CaseInsensitive))
            return type.contains(QLatin1String("INT"), Qt::CaseInsensitive);
    }
    for (const char *word : {"DATE", "TIME", "BOOL", "JSON", "UUID"}) {
        if (type.contains(QLatin1String(word), Qt::CaseInsensitive))
            return false; // numeric by that rule, and texts in all that people store there
    }
    return !type.isEmpty();
}

QString sqliteColumn(const QString &name)
{
    return QStringLiteral("r.") + inQuotes(name); // alone, a name that is gone would be a text
}

QString collated(const QString &name, const QString &collation)
{
    return sqliteColumn(name) + QStringLiteral(" COLLATE ") + inQuotes(collation);
}

/// The key of a table WITHOUT ROWID, in the order of its index: of such a table index_xinfo knows the name
/// (sqlite.org/pragma.html#pragma_index_info). Empty: it has rowids. Descending and ascending parts in one key: nothing serves such an order.
std::optional<QStringList> keyWithoutRowid(Connection &connection, const QString &name)
{
    const ResultRows parts = connection.execute(QStringLiteral("SELECT name, coll, \"desc\" FROM pragma_index_xinfo(?) WHERE key ORDER BY seqno"), {name});
    if (parts.rows.empty())
        return std::nullopt;
    QStringList key;
    for (const QVariantList &part : parts.rows) {
        if (part.at(2) != parts.rows.front().at(2))
            return QStringList();
        key << collated(part.at(0).toString(), part.at(1).toString());
    }
    return key;
}

/// The first of rowid's names that no column has taken; empty if none is left.
QString rowidName(const PagedTable &source)
{
    static constexpr std::array names{"rowid", "_rowid_", "oid"};
    for (const char *name : names) {
        const auto isTaken = [name](const RowColumn &each) { return each.name.compare(QLatin1String(name), Qt::CaseInsensitive) == 0; };
        if (std::none_of(source.columns.begin(), source.columns.end(), isTaken))
            return QStringLiteral("r.") + QLatin1String(name);
    }
    return {};
}

/// Columns with an index of their own that no NULL is kept from comparison by: those are never greater nor less.
void findSortable(Connection &connection, PagedTable &source, const QString &name, const QStringList &notNull, const QString &rowidAlias)
{
    source.sortBy.resize(qsizetype(source.columns.size()));
    const auto allow = [&](const QString &columnName, const QString &expression) {
        for (size_t i = 0; i < source.columns.size(); ++i) {
            if (source.columns[i].name == columnName && notNull.contains(columnName)) {
                source.columns[i].isSortable = true;
                source.sortBy[qsizetype(i)] = expression;
            }
        }
    };
    const ResultRows indexes = connection.execute(QStringLiteral(
        "SELECT min(x.name), min(x.coll) FROM pragma_index_list(?) l JOIN pragma_index_xinfo(l.name) x WHERE x.key AND NOT l.partial GROUP BY l.name HAVING count(*) = 1"), {name});
    for (const QVariantList &index : indexes.rows)
        allow(index.at(0).toString(), collated(index.at(0).toString(), index.at(1).toString()));
    if (!rowidAlias.isEmpty())
        allow(rowidAlias, sqliteColumn(rowidAlias));
}

/// The patterns are escaped by a backslash.
Clauses clausesOf(const PagedTable &source, const RowRequest &request, qsizetype patterns)
{
    return clauses(source, request, QLatin1Char('?'), patterns, [](const RowColumn &each, const QString &mark) {
        return QStringLiteral("(typeof(%1) <> 'blob' AND %1 LIKE %2 ESCAPE '\\')").arg(sqliteColumn(each.name), mark);
    });
}

} // namespace

PagedTable sqliteTable(Connection &connection, const QString &shown)
{
    const ResultRows found = connection.exists()
        ? connection.execute(QStringLiteral("SELECT name, type, sql LIKE 'CREATE VIRTUAL %' FROM main.sqlite_master WHERE type IN ('table', 'view') AND name = ?"), {shown})
        : ResultRows();
    if (found.rows.empty())
        isGone(shown);
    PagedTable source;
    source.shown = shown;
    source.table = QStringLiteral("main.") + inQuotes(shown);
    source.isView = found.rows.front().at(1).toString() == QLatin1String("view");
    const bool isVirtual = found.rows.front().at(2).toBool();
    QStringList notNull;
    QStringList keyColumns;
    bool isIntegerKey = false;
    const ResultRows columns = connection.execute(QStringLiteral("SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid"), {shown});
    for (const QVariantList &row : columns.rows) {
        const bool isKey = row.at(3).toInt() > 0;
        source.columns.push_back({row.at(0).toString(), row.at(1).toString(), isNumberType(row.at(1).toString()), isKey});
        if (row.at(2).toBool())
            notNull << row.at(0).toString();
        if (isKey) {
            keyColumns << row.at(0).toString();
            isIntegerKey = row.at(1).toString().compare(QLatin1String("INTEGER"), Qt::CaseInsensitive) == 0;
        }
    }
    if (source.isView || isVirtual)
        return source;
    const std::optional<QStringList> key = keyWithoutRowid(connection, shown);
    source.key = key ? *key : QStringList{rowidName(source)};
    source.key.removeAll(QString());
    if (source.key.isEmpty())
        return source;
    source.paging = PagedTable::Paging::ByKey;
    // A key that is the rowid has no index; INTEGER PRIMARY KEY DESC, which is not, has one (sqlite.org/lang_createtable.html#rowid).
    const bool isRowid = !key && keyColumns.size() == 1 && isIntegerKey
        && connection.scalar(QStringLiteral("SELECT count(*) FROM pragma_index_list(?) WHERE origin = 'pk'"), {shown}).toInt() == 0;
    const QString alias = isRowid ? keyColumns.front() : QString();
    findSortable(connection, source, shown, alias.isEmpty() ? notNull : notNull + QStringList{alias}, alias);
    return source;
}

RowPage readSqlite(Connection &connection, const PagedTable &source, const RowRequest &request)
{
    const std::vector<QByteArray> patterns = patternsOf(request);
    const Clauses clauses = clausesOf(source, request, qsizetype(patterns.size()));
    QStringList wanted = clauses.key;
    for (size_t i = 0; i < source.columns.size(); ++i) {
        if (request.only < 0 || int(i) == request.only)
            wanted << sqliteColumn(source.columns[i].name);
    }
    QString sql = QStringLiteral("SELECT %1 FROM %2 AS r").arg(wanted.join(QStringLiteral(", ")), source.table) + clauses.where();
    if (!clauses.orderBy.isEmpty())
        sql += QStringLiteral(" ORDER BY ") + clauses.orderBy;
    sql += QStringLiteral(" LIMIT %1 OFFSET %2").arg(request.limit + 1).arg(request.skip);
    SqliteCursor cursor(connection, sql);
    bindAll(cursor, request.key, patterns);
    std::vector<Row> rows;
    while (cursor.next()) {
        const std::span<const Cell> values = cursor.row();
        const auto keySize = size_t(clauses.key.size());
        Row row;
        for (size_t i = 0; i < values.size(); ++i) {
            if (i < keySize)
                row.key.push_back(keyPart(values[i]));
            else
                row.cells.push_back(cellOf(values[i], request));
        }
        rows.push_back(std::move(row));
    }
    RowPage page = finished(std::move(rows), request, clauses);
    if (page.rows.empty() && request.skip > 0) // all of them were passed just now, so that costs the same once more
        page.skipped = countSqlite(connection, source, request);
    return page;
}

qint64 countSqlite(Connection &connection, const PagedTable &source, const RowRequest &request)
{
    const std::vector<QByteArray> patterns = patternsOf(request);
    const Clauses clauses = clausesOf(source, request, qsizetype(patterns.size()));
    SqliteCursor cursor(connection, QStringLiteral("SELECT count(*) FROM %1 AS r").arg(source.table) + clauses.where());
    bindAll(cursor, request.key, patterns);
    return cursor.next() ? cursor.row().front().integer : 0;
}

} // namespace meditrack::rowpage
