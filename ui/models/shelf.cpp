// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shelf.h"

#include "models/dates.h"
#include "words.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

LastCheck lastCheckOf(const Verification &verification)
{
    LastCheck check{verification.checked, verification.result(), {}};
    for (const Verification::Check &each : verification.checks) {
        if (each.result != Verification::Result::Good)
            check.found << each.found;
    }
    return check;
}

QString identityOf(const BackupInfo &backup)
{
    return u"%1\n%2\n%3"_s.arg(backup.path).arg(backup.fileBytes).arg(backup.modified.toMSecsSinceEpoch());
}

} // namespace meditrack

namespace meditrack::wording {

namespace {

qint64 bytesOf(const std::vector<BackupInfo> &backups)
{
    qint64 sum = 0;
    for (const BackupInfo &backup : backups)
        sum += backup.fileBytes;
    return sum;
}

} // namespace

QString age(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return {};
    const qint64 minutes = then.secsTo(now) / 60;
    const qint64 days = then.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (then > now.addSecs(60))
        return tr("in the future"); // the clock of whoever made it was wrong, or ours is
    if (minutes < 1)
        return tr("just now");
    if (minutes < 60)
        return tr("%Ln minutes ago", nullptr, minutes);
    if (minutes < 24 * 60)
        return tr("%Ln hours ago", nullptr, minutes / 60);
    if (days == 1)
        return tr("yesterday");
    if (days < 60)
        return tr("%Ln days ago", nullptr, days);
    if (days < 365 * 2)
        return tr("%Ln months ago", nullptr, days / 30);
    return tr("%Ln years ago", nullptr, days / 365);
}

QString dateAndTime(const QDateTime &when)
{
    return when.isValid() ? tr("%1, %2").arg(date(when), QLocale().toString(when.toLocalTime().time(), timeFormat())) : QString();
}

QString moment(const QDateTime &then, const QDateTime &now)
{
    const QString time = QLocale().toString(then.toLocalTime().time(), timeFormat());
    switch (then.toLocalTime().date().daysTo(now.toLocalTime().date())) {
    case 0: return tr("today, %1").arg(time);
    case 1: return tr("yesterday, %1").arg(time);
    default: return dateAndTime(then);
    }
}

QString backups(qsizetype count)
{
    return tr("%Ln backups", nullptr, count);
}

QString why(const BackupInfo &backup)
{
    if (backup.problem)
        return {};
    if (!isArchive(backup.form))
        return tr("a plain file");
    switch (backup.manifest.why) {
    case Manifest::Why::BeforeUpgrade: return tr("before an upgrade");
    case Manifest::Why::BeforeDowngrade: return tr("before a downgrade");
    case Manifest::Why::BeforeRestore: return tr("before a restore");
    case Manifest::Why::BeforeImport: return tr("before an import");
    case Manifest::Why::BeforeReset: return tr("before a reset");
    case Manifest::Why::Manual: break;
    }
    return tr("by hand");
}

qint64 rowsIn(const BackupInfo &backup)
{
    if (backup.problem || !isArchive(backup.form))
        return -1;
    qint64 rows = 0;
    for (const TableCount &table : backup.manifest.tables)
        rows += std::max<qint64>(0, table.rows);
    return rows;
}

QString headsOf(const BackupInfo &backup)
{
    if (backup.problem)
        return {};
    return backup.manifest.heads.isEmpty() ? tr("none") : backup.manifest.heads.join(", "_L1);
}

QString summary(const Shelf &shelf)
{
    QStringList parts;
    if (!shelf.backups.empty())
        parts << backups(static_cast<qsizetype>(shelf.backups.size())) << tr("%1 in all").arg(size(bytesOf(shelf.backups)));
    if (shelf.freeBytes >= 0)
        parts << tr("%1 free on the disk").arg(size(shelf.freeBytes));
    return parts.join(u" · "_s);
}

Question deleteQuestion(const BackupInfo &backup)
{
    const QString name = QFileInfo(backup.path).fileName();
    Question q;
    q.title = tr("Delete this backup for good?");
    q.text = backup.problem ? tr("%1 is damaged. Perhaps somebody can still save something of it.").arg(name)
                            : tr("%1 of %2 (%3).").arg(name, dateAndTime(backup.manifest.created), size(backup.fileBytes));
    q.note = tr("It cannot be brought back. Type the backup's name to go on:");
    q.typed = QFileInfo(backup.path).baseName();
    q.yes = tr("Delete");
    q.no = tr("Keep it");
    q.destructive = true;
    return q;
}

Question tidyQuestion(const PrunePlan &plan)
{
    Question q;
    const auto count = static_cast<qsizetype>(plan.remove.size());
    const auto kept = static_cast<qsizetype>(plan.keep.size());
    if (count == 0) {
        q.title = tr("Nothing would go");
        q.text = tr("By this rule all of the %Ln backups of this database stay.", nullptr, kept);
    } else {
        q.title = tr("Delete %Ln backups and free %1?", nullptr, count).arg(size(bytesOf(plan.remove)));
        q.text = tr("These go, and cannot be brought back.");
        if (kept > 0)
            q.text += u' ' + tr("%Ln stay of this database: the newest is of %1.", nullptr, kept).arg(dateAndTime(plan.keep.front().manifest.created));
        q.table.columns = {tr("Made"), tr("Why"), tr("Revision"), tr("Size")};
        q.table.numbersFrom = 3;
        for (const BackupInfo &each : plan.remove)
            q.table.lines.push_back({{dateAndTime(each.manifest.created), why(each), headsOf(each), size(each.fileBytes)}, Tone::Neutral});
        q.yes = tr("Delete %Ln backups", nullptr, count);
        q.destructive = true;
    }
    QStringList notes{tr("Always kept: the newest one, the one that takes the last restore back, and pinned ones.")};
    if (!plan.leftAlone.empty())
        notes << tr("Left alone: %Ln files that may not be of this database, or cannot be read.", nullptr, static_cast<qint64>(plan.leftAlone.size()));
    q.note = notes.join(u' ');
    q.no = count == 0 ? tr("Back") : tr("Keep them all");
    return q;
}

QString tidied(qsizetype count, qint64 bytes)
{
    return tr("%Ln backups deleted; %1 free again.", nullptr, count).arg(size(bytes));
}

} // namespace meditrack::wording
