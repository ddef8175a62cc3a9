// SPDX-License-Identifier: GPL-3.0-or-later
// What PostgresInspector finds, as plain values for the Python side, in the words that SQLAlchemy's Inspector has.
#include "db/postgresinspect.h"

#include "db/plainvalues.h"

namespace meditrack {

namespace {

template<typename Value>
void insertIf(QVariantMap &map, const char *key, const std::optional<Value> &value)
{
    if (value)
        map.insert(QLatin1String(key), *value);
}

QVariantMap described(const ColumnType &type)
{
    QVariantMap map{{QStringLiteral("name"), type.name}};
    const auto set = [&](const char *key, const QVariant &value) { map.insert(QLatin1String(key), value); };
    insertIf(map, "length", type.length);
    insertIf(map, "precision", type.precision);
    insertIf(map, "scale", type.scale);
    if (type.timezone)
        set("timezone", true);
    if (type.varying)
        set("varying", true);
    for (const auto &[key, text] : {std::pair("collation", type.collation), std::pair("fields", type.fields), std::pair("sql", type.sql),
                                    std::pair("enum_name", type.enumName), std::pair("enum_schema", type.enumSchema)}) {
        if (!text.isEmpty())
            set(key, text);
    }
    if (type.name == QLatin1String("ENUM"))
        set("labels", listOf(type.labels));
    if (!type.items.empty())
        set("item", described(type.items.front()));
    return map;
}

QVariantMap described(const Identity &identity)
{
    QVariantMap map{{QStringLiteral("always"), identity.always}};
    insertIf(map, "start", identity.start);
    insertIf(map, "increment", identity.increment);
    insertIf(map, "minvalue", identity.minValue);
    insertIf(map, "maxvalue", identity.maxValue);
    insertIf(map, "cache", identity.cache);
    insertIf(map, "cycle", identity.cycle);
    return map;
}

QVariantMap described(const Column &column)
{
    QVariantMap map{{QStringLiteral("name"), column.name},
                    {QStringLiteral("type"), described(column.type)},
                    {QStringLiteral("nullable"), column.nullable},
                    {QStringLiteral("default"), column.serverDefault ? QVariant(column.serverDefault->value) : QVariant()},
                    {QStringLiteral("comment"), orNone(column.comment)}};
    if (column.computed)
        map.insert(QStringLiteral("computed"), QVariantMap{{QStringLiteral("sqltext"), column.computed->expression},
                                                           {QStringLiteral("persisted"), column.computed->persisted.value_or(false)}});
    if (column.identity)
        map.insert(QStringLiteral("identity"), described(*column.identity));
    return map;
}

/// What PRIMARY KEY, UNIQUE, CHECK and FOREIGN KEY have in common.
template<typename Constraint>
QVariantMap describedConstraint(const Constraint &constraint, const char *kind)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("name"), constraint.name},
            {QStringLiteral("comment"), orNone(constraint.comment)},
            {QStringLiteral("deferrable"), constraint.deferrable.value_or(false)},
            {QStringLiteral("initially"), orNone(constraint.initially)},
            {QStringLiteral("options"), constraint.options}};
}

QVariantMap described(const PrimaryKey &key)
{
    QVariantMap map = describedConstraint(key, "primary_key");
    map.insert(QStringLiteral("columns"), listOf(key.columns));
    return map;
}

QVariant described(const Unique &unique)
{
    QVariantMap map = describedConstraint(unique, "unique");
    map.insert(QStringLiteral("columns"), listOf(unique.columns));
    return map;
}

QVariant described(const Check &check)
{
    QVariantMap map = describedConstraint(check, "check");
    map.insert(QStringLiteral("sqltext"), check.expression);
    return map;
}

QVariant described(const ForeignKey &key)
{
    QVariantMap map = describedConstraint(key, "foreign_key");
    map.insert(QStringLiteral("columns"), listOf(key.columns));
    map.insert(QStringLiteral("referred_schema"), orNone(key.referredSchema));
    map.insert(QStringLiteral("referred_table"), key.referredTable);
    map.insert(QStringLiteral("referred_columns"), listOf(key.referredColumns));
    map.insert(QStringLiteral("ondelete"), orNone(key.onDelete));
    map.insert(QStringLiteral("onupdate"), orNone(key.onUpdate));
    map.insert(QStringLiteral("match"), orNone(key.match));
    return map;
}

QVariant described(const Exclude &exclude)
{
    return QVariantMap{{QStringLiteral("kind"), QStringLiteral("exclude")}, {QStringLiteral("name"), exclude.name}};
}

QVariantMap described(const Index &index)
{
    QVariantList elements;
    for (const IndexElement &element : index.elements)
        elements << QVariantMap{{QStringLiteral("text"), element.text}, {QStringLiteral("expression"), element.expression},
                                {QStringLiteral("sorting"), listOf(element.sorting)}};
    return {{QStringLiteral("name"), index.name},
            {QStringLiteral("unique"), index.unique},
            {QStringLiteral("elements"), elements},
            {QStringLiteral("where"), orNone(index.where)},
            {QStringLiteral("options"), index.options},
            {QStringLiteral("of_constraint"), index.ofConstraint}};
}

QVariant described(const PostgresRelation &relation)
{
    static const QStringList kinds{"table", "partitioned", "foreign", "view", "materialized_view"};
    const Table &table = relation.table;
    QVariantList columns;
    for (const Column &column : table.columns)
        columns << described(column);
    QVariantList constraints;
    for (const Constraint &constraint : table.constraints)
        constraints << std::visit([](const auto &each) { return described(each); }, constraint);
    QVariantList indexes;
    for (const Index &index : table.indexes)
        indexes << described(index);
    return QVariantMap{{QStringLiteral("kind"), kinds.at(int(relation.kind))},
                       {QStringLiteral("name"), table.name},
                       {QStringLiteral("schema"), table.schema},
                       {QStringLiteral("sql"), orNone(relation.definition)},
                       {QStringLiteral("comment"), orNone(table.comment)},
                       {QStringLiteral("columns"), columns},
                       {QStringLiteral("primary_key"), table.primaryKey ? QVariant(described(*table.primaryKey)) : QVariant()},
                       {QStringLiteral("constraints"), constraints},
                       {QStringLiteral("indexes"), indexes},
                       {QStringLiteral("options"), table.options}};
}

QVariantList described(const std::vector<NamedType> &types, const QString &kind)
{
    QVariantList list;
    for (const NamedType &each : types) {
        if (each.type.name != kind)
            continue;
        QVariantList checks;
        for (const Check &check : each.checks)
            checks << QVariantMap{{QStringLiteral("name"), check.name}, {QStringLiteral("check"), check.expression}};
        list << QVariantMap{{QStringLiteral("type"), described(each.type)},
                            {QStringLiteral("visible"), each.visible},
                            {QStringLiteral("nullable"), each.nullable},
                            {QStringLiteral("default"), orNone(each.defaultText)},
                            {QStringLiteral("constraints"), checks}};
    }
    return list;
}

} // namespace

QVariant inspectPostgres(Connection &connection, const QString &what, const QString &schema, const QString &name)
{
    using Names = PostgresInspector::Names;
    PostgresInspector inspector(connection);
    static const QHash<QString, Names> lists{{QStringLiteral("table_names"), Names::Tables}, {QStringLiteral("view_names"), Names::Views},
                                             {QStringLiteral("materialized_view_names"), Names::MaterializedViews},
                                             {QStringLiteral("foreign_table_names"), Names::ForeignTables},
                                             {QStringLiteral("sequence_names"), Names::Sequences}};
    if (lists.contains(what))
        return listOf(inspector.names(lists.value(what), schema));
    if (what == QLatin1String("temp_table_names"))
        return listOf(inspector.names(Names::Tables, {}, true));
    if (what == QLatin1String("temp_view_names"))
        return listOf(inspector.names(Names::Views, {}, true));
    if (what == QLatin1String("schema_names"))
        return listOf(inspector.schemaNames());
    if (what == QLatin1String("default_schema_name"))
        return orNone(inspector.defaultSchema());
    if (what == QLatin1String("enums"))
        return described(inspector.types(schema), QStringLiteral("ENUM"));
    if (what == QLatin1String("domains"))
        return described(inspector.types(schema), QStringLiteral("DOMAIN"));
    if (what != QLatin1String("table"))
        throw Error(ErrorCode::Internal, QStringLiteral("Nobody can inspect \"%1\".").arg(what));
    const std::vector<PostgresRelation> found = inspector.relations(schema, name);
    return found.empty() ? QVariant() : described(found.front());
}

} // namespace meditrack
