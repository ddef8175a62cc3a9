// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupstore.h"

namespace meditrack {

/// Which backups of a database stay. With a number and an age, what either of them would keep stays; then the oldest go
/// until all together fit the size.
struct Retention
{
    std::optional<qint64> newest; ///< so many
    std::optional<qint64> days; ///< those younger than this
    std::optional<qint64> bytes; ///< pinned ones count, and stay

    bool isEmpty() const { return !newest && !days && !bytes; }
    /// "7", "30d", "20GB" (or MB, TB; MiB, GiB, TiB), also several in one text with commas. Throws Error (Usage).
    static Retention parse(const QStringList &texts);
};

/// What a retention would do: a value, before anything is deleted.
struct PrunePlan
{
    struct LeftAlone
    {
        QString path;
        QString why; ///< one sentence
    };
    std::vector<BackupInfo> keep; ///< newest first
    std::vector<BackupInfo> remove; ///< newest first
    std::vector<LeftAlone> leftAlone; ///< what is not known to be a backup of this database
};

/// database: as backupNameOf() has it. Always stay: pinned ones, the newest one, the newest one from before a restore
/// (which takes the restore back), and whatever is damaged, has no manifest or is of another database.
PrunePlan planPrune(const std::vector<BackupInfo> &backups, const Retention &retention, const QString &database, const QDateTime &now);

/// The plan for a folder. The newest backup is read to its end first: one that turns out to be damaged protects nothing,
/// so it does not count. Throws Error.
PrunePlan planPrune(const QString &folder, const Config &config, const Retention &retention, Progress &progress);

/// Deletes what the plan says; what cannot be deleted is a warning. Returns the paths that are gone.
QStringList prune(const PrunePlan &plan, Progress &progress);

} // namespace meditrack
