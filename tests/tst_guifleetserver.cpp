// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet on a server that wants a password.
#include "models/fleetmodel.h"
#include "pages/fleetpage.h"
#include "support/fleetwindow.h"
#include "support/postgres.h"
#include "widgets/messagebar.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 120000; ///< milliseconds
using Phase = FleetRun::Phase;

QString messageOf(FleetWindow &gui)
{
    const auto *bar = gui.page().findChild<MessageBar *>();
    return bar->isVisible() ? bar->text() : QString();
}

/// Two clinics on a server of which "vendor" has to say a password.
class Server
{
public:
    Server()
        : clinics(0)
    {
        cluster.create(u"north"_s);
        cluster.create(u"south"_s);
        if (cluster.psql(u"postgres"_s, "CREATE ROLE vendor SUPERUSER LOGIN PASSWORD 'ge:heim'").exitCode != 0)
            qFatal("no role");
        for (const QString &name : {u"north"_s, u"south"_s}) {
            if (clinics.project.meditrackOn(cluster.url(name), {u"upgrade"_s, u"c1"_s}).exitCode != 0)
                qFatal("no clinic");
        }
        cluster.admit("local all vendor scram-sha-256");
    }

    QString url(const QString &database, const QString &user = u"vendor"_s) const
    {
        return cluster.url(database).replace(QRegularExpression(u"//([^/@]*@)?"_s), u"//%1@"_s.arg(user));
    }
    QString revisionOf(const QString &name) const { return cluster.ask(name, "SELECT version_num FROM alembic_version"); }

    Clinics clinics;
    PostgresCluster cluster;
};

void addServer(FleetWindow &gui, const QString &url)
{
    gui.press(u"fleetServer"_s);
    QTest::keyClicks(gui.page().findChild<QLineEdit *>(u"fleetUrl"_s), url);
    QTest::keyClick(gui.page().findChild<QLineEdit *>(u"fleetUrl"_s), Qt::Key_Return);
}

} // namespace

class TestGuiFleetServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_server.reset(); }
    void isAskedFor();
    void isInTheUrl();
    void nobodySignsIn();
    void signsInLater();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Server> m_server;
};

void TestGuiFleetServer::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_home->path()));
    m_server = std::make_unique<Server>();
}

/// Once for the whole server, again where it was wrong; whoever looks at the databases and upgrades them has it too.
void TestGuiFleetServer::isAskedFor()
{
    FleetWindow gui(m_server->clinics);
    gui.show();
    gui.prompts.passwords = {u"wrong"_s, u"ge:heim"_s};
    addServer(gui, m_server->url({}));
    QVERIFY2(gui.waitLooked(2), qPrintable(messageOf(gui)));
    QCOMPARE(gui.prompts.sheets.size(), 2);
    QVERIFY(gui.prompts.sheets.first().problem.isEmpty() && !gui.prompts.sheets.last().problem.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(gui.column(FleetModel::State), (QStringList{u"2 updates ready"_s, u"2 updates ready"_s}), Patience);
    gui.upgradeAll(true);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Finished, Patience);
    QCOMPARE(m_server->revisionOf(u"north"_s) + m_server->revisionOf(u"south"_s), u"c3c3"_s);
    QCOMPARE(gui.prompts.sheets.size(), 2);
    // It is written nowhere.
    QVERIFY(!bytesOf(FleetStore().path()).contains("heim"));
    QSettings store(m_home->filePath(u"settings.ini"_s), QSettings::IniFormat);
    gui.window.settings().write(store);
    store.sync();
    QVERIFY(bytesOf(store.fileName()).contains("north") && !bytesOf(store.fileName()).contains("heim"));
}

/// Nobody is asked for what was written.
void TestGuiFleetServer::isInTheUrl()
{
    FleetWindow gui(m_server->clinics);
    gui.show();
    addServer(gui, m_server->url({}, u"vendor:ge%3Aheim"_s));
    QVERIFY2(gui.waitLooked(2), qPrintable(messageOf(gui)));
    QTRY_COMPARE_WITH_TIMEOUT(gui.column(FleetModel::State), (QStringList{u"2 updates ready"_s, u"2 updates ready"_s}), Patience);
    QVERIFY(gui.prompts.sheets.isEmpty());
}

void TestGuiFleetServer::nobodySignsIn()
{
    FleetWindow gui(m_server->clinics);
    gui.show();
    addServer(gui, m_server->url({}));
    QTRY_COMPARE_WITH_TIMEOUT(gui.prompts.sheets.size(), 1, Patience);
    QVERIFY(gui.waitLooked(0));
    QCOMPARE(messageOf(gui), QString());
    gui.prompts.passwords = {u"ge:heim"_s}; // another time
    QTest::keyClick(gui.page().findChild<QLineEdit *>(u"fleetUrl"_s), Qt::Key_Return);
    QVERIFY2(gui.waitLooked(2), qPrintable(messageOf(gui)));
}

/// Another day: the list says what is missing, and both the button for it and a run that was left half-way ask.
void TestGuiFleetServer::signsInLater()
{
    Settings settings;
    for (const QString &name : {u"north"_s, u"south"_s})
        settings.fleet.databases << OpenRequest{m_server->url(name), m_server->clinics.iniFile()};
    GivenAnswers prompts;
    MainWindow window(settings, prompts);
    window.show();
    window.activateWindow(); // shortcuts go to the active window only
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    FleetPage &page = *window.fleet();
    FleetModel &model = page.desk().model();
    const auto states = [&model] {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, FleetModel::State).data().toString();
        return texts;
    };
    const auto press = [&page](const QString &name) { QTest::mouseClick(page.findChild<QAbstractButton *>(name), Qt::LeftButton); };
    QTRY_COMPARE_WITH_TIMEOUT(states(), (QStringList{u"Wants a password"_s, u"Wants a password"_s}), Patience);
    auto *signIn = page.findChild<QAbstractButton *>(u"fleetSignIn"_s);
    QVERIFY(signIn->isVisible());
    QVERIFY(prompts.sheets.isEmpty()); // looking asks nobody
    prompts.passwords = {u"wrong"_s};
    press(u"fleetSignIn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(states(), (QStringList{u"Wrong password"_s, u"Wrong password"_s}), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!page.desk().isLooking(), Patience);
    prompts.passwords = {u"ge:heim"_s};
    press(u"fleetSignIn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(states(), (QStringList{u"2 updates ready"_s, u"2 updates ready"_s}), Patience);
    QVERIFY(!signIn->isVisible());
    press(u"fleetAll"_s);
    press(u"fleetUpgrade"_s);
    press(u"yes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page.runner().run().phase(), Phase::Asking, Patience); // after the first one
    QTRY_VERIFY_WITH_TIMEOUT(!page.runner().isBusy(), Patience);

    // The window is gone, and its lock with it.
    prompts.sheets.clear();
    prompts.passwords = {u"ge:heim"_s};
    window.close();
    MainWindow again(settings, prompts);
    page.runner().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page.runner().isBusy(), Patience);
    again.show();
    again.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&again));
    QTest::keyClick(&again, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    FleetPage &next = *again.fleet();
    QTRY_COMPARE_WITH_TIMEOUT(next.runner().run().phase(), Phase::Stopped, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(next.desk().model().glimpse(1).wantsPassword && !next.runner().isBusy(), Patience);
    QTest::mouseClick(next.findChild<QAbstractButton *>(u"fleetGoOn"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(next.runner().run().phase(), Phase::Finished, Patience);
    QCOMPARE(prompts.sheets.size(), 1);
    QCOMPARE(m_server->revisionOf(u"north"_s) + m_server->revisionOf(u"south"_s), u"c3c3"_s);
}

QTEST_MAIN(TestGuiFleetServer)
#include "tst_guifleetserver.moc"
