// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisiongraph_p.h"

#include <algorithm>
#include <iterator>

// Which revisions lie between two points: what an upgrade runs, what a downgrade takes back, what history prints.

namespace meditrack {

namespace {

/// As reach, and an error if one of the targets lies on the way of another.
Marks reachWithoutOverlap(const GraphData &graph, const Edges &edges, const std::vector<int> &targets)
{
    Marks isTarget(graph.nodes.size(), 0);
    for (int target : targets)
        isTarget[size_t(target)] = 1;
    Marks seen(graph.nodes.size(), 0);
    std::vector<int> todo;
    for (int target : targets) {
        Marks overlaps;
        todo.push_back(target);
        while (!todo.empty()) {
            const int node = todo.back();
            todo.pop_back();
            if (node != target && isTarget[size_t(node)]) {
                overlaps.resize(graph.nodes.size(), 0);
                overlaps[size_t(node)] = 1;
            }
            if (seen[size_t(node)])
                continue;
            seen[size_t(node)] = 1;
            const auto others = edges.of(node);
            todo.insert(todo.end(), others.begin(), others.end());
        }
        if (overlaps.empty())
            continue;
        QStringList others;
        for (int other : targets) {
            if (overlaps[size_t(other)] && !others.contains(graph.id(other)))
                others << graph.id(other);
        }
        throw revisionError(QStringLiteral("Requested revision %1 overlaps with other requested revisions %2")
                                .arg(graph.id(target), others.join(QStringLiteral(", "))))
            .advise(QStringLiteral("One of them already includes the other: name only the newer one. If these are rows "
                                   "of the version table, \"meditrack stamp --purge\" can set them right."));
    }
    return seen;
}

void intersect(Marks &marks, const Marks &with)
{
    for (size_t i = 0; i < marks.size(); ++i)
        marks[i] = char(marks[i] & with[i]);
}

bool any(const Marks &marks)
{
    return std::ranges::find(marks, 1) != marks.end();
}

/// "label@… : heads" means the heads of that branch only.
void keepBranchOf(const GraphData &graph, const QString &lower, std::vector<int> &targets)
{
    QString branch = lower.left(lower.indexOf(QLatin1Char('@')));
    const Ref revision = revisionOf(graph, branch);
    if (revision >= 0 && graph.id(revision) == branch) {
        // An id in place of a label stands for its branch's label; Alembic insists on exactly one.
        const QStringList &labels = graph.nodes[size_t(revision)].branchLabels;
        if (labels.size() != 1) {
            targets = filterLineage(graph, targets, branch, false);
            return;
        }
        branch = labels.front();
    }
    std::erase_if(targets,
                  [&](int node) { return !graph.nodes[size_t(node)].branchLabels.contains(branch); });
}

std::vector<int> upgradeTargets(const GraphData &graph, const RangeQuery &query)
{
    std::vector<Ref> refs = parseUpgradeTarget(graph, query.lower, query.upper, query.assertLength);
    if (query.assertLength && std::ranges::any_of(refs, [](Ref ref) { return ref < 0; })) {
        // Only a negative number, counted from the heads, leads there.
        for (const QString &item : query.upper.items) {
            const QString number = item.section(QLatin1Char('@'), -1);
            if (number.toLongLong() < 0)
                throw relativeLengthError(number, number.toLongLong());
        }
    }
    std::erase_if(refs, [](Ref ref) { return ref < 0; });
    if (query.lower.isText() && query.lower.text().contains(QLatin1Char('@')))
        keepBranchOf(graph, query.lower.text(), refs);
    return refs;
}

} // namespace

std::vector<int> upgradeNodes(const GraphData &graph, const RangeQuery &query)
{
    const std::vector<int> targets = upgradeTargets(graph, query);
    Marks needs = reachWithoutOverlap(graph, graph.normalizedDowns, targets);

    const std::vector<Ref> current = revisionsOf(graph, query.lower);
    const bool outside = std::ranges::any_of(current, [&needs](Ref ref) {
        return ref == BaseReached || (ref >= 0 && !needs[size_t(ref)]);
    });
    if (!query.implicitBase && outside)
        throw rangeError(query.lower, query.upper);

    std::vector<int> rows;
    std::vector<int> included;
    if (!current.empty() && current.front() == NoRevision) {
        // Further down than there are revisions: allowed when lengths are not insisted on.
        const DowngradeTarget lower
            = parseDowngradeTarget(graph, query.upper, query.lower.text(), query.assertLength, nullptr);
        if (lower.revision >= 0)
            rows.push_back(lower.revision);
    } else {
        std::copy_if(current.begin(), current.end(), std::back_inserter(rows), [](Ref ref) { return ref >= 0; });
    }
    if (query.inclusive)
        included = rows;

    const Marks have = reachWithoutOverlap(graph, graph.normalizedDowns, rows);
    for (size_t i = 0; i < needs.size(); ++i)
        needs[i] = char(needs[i] && !have[i]);
    for (int node : included)
        needs[size_t(node)] = 1;
    if (!rows.empty() && !query.implicitBase)
        intersect(needs, reachWithoutOverlap(graph, graph.next, rows));
    return topologicalSort(graph, std::move(needs), targets);
}

std::vector<int> downgradeNodes(const GraphData &graph, const RangeQuery &query, QStringList *warnings)
{
    const DowngradeTarget target
        = parseDowngradeTarget(graph, query.upper, query.lower.text(), query.assertLength, warnings);
    std::vector<int> roots;
    if (target.revision < 0) {
        roots = graph.bases();
    } else if (query.inclusive) {
        roots.push_back(target.revision);
    } else {
        const auto next = graph.next.of(target.revision);
        roots.assign(next.begin(), next.end());
    }
    if (!target.label.isEmpty() && roots.size() > 1) {
        const Marks onBranch = graph.reach(graph.downs, {resolveBranch(graph, target.label)});
        std::erase_if(roots, [&onBranch](int node) { return !onBranch[size_t(node)]; });
        if (roots.empty()) {
            throw revisionError(QStringLiteral("Not a valid downgrade target from current heads"))
                .advise(QStringLiteral("The branch named before \"@\" does not pass through this revision."));
        }
    }

    const std::vector<int> heads = nodesOf(graph, query.upper);
    Marks drop = graph.reach(graph.allNext, roots);
    const Marks active = graph.reach(graph.normalizedDowns, heads);
    intersect(drop, active);
    if (query.implicitBase) {
        const Marks below = graph.reach(graph.normalizedDowns, roots);
        for (size_t i = 0; i < drop.size(); ++i)
            drop[i] = char(drop[i] || (active[i] && !below[i]));
    }
    if (target.revision >= 0 && !any(drop) && std::ranges::find(heads, target.revision) == heads.end())
        throw rangeError(QStringLiteral("Nothing to drop"), query.upper);
    // Alembic looks at the label only if there is something to choose; a mistyped one must not take everything back.
    if (!target.label.isEmpty() && any(drop))
        resolveBranch(graph, target.label);
    return topologicalSort(graph, std::move(drop), heads);
}

} // namespace meditrack
