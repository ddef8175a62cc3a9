// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL text of operations for PostgreSQL, against what SQLAlchemy and Alembic write for the same.
#include "db/postgresdialect.h"
#include "support/errorof.h"
#include "support/operationoracle.h"

#include <QTest>

using namespace meditrack;

class TestPostgresDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operations_data() { addOracleRows(m_dialect.name(), snippetsOf(QStringLiteral("both.txt")) + snippetsOf(QStringLiteral("postgresql.txt"))); }
    void operations() { m_printer.compare(); }
    void newer_data() { addRowsOfNewer(QStringLiteral("newer-postgresql.txt")); }
    void newer() { m_printer.compare(); }
    void typeOnceInARun();
    void quotesAsSaid();
    void split_data();
    void split();

private:
    PostgresDialect m_dialect;
    OperationPrinter m_printer{m_dialect};
};

void TestPostgresDialect::typeOnceInARun()
{
    const QString type = QStringLiteral("CREATE TYPE e AS ENUM ('a')");
    const QStringList found = m_printer.statements(QStringLiteral("for name in ('t', 'u'):\n"
                                                                  "    op.create_table(name, sa.Column('c', sa.Enum('a', name='e')))"));
    QCOMPARE(found, (QStringList{type, "CREATE TABLE t ( c e )", "CREATE TABLE u ( c e )"}));
    // Another run knows nothing of it.
    QCOMPARE(m_printer.statements(QStringLiteral("op.create_table('t', sa.Column('c', sa.Enum('a', name='e')))")).front(), type);
}

void TestPostgresDialect::quotesAsSaid()
{
    QCOMPARE(m_dialect.quoted(QStringLiteral("plain")), QStringLiteral("plain"));
    QCOMPARE(m_dialect.quoted(withQuotes(QStringLiteral("plain"), true)), QStringLiteral("\"plain\""));
    QCOMPARE(m_dialect.quoted(QStringLiteral("Upper")), QStringLiteral("\"Upper\""));
    QCOMPARE(m_dialect.quoted(withQuotes(QStringLiteral("Upper"), false)), QStringLiteral("Upper"));
    QCOMPARE(bareName(withQuotes(withQuotes(QStringLiteral("Upper"), true), false)), QStringLiteral("Upper"));
}

void TestPostgresDialect::split_data()
{
    // postgresql.org/docs/current/sql-syntax-lexical.html; the slash stands for the end of a statement.
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("parts"); // line: text
    const auto row = [](const char *name, const char *script, const QStringList &parts) { QTest::newRow(name) << QString::fromUtf8(script) << parts; };
    row("two", "SELECT 1; SELECT 2", {"1: SELECT 1;", "1: SELECT 2"});
    row("lines", "\n\nSELECT 1;\n\nSELECT\n2;\n", {"3: SELECT 1;", "5: SELECT\n2;"});
    row("string", "SELECT ';''; ';SELECT 2", {"1: SELECT ';''; ';", "1: SELECT 2"});
    row("string without escapes", "SELECT '\\';SELECT 2", {"1: SELECT '\\';", "1: SELECT 2"});
    row("string with escapes", "SELECT E'\\';';SELECT 2", {"1: SELECT E'\\';';", "1: SELECT 2"});
    row("name", "SELECT \";\"\";\";SELECT 2", {"1: SELECT \";\"\";\";", "1: SELECT 2"});
    row("body", "DO $$ BEGIN x; y; END $$;SELECT 2", {"1: DO $$ BEGIN x; y; END $$;", "1: SELECT 2"});
    row("body with a tag", "DO $a$ x; $$ ; $b$ $a$;SELECT 2", {"1: DO $a$ x; $$ ; $b$ $a$;", "1: SELECT 2"});
    row("parameters are no bodies", "SELECT $1; SELECT $1", {"1: SELECT $1;", "1: SELECT $1"});
    row("dollars in names", "SELECT a$b$c; SELECT d$b$e", {"1: SELECT a$b$c;", "1: SELECT d$b$e"});
    row("body without quotes", "CREATE OR REPLACE FUNCTION f(begin int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN 1 > 2 THEN 3 END; SELECT \"end\"; END; SELECT 2",
        {"1: CREATE OR REPLACE FUNCTION f(begin int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN 1 > 2 THEN 3 END; SELECT \"end\"; END;", "1: SELECT 2"});
    row("BEGIN is a name, too", "CREATE FUNCTION audit.begin() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (x int); CREATE PROCEDURE begin() BEGIN /* ; */ ATOMIC SELECT 1; END; SELECT 2",
        {"1: CREATE FUNCTION audit.begin() RETURNS int LANGUAGE sql AS 'SELECT 1';", "1: CREATE TABLE t (x int);", "1: CREATE PROCEDURE begin() BEGIN /* ; */ ATOMIC SELECT 1; END;", "1: SELECT 2"});
    row("transaction", "BEGIN; CREATE TABLE t (x int); END; SELECT 2", {"1: BEGIN;", "1: CREATE TABLE t (x int);", "1: END;", "1: SELECT 2"});
    row("brackets", "CREATE RULE r AS ON DELETE TO t DO (SELECT ')'; SELECT (1););SELECT 2", {"1: CREATE RULE r AS ON DELETE TO t DO (SELECT ')'; SELECT (1););", "1: SELECT 2"});
    row("comment", "SELECT 1 -- ; '\n;SELECT 2", {"1: SELECT 1 -- ; '\n;", "2: SELECT 2"});
    row("comments nest", "SELECT /* ; /* ; */ ' ; */ 1;SELECT 2", {"1: SELECT /* ; /* ; */ ' ; */ 1;", "1: SELECT 2"});
    row("only comments", "-- nothing\n/* at all */ ; ;\n", {});
}

void TestPostgresDialect::split()
{
    QFETCH(QString, script);
    QFETCH(QStringList, parts);
    QStringList found;
    for (const Dialect::ScriptPart &part : m_dialect.split(script))
        found << QStringLiteral("%1: %2").arg(part.line).arg(part.sql);
    QCOMPARE(found, parts);
}

QTEST_GUILESS_MAIN(TestPostgresDialect)
#include "tst_postgresdialect.moc"
