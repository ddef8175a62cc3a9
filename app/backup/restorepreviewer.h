// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restore.h"
#include "migration/scriptdirectory.h"

namespace meditrack {

/// Finds out what a restore would do: what both kinds of database share. Each kind has its own way to look at the two sides.
class RestorePreviewer
{
public:
    RestorePreviewer(const Config &config, const RestoreRequest &request, Progress &progress);
    virtual ~RestorePreviewer() = default;
    RestorePreviewer(const RestorePreviewer &) = delete;
    RestorePreviewer &operator=(const RestorePreviewer &) = delete;

    static std::unique_ptr<RestorePreviewer> create(const Config &config, const RestoreRequest &request, Progress &progress);

    RestorePreview run();

protected:
    /// Fills in the rest of the preview.
    virtual void look() = 0;
    /// The restores and undos that were done, or that may have been, the last one first.
    std::vector<JournalEntry> lastRestores();
    /// The restore or undo that can be taken back: the last of them that was done, or that may have been. Throws Error if there is none.
    JournalEntry lastRestore();
    void judgeOrigin();

    Config m_config;
    Progress &m_progress;
    std::optional<ScriptDirectory> m_scripts;
    RestorePreview m_preview;

private:
    void readScripts();
    void judgeRevisions();
};

/// "Between PostgreSQL and SQLite data go as JSON …": the way for a backup of the other kind of database.
Error otherKindOfBackup(const QString &what);

} // namespace meditrack
