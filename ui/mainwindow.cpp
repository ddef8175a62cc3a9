// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "pages/activitypage.h"
#include "pages/datapage.h"
#include "pages/historypage.h"
#include "pages/overviewpage.h"
#include "pages/runpage.h"
#include "pages/startpage.h"
#include "widgets/headerbar.h"
#include "widgets/jobbar.h"
#include "widgets/messagebar.h"
#include "widgets/navbar.h"
#include "widgets/timelineplot.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Settings settings, Prompts &prompts, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(std::move(settings))
    , m_prompts(prompts)
    , m_actions(this)
{
    setWindowTitle(tr("MediTrack Admin"));
    setWindowIcon(theme::applicationIcon());
    setMinimumSize(860, 560);
    resize(1280, 800);
    build();
    connectSession();
    connectPages();
    connectActions();
    m_start->setRecent(m_settings.recent);
    restoreGeometry(m_settings.geometry);
    go(Start);
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_header = new HeaderBar;
    m_nav = new NavBar;
    m_nav->add(Overview, u"overview"_s, tr("Overview"));
    m_nav->add(History, u"history"_s, tr("History"));
    m_nav->add(Data, u"data"_s, tr("Data"));
    m_nav->add(Activity, u"activity"_s, tr("Activity"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_overview = new OverviewPage);
    m_stack->addWidget(m_history = new HistoryPage);
    m_stack->addWidget(m_data = new DataPage);
    m_stack->addWidget(m_activity = new ActivityPage);
    m_stack->addWidget(m_start = new StartPage);
    m_stack->addWidget(m_run = new RunPage);
    m_message = new MessageBar;
    m_jobBar = new JobBar;

    auto *ground = new QWidget;
    ground->setObjectName(u"ground"_s);
    auto *centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addWidget(m_message);
    centre->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_nav);
    middle->addLayout(centre, 1);
    auto *body = new QVBoxLayout(ground);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_header);
    body->addLayout(middle, 1);
    body->addWidget(m_jobBar);
    setCentralWidget(ground);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::stateChanged, this, &MainWindow::showState);
    connect(&m_session, &Session::jobStarted, this, &MainWindow::beginJob);
    connect(&m_session, &Session::jobFinished, this, &MainWindow::endJob);
    connect(&m_session, &Session::busyChanged, this, &MainWindow::updateActions);
    connect(&m_session, &Session::failed, m_message, &MessageBar::showError);
    connect(&m_session, &Session::downgradePlanned, this, &MainWindow::confirmDowngrade);
    connect(&m_session, &Session::scriptRead, m_history, &HistoryPage::setScript);
    connect(&m_session, &Session::cancelRequested, m_run, &RunPage::setCancelling);
    connect(&m_session, &Session::cancelRequested, m_jobBar, &JobBar::setCancelling);
    connect(&m_session, &Session::reported, this, [this](const QList<TimedEvent> &events) {
        if (!m_session.job() || !m_session.job()->changesData())
            return;
        m_run->take(events);
        m_jobBar->setProgress(m_run->steps().done(), m_run->steps().total());
    });
    connect(m_message, &MessageBar::retryClicked, &m_session, &Session::retry);
    connect(m_jobBar, &JobBar::cancelClicked, &m_session, &Session::cancel);
    connect(m_jobBar, &JobBar::showClicked, this, [this] { go(Run); });
}

void MainWindow::connectPages()
{
    connect(m_nav, &NavBar::chosen, this, [this](int place) { go(static_cast<Place>(place)); });
    connect(m_header->refresh(), &QPushButton::clicked, &m_session, &Session::refresh);
    connect(m_header->search(), &QLineEdit::textChanged, m_history, &HistoryPage::setFilter);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::open);
    connect(m_start, &StartPage::openFileClicked, m_actions.open, &QAction::trigger);
    connect(m_overview, &OverviewPage::upgradeClicked, m_actions.upgrade, &QAction::trigger);
    connect(m_overview, &OverviewPage::dataClicked, this, [this] { go(Data); });
    connect(m_overview, &OverviewPage::historyClicked, this, [this](const QString &revision) {
        go(History);
        if (!revision.isEmpty())
            m_history->select(revision);
    });
    connect(m_history, &HistoryPage::upgradeWanted, &m_session, &Session::upgrade);
    connect(m_history, &HistoryPage::downgradeWanted, &m_session, &Session::planDowngrade);
    connect(m_history, &HistoryPage::scriptWanted, &m_session, &Session::readScript);
    connect(m_history, &HistoryPage::selectionChanged, this, &MainWindow::updateActions);
    connect(m_run, &RunPage::cancelClicked, &m_session, &Session::cancel);
    connect(m_run, &RunPage::doneClicked, this, [this] { go(m_before); });
}

void MainWindow::connectActions()
{
    connect(m_actions.open, &QAction::triggered, this, [this] { m_prompts.openFile(this, [this](const QString &file) { open({file, {}}); }); });
    connect(m_actions.refresh, &QAction::triggered, &m_session, &Session::refresh);
    connect(m_actions.close, &QAction::triggered, this, &MainWindow::closeDatabase);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.find, &QAction::triggered, this, [this] {
        go(History);
        m_header->search()->setFocus(Qt::ShortcutFocusReason);
        m_header->search()->selectAll();
    });
    connect(m_actions.copyId, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_history->selected()); });
    const std::pair<QAction *, Place> places[] = {{m_actions.overview, Overview}, {m_actions.history, History}, {m_actions.data, Data}, {m_actions.activity, Activity}};
    for (const auto &[action, place] : places)
        connect(action, &QAction::triggered, this, [this, where = place] { go(where); });
    connect(m_actions.zoomIn, &QAction::triggered, this, [this] { m_history->timeline()->zoom(0.6); });
    connect(m_actions.zoomOut, &QAction::triggered, this, [this] { m_history->timeline()->zoom(1 / 0.6); });
    connect(m_actions.zoomAll, &QAction::triggered, m_history->timeline(), &TimelinePlot::showAll);
    for (QAction *action : m_actions.colours->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_settings.scheme));
    connect(m_actions.colours, &QActionGroup::triggered, this, [this](const QAction *action) { setColours(static_cast<ColourScheme>(action->data().toInt())); });
    connect(m_actions.upgrade, &QAction::triggered, this, [this] { m_session.upgrade(u"heads"_s); });
    connect(m_actions.upgradeToSelected, &QAction::triggered, this, [this] { m_session.upgrade(m_history->selected()); });
    connect(m_actions.downgradeOne, &QAction::triggered, this, [this] { m_session.planDowngrade(u"-1"_s); });
    connect(m_actions.downgradeToSelected, &QAction::triggered, this, [this] { m_session.planDowngrade(m_history->selected()); });
    connect(m_actions.cancel, &QAction::triggered, &m_session, &Session::cancel);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
}

MainWindow::Place MainWindow::place() const
{
    return static_cast<Place>(m_stack->currentIndex());
}

void MainWindow::go(Place place)
{
    m_stack->setCurrentIndex(place);
    m_nav->setVisible(place != Start);
    m_nav->setCurrent(place == Run ? static_cast<int>(m_before) : static_cast<int>(place));
    m_header->setSearchVisible(place == History);
    m_jobBar->setStepsShown(place == Run);
    if (!m_nav->isAncestorOf(focusWidget())) // who walks through the places by keys stays among them
        m_stack->currentWidget()->setFocus();
}

void MainWindow::open(const OpenRequest &request)
{
    m_message->dismiss();
    m_session.open(request);
}

void MainWindow::showState(const SnapshotPtr &snapshot)
{
    const DatabaseState &state = snapshot->state;
    setWindowTitle(tr("%1 – MediTrack Admin").arg(state.url.shortName()));
    m_header->setSnapshot(snapshot);
    m_overview->setSnapshot(snapshot);
    m_history->setSnapshot(snapshot);
    m_data->setSnapshot(snapshot);
    m_nav->setCount(History, static_cast<int>(state.history.size()));
    m_nav->setCount(Data, static_cast<int>(state.tables.size()));
    m_jobBar->setRemark(tr("Read at %1").arg(state.readAt.toLocalTime().toString(u"HH:mm:ss"_s)));
    m_settings.remember(m_session.request());
    m_start->setRecent(m_settings.recent);
    if (place() == Start)
        go(Overview);
    updateActions();
}

void MainWindow::beginJob(const JobInfo &job)
{
    m_jobBar->begin(job);
    if (!job.changesData())
        return;
    m_message->dismiss();
    m_header->setBusy(job.kind == JobKind::Upgrade ? tr("Upgrading") : tr("Downgrading"));
    m_run->begin(job, plannedSteps(*m_session.snapshot(), job, m_plan));
    if (place() != Run)
        m_before = place();
    go(Run);
}

void MainWindow::endJob(const JobOutcome &outcome)
{
    m_jobBar->end(outcome);
    if (outcome.job.changesData()) {
        m_header->setBusy({});
        m_run->finish(outcome);
        m_activity->add(outcome);
        m_nav->setCount(Activity, m_activity->count());
        if (outcome.result == JobOutcome::Result::Cancelled)
            m_message->showRemark(tr("%1 was cancelled").arg(outcome.job.title), outcome.error && !outcome.error->consequence.isEmpty() ? outcome.error->consequence : tr("The old state is kept: nothing has changed."));
    }
    if (m_closeWhenDone)
        close();
}

void MainWindow::confirmDowngrade(const QString &target, const Plan &plan)
{
    if (plan.empty()) {
        m_message->showRemark(tr("There is nothing to take back"), tr("The database is there already."));
        return;
    }
    m_prompts.ask(this, wording::downgradeQuestion(*m_session.snapshot(), plan), [this, target, plan](bool yes) {
        if (!yes)
            return;
        m_plan = plan;
        m_session.downgrade(target);
    });
}

void MainWindow::updateActions()
{
    const SnapshotPtr &snapshot = m_session.snapshot();
    const bool open = snapshot != nullptr;
    const bool busy = m_session.isBusy();
    const wording::Possible possible = open && !busy ? wording::possible(*snapshot, m_history->selected()) : wording::Possible();
    m_actions.open->setEnabled(!busy);
    m_actions.close->setEnabled(open && !busy);
    m_actions.upgrade->setEnabled(possible.upgrade);
    m_actions.upgradeToSelected->setEnabled(possible.upgradeToSelected);
    m_actions.downgradeOne->setEnabled(possible.downgrade);
    m_actions.downgradeToSelected->setEnabled(possible.downgradeToSelected);
    m_actions.cancel->setEnabled(busy);
    for (QAction *action : {m_actions.refresh, m_actions.find, m_actions.copyId, m_actions.overview, m_actions.history, m_actions.data, m_actions.activity,
                            m_actions.zoomIn, m_actions.zoomOut, m_actions.zoomAll})
        action->setEnabled(open && (action != m_actions.refresh || !busy));
    m_header->refresh()->setEnabled(m_actions.refresh->isEnabled());
    m_overview->setBusy(busy);
    m_history->setBusy(busy);
}

void MainWindow::closeDatabase()
{
    m_session.close();
    m_message->dismiss();
    m_header->setSnapshot({});
    m_jobBar->setRemark({});
    setWindowTitle(tr("MediTrack Admin"));
    go(Start);
    updateActions();
}

void MainWindow::setColours(ColourScheme scheme)
{
    m_settings.scheme = scheme;
    theme::apply(*qApp, scheme);
}

void MainWindow::showAbout()
{
    m_message->showRemark(tr("MediTrack Admin %1").arg(QCoreApplication::applicationVersion()),
                          tr("Moves a database along its Alembic revisions. Free software under the GPL, version 3 or later."));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const std::optional<JobInfo> &job = m_session.job();
    if (!m_closeWhenDone && m_session.isBusy() && job && job->changesData()) {
        event->ignore();
        m_prompts.ask(this, wording::closeQuestion(job->title), [this](bool yes) {
            m_closeWhenDone = yes;
            if (yes && m_session.isBusy())
                m_session.cancel();
            else if (yes)
                close();
        });
        return;
    }
    m_settings.geometry = saveGeometry();
    Q_EMIT closing();
    event->accept();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_settings.scheme == ColourScheme::System)
        theme::apply(*qApp, ColourScheme::System);
    return QMainWindow::event(event);
}

} // namespace meditrack
