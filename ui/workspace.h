// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shelf.h"
#include "models/situation.h"

#include <QWidget>

#include <functional>

class QAction;

namespace meditrack {

class ActivityPage;
class BackupsPage;
class DataPage;
class HistoryPage;
class MessageBar;
class NavBar;
class OverviewPage;
class PageStack;
class ReviewPage;
class SheetPage;
class RunPage;
class StartPage;
struct Actions;

/// The middle of the window: the pages, the bar that leads from one to the other, and the message above them.
class Workspace final : public QWidget
{
    Q_OBJECT
public:
    enum Place { Overview, History, Data, Backups, Activity, Start, Run, Review, Scripts };

    explicit Workspace(QWidget *parent = nullptr);

    Place place() const;
    void go(Place place);
    void setSnapshot(const SnapshotPtr &snapshot);
    /// The same state, with the words of its updates.
    void setPlan(const SnapshotPtr &snapshot);
    /// The same state, with the rows and sizes of its tables.
    void setTables(const SnapshotPtr &snapshot);
    void goBack(); ///< from the review or the run
    QList<QWidget *> panes() const; ///< in the order of F6
    void setSituation(const Situation &situation);
    void setShelf(const ShelfPtr &shelf);
    void countActivity(); ///< after a change of the activity page
    /// The commands that only look at something else, and what they do.
    using Commands = std::vector<std::pair<QAction *, std::function<void()>>>;
    Commands commands(const Actions &actions);

    MessageBar *const message;
    StartPage *const start;
    OverviewPage *const overview;
    HistoryPage *const history;
    DataPage *const data;
    BackupsPage *const backups;
    ActivityPage *const activity;
    RunPage *const run;
    ReviewPage *const review;
    SheetPage *const scripts; ///< a stamp, a new revision, a merge

Q_SIGNALS:
    void placeChanged(meditrack::Workspace::Place place);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    NavBar *m_nav;
    PageStack *m_stack;
    Place m_before = Overview; ///< where a page without an entry in the navigation was entered from
};

} // namespace meditrack
