// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revision.h"

#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace meditrack {

struct GraphData;

/// A revision and its place in the graph. Ids only, so that a node can be kept and compared.
struct RevisionNode
{
    Revision revision;
    QStringList resolvedDependencies; ///< dependsOn as full ids
    QStringList normalizedDownRevisions; ///< down revisions, then dependencies that no ancestor holds already
    QStringList branchLabels; ///< own and inherited, sorted
    QStringList nextRevisions; ///< children by down revision, sorted
    QStringList allNextRevisions; ///< children by down revision or dependency, sorted

    bool isHead() const { return nextRevisions.isEmpty(); }
    /// Nobody's down revision or dependency: Alembic's "real" head.
    bool isRealHead() const { return allNextRevisions.isEmpty(); }
    /// A head by down revision that some other revision depends on: printed as "(effective head)".
    bool isEffectiveHead() const { return isHead() && !isRealHead(); }
    bool isBase() const { return revision.downRevisions.isEmpty(); }
    bool isBranchPoint() const { return nextRevisions.size() > 1; }
    bool isMergePoint() const { return revision.downRevisions.size() > 1; }
};

/// The graph of all revisions, and the only place that knows what "head", "+1" or "label@head" mean.
/// Semantics and texts: Alembic 1.19, alembic/script/revision.py. Pure: no files, no database.
/// A value: a copy shares the (immutable) data.
class RevisionGraph
{
public:
    /// What iterate() walks over; the names are those of Alembic's iterate_revisions.
    struct Range
    {
        QStringList upper; ///< targets, as upgrade takes them ("heads", "a+2", …); empty = nothing. forDowngrade: the version rows
        QStringList lower; ///< empty = base. forDowngrade: the one target, as downgrade takes it
        bool implicitBase = false;
        bool inclusive = false;
        bool assertRelativeLength = true;
        bool forDowngrade = false;
        bool lowerAreRows = false; ///< lower came from the version table: error texts show it as Alembic does
    };

    /// Revisions in file order, which is the order of everything that is not decided by the graph.
    /// Throws Error (InvalidGraph) for cycles, missing parents, bad ids and doubly used labels.
    /// An id that appears twice is a warning (as in Alembic, the last one counts); see duplicates().
    explicit RevisionGraph(std::vector<Revision> revisions = {});

    const std::vector<RevisionNode> &nodes() const; ///< in file order
    const RevisionNode *find(const QString &fullId) const; ///< nullptr if there is none
    const QStringList &warnings() const;
    /// Ids met more than once, one entry each: "id (path, path)". Commands that change something refuse.
    const QStringList &duplicates() const;

    QStringList heads() const; ///< by down revision, file order
    QStringList realHeads() const;
    QStringList bases() const;
    QStringList realBases() const;

    /// One argument of a command line to full ids; "heads" and "label@heads" may give several,
    /// "base" gives none. Throws Error (UnknownRevision, MultipleHeads).
    QStringList resolve(const QString &argument) const;
    QStringList resolve(const QStringList &arguments) const;
    /// As resolve, for exactly one; nullopt = base.
    std::optional<QString> resolveOne(const QString &argument) const;

    /// Full ids, newest first, in the order that Alembic's iterate_revisions gives.
    QStringList iterate(const Range &range) const;
    /// All revisions, newest first: what history prints with no range.
    QStringList topological() const;

    /// The revisions below ids, ids included; dependencies count when asked for.
    QSet<QString> ancestors(const QStringList &fullIds, bool withDependencies = true) const;
    QSet<QString> descendants(const QStringList &fullIds, bool withDependencies = true) const;
    /// fullIds that are on the branch of target (dependencies count when asked for): Alembic's filter_for_lineage.
    QStringList filterForLineage(const QStringList &fullIds, const QString &target, bool withDependencies = false) const;

    /// What upgrade to targets runs from these version rows: full ids, in the order of execution.
    QStringList upgradeRevisions(const QStringList &targets, const QStringList &rows) const;
    /// What downgrade to target takes back from these version rows, in the order of execution.
    /// warnings receives "downgrade -1 from multiple heads is ambiguous; …" when that is so.
    QStringList downgradeRevisions(const QString &target, const QStringList &rows, QStringList *warnings = nullptr) const;
    /// The revisions that `current` shows: rows, and heads of branches implied by dependencies; rows first,
    /// in their order (Alembic's own order is a Python set's).
    QStringList currentRevisions(const QStringList &rows) const;

    /// For the planner and the tests of this room: the same graph as indices.
    const GraphData &data() const { return *d; }

private:
    std::shared_ptr<const GraphData> d;
};

} // namespace meditrack
