// SPDX-License-Identifier: GPL-3.0-or-later
// What SqliteInspector finds, as plain values for the Python side.
#include "db/sqliteinspect.h"

#include "db/plainvalues.h"

namespace meditrack {

namespace {

using ConstraintKind = SqliteConstraint::Kind;

QVariantMap described(const SqliteFacts::Column &column, const SqliteFacts &facts)
{
    QVariantMap map{{QStringLiteral("name"), column.name},
                    {QStringLiteral("type"), column.type},
                    {QStringLiteral("nullable"), !column.notNull},
                    {QStringLiteral("default"), column.defaultText ? QVariant(*column.defaultText) : QVariant()},
                    {QStringLiteral("primary_key"), column.keyPosition}};
    for (const SqliteColumn &parsed : facts.parsed.columns) {
        if (parsed.name != column.name)
            continue;
        map.insert(QStringLiteral("collation"), orNone(parsed.collation));
        if (parsed.generated)
            map.insert(QStringLiteral("computed"), QVariantMap{{QStringLiteral("sqltext"), *parsed.generated},
                                                               {QStringLiteral("persisted"), parsed.stored}});
    }
    return map;
}

QVariantMap described(const SqliteConstraint &constraint)
{
    static const QMap<ConstraintKind, QString> kinds{{ConstraintKind::PrimaryKey, QStringLiteral("primary_key")},
                                                     {ConstraintKind::Unique, QStringLiteral("unique")},
                                                     {ConstraintKind::Check, QStringLiteral("check")},
                                                     {ConstraintKind::ForeignKey, QStringLiteral("foreign_key")}};
    QVariantList columns;
    for (const SqliteKeyPart &part : constraint.parts)
        columns << part.column;
    QVariantMap map{{QStringLiteral("kind"), kinds.value(constraint.kind)},
                    {QStringLiteral("name"), orNone(constraint.name)},
                    {QStringLiteral("beside"), orNone(constraint.column)},
                    {QStringLiteral("columns"), columns}};
    if (constraint.kind == ConstraintKind::Check)
        map.insert(QStringLiteral("sqltext"), constraint.expression);
    if (constraint.kind == ConstraintKind::ForeignKey) {
        const SqliteReference &reference = constraint.reference;
        map.insert(QStringLiteral("referred_table"), reference.table);
        map.insert(QStringLiteral("referred_columns"), listOf(reference.columns));
        map.insert(QStringLiteral("ondelete"), orNone(reference.onDelete));
        map.insert(QStringLiteral("onupdate"), orNone(reference.onUpdate));
        map.insert(QStringLiteral("deferrable"), reference.deferrable ? QVariant(*reference.deferrable) : QVariant());
        map.insert(QStringLiteral("initially"), orNone(reference.initially));
    }
    return map;
}

QVariantMap described(const SqliteFacts::Index &index)
{
    return {{QStringLiteral("name"), index.name},
            {QStringLiteral("unique"), index.unique},
            {QStringLiteral("origin"), QString(index.origin)},
            {QStringLiteral("columns"), listOf(index.columns)},
            {QStringLiteral("where"), orNone(index.parsed.where)}};
}

QVariant described(const std::optional<SqliteFacts> &facts)
{
    if (!facts)
        return {};
    static const QStringList kinds{QStringLiteral("table"), QStringLiteral("view"), QStringLiteral("virtual")};
    QVariantList columns;
    for (const SqliteFacts::Column &column : facts->columns)
        columns << described(column, *facts);
    QVariantList constraints;
    for (const SqliteConstraint &constraint : facts->parsed.constraints)
        constraints << described(constraint);
    QVariantList indexes;
    for (const SqliteFacts::Index &index : facts->indexes)
        indexes << described(index);
    return QVariantMap{{QStringLiteral("kind"), kinds.at(int(facts->kind))},
                       {QStringLiteral("name"), facts->name},
                       {QStringLiteral("sql"), orNone(facts->sql)},
                       {QStringLiteral("columns"), columns},
                       {QStringLiteral("constraints"), constraints},
                       {QStringLiteral("indexes"), indexes}};
}

} // namespace

QVariant inspectSqlite(Connection &connection, const QString &what, const QString &schema, const QString &name)
{
    SqliteInspector inspector(connection);
    const QString temp = QStringLiteral("temp");
    if (what == QLatin1String("schema_names"))
        return listOf(inspector.schemaNames());
    if (what == QLatin1String("table_names"))
        return listOf(inspector.tableNames(schema));
    if (what == QLatin1String("view_names"))
        return listOf(inspector.viewNames(schema));
    if (what == QLatin1String("temp_table_names"))
        return listOf(inspector.tableNames(temp));
    if (what == QLatin1String("temp_view_names"))
        return listOf(inspector.viewNames(temp));
    if (what == QLatin1String("table"))
        return described(inspector.facts(schema, name));
    throw Error(ErrorCode::Internal, QStringLiteral("Nobody can inspect \"%1\".").arg(what));
}

} // namespace meditrack
