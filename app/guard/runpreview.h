// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guard/rehearsal.h"
#include "transfer/jsonexport.h"

#include <optional>

namespace meditrack {

/// What a run would do, and take away: what somebody is shown and asked about before it.
struct RunPreview
{
    Move move;
    GuardOptions options;
    Plan plan; ///< empty: there is nothing to do
    std::vector<LostData> lost;
    QString exportFile; ///< absolute: where a person would most likely export the lost data to; not there yet
    bool isCounted = true; ///< false: lost is empty because there could be no rehearsal
    std::optional<Rehearsal> rehearsal = {}; ///< that has shown it; nullopt: nothing was tried
};

/// When a run is tried on a copy before it is shown.
enum class Trial {
    WhereRowsMayGo, ///< not where no table has rows
    Always,
};

/// The data that a run would take away, by a rehearsal, so it runs the scripts; nothing is run where no table has rows.
/// Where a server's database cannot be copied, nothing is known beforehand: a warning says so.
/// Throws Error: what rehearse() throws.
std::vector<LostData> lostBy(const Config &config, const Move &move, Progress &progress, const GuardOptions &options = {});

/// The same with what else there is to show. Throws Error; with Trial::Always also where there can be no copy.
RunPreview previewRun(const Config &config, const Move &move, Progress &progress, const GuardOptions &options = {}, Trial trial = Trial::WhereRowsMayGo);

/// Exports the tables that would lose something, all of their rows, as exportJson does; nullopt: there are none.
/// Throws Error; then no file is left.
std::optional<ExportResult> exportLost(const Config &config, const std::vector<LostData> &lost, const QString &file, Progress &progress);

} // namespace meditrack
