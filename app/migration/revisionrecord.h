// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/journal.h"

#include <QHash>

namespace meditrack {

/// Who ran a revision's script, when, and for how long.
struct RevisionDeed
{
    Origin by;
    QDateTime when; ///< UTC; invalid: nothing is known
    double seconds = 0; ///< of the whole run
    qsizetype together = 0; ///< revisions in that run
    QString verb; ///< "upgrade"; see JournalEntry
    bool isKnown() const { return when.isValid(); }
    bool operator==(const RevisionDeed &) const = default;
};

/// What the journal knows of one revision: of the last time each.
struct RevisionRecord
{
    RevisionDeed applied; ///< unknown as well if it was taken back since
    RevisionDeed takenBack;
};

/// By id. What somebody else has run, or what did not come to its end, is not among them.
QHash<QString, RevisionRecord> recordsOf(const std::vector<JournalEntry> &journal);

} // namespace meditrack
