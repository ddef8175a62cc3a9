// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace meditrack {

/// What a database keeps as the text that made it.
struct TextObject
{
    enum class Kind { View, MaterializedView, Trigger, Function, VirtualTable };

    Kind kind = Kind::View;
    QString name; ///< of a function with the types of its arguments: "area(integer, text)"
    QString schema;
    QString table; ///< of a trigger
    QString definition; ///< the statement that makes it
    QStringList parts = {}; ///< statements that make what belongs to it: indexes of a materialized view
    QStringList keeps = {}; ///< statements for what it would lose if it was made anew, and what is not part of the schema: privileges, comment

    bool operator==(const TextObject &) const = default;
};

} // namespace meditrack
