// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/lockdoctor.h"
#include "support/errorof.h"
#include "support/project.h"
#include "support/watchers.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace meditrack;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesComeBack();
    void manyRows();
    void manyValues();
    void textsThatTheEyeDoesNotSee();
    void bytesThatAreNoText();
    void oneStatementAndComments_data();
    void oneStatementAndComments();
    void missingFileReadsAsEmpty();
    void readingWritesNothing();
    void memoryDatabase();
    void fileNamesWithOddLetters_data();
    void fileNamesWithOddLetters();
    void kindsOfErrors_data();
    void kindsOfErrors();
    void transactionRollsBack();
    void transactionLocksAtOnce();
    void commitAndReporting();
    void lostTransaction();
    void constraintKeepsTransaction();
    void cancelBeforeAStatement();
    void commitIsNeverCancelled();
    void timeout();
    void holders();
    void unusedFileGoesAgain_data();
    void unusedFileGoesAgain();
    void usedFileStays();
    void fileTakenAway();
    void urlParameters();
    void ownStatementsAreNotShown();
    void oneMomentForReading();
    void describe();

private:
    std::unique_ptr<Project> m_project;
    NoProgress m_progress;
    DatabaseUrl url() const { return m_project->url(); }
};

void TestConnection::init()
{
    m_project = std::make_unique<Project>();
}

void TestConnection::valuesComeBack()
{
    Connection connection(url(), Connection::Access::Write, m_progress);
    connection.execute(QStringLiteral("CREATE TABLE t (a, b, c, d, e, f)"));
    const QVariantList values{1, 2.5, QStringLiteral("Zürich"), QByteArray("\0\1", 2), QVariant(), QString()};
    const ResultRows inserted = connection.execute(QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)"), values);
    QCOMPARE(inserted.affected, qint64(1));
    QCOMPARE(inserted.lastInsertId.toInt(), 1);
    const ResultRows rows = connection.execute(QStringLiteral("SELECT *, typeof(e), typeof(f) FROM t"));
    QCOMPARE(rows.columns.mid(0, 6), (QStringList{"a", "b", "c", "d", "e", "f"}));
    QCOMPARE(rows.rows.size(), size_t(1));
    QCOMPARE(rows.rows[0], (QVariantList{qlonglong(1), 2.5, QStringLiteral("Zürich"), QByteArray("\0\1", 2), QVariant(), QStringLiteral(""),
                                         QStringLiteral("null"), QStringLiteral("text")}));
    QVERIFY(!rows.rows[0].at(4).isValid());
    QCOMPARE(connection.scalar(QStringLiteral("SELECT a FROM t WHERE a = 99")), QVariant());
}

void TestConnection::manyRows()
{
    Connection connection(url(), Connection::Access::Write, m_progress);
    connection.execute(QStringLiteral("CREATE TABLE t (a, b)"));
    std::vector<QVariantList> rows;
    for (int i = 0; i < 1000; ++i)
        rows.push_back({i, QString::number(i)});
    connection.executeMany(QStringLiteral("INSERT INTO t VALUES (?, ?)"), rows);
    QCOMPARE(connection.scalar(QStringLiteral("SELECT sum(a) FROM t")).toInt(), 499500);
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM t WHERE b = a || ''")).toInt(), 1000);
}

/// The list of an IN. As SQLite itself takes them, in no time; a driver that looks for each name among all would take seconds.
void TestConnection::manyValues()
{
    Connection connection(url(), Connection::Access::Write, m_progress);
    const int count = 30000;
    QVariantList values;
    for (int i = 0; i < count; ++i)
        values << i * 3;
    const QString marks = QStringList(count, QStringLiteral("?")).join(QLatin1Char(','));
    QCOMPARE(connection.scalar(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999) "
                                              "SELECT count(*) FROM n WHERE i IN (%1)").arg(marks), values).toInt(), count);
}

void TestConnection::textsThatTheEyeDoesNotSee()
{
    Connection connection(url(), Connection::Access::Write, m_progress);
    const QString mark = QStringLiteral("\ufeffmark"); // a byte order mark, were it the first of a file
    const QString nul = QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QCOMPARE(connection.execute(QStringLiteral("SELECT ?, ?, hex(?), length(CAST(? AS BLOB))"), {mark, nul, mark, nul}).rows.front(),
             (QVariantList{mark, nul, QStringLiteral("EFBBBF6D61726B"), 3}));
}

/// As in Python: who reads other letters than there are, and writes them back, has changed the data.
void TestConnection::bytesThatAreNoText()
{
    Connection connection(url(), Connection::Access::Write, m_progress);
    connection.execute(QStringLiteral("CREATE TABLE t (v)"));
    connection.execute(QStringLiteral("INSERT INTO t VALUES (CAST(x'4dfc6c6c6572' AS TEXT))"));
    const auto error = errorOf([&] { connection.execute(QStringLiteral("SELECT 1 AS a, v FROM t")); });
    QVERIFY(error);
    QCOMPARE(error->kind, QStringLiteral("OperationalError"));
    QVERIFY2(error->message.startsWith(QLatin1String("Could not decode to UTF-8 column 'v'")), qPrintable(error->message));
    QCOMPARE(connection.scalar(QStringLiteral("SELECT hex(v) FROM t")).toString(), QStringLiteral("4DFC6C6C6572"));
}

void TestConnection::oneStatementAndComments_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<bool>("good");
    QTest::newRow("semicolon") << "SELECT 1;" << QVariantList() << true;
    QTest::newRow("comments behind it") << "SELECT 1; -- one\n /* two */ ; -- three" << QVariantList() << true;
    QTest::newRow("comment before it") << "-- nothing; SELECT 2\nSELECT 1" << QVariantList() << true;
    QTest::newRow("nothing at all") << "" << QVariantList() << true;
    QTest::newRow("a comment") << " -- SELECT" << QVariantList() << true;
    QTest::newRow("two") << "SELECT 1; SELECT 2" << QVariantList() << false;
    QTest::newRow("second behind a comment") << "SELECT 1; /* and */ SELECT 2" << QVariantList() << false;
    QTest::newRow("second is no SQL") << "SELECT 1; no sql" << QVariantList() << false;
    QTest::newRow("a NUL in it") << QStringLiteral("DELETE FROM sqlite_master") + QChar(0) + QStringLiteral(" WHERE 0") << QVariantList() << false;
    QTest::newRow("a value") << "SELECT ?" << QVariantList{1} << true;
    QTest::newRow("the same value twice") << "SELECT ?1 WHERE ?1" << QVariantList{1} << true;
    QTest::newRow("a value is lacking") << "SELECT ?, ?" << QVariantList{1} << false;
    QTest::newRow("a value too many") << "SELECT ?" << QVariantList{1, 2} << false;
    QTest::newRow("nothing, with a value") << "" << QVariantList{1} << false;
}

/// As Python's sqlite3 has it: what it would not run is a ProgrammingError.
void TestConnection::oneStatementAndComments()
{
    QFETCH(QString, sql);
    QFETCH(QVariantList, values);
    QFETCH(bool, good);
    Connection connection(url(), Connection::Access::Write, m_progress);
    const auto error = errorOf([&] { connection.execute(sql, values); });
    QCOMPARE(!error, good);
    if (!good)
        QCOMPARE(error->kind, QStringLiteral("ProgrammingError"));
}

void TestConnection::missingFileReadsAsEmpty()
{
    Connection connection(url(), Connection::Access::Read, m_progress);
    QVERIFY(!connection.exists());
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master")).toInt(), 0);
    QVERIFY(!QFile::exists(m_project->databasePath()));
}

void TestConnection::readingWritesNothing()
{
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE t (a)"));
    Connection connection(url(), Connection::Access::Read, m_progress);
    const auto error = errorOf([&] { connection.execute(QStringLiteral("INSERT INTO t VALUES (1)")); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ReadOnly);
}

void TestConnection::memoryDatabase()
{
    Connection connection(DatabaseUrl::parse(QStringLiteral("sqlite://")), Connection::Access::Write, m_progress);
    connection.execute(QStringLiteral("CREATE TABLE t (a)"));
    QCOMPARE(connection.sizeBytes(), qint64(0));
    QVERIFY(connection.isWritable());
}

void TestConnection::fileNamesWithOddLetters_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"with space.db", "per%20cent%.db", "quest?ion.db", "ha#sh.db", "Größe €.db", "semi;colon=.db", "a'b\"c.db"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestConnection::fileNamesWithOddLetters()
{
    QFETCH(QString, name);
    const QString path = m_project->path(name);
    runSql(path, QStringLiteral("CREATE TABLE t (a)"));
    QVERIFY(QFile::exists(path));
    Connection connection(DatabaseUrl::forSqliteFile(path), Connection::Access::Read, m_progress);
    QCOMPARE(connection.scalar(QStringLiteral("SELECT name FROM sqlite_master")).toString(), QStringLiteral("t"));
}

void TestConnection::kindsOfErrors_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("kind"); // as Python's sqlalchemy.exc
    QTest::newRow("no table") << "SELECT * FROM nowhere" << "OperationalError";
    QTest::newRow("syntax") << "SELEC 1" << "OperationalError";
    QTest::newRow("unique") << "INSERT INTO t VALUES (1, 1)" << "IntegrityError";
    QTest::newRow("not null") << "INSERT INTO t VALUES (2, NULL)" << "IntegrityError";
    QTest::newRow("check") << "INSERT INTO t VALUES (2, -1)" << "IntegrityError";
    QTest::newRow("mismatch") << "INSERT INTO t (rowid, a, b) VALUES ('x', 5, 5)" << "IntegrityError";
    QTest::newRow("two statements") << "SELECT 1; SELECT 2" << "ProgrammingError";
}

void TestConnection::kindsOfErrors()
{
    QFETCH(QString, sql);
    QFETCH(QString, kind);
    Connection connection(url(), Connection::Access::Write, m_progress);
    connection.execute(QStringLiteral("CREATE TABLE t (a UNIQUE, b NOT NULL CHECK (b >= 0))"));
    connection.execute(QStringLiteral("INSERT INTO t VALUES (1, 1)"));
    const auto error = errorOf([&] { connection.execute(sql); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Sql);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->sql, sql);
    QVERIFY(!error->message.isEmpty());
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 1); // still usable
}

void TestConnection::transactionRollsBack()
{
    Connection connection(url(), Connection::Access::Write, m_progress);
    {
        Transaction transaction(connection);
        connection.execute(QStringLiteral("CREATE TABLE t (a)"));
        QVERIFY(connection.inTransaction());
    }
    QVERIFY(!connection.inTransaction());
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master")).toInt(), 0);
}

void TestConnection::transactionLocksAtOnce()
{
    m_project->useQuery(QStringLiteral("timeout=0"));
    Connection first(url(), Connection::Access::Write, m_progress);
    Connection second(url(), Connection::Access::Write, m_progress);
    Transaction transaction(first);
    const auto error = errorOf([&] { Transaction other(second); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Locked);
}

void TestConnection::commitAndReporting()
{
    EventLog log;
    Connection connection(url(), Connection::Access::Write, log);
    connection.execute(QStringLiteral("CREATE TABLE quiet (a)"));
    QCOMPARE(log.statements(), QStringList());
    connection.setReporting(true);
    Transaction transaction(connection);
    connection.execute(QStringLiteral("INSERT INTO quiet VALUES (1)"));
    connection.executeMany(QStringLiteral("INSERT INTO quiet VALUES (?)"), {{2}, {3}});
    transaction.commit();
    QCOMPARE(log.statements(), (QStringList{"BEGIN IMMEDIATE", "INSERT INTO quiet VALUES (1)", "INSERT INTO quiet VALUES (?)", "COMMIT"}));
    const auto statements = log.all<event::Statement>();
    QCOMPARE(statements[1].rows, qint64(1));
    QCOMPARE(statements[2].rows, qint64(2));
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM quiet")).toInt(), 3);
}

void TestConnection::lostTransaction()
{
    Connection connection(url(), Connection::Access::Write, m_progress);
    connection.execute(QStringLiteral("CREATE TABLE t (a UNIQUE)"));
    {
        Transaction transaction(connection);
        connection.execute(QStringLiteral("INSERT INTO t VALUES (1)"));
        QVERIFY(errorOf([&] { connection.execute(QStringLiteral("INSERT OR ROLLBACK INTO t VALUES (1)")); }));
        QVERIFY(connection.lostTransaction());
        const auto error = errorOf([&] { connection.execute(QStringLiteral("INSERT INTO t VALUES (2)")); });
        QVERIFY2(error, "this would stay although its transaction is gone");
        QCOMPARE(error->code, ErrorCode::Sql);
    }
    QVERIFY(!connection.lostTransaction());
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 0);
}

void TestConnection::constraintKeepsTransaction()
{
    Connection connection(url(), Connection::Access::Write, m_progress);
    connection.execute(QStringLiteral("CREATE TABLE t (a UNIQUE)"));
    Transaction transaction(connection);
    connection.execute(QStringLiteral("INSERT INTO t VALUES (1)"));
    QVERIFY(errorOf([&] { connection.execute(QStringLiteral("INSERT INTO t VALUES (1)")); }));
    QVERIFY(connection.inTransaction() && !connection.lostTransaction());
    connection.execute(QStringLiteral("INSERT INTO t VALUES (2)"));
    transaction.commit();
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 2);
}

void TestConnection::cancelBeforeAStatement()
{
    EventLog log;
    Connection connection(url(), Connection::Access::Write, log);
    log.stop = true;
    QCOMPARE(errorOf([&] { connection.execute(QStringLiteral("CREATE TABLE t (a)")); }).value().code, ErrorCode::Cancelled);
    QCOMPARE(errorOf([&] { connection.executeMany(QStringLiteral("SELECT ?"), {{1}}); }).value().code, ErrorCode::Cancelled);
}

void TestConnection::commitIsNeverCancelled()
{
    EventLog log;
    Connection connection(url(), Connection::Access::Write, log);
    Transaction transaction(connection);
    connection.execute(QStringLiteral("CREATE TABLE t (a)"));
    log.stop = true;
    transaction.commit();
    log.stop = false;
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master")).toInt(), 1);
}

void TestConnection::timeout()
{
    Connection holder(url(), Connection::Access::Write, m_progress);
    Transaction transaction(holder);
    m_project->useQuery(QStringLiteral("timeout=0.3"));
    Connection waiting(url(), Connection::Access::Write, m_progress);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(errorOf([&] { Transaction other(waiting); }));
    QVERIFY2(timer.elapsed() >= 250, "it did not wait");
    QVERIFY2(timer.elapsed() < 4000, "it waited longer than it was told to");
}

void TestConnection::holders()
{
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE t (a)"));
    QVERIFY(findHolders(m_project->databasePath()).empty());
    QVERIFY(findHolders(m_project->path(QStringLiteral("no such file"))).empty());
    QVERIFY(findHolders({}).empty());
    // Through a link in the path, as /tmp is one on some systems.
    const QString link = m_project->path(QStringLiteral("link"));
    QVERIFY(QFile::link(m_project->path(), link));
    QProcess reader;
    reader.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"),
                 QStringLiteral("import sys\nf = open(sys.argv[1])\nprint('ready', flush=True)\nsys.stdin.read()"), m_project->databasePath()});
    QVERIFY(reader.waitForReadyRead(20000));
    const auto found = findHolders(link + QStringLiteral("/test.db"));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].pid, reader.processId());
    QCOMPARE(found[0].program, QStringLiteral("python3"));
    QVERIFY(!found[0].locks);
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished());
    QVERIFY(findHolders(m_project->databasePath()).empty());
}

void TestConnection::describe()
{
    QCOMPARE(describeHolders({}), QString());
    QCOMPARE(describeHolders({{812, QStringLiteral("uvicorn"), true}}), QStringLiteral("uvicorn (pid 812)"));
    QCOMPARE(describeHolders({{1, QStringLiteral("a"), true}, {2, QStringLiteral("b"), true}, {3, {}, true}}),
             QStringLiteral("a (pid 1), b (pid 2) and a process of another user (pid 3)"));
}

void TestConnection::unusedFileGoesAgain_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("file") << QString();
    QTest::newRow("through a link") << QStringLiteral("link.db");
}

void TestConnection::unusedFileGoesAgain()
{
    QFETCH(QString, link);
    DatabaseUrl opened = url();
    if (!link.isEmpty()) {
        QVERIFY(QFile::link(m_project->databasePath(), m_project->path(link)));
        opened = DatabaseUrl::forSqliteFile(m_project->path(link));
    }
    {
        Connection connection(opened, Connection::Access::Write, m_progress);
        Transaction transaction(connection);
        connection.execute(QStringLiteral("CREATE TABLE t (a)"));
        QVERIFY(QFile::exists(m_project->databasePath()));
    }
    QVERIFY(!QFileInfo::exists(m_project->databasePath()));
    QCOMPARE(QFileInfo(m_project->path(link)).isSymLink(), !link.isEmpty());
}

void TestConnection::usedFileStays()
{
    {
        Connection connection(url(), Connection::Access::Write, m_progress);
        connection.execute(QStringLiteral("CREATE TABLE t (a)"));
    }
    QVERIFY(QFileInfo(m_project->databasePath()).size() > 0);
    const QString empty = m_project->write(QStringLiteral("empty.db"), {});
    {
        Connection connection(DatabaseUrl::forSqliteFile(empty), Connection::Access::Write, m_progress);
    }
    QVERIFY(QFile::exists(empty)); // it was there before
    const QString shared = m_project->path(QStringLiteral("shared.db"));
    {
        Connection first(DatabaseUrl::forSqliteFile(shared), Connection::Access::Write, m_progress);
        runSql(shared, QStringLiteral("CREATE TABLE theirs (a)")); // another program is faster
    }
    QVERIFY(QFileInfo(shared).size() > 0);
}

void TestConnection::fileTakenAway()
{
    Connection connection(url(), Connection::Access::Write, m_progress);
    QVERIFY(QFile::remove(m_project->databasePath()));
    const auto error = errorOf([&] { Transaction transaction(connection); });
    QVERIFY(error);
    QVERIFY2(error->code == ErrorCode::CannotOpen, qPrintable(error->text()));
    QVERIFY(!connection.inTransaction());
}

void TestConnection::urlParameters()
{
    const QString path = m_project->databasePath();
    runSql(path, QStringLiteral("CREATE TABLE t (a)"));
    const QByteArray before = bytesOf(path);
    for (const char *query : {"mode=ro", "immutable=1", "mode=ro&uri=true"}) {
        m_project->useQuery(QLatin1String(query));
        const auto error = errorOf([&] { Connection(url(), Connection::Access::Write, m_progress); });
        QVERIFY2(error, query);
        QCOMPARE(error->code, ErrorCode::ReadOnly);
        Connection reading(url(), Connection::Access::Read, m_progress);
        QVERIFY(!reading.isWritable());
        QCOMPARE(reading.scalar(QStringLiteral("SELECT name FROM sqlite_master")).toString(), QStringLiteral("t"));
    }
    m_project->useQuery(QStringLiteral("mode=memory"));
    {
        Connection memory(url(), Connection::Access::Write, m_progress);
        QCOMPARE(memory.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master")).toInt(), 0);
        memory.execute(QStringLiteral("CREATE TABLE u (a)"));
    }
    m_project->useQuery(QStringLiteral("vfs=no_such_vfs"));
    QVERIFY(errorOf([&] { Connection(url(), Connection::Access::Read, m_progress); }));
    QCOMPARE(bytesOf(path), before);
    m_project->useQuery(QStringLiteral("vfs=unix&cache=private&check_same_thread=false&mode=rw"));
    Connection writing(url(), Connection::Access::Write, m_progress);
    writing.execute(QStringLiteral("CREATE TABLE v (a)"));
    const DatabaseUrl absent = DatabaseUrl::parse(QStringLiteral("sqlite:///%1?mode=rw").arg(m_project->path(QStringLiteral("absent.db"))));
    QCOMPARE(errorOf([&] { Connection(absent, Connection::Access::Write, m_progress); }).value().code, ErrorCode::CannotOpen);
    QVERIFY(!QFile::exists(m_project->path(QStringLiteral("absent.db"))));
    const DatabaseUrl uri = DatabaseUrl::parse(QStringLiteral("sqlite:///file:%1?mode=ro&uri=true").arg(path));
    Connection named(uri, Connection::Access::Read, m_progress);
    QCOMPARE(named.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master")).toInt(), 2);
    QCOMPARE(errorOf([&] { Connection(uri, Connection::Access::Write, m_progress); }).value().code, ErrorCode::ReadOnly);
}

void TestConnection::ownStatementsAreNotShown()
{
    const QString text = m_project->write(QStringLiteral("text.db"), QByteArray("no database at all\n").repeated(100));
    QCOMPARE(errorOf([&] { Connection(DatabaseUrl::forSqliteFile(text), Connection::Access::Write, m_progress); }).value().sql, QString());
    m_project->useQuery(QStringLiteral("timeout=0"));
    Connection first(url(), Connection::Access::Write, m_progress);
    Connection second(url(), Connection::Access::Write, m_progress);
    Transaction transaction(first);
    QCOMPARE(errorOf([&] { Transaction other(second); }).value().sql, QString()); // BEGIN
}

void TestConnection::oneMomentForReading()
{
    runSql(m_project->databasePath(), QStringLiteral("PRAGMA journal_mode=WAL")); // there writers need not wait for readers
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE t (a)"));
    EventLog log;
    Connection connection(url(), Connection::Access::Read, log);
    const QString count = QStringLiteral("SELECT count(*) FROM t");
    {
        const ReadTransaction moment(connection);
        QCOMPARE(connection.scalar(count).toInt(), 0);
        runSql(m_project->databasePath(), QStringLiteral("INSERT INTO t VALUES (1)"));
        QCOMPARE(connection.scalar(count).toInt(), 0);
    }
    QVERIFY(!connection.inTransaction());
    QCOMPARE(connection.scalar(count).toInt(), 1);
    QVERIFY(log.events.empty());
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
