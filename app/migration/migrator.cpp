// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/migrator.h"

#include "core/error.h"
#include "db/invariants.h"
#include "db/runlock.h"
#include "migration/journal.h"
#include "migration/runwatcher.h"
#include "migration/scripthash.h"
#include "migration/scriptrunner.h"
#include "migration/versiontable.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace meditrack {

namespace {

event::StepStarted started(const Step &step, int index, int steps)
{
    return {stepVerb(step), index, steps, step.revision, step.from, step.to, step.doc};
}

/// The folder of the default database is ours to make; any other is the user's to have.
void makeDefaultFolder(const Config &config)
{
    if (config.url.toString() == DatabaseUrl::parse(defaultDatabaseUrl).toString())
        QDir().mkpath(QFileInfo(config.url.database).path());
}

std::vector<JournalEntry::Script> hashesOf(const RevisionGraph &graph, const Plan &plan)
{
    std::vector<JournalEntry::Script> scripts;
    for (const Step &step : plan) {
        if (step.direction != Step::Direction::Stamp)
            scripts.push_back({step.revision, scriptHash(graph.find(step.revision)->revision)});
    }
    return scripts;
}

/// --sql's "a:b"; a target alone is ":target".
QPair<QString, QString> splitRange(const QString &range)
{
    const qsizetype colon = range.indexOf(QLatin1Char(':'));
    return colon < 0 ? qMakePair(QString(), range) : qMakePair(range.left(colon), range.mid(colon + 1));
}

} // namespace

Migrator::Migrator(const Config &config, Progress &progress, Options options)
    : m_progress(progress)
    , m_options(std::move(options))
    , m_scripts(config)
    , m_config(m_scripts.config())
{
    reportWarnings(m_progress, m_scripts.warnings());
    m_config.requireUrl();
}

Migrator::Migrator(const Config &config, Progress &progress)
    : Migrator(config, progress, Options{})
{
}

Migrator::~Migrator() = default;

void reportWarnings(Progress &progress, const QStringList &warnings)
{
    for (const QString &text : warnings)
        progress.report(event::Notice{event::Notice::Level::Warning, text});
}

ScriptRunner Migrator::runnerFor(const Dialect &dialect) const
{
    return ScriptRunner(m_scripts.graph(), dialect,
                        {m_config.scriptPath(), m_config.xArguments,
                         m_options.tag.isEmpty() ? QStringList() : QStringList{m_options.tag}, m_config.upgradeArguments});
}

bool Migrator::transactionalDdl(const Dialect &dialect, bool offline) const
{
    // --sql for SQLite is text as Alembic writes it: no words about transactions.
    const bool usual = offline ? dialect.name() != QLatin1String("sqlite") : dialect.transactionalDdl();
    return m_config.transactionalDdl.value_or(usual);
}

bool Migrator::transactionPerRevision() const
{
    return m_options.transactionPerRevision || m_config.transactionPerMigration;
}

ScriptSettings Migrator::settingsFor(const Dialect &dialect, bool offline, const QStringList &starts) const
{
    ScriptSettings settings;
    settings.versionTable = m_config.versionTable;
    settings.versionTableSchema = m_config.versionTableSchema;
    settings.versionTablePrimaryKey = m_config.versionTablePrimaryKey;
    settings.literalBinds = m_config.literalBinds;
    settings.paramstyle = m_config.paramstyle;
    settings.renderAsBatch = m_config.renderAsBatch;
    settings.transactionPerMigration = transactionPerRevision();
    settings.transactionalDdl = transactionalDdl(dialect, offline);
    settings.namingConvention = m_config.namingConvention;
    settings.startingRevisions = starts;
    settings.tag = m_options.tag;
    settings.configFile = m_config.file;
    settings.configSection = m_config.section;
    settings.url = m_config.url.toString();
    return settings;
}

std::optional<Error> Migrator::problemOf(const Plan &plan) const
{
    try {
        const auto dialect = Dialect::create(m_config.url);
        runnerFor(*dialect).check(plan);
    } catch (const Error &error) {
        return error;
    }
    return std::nullopt;
}

QStringList Migrator::readRows()
{
    const auto dialect = Dialect::create(m_config.url);
    Connection connection(m_config.url, Connection::Access::Read, m_progress);
    return VersionTable(m_config, *dialect).rows(connection);
}

Plan Migrator::planUpgrade(const QStringList &targets)
{
    return meditrack::planUpgrade(m_scripts.graph(), readRows(), targets);
}

Plan Migrator::planDowngrade(const QString &target)
{
    QStringList warnings;
    Plan plan = meditrack::planDowngrade(m_scripts.graph(), readRows(), target, &warnings);
    reportWarnings(m_progress, warnings);
    return plan;
}

Plan Migrator::planStamp(const QStringList &targets, bool purge)
{
    return meditrack::planStamp(m_scripts.graph(), purge ? QStringList() : readRows(), targets, purge);
}

Plan Migrator::upgrade(const QStringList &targets)
{
    return execute(QStringLiteral("upgrade"),
                   [&](const QStringList &rows) { return meditrack::planUpgrade(m_scripts.graph(), rows, targets); }, false);
}

Plan Migrator::downgrade(const QString &target)
{
    QStringList warnings;
    const auto makePlan = [&](const QStringList &rows) {
        warnings.clear();
        return meditrack::planDowngrade(m_scripts.graph(), rows, target, &warnings);
    };
    Plan plan = execute(QStringLiteral("downgrade"), makePlan, false);
    reportWarnings(m_progress, warnings);
    return plan;
}

Plan Migrator::stamp(const QStringList &targets, bool purge)
{
    return execute(QStringLiteral("stamp"),
                   [&](const QStringList &rows) { return meditrack::planStamp(m_scripts.graph(), rows, targets, purge); }, purge);
}

void Migrator::ensureVersionTable()
{
    execute(QStringLiteral("ensure_version"), [](const QStringList &) { return Plan(); }, false);
}

Plan Migrator::reset()
{
    const auto makePlan = [&](const QStringList &rows) {
        Plan plan = rows.isEmpty() ? Plan() : meditrack::planDowngrade(m_scripts.graph(), rows, QStringLiteral("base"));
        const Plan up = meditrack::planUpgrade(m_scripts.graph(), {}, {QStringLiteral("heads")});
        plan.insert(plan.end(), up.begin(), up.end());
        return plan;
    };
    return execute(QStringLiteral("reset"), makePlan, false);
}

/// One command on one connection: the lock, the transaction or transactions, the steps.
class Migrator::Run final : private TransactionHolder
{
public:
    Run(Migrator &migrator, const Dialect &dialect, ScriptRunner &runner, JournalRecord &record)
        : m_migrator(migrator)
        , m_dialect(dialect)
        , m_runner(runner)
        , m_record(record)
        , m_watcher(migrator.m_options.watcher)
        , m_table(migrator.m_config, dialect)
        , m_lock(migrator.m_config.url, migrator.m_config.versionTableSchema + QLatin1Char('.') + migrator.m_config.versionTable, migrator.m_progress)
        , m_connection(migrator.m_config.url, Connection::Access::Write, migrator.m_progress)
        , m_context(m_connection, dialect, migrator.settingsFor(dialect, false), *this)
        , m_perRevision(migrator.transactionPerRevision() || !migrator.transactionalDdl(dialect, false))
    {
        m_context.setWatcher(m_watcher);
    }

    /// planned: what was checked already; made again here, where nobody else can move the rows.
    Plan go(const QString &verb, const std::function<Plan(const QStringList &)> &makePlan, Plan plan, bool purge)
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
        m_transaction->commit();
        m_heads = m_headsNow;
        return plan;
    }

    /// Rows of the version table, as far as they are committed.
    QStringList heads() const { return m_heads; }

    /// What stays although the command failed, for people; empty if nothing does.
    QString kept() const
    {
        QStringList sentences;
        if (!m_kept.isEmpty())
            sentences << QStringLiteral("These revisions were applied and kept: %1.").arg(m_kept.join(QStringLiteral(", ")));
        if (m_ended.isEmpty())
            sentences << QStringLiteral("The failed one was rolled back.");
        else
            sentences << QStringLiteral("Revision %1 ended the transaction by itself: what ran before that is kept, "
                                        "though the version table does not say so.").arg(m_ended);
        return m_kept.isEmpty() && m_ended.isEmpty() ? QString() : sentences.join(QLatin1Char(' '));
    }

    /// Whether anything of this run was committed, by whomever on its connection.
    bool hasCommitted() const { return m_connection.commits() > 0; }

    /// Whether the script that failed had ended the transaction: its first part is there to stay.
    bool isHalfDone() const { return !m_ended.isEmpty(); }

private:
    /// For the journal alone: --purge is the way out of a version table that cannot be read.
    QStringList rowsToPurge()
    {
        try {
            return m_table.rows(m_connection);
        } catch (const Error &error) {
            if (error.code != ErrorCode::Command)
                throw;
        }
        return {};
    }

    /// The watcher's own statements are nobody's business.
    template<typename Call>
    void watched(Call call)
    {
        m_connection.setReporting(false);
        call();
        m_connection.setReporting(true);
    }

    /// Which foreign keys lead nowhere since then, in sentences.
    QStringList runSteps(const Plan &plan)
    {
        const bool scripts = std::ranges::any_of(plan, [](const Step &each) { return each.direction != Step::Direction::Stamp; });
        const ForeignKeyViolations before = scripts ? violations() : ForeignKeyViolations();
        for (size_t i = 0; i < plan.size(); ++i)
            step(plan.at(i), int(i), int(plan.size()));
        if (!scripts)
            return {};
        const QStringList news = describeNew(before, violations());
        // A warning, no failure: foreign keys are off while scripts run, and Alembic lets such rows pass too. The guarded
        // upgrade is the one to refuse them.
        if (!m_watcher)
            reportWarnings(m_migrator.m_progress, news);
        return news;
    }

    ForeignKeyViolations violations()
    {
        m_connection.setReporting(false);
        ForeignKeyViolations found = foreignKeyViolations(m_connection);
        m_connection.setReporting(true);
        return found;
    }

    /// What ran until here is committed, whoever did it.
    void keep()
    {
        m_kept += m_pending;
        m_pending.clear();
        m_heads = m_headsNow;
    }

    void begin() override { m_transaction.emplace(m_connection); }

    void commitForScript() override
    {
        m_transaction->commit();
        m_committed = true;
        keep();
    }

    void rollbackForScript() override
    {
        if (!m_pending.isEmpty())
            throw Error(ErrorCode::Unsupported,
                        QStringLiteral("The script rolls the transaction back, which also holds the revisions %1.")
                            .arg(m_pending.join(QStringLiteral(", "))))
                .advise(QStringLiteral("Set \"transaction_per_migration = true\", so that each revision has a transaction of its own."));
        m_transaction.reset();
        m_rolledBack = true;
    }

    void step(const Step &step, int index, int steps)
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
                        QStringLiteral("Revision %1 went on after an error at which the database took the whole transaction back.").arg(step.revision))
                .inRevision(step.revision)
                .advise(QStringLiteral("Let the script stop at that error, then run the same command again."));
        const bool lacking = !m_connection.inTransaction();
        const bool ended = lacking || m_committed || m_connection.commits() != commits;
        if (ended) {
            progress.report(event::Notice{
                event::Notice::Level::Warning,
                QStringLiteral("Revision %1 ended the transaction by itself: what ran before that is kept even if a later step fails.").arg(step.revision)});
            keep();
            if (lacking)
                begin();
        }
        if (m_rolledBack)
            progress.report(event::Notice{
                event::Notice::Level::Warning,
                QStringLiteral("Revision %1 rolled back what it had done until then, and went on: only what it did after that is there. "
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
            m_transaction->commit();
            keep();
            begin();
        }
        progress.report(event::StepDone{index, step.revision, double(timer.nsecsElapsed()) / 1e9, commitsNow});
    }

    Migrator &m_migrator;
    const Dialect &m_dialect;
    ScriptRunner &m_runner;
    JournalRecord &m_record;
    RunWatcher *m_watcher;
    VersionTable m_table;
    RunLock m_lock;
    Connection m_connection;
    LiveContext m_context;
    std::optional<Transaction> m_transaction;
    QStringList m_pending; ///< revisions done in the transaction that is open
    QStringList m_kept; ///< revisions that are committed whatever comes
    QStringList m_heads; ///< rows of the version table that are committed
    QStringList m_headsNow; ///< the same, as they are in the transaction that is open
    QString m_ended; ///< a revision that failed after a COMMIT of its own
    bool m_rolledBack = false;
    bool m_committed = false; ///< the script that runs has committed what was done until then
    bool m_perRevision;
};

Plan Migrator::execute(const QString &verb, const std::function<Plan(const QStringList &)> &makePlan, bool purge)
{
    m_scripts.requireUniqueIds();
    const auto dialect = Dialect::create(m_config.url);
    ScriptRunner runner = runnerFor(*dialect);
    makeDefaultFolder(m_config);
    // A first look without the lock: most of what can be wrong is found before the database is touched.
    const Plan plan = makePlan(purge ? QStringList() : readRows());
    runner.check(plan);

    JournalRecord record(m_config.url, verb, m_progress);
    if (m_options.journal)
        record.entry.scripts = hashesOf(m_scripts.graph(), plan);

    QString kept;
    bool halfDone = false;
    try {
        Run run(*this, *dialect, runner, record);
        try {
            Plan ran = run.go(verb, makePlan, plan, purge);
            record.entry.headsAfter = run.heads();
            record.done();
            return ran;
        } catch (...) {
            kept = run.kept();
            halfDone = run.isHalfDone();
            record.entry.headsAfter = run.heads();
            if (m_options.watcher)
                m_options.watcher->failed(run.hasCommitted());
            throw;
        }
    } catch (Error &error) {
        record.failed(error);
        const bool ours = error.code == ErrorCode::Cancelled || !error.revision.isEmpty();
        if (!kept.isEmpty())
            error.means(kept);
        else if (ours || error.consequence.isEmpty())
            error.means(QStringLiteral("Everything was rolled back: the database is exactly as it was before."));
        if (halfDone)
            error.advise(QStringLiteral("Running it again would do the first part twice. Compare the database with the script "
                                        "by hand; then finish by hand what is missing and mark the revision with "
                                        "\"meditrack stamp\", or restore a backup."));
        else if (error.advice.isEmpty() && !error.revision.isEmpty())
            error.advise(QStringLiteral("Mend the script, then run the same command again."));
        throw;
    }
}

void Migrator::upgradeSql(const QString &range, const Print &print)
{
    const auto [from, to] = splitRange(range);
    const QStringList rows = from.isEmpty() ? QStringList() : m_scripts.graph().resolve(from);
    printSql(QStringLiteral("upgrade"), rows, meditrack::planUpgrade(m_scripts.graph(), rows, {to}), print);
}

void Migrator::downgradeSql(const QString &range, const Print &print)
{
    if (!range.contains(QLatin1Char(':')))
        throw Error(ErrorCode::Command, QStringLiteral("downgrade with --sql requires <fromrev>:<torev>"));
    const auto [from, to] = splitRange(range);
    const QStringList rows = m_scripts.graph().resolve(from);
    printSql(QStringLiteral("downgrade"), rows, meditrack::planDowngrade(m_scripts.graph(), rows, to), print);
}

void Migrator::stampSql(const QStringList &targets, const Print &print)
{
    QStringList starts;
    QStringList destinations;
    for (const QString &target : targets) {
        const auto [from, to] = splitRange(target);
        starts << from;
        destinations << to;
    }
    starts.removeDuplicates();
    if (starts.size() > 1)
        throw Error(ErrorCode::Command,
                    QStringLiteral("Stamp operation with --sql only supports a single starting revision at a time"));
    const QStringList rows = starts.first().isEmpty() ? QStringList() : m_scripts.graph().resolve(starts.first());
    printSql(QStringLiteral("stamp"), rows, meditrack::planStamp(m_scripts.graph(), rows, destinations), print);
}

void Migrator::ensureVersionTableSql(const Print &print)
{
    printSql(QStringLiteral("ensure_version"), {}, {}, print, true);
}

void Migrator::printSql(const QString &verb, const QStringList &starts, const Plan &plan, const Print &print, bool tableInAnyCase)
{
    m_scripts.requireUniqueIds();
    const auto dialect = Dialect::create(m_config.url);
    const VersionTable table(m_config, *dialect);
    ScriptRunner runner = runnerFor(*dialect);
    runner.check(plan);
    // Alembic's layout: tabs as four spaces, a semicolon (a second one if the script wrote one), an empty line.
    const auto statement = [&](const QString &text) {
        QString clean = text;
        clean = clean.replace(QLatin1Char('\t'), QLatin1String("    ")).trimmed();
        if (!clean.isEmpty())
            print(clean + QStringLiteral(";\n\n"));
    };
    TextContext context(*dialect, settingsFor(*dialect, true, starts), statement);
    const bool transactional = transactionalDdl(*dialect, true);
    const bool perRevision = transactional && transactionPerRevision();
    const auto around = [&](bool wanted, const QString &word) {
        if (wanted)
            statement(word);
    };
    m_progress.report(event::PlanStarted{verb, int(plan.size()), dialect->implName(), transactional, true});
    around(transactional && !perRevision, QStringLiteral("BEGIN"));
    bool first = starts.isEmpty();
    const auto createTable = [&] {
        for (const QString &text : table.createSql())
            statement(text);
        first = false;
    };
    for (size_t i = 0; i < plan.size(); ++i) {
        const Step &step = plan.at(i);
        around(perRevision, QStringLiteral("BEGIN"));
        if (first)
            createTable();
        m_progress.report(started(step, int(i), int(plan.size())));
        print(QStringLiteral("-- Running %1\n\n").arg(describeMove(step, false)));
        runner.run(step, context);
        for (const VersionOp &op : step.versionOps)
            statement(table.sql(op));
        around(perRevision, QStringLiteral("COMMIT"));
    }
    if (first && tableInAnyCase)
        createTable();
    around(transactional && !perRevision, QStringLiteral("COMMIT"));
}

} // namespace meditrack
