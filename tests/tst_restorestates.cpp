// SPDX-License-Identifier: GPL-3.0-or-later
// db restore where something is wrong with the database or the disk; and with others at work.
#include "backup/restore.h"
#include "support/clinic.h"
#include "support/errorof.h"
#include "support/holder.h"
#include "support/watchers.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace meditrack;

namespace {

const QString yes = QStringLiteral("--yes");

/// Leaves a database as a program does that is killed: with a log (WAL) or a journal to be played back.
void leaveBehind(const QString &database, const QString &journalMode, const QString &sql)
{
    runPython("import os, signal, sqlite3, sys\n"
              "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
              "c.execute('PRAGMA journal_mode=' + sys.argv[2])\n"
              "c.execute('PRAGMA cache_size=2')\n" // so that an open transaction spills into the file
              "c.execute('PRAGMA wal_autocheckpoint=0')\n"
              "if sys.argv[2] == 'delete': c.execute('BEGIN')\n"
              "for s in sys.argv[3].split(';'): c.execute(s)\n"
              "os.kill(os.getpid(), signal.SIGKILL)\n",
              {database, journalMode, sql});
}

const QString manyRows = QStringLiteral("UPDATE doses SET drug = drug || hex(randomblob(100));DELETE FROM doses WHERE id % 5 = 0;"
                                        "INSERT INTO doses (drug) SELECT drug || 'x' FROM doses");

void setMode(const QString &path, mode_t mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("chmod %s", qPrintable(path));
}

} // namespace

class TestRestoreStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveStates_data();
    void liveStates();
    void companionsOfTheDatabase_data();
    void companionsOfTheDatabase();
    void companionsOfTheBackup_data();
    void companionsOfTheBackup();
    void readers_data();
    void readers();
    void writerThatNeverStops_data();
    void writerThatNeverStops();
    void goesBack();
    void cancelled_data();
    void cancelled();
    void fullDisk_data();
    void fullDisk();
    void fullAfterTheBackup();
    void rights();
    void backupInALockedFolder();
    void damagedAndCancelled();
    void killedOutOfWal();
};

void TestRestoreStates::liveStates_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("journalMode");
    for (const char *mode : {"delete", "wal"}) {
        for (const char *state : {"missing", "empty", "random", "header", "header and log", "page", "short", "text"})
            QTest::addRow("%s, %s", state, mode) << QByteArray(state) << mode;
    }
}

void TestRestoreStates::liveStates()
{
    QFETCH(QByteArray, state);
    QFETCH(QString, journalMode);
    Clinic clinic({journalMode});
    const QString backup = clinic.backUp();
    clinic.moveOn();
    const QString database = clinic.database();
    const QString log = database + QStringLiteral("-wal");
    QByteArray bytes = bytesOf(database);
    if (state == "random") {
        for (char &each : bytes)
            each = char(QRandomGenerator::global()->generate());
    } else if (state.startsWith("header")) {
        bytes.replace(0, 16, "XXXXXXXXXXXXXXXX");
    } else if (state == "page") {
        const int root = sqliteShell(database, QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'doses';")).toInt();
        bytes.replace((root - 1) * 4096, 64, QByteArray(64, '\xff'));
    } else if (state == "short") {
        bytes.truncate(bytes.size() / 2 + 100);
    } else if (state == "text") {
        bytes = "Shopping list: milk, bread\n";
    } else {
        bytes.clear();
    }
    QVERIFY(QFile::remove(database));
    if (state != "missing")
        writeBytes(database, bytes);
    if (state == "header and log")
        writeBytes(log, QByteArray(5000, 'w'));

    const Outcome outcome = clinic.restore({backup, yes});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(shellDump(database), clinic.old);
    QCOMPARE(clinic.check(), QByteArray("ok"));
    QCOMPARE(clinic.leftovers(), QStringList());
    const bool isKept = state != "missing" && state != "empty";
    const QStringList kept = QDir(clinic.project.path(QStringLiteral("backups"))).entryList({QStringLiteral("meditrack_damaged_*")});
    QCOMPARE(kept.size(), isKept ? 1 : 0);
    if (isKept) {
        const QString folder = clinic.project.path(QStringLiteral("backups/") + kept.first());
        QVERIFY2(outcome.errors.contains("warning: The database of now is "), outcome.errors.constData());
        QVERIFY2(outcome.output.contains(folder.toUtf8()), outcome.output.constData());
        QCOMPARE(bytesOf(folder + QStringLiteral("/test.db")), bytes);
        if (state == "header and log")
            QCOMPARE(bytesOf(folder + QStringLiteral("/test.db-wal")), QByteArray(5000, 'w'));
    }
    const Outcome undo = clinic.restore({QStringLiteral("--undo"), yes});
    QCOMPARE(undo.exitCode, 255);
    QVERIFY2(undo.errors.contains(isKept ? "its files are kept, byte for byte, in" : "There was no database before the last restore"), undo.errors.constData());
    QCOMPARE(shellDump(database), clinic.old);
    QCOMPARE(clinic.project.meditrack({QStringLiteral("upgrade"), QStringLiteral("head")}).exitCode, 0);
}

void TestRestoreStates::companionsOfTheDatabase_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::addColumn<int>("pageSize"); ///< of the backup
    for (const char *mode : {"delete", "wal"}) {
        for (const int size : {4096, 1024})
            QTest::addRow("%s, %d", mode, size) << mode << size;
    }
}

/// The measured trap: an old -wal beside a restored file is played back over it, and integrity_check says ok.
void TestRestoreStates::companionsOfTheDatabase()
{
    QFETCH(QString, journalMode);
    QFETCH(int, pageSize);
    Clinic source({QStringLiteral("delete"), pageSize});
    const QString backup = source.backUp();
    Clinic clinic({journalMode});
    clinic.moveOn();
    leaveBehind(clinic.database(), journalMode, manyRows);
    const bool wal = journalMode == QLatin1String("wal");
    QVERIFY(QFileInfo(clinic.database() + (wal ? QStringLiteral("-wal") : QStringLiteral("-journal"))).size() > 4096);
    const Outcome outcome = clinic.restore({backup, yes});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(shellDump(clinic.database()), source.old);
    QCOMPARE(clinic.check(), QByteArray("ok"));
    QCOMPARE(clinic.restore({QStringLiteral("--undo"), yes}).exitCode, 0);
    if (wal) // what was committed into the log is part of what was kept
        QVERIFY(sqliteShell(clinic.database(), QStringLiteral("SELECT count(*) FROM doses WHERE drug LIKE '%x';")).toInt() > 100);
    else // what was not committed is not
        QCOMPARE(shellDump(clinic.database()), clinic.now);
}

void TestRestoreStates::companionsOfTheBackup_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::newRow("log") << "wal";
    QTest::newRow("journal") << "delete";
}

void TestRestoreStates::companionsOfTheBackup()
{
    QFETCH(QString, journalMode);
    Clinic clinic;
    const QString backup = clinic.project.path(QStringLiteral("other/copy.db"));
    QVERIFY(QDir().mkpath(QFileInfo(backup).path()));
    QVERIFY(QFile::copy(clinic.database(), backup));
    leaveBehind(backup, journalMode, manyRows);
    clinic.moveOn();
    const Outcome outcome = clinic.restore({backup, yes});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(shellDump(clinic.database()), shellDump(backup)); // the shell plays it back too
    const bool isOld = shellDump(clinic.database()) == clinic.old;
    QCOMPARE(isOld, journalMode == QLatin1String("delete"));
    QCOMPARE(clinic.check(), QByteArray("ok"));
}

void TestRestoreStates::readers_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("goes");
    QTest::newRow("idle") << "delete" << 4096 << "SELECT 1" << true;
    QTest::newRow("a reader") << "delete" << 4096 << "BEGIN; SELECT * FROM doses" << false;
    QTest::newRow("a writer") << "delete" << 4096 << "BEGIN IMMEDIATE" << false;
    QTest::newRow("WAL, idle") << "wal" << 4096 << "SELECT count(*) FROM doses" << true;
    QTest::newRow("WAL, a reader") << "wal" << 4096 << "BEGIN; SELECT * FROM doses" << true;
    QTest::newRow("WAL, a writer") << "wal" << 4096 << "BEGIN IMMEDIATE" << false;
    QTest::newRow("WAL, another page size, open") << "wal" << 1024 << "SELECT count(*) FROM doses" << false;
}

void TestRestoreStates::readers()
{
    QFETCH(QString, journalMode);
    QFETCH(int, pageSize);
    QFETCH(QString, sql);
    QFETCH(bool, goes);
    Clinic source({QStringLiteral("delete"), pageSize});
    const QString backup = source.backUp();
    Clinic clinic({journalMode});
    clinic.moveOn();
    {
        const Holder holder(clinic.database(), sql);
        QVERIFY(holder.isReady);
        const Outcome outcome = clinic.restore({backup, yes, QStringLiteral("--lock-timeout"), QStringLiteral("0.3")});
        QVERIFY2(outcome.exitCode == (goes ? 0 : 255), outcome.errors.constData());
        QVERIFY2(outcome.errors.contains(holder.name().toUtf8()), outcome.errors.constData());
        if (!goes) {
            QVERIFY2(outcome.errors.contains("\nNothing has been changed."), outcome.errors.constData());
            QCOMPARE(QDir(clinic.project.path(QStringLiteral("backups"))).entryList(QDir::Files), QStringList());
        }
    }
    QCOMPARE(shellDump(clinic.database()), goes ? source.old : clinic.now);
    QCOMPARE(sqliteShell(clinic.database(), QStringLiteral("PRAGMA journal_mode;")).trimmed(), journalMode.toUtf8());
    QCOMPARE(clinic.leftovers(), QStringList());
    QCOMPARE(clinic.restore({backup, yes}).exitCode, 0); // and afterwards it goes
    QCOMPARE(shellDump(clinic.database()), source.old);
}

void TestRestoreStates::writerThatNeverStops_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::newRow("delete") << "delete";
    QTest::newRow("wal") << "wal";
}

void TestRestoreStates::writerThatNeverStops()
{
    QFETCH(QString, journalMode);
    Clinic clinic({journalMode});
    const QString backup = clinic.backUp();
    clinic.moveOn();
    QProcess writer;
    writer.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"), QStringLiteral("import sqlite3, sys, time\n"
                                                       "c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)\n"
                                                       "n = 0\n"
                                                       "while True:\n"
                                                       "    c.execute(\"INSERT INTO doses (drug) VALUES ('endless')\")\n"
                                                       "    n += 1\n"
                                                       "    if n == 3: print('ready', flush=True)\n"
                                                       "    time.sleep(0.0005)\n"), clinic.database()});
    QVERIFY(writer.waitForReadyRead(20000));
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = clinic.restore({backup, yes, QStringLiteral("--lock-timeout"), QStringLiteral("20")});
    writer.kill();
    writer.waitForFinished();
    QVERIFY2(outcome.exitCode == 0 || outcome.exitCode == 255, outcome.errors.constData());
    QCOMPARE(clinic.check(), QByteArray("ok"));
    // All of the one or all of the other, and what the writer has added since.
    sqliteShell(clinic.database(), QStringLiteral("DELETE FROM doses WHERE drug = 'endless';"));
    QCOMPARE(shellDump(clinic.database()), outcome.exitCode == 0 ? clinic.old : clinic.now);
    if (outcome.exitCode != 0)
        QVERIFY2(outcome.errors.contains("Nothing has been changed"), outcome.errors.constData());
}

/// What was restored fails its check: here a disk that gives out something else than it was given.
void TestRestoreStates::goesBack()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    clinic.moveOn();
    EventLog log;
    bool restored = false;
    log.onEvent = [&](const Event &event) {
        const auto *far = std::get_if<event::Advance>(&event);
        if (!far || restored || far->what != QLatin1String("Restoring") || far->done != far->total)
            return;
        restored = true;
        QByteArray bytes = bytesOf(clinic.database());
        const int root = sqliteShell(clinic.database(), QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'doses';")).toInt();
        QVERIFY(root > 1);
        bytes.replace((root - 1) * 4096, 64, QByteArray(64, '\xff'));
        writeBytes(clinic.database(), bytes);
    };
    const auto error = errorOf([&] { restore(previewRestore(clinic.project.config(), {backup}, log), log); });
    QVERIFY(restored);
    QVERIFY(error);
    QCOMPARE(error->code, meditrack::ErrorCode::Corrupt);
    QVERIFY(error->consequence.startsWith(QStringLiteral("The old state was put back: the database is as it was before.")));
    QCOMPARE(shellDump(clinic.database()), clinic.now);
    QCOMPARE(clinic.check(), QByteArray("ok"));
    QCOMPARE(clinic.leftovers(), QStringList());
}

void TestRestoreStates::cancelled_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("atEnd");
    for (const auto &[mode, size] : {std::pair("delete", 4096), std::pair("delete", 1024), std::pair("wal", 4096), std::pair("wal", 1024)}) {
        QTest::addRow("reading the backup, %s %d", mode, size) << mode << size << "Reading the backup" << true;
        QTest::addRow("safety backup, %s %d", mode, size) << mode << size << "Copying the database" << false;
        QTest::addRow("restoring, %s %d", mode, size) << mode << size << "Restoring" << false;
        QTest::addRow("checking, %s %d", mode, size) << mode << size << "Checking what was restored" << true;
        QTest::addRow("after the copy, %s %d", mode, size) << mode << size << "Restoring" << true;
    }
}

void TestRestoreStates::cancelled()
{
    QFETCH(QString, journalMode);
    QFETCH(int, pageSize);
    QFETCH(QString, what);
    QFETCH(bool, atEnd);
    Clinic source({QStringLiteral("delete"), pageSize, 3000});
    const QString backup = source.backUp();
    Clinic clinic({journalMode, 4096, 3000});
    clinic.moveOn();
    EventLog log;
    log.onEvent = [&](const Event &event) {
        const auto *far = std::get_if<event::Advance>(&event);
        log.stop = log.stop || (far && far->what == what && (!atEnd || far->done == far->total));
    };
    const auto error = errorOf([&] { restore(previewRestore(clinic.project.config(), {backup}, log), log); });
    QVERIFY(log.stop);
    if (!error) { // too late: it was done
        QCOMPARE(what, QStringLiteral("Checking what was restored"));
        QCOMPARE(shellDump(clinic.database()), source.old);
        return;
    }
    QCOMPARE(error->code, meditrack::ErrorCode::Cancelled);
    const bool isBack = what.startsWith(QLatin1String("Checking")) || what == QLatin1String("Restoring"); // it is small: copied in one go
    QVERIFY2(isBack ? error->consequence.startsWith(QStringLiteral("The old state was put back: the database is as it was before.")) : error->consequence.contains(QLatin1String("changed")),
             qPrintable(error->consequence));
    QCOMPARE(shellDump(clinic.database()), clinic.now);
    QCOMPARE(sqliteShell(clinic.database(), QStringLiteral("PRAGMA journal_mode; PRAGMA page_size;")).trimmed(), journalMode.toUtf8() + "\n4096");
    QCOMPARE(clinic.leftovers(), QStringList());
}

void TestRestoreStates::fullDisk_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::newRow("delete") << "delete";
    QTest::newRow("wal") << "wal";
}

/// No file may grow beyond a limit (RLIMIT_FSIZE): the write fails wherever that happens to be.
void TestRestoreStates::fullDisk()
{
    QFETCH(QString, journalMode);
    Clinic source({QStringLiteral("delete"), 4096, 2500});
    const QString backup = source.backUp();
    Clinic clinic({journalMode, 4096, 1200});
    clinic.moveOn();
    int refused = 0;
    for (int kilobytes = 8; kilobytes < 1200; kilobytes = kilobytes * 3 / 2) {
        const Outcome outcome = runProgram({QStringLiteral("/bin/bash"),
                                            {QStringLiteral("-c"), QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$@\"").arg(kilobytes), QStringLiteral("bash"),
                                             meditrackProgram(), QStringLiteral("-c"), clinic.project.path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"),
                                             QStringLiteral("sqlite:///") + clinic.database(), QStringLiteral("db"), QStringLiteral("restore"), backup, yes}});
        QVERIFY2(outcome.exitCode == 0 || outcome.exitCode == 255, outcome.errors.constData());
        QCOMPARE(shellDump(clinic.database()), outcome.exitCode == 0 ? source.old : clinic.now);
        QCOMPARE(clinic.check(), QByteArray("ok"));
        QCOMPARE(clinic.leftovers(), QStringList());
        if (outcome.exitCode == 0)
            break;
        ++refused;
        QVERIFY2(outcome.errors.contains("changed") || outcome.errors.contains("as it was before"), outcome.errors.constData());
    }
    QVERIFY(refused >= 4);
    QCOMPARE(shellDump(clinic.database()), source.old); // at last there was enough
}

/// The disk fills up once the safety backup is made: it stays, and the error says where it is.
void TestRestoreStates::fullAfterTheBackup()
{
    Clinic clinic({QStringLiteral("delete"), 4096, 1200});
    const QString backup = clinic.backUp();
    clinic.moveOn();
    const QDir backups(clinic.project.path(QStringLiteral("backups")));
    const auto limit = [](rlim_t bytes) {
        rlimit both{};
        ::getrlimit(RLIMIT_FSIZE, &both);
        both.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &both);
    };
    ::signal(SIGXFSZ, SIG_IGN);
    EventLog log;
    log.onEvent = [&](const Event &event) {
        const auto *control = std::get_if<event::Statement>(&event);
        if (control && control->sql == QLatin1String("ROLLBACK") && !backups.entryList(QDir::Files).isEmpty())
            limit(4096);
    };
    const auto error = errorOf([&] { restore(previewRestore(clinic.project.config(), {backup}, log), log); });
    limit(RLIM_INFINITY);
    QVERIFY(error);
    QCOMPARE(backups.entryList(QDir::Files).size(), 1);
    const QString kept = backups.filePath(backups.entryList(QDir::Files).first());
    QVERIFY2(error->consequence.contains(QStringLiteral("is kept in '%1'").arg(kept)), qPrintable(error->text()));
    QCOMPARE(shellDump(clinic.database()), clinic.now);
    QCOMPARE(clinic.restore({kept, QStringLiteral("--plan")}).exitCode, 0);
}

void TestRestoreStates::rights()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    setMode(backup, 0644);
    clinic.moveOn();
    setMode(clinic.project.path(), 0755);
    const auto asNobody = [&] {
        return runProgram({meditrackProgram(),
                           {QStringLiteral("--script-location"), clinic.project.path(), QStringLiteral("--database-url"), QStringLiteral("sqlite:///") + clinic.database(),
                            QStringLiteral("db"), QStringLiteral("restore"), backup, yes},
                           {}, {}, QStringLiteral("/"), nobody});
    };
    const QByteArray before = bytesOf(clinic.database());
    const auto refused = [&](const Outcome &outcome) { // told what and that nothing has happened
        return outcome.exitCode == 255 && outcome.errors.contains("FAILED: ") && outcome.errors.contains("Nothing has been changed.")
            && bytesOf(clinic.database()) == before && clinic.leftovers().isEmpty();
    };
    Outcome outcome = asNobody(); // neither the folder nor the file
    QVERIFY2(refused(outcome), outcome.errors.constData());
    setMode(clinic.project.path(), 0777);
    setMode(clinic.database(), 0644);
    outcome = asNobody(); // the folder, not the file
    QVERIFY2(refused(outcome), outcome.errors.constData());
    setMode(backup, 0600);
    outcome = asNobody();
    QVERIFY2(outcome.exitCode == 255 && bytesOf(clinic.database()) == before && clinic.leftovers().isEmpty(), outcome.errors.constData());
    setMode(backup, 0644);
    setMode(clinic.database(), 0666);
    setMode(clinic.database() + QStringLiteral(".meditrack.jsonl"), 0666);
    outcome = asNobody();
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(shellDump(clinic.database()), clinic.old);
}

/// A plain file in WAL mode where no log can be made beside it, as on a read-only disk.
void TestRestoreStates::backupInALockedFolder()
{
    Clinic clinic;
    const QString folder = clinic.project.path(QStringLiteral("kept"));
    QVERIFY(QDir().mkpath(folder));
    const QString backup = folder + QStringLiteral("/x.db");
    QVERIFY(QFile::copy(clinic.database(), backup));
    sqliteShell(backup, QStringLiteral("PRAGMA journal_mode=wal;"));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{QStringLiteral("x.db")});
    clinic.moveOn();
    setMode(backup, 0444);
    setMode(folder, 0555);
    setMode(clinic.project.path(), 0777);
    for (const char *suffix : {"", ".meditrack.jsonl"})
        setMode(clinic.database() + QLatin1String(suffix), 0666);
    const Outcome outcome = runProgram({meditrackProgram(),
                                        {QStringLiteral("--script-location"), clinic.project.path(), QStringLiteral("--database-url"),
                                         QStringLiteral("sqlite:///") + clinic.database(), QStringLiteral("db"), QStringLiteral("restore"), backup, yes},
                                        {}, {}, QStringLiteral("/"), nobody});
    setMode(folder, 0755);
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(shellDump(clinic.database()), clinic.old);
}

/// What is no database, and the log beside it, are as they were when nothing was restored.
void TestRestoreStates::damagedAndCancelled()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    const QByteArray bytes = QByteArray(16, 'X') + bytesOf(clinic.database()).mid(16);
    writeBytes(clinic.database(), bytes);
    writeBytes(clinic.database() + QStringLiteral("-wal"), QByteArray(3000, 'w'));
    EventLog log;
    log.onEvent = [&](const Event &event) {
        const auto *far = std::get_if<event::Advance>(&event);
        log.stop = log.stop || (far && far->what.startsWith(QLatin1String("Keeping the bytes")));
    };
    const auto error = errorOf([&] { restore(previewRestore(clinic.project.config(), {backup}, log), log); });
    QVERIFY(error);
    QCOMPARE(error->code, meditrack::ErrorCode::Cancelled);
    QCOMPARE(bytesOf(clinic.database()), bytes);
    QCOMPARE(bytesOf(clinic.database() + QStringLiteral("-wal")), QByteArray(3000, 'w'));
    QCOMPARE(QDir(clinic.project.path(QStringLiteral("backups"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

/// Another page size needs a file out of WAL mode. Killed there, it is whole, and the next restore gives the mode back.
void TestRestoreStates::killedOutOfWal()
{
    Clinic source({QStringLiteral("delete"), 1024, 3000});
    const QString backup = source.backUp();
    Clinic clinic({QStringLiteral("wal"), 4096, 3000});
    clinic.moveOn();
    const pid_t child = ::fork();
    if (child == 0) {
        EventLog log;
        log.onEvent = [](const Event &event) {
            if (const auto *far = std::get_if<event::Advance>(&event); far && far->what == QLatin1String("Restoring"))
                ::kill(::getpid(), SIGKILL);
        };
        restore(previewRestore(clinic.project.config(), {backup}, log), log);
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    const auto mode = [&] { return shellAnswer(clinic.database(), QStringLiteral("PRAGMA journal_mode;")); };
    const QByteArray dump = shellDump(clinic.database());
    QVERIFY(dump == clinic.now || dump == source.old);
    QCOMPARE(mode(), QByteArray("delete"));
    const Outcome next = clinic.restore({backup, yes});
    QVERIFY2(next.exitCode == 0, next.errors.constData());
    QVERIFY2(next.errors.contains("warning: The restore before this one was killed"), next.errors.constData());
    QCOMPARE(shellDump(clinic.database()), source.old);
    QCOMPARE(mode(), QByteArray("wal"));
    // Once only: whoever takes it out of WAL mode afterwards wants that.
    sqliteShell(clinic.database(), QStringLiteral("PRAGMA journal_mode=delete;"));
    QCOMPARE(clinic.restore({backup, yes}).exitCode, 0);
    QCOMPARE(mode(), QByteArray("delete"));
}

QTEST_GUILESS_MAIN(TestRestoreStates)
#include "tst_restorestates.moc"
