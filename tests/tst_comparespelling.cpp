// SPDX-License-Identifier: GPL-3.0-or-later
// Two schemas of SQLite in other words: what means the same, and what does not.
#include "compare/difference.h"
#include "core/progress.h"
#include "support/sqliteshell.h"

#include <QTemporaryDir>
#include <QTest>

class TestCompareSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameOtherwise_data();
    void sameOtherwise();
};

void TestCompareSpelling::sameOtherwise_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *one, const char *other, bool same = true) {
        const QByteArray table = "CREATE TABLE a (id INTEGER PRIMARY KEY, x INTEGER, y INTEGER, \"y z\" INTEGER, \"end\" INTEGER, \"null\" INTEGER, CHECK (";
        const bool isRule = !QByteArray(one).startsWith("CREATE");
        QTest::newRow(name) << (isRule ? table + one + "));" : QByteArray(one)) << (isRule ? table + other + "));" : QByteArray(other)) << same;
    };
    row("parentheses of AND", "(x > 0) AND (y > 0)", "x > 0 and y > 0");
    row("parentheses of OR", "x > 0 AND (y > 0 OR x > 1)", "x > 0 AND y > 0 OR x > 1", false);
    row("parentheses that repeat what binds", "(x > 0 AND y > 0) OR x > 1", "x > 0 AND y > 0 OR x > 1");
    row("parentheses of sums", "x - (y - 1) > 0", "x - y - 1 > 0", false);
    row("parentheses of products", "(x * 2) + (y / 3) > 0", "x * 2 + y / 3 > 0");
    row("NOT", "NOT (x = 1)", "NOT x = 1");
    row("IS NOT", "x IS NOT (y = 1)", "x IS NOT y = 1", false);
    row("BETWEEN", "(x BETWEEN 1 AND 2) AND (y > 0)", "x BETWEEN 1 AND 2 AND y > 0");
    row("CASE", "(CASE WHEN (x > 1) THEN (y + 1) ELSE 2 END) > 0", "CASE WHEN x > 1 THEN y + 1 ELSE 2 END > 0");
    row("names that are words of SQL", "x > 0 AND (\"end\" > 1 OR y > 1)", "(x > 0 AND \"end\" > 1) OR y > 1", false);
    row("names that are values", "\"null\" > 1", "null > 1", false);
    row("a list is none", "x IN (1)", "x = 1", false);
    row("negative number", "x > (-1)", "x > -1");
    row("hexadecimal number", "x > 0x10", "x > 16");
    row("brackets", "[y z] > 0", "\"y z\" > 0");
    row("types", "CREATE TABLE a (id INTEGER PRIMARY KEY, a INT8, b INT4, c INT2, d NVARCHAR(5), e DOUBLE PRECISION, f NCHAR(3));",
        "CREATE TABLE a (id INTEGER PRIMARY KEY, a BIGINT, b INTEGER, c SMALLINT, d VARCHAR(5), e DOUBLE, f CHAR(3));");
    row("a key of another type", "CREATE TABLE a (id INT4 PRIMARY KEY);", "CREATE TABLE a (id INTEGER PRIMARY KEY);", false);
    row("defaults", "CREATE TABLE a (a TINYINT DEFAULT '1', b INTEGER DEFAULT 1.0, c NUMERIC(5) DEFAULT 0x10, d INTEGER DEFAULT (-1));", "CREATE TABLE a (a TINYINT DEFAULT 1, b INTEGER DEFAULT 1, c NUMERIC(5) DEFAULT 16, d INTEGER DEFAULT -1);");
    row("default of a text", "CREATE TABLE a (a TEXT DEFAULT 1.0);", "CREATE TABLE a (a TEXT DEFAULT 1);", false);
    row("index", "CREATE TABLE a (x TEXT, [y z] TEXT); CREATE INDEX i ON a (x ASC, [y z] ASC, lower(x) ASC);", "CREATE TABLE a (x TEXT, [y z] TEXT); CREATE INDEX i ON a (x, \"y z\", lower(x));");
    row("keys", "CREATE TABLE a (id INTEGER, x TEXT, PRIMARY KEY (id ASC)); CREATE TABLE b (x TEXT, y TEXT, PRIMARY KEY (x ASC, y), UNIQUE (y COLLATE NOCASE ASC));",
        "CREATE TABLE a (id INTEGER, x TEXT, PRIMARY KEY (id)); CREATE TABLE b (x TEXT, y TEXT, PRIMARY KEY (x, y), UNIQUE (y COLLATE NOCASE));");
    row("index that counts down", "CREATE TABLE a (x TEXT); CREATE INDEX i ON a (x DESC);", "CREATE TABLE a (x TEXT); CREATE INDEX i ON a (x);", false);
    row("capitals of other letters", "CREATE TABLE a (\"Ä\" INTEGER); CREATE TABLE \"Ö\" (x INTEGER); CREATE INDEX \"Ü\" ON a (\"Ä\");", "CREATE TABLE a (\"ä\" INTEGER); CREATE TABLE \"ö\" (x INTEGER); CREATE INDEX \"ü\" ON a (\"ä\");", false);
    row("the collation that there is anyway", "CREATE TABLE a (x TEXT COLLATE BINARY);", "CREATE TABLE a (x TEXT);");
    row("another collation", "CREATE TABLE a (x TEXT COLLATE RTRIM);", "CREATE TABLE a (x TEXT);", false);
    row("capitals", "CREATE TABLE A (Id INTEGER PRIMARY KEY, Name TEXT UNIQUE); CREATE TABLE B (A_id INTEGER REFERENCES A (Id), PRIMARY KEY (A_id)); CREATE INDEX I ON A (Name); CREATE VIEW V AS SELECT \"Name\" FROM A; "
        "CREATE TRIGGER T AFTER INSERT ON A FOR EACH ROW BEGIN SELECT 1; END;",
        "CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT UNIQUE); CREATE TABLE b (a_id INTEGER REFERENCES a (id), PRIMARY KEY (a_id)); CREATE INDEX i ON a (name); CREATE VIEW v AS SELECT name FROM a; "
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;");
}

/// What is spelled otherwise is the same, and what only looks like it is not.
void TestCompareSpelling::sameOtherwise()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(bool, same);
    const QTemporaryDir folder;
    meditrack::NoProgress progress;
    std::vector<meditrack::WholeSchema> schemas;
    for (const QByteArray &sql : {one, other}) {
        const QString path = folder.filePath(QString::number(schemas.size()));
        QCOMPARE(sqliteShell(path, QString::fromUtf8(sql)), QByteArray());
        meditrack::Connection connection(meditrack::DatabaseUrl::parse(QStringLiteral("sqlite:///") + path), meditrack::Connection::Access::Read, progress);
        schemas.push_back(meditrack::inspect(connection, {}));
    }
    QStringList found;
    for (const meditrack::Difference &each : meditrack::compare(schemas.at(0), schemas.at(1), {QStringLiteral("sqlite")}))
        found << meditrack::describe(each);
    QVERIFY2(found.isEmpty() == same, qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestCompareSpelling)
#include "tst_comparespelling.moc"
