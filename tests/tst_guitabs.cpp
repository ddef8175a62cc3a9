// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrunner.h"
#include "pages/runpage.h"
#include "support/guiwindow.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds
constexpr int Sleep = 4000; ///< milliseconds
constexpr int Prompt = 500; ///< milliseconds: well below the sleep, and enough for a busy machine

/// A statement that runs until it is interrupted.
const QString endless = u"op.execute('INSERT INTO t1 WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT i FROM n WHERE i < 0')"_s;

/// A project's database, one revision behind.
void makeBehind(Project &project, int length)
{
    project.addChain(length);
    project.upgrade(u"c%1"_s.arg(length - 1));
}

/// At c1; the next revision sleeps for as long as nobody would wait for a window.
void makeSleepy(Project &project)
{
    project.addChain(1);
    project.upgrade();
    project.addScript(u"sleepy"_s, u"c1"_s, u"import time\nopen('%1', 'w').close()\ntime.sleep(%2)\nop.execute('CREATE TABLE made (id INTEGER)')"_s.arg(project.path(u"began"_s)).arg(Sleep / 1000));
}

/// The sleepy script runs on a copy, for the review.
void rehearse(GuiWindow &gui, const Project &project)
{
    gui.click(u"upgrade"_s);
    gui.review();
    gui.click(u"rehearse"_s);
    if (!QTest::qWaitFor([&] { return QFile::exists(project.path(u"began"_s)); }, Patience))
        qFatal("nothing sleeps: %s", qPrintable(gui.message()));
}

/// At c1; the next revision makes a table, and never ends.
void makeEndless(Project &project)
{
    project.addChain(1);
    project.upgrade();
    project.addScript(u"slow"_s, u"c1"_s, u"op.execute('CREATE TABLE made (id INTEGER)')\n"_s + endless);
}

bool open(GuiWindow &gui, const Project &project)
{
    return gui.open(project.databasePath(), project.path(u"alembic.ini"_s));
}

} // namespace

/// Several databases in one window.
class TestGuiTabs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneDatabaseHasNoTab();
    void eachInItsOwn();
    void theSameIsNotOpenedTwice();
    void commandsGoToTheCurrentTab();
    void oneRunsWhileTheOtherIsUsed();
    void scriptsTakeTurns();
    void projectsAreToldApart();
    void closingATabThatWorksAsks();
    void theLastTabLeavesTheStartPage();
    void aFailureStaysInItsTab();
    void quitShowsWhatStillRuns();
    void aScriptThatSleepsHoldsNothingUp();
    void quitWaitsForAScriptThatSleeps();
    void aWorkerIsLetGo();
    void questionsWaitForTheirTab();
    void aHiddenTabCallsBack();
};

void TestGuiTabs::oneDatabaseHasNoTab()
{
    Project project;
    makeBehind(project, 2);
    GuiWindow gui(project);
    QCOMPARE(gui.window.count(), 1);
    QVERIFY(!gui.find<QTabWidget>(u"tabs"_s)->tabBar()->isVisible());
}

void TestGuiTabs::eachInItsOwn()
{
    Project first;
    makeBehind(first, 2);
    Project second;
    makeBehind(second, 3);
    GuiWindow gui(first);
    QVERIFY(open(gui, second));
    QCOMPARE(gui.window.count(), 2);
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    const QTabBar *bar = gui.find<QTabWidget>(u"tabs"_s)->tabBar();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->tabText(0), u"test.db – "_s + QFileInfo(first.path()).fileName()); // the other is called alike
    QVERIFY2(bar->tabToolTip(0).contains(first.databasePath()), qPrintable(bar->tabToolTip(0)));
    QVERIFY2(bar->tabToolTip(0).contains(u"1 update ready"_s), qPrintable(bar->tabToolTip(0)));
    gui.picture(u"tabs"_s);
    QTest::mouseClick(const_cast<QTabBar *>(bar), Qt::LeftButton, {}, bar->tabRect(0).center());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QTest::keyClick(&gui.window, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    QTest::keyClick(&gui.window, Qt::Key_PageDown, Qt::ControlModifier); // round again
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
}

void TestGuiTabs::theSameIsNotOpenedTwice()
{
    Project first;
    makeBehind(first, 2);
    Project second;
    makeBehind(second, 3);
    GuiWindow gui(first);
    QVERIFY(open(gui, second));
    first.upgrade();
    gui.window.open({first.databasePath(), first.path(u"alembic.ini"_s)});
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.window.count(), 2);
    QCOMPARE(gui.rows(), QStringList{u"c2"_s}); // read again
    QCOMPARE(gui.window.session().request().target, first.databasePath());
}

void TestGuiTabs::commandsGoToTheCurrentTab()
{
    Project first;
    makeBehind(first, 2);
    Project second;
    makeBehind(second, 3);
    GuiWindow gui(first);
    QVERIFY(open(gui, second));
    QTest::keyClick(&gui.window, Qt::Key_U, Qt::ControlModifier);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c3"_s});
    QTest::keyClick(&gui.window, Qt::Key_PageUp, Qt::ControlModifier);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QTest::keyClick(&gui.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::History);
    QTest::keyClick(&gui.window, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::Run); // as it was left
}

/// Each has a worker of its own: one is read, searched and backed up while scripts of the other run.
void TestGuiTabs::oneRunsWhileTheOtherIsUsed()
{
    Project first;
    makeEndless(first);
    Project second;
    makeBehind(second, 2);
    GuiWindow gui(first);
    gui.upgrade();
    const auto *run = gui.find<RunPage>(u"runPage"_s);
    QTRY_COMPARE_WITH_TIMEOUT(run->steps().running(), 0, Patience);
    Session &busy = gui.window.session();
    QVERIFY(open(gui, second));
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(QDir(second.path(u"backups"_s)).entryList(QDir::Files).size(), 1);
    QVERIFY(busy.isBusy());
    const QSignalSpy finished(&busy, &Session::jobFinished);
    busy.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), Patience);
    QCOMPARE(finished.first().first().value<JobOutcome>().result, JobOutcome::Result::Cancelled);
}

/// There is one Python: scripts of two tabs run one after the other, each on its own database.
void TestGuiTabs::scriptsTakeTurns()
{
    Project first;
    makeEndless(first);
    const QByteArray before = dumpOf(first.databasePath());
    Project second;
    makeBehind(second, 2);
    const QByteArray behind = dumpOf(second.databasePath());
    GuiWindow gui(first);
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(gui.find<RunPage>(u"runPage"_s)->steps().running(), 0, Patience);
    Session &busy = gui.window.session();
    QVERIFY(open(gui, second));
    bool waits = false;
    connect(&gui.window.session(), &Session::reported, this, [&waits](const QList<TimedEvent> &events) {
        for (const TimedEvent &timed : events)
            if (const auto *advance = std::get_if<event::Advance>(&timed.event))
                waits = waits || advance->what.startsWith(u"Waiting for the scripts"_s);
    });
    gui.upgrade();
    QTRY_VERIFY_WITH_TIMEOUT(waits, Patience);
    QCOMPARE(dumpOf(second.databasePath()), behind);
    gui.window.session().cancel(); // who waits can be cancelled
    QVERIFY(gui.waitIdle());
    QCOMPARE(dumpOf(second.databasePath()), behind);
    QVERIFY(busy.isBusy());

    gui.window.go(MainWindow::Overview);
    waits = false;
    gui.upgrade();
    QTRY_VERIFY_WITH_TIMEOUT(waits, Patience);
    busy.cancel();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    QCOMPARE(tablesIn(second.databasePath()), (QStringList{u"alembic_version"_s, u"t1"_s, u"t2"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(!busy.isBusy(), Patience);
    QCOMPARE(dumpOf(first.databasePath()), before);
}

/// What only a configuration names is told apart by it.
void TestGuiTabs::projectsAreToldApart()
{
    Project projects[2];
    for (Project &project : projects) {
        project.addChain(&project == projects ? 2 : 3);
        project.upgrade(u"c1"_s);
        project.write(u"alembic.ini"_s, bytesOf(project.path(u"alembic.ini"_s)) + "\nsqlalchemy.url = sqlite:///%(here)s/test.db\n");
    }
    GuiWindow gui;
    for (const Project &project : projects) {
        gui.window.open({{}, project.path(u"alembic.ini"_s)});
        QVERIFY(gui.waitIdle());
    }
    QCOMPARE(gui.window.count(), 2);
    QCOMPARE(gui.window.session().request().target, projects[1].databasePath());
    QCOMPARE(gui.chip(), u"2 updates ready"_s);
    QVERIFY(open(gui, projects[0])); // by its file: the tab that has it
    QCOMPARE(gui.window.count(), 2);
    QCOMPARE(gui.chip(), u"1 update ready"_s);
}

void TestGuiTabs::closingATabThatWorksAsks()
{
    Project first;
    makeBehind(first, 2);
    Project second;
    makeEndless(second);
    const QByteArray before = dumpOf(second.databasePath());
    GuiWindow gui(first);
    QVERIFY(open(gui, second));
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(gui.find<RunPage>(u"runPage"_s)->steps().running(), 0, Patience);
    gui.prompts.yes = false;
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(gui.prompts.asked.size(), 1);
    QCOMPARE(gui.window.count(), 2);
    QVERIFY(gui.window.session().isBusy());
    gui.prompts.yes = true;
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(gui.window.count(), 1, Patience);
    QCOMPARE(gui.window.session().request().target, first.databasePath());
    QCOMPARE(dumpOf(second.databasePath()), before);
}

void TestGuiTabs::theLastTabLeavesTheStartPage()
{
    Project project;
    makeBehind(project, 2);
    GuiWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(gui.window.count(), 1);
    QCOMPARE(gui.window.place(), MainWindow::Start);
    QCOMPARE(gui.window.windowTitle(), u"MediTrack Admin"_s);
    QTest::keyClick(&gui.window, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(gui.window.count(), 2);
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(gui.window.count(), 1);
}

void TestGuiTabs::aFailureStaysInItsTab()
{
    Project project;
    makeBehind(project, 2);
    GuiWindow gui(project);
    QVERIFY(!gui.open(project.path(u"nothing.db"_s), project.path(u"missing.ini"_s)));
    QCOMPARE(gui.window.count(), 2);
    QVERIFY(!gui.message().isEmpty());
    QTest::keyClick(&gui.window, Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY2(gui.message().isEmpty(), qPrintable(gui.message()));
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
}

void TestGuiTabs::quitShowsWhatStillRuns()
{
    Project first;
    makeEndless(first);
    const QByteArray before = dumpOf(first.databasePath());
    Project second;
    makeBehind(second, 2);
    GuiWindow gui(first);
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(gui.find<RunPage>(u"runPage"_s)->steps().running(), 0, Patience);
    QVERIFY(open(gui, second));
    gui.prompts.yes = false;
    QVERIFY(!gui.window.close());
    QCOMPARE(gui.prompts.asked.size(), 1);
    QCOMPARE(gui.window.session().request().target, first.databasePath()); // the one that is asked about
    gui.prompts.yes = true;
    QVERIFY(!gui.window.close());
    QTRY_VERIFY_WITH_TIMEOUT(!gui.window.isVisible(), Patience);
    QCOMPARE(dumpOf(first.databasePath()), before);
}

/// Python sleeps on the worker; the tab says what it waits for, and goes when that has stopped.
void TestGuiTabs::aScriptThatSleepsHoldsNothingUp()
{
    Project other;
    makeBehind(other, 2);
    Project project;
    makeSleepy(project);
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(other);
    QVERIFY(open(gui, project));
    rehearse(gui, project);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY2(timer.elapsed() < Prompt, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(gui.prompts.asked.isEmpty(), "nothing is lost with a rehearsal");
    QCOMPARE(gui.window.count(), 2);
    QVERIFY2(gui.message().contains(u"This tab closes as soon as “Trying it on a copy” has stopped"_s), qPrintable(gui.message()));
    const QTabBar *bar = gui.find<QTabWidget>(u"tabs"_s)->tabBar();
    QVERIFY2(bar->tabText(1).startsWith(u"Closing "_s), qPrintable(bar->tabText(1)));
    gui.picture(u"tab-closing"_s);
    QTest::keyClick(&gui.window, Qt::Key_PageUp, Qt::ControlModifier); // the others are worked with meanwhile
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(gui.window.count(), 1, Patience);
    QVERIFY(timer.elapsed() > Prompt);
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGuiTabs::quitWaitsForAScriptThatSleeps()
{
    Project project;
    makeSleepy(project);
    GuiWindow gui(project);
    rehearse(gui, project);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!gui.window.close());
    QVERIFY2(timer.elapsed() < Prompt, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(gui.message().contains(u"Trying it on a copy"_s), qPrintable(gui.message()));
    QTRY_VERIFY_WITH_TIMEOUT(!gui.window.isVisible(), Patience);
}

/// Whoever is destroyed while it works does not wait, and its result is nobody's.
void TestGuiTabs::aWorkerIsLetGo()
{
    std::atomic_bool isBegun = false;
    std::atomic_bool isOver = false;
    bool isTold = false;
    QElapsedTimer timer;
    {
        JobRunner runner;
        runner.start(this, [&isBegun, &isOver](Progress &) {
            isBegun = true;
            QThread::msleep(Prompt + 500); // hears nothing
            isOver = true;
            return true;
        }, [&isTold](bool) { isTold = true; }, [&isTold](const Error &) { isTold = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isBegun, Patience);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < Prompt, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!isOver);
    QTRY_VERIFY_WITH_TIMEOUT(isOver, Patience);
    QTest::qWait(50); // for what must not come
    QVERIFY(!isTold);
}

/// Nobody who looks at one database is asked about another.
void TestGuiTabs::questionsWaitForTheirTab()
{
    Project first;
    makeBehind(first, 2);
    Project second;
    makeBehind(second, 3);
    GuiWindow gui(first);
    QVERIFY(open(gui, second));
    QTabBar *bar = gui.find<QTabWidget>(u"tabs"_s)->tabBar();
    Session &asking = gui.window.session();
    gui.upgrade();
    bar->setCurrentIndex(0); // before its scripts were looked at
    QTRY_VERIFY_WITH_TIMEOUT(!asking.isBusy(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(bar->tabText(1).startsWith(u"● "_s), Patience);
    QCOMPARE(gui.prompts.askedForTrust.size(), 0);
    QVERIFY2(bar->accessibleTabName(1).contains(u"wants your attention"_s), qPrintable(bar->accessibleTabName(1)));
    gui.picture(u"tab-wants"_s);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(1).center());
    QCOMPARE(gui.prompts.askedForTrust.size(), 1);
    QVERIFY(!bar->tabText(1).startsWith(u"● "_s));
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c3"_s});
}

/// What came to its end while nobody looked is seen from the other tab.
void TestGuiTabs::aHiddenTabCallsBack()
{
    Project first;
    makeBehind(first, 2);
    Project second;
    makeBehind(second, 3);
    GuiWindow gui(first);
    QVERIFY(open(gui, second));
    QTabBar *bar = gui.find<QTabWidget>(u"tabs"_s)->tabBar();
    gui.click(u"backup"_s);
    bar->setCurrentIndex(0);
    QTRY_VERIFY_WITH_TIMEOUT(bar->tabText(1).startsWith(u"● "_s), Patience);
    bar->setCurrentIndex(1);
    QVERIFY(!bar->tabText(1).startsWith(u"● "_s));
    gui.click(u"backup"_s); // and of what is looked at there is no need to call
    QVERIFY(gui.waitIdle());
    QVERIFY(!bar->tabText(1).startsWith(u"● "_s));
}

QTEST_MAIN(TestGuiTabs)
#include "tst_guitabs.moc"
