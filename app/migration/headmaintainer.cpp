// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/headmaintainer.h"

#include <algorithm>
#include <iterator>

namespace meditrack {

namespace {

bool contains(const std::vector<int> &nodes, int node)
{
    return std::ranges::find(nodes, node) != nodes.end();
}

} // namespace

HeadMaintainer::HeadMaintainer(const GraphData &graph, const QStringList &rows)
    : m_graph(graph)
{
    for (const QString &text : rows) {
        const std::vector<int> nodes = nodesOf(graph, Identifier::rows({text}));
        for (int node : nodes) {
            if (!contains(m_rows, node))
                m_rows.push_back(node);
            if (text != graph.id(node))
                m_spelled.insert(node, text);
        }
    }
}

void HeadMaintainer::apply(Step &step)
{
    if (step.direction == Step::Direction::Stamp)
        stamp(step);
    else if (step.direction == Step::Direction::Upgrade)
        upgrade(step, m_graph.ids.value(step.revision));
    else
        downgrade(step, m_graph.ids.value(step.revision));
    step.headsAfter.clear();
    for (int row : m_rows)
        step.headsAfter << spelled(row);
    step.headsAfter.sort();
}

void HeadMaintainer::upgrade(Step &step, int revision)
{
    const auto downs = m_graph.normalizedDowns.of(revision);
    const Nodes below(downs.begin(), downs.end());
    const Nodes rows = present(below);
    if (rows.empty()) {
        insert(step, revision);
    } else if (rows.size() == 1) {
        update(step, rows.front(), revision);
    } else {
        // Rows that another row implies should not exist; should they all be such, they move all the same.
        const Nodes moving = withoutImplied(rows, rowsExcept(below));
        merge(step, moving.empty() ? rows : moving, revision);
    }
}

void HeadMaintainer::downgrade(Step &step, int revision)
{
    if (!contains(m_rows, revision)) {
        throw revisionError(QStringLiteral("Revision %1 cannot be taken back: the version table has no row for it")
                                .arg(step.revision))
            .advise(QStringLiteral("The rows of the version table contradict each other; set them right with "
                                   "\"meditrack stamp --purge\"."));
    }
    const auto downs = m_graph.normalizedDowns.of(revision);
    const Nodes below(downs.begin(), downs.end());
    const Nodes others = rowsExcept({revision});
    const Nodes back = others.empty() ? tops(below) : withoutImplied(below, others);
    if (back.empty()) {
        remove(step, revision);
        return;
    }
    for (size_t i = 0; i + 1 < back.size(); ++i)
        insert(step, back[i]);
    update(step, revision, back.back());
}

void HeadMaintainer::stamp(Step &step)
{
    const auto node = [this](const QString &id) { return m_graph.ids.value(id); };
    if (step.to.isEmpty()) {
        remove(step, node(step.from.front()));
        return;
    }
    Nodes from;
    std::ranges::transform(step.from, std::back_inserter(from), node);
    // With several targets, the first may have taken the rows that the second would have moved: then it is a new row.
    if (step.branchMove || present(from).size() < from.size())
        insert(step, node(step.to.front()));
    else
        merge(step, from, node(step.to.front()));
}

void HeadMaintainer::merge(Step &step, const Nodes &from, int to)
{
    for (size_t i = 0; i + 1 < from.size(); ++i)
        remove(step, from[i]);
    update(step, from.back(), to);
}

HeadMaintainer::Nodes HeadMaintainer::present(const Nodes &nodes) const
{
    Nodes result;
    std::ranges::copy_if(nodes, std::back_inserter(result), [this](int node) { return contains(m_rows, node); });
    return result;
}

HeadMaintainer::Nodes HeadMaintainer::rowsExcept(const Nodes &nodes) const
{
    Nodes result;
    std::ranges::copy_if(m_rows, std::back_inserter(result), [&nodes](int row) { return !contains(nodes, row); });
    return result;
}

HeadMaintainer::Nodes HeadMaintainer::withoutImplied(const Nodes &nodes, const Nodes &otherRows)
{
    if (otherRows.empty())
        return nodes;
    if (m_impliedBy != otherRows) {
        m_impliedBy = otherRows;
        m_implied = m_graph.reach(m_graph.normalizedDowns, otherRows);
    }
    Nodes result;
    std::ranges::copy_if(nodes, std::back_inserter(result), [this](int node) { return !m_implied[size_t(node)]; });
    return result;
}

HeadMaintainer::Nodes HeadMaintainer::tops(const Nodes &nodes) const
{
    if (nodes.size() < 2)
        return nodes;
    Nodes below;
    for (int node : nodes) {
        const auto downs = m_graph.normalizedDowns.of(node);
        below.insert(below.end(), downs.begin(), downs.end());
    }
    const Marks implied = m_graph.reach(m_graph.normalizedDowns, below);
    Nodes result;
    std::ranges::copy_if(nodes, std::back_inserter(result), [&implied](int node) { return !implied[size_t(node)]; });
    return result;
}

const QString &HeadMaintainer::spelled(int row) const
{
    const auto it = m_spelled.constFind(row);
    return it == m_spelled.constEnd() ? m_graph.id(row) : *it;
}

void HeadMaintainer::insert(Step &step, int version)
{
    if (contains(m_rows, version))
        return;
    m_rows.push_back(version);
    step.versionOps.push_back({VersionOp::Kind::Insert, m_graph.id(version), {}});
}

void HeadMaintainer::remove(Step &step, int version)
{
    if (std::erase(m_rows, version) > 0)
        step.versionOps.push_back({VersionOp::Kind::Delete, spelled(version), {}});
}

void HeadMaintainer::update(Step &step, int from, int to)
{
    if (contains(m_rows, to)) { // nonsense in the table: two rows must not become the same
        remove(step, from);
        return;
    }
    *std::ranges::find(m_rows, from) = to;
    step.versionOps.push_back({VersionOp::Kind::Update, spelled(from), m_graph.id(to)});
}

} // namespace meditrack
