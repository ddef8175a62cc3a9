// SPDX-License-Identifier: GPL-3.0-or-later
// How the window tells whether anybody on the way could listen, or play the server.
#include "support/guiwindow.h"
#include "support/postgres.h"
#include "widgets/chip.h"

#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    socklen_t size = sizeof address;
    const bool ok = ::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(socket);
    return ok ? ntohs(address.sin_port) : 0;
}

} // namespace

class TestGuiEncryption final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void encryption();
    void connections_data();
    void connections();

private:
    PostgresCluster m_cluster;
    Project m_project;
};

void TestGuiEncryption::initTestCase()
{
    m_project.addChain(1);
    m_cluster.create(u"clinic"_s);
}

/// What the connection really is, and not what was asked for; by a server with a certificate of its own.
void TestGuiEncryption::encryption()
{
    const QString folder = m_cluster.folder();
    const Outcome made = runProgram({u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
                                                   u"subjectAltName=DNS:localhost"_s, u"-keyout"_s, folder + u"/server.key"_s, u"-out"_s, folder + u"/server.crt"_s}});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    if (::geteuid() == 0)
        QVERIFY(::chown(QFile::encodeName(folder + u"/server.key"_s).constData(), nobody, nobody) == 0);
    const int port = freePort();
    qputenv("PGPORT", QByteArray::number(port));
    m_cluster.stop();
    m_cluster.start(u"-c port=%1 -c listen_addresses=localhost -c ssl=on -c ssl_cert_file=%2/server.crt -c ssl_key_file=%2/server.key"_s.arg(port).arg(folder));
    const auto asServer = qScopeGuard([this] {
        m_cluster.stop();
        qunsetenv("PGPORT");
        m_cluster.start();
    });
    const QString root = u"&sslrootcert="_s + folder + u"/server.crt"_s;
    for (const auto &[host, parameters, words, chip] : {std::tuple{u"localhost"_s, u"sslmode=disable"_s, u"TLS: off"_s, u"Not encrypted"_s},
                                                        std::tuple{u"localhost"_s, u"sslmode=prefer"_s, u"TLS: on, not verified"_s, u"Not verified"_s},
                                                        std::tuple{u"localhost"_s, u"sslmode=require"_s, u"TLS: on, not verified"_s, u"Not verified"_s},
                                                        std::tuple{u"localhost"_s, u"sslmode=require"_s + root, u"TLS: verify-ca"_s, u"Encrypted"_s},
                                                        std::tuple{u"localhost"_s, u"sslmode=verify-full"_s + root, u"TLS: verify-full"_s, u"Encrypted"_s},
                                                        std::tuple{u"127.0.0.1"_s, u"sslmode=verify-ca"_s + root, u"TLS: verify-ca"_s, u"Encrypted"_s}}) {
        GuiWindow gui(u"postgresql://tester@%1:%2/%3?%4"_s.arg(host).arg(port).arg(u"clinic"_s, parameters), m_project.path(u"alembic.ini"_s));
        QVERIFY2(gui.message().isEmpty(), qPrintable(gui.message()));
        QCOMPARE(gui.window.windowTitle(), u"clinic@%1 – MediTrack Admin"_s.arg(host));
        const QString texts = wording::subtitle(gui.window.session().snapshot()->state);
        QVERIFY2(texts.contains(words) && texts.contains(u"%1:%2 as tester"_s.arg(host).arg(port)), qPrintable(texts));
        const QList<Chip *> chips = gui.window.findChildren<Chip *>();
        QVERIFY2(std::ranges::any_of(chips, [&, wanted = chip](const Chip *each) { return each->text() == wanted; }), qPrintable(chip));
        gui.picture(u"server-"_s + parameters.section(u'&', 0, 0));
    }
    GuiWindow gui;
    QVERIFY(!gui.open(u"postgresql://tester@127.0.0.1:%1/%2?sslmode=verify-full%3"_s.arg(port).arg(u"clinic"_s, root), m_project.path(u"alembic.ini"_s))); // another name than the certificate's
    QVERIFY2(gui.message().contains(u"Cannot connect to"_s), qPrintable(gui.message()));
}

void TestGuiEncryption::connections_data()
{
    QTest::addColumn<ServerFacts>("server");
    QTest::addColumn<QString>("words");
    QTest::addColumn<wording::Tone>("tone");
    const auto over = [](const QString &sslMode, const QString &tls) { return ServerFacts{u"db.example:5433"_s, u"clinic"_s, u"anna"_s, sslMode, tls, false}; };
    QTest::newRow("socket") << ServerFacts{u"/run/postgresql"_s, u"clinic"_s, u"anna"_s, u"prefer"_s, {}, false} << u"local socket"_s << wording::Tone::Good;
    QTest::newRow("full") << over(u"verify-full"_s, u"TLSv1.3"_s) << u"TLS: verify-full"_s << wording::Tone::Good;
    QTest::newRow("ca") << over(u"verify-ca"_s, u"TLSv1.3"_s) << u"TLS: verify-ca"_s << wording::Tone::Good;
    QTest::newRow("require") << over(u"require"_s, u"TLSv1.3"_s) << u"TLS: on, not verified"_s << wording::Tone::Attention;
    QTest::newRow("require, with an authority to ask") << ServerFacts{u"db.example:5433"_s, u"clinic"_s, u"anna"_s, u"require"_s, u"TLSv1.3"_s, true} << u"TLS: verify-ca"_s << wording::Tone::Good;
    QTest::newRow("prefer, with an authority to ask") << ServerFacts{u"db.example:5433"_s, u"clinic"_s, u"anna"_s, u"prefer"_s, u"TLSv1.3"_s, true} << u"TLS: on, not verified"_s << wording::Tone::Attention;
    QTest::newRow("prefer") << over(u"prefer"_s, u"TLSv1.2"_s) << u"TLS: on, not verified"_s << wording::Tone::Attention;
    QTest::newRow("preferred, not had") << over(u"prefer"_s, {}) << u"TLS: off"_s << wording::Tone::Attention;
}

void TestGuiEncryption::connections()
{
    QFETCH(ServerFacts, server);
    QFETCH(QString, words);
    DatabaseState state;
    state.exists = true;
    state.url = DatabaseUrl::parse(u"postgresql://anna@db.example:5433/clinic"_s);
    state.product = u"PostgreSQL 15.8"_s;
    state.server = server;
    const QString subtitle = wording::subtitle(state);
    QVERIFY2(subtitle.startsWith(u"PostgreSQL 15.8 · "_s) && subtitle.contains(words) && subtitle.contains(u" as anna"_s), qPrintable(subtitle));
    QCOMPARE(wording::name(state), u"clinic"_s);
    QCOMPARE(wording::title(state), u"clinic@db.example"_s);
    state.url = DatabaseUrl::parse(u"postgresql://?service=of-the-clinic"_s);
    QCOMPARE(wording::title(state), u"clinic"_s);
    bool found = false;
    for (const wording::Finding &finding : wording::findings(*makeSnapshot(state)))
        found = found || (finding.tone == *static_cast<const wording::Tone *>(QTest::qData("tone", qMetaTypeId<wording::Tone>())) && (finding.text.contains(u"server"_s) || finding.text.contains(u"network"_s)));
    QVERIFY(found);
}

QTEST_MAIN(TestGuiEncryption)
#include "tst_guiencryption.moc"
