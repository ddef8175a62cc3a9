// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/difference.h"
#include "compare/inspect.h"
#include "core/progress.h"

#include <memory>

namespace meditrack {

class Scratch;

/// A database beside what it should be: everything that check, autogenerate and drift tell or write.
struct Comparison
{
    CompareOptions options;
    WholeSchema before; ///< what is there
    WholeSchema after; ///< what should be
    std::vector<Difference> differences; ///< from before to after
    std::vector<LeftOut> leftOut = {}; ///< in neither of both, for it cannot be read in one; see unclear()

    QStringList revisions = {}; ///< of the history that was compared with
    std::shared_ptr<Scratch> scratch = {}; ///< the database in which one of the two was worked out, if any was
    bool scratchIsAfter = true; ///< which one: else it is before, with its version table

    /// What cannot be read on one side does not count on the other.
    void leaveOut();
    /// Tables that could not be compared, and of which not even the texts are the same.
    QStringList unclear() const;
    std::vector<Rename> possibleRenames() const { return meditrack::possibleRenames(differences, options); }
    std::vector<Operation> upgrade(bool asSql) const;
    std::vector<Operation> downgrade(bool asSql) const;
};

/// Whether a configuration says what the schema should be. Throws Error (Configuration) with what to write, if not.
void requireTarget(const CompareSettings &settings);

/// The database as it is → as the target says (CompareSettings::target): a file of DDL, another database, or what a program prints, worked out
/// on a database of the same kind. Throws Error: Configuration, Io, Sql with file and line, PermissionDenied.
Comparison compareWithTarget(const CompareSettings &settings, const QStringList &renames, Progress &progress);

/// The database as its revisions make it → as it is: what was changed by hand. Needs no target.
Comparison compareWithHistory(const CompareSettings &settings, const QStringList &renames, Progress &progress);

} // namespace meditrack
