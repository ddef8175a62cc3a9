// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of the desktop, in real conversations: a bus of this test's own, and a process on it that stands for systemd's logind,
// for the screen saver and for the service that shows notifications.
#include "desktop.h"
#include "pages/runpage.h"
#include "support/fleetwindow.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QFile>
#include <QProcess>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <unistd.h>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

} // namespace

class FakeLogind final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public Q_SLOTS:
    /// The lock is the descriptor: it ends when nobody has it any more.
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            qFatal("no pipe");
        say(u"inhibit %1 %2 (%3: %4)"_s.arg(what, mode, who, why));
        auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [notifier, what] {
            say(u"released "_s + what);
            notifier->setEnabled(false);
        });
        const QDBusUnixFileDescriptor lock(ends[1]); // a copy of its own
        ::close(ends[1]);
        return lock;
    }
};

class FakeScreenSaver final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public Q_SLOTS:
    uint Inhibit(const QString &, const QString &)
    {
        say(u"screen on"_s);
        return 7;
    }
    void UnInhibit(uint cookie) { say(u"screen free %1"_s.arg(cookie)); }
};

class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text, const QStringList &, const QVariantMap &hints, int)
    {
        say(u"notify %1 | %2 | replaces %3 | urgency %4"_s.arg(title, text).arg(replaces).arg(hints.value(u"urgency"_s).toInt()));
        return 42;
    }
};

namespace {

int serve(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    FakeLogind logind;
    FakeScreenSaver screenSaver;
    FakeNotifications notifications;
    QDBusConnection bus = QDBusConnection::sessionBus();
    const auto offer = [&bus](const char *name, const char *path, QObject *object) {
        if (!bus.registerObject(QLatin1String(path), object, QDBusConnection::ExportAllSlots) || !bus.registerService(QLatin1String(name)))
            qFatal("%s cannot be offered", name);
    };
    offer("org.freedesktop.login1", "/org/freedesktop/login1", &logind);
    offer("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", &screenSaver);
    offer("org.freedesktop.Notifications", "/org/freedesktop/Notifications", &notifications);
    say(u"ready"_s);
    return QCoreApplication::exec();
}

/// The bus, which is the system's and the session's at once, as for a whole run of a program.
class Bus
{
public:
    Bus()
    {
        const QString config = m_folder.filePath(u"bus.conf"_s);
        QFile file(config);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no configuration");
        file.write(u"<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
                   "<busconfig><type>session</type><listen>unix:path=%1</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                   "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>"_s.arg(m_folder.filePath(u"bus"_s)).toUtf8());
        file.close();
        m_daemon.start(u"dbus-daemon"_s, {u"--config-file"_s, config, u"--nofork"_s, u"--print-address"_s});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead(Patience))
            qFatal("no bus: %s", m_daemon.readAllStandardError().constData());
        const QByteArray address = m_daemon.readAll().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    }
    ~Bus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
};

/// The process on it that answers; while this lives.
class Services
{
public:
    Services()
    {
        m_process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s});
        if (!waitFor(u"ready"_s))
            qFatal("nobody answers: %s", m_process.readAllStandardError().constData());
    }
    ~Services()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool waitFor(const QString &text)
    {
        return QTest::qWaitFor([&] { return heard().contains(text); }, Patience);
    }
    QString heard()
    {
        m_heard += QString::fromUtf8(m_process.readAllStandardOutput());
        return m_heard;
    }

private:
    QProcess m_process;
    QString m_heard;
};

/// At c1; the next revision never ends.
void makeEndless(Project &project)
{
    project.addChain(1);
    project.upgrade();
    project.addScript(u"slow"_s, u"c1"_s,
                      u"op.execute('INSERT INTO t1 WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT i FROM n WHERE i < 0')"_s);
}

} // namespace

class TestGuiBus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyThere();
    void awakeWhileItRuns();
    void readingKeepsNobodyAwake();
    void toldInTheBackground();
    void notToldInTheForeground();
    void theFleetToo();
};

/// First, before anybody is on the bus: nothing waits, nothing fails.
void TestGuiBus::nobodyThere()
{
    Project project;
    project.addChain(1);
    GuiWindow gui(project);
    const Desktop desktop(gui.window);
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    gui.window.go(MainWindow::Overview);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
}

void TestGuiBus::awakeWhileItRuns()
{
    Services services;
    Project project;
    makeEndless(project);
    GuiWindow gui(project);
    const Desktop desktop(gui.window);
    gui.upgrade();
    QVERIFY2(services.waitFor(u"inhibit sleep:idle block (MediTrack Admin: Upgrade by 1 update)"_s), qPrintable(services.heard()));
    QVERIFY2(services.waitFor(u"inhibit shutdown delay"_s), qPrintable(services.heard()));
    QVERIFY2(services.waitFor(u"screen on"_s), qPrintable(services.heard()));
    QTRY_COMPARE_WITH_TIMEOUT(gui.find<RunPage>(u"runPage"_s)->steps().running(), 0, Patience);
    QVERIFY2(!services.heard().contains(u"released"_s), qPrintable(services.heard()));
    gui.window.session().cancel();
    QVERIFY2(services.waitFor(u"released sleep:idle"_s), qPrintable(services.heard()));
    QVERIFY2(services.waitFor(u"released shutdown"_s), qPrintable(services.heard()));
    QVERIFY2(services.waitFor(u"screen free 7"_s), qPrintable(services.heard()));
}

void TestGuiBus::readingKeepsNobodyAwake()
{
    Services services;
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    const Desktop desktop(gui.window);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    gui.click(u"backup"_s); // what is asked for in order is heard in order
    QVERIFY(gui.waitIdle());
    QVERIFY2(services.waitFor(u"screen free 7"_s) || services.waitFor(u"released"_s), qPrintable(services.heard()));
    QCOMPARE(services.heard().count(u"inhibit sleep:idle"_s), 1);
}

/// The database's name and what it was, and nothing of what is in it.
void TestGuiBus::toldInTheBackground()
{
    Services services;
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(u"bad"_s, u"c1"_s, u"raise ValueError('Ada Lovelace')"_s);
    GuiWindow gui(project);
    const Desktop desktop(gui.window);
    gui.click(u"backup"_s);
    QWidget other; // somebody works elsewhere
    gui.window.hide();
    QVERIFY(QTest::qWaitFor([] { return !QApplication::activeWindow(); }, Patience));
    QVERIFY2(services.waitFor(u"notify test.db | Backing up is done. | replaces 0 | urgency 1"_s), qPrintable(services.heard()));
    gui.window.session().upgrade(u"heads"_s);
    QVERIFY2(services.waitFor(u"notify test.db | Upgrade by 1 update has failed. | replaces 42 | urgency 2"_s), qPrintable(services.heard()));
    QVERIFY2(!services.heard().contains(u"Lovelace"_s), qPrintable(services.heard()));
}

void TestGuiBus::notToldInTheForeground()
{
    Services services;
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    const Desktop desktop(gui.window);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(services.waitFor(u"released"_s), qPrintable(services.heard()));
    QVERIFY2(!services.heard().contains(u"notify"_s), qPrintable(services.heard()));
}

/// All of a run is one job: awake from the first database to the last, and told once.
void TestGuiBus::theFleetToo()
{
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    Services services;
    const Clinics clinics(3);
    clinics.mark(1, u"endless"_s);
    FleetWindow gui(clinics);
    const Desktop desktop(gui.window);
    gui.show();
    gui.prompts.chosenFolder = clinics.folder();
    gui.press(u"fleetFolder"_s);
    QVERIFY(gui.waitLooked(3));
    gui.upgradeAll(false);
    QVERIFY2(services.waitFor(u"inhibit sleep:idle block (MediTrack Admin: The upgrade of the fleet)"_s), qPrintable(services.heard()));
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), FleetRun::Phase::Asking, Patience); // nobody has to be awake for that
    QVERIFY2(services.waitFor(u"released sleep:idle"_s), qPrintable(services.heard()));
    gui.window.hide(); // somebody works elsewhere
    QVERIFY(gui.waitRested());
    gui.page().runner().goOn();
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().running(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(services.heard().count(u"inhibit sleep:idle"_s), 2, Patience);
    QCOMPARE(services.heard().count(u"released sleep:idle"_s), 1);
    gui.page().runner().cancel();
    QVERIFY2(services.waitFor(u"notify Fleet | The upgrade of the fleet was cancelled."_s), qPrintable(services.heard()));
    QTRY_COMPARE_WITH_TIMEOUT(services.heard().count(u"released sleep:idle"_s), 2, Patience);
    clinics.unmark(1);
    QVERIFY(gui.waitRested());
    gui.page().runner().goOn();
    QVERIFY2(services.waitFor(u"notify Fleet | The upgrade of the fleet is done."_s), qPrintable(services.heard()));
    QCOMPARE(services.heard().count(u"notify"_s), 2);
    QTRY_COMPARE_WITH_TIMEOUT(services.heard().count(u"released sleep:idle"_s), 3, Patience);
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--serve") == 0)
        return serve(argc, argv);
    const Bus bus; // before anybody asks for one
    QApplication application(argc, argv);
    TestGuiBus test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guibus.moc"
