// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sheetpage.h"
#include "support/guiactions.h"
#include "widgets/commandpalette.h"
#include "widgets/navbar.h"

#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// Opens it by its keys and types; what is found, in order.
QStringList found(GuiWindow &gui, const QString &typed)
{
    QTest::keyClick(&gui.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = gui.window.findChild<CommandPalette *>();
    QTest::keyClicks(palette->findChild<QLineEdit *>(), typed);
    const QAbstractItemModel *model = palette->findChild<QListView *>()->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names << model->index(row, 0).data().toString();
    return names;
}

} // namespace

/// The window without a mouse.
class TestGuiKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paletteRuns();
    void everyCommandHasItsKeys();
    void settingsByTwoKeys();
    void paletteOffersWhatCanBeDone();
    void escapeChangesNothing();
    void paletteIsLeft();
    void everyButtonIsACommand();
    void escapeLeaves();
    void escapeLeavesNothingThatRuns();
    void panes();
    void narrowPlaces();
    void emptyData();
};

void TestGuiKeys::paletteRuns()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    QCOMPARE(found(gui, u"newest"_s), QStringList{u"Migrate: Upgrade to the newest"_s});
    auto *palette = gui.window.findChild<CommandPalette *>();
    if (const QString folder = qEnvironmentVariable("MEDITRACK_PICTURES"); !folder.isEmpty())
        palette->grab().save(folder + u"/palette.png"_s);
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(gui.review().steps.size(), size_t(1));
}

void TestGuiKeys::everyCommandHasItsKeys()
{
    GuiWindow gui;
    QStringList keys;
    for (const QMenu *menu : gui.window.menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            if (action->menu() || action->isSeparator())
                continue;
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            keys << action->shortcut().toString();
        }
    }
    QVERIFY(keys.size() > 50);
    QVERIFY(!keys.contains(u"Ctrl+J"_s)); // it begins the others
    QCOMPARE(keys.removeDuplicates(), 0);
}

void TestGuiKeys::settingsByTwoKeys()
{
    GuiWindow gui;
    const auto press = [&gui](Qt::Key key) {
        QTest::keyClick(&gui.window, Qt::Key_J, Qt::ControlModifier);
        QTest::keyClick(&gui.window, key);
    };
    press(Qt::Key_D);
    QCOMPARE(gui.window.settings().mode, Mode::Developer);
    press(Qt::Key_V);
    QCOMPARE(gui.window.settings().mode, Mode::Viewer);
    press(Qt::Key_A);
    QCOMPARE(gui.window.settings().scheme, ColourScheme::Dark);
    press(Qt::Key_2);
    QCOMPARE(gui.window.settings().language, u"de"_s);
}

void TestGuiKeys::paletteOffersWhatCanBeDone()
{
    GuiWindow gui;
    QCOMPARE(found(gui, u"newest"_s), QStringList{u"Migrate: Upgrade to the newest"_s});
    auto *palette = gui.window.findChild<CommandPalette *>();
    auto *line = palette->findChild<QLineEdit *>();
    const auto *list = palette->findChild<QListView *>();
    QCOMPARE(list->currentIndex().data(Qt::AccessibleDescriptionRole).toString(), u"Open a database first."_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(palette->isVisible());
    line->clear();
    QTest::keyClicks(line, u"colours"_s);
    QCOMPARE(list->model()->rowCount(), 3);
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(list->currentIndex().data().toString(), u"View: Colours: Dark"_s);
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(list->currentIndex().data().toString(), u"View: Colours: Light"_s);
}

void TestGuiKeys::escapeChangesNothing()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    found(gui, u"close"_s);
    auto *palette = gui.window.findChild<CommandPalette *>();
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
}

/// What can be pressed on the page is in a menu and in the palette, by its own name, and by Alt and its number.
void TestGuiKeys::everyButtonIsACommand()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    trigger(gui, u"Back up now"_s);
    QVERIFY(gui.waitIdle());
    QTest::keyClick(&gui.window, Qt::Key_4, Qt::ControlModifier);
    auto *pin = gui.find<QPushButton>(u"pinBackupButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(pin->isVisible() && pin->isEnabled(), Patience);
    QStringList names;
    int number = 0;
    auto *menu = gui.find<QMenu>(u"pageMenu"_s);
    Q_EMIT menu->aboutToShow();
    for (const QAction *action : menu->actions()) {
        names << action->text().section(u'\t', 0, 0).remove(u'&');
        if (names.last() == "Pin"_L1)
            number = static_cast<int>(names.size());
    }
    for (const char *name : {"Import…", "Export…", "Tidy up…", "Back up now", "Restore…", "Verify", "Report…", "Pin", "Show in folder", "Delete…"})
        QVERIFY2(names.contains(QString::fromUtf8(name)), qPrintable(names.join(u"; "_s)));
    QVERIFY(number > 0 && number < 10);
    QCOMPARE(found(gui, u"page: pin"_s), QStringList{u"Page: Pin"_s});
    QTest::keyClick(gui.window.findChild<CommandPalette *>()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(pin->text(), u"Unpin"_s, Patience);
    QTest::keyClick(&gui.window, static_cast<Qt::Key>(Qt::Key_0 + number), Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(pin->text(), u"Pin"_s, Patience);
}

/// While it is open the keys are its own; a click beside it closes it, and who had the keys before has them again.
void TestGuiKeys::paletteIsLeft()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_2, Qt::ControlModifier);
    auto *list = gui.find<QTableView>(u"revisionList"_s);
    QTRY_VERIFY_WITH_TIMEOUT(list->hasFocus(), Patience);
    found(gui, u"data"_s);
    auto *palette = gui.window.findChild<CommandPalette *>();
    auto *line = palette->findChild<QLineEdit *>();
    QVERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_3, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_Tab);
    QVERIFY(palette->isVisible() && line->hasFocus());
    QVERIFY(list->isVisible());
    QTest::mouseClick(palette, Qt::LeftButton, Qt::NoModifier, {4, 4});
    QVERIFY(palette->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, {4, list->viewport()->height() - 4});
    QVERIFY(!palette->isVisible());
    QVERIFY(list->hasFocus());
}

/// Every page that asks or tells in its place is left by Escape, wherever on it the keys are, as by the button for that.
void TestGuiKeys::escapeLeaves()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    const auto isLeft = [&gui](const QString &page, QWidget *at) {
        if (!gui.waitIdle() || !QTest::qWaitFor([&] { return gui.find<QWidget>(page)->isVisible(); }, Patience))
            return false;
        QTest::keyClick(at ? at : gui.window.focusWidget(), Qt::Key_Escape);
        return !gui.find<QWidget>(page)->isVisible();
    };
    trigger(gui, u"Back up now"_s);
    QVERIFY(gui.waitIdle());
    gui.prompts.file = project.path(u"backups/"_s) + QDir(project.path(u"backups"_s)).entryList({u"*.tar.zst"_s}).value(0);
    trigger(gui, u"Restore a backup…"_s);
    QVERIFY(gui.waitAsked());
    QVERIFY(isLeft(u"sheetPage"_s, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(gui.find<QPushButton>(u"tidy"_s)->isEnabled(), Patience);
    gui.click(u"tidy"_s);
    QVERIFY(gui.waitAsked());
    QVERIFY(isLeft(u"sheetPage"_s, gui.find<QSpinBox>(u"keepNewestNumber"_s)));
    trigger(gui, u"Export to JSON…"_s);
    QVERIFY(isLeft(u"exportPage"_s, nullptr));
    trigger(gui, u"Export to JSON…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.find<QPushButton>(u"exportNow"_s)->isVisible(), Patience);
    QVERIFY(gui.waitIdle());
    gui.prompts.file = project.path(u"all.json"_s);
    gui.click(u"exportElsewhere"_s);
    gui.click(u"exportNow"_s);
    QVERIFY(gui.waitTold());
    QVERIFY(isLeft(u"sheetPage"_s, nullptr));
    trigger(gui, u"Import from JSON…"_s);
    QVERIFY(gui.waitAsked());
    QVERIFY(isLeft(u"sheetPage"_s, nullptr));
    trigger(gui, u"Developer"_s);
    trigger(gui, u"New revision…"_s);
    QVERIFY(isLeft(u"scriptSheet"_s, gui.find<QLineEdit>(u"revisionMessage"_s)));
    gui.window.go(MainWindow::Overview);
    gui.upgrade();
    QTRY_VERIFY_WITH_TIMEOUT(gui.find<QPushButton>(u"runDone"_s)->isVisible(), Patience);
    QVERIFY(isLeft(u"runPage"_s, nullptr));
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
}

/// The page of what runs stays; the window's own command for the key says cancel.
void TestGuiKeys::escapeLeavesNothingThatRuns()
{
    SheetPage page;
    static_cast<QWidget &>(page).show();
    const QSignalSpy no(&page, &SheetPage::noClicked);
    const QSignalSpy done(&page, &SheetPage::doneClicked);
    wording::Question question;
    question.yes = u"Restore"_s;
    question.no = u"Leave"_s;
    page.ask(question);
    page.work(u"Restoring"_s, {}, true);
    QTest::keyClick(&page, Qt::Key_Escape);
    QVERIFY(no.isEmpty() && done.isEmpty());
    page.tell(wording::Tone::Good, u"Done"_s, u"It is done"_s, {});
    QTest::keyClick(&page, Qt::Key_Escape);
    QVERIFY(no.isEmpty() && done.size() == 1);
}

/// F6 goes round through what there is to go to.
void TestGuiKeys::panes()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    const auto *nav = gui.window.findChild<NavBar *>();
    QSet<QWidget *> seen;
    bool wasInPlaces = false;
    bool wasOnPage = false;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&gui.window, Qt::Key_F6);
        QWidget *focus = gui.window.focusWidget();
        QVERIFY(focus && focus->isVisible());
        wasInPlaces = wasInPlaces || nav->isAncestorOf(focus);
        wasOnPage = wasOnPage || gui.find<QWidget>(u"overviewPage"_s)->isAncestorOf(focus);
        seen << focus;
    }
    QVERIFY(wasInPlaces && wasOnPage);
    QVERIFY(seen.size() >= 3 && seen.size() < 6); // header, places, page; and round again
}

/// Where the window is narrow the places are icons; what they are called is still told.
void TestGuiKeys::narrowPlaces()
{
    Project project;
    project.addChain(1);
    GuiWindow gui(project);
    auto *nav = gui.window.findChild<NavBar *>();
    const int wide = nav->width();
    gui.window.resize(gui.window.minimumSize());
    QTRY_VERIFY(nav->width() * 2 < wide);
    const auto places = nav->findChildren<NavButton *>();
    QVERIFY(places.size() >= 5);
    for (const NavButton *place : places) {
        QVERIFY(!place->toolTip().isEmpty());
        QCOMPARE(place->accessibleName(), place->toolTip());
    }
    QTest::mouseClick(places.at(2), Qt::LeftButton);
    QCOMPARE(gui.window.place(), MainWindow::Data);
    gui.window.resize(1280, 800);
    QTRY_COMPARE(nav->width(), wide);
    QVERIFY(places.first()->toolTip().isEmpty());
}

/// An empty database: the page says what makes its tables, and does it.
void TestGuiKeys::emptyData()
{
    Project project;
    project.addChain(1);
    GuiWindow gui(project);
    gui.window.go(MainWindow::Data);
    gui.click(u"makeTables"_s);
    gui.accept();
    QVERIFY(gui.waitIdle());
    gui.window.go(MainWindow::Data);
    QVERIFY(gui.find<QTableView>(u"tables"_s)->isVisible());
}

QTEST_MAIN(TestGuiKeys)
#include "tst_guikeys.moc"
