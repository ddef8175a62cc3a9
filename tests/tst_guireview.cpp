// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage.h"
#include "pages/runpage.h"
#include "support/guiactions.h"
#include "support/guiwindow.h"
#include "widgets/chip.h"
#include "widgets/scriptview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// At a1, with three patients; an update that says itself what it does, and one with logic that makes a patient more.
void addUpdates(Project &project)
{
    project.addScript(u"a1"_s, {}, u"op.create_table('patients', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('fax', sa.String(50)))"_s, u"op.drop_table('patients')"_s);
    project.upgrade();
    runSql(project.databasePath(), u"INSERT INTO patients VALUES (1, 'a'), (2, 'b'), (3, 'c')"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.add_column('patients', sa.Column('phone', sa.Text()))"_s, u"op.drop_column('patients', 'phone')"_s);
    project.addScript(u"a3"_s, u"a2"_s, u"if op.get_bind().execute(sa.text('SELECT count(*) FROM patients')).scalar() == 3:\n    op.execute(\"INSERT INTO patients (id) VALUES (4)\")"_s,
                      u"op.execute('DELETE FROM patients WHERE id = 4')"_s);
}

void trust(GuiWindow &gui)
{
    gui.window.session().trust(*enginejobs::scripts(gui.window.session().request()));
}

QString textOf(const Review &review, const QString &chip)
{
    for (const wording::Finding &promise : review.promises)
        if (promise.chip == chip)
            return promise.text;
    return {};
}

} // namespace

/// The page before a run.
class TestGuiReview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untrustedScriptsAreNotRun();
    void wordsComeWhenTheyAreKnown();
    void stepsAreTold();
    void rehearsal();
    void tablesComeAndGo();
    void rehearsalThatFails();
    void rehearsalCancelled();
    void lossIsShownAndExported();
    void notNow_data();
    void notNow();
    void someoneElseWasFaster();
    void undo();
    void whatIsChosenStays();
    void newScriptsAreNotTried();
    void anotherPlanIsNotRun();
    void theRunTellsWhatIsAround();
    void theRunTellsWhatIsLeft();
    void readOnlyMeanwhile();
};

/// Until somebody trusts the scripts nothing of theirs runs, and the page says so.
void TestGuiReview::untrustedScriptsAreNotRun()
{
    Project project;
    const QString mark = project.path(u"it-ran"_s);
    project.addScript(u"a1"_s, {}, u"open('%1', 'w').close()"_s.arg(mark));
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    QCOMPARE(gui.review().steps.size(), size_t(1));
    QVERIFY(gui.find<QLabel>(u"sentences"_s)->text().contains(u"not known yet"_s));
    QVERIFY(!QFile::exists(mark));
    gui.picture(u"review-untrusted"_s);
}

void TestGuiReview::wordsComeWhenTheyAreKnown()
{
    Project project;
    addUpdates(project);
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    QVERIFY(gui.review().steps.front().sentences.isEmpty());
    trust(gui);
    QTRY_VERIFY_WITH_TIMEOUT(gui.find<QLabel>(u"sentences"_s)->text() == u"Adds the column phone (text, may be empty) to the table patients, 3 rows."_s, Patience);
    QCOMPARE(gui.window.place(), MainWindow::Review);
}

/// A click, or the arrow keys: what the step does, whether it can be undone, its exact SQL.
void TestGuiReview::stepsAreTold()
{
    Project project;
    addUpdates(project);
    project.addScript(u"a4"_s, u"a3"_s, u"op.drop_column('patients', 'fax')"_s);
    GuiWindow gui(project);
    trust(gui);
    QTRY_VERIFY_WITH_TIMEOUT(gui.window.session().snapshot()->letter, Patience);
    gui.click(u"upgrade"_s);
    QCOMPARE(gui.review().title, u"Upgrade by 3 updates"_s);
    QCOMPARE(gui.review().caption, u"up to a4"_s);
    auto *steps = gui.find<QListView>(u"reviewSteps"_s);
    QCOMPARE(steps->currentIndex().row(), 2); // the one that takes something away
    QVERIFY(gui.review().isDestructive);
    QCOMPARE(textOf(gui.review(), u"Loses data"_s), u"The column fax of patients goes with 3 values. 1 more risk is told with its step."_s);
    QCOMPARE(gui.window.focusWidget(), gui.find<QPushButton>(u"reviewNo"_s));
    QCOMPARE(gui.find<QPushButton>(u"reviewYes"_s)->property("kind").toString(), u"danger"_s);
    QCOMPARE(gui.find<QPushButton>(u"rehearse"_s)->property("kind").toString(), u"primary"_s);
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {}, steps->visualRect(steps->model()->index(0, 0)).center());
    QCOMPARE(gui.find<ScriptView>(u"reviewSql"_s)->toPlainText(), u"ALTER TABLE patients ADD COLUMN phone TEXT;"_s);
    QCOMPARE(gui.find<Chip>(u"undoChip"_s)->text(), u"Can be undone"_s);
    QVERIFY(!gui.find<QLabel>(u"risks"_s)->isVisible());
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {}, steps->visualRect(steps->model()->index(1, 0)).center());
    QTest::keyClick(steps, Qt::Key_Down);
    QCOMPARE(gui.find<Chip>(u"undoChip"_s)->text(), u"No way back"_s);
    QVERIFY(gui.find<QLabel>(u"risks"_s)->isVisible());
    QVERIFY2(gui.find<QLabel>(u"risks"_s)->text().contains(u"fax"_s), qPrintable(gui.find<QLabel>(u"risks"_s)->text()));
    QVERIFY2(gui.find<ScriptView>(u"reviewSql"_s)->toPlainText().contains(u"fax"_s), qPrintable(gui.find<ScriptView>(u"reviewSql"_s)->toPlainText()));
    gui.picture(u"review-steps"_s);
}

void TestGuiReview::rehearsal()
{
    Project project;
    addUpdates(project);
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    gui.review();
    gui.click(u"rehearse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.review().isTried(), Patience);
    QCOMPARE(dumpOf(project.databasePath()), before);
    const Review review = gui.review();
    QVERIFY2(textOf(review, u"Tried"_s).contains(u"patients: 3 → 4 rows"_s), qPrintable(textOf(review, u"Tried"_s)));
    QVERIFY(review.steps.back().expected >= 0);
    QVERIFY2(review.steps.back().sql.contains(u"INSERT INTO patients (id) VALUES (4)"_s), qPrintable(review.steps.back().sql));
    QVERIFY(!gui.find<QPushButton>(u"rehearse"_s)->isVisible());
    gui.picture(u"review-rehearsed"_s);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QCOMPARE(project.rows(), QStringList{u"a3"_s});
    QVERIFY(dumpOf(project.databasePath()) != before);
}

/// A table that is not there has no number of rows.
void TestGuiReview::tablesComeAndGo()
{
    Project project;
    addUpdates(project);
    project.addScript(u"a4"_s, u"a3"_s, u"op.create_table('letters', sa.Column('id', sa.Integer(), primary_key=True))"_s);
    project.addScript(u"a5"_s, u"a4"_s, u"op.drop_table('patients')"_s);
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    gui.review();
    gui.click(u"rehearse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.review().isTried(), Patience);
    const QString text = textOf(gui.review(), u"Tried"_s);
    QVERIFY2(text.contains(u"the table letters is new, with 0 rows"_s), qPrintable(text));
    QVERIFY2(text.contains(u"the table patients goes, with 3 rows"_s), qPrintable(text));
}

void TestGuiReview::rehearsalThatFails()
{
    Project project;
    addUpdates(project);
    project.addScript(u"a4"_s, u"a3"_s, u"op.execute('nonsense')"_s);
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    gui.review();
    gui.click(u"rehearse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.message().contains(u"nonsense"_s), Patience);
    QVERIFY2(gui.message().contains(u"the database itself was not touched"_s), qPrintable(gui.message()));
    QVERIFY(!gui.review().isTried()); // and is still there
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGuiReview::rehearsalCancelled()
{
    Project project;
    addUpdates(project);
    const QString mark = project.path(u"it-runs"_s);
    project.addScript(u"a4"_s, u"a3"_s,
                      u"open('%1', 'w').close()\nop.execute('INSERT INTO patients WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT i, 1, 1 FROM n WHERE i < 0')"_s.arg(mark));
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    gui.review();
    gui.click(u"rehearse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark), Patience);
    QVERIFY(!gui.find<QPushButton>(u"reviewYes"_s)->isEnabled());
    QTest::keyClick(&gui.window, Qt::Key_Escape);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.window.place(), MainWindow::Review);
    QVERIFY(!gui.review().isTried());
    QCOMPARE(dumpOf(project.databasePath()), before);
}

/// What an upgrade takes away is known after a rehearsal, and can be kept.
void TestGuiReview::lossIsShownAndExported()
{
    Project project;
    addUpdates(project);
    project.addScript(u"a4"_s, u"a3"_s, u"op.drop_column('patients', 'fax')"_s);
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    QVERIFY(!gui.review().isDestructive);
    gui.click(u"rehearse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.review().isTried(), Patience);
    QCOMPARE(gui.review().yes, u"Upgrade and lose 3 values"_s);
    QCOMPARE(gui.review().lost.lines.size(), size_t(1));
    QCOMPARE(gui.review().lost.lines.front().cells, (QStringList{u"patients"_s, u"column fax"_s, u"3 values"_s}));
    gui.picture(u"review-loss"_s);
    gui.prompts.file = project.path(u"kept.json"_s);
    gui.click(u"exportPlace"_s);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QCOMPARE(project.rows(), QStringList{u"a4"_s});
    QVERIFY(bytesOf(gui.prompts.file).contains("\"fax\""));
}

void TestGuiReview::notNow_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("button") << false;
    QTest::newRow("Esc") << true;
}

void TestGuiReview::notNow()
{
    QFETCH(bool, byKey);
    Project project;
    addUpdates(project);
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.window.go(MainWindow::History);
    QTest::keyClick(&gui.window, Qt::Key_U, Qt::ControlModifier);
    gui.review();
    if (byKey)
        QTest::keyClick(gui.window.focusWidget(), Qt::Key_Escape);
    else
        gui.click(u"reviewNo"_s);
    QCOMPARE(gui.window.place(), MainWindow::History);
    QCOMPARE(dumpOf(project.databasePath()), before);
}

/// The page shows what would run now, not what would have run when it was opened.
void TestGuiReview::someoneElseWasFaster()
{
    Project project;
    addUpdates(project);
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    QCOMPARE(gui.review().steps.size(), size_t(2));
    project.upgrade(u"a2"_s);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.review().steps.size(), size_t(1));
    project.upgrade();
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.window.place(), MainWindow::Overview);
}

/// The backup of before is one button away.
void TestGuiReview::undo()
{
    Project project;
    addUpdates(project);
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(gui.window.place(), MainWindow::Run, Patience);
    QVERIFY(gui.waitIdle());
    QVERIFY(dumpOf(project.databasePath()) != before);
    gui.picture(u"run-done"_s);
    gui.click(u"runUndo"_s);
    QVERIFY(gui.waitAsked());
    gui.click(u"yes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(project.rows(), QStringList{u"a1"_s}, Patience);
    QVERIFY(gui.waitIdle());
    QCOMPARE(dumpOf(project.databasePath()), before);
}

/// Words that come later, and F5, change neither the focus nor what was ticked.
void TestGuiReview::whatIsChosenStays()
{
    Project project;
    addUpdates(project);
    project.addScript(u"a4"_s, u"a3"_s, u"op.drop_column('patients', 'fax')"_s);
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    gui.review();
    gui.find<QPushButton>(u"reviewNo"_s)->setFocus();
    trust(gui);
    QTRY_VERIFY_WITH_TIMEOUT(gui.window.session().snapshot()->letter && gui.find<QLabel>(u"sentences"_s)->text().contains(u"column fax"_s), Patience);
    QCOMPARE(gui.window.focusWidget(), gui.find<QPushButton>(u"reviewNo"_s));
    gui.click(u"rehearse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.review().isTried(), Patience);
    auto *box = gui.find<QCheckBox>(u"export"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(box->isChecked());
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QTRY_VERIFY_WITH_TIMEOUT(gui.window.session().snapshot()->letter, Patience);
    QVERIFY(gui.review().isTried());
    QVERIFY(box->isChecked());
}

/// What was tried without a script says nothing of a run with it.
void TestGuiReview::newScriptsAreNotTried()
{
    Project project;
    addUpdates(project);
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    gui.review();
    gui.click(u"rehearse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.review().isTried(), Patience);
    project.addScript(u"a4"_s, u"a3"_s, u"op.drop_column('patients', 'fax')"_s);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QVERIFY(!gui.review().isTried());
    QCOMPARE(gui.review().steps.size(), size_t(3));
}

/// Between the look and the click somebody else has moved the database: nothing runs that nobody has seen.
void TestGuiReview::anotherPlanIsNotRun()
{
    Project project;
    addUpdates(project);
    project.upgrade();
    GuiWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(gui.review().steps.size(), size_t(1));
    project.downgrade(u"a2"_s);
    const QByteArray before = dumpOf(project.databasePath());
    gui.accept();
    QTRY_VERIFY_WITH_TIMEOUT(!gui.message().isEmpty(), Patience);
    QVERIFY2(gui.message().contains(u"Nothing was run"_s), qPrintable(gui.message()));
    QVERIFY(gui.waitIdle());
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGuiReview::readOnlyMeanwhile()
{
    Project project;
    addUpdates(project);
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    gui.review();
    trigger(gui, u"Read-only"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.window.place(), MainWindow::Overview);
    QVERIFY2(gui.message().contains(u"read-only"_s), qPrintable(gui.message()));
}

/// What protects the run are steps of its own, before and after the revisions.
void TestGuiReview::theRunTellsWhatIsAround()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(u"more"_s, u"c1"_s, u"op.execute('INSERT INTO t1 VALUES (7), (8), (9)')"_s);
    project.addScript(u"slow"_s, u"more"_s, u"op.execute('INSERT INTO t1 WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT i FROM n WHERE i < 0')"_s);
    GuiWindow gui(project);
    gui.upgrade();
    const auto &steps = gui.find<RunPage>(u"runPage"_s)->steps();
    const QAbstractItemModelTester tester(const_cast<StepModel *>(&steps));
    QTRY_COMPARE_WITH_TIMEOUT(steps.running(), 1, Patience);
    const auto shown = [&steps] {
        QStringList all;
        for (int row = 0; row < steps.rowCount(); ++row)
            all << steps.index(row).data(Qt::AccessibleTextRole).toString();
        return all;
    };
    QCOMPARE(shown(), (QStringList{u"Check and back up, done"_s, u"more Script more, done"_s, u"slow Script slow, running"_s, u"Compare and commit, waiting"_s}));
    QVERIFY(steps.shown(0).seconds >= 0);
    QCOMPARE(steps.over(), 2); // of the four that are listed
    QVERIFY(gui.find<QPushButton>(u"runCancel"_s)->isVisible());
    QVERIFY(!gui.find<QPushButton>(u"jobCancel"_s)->isVisible()); // one is enough
    QCOMPARE(steps.item(0).rows, 3);
    QVERIFY2(!gui.find<QLabel>(u"runCaption"_s)->text().contains(u"left"_s), "nobody can know that");
    gui.picture(u"run-around"_s);
    gui.window.session().cancel();
    QVERIFY(gui.waitIdle());
    QCOMPARE(shown().at(2), u"slow Script slow, failed"_s);
    project.write(u"versions/slow.py"_s, bytesOf(project.path(u"versions/slow.py"_s)).replace("1000000000", "11"));
    gui.window.go(MainWindow::Overview);
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"slow"_s});
    QCOMPARE(shown().last(), u"Compare and commit, done"_s);
    gui.picture(u"run-done"_s);
}

/// As long as it took on the copy is as long as it will take.
void TestGuiReview::theRunTellsWhatIsLeft()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(u"sleepy"_s, u"c1"_s, u"import time\ntime.sleep(3)"_s);
    GuiWindow gui(project);
    gui.click(u"upgrade"_s);
    gui.review();
    gui.click(u"rehearse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.review().isTried(), Patience);
    gui.accept();
    QTRY_VERIFY_WITH_TIMEOUT(gui.find<QLabel>(u"runCaption"_s)->text().contains(u"a few seconds left"_s), Patience);
    QVERIFY(gui.find<RunPage>(u"runPage"_s)->steps().item(0).expected >= 3);
    gui.picture(u"run-left"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY(!gui.find<QLabel>(u"runCaption"_s)->text().contains(u"left"_s));
}

QTEST_MAIN(TestGuiReview)
#include "tst_guireview.moc"
