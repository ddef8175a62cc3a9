// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"
#include "migration/plan.h"
#include "migration/scripthost.h"

#include <QSet>

#include <functional>

namespace meditrack {

/// What scripts of either kind are told about the dialect.
class DialectContext : public ScriptContext
{
public:
    explicit DialectContext(const Dialect &dialect);
    QString dialectName() const override { return m_dialect.name(); }
    QString quoted(const QString &name) const override { return m_dialect.quoted(name); }
    QString typeSql(const ColumnType &type, const QString &dialect) const override;

protected:
    /// The statements of an operation, without those that are needed once and have been made before.
    std::vector<Statement> statementsOf(const Operation &operation);

    const Dialect &m_dialect;

private:
    QSet<QString> m_made;
};

/// Scripts at work on a database.
class LiveContext final : public DialectContext
{
public:
    LiveContext(Connection &connection, const Dialect &dialect);
    bool offline() const override { return false; }
    void apply(const Operation &operation) override;
    ResultRows execute(const ExecuteSql &statement) override;
    QVariant inspect(const QString &what, const QString &schema, const QString &name) override;

private:
    Connection &m_connection;
};

/// Scripts that only say what they would do: --sql.
class TextContext final : public DialectContext
{
public:
    using Print = std::function<void(const QString &statement)>;
    TextContext(const Dialect &dialect, Print print);
    bool offline() const override { return true; }
    void apply(const Operation &operation) override;
    ResultRows execute(const ExecuteSql &statement) override;
    QVariant inspect(const QString &what, const QString &schema, const QString &name) override;

private:
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
