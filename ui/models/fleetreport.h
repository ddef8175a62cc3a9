// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/origin.h"
#include "models/fleetmodel.h"
#include "models/questions.h"

namespace meditrack {

namespace wording {

/// A run of the fleet in a headline and a sentence.
struct FleetSummary
{
    Tone tone = Tone::Neutral;
    QString chip;
    QString title;
    QString text;
};
FleetSummary summaryOf(const FleetRun &run);
/// Before it begins, with the chosen ones.
Question fleetQuestion(const FleetModel &model);

} // namespace wording

/// One page for the whole run, that can be printed and filed: for each database where it was and is, its backup, and errors in full.
QString fleetHtml(const FleetRun &run, const Origin &by);
/// The same for programs.
QByteArray fleetJson(const FleetRun &run, const Origin &by);
/// JSON if the file is called so, else the page; whole or not at all. Throws Error (Io).
void writeFleetReport(const QString &file, const FleetRun &run);

} // namespace meditrack
