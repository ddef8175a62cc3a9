// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseview.h"

#include "actions.h"
#include "models/dates.h"
#include "models/scriptwords.h"
#include "pages/activitypage.h"
#include "pages/datapage.h"
#include "pages/historypage.h"
#include "pages/overviewpage.h"
#include "pages/rowspage.h"
#include "pages/runpage.h"
#include "pages/startpage.h"
#include "widgets/connectform.h"
#include "widgets/headerbar.h"
#include "widgets/jobbar.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QActionGroup>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

const QString newest = u"heads"_s;

} // namespace

DatabaseView::DatabaseView(Settings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_prompts(prompts, [this] { Q_EMIT changed(); })
    , m_reader(m_session, this)
    , m_header(new HeaderBar)
    , m_space(new Workspace)
    , m_jobBar(new JobBar)
    , m_desk(m_session, m_prompts, m_settings, m_space->backups, this)
    , m_drops(m_session, m_prompts, m_desk, m_space->message, this)
    , m_exits(m_session, m_prompts, m_desk, m_space, this)
    , m_dialogue(m_session, m_prompts, m_settings, m_space->message, m_exits, this)
    , m_journal(m_session, m_prompts, m_space->activity, m_space->message, this)
    , m_runs(m_session, m_prompts, m_space->review, m_space->message, this)
    , m_scripts(m_session, m_prompts, m_space->scripts, this)
{
    setObjectName(u"ground"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    build();
    connectSession();
    connectPages();
    connectRows();
    connectHistory();
    m_session.setTrusted(m_settings.trusted);
    m_session.setMode(m_settings.mode);
    m_space->go(Workspace::Start);
    updatePages();
}

DatabaseView::~DatabaseView() = default;

void DatabaseView::build()
{
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_header);
    body->addWidget(m_space, 1);
    body->addWidget(m_jobBar);
}

void DatabaseView::connectSession()
{
    connect(&m_session, &Session::stateChanged, this, &DatabaseView::showState);
    connect(&m_session, &Session::tablesMeasured, m_space, &Workspace::setTables);
    connect(&m_session, &Session::planned, m_space, &Workspace::setPlan);
    connect(&m_session, &Session::shelfRead, m_space, &Workspace::setShelf);
    connect(&m_desk, &BackupDesk::placeWanted, this, [this] { m_space->go(Workspace::Backups); });
    connect(&m_desk, &BackupDesk::upgradeWanted, this, [this] { m_runs.upgrade(newest); });
    connect(&m_session, &Session::planned, &m_runs, &RunFlow::setSnapshot);
    connect(&m_runs, &RunFlow::reviewing, this, [this] { m_space->go(Workspace::Review); });
    connect(&m_runs, &RunFlow::ended, this, [this] {
        if (m_space->place() == Workspace::Review)
            m_space->goBack();
    });
    connect(&m_session, &Session::jobStarted, this, &DatabaseView::beginJob);
    connect(&m_session, &Session::jobFinished, this, &DatabaseView::endJob);
    connect(&m_session, &Session::failed, this, &DatabaseView::callBack);
    connect(&m_session, &Session::runPreviewed, this, &DatabaseView::callBack);
    connect(&m_desk, &BackupDesk::asking, this, &DatabaseView::callBack);
    connect(&m_session, &Session::busyChanged, this, &DatabaseView::updatePages);
    connect(&m_session, &Session::modeChanged, this, [this](Mode mode) {
        m_header->setMode(mode);
        if (isOpen())
            m_runs.setSnapshot(m_session.snapshot()); // what is reviewed may not be wanted any more
        updatePages();
    });
    connect(&m_session, &Session::cancelRequested, m_space->run, &RunPage::setCancelling);
    connect(&m_session, &Session::cancelRequested, m_jobBar, &JobBar::setCancelling);
    connect(&m_session, &Session::reported, this, [this](const QList<TimedEvent> &events) {
        m_jobBar->take(events);
        if (!m_session.job() || !m_session.job()->hasSteps())
            return;
        m_space->run->take(events);
        const StepModel &steps = m_space->run->steps();
        m_jobBar->setProgress(steps.over(), steps.rowCount()); // as many as are listed
    });
    connect(&m_exits, &Exits::openFileWanted, this, &DatabaseView::openFileClicked);
    connect(&m_exits, &Exits::openProjectWanted, this, &DatabaseView::openProjectClicked);
    connect(&m_exits, &Exits::mergeWanted, &m_scripts, &ScriptDesk::mergeHeads);
    connect(&m_exits, &Exits::cleanUpWanted, &m_scripts, &ScriptDesk::cleanUp);
    connect(&m_desk, &BackupDesk::settingsChanged, this, &DatabaseView::settingsChanged);
    connect(&m_exits, &Exits::programsWanted, this, &DatabaseView::choosePrograms);
    connect(m_jobBar, &JobBar::cancelClicked, &m_session, &Session::cancel);
    connect(m_jobBar, &JobBar::showClicked, this, [this] { m_space->go(Workspace::Run); });
}

void DatabaseView::connectPages()
{
    connect(m_space, &Workspace::placeChanged, this, [this](Workspace::Place place) {
        m_header->setSearchVisible(place == Workspace::History);
        m_jobBar->setStepsShown(place == Workspace::Run);
    });
    connect(m_header->refresh(), &QPushButton::clicked, &m_session, &Session::refresh);
    connect(m_space->start, &StartPage::openRequested, this, [this](const OpenRequest &request) { Q_EMIT openRequested(request); });
    connect(&m_drops, &DropDesk::openRequested, this, &DatabaseView::openRequested);
    connect(m_space->start, &StartPage::openFileClicked, this, &DatabaseView::openFileClicked);
    connect(m_space->overview, &OverviewPage::upgradeClicked, this, [this] { m_runs.upgrade(newest); });
    connect(m_space->data, &DataPage::upgradeClicked, this, [this] { m_runs.upgrade(newest); });
    connect(m_space->overview, &OverviewPage::projectClicked, this, &DatabaseView::openProjectClicked);
    connect(m_space->overview, &OverviewPage::backupClicked, &m_session, &Session::backup);
    connect(m_space->run, &RunPage::cancelClicked, &m_session, &Session::cancel);
    connect(m_space->run, &RunPage::undoClicked, &m_session, &Session::previewRestore);
}

void DatabaseView::connectHistory()
{
    HistoryPage *history = m_space->history;
    connect(history, &HistoryPage::upgradeWanted, &m_runs, &RunFlow::upgrade);
    connect(history, &HistoryPage::downgradeWanted, &m_runs, &RunFlow::downgrade);
    connect(history, &HistoryPage::firstRevisionClicked, this, [this] { m_scripts.writeRevision({}); });
    connect(history, &HistoryPage::selectionChanged, this, &DatabaseView::changed);
    connect(history, &HistoryPage::textWanted, &m_session, &Session::readText);
    connect(&m_session, &Session::textRead, history, &HistoryPage::setText);
    connect(&m_session, &Session::recordsRead, history, &HistoryPage::setRecords);
    QLineEdit *search = m_header->search();
    connect(search, &QLineEdit::textChanged, history, &HistoryPage::setFilter);
    connect(search, &QLineEdit::returnPressed, history, &HistoryPage::selectNext);
    connect(history, &HistoryPage::filterCleared, search, &QLineEdit::clear);
    connect(m_header, &HeaderBar::searchLeft, this, [=] {
        search->clear();
        history->list()->setFocus();
    });
    connect(&m_scripts, &ScriptDesk::placeWanted, this, [this] { m_space->go(Workspace::Scripts); });
    connect(&m_scripts, &ScriptDesk::left, this, [this] {
        if (m_space->place() == Workspace::Scripts)
            m_space->goBack();
    });
    connect(&m_scripts, &ScriptDesk::written, history, &HistoryPage::select);
}

void DatabaseView::connectRows()
{
    RowsPage *rows = m_space->data->rows();
    connect(rows, &RowsPage::openWanted, &m_reader, &DataReader::open);
    connect(rows, &RowsPage::pagesWanted, &m_reader, &DataReader::want);
    connect(rows, &RowsPage::cellWanted, &m_reader, &DataReader::wantCell);
    connect(rows, &RowsPage::countWanted, &m_reader, &DataReader::count);
    connect(rows, &RowsPage::stopped, &m_reader, &DataReader::close);
    connect(rows, &RowsPage::closed, &m_reader, &DataReader::close);
    connect(&m_reader, &DataReader::opened, rows, &RowsPage::setOpened);
    connect(&m_reader, &DataReader::pageRead, rows, &RowsPage::take);
    connect(&m_reader, &DataReader::cellRead, rows, &RowsPage::setCell);
    connect(&m_reader, &DataReader::counted, rows, &RowsPage::setCount);
    connect(&m_reader, &DataReader::failed, rows, &RowsPage::setError);
    connect(&m_reader, &DataReader::waitingChanged, rows, &RowsPage::setWaiting);
}

void DatabaseView::connectActions(const Actions &actions)
{
    const auto on = [this](QAction *action, auto work) {
        connect(action, &QAction::triggered, this, [this, work] {
            if (m_isCurrent)
                work();
        });
    };
    on(actions.readOnly, [this, action = actions.readOnly] {
        m_session.setReadOnly(action->isChecked());
        Q_EMIT changed(); // it is as it is until the database was read again
    });
    on(actions.refresh, [this] { m_session.refresh(); });
    on(actions.backup, [this] { m_session.backup(); });
    on(actions.verify, [this] { m_desk.verifyOther(); });
    on(actions.restore, [this] { m_desk.restoreOther(); });
    on(actions.undoRestore, [this] { m_desk.undoRestore(); });
    on(actions.exportJson, [this] { m_desk.exportRows(); });
    on(actions.importJson, [this] { m_desk.importRows(); });
    on(actions.find, [this] {
        if (m_space->data->rows()->isVisible())
            return m_space->data->rows()->find();
        m_space->go(Workspace::History);
        m_header->search()->setFocus(Qt::ShortcutFocusReason);
        m_header->search()->selectAll();
    });
    on(actions.upgrade, [this] { m_runs.upgrade(newest); });
    on(actions.upgradeToSelected, [this] { m_runs.upgrade(m_space->history->selected()); });
    on(actions.downgradeOne, [this] { m_runs.downgrade(u"-1"_s); });
    on(actions.downgradeToSelected, [this] { m_runs.downgrade(m_space->history->selected()); });
    on(actions.stamp, [this] { m_scripts.stamp(m_space->history->selected()); });
    on(actions.newRevision, [this] { m_scripts.writeRevision(m_space->history->selected()); });
    on(actions.merge, [this] { m_scripts.mergeHeads(); });
    on(actions.cleanUp, [this] { m_scripts.cleanUp(); });
    on(actions.openScript, [this] { m_scripts.openScript(m_space->history->selected()); });
    on(actions.showScript, [this] { m_scripts.showScript(m_space->history->selected()); });
    m_space->history->setActions({actions.upgradeToSelected, actions.downgradeToSelected, actions.stamp, nullptr, actions.newRevision, actions.merge, nullptr, actions.copyId, actions.openScript, actions.showScript});
    on(actions.cancel, [this] { m_session.cancel(); });
    for (QAction *action : actions.environments->actions())
        on(action, [this, action] { setEnvironment(static_cast<Environment>(action->data().toInt())); });
    for (const auto &[action, work] : m_space->commands(actions))
        on(action, work);
}

QString DatabaseView::title() const
{
    return isOpen() ? wording::title(m_session.snapshot()->state) : tr("Start");
}

QString DatabaseView::description() const
{
    if (!isOpen())
        return tr("Choose a database");
    const Snapshot &snapshot = *m_session.snapshot();
    return wording::verdict(snapshot).chip + u'\n' + wording::subtitle(snapshot.state);
}

bool DatabaseView::isFor(const OpenRequest &request) const
{
    return isOpen() ? m_session.request().isSameDatabase(request) : m_session.isOpening() && m_session.opening().isSameDatabase(request);
}

void DatabaseView::open(const OpenRequest &request)
{
    m_space->message->dismiss();
    m_session.open(request);
}

void DatabaseView::showState(const SnapshotPtr &snapshot)
{
    m_space->start->connectForm()->clear(); // what was typed is in the list, without its password
    m_header->setEnvironment(m_settings.environmentOf(m_session.request()));
    m_header->setSnapshot(snapshot);
    m_space->setSnapshot(snapshot);
    m_runs.setSnapshot(snapshot);
    m_scripts.setSnapshot(snapshot);
    tellLeftovers(snapshot->leftovers);
    m_jobBar->setRemark(tr("Read at %1").arg(wording::clock(snapshot->state.readAt.toLocalTime().time())));
    updatePages();
}

/// Where pg_dump and pg_restore are, from now on; what wanted them is tried again.
void DatabaseView::choosePrograms()
{
    m_prompts.openFolder(window(), tr("Folder of pg_dump and pg_restore"), [this, again = m_session.again()](const QString &folder) {
        m_settings.usePrograms(folder);
        Q_EMIT settingsChanged();
        m_space->message->dismiss();
        if (again)
            again();
    });
}

/// Once: it is in the menu and on the overview as long as it is there.
void DatabaseView::tellLeftovers(const std::vector<BatchLeftover> &leftovers)
{
    if (std::exchange(m_leftovers, leftovers) == leftovers || leftovers.empty())
        return;
    MessageBar::Actions actions;
    if (m_session.situation().forbids(Wish::CleanUp).isEmpty())
        actions << MessageBar::Action{u"cleanUp"_s, tr("Clean up…"), [this] { m_scripts.cleanUp(); }};
    m_space->message->showRemark(tr("Something was interrupted in this database"), wording::interrupted(leftovers), actions);
}

void DatabaseView::beginJob(const JobInfo &job)
{
    m_jobBar->begin(job);
    if (job.isActivity())
        m_space->activity->begin(job);
    if (job.isActivity() || job.kind == JobKind::Check || job.kind == JobKind::Tidy)
        m_space->message->dismiss();
    if (!job.hasSteps())
        return;
    m_header->setBusy(job.kind == JobKind::Upgrade ? tr("Upgrading") : tr("Downgrading"));
    std::vector<StepModel::Item> steps = plannedSteps(*m_session.snapshot(), job);
    double expected = m_runs.expect(steps);
    if (const JournalPtr &journal = m_space->activity->journal(); expected < 0 && journal) {
        QStringList revisions;
        for (const StepModel::Item &step : steps)
            revisions << step.revision;
        expected = secondsBefore(*journal, job.kind == JobKind::Upgrade ? u"upgrade"_s : u"downgrade"_s, revisions);
    }
    m_space->run->begin(job, std::move(steps), wording::promiseOf(m_session.snapshot()->state), expected);
    m_space->go(Workspace::Run);
}

void DatabaseView::endJob(const JobOutcome &outcome)
{
    m_jobBar->end(outcome);
    if (outcome.job.hasSteps()) {
        m_header->setBusy({});
        m_space->run->finish(outcome);
    }
    if (outcome.job.isActivity()) {
        callBack();
        m_space->activity->add(outcome);
        m_space->countActivity();
        if (!m_desk.tells(outcome) && !m_scripts.tells(outcome))
            m_dialogue.tellOutcome(outcome);
    }
    if (const auto close = std::exchange(m_whenDone, {}); close && m_session.isLeaving())
        close();
}

void DatabaseView::enable(Actions &actions) const
{
    actions.enable(m_session.situation(), m_space->history->selected());
    actions.readOnly->setChecked(isOpen() && m_session.request().readOnly);
    const int environment = static_cast<int>(m_settings.environmentOf(m_session.request()));
    for (QAction *action : actions.environments->actions()) {
        action->setEnabled(isOpen());
        action->setChecked(isOpen() && action->data().toInt() == environment);
    }
}

void DatabaseView::updatePages()
{
    m_header->refresh()->setEnabled(isOpen() && !m_session.isBusy());
    m_space->setSituation(m_session.situation());
    Q_EMIT changed();
}

QList<QWidget *> DatabaseView::panes() const
{
    return QList<QWidget *>{m_header} << m_space->panes() << m_jobBar;
}

QList<QWidget *> DatabaseView::pageAndMessage() const
{
    return {m_space->panes().last(), m_space->message, m_jobBar};
}

void DatabaseView::setEnvironment(Environment environment)
{
    m_settings.setEnvironment(m_session.request(), environment);
    m_header->setEnvironment(environment);
    Q_EMIT environmentChanged();
}

void DatabaseView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!DropDesk::fileOf(event).isEmpty() && !m_session.isBusy())
        event->acceptProposedAction();
}

void DatabaseView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_drops.drop(DropDesk::fileOf(event));
}

bool DatabaseView::isWorking() const
{
    return m_session.isBusy() && m_session.job() && m_session.job()->isActivity();
}

void DatabaseView::whenClosable(std::function<void()> close)
{
    if (isClosing())
        return; // somebody has agreed already
    if (!m_session.isBusy())
        return close();
    if (!isWorking())
        return leave(std::move(close));
    m_prompts.ask(window(), wording::closeQuestion(m_session.job()->title), [guard = QPointer(this), this, close = std::move(close)](const Prompts::Answer &answer) {
        if (!guard || !answer.yes) // it may be closed by now, by an earlier answer
            return;
        if (!m_session.isBusy())
            return close();
        leave(close);
    });
}

/// A script that sleeps hears of it when it wakes up; until then the tab says what it waits for.
void DatabaseView::leave(std::function<void()> close)
{
    const QString running = m_session.job() ? m_session.job()->title : QString();
    m_session.leave();
    if (!m_session.isBusy())
        return close();
    m_whenDone = std::move(close);
    m_space->message->showRemark(tr("This tab closes as soon as “%1” has stopped").arg(running), tr("It has been told to stop. A script that waits for something hears of it when it goes on."));
    Q_EMIT changed();
}

void DatabaseView::setCurrent(bool current)
{
    m_isCurrent = current;
    m_prompts.setCurrent(current);
    if (current && std::exchange(m_isWanting, false))
        Q_EMIT changed();
}

/// Somebody who looks at another tab is to see that there is something here.
void DatabaseView::callBack()
{
    if (m_isCurrent || m_isWanting)
        return;
    m_isWanting = true;
    Q_EMIT changed();
}

} // namespace meditrack
