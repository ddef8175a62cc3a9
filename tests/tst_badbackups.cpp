// SPDX-License-Identifier: GPL-3.0-or-later
// db restore of what is no good backup: a clear error each, and nothing has changed.
#include "backup/archive.h"
#include "backup/restore.h"
#include "backup/verify.h"
#include "db/connection.h"
#include "support/clinic.h"

#include <QTest>

namespace {

const QString yes = QStringLiteral("--yes");

QString forged(Clinic &clinic, const char *what)
{
    const QString good = clinic.backUp(QStringLiteral("forge-source.tar"));
    const QString out = clinic.project.path(QStringLiteral("forged.tar"));
    const Outcome outcome = runProgram({QStringLiteral("/usr/bin/python3"), {QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/restore/forge.py"), good, out, QString::fromLatin1(what)}});
    if (outcome.exitCode != 0)
        qFatal("%s", outcome.errors.constData());
    return out;
}

} // namespace

class TestBadBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badBackups_data();
    void badBackups();
    void truncated();
    void flipped();
    void allowed();
    void likeItWas_data();
    void likeItWas();
    void openHere_data();
    void openHere();
};

void TestBadBackups::badBackups_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("rows") << QByteArray("counts") << QByteArray("do not have the rows that its manifest tells");
    QTest::newRow("revision of the manifest") << QByteArray("heads") << QByteArray("is not the one that its manifest tells");
    QTest::newRow("damaged page") << QByteArray("page") << QByteArray("its database is damaged");
    QTest::newRow("damaged index") << QByteArray("index") << QByteArray("its database is damaged");
    QTest::newRow("unknown revision") << QByteArray("unknown") << QByteArray("at a revision that no script has: zzz9");
    QTest::newRow("PostgreSQL") << QByteArray("postgresql") << QByteArray("meditrack db export");
    QTest::newRow("newer format") << QByteArray("newer") << QByteArray("newer");
    QTest::newRow("pg_dump") << QByteArray("=PGDMP\x01\x0e") << QByteArray("meditrack db export");
    QTest::newRow("a text") << QByteArray("=INSERT INTO doses VALUES (1);") << QByteArray("FAILED: ");
    QTest::newRow("empty file") << QByteArray("=") << QByteArray("FAILED: ");
    QTest::newRow("only a header") << QByteArray("=SQLite format 3") << QByteArray("FAILED: ");
    QTest::newRow("no file") << QByteArray("-") << QByteArray("FAILED: ");
    QTest::newRow("a folder") << QByteArray("/") << QByteArray("FAILED: ");
}

void TestBadBackups::badBackups()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, told);
    Clinic clinic;
    QString backup = clinic.project.path(QStringLiteral("file"));
    if (what.startsWith('='))
        writeBytes(backup, what.mid(1));
    else if (what == "/")
        backup = clinic.project.path();
    else if (what != "-")
        backup = forged(clinic, what.constData());
    clinic.moveOn();
    const QByteArray before = bytesOf(clinic.database());
    const Outcome outcome = clinic.restore({backup, yes});
    QVERIFY2(outcome.exitCode == 255, (outcome.output + outcome.errors).constData());
    QVERIFY2(outcome.errors.contains(told), outcome.errors.constData());
    QVERIFY2(!outcome.errors.contains("mistake in MediTrack"), outcome.errors.constData());
    QCOMPARE(bytesOf(clinic.database()), before);
    QCOMPARE(clinic.leftovers(), QStringList());
    QVERIFY(!QFileInfo::exists(clinic.project.path(QStringLiteral("backups")))); // nothing was begun
}

void TestBadBackups::truncated()
{
    Clinic clinic({QStringLiteral("delete"), 1024, 60});
    const QByteArray whole = bytesOf(clinic.backUp(QStringLiteral("whole.tar.zst")));
    const QByteArray plain = bytesOf(clinic.backUp(QStringLiteral("whole.db")));
    clinic.moveOn();
    const QByteArray before = bytesOf(clinic.database());
    const QString backup = clinic.project.path(QStringLiteral("cut"));
    for (const QByteArray &bytes : {whole, plain}) {
        for (const qsizetype part : {1, 3, 6, 9}) {
            writeBytes(backup, bytes.left(bytes.size() * part / 10));
            const Outcome outcome = clinic.restore({backup, yes});
            QVERIFY2(outcome.exitCode == 255, (outcome.output + outcome.errors).constData());
            QCOMPARE(bytesOf(clinic.database()), before);
            QCOMPARE(clinic.leftovers(), QStringList());
        }
    }
}

void TestBadBackups::flipped()
{
    Clinic clinic({QStringLiteral("delete"), 1024, 60});
    const QByteArray whole = bytesOf(clinic.backUp(QStringLiteral("whole.tar")));
    clinic.moveOn();
    const QByteArray before = bytesOf(clinic.database());
    const QString backup = clinic.project.path(QStringLiteral("flipped.tar"));
    const qsizetype database = whole.indexOf("SQLite format 3");
    const qsizetype manifest = whole.indexOf("\"rows\"");
    QVERIFY(database > 0 && manifest > 0);
    for (const qsizetype at : {database + 1, database + 3000, database + 6000, manifest + 2}) {
        QByteArray bytes = whole;
        bytes[at] = char(bytes.at(at) ^ 0x10);
        writeBytes(backup, bytes);
        const Outcome outcome = clinic.restore({backup, yes});
        QVERIFY2(outcome.exitCode == 255, (outcome.output + outcome.errors).constData());
        QCOMPARE(bytesOf(clinic.database()), before);
        QCOMPARE(clinic.leftovers(), QStringList());
    }
}

void TestBadBackups::allowed()
{
    Clinic clinic;
    const QString backup = forged(clinic, "unknown");
    const Outcome plan = clinic.restore({backup, QStringLiteral("--plan")});
    QCOMPARE(plan.exitCode, 0);
    QVERIFY2(plan.errors.contains("warning: This would be refused: "), plan.errors.constData());
    const Outcome outcome = clinic.restore({backup, yes, QStringLiteral("--allow-unknown-revision")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QVERIFY(shellDump(clinic.database()) != clinic.old);
}

void TestBadBackups::likeItWas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("goes");
    QTest::newRow("archive") << "odd.tar.zst" << true;
    QTest::newRow("plain") << "odd.db" << false; // nothing vouches for it
}

/// One rule for `db verify` and `db restore`: rows that lead nowhere are told, and are no fault of a backup whose checksum
/// says that the database had them.
void TestBadBackups::likeItWas()
{
    QFETCH(QString, name);
    QFETCH(bool, goes);
    Clinic clinic;
    sqliteShell(clinic.database(), QStringLiteral("CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (p REFERENCES parent); INSERT INTO child VALUES (1), (2), (NULL);"));
    const QByteArray odd = shellDump(clinic.database());
    const QString backup = clinic.backUp(name);
    sqliteShell(clinic.database(), QStringLiteral("DELETE FROM child;"));
    const Outcome verified = clinic.project.meditrack({QStringLiteral("db"), QStringLiteral("verify"), backup});
    QVERIFY2(verified.exitCode == 0, verified.errors.constData());
    QVERIFY2(verified.output.contains("Foreign keys: 2 rows of 'child' refer to missing rows of 'parent'. "), verified.output.constData());
    QVERIFY2(verified.output.contains(goes ? "the database itself was like this when" : "--allow-foreign-key-errors"), verified.output.constData());
    const Outcome plan = clinic.restore({backup, QStringLiteral("--plan")});
    QVERIFY2(plan.errors.contains(goes ? "warning: Rows of the backup that refer to a missing row: 2; now: 0. The database was like this" : "warning: This would be refused: Rows of"),
             plan.errors.constData());
    const Outcome outcome = clinic.restore({backup, yes});
    QVERIFY2(outcome.exitCode == (goes ? 0 : 255), outcome.errors.constData());
    QCOMPARE(shellDump(clinic.database()) == odd, goes);
    if (!goes)
        QCOMPARE(clinic.restore({backup, yes, QStringLiteral("--allow-foreign-key-errors")}).exitCode, 0);
    QCOMPARE(shellDump(clinic.database()), odd);
    QCOMPARE(clinic.restore({backup, yes}).exitCode, 0); // what the database of now has itself, it may have again
}

void TestBadBackups::openHere_data()
{
    QTest::addColumn<QString>("look");
    for (const char *look : {"kind", "list", "verify", "restore"})
        QTest::newRow(look) << QString::fromLatin1(look);
}

/// A database that this process works on is looked at as if it were a backup: the work keeps its lock.
void TestBadBackups::openHere()
{
    QFETCH(QString, look);
    Project busy;
    busy.addChain(1);
    busy.upgrade();
    Project other;
    other.addChain(1);
    other.upgrade();
    meditrack::NoProgress progress;
    meditrack::Connection connection(busy.url(), meditrack::Connection::Access::Write, progress);
    const meditrack::Transaction transaction(connection);
    const auto isHeld = [&busy] {
        const Outcome outcome = runProgram({QStringLiteral("sqlite3"), {busy.databasePath(), QStringLiteral("BEGIN IMMEDIATE;")}});
        return outcome.errors.contains("locked");
    };
    QVERIFY(isHeld());
    if (look == QLatin1String("kind"))
        QCOMPARE(meditrack::formOfContent(busy.databasePath()), meditrack::BackupForm::Plain);
    else if (look == QLatin1String("list"))
        QCOMPARE(meditrack::listBackups(busy.path(), other.config(), progress).size(), size_t(1));
    else if (look == QLatin1String("verify"))
        QCOMPARE(meditrack::verifyBackup(busy.databasePath(), other.config(), progress, true).result(), meditrack::Verification::Result::Good);
    else
        QVERIFY(!meditrack::previewRestore(other.config(), {busy.databasePath()}, progress).refusal);
    QVERIFY2(isHeld(), "its lock is gone");
}

QTEST_GUILESS_MAIN(TestBadBackups)
#include "tst_badbackups.moc"
