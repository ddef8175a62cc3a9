// SPDX-License-Identifier: GPL-3.0-or-later
// What a server does not let stand while a column is changed.
#include "compare/changes.h"

#include <QSet>

#include <algorithm>

namespace meditrack {

namespace {

/// One table that is there before and after.
class TableInTheWay
{
public:
    TableInTheWay(const Table &from, const Table &to, const std::vector<Difference> &differences)
        : m_from(from)
        , m_to(to)
        , m_differences(differences)
    {
    }

    std::vector<Difference> run()
    {
        columns();
        for (const Index &index : m_from.indexes)
            take(index, m_to.indexes, isDisturbed(index));
        for (const Constraint &constraint : m_from.constraints) {
            if (const auto *unique = std::get_if<Unique>(&constraint))
                take(*unique, all<Unique>(), std::ranges::any_of(unique->columns, [this](const QString &name) { return m_anew.contains(name); }));
            else if (const auto *check = std::get_if<Check>(&constraint))
                take(*check, all<Check>(), namesAny(check->expression, m_anew + m_retyped));
            else if (const auto *exclude = std::get_if<Exclude>(&constraint))
                take(*exclude, all<Exclude>(), isDisturbed(*exclude));
        }
        return std::move(m_found);
    }

private:
    /// Columns that are made anew take with them what is about them; an enum of another make is no operand for what is written for the old one.
    void columns()
    {
        for (const Column &column : m_from.columns) {
            if (getsAnotherType(m_from, column, m_differences))
                (isOfChangedEnum(column) ? m_retyped : m_converted) << column.name;
        }
        for (const Column &column : m_from.columns) {
            const Column *now = columnOf(m_to, column.name, false);
            if (!column.computed || !now)
                continue;
            const Difference *known = differenceOf(column);
            const bool isAnew = known && known->aspects.contains(QStringLiteral("computed"));
            if (isAnew || namesAny(column.computed->expression, m_retyped + m_converted))
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

    /// A plain column of another type is indexed anew by the server itself.
    bool isDisturbed(const Index &index) const
    {
        return namesAny(index.where, m_anew + m_retyped) || std::ranges::any_of(index.elements, [this](const IndexElement &element) {
            return element.expression ? namesAny(element.text, m_anew + m_retyped) : m_anew.contains(element.text);
        });
    }

    bool isDisturbed(const Exclude &exclude) const
    {
        return namesAny(exclude.where, m_anew + m_retyped) || std::ranges::any_of(exclude.elements, [this](const Exclude::Element &element) { return namesAny(element.text, m_anew + m_retyped); });
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
    QStringList m_anew; ///< columns that are dropped and added again
    QStringList m_retyped; ///< whose enum is another one
    QStringList m_converted; ///< whose type is another one
    std::vector<Difference> m_found;
};

} // namespace

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

std::vector<Difference> inTheWay(const std::vector<Difference> &differences, const ChangeContext &context)
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
        const Table *to = isEnum || changed.contains(from.schema + QLatin1Char('.') + from.name) ? context.afterTables.find(from.schema, from.name) : nullptr;
        if (to)
            std::ranges::move(TableInTheWay(from, *to, differences).run(), std::back_inserter(found));
    }
    return found;
}

} // namespace meditrack
