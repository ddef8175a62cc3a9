// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "core/databaseurl.h"
#include "core/progress.h"
#include "db/rights.h"
#include "db/serverfacts.h"
#include "db/tablecounts.h"
#include "migration/editedscripts.h"
#include "migration/revisiongraph.h"

#include <QDateTime>

#include <vector>

namespace meditrack {

/// Where a revision stands in this database.
enum class RevisionState {
    Applied, ///< below a current one
    Current, ///< has a row in the version table
    Ready, ///< not applied yet
    Unknown, ///< a row in the version table that no script has
};

/// One line of the history.
struct HistoryEntry
{
    RevisionNode node; ///< for Unknown only revision.id is set
    RevisionState state = RevisionState::Ready;
    QDateTime created; ///< from "Create Date"; invalid if the script does not say
};

/// What was done to the database last, as its journal has it.
struct LastActivity
{
    QString verb; ///< "upgrade"; see JournalEntry
    QString user;
    QDateTime when; ///< UTC; invalid: nothing is known
    bool isDone = false;
};

/// What a database and its scripts are, read in one go: the value that both front ends show.
struct DatabaseState
{
    DatabaseUrl url;
    QString product; ///< "SQLite 3.40.1"
    QString scriptLocation; ///< folder of the scripts
    qint64 sizeBytes = 0;
    bool exists = false; ///< false: the file is not there yet; an upgrade creates it
    bool hasVersionTable = false;
    ServerFacts server; ///< empty for SQLite
    Rights rights; ///< what both front ends let somebody do
    QStringList rows; ///< the version table's rows, in SELECT order
    QStringList unknown; ///< of these, the ones that no script has
    QStringList ready; ///< what "upgrade heads" would run, oldest first
    QStringList heads; ///< by down revision
    std::vector<EditedScript> edited; ///< applied, and changed since
    QStringList notCompared; ///< applied, and nobody can tell whether they have changed since
    LastActivity last;
    QStringList warnings;
    std::vector<HistoryEntry> history; ///< newest first, in graph order
    std::vector<TableCount> tables; ///< by name; the version table included
    std::vector<ViewName> views; ///< by name; their rows are not counted
    QDateTime readAt;

    /// Why it may not be moved with a backup before, which the window always makes; empty: it may.
    QString whyNoGuardedMove() const;
    /// Some table's rows are not counted yet, or its size is not known though it might be.
    bool isToBeMeasured() const;
};

/// How much is to be known of the tables.
enum class Figures {
    AtOnce, ///< what needs no reading: on a server, estimates
    Counted, ///< rows
    Measured, ///< rows and sizes
};

/// Reads scripts and database, the database as it is at one moment. Changes nothing, creates nothing. Throws Error.
DatabaseState readState(const Config &config, Progress &progress, Figures figures = Figures::Counted);

/// Rows and sizes of all tables, each as of its own moment. Throws Error.
std::vector<TableCount> measureTables(const Config &config, Progress &progress);

} // namespace meditrack
