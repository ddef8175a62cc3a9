// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a shell meets it: streams, signals, locales, time.
#include "support/running.h"
#include "support/thisbuild.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// A shell's line in the project's folder; $M is the program.
Outcome shell(const Project &project, const QByteArray &line)
{
    return runProgram({QStringLiteral("/bin/sh"),
                       {QStringLiteral("-c"), QString::fromUtf8(line)},
                       {},
                       {{QStringLiteral("M"), meditrackProgram()},
                        {QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite:///test.db")}},
                       project.path()});
}

double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

double millisecondsOf(const QString &program, const QStringList &arguments, const Project &project, QByteArray &output)
{
    QProcess process;
    process.setProcessEnvironment(environmentOf(project));
    process.setWorkingDirectory(project.path());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForFinished();
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    output = process.readAllStandardOutput();
    return elapsed;
}

} // namespace

class TestBinary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCodesAndStreams();
    void closedStreams();
    void closedPipe();
    void strangeEnvironments_data();
    void strangeEnvironments();
    void interrupted_data();
    void interrupted();
    void secondSignal();
    void killed();
    void question_data();
    void question();
    void interruptedQuestion();
    void startUp();
};

void TestBinary::exitCodesAndStreams()
{
    Project project;
    project.addChain(2);
    const auto expect = [&](const char *arguments, int exitCode, bool out, bool err) {
        const Outcome outcome = shell(project, QByteArray("\"$M\" ") + arguments);
        QVERIFY2(outcome.exitCode == exitCode, arguments);
        QVERIFY2(outcome.output.isEmpty() != out, arguments);
        QVERIFY2(outcome.errors.isEmpty() != err, arguments);
    };
    expect("", 2, false, true);
    expect("nosuch", 2, false, true);
    expect("heads --nosuch", 2, false, true);
    expect("migrate", 2, false, true);
    expect("--help", 0, true, false);
    expect("upgrade --help", 0, true, false);
    expect("--version", 0, true, false);
    expect("heads", 0, true, false);
    expect("current", 0, false, true); // Alembic's log lines
    expect("-q current", 0, false, false);
    expect("current --check-heads", 255, false, true);
    expect("show nosuch", 255, false, true);
    expect("upgrade head", 0, false, true);
    expect("current -c", 0, true, true);
    expect("downgrade -1", 0, false, true);
    QCOMPARE(project.rows(), words("c1"));
}

void TestBinary::closedStreams()
{
    Project project;
    project.addChain(2);
    QCOMPARE(shell(project, "\"$M\" upgrade head <&-").exitCode, 0);
    QCOMPARE(shell(project, "\"$M\" migrate reset <&-").exitCode, 2);
    QCOMPARE(shell(project, "\"$M\" migrate reset </dev/null").exitCode, 2);
    QCOMPARE(project.rows(), words("c2"));
    QCOMPARE(shell(project, "\"$M\" revision --rev-id e1 -m closed <&- >&- 2>&-").exitCode, 0);
    // A closed stdout must not have become the script or the database.
    QVERIFY(!bytesOf(project.path(QStringLiteral("versions/e1_closed.py"))).contains("Generating"));
    QCOMPARE(shell(project, "\"$M\" downgrade base <&- >&- 2>&-").exitCode, 0);
    QCOMPARE(project.rows(), QStringList());
    QVERIFY(bytesOf(project.databasePath()).startsWith("SQLite format 3"));
    QVERIFY(!bytesOf(project.databasePath()).contains("INFO"));
}

void TestBinary::closedPipe()
{
    Project project;
    project.addChain(400);
    const Outcome history = shell(project, "{ \"$M\" history -v; echo $? >code; } | head -n 1; cat code");
    QCOMPARE(history.output, QByteArray("Rev: c400 (head)\n0\n"));
    // Nobody reads the log: the upgrade goes on to its end all the same.
    const Outcome upgrade = shell(project, "{ \"$M\" upgrade head 2>&1; echo $? >code; } | head -n 1 >first; cat code");
    QCOMPARE(upgrade.output, QByteArray("0\n"));
    QCOMPARE(project.rows(), words("c400"));
}

void TestBinary::strangeEnvironments_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::newRow("C locale") << QByteArray("LC_ALL=C");
    QTest::newRow("a locale that is not there") << QByteArray("LC_ALL=xx_XX.ISO-8859-1");
    QTest::newRow("no HOME") << QByteArray("-u HOME");
    QTest::newRow("next to nothing") << QByteArray("-i M=\"$M\" DATABASE_URL=sqlite:///test.db");
}

void TestBinary::strangeEnvironments()
{
    QFETCH(QByteArray, setting);
    Project project;
    project.addScript(QStringLiteral("u1"), {},
                      QStringLiteral("op.execute(\"CREATE TABLE \\\"größe\\\" (a TEXT DEFAULT 'žluťoučký')\")"));
    const QByteArray env = "env " + setting + ' ';
    const Outcome written = shell(project, env + "\"$M\" revision -m 'Größe ändern 日本' --rev-id e1");
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(written.errors, QByteArray());
    QCOMPARE(written.output, "Generating " + project.path(QStringLiteral("versions/e1_größe_ändern_日本.py")).toUtf8()
                                 + " ...  done\n");
    QCOMPARE(shell(project, env + "\"$M\" heads -v").output.split('\n').value(4), QByteArray("    Größe ändern 日本"));
    const Outcome upgraded = shell(project, env + "\"$M\" upgrade head");
    QVERIFY2(upgraded.exitCode == 0, upgraded.errors.constData());
    QVERIFY2(upgraded.errors.contains("-> e1, Größe ändern 日本\n"), upgraded.errors.constData());
    QCOMPARE(shell(project, env + "\"$M\" db check").output, QByteArray("alembic_version\ngröße\n"));
}

void TestBinary::interrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << int(SIGINT);
    QTest::newRow("SIGTERM") << int(SIGTERM);
}

/// A statement that takes minutes, after others that have changed something.
void addEndless(Project &project)
{
    project.addChain(2);
    project.addScript(
        QStringLiteral("long"), QStringLiteral("c2"),
        QStringLiteral("op.execute('DROP TABLE t1')\n"
                       "op.execute('CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                       "WHERE i < 1000000000) SELECT count(*) AS c FROM n')"));
}

void TestBinary::interrupted()
{
    QFETCH(int, signal);
    Project project;
    addEndless(project);
    project.upgrade(QStringLiteral("c1"));
    const QByteArray before = dumpOf(project.databasePath());
    Running running(project, words("upgrade head"));
    QVERIFY2(running.waitFor("Running upgrade c2 -> long"), running.errors().constData());
    running.send(signal);
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), 255);
    QVERIFY2(running.errors().contains("FAILED: Cancelled."), running.errors().constData());
    QVERIFY2(running.errors().contains("the database is exactly as it was before"), running.errors().constData());
    QCOMPARE(dumpOf(project.databasePath()), before);
    QVERIFY(!QFile::exists(project.databasePath() + QStringLiteral("-journal")));
}

void TestBinary::secondSignal()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    const QByteArray before = dumpOf(project.databasePath());
    project.addScript(QStringLiteral("stuck"), QStringLiteral("c1"),
                      QStringLiteral("op.execute('DELETE FROM t1')\nwhile True: pass")); // never asks whether to stop
    Running running(project, words("upgrade head"));
    QVERIFY2(running.waitFor("Running upgrade c1 -> stuck"), running.errors().constData());
    running.send(SIGINT);
    running.send(SIGTERM);
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), 130);
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestBinary::killed()
{
    Project project;
    addEndless(project);
    project.upgrade(QStringLiteral("c1"));
    const QByteArray before = dumpOf(project.databasePath());
    {
        Running running(project, words("upgrade head"));
        QVERIFY2(running.waitFor("Running upgrade c2 -> long"), running.errors().constData());
        running.send(SIGKILL);
        QVERIFY(running.finish());
        QCOMPARE(running.exitCode(), -1);
    }
    const Outcome current = shell(project, "\"$M\" current"); // reopens it
    QCOMPARE(current.output, QByteArray("c1\n"));
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestBinary::question_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("yes") << QByteArray("y\n") << 0;
    QTest::newRow("no") << QByteArray("n\n") << 255;
    QTest::newRow("Ctrl+D") << QByteArray("\x04") << 255;
}

void TestBinary::question()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, exitCode);
    Project project;
    project.addChain(1);
    project.upgrade();
    const QByteArray fresh = dumpOf(project.databasePath());
    runSql(project.databasePath(), QStringLiteral("INSERT INTO t1 VALUES (5)"));
    const QByteArray used = dumpOf(project.databasePath());
    QVERIFY(used != fresh);
    Terminal terminal;
    Running running(project, words("migrate reset"), terminal.name());
    QVERIFY(running.waitFor("    t1: 2 rows\nGo ahead? [y/N] "));
    terminal.type(answer);
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), exitCode);
    QCOMPARE(dumpOf(project.databasePath()), exitCode == 0 ? fresh : used);
}

void TestBinary::interruptedQuestion()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    const QByteArray before = bytesOf(project.databasePath());
    Terminal terminal;
    Running running(project, words("migrate reset"), terminal.name());
    QVERIFY(running.waitFor("Go ahead? [y/N] "));
    running.send(SIGINT);
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), 255);
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestBinary::startUp()
{
    const Project project(QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations"));
    project.upgrade(QStringLiteral("head"));
    constexpr int rounds = 5;
    QList<double> theirs;
    QList<double> ours;
    for (int round = 0; round < rounds; ++round) {
        QByteArray expected;
        QByteArray output;
        theirs << millisecondsOf(QStringLiteral("/usr/bin/alembic"), words("current"), project, expected);
        ours << millisecondsOf(meditrackProgram(), words("current"), project, output);
        QCOMPARE(output, expected);
        QVERIFY(!output.isEmpty());
    }
    const double ratio = medianOf(theirs) / medianOf(ours);
    qInfo("current: alembic %.1f ms, meditrack %.1f ms, ratio %.0f", medianOf(theirs), medianOf(ours), ratio);
    QVERIFY2(thisbuild::isSanitized() || ratio >= 20, "current takes more than a twentieth of alembic's time");
}

QTEST_GUILESS_MAIN(TestBinary)
#include "tst_binary.moc"
