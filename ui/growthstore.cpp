// SPDX-License-Identifier: GPL-3.0-or-later
#include "growthstore.h"

#include "backup/backupstore.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

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
    return QJsonDocument(QJsonObject{{u"at"_s, point.at.toUTC().toString(Qt::ISODate)}, {u"tables"_s, tables}}).toJson(QJsonDocument::Compact);
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

std::vector<GrowthPoint> pointsIn(const LineFile &file)
{
    std::vector<GrowthPoint> points;
    for (const QByteArray &line : file.lines()) {
        if (auto point = pointOf(line))
            points.push_back(std::move(*point));
    }
    std::ranges::stable_sort(points, {}, &GrowthPoint::at);
    return points;
}

QByteArrayList linesOf(const std::vector<GrowthPoint> &points)
{
    QByteArrayList lines;
    for (const GrowthPoint &point : points)
        lines << lineOf(point);
    return lines;
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
    m_file = LineFile(u"growth/"_s + QString::fromLatin1(name) + u".jsonl"_s);
}

GrowthPtr GrowthStore::read() const
{
    return std::make_shared<const Growth>(Growth{pointsIn(m_file)});
}

bool GrowthStore::add(const GrowthPoint &point) const
{
    return !point.tables.isEmpty() && m_file.locked([&] {
        std::vector<GrowthPoint> points = pointsIn(m_file);
        if (!points.empty() && isSame(points.back(), point))
            return true;
        const size_t before = points.size();
        points = thinned(std::move(points), point.at);
        if (points.size() == before && !m_file.isLong())
            return m_file.append(lineOf(point));
        points.push_back(point);
        return m_file.rewrite(linesOf(points));
    });
}

void GrowthStore::seed(const Config &config, Progress &progress) const
{
    if (path().isEmpty() || m_file.exists())
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
    if (!points.empty()) // another window may have been quicker
        m_file.locked([&] { return m_file.exists() || m_file.rewrite(linesOf(points)); });
}

} // namespace meditrack
