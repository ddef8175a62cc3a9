// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"
#include "migration/plan.h"
#include "migration/scripthost.h"

#include <QSet>

#include <functional>

namespace meditrack {

class RunWatcher;

/// What scripts of either kind are told about the dialect.
class DialectContext : public ScriptContext
{
public:
    DialectContext(const Dialect &dialect, ScriptSettings settings);
    QString dialectName() const override { return m_dialect.name(); }
    QString quoted(const QString &name) const override { return m_dialect.quoted(name); }
    QString typeSql(const ColumnType &type, const QString &dialect) const override;
    ScriptSettings settings() const override { return m_settings; }
    QStringList texts(const Operation &operation) override;

protected:
    /// The statements of an operation, without those that are needed once and have been made before.
    std::vector<Statement> statementsOf(const Operation &operation);

    const Dialect &m_dialect;
    const ScriptSettings m_settings;

private:
    QSet<QString> m_made;
};

/// Who holds the transaction in which scripts run.
class TransactionHolder
{
public:
    virtual ~TransactionHolder() = default;
    virtual void begin() = 0;
    virtual void commitForScript() = 0; ///< what ran until now stays, whatever comes
    virtual void rollbackForScript() = 0; ///< throws Error if that would undo another revision
};

/// Scripts at work on a database.
class LiveContext final : public DialectContext
{
public:
    LiveContext(Connection &connection, const Dialect &dialect, ScriptSettings settings, TransactionHolder &holder);
    /// Is told of each operation; nullptr for nobody.
    void setWatcher(RunWatcher *watcher) { m_watcher = watcher; }
    bool offline() const override { return false; }
    void apply(const Operation &operation) override;
    ResultRows execute(const ExecuteSql &statement) override;
    QVariant inspect(const QString &what, const QString &schema, const QString &name) override;
    void setAutocommit(bool on) override;
    void commit() override;
    void rollback() override;

private:
    Connection &m_connection;
    TransactionHolder &m_holder;
    RunWatcher *m_watcher = nullptr;
    bool m_autocommit = false;
};

/// Scripts that only say what they would do: --sql.
class TextContext final : public DialectContext
{
public:
    using Print = std::function<void(const QString &statement)>;
    TextContext(const Dialect &dialect, ScriptSettings settings, Print print);
    bool offline() const override { return true; }
    void apply(const Operation &operation) override;
    ResultRows execute(const ExecuteSql &statement) override;
    QVariant inspect(const QString &what, const QString &schema, const QString &name) override;
    void setAutocommit(bool on) override;
    void commit() override;
    void rollback() override;

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
