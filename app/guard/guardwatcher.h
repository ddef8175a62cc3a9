// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guard/guard.h"
#include "migration/runwatcher.h"

#include <memory>
#include <optional>
#include <utility>

namespace meditrack {

/// The guard's eyes inside a run: hears every statement, and has the last word before COMMIT.
class GuardWatcher : public RunWatcher, public Progress
{
public:
    GuardWatcher(const Config &config, Progress &progress, const GuardOptions &options, Manifest::Why why);

    /// The scripts' own configuration, known once they are read; must be set before the run.
    void setConfig(const Config &config) { m_known = &config; }

    void begins(Connection &connection, const Plan &plan, bool transactionPerRevision, JournalEntry &entry) override;
    std::optional<ForeignKeyViolations> foreignKeysBefore() const override { return m_foreignKeys; }
    void stepBegins(const Step &step) override;
    void runs(const QString &sql) override;
    void stepDone(Connection &connection, const Step &step) override;
    void ends(Connection &connection, const QStringList &foreignKeys, JournalEntry &entry) override;

    void failed(bool committed, const std::optional<LostCommit> &doubt, const QStringList &heads) override
    {
        m_headsLeft = heads;
        m_headsLeft.sort();
        m_committed = committed;
        m_doubt = doubt;
        m_connection = nullptr;
    }

    void keeps(std::shared_ptr<RunLock> lock) override { m_lock = std::move(lock); }
    /// Of a failed run; nobody else has it then.
    std::shared_ptr<RunLock> takeLock() { return std::move(m_lock); }

    void report(const Event &event) override;
    bool cancelled() const override { return m_progress.cancelled(); }
    std::optional<QString> password(const QString &who) override { return m_progress.password(who); }

    bool hasBegun() const { return m_begun; }
    bool hasCommitted() const { return m_committed; } ///< a part of a failed run, surely
    const std::optional<LostCommit> &doubt() const { return m_doubt; } ///< the answer to this COMMIT was lost
    const QByteArray &digest() const { return m_digest; } ///< of the content before
    const QStringList &headsBefore() const { return m_headsBefore; }
    const QStringList &headsWanted() const { return m_headsWanted; }
    const QStringList &headsLeft() const { return m_headsLeft; } ///< that a failed run has committed, sorted; in doubt, perhaps others
    const QStringList &objectsBefore() const { return m_objects; } ///< of a server's database, as serverObjects()
    const QString &backup() const { return m_backup; }
    const std::vector<JournalEntry::RowChange> &rows() const { return m_rows; }
    const std::vector<RowLoss> &losses() const { return m_losses; }

protected:
    void hear(const Event &event); ///< for the ledger
    /// Counts, from where the ledger goes on.
    void startLedger(Connection &connection);
    const RowLedger &ledger() const { return *m_ledger; }
    const std::vector<TableCount> &before() const { return m_before; }
    const Config &config() const { return *m_known; }

private:
    void notice(event::Notice::Level level, const QString &text);
    void lookAround(Connection &connection);
    /// After a script that may have written into the schema itself, which SQLite's own statements would not let go wrong.
    void checkSchema(Connection &connection, const QString &revision);
    /// Throws Error at the first loss that nobody explains, unless they are accepted.
    void check(const std::vector<RowLoss> &losses, const QString &revision);
    /// Nobody else writes from here on, until the run commits for the first time.
    void lockTables(Connection &connection);
    void addKin(Connection &connection);
    void settleOpen(Connection &connection);
    /// Right after a statement, while it can be told from the next one; not more often than can be afforded.
    void settleNow();
    void lookForOthers();
    /// After counting all rows.
    std::vector<RowLoss> countedLosses(Connection &connection);
    qint64 totalChanges(Connection &connection) const;
    /// Rows that this transaction has taken out of all tables of a server's database, as the server itself counts.
    qint64 rowsDeleted(Connection &connection) const;

    const Config *m_known;
    Progress &m_progress;
    const GuardOptions &m_options;
    Manifest::Why m_why;
    std::vector<TableCount> m_before;
    std::optional<ForeignKeyViolations> m_foreignKeys;
    std::optional<RowLedger> m_ledger;
    QByteArray m_digest;
    bool m_committed = false;
    std::optional<LostCommit> m_doubt;
    bool m_begun = false; ///< the digest is known
    QStringList m_objects;
    QStringList m_headsBefore;
    QStringList m_headsWanted;
    QStringList m_headsLeft;
    QString m_backup;
    QString m_revision; ///< the last one that began
    std::vector<JournalEntry::RowChange> m_rows;
    std::vector<RowLoss> m_losses;
    qint64 m_changes = 0; ///< total_changes() after the last step
    std::shared_ptr<RunLock> m_lock; ///< of the run that has failed, until the database is as it is to stay
    Connection *m_connection = nullptr; ///< while the scripts run
    qint64 m_counted = 0; ///< rows, while scripts run
    QStringList m_fresh; ///< tables counted since the last statement
    qint64 m_deleted = 0; ///< rowsDeleted() before this step
    qint64 m_others = 0; ///< changed rows of this revision that no statement accounts for, and that were looked at
};

} // namespace meditrack
