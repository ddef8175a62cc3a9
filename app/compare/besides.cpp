// SPDX-License-Identifier: GPL-3.0-or-later
// Policies and rules of a server's tables. They may speak of any table, column and function, and no such thing can be changed while they do.
#include "compare/changes.h"

#include <algorithm>

namespace meditrack {

namespace {

QString madeBy(const QVariant &pair)
{
    return pair.toList().at(0).toString();
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

private:
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

} // namespace

bool isPolicyOrRule(const QVariant &pair)
{
    return madeBy(pair).startsWith(QLatin1String("CREATE "));
}

Besides besides(const std::vector<Difference> &differences, const LetGo &functions, const WholeSchema &before, const ChangeContext &context)
{
    Besides found;
    const Disturbance disturbance(differences, functions, context);
    QSet<const Table *> met;
    for (size_t i = 0; i < context.from.tables.size(); ++i) {
        const Table &from = context.from.tables.at(i);
        const Table *to = context.afterTables.find(from.schema, from.name);
        const QVariantList old = before.tables.at(i).options.value(alsoOption).toList(); // as it is until names are changed
        const QVariantList had = from.options.value(alsoOption).toList();
        const QVariantList has = to ? to->options.value(alsoOption).toList() : QVariantList();
        for (qsizetype k = 0; k < had.size(); ++k) {
            if (!isPolicyOrRule(had.at(k)))
                continue;
            const bool stays = has.contains(had.at(k));
            const bool isDisturbed = disturbance.reaches(madeBy(had.at(k)), from);
            if (isDisturbed || (to && !stays)) // else it goes with its table
                found.first.push_back(execute(old.at(k).toList().at(1).toString()));
            if (isDisturbed && stays)
                found.last.push_back(execute(madeBy(had.at(k))));
        }
        for (const QVariant &pair : has) {
            if (isPolicyOrRule(pair) && !had.contains(pair))
                found.last.push_back(execute(madeBy(pair)));
        }
        met.insert(to);
    }
    for (const Table &table : context.after.tables) {
        for (const QVariant &pair : table.options.value(alsoOption).toList()) {
            if (isPolicyOrRule(pair) && !met.contains(&table))
                found.last.push_back(execute(madeBy(pair)));
        }
    }
    return found;
}

} // namespace meditrack
