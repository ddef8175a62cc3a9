// SPDX-License-Identifier: GPL-3.0-or-later
// Types as the server writes them (format_type) as values.
#include "db/postgresinspect.h"

#include <QRegularExpression>

namespace meditrack {

namespace {

/// By what stands there without lengths and brackets.
QString className(const QString &plain)
{
    static const QHash<QString, QString> odd{
        {QStringLiteral("character varying"), QStringLiteral("VARCHAR")}, {QStringLiteral("character"), QStringLiteral("CHAR")},
        {QStringLiteral("\"char\""), QStringLiteral("String")}, {QStringLiteral("name"), QStringLiteral("String")},
        {QStringLiteral("double precision"), QStringLiteral("DOUBLE_PRECISION")}, {QStringLiteral("bit varying"), QStringLiteral("BIT")},
        {QStringLiteral("timestamp with time zone"), QStringLiteral("TIMESTAMP")}, {QStringLiteral("timestamp without time zone"), QStringLiteral("TIMESTAMP")},
        {QStringLiteral("time with time zone"), QStringLiteral("TIME")}, {QStringLiteral("time without time zone"), QStringLiteral("TIME")}};
    static const QStringList same{
        "integer", "bigint", "smallint", "text", "numeric", "real", "inet", "cidr", "citext", "uuid", "bit", "macaddr", "macaddr8", "money", "oid",
        "regclass", "date", "bytea", "boolean", "interval", "tsvector", "hstore", "json", "jsonb", "int4range", "int8range", "numrange", "daterange",
        "tsrange", "tstzrange", "int4multirange", "int8multirange", "nummultirange", "datemultirange", "tsmultirange", "tstzmultirange"};
    return same.contains(plain) ? plain.toUpper() : odd.value(plain);
}

ColumnType scalarType(const QString &text)
{
    static const QRegularExpression bracket(QStringLiteral(R"(\((.*)\))"));
    const QStringList numbers = bracket.match(text).captured(1).split(QLatin1Char(','), Qt::SkipEmptyParts);
    QString plain = text;
    plain.remove(bracket);
    plain = plain.trimmed();
    ColumnType type;
    const bool isInterval = plain.startsWith(QLatin1String("interval "));
    type.name = isInterval ? QStringLiteral("INTERVAL") : className(plain);
    if (type.name.isEmpty()) {
        type.sql = text;
        return type;
    }
    const std::optional<int> first = numbers.isEmpty() ? std::nullopt : std::optional(numbers.first().toInt());
    const bool isMoment = type.name == QLatin1String("TIMESTAMP") || type.name == QLatin1String("TIME");
    if (isInterval)
        type.fields = plain.section(QLatin1Char(' '), 1);
    if (isMoment)
        type.timezone = plain.contains(QLatin1String(" with "));
    if (type.name == QLatin1String("DOUBLE_PRECISION"))
        type.precision = 53;
    else if (isMoment || type.name == QLatin1String("INTERVAL") || type.name == QLatin1String("NUMERIC"))
        type.precision = first;
    else
        type.length = first;
    if (numbers.size() == 2)
        type.scale = numbers.at(1).toInt();
    type.varying = plain == QLatin1String("bit varying");
    return type;
}

} // namespace

ColumnType postgresColumnType(const QString &text, const std::function<std::optional<ColumnType>(const QString &)> &named)
{
    QString element = text;
    while (element.endsWith(QLatin1String("[]")))
        element.chop(2);
    const std::optional<ColumnType> known = named(element);
    const ColumnType type = known ? *known : scalarType(element);
    if (element == text)
        return type;
    ColumnType array;
    array.name = QStringLiteral("ARRAY");
    array.items = {type};
    return array;
}

} // namespace meditrack
