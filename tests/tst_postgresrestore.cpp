// SPDX-License-Identifier: GPL-3.0-or-later
// Restores into PostgreSQL on a real server: what is there afterwards, what is kept, what is left by a failure or a kill.
#include "support/pgholder.h"
#include "support/postgresclinic.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/stat.h>

namespace {

const QByteArray tellAndWait = "echo $$ > \"$(dirname $0)/begun\"; read word < \"$(dirname $0)/go\"";

} // namespace

class TestPostgresRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void restoreAndUndo();
    void missingDatabase();
    void otherKind();
    void withoutRight();
    void others();
    void failure();
    void killed_data();
    void killed();
    void sessionEnded_data();
    void sessionEnded();
    void notTheManifest();
    void cleanupWithoutMark();
    void undoAfterOneInPlace();
    void interrupted_data();
    void interrupted();
    void serverGone();
    void journalOfOthers();
    void otherLanguage();
    void newerProgram_data();
    void newerProgram();

private:
    Outcome db(const QString &database, const QStringList &arguments, const QHash<QString, QString> &environment = {}) const
    {
        return m_clinic.meditrack(m_cluster.url(database), QStringList{QStringLiteral("db")} + arguments, environment);
    }
    QString backupOf(const QString &database, const QString &name) const
    {
        const QString path = m_clinic.path(name);
        const Outcome outcome = db(database, {QStringLiteral("backup"), path});
        return outcome.exitCode == 0 ? path : QString::fromUtf8(outcome.errors);
    }
    QByteArray ask(const QByteArray &sql, const QString &database = QStringLiteral("postgres")) const
    {
        return m_cluster.psql(database, "\\pset tuples_only\n\\pset format unaligned\n" + sql).output.trimmed();
    }
    /// What belongs to a database and not to its content.
    QByteArray around(const QString &database) const
    {
        return ask("SELECT pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datcollate, datctype, datconnlimit, datacl, shobj_description(d.oid, 'pg_database'), "
                   "(SELECT array_agg(setrole || ' ' || setconfig::text ORDER BY setrole) FROM pg_db_role_setting WHERE setdatabase = d.oid) FROM pg_database d WHERE datname = '"
                   + QString(database).replace(QLatin1Char('\''), QLatin1String("''")).toUtf8() + "'");
    }
    QByteArrayList databases() const { return ask("SELECT datname FROM pg_database ORDER BY 1").split('\n'); }
    QByteArrayList like(const QByteArray &part) const
    {
        QByteArrayList found;
        for (const QByteArray &each : databases()) {
            if (each.contains(part))
                found << each;
        }
        return found;
    }
    /// A folder of programs in which `name`, when it is to do its work, first tells so and then waits for a word.
    QString waitingProgram(const QString &name, const QByteArray &firstArgument, const QByteArray &then);
    /// `meditrack db` with that folder of programs; it is not waited for.
    void start(QProcess &process, const QString &database, const QString &folder, const QStringList &arguments) const;

    PostgresCluster m_cluster;
    PostgresClinic m_clinic;
    const QString m_name = QStringLiteral("Clinic \"n\" ü'x y");
};

void TestPostgresRestore::start(QProcess &process, const QString &database, const QString &folder, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MEDITRACK_PG_BIN"), folder);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_clinic.path(QStringLiteral("data")));
    environment.insert(QStringLiteral("DATABASE_URL"), m_cluster.url(database));
    process.setProcessEnvironment(environment);
    process.start(meditrackProgram(), QStringList{QStringLiteral("-c"), m_clinic.path(QStringLiteral("alembic.ini")), QStringLiteral("db")} + arguments);
    QVERIFY(process.waitForStarted());
}

QString TestPostgresRestore::waitingProgram(const QString &name, const QByteArray &firstArgument, const QByteArray &then)
{
    const QString folder = m_clinic.path(QStringLiteral("bin"));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (const char *pipe : {"begun", "go"})
        ::mkfifo(QFile::encodeName(folder + QLatin1Char('/') + QLatin1String(pipe)).constData(), 0600);
    for (const QString &each : {QStringLiteral("pg_dump"), QStringLiteral("pg_restore")}) {
        QFile file(folder + QLatin1Char('/') + each);
        QByteArray script = "#!/bin/sh\n";
        if (each == name)
            script += "if test \"$1\" = " + firstArgument + "; then\n" + then + "\nfi\n";
        script += "exec " + m_cluster.tool(each).toUtf8() + " \"$@\"\n";
        if (!file.open(QIODevice::WriteOnly) || file.write(script) < 0)
            qFatal("%s", qPrintable(file.fileName()));
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    return folder;
}

void TestPostgresRestore::initTestCase()
{
    m_clinic.fill(m_cluster, m_name);
    QCOMPARE(m_cluster.psql(QStringLiteral("postgres"), "CREATE ROLE owner LOGIN CREATEDB; CREATE ROLE plain LOGIN; CREATE ROLE guest").exitCode, 0);
}

void TestPostgresRestore::restoreAndUndo()
{
    const QByteArray quoted = "\"" + QString(m_name).replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + "\"";
    QCOMPARE(m_cluster.psql(m_name, "ALTER DATABASE " + quoted + " SET work_mem = '7MB'; ALTER DATABASE " + quoted + " SET search_path = public, \"Odd \"\"schema\"\".x\";"
                                    "ALTER ROLE guest IN DATABASE " + quoted + " SET statement_timeout = '9s'; REVOKE ALL ON DATABASE " + quoted + " FROM PUBLIC;"
                                    "GRANT CONNECT ON DATABASE " + quoted + " TO guest WITH GRANT OPTION; COMMENT ON DATABASE " + quoted + " IS 'who''s there\\'; ALTER DATABASE " + quoted + " CONNECTION LIMIT 42").exitCode, 0);
    const QByteArray old = m_cluster.dump(m_name);
    const QByteArray aroundOld = around(m_name);
    const QString path = backupOf(m_name, QStringLiteral("r.tar.zst"));
    QVERIFY2(QFileInfo::exists(path), qPrintable(path));
    QCOMPARE(m_cluster.psql(m_name, "SET search_path = public; DELETE FROM doses WHERE id % 2 = 0; DROP VIEW names; CREATE TABLE extra (a int); INSERT INTO extra VALUES (1); UPDATE alembic_version SET version_num = 'p02'").exitCode, 0);
    const QByteArray changed = m_cluster.dump(m_name);
    // Looked at, nothing happens.
    const Outcome plan = db(m_name, {QStringLiteral("restore"), path, QStringLiteral("--plan")});
    QVERIFY2(plan.exitCode == 0, plan.errors.constData());
    QVERIFY2(plan.output.contains("extra") && plan.output.contains("p02") && plan.output.contains("p03"), plan.output.constData());
    QCOMPARE(m_cluster.dump(m_name).split('\n'), changed.split('\n'));

    const Outcome outcome = db(m_name, {QStringLiteral("restore"), path, QStringLiteral("--yes")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(m_cluster.dump(m_name).split('\n'), old.split('\n'));
    QCOMPARE(around(m_name), aroundOld);
    const QByteArrayList kept = like("_before_");
    QCOMPARE(kept.size(), 1);
    QVERIFY(outcome.output.contains(kept.front()));
    QCOMPARE(m_cluster.dump(QString::fromUtf8(kept.front())).split('\n'), changed.split('\n'));
    QVERIFY(like("_restore_").isEmpty());
    // Back, and forth again.
    for (const QByteArray &expected : {changed, old}) {
        const Outcome undone = db(m_name, {QStringLiteral("restore"), QStringLiteral("--undo"), QStringLiteral("--yes")});
        QVERIFY2(undone.exitCode == 0, undone.errors.constData());
        QCOMPARE(m_cluster.dump(m_name).split('\n'), expected.split('\n'));
        QCOMPARE(around(m_name), aroundOld);
        QCOMPARE(like("_before_").size(), 1);
    }
    // Each is in the journal, which goes on through all of them.
    QByteArrayList verbs;
    for (const QByteArray &line : ask("SELECT line->>'verb' || ' ' || (line->>'event') || ' ' || coalesce(line->>'result', '') FROM meditrack.journal ORDER BY number", m_name).split('\n'))
        verbs << line.trimmed();
    QCOMPARE(verbs, (QByteArrayList{"restore begin", "restore end done", "undo begin", "undo end done", "undo begin", "undo end done"}));
}

void TestPostgresRestore::missingDatabase()
{
    const QString path = backupOf(m_name, QStringLiteral("m.tar"));
    const Outcome outcome = db(QStringLiteral("not there yet"), {QStringLiteral("restore"), path, QStringLiteral("--yes")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(m_cluster.dump(QStringLiteral("not there yet")).split('\n'), m_cluster.dump(m_name).split('\n'));
}

void TestPostgresRestore::otherKind()
{
    const QString file = m_clinic.path(QStringLiteral("lite.db"));
    runSql(file, QStringLiteral("CREATE TABLE t (a)"));
    const QString archive = m_clinic.path(QStringLiteral("lite.tar.zst"));
    QCOMPARE(m_clinic.meditrack(QStringLiteral("sqlite:///") + file, {QStringLiteral("db"), QStringLiteral("backup"), archive}).exitCode, 0);
    for (const QString &each : {file, archive}) {
        const Outcome outcome = db(m_name, {QStringLiteral("restore"), each, QStringLiteral("--yes")});
        QCOMPARE(outcome.exitCode, 255);
        QVERIFY2(outcome.errors.contains("meditrack db export"), outcome.errors.constData());
    }
    const QString dump = backupOf(m_name, QStringLiteral("other.tar.zst"));
    const Outcome outcome = m_clinic.meditrack(QStringLiteral("sqlite:///") + file, {QStringLiteral("db"), QStringLiteral("restore"), dump, QStringLiteral("--yes")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("meditrack db export"), outcome.errors.constData());
}

/// Who may not create databases: over the objects, in one transaction; and back the same way.
void TestPostgresRestore::withoutRight()
{
    const QString name = QStringLiteral("plains");
    QCOMPARE(m_cluster.psql(QStringLiteral("postgres"), "CREATE DATABASE plains OWNER plain").exitCode, 0);
    QCOMPARE(m_cluster.psql(name, "SET ROLE plain; CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t SELECT generate_series(1, 50); CREATE TABLE u (a int REFERENCES t); INSERT INTO u VALUES (7)").exitCode, 0);
    const QString url = m_cluster.url(name).replace(QLatin1String("tester@"), QLatin1String("plain@"));
    const QString path = m_clinic.path(QStringLiteral("plains.tar.zst"));
    const QByteArray old = m_cluster.dump(name);
    QCOMPARE(m_clinic.meditrack(url, {QStringLiteral("db"), QStringLiteral("backup"), path}).exitCode, 0);
    QCOMPARE(m_cluster.psql(name, "SET ROLE plain; DELETE FROM t WHERE a > 10; ALTER TABLE t ADD COLUMN b int").exitCode, 0);
    const QByteArray changed = m_cluster.dump(name);
    const QByteArrayList before = databases();
    const Outcome outcome = m_clinic.meditrack(url, {QStringLiteral("db"), QStringLiteral("restore"), path, QStringLiteral("--yes")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("may not create databases"), outcome.errors.constData());
    QCOMPARE(m_cluster.dump(name).split('\n'), old.split('\n'));
    QCOMPARE(databases(), before);
    const Outcome undone = m_clinic.meditrack(url, {QStringLiteral("db"), QStringLiteral("restore"), QStringLiteral("--undo"), QStringLiteral("--yes")});
    QVERIFY2(undone.exitCode == 0, undone.errors.constData());
    QCOMPARE(m_cluster.dump(name).split('\n'), changed.split('\n'));
    // Somebody else's database: he may read nothing of it, and changes nothing.
    const Outcome denied = m_clinic.meditrack(m_cluster.url(m_name).replace(QLatin1String("tester@"), QLatin1String("plain@")), {QStringLiteral("db"), QStringLiteral("restore"), path, QStringLiteral("--yes")});
    QCOMPARE(denied.exitCode, 255);
    QVERIFY2(denied.errors.contains("permission denied"), denied.errors.constData());
}

void TestPostgresRestore::others()
{
    const QString name = QStringLiteral("others");
    m_cluster.create(name);
    QCOMPARE(m_cluster.psql(name, "CREATE TABLE t (a int); INSERT INTO t VALUES (1)").exitCode, 0);
    const QString path = backupOf(name, QStringLiteral("others.tar"));
    const QByteArray old = m_cluster.dump(name);
    QCOMPARE(m_cluster.psql(name, "INSERT INTO t VALUES (2)").exitCode, 0);
    const QByteArray changed = m_cluster.dump(name);
    const QByteArrayList before = databases();
    {
        const PgHolder holder(m_cluster, name, "SELECT * FROM t");
        QVERIFY(holder.isReady);
        const Outcome refused = db(name, {QStringLiteral("restore"), path, QStringLiteral("--yes")});
        QCOMPARE(refused.exitCode, 255);
        QVERIFY2(refused.errors.contains("till (pid ") && refused.errors.contains("--disconnect-others"), refused.errors.constData());
        QCOMPARE(m_cluster.dump(name), changed);
        QCOMPARE(databases(), before);
        const Outcome done = db(name, {QStringLiteral("restore"), path, QStringLiteral("--yes"), QStringLiteral("--disconnect-others")});
        QVERIFY2(done.exitCode == 0, done.errors.constData());
    }
    QCOMPARE(m_cluster.dump(name), old);
}

/// A backup that the server refuses half-way: the database is as it was, and nothing is left.
void TestPostgresRestore::failure()
{
    const QByteArray old = m_cluster.dump(m_name);
    const QByteArrayList before = databases();
    const QString path = backupOf(m_name, QStringLiteral("f.tar"));
    const QString folder = waitingProgram(QStringLiteral("pg_restore"), "--exit-on-error", m_cluster.tool(QStringLiteral("pg_restore")).toUtf8() + " --section=pre-data \"$@\"; echo 'pg_restore: error: no more' >&2; exit 1");
    const Outcome outcome = db(m_name, {QStringLiteral("restore"), path, QStringLiteral("--yes")}, {{QStringLiteral("MEDITRACK_PG_BIN"), folder}});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("no more") && outcome.errors.contains("Nothing has been changed"), outcome.errors.constData());
    QCOMPARE(m_cluster.dump(m_name).split('\n'), old.split('\n'));
    QCOMPARE(databases(), before);
}

void TestPostgresRestore::killed_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("backup") << QStringLiteral("pg_dump") << QByteArray("--format=custom");
    QTest::newRow("safety backup") << QStringLiteral("pg_dump") << QByteArray("--format=custom");
    QTest::newRow("restore") << QStringLiteral("pg_restore") << QByteArray("--exit-on-error");
}

/// SIGKILL while a child works: the database is as it was, the child is gone too, what is left is told and removed.
void TestPostgresRestore::killed()
{
    QFETCH(QString, program);
    QFETCH(QByteArray, first);
    const bool isBackup = qstrcmp(QTest::currentDataTag(), "backup") == 0;
    const QByteArray old = m_cluster.dump(m_name);
    const QByteArrayList before = databases();
    const QString path = backupOf(m_name, QLatin1String(QTest::currentDataTag()) + QStringLiteral(".tar"));
    const QString wanted = m_clinic.path(QStringLiteral("killed_") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".tar"));
    const QString folder = waitingProgram(program, first, tellAndWait);
    QProcess process;
    start(process, m_name, folder, isBackup ? QStringList{QStringLiteral("backup"), wanted} : QStringList{QStringLiteral("restore"), path, QStringLiteral("--yes")});
    QFile begun(folder + QStringLiteral("/begun"));
    QVERIFY(begun.open(QIODevice::ReadOnly)); // waits for the other end
    const pid_t child = begun.readLine().trimmed().toInt();
    QVERIFY(child > 0);
    ::kill(pid_t(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished());
    QTRY_VERIFY(::kill(child, 0) != 0);
    QCOMPARE(m_cluster.dump(m_name).split('\n'), old.split('\n'));
    QVERIFY(!QFileInfo::exists(wanted));
    if (program == QLatin1String("pg_dump")) {
        QCOMPARE(databases(), before);
        const Outcome again = db(m_name, QStringList{isBackup ? QStringLiteral("backup") : QStringLiteral("restore"), isBackup ? wanted : path}
                                             + (isBackup ? QStringList() : QStringList{QStringLiteral("--yes")}));
        QVERIFY2(again.exitCode == 0, again.errors.constData());
        QVERIFY2(again.errors.contains("left by a backup that was stopped half-way"), again.errors.constData());
        if (!isBackup)
            QCOMPARE(db(m_name, {QStringLiteral("restore"), QStringLiteral("--undo"), QStringLiteral("--yes")}).exitCode, 0);
        QCOMPARE(m_cluster.dump(m_name).split('\n'), old.split('\n'));
        return;
    }
    const QByteArrayList left = like("_restore_");
    QCOMPARE(left.size(), 1);
    // Its sessions end when the server finds nobody at the other end of them.
    QTRY_COMPARE(ask("SELECT count(*) FROM pg_stat_activity WHERE datname ~ '_(restore|before)_'"), QByteArray("0"));
    const Outcome plan = db(m_name, {QStringLiteral("restore"), path, QStringLiteral("--plan")});
    QVERIFY2(plan.errors.contains(left.front()) && plan.errors.contains("--cleanup"), plan.errors.constData());
    const Outcome cleaned = db(m_name, {QStringLiteral("restore"), QStringLiteral("--cleanup"), QStringLiteral("--yes")});
    QVERIFY2(cleaned.exitCode == 0, cleaned.errors.constData());
    QVERIFY(like("_restore_").isEmpty());
    // Of the copies of this database that restores have kept the newest stays, for --undo; those of others are others'.
    const auto isOurs = [](const QByteArray &each) { return each.startsWith("Clinic") && each.contains("_before_"); };
    QByteArrayList expected = before;
    const QByteArray newest = *std::max_element(before.begin(), before.end(), [&](const QByteArray &a, const QByteArray &b) { return isOurs(a) < isOurs(b) || (isOurs(a) && isOurs(b) && a < b); });
    expected.removeIf([&](const QByteArray &each) { return isOurs(each) && each != newest; });
    QCOMPARE(databases(), expected);
}

void TestPostgresRestore::sessionEnded_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("backup") << QStringLiteral("pg_dump") << QByteArray("--format=custom");
    QTest::newRow("restore") << QStringLiteral("pg_restore") << QByteArray("--exit-on-error");
}

/// pg_terminate_backend of all that we have open, while the child is about to work.
void TestPostgresRestore::sessionEnded()
{
    QFETCH(QString, program);
    QFETCH(QByteArray, first);
    const QByteArray old = m_cluster.dump(m_name);
    const QByteArrayList before = databases();
    const QString path = backupOf(m_name, program + QStringLiteral(".tar"));
    const QString wanted = m_clinic.path(QStringLiteral("ended.tar"));
    const QByteArray psql = m_cluster.tool(QStringLiteral("psql")).toUtf8() + " -X -h " + m_cluster.folder().toUtf8() + " -U tester -d postgres -c \"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()\" > /dev/null";
    const QString folder = waitingProgram(program, first, psql);
    const bool isBackup = program == QLatin1String("pg_dump");
    const Outcome outcome = db(m_name, isBackup ? QStringList{QStringLiteral("backup"), wanted} : QStringList{QStringLiteral("restore"), path, QStringLiteral("--yes")},
                               {{QStringLiteral("MEDITRACK_PG_BIN"), folder}});
    QVERIFY2(outcome.exitCode == 255, outcome.output.constData());
    QVERIFY2(outcome.errors.contains(isBackup ? "No backup was made" : "Nothing has been changed"), outcome.errors.constData());
    QCOMPARE(QDir(m_clinic.path()).entryList({QStringLiteral("ended*")}), QStringList());
    QCOMPARE(m_cluster.dump(m_name).split('\n'), old.split('\n'));
    QCOMPARE(databases(), before);
}

/// A dump that lost rows on its way into the server is not put in anybody's place.
void TestPostgresRestore::notTheManifest()
{
    const QByteArray old = m_cluster.dump(m_name);
    const QByteArrayList before = databases();
    const QString path = backupOf(m_name, QStringLiteral("n.tar"));
    const QString folder = waitingProgram(QStringLiteral("pg_restore"), "--exit-on-error", "exec " + m_cluster.tool(QStringLiteral("pg_restore")).toUtf8() + " --schema-only \"$@\"");
    const Outcome outcome = db(m_name, {QStringLiteral("restore"), path, QStringLiteral("--yes")}, {{QStringLiteral("MEDITRACK_PG_BIN"), folder}});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("doses_1 has 0 rows and should have 999"), outcome.errors.constData());
    QCOMPARE(m_cluster.dump(m_name).split('\n'), old.split('\n'));
    QCOMPARE(databases(), before);
}

/// Killed between CREATE DATABASE and the mark in its comment: told by the name, but only where nobody has put anything.
void TestPostgresRestore::cleanupWithoutMark()
{
    const QString name = QStringLiteral("marks");
    m_cluster.create(name);
    const QByteArrayList spared{"marks_restore_20260101_000001", // has a table
                                "marks_restore_20260101_000002", // somebody has said what it is
                                "other_restore_20260101_000003", // of another database
                                "marks_restore_yesterday", // not our way of naming
                                "marks_restore_20260101_000004_old",
                                "marks2_restore_20260101_000005"};
    const QByteArray left = "marks_restore_20260102_030405";
    for (const QByteArray &each : spared + QByteArrayList{left, left + "_2"})
        m_cluster.create(QString::fromUtf8(each));
    QCOMPARE(m_cluster.psql(QString::fromUtf8(spared[0]), "CREATE TABLE t (a int)").exitCode, 0);
    QCOMPARE(m_cluster.psql(QStringLiteral("postgres"), "COMMENT ON DATABASE " + spared[1] + " IS 'mine'").exitCode, 0);
    QByteArrayList expected = databases();
    expected.removeAll(left);
    {
        const PgHolder holder(m_cluster, QString::fromUtf8(left), "SELECT 1"); // at work, whoever it is
        QVERIFY(holder.isReady);
        QCOMPARE(db(name, {QStringLiteral("restore"), QStringLiteral("--cleanup"), QStringLiteral("--yes")}).exitCode, 0);
        QVERIFY(databases().contains(left));
        QVERIFY(!databases().contains(left + "_2"));
    }
    expected.removeAll(left + "_2");
    QTRY_COMPARE(ask("SELECT count(*) FROM pg_stat_activity WHERE datname = '" + left + "'"), QByteArray("0"));
    const Outcome outcome = db(name, {QStringLiteral("restore"), QStringLiteral("--cleanup"), QStringLiteral("--yes")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(databases(), expected);
    for (const QByteArray &each : spared)
        m_cluster.psql(QStringLiteral("postgres"), "DROP DATABASE " + each);
}

/// The last restore is taken back, and not the last that has kept a copy.
void TestPostgresRestore::undoAfterOneInPlace()
{
    const QString name = QStringLiteral("twice");
    const QString url = m_cluster.url(name).replace(QLatin1String("tester@"), QLatin1String("plain@"));
    QCOMPARE(m_cluster.psql(QStringLiteral("postgres"), "CREATE DATABASE twice OWNER plain").exitCode, 0);
    const auto change = [&](const QByteArray &sql) {
        QCOMPARE(m_cluster.psql(name, "SET ROLE plain; " + sql).exitCode, 0);
    };
    change("CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (1)");
    const QString path = backupOf(name, QStringLiteral("twice.tar"));
    change("INSERT INTO t VALUES (2)");
    const QByteArray two = m_cluster.dump(name);
    const auto restore = [&](const QString &where, const QString &what) {
        const Outcome outcome = m_clinic.meditrack(where, {QStringLiteral("db"), QStringLiteral("restore"), what, QStringLiteral("--yes")});
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    };
    restore(m_cluster.url(name), path); // by names: "twice_before_…" has 1 and 2
    QCOMPARE(m_cluster.psql(name, "GRANT ALL ON SCHEMA meditrack TO plain; GRANT ALL ON ALL TABLES IN SCHEMA meditrack TO plain; GRANT ALL ON ALL SEQUENCES IN SCHEMA meditrack TO plain").exitCode, 0);
    change("INSERT INTO t VALUES (3)");
    const QByteArray three = m_cluster.dump(name);
    QVERIFY(three != two);
    restore(url, path); // in place
    QVERIFY(m_cluster.dump(name) != three);
    restore(m_cluster.url(name), QStringLiteral("--undo"));
    QCOMPARE(m_cluster.dump(name).split('\n'), three.split('\n'));
}

void TestPostgresRestore::interrupted_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("backup") << QStringLiteral("pg_dump") << QByteArray("--format=custom");
    QTest::newRow("safety backup") << QStringLiteral("pg_dump") << QByteArray("--format=custom");
    QTest::newRow("restore") << QStringLiteral("pg_restore") << QByteArray("--exit-on-error");
}

/// Ctrl+C in a terminal goes to the whole group: to us and to the child that works for us.
void TestPostgresRestore::interrupted()
{
    QFETCH(QString, program);
    QFETCH(QByteArray, first);
    const bool isBackup = qstrcmp(QTest::currentDataTag(), "backup") == 0;
    const QByteArray old = m_cluster.dump(m_name);
    const QByteArrayList before = databases();
    const QString path = backupOf(m_name, QStringLiteral("int_") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".tar"));
    const QString wanted = m_clinic.path(QStringLiteral("interrupted_") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".tar"));
    const QString folder = waitingProgram(program, first, tellAndWait);
    QProcess process;
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    start(process, m_name, folder, isBackup ? QStringList{QStringLiteral("backup"), wanted} : QStringList{QStringLiteral("restore"), path, QStringLiteral("--yes")});
    QFile begun(folder + QStringLiteral("/begun"));
    QVERIFY(begun.open(QIODevice::ReadOnly)); // waits for the other end
    const pid_t child = begun.readLine().trimmed().toInt();
    QVERIFY(child > 0);
    ::kill(-pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    const QByteArray errors = process.readAllStandardError();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 255);
    QVERIFY2(errors.contains("Cancelled") && errors.contains(isBackup ? "No backup was made" : "Nothing has been changed"), errors.constData());
    QTRY_VERIFY(::kill(child, 0) != 0);
    QVERIFY(!QFileInfo::exists(wanted));
    QVERIFY(QDir(m_clinic.path()).entryList({QStringLiteral("*.partial")}).isEmpty());
    QCOMPARE(m_cluster.dump(m_name).split('\n'), old.split('\n'));
    QCOMPARE(databases(), before);
}

/// The server goes away at once while pg_restore is about to work; when it is there again all is as it was.
void TestPostgresRestore::serverGone()
{
    QCOMPARE(m_cluster.psql(m_name, "DELETE FROM scratch").exitCode, 0); // a server that was stopped so empties it by itself
    const QByteArray old = m_cluster.dump(m_name);
    const QByteArrayList before = databases();
    const QString path = backupOf(m_name, QStringLiteral("gone.tar"));
    const QString folder = waitingProgram(QStringLiteral("pg_restore"), "--exit-on-error", "kill -QUIT $(head -1 '" + m_cluster.folder().toUtf8() + "/data/postmaster.pid')\n"
                                          "while kill -0 $(head -1 '" + m_cluster.folder().toUtf8() + "/data/postmaster.pid') 2> /dev/null; do :; done");
    const Outcome outcome = db(m_name, {QStringLiteral("restore"), path, QStringLiteral("--yes")}, {{QStringLiteral("MEDITRACK_PG_BIN"), folder}});
    m_cluster.start();
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("Nothing has been changed") && outcome.errors.contains("--cleanup"), outcome.errors.constData());
    QCOMPARE(m_cluster.dump(m_name).split('\n'), old.split('\n'));
    const Outcome cleaned = db(m_name, {QStringLiteral("restore"), QStringLiteral("--cleanup"), QStringLiteral("--yes")});
    QVERIFY2(cleaned.exitCode == 0, cleaned.errors.constData());
    QCOMPARE(like("_restore_"), QByteArrayList());
    QVERIFY(before.contains(m_name.toUtf8()));
}

/// Somebody else has upgraded first, so that our journal is his: all the rest can be backed up, verified and restored.
void TestPostgresRestore::journalOfOthers()
{
    const QString name = QStringLiteral("shared");
    m_cluster.create(name);
    QCOMPARE(m_cluster.psql(name, "CREATE SCHEMA meditrack; CREATE TABLE meditrack.journal (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, written timestamptz NOT NULL DEFAULT now(), line json NOT NULL);"
                                  "INSERT INTO meditrack.journal (line) VALUES ('{}'); CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 9); ALTER TABLE t OWNER TO owner;"
                                  "ALTER DATABASE shared OWNER TO owner").exitCode, 0);
    const QString url = m_cluster.url(name).replace(QLatin1String("tester@"), QLatin1String("owner@"));
    const QString path = m_clinic.path(QStringLiteral("shared.tar"));
    const auto run = [&](const QStringList &arguments) { return m_clinic.meditrack(url, QStringList{QStringLiteral("db")} + arguments); };
    const Outcome made = run({QStringLiteral("backup"), path});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    QVERIFY2((made.output + made.errors).contains("The journal (meditrack.journal) is not in the backup"), (made.output + made.errors).constData());
    const Outcome verified = run({QStringLiteral("verify"), path});
    QVERIFY2(verified.exitCode == 0 && verified.output.contains("restored into a database of its own"), (verified.output + verified.errors).constData());
    ask("DELETE FROM t", name);
    const Outcome restored = run({QStringLiteral("restore"), path, QStringLiteral("--yes")});
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    QVERIFY2((restored.output + restored.errors).contains("it stays with the database of before"), (restored.output + restored.errors).constData());
    QCOMPARE(ask("SELECT count(*) FROM t", name), QByteArray("9"));
    const QByteArrayList kept = like("shared_before_");
    QCOMPARE(kept.size(), 1);
    QCOMPARE(ask("SELECT count(*) FROM meditrack.journal WHERE line::text = '{}'", QString::fromUtf8(kept.front())), QByteArray("1"));
}

/// What pg_restore and the server refuse is understood whatever the server's words are.
void TestPostgresRestore::otherLanguage()
{
    const QString name = QStringLiteral("deutsch");
    m_cluster.stop();
    qputenv("LANGUAGE", "de");
    m_cluster.start(QStringLiteral("-c lc_messages=C.UTF-8"));
    qunsetenv("LANGUAGE");
    m_cluster.create(name);
    QCOMPARE(m_cluster.psql(name, "CREATE ROLE gone; CREATE TABLE t (a int); INSERT INTO t VALUES (1); ALTER TABLE t OWNER TO gone").exitCode, 0);
    QVERIFY(m_cluster.psql(name, "SELECT 1/0").errors.contains("FEHLER:  Division durch Null"));
    const QString path = backupOf(name, QStringLiteral("deutsch.tar"));
    QCOMPARE(m_cluster.psql(name, "ALTER TABLE t OWNER TO tester; DROP ROLE gone; DELETE FROM t").exitCode, 0);
    const Outcome restored = db(name, {QStringLiteral("restore"), path, QStringLiteral("--yes")});
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    QVERIFY2((restored.output + restored.errors).contains("Owners and privileges of the objects could not be restored (pg_restore failed: could not execute query: FEHLER:  Rolle »gone« existiert nicht"),
             (restored.output + restored.errors).constData());
    QCOMPARE(ask("SELECT count(*) FROM t", name), QByteArray("1"));
    // Somebody comes right before the names are changed, when nobody looks any more.
    const QString folder = waitingProgram(QStringLiteral("pg_restore"), "--exit-on-error", tellAndWait);
    const QString again = backupOf(name, QStringLiteral("deutsch2.tar"));
    const QByteArrayList before = databases();
    QProcess process;
    start(process, name, folder, {QStringLiteral("restore"), again, QStringLiteral("--yes")});
    QFile begun(folder + QStringLiteral("/begun"));
    QFile go(folder + QStringLiteral("/go"));
    QVERIFY(begun.open(QIODevice::ReadOnly)); // waits for the other end
    {
        const PgHolder till(m_cluster, name, "SELECT * FROM t");
        QVERIFY(till.isReady && go.open(QIODevice::WriteOnly) && go.write("go\n") == 3);
        go.close();
        QVERIFY(process.waitForFinished());
    }
    const QByteArray errors = process.readAllStandardError();
    QCOMPARE(process.exitCode(), 255);
    QVERIFY2(errors.contains("Others are connected to the database: till (pid ") && errors.contains("--disconnect-others"), errors.constData());
    QCOMPARE(databases(), before);
    m_cluster.stop();
    m_cluster.start();
}

void TestPostgresRestore::newerProgram_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("what it always says") << QByteArray() << 0;
    QTest::newRow("another error") << QByteArray("echo 'pg_restore: error: could not execute query: ERROR:  no such thing' >&2;") << 255;
    QTest::newRow("killed") << QByteArray("kill -9 $$;") << 255;
}

/// pg_restore 17 tells an older server something that it does not know, and goes on; nothing else is forgiven.
void TestPostgresRestore::newerProgram()
{
    QFETCH(QByteArray, more);
    QFETCH(int, exitCode);
    const QByteArray old = m_cluster.dump(m_name);
    const QByteArrayList before = databases();
    const QString path = backupOf(m_name, QStringLiteral("newer.tar"));
    const QByteArray real = m_cluster.tool(QStringLiteral("pg_restore")).toUtf8();
    const QString folder = waitingProgram(QStringLiteral("pg_restore"), "--version", "echo 'pg_restore (PostgreSQL) 17.2'; exit 0\nfi\nif test \"$1\" = --verbose; then\n" + real + " \"$@\" || exit 2\n"
        "echo 'pg_restore: while INITIALIZING:' >&2; echo 'pg_restore: error: could not execute query: ERROR:  unrecognized configuration parameter \"transaction_timeout\"' >&2\n"
        "echo 'Command was: SET transaction_timeout = 0;' >&2; " + more + " echo 'pg_restore: warning: errors ignored on restore: 1' >&2; exit 1");
    const Outcome outcome = db(m_name, {QStringLiteral("restore"), path, QStringLiteral("--yes")}, {{QStringLiteral("MEDITRACK_PG_BIN"), folder}});
    QVERIFY2(outcome.exitCode == exitCode, outcome.errors.constData());
    QVERIFY2(!outcome.errors.contains("errors ignored"), outcome.errors.constData());
    QCOMPARE(m_cluster.dump(m_name).split('\n'), old.split('\n'));
    if (exitCode != 0)
        QCOMPARE(databases(), before);
}

QTEST_GUILESS_MAIN(TestPostgresRestore)
#include "tst_postgresrestore.moc"
