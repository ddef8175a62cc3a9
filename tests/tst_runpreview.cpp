// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is shown before a run, as the engine knows it.
#include "guard/runpreview.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QDir>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int LostTables = 5;

/// Tables that a trigger of the database empties when the next script touches `patient`.
void addLoss(Project &project)
{
    project.addScript(u"a1"_s, {}, u"op.execute('CREATE TABLE patient (id INTEGER)')\nop.execute('INSERT INTO patient VALUES (1)')"_s, u"op.drop_table('patient')"_s);
    project.upgrade();
    QString body;
    for (int i = 1; i <= LostTables; ++i) {
        runSql(project.databasePath(), u"CREATE TABLE t%1 AS SELECT 1 AS id"_s.arg(i));
        body += u"DELETE FROM t%1; "_s.arg(i);
    }
    runSql(project.databasePath(), u"CREATE TRIGGER away AFTER UPDATE ON patient BEGIN %1 END"_s.arg(body));
    project.addScript(u"a2"_s, u"a1"_s, u"op.execute('UPDATE patient SET id = 2')"_s);
}

} // namespace

class TestRunPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void downgrade();
    void nothingToDo();
    void runsNothingWithoutRows();
    void unexplained();
};

void TestRunPreview::downgrade()
{
    Project project;
    project.addChain(3);
    project.upgrade();
    const QByteArray before = dumpOf(project.databasePath());
    NoProgress progress;
    const RunPreview preview = previewRun(project.config(), {Move::Verb::Downgrade, u"c1"_s}, progress);
    QCOMPARE(idsOf(preview.plan), (QStringList{u"c3"_s, u"c2"_s}));
    QVERIFY(preview.lost == (std::vector<LostData>{{u"t2"_s, {}, 1, u"c2"_s}, {u"t3"_s, {}, 1, u"c3"_s}}));
    QCOMPARE(QFileInfo(preview.exportFile).path(), project.path());
    QVERIFY(!QFile::exists(preview.exportFile));
    QCOMPARE(dumpOf(project.databasePath()), before);

    const auto exported = exportLost(project.config(), preview.lost, preview.exportFile, progress);
    QVERIFY(exported);
    QVERIFY(exported->tables == (std::vector<TableCount>{{u"t2"_s, 1}, {u"t3"_s, 1}}));
    QVERIFY(QFile::exists(preview.exportFile));
    QVERIFY(!exportLost(project.config(), {}, project.path(u"none.json"_s), progress));
    QVERIFY(!QFile::exists(project.path(u"none.json"_s)));
}

void TestRunPreview::nothingToDo()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    NoProgress progress;
    const RunPreview preview = previewRun(project.config(), {Move::Verb::Upgrade, u"heads"_s}, progress);
    QVERIFY(preview.plan.empty() && preview.lost.empty() && preview.exportFile.isEmpty());
}

void TestRunPreview::runsNothingWithoutRows()
{
    Project project;
    const QString mark = project.path(u"it-ran"_s);
    project.addScript(u"a1"_s, {}, u"op.execute('CREATE TABLE t (id INTEGER)')"_s);
    project.addScript(u"a2"_s, u"a1"_s, {}, u"open('%1', 'w').close()"_s.arg(mark));
    project.upgrade();
    NoProgress progress;
    const Move move{Move::Verb::Downgrade, u"a1"_s};
    QCOMPARE(idsOf(previewRun(project.config(), move, progress).plan), QStringList{u"a2"_s});
    QVERIFY(!QFile::exists(mark));
    runSql(project.databasePath(), u"INSERT INTO t VALUES (1)"_s);
    QVERIFY(previewRun(project.config(), move, progress).lost.empty());
    QVERIFY(QFile::exists(mark));
}

/// The error names every table; who accepts it sees them all.
void TestRunPreview::unexplained()
{
    Project project;
    addLoss(project);
    NoProgress progress;
    const Move move{Move::Verb::Upgrade, u"heads"_s};
    const auto error = errorOf([&] { previewRun(project.config(), move, progress); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::RowsLost);
    QVERIFY2(error->message.contains(u"'t1': 1 row before, 0 now"_s) && error->message.endsWith(u" And 2 more."_s), qPrintable(error->message));
    QCOMPARE(error->detail.count(u'\n'), LostTables - 1);
    QVERIFY2(error->detail.contains(u"'t5': 1 row before, 0 now"_s), qPrintable(error->detail));

    GuardOptions accepting;
    accepting.acceptRowChanges = true;
    const RunPreview preview = previewRun(project.config(), move, progress, accepting);
    QCOMPARE(preview.lost.size(), size_t(LostTables));
    for (const LostData &each : preview.lost)
        QVERIFY(!each.explained && each.stays && each.values == 1);
}

QTEST_GUILESS_MAIN(TestRunPreview)
#include "tst_runpreview.moc"
