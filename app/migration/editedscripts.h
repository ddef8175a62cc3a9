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
    QByteArray hashThen; ///< hexadecimal
    QByteArray hashNow; ///< empty: it cannot be read any more
    bool operator==(const EditedScript &) const = default;
};

/// Those of the applied revisions (all at or below rows) whose script has changed since the journal says it was applied
/// last; what the journal knows nothing of is not among them. Oldest first. Reads the scripts of these revisions.
std::vector<EditedScript> findEditedScripts(const RevisionGraph &graph, const QStringList &rows, const std::vector<JournalEntry> &journal);

} // namespace meditrack
