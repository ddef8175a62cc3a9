// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/tablecounts.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <optional>

namespace meditrack {

/// How many rows each table had at one moment. Only what was counted: no estimates.
struct GrowthPoint
{
    struct Figures
    {
        qint64 rows = 0;
        qint64 bytes = -1; ///< -1 = not known
        bool operator==(const Figures &) const = default;
    };

    QDateTime at; ///< UTC
    QHash<QString, Figures> tables;

    static GrowthPoint of(const std::vector<TableCount> &tables, const QDateTime &at);
    bool operator==(const GrowthPoint &) const = default;
};

/// What a table's rows are compared with.
struct GrowthSince
{
    QDateTime at;
    qint64 change = 0;
};

/// The rows of a database's tables over time, earliest first.
struct Growth
{
    std::vector<GrowthPoint> points;

    /// The last moment before today, as now's time zone has it; null: there is none. What lies in the future counts for nothing: a
    /// clock was wrong.
    const GrowthPoint *before(const QDateTime &now) const;
    /// Since then; nothing for a table that was not counted then, or is not now.
    std::optional<GrowthSince> since(const TableCount &table, const QDateTime &now) const;

    struct Sample
    {
        double time = 0; ///< seconds since 1970
        qint64 rows = 0;
    };
    std::vector<Sample> samples(const QString &table, const QDateTime &now) const;
};
using GrowthPtr = std::shared_ptr<const Growth>;

/// All of the last week, then the last of each day for a year, then the last of each week.
std::vector<GrowthPoint> thinned(std::vector<GrowthPoint> points, const QDateTime &now);

} // namespace meditrack
