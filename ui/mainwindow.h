// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "prompts.h"
#include "session.h"
#include "settings.h"
#include "workspace.h"

#include <QMainWindow>

namespace meditrack {

class HeaderBar;
class JobBar;

/// Builds header, workspace, job bar and actions, and connects them with the session. No logic: what a state means is in
/// models/wording, what happens is in Session.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    using Place = Workspace::Place;
    using enum Workspace::Place;

    /// prompts must outlive the window.
    MainWindow(Settings settings, Prompts &prompts, QWidget *parent = nullptr);
    ~MainWindow() override;

    Session &session() { return m_session; }
    const Settings &settings() const { return m_settings; }
    Place place() const { return m_space->place(); }
    void go(Place place) { m_space->go(place); }
    /// -c: the configuration of every database that is opened without one of its own.
    void setConfiguration(const QString &iniFile) { m_iniFile = iniFile; }
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
    void askForTrust(const JobInfo &job, const ScriptSet &scripts);
    void confirmRestore(const RestorePreview &preview);
    void downgrade(const QString &target);
    void confirmRun(const RunPreview &preview);
    void showError(const Error &error);
    void showVerified(const Verification &verification);
    void updateActions();
    void closeDatabase();
    void setColours(ColourScheme scheme);
    void showAbout();

    Settings m_settings;
    Prompts &m_prompts;
    Session m_session;
    Actions m_actions;
    HeaderBar *m_header = nullptr;
    Workspace *m_space = nullptr;
    JobBar *m_jobBar = nullptr;
    QString m_iniFile;
    bool m_closeWhenDone = false;
};

} // namespace meditrack
