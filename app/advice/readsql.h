// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/operation.h"

namespace meditrack {

/// What a script's own SQL amounts to, where it is one of the usual definitions in a form that leaves no doubt: CREATE TABLE and
/// INDEX, DROP TABLE and INDEX, ALTER TABLE … ADD, DROP, RENAME and ALTER COLUMN. Everything else comes back as it is. For
/// sentences and warnings alone; what runs is always the text.
Operation understood(const Operation &operation);

/// A statement that makes a view, trigger or function, or drops some.
struct TextChange
{
    QString kind; ///< "view", "trigger", "function"
    QStringList names; ///< without their schemas and arguments
    bool isDrop = false;
};
/// nullopt for every other statement.
std::optional<TextChange> textChangeOf(const QString &sql);

} // namespace meditrack
