// SPDX-License-Identifier: GPL-3.0-or-later
// Rehearsals on a real server, on a copy and in a transaction, and what a downgrade would take away there.
#include "guard/rehearsal.h"
#include "guard/runpreview.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/project.h"
#include "support/watchers.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace meditrack;

class TestRehearsePostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsWhatRan_data() { users(); }
    void tellsWhatRan();
    void lostData_data() { users(); }
    void lostData();
    void failsWithoutTouching_data();
    void failsWithoutTouching();
    void commitsOnTheCopyAlone();
    void refusesToCommit_data();
    void refusesToCommit();
    void clusterStaysAsItIs();
    void downgradeOnTheCommandLine();
    void cannotBeCounted();

private:
    static void users();
    QString ask(const QByteArray &sql) const;
    Config config(const Project &project, const QString &user = QStringLiteral("tester")) const;
    QByteArray databases() const { return m_cluster.psql(QStringLiteral("postgres"), "\\pset tuples_only\nSELECT datname FROM pg_database ORDER BY 1").output; }
    static void addRevisions(Project &project);

    PostgresCluster m_cluster;
    QTemporaryDir m_home;
    QString m_database;
    int m_number = 0;
};

void TestRehearsePostgres::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit()); // where the backups of server databases go
    const Outcome made = m_cluster.psql(QStringLiteral("postgres"), "CREATE ROLE clerk LOGIN"); // who may not create databases
    QVERIFY2(made.exitCode == 0, made.errors.constData());
}

void TestRehearsePostgres::init()
{
    m_database = QStringLiteral("r%1").arg(++m_number);
    m_cluster.copy(QStringLiteral("template1"), m_database);
    ask("ALTER SCHEMA public OWNER TO clerk; GRANT CREATE ON DATABASE " + m_database.toUtf8() + " TO clerk");
}

void TestRehearsePostgres::users()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("on a copy") << "tester";
    QTest::newRow("in a transaction") << "clerk";
}

QString TestRehearsePostgres::ask(const QByteArray &sql) const
{
    return m_cluster.ask(m_database, sql);
}

Config TestRehearsePostgres::config(const Project &project, const QString &user) const
{
    Config::Request request;
    request.file = project.path(QStringLiteral("alembic.ini"));
    request.databaseUrl = m_cluster.url(m_database).replace(QLatin1String("tester"), user);
    return Config::load(request);
}

/// Two tables, one in a schema of its own, with columns that the later revisions add, rename and fill.
void TestRehearsePostgres::addRevisions(Project &project)
{
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE SCHEMA s')\nop.execute('CREATE TABLE s.dose (id int PRIMARY KEY, drug text)')\n"
                                                               "op.create_table('patient', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.Text))\n"
                                                               "op.execute(\"INSERT INTO patient SELECT i, 'n' || i FROM generate_series(1, 4) i\")\nop.execute(\"INSERT INTO s.dose VALUES (1, 'a'), (2, 'b')\")"),
                      QStringLiteral("op.execute('DROP SCHEMA s CASCADE')\nop.drop_table('patient')"));
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"),
                      QStringLiteral("op.add_column('patient', sa.Column('born', sa.Date))\nop.add_column('patient', sa.Column('fax', sa.Text))\n"
                                     "op.execute(\"UPDATE patient SET born = '2000-01-01', fax = '' WHERE id < 4\")\n"
                                     "op.add_column('dose', sa.Column('unit', sa.Text), schema='s')\nop.execute(\"UPDATE s.dose SET unit = 'mg' WHERE id = 1\")"),
                      QStringLiteral("op.drop_column('patient', 'born')\nop.drop_column('patient', 'fax')\nop.execute('ALTER TABLE ONLY s.dose DROP COLUMN IF EXISTS unit')"));
    project.addScript(QStringLiteral("a3"), QStringLiteral("a2"), QStringLiteral("op.alter_column('patient', 'name', new_column_name='full_name')\nop.rename_table('dose', 'doses', schema='s')\nop.execute('DELETE FROM patient WHERE id = 1')"),
                      QStringLiteral("op.rename_table('doses', 'dose', schema='s')\nop.alter_column('patient', 'full_name', new_column_name='name')\nop.execute(\"INSERT INTO patient (id) VALUES (1)\")"));
}

void TestRehearsePostgres::tellsWhatRan()
{
    QFETCH(QString, user);
    Project project;
    addRevisions(project);
    const Config known = config(project, user);
    EventLog log;
    Migrator(known, log).upgrade({QStringLiteral("a1")});
    const QByteArray dump = m_cluster.dump(m_database);
    const QByteArray list = databases();
    const Rehearsal rehearsal = rehearse(known, {Move::Verb::Upgrade, QStringLiteral("heads")}, log);
    QCOMPARE(m_cluster.dump(m_database), dump);
    QCOMPARE(databases(), list);
    QVERIFY(QDir(m_home.path()).entryList({QStringLiteral("*.dump")}, QDir::Files).isEmpty());
    QCOMPARE(idsOf(rehearsal.plan), (QStringList{"a2", "a3"}));
    QCOMPARE(rehearsal.warnings.join(QLatin1Char(' ')).contains(QLatin1String("in a transaction that is rolled back")), user == QLatin1String("clerk"));
    QCOMPARE(rehearsal.warnings.join(QLatin1Char(' ')).contains(QLatin1String("numbers that it takes from sequences are gone")), user == QLatin1String("clerk"));
    QStringList sql;
    for (const RehearsedStep &step : rehearsal.steps) {
        QVERIFY(step.seconds > 0);
        for (const event::Statement &each : step.statements)
            sql << each.sql;
    }
    QVERIFY(rehearsal.steps.at(1).rows == (std::vector<JournalEntry::RowChange>{{QStringLiteral("patient"), 4, 3}, {QStringLiteral("s.doses"), -1, 2}})
            || rehearsal.steps.at(1).rows == (std::vector<JournalEntry::RowChange>{{QStringLiteral("s.doses"), -1, 2}, {QStringLiteral("patient"), 4, 3}}));
    QVERIFY(rehearsal.rows == (std::vector<JournalEntry::RowChange>{{QStringLiteral("patient"), 4, 3}, {QStringLiteral("s.dose"), 2, -1}, {QStringLiteral("s.doses"), -1, 2}}));
    QVERIFY(rehearsal.bytesBefore > 0 && rehearsal.bytesAfter > 0 && rehearsal.runSeconds > 0);
    QCOMPARE(rehearsal.copySeconds > 0, user == QLatin1String("tester"));
    QVERIFY(rehearsal.estimatedSeconds() >= rehearsal.runSeconds && rehearsal.estimatedSeconds() <= rehearsal.copySeconds + rehearsal.runSeconds);
    // What runs for real.
    log.events.clear();
    Migrator(known, log).upgrade({QStringLiteral("heads")});
    const auto ours = [](QStringList statements) {
        statements.removeIf([](const QString &each) { return each.startsWith(QLatin1String("BEGIN")) || each == QLatin1String("COMMIT"); });
        return statements;
    };
    QCOMPARE(ours(sql), ours(log.statements()));
}

void TestRehearsePostgres::lostData()
{
    QFETCH(QString, user);
    Project project;
    addRevisions(project);
    const Config known = config(project, user);
    EventLog log;
    Migrator(known, log).upgrade({QStringLiteral("heads")});
    const auto lost = [&](const char *target) {
        QStringList texts;
        for (const LostData &each : rehearse(known, {Move::Verb::Downgrade, QString::fromLatin1(target)}, log).lost)
            texts << describe(each);
        return texts;
    };
    QCOMPARE(lost("a2"), QStringList()); // a new name takes nothing
    QCOMPARE(lost("a1"), (QStringList{"Column 'born' of 'patient' would go, with 2 values", "Column 'unit' of 's.doses' would go, with 1 value"}));
    QCOMPARE(lost("base"), (QStringList{"Table 'patient' would go, with 3 rows", "Table 's.doses' would go, with 2 rows"}));
}

void TestRehearsePostgres::failsWithoutTouching_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("complaint");
    for (const char *user : {"tester", "clerk"}) {
        QTest::addRow("an error, %s", user) << user << "op.execute('DELETE FROM patient')\nop.execute('nonsense')" << "nonsense";
        QTest::addRow("lost rows, %s", user) << user << "op.execute('CREATE TABLE n (id int)')\nop.execute('DROP TABLE patient')\nop.execute('ALTER TABLE n RENAME TO patient')"
                                             << "Revision a2 loses rows. Table 'patient': 2 rows before, 0 now";
    }
}

void TestRehearsePostgres::failsWithoutTouching()
{
    QFETCH(QString, user);
    QFETCH(QString, script);
    QFETCH(QString, complaint);
    Project project;
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE TABLE patient (id int)')\nop.execute('INSERT INTO patient VALUES (1), (2)')"));
    const Config known = config(project, user);
    EventLog log;
    Migrator(known, log).upgrade({QStringLiteral("head")});
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), script);
    const QByteArray dump = m_cluster.dump(m_database);
    const QByteArray list = databases();
    const auto error = errorOf([&] { rehearse(known, {Move::Verb::Upgrade, QStringLiteral("head")}, log); });
    QVERIFY(error);
    QCOMPARE(error->revision, QStringLiteral("a2"));
    QVERIFY2(error->message.contains(complaint), qPrintable(error->message));
    QVERIFY2(error->consequence.startsWith(QLatin1String("This was a rehearsal")), qPrintable(error->consequence));
    QCOMPARE(m_cluster.dump(m_database), dump);
    QCOMPARE(databases(), list);
}

void TestRehearsePostgres::commitsOnTheCopyAlone()
{
    Project project;
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE TABLE patient (id int)')\nop.execute('INSERT INTO patient VALUES (1), (2)')"));
    const Config known = config(project);
    EventLog log;
    Migrator(known, log).upgrade({QStringLiteral("head")});
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("with op.get_context().autocommit_block():\n    op.execute('CREATE INDEX CONCURRENTLY i ON patient (id)')\n    op.execute('DELETE FROM patient')"));
    const QByteArray dump = m_cluster.dump(m_database);
    const Rehearsal rehearsal = rehearse(known, {Move::Verb::Upgrade, QStringLiteral("head")}, log);
    QVERIFY(rehearsal.rows == (std::vector<JournalEntry::RowChange>{{QStringLiteral("patient"), 2, 0}}));
    QCOMPARE(m_cluster.dump(m_database), dump);
}

void TestRehearsePostgres::refusesToCommit_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("autocommit_block") << "op.execute('DELETE FROM patient')\nwith op.get_context().autocommit_block():\n    op.execute('CREATE INDEX CONCURRENTLY i ON patient (id)')";
    QTest::newRow("COMMIT") << "op.execute('DELETE FROM patient')\nop.execute('COMMIT')";
    QTest::newRow("constraints") << "op.execute('DELETE FROM patient')\nop.execute('SET CONSTRAINTS ALL IMMEDIATE')";
}

/// In the database itself, nothing that a script may do can commit.
void TestRehearsePostgres::refusesToCommit()
{
    QFETCH(QString, script);
    Project project;
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE TABLE patient (id int)')\nop.execute('INSERT INTO patient VALUES (1), (2)')"));
    const Config known = config(project, QStringLiteral("clerk"));
    EventLog log;
    Migrator(known, log).upgrade({QStringLiteral("head")});
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), script);
    const QByteArray dump = m_cluster.dump(m_database);
    const auto error = errorOf([&] { rehearse(known, {Move::Verb::Upgrade, QStringLiteral("head")}, log); });
    QVERIFY(error);
    QCOMPARE(error->message, QStringLiteral("Revision a2 commits by itself, or has all constraints checked at once, which a rehearsal inside of a transaction cannot do."));
    QCOMPARE(error->consequence, QStringLiteral("This was a rehearsal in a transaction, which was rolled back: the database is as it was before."));
    QCOMPARE(m_cluster.dump(m_database), dump);
}

/// What a script does to the server, and not to its database, is rolled back with the copy.
void TestRehearsePostgres::clusterStaysAsItIs()
{
    Project project;
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE ROLE rehearsed')\nop.execute(\"ALTER DATABASE %1 SET work_mem = '7MB'\")").arg(m_database));
    EventLog log;
    rehearse(config(project), {Move::Verb::Upgrade, QStringLiteral("head")}, log);
    QCOMPARE(ask("SELECT count(*) FROM pg_roles WHERE rolname = 'rehearsed'"), QStringLiteral("0"));
    QVERIFY(ask("SHOW work_mem") != QLatin1String("7MB"));
    // Nor where the script commits by itself, be it before or after.
    for (const QString &script : {QStringLiteral("with op.get_context().autocommit_block():\n    op.execute('CREATE ROLE rehearsed')"),
                                  QStringLiteral("op.get_bind().execute(sa.text('/* the */ CREATE ROLE rehearsed'))\nwith op.get_context().autocommit_block():\n    pass")}) {
        Project other;
        other.addScript(QStringLiteral("a1"), {}, script);
        const auto error = errorOf([&] { rehearse(config(other), {Move::Verb::Upgrade, QStringLiteral("head")}, log); });
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::Unsupported);
        QVERIFY2(error->message.contains(QLatin1String("more than its own database")), qPrintable(error->message));
        QCOMPARE(ask("SELECT count(*) FROM pg_roles WHERE rolname = 'rehearsed'"), QStringLiteral("0"));
    }
}

void TestRehearsePostgres::downgradeOnTheCommandLine()
{
    Project project;
    addRevisions(project);
    const auto meditrack = [&](const QStringList &arguments) { return project.meditrackOn(m_cluster.url(m_database), arguments); };
    QCOMPARE(meditrack({QStringLiteral("upgrade"), QStringLiteral("heads")}).exitCode, 0);
    const Outcome plan = meditrack({QStringLiteral("downgrade"), QStringLiteral("a1"), QStringLiteral("--plan")});
    QVERIFY2(plan.output.contains("Column 'born' of 'patient' would go, with 2 values."), (plan.output + plan.errors).constData());
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("a3"));
    const Outcome only = meditrack({QStringLiteral("downgrade"), QStringLiteral("a2"), QStringLiteral("--rehearse-only"), QStringLiteral("--json")});
    QVERIFY2(only.exitCode == 0, only.errors.constData());
    QCOMPARE(QJsonDocument::fromJson(only.output.split('\n').first()).object()[QLatin1String("applied")].toBool(true), false);
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("a3"));
    const QString file = project.path(QStringLiteral("lost.json"));
    const Outcome down = meditrack({QStringLiteral("downgrade"), QStringLiteral("a1"), QStringLiteral("--guard"), QStringLiteral("--export-lost"), file});
    QVERIFY2(down.exitCode == 0, down.errors.constData());
    QVERIFY2(down.errors.contains("Column 'unit' of 's.doses' would go, with 1 value."), down.errors.constData());
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("a1"));
    const QByteArray told = runProgram({QStringLiteral("/usr/bin/python3"),
                                        {QStringLiteral("-c"), QStringLiteral("import json, sys\nfor t in json.load(open(sys.argv[1]))['tables']: print(t['table'], len(t['rows']))"), file}}).output;
    QCOMPARE(told, QByteArray("patient 3\ns.doses 2\n"));
}

/// A copy takes more rights than the run itself, which goes on without it.
void TestRehearsePostgres::cannotBeCounted()
{
    Project project;
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE TABLE patient (id int)')\nop.execute('INSERT INTO patient VALUES (1), (2)')"),
                      QStringLiteral("with op.get_context().autocommit_block():\n    op.execute('DROP TABLE patient')"));
    const Config known = config(project, QStringLiteral("clerk"));
    EventLog log;
    Migrator(known, log).upgrade({QStringLiteral("head")});
    const RunPreview preview = previewRun(known, {Move::Verb::Downgrade, QStringLiteral("base")}, log);
    QVERIFY(!preview.isCounted);
    QVERIFY(preview.lost.empty());
    QVERIFY2(log.notices().join(QLatin1Char(' ')).contains(QLatin1String("What goes with it cannot be counted beforehand: Revision a1 commits by itself")), qPrintable(log.notices().join(QLatin1Char('|'))));
    QVERIFY(previewRun(config(project), {Move::Verb::Downgrade, QStringLiteral("base")}, log).lost.size() == 1);
}

QTEST_GUILESS_MAIN(TestRehearsePostgres)
#include "tst_rehearsepostgres.moc"
