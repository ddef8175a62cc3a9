// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schema.h"

#include <QMap>
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
    bool ifNotExists = false;
    bool inlineReferences = false; ///< the one foreign key stands beside the column
    bool inlinePrimaryKey = false;
};

struct DropColumn
{
    QString schema;
    QString table;
    QString column;
    bool ifExists = false;
};

/// What a column takes its values from in the database: nothing, a default, a formula, a counter.
using ColumnDefault = std::variant<std::monostate, ServerDefault, Computed, Identity>;

/// Each part that is unset stays as it is. What is known of the column as it was stands in the parts named existing.
struct AlterColumn
{
    QString schema;
    QString table;
    QString column;
    std::optional<bool> nullable;
    std::optional<ColumnType> type;
    std::optional<QString> newName;
    std::optional<ColumnDefault> serverDefault; ///< monostate = drop it
    std::optional<QString> comment;
    bool dropComment = false;
    std::optional<bool> autoincrement;
    QString usingExpression; ///< postgresql_using
    std::optional<ColumnType> existingType;
    std::optional<bool> existingNullable;
    std::optional<ColumnDefault> existingDefault; ///< unset = not said, monostate = said to have none
    std::optional<QString> existingComment;
    std::vector<Check> droppedChecks; ///< that the existing type had asked for
    std::vector<Check> addedChecks; ///< that the new type asks for
};

struct RenameTable
{
    QString schema;
    QString from;
    QString to;
};

struct AddConstraint
{
    QString schema;
    QString table;
    std::variant<PrimaryKey, Unique, ForeignKey, Check, Exclude> constraint;
};

struct DropConstraint
{
    QString schema;
    QString table;
    QString name;
    QString type; ///< "foreignkey", "primary", "unique", "check" or empty
    bool ifExists = false;
    bool cascade = false;
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
    QVariantMap options = {}; ///< "postgresql_concurrently"
};

struct CreateTableComment
{
    QString schema;
    QString table;
    QString comment;
};

struct DropTableComment
{
    QString schema;
    QString table;
};

/// CREATE TYPE … AS ENUM, where the database has such types.
struct CreateEnum
{
    ColumnType type;
    bool checkFirst = true; ///< unless it is there already
};

struct DropEnum
{
    ColumnType type;
    bool checkFirst = true;
};

struct CreateSequence
{
    QString schema;
    QString name;
    Identity options;
    std::optional<ColumnType> type;
    bool ifNotExists = false;
};

struct DropSequence
{
    QString schema;
    QString name;
    bool ifExists = false;
};

/// One change of a batch, and where a column goes: before or after another one of the table.
struct BatchItem
{
    std::variant<AddColumn, DropColumn, AlterColumn, AddConstraint, DropConstraint, CreateIndex, DropIndex, CreateTableComment,
                 DropTableComment> change;
    QString insertBefore;
    QString insertAfter;
};

/// Several changes of one table, which databases with a small ALTER TABLE carry out by making the table anew.
struct BatchAlterTable
{
    enum class Recreate { Auto, Always, Never };

    QString schema;
    QString table;
    Recreate recreate = Recreate::Auto;
    std::vector<BatchItem> items;
    std::optional<Table> copyFrom; ///< the table as it is, instead of a look into the database
    std::vector<Column> reflectColumns; ///< reflect_args: take the place of what the database says
    QVariantMap reflectOptions = {}; ///< reflect_kwargs
    std::vector<Constraint> tableConstraints; ///< table_args
    QVariantMap tableOptions = {}; ///< table_kwargs
    std::vector<QStringList> partialReordering;
    QMap<QString, QString> namingConvention;
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
using Operation = std::variant<CreateTable, DropTable, AddColumn, DropColumn, AlterColumn, RenameTable, AddConstraint,
                               DropConstraint, CreateIndex, DropIndex, CreateTableComment, DropTableComment, CreateEnum,
                               DropEnum, CreateSequence, DropSequence, BatchAlterTable, BulkInsert, ExecuteSql>;

/// What the operation does, in plain language: "Creates the table medications (9 columns)".
QString describe(const Operation &operation);

} // namespace meditrack
