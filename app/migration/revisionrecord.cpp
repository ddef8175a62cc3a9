// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisionrecord.h"

namespace meditrack {

QHash<QString, RevisionRecord> recordsOf(const std::vector<JournalEntry> &journal)
{
    QHash<QString, RevisionRecord> records;
    for (const JournalEntry &entry : journal) {
        const bool isDown = entry.verb == QLatin1String("downgrade");
        const bool isReset = entry.verb == QLatin1String("reset"); // down, then up again
        if (entry.result != JournalEntry::Result::Done || (!isDown && !isReset && entry.verb != QLatin1String("upgrade")))
            continue;
        QSet<QString> revisions; // a reset runs each twice
        for (const JournalEntry::Script &script : entry.scripts)
            revisions.insert(script.revision);
        const RevisionDeed deed{entry.origin, entry.started, entry.seconds, revisions.size(), entry.verb};
        for (const QString &revision : std::as_const(revisions)) {
            RevisionRecord &record = records[revision];
            record.applied = isDown ? RevisionDeed() : deed;
            if (isDown)
                record.takenBack = deed;
        }
    }
    return records;
}

} // namespace meditrack
