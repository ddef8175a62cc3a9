// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revisiongraph.h"

#include <optional>
#include <variant>
#include <vector>

namespace meditrack {

/// One change of the version table's rows.
struct VersionOp
{
    enum class Kind { Insert, Update, Delete };
    Kind kind = Kind::Insert;
    QString version; ///< inserted or deleted; for Update the old value
    QString to; ///< Update: the new value

    bool operator==(const VersionOp &) const = default;
};

/// One step of a plan: one script to run (or none, for a stamp) and the rows that move with it.
struct Step
{
    enum class Direction { Upgrade, Downgrade, Stamp };
    Direction direction = Direction::Upgrade;
    QString revision; ///< full id; empty: a stamp to base
    QStringList downRevisions; ///< of that revision
    QStringList from; ///< without dependencies, as Alembic's log line shows
    QStringList to;
    QString doc;
    bool isUpgrade = true; ///< stamps: towards newer
    bool branchMove = false; ///< stamps only: rows of a branch move as one, like a merge
    std::vector<VersionOp> versionOps; ///< in the order of execution
    QStringList headsAfter; ///< version rows after this step, sorted

    bool operator==(const Step &) const = default;
};

using Plan = std::vector<Step>;

/// Plans are pure: graph + rows of the version table (in SELECT order) + target → steps.
/// Errors and their texts: Alembic 1.19, alembic/script/base.py and alembic/runtime/migration.py.
Plan planUpgrade(const RevisionGraph &graph, const QStringList &rows, const QStringList &targets);
Plan planDowngrade(const RevisionGraph &graph, const QStringList &rows, const QString &target,
                   QStringList *warnings = nullptr);
/// With purge the rows are taken as gone (the caller deletes them first).
Plan planStamp(const RevisionGraph &graph, const QStringList &rows, const QStringList &targets, bool purge = false);

/// What `history -r spec` prints, newest first: "a:b", "a:", ":b", ":", with labels, relative ids and "current",
/// which stands for the rows. Without a spec: everything. Relative ids are clamped at the ends.
QStringList historyRange(const RevisionGraph &graph, const std::optional<QString> &spec, const QStringList &rows = {});

/// "upgrade", "downgrade" or "stamp".
QString directionName(Step::Direction direction);
/// The same as Alembic's log says it: a stamp is "stamp_revision".
QString stepVerb(const Step &step);
/// "Running upgrade A, B -> C, doc" without its first word: what the log and the --sql comment print.
QString describeMove(const Step &step, bool withDoc);

} // namespace meditrack
