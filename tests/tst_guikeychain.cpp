// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords in a real keychain: GNOME's, on a session bus of the test's own.
#include "passworddialog.h"
#include "support/fleetwindow.h"
#include "support/postgres.h"
#include "widgets/chip.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// A session bus with a keychain on it, whose files are in a folder of their own; both go with this.
class Desktop
{
public:
    /// Before the first who asks for the bus.
    Desktop()
    {
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, QFile::encodeName(m_folder.path()));
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (!m_bus.waitForReadyRead(20000))
            qFatal("no session bus; packaging/setup.sh --tests installs one");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        startKeyring();
    }
    ~Desktop()
    {
        stopKeyring();
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void startKeyring()
    {
        m_keyring.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keyring.write("of the keychain itself"); // its own password
        m_keyring.closeWriteChannel();
        if (!m_keyring.waitForStarted() || !m_keyring.waitForBytesWritten())
            qFatal("no keychain; packaging/setup.sh --tests installs one");
        // It is there when it has its name on the bus.
        const QStringList ask{u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus.GetNameOwner"_s, u"string:org.freedesktop.secrets"_s};
        QElapsedTimer timer;
        timer.start();
        while (runProgram({u"dbus-send"_s, ask}).exitCode != 0) {
            if (timer.hasExpired(Patience))
                qFatal("the keychain does not come: %s", m_keyring.readAllStandardError().constData());
        }
    }
    void stopKeyring()
    {
        m_keyring.kill();
        m_keyring.waitForFinished();
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
};

Desktop *desktop = nullptr;

} // namespace

class TestGuiKeychain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void remembers();
    void isAskedInASheet();
    void refusedOneIsForgotten();
    void connectForm();
    void fleet();
    void keychainThatIsGone();

private:
    QString url() const { return m_cluster.url(u"clinic"_s).replace(u"tester@"_s, u"anna@"_s); }
    void setPassword(const QByteArray &password) const { QCOMPARE(m_cluster.psql(u"clinic"_s, "ALTER ROLE anna PASSWORD '" + password + "'").exitCode, 0); }

    PostgresCluster m_cluster;
    Project m_project;
};

void TestGuiKeychain::initTestCase()
{
    m_project.addChain(1);
    m_cluster.create(u"clinic"_s);
    QCOMPARE(m_project.meditrackOn(m_cluster.url(u"clinic"_s), {u"upgrade"_s, u"head"_s}).exitCode, 0);
    QCOMPARE(m_cluster.psql(u"clinic"_s, "CREATE ROLE anna LOGIN PASSWORD 'first-one'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO anna").exitCode, 0);
    m_cluster.admit("local all anna scram-sha-256");
}

void TestGuiKeychain::remembers()
{
    const QString ini = m_project.path(u"alembic.ini"_s);
    {
        GuiWindow gui;
        gui.prompts.passwords = {u"first-one"_s};
        QVERIFY2(gui.open(url(), ini), qPrintable(gui.message()));
        QCOMPARE(gui.prompts.sheets.size(), 1);
    }
    {
        GuiWindow gui; // it was not to be remembered
        gui.prompts.passwords = {u"first-one"_s};
        gui.prompts.remember = true;
        gui.window.open({url(), ini});
        QTRY_COMPARE_WITH_TIMEOUT(gui.prompts.sheets.size(), 1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(gui.rows(), QStringList{u"c1"_s}, Patience);
        const QDir keyrings(desktop->path() + u"/keyrings"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!keyrings.entryList({u"*.keyring"_s}).isEmpty(), Patience);
        QTest::qWait(0);
        QCOMPARE(gui.message(), QString());
    }
    // The next window, and who looks into the keychain's file finds no password.
    GuiWindow gui;
    gui.window.open({url(), ini});
    QTRY_COMPARE_WITH_TIMEOUT(gui.rows(), QStringList{u"c1"_s}, Patience);
    QCOMPARE(gui.prompts.sheets.size(), 0);
    for (const QString &name : QDir(desktop->path() + u"/keyrings"_s).entryList(QDir::Files))
        QVERIFY(!bytesOf(desktop->path() + u"/keyrings/"_s + name).contains("first-one"));
}

/// The sheet itself, by keys and clicks; what was stored is refused.
void TestGuiKeychain::isAskedInASheet()
{
    setPassword("second-one");
    Prompts prompts;
    theme::apply(*qApp, qEnvironmentVariableIsSet("MEDITRACK_DARK") ? Theme::darkOne() : Theme::light());
    MainWindow window(Settings(), prompts);
    window.resize(1280, 800);
    window.show();
    window.open({url(), m_project.path(u"alembic.ini"_s)});
    PasswordDialog *sheet = nullptr;
    const auto comes = [&] { return (sheet = window.findChild<PasswordDialog *>()) && sheet->isVisible(); };
    const auto picture = [&](const QString &name) {
        const QString folder = qEnvironmentVariable("MEDITRACK_PICTURES");
        if (!folder.isEmpty())
            sheet->grab().save(folder + u'/' + name + u".png"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(comes(), Patience);
    QVERIFY2(sheet->findChild<QLabel *>(u"problem"_s)->text().contains(u"remembered password"_s), qPrintable(sheet->findChild<QLabel *>(u"problem"_s)->text()));
    auto *field = sheet->findChild<QLineEdit *>(u"password"_s);
    QVERIFY(field->hasFocus() || sheet->focusWidget() == field);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!sheet->findChild<QPushButton *>(u"yes"_s)->isEnabled()); // nothing to sign in with
    picture(u"password-refused"_s);
    QTest::keyClicks(field, u"third-one"_s);
    QPointer<PasswordDialog> old = sheet;
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!old, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(comes(), Patience);
    QVERIFY2(sheet->findChild<QLabel *>(u"problem"_s)->text().contains(u"refused this password"_s), qPrintable(sheet->findChild<QLabel *>(u"problem"_s)->text()));
    QTest::keyClicks(sheet->findChild<QLineEdit *>(u"password"_s), u"second-one"_s);
    auto *box = sheet->findChild<QCheckBox *>(u"remember"_s);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(box->isChecked());
    picture(u"password-sheet"_s);
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"yes"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().snapshot(), Patience);

    // Kept now: the next window asks nobody. The keychain answers in its own time.
    const auto opensUnasked = [&] {
        GuiWindow next;
        next.window.open({url(), m_project.path(u"alembic.ini"_s)});
        return QTest::qWaitFor([&] { return next.window.session().snapshot() || !next.prompts.sheets.isEmpty(); }, Patience) && next.prompts.sheets.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(opensUnasked(), Patience);
}

void TestGuiKeychain::refusedOneIsForgotten()
{
    setPassword("fourth-one");
    const auto problemOfTheFirstSheet = [this] {
        GuiWindow gui;
        gui.window.open({url(), m_project.path(u"alembic.ini"_s)});
        const bool came = QTest::qWaitFor([&] { return !gui.prompts.sheets.isEmpty() && !gui.message().isEmpty(); }, Patience);
        return came ? gui.prompts.sheets.first().problem : u"no sheet"_s;
    };
    const QString first = problemOfTheFirstSheet();
    QVERIFY2(first.contains(u"remembered password"_s), qPrintable(first));
    QTRY_COMPARE_WITH_TIMEOUT(problemOfTheFirstSheet(), QString(), Patience); // nothing is remembered any more
}

/// The form on the start page: tried with what is typed, kept when it is opened, and found again by Test.
void TestGuiKeychain::connectForm()
{
    setPassword("fifth-one");
    const auto fill = [this](GuiWindow &gui, const QString &password) {
        gui.window.setConfiguration(m_project.path(u"alembic.ini"_s));
        for (const auto &[name, text] : {std::pair(u"url"_s, url()), std::pair(u"connectPassword"_s, password)}) {
            gui.find<QLineEdit>(name)->clear();
            QTest::keyClicks(gui.find<QLineEdit>(name), text);
        }
    };
    const auto test = [](GuiWindow &gui) {
        gui.click(u"testConnection"_s);
        const auto result = [&gui] { return gui.find<QWidget>(u"connectForm"_s)->findChild<Chip *>()->text(); };
        return QTest::qWaitFor([&] { return !result().isEmpty() && result() != u"Testing…"_s; }, Patience) ? result() : u"nothing"_s;
    };
    {
        GuiWindow gui;
        auto *tick = gui.find<QCheckBox>(u"connectRemember"_s);
        fill(gui, {});
        QVERIFY(!tick->isVisible()); // there is nothing to keep
        QCOMPARE(test(gui), u"Wants a password"_s);
        fill(gui, u"wrong"_s);
        QCOMPARE(test(gui), u"Wrong password"_s);
        fill(gui, u"fifth-one"_s);
        QCOMPARE(test(gui), u"Up to date"_s);
        QTRY_VERIFY_WITH_TIMEOUT(tick->isVisible(), Patience);
        gui.picture(u"connect-remember"_s);
        QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(8, tick->height() / 2));
        gui.click(u"connect"_s);
        QTRY_COMPARE_WITH_TIMEOUT(gui.rows(), QStringList{u"c1"_s}, Patience);
        QVERIFY(gui.prompts.sheets.isEmpty());
        QVERIFY(gui.find<QLineEdit>(u"connectPassword"_s)->text().isEmpty());
    }
    const auto isKept = [&] {
        GuiWindow next;
        fill(next, {});
        return test(next) == u"Up to date"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), Patience); // the keychain answers in its own time
}

/// A server of the fleet: asked for nothing that the keychain has, and told when that is not right any more.
void TestGuiKeychain::fleet()
{
    const auto add = [this](FleetWindow &gui) {
        gui.show();
        gui.press(u"fleetServer"_s);
        auto *field = gui.page().findChild<QLineEdit *>(u"fleetUrl"_s);
        QTest::keyClicks(field, url());
        QTest::keyClick(field, Qt::Key_Return);
    };
    const Clinics none(0);
    {
        FleetWindow gui(none);
        add(gui);
        QVERIFY(gui.waitLooked(1));
        QVERIFY(gui.prompts.sheets.isEmpty()); // connectForm() has kept it
    }
    setPassword("sixth-one");
    FleetWindow gui(none);
    gui.prompts.passwords = {u"sixth-one"_s};
    gui.prompts.remember = true;
    add(gui);
    QVERIFY(gui.waitLooked(1));
    QCOMPARE(gui.prompts.sheets.size(), 1);
    QVERIFY2(gui.prompts.sheets.first().problem.contains(u"remembered password"_s), qPrintable(gui.prompts.sheets.first().problem));
    const auto isKept = [&] {
        FleetWindow next(none);
        add(next);
        return next.waitLooked(1) && next.prompts.sheets.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), Patience);
}

void TestGuiKeychain::keychainThatIsGone()
{
    desktop->stopKeyring();
    GuiWindow gui;
    gui.prompts.passwords = {u"sixth-one"_s};
    gui.prompts.remember = true;
    gui.window.open({url(), m_project.path(u"alembic.ini"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(gui.rows(), QStringList{u"c1"_s}, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(gui.message().contains(u"not remembered"_s), Patience);
    QVERIFY2(gui.message().contains(u"You are signed in"_s) && !gui.message().contains(u"sixth-one"_s), qPrintable(gui.message()));
    gui.picture(u"password-not-remembered"_s);
}

int main(int argc, char *argv[])
{
    for (const char *name : {"PGPASSWORD", "PGPASSFILE", "PGUSER", "PGHOST", "PGDATABASE", "PGSSLMODE"})
        qunsetenv(name);
    Desktop own;
    desktop = &own;
    QApplication application(argc, argv);
    TestGuiKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guikeychain.moc"
