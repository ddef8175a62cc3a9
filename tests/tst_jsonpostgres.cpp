// SPDX-License-Identifier: GPL-3.0-or-later
// JSON from and into a real server: the same file as SQLite's for the same rows.
#include "support/postgres.h"
#include "support/sqliteshell.h"
#include "support/transfer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QJsonObject objectOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

/// The file without its header and its checksum.
QByteArray bodyOf(const QByteArray &text)
{
    return text.mid(text.indexOf("\"tables\": [")).chopped(text.size() - text.indexOf("\"crc32\""));
}

QStringList tableNames(const QByteArray &text)
{
    QStringList names;
    for (const QJsonValue &each : objectOf(text)[QLatin1String("tables")].toArray())
        names << each[QLatin1String("table")].toString();
    return names;
}

} // namespace

class TestJsonPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void clinic();
    void alchemy();
    void tables();
    void refused();
    void masks_data();
    void masks();
    void masksRefused_data();
    void masksRefused();
    void largeObjects();

private:
    void sql(const QString &database, const QByteArray &text) const
    {
        const Outcome outcome = m_cluster.psql(database, text);
        if (outcome.exitCode != 0)
            qFatal("psql: %s", outcome.errors.constData());
    }

    void makeValues(const QList<QPair<QByteArray, QByteArray>> &types);

    PostgresCluster m_cluster;
    TransferProject m_project;
    QByteArray m_values;
    int m_number = 0;
};

void TestJsonPostgres::values_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("written");
    QList<QPair<QByteArray, QByteArray>> types;
    const auto row = [&](const char *type, const char *literal, const char *written) {
        types << qMakePair(QByteArray(type), QByteArray(literal));
        QTest::addRow("%s %s", type, literal) << QByteArray(type) << QByteArray(written);
    };
    row("bool", "true", "1");
    row("bool", "false", "0");
    row("smallint", "'-32768'", "-32768");
    row("bigint", "9223372036854775807", "9223372036854775807");
    row("bigint", "'-9223372036854775808'", "-9223372036854775808");
    row("real", "0.1", "0.1");
    row("float8", "2", "2.0");
    row("float8", "'-0'", "-0.0");
    row("float8", "'5e-324'", "5e-324");
    row("float8", "0.1::float8 + 0.2::float8", "0.30000000000000004");
    row("float8", "'NaN'", "{\"real\":\"NaN\"}");
    row("float8", "'-Infinity'", "{\"real\":\"-Infinity\"}");
    // What SQLite's NUMERIC would hold of it, as long as that is all of it.
    row("numeric(10,3)", "0.5", "0.5");
    row("numeric(10,3)", "2", "2");
    row("numeric(30,3)", "123456789012.345", "123456789012.345");
    row("numeric(30,3)", "1234567890123.456", "\"1234567890123.456\"");
    row("numeric(30,3)", "1234567890123.450", "1234567890123.45");
    row("numeric", "9223372036854775807", "9223372036854775807");
    row("numeric", "9223372036854775808", "\"9223372036854775808\"");
    row("numeric", "1.50", "\"1.50\"");
    row("numeric", "'NaN'", "\"NaN\"");
    row("varchar(5)", "'a b '", "\"a b \"");
    row("char(5)", "'ab'", "\"ab\"");
    row("text", "E'\\t\\\\N \\b\\f\\n\\r\\x0b\\x01'", "\"\\t\\\\N \\b\\f\\n\\r\\u000b\\u0001\"");
    row("text", "'\\N'", "\"\\\\N\"");
    row("text", "''", "\"\"");
    row("text", "NULL", "null");
    row("text", "'Größe 日本 \xf0\x9f\x92\x89'", "\"Größe 日本 \xf0\x9f\x92\x89\"");
    row("bytea", "'\\x00ff5c'", "{\"blob\":\"AP9c\"}");
    row("bytea", "''", "{\"blob\":\"\"}");
    row("date", "'2024-02-29'", "\"2024-02-29\"");
    row("date", "'infinity'", "\"infinity\"");
    row("time", "'08:00'", "\"08:00:00.000000\"");
    row("timestamp", "'2024-02-29 08:00'", "\"2024-02-29 08:00:00.000000\"");
    row("timestamp", "'2024-02-29 08:00:00.25'", "\"2024-02-29 08:00:00.250000\"");
    row("timestamp", "'-infinity'", "\"-infinity\"");
    row("timestamp DEFAULT CURRENT_TIMESTAMP", "'2024-02-29 08:00'", "\"2024-02-29 08:00:00\"");
    row("timestamp DEFAULT now()", "'2024-02-29 08:00:00.25'", "\"2024-02-29 08:00:00.250000\"");
    row("timestamptz", "'2024-02-29 08:00+02'", "\"2024-02-29 06:00:00.000000\"");
    row("interval", "'1 day 2:03'", "\"1 day 02:03:00\"");
    row("uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", "\"a0eebc999c0b4ef8bb6d6bb9bd380a11\"");
    row("json", "'{\"a\":1.50}'", "\"{\\\"a\\\":1.50}\"");
    row("json", "'-0'", "\"-0\"");
    row("jsonb", "'[]'", "\"[]\"");
    row("text[]", "'{\"a,b\",NULL}'", "\"{\\\"a,b\\\",NULL}\"");
    row("int4range", "'[1,5)'", "\"[1,5)\"");
    row("inet", "'10.0.0.1/8'", "\"10.0.0.1/8\"");
    row("bit(3)", "B'101'", "\"101\"");
    row("mood", "'ok'", "\"ok\"");
    row("percent", "12.50", "12.5");
    makeValues(types);
}

void TestJsonPostgres::values()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, written);
    if (m_values.isEmpty())
        return; // makeValues() has said why
    const QByteArray table = "t" + QByteArray::number(++m_number);
    const qsizetype begun = m_values.indexOf("{\"table\":\"" + table + "\",\"columns\":[\"v\"],\"rows\":[\n");
    QVERIFY(begun > 0);
    QCOMPARE(m_values.mid(begun).split('\n').at(1), QByteArray("[" + written + "]"));
    // Imported into another database, it is the same for the server itself.
    const QByteArray look = "SET timezone = 'UTC'; SET extra_float_digits = 3; SELECT v::text, coalesce(encode("
        + QByteArray(type == "bytea" ? "v" : "convert_to(v::text, 'UTF8')") + ", 'hex'), 'null') FROM " + table + ";";
    const Outcome before = m_cluster.psql(QStringLiteral("types"), look);
    QVERIFY(before.exitCode == 0 && before.output.contains("(1 row)"));
    QCOMPARE(m_cluster.psql(QStringLiteral("again"), look).output, before.output);
}

/// A table for each row of values_data(), in two databases, and an export from the one that the other has imported.
void TestJsonPostgres::makeValues(const QList<QPair<QByteArray, QByteArray>> &types)
{
    QByteArray create = "CREATE TYPE mood AS ENUM ('ok'); CREATE DOMAIN share AS numeric(5,2); CREATE DOMAIN percent AS share;";
    QByteArray fill;
    for (qsizetype i = 0; i < types.size(); ++i) {
        const QByteArray table = "t" + QByteArray::number(i + 1);
        create += "CREATE TABLE " + table + " (v " + types.at(i).first + ");";
        fill += "INSERT INTO " + table + " VALUES (" + types.at(i).second + ");";
    }
    for (const QString &name : {QStringLiteral("types"), QStringLiteral("again")}) {
        m_cluster.create(name);
        sql(name, create);
    }
    sql(QStringLiteral("types"), fill);
    // A time zone of the session changes nothing.
    const QString zone = QStringLiteral("&options=-ctimezone%3DAsia/Tokyo");
    const Outcome outcome = m_project.dbOn(m_cluster.url(QStringLiteral("types")) + zone, words("export - -q"));
    COMPARE_DONE(outcome);
    COMPARE_DONE(m_project.dbOn(m_cluster.url(QStringLiteral("again")) + zone, words("import - --yes --no-backup"), outcome.output));
    m_values = outcome.output;
}

/// The way of a clinic that grows, and back.
void TestJsonPostgres::clinic()
{
    const Project project(QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations"));
    m_cluster.create(QStringLiteral("clinic"));
    const QString server = m_cluster.url(QStringLiteral("clinic"));
    const QString other = QStringLiteral("sqlite:///") + project.path(QStringLiteral("other.db"));
    for (const QString &url : {project.url().toString(), server, other})
        COMPARE_DONE(project.meditrackOn(url, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    // As SQLAlchemy writes them: six digits after the point, decimals as numbers.
    for (const char *statement : {"INSERT INTO medications (id, name, dosage, frequency, is_active, start_date) VALUES (77, 'Größe \t\u2028', '', 'x', 0, '2024-02-29')",
                                  "INSERT INTO doses (medication_id, scheduled_at, taken_at, amount, status) VALUES (1, '2024-01-01 08:00:00.000000', '2024-01-01 08:05:11.123456', 0.5, 'taken')",
                                  "INSERT INTO doses (medication_id, scheduled_at, amount, notes) VALUES (77, '2024-01-01 08:00:00.000000', 2, '')",
                                  "INSERT INTO doses (medication_id, scheduled_at, amount, created_at) VALUES (77, '1999-12-31 23:59:59.999999', -1234567.125, '2024-01-01 00:00:00')",
                                  "DELETE FROM doses WHERE id = 2"})
        runSql(project.databasePath(), QString::fromUtf8(statement));
    const auto db = [&](const QString &url, const QString &verb, const QString &file) {
        QStringList arguments{QStringLiteral("db"), verb, project.path(file), QStringLiteral("-q")};
        if (verb == QLatin1String("import"))
            arguments << QStringLiteral("--yes") << QStringLiteral("--no-backup");
        return project.meditrackOn(url, arguments);
    };
    COMPARE_DONE(db(project.url().toString(), QStringLiteral("export"), QStringLiteral("1.json")));
    COMPARE_DONE(db(server, QStringLiteral("import"), QStringLiteral("1.json")));
    COMPARE_DONE(db(server, QStringLiteral("export"), QStringLiteral("2.json")));
    COMPARE_DONE(db(other, QStringLiteral("import"), QStringLiteral("2.json")));
    COMPARE_DONE(db(other, QStringLiteral("export"), QStringLiteral("3.json")));
    const QByteArray first = bodyOf(bytesOf(project.path(QStringLiteral("1.json"))));
    QVERIFY(first.count('\n') > 10);
    QCOMPARE(bodyOf(bytesOf(project.path(QStringLiteral("2.json")))), first);
    QCOMPARE(bodyOf(bytesOf(project.path(QStringLiteral("3.json")))), first);
    // Not by our own eyes alone.
    QCOMPARE(sqliteShell(project.path(QStringLiteral("other.db")), QStringLiteral(".dump")), sqliteShell(project.databasePath(), QStringLiteral(".dump")));
    const Outcome rows = m_cluster.psql(QStringLiteral("clinic"), "\\t\n\\a\nSELECT * FROM doses ORDER BY id; SELECT id, is_active, start_date FROM medications WHERE id = 77;"
                                                                 "INSERT INTO medications (name, dosage, frequency) VALUES ('next', '', '') RETURNING id;");
    const QByteArray now = sqliteShell(project.databasePath(), QStringLiteral("SELECT created_at FROM doses WHERE id = 1")).trimmed();
    QCOMPARE(rows.output, "1|1|2024-01-01 08:00:00|2024-01-01 08:05:11.123456|0.500|taken||" + now + "\n"
                          "3|77|1999-12-31 23:59:59.999999||-1234567.125|scheduled||2024-01-01 00:00:00\n77|f|2024-02-29\n78\n");
}

/// Values as SQLAlchemy writes them into SQLite, by a revision that made the tables in both: what it reads from the server
/// afterwards is the same for Python, and all three files are the same but for their headers.
void TestJsonPostgres::alchemy()
{
    Project project;
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral(R"(op.create_table('Every "thing"', sa.Column('id', sa.Integer(), primary_key=True),
    sa.Column('up', sa.Integer(), sa.ForeignKey('Every "thing".id')), sa.Column('small', sa.SmallInteger()), sa.Column('big', sa.BigInteger()),
    sa.Column('short text', sa.String(40)), sa.Column('größe', sa.Text()), sa.Column('flag', sa.Boolean()), sa.Column('day', sa.Date()), sa.Column('at', sa.DateTime()),
    sa.Column('time', sa.Time()), sa.Column('real', sa.Float()), sa.Column('amount', sa.Numeric(12, 4)), sa.Column('bytes', sa.LargeBinary()),
    sa.Column('mood', sa.Enum('sad', 'so so', 'glad', name='mood')), sa.Column('doc', sa.JSON()))
op.create_table('pairs', sa.Column('code', sa.String(10), primary_key=True), sa.Column('thing', sa.Integer(), sa.ForeignKey('Every "thing".id'), primary_key=True)))"));
    m_cluster.create(QStringLiteral("alchemy"));
    const QString server = m_cluster.url(QStringLiteral("alchemy"));
    const QString other = QStringLiteral("sqlite:///") + project.path(QStringLiteral("other.db"));
    for (const QString &url : {project.url().toString(), server, other})
        COMPARE_DONE(project.meditrackOn(url, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    const auto alchemy = [](const QStringList &arguments) {
        return runProgram({QStringLiteral("/usr/bin/python3"), QStringList{QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/transfer/alchemy.py")} + arguments});
    };
    COMPARE_DONE(alchemy({QStringLiteral("fill"), project.url().toString(), QStringLiteral("400")}));
    const auto db = [&](const QString &url, const QStringList &arguments) { return project.meditrackOn(url, QStringList{QStringLiteral("db")} + arguments); };
    const QString first = project.path(QStringLiteral("1.json"));
    const QString second = project.path(QStringLiteral("2.ndjson.zst"));
    const QString again = project.path(QStringLiteral("2.json"));
    const QString third = project.path(QStringLiteral("3.json"));
    COMPARE_DONE(db(project.url().toString(), {QStringLiteral("export"), first}));
    COMPARE_DONE(db(server, {QStringLiteral("import"), first, QStringLiteral("--yes"), QStringLiteral("--no-backup")}));
    COMPARE_DONE(db(server, {QStringLiteral("export"), second}));
    COMPARE_DONE(db(server, {QStringLiteral("export"), again}));
    COMPARE_DONE(db(other, {QStringLiteral("import"), second, QStringLiteral("--yes"), QStringLiteral("--no-backup")}));
    COMPARE_DONE(db(other, {QStringLiteral("export"), third}));
    const QByteArray body = bodyOf(bytesOf(first));
    QCOMPARE(body.count('\n'), 400 + 400 + 6);
    QCOMPARE(bodyOf(bytesOf(again)).split('\n'), body.split('\n'));
    QCOMPARE(bodyOf(bytesOf(third)).split('\n'), body.split('\n'));
    QCOMPARE(sqliteShell(project.path(QStringLiteral("other.db")), QStringLiteral(".dump")), sqliteShell(project.databasePath(), QStringLiteral(".dump")));
    const Outcome here = alchemy({QStringLiteral("dump"), project.url().toString()});
    const Outcome there = alchemy({QStringLiteral("dump"), QString(server).replace(QStringLiteral("postgresql:"), QStringLiteral("postgresql+psycopg2:"))});
    QVERIFY2(here.exitCode == 0 && there.exitCode == 0, (here.errors + there.errors).constData());
    QCOMPARE(here.output.count('\n'), 800);
    QCOMPARE(there.output.split('\n'), here.output.split('\n'));
}

/// All schemas, parents first; a partitioned table once; no views, no version table, no journal of ours.
void TestJsonPostgres::tables()
{
    m_cluster.create(QStringLiteral("tables"));
    sql(QStringLiteral("tables"), R"(
        CREATE SCHEMA "Ward 7"; CREATE SCHEMA meditrack; CREATE TABLE meditrack.journal (a int); CREATE TABLE meditrack.other (a int);
        CREATE TABLE "z ""parent""" ("a b" serial PRIMARY KEY, "T" text, t text, "größe" int GENERATED ALWAYS AS (1 + 1) STORED);
        CREATE TABLE "Ward 7".beds (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, p int REFERENCES "z ""parent""");
        CREATE TABLE egg (id int PRIMARY KEY, hen int); CREATE TABLE hen (id int PRIMARY KEY, egg int REFERENCES egg);
        ALTER TABLE egg ADD FOREIGN KEY (hen) REFERENCES hen;
        CREATE TABLE "T" (id int); CREATE TABLE t (id int); CREATE TABLE base (id int); CREATE TABLE derived () INHERITS (base);
        CREATE TABLE parts (id int, k text) PARTITION BY LIST (k); CREATE TABLE parts_a PARTITION OF parts FOR VALUES IN ('a');
        CREATE VIEW v AS SELECT 1; CREATE MATERIALIZED VIEW m AS SELECT 1; CREATE TEMP TABLE temp (a int);
        CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY); INSERT INTO alembic_version VALUES ('abc');
        INSERT INTO "z ""parent""" ("T", t) VALUES ('capital', 'small'); INSERT INTO "Ward 7".beds (p) VALUES (1), (1);
        INSERT INTO parts VALUES (1, 'a'); INSERT INTO base VALUES (1); INSERT INTO derived VALUES (2); INSERT INTO "T" VALUES (7);)");
    const Outcome outcome = m_project.dbOn(m_cluster.url(QStringLiteral("tables")), {QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("-q")});
    COMPARE_DONE(outcome);
    QCOMPARE(tableNames(outcome.output), (QStringList{"T", "base", "derived", "meditrack.other", "parts", "t", "z \"parent\"", "Ward 7.beds", "egg", "hen"}));
    const QJsonObject file = objectOf(outcome.output);
    QCOMPARE(file[QLatin1String("heads")].toArray(), QJsonArray{QStringLiteral("abc")});
    QCOMPARE(file[QLatin1String("dialect")].toString(), QStringLiteral("postgresql"));
    const QJsonArray tables = file[QLatin1String("tables")].toArray();
    QCOMPARE(tables.at(0)[QLatin1String("rows")].toArray(), (QJsonArray{QJsonArray{7}}));
    QCOMPARE(tables.at(1)[QLatin1String("rows")].toArray(), (QJsonArray{QJsonArray{1}}));
    QCOMPARE(tables.at(2)[QLatin1String("rows")].toArray(), (QJsonArray{QJsonArray{2}}));
    QCOMPARE(tables.at(4)[QLatin1String("rows")].toArray(), (QJsonArray{QJsonArray{1, "a"}}));
    QCOMPARE(tables.at(6)[QLatin1String("columns")].toArray(), (QJsonArray{"a b", "T", "t"}));
    QCOMPARE(tables.at(6)[QLatin1String("rows")].toArray(), (QJsonArray{QJsonArray{1, "capital", "small"}}));
    QCOMPARE(tables.at(7)[QLatin1String("rows")].toArray(), (QJsonArray{QJsonArray{1, 1}, QJsonArray{2, 1}}));

    // Names that differ by capitals alone are two; others need not be spelled to the letter.
    const auto chosen = [&](const QStringList &more) {
        return tableNames(m_project.dbOn(m_cluster.url(QStringLiteral("tables")), QStringList{QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("-q")} + more).output);
    };
    QCOMPARE(chosen({"--table", "t"}), QStringList{"t"});
    QCOMPARE(chosen({"--table", "T", "--table", "ward 7.BEDS"}), (QStringList{"T", "Ward 7.beds"}));
    QCOMPARE(chosen({"--exclude", "T", "--exclude", "Ward 7.beds"}), (QStringList{"base", "derived", "meditrack.other", "parts", "t", "z \"parent\"", "egg", "hen"}));
}

/// What may not be read, or not all of it, is an error and no shorter file.
void TestJsonPostgres::refused()
{
    m_cluster.create(QStringLiteral("refused"));
    sql(QStringLiteral("refused"), R"(
        CREATE TABLE open (id int); CREATE TABLE secret (id int); CREATE TABLE partly (id int); INSERT INTO partly VALUES (1), (2);
        ALTER TABLE partly ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON partly USING (id = 1);
        CREATE ROLE reader LOGIN; GRANT SELECT ON open, partly TO reader;)");
    const QString url = m_cluster.url(QStringLiteral("refused")).replace(QStringLiteral("tester"), QStringLiteral("reader"));
    const auto exported = [&](const QStringList &more) { return m_project.dbOn(url, QStringList{QStringLiteral("export"), QStringLiteral("r.json")} + more); };
    const Outcome secret = exported({"--exclude", "partly"});
    QVERIFY(secret.exitCode == 255);
    QVERIFY2(secret.errors.contains("permission denied for table secret"), secret.errors.constData());
    const Outcome partly = exported({"--exclude", "secret"});
    QVERIFY(partly.exitCode == 255);
    QVERIFY2(partly.errors.contains("row-level security policy for table \"partly\""), partly.errors.constData());
    QVERIFY(!QFile::exists(m_project.path(QStringLiteral("r.json"))));
    COMPARE_DONE(exported({"--table", "open"}));
}

void TestJsonPostgres::masks_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("value"); // of the row i
    QTest::newRow("smallint") << QByteArray("smallint") << QByteArray("(i * 5 - 16384)::smallint");
    QTest::newRow("integer") << QByteArray("integer") << QByteArray("i * 100000 - 2147483648 + 1e6::int");
    QTest::newRow("bigint") << QByteArray("bigint") << QByteArray("i * 1000000000000");
    QTest::newRow("float") << QByteArray("double precision") << QByteArray("i / 7.0");
    QTest::newRow("text") << QByteArray("text") << QByteArray("'name ' || i");
    QTest::newRow("varchar") << QByteArray("varchar(12)") << QByteArray("'n' || i");
    QTest::newRow("char") << QByteArray("char(12)") << QByteArray("'n' || i");
    QTest::newRow("bytes") << QByteArray("bytea") << QByteArray("decode(md5(i::text), 'hex')");
    QTest::newRow("UUID") << QByteArray("uuid") << QByteArray("md5(i::text)::uuid");
}

/// Each made-up value goes back into a column of the same type, and none is there twice.
void TestJsonPostgres::masks()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, value);
    const QString name = QStringLiteral("mask_") + QLatin1String(QTest::currentDataTag());
    m_cluster.create(name);
    sql(name, "CREATE TABLE t (id int PRIMARY KEY, v " + type + " UNIQUE); INSERT INTO t SELECT i, " + value + " FROM generate_series(1, 5000) i; INSERT INTO t VALUES (0, NULL); CREATE TABLE old AS SELECT * FROM t");
    COMPARE_DONE(m_project.dbOn(m_cluster.url(name), {QStringLiteral("export"), name + QStringLiteral(".json"), QStringLiteral("--table"), QStringLiteral("t"), QStringLiteral("--mask"), QStringLiteral("t.v")}));
    COMPARE_DONE(m_project.dbOn(m_cluster.url(name), {QStringLiteral("import"), name + QStringLiteral(".json"), QStringLiteral("--yes"), QStringLiteral("--no-backup")}));
    const Outcome now = m_cluster.psql(name, "\\t\n\\a\nSELECT count(*), count(DISTINCT t.v), (SELECT count(*) FROM t JOIN old USING (id) WHERE t.v = old.v) FROM t");
    QCOMPARE(now.output.trimmed().left(10), QByteArray("5001|5000|"));
    QVERIFY2(now.output.trimmed().mid(10).toInt() < 5, now.output.constData()); // by chance
}

void TestJsonPostgres::masksRefused_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("date") << QByteArray("v date") << QByteArray("is of the type date");
    QTest::newRow("short float") << QByteArray("v real") << QByteArray("is of the type real");
    QTest::newRow("bool") << QByteArray("v boolean") << QByteArray("is of the type boolean");
    QTest::newRow("decimal") << QByteArray("v numeric(5,2)") << QByteArray("is of the type numeric(5,2)");
    QTest::newRow("list") << QByteArray("v text[]") << QByteArray("is of the type text[]");
    QTest::newRow("document") << QByteArray("v jsonb") << QByteArray("is of the type jsonb");
    QTest::newRow("domain") << QByteArray("v positive") << QByteArray("is of the type positive");
    QTest::newRow("enum") << QByteArray("v mood") << QByteArray("is of the type mood");
    QTest::newRow("check") << QByteArray("v int CONSTRAINT small CHECK (v < 10)") << QByteArray("has to meet small");
    QTest::newRow("check of two columns") << QByteArray("v int, w int, CONSTRAINT pair CHECK (v < w)") << QByteArray("has to meet pair");
    QTest::newRow("other width at the other end") << QByteArray("v bigint REFERENCES parent") << QByteArray("to which it leads");
}

void TestJsonPostgres::masksRefused()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, why);
    const QString name = QStringLiteral("nomask_") + QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('_'));
    m_cluster.create(name);
    sql(name, "CREATE DOMAIN positive AS int CHECK (value > 0); CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE TABLE parent (id int PRIMARY KEY); CREATE TABLE t (" + table + ")");
    const Outcome outcome = m_project.dbOn(m_cluster.url(name), words(table.contains("parent") ? "export m.json --mask t.v --mask parent.id" : "export m.json --mask t.v"));
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains("--mask t.v: ") && outcome.errors.contains(why), outcome.errors.constData());
    QVERIFY(!QFileInfo::exists(m_project.path(QStringLiteral("m.json"))));
}

void TestJsonPostgres::largeObjects()
{
    const QString name = QStringLiteral("large_objects");
    m_cluster.create(name);
    sql(name, "CREATE TABLE t (id int PRIMARY KEY, picture oid)");
    const Outcome without = m_project.dbOn(m_cluster.url(name), words("export lo.json"));
    QVERIFY2(without.exitCode == 0 && !without.errors.contains("large object"), without.errors.constData());
    sql(name, "INSERT INTO t VALUES (1, lo_from_bytea(0, 'a')), (2, lo_from_bytea(0, 'b'))");
    const Outcome outcome = m_project.dbOn(m_cluster.url(name), words("export lo2.json"));
    QVERIFY2(outcome.exitCode == 0 && outcome.errors.contains("has 2 large objects") && outcome.errors.contains("not exported"), outcome.errors.constData());
}

QTEST_GUILESS_MAIN(TestJsonPostgres)
#include "tst_jsonpostgres.moc"
