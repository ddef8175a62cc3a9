// SPDX-License-Identifier: GPL-3.0-or-later
// What a server does not let stand while a column is changed.
#include "compare/changes.h"

#include <algorithm>

namespace meditrack {

namespace {

/// One table that is there before and after.
class TableInTheWay
{
public:
    TableInTheWay(const Table &from, const Table &to, const std::vector<Difference> &differences, const LetGo &functions)
        : m_from(from)
        , m_to(to)
        , m_differences(differences)
        , m_functions(functions)
    {
    }

    std::vector<Difference> run()
    {
        columns();
        for (const Index &index : m_from.indexes)
            take(index, m_to.indexes, isDisturbed(index) || calls(Of::Index, index.name));
        if (m_from.primaryKey && m_to.primaryKey)
            take(*m_from.primaryKey, {*m_to.primaryKey}, isDisturbed(*m_from.primaryKey));
        for (const Constraint &constraint : m_from.constraints) {
            if (const auto *unique = std::get_if<Unique>(&constraint))
                take(*unique, all<Unique>(), isDisturbed(*unique));
            else if (const auto *check = std::get_if<Check>(&constraint))
                take(*check, all<Check>(), isDisturbed(check->expression) || calls(Of::Rule, check->name));
            else if (const auto *exclude = std::get_if<Exclude>(&constraint))
                take(*exclude, all<Exclude>(), isDisturbed(*exclude) || calls(Of::Rule, exclude->name));
        }
        return std::move(m_found);
    }

private:
    using Of = LetGo::Of;

    bool calls(Of of, const QString &name) const { return m_functions.areCalledBy(of, m_from.schema, m_from.name, name); }

    /// Columns that are made anew take with them what is about them; an enum of another make is no operand for what is written for the old one.
    void columns()
    {
        for (const Column &column : m_from.columns) {
            if (getsAnotherType(m_from, column, m_differences))
                (isOfChangedEnum(column) ? m_retyped : m_converted) << column.name;
        }
        for (const Column &column : m_from.columns) {
            const Column *now = columnOf(m_to, column.name, false);
            const Difference *known = now ? differenceOf(column) : nullptr;
            const bool isAnew = known && known->aspects.contains(QStringLiteral("computed"));
            const bool isComputed = now && column.computed && now->computed; // or it has let go of its formula by then
            if (isAnew || (isComputed && (namesAny(column.computed->expression, m_retyped + m_converted) || calls(Of::Column, column.name))))
                m_anew << column.name;
            if (m_anew.contains(column.name) && !isAnew)
                m_found.push_back({m_to.schema, m_to.name, column, *now, {QStringLiteral("computed")}});
        }
    }

    bool isOfChangedEnum(const Column &column) const
    {
        const Difference *known = differenceOf(column);
        return !known || !known->aspects.contains(QStringLiteral("type"));
    }

    const Difference *differenceOf(const Column &column) const
    {
        const auto found = std::ranges::find_if(m_differences, [&](const Difference &each) {
            const auto *old = std::get_if<Column>(&each.before);
            return old && old->name == column.name && each.table == m_to.name && each.schema == m_to.schema && each.aspects != QStringList{QStringLiteral("name")};
        });
        return found == m_differences.end() ? nullptr : &*found;
    }

    static bool namesAny(const QString &sql, const QStringList &names)
    {
        return std::ranges::any_of(names, [&](const QString &name) { return namesInText(sql, name); });
    }

    bool isDisturbed(const QString &expression) const { return namesAny(expression, m_anew + m_retyped); }

    bool isAnyAnew(const QStringList &columns, const QVariantMap &options) const
    {
        const QStringList all = columns + options.value(QStringLiteral("postgresql_include")).toStringList();
        return std::ranges::any_of(all, [this](const QString &name) { return m_anew.contains(name); });
    }

    /// PrimaryKey or Unique; foreign keys on either end are disturbed with it.
    template<typename Key>
    bool isDisturbed(const Key &key) const
    {
        return isAnyAnew(key.columns, key.options);
    }

    /// A plain column of another type is indexed anew by the server itself.
    bool isDisturbed(const Index &index) const
    {
        return isDisturbed(index.where) || isAnyAnew({}, index.options)
            || std::ranges::any_of(index.elements, [this](const IndexElement &element) { return element.expression ? isDisturbed(element.text) : m_anew.contains(element.text); });
    }

    bool isDisturbed(const Exclude &exclude) const
    {
        return isDisturbed(exclude.where) || isAnyAnew(exclude.include, {}) || std::ranges::any_of(exclude.elements, [this](const Exclude::Element &element) { return isDisturbed(element.text); });
    }

    template<typename Item>
    std::vector<Item> all() const
    {
        std::vector<Item> found;
        for (const Constraint &constraint : m_to.constraints) {
            if (const auto *item = std::get_if<Item>(&constraint))
                found.push_back(*item);
        }
        return found;
    }

    template<typename Item>
    void take(const Item &item, const std::vector<Item> &after, bool isDisturbed)
    {
        const auto isSame = [&](const Item &each) { return each.name == item.name; };
        const bool isKnown = std::ranges::any_of(m_differences, [&](const Difference &each) {
            const auto *old = std::get_if<Item>(&each.before);
            return old && old->name == item.name && each.table == m_to.name && each.schema == m_to.schema;
        });
        if (!isDisturbed || isKnown)
            return;
        const auto now = std::ranges::find_if(after, isSame);
        m_found.push_back({m_to.schema, m_to.name, item, now == after.end() ? item : *now, {}});
    }

    const Table &m_from;
    const Table &m_to;
    const std::vector<Difference> &m_differences;
    const LetGo &m_functions;
    QStringList m_anew; ///< columns that are dropped and added again
    QStringList m_retyped; ///< whose enum is another one
    QStringList m_converted; ///< whose type is another one
    std::vector<Difference> m_found;
};

} // namespace

QString bareNameOf(const TextObject &text)
{
    return text.name.section(QLatin1Char('('), 0, 0);
}

QString headOf(const TextObject &text)
{
    return text.definition.left(text.definition.indexOf(QLatin1String("\n LANGUAGE ")));
}

bool canBeReplaced(const TextObject &from, const TextObject &to)
{
    return headOf(from) == headOf(to);
}

void setDefaultsAgain(std::vector<Difference> &differences, const LetGo &functions, const ChangeContext &context)
{
    for (const Table &from : context.from.tables) {
        const Table *to = functions.isEmpty() ? nullptr : context.afterTables.find(from.schema, from.name);
        for (const Column &column : to ? from.columns : std::vector<Column>()) {
            const bool calls = column.serverDefault && functions.areCalledBy(LetGo::Of::Column, from.schema, from.name, column.name);
            const Column *now = calls ? columnOf(*to, column.name, false) : nullptr;
            if (!now)
                continue;
            const auto known = std::ranges::find_if(differences, [&](const Difference &each) {
                const auto *old = before<Column>(each);
                return old && old->name == column.name && each.table == to->name && each.schema == to->schema && each.aspects != QStringList{QStringLiteral("name")};
            });
            if (known == differences.end())
                differences.push_back({to->schema, to->name, column, *now, {QStringLiteral("default")}});
            else if (!known->aspects.contains(QStringLiteral("default")))
                known->aspects << QStringLiteral("default");
        }
    }
}

std::vector<Operation> tablesLetGo(const LetGo &functions, const ChangeContext &context)
{
    using Of = LetGo::Of;
    std::vector<Operation> operations;
    for (const Table &table : context.from.tables) {
        if (!functions.callsIn(table.schema, table.name))
            continue;
        const bool goes = !context.afterTables.find(table.schema, table.name);
        const auto calls = [&](Of of, const QString &name) { return functions.areCalledBy(of, table.schema, table.name, name); };
        for (const Index &index : table.indexes) {
            if (goes && calls(Of::Index, index.name))
                operations.push_back(DropIndex{table.schema, index.name, table.name});
        }
        for (const Constraint &constraint : table.constraints) {
            const auto *check = std::get_if<Check>(&constraint);
            const auto *exclude = std::get_if<Exclude>(&constraint);
            if (goes && check && calls(Of::Rule, check->name))
                operations.push_back(DropConstraint{table.schema, table.name, check->name, QStringLiteral("check")});
            else if (goes && exclude && calls(Of::Rule, exclude->name))
                operations.push_back(DropConstraint{table.schema, table.name, exclude->name, QString()});
        }
        for (const Column &column : table.columns) {
            if (!calls(Of::Column, column.name))
                continue;
            if (!column.computed)
                operations.push_back(execute(QStringLiteral("ALTER TABLE %1 ALTER COLUMN %2 DROP DEFAULT").arg(context.dialect->qualified(table.schema, table.name), context.dialect->quoted(column.name))));
            else if (goes) // DROP EXPRESSION would not let go before 15
                operations.push_back(DropColumn{table.schema, table.name, column.name});
        }
    }
    return operations;
}

bool isOfNamedType(const ColumnType &type)
{
    return !type.enumName.isEmpty() || std::ranges::any_of(type.items, &isOfNamedType);
}

bool getsAnotherType(const Table &table, const Column &column, const std::vector<Difference> &differences)
{
    const ColumnType &type = column.type.name == QLatin1String("ARRAY") && !column.type.items.empty() ? column.type.items.front() : column.type;
    return std::ranges::any_of(differences, [&](const Difference &each) {
        const auto *old = std::get_if<Column>(&each.before);
        if (old && each.table == table.name && each.schema == table.schema && old->name == column.name)
            return each.aspects.contains(QStringLiteral("type"));
        const auto *from = std::get_if<NamedType>(&each.before);
        const auto *to = std::get_if<NamedType>(&each.after);
        return from && to && !type.enumName.isEmpty() && from->type.enumName == type.enumName && from->type.enumSchema == type.enumSchema && isMadeAnew(*from, *to, differences);
    });
}

std::vector<Difference> inTheWay(const std::vector<Difference> &differences, const ChangeContext &context, const LetGo &functions)
{
    QSet<QString> changed;
    bool isEnum = false;
    for (const Difference &each : differences) {
        const auto *from = std::get_if<NamedType>(&each.before);
        const auto *to = std::get_if<NamedType>(&each.after);
        isEnum = isEnum || (from && to && isMadeAnew(*from, *to, differences));
        if (each.aspects.contains(QStringLiteral("type")) || each.aspects.contains(QStringLiteral("computed")))
            changed.insert(each.schema + QLatin1Char('.') + each.table);
    }
    std::vector<Difference> found;
    for (const Table &from : context.from.tables) {
        const Table *to = isEnum || !functions.isEmpty() || changed.contains(from.schema + QLatin1Char('.') + from.name) ? context.afterTables.find(from.schema, from.name) : nullptr;
        if (to)
            std::ranges::move(TableInTheWay(from, *to, differences, functions).run(), std::back_inserter(found));
    }
    return found;
}

} // namespace meditrack
