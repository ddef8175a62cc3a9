// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/commitnumber.h"
#include "db/invariants.h"
#include "migration/journal.h"
#include "migration/plan.h"
#include "schema/operation.h"

#include <memory>

namespace meditrack {

class RunLock;

/// A COMMIT whose answer was lost.
struct LostCommit
{
    CommitNumber number;
    bool isLast = false; ///< the run's last one: where it was done, everything has run
};

/// Looks on at a run from inside it, on its connection. What it throws ends the run as a failing script would.
class RunWatcher
{
public:
    virtual ~RunWatcher() = default;
    /// There is something to do, the lock is held, and nothing has changed yet. May add to what the journal will say.
    virtual void begins(Connection &connection, const Plan &plan, bool transactionPerRevision, JournalEntry &entry) = 0;
    /// What begins() has counted of it already; nullopt: nothing.
    virtual std::optional<ForeignKeyViolations> foreignKeysBefore() const { return std::nullopt; }
    virtual void stepBegins(const Step &) { }
    /// An operation is about to be carried out.
    virtual void applies(const Operation &) { }
    /// A statement of it is about to run, those of SQLite's batches aside.
    virtual void runs(const QString &sql) { static_cast<void>(sql); }
    /// The script has run and its row has moved; nothing of it is committed yet, unless it did that itself.
    virtual void stepDone(Connection &, const Step &) { }
    /// The run has failed, and is rolled back as far as it can be. committed: a part of it was committed before, surely, and stays.
    virtual void failed(bool committed, const std::optional<LostCommit> &doubt, const QStringList &heads) { static_cast<void>(committed); static_cast<void>(doubt); static_cast<void>(heads); }
    /// It will not be tried again. As long as somebody has the lock, no other run begins.
    virtual void keeps(std::shared_ptr<RunLock> lock) { static_cast<void>(lock); }
    /// Everything has run. foreignKeys: a sentence for each pair of tables that has more rows without a parent than before.
    virtual void ends(Connection &connection, const QStringList &foreignKeys, JournalEntry &entry) = 0;
};

} // namespace meditrack
