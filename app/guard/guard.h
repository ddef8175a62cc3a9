// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/manifest.h"
#include "core/config.h"
#include "core/error.h"
#include "core/progress.h"
#include "guard/rowledger.h"
#include "migration/journal.h"
#include "migration/plan.h"

#include <functional>
#include <memory>

namespace meditrack {

class GuardWatcher;
class Migrator;
class RunLock;

struct GuardOptions
{
    bool acceptRowChanges = false; ///< rows that nobody can explain are told and stop nothing
    bool transactionPerRevision = false;
    QString tag;
};

/// What a guarded run did.
struct GuardReport
{
    Plan plan; ///< what ran; empty: there was nothing to do, and no backup was made
    QString backup; ///< absolute path; empty: the database was empty
    std::vector<JournalEntry::RowChange> rows; ///< of the tables whose counts changed
    std::vector<RowLoss> losses; ///< rows that are gone, all of them explained or accepted
};

/// An upgrade, downgrade or reset that ends well or changes nothing: under the lock it looks whether all is in order
/// (preflight), makes a verified backup, lets the migrator run, compares the rows of every table with what the statements
/// explain, and commits. After a failure the content of the database is compared with what it was; where the transaction
/// could not hold everything (a script's own COMMIT, a transaction per revision), the backup is put back.
class Guard
{
public:
    /// progress must outlive the Guard.
    Guard(const Config &config, Progress &progress, GuardOptions options = {});

    /// Throw Error; then the database is as it was, and the error's consequence says how that is known. Should the
    /// backup not go back, it says where it lies.
    GuardReport upgrade(const QStringList &targets);
    GuardReport downgrade(const QString &target);
    GuardReport reset();

private:
    GuardReport run(Manifest::Why why, const std::function<Plan(Migrator &)> &work);
    void recover(Error &error, const Config &config, GuardWatcher &watcher) const;
    std::shared_ptr<RunLock> lockOf(const Config &config, GuardWatcher &watcher, Progress &progress) const;
    /// Puts the old content back and compares it; false: all rows are there, but something else differs. Throws Error.
    bool putBack(const Config &config, GuardWatcher &watcher, Progress &progress) const;

    const Config &m_config;
    Progress &m_progress;
    GuardOptions m_options;
};

/// -1: that cannot be counted, such as a virtual table whose module is not here.
qint64 countOf(Connection &connection, const QString &table);
/// The tables with their rows, by name, virtual ones among them: but not the version table, nor what virtual tables keep
/// their rows in.
std::vector<TableCount> countRows(Connection &connection, const QString &versionTable);
/// What differs, by name.
std::vector<JournalEntry::RowChange> rowChanges(const std::vector<TableCount> &before, const std::vector<TableCount> &after);

} // namespace meditrack
