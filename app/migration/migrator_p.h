// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/invariants.h"
#include "db/commitnumber.h"
#include "db/runlock.h"
#include "migration/aheadcontext.h"
#include "migration/journal.h"
#include "migration/migrator.h"
#include "migration/runwatcher.h"
#include "migration/scriptrunner.h"
#include "migration/versiontable.h"

#include <functional>
#include <optional>

namespace meditrack {

event::StepStarted started(const Step &step, int index, int steps);
/// What will run, for the journal.
std::vector<JournalEntry::Script> hashesOf(const RevisionGraph &graph, const Plan &plan);

/// One command on one connection: the lock, the transaction or transactions, the steps.
class Migrator::Run final : private TransactionHolder
{
public:
    Run(Migrator &migrator, const Dialect &dialect, ScriptRunner &runner, JournalRecord &record);

    /// planned: what was checked already; made again here, where nobody else can move the rows.
    Plan go(const QString &verb, const std::function<Plan(const QStringList &)> &makePlan, Plan plan, bool purge);

    /// Rows of the version table, as far as they are committed.
    QStringList heads() const { return m_heads; }

    /// What keeps other runs away, for who has still something to do when this one is over.
    std::shared_ptr<RunLock> lock() const { return m_lock; }

    /// What stays although the command failed, for people; empty if nothing does.
    QString kept() const;

    /// Whether a part of this run was surely committed, by whomever on its connection.
    bool hasCommitted() const { return m_connection.commits() > 0; }

    /// The connection was lost before the answer to a COMMIT was there.
    std::optional<LostCommit> doubt() const { return m_doubt == Doubt::None ? std::nullopt : std::optional(LostCommit{m_number, m_doubt == Doubt::Whole}); }

    /// Whether the script that failed had ended the transaction: its first part is there to stay.
    bool isHalfDone() const { return !m_ended.isEmpty(); }

private:
    /// For the journal alone: --purge is the way out of a version table that cannot be read.
    QStringList rowsToPurge();

    /// The watcher's own statements are nobody's business.
    template<typename Call>
    void watched(Call call)
    {
        m_connection.setReporting(false);
        call();
        m_connection.setReporting(true);
    }

    /// Which foreign keys lead nowhere since then, in sentences.
    QStringList runSteps(const Plan &plan);
    void runEach();

    ForeignKeyViolations violations();

    /// What ran until here is committed, whoever did it.
    void keep();

    void begin() override { m_transaction.emplace(m_connection); }

    enum class Doubt { None, Part, Whole };
    /// which: what is in doubt if the server's answer is lost. Throws Error if nobody keeps other runs away any more.
    void commit(Doubt which);

    void commitForScript() override;

    void rollbackForScript() override;

    void step(const Step &step, int index, int steps);
    void stepAhead(const Step &step, int index, int steps);
    bool runsAhead(const Step &step) const;
    /// Waits for what was sent ahead. Throws Error as the script would have met it.
    void settle();

    Migrator &m_migrator;
    const Dialect &m_dialect;
    ScriptRunner &m_runner;
    JournalRecord &m_record;
    RunWatcher *m_watcher;
    VersionTable m_table;
    RelayProgress m_progress; ///< for the statements that run ahead
    std::shared_ptr<RunLock> m_lock;
    Connection m_connection;
    LiveContext m_context;
    std::optional<Transaction> m_transaction;
    std::optional<AheadContext> m_ahead; ///< while nobody looks on
    Plan m_plan; ///< that runs
    QStringList m_pending; ///< revisions done in the transaction that is open
    QStringList m_kept; ///< revisions that are committed whatever comes
    QStringList m_heads; ///< rows of the version table that are committed
    QStringList m_headsNow; ///< the same, as they are in the transaction that is open
    QString m_ended; ///< a revision that failed after a COMMIT of its own
    bool m_rolledBack = false;
    bool m_committed = false; ///< the script that runs has committed what was done until then
    Doubt m_doubt = Doubt::None;
    CommitNumber m_number; ///< of the last COMMIT
    bool m_perRevision;
};

} // namespace meditrack
