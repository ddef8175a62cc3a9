// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restore.h"

namespace meditrack {

/// A restore at work, and what both kinds of database share of it: the journal, the report, what a failure means.
class RestoreRun
{
public:
    RestoreRun(const RestorePreview &preview, Progress &progress);
    virtual ~RestoreRun() = default;
    RestoreRun(const RestoreRun &) = delete;
    RestoreRun &operator=(const RestoreRun &) = delete;

    RestoreReport run();

protected:
    /// Puts the backup in the place of the database, which is kept, and checks it: fills in m_before, the report and the entry,
    /// and begins the record once it is known what is kept.
    virtual void replace() = 0;
    /// After a failure: what is left of it goes, and what it means for the data is said.
    virtual void giveUp(Error &error) = 0;
    virtual void settle() {} ///< after success
    virtual bool canBeUndone() const = 0;

    const RestorePreview &m_preview;
    DatabaseUrl m_url;
    Progress &m_progress;
    JournalRecord m_record;
    RestoreReport m_report;
    RestoreSide m_before; ///< at the moment of the safety backup
};

} // namespace meditrack
