// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advice/rules.h"
#include "core/config.h"
#include "core/progress.h"

namespace meditrack {

struct LintRequest
{
    bool all = false; ///< applied revisions too, as if nothing was known of any database
    QStringList allowed; ///< ids of rules that do not count
};

/// What the rules have to say of a project's revisions.
struct Lint
{
    std::vector<Finding> findings; ///< in the order of an upgrade; those of the whole history last
    QStringList revisions; ///< that were looked at, in that order
    bool isLive = false; ///< with the rows of the database; else every table that an earlier revision makes counts as one with rows
    qsizetype allowed = 0; ///< findings that a script, or the request, has said to be meant
    QStringList notes; ///< what could not be looked at, and why

    /// Nothing but notes.
    bool isClean() const;
};

/// Looks at the revisions that an upgrade to heads would apply, with the rows of the database, or at all of them where there is no
/// database yet. All are tried on a scratch database (tryMigrations()). A comment "lint: allow RULE" in a script says that this is meant there.
/// Throws Error: Usage for a rule that does not exist.
Lint lint(const Config &config, const LintRequest &request, Progress &progress);

} // namespace meditrack
