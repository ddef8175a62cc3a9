// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "language.h"
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
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int current) {
        for (int i = 0; i < m_tabs->count(); ++i)
            viewAt(i)->setCurrent(i == current);
        if (current >= 0)
            updateTab(viewAt(current));
    });
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

DatabaseView *MainWindow::viewAt(int index) const
{
    return static_cast<DatabaseView *>(m_tabs->widget(index)); // there are no others
}

DatabaseView &MainWindow::view() const
{
    return *viewAt(m_tabs->currentIndex());
}

int MainWindow::count() const
{
    return m_tabs->count();
}

DatabaseView *MainWindow::addTab()
{
    auto *view = new DatabaseView(m_settings, m_prompts);
    view->connectActions(m_actions);
    connect(view, &DatabaseView::changed, this, [this, view] { updateTab(view); });
    connect(view, &DatabaseView::openRequested, this, &MainWindow::open);
    connect(view, &DatabaseView::openFileClicked, m_actions.open, &QAction::trigger);
    connect(view, &DatabaseView::openProjectClicked, this, &MainWindow::openProject);
    connect(view, &DatabaseView::environmentChanged, this, &MainWindow::listRecent);
    connectStart(view);
    connect(&view->session(), &Session::stateChanged, this, [this, view] { showOpened(view); });
    connect(&view->session(), &Session::jobStarted, this, &MainWindow::jobStarted);
    connect(&view->session(), &Session::jobFinished, this, [this, view](const JobOutcome &outcome) { Q_EMIT jobFinished(view->title(), outcome); });
    connect(&view->session(), &Session::trusted, this, [this](const ScriptSet &scripts) {
        m_settings.trusted.insert(scripts.folder, scripts.digest);
        for (int i = 0; i < m_tabs->count(); ++i)
            viewAt(i)->session().setTrusted(m_settings.trusted);
    });
    m_tabs->setCurrentIndex(m_tabs->addTab(view, view->title()));
    view->space().start->setFocus();
    return view;
}

void MainWindow::connectStart(DatabaseView *view)
{
    StartPage *start = view->space().start;
    start->setRecent(&m_recent);
    connect(start, &StartPage::shown, this, [this] { m_lookout.look(m_recent.requests()); });
    connect(start, &StartPage::openProjectClicked, this, &MainWindow::openProject);
    connect(start, &StartPage::sampleClicked, this, &MainWindow::openSample);
    connect(start, &StartPage::forgetRequested, this, [this](const QString &target) {
        m_settings.forget(target);
        listRecent();
    });
    connect(start->connectForm(), &ConnectForm::testWanted, this, [this](const OpenRequest &request) { m_lookout.lookFirst(request); });
    connect(&m_lookout, &Lookout::found, start->connectForm(), [form = start->connectForm()](const QString &target, const Glimpse &glimpse) { form->setTested(target, glimpse); });
}

void MainWindow::listRecent()
{
    m_recent.setRequests(m_settings.recent, m_settings.environments);
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

void MainWindow::open(const OpenRequest &request)
{
    OpenRequest wanted = OpenRequest::of(request.target, request.iniFile.isEmpty() ? m_iniFile : request.iniFile);
    wanted.readOnly = request.readOnly || m_isReadOnly;
    wanted.password = request.password;
    for (int i = 0; i < m_tabs->count(); ++i) {
        DatabaseView *view = viewAt(i);
        if (!view->isFor(wanted))
            continue;
        m_tabs->setCurrentIndex(i);
        return view->session().refresh(); // unless it is at work
    }
    DatabaseView *const view = this->view().isOpen() || session().isBusy() ? addTab() : &this->view();
    view->open(wanted);
}

void MainWindow::closeTab(int index)
{
    DatabaseView *view = viewAt(index);
    if (view->isWorking())
        m_tabs->setCurrentIndex(index); // who is asked sees what about
    view->whenClosable([this, view] { removeTab(view); });
}

void MainWindow::removeTab(DatabaseView *view)
{
    if (m_tabs->count() == 1)
        addTab();
    m_tabs->removeTab(m_tabs->indexOf(view));
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
    m_palette->popUp(menuBar());
}

void MainWindow::connectActions()
{
    connect(m_actions.open, &QAction::triggered, this, [this] { m_prompts.openFile(this, Prompts::database(), [this](const QString &file) { open({file, {}}); }); });
    connect(m_actions.newTab, &QAction::triggered, this, &MainWindow::addTab);
    connect(m_actions.palette, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { view().focusNextPane(); });
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
    OpenRequest kept = request;
    kept.readOnly = request.readOnly && !m_isReadOnly; // what the command line wants is for this time
    m_settings.remember(kept);
    m_recent.setGlimpse(request.withoutSecrets().value_or(request).target, wording::glimpse(*view->session().snapshot()));
    listRecent();
}

/// By their database; where two are called alike, by their folder or server too.
void MainWindow::nameTabs()
{
    QStringList titles;
    for (int i = 0; i < m_tabs->count(); ++i)
        titles << viewAt(i)->title();
    for (int i = 0; i < m_tabs->count(); ++i) {
        const OpenRequest &request = viewAt(i)->session().request();
        QString text = titles.at(i);
        if (viewAt(i)->isOpen() && titles.count(text) > 1)
            text += u" – "_s + (request.isUrl() ? wording::placeOf(request.target) : QFileInfo(wording::placeOf(request.target)).fileName());
        if (viewAt(i)->isClosing())
            text = tr("Closing %1").arg(text);
        m_tabs->tabBar()->setAccessibleTabName(i, viewAt(i)->isWanting() ? tr("%1, wants your attention").arg(text) : text);
        if (viewAt(i)->isWanting())
            text.prepend(u"● "_s);
        m_tabs->setTabText(i, text.replace(u'&', u"&&"_s));
    }
}

void MainWindow::updateTab(DatabaseView *view)
{
    const int index = m_tabs->indexOf(view);
    if (index < 0)
        return;
    const QString title = view->title();
    nameTabs();
    m_tabs->setTabToolTip(index, view->description());
    if (index != m_tabs->currentIndex())
        return;
    setWindowTitle(view->isOpen() ? tr("%1 – MediTrack Admin").arg(title) : tr("MediTrack Admin"));
    updateActions();
}

void MainWindow::updateActions()
{
    view().enable(m_actions);
    if (m_isReadOnly)
        m_actions.readOnly->setEnabled(false);
    m_actions.close->setEnabled(view().isOpen() || count() > 1);
    m_actions.nextTab->setEnabled(count() > 1);
    m_actions.previousTab->setEnabled(count() > 1);
}

void MainWindow::setMode(Mode mode)
{
    m_settings.mode = mode;
    for (int i = 0; i < m_tabs->count(); ++i)
        viewAt(i)->session().setMode(mode);
}

void MainWindow::setColours(ColourScheme scheme)
{
    m_settings.scheme = scheme;
    theme::apply(*qApp, scheme);
}

void MainWindow::setLanguage(const QString &code)
{
    m_settings.language = code;
    view().space().message->showRemark(code.isEmpty() ? tr("The window speaks the system's language from its next start on.") : tr("The window speaks %1 from its next start on.").arg(language::nameOf(code)), {});
}

void MainWindow::showAbout()
{
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
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (!viewAt(i)->isWorking())
            continue;
        event->ignore();
        m_tabs->setCurrentIndex(i); // who is asked sees what about
        viewAt(i)->whenClosable(again);
        return;
    }
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (!viewAt(i)->session().isBusy())
            continue;
        event->ignore(); // nothing is lost with it, but it has to stop first
        viewAt(i)->whenClosable(again);
    }
    if (!event->isAccepted())
        return;
    m_settings.geometry = saveGeometry();
    Q_EMIT closing();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_settings.scheme == ColourScheme::System)
        theme::apply(*qApp, ColourScheme::System);
    return QMainWindow::event(event);
}

} // namespace meditrack
