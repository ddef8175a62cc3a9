// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/growth.h"

#include <algorithm>

namespace meditrack {

namespace {

constexpr int WholeDays = 7;
constexpr int DailyDays = 366;

/// What comes later is a clock that was wrong; a minute is none.
bool isFuture(const QDateTime &at, const QDateTime &now)
{
    return at > now.addSecs(60);
}

} // namespace

GrowthPoint GrowthPoint::of(const std::vector<TableCount> &tables, const QDateTime &at)
{
    GrowthPoint point;
    point.at = at.toUTC();
    for (const TableCount &table : tables) {
        if (!table.isEstimate && table.rows >= 0)
            point.tables.insert(table.name, {table.rows, table.bytes});
    }
    return point;
}

const GrowthPoint *Growth::before(const QDateTime &now) const
{
    const QDate today = now.toLocalTime().date();
    const GrowthPoint *found = nullptr;
    for (const GrowthPoint &point : points) {
        if (point.at.toLocalTime().date() < today)
            found = &point;
    }
    return found;
}

std::optional<GrowthSince> Growth::since(const TableCount &table, const QDateTime &now) const
{
    const GrowthPoint *then = before(now);
    if (!then || table.isEstimate || table.rows < 0 || !then->tables.contains(table.name))
        return std::nullopt;
    return GrowthSince{then->at, table.rows - then->tables.value(table.name).rows};
}

std::vector<Growth::Sample> Growth::samples(const QString &table, const QDateTime &now) const
{
    std::vector<Sample> found;
    for (const GrowthPoint &point : points) {
        const auto figures = point.tables.constFind(table);
        if (figures != point.tables.constEnd() && !isFuture(point.at, now))
            found.push_back({static_cast<double>(point.at.toSecsSinceEpoch()), figures->rows});
    }
    return found;
}

std::vector<GrowthPoint> thinned(std::vector<GrowthPoint> points, const QDateTime &now)
{
    std::ranges::stable_sort(points, {}, &GrowthPoint::at);
    const auto slot = [&now](const GrowthPoint &point) -> qint64 { // of equal ones only the last stays; 0: stays
        const qint64 age = point.at.daysTo(now);
        const qint64 day = point.at.date().toJulianDay();
        return age <= WholeDays ? 0 : age <= DailyDays ? day : -(day / 7);
    };
    std::vector<GrowthPoint> kept;
    for (GrowthPoint &point : points) {
        if (!kept.empty() && slot(point) != 0 && slot(kept.back()) == slot(point))
            kept.back() = std::move(point);
        else
            kept.push_back(std::move(point));
    }
    return kept;
}

} // namespace meditrack
