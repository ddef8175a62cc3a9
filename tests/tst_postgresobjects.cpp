// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of a server of every kind: those of others, and those with names that nobody should choose.
#include "backup/backupstore.h"
#include "guard/guard.h"
#include "guard/rehearsal.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/serverproject.h"
#include "support/watchers.h"

#include <QTest>
#include <QUrl>

using namespace meditrack;

class TestPostgresObjects final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void denied_data();
    void denied();
    void oddNames();
    void oddNamesGuarded_data();
    void oddNamesGuarded();

private:
    /// c1 is applied, c2 (with this text) is to come.
    void prepare(Project &project, const QString &second) const;
    QString url() const { return m_cluster.url(m_database); }
    QString ask(const QByteArray &sql) const;

    PostgresCluster m_cluster;
    QString m_database;
    int m_number = 0;
};

void TestPostgresObjects::init()
{
    m_database = QStringLiteral("d%1").arg(++m_number);
    m_cluster.create(m_database);
}

void TestPostgresObjects::prepare(Project &project, const QString &second) const
{
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.create_table('t', sa.Column('a', sa.Integer))\nop.execute('insert into t values (1)')"),
                      QStringLiteral("op.drop_table('t')"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), second);
    const Outcome outcome = project.meditrackOn(url(), {QStringLiteral("upgrade"), QStringLiteral("c1")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
}

QString TestPostgresObjects::ask(const QByteArray &sql) const
{
    const Outcome outcome = m_cluster.psql(m_database, "\\pset tuples_only\n\\pset format unaligned\n" + sql);
    return QString::fromUtf8(outcome.output + outcome.errors).trimmed();
}

void TestPostgresObjects::denied_data()
{
    QTest::addColumn<QByteArray>("made"); // by the owner, before
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("table") << QByteArray("CREATE TABLE s (a int)") << "op.add_column('s', sa.Column('b', sa.Integer()))" << QByteArray("must be owner of table s");
    QTest::newRow("rows") << QByteArray("CREATE TABLE s (a int)") << "op.execute('insert into s values (1)')" << QByteArray("permission denied for table s");
    QTest::newRow("column") << QByteArray("CREATE TABLE s (a int, b int); GRANT SELECT (a) ON s TO clerk") << "op.execute('select b from s')" << QByteArray("permission denied for table s");
    QTest::newRow("index") << QByteArray("CREATE TABLE s (a int); CREATE INDEX i ON s (a)") << "op.drop_index('i', 's')" << QByteArray("must be owner of index i");
    QTest::newRow("schema") << QByteArray("CREATE SCHEMA other") << "op.create_table('x', sa.Column('a', sa.Integer()), schema='other')" << QByteArray("permission denied for schema other");
    QTest::newRow("new schema") << QByteArray("SELECT 1") << "op.execute('create schema mine')" << QByteArray("permission denied for database");
    QTest::newRow("sequence") << QByteArray("CREATE SEQUENCE q") << "op.execute(\"select nextval('q')\")" << QByteArray("permission denied for sequence q");
    QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT 1 AS one") << "op.execute('select * from v')" << QByteArray("permission denied for view v");
    QTest::newRow("type") << QByteArray("CREATE TYPE mood AS ENUM ('a')") << "op.execute(\"alter type mood add value 'b'\")" << QByteArray("must be owner of type mood");
    QTest::newRow("function") << QByteArray("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; REVOKE ALL ON FUNCTION f() FROM PUBLIC") << "op.execute('select f()')" << QByteArray("permission denied for function f");
    QTest::newRow("procedure") << QByteArray("CREATE PROCEDURE p() LANGUAGE sql AS ''; REVOKE ALL ON PROCEDURE p() FROM PUBLIC") << "op.execute('call p()')" << QByteArray("permission denied for procedure p");
    QTest::newRow("materialized view") << QByteArray("CREATE MATERIALIZED VIEW m AS SELECT 1 AS one") << "op.execute('refresh materialized view m')" << QByteArray(m_cluster.version() < 17 ? "must be owner of materialized view m" : "permission denied for materialized view m"); // MAINTAIN may be granted
    QTest::newRow("domain") << QByteArray("CREATE DOMAIN d AS int; REVOKE ALL ON DOMAIN d FROM PUBLIC") << "op.execute('create table x (a d)')" << QByteArray("permission denied for type d");
    QTest::newRow("foreign server") << QByteArray("CREATE FOREIGN DATA WRAPPER w; CREATE SERVER far FOREIGN DATA WRAPPER w") << "op.execute('create foreign table x (a int) server far')" << QByteArray("permission denied for foreign server far");
    QTest::newRow("large object") << QByteArray("SELECT lo_create(4711)") << "op.execute('select lo_get(4711)')" << QByteArray("permission denied for large object 4711");
    QTest::newRow("row security") << QByteArray("CREATE TABLE s (a int); GRANT ALL ON s TO clerk; ALTER TABLE s ENABLE ROW LEVEL SECURITY") << "op.execute('insert into s values (1)')" << QByteArray("violates row-level security policy for table \"s\"");
    QTest::newRow("extension") << QByteArray("SELECT 1") << "op.execute('create extension pageinspect')" << QByteArray("permission denied to create extension");
    QTest::newRow("foreign key") << QByteArray("CREATE TABLE s (a int PRIMARY KEY)") << "op.create_table('x', sa.Column('a', sa.Integer(), sa.ForeignKey('s.a')))" << QByteArray("permission denied for table s");
    QTest::newRow("version table") << QByteArray("REVOKE ALL ON alembic_version FROM clerk") << "op.create_table('x', sa.Column('a', sa.Integer()))" << QByteArray("may not write the version table 'alembic_version'");
    QTest::newRow("version table may be read") << QByteArray("REVOKE UPDATE ON alembic_version FROM clerk") << "op.create_table('x', sa.Column('a', sa.Integer()))" << QByteArray("may not write the version table 'alembic_version'");
    const QByteArray nothing("SELECT 1");
    const QByteArray table("CREATE TABLE s (a int)");
    const QByteArray function("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'");
    QTest::newRow("trigger") << table + "; " + function << "op.execute('create trigger r before insert on s for each row execute function f()')" << QByteArray("permission denied for table s");
    QTest::newRow("trigger that is there") << table + "; " + function + "; CREATE TRIGGER r BEFORE INSERT ON s FOR EACH ROW EXECUTE FUNCTION f()" << "op.execute('drop trigger r on s')" << QByteArray("must be owner of relation s");
    QTest::newRow("policy") << table << "op.execute('create policy p on s using (true)')" << QByteArray("must be owner of table s");
    QTest::newRow("rule") << table << "op.execute('create rule r as on insert to s do instead nothing')" << QByteArray("must be owner of table s");
    QTest::newRow("foreign table") << QByteArray("CREATE FOREIGN DATA WRAPPER w; CREATE SERVER far FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE x (a int) SERVER far") << "op.execute('drop foreign table x')" << QByteArray("must be owner of foreign table x");
    QTest::newRow("event trigger") << QByteArray("CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'") << "op.execute('create event trigger t on ddl_command_start execute function e()')" << QByteArray("permission denied to create event trigger \"t\"");
    QTest::newRow("publication") << QByteArray("CREATE PUBLICATION p") << "op.execute(\"alter publication p set (publish = 'insert')\")" << QByteArray("must be owner of publication p");
    QTest::newRow("new publication") << nothing << "op.execute('create publication p')" << QByteArray("permission denied for database");
    const QByteArray folder = m_cluster.folder().toUtf8() + "/far";
    QTest::newRow("tablespace") << "COPY (SELECT 1) TO PROGRAM 'cat > /dev/null; mkdir " + folder + "';\nCREATE TABLESPACE far LOCATION '" + folder + "';" << "op.execute('create table x (a int) tablespace far')" << QByteArray("permission denied for tablespace far");
    QTest::newRow("collation") << QByteArray("CREATE COLLATION c FROM \"C\"") << "op.execute('drop collation c')" << QByteArray("must be owner of collation c");
    QTest::newRow("language") << nothing << "op.execute(\"create function g() returns int language c as 'g'\")" << QByteArray("permission denied for language c");
    QTest::newRow("statistics") << QByteArray("CREATE TABLE s (a int, b int); CREATE STATISTICS st ON a, b FROM s") << "op.execute('drop statistics st')" << QByteArray("must be owner of statistics object st");
    QTest::newRow("role") << nothing << "op.execute('create role other')" << QByteArray("permission denied to create role");
    QTest::newRow("setting") << nothing << "op.execute(\"set session_replication_role = 'replica'\")" << QByteArray("permission denied to set parameter \"session_replication_role\"");
    QTest::newRow("rows by COPY") << table << "op.execute(\"copy s to '/dev/null'\")" << QByteArray("to a file");
    QTest::newRow("rows that go") << table + "; GRANT SELECT, INSERT ON s TO clerk; INSERT INTO s VALUES (1)" << "op.execute('delete from s where a = 1')" << QByteArray("permission denied for table s");
    QTest::newRow("all rows") << table + "; GRANT SELECT, INSERT, UPDATE, DELETE ON s TO clerk" << "op.execute('truncate s')" << QByteArray("permission denied for table s");
}

/// Said by the server's own words, with whose right it is and what has become of it: nothing.
void TestPostgresObjects::denied()
{
    QFETCH(QByteArray, made);
    QFETCH(QString, body);
    QFETCH(QByteArray, error);
    Project project;
    prepare(project, body);
    ask("CREATE ROLE clerk LOGIN; GRANT CREATE ON SCHEMA public TO clerk; GRANT ALL ON alembic_version TO clerk; GRANT ALL ON SCHEMA meditrack TO clerk; GRANT ALL ON ALL TABLES IN SCHEMA meditrack TO clerk; " + made);
    const QByteArray before = m_cluster.dump(m_database);
    const Outcome outcome = project.meditrackOn(url().replace(QLatin1String("tester@"), QLatin1String("clerk@")), {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains(error), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("'clerk' this right"), outcome.errors.constData());
    QCOMPARE(m_cluster.dump(m_database), before);
    ask("DROP OWNED BY clerk; DROP ROLE clerk; DROP TABLESPACE IF EXISTS far");
}

/// Names as nobody should choose them, through everything that makes SQL of them.
void TestPostgresObjects::oddNames()
{
    const QString odd = QStringLiteral("Größe \"n\" x.y 'z' %s %1 $1 \\ 名");
    const auto name = [&odd](const char *end) { return QString(odd + QLatin1String(end)).replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'")); };
    m_database = QStringLiteral("Odd \"d\" %1 ü").arg(++m_number);
    m_cluster.create(m_database);
    const QString address = url();
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('create schema \"S.\"\"q\"\" ä\"')\n"
                                                              "op.create_table('%1', sa.Column('%2', sa.Integer(), primary_key=True), sa.Column('select', sa.String(20), comment='%1'), schema='S.\"q\" ä')\n"
                                                              "op.create_table('%1', sa.Column('%2', sa.Integer(), sa.ForeignKey('S.\"q\" ä.%1.%2')), sa.Column('Id', sa.Integer(), primary_key=True))\n"
                                                              "op.create_index('%3', '%1', ['%2'])")
                                                   .arg(name("t").replace(QLatin1String("x.y"), QLatin1String("xy")), name("c").replace(QLatin1String("x.y"), QLatin1String("xy")), name("i")));
    const QByteArray table = "\"Größe \"\"n\"\" xy 'z' %s %1 $1 \\ 名t\"";
    const QByteArray column = "\"Größe \"\"n\"\" xy 'z' %s %1 $1 \\ 名c\"";
    Outcome outcome = project.meditrackOn(address, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(ask("INSERT INTO \"S.\"\"q\"\" ä\"." + table + " (\"select\") SELECT 'v' || i FROM generate_series(1, 9) i; INSERT INTO " + table + " (" + column + ") SELECT i FROM generate_series(1, 5) i"), QString());
    const QByteArray before = m_cluster.dump(m_database);
    QVERIFY(before.contains(table) && before.contains(column));
    outcome = project.meditrackOn(address, {QStringLiteral("db"), QStringLiteral("count"), QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode == 0 && outcome.output.contains(":9") && outcome.output.contains(":5"), (outcome.output + outcome.errors).constData());
    const auto run = [&](const QStringList &arguments) {
        const Outcome done = runProgram({meditrackProgram(), QStringList{QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"), address, QStringLiteral("db")} + arguments,
                                         {}, {{QStringLiteral("XDG_DATA_HOME"), project.path(QStringLiteral("data"))}}});
        QVERIFY2(done.exitCode == 0, done.errors.constData());
    };
    run({QStringLiteral("backup"), project.path(QStringLiteral("b.tar.zst"))});
    run({QStringLiteral("export"), project.path(QStringLiteral("e.json"))});
    ask("DELETE FROM " + table);
    QVERIFY(m_cluster.dump(m_database) != before);
    run({QStringLiteral("import"), project.path(QStringLiteral("e.json")), QStringLiteral("--yes"), QStringLiteral("--no-backup")});
    QCOMPARE(m_cluster.dump(m_database).split('\n'), before.split('\n'));
    ask("DELETE FROM " + table);
    run({QStringLiteral("restore"), project.path(QStringLiteral("b.tar.zst")), QStringLiteral("--yes")});
    QCOMPARE(m_cluster.dump(m_database).split('\n'), before.split('\n'));
}

void TestPostgresObjects::oddNamesGuarded_data()
{
    QTest::addColumn<bool>("createsDatabases");
    QTest::newRow("databases of its own") << true;
    QTest::newRow("in place") << false;
}

/// Guard, rehearsal, backup and the way back, for a role and with owners, schemas, tables and columns that are called like that.
void TestPostgresObjects::oddNamesGuarded()
{
    QFETCH(bool, createsDatabases);
    m_database = QStringLiteral("Odd \"g\" %1 %2 'x' ü ") + QString::number(++m_number);
    m_cluster.create(m_database);
    const auto quoted = [](QString name) { return '"' + name.replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + '"'; };
    const QString role = QStringLiteral("Größe \"r\" 'x' %1 %s ") + QString::number(m_number);
    const QString other = QStringLiteral("owner %2 \"o\" 名 ") + QString::number(m_number);
    const QByteArray table = quoted(QStringLiteral("t \"q\" 'x' %1 %2 ü"));
    const QByteArray column = quoted(QStringLiteral("c \"q\" 'x' %1 ü"));
    QCOMPARE(ask("CREATE ROLE " + quoted(role) + " LOGIN " + (createsDatabases ? "CREATEDB" : "") + "; CREATE ROLE " + quoted(other) + "; GRANT " + quoted(other) + " TO " + quoted(role) + "; ALTER DATABASE " + quoted(m_database)
                 + " OWNER TO " + quoted(role) + "; ALTER SCHEMA public OWNER TO " + quoted(role) + "; CREATE SCHEMA " + quoted(QStringLiteral("s %1.x")) + " AUTHORIZATION " + quoted(other) + "; SET ROLE " + quoted(other)
                 + "; CREATE TABLE " + quoted(QStringLiteral("s %1.x")) + "." + table + " (" + column + " int PRIMARY KEY); INSERT INTO " + quoted(QStringLiteral("s %1.x")) + "." + table + " SELECT generate_series(1, 7)"), QString());
    const QByteArray name = quoted(QStringLiteral("s %1.x")) + "." + table;
    const QString sql = QString::fromUtf8(name).replace(QLatin1Char('\''), QLatin1String("\\'"));
    const QString address = url().replace(QLatin1String("tester@"), QString::fromLatin1(QUrl::toPercentEncoding(role)) + QLatin1Char('@'));
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QLatin1String("op.execute('insert into ") + sql + QLatin1String(" values (8)')"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QLatin1String("op.execute('delete from ") + sql + QLatin1String("')\nop.execute('select 1 / 0')"));
    const Config known = configOn(project, address);
    const QByteArray digest = digestOn(address);
    EventLog log;
    GuardOptions options;
    options.transactionPerRevision = true; // so that the backup has to be put back
    const auto failed = errorOf([&] { Guard(known, log, options).upgrade({QStringLiteral("head")}); });
    QVERIFY(failed);
    QVERIFY2(failed->consequence.contains(QLatin1String("put back")) || failed->consequence.contains(QLatin1String("exactly as it was before")), qPrintable(failed->text()));
    QVERIFY2(!failed->text().contains(QLatin1String("could not be put back")), qPrintable(failed->text()));
    QCOMPARE(digestOn(address), digest);
    QCOMPARE(ask("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = '" + QByteArray(name).replace('\'', "''") + "'::regclass"), other);

    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QLatin1String("op.execute('alter table ") + sql + QLatin1String(" add column more int')"));
    const Rehearsal rehearsal = rehearse(configOn(project, address), {Move::Verb::Upgrade, QStringLiteral("head")}, log, options);
    QCOMPARE(rehearsal.plan.size(), 2);
    QCOMPARE(digestOn(address), digest);
    Guard(configOn(project, address), log, options).upgrade({QStringLiteral("head")});
    QCOMPARE(ask("SELECT count(*) FROM " + name), QStringLiteral("8"));
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c2"));
    const QStringList databases = ask("SELECT datname FROM pg_database WHERE datname LIKE '%meditrack_verify%'").split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY2(databases.isEmpty(), qPrintable(databases.join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestPostgresObjects)
#include "tst_postgresobjects.moc"
