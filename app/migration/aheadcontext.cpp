// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/aheadcontext.h"

#include "core/error.h"
#include "migration/versiontable.h"

#include <algorithm>

namespace meditrack {

AheadContext::AheadContext(Connection &connection, const Dialect &dialect, ScriptSettings settings, LiveContext &live, RelayProgress &progress)
    : DialectContext(dialect, std::move(settings))
    , m_live(live)
    , m_progress(progress)
    , m_pipeline(Pipeline::on(connection, progress))
{
}

void AheadContext::beginStep(int step)
{
    m_step = step;
    m_operation = -1;
}

void AheadContext::settle()
{
    m_pipeline->finish();
    if (m_failure)
        throw m_failure->error;
}

void AheadContext::move(const VersionTable &table, const VersionOp &op)
{
    const Statement move = table.statement(op);
    const QString sql = m_dialect.withPlaceholders(move.sql);
    m_pipeline->send(sql, move.rows.front(), [this, &table, op, sql](const Pipeline::Result &result) {
        if (m_failure)
            return;
        if (result.failure)
            m_failure = Failure{*result.failure};
        else
            told(sql, result);
        try {
            if (!result.failure)
                table.check(op, result.affected);
        } catch (const Error &error) {
            m_failure = Failure{error};
        }
    });
}

void AheadContext::told(const QString &sql, const Pipeline::Result &result)
{
    m_stepSeconds += result.seconds;
    m_progress.report(event::Statement{sql, result.seconds, result.affected});
}

void AheadContext::send(const QString &sql)
{
    if (m_failure)
        throw m_failure->error; // the script need not go on
    m_pipeline->send(sql, {}, [this, sql, step = m_step, operation = m_operation](const Pipeline::Result &result) {
        if (m_failure)
            return;
        if (result.failure)
            m_failure = Failure{*result.failure, step, operation};
        else
            told(sql, result);
    });
}

void AheadContext::apply(const Operation &operation)
{
    ++m_operation;
    // Data may need values, and a batch on SQLite looks at the table first.
    const bool isLive = std::holds_alternative<ExecuteSql>(operation) || std::holds_alternative<BulkInsert>(operation)
        || std::holds_alternative<BatchAlterTable>(operation);
    const std::vector<Statement> statements = isLive ? std::vector<Statement>() : m_dialect.sql(operation);
    const auto isSimple = [](const Statement &each) { return each.once.isEmpty() && each.rows.empty(); };
    if (!isLive && std::ranges::all_of(statements, isSimple)) {
        for (const Statement &each : statements)
            send(each.sql);
        return;
    }
    settle();
    m_live.apply(operation);
}

ResultRows AheadContext::execute(const ExecuteSql &statement)
{
    settle();
    return m_live.execute(statement);
}

QVariant AheadContext::inspect(const QString &what, const QString &schema, const QString &name)
{
    settle();
    return m_live.inspect(what, schema, name);
}

void AheadContext::setAutocommit(bool on)
{
    settle();
    m_live.setAutocommit(on);
}

void AheadContext::commit()
{
    settle();
    m_live.commit();
}

void AheadContext::rollback()
{
    settle();
    m_live.rollback();
}

ReplayContext::ReplayContext(const Dialect &dialect, ScriptSettings settings, AheadContext::Failure failure)
    : DialectContext(dialect, std::move(settings))
    , m_failure(std::move(failure))
{
}

void ReplayContext::apply(const Operation &)
{
    if (++m_operation == m_failure.operation)
        throw m_failure.error;
}

// A plain script does not come here; if it does, the error is not to be lost.
ResultRows ReplayContext::execute(const ExecuteSql &)
{
    throw m_failure.error;
}

QVariant ReplayContext::inspect(const QString &, const QString &, const QString &)
{
    throw m_failure.error;
}

void ReplayContext::setAutocommit(bool)
{
    throw m_failure.error;
}

void ReplayContext::commit()
{
    throw m_failure.error;
}

void ReplayContext::rollback()
{
    throw m_failure.error;
}

} // namespace meditrack
