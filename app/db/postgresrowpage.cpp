// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/rowpage.h"

#include "db/postgresnames.h"

#include <algorithm>
#include <array>

namespace meditrack::rowpage {

namespace {


/// Whatever has rows and is called so in this session, as postgresShown() has it.
struct Relation
{
    qint64 oid = 0;
    QString schema;
    QString name;
    QChar kind; ///< pg_class.relkind
    bool hasChildren = false;
    bool isReadable = false;
    bool isReadableWhole = false; ///< with its system columns, on which there is no right of their own
};

Relation relationCalled(Connection &connection, const QString &shown)
{
    const ResultRows result = connection.execute(QStringLiteral(
        "SELECT c.oid::bigint, n.nspname::text, c.relname::text, c.relkind::text, c.relhassubclass, pg_catalog.pg_table_is_visible(c.oid), "
        "pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_any_column_privilege(c.oid, 'SELECT'), "
        "pg_catalog.has_table_privilege(c.oid, 'SELECT') "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"));
    for (const QVariantList &row : result.rows) {
        const QString schema = row.at(1).toString();
        const QString name = row.at(2).toString();
        if (postgresShown(row.at(5).toBool() ? QString() : schema, name) == shown)
            return {row.at(0).toLongLong(), schema, name, row.at(3).toString().at(0), row.at(4).toBool(), row.at(6).toBool(), row.at(7).toBool()};
    }
    isGone(shown);
}

QString postgresColumn(const QString &name)
{
    return QStringLiteral("r.") + postgresName(name);
}

/// oids of pg_type.dat: int8, int2, int4, oid.
bool isInteger(qint64 oid)
{
    static constexpr std::array oids{20, 21, 23, 26};
    return std::ranges::find(oids, oid) != oids.end();
}

/// Those and float4, float8, money, numeric.
bool isNumber(qint64 oid)
{
    static constexpr std::array oids{700, 701, 790, 1700};
    return isInteger(oid) || std::ranges::find(oids, oid) != oids.end();
}

struct Columns
{
    std::vector<RowColumn> columns;
    QList<qint64> types; ///< beneath their domains
};

Columns columnsOf(Connection &connection, const Relation &relation)
{
    Columns found;
    const ResultRows result = connection.execute(QStringLiteral(
        "SELECT a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod)::text, coalesce(nullif(t.typbasetype, 0), t.oid)::bigint, "
        "EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey)) "
        "FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped "
        "AND pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT') ORDER BY a.attnum"), {relation.oid});
    for (const QVariantList &row : result.rows) {
        found.types << row.at(2).toLongLong();
        found.columns.push_back({row.at(0).toString(), row.at(1).toString(), isNumber(found.types.last()), row.at(3).toBool()});
    }
    return found;
}

/// The columns of the indexes that bring rows in an order: none partial, on expressions, of columns with NULLs or of another collation than
/// the column's, or that this user may not read; nor of a type whose own operators the search path does not find, for ">" is that of text then
/// and ORDER BY still the type's (citext in a schema of its own). Those that are unique first, the primary key before them.
struct OrderedIndex
{
    bool isUnique = false;
    QStringList columns;
};

std::vector<OrderedIndex> orderedIndexes(Connection &connection, qint64 table)
{
    std::vector<OrderedIndex> indexes;
    const ResultRows result = connection.execute(QStringLiteral(
        "SELECT i.indexrelid::bigint, i.indisunique, a.attname::text FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid "
        "JOIN pg_catalog.pg_am m ON m.oid = c.relam AND m.amname = 'btree' CROSS JOIN LATERAL pg_catalog.generate_series(0, i.indnkeyatts - 1) AS k(n) "
        "JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.n] WHERE i.indrelid = $1 AND i.indisvalid AND i.indpred IS NULL "
        "AND i.indexprs IS NULL AND NOT EXISTS (SELECT FROM pg_catalog.generate_series(0, i.indnkeyatts - 1) AS p(n) JOIN pg_catalog.pg_attribute b "
        "ON b.attrelid = i.indrelid AND b.attnum = i.indkey[p.n] WHERE NOT b.attnotnull OR i.indoption[p.n] <> 0 OR i.indcollation[p.n] <> b.attcollation "
        "OR NOT pg_catalog.has_column_privilege(b.attrelid, b.attnum, 'SELECT') OR EXISTS (SELECT FROM pg_catalog.pg_opclass o "
        "JOIN pg_catalog.pg_amop w ON w.amopfamily = o.opcfamily AND w.amoplefttype = o.opcintype AND w.amoprighttype = o.opcintype AND w.amoppurpose = 's' "
        "WHERE o.oid = i.indclass[p.n] AND NOT pg_catalog.pg_operator_is_visible(w.amopopr))) "
        "ORDER BY i.indisprimary DESC, i.indisunique DESC, i.indnkeyatts, i.indexrelid, k.n"), {table});
    qint64 last = -1;
    for (const QVariantList &row : result.rows) {
        if (row.at(0).toLongLong() != last)
            indexes.push_back({row.at(1).toBool(), {}});
        last = row.at(0).toLongLong();
        indexes.back().columns << row.at(2).toString();
    }
    return indexes;
}

struct Wanted
{
    QStringList inner; ///< columns of the rows that the page holds, named
    QStringList outer; ///< what is asked of these: of rows that are skipped no text is made
};

Wanted wantedOf(const PagedTable &source, const RowRequest &request, const QStringList &key)
{
    Wanted wanted;
    for (qsizetype i = 0; i < key.size(); ++i) {
        wanted.inner << key.at(i) + QStringLiteral(" AS k") + QString::number(i);
        wanted.outer << QStringLiteral("s.k%1::text").arg(i);
    }
    for (size_t i = 0; i < source.columns.size(); ++i) {
        if (request.only >= 0 && int(i) != request.only)
            continue;
        const QString value = QStringLiteral("s.c%1").arg(i);
        const QString text = value + QStringLiteral("::text");
        wanted.inner << postgresColumn(source.columns[i].name) + QStringLiteral(" AS c") + QString::number(i);
        if (source.columns[i].type == QLatin1String("bytea"))
            wanted.outer << QStringLiteral("pg_catalog.octet_length(%1)").arg(value) << QStringLiteral("pg_catalog.substring(%1, 1, %2)").arg(value, QString::number(request.mostBytes));
        else
            wanted.outer << QStringLiteral("pg_catalog.octet_length(%1)").arg(text) << QStringLiteral("pg_catalog.left(%1, %2)").arg(text, QString::number(request.mostText + 1));
    }
    return wanted;
}

RowCell cellOf(const RowColumn &column, const QVariant &size, const QVariant &value, int mostText)
{
    RowCell cell;
    if (size.isNull())
        return cell;
    if (value.typeId() == QMetaType::QByteArray) {
        cell.kind = Cell::Kind::Blob;
        cell.head = value.toByteArray();
        cell.bytes = size.toLongLong();
        cell.isWhole = cell.head.size() == cell.bytes;
        return cell;
    }
    // One character more than wanted was asked for: sizes are counted in the server's encoding.
    const QByteArray text = value.toString().toUtf8();
    cell = textCell(text, text.size(), mostText);
    cell.bytes = size.toLongLong();
    if (column.isNumber)
        cell.kind = column.type == QLatin1String("bigint") || column.type == QLatin1String("integer") || column.type == QLatin1String("smallint") ? Cell::Kind::Integer : Cell::Kind::Real;
    return cell;
}

/// Values as they are shown; in the database's own order of letters, which has no pattern that it cannot search by.
Clauses clausesOf(const PagedTable &source, const RowRequest &request)
{
    return clauses(source, request, QLatin1Char('$'), patterns(request).size(), [](const RowColumn &each, const QString &mark) {
        if (each.type == QLatin1String("bytea"))
            return mark + QStringLiteral("::text IS NULL"); // never: the server wants a use for each parameter
        return QStringLiteral("(%1)::text COLLATE pg_catalog.\"default\" ILIKE %2").arg(postgresColumn(each.name), mark);
    });
}

QVariantList parametersOf(const RowRequest &request)
{
    QVariantList parameters;
    for (const KeyPart &part : request.key)
        parameters << QString::fromUtf8(part.bytes);
    for (const QString &pattern : patterns(request))
        parameters << pattern;
    return parameters;
}

} // namespace

PagedTable postgresTable(Connection &connection, const QString &shown)
{
    const Relation relation = relationCalled(connection, shown);
    if (!relation.isReadable)
        throw Error(ErrorCode::PermissionDenied, QStringLiteral("This user may not read the rows of '%1'.").arg(shown))
            .advise(QStringLiteral("Its owner, or an administrator, may say: GRANT SELECT ON %1 TO …").arg(shown));
    PagedTable source;
    source.shown = shown;
    source.table = postgresName(relation.schema) + QLatin1Char('.') + postgresName(relation.name);
    source.isView = relation.kind == QLatin1Char('v') || relation.kind == QLatin1Char('m');
    Columns found = columnsOf(connection, relation);
    source.columns = std::move(found.columns);
    for (size_t i = 0; i < source.columns.size(); ++i) {
        if (found.types.at(qsizetype(i)) == 17) // a domain over it, too
            source.columns[i].type = QLatin1String("bytea");
    }
    const bool isWhole = relation.kind == QLatin1Char('p') || (QStringLiteral("rm").contains(relation.kind) && !relation.hasChildren); // a key is not one over heirs
    if (!isWhole)
        return source;
    const std::vector<OrderedIndex> indexes = orderedIndexes(connection, relation.oid);
    if (!indexes.empty() && indexes.front().isUnique) {
        source.paging = PagedTable::Paging::ByKey;
        for (const QString &name : indexes.front().columns)
            source.key << postgresColumn(name);
        source.sortBy.resize(qsizetype(source.columns.size()));
        for (const OrderedIndex &index : indexes) {
            for (size_t i = 0; i < source.columns.size(); ++i) {
                if (source.columns[i].name == index.columns.front() && index.columns.size() == 1) {
                    source.columns[i].isSortable = true;
                    source.sortBy[qsizetype(i)] = postgresColumn(index.columns.front());
                }
            }
        }
    } else if (relation.kind != QLatin1Char('p') && relation.isReadableWhole) {
        source.paging = PagedTable::Paging::Forward;
        source.key << QStringLiteral("r.ctid");
    }
    return source;
}

RowPage readPostgres(Connection &connection, const PagedTable &source, const RowRequest &request)
{
    Clauses clauses = clausesOf(source, request);
    const Wanted wanted = wantedOf(source, request, clauses.key);
    if (source.paging == PagedTable::Paging::Forward && request.key.empty())
        clauses.conditions.prepend(QStringLiteral("r.ctid >= '(0,0)'")); // in the order of the blocks (PostgreSQL 14 and later: by TID range)
    QString inner = QStringLiteral("SELECT %1 FROM %2 AS r").arg(wanted.inner.join(QStringLiteral(", ")), source.table) + clauses.where();
    if (!clauses.orderBy.isEmpty())
        inner += QStringLiteral(" ORDER BY ") + clauses.orderBy;
    inner += QStringLiteral(" LIMIT %1 OFFSET %2").arg(request.limit + 1).arg(request.skip);
    const QString sql = QStringLiteral("SELECT %1 FROM (%2) AS s").arg(wanted.outer.join(QStringLiteral(", ")), inner);
    ReadTransaction reading(connection);
    if (source.paging != PagedTable::Paging::ByKey) // else two readings may begin at different blocks, or be of several processes
        connection.execute(QStringLiteral("SET LOCAL synchronize_seqscans = off; SET LOCAL max_parallel_workers_per_gather = 0"));
    if (source.paging == PagedTable::Paging::Forward) // nor in an index's order, for which row security may give a reason
        connection.execute(QStringLiteral("SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off"));
    const ResultRows result = connection.execute(sql, parametersOf(request));
    std::vector<Row> rows;
    rows.reserve(result.rows.size());
    const qsizetype keySize = clauses.key.size();
    for (const QVariantList &values : result.rows) {
        Row row;
        for (qsizetype i = 0; i < keySize; ++i) {
            const QVariant &value = values.at(i);
            row.key.push_back({value.isNull() ? Cell::Kind::Null : Cell::Kind::Text, 0, 0, value.toString().toUtf8()});
        }
        for (qsizetype i = keySize, number = request.only >= 0 ? request.only : 0; i + 1 < values.size(); i += 2, ++number)
            row.cells.push_back(cellOf(source.columns[size_t(number)], values.at(i), values.at(i + 1), request.mostText));
        rows.push_back(std::move(row));
    }
    RowPage page = finished(std::move(rows), request, clauses);
    if (page.rows.empty() && request.skip > 0) // as long as skipping them was
        page.skipped = countPostgres(connection, source, request);
    return page;
}

qint64 countPostgres(Connection &connection, const PagedTable &source, const RowRequest &request)
{
    return connection.scalar(QStringLiteral("SELECT pg_catalog.count(*) FROM %1 AS r").arg(source.table) + clausesOf(source, request).where(), parametersOf(request)).toLongLong();
}

} // namespace meditrack::rowpage
