// SPDX-License-Identifier: GPL-3.0-or-later
// Who else is at the server: what he writes is not lost, what he has set is not run, and roles that see little of him say so.
#include "support/pgholder.h"
#include "support/postgresclinic.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

namespace {

constexpr int Patience = 60000; ///< milliseconds

} // namespace

class TestPostgresOthers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writerWhileInPlace();
    void largeObjectsWhileInPlace();
    void blockerOfOneInPlace();
    void inPlaceKeepsWhatPgRestoreBrings();
    void inPlaceOfAnotherEncoding();
    void insertsInPieces();
    void inPlaceUnderNewerObjects();
    void settingIsNoSql();
    void sessionsOfOtherRoles();
    void blockerOfAnOrdinaryRole();
    void isolationOfTheDatabase();
    void undoWhileOthersAreInIt();
    void strangersMark();

private:
    Outcome run(const QString &database, const QStringList &arguments, const QString &user = QStringLiteral("tester"), const QHash<QString, QString> &environment = {}) const
    {
        return m_clinic.meditrack(m_cluster.url(database).replace(QLatin1String("tester@"), user + QLatin1Char('@')), arguments, environment);
    }
    Outcome restore(const QString &database, const QString &path, const QString &user = QStringLiteral("tester"), const QStringList &more = {}) const
    {
        return run(database, QStringList{QStringLiteral("db"), QStringLiteral("restore"), path, QStringLiteral("--yes")} + more, user);
    }
    /// A restore in place by the role plain, during which something happens: before the program runs, or after it when "after" are words of its arguments.
    bool restoreWith(const QString &name, const QString &path, const QString &program, const QByteArray &after, const std::function<void()> &meanwhile, Outcome &outcome) const
    {
        const QTemporaryDir folder;
        const auto inFolder = [&](const QString &file) { return folder.filePath(file); };
        for (const char *pipe : {"begun", "go"}) {
            if (::mkfifo(QFile::encodeName(inFolder(QLatin1String(pipe))).constData(), 0600) != 0)
                return false;
        }
        for (const QString &each : {QStringLiteral("pg_dump"), QStringLiteral("pg_restore")}) {
            QFile file(inFolder(each));
            if (!file.open(QIODevice::WriteOnly))
                return false;
            const QByteArray wait = "echo $$ > \"$(dirname $0)/begun\"; read word < \"$(dirname $0)/go\"; ";
            const QByteArray tool = m_cluster.tool(each).toUtf8() + " \"$@\"";
            const QByteArray stopping = after.isEmpty() ? "case \" $* \" in *' --single-transaction '*) " + wait + ";; esac; exec " + tool
                                                        : "case \" $* \" in *'" + after + "'*) " + tool + "; code=$?; " + wait + "exit $code;; esac; exec " + tool;
            file.write("#!/bin/sh\n" + (each == program ? stopping : "exec " + tool) + "\n");
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        }
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MEDITRACK_PG_BIN"), folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_clinic.path(QStringLiteral("data")));
        environment.insert(QStringLiteral("DATABASE_URL"), m_cluster.url(name).replace(QLatin1String("tester@"), QLatin1String("plain@")));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(meditrackProgram(), {QStringLiteral("-c"), m_clinic.path(QStringLiteral("alembic.ini")), QStringLiteral("db"), QStringLiteral("restore"), path, QStringLiteral("--yes")});
        QFile begun(inFolder(QStringLiteral("begun")));
        if (!begun.open(QIODevice::ReadOnly)) // waits for the other end
            return false;
        meanwhile();
        QFile go(inFolder(QStringLiteral("go")));
        if (!go.open(QIODevice::WriteOnly) || go.write("go\n") != 3)
            return false;
        go.close();
        if (!process.waitForFinished())
            return false;
        outcome = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
        return true;
    }
    QByteArray ask(const QByteArray &sql, const QString &database = QStringLiteral("postgres")) const { return m_cluster.ask(database, sql).toUtf8(); }
    QByteArrayList databases() const { return ask("SELECT datname::text FROM pg_database ORDER BY 1").split('\n'); }
    /// A database of this owner with one row in t, and its backup.
    QString make(const QString &name, const QByteArray &owner) const
    {
        ask("CREATE DATABASE \"" + name.toUtf8() + "\" OWNER " + owner);
        const Outcome made = m_cluster.psql(name, "ALTER SCHEMA public OWNER TO " + owner + "; SET ROLE " + owner + "; CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (1)");
        const QString path = m_clinic.path(QString(name).remove(QLatin1Char('%')) + QStringLiteral(".tar"));
        const Outcome backup = run(name, {QStringLiteral("db"), QStringLiteral("backup"), path});
        if (made.exitCode != 0 || backup.exitCode != 0)
            qFatal("%s %s", made.errors.constData(), backup.errors.constData());
        return path;
    }

    PostgresCluster m_cluster;
    PostgresClinic m_clinic;
};

void TestPostgresOthers::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_clinic.path(QStringLiteral("data")).toLocal8Bit()); // where backups go
    QCOMPARE(ask("CREATE ROLE plain LOGIN; CREATE ROLE owner LOGIN CREATEDB; CREATE ROLE app LOGIN"), QByteArray());
}

/// He writes when the safety backup is made and pg_restore begins: he waits, and his row is in what was restored.
void TestPostgresOthers::writerWhileInPlace()
{
    const QString name = QStringLiteral("writer");
    const QString path = make(name, "plain");
    ask("INSERT INTO t VALUES (2)", name);
    QProcess writer;
    Outcome done;
    QVERIFY(restoreWith(name, path, QStringLiteral("pg_restore"), "", [&] {
        writer.start(m_cluster.tool(QStringLiteral("psql")), {QStringLiteral("-X"), QStringLiteral("-h"), m_cluster.folder(), QStringLiteral("-U"), QStringLiteral("tester"), name, QStringLiteral("-c"), QStringLiteral("INSERT INTO t VALUES (999)")});
        QVERIFY(writer.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(writer.state() == QProcess::NotRunning || ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT%'") == "1", Patience);
    }, done));
    QVERIFY(writer.state() == QProcess::NotRunning || writer.waitForFinished());
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(writer.exitCode(), 0);
    QCOMPARE(ask("SELECT a FROM t ORDER BY a", name), QByteArray("1\n999"));
    // And what was there before him is in the safety backup.
    const Outcome undone = restore(name, QStringLiteral("--undo"), QStringLiteral("plain"));
    QVERIFY2(undone.exitCode == 0, undone.errors.constData());
    QCOMPARE(ask("SELECT a FROM t ORDER BY a", name), QByteArray("1\n2"));
}

/// They cannot be locked: what is written into one after the safety backup was made would be in neither of both, and is not run over.
void TestPostgresOthers::largeObjectsWhileInPlace()
{
    const QString name = QStringLiteral("objects");
    make(name, "plain");
    QCOMPARE(m_cluster.psql(name, "SET ROLE plain; SELECT lo_from_bytea(4711, decode(repeat('00ff', 1000000), 'hex'))").exitCode, 0);
    const QString path = m_clinic.path(QStringLiteral("objects2.tar"));
    QCOMPARE(run(name, {QStringLiteral("db"), QStringLiteral("backup"), path}, QStringLiteral("plain")).exitCode, 0);
    // One made since stays beside those of the backup, as tables do.
    QCOMPARE(m_cluster.psql(name, "SET ROLE plain; SELECT lo_from_bytea(4712, 'newer'), lo_put(4711, 1500000, 'written')").exitCode, 0);
    for (const QByteArray write : {"lo_put(4711, 1900000, 'late')", "lo_from_bytea(4713, '')", "lo_unlink(4712)"}) {
        Outcome refused;
        QByteArray old;
        QVERIFY(restoreWith(name, path, QStringLiteral("pg_dump"), " --snapshot", [&] {
            const Outcome written = m_cluster.psql(name, "SET ROLE plain; SELECT " + write);
            QVERIFY2(written.exitCode == 0, written.errors.constData());
            old = m_cluster.dump(name);
        }, refused));
        QCOMPARE(refused.exitCode, 255);
        QVERIFY2(refused.errors.contains("has just written into large objects") && refused.errors.contains("Nothing has been changed"), refused.errors.constData());
        QCOMPARE(m_cluster.dump(name).split('\n'), old.split('\n'));
        if (write.contains("unlink"))
            QCOMPARE(m_cluster.psql(name, "SET ROLE plain; SELECT lo_from_bytea(4712, 'newer')").exitCode, 0);
    }
    const QByteArray before = m_cluster.dump(name);
    const Outcome done = restore(name, path, QStringLiteral("plain"));
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(ask("SELECT concat_ws('|', md5(lo_get(4711)) = md5(decode(repeat('00ff', 1000000), 'hex')), convert_from(lo_get(4712), 'UTF8'), length(lo_get(4713)))", name), QByteArray("t|newer|0"));
    const Outcome undone = restore(name, QStringLiteral("--undo"), QStringLiteral("plain"));
    QVERIFY2(undone.exitCode == 0, undone.errors.constData());
    QCOMPARE(m_cluster.dump(name).split('\n'), before.split('\n'));
}

/// Whoever has written and not committed is named after --lock-timeout, and nothing is left; who only stays connected is in nobody's way.
void TestPostgresOthers::blockerOfOneInPlace()
{
    const QString name = QStringLiteral("blocked");
    const QString path = make(name, "plain");
    const QString plain = QStringLiteral("plain");
    ask("INSERT INTO t VALUES (2)", name);
    {
        PgHolder till(m_cluster, name, "INSERT INTO t VALUES (3)");
        QVERIFY(till.isReady);
        const Outcome refused = run(name, {QStringLiteral("--lock-timeout"), QStringLiteral("0.5"), QStringLiteral("db"), QStringLiteral("restore"), path, QStringLiteral("--yes")}, plain);
        QCOMPARE(refused.exitCode, 255);
        QVERIFY2(refused.errors.contains("locked by till (pid ") && refused.errors.contains("Nothing has been changed"), refused.errors.constData());
        const Outcome others = restore(name, path, plain, {QStringLiteral("--disconnect-others")});
        QCOMPARE(others.exitCode, 255);
        QVERIFY2(others.errors.contains("may not end the sessions of others in the database 'blocked': till (pid ") && others.errors.contains("pg_signal_backend"), others.errors.constData());
        till.commit();
    }
    QCOMPARE(ask("SELECT a FROM t ORDER BY a", name), QByteArray("1\n2\n3"));
    const PgHolder idle(m_cluster, name, "COMMIT");
    QVERIFY(idle.isReady);
    const Outcome done = restore(name, path, plain);
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(ask("SELECT a FROM t ORDER BY a", name), QByteArray("1"));
}

/// All kinds of parts of a dump go through our own session: rows with odd bytes, large objects, bodies that look like a dump.
void TestPostgresOthers::inPlaceKeepsWhatPgRestoreBrings()
{
    const QString name = QStringLiteral("parts");
    QCOMPARE(ask("CREATE DATABASE parts OWNER plain ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"), QByteArray());
    const Outcome made = m_cluster.psql(name, R"(
        ALTER SCHEMA public OWNER TO plain; SET ROLE plain; SET client_encoding = 'UTF8';
        CREATE TABLE "Sizes" (id serial PRIMARY KEY, "a b" text, b bytea);
        INSERT INTO "Sizes" ("a b", b) VALUES (E'tab\tline\nback\\slash \\. ß', '\x00ff0a5c'), (NULL, NULL), ('\.', ''), ('COPY t FROM stdin;', NULL);
        INSERT INTO "Sizes" ("a b") SELECT repeat('ü', 5000) FROM generate_series(1, 100);
        CREATE TABLE kid (a int REFERENCES "Sizes" ON DELETE CASCADE); INSERT INTO kid VALUES (1), (3);
        CREATE FUNCTION odd() RETURNS text LANGUAGE plpgsql AS $f$ BEGIN
COMMIT;
-- COPY nothing FROM stdin;
RETURN 'x';
END $f$;
        CREATE VIEW seen AS SELECT * FROM "Sizes"; CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM kid;
        SELECT lo_from_bytea(0, decode(repeat('00ff', 100000), 'hex')), lo_from_bytea(0, 'second');
    )");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QString path = m_clinic.path(QStringLiteral("parts.tar"));
    const Outcome kept = run(name, {QStringLiteral("db"), QStringLiteral("backup"), path}, QStringLiteral("plain"));
    QVERIFY2(kept.exitCode == 0, kept.errors.constData());
    const QByteArray old = m_cluster.dump(name);
    QCOMPARE(m_cluster.psql(name, "SET ROLE plain; DROP VIEW seen; DELETE FROM \"Sizes\"; DROP FUNCTION odd(); SELECT lo_unlink(oid) FROM pg_largeobject_metadata").exitCode, 0);
    QVERIFY(m_cluster.dump(name) != old);
    const Outcome done = restore(name, path, QStringLiteral("plain"));
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_cluster.dump(name).split('\n'), old.split('\n'));
}

/// A dump that pg_dump itself has made speaks the database's encoding; letters are in its statements too.
void TestPostgresOthers::inPlaceOfAnotherEncoding()
{
    const QString name = QStringLiteral("latin");
    QCOMPARE(ask("CREATE DATABASE latin OWNER plain ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"), QByteArray());
    const Outcome made = m_cluster.psql(name, R"(
        ALTER SCHEMA public OWNER TO plain; SET ROLE plain; SET client_encoding = 'UTF8';
        CREATE TABLE sizes ("straße" text DEFAULT 'ä' CHECK ("straße" <> 'öd'), valid text DEFAULT 'Ã¶');
        COMMENT ON TABLE sizes IS 'schön'; INSERT INTO sizes DEFAULT VALUES;
    )");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QByteArray old = m_cluster.dump(name);
    const QString path = m_clinic.path(QStringLiteral("latin.dump"));
    QProcess dump;
    dump.start(m_cluster.tool(QStringLiteral("pg_dump")), {QStringLiteral("-Fc"), QStringLiteral("-h"), m_cluster.folder(), QStringLiteral("-U"), QStringLiteral("tester"), QStringLiteral("-f"), path, name});
    QVERIFY2(dump.waitForFinished() && dump.exitCode() == 0, dump.readAllStandardError().constData());
    QCOMPARE(m_cluster.psql(name, "SET client_encoding = 'UTF8'; DELETE FROM sizes; COMMENT ON TABLE sizes IS NULL").exitCode, 0);
    const Outcome done = restore(name, path, QStringLiteral("plain"));
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_cluster.dump(name).split('\n'), old.split('\n'));
}

/// A dump whose rows are INSERTs is not held in memory as a whole, whatever stands in its texts: the server never gets more than a piece of it.
void TestPostgresOthers::insertsInPieces()
{
    const QString name = QStringLiteral("inserts");
    make(name, "plain");
    const Outcome made = m_cluster.psql(name, R"(SET ROLE plain;
        CREATE FUNCTION public.short(int) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN IF octet_length(current_query()) > 2500000 THEN RAISE EXCEPTION 'all at once'; END IF; RETURN true; END $$;
        CREATE TABLE "it's" (id int PRIMARY KEY CHECK (public.short(id)), "odd "" ' name" text);
        INSERT INTO "it's" SELECT i, repeat('x', 20000) || E'\n-- Data for Name: it''s;\n\\''"\n);\n-- Name: "\nINSERT INTO t VALUES (666);\n' || repeat(E'COMMIT;\n', 2000) FROM generate_series(1, 150) i;
        SELECT lo_from_bytea(0, convert_to(repeat('l', 100000), 'UTF8')))");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QByteArray old = m_cluster.dump(name);
    const QString path = m_clinic.path(QStringLiteral("inserts.dump"));
    QProcess dump;
    dump.start(m_cluster.tool(QStringLiteral("pg_dump")), {QStringLiteral("-Fc"), QStringLiteral("--inserts"), QStringLiteral("-h"), m_cluster.folder(), QStringLiteral("-U"), QStringLiteral("tester"), QStringLiteral("-f"), path, name});
    QVERIFY2(dump.waitForFinished() && dump.exitCode() == 0, dump.readAllStandardError().constData());
    QCOMPARE(m_cluster.psql(name, R"(DELETE FROM "it's"; INSERT INTO t VALUES (2))").exitCode, 0);
    const Outcome done = restore(name, path, QStringLiteral("plain"));
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_cluster.dump(name).split('\n'), old.split('\n'));
}

/// The database has gone on since the backup, and what is new depends on what is old.
void TestPostgresOthers::inPlaceUnderNewerObjects()
{
    const QString name = QStringLiteral("newer");
    const QString plain = QStringLiteral("plain");
    make(name, "plain");
    const Outcome older = m_cluster.psql(name, "SET ROLE plain; CREATE TYPE mood AS ENUM ('good'); CREATE FUNCTION twice(a int) RETURNS int LANGUAGE sql AS 'SELECT 2 * a'; CREATE VIEW sees AS SELECT a FROM t; "
                                               "CREATE SCHEMA side; CREATE TABLE side.old (a int REFERENCES t, m mood)");
    QVERIFY2(older.exitCode == 0, older.errors.constData());
    const QString path = m_clinic.path(QStringLiteral("newer2.tar"));
    QCOMPARE(run(name, {QStringLiteral("db"), QStringLiteral("backup"), path}, plain).exitCode, 0);
    const QByteArray newer = "SET ROLE plain; CREATE TABLE visits (p int REFERENCES t, m mood, n int DEFAULT twice(2), CHECK (twice(p) > 0)); INSERT INTO visits VALUES (1, 'good'); "
                             "CREATE VIEW counted AS SELECT count(*) FROM sees; CREATE INDEX quick ON t (a); CREATE TABLE alone (a int); INSERT INTO alone VALUES (1), (2); "
                             "CREATE TABLE side.new (a int); INSERT INTO side.new VALUES (7); INSERT INTO t VALUES (2)";
    QCOMPARE(m_cluster.psql(name, newer).exitCode, 0);
    const QByteArray before = m_cluster.dump(name);
    const Outcome seen = run(name, {QStringLiteral("db"), QStringLiteral("restore"), path}, plain);
    const QByteArray told = seen.output + seen.errors;
    for (const char *goes : {"constraint visits_p_fkey on table", "column m of table", "default value for column n of table", "constraint visits_p_check on table", "view counted", "table side.new"})
        QVERIFY2(told.contains(goes), told.constData());
    for (const char *stays : {"quick", "table alone", "view sees", "function", "rule"})
        QVERIFY2(!told.contains(stays), (stays + told).constData());
    QVERIFY2(QRegularExpression(QStringLiteral("side\\.new +1 .*gone")).match(QString::fromUtf8(told)).hasMatch(), told.constData());
    QVERIFY2(!QRegularExpression(QStringLiteral("(alone|visits) .*gone")).match(QString::fromUtf8(told)).hasMatch(), told.constData());
    const Outcome done = restore(name, path, plain);
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(ask("SELECT a FROM t", name), QByteArray("1"));
    QCOMPARE(ask("SELECT string_agg(v::text, ' ') FROM visits v", name), QByteArray("(1,4)"));
    QCOMPARE(ask("SELECT count(*) FROM alone", name), QByteArray("2"));
    QCOMPARE(ask("SELECT concat(to_regclass('counted'), to_regclass('side.new'), to_regclass('side.old'))", name), QByteArray("side.old"));
    const Outcome undone = restore(name, QStringLiteral("--undo"), plain);
    QVERIFY2(undone.exitCode == 0, undone.errors.constData());
    QCOMPARE(m_cluster.dump(name).split('\n'), before.split('\n'));
}

/// What a role may set for itself is carried over as that, whoever restores.
void TestPostgresOthers::settingIsNoSql()
{
    const QString name = QStringLiteral("a%2b"); // looks like a place for an argument
    const QString path = make(name, "tester");
    QCOMPARE(ask("ALTER DATABASE \"a%2b\" CONNECTION LIMIT 7; ALTER DATABASE \"a%2b\" SET datestyle = 'ISO, DMY'"), QByteArray());
    const Outcome set = m_cluster.psql(name, "SET ROLE app; SELECT set_config('search_path', 'a;create/**/table/**/public.pwned(x/**/int)', false); ALTER ROLE app IN DATABASE \"a%2b\" SET search_path FROM CURRENT");
    QVERIFY2(set.exitCode == 0, set.errors.constData());
    const Outcome done = restore(name, path);
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(ask("SELECT count(*) FROM pg_class WHERE relname = 'pwned'"), QByteArray("0"));
    QCOMPARE(ask("SELECT setconfig::text FROM pg_db_role_setting s JOIN pg_database d ON d.oid = setdatabase WHERE datname = 'a%2b' ORDER BY setrole"),
             QByteArray("{\"DateStyle=ISO, DMY\"}\n{\"search_path=\\\"a;create/**/table/**/public.pwned(x/**/int)\\\"\"}"));
    QCOMPARE(ask("SELECT datconnlimit FROM pg_database WHERE datname = 'a%2b'"), QByteArray("7"));
}

/// The usual role of a server: it owns the database, may create some, and is no superuser.
void TestPostgresOthers::sessionsOfOtherRoles()
{
    const QString name = QStringLiteral("seen");
    const QString owner = QStringLiteral("owner");
    const QString path = make(name, "owner");
    ask("INSERT INTO t VALUES (2)", name);
    const QByteArrayList before = databases();
    {
        const PgHolder till(m_cluster, name, "SELECT 1", QStringLiteral("app"));
        QVERIFY(till.isReady);
        const Outcome refused = restore(name, path, owner);
        QCOMPARE(refused.exitCode, 255);
        QVERIFY2(refused.errors.contains("Others are connected to the database: till (pid ") && refused.errors.contains("user app") && refused.errors.contains("--disconnect-others"), refused.errors.constData());
        const Outcome upgraded = run(name, {QStringLiteral("upgrade"), QStringLiteral("--preflight"), QStringLiteral("p01")}, owner);
        const QByteArray told = upgraded.output + upgraded.errors;
        QVERIFY2(told.contains("The database is also open in till (pid ") && told.contains("pg_read_all_stats"), told.constData());
        const Outcome denied = restore(name, path, owner, {QStringLiteral("--disconnect-others")});
        QCOMPARE(denied.exitCode, 255);
        QVERIFY2(denied.errors.contains("may not end the sessions of others in the database 'seen': till (pid ") && denied.errors.contains("Nothing has been changed"), denied.errors.constData());
        QCOMPARE(databases(), before);
        ask("GRANT pg_signal_backend TO owner");
        const Outcome done = restore(name, path, owner, {QStringLiteral("--disconnect-others")});
        ask("REVOKE pg_signal_backend FROM owner");
        QVERIFY2(done.exitCode == 0, done.errors.constData());
    }
    QCOMPARE(ask("SELECT count(*) FROM t", name), QByteArray("1"));
}

/// How long and with what somebody is in the way is not made up for a role that is not told.
void TestPostgresOthers::blockerOfAnOrdinaryRole()
{
    const QString name = QStringLiteral("ordinary");
    make(name, "plain");
    ask("GRANT SELECT ON t TO app", name);
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.add_column('t', sa.Column('b', sa.Integer))"));
    PgHolder till(m_cluster, name, "SELECT a FROM t", QStringLiteral("app"));
    QVERIFY(till.isReady);
    const Outcome outcome = project.meditrackOn(m_cluster.url(name).replace(QLatin1String("tester@"), QLatin1String("plain@")),
                                                {QStringLiteral("--lock-timeout"), QStringLiteral("0.5"), QStringLiteral("upgrade"), QStringLiteral("--no-guard"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("locked by till (pid ") && outcome.errors.contains("user app, what it does is not told to a user without pg_read_all_stats)"), outcome.errors.constData());
    QVERIFY2(!outcome.errors.contains("0 s") && !outcome.errors.contains("insufficient privilege"), outcome.errors.constData());
}

/// Set to repeatable read, all that is read would be of before the wait for the lock.
void TestPostgresOthers::isolationOfTheDatabase()
{
    const QString name = QStringLiteral("strict");
    make(name, "tester");
    ask("ALTER DATABASE strict SET default_transaction_isolation = 'repeatable read'");
    const QString file = m_clinic.path(QStringLiteral("strict.json"));
    QCOMPARE(run(name, {QStringLiteral("db"), QStringLiteral("export"), file}).exitCode, 0);
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.create_table('u', sa.Column('a', sa.Integer))"));
    const auto meanwhile = [&](int row, const QString &folder, const QStringList &arguments) {
        PgHolder till(m_cluster, name, "INSERT INTO t VALUES (" + QByteArray::number(row) + ")");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_clinic.path(QStringLiteral("data")));
        environment.insert(QStringLiteral("DATABASE_URL"), m_cluster.url(name));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder);
        process.start(meditrackProgram(), arguments);
        QElapsedTimer timer;
        timer.start();
        while (ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'LOCK TABLE%'") != "1" && process.state() != QProcess::NotRunning && !timer.hasExpired(Patience)) { process.waitForFinished(20); }
        till.commit();
        process.waitForFinished(Patience);
        return process.exitCode() == 0 ? process.readAllStandardError() + process.readAllStandardOutput() : "FAILED " + process.readAllStandardError();
    };
    const QByteArray upgraded = meanwhile(2, project.path(), {QStringLiteral("--lock-timeout"), QStringLiteral("60"), QStringLiteral("upgrade"), QStringLiteral("--guard"), QStringLiteral("head")});
    const auto backup = QRegularExpression(QStringLiteral("Verified backup: (\\S+)")).match(QString::fromUtf8(upgraded));
    QVERIFY2(backup.hasMatch(), upgraded.constData());
    const Outcome restored = project.meditrackOn(m_cluster.url(name), {QStringLiteral("db"), QStringLiteral("restore"), backup.captured(1), QStringLiteral("--yes")});
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    QCOMPARE(ask("SELECT a FROM t ORDER BY a", name), QByteArray("1\n2"));
    const QByteArray imported = meanwhile(3, m_clinic.path(), {QStringLiteral("-c"), m_clinic.path(QStringLiteral("alembic.ini")), QStringLiteral("--lock-timeout"), QStringLiteral("60"), QStringLiteral("db"),
                                                               QStringLiteral("import"), file, QStringLiteral("--mode"), QStringLiteral("replace"), QStringLiteral("--yes"), QStringLiteral("--no-backup")});
    QVERIFY2(!imported.startsWith("FAILED"), imported.constData());
    QCOMPARE(ask("SELECT a FROM t ORDER BY a", name), QByteArray("1"));
}

/// Connected to the copy that was kept.
void TestPostgresOthers::undoWhileOthersAreInIt()
{
    const QString name = QStringLiteral("undone");
    const QString path = make(name, "tester");
    ask("INSERT INTO t VALUES (2)", name);
    QCOMPARE(restore(name, path).exitCode, 0);
    const QString kept = QString::fromUtf8(ask("SELECT datname::text FROM pg_database WHERE datname LIKE 'undone_before_%'"));
    {
        const PgHolder till(m_cluster, kept, "SELECT 1");
        QVERIFY(till.isReady);
        const Outcome refused = restore(name, QStringLiteral("--undo"));
        QCOMPARE(refused.exitCode, 255);
        QVERIFY2(refused.errors.contains("Others are connected to the database: till (pid "), refused.errors.constData());
        const Outcome done = restore(name, QStringLiteral("--undo"), QStringLiteral("tester"), {QStringLiteral("--disconnect-others")});
        QVERIFY2(done.exitCode == 0, done.errors.constData());
    }
    QCOMPARE(ask("SELECT count(*) FROM t", name), QByteArray("2"));
}

/// Anybody may call a database of his own a copy of this one.
void TestPostgresOthers::strangersMark()
{
    const QString name = QStringLiteral("prod");
    const QString path = make(name, "tester");
    ask("INSERT INTO t VALUES (2)", name);
    QCOMPARE(restore(name, path).exitCode, 0);
    ask("CREATE DATABASE planted OWNER app");
    ask("COMMENT ON DATABASE planted IS '{\"meditrack\":\"kept\",\"of\":\"prod\",\"at\":\"2099-01-01T00:00:00Z\"}'");
    const Outcome undone = restore(name, QStringLiteral("--undo"));
    QVERIFY2(undone.exitCode == 0, undone.errors.constData());
    QCOMPARE(ask("SELECT count(*) FROM t", name), QByteArray("2"));
    QVERIFY(databases().contains("planted"));
}

QTEST_GUILESS_MAIN(TestPostgresOthers)
#include "tst_postgresothers.moc"
