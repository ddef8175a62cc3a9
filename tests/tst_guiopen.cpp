// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guiwindow.h"
#include "support/holder.h"
#include "support/thisbuild.h"
#include "widgets/chip.h"

#include <algorithm>

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

QStringList filesBelow(const QString &folder)
{
    QStringList files = QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    files.removeAll(u"__pycache__"_s);
    return files;
}

} // namespace

/// The window opens what was named and nothing else, and says so when it cannot.
class TestGuiOpen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileThatWasNamed_data();
    void theFileThatWasNamed();
    void writtenIntoTheField();
    void aUrlIsRememberedAsItsFile();
    void configurationStays();
    void locked_data();
    void locked();
    void countsDown();
    void notADatabase();
    void wrongUsage_data();
    void wrongUsage();
    void passwordOfTheProgram();
    void killedForgetsNothing();
    void readOnlyProgram();
    void pagesByName();
};

void TestGuiOpen::theFileThatWasNamed_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"a?b.db"_s, u"a?timeout=1"_s, u"a#b.db"_s, u"a b .db"_s, u"50%.db"_s, u"a%2Edb"_s, u"a.db "_s, u" a.db"_s, u"file:a.db"_s, u"sqlite:/a.db"_s, u"a+b&c=d.db"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestGuiOpen::theFileThatWasNamed()
{
    QFETCH(QString, name);
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    const QString named = project.path(name);
    const QString beside = project.path(u"a.db"_s);
    QDir(project.path()).mkpath(QFileInfo(named).path());
    QVERIFY(QFile::copy(project.databasePath(), named));
    QVERIFY(QFile::copy(project.databasePath(), beside));
    QVERIFY(QFile::copy(project.databasePath(), project.path(u"a"_s)));
    const QStringList files = filesBelow(project.path());
    const QByteArray before = bytesOf(beside);

    GuiWindow gui;
    QVERIFY2(gui.open(named, project.path(u"alembic.ini"_s)), qPrintable(gui.message()));
    QCOMPARE(gui.window.windowTitle(), QFileInfo(named).fileName() + u" – MediTrack Admin"_s);
    QCOMPARE(gui.chip(), u"1 update ready"_s);
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    QCOMPARE(tablesIn(named), (QStringList{u"alembic_version"_s, u"t1"_s, u"t2"_s}));
    QCOMPARE(bytesOf(beside), before);
    QCOMPARE(bytesOf(project.path(u"a"_s)), before);
    QCOMPARE(bytesOf(project.databasePath()), before);
    // New are the journal and the backup of the one that was named, beside it.
    QVERIFY(QFile::exists(named + u".meditrack.jsonl"_s));
    QCOMPARE(QDir(QFileInfo(named).path() + u"/backups"_s).entryList(QDir::Files).size(), 1);
    QStringList now = filesBelow(project.path());
    now.removeAll(name + u".meditrack.jsonl"_s);
    now.removeAll(u"backups"_s);
    QCOMPARE(now, files);

    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::Start);
    const QString target = gui.window.settings().recent.value(0).target;
    QCOMPARE(target, named);
    auto *recent = gui.find<QListView>(u"recent"_s);
    QTest::mouseClick(recent->viewport(), Qt::LeftButton, {}, recent->visualRect(recent->model()->index(0, 0)).center());
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    QCOMPARE(gui.window.settings().recent.size(), 1);
}

void TestGuiOpen::writtenIntoTheField()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui;
    gui.window.setConfiguration(project.path(u"alembic.ini"_s));
    auto *field = gui.find<QLineEdit>(u"url"_s);
    QTest::keyClicks(field, u"  "_s + project.databasePath() + u' '); // as copied from somewhere
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
}

void TestGuiOpen::aUrlIsRememberedAsItsFile()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui;
    const QString relative = u"sqlite:///"_s + QDir::current().relativeFilePath(project.databasePath());
    QVERIFY2(gui.open(relative, project.path(u"alembic.ini"_s)), qPrintable(gui.message()));
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QCOMPARE(gui.window.settings().recent.value(0).target, project.databasePath()); // right from any folder
}

void TestGuiOpen::configurationStays()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui;
    gui.window.setConfiguration(project.path(u"alembic.ini"_s));
    gui.prompts.file = project.databasePath();
    gui.click(u"openFile"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.chip(), u"Up to date"_s); // with the program's own migrations it would be newer than the program
    QCOMPARE(gui.window.settings().recent.value(0).iniFile, project.path(u"alembic.ini"_s));
}

void TestGuiOpen::locked_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<bool>("opens");
    QTest::newRow("another writes") << u"BEGIN IMMEDIATE"_s << true;
    QTest::newRow("another has it alone") << u"BEGIN EXCLUSIVE"_s << false;
}

void TestGuiOpen::locked()
{
    QFETCH(QString, begin);
    QFETCH(bool, opens);
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui;
    {
        Holder holder(project.databasePath(), begin);
        QCOMPARE(gui.open(u"sqlite:///"_s + project.databasePath() + u"?timeout=0.1"_s, project.path(u"alembic.ini"_s)), opens);
        if (opens) {
            gui.upgrade();
            QVERIFY(gui.waitIdle());
        }
        const QString message = gui.message();
        QVERIFY2(message.contains(u"locked by python3 (pid %1)"_s.arg(holder.pid())), qPrintable(message)); // what happened
        QVERIFY2(message.contains(u"Nothing has been changed."_s), qPrintable(message)); // what it means
        QVERIFY2(message.contains(u"Close that program"_s), qPrintable(message)); // what to do
        QCOMPARE(gui.find<QPushButton>(u"retry"_s)->text(), u"Try again"_s);
        gui.click(u"copyDetails"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), message);
        gui.picture(u"locked"_s);
    }
    gui.click(u"retry"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.message(), QString());
    QCOMPARE(gui.rows(), QStringList{opens ? u"c2"_s : u"c1"_s});
}

/// Whom it waits for, and how much longer; then it goes on.
void TestGuiOpen::countsDown()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui;
    QVERIFY(gui.open(u"sqlite:///"_s + project.databasePath() + u"?timeout=90"_s, project.path(u"alembic.ini"_s)));
    {
        Holder holder(project.databasePath(), u"BEGIN IMMEDIATE"_s);
        gui.upgrade();
        const auto shows = [&](const QString &left) {
            const QString text = u"Waiting for %1: %2 s left"_s.arg(holder.name(), left);
            return std::ranges::any_of(gui.window.findChildren<QLabel *>(), [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"90"_s), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"88"_s), 20000);
        gui.picture(u"waits"_s);
    }
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
}

void TestGuiOpen::notADatabase()
{
    Project project;
    project.addChain(1);
    const QByteArray letter = QByteArray("Dear Sir or Madam, this is no database at all. ").repeated(100);
    const QString file = project.write(u"letter.db"_s, letter);
    GuiWindow gui;
    QVERIFY(!gui.open(file, project.path(u"alembic.ini"_s)));
    const QString message = gui.message();
    QVERIFY2(message.contains(u"'%1' is not an SQLite database"_s.arg(file)), qPrintable(message));
    QVERIFY2(message.contains(u"The file was not changed."_s), qPrintable(message));
    QVERIFY2(message.contains(u"Choose another file"_s), qPrintable(message));
    QVERIFY(gui.find<QPushButton>(u"retry"_s)->isVisible());
    gui.click(u"copyDetails"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), message);
    QCOMPARE(bytesOf(file), letter);
    gui.picture(u"not-a-database"_s);
}

void TestGuiOpen::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    for (const QString &size : {u"abc"_s, u"0x0"_s, u"800"_s, u"-800x600"_s, u"800x600x2"_s, u"99999x600"_s, u""_s})
        QTest::addRow("--size '%s'", qPrintable(size)) << QStringList{u"--size="_s + size} << QByteArray("--size");
    QTest::newRow("page") << QStringList{u"--page"_s, u"cellar"_s} << QByteArray("--page");
    QTest::newRow("option") << QStringList{u"--nonsense"_s} << QByteArray("nonsense");
    QTest::newRow("two") << QStringList{u"a.db"_s, u"b.db"_s} << QByteArray("one database");
}

void TestGuiOpen::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Project project;
    const QString picture = project.path(u"picture.png"_s); // so that a program which goes on ends as well
    const Outcome outcome = runProgram({thisbuild::program(u"meditrack-admin"_s), QStringList{u"--picture"_s, picture} + arguments});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
    QVERIFY(!QFile::exists(picture));
}

/// A password among the arguments is seen by nobody once the program runs.
void TestGuiOpen::passwordOfTheProgram()
{
    const Project project;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, project.path(u"settings"_s));
    process.setProcessEnvironment(environment);
    process.start(thisbuild::program(u"meditrack-admin"_s), {u"postgresql://anna:Geh%20eim@localhost:1/clinic"_s});
    QVERIFY(process.waitForStarted());
    QByteArray seen;
    const auto look = [&] {
        seen = bytesOf(u"/proc/%1/cmdline"_s.arg(process.processId()));
        return seen.contains("anna:***@localhost:1/clinic") && !seen.contains("Geh");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(look(), seen.replace('\0', ' ').constData(), 20000);
    process.kill();
    process.waitForFinished();
}

/// What was said is kept by then, not only when the window closes.
void TestGuiOpen::killedForgetsNothing()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, project.path(u"settings"_s));
    process.setProcessEnvironment(environment);
    process.start(thisbuild::program(u"meditrack-admin"_s), {u"-c"_s, project.path(u"alembic.ini"_s), project.databasePath()});
    QVERIFY(process.waitForStarted());
    const QString file = project.path(u"settings/meditrack/meditrack-admin.conf"_s);
    const auto isKept = [&file] { return QFile::exists(file) && bytesOf(file).contains("test.db"); };
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 20000);
    process.kill();
    process.waitForFinished();
    QVERIFY(isKept());
}

/// --read-only of the program itself: its window differs from the usual one where one that was told so has its mark, and at the button.
void TestGuiOpen::readOnlyProgram()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui;
    gui.window.setReadOnly(true);
    gui.window.resize(1280, 800);
    QVERIFY2(gui.open(project.databasePath(), project.path(u"alembic.ini"_s)), qPrintable(gui.message()));
    auto *chip = gui.find<Chip>(u"readOnlyChip"_s);
    auto *upgrade = gui.find<QPushButton>(u"upgrade"_s);
    QVERIFY(chip->isVisible() && !upgrade->isEnabled());
    const auto pictureOf = [&](const QStringList &more) {
        const QString file = project.path(u"picture%1.png"_s.arg(more.size()));
        const Outcome outcome = runProgram({thisbuild::program(u"meditrack-admin"_s), QStringList{u"--light"_s, u"--picture"_s, file, u"--size"_s, u"1280x800"_s, u"-c"_s, project.path(u"alembic.ini"_s)} + more + QStringList{project.databasePath()}});
        if (outcome.exitCode != 0)
            qWarning("%s", outcome.errors.constData());
        return QImage(file);
    };
    const QImage plain = pictureOf({});
    const QImage looking = pictureOf({u"--read-only"_s});
    for (const QWidget *widget : {static_cast<QWidget *>(chip), static_cast<QWidget *>(upgrade)}) {
        const QRect place(widget->mapTo(&gui.window, QPoint()), widget->size());
        QVERIFY(!place.isEmpty() && plain.rect().contains(place) && looking.size() == plain.size());
        QVERIFY(looking.copy(place) != plain.copy(place));
    }
    const QRect menus(0, 0, 300, 20);
    QVERIFY(looking.copy(menus) == plain.copy(menus)); // nothing else makes them differ
}

/// --page: the entry of the navigation that is marked is lower for each of them, in their order.
void TestGuiOpen::pagesByName()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    std::vector<QImage> pictures;
    for (const QString &page : {u"overview"_s, u"history"_s, u"data"_s, u"backups"_s, u"activity"_s}) {
        const QString file = project.path(page + u".png"_s);
        const Outcome outcome = runProgram({thisbuild::program(u"meditrack-admin"_s), QStringList{u"--light"_s, u"--picture"_s, file, u"--page"_s, page, u"-c"_s, project.path(u"alembic.ini"_s), project.databasePath()}});
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        pictures.emplace_back(file);
    }
    constexpr int column = 14; // left of the icons of the navigation
    int before = -1;
    for (const QImage &picture : pictures) {
        int first = -1;
        for (int y = 90; y < 500 && first < 0; ++y) {
            const bool isAlone = std::ranges::all_of(pictures, [&](const QImage &other) { return &other == &picture || other.pixel(column, y) != picture.pixel(column, y); });
            first = isAlone ? y : -1;
        }
        QVERIFY(first > before);
        before = first;
    }
}

QTEST_MAIN(TestGuiOpen)
#include "tst_guiopen.moc"
