// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schema.h"

#include <QVariant>

#include <variant>
#include <vector>

namespace meditrack {

struct CreateTable
{
    Table table;
    bool ifNotExists = false;
};

struct DropTable
{
    QString schema;
    QString name;
    bool ifExists = false;
};

/// The column, and what hangs on it: each becomes a statement of its own where the dialect can do that.
struct AddColumn
{
    QString schema;
    QString table;
    Column column;
    std::vector<Constraint> constraints;
    std::vector<Index> indexes;
};

struct DropColumn
{
    QString schema;
    QString table;
    QString column;
};

struct RenameTable
{
    QString schema;
    QString from;
    QString to;
};

struct CreateIndex
{
    Index index;
    bool ifNotExists = false;
};

struct DropIndex
{
    QString schema;
    QString name;
    QString table; ///< may be empty: only some dialects need it
    bool ifExists = false;
};

/// Rows for one table. All rows have the same columns.
struct BulkInsert
{
    QString schema;
    QString table;
    QStringList columns;
    std::vector<QVariantList> rows;
};

/// SQL as the script gave it, with '?' for each parameter.
struct ExecuteSql
{
    QString sql;
    QVariantList parameters;
};

/// One thing that a revision does to the database: a value that can be shown, compared and turned into SQL.
using Operation = std::variant<CreateTable, DropTable, AddColumn, DropColumn, RenameTable, CreateIndex, DropIndex,
                               BulkInsert, ExecuteSql>;

/// What the operation does, in plain language: "Creates the table medications (9 columns)".
QString describe(const Operation &operation);

} // namespace meditrack
