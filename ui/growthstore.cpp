// SPDX-License-Identifier: GPL-3.0-or-later
#include "growthstore.h"

#include "backup/backupstore.h"
#include "privatefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int LockPatience = 2000; ///< milliseconds for the lock of another window
constexpr qint64 SameWithin = 3600; ///< seconds

/// {"at": "2026-11-23T08:15:00Z", "tables": {"doses": [2000000, 126877696]}}; a size that is not known is left out.
QByteArray lineOf(const GrowthPoint &point)
{
    QJsonObject tables;
    for (auto it = point.tables.cbegin(); it != point.tables.cend(); ++it) {
        QJsonArray figures{it->rows};
        if (it->bytes >= 0)
            figures << it->bytes;
        tables.insert(it.key(), figures);
    }
    return QJsonDocument(QJsonObject{{u"at"_s, point.at.toUTC().toString(Qt::ISODate)}, {u"tables"_s, tables}}).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<GrowthPoint> pointOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    GrowthPoint point;
    point.at = QDateTime::fromString(object.value(u"at"_s).toString(), Qt::ISODate).toUTC();
    if (!point.at.isValid() || !object.value(u"tables"_s).isObject())
        return std::nullopt;
    const QJsonObject tables = object.value(u"tables"_s).toObject();
    for (auto it = tables.constBegin(); it != tables.constEnd(); ++it) {
        const QJsonArray figures = it.value().toArray();
        const qint64 rows = figures.at(0).toInteger(-1);
        if (rows >= 0)
            point.tables.insert(it.key(), {rows, figures.at(1).toInteger(-1)});
    }
    return point;
}

std::vector<GrowthPoint> pointsIn(const QString &path)
{
    std::vector<GrowthPoint> points;
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return points;
    const QByteArray text = file.read(GrowthStore::MostBytes * 2);
    for (const QByteArray &line : text.split('\n')) {
        if (auto point = pointOf(line))
            points.push_back(std::move(*point));
    }
    std::ranges::stable_sort(points, {}, &GrowthPoint::at);
    return points;
}

bool rewrite(const QString &path, const std::vector<GrowthPoint> &points)
{
    QByteArrayList lines;
    qint64 bytes = 0;
    for (auto point = points.rbegin(); point != points.rend(); ++point) { // the oldest give way
        lines.prepend(lineOf(*point));
        bytes += lines.front().size();
        if (bytes > GrowthStore::MostBytes / 2 && lines.size() > 1)
            break;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(OurselvesAlone);
    return file.write(lines.join()) >= 0 && file.commit();
}

/// A line that was torn off is ended, so that it spoils no other.
bool append(const QString &path, const QByteArray &line)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    file.setPermissions(OurselvesAlone);
    QByteArray text = line;
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
        text.prepend('\n');
    return file.seek(file.size()) && file.write(text) == text.size() && file.flush();
}

bool isSame(const GrowthPoint &last, const GrowthPoint &point)
{
    const qint64 seconds = last.at.secsTo(point.at);
    return seconds >= 0 && seconds < SameWithin && last.tables == point.tables && last.at.toLocalTime().date() == point.at.toLocalTime().date();
}

} // namespace

GrowthStore::GrowthStore(const DatabaseUrl &url)
{
    if (url.isMemory())
        return;
    const QByteArray name = QCryptographicHash::hash(backupNameOf(url).toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    m_path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/meditrack/growth/"_s + QString::fromLatin1(name) + u".jsonl"_s;
}

GrowthPtr GrowthStore::read() const
{
    return std::make_shared<const Growth>(Growth{pointsIn(m_path)});
}

bool GrowthStore::add(const GrowthPoint &point) const
{
    if (m_path.isEmpty() || point.tables.isEmpty() || !QDir().mkpath(QFileInfo(m_path).path()))
        return false;
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(LockPatience))
        return false;
    std::vector<GrowthPoint> points = pointsIn(m_path);
    if (!points.empty() && isSame(points.back(), point))
        return true;
    const size_t before = points.size();
    points = thinned(std::move(points), point.at);
    if (points.size() == before && QFileInfo(m_path).size() < MostBytes)
        return append(m_path, lineOf(point));
    points.push_back(point);
    return rewrite(m_path, points);
}

void GrowthStore::seed(const Config &config, Progress &progress) const
{
    if (m_path.isEmpty() || QFileInfo::exists(m_path))
        return;
    std::vector<GrowthPoint> points;
    try {
        for (const BackupInfo &backup : listBackups(backupFolder(config.url), config, progress)) {
            const GrowthPoint point = GrowthPoint::of(backup.manifest.tables, backup.manifest.created);
            if (!backup.problem && backup.manifest.database == backupNameOf(config.url) && !point.tables.isEmpty() && point.at.isValid())
                points.push_back(point);
        }
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        return; // a folder that cannot be read is the shelf's to tell
    }
    points = thinned(std::move(points), QDateTime::currentDateTimeUtc());
    if (points.empty() || !QDir().mkpath(QFileInfo(m_path).path()))
        return;
    QLockFile lock(m_path + u".lock"_s);
    if (lock.tryLock(LockPatience) && !QFileInfo::exists(m_path)) // another window may have been quicker
        rewrite(m_path, points);
}

} // namespace meditrack
