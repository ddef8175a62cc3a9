// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/plan.h"
#include "migration/revisiongraph_p.h"

namespace meditrack {

/// The rows of the version table while a plan is made: a row for each head that no other row implies.
/// Rules: ALEMBIC.md (h), alembic/runtime/migration.py (HeadMaintainer). Private to the room.
class HeadMaintainer
{
public:
    /// Rows as the table has them: a shortened id, put there by hand, is moved under its own name.
    HeadMaintainer(const GraphData &graph, const QStringList &rows);

    /// Fills in versionOps and headsAfter. For a stamp, from and to decide; else the revision's place in the graph.
    void apply(Step &step);

private:
    using Nodes = std::vector<int>;

    void upgrade(Step &step, int revision);
    void downgrade(Step &step, int revision);
    void stamp(Step &step);
    /// Several rows become one.
    void merge(Step &step, const Nodes &from, int to);
    Nodes present(const Nodes &nodes) const;
    Nodes rowsExcept(const Nodes &nodes) const;
    /// Those of the nodes that no other row implies.
    Nodes withoutImplied(const Nodes &nodes, const Nodes &otherRows);
    /// Those of the nodes that lie below no other of them.
    Nodes tops(const Nodes &nodes) const;
    const QString &spelled(int row) const; ///< as the table has it
    void insert(Step &step, int version);
    void remove(Step &step, int version);
    void update(Step &step, int from, int to);

    const GraphData &m_graph;
    Nodes m_rows; ///< each once
    QHash<int, QString> m_spelled; ///< rows that are not full ids
    Nodes m_impliedBy; ///< what m_implied was computed for: many steps ask the same
    Marks m_implied;
};

} // namespace meditrack
