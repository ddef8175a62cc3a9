// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "core/error.h"
#include "core/progress.h"
#include "migration/describedscript.h"
#include "migration/plan.h"
#include "migration/scriptdirectory.h"
#include "schema/operation.h"

#include <functional>
#include <memory>
#include <optional>

namespace meditrack {

class JournalRecord;
class Dialect;
class RunWatcher;
class ScriptRunner;
struct ScriptSettings;

/// Each as a warning of its own.
void reportWarnings(Progress &progress, const QStringList &warnings);

/// Plans made real: reads the version table, runs the scripts, moves the rows, all in one transaction
/// (or one for each revision). One Migrator for one command, on one thread; each call makes a
/// connection of its own and is done with it on return.
class Migrator
{
public:
    struct Options
    {
        bool transactionPerRevision = false;
        QString tag; ///< --tag, handed to scripts that ask
        bool journal = true; ///< what is done is written to the database's journal
        RunWatcher *watcher = nullptr; ///< must outlive the Migrator
    };

    /// progress must outlive the Migrator.
    Migrator(const Config &config, Progress &progress, Options options);
    Migrator(const Config &config, Progress &progress);
    ~Migrator();
    Migrator(const Migrator &) = delete;
    Migrator &operator=(const Migrator &) = delete;

    const ScriptDirectory &scripts() const { return m_scripts; }

    /// What would run. Reads the database, writes nothing, not even the version table. Looks at the scripts as a
    /// run does: what a run would refuse before it begins is refused here.
    Plan planUpgrade(const QStringList &targets);
    Plan planDowngrade(const QString &target);
    Plan planStamp(const QStringList &targets, bool purge);
    /// Why the scripts of a plan would be refused before anything ran; nullopt if they would not.
    std::optional<Error> problemOf(const Plan &plan) const;
    /// What the scripts of a plan say that they do, one for each step. The database is not asked.
    std::vector<DescribedScript> describe(const Plan &plan) const;

    /// Throws Error; then the database is as it was, but for revisions already committed with
    /// transactionPerRevision, which the error's consequence names. Gives what was run.
    Plan upgrade(const QStringList &targets);
    Plan downgrade(const QString &target);
    /// agree: throws if the plan, as it is under the lock, is not what somebody has agreed to.
    Plan stamp(const QStringList &targets, bool purge, const std::function<void(const Plan &)> &agree = {});
    /// Makes the version table if it is not there.
    void ensureVersionTable();
    /// Exactly these steps, whatever the version table says: for databases that hold nothing of anybody's.
    Plan run(const Plan &plan);
    /// Down to base and up to all heads again, in one transaction.
    Plan reset();

    /// --sql: the text of what would run, statement by statement, without a database.
    /// range is "a:b" or a target; downgrade needs a range.
    using Print = std::function<void(const QString &text)>;
    void upgradeSql(const QString &range, const Print &print);
    void downgradeSql(const QString &range, const Print &print);
    void ensureVersionTableSql(const Print &print);
    void stampSql(const QStringList &targets, const Print &print);

private:
    class Run;
    struct Outcome;
    using MakePlan = std::function<Plan(const QStringList &rows)>;
    QStringList readRows();
    /// The only maker of runners, so that previews and runs look at scripts in the same way.
    ScriptRunner runnerFor(const Dialect &dialect) const;
    Plan execute(const QString &verb, const MakePlan &makePlan, bool purge);
    Plan attempt(Run &run, const std::function<Plan()> &go, JournalRecord &record, Outcome &outcome) const;
    bool mayTryAgain(const Error &error, const Outcome &outcome, int tries);
    /// heads: corrected where the database tells better than the run could.
    void explain(Error &error, const Outcome &outcome, QStringList &heads);
    QString stateAfterLoss(const Outcome &outcome, QStringList &heads);
    /// tableInAnyCase: the version table is made even if there is no step.
    void printSql(const QString &verb, const QStringList &starts, const Plan &plan, const Print &print, bool tableInAnyCase = false);
    bool transactionalDdl(const Dialect &dialect, bool offline) const;
    bool transactionPerRevision() const;
    ScriptSettings settingsFor(const Dialect &dialect, bool offline, const QStringList &starts = {}) const;

    Progress &m_progress;
    Options m_options;
    ScriptDirectory m_scripts;
    const Config &m_config; ///< of m_scripts
};

} // namespace meditrack
