// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/invocation.h"

#include <variant>
#include <vector>

namespace meditrack::cli {

/// One option: how it is spelled, where its value goes, what it means.
struct Option
{
    /// Whose it is. In this order abbreviations are looked for, so that what is clear to Alembic is clear here.
    enum class Origin { Alembic, Ours, EveryCommand };
    /// A flag, a text (given again, the last one counts), or a list (given again, it grows).
    using Target = std::variant<bool Options::*, QString Options::*, QStringList Options::*>;

    const char *key; ///< as commands name it
    const char *names; ///< "-r,--rev-range"
    const char *value; ///< what stands for the value in the help; "" for a flag
    Target target;
    const char *help;
    Origin origin = Origin::Alembic;

    bool isFlag() const { return std::holds_alternative<bool Options::*>(target); }
    QStringList spellings() const { return QString::fromLatin1(names).split(QLatin1Char(',')); }
};

/// Those that every command takes, before or after its name.
const std::vector<Option> &globalOptions();
/// Those that commands choose from.
const std::vector<Option> &commandOptions();

} // namespace meditrack::cli
