// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are damaged, or made to do damage: a clear error each, and the database is as it was to the byte.
#include "support/errorof.h"
#include "support/transfer.h"
#include "support/watchers.h"
#include "transfer/jsonexport.h"
#include "transfer/jsonimport.h"
#include "transfer/jsonindent.h"

#include <QRandomGenerator>

using namespace meditrack;

Q_DECLARE_METATYPE(meditrack::ImportMode)
Q_DECLARE_METATYPE(meditrack::ErrorCode)

class TestJsonDamaged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cut_data();
    void cut();
    void flippedBits_data();
    void flippedBits();
    void hostile_data();
    void hostile();
    void refused_data();
    void refused();
    void foreignKeys();
    void accepted_data();
    void accepted();
    void indented();

private:
    QByteArray exportAs(const QString &name);
    std::optional<Error> import(const QByteArray &text, ImportMode mode = ImportMode::Replace, bool anyRevision = false);
    void requireUntouched(const std::optional<Error> &error, ErrorCode code = ErrorCode::Corrupt);

    TransferProject m_project;
    QByteArray m_database; ///< bytes of the file
};

QByteArray TestJsonDamaged::exportAs(const QString &name)
{
    NoProgress progress;
    const QString path = m_project.path(name);
    QFile::remove(path);
    exportJson(m_project.project().config(), {path, {}, {}, {}, {}}, progress);
    return bytesOf(path);
}

std::optional<Error> TestJsonDamaged::import(const QByteArray &text, ImportMode mode, bool anyRevision)
{
    const QString path = m_project.project().write(QStringLiteral("in.json"), text);
    NoProgress progress;
    return errorOf([&] { importJson(m_project.project().config(), {path, mode, anyRevision, false}, progress); });
}

void TestJsonDamaged::requireUntouched(const std::optional<Error> &error, ErrorCode code)
{
    QVERIFY(error.has_value());
    QVERIFY2(error->code == code, qPrintable(error->text()));
    QVERIFY2(error->text().contains(QLatin1String("Nothing has been changed.")), qPrintable(error->text()));
    QCOMPARE(bytesOf(m_project.project().databasePath()), m_database);
}

void TestJsonDamaged::initTestCase()
{
    qputenv("MEDITRACK_NOW", "2026-01-02T03:04:05"); // else no two exports are equal
    m_project.witness(words("rows test.db 3000"));
    for (const char *sql : {"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b REAL NOT NULL DEFAULT 1, c INTEGER CHECK (c < 100))",
                            "CREATE TABLE must (id INTEGER PRIMARY KEY, a TEXT NOT NULL, g TEXT GENERATED ALWAYS AS (a || 'x'))",
                            "CREATE TABLE s (id INTEGER PRIMARY KEY, i INTEGER, b BLOB) STRICT", "CREATE TABLE n (a)", "INSERT INTO t (id, a) VALUES (1, 'one'), (2, NULL)"})
        runSql(m_project.project().databasePath(), QLatin1String(sql));
    m_database = bytesOf(m_project.project().databasePath());
}

void TestJsonDamaged::init()
{
    m_project.project().write(QStringLiteral("test.db"), m_database);
}

void TestJsonDamaged::cut_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"e.json", "e.ndjson", "e.json.gz", "e.json.zst", "e.ndjson.zst"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestJsonDamaged::cut()
{
    QFETCH(QString, name);
    const QByteArray whole = exportAs(name);
    constexpr int piece = 4096;
    int cuts = 0;
    for (qsizetype size = 0; size < whole.size(); size += piece, ++cuts)
        requireUntouched(import(whole.left(size)));
    for (const qsizetype missing : {1, 2, 3, 20, 40}) {
        const auto error = import(whole.chopped(missing));
        // The last line end is no loss, nor is gzip's own checksum behind ours (RFC 1952: eight bytes).
        if (!error)
            QVERIFY(name.endsWith(QLatin1String(".gz")) ? missing <= 8 : missing == 1 && !name.endsWith(QLatin1String(".zst")));
        else
            requireUntouched(error);
        init();
    }
    QVERIFY(cuts > 3);
    QVERIFY(!import(whole));
}

void TestJsonDamaged::flippedBits_data()
{
    cut_data();
}

void TestJsonDamaged::flippedBits()
{
    QFETCH(QString, name);
    const QByteArray whole = exportAs(name);
    QRandomGenerator random(7);
    const int times = qEnvironmentVariableIntValue("MEDITRACK_NIGHTLY") ? 1000 : 60;
    int refused = 0;
    for (int i = 0; i < times; ++i) {
        QByteArray damaged = whole;
        const auto place = random.bounded(whole.size());
        damaged[place] = char(damaged.at(place) ^ (1 << random.bounded(8)));
        const auto error = import(damaged);
        if (error) {
            QVERIFY2(error->text().contains(QLatin1String("Nothing has been changed.")), qPrintable(error->text()));
            QCOMPARE(bytesOf(m_project.project().databasePath()), m_database);
            ++refused;
            continue;
        }
        // Bits that mean nothing: of gzip's head, or the name of the checksum itself. What came in is what went out.
        QCOMPARE(exportAs(QStringLiteral("again.json")).mid(300), [&] {
            m_project.project().write(QStringLiteral("test.db"), m_database);
            return exportAs(QStringLiteral("first.json")).mid(300);
        }());
        init();
    }
    QVERIFY2(refused >= times - 3, qPrintable(QString::number(refused)));
}

namespace {

/// An export of these tables' text, without a checksum.
QByteArray exportOf(const QByteArray &tables)
{
    return R"({"format":"meditrack-export","version":1,"heads":[],"tables":[)" + tables + "]}";
}

QByteArray rowOf(const QByteArray &values)
{
    return exportOf(R"({"table":"t","columns":["id","a"],"rows":[[1,"x"],)" + values + "]}");
}

} // namespace

void TestJsonDamaged::hostile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");
    const QByteArray deep(100000, '[');
    QTest::newRow("nothing") << QByteArray() << "empty";
    QTest::newRow("blanks") << QByteArray(10000, ' ') << "empty";
    QTest::newRow("a number") << QByteArray("5") << "one value";
    QTest::newRow("a list") << QByteArray("[]") << "does not belong here";
    QTest::newRow("an empty object") << QByteArray("{}") << "holds no tables";
    QTest::newRow("another format") << QByteArray(R"({"format":"sql","version":1})") << "format is 'sql'";
    QTest::newRow("no version") << QByteArray(R"({"format":"meditrack-export","tables":[]})") << "\"version\" is missing";
    QTest::newRow("version 0") << QByteArray(R"({"format":"meditrack-export","version":0})") << "version is no number";
    QTest::newRow("deep at the top") << deep << "does not belong here";
    QTest::newRow("deep in the head") << QByteArray(R"({"format":"meditrack-export","version":1,"more":)") + deep << "nested too deeply";
    QTest::newRow("deep objects") << QByteArray(R"({"format":"meditrack-export","version":1,"more":)") + QByteArray(R"({"a":)").repeated(100000) << "nested too deeply";
    QTest::newRow("deep in a row") << rowOf(deep) << "table 't', row 2";
    QTest::newRow("deep in a value") << rowOf("[2," + deep) << "table 't', row 2";
    QTest::newRow("an object in a value") << rowOf(R"([2,{"x":1}])") << "a value is an object";
    QTest::newRow("an empty mark") << rowOf("[2,{}]") << "empty object";
    QTest::newRow("two marks") << rowOf(R"([2,{"blob":"","blob":""}])") << "more than one member";
    QTest::newRow("a mark of a number") << rowOf(R"([2,{"blob":5}])") << "does not belong here";
    QTest::newRow("no base64") << rowOf(R"([2,{"blob":"QUJ*"}])") << "is no base64";
    QTest::newRow("base64 with blanks") << rowOf(R"([2,{"blob":"QUJD QUJD"}])") << "is no base64";
    QTest::newRow("a real that is none") << rowOf(R"([2,{"real":"1.5"}])") << "neither Infinity";
    QTest::newRow("an integer of 65 bits") << rowOf(R"([9223372036854775808,"x"])") << "more than 64 bits";
    QTest::newRow("a long integer") << rowOf("[" + QByteArray(100000, '9') + ",\"x\"]") << "table 't', row 2";
    QTest::newRow("a huge float") << rowOf("[2,1e400]") << "table 't', row 2";
    QTest::newRow("a huge exponent") << rowOf("[2,1e99999999999999999999]") << "table 't', row 2";
    QTest::newRow("a float of digits") << rowOf("[2,0." + QByteArray(2000000, '1') + "e999]") << "table 't', row 2";
    QTest::newRow("a plus") << rowOf("[+2,1]") << "no valid JSON";
    QTest::newRow("a leading zero") << rowOf("[02,1]") << "no valid JSON";
    QTest::newRow("NaN") << rowOf("[2,NaN]") << "no valid JSON";
    QTest::newRow("single quotes") << rowOf("[2,'x']") << "no valid JSON";
    QTest::newRow("a comma too many") << rowOf("[2,\"x\",]") << "no valid JSON";
    QTest::newRow("a row too long") << rowOf("[2,\"x\",3]") << "3 values instead of 2";
    QTest::newRow("a row too short") << rowOf("[2]") << "1 values instead of 2";
    QTest::newRow("a row that is text") << rowOf("\"x\"") << "does not belong here";
    QTest::newRow("a row that is an object") << rowOf("{\"id\":5}") << "although the columns are named";
    QTest::newRow("invalid UTF-8") << rowOf("[2,\"\xff\"]") << "no valid UTF-8";
    QTest::newRow("an overlong UTF-8") << rowOf("[2,\"\xc0\x80\"]") << "no valid UTF-8";
    QTest::newRow("a surrogate in UTF-8") << rowOf("[2,\"\xed\xa0\x80\"]") << "no valid UTF-8";
    QTest::newRow("a lone high surrogate") << rowOf(R"([2,"\ud800"])") << "surrogate";
    QTest::newRow("a lone low surrogate") << rowOf(R"([2,"\udc00"])") << "no valid UTF-8";
    QTest::newRow("a bad escape") << rowOf(R"([2,"\x"])") << "no valid JSON";
    QTest::newRow("a NUL in a text") << rowOf(QByteArray("[2,\"a\0b\"]", 9)) << "NUL";
    QTest::newRow("a NUL between") << rowOf(QByteArray("[2,\0\"a\"]", 8)) << "NUL";
    QTest::newRow("a line end in a text") << rowOf("[2,\"a\nb\"]") << "no valid JSON";
    QTest::newRow("a byte order mark") << "\xef\xbb\xbf" + rowOf("[2,\"x\"]") << "byte order mark";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0", 4) << "not UTF-8";
    QTest::newRow("something behind") << rowOf("[2,\"x\"]") + "x" << "follows its end";
    QTest::newRow("a NUL behind") << rowOf("[2,\"x\"]") + QByteArray(1, '\0') << "follows its end";
    QTest::newRow("two documents") << rowOf("[2,\"x\"]") + rowOf("[2,\"x\"]") << "follows its end";
    QTest::newRow("a table twice") << exportOf(R"({"table":"t","columns":["id"],"rows":[[7]]},{"table":"T","columns":["id"],"rows":[[8]]})") << "table 'T' is there twice";
    QTest::newRow("a table twice, guide") << QByteArray(R"({"t":[],"T":[]})") << "is there twice";
    QTest::newRow("a column twice") << exportOf(R"({"table":"t","columns":["id","ID"],"rows":[]})") << "column 'ID' is there twice";
    QTest::newRow("a key twice in a row") << QByteArray(R"({"t":[{"id":7,"a":"x"},{"id":8,"id":9}]})") << "column 'id' is there twice";
    QTest::newRow("a key twice in the head") << QByteArray(R"({"format":"meditrack-export","version":1,"heads":[],"heads":[]})") << "\"heads\" is there twice";
    QTest::newRow("a key twice in a table") << exportOf(R"({"table":"t","columns":["id"],"columns":["a"],"rows":[]})") << "\"columns\" is there twice";
    QTest::newRow("tables twice") << exportOf(R"({"table":"t","columns":["id"],"rows":[]}],"tables":[)") << "\"tables\" is there twice";
    QTest::newRow("rows without columns") << exportOf(R"({"table":"t","rows":[[1]]})") << "columns are not named";
    QTest::newRow("lists in the guide's shape") << QByteArray(R"({"t":[[1]]})") << "columns are not named";
    QTest::newRow("a table without a name") << exportOf(R"({"columns":["id"],"rows":[]})") << "no name";
    QTest::newRow("a table without rows") << exportOf(R"({"table":"t","columns":["id"]})") << "no \"rows\"";
    QTest::newRow("a table that is a text") << QByteArray(R"({"t":"x"})") << "not a list";
    QTest::newRow("heads behind") << QByteArray(R"({"format":"meditrack-export","version":1,"tables":[],"heads":[]})") << "comes after the tables";
    QTest::newRow("a wrong checksum") << exportOf({}).chopped(1) + ",\n\"crc32\":\"00000000\"}" << "checksum";
    QTest::newRow("a long name") << "{\"" + QByteArray(3000000, 'x') + "\":[]}" << "longer than can be";
    QTest::newRow("lines without an end") << QByteArray("{\"format\":\"meditrack-export\",\"version\":1,\"lines\":true,\"heads\":[]}\n{\"table\":\"t\",\"columns\":[\"id\"]}\n[5]\n") << "last line is missing";
    QTest::newRow("lines behind the end") << QByteArray("{\"format\":\"meditrack-export\",\"version\":1,\"lines\":true,\"heads\":[]}\n{\"end\":true}\n[5]\n") << "follows its end";
    QTest::newRow("lines without a table") << QByteArray("{\"format\":\"meditrack-export\",\"version\":1,\"lines\":true,\"heads\":[]}\n[5]\n{\"end\":true}\n") << "columns are not named";
}

void TestJsonDamaged::hostile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, told);
    const auto error = import(text);
    requireUntouched(error);
    QVERIFY2(error->message.contains(told), qPrintable(error->message));
}

void TestJsonDamaged::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ImportMode>("mode");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("told");
    const auto replace = ImportMode::Replace;
    QByteArray many;
    for (int i = 1; i <= 250; ++i)
        many += QByteArray(i > 1 ? "," : "") + "[" + QByteArray::number(i == 237 ? 5 : i) + ",null]";
    const QByteArray head = R"({"table":"t","columns":["id","a"],"rows":[)";
    QTest::newRow("a newer format") << QByteArray(R"({"format":"meditrack-export","version":2})") << replace << ErrorCode::Unsupported << "newer program";
    QTest::newRow("another revision") << QByteArray(R"({"format":"meditrack-export","version":1,"heads":["abc"],"tables":[]})") << replace << ErrorCode::Command << "exported at abc, and the database is at no revision";
    QTest::newRow("another revision, guide") << QByteArray(R"({"t":[],"alembic_version":[{"version_num":"abc"}]})") << replace << ErrorCode::Command << "exported at abc";
    QTest::newRow("an unknown table") << exportOf(R"({"table":"none","columns":["id"],"rows":[]})") << replace << ErrorCode::Command << "table 'none'";
    QTest::newRow("an unknown column") << exportOf(R"({"table":"t","columns":["id","nope"],"rows":[]})") << replace << ErrorCode::Command << "column 'nope' (table 't', byte ";
    QTest::newRow("an unknown column of a row") << QByteArray(R"({"t":[{"id":1},{"id":2,"nope":1}]})") << replace << ErrorCode::Command << "column 'nope' (table 't', row 2, byte 15)";
    QTest::newRow("a computed column of a row") << QByteArray(R"({"must":[{"id":1,"a":"x","g":2}]})") << replace << ErrorCode::Command << "column 'g' (table 'must', row 1, byte 9) is computed";
    QTest::newRow("a computed column") << exportOf(R"({"table":"must","columns":["id","a","g"],"rows":[]})") << replace << ErrorCode::Command << "computed";
    QTest::newRow("a column that must be there") << exportOf(R"({"table":"must","columns":["id"],"rows":[]})") << replace << ErrorCode::Command << "lacks the column 'a' (table 'must', byte ";
    QTest::newRow("one row lacks it") << QByteArray(R"({"must":[{"id":1,"a":"x"},{"id":2}]})") << replace << ErrorCode::Command << "lacks the column 'a' (table 'must', row 2, byte 26)";
    QTest::newRow("NULL where none may be") << QByteArray(R"({"must":[{"id":1,"a":"x"},{"id":2,"a":null}]})") << replace << ErrorCode::Sql << "table 'must', row 2, byte 26";
    QTest::newRow("a key twice") << exportOf(head + many + "]}") << replace << ErrorCode::Sql << QStringLiteral("table 't', row 237, byte %1").arg(exportOf(head).size() - 2 + many.indexOf("[5,null]", 100));
    QTest::newRow("a key that is there") << exportOf(head + "[1,\"x\"]]}") << ImportMode::Append << ErrorCode::Sql << "table 't', row 1";
    QTest::newRow("a CHECK") << QByteArray(R"({"t":[{"id":9,"c":5},{"id":10,"c":500}]})") << replace << ErrorCode::Sql << "row 2";
    QTest::newRow("a type of STRICT") << QByteArray(R"({"s":[{"id":1,"i":5},{"id":2,"i":"five"}]})") << replace << ErrorCode::Sql << "row 2";
    QTest::newRow("a blob of STRICT") << QByteArray(R"({"s":[{"id":1,"b":"text"}]})") << replace << ErrorCode::Sql << "row 1";
    QTest::newRow("a text as number of the row") << QByteArray(R"({"t":[{"id":"x"}]})") << replace << ErrorCode::Sql << "row 1";
    QTest::newRow("no upsert without key") << QByteArray(R"({"n":[]})") << ImportMode::Upsert << ErrorCode::Command << "table 'n'";
}

void TestJsonDamaged::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(ImportMode, mode);
    QFETCH(ErrorCode, code);
    QFETCH(QString, told);
    const auto error = import(text, mode);
    requireUntouched(error, code);
    QVERIFY2(error->message.contains(told), qPrintable(error->message));
}

void TestJsonDamaged::foreignKeys()
{
    const QByteArray text = R"({"doses": [{"id": 1, "medication_id": 7, "scheduled_at": ""},
        {"id": 2, "medication_id": 777, "scheduled_at": ""}], "medications": [{"id": 7, "code": "a", "name": "b"}]})";
    const auto error = import(text);
    requireUntouched(error, ErrorCode::Sql);
    QVERIFY2(error->message.contains(QStringLiteral("medication_id = 777; table 'doses', row 2, byte %1").arg(text.indexOf("{\"id\": 2"))), qPrintable(error->message));
    // Rows that stay, and whose parents would go.
    const auto children = import(R"({"medications": []})");
    requireUntouched(children, ErrorCode::Sql);
    QVERIFY2(children->message.contains(QLatin1String("A row of 'doses' refers to a row of 'medications'")), qPrintable(children->message));
}

void TestJsonDamaged::accepted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ImportMode>("mode");
    QTest::addColumn<QStringList>("rows");
    const QStringList none;
    QTest::newRow("guide") << QByteArray(R"({"t":[{"id":5,"a":"x"},{"a":"y","id":6,"c":true},{"id":7}]})") << ImportMode::Replace
                           << QStringList{"5|x|1.0|NULL", "6|y|1.0|1", "7|NULL|1.0|NULL"};
    QTest::newRow("append") << QByteArray(R"({"t":[{"a":"x"},{"a":"y"}]})") << ImportMode::Append << QStringList{"1|one|1.0|NULL", "2|NULL|1.0|NULL", "3|x|1.0|NULL", "4|y|1.0|NULL"};
    QTest::newRow("upsert") << QByteArray(R"({"t":[{"id":2,"a":"x"},{"id":9,"a":"y"},{"id":1},{"id":9,"c":4}]})") << ImportMode::Upsert
                            << QStringList{"1|one|1.0|NULL", "2|x|1.0|NULL", "9|y|1.0|4"};
    QTest::newRow("objects in an export") << exportOf(R"({"table":"t","rows":[{"id":3,"a":{"blob":"QUI="}}]})") << ImportMode::Replace << QStringList{"3|AB|1.0|NULL"};
    QTest::newRow("edited, without checksum") << exportOf(R"({"more":[{"x":[1]}],"table":"T","columns":["ID"],"rows":[[4]]})") << ImportMode::Replace << QStringList{"4|NULL|1.0|NULL"};
    QTest::newRow("empty") << QByteArray(" {\"t\": [ ] }\r\n") << ImportMode::Replace << none;
}

void TestJsonDamaged::accepted()
{
    QFETCH(QByteArray, text);
    QFETCH(ImportMode, mode);
    QFETCH(QStringList, rows);
    const auto error = import(text, mode);
    QVERIFY2(!error, error ? qPrintable(error->text()) : "");
    const Outcome shell = runProgram({QStringLiteral("sqlite3"), {QStringLiteral("-nullvalue"), QStringLiteral("NULL"), m_project.project().databasePath(), QStringLiteral("SELECT * FROM t ORDER BY id")}});
    QCOMPARE(QString::fromUtf8(shell.output).split(QLatin1Char('\n'), Qt::SkipEmptyParts), rows);
}

/// For people, in the window: what would not fit into memory is shown as it stands.
void TestJsonDamaged::indented()
{
    QCOMPARE(indentedJson(QStringLiteral("{\"a\":[1.50,{}],\"a\":null}")), QStringLiteral("{\n  \"a\": [\n    1.50,\n    {}\n  ],\n  \"a\": null\n}"));
    const auto nested = [](int levels, const QString &inside = {}) { return QString(levels, QLatin1Char('[')) + inside + QString(levels, QLatin1Char(']')); };
    const QString text = QLatin1Char('"') + QString(10000, QLatin1Char('x')) + QLatin1Char('"');
    QVERIFY(indentedJson(nested(200, text)));
    QVERIFY(!indentedJson(nested(201, text)));
    QVERIFY(!indentedJson(nested(50000)));
    // Not deeper than that, but each of its numbers on a line with 398 spaces.
    QVERIFY(!indentedJson(nested(199, QStringLiteral("1,").repeated(20000) + QLatin1Char('1'))));
    QVERIFY(indentedJson(nested(2, QStringLiteral("1,").repeated(20000) + QLatin1Char('1'))));
}

QTEST_GUILESS_MAIN(TestJsonDamaged)
#include "tst_jsondamaged.moc"
