// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot.h"

#include "models/dates.h"

#include <algorithm>
#include <cmath>
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

double nowOf(const Snapshot &snapshot)
{
    return static_cast<double>((snapshot.state.readAt.isValid() ? snapshot.state.readAt : QDateTime::currentDateTime()).toSecsSinceEpoch());
}

/// For each revision the earliest date of those that follow it; infinite if none has one.
std::vector<double> limitsOf(const Snapshot &snapshot)
{
    const auto &history = snapshot.state.history;
    std::vector<double> limits(history.size(), std::numeric_limits<double>::infinity());
    for (size_t i = 0; i < history.size(); ++i) { // newest first: children come before their parents
        const double own = history[i].created.isValid() ? static_cast<double>(history[i].created.toSecsSinceEpoch()) : limits[i];
        for (const QString &id : history[i].node.revision.downRevisions) {
            if (const int parent = snapshot.rowOf.value(id, -1); parent >= 0)
                limits[static_cast<size_t>(parent)] = std::min(limits[static_cast<size_t>(parent)], own);
        }
    }
    return limits;
}

/// A revision without a date stands between what it follows and what follows it, so that the order stays true; one that nothing with a date
/// follows stands in a place of its own, after all times.
std::vector<double> timesOf(const Snapshot &snapshot)
{
    const auto &history = snapshot.state.history;
    double earliest = std::numeric_limits<double>::max();
    for (const HistoryEntry &entry : history)
        if (entry.created.isValid())
            earliest = std::min(earliest, static_cast<double>(entry.created.toSecsSinceEpoch()));
    const double now = nowOf(snapshot);
    if (!snapshot.dated)
        earliest = now - Day * static_cast<double>(history.size());

    const std::vector<double> limits = limitsOf(snapshot);
    const double step = std::max(Day, (now - earliest) / 25);
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
        const bool isApart = snapshot.dated && std::isinf(limits[i]);
        if (isApart)
            times[i] = now + step;
        for (const QString &id : entry.node.revision.downRevisions) {
            const int parent = snapshot.rowOf.value(id, -1);
            if (parent >= 0)
                times[i] = std::max(times[i], times[static_cast<size_t>(parent)] + (isApart ? step : Day));
        }
        if (snapshot.dated && times[i] > limits[i])
            times[i] = limits[i];
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
    if (snapshot->state.url.isSqlite()) {
        QStringList tables;
        for (const TableCount &table : snapshot->state.tables)
            tables << table.name;
        snapshot->leftovers = batchLeftovers(tables);
        std::erase_if(snapshot->leftovers, [](const BatchLeftover &each) { return each.sql().isEmpty(); });
    }
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
    for (size_t i = 0; i < history.size() && snapshot->dated; ++i) {
        if (!history[i].created.isValid() && history[i].state != RevisionState::Unknown && snapshot->times[i] > nowOf(*snapshot))
            snapshot->undatedFrom = snapshot->undatedFrom == 0 ? snapshot->times[i] : std::min(snapshot->undatedFrom, snapshot->times[i]);
    }
    snapshot->byTime.resize(history.size());
    for (size_t i = 0; i < history.size(); ++i)
        snapshot->byTime[i] = static_cast<int>(history.size() - 1 - i);
    std::stable_sort(snapshot->byTime.begin(), snapshot->byTime.end(), [&times = snapshot->times](int a, int b) {
        return times[static_cast<size_t>(a)] < times[static_cast<size_t>(b)];
    });
    return snapshot;
}

} // namespace meditrack
