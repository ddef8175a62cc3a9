// SPDX-License-Identifier: GPL-3.0-or-later
// A database that others hold: who is named, how long is waited, and how the wait ends.
#include "db/connection.h"
#include "db/lockdoctor.h"
#include "migration/scriptdirectory.h"
#include "support/errorof.h"
#include "support/holder.h"
#include "support/running.h"
#include "support/watchers.h"

#include <QFile>
#include <QTest>

#include <list>

#include <sys/stat.h>

using namespace meditrack;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// c1 is applied, c2 is to come.
void prepare(Project &project, const QString &journalMode = QStringLiteral("delete"))
{
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    runSql(project.databasePath(), QStringLiteral("PRAGMA journal_mode=") + journalMode);
}

void openToAll(const Project &project)
{
    if (::chmod(QFile::encodeName(project.path()).constData(), 0777) != 0
        || ::chmod(QFile::encodeName(project.databasePath()).constData(), 0666) != 0)
        qFatal("chmod");
}

/// The waits among the events: what they are for, the first and the last of them.
QList<event::Advance> waits(const EventLog &log)
{
    QList<event::Advance> found;
    for (const event::Advance &each : log.all<event::Advance>()) {
        if (each.unit == event::Advance::Unit::Milliseconds)
            found << each;
    }
    return found;
}

} // namespace

class TestLocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howLong_data();
    void howLong();
    void wrongNumbers_data();
    void wrongNumbers();
    void tellsAndGivesUp();
    void goesOnAfterTheWait();
    void cancelEndsTheWait();
    void zeroDoesNotWait();
    void holderIsNamed_data();
    void holderIsNamed();
    void readerOfWalIsNoHindrance();
    void throughALink();
    void anotherMeditrack();
    void anotherUser();
    void withoutProc();
    void ctrlC();
    void countdown();
    void upgradersAtOnce_data();
    void upgradersAtOnce();
};

void TestLocks::howLong_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("nothing said") << QByteArray() << QString() << QString() << 5000;
    QTest::newRow("URL") << QByteArray() << "timeout=0.25" << QString() << 250;
    QTest::newRow("ini") << QByteArray("[meditrack]\nlock_timeout = 7.5\n") << QString() << QString() << 7500;
    QTest::newRow("ini before URL") << QByteArray("[meditrack]\nlock_timeout = 2\n") << "timeout=1" << QString() << 2000;
    QTest::newRow("option before both") << QByteArray("[meditrack]\nlock_timeout = 2\n") << "timeout=1" << "30" << 30000;
    QTest::newRow("none") << QByteArray() << "timeout=3" << "0" << 0;
}

void TestLocks::howLong()
{
    QFETCH(QByteArray, ini);
    QFETCH(QString, query);
    QFETCH(QString, option);
    QFETCH(int, milliseconds);
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n" + ini);
    Config::Request request;
    request.file = project.path(QStringLiteral("alembic.ini"));
    request.databaseUrl = QStringLiteral("sqlite:///x.db") + (query.isEmpty() ? QString() : QLatin1Char('?') + query);
    request.lockTimeout = option;
    const Config config = Config::load(request);
    QCOMPARE(config.url.waitMilliseconds(), milliseconds);
    QCOMPARE(config.url.toString(), request.databaseUrl); // it is no part of the name
    // The URL of env.py waits as long.
    project.write(QStringLiteral("env.py"), "from alembic import context\nfrom sqlalchemy import create_engine\n"
                                            "context.config.set_main_option('sqlalchemy.url', 'sqlite:///other.db')\n");
    request.databaseUrl = QString();
    const Config read = ScriptDirectory(Config::load(request)).config();
    QVERIFY(read.url.toString().endsWith(QLatin1String("other.db")));
    QCOMPARE(read.url.waitMilliseconds(), config.lockTimeout.value_or(5000));
}

void TestLocks::wrongNumbers_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "soon", "-1", "nan", "1e9", "5s"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestLocks::wrongNumbers()
{
    QFETCH(QString, text);
    Project project;
    project.addChain(1);
    const Outcome outcome = project.meditrack({QStringLiteral("current"), QStringLiteral("--lock-timeout=") + text});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains("--lock-timeout is a number of seconds"), outcome.errors.constData());
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[meditrack]\nlock_timeout = " + text.toUtf8() + '\n');
    const auto error = errorOf([&] { project.config(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
}

void TestLocks::tellsAndGivesUp()
{
    Project project;
    prepare(project);
    const Holder holder(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(holder.isReady);
    project.useQuery(QStringLiteral("timeout=0.8"));
    EventLog log;
    Connection connection(project.url(), Connection::Access::Write, log);
    QElapsedTimer timer;
    timer.start();
    const auto error = errorOf([&] { Transaction transaction(connection); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Locked);
    QVERIFY2(timer.elapsed() >= 750, "it did not wait");
    QVERIFY2(error->message.contains(QStringLiteral("locked by ") + holder.name()), qPrintable(error->message));
    QVERIFY2(error->advice.contains(QStringLiteral("--lock-timeout")), qPrintable(error->advice));
    const auto told = waits(log);
    QVERIFY(told.size() >= 3);
    QCOMPARE(told.first().what, QStringLiteral("Waiting for ") + holder.name());
    QCOMPARE(told.first().done, qint64(0));
    QCOMPARE(told.last().done, told.last().total);
    QCOMPARE(told.last().total, qint64(800));
    for (qsizetype i = 1; i < told.size(); ++i)
        QVERIFY(told.at(i).done > told.at(i - 1).done);
}

void TestLocks::goesOnAfterTheWait()
{
    Project project;
    prepare(project);
    Holder holder(project.databasePath(), QStringLiteral("BEGIN EXCLUSIVE"));
    QVERIFY(holder.isReady);
    project.useQuery(QStringLiteral("timeout=60"));
    EventLog log;
    log.onEvent = [&](const Event &event) {
        const auto *wait = std::get_if<event::Advance>(&event);
        if (wait && wait->done == 0)
            holder.letGo();
    };
    Connection connection(project.url(), Connection::Access::Write, log); // its first look has to wait already
    Transaction transaction(connection);
    connection.execute(QStringLiteral("INSERT INTO t1 VALUES (7)"));
    transaction.commit();
    const auto told = waits(log);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.last().done, told.last().total); // the line is taken away
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM t1")).toInt(), 2);
}

void TestLocks::cancelEndsTheWait()
{
    Project project;
    prepare(project);
    const Holder holder(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(holder.isReady);
    project.useQuery(QStringLiteral("timeout=600"));
    EventLog log;
    log.onEvent = [&log](const Event &event) { log.stop = log.stop || std::holds_alternative<event::Advance>(event); };
    Connection connection(project.url(), Connection::Access::Write, log);
    const auto error = errorOf([&] { Transaction transaction(connection); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QCOMPARE(error->consequence, QStringLiteral("Nothing has been changed."));
}

void TestLocks::zeroDoesNotWait()
{
    Project project;
    prepare(project);
    const Holder holder(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(holder.isReady);
    const Outcome outcome = project.meditrack(words("upgrade head --lock-timeout 0"));
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(!outcome.errors.contains("Waiting"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("locked by " + holder.name().toUtf8()), outcome.errors.constData());
}

void TestLocks::holderIsNamed_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::addColumn<QString>("sql");
    QTest::newRow("a writer") << "delete" << "BEGIN IMMEDIATE";
    QTest::newRow("a writer that has written") << "delete" << "BEGIN; DELETE FROM t1";
    QTest::newRow("alone") << "delete" << "BEGIN EXCLUSIVE";
    QTest::newRow("a reader keeps COMMIT waiting") << "delete" << "BEGIN; SELECT * FROM t1";
    QTest::newRow("persist: a reader") << "persist" << "BEGIN; SELECT * FROM t1";
    QTest::newRow("WAL: a writer") << "wal" << "BEGIN IMMEDIATE";
    QTest::newRow("WAL: a writer that has written") << "wal" << "BEGIN; DELETE FROM t1";
    QTest::newRow("WAL: alone") << "wal" << "PRAGMA locking_mode=EXCLUSIVE; DELETE FROM t1";
}

void TestLocks::holderIsNamed()
{
    QFETCH(QString, journalMode);
    QFETCH(QString, sql);
    Project project;
    prepare(project, journalMode);
    const QByteArray before = dumpOf(project.databasePath());
    {
        // Others have it open too, but are in nobody's way.
        const Holder idle(project.databasePath(), journalMode == QLatin1String("wal") && !sql.startsWith(QLatin1String("PRAGMA"))
                                                          ? QStringLiteral("BEGIN; SELECT * FROM t1")
                                                          : QStringLiteral("SELECT 1"));
        const Holder holder(project.databasePath(), sql);
        QVERIFY(idle.isReady && holder.isReady);
        const Outcome outcome = project.meditrack(words("upgrade head --lock-timeout 0.4"));
        QCOMPARE(outcome.exitCode, 255);
        QVERIFY2(outcome.errors.contains("Waiting for " + holder.name().toUtf8() + ", at most 0.4 s.\n"), outcome.errors.constData());
        QVERIFY2(outcome.errors.contains("FAILED: The database is locked by " + holder.name().toUtf8() + " ("), outcome.errors.constData());
    }
    if (!sql.startsWith(QLatin1String("PRAGMA"))) // that one has committed what it did
        QCOMPARE(dumpOf(project.databasePath()), before);
    const Outcome outcome = project.meditrack(words("upgrade head"));
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(project.rows(), QStringList{QStringLiteral("c2")});
}

void TestLocks::readerOfWalIsNoHindrance()
{
    Project project;
    prepare(project, QStringLiteral("wal"));
    const Holder reader(project.databasePath(), QStringLiteral("BEGIN; SELECT * FROM t1"));
    QVERIFY(reader.isReady);
    const Outcome outcome = project.meditrack(words("upgrade head --lock-timeout 0"));
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    const auto holders = findHolders(project.databasePath());
    QCOMPARE(holders.size(), size_t(1)); // by its lock on -shm
    QCOMPARE(holders.front().pid, reader.pid());
    QVERIFY(holders.front().locks && !holders.front().writes);
}

void TestLocks::throughALink()
{
    Project project;
    prepare(project, QStringLiteral("wal"));
    const QString link = project.path(QStringLiteral("link.db"));
    QVERIFY(QFile::link(project.databasePath(), link));
    const Holder idle(project.databasePath(), QStringLiteral("BEGIN; SELECT * FROM t1"));
    const Holder writer(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(idle.isReady && writer.isReady);
    // The lock is on test.db-shm, beside the file that the link leads to.
    const auto holders = findHolders(link);
    QCOMPARE(holders.size(), size_t(1));
    QCOMPARE(holders.front().pid, writer.pid());
    QVERIFY(holders.front().writes);
    QCOMPARE(findUsers(link).size(), size_t(2));
}

void TestLocks::anotherMeditrack()
{
    Project project;
    prepare(project);
    project.addScript(QStringLiteral("long"), QStringLiteral("c2"),
                      QStringLiteral("op.execute('CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                     "WHERE i < 1000000000) SELECT count(*) AS c FROM n')"));
    Running first(project, words("upgrade head"));
    QVERIFY2(first.waitFor("Running upgrade c2 -> long"), first.errors().constData());
    const Outcome second = project.meditrack(words("upgrade head --lock-timeout 0.3"));
    QCOMPARE(second.exitCode, 255);
    QVERIFY2(second.errors.contains("locked by meditrack (pid " + QByteArray::number(first.pid()) + ')'), second.errors.constData());
    first.send(SIGINT);
    QVERIFY(first.finish());
    QCOMPARE(first.exitCode(), 255);
}

void TestLocks::anotherUser()
{
    Project project;
    prepare(project);
    openToAll(project);
    {
        const Holder holder(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"), nobody);
        QVERIFY(holder.isReady);
        const Outcome outcome = project.meditrack(words("upgrade head --lock-timeout 0"));
        QVERIFY2(outcome.errors.contains("locked by " + holder.name().toUtf8()), outcome.errors.constData());
    }
    // The other way round: /proc/PID/fd may not be read, /proc/locks and /proc/PID/comm may.
    const Holder holder(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(holder.isReady);
    const Outcome outcome = runProgram({meditrackProgram(),
                                        {QStringLiteral("--script-location"), project.path(), QStringLiteral("--database-url"),
                                         QStringLiteral("sqlite:///") + project.databasePath(), QStringLiteral("--lock-timeout"),
                                         QStringLiteral("0"), QStringLiteral("upgrade"), QStringLiteral("head")},
                                        {}, {}, QStringLiteral("/"), nobody});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("locked by " + holder.name().toUtf8()), outcome.errors.constData());
}

void TestLocks::withoutProc()
{
    Project project;
    prepare(project);
    const Holder holder(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(holder.isReady);
    QCOMPARE(findUsers(project.databasePath()).size(), size_t(1));
    QVERIFY(findUsers(project.databasePath(), project.path(QStringLiteral("no proc"))).empty());
    // Whom nobody can name, for instance this very process: the text is a sentence all the same.
    Project own;
    prepare(own);
    own.useQuery(QStringLiteral("timeout=0.2"));
    EventLog log;
    Connection first(own.url(), Connection::Access::Write, log);
    const Transaction transaction(first);
    Connection second(own.url(), Connection::Access::Write, log);
    const auto error = errorOf([&] { Transaction other(second); });
    QVERIFY(error);
    QVERIFY2(error->message.startsWith(QStringLiteral("The database is locked by another process (")), qPrintable(error->message));
    QVERIFY2(error->advice.contains(QStringLiteral("another container")), qPrintable(error->advice));
    QCOMPARE(waits(log).value(0).what, QStringLiteral("Waiting for another process"));
}

void TestLocks::ctrlC()
{
    Project project;
    prepare(project);
    const QByteArray before = bytesOf(project.databasePath());
    const Holder holder(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(holder.isReady);
    Running running(project, words("upgrade head --lock-timeout 600"));
    QVERIFY2(running.waitFor("Waiting for " + holder.name().toUtf8() + ", at most 600 s."), running.errors().constData());
    running.send(SIGINT);
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), 255);
    QVERIFY2(running.errors().contains("FAILED: Cancelled."), running.errors().constData());
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestLocks::countdown()
{
    Project project;
    prepare(project);
    Holder holder(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(holder.isReady);
    const Terminal terminal(120);
    Running running(project, words("upgrade head --lock-timeout 90"), terminal.name());
    const QByteArray line = "Waiting for " + holder.name().toUtf8() + ": ";
    QVERIFY2(running.waitFor(line + "90 s left"), running.errors().constData());
    QVERIFY2(running.waitFor(line + "89 s left"), running.errors().constData());
    holder.letGo();
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), 0);
    QVERIFY2(running.errors().contains("s left\r\x1b[K"), running.errors().constData()); // and it is wiped away
    QCOMPARE(project.rows(), QStringList{QStringLiteral("c2")});
}

void TestLocks::upgradersAtOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("journalMode"); ///< empty: there is no database yet
    QTest::newRow("two") << 2 << "delete";
    QTest::newRow("three") << 3 << "delete";
    QTest::newRow("two, WAL") << 2 << "wal";
    QTest::newRow("three, WAL") << 3 << "wal";
    QTest::newRow("two, no database yet") << 2 << QString();
    QTest::newRow("three, no database yet") << 3 << QString();
}

void TestLocks::upgradersAtOnce()
{
    QFETCH(int, count);
    QFETCH(QString, journalMode);
    Project project;
    if (journalMode.isEmpty())
        project.addChain(2);
    else
        prepare(project, journalMode);
    // Long enough for all of them to have come.
    project.addScript(QStringLiteral("slow"), QStringLiteral("c2"),
                      QStringLiteral("op.execute('CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                     "WHERE i < 1000000) SELECT count(*) AS c FROM n')"));
    std::list<Running> upgraders;
    for (int i = 0; i < count; ++i)
        upgraders.emplace_back(project, words("upgrade head --lock-timeout 60"));
    int ran = 0;
    for (Running &each : upgraders) {
        QVERIFY(each.finish());
        QVERIFY2(each.exitCode() == 0, each.errors().constData());
        ran += int(each.errors().count("Running upgrade c2 -> slow"));
    }
    QCOMPARE(ran, 1);
    QCOMPARE(project.rows(), QStringList{QStringLiteral("slow")});
    const Outcome check = runProgram({QStringLiteral("/usr/bin/sqlite3"), {project.databasePath(), QStringLiteral("PRAGMA integrity_check; SELECT c FROM big; SELECT count(*) FROM t1;")}});
    QCOMPARE(check.output, QByteArray("ok\n1000000\n1\n"));
}

QTEST_GUILESS_MAIN(TestLocks)
#include "tst_locks.moc"
