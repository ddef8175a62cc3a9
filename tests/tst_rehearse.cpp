// SPDX-License-Identifier: GPL-3.0-or-later
// Rehearsals on a copy, and what a downgrade would take away.
#include "guard/rehearsal.h"
#include "support/clitest.h"
#include "support/errorof.h"
#include "support/watchers.h"

#include <QDir>
#include <QTest>

using namespace meditrack;

namespace {

Rehearsal rehearsed(const Project &project, Move::Verb verb, const char *target)
{
    NoProgress progress;
    return rehearse(project.config(), {verb, QString::fromUtf8(target)}, progress);
}

QStringList namesIn(const Project &project)
{
    return QDir(project.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// A table with two columns of data, which the next revisions rename and drop.
void addColumns(Project &project)
{
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE TABLE patient (id INTEGER PRIMARY KEY, name TEXT)')\n"
                                                               "op.execute(\"INSERT INTO patient VALUES (1, 'a'), (2, 'b'), (3, 'c')\")"),
                      QStringLiteral("op.drop_table('patient')"));
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"),
                      QStringLiteral("op.add_column('patient', sa.Column('phone', sa.Text()))\nop.add_column('patient', sa.Column('fax', sa.Text()))\n"
                                     "op.execute(\"UPDATE patient SET phone = '1' WHERE id < 3\")\nop.execute(\"UPDATE patient SET phone = '' WHERE id = 3\")"),
                      QStringLiteral("with op.batch_alter_table('patient') as batch:\n    batch.drop_column('phone')\n    batch.drop_column('fax')"));
    project.addScript(QStringLiteral("a3"), QStringLiteral("a2"), QStringLiteral("with op.batch_alter_table('patient') as batch:\n    batch.alter_column('name', new_column_name='full_name')"),
                      QStringLiteral("op.execute('ALTER TABLE patient RENAME COLUMN full_name TO name')"));
    project.addScript(QStringLiteral("a4"), QStringLiteral("a3"), QStringLiteral("op.execute('CREATE TABLE dose (id INTEGER)')\nop.execute('INSERT INTO dose VALUES (1), (2)')"),
                      QStringLiteral("op.drop_table('dose')"));
}

} // namespace

class TestRehearse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatRan();
    void leavesEverythingAlone();
    void nothingToDo();
    void failsWithoutTouching();
    void findsLostRows();
    void noDatabaseYet();
    void lostData();
    void deletedRows();
    void columnsOfRenamedTables_data();
    void columnsOfRenamedTables();
    void replacedTable();
    void commandLine();
    void planOfADowngrade();
    void downgradeAsks();
    void exportsFirst();
};

void TestRehearse::tellsWhatRan()
{
    Project project;
    project.addChain(3);
    project.upgrade(QStringLiteral("c1"));
    const Rehearsal rehearsal = rehearsed(project, Move::Verb::Upgrade, "heads");
    QCOMPARE(idsOf(rehearsal.plan), (QStringList{"c2", "c3"}));
    QCOMPARE(rehearsal.steps.size(), size_t(2));
    EventLog log;
    Migrator(project.config(), log).upgrade({QStringLiteral("heads")}); // what runs for real
    QStringList sql;
    for (const RehearsedStep &step : rehearsal.steps) {
        QVERIFY(step.seconds > 0);
        for (const event::Statement &each : step.statements)
            sql << each.sql;
    }
    QStringList real = log.statements();
    real.removeAll(QStringLiteral("BEGIN IMMEDIATE"));
    real.removeAll(QStringLiteral("COMMIT"));
    real.removeAll(QStringLiteral("PRAGMA foreign_keys=OFF"));
    sql.removeAll(QStringLiteral("COMMIT"));
    QCOMPARE(sql, real);
    QVERIFY(rehearsal.steps[1].rows == (std::vector<JournalEntry::RowChange>{{QStringLiteral("t3"), -1, 1}}));
    QVERIFY(rehearsal.rows == (std::vector<JournalEntry::RowChange>{{QStringLiteral("t2"), -1, 1}, {QStringLiteral("t3"), -1, 1}}));
    QVERIFY(rehearsal.bytesAfter > rehearsal.bytesBefore && rehearsal.bytesBefore > 0);
    QCOMPARE(rehearsal.bytesAfter, QFileInfo(project.databasePath()).size());
    QVERIFY(rehearsal.runSeconds > 0 && rehearsal.copySeconds > 0 && rehearsal.estimatedSeconds() >= rehearsal.runSeconds);
}

void TestRehearse::leavesEverythingAlone()
{
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    const QByteArray bytes = bytesOf(project.databasePath());
    const QStringList names = namesIn(project);
    const QByteArray journal = bytesOf(project.databasePath() + QStringLiteral(".meditrack.jsonl"));
    rehearsed(project, Move::Verb::Upgrade, "heads");
    QCOMPARE(bytesOf(project.databasePath()), bytes);
    QCOMPARE(namesIn(project), names);
    QCOMPARE(bytesOf(project.databasePath() + QStringLiteral(".meditrack.jsonl")), journal);
}

void TestRehearse::nothingToDo()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    QVERIFY(rehearsed(project, Move::Verb::Upgrade, "heads").plan.empty());
}

void TestRehearse::failsWithoutTouching()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("with op.get_context().autocommit_block():\n    op.execute('DELETE FROM t1')\nop.execute('nonsense')"));
    const QByteArray bytes = bytesOf(project.databasePath());
    const QStringList names = namesIn(project);
    const auto error = errorOf([&] { rehearsed(project, Move::Verb::Upgrade, "heads"); });
    QVERIFY(error);
    QCOMPARE(error->consequence, QStringLiteral("This was a rehearsal on a copy: the database itself was not touched."));
    QCOMPARE(error->revision, QStringLiteral("c2"));
    QCOMPARE(bytesOf(project.databasePath()), bytes);
    QCOMPARE(namesIn(project), names);
    const Outcome outcome = project.meditrack({QStringLiteral("upgrade"), QStringLiteral("head"), QStringLiteral("--rehearse")});
    QCOMPARE(outcome.exitCode, 255);
    QCOMPARE(bytesOf(project.databasePath()), bytes);
}

void TestRehearse::findsLostRows()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('CREATE TABLE n (id)')\nop.execute('DROP TABLE t1')\nop.execute('ALTER TABLE n RENAME TO t1')"));
    const auto error = errorOf([&] { rehearsed(project, Move::Verb::Upgrade, "heads"); });
    QVERIFY(error);
    QVERIFY2(error->message.startsWith(QStringLiteral("Revision c2 loses rows. Table 't1': 1 row before, 0 now")), qPrintable(error->message));
}

void TestRehearse::noDatabaseYet()
{
    Project project;
    project.addChain(2);
    QCOMPARE(idsOf(rehearsed(project, Move::Verb::Upgrade, "heads").plan), (QStringList{"c1", "c2"}));
    QVERIFY(!QFile::exists(project.databasePath()));
}

void TestRehearse::lostData()
{
    Project project;
    addColumns(project);
    project.upgrade();
    using Lost = std::vector<LostData>;
    const LostData dose{QStringLiteral("dose"), {}, 2, QStringLiteral("a4")};
    QVERIFY(rehearsed(project, Move::Verb::Downgrade, "a3").lost == Lost{dose});
    QVERIFY(rehearsed(project, Move::Verb::Downgrade, "a2").lost == Lost{dose}); // a renamed column is not gone
    const LostData phone{QStringLiteral("patient"), QStringLiteral("phone"), 2, {}}; // not the empty text, and no fax was ever there
    QVERIFY(rehearsed(project, Move::Verb::Downgrade, "a1").lost == (Lost{dose, phone}));
    QVERIFY(rehearsed(project, Move::Verb::Downgrade, "base").lost == (Lost{dose, {QStringLiteral("patient"), {}, 3, QStringLiteral("a1")}}));
}

void TestRehearse::columnsOfRenamedTables_data()
{
    QTest::addColumn<QString>("up");
    QTest::addColumn<QString>("down");
    const QString dropped = QStringLiteral("op.drop_column('%1', 'phone')");
    const QString back = QStringLiteral("op.rename_table('person', 'patient')");
    const QString there = QStringLiteral("op.rename_table('patient', 'person')");
    QTest::newRow("renamed first") << there << back + QLatin1Char('\n') + dropped.arg(QStringLiteral("patient"));
    QTest::newRow("dropped first") << there << dropped.arg(QStringLiteral("person")) + QLatin1Char('\n') + back;
    QTest::newRow("made anew, then renamed") << there
        << QStringLiteral("with op.batch_alter_table('person', recreate='always') as batch:\n    batch.drop_column('phone')\n") + back;
    QTest::newRow("column renamed, then dropped") << there + QStringLiteral("\nop.alter_column('person', 'phone', new_column_name='tel')\nop.alter_column('person', 'tel', new_column_name='phone')")
        << QStringLiteral("op.alter_column('person', 'phone', new_column_name='tel')\n") + back + QLatin1Char('\n') + dropped.arg(QStringLiteral("patient")).replace(QLatin1String("phone"), QLatin1String("tel"));
    QTest::newRow("dropped and added again") << there
        << back + QLatin1Char('\n') + dropped.arg(QStringLiteral("patient")) + QStringLiteral("\nop.add_column('patient', sa.Column('phone', sa.Text()))");
    QTest::newRow("dropped and added again in batches") << there
        << QStringLiteral("with op.batch_alter_table('person') as batch:\n    batch.drop_column('phone')\nwith op.batch_alter_table('person') as batch:\n    batch.add_column(sa.Column('phone', sa.Text()))\n") + back;
    // A column with a new name in a table with a new name is not gone.
    QTest::newRow("a column renamed too") << there + QStringLiteral("\nop.alter_column('person', 'name', new_column_name='nom')")
        << back + QStringLiteral("\nop.alter_column('patient', 'nom', new_column_name='name')\n") + dropped.arg(QStringLiteral("patient"));
}

void TestRehearse::columnsOfRenamedTables()
{
    QFETCH(QString, up);
    QFETCH(QString, down);
    Project project;
    project.addScript(QStringLiteral("b1"), {}, QStringLiteral("op.create_table('patient', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.Text()), sa.Column('phone', sa.Text()))\n"
                                                             "op.execute(\"INSERT INTO patient VALUES (1, 'a', '1'), (2, 'b', ''), (3, 'c', '3')\")"));
    project.addScript(QStringLiteral("b2"), QStringLiteral("b1"), up, down);
    project.upgrade();
    const std::vector<LostData> lost = rehearsed(project, Move::Verb::Downgrade, "b1").lost;
    QVERIFY(lost == (std::vector<LostData>{{QStringLiteral("person"), QStringLiteral("phone"), 2, {}}}));
}

/// Another table takes the name of one that is dropped: that one goes, and none of the other's columns, whatever they are called.
void TestRehearse::replacedTable()
{
    Project project;
    project.addScript(QStringLiteral("b1"), {}, QStringLiteral("op.create_table('patient', sa.Column('id', sa.Integer()), sa.Column('name', sa.Text()), sa.Column('phone', sa.Text()))\n"
                                                               "op.execute(\"INSERT INTO patient VALUES (1, 'a', '1'), (2, 'b', '2')\")"));
    project.addScript(QStringLiteral("b2"), QStringLiteral("b1"), QStringLiteral("op.create_table('bag', sa.Column('id', sa.Integer()), sa.Column('name', sa.Text()), sa.Column('note', sa.Text()))\n"
                                                                                 "op.execute(\"INSERT INTO bag VALUES (1, 'a', 'x'), (2, 'b', 'y'), (3, 'c', 'z')\")"),
                      QStringLiteral("op.drop_column('patient', 'name')\nop.drop_table('patient')\nop.rename_table('bag', 'patient')"));
    project.upgrade();
    const std::vector<LostData> lost = rehearsed(project, Move::Verb::Downgrade, "b1").lost;
    QVERIFY(lost == (std::vector<LostData>{{QStringLiteral("patient"), {}, 2, QStringLiteral("b2")}}));
}

/// Rows that a downgrade deletes by a statement go as well.
void TestRehearse::deletedRows()
{
    Project project;
    project.addChain(1);
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('INSERT INTO t1 VALUES (7), (8)')"),
                      QStringLiteral("op.execute('DELETE FROM t1 WHERE id IN (7, 8)')"));
    project.upgrade();
    const std::vector<LostData> lost = rehearsed(project, Move::Verb::Downgrade, "c1").lost;
    QVERIFY(lost == (std::vector<LostData>{{QStringLiteral("t1"), {}, 2, QStringLiteral("c2"), true}}));
    QCOMPARE(describe(lost.front()), QStringLiteral("2 rows of 't1' would go"));
}

void TestRehearse::commandLine()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    const CliResult only = runCli(words("upgrade|c3|--rehearse-only|--json"));
    QVERIFY2(only.exitCode == 0, qPrintable(only.err));
    const QJsonObject object = only.object();
    QCOMPARE(ids(object[QLatin1String("steps")].toArray()), (QStringList{"c2", "c3"}));
    QCOMPARE(object[QLatin1String("applied")].toBool(), false);
    QVERIFY(object[QLatin1String("steps")][0][QLatin1String("statements")].toArray().size() >= 2);
    QVERIFY(object[QLatin1String("steps")][0][QLatin1String("seconds")].toDouble() > 0);
    QCOMPARE(project->rows(), QStringList{"c1"});
    const CliResult both = runCli(words("upgrade|c3|--rehearse|--json"));
    QCOMPARE(both.object()[QLatin1String("applied")].toBool(), true);
    QCOMPARE(both.err.count(QStringLiteral("Running upgrade c1 -> c2")), 1);
    QCOMPARE(project->rows(), QStringList{"c3"});
    const CliResult text = runCli(words("downgrade|c2|--rehearse-only"));
    QVERIFY2(text.out.contains(QStringLiteral("    DROP TABLE t3;")) && text.out.contains(QStringLiteral("Table 't3' would go, with 1 row.")), qPrintable(text.out));
    QCOMPARE(project->rows(), QStringList{"c3"});
    QCOMPARE(runCli(words("migrate|down|--rehearse|--yes")).exitCode, 0);
    QCOMPARE(project->rows(), QStringList{"c2"});
}

void TestRehearse::planOfADowngrade()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c3")).exitCode, 0);
    const CliResult json = runCli(words("downgrade|c1|--plan|--json"));
    QCOMPARE(ids(json.array()), (QStringList{"c3", "c2"}));
    QCOMPARE(json.array()[0][QLatin1String("lost")][0][QLatin1String("table")].toString(), QStringLiteral("t3"));
    QCOMPARE(json.array()[1][QLatin1String("lost")][0][QLatin1String("rows")].toInt(), 1);
    QVERIFY(runCli(words("downgrade|c1|--plan")).out.contains(QStringLiteral("Table 't2' would go, with 1 row.")));
    runSql(QStringLiteral("test.db"), QStringLiteral("DELETE FROM t3"));
    runSql(QStringLiteral("test.db"), QStringLiteral("DELETE FROM t2"));
    runSql(QStringLiteral("test.db"), QStringLiteral("DELETE FROM t1"));
    QVERIFY(!runCli(words("downgrade|c1|--plan")).out.contains(QStringLiteral("would go")));
    QCOMPARE(project->rows(), QStringList{"c3"});
}

void TestRehearse::downgradeAsks()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c3")).exitCode, 0);
    CliUser user;
    user.interactive = true;
    user.input = QStringLiteral("n\n");
    const CliResult no = runCli(words("migrate|down"), user);
    QCOMPARE(no.exitCode, 255);
    QVERIFY2(no.err.contains(QStringLiteral("warning: Table 't3' would go, with 1 row.")), qPrintable(no.err));
    QCOMPARE(project->rows(), QStringList{"c3"});
    user.input = QStringLiteral("y\n");
    QCOMPARE(runCli(words("migrate|down"), user).exitCode, 0);
    QCOMPARE(project->rows(), QStringList{"c2"});
    // Alembic's own verb asks nothing.
    user.input = QString();
    QCOMPARE(runCli(words("downgrade|-1"), user).exitCode, 0);
    QCOMPARE(project->rows(), QStringList{"c1"});
}

void TestRehearse::exportsFirst()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c3")).exitCode, 0);
    const CliResult result = runCli(words("downgrade|c1|--export-lost|lost.json"));
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    QCOMPARE(project->rows(), QStringList{"c1"});
    const QByteArray told = runProgram({QStringLiteral("/usr/bin/python3"),
                                        {QStringLiteral("-c"), QStringLiteral("import json\nfor t in json.load(open('lost.json'))['tables']: print(t['table'], t['rows'])")}})
                                .output;
    QCOMPARE(told, QByteArray("t2 [[2]]\nt3 [[3]]\n"));
    // Where the export cannot be written nothing runs.
    QCOMPARE(runCli(words("downgrade|base|--export-lost|no/such/folder/lost.json")).exitCode, 255);
    QCOMPARE(project->rows(), QStringList{"c1"});
}

QTEST_GUILESS_MAIN(TestRehearse)
#include "tst_rehearse.moc"
