// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/retention.h"
#include "backup/verify.h"
#include "models/questions.h"

#include <memory>

namespace meditrack {

/// When a backup was looked through last, and what was found.
struct LastCheck
{
    QDateTime when;
    Verification::Result result = Verification::Result::Good;
    QStringList found; ///< what is not good, a sentence each
};
LastCheck lastCheckOf(const Verification &verification);

/// The backups of a database as they were found, read in one go.
struct Shelf
{
    QString folder; ///< absolute; empty: this database has none
    std::vector<BackupInfo> backups; ///< newest first
    qint64 freeBytes = -1; ///< for this user on the disk of the folder; -1 = not known
    std::optional<Error> problem; ///< why the folder cannot be read; then there are no backups
    QHash<QString, LastCheck> checks = {}; ///< by identityOf(): what was found when they were looked through
};
using ShelfPtr = std::shared_ptr<const Shelf>;

/// What tells a backup from another one that has got its name since.
QString identityOf(const BackupInfo &backup);

namespace wording {

QString age(const QDateTime &then, const QDateTime &now); ///< "2 hours ago"
/// "today, 18:00", "yesterday, 18:00", "21 Nov 2026, 18:00"
QString moment(const QDateTime &then, const QDateTime &now);
QString dateAndTime(const QDateTime &when); ///< "21 Nov 2026, 18:00"
QString backups(qsizetype count); ///< "1 backup", "2 backups"
QString why(const BackupInfo &backup); ///< "before an upgrade", "by hand"
qint64 rowsIn(const BackupInfo &backup); ///< -1 = not known without unpacking it
QString headsOf(const BackupInfo &backup); ///< "588f4ae43933", "none"
/// "6 backups · 412 MB · 18 GB free"
QString summary(const Shelf &shelf);
/// What a deletion is about, before it is done.
Question deleteQuestion(const BackupInfo &backup);
/// What a retention would delete; without a verb on the button if that is nothing.
Question tidyQuestion(const PrunePlan &plan);
QString tidied(qsizetype count, qint64 bytes); ///< "3 backups deleted; 12 MB are free again."

} // namespace wording

} // namespace meditrack
