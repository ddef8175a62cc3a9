// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisiongraph_p.h"

#include <algorithm>
#include <iterator>

namespace meditrack {

Edges::Edges(int nodeCount, const std::vector<std::pair<int, int>> &pairs)
    : m_start(size_t(nodeCount) + 1, 0)
    , m_to(pairs.size())
{
    for (const auto &[from, to] : pairs)
        ++m_start[size_t(from) + 1];
    for (size_t i = 1; i < m_start.size(); ++i)
        m_start[i] += m_start[i - 1];
    std::vector<int> fill(m_start.begin(), m_start.end() - 1);
    for (const auto &[from, to] : pairs)
        m_to[size_t(fill[size_t(from)]++)] = to;
}

Edges Edges::reversed() const
{
    const int nodeCount = int(m_start.size()) - 1;
    std::vector<std::pair<int, int>> pairs;
    pairs.reserve(m_to.size());
    for (int node = 0; node < nodeCount; ++node) {
        for (int to : of(node))
            pairs.emplace_back(to, node);
    }
    return Edges(nodeCount, pairs);
}

QStringList GraphData::idsOf(const std::vector<int> &list) const
{
    QStringList result;
    result.reserve(qsizetype(list.size()));
    for (int node : list)
        result << id(node);
    return result;
}

std::vector<int> GraphData::where(bool (RevisionNode::*test)() const) const
{
    std::vector<int> result;
    for (int node = 0; node < size(); ++node) {
        if ((nodes[size_t(node)].*test)())
            result.push_back(node);
    }
    return result;
}

Marks GraphData::reach(const Edges &edges, const std::vector<int> &from) const
{
    Marks seen(nodes.size(), 0);
    std::vector<int> todo;
    for (int node : from) {
        if (!seen[size_t(node)]) {
            seen[size_t(node)] = 1;
            todo.push_back(node);
        }
    }
    while (!todo.empty()) {
        const int node = todo.back();
        todo.pop_back();
        for (int other : edges.of(node)) {
            if (!seen[size_t(other)]) {
                seen[size_t(other)] = 1;
                todo.push_back(other);
            }
        }
    }
    return seen;
}

namespace {

using Pairs = std::vector<std::pair<int, int>>;

void appendUnique(std::vector<int> &list, int value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

/// Makes a GraphData of revisions, in the order in which Alembic finds fault with them.
class GraphBuilder
{
public:
    GraphData build(std::vector<Revision> revisions);

private:
    void addRevisions(std::vector<Revision> revisions);
    void checkId(const Revision &revision) const;
    void addLabels();
    void addEdges();
    void resolveDependencies(int node, std::vector<int> &into);
    [[noreturn]] void failMissing(int child, const QString &missing, bool dependency) const;
    void checkCycles();
    void checkReachable(const Edges &down, const Edges &up, const QString &kind, const QString &name) const;
    std::vector<int> sortOrFail(const Edges &down, const Edges &up, const QString &kind, const QString &name) const;
    void normalizeDependencies();
    void propagateLabels();
    void fillNodes();

    GraphData m_graph;
    std::vector<std::vector<int>> m_dependencies; ///< resolved; empty for most
};

GraphData GraphBuilder::build(std::vector<Revision> revisions)
{
    addRevisions(std::move(revisions));
    addLabels();
    addEdges();
    checkCycles();
    normalizeDependencies();
    fillNodes();
    propagateLabels();
    return std::move(m_graph);
}

void GraphBuilder::checkId(const Revision &revision) const
{
    const QString &id = revision.id;
    if (revision.downRevisions.contains(id)) {
        throw invalidGraphError(QStringLiteral("LoopDetected"),
                                QStringLiteral("Self-loop is detected in revisions (%1)").arg(id)).at(revision.path);
    }
    if (revision.dependsOn.contains(id)) {
        throw invalidGraphError(QStringLiteral("DependencyLoopDetected"),
                                QStringLiteral("Dependency self-loop is detected in revisions (%1)").arg(id))
            .at(revision.path);
    }
    QStringList illegal;
    for (const char c : {'+', '-', ':', '@'}) {
        if (id.contains(QLatin1Char(c)))
            illegal << QString(QLatin1Char(c));
    }
    if (!illegal.isEmpty()) {
        throw invalidGraphError(QStringLiteral("RevisionError"),
                                QStringLiteral("Character(s) '%1' not allowed in revision identifier '%2'")
                                    .arg(illegal.join(QStringLiteral(", ")), id))
            .at(revision.path);
    }
}

void GraphBuilder::addRevisions(std::vector<Revision> revisions)
{
    m_graph.nodes.reserve(revisions.size());
    m_graph.ids.reserve(qsizetype(revisions.size()));
    QHash<QString, QStringList> paths; // of ids that appear twice
    QStringList twice;
    for (Revision &revision : revisions) {
        checkId(revision);
        const auto known = m_graph.ids.constFind(revision.id);
        if (known == m_graph.ids.constEnd()) {
            m_graph.ids.insert(revision.id, m_graph.size());
            m_graph.nodes.push_back({std::move(revision), {}, {}, {}, {}, {}});
            continue;
        }
        // As in Alembic: the first decides the place in the order, the last the content.
        m_graph.warnings << QStringLiteral("Revision %1 is present more than once").arg(revision.id);
        Revision &first = m_graph.nodes[size_t(*known)].revision;
        if (!twice.contains(revision.id)) {
            twice << revision.id;
            paths[revision.id] << first.path;
        }
        paths[revision.id] << revision.path;
        first = std::move(revision);
    }
    for (const QString &id : std::as_const(twice))
        m_graph.duplicates << id + QStringLiteral(" (") + paths[id].join(QStringLiteral(", ")) + QLatin1Char(')');
}

void GraphBuilder::addLabels()
{
    for (int node = 0; node < m_graph.size(); ++node) {
        const Revision &revision = m_graph.nodes[size_t(node)].revision;
        for (const QString &label : revision.branchLabels) {
            const int owner = m_graph.labels.value(label, m_graph.ids.value(label, -1));
            if (owner >= 0) {
                throw invalidGraphError(QStringLiteral("RevisionError"),
                                        QStringLiteral("Branch name '%1' in revision %2 already used by revision %3")
                                            .arg(label, revision.id, m_graph.id(owner)))
                    .at(revision.path);
            }
            m_graph.labels.insert(label, node);
            m_graph.labelOrder << label;
        }
    }
}

void GraphBuilder::failMissing(int child, const QString &missing, bool dependency) const
{
    const Revision &revision = m_graph.nodes[size_t(child)].revision;
    throw Error(ErrorCode::InvalidGraph,
                QStringLiteral("Revision %1 %2 revision '%3', and no script has that id")
                    .arg(revision.id, dependency ? QStringLiteral("depends on") : QStringLiteral("follows"), missing))
        .at(revision.path)
        .advise(QStringLiteral("Bring back the script of '%1', or correct %2 in the file named above.")
                    .arg(missing, dependency ? QStringLiteral("depends_on") : QStringLiteral("down_revision")));
}

void GraphBuilder::resolveDependencies(int node, std::vector<int> &into)
{
    for (const QString &name : std::as_const(m_graph.nodes[size_t(node)].revision.dependsOn)) {
        const int found = m_graph.labels.value(name, m_graph.ids.value(name, -1));
        if (found < 0)
            failMissing(node, name, true);
        into.push_back(found);
        m_graph.nodes[size_t(node)].resolvedDependencies << m_graph.id(found);
    }
}

void GraphBuilder::addEdges()
{
    Pairs downs;
    Pairs all;
    m_dependencies.resize(m_graph.nodes.size());
    for (int node = 0; node < m_graph.size(); ++node)
        resolveDependencies(node, m_dependencies[size_t(node)]);
    std::vector<int> list;
    for (int node = 0; node < m_graph.size(); ++node) {
        list.clear();
        for (const QString &down : std::as_const(m_graph.nodes[size_t(node)].revision.downRevisions)) {
            const int found = m_graph.ids.value(down, -1);
            if (found < 0)
                failMissing(node, down, false);
            appendUnique(list, found);
        }
        for (int down : list)
            downs.emplace_back(node, down);
        for (int dependency : m_dependencies[size_t(node)])
            appendUnique(list, dependency);
        for (int down : list)
            all.emplace_back(node, down);
    }
    m_graph.downs = Edges(m_graph.size(), downs);
    m_graph.allDowns = Edges(m_graph.size(), all);
    m_graph.next = m_graph.downs.reversed();
    m_graph.allNext = m_graph.allDowns.reversed();
}

/// Alembic's own test, for its wording: what is not between the heads and the bases lies on a cycle or above one.
void GraphBuilder::checkReachable(const Edges &down, const Edges &up, const QString &kind, const QString &name) const
{
    std::vector<int> heads;
    std::vector<int> bases;
    QStringList wrong;
    for (int node = 0; node < m_graph.size(); ++node) {
        if (up.count(node) == 0)
            heads.push_back(node);
        if (down.count(node) == 0)
            bases.push_back(node);
    }
    const Marks below = m_graph.reach(down, heads);
    const Marks above = m_graph.reach(up, bases);
    for (int node = 0; node < m_graph.size(); ++node) {
        if (heads.empty() || bases.empty() || !below[size_t(node)] || !above[size_t(node)])
            wrong << m_graph.id(node);
    }
    if (!heads.empty() && !bases.empty())
        wrong.sort(); // without a head or a base: all of them, in file order
    if (!wrong.isEmpty()) {
        throw invalidGraphError(kind, QStringLiteral("%1 is detected in revisions (%2)")
                                          .arg(name, wrong.join(QStringLiteral(", "))));
    }
}

/// An order with every node after what is below it. A cycle between a head and a base passes Alembic's test and not this one.
std::vector<int> GraphBuilder::sortOrFail(const Edges &down, const Edges &up, const QString &kind,
                                          const QString &name) const
{
    const auto peel = [this](const Edges &waitsFor, const Edges &frees, Marks &done) {
        std::vector<int> waiting(m_graph.nodes.size());
        std::vector<int> sorted;
        sorted.reserve(m_graph.nodes.size());
        for (int node = 0; node < m_graph.size(); ++node) {
            waiting[size_t(node)] = waitsFor.count(node);
            if (waiting[size_t(node)] == 0)
                sorted.push_back(node);
        }
        for (size_t i = 0; i < sorted.size(); ++i) {
            done[size_t(sorted[i])] = 1;
            for (int other : frees.of(sorted[i])) {
                if (--waiting[size_t(other)] == 0)
                    sorted.push_back(other);
            }
        }
        return sorted;
    };
    Marks done(m_graph.nodes.size(), 0);
    std::vector<int> sorted = peel(down, up, done);
    if (sorted.size() == m_graph.nodes.size())
        return sorted;
    peel(up, down, done);
    QStringList wrong;
    for (int node = 0; node < m_graph.size(); ++node) {
        if (!done[size_t(node)])
            wrong << m_graph.id(node);
    }
    wrong.sort();
    throw invalidGraphError(kind, QStringLiteral("%1 is detected in revisions (%2)")
                                      .arg(name, wrong.join(QStringLiteral(", "))));
}

void GraphBuilder::checkCycles()
{
    const QString cycle = QStringLiteral("CycleDetected");
    const QString cycleName = QStringLiteral("Cycle");
    const QString dependencyCycle = QStringLiteral("DependencyCycleDetected");
    const QString dependencyName = QStringLiteral("Dependency cycle");
    checkReachable(m_graph.downs, m_graph.next, cycle, cycleName);
    checkReachable(m_graph.allDowns, m_graph.allNext, dependencyCycle, dependencyName);
    sortOrFail(m_graph.downs, m_graph.next, cycle, cycleName);
    m_graph.order = sortOrFail(m_graph.allDowns, m_graph.allNext, dependencyCycle, dependencyName);
}

/// Drops the dependencies that an ancestor by down revision holds already. Only a dependency with two holders can be one
/// of those; 64 of them go through the graph at a time, so that memory stays linear.
void GraphBuilder::normalizeDependencies()
{
    const size_t count = m_graph.nodes.size();
    std::vector<std::vector<int>> holders(count);
    for (int node = 0; node < m_graph.size(); ++node) {
        for (int target : m_dependencies[size_t(node)])
            holders[size_t(target)].push_back(node);
    }
    std::vector<int> shared;
    for (int node = 0; node < m_graph.size(); ++node) {
        if (holders[size_t(node)].size() > 1)
            shared.push_back(node);
    }
    std::vector<std::vector<int>> kept = m_dependencies;
    std::vector<quint64> own(count, 0); // what a node itself depends on, of the 64
    std::vector<quint64> held(count, 0); // what its ancestors depend on
    for (size_t first = 0; first < shared.size(); first += 64) {
        const size_t last = std::min(first + 64, shared.size());
        for (size_t i = first; i < last; ++i) {
            for (int holder : holders[size_t(shared[i])])
                own[size_t(holder)] |= quint64(1) << (i - first);
        }
        for (int node : m_graph.order) {
            quint64 below = 0;
            for (int down : m_graph.downs.of(node))
                below |= held[size_t(down)] | own[size_t(down)];
            held[size_t(node)] = below;
        }
        for (size_t i = first; i < last; ++i) {
            for (int holder : holders[size_t(shared[i])]) {
                if ((held[size_t(holder)] >> (i - first)) & 1)
                    std::erase(kept[size_t(holder)], shared[i]);
                own[size_t(holder)] = 0;
            }
        }
    }
    Pairs normalized;
    std::vector<int> list;
    for (int node = 0; node < m_graph.size(); ++node) {
        const auto downs = m_graph.downs.of(node);
        list.assign(downs.begin(), downs.end());
        for (int dependency : kept[size_t(node)])
            appendUnique(list, dependency);
        for (int down : list)
            normalized.emplace_back(node, down);
    }
    m_graph.normalizedDowns = Edges(m_graph.size(), normalized);
    m_graph.normalizedNext = m_graph.normalizedDowns.reversed();
}

void GraphBuilder::fillNodes()
{
    const auto idsOf = [this](std::span<const int> list) {
        QStringList result;
        result.reserve(qsizetype(list.size()));
        for (int node : list)
            result << m_graph.id(node);
        return result;
    };
    for (int node = 0; node < m_graph.size(); ++node) {
        RevisionNode &filled = m_graph.nodes[size_t(node)];
        filled.normalizedDownRevisions = idsOf(m_graph.normalizedDowns.of(node));
        filled.nextRevisions = idsOf(m_graph.next.of(node));
        filled.nextRevisions.sort();
        if (m_graph.allNext.count(node) == m_graph.next.count(node)) {
            filled.allNextRevisions = filled.nextRevisions;
        } else {
            filled.allNextRevisions = idsOf(m_graph.allNext.of(node));
            filled.allNextRevisions.sort();
        }
    }
}

QStringList united(const QStringList &a, const QStringList &b)
{
    if (a.isEmpty() || a == b)
        return b;
    if (b.isEmpty())
        return a;
    QStringList result;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

/// A label belongs to all descendants. It also belongs to the ancestors down to a branch point or a merge point, but only
/// if there is none of these above either: the way down starts at the tip.
void GraphBuilder::propagateLabels()
{
    if (m_graph.labels.isEmpty())
        return;
    for (RevisionNode &node : m_graph.nodes) {
        node.branchLabels = node.revision.branchLabels;
        node.branchLabels.sort();
    }
    const auto plain = [this](int node) { return m_graph.allNext.count(node) <= 1 && m_graph.downs.count(node) <= 1; };
    std::vector<char> plainAbove(m_graph.nodes.size(), 0);
    std::vector<QStringList> fromAbove(m_graph.nodes.size());
    for (auto it = m_graph.order.rbegin(); it != m_graph.order.rend(); ++it) {
        const int node = *it;
        if (!plain(node))
            continue;
        const auto children = m_graph.next.of(node);
        if (!children.empty() && !plainAbove[size_t(children.front())])
            continue;
        plainAbove[size_t(node)] = 1;
        fromAbove[size_t(node)] = m_graph.nodes[size_t(node)].branchLabels;
        if (!children.empty())
            fromAbove[size_t(node)] = united(fromAbove[size_t(node)], fromAbove[size_t(children.front())]);
    }
    for (int node : m_graph.order) {
        QStringList &labels = m_graph.nodes[size_t(node)].branchLabels;
        labels = united(labels, fromAbove[size_t(node)]);
    }
    // Downwards labels do not travel up again: what a child inherits is what was written below it.
    std::vector<QStringList> inherited(m_graph.nodes.size());
    for (int node : m_graph.order) {
        QStringList own = m_graph.nodes[size_t(node)].revision.branchLabels;
        own.sort();
        for (int down : m_graph.downs.of(node))
            own = united(own, inherited[size_t(down)]);
        inherited[size_t(node)] = own;
        QStringList &labels = m_graph.nodes[size_t(node)].branchLabels;
        labels = united(labels, own);
    }
}

} // namespace

GraphData buildGraph(std::vector<Revision> revisions)
{
    return GraphBuilder().build(std::move(revisions));
}

} // namespace meditrack
