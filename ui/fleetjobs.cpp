// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetjobs.h"

#include "backup/backupstore.h"
#include "core/error.h"
#include "core/origin.h"
#include "db/firstbytes.h"
#include "db/postgresserver.h"
#include "words.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>

#include <algorithm>

namespace meditrack::fleetjobs {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostFiles = 5000;

/// Invalid: none. A plain copy does not say whose it is.
QDateTime lastBackup(const Config &asked, Progress &progress)
{
    const Config config = configForBackups(asked);
    if (config.url.isMemory())
        return {};
    for (const BackupInfo &backup : listBackups(backupFolder(config.url), config, progress)) {
        if (!backup.problem && backup.manifest.database == backupNameOf(config.url))
            return backup.manifest.created;
    }
    return {};
}

bool isSqliteFile(const QString &path)
{
    return firstBytes(path, 16) == QByteArray("SQLite format 3", 16); // another tab may be upgrading it
}

Found managedAmong(const QList<OpenRequest> &requests, Progress &progress)
{
    Found found;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        progress.report(event::Advance{tr("Looking for databases"), i, requests.size(), event::Advance::Unit::Rows});
        if (progress.cancelled())
            throw Error(ErrorCode::Cancelled, tr("Cancelled")).means(tr("The fleet is as it was."));
        bool isManaged = false;
        try {
            enginejobs::SignInState signIn;
            isManaged = enginejobs::glance(requests.at(i), signIn, progress)->state.hasVersionTable;
        } catch (const Error &error) {
            isManaged = error.code == ErrorCode::Locked; // it will say so in the list
        }
        if (isManaged)
            found.databases << requests.at(i);
        else
            ++found.others;
    }
    return found;
}

} // namespace

Glimpse look(const OpenRequest &request, Progress &progress)
{
    Glimpse seen;
    enginejobs::SignInState signIn;
    try {
        seen = wording::glimpse(*enginejobs::glance(request, signIn, progress));
        if (!seen.isThere)
            seen.whyNot = tr("There is no file here; perhaps its folder is not mounted. The fleet makes no new databases.");
        else if (request.readOnly)
            seen.whyNot = tr("It is open read-only, as you have chosen.");
        if (seen.isThere)
            seen.lastBackup = lastBackup(enginejobs::configFor(request), progress);
    } catch (const Error &error) {
        if (seen.chip.isEmpty()) // a folder of backups that cannot be read is no matter here
            seen = wording::glimpse(error, signIn.wishAfter(error, request));
    }
    seen.server = signIn.server; // as it was asked for: whom a password belongs to
    return seen;
}

Found inFolder(const QString &folder, const QString &iniFile, Progress &progress)
{
    QList<OpenRequest> requests;
    QDirIterator files(folder, {u"*.db"_s, u"*.sqlite"_s, u"*.sqlite3"_s, u"*.db3"_s}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext() && requests.size() < MostFiles && !progress.cancelled()) {
        const QString file = files.next();
        if (!file.mid(folder.size()).contains("/backups/"_L1) && isSqliteFile(file))
            requests << OpenRequest::of(file, iniFile);
    }
    std::ranges::sort(requests, {}, &OpenRequest::target);
    return managedAmong(requests, progress);
}

Found onServer(const OpenRequest &request, Progress &progress)
{
    const Config config = enginejobs::configFor(request);
    if (config.urlProblem)
        throw *config.urlProblem;
    if (config.url.isSqlite())
        throw Error(ErrorCode::Configuration, tr("This is no URL of a server.")).advise(tr("Write it as postgresql://user@server/"));
    QList<OpenRequest> requests;
    Found found;
    enginejobs::SignInState signIn{serverAskedFor(config.url)};
    enginejobs::NotingProgress noting(progress, request, signIn);
    try {
        PostgresServer server(config.url, noting);
        const ResultRows rows = server.connection().execute(u"SELECT datname, coalesce(shobj_description(oid, 'pg_database'), '') FROM pg_database "
                                                            "WHERE datallowconn AND NOT datistemplate AND has_database_privilege(oid, 'CONNECT') ORDER BY datname"_s);
        for (qsizetype row = 0; row < static_cast<qsizetype>(rows.rows.size()); ++row) {
            if (!DatabaseMark::parse(rows.rows[static_cast<size_t>(row)][1].toString()).what.isEmpty())
                continue; // a copy that a restore has kept
            DatabaseUrl url = config.url;
            url.password.clear();
            url.database = rows.rows[static_cast<size_t>(row)][0].toString();
            requests << OpenRequest{url.toString(), request.iniFile, false, config.url.password}; // a URL that was written with one, too
        }
    } catch (const Error &error) {
        found.passwordWish = signIn.wishAfter(error, request);
        if (found.passwordWish == PasswordWish::None)
            throw;
        found.server = signIn.server;
        return found;
    }
    found = managedAmong(requests, progress);
    found.server = signIn.server;
    return found;
}

Scripts scripts(const QList<OpenRequest> &requests, Progress &progress)
{
    Scripts found;
    QHash<QString, std::optional<ScriptSet>> byProject; // the same for all databases of a project
    for (const OpenRequest &request : requests) {
        if (progress.cancelled())
            throw Error(ErrorCode::Cancelled, tr("Cancelled")).means(tr("Nothing was run and nothing has been changed."));
        const QString project = enginejobs::configFor(request).file;
        if (project.isEmpty() || !byProject.contains(project))
            byProject.insert(project, enginejobs::scripts(request));
        found.insert(request.target, byProject.value(project));
    }
    return found;
}

Taken begin(const FleetStore &store, const FleetRun &run)
{
    Taken taken{run, store.take()};
    store.begin(run);
    return taken;
}

namespace {

/// The run that is written, if it is still the one that is shown.
FleetRun readSame(const FleetStore &store, const QDateTime &begun)
{
    FleetRun run = store.read();
    if (run.begun() != begun)
        throw Error(ErrorCode::Command, tr("Another window has begun another run of the fleet")).means(tr("Nothing was run and nothing has been changed."));
    return run;
}

} // namespace

Taken resume(const FleetStore &store, const QDateTime &begun)
{
    Taken taken{{}, store.take()};
    taken.run = readSame(store, begun);
    store.add(taken.run.goOn(currentTime()));
    return taken;
}

std::shared_ptr<QLockFile> note(const FleetStore &store, const QDateTime &begun, const QByteArray &lines, std::shared_ptr<QLockFile> lock)
{
    if (!lock)
        lock = store.take(); // nobody else writes between
    readSame(store, begun);
    store.add(lines);
    return lock;
}

namespace {

void upgrade(FleetRun::Turn &turn, const OpenRequest &request, const std::optional<ScriptSet> &scripts, Progress &progress)
{
    const QString untouched = tr("Nothing was run and nothing has been changed.");
    enginejobs::requireUnchanged(request, scripts);
    enginejobs::SignInState signIn;
    const DatabaseState state = enginejobs::read(request, signIn, progress)->state;
    turn.before = turn.after = state.rows.join(", "_L1);
    if (!state.exists)
        throw Error(ErrorCode::CannotOpen, tr("There is no file %1").arg(wording::place(state.url))).means(untouched).advise(tr("See to it that its folder is mounted, and go on."));
    if (const QString whyNot = state.whyNoGuardedMove(); !whyNot.isEmpty())
        throw Error(ErrorCode::PermissionDenied, whyNot).means(untouched).advise(state.rights.advice);
    if (state.ready.isEmpty() && state.unknown.isEmpty()) {
        turn.state = FleetRun::State::Nothing;
        return;
    }
    RunPreview preview;
    preview.move = {Move::Verb::Upgrade, u"heads"_s};
    const GuardReport report = enginejobs::run(request, preview, {}, progress).report;
    turn.state = report.plan.empty() ? FleetRun::State::Nothing : FleetRun::State::Done;
    turn.steps = static_cast<int>(report.plan.size());
    turn.backup = report.backup;
    if (!report.plan.empty())
        turn.after = report.plan.back().headsAfter.join(", "_L1);
}

} // namespace

FleetRun turn(const FleetStore &store, FleetRun run, int index, const OpenRequest &request, const std::optional<ScriptSet> &scripts, Progress &progress)
{
    store.add(run.begin(index, currentTime()));
    FleetRun::Turn turn = run.turn(index);
    QElapsedTimer timer;
    timer.start();
    try {
        upgrade(turn, request, scripts, progress);
    } catch (const Error &error) { // it is what the run is told to remember
        turn.state = error.code == ErrorCode::Cancelled ? FleetRun::State::Cancelled : FleetRun::State::Failed;
        turn.error = error;
    }
    turn.seconds = static_cast<double>(timer.elapsed()) / 1000;
    const QByteArray line = run.end(index, turn, currentTime());
    try {
        store.add(line);
    } catch (const Error &error) {
        progress.report(event::Notice{event::Notice::Level::Warning, error.text()}); // whoever goes on looks at the database anyway
    }
    return run;
}

} // namespace meditrack::fleetjobs
