// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "dialogue.h"
#include "workspace.h"

#include <QMainWindow>

namespace meditrack {

class HeaderBar;
class JobBar;

/// Builds header, workspace, job bar and actions, and connects them with the session. No logic: what a state means is in
/// models/wording, what happens is in Session, what is asked and told in Dialogue.
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
    /// --read-only: whatever is opened is only looked at, and the menu cannot change that.
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
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
    void updateActions();
    void closeDatabase();
    void setColours(ColourScheme scheme);
    void showAbout();

    Settings m_settings;
    Prompts &m_prompts;
    Session m_session;
    Actions m_actions;
    HeaderBar *m_header;
    Workspace *m_space;
    JobBar *m_jobBar;
    Dialogue m_dialogue;
    QString m_iniFile;
    bool m_isReadOnly = false;
    bool m_closeWhenDone = false;
};

} // namespace meditrack
