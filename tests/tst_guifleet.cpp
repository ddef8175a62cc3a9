// SPDX-License-Identifier: GPL-3.0-or-later
// Many databases at once: the fleet's page on real files, a real server, and a real process that is killed.
#include "fleetstore.h"
#include "support/fleetwindow.h"
#include "support/heartbeat.h"
#include "support/postgres.h"
#include "widgets/chip.h"
#include "widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>

#include <numeric>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 120000; ///< milliseconds
using Phase = FleetRun::Phase;

QString nameOf(int clinic)
{
    return u"clinic-%1.db"_s.arg(clinic, 2, 10, QLatin1Char('0'));
}

QString messageOf(FleetWindow &gui)
{
    const auto *bar = gui.page().findChild<MessageBar *>();
    return bar->isVisible() ? bar->text() : QString();
}

/// The fleet's tab with all clinics of a folder in it.
bool addAll(FleetWindow &gui, const Clinics &clinics, int count)
{
    gui.show();
    gui.prompts.chosenFolder = clinics.folder();
    gui.press(u"fleetFolder"_s);
    return gui.waitLooked(count);
}

/// What a command of the program says of a database, by its own eyes.
QString revisionOf(const Clinics &clinics, int clinic)
{
    const Outcome outcome = clinics.project.meditrackOn(u"sqlite:///"_s + clinics.path(clinic), {u"current"_s});
    return QString::fromUtf8(outcome.output).trimmed().section(u' ', 0, 0);
}

} // namespace

class TestGuiFleet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyTellsTheWays();
    void runsAllOfThem();
    void theFirstOneStops();
    void aFailureStopsTheRest();
    void removedIsNotUpgraded();
    void cancelKeepsTheOldState();
    void killedIsGoneOnWith();
    void whatCannotBeChosenSaysWhy();
    void viewersOnlyLook();
    void untrustedRunsNothing();
    void choosesByKeysAndFilters();
    void theCanaryIsATest();
    void listsArePassedOn();
    void remembered();
    void closingAsks();
    void openInATabIsReadAgain();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestGuiFleet::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
}

void TestGuiFleet::emptyTellsTheWays()
{
    Clinics clinics(3);
    FleetWindow gui(clinics);
    QVERIFY(gui.open(clinics.path(0), clinics.iniFile()));
    QTest::keyClick(&gui.window, Qt::Key_T, Qt::ControlModifier);
    gui.click(u"openFleet"_s); // on the start page
    QVERIFY(gui.window.fleet()->isVisible());
    QVERIFY(gui.button(u"fleetFiles"_s)->isVisible());
    QVERIFY(!gui.table()->isVisible());
    QCOMPARE(gui.window.windowTitle(), u"Fleet – MediTrack Admin"_s);
    gui.picture(u"fleet-empty"_s);
    gui.press(u"fleetRecent"_s);
    QVERIFY(gui.waitLooked(1));
    QCOMPARE(gui.column(FleetModel::Name), QStringList{nameOf(0)});
    gui.prompts.files = {clinics.path(0), clinics.path(1)}; // the first one is there already
    QMenu *menu = gui.page().findChild<QMenu *>();
    menu->actions().first()->trigger();
    QVERIFY(gui.waitLooked(2));
    QCOMPARE(gui.column(FleetModel::State), (QStringList{u"2 updates ready"_s, u"2 updates ready"_s}));
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!gui.window.fleet());
    gui.show(); // what was put together stays
    QCOMPARE(gui.column(FleetModel::Name), (QStringList{nameOf(0), nameOf(1)}));
}

/// Thirty files and two databases of a server.
void TestGuiFleet::runsAllOfThem()
{
    constexpr int files = 30;
    Clinics clinics(files);
    QVERIFY(QFile::copy(clinics.path(0), clinics.folder() + u"/other.db"_s));
    runSql(clinics.folder() + u"/other.db"_s, u"DROP TABLE alembic_version"_s);
    PostgresCluster cluster;
    for (const QString &name : {u"clinic_x"_s, u"clinic_y"_s}) {
        cluster.create(name);
        QCOMPARE(clinics.project.meditrackOn(cluster.url(name), {u"upgrade"_s, u"c1"_s}).exitCode, 0);
    }
    cluster.create(u"accounts"_s); // somebody else's
    FleetWindow gui(clinics);
    gui.show();
    Heartbeat heart;
    gui.prompts.chosenFolder = clinics.folder();
    gui.press(u"fleetFolder"_s);
    QVERIFY(gui.waitLooked(files));
    QVERIFY2(messageOf(gui).contains(u"1 database without a version table"_s), qPrintable(messageOf(gui)));
    gui.page().findChild<QMenu *>()->actions().at(2)->trigger();
    QTest::keyClicks(gui.page().findChild<QLineEdit *>(u"fleetUrl"_s), cluster.url({}));
    gui.press(u"fleetFind"_s);
    QVERIFY2(gui.waitLooked(files + 2), qPrintable(messageOf(gui)));
    QVERIFY(gui.column(FleetModel::Name).contains(u"clinic_y"_s));
    QVERIFY(!gui.column(FleetModel::Name).contains(u"accounts"_s));
    QCOMPARE(gui.column(FleetModel::State).count(u"2 updates ready"_s), files + 2);
    gui.picture(u"fleet"_s);

    gui.upgradeAll(false);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Asking, Patience);
    QCOMPARE(clinics.upgraded(files), 1);
    gui.press(u"fleetGoOn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Finished, Patience * 3);
    QVERIFY(gui.waitRested());
    const qint64 silence = heart.longest();
    qInfo("longest silence: %lld ms", silence);
    QCOMPARE(clinics.upgraded(files), files);
    QCOMPARE(gui.prompts.askedForTrust.size(), 1); // one folder of scripts
    QCOMPARE(cluster.ask(u"clinic_y"_s, "SELECT version_num FROM alembic_version"), u"c3"_s);
    QCOMPARE(cluster.ask(u"accounts"_s, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), u"0"_s);
    QCOMPARE(gui.column(FleetModel::State).count(u"Up to date"_s), files + 2);
    QCOMPARE(gui.column(FleetModel::Revision).count(u"c3"_s), files + 2);
    QVERIFY(!gui.said(nameOf(7), FleetModel::LastBackup).isEmpty());
    gui.picture(u"fleet-done"_s);

    gui.prompts.file = clinics.project.path(u"report.json"_s);
    gui.press(u"fleetReport"_s);
    QVERIFY(gui.waitRested());
    const QJsonObject report = QJsonDocument::fromJson(bytesOf(gui.prompts.file)).object();
    const QJsonArray databases = report["databases"_L1].toArray();
    QCOMPARE(databases.size(), files + 2);
    QVERIFY(report["finished"_L1].toBool());
    for (const QJsonValue &each : databases) {
        QCOMPARE(each["outcome"_L1].toString(), u"done"_s);
        QCOMPARE(each["before"_L1].toString() + u'>' + each["after"_L1].toString(), u"c1>c3"_s);
        QVERIFY2(QFile::exists(each["backup"_L1].toString()), qPrintable(each["backup"_L1].toString()));
    }
    QVERIFY2(static_cast<double>(silence) < 2 * pageOfLabels(), qPrintable(u"%1 ms"_s.arg(silence)));
}

void TestGuiFleet::theFirstOneStops()
{
    Clinics clinics(3);
    FleetWindow gui(clinics);
    QVERIFY(addAll(gui, clinics, 3));
    gui.upgradeAll(false);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Asking, Patience);
    QVERIFY(gui.waitRested());
    QVERIFY2(gui.text(u"fleetTitle"_s).contains(u"other 2 databases"_s), qPrintable(gui.text(u"fleetTitle"_s)));
    QCOMPARE(clinics.upgraded(3), 1);
    QVERIFY(clinics.isUpgraded(0));
    gui.picture(u"fleet-asks"_s);
    gui.press(u"fleetStop"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Stopped, Patience);
    QVERIFY(gui.waitRested());
    QCOMPARE(gui.said(nameOf(2), FleetModel::Outcome), u"Not begun"_s);
    QCOMPARE(clinics.upgraded(3), 1);
    gui.press(u"fleetGoOn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Finished, Patience);
    QCOMPARE(clinics.upgraded(3), 3);
    QVERIFY(gui.waitRested());
    gui.press(u"fleetAway"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!gui.page().findChild<QWidget *>(u"fleetRun"_s)->isVisible(), Patience);
}

void TestGuiFleet::aFailureStopsTheRest()
{
    Clinics clinics(5);
    clinics.mark(2, u"fails"_s);
    const QByteArray before = dumpOf(clinics.path(2));
    FleetWindow gui(clinics);
    gui.show();
    const QAbstractItemModelTester shown(gui.table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester whole(&gui.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(addAll(gui, clinics, 5));
    gui.upgradeAll(true);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Stopped, Patience);
    QVERIFY(gui.waitRested());
    QCOMPARE(clinics.upgraded(5), 2);
    QCOMPARE(dumpOf(clinics.path(2)), before);
    QVERIFY2(gui.said(nameOf(2), FleetModel::Outcome).startsWith(u"Failed: "_s), qPrintable(gui.said(nameOf(2), FleetModel::Outcome)));
    QCOMPARE(gui.said(nameOf(3), FleetModel::Outcome), u"Not begun"_s);
    QVERIFY(gui.text(u"fleetTitle"_s).contains(nameOf(2)));
    gui.clickOn(nameOf(2), FleetModel::Name);
    const QString problem = gui.page().findChild<QPlainTextEdit *>(u"fleetProblem"_s)->toPlainText();
    QVERIFY2(problem.contains(u"UNIQUE"_s) && problem.contains(u"marker"_s), qPrintable(problem));
    gui.picture(u"fleet-failed"_s);

    gui.prompts.file = clinics.project.path(u"report.html"_s);
    gui.press(u"fleetReport"_s);
    QVERIFY(gui.waitRested());
    const QString report = QString::fromUtf8(bytesOf(gui.prompts.file));
    QCOMPARE(report.count(u"<section>"_s), 5);
    for (const QString &text : {u"UNIQUE"_s, clinics.path(4), u"Not begun"_s, QFileInfo(gui.run().turn(0).backup).fileName(), u"2 upgraded · 1 failed · 2 not begun"_s})
        QVERIFY2(report.contains(text), qPrintable(text));

    clinics.unmark(2); // whoever was asked has mended it
    gui.press(u"fleetGoOn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Finished, Patience);
    QCOMPARE(clinics.upgraded(5), 5);
}

/// Who is taken from the list while the fleet asks is left out, for this window and for the next.
void TestGuiFleet::removedIsNotUpgraded()
{
    Clinics clinics(4);
    FleetWindow gui(clinics);
    gui.show();
    QVERIFY(addAll(gui, clinics, 4));
    gui.upgradeAll(false);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Asking, Patience);
    QVERIFY(gui.waitRested());
    gui.clickOn(nameOf(3), FleetModel::Name);
    QTest::keyClick(gui.table(), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(gui.model().rowCount(), 3, Patience);
    QVERIFY(gui.waitRested());
    QCOMPARE(FleetStore().read().turn(3).state, FleetRun::State::LeftOut); // on disk
    QVERIFY(FleetStore().isTaken()); // nobody else begins a run while this one asks
    gui.press(u"fleetGoOn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Finished, Patience);
    QCOMPARE(clinics.upgraded(4), 3);
    QVERIFY(!clinics.isUpgraded(3));
}

void TestGuiFleet::cancelKeepsTheOldState()
{
    Clinics clinics(4);
    clinics.mark(1, u"endless"_s);
    const QByteArray before = dumpOf(clinics.path(1));
    FleetWindow gui(clinics);
    QVERIFY(addAll(gui, clinics, 4));
    gui.upgradeAll(true);
    QTRY_COMPARE_WITH_TIMEOUT(gui.said(nameOf(1), FleetModel::Outcome), u"Step 1 of 2"_s, Patience);
    QVERIFY(!gui.button(u"fleetUpgrade"_s)->isEnabled());
    gui.picture(u"fleet-running"_s);
    QTest::keyClick(&gui.window, Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Stopped, Patience);
    QVERIFY(gui.waitRested());
    QCOMPARE(gui.said(nameOf(1), FleetModel::Outcome), u"Cancelled"_s);
    QCOMPARE(dumpOf(clinics.path(1)), before);
    QCOMPARE(clinics.upgraded(4), 1);
    clinics.unmark(1);
    gui.press(u"fleetGoOn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Finished, Patience);
    QCOMPARE(clinics.upgraded(4), 4);
}

/// A process of its own begins, and is killed in the middle of the third database.
void TestGuiFleet::killedIsGoneOnWith()
{
    Clinics clinics(6);
    clinics.mark(2, u"endless"_s);
    QProcess process; // ends with the test, whatever becomes of it
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MEDITRACK_FLEET"_s, clinics.folder());
    environment.insert(u"MEDITRACK_FLEET_SCRIPTS"_s, clinics.iniFile());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(process.waitForStarted());
    const FleetStore store;
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(store.path()) && bytesOf(store.path()).count("\"begin\"") == 3, Patience);
    // In the middle of it: its backup is made, its rows are locked.
    QTRY_COMPARE_WITH_TIMEOUT(QDir(clinics.folder() + u"/backups"_s).entryList({u"*.tar.zst"_s}, QDir::Files).size(), 3, Patience);
    QVERIFY(store.isTaken());
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QVERIFY(!store.isTaken());
    QCOMPARE(clinics.upgraded(6), 2);
    clinics.unmark(2);
    QCOMPARE(clinics.project.meditrackOn(u"sqlite:///"_s + clinics.path(4), {u"upgrade"_s, u"heads"_s}).exitCode, 0); // by somebody else, meanwhile

    FleetWindow gui(clinics);
    gui.show();
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Stopped, Patience);
    QVERIFY(gui.waitLooked(6)); // the list itself was lost with the process
    QCOMPARE(gui.button(u"fleetGoOn"_s)->text(), u"Go on with the 4 that are left"_s);
    QCOMPARE(gui.said(nameOf(2), FleetModel::Outcome), u"Interrupted"_s);
    gui.picture(u"fleet-interrupted"_s);
    gui.press(u"fleetGoOn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Finished, Patience);
    QVERIFY(gui.waitRested());
    QCOMPARE(clinics.upgraded(6), 6);
    QCOMPARE(gui.said(nameOf(4), FleetModel::Outcome), u"Nothing to do"_s);
    QCOMPARE(revisionOf(clinics, 2), u"c3"_s);
}

void TestGuiFleet::whatCannotBeChosenSaysWhy()
{
    Clinics clinics(4);
    FleetWindow gui(clinics);
    QVERIFY(addAll(gui, clinics, 4));
    runSql(clinics.path(0), u"UPDATE alembic_version SET version_num = 'fromthefuture'"_s);
    QVERIFY(QFile::remove(clinics.path(1)));
    clinics.project.meditrackOn(u"sqlite:///"_s + clinics.path(2), {u"upgrade"_s, u"heads"_s});
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(gui.said(nameOf(2), FleetModel::State), u"Up to date"_s, Patience);
    QVERIFY(gui.waitLooked(4));
    const QStringList reasons{u"fromthefuture"_s, u"There is no file here"_s, u"nothing to do"_s};
    for (int i = 0; i < 3; ++i) {
        const QModelIndex tick = gui.cell(nameOf(i), FleetModel::Chosen);
        gui.clickOn(nameOf(i), FleetModel::Chosen);
        QCOMPARE(tick.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        const QString why = tick.data(Qt::ToolTipRole).toString();
        QVERIFY2(i == 0 ? !why.isEmpty() : why.contains(reasons.at(i)), qPrintable(why));
    }
    gui.press(u"fleetAll"_s);
    QCOMPARE(gui.model().chosen().size(), 1);
    QVERIFY(!QFile::exists(clinics.path(1))); // looking makes nothing
}

void TestGuiFleet::viewersOnlyLook()
{
    Clinics clinics(2);
    FleetWindow gui(clinics);
    QVERIFY(addAll(gui, clinics, 2));
    gui.press(u"fleetAll"_s);
    QVERIFY(gui.button(u"fleetUpgrade"_s)->isEnabled());
    for (QAction *action : gui.window.findChildren<QAction *>()) {
        if (action->text().remove(u'&') == u"Viewer"_s)
            action->trigger();
    }
    QVERIFY(!gui.button(u"fleetUpgrade"_s)->isEnabled());
    QVERIFY2(gui.button(u"fleetUpgrade"_s)->toolTip().contains(u"viewer"_s), qPrintable(gui.button(u"fleetUpgrade"_s)->toolTip()));
    QVERIFY(gui.model().chosen().isEmpty());
}

void TestGuiFleet::untrustedRunsNothing()
{
    Clinics clinics(2);
    FleetWindow gui(clinics);
    gui.prompts.trust = false;
    QVERIFY(addAll(gui, clinics, 2));
    gui.upgradeAll(true);
    QTRY_VERIFY_WITH_TIMEOUT(messageOf(gui).startsWith(u"Nothing was run"_s), Patience);
    QVERIFY(gui.waitRested());
    QCOMPARE(gui.run().phase(), Phase::None);
    QCOMPARE(clinics.upgraded(2), 0);
    gui.prompts.trust = true;
    gui.press(u"fleetUpgrade"_s);
    gui.press(u"no"_s); // not now
    QCOMPARE(gui.run().phase(), Phase::None);
    QCOMPARE(clinics.upgraded(2), 0);
}

void TestGuiFleet::choosesByKeysAndFilters()
{
    Clinics clinics(4);
    FleetWindow gui(clinics);
    QVERIFY(addAll(gui, clinics, 4));
    gui.table()->setFocus();
    gui.table()->setCurrentIndex(gui.cell(nameOf(1), FleetModel::Name));
    QTest::keyClick(gui.table(), Qt::Key_Space);
    QCOMPARE(gui.model().chosen(), QList<int>{1});
    QTest::keyClick(gui.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(gui.table(), Qt::Key_Space); // both like the first one: off
    QVERIFY(gui.model().chosen().isEmpty());
    QTest::keyClick(gui.table(), Qt::Key_Space);
    QCOMPARE(gui.model().chosen(), (QList<int>{1, 2}));
    QTest::keyClick(gui.table(), Qt::Key_Down);
    QTest::keyClick(gui.table(), Qt::Key_F);
    QTest::keyClick(gui.table(), Qt::Key_Space);
    QCOMPARE(gui.model().chosen(), (QList<int>{3, 1, 2}));
    QCOMPARE(gui.said(nameOf(3), FleetModel::Outcome), u"Goes first"_s);

    clinics.project.meditrackOn(u"sqlite:///"_s + clinics.path(0), {u"upgrade"_s, u"heads"_s});
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitLooked(4));
    auto *which = gui.page().findChild<QComboBox *>(u"fleetWhich"_s);
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Down); // those with updates
    QCOMPARE(gui.column(FleetModel::Name), (QStringList{nameOf(1), nameOf(2), nameOf(3)}));
    QTest::keyClicks(gui.page().findChild<QLineEdit *>(u"fleetSearch"_s), u"-02"_s);
    QCOMPARE(gui.column(FleetModel::Name), QStringList{nameOf(2)});
    gui.page().findChild<QLineEdit *>(u"fleetSearch"_s)->clear();
    QHeaderView *header = gui.table()->horizontalHeader();
    for (int i = 0; i < 2; ++i) // down, and up
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(FleetModel::Name) + 30, header->height() / 2));
    QCOMPARE(gui.column(FleetModel::Name), (QStringList{nameOf(3), nameOf(2), nameOf(1)}));

    gui.table()->setFocus();
    QSet<QWidget *> panes;
    for (int i = 0; i < 12; ++i) {
        panes << QApplication::focusWidget();
        QTest::keyClick(&gui.window, Qt::Key_F6);
    }
    QVERIFY2(panes.size() >= 3, qPrintable(QString::number(panes.size())));
    QVERIFY(panes.contains(gui.table()));
    gui.table()->setFocus();
    gui.table()->setCurrentIndex(gui.cell(nameOf(2), FleetModel::Name));
    QTest::keyClick(gui.table(), Qt::Key_Return); // in a tab of its own
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QVERIFY(!gui.window.fleet()->isVisible());
}

void TestGuiFleet::theCanaryIsATest()
{
    Clinics clinics(3);
    FleetWindow gui(clinics);
    QVERIFY(addAll(gui, clinics, 3));
    gui.table()->setCurrentIndex(gui.cell(nameOf(1), FleetModel::Name));
    for (QMenu *menu : gui.table()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Test"_s)
                action->trigger();
        }
    }
    QCOMPARE(gui.said(nameOf(1), FleetModel::Env), u"Test"_s);
    gui.table()->setCurrentIndex(gui.cell(nameOf(2), FleetModel::Name));
    gui.page().desk().setEnvironment({clinics.path(2)}, Environment::Production);
    gui.press(u"fleetAll"_s);
    QCOMPARE(gui.model().canary(), 1);
    gui.press(u"fleetUpgrade"_s);
    QCOMPARE(gui.button(u"yes"_s)->text(), u"Upgrade %1 first"_s.arg(nameOf(1)));
    QCOMPARE(gui.page().findChild<Chip *>(u"sheetChip"_s)->text(), u"1 in production"_s);
    gui.picture(u"fleet-question"_s);
    gui.press(u"yes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Asking, Patience);
    QVERIFY(clinics.isUpgraded(1));
    QCOMPARE(clinics.upgraded(3), 1);
}

void TestGuiFleet::listsArePassedOn()
{
    Clinics clinics(3);
    FleetWindow gui(clinics);
    QVERIFY(addAll(gui, clinics, 3));
    gui.page().desk().setEnvironment({clinics.path(2)}, Environment::Test);
    gui.prompts.file = clinics.project.path(u"list.json"_s);
    gui.page().findChild<QMenu *>()->actions().at(6)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(gui.prompts.file), Patience);
    FleetWindow other(clinics);
    other.show();
    other.prompts.file = gui.prompts.file;
    other.press(u"fleetList"_s);
    QVERIFY(other.waitLooked(3));
    QCOMPARE(other.said(nameOf(2), FleetModel::Env), u"Test"_s);

    for (const QByteArray &wrong : {QByteArray("{}"), QByteArray("{\"databases\": 3}"), QByteArray("\n# nothing\n"), QByteArray("SQLite format 3\0x", 17)}) {
        other.prompts.file = clinics.project.write(u"wrong.txt"_s, wrong);
        other.page().findChild<QMenu *>()->actions().at(5)->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(messageOf(other).contains(u"no list of databases"_s), wrong.constData(), Patience);
        other.page().findChild<MessageBar *>()->dismiss();
    }
    QCOMPARE(other.model().rowCount(), 3);
}

void TestGuiFleet::remembered()
{
    Clinics clinics(2);
    const QString file = m_home->filePath(u"settings.ini"_s);
    {
        FleetWindow gui(clinics);
        QVERIFY(addAll(gui, clinics, 2));
        gui.page().desk().setCanary(clinics.path(1));
        QSettings store(file, QSettings::IniFormat);
        gui.window.settings().write(store);
    }
    const QSettings store(file, QSettings::IniFormat);
    const Settings settings = Settings::read(store);
    QCOMPARE(settings.fleet.databases.size(), 2);
    QCOMPARE(settings.fleet.databases.at(1).target, clinics.path(1));
    QCOMPARE(settings.fleet.databases.at(1).iniFile, clinics.iniFile());
    QCOMPARE(settings.fleet.canary, clinics.path(1));
}

void TestGuiFleet::closingAsks()
{
    Clinics clinics(3);
    clinics.mark(0, u"endless"_s);
    FleetWindow gui(clinics);
    QVERIFY(addAll(gui, clinics, 3));
    gui.upgradeAll(true);
    QTRY_COMPARE_WITH_TIMEOUT(gui.said(nameOf(0), FleetModel::Outcome), u"Step 1 of 2"_s, Patience);
    gui.prompts.yes = false;
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(gui.prompts.asked.size(), 1);
    QVERIFY(gui.window.fleet());
    QVERIFY(!gui.window.close());
    QVERIFY(gui.window.isVisible());
    gui.prompts.yes = true;
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!gui.window.fleet(), Patience);
    QCOMPARE(clinics.upgraded(3), 0);
    gui.show();
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Stopped, Patience);
}

/// A tab that has one of them open shows what has become of it.
void TestGuiFleet::openInATabIsReadAgain()
{
    Clinics clinics(2);
    FleetWindow gui(clinics);
    QVERIFY(gui.open(clinics.path(1), clinics.iniFile()));
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QVERIFY(addAll(gui, clinics, 2));
    gui.upgradeAll(true);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), Phase::Finished, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(gui.rows(), QStringList{u"c3"_s}, Patience);
    QTest::keyClick(&gui.window, Qt::Key_U, Qt::ControlModifier); // the commands of a database are not the fleet's
    QCOMPARE(gui.window.place(), MainWindow::Overview);
}

namespace {

/// The process that is killed: a window that upgrades all clinics of a folder.
int upgradeAsOther(const QString &folder)
{
    GivenAnswers prompts;
    Settings settings;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.db"_s}, QDir::Files, QDir::Name))
        settings.fleet.databases << OpenRequest::of(file.filePath(), qEnvironmentVariable("MEDITRACK_FLEET_SCRIPTS"));
    MainWindow window(settings, prompts);
    window.show();
    window.showFleet();
    FleetPage &page = *window.fleet();
    QObject::connect(&page.desk(), &FleetDesk::changed, &page, [&page] {
        FleetModel &model = page.desk().model();
        int ready = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            ready += model.isReady(row);
        if (ready < model.rowCount() || page.runner().isBusy() || page.runner().run().phase() != Phase::None)
            return;
        QList<int> rows(model.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
        model.choose(rows, true);
        page.runner().begin(false);
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("MEDITRACK_FLEET"))
        return upgradeAsOther(qEnvironmentVariable("MEDITRACK_FLEET"));
    TestGuiFleet test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guifleet.moc"
