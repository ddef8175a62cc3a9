// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/sqlscript.h"
#include "core/textfile.h"
#include "db/sqlitedialect.h"
#include "migration/scriptheader.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QTest>

using namespace meditrack;

namespace {

const QByteArray head = "-- Add a table\n--\n-- revision: s1\n-- down_revision: none\n";

} // namespace

class TestSqlScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void header_data();
    void header();
    void otherSqlFilesAreLeftAlone();
    void brokenHeaders_data();
    void brokenHeaders();
    void sections();
    void split_data();
    void split();
    void manyCommentsAreFast();
    void mixedWithPython();
    void onlyThisDialect();
    void missingSection();
    void errorNamesTheLine();
    void writtenIsReadBack_data();
    void writtenIsReadBack();
};

void TestSqlScript::header_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Revision>("expected");
    const auto revision = [](QStringList down = {}, QStringList labels = {}, QStringList depends = {}) {
        Revision result;
        result.id = QStringLiteral("a1");
        result.downRevisions = std::move(down);
        result.branchLabels = std::move(labels);
        result.dependsOn = std::move(depends);
        result.doc = result.longDoc = QStringLiteral("Message");
        result.path = QStringLiteral("/v/a1.sql");
        result.format = ScriptFormat::Sql;
        return result;
    };
    QTest::newRow("least") << QByteArray("-- Message\n-- revision: a1\n") << revision();
    QTest::newRow("none") << QByteArray("-- Message\n-- revision: a1\n-- down_revision: None\n-- branch_labels:\n") << revision();
    QTest::newRow("all") << QByteArray("-- Message\n-- revision: a1\n-- down_revision: b2, c3\n-- branch_labels: x, y\n-- depends_on: d4 e5\n\n-- [upgrade]\n")
                         << revision({"b2", "c3"}, {"x", "y"}, {"d4", "e5"});
    QTest::newRow("spelt as people do") << QByteArray("-- Message\n-- Revision: a1\n-- Down revision: b2\n-- depends-on: d4\n") << revision({"b2"}, {}, {"d4"});
    QTest::newRow("message key") << QByteArray("-- message: Message\n-- revision: a1\n") << revision();
    QTest::newRow("order is free") << QByteArray("-- revision: a1\n--down_revision:b2\n-- Message\n") << revision({"b2"});
    QTest::newRow("CRLF and mark") << QByteArray("\xEF\xBB\xBF-- Message\r\n-- revision: a1\r\n-- down_revision: b2\r\n\r\n-- [upgrade]\r\n") << revision({"b2"});
    Revision longer = revision({"b2"});
    longer.longDoc = QStringLiteral("Message\n\nWhy: because.\nMore");
    longer.createDate = QStringLiteral("2026-11-03 09:12:00");
    QTest::newRow("longer") << QByteArray("-- Message\n--\n-- Why: because.\n-- More\n--\n-- revision: a1\n-- down_revision: b2\n-- create_date: 2026-11-03 09:12:00\n") << longer;
}

void TestSqlScript::header()
{
    QFETCH(QByteArray, text);
    QFETCH(Revision, expected);
    const auto got = readSqlHeader(QStringLiteral("/v/a1.sql"), text);
    QVERIFY(got);
    QCOMPARE(got->id, expected.id);
    QCOMPARE(got->downRevisions, expected.downRevisions);
    QCOMPARE(got->branchLabels, expected.branchLabels);
    QCOMPARE(got->dependsOn, expected.dependsOn);
    QCOMPARE(got->longDoc, expected.longDoc);
    QCOMPARE(*got, expected);
}

void TestSqlScript::otherSqlFilesAreLeftAlone()
{
    QVERIFY(!readSqlHeader(QStringLiteral("/v/x.sql"), "-- Just some notes\nSELECT 1;\n"));
    QVERIFY(!readSqlHeader(QStringLiteral("/v/x.sql"), ""));
}

void TestSqlScript::brokenHeaders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("no revision") << QByteArray("-- M\n-- [upgrade]\nSELECT 1;\n") << 1;
    QTest::newRow("empty revision") << QByteArray("-- M\n-- revision:\n") << 2;
    QTest::newRow("two revisions") << QByteArray("-- revision: a, b\n") << 1;
    QTest::newRow("misspelt section") << head + "\n-- [upgrad]\nSELECT 1;\n" << 6;
    QTest::newRow("unknown database") << head + "-- [upgrade oracle]\n" << 5;
    QTest::newRow("too many words") << head + "-- [upgrade sqlite postgresql]\n" << 5;
    QTest::newRow("misspelt key") << QByteArray("-- M\n-- revision: a\n-- down_revison: b\n") << 3;
    QTest::newRow("misspelt in another way") << QByteArray("-- M\n-- revision: a\n-- depend_on: b\n") << 3;
}

void TestSqlScript::brokenHeaders()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto error = errorOf([&] { readSqlHeader(QStringLiteral("/v/x.sql"), text); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptHeader);
    QCOMPARE(error->file, QStringLiteral("/v/x.sql"));
    QCOMPARE(error->line, line);
    QVERIFY(!error->advice.isEmpty());
}

void TestSqlScript::sections()
{
    const auto sections = readSqlSections({}, QStringLiteral("-- M\n-- [Upgrade]\nA;\nB;\n--[ downgrade  SQLite ]\nC;\n-- [upgrade postgresql]\n"));
    QCOMPARE(sections.size(), size_t(3));
    QCOMPARE(sections[0].direction, QStringLiteral("upgrade"));
    QCOMPARE(sections[0].dialect, QString());
    QCOMPARE(sections[0].text, QStringLiteral("A;\nB;\n"));
    QCOMPARE(sections[0].line, 3);
    QCOMPARE(sections[1].direction, QStringLiteral("downgrade"));
    QCOMPARE(sections[1].dialect, QStringLiteral("sqlite"));
    QCOMPARE(sections[1].line, 6);
    QCOMPARE(sections[2].dialect, QStringLiteral("postgresql"));
}

void TestSqlScript::split_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements"); // "LINE statement"
    const auto row = [](const char *name, const char *script, const QStringList &statements) {
        QTest::newRow(name) << QString::fromUtf8(script) << statements;
    };
    row("two", "A x;\nB y;\n", {"1 A x;", "2 B y;"});
    row("one line", "A; B;C", {"1 A;", "1 B;", "1 C"});
    row("over lines", "\n\nA\n  x;\n\nB", {"3 A\n  x;", "6 B"});
    row("in strings", "INSERT INTO t VALUES (';', \"a;b\", [c;d], `e;f`);\nB;", {"1 INSERT INTO t VALUES (';', \"a;b\", [c;d], `e;f`);", "2 B;"});
    row("in comments", "A -- no; not here\n;\n/* nor; here */ B;", {"1 A -- no; not here\n;", "3 /* nor; here */ B;"});
    row("trigger", "CREATE TRIGGER r AFTER INSERT ON t BEGIN\n  UPDATE t SET a = 1;\n  DELETE FROM u;\nEND;\nB;",
        {"1 CREATE TRIGGER r AFTER INSERT ON t BEGIN\n  UPDATE t SET a = 1;\n  DELETE FROM u;\nEND;", "5 B;"});
    row("temporary trigger", "CREATE TEMP TRIGGER r AFTER INSERT ON t BEGIN SELECT CASE WHEN 1 THEN 2 END; END; B",
        {"1 CREATE TEMP TRIGGER r AFTER INSERT ON t BEGIN SELECT CASE WHEN 1 THEN 2 END; END;", "1 B"});
    row("nothing", "  \n-- only; words\n/* and; more */;;\n", {});
    row("comment at the end", "A;\n-- done\n", {"1 A;"});
    row("unfinished", "A; SELECT 'open", {"1 A;", "1 SELECT 'open"});
    row("Unicode", "INSERT INTO t VALUES ('Zürich €');\nB;", {QStringLiteral("1 INSERT INTO t VALUES ('Zürich €');"), "2 B;"});
}

void TestSqlScript::split()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QStringList got;
    for (const Dialect::ScriptPart &part : SqliteDialect().split(script))
        got << QStringLiteral("%1 %2").arg(part.line).arg(part.sql);
    QCOMPARE(got, statements);
}

void TestSqlScript::manyCommentsAreFast()
{
    // A pattern that tries every way to read these would not end.
    const QString script = QStringLiteral("/* a */ -- b\n").repeated(60) + QStringLiteral("SELECT 1;");
    QCOMPARE(SqliteDialect().split(script).size(), size_t(1));
    QCOMPARE(SqliteDialect().split(QStringLiteral("/* a */ -- b\n").repeated(60)).size(), size_t(0));
}

void TestSqlScript::mixedWithPython()
{
    Project project;
    project.addScript(QStringLiteral("p1"), {}, QStringLiteral("op.create_table('t', sa.Column('a', sa.Integer()))"), QStringLiteral("op.drop_table('t')"));
    project.write(QStringLiteral("versions/s2_log.sql"),
                  "-- Log\n-- revision: s2\n-- down_revision: p1\n\n-- [upgrade]\n"
                  "CREATE TABLE log (what TEXT);\n"
                  "CREATE TRIGGER t_log AFTER INSERT ON t BEGIN\n  INSERT INTO log VALUES ('one; two');\n  INSERT INTO log VALUES (new.a);\nEND;\n"
                  "-- [downgrade]\nDROP TRIGGER t_log;\nDROP TABLE log;\n");
    project.addScript(QStringLiteral("p3"), QStringLiteral("s2"), QStringLiteral("op.execute('INSERT INTO t VALUES (7)')"), QStringLiteral("op.execute('DELETE FROM t')"));
    project.upgrade(QStringLiteral("p1"));
    const QByteArray before = dumpOf(project.databasePath());
    project.upgrade();
    QCOMPARE(project.rows(), QStringList{"p3"});
    QVERIFY(dumpLines(project.databasePath()).contains(QStringLiteral("log: rowid_=qlonglong 1, what=QString one; two")));
    QVERIFY(dumpLines(project.databasePath()).contains(QStringLiteral("log: rowid_=qlonglong 2, what=QString 7")));
    project.downgrade(QStringLiteral("p1"));
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestSqlScript::onlyThisDialect()
{
    Project project;
    project.write(QStringLiteral("versions/s1.sql"), head + "-- [upgrade]\nCREATE TABLE one (a);\n-- [upgrade postgresql]\nCREATE TABLE wrong (a serial);\n"
                                                              "-- [upgrade sqlite]\nCREATE TABLE two (a);\n-- [downgrade]\n");
    project.upgrade();
    const QStringList lines = dumpLines(project.databasePath());
    QCOMPARE(lines.filter(QStringLiteral("table one")).size(), 1);
    QCOMPARE(lines.filter(QStringLiteral("table two")).size(), 1);
    QCOMPARE(lines.filter(QStringLiteral("wrong")).size(), 0);
    project.downgrade(QStringLiteral("base")); // an empty section is a section
    QCOMPARE(project.rows(), QStringList());
}

void TestSqlScript::missingSection()
{
    Project project;
    project.addChain(1);
    const QString path = project.write(QStringLiteral("versions/s2.sql"), "-- M\n-- revision: s2\n-- down_revision: c1\n-- [upgrade]\nCREATE TABLE s (a);\n");
    project.write(QStringLiteral("versions/s3.sql"), "-- M\n-- revision: s3\n-- down_revision: s2\n-- [upgrade postgresql]\nSELECT 1;\n");
    // Found before anything runs: c1 and s2 are not applied first.
    auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptFailed);
    QCOMPARE(error->revision, QStringLiteral("s3"));
    QVERIFY(!QFile::exists(project.databasePath()));
    project.upgrade(QStringLiteral("s2"));
    const QByteArray before = bytesOf(project.databasePath());
    error = errorOf([&] { project.downgrade(QStringLiteral("base")); });
    QVERIFY(error);
    QCOMPARE(error->revision, QStringLiteral("s2"));
    QCOMPARE(error->file, path);
    QVERIFY(error->advice.contains(QLatin1String("-- [downgrade]")));
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestSqlScript::errorNamesTheLine()
{
    Project project;
    const QString path = project.write(QStringLiteral("versions/s1.sql"),
                                       head + "\n-- [upgrade]\nCREATE TABLE t (a);\n\n-- a note\nINSERT INTO t\n  VALUES (1);\nINSERT INTO\n  nowhere VALUES (1);\n-- [downgrade]\n");
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Sql);
    QCOMPARE(error->revision, QStringLiteral("s1"));
    QCOMPARE(error->file, path);
    QCOMPARE(error->line, 12);
    QCOMPARE(error->sql, QStringLiteral("INSERT INTO\n  nowhere VALUES (1)"));
    QVERIFY(error->message.contains(QLatin1String("nowhere")));
    QVERIFY(!error->consequence.isEmpty() && !error->advice.isEmpty());
}

void TestSqlScript::writtenIsReadBack_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("plain") << "Add a table";
    QTest::newRow("lines") << "Add a table\n\nBecause of this\nand that";
    QTest::newRow("looks like a section") << "[upgrade]";
    QTest::newRow("looks like a wrong section") << "[wip]";
    QTest::newRow("looks like a key") << "revision: not this";
    QTest::newRow("looks like a misspelt key") << "down_revison: not this";
    QTest::newRow("has a colon") << "Fix: colours";
    QTest::newRow("Unicode") << QStringLiteral("Größe − 10 €");
}

void TestSqlScript::writtenIsReadBack()
{
    QFETCH(QString, message);
    Revision revision;
    revision.id = QStringLiteral("0123456789ab");
    revision.downRevisions = QStringList{"a", "b"};
    revision.branchLabels = QStringList{"x"};
    revision.dependsOn = QStringList{"c", "d"};
    revision.path = QStringLiteral("/v/new.sql");
    revision.format = ScriptFormat::Sql;
    const QString text = writeSqlScript(revision, message, QDateTime(QDate(2026, 11, 3), QTime(9, 12)));
    revision.longDoc = message;
    revision.doc = message.section(QStringLiteral("\n\n"), 0, 0);
    revision.createDate = QStringLiteral("2026-11-03 09:12:00");
    const auto got = readSqlHeader(revision.path, text.toUtf8());
    QVERIFY(got);
    QCOMPARE(got->longDoc, revision.longDoc);
    QCOMPARE(*got, revision);
    const auto sections = readSqlSections(revision.path, text);
    QCOMPARE(sections.size(), size_t(2));
    QCOMPARE(sections[0].direction, QStringLiteral("upgrade"));
    QCOMPARE(sections[1].direction, QStringLiteral("downgrade"));
    QCOMPARE(sections[0].text.trimmed(), QString());
}

QTEST_GUILESS_MAIN(TestSqlScript)
#include "tst_sqlscript.moc"
