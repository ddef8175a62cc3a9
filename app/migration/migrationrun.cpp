// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/migrator_p.h"

#include "core/engine.h"
#include "core/error.h"
#include "core/parallel.h"
#include "migration/plainscript.h"
#include "migration/runwatcher.h"
#include "migration/scripthash.h"

#include <QElapsedTimer>

#include <algorithm>

namespace meditrack {

event::StepStarted started(const Step &step, int index, int steps)
{
    return {stepVerb(step), index, steps, step.revision, step.from, step.to, step.doc};
}

std::vector<JournalEntry::Script> hashesOf(const RevisionGraph &graph, const Plan &plan)
{
    std::vector<JournalEntry::Script> scripts;
    for (const Step &step : plan) {
        if (step.direction != Step::Direction::Stamp)
            scripts.push_back({step.revision, {}});
    }
    forEachIndex(scripts.size(), [&](size_t i) { scripts[i].hash = scriptHash(graph.find(scripts[i].revision)->revision); });
    return scripts;
}

Migrator::Run::Run(Migrator &migrator, const Dialect &dialect, ScriptRunner &runner, JournalRecord &record)
    : m_migrator(migrator)
    , m_dialect(dialect)
    , m_runner(runner)
    , m_record(record)
    , m_watcher(migrator.m_options.watcher)
    , m_table(migrator.m_config, dialect)
    , m_progress(migrator.m_progress)
    , m_lock(std::make_shared<RunLock>(migrator.m_config, migrator.m_progress))
    , m_connection(m_lock->atItsServer(migrator.m_config.url), Connection::Access::Write, m_progress)
    , m_context(m_connection, dialect, migrator.settingsFor(dialect, false), *this)
    , m_perRevision(migrator.transactionPerRevision() || !migrator.transactionalDdl(dialect, false))
{
    m_context.setWatcher(m_watcher);
    if (!m_watcher)
        m_ahead.emplace(m_connection, dialect, m_context.settings(), m_context, m_progress);
}

Plan Migrator::Run::go(const QString &verb, const std::function<Plan(const QStringList &)> &makePlan, Plan plan, bool purge)
{
    m_connection.setReporting(true);
    if (const QString first = m_dialect.beforeRun(); !first.isEmpty())
        m_connection.execute(first);
    m_transaction.emplace(m_connection);
    m_connection.setReporting(false);
    const bool exists = m_table.exists(m_connection);
    m_heads = m_headsNow = purge ? rowsToPurge() : m_table.rows(m_connection);
    const Plan now = makePlan(purge ? QStringList() : m_heads);
    m_connection.setReporting(true);
    if (now != plan) {
        plan = now; // somebody else moved the database between our look and our lock
        m_runner.check(plan);
        m_record.entry.scripts = hashesOf(m_migrator.m_scripts.graph(), plan);
    }
    m_record.entry.headsBefore = m_heads;
    const bool isWatched = m_watcher && !plan.empty();
    if (isWatched)
        watched([&] { m_watcher->begins(m_connection, plan, m_perRevision, m_record.entry); });
    if (m_migrator.m_options.journal && (!plan.empty() || purge))
        m_record.begin();
    if (purge)
        m_headsNow.clear();
    m_migrator.m_progress.report(event::PlanStarted{verb, int(plan.size()), m_dialect.implName(),
                                                    m_migrator.transactionalDdl(m_dialect, false), false});
    if (!exists)
        m_table.create(m_connection);
    else if (purge)
        m_table.clear(m_connection);
    const QStringList foreignKeys = runSteps(plan);
    if (isWatched)
        watched([&] { m_watcher->ends(m_connection, foreignKeys, m_record.entry); });
    commit(Doubt::Whole);
    m_heads = m_headsNow;
    return plan;
}

QString Migrator::Run::kept() const
{
    QStringList sentences;
    if (!m_kept.isEmpty())
        sentences << Engine::tr("These revisions were applied and kept: %1.").arg(m_kept.join(QStringLiteral(", ")));
    if (!m_ended.isEmpty())
        sentences << Engine::tr("Revision %1 ended the transaction by itself: what ran before that is kept, "
                                    "though the version table does not say so.").arg(m_ended);
    return sentences.join(QLatin1Char(' '));
}

QStringList Migrator::Run::rowsToPurge()
{
    try {
        return m_table.rows(m_connection);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Command)
            throw;
    }
    return {};
}

QStringList Migrator::Run::runSteps(const Plan &plan)
{
    const bool scripts = std::ranges::any_of(plan, [](const Step &each) { return each.direction != Step::Direction::Stamp; });
    const auto known = m_watcher ? m_watcher->foreignKeysBefore() : std::nullopt;
    const ForeignKeyViolations before = known ? *known : scripts ? violations() : ForeignKeyViolations();
    m_plan = plan;
    runEach();
    if (!scripts)
        return {};
    const QStringList news = describeNew(before, violations());
    // A warning, no failure: foreign keys are off while scripts run, and Alembic lets such rows pass too. The guarded
    // upgrade is the one to refuse them.
    if (!m_watcher)
        reportWarnings(m_migrator.m_progress, news);
    return news;
}

void Migrator::Run::runEach()
{
    const int steps = int(m_plan.size());
    for (int i = 0; i < steps; ++i) {
        const Step &each = m_plan[size_t(i)];
        try {
            if (runsAhead(each)) {
                stepAhead(each, i, steps);
                continue;
            }
            settle(); // its errors are not to come to a script that can catch them
            step(each, i, steps);
        } catch (...) {
            settle(); // what failed before goes first
            throw;
        }
    }
    settle();
}

bool Migrator::Run::runsAhead(const Step &step) const
{
    if (!m_ahead)
        return false;
    return step.direction == Step::Direction::Stamp
        || isPlainScript(m_migrator.m_scripts.graph().find(step.revision)->revision,
                         step.isUpgrade ? ScriptDirection::Upgrade : ScriptDirection::Downgrade);
}

void Migrator::Run::stepAhead(const Step &step, int index, int steps)
{
    Progress &progress = m_migrator.m_progress;
    m_ahead->then([this, &progress, event = started(step, index, steps)] {
        progress.report(event);
        m_ahead->forgetSeconds();
    });
    m_ahead->beginStep(index);
    m_runner.run(step, *m_ahead);
    for (const VersionOp &op : step.versionOps)
        m_ahead->move(m_table, op);
    m_pending << step.revision;
    m_headsNow = step.headsAfter;
    const bool commitsNow = m_perRevision && index + 1 < steps;
    if (commitsNow) {
        settle();
        commit(Doubt::Part);
        keep();
        begin();
    }
    m_ahead->then([this, &progress, event = event::StepDone{index, step.revision, 0, commitsNow}]() mutable {
        event.seconds = m_ahead->stepSeconds();
        progress.report(event);
    });
}

void Migrator::Run::settle()
{
    if (!m_ahead)
        return;
    try {
        m_ahead->settle();
    } catch (const Error &) {
        const std::optional<AheadContext::Failure> &failure = m_ahead->failure();
        if (!failure || failure->step < 0)
            throw;
        ReplayContext replay(m_dialect, m_context.settings(), *failure);
        m_runner.run(m_plan[size_t(failure->step)], replay);
        throw;
    }
}

ForeignKeyViolations Migrator::Run::violations()
{
    m_connection.setReporting(false);
    ForeignKeyViolations found = foreignKeyViolations(m_connection);
    m_connection.setReporting(true);
    return found;
}

void Migrator::Run::keep()
{
    m_kept += m_pending;
    m_pending.clear();
    m_heads = m_headsNow;
}

void Migrator::Run::commit(Doubt which)
{
    m_number = CommitNumber(m_connection);
    m_lock->requireHeld();
    try {
        m_transaction->commit();
    } catch (const Error &error) {
        if (error.code == ErrorCode::ConnectionLost) // a COMMIT that is refused has an answer
            m_doubt = which;
        throw;
    }
}

void Migrator::Run::commitForScript()
{
    commit(Doubt::Part);
    m_committed = true;
    keep();
}

void Migrator::Run::rollbackForScript()
{
    if (!m_pending.isEmpty())
        throw Error(ErrorCode::Unsupported,
                    Engine::tr("The script rolls the transaction back, which also holds the revisions %1.")
                        .arg(m_pending.join(QStringLiteral(", "))))
            .advise(Engine::tr("Set \"transaction_per_migration = true\", so that each revision has a transaction of its own."));
    m_transaction.reset();
    m_rolledBack = true;
}

void Migrator::Run::step(const Step &step, int index, int steps)
{
    Progress &progress = m_migrator.m_progress;
    progress.report(started(step, index, steps));
    if (m_watcher)
        m_watcher->stepBegins(step);
    m_committed = m_rolledBack = false;
    const quint64 commits = m_connection.commits();
    QElapsedTimer timer;
    timer.start();
    try {
        m_runner.run(step, m_context);
    } catch (...) {
        m_committed = m_committed || m_connection.commits() != commits;
        if (m_committed || (!m_connection.inTransaction() && !m_connection.lostTransaction())) {
            m_ended = step.revision;
            keep();
        }
        throw;
    }
    if (m_connection.lostTransaction())
        throw Error(ErrorCode::ScriptFailed,
                    Engine::tr("Revision %1 went on after an error at which the database took the whole transaction back.").arg(step.revision))
            .inRevision(step.revision)
            .advise(Engine::tr("Let the script stop at that error, then run the same command again."));
    const bool lacking = !m_connection.inTransaction();
    const bool ended = lacking || m_committed || m_connection.commits() != commits;
    if (ended) {
        progress.report(event::Notice{
            event::Notice::Level::Warning,
            Engine::tr("Revision %1 ended the transaction by itself: what ran before that is kept even if a later step fails.").arg(step.revision)});
        keep();
        if (lacking)
            begin();
    }
    if (m_rolledBack)
        progress.report(event::Notice{
            event::Notice::Level::Warning,
            Engine::tr("Revision %1 rolled back what it had done until then, and went on: only what it did after that is there. "
                           "Compare the database with the script.").arg(step.revision)});
    if (m_rolledBack && !m_table.exists(m_connection))
        m_table.create(m_connection); // the script took it along
    for (const VersionOp &op : step.versionOps)
        m_table.apply(m_connection, op);
    m_pending << step.revision;
    m_headsNow = step.headsAfter;
    if (m_watcher)
        watched([&] { m_watcher->stepDone(m_connection, step); });
    // After a script that has committed its work, its row must not be taken back either.
    const bool commitsNow = (m_perRevision || ended) && index + 1 < steps;
    if (commitsNow) {
        commit(Doubt::Part);
        keep();
        begin();
    }
    progress.report(event::StepDone{index, step.revision, double(timer.nsecsElapsed()) / 1e9, commitsNow});
}

} // namespace meditrack
