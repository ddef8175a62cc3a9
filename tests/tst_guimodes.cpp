// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/situation.h"
#include "settings.h"
#include "support/guiactions.h"
#include "support/guiwindow.h"
#include "widgets/chip.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

HistoryEntry entryOf(const QString &id, const QStringList &above, RevisionState state)
{
    HistoryEntry entry;
    entry.node.revision.id = id;
    entry.node.allNextRevisions = above;
    entry.state = state;
    return entry;
}

/// At b: c is ready, a is applied.
DatabaseState threeRevisions()
{
    DatabaseState state;
    state.url = DatabaseUrl::forSqliteFile(u"/srv/clinic/test.db"_s);
    state.exists = state.hasVersionTable = true;
    state.rows = {u"b"_s};
    state.ready = {u"c"_s};
    state.heads = {u"c"_s};
    state.history = {entryOf(u"c"_s, {}, RevisionState::Ready), entryOf(u"b"_s, {u"c"_s}, RevisionState::Current), entryOf(u"a"_s, {u"b"_s}, RevisionState::Applied)};
    return state;
}

/// What may be asked for, a letter for each wish.
QString allowed(const Situation &situation, const QString &selected)
{
    const std::pair<Wish, char16_t> wishes[] = {{Wish::Backup, u'b'}, {Wish::Restore, u'r'}, {Wish::Import, u'i'}, {Wish::Export, u'e'}, {Wish::TidyBackups, u't'}, {Wish::Upgrade, u'u'},
                                                {Wish::UpgradeToSelected, u'U'}, {Wish::DowngradeOne, u'd'}, {Wish::DowngradeToSelected, u'D'}, {Wish::Stamp, u's'},
                                                {Wish::NewRevision, u'n'}, {Wish::Merge, u'm'}, {Wish::CleanUp, u'c'}};
    QString letters;
    for (const auto &[wish, letter] : wishes)
        if (situation.allows(wish, selected))
            letters += letter;
    return letters;
}

bool isChecked(GuiWindow &gui, const QString &mode)
{
    return actionOf(gui, mode)->isChecked();
}

} // namespace

/// Viewer, operator, developer.
class TestGuiModes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void situation_data();
    void situation();
    void severalStepsBack();
    void remembered();
    void viewerOnlyLooks();
    void reviewIsLeft();
    void retryIsAsked();
    void allTabs();
};

void TestGuiModes::situation_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("rights"); ///< "": all; "file": nothing may be written; "server": somebody else has to move it
    QTest::addColumn<QString>("letters");
    const int viewer = static_cast<int>(Mode::Viewer);
    const int operates = static_cast<int>(Mode::Operator);
    const int developer = static_cast<int>(Mode::Developer);
    QTest::newRow("viewer") << viewer << u"c"_s << QString() << QString();
    QTest::newRow("operator") << operates << u"c"_s << QString() << u"brietuUd"_s;
    QTest::newRow("operator, applied") << operates << u"a"_s << QString() << u"brietudD"_s;
    QTest::newRow("operator, current") << operates << u"b"_s << QString() << u"brietud"_s;
    QTest::newRow("operator, nothing selected") << operates << QString() << QString() << u"brietud"_s;
    QTest::newRow("developer") << developer << u"c"_s << QString() << u"brietuUdsn"_s;
    QTest::newRow("developer, nothing selected") << developer << QString() << QString() << u"brietudn"_s;
    QTest::newRow("operator, read-only") << operates << u"c"_s << u"file"_s << u"be"_s;
    QTest::newRow("developer, read-only") << developer << u"c"_s << u"file"_s << u"ben"_s;
    QTest::newRow("developer, not the owner") << developer << u"a"_s << u"server"_s << u"brietn"_s;
}

/// One place decides, by mode, rights and state.
void TestGuiModes::situation()
{
    QFETCH(int, mode);
    QFETCH(QString, selected);
    QFETCH(QString, rights);
    DatabaseState state = threeRevisions();
    if (rights == "file"_L1)
        state.rights.forbidWriting(u"The disk is full."_s, u"Buy a new one."_s);
    else if (rights == "server"_L1)
        state.rights.move = u"Somebody else owns it."_s;
    Situation situation{makeSnapshot(state), static_cast<Mode>(mode)};
    QTEST(allowed(situation, selected), "letters");
    situation.isBusy = true;
    QCOMPARE(allowed(situation, selected), QString());
    situation.snapshot.reset();
    QCOMPARE(situation.whyNot(Wish::Export), u"Open a database first."_s);
}

void TestGuiModes::severalStepsBack()
{
    DatabaseState state = threeRevisions();
    state.history[0].state = RevisionState::Current;
    state.history[1].state = RevisionState::Applied;
    state.rows = {u"c"_s};
    state.ready.clear();
    Situation situation{makeSnapshot(state), Mode::Operator};
    QVERIFY(situation.allows(Wish::DowngradeToSelected, u"b"_s));
    QVERIFY2(situation.whyNot(Wish::DowngradeToSelected, u"a"_s).contains(u"developer mode"_s), qPrintable(situation.whyNot(Wish::DowngradeToSelected, u"a"_s)));
    situation.mode = Mode::Developer;
    QVERIFY(situation.allows(Wish::DowngradeToSelected, u"a"_s));
}

void TestGuiModes::remembered()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QCOMPARE(Settings::read(store).mode, Mode::Operator);
    GuiWindow gui;
    QVERIFY(isChecked(gui, u"Operator"_s));
    trigger(gui, u"Developer"_s);
    gui.window.settings().write(store);
    QCOMPARE(Settings::read(store).mode, Mode::Developer);
    GivenAnswers prompts;
    MainWindow again(Settings::read(store), prompts);
    QCOMPARE(again.session().situation().mode, Mode::Developer);
    store.setValue(u"window/mode"_s, u"of the future"_s);
    QCOMPARE(Settings::read(store).mode, Mode::Viewer);
}

/// Everything that writes says why it cannot be done, and nothing is done by keys or by dragging either. Looking goes on.
void TestGuiModes::viewerOnlyLooks()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    QVERIFY(!gui.find<Chip>(u"modeChip"_s)->isVisible());
    trigger(gui, u"Viewer"_s);
    QCOMPARE(gui.find<Chip>(u"modeChip"_s)->text(), u"Viewer mode"_s);
    QVERIFY(!gui.find<Chip>(u"readOnlyChip"_s)->isVisible()); // the connection is as it was
    gui.picture(u"mode-viewer-overview"_s);
    for (const QString &command : {u"Back up now"_s, u"Restore a backup…"_s, u"Export to JSON…"_s, u"Import from JSON…"_s, u"Upgrade to the newest"_s, u"Downgrade one step…"_s}) {
        QVERIFY2(!actionOf(gui, command)->isEnabled(), qPrintable(command));
        QVERIFY2(actionOf(gui, command)->toolTip().startsWith(u"You are in viewer mode"_s), qPrintable(command));
    }
    for (const QString &name : {u"upgrade"_s, u"backup"_s}) {
        QVERIFY2(!gui.find<QPushButton>(name)->isEnabled(), qPrintable(name));
        QVERIFY2(gui.find<QPushButton>(name)->toolTip().startsWith(u"You are in viewer mode"_s), qPrintable(name));
    }
    const QByteArray before = dumpOf(project.databasePath());
    for (const Qt::Key key : {Qt::Key_U, Qt::Key_B, Qt::Key_D})
        QTest::keyClick(&gui.window, key, Qt::ControlModifier);
    gui.window.session().backup(); // whoever asks
    gui.window.session().upgrade(u"heads"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.window.place(), MainWindow::Overview);
    QCOMPARE(dumpOf(project.databasePath()), before);
    QVERIFY(!QFile::exists(project.path(u"backups"_s)));
    QVERIFY(actionOf(gui, u"Verify a backup…"_s)->isEnabled() && actionOf(gui, u"Refresh"_s)->isEnabled());
    QTest::keyClick(&gui.window, Qt::Key_4, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] { return gui.find<QTableView>(u"shelf"_s)->isVisible() || gui.find<QPushButton>(u"restoreOther"_s)->isVisible(); }, Patience));
    QVERIFY(gui.find<QPushButton>(u"export"_s)->toolTip().startsWith(u"You are in viewer mode"_s));
    gui.picture(u"mode-viewer-backups"_s);
    trigger(gui, u"Operator"_s);
    QVERIFY(gui.find<QPushButton>(u"export"_s)->isEnabled());
    QTest::keyClick(&gui.window, Qt::Key_1, Qt::ControlModifier);
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(gui.rows(), QStringList{u"c2"_s}, Patience);
}

/// Who becomes a viewer while a run is reviewed does not run it.
void TestGuiModes::reviewIsLeft()
{
    Project project;
    project.addChain(1);
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    gui.review();
    trigger(gui, u"Viewer"_s);
    QCOMPARE(gui.window.place(), MainWindow::Overview);
    QVERIFY2(gui.message().contains(u"viewer mode"_s), qPrintable(gui.message()));
}

/// A button from before goes through the same gate as the menus, and says why nothing was begun; who may finds what comes of it on its page.
void TestGuiModes::retryIsAsked()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    const QString pattern = project.path(u"script.py.mako"_s);
    const auto count = [&project] { return QDir(project.path(u"versions"_s)).entryList({u"*.py"_s}).size(); };
    for (const bool may : {false, true}) {
        trigger(gui, u"Developer"_s);
        project.write(u"script.py.mako"_s, "${no_such_word}\n");
        trigger(gui, u"New revision…"_s);
        QTest::keyClicks(gui.find<QLineEdit>(u"revisionMessage"_s), u"add phone"_s);
        gui.click(u"script-yes"_s);
        QVERIFY(gui.waitIdle());
        QVERIFY2(gui.message().contains(u"no_such_word"_s), qPrintable(gui.message()));
        QVERIFY(QFile::remove(pattern) && QFile::copy(QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations/script.py.mako"), pattern));
        if (!may)
            trigger(gui, u"Operator"_s);
        gui.click(u"retry"_s);
        QVERIFY(gui.waitIdle());
        QCOMPARE(count(), may ? 2 : 1);
        if (!may)
            QVERIFY2(gui.message().startsWith(u"This cannot be done now"_s) && gui.message().contains(u"developer mode"_s), qPrintable(gui.message()));
    }
    QVERIFY(gui.find<QPushButton>(u"script-sheetDone"_s)->isVisible());
    QCOMPARE(gui.find<QLabel>(u"script-sheetTitle"_s)->text(), u"The script is written"_s);
    QCOMPARE(gui.message(), QString());
}

void TestGuiModes::allTabs()
{
    Project first;
    first.addChain(1);
    Project second;
    second.addChain(1);
    GuiWindow gui(first);
    QVERIFY(gui.open(second.databasePath(), second.path(u"alembic.ini"_s)));
    QCOMPARE(gui.window.count(), 2);
    trigger(gui, u"Viewer"_s);
    QTest::keyClick(&gui.window, Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(gui.window.session().situation().mode, Mode::Viewer);
    QVERIFY(!actionOf(gui, u"Upgrade to the newest"_s)->isEnabled());
    QCOMPARE(gui.find<Chip>(u"modeChip"_s)->text(), u"Viewer mode"_s);
}

QTEST_MAIN(TestGuiModes)
#include "tst_guimodes.moc"
