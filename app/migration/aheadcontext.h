// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/relayprogress.h"
#include "db/pipeline.h"
#include "migration/scriptrunner.h"

#include <optional>

namespace meditrack {

class VersionTable;

/// Plain scripts (plainscript.h) at work on a database, which gets their statements one after the other while the next
/// scripts run already: on a server, or with SQLite on another processor. What is told of them is told when it was done, in its order.
class AheadContext final : public DialectContext
{
public:
    /// What failed, and which operation of which step it belongs to.
    struct Failure
    {
        Error error;
        int step = -1; ///< -1: none's; the version table is not as it should be
        int operation = 0; ///< of the step, from 0
    };

    /// live: for what cannot be done ahead.
    AheadContext(Connection &connection, const Dialect &dialect, ScriptSettings settings, LiveContext &live, RelayProgress &progress);

    /// What comes now is of this step.
    void beginStep(int step);
    /// To be called when everything until now is done.
    void then(std::function<void()> call) { m_pipeline->then(std::move(call)); }
    /// The row of the version table, with the same check as on the spot.
    void move(const VersionTable &table, const VersionOp &op);
    /// What the statements of the step that was told last have taken.
    double stepSeconds() const { return m_stepSeconds; }
    /// To be called when a step begins to be told.
    void forgetSeconds() { m_stepSeconds = 0; }
    /// Waits until everything is done. Throws Error, that of failure() if there is one.
    void settle();
    const std::optional<Failure> &failure() const { return m_failure; }

    bool offline() const override { return false; }
    void apply(const Operation &operation) override;
    ResultRows execute(const ExecuteSql &statement) override;
    QVariant inspect(const QString &what, const QString &schema, const QString &name) override;
    void setAutocommit(bool on) override;
    void commit() override;
    void rollback() override;

private:
    void send(const QString &sql);
    void told(const QString &sql, const Pipeline::Result &result);

    LiveContext &m_live;
    Progress &m_progress;
    std::optional<Failure> m_failure;
    int m_step = 0;
    int m_operation = -1;
    double m_stepSeconds = 0;
    std::unique_ptr<Pipeline> m_pipeline; ///< its answers use all the others
};

/// A plain script that runs for the second time, for no other purpose than that an error comes to it where it came from.
class ReplayContext final : public DialectContext
{
public:
    ReplayContext(const Dialect &dialect, ScriptSettings settings, AheadContext::Failure failure);
    bool offline() const override { return false; }
    void apply(const Operation &operation) override;
    ResultRows execute(const ExecuteSql &statement) override;
    QVariant inspect(const QString &what, const QString &schema, const QString &name) override;
    void setAutocommit(bool on) override;
    void commit() override;
    void rollback() override;

private:
    const AheadContext::Failure m_failure;
    int m_operation = -1;
};

} // namespace meditrack
