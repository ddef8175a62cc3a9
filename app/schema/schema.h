// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>
#include <variant>
#include <vector>

namespace meditrack {

/// Names are plain text; each dialect knows which of them it must put in quotes. Where a script says so itself
/// (quoted_name, quote=), the text begins with one of Unicode's noncharacters, which no real name can contain.
QString withQuotes(const QString &name, bool always);
/// What the script said about the quotes of a name, if anything.
std::optional<bool> saidQuotes(const QString &name);
/// The name itself, as the database knows it.
QString bareName(const QString &name);

/// A type as a script names it; each dialect spells it in its own way.
struct ColumnType
{
    QString name; ///< SQLAlchemy's class name: "String", "Integer", "DateTime", "VARCHAR", …
    std::optional<int> length; ///< characters, bytes or bits
    std::optional<int> precision; ///< digits
    std::optional<int> scale; ///< digits after the point
    bool timezone = false;
    QString collation;
    QStringList labels; ///< values of an Enum
    std::vector<ColumnType> items = {}; ///< ARRAY: the type of what it holds, one entry
    std::optional<int> dimensions; ///< ARRAY
    QString sql; ///< taken as it is; then name is empty
    QString enumName; ///< of the type in the database
    QString enumSchema;
    bool native = true; ///< Enum(native_enum=), Uuid(native_uuid=), Interval(native=): the database's own type if it has one
    bool createType = true; ///< CREATE TYPE comes before the table that uses it
    bool varying = false; ///< BIT
    QString fields; ///< INTERVAL: "DAY TO SECOND"

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

/// GENERATED ALWAYS AS (…)
struct Computed
{
    QString expression;
    std::optional<bool> persisted; ///< STORED or VIRTUAL; unset = the database decides

    bool operator==(const Computed &) const = default;
};

/// GENERATED … AS IDENTITY; also the options of a sequence.
struct Identity
{
    bool always = false;
    bool onNull = false;
    std::optional<qint64> start;
    std::optional<qint64> increment;
    std::optional<qint64> minValue;
    std::optional<qint64> maxValue;
    std::optional<bool> noMinValue;
    std::optional<bool> noMaxValue;
    std::optional<bool> cycle;
    std::optional<qint64> cache;

    bool operator==(const Identity &) const = default;
};

struct Check
{
    QString name;
    QString expression;
    std::optional<bool> deferrable = {};
    QString initially = {};
    QString ofColumn = {}; ///< the type of this column asked for the check (create_constraint=)
    QVariantMap options = {}; ///< keywords of the dialect at hand: "postgresql_not_valid", "sqlite_on_conflict"
    bool written = false; ///< the script's own text: a renamed column is not renamed in it
    QString comment = {}; ///< as a database tells it

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
    std::optional<Computed> computed;
    std::optional<Identity> identity;
    bool hasDefault = false; ///< default= or a Sequence: the script's own side makes the values
    bool countsDespiteKey = false; ///< autoincrement="ignore_fk"
    QVariantMap options = {}; ///< keywords of the dialect at hand: "sqlite_on_conflict_not_null"

    bool operator==(const Column &) const = default;
};

struct PrimaryKey
{
    QString name;
    QStringList columns;
    std::optional<bool> deferrable = {};
    QString initially = {};
    QVariantMap options = {};
    QString comment = {};

    bool operator==(const PrimaryKey &) const = default;
};

struct Unique
{
    QString name;
    QStringList columns;
    std::optional<bool> deferrable = {};
    QString initially = {};
    QVariantMap options = {}; ///< "postgresql_nulls_not_distinct", "postgresql_include", "sqlite_on_conflict"
    QString comment = {};

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
    std::optional<bool> deferrable = {};
    QString initially = {};
    QString match;
    bool useAlter = false; ///< not part of CREATE TABLE where the database can add it later
    QVariantMap options = {}; ///< "postgresql_not_valid"
    QString comment = {};

    bool operator==(const ForeignKey &) const = default;
};

/// PostgreSQL's EXCLUDE: no two rows for which all operators hold.
struct Exclude
{
    struct Element
    {
        QString text; ///< a column's name, or an expression taken as it is
        bool expression = false;
        QString op;
        QString opClass = {};

        bool operator==(const Element &) const = default;
    };

    QString name;
    std::vector<Element> elements;
    QString method; ///< using=; empty = gist
    QString where;
    std::optional<bool> deferrable = {};
    QString initially = {};
    QStringList include = {}; ///< columns that the index has besides: no word of SQLAlchemy's

    bool operator==(const Exclude &) const = default;
};

using Constraint = std::variant<Unique, ForeignKey, Check, Exclude>;

/// One entry of an index: a column's name, or an expression taken as it is.
struct IndexElement
{
    QString text;
    bool expression = false;
    QString key = {}; ///< of an expression, for the operator classes; a column's is its name
    QStringList sorting = {}; ///< as a database tells it, where it is not the usual: "desc", "nulls_first", "nulls_last"

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
    QVariantMap options = {}; ///< other keywords of the dialect at hand: "postgresql_using"; a dict is a list of pairs
    bool ofConstraint = false; ///< made by the database for a constraint of the same name

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

/// What a database has besides tables, as it tells of it.
struct View
{
    QString name;
    QString schema;
    QString definition; ///< the SELECT
    bool materialized = false;
    std::vector<Column> columns = {};
    std::vector<Index> indexes = {}; ///< of a materialized one
    QString comment = {};

    bool operator==(const View &) const = default;
};

struct Sequence
{
    QString name;
    QString schema;
    QString type; ///< "bigint"
    Identity options;
    QString ownerTable = {}; ///< of the column that it goes with: serial or identity
    QString ownerColumn = {};

    bool operator==(const Sequence &) const = default;
};

/// An ENUM or a DOMAIN: described by a ColumnType of that name.
struct NamedType
{
    ColumnType type; ///< enumName, enumSchema; labels, or items with the type beneath a domain
    bool visible = true; ///< found without its schema
    bool nullable = true; ///< of a domain, as are these
    QString defaultText = {};
    std::vector<Check> checks = {};

    bool operator==(const NamedType &) const = default;
};

/// All that one schema of a database holds.
struct Schema
{
    QString name;
    std::vector<Table> tables;
    std::vector<View> views;
    std::vector<Sequence> sequences;
    std::vector<NamedType> types;

    bool operator==(const Schema &) const = default;
};

} // namespace meditrack
