// SPDX-License-Identifier: GPL-3.0-or-later
// What a server does not let stand while something else goes, by its own books.
#include "compare/changes.h"

#include <algorithm>

namespace meditrack {

namespace {

/// One that another takes the place of, with another result or other names of its arguments; one whose arguments or result are of a type that goes.
bool goesEarly(const TextObject &function, const TextObject *now, const std::vector<Difference> &differences)
{
    if (now)
        return !canBeReplaced(function, *now);
    const QString head = headOf(function);
    return std::ranges::any_of(differences, [&](const Difference &other) {
        const auto *added = after<TextObject>(other);
        const bool takesPlace = added && added->kind == TextObject::Kind::Function && added->schema == function.schema && bareNameOf(*added) == bareNameOf(function);
        return takesPlace || (other.isRemoval() && before<NamedType>(other) && hasWord(head, other.name()));
    });
}

} // namespace

bool isView(const TextObject &text)
{
    return text.kind == TextObject::Kind::View || text.kind == TextObject::Kind::MaterializedView;
}

LetGo::LetGo(const std::vector<Difference> &differences, const WholeSchema &from)
{
    begin(differences, from);
    for (bool grows = true; grows;) {
        grows = false;
        for (const TextObject &text : from.texts) {
            if (text.kind == TextObject::Kind::Trigger || has(text) || !mustGo(text))
                continue;
            add(text);
            grows = true;
        }
    }
}

void LetGo::begin(const std::vector<Difference> &differences, const WholeSchema &from)
{
    const auto change = [this](const QString &schema, const QString &table, const QString &column) {
        m_changed.insert(keyOf({schema, table}));
        m_changed.insert(keyOf({schema, table, column}));
    };
    for (const Difference &each : differences) {
        const auto *column = before<Column>(each);
        const auto *old = before<TextObject>(each);
        if (before<Table>(each) && each.isRemoval())
            m_gone.insert(keyOf({each.schema, each.name()}));
        else if (column && (each.isRemoval() || each.aspects.contains(QStringLiteral("type")) || each.aspects.contains(QStringLiteral("computed"))))
            change(each.schema, each.table, column->name);
        const bool goes = old && (isView(*old) || (old->kind == TextObject::Kind::Function && goesEarly(*old, after<TextObject>(each), differences)));
        const auto text = goes ? std::ranges::find_if(from.texts, [&](const TextObject &other) { return keyOf(other) == keyOf(*old); }) : from.texts.end();
        if (text != from.texts.end())
            add(*text);
    }
    for (const Table &table : from.tables) {
        for (const Column &column : table.columns) {
            if (!column.type.name.isEmpty() && isOfNamedType(column.type) && getsAnotherType(table, column, differences))
                change(table.schema, table.name, column.name);
        }
    }
}

/// A query that takes rows as a whole is in the way of each of their columns; a function that does so only keeps them from going.
bool LetGo::mustGo(const TextObject &text) const
{
    const bool isFunction = text.kind == TextObject::Kind::Function;
    if (areCalledBy(isFunction ? Of::Function : Of::View, text.schema, {}, text.name) || (!isFunction && callsIn(text.schema, text.name)))
        return true;
    return std::ranges::any_of(text.needs, [&](const TextObject::Need &need) {
        const QString whole = keyOf({need.schema, need.name});
        return m_gone.contains(whole) || (need.column.isEmpty() ? !isFunction && m_changed.contains(whole) : m_changed.contains(keyOf({need.schema, need.name, need.column})));
    });
}

void LetGo::add(const TextObject &text)
{
    m_texts.insert(keyOf(text));
    if (isView(text))
        m_gone.insert(keyOf({text.schema, text.name}));
    for (const TextObject::Caller &caller : text.callers) {
        m_callers.insert(callerOf(caller.of) + keyOf({caller.schema, caller.table, caller.name}));
        if (!caller.table.isEmpty() && caller.of != Of::Trigger)
            m_tables.insert(keyOf({caller.schema, caller.table}));
    }
}

QString LetGo::keyOf(const TextObject &text)
{
    return QLatin1String(text.kind == TextObject::Kind::Function ? "function" : text.kind == TextObject::Kind::Trigger ? "trigger" : "view") + QChar() + keyOf({text.schema, text.table, text.name});
}

} // namespace meditrack
