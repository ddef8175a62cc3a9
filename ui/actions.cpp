// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "language.h"
#include "settings.h"
#include "theme.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace meditrack {

namespace {

constexpr char WhyNot[] = "whyNot";

/// What is set once and then stays: two keys, one after the other.
QKeySequence setting(Qt::Key key)
{
    return {Qt::CTRL | Qt::Key_J, key};
}

QAction *add(QMenu *menu, const QString &text, const QKeySequence &shortcut)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(shortcut);
    return action;
}

} // namespace

QString whyNot(const QAction &action)
{
    return action.property(WhyNot).toString();
}

void setWhyNot(QAction &action, const QString &whyNot)
{
    action.setToolTip(whyNot); // empty: its text
    action.setProperty(WhyNot, whyNot);
}

Actions::Actions(QMainWindow *window)
{
    addDatabase(window);
    addEdit(window);
    addView(window);
    addSettings(window);
    addMigrate(window);
    for (QMenu *each : window->menuBar()->findChildren<QMenu *>())
        each->setToolTipsVisible(true); // why something cannot be done
    help = window->menuBar()->addMenu(tr("&Help"));
    about = add(help, tr("&About MediTrack Admin"), QKeySequence(Qt::SHIFT | Qt::Key_F1));
}

void Actions::addDatabase(QMainWindow *window)
{
    QMenu *menu = window->menuBar()->addMenu(tr("&Database"));
    open = add(menu, tr("&Open file…"), QKeySequence::Open);
    openProject = add(menu, tr("Open pro&ject…"), QKeySequence(Qt::CTRL | Qt::Key_K));
    openSample = add(menu, tr("Try the sam&ple"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    newTab = add(menu, tr("&New tab"), QKeySequence(Qt::CTRL | Qt::Key_T));
    fleet = add(menu, tr("&Fleet"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    refresh = add(menu, tr("&Refresh"), QKeySequence(Qt::Key_F5));
    readOnly = add(menu, tr("Rea&d-only"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    readOnly->setCheckable(true);
    readOnly->setToolTip(tr("Only look at this database: nothing can be changed by this window"));
    QMenu *environmentMenu = menu->addMenu(tr("&Environment"));
    environments = new QActionGroup(window);
    environments->setObjectName(QStringLiteral("environments"));
    const auto addEnvironment = [&](const QString &text, Qt::Key key, Environment environment) {
        QAction *action = environments->addAction(add(environmentMenu, text, setting(key)));
        action->setCheckable(true);
        action->setData(static_cast<int>(environment));
    };
    addEnvironment(tr("&Production"), Qt::Key_P, Environment::Production);
    addEnvironment(tr("&Test"), Qt::Key_T, Environment::Test);
    addEnvironment(tr("&Development"), Qt::Key_E, Environment::Development);
    addEnvironment(tr("&Not said"), Qt::Key_N, Environment::None);
    menu->addSeparator();
    backup = add(menu, tr("&Back up now"), QKeySequence(Qt::CTRL | Qt::Key_B));
    verify = add(menu, tr("&Verify a backup…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    restore = add(menu, tr("Re&store a backup…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    undoRestore = add(menu, tr("&Undo the last restore…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    exportJson = add(menu, tr("E&xport to JSON…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    importJson = add(menu, tr("&Import from JSON…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    menu->addSeparator();
    close = add(menu, tr("&Close database"), QKeySequence(Qt::CTRL | Qt::Key_W)); // QKeySequence::Close has no key on plain X11
    quit = add(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void Actions::addEdit(QMainWindow *window)
{
    QMenu *menu = window->menuBar()->addMenu(tr("&Edit"));
    find = add(menu, tr("&Find"), QKeySequence::Find);
    copyId = add(menu, tr("&Copy revision id"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    openScript = add(menu, tr("&Open the script"), QKeySequence(Qt::CTRL | Qt::Key_E));
    showScript = add(menu, tr("&Show the script in its folder"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
}

void Actions::addView(QMainWindow *window)
{
    m_view = window->menuBar()->addMenu(tr("&View"));
    QMenu *menu = m_view;
    overview = add(menu, tr("&Overview"), QKeySequence(Qt::CTRL | Qt::Key_1));
    history = add(menu, tr("&History"), QKeySequence(Qt::CTRL | Qt::Key_2));
    data = add(menu, tr("&Data"), QKeySequence(Qt::CTRL | Qt::Key_3));
    backups = add(menu, tr("&Backups"), QKeySequence(Qt::CTRL | Qt::Key_4));
    activity = add(menu, tr("&Activity"), QKeySequence(Qt::CTRL | Qt::Key_5));
    menu->addSeparator();
    zoomIn = add(menu, tr("Zoom &in on the timeline"), QKeySequence::ZoomIn);
    zoomOut = add(menu, tr("Zoom o&ut"), QKeySequence::ZoomOut);
    zoomAll = add(menu, tr("&Whole timeline"), QKeySequence(Qt::CTRL | Qt::Key_0));
    menu->addSeparator();
    palette = add(menu, tr("&Commands…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    nextPane = add(menu, tr("Next &pane"), QKeySequence(Qt::Key_F6));
    nextTab = add(menu, tr("&Next tab"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    previousTab = add(menu, tr("Pre&vious tab"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    menu->addSeparator();
}

/// How the window is: at the end of the menu of what it shows.
void Actions::addSettings(QMainWindow *window)
{
    QMenu *modeMenu = m_view->addMenu(tr("&Mode"));
    modes = new QActionGroup(window);
    modes->setObjectName(QStringLiteral("modes"));
    const auto addMode = [&](const QString &text, Qt::Key key, Mode mode) {
        QAction *action = modes->addAction(add(modeMenu, text, setting(key)));
        action->setCheckable(true);
        action->setData(static_cast<int>(mode));
        action->setToolTip(wording::meaning(mode));
    };
    addMode(tr("&Viewer"), Qt::Key_V, Mode::Viewer);
    addMode(tr("&Operator"), Qt::Key_O, Mode::Operator);
    addMode(tr("&Developer"), Qt::Key_D, Mode::Developer);
    QMenu *coloursMenu = m_view->addMenu(tr("Co&lours"));
    colours = new QActionGroup(window);
    const auto addColours = [&](const QString &text, Qt::Key key, ColourScheme scheme) {
        QAction *action = colours->addAction(add(coloursMenu, text, setting(key)));
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
    };
    addColours(tr("As the &desktop"), Qt::Key_S, ColourScheme::System);
    addColours(tr("&Light"), Qt::Key_L, ColourScheme::Light);
    addColours(tr("D&ark"), Qt::Key_A, ColourScheme::Dark);
    QMenu *languageMenu = m_view->addMenu(tr("Lan&guage"));
    languages = new QActionGroup(window);
    languages->setObjectName(QStringLiteral("languages"));
    for (const QString &code : QStringList{QString()} + language::codes()) { // each in its own words, to be found by whoever cannot read the others
        const auto key = static_cast<Qt::Key>(Qt::Key_0 + languages->actions().size());
        QAction *action = languages->addAction(add(languageMenu, code.isEmpty() ? tr("As the &system") : language::nameOf(code), setting(key)));
        action->setCheckable(true);
        action->setData(code);
    }
}

void Actions::addMigrate(QMainWindow *window)
{
    QMenu *menu = window->menuBar()->addMenu(tr("&Migrate"));
    upgrade = add(menu, tr("&Upgrade to the newest"), QKeySequence(Qt::CTRL | Qt::Key_U));
    upgradeToSelected = add(menu, tr("Upgrade to the &selected revision"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U));
    menu->addSeparator();
    downgradeOne = add(menu, tr("&Downgrade one step…"), QKeySequence(Qt::CTRL | Qt::Key_D));
    downgradeToSelected = add(menu, tr("Downgrade to the s&elected revision…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    menu->addSeparator();
    stamp = add(menu, tr("S&tamp the selected revision…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    newRevision = add(menu, tr("&New revision…"), QKeySequence(Qt::CTRL | Qt::Key_N));
    merge = add(menu, tr("&Merge the heads…"), QKeySequence(Qt::CTRL | Qt::Key_M));
    cleanUp = add(menu, tr("Clean u&p what was interrupted…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    menu->addSeparator();
    cancel = add(menu, tr("&Cancel the running job"), QKeySequence(Qt::Key_Escape));
}

void Actions::enable(const Situation &situation, const QString &selected)
{
    const bool isOpen = situation.snapshot != nullptr;
    const auto allow = [&](QAction *action, Wish wish) {
        const QString whyNot = situation.whyNot(wish, selected);
        action->setEnabled(whyNot.isEmpty());
        setWhyNot(*action, whyNot);
    };
    allow(backup, Wish::Backup);
    allow(restore, Wish::Restore);
    allow(undoRestore, Wish::Restore);
    allow(exportJson, Wish::Export);
    allow(importJson, Wish::Import);
    allow(upgrade, Wish::Upgrade);
    allow(upgradeToSelected, Wish::UpgradeToSelected);
    allow(downgradeOne, Wish::DowngradeOne);
    allow(downgradeToSelected, Wish::DowngradeToSelected);
    allow(stamp, Wish::Stamp);
    allow(newRevision, Wish::NewRevision);
    allow(merge, Wish::Merge);
    allow(cleanUp, Wish::CleanUp);
    const HistoryEntry *entry = isOpen ? situation.snapshot->find(selected) : nullptr;
    for (QAction *action : {openScript, showScript})
        action->setEnabled(entry && !entry->node.revision.path.isEmpty());
    copyId->setEnabled(entry);
    for (QAction *action : {refresh, verify, readOnly})
        action->setEnabled(isOpen && !situation.isBusy);
    for (QAction *action : modes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(situation.mode));
    cancel->setEnabled(situation.isBusy);
    for (QAction *action : {find, overview, history, data, backups, activity, zoomIn, zoomOut, zoomAll})
        action->setEnabled(isOpen);
}

} // namespace meditrack
