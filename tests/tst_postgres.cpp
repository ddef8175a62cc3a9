// SPDX-License-Identifier: GPL-3.0-or-later
// Every revision of our projects for PostgreSQL, taken up and down on a real server by Python's alembic and by us: live, and
// by psql with what --sql prints. After each step pg_dump says the same: schema, rows and the positions of sequences.
#include "support/postgres.h"
#include "support/project.h"

#include <QDir>
#include <QTest>

namespace {

const QString dataFolder = QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/");

struct Move
{
    QString name; ///< of the oracle's files: up_REV, down_REV
    QString verb;
    QString target;
    QString range; ///< for --sql
};

/// All revisions up, one by one, and down again; as far as last, if it is given.
QList<Move> movesOf(const Project &project, const QString &last = {})
{
    QStringList ids;
    for (const QString &file : QDir(project.path(QStringLiteral("versions"))).entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name))
        ids << file.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('.'), 0, 0);
    if (!last.isEmpty())
        ids = ids.first(ids.indexOf(last) + 1);
    QList<Move> up;
    QList<Move> down;
    QString before = QStringLiteral("base");
    for (const QString &id : std::as_const(ids)) {
        up << Move{QStringLiteral("up_") + id, QStringLiteral("upgrade"), id, before + QLatin1Char(':') + id};
        down.prepend({QStringLiteral("down_") + id, QStringLiteral("downgrade"), before, id + QLatin1Char(':') + before});
        before = id;
    }
    return up + down;
}

} // namespace

class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void live_data();
    void live();
    void offline();
    void copiesAsText_data();
    void copiesAsText();
    void anewWithoutLoss_data();
    void anewWithoutLoss();
    void cannotBeMadeAnew_data();
    void cannotBeMadeAnew();

private:
    /// A project after the oracle went through it, made once.
    const Project &project(const QString &name);
    /// Moves a database of its own, and compares with the oracle's after each step. byText: --sql and psql.
    void compare(const QString &name, bool byText);

    PostgresCluster m_cluster;
    std::map<QString, std::unique_ptr<Project>> m_projects;
};

const Project &TestPostgres::project(const QString &name)
{
    auto &made = m_projects[name];
    if (!made) {
        made = std::make_unique<Project>(dataFolder + name);
        QDir(made->path()).mkdir(QStringLiteral("theirs"));
        const QString database = QStringLiteral("theirs_") + QString(name).replace(QLatin1Char('/'), QLatin1Char('_'));
        m_cluster.create(database);
        const Outcome outcome = runPython({dataFolder + QStringLiteral("postgresoracle.py"),
                                           {made->path(QStringLiteral("alembic.ini")), m_cluster.url(database), made->path(QStringLiteral("theirs")),
                                            m_cluster.tool(QStringLiteral("pg_dump"))}});
        if (outcome.exitCode != 0)
            qFatal("%s", outcome.errors.constData());
    }
    return *made;
}

void TestPostgres::live_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("operations") << QStringLiteral("postgres");
    QTest::newRow("values, statements, inspection") << QStringLiteral("postgreslive");
    QTest::newRow("batch") << QStringLiteral("surface/batch");
    QTest::newRow("tables made anew") << QStringLiteral("postgresbatch");
}

void TestPostgres::live()
{
    QFETCH(QString, name);
    compare(name, false);
}

void TestPostgres::offline()
{
    compare(QStringLiteral("postgres"), true);
}

void TestPostgres::compare(const QString &name, bool byText)
{
    const Project &made = project(name);
    const QString database = (byText ? QStringLiteral("text_") : QStringLiteral("ours_")) + QString(name).replace(QLatin1Char('/'), QLatin1Char('_'));
    m_cluster.create(database);
    // Later ones ask the database, or have backslashes, which Alembic doubles in --sql.
    for (const Move &move : movesOf(made, byText ? QStringLiteral("p06") : QString())) {
        const QString theirs = made.path(QStringLiteral("theirs/") + move.name);
        if (QFile::exists(theirs + QStringLiteral(".failed")))
            QFAIL((move.name.toUtf8() + ": " + bytesOf(theirs + QStringLiteral(".failed"))).constData());
        const QStringList arguments = byText ? QStringList{move.verb, move.range, QStringLiteral("--sql")} : QStringList{move.verb, move.target};
        const Outcome ours = made.meditrackOn(m_cluster.url(database), arguments);
        QVERIFY2(ours.exitCode == 0, (move.name.toUtf8() + ": " + ours.errors).constData());
        if (byText) {
            const Outcome ran = m_cluster.psql(database, ours.output);
            QVERIFY2(ran.exitCode == 0, (move.name.toUtf8() + ": " + ran.errors + ours.output).constData());
        }
        const QList<QByteArray> ourLines = m_cluster.dump(database).split('\n');
        const QList<QByteArray> theirLines = PostgresCluster::withoutComments(bytesOf(theirs + QStringLiteral(".dump"))).split('\n');
        for (qsizetype i = 0; i < qMax(ourLines.size(), theirLines.size()); ++i)
            QVERIFY2(ourLines.value(i) == theirLines.value(i),
                     (move.name.toUtf8() + "\nours:   " + ourLines.value(i) + "\ntheirs: " + theirLines.value(i)).constData());
    }
}

void TestPostgres::copiesAsText_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("up") << QStringList{"upgrade", "c01", "--sql"};
    QTest::newRow("down") << QStringList{"downgrade", "c01:base", "--sql"};
}

/// A table that the script describes can be made anew without a look at the database. Alembic keeps the constraints in sets.
void TestPostgres::copiesAsText()
{
    QFETCH(QStringList, arguments);
    const Project made(dataFolder + QStringLiteral("postgresbatchtext"));
    const QString url = m_cluster.url(QStringLiteral("postgres"));
    const Outcome theirs = made.alembicOn(url, arguments);
    QVERIFY2(theirs.exitCode == 0, theirs.errors.constData());
    const Outcome ours = made.meditrackOn(url, arguments);
    QVERIFY2(ours.exitCode == 0, ours.errors.constData());
    const auto statements = [](const QByteArray &text, bool dropped) {
        QStringList list = QString::fromUtf8(text).split(QStringLiteral(";\n\n"));
        list.removeIf([&](const QString &each) { return each.contains(QLatin1String("DROP CONSTRAINT")) != dropped || each.contains(QLatin1String("alembic_version")); });
        for (QString &each : list) { // the constraints of a table come in any order, too
            QStringList lines = each.split(QLatin1Char('\n'));
            lines.removeIf([](const QString &line) { return line.isEmpty() || line.startsWith(QLatin1String("--")) || line == QLatin1String(")"); });
            for (QString &line : lines) {
                while (line.endsWith(QLatin1Char(',')) || line.endsWith(QLatin1Char(' ')))
                    line.chop(1);
            }
            if (each.contains(QLatin1String("CREATE TABLE")))
                lines.sort();
            each = lines.join(QLatin1Char('\n'));
        }
        if (dropped)
            list.sort();
        return list;
    };
    for (const bool dropped : {false, true})
        QCOMPARE(statements(ours.output, dropped), statements(theirs.output, dropped));
}

namespace {

/// All that can hang on a table and that a copy of its columns would lose.
const QByteArray hung = R"(
    CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE DOMAIN tall AS numeric CHECK (VALUE > 0); CREATE COLLATION mine (provider = libc, locale = 'C');
    CREATE FUNCTION quiet() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; 
    CREATE TABLE wards (id serial PRIMARY KEY, name text);
    CREATE TABLE t (id serial PRIMARY KEY, m mood DEFAULT 'good', how tall, word text COLLATE mine, bits bit varying(5), lasting interval day to second(2),
        ward int REFERENCES wards ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, g int GENERATED ALWAYS AS IDENTITY (START 7 INCREMENT 3 CACHE 5), n bigint GENERATED BY DEFAULT AS IDENTITY,
        a varchar(20) DEFAULT 'x', d numeric(10, 2) CHECK (d > 0), q text UNIQUE, c int GENERATED ALWAYS AS (length(q) + 1) STORED, parent int REFERENCES t (id), at timestamptz[] DEFAULT '{}',
        "Odd ""name" int4range, CONSTRAINT late UNIQUE (a, d) DEFERRABLE, CONSTRAINT apart EXCLUDE USING gist ("Odd ""name" WITH &&), CONSTRAINT "has %" CHECK (a <> '%''$1') NO INHERIT);
    CREATE TABLE kids (id int PRIMARY KEY, of int REFERENCES t, q text REFERENCES t (q) ON UPDATE CASCADE);
    ALTER TABLE t ADD CONSTRAINT later CHECK (how > 1) NOT VALID; ALTER TABLE t ALTER n RESTART WITH 50;
    COMMENT ON TABLE t IS 'tee'; COMMENT ON COLUMN t.a IS 'ay'; COMMENT ON CONSTRAINT late ON t IS 'l'; COMMENT ON SEQUENCE t_g_seq IS 's'; COMMENT ON CONSTRAINT kids_of_fkey ON kids IS 'k';
    CREATE INDEX ix ON t (a); CREATE INDEX ix2 ON t (lower(a) text_pattern_ops DESC) INCLUDE (d) WITH (fillfactor = 60) WHERE d > 3; CREATE UNIQUE INDEX ix3 ON t (n, g); COMMENT ON INDEX ix IS 'i';
    CREATE INDEX ix4 ON t USING gin (at); ALTER INDEX ix2 ALTER COLUMN 1 SET STATISTICS 33; ALTER TABLE t CLUSTER ON ix; ALTER INDEX t_pkey SET (fillfactor = 77);
    CREATE TRIGGER changed BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (old.a <> new.a) EXECUTE FUNCTION quiet(); ALTER TABLE t DISABLE TRIGGER changed; COMMENT ON TRIGGER changed ON t IS 'g';
    CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON t DEFERRABLE FOR EACH ROW EXECUTE FUNCTION quiet(); ALTER TABLE t ENABLE ALWAYS TRIGGER checked;
    CREATE RULE noted AS ON DELETE TO t DO ALSO NOTIFY gone; COMMENT ON RULE noted ON t IS 'r';
    CREATE POLICY own ON t FOR SELECT TO nurse, "Chief " USING (a <> 'secret'); CREATE POLICY whole ON t AS RESTRICTIVE WITH CHECK (d < 900); ALTER TABLE t ENABLE ROW LEVEL SECURITY;
    CREATE STATISTICS pair (ndistinct) ON a, d FROM t; COMMENT ON STATISTICS pair IS 'b'; ALTER STATISTICS pair SET STATISTICS 44;
    ALTER TABLE t SET (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false); ALTER TABLE t ALTER a SET STATISTICS 7, ALTER q SET STORAGE EXTERNAL, ALTER a SET (n_distinct = -0.5);
    ALTER TABLE t REPLICA IDENTITY FULL; ALTER DEFAULT PRIVILEGES GRANT DELETE ON TABLES TO PUBLIC;
    GRANT SELECT, INSERT ON t TO nurse; GRANT UPDATE ON t TO "Chief " WITH GRANT OPTION; GRANT UPDATE (a) ON t TO PUBLIC; GRANT USAGE ON t_id_seq TO nurse; GRANT USAGE ON t_g_seq TO "Chief ";
    INSERT INTO wards (name) VALUES ('north');
    INSERT INTO t (a, q, d, m, how, ward, lasting, at, "Odd ""name") SELECT i::text, i::text, i, 'bad', i + 1, 1, '1 day 2 s', ARRAY[timestamptz '2026-01-01Z'], int4range(i, i + 1) FROM generate_series(1, 9) i;
    UPDATE t SET parent = 3 WHERE id > 5; INSERT INTO kids VALUES (1, 2, '4'); DELETE FROM t WHERE id = 9; ANALYZE t)";

} // namespace

void TestPostgres::anewWithoutLoss_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("there"); // what the second batch takes back
    QTest::addColumn<QString>("back");
    const auto batch = [](const char *change) { return QStringLiteral("with op.batch_alter_table('t', recreate='always') as b: b.%1").arg(QLatin1String(change)); };
    QTest::newRow("a column") << QByteArray() << batch("add_column(sa.Column('z', sa.Integer))") << batch("drop_column('z')");
    QTest::newRow("a name") << QByteArray() << batch("alter_column('a', new_column_name='Z \"z')") << batch("alter_column('Z \"z', new_column_name='a')");
    QTest::newRow("two names") << QByteArray() << QStringLiteral("with op.batch_alter_table('t', recreate='always') as b: (b.alter_column('a', new_column_name='q'), b.alter_column('q', new_column_name='a'))")
                               << QStringLiteral("with op.batch_alter_table('t', recreate='always') as b: (b.alter_column('a', new_column_name='q'), b.alter_column('q', new_column_name='a'))");
    QTest::newRow("names of the serial and of identities") << QByteArray() << QStringLiteral("with op.batch_alter_table('t', recreate='always') as b: (b.alter_column('id', new_column_name='x'), b.alter_column('g', new_column_name='y'))")
                                                          << QStringLiteral("with op.batch_alter_table('t', recreate='always') as b: (b.alter_column('x', new_column_name='id'), b.alter_column('y', new_column_name='g'))");
    QTest::newRow("a default") << QByteArray() << batch("alter_column('a', server_default='y')") << batch("alter_column('a', server_default='x')");
    QTest::newRow("an index") << QByteArray() << batch("create_index('new', ['d'])") << batch("drop_index('new')");
    QTest::newRow("a constraint") << QByteArray() << batch("create_unique_constraint('new', ['n'])") << batch("drop_constraint('new', type_='unique')");
    QTest::newRow("another owner, unlogged") << QByteArray("DROP TABLE kids; ALTER TABLE t DROP CONSTRAINT t_parent_fkey; ALTER TABLE t SET UNLOGGED; ALTER TABLE t OWNER TO keeper; ALTER STATISTICS pair OWNER TO nurse")
                                             << batch("add_column(sa.Column('z', sa.Integer))") << batch("drop_column('z')");
    QTest::newRow("rows that a policy hides from the owner") << QByteArray("ALTER TABLE t FORCE ROW LEVEL SECURITY") << batch("add_column(sa.Column('z', sa.Integer))") << batch("drop_column('z')");
    QTest::newRow("by an index") << QByteArray("ALTER TABLE t ALTER n SET NOT NULL, ALTER g SET NOT NULL; ALTER TABLE t REPLICA IDENTITY USING INDEX ix3") << batch("add_column(sa.Column('z', sa.Integer))") << batch("drop_column('z')");
    QTest::newRow("in a schema behind another") << QByteArray("CREATE SCHEMA first; ALTER ROLE tester SET search_path = first, public") << batch("add_column(sa.Column('z', sa.Integer))") << batch("drop_column('z')");
}

/// Made anew twice, once there and once back, the table is to the letter what it was: by pg_dump, and by the next numbers.
void TestPostgres::anewWithoutLoss()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, there);
    QFETCH(QString, back);
    const QString name = QStringLiteral("anew%1").arg(QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('_')));
    m_cluster.create(name);
    m_cluster.psql(name, "CREATE ROLE nurse"); // unless they are there
    m_cluster.psql(name, "CREATE ROLE \"Chief \"");
    m_cluster.psql(name, "CREATE ROLE keeper");
    const Outcome filled = m_cluster.psql(name, hung + ';' + before);
    QVERIFY2(filled.exitCode == 0, filled.errors.constData());
    const auto clear = qScopeGuard([this] { m_cluster.psql(QStringLiteral("postgres"), "ALTER ROLE tester RESET search_path"); });
    Project made;
    made.addScript(QStringLiteral("a1"), {}, QStringLiteral("pass"));
    made.addScript(QStringLiteral("a2"), QStringLiteral("a1"), there, back);
    const QByteArray facts = "SELECT relpersistence, relreplident, relowner::regrole, (SELECT array_agg(indexrelid::regclass::text || indisclustered || indisreplident ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indrelid = t.oid) FROM pg_class t WHERE relname = 't';"
                             "SELECT line FROM (SELECT format('%s %s', pg_get_serial_sequence('public.t', 'id'), pg_get_serial_sequence('public.t', 'g')) AS line) x";
    QVERIFY(made.meditrackOn(m_cluster.url(name), {QStringLiteral("upgrade"), QStringLiteral("a1")}).exitCode == 0);
    const QByteArray dump = m_cluster.dump(name);
    QVERIFY(dump.contains("CREATE POLICY") && dump.contains("CREATE RULE") && dump.contains("SET STATISTICS 7"));
    const QByteArray known = m_cluster.psql(name, facts).output;
    const QByteArray oid = m_cluster.psql(name, "SELECT 'public.t'::regclass::oid").output;
    const Outcome up = made.meditrackOn(m_cluster.url(name), {QStringLiteral("upgrade"), QStringLiteral("a2")});
    QVERIFY2(up.exitCode == 0, up.errors.constData());
    QVERIFY(m_cluster.psql(name, "SELECT 'public.t'::regclass::oid").output != oid); // it is another table
    const Outcome down = made.meditrackOn(m_cluster.url(name), {QStringLiteral("downgrade"), QStringLiteral("a1")});
    QVERIFY2(down.exitCode == 0, down.errors.constData());
    const QList<QByteArray> now = m_cluster.dump(name).split('\n');
    const QList<QByteArray> then = dump.split('\n');
    for (qsizetype i = 0; i < qMax(now.size(), then.size()); ++i)
        QVERIFY2(now.value(i) == then.value(i), ("\nnow:  " + now.value(i) + "\nthen: " + then.value(i)).constData());
    QCOMPARE(m_cluster.psql(name, facts).output, known);
}

void TestPostgres::cannotBeMadeAnew_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("change");
    const QString add = QStringLiteral("b.add_column(sa.Column('z', sa.Integer))");
    QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM t") << "view v" << add;
    QTest::newRow("materialized view") << QByteArray("CREATE MATERIALIZED VIEW mv AS SELECT count(*) FROM t") << "materialized view mv" << add;
    QTest::newRow("function of its rows") << QByteArray("CREATE FUNCTION f(t) RETURNS int LANGUAGE sql AS 'SELECT 1'") << "function f(t)" << add;
    QTest::newRow("column of its rows") << QByteArray("CREATE TABLE o (x t)") << "column x of table o" << add;
    QTest::newRow("policy of another table") << QByteArray("CREATE TABLE o (x int); CREATE POLICY p ON o USING (x IN (SELECT id FROM t))") << "policy p on table o" << add;
    QTest::newRow("rule of another table") << QByteArray("CREATE TABLE o (x int); CREATE RULE r AS ON INSERT TO o DO ALSO DELETE FROM t") << "table o" << add;
    QTest::newRow("publication") << QByteArray("CREATE PUBLICATION pub FOR TABLE t") << "publication pub" << add;
    QTest::newRow("heir") << QByteArray("CREATE TABLE heir () INHERITS (t)") << "table heir, which inherits from it" << add;
    QTest::newRow("a partition") << QByteArray("DROP TABLE t; CREATE TABLE whole (id int, a text) PARTITION BY LIST (id); CREATE TABLE t PARTITION OF whole FOR VALUES IN (1)") << "table whole, of which it is a part" << add;
    QTest::newRow("partitioned") << QByteArray("DROP TABLE t; CREATE TABLE t (id int, a text) PARTITION BY LIST (id)") << "'t' is a partitioned table" << add;
    QTest::newRow("is a view") << QByteArray("DROP TABLE t; CREATE VIEW t AS SELECT 1 AS id, 'a' AS a") << "'t' is a view" << add;
    QTest::newRow("typed") << QByteArray("DROP TABLE t; CREATE TYPE y AS (id int, a text); CREATE TABLE t OF y") << "type y, by which it was made" << add;
    QTest::newRow("granted by others") << QByteArray("CREATE ROLE giver; CREATE ROLE taker; GRANT SELECT ON t TO giver WITH GRANT OPTION; SET ROLE giver; GRANT SELECT ON t TO taker; RESET ROLE") << "privileges that giver has given" << add;
    QTest::newRow("checks switched off") << QByteArray("CREATE TABLE o (x int REFERENCES t); ALTER TABLE o DISABLE TRIGGER ALL; ALTER TABLE t DISABLE TRIGGER ALL") << "checks are switched off" << add;
    QTest::newRow("left over") << QByteArray("CREATE TABLE _alembic_tmp_t (id int)") << "\"_alembic_tmp_t\" already exists" << add;
    QTest::newRow("no such table") << QByteArray("ALTER TABLE t RENAME TO u") << "t" << add;
    QTest::newRow("trigger of a column that goes") << QByteArray("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER g BEFORE UPDATE OF a ON t EXECUTE FUNCTION f()") << "because other objects depend on it" << "b.drop_column('a')";
    QTest::newRow("check of a column that goes") << QByteArray("ALTER TABLE t ADD CONSTRAINT ck CHECK (length(a) >= id)") << "check constraint 'ck' of the table 't' uses the column 'a'" << "b.drop_column('a')";
    QTest::newRow("values that do not fit") << QByteArray() << "invalid input syntax for type integer" << "b.alter_column('a', type_=sa.Integer())";
    QTest::newRow("no such column") << QByteArray() << "'nope'" << "b.drop_column('nope')";
}

/// What would be lost is named, and nothing is changed. The script may catch it and go on.
void TestPostgres::cannotBeMadeAnew()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, named);
    QFETCH(QString, change);
    const QString name = QStringLiteral("cannot");
    m_cluster.psql(QStringLiteral("postgres"), "DROP DATABASE IF EXISTS cannot; ");
    m_cluster.create(name);
    const Outcome filled = m_cluster.psql(name, "CREATE TABLE t (id int PRIMARY KEY, a text); INSERT INTO t VALUES (1, 'x');" + sql);
    QVERIFY2(filled.exitCode == 0, filled.errors.constData());
    Project made;
    made.addScript(QStringLiteral("a1"), {}, QStringLiteral("pass"));
    made.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("with op.batch_alter_table('t', recreate='always') as b: %1").arg(change));
    made.addScript(QStringLiteral("a3"), QStringLiteral("a1"), QStringLiteral("def batch():\n    with op.batch_alter_table('t', recreate='always') as b: %1\ntry: batch()\nexcept Exception as error: op.execute(\"CREATE TABLE caught ()\")").arg(change));
    QVERIFY(made.meditrackOn(m_cluster.url(name), {QStringLiteral("upgrade"), QStringLiteral("a1")}).exitCode == 0);
    const QByteArray dump = m_cluster.dump(name);
    const Outcome up = made.meditrackOn(m_cluster.url(name), {QStringLiteral("upgrade"), QStringLiteral("a2")});
    QCOMPARE(up.exitCode, 255);
    QVERIFY2(up.errors.contains(named.toUtf8()), up.errors.constData());
    QCOMPARE(m_cluster.dump(name), dump);
    const Outcome caught = made.meditrackOn(m_cluster.url(name), {QStringLiteral("upgrade"), QStringLiteral("a3")});
    QVERIFY2(caught.exitCode == 0, caught.errors.constData());
    QVERIFY2(m_cluster.psql(name, "DROP TABLE caught; UPDATE alembic_version SET version_num = 'a1'").exitCode == 0, caught.errors.constData());
    QCOMPARE(m_cluster.dump(name), dump);
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
