// SPDX-License-Identifier: GPL-3.0-or-later
// db restore, killed at any moment: the database is as before or as afterwards, and the next command works.
// 20 kills; MEDITRACK_NIGHTLY=1: 100.
#include "support/clinic.h"
#include "support/running.h"

#include <QRandomGenerator>
#include <QTest>

class TestRestoreCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killed_data();
    void killed();
};

void TestRestoreCrash::killed_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::addColumn<int>("pageSize"); ///< of the backup; the database has 4096
    QTest::addColumn<bool>("isBroken"); ///< the database is no database
    QTest::newRow("delete") << "delete" << 4096 << false;
    QTest::newRow("wal") << "wal" << 4096 << false;
    QTest::newRow("delete, page size") << "delete" << 1024 << false;
    QTest::newRow("wal, page size") << "wal" << 8192 << false;
    QTest::newRow("not a database") << "delete" << 4096 << true;
}

void TestRestoreCrash::killed()
{
    QFETCH(QString, journalMode);
    QFETCH(int, pageSize);
    QFETCH(bool, isBroken);
    const int rounds = qEnvironmentVariableIntValue("MEDITRACK_NIGHTLY") == 1 ? 20 : 4; // for each of the five
    Clinic source({QStringLiteral("delete"), pageSize, 4000});
    const QString backup = source.backUp();
    Clinic clinic({journalMode, 4096, 3000});
    clinic.moveOn();
    const QString database = clinic.database();
    const QByteArray good = bytesOf(database);
    const QByteArray broken = QByteArray(16, 'X') + good.mid(16);
    const auto reset = [&] {
        for (const char *suffix : {"", "-wal", "-shm", "-journal", ".meditrack.jsonl"})
            QFile::remove(database + QLatin1String(suffix));
        QFile file(database);
        if (!file.open(QIODevice::WriteOnly) || file.write(isBroken ? broken : good) != good.size())
            qFatal("cannot write the database");
        QDir(clinic.project.path(QStringLiteral("backups"))).removeRecursively();
    };
    reset();
    QElapsedTimer timer;
    timer.start();
    const Outcome whole = clinic.restore({backup, QStringLiteral("--yes")});
    QVERIFY2(whole.exitCode == 0, whole.errors.constData());
    const qint64 nanoseconds = timer.nsecsElapsed();
    QCOMPARE(shellDump(database), source.old);

    int before = 0;
    int after = 0;
    for (int round = 0; round < rounds; ++round) {
        reset();
        {
            QProcess process;
            process.setProcessEnvironment(environmentOf(clinic.project));
            process.setWorkingDirectory(clinic.project.path());
            process.start(meditrackProgram(), {QStringLiteral("db"), QStringLiteral("restore"), backup, QStringLiteral("--yes")});
            QVERIFY(process.waitForStarted());
            // From the first fifth of its life to a little after its end, at another moment each time.
            const double moment = (0.2 + 0.9 * (round + QRandomGenerator::global()->generateDouble()) / rounds) * double(nanoseconds) / 1e6;
            process.waitForFinished(int(moment));
            process.kill();
            process.waitForFinished();
        }
        if (isBroken && bytesOf(database).startsWith("XXXX") && !QFileInfo::exists(database + QStringLiteral("-journal"))) {
            QCOMPARE(bytesOf(database), broken);
            ++before;
        } else if (!isBroken) {
            const QByteArray dump = shellDump(database); // opens it as any program would
            QVERIFY2(dump == clinic.now || dump == source.old, "neither before nor afterwards");
            ++(dump == clinic.now ? before : after);
            QCOMPARE(clinic.check(), QByteArray("ok"));
        }
        // The next command works, takes nothing left behind for something, and clears it away.
        const Outcome next = clinic.restore({backup, QStringLiteral("--yes")});
        QVERIFY2(next.exitCode == 0, next.errors.constData());
        QCOMPARE(shellDump(database), source.old);
        QCOMPARE(clinic.check(), QByteArray("ok"));
        QCOMPARE(clinic.leftovers(), QStringList());
        for (const QString &name : QDir(clinic.project.path(QStringLiteral("backups"))).entryList(QDir::Files)) {
            const Outcome plan = clinic.restore({clinic.project.path(QStringLiteral("backups/") + name), QStringLiteral("--plan")});
            QVERIFY2(plan.exitCode == 0, plan.errors.constData()); // every file there is a good backup
        }
    }
    qInfo("killed %d times: %d before, %d afterwards", rounds, before, after);
}

QTEST_GUILESS_MAIN(TestRestoreCrash)
#include "tst_restorecrash.moc"
