// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of PostgreSQL databases, made by the program on a real server: what is in them, how they are verified, and what
// is said where none can be made.
#include "backup/backupstore.h"
#include "backup/postgresdump.h"
#include "support/postgresclinic.h"
#include "support/watchers.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace meditrack;

namespace {

/// A script in a folder that stands for one of PostgreSQL's programs.
void writeProgram(const QString &folder, const QString &name, const QByteArray &script)
{
    QDir().mkpath(folder);
    QFile file(folder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0)
        qFatal("%s", qPrintable(file.fileName()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

QJsonObject manifestIn(const QString &archive)
{
    const Outcome tar = runProgram({QStringLiteral("tar"), {QStringLiteral("-xOf"), archive, QStringLiteral("manifest.json")}});
    return QJsonDocument::fromJson(tar.output).object();
}

QHash<QString, qint64> rowsOf(const QJsonObject &manifest)
{
    QHash<QString, qint64> rows;
    for (const QJsonValue &each : manifest[QStringLiteral("tables")].toArray())
        rows.insert(each[QStringLiteral("name")].toString(), each[QStringLiteral("rows")].toInteger());
    return rows;
}

/// "Rows: good" and so on.
QStringList checksOf(const QJsonDocument &verified)
{
    QStringList checks;
    for (const QJsonValue &each : verified.array().at(0)[QStringLiteral("checks")].toArray())
        checks << each[QStringLiteral("what")].toString() + QStringLiteral(": ") + each[QStringLiteral("result")].toString();
    return checks;
}

} // namespace

class TestPostgresBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void archive();
    void plainDump();
    void names_data();
    void names();
    void oneMoment();
    void givenMoment();
    void progress();
    void verify();
    void verifyWithoutServer();
    void verifyWithoutRight();
    void wrongProgram_data();
    void wrongProgram();
    void passwordIsNowhere();
    void denied_data();
    void denied();
    void serverDown();

private:
    QStringList databases() const { return QString::fromUtf8(m_cluster->psql(QStringLiteral("postgres"), "\\pset tuples_only\nSELECT datname FROM pg_database ORDER BY 1").output).split(QLatin1Char('\n')); }

    std::unique_ptr<PostgresCluster> m_cluster = std::make_unique<PostgresCluster>();
    PostgresClinic m_clinic;
    const QString m_name = QStringLiteral("Clinic \"n\" ü'x y");
    QString m_url;
};

void TestPostgresBackup::initTestCase()
{
    m_clinic.fill(*m_cluster, m_name);
    m_url = m_cluster->url(m_name); // as SQLAlchemy has it: what names the database is not decoded
}

void TestPostgresBackup::archive()
{
    const QJsonObject made = m_clinic.json(m_url, {QStringLiteral("db"), QStringLiteral("backup"), QStringLiteral("--compress"), QStringLiteral("gzip")}).object();
    const QString path = made[QStringLiteral("path")].toString();
    QVERIFY2(path.startsWith(m_clinic.path(QStringLiteral("data/meditrack/backups/"))) && path.endsWith(QLatin1String(".tar.gz")), qPrintable(path));
    QCOMPARE(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    // Other programs read it: tar, sha256sum, pg_restore.
    const QString folder = m_clinic.path(QStringLiteral("unpacked"));
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(runProgram({QStringLiteral("tar"), {QStringLiteral("-C"), folder, QStringLiteral("-xf"), path}}).exitCode, 0);
    QCOMPARE(runProgram({QStringLiteral("sha256sum"), {QStringLiteral("-c"), QStringLiteral("SHA256SUMS")}, {}, {}, folder}).exitCode, 0);
    const QString copy = QStringLiteral("copy");
    m_cluster->create(copy);
    const Outcome restored = runProgram({m_cluster->tool(QStringLiteral("pg_restore")), {QStringLiteral("-e"), QStringLiteral("-d"), m_cluster->url(copy), folder + QStringLiteral("/database.dump")}});
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    QCOMPARE(m_cluster->dump(copy).split('\n'), m_cluster->dump(m_name).split('\n'));

    const QJsonObject manifest = manifestIn(path);
    QCOMPARE(manifest[QStringLiteral("dialect")].toString(), QStringLiteral("postgresql"));
    QCOMPARE(manifest[QStringLiteral("heads")].toArray(), QJsonArray{QStringLiteral("p03")});
    QVERIFY(manifest[QStringLiteral("product")].toString().startsWith(QLatin1String("PostgreSQL ")));
    const QJsonObject server = manifest[QStringLiteral("server")].toObject();
    QVERIFY(server[QStringLiteral("program")].toString().startsWith(QLatin1String("pg_dump ")));
    QCOMPARE(server[QStringLiteral("owner")].toString(), QStringLiteral("tester"));
    QCOMPARE(server[QStringLiteral("encoding")].toString(), QStringLiteral("UTF8"));
    // The numbers of fill(): rows of each table's own, a parent's without its children's.
    const QHash<QString, qint64> expected{{QStringLiteral("\"Odd \"\"schema\"\".x\".Größe 'n'"), 77}, {QStringLiteral("alembic_version"), 1},
                                          {QStringLiteral("patients"), 2000}, {QStringLiteral("doses_1"), 999}, {QStringLiteral("doses_2"), 2001},
                                          {QStringLiteral("parent"), 1}, {QStringLiteral("child"), 2}, {QStringLiteral("scratch"), 1},
                                          {QStringLiteral("pg_catalog.pg_largeobject_metadata"), 1}};
    QCOMPARE(rowsOf(manifest), expected);
    // It is this database's own backup for the list and the retention, and no secret stands in it.
    const QJsonObject list = m_clinic.json(m_url, {QStringLiteral("db"), QStringLiteral("backups")}).object();
    QCOMPARE(list[QStringLiteral("backups")].toArray().size(), 1);
    QCOMPARE(list[QStringLiteral("backups")][0][QStringLiteral("path")].toString(), path);
    QVERIFY(m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("pin"), path}).exitCode == 0);
    QVERIFY(m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("backup"), QStringLiteral("--keep"), QStringLiteral("1")}).exitCode == 0);
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("unpin"), path}).exitCode == 0);
    QVERIFY(m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("prune"), QStringLiteral("--keep"), QStringLiteral("1")}).exitCode == 0);
    QVERIFY(!QFileInfo::exists(path));
}

void TestPostgresBackup::plainDump()
{
    const QString path = m_clinic.path(QStringLiteral("plain.dump"));
    const Outcome made = m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("backup"), path});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QString copy = QStringLiteral("from_plain");
    m_cluster->create(copy);
    QCOMPARE(runProgram({m_cluster->tool(QStringLiteral("pg_restore")), {QStringLiteral("-e"), QStringLiteral("-d"), m_cluster->url(copy), path}}).exitCode, 0);
    QCOMPARE(m_cluster->dump(copy).split('\n'), m_cluster->dump(m_name).split('\n'));
    const QJsonObject list = m_clinic.json(m_url, {QStringLiteral("db"), QStringLiteral("backups"), QStringLiteral("--dir"), m_clinic.path(QStringLiteral("."))}).object();
    const QJsonValue only = list[QStringLiteral("backups")][0];
    QCOMPARE(only[QStringLiteral("heads")].toArray(), QJsonArray{QStringLiteral("p03")}); // read off the dump
    QCOMPARE(only[QStringLiteral("problem")], QJsonValue(QJsonValue::Null));
    const QStringList expected{QStringLiteral("Checksum: good"), QStringLiteral("Contents: good"), QStringLiteral("Test restore: good"), QStringLiteral("Rows: good"), QStringLiteral("Revision: good")};
    QCOMPARE(checksOf(m_clinic.json(m_url, {QStringLiteral("db"), QStringLiteral("verify"), path})), expected);
}

void TestPostgresBackup::names_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("good");
    QTest::newRow("archive") << "n.tar.zst" << true;
    QTest::newRow("dump") << "n.dump" << true;
    QTest::newRow("an SQLite file") << "n.db" << false;
    QTest::newRow("SQL") << "n.sql" << false;
}

void TestPostgresBackup::names()
{
    QFETCH(QString, file);
    QFETCH(bool, good);
    const Outcome outcome = m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("backup"), m_clinic.path(file)});
    QCOMPARE(outcome.exitCode, good ? 0 : 2);
    QCOMPARE(QFileInfo::exists(m_clinic.path(file)), good);
    const QString lite = QStringLiteral("sqlite:///") + m_clinic.path(QStringLiteral("lite.db"));
    runSql(m_clinic.path(QStringLiteral("lite.db")), QStringLiteral("CREATE TABLE IF NOT EXISTS t (a)"));
    QCOMPARE(m_clinic.meditrack(lite, {QStringLiteral("db"), QStringLiteral("backup"), m_clinic.path(QStringLiteral("lite.dump"))}).exitCode, 2);
}

/// Somebody writes into two tables at once all the time: in a backup both have as many rows.
void TestPostgresBackup::oneMoment()
{
    const QString name = QStringLiteral("busy");
    m_cluster->create(name);
    QCOMPARE(m_cluster->psql(name, "CREATE TABLE a (n int); CREATE TABLE z (n int); INSERT INTO a SELECT generate_series(1, 200000); INSERT INTO z SELECT n FROM a").exitCode, 0);
    QProcess writer;
    writer.start(m_cluster->tool(QStringLiteral("psql")), {QStringLiteral("-X"), QStringLiteral("-d"), m_cluster->url(name), QStringLiteral("-c"),
                 QStringLiteral("DO $$ BEGIN FOR i IN 1..10000000 LOOP INSERT INTO a VALUES (i); INSERT INTO z VALUES (i); COMMIT; END LOOP; END $$")});
    QVERIFY(writer.waitForStarted());
    const QString path = m_clinic.path(QStringLiteral("busy.tar.zst"));
    const QJsonObject made = m_clinic.json(m_cluster->url(name), {QStringLiteral("db"), QStringLiteral("backup"), path}).object();
    QCOMPARE(writer.state(), QProcess::Running);
    writer.kill();
    writer.waitForFinished();
    const QHash<QString, qint64> rows = rowsOf(made);
    QVERIFY(rows.value(QStringLiteral("a")) >= 200000);
    QCOMPARE(rows.value(QStringLiteral("a")), rows.value(QStringLiteral("z")));
    QVERIFY(checksOf(m_clinic.json(m_cluster->url(name), {QStringLiteral("db"), QStringLiteral("verify"), path})).contains(QStringLiteral("Rows: good")));
}

/// The moment of a transaction that somebody else has open, as a guarded upgrade has.
void TestPostgresBackup::givenMoment()
{
    const QString name = QStringLiteral("given");
    m_cluster->create(name);
    QCOMPARE(m_cluster->psql(name, "CREATE TABLE t (n int); INSERT INTO t VALUES (1), (2)").exitCode, 0);
    NoProgress progress;
    Config config = m_clinic.project().config();
    config.url = DatabaseUrl::parse(m_cluster->url(name));
    Connection connection(config.url, Connection::Access::Write, progress);
    const ReadTransaction moment(connection);
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) FROM t")).toInt(), 2);
    QCOMPARE(m_cluster->psql(name, "INSERT INTO t VALUES (3); CREATE TABLE u (n int)").exitCode, 0);
    BackupRequest request;
    request.file = m_clinic.path(QStringLiteral("given.tar"));
    const BackupInfo info = createBackup(config, request, progress, &connection);
    QCOMPARE(info.manifest.tables, (std::vector<TableCount>{{QStringLiteral("t"), 2}}));
    QVERIFY(connection.inTransaction());
}

/// How much of how much: of a dump by the size of the tables, of a restore by the place in the dump.
void TestPostgresBackup::progress()
{
    EventLog log;
    Config::Request wanted;
    wanted.file = m_clinic.path(QStringLiteral("alembic.ini"));
    wanted.databaseUrl = m_url;
    BackupRequest request;
    request.file = m_clinic.path(QStringLiteral("progress.dump"));
    request.form = BackupForm::Dump;
    const Config known = Config::load(wanted);
    createBackup(known, request, log);
    const auto told = [&log](const QString &word) {
        std::vector<event::Advance> found = log.all<event::Advance>();
        std::erase_if(found, [&](const event::Advance &each) { return !each.what.startsWith(word); });
        return found;
    };
    const qint64 size = QFileInfo(request.file).size();
    const std::vector<event::Advance> dumped = told(QStringLiteral("Dumping"));
    QVERIFY(dumped.size() >= 2);
    for (const event::Advance &each : dumped)
        QVERIFY2(each.total > 0 && each.done <= each.total, qPrintable(QStringLiteral("%1 of %2").arg(each.done).arg(each.total)));
    QVERIFY(dumped.front().done == 0 && dumped.back().done == dumped.back().total);

    m_cluster->create(QStringLiteral("progress"));
    Connection connection(DatabaseUrl::parse(m_cluster->url(QStringLiteral("progress"))), Connection::Access::Write, log);
    restoreDump(request.file, connection, known.postgresPrograms, {}, log);
    const std::vector<event::Advance> restored = told(QStringLiteral("Restoring"));
    QVERIFY(restored.size() >= 2 && restored.front().total == size);

    // A program that has read a thousand bytes of it.
    RunningPostgresProgram reading({QStringLiteral("/bin/sh"), {}, 0}, {QStringLiteral("-c"), QStringLiteral("exec 7<'%1'; head -c 1000 <&7 >/dev/null; exec sleep 600").arg(request.file)},
                                   QProcessEnvironment::systemEnvironment(), log);
    QTRY_COMPARE_WITH_TIMEOUT(reading.placeIn(request.file), 1000, 20000);
    QCOMPARE(reading.placeIn(m_clinic.path(QStringLiteral("alembic.ini"))), 0);
}

void TestPostgresBackup::verify()
{
    const QStringList before = databases();
    const QString path = m_clinic.path(QStringLiteral("v.tar"));
    QCOMPARE(m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("backup"), path}).exitCode, 0);
    const QString report = m_clinic.path(QStringLiteral("report.html"));
    const QStringList expected{QStringLiteral("Checksum: good"), QStringLiteral("Contents: good"), QStringLiteral("Test restore: good"), QStringLiteral("Rows: good"), QStringLiteral("Revision: good")};
    QCOMPARE(checksOf(m_clinic.json(m_url, {QStringLiteral("db"), QStringLiteral("verify"), path, QStringLiteral("--report"), report})), expected);
    QVERIFY(contentOf(report).contains("Test restore"));
    QCOMPARE(databases(), before); // the throw-away one is gone
    // A byte of a row, in the middle of the dump.
    QByteArray bytes = contentOf(path);
    const qsizetype at = bytes.indexOf("n1234\t");
    QVERIFY(at > 0);
    bytes[at + 1] = '9';
    const QString bad = m_clinic.path(QStringLiteral("bad.tar"));
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const Outcome outcome = m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("verify"), bad});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.output.contains("checksum"), outcome.output.constData());
}

void TestPostgresBackup::verifyWithoutServer()
{
    const QString path = m_clinic.path(QStringLiteral("w.tar.zst"));
    QCOMPARE(m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("backup"), path}).exitCode, 0);
    const QStringList expected{QStringLiteral("Checksum: good"), QStringLiteral("Contents: good"), QStringLiteral("Test restore: warning"), QStringLiteral("Revision: good")};
    for (const QString &url : {QStringLiteral("sqlite:///none.db"), QStringLiteral("postgresql://tester@/x?host=/nowhere")})
        QCOMPARE(checksOf(m_clinic.json(url, {QStringLiteral("db"), QStringLiteral("verify"), path})), expected);
}

void TestPostgresBackup::verifyWithoutRight()
{
    QCOMPARE(m_cluster->psql(QStringLiteral("postgres"), "CREATE ROLE plain LOGIN").exitCode, 0);
    const QString path = m_clinic.path(QStringLiteral("r.tar.zst"));
    QCOMPARE(m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("backup"), path}).exitCode, 0);
    QString url = m_url;
    url.replace(QLatin1String("tester@"), QLatin1String("plain@"));
    const Outcome outcome = m_clinic.meditrack(url, {QStringLiteral("db"), QStringLiteral("verify"), path});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.contains("may not create databases"), outcome.output.constData());
}

void TestPostgresBackup::wrongProgram_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("expected"); ///< of the message; empty = it works
    QTest::newRow("older") << QByteArray("9.6.24") << QByteArray("Wrong pg_dump");
    QTest::newRow("none") << QByteArray() << QByteArray("There is no pg_dump");
    QTest::newRow("no version") << QByteArray("what?") << QByteArray("Wrong pg_dump");
    QTest::newRow("newer") << QByteArray("99.1") << QByteArray();
}

void TestPostgresBackup::wrongProgram()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, expected);
    const QString folder = m_clinic.path(QStringLiteral("bin_") + QLatin1String(QTest::currentDataTag()));
    QDir().mkpath(folder);
    for (const QString &name : {QStringLiteral("pg_dump"), QStringLiteral("pg_restore")}) {
        if (!version.isEmpty())
            writeProgram(folder, name, "test \"$1\" = --version && echo '" + name.toUtf8() + " (PostgreSQL) " + version + "' && exit\nexec " + m_cluster->tool(name).toUtf8() + " \"$@\"\n");
    }
    const QString path = m_clinic.path(QStringLiteral("wrong_") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".tar.zst"));
    const Outcome outcome = m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("backup"), path}, {{QStringLiteral("MEDITRACK_PG_BIN"), folder}});
    QVERIFY2(outcome.exitCode == (expected.isEmpty() ? 0 : 255), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(expected), outcome.errors.constData());
    QCOMPARE(QFileInfo::exists(path), expected.isEmpty());
    if (!expected.isEmpty())
        QVERIFY2(outcome.errors.contains("postgresql-client-"), outcome.errors.constData());
}

/// While pg_dump is at work, no process of the machine has the password among its arguments; pg_dump has it all the same.
void TestPostgresBackup::passwordIsNowhere()
{
    const QString folder = m_clinic.path(QStringLiteral("bin_password"));
    const QString seen = m_clinic.path(QStringLiteral("seen"));
    writeProgram(folder, QStringLiteral("pg_restore"), "exec " + m_cluster->tool(QStringLiteral("pg_restore")).toUtf8() + " \"$@\"\n");
    writeProgram(folder, QStringLiteral("pg_dump"),
                 "if test \"$1\" != --version; then\nfor each in /proc/[0-9]*/cmdline; do tr '\\0' ' ' < $each; echo; done > '" + seen.toUtf8() + "' 2>/dev/null\n"
                 "test \"$PGPASSWORD\" = 'h%idden w\\ord' || exit 3\nfi\nexec " + m_cluster->tool(QStringLiteral("pg_dump")).toUtf8() + " \"$@\"\n");
    QString url = m_url;
    url.replace(QLatin1String("tester@"), QLatin1String("tester:h%25idden%20w%5Cord@"));
    // A URL among the arguments would be seen itself: it is given by the environment, as a server would have it.
    const QHash<QString, QString> environment{{QStringLiteral("MEDITRACK_PG_BIN"), folder}, {QStringLiteral("DATABASE_URL"), url}, {QStringLiteral("XDG_DATA_HOME"), m_clinic.path(QStringLiteral("data"))}};
    const QString path = m_clinic.path(QStringLiteral("password.tar"));
    const Outcome outcome = runProgram({meditrackProgram(), {QStringLiteral("-c"), m_clinic.path(QStringLiteral("alembic.ini")), QStringLiteral("db"), QStringLiteral("backup"), path}, {}, environment});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    const QByteArray all = contentOf(seen);
    QVERIFY(all.contains("meditrack") && all.contains("--snapshot="));
    for (const QByteArray &secret : {QByteArray("%idden"), QByteArray("%25idden"), QByteArray("w\\ord"), QByteArray("w%5Cord")}) {
        QVERIFY(!all.contains(secret));
        QVERIFY(!(outcome.output + outcome.errors).contains(secret));
        QVERIFY(!contentOf(path).contains(secret)); // not compressed
    }
    QVERIFY(QDir(QDir::tempPath()).entryList({QStringLiteral("meditrack-service-*")}).isEmpty());
}

void TestPostgresBackup::denied_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no right to read a table") << QByteArray("CREATE TABLE t (a int)") << QByteArray("may not read the table 'public.t'");
    QTest::newRow("row security") << QByteArray("CREATE TABLE t (a int); GRANT SELECT ON t TO PUBLIC; ALTER TABLE t ENABLE ROW LEVEL SECURITY") << QByteArray("sees some rows of the table 'public.t' only (row-level security)");
    QTest::newRow("a large object of others") << QByteArray("SELECT lo_from_bytea(4711, 'seen by nobody')") << QByteArray("may not read the large object 4711");
    QTest::newRow("no right to use a schema") << QByteArray("CREATE SCHEMA s; CREATE TABLE s.t (a int); GRANT SELECT ON s.t TO PUBLIC") << QByteArray("may not read the table 's.t'");
}

void TestPostgresBackup::denied()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, expected);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('_'));
    m_cluster->create(name);
    m_cluster->psql(name, "CREATE ROLE reader LOGIN");
    QCOMPARE(m_cluster->psql(name, sql).exitCode, 0);
    const QString path = m_clinic.path(name + QStringLiteral(".tar.zst"));
    const Outcome outcome = m_clinic.meditrack(m_cluster->url(name).replace(QLatin1String("tester@"), QLatin1String("reader@")), {QStringLiteral("db"), QStringLiteral("backup"), path});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains(expected) && outcome.errors.contains("No backup was made"), outcome.errors.constData());
    QCOMPARE(QDir(m_clinic.path()).entryList({name + QStringLiteral("*")}), QStringList());
}

void TestPostgresBackup::serverDown()
{
    m_cluster.reset();
    const Outcome outcome = m_clinic.meditrack(m_url, {QStringLiteral("db"), QStringLiteral("backup"), m_clinic.path(QStringLiteral("down.tar.zst"))});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("Cannot connect"), outcome.errors.constData());
    QVERIFY(!QFileInfo::exists(m_clinic.path(QStringLiteral("down.tar.zst"))));
}

QTEST_GUILESS_MAIN(TestPostgresBackup)
#include "tst_postgresbackup.moc"
