// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cell.h"
#include "db/connection.h"

#include <functional>

namespace meditrack {

/// A value as somebody looks at it: never more of it than was asked for.
struct RowCell
{
    Cell::Kind kind = Cell::Kind::Null; ///< of a server's value by its type; Integer and Real are exact, as text
    QString text; ///< the beginning; of a blob empty
    QByteArray head; ///< of a blob
    qint64 bytes = 0; ///< of the whole text or blob
    bool isWhole = true; ///< text or head is all of it

    bool operator==(const RowCell &) const = default;
};

/// One value of a row's key, as the database gives and takes it.
struct KeyPart
{
    Cell::Kind kind = Cell::Kind::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes; ///< a server's values are all texts

    bool operator==(const KeyPart &) const = default;
};

/// Where a row is. Empty: it has no place that lasts, and is found by its number alone.
using RowKey = std::vector<KeyPart>;

struct RowColumn
{
    QString name;
    QString type; ///< as declared: "VARCHAR(120)"; empty where SQLite was told none
    bool isNumber = false;
    bool isKey = false; ///< of the primary key
    bool isSortable = false; ///< an index brings the rows in its order, none is left out, and every page costs the same
};

/// How the rows of a table or a view are read, page by page.
struct PagedTable
{
    enum class Paging {
        ByKey, ///< any page costs what the first one costs
        Forward, ///< likewise, but only on from a page that was read (PostgreSQL's ctid)
        ByOffset, ///< a page costs as much as all rows before it
    };

    QString shown; ///< as TableName has it
    QString table; ///< as it stands in SQL
    bool isView = false;
    Paging paging = Paging::ByOffset;
    std::vector<RowColumn> columns;
    QStringList key; ///< expressions over the row "r"; by default its rows come in their order
    QStringList sortBy; ///< for each column that is sortable: its expression
};

/// Rows one after the other, in the source's order or in that of a column.
struct RowRequest
{
    enum class From { First, Last, After, Before, At };

    From from = From::First;
    RowKey key = {}; ///< of After, Before and At
    qint64 skip = 0; ///< rows in between that are not wanted
    int limit = 100;
    int column = -1; ///< by which column the rows are sorted; -1: by key
    bool descending = false;
    int only = -1; ///< this column alone is read
    int mostText = 300; ///< characters
    int mostBytes = 512; ///< of a blob
    QString contains = {}; ///< only rows with this text in some value, in whatever case; blobs are not looked into. Not with At
    int within = -1; ///< in this column alone

    bool operator==(const RowRequest &) const = default;
};

struct Row
{
    RowKey key;
    std::vector<RowCell> cells; ///< one for each column, or the only one

    bool operator==(const Row &) const = default;
};

struct RowPage
{
    std::vector<Row> rows; ///< in order, also when they were read backwards
    bool isEnd = false; ///< nothing comes after them, or before them when they were read backwards
    qint64 skipped = 0; ///< where there are no rows: how many there were to be skipped
};

/// Throws Error: Command if there is no such table or view (any more), PermissionDenied, and what Connection does.
PagedTable pagedTable(Connection &connection, const QString &shown);

/// Reads within one statement: nothing of the database is held afterwards. What is not there is no error: no rows. Backwards (Last,
/// Before) only ByKey. Throws what Connection does.
RowPage readRows(Connection &connection, const PagedTable &source, const RowRequest &request);

/// How many rows there are, or contain what the request looks for: all of them are read. Throws what Connection does.
qint64 countRows(Connection &connection, const PagedTable &source, const RowRequest &request);

/// For the two kinds of database.
namespace rowpage {

PagedTable sqliteTable(Connection &connection, const QString &shown);
RowPage readSqlite(Connection &connection, const PagedTable &source, const RowRequest &request);
PagedTable postgresTable(Connection &connection, const QString &shown);
RowPage readPostgres(Connection &connection, const PagedTable &source, const RowRequest &request);
qint64 countSqlite(Connection &connection, const PagedTable &source, const RowRequest &request);
qint64 countPostgres(Connection &connection, const PagedTable &source, const RowRequest &request);

/// What both say between SELECT and the end.
struct Clauses
{
    bool isBackwards = false;
    QStringList key; ///< expressions, the column that sorts first
    QStringList conditions; ///< all of them hold; the first ones' marks are those of the request's key
    QString orderBy; ///< empty: in the order in which they come

    QString where() const; ///< " WHERE …", or nothing
};
/// mark: marks are numbered after it, from 1: those of the key, then those of the patterns. like: a column of the row "r", and the mark
/// of a pattern → whether it is like it.
using Like = std::function<QString(const RowColumn &column, const QString &mark)>;
Clauses clauses(const PagedTable &source, const RowRequest &request, QChar mark, qsizetype patterns, const Like &like);
/// The text as patterns of LIKE, with a backslash before what would stand for others; none if nothing is looked for. SQLite's LIKE, and a server's
/// in a database of the locale C, know only ASCII's letters in both cases (sqlite.org/lang_expr.html#like): others are looked for as they
/// stand there, small, capital, and with a capital at the beginning.
QStringList patterns(const RowRequest &request);
/// Cuts the row too many that tells whether there are more, and turns what was read backwards.
RowPage finished(std::vector<Row> rows, const RowRequest &request, const Clauses &clauses);
/// The beginning of a text, of which begin holds at least that much. Half characters at its end do not count.
RowCell textCell(QByteArrayView begin, qint64 bytes, int most);
[[noreturn]] void isGone(const QString &shown);

} // namespace rowpage

} // namespace meditrack
