// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guiwindow.h"
#include "widgets/commandpalette.h"
#include "widgets/navbar.h"

#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

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
    void paletteOffersWhatCanBeDone();
    void escapeChangesNothing();
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
