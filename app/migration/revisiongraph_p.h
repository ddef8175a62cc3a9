// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The graph as indices, and the functions that work on it. Private to the room: revisiongraph.h is its door.

#include "core/error.h"
#include "migration/revisiongraph.h"

#include <QHash>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace meditrack {

/// One kind of edge for all nodes, in two flat vectors: 10,000 small vectors would cost more than the graph's work.
class Edges
{
public:
    Edges() = default;
    /// The order of a node's pairs is kept.
    Edges(int nodeCount, const std::vector<std::pair<int, int>> &pairs);

    std::span<const int> of(int node) const
    {
        return {m_to.data() + m_start[size_t(node)], size_t(m_start[size_t(node) + 1] - m_start[size_t(node)])};
    }
    int count(int node) const { return m_start[size_t(node) + 1] - m_start[size_t(node)]; }
    Edges reversed() const; ///< in file order

private:
    std::vector<int> m_start{0};
    std::vector<int> m_to;
};

/// A set of nodes.
using Marks = std::vector<char>;

struct GraphData
{
    std::vector<RevisionNode> nodes; ///< in file order: an index is a position in it
    QHash<QString, int> ids;
    QHash<QString, int> labels;
    QStringList labelOrder; ///< labels, as they were met
    Edges downs; ///< by down revision
    Edges allDowns; ///< and by dependency
    Edges normalizedDowns; ///< and by those dependencies that no ancestor holds
    Edges next; ///< the other way round
    Edges allNext;
    Edges normalizedNext;
    std::vector<int> order; ///< every node after all that is below it
    QStringList warnings;
    QStringList duplicates;

    int size() const { return int(nodes.size()); }
    const QString &id(int node) const { return nodes[size_t(node)].revision.id; }
    QStringList idsOf(const std::vector<int> &list) const;
    /// Nodes for which the test holds, in file order.
    std::vector<int> where(bool (RevisionNode::*test)() const) const;
    std::vector<int> heads() const { return where(&RevisionNode::isHead); }
    std::vector<int> realHeads() const { return where(&RevisionNode::isRealHead); }
    std::vector<int> bases() const { return where(&RevisionNode::isBase); }
    /// All nodes that can be reached from these, these included.
    Marks reach(const Edges &edges, const std::vector<int> &from) const;
};

/// Builds and checks; throws InvalidGraph (graphbuilder.cpp).
GraphData buildGraph(std::vector<Revision> revisions);

/// What Alembic calls a revision or one of its two stand-ins for "below everything".
using Ref = int;
constexpr Ref NoRevision = -1; ///< Python's None: base, or nothing found
constexpr Ref BaseReached = -2; ///< one step below a base, when walking down

/// A revision argument: one text, or several ids as a Python tuple. Rows of the version table are always the latter,
/// which shows in Alembic's error texts and decides whether "+1" is a relative id or a name.
struct Identifier
{
    QStringList items;
    bool tuple = false;

    static Identifier argument(const QStringList &items) { return {items, items.size() > 1}; }
    static Identifier rows(const QStringList &items) { return {items, true}; }
    bool isText() const { return !tuple && items.size() == 1; }
    QString text() const { return isText() ? items.front() : QString(); }
    QString spelled() const; ///< as Alembic's texts show it
};

// Resolving: revisionresolve.cpp. A null label means none; a null id means base.
struct ResolvedNumber
{
    QStringList ids;
    QString label;
};
ResolvedNumber resolveNumber(const GraphData &graph, const QString &argument);
Ref revisionForIdent(const GraphData &graph, const QString &ident, const QString &label);
int resolveBranch(const GraphData &graph, const QString &label);
Ref revisionOf(const GraphData &graph, const QString &argument);
std::vector<Ref> revisionsOf(const GraphData &graph, const QString &argument);
std::vector<Ref> revisionsOf(const GraphData &graph, const Identifier &identifier);
/// Only real nodes of revisionsOf.
std::vector<int> nodesOf(const GraphData &graph, const Identifier &identifier);
/// Nodes that share a lineage with an argument; nullopt: no restriction.
std::optional<Marks> lineageOf(const GraphData &graph, const QString &against, bool withDependencies);
std::vector<int> filterLineage(const GraphData &graph, const std::vector<int> &targets, const QString &against,
                               bool withDependencies);
std::vector<int> currentNodes(const GraphData &graph, const std::vector<int> &rows);

// Relative targets: revisiontarget.cpp.
std::vector<Ref> parseUpgradeTarget(const GraphData &graph, const Identifier &current, const Identifier &target,
                                    bool assertLength);
struct DowngradeTarget
{
    QString label;
    Ref revision = NoRevision;
};
DowngradeTarget parseDowngradeTarget(const GraphData &graph, const Identifier &current, const QString &target,
                                     bool assertLength, QStringList *warnings);

// Walking: revisiontraversal.cpp and topologicalsort.cpp.
struct RangeQuery
{
    Identifier upper;
    Identifier lower;
    bool implicitBase = false;
    bool inclusive = false;
    bool assertLength = true;
};
std::vector<int> upgradeNodes(const GraphData &graph, const RangeQuery &query); ///< newest first
std::vector<int> downgradeNodes(const GraphData &graph, const RangeQuery &query, QStringList *warnings); ///< lower = target
std::vector<int> topologicalSort(const GraphData &graph, Marks todo, std::vector<int> heads);

// Errors, with the texts of a command that does not say it better: grapherrors.cpp.
Error revisionError(const QString &sentence, ErrorCode code = ErrorCode::Command);
Error resolutionError(const QString &sentence, const QString &argument);
Error multipleHeadsError(const QStringList &heads, const QString &argument);
Error rangeError(const Identifier &lower, const Identifier &upper);
Error rangeError(const QString &lower, const Identifier &upper);
Error invalidGraphError(const QString &causeKind, const QString &sentence);
Error relativeLengthError(const QString &relative, qint64 steps);
QString multipleHeadsText(const QString &argument);
/// If it is a row of the version table that cannot be located, says what that means (revisiongraph.cpp).
void explainUnknownRow(const GraphData &graph, const QStringList &rows, Error &error);

} // namespace meditrack
