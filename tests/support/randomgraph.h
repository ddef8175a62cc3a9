// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revisiongraph.h"

#include <QJsonArray>
#include <QJsonObject>

#include <random>
#include <vector>

/// Made-up revision graphs and questions about them, the same for the same seed on every machine.
class RandomGraph
{
public:
    RandomGraph(unsigned seed, int mostRevisions);

    const std::vector<meditrack::Revision> &revisions() const { return m_revisions; }
    /// Two parents of which one depends on the other, directly or not: Alembic 1.8.1 gives them wrong rows.
    bool hasInterdependentParents(const meditrack::RevisionGraph &graph) const;
    QJsonArray revisionsJson() const;
    /// {"do": "upgrade", "targets": […], "rows": […]} and so on: see data/graph/oracle.py.
    QJsonArray questions(const meditrack::RevisionGraph &graph);

private:
    int below(int limit); ///< 0 … limit - 1
    bool chance(int percent) { return below(100) < percent; }
    QString pick(const QStringList &list);
    QString newId();
    QString anyId();
    QString someName(); ///< an id, a shortened id, a label or nothing that exists
    QString target();
    QString lineageTarget();
    QStringList rowsOf(const meditrack::RevisionGraph &graph);
    QJsonObject question(const meditrack::RevisionGraph &graph, const QString &what);
    QString historySpec();

    std::mt19937 m_engine;
    std::vector<meditrack::Revision> m_revisions;
    QStringList m_ids;
    QStringList m_labels;
};
