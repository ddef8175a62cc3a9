// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/invocation.h"
#include "guard/guard.h"
#include "guard/preflight.h"

namespace meditrack::cli {

GuardOptions guardOptions(const Options &options);
/// What ran: its log lines are out already, only --json asks for more.
int finish(Invocation &invocation, const Plan &plan);
int finish(Invocation &invocation, const GuardReport &report);
/// Exit code: whether a guarded run would begin.
int printPreflight(Invocation &invocation, const std::vector<PreflightCheck> &checks);

} // namespace meditrack::cli
