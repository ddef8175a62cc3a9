// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/retention.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace meditrack {

namespace {

constexpr qint64 secondsOfADay = 24 * 60 * 60;

/// Bytes of a unit; 0 if it is none.
qint64 unitOf(const QString &name)
{
    const std::pair<const char *, qint64> units[] = {{"mb", 1'000'000},
                                                     {"gb", 1'000'000'000},
                                                     {"tb", 1'000'000'000'000},
                                                     {"mib", qint64(1) << 20},
                                                     {"gib", qint64(1) << 30},
                                                     {"tib", qint64(1) << 40}};
    for (const auto &[unit, bytes] : units) {
        if (name.compare(QLatin1String(unit), Qt::CaseInsensitive) == 0)
            return bytes;
    }
    return 0;
}

void readOne(const QString &text, Retention &retention)
{
    static const QRegularExpression shape(QStringLiteral("^([0-9]{1,6})\\s*([a-zA-Z]*)$"));
    const auto match = shape.match(text);
    const qint64 number = match.captured(1).toLongLong();
    const QString unit = match.captured(2).toLower();
    const bool isDays = unit == QLatin1String("d") || unit == QLatin1String("day") || unit == QLatin1String("days");
    if (!match.hasMatch() || number < 1 || (!unit.isEmpty() && !isDays && unitOf(unit) == 0))
        throw Error(ErrorCode::Usage, QStringLiteral("--keep is a number of backups (7), of days (30d) or a size (20GB), not '%1'.").arg(text))
            .means(QStringLiteral("Nothing was done."));
    if (unit.isEmpty())
        retention.newest = number;
    else if (isDays)
        retention.days = number;
    else
        retention.bytes = number * unitOf(unit);
}

/// Why a file in the folder is none of this database's backups; empty if it is one.
QString whyLeftAlone(const BackupInfo &info, const QString &database)
{
    if (info.problem)
        return QStringLiteral("it is damaged, so it is not known whose backup it is");
    if (!isArchive(info.form))
        return QStringLiteral("a plain file does not say whose backup it is");
    if (info.manifest.database != database)
        return QStringLiteral("it is a backup of %1").arg(info.manifest.database);
    return {};
}

} // namespace

Retention Retention::parse(const QStringList &texts)
{
    Retention retention;
    for (const QString &text : texts) {
        for (const QString &part : text.split(QLatin1Char(',')))
            readOne(part.trimmed(), retention);
    }
    return retention;
}

PrunePlan planPrune(const std::vector<BackupInfo> &backups, const Retention &retention, const QString &database, const QDateTime &now)
{
    PrunePlan plan;
    std::vector<BackupInfo> ours;
    for (const BackupInfo &info : backups) {
        if (const QString why = whyLeftAlone(info, database); !why.isEmpty())
            plan.leftAlone.push_back({info.path, why});
        else
            ours.push_back(info);
    }
    std::stable_sort(ours.begin(), ours.end(), [](const BackupInfo &a, const BackupInfo &b) { return a.manifest.created > b.manifest.created; });
    qint64 number = 0;
    qint64 bytes = 0;
    for (const BackupInfo &info : ours)
        bytes += info.pinned ? info.fileBytes : 0;
    bool undoSeen = false;
    for (const BackupInfo &info : ours) {
        ++number;
        const bool undo = !undoSeen && info.manifest.why == Manifest::Why::BeforeRestore;
        undoSeen = undoSeen || undo;
        const bool protectedOne = info.pinned || number == 1 || undo;
        const bool byRule = (!retention.newest && !retention.days) || (retention.newest && number <= *retention.newest)
            || (retention.days && info.manifest.created.secsTo(now) < *retention.days * secondsOfADay);
        const qint64 more = info.pinned ? 0 : info.fileBytes; // those are counted already
        const bool fits = !retention.bytes || bytes + more <= *retention.bytes;
        const bool stays = protectedOne || retention.isEmpty() || (byRule && fits);
        (stays ? plan.keep : plan.remove).push_back(info);
        bytes += stays ? more : 0;
        if (!stays && !fits)
            bytes = std::numeric_limits<qint64>::max() / 2; // no older one instead of it
    }
    return plan;
}

PrunePlan planPrune(const QString &folder, const Config &asked, const Retention &retention, Progress &progress)
{
    const Config config = configForBackups(asked);
    const QString database = backupNameOf(config.url);
    std::vector<BackupInfo> backups = listBackups(folder, config, progress);
    for (BackupInfo &info : backups) {
        if (!whyLeftAlone(info, database).isEmpty())
            continue;
        try {
            unpackDatabase(info.path, {}, progress);
            break;
        } catch (const Error &error) {
            if (error.code == ErrorCode::Cancelled)
                throw;
            info.problem = error;
        }
    }
    return planPrune(backups, retention, database, currentTime());
}

QStringList prune(const PrunePlan &plan, Progress &progress)
{
    QStringList removed;
    for (const BackupInfo &info : plan.remove) {
        if (progress.cancelled())
            break;
        if (isPinned(info.path))
            continue; // since the plan was made
        QFile file(info.path);
        if (file.remove())
            removed << info.path;
        else
            progress.report(event::Notice{event::Notice::Level::Warning,
                                          QStringLiteral("'%1' cannot be deleted: %2.").arg(info.path, file.errorString())});
    }
    return removed;
}

} // namespace meditrack
