// SPDX-License-Identifier: GPL-3.0-or-later
// Upgrades whose sessions wait, run out of time or end, and servers that speak another language.
#include "db/connection.h"
#include "migration/migrator.h"
#include "migration/serverjournal.h"
#include "support/errorof.h"
#include "support/pgholder.h"
#include "support/postgres.h"
#include "support/running.h"
#include "support/watchers.h"

#include <QScopeGuard>

#include <csignal>

using namespace meditrack;

namespace {

// A script that locks the table waits there for as long as a test wants it to.
const QByteArray closedGate = "COMMIT; CREATE TABLE gate (a int); BEGIN; LOCK TABLE gate";
const QByteArray whoWaitsAtTheGate = "SELECT count(*) FROM pg_locks WHERE relation = 'gate'::regclass AND NOT granted";

} // namespace

class TestPostgresSessions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secondWaits();
    void lockSessionEnded();
    void statementTimeout_data();
    void statementTimeout();
    void argumentsAreHidden();
    void journalIsNotCompared_data();
    void journalIsNotCompared();
    void transactionPerRevision();
    void journalFiles();
    void otherLanguage();

private:
    QString url(const QString &more = {}) const { return m_cluster.url(m_database) + more; }
    QString ask(const QByteArray &sql) const { return m_cluster.ask(m_database, sql); }
    bool waitFor(const QByteArray &question, const QString &answer) const;
    QStringList upgrade(const Project &project) const { return {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("upgrade"), QStringLiteral("head")}; }
    Config configOf(const Project &project) const;

    PostgresCluster m_cluster;
    QString m_database;
    int m_number = 0;
};

void TestPostgresSessions::init()
{
    m_database = QStringLiteral("d%1").arg(++m_number);
    m_cluster.create(m_database);
}

bool TestPostgresSessions::waitFor(const QByteArray &question, const QString &answer) const
{
    QElapsedTimer timer;
    timer.start();
    while (ask(question) != answer) {
        if (timer.hasExpired(60000))
            return false;
    }
    return true;
}

Config TestPostgresSessions::configOf(const Project &project) const
{
    Config::Request request;
    request.file = project.path(QStringLiteral("alembic.ini"));
    request.databaseUrl = url();
    return Config::load(request);
}

/// The first one is at work, the second waits for it, for longer than any statement of its role may take, and finds nothing to do.
void TestPostgresSessions::secondWaits()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('create table t (a int)')\nop.execute('lock table gate')\nop.execute('insert into t values (1)')"));
    PgHolder gate(m_cluster, m_database, closedGate);
    Running first(project, QStringList{QStringLiteral("--lock-timeout"), QStringLiteral("60")} + upgrade(project), {}, url());
    QVERIFY(gate.isReady && waitFor(whoWaitsAtTheGate, QStringLiteral("1")));
    Running second(project, upgrade(project), {}, url(QStringLiteral("&options=-cstatement_timeout%3D1s")));
    QVERIFY(waitFor("SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND NOT l.granted AND clock_timestamp() > a.query_start + interval '1.2 s'",
                    QStringLiteral("1")));
    gate.letGo();
    for (Running *each : {&first, &second}) {
        QVERIFY(each->finish());
        QVERIFY2(each->exitCode() == 0, each->errors().constData());
    }
    QCOMPARE(first.errors().count("Running upgrade"), 1);
    QCOMPARE(second.errors().count("Running upgrade"), 0);
    QCOMPARE(ask("SELECT count(*) FROM t"), QStringLiteral("1"));
}

/// Whoever cannot keep others away any more commits nothing.
void TestPostgresSessions::lockSessionEnded()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('create table t (a int)')"));
    EventLog log;
    log.onEvent = [&](const Event &event) {
        const auto *statement = std::get_if<event::Statement>(&event);
        if (!statement || !statement->sql.startsWith(QLatin1String("create table t")))
            return;
        ask("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
        QVERIFY(waitFor("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'", QStringLiteral("0")));
    };
    const Config config = configOf(project);
    const auto error = errorOf([&] { Migrator(config, log).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ConnectionLost);
    QVERIFY2(error->message.contains(QLatin1String("keeps other upgrades away")), qPrintable(error->text()));
    QVERIFY2(error->consequence.contains(QLatin1String("taken back what was not committed. The database is at its base now.")), qPrintable(error->text()));
    QCOMPARE(ask("SELECT to_regclass('t') IS NULL"), QStringLiteral("t"));
}

void TestPostgresSessions::statementTimeout_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("good");
    const QString sleep = QStringLiteral("op.execute(\"set local statement_timeout = '50ms'\")\n");
    QTest::newRow("ahead") << sleep + QStringLiteral("op.execute('select pg_sleep(60)')") << false;
    QTest::newRow("one by one") << sleep + QStringLiteral("for each in (1, 2):\n    op.execute('select pg_sleep(60)')") << false;
    QTest::newRow("caught") << sleep + QStringLiteral("op.execute('savepoint s')\ntry:\n    op.execute('select pg_sleep(60)')\nexcept sa.exc.OperationalError as error:\n"
                                                      "    assert error.orig.pgcode == '57014'\n    op.execute('rollback to s')") << true;
}

/// The server's limit, which somebody has set for a reason: told as such, and no wish of whoever sits here.
void TestPostgresSessions::statementTimeout()
{
    QFETCH(QString, script);
    QFETCH(bool, good);
    Project project;
    project.addScript(QStringLiteral("c1"), {}, script);
    const Outcome outcome = project.meditrackOn(url(), {QStringLiteral("upgrade"), QStringLiteral("head")});
    QVERIFY2(outcome.exitCode == (good ? 0 : 255), outcome.errors.constData());
    QCOMPARE(ask("SELECT line->>'result' FROM meditrack.journal WHERE line->>'event' = 'end'"), good ? QStringLiteral("done") : QStringLiteral("failed"));
    if (good)
        return;
    QVERIFY2(outcome.errors.contains("canceling statement due to statement timeout") && outcome.errors.contains("longer than statement_timeout allows"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("exactly as it was before") && !outcome.errors.contains("Cancelled"), outcome.errors.constData());
}

/// A password among the arguments is seen by nobody once the program runs.
void TestPostgresSessions::argumentsAreHidden()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('lock table gate')"));
    PgHolder gate(m_cluster, m_database, closedGate);
    const QString with = url().replace(QLatin1String("tester@"), QLatin1String("tester:Geh%20eim@"));
    Running running(project, QStringList{QStringLiteral("--database-url=") + with, QStringLiteral("--lock-timeout"), QStringLiteral("60")} + upgrade(project));
    QVERIFY(gate.isReady && waitFor(whoWaitsAtTheGate, QStringLiteral("1")));
    const QByteArray seen = bytesOf(QStringLiteral("/proc/%1/cmdline").arg(running.pid()));
    QVERIFY2(seen.contains("tester:***@") && seen.contains("upgrade") && !seen.contains("Geh"), QByteArray(seen).replace('\0', ' ').constData());
    gate.letGo();
    QVERIFY(running.finish());
    QVERIFY2(running.exitCode() == 0, running.errors().constData());
}

void TestPostgresSessions::journalIsNotCompared_data()
{
    QTest::addColumn<QByteArray>("argument"); // of context.configure()
    QTest::addColumn<QByteArray>("key"); // of the ini file
    QTest::newRow("one schema") << QByteArray() << QByteArray();
    QTest::newRow("all schemas") << QByteArray(", include_schemas=True") << QByteArray();
    QTest::newRow("all schemas, as both files say") << QByteArray(", include_schemas=True") << QByteArray("include_schemas = true\n");
}

/// Python's own autogenerate after our upgrade, backup, restore and import: a table that the models lack is to go, our journal is not there for it.
void TestPostgresSessions::journalIsNotCompared()
{
    QFETCH(QByteArray, argument);
    QFETCH(QByteArray, key);
    Project project;
    const QByteArray data = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", project.path(QStringLiteral("data")).toUtf8());
    const auto back = qScopeGuard([&data] { data.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", data); });
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.create_table('t', sa.Column('a', sa.Integer, primary_key=True))"));
    const QByteArray plain = bytesOf(project.path(QStringLiteral("env.py")));
    QVERIFY(plain.contains("context.configure(connection=connection)"));
    project.write(QStringLiteral("env.py"), "import sqlalchemy as sa\nmodels = sa.MetaData()\nsa.Table('t', models, sa.Column('a', sa.Integer, primary_key=True))\n"
                                                + QByteArray(plain).replace("context.configure(connection=connection)", "context.configure(connection=connection, target_metadata=models" + argument + ")"));
    if (!key.isEmpty())
        project.write(QStringLiteral("alembic.ini"), bytesOf(project.path(QStringLiteral("alembic.ini"))) + "\n[meditrack]\n" + key);
    project.write(QStringLiteral("script.py.mako"), "revision = '${up_revision}'\ndown_revision = '${down_revision}'\nfrom alembic import op\nimport sqlalchemy as sa\n"
                                                    "def upgrade():\n    ${upgrades if upgrades else 'pass'}\ndef downgrade():\n    pass\n");
    project.write(QStringLiteral("rows.json"), "{\"t\": [{\"a\": 1}]}");
    const QString safe = project.path(QStringLiteral("safe.tar.zst"));
    for (const QStringList &verb : {QStringList{"upgrade", "head"}, {"db", "backup", safe}, {"db", "restore", safe, "--yes"}, {"db", "import", project.path(QStringLiteral("rows.json")), "--yes"}}) {
        const Outcome outcome = project.meditrackOn(url(), verb);
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    }
    QCOMPARE(ask("SELECT count(*) FROM pg_namespace WHERE nspname = 'meditrack'"), argument.isEmpty() ? QStringLiteral("1") : QStringLiteral("0"));
    const Outcome journal = project.meditrackOn(url(), {QStringLiteral("journal"), QStringLiteral("--json")});
    QVERIFY2(journal.exitCode == 0, journal.errors.constData());
    for (const char *verb : {"\"upgrade\"", "\"restore\"", "\"import\""})
        QVERIFY2(journal.output.contains(verb), journal.output.constData());
    ask("CREATE TABLE extra (b int)");
    const Outcome made = project.alembicOn(url(), {QStringLiteral("revision"), QStringLiteral("--autogenerate"), QStringLiteral("--rev-id"), QStringLiteral("c2"), QStringLiteral("-m"), QStringLiteral("two")});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QByteArray script = bytesOf(project.path(QStringLiteral("versions/c2_two.py")));
    QVERIFY2(script.contains("op.drop_table('extra')") && script.count("op.") == 1 && !script.contains("journal"), script.constData());
}

/// Without a guard what was committed stays, each revision in a transaction of its own, and that is told.
void TestPostgresSessions::transactionPerRevision()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('create table t as select txid_current() as number')"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('insert into t select txid_current()')"));
    project.addScript(QStringLiteral("c3"), QStringLiteral("c2"), QStringLiteral("op.execute('insert into t select txid_current()')\nop.execute('select 1 / 0')"));
    const auto upgrade = [&](const QStringList &more) { return project.meditrackOn(url(), QStringList{QStringLiteral("upgrade"), QStringLiteral("head"), QStringLiteral("--no-guard")} + more); };
    const Outcome together = upgrade({});
    QCOMPARE(together.exitCode, 255);
    QCOMPARE(ask("SELECT count(*) FROM pg_class WHERE relname = 't'"), QStringLiteral("0"));
    const Outcome each = upgrade({QStringLiteral("--transaction-per-revision")});
    QCOMPARE(each.exitCode, 255);
    QVERIFY2(each.errors.contains("These revisions were applied and kept: c1, c2."), each.errors.constData());
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c2"));
    QCOMPARE(ask("SELECT count(DISTINCT number) FROM t"), QStringLiteral("2"));
}

/// A user's own journal of a database is one file for each database, whatever names the server.
void TestPostgresSessions::journalFiles()
{
    const auto nameOf = [](const char *text) { return ServerJournal(DatabaseUrl::parse(QLatin1String(text))).fallbackPath().section(QLatin1Char('/'), -1); };
    QCOMPARE(nameOf("postgresql://anna@db.example/clinic"), QStringLiteral("db.example__clinic.jsonl"));
    QCOMPARE(nameOf("postgresql://anna@db.example:5433/clinic"), QStringLiteral("db.example_5433_clinic.jsonl"));
    QStringList names{nameOf("postgresql://?service=one"), nameOf("postgresql://?service=two"), nameOf("postgresql:///clinic"), nameOf("postgresql:///clinic?host=a&host=b"),
                      nameOf("postgresql:///clinic?host=a&host=c")};
    for (const char *host : {"first.example", "second.example"}) {
        qputenv("PGHOST", host);
        names << nameOf("postgresql:///clinic");
    }
    qunsetenv("PGHOST");
    const qsizetype all = names.size();
    QCOMPARE(names.removeDuplicates(), 0);
    QCOMPARE(names.size(), all);
}

/// What is decided by the server's answer is decided by its SQLSTATE: the words are German here.
void TestPostgresSessions::otherLanguage()
{
    m_cluster.stop();
    qputenv("LANGUAGE", "de"); // as lc_messages = de_DE.UTF-8, which takes a locale that few machines have
    m_cluster.start(QStringLiteral("-c lc_messages=C.UTF-8"));
    qunsetenv("LANGUAGE");
    QCOMPARE(ask("SELECT 1/0"), QStringLiteral("Division durch Null"));
    NoProgress progress;
    const auto missing = errorOf([&] { Connection(DatabaseUrl::parse(m_cluster.url(QStringLiteral("nowhere"))), Connection::Access::Read, progress); });
    QVERIFY(missing && missing->code == ErrorCode::CannotOpen);
    QVERIFY2(missing->message.contains(QLatin1String("existiert nicht.")) && missing->message.contains(QLatin1String("nowhere")) && !missing->message.contains(QLatin1String(".c:")), qPrintable(missing->message));
    QVERIFY2(missing->advice.contains(QLatin1String("createdb")), qPrintable(missing->advice));
    m_cluster.admit("local all anna scram-sha-256\nlocal all berta reject");
    for (const char *who : {"anna:falsch@", "berta@"}) {
        const auto refused = errorOf([&] { Connection(DatabaseUrl::parse(url().replace(QLatin1String("tester@"), QLatin1String(who))), Connection::Access::Read, progress); });
        QVERIFY(refused && refused->code == ErrorCode::PermissionDenied);
        QVERIFY2(refused->advice.contains(QLatin1String("Check user name and password")), qPrintable(refused->text()));
    }
    // A server that is on its way down, and comes back, is waited for.
    Project project;
    PgHolder till(m_cluster, m_database, "SELECT 1");
    QVERIFY(till.isReady);
    const QByteArray postmaster = bytesOf(m_cluster.folder() + QStringLiteral("/data/postmaster.pid")).split('\n').front();
    QVERIFY(::kill(postmaster.toInt(), SIGTERM) == 0); // waits for the sessions, and lets nobody else in
    QTRY_VERIFY_WITH_TIMEOUT(ask("SELECT 1").contains(QLatin1String("FATAL: das Datenbanksystem")), 60000);
    Running running(project, {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("--wait"), QStringLiteral("60"), QStringLiteral("current")}, {}, url());
    QVERIFY2(running.waitFor("Waiting for the server of " + m_database.toUtf8()), running.errors().constData());
    till.letGo();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_cluster.folder() + QStringLiteral("/data/postmaster.pid")), 60000);
    m_cluster.start();
    QVERIFY(running.finish());
    QVERIFY2(running.exitCode() == 0, running.errors().constData());
}

QTEST_GUILESS_MAIN(TestPostgresSessions)
#include "tst_postgressessions.moc"
