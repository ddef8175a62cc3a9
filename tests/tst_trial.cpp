// SPDX-License-Identifier: GPL-3.0-or-later
// test-migrations: every revision up, down and up again on a scratch database.
#include "advice/trial.h"
#include "support/clisession.h"
#include "support/project.h"

#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

using Result = TriedRevision::Result;

namespace {

TriedMigrations trialOf(const Project &project)
{
    NoProgress progress;
    return tryMigrations(project.config(), progress);
}

} // namespace

class TestTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projects_data();
    void projects();
    void differences_data();
    void differences();
    void failures();
    void goesOn();
    void branches();
    void leavesTheDatabaseAlone();
    void commandLine();
};

void TestTrial::projects_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("bad");
    QTest::newRow("MediTrack's own") << u"/migrations"_s << QStringList();
    QTest::newRow("branches") << u"/tests/data/projects/branches"_s << QStringList();
    QTest::newRow("clinic") << u"/tests/data/projects/clinic"_s << QStringList{u"b002 differs: visits"_s}; // its downgrade makes another table of that name
}

void TestTrial::projects()
{
    QFETCH(QString, folder);
    const Project project(QStringLiteral(MEDITRACK_SOURCE_DIR) + folder);
    const TriedMigrations trial = trialOf(project);
    QFETCH(QStringList, bad);
    for (const TriedRevision &tried : trial.revisions) {
        const QString differences = (tried.notRestored + tried.notRepeated).join(u"; "_s);
        const QString expected = bad.filter(tried.step.revision + u' ').value(0);
        if (expected.isEmpty())
            QVERIFY2(tried.result == Result::Passed, qPrintable(tried.step.revision + u' ' + tried.failure + differences));
        else
            QVERIFY2(tried.result == Result::Differs && differences.contains(expected.section(u": "_s, 1)), qPrintable(differences));
        QVERIFY(tried.upSeconds > 0 && tried.downSeconds > 0 && tried.againSeconds > 0);
    }
    QCOMPARE(trial.hasPassed(), bad.isEmpty());
    QVERIFY(trial.revisions.size() >= 2);
    QVERIFY(!QFile::exists(project.databasePath()));
}

void TestTrial::differences_data()
{
    QTest::addColumn<QString>("up");
    QTest::addColumn<QString>("down");
    QTest::addColumn<bool>("differs");
    const auto row = [](const char *name, const char *up, const char *down, bool differs) { QTest::newRow(name) << QString::fromLatin1(up) << QString::fromLatin1(down) << differs; };
    row("table left", "op.create_table('t', sa.Column('id', sa.Integer()))", "pass", true);
    row("column left", "op.add_column('base', sa.Column('b', sa.Text()))", "op.execute('SELECT 1')", true);
    row("another type", "op.drop_column('base', 'a')", "op.add_column('base', sa.Column('a', sa.Integer()))", true);
    row("index left", "op.create_index('ix', 'base', ['a'])", "op.execute('SELECT 1')", true);
    row("view left", "op.execute('CREATE VIEW w AS SELECT a FROM base')", "op.execute('SELECT 1')", true);
    row("trigger left", "op.execute('CREATE TRIGGER g AFTER INSERT ON base BEGIN SELECT 1; END')", "op.execute('SELECT 1')", true);
    row("another view", "op.execute('DROP VIEW v')", "op.execute('CREATE VIEW v AS SELECT id, a FROM base')", true);
    row("view as before", "op.execute('DROP VIEW v')", "op.execute('CREATE VIEW v AS SELECT a FROM base')", false);
    row("no longer nullable", "op.execute('SELECT 1')", "with op.batch_alter_table('base') as b:\n    b.alter_column('a', nullable=False)", true);
    row("table", "op.create_table('t', sa.Column('id', sa.Integer()))", "op.drop_table('t')", false);
    row("batch", "with op.batch_alter_table('base') as b:\n    b.alter_column('a', nullable=False)", "with op.batch_alter_table('base') as b:\n    b.alter_column('a', nullable=True)", false);
    row("column", "op.add_column('base', sa.Column('b', sa.Text()))", "op.drop_column('base', 'b')", false);
    row("rows alone", "op.execute(\"INSERT INTO base VALUES (1, 'x')\")", "op.execute('DELETE FROM base')", false);
}

void TestTrial::differences()
{
    QFETCH(QString, up);
    QFETCH(QString, down);
    QFETCH(bool, differs);
    Project project;
    project.addScript(u"a1"_s, {}, u"op.create_table('base', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a', sa.Text()))\nop.execute('CREATE VIEW v AS SELECT a FROM base')"_s, u"op.execute('DROP VIEW v')\nop.drop_table('base')"_s);
    project.addScript(u"a2"_s, u"a1"_s, up, down);
    const TriedMigrations trial = trialOf(project);
    QCOMPARE(wordOf(trial.revisions.at(0).result), u"passed"_s);
    const TriedRevision &tried = trial.revisions.at(1);
    const bool found = tried.result != Result::Passed;
    QVERIFY2(found == differs, qPrintable(tried.failure + tried.notRestored.join(u"; "_s)));
    QCOMPARE(trial.hasPassed(), !differs);
}

void TestTrial::failures()
{
    Project project;
    project.addScript(u"a1"_s, {}, u"op.create_table('base', sa.Column('id', sa.Integer()))"_s, u"op.drop_table('base')"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.create_table('t', sa.Column('id', sa.Integer()))"_s, u"raise NotImplementedError('never')"_s);
    project.addScript(u"a3"_s, u"a2"_s, u"op.create_table('u', sa.Column('id', sa.Integer()))"_s, u"op.drop_table('no_such')"_s);
    project.addScript(u"a4"_s, u"a3"_s, u"op.create_table('u', sa.Column('id', sa.Integer()))"_s, u"op.drop_table('u')"_s);
    project.addScript(u"a5"_s, u"a4"_s, u"pass"_s);
    const TriedMigrations trial = trialOf(project);
    QStringList results;
    for (const TriedRevision &tried : trial.revisions)
        results << wordOf(tried.result);
    QCOMPARE(results, (QStringList{u"passed"_s, u"no way back"_s, u"failed"_s, u"failed"_s})); // a downgrade that fails does not keep the next one from being tried
    QVERIFY2(trial.revisions[2].failure.contains(u"no such table: no_such"_s), qPrintable(trial.revisions[2].failure));
    QVERIFY2(trial.revisions[3].failure.contains(u"table u already exists"_s), qPrintable(trial.revisions[3].failure));
    QCOMPARE(trial.notTried, QStringList{u"a5"_s});
    QVERIFY(!trial.hasPassed());
}

/// What comes after a revision that cannot be repeated is tried all the same, on a database without its remains.
void TestTrial::goesOn()
{
    Project project;
    project.addScript(u"a1"_s, {}, u"op.create_table('base', sa.Column('id', sa.Integer()))"_s, u"op.drop_table('base')"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.create_table('t', sa.Column('id', sa.Integer()))"_s, u"pass"_s);
    project.addScript(u"a3"_s, u"a2"_s, u"op.create_table('u', sa.Column('id', sa.Integer()))"_s,
                      u"op.drop_table('u')\nwith op.get_context().autocommit_block():\n    op.create_table('half', sa.Column('id', sa.Integer()))\nraise ValueError('no')"_s);
    project.addScript(u"a4"_s, u"a3"_s, u"assert not sa.inspect(op.get_bind()).has_table('half')\nop.add_column('u', sa.Column('a', sa.Text()))"_s, u"op.drop_column('u', 'a')"_s);
    const TriedMigrations trial = trialOf(project);
    QStringList results;
    for (const TriedRevision &tried : trial.revisions)
        results << wordOf(tried.result);
    QCOMPARE(results, (QStringList{u"passed"_s, u"failed"_s, u"failed"_s, u"passed"_s}));
    QCOMPARE(trial.revisions[1].notRestored, QStringList{u"left over: the table t"_s});
    QVERIFY2(trial.revisions[1].failure.contains(u"table t already exists"_s), qPrintable(trial.revisions[1].failure));
    QVERIFY2(trial.revisions[2].failure.contains(u"no"_s), qPrintable(trial.revisions[2].failure));
    QCOMPARE(trial.notTried, QStringList());
}

/// A merge goes back to its two parents, a branch to where it began.
void TestTrial::branches()
{
    Project project;
    project.addScript(u"a1"_s, {}, u"op.create_table('t1', sa.Column('id', sa.Integer()))"_s, u"op.drop_table('t1')"_s);
    project.addScript(u"b1"_s, u"a1"_s, u"op.create_table('t2', sa.Column('id', sa.Integer()))"_s, u"op.drop_table('t2')"_s);
    project.addScript(u"b2"_s, u"a1"_s, u"op.create_table('t3', sa.Column('id', sa.Integer()))"_s, u"op.drop_table('t3')"_s);
    project.write(u"versions/m.py"_s, "\"\"\"Merge\"\"\"\nrevision = 'm'\ndown_revision = ('b1', 'b2')\n\ndef upgrade():\n    pass\n\ndef downgrade():\n    pass\n");
    const TriedMigrations trial = trialOf(project);
    QVERIFY(trial.hasPassed());
    QCOMPARE(trial.revisions.size(), size_t(4));
    QCOMPARE(trial.revisions.back().step.headsAfter, QStringList{u"m"_s});
}

void TestTrial::leavesTheDatabaseAlone()
{
    Project project;
    project.addChain(3);
    project.upgrade(u"c2"_s);
    const QByteArray before = bytesOf(project.databasePath());
    QVERIFY(trialOf(project).hasPassed());
    QCOMPARE(bytesOf(project.databasePath()), before);
    QVERIFY(!QFile::exists(project.path(u"test.db.journal.ndjson"_s)));
}

void TestTrial::commandLine()
{
    Project project;
    project.addChain(2);
    const InFolder here(project.path());
    const QStringList command{u"--database-url"_s, project.url().toString(), u"test-migrations"_s};
    CliResult result = runCli(command);
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.out.contains(u"2 of 2 revisions passed on SQLite "_s), qPrintable(result.out));
    project.addScript(u"c3"_s, u"c2"_s, u"op.create_table('t', sa.Column('id', sa.Integer()))"_s);
    result = runCli(command + QStringList{u"--json"_s});
    QCOMPARE(result.exitCode, 1);
    const QJsonObject object = result.object();
    QVERIFY(!object["passed"_L1].toBool());
    QCOMPARE(object["revisions"_L1].toArray().size(), 3);
    QCOMPARE(object["revisions"_L1][0]["result"_L1].toString(), u"passed"_s);
    QVERIFY(object["revisions"_L1][0]["up_seconds"_L1].toDouble() > 0);
    const QJsonObject last = object["revisions"_L1][2].toObject();
    QVERIFY2(last["result"_L1].toString() != u"passed"_s, qPrintable(result.out));
}

QTEST_GUILESS_MAIN(TestTrial)
#include "tst_trial.moc"
