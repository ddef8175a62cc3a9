// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"

namespace meditrack::cli {

/// The command line, understood.
struct CommandLine
{
    const Command *command = nullptr; ///< nullptr only where answer is set
    Options options;
    QString answer; ///< what --help or --version print; then there is nothing else to do
};

/// Reads the words after the program's name by the rules of Python's argparse, which scripts written for Alembic
/// rely on: "-mtext", "--head=x", abbreviated long options, "-1" as an argument and not an option, "--".
/// Throws Error (Usage) with the usage line as detail.
CommandLine parseArguments(const QStringList &words);

/// One line: how a command is called; without one, how the program is.
QString usageLine(const Command *command);
/// The text of --help.
QString helpText(const Command *command);

} // namespace meditrack::cli
