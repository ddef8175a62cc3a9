// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/trial.h"

#include "db/scratchdatabase.h"
#include "migration/migrator.h"
#include "migration/runwatcher.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

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
    Workshop(const Config &config, Progress &progress)
        : m_progress(progress)
        , m_watcher(progress)
        , m_config(config)
    {
        m_config.urlSource = QStringLiteral("a scratch database");
        m_config.urlProblem.reset();
        m_config.fileKeys << QStringLiteral("url"); // env.py has no say in it
        if (config.url.isSqlite()) {
            m_config.url = DatabaseUrl::forSqliteFile(m_folder.filePath(QStringLiteral("trial.db")));
        } else {
            PostgresDatabase like;
            {
                PostgresServer server(config.url, progress);
                like = server.describe(server.database());
                like.owner.clear();
            }
            m_server.emplace(scratchPrefix, config.url, like, progress);
            m_config.url = m_server->url();
        }
        m_dialect = Dialect::create(m_config.url, Dialect::Use::Connection);
        Migrator::Options options;
        options.journal = false;
        options.watcher = &m_watcher;
        m_migrator.emplace(m_config, m_watcher, options);
        m_migrator->ensureVersionTable(); // it is no revision's
    }

    Migrator &migrator() { return *m_migrator; }
    /// Seconds that it took. Throws Error of the script.
    double run(const Step &step)
    {
        QElapsedTimer timer;
        timer.start();
        m_migrator->run({step});
        return double(timer.nsecsElapsed()) / 1e9;
    }
    Page lastPage(const Step &step) const { return pageOf(step, m_watcher.rehearsed, m_config.versionTable); }
    Facts look()
    {
        Connection connection(m_config.url, Connection::Access::Read, m_progress);
        return readFacts(connection, *m_dialect);
    }
    QString product()
    {
        return Connection(m_config.url, Connection::Access::Read, m_progress).product();
    }

private:
    Progress &m_progress;
    TrialWatcher m_watcher;
    Config m_config;
    QTemporaryDir m_folder;
    std::optional<ScratchDatabase> m_server;
    std::unique_ptr<Dialect> m_dialect;
    std::optional<Migrator> m_migrator;
};

/// What is in one list and not in the other, by name; changed: in both, and not the same.
template<typename Item>
void compareLists(QStringList &lines, const QString &kind, const std::vector<Item> &wanted, const std::vector<Item> &found)
{
    const auto named = [](const std::vector<Item> &items, const Item &like) {
        return std::ranges::find_if(items, [&](const Item &each) { return each.name == like.name; });
    };
    for (const Item &item : wanted) {
        const auto other = named(found, item);
        if (other == found.end())
            lines << QStringLiteral("the %1 %2 is missing").arg(kind, item.name);
        else if (!(*other == item))
            lines << QStringLiteral("the %1 %2 is not the same").arg(kind, item.name);
    }
    for (const Item &item : found) {
        if (named(wanted, item) == wanted.end())
            lines << QStringLiteral("the %1 %2 is left").arg(kind, item.name);
    }
}

/// A table as it was, and as it is. Where columns stand is part of it.
QStringList differences(const Table &wanted, const Table &found)
{
    QStringList lines;
    compareLists(lines, QStringLiteral("column"), wanted.columns, found.columns);
    compareLists(lines, QStringLiteral("index"), wanted.indexes, found.indexes);
    if (wanted.constraints != found.constraints || wanted.primaryKey != found.primaryKey)
        lines << QStringLiteral("its constraints are not the same");
    if (lines.isEmpty() && wanted != found)
        lines << QStringLiteral("it is not the same");
    return lines;
}

QStringList differences(const Facts &wanted, const Facts &found)
{
    QStringList lines;
    for (const auto &[key, table] : wanted.tables) {
        const auto other = found.tables.find(key);
        if (other == found.tables.end())
            lines << QStringLiteral("the table %1 is missing").arg(key);
        else if (const QStringList of = differences(table.table, other->second.table); !of.isEmpty())
            lines << QStringLiteral("in the table %1 %2").arg(key, of.join(QStringLiteral(", ")));
    }
    for (const auto &[key, table] : found.tables) {
        if (!wanted.tables.contains(key))
            lines << QStringLiteral("the table %1 is left").arg(key);
    }
    compareLists(lines, QStringLiteral("view or trigger"), wanted.texts, found.texts);
    return lines;
}

void tryOne(Workshop &workshop, TriedRevision &tried, const QStringList &headsBefore)
{
    using Result = TriedRevision::Result;
    const Facts before = workshop.look();
    tried.upSeconds = workshop.run(tried.step);
    tried.parts = workshop.lastPage(tried.step).parts;
    const Facts after = workshop.look();
    try {
        tried.downSeconds = workshop.run(backFrom(tried.step, headsBefore));
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        tried.result = error.kind == QLatin1String("NotImplementedError") || error.message.contains(QLatin1String("[downgrade]")) ? Result::NoWayBack : Result::Failed;
        tried.failure = QStringLiteral("The downgrade failed: %1").arg(error.message);
        return; // rolled back: the next ones can be tried
    }
    tried.notRestored = differences(before, workshop.look());
    try {
        tried.againSeconds = workshop.run(tried.step);
    } catch (Error &error) {
        error.message = QStringLiteral("The second upgrade failed: %1").arg(error.message);
        throw;
    }
    tried.notRepeated = differences(after, workshop.look());
    if (!tried.notRestored.isEmpty() || !tried.notRepeated.isEmpty())
        tried.result = Result::Differs;
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

bool Trial::hasPassed() const
{
    return notTried.isEmpty() && std::ranges::all_of(revisions, [](const TriedRevision &each) { return each.result == TriedRevision::Result::Passed; });
}

Trial tryMigrations(const Config &config, Progress &progress)
{
    const Config known = ScriptDirectory(config).config(); // env.py may name the database
    known.requireUrl();
    Workshop workshop(known, progress);
    Trial trial;
    trial.product = workshop.product();
    QElapsedTimer timer;
    timer.start();
    const Plan plan = planUpgrade(workshop.migrator().scripts().graph(), {}, {QStringLiteral("heads")});
    QStringList heads;
    for (const Step &step : plan) {
        TriedRevision &tried = trial.revisions.emplace_back();
        tried.step = step;
        try {
            tryOne(workshop, tried, heads);
        } catch (const Error &error) {
            if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::ConnectionLost)
                throw;
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
