// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "pages/activitypage.h"
#include "pages/historypage.h"
#include "pages/overviewpage.h"
#include "pages/runpage.h"
#include "pages/startpage.h"
#include "widgets/headerbar.h"
#include "widgets/jobbar.h"
#include "widgets/messagebar.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Settings settings, Prompts &prompts, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(std::move(settings))
    , m_prompts(prompts)
    , m_actions(this)
    , m_header(new HeaderBar)
    , m_space(new Workspace)
    , m_jobBar(new JobBar)
    , m_dialogue(m_session, m_prompts, m_settings, m_space->message, this)
{
    setWindowTitle(tr("MediTrack Admin"));
    setWindowIcon(theme::applicationIcon());
    setMinimumSize(860, 560);
    resize(1280, 800);
    build();
    connectSession();
    connectPages();
    connectActions();
    m_session.setTrusted(m_settings.trusted);
    m_space->start->setRecent(m_settings.recent);
    restoreGeometry(m_settings.geometry);
    go(Start);
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *ground = new QWidget;
    ground->setObjectName(u"ground"_s);
    auto *body = new QVBoxLayout(ground);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_header);
    body->addWidget(m_space, 1);
    body->addWidget(m_jobBar);
    setCentralWidget(ground);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::stateChanged, this, &MainWindow::showState);
    connect(&m_session, &Session::tablesMeasured, m_space, &Workspace::setTables);
    connect(&m_session, &Session::planned, m_space, &Workspace::setPlan);
    connect(&m_dialogue, &Dialogue::upgradeWanted, m_actions.upgrade, &QAction::trigger);
    connect(&m_dialogue, &Dialogue::undoWanted, m_actions.undoRestore, &QAction::trigger);
    connect(&m_session, &Session::jobStarted, this, &MainWindow::beginJob);
    connect(&m_session, &Session::jobFinished, this, &MainWindow::endJob);
    connect(&m_session, &Session::busyChanged, this, &MainWindow::updateActions);
    connect(&m_session, &Session::scriptRead, m_space->history, &HistoryPage::setScript);
    connect(&m_session, &Session::cancelRequested, m_space->run, &RunPage::setCancelling);
    connect(&m_session, &Session::cancelRequested, m_jobBar, &JobBar::setCancelling);
    connect(&m_session, &Session::reported, this, [this](const QList<TimedEvent> &events) {
        m_jobBar->take(events);
        if (!m_session.job() || !m_session.job()->hasSteps())
            return;
        m_space->run->take(events);
        m_jobBar->setProgress(m_space->run->steps().done(), m_space->run->steps().total());
    });
    connect(m_jobBar, &JobBar::cancelClicked, &m_session, &Session::cancel);
    connect(m_jobBar, &JobBar::showClicked, this, [this] { go(Run); });
}

void MainWindow::connectPages()
{
    connect(m_space, &Workspace::placeChanged, this, [this](Place place) {
        m_header->setSearchVisible(place == History);
        m_jobBar->setStepsShown(place == Run);
    });
    connect(m_header->refresh(), &QPushButton::clicked, &m_session, &Session::refresh);
    connect(m_header->search(), &QLineEdit::textChanged, m_space->history, &HistoryPage::setFilter);
    connect(m_space->start, &StartPage::openRequested, this, &MainWindow::open);
    connect(m_space->start, &StartPage::openFileClicked, m_actions.open, &QAction::trigger);
    connect(m_space->overview, &OverviewPage::upgradeClicked, m_actions.upgrade, &QAction::trigger);
    connect(m_space->overview, &OverviewPage::backupClicked, m_actions.backup, &QAction::trigger);
    connect(m_space->history, &HistoryPage::upgradeWanted, &m_session, &Session::upgrade);
    connect(m_space->history, &HistoryPage::downgradeWanted, &m_dialogue, &Dialogue::downgrade);
    connect(m_space->history, &HistoryPage::scriptWanted, &m_session, &Session::readScript);
    connect(m_space->history, &HistoryPage::selectionChanged, this, &MainWindow::updateActions);
    connect(m_space->run, &RunPage::cancelClicked, &m_session, &Session::cancel);
}

void MainWindow::connectActions()
{
    connect(m_actions.open, &QAction::triggered, this, [this] { m_prompts.openFile(this, Prompts::database(), [this](const QString &file) { open({file, {}}); }); });
    connect(m_actions.readOnly, &QAction::triggered, this, [this](bool on) {
        m_session.setReadOnly(on);
        updateActions(); // it is as it is until the database was read again
    });
    connect(m_actions.refresh, &QAction::triggered, &m_session, &Session::refresh);
    connect(m_actions.backup, &QAction::triggered, &m_session, &Session::backup);
    connect(m_actions.verify, &QAction::triggered, this, [this] {
        m_prompts.openFile(this, Prompts::verifiedBackup(wording::backupPlace(*m_session.snapshot())), [this](const QString &file) { m_session.verify(file); });
    });
    connect(m_actions.restore, &QAction::triggered, this, [this] {
        const QString folder = wording::backupPlace(*m_session.snapshot());
        m_prompts.openFile(this, Prompts::backup(folder), [this](const QString &file) { m_session.previewRestore(file); });
    });
    connect(m_actions.undoRestore, &QAction::triggered, this, [this] { m_session.previewRestore({}); });
    connect(m_actions.close, &QAction::triggered, this, &MainWindow::closeDatabase);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.find, &QAction::triggered, this, [this] {
        go(History);
        m_header->search()->setFocus(Qt::ShortcutFocusReason);
        m_header->search()->selectAll();
    });
    m_space->connectActions(m_actions);
    for (QAction *action : m_actions.colours->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_settings.scheme));
    connect(m_actions.colours, &QActionGroup::triggered, this, [this](const QAction *action) { setColours(static_cast<ColourScheme>(action->data().toInt())); });
    connect(m_actions.upgrade, &QAction::triggered, this, [this] { m_session.upgrade(u"heads"_s); });
    connect(m_actions.upgradeToSelected, &QAction::triggered, this, [this] { m_session.upgrade(m_space->history->selected()); });
    connect(m_actions.downgradeOne, &QAction::triggered, this, [this] { m_dialogue.downgrade(u"-1"_s); });
    connect(m_actions.downgradeToSelected, &QAction::triggered, this, [this] { m_dialogue.downgrade(m_space->history->selected()); });
    connect(m_actions.cancel, &QAction::triggered, &m_session, &Session::cancel);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::open(const OpenRequest &request)
{
    m_space->message->dismiss();
    OpenRequest wanted = OpenRequest::of(request.target, request.iniFile.isEmpty() ? m_iniFile : request.iniFile);
    wanted.readOnly = request.readOnly || m_isReadOnly;
    m_session.open(wanted);
}

void MainWindow::showState(const SnapshotPtr &snapshot)
{
    const DatabaseState &state = snapshot->state;
    setWindowTitle(tr("%1 – MediTrack Admin").arg(wording::title(state)));
    m_header->setSnapshot(snapshot);
    m_space->setSnapshot(snapshot);
    m_jobBar->setRemark(tr("Read at %1").arg(state.readAt.toLocalTime().toString(u"HH:mm:ss"_s)));
    m_settings.remember(m_session.request());
    m_space->start->setRecent(m_settings.recent);
    updateActions();
}

void MainWindow::beginJob(const JobInfo &job)
{
    m_jobBar->begin(job);
    if (job.isActivity())
        m_space->message->dismiss();
    if (!job.hasSteps())
        return;
    m_header->setBusy(job.kind == JobKind::Upgrade ? tr("Upgrading") : tr("Downgrading"));
    m_space->run->begin(job, plannedSteps(*m_session.snapshot(), job));
    go(Run);
}

void MainWindow::endJob(const JobOutcome &outcome)
{
    m_jobBar->end(outcome);
    if (outcome.job.hasSteps()) {
        m_header->setBusy({});
        m_space->run->finish(outcome);
    }
    if (outcome.job.isActivity()) {
        m_space->activity->add(outcome);
        m_space->countActivity();
        m_dialogue.tellOutcome(outcome);
    }
    if (m_closeWhenDone)
        close();
}

void MainWindow::updateActions()
{
    const SnapshotPtr &snapshot = m_session.snapshot();
    const bool open = snapshot != nullptr;
    const bool busy = m_session.isBusy();
    const wording::Possible possible = open && !busy ? wording::possible(*snapshot, m_space->history->selected()) : wording::Possible();
    m_actions.enable(possible, open, busy);
    m_actions.readOnly->setChecked(open && m_session.request().readOnly);
    m_actions.readOnly->setEnabled(open && !busy && !m_isReadOnly);
    m_header->refresh()->setEnabled(m_actions.refresh->isEnabled());
    m_space->setBusy(busy);
}

void MainWindow::closeDatabase()
{
    m_session.close();
    m_space->message->dismiss();
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
    m_space->message->showRemark(tr("MediTrack Admin %1").arg(QCoreApplication::applicationVersion()),
                          tr("Moves a database along its Alembic revisions. Free software under the GPL, version 3 or later."));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const std::optional<JobInfo> &job = m_session.job();
    if (!m_closeWhenDone && m_session.isBusy() && job && job->isActivity()) {
        event->ignore();
        m_prompts.ask(this, wording::closeQuestion(job->title), [this](const Prompts::Answer &answer) {
            m_closeWhenDone = answer.yes;
            if (answer.yes && m_session.isBusy())
                m_session.cancel();
            else if (answer.yes)
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
