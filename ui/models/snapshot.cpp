// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot.h"

#include "models/dates.h"

#include <algorithm>
#include <limits>

namespace meditrack {

namespace {

std::vector<LaneNode> laneNodes(const DatabaseState &state)
{
    std::vector<LaneNode> nodes;
    nodes.reserve(state.history.size());
    for (const HistoryEntry &entry : state.history) {
        LaneNode node;
        node.id = entry.node.revision.id;
        node.pending = entry.state == RevisionState::Ready || entry.state == RevisionState::Unknown;
        for (const QString &id : entry.node.revision.downRevisions)
            node.parents.push_back({id, false});
        for (const QString &id : entry.node.resolvedDependencies)
            if (!entry.node.revision.downRevisions.contains(id))
                node.parents.push_back({id, true});
        nodes.push_back(std::move(node));
    }
    return nodes;
}

/// A revision without a date stands one day after what it follows, so that the order stays true.
std::vector<double> timesOf(const Snapshot &snapshot)
{
    const auto &history = snapshot.state.history;
    double earliest = std::numeric_limits<double>::max();
    for (const HistoryEntry &entry : history)
        if (entry.created.isValid())
            earliest = std::min(earliest, static_cast<double>(entry.created.toSecsSinceEpoch()));
    const double now = static_cast<double>((snapshot.state.readAt.isValid() ? snapshot.state.readAt : QDateTime::currentDateTime()).toSecsSinceEpoch());
    if (!snapshot.dated)
        earliest = now - Day * static_cast<double>(history.size());

    std::vector<double> times(history.size(), earliest);
    for (size_t i = history.size(); i-- > 0;) { // oldest first: parents come before their children
        const HistoryEntry &entry = history[i];
        if (entry.created.isValid()) {
            times[i] = static_cast<double>(entry.created.toSecsSinceEpoch());
            continue;
        }
        if (entry.state == RevisionState::Unknown) {
            times[i] = now;
            continue;
        }
        for (const QString &id : entry.node.revision.downRevisions) {
            const int parent = snapshot.rowOf.value(id, -1);
            if (parent >= 0)
                times[i] = std::max(times[i], times[static_cast<size_t>(parent)] + Day);
        }
    }
    return times;
}

} // namespace

const HistoryEntry *Snapshot::find(const QString &id) const
{
    const auto it = rowOf.constFind(id);
    return it == rowOf.constEnd() ? nullptr : &state.history[static_cast<size_t>(*it)];
}

int Snapshot::count(RevisionState which) const
{
    return static_cast<int>(std::count_if(state.history.begin(), state.history.end(),
                                          [which](const HistoryEntry &entry) { return entry.state == which; }));
}

SnapshotPtr makeSnapshot(DatabaseState state, GrowthPtr growth)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->state = std::move(state);
    snapshot->growth = std::move(growth);
    const auto &history = snapshot->state.history;
    snapshot->rowOf.reserve(static_cast<qsizetype>(history.size()));
    snapshot->haystacks.reserve(static_cast<qsizetype>(history.size()));
    for (size_t i = 0; i < history.size(); ++i) {
        const Revision &revision = history[i].node.revision;
        snapshot->rowOf.insert(revision.id, static_cast<int>(i));
        snapshot->haystacks << (revision.id + u'\n' + revision.doc + u'\n' + history[i].node.branchLabels.join(u' ')).toLower();
        snapshot->dated = snapshot->dated || history[i].created.isValid();
    }
    snapshot->lanes = layoutLanes(laneNodes(snapshot->state));
    snapshot->times = timesOf(*snapshot);
    snapshot->byTime.resize(history.size());
    for (size_t i = 0; i < history.size(); ++i)
        snapshot->byTime[i] = static_cast<int>(history.size() - 1 - i);
    std::stable_sort(snapshot->byTime.begin(), snapshot->byTime.end(), [&times = snapshot->times](int a, int b) {
        return times[static_cast<size_t>(a)] < times[static_cast<size_t>(b)];
    });
    return snapshot;
}

} // namespace meditrack
