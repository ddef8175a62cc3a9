// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace meditrack {

/// What a database keeps as the text that made it.
struct TextObject
{
    enum class Kind { View, MaterializedView, Trigger, Function, VirtualTable };

    /// What calls a function, as the server's own books have it: it keeps the function from being dropped.
    struct Caller
    {
        enum class Of { Column, Rule, Index, View, Trigger, Function };
        Of of = Of::Column; ///< a column by its default or its formula
        QString schema;
        QString table; ///< of a column, rule, index or trigger
        QString name; ///< of a function with the types of its arguments

        bool operator==(const Caller &) const = default;
    };

    /// What a view, with its rules, or a function is made of, as those books have it: that cannot be changed or go while the view or function stands.
    struct Need
    {
        QString schema;
        QString name; ///< of a table or view
        QString column; ///< nothing: rows of it as a whole

        bool operator==(const Need &) const = default;
    };

    /// A statement for what it would lose if it was made anew, and what is not part of the schema: privileges, comment, owner.
    struct Keep
    {
        QString sql;
        QString where = {}; ///< the condition, in SQL, that what it is about is still there: a column, an index. Nothing: the whole

        bool operator==(const Keep &) const = default;
    };

    Kind kind = Kind::View;
    QString name; ///< of a function with the types of its arguments: "area(integer, text)"
    QString schema;
    QString table; ///< of a trigger
    QString definition; ///< the statement that makes it
    QStringList parts = {}; ///< statements that make what belongs to it: indexes of a materialized view, rules and defaults of a view, that a trigger is switched off
    std::vector<Keep> keeps = {};
    std::vector<Caller> callers = {}; ///< of a function
    std::vector<Need> needs = {};

    bool operator==(const TextObject &) const = default;
};

} // namespace meditrack
