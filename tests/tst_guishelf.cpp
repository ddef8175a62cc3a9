// SPDX-License-Identifier: GPL-3.0-or-later
// The place of backups: what there is, and what is done with it.
#include "pages/backupspage.h"
#include "pages/sheetpage.h"
#include "pages/shelfpage.h"
#include "support/guiwindow.h"
#include "widgets/navbar.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// A window on a project that looks at its backups.
class ShelfWindow : public GuiWindow
{
public:
    explicit ShelfWindow(const Project &project)
        : GuiWindow(project)
    {
        window.go(MainWindow::Backups);
        waitShelf();
    }

    /// Until nothing runs, in the background neither: what is on the shelf is known.
    void waitShelf()
    {
        if (!waitIdle() || !QTest::qWaitFor([this] { return !window.session().job(); }, Patience))
            qFatal("something runs for ever");
    }
    QTableView *table() { return find<QTableView>(u"shelf"_s); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    const ShelfPage *shelf() { return find<ShelfPage>(u"shelfPage"_s); }
    QString text(const QString &label) { return find<QLabel>(label)->text(); }
    void backUp()
    {
        click(u"shelfBackup"_s);
        waitShelf();
    }
};

QByteArray sumOf(const QString &file)
{
    return QCryptographicHash::hash(bytesOf(file), QCryptographicHash::Sha256);
}

QStringList filesIn(const Project &project)
{
    return QDir(project.path(u"backups"_s)).entryList(QDir::Files, QDir::Name);
}

/// A backup by the command line, of this moment.
QString backUp(const Project &project, const QString &name)
{
    QDir(project.path()).mkpath(u"backups"_s);
    const QString file = project.path(u"backups/"_s + name);
    const Outcome made = project.meditrack({u"db"_s, u"backup"_s, file});
    if (made.exitCode != 0)
        qFatal("%s", made.errors.constData());
    return file;
}

/// A project with three revisions and two backups: "old" of the second revision, "new" of the third.
void addBackups(Project &project)
{
    project.addChain(3);
    project.upgrade(u"c2"_s);
    runSql(project.databasePath(), u"CREATE TABLE picture AS SELECT randomblob(300000) AS data"_s); // so that an archive has a middle
    backUp(project, u"old.tar.zst"_s);
    project.upgrade();
    runSql(project.databasePath(), u"INSERT INTO t1 VALUES (7)"_s);
    backUp(project, u"new.tar.zst"_s);
}

} // namespace

class TestGuiShelf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ages_data();
    void ages();
    void empty();
    void lists();
    void follows();
    void damaged();
    void unreadableFolder();
    void verifies();
    void longOnesAreCancelled();
    void pinOutlivesRetention();
    void deleteAsks();
    void keysOnly();
    void exportsFirst();
    void anotherFile();
    void reports();
    void anotherFileOfTheSameName();
    void readOnly();
};

void TestGuiShelf::ages_data()
{
    QTest::addColumn<QDateTime>("then");
    QTest::addColumn<QString>("age");
    QTest::addColumn<QString>("moment");
    const auto at = [](int month, int day, int hour, int minute) { return QDateTime(QDate(2026, month, day), QTime(hour, minute)); };
    QTest::newRow("now") << at(11, 22, 9, 41) << u"just now"_s << u"today, 09:41"_s;
    QTest::newRow("a minute") << at(11, 22, 9, 40) << u"1 minute ago"_s << u"today, 09:40"_s;
    QTest::newRow("minutes") << at(11, 22, 8, 42) << u"59 minutes ago"_s << u"today, 08:42"_s;
    QTest::newRow("an hour") << at(11, 22, 8, 41) << u"1 hour ago"_s << u"today, 08:41"_s;
    QTest::newRow("over midnight") << at(11, 21, 18, 0) << u"15 hours ago"_s << u"yesterday, 18:00"_s;
    QTest::newRow("a day") << at(11, 21, 9, 0) << u"yesterday"_s << u"yesterday, 09:00"_s;
    QTest::newRow("days") << at(11, 1, 9, 0) << u"21 days ago"_s << u"1 Nov 2026, 09:00"_s;
    QTest::newRow("months") << at(8, 1, 9, 0) << u"3 months ago"_s << u"1 Aug 2026, 09:00"_s;
    QTest::newRow("years") << at(11, 22, 9, 0).addYears(-3) << u"3 years ago"_s << u"22 Nov 2023, 09:00"_s;
    QTest::newRow("a wrong clock") << at(11, 22, 12, 0) << u"in the future"_s << u"today, 12:00"_s;
}

/// As people say it, and it goes on while the window stands open.
void TestGuiShelf::ages()
{
    QFETCH(QDateTime, then);
    const QDateTime now(QDate(2026, 11, 22), QTime(9, 41));
    QTEST(wording::age(then, now), "age");
    QTEST(wording::moment(then, now), "moment");
    auto shelf = std::make_shared<Shelf>();
    shelf->backups.emplace_back();
    shelf->backups.front().manifest.created = then.toUTC();
    ShelfModel model;
    model.setShelf(shelf);
    model.setNow(now);
    QTEST(model.index(0, ShelfModel::Age).data().toString(), "age");
}

void TestGuiShelf::empty()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    ShelfWindow gui(project);
    QVERIFY(gui.find<QPushButton>(u"firstBackup"_s)->isVisible());
    QVERIFY(!gui.table()->isVisible());
    QVERIFY2(gui.text(u"shelfSummary"_s).contains(u"free on the disk"_s), qPrintable(gui.text(u"shelfSummary"_s)));
    gui.picture(u"shelf-empty"_s);
    gui.click(u"firstBackup"_s);
    gui.waitShelf();
    QCOMPARE(filesIn(project).size(), 1);
    QVERIFY(gui.table()->isVisible());
    QCOMPARE(gui.table()->model()->rowCount(), 1);
    QCOMPARE(gui.cell(0, ShelfModel::Why), u"by hand"_s);
}

/// The same as the command line lists.
void TestGuiShelf::lists()
{
    Project project;
    addBackups(project);
    ShelfWindow gui(project);
    auto *model = gui.table()->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 2);
    const QJsonArray listed = QJsonDocument::fromJson(project.meditrack({u"db"_s, u"backups"_s, u"--json"_s}).output).object().value(u"backups"_s).toArray();
    QCOMPARE(listed.size(), 2);
    for (int row = 0; row < 2; ++row) {
        const QJsonObject backup = listed.at(row).toObject();
        QCOMPARE(gui.shelf()->model().backup(row).path, backup.value(u"path"_s).toString());
        QCOMPARE(gui.cell(row, ShelfModel::Revision), backup.value(u"heads"_s).toArray().first().toString());
        qint64 rows = 0;
        for (const QJsonValue &table : backup.value(u"tables"_s).toArray())
            rows += table.toObject().value(u"rows"_s).toInteger();
        QCOMPARE(gui.cell(row, ShelfModel::Rows), QLocale().toString(rows));
        QCOMPARE(gui.cell(row, ShelfModel::Age), u"just now"_s);
        QCOMPARE(gui.cell(row, ShelfModel::Checked), u"when made"_s);
        for (const int column : {ShelfModel::Rows, ShelfModel::Size})
            QVERIFY(model->index(row, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    }
    QCOMPARE(gui.cell(0, ShelfModel::Revision), u"c3"_s); // the newest first
    QVERIFY2(model->index(0, ShelfModel::Revision).data(Qt::ToolTipRole).toString().startsWith(u"c3"_s), "the message of the revision");
    QVERIFY2(gui.text(u"shelfSummary"_s).startsWith(u"2 backups · "_s), qPrintable(gui.text(u"shelfSummary"_s)));
    gui.picture(u"shelf"_s);
}

/// What others make is seen when the database is read again, what the window makes at once.
void TestGuiShelf::follows()
{
    Project project;
    addBackups(project);
    project.addScript(u"c4"_s, u"c3"_s, u"op.execute('CREATE TABLE t4 (id INTEGER)')"_s, u"op.drop_table('t4')"_s);
    ShelfWindow gui(project);
    QCOMPARE(gui.shelf()->count(), 2);
    QTest::keyClick(&gui.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::History);
    QTest::keyClick(&gui.window, Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::Backups);
    QTest::keyClick(&gui.window, Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::Activity);
    QTest::keyClick(&gui.window, Qt::Key_B, Qt::ControlModifier);
    gui.waitShelf();
    QCOMPARE(gui.shelf()->count(), 3);
    QTest::keyClick(&gui.window, Qt::Key_U, Qt::ControlModifier); // one is made before
    gui.accept();
    gui.waitShelf();
    QCOMPARE(gui.rows(), QStringList{u"c4"_s});
    QCOMPARE(gui.shelf()->count(), 4);
    QCOMPARE(gui.cell(0, ShelfModel::Why), u"before an upgrade"_s);
    const QList<NavButton *> places = gui.window.findChildren<NavButton *>();
    const auto place = std::ranges::find_if(places, [](const NavButton *button) { return button->text() == u"Backups"_s; });
    QVERIFY(place != places.end());
    QCOMPARE((*place)->accessibleDescription(), u"4"_s);
    QFile::remove(project.path(u"backups/old.tar.zst"_s));
    QTest::keyClick(&gui.window, Qt::Key_F5);
    gui.waitShelf();
    QCOMPARE(gui.shelf()->count(), 3);
}

void TestGuiShelf::damaged()
{
    Project project;
    addBackups(project);
    QFile archive(project.path(u"backups/new.tar.zst"_s));
    QVERIFY(archive.resize(40));
    ShelfWindow gui(project);
    const int row = gui.shelf()->model().rowOf(archive.fileName());
    QVERIFY(row >= 0);
    QCOMPARE(gui.cell(row, ShelfModel::Checked), u"damaged"_s);
    QCOMPARE(gui.cell(row, ShelfModel::Rows), QString());
    gui.table()->setCurrentIndex(gui.table()->model()->index(row, 1));
    QVERIFY(!gui.text(u"backupFound"_s).isEmpty());
    gui.picture(u"shelf-damaged"_s);
    const int good = gui.shelf()->model().rowOf(project.path(u"backups/old.tar.zst"_s));
    QCOMPARE(gui.cell(good, ShelfModel::Checked), u"when made"_s);
}

void TestGuiShelf::unreadableFolder()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.write(u"backups"_s, "a file where the folder belongs");
    ShelfWindow gui(project);
    QCOMPARE(gui.text(u"shelfProblem"_s), u"The backups cannot be read"_s);
    QVERIFY(gui.find<QLabel>(u"shelfProblem"_s)->isVisible());
    gui.picture(u"shelf-unreadable"_s);
    QFile::remove(project.path(u"backups"_s));
    gui.click(u"shelfAgain"_s);
    gui.waitShelf();
    QVERIFY(gui.find<QPushButton>(u"firstBackup"_s)->isVisible());
}

void TestGuiShelf::verifies()
{
    Project project;
    addBackups(project);
    ShelfWindow gui(project);
    const QByteArray before = dumpOf(project.databasePath());
    gui.click(u"verifyBackupButton"_s);
    gui.waitShelf();
    QCOMPARE(gui.cell(0, ShelfModel::Checked), u"just now"_s);
    QCOMPARE(gui.cell(1, ShelfModel::Checked), u"when made"_s);
    gui.picture(u"shelf-verified"_s);
    QTest::keyClick(&gui.window, Qt::Key_F5); // what was found stays
    gui.waitShelf();
    QCOMPARE(gui.cell(0, ShelfModel::Checked), u"just now"_s);

    // Its head can be read, so only looking through it finds that the rest is not good.
    QFile archive(project.path(u"backups/old.tar.zst"_s));
    QVERIFY(archive.resize(archive.size() - 600));
    QTest::keyClick(&gui.window, Qt::Key_F5);
    gui.waitShelf();
    QCOMPARE(gui.cell(1, ShelfModel::Checked), u"when made"_s);
    gui.table()->setFocus();
    QTest::keyClick(gui.table(), Qt::Key_Down);
    QTest::keyClick(gui.table(), Qt::Key_V);
    gui.waitShelf();
    QCOMPARE(gui.cell(1, ShelfModel::Checked), u"damaged"_s);
    QVERIFY(gui.find<QLabel>(u"backupFound"_s)->isVisible());
    QVERIFY(project.meditrack({u"db"_s, u"verify"_s, archive.fileName()}).exitCode != 0); // the command line finds the same
    gui.picture(u"shelf-verified-bad"_s);
    QCOMPARE(dumpOf(project.databasePath()), before);
}

/// Whatever is looked at or put back can be stopped; a large backup takes long enough for that.
void TestGuiShelf::longOnesAreCancelled()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    runSql(project.databasePath(), u"CREATE TABLE picture AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 16) SELECT randomblob(1000000) AS data FROM n"_s);
    backUp(project, u"large.tar.zst"_s);
    runSql(project.databasePath(), u"DELETE FROM t1"_s);
    ShelfWindow gui(project);
    QSignalSpy ended(&gui.window.session(), &Session::jobFinished);
    const auto wasCancelled = [&] { return ended.takeLast().first().value<JobOutcome>().result == JobOutcome::Result::Cancelled; };
    gui.click(u"verifyBackupButton"_s);
    QTest::keyClick(&gui.window, Qt::Key_Escape);
    gui.waitShelf();
    QCOMPARE(ended.size(), 1);
    QVERIFY(wasCancelled());
    QCOMPARE(gui.cell(0, ShelfModel::Checked), u"when made"_s);
    QVERIFY(gui.find<QPushButton>(u"verifyBackupButton"_s)->isEnabled());

    // The check before a restore: back on the shelf.
    gui.click(u"restoreBackupButton"_s);
    QVERIFY(gui.find<QPushButton>(u"sheetCancel"_s)->isVisible());
    gui.picture(u"restore-checking"_s);
    gui.click(u"sheetCancel"_s);
    gui.waitShelf();
    QVERIFY(wasCancelled());
    QVERIFY(gui.table()->isVisible());

    // The restore: nothing has changed, and the page says so.
    QSignalSpy reported(&gui.window.session(), &Session::reported);
    gui.click(u"restoreBackupButton"_s);
    QVERIFY(gui.waitAsked());
    const QByteArray sum = sumOf(project.databasePath());
    const QString title = gui.text(u"sheetTitle"_s);
    ended.clear();
    reported.clear();
    gui.click(u"yes"_s);
    QVERIFY(reported.wait(Patience)); // it is at work
    gui.picture(u"restore-running"_s);
    gui.click(u"sheetCancel"_s);
    QVERIFY(!gui.find<QPushButton>(u"sheetCancel"_s)->isEnabled());
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().contains(u"was cancelled"_s), qPrintable(gui.told()));
    gui.picture(u"restore-cancelled"_s);
    QCOMPARE(sumOf(project.databasePath()), sum);
    gui.click(u"sheetDone"_s);
    QVERIFY(gui.table()->isVisible());
}

/// A pin is kept in the folder, and no rule takes what is pinned.
void TestGuiShelf::pinOutlivesRetention()
{
    Project project;
    addBackups(project);
    backUp(project, u"newest.tar.zst"_s);
    ShelfWindow gui(project);
    QCOMPARE(gui.shelf()->count(), 3);
    gui.table()->setFocus();
    QTest::keyClick(gui.table(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(gui.shelf()->selected()->path, project.path(u"backups/old.tar.zst"_s));
    QTest::keyClick(gui.table(), Qt::Key_P);
    gui.waitShelf();
    QVERIFY(QFile::exists(project.path(u"backups/old.tar.zst.pinned"_s)));
    QCOMPARE(gui.shelf()->selected()->path, project.path(u"backups/old.tar.zst"_s)); // still
    QCOMPARE(gui.table()->model()->index(2, ShelfModel::Pinned).data(Qt::AccessibleTextRole).toString(), u"pinned"_s);
    QCOMPARE(gui.find<QPushButton>(u"pinBackupButton"_s)->text(), u"Unpin"_s);
    gui.picture(u"shelf-pinned"_s);

    gui.click(u"tidy"_s);
    QVERIFY(gui.waitAsked());
    QVERIFY2(gui.told().startsWith(u"Nothing would go"_s), qPrintable(gui.told())); // ten stay
    QVERIFY(!gui.find<QPushButton>(u"yes"_s)->isVisible());
    gui.picture(u"tidy-nothing"_s);
    auto *number = gui.find<QSpinBox>(u"keepNewestNumber"_s);
    number->setFocus();
    QTest::keyClick(number, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(number, u"1"_s);
    QTest::keyClick(number, Qt::Key_Tab);
    QCOMPARE(gui.comparison().size(), 1);
    QVERIFY2(gui.told().startsWith(u"Delete 1 backup and free "_s), qPrintable(gui.told()));
    const qint64 bytes = QFileInfo(project.path(u"backups/new.tar.zst"_s)).size();
    QVERIFY2(gui.told().contains(wording::size(bytes)), qPrintable(gui.told()));
    QCOMPARE(filesIn(project).size(), 4); // nothing has gone yet
    gui.picture(u"tidy"_s);
    gui.click(u"yes"_s);
    gui.waitShelf();
    QCOMPARE(filesIn(project), (QStringList{u"newest.tar.zst"_s, u"old.tar.zst"_s, u"old.tar.zst.pinned"_s}));
    QCOMPARE(gui.shelf()->count(), 2);
    QVERIFY(gui.table()->isVisible());
    gui.table()->setFocus();
    QTest::keyClick(gui.table(), Qt::Key_End, Qt::ControlModifier);
    gui.click(u"pinBackupButton"_s);
    gui.waitShelf();
    QVERIFY(!QFile::exists(project.path(u"backups/old.tar.zst.pinned"_s)));
}

void TestGuiShelf::deleteAsks()
{
    Project project;
    addBackups(project);
    ShelfWindow gui(project);
    gui.prompts.yes = false;
    gui.table()->setFocus();
    QTest::keyClick(gui.table(), Qt::Key_Delete);
    gui.waitShelf();
    QCOMPARE(gui.prompts.asked.size(), 1);
    QCOMPARE(gui.prompts.asked.first().typed, u"new"_s); // by its name
    QCOMPARE(filesIn(project).size(), 2);
    gui.prompts.yes = true;
    gui.click(u"pinBackupButton"_s);
    gui.waitShelf();
    gui.click(u"deleteBackupButton"_s);
    gui.waitShelf();
    QCOMPARE(filesIn(project), QStringList{u"old.tar.zst"_s}); // and its pin is gone, too
    QCOMPARE(gui.shelf()->count(), 1);
}

/// From the shelf and back to it without a mouse.
void TestGuiShelf::keysOnly()
{
    Project project;
    addBackups(project);
    const QByteArray now = dumpOf(project.databasePath());
    ShelfWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(&gui.window, Qt::Key_4, Qt::ControlModifier);
    QVERIFY(gui.table()->hasFocus());
    QTest::keyClick(gui.table(), Qt::Key_Down);
    QTest::keyClick(gui.table(), Qt::Key_Return);
    QVERIFY(gui.waitAsked());
    QVERIFY2(gui.comparison().contains(u"t3 | 1 | no such table | − 1 row"_s), qPrintable(gui.comparison().join(u'\n')));
    QVERIFY(gui.find<QPushButton>(u"no"_s)->hasFocus());
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Tab);
    QVERIFY(gui.find<QPushButton>(u"yes"_s)->hasFocus());
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Return);
    QVERIFY(gui.waitTold());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    QVERIFY(gui.find<QPushButton>(u"upgradeRestored"_s)->hasFocus()); // the next right thing
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(gui.find<QPushButton>(u"undoRestore"_s)->hasFocus());
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Space);
    QVERIFY(gui.waitAsked());
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Tab);
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Return);
    QVERIFY(gui.waitTold());
    QCOMPARE(dumpOf(project.databasePath()), now);
    QVERIFY(gui.find<QPushButton>(u"sheetDone"_s)->hasFocus()); // there is nothing else to do
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Return);
    QVERIFY(gui.table()->hasFocus());
    gui.waitShelf();
    QCOMPARE(gui.shelf()->count(), 4); // two of before a restore
}

/// What would be lost, written into a file first; then the same question again.
void TestGuiShelf::exportsFirst()
{
    Project project;
    addBackups(project);
    ShelfWindow gui(project);
    gui.table()->setFocus();
    QTest::keyClick(gui.table(), Qt::Key_End, Qt::ControlModifier);
    gui.click(u"restoreBackupButton"_s);
    QVERIFY(gui.waitAsked());
    QCOMPARE(gui.find<QPushButton>(u"exportFirst"_s)->text(), u"Export the 2 rows first…"_s); // one of t1, one of t3
    const QStringList lines = gui.comparison();
    gui.prompts.file = project.path(u"kept.json"_s);
    gui.click(u"exportFirst"_s);
    QVERIFY(gui.waitAsked());
    QCOMPARE(gui.comparison(), lines);
    QVERIFY2(gui.text(u"sheetRemark"_s).contains(u"kept.json"_s), qPrintable(gui.text(u"sheetRemark"_s)));
    gui.picture(u"restore-exported"_s);
    const QByteArray kept = runProgram({u"/usr/bin/python3"_s, {u"-c"_s, u"import json, sys\nfor t in sorted(json.load(open(sys.argv[1]))['tables'], key=lambda t: t['table']): print(t['table'], t['rows'])"_s, gui.prompts.file}}).output;
    QCOMPARE(kept, QByteArray("t1 [[1], [7]]\nt3 [[3]]\n"));
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
}

/// A file from elsewhere; and one that is none.
void TestGuiShelf::anotherFile()
{
    Project project;
    addBackups(project);
    QVERIFY(QFile::rename(project.path(u"backups/old.tar.zst"_s), project.path(u"elsewhere.tar.zst"_s)));
    ShelfWindow gui(project);
    QCOMPARE(gui.shelf()->count(), 1);
    gui.prompts.file = project.write(u"none.tar.zst"_s, "not a backup");
    gui.click(u"restoreOther"_s);
    QVERIFY(!gui.waitAsked());
    QVERIFY(!gui.message().isEmpty());
    QVERIFY(gui.table()->isVisible());
    gui.prompts.file = project.path(u"elsewhere.tar.zst"_s);
    gui.click(u"restoreOther"_s);
    QVERIFY(gui.waitAsked());
    QCOMPARE(gui.message(), QString()); // what was wrong with the other is over
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
}

void TestGuiShelf::reports()
{
    Project project;
    addBackups(project);
    ShelfWindow gui(project);
    gui.prompts.file = project.path(u"report.html"_s);
    gui.table()->setFocus();
    QTest::keyClick(gui.table(), Qt::Key_R); // is verified for it
    gui.waitShelf();
    QVERIFY(bytesOf(gui.prompts.file).contains("new.tar.zst"));
    QCOMPARE(gui.cell(0, ShelfModel::Checked), u"just now"_s);
    gui.click(u"showBackupButton"_s);
    QCOMPARE(gui.prompts.folders, QStringList{project.path(u"backups"_s)});
}

/// Nothing of it is changed, the folder of backups neither; looking stays possible.
void TestGuiShelf::readOnly()
{
    Project project;
    addBackups(project);
    GuiWindow gui;
    gui.window.setReadOnly(true);
    QVERIFY(gui.open(project.databasePath(), project.path(u"alembic.ini"_s)));
    QTest::keyClick(&gui.window, Qt::Key_4, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] { return gui.find<QTableView>(u"shelf"_s)->isVisible(); }, Patience));
    QVERIFY(QTest::qWaitFor([&] { return !gui.window.session().job(); }, Patience));
    for (const QString &name : {u"restoreBackupButton"_s, u"pinBackupButton"_s, u"deleteBackupButton"_s, u"tidy"_s, u"import"_s, u"restoreOther"_s}) {
        const auto *button = gui.find<QPushButton>(name);
        QVERIFY2(!button->isEnabled(), qPrintable(name));
        QVERIFY2(button->toolTip().contains(u"read-only"_s), qPrintable(name + u": "_s + button->toolTip()));
    }
    for (const QString &name : {u"verifyBackupButton"_s, u"reportBackupButton"_s, u"showBackupButton"_s, u"export"_s})
        QVERIFY2(gui.find<QPushButton>(name)->isEnabled(), qPrintable(name));
    gui.picture(u"shelf-read-only"_s);
    auto *table = gui.find<QTableView>(u"shelf"_s);
    table->setFocus();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Delete, Qt::Key_P})
        QTest::keyClick(table, key);
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.prompts.asked.isEmpty());
    QVERIFY(table->isVisible());
    QTest::keyClick(table, Qt::Key_V);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().startsWith(u"The backup is good"_s), qPrintable(gui.message()));
    QCOMPARE(filesIn(project).size(), 2);
}

/// What was found out about a file is not said of another one that has got its name since.
void TestGuiShelf::anotherFileOfTheSameName()
{
    Project project;
    addBackups(project);
    ShelfWindow gui(project);
    gui.click(u"verifyBackupButton"_s);
    gui.waitShelf();
    QCOMPARE(gui.cell(0, ShelfModel::Checked), u"just now"_s);
    const QString file = project.path(u"backups/new.tar.zst"_s);
    const QByteArray bytes = bytesOf(file);
    QFile::remove(file);
    project.write(u"backups/new.tar.zst"_s, bytes); // even one with the same content: nobody has looked at it
    QTest::keyClick(&gui.window, Qt::Key_F5);
    gui.waitShelf();
    QCOMPARE(gui.cell(0, ShelfModel::Checked), u"when made"_s);
    gui.prompts.file = project.path(u"report.html"_s);
    const QSignalSpy verified(&gui.window.session(), &Session::verified);
    gui.click(u"reportBackupButton"_s);
    gui.waitShelf();
    QCOMPARE(verified.size(), 1); // the report is of what is there now
}

QTEST_MAIN(TestGuiShelf)
#include "tst_guishelf.moc"
