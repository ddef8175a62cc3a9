// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revision.h"
#include "schema/operation.h"
#include "schema/resultrows.h"

#include <QMap>

#include <memory>
#include <vector>

namespace meditrack {

/// What scripts may ask about the run that they are part of.
struct ScriptSettings
{
    QString versionTable = QStringLiteral("alembic_version");
    QString versionTableSchema;
    bool versionTablePrimaryKey = true;
    bool literalBinds = true; ///< --sql: values are written out
    QString paramstyle; ///< --sql without literalBinds: how a placeholder looks; empty = as the dialect has it
    bool renderAsBatch = false;
    bool transactionPerMigration = false;
    bool transactionalDdl = false;
    QMap<QString, QString> namingConvention;
    QStringList startingRevisions; ///< --sql: where the range begins
    QString tag;
    QString configFile;
    QString configSection;
    QString url; ///< without the password
};

/// What a running script may do to the world. The host knows no database; its caller does.
class ScriptContext
{
public:
    virtual ~ScriptContext() = default;
    virtual QString dialectName() const = 0; ///< "sqlite" or "postgresql"
    virtual bool offline() const = 0; ///< --sql: there is no connection to ask
    virtual QString quoted(const QString &name) const = 0; ///< in quotes if the database wants them
    /// How a dialect ("sqlite", "postgresql") spells a type. Throws Error (Unsupported) if it cannot.
    virtual QString typeSql(const ColumnType &type, const QString &dialect) const = 0;
    virtual void apply(const Operation &operation) = 0; ///< op.*
    virtual ResultRows execute(const ExecuteSql &statement) = 0; ///< op.get_bind().execute(…)
    /// sa.inspect(bind): lists and maps of plain values; invalid for what is not there. what is "table", "table_names", …
    virtual QVariant inspect(const QString &what, const QString &schema, const QString &name) = 0;
    virtual ScriptSettings settings() const { return {}; }
    /// autocommit_block(): on commits what is open and lets each statement stand for itself; off begins anew.
    virtual void setAutocommit(bool on) = 0;
    virtual void commit() = 0; ///< for good, whatever comes; a new transaction begins
    virtual void rollback() = 0; ///< back to the last commit; a new transaction begins
    /// The statements of an operation, as --sql shows them.
    virtual QStringList texts(const Operation &operation) = 0;
};

enum class ScriptDirection { Upgrade, Downgrade };

/// A script and which of its functions is to run.
struct ScriptCall
{
    // Implicit: in a list of calls a revision alone means its upgrade().
    ScriptCall(Revision script, ScriptDirection which = ScriptDirection::Upgrade)
        : revision(std::move(script))
        , direction(which)
    { }
    Revision revision;
    ScriptDirection direction;
};

/// Runs revision scripts in the embedded CPython, which starts with the first script of the process. What scripts
/// loaded, their own helper modules too, ends with the host: the next host sees none of it.
/// One host at a time in a process, on one thread at a time. Its header is free of Python.h on purpose.
class ScriptHost
{
public:
    struct Options
    {
        QStringList pythonPath; ///< prepend_sys_path and python_path: absolute folders
        QStringList xArguments; ///< -x key=value
        QStringList tag; ///< --tag, at most one
        QString upgradeArguments; ///< "package.module:NAME" of a dict for upgrade(…), or empty
        /// Scripts may run as compiled in __pycache__, and are put there, as Python does it. What is there need not be
        /// what the script says: not for a folder of which only the scripts are trusted.
        bool keepCompiled = false;
    };

    /// One thing that a script needs and that is not there.
    struct Lack
    {
        QString file; ///< the script, or a module of the project that it imports
        int line = 0;
        QString name; ///< dotted
        bool isModule = false; ///< not a name of alembic or sqlalchemy but a module that was not found
    };
    /// What the static pass found out about a script.
    struct Survey
    {
        QString problem; ///< with its text as a whole: it does not compile, or wants an argument; empty if nothing
        int line = 0;
        std::vector<Lack> lacks;
        bool isNative() const { return problem.isEmpty() && lacks.empty(); }
    };

    ScriptHost();
    explicit ScriptHost(Options options);
    ~ScriptHost();
    ScriptHost(const ScriptHost &) = delete;
    ScriptHost &operator=(const ScriptHost &) = delete;

    /// Looks at scripts, and the modules of the project that they import, without running them. Throws Error:
    /// ScriptFailed for a script that does not compile, has not the function that is to run, or wants an argument that
    /// nobody gives it; ScriptName for all the names of `op` or `sa` that the stand-ins lack and all the modules that
    /// were not found, with file and line.
    void check(const std::vector<ScriptCall> &calls);

    /// The header of a compiled script, read without running it. Throws Error (ScriptHeader).
    Revision compiledHeader(const QString &path);

    /// What check() looks for, of a whole project and as values: one for each revision.
    std::vector<Survey> survey(const std::vector<Revision> &revisions);

    /// Runs upgrade() or downgrade() of a script. What the context throws comes out unchanged but for
    /// revision, file and line; what the script raises is Error (ScriptFailed) with the traceback as detail
    /// and the Python class as kind.
    void run(const Revision &revision, ScriptDirection direction, ScriptContext &context);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace meditrack
