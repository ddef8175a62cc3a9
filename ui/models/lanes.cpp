// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lanes.h"

#include <QHash>

#include <algorithm>

namespace meditrack {

namespace {

/// A line on its way down to a parent that has not come yet.
struct OpenLine
{
    QString parent; ///< null: the lane is free
    int child = 0;
    bool pending = false;
    bool dependency = false;
};

class Layouter
{
public:
    explicit Layouter(const std::vector<LaneNode> &nodes)
        : m_nodes(nodes)
    {
        m_rowOf.reserve(static_cast<qsizetype>(nodes.size()));
        for (size_t i = 0; i < nodes.size(); ++i)
            m_rowOf.insert(nodes[i].id, static_cast<int>(i));
    }

    LaneLayout run()
    {
        m_layout.rows.reserve(m_nodes.size());
        for (size_t i = 0; i < m_nodes.size(); ++i)
            addRow(static_cast<int>(i));
        m_layout.laneCount = std::max(m_layout.laneCount, 1);
        return std::move(m_layout);
    }

private:
    int freeLane()
    {
        const auto free = std::find_if(m_open.begin(), m_open.end(), [](const OpenLine &line) { return line.parent.isNull(); });
        if (free != m_open.end())
            return static_cast<int>(free - m_open.begin());
        m_open.emplace_back();
        return static_cast<int>(m_open.size()) - 1;
    }

    /// The leftmost line that ends here gives the lane; a line that means "follows" goes before a dependency.
    int laneFor(const QString &id)
    {
        int fallback = -1;
        for (size_t i = 0; i < m_open.size(); ++i) {
            if (m_open[i].parent != id || m_open[i].parent.isNull())
                continue;
            if (!m_open[i].dependency)
                return static_cast<int>(i);
            if (fallback < 0)
                fallback = static_cast<int>(i);
        }
        return fallback >= 0 ? fallback : freeLane();
    }

    void addRow(int index)
    {
        const LaneNode &node = m_nodes[static_cast<size_t>(index)];
        LaneRow row;
        row.lane = laneFor(node.id);
        for (size_t i = 0; i < m_open.size(); ++i) {
            OpenLine &line = m_open[i];
            if (line.parent.isNull())
                continue;
            const int lane = static_cast<int>(i);
            if (line.parent != node.id) {
                row.segments.push_back({LaneSegment::Part::Through, lane, lane, line.pending, line.dependency});
                continue;
            }
            row.segments.push_back({LaneSegment::Part::Top, lane, lane, line.pending, line.dependency});
            m_layout.edges.push_back({line.child, index, lane, line.pending, line.dependency});
            line = {};
        }
        addParents(index, node, row);
        m_layout.laneCount = std::max(m_layout.laneCount, static_cast<int>(m_open.size()));
        m_layout.rows.push_back(std::move(row));
    }

    void addParents(int index, const LaneNode &node, LaneRow &row)
    {
        bool first = true;
        for (const LaneNode::Parent &parent : node.parents) {
            const int parentRow = m_rowOf.value(parent.id, -1);
            if (parentRow <= index)
                continue; // not in the list (or a list that is not in order): no line can be drawn
            const int lane = first ? row.lane : freeLane();
            first = false;
            m_open[static_cast<size_t>(lane)] = {parent.id, index, node.pending, parent.dependency};
            row.segments.push_back({LaneSegment::Part::Bottom, lane, lane, node.pending, parent.dependency});
        }
    }

    const std::vector<LaneNode> &m_nodes;
    QHash<QString, int> m_rowOf;
    std::vector<OpenLine> m_open;
    LaneLayout m_layout;
};

} // namespace

LaneLayout layoutLanes(const std::vector<LaneNode> &nodes)
{
    return Layouter(nodes).run();
}

} // namespace meditrack
