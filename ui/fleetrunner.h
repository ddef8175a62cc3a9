// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetdesk.h"
#include "session.h"

namespace meditrack {

/// Upgrades the chosen databases of the fleet one after the other: what runs next is FleetRun's to say, the work is in fleetjobs; here they
/// meet, and scripts that nobody has trusted are asked about before.
class FleetRunner final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this; window is its parent.
    FleetRunner(FleetDesk &desk, Settings &settings, Prompts &prompts, QWidget *window);
    ~FleetRunner() override;

    const FleetRun &run() const { return m_run; }
    /// It works, or waits for an answer: nothing else can be begun, and closing asks.
    bool isBusy() const { return m_runner.isRunning(); }
    bool isCancelling() const { return m_isCancelling; }
    bool isElsewhere() const { return m_isElsewhere; } ///< another window has it

    void readLast(); ///< what was left by whoever ran one before
    void begin(bool asks); ///< the chosen ones
    void goOn();
    void stop(); ///< the answer to Asking that is no
    void cancel();
    void putAway();
    /// Those have left the fleet: a run that waits goes on without them.
    void leaveOut(const QStringList &targets, std::function<void()> then); ///< then: when it is written, or nothing was to be
    void saveReport();
    /// While it is busy: asks, cancels if that is agreed to, and calls close when nothing runs any more.
    void askToClose(std::function<void()> close);

Q_SIGNALS:
    // From the first database to where it asks, stops or is over: for whoever keeps the machine awake, as for a job of a tab.
    void started(const meditrack::JobInfo &job);
    void finished(const meditrack::JobOutcome &outcome);
    void changed();
    void remarked(const QString &title, const QString &text);
    void failed(const meditrack::Error &error);
    void reported(const QList<meditrack::TimedEvent> &events);
    void trusted(const meditrack::ScriptSet &scripts);
    void databaseChanged(const meditrack::OpenRequest &request); ///< or perhaps not

private:
    template <typename Work, typename Done>
    void start(Work work, Done done);
    void whenTrusted(const QList<OpenRequest> &requests, std::function<void()> go);
    void askForTrust(QList<ScriptSet> untrusted, const std::function<void()> &go);
    void take(const fleetjobs::Taken &taken);
    void next();
    void rest();
    void note(const FleetRun &after, const QByteArray &lines, std::function<void()> then = {});
    void tell(const QList<TimedEvent> &events);
    void setRun(const FleetRun &run);

    FleetDesk &m_desk;
    Settings &m_settings;
    Prompts &m_prompts;
    QWidget *m_window;
    FleetStore m_store;
    FleetRun m_run;
    fleetjobs::Scripts m_scripts;
    std::shared_ptr<QLockFile> m_lock; ///< while it goes on
    std::function<void()> m_whenDone;
    std::optional<JobInfo> m_job; ///< while it goes from one to the next
    bool m_isCancelling = false;
    bool m_isElsewhere = false;
    JobRunner m_runner; ///< last: its destructor waits for what runs
};

} // namespace meditrack
