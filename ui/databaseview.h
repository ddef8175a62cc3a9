// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backupdesk.h"
#include "datareader.h"
#include "dialogue.h"
#include "dropdesk.h"
#include "exits.h"
#include "journaldesk.h"
#include "runflow.h"
#include "scriptdesk.h"
#include "tabprompts.h"
#include "workspace.h"

namespace meditrack {

class HeaderBar;
class JobBar;

/// One tab of the window: a database with its header, pages and job bar, and its own session, whose worker goes on while
/// other tabs are looked at. Before a database is open it shows the start page. No logic: what a state means is in
/// models/wording, what happens is in Session, what is asked and told in Dialogue.
class DatabaseView final : public QWidget
{
    Q_OBJECT
public:
    /// settings and prompts must outlive it; the settings are the window's, shared by all tabs.
    DatabaseView(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);
    ~DatabaseView() override;

    Session &session() { return m_session; }
    const Session &session() const { return m_session; }
    Workspace &space() { return *m_space; }
    bool isOpen() const { return m_session.snapshot() != nullptr; }
    /// It shows that database, or is about to.
    bool isFor(const OpenRequest &request) const;
    /// A job runs that changes something, or makes a backup.
    bool isWorking() const;
    /// What the tab is called.
    QString title() const;
    QString description() const; ///< where it is and how, for the tab's tool tip

    void open(const OpenRequest &request);
    void receive(const QString &file) { m_drops.receive(file); } ///< a backup or an export that is meant for its database
    /// The actions are the window's; those that are triggered while this tab is the current one are meant for it.
    void connectActions(const Actions &actions);
    void setCurrent(bool current); ///< the tab that is looked at
    /// Something waits for an answer here, or went wrong or came to its end while another tab was looked at.
    bool isWanting() const { return m_isWanting || m_prompts.isWaiting(); }
    bool isClosing() const { return m_whenDone != nullptr; } ///< as soon as what runs has stopped
    void setEnvironment(Environment environment);
    QList<QWidget *> panes() const; ///< in the order of F6: header, places, message, page, job bar
    QList<QWidget *> pageAndMessage() const; ///< whose buttons are in no menu
    /// Those that make sense now.
    void enable(Actions &actions) const;
    /// Calls that when nothing is lost by closing: at once, or when what runs has stopped; if somebody does not agree to that, never.
    void whenClosable(std::function<void()> close);

Q_SIGNALS:
    /// Its title, or what may be done.
    void changed();
    /// Another database, asked for here; the window knows whether it is open already.
    /// purpose: a backup or an export that it is opened for.
    void openRequested(const meditrack::OpenRequest &request, const QString &purpose = {});
    void openFileClicked();
    void openProjectClicked();
    void environmentChanged();
    void settingsChanged(); ///< they are to be written

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectSession();
    void connectPages();
    void connectRows();
    void connectHistory();
    void showState(const SnapshotPtr &snapshot);
    void choosePrograms();
    void tellLeftovers(const std::vector<BatchLeftover> &leftovers);
    void beginJob(const JobInfo &job);
    void endJob(const JobOutcome &outcome);
    void updatePages();
    void callBack();
    void leave(std::function<void()> close);

    Settings &m_settings;
    TabPrompts m_prompts;
    Session m_session;
    DataReader m_reader;
    HeaderBar *m_header;
    Workspace *m_space;
    JobBar *m_jobBar;
    BackupDesk m_desk;
    DropDesk m_drops;
    Exits m_exits;
    Dialogue m_dialogue;
    JournalDesk m_journal;
    RunFlow m_runs;
    ScriptDesk m_scripts;
    std::vector<BatchLeftover> m_leftovers; ///< that were told
    std::function<void()> m_whenDone; ///< the window or the tab waits to be closed
    bool m_isCurrent = false;
    bool m_isWanting = false;
};

} // namespace meditrack
