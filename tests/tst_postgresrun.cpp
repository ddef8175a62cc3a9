// SPDX-License-Identifier: GPL-3.0-or-later
// Upgrades on a server that others use, that goes away, that lets some in and others not.
#include "db/connection.h"
#include "migration/journal.h"
#include "support/errorof.h"
#include "support/pgholder.h"
#include "support/postgres.h"
#include "support/running.h"
#include "support/watchers.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <list>

using namespace meditrack;

namespace {

/// Asks for a password are answered with this one.
class Knowing final : public Progress
{
public:
    void report(const Event &) override { }
    std::optional<QString> password(const QString &who) override
    {
        asked << who;
        return QStringLiteral("geheim");
    }
    QStringList asked;
};

} // namespace

class TestPostgresRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void upgradersAtOnce();
    void killed();
    void blockerIsNamed();
    void goesOnWhenTheBlockerIsGone();
    void triesAgain();
    void cancelInsideAStatement();
    void terminated_data();
    void terminated();
    void serverGone();
    void waitsForTheServer();
    void failedStatementThatAScriptCatches();
    void severalStatements();
    void journalInTheDatabase();
    void journalWithoutTheRight();
    void readerMayLook();
    void passwords_data();
    void passwords();
    void passwordIsAskedFor();
    void parameters_data();
    void parameters();
    void wrongAddresses_data();
    void wrongAddresses();

private:
    /// c1 is applied, c2 (with this text) is to come.
    void prepare(Project &project, const QString &second) const;
    QString url(const QString &more = {}) const { return m_cluster.url(m_database) + more; }
    QString ask(const QByteArray &sql) const;
    /// Until the server has a session that waits in pg_sleep().
    bool waitForSleeper() const;
    Config configOf(const Project &project, const QString &url) const;

    PostgresCluster m_cluster;
    QString m_database;
    int m_number = 0;
};

void TestPostgresRun::init()
{
    m_database = QStringLiteral("d%1").arg(++m_number);
    m_cluster.create(m_database);
}

void TestPostgresRun::prepare(Project &project, const QString &second) const
{
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.create_table('t', sa.Column('a', sa.Integer))\nop.execute('insert into t values (1)')"),
                      QStringLiteral("op.drop_table('t')"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), second);
    const Outcome outcome = project.meditrackOn(url(), {QStringLiteral("upgrade"), QStringLiteral("c1")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
}

QString TestPostgresRun::ask(const QByteArray &sql) const
{
    const Outcome outcome = m_cluster.psql(m_database, "\\pset tuples_only\n\\pset format unaligned\n" + sql);
    return QString::fromUtf8(outcome.output + outcome.errors).trimmed();
}

bool TestPostgresRun::waitForSleeper() const
{
    QElapsedTimer timer;
    timer.start();
    while (ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") != QLatin1String("1")) {
        if (timer.hasExpired(60000))
            return false;
    }
    return true;
}

Config TestPostgresRun::configOf(const Project &project, const QString &url) const
{
    Config::Request request;
    request.file = project.path(QStringLiteral("alembic.ini"));
    request.databaseUrl = url;
    return Config::load(request);
}

void TestPostgresRun::upgradersAtOnce()
{
    const int rounds = qEnvironmentVariableIsSet("MEDITRACK_NIGHTLY") ? 50 : 6;
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.create_table('t', sa.Column('a', sa.Integer))"), QStringLiteral("op.drop_table('t')"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('insert into t values (1)')"));
    for (int round = 0; round < rounds; ++round) {
        init();
        std::list<Running> both;
        for (int i = 0; i < 2; ++i)
            both.emplace_back(project, QStringList{QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("upgrade"), QStringLiteral("head")}, QString(), url());
        int steps = 0;
        for (Running &each : both) {
            QVERIFY(each.finish());
            QVERIFY2(each.exitCode() == 0, each.errors().constData());
            steps += int(each.errors().count("Running upgrade"));
        }
        QCOMPARE(steps, 2);
        QCOMPARE(ask("SELECT count(*) FROM t"), QStringLiteral("1"));
        QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c2"));
    }
}

void TestPostgresRun::killed()
{
    Project project;
    prepare(project, QStringLiteral("op.execute('insert into t values (2)')\nop.execute('select pg_sleep(60)')"));
    Running running(project, {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("upgrade"), QStringLiteral("head")}, {}, url());
    QVERIFY(waitForSleeper());
    running.send(SIGKILL);
    QVERIFY(running.finish());
    if (m_cluster.version() < 14) // 13 does not look whether anybody is there while a statement runs
        ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
    project.write(QStringLiteral("versions/c2.py"), QByteArray("\"\"\"two\"\"\"\nfrom alembic import op\nrevision = 'c2'\ndown_revision = 'c1'\n"
                                                               "def upgrade():\n    op.execute('alter table t add b int')\n"));
    const Outcome next = project.meditrackOn(url(), {QStringLiteral("upgrade"), QStringLiteral("head")});
    QVERIFY2(next.exitCode == 0, next.errors.constData());
    QCOMPARE(ask("SELECT count(*) FROM t"), QStringLiteral("1"));
    QCOMPARE(ask("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"), QStringLiteral("0"));
}

void TestPostgresRun::blockerIsNamed()
{
    Project project;
    prepare(project, QStringLiteral("op.execute('insert into t values (2)')\nop.add_column('t', sa.Column('b', sa.Integer))"));
    PgHolder till(m_cluster, m_database, "SELECT a FROM t");
    QVERIFY(till.isReady);
    const Outcome outcome = project.meditrackOn(url(), {QStringLiteral("--lock-timeout"), QStringLiteral("0.5"), QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    const QString pid = ask("SELECT pid FROM pg_stat_activity WHERE application_name = 'till'");
    const QString errors = QString::fromUtf8(outcome.errors);
    QVERIFY2(errors.contains(QStringLiteral("locked by till (pid %1, user tester, idle in a transaction for").arg(pid)), outcome.errors.constData());
    QVERIFY2(errors.contains(QLatin1String("its last statement: SELECT a FROM t")), outcome.errors.constData());
    QVERIFY2(errors.contains(QLatin1String("exactly as it was before")), outcome.errors.constData());
    QVERIFY2(errors.contains(QLatin1String("--lock-timeout SECONDS")), outcome.errors.constData());
    QCOMPARE(ask("SELECT count(*) FROM t"), QStringLiteral("1"));
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c1"));
}

void TestPostgresRun::goesOnWhenTheBlockerIsGone()
{
    Project project;
    prepare(project, QStringLiteral("op.add_column('t', sa.Column('b', sa.Integer))"));
    PgHolder till(m_cluster, m_database, "SELECT a FROM t");
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *advance = std::get_if<event::Advance>(&event); advance && advance->what.startsWith(QLatin1String("Waiting for till (pid ")))
            till.letGo();
    };
    Config config = configOf(project, url());
    config.url.lockTimeout = 60000;
    QCOMPARE(int(Migrator(config, log).upgrade({QStringLiteral("head")}).size()), 1);
    QVERIFY(!log.all<event::Advance>().empty());
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c2"));
}

void TestPostgresRun::triesAgain()
{
    Project project;
    prepare(project, QStringLiteral("op.add_column('t', sa.Column('b', sa.Integer))"));
    PgHolder till(m_cluster, m_database, "SELECT a FROM t");
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *notice = std::get_if<event::Notice>(&event); notice && notice->text.contains(QLatin1String("trying again (2 of 3)")))
            till.letGo();
    };
    Config config = configOf(project, url());
    config.url.lockTimeout = 300;
    QCOMPARE(int(Migrator(config, log).upgrade({QStringLiteral("head")}).size()), 1);
    QVERIFY(log.notices().join(QLatin1Char(' ')).contains(QLatin1String("trying again (2 of 3)")));
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c2"));
}

void TestPostgresRun::cancelInsideAStatement()
{
    Project project;
    prepare(project, QStringLiteral("op.execute('insert into t values (2)')\nop.execute('select pg_sleep(600)')"));
    EventLog log;
    log.isCancelled = [&] { return log.statements().contains(QStringLiteral("insert into t values (2)")); };
    const Config config = configOf(project, url());
    const auto error = errorOf([&] { Migrator(config, log).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QCOMPARE(ask("SELECT count(*) FROM t"), QStringLiteral("1"));
    QCOMPARE(ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"), QStringLiteral("0"));
}

void TestPostgresRun::terminated_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("half"); // of the revision stays
    QTest::newRow("one transaction") << "op.execute('insert into t values (2)')\nop.execute('select pg_sleep(60)')" << false;
    QTest::newRow("after a commit of its own") << "with op.get_context().autocommit_block():\n        op.execute('insert into t values (2)')\nop.execute('select pg_sleep(60)')" << true;
    QTest::newRow("after its own COMMIT") << "op.execute('insert into t values (2)')\nop.execute('commit')\nop.execute('begin')\nop.execute('select pg_sleep(60)')" << true;
}

void TestPostgresRun::terminated()
{
    QFETCH(QString, script);
    QFETCH(bool, half);
    Project project;
    prepare(project, script);
    Running running(project, {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("upgrade"), QStringLiteral("head")}, {}, url());
    QVERIFY(waitForSleeper());
    ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), 255);
    QVERIFY2(running.errors().contains("terminating connection due to administrator command") || running.errors().contains("was lost"), running.errors().constData());
    QVERIFY2(running.errors().contains("The database is at c1 now."), running.errors().constData());
    QCOMPARE(running.errors().contains("Revision c2 ended the transaction by itself: what ran before that is kept"), half);
    QCOMPARE(running.errors().contains("Running it again would do the first part twice."), half);
    QVERIFY(!half || !running.errors().contains("run the same command again"));
    QCOMPARE(ask("SELECT count(*) FROM t"), half ? QStringLiteral("2") : QStringLiteral("1"));
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c1"));
    const Outcome current = project.meditrackOn(url(), {QStringLiteral("current")});
    QVERIFY(current.output.startsWith("c1"));
}

void TestPostgresRun::serverGone()
{
    Project project;
    prepare(project, QStringLiteral("op.execute('insert into t values (2)')\nop.execute('select pg_sleep(60)')"));
    Running running(project, {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("upgrade"), QStringLiteral("head")}, {}, url());
    QVERIFY(waitForSleeper());
    m_cluster.stop();
    QVERIFY(running.finish());
    m_cluster.start();
    QCOMPARE(running.exitCode(), 255);
    QVERIFY2(running.errors().contains("it cannot be asked now at which revision"), running.errors().constData());
    QCOMPARE(ask("SELECT count(*) FROM t"), QStringLiteral("1"));
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c1"));
}

void TestPostgresRun::waitsForTheServer()
{
    Project project;
    prepare(project, QStringLiteral("pass"));
    m_cluster.stop();
    const Outcome without = project.meditrackOn(url(), {QStringLiteral("current")});
    QCOMPARE(without.exitCode, 255);
    QVERIFY2(without.errors.contains("Cannot connect to postgresql://") && without.errors.contains("Check that the server runs"), without.errors.constData());
    Running running(project, {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("--wait"), QStringLiteral("60"), QStringLiteral("current")}, {}, url());
    QVERIFY(running.waitFor("Waiting for the server"));
    m_cluster.start();
    QVERIFY(running.finish());
    QVERIFY2(running.exitCode() == 0, running.errors().constData());
    QVERIFY(running.output().startsWith("c1"));
}

void TestPostgresRun::failedStatementThatAScriptCatches()
{
    Project project;
    prepare(project, QStringLiteral("try:\n    op.execute('select 1/0')\nexcept Exception:\n    pass"));
    const Outcome outcome = project.meditrackOn(url(), {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("took the whole transaction back"), outcome.errors.constData());
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c1"));
}

void TestPostgresRun::severalStatements()
{
    Project project;
    prepare(project, QStringLiteral("op.get_bind().exec_driver_sql(\"insert into t values (2); insert into t values (3)\")"));
    const Outcome outcome = project.meditrackOn(url(), {QStringLiteral("upgrade"), QStringLiteral("head")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(ask("SELECT count(*) FROM t"), QStringLiteral("3"));
}

void TestPostgresRun::journalInTheDatabase()
{
    Project project;
    prepare(project, QStringLiteral("op.execute('select 1/0')"));
    project.meditrackOn(url(), {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(ask("SELECT string_agg(line->>'event' || ' ' || (line->>'verb') || ' ' || coalesce(line->>'result', '-'), ', ' ORDER BY number) FROM meditrack.journal"),
             QStringLiteral("begin upgrade -, end upgrade done, begin upgrade -, end upgrade failed"));
    const Outcome told = project.meditrackOn(url(), {QStringLiteral("journal"), QStringLiteral("--json")});
    QVERIFY2(told.exitCode == 0, told.errors.constData());
    QVERIFY2(told.output.contains("division by zero") && told.output.contains("\"c1\""), told.output.constData());
    // Nobody who looks at the user's tables sees it.
    QCOMPARE(ask("SELECT string_agg(tablename, ',' ORDER BY 1) FROM pg_tables WHERE schemaname = 'public'"), QStringLiteral("alembic_version,t"));
    const Outcome counted = project.meditrackOn(url(), {QStringLiteral("db"), QStringLiteral("count")});
    QVERIFY2(counted.exitCode == 0 && !counted.output.contains("journal"), counted.output.constData());
    // Hashes that follow another rule, and an edited script: nothing is said of what nobody can compare.
    QCOMPARE(ask("SELECT count(*) FROM meditrack.journal WHERE line->'scripts'->0->>'hash' ~ '^2:[0-9a-f]{64}$'"), QStringLiteral("4"));
    const QString script = project.path(QStringLiteral("versions/c1.py"));
    project.write(QStringLiteral("versions/c1.py"), bytesOf(script) + "answer = 42\n");
    const auto current = [&] { return project.meditrackOn(url(), {QStringLiteral("current"), QStringLiteral("-v")}); };
    QVERIFY(current().output.contains("Edited since it was applied: c1"));
    ask("UPDATE meditrack.journal SET line = replace(line::text, '\"2:', '\"')::json");
    const Outcome unknown = current();
    QVERIFY2(!unknown.output.contains("Edited") && unknown.errors.count("Nobody can tell whether these scripts were edited after they were applied: c1. ") == 1, unknown.errors.constData());
}

void TestPostgresRun::journalWithoutTheRight()
{
    Project project;
    prepare(project, QStringLiteral("op.add_column('t', sa.Column('b', sa.Integer))"));
    ask("DROP SCHEMA meditrack CASCADE; CREATE ROLE clerk LOGIN; ALTER TABLE t OWNER TO clerk; ALTER TABLE alembic_version OWNER TO clerk");
    QTemporaryDir home;
    const QString clerks = url().replace(QLatin1String("tester@"), QLatin1String("clerk@"));
    const ProgramCall call{meditrackProgram(), {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"), clerks, QStringLiteral("upgrade"), QStringLiteral("head")},
                           {}, {{QStringLiteral("XDG_DATA_HOME"), home.path()}}};
    const Outcome outcome = runProgram(call);
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    const QDir journals(home.filePath(QStringLiteral("meditrack/journals")));
    QCOMPARE(journals.entryList(QDir::Files).size(), 1);
    ProgramCall read = call;
    read.arguments = call.arguments.mid(0, 4) + QStringList{QStringLiteral("journal"), QStringLiteral("--json")};
    const Outcome told = runProgram(read);
    QVERIFY2(told.output.contains("\"upgrade\""), (told.output + told.errors).constData());
    ask("REASSIGN OWNED BY clerk TO tester; DROP OWNED BY clerk; DROP ROLE clerk");
}

void TestPostgresRun::readerMayLook()
{
    Project project;
    prepare(project, QStringLiteral("op.add_column('t', sa.Column('b', sa.Integer))"));
    ask("CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; GRANT ALL ON alembic_version TO reader"); // or it would be refused before
    const QString readers = url().replace(QLatin1String("tester@"), QLatin1String("reader@"));
    const Outcome current = project.meditrackOn(readers, {QStringLiteral("current")});
    QVERIFY2(current.exitCode == 0 && current.output.startsWith("c1"), current.errors.constData());
    const Outcome count = project.meditrackOn(readers, {QStringLiteral("db"), QStringLiteral("count")});
    QVERIFY2(count.exitCode == 0, count.errors.constData());
    const Outcome upgrade = project.meditrackOn(readers, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(upgrade.exitCode, 255);
    QVERIFY2(upgrade.errors.contains("must be owner of table t") && upgrade.errors.contains("exactly as it was before") && upgrade.errors.contains("'reader' this right"), upgrade.errors.constData());
    ask(QByteArray("ALTER ROLE reader SET default_transaction_read_only = on"));
    const Outcome again = project.meditrackOn(readers, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(again.exitCode, 255);
    QVERIFY2(again.errors.contains("may only be read"), again.errors.constData());
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c1"));
    ask("DROP OWNED BY reader; DROP ROLE reader");
}

void TestPostgresRun::passwords_data()
{
    QTest::addColumn<QString>("password"); // in the URL
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("error"); // empty: it goes in
    const QByteArray line = "*:*:*:anna:ge:heim\n";
    QTest::newRow("URL") << "ge%3Aheim" << "" << QByteArray() << QByteArray();
    QTest::newRow("environment") << "" << "ge:heim" << QByteArray() << QByteArray();
    QTest::newRow("file") << "" << "" << QByteArray("*:*:*:anna:ge\\:heim\n") << QByteArray();
    QTest::newRow("none") << "" << "" << QByteArray() << QByteArray("PGPASSWORD");
    QTest::newRow("wrong") << "ganzgeheim" << "" << QByteArray() << QByteArray("Check user name and password");
    QTest::newRow("wrong in the file") << "" << "" << line.first(line.size() - 2) + "x\n" << QByteArray("Check user name and password");
}

void TestPostgresRun::passwords()
{
    QFETCH(QString, password);
    QFETCH(QString, variable);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, error);
    m_cluster.admit("local " + m_database.toUtf8() + " anna scram-sha-256");
    ask("CREATE ROLE anna LOGIN PASSWORD 'ge:heim'");
    Project project;
    const QString passfile = project.write(QStringLiteral("pgpass"), file);
    QFile::setPermissions(passfile, QFile::ReadOwner | QFile::WriteOwner);
    const QString who = password.isEmpty() ? QStringLiteral("anna@") : QStringLiteral("anna:%1@").arg(password);
    QHash<QString, QString> environment{{QStringLiteral("DATABASE_URL"), url().replace(QLatin1String("tester@"), who)}, {QStringLiteral("PGPASSFILE"), passfile}};
    if (!variable.isEmpty())
        environment.insert(QStringLiteral("PGPASSWORD"), variable);
    const Outcome outcome = runProgram({meditrackProgram(), {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("current"), QStringLiteral("-v")}, {}, environment});
    QVERIFY2(outcome.exitCode == (error.isEmpty() ? 0 : 255), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(error), outcome.errors.constData());
    QVERIFY2(!(outcome.output + outcome.errors).contains("heim"), (outcome.output + outcome.errors).constData());
    ask("DROP ROLE anna");
}

void TestPostgresRun::passwordIsAskedFor()
{
    m_cluster.admit("local " + m_database.toUtf8() + " berta scram-sha-256");
    ask("CREATE ROLE berta LOGIN PASSWORD 'geheim'");
    const DatabaseUrl bertas = DatabaseUrl::parse(url().replace(QLatin1String("tester@"), QLatin1String("berta@")));
    Knowing knowing;
    {
        Connection connection(bertas, Connection::Access::Read, knowing);
        QCOMPARE(connection.scalar(QStringLiteral("SELECT current_user::text")).toString(), QStringLiteral("berta"));
    }
    QCOMPARE(knowing.asked, QStringList{QStringLiteral("berta@") + m_cluster.folder()});
    NoProgress alone;
    const auto error = errorOf([&] { Connection(bertas, Connection::Access::Read, alone); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::PermissionDenied);
    ask("DROP ROLE berta");
}

void TestPostgresRun::parameters_data()
{
    QTest::addColumn<QString>("more"); // instead of "?host=…"
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    const QString host = m_cluster.folder();
    const auto hosts = [&](const char *text) { return QString::fromLatin1(text).arg(host); };
    QTest::newRow("own name") << hosts("?host=%1") << "SHOW application_name" << "meditrack";
    QTest::newRow("name") << hosts("?host=%1&application_name=clinic%20one") << "SHOW application_name" << "clinic one";
    QTest::newRow("options") << hosts("?host=%1&options=-c%20work_mem%3D7MB") << "SHOW work_mem" << "7MB";
    QTest::newRow("search path") << hosts("?host=%1&options=-csearch_path%3Dpg_catalog") << "SELECT current_schema()::text" << "pg_catalog";
    QTest::newRow("two hosts") << hosts("?host=/nowhere&host=%1") << "SELECT 'in'" << "in";
    QTest::newRow("two hosts with ports") << hosts("?host=localhost:1&host=%1") << "SELECT 'in'" << "in";
    QTest::newRow("one that writes") << hosts("?host=%1&target_session_attrs=read-write") << "SELECT 'in'" << "in";
    QTest::newRow("without TLS") << hosts("?host=%1&sslmode=disable") << "SELECT 'in'" << "in";
    QTest::newRow("lock timeout") << hosts("?host=%1") << "SHOW lock_timeout" << "5s";
    QTest::newRow("lock timeout of its own") << hosts("?host=%1&options=-clock_timeout%3D7s") << "SHOW lock_timeout" << "7s";
    QTest::newRow("encoding") << hosts("?host=%1&client_encoding=utf8") << "SHOW client_encoding" << "UTF8";
    QTest::newRow("encoding of the program") << hosts("?host=%1&client_encoding=auto") << "SHOW client_encoding" << "UTF8";
    // Of our sessions some have nothing to do for long.
    QTest::newRow("idle in a transaction") << hosts("?host=%1&options=-cidle_in_transaction_session_timeout%3D7s") << "SHOW idle_in_transaction_session_timeout" << "0";
    QTest::newRow("isolation") << hosts("?host=%1&options=-cdefault_transaction_isolation%3Dserializable") << "SHOW transaction_isolation" << "read committed";
    if (m_cluster.version() >= 14) {
        QTest::newRow("idle") << hosts("?host=%1&options=-cidle_session_timeout%3D7s") << "SHOW idle_session_timeout" << "0";
        QTest::newRow("looks for its client") << hosts("?host=%1") << "SHOW client_connection_check_interval" << "1s";
        QTest::newRow("looks for its client less often") << hosts("?host=%1&options=-cclient_connection_check_interval%3D7s") << "SHOW client_connection_check_interval" << "7s";
    }
    QTest::newRow("statement timeout") << hosts("?host=%1&options=-cstatement_timeout%3D77s") << "SHOW statement_timeout" << "77s";
}

void TestPostgresRun::parameters()
{
    QFETCH(QString, more);
    QFETCH(QString, question);
    NoProgress progress;
    Connection connection(DatabaseUrl::parse(QStringLiteral("postgresql://tester@/%1%2").arg(m_database, more)), Connection::Access::Read, progress);
    QTEST(connection.scalar(question).toString(), "answer");
}

void TestPostgresRun::wrongAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("text");
    const QString host = m_cluster.folder();
    QTest::newRow("no such database") << QStringLiteral("postgresql://tester@/nowhere?host=%1").arg(host) << ErrorCode::CannotOpen << "createdb";
    QTest::newRow("no such user") << QStringLiteral("postgresql://nobody@/postgres?host=%1").arg(host) << ErrorCode::PermissionDenied << "\"nobody\" does not exist";
    QTest::newRow("may not connect") << QStringLiteral("postgresql://stranger@/closed?host=%1").arg(host) << ErrorCode::PermissionDenied << "GRANT CONNECT ON DATABASE";
    QTest::newRow("lets nobody in") << QStringLiteral("postgresql://tester@/shut?host=%1").arg(host) << ErrorCode::CannotOpen << "not currently accepting connections";
    QTest::newRow("is full") << QStringLiteral("postgresql://visitor@/crowded?host=%1").arg(host) << ErrorCode::CannotOpen << "too many connections for database";
    QTest::newRow("may not have its options") << QStringLiteral("postgresql://plain@/postgres?host=%1&options=-clog_statement%3Dall").arg(host) << ErrorCode::PermissionDenied << "look at options in the URL";
    QTest::newRow("no such encoding") << QStringLiteral("postgresql://tester@/postgres?host=%1&client_encoding=latin1").arg(host) << ErrorCode::Configuration << "client_encoding cannot be 'latin1'";
    QTest::newRow("several servers in libpq's way") << QStringLiteral("postgresql://tester@one:1,two:2/postgres") << ErrorCode::Configuration << "host=first:5432&host=second:5432";
    QTest::newRow("a socket in libpq's way") << QStringLiteral("postgresql://tester@%2Frun%2Fpostgresql/postgres") << ErrorCode::Configuration << "host=/run/postgresql";
    QTest::newRow("no such parameter") << QStringLiteral("postgresql://tester@/postgres?host=%1&colour=red").arg(host) << ErrorCode::Configuration << "'colour'";
    QTest::newRow("nobody listens") << QStringLiteral("postgresql://tester@localhost:1/postgres") << ErrorCode::CannotOpen << "Check that the server runs";
    QTest::newRow("no number of seconds") << QStringLiteral("postgresql://tester@localhost:1/postgres?connect_timeout=abc") << ErrorCode::Configuration << "connect_timeout cannot be understood: 'abc'";
    QTest::newRow("wrong word") << QStringLiteral("postgresql://tester@/postgres?host=%1&sslmode=perhaps").arg(host) << ErrorCode::CannotOpen << "sslmode";
}

void TestPostgresRun::wrongAddresses()
{
    QFETCH(QString, url);
    QFETCH(QString, text);
    NoProgress progress;
    if (url.contains(QLatin1String("//plain@")))
        ask("CREATE ROLE plain LOGIN");
    if (url.contains(QLatin1String("/closed?")))
        ask("CREATE ROLE stranger LOGIN; CREATE DATABASE closed; REVOKE CONNECT ON DATABASE closed FROM PUBLIC");
    if (url.contains(QLatin1String("/shut?")))
        ask("CREATE DATABASE shut ALLOW_CONNECTIONS false");
    if (url.contains(QLatin1String("/crowded?")))
        ask("CREATE ROLE visitor LOGIN; CREATE DATABASE crowded CONNECTION LIMIT 0");
    const auto error = errorOf([&] { Connection(DatabaseUrl::parse(url), Connection::Access::Read, progress); });
    QVERIFY(error);
    QTEST(error->code, "code");
    QVERIFY2(error->text().contains(text), qPrintable(error->text()));
    QCOMPARE(error->text().contains(QLatin1String("GRANT CONNECT")), url.contains(QLatin1String("/closed?")));
}

QTEST_GUILESS_MAIN(TestPostgresRun)
#include "tst_postgresrun.moc"
