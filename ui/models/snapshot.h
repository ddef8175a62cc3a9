// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guard/cleanup.h"
#include "migration/state.h"
#include "models/growth.h"
#include "models/lanes.h"

#include <QHash>

#include <memory>

namespace meditrack {

struct Letter;

/// A DatabaseState with everything that is costly to work out for the window. Made on the worker,
/// never changed afterwards, shared by all pages.
struct Snapshot
{
    DatabaseState state;
    LaneLayout lanes; ///< one row for each entry of state.history
    std::vector<double> times; ///< seconds since 1970 for each entry, invented between neighbours where a script has no date
    double undatedFrom = 0; ///< from this time on stand those without a date that nothing with a date follows; 0: there are none
    std::vector<int> byTime; ///< rows of state.history, earliest first
    QStringList haystacks; ///< lower case text that the search looks into
    QHash<QString, int> rowOf; ///< id → row of state.history
    std::shared_ptr<const Letter> letter; ///< what the updates would do; null: not worked out (yet), or nobody has trusted the scripts
    QString planProblem; ///< why there is no letter, though there should be one
    GrowthPtr growth; ///< its tables in the past; null: not known (yet)
    std::vector<BatchLeftover> leftovers; ///< that can be put right
    bool dated = false; ///< false: no script has a date, times only keep the order

    const HistoryEntry *find(const QString &id) const;
    int count(RevisionState which) const;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

SnapshotPtr makeSnapshot(DatabaseState state, GrowthPtr growth = {});

} // namespace meditrack
