// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>
#include <variant>
#include <vector>

namespace meditrack {

/// A type as a script names it; each dialect spells it in its own way.
struct ColumnType
{
    QString name; ///< SQLAlchemy's class name: "String", "Integer", "DateTime", "VARCHAR", …
    std::optional<int> length; ///< characters or bytes
    std::optional<int> precision; ///< digits
    std::optional<int> scale; ///< digits after the point
    bool timezone = false;
    QString collation;
    QStringList labels; ///< values of an Enum
    std::vector<ColumnType> items = {}; ///< ARRAY: the type of what it holds, one entry
    std::optional<int> dimensions; ///< ARRAY

    bool operator==(const ColumnType &) const = default;
};

/// server_default=: a plain string is quoted, text() is taken as it is, an expression may need parentheses.
struct ServerDefault
{
    enum class Form { Literal, Text, Expression };
    Form form = Form::Literal;
    QString value;

    bool operator==(const ServerDefault &) const = default;
};

struct Check
{
    QString name;
    QString expression;

    bool operator==(const Check &) const = default;
};

struct Column
{
    QString name;
    ColumnType type;
    bool nullable = true;
    bool primaryKey = false;
    std::optional<bool> autoincrement; ///< unset = "auto"
    std::optional<ServerDefault> serverDefault;
    QString comment;
    std::vector<Check> checks = {}; ///< written beside the column

    bool operator==(const Column &) const = default;
};

struct PrimaryKey
{
    QString name;
    QStringList columns;

    bool operator==(const PrimaryKey &) const = default;
};

struct Unique
{
    QString name;
    QStringList columns;
    std::optional<bool> deferrable;
    QString initially;

    bool operator==(const Unique &) const = default;
};

struct ForeignKey
{
    QString name;
    QStringList columns;
    QString referredSchema;
    QString referredTable;
    QStringList referredColumns;
    QString onUpdate;
    QString onDelete;
    std::optional<bool> deferrable;
    QString initially;
    QString match;

    bool operator==(const ForeignKey &) const = default;
};

using Constraint = std::variant<Unique, ForeignKey, Check>;

/// One entry of an index: a column's name, or an expression taken as it is.
struct IndexElement
{
    QString text;
    bool expression = false;

    bool operator==(const IndexElement &) const = default;
};

struct Index
{
    QString name;
    QString schema;
    QString table;
    std::vector<IndexElement> elements;
    bool unique = false;
    QString where; ///< sqlite_where / postgresql_where of the dialect at hand
    QVariantMap options = {}; ///< other keywords of the dialect at hand: "postgresql_using"

    bool operator==(const Index &) const = default;
};

struct Table
{
    QString name;
    QString schema;
    std::vector<Column> columns;
    std::optional<PrimaryKey> primaryKey;
    std::vector<Constraint> constraints; ///< in the order written: SQL keeps it
    std::vector<Index> indexes;
    QString comment;
    QStringList prefixes; ///< between CREATE and TABLE
    QVariantMap options = {}; ///< keywords of the dialect at hand: "sqlite_autoincrement"

    bool operator==(const Table &) const = default;
};

} // namespace meditrack
