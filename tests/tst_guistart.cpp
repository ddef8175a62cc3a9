// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/glimpse.h"
#include "support/guiactions.h"
#include "support/holder.h"
#include "support/sqliteshell.h"
#include "widgets/chip.h"

#include <QAbstractItemModelTester>
#include <QActionGroup>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>


using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// What a list says of each row: "test.db: 1 update ready".
QStringList linesOf(const QListView *list)
{
    QStringList lines;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        lines << index.data().toString() + u": "_s + index.data(RecentModel::ChipRole).toString();
    }
    return lines;
}

/// At c1 of two, with a configuration that names the database.
void makeNamed(Project &project)
{
    project.addChain(2);
    project.upgrade(u"c1"_s);
    project.write(u"alembic.ini"_s, bytesOf(project.path(u"alembic.ini"_s)) + "\nsqlalchemy.url = sqlite:///%(here)s/test.db\n");
}

void drop(DatabaseView &view, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &event);
}

} // namespace

/// The page without a database, and what a person says of one.
class TestGuiStart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recentOnesSayHowTheyAre();
    void lockedIsNotWaitedFor();
    void opensARecentOne_data();
    void opensARecentOne();
    void forgets();
    void project();
    void sample();
    void dropped_data();
    void dropped();
    void droppedForADatabase();
    void fieldsMakeTheUrl_data();
    void fieldsMakeTheUrl();
    void typedStaysTyped();
    void environment();
    void readOnlyStays();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestGuiStart::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
}

void TestGuiStart::recentOnesSayHowTheyAre()
{
    Project ready;
    ready.addChain(3);
    ready.upgrade(u"c1"_s);
    Project done;
    done.addChain(1);
    done.upgrade();
    Project gone;
    gone.addChain(1);
    gone.upgrade();
    GuiWindow gui;
    auto *list = gui.find<QListView>(u"recent"_s);
    QVERIFY(!list->isVisible());
    gui.picture(u"start-empty"_s);
    const QString broken = ready.write(u"broken.db"_s, QByteArray(4096, 'x'));
    for (const Project *project : {&gone, &done, &ready}) {
        QVERIFY(gui.open(project->databasePath(), project->path(u"alembic.ini"_s)));
        QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    }
    Settings settings = gui.window.settings();
    settings.remember({broken, {}});
    QVERIFY(QFile::remove(gone.databasePath()));
    ready.upgrade(u"c2"_s); // by somebody else

    GivenAnswers prompts;
    MainWindow window(settings, prompts);
    window.resize(1280, 800);
    window.show();
    list = window.findChild<QListView *>(u"recent"_s);
    const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QStringList wanted{u"broken.db: No database"_s, u"test.db: 1 update ready"_s, u"test.db: Up to date"_s, u"test.db: Not created yet"_s};
    QTRY_COMPARE_WITH_TIMEOUT(linesOf(list), wanted, Patience);
    QVERIFY(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"1 update ready"_s));
    QVERIFY(!QFile::exists(gone.databasePath())); // looking makes nothing
    if (const QString folder = qEnvironmentVariable("MEDITRACK_PICTURES"); !folder.isEmpty())
        window.grab().save(folder + u"/start-recent.png"_s);
}

/// One that somebody holds says so, and the others are not kept waiting for it.
void TestGuiStart::lockedIsNotWaitedFor()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    Settings settings;
    settings.remember({project.databasePath(), project.path(u"alembic.ini"_s)});
    Holder holder(project.databasePath(), u"BEGIN EXCLUSIVE"_s);
    QVERIFY(holder.isReady);
    GivenAnswers prompts;
    MainWindow window(settings, prompts);
    window.show();
    auto *list = window.findChild<QListView *>(u"recent"_s);
    QTRY_COMPARE_WITH_TIMEOUT(linesOf(list), QStringList{u"test.db: Locked by python3, pid %1"_s.arg(holder.pid())}, Patience);
    holder.letGo();
    QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier); // looked at again
    QTRY_COMPARE_WITH_TIMEOUT(linesOf(list), QStringList{u"test.db: 1 update ready"_s}, Patience);
}

void TestGuiStart::opensARecentOne_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("mouse") << false;
    QTest::newRow("keys") << true;
}

void TestGuiStart::opensARecentOne()
{
    QFETCH(bool, byKey);
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::Start);
    auto *list = gui.find<QListView>(u"recent"_s);
    if (byKey) {
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
    } else {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    }
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.window.place(), MainWindow::Overview);
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QCOMPARE(gui.window.count(), 1);
}

void TestGuiStart::forgets()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    auto *list = gui.find<QListView>(u"recent"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(!list->isVisible());
    QVERIFY(gui.window.settings().recent.isEmpty());
    QVERIFY(QFile::exists(project.databasePath()));
}

void TestGuiStart::project()
{
    Project project;
    makeNamed(project);
    GuiWindow gui;
    gui.prompts.file = project.path(u"alembic.ini"_s);
    gui.click(u"openProject"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s}); // of the database that the file names
}

void TestGuiStart::sample()
{
    GuiWindow gui;
    gui.click(u"trySample"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.chip(), u"Not created yet"_s);
    const QString file = gui.window.session().request().target;
    QVERIFY2(file.startsWith(m_home->path()), qPrintable(file));
    gui.upgrade();
    QTRY_VERIFY_WITH_TIMEOUT(gui.chip() == u"Up to date"_s, Patience);
    QVERIFY(tablesIn(file).contains(u"medications"_s));
    QVERIFY(gui.prompts.askedForTrust.isEmpty()); // its scripts are the program's own
}

void TestGuiStart::dropped_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("says"); ///< empty: it opens
    QTest::newRow("database") << u"test.db"_s << QString();
    QTest::newRow("folder of a project") << QString() << QString();
    QTest::newRow("alembic.ini") << u"alembic.ini"_s << QString();
    QTest::newRow("another folder") << u"versions"_s << u"There is no project in this folder"_s;
    QTest::newRow("backup") << u"kept.tar.zst"_s << u"This is a backup"_s;
    QTest::newRow("export") << u"rows.json"_s << u"This is an export"_s;
}

void TestGuiStart::dropped()
{
    QFETCH(QString, what);
    QFETCH(QString, says);
    Project project;
    makeNamed(project);
    project.write(u"kept.tar.zst"_s, "x");
    project.write(u"rows.json"_s, "{}");
    GuiWindow gui;
    gui.window.setConfiguration(project.path(u"alembic.ini"_s));
    drop(gui.window.view(), project.path(what));
    QVERIFY(gui.waitIdle());
    if (says.isEmpty())
        QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    else
        QVERIFY2(gui.message().startsWith(says), qPrintable(gui.message()));
}

/// What has no database yet goes into the one that is chosen, and what would change there is shown first.
void TestGuiStart::droppedForADatabase()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    const QString backup = project.path(u"kept.tar.zst"_s);
    const QString rows = project.path(u"rows.json"_s);
    QCOMPARE(project.meditrack({u"db"_s, u"backup"_s, backup}).exitCode, 0);
    QCOMPARE(project.meditrack({u"db"_s, u"export"_s, rows}).exitCode, 0);
    project.upgrade();
    const QByteArray before = bytesOf(project.databasePath());
    for (const QString &file : {backup, rows}) {
        GuiWindow gui;
        gui.window.setConfiguration(project.path(u"alembic.ini"_s));
        drop(gui.window.view(), file);
        gui.prompts.file = project.databasePath();
        gui.click(u"openFor"_s);
        QVERIFY(gui.waitIdle());
        QCOMPARE(gui.rows(), QStringList{u"c2"_s});
        QTRY_VERIFY_WITH_TIMEOUT(gui.waitAsked(), Patience); // when the database is read
        gui.picture(u"dropped-"_s + QFileInfo(file).fileName());
    }
    QCOMPARE(bytesOf(project.databasePath()), before);
    GuiWindow gui;
    gui.window.setConfiguration(project.path(u"alembic.ini"_s));
    drop(gui.window.view(), backup);
    gui.picture(u"dropped"_s);
    gui.prompts.file = project.path(u"restored.db"_s);
    gui.click(u"restoreAsNew"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.waitAsked(), Patience); // when the database is read
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QCOMPARE(sqliteShell(project.path(u"restored.db"_s), u"SELECT version_num FROM alembic_version"_s), QByteArray("c1\n"));
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestGuiStart::fieldsMakeTheUrl_data()
{
    QTest::addColumn<QStringList>("fields"); ///< server, port, database, user
    QTest::addColumn<int>("encryption");
    QTest::addColumn<QString>("url");
    QTest::newRow("all") << QStringList{u"db.example"_s, u"5433"_s, u"clinic"_s, u"anna"_s} << 0 << u"postgresql://anna@db.example:5433/clinic"_s;
    QTest::newRow("only a database") << QStringList{{}, {}, u"clinic"_s, {}} << 0 << u"postgresql:///clinic"_s;
    QTest::newRow("checked") << QStringList{u"db.example"_s, {}, u"clinic"_s, {}} << 2 << u"postgresql://db.example/clinic?sslmode=verify-full"_s;
    QTest::newRow("socket") << QStringList{u"/run/pg"_s, u"5433"_s, u"clinic"_s, {}} << 0 << u"postgresql:///clinic?host=%2Frun%2Fpg&port=5433"_s;
    QTest::newRow("odd names") << QStringList{u"db"_s, {}, u"a/b%c d"_s, u"x@y"_s} << 0 << u"postgresql://x%40y@db/a/b%c d"_s;
    QTest::newRow("IPv6") << QStringList{u"::1"_s, u"5432"_s, u"clinic"_s, {}} << 0 << u"postgresql://[::1]:5432/clinic"_s;
}

void TestGuiStart::fieldsMakeTheUrl()
{
    QFETCH(QStringList, fields);
    QFETCH(int, encryption);
    QFETCH(QString, url);
    GuiWindow gui;
    const QStringList names{u"host"_s, u"port"_s, u"database"_s, u"user"_s};
    for (int i = 0; i < names.size(); ++i)
        QTest::keyClicks(gui.find<QLineEdit>(names.at(i)), fields.at(i));
    auto *box = gui.find<QComboBox>(u"sslMode"_s);
    for (int i = 0; i < encryption; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(gui.find<QLineEdit>(u"url"_s)->text(), url);
    const DatabaseUrl parsed = DatabaseUrl::parse(url);
    QCOMPARE(parsed.database, fields.at(2));
    QCOMPARE(parsed.user, fields.at(3));
}

/// Another tab that is read again takes nothing away from who is typing here.
void TestGuiStart::typedStaysTyped()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    Session &other = gui.window.session();
    QTest::keyClick(&gui.window, Qt::Key_T, Qt::ControlModifier);
    QTest::keyClicks(gui.find<QLineEdit>(u"database"_s), u"clinic"_s);
    other.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!other.isBusy(), Patience);
    QCOMPARE(gui.find<QLineEdit>(u"url"_s)->text(), u"postgresql:///clinic"_s);
}

/// What a database is for is told by word and shape, wherever it is shown, and is still known the next time.
void TestGuiStart::environment()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    QVERIFY(!gui.find<Chip>(u"environmentChip"_s)->isVisible());
    auto *group = gui.window.findChild<QActionGroup *>(u"environments"_s);
    QVERIFY(group);
    group->actions().first()->trigger();
    QCOMPARE(gui.find<Chip>(u"environmentChip"_s)->text(), u"Production"_s);
    QVERIFY(gui.find<Chip>(u"environmentChip"_s)->isVisible());
    gui.picture(u"environment"_s);
    const QString file = m_home->filePath(u"settings.ini"_s);
    {
        QSettings store(file, QSettings::IniFormat);
        gui.window.settings().write(store);
    }
    const QSettings store(file, QSettings::IniFormat);
    GivenAnswers prompts;
    MainWindow window(Settings::read(store), prompts);
    window.show();
    QCOMPARE(window.findChild<QListView *>(u"recent"_s)->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().section(u", "_s, 1, 1), u"Production"_s);
    window.open({project.databasePath(), project.path(u"alembic.ini"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(!window.session().isBusy() && window.session().snapshot(), Patience);
    QCOMPARE(window.findChild<Chip *>(u"environmentChip"_s)->text(), u"Production"_s);
    QVERIFY(window.findChild<QActionGroup *>(u"environments"_s)->actions().first()->isChecked());
}

/// However it is opened again, by whatever window; and with the project that it was opened with.
void TestGuiStart::readOnlyStays()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    QAction *readOnly = actionOf(gui, u"Read-only"_s);
    readOnly->trigger();
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.window.session().request().readOnly);
    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    gui.prompts.file = project.databasePath();
    QTest::keyClick(&gui.window, Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(gui.window.session().snapshot() && !gui.window.session().isBusy(), Patience);
    QVERIFY(gui.window.session().request().readOnly);
    QCOMPARE(gui.window.session().request().iniFile, project.path(u"alembic.ini"_s));
    QCOMPARE(gui.chip(), u"1 update ready"_s);

    // A window that only looks neither sets nor takes away what somebody has said.
    GivenAnswers prompts;
    for (const bool isMarked : {true, false}) {
        Settings settings = gui.window.settings();
        settings.setReadOnly({project.databasePath(), {}}, isMarked);
        MainWindow window(settings, prompts);
        window.setReadOnly(true);
        window.open({project.databasePath(), {}});
        QTRY_VERIFY_WITH_TIMEOUT(window.session().snapshot() && !window.session().isBusy(), Patience);
        QVERIFY(window.session().request().readOnly);
        QCOMPARE(window.settings().isReadOnly({project.databasePath(), {}}), isMarked);
    }
    readOnly->trigger();
    QVERIFY(gui.waitIdle());
    QVERIFY(!gui.window.settings().isReadOnly({project.databasePath(), {}}));
}

QTEST_MAIN(TestGuiStart)
#include "tst_guistart.moc"
