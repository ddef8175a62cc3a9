// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/invocation.h"

namespace meditrack::cli {

/// Alembic's exit codes.
constexpr int done = 0;
constexpr int lacking = 1; ///< doctor: not every script runs here
constexpr int wrongUsage = 2;
constexpr int failed = 255;

/// The whole command line: parses, runs, prints, and gives the exit code (0 done, 255 failed, 2 wrong usage).
/// The only catch of the command line is in here.
int run(const QStringList &arguments, Streams streams, const Environment &environment);

} // namespace meditrack::cli
