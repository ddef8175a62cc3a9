// SPDX-License-Identifier: GPL-3.0-or-later
// Policies and rules of a server's tables. They may speak of any table, column and function, and no such thing can be changed while they do.
// And what is said of indexes, which goes with them when they are made anew.
#include "compare/changes.h"

#include "compare/canonical.h"

#include <algorithm>

namespace meditrack {

namespace {

bool isPolicyOrRule(const Extra &extra)
{
    return extra.made.startsWith(QLatin1String("CREATE "));
}

/// Whether one of these speaks of what goes or is changed.
class Disturbance
{
public:
    Disturbance(const std::vector<Difference> &differences, const LetGo &functions, const ChangeContext &context)
        : m_differences(differences)
        , m_functions(functions)
        , m_context(context)
    {
    }

    bool reaches(const Extra &extra, const Table &owner) const { return isPolicyOrRule(extra) ? reaches(extra.made, owner) : hasRemadeIndex(extra.made, owner); }

private:
    bool hasRemadeIndex(const QString &sql, const Table &owner) const
    {
        return std::ranges::any_of(m_differences, [&](const Difference &each) {
            const bool hasIndex = before<Index>(each) || before<Unique>(each) || before<PrimaryKey>(each) || before<Exclude>(each);
            return hasIndex && each.table == owner.name && each.schema == owner.schema && namesInText(sql, each.name());
        });
    }

    bool reaches(const QString &sql, const Table &owner) const
    {
        const auto names = [&](const QString &name) { return namesInText(sql, name); };
        const bool isOfOther = std::ranges::any_of(m_differences, [&](const Difference &each) {
            const bool goes = before<Table>(each) && each.isRemoval() && each.name() != owner.name;
            const bool isType = before<NamedType>(each) && (each.isRemoval() || after<NamedType>(each));
            return (goes || isType) && names(each.name());
        });
        const bool isCaller = std::ranges::any_of(m_context.from.texts, [&](const TextObject &text) { return m_functions.has(text) && hasWord(sql, bareNameOf(text)); });
        return isOfOther || isCaller || std::ranges::any_of(m_context.from.tables, [&](const Table &table) {
            return (&table == &owner || names(table.name)) && std::ranges::any_of(table.columns, [&](const Column &column) {
                return isChanged(table, column) && (names(column.name) || sql.contains(QLatin1String(".*")));
            });
        });
    }

    bool isChanged(const Table &table, const Column &column) const
    {
        if (getsAnotherType(table, column, m_differences))
            return true;
        return std::ranges::any_of(m_differences, [&](const Difference &each) {
            const auto *old = before<Column>(each);
            return old && old->name == column.name && each.table == table.name && each.schema == table.schema && (each.isRemoval() || each.aspects.contains(QStringLiteral("computed")));
        });
    }

    const std::vector<Difference> &m_differences;
    const LetGo &m_functions;
    const ChangeContext &m_context;
};

void make(const Extra &extra, std::vector<Operation> &operations)
{
    operations.push_back(execute(extra.made));
    if (!extra.remark.isEmpty())
        operations.push_back(execute(extra.remark));
}

} // namespace

Besides besides(const std::vector<Difference> &differences, const LetGo &functions, const WholeSchema &before, const ChangeContext &context)
{
    Besides found;
    const Disturbance disturbance(differences, functions, context);
    QSet<const Table *> met;
    for (size_t i = 0; i < context.from.tables.size(); ++i) {
        const Table &from = context.from.tables.at(i);
        const Table *to = context.afterTables.find(from.schema, from.name);
        const std::vector<Extra> old = extrasOf(before.tables.at(i)); // as it is until names are changed
        const std::vector<Extra> had = extrasOf(from);
        const std::vector<Extra> has = to ? extrasOf(*to) : std::vector<Extra>();
        for (size_t k = 0; k < had.size(); ++k) {
            if (!had[k].isLast)
                continue;
            const bool stays = std::ranges::find(has, had[k]) != has.end();
            const bool isDisturbed = disturbance.reaches(had[k], from);
            if (isDisturbed || (to && !stays)) // else it goes with its table
                found.first.push_back(execute(old.at(k).unmade));
            if (isDisturbed && stays)
                make(had[k], found.last);
        }
        for (const Extra &each : has) {
            if (each.isLast && std::ranges::find(had, each) == had.end())
                make(each, found.last);
        }
        met.insert(to);
    }
    for (const Table &table : context.after.tables) {
        for (const Extra &each : extrasOf(table)) {
            if (each.isLast && !met.contains(&table))
                make(each, found.last);
        }
    }
    return found;
}

} // namespace meditrack
