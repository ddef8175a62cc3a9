// SPDX-License-Identifier: GPL-3.0-or-later
// db restore while another process writes: before the copy it is kept, after the copy it stays.
#include "backup/restore.h"
#include "support/clinic.h"
#include "support/errorof.h"
#include "support/watchers.h"

#include <QTest>

using namespace meditrack;

class TestRestoreWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overtaken();
    void writtenSince_data();
    void writtenSince();
};

/// Somebody writes after the safety backup was made: it is made again, so that nothing of theirs is lost.
void TestRestoreWriters::overtaken()
{
    Clinic clinic({QStringLiteral("wal")});
    const QString backup = clinic.backUp();
    clinic.moveOn();
    EventLog log;
    int writes = 0;
    int most = 1;
    log.onEvent = [&](const Event &event) {
        const auto *control = std::get_if<event::Statement>(&event); // the lock is let go
        if (control && control->sql == QLatin1String("ROLLBACK") && writes < most) {
            ++writes;
            sqliteShell(clinic.database(), QStringLiteral("INSERT INTO later VALUES (%1);").arg(writes));
        }
    };
    RestoreReport report;
    {
        const RestorePreview preview = previewRestore(clinic.project.config(), {backup}, log);
        report = restore(preview, log);
    }
    QCOMPARE(writes, 1);
    QCOMPARE(shellDump(clinic.database()), clinic.old);
    QCOMPARE(QDir(clinic.project.path(QStringLiteral("backups"))).entryList(QDir::Files).size(), 1); // the older one is of no use
    NoProgress progress;
    RestoreRequest undo;
    undo.undo = true;
    restore(previewRestore(clinic.project.config(), undo, progress), progress);
    QCOMPARE(sqliteShell(clinic.database(), QStringLiteral("SELECT a FROM later;")), QByteArray("1\n"));

    const QByteArray before = shellDump(clinic.database());
    writes = 0;
    most = 100; // it never stops
    const auto error = errorOf([&] { restore(previewRestore(clinic.project.config(), {backup}, log), log); });
    QVERIFY(error);
    QCOMPARE(error->code, meditrack::ErrorCode::Locked);
    QCOMPARE(error->consequence, QStringLiteral("Nothing has been changed."));
    QCOMPARE(writes, 3);
    sqliteShell(clinic.database(), QStringLiteral("DELETE FROM later WHERE rowid > 1;"));
    QCOMPARE(shellDump(clinic.database()), before);
}

void TestRestoreWriters::writtenSince_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QString>("when");
    QTest::addColumn<bool>("stops");
    for (const auto &[mode, size] : {std::pair("delete", 4096), std::pair("delete", 1024), std::pair("wal", 4096), std::pair("wal", 1024)}) {
        QTest::addRow("at once, %s %d", mode, size) << mode << size << "Restoring" << false;
        QTest::addRow("at once, and cancelled, %s %d", mode, size) << mode << size << "Restoring" << true;
    }
    // Elsewhere the check itself keeps writers waiting.
    QTest::newRow("while it is checked") << "wal" << 4096 << "Checking what was restored" << false;
    QTest::newRow("while it is checked, and cancelled") << "wal" << 4096 << "Checking what was restored" << true;
}

/// Another process commits in the moment after the copy's lock is gone: that is not taken back, whatever else happens.
void TestRestoreWriters::writtenSince()
{
    QFETCH(QString, journalMode);
    QFETCH(int, pageSize);
    QFETCH(QString, when);
    QFETCH(bool, stops);
    Clinic source({QStringLiteral("delete"), pageSize, 3000});
    const QString backup = source.backUp();
    Clinic clinic({journalMode, 4096, 3000});
    clinic.moveOn();
    EventLog log;
    bool written = false;
    log.onEvent = [&](const Event &event) {
        const auto *far = std::get_if<event::Advance>(&event);
        if (!far || written || far->what != when || (when == QLatin1String("Restoring") && far->done != far->total))
            return;
        written = true;
        sqliteShell(clinic.database(), QStringLiteral(".timeout 5000\nCREATE TABLE theirs (a); INSERT INTO theirs VALUES (42);"));
        log.stop = stops;
    };
    RestoreReport report;
    const auto error = errorOf([&] { report = restore(previewRestore(clinic.project.config(), {backup}, log), log); });
    QVERIFY(written);
    QCOMPARE(sqliteShell(clinic.database(), QStringLiteral("SELECT a FROM theirs;")), QByteArray("42\n"));
    QCOMPARE(clinic.check(), QByteArray("ok"));
    if (stops) {
        QVERIFY(error);
        QCOMPARE(error->code, meditrack::ErrorCode::Cancelled);
        QVERIFY2(error->consequence.startsWith(QLatin1String("The backup was restored, and another program has written to the database since.")), qPrintable(error->consequence));
        QVERIFY2(error->consequence.contains(QLatin1String("kept in '")), qPrintable(error->consequence));
    } else {
        QVERIFY2(!error, error ? qPrintable(error->text()) : "");
        QVERIFY2(report.warnings.join(QLatin1Char(' ')).contains(QLatin1String("Another program has written")), qPrintable(report.warnings.join(QLatin1Char('|'))));
    }
    sqliteShell(clinic.database(), QStringLiteral("DROP TABLE theirs;"));
    QCOMPARE(shellDump(clinic.database()), source.old);
}

QTEST_GUILESS_MAIN(TestRestoreWriters)
#include "tst_restorewriters.moc"
