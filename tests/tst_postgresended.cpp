// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions that the server's administrator ends in the middle of a restore, and COMMITs whose answer is lost.
#include "db/commitnumber.h"
#include "support/pgholder.h"
#include "support/postgresclinic.h"
#include "support/running.h"

#include <QDir>
#include <QTest>

#include <atomic>
#include <functional>
#include <thread>

#include <signal.h>

namespace {

constexpr int Patience = 60000; ///< milliseconds

} // namespace

class TestPostgresEnded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void restore_data();
    void restore();
    void commitOfRestore_data();
    void commitOfRestore();
    void serverGoneInCommit_data();
    void serverGoneInCommit();
    void programEnded_data();
    void programEnded();
    void commitOfImport();
    void commitOfUpgrade();
    void commitElsewhere();
    void commitWithoutFunctions();
    void commitBeforeCrash_data();
    void commitBeforeCrash();

private:
    QByteArray ask(const QByteArray &sql, const QString &database = QStringLiteral("postgres")) const { return m_cluster.ask(database, sql).toUtf8(); }
    QByteArrayList databases() const { return ask("SELECT datname::text FROM pg_database ORDER BY 1").split('\n'); }
    /// Until the server has sessions like this. Gives what `then` says of each of them.
    bool until(const QByteArray &like, const QByteArray &then = "true") const;
    void wake() const { ask("SET synchronous_commit = local; DROP ROLE IF EXISTS asleep"); }
    /// From now on each COMMIT waits.
    void commitsWait(bool on) const;
    /// Lets each COMMIT come to its end but the first one like this, and does that then; until the program has come to its end. false: there was none.
    bool meetCommit(Running &running, const QByteArray &like, const std::function<void()> &then) const;
    bool endCommit(Running &running, const QByteArray &like) const;
    Running restoring(const QString &path, bool inPlace) const;

    PostgresCluster m_cluster;
    PostgresClinic m_clinic;
    QString m_path; ///< the backup
    QByteArray m_old;
    QByteArrayList m_databases;
};

void TestPostgresEnded::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_clinic.path(QStringLiteral("data")).toLocal8Bit());
    const QString model = QStringLiteral("model");
    m_cluster.create(model);
    // Whoever copies rows into it waits as long as there is that role.
    const Outcome made = m_cluster.psql(model, "CREATE ROLE plain LOGIN; ALTER DATABASE model OWNER TO plain; ALTER SCHEMA public OWNER TO plain; SET ROLE plain;"
        "CREATE FUNCTION public.waits(int) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN WHILE EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'asleep') LOOP "
        "PERFORM pg_catalog.pg_sleep(0.02); END LOOP; RETURN true; END $$;"
        "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY); INSERT INTO alembic_version VALUES ('p03');"
        "CREATE TABLE ward (bed int PRIMARY KEY CHECK (public.waits(bed))); INSERT INTO ward VALUES (1)");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    m_path = m_clinic.path(QStringLiteral("ward.tar"));
    const Outcome backup = m_clinic.meditrack(m_cluster.url(model), {QStringLiteral("db"), QStringLiteral("backup"), m_path});
    QVERIFY2(backup.exitCode == 0, backup.errors.constData());
    ask("INSERT INTO ward VALUES (2)", model);
    m_old = m_cluster.dump(model);
    // Nobody waits for the standby that will never be there, for the time being.
    for (const char *each : {"ALTER SYSTEM SET synchronous_commit = 'local'", "ALTER SYSTEM SET synchronous_standby_names = 'nobody'", "SELECT pg_reload_conf()"})
        QCOMPARE(m_cluster.psql(QStringLiteral("postgres"), each).exitCode, 0);
}

void TestPostgresEnded::init()
{
    QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT count(*) FROM pg_stat_activity WHERE datname = 'model'"), QByteArray("0"), Patience);
    m_cluster.copy(QStringLiteral("model"), QStringLiteral("ward"));
    ask("ALTER DATABASE ward OWNER TO plain");
    m_databases = databases();
}

void TestPostgresEnded::cleanup()
{
    commitsWait(false);
    wake();
    // The session that has asked the same a moment ago may be there still.
    QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'meditrack%' AND query NOT LIKE '%application_name LIKE%'"), QByteArray("0"), Patience);
    for (const QByteArray &each : databases()) {
        if (each.startsWith("ward"))
            ask("DROP DATABASE \"" + each + "\" WITH (FORCE)");
    }
}

bool TestPostgresEnded::until(const QByteArray &like, const QByteArray &then) const
{
    QElapsedTimer timer;
    timer.start();
    for (QByteArray answer; !timer.hasExpired(60000);) {
        answer = ask("SELECT " + then + " FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND " + like);
        if (answer == "t")
            return true;
        if (!answer.isEmpty())
            qWarning("%s", answer.constData());
    }
    return false;
}

void TestPostgresEnded::commitsWait(bool on) const
{
    ask(QByteArray("ALTER SYSTEM SET synchronous_commit = ") + (on ? "'on'" : "'local'"));
    ask("SELECT pg_reload_conf()");
}

bool TestPostgresEnded::meetCommit(Running &running, const QByteArray &like, const std::function<void()> &then) const
{
    std::atomic isMet = false;
    std::atomic isOver = false;
    std::thread looking([&] {
        while (!isOver && !isMet) {
            isMet = ask("SELECT CASE WHEN " + like + " THEN 'met' ELSE 'let go' || pg_cancel_backend(pid) END FROM pg_stat_activity WHERE wait_event = 'SyncRep'").contains("met");
            if (isMet)
                then();
        }
        while (!isOver)
            ask("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
    });
    const bool isDone = running.finish();
    isOver = true;
    looking.join();
    return isDone && isMet;
}

bool TestPostgresEnded::endCommit(Running &running, const QByteArray &like) const
{
    return meetCommit(running, like, [&] { ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND " + like); });
}

Running TestPostgresEnded::restoring(const QString &path, bool inPlace) const
{
    QString url = m_cluster.url(QStringLiteral("ward"));
    if (inPlace)
        url.replace(QLatin1String("tester@"), QLatin1String("plain@"));
    return Running(m_clinic.project(), {QStringLiteral("-c"), m_clinic.path(QStringLiteral("alembic.ini")), QStringLiteral("db"), QStringLiteral("restore"), path, QStringLiteral("--yes")}, {}, url);
}

void TestPostgresEnded::restore_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("holds"); // a database in which somebody stays; empty: nobody
    const QByteArray copies = "query LIKE 'COPY %' AND wait_event = 'PgSleep'";
    QTest::newRow("pg_restore's COPY") << copies << QByteArray();
    QTest::newRow("pg_restore's COPY, in place") << copies << QByteArray();
    QTest::newRow("first new name") << QByteArray("query LIKE 'ALTER DATABASE %RENAME TO %_before_%'") << QByteArray("ward");
    QTest::newRow("second new name") << QByteArray("query LIKE 'ALTER DATABASE %_restore_%RENAME TO %'") << QByteArray("ward_restore_");
}

/// pg_terminate_backend: nothing has been changed, nothing is left over, and that is told.
void TestPostgresEnded::restore()
{
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, holds);
    ask("CREATE ROLE asleep");
    Running running = restoring(m_path, QByteArray(QTest::currentDataTag()).endsWith("in place"));
    QVERIFY2(until("query LIKE 'COPY %' AND wait_event = 'PgSleep'"), running.errors().constData());
    std::optional<PgHolder> holder;
    if (!holds.isEmpty()) {
        const QByteArray name = ask("SELECT datname::text FROM pg_database WHERE datname LIKE '" + holds + "%' ORDER BY length(datname) LIMIT 1");
        holder.emplace(m_cluster, QString::fromUtf8(name), "SELECT 1");
        QVERIFY(holder->isReady);
        wake();
    }
    const bool isEnded = until("state = 'active' AND " + where, "pg_terminate_backend(pid)");
    wake();
    QVERIFY(running.finish());
    QVERIFY2(isEnded, running.errors().constData());
    holder.reset();
    const QByteArray errors = running.errors();
    QVERIFY2(running.exitCode() == 255, errors.constData());
    QVERIFY2(errors.contains("terminating connection due to administrator command") || errors.contains("was lost"), errors.constData());
    QVERIFY2(errors.contains("Nothing has been changed: the database is as it was."), errors.constData());
    QCOMPARE(m_cluster.dump(QStringLiteral("ward")).split('\n'), m_old.split('\n'));
    QCOMPARE(databases(), m_databases);
}

void TestPostgresEnded::commitOfRestore_data()
{
    QTest::addColumn<bool>("inPlace");
    QTest::newRow("new names") << false;
    QTest::newRow("in place") << true;
}

/// Ended inside of COMMIT, which the server has done by then: the restore goes on and is complete.
void TestPostgresEnded::commitOfRestore()
{
    QFETCH(bool, inPlace);
    ask("CREATE ROLE asleep");
    Running running = restoring(m_path, inPlace);
    QVERIFY2(until("query LIKE 'COPY %' AND wait_event = 'PgSleep'"), running.errors().constData());
    commitsWait(true);
    wake();
    QVERIFY(endCommit(running, inPlace ? "query = 'COMMIT' AND datname = 'ward'" : "query = 'COMMIT' AND datname = 'postgres'"));
    const QByteArray told = running.errors() + running.output();
    QVERIFY2(running.exitCode() == 0, told.constData());
    QVERIFY2(told.contains("the answer to COMMIT did not come, but the server has done it"), told.constData());
    QCOMPARE(ask("SELECT count(*) FROM ward", QStringLiteral("ward")), QByteArray("1"));
    QCOMPARE(databases().size(), m_databases.size() + (inPlace ? 0 : 1)); // the one that was kept
}

void TestPostgresEnded::serverGoneInCommit_data()
{
    commitOfRestore_data();
}

/// Nobody is there to be asked whether it was done: that is said, and nothing is promised.
void TestPostgresEnded::serverGoneInCommit()
{
    QFETCH(bool, inPlace);
    ask("CREATE ROLE asleep");
    Running running = restoring(m_path, inPlace);
    QVERIFY2(until("query LIKE 'COPY %' AND wait_event = 'PgSleep'"), running.errors().constData());
    commitsWait(true);
    wake();
    const bool isMet = meetCommit(running, inPlace ? "query = 'COMMIT' AND datname = 'ward'" : "query = 'COMMIT' AND datname = 'postgres'", [this] { m_cluster.stop(); });
    m_cluster.start();
    commitsWait(false);
    QVERIFY(isMet);
    QCOMPARE(running.exitCode(), 255);
    QVERIFY2(running.errors().contains("It cannot be found out now whether the last COMMIT was done"), running.errors().constData());
    QVERIFY2(running.errors().contains("What was there before is in the backup '"), running.errors().constData());
    QCOMPARE(ask("SELECT count(*) FROM ward", QStringLiteral("ward")), QByteArray("1")); // it was, for here only a standby was missing
    const Outcome cleaned = m_clinic.meditrack(m_cluster.url(QStringLiteral("ward")), {QStringLiteral("db"), QStringLiteral("restore"), QStringLiteral("--cleanup"), QStringLiteral("--yes")});
    QVERIFY2(cleaned.exitCode == 0, cleaned.errors.constData());
    QCOMPARE(ask("SELECT count(*) FROM pg_database WHERE datname LIKE 'ward_restore_%'"), QByteArray("0"));
}

void TestPostgresEnded::programEnded_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("says");
    const QByteArray program = m_cluster.tool(QStringLiteral("pg_restore")).toUtf8() + " \"$@\"";
    QTest::newRow("killed when it was done") << program + "\nkill -KILL $$" << QByteArray("it was killed");
    QTest::newRow("killed before it was done") << QByteArray("kill -KILL $$") << QByteArray("it was killed");
    QTest::newRow("cancelled when it was done") << program + "\nkill -INT $PPID\nexec tail -f /dev/null" << QByteArray("Cancelled");
    QTest::newRow("it failed") << program + " | head -c 900\necho 'pg_restore: error: could not read from input file: no' >&2\nexit 1" << QByteArray("could not read from input file");
    QTest::newRow("the end is missing") << program + " | sed '/^COMMIT;$/,$d'\nexit 0" << QByteArray("has not printed all of the dump");
}

/// pg_restore, in place, does not come to a good end: nothing of what it has printed stays.
void TestPostgresEnded::programEnded()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, says);
    const QString folder = m_clinic.path(QStringLiteral("ending"));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (const QString &name : {QStringLiteral("pg_dump"), QStringLiteral("pg_restore")}) {
        QFile file(folder + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + (name == QLatin1String("pg_restore") ? "case \" $* \" in *\" --single-transaction \"*)\n" + script + "\nesac\n" : QByteArray())
                   + "exec " + m_cluster.tool(name).toUtf8() + " \"$@\"\n");
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    const Outcome outcome = m_clinic.meditrack(m_cluster.url(QStringLiteral("ward")).replace(QLatin1String("tester@"), QLatin1String("plain@")),
                                               {QStringLiteral("db"), QStringLiteral("restore"), m_path, QStringLiteral("--yes")}, {{QStringLiteral("MEDITRACK_PG_BIN"), folder}});
    QVERIFY2(outcome.exitCode == 255, outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(says) && outcome.errors.contains("Nothing has been changed"), outcome.errors.constData());
    QCOMPARE(m_cluster.dump(QStringLiteral("ward")).split('\n'), m_old.split('\n'));
}

void TestPostgresEnded::commitOfImport()
{
    const QString url = m_cluster.url(QStringLiteral("ward"));
    const QString file = m_clinic.path(QStringLiteral("ward.json"));
    const Outcome written = m_clinic.meditrack(url, {QStringLiteral("db"), QStringLiteral("export"), file});
    QVERIFY2(written.exitCode == 0, written.errors.constData());
    ask("DELETE FROM ward", QStringLiteral("ward"));
    ask("CREATE ROLE asleep");
    Running running(m_clinic.project(), {QStringLiteral("-c"), m_clinic.path(QStringLiteral("alembic.ini")), QStringLiteral("db"), QStringLiteral("import"), file, QStringLiteral("--yes"), QStringLiteral("--no-backup")}, {}, url);
    QVERIFY2(until("query LIKE 'COPY %' AND wait_event = 'PgSleep'"), running.errors().constData());
    commitsWait(true);
    wake();
    QVERIFY(endCommit(running, "query = 'COMMIT'"));
    QVERIFY2(running.exitCode() == 0, running.errors().constData());
    QVERIFY2(running.errors().contains("the answer to COMMIT did not come, but the server has done it"), running.errors().constData());
    QCOMPARE(ask("SELECT count(*) FROM ward", QStringLiteral("ward")), QByteArray("2"));
}

/// Without a guard that could compare: the server is asked for the transaction itself.
void TestPostgresEnded::commitOfUpgrade()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('insert into ward values (3)')"));
    ask("DELETE FROM alembic_version", QStringLiteral("ward"));
    ask("CREATE ROLE asleep");
    Running running(project, {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("upgrade"), QStringLiteral("head")}, {}, m_cluster.url(QStringLiteral("ward")));
    QVERIFY2(until("query LIKE 'insert %' AND wait_event = 'PgSleep'"), running.errors().constData());
    commitsWait(true);
    wake();
    QVERIFY(endCommit(running, "query = 'COMMIT'"));
    QCOMPARE(running.exitCode(), 255);
    QVERIFY2(running.errors().contains("The answer to COMMIT was lost, but the server has done it. The database is at c1 now."), running.errors().constData());
    QCOMPARE(ask("SELECT version_num FROM alembic_version", QStringLiteral("ward")), QByteArray("c1"));
}

/// A standby that takes over has not heard of the last transactions, and gives their numbers away again; so has any other server its own.
void TestPostgresEnded::commitElsewhere()
{
    using namespace meditrack;
    NoProgress progress;
    const PostgresCluster primary;
    const PostgresCluster follower(&primary);
    const PostgresCluster stranger;
    const auto urlOf = [](const PostgresCluster &cluster) { return DatabaseUrl::parse(cluster.url(QStringLiteral("postgres"))); };
    QCOMPARE(follower.psql(QStringLiteral("postgres"), "SELECT pg_promote()").exitCode, 0);
    Connection connection(urlOf(primary), Connection::Access::Write, progress);
    const auto numberOf = [&](const char *end, QString &number) {
        connection.execute(QStringLiteral("BEGIN"));
        number = connection.scalar(QStringLiteral("SELECT txid_current()::text")).toString();
        const CommitNumber known(connection);
        connection.execute(QLatin1String(end));
        return known;
    };
    QString number;
    const CommitNumber kept = numberOf("COMMIT", number);
    for (const PostgresCluster *other : {&follower, &stranger}) {
        QCOMPARE(other->ask(QStringLiteral("postgres"), "DO $$ BEGIN WHILE txid_current() < " + number.toUtf8() + " LOOP COMMIT; END LOOP; END $$"), QString());
        QCOMPARE(other->ask(QStringLiteral("postgres"), "SELECT txid_status(" + number.toUtf8() + ")"), QStringLiteral("committed"));
        QCOMPARE(kept.fate(urlOf(*other), progress), CommitNumber::Fate::Unknown);
    }
    QCOMPARE(kept.fate(urlOf(primary), progress), CommitNumber::Fate::Committed);
    QCOMPARE(numberOf("ROLLBACK", number).fate(urlOf(primary), progress), CommitNumber::Fate::TakenBack);
    // Who may not ask which server it is knows nothing, and the transaction goes on.
    QCOMPARE(primary.psql(QStringLiteral("postgres"), "REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC; CREATE ROLE poor LOGIN").exitCode, 0);
    Connection poor(DatabaseUrl::parse(primary.url(QStringLiteral("postgres")).replace(QLatin1String("tester@"), QLatin1String("poor@"))), Connection::Access::Write, progress);
    poor.execute(QStringLiteral("BEGIN"));
    poor.execute(QStringLiteral("SELECT txid_current()"));
    const CommitNumber unsaid(poor);
    poor.execute(QStringLiteral("COMMIT"));
    QCOMPARE(unsaid.fate(urlOf(primary), progress), CommitNumber::Fate::Unknown);
}

/// A server that has other functions for its log: what we ask on the side fails, and the transaction comes to its end all the same.
void TestPostgresEnded::commitWithoutFunctions()
{
    using namespace meditrack;
    NoProgress progress;
    const QString database = QStringLiteral("ward");
    const Outcome prepared = m_cluster.psql(database, "SET allow_system_table_mods = on; ALTER FUNCTION pg_catalog.pg_current_wal_lsn() RENAME TO elsewhere; CREATE TABLE kept (x integer)");
    QVERIFY2(prepared.exitCode == 0, prepared.errors.constData());
    const DatabaseUrl url = DatabaseUrl::parse(m_cluster.url(database));
    CommitNumber number;
    {
        Connection connection(url, Connection::Access::Write, progress);
        Transaction transaction(connection);
        connection.execute(QStringLiteral("INSERT INTO kept VALUES (1)"));
        number = CommitNumber(connection);
        QVERIFY(!connection.lostTransaction());
        transaction.commit();
    }
    QCOMPARE(ask("SELECT count(*) FROM kept", database), QByteArray("1"));
    QCOMPARE(number.fate(url, progress), CommitNumber::Fate::Unknown);
}

void TestPostgresEnded::commitBeforeCrash_data()
{
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("the whole server") << true;
    QTest::newRow("one process of it") << false;
}

/// What a server has forgotten in a crash was not on the disk, and its number is given away again: a number of before proves nothing.
void TestPostgresEnded::commitBeforeCrash()
{
    using namespace meditrack;
    QFETCH(bool, isWhole);
    NoProgress progress;
    const PostgresCluster server;
    const QString database = QStringLiteral("postgres");
    const DatabaseUrl url = DatabaseUrl::parse(server.url(database));
    Connection connection(url, Connection::Access::Write, progress);
    connection.execute(QStringLiteral("BEGIN"));
    connection.execute(QStringLiteral("SELECT txid_current()"));
    const CommitNumber number(connection);
    connection.execute(QStringLiteral("COMMIT"));
    QCOMPARE(number.fate(url, progress), CommitNumber::Fate::Committed);
    if (isWhole) {
        server.stop();
        server.start();
    } else {
        const int process = connection.scalar(QStringLiteral("SELECT pg_backend_pid()")).toInt();
        QCOMPARE(::kill(process, SIGKILL), 0);
        // Until all the others have been ended, too, and begin anew.
        QTRY_COMPARE_WITH_TIMEOUT(server.ask(database, "SELECT count(*) FROM pg_stat_activity WHERE pid = " + QByteArray::number(process)), QStringLiteral("0"), Patience);
    }
    QCOMPARE(number.fate(url, progress), CommitNumber::Fate::Unknown);
}

QTEST_GUILESS_MAIN(TestPostgresEnded)
#include "tst_postgresended.moc"
