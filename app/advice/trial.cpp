// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/trial.h"

#include "compare/difference.h"
#include "compare/scratch.h"
#include "migration/migrator.h"
#include "migration/runwatcher.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

namespace meditrack {

namespace {

/// Notes what the script of a step does.
class TrialWatcher final : public RunWatcher, public Progress
{
public:
    explicit TrialWatcher(Progress &progress)
        : m_progress(progress)
    {
    }
    void begins(Connection &, const Plan &, bool, JournalEntry &) override { }
    void ends(Connection &, const QStringList &, JournalEntry &) override { }
    void stepBegins(const Step &step) override { rehearsed = {step.revision, 0, {}, {}, {}}; }
    void applies(const Operation &operation) override { rehearsed.parts.push_back({operation, rehearsed.statements.size()}); }
    void report(const Event &event) override
    {
        if (const auto *statement = std::get_if<event::Statement>(&event))
            rehearsed.statements.push_back(*statement);
    }
    bool cancelled() const override { return m_progress.cancelled(); }

    RehearsedStep rehearsed;

private:
    Progress &m_progress;
};

/// The same revision taken back: the rows of the version table as they were.
Step backFrom(const Step &up, const QStringList &headsBefore)
{
    Step down = up;
    down.direction = Step::Direction::Downgrade;
    down.isUpgrade = false;
    down.headsAfter = headsBefore;
    std::swap(down.from, down.to);
    down.versionOps.clear();
    for (const QString &head : up.headsAfter) {
        if (!headsBefore.contains(head))
            down.versionOps.push_back({VersionOp::Kind::Delete, head, {}});
    }
    for (const QString &head : headsBefore) {
        if (!up.headsAfter.contains(head))
            down.versionOps.push_back({VersionOp::Kind::Insert, head, {}});
    }
    return down;
}

/// An empty database like the project's, and the scripts at work on it.
class Workshop
{
public:
    Workshop(const Config &known, Progress &progress)
        : m_progress(progress)
        , m_watcher(progress)
        , m_scratch(known.url, progress)
        , m_config(m_scratch.config(known))
        , m_migrator(m_config, m_watcher, optionsWith(m_watcher))
    {
        m_migrator.ensureVersionTable(); // it is no revision's
    }

    Migrator &migrator() { return m_migrator; }
    /// Seconds that it took. Throws Error of the script.
    double run(const Step &step)
    {
        QElapsedTimer timer;
        timer.start();
        m_migrator.run({step});
        return double(timer.nsecsElapsed()) / 1e9;
    }
    Page lastPage(const Step &step) const { return pageOf(step, m_watcher.rehearsed, m_config.versionTable); }
    WholeSchema look()
    {
        WholeSchema schema = m_scratch.inspect({m_config.versionTable, m_config.versionTableSchema, true});
        for (const LeftOut &each : schema.leftOut) {
            if (!m_leftOut.contains(each.table))
                m_progress.report(event::Notice{event::Notice::Level::Warning, QStringLiteral("The table %1 is not compared: %2").arg(each.table, each.reason)});
            m_leftOut.insert(each.table);
        }
        return schema;
    }
    /// What is not as it was, a line each.
    QStringList differences(const WholeSchema &wanted, const WholeSchema &found) const
    {
        const Verbs verbs{QStringLiteral("left over: the "), QStringLiteral("missing: the "), QStringLiteral("changed: the ")};
        QStringList lines;
        for (const Difference &each : compare(wanted, found, {m_config.url.dialectName()}))
            lines << describe(each, verbs);
        return lines;
    }
    QString product()
    {
        return Connection(m_config.url, Connection::Access::Read, m_progress).product();
    }

private:
    static Migrator::Options optionsWith(RunWatcher &watcher)
    {
        Migrator::Options options;
        options.journal = false;
        options.watcher = &watcher;
        return options;
    }

    Progress &m_progress;
    QSet<QString> m_leftOut; ///< told already
    TrialWatcher m_watcher;
    Scratch m_scratch;
    Config m_config;
    Migrator m_migrator;
};

/// For errors that are not of one revision.
void throwIfOver(const Error &error)
{
    if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::ConnectionLost)
        throw error;
}

/// Whether the database is then as this revision's upgrade makes it. Throws Error of the first upgrade.
bool tryOne(Workshop &workshop, TriedRevision &tried, const QStringList &headsBefore)
{
    using Result = TriedRevision::Result;
    const WholeSchema before = workshop.look();
    tried.upSeconds = workshop.run(tried.step);
    tried.parts = workshop.lastPage(tried.step).parts;
    const WholeSchema after = workshop.look();
    try {
        tried.downSeconds = workshop.run(backFrom(tried.step, headsBefore));
    } catch (const Error &error) {
        throwIfOver(error);
        tried.result = error.kind == QLatin1String("NotImplementedError") || error.message.contains(QLatin1String("[downgrade]")) ? Result::NoWayBack : Result::Failed;
        tried.failure = QStringLiteral("The downgrade failed: %1").arg(error.message);
        return workshop.differences(after, workshop.look()).isEmpty(); // else a part of it was committed
    }
    tried.notRestored = workshop.differences(before, workshop.look());
    try {
        tried.againSeconds = workshop.run(tried.step);
    } catch (const Error &error) {
        throwIfOver(error);
        tried.result = Result::Failed;
        tried.failure = QStringLiteral("The second upgrade failed: %1").arg(error.message);
        return false;
    }
    tried.notRepeated = workshop.differences(after, workshop.look());
    if (!tried.notRestored.isEmpty() || !tried.notRepeated.isEmpty())
        tried.result = Result::Differs;
    return tried.notRepeated.isEmpty();
}

} // namespace

QString wordOf(TriedRevision::Result result)
{
    using Result = TriedRevision::Result;
    switch (result) {
    case Result::Passed: return QStringLiteral("passed");
    case Result::Differs: return QStringLiteral("differs");
    case Result::NoWayBack: return QStringLiteral("no way back");
    case Result::Failed: break;
    }
    return QStringLiteral("failed");
}

bool TriedMigrations::hasPassed() const
{
    return notTried.isEmpty() && std::ranges::all_of(revisions, [](const TriedRevision &each) { return each.result == TriedRevision::Result::Passed; });
}

TriedMigrations tryMigrations(const Config &config, Progress &progress)
{
    const Config known = ScriptDirectory(config).config(); // env.py may name the database
    known.requireUrl();
    std::optional<Workshop> workshop(std::in_place, known, progress);
    TriedMigrations trial;
    trial.product = workshop->product();
    QElapsedTimer timer;
    timer.start();
    const Plan plan = planUpgrade(workshop->migrator().scripts().graph(), {}, {QStringLiteral("heads")});
    QStringList heads;
    for (const Step &step : plan) {
        TriedRevision &tried = trial.revisions.emplace_back();
        tried.step = step;
        try {
            if (!tryOne(*workshop, tried, heads)) { // the next one is tried on what an upgrade without ways back makes
                workshop.emplace(known, progress);
                for (const TriedRevision &each : trial.revisions)
                    workshop->run(each.step);
            }
        } catch (const Error &error) {
            throwIfOver(error);
            tried.result = TriedRevision::Result::Failed;
            tried.failure = error.message;
            break; // the others need it
        }
        heads = step.headsAfter;
    }
    for (size_t i = trial.revisions.size(); i < plan.size(); ++i)
        trial.notTried << plan[i].revision;
    trial.seconds = double(timer.nsecsElapsed()) / 1e9;
    return trial;
}

} // namespace meditrack
