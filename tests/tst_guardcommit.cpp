// SPDX-License-Identifier: GPL-3.0-or-later
// Guarded upgrades on a server that goes away, refuses a COMMIT, or whose answer to it is lost.
#include "guard/guard.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/serverproject.h"
#include "support/watchers.h"

#include <QDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <thread>

using namespace meditrack;

namespace {

/// All that this process has to a server with its socket there; the other end hears of it as late as it looks.
void cutConnections(const QString &folder)
{
    for (const QString &each : QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        sockaddr_un address{};
        socklen_t length = sizeof address;
        if (::getpeername(each.toInt(), reinterpret_cast<sockaddr *>(&address), &length) == 0 && address.sun_family == AF_UNIX
            && QByteArray(address.sun_path).startsWith(folder.toLocal8Bit()))
            ::shutdown(each.toInt(), SHUT_RDWR);
    }
}

} // namespace

class TestGuardCommit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void serverGone();
    void commitRefused();
    void commitInDoubt_data();
    void commitInDoubt();
    void firstCommitTakenBack();
    void commitGoesOn_data();
    void commitGoesOn();
    void leftToTheNextOne_data();
    void leftToTheNextOne();

private:
    QString ask(const QByteArray &sql) const { return m_cluster.ask(m_database, sql); }
    QString url() const { return m_cluster.url(m_database); }

    PostgresCluster m_cluster;
    QTemporaryDir m_home;
    QString m_database;
    int m_number = 0;
};

void TestGuardCommit::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit()); // where the backups of server databases go
}

void TestGuardCommit::init()
{
    m_database = QStringLiteral("g%1").arg(++m_number);
    m_cluster.create(m_database);
    ask("CREATE TABLE parents (id int PRIMARY KEY); INSERT INTO parents SELECT generate_series(1, 3)");
}

/// Nothing was committed: the server takes it back by itself, and nobody is sent to restore a backup.
void TestGuardCommit::serverGone()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('insert into parents values (8)')\nop.execute('insert into parents values (9)')"));
    const Config known = configOn(project, url());
    const QByteArray digest = digestOn(url());
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *statement = std::get_if<event::Statement>(&event); statement && statement->sql == QLatin1String("insert into parents values (8)"))
            m_cluster.stop();
    };
    const auto error = errorOf([&] { Guard(known, log).upgrade({QStringLiteral("head")}); });
    m_cluster.start();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ConnectionLost);
    QVERIFY2(error->consequence.startsWith(QLatin1String("Nothing was committed, so everything is taken back; the content could not be compared: Cannot connect")), qPrintable(error->text()));
    QVERIFY2(error->advice.contains(QLatin1String("meditrack current")) && !error->advice.contains(QLatin1String("restore")), qPrintable(error->advice));
    QCOMPARE(digestOn(url()), digest);
}

/// A COMMIT that is refused has an answer: nothing is in doubt.
void TestGuardCommit::commitRefused()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('insert into parents values (8)')\ntry:\n    op.execute('select 1 / 0')\nexcept Exception:\n    pass\n"
                                                               "with op.get_context().autocommit_block():\n    op.execute('select 1')"));
    const Config known = configOn(project, url());
    const QByteArray digest = digestOn(url());
    EventLog log;
    const auto error = errorOf([&] { Guard(known, log).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QVERIFY2(error->consequence.startsWith(QLatin1String("Everything was rolled back: the database is exactly as it was before")), qPrintable(error->text()));
    QCOMPARE(digestOn(url()), digest);
}

void TestGuardCommit::commitInDoubt_data()
{
    QTest::addColumn<bool>("each");
    QTest::addColumn<QString>("first");
    QTest::newRow("the only one") << false << "pass";
    QTest::newRow("the last of two") << true << "pass";
    QTest::newRow("the one after a block of its own") << false << "with op.get_context().autocommit_block():\n    op.execute('select 1')";
}

/// The last COMMIT is done and its answer is lost, as where a standby that has to agree does not, and the session is ended.
void TestGuardCommit::commitInDoubt()
{
    m_cluster.stop();
    m_cluster.start(QStringLiteral("-c synchronous_standby_names=nobody -c synchronous_commit=local"));
    QFETCH(bool, each);
    QFETCH(QString, first);
    Project project;
    project.addScript(QStringLiteral("c0"), {}, first);
    project.addScript(QStringLiteral("c1"), QStringLiteral("c0"), QStringLiteral("op.execute('insert into parents values (8)')\nop.execute('set local synchronous_commit = on')"));
    const Config known = configOn(project, url());
    GuardOptions options;
    options.transactionPerRevision = each;
    EventLog log;
    std::thread ending([this] {
        const QByteArray end = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
        QElapsedTimer timer;
        timer.start();
        while (ask(end) != QLatin1String("1") && !timer.hasExpired(60000)) { }
    });
    const auto error = errorOf([&] { Guard(known, log, options).upgrade({QStringLiteral("head")}); });
    ending.join();
    m_cluster.stop();
    m_cluster.start();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ConnectionLost);
    QVERIFY2(error->consequence.startsWith(QLatin1String("The answer to COMMIT was lost, but the server has done it: everything has run, and the database is at c1 now.")), qPrintable(error->text()));
    QVERIFY2(error->advice.startsWith(QLatin1String("Nothing is left to do. What was there before is in the backup '")), qPrintable(error->advice));
    QCOMPARE(ask("SELECT count(*) FROM parents WHERE id = 8"), QStringLiteral("1"));
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c1"));
    QCOMPARE(ask("SELECT (line->'heads_after')::text FROM meditrack.journal WHERE line->>'event' = 'end'"), QStringLiteral("[\"c1\"]"));
}

/// The first of two COMMITs ends the session, and the server takes it back: nothing of ours is there, and what others did meanwhile stays.
void TestGuardCommit::firstCommitTakenBack()
{
    ask("CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(60); RETURN NULL; END'");
    ask("CREATE CONSTRAINT TRIGGER leaves AFTER INSERT ON parents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leave()");
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('insert into parents values (8)')"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("pass"));
    const Config known = configOn(project, url());
    GuardOptions options;
    options.transactionPerRevision = true;
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *statement = std::get_if<event::Statement>(&event); statement && statement->sql == QLatin1String("insert into parents values (8)"))
            ask("CREATE TABLE others AS SELECT 1 AS a");
    };
    const auto error = errorOf([&] { Guard(known, log, options).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ConnectionLost);
    QVERIFY2(error->consequence.startsWith(QLatin1String("Everything that was done was rolled back. Another program has changed the database meanwhile")), qPrintable(error->text()));
    QCOMPARE(ask("SELECT count(*) FROM others"), QStringLiteral("1"));
    QCOMPARE(ask("SELECT count(*) FROM parents WHERE id = 8"), QStringLiteral("0"));
}

void TestGuardCommit::commitGoesOn_data()
{
    QTest::addColumn<bool>("comesToItsEnd");
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("it comes to its end") << true << false;
    QTest::newRow("nobody knows") << false << false;
    QTest::newRow("nobody knows of the first of two") << false << true;
}

/// Our connection is cut off, and the server is inside of that COMMIT still: what is seen then may be otherwise in a moment.
void TestGuardCommit::commitGoesOn()
{
    QFETCH(bool, comesToItsEnd);
    QFETCH(bool, isFirst);
    m_cluster.stop();
    m_cluster.start(QStringLiteral("-c synchronous_standby_names=nobody -c synchronous_commit=local"));
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('insert into parents values (8)')\nop.execute('set local synchronous_commit = on')"));
    if (isFirst)
        project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("pass"));
    Config known = configOn(project, url());
    GuardOptions options;
    options.transactionPerRevision = isFirst;
    known.url.lockTimeout = comesToItsEnd ? 60000 : 300;
    const auto waitFor = [this](const QByteArray &sql) {
        QElapsedTimer timer;
        timer.start();
        while (ask(sql) != QLatin1String("1") && !timer.hasExpired(60000)) { }
    };
    std::thread cutting([&] {
        waitFor("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
        cutConnections(m_cluster.folder());
    });
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *notice = std::get_if<event::Notice>(&event); notice && comesToItsEnd && notice->text.contains(QLatin1String("the server is still at it: waiting")))
            waitFor("SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
    };
    const auto error = errorOf([&] { Guard(known, log, options).upgrade({QStringLiteral("head")}); });
    cutting.join();
    const QString rows = ask("SELECT count(*) FROM parents WHERE id = 8");
    m_cluster.stop();
    m_cluster.start();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ConnectionLost);
    if (comesToItsEnd) {
        QVERIFY2(error->consequence.startsWith(QLatin1String("The answer to COMMIT was lost, but the server has done it: everything has run, and the database is at c1 now.")), qPrintable(error->text()));
        QCOMPARE(rows, QStringLiteral("1"));
    } else if (isFirst) {
        QVERIFY2(error->consequence.startsWith(QLatin1String("The answer to COMMIT was lost, and the server is still at it: whether a part of it stays or nothing is not settled yet.")), qPrintable(error->text()));
    } else {
        QCOMPARE(rows, QStringLiteral("0"));
        QVERIFY2(error->consequence.startsWith(QLatin1String("The answer to COMMIT was lost, and the server is still at it: whether everything has run or nothing is not settled yet.")), qPrintable(error->text()));
        QVERIFY2(error->advice.contains(QLatin1String("at c1 it was done, at its base it was not")) && error->advice.contains(QLatin1String("the backup")), qPrintable(error->advice));
    }
}

void TestGuardCommit::leftToTheNextOne_data()
{
    QTest::addColumn<bool>("isLost");
    QTest::newRow("the lock is held") << false;
    QTest::newRow("its session has ended") << true;
}

/// Somebody waits for the lock while a run fails after its first part: he goes on from what was put back. Where he has it earlier, for the session that held it has ended, what he has
/// done is not taken back under him.
void TestGuardCommit::leftToTheNextOne()
{
    QFETCH(bool, isLost);
    ask("CREATE ROLE plain LOGIN");
    ask("ALTER TABLE parents OWNER TO plain");
    ask("ALTER DATABASE " + m_database.toUtf8() + " OWNER TO plain");
    ask("ALTER SCHEMA public OWNER TO plain");
    const QString plain = url().replace(QLatin1String("tester@"), QLatin1String("plain@")); // puts back in place, which needs nobody gone
    Project failing;
    failing.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('insert into parents values (8)')"));
    failing.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('select 1')\nop.execute('select 1 / 0')"));
    Project good;
    good.addScript(QStringLiteral("c1"), {}, QStringLiteral("pass"));
    good.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('insert into parents values (9)')"));
    GuardOptions options;
    options.transactionPerRevision = true;
    QProcess next;
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *statement = std::get_if<event::Statement>(&event); !statement || statement->sql != QLatin1String("select 1"))
            return;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DATABASE_URL"), plain);
        next.setProcessEnvironment(environment);
        next.setWorkingDirectory(good.path());
        next.start(meditrackProgram(), {QStringLiteral("upgrade"), QStringLiteral("--no-guard"), QStringLiteral("head")});
        QElapsedTimer timer;
        timer.start();
        while (ask("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") != QLatin1String("1") && !timer.hasExpired(60000)) { }
        if (isLost)
            ask("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
    };
    Config known = configOn(failing, plain);
    known.url.lockTimeout = 60000;
    const auto error = errorOf([&] { Guard(known, log, options).upgrade({QStringLiteral("head")}); });
    QVERIFY(next.waitForFinished());
    QVERIFY2(next.exitCode() == 0, next.readAllStandardError().constData());
    QVERIFY(error);
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c2"));
    QCOMPARE(ask("SELECT string_agg(id::text, ' ' ORDER BY id) FROM parents WHERE id > 3"), isLost ? QStringLiteral("8 9") : QStringLiteral("9"));
    if (!isLost) {
        QVERIFY2(error->consequence.contains(QLatin1String("the database of before was put back from the backup '")), qPrintable(error->text()));
        return;
    }
    QVERIFY2(error->consequence.contains(QLatin1String("another upgrade has gone on from there meanwhile, and the database is at c2 now")), qPrintable(error->text()));
    QVERIFY2(error->advice.contains(QLatin1String("The backup is '")), qPrintable(error->advice));
}

QTEST_GUILESS_MAIN(TestGuardCommit)
#include "tst_guardcommit.moc"
