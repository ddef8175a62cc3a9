// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "language.h"
#include "pagemenu.h"
#include "pages/fleetpage.h"
#include "pages/startpage.h"
#include "widgets/commandpalette.h"
#include "widgets/connectform.h"
#include "widgets/messagebar.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Settings settings, Prompts &prompts, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(std::move(settings))
    , m_prompts(prompts)
    , m_actions(this)
    , m_tabs(new QTabWidget)
{
    setWindowIcon(theme::applicationIcon());
    setMinimumSize(860, 560);
    resize(1280, 800);
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(tr("Open databases"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setTabBarAutoHide(true); // one database needs no tab
    // The bar takes the keys by itself: the whole would hand them to it while it is hidden, too, and Tab would lead nowhere.
    m_tabs->setFocusProxy(nullptr);
    m_tabs->setFocusPolicy(Qt::NoFocus);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideMiddle);
    setCentralWidget(m_tabs);
    m_pageMenu = new PageMenu(tr("&Page"), this, [this] { return isFleetShown() ? m_fleet->panes() : view().pageAndMessage(); });
    menuBar()->insertMenu(m_actions.help->menuAction(), m_pageMenu);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int current) { setCurrent(m_tabs->widget(current)); });
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    connectActions();
    connect(&m_lookout, &Lookout::found, &m_recent, &RecentModel::setGlimpse);
    listRecent();
    restoreGeometry(m_settings.geometry);
    addTab();
}

MainWindow::~MainWindow()
{
    m_tabs->disconnect(this); // tabs that go with the window are nobody's concern any more
}

QList<DatabaseView *> MainWindow::views() const
{
    QList<DatabaseView *> views;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *view = qobject_cast<DatabaseView *>(m_tabs->widget(i))) // the other one is the fleet
            views << view;
    }
    return views;
}

bool MainWindow::isFleetShown() const
{
    return m_fleet && m_tabs->currentWidget() == m_fleet;
}

DatabaseView &MainWindow::view() const
{
    return *m_view;
}

void MainWindow::setCurrent(QWidget *tab)
{
    if (!tab)
        return;
    if (auto *view = qobject_cast<DatabaseView *>(tab))
        m_view = view;
    for (DatabaseView *view : views())
        view->setCurrent(view == tab); // no command is meant for one that is not seen
    updateTab(tab);
}

int MainWindow::count() const
{
    return m_tabs->count();
}

void MainWindow::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    for (DatabaseView *view : views())
        view->session().setBound(readOnly);
}

DatabaseView *MainWindow::addTab()
{
    auto *view = new DatabaseView(m_settings, m_prompts);
    view->connectActions(m_actions);
    view->session().setBound(m_isReadOnly);
    view->session().setMarks([this](const OpenRequest &request) { return m_settings.isReadOnly(request); });
    connect(view, &DatabaseView::changed, this, [this, view] { updateTab(view); });
    connect(view, &DatabaseView::openRequested, this, [this](const OpenRequest &request, const QString &purpose) {
        open(request);
        if (!purpose.isEmpty())
            this->view().receive(purpose);
    });
    connect(view, &DatabaseView::settingsChanged, this, &MainWindow::settingsChanged);
    connect(view, &DatabaseView::openFileClicked, m_actions.open, &QAction::trigger);
    connect(view, &DatabaseView::openProjectClicked, this, &MainWindow::openProject);
    connect(view, &DatabaseView::environmentChanged, this, &MainWindow::listRecent);
    connectStart(view);
    connect(&view->session(), &Session::stateChanged, this, [this, view] { showOpened(view); });
    connect(&view->session(), &Session::jobStarted, this, &MainWindow::jobStarted);
    connect(&view->session(), &Session::jobFinished, this, [this, view](const JobOutcome &outcome) { Q_EMIT jobFinished(view->title(), outcome); });
    connect(&view->session(), &Session::trusted, this, [this](const ScriptSet &scripts) {
        setTrusted(scripts);
    });
    m_tabs->setCurrentIndex(m_tabs->addTab(view, view->title()));
    view->space().start->setFocus();
    return view;
}

void MainWindow::setTrusted(const ScriptSet &scripts)
{
    m_settings.trusted.insert(scripts.folder, scripts.digest);
    for (DatabaseView *view : views())
        view->session().setTrusted(m_settings.trusted);
    Q_EMIT settingsChanged();
}

/// Makes its tab, if there is none.
void MainWindow::showFleet()
{
    if (!m_fleet) {
        m_fleet = new FleetPage(m_settings, m_prompts);
        m_fleet->desk().setConfiguration(m_iniFile);
        forbidFleet();
        connect(m_fleet, &FleetPage::openRequested, this, &MainWindow::open);
        connect(m_fleet, &FleetPage::changed, this, [this] { updateTab(m_fleet); });
        connect(&m_fleet->desk(), &FleetDesk::environmentChanged, this, &MainWindow::listRecent);
        connect(&m_fleet->desk(), &FleetDesk::listChanged, this, &MainWindow::settingsChanged);
        connect(&m_fleet->runner(), &FleetRunner::trusted, this, &MainWindow::setTrusted);
        connect(&m_fleet->runner(), &FleetRunner::databaseChanged, this, [this](const OpenRequest &request) {
            for (DatabaseView *view : views()) {
                if (view->isFor(request))
                    view->session().refresh();
            }
        });
        connect(&m_fleet->runner(), &FleetRunner::started, this, &MainWindow::jobStarted);
        connect(&m_fleet->runner(), &FleetRunner::finished, this, [this](const JobOutcome &outcome) { Q_EMIT jobFinished(tr("Fleet"), outcome); });
        m_tabs->addTab(m_fleet, tr("Fleet"));
    }
    m_tabs->setCurrentWidget(m_fleet);
    m_fleet->look();
    m_fleet->setFocus();
}

/// What nobody may do with a database, nobody may do with many.
void MainWindow::forbidFleet()
{
    if (m_fleet)
        m_fleet->desk().model().setForbidden(m_isReadOnly ? tr("This window only looks: it was started with --read-only.") : Situation{{}, m_settings.mode}.forbids(Wish::Upgrade));
}

void MainWindow::closeFleet()
{
    m_fleet->whenClosable([this] {
        m_tabs->setCurrentWidget(m_view);
        m_tabs->removeTab(m_tabs->indexOf(m_fleet));
        std::exchange(m_fleet, nullptr)->deleteLater(); // it may be the one who tells
        updateActions();
    });
}

void MainWindow::connectStart(DatabaseView *view)
{
    StartPage *start = view->space().start;
    start->setRecent(&m_recent);
    connect(start, &StartPage::shown, this, [this] { m_lookout.look(m_recent.requests()); });
    connect(start, &StartPage::openProjectClicked, this, &MainWindow::openProject);
    connect(start, &StartPage::sampleClicked, this, &MainWindow::openSample);
    connect(start, &StartPage::fleetClicked, this, &MainWindow::showFleet);
    connect(start, &StartPage::forgetRequested, this, [this](const QString &target) {
        m_settings.forget(target);
        listRecent();
    });
    connect(start->connectForm(), &ConnectForm::testWanted, this, [this](const OpenRequest &request) { m_lookout.lookFirst(asOpened(request)); });
    connect(&m_lookout, &Lookout::found, start->connectForm(), [form = start->connectForm()](const QString &target, const Glimpse &glimpse) { form->setTested(target, glimpse); });
}

void MainWindow::listRecent()
{
    m_recent.setRequests(m_settings.recent, m_settings.environments);
    Q_EMIT settingsChanged();
}

void MainWindow::openProject()
{
    m_prompts.openFile(this, Prompts::project(), [this](const QString &file) { open({{}, file}); });
}

/// A database of the migrations that come with the program, in the user's own folder.
void MainWindow::openSample()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    open({folder + u"/sample.db"_s, bundledConfigFile(QCoreApplication::applicationDirPath())});
}

/// With the project that goes with it and what is kept of it, where the request leaves that open.
OpenRequest MainWindow::asOpened(const OpenRequest &request) const
{
    OpenRequest wanted = OpenRequest::of(request.target, request.iniFile.isEmpty() ? m_iniFile : request.iniFile);
    if (wanted.iniFile.isEmpty() && !wanted.target.isEmpty())
        wanted.iniFile = m_settings.projectOf(wanted.identity());
    wanted.readOnly = request.readOnly || m_isReadOnly || m_settings.isReadOnly(wanted);
    wanted.password = request.password;
    wanted.remembers = request.remembers;
    return wanted;
}

void MainWindow::open(const OpenRequest &request)
{
    const OpenRequest wanted = asOpened(request);
    for (DatabaseView *view : views()) {
        if (!view->isFor(wanted))
            continue;
        m_tabs->setCurrentWidget(view);
        return view->session().refresh(); // unless it is at work
    }
    DatabaseView *const view = this->view().isOpen() || session().isBusy() ? addTab() : &this->view();
    m_tabs->setCurrentWidget(view);
    view->open(wanted);
}

void MainWindow::closeTab(int index)
{
    auto *view = qobject_cast<DatabaseView *>(m_tabs->widget(index));
    if (!view)
        return closeFleet();
    if (view->isWorking())
        m_tabs->setCurrentIndex(index); // who is asked sees what about
    view->whenClosable([this, view] { removeTab(view); });
}

void MainWindow::removeTab(DatabaseView *view)
{
    if (views().size() == 1)
        addTab();
    m_tabs->removeTab(m_tabs->indexOf(view));
    if (m_view == view) // the fleet is shown
        m_view = views().constLast();
    nameTabs();
    view->deleteLater(); // it may be the one who tells
}

void MainWindow::turn(int by)
{
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
}

void MainWindow::showPalette()
{
    if (!m_palette)
        m_palette = new CommandPalette(this);
    m_pageMenu->refresh();
    m_palette->popUp(menuBar());
}

void MainWindow::connectActions()
{
    connect(m_actions.open, &QAction::triggered, this, [this] { m_prompts.openFile(this, Prompts::database(), [this](const QString &file) { open({file, {}}); }); });
    connect(m_actions.openProject, &QAction::triggered, this, &MainWindow::openProject);
    connect(m_actions.openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions.newTab, &QAction::triggered, this, &MainWindow::addTab);
    connect(m_actions.fleet, &QAction::triggered, this, &MainWindow::showFleet);
    connect(m_actions.refresh, &QAction::triggered, this, [this] {
        if (isFleetShown())
            m_fleet->look();
    });
    connect(m_actions.cancel, &QAction::triggered, this, [this] {
        if (isFleetShown())
            m_fleet->runner().cancel();
    });
    connect(m_actions.palette, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { focusNextPane(); });
    connect(m_actions.nextTab, &QAction::triggered, this, [this] { turn(1); });
    connect(m_actions.previousTab, &QAction::triggered, this, [this] { turn(-1); });
    connect(m_actions.close, &QAction::triggered, this, [this] { closeTab(m_tabs->currentIndex()); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    for (QAction *action : m_actions.colours->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_settings.scheme));
    connect(m_actions.colours, &QActionGroup::triggered, this, [this](const QAction *action) { setColours(static_cast<ColourScheme>(action->data().toInt())); });
    connect(m_actions.modes, &QActionGroup::triggered, this, [this](const QAction *action) { setMode(static_cast<Mode>(action->data().toInt())); });
    for (QAction *action : m_actions.languages->actions())
        action->setChecked(action->data().toString() == m_settings.language);
    connect(m_actions.languages, &QActionGroup::triggered, this, [this](const QAction *action) { setLanguage(action->data().toString()); });
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::showOpened(DatabaseView *view)
{
    const OpenRequest &request = view->session().request();
    for (DatabaseView *other : views()) { // only now its configuration has told which one it is
        if (other == view || !other->isFor(request) || request.identity().isEmpty())
            continue;
        m_tabs->setCurrentWidget(other);
        QMetaObject::invokeMethod(view, [this, view] { closeTab(m_tabs->indexOf(view)); }, Qt::QueuedConnection);
        return;
    }
    if (!m_isReadOnly) // what the command line wants is for this time
        m_settings.setReadOnly(request, request.readOnly);
    m_settings.remember(request);
    m_recent.setGlimpse(request.identity(), wording::glimpse(*view->session().snapshot()));
    listRecent();
}

/// Round the panes of the tab.
void MainWindow::focusNextPane()
{
    const QList<QWidget *> panes = isFleetShown() ? m_fleet->panes() : view().panes();
    const auto first = [](QWidget *pane) -> QWidget * {
        for (QWidget *widget : pane->findChildren<QWidget *>())
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
                return widget;
        return nullptr;
    };
    const QWidget *focus = focusWidget();
    const auto here = std::ranges::find_if(panes, [focus](const QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); });
    const qsizetype at = here == panes.end() ? -1 : here - panes.begin();
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes.at((at + step) % panes.size());
        if (QWidget *wanted = pane->isVisible() ? first(pane) : nullptr)
            return wanted->setFocus(Qt::ShortcutFocusReason);
    }
}

/// By their database; where two are called alike, by their folder or server too.
void MainWindow::nameTabs()
{
    QStringList titles;
    for (DatabaseView *view : views())
        titles << view->title();
    for (DatabaseView *view : views()) {
        const OpenRequest &request = view->session().request();
        QString text = view->title();
        if (view->isOpen() && titles.count(text) > 1)
            text += u" – "_s + (request.isUrl() ? wording::placeOf(request.target) : QFileInfo(wording::placeOf(request.target)).fileName());
        if (view->isClosing())
            text = tr("Closing %1").arg(text);
        const int index = m_tabs->indexOf(view);
        m_tabs->tabBar()->setAccessibleTabName(index, view->isWanting() ? tr("%1, wants your attention").arg(text) : text);
        if (view->isWanting())
            text.prepend(u"● "_s);
        m_tabs->setTabText(index, text.replace(u'&', u"&&"_s));
    }
}

void MainWindow::updateTab(QWidget *tab)
{
    const int index = m_tabs->indexOf(tab);
    if (index < 0)
        return;
    const auto *view = qobject_cast<DatabaseView *>(tab);
    if (view) {
        nameTabs();
        m_tabs->setTabToolTip(index, view->description());
    }
    if (index != m_tabs->currentIndex())
        return;
    setWindowTitle(!view || view->isOpen() ? tr("%1 – MediTrack Admin").arg(view ? view->title() : tr("Fleet")) : tr("MediTrack Admin"));
    updateActions();
}

void MainWindow::updateActions()
{
    view().enable(m_actions);
    if (isFleetShown()) {
        m_actions.enable({{}, m_settings.mode, m_fleet->runner().isBusy()}, {});
        m_actions.refresh->setEnabled(true);
        for (QAction *action : m_actions.environments->actions())
            action->setEnabled(false);
    }
    if (m_isReadOnly || isFleetShown())
        m_actions.readOnly->setEnabled(false);
    m_actions.close->setEnabled(isFleetShown() || view().isOpen() || count() > 1);
    m_actions.nextTab->setEnabled(count() > 1);
    m_actions.previousTab->setEnabled(count() > 1);
}

void MainWindow::setMode(Mode mode)
{
    m_settings.mode = mode;
    for (DatabaseView *view : views())
        view->session().setMode(mode);
    forbidFleet();
    Q_EMIT settingsChanged();
}

void MainWindow::setColours(ColourScheme scheme)
{
    m_settings.scheme = scheme;
    theme::apply(*qApp, scheme);
    Q_EMIT settingsChanged();
}

void MainWindow::setLanguage(const QString &code)
{
    m_settings.language = code;
    Q_EMIT settingsChanged();
    view().space().message->showRemark(code.isEmpty() ? tr("The window speaks the system's language from its next start on.") : tr("The window speaks %1 from its next start on.").arg(language::nameOf(code)), {});
}

void MainWindow::showAbout()
{
    m_tabs->setCurrentWidget(m_view);
    view().space().message->showRemark(tr("MediTrack Admin %1").arg(QCoreApplication::applicationVersion()),
                                       tr("Moves a database along its Alembic revisions. Free software under the GPL, version 3 or later."));
}

/// In the order in which things stand. A page hands the keys to what is most wanted on it (its focus proxy), and by Qt's rule Tab would
/// follow it there, past all that stands before.
bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *const now = focusWidget() ? focusWidget() : this;
    const auto after = [next](const QWidget *widget) { return next ? widget->nextInFocusChain() : widget->previousInFocusChain(); };
    for (QWidget *widget = after(now); widget != now; widget = after(widget)) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || !widget->isVisibleTo(this) || !widget->isEnabled() || widget->window() != this)
            continue;
        widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    const auto again = [this] { QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); };
    if (m_fleet && m_fleet->runner().isBusy()) {
        event->ignore();
        m_tabs->setCurrentWidget(m_fleet); // who is asked sees what about
        return m_fleet->whenClosable(again);
    }
    for (DatabaseView *view : views()) {
        if (!view->isWorking())
            continue;
        event->ignore();
        m_tabs->setCurrentWidget(view);
        for (DatabaseView *each : views()) {
            if (!each->isClosing())
                each->session().stay(); // who is asked now may say no
        }
        return view->whenClosable(again);
    }
    for (DatabaseView *view : views()) {
        if (!view->session().isBusy())
            continue;
        event->ignore(); // nothing is lost with it, but it has to stop first
        view->whenClosable(again);
    }
    if (!event->isAccepted())
        return;
    m_settings.geometry = saveGeometry();
    Q_EMIT settingsChanged();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_settings.scheme == ColourScheme::System)
        theme::apply(*qApp, ColourScheme::System);
    return QMainWindow::event(event);
}

} // namespace meditrack
