// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/invocation.h"
#include "guard/guard.h"
#include "guard/preflight.h"
#include "guard/rehearsal.h"

namespace meditrack::cli {

GuardOptions guardOptions(const Options &options);
/// What ran: its log lines are out already, only --json asks for more.
int finish(Invocation &invocation, const Plan &plan);
int finish(Invocation &invocation, const GuardReport &report);
/// The report of a rehearsal; applied: the run itself is done too.
int finish(Invocation &invocation, const Rehearsal &rehearsal, bool applied);
void printRehearsal(Invocation &invocation, const Rehearsal &rehearsal);
/// The data that a downgrade would take away, by a rehearsal; nothing is run if no table has rows. What the rehearsal
/// fails with is a warning if the plan is only to be shown, else thrown.
std::vector<LostData> lostBy(Invocation &invocation, const Config &config, const QString &target);
QJsonObject lostJson(const LostData &lost);
/// --export-lost.
void exportLost(Invocation &invocation, const Config &config, const std::vector<LostData> &lost);
/// Exit code: whether a guarded run would begin.
int printPreflight(Invocation &invocation, const std::vector<PreflightCheck> &checks);

} // namespace meditrack::cli
