// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "db/connection.h"
#include "migration/state.h"
#include "support/errorof.h"
#include "support/project.h"
#include "support/watchers.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace meditrack;

namespace {

/// c1 … c5, of which the third fails after a table and a row of its own.
QString addFailingChain(Project &project)
{
    project.addChain(5);
    return project.addScript(QStringLiteral("c3"), QStringLiteral("c2"),
                             QStringLiteral("op.create_table('t3', sa.Column('id', sa.Integer()))\nop.execute('INSERT INTO t3 VALUES (3)')\n"
                                            "op.execute('INSERT INTO nowhere VALUES (1)')"),
                             QStringLiteral("op.execute('DELETE FROM nowhere')"));
}

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upAndDown();
    void nothingToDo();
    void plansChangeNothing();
    void stampAndPurge();
    void reset();
    void resetFailsAsAWhole();
    void events();
    void failureLeavesTheFile_data();
    void failureLeavesTheFile();
    void failureTellsAll();
    void perRevisionKeepsWhatWorked();
    void wrongNameIsFoundBefore();
    void cancelBetween();
    void cancelInsideAStatement();
    void cancelIsNotSwallowed();
    void rowsMovedMeanwhile();
    void rowsMovedByAScript();
    void scriptEndsTheTransaction();
    void scriptFailsAfterItsCommit();
    void scriptGoesOnAfterRollback();
    void twoThreads();
    void twoProcesses();
    void killedInTheMiddle();
    void takingTurnsWithAlembic();
    void versionTableAsConfigured();
    void sqlText();
    void sqlNeedsARange();
    void stateOfEverything();
    void stateOfNothing();
};

void TestMigrator::upAndDown()
{
    Project project;
    project.addChain(3);
    QCOMPARE(idsOf(project.upgrade(QStringLiteral("+2"))), (QStringList{"c1", "c2"}));
    QCOMPARE(project.rows(), QStringList{"c2"});
    const QByteArray two = dumpOf(project.databasePath());
    QCOMPARE(idsOf(project.upgrade(QStringLiteral("head"))), QStringList{"c3"});
    QCOMPARE(idsOf(project.downgrade(QStringLiteral("-1"))), QStringList{"c3"});
    QCOMPARE(dumpOf(project.databasePath()), two);
    QCOMPARE(idsOf(project.downgrade(QStringLiteral("base"))), (QStringList{"c2", "c1"}));
    QCOMPARE(project.rows(), QStringList());
    QCOMPARE(dumpLines(project.databasePath()).filter(QStringLiteral("table t")).size(), 0);
}

void TestMigrator::nothingToDo()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    const QByteArray before = bytesOf(project.databasePath());
    QVERIFY(project.upgrade().empty());
    QVERIFY(project.upgrade(QStringLiteral("c1")).empty());
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestMigrator::plansChangeNothing()
{
    Project project;
    project.addChain(3);
    NoProgress progress;
    Migrator migrator(project.config(), progress);
    QCOMPARE(idsOf(migrator.planUpgrade({QStringLiteral("heads")})), (QStringList{"c1", "c2", "c3"}));
    QVERIFY(!QFile::exists(project.databasePath()));
    project.upgrade(QStringLiteral("c2"));
    const QByteArray before = bytesOf(project.databasePath());
    QCOMPARE(idsOf(migrator.planUpgrade({QStringLiteral("heads")})), QStringList{"c3"});
    QCOMPARE(idsOf(migrator.planDowngrade(QStringLiteral("base"))), (QStringList{"c2", "c1"}));
    QCOMPARE(migrator.planStamp({QStringLiteral("c3")}, false).size(), size_t(1));
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestMigrator::stampAndPurge()
{
    Project project;
    project.addChain(3);
    NoProgress progress;
    Migrator migrator(project.config(), progress);
    migrator.stamp({QStringLiteral("c2")}, false);
    QCOMPARE(project.rows(), QStringList{"c2"});
    QCOMPARE(dumpLines(project.databasePath()).filter(QStringLiteral("table t")).size(), 0); // no script ran
    migrator.stamp({QStringLiteral("c1")}, false);
    QCOMPARE(project.rows(), QStringList{"c1"});
    runSql(project.databasePath(), QStringLiteral("INSERT INTO alembic_version VALUES ('gone')"));
    const auto error = errorOf([&] { migrator.stamp({QStringLiteral("c3")}, false); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::UnknownRevision);
    QCOMPARE(error->message, QStringLiteral("Can't locate revision identified by 'gone'"));
    QCOMPARE(project.rows(), (QStringList{"c1", "gone"}));
    migrator.stamp({QStringLiteral("c3")}, true);
    QCOMPARE(project.rows(), QStringList{"c3"});
    migrator.stamp({QStringLiteral("base")}, false);
    QCOMPARE(project.rows(), QStringList());
}

void TestMigrator::reset()
{
    Project project;
    project.addChain(3);
    project.upgrade(QStringLiteral("c2"));
    runSql(project.databasePath(), QStringLiteral("INSERT INTO t1 VALUES (99)"));
    NoProgress progress;
    QCOMPARE(idsOf(Migrator(project.config(), progress).reset()), (QStringList{"c2", "c1", "c1", "c2", "c3"}));
    QCOMPARE(project.rows(), QStringList{"c3"});
    QCOMPARE(dumpLines(project.databasePath()).filter(QRegularExpression(QStringLiteral("^t1: "))), QStringList{"t1: rowid_=qlonglong 1, id=qlonglong 1"});
}

void TestMigrator::resetFailsAsAWhole()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    addFailingChain(project);
    const QByteArray before = bytesOf(project.databasePath());
    NoProgress progress;
    QVERIFY(errorOf([&] { Migrator(project.config(), progress).reset(); }));
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestMigrator::events()
{
    Project project;
    project.addChain(2);
    EventLog log;
    Migrator(project.config(), log).upgrade({QStringLiteral("head")});
    const auto plans = log.all<event::PlanStarted>();
    QCOMPARE(plans.size(), size_t(1));
    QCOMPARE(plans[0].verb, QStringLiteral("upgrade"));
    QCOMPARE(plans[0].steps, 2);
    const auto steps = log.all<event::StepStarted>();
    QCOMPARE(steps.size(), size_t(2));
    QCOMPARE(steps[1].index, 1);
    QCOMPARE(steps[1].from, QStringList{"c1"});
    QCOMPARE(steps[1].to, QStringList{"c2"});
    QCOMPARE(steps[1].doc, QStringLiteral("Script c2"));
    QCOMPARE(log.all<event::StepDone>().size(), size_t(2));
    // One transaction, foreign keys off before it begins, the row moved inside.
    const QStringList statements = log.statements();
    QCOMPARE(statements.filter(QStringLiteral("BEGIN")), QStringList{"BEGIN IMMEDIATE"});
    QVERIFY(statements.indexOf(QStringLiteral("PRAGMA foreign_keys=OFF")) < statements.indexOf(QStringLiteral("BEGIN IMMEDIATE")));
    QCOMPARE(statements.last(), QStringLiteral("COMMIT"));
    QVERIFY(statements.contains(QStringLiteral("INSERT INTO t2 VALUES (2)")));
    QCOMPARE(statements.at(statements.size() - 2), QStringLiteral("UPDATE alembic_version SET version_num=? WHERE alembic_version.version_num = ?"));
}

void TestMigrator::failureLeavesTheFile_data()
{
    QTest::addColumn<QString>("first"); // applied before
    QTest::addColumn<bool>("up");
    QTest::newRow("after one") << "c1" << true;
    QTest::newRow("after two") << "c2" << true;
    QTest::newRow("going down") << "stamp c5" << false;
}

void TestMigrator::failureLeavesTheFile()
{
    QFETCH(QString, first);
    QFETCH(bool, up);
    Project project;
    project.addChain(5);
    NoProgress progress;
    if (up) {
        project.upgrade(first);
    } else {
        project.upgrade();
    }
    runSql(project.databasePath(), QStringLiteral("INSERT INTO t1 VALUES (77)"));
    addFailingChain(project);
    const QByteArray bytes = bytesOf(project.databasePath());
    const QByteArray dump = dumpOf(project.databasePath());
    const auto error = errorOf([&] { up ? project.upgrade() : project.downgrade(QStringLiteral("base")); });
    QVERIFY(error);
    QCOMPARE(error->revision, QStringLiteral("c3"));
    QCOMPARE(dumpOf(project.databasePath()), dump);
    QCOMPARE(bytesOf(project.databasePath()), bytes);
    QVERIFY(!QFile::exists(project.databasePath() + QStringLiteral("-journal")));
}

void TestMigrator::failureTellsAll()
{
    Project project;
    const QString path = addFailingChain(project);
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Sql);
    QCOMPARE(error->kind, QStringLiteral("OperationalError"));
    QVERIFY(error->message.contains(QLatin1String("no such table: nowhere")));
    QCOMPARE(error->revision, QStringLiteral("c3"));
    QCOMPARE(error->file, path);
    const QByteArrayList lines = bytesOf(path).split('\n');
    QVERIFY2(lines.value(error->line - 1).contains("INSERT INTO nowhere"), qPrintable(QString::number(error->line)));
    QCOMPARE(error->sql, QStringLiteral("INSERT INTO nowhere VALUES (1)"));
    QCOMPARE(error->consequence, QStringLiteral("Everything was rolled back: the database is exactly as it was before."));
    QVERIFY(!error->advice.isEmpty());
    QCOMPARE(project.rows(), QStringList());
}

void TestMigrator::perRevisionKeepsWhatWorked()
{
    Project project;
    addFailingChain(project);
    const auto error = errorOf([&] { project.upgrade(QStringLiteral("heads"), true); });
    QVERIFY(error);
    QCOMPARE(project.rows(), QStringList{"c2"});
    QVERIFY(error->consequence.contains(QLatin1String("c1, c2")));
    QVERIFY(!error->consequence.contains(QLatin1String("exactly as it was")));
    const QStringList tables = dumpLines(project.databasePath()).filter(QStringLiteral("table t"));
    QCOMPARE(tables.size(), 2);
    // The same by configuration.
    Project other;
    other.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\ntransaction_per_migration = true\n");
    addFailingChain(other);
    QVERIFY(errorOf([&] { other.upgrade(); }));
    QCOMPARE(other.rows(), QStringList{"c2"});
}

void TestMigrator::wrongNameIsFoundBefore()
{
    Project project;
    project.addChain(2);
    const QString path = project.addScript(QStringLiteral("c3"), QStringLiteral("c2"), QStringLiteral("op.no_such_operation('t')"));
    EventLog log;
    const auto error = errorOf([&] { Migrator(project.config(), log).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptName);
    QCOMPARE(error->file, path);
    QVERIFY(error->message.contains(QLatin1String("no_such_operation")));
    QVERIFY(!QFile::exists(project.databasePath()));
    QCOMPARE(log.statements(), QStringList());
}

void TestMigrator::cancelBetween()
{
    Project project;
    project.addChain(5);
    project.upgrade(QStringLiteral("c1"));
    const QByteArray before = bytesOf(project.databasePath());
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *done = std::get_if<event::StepDone>(&event); done && done->revision == QLatin1String("c3"))
            log.stop = true;
    };
    const auto error = errorOf([&] { Migrator(project.config(), log).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QCOMPARE(error->consequence, QStringLiteral("Everything was rolled back: the database is exactly as it was before."));
    QCOMPARE(bytesOf(project.databasePath()), before);
    QVERIFY(log.statements().contains(QStringLiteral("ROLLBACK")));
}

void TestMigrator::cancelInsideAStatement()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"),
                      QStringLiteral("op.execute('INSERT INTO t1 VALUES (5)')\nop.execute('CREATE TABLE big AS WITH RECURSIVE n(x) AS "
                                     "(SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000000000) SELECT count(*) AS c FROM n')"));
    const QByteArray before = bytesOf(project.databasePath());
    EventLog log;
    QElapsedTimer timer;
    bool inside = false;
    log.onEvent = [&](const Event &event) {
        if (const auto *statement = std::get_if<event::Statement>(&event); statement && statement->sql.contains(QLatin1String("VALUES (5)"))) {
            inside = true;
            timer.start();
        }
    };
    log.isCancelled = [&] { return inside && timer.elapsed() > 100; };
    const auto error = errorOf([&] { Migrator(project.config(), log).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QVERIFY2(error->sql.contains(QLatin1String("RECURSIVE")), "cancelled between statements, not inside one");
    QVERIFY2(timer.elapsed() < 5000, "a cancelled statement must stop at once");
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestMigrator::cancelIsNotSwallowed()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {},
                      QStringLiteral("op.execute('CREATE TABLE a (x)')\ntry:\n    op.execute('CREATE TABLE b (x)')\nexcept BaseException:\n    pass\n"
                                     "try:\n    op.execute('CREATE TABLE c (x)')\nexcept BaseException:\n    pass"));
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *statement = std::get_if<event::Statement>(&event); statement && statement->sql.contains(QLatin1String("TABLE a")))
            log.stop = true;
    };
    const auto error = errorOf([&] { Migrator(project.config(), log).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QCOMPARE(dumpLines(project.databasePath()), QStringList());
}

void TestMigrator::rowsMovedMeanwhile()
{
    // Somebody upgrades between the first look and the lock.
    Project project;
    project.addChain(3);
    project.upgrade(QStringLiteral("c1"));
    EventLog log;
    bool moved = false;
    log.onEvent = [&](const Event &event) {
        if (const auto *statement = std::get_if<event::Statement>(&event); statement && statement->sql.startsWith(QLatin1String("PRAGMA foreign_keys")) && !moved) {
            moved = true;
            project.upgrade(QStringLiteral("c2"));
        }
    };
    const Plan plan = Migrator(project.config(), log).upgrade({QStringLiteral("head")});
    QVERIFY(moved);
    QCOMPARE(idsOf(plan), QStringList{"c3"});
    QCOMPARE(project.rows(), QStringList{"c3"});
}

void TestMigrator::rowsMovedByAScript()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute(\"UPDATE alembic_version SET version_num = 'x'\")"));
    const QByteArray before = bytesOf(project.databasePath());
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->message, QStringLiteral("Online migration expected to match one row when updating 'c1' to 'c2' in 'alembic_version'; 0 found"));
    QVERIFY(!error->consequence.isEmpty());
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestMigrator::scriptEndsTheTransaction()
{
    Project project;
    project.addChain(1);
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('CREATE TABLE kept (x)')\nop.execute('COMMIT')"));
    project.addScript(QStringLiteral("c3"), QStringLiteral("c2"), QStringLiteral("op.execute('INSERT INTO nowhere VALUES (1)')"));
    EventLog log;
    const auto error = errorOf([&] { Migrator(project.config(), log).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(log.notices().filter(QStringLiteral("c2")).size(), 1);
    QVERIFY2(error->consequence.contains(QLatin1String("c2")), qPrintable(error->consequence));
    QVERIFY(!error->consequence.contains(QLatin1String("exactly as it was")));
    QCOMPARE(dumpLines(project.databasePath()).filter(QStringLiteral("table kept")).size(), 1);
    QCOMPARE(project.rows(), QStringList{"c2"}); // what is kept, the version table says
    QVERIFY2(error->consequence.contains(QLatin1String("c1, c2")), qPrintable(error->consequence));
}

void TestMigrator::scriptFailsAfterItsCommit()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('CREATE TABLE kept (x)')\nop.execute('COMMIT')\nop.execute('INSERT INTO nowhere VALUES (1)')"));
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(dumpLines(project.databasePath()).filter(QStringLiteral("table kept")).size(), 1);
    QVERIFY2(!error->consequence.contains(QLatin1String("exactly as it was")), "the error says that all is as it was, and it is not");
    QVERIFY(error->consequence.contains(QLatin1String("c1")));
    QVERIFY2(!error->advice.contains(QLatin1String("run the same command again")), qPrintable(error->advice));
    QVERIFY2(error->advice.contains(QLatin1String("by hand")) && error->advice.contains(QLatin1String("stamp")), qPrintable(error->advice));
}

void TestMigrator::scriptGoesOnAfterRollback()
{
    // The database takes the transaction back, the script does not care: what follows must not stay.
    Project project;
    project.addChain(1);
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"),
                      QStringLiteral("op.execute('CREATE TABLE u (x UNIQUE)')\nop.execute('INSERT INTO u VALUES (1)')\n"
                                     "try:\n    op.execute('INSERT OR ROLLBACK INTO u VALUES (1)')\nexcept Exception:\n    pass\n"
                                     "try:\n    op.execute('CREATE TABLE outside (x)')\nexcept Exception:\n    pass"));
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->revision, QStringLiteral("c2"));
    QCOMPARE(dumpLines(project.databasePath()), QStringList());
    QCOMPARE(error->consequence, QStringLiteral("Everything was rolled back: the database is exactly as it was before."));
}

void TestMigrator::twoThreads()
{
    // One works, the other waits for it and finds nothing to do. SQL scripts, because only one thread may have Python.
    Project project;
    for (int i = 1; i <= 5; ++i)
        project.write(QStringLiteral("versions/s%1.sql").arg(i),
                      QStringLiteral("-- M\n-- revision: s%1\n-- down_revision: %2\n-- [upgrade]\nCREATE TABLE t%1 (a);\n-- [downgrade]\nDROP TABLE t%1;\n")
                          .arg(i).arg(i == 1 ? QStringLiteral("none") : QStringLiteral("s%1").arg(i - 1)).toUtf8());
    const Config config = project.config();
    size_t steps[2] = {0, 0};
    QStringList failures[2];
    const auto work = [&](int which) {
        NoProgress progress;
        try {
            steps[which] = Migrator(config, progress).upgrade({QStringLiteral("head")}).size();
        } catch (const Error &error) {
            failures[which] << error.text();
        }
    };
    std::thread first(work, 0);
    std::thread second(work, 1);
    first.join();
    second.join();
    QCOMPARE(failures[0] + failures[1], QStringList());
    QCOMPARE(steps[0] + steps[1], size_t(5));
    QVERIFY(steps[0] == 0 || steps[1] == 0);
    QCOMPARE(project.rows(), QStringList{"s5"});
}

void TestMigrator::twoProcesses()
{
    Project project;
    project.addChain(5);
    Outcome outcomes[2];
    std::thread other([&] { outcomes[1] = project.meditrack({QStringLiteral("upgrade"), QStringLiteral("head")}); });
    outcomes[0] = project.meditrack({QStringLiteral("upgrade"), QStringLiteral("head")});
    other.join();
    int ran = 0;
    for (const Outcome &outcome : outcomes) {
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        ran += int(outcome.errors.count("Running upgrade"));
    }
    QCOMPARE(ran, 5);
    QCOMPARE(project.rows(), QStringList{"c5"});
}

void TestMigrator::killedInTheMiddle()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    const QByteArray before = dumpOf(project.databasePath());
    const QString numbers = QStringLiteral("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < %1)");
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"),
                      QStringLiteral("op.execute('DELETE FROM t1')\nop.execute('CREATE TABLE big AS ") + numbers.arg(60000)
                          + QStringLiteral(" SELECT x, hex(randomblob(50)) FROM n')\nop.execute('CREATE TABLE endless AS ")
                          + numbers.arg(100000000000) + QStringLiteral(" SELECT count(*) FROM n')"));
    const qint64 size = QFileInfo(project.databasePath()).size();
    QProcess process;
    process.start(meditrackProgram(), {"-c", project.path(QStringLiteral("alembic.ini")), "--database-url",
                                       QStringLiteral("sqlite:///") + project.databasePath(), "upgrade", "head"});
    // More than fits in memory is in the file already, and what it replaced in the journal beside it.
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(project.databasePath()).size() > size, 60000);
    QVERIFY(QFile::exists(project.databasePath() + QStringLiteral("-journal")));
    process.kill();
    QVERIFY(process.waitForFinished());
    NoProgress progress;
    QCOMPARE(readState(project.config(), progress).rows, QStringList{"c1"}); // looking is enough to put it right
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestMigrator::takingTurnsWithAlembic()
{
    Project project;
    project.addChain(4);
    Project theirs;
    theirs.addChain(4);
    const auto both = [&](const QStringList &arguments) {
        const Outcome outcome = theirs.alembic(arguments);
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    };
    both({QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(project.alembic({QStringLiteral("upgrade"), QStringLiteral("c1")}).exitCode, 0);
    project.upgrade(QStringLiteral("c3"));
    QCOMPARE(project.alembic({QStringLiteral("upgrade"), QStringLiteral("head")}).exitCode, 0);
    QCOMPARE(dumpLines(project.databasePath()), dumpLines(theirs.databasePath()));
    project.downgrade(QStringLiteral("c3"));
    QCOMPARE(project.alembic({QStringLiteral("downgrade"), QStringLiteral("c2")}).exitCode, 0);
    project.downgrade(QStringLiteral("base"));
    both({QStringLiteral("downgrade"), QStringLiteral("base")});
    QCOMPARE(dumpLines(project.databasePath()), dumpLines(theirs.databasePath()));
    project.upgrade(QStringLiteral("c2"));
    QCOMPARE(project.alembic({QStringLiteral("current")}).output.trimmed(), QByteArray("c2"));
}

void TestMigrator::versionTableAsConfigured()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\nversion_table = Applied\nversion_table_pk = false\n");
    project.addChain(2);
    project.upgrade();
    QCOMPARE(project.rows(), QStringList{"c2"});
    const QStringList lines = dumpLines(project.databasePath());
    QVERIFY(lines.contains(QStringLiteral("table Applied on Applied: QString CREATE TABLE \"Applied\" (\n\tversion_num VARCHAR(32) NOT NULL\n)")));
    QCOMPARE(lines.filter(QStringLiteral("alembic_version")), QStringList());
}

void TestMigrator::sqlText()
{
    Project project;
    project.addChain(2);
    NoProgress progress;
    QStringList texts;
    Migrator(project.config(), progress).downgradeSql(QStringLiteral("c2:c1"), [&](const QString &text) { texts << text; });
    QCOMPARE(texts.join(QString()), QStringLiteral("-- Running downgrade c2 -> c1\n\nDROP TABLE t2;\n\nUPDATE alembic_version SET version_num='c1' "
                                                   "WHERE alembic_version.version_num = 'c2';\n\n"));
    texts.clear();
    Migrator(project.config(), progress).stampSql({QStringLiteral("c1:c2")}, [&](const QString &text) { texts << text; });
    QVERIFY(texts.join(QString()).endsWith(QLatin1String("UPDATE alembic_version SET version_num='c2' WHERE alembic_version.version_num = 'c1';\n\n")));
    QVERIFY(!QFile::exists(project.databasePath()));
}

void TestMigrator::sqlNeedsARange()
{
    Project project;
    project.addChain(2);
    NoProgress progress;
    Migrator migrator(project.config(), progress);
    const auto ignore = [](const QString &) {};
    QCOMPARE(errorOf([&] { migrator.downgradeSql(QStringLiteral("c1"), ignore); }).value().message,
             QStringLiteral("downgrade with --sql requires <fromrev>:<torev>"));
    QCOMPARE(errorOf([&] { migrator.stampSql({QStringLiteral("c1:c2"), QStringLiteral("c2:c2")}, ignore); }).value().message,
             QStringLiteral("Stamp operation with --sql only supports a single starting revision at a time"));
}

void TestMigrator::stateOfEverything()
{
    Project project;
    project.addChain(3);
    project.upgrade(QStringLiteral("c2"));
    NoProgress progress;
    DatabaseState state = readState(project.config(), progress);
    QVERIFY(state.exists && state.hasVersionTable && state.rights.readOnly.isEmpty());
    QVERIFY(state.product.startsWith(QLatin1String("SQLite 3.")));
    QCOMPARE(state.sizeBytes, QFileInfo(project.databasePath()).size());
    QCOMPARE(state.rows, QStringList{"c2"});
    QCOMPARE(state.ready, QStringList{"c3"});
    QCOMPARE(state.heads, QStringList{"c3"});
    QCOMPARE(state.history.size(), size_t(3));
    QCOMPARE(state.history[0].state, RevisionState::Ready);
    QCOMPARE(state.history[1].state, RevisionState::Current);
    QCOMPARE(state.history[2].state, RevisionState::Applied);
    QStringList tables;
    for (const TableCount &table : state.tables)
        tables << QStringLiteral("%1 %2").arg(table.name).arg(table.rows);
    QCOMPARE(tables, (QStringList{"alembic_version 1", "t1 1", "t2 1"}));

    runSql(project.databasePath(), QStringLiteral("UPDATE alembic_version SET version_num = 'gone'"));
    state = readState(project.config(), progress);
    QCOMPARE(state.unknown, QStringList{"gone"});
    QCOMPARE(state.history[0].state, RevisionState::Unknown);
    QCOMPARE(state.ready, QStringList());
}

void TestMigrator::stateOfNothing()
{
    Project project;
    NoProgress progress;
    DatabaseState state = readState(project.config(), progress); // no scripts, no database
    QVERIFY(!state.exists && !state.hasVersionTable);
    QVERIFY(state.history.empty() && state.tables.empty() && state.ready.isEmpty());
    project.addChain(1);
    state = readState(project.config(), progress);
    QCOMPARE(state.ready, QStringList{"c1"});
    QVERIFY(!QFile::exists(project.databasePath()));
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
