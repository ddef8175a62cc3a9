// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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

    bool operator==(const TextObject &) const = default;
};

} // namespace meditrack
