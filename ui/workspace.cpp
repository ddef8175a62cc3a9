// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "actions.h"
#include "pages/activitypage.h"
#include "pages/backupspage.h"
#include "pages/datapage.h"
#include "pages/exportpage.h"
#include "pages/historypage.h"
#include "pages/overviewpage.h"
#include "pages/reviewpage.h"
#include "pages/runpage.h"
#include "pages/sheetpage.h"
#include "pages/shelfpage.h"
#include "pages/startpage.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/messagebar.h"
#include "widgets/navbar.h"
#include "widgets/pagestack.h"
#include "widgets/timelineplot.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

Workspace::Workspace(QWidget *parent)
    : QWidget(parent)
    , message(new MessageBar)
    , start(new StartPage)
    , overview(new OverviewPage)
    , history(new HistoryPage)
    , data(new DataPage)
    , backups(new BackupsPage)
    , activity(new ActivityPage)
    , run(new RunPage)
    , review(new ReviewPage)
    , scripts(new SheetPage)
    , m_nav(new NavBar)
    , m_stack(new PageStack)
{
    m_nav->add(Overview, u"overview"_s, tr("Overview"));
    m_nav->add(History, u"history"_s, tr("History"));
    m_nav->add(Data, u"data"_s, tr("Data"));
    m_nav->add(Backups, u"backups"_s, tr("Backups"));
    m_nav->add(Activity, u"activity"_s, tr("Activity"));
    QWidget *const pages[] = {ui::scrolled(overview), history, data, backups, activity, ui::scrolled(start), run, review, scripts};
    scripts->setObjectName(u"scriptSheet"_s);
    for (QWidget *part : scripts->findChildren<QWidget *>()) // there is another sheet, with the same names
        if (const QString name = part->objectName(); !name.isEmpty() && !name.startsWith("qt_"_L1))
            part->setObjectName(u"script-"_s + name);
    for (QWidget *page : pages)
        m_stack->addWidget(page); // in the order of Place
    auto *centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addWidget(message);
    centre->addWidget(m_stack, 1);
    auto *body = new QHBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_nav);
    body->addLayout(centre, 1);

    connect(m_nav, &NavBar::chosen, this, [this](int place) { go(static_cast<Place>(place)); });
    connect(overview, &OverviewPage::dataClicked, this, [this] { go(Data); });
    connect(overview, &OverviewPage::historyClicked, this, [this](const QString &revision) {
        go(History);
        if (!revision.isEmpty())
            history->select(revision);
    });
    connect(run, &RunPage::doneClicked, this, &Workspace::goBack);
}

Workspace::Place Workspace::place() const
{
    return static_cast<Place>(m_stack->currentIndex());
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    m_nav->setNarrow(width() < theme::scaled(880));
    QWidget::resizeEvent(event);
}

void Workspace::go(Place place)
{
    const auto hasEntry = [](Place each) { return each != Run && each != Review && each != Scripts; };
    if (!hasEntry(place) && hasEntry(this->place()))
        m_before = this->place();
    m_stack->setCurrentIndex(place);
    m_nav->setVisible(place != Start);
    m_nav->setCurrent(static_cast<int>(hasEntry(place) ? place : m_before));
    Q_EMIT placeChanged(place);
    if (!m_nav->isAncestorOf(window()->focusWidget())) // who walks through the places by keys stays among them
        m_stack->currentWidget()->setFocus();
}

QList<QWidget *> Workspace::panes() const
{
    return {m_nav, message, m_stack->currentWidget()};
}

void Workspace::goBack()
{
    go(m_before);
}

void Workspace::setSnapshot(const SnapshotPtr &snapshot)
{
    overview->setSnapshot(snapshot);
    history->setSnapshot(snapshot);
    data->setSnapshot(snapshot);
    backups->shelf->setSnapshot(snapshot);
    m_nav->setCount(Backups, backups->shelf->count());
    m_nav->setCount(History, static_cast<int>(snapshot->state.history.size()));
    m_nav->setCount(Data, static_cast<int>(snapshot->state.tables.size()));
    if (place() == Start)
        go(Overview);
}

void Workspace::setTables(const SnapshotPtr &snapshot)
{
    overview->setTables(snapshot);
    data->setSnapshot(snapshot);
}

void Workspace::setPlan(const SnapshotPtr &snapshot)
{
    overview->setPlan(snapshot);
    history->setPlan(snapshot);
}

void Workspace::setShelf(const ShelfPtr &shelf)
{
    backups->shelf->setShelf(shelf);
    m_nav->setCount(Backups, backups->shelf->count());
    if (shelf && !shelf->problem && !shelf->folder.isEmpty()) {
        const auto newest = std::ranges::find_if(shelf->backups, [](const BackupInfo &backup) { return !backup.problem; });
        overview->setLastBackup(newest == shelf->backups.end() ? QDateTime() : newest->manifest.created);
    }
}

void Workspace::setSituation(const Situation &situation)
{
    const bool busy = situation.isBusy;
    backups->shelf->setSituation(situation);
    backups->sheet->setBusy(busy);
    backups->exportForm->setBusy(busy);
    activity->setBusy(busy);
    overview->setSituation(situation);
    history->setSituation(situation);
    review->setBusy(busy);
    scripts->setBusy(busy);
    message->setBusy(busy);
}

void Workspace::countActivity()
{
    m_nav->setCount(Activity, activity->count());
}

Workspace::Commands Workspace::commands(const Actions &actions)
{
    const auto to = [this](Place where) { return [this, where] { go(where); }; };
    return {
        {actions.overview, to(Overview)},
        {actions.history, to(History)},
        {actions.data, to(Data)},
        {actions.backups, to(Backups)},
        {actions.activity, to(Activity)},
        {actions.zoomIn, [this] { history->timeline()->zoom(0.6); }},
        {actions.zoomOut, [this] { history->timeline()->zoom(1 / 0.6); }},
        {actions.zoomAll, [this] { history->timeline()->showAll(); }},
        {actions.copyId, [this] { QGuiApplication::clipboard()->setText(history->selected()); }},
    };
}

} // namespace meditrack
