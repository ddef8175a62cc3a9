// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that say nothing: as one of several, before and in the middle of a session.
#include "db/connection.h"
#include "migration/migrator.h"
#include "support/errorof.h"
#include "support/pgholder.h"
#include "support/serverproject.h"
#include "support/watchers.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace meditrack;

extern "C" int PQsocket(const pg_conn *connection);

namespace {

/// A port of this machine: until it listens whoever comes is refused, then he is let in and told nothing.
class Port
{
public:
    Port()
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no port");
        number = ntohs(address.sin_port);
    }
    ~Port() { ::close(m_socket); }
    Port(const Port &) = delete;
    Port &operator=(const Port &) = delete;

    Port &listen()
    {
        if (::listen(m_socket, 8) != 0)
            qFatal("it cannot listen");
        return *this;
    }
    bool hasComer() const
    {
        pollfd descriptor{m_socket, POLLIN, 0};
        return ::poll(&descriptor, 1, 0) > 0;
    }
    int number = 0;

private:
    int m_socket;
};

} // namespace

class TestPostgresNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void silentHosts_data();
    void silentHosts();
    void nobodyAnswers();
    void patienceWithoutEnd();
    void blockersOfThisServer();
    void lockAndRunAtOneServer();
    void keptAlive();
    void ownSettings();
    void cancelWithoutAnswer();

private:
    PostgresCluster m_cluster;
    int m_port = 0;
};

void TestPostgresNetwork::initTestCase()
{
    m_port = Port().number;
    m_cluster.admit("host all all 127.0.0.1/32 trust");
    m_cluster.stop();
    m_cluster.start(QStringLiteral("-p %1 -c listen_addresses=127.0.0.1").arg(m_port));
    cleanup();
}

void TestPostgresNetwork::cleanup()
{
    for (const char *each : {"PGHOST", "PGCONNECT_TIMEOUT"})
        qunsetenv(each);
    qputenv("PGPORT", QByteArray::number(m_port));
}

void TestPostgresNetwork::silentHosts_data()
{
    QTest::addColumn<QString>("url"); // $1 = a port that says nothing, $2 = the server's, $3 = its socket's folder
    QTest::addColumn<QString>("hosts"); // of the environment
    QTest::addColumn<QString>("ports");
    QTest::newRow("first") << "?host=127.0.0.1:$1&host=127.0.0.1:$2&connect_timeout=2" << "" << "";
    QTest::newRow("first two") << "?host=127.0.0.1:$1&host=localhost:$1&host=127.0.0.1:$2&connect_timeout=2" << "" << "";
    QTest::newRow("behind one that refuses") << "?host=127.0.0.1:1&host=127.0.0.1:$1&host=127.0.0.1:$2&connect_timeout=2" << "" << "";
    QTest::newRow("before a socket") << "?host=127.0.0.1&host=$3&port=$1,$2&connect_timeout=2" << "" << "";
    QTest::newRow("by address") << "?hostaddr=127.0.0.1,127.0.0.1&port=$1,$2&connect_timeout=2" << "" << "";
    QTest::newRow("of the environment") << "" << "127.0.0.1,127.0.0.1" << "$1,$2";
}

void TestPostgresNetwork::silentHosts()
{
    QFETCH(QString, url);
    QFETCH(QString, hosts);
    QFETCH(QString, ports);
    Port silent;
    silent.listen();
    const auto filled = [&](QString text) {
        return text.replace(QLatin1String("$1"), QString::number(silent.number)).replace(QLatin1String("$2"), QString::number(m_port)).replace(QLatin1String("$3"), m_cluster.folder());
    };
    if (!hosts.isEmpty()) {
        qputenv("PGHOST", hosts.toLatin1());
        qputenv("PGPORT", filled(ports).toLatin1());
        qputenv("PGCONNECT_TIMEOUT", "2");
    }
    NoProgress progress;
    Connection connection(DatabaseUrl::parse(QStringLiteral("postgresql://tester@/postgres") + filled(url)), Connection::Access::Read, progress);
    QCOMPARE(connection.scalar(QStringLiteral("SELECT 1")).toInt(), 1);
    QVERIFY(silent.hasComer());
}

void TestPostgresNetwork::nobodyAnswers()
{
    Port silent;
    silent.listen();
    qputenv("PGCONNECT_TIMEOUT", "2");
    NoProgress progress;
    QElapsedTimer timer;
    timer.start();
    const auto error = errorOf([&] { Connection(DatabaseUrl::parse(QStringLiteral("postgresql://tester@127.0.0.1:%1/postgres").arg(silent.number)), Connection::Access::Read, progress); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::CannotOpen);
    QVERIFY2(error->message.endsWith(QLatin1String("it has not answered for 2 s.")), qPrintable(error->text()));
    QVERIFY2(timer.elapsed() >= 2000, qPrintable(QString::number(timer.elapsed())));
    // --wait goes on with one that is not there yet and whose network says nothing.
    DatabaseUrl patient = DatabaseUrl::parse(QStringLiteral("postgresql://tester@127.0.0.1:%1/postgres").arg(silent.number));
    patient.serverWait = 5000;
    timer.start();
    const auto late = errorOf([&] { Connection(patient, Connection::Access::Read, progress); });
    QVERIFY2(late && late->message.endsWith(QLatin1String("it has not answered for 2 s.")), late ? qPrintable(late->text()) : "");
    QVERIFY2(timer.elapsed() >= 4500, qPrintable(QString::number(timer.elapsed())));
    // One that refuses is told, and the one that was silent too.
    const auto both = errorOf([&] { Connection(DatabaseUrl::parse(QStringLiteral("postgresql://tester@/postgres?host=127.0.0.1:%1&host=127.0.0.1:1").arg(silent.number)), Connection::Access::Read, progress); });
    QVERIFY(both);
    QVERIFY2(both->text().contains(QLatin1String("refused")) && both->detail.contains(QStringLiteral("127.0.0.1:%1 has not answered for 2 s.").arg(silent.number)), qPrintable(both->text()));
}

/// connect_timeout=0 waits for ever, as libpq's manual has it, but not for longer than the user.
void TestPostgresNetwork::patienceWithoutEnd()
{
    Port silent;
    silent.listen();
    EventLog log;
    QElapsedTimer timer;
    timer.start();
    log.isCancelled = [&] { return timer.hasExpired(4000); };
    const auto error = errorOf([&] { Connection(DatabaseUrl::parse(QStringLiteral("postgresql://tester@127.0.0.1:%1/postgres?connect_timeout=0").arg(silent.number)), Connection::Access::Read, log); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
}

/// Who is in the way is asked of the server where the statement waits, whoever has come back of the others.
void TestPostgresNetwork::blockersOfThisServer()
{
    Port first;
    m_cluster.ask(QStringLiteral("postgres"), "CREATE TABLE gate (a int)");
    EventLog log;
    DatabaseUrl url = DatabaseUrl::parse(QStringLiteral("postgresql://tester@/postgres?host=127.0.0.1:%1&host=127.0.0.1:%2").arg(first.number).arg(m_port));
    url.lockTimeout = 1500;
    Connection connection(url, Connection::Access::Write, log);
    first.listen();
    const PgHolder till(m_cluster, QStringLiteral("postgres"), "LOCK TABLE gate");
    QVERIFY(till.isReady);
    const auto error = errorOf([&] { connection.execute(QStringLiteral("SELECT * FROM gate")); });
    QVERIFY(error);
    QVERIFY2(error->message.contains(QLatin1String("locked by till (pid ")), qPrintable(error->text()));
    QVERIFY(!first.hasComer());
}

/// Somebody has the lock, and when he gives it away the first of two servers has come back: the run stays where the lock is.
void TestPostgresNetwork::lockAndRunAtOneServer()
{
    Port first;
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('create table moved (a int)')"));
    const PgHolder till(m_cluster, QStringLiteral("postgres"), "SELECT pg_advisory_lock(x'6d656469'::int, ('x' || left(md5('.alembic_version'), 8))::bit(32)::int)");
    QVERIFY(till.isReady);
    bool hasWaited = false;
    EventLog log;
    log.onEvent = [&](const Event &) {
        if (hasWaited || m_cluster.ask(QStringLiteral("postgres"), "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") != QLatin1String("1"))
            return;
        hasWaited = true;
        first.listen();
        m_cluster.ask(QStringLiteral("postgres"), "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
    };
    Migrator::Options alone;
    alone.journal = false; // which has connections of its own
    Migrator(configOn(project, QStringLiteral("postgresql://tester@/postgres?host=127.0.0.1:%1&host=127.0.0.1:%2&connect_timeout=2").arg(first.number).arg(m_port)), log, alone).upgrade({QStringLiteral("head")});
    QVERIFY(hasWaited);
    QCOMPARE(m_cluster.ask(QStringLiteral("postgres"), "SELECT count(*) FROM pg_class WHERE relname = 'moved'"), QStringLiteral("1"));
    QVERIFY(!first.hasComer());
}

/// Both ends notice within a minute that the other one is not there any more.
void TestPostgresNetwork::keptAlive()
{
    NoProgress progress;
    const QString address = QStringLiteral("postgresql://tester@127.0.0.1:%1/postgres").arg(m_port);
    Connection connection(DatabaseUrl::parse(address), Connection::Access::Read, progress);
    const auto option = [](const Connection &of, int level, int name) {
        int value = -1;
        socklen_t size = sizeof value;
        ::getsockopt(PQsocket(of.postgres()), level, name, &value, &size);
        return value;
    };
    QCOMPARE(option(connection, SOL_SOCKET, SO_KEEPALIVE), 1);
    QCOMPARE(option(connection, IPPROTO_TCP, TCP_KEEPIDLE), 30);
    QCOMPARE(option(connection, IPPROTO_TCP, TCP_KEEPINTVL), 10);
    QCOMPARE(option(connection, IPPROTO_TCP, TCP_KEEPCNT), 3);
    QCOMPARE(option(connection, IPPROTO_TCP, TCP_USER_TIMEOUT), 60000);
    QCOMPARE(connection.scalar(QStringLiteral("SELECT concat_ws(' ', current_setting('tcp_keepalives_idle'), current_setting('tcp_keepalives_interval'), current_setting('tcp_keepalives_count'), current_setting('tcp_user_timeout'))")).toString(),
             QStringLiteral("30 10 3 60000"));
    const Connection own(DatabaseUrl::parse(address + QStringLiteral("?keepalives_idle=77&tcp_user_timeout=5000")), Connection::Access::Read, progress);
    QCOMPARE(option(own, IPPROTO_TCP, TCP_KEEPIDLE), 77);
    QCOMPARE(option(own, IPPROTO_TCP, TCP_USER_TIMEOUT), 5000);
}

/// What somebody has said for the user or the database holds, and what the connection itself says, above all.
void TestPostgresNetwork::ownSettings()
{
    const auto sessions = [&](const char *parameters) {
        NoProgress progress;
        Connection connection(DatabaseUrl::parse(QStringLiteral("postgresql://tester@127.0.0.1:%1/postgres%2").arg(m_port).arg(QLatin1String(parameters))), Connection::Access::Read, progress);
        return connection.scalar(QStringLiteral("SELECT concat_ws(' ', current_setting('tcp_keepalives_idle'), current_setting('tcp_keepalives_interval'), "
                                                "current_setting('tcp_keepalives_count'), current_setting('tcp_user_timeout'), current_setting('lock_timeout'))")).toString();
    };
    QCOMPARE(sessions(""), QStringLiteral("30 10 3 60000 5s"));
    QCOMPARE(m_cluster.ask(QStringLiteral("postgres"), "ALTER ROLE tester SET tcp_keepalives_idle = 71; ALTER DATABASE postgres SET tcp_keepalives_interval = 72; "
                                                       "ALTER ROLE tester IN DATABASE postgres SET tcp_keepalives_count = 7; ALTER ROLE ALL SET tcp_user_timeout = 74; "
                                                       "ALTER ROLE tester SET lock_timeout = '75s'; SELECT 'done'"),
             QStringLiteral("done"));
    QCOMPARE(sessions(""), QStringLiteral("71 72 7 74 75s"));
    QCOMPARE(sessions("?options=-ctcp_keepalives_idle%3D81%20-clock_timeout%3D0"), QStringLiteral("81 72 7 74 0"));
    QCOMPARE(m_cluster.ask(QStringLiteral("postgres"), "ALTER ROLE tester RESET ALL; ALTER DATABASE postgres RESET ALL; ALTER ROLE tester IN DATABASE postgres RESET ALL; ALTER ROLE ALL RESET ALL; SELECT 'done'"),
             QStringLiteral("done"));
}

void TestPostgresNetwork::cancelWithoutAnswer()
{
    EventLog log;
    Connection connection(DatabaseUrl::parse(QStringLiteral("postgresql://tester@127.0.0.1:%1/postgres").arg(m_port)), Connection::Access::Write, log);
    const pid_t session = connection.scalar(QStringLiteral("SELECT pg_backend_pid()")).toInt();
    QCOMPARE(::kill(session, SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    log.isCancelled = [&] { return timer.hasExpired(200); };
    const auto error = errorOf([&] { connection.execute(QStringLiteral("SELECT 1")); });
    ::kill(session, SIGCONT);
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QVERIFY2(error->consequence.startsWith(QLatin1String("The server has not answered")), qPrintable(error->text()));
    log.isCancelled = {};
    const auto later = errorOf([&] { connection.execute(QStringLiteral("SELECT 1")); });
    QVERIFY(later); // and nothing more is believed of that session
}

QTEST_GUILESS_MAIN(TestPostgresNetwork)
#include "tst_postgresnetwork.moc"
