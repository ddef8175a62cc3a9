// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "migration/plan.h"
#include "schema/operation.h"

#include <optional>
#include <vector>

namespace meditrack {

enum class ScriptDirection;

/// What a script says that it does, told by itself without a database.
struct DescribedScript
{
    struct Part
    {
        Operation operation;
        QStringList sql; ///< as it runs, values written out
    };
    /// Nothing but these: the script is SQL, or a plain list of operations (plainscript.h). false: it has logic, was not run, and
    /// has no parts.
    bool isComplete = false;
    std::vector<Part> parts;
    std::optional<Error> error; ///< what running it comes to, on any database; the parts are those before
};

/// How a script's function begins.
enum class ScriptBody {
    Empty, ///< nothing, or a SQL section without a statement
    Refuses, ///< `raise …` and nothing before it, or no such section in a SQL script
    Works,
};

/// Read as text; nothing is run. Throws Error for a file that cannot be read.
ScriptBody bodyOf(const Revision &revision, ScriptDirection direction, const QString &dialect);

} // namespace meditrack
