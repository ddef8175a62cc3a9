// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to backups when the program is killed, the disk is full, or the folder is not ours.
#include "backup/backupstore.h"
#include "backup/verify.h"
#include "support/collecting.h"
#include "support/project.h"
#include "support/sqliteshell.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace meditrack;

namespace {

/// A database of some megabytes that does not compress.
class Clinic
{
public:
    explicit Clinic(int megabytes)
    {
        project.addChain(1);
        project.upgrade();
        shellAnswer(database(), QStringLiteral("CREATE TABLE scans(id INTEGER PRIMARY KEY, image BLOB);"
                                         "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%1) INSERT INTO scans SELECT i, randomblob(10000) FROM n")
                              .arg(megabytes * 100));
    }
    QString database() const { return project.databasePath(); }
    QString folder() const { return project.path(QStringLiteral("backups")); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files | QDir::Hidden); }
    QStringList arguments(const QString &form) const
    {
        return {QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"), QStringLiteral("sqlite:///") + database(),
                QStringLiteral("db"), QStringLiteral("backup"), QStringLiteral("--compress"), form};
    }

    Project project;
};

} // namespace

class TestBackupCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killed();
    void fileSizeLimit_data();
    void fileSizeLimit();
    void smallDisk();
    void foldersOfOthers();
    void underAWriter();
};

// Killed at any moment: the database is untouched, what lists as a backup is one, and the next one works and clears up.
void TestBackupCrash::killed()
{
    const int rounds = qEnvironmentVariableIntValue("MEDITRACK_NIGHTLY") == 1 ? 100 : 20;
    Clinic clinic(12);
    const QByteArray content = shellAnswer(clinic.database(), QStringLiteral(".sha3sum"));
    QRandomGenerator random(20261122);
    QElapsedTimer timer;
    timer.start();
    QProcess whole;
    whole.start(meditrackProgram(), clinic.arguments(QStringLiteral("zstd")));
    QVERIFY(whole.waitForFinished(60000) && whole.exitCode() == 0);
    const int usual = int(timer.elapsed()) + 1; // milliseconds
    QStringList verified = clinic.files();
    int halfWay = 0;
    for (int i = 0; i < rounds; ++i) {
        QProcess process;
        process.start(meditrackProgram(), clinic.arguments(QStringList{"zstd", "none", "gzip"}.at(i % 3)));
        process.waitForFinished(int(random.bounded(usual)));
        process.kill();
        process.waitForFinished();
        halfWay += clinic.files().filter(QStringLiteral(".partial")).isEmpty() ? 0 : 1;
        NoProgress silent;
        for (const BackupInfo &info : listBackups(clinic.folder(), clinic.project.config(), silent)) {
            QVERIFY2(!info.problem, qPrintable(info.path));
            if (verified.contains(QFileInfo(info.path).fileName()))
                continue;
            QVERIFY2(verifyBackup(info.path, clinic.project.config(), silent).result() == Verification::Result::Good, qPrintable(info.path));
            verified << QFileInfo(info.path).fileName();
        }
        QCOMPARE(shellAnswer(clinic.database(), QStringLiteral("PRAGMA integrity_check")), QByteArray("ok"));
    }
    QVERIFY2(halfWay > 0, "none was killed at work");
    QCOMPARE(shellAnswer(clinic.database(), QStringLiteral(".sha3sum")), content);
    const Outcome next = clinic.project.meditrack({QStringLiteral("db"), QStringLiteral("backup")});
    QVERIFY2(next.exitCode == 0, next.errors.constData());
    QVERIFY(clinic.files().filter(QStringLiteral(".partial")).isEmpty());
}

void TestBackupCrash::fileSizeLimit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kibibytes"); // of the largest file that may be written
    for (const char *name : {"x.db", "x.tar", "x.tar.gz", "x.tar.zst", "x.tar.xz"}) {
        QTest::addRow("copy %s", name) << QString::fromLatin1(name) << 1000;
        if (qstrcmp(name, "x.db") != 0) // larger than the database by a header: only the archive is too large
            QTest::addRow("archive %s", name) << QString::fromLatin1(name) << -1;
    }
}

// As a full disk does, a write fails in the middle.
void TestBackupCrash::fileSizeLimit()
{
    QFETCH(QString, name);
    QFETCH(int, kibibytes);
    Clinic clinic(2);
    const int limit = kibibytes > 0 ? kibibytes : int(QFileInfo(clinic.database()).size() / 1024);
    const QString target = clinic.project.path(name);
    const QByteArray before = shellAnswer(clinic.database(), QStringLiteral(".sha3sum"));
    QStringList arguments = clinic.arguments({});
    arguments = arguments.mid(0, arguments.size() - 2) << target;
    const Outcome outcome = runProgram({QStringLiteral("/bin/bash"), QStringList{QStringLiteral("-c"), QStringLiteral("ulimit -f $0; exec \"$@\""), QString::number(limit), meditrackProgram()} + arguments});
    if (outcome.exitCode == 0) { // a compressor made it small enough
        QVERIFY(kibibytes < 0);
        QVERIFY(QFileInfo(target).size() <= qint64(limit) * 1024);
        return;
    }
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.startsWith("FAILED: "), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("No backup was made"), outcome.errors.constData());
    QCOMPARE(QDir(clinic.project.path()).entryList({QStringLiteral("x.*")}, QDir::Files | QDir::Hidden), QStringList());
    QCOMPARE(shellAnswer(clinic.database(), QStringLiteral(".sha3sum")), before);
}

// Not enough space is known before anything is written; both numbers are told.
void TestBackupCrash::smallDisk()
{
    Clinic clinic(4);
    const QString disk = clinic.project.path(QStringLiteral("disk"));
    QDir().mkdir(disk);
    // Only root may mount. Others still have the limit above, which fails in the same places.
    const bool mounted = ::mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=3m") == 0;
    QCOMPARE(mounted, ::geteuid() == 0);
    if (!mounted)
        return;
    const Outcome outcome = clinic.project.meditrack({QStringLiteral("db"), QStringLiteral("backup"), QStringLiteral("--dir"), disk});
    const QStringList files = QDir(disk).entryList(QDir::Files | QDir::Hidden);
    const Outcome plain = clinic.project.meditrack({QStringLiteral("db"), QStringLiteral("backup"), disk + QStringLiteral("/x.db")});
    const QStringList after = QDir(disk).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(::umount(QFile::encodeName(disk).constData()), 0);
    QCOMPARE(outcome.exitCode, 255);
    const QByteArray needed = QLocale().formattedDataSize(2 * QFileInfo(clinic.database()).size()).toUtf8(); // the copy and the archive
    QVERIFY2(outcome.errors.contains("takes " + needed) && outcome.errors.contains("3.00 MiB free"), outcome.errors.constData());
    QCOMPARE(files, QStringList());
    QCOMPARE(plain.exitCode, 255);
    QCOMPARE(after, QStringList());
}

void TestBackupCrash::foldersOfOthers()
{
    Clinic clinic(1);
    const QString root = clinic.project.path();
    const auto chmod = [](const QString &path, const char *mode) { QCOMPARE(runProgram({QStringLiteral("/bin/chmod"), {QLatin1String(mode), path}}).exitCode, 0); };
    chmod(root, "0755");
    chmod(clinic.database(), "0644");
    const QString closed = clinic.project.path(QStringLiteral("closed"));
    const QString open = clinic.project.path(QStringLiteral("open"));
    QDir().mkdir(closed);
    QDir().mkdir(open);
    chmod(closed, "0555");
    chmod(open, "0777");
    const auto as = [&](const QStringList &more) {
        QStringList arguments = clinic.arguments({});
        arguments = arguments.mid(0, arguments.size() - 2);
        return runProgram({meditrackProgram(), arguments + more, {}, {}, root, nobody});
    };
    const Outcome refused = as({QStringLiteral("--dir"), closed});
    QCOMPARE(refused.exitCode, 255);
    QVERIFY2(refused.errors.contains("Permission denied") && refused.errors.contains(closed.toUtf8()), refused.errors.constData());
    QVERIFY(QDir(closed).isEmpty());
    // A database that this user may only read can be backed up elsewhere.
    const Outcome allowed = as({QStringLiteral("--dir"), open});
    QVERIFY2(allowed.exitCode == 0, allowed.errors.constData());
    QCOMPARE(QDir(open).entryList(QDir::Files | QDir::Hidden).size(), 1);
    chmod(clinic.database(), "0000");
    if (::geteuid() == 0) { // else it is our own, and the folder's rights were enough to see
        const Outcome unreadable = as({QStringLiteral("--dir"), open});
        QCOMPARE(unreadable.exitCode, 255);
        QVERIFY2(unreadable.errors.contains("may not read"), unreadable.errors.constData());
    }
    chmod(clinic.database(), "0644");
}

// The whole program beside a process that never stops to write: every backup is of one moment.
void TestBackupCrash::underAWriter()
{
    Clinic clinic(12);
    shellAnswer(clinic.database(), QStringLiteral("PRAGMA journal_mode=wal; CREATE TABLE a(v); CREATE TABLE b(v)"));
    QProcess writer;
    writer.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import sqlite3, sys\n"
                                                                                           "c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)\n"
                                                                                           "n = 0\n"
                                                                                           "while True:\n"
                                                                                           "    c.execute('BEGIN IMMEDIATE')\n"
                                                                                           "    c.execute('INSERT INTO a VALUES (1)')\n"
                                                                                           "    c.execute('UPDATE scans SET image = randomblob(10000) WHERE id = 1 + abs(random()) % 1000')\n"
                                                                                           "    c.execute('INSERT INTO b VALUES (1)')\n"
                                                                                           "    c.execute('COMMIT')\n"
                                                                                           "    n += 1\n"
                                                                                           "    if n == 3: print('on', flush=True)\n"),
                                                      clinic.database()});
    QVERIFY(writer.waitForReadyRead(30000));
    NoProgress silent;
    for (const char *form : {"zstd", "none"}) {
        QProcess process;
        process.start(meditrackProgram(), clinic.arguments(QLatin1String(form)));
        QVERIFY(process.waitForFinished(60000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    QCOMPARE(writer.state(), QProcess::Running);
    writer.kill();
    writer.waitForFinished();
    const std::vector<BackupInfo> backups = listBackups(clinic.folder(), clinic.project.config(), silent);
    QCOMPARE(backups.size(), size_t(2));
    for (const BackupInfo &info : backups) {
        QVERIFY(verifyBackup(info.path, clinic.project.config(), silent).result() == Verification::Result::Good);
        QHash<QString, qint64> rows;
        for (const TableCount &table : info.manifest.tables)
            rows.insert(table.name, table.rows);
        QCOMPARE(rows.value(QStringLiteral("a")), rows.value(QStringLiteral("b")));
        QVERIFY(rows.value(QStringLiteral("a")) > 0);
    }
}

QTEST_GUILESS_MAIN(TestBackupCrash)
#include "tst_backupcrash.moc"
