// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen of a PostgreSQL database, and what becomes of a run that goes wrong in it.
#include "core/error.h"
#include "db/postgresdialect.h"
#include "db/postgresinspect.h"
#include "db/tablecounts.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/project.h"

#include <QTest>

using namespace meditrack;

class TestPostgresLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tables();
    void hasTable_data();
    void hasTable();
    void schemaValue();
    void types_data();
    void types();
    void newerInspector();
    void caughtWithoutSavepoint();
    void versionTableSchema();
    void nulInTexts();

private:
    /// A new database with this in it.
    QString filled(const QString &name, const QByteArray &sql);
    /// "b=2 a.c=0" of a database.
    QString counted(const QString &url);

    NoProgress m_progress;
    PostgresCluster m_cluster;
    PostgresDialect m_dialect;
};

QString TestPostgresLook::filled(const QString &name, const QByteArray &sql)
{
    m_cluster.create(name);
    const Outcome outcome = m_cluster.psql(name, sql);
    if (outcome.exitCode != 0)
        qFatal("%s", outcome.errors.constData());
    return m_cluster.url(name);
}

QString TestPostgresLook::counted(const QString &url)
{
    Connection connection(DatabaseUrl::parse(url), Connection::Access::Read, m_progress);
    QStringList found;
    QStringList warnings;
    for (const TableCount &table : countTables(connection, m_dialect, &warnings))
        found << QStringLiteral("%1=%2").arg(table.name).arg(table.rows);
    return (found + warnings).join(QLatin1Char(' '));
}

/// All tables of the user's, whatever their schema, each by a name that no other has.
void TestPostgresLook::tables()
{
    const QString url = filled(QStringLiteral("tables"), R"(
        CREATE SCHEMA ward; CREATE SCHEMA "Büro.2"; CREATE ROLE looker LOGIN;
        CREATE TABLE a (id int); INSERT INTO a VALUES (1), (2);
        CREATE TABLE ward.a (id int); INSERT INTO ward.a VALUES (1);
        CREATE TABLE "ward.a" (id int); CREATE TABLE "Odd ""x" (id int); CREATE TABLE "Büro.2".b (id int); CREATE TABLE "Upper case" (id int);
        CREATE TABLE parts (id int) PARTITION BY RANGE (id); CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (9); INSERT INTO parts VALUES (1), (2), (3);
        CREATE VIEW v AS SELECT 1; GRANT SELECT ON a TO looker; GRANT USAGE ON SCHEMA ward TO looker)");
    const QString odd = QStringLiteral("\"Odd \"\"x\"=0 Upper case=0 a=2 parts=3 \"ward.a\"=0 \"Büro.2\".b=0 ward.a=1");
    QCOMPARE(counted(url), odd);
    // Seen from the other schema, that one's tables have the short names.
    const QString fromWard = counted(url + QStringLiteral("&options=-csearch_path%3Dward"));
    QVERIFY2(fromWard.startsWith(QStringLiteral("a=1 ")) && fromWard.contains(QStringLiteral("public.a=2")) && fromWard.contains(QStringLiteral("public.\"ward.a\"=0")), qPrintable(fromWard));
    // What may not be read is said, and the rest is counted all the same, in one transaction too.
    const QString asLooker = QString(url).replace(QStringLiteral("tester@"), QStringLiteral("looker@"));
    Connection connection(DatabaseUrl::parse(asLooker), Connection::Access::Read, m_progress);
    const ReadTransaction moment(connection);
    QStringList warnings;
    const std::vector<TableCount> found = countTables(connection, m_dialect, &warnings);
    QVERIFY(std::ranges::find(found, TableCount{QStringLiteral("a"), 2}) != found.end());
    QVERIFY(std::ranges::find(found, TableCount{QStringLiteral("ward.a"), -1}) != found.end());
    QCOMPARE(warnings.size(), 6);
}

void TestPostgresLook::hasTable_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("there");
    const auto row = [](const char *what, const char *schema, const char *name, bool there) { QTest::newRow(what) << QString::fromUtf8(schema) << QString::fromUtf8(name) << there; };
    row("plain", "", "plain", true);
    row("capitals", "", "Upper", true);
    row("capitals that it has not", "", "upper", false);
    row("quotes", "", "od\"d x", true);
    row("another schema", "ward", "inner", true);
    row("not on the search path", "", "inner", false);
    row("a schema that is not there", "nowhere", "inner", false);
    row("a name with a point", "", "ward.inner", false);
    row("partitioned", "", "parts", true);
    row("a sequence is no table", "", "plain_id_seq", false);
    row("an index is no table", "", "plain_pkey", false);
    row("the server's own by its schema", "pg_catalog", "pg_class", true);
}

void TestPostgresLook::hasTable()
{
    static const QString url = filled(QStringLiteral("hastable"), R"(CREATE SCHEMA ward; CREATE TABLE plain (id serial PRIMARY KEY); CREATE TABLE "Upper" (id int);
        CREATE TABLE "od""d x" (id int); CREATE TABLE ward.inner (id int); CREATE TABLE parts (id int) PARTITION BY RANGE (id))");
    QFETCH(QString, schema);
    QFETCH(QString, name);
    Connection connection(DatabaseUrl::parse(url), Connection::Access::Read, m_progress);
    QTEST(m_dialect.hasTable(connection, schema, name), "there");
}

void TestPostgresLook::schemaValue()
{
    const bool isNewer = m_cluster.version() >= 15; // older ones do not have all of it
    const QString url = filled(QStringLiteral("schemavalue"), QByteArray(R"(
        CREATE TYPE kind AS ENUM ('x', 'it''s'); CREATE DOMAIN share AS numeric(5,2) NOT NULL DEFAULT 1 CHECK (VALUE >= 0);
        CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START 3) PRIMARY KEY, k kind DEFAULT 'x', s share, list kind[], twice int GENERATED ALWAYS AS (1 + 1) STORED, n serial, note text, during int4range,
            CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (n) INCLUDE (k), CONSTRAINT ex EXCLUDE USING gist (during WITH &&) WHERE (n > 1) DEFERRABLE);
        ALTER TABLE t ADD CONSTRAINT ck CHECK (n > 0) NOT VALID;
        CREATE TABLE child (id int REFERENCES t ON DELETE SET NULL (id)) WITH (fillfactor = 50);
        CREATE INDEX ix ON t (lower(note) DESC, n) WHERE n > 5; COMMENT ON TABLE t IS 'said';
        CREATE MATERIALIZED VIEW mv AS SELECT 1 AS one; CREATE UNIQUE INDEX ofmv ON mv (one); COMMENT ON MATERIALIZED VIEW mv IS 'kept';
        CREATE VIEW v AS SELECT id, note AS said FROM t WHERE n > 2; COMMENT ON VIEW v IS 'seen';
        CREATE SCHEMA ward; CREATE TABLE ward.t (bed text PRIMARY KEY); CREATE VIEW ward.beds AS SELECT bed FROM ward.t; CREATE SEQUENCE ward.round; CREATE TYPE ward.state AS ENUM ('free');
        CREATE SEQUENCE apart AS smallint INCREMENT 2 MINVALUE 4 MAXVALUE 90 START 6 CACHE 3 CYCLE)").replace(isNewer ? "\1" : "NULLS NOT DISTINCT ", isNewer ? "\1" : "").replace(isNewer ? "\1" : "SET NULL (id)", isNewer ? "\1" : "SET NULL"));
    Connection connection(DatabaseUrl::parse(url), Connection::Access::Read, m_progress);
    const Schema schema = PostgresInspector(connection).schema(QStringLiteral("public"));
    QCOMPARE(schema.tables.size(), size_t(2));
    const Table &child = schema.tables.at(0);
    const Table &table = schema.tables.at(1);
    QCOMPARE(child.options.value(QStringLiteral("postgresql_with")).toList().size(), 1);
    const auto &key = std::get<ForeignKey>(child.constraints.at(0));
    QCOMPARE(key.onDelete, isNewer ? QStringLiteral("SET NULL (id)") : QStringLiteral("SET NULL"));
    QCOMPARE(key.referredTable, QStringLiteral("t"));
    QCOMPARE(table.comment, QStringLiteral("said"));
    QCOMPARE(table.primaryKey->columns, QStringList{"id"});
    const auto column = [&](const char *name) { return *std::ranges::find(table.columns, QLatin1String(name), [](const Column &each) { return each.name; }); };
    QVERIFY(column("id").identity && column("id").identity->always && column("id").identity->start == 3 && column("id").primaryKey);
    QCOMPARE(column("k").type.name, QStringLiteral("ENUM"));
    QCOMPARE(column("k").type.labels, (QStringList{"x", "it's"}));
    QCOMPARE(column("k").serverDefault->value, QStringLiteral("'x'::kind"));
    QCOMPARE(column("s").type.name, QStringLiteral("DOMAIN"));
    QCOMPARE(column("s").type.items.front().name, QStringLiteral("NUMERIC"));
    QCOMPARE(column("list").type.items.front().enumName, QStringLiteral("kind"));
    QVERIFY(column("twice").computed && *column("twice").computed->persisted && !column("twice").serverDefault);
    QCOMPARE(column("n").serverDefault->value, QStringLiteral("nextval('t_n_seq'::regclass)"));
    const auto constraint = [&](const char *name) {
        return *std::ranges::find_if(table.constraints, [&](const Constraint &each) { return std::visit([](const auto &one) { return one.name; }, each) == QLatin1String(name); });
    };
    QVariantMap options{{"postgresql_include", QVariantList{"k"}}};
    if (isNewer)
        options.insert(QStringLiteral("postgresql_nulls_not_distinct"), true);
    QCOMPARE(std::get<Unique>(constraint("uq")).options, options);
    QCOMPARE(std::get<Check>(constraint("ck")).expression, QStringLiteral("n > 0"));
    QVERIFY(std::get<Check>(constraint("ck")).options.value(QStringLiteral("postgresql_not_valid")).toBool());
    const auto exclude = std::get<Exclude>(constraint("ex"));
    QCOMPARE(exclude.elements.front().text + exclude.elements.front().op + exclude.method + exclude.where, QStringLiteral("during&&gist(n > 1)"));
    const Index index = *std::ranges::find(table.indexes, QStringLiteral("ix"), [](const Index &each) { return each.name; });
    QCOMPARE(index.elements.at(0).text, QStringLiteral("lower(note)"));
    QVERIFY(index.elements.at(0).expression && !index.elements.at(1).expression && !index.ofConstraint);
    QCOMPARE(index.elements.at(0).sorting, QStringList{"desc"});
    QCOMPARE(index.where, QStringLiteral("(n > 5)"));
    QCOMPARE(schema.views.size(), size_t(2));
    const View &kept = schema.views.at(0);
    QVERIFY(kept.name == QLatin1String("mv") && kept.materialized && kept.columns.size() == 1 && kept.comment == QLatin1String("kept"));
    QCOMPARE(kept.definition.simplified().remove(QLatin1Char(';')), QStringLiteral("SELECT 1 AS one"));
    QVERIFY(kept.indexes.size() == 1 && kept.indexes.front().name == QLatin1String("ofmv") && kept.indexes.front().unique);
    const View &plain = schema.views.at(1);
    QVERIFY(plain.name == QLatin1String("v") && !plain.materialized && plain.indexes.empty() && plain.comment == QLatin1String("seen"));
    QCOMPARE(plain.columns.at(0).name + QLatin1Char(' ') + plain.columns.at(1).name + QLatin1Char(' ') + plain.columns.at(1).type.name, QStringLiteral("id said TEXT"));
    // As the server tells it: with the table before each column until 15.
    QCOMPARE(plain.definition.simplified().remove(QLatin1Char(';')).remove(QLatin1String("t.")), QStringLiteral("SELECT id, note AS said FROM t WHERE (n > 2)"));
    QCOMPARE(schema.types.size(), size_t(2));
    QStringList sequences;
    for (const Sequence &each : schema.sequences)
        sequences << each.name + QLatin1Char(' ') + each.type + QLatin1Char(' ') + each.ownerTable + QLatin1Char('.') + each.ownerColumn;
    QCOMPARE(sequences, (QStringList{"apart smallint .", "t_id_seq integer t.id", "t_n_seq integer t.n"}));
    const Identity &apart = schema.sequences.front().options;
    QVERIFY(apart.increment == 2 && apart.minValue == 4 && apart.maxValue == 90 && apart.start == 6 && apart.cache == 3 && apart.cycle == true);
    // What another schema has of the same names is that one's.
    const Schema ward = PostgresInspector(connection).schema(QStringLiteral("ward"));
    QVERIFY(ward.name == QLatin1String("ward") && ward.tables.size() == 1 && ward.views.size() == 1 && ward.sequences.size() == 1 && ward.types.size() == 1);
    QVERIFY(ward.tables.front().name == QLatin1String("t") && ward.tables.front().columns.size() == 1 && ward.tables.front().primaryKey->columns == QStringList{"bed"});
    QVERIFY(ward.views.front().definition.contains(QLatin1String("FROM ward.t")) && ward.sequences.front().name == QLatin1String("round") && ward.types.front().type.labels == QStringList{"free"});
}

void TestPostgresLook::types_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ColumnType>("type");
    const auto row = [](const char *text, const ColumnType &type) { QTest::newRow(text) << QString::fromUtf8(text) << type; };
    const auto named = [](const char *name, std::optional<int> length = {}, std::optional<int> precision = {}, std::optional<int> scale = {}) {
        ColumnType type;
        type.name = QLatin1String(name);
        type.length = length;
        type.precision = precision;
        type.scale = scale;
        return type;
    };
    const auto array = [&](const ColumnType &item) {
        ColumnType type = named("ARRAY");
        type.items = {item};
        return type;
    };
    row("integer", named("INTEGER"));
    row("character varying(80)", named("VARCHAR", 80));
    row("character varying(80)[]", array(named("VARCHAR", 80)));
    row("numeric(10,2)", named("NUMERIC", {}, 10, 2));
    ColumnType moment = named("TIMESTAMP", {}, 3);
    moment.timezone = true;
    row("timestamp(3) with time zone", moment);
    row("double precision", named("DOUBLE_PRECISION", {}, 53));
    row("\"char\"", named("String"));
    ColumnType unknown;
    unknown.sql = QStringLiteral("geometry(Point,4326)");
    row("geometry(Point,4326)", unknown);
    row("\"odd (type)[]\"[][]", array(named("ENUM")));
    ColumnType interval = named("INTERVAL", {}, 3);
    interval.fields = QStringLiteral("day to second");
    row("interval day to second(3)", interval);
}

void TestPostgresLook::types()
{
    QFETCH(QString, text);
    QFETCH(ColumnType, type);
    const auto named = [](const QString &name) -> std::optional<ColumnType> {
        if (name != QLatin1String("\"odd (type)[]\""))
            return std::nullopt;
        ColumnType found;
        found.name = QStringLiteral("ENUM");
        return found;
    };
    QVERIFY(postgresColumnType(text, named) == type);
}

/// All that an Inspector says, against what Alembic 1.19 on SQLAlchemy 2.0.52 wrote for the same script (expected.txt).
void TestPostgresLook::newerInspector()
{
    if (m_cluster.version() < 15) // its tables need what 15 brought
        return;
    const QString folder = QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/postgresnewer");
    const QString name = QStringLiteral("newer");
    const QString url = filled(name, "");
    const Project project(folder);
    const Outcome outcome = project.meditrackOn(url, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    Connection connection(DatabaseUrl::parse(url), Connection::Access::Read, m_progress);
    QStringList said;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT said FROM log ORDER BY id")).rows)
        said << row.front().toString().split(QLatin1Char('\n'));
    QCOMPARE(said, QString::fromUtf8(bytesOf(folder + QStringLiteral("/expected.txt"))).trimmed().split(QLatin1Char('\n')));
}

/// The server refuses all that follows; psycopg2 says so in the same class, and the run as a whole is taken back.
void TestPostgresLook::caughtWithoutSavepoint()
{
    const QString url = filled(QStringLiteral("caught"), "CREATE TABLE said (text text)");
    Project project;
    const auto script = [](const QString &after) {
        return QStringLiteral("op.execute(\"INSERT INTO said VALUES ('before')\")\n"
                              "try:\n    op.get_bind().execute(sa.text('SELECT * FROM nowhere'))\nexcept sa.exc.ProgrammingError as error:\n    assert error.orig.pgcode == '42P01'\n") + after;
    };
    project.addScript(QStringLiteral("a"), {}, script(QStringLiteral("try:\n    op.execute('SELECT 1')\nexcept sa.exc.InternalError as error:\n    assert type(error.orig).__name__ == 'InFailedSqlTransaction'\n    raise ValueError('as it is')")));
    const QByteArray before = m_cluster.dump(QStringLiteral("caught"));
    Outcome outcome = project.meditrackOn(url, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("as it is"), outcome.errors.constData());
    QCOMPARE(m_cluster.dump(QStringLiteral("caught")), before);
    project.addScript(QStringLiteral("a"), {}, script(QString()));
    outcome = project.meditrackOn(url, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("went on after an error") && outcome.errors.contains("exactly as it was before"), outcome.errors.constData());
    QCOMPARE(m_cluster.dump(QStringLiteral("caught")), before);
}

/// The version table in a schema of its own, under a name that needs quotes, as Alembic makes and moves it.
void TestPostgresLook::versionTableSchema()
{
    Project project;
    project.write(QStringLiteral("env.py"), QByteArray(bytesOf(project.path(QStringLiteral("env.py"))))
                                                .replace("context.configure(connection=connection)", "context.configure(connection=connection, version_table='Their versions', version_table_schema='Ops 1')"));
    project.addChain(2);
    const QByteArray schema = "CREATE SCHEMA \"Ops 1\"";
    const QString ours = filled(QStringLiteral("vours"), schema);
    const QString theirs = filled(QStringLiteral("vtheirs"), schema);
    for (const QStringList &move : {QStringList{"upgrade", "c1"}, QStringList{"upgrade", "c2"}, QStringList{"downgrade", "base"}}) {
        const Outcome python = project.alembicOn(theirs, move);
        QVERIFY2(python.exitCode == 0, python.errors.constData());
        const Outcome outcome = project.meditrackOn(ours, move);
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        const QByteArray dump = m_cluster.dump(QStringLiteral("vours"));
        QVERIFY(dump.contains("\"Ops 1\".\"Their versions\""));
        QCOMPARE(dump.split('\n'), m_cluster.dump(QStringLiteral("vtheirs")).split('\n'));
    }
}

/// libpq takes texts by their first NUL: half a text, or half a statement, is worse than an error.
void TestPostgresLook::nulInTexts()
{
    const QString url = filled(QStringLiteral("nul"), "CREATE TABLE t (a text, b bytea)");
    Connection connection(DatabaseUrl::parse(url), Connection::Access::Write, m_progress);
    const QString nul = QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    for (const QVariant &value : {QVariant(nul), QVariant(QStringList{nul})}) {
        const auto error = errorOf([&] { connection.execute(QStringLiteral("SELECT $1"), {value}); });
        QVERIFY(error);
        QCOMPARE(error->kind, QStringLiteral("ValueError")); // as psycopg2 has it
        QVERIFY2(error->message.contains(QLatin1String("NUL")), qPrintable(error->message));
    }
    const auto statement = errorOf([&] { connection.execute(QStringLiteral("DELETE FROM t") + QChar(0) + QStringLiteral(" WHERE false")); });
    QVERIFY(statement);
    QVERIFY2(statement->message.contains(QLatin1String("null character")), qPrintable(statement->message));
    connection.execute(QStringLiteral("INSERT INTO t (b) VALUES ($1)"), {QByteArray("a\0b", 3)}); // bytes may
    QCOMPARE(connection.scalar(QStringLiteral("SELECT b FROM t")).toByteArray(), QByteArray("a\0b", 3));
    // A script's values, by parameter and by bulk_insert: nothing of it stays.
    for (const QString &body : {QStringLiteral("op.get_bind().execute(sa.text('INSERT INTO t (a) VALUES (:v)'), {'v': 'a\\0b'})"),
                                QStringLiteral("op.bulk_insert(sa.table('t', sa.column('a')), [{'a': 'c'}, {'a': 'a\\0b'}])")}) {
        Project project;
        project.addScript(QStringLiteral("n1"), {}, body);
        const Outcome outcome = project.meditrackOn(url, {QStringLiteral("upgrade"), QStringLiteral("head")});
        QCOMPARE(outcome.exitCode, 255);
        QVERIFY2(outcome.errors.contains("NUL") || outcome.errors.contains("null character"), outcome.errors.constData());
        QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 1);
    }
}

QTEST_GUILESS_MAIN(TestPostgresLook)
#include "tst_postgreslook.moc"
