// SPDX-License-Identifier: GPL-3.0-or-later
// Guarded runs under fire: killed at any moment, on a full disk, in a folder that cannot be written; and that they let
// pass whatever is right, with the result that Alembic has.
#include "guard/guard.h"
#include "support/errorof.h"
#include "support/journalentries.h"
#include "support/project.h"
#include "support/running.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace meditrack;

namespace {

/// Tables, rows and a rebuild in each of many revisions.
void addMany(Project &project, int revisions = 12, int rows = 2000)
{
    project.addScript(QStringLiteral("r0"), {}, QStringLiteral("op.execute('CREATE TABLE base (id INTEGER PRIMARY KEY, text TEXT)')\n"
                                                               "op.execute(\"INSERT INTO base WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < %1) SELECT x, 'row ' || x FROM n\")").arg(rows));
    for (int i = 1; i <= revisions; ++i)
        project.addScript(QStringLiteral("r%1").arg(i), QStringLiteral("r%1").arg(i - 1),
                          QStringLiteral("op.create_table('t%1', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('v', sa.Text()))\n"
                                         "op.execute('INSERT INTO t%1 SELECT * FROM base')\n"
                                         "with op.batch_alter_table('t%1', recreate='always') as batch:\n    batch.add_column(sa.Column('w', sa.Integer()))\n"
                                         "op.execute('UPDATE base SET text = text || %1')\nop.execute('DELETE FROM base WHERE id = %1')").arg(i));
}

QByteArray integrityOf(const QString &path)
{
    return runProgram({QStringLiteral("/usr/bin/sqlite3"), {path, QStringLiteral("PRAGMA integrity_check")}}).output;
}

void removeBackups(const Project &project)
{
    QDir(project.path(QStringLiteral("backups"))).removeRecursively();
}

} // namespace

class TestGuardCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killed();
    void killedBetweenRevisions();
    void diskFull_data();
    void diskFull();
    void readOnlyFolder();
    void noFalseAlarms_data();
    void noFalseAlarms();
    void likeAlembic_data();
    void likeAlembic();
};

void TestGuardCrash::killed()
{
    Project project;
    addMany(project, 4, 7000); // long enough at work to be met there
    project.upgrade(QStringLiteral("r0"));
    const QByteArray start = bytesOf(project.databasePath());
    const QByteArray before = dumpOf(project.databasePath());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(project.meditrack({QStringLiteral("migrate"), QStringLiteral("up")}).exitCode, 0);
    const qint64 whole = timer.nsecsElapsed() / 1000; // microseconds of an undisturbed run
    const QByteArray after = dumpOf(project.databasePath());
    const QString journal = project.databasePath() + QStringLiteral(".meditrack.jsonl");
    int interrupted = 0;
    int unchanged = 0;
    const int rounds = qEnvironmentVariableIntValue("MEDITRACK_NIGHTLY") == 1 ? 100 : 20;
    for (int i = 0; i < rounds; ++i) {
        removeBackups(project);
        QFile::remove(journal);
        QFile::remove(project.databasePath() + QStringLiteral("-journal"));
        project.write(QStringLiteral("test.db"), start);
        {
            Running running(project, {QStringLiteral("migrate"), QStringLiteral("up")});
            // Half of them at any moment, half of them where the scripts are at work.
            if (i % 2 == 0)
                running.waitFor(QByteArray("-> r") + QByteArray::number(QRandomGenerator::global()->bounded(1, 4)));
            timer.start();
            const qint64 moment = QRandomGenerator::global()->bounded(int(i % 2 == 0 ? whole / 10 : 2 * whole)); // microseconds
            while (timer.nsecsElapsed() / 1000 < moment) { }
            running.send(SIGKILL);
            running.finish();
        }
        QCOMPARE(integrityOf(project.databasePath()), QByteArray("ok\n"));
        const QByteArray now = dumpOf(project.databasePath());
        QVERIFY2(now == before || now == after, qPrintable(QStringLiteral("round %1").arg(i)));
        unchanged += now == before ? 1 : 0;
        const auto entries = entriesOf(project);
        if (!entries.empty() && entries.back().result == JournalEntry::Result::Interrupted) {
            ++interrupted;
            QVERIFY(QFile::exists(entries.back().backup)); // complete, and named
            QCOMPARE(dumpOf(project.databasePath()) == before || now == after, true);
        }
        const Outcome next = project.meditrack({QStringLiteral("migrate"), QStringLiteral("up")});
        QVERIFY2(next.exitCode == 0, next.errors.constData());
        QCOMPARE(dumpOf(project.databasePath()), after);
        if (now == before) // and the backup of a killed run is no half one
            QCOMPARE(QDir(project.path(QStringLiteral("backups"))).entryList({QStringLiteral("*.partial")}, QDir::Files).size(), 0);
    }
    qInfo("%d killed: %d unchanged, %d told as interrupted", rounds, unchanged, interrupted);
    QVERIFY(unchanged > 0);
    QVERIFY(interrupted > 0);
}

/// With a transaction for each revision, those that were done stay; the next command goes on from there.
void TestGuardCrash::killedBetweenRevisions()
{
    Project project;
    addMany(project, 4, 50);
    project.addScript(QStringLiteral("r3"), QStringLiteral("r2"), QStringLiteral("op.execute('CREATE TABLE half (id INTEGER)')\nimport os, signal\n"
                                                                                "if os.path.exists('kill'): os.kill(os.getpid(), signal.SIGKILL)"));
    const Project whole(project.path());
    whole.upgrade();
    project.upgrade(QStringLiteral("r0"));
    const QByteArray before = dumpOf(project.databasePath());
    project.write(QStringLiteral("kill"), {});
    const QStringList command{QStringLiteral("migrate"), QStringLiteral("up"), QStringLiteral("--transaction-per-revision")};
    Running running(project, command);
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), -1);
    QCOMPARE(project.rows(), QStringList{"r2"});
    QCOMPARE(integrityOf(project.databasePath()), QByteArray("ok\n"));
    QVERIFY(!dumpOf(project.databasePath()).contains("half"));
    const JournalEntry entry = entriesOf(project).back();
    QCOMPARE(entry.result, JournalEntry::Result::Interrupted);
    QFile::remove(project.path(QStringLiteral("kill")));
    const Outcome next = project.meditrack(command);
    QVERIFY2(next.exitCode == 0, next.errors.constData());
    QCOMPARE(project.rows(), QStringList{"r4"});
    QCOMPARE(dumpOf(project.databasePath()), dumpOf(whole.databasePath()));
    QCOMPARE(entriesOf(project).at(1).headsAfter, QStringList{"r2"}); // found by the next one
    // And the way back to the state before is there.
    QCOMPARE(project.meditrack({QStringLiteral("db"), QStringLiteral("restore"), entry.backup, QStringLiteral("--yes")}).exitCode, 0);
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGuardCrash::diskFull_data()
{
    QTest::addColumn<int>("kilobytes");
    for (const int each : {1, 64, 150, 300})
        QTest::addRow("%d KiB", each) << each;
}

/// No file may grow beyond a limit, as on a full disk: write() fails wherever it comes to that.
void TestGuardCrash::diskFull()
{
    QFETCH(int, kilobytes);
    Project project;
    addMany(project);
    project.upgrade(QStringLiteral("r0"));
    const QByteArray before = dumpOf(project.databasePath());
    const QString line = QStringLiteral("trap '' XFSZ; ulimit -f %1; \"$M\" migrate up").arg(kilobytes);
    const Outcome outcome = runProgram({QStringLiteral("/bin/bash"), {QStringLiteral("-c"), line}, {},
                                        {{QStringLiteral("M"), meditrackProgram()}, {QStringLiteral("DATABASE_URL"), project.url().toString()}}, project.path()});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("FAILED: "), outcome.errors.constData());
    QCOMPARE(dumpOf(project.databasePath()), before);
    QCOMPARE(integrityOf(project.databasePath()), QByteArray("ok\n"));
    QCOMPARE(QDir(project.path(QStringLiteral("backups"))).entryList({QStringLiteral("*.partial")}, QDir::Files).size(), 0);
    QCOMPARE(project.meditrack({QStringLiteral("migrate"), QStringLiteral("up")}).exitCode, 0);
}

void TestGuardCrash::readOnlyFolder()
{
    Project project;
    addMany(project);
    project.upgrade(QStringLiteral("r0"));
    const QByteArray before = bytesOf(project.databasePath());
    const uint user = ::geteuid() == 0 ? nobody : 0;
    QCOMPARE(runProgram({QStringLiteral("/bin/chmod"), {QStringLiteral("-R"), QStringLiteral("a+rX,a-w"), project.path()}}).exitCode, 0);
    const Outcome outcome = runProgram({meditrackProgram(), {QStringLiteral("migrate"), QStringLiteral("up")}, {},
                                        {{QStringLiteral("DATABASE_URL"), project.url().toString()}}, project.path(), user});
    QCOMPARE(runProgram({QStringLiteral("/bin/chmod"), {QStringLiteral("-R"), QStringLiteral("u+w"), project.path()}}).exitCode, 0);
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("read-only"), outcome.errors.constData());
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestGuardCrash::noFalseAlarms_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *each : {"tests/data/surface/plain", "tests/data/surface/live", "tests/data/surface/batch", "tests/data/projects/clinic", "tests/data/projects/branches", "migrations"})
        QTest::newRow(each) << QString::fromLatin1(each);
}

/// Everything that public scripts do, step by step, up and down, guarded and not.
void TestGuardCrash::noFalseAlarms()
{
    QFETCH(QString, folder);
    const QString source = QStringLiteral(MEDITRACK_SOURCE_DIR "/") + folder;
    const Project guarded(source);
    const Project plain(source);
    NoProgress progress;
    QStringList ids = Migrator(plain.config(), progress).scripts().graph().topological();
    std::reverse(ids.begin(), ids.end());
    for (const QString &id : std::as_const(ids)) {
        plain.upgrade(id);
        const auto error = errorOf([&] { Guard(guarded.config(), progress).upgrade({id}); });
        QVERIFY2(!error, error ? qPrintable(id + QStringLiteral(": ") + error->text()) : "");
        QCOMPARE(dumpLines(guarded.databasePath(), true), dumpLines(plain.databasePath(), true));
        removeBackups(guarded);
    }
    const auto unguardedError = errorOf([&] { plain.downgrade(QStringLiteral("base")); });
    const auto error = errorOf([&] { Guard(guarded.config(), progress).downgrade(QStringLiteral("base")); });
    QCOMPARE(error.has_value(), unguardedError.has_value());
    if (error)
        QCOMPARE(error->message, unguardedError->message);
    QCOMPARE(dumpLines(guarded.databasePath(), true), dumpLines(plain.databasePath(), true));
}

void TestGuardCrash::likeAlembic_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *each : {"tests/data/projects/clinic", "migrations"})
        QTest::newRow(each) << QString::fromLatin1(each);
}

void TestGuardCrash::likeAlembic()
{
    QFETCH(QString, folder);
    const Project project(QStringLiteral(MEDITRACK_SOURCE_DIR "/") + folder);
    const QString theirs = project.path(QStringLiteral("theirs.db"));
    const Outcome outcome = project.alembic({QStringLiteral("upgrade"), QStringLiteral("heads")}, theirs);
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    NoProgress progress;
    Guard(project.config(), progress).upgrade({QStringLiteral("heads")});
    QCOMPARE(dumpLines(project.databasePath(), true), dumpLines(theirs, true));
}

QTEST_GUILESS_MAIN(TestGuardCrash)
#include "tst_guardcrash.moc"
