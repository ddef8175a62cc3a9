// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/journal.h"
#include "migration/revisiongraph.h"

namespace meditrack {

/// A script that says something else now than when it was applied.
struct EditedScript
{
    QString revision;
    QString file; ///< absolute
    QDateTime applied; ///< UTC
    QByteArray hashThen; ///< scriptHash(), both by the same rule
    QByteArray hashNow; ///< empty: it cannot be read any more
    QDateTime changed; ///< UTC: when the file was last written; invalid if it is gone
    bool operator==(const EditedScript &) const = default;
};

/// The difference, for people: "applied 2026-11-20 18:00:00 as 3f2a9c04d1e7, now 90b1c2d3e4f5, changed 2026-11-21 09:30:00".
QString describe(const EditedScript &script);

struct EditedScripts
{
    std::vector<EditedScript> edited; ///< oldest first
    QStringList unknown; ///< revisions whose hashes in the journal follow another rule than this program's, oldest first
};

/// Of these nobody can tell whether they were edited: one sentence for all; empty if there are none.
QString describeUnknown(const QStringList &revisions);

/// Those of the applied revisions (all at or below rows) whose script has changed since the journal says it was applied
/// last; what the journal knows nothing of is not among them. Reads the scripts of these revisions.
EditedScripts findEditedScripts(const RevisionGraph &graph, const QStringList &rows, const std::vector<JournalEntry> &journal);

} // namespace meditrack
