// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"
#include "migration/plan.h"
#include "migration/scripthost.h"

#include <functional>

namespace meditrack {

/// Scripts at work on a database.
class LiveContext final : public ScriptContext
{
public:
    LiveContext(Connection &connection, const Dialect &dialect);
    QString dialectName() const override { return m_dialect.name(); }
    bool offline() const override { return false; }
    void apply(const Operation &operation) override;
    ResultRows execute(const ExecuteSql &statement) override;

private:
    Connection &m_connection;
    const Dialect &m_dialect;
};

/// Scripts that only say what they would do: --sql.
class TextContext final : public ScriptContext
{
public:
    using Print = std::function<void(const QString &statement)>;
    TextContext(const Dialect &dialect, Print print);
    QString dialectName() const override { return m_dialect.name(); }
    bool offline() const override { return true; }
    void apply(const Operation &operation) override;
    ResultRows execute(const ExecuteSql &statement) override;

private:
    const Dialect &m_dialect;
    Print m_print;
};

/// Runs the script of a step, Python or SQL, in a context.
class ScriptRunner
{
public:
    ScriptRunner(const RevisionGraph &graph, const Dialect &dialect, ScriptHost::Options options);

    /// Everything that can be found wrong with the scripts of a plan without running them. Throws Error.
    void check(const Plan &plan);
    void run(const Step &step, ScriptContext &context);

private:
    void checkSql(const Revision &revision, ScriptDirection direction) const;
    void runSql(const Revision &revision, ScriptDirection direction, ScriptContext &context) const;

    const RevisionGraph &m_graph;
    const Dialect &m_dialect;
    ScriptHost m_host;
};

} // namespace meditrack
