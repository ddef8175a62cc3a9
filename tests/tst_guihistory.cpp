// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/journal.h"
#include "models/scriptwords.h"
#include "pages/historypage.h"
#include "pages/sheetpage.h"
#include "widgets/timelineplot.h"
#include "support/collecting.h"
#include "support/guiactions.h"
#include "support/guiwindow.h"
#include "support/postgres.h"
#include "widgets/detailspanel.h"
#include "widgets/scriptview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// a1 – a2, and from there two branches with names: b1 – b2 (billing) and s1 (stock), which needs b1.
void addBranches(Project &project)
{
    project.addScript(u"a1"_s, {}, u"op.create_table('patients', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(50)))"_s, u"op.drop_table('patients')"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.add_column('patients', sa.Column('seen', sa.DateTime()))"_s, u"op.drop_column('patients', 'seen')"_s);
    project.addScript(u"b1"_s, u"a2"_s, u"op.create_table('bills', sa.Column('id', sa.Integer(), primary_key=True))"_s, u"op.drop_table('bills')"_s, u"branch_labels = ('billing',)"_s);
    project.addScript(u"b2"_s, u"b1"_s, u"op.add_column('bills', sa.Column('paid', sa.Boolean()))"_s, u"op.drop_column('bills', 'paid')"_s);
    project.addScript(u"s1"_s, u"a2"_s, u"op.create_table('stock', sa.Column('id', sa.Integer(), primary_key=True))"_s, u"op.drop_table('stock')"_s, u"branch_labels = ('stock',)\ndepends_on = 'b1'"_s);
}

/// New scripts begin as MediTrack's own do.
void addTemplate(const Project &project)
{
    if (!QFile::copy(QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations/script.py.mako"), project.path(u"script.py.mako"_s)))
        qFatal("no template");
}

class HistoryWindow : public GuiWindow
{
public:
    explicit HistoryWindow(const Project &project)
        : GuiWindow(project)
    {
        toHistory();
    }
    HistoryWindow(const QString &target, const QString &ini)
        : GuiWindow(target, ini)
    {
        toHistory();
    }
    void toHistory() { QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier); }
    HistoryPage *page() { return find<HistoryPage>(u"historyPage"_s); }
    QTableView *list() { return find<QTableView>(u"revisionList"_s); }
    SheetPage *sheet() { return find<SheetPage>(u"scriptSheet"_s); }
    QString sheetText(const QString &name) { return sheet()->findChild<QLabel *>(u"script-"_s + name)->text(); }
    void press(const QString &name)
    {
        auto *own = sheet()->findChild<QPushButton *>(u"script-"_s + name);
        QTest::mouseClick(own ? own : sheet()->findChild<QPushButton *>(name), Qt::LeftButton); // a way on has a name of its own
    }
    bool waitFor(SheetPage::Stage stage)
    {
        return QTest::qWaitFor([&] { return sheet()->isVisible() && sheet()->stage() == stage && !window.session().isBusy(); }, Patience);
    }
    QString facts()
    {
        for (const QLabel *label : page()->details()->findChildren<QLabel *>())
            if (label->textFormat() == Qt::RichText && label->text().contains(u"Follow"_s))
                return label->text();
        return {};
    }
    QStringList listed()
    {
        QStringList ids;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            ids << list()->model()->index(row, RevisionModel::Id).data().toString();
        ids.sort();
        return ids;
    }
    void choose(const QString &box, const QString &text)
    {
        auto *combo = find<QComboBox>(box);
        combo->setFocus();
        for (int i = 0; i < combo->count() && combo->currentText() != text; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentText(), text);
    }
    QString shownText() { return page()->details()->findChild<ScriptView *>()->toPlainText(); }
    void trustScripts() { window.session().trust(*enginejobs::scripts(window.session().request())); }
};

JournalEntry entryOf(const QString &verb, const QStringList &revisions, const QString &user, int hour)
{
    JournalEntry entry;
    entry.verb = verb;
    entry.origin = {u"meditrack 1"_s, user, u"host"_s};
    entry.started = QDateTime(QDate(2026, 11, 20), QTime(hour, 0), Qt::UTC);
    entry.seconds = 1.5;
    entry.result = JournalEntry::Result::Done;
    for (const QString &revision : revisions)
        entry.scripts.push_back({revision, {}});
    return entry;
}

} // namespace

/// The history page: who did what, looking for something, and what developers do with it.
class TestGuiHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRevisionsYet();
    void timelineDimsWhatIsHidden();
    void initTestCase();
    void records();
    void whoAppliedIt();
    void searches();
    void filters();
    void nothingFound();
    void anotherUpgradeIsNotRun();
    void stamps();
    void stampIsDeclined();
    void stampsTheServer();
    void writesARevision();
    void writesOnABranch();
    void merges();
    void menuOfARevision();
    void sqlOfBothKinds();
    void sqlNeedsTrust();
};

void TestGuiHistory::initTestCase()
{
    qunsetenv("PYTHONDONTWRITEBYTECODE");
}

void TestGuiHistory::records()
{
    auto failed = entryOf(u"upgrade"_s, {u"c"_s}, u"dora"_s, 12);
    failed.result = JournalEntry::Result::Failed;
    const auto records = recordsOf({entryOf(u"upgrade"_s, {u"a"_s, u"b"_s, u"c"_s}, u"anna"_s, 8), entryOf(u"downgrade"_s, {u"c"_s, u"b"_s}, u"ben"_s, 9),
                                    entryOf(u"upgrade"_s, {u"b"_s}, u"carl"_s, 10), entryOf(u"stamp"_s, {}, u"eva"_s, 11), failed});
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.value(u"a"_s).applied.by.user, u"anna"_s);
    QCOMPARE(records.value(u"a"_s).applied.together, 3);
    QVERIFY(!records.value(u"a"_s).takenBack.isKnown());
    QCOMPARE(records.value(u"b"_s).applied.by.user, u"carl"_s);
    QCOMPARE(records.value(u"b"_s).takenBack.by.user, u"ben"_s);
    QVERIFY(!records.value(u"c"_s).applied.isKnown()); // nobody has, since it was taken back
    QCOMPARE(recordsOf({entryOf(u"reset"_s, {u"a"_s, u"a"_s}, u"anna"_s, 8)}).value(u"a"_s).applied.together, 1);
}

/// What was run by the command line, by this window and by Alembic, which writes no journal.
void TestGuiHistory::whoAppliedIt()
{
    Project project;
    project.addChain(4);
    QVERIFY(project.alembic({u"upgrade"_s, u"c1"_s}).exitCode == 0);
    QCOMPARE(project.meditrack({u"upgrade"_s, u"c3"_s}).exitCode, 0);
    HistoryWindow gui(project);
    gui.page()->select(u"c2"_s);
    const QString me = Origin::current().user;
    QTRY_VERIFY2_WITH_TIMEOUT(gui.facts().contains(u"Applied by %1 on "_s.arg(me)), qPrintable(gui.facts()), Patience);
    QVERIFY2(gui.facts().contains(QRegularExpression(u"in a run of 2 revisions that took .*\\d.s"_s)), qPrintable(gui.facts()));
    gui.picture(u"history-who"_s);
    gui.page()->select(u"c1"_s);
    QVERIFY2(gui.page()->details()->findChildren<QLabel *>().size() > 0, "");
    const auto says = [&](const QString &text) {
        for (const QLabel *label : gui.page()->details()->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    };
    QVERIFY(says(u"Who applied it is not recorded"_s));
    QTest::keyClick(&gui.window, Qt::Key_D, Qt::ControlModifier);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    gui.toHistory();
    gui.page()->select(u"c3"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Last taken back by %1 on "_s.arg(me)), Patience);
    QVERIFY(!says(u"not recorded"_s));
    gui.page()->select(u"c4"_s);
    QVERIFY(!says(u"recorded"_s) && !says(u"taken back"_s));
}

/// Ctrl+F, words, Enter for the next one, Escape for all.
void TestGuiHistory::searches()
{
    Project project;
    project.addChain(12);
    HistoryWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_F, Qt::ControlModifier);
    auto *search = gui.find<QLineEdit>(u"search"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"c1"_s);
    QCOMPARE(gui.listed(), (QStringList{u"c1"_s, u"c10"_s, u"c11"_s, u"c12"_s}));
    QCOMPARE(gui.find<QLabel>(u"foundCount"_s)->text(), u"4 of 12"_s);
    gui.picture(u"history-search"_s);
    QStringList met{gui.page()->selected()};
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(search, Qt::Key_Return);
        met << gui.page()->selected();
    }
    QCOMPARE(met.first(), met.last()); // round
    met.removeDuplicates();
    QCOMPARE(met.size(), 4);
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(gui.listed().size(), 12);
    QVERIFY(gui.find<QLabel>(u"foundCount"_s)->text().isEmpty());
    QVERIFY(gui.list()->hasFocus());
}

void TestGuiHistory::filters()
{
    Project project;
    addBranches(project);
    project.upgrade(u"b1"_s);
    HistoryWindow gui(project);
    gui.choose(u"stateFilter"_s, u"Applied"_s);
    QCOMPARE(gui.listed(), (QStringList{u"a1"_s, u"a2"_s, u"b1"_s}));
    gui.choose(u"stateFilter"_s, u"Heads"_s);
    QCOMPARE(gui.listed(), (QStringList{u"b2"_s, u"s1"_s}));
    gui.choose(u"labelFilter"_s, u"stock"_s);
    QCOMPARE(gui.listed(), QStringList{u"s1"_s});
    QCOMPARE(gui.find<QLabel>(u"foundCount"_s)->text(), u"1 of 5"_s);
    gui.picture(u"history-filter"_s);
    QTest::keyClick(&gui.window, Qt::Key_F5); // it stays
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.listed(), QStringList{u"s1"_s});
    gui.click(u"clearFilter"_s);
    QCOMPARE(gui.listed().size(), 5);
    QVERIFY(!gui.find<QPushButton>(u"clearFilter"_s)->isVisible());
    gui.choose(u"stateFilter"_s, u"Ready"_s);
    QCOMPARE(gui.listed(), (QStringList{u"b2"_s, u"s1"_s}));
}

void TestGuiHistory::nothingFound()
{
    Project project;
    project.addChain(3);
    HistoryWindow gui(project);
    gui.choose(u"stateFilter"_s, u"Unknown"_s);
    QVERIFY(!gui.list()->isVisible());
    QVERIFY(gui.find<QLabel>(u"nothingFound"_s)->isVisible());
    QCOMPARE(gui.find<QLabel>(u"foundCount"_s)->text(), u"0 of 3"_s);
    QVERIFY(!gui.find<QPushButton>(u"showSqlite"_s)->isVisible());
    gui.picture(u"history-nothing"_s);
    QTest::keyClick(gui.find<QPushButton>(u"clearFilter"_s), Qt::Key_Space);
    QVERIFY(gui.list()->isVisible() && gui.list()->hasFocus());
    QCOMPARE(gui.listed().size(), 3);
}

/// A script that came after the look is not run by the click.
void TestGuiHistory::anotherUpgradeIsNotRun()
{
    Project project;
    project.addChain(3);
    project.upgrade(u"c1"_s);
    HistoryWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(gui.review().steps.size(), size_t(2));
    project.addScript(u"c4"_s, u"c3"_s, u"op.drop_table('t1')"_s);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"not any more as they were"_s), qPrintable(gui.message()));
    QCOMPARE(project.rows(), QStringList{u"c1"_s});
    QCOMPARE(tablesIn(project.databasePath()), (QStringList{u"alembic_version"_s, u"t1"_s}));
}

/// Only the version table changes, after a look, with a backup, and the journal has it.
void TestGuiHistory::stamps()
{
    Project project;
    project.addChain(3);
    project.upgrade(u"c1"_s);
    HistoryWindow gui(project);
    gui.page()->select(u"c3"_s);
    QVERIFY(!actionOf(gui, u"Stamp the selected revision…"_s)->isEnabled());
    QVERIFY(actionOf(gui, u"Stamp the selected revision…"_s)->toolTip().contains(u"developer mode"_s));
    trigger(gui, u"Developer"_s);
    QTest::keyClick(&gui.window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(gui.waitFor(SheetPage::Stage::Asking));
    QCOMPARE(gui.sheetText(u"sheetTitle"_s), u"Stamp the database as being at c3?"_s);
    const wording::Comparison &table = gui.sheet()->question().table;
    QCOMPARE(table.lines.at(0).cells.mid(1), (QStringList{u"c1"_s, u"c3"_s}));
    QCOMPARE(table.lines.at(1).cells.last(), u"2 revisions: c2, c3"_s);
    QCOMPARE(table.lines.at(2).cells.last(), u"none"_s);
    gui.picture(u"stamp-asked"_s);
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Return); // "Keep as it is" has the keys
    QCOMPARE(gui.window.place(), MainWindow::History);
    QCOMPARE(project.rows(), QStringList{u"c1"_s});

    trigger(gui, u"Stamp the selected revision…"_s);
    QVERIFY(gui.waitFor(SheetPage::Stage::Asking));
    gui.press(u"yes"_s);
    QVERIFY(gui.waitFor(SheetPage::Stage::Told));
    gui.picture(u"stamp-done"_s);
    QVERIFY2(gui.sheetText(u"sheetText"_s).contains(u"The version table says c3 now"_s), qPrintable(gui.sheetText(u"sheetText"_s)));
    QCOMPARE(project.rows(), QStringList{u"c3"_s});
    QCOMPARE(tablesIn(project.databasePath()), (QStringList{u"alembic_version"_s, u"t1"_s})); // nothing has run
    QVERIFY(project.alembic({u"current"_s}).output.startsWith("c3 (head)"));
    Collecting progress;
    QCOMPARE(Journal(project.url()).entries(progress).back().verb, u"stamp"_s);
    QCOMPARE(QDir(project.path(u"backups"_s)).entryList(QDir::Files).size(), 1);
    gui.press(u"undoStamp"_s); // by the backup
    QVERIFY(gui.waitAsked());
    gui.picture(u"stamp-undo"_s);
    QTest::mouseClick(gui.find<SheetPage>(u"sheetPage"_s)->findChild<QPushButton *>(u"yes"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(project.rows(), QStringList{u"c1"_s}, Patience);
    QVERIFY(gui.waitIdle());
}

/// What was looked at is what is written, or nothing.
void TestGuiHistory::stampIsDeclined()
{
    Project project;
    project.addChain(3);
    project.upgrade(u"c1"_s);
    HistoryWindow gui(project);
    trigger(gui, u"Developer"_s);
    gui.page()->select(u"c3"_s);
    trigger(gui, u"Stamp the selected revision…"_s);
    QVERIFY(gui.waitFor(SheetPage::Stage::Asking));
    project.upgrade(u"c2"_s); // somebody else
    gui.press(u"yes"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"not any more as they were"_s), qPrintable(gui.message()));
    QCOMPARE(gui.window.place(), MainWindow::History);
    QCOMPARE(project.rows(), QStringList{u"c2"_s});
    gui.page()->select(u"c2"_s);
    trigger(gui, u"Refresh"_s);
    QVERIFY(gui.waitIdle());
    trigger(gui, u"Stamp the selected revision…"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.window.place(), MainWindow::History); // it is there already
}

void TestGuiHistory::stampsTheServer()
{
    PostgresCluster cluster;
    cluster.create(u"clinic"_s);
    Project project;
    project.addChain(2);
    QCOMPARE(project.meditrackOn(cluster.url(u"clinic"_s), {u"upgrade"_s, u"c1"_s}).exitCode, 0);
    HistoryWindow gui(cluster.url(u"clinic"_s), project.path(u"alembic.ini"_s));
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    gui.page()->select(u"c1"_s);
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        for (const QLabel *label : gui.page()->details()->findChildren<QLabel *>())
            if (label->text().contains(u"Applied by "_s))
                return true;
        return false;
    }(), Patience);
    trigger(gui, u"Developer"_s);
    gui.page()->select(u"c2"_s);
    trigger(gui, u"Stamp the selected revision…"_s);
    QVERIFY(gui.waitFor(SheetPage::Stage::Asking));
    gui.press(u"yes"_s);
    QVERIFY(gui.waitFor(SheetPage::Stage::Told));
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    const QByteArray asked = cluster.psql(u"clinic"_s, "\\pset tuples_only\n\\pset format unaligned\nSELECT version_num, to_regclass('t2') IS NULL FROM alembic_version").output;
    QVERIFY2(asked.contains("c2|t"), asked.constData());
}

/// Alembic runs what was written.
void TestGuiHistory::writesARevision()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    addTemplate(project);
    HistoryWindow gui(project);
    trigger(gui, u"Developer"_s);
    QTest::keyClick(&gui.window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(gui.waitFor(SheetPage::Stage::Asking));
    auto *message = gui.find<QLineEdit>(u"revisionMessage"_s);
    QVERIFY(message->hasFocus());
    gui.picture(u"revision-form"_s);
    QTest::keyClick(message, Qt::Key_Return);
    QVERIFY(gui.sheetText(u"sheetRemark"_s).startsWith(u"Say in a few words"_s));
    QTest::keyClicks(message, u"add phone to patients"_s);
    QTest::keyClick(message, Qt::Key_Return);
    QVERIFY(gui.waitFor(SheetPage::Stage::Told));
    gui.picture(u"revision-written"_s);
    gui.press(u"openWritten"_s);
    QCOMPARE(gui.prompts.editedFiles.size(), 1);
    const QString file = gui.prompts.editedFiles.first();
    QVERIFY2(file.startsWith(project.path(u"versions/"_s)) && QFileInfo::exists(file), qPrintable(file));
    gui.press(u"sheetDone"_s);
    QCOMPARE(gui.window.place(), MainWindow::History);
    const HistoryEntry *entry = gui.window.session().snapshot()->find(gui.page()->selected());
    QVERIFY(entry && entry->node.revision.doc == u"add phone to patients"_s && entry->node.revision.path == file);
    QCOMPARE(entry->state, RevisionState::Ready);
    QCOMPARE(entry->node.revision.downRevisions, QStringList{u"c2"_s});
    const Outcome ran = project.alembic({u"upgrade"_s, u"head"_s});
    QVERIFY2(ran.exitCode == 0, ran.errors.constData());
    QCOMPARE(project.rows(), QStringList{entry->node.revision.id});
}

/// On a revision that has children already, when that one is selected.
void TestGuiHistory::writesOnABranch()
{
    Project project;
    project.addChain(2);
    addTemplate(project);
    HistoryWindow gui(project);
    trigger(gui, u"Developer"_s);
    gui.page()->select(u"c1"_s);
    trigger(gui, u"New revision…"_s);
    QVERIFY(gui.waitFor(SheetPage::Stage::Asking));
    gui.choose(u"revisionParent"_s, u"c1  Script c1 – makes a branch"_s);
    QTest::keyClicks(gui.find<QLineEdit>(u"revisionMessage"_s), u"aside"_s);
    gui.press(u"yes"_s);
    QVERIFY(gui.waitFor(SheetPage::Stage::Told));
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.window.session().snapshot()->state.heads.size(), 2);
    QCOMPARE(project.alembic({u"heads"_s}).output.trimmed().split('\n').size(), 2);
}

void TestGuiHistory::merges()
{
    Project project;
    addBranches(project);
    project.upgrade();
    addTemplate(project);
    HistoryWindow gui(project);
    QVERIFY(!actionOf(gui, u"Merge the heads…"_s)->isEnabled());
    trigger(gui, u"Developer"_s);
    QTest::keyClick(&gui.window, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(gui.waitFor(SheetPage::Stage::Asking));
    gui.picture(u"merge-form"_s);
    gui.press(u"yes"_s);
    QVERIFY(gui.waitFor(SheetPage::Stage::Told));
    QVERIFY(gui.waitIdle());
    QCOMPARE(project.alembic({u"heads"_s}).output.trimmed().split('\n').size(), 1);
    const QStringList heads = gui.window.session().snapshot()->state.heads;
    QCOMPARE(heads.size(), 1);
    QCOMPARE(gui.page()->selected(), heads.first());
    QVERIFY(!actionOf(gui, u"Merge the heads…"_s)->isEnabled());
    QCOMPARE(actionOf(gui, u"Merge the heads…"_s)->toolTip(), u"There are no heads to merge."_s);
    gui.press(u"sheetDone"_s);
    gui.picture(u"merged"_s);
    QVERIFY(project.alembic({u"upgrade"_s, u"head"_s}).exitCode == 0);
    QCOMPARE(project.rows(), heads);
}

/// By the right button and by the button with the dots: the window's own commands, with the reasons.
void TestGuiHistory::menuOfARevision()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    HistoryWindow gui(project);
    gui.page()->select(u"c2"_s);
    auto *menu = gui.find<QMenu>(u"revisionMenu"_s);
    Q_EMIT gui.list()->customContextMenuRequested(QPoint(40, 20));
    QVERIFY(menu->isVisible());
    QVERIFY(menu->actions().contains(actionOf(gui, u"Upgrade to the selected revision"_s)));
    gui.picture(u"history-menu"_s);
    if (const QString folder = qEnvironmentVariable("MEDITRACK_PICTURES"); !folder.isEmpty())
        menu->grab().save(folder + u"/history-menu-only.png"_s);
    menu->close();
    gui.click(u"moreActions"_s);
    QVERIFY(menu->isVisible());
    menu->close();
    trigger(gui, u"Copy revision id"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"c2"_s);
    trigger(gui, u"Open the script"_s);
    QCOMPARE(gui.prompts.editedFiles, QStringList{project.path(u"versions/c2.py"_s)});
    trigger(gui, u"Show the script in its folder"_s);
    QCOMPARE(gui.prompts.folders, QStringList{project.path(u"versions"_s)});
    trigger(gui, u"Upgrade to the selected revision"_s);
    QCOMPARE(gui.review().steps.size(), size_t(1));
}

/// The SQL of one revision alone, as Alembic writes it for both.
void TestGuiHistory::sqlOfBothKinds()
{
    Project project;
    addBranches(project);
    project.upgrade();
    HistoryWindow gui(project);
    gui.trustScripts();
    gui.page()->select(u"a2"_s);
    gui.click(u"showPostgres"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(gui.shownText().contains(u"ADD COLUMN seen TIMESTAMP WITHOUT TIME ZONE;"_s), qPrintable(gui.shownText()), Patience);
    gui.picture(u"history-sql-postgres"_s);
    QVERIFY2(!gui.shownText().contains(u"CREATE TABLE"_s) && !gui.shownText().contains(u"COMMIT"_s), qPrintable(gui.shownText()));
    gui.click(u"showSqlite"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(gui.shownText().contains(u"ADD COLUMN seen DATETIME;"_s), qPrintable(gui.shownText()), Patience);
    const QString theirs = QString::fromUtf8(project.alembic({u"upgrade"_s, u"a1:a2"_s, u"--sql"_s}).output);
    for (const QString &line : gui.shownText().split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(theirs.contains(line), qPrintable(line + u"\n\n"_s + theirs));
    gui.page()->select(u"a1"_s); // it stays chosen
    QTRY_VERIFY2_WITH_TIMEOUT(gui.shownText().startsWith(u"CREATE TABLE patients"_s), qPrintable(gui.shownText()), Patience);
    gui.click(u"showScriptText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.shownText().contains(u"op.create_table('patients'"_s), Patience);
    trigger(gui, u"Developer"_s); // what was chosen by hand stays
    QVERIFY(gui.shownText().contains(u"op.create_table"_s));

    HistoryWindow developer(project);
    developer.trustScripts();
    trigger(developer, u"Developer"_s);
    developer.page()->select(u"a1"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(developer.shownText().startsWith(u"CREATE TABLE patients"_s), qPrintable(developer.shownText()), Patience);
}

/// Scripts that nobody has trusted do not run for the sake of their SQL.
void TestGuiHistory::sqlNeedsTrust()
{
    Project project;
    const QString mark = project.path(u"it-ran"_s);
    project.addScript(u"a1"_s, {}, u"open('%1', 'w').close()"_s.arg(mark));
    HistoryWindow gui(project);
    gui.page()->select(u"a1"_s);
    gui.click(u"showSqlite"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(gui.shownText().startsWith(u"-- Nobody has said yet"_s), qPrintable(gui.shownText()), Patience);
    QVERIFY(!QFile::exists(mark));
    gui.picture(u"history-sql-untrusted"_s);
}

void TestGuiHistory::noRevisionsYet()
{
    Project project;
    addTemplate(project);
    HistoryWindow gui(project);
    const auto *text = gui.find<QLabel>(u"noRevisions"_s);
    QVERIFY(text->isVisible() && text->text().contains(u"There is no script in "_s));
    QVERIFY(!gui.find<QTableView>(u"revisionList"_s)->isVisible());
    QVERIFY(!gui.find<QPushButton>(u"firstRevision"_s)->isVisible()); // an operator writes none
    trigger(gui, u"Developer"_s);
    gui.picture(u"history-empty"_s);
    gui.click(u"firstRevision"_s);
    QVERIFY(gui.waitFor(SheetPage::Stage::Asking));
    QTest::keyClicks(gui.find<QLineEdit>(u"revisionMessage"_s), u"patients"_s);
    QTest::keyClick(gui.find<QLineEdit>(u"revisionMessage"_s), Qt::Key_Return);
    QVERIFY(gui.waitFor(SheetPage::Stage::Told));
    gui.press(u"sheetDone"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.find<QTableView>(u"revisionList"_s)->model()->rowCount(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(gui.find<QTableView>(u"revisionList"_s)->isVisible(), Patience);
}

/// How much of a marker's colour is on the picture: the strongest difference from the ground within it.
static int strengthAt(TimelinePlot *plot, int row)
{
    const QImage image = plot->grab().toImage();
    const QPoint at = plot->positionOf(row).toPoint();
    const QColor ground = image.pixelColor(2, 2);
    int most = 0;
    for (int x = at.x() - 6; x <= at.x() + 6; ++x)
        most = std::max(most, std::abs(image.pixelColor(x, at.y()).green() - ground.green()));
    return most;
}

void TestGuiHistory::timelineDimsWhatIsHidden()
{
    Project project;
    project.addChain(6);
    project.upgrade(u"c3"_s);
    HistoryWindow gui(project);
    auto *plot = gui.find<TimelinePlot>(u"timeline"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!plot->positionOf(5).isNull(), Patience);
    const int applied = 5; // c1
    const int before = strengthAt(plot, applied);
    gui.choose(u"stateFilter"_s, u"Ready"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(strengthAt(plot, applied) < before / 2, "not dimmed", Patience);
    QVERIFY(strengthAt(plot, 0) > before / 4); // what is listed is as it was
    gui.picture(u"timeline-filtered"_s);
    gui.click(u"clearFilter"_s);
    QTRY_COMPARE_WITH_TIMEOUT(strengthAt(plot, applied), before, Patience);
}

QTEST_MAIN(TestGuiHistory)
#include "tst_guihistory.moc"
