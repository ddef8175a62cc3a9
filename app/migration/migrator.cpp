// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/migrator_p.h"

#include "core/engine.h"
#include "core/error.h"
#include "db/serverwait.h"
#include "migration/runwatcher.h"

#include <QDir>
#include <QFileInfo>

#include <poll.h>

#include <algorithm>
#include <optional>

namespace meditrack {

namespace {

/// The folder of the default database is ours to make; any other is the user's to have.
void makeDefaultFolder(const Config &config)
{
    if (config.url.toString() == DatabaseUrl::parse(defaultDatabaseUrl).toString())
        QDir().mkpath(QFileInfo(config.url.database).path());
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
                         m_options.tag.isEmpty() ? QStringList() : QStringList{m_options.tag}, m_config.upgradeArguments,
                         m_config.keepCompiled});
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

Plan Migrator::stamp(const QStringList &targets, bool purge, const std::function<void(const Plan &)> &agree)
{
    const auto makePlan = [&](const QStringList &rows) {
        Plan plan = meditrack::planStamp(m_scripts.graph(), rows, targets, purge);
        if (agree)
            agree(plan);
        return plan;
    };
    return execute(QStringLiteral("stamp"), makePlan, purge);
}

void Migrator::ensureVersionTable()
{
    execute(QStringLiteral("ensure_version"), [](const QStringList &) { return Plan(); }, false);
}

Plan Migrator::run(const Plan &plan)
{
    return execute(QStringLiteral("upgrade"), [&](const QStringList &) { return plan; }, false);
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

/// How a run that failed has left the database.
struct Migrator::Outcome
{
    QString kept; ///< what stays, for people; empty if nothing does
    bool hasBegun = false; ///< under the lock that keeps other runs away
    bool halfDone = false;
    bool hasCommitted = false;
    std::optional<LostCommit> doubt; ///< the answer to this COMMIT was lost
    std::shared_ptr<RunLock> lock; ///< that it had
};

Plan Migrator::execute(const QString &verb, const MakePlan &makePlan, bool purge)
{
    m_scripts.requireUniqueIds();
    const auto dialect = Dialect::create(m_config.url, Dialect::Use::Connection);
    ScriptRunner runner = runnerFor(*dialect);
    makeDefaultFolder(m_config);
    // A first look without the lock: most of what can be wrong is found before the database is touched.
    const Plan plan = makePlan(purge ? QStringList() : readRows());
    runner.check(plan);

    JournalRecord record(m_config.url, verb, m_progress);
    if (m_options.journal)
        record.entry.scripts = hashesOf(m_scripts.graph(), plan);
    Outcome outcome;
    try {
        for (int tries = 1;; ++tries) {
            outcome = {};
            try {
                Run run(*this, *dialect, runner, record);
                return attempt(run, [&] { return run.go(verb, makePlan, plan, purge); }, record, outcome);
            } catch (const Error &error) {
                if (!mayTryAgain(error, outcome, tries))
                    throw;
            }
            outcome.lock.reset();
            ::poll(nullptr, 0, 500 * tries); // milliseconds: for those who queue behind us
        }
    } catch (Error &error) {
        explain(error, outcome, record.entry.headsAfter);
        record.failed(error);
        if (m_options.watcher)
            m_options.watcher->keeps(std::move(outcome.lock));
        throw;
    }
}

Plan Migrator::attempt(Run &run, const std::function<Plan()> &go, JournalRecord &record, Outcome &outcome) const
{
    try {
        Plan ran = go();
        record.entry.headsAfter = run.heads();
        record.done();
        return ran;
    } catch (...) {
        outcome = {run.kept(), true, run.isHalfDone(), run.hasCommitted(), run.doubt(), run.lock()};
        record.entry.headsAfter = run.heads();
        if (m_options.watcher)
            m_options.watcher->failed(run.hasCommitted(), run.doubt(), run.heads());
        throw;
    }
}

/// A server's locks are taken statement by statement. Whoever stands in the way is left in peace for a while, for behind
/// a waiting ALTER TABLE everybody else queues.
bool Migrator::mayTryAgain(const Error &error, const Outcome &outcome, int tries)
{
    constexpr int mostTries = 3;
    if (error.code != ErrorCode::Locked || !outcome.hasBegun || m_config.url.isSqlite() || outcome.hasCommitted || tries == mostTries || m_config.lockTimeout == 0)
        return false;
    reportWarnings(m_progress, {Engine::tr("%1 Everything was rolled back; trying again (%2 of %3).")
                                    .arg(error.message, QString::number(tries + 1), QString::number(mostTries))});
    return true;
}

void Migrator::explain(Error &error, const Outcome &outcome, QStringList &heads)
{
    const bool ours = error.code == ErrorCode::Cancelled || !error.revision.isEmpty();
    if (error.code == ErrorCode::ConnectionLost)
        error.means((outcome.kept + QLatin1Char(' ') + stateAfterLoss(outcome, heads)).trimmed());
    else if (isServerGivenUp(error))
        error.means((outcome.kept + QLatin1Char(' ') + error.consequence).trimmed());
    else if (!outcome.kept.isEmpty())
        error.means(outcome.halfDone ? outcome.kept : outcome.kept + Engine::tr(" The failed one was rolled back."));
    else if (ours || error.consequence.isEmpty())
        error.means(Engine::tr("Everything was rolled back: the database is exactly as it was before."));
    if (outcome.halfDone)
        error.advise(Engine::tr("Running it again would do the first part twice. Compare the database with the script "
                                    "by hand; then finish by hand what is missing and mark the revision with "
                                    "\"meditrack stamp\", or restore a backup."));
    else if (error.advice.isEmpty() && !error.revision.isEmpty())
        error.advise(Engine::tr("Mend the script, then run the same command again."));
}

/// A COMMIT whose answer was lost may have been done: only the database knows.
QString Migrator::stateAfterLoss(const Outcome &outcome, QStringList &heads)
{
    using Fate = CommitNumber::Fate;
    try {
        QString what = Engine::tr("The server has taken back what was not committed.");
        const Fate fate = outcome.doubt ? outcome.doubt->number.fate(m_config.url, m_progress) : Fate::Unknown;
        heads = readRows();
        const QString place = Engine::tr("The database is at %1 now").arg(heads.isEmpty() ? Engine::tr("its base") : heads.join(QStringLiteral(", ")));
        if (fate == Fate::Committed)
            what = Engine::tr("The answer to COMMIT was lost, but the server has done it.");
        else if (fate == Fate::TakenBack)
            what = QStringLiteral("COMMIT was not done: the server has taken everything back since the one before.");
        else if (fate == Fate::StillAtIt)
            return Engine::tr("The answer to COMMIT was lost, and the server is still at it: it may come to its end, or be taken back. ") + place
                + Engine::tr(", and may be further in a moment.");
        else if (outcome.doubt)
            what = Engine::tr("The answer to COMMIT was lost; where it was not done, the server has taken everything back since the one before.");
        return what + QLatin1Char(' ') + place + QLatin1Char('.');
    } catch (const Error &) {
        if (outcome.doubt)
            return Engine::tr("The answer to COMMIT was lost, so it was done, or everything since the one before was taken back; the server cannot be asked now which.");
        return Engine::tr("The server takes back what was not committed; it cannot be asked now at which revision the database is.");
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
