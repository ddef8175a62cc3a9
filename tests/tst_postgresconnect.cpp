// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to a server that libpq knows: each has to lead there from our URL, from our ini, and for pg_dump too.
#include "db/connection.h"
#include "db/postgresprogram.h"
#include "db/serverfacts.h"
#include "migration/journal.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/running.h"

#include <netinet/in.h>
#include <sys/socket.h>

using namespace meditrack;

namespace {

/// One that nobody listens at.
int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(socket, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("no port");
    ::close(socket);
    return ntohs(address.sin_port);
}

} // namespace

class TestPostgresConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tls_data();
    void tls();
    void authorityOfTheUsers();
    void standby();
    void services_data();
    void services();
    void kindsOfServers_data();
    void kindsOfServers();
    void childrenGetEverything();
    void childrenReachTheSameServer_data();
    void childrenReachTheSameServer();
    void childrenVerifyToo();
    void pooler_data();
    void pooler();
    void waitFromTheIni();
    void typedPassword();
    void oneTypedPasswordForAll_data();
    void oneTypedPasswordForAll();
    void passwordInterrupted();

private:
    QString certificate(const QString &name, const QString &host);
    QString url(const QString &database = QStringLiteral("clinic")) const { return m_cluster.url(database).replace(QLatin1String("?"), QStringLiteral("?port=%1&").arg(m_port)); }
    static QVariant ask(const QString &url, const QString &question)
    {
        NoProgress progress;
        return Connection(DatabaseUrl::parse(url), Connection::Access::Read, progress).scalar(question);
    }

    PostgresCluster m_cluster;
    Project m_project;
    int m_port = 0;
    QString m_certificate;
    QString m_other;
};

/// Signed by itself, so that it is its own authority; its key for the server's eyes alone.
QString TestPostgresConnect::certificate(const QString &name, const QString &host)
{
    const QString path = m_cluster.folder() + QLatin1Char('/') + name;
    const Outcome made = runProgram({QStringLiteral("openssl"), {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                                     QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=%1").arg(host),
                                     QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:%1").arg(host), QStringLiteral("-keyout"), path + QStringLiteral(".key"), QStringLiteral("-out"), path + QStringLiteral(".crt")}});
    if (made.exitCode != 0)
        qFatal("openssl: %s", made.errors.constData());
    if (::geteuid() == 0 && ::chown(QFile::encodeName(path + QStringLiteral(".key")).constData(), nobody, nobody) != 0)
        qFatal("%s cannot be given away", qPrintable(path));
    return path + QStringLiteral(".crt");
}

void TestPostgresConnect::initTestCase()
{
    m_cluster.create(QStringLiteral("clinic"));
    const Outcome made = m_cluster.psql(QStringLiteral("clinic"), "CREATE ROLE anna LOGIN PASSWORD 'ge heim'; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO anna; CREATE ROLE owner LOGIN CREATEDB PASSWORD 'offen'; CREATE ROLE reader LOGIN; ALTER ROLE reader SET default_transaction_read_only = on");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    m_cluster.admit("local all anna,owner scram-sha-256\nhostssl all tester localhost trust\nhostssl all tester 127.0.0.1/32 trust\nhostnossl all all 127.0.0.1/32 reject");
    m_certificate = certificate(QStringLiteral("server"), QStringLiteral("localhost"));
    m_other = certificate(QStringLiteral("other"), QStringLiteral("localhost"));
    m_cluster.stop();
    m_port = freePort();
    m_cluster.start(QStringLiteral("-p %1 -c listen_addresses=127.0.0.1 -c ssl=on -c ssl_cert_file=%2 -c ssl_key_file=%3")
                        .arg(m_port).arg(m_certificate, QString(m_certificate).replace(QLatin1String(".crt"), QLatin1String(".key"))));
}

void TestPostgresConnect::tls_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("more"); // $1 = the server's certificate, $2 = another
    QTest::addColumn<QString>("error"); // empty: it gets there
    QTest::newRow("required") << "localhost" << "sslmode=require" << "";
    QTest::newRow("required, of an authority") << "localhost" << "sslmode=require&sslrootcert=$1" << "";
    QTest::newRow("required, of a wrong authority") << "localhost" << "sslmode=require&sslrootcert=$2" << "certificate verify failed";
    QTest::newRow("verified") << "localhost" << "sslmode=verify-full&sslrootcert=$1" << "";
    QTest::newRow("authority alone") << "127.0.0.1" << "sslmode=verify-ca&sslrootcert=$1" << "";
    QTest::newRow("wrong name") << "127.0.0.1" << "sslmode=verify-full&sslrootcert=$1" << "does not match host name \"127.0.0.1\"";
    QTest::newRow("wrong authority") << "localhost" << "sslmode=verify-full&sslrootcert=$2" << "certificate verify failed";
    QTest::newRow("no such file") << "localhost" << "sslmode=verify-full&sslrootcert=/nowhere" << "root certificate file \"/nowhere\" does not exist";
    QTest::newRow("not encrypted") << "localhost" << "sslmode=disable" << "no encryption";
}

void TestPostgresConnect::tls()
{
    QFETCH(QString, host);
    QFETCH(QString, more);
    QFETCH(QString, error);
    const QString address = QStringLiteral("postgresql://tester@%1:%2/clinic?").arg(host).arg(m_port) + more.replace(QLatin1String("$1"), m_certificate).replace(QLatin1String("$2"), m_other);
    QVariant isSecret;
    const auto failure = errorOf([&] { isSecret = ask(address, QStringLiteral("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")); });
    QCOMPARE(failure.has_value(), !error.isEmpty());
    if (!failure) {
        QCOMPARE(isSecret.toBool(), true);
        // What libpq has asked the server for is what we tell of it.
        NoProgress progress;
        const ServerFacts facts = serverFacts(Connection(DatabaseUrl::parse(address), Connection::Access::Read, progress));
        QCOMPARE(facts.isVerified(), more.contains(m_certificate));
        return;
    }
    QVERIFY2(failure->message.contains(error) || (more.contains(QLatin1String("disable")) && failure->message.contains(QLatin1String("SSL off"))), qPrintable(failure->text())); // 13's words
    QVERIFY2(more.contains(QLatin1String("disable")) || (failure->advice.contains(QLatin1String("certificate")) && failure->advice.contains(QLatin1String("sslrootcert"))), qPrintable(failure->text()));
}

void TestPostgresConnect::services_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("user");
    QTest::newRow("all of it") << "postgresql://?service=clinic" << "tester";
    QTest::newRow("with slashes") << "postgresql:///?service=clinic" << "tester";
    QTest::newRow("the URL goes first") << "postgresql://reader@/?service=clinic" << "reader";
    QTest::newRow("SQLAlchemy's driver") << "postgresql+psycopg2:///?service=clinic" << "tester";
}

void TestPostgresConnect::services()
{
    QFETCH(QString, url);
    QFETCH(QString, user);
    const QString file = m_project.write(QStringLiteral("services"), QStringLiteral("[clinic]\nhost=%1\nport=%2\ndbname=clinic\nuser=tester\napplication_name=by service\n").arg(m_cluster.folder()).arg(m_port).toUtf8());
    qputenv("PGSERVICEFILE", QFile::encodeName(file));
    const auto clear = qScopeGuard([] { qunsetenv("PGSERVICEFILE"); });
    QCOMPARE(ask(url, QStringLiteral("SELECT current_user || ' ' || current_database() || ' ' || current_setting('application_name')")).toString(), user + QStringLiteral(" clinic by service"));
    const auto error = errorOf([&] { ask(url.replace(QLatin1String("=clinic"), QLatin1String("=other")), QStringLiteral("SELECT 1")); });
    QVERIFY(error);
    QVERIFY2(error->message.contains(QLatin1String("\"other\" not found")), qPrintable(error->text()));
}

void TestPostgresConnect::kindsOfServers_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("gets");
    QTest::newRow("writes, wanted") << "tester" << "read-write" << true;
    QTest::newRow("writes, not wanted") << "tester" << "read-only" << false;
    QTest::newRow("reads, wanted") << "reader" << "read-only" << true;
    QTest::newRow("reads, not wanted") << "reader" << "read-write" << false;
    QTest::newRow("rather one that only reads") << "tester" << "prefer-standby" << true;
    QTest::newRow("standby") << "tester" << "standby" << false;
}

/// Of two hosts, one of which is not there.
void TestPostgresConnect::kindsOfServers()
{
    QFETCH(QString, user);
    QFETCH(QString, kind);
    QFETCH(bool, gets);
    const QString address = QStringLiteral("postgresql://%1@/clinic?host=/nowhere&host=%2&port=%3&port=%3&target_session_attrs=%4").arg(user, m_cluster.folder()).arg(m_port).arg(kind);
    QVariant who;
    const auto error = errorOf([&] { who = ask(address, QStringLiteral("SELECT current_user::text")); });
    QCOMPARE(error.has_value(), !gets);
    if (gets)
        QCOMPARE(who.toString(), user);
    else
        QVERIFY2(error->advice.contains(QLatin1String("target_session_attrs")), qPrintable(error->text()));
}

/// What libpq has no variable for goes by a file that is nowhere; nothing of it stays when we are killed, for it never was.
void TestPostgresConnect::childrenGetEverything()
{
    NoProgress progress;
    const Connection connection(DatabaseUrl::parse(url() + QStringLiteral("&keepalives_idle=77&options=-cwork_mem%3D7MB&application_name=by%20hand")), Connection::Access::Read, progress);
    const QStringList before = QDir(QDir::tempPath()).entryList({QStringLiteral("meditrack*")}, QDir::Files);
    const PostgresEnvironment environment(connection);
    QCOMPARE(QDir(QDir::tempPath()).entryList({QStringLiteral("meditrack*")}, QDir::Files), before);
    const QString file = environment.variables().value(QStringLiteral("PGSERVICEFILE"));
    QVERIFY2(file.startsWith(QLatin1String("/proc/")), qPrintable(file));
    // Another process finds the line there, and libpq takes it.
    const Outcome line = runProgram({QStringLiteral("/bin/grep"), {QStringLiteral("keepalives_idle"), file}});
    QCOMPARE(line.output, QByteArray("keepalives_idle=77\n"));
    const PostgresProgram psql{m_cluster.tool(QStringLiteral("psql")), {}, 0};
    QCOMPARE(runPostgresProgram(psql, {QStringLiteral("-XAtc"), QStringLiteral("SELECT current_user, current_setting('work_mem'), current_setting('application_name')")}, environment.variables(), progress),
             QByteArray("tester|7MB|by hand\n"));
}

void TestPostgresConnect::childrenReachTheSameServer_data()
{
    QTest::addColumn<QString>("url"); // $h: the folder of the server, $p: its port, $n: a port at which nobody listens
    QTest::addColumn<QString>("passwords"); // a file of them, in PGPASSFILE
    const QString file = QStringLiteral("*:*:*:anna:ge heim\n");
    QTest::newRow("service") << "postgresql:///?service=anna" << QString();
    QTest::newRow("service, and another user") << "postgresql://anna@/?service=clinic" << file;
    QTest::newRow("PGPASSFILE") << "postgresql://anna@/clinic?host=$h&port=$p" << file;
    QTest::newRow("the second of two hosts") << "postgresql://anna@/clinic?host=/nowhere&host=$h&port=$p" << file;
    QTest::newRow("two hosts, one of a kind") << "postgresql://tester@/clinic?host=localhost:$n&host=localhost:$p&target_session_attrs=read-write&sslmode=require" << QString();
    QTest::newRow("by address") << "postgresql://tester@localhost:$p/clinic?hostaddr=127.0.0.1&sslmode=verify-full&sslrootcert=$c" << QString();
}

/// psql, and pg_dump of a real backup, are in the session of the same user on the same server, encrypted or not as ours.
void TestPostgresConnect::childrenReachTheSameServer()
{
    QFETCH(QString, url);
    QFETCH(QString, passwords);
    url.replace(QLatin1String("$h"), m_cluster.folder()).replace(QLatin1String("$p"), QString::number(m_port)).replace(QLatin1String("$n"), QString::number(freePort())).replace(QLatin1String("$c"), m_certificate);
    const QByteArray server = QStringLiteral("host=%1\nport=%2\ndbname=clinic\n").arg(m_cluster.folder()).arg(m_port).toUtf8();
    const QString services = m_project.write(QStringLiteral("services"), "[clinic]\n" + server + "user=tester\n[anna]\n" + server + "user=anna\npassword=ge heim\n");
    const QString file = m_project.write(QStringLiteral("passwords"), passwords.toUtf8());
    QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner); // libpq takes no other
    qputenv("PGSERVICEFILE", QFile::encodeName(services));
    qputenv("PGPASSFILE", QFile::encodeName(file));
    const auto clear = qScopeGuard([] {
        qunsetenv("PGSERVICEFILE");
        qunsetenv("PGPASSFILE");
    });
    const QString who = QStringLiteral("SELECT current_user || ' ' || current_database() || ' ' || pg_postmaster_start_time() || ' ' || current_setting('port') || ' ' || (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid())");
    NoProgress progress;
    Connection connection(DatabaseUrl::parse(url), Connection::Access::Read, progress);
    connection.execute(QStringLiteral("SET timezone = 'UTC'"));
    const PostgresProgram psql{m_cluster.tool(QStringLiteral("psql")), {}, 0};
    const QString seen = QString::fromUtf8(runPostgresProgram(psql, {QStringLiteral("-XAtqc"), QStringLiteral("SET timezone = 'UTC'"), QStringLiteral("-c"), who}, PostgresEnvironment(connection).variables(), progress));
    QCOMPARE(seen.trimmed(), connection.scalar(who).toString());
    const Outcome made = runProgram({meditrackProgram(), {QStringLiteral("-c"), m_project.path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"), url, QStringLiteral("db"), QStringLiteral("backup"),
                                                          m_project.path(QLatin1String(QTest::currentDataTag()) + QStringLiteral(".tar"))}});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
}

/// What ours has verified, a child verifies itself.
void TestPostgresConnect::childrenVerifyToo()
{
    NoProgress progress;
    const Connection connection(DatabaseUrl::parse(QStringLiteral("postgresql://tester@localhost:%1/clinic?sslmode=verify-full&sslrootcert=%2").arg(m_port).arg(m_certificate)), Connection::Access::Read, progress);
    const PostgresEnvironment environment(connection); // has the files that the variables name
    QProcessEnvironment variables = environment.variables();
    const PostgresProgram psql{m_cluster.tool(QStringLiteral("psql")), {}, 0};
    QCOMPARE(runPostgresProgram(psql, {QStringLiteral("-XAtc"), QStringLiteral("SELECT 1")}, variables, progress), QByteArray("1\n"));
    variables.insert(QStringLiteral("PGHOST"), QStringLiteral("127.0.0.1")); // another name than the certificate's
    const auto error = errorOf([&] { runPostgresProgram(psql, {QStringLiteral("-XAtc"), QStringLiteral("SELECT 1")}, variables, progress); });
    QVERIFY(error);
    QVERIFY2(error->text().contains(QLatin1String("does not match host name")), qPrintable(error->text()));
}

void TestPostgresConnect::pooler_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("session") << "session" << false;
    QTest::newRow("transaction") << "transaction" << true;
    QTest::newRow("statement") << "statement" << true;
}

/// PgBouncer between us and the server: where sessions are shared, nobody could be kept from upgrading at the same time.
void TestPostgresConnect::pooler()
{
    QFETCH(QString, mode);
    QFETCH(bool, isRefused);
    const QString database = QStringLiteral("pooled_") + mode;
    NoProgress progress;
    Connection(DatabaseUrl::parse(url()), Connection::Access::Write, progress).execute(QStringLiteral("CREATE DATABASE ") + database);
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.create_table('t', sa.Column('a', sa.Integer))"));
    const int port = freePort();
    const QString folder = m_cluster.folder();
    const QString ini = project.write(QStringLiteral("pgbouncer.ini"), QStringLiteral("[databases]\n* = host=%1 port=%2 user=tester\n[pgbouncer]\nlisten_port = %3\nunix_socket_dir = %1\nauth_type = any\n"
        "pool_mode = %4\nignore_startup_parameters = extra_float_digits,options\npidfile = %1/pooler.pid\nlogfile = %1/pooler.log\n").arg(folder).arg(m_port).arg(port).arg(mode).toUtf8());
    QFile::setPermissions(project.path(), QFile::permissions(project.path()) | QFileDevice::ReadOther | QFileDevice::ExeOther);
    QFile::setPermissions(ini, QFile::permissions(ini) | QFileDevice::ReadOther);
    const QString program = QStringLiteral("/usr/sbin/pgbouncer");
    QVERIFY2(QFileInfo::exists(program), "PgBouncer is not installed; packaging/setup.sh --tests does that");
    const Outcome started = runProgram({program, {QStringLiteral("-d"), ini}, {}, {}, folder, nobody});
    QVERIFY2(started.exitCode == 0, started.errors.constData());
    const auto stop = qScopeGuard([&] {
        QFile pid(folder + QStringLiteral("/pooler.pid"));
        // The file is there a moment before the number stands in it; 0 would be this whole group of processes.
        int id = 0;
        QTRY_VERIFY(pid.isOpen() || pid.open(QIODevice::ReadOnly));
        QTRY_VERIFY(pid.seek(0) && (id = pid.readAll().trimmed().toInt()) > 1);
        ::kill(id, SIGTERM);
        QTRY_VERIFY(!pid.exists());
    });
    const QString pooled = QStringLiteral("postgresql://tester@/%1?host=%2&port=%3").arg(database, folder).arg(port);
    QTRY_VERIFY(!errorOf([&] { ask(pooled, QStringLiteral("SELECT 1")); }));
    const Outcome outcome = project.meditrackOn(pooled, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QVERIFY2(outcome.exitCode == (isRefused ? 255 : 0), outcome.errors.constData());
    QCOMPARE(outcome.errors.contains("is a connection pooler that gives each transaction another session.") && outcome.errors.contains("pool_mode = session"), isRefused);
    QCOMPARE(ask(url(database), QStringLiteral("SELECT count(*) FROM pg_class WHERE relname IN ('t', 'alembic_version')")).toInt(), isRefused ? 0 : 2);
    QCOMPARE(ask(url(database), QStringLiteral("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")).toInt(), 0);
}

void TestPostgresConnect::waitFromTheIni()
{
    m_project.addScript(QStringLiteral("c1"), {}, QStringLiteral("pass"));
    m_project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[meditrack]\nwait = 60\n");
    m_cluster.stop();
    Running running(m_project, {QStringLiteral("-c"), m_project.path(QStringLiteral("alembic.ini")), QStringLiteral("upgrade"), QStringLiteral("head")}, {}, url());
    const bool waits = running.waitFor("Waiting for the server");
    m_cluster.start(QStringLiteral("-p %1").arg(m_port));
    QVERIFY(waits);
    QVERIFY(running.finish());
    QVERIFY2(running.exitCode() == 0, running.errors().constData());
}

void TestPostgresConnect::typedPassword()
{
    Terminal terminal;
    Running running(m_project, {QStringLiteral("-c"), m_project.path(QStringLiteral("alembic.ini")), QStringLiteral("current")}, terminal.name(), url().replace(QLatin1String("tester@"), QLatin1String("anna@")));
    QVERIFY(running.waitFor("Password of anna@"));
    QVERIFY(!terminal.echoes());
    terminal.type("ge heim\n");
    QVERIFY(running.finish());
    QVERIFY2(running.exitCode() == 0, running.errors().constData());
    QVERIFY(!(running.output() + running.errors()).contains("heim"));
    QVERIFY(terminal.echoes());
    terminal.type("seen\n"); // what is typed now is shown, and nothing was before it
    QVERIFY(!terminal.shown("seen").contains("heim"));
}

void TestPostgresConnect::oneTypedPasswordForAll_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("upgrade") << QStringList{"upgrade", "head"};
    QTest::newRow("guarded upgrade") << QStringList{"upgrade", "head", "--guard"};
    QTest::newRow("rehearsed upgrade") << QStringList{"upgrade", "head", "--guard", "--rehearse"};
    QTest::newRow("journal") << QStringList{"journal"};
    QTest::newRow("current, with what was edited") << QStringList{"current", "-v"};
    QTest::newRow("backup") << QStringList{"db", "backup"};
    QTest::newRow("restore") << QStringList{"db", "restore", "backup", "--yes"};
}

/// Lock, run, journal, pg_dump and scratch databases: whoever has typed it once is asked no more, and nobody goes without.
void TestPostgresConnect::oneTypedPasswordForAll()
{
    QFETCH(QStringList, arguments);
    NoProgress progress;
    {
        Connection server(DatabaseUrl::parse(url(QStringLiteral("postgres"))), Connection::Access::Write, progress);
        server.execute(QStringLiteral("DROP DATABASE IF EXISTS hers WITH (FORCE)"));
        server.execute(QStringLiteral("CREATE DATABASE hers OWNER owner"));
    }
    Project project;
    project.addScript(QStringLiteral("t1"), {}, QStringLiteral("op.create_table('t', sa.Column('id', sa.Integer, primary_key=True))"));
    const QString hers = m_cluster.url(QStringLiteral("hers")).replace(QLatin1String("?"), QStringLiteral("?port=%1&").arg(m_port)).replace(QLatin1String("tester@"), QLatin1String("owner@"));
    const QString known = QString(hers).replace(QLatin1String("owner@"), QLatin1String("owner:offen@"));
    if (arguments.last() == QLatin1String("--yes")) {
        arguments.replace(2, project.path(QStringLiteral("before.tar.zst")));
        const Outcome backup = project.meditrackOn(known, {QStringLiteral("db"), QStringLiteral("backup"), arguments.at(2)});
        QVERIFY2(backup.exitCode == 0, backup.errors.constData());
    }
    if (arguments.first() != QLatin1String("upgrade"))
        QCOMPARE(project.meditrackOn(known, {QStringLiteral("upgrade"), QStringLiteral("head")}).exitCode, 0);
    Terminal terminal;
    Running running(project, QStringList{QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini"))} + arguments, terminal.name(), hers);
    QVERIFY(running.waitFor("Password of owner@"));
    terminal.type("offen\n");
    QVERIFY(running.finish());
    const QByteArray said = running.output() + running.errors();
    QVERIFY2(running.exitCode() == 0, said.constData());
    QCOMPARE(said.count("Password of"), 1);
    QVERIFY2(!said.contains("password") && !said.contains("offen"), said.constData());
    // Its lines are where those of everybody are.
    const DatabaseUrl there = DatabaseUrl::parse(known);
    QVERIFY(!Journal(there).entries(progress).empty());
    QVERIFY(!QFile::exists(Journal(there).path()));
    Connection connection(there, Connection::Access::Read, progress);
    QCOMPARE(connection.scalar(QStringLiteral("SELECT count(*) % 2 FROM meditrack.journal")).toInt(), 0);
}

/// A server that follows another one: who wants to write is led past it, who does not may read all there is, and who must not
/// write is told why.
void TestPostgresConnect::standby()
{
    QVERIFY(ask(url(), QStringLiteral("SELECT count(*) FROM pg_roles")).toInt() > 0);
    NoProgress progress;
    Project project;
    project.addScript(QStringLiteral("s1"), {}, QStringLiteral("op.create_table('s', sa.Column('id', sa.Integer, primary_key=True))\nop.execute('INSERT INTO s VALUES (1), (2)')"));
    project.addScript(QStringLiteral("s2"), QStringLiteral("s1"), QStringLiteral("op.add_column('s', sa.Column('a', sa.Integer))"));
    PostgresCluster primary;
    primary.create(QStringLiteral("clinic"));
    QCOMPARE(project.meditrackOn(primary.url(QStringLiteral("clinic")), {QStringLiteral("upgrade"), QStringLiteral("s1")}).exitCode, 0);
    const PostgresCluster follower(&primary);
    const auto both = [&](const QString &kind) {
        return QStringLiteral("postgresql://tester@/clinic?host=%1&host=%2&target_session_attrs=%3").arg(follower.folder(), primary.folder(), kind);
    };
    const QString question = QStringLiteral("SELECT pg_is_in_recovery()");
    for (const char *kind : {"read-write", "primary"})
        QVERIFY2(!ask(both(QLatin1String(kind)), question).toBool(), kind);
    for (const char *kind : {"any", "read-only", "standby", "prefer-standby"})
        QVERIFY2(ask(both(QLatin1String(kind)), question).toBool(), kind);
    const auto alone = errorOf([&] { ask(follower.url(QStringLiteral("clinic")) + QStringLiteral("&target_session_attrs=read-write"), question); });
    QVERIFY(alone && alone->advice.contains(QLatin1String("target_session_attrs")));

    // It looks, counts, exports and backs up.
    const QString there = follower.url(QStringLiteral("clinic"));
    const auto run = [&](const QStringList &arguments) { return project.meditrackOn(there, arguments); };
    const Outcome current = run({QStringLiteral("current")});
    QVERIFY2(current.exitCode == 0 && current.output.contains("s1"), current.errors.constData());
    for (const QStringList &verb : {QStringList{"db", "check"}, {"db", "count"}, {"journal"}, {"db", "export", project.path(QStringLiteral("s.json"))}, {"db", "backup", project.path(QStringLiteral("s.tar.zst"))},
                                    {"db", "verify", project.path(QStringLiteral("s.tar.zst"))}, {"upgrade", "head", "--plan"}}) {
        const Outcome outcome = run(verb);
        QVERIFY2(outcome.exitCode == 0, (verb.join(QLatin1Char(' ')).toUtf8() + ": " + outcome.errors).constData());
    }
    // It changes nothing, and says why.
    for (const QStringList &verb : {QStringList{"upgrade", "head"}, {"upgrade", "head", "--guard"}, {"downgrade", "base"}, {"stamp", "s2"}, {"db", "import", project.path(QStringLiteral("s.json")), "--yes"},
                                    {"db", "restore", project.path(QStringLiteral("s.tar.zst")), "--yes"}}) {
        const Outcome outcome = run(verb);
        const QByteArray what = verb.join(QLatin1Char(' ')).toUtf8() + ": " + outcome.errors;
        QVERIFY2(outcome.exitCode == 255, what.constData());
        QVERIFY2(outcome.errors.contains("standby"), what.constData());
    }
    // With both in the URL the work is done where it can be, and arrives here.
    const Outcome upgraded = project.meditrackOn(both(QStringLiteral("read-write")), {QStringLiteral("upgrade"), QStringLiteral("head")});
    QVERIFY2(upgraded.exitCode == 0, upgraded.errors.constData());
    QTRY_COMPARE(ask(there, QStringLiteral("SELECT version_num FROM alembic_version")).toString(), QStringLiteral("s2"));
}

/// With the user's own file in place, too, "require" is "verify-ca".
void TestPostgresConnect::authorityOfTheUsers()
{
    QTemporaryDir home;
    QDir(home.path()).mkdir(QStringLiteral(".postgresql"));
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", QFile::encodeName(home.path()));
    const auto back = qScopeGuard([&] { qputenv("HOME", before); });
    const DatabaseUrl url = DatabaseUrl::parse(QStringLiteral("postgresql://tester@localhost:%1/clinic?sslmode=require").arg(m_port));
    NoProgress progress;
    const auto facts = [&] { return serverFacts(Connection(url, Connection::Access::Read, progress)); };
    QCOMPARE(facts().isVerified(), false);
    QVERIFY(QFile::copy(m_certificate, home.filePath(QStringLiteral(".postgresql/root.crt"))));
    QCOMPARE(facts().isVerified(), true);
    QCOMPARE(facts().checkedAs(), QStringLiteral("verify-ca"));
    QFile::remove(home.filePath(QStringLiteral(".postgresql/root.crt")));
    QVERIFY(QFile::copy(m_other, home.filePath(QStringLiteral(".postgresql/root.crt"))));
    QVERIFY(errorOf([&] { facts(); })); // which is what it means
}

/// Whoever stops it there has a terminal that shows what he types.
void TestPostgresConnect::passwordInterrupted()
{
    Terminal terminal;
    Running running(m_project, {QStringLiteral("-c"), m_project.path(QStringLiteral("alembic.ini")), QStringLiteral("current")}, terminal.name(), url().replace(QLatin1String("tester@"), QLatin1String("anna@")));
    QVERIFY(running.waitFor("Password of anna@"));
    running.send(SIGINT);
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), 255);
    QVERIFY(terminal.echoes());
}

QTEST_GUILESS_MAIN(TestPostgresConnect)
#include "tst_postgresconnect.moc"
