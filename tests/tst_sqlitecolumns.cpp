// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/sqlitecolumns.h"
#include "support/errorof.h"
#include "support/project.h"
#include "support/watchers.h"

#include <QTest>

#include <sqlite3.h>

using namespace meditrack;

namespace {

QList<QByteArray> contents(const QString &database)
{
    return runProgram({QStringLiteral("sqlite3"), {database, QStringLiteral(".dump")}}).output.split('\n');
}

} // namespace

/// Columns that are added one after the other are written together; what comes of it is compared with what the sqlite3
/// program makes of the same statements.
class TestSqliteColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void plain_data();
    void plain();
    void sameAsAlone_data();
    void sameAsAlone();
    void manyTables();
    void writtenTogether();
    void seenByWhatFollows_data();
    void seenByWhatFollows();
    void errorsComeAtOnce_data();
    void errorsComeAtOnce();
    void rolledBack();
    void savepoint();
    void triggers();
    void temporaryTables();
    void othersReadItAgain();
    void whereTheSchemaIsDefended();
    void outsideOfATransaction();
    void upgradeIsTheSame();

private:
    QString witness() const { return m_project->path(QStringLiteral("witness.db")); }
    void asTheProgramDoes(const QStringList &statements);
    void inOneTransaction(const QStringList &before, const QStringList &statements);

    std::unique_ptr<Project> m_project;
    NoProgress m_progress;
};

void TestSqliteColumns::init()
{
    m_project = std::make_unique<Project>();
}

void TestSqliteColumns::asTheProgramDoes(const QStringList &statements)
{
    const Outcome outcome = runProgram({QStringLiteral("sqlite3"), {QStringLiteral("-bail"), witness(), statements.join(QStringLiteral(";\n"))}});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
}

void TestSqliteColumns::inOneTransaction(const QStringList &before, const QStringList &statements)
{
    for (const QString &sql : before)
        runSql(m_project->databasePath(), sql);
    Connection connection(m_project->url(), Connection::Access::Write, m_progress);
    Transaction transaction(connection);
    for (const QString &sql : statements)
        connection.execute(sql);
    transaction.commit();
}

void TestSqliteColumns::plain_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("expected");
    for (const char *sql : {"ALTER TABLE t ADD COLUMN a INTEGER", "alter table \"t\" add column `a b` VARCHAR(50)",
                            "ALTER TABLE [t] ADD COLUMN a NUMERIC(10, 2)", "ALTER TABLE t ADD COLUMN a DOUBLE PRECISION /* x */"})
        QTest::newRow(sql) << sql << true;
    for (const char *sql : {"ALTER TABLE t ADD COLUMN a INTEGER NOT NULL", "ALTER TABLE t ADD COLUMN a INTEGER DEFAULT 1", "ALTER TABLE t RENAME TO u",
                            "ALTER TABLE main.t ADD COLUMN a INTEGER", "ALTER TABLE t ADD COLUMN a INTEGER CHECK (a > 1)", "ALTER TABLE t ADD COLUMN a",
                            "ALTER TABLE t ADD COLUMN a INTEGER REFERENCES t (b)", "ALTER TABLE t ADD COLUMN a TEXT COLLATE NOCASE",
                            "ALTER TABLE t ADD COLUMN a INTEGER AS (b)", "ALTER TABLE t ADD COLUMN a INTEGER GENERATED ALWAYS AS (b)",
                            "ALTER TABLE t ADD COLUMN a INTEGER UNIQUE", "ALTER TABLE t ADD COLUMN a INTEGER CONSTRAINT c NULL",
                            "ALTER TABLE t ADD COLUMN a INTEGER; DROP TABLE t", "ALTER TABLE t ADD COLUMN a 'INTEGER", "SELECT 1", ""})
        QTest::newRow(sql) << sql << false;
}

void TestSqliteColumns::plain()
{
    QFETCH(QString, sql);
    QTEST(SqliteColumns::isPlain(sql), "expected");
}

void TestSqliteColumns::sameAsAlone_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("plain") << "CREATE TABLE t (a, b)";
    QTest::newRow("constraints behind") << "CREATE TABLE t (\n\ta INTEGER NOT NULL, \n\tb TEXT, \n\tPRIMARY KEY (a), \n\tUNIQUE (b)\n)";
    QTest::newRow("named constraints") << "CREATE TABLE t (a INTEGER, b TEXT CONSTRAINT x CHECK (b <> ','), CONSTRAINT y CHECK (a > 0 OR b = 'a, CHECK (1)'))";
    QTest::newRow("foreign key") << "CREATE TABLE t (a INTEGER REFERENCES other (x), b, FOREIGN KEY (b) REFERENCES other (y))";
    QTest::newRow("without rowid") << "CREATE TABLE t (a INTEGER PRIMARY KEY, b) WITHOUT ROWID";
    QTest::newRow("strict") << "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT";
    QTest::newRow("autoincrement") << "CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b)";
    QTest::newRow("generated") << "CREATE TABLE t (a, b, c AS (a || b) VIRTUAL)";
    QTest::newRow("comments") << "CREATE TABLE t (a, -- first, )\n b /* second ) */\n -- last\n)";
    QTest::newRow("default") << "CREATE TABLE t (a DEFAULT ('(,)'), b DEFAULT -1)";
    QTest::newRow("names") << "CREATE TABLE \"T\" (\"a\", [b c], `d`, 'e')";
    QTest::newRow("other letters") << QString::fromUtf8("CREATE TABLE t (größe, b DEFAULT 'ÄÖ€')");
    QTest::newRow("unknown function") << "CREATE TABLE t (a, b, CHECK (length(a) > 0))";
    QTest::newRow("select") << "CREATE TABLE t AS SELECT 1 AS a, 'x' AS b";
}

void TestSqliteColumns::sameAsAlone()
{
    QFETCH(QString, table);
    const bool isStrict = table.endsWith(QLatin1String("STRICT"));
    const QStringList before{QStringLiteral("CREATE TABLE other (x PRIMARY KEY, y UNIQUE)"), table, QStringLiteral("CREATE INDEX t_index ON t (1 + 1)"),
                             QStringLiteral("CREATE VIEW v AS SELECT * FROM t"), QStringLiteral("INSERT INTO t DEFAULT VALUES")};
    QStringList columns;
    for (int i = 0; i < 6; ++i)
        columns << QStringLiteral("ALTER TABLE t ADD COLUMN n%1 %2").arg(i).arg(isStrict ? QStringLiteral("TEXT") : QStringLiteral("NUMERIC(10, %1)").arg(i));
    const bool hasRow = !table.contains(QLatin1String("WITHOUT ROWID")) && !table.contains(QLatin1String("length"));
    const QStringList made = before.mid(0, hasRow ? 5 : 4);
    asTheProgramDoes(made + columns);
    inOneTransaction(made, columns);
    QCOMPARE(contents(m_project->databasePath()), contents(witness()));
    const Outcome check = runProgram({QStringLiteral("sqlite3"), {m_project->databasePath(), QStringLiteral("PRAGMA integrity_check; SELECT count(*) FROM pragma_table_xinfo('t') WHERE name GLOB 'n[0-9]'")}});
    QCOMPARE(check.output, QByteArray("ok\n6\n"));
}

void TestSqliteColumns::manyTables()
{
    QStringList before;
    QStringList columns;
    for (int i = 0; i < 5; ++i)
        before << QStringLiteral("CREATE TABLE t%1 (a INTEGER, PRIMARY KEY (a))").arg(i);
    for (int i = 0; i < 40; ++i)
        columns << QStringLiteral("ALTER TABLE %1%2 ADD COLUMN c%3 TEXT").arg(i % 2 ? QStringLiteral("T") : QStringLiteral("t")).arg(i * 7 % 5).arg(i);
    // A new table, rows, an index and another table's end in between.
    columns.insert(9, QStringLiteral("CREATE TABLE n (a)"));
    columns.insert(15, QStringLiteral("INSERT INTO t0 (a, c5) VALUES (1, 'x')"));
    columns.insert(21, QStringLiteral("CREATE INDEX i ON t1 (c8)"));
    columns.insert(33, QStringLiteral("ALTER TABLE t2 RENAME TO other"));
    columns.removeIf([&](const QString &sql) { return columns.indexOf(sql) > 33 && sql.contains(QLatin1String("t2"), Qt::CaseInsensitive); });
    asTheProgramDoes(before + columns);
    inOneTransaction(before, columns);
    QCOMPARE(contents(m_project->databasePath()), contents(witness()));
}

/// SQLite counts the changes of its schema: twenty columns alone are twenty.
void TestSqliteColumns::writtenTogether()
{
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE t (a)"));
    Connection connection(m_project->url(), Connection::Access::Write, m_progress);
    const int version = connection.scalar(QStringLiteral("PRAGMA schema_version")).toInt();
    Transaction transaction(connection);
    for (int i = 0; i < 20; ++i)
        connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN c%1 INTEGER").arg(i));
    transaction.commit();
    QCOMPARE(connection.scalar(QStringLiteral("PRAGMA schema_version")).toInt(), version + 2);
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM pragma_table_info('t')")).toInt(), 21);
    QCOMPARE(connection.scalar(QStringLiteral("PRAGMA writable_schema")).toInt(), 0);
}

void TestSqliteColumns::seenByWhatFollows_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"SELECT b, c, d FROM t", "INSERT INTO t VALUES (1, 2, 3, 4)", "CREATE INDEX i ON t (d)", "CREATE VIEW v AS SELECT d FROM t",
                            "CREATE TABLE u AS SELECT d FROM t", "ALTER TABLE t RENAME COLUMN d TO e", "ALTER TABLE t DROP COLUMN d", "DROP TABLE t",
                            "CREATE TRIGGER r AFTER UPDATE OF d ON t BEGIN SELECT 1; END"})
        QTest::newRow(sql) << sql;
}

void TestSqliteColumns::seenByWhatFollows()
{
    QFETCH(QString, sql);
    const QStringList before{QStringLiteral("CREATE TABLE t (a)")};
    QStringList statements;
    for (const char *name : {"b", "c", "d"})
        statements << QStringLiteral("ALTER TABLE t ADD COLUMN %1 INTEGER").arg(QLatin1String(name));
    statements << sql;
    asTheProgramDoes(before + statements);
    inOneTransaction(before, statements);
    QCOMPARE(contents(m_project->databasePath()), contents(witness()));

    // A look that SQLite is not asked to run, and the handle that others take, wait as well.
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE w (a)"));
    Connection connection(m_project->url(), Connection::Access::Write, m_progress);
    Transaction transaction(connection);
    for (const char *name : {"b", "c"})
        connection.execute(QStringLiteral("ALTER TABLE w ADD COLUMN %1 INTEGER").arg(QLatin1String(name)));
    QVERIFY(!connection.problemOf(QStringLiteral("SELECT c FROM w")));
    connection.execute(QStringLiteral("ALTER TABLE w ADD COLUMN d INTEGER"));
    QCOMPARE(sqlite3_table_column_metadata(connection.sqlite(), "main", "w", "d", nullptr, nullptr, nullptr, nullptr, nullptr), SQLITE_OK);
    connection.execute(QStringLiteral("ALTER TABLE w ADD COLUMN e INTEGER"));
    connection.executeMany(QStringLiteral("INSERT INTO w (e) VALUES (?)"), {{1}, {2}});
    QCOMPARE(connection.scalar(QStringLiteral("SELECT sum(e) FROM w")).toInt(), 3);
}

void TestSqliteColumns::errorsComeAtOnce_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"ALTER TABLE t ADD COLUMN c1 INTEGER", "ALTER TABLE t ADD COLUMN A TEXT", "ALTER TABLE nowhere ADD COLUMN x INTEGER",
                            "ALTER TABLE v ADD COLUMN x INTEGER", "ALTER TABLE virtual ADD COLUMN x INTEGER", "ALTER TABLE sqlite_sequence ADD COLUMN x INTEGER",
                            "ALTER TABLE s ADD COLUMN x SOMETHING"})
        QTest::newRow(sql) << sql;
}

/// Each error comes from its own statement, with SQLite's words, and what was added before it stays.
void TestSqliteColumns::errorsComeAtOnce()
{
    QFETCH(QString, sql);
    for (const char *made : {"CREATE TABLE t (a)", "CREATE VIEW v AS SELECT a FROM t", "CREATE VIRTUAL TABLE virtual USING fts5(x)",
                             "CREATE TABLE seq (a INTEGER PRIMARY KEY AUTOINCREMENT)", "CREATE TABLE s (a INTEGER) STRICT"})
        runSql(m_project->databasePath(), QLatin1String(made));
    const Outcome alone = runProgram({QStringLiteral("sqlite3"), {m_project->databasePath(), QStringLiteral("BEGIN; ALTER TABLE t ADD COLUMN c1 INTEGER; %1").arg(sql)}});
    Connection connection(m_project->url(), Connection::Access::Write, m_progress);
    Transaction transaction(connection);
    for (int i = 0; i < 3; ++i)
        connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN c%1 INTEGER").arg(i));
    const auto error = errorOf([&] { connection.execute(sql); });
    QVERIFY(error);
    QCOMPARE(error->kind, QStringLiteral("OperationalError"));
    QCOMPARE(error->sql, sql);
    QVERIFY2(alone.errors.contains(error->message.toUtf8()), alone.errors.constData());
    connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN c3 INTEGER"));
    transaction.commit();
    QCOMPARE(connection.scalar(QStringLiteral("SELECT group_concat(name) FROM pragma_table_info('t')")).toString(), QStringLiteral("a,c0,c1,c2,c3"));
}

void TestSqliteColumns::rolledBack()
{
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE t (a)"));
    const QByteArray before = bytesOf(m_project->databasePath());
    Connection connection(m_project->url(), Connection::Access::Write, m_progress);
    for (int round = 0; round < 2; ++round) {
        Transaction transaction(connection);
        for (int i = 0; i < 5; ++i)
            connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN c%1 INTEGER").arg(i));
        if (round == 1)
            QCOMPARE(connection.execute(QStringLiteral("SELECT * FROM t")).columns.size(), 6);
    }
    QCOMPARE(connection.execute(QStringLiteral("SELECT * FROM t")).columns.size(), 1);
    QCOMPARE(bytesOf(m_project->databasePath()), before);
    // Nothing of it is left in mind either.
    Transaction transaction(connection);
    connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN c1 INTEGER"));
    connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN c2 INTEGER"));
    transaction.commit();
    QCOMPARE(connection.execute(QStringLiteral("SELECT * FROM t")).columns, (QStringList{"a", "c1", "c2"}));
}

void TestSqliteColumns::savepoint()
{
    const QStringList before{QStringLiteral("CREATE TABLE t (a)")};
    const QStringList statements{"ALTER TABLE t ADD COLUMN b TEXT", "ALTER TABLE t ADD COLUMN c TEXT", "SAVEPOINT s", "ALTER TABLE t ADD COLUMN d TEXT",
                                 "ROLLBACK TO s", "ALTER TABLE t ADD COLUMN e TEXT", "RELEASE s", "ALTER TABLE t ADD COLUMN d INTEGER"};
    asTheProgramDoes(before + statements);
    inOneTransaction(before, statements);
    QCOMPARE(contents(m_project->databasePath()), contents(witness()));
}

/// What moves the version row may start a trigger that wants the new column.
void TestSqliteColumns::triggers()
{
    for (const char *sql : {"CREATE TABLE t (a)", "CREATE TABLE alembic_version (version_num)", "INSERT INTO alembic_version VALUES ('1')"})
        runSql(m_project->databasePath(), QLatin1String(sql));
    Connection connection(m_project->url(), Connection::Access::Write, m_progress);
    Transaction transaction(connection);
    connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN b TEXT"));
    connection.execute(QStringLiteral("CREATE TRIGGER r AFTER UPDATE ON alembic_version BEGIN INSERT INTO t (a, c) VALUES (1, new.version_num); END"));
    connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN c TEXT"));
    connection.executeBeside(QStringLiteral("UPDATE alembic_version SET version_num = '2'"));
    QCOMPARE(connection.scalar(QStringLiteral("SELECT c FROM t")).toString(), QStringLiteral("2"));
}

void TestSqliteColumns::temporaryTables()
{
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE t (a)"));
    Connection connection(m_project->url(), Connection::Access::Write, m_progress);
    Transaction transaction(connection);
    connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN b TEXT"));
    connection.execute(QStringLiteral("CREATE TEMP TABLE T (x)"));
    for (const char *name : {"c", "d"})
        connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN %1 TEXT").arg(QLatin1String(name)));
    QCOMPARE(connection.execute(QStringLiteral("SELECT * FROM main.t")).columns, (QStringList{"a", "b"}));
    QCOMPARE(connection.execute(QStringLiteral("SELECT * FROM temp.t")).columns, (QStringList{"x", "c", "d"}));
}

void TestSqliteColumns::othersReadItAgain()
{
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE t (a)"));
    Connection other(m_project->url(), Connection::Access::Write, m_progress);
    QCOMPARE(other.execute(QStringLiteral("SELECT * FROM t")).columns.size(), 1);
    inOneTransaction({}, {QStringLiteral("ALTER TABLE t ADD COLUMN b TEXT"), QStringLiteral("ALTER TABLE t ADD COLUMN c TEXT"), QStringLiteral("ALTER TABLE t ADD COLUMN d TEXT")});
    QCOMPARE(other.execute(QStringLiteral("SELECT * FROM t")).columns.size(), 4);
    other.execute(QStringLiteral("INSERT INTO t VALUES (1, 2, 3, 4)"));
}

/// A SQLite that does not let its schema be written runs the statements one by one.
void TestSqliteColumns::whereTheSchemaIsDefended()
{
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE t (a)"));
    Connection connection(m_project->url(), Connection::Access::Write, m_progress);
    sqlite3_db_config(connection.sqlite(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    Transaction transaction(connection);
    for (const char *name : {"b", "c", "d"})
        connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN %1 TEXT").arg(QLatin1String(name)));
    transaction.commit();
    QCOMPARE(connection.execute(QStringLiteral("SELECT * FROM t")).columns, (QStringList{"a", "b", "c", "d"}));
}

void TestSqliteColumns::outsideOfATransaction()
{
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE t (a)"));
    Connection connection(m_project->url(), Connection::Access::Write, m_progress);
    Connection other(m_project->url(), Connection::Access::Read, m_progress);
    for (int i = 0; i < 3; ++i) {
        connection.execute(QStringLiteral("ALTER TABLE t ADD COLUMN c%1 TEXT").arg(i));
        QCOMPARE(other.execute(QStringLiteral("SELECT * FROM t")).columns.size(), i + 2);
    }
}

/// Whole upgrades: scripts that add columns, catch errors, look at the table and go on, under both engines.
void TestSqliteColumns::upgradeIsTheSame()
{
    const QString add = QStringLiteral("op.add_column('t%1', sa.Column('c%2', sa.%3()))");
    QString before;
    for (int i = 0; i < 30; ++i) {
        QStringList lines;
        if (i % 10 == 0)
            lines << QStringLiteral("op.create_table('t%1', sa.Column('id', sa.Integer(), primary_key=True))").arg(i / 10);
        lines << add.arg(i / 10).arg(i).arg(i % 2 ? QStringLiteral("Text") : QStringLiteral("Boolean"));
        if (i % 10 == 4)
            lines << QStringLiteral("try: op.add_column('t%1', sa.Column('c%2', sa.Text()))").arg(i / 10).arg(i) << QStringLiteral("except sa.exc.OperationalError: pass");
        if (i % 10 == 6)
            lines << QStringLiteral("assert 'c%1' in [each['name'] for each in sa.inspect(op.get_bind()).get_columns('t%2')]").arg(i).arg(i / 10);
        if (i % 10 == 8)
            lines << QStringLiteral("op.execute('INSERT INTO t%1 (c%2) VALUES (7)')").arg(i / 10).arg(i);
        const QString id = QStringLiteral("r%1").arg(i);
        m_project->addScript(id, before, lines.join(QLatin1Char('\n')));
        before = id;
    }
    m_project->upgrade();
    const QStringList ours = dumpLines(m_project->databasePath());
    QVERIFY(ours.size() > 3);
    const Outcome theirs = m_project->alembic({QStringLiteral("upgrade"), QStringLiteral("head")}, witness());
    QVERIFY2(theirs.exitCode == 0, theirs.errors.constData());
    QCOMPARE(ours, dumpLines(witness()));
}

QTEST_GUILESS_MAIN(TestSqliteColumns)
#include "tst_sqlitecolumns.moc"
