// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advice/letter.h"

namespace meditrack {

/// What became of one revision that was applied, taken back and applied again.
struct TriedRevision
{
    Step step; ///< of its upgrade
    enum class Result {
        Passed,
        Differs, ///< the schema is not what it was
        NoWayBack, ///< its downgrade refuses, or is not there
        Failed, ///< a script raised, or the database refused a statement
    };
    Result result = Result::Passed;
    QString failure; ///< of Failed and NoWayBack, a sentence
    QStringList notRestored; ///< what is not as before after the downgrade; a line each. Where columns stand is none of it: no ALTER TABLE can put them back
    QStringList notRepeated; ///< what the second upgrade has made otherwise than the first
    double upSeconds = 0;
    double downSeconds = 0;
    double againSeconds = 0;
    std::vector<Page::Part> parts; ///< what the first upgrade did
};
QString wordOf(TriedRevision::Result result); ///< "passed", "differs", "no way back", "failed"

/// All revisions, tried on a database of their own.
struct TriedMigrations
{
    std::vector<TriedRevision> revisions; ///< in the order of an upgrade
    QStringList notTried; ///< revisions after one without which they cannot run
    QString product; ///< "SQLite 3.40.1"
    double seconds = 0;
    bool hasPassed() const;
};

/// Upgrades, downgrades and upgrades each revision of the project on an empty scratch database of the same kind, and compares the schema
/// at each step. The project's own database is not touched; on a server this user must be able to create one. Throws Error for what is no matter of one revision.
TriedMigrations tryMigrations(const Config &config, Progress &progress);

} // namespace meditrack
