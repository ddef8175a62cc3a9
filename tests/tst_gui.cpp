// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/activitypage.h"
#include "pages/historypage.h"
#include "pages/runpage.h"
#include "support/guiwindow.h"
#include "widgets/detailspanel.h"
#include "widgets/timelineplot.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

/// A statement that runs until it is interrupted.
const QString endless = u"op.execute('INSERT INTO t1 WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT i FROM n WHERE i < 0')"_s;

QString textOf(const QTableView *table, const QString &id, int column)
{
    const auto *model = static_cast<const RevisionModel *>(table->model());
    return model->indexOfId(id, column).data().toString();
}

/// How the job ended that changed something.
JobOutcome changeOf(const QSignalSpy &finished)
{
    for (const QList<QVariant> &arguments : finished) {
        const auto outcome = arguments.first().value<JobOutcome>();
        if (outcome.job.changesData())
            return outcome;
    }
    qFatal("nothing was changed");
}

} // namespace

/// The window on real databases, used by its buttons, keys and menus.
class TestGui final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithoutDatabase();
    void opens();
    void opensFromTheDialog();
    void upgradesByClicking();
    void createsTheDatabase();
    void cancelsInTheMiddle();
    void cancelsADowngrade();
    void showsAFailingScript();
    void databaseWithoutVersionTable();
    void unknownRevision();
    void twoHeads();
    void cannotOpen_data();
    void cannotOpen();
    void passwordsStayHidden();
    void selectionIsShared();
    void searchFilters();
    void upgradesToTheSelected();
    void downgradesToTheSelected();
    void downgradesOneStepByMenu();
    void closingAsks();
    void refreshSeesWhatOthersDid();
    void everythingHasAName();
    void placesByShortcut();
    void nothingToDo();
    void scriptEditedAfterwards();
};

void TestGui::startsWithoutDatabase()
{
    GuiWindow gui;
    QCOMPARE(gui.window.place(), MainWindow::Start);
    QVERIFY(gui.find<QPushButton>(u"openFile"_s)->isVisible());
    QVERIFY(!gui.window.session().isBusy());
    gui.picture(u"start"_s);
}

void TestGui::opens()
{
    Project project;
    project.addChain(3);
    project.upgrade(u"c2"_s);
    GuiWindow gui(project);
    QCOMPARE(gui.window.place(), MainWindow::Overview);
    QCOMPARE(gui.chip(), u"1 update ready"_s);
    QCOMPARE(gui.headline(), u"1 update is ready"_s);
    QCOMPARE(gui.window.windowTitle(), u"test.db – MediTrack Admin"_s);
    const auto *list = gui.find<QTableView>(u"revisionList"_s);
    QCOMPARE(list->model()->rowCount(), 3);
    QCOMPARE(textOf(list, u"c3"_s, RevisionModel::State), u"Ready"_s);
    QCOMPARE(textOf(list, u"c2"_s, RevisionModel::State), u"Current"_s);
    QCOMPARE(textOf(list, u"c1"_s, RevisionModel::State), u"Applied"_s);
    const auto *tables = gui.find<QTableView>(u"tables"_s);
    QCOMPARE(tables->model()->rowCount(), 3); // t1, t2, alembic_version
    QCOMPARE(tables->model()->index(0, 1).data().toString(), u"1"_s);
    QCOMPARE(gui.message(), QString());
    QCOMPARE(gui.window.settings().recent.value(0).target, project.databasePath());
}

void TestGui::opensFromTheDialog()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui;
    gui.prompts.file = project.databasePath();
    gui.click(u"openFile"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().isEmpty(), qPrintable(gui.message()));
    // Other scripts than the ones of the program's own migrations are unknown to it: that is what it must say.
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QCOMPARE(gui.chip(), u"Newer than this program"_s);
}

void TestGui::upgradesByClicking()
{
    Project project;
    project.addChain(3);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    const QSignalSpy finished(&gui.window.session(), &Session::jobFinished);
    gui.upgrade();
    QTRY_COMPARE(gui.window.place(), MainWindow::Run);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c3"_s});
    QCOMPARE(gui.chip(), u"Up to date"_s);
    QCOMPARE(tablesIn(project.databasePath()), (QStringList{u"alembic_version"_s, u"t1"_s, u"t2"_s, u"t3"_s}));
    const auto outcome = changeOf(finished);
    QCOMPARE(outcome.result, JobOutcome::Result::Done);
    QCOMPARE(outcome.steps, 2);
    const auto *run = gui.find<RunPage>(u"runPage"_s);
    QCOMPARE(run->steps().total(), 2);
    QCOMPARE(run->steps().item(0).revision, u"c2"_s);
    QCOMPARE(run->steps().item(1).progress, StepModel::Progress::Done);
    QVERIFY(run->log().rowCount() >= 6); // each step: its title, CREATE, INSERT, version row
    QCOMPARE(gui.find<ActivityPage>(u"activityPage"_s)->count(), 1);
    gui.picture(u"upgraded"_s);
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Return); // "Done" has the focus
    QCOMPARE(gui.window.place(), MainWindow::Overview);
    QVERIFY(!gui.find<QPushButton>(u"upgrade"_s)->isVisible());
    gui.window.go(MainWindow::Activity);
    gui.picture(u"activity"_s);
}

void TestGui::createsTheDatabase()
{
    Project project;
    project.addChain(1);
    GuiWindow gui(project);
    QCOMPARE(gui.chip(), u"Not created yet"_s);
    QVERIFY(!QFile::exists(project.databasePath())); // looking creates nothing
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QVERIFY(QFile::exists(project.databasePath()));
}

void TestGui::cancelsInTheMiddle()
{
    Project project;
    project.addChain(3);
    project.addScript(u"c4"_s, u"c3"_s, endless);
    project.upgrade(u"c1"_s);
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    const QSignalSpy finished(&gui.window.session(), &Session::jobFinished);
    gui.upgrade();
    const auto *run = gui.find<RunPage>(u"runPage"_s);
    QTRY_COMPARE_WITH_TIMEOUT(run->steps().running(), 2, 30000); // c2 and c3 are done, c4 runs
    gui.picture(u"running"_s);
    gui.click(u"runCancel"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(changeOf(finished).result, JobOutcome::Result::Cancelled);
    QVERIFY2(gui.message().contains(u"was cancelled"_s), qPrintable(gui.message()));
    QVERIFY2(gui.message().contains(u"as it was before"_s), qPrintable(gui.message()));
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QCOMPARE(tablesIn(project.databasePath()), (QStringList{u"alembic_version"_s, u"t1"_s}));
    QCOMPARE(dumpOf(project.databasePath()), before);
    QCOMPARE(run->steps().item(2).progress, StepModel::Progress::Failed);
    QCOMPARE(run->steps().item(1).progress, StepModel::Progress::TakenBack);
    gui.picture(u"cancelled"_s);
}

/// After the trial on the copy has gone well.
void TestGui::cancelsADowngrade()
{
    Project project;
    const QString flag = project.path(u"endless"_s);
    project.addChain(1);
    project.addScript(u"c2"_s, u"c1"_s, u"op.create_table('t2', sa.Column('id', sa.Integer()))"_s, u"import os\nif os.path.exists('%1'):\n    %2\nop.drop_table('t2')"_s.arg(flag, endless));
    project.upgrade();
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    const QSignalSpy finished(&gui.window.session(), &Session::jobFinished);
    QTest::keyClick(&gui.window, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(gui.review().steps.size(), size_t(1));
    project.write(u"endless"_s, "");
    gui.accept();
    const auto *run = gui.find<RunPage>(u"runPage"_s);
    QTRY_COMPARE_WITH_TIMEOUT(run->steps().running(), 0, 60000);
    QTest::keyClick(&gui.window, Qt::Key_Escape);
    QVERIFY(gui.waitIdle());
    QCOMPARE(changeOf(finished).result, JobOutcome::Result::Cancelled);
    QVERIFY2(gui.message().contains(u"was cancelled"_s), qPrintable(gui.message()));
    QCOMPARE(dumpOf(project.databasePath()), before);
    QCOMPARE(gui.chip(), u"Up to date"_s);
}

void TestGui::showsAFailingScript()
{
    Project project;
    project.addChain(2);
    const QString script = project.addScript(u"c3"_s, u"c2"_s, u"op.execute('INSERT INTO nowhere VALUES (1)')"_s);
    project.upgrade(u"c1"_s);
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    const QString message = gui.message();
    QCOMPARE(gui.find<QLabel>(u"messageTitle"_s)->text(), u"The step “Script c3” has failed"_s); // what happened
    QVERIFY2(message.contains(u"nowhere"_s), qPrintable(message));
    QVERIFY2(message.contains(u"revision c3"_s), qPrintable(message));
    QVERIFY2(message.contains(script), qPrintable(message));
    QVERIFY2(message.contains(u"as it was before"_s), qPrintable(message)); // what it means
    QVERIFY2(message.contains(u"INSERT INTO nowhere"_s), qPrintable(message));
    QCOMPARE(dumpOf(project.databasePath()), before);
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    gui.picture(u"failed"_s);

    project.addScript(u"c3"_s, u"c2"_s, u"op.execute('INSERT INTO t1 VALUES (77)')"_s);
    gui.click(u"retry"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c3"_s});
    QCOMPARE(gui.message(), QString());
}

void TestGui::databaseWithoutVersionTable()
{
    Project project;
    project.addChain(1);
    QFile(project.databasePath()).open(QIODevice::WriteOnly);
    runSql(project.databasePath(), u"CREATE TABLE patients (id INTEGER)"_s);
    GuiWindow gui(project);
    QCOMPARE(gui.chip(), u"No version table"_s);
    QVERIFY(gui.find<QPushButton>(u"upgrade"_s)->isEnabled());
    QCOMPARE(tablesIn(project.databasePath()), QStringList{u"patients"_s});
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QCOMPARE(tablesIn(project.databasePath()), (QStringList{u"alembic_version"_s, u"patients"_s, u"t1"_s}));
}

void TestGui::unknownRevision()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    runSql(project.databasePath(), u"UPDATE alembic_version SET version_num = 'fromthefuture'"_s);
    GuiWindow gui(project);
    QCOMPARE(gui.chip(), u"Newer than this program"_s);
    QVERIFY(!gui.find<QPushButton>(u"upgrade"_s)->isVisible());
    const auto *list = gui.find<QTableView>(u"revisionList"_s);
    QCOMPARE(textOf(list, u"fromthefuture"_s, RevisionModel::State), u"Unknown"_s);
    gui.window.go(MainWindow::History);
    gui.picture(u"unknown"_s);
}

void TestGui::twoHeads()
{
    Project project;
    project.addChain(2);
    project.addScript(u"side"_s, u"c1"_s, u"op.create_table('side', sa.Column('id', sa.Integer()))"_s);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    QCOMPARE(gui.chip(), u"Two heads"_s);
    gui.window.go(MainWindow::History);
    gui.picture(u"heads"_s);
    gui.window.go(MainWindow::Overview);
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QStringList rows = gui.rows();
    rows.sort();
    QCOMPARE(rows, (QStringList{u"c2"_s, u"side"_s}));
}

void TestGui::cannotOpen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says");
    QTest::newRow("a folder") << u"versions"_s << u"versions"_s;
    QTest::newRow("not a database") << u"letter.txt"_s << u"letter.txt"_s;
}

void TestGui::cannotOpen()
{
    QFETCH(QString, name);
    QFETCH(QString, says);
    Project project;
    project.addChain(1);
    project.write(u"letter.txt"_s, QByteArray("Dear Sir or Madam, this is no database at all. ").repeated(100));
    GuiWindow gui;
    QVERIFY(!gui.open(project.path(name), project.path(u"alembic.ini"_s)));
    QVERIFY2(gui.message().contains(says), qPrintable(gui.message()));
    QCOMPARE(gui.window.place(), MainWindow::Start);
    QVERIFY(gui.window.settings().recent.isEmpty());
    gui.picture(u"cannot-open"_s);
}

void TestGui::passwordsStayHidden()
{
    Project project;
    project.addChain(1);
    GuiWindow gui;
    QVERIFY(!gui.open(u"postgresql://anna:s3cret@localhost/clinic"_s, project.path(u"alembic.ini"_s)));
    QVERIFY(!gui.message().isEmpty());
    QVERIFY2(!gui.message().contains(u"s3cret"_s), qPrintable(gui.message()));
    QVERIFY(!gui.window.windowTitle().contains(u"s3cret"_s));
    QVERIFY(gui.window.settings().recent.isEmpty());
}

void TestGui::selectionIsShared()
{
    Project project;
    project.addChain(4);
    project.upgrade(u"c2"_s);
    GuiWindow gui(project);
    gui.window.go(MainWindow::History);
    auto *page = gui.find<HistoryPage>(u"historyPage"_s);
    auto *list = gui.find<QTableView>(u"revisionList"_s);
    auto *timeline = gui.find<TimelinePlot>(u"timeline"_s);
    QCOMPARE(page->selected(), u"c3"_s); // the next update

    const auto *model = static_cast<const RevisionModel *>(list->model());
    const QModelIndex first = model->indexOfId(u"c1"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QCOMPARE(page->selected(), u"c1"_s);
    QCOMPARE(timeline->selected(), model->historyRow(first));
    QCOMPARE(page->details()->revision(), u"c1"_s);

    const int wanted = gui.window.session().snapshot()->rowOf.value(u"c4"_s);
    QTRY_VERIFY(!timeline->positionOf(wanted).isNull()); // drawn
    QWidget *canvas = timeline->childAt(timeline->positionOf(wanted).toPoint());
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(timeline, timeline->positionOf(wanted).toPoint()));
    QCOMPARE(page->selected(), u"c4"_s);
    QTest::keyClick(timeline, Qt::Key_Left);
    QCOMPARE(page->selected(), u"c3"_s);
    QCOMPARE(list->currentIndex().row(), 1);

    QSignalSpy scripts(&gui.window.session(), &Session::textRead);
    page->select(u"c2"_s);
    QTRY_VERIFY(!scripts.isEmpty() && scripts.last().first().toString() == u"c2"_s);
    QVERIFY(scripts.last().last().toString().contains(u"op.create_table('t2'"_s));
    gui.click(u"copyId"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"c2"_s);
}

void TestGui::searchFilters()
{
    Project project;
    project.addChain(12);
    GuiWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::History);
    auto *search = gui.find<QLineEdit>(u"search"_s);
    QTest::keyClicks(search, u"C1"_s);
    const auto *list = gui.find<QTableView>(u"revisionList"_s);
    QCOMPARE(list->model()->rowCount(), 4); // c1, c10, c11, c12
    search->clear();
    QCOMPARE(list->model()->rowCount(), 12);
}

void TestGui::upgradesToTheSelected()
{
    Project project;
    project.addChain(4);
    GuiWindow gui(project);
    gui.window.go(MainWindow::History);
    gui.find<HistoryPage>(u"historyPage"_s)->select(u"c2"_s);
    gui.click(u"upgradeToHere"_s);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    QCOMPARE(gui.find<RunPage>(u"runPage"_s)->steps().total(), 2);
}

void TestGui::downgradesToTheSelected()
{
    Project project;
    project.addChain(3);
    project.upgrade();
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.window.session().setMode(Mode::Developer); // two steps at once
    gui.window.go(MainWindow::History);
    gui.find<HistoryPage>(u"historyPage"_s)->select(u"c1"_s);
    gui.click(u"downgradeToHere"_s);
    const Review review = gui.review();
    QCOMPARE(review.title, u"Take back 2 revisions?"_s);
    QCOMPARE(review.steps.size(), size_t(2));
    QCOMPARE(review.steps.front().revision, u"c3"_s); // newest first
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Return); // takes nothing back by accident
    QCOMPARE(gui.window.place(), MainWindow::History);
    QVERIFY(gui.waitIdle());
    QCOMPARE(dumpOf(project.databasePath()), before);

    gui.click(u"downgradeToHere"_s);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QCOMPARE(tablesIn(project.databasePath()), (QStringList{u"alembic_version"_s, u"t1"_s}));
    QCOMPARE(gui.chip(), u"2 updates ready"_s);
}

void TestGui::downgradesOneStepByMenu()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    GuiWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_D, Qt::ControlModifier);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QTest::keyClick(&gui.window, Qt::Key_U, Qt::ControlModifier);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
}

void TestGui::closingAsks()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(u"c2"_s, u"c1"_s, endless);
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.upgrade();
    const auto *run = gui.find<RunPage>(u"runPage"_s);
    QTRY_COMPARE_WITH_TIMEOUT(run->steps().running(), 0, 30000);
    gui.prompts.yes = false;
    QVERIFY(!gui.window.close());
    QVERIFY(gui.window.session().isBusy());
    gui.prompts.yes = true;
    gui.window.close();
    QTRY_VERIFY_WITH_TIMEOUT(!gui.window.isVisible(), 30000);
    QCOMPARE(gui.prompts.asked.size(), 2);
    QVERIFY(gui.waitIdle());
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGui::refreshSeesWhatOthersDid()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    QCOMPARE(gui.chip(), u"1 update ready"_s);
    project.upgrade();
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.chip(), u"Up to date"_s);
}

void TestGui::everythingHasAName()
{
    Project project;
    project.addChain(2);
    GuiWindow gui(project);
    QStringList nameless;
    for (const auto place : {MainWindow::Overview, MainWindow::History, MainWindow::Data, MainWindow::Activity, MainWindow::Start, MainWindow::Run}) {
        gui.window.go(place);
        for (QWidget *widget : gui.window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            if (!accessible || accessible->text(QAccessible::Name).isEmpty())
                nameless << QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestGui::placesByShortcut()
{
    Project project;
    project.addChain(1);
    GuiWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::Data);
    QTest::keyClick(&gui.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::History);
    QTest::keyClick(&gui.window, Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::Activity);
    QTest::keyClick(&gui.window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::Overview);
}

void TestGui::nothingToDo()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    GuiWindow gui(project);
    QCOMPARE(gui.headline(), u"Everything is up to date"_s);
    QVERIFY(!gui.find<QPushButton>(u"upgrade"_s)->isVisible());
    gui.picture(u"nothing-to-do"_s);
    gui.click(u"showHistory"_s);
    QCOMPARE(gui.window.place(), MainWindow::History);
    QCOMPARE(gui.find<HistoryPage>(u"historyPage"_s)->selected(), u"c2"_s);
    project.addScript(u"c3"_s, u"c2"_s, u"op.create_table('t3', sa.Column('id', sa.Integer()))"_s);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    gui.window.go(MainWindow::Overview);
    QVERIFY(gui.find<QPushButton>(u"upgrade"_s)->isVisible());
    QVERIFY(!gui.find<QPushButton>(u"showHistory"_s)->isVisible());
}

/// The journal remembers what ran: a comment changes nothing, a statement does.
void TestGui::scriptEditedAfterwards()
{
    Project project;
    project.addChain(2);
    GuiWindow gui(project);
    gui.upgrade();
    QTRY_COMPARE(gui.window.place(), MainWindow::Run);
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.window.session().snapshot()->state.edited.empty());
    const QString script = project.path(u"versions/c1.py"_s);
    QFile file(script);
    QVERIFY(file.open(QIODevice::Append));
    file.write("# a remark\n");
    file.flush();
    gui.window.session().refresh();
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.window.session().snapshot()->state.edited.empty());
    file.write("answer = 42\n");
    file.close();
    gui.window.session().refresh();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.window.session().snapshot()->state.edited.size(), size_t(1));
    gui.window.go(MainWindow::Overview);
    bool told = false;
    for (const QLabel *label : gui.window.findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().contains(u"script of c1 was changed"_s));
    QVERIFY(told);
    gui.picture(u"edited"_s);

    // What `current -v` says of it, its own way of wrapping aside.
    const Outcome current = project.meditrack({u"current"_s, u"-v"_s});
    const QString line = QString::fromUtf8(current.output).section(u"Edited since it was applied: c1"_s, 1).section(u'\n', 1, 1).trimmed();
    QVERIFY2(line.startsWith(u"applied "_s) && line.contains(u", now "_s) && line.contains(u", changed "_s), current.output.constData());
    QStringList tips;
    for (const QLabel *label : gui.window.findChildren<QLabel *>())
        tips << label->toolTip();
    QVERIFY2(tips.contains(u"c1: "_s + line), qPrintable(tips.join(u'\n')));
    gui.window.go(MainWindow::History);
    auto *history = gui.find<HistoryPage>(u"historyPage"_s);
    history->select(u"c1"_s);
    QCOMPARE(gui.find<QLabel>(u"edited"_s)->text(), u"Edited since it was applied: "_s + line);
    QVERIFY(gui.find<QLabel>(u"edited"_s)->isVisible());
    gui.picture(u"edited-history"_s);
    history->select(u"c2"_s);
    QVERIFY(!gui.find<QLabel>(u"edited"_s)->isVisible());

    // Hashes that follow another rule are not compared, and that is one finding.
    project.write(u"test.db.meditrack.jsonl"_s, bytesOf(project.path(u"test.db.meditrack.jsonl"_s)).replace("\"hash\":\"2:", "\"hash\":\""));
    gui.window.session().refresh();
    QVERIFY(gui.waitIdle());
    history->select(u"c1"_s);
    QVERIFY(!gui.find<QLabel>(u"edited"_s)->isVisible());
    gui.window.go(MainWindow::Overview);
    tips.clear();
    for (const QLabel *label : gui.window.findChildren<QLabel *>())
        tips << label->toolTip();
    QCOMPARE(tips.filter(u"rule of another version of this program"_s).size(), 1);
}

QTEST_MAIN(TestGui)
#include "tst_gui.moc"
