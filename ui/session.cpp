// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "models/wording.h"

#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

Session::Session(QObject *parent)
    : QObject(parent)
{
    connect(&m_runner, &JobRunner::reported, this, &Session::reported);
    connect(&m_runner, &JobRunner::runningChanged, this, &Session::busyChanged);
}

template <typename Work, typename Done>
void Session::start(const JobInfo &job, Work work, Done done)
{
    m_job = job;
    m_runner.start(this, std::move(work), std::move(done), [this](const Error &error) { endWithError(error); });
    Q_EMIT jobStarted(*m_job);
}

void Session::end(JobOutcome::Result result, int steps, const QString &summary, std::optional<Error> error)
{
    JobOutcome outcome;
    outcome.job = *std::exchange(m_job, std::nullopt);
    outcome.result = result;
    outcome.steps = steps;
    outcome.seconds = static_cast<double>(outcome.job.started.msecsTo(QDateTime::currentDateTime())) / 1000;
    outcome.summary = summary;
    outcome.error = std::move(error);
    Q_EMIT jobFinished(outcome);
    readPendingScript();
}

/// Runs a command now, or as soon as the script is read that is being read.
void Session::whenFree(std::function<void()> command)
{
    if (m_runner.isRunning())
        m_next = std::move(command);
    else
        command();
}

void Session::endWithError(const Error &error)
{
    const JobInfo job = *m_job;
    if (error.code == ErrorCode::Cancelled) {
        end(JobOutcome::Result::Cancelled, 0, job.changesData() ? tr("Cancelled. The old state is kept: nothing has changed.") : tr("Cancelled."), error);
    } else {
        end(JobOutcome::Result::Failed, 0, error.message, error);
        Q_EMIT failed(error);
    }
    if (job.changesData())
        whenFree([this] { read(m_request, tr("Reading the database")); });
}

void Session::read(const OpenRequest &request, const QString &title)
{
    start({JobKind::Read, title, {}, QDateTime::currentDateTime()}, [request](Progress &progress) { return enginejobs::read(request, progress); },
          [this, request](const SnapshotPtr &snapshot) {
              m_request = request;
              m_snapshot = snapshot;
              // The job is over before anybody hears of the state: showing it may start the next one.
              end(JobOutcome::Result::Done, 0, tr("Read %1").arg(wording::place(snapshot->state.url)));
              Q_EMIT stateChanged(snapshot);
          });
}

void Session::open(const OpenRequest &request)
{
    if (isBusy())
        return;
    m_retry = [this, request] { open(request); };
    whenFree([this, request] { read(request, tr("Opening")); });
}

void Session::refresh()
{
    if (isBusy() || !m_snapshot)
        return;
    m_retry = [this] { refresh(); };
    whenFree([this] { read(m_request, tr("Reading the database")); });
}

void Session::close()
{
    if (isBusy())
        return;
    m_snapshot.reset();
    m_request = {};
    m_retry = {};
    m_pendingScript.reset();
    m_untrusted = {};
}

/// Scripts are programs of somebody else: the first run of a folder's scripts is asked about, and the first after a change.
void Session::change(const JobInfo &job, const Change &work)
{
    if (m_runner.isRunning())
        return whenFree([=, this] { change(job, work); });
    start({JobKind::Preview, tr("Looking at the scripts"), job.target, QDateTime::currentDateTime()}, [request = m_request](Progress &) { return enginejobs::scripts(request); },
          [=, this](const std::optional<ScriptSet> &scripts) {
              end(JobOutcome::Result::Done, 0, {});
              const auto go = [=, this] { whenFree([=, this] { run(job, scripts, work); }); };
              if (!scripts || m_trusted.value(scripts->folder) == scripts->digest)
                  return go();
              m_untrusted = go;
              Q_EMIT trustWanted(job, *scripts);
          });
}

void Session::trust(const ScriptSet &scripts)
{
    m_trusted.insert(scripts.folder, scripts.digest);
    if (const auto command = std::exchange(m_untrusted, {}))
        command();
}

void Session::run(JobInfo job, const std::optional<ScriptSet> &scripts, const Change &work)
{
    job.started = QDateTime::currentDateTime();
    const auto guarded = [=, request = m_request](Progress &progress) {
        if (scripts && enginejobs::scripts(request) != scripts)
            throw Error(ErrorCode::ScriptFailed, tr("The scripts in %1 were changed just now.").arg(scripts->folder))
                .means(tr("Nothing was run and nothing has been changed."))
                .advise(tr("Start again when whoever changes them is done."));
        return work(progress);
    };
    start(job, guarded, [this, kind = job.kind](const GuardReport &report) {
        end(JobOutcome::Result::Done, static_cast<int>(report.plan.size()), wording::moved(kind == JobKind::Upgrade, report));
        whenFree([this] { read(m_request, tr("Reading the database")); });
    });
}

void Session::upgrade(const QString &target)
{
    if (isBusy() || !m_snapshot)
        return;
    m_retry = [this, target] { upgrade(target); };
    const bool all = target == "heads"_L1 || target == "head"_L1;
    const QStringList &heads = m_snapshot->state.heads;
    const QString title = !all ? tr("Upgrade to %1").arg(target)
        : heads.size() == 1    ? tr("Upgrade to %1").arg(heads.first())
                               : tr("Upgrade to all heads");
    change({JobKind::Upgrade, title, target, {}}, [request = m_request, target](Progress &progress) { return enginejobs::upgrade(request, {target}, progress); });
}

void Session::planDowngrade(const QString &target)
{
    if (isBusy() || !m_snapshot)
        return;
    m_retry = [this, target] { planDowngrade(target); };
    if (m_runner.isRunning())
        return whenFree([this, target] { planDowngrade(target); });
    start({JobKind::Preview, tr("Working out the downgrade"), target, QDateTime::currentDateTime()}, [request = m_request, target](Progress &progress) { return enginejobs::planDowngrade(request, target, progress); },
          [this, target](const Plan &plan) {
              end(JobOutcome::Result::Done, static_cast<int>(plan.size()), {});
              Q_EMIT downgradePlanned(target, plan);
          });
}

void Session::downgrade(const QString &target)
{
    if (isBusy() || !m_snapshot)
        return;
    m_retry = [this, target] { planDowngrade(target); }; // asks again: what it would take back may have changed
    const QString title = target == "base"_L1 ? tr("Downgrade to the beginning")
        : target.startsWith(u'-')             ? tr("Downgrade by one step")
                                              : tr("Downgrade to %1").arg(target);
    change({JobKind::Downgrade, title, target, {}}, [request = m_request, target](Progress &progress) { return enginejobs::downgrade(request, target, progress); });
}

void Session::backup()
{
    if (isBusy() || !m_snapshot)
        return;
    m_retry = [this] { backup(); };
    if (m_runner.isRunning())
        return whenFree([this] { backup(); });
    start({JobKind::Backup, tr("Backing up"), {}, QDateTime::currentDateTime()}, [request = m_request](Progress &progress) { return enginejobs::backup(request, progress); },
          [this](const BackupInfo &made) { end(JobOutcome::Result::Done, 0, wording::backupMade(made)); });
}

void Session::previewRestore(const QString &file)
{
    if (isBusy() || !m_snapshot)
        return;
    m_retry = [this, file] { previewRestore(file); };
    if (m_runner.isRunning())
        return whenFree([this, file] { previewRestore(file); });
    start({JobKind::Preview, tr("Checking the backup"), file, QDateTime::currentDateTime()},
          [request = m_request, file](Progress &progress) { return enginejobs::previewRestore(request, file, progress); },
          [this](const RestorePreview &preview) {
              end(JobOutcome::Result::Done, 0, {});
              if (preview.refusal)
                  Q_EMIT failed(*preview.refusal);
              else
                  Q_EMIT restorePreviewed(preview);
          });
}

void Session::restore(const RestorePreview &preview)
{
    if (isBusy() || !m_snapshot)
        return;
    m_retry = [this, file = preview.request.file] { previewRestore(file); }; // asks again: what is there may have changed
    if (m_runner.isRunning())
        return whenFree([this, preview] { restore(preview); });
    start({JobKind::Restore, wording::restoreTitle(preview), preview.file, QDateTime::currentDateTime()}, [preview](Progress &progress) { return meditrack::restore(preview, progress); },
          [this, preview](const RestoreReport &report) {
              end(JobOutcome::Result::Done, 0, wording::restored(preview, report));
              whenFree([this] { read(m_request, tr("Reading the database")); });
          });
}

void Session::cancel()
{
    if (!isBusy())
        return;
    m_runner.cancel();
    Q_EMIT cancelRequested();
}

void Session::retry()
{
    const std::function<void()> again = m_retry; // the command it calls sets m_retry anew
    if (!isBusy() && again)
        again();
}

void Session::readScript(const QString &revision, const QString &path)
{
    m_pendingScript = {revision, path};
    readPendingScript();
}

void Session::readPendingScript()
{
    if (!m_pendingScript || m_runner.isRunning())
        return;
    const auto [revision, path] = *std::exchange(m_pendingScript, std::nullopt);
    // A script that cannot be shown is a remark in its place, not a failure of the window.
    m_job = JobInfo{JobKind::Script, {}, {}, QDateTime::currentDateTime()};
    const auto done = [this, id = revision](const QString &text) {
        m_job.reset();
        Q_EMIT scriptRead(id, text);
        if (m_next)
            std::exchange(m_next, {})();
        else
            readPendingScript();
    };
    m_runner.start(this, [file = path](Progress &) { return enginejobs::scriptText(file); }, done,
                   [done](const Error &error) { done(error.text()); });
}

} // namespace meditrack
