// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backupjobs.h"
#include "enginejobs.h"
#include "jobrunner.h"
#include "models/activity.h"
#include "models/situation.h"
#include "scriptjobs.h"

#include <QHash>

#include <optional>

namespace meditrack {

/// Check: it ends in a question on a page. Tidy: something on the shelf of backups changes. Write: a script comes about.
enum class JobKind { Read, Upgrade, Downgrade, Backup, Restore, Preview, Script, Measure, Describe, List, Check, Tidy, Export, Import, Stamp, CleanUp, Write };

/// A job as people see it.
struct JobInfo
{
    JobKind kind = JobKind::Read;
    QString title; ///< "Upgrade to 588f4ae43933"
    QString target; ///< of an upgrade or a downgrade, as given
    QDateTime started;
    Plan plan = {}; ///< of a downgrade: its steps, as planned before

    /// Worth a page of its own.
    bool hasSteps() const { return kind == JobKind::Upgrade || kind == JobKind::Downgrade; }
    bool changesData() const { return hasSteps() || kind == JobKind::Restore || kind == JobKind::Import || kind == JobKind::Stamp || kind == JobKind::CleanUp; }
    /// Worth a line in the activity list; the others only show in the job bar.
    bool isActivity() const { return changesData() || kind == JobKind::Backup || kind == JobKind::Export || kind == JobKind::Write; }
    /// Nobody has asked for it and nobody waits for it; it gives way to whatever somebody asks for.
    bool isInBackground() const { return kind == JobKind::Script || givesWay(); }
    /// Even to other work in the background.
    bool givesWay() const { return kind == JobKind::Measure || kind == JobKind::Describe || kind == JobKind::List; }
};

/// A server wants a password.
struct PasswordQuestion
{
    ServerFacts server; ///< as it was asked for
    bool isRefused = false; ///< the one that was given was not right
};

/// How a job ended.
struct JobOutcome
{
    enum class Result { Done, Cancelled, Failed };
    JobInfo job;
    Result result = Result::Done;
    int steps = 0;
    double seconds = 0;
    QString summary;
    std::optional<Error> error; ///< for Cancelled and Failed
    qsizetype behind = 0; ///< after a restore: revisions that an upgrade would apply now
    bool canBeUndone = false; ///< a restore
    QString backup = {}; ///< that was made before a run; empty: none was needed

    static JobOutcome saying(const QString &what) ///< a summary, and nothing else yet
    {
        JobOutcome outcome;
        outcome.summary = what;
        return outcome;
    }
};

/// As the wish of a command: it changes and writes nothing that counts.
constexpr std::optional<Wish> LooksOnly;

/// The open database: commands in, state, events and errors out. Everything else in the window talks to
/// this and never to the engine. Commands that come while a job runs are ignored; see isBusy().
class Session final : public QObject
{
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);

    const SnapshotPtr &snapshot() const { return m_snapshot; } ///< null before the first database
    const OpenRequest &request() const { return m_request; }
    /// A command runs or waits; reading a script to show, and counting rows, are no reasons to wait.
    bool isBusy() const { return m_next || (m_runner.isRunning() && m_job && !m_job->isInBackground()); }
    /// A password was asked for, and is not there yet.
    bool isSigningIn() const { return m_unsigned.has_value(); }
    /// A database is being read, or waits for its password.
    bool isOpening() const { return isSigningIn() || (isBusy() && m_job && m_job->kind == JobKind::Read); }
    const OpenRequest &opening() const { return m_opening; }
    /// The server of what was read last, as it was asked for.
    ServerFacts server() const { return m_signIn ? m_signIn->server : ServerFacts(); }
    const std::optional<JobInfo> &job() const { return m_job; }

    /// What decides what may be done now.
    Situation situation() const { return {m_snapshot, m_mode, isBusy()}; }
    bool mayBegin(Wish wish) const;
    /// The gate of all that changes or writes something: what may not be done is not begun, whoever asks for it; `refused` says why.
    bool admits(Wish wish);
    void setMode(Mode mode);

    void open(const OpenRequest &request);
    void refresh();
    /// The answer to passwordWanted: reads the database with it.
    void signIn(const QString &password);
    void declineSignIn(); ///< the other answer: what was to be read has failed
    /// Nothing is to be written any more to this database, or again as this user may.
    void setReadOnly(bool readOnly);
    void setBound(bool bound) { m_isBound = bound; } ///< read-only is not this tab's to lift
    bool isBound() const { return m_isBound; }
    /// Which databases are only looked at, however they are opened.
    void setMarks(std::function<bool(const OpenRequest &)> isMarked) { m_isMarked = std::move(isMarked); }
    void close(); ///< forgets the database
    void upgrade(const QString &target); ///< "heads", or a full id
    /// Finds out what a run would do and take away, by trying it on a copy; answered by runPreviewed.
    void preview(const Move &move, const GuardOptions &options = {}, Trial trial = Trial::WhereRowsMayGo);
    /// Does what was previewed. With a file, what would be lost is exported to it before.
    void run(const RunPreview &preview, const QString &exportTo = {});
    /// What was started last, and may be stopped by rows that it would lose.
    const Move &lastMove() const { return m_move; }
    /// Where nobody has trusted the scripts yet, the updates have no words: asks for trust; with it they come as `planned`.
    void explain();
    void backup();
    /// Looks at everything in a backup, whatever database it is of; answered by verified.
    void verify(const QString &file);
    /// Answered by reportSaved.
    void saveReport(const Verification &verification, const QString &file);
    /// Reads a backup and checks it; answered by restorePreviewed. An empty file: the last restore is to be undone.
    void previewRestore(const QString &file);
    void restore(const RestorePreview &preview);
    /// A command of a family that has a class of its own: work(request, progress) runs on the worker, how(value) says how it ended,
    /// and then(value) is called when everybody has heard of that. What changes data is followed by reading the database again.
    /// wish: what it has to be admitted for, now and when its turn comes; nullopt: it only looks. again: what a retry does; empty: the same once more.
    template <typename Work, typename How, typename Then>
    void perform(std::optional<Wish> wish, const JobInfo &job, const Work &work, const How &how, const Then &then, const std::function<void()> &again = {});
    /// The folders whose scripts may run, with the digest of the scripts that were seen there.
    void setTrusted(const QHash<QString, QByteArray> &folders) { m_trusted = folders; }
    /// The answer to trustWanted; without it nothing runs.
    void trust(const ScriptSet &scripts);
    void distrust() { m_untrusted.reset(); } ///< the other answer
    void cancel();
    /// Cancels, and begins nothing after it, for the database is to be closed: unless a job that changes data has ended otherwise.
    void leave();
    bool isLeaving() const { return m_isLeaving; }
    void stay(); ///< it is not closed after all: reads the database again
    /// What was to be opened is no database that can be read, but a backup may be put in its place.
    bool isDamaged() const { return m_isDamaged; }
    /// What tries again the command that is told to have failed, or that has found something wrong, while that is told; perhaps nothing.
    const std::function<void()> &again() const { return m_again; }
    /// Answered by textRead, after the running job if there is one.
    void readText(const QString &revision, meditrack::RevisionText text);
    const QHash<QString, QByteArray> &trustedScripts() const { return m_trusted; }

Q_SIGNALS:
    void stateChanged(const meditrack::SnapshotPtr &snapshot);
    /// The same state, now with the rows and sizes of its tables.
    void tablesMeasured(const meditrack::SnapshotPtr &snapshot);
    /// The same state, now with what its updates would do.
    void planned(const meditrack::SnapshotPtr &snapshot);
    /// The backups of the open database: after it was read, and whenever there may be others.
    void shelfRead(const meditrack::ShelfPtr &shelf);
    void journalRead(const meditrack::JournalPtr &journal); ///< likewise
    void passwordWanted(const meditrack::PasswordQuestion &question);
    void jobStarted(const meditrack::JobInfo &job);
    void reported(const QList<meditrack::TimedEvent> &events);
    void cancelRequested();
    void jobFinished(const meditrack::JobOutcome &outcome);
    void failed(const meditrack::Error &error);
    void refused(const QString &whyNot); ///< what somebody wanted was not begun
    void runPreviewed(const meditrack::Outlook &outlook);
    void verified(const meditrack::Verification &verification);
    void reportSaved(const QString &file);
    void restorePreviewed(const meditrack::RestorePreview &preview);
    void textRead(const QString &revision, meditrack::RevisionText kind, const QString &text);
    /// Who applied the revisions of the open database.
    void recordsRead(const meditrack::RecordsPtr &records);
    /// Scripts that nobody has trusted yet, or not as they are now, are about to run.
    void trustWanted(const meditrack::JobInfo &job, const meditrack::ScriptSet &scripts);
    void trusted(const meditrack::ScriptSet &scripts); ///< that was answered with yes
    void busyChanged(bool busy);
    void modeChanged(meditrack::Mode mode);

private:
    static Wish wishFor(const Move &move) { return move.verb == Move::Verb::Upgrade ? Wish::Upgrade : Wish::DowngradeOne; }
    template <typename Work, typename Done>
    void start(const JobInfo &job, Work work, Done done);
    void change(const JobInfo &job, const RunPreview &preview, const QString &exportTo);
    void tryOut(const Move &move, const GuardOptions &options, Trial trial, const std::optional<ScriptSet> &scripts);
    void whenTrusted(const JobInfo &job, const std::optional<ScriptSet> &scripts, std::function<void()> go);
    void read(const OpenRequest &request, const QString &title);
    void end(JobOutcome::Result result, int steps, const QString &summary, std::optional<Error> error = {});
    void end(JobOutcome outcome); ///< with all but the job and its time
    void endWithError(const Error &error);
    void whenFree(std::function<void()> command);
    void askForPassword(const Error &error);
    void workInBackground();
    void readPendingText();
    void readAgain();
    void list();
    void measure();
    void plan();
    void endBackground();

    SnapshotPtr m_snapshot;
    OpenRequest m_request;
    Mode m_mode = Mode::Operator;
    std::optional<JobInfo> m_job;
    std::function<void()> m_again;
    bool m_isLeaving = false;
    bool m_isDamaged = false;
    bool m_isBound = false;
    std::function<bool(const OpenRequest &)> m_isMarked;
    Move m_move;
    std::function<void()> m_next; ///< a command that came while a script was read
    std::optional<std::pair<QString, RevisionText>> m_pendingText;
    bool m_isUnlisted = false; ///< the backups and the journal are to be looked for as soon as nothing else is to do
    bool m_isUnmeasured = false; ///< likewise, the snapshot's tables are to be counted
    bool m_isToExplain = false; ///< somebody waits for the words of the updates, and may be asked for trust
    bool m_isUnplanned = false; ///< likewise, its updates are to be put into words
    std::shared_ptr<enginejobs::SignInState> m_signIn; ///< of the last reading
    OpenRequest m_opening; ///< what is read, or waits for its password
    std::optional<Error> m_unsigned; ///< why it was not read, while its password is asked for
    QHash<QString, QByteArray> m_trusted;
    struct Untrusted
    {
        ScriptSet scripts; ///< that were asked about
        std::function<void()> run;
    };
    std::optional<Untrusted> m_untrusted; ///< the command that waits for trust
    JobRunner m_runner;
};

template <typename Work, typename Done>
void Session::start(const JobInfo &job, Work work, Done done)
{
    m_job = job;
    m_runner.start(this, std::move(work), std::move(done), [this](const Error &error) { endWithError(error); });
    Q_EMIT jobStarted(*m_job);
}

template <typename Work, typename How, typename Then>
void Session::perform(std::optional<Wish> wish, const JobInfo &job, const Work &work, const How &how, const Then &then, const std::function<void()> &again)
{
    if (isBusy() || !m_snapshot || (wish && !admits(*wish)))
        return;
    m_again = again ? again : [=, this] { perform(wish, job, work, how, then); };
    whenFree([=, this] {
        if (wish && !admits(*wish))
            return;
        JobInfo now = job;
        now.started = QDateTime::currentDateTime();
        start(now, [work, request = m_request](Progress &progress) { return work(request, progress); }, [=, this](const auto &value) {
            end(how(value));
            then(value);
            if (now.changesData())
                readAgain();
        });
    });
}

} // namespace meditrack
