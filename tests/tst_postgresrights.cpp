// SPDX-License-Identifier: GPL-3.0-or-later
// What a role may do with a database, as both front ends hear it before anything is begun.
#include "db/rights.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/project.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace meditrack;

class TestPostgresRights final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void roles_data();
    void roles();
    void refuses();
    void sayNo_data();
    void sayNo();
    void files();

private:
    void ask(const QByteArray &sql) const;

    PostgresCluster m_cluster;
    QString m_database;
    int m_number = 0;
};

void TestPostgresRights::ask(const QByteArray &sql) const
{
    const Outcome outcome = m_cluster.psql(m_database, sql);
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
}

/// Nobody but the owner may make anything in public, as it is by itself from PostgreSQL 15 on.
void TestPostgresRights::init()
{
    m_database = QStringLiteral("d%1").arg(++m_number);
    m_cluster.create(m_database);
    ask("REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE TABLE t (id serial PRIMARY KEY, a text); CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY); "
        "INSERT INTO alembic_version VALUES ('c1'); CREATE ROLE r" + QByteArray::number(m_number) + " LOGIN");
}

void TestPostgresRights::roles_data()
{
    QTest::addColumn<QByteArray>("grants"); // R: the role, D: the database
    QTest::addColumn<QString>("schema"); // of the version table
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<QString>("backup");
    QTest::addColumn<QString>("move");
    QTest::addColumn<QString>("restore");
    QTest::addColumn<QString>("import");
    const QString none;
    const QString only = QStringLiteral("may only read this database");
    const QString replace = QStringLiteral("may neither create databases nor replace all tables");
    const QByteArray reads = "GRANT SELECT ON ALL TABLES IN SCHEMA public TO R; GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO R; ";
    const QByteArray writes = "GRANT ALL ON ALL TABLES IN SCHEMA public TO R; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO R; ";
    QTest::newRow("superuser") << QByteArray("ALTER ROLE R SUPERUSER") << none << false << none << none << none << none;
    QTest::newRow("nothing") << QByteArray("SELECT 1") << none << true << "may not read the table 'public.alembic_version'" << only << only << only;
    QTest::newRow("reads") << reads << none << true << none << only << only << only;
    QTest::newRow("writes rows") << writes << none << false << none << none << replace << none;
    QTest::newRow("not the version table") << writes + "REVOKE UPDATE ON alembic_version FROM R" << none << false << none << "may not write the version table 'alembic_version'" << replace << none;
    QTest::newRow("not the sequence") << writes + "REVOKE SELECT ON SEQUENCE t_id_seq FROM R" << none << false << "may not read the sequence 'public.t_id_seq'" << none << replace << none;
    QTest::newRow("not that schema") << writes + "CREATE SCHEMA ward; CREATE TABLE ward.x (a int); GRANT SELECT ON ward.x TO R" << none << false << "may not read the table 'ward.x'" << none << replace << none;
    QTest::newRow("no version table yet") << writes + "DROP TABLE alembic_version" << none << false << none << "may not create tables in the schema 'public'" << replace << none;
    QTest::newRow("it may make one") << writes + "DROP TABLE alembic_version; GRANT CREATE ON SCHEMA public TO R" << none << false << none << none << replace << none;
    QTest::newRow("of another schema") << writes + "CREATE SCHEMA ward" << QStringLiteral("ward") << false << none << "may not create tables in the schema 'ward'" << replace << none;
    QTest::newRow("of no schema") << writes + "DROP TABLE alembic_version; ALTER ROLE R SET search_path = nowhere" << none << false << none << "has no schema to make the version table in" << replace << none;
    QTest::newRow("creates, writes nothing") << reads + "GRANT CREATE ON SCHEMA public TO R" << none << false << none << "may not write the version table" << replace << "may not write any table";
    QTest::newRow("owner") << QByteArray("ALTER DATABASE D OWNER TO R; ALTER TABLE t OWNER TO R; ALTER TABLE alembic_version OWNER TO R") << none << false << none << none << none << none;
    QTest::newRow("makes databases") << writes + "ALTER ROLE R CREATEDB; ALTER DATABASE D OWNER TO R" << none << false << none << none << none << none;
    QTest::newRow("through another role") << QByteArray("CREATE ROLE group_R; GRANT group_R TO R; ALTER TABLE t OWNER TO group_R; ALTER TABLE alembic_version OWNER TO group_R") << none << false << none << none << none << none;
    QTest::newRow("set to read only") << writes + "ALTER ROLE R SET default_transaction_read_only = on" << none << true << none << "default_transaction_read_only" << "default_transaction_read_only" << "default_transaction_read_only";
    const QByteArray journal = "CREATE SCHEMA meditrack; CREATE TABLE meditrack.journal (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, line json); ";
    QTest::newRow("all but our journal") << writes + journal << none << false << none << none << replace << none;
    QTest::newRow("all but our journal's rows") << writes + journal + "GRANT USAGE ON SCHEMA meditrack TO R" << none << false << none << none << replace << none;
    for (const char *more : {"TABLE meditrack.ours (a int)", "VIEW meditrack.seen AS SELECT 1 FROM meditrack.journal", "SEQUENCE meditrack.apart", "TYPE meditrack.mood AS ENUM ()",
                             "FUNCTION meditrack.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"})
        QTest::addRow("our journal and %s", more) << writes + journal + "CREATE " + more << none << false << "may not read the table 'meditrack.journal'" << none << replace << none;
    QTest::newRow("not all rows") << writes + "ALTER TABLE t ENABLE ROW LEVEL SECURITY" << none << false << "sees some rows of the table 'public.t' only" << none << replace << none;
    const QByteArray parts = "CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); " + writes;
    QTest::newRow("not all rows by way of the partitioned table") << parts + "ALTER TABLE p ENABLE ROW LEVEL SECURITY" << none << false << none << none << replace << none;
    QTest::newRow("not all rows of a partition") << parts + "ALTER TABLE p1 ENABLE ROW LEVEL SECURITY" << none << false << "sees some rows of the table 'public.p1' only" << none << replace << none;
    QTest::newRow("not all rows of our journal, which is hidden") << writes + journal + "ALTER TABLE meditrack.journal ENABLE ROW LEVEL SECURITY" << none << false << none << none << replace << none;
    QTest::newRow("all rows") << writes + "ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER ROLE R BYPASSRLS" << none << false << none << none << replace << none;
    QTest::newRow("owner, but of not all rows") << QByteArray("ALTER TABLE t OWNER TO R; ALTER TABLE alembic_version OWNER TO R; ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY") << none << false << "sees some rows of the table 'public.t' only" << none << none << none;
    QTest::newRow("not the large object") << writes + "SELECT lo_create(4711)" << none << false << "may not read the large object 4711" << none << replace << none;
    QTest::newRow("the large object") << writes + "SELECT lo_create(4711); GRANT SELECT ON LARGE OBJECT 4711 TO R" << none << false << none << none << replace << none;
    QTest::newRow("may write our journal alone") << reads + "CREATE SCHEMA meditrack; CREATE TABLE meditrack.journal (a int); GRANT USAGE ON SCHEMA meditrack TO R; GRANT ALL ON meditrack.journal TO R" << none << true << none << only << only << only;
}

void TestPostgresRights::roles()
{
    QFETCH(QByteArray, grants);
    QFETCH(QString, schema);
    QFETCH(bool, readOnly);
    const QByteArray role = "r" + QByteArray::number(m_number);
    ask(grants.replace("R;", role + ";").replace("TO R", "TO " + role).replace("FROM R", "FROM " + role).replace("ROLE R", "ROLE " + role).replace("group_R", "group_" + role).replace("DATABASE D", "DATABASE " + m_database.toUtf8()));
    NoProgress progress;
    Connection connection(DatabaseUrl::parse(m_cluster.url(m_database).replace(QLatin1String("tester@"), QString::fromUtf8(role + '@'))), Connection::Access::Read, progress);
    const Rights rights = rightsIn(connection, schema, QStringLiteral("alembic_version"));
    QCOMPARE(!rights.readOnly.isEmpty(), readOnly);
    for (const auto &[deed, name] : {std::pair{Deed::Backup, "backup"}, std::pair{Deed::Move, "move"}, std::pair{Deed::Restore, "restore"}, std::pair{Deed::Import, "import"}}) {
        const QString expected = *static_cast<const QString *>(QTest::qData(name, QMetaType::QString));
        const QString &found = rights.whyNot(deed);
        QVERIFY2(found.isEmpty() == expected.isEmpty() && found.contains(expected), qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name), found)));
        const auto error = errorOf([&, what = deed] { rights.require(what); });
        QCOMPARE(bool(error), !expected.isEmpty());
        if (error)
            QVERIFY(error->message == found && !error->consequence.isEmpty() && !error->advice.isEmpty());
    }
}

/// The command line says it before anything has happened: not even the version table is made.
void TestPostgresRights::refuses()
{
    ask("DROP TABLE alembic_version; GRANT INSERT ON t TO r" + QByteArray::number(m_number));
    Project project;
    project.addChain(1);
    const QString url = m_cluster.url(m_database).replace(QLatin1String("tester@"), QStringLiteral("r%1@").arg(m_number));
    const Outcome refused = project.meditrackOn(url, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(refused.exitCode, 255);
    QVERIFY2(refused.errors.contains("may not create tables in the schema 'public'") && refused.errors.contains("Nothing has been changed."), refused.errors.constData());
    const Outcome current = project.meditrackOn(url, {QStringLiteral("current")});
    QVERIFY2(current.exitCode == 0, current.errors.constData());
    const Outcome plan = project.meditrackOn(url, {QStringLiteral("upgrade"), QStringLiteral("head"), QStringLiteral("--plan")}); // only looks
    QVERIFY2(plan.exitCode == 0 && plan.output.contains("c1"), plan.errors.constData());
}

/// Where the database is a file.
void TestPostgresRights::sayNo_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("mode") << QStringLiteral("mode=ro") << QByteArray("for reading only");
    QTest::newRow("immutable") << QStringLiteral("immutable=1") << QByteArray("for reading only");
}

void TestPostgresRights::sayNo()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, says);
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    const QByteArray before = dumpOf(project.databasePath());
    const QString url = QStringLiteral("sqlite:///%1?%2").arg(project.databasePath(), query);
    for (const QStringList &verb : {QStringList{"upgrade", "head"}, {"downgrade", "-1"}, {"stamp", "c2"}, {"migrate", "reset", "--yes"}, {"db", "import", "none.json"}}) {
        const Outcome refused = project.meditrackOn(url, verb);
        QCOMPARE(refused.exitCode, 255);
        QVERIFY2(refused.errors.contains(says) && refused.errors.contains("Nothing has been changed."), refused.errors.constData());
    }
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestPostgresRights::files()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    const DatabaseUrl url = DatabaseUrl::forSqliteFile(project.databasePath());
    QCOMPARE(fileRights(url), Rights());
    QVERIFY(QFile::setPermissions(project.databasePath(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const bool isRoot = ::geteuid() == 0;
    QVERIFY(QFile::setPermissions(project.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
    if (isRoot) // access() asks for the real user
        QVERIFY(::setreuid(nobody, 0) == 0);
    const Rights rights = fileRights(url);
    if (isRoot)
        QVERIFY(::setreuid(0, 0) == 0);
    QVERIFY2(rights.readOnly.contains(QLatin1String("is read-only for this user")), qPrintable(rights.readOnly));
    QCOMPARE(rights.move, rights.readOnly);
    QVERIFY(rights.backup.isEmpty()); // a file that can be read can be copied
    const Rights memory = fileRights(DatabaseUrl::parse(QStringLiteral("sqlite://")));
    QVERIFY(memory.move.isEmpty() && !memory.backup.isEmpty() && !memory.restore.isEmpty());
}

QTEST_GUILESS_MAIN(TestPostgresRights)
#include "tst_postgresrights.moc"
