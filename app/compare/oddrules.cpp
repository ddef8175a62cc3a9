// SPDX-License-Identifier: GPL-3.0-or-later
// What of a server's table CREATE TABLE overlooks or SQLAlchemy has no word for, as statements of their own.
#include "compare/changes.h"

#include <algorithm>

namespace meditrack {

namespace {

const QString withOption = QStringLiteral("postgresql_with");

/// "fillfactor" → "70"
QMap<QString, QString> settingsOf(const Table &table)
{
    QMap<QString, QString> settings;
    for (const QVariant &pair : table.options.value(withOption).toList())
        settings.insert(pair.toList().value(0).toString(), pair.toList().value(1).toString());
    return settings;
}

bool isText(const ColumnType &type)
{
    static const QStringList texts{"VARCHAR", "CHAR", "TEXT"};
    return texts.contains(type.name);
}

/// An explicit cast cuts what is too long; the assignment that comes after it refuses (postgresql.org/docs/current/datatype-character.html).
ColumnType uncut(ColumnType type)
{
    type.collation.clear();
    if (isText(type))
        type.name = QStringLiteral("TEXT");
    type.varying = type.name == QLatin1String("BIT");
    if (isText(type) || type.varying)
        type.length.reset();
    for (ColumnType &item : type.items)
        item = uncut(item);
    return type;
}

} // namespace

QString conversion(const Column &from, const Column &to, const Dialect &dialect)
{
    const ColumnType &old = from.type;
    const ColumnType &now = to.type;
    const bool isLonger = old.name == now.name && old.sql == now.sql && old.enumName == now.enumName && old.items == now.items;
    if (isLonger || (isText(old) && isText(now)))
        return {};
    // Between two of a kind there is a cast; all others have a text in common.
    static const QStringList kinds[] = {{"INTEGER", "BIGINT", "SMALLINT", "NUMERIC", "REAL", "DOUBLE_PRECISION"}, {"INTEGER", "BOOLEAN"}, {"DATE", "TIMESTAMP"}, {"JSON", "JSONB"}, {"TIME", "INTERVAL"}};
    const bool hasCast = std::ranges::any_of(kinds, [&](const QStringList &kind) { return kind.contains(old.name) && kind.contains(now.name); });
    const QString value = dialect.quoted(to.name) + (hasCast ? QString() : QStringLiteral("::text"));
    const ColumnType bare = uncut(now);
    return isText(bare) ? value : QStringLiteral("%1::%2").arg(value, dialect.typeName(bare));
}

Operation addRule(const QString &schema, const QString &table, const decltype(AddConstraint::constraint) &rule, const ChangeContext &context)
{
    if (const auto *exclude = std::get_if<Exclude>(&rule); exclude && !exclude->include.isEmpty())
        return execute(context.dialect->sql(AddConstraint{schema, table, rule}).front().sql);
    const auto *check = std::get_if<Check>(&rule);
    if (!check || !check->options.value(QStringLiteral("postgresql_no_inherit")).toBool())
        return AddConstraint{schema, table, rule};
    const Dialect &dialect = *context.dialect;
    const bool isValid = !check->options.value(QStringLiteral("postgresql_not_valid")).toBool();
    return execute(QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 CHECK (%3) NO INHERIT%4")
                       .arg(dialect.qualified(schema, table), dialect.quoted(check->name), check->expression, isValid ? QString() : QStringLiteral(" NOT VALID")));
}

std::vector<Operation> takeOddRules(Table &table, const ChangeContext &context)
{
    std::vector<Operation> operations = storageOperations({}, table, context);
    table.options.remove(withOption);
    table.options.remove(alsoOption);
    for (const Column &column : table.columns) {
        if (column.options.contains(counterOption))
            operations.push_back(countAs(table, column, true, *context.dialect));
    }
    if (table.primaryKey && !table.primaryKey->options.isEmpty()) {
        operations.push_back(addRule(table.schema, table.name, *table.primaryKey, context));
        table.primaryKey.reset();
        for (Column &column : table.columns)
            column.primaryKey = false;
    }
    std::erase_if(table.constraints, [&](const Constraint &constraint) {
        const auto *unique = std::get_if<Unique>(&constraint);
        const auto *check = std::get_if<Check>(&constraint);
        const auto *exclude = std::get_if<Exclude>(&constraint);
        if (unique && !unique->options.isEmpty())
            operations.push_back(addRule(table.schema, table.name, *unique, context));
        else if (check && !check->options.isEmpty()) // a new table's are valid, whatever is said (NOT VALID)
            operations.push_back(addRule(table.schema, table.name, *check, context));
        else if (exclude && !exclude->include.isEmpty())
            operations.push_back(addRule(table.schema, table.name, *exclude, context));
        else
            return false;
        return true;
    });
    return operations;
}

std::vector<Operation> storageOperations(const Table &from, const Table &to, const ChangeContext &context)
{
    const QString alter = QStringLiteral("ALTER TABLE %1 ").arg(context.dialect->qualified(to.schema, to.name));
    const QMap<QString, QString> old = settingsOf(from);
    const QMap<QString, QString> now = settingsOf(to);
    QStringList set;
    QStringList reset;
    for (auto each = now.cbegin(); each != now.cend(); ++each) {
        if (!old.contains(each.key()) || old.value(each.key()) != each.value())
            set << QStringLiteral("%1 = %2").arg(each.key(), context.dialect->literal(each.value()));
    }
    for (auto each = old.cbegin(); each != old.cend(); ++each) {
        if (!now.contains(each.key()))
            reset << each.key();
    }
    std::vector<Operation> operations;
    if (!set.isEmpty())
        operations.push_back(execute(alter + QStringLiteral("SET (%1)").arg(set.join(QStringLiteral(", ")))));
    if (!reset.isEmpty())
        operations.push_back(execute(alter + QStringLiteral("RESET (%1)").arg(reset.join(QStringLiteral(", ")))));
    const std::vector<Extra> had = extrasOf(from);
    const std::vector<Extra> has = extrasOf(to);
    for (const Extra &each : had) {
        if (!each.isLast && std::ranges::find(has, each) == has.end())
            operations.push_back(execute(each.unmade));
    }
    for (const Extra &each : has) {
        if (!each.isLast && std::ranges::find(had, each) == had.end())
            operations.push_back(execute(each.made));
    }
    return operations;
}

} // namespace meditrack
