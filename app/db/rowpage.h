// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cell.h"
#include "db/connection.h"

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

/// For the two kinds of database.
namespace rowpage {

PagedTable sqliteTable(Connection &connection, const QString &shown);
RowPage readSqlite(Connection &connection, const PagedTable &source, const RowRequest &request);
PagedTable postgresTable(Connection &connection, const QString &shown);
RowPage readPostgres(Connection &connection, const PagedTable &source, const RowRequest &request);

/// What both say between SELECT and the end.
struct Clauses
{
    bool isBackwards = false;
    QStringList key; ///< expressions, the column that sorts first
    QString where; ///< with a mark for each part of the request's key; empty: all rows
    QString orderBy; ///< empty: in the order in which they come
};
/// isNumbered: the marks are $1, $2, …, else '?'.
Clauses clauses(const PagedTable &source, const RowRequest &request, bool isNumbered);
/// Cuts the row too many that tells whether there are more, and turns what was read backwards.
RowPage finished(std::vector<Row> rows, const RowRequest &request, const Clauses &clauses);
/// The beginning of a text, of which begin holds at least that much. Half characters at its end do not count.
RowCell textCell(QByteArrayView begin, qint64 bytes, int most);
[[noreturn]] void isGone(const QString &shown);

} // namespace rowpage

} // namespace meditrack
