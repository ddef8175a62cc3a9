// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace meditrack {

/// What the layout needs to know of a revision; the list goes from the newest to the oldest.
struct LaneNode
{
    struct Parent
    {
        QString id;
        bool dependency = false; ///< "depends on" rather than "follows"
    };
    QString id;
    std::vector<Parent> parents;
    bool pending = false; ///< not applied: the lines down from it are dashed
};

/// A piece of line inside one row.
struct LaneSegment
{
    enum class Part {
        Through, ///< from the row's top to its bottom, in lane `from`
        Top, ///< from the top in lane `from` to the node
        Bottom, ///< from the node to the bottom in lane `from`
    };
    Part part = Part::Through;
    int from = 0;
    int colour = 0; ///< number of the lane that gives the colour
    bool pending = false;
    bool dependency = false;

    bool operator==(const LaneSegment &) const = default;
};

struct LaneRow
{
    int lane = 0; ///< of the node
    std::vector<LaneSegment> segments;
};

/// A line between two nodes, for the timeline; rows of the list.
struct LaneEdge
{
    int child = 0;
    int parent = 0;
    int colour = 0;
    bool pending = false;
    bool dependency = false;
};

struct LaneLayout
{
    std::vector<LaneRow> rows;
    std::vector<LaneEdge> edges;
    int laneCount = 0;
};

/// Gives every node a lane and every row its pieces of line. Pure; one pass, linear in rows × open lanes.
/// A parent that the list does not hold gets no line.
LaneLayout layoutLanes(const std::vector<LaneNode> &nodes);

} // namespace meditrack
