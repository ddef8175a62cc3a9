// SPDX-License-Identifier: GPL-3.0-or-later
// The window says what a waiting update does to this database, once its scripts may run.
#include "advice/letter.h"
#include "pages/historypage.h"
#include "support/guiwindow.h"
#include "widgets/scriptview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// At a1, with 12,403 patients; two updates wait.
void addRevisions(Project &project)
{
    project.addScript(u"a1"_s, {}, u"op.create_table('patients', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('fax', sa.String(50)))"_s, u"op.drop_table('patients')"_s);
    project.upgrade();
    runSql(project.databasePath(), u"WITH RECURSIVE s(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM s WHERE v < 12403) INSERT INTO patients SELECT v, 'n' FROM s"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.add_column('patients', sa.Column('phone', sa.Text()))"_s, u"op.drop_column('patients', 'phone')"_s);
    project.addScript(u"a3"_s, u"a2"_s, u"op.execute(\"UPDATE patients SET phone = '1' WHERE id < 4\")\nop.drop_column('patients', 'fax')"_s, u"op.add_column('patients', sa.Column('fax', sa.String(50)))"_s);
}

bool waitForPlan(GuiWindow &gui)
{
    return QTest::qWaitFor([&] { return gui.window.session().snapshot()->letter != nullptr; }, Patience);
}

} // namespace

class TestGuiPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shown();
    void sqlShown();
    void problemShown();
    void notWithoutTrust();
};

void TestGuiPlan::shown()
{
    Project project;
    addRevisions(project);
    GuiWindow gui(project);
    gui.window.session().trust(*enginejobs::scripts(gui.window.session().request()));
    QVERIFY(waitForPlan(gui));
    const auto overview = [&] {
        QStringList lines;
        for (const auto *label : gui.window.findChildren<QWidget *>(u"plan"_s)) {
            if (label->isVisible())
                lines << label->toolTip().section(u'\n', 0, 0);
        }
        return lines;
    };
    QVERIFY(QTest::qWaitFor([&] { return overview().size() == 2; }, Patience));
    QCOMPARE(overview(), (QStringList{u"Adds the column phone (text, may be empty) to the table patients, 12,403 rows."_s, u"Changes 3 rows of the table patients."_s}));
    gui.picture(u"plan-overview"_s);
    gui.window.go(MainWindow::History);
    auto *history = gui.window.findChild<HistoryPage *>();
    history->select(u"a3"_s);
    auto *plan = gui.find<QLabel>(u"planText"_s);
    QVERIFY(plan->isVisible());
    QCOMPARE(plan->text().split(u'\n'),
             (QStringList{u"Changes 3 rows of the table patients."_s, u"Deletes the column fax of the table patients and its values, 12,403 rows."_s, u"Tried on a copy of the database."_s,
                          u"Its downgrade brings the schema back; the data is in a backup only."_s, u"Risk: The column fax of patients goes with 12,403 values."_s}));
    gui.picture(u"plan-history"_s);
    history->select(u"a1"_s);
    QVERIFY(!plan->isVisible());
}

/// The exact statements are one click away, by mouse and by keyboard, and the script is one click back.
void TestGuiPlan::sqlShown()
{
    Project project;
    addRevisions(project);
    GuiWindow gui(project);
    gui.window.session().trust(*enginejobs::scripts(gui.window.session().request()));
    QVERIFY(waitForPlan(gui));
    gui.window.go(MainWindow::History);
    auto *history = gui.window.findChild<HistoryPage *>();
    history->select(u"a3"_s);
    auto *script = history->findChild<ScriptView *>();
    auto *sql = gui.find<QPushButton>(u"showSqlite"_s);
    QVERIFY(QTest::qWaitFor([&] { return script->toPlainText().contains(u"op.execute"_s); }, Patience));
    QTest::mouseClick(sql, Qt::LeftButton);
    QCOMPARE(script->toPlainText(), u"UPDATE patients SET phone = '1' WHERE id < 4;\n\nALTER TABLE patients DROP COLUMN fax;"_s);
    gui.picture(u"plan-sql"_s);
    history->select(u"a2"_s); // it stays chosen
    QCOMPARE(script->toPlainText(), u"ALTER TABLE patients ADD COLUMN phone TEXT;"_s);
    history->select(u"a1"_s); // of what has been applied there is no plan, but a text
    QVERIFY(QTest::qWaitFor([&] { return script->toPlainText().contains(u"CREATE TABLE patients"_s); }, Patience));
    history->select(u"a3"_s);
    auto *text = gui.find<QPushButton>(u"showScriptText"_s);
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Space);
    QVERIFY2(QTest::qWaitFor([&] { return script->toPlainText().contains(u"op.execute"_s); }, Patience), qPrintable(script->toPlainText()));
}

/// Where no plan can be had, the window says why instead of nothing: of one script, and of all.
void TestGuiPlan::problemShown()
{
    Project project;
    addRevisions(project);
    project.write(u"versions/a4.py"_s, "\"\"\"Broken\"\"\"\nimport nosuchmodule\nrevision = 'a4'\ndown_revision = 'a3'\n\ndef upgrade():\n    pass\n");
    GuiWindow gui(project);
    gui.window.session().trust(*enginejobs::scripts(gui.window.session().request()));
    QVERIFY(waitForPlan(gui));
    gui.window.go(MainWindow::History);
    auto *history = gui.window.findChild<HistoryPage *>();
    history->select(u"a4"_s);
    auto *plan = gui.find<QLabel>(u"planText"_s);
    QVERIFY(plan->isVisible());
    QVERIFY2(plan->text().startsWith(u"What it does is only known when it runs: "_s) && plan->text().contains(u"nosuchmodule"_s), qPrintable(plan->text()));

    GuiWindow late(project);
    QVERIFY(late.waitIdle());
    project.write(u"versions/a5.py"_s, "revision = 'a5'\ndown_revision = 'nowhere'\n");
    late.window.session().trust(*enginejobs::scripts(late.window.session().request()));
    QVERIFY(QTest::qWaitFor([&] { return !late.window.session().snapshot()->planProblem.isEmpty(); }, Patience));
    late.window.go(MainWindow::History);
    late.window.findChild<HistoryPage *>()->select(u"a2"_s);
    plan = late.find<QLabel>(u"planText"_s);
    QVERIFY2(plan->isVisible() && plan->text().startsWith(u"What it does could not be worked out: "_s) && plan->text().contains(u"nowhere"_s), qPrintable(plan->text()));
}

/// Nobody has said yet that these scripts may run, on a copy or not.
void TestGuiPlan::notWithoutTrust()
{
    Project project;
    addRevisions(project);
    const QString mark = project.path(u"it-ran"_s);
    project.addScript(u"a4"_s, u"a3"_s, u"open('%1', 'w').close()"_s.arg(mark));
    GuiWindow gui(project);
    QSignalSpy planned(&gui.window.session(), &Session::planned);
    gui.window.session().refresh();
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.window.session().snapshot() && !gui.window.session().snapshot()->letter);
    // The same window, told that they may: then it runs on a copy.
    gui.window.session().trust(*enginejobs::scripts(gui.window.session().request()));
    QVERIFY(waitForPlan(gui));
    QCOMPARE(planned.count(), 1);
    QVERIFY(QFile::exists(mark));
}

QTEST_MAIN(TestGuiPlan)
#include "tst_guiplan.moc"
