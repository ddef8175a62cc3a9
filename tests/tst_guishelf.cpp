// SPDX-License-Identifier: GPL-3.0-or-later
// The place of backups: what there is, and what is done with it.
#include "backup/backupstore.h"
#include "pages/backupspage.h"
#include "pages/sheetpage.h"
#include "pages/shelfpage.h"
#include "support/guiwindow.h"
#include "widgets/navbar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
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
    SheetPage *sheet() { return find<SheetPage>(u"sheetPage"_s); }
    bool isAsking() { return sheet()->isVisible() && sheet()->stage() == SheetPage::Stage::Asking; }
    QString text(const QString &label) { return find<QLabel>(label)->text(); }
    void backUp()
    {
        click(u"shelfBackup"_s);
        waitShelf();
    }
    void answer(const QString &button)
    {
        click(button);
        waitShelf();
    }
    QStringList lines()
    {
        const auto *comparison = sheet()->findChild<QTableWidget *>(u"comparison"_s);
        QStringList lines;
        for (int row = 0; comparison && row < comparison->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < comparison->columnCount(); ++column)
                cells << comparison->item(row, column)->text();
            lines << cells.join(u" | "_s);
        }
        return lines;
    }
};

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
    void empty();
    void lists();
    void follows();
    void damaged();
    void unreadableFolder();
    void verifies();
    void verifyIsCancelled();
};

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

void TestGuiShelf::verifyIsCancelled()
{
    Project project;
    addBackups(project);
    ShelfWindow gui(project);
    QSignalSpy ended(&gui.window.session(), &Session::jobFinished);
    gui.click(u"verifyBackupButton"_s);
    QTest::keyClick(&gui.window, Qt::Key_Escape);
    gui.waitShelf();
    QCOMPARE(ended.size(), 1);
    QVERIFY(ended.first().first().value<JobOutcome>().result == JobOutcome::Result::Cancelled);
    QCOMPARE(gui.cell(0, ShelfModel::Checked), u"when made"_s);
    QVERIFY(gui.find<QPushButton>(u"verifyBackupButton"_s)->isEnabled());
}

QTEST_MAIN(TestGuiShelf)
#include "tst_guishelf.moc"
