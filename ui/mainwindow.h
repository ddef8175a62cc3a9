// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "prompts.h"
#include "session.h"
#include "settings.h"

#include <QMainWindow>

class QStackedWidget;

namespace meditrack {

class ActivityPage;
class DataPage;
class HeaderBar;
class HistoryPage;
class JobBar;
class MessageBar;
class NavBar;
class OverviewPage;
class RunPage;
class StartPage;

/// Builds pages and actions and connects them with the session. No logic: what a state means is in
/// models/wording, what happens is in Session.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum Place { Overview, History, Data, Activity, Start, Run };

    /// prompts must outlive the window.
    MainWindow(Settings settings, Prompts &prompts, QWidget *parent = nullptr);
    ~MainWindow() override;

    Session &session() { return m_session; }
    const Settings &settings() const { return m_settings; }
    Place place() const;
    void go(Place place);
    void open(const OpenRequest &request);

Q_SIGNALS:
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void connectSession();
    void connectPages();
    void connectActions();
    void showState(const SnapshotPtr &snapshot);
    void beginJob(const JobInfo &job);
    void endJob(const JobOutcome &outcome);
    void confirmDowngrade(const QString &target, const Plan &plan);
    void updateActions();
    void closeDatabase();
    void setColours(ColourScheme scheme);
    void showAbout();

    Settings m_settings;
    Prompts &m_prompts;
    Session m_session;
    Actions m_actions;
    HeaderBar *m_header = nullptr;
    NavBar *m_nav = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    JobBar *m_jobBar = nullptr;
    StartPage *m_start = nullptr;
    OverviewPage *m_overview = nullptr;
    HistoryPage *m_history = nullptr;
    DataPage *m_data = nullptr;
    ActivityPage *m_activity = nullptr;
    RunPage *m_run = nullptr;
    Place m_before = Overview; ///< where the run page was entered from
    bool m_closeWhenDone = false;
    Plan m_plan; ///< of the downgrade that was confirmed
};

} // namespace meditrack
