// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "journaldesk.h"
#include "models/questions.h"
#include "models/runmodels.h"

#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

Session::Session(QObject *parent)
    : QObject(parent)
{
    connect(&m_runner, &JobRunner::reported, this, &Session::reported);
    connect(&m_runner, &JobRunner::runningChanged, this, &Session::busyChanged);
}

void Session::end(JobOutcome::Result result, int steps, const QString &summary, std::optional<Error> error)
{
    JobOutcome outcome;
    outcome.result = result;
    outcome.steps = steps;
    outcome.summary = summary;
    outcome.error = std::move(error);
    end(std::move(outcome));
}

void Session::end(JobOutcome outcome)
{
    outcome.job = *std::exchange(m_job, std::nullopt);
    outcome.seconds = static_cast<double>(outcome.job.started.msecsTo(QDateTime::currentDateTime())) / 1000;
    const JobKind kind = outcome.job.kind;
    m_isUnlisted = m_isUnlisted || kind == JobKind::Backup || kind == JobKind::Tidy; // after the others everything is read again
    if (outcome.job.isActivity() && outcome.result != JobOutcome::Result::Cancelled)
        m_isLeaving = false; // somebody who was promised the old state is to see that it is something else
    Q_EMIT jobFinished(outcome);
    if (m_next) // not here: whoever has ended it may have more to tell, or to begin
        return void(QMetaObject::invokeMethod(this, &Session::endBackground, Qt::QueuedConnection));
    workInBackground();
}

/// Runs a command now, or as soon as what runs in the background is done or has given way.
void Session::whenFree(std::function<void()> command)
{
    if (m_isLeaving)
        return;
    if (!m_runner.isRunning())
        return command();
    m_next = std::move(command);
    if (m_job && m_job->givesWay())
        m_runner.cancel();
    Q_EMIT busyChanged(true); // what runs was nobody's work so far
}

bool Session::mayBegin(Wish wish) const
{
    if (isBusy())
        return false;
    if (m_snapshot)
        return situation().forbids(wish).isEmpty();
    return m_isDamaged && wish == Wish::Restore && m_mode != Mode::Viewer && !m_opening.readOnly;
}

bool Session::admits(Wish wish)
{
    if (mayBegin(wish))
        return true;
    if (const QString whyNot = situation().forbids(wish); !isBusy() && !whyNot.isEmpty())
        Q_EMIT refused(whyNot);
    return false;
}

void Session::setMode(Mode mode)
{
    if (std::exchange(m_mode, mode) != mode)
        Q_EMIT modeChanged(mode);
}

void Session::endWithError(const Error &error)
{
    const JobInfo job = *m_job;
    if (job.kind == JobKind::Read && m_signIn && m_signIn->wishAfter(error, m_opening) != PasswordWish::None)
        return askForPassword(error);
    if (error.code == ErrorCode::Cancelled) {
        end(JobOutcome::Result::Cancelled, 0, job.changesData() ? tr("Cancelled. The old state is kept: nothing has changed.") : tr("Cancelled."), error);
    } else {
        if (job.kind == JobKind::Read && !m_snapshot && (error.code == ErrorCode::Corrupt || error.code == ErrorCode::NotADatabase)) {
            m_isDamaged = true;
            m_request = m_opening;
        }
        end(JobOutcome::Result::Failed, 0, error.message, error);
        Q_EMIT failed(error);
    }
    if (job.changesData())
        readAgain();
}

/// What a change has left, whether it went well or not.
void Session::readAgain()
{
    whenFree([this] {
        m_again = [this] { refresh(); };
        read(m_request, tr("Reading the database"));
    });
}

void Session::askForPassword(const Error &error)
{
    PasswordQuestion question{m_signIn->server, !m_opening.password.isEmpty()};
    m_opening.password.clear();
    m_opening.remembers = false; // who is asked now says it anew
    m_unsigned = error;
    JobOutcome outcome;
    outcome.summary = tr("Waiting for the password of %1").arg(question.server.user);
    outcome.result = JobOutcome::Result::Cancelled;
    end(std::move(outcome));
    Q_EMIT passwordWanted(question);
}

void Session::signIn(const QString &password)
{
    if (isBusy() || !std::exchange(m_unsigned, std::nullopt))
        return;
    m_opening.password = password;
    whenFree([this] { read(m_opening, tr("Opening")); });
}

void Session::declineSignIn()
{
    if (const std::optional<Error> error = std::exchange(m_unsigned, std::nullopt))
        Q_EMIT failed(*error);
}

void Session::setReadOnly(bool readOnly)
{
    if (isBusy() || !m_snapshot || m_request.readOnly == readOnly || m_isBound)
        return;
    OpenRequest request = m_request;
    request.readOnly = readOnly;
    m_again = [this, readOnly] { setReadOnly(readOnly); };
    whenFree([this, request] { read(request, tr("Reading the database")); });
}

void Session::read(const OpenRequest &request, const QString &title)
{
    m_opening = request;
    m_unsigned.reset();
    m_isDamaged = false;
    m_isUnlisted = m_isUnmeasured = m_isUnplanned = false;
    m_signIn = std::make_shared<enginejobs::SignInState>();
    start({JobKind::Read, title, {}, QDateTime::currentDateTime()}, [request, signIn = m_signIn](Progress &progress) { return enginejobs::read(request, *signIn, progress); },
          [this, request](const SnapshotPtr &snapshot) {
              OpenRequest known = request;
              known.setNamed(snapshot->state.url);
              if (request.named.isEmpty() && !known.named.isEmpty() && !known.readOnly && m_isMarked && m_isMarked(known)) { // only now it is known which one it is
                  known.readOnly = true;
                  end(JobOutcome::Result::Done, 0, tr("Read %1").arg(wording::place(snapshot->state.url)));
                  return read(known, tr("Opening"));
              }
              m_request = known;
              m_snapshot = snapshot;
              // The job is over before anybody hears of the state: showing it may start the next one.
              end(JobOutcome::Result::Done, 0, tr("Read %1").arg(wording::place(snapshot->state.url)));
              Q_EMIT stateChanged(snapshot);
              m_isUnlisted = m_snapshot == snapshot;
              m_isUnmeasured = m_snapshot == snapshot && snapshot->state.isToBeMeasured();
              m_isUnplanned = m_snapshot == snapshot && !snapshot->state.ready.isEmpty() && snapshot->state.unknown.isEmpty();
              workInBackground();
          });
}

void Session::open(const OpenRequest &request)
{
    if (isBusy())
        return;
    m_again = [this, request] { open(request); };
    whenFree([this, request] { read(request, tr("Opening")); });
}

void Session::refresh()
{
    if (isBusy() || !m_snapshot)
        return;
    m_again = [this] { refresh(); };
    whenFree([this] { read(m_request, tr("Reading the database")); });
}

void Session::close()
{
    if (isBusy())
        return;
    m_snapshot.reset();
    m_request = {};
    m_again = {};
    m_pendingText.reset();
    m_isUnlisted = m_isUnmeasured = m_isUnplanned = false;
    m_unsigned.reset();
    m_untrusted.reset();
}

/// Scripts are programs of somebody else: the first run of a folder's scripts is asked about, and the first after a change.
void Session::whenTrusted(const JobInfo &job, const std::optional<ScriptSet> &scripts, std::function<void()> go)
{
    if (!scripts || m_trusted.value(scripts->folder) == scripts->digest)
        return whenFree(std::move(go));
    const bool isAsked = m_untrusted && m_untrusted->scripts.digest == scripts->digest; // in a tab that nobody looks at: one answer is enough
    m_untrusted = Untrusted{*scripts, [this, go = std::move(go), again = m_again] {
                                m_again = again; // something else may have been done meanwhile
                                whenFree(go);
                            }};
    if (!isAsked)
        Q_EMIT trustWanted(job, *scripts);
}

void Session::trust(const ScriptSet &scripts)
{
    m_trusted.insert(scripts.folder, scripts.digest);
    Q_EMIT trusted(scripts);
    m_isUnplanned = m_snapshot && !m_snapshot->letter && !m_snapshot->state.ready.isEmpty();
    if (!m_untrusted)
        return workInBackground();
    if (m_untrusted->scripts.digest == scripts.digest) // else this was the answer about what they were before
        std::exchange(m_untrusted, {})->run();
}

void Session::change(const JobInfo &job, const RunPreview &preview, const QString &exportTo)
{
    if (m_runner.isRunning())
        return whenFree([=, this] { change(job, preview, exportTo); });
    const auto go = [=, this](const std::optional<ScriptSet> &scripts) {
        if (!admits(wishFor(preview.move)))
            return; // somebody has chosen to look only, while trust was asked for
        JobInfo now = job;
        now.started = QDateTime::currentDateTime();
        const auto work = [=, request = m_request](Progress &progress) {
            enginejobs::requireUnchanged(request, scripts);
            return enginejobs::run(request, preview, exportTo, progress);
        };
        start(now, work, [this, move = preview.move](const enginejobs::RunResult &result) {
            JobOutcome outcome;
            outcome.steps = static_cast<int>(result.report.plan.size());
            outcome.summary = wording::moved(move, result.report, result.exported);
            outcome.backup = result.report.backup;
            end(std::move(outcome));
            readAgain();
        });
    };
    start({JobKind::Preview, tr("Looking at the scripts"), job.target, QDateTime::currentDateTime()}, [request = m_request](Progress &) { return enginejobs::scripts(request); },
          [=, this](const std::optional<ScriptSet> &scripts) {
              end(JobOutcome::Result::Done, 0, {});
              whenTrusted(job, scripts, [=] { go(scripts); });
          });
}

void Session::upgrade(const QString &target)
{
    if (!admits(Wish::Upgrade))
        return;
    m_again = [this, target] { upgrade(target); };
    m_move = {Move::Verb::Upgrade, target};
    RunPreview seen{m_move, {}, {}, {}, {}}; // what the snapshot says is what somebody has agreed to
    for (const StepModel::Item &item : plannedSteps(*m_snapshot, target)) {
        seen.plan.emplace_back();
        seen.plan.back().revision = item.revision;
    }
    change({JobKind::Upgrade, wording::runTitle(*m_snapshot, m_move), target, {}}, seen, {});
}

void Session::explain()
{
    m_isToExplain = m_isUnplanned || (m_job && m_job->kind == JobKind::Describe); // perhaps the words are coming
    if (m_isToExplain || m_untrusted || isBusy() || !m_snapshot || m_snapshot->letter || !m_snapshot->planProblem.isEmpty() || m_snapshot->state.ready.isEmpty())
        return;
    if (m_runner.isRunning())
        return whenFree([this] { explain(); });
    m_again = [this] { explain(); };
    const JobInfo job{JobKind::Preview, tr("Looking at the scripts"), u"heads"_s, QDateTime::currentDateTime()};
    start(job, [request = m_request](Progress &) { return enginejobs::scripts(request); },
          [=, this](const std::optional<ScriptSet> &scripts) {
              end(JobOutcome::Result::Done, 0, {});
              if (!m_untrusted) // trust in them is asked for already, by what is to run
                  whenTrusted(job, scripts, [this] { workInBackground(); });
          });
}

void Session::preview(const Move &move, const GuardOptions &options, Trial trial)
{
    if (!admits(wishFor(move)))
        return;
    m_again = [=, this] { preview(move, options, trial); };
    m_move = move;
    if (m_runner.isRunning())
        return whenFree([=, this] { preview(move, options, trial); });
    const bool isUpgrade = move.verb == Move::Verb::Upgrade;
    start({JobKind::Preview, isUpgrade ? tr("Working out the upgrade") : tr("Working out the downgrade"), move.target, QDateTime::currentDateTime()},
          [request = m_request, move](Progress &progress) { return enginejobs::prospect(request, move, progress); },
          [=, this](const enginejobs::Prospect &found) {
              end(JobOutcome::Result::Done, static_cast<int>(found.plan.size()), {});
              if (found.plan.empty()) {
                  Q_EMIT runPreviewed({{move, options, {}, {}, {}}});
                  return;
              }
              const JobInfo job{isUpgrade ? JobKind::Upgrade : JobKind::Downgrade, {}, move.target, {}, found.plan};
              Move absolute = move;
              const QStringList &after = found.plan.back().headsAfter;
              if (move.target.startsWith(u'-') && after.size() <= 1)
                  absolute.target = after.isEmpty() ? u"base"_s : after.first(); // the same, wherever the database is by then
              whenTrusted(job, found.scripts, [=, this] { tryOut(absolute, options, trial, found.scripts); });
          });
}

void Session::tryOut(const Move &move, const GuardOptions &options, Trial trial, const std::optional<ScriptSet> &scripts)
{
    start({JobKind::Preview, tr("Trying it on a copy"), move.target, QDateTime::currentDateTime()},
          [=, request = m_request](Progress &progress) {
              enginejobs::requireUnchanged(request, scripts);
              return enginejobs::preview(request, move, options, trial, progress);
          },
          [this](const Outlook &found) {
              end(JobOutcome::Result::Done, static_cast<int>(found.preview.plan.size()), {});
              Q_EMIT runPreviewed(found);
          });
}

void Session::run(const RunPreview &preview, const QString &exportTo)
{
    if (!admits(wishFor(preview.move)))
        return;
    m_again = [this, again = preview] { this->preview(again.move, again.options); }; // asks again: what would go may have changed
    m_move = preview.move;
    const JobKind kind = m_move.verb == Move::Verb::Upgrade ? JobKind::Upgrade : JobKind::Downgrade;
    change({kind, wording::runTitle(*m_snapshot, m_move), m_move.target, {}, preview.plan}, preview, exportTo);
}

void Session::backup()
{
    if (!admits(Wish::Backup))
        return;
    m_again = [this] { backup(); };
    if (m_runner.isRunning())
        return whenFree([this] { backup(); });
    start({JobKind::Backup, tr("Backing up"), {}, QDateTime::currentDateTime()}, [request = m_request](Progress &progress) { return enginejobs::backup(request, progress); },
          [this](const BackupInfo &made) { end(JobOutcome::Result::Done, 0, wording::backupMade(made)); });
}

void Session::verify(const QString &file)
{
    if (isBusy() || !m_snapshot)
        return;
    m_again = [this, file] { verify(file); };
    if (m_runner.isRunning())
        return whenFree([this, file] { verify(file); });
    start({JobKind::Preview, tr("Verifying the backup"), file, QDateTime::currentDateTime()},
          [request = m_request, file](Progress &progress) { return enginejobs::verify(request, file, progress); },
          [this](const Verification &found) {
              end(JobOutcome::Result::Done, 0, {});
              Q_EMIT verified(found);
          });
}

void Session::saveReport(const Verification &verification, const QString &file)
{
    if (isBusy())
        return;
    m_again = [=, this] { saveReport(verification, file); };
    if (m_runner.isRunning())
        return whenFree([=, this] { saveReport(verification, file); });
    const auto work = [verification, file](Progress &) {
        writeVerificationReport(file, {verification});
        return file;
    };
    start({JobKind::Preview, tr("Writing the report"), file, QDateTime::currentDateTime()}, work, [this](const QString &written) {
        end(JobOutcome::Result::Done, 0, {});
        Q_EMIT reportSaved(written);
    });
}

void Session::previewRestore(const QString &file)
{
    if (!admits(Wish::Restore))
        return;
    m_again = [this, file] { previewRestore(file); };
    if (m_runner.isRunning())
        return whenFree([this, file] { previewRestore(file); });
    start({JobKind::Check, file.isEmpty() ? tr("Checking what the last restore has kept") : tr("Checking the backup"), file, QDateTime::currentDateTime()},
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
    if (!admits(Wish::Restore))
        return;
    m_again = [this, file = preview.request.file] { previewRestore(file); }; // asks again: what is there may have changed
    if (m_runner.isRunning())
        return whenFree([this, preview] { restore(preview); });
    start({JobKind::Restore, wording::restoreTitle(preview), preview.file, QDateTime::currentDateTime()}, [preview](Progress &progress) { return meditrack::restore(preview, progress); },
          [this, preview](const RestoreReport &report) {
              JobOutcome outcome;
              outcome.summary = wording::restored(preview, report);
              outcome.behind = preview.behind.size();
              outcome.canBeUndone = report.canBeUndone;
              end(std::move(outcome));
              readAgain();
          });
}

void Session::cancel()
{
    if (!isBusy())
        return;
    m_next = {};
    if (!isBusy()) // it had not begun
        return Q_EMIT busyChanged(false);
    m_runner.cancel();
    Q_EMIT cancelRequested();
}

void Session::leave()
{
    m_isLeaving = true;
    m_next = {};
    m_untrusted.reset();
    cancel();
}

void Session::stay()
{
    if (std::exchange(m_isLeaving, false))
        refresh();
}

void Session::readText(const QString &revision, RevisionText text)
{
    m_pendingText = {revision, text};
    workInBackground();
}

/// What nobody waits for: the text that is shown, then the backups and the journal, the rows of the tables, the words of the plan.
void Session::workInBackground()
{
    if (m_isLeaving)
        return;
    if (m_runner.isRunning()) {
        if (m_pendingText && m_job && m_job->givesWay())
            m_runner.cancel(); // it is begun again
        return;
    }
    if (m_pendingText)
        readPendingText();
    else if (m_isUnlisted)
        list();
    else if (m_isUnmeasured)
        measure();
    else if (m_isUnplanned)
        plan();
}

void Session::endBackground()
{
    if (!m_runner.isRunning() && m_next)
        std::exchange(m_next, {})();
    else
        workInBackground();
}

void Session::list()
{
    m_isUnlisted = false;
    m_job = JobInfo{JobKind::List, {}, {}, QDateTime::currentDateTime()};
    using Found = std::tuple<Shelf, JournalPtr, RecordsPtr>;
    const auto done = [this, of = m_snapshot](const Found &found) {
        m_job.reset();
        if (m_snapshot == of) {
            Q_EMIT shelfRead(std::make_shared<const Shelf>(std::get<Shelf>(found)));
            Q_EMIT journalRead(std::get<JournalPtr>(found));
            Q_EMIT recordsRead(std::get<RecordsPtr>(found));
        }
        endBackground();
    };
    const auto failed = [this, done, of = m_snapshot](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            return done({Shelf{{}, {}, -1, error}, std::make_shared<const JournalPages>(JournalPages{true, {}, {}, error}), std::make_shared<const Records>()});
        m_job.reset();
        m_isUnlisted = m_isUnlisted || m_snapshot == of;
        endBackground();
    };
    const auto work = [request = m_request](Progress &progress) {
        Shelf shelf = backupjobs::readShelf(request, progress);
        const JournalPtr journal = journaljobs::read(request, progress);
        return Found(std::move(shelf), journal, std::make_shared<const Records>(recordsOf(journal->entries)));
    };
    m_runner.start(this, work, done, failed);
}

void Session::measure()
{
    m_isUnmeasured = false;
    m_job = JobInfo{JobKind::Measure, {}, {}, QDateTime::currentDateTime()};
    const auto done = [this, of = m_snapshot](const SnapshotPtr &measured) {
        m_job.reset();
        if (m_snapshot == of) {
            m_snapshot = measured;
            Q_EMIT tablesMeasured(measured);
        }
        endBackground();
    };
    // Estimates that stay are no failure of the window: what is wrong shows with the next thing that somebody does.
    const auto failed = [this, of = m_snapshot](const Error &error) {
        m_job.reset();
        const bool isCurrent = m_snapshot == of;
        m_isUnmeasured = m_isUnmeasured || (error.code == ErrorCode::Cancelled && isCurrent);
        if (isCurrent && !m_isUnmeasured) {
            auto given = std::make_shared<Snapshot>(*of); // nobody counts any more
            for (TableCount &table : given->state.tables)
                table.isEstimate = table.isEstimate && table.rows >= 0;
            m_snapshot = given;
            Q_EMIT tablesMeasured(m_snapshot);
        }
        endBackground();
    };
    m_runner.start(this, [request = m_request, snapshot = m_snapshot](Progress &progress) { return enginejobs::measure(request, snapshot, progress); }, done, failed);
}

void Session::plan()
{
    m_isUnplanned = false;
    m_job = JobInfo{JobKind::Describe, {}, {}, QDateTime::currentDateTime()};
    const auto done = [this, of = m_snapshot](const SnapshotPtr &snapshot) {
        m_job.reset();
        if (m_snapshot == of && snapshot->letter) {
            m_snapshot = snapshot;
            Q_EMIT planned(snapshot);
        }
        endBackground();
        if (std::exchange(m_isToExplain, false))
            explain();
    };
    const auto failed = [this, of = m_snapshot](const Error &error) {
        m_job.reset();
        const bool isCurrent = m_snapshot == of;
        m_isUnplanned = m_isUnplanned || (error.code == ErrorCode::Cancelled && isCurrent);
        if (isCurrent && !m_isUnplanned) {
            auto given = std::make_shared<Snapshot>(*of);
            given->planProblem = error.message;
            m_snapshot = given;
            Q_EMIT planned(m_snapshot);
        }
        endBackground();
    };
    m_runner.start(this, [request = m_request, snapshot = m_snapshot, trusted = m_trusted](Progress &progress) { return enginejobs::plan(request, snapshot, trusted, progress); }, done, failed);
}

/// A text that cannot be shown is a remark in its place, not a failure of the window.
void Session::readPendingText()
{
    const auto [revision, kind] = *std::exchange(m_pendingText, std::nullopt);
    const HistoryEntry *found = m_snapshot->find(revision);
    if (!found)
        return workInBackground();
    const bool isScript = kind == RevisionText::Script;
    m_job = JobInfo{isScript ? JobKind::Script : JobKind::Describe, {}, {}, QDateTime::currentDateTime()};
    const auto done = [this, id = revision, text = kind](const QString &read) {
        m_job.reset();
        Q_EMIT textRead(id, text, read);
        endBackground();
    };
    const auto failed = [=, this, wanted = std::pair(revision, kind)](const Error &error) {
        if (error.code != ErrorCode::Cancelled || isScript)
            return done((isScript ? QString() : u"-- "_s) + error.text().replace(u'\n', isScript ? u"\n"_s : u"\n-- "_s));
        m_job.reset();
        if (!m_pendingText)
            m_pendingText = wanted; // it has given way
        endBackground();
    };
    const auto work = [request = m_request, trusted = m_trusted, entry = *found, text = kind](Progress &progress) {
        return text == RevisionText::Script ? enginejobs::scriptText(entry.node.revision.path) : scriptjobs::sql(request, entry, text, trusted, progress);
    };
    m_runner.start(this, work, done, failed);
}

} // namespace meditrack
