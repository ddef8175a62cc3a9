// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "databaseview.h"
#include "lookout.h"

#include <QMainWindow>

class QTabWidget;

namespace meditrack {

class CommandPalette;
class FleetPage;
class PageMenu;

/// The menus, and a tab for each database. Knows which tab a command is meant for, and nothing of databases.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    using Place = Workspace::Place;
    using enum Workspace::Place;

    /// prompts must outlive the window.
    MainWindow(Settings settings, Prompts &prompts, QWidget *parent = nullptr);
    ~MainWindow() override;

    DatabaseView &view() const; ///< the current tab's; with the fleet before it, the one that was looked at last
    int count() const; ///< tabs: at least one
    FleetPage *fleet() const { return m_fleet; } ///< null: it has no tab
    void showFleet();
    const Settings &settings() const { return m_settings; }
    // Of the current tab.
    Session &session() { return view().session(); }
    Place place() const { return view().space().place(); }
    void go(Place place) { view().space().go(place); }
    /// -c: the configuration of every database that is opened without one of its own.
    void setConfiguration(const QString &iniFile) { m_iniFile = iniFile; }
    /// --read-only: whatever is opened is only looked at, and the menu cannot change that.
    void setReadOnly(bool readOnly);
    /// In the tab that has it already; else in the current one, if that is at its start page; else in a new one.
    void open(const OpenRequest &request);
    /// As open() would take it: with the project and the switches that are kept for it.
    OpenRequest asOpened(const OpenRequest &request) const;

Q_SIGNALS:
    void settingsChanged(); ///< they are to be written
    void jobStarted(const meditrack::JobInfo &job); ///< of any tab
    void jobFinished(const QString &database, const meditrack::JobOutcome &outcome);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QList<DatabaseView *> views() const;
    bool isFleetShown() const;
    void closeFleet();
    void forbidFleet();
    void focusNextPane();
    void setTrusted(const ScriptSet &scripts);
    DatabaseView *addTab();
    void closeTab(int index);
    void setCurrent(QWidget *tab);
    void removeTab(DatabaseView *view);
    void turn(int by); ///< to another tab
    void showPalette();
    void connectActions();
    void connectStart(DatabaseView *view);
    void showOpened(DatabaseView *view);
    void listRecent();
    void openProject();
    void openSample();
    void nameTabs();
    void updateTab(QWidget *tab);
    void updateActions();
    void setMode(Mode mode);
    void setColours(ColourScheme scheme);
    void setLanguage(const QString &code);
    void showAbout();

    Settings m_settings;
    Prompts &m_prompts;
    Actions m_actions;
    RecentModel m_recent;
    Lookout m_lookout;
    QTabWidget *m_tabs;
    PageMenu *m_pageMenu;
    DatabaseView *m_view = nullptr; ///< see view()
    FleetPage *m_fleet = nullptr;
    CommandPalette *m_palette = nullptr; ///< made when it is wanted
    QString m_iniFile;
    bool m_isReadOnly = false;
};

} // namespace meditrack
