// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetrunner.h"

#include "core/origin.h"
#include "models/fleetreport.h"

#include <QDir>
#include <QLockFile>

#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

FleetRunner::FleetRunner(FleetDesk &desk, Settings &settings, Prompts &prompts, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_window(window)
{
    connect(&m_runner, &JobRunner::reported, this, &FleetRunner::tell);
    connect(&m_runner, &JobRunner::runningChanged, this, [this](bool running) {
        if (!running)
            m_isCancelling = false;
        Q_EMIT changed();
        if (!running)
            rest();
        if (const auto close = running ? nullptr : std::exchange(m_whenDone, {}))
            close();
    });
}

FleetRunner::~FleetRunner() = default;

void FleetRunner::setRun(const FleetRun &run)
{
    m_run = run;
    m_desk.model().setRun(run);
    Q_EMIT changed();
}

template <typename Work, typename Done>
void FleetRunner::start(Work work, Done done)
{
    m_runner.start(this, std::move(work), std::move(done), [this](const Error &error) {
        m_lock.reset();
        if (m_run.running() >= 0) // it could not even be noted
            setRun(m_store.read());
        if (error.code == ErrorCode::Cancelled)
            Q_EMIT remarked(tr("The fleet was not upgraded"), error.consequence);
        else
            Q_EMIT failed(error);
        Q_EMIT changed();
    });
}

void FleetRunner::readLast()
{
    if (isBusy() || m_lock)
        return;
    const auto work = [store = m_store](Progress &) { return std::pair(store.read(), store.isTaken()); };
    start(work, [this](const std::pair<FleetRun, bool> &last) {
        m_isElsewhere = last.second;
        QList<OpenRequest> missing;
        if (last.first.phase() != FleetRun::Phase::None && last.first.phase() != FleetRun::Phase::Finished) {
            for (const FleetRun::Turn &turn : last.first.turns()) {
                if (turn.state != FleetRun::State::LeftOut && m_desk.model().rowOf(turn.request.target) < 0)
                    missing << turn.request; // the list was lost with the window
            }
        }
        setRun(last.first);
        if (!missing.isEmpty())
            m_desk.add(missing);
    });
}

void FleetRunner::begin(bool asks)
{
    if (isBusy() || !m_desk.model().forbidden().isEmpty())
        return;
    FleetModel &model = m_desk.model();
    std::vector<FleetRun::Turn> turns;
    QList<OpenRequest> requests;
    for (const int row : model.chosen()) {
        FleetRun::Turn turn{model.request(row), keywordOf(model.environment(row))};
        turn.before = model.glimpse(row).heads.join(", "_L1);
        turns.push_back(std::move(turn));
        requests << m_desk.signedIn(model.request(row));
    }
    if (turns.empty())
        return;
    whenTrusted(requests, [this, run = FleetRun(std::move(turns), asks, currentTime())] {
        start([store = m_store, run](Progress &) { return fleetjobs::begin(store, run); }, [this](const fleetjobs::Taken &taken) { take(taken); });
    });
}

void FleetRunner::goOn()
{
    if (isBusy() || !m_desk.model().forbidden().isEmpty())
        return;
    QList<OpenRequest> requests;
    for (const FleetRun::Turn &turn : m_run.turns()) {
        if (!turn.isOver())
            requests << turn.request;
    }
    m_desk.whenSignedIn(requests, [this, requests] {
        if (isBusy() || !m_desk.model().forbidden().isEmpty())
            return; // somebody was asked in between
        whenTrusted(requests, [this] {
            m_lock.reset(); // it is taken again, with what is on the disk by now
            start([store = m_store, begun = m_run.begun()](Progress &) { return fleetjobs::resume(store, begun); }, [this](const fleetjobs::Taken &taken) { take(taken); });
        });
    });
}

/// What would run is asked about once for each folder of scripts, as tabs do.
void FleetRunner::whenTrusted(const QList<OpenRequest> &requests, std::function<void()> go)
{
    start([requests](Progress &progress) { return fleetjobs::scripts(requests, progress); }, [this, go = std::move(go)](const fleetjobs::Scripts &scripts) {
        m_scripts = scripts;
        QList<ScriptSet> untrusted;
        for (const std::optional<ScriptSet> &set : scripts) {
            if (set && m_settings.trusted.value(set->folder) != set->digest && !untrusted.contains(*set))
                untrusted << *set;
        }
        askForTrust(untrusted, go);
    });
}

void FleetRunner::askForTrust(QList<ScriptSet> untrusted, const std::function<void()> &go)
{
    if (untrusted.isEmpty())
        return go();
    const ScriptSet set = untrusted.takeFirst();
    m_prompts.ask(m_window, wording::trustQuestion(set, m_settings.trusted.contains(set.folder), {}), [=, this](const Prompts::Answer &answer) {
        if (!answer.yes)
            return Q_EMIT remarked(tr("Nothing was run"), tr("The scripts in %1 were not trusted. All databases are as they were.").arg(set.folder));
        Q_EMIT trusted(set);
        askForTrust(untrusted, go);
    });
}

void FleetRunner::take(const fleetjobs::Taken &taken)
{
    m_lock = taken.lock;
    m_isElsewhere = false;
    setRun(taken.run);
    m_job = JobInfo{JobKind::Upgrade, tr("The upgrade of the fleet"), {}, QDateTime::currentDateTime()};
    Q_EMIT started(*m_job);
    next();
}

/// Nothing of it runs any more, for now or for good.
void FleetRunner::rest()
{
    if (!m_job)
        return;
    JobOutcome outcome;
    outcome.job = *std::exchange(m_job, std::nullopt);
    outcome.seconds = static_cast<double>(outcome.job.started.msecsTo(QDateTime::currentDateTime())) / 1000;
    if (m_run.phase() == FleetRun::Phase::Asking)
        outcome.job.title = tr("The first database of the fleet");
    else if (m_run.phase() != FleetRun::Phase::Finished)
        outcome.result = m_run.count(FleetRun::State::Failed) > 0 ? JobOutcome::Result::Failed : JobOutcome::Result::Cancelled;
    Q_EMIT finished(outcome);
}

void FleetRunner::next()
{
    const int index = m_run.next();
    if (index < 0) {
        if (m_run.phase() != FleetRun::Phase::Asking)
            m_lock.reset();
        return;
    }
    const OpenRequest request = m_run.turn(index).request;
    // Too late for the one that ran, not for the others; or nobody was asked about its scripts, which is done when somebody goes on.
    if (m_isCancelling || !m_scripts.contains(request.target)) {
        FleetRun run = m_run;
        const QByteArray line = run.stop(currentTime());
        return note(run, line);
    }
    const auto work = [store = m_store, run = m_run, index, whole = m_desk.signedIn(request), scripts = m_scripts.value(request.target)](Progress &progress) {
        return fleetjobs::turn(store, run, index, whole, scripts, progress);
    };
    FleetRun shown = m_run;
    shown.begin(index, currentTime());
    start(work, [this, request](const FleetRun &run) {
        setRun(run);
        m_desk.look(request);
        Q_EMIT databaseChanged(request);
        next();
    });
    setRun(shown);
}

void FleetRunner::cancel()
{
    if (!isBusy() || m_isCancelling)
        return;
    m_isCancelling = true;
    m_runner.cancel();
    Q_EMIT changed();
}

void FleetRunner::askToClose(std::function<void()> close)
{
    m_prompts.ask(m_window, wording::closeQuestion(tr("The upgrade of the fleet")), [this, close = std::move(close)](const Prompts::Answer &answer) {
        if (!answer.yes)
            return;
        if (!isBusy())
            return close();
        m_whenDone = close;
        cancel();
    });
}

void FleetRunner::stop()
{
    if (isBusy() || m_run.phase() != FleetRun::Phase::Asking)
        return;
    FleetRun run = m_run;
    const QByteArray line = run.stop(currentTime());
    note(run, line);
}

void FleetRunner::leaveOut(const QStringList &targets, std::function<void()> then)
{
    if (isBusy())
        return;
    FleetRun run = m_run;
    QByteArray lines;
    for (const QString &target : targets) {
        const int index = run.phase() == FleetRun::Phase::Asking || run.phase() == FleetRun::Phase::Stopped ? run.indexOf({target, {}}) : -1;
        if (index >= 0 && !run.turn(index).isOver())
            lines += run.leaveOut(index, currentTime());
    }
    if (lines.isEmpty())
        return then();
    note(run, lines, std::move(then));
}

void FleetRunner::putAway()
{
    if (isBusy())
        return;
    FleetRun run = m_run;
    const QByteArray line = run.putAway(currentTime());
    note(run, line);
}

/// It counts when it is written: what is read again after a crash, or by another window, is what was shown.
void FleetRunner::note(const FleetRun &after, const QByteArray &lines, std::function<void()> then)
{
    const auto work = [store = m_store, begun = m_run.begun(), lines, lock = m_lock](Progress &) { return fleetjobs::note(store, begun, lines, lock); };
    start(work, [this, after, then = std::move(then)](const std::shared_ptr<QLockFile> &lock) {
        m_lock = after.phase() == FleetRun::Phase::Asking ? lock : nullptr;
        setRun(after);
        if (then)
            then();
    });
}

void FleetRunner::tell(const QList<TimedEvent> &events)
{
    for (const TimedEvent &timed : events) {
        if (const auto *step = std::get_if<event::StepStarted>(&timed.event))
            m_desk.model().setStep(tr("Step %1 of %2").arg(step->index + 1).arg(step->steps));
        else if (const auto *advance = std::get_if<event::Advance>(&timed.event); advance && !advance->what.isEmpty())
            m_desk.model().setStep(advance->what);
    }
    Q_EMIT reported(events);
}

void FleetRunner::saveReport()
{
    const QString proposed = u"%1/fleet-%2.html"_s.arg(QDir::homePath(), m_run.begun().toLocalTime().toString(u"yyyyMMdd-HHmm"_s));
    m_prompts.saveFile(m_window, Prompts::fleetReport(), proposed, [this](const QString &file) {
        if (isBusy())
            return;
        const auto work = [file, run = m_run](Progress &) {
            writeFleetReport(file, run);
            return file;
        };
        start(work, [this](const QString &written) { Q_EMIT remarked(tr("The report is saved"), QDir::toNativeSeparators(written)); });
    });
}

} // namespace meditrack
