// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/postgrestables.h"

namespace meditrack {

/// What numbers the rows of a column: an identity, a serial, or a sequence in its DEFAULT.
struct PostgresSequence
{
    QString sql; ///< its name, as it stands in SQL
    QString column; ///< plain name
    bool isOwned = false; ///< it is this column's alone
    bool isMine = false; ///< this user may make it begin anew
    bool isWritable = false; ///< this user may set it
    bool isReadable = false;
    qint64 increment = 1;
    qint64 lowest = 1;
    qint64 highest = 1;

    /// The number that it gave last; nullopt: none yet.
    std::optional<qint64> last(Connection &connection) const;
};

std::vector<PostgresSequence> sequencesOf(Connection &connection, const PostgresTable &table);

/// The number that the primary key's sequence gave last, if it is higher than any in the table: what SQLite's AUTOINCREMENT
/// would remember.
std::optional<qint64> tellingSequence(Connection &connection, const PostgresTable &table);

/// Lets the numbers of a table go on behind its highest, and behind `sequence`; mode: Replace sets them exactly, the
/// others only raise them. Part of the transaction, unlike a bare setval(), wherever numbers could go back. What this
/// user may not set is told as a warning.
void setSequences(Connection &connection, const PostgresTable &table, std::optional<qint64> sequence, ImportMode mode, Progress &progress);

} // namespace meditrack
