// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a database that others are using, by the online backup API.
#include "db/sqlitecopy.h"
#include "support/collecting.h"
#include "support/errorof.h"
#include "support/project.h"
#include "support/sqliteshell.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace meditrack;

namespace {

void makeEmpty(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        qFatal("cannot make %s", qPrintable(path));
}

qint64 copyFile(const QString &from, const QString &to, Progress &progress)
{
    makeEmpty(to);
    DatabaseUrl url = DatabaseUrl::forSqliteFile(from);
    url.lockTimeout = 60000; // on a busy machine
    Connection connection(url, Connection::Access::Read, progress);
    return copySqliteToFile(connection, to, progress);
}

/// Two tables whose sums are equal in every committed state, and rows enough for many chunks.
QString ledger(const QString &journalMode, int pageSize = 4096, int rows = 5000)
{
    return QStringLiteral("PRAGMA page_size=%2; PRAGMA journal_mode=%1; CREATE TABLE a(v INTEGER); CREATE TABLE b(v INTEGER);"
                          "CREATE TABLE filler(x BLOB);"
                          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%3)"
                          " INSERT INTO filler SELECT randomblob(1000) FROM n;"
                          "INSERT INTO a VALUES(1); INSERT INTO b VALUES(1);")
        .arg(journalMode).arg(pageSize).arg(rows);
}

/// Python's sqlite3, writing to both tables in one transaction all the time. Prints "on" after the first one.
constexpr auto writerScript = R"py(
import sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)
wal = c.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
c.execute("PRAGMA synchronous=off") # thousands of commits a second
first = True
while True:
    c.execute("BEGIN IMMEDIATE")
    c.execute("INSERT INTO a VALUES (1)")
    for i in range(1 if wal else 100): # with a rollback journal, others can read during this
        c.execute("UPDATE filler SET x = randomblob(1000) WHERE rowid = (abs(random()) % 5000) + 1")
    c.execute("INSERT INTO b VALUES (1)")
    c.execute("COMMIT")
    if first:
        print("on", flush=True)
    first = False
)py";

class Writer
{
public:
    explicit Writer(const QString &database, const char *script = writerScript)
    {
        m_process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QLatin1String(script), database});
        m_process.setReadChannel(QProcess::StandardOutput);
        if (!m_process.waitForReadyRead(30000))
            qFatal("the writer does not write: %s", m_process.readAllStandardError().constData());
    }
    ~Writer() { stop(); }
    bool stop()
    {
        const bool ran = m_process.state() == QProcess::Running;
        m_process.kill();
        m_process.waitForFinished();
        return ran;
    }

private:
    QProcess m_process;
};

} // namespace

class TestSqliteCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equal_data();
    void equal();
    void underAWriter_data();
    void underAWriter();
    void walLeftover();
    void cancelled();
    void lockedSource();
    void intoALiveDatabase();
    void damagedSource();

private:
    QString fresh(const QString &name) { return m_folder.filePath(QStringLiteral("%1-%2").arg(++m_count).arg(name)); }
    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestSqliteCopy::equal_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("pageSize");
    for (const char *mode : {"wal", "delete"}) {
        for (const int size : {512, 4096, 65536})
            QTest::addRow("%s %d", mode, size) << QString::fromLatin1(mode) << size;
    }
}

void TestSqliteCopy::equal()
{
    QFETCH(QString, mode);
    QFETCH(int, pageSize);
    const QString source = fresh(QStringLiteral("ä b%.db"));
    shellAnswer(source, ledger(mode, pageSize));
    const QString copy = fresh(QStringLiteral("copy.db"));
    Collecting progress;
    const qint64 bytes = copyFile(source, copy, progress);

    QCOMPARE(bytes, QFileInfo(copy).size());
    QCOMPARE(shellAnswer(copy, QStringLiteral("PRAGMA page_size; PRAGMA integrity_check; PRAGMA journal_mode")),
             QByteArray::number(pageSize) + "\nok\ndelete");
    QCOMPARE(shellAnswer(copy, QStringLiteral(".sha3sum")), shellAnswer(source, QStringLiteral(".sha3sum")));
    for (const char *end : {"-wal", "-shm", "-journal"})
        QVERIFY2(!QFileInfo::exists(copy + QLatin1String(end)), end);
    QCOMPARE(shellAnswer(source, QStringLiteral("PRAGMA journal_mode")), mode.toLatin1());

    QVERIFY(progress.advances.size() >= 2);
    QCOMPARE(progress.advances.first().done, 0);
    QCOMPARE(progress.advances.last().done, bytes);
    for (const auto &advance : std::as_const(progress.advances))
        QCOMPARE(advance.total, bytes);
}

void TestSqliteCopy::underAWriter_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("WAL") << QStringLiteral("wal");
    QTest::newRow("rollback journal") << QStringLiteral("delete");
}

// Without the pinned moment the copy of a file in WAL mode would begin anew with every write of the other process.
void TestSqliteCopy::underAWriter()
{
    QFETCH(QString, mode);
    const QString source = fresh(QStringLiteral("busy.db"));
    shellAnswer(source, ledger(mode, 4096, 20000)); // 20 MB: several chunks
    Writer writer(source);
    qint64 before = 0;
    for (int i = 0; i < 4; ++i) {
        const QString copy = fresh(QStringLiteral("copy.db"));
        NoProgress progress;
        copyFile(source, copy, progress);
        const QList<QByteArray> answer
            = shellAnswer(copy, QStringLiteral("PRAGMA integrity_check; SELECT sum(v) FROM a; SELECT sum(v) FROM b; SELECT count(*) FROM filler")).split('\n');
        QCOMPARE(answer.value(0), QByteArray("ok"));
        QCOMPARE(answer.value(1), answer.value(2));
        QCOMPARE(answer.value(3), QByteArray("20000"));
        QVERIFY2(answer.value(1).toLongLong() >= before, "it went back in time");
        before = answer.value(1).toLongLong();
    }
    QVERIFY2(writer.stop(), "the writer had stopped");
    QVERIFY(shellAnswer(source, QStringLiteral("SELECT count(*) FROM a")).toLongLong() > 1);
}

// What was committed is in the -wal alone: a plain copy of the file lacks it, and looks whole.
void TestSqliteCopy::walLeftover()
{
    const QString source = fresh(QStringLiteral("wal.db"));
    const Outcome outcome = runProgram(
        {QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral(R"py(
import sqlite3, os, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
c.execute("PRAGMA journal_mode=wal")
c.execute("CREATE TABLE t(x)")
c.executemany("INSERT INTO t VALUES (?)", [(i,) for i in range(995)])
c.execute("PRAGMA wal_checkpoint(TRUNCATE)")
c.executemany("INSERT INTO t VALUES (?)", [(i,) for i in range(5)])
os._exit(0)
)py"), source}});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(QFileInfo(source + QStringLiteral("-wal")).size() > 0);
    const QString plain = fresh(QStringLiteral("plain.db"));
    QVERIFY(QFile::copy(source, plain));
    QCOMPARE(shellAnswer(plain, QStringLiteral("PRAGMA integrity_check; SELECT count(*) FROM t")), QByteArray("ok\n995")); // the trap

    const QString copy = fresh(QStringLiteral("copy.db"));
    NoProgress progress;
    copyFile(source, copy, progress);
    QCOMPARE(shellAnswer(copy, QStringLiteral("SELECT count(*) FROM t")), QByteArray("1000"));
}

void TestSqliteCopy::cancelled()
{
    const QString source = fresh(QStringLiteral("source.db"));
    shellAnswer(source, ledger(QStringLiteral("delete")));
    Collecting progress;
    progress.cancelAfterReports = 1;
    const auto error = errorOf([&] { copyFile(source, fresh(QStringLiteral("copy.db")), progress); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QVERIFY(!progress.advances.isEmpty());
    QVERIFY2(progress.advances.last().done < progress.advances.last().total, "it was copied to the end all the same");
}

void TestSqliteCopy::lockedSource()
{
    const QString source = fresh(QStringLiteral("locked.db"));
    shellAnswer(source, ledger(QStringLiteral("delete")));
    NoProgress progress;
    // Opening looks at the file, and waits by itself: the lock comes after it.
    DatabaseUrl url = DatabaseUrl::forSqliteFile(source);
    url.lockTimeout = 300;
    Connection connection(url, Connection::Access::Read, progress);
    const char *exclusive = "import sqlite3, sys, time\n"
                            "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                            "c.execute('BEGIN EXCLUSIVE')\nprint('on', flush=True)\ntime.sleep(600)\n";
    Writer locker(source, exclusive);
    const QString copy = fresh(QStringLiteral("copy.db"));
    makeEmpty(copy);
    QElapsedTimer timer;
    timer.start();
    const auto error = errorOf([&] { copySqliteToFile(connection, copy, progress); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Locked);
    QVERIFY2(error->message.contains(QLatin1String("python3")), qPrintable(error->message));
    QVERIFY2(timer.elapsed() >= 300, "it did not wait");
    // Asked to stop while it waits.
    Collecting impatient;
    url.lockTimeout = 600000;
    QVERIFY(locker.stop());
    Connection waiting(url, Connection::Access::Read, impatient);
    Writer again(source, exclusive);
    impatient.looksLeft = 40;
    const auto second = errorOf([&] { copySqliteToFile(waiting, copy, impatient); });
    QVERIFY(second);
    QCOMPARE(second->code, ErrorCode::Cancelled);
}

// The way of a restore: all or nothing, into a file that is in use.
void TestSqliteCopy::intoALiveDatabase()
{
    const QString backup = fresh(QStringLiteral("backup.db"));
    shellAnswer(backup, QStringLiteral("CREATE TABLE t(x); INSERT INTO t VALUES(1),(2),(3)"));
    const QString live = fresh(QStringLiteral("live.db"));
    shellAnswer(live, ledger(QStringLiteral("wal")));
    NoProgress progress;
    Connection from(DatabaseUrl::forSqliteFile(backup), Connection::Access::Read, progress);
    Connection to(DatabaseUrl::forSqliteFile(live), Connection::Access::Write, progress);
    Connection reader(DatabaseUrl::forSqliteFile(live), Connection::Access::Read, progress);
    copySqlite(from, to, progress);
    QCOMPARE(to.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 3);
    QCOMPARE(reader.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 3);
    QCOMPARE(shellAnswer(live, QStringLiteral("PRAGMA integrity_check; SELECT count(*) FROM t")), QByteArray("ok\n3"));

    // A reader that has not finished is in the way with a rollback journal; all is as it was then.
    const QString other = fresh(QStringLiteral("other.db"));
    shellAnswer(other, ledger(QStringLiteral("delete")));
    Writer holding(other, "import sqlite3, sys, time\n"
                          "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                          "c.execute('BEGIN')\nc.execute('SELECT * FROM a').fetchone()\nprint('on', flush=True)\ntime.sleep(600)\n");
    {
        DatabaseUrl url = DatabaseUrl::forSqliteFile(other);
        url.lockTimeout = 200;
        Connection target(url, Connection::Access::Write, progress);
        const auto error = errorOf([&] { copySqlite(from, target, progress); });
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::Locked);
    }
    holding.stop();
    QCOMPARE(shellAnswer(other, QStringLiteral("PRAGMA integrity_check; SELECT count(*) FROM filler")), QByteArray("ok\n5000"));
}

void TestSqliteCopy::damagedSource()
{
    const QString source = fresh(QStringLiteral("cut.db"));
    shellAnswer(source, ledger(QStringLiteral("delete")));
    NoProgress progress;
    Connection connection(DatabaseUrl::forSqliteFile(source), Connection::Access::Read, progress);
    QVERIFY(QFile::resize(source, 4096 * 50));
    const QString copy = fresh(QStringLiteral("copy.db"));
    makeEmpty(copy);
    const auto error = errorOf([&] { copySqliteToFile(connection, copy, progress); });
    QVERIFY2(error, "a database that is cut off was copied");
    QVERIFY2(!error->message.isEmpty(), qPrintable(error->text()));
}

QTEST_GUILESS_MAIN(TestSqliteCopy)
#include "tst_sqlitecopy.moc"
