// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "core/progress.h"

#include <vector>

namespace meditrack {

/// A table that an interrupted batch of Alembic's has left, which commits while it works: it makes "_alembic_tmp_x", fills it from "x",
/// drops "x", and gives it that name.
struct BatchLeftover
{
    QString table;
    QString original; ///< empty: its name is too long to be known, and it is gone
    bool isOriginalThere = false; ///< the complete one; else the rows are in this one
    bool operator==(const BatchLeftover &) const = default;

    /// What puts it right: it is dropped, or gets the name it was made for. Empty: nobody knows which.
    QString sql() const;
};

/// Among the tables of an SQLite database; nothing else interrupts a batch half-way.
std::vector<BatchLeftover> batchLeftovers(const QStringList &tables);

/// Puts these right, all or none, under the database's lock, with a verified backup of the state before, whose path it gives. Throws
/// Error: Command, if it is not these any more.
QString cleanUp(const Config &config, const std::vector<BatchLeftover> &wanted, Progress &progress);

} // namespace meditrack
