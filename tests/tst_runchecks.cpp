// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at before and after the steps of a run: scripts, version table, foreign keys.
#include "core/error.h"
#include "db/connection.h"
#include "support/errorof.h"
#include "support/project.h"
#include "support/watchers.h"

#include <QTest>

using namespace meditrack;

class TestRunChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingFunctionIsFoundBefore();
    void sqlScriptsKeepTheTransaction_data();
    void sqlScriptsKeepTheTransaction();
    void newForeignKeyViolations();
    void oddVersionTables_data();
    void oddVersionTables();
    void rowThatIsThereTwice();
    void scriptThatCommitsAndBegins();
    void scriptThatRollsBack();
    void colonsInTexts();
    void anotherThread();
    void textsComeWhole();
    void ownTransactions();
    void columnsGoOnBeingUsed();
    void twoStatements();
    void namesOfOldVersions();
};

void TestRunChecks::missingFunctionIsFoundBefore()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.write(QStringLiteral("versions/c2.py"), "revision = 'c2'\ndown_revision = 'c1'\nif True:\n    def upgrade(): pass\n");
    project.write(QStringLiteral("versions/c3.py"), "revision = 'c3'\ndown_revision = 'c2'\ndef downgrade(): pass\n");
    EventLog log;
    Migrator migrator(project.config(), log);
    QCOMPARE(idsOf(migrator.planUpgrade({QStringLiteral("c2")})), QStringList{"c2"});
    QVERIFY(!migrator.problemOf(migrator.planUpgrade({QStringLiteral("c2")})));
    const auto planned = migrator.problemOf(migrator.planUpgrade({QStringLiteral("c3")}));
    const auto ran = errorOf([&] { migrator.upgrade({QStringLiteral("c3")}); });
    QVERIFY(planned && ran);
    QCOMPARE(planned->message, QStringLiteral("The script of revision c3 has no upgrade()."));
    QCOMPARE(ran->message, planned->message);
    QCOMPARE(ran->revision, QStringLiteral("c3"));
    QCOMPARE(log.statements(), QStringList());
    project.upgrade(QStringLiteral("c2"));
    const auto down = migrator.problemOf(migrator.planDowngrade(QStringLiteral("base")));
    QVERIFY(down);
    QCOMPARE(down->message, QStringLiteral("Revision c2 cannot be undone: its script has no downgrade()."));
}

void TestRunChecks::sqlScriptsKeepTheTransaction_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("word"); // empty: allowed
    QTest::newRow("commit") << QByteArray("COMMIT;") << "COMMIT";
    QTest::newRow("end") << QByteArray("end transaction;") << "END";
    QTest::newRow("begin") << QByteArray("/* a\nb */ Begin Immediate;") << "BEGIN";
    QTest::newRow("rollback") << QByteArray("ROLLBACK;") << "ROLLBACK";
    QTest::newRow("attach") << QByteArray("-- why\nATTACH 'x.db' AS x;") << "ATTACH";
    QTest::newRow("detach") << QByteArray("DETACH x;") << "DETACH";
    QTest::newRow("vacuum") << QByteArray("VACUUM;") << "VACUUM";
    QTest::newRow("savepoint") << QByteArray("SAVEPOINT s; ROLLBACK TRANSACTION TO s; ROLLBACK TO s; RELEASE s;") << "";
    QTest::newRow("trigger") << QByteArray("CREATE TRIGGER g AFTER INSERT ON t1 BEGIN DELETE FROM t1; END;") << "";
    QTest::newRow("text") << QByteArray("INSERT INTO t1 VALUES ('COMMIT;');") << "";
}

void TestRunChecks::sqlScriptsKeepTheTransaction()
{
    QFETCH(QByteArray, statement);
    QFETCH(QString, word);
    Project project;
    const QByteArray before = "-- M\n-- revision: s1\n-- [upgrade]\nCREATE TABLE t1 (a);\n";
    const QString path = project.write(QStringLiteral("versions/s1.sql"), before + statement + "\n-- [downgrade]\nDROP TABLE t1;\n");
    const auto error = errorOf([&] { project.upgrade(); });
    if (word.isEmpty()) {
        QVERIFY2(!error, error ? qPrintable(error->text()) : "");
        QCOMPARE(project.rows(), QStringList{"s1"});
        return;
    }
    QVERIFY(error);
    QVERIFY2(error->message.startsWith(word + QStringLiteral(" cannot be part of revision s1")), qPrintable(error->message));
    QCOMPARE(error->file, path);
    QVERIFY2(bytesOf(path).split('\n').value(error->line - 1).toUpper().contains(word.toLatin1()), qPrintable(QString::number(error->line)));
    QVERIFY(!QFile::exists(project.databasePath()));
}

void TestRunChecks::newForeignKeyViolations()
{
    Project project;
    project.addScript(QStringLiteral("k1"), {},
                      QStringLiteral("op.execute('CREATE TABLE patient (id INTEGER PRIMARY KEY)')\n"
                                     "op.execute('CREATE TABLE dose (p INTEGER REFERENCES patient(id))')\n"
                                     "op.execute('INSERT INTO patient VALUES (1)')\nop.execute('INSERT INTO dose VALUES (1), (1), (7)')"));
    EventLog first;
    Migrator(project.config(), first).upgrade({QStringLiteral("k1")});
    QCOMPARE(first.notices(), QStringList{"Foreign keys: rows of 'dose' that refer to a missing row of 'patient': 1 now, 0 before."});
    project.addScript(QStringLiteral("k2"), QStringLiteral("k1"), QStringLiteral("op.execute('CREATE TABLE other (a)')"));
    EventLog second;
    Migrator(project.config(), second).upgrade({QStringLiteral("k2")});
    QCOMPARE(second.notices(), QStringList()); // it was so before
    project.addScript(QStringLiteral("k3"), QStringLiteral("k2"), QStringLiteral("op.execute('DELETE FROM patient')"));
    EventLog third;
    Migrator(project.config(), third).upgrade({QStringLiteral("k3")});
    QCOMPARE(third.notices(), QStringList{"Foreign keys: rows of 'dose' that refer to a missing row of 'patient': 3 now, 1 before."});
    QCOMPARE(project.rows(), QStringList{"k3"});
    // A foreign key that cannot be checked stops nothing.
    project.addScript(QStringLiteral("k4"), QStringLiteral("k3"),
                      QStringLiteral("op.execute('CREATE TABLE bad (o REFERENCES other(a))')\nop.execute('INSERT INTO bad VALUES (1)')"));
    EventLog fourth;
    Migrator(project.config(), fourth).upgrade({QStringLiteral("k4")});
    QCOMPARE(project.rows(), QStringList{"k4"});
}

void TestRunChecks::oddVersionTables_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("message");
    QTest::newRow("NULL") << "INSERT INTO alembic_version VALUES (NULL)" << "The version table 'alembic_version' has a row that names no revision.";
    QTest::newRow("empty") << "INSERT INTO alembic_version VALUES ('')" << "The version table 'alembic_version' has a row that names no revision.";
    QTest::newRow("no column") << "ALTER TABLE alembic_version RENAME version_num TO v" << "The table 'alembic_version' is no version table: it has no column version_num.";
}

void TestRunChecks::oddVersionTables()
{
    QFETCH(QString, change);
    QFETCH(QString, message);
    Project project;
    project.addChain(2);
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE alembic_version (version_num VARCHAR(32))"));
    runSql(project.databasePath(), change);
    const QByteArray before = bytesOf(project.databasePath());
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Command);
    QCOMPARE(error->message, message);
    QVERIFY2(error->advice.contains(QLatin1String("stamp --purge head")), qPrintable(error->advice));
    const Outcome current = project.meditrack({QStringLiteral("current")});
    QCOMPARE(current.exitCode, 255);
    QVERIFY2(current.errors.contains(message.toUtf8()), current.errors.constData());
    QCOMPARE(bytesOf(project.databasePath()), before);
    if (!change.startsWith(QLatin1String("ALTER"))) {
        QCOMPARE(project.meditrack({QStringLiteral("stamp"), QStringLiteral("--purge"), QStringLiteral("head")}).exitCode, 0);
        QCOMPARE(project.rows(), QStringList{"c2"});
    }
}

/// Alembic's table has no primary key of old, so a row can be there twice: it is shown, but no step can move it.
void TestRunChecks::rowThatIsThereTwice()
{
    Project project;
    project.addChain(2);
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE alembic_version (version_num VARCHAR(32))"));
    runSql(project.databasePath(), QStringLiteral("INSERT INTO alembic_version VALUES ('c1'), ('c1')"));
    const QByteArray before = dumpOf(project.databasePath());
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Command);
    QCOMPARE(error->message, QStringLiteral("Online migration expected to match one row when updating 'c1' to 'c2' in 'alembic_version'; 2 found"));
    QVERIFY2(error->advice.contains(QLatin1String("stamp")), qPrintable(error->advice));
    QCOMPARE(dumpOf(project.databasePath()), before);
    QCOMPARE(project.meditrack({QStringLiteral("stamp"), QStringLiteral("--purge"), QStringLiteral("head")}).exitCode, 0);
    QCOMPARE(project.rows(), QStringList{"c2"});
}

/// A script's own COMMIT and BEGIN leave a transaction open; what was committed is said to stay all the same.
void TestRunChecks::scriptThatCommitsAndBegins()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"),
                      QStringLiteral("op.execute('INSERT INTO t1 VALUES (9)')\nop.execute('COMMIT')\nop.execute('BEGIN')\n"
                                     "op.execute('INSERT INTO t1 VALUES (10)')\nop.execute('INSERT INTO nope VALUES (1)')"));
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QVERIFY2(error->consequence.contains(QLatin1String("ended the transaction by itself")), qPrintable(error->consequence));
    QVERIFY(!error->consequence.contains(QLatin1String("exactly as it was")));
    const QStringList lines = dumpLines(project.databasePath());
    QCOMPARE(lines.filter(QStringLiteral("longlong 9")).size(), 1);
    QCOMPARE(lines.filter(QStringLiteral("longlong 10")).size(), 0);
    QCOMPARE(project.rows(), QStringList{"c1"});
}

void TestRunChecks::scriptThatRollsBack()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"),
                      QStringLiteral("op.execute('INSERT INTO t1 VALUES (9)')\nop.get_bind().rollback()\nop.execute('INSERT INTO t1 VALUES (10)')"));
    EventLog log;
    Migrator(project.config(), log).upgrade({QStringLiteral("c2")});
    QCOMPARE(log.notices().filter(QStringLiteral("Revision c2 rolled back what it had done until then")).size(), 1);
    const QStringList lines = dumpLines(project.databasePath());
    QCOMPARE(lines.filter(QStringLiteral("longlong 9")).size(), 0);
    QCOMPARE(lines.filter(QStringLiteral("longlong 10")).size(), 1);
}

void TestRunChecks::colonsInTexts()
{
    Project project;
    project.addScript(QStringLiteral("c1"), QString(),
                      QStringLiteral("op.execute('CREATE TABLE t (x TEXT)')\nop.execute(\"INSERT INTO t VALUES (':smile: ok 12:30:45')\")"));
    project.upgrade();
    QCOMPARE(dumpLines(project.databasePath()).filter(QStringLiteral(":smile: ok 12:30:45")).size(), 1);
}

/// An exception in the script's thread, no crash of the program; the script goes on, as its thread's end is its own affair.
void TestRunChecks::anotherThread()
{
    Project project;
    project.addScript(QStringLiteral("c1"), QString(),
                      QStringLiteral("import threading\nop.execute('CREATE TABLE t (x TEXT)')\nseen = []\ndef work():\n    try:\n        op.execute('INSERT INTO t VALUES (1)')\n"
                                     "    except sa.exc.ProgrammingError as error: seen.append(str(error))\nthread = threading.Thread(target=work)\nthread.start()\nthread.join()\n"
                                     "op.get_bind().execute(sa.text('INSERT INTO t VALUES (:x)'), {'x': seen[0]})"));
    project.upgrade();
    const QStringList lines = dumpLines(project.databasePath());
    QCOMPARE(lines.filter(QStringLiteral("on another thread than its own")).size(), 1);
    QCOMPARE(lines.filter(QStringLiteral("QString 1")).size(), 0);
}

void TestRunChecks::textsComeWhole()
{
    Project project;
    project.addScript(QStringLiteral("c1"), QString(), QStringLiteral(
        "b = op.get_bind()\nop.execute('CREATE TABLE t (a, b)')\n"
        "text = '\\ufeffx\\0y'\n"
        "b.execute(sa.text('INSERT INTO t VALUES (:a, hex(:a))'), {'a': text})\n"
        "assert b.execute(sa.text('SELECT a FROM t')).scalar() == text"));
    project.upgrade();
    QVERIFY(dumpLines(project.databasePath()).join(QLatin1Char('\n')).contains(QStringLiteral("EFBBBF780079")));
}

/// What a script takes back is what it has done since its begin().
void TestRunChecks::ownTransactions()
{
    Project project;
    project.addScript(QStringLiteral("c1"), QString(), QStringLiteral(
        "b = op.get_bind()\nop.execute('CREATE TABLE kept (a)')\ntransaction = b.begin()\nop.execute('CREATE TABLE gone (a)')\n"
        "try:\n    op.execute('nonsense')\n    transaction.commit()\nexcept sa.exc.OperationalError:\n    transaction.rollback()\n"
        "with b.begin():\n    op.execute('CREATE TABLE also (a)')"));
    project.upgrade();
    const QString dump = dumpLines(project.databasePath()).join(QLatin1Char('\n'));
    QVERIFY2(dump.contains(QLatin1String("TABLE kept")) && dump.contains(QLatin1String("TABLE also")) && !dump.contains(QLatin1String("TABLE gone")), qPrintable(dump));
}

/// Columns that op.add_column() was given, indexes made before their table.
void TestRunChecks::columnsGoOnBeingUsed()
{
    Project project;
    project.addScript(QStringLiteral("c1"), QString(), QStringLiteral(
        "d = sa.Column('d', sa.Integer)\nsa.Index('on_d', d)\nop.create_table('t', sa.Column('id', sa.Integer, primary_key=True), d)\nop.execute('INSERT INTO t VALUES (1, 1), (2, 2)')\n"
        "c = sa.Column('Status x', sa.String(5), server_default='new')\nop.add_column('t', c)\n"
        "assert op.get_bind().execute(sa.select(c)).fetchall() == [('new',), ('new',)]\nassert c.table.name == 't'"));
    project.upgrade();
    QVERIFY(dumpLines(project.databasePath()).join(QLatin1Char('\n')).contains(QLatin1String("CREATE INDEX on_d ON t (d)")));
}

/// SQLite would run the first and pass over the rest.
void TestRunChecks::twoStatements()
{
    Project project;
    project.addScript(QStringLiteral("c1"), QString(), QStringLiteral("op.get_bind().execute(sa.text('SELECT 1; SELECT 2'))"));
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->kind, QStringLiteral("ProgrammingError")); // as Python's sqlite3
    QVERIFY2(error->message.contains(QLatin1String("several statements")), qPrintable(error->message));
}

void TestRunChecks::namesOfOldVersions()
{
    Project project;
    project.addScript(QStringLiteral("c1"), QString(),
                      QStringLiteral("op.create_table('t', sa.Column('x', sa.Binary(16)))\nsa.CreateSequence\nsa.DropSequence"));
    project.upgrade();
    QCOMPARE(dumpLines(project.databasePath()).filter(QStringLiteral("x BLOB")).size(), 1);
}

QTEST_GUILESS_MAIN(TestRunChecks)
#include "tst_runchecks.moc"
