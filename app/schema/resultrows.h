// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

#include <vector>

namespace meditrack {

/// The rows of a query, read to the end: a half-read query blocks other writers.
struct ResultRows
{
    QStringList columns;
    std::vector<QVariantList> rows;
    qint64 affected = -1; ///< rows changed by a statement that returns none; -1 = does not apply
    QVariant lastInsertId;
};

} // namespace meditrack
