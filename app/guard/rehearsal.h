// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guard/guard.h"

namespace meditrack {

/// Where a run is to go.
struct Move
{
    enum class Verb { Upgrade, Downgrade };
    Verb verb = Verb::Upgrade;
    QString target;
};

/// What one step did to the copy.
struct RehearsedStep
{
    QString revision;
    double seconds = 0;
    std::vector<event::Statement> statements; ///< in the order in which they ran
    struct Part
    {
        Operation operation;
        size_t first = 0; ///< of its statements, which end where those of the next part begin
    };
    std::vector<Part> parts; ///< what the script has asked for
    std::vector<JournalEntry::RowChange> rows; ///< of the tables that its statements name; -1 = not there
};

/// Data that a run takes away with the place where it stood.
struct LostData
{
    QString table; ///< as it is called now
    QString column; ///< empty: the whole table
    qint64 values = 0; ///< rows that go, or values of the column that are neither NULL nor an empty text
    QString revision; ///< of a table: whose script drops it; empty = not known
    bool stays = false; ///< the table itself does not go, only that many rows of it
    bool explained = true; ///< false: no statement has named the table; only a run that accepts row changes does it
    bool operator==(const LostData &) const = default;
};

/// A sentence: "Column 'phone' of 'patient' would go, with 12 values".
QString describe(const LostData &lost);

/// What a run did to a verified copy of the database.
struct Rehearsal
{
    Plan plan; ///< empty: there is nothing to do, and no copy was made
    std::vector<RehearsedStep> steps;
    std::vector<JournalEntry::RowChange> rows; ///< of the tables whose counts changed
    std::vector<RowLoss> losses;
    std::vector<LostData> lost; ///< tables and columns that would go, and that hold something
    QStringList warnings; ///< that the run would tell
    qint64 bytesBefore = 0; ///< of the copy
    qint64 bytesAfter = 0;
    double copySeconds = 0; ///< to copy the database and compare the copy; 0: there was none
    double loadSeconds = 0; ///< of these: to fill a server's copy from the dump, which a guarded run does not do
    double runSeconds = 0;
    /// Of a guarded run: it reads and copies as much for its backup, then does the same.
    double estimatedSeconds() const { return copySeconds - loadSeconds + runSeconds; }
};

/// Runs everything for real, scripts included, on a copy that is compared with the original before and gone afterwards: a file in
/// a private folder beside the database, or a database of its own on the same server. The database itself is only read. Only where
/// the user of a server may not create databases it runs in the database itself, in a transaction that cannot be committed
/// (RehearsalPlace), which a warning says. Throws Error: what a guarded run would throw, with a consequence that says that the
/// database was not touched.
Rehearsal rehearse(const Config &config, const Move &move, Progress &progress, const GuardOptions &options = {});

} // namespace meditrack
