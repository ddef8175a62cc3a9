// SPDX-License-Identifier: GPL-3.0-or-later
// How databases spell the types of scripts.
#include "db/postgresdialect.h"
#include "db/sqlitedialect.h"

#include <QHash>
#include <QSet>

namespace meditrack {

namespace {

/// How a type's SQL is built from its arguments.
enum class Shape { Plain, Text, Bytes, Exact };

struct TypeRule
{
    const char *sql;
    Shape shape = Shape::Plain;
};

/// SQLAlchemy's class → SQL, for databases in general (docs: "The Type Hierarchy").
const QHash<QString, TypeRule> &generalTypes()
{
    static const QHash<QString, TypeRule> types{
        {"String", {"VARCHAR", Shape::Text}}, {"Unicode", {"VARCHAR", Shape::Text}}, {"VARCHAR", {"VARCHAR", Shape::Text}},
        {"NVARCHAR", {"NVARCHAR", Shape::Text}}, {"CHAR", {"CHAR", Shape::Text}}, {"NCHAR", {"NCHAR", Shape::Text}},
        {"Text", {"TEXT", Shape::Text}}, {"UnicodeText", {"TEXT", Shape::Text}}, {"TEXT", {"TEXT", Shape::Text}},
        {"CLOB", {"CLOB"}}, {"NCLOB", {"NCLOB"}}, {"Enum", {"VARCHAR", Shape::Text}}, {"ENUM", {"VARCHAR", Shape::Text}},
        {"Integer", {"INTEGER"}}, {"INTEGER", {"INTEGER"}}, {"INT", {"INTEGER"}}, {"BigInteger", {"BIGINT"}}, {"BIGINT", {"BIGINT"}},
        {"SmallInteger", {"SMALLINT"}}, {"SMALLINT", {"SMALLINT"}}, {"Boolean", {"BOOLEAN"}}, {"BOOLEAN", {"BOOLEAN"}},
        {"DateTime", {"DATETIME"}}, {"DATETIME", {"DATETIME"}}, {"TIMESTAMP", {"TIMESTAMP"}}, {"Date", {"DATE"}}, {"DATE", {"DATE"}},
        {"Time", {"TIME"}}, {"TIME", {"TIME"}}, {"Interval", {"DATETIME"}}, {"Float", {"FLOAT"}}, {"FLOAT", {"FLOAT"}},
        {"Double", {"DOUBLE"}}, {"DOUBLE", {"DOUBLE"}}, {"DOUBLE_PRECISION", {"DOUBLE PRECISION"}}, {"REAL", {"REAL"}},
        {"Numeric", {"NUMERIC", Shape::Exact}}, {"NUMERIC", {"NUMERIC", Shape::Exact}}, {"DECIMAL", {"DECIMAL", Shape::Exact}},
        {"LargeBinary", {"BLOB"}}, {"PickleType", {"BLOB"}}, {"BLOB", {"BLOB"}},
        {"BINARY", {"BINARY", Shape::Bytes}}, {"VARBINARY", {"VARBINARY", Shape::Bytes}}, {"UUID", {"UUID"}},
    };
    return types;
}

/// PostgreSQL's own types without arguments, which are spelled as their classes are.
const QSet<QString> &postgresTypes()
{
    static const QSet<QString> types{
        "TSVECTOR", "TSQUERY", "INET", "CIDR", "CITEXT", "MACADDR", "MACADDR8", "MONEY", "OID", "REGCONFIG", "REGCLASS", "HSTORE",
        "JSON", "JSONB", "JSONPATH", "BYTEA", "INT4RANGE", "INT8RANGE", "NUMRANGE", "DATERANGE", "TSRANGE", "TSTZRANGE",
        "INT4MULTIRANGE", "INT8MULTIRANGE", "NUMMULTIRANGE", "DATEMULTIRANGE", "TSMULTIRANGE", "TSTZMULTIRANGE",
    };
    return types;
}

QString withLength(const QString &sql, const std::optional<int> &length)
{
    return length && *length > 0 ? QStringLiteral("%1(%2)").arg(sql).arg(*length) : sql;
}

QString withCollation(const QString &sql, const QString &collation)
{
    return collation.isEmpty() ? sql : QStringLiteral("%1 COLLATE \"%2\"").arg(sql, collation);
}

QString exact(const QString &sql, const ColumnType &type)
{
    if (!type.precision)
        return sql;
    return type.scale ? QStringLiteral("%1(%2, %3)").arg(sql).arg(*type.precision).arg(*type.scale)
                      : QStringLiteral("%1(%2)").arg(sql).arg(*type.precision);
}

QString moment(const char *sql, const ColumnType &type)
{
    return QStringLiteral("%1%2 %3 TIME ZONE")
        .arg(QLatin1String(sql), type.precision ? QStringLiteral("(%1)").arg(*type.precision) : QString(),
             type.timezone ? QLatin1String("WITH") : QLatin1String("WITHOUT"));
}

QString interval(const ColumnType &type)
{
    QString text = QStringLiteral("INTERVAL");
    if (!type.fields.isEmpty())
        text += QLatin1Char(' ') + type.fields;
    if (type.precision)
        text += QStringLiteral(" (%1)").arg(*type.precision);
    return text;
}

} // namespace

QString Dialect::typeName(const ColumnType &type) const
{
    if (!type.sql.isEmpty())
        return type.sql;
    if (type.name.isEmpty() || type.name == QLatin1String("NullType"))
        throw compileError(QStringLiteral("Can't generate DDL for NullType(); did you forget to specify a type on this Column?"));
    if (type.name == QLatin1String("Uuid"))
        return QStringLiteral("CHAR(32)");
    const auto rule = generalTypes().constFind(type.name);
    if (rule == generalTypes().cend())
        throw compileError(QStringLiteral("The compiler of the dialect '%1' can't render element of type %2").arg(name(), type.name))
            .ofKind(QStringLiteral("UnsupportedCompilationError"))
            .advise(QStringLiteral("This database has no such type. Choose one for it: with_variant(), or a branch on op.get_context().dialect.name."));
    const QString sqlName = QLatin1String(rule->sql);
    switch (rule->shape) {
    case Shape::Text:
        return withCollation(withLength(sqlName, type.length), type.collation);
    case Shape::Bytes:
        return withLength(sqlName, type.length);
    case Shape::Exact:
        return exact(sqlName, type);
    case Shape::Plain:
        break;
    }
    return sqlName;
}

QString SqliteDialect::typeName(const ColumnType &type) const
{
    return type.name == QLatin1String("JSON") ? type.name : Dialect::typeName(type);
}

QString PostgresDialect::enumName(const ColumnType &type) const
{
    if (type.enumName.isEmpty())
        throw compileError(QStringLiteral("PostgreSQL %1 type requires a name.").arg(type.name.toUpper()));
    return qualified(type.enumSchema, type.enumName);
}

QString PostgresDialect::arrayName(const ColumnType &type) const
{
    // The brackets come before a collation.
    const QString inner = type.items.empty() ? QString() : typeName(type.items.front());
    const qsizetype collation = inner.indexOf(QStringLiteral(" COLLATE "));
    const QString brackets = QStringLiteral("[]").repeated(type.dimensions.value_or(1));
    return collation < 0 ? inner + brackets : inner.left(collation) + brackets + inner.mid(collation);
}

QString PostgresDialect::typeName(const ColumnType &type) const
{
    if (!type.sql.isEmpty())
        return type.sql;
    const QString &name = type.name;
    if (postgresTypes().contains(name))
        return name;
    if (name == QLatin1String("ENUM") || name == QLatin1String("DOMAIN") || (name == QLatin1String("Enum") && type.native))
        return enumName(type);
    if (name == QLatin1String("ARRAY"))
        return arrayName(type);
    if (name == QLatin1String("Uuid") && type.native)
        return QStringLiteral("UUID");
    if (name == QLatin1String("INTERVAL") || (name == QLatin1String("Interval") && type.native))
        return interval(type);
    if (name == QLatin1String("DateTime") || name == QLatin1String("TIMESTAMP") || name == QLatin1String("Interval"))
        return moment("TIMESTAMP", type);
    if (name == QLatin1String("Time") || name == QLatin1String("TIME"))
        return moment("TIME", type);
    if (name == QLatin1String("Float") || name == QLatin1String("FLOAT"))
        return withLength(QStringLiteral("FLOAT"), type.precision);
    if (name == QLatin1String("Double"))
        return QStringLiteral("DOUBLE PRECISION");
    if (name == QLatin1String("LargeBinary") || name == QLatin1String("PickleType"))
        return QStringLiteral("BYTEA");
    if (name == QLatin1String("BIT"))
        return type.varying ? withLength(QStringLiteral("BIT VARYING"), type.length)
                            : QStringLiteral("BIT(%1)").arg(type.length.value_or(1));
    return Dialect::typeName(type);
}

bool isInteger(const ColumnType &type)
{
    static const QSet<QString> names{"Integer", "INTEGER", "INT", "BigInteger", "BIGINT", "SmallInteger", "SMALLINT", "TINYINT", "MEDIUMINT"};
    return names.contains(type.name);
}

bool isNumber(const ColumnType &type)
{
    static const QSet<QString> names{"Numeric", "NUMERIC", "DECIMAL", "Float", "FLOAT", "Double", "DOUBLE", "DOUBLE_PRECISION", "REAL", "NUMBER"};
    return isInteger(type) || names.contains(type.name);
}

} // namespace meditrack
