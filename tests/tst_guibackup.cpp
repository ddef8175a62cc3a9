// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "models/shelfmodel.h"
#include "pages/activitypage.h"
#include "support/guiactions.h"

#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

QStringList backupsOf(const Project &project)
{
    const QDir folder(project.path(u"backups"_s));
    QStringList found;
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden, QDir::Time))
        found << folder.filePath(name);
    return found;
}

} // namespace

/// Backups and restores by the window, on real files.
class TestGuiBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelled();
    void backsUpByButton();
    void backsUpByShortcut();
    void cannotBackUp();
    void restoresAndUndoes();
    void restoredOneIsUpgraded();
    void restoreIsDeclined();
    void damagedBackup();
    void upgradeIsGuarded();
    void unexplainedLossIsTakenBack();
    void verifies();
    void verifiedIsRemembered();
    void retentionIsRemembered();
    void disabledWithoutDatabase();
};

/// What the shelf says of its only backup, once it is read.
static QString checkedIn(GuiWindow &gui)
{
    gui.window.go(MainWindow::Backups);
    auto *table = gui.find<QTableView>(u"shelf"_s);
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, Patience))
        return u"no backup"_s;
    return table->model()->index(0, ShelfModel::Checked).data().toString();
}

/// By a later window as well, for the file as it was then.
void TestGuiBackup::verifiedIsRemembered()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    {
        GuiWindow gui(project);
        gui.click(u"backup"_s);
        QVERIFY(gui.waitIdle());
        QCOMPARE(checkedIn(gui), u"when made"_s);
        gui.find<QTableView>(u"shelf"_s)->selectRow(0);
        gui.click(u"verifyBackupButton"_s);
        QVERIFY(gui.waitIdle());
    }
    {
        GuiWindow gui(project);
        QCOMPARE(checkedIn(gui), u"just now"_s);
    }
    QFile archive(backupsOf(project).first());
    QVERIFY(archive.open(QIODevice::ReadWrite));
    QVERIFY(archive.setFileTime(QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime)); // another one since
    archive.close();
    GuiWindow gui(project);
    QCOMPARE(checkedIn(gui), u"when made"_s);
}

/// The rule by which the backups of one database were tidied up is proposed for it again, and for no other.
void TestGuiBackup::retentionIsRemembered()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    QSettings store(project.path(u"settings.ini"_s), QSettings::IniFormat);
    {
        GuiWindow gui(project);
        gui.click(u"backup"_s);
        QVERIFY(gui.waitIdle());
        checkedIn(gui);
        gui.click(u"tidy"_s);
        QVERIFY(gui.waitAsked());
        QCOMPARE(gui.find<QSpinBox>(u"keepNewestNumber"_s)->value(), 10);
        gui.find<QSpinBox>(u"keepNewestNumber"_s)->setValue(3);
        gui.find<QCheckBox>(u"keepGigabytes"_s)->setChecked(true);
        gui.find<QSpinBox>(u"keepGigabytesNumber"_s)->setValue(7);
        gui.click(u"no"_s);
        gui.window.settings().write(store);
    }
    const Settings settings = Settings::read(store);
    QCOMPARE(settings.retentionOf({project.path(u"other.db"_s), {}}).newest, 10);
    GivenAnswers answers;
    MainWindow window(settings, answers);
    window.show();
    window.open({project.databasePath(), project.path(u"alembic.ini"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(window.session().snapshot() && !window.session().isBusy(), Patience);
    window.go(MainWindow::Backups);
    auto *tidy = window.findChild<QPushButton *>(u"tidy"_s);
    QTRY_VERIFY_WITH_TIMEOUT(tidy->isVisible() && tidy->isEnabled(), Patience);
    QTest::mouseClick(tidy, Qt::LeftButton);
    auto *number = window.findChild<QSpinBox *>(u"keepNewestNumber"_s);
    QTRY_VERIFY_WITH_TIMEOUT(number->isVisible(), Patience);
    QCOMPARE(number->value(), 3);
    QVERIFY(!window.findChild<QCheckBox *>(u"keepDays"_s)->isChecked());
    QVERIFY(window.findChild<QCheckBox *>(u"keepGigabytes"_s)->isChecked());
    QCOMPARE(window.findChild<QSpinBox *>(u"keepGigabytesNumber"_s)->value(), 7);
}

void TestGuiBackup::backsUpByButton()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    GuiWindow gui(project);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    const QStringList made = backupsOf(project);
    QCOMPARE(made.size(), 1);
    QVERIFY2(gui.message().contains(made.first()), qPrintable(gui.message()));
    const Outcome verified = project.meditrack({u"db"_s, u"verify"_s, made.first()});
    QVERIFY2(verified.exitCode == 0, verified.errors.constData());
    QCOMPARE(gui.window.place(), MainWindow::Overview); // nobody is taken elsewhere by a backup
    QCOMPARE(gui.find<ActivityPage>(u"activityPage"_s)->findChild<QTableView *>()->model()->rowCount(), 1);
    gui.picture(u"backup-made"_s);
}

void TestGuiBackup::backsUpByShortcut()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    QTest::keyClick(&gui.window, Qt::Key_B, Qt::ControlModifier);
    QVERIFY(gui.waitIdle());
    QCOMPARE(backupsOf(project).size(), 1);
}

void TestGuiBackup::cannotBackUp()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.write(u"backups"_s, "a file where the folder belongs");
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(project.path(u"backups"_s)), qPrintable(gui.message()));
    QCOMPARE(dumpOf(project.databasePath()), before);
    gui.picture(u"backup-failed"_s);
}

void TestGuiBackup::restoresAndUndoes()
{
    Project project;
    project.addChain(3);
    project.upgrade(u"c2"_s);
    const QByteArray old = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    project.upgrade();
    runSql(project.databasePath(), u"DELETE FROM t1"_s);
    const QByteArray later = dumpOf(project.databasePath());

    gui.prompts.file = backupsOf(project).first();
    trigger(gui, u"Restore a backup…"_s);
    QVERIFY(gui.waitAsked());
    const QStringList lines = gui.comparison();
    QVERIFY2(lines.contains(u"Revision | c3 | c2 | 1 behind: upgrade offered after"_s), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(u"t1 | 0 | 1 | + 1 row"_s), qPrintable(lines.join(u'\n')));
    QVERIFY2(!lines.first().contains(u"same"_s), qPrintable(lines.first())); // of the same second, and not the same
    QVERIFY2(lines.contains(u"t3 | 1 | no such table | − 1 row"_s), qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.size(), 4); // t2 has no difference
    QCOMPARE(dumpOf(project.databasePath()), later);
    QVERIFY(gui.find<QPushButton>(u"no"_s)->hasFocus()); // Enter takes nothing away
    gui.picture(u"restore-page"_s);
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QVERIFY(gui.prompts.asked.isEmpty()); // no dialog
    QCOMPARE(dumpOf(project.databasePath()), old);
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    QVERIFY2(gui.told().contains(u"1 revision behind"_s), qPrintable(gui.told()));
    gui.picture(u"restored"_s);
    QVERIFY(gui.find<QPushButton>(u"upgradeRestored"_s)->isVisible());
    QCOMPARE(gui.find<QPushButton>(u"upgradeRestored"_s)->property("kind").toString(), u"primary"_s); // the next right thing
    QVERIFY(gui.find<QPushButton>(u"upgradeRestored"_s)->hasFocus()); // and what Enter does
    QCOMPARE(gui.find<QPushButton>(u"sheetDone"_s)->property("kind").toString(), QString());
    QVERIFY2(gui.comparison().contains(u"t1 | 0 | 1 | + 1 row"_s), qPrintable(gui.comparison().join(u'\n'))); // what was asked about is what was done

    gui.click(u"undoRestore"_s); // as the menu's “Undo the last restore…”
    QVERIFY(gui.waitAsked());
    QVERIFY2(gui.told().startsWith(u"Undo the last restore?"_s), qPrintable(gui.told()));
    QCOMPARE(dumpOf(project.databasePath()), old);
    gui.picture(u"undo-page"_s);
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QCOMPARE(dumpOf(project.databasePath()), later);
    QCOMPARE(gui.rows(), QStringList{u"c3"_s});
    gui.click(u"sheetDone"_s);
    QVERIFY(gui.find<QTableView>(u"shelf"_s)->isVisible());
}

/// Who restores an older backup most likely wants to go on with it.
void TestGuiBackup::restoredOneIsUpgraded()
{
    Project project;
    project.addChain(3);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    project.upgrade();
    gui.prompts.file = backupsOf(project).first();
    trigger(gui, u"Restore a backup…"_s);
    QVERIFY(gui.waitAsked());
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().contains(u"2 revisions behind"_s), qPrintable(gui.told()));
    QCOMPARE(gui.find<QPushButton>(u"upgradeRestored"_s)->text(), u"Review and upgrade…"_s);
    const qsizetype made = backupsOf(project).size();
    gui.click(u"upgradeRestored"_s);
    gui.accept();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c3"_s});
    QCOMPARE(backupsOf(project).size(), made + 1); // guarded, as any upgrade of the window
    QCOMPARE(gui.message(), QString());

    // One that is not behind offers nothing.
    gui.window.go(MainWindow::Overview);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    gui.prompts.file = backupsOf(project).first();
    trigger(gui, u"Restore a backup…"_s);
    QVERIFY(gui.waitAsked());
    QVERIFY(!gui.window.findChild<QPushButton *>(u"upgradeRestored"_s));
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().contains(u"was restored"_s) && !gui.told().contains(u"behind"_s), qPrintable(gui.told()));
    QVERIFY(!gui.window.findChild<QPushButton *>(u"upgradeRestored"_s));
}

void TestGuiBackup::restoreIsDeclined()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    GuiWindow gui(project);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    runSql(project.databasePath(), u"DELETE FROM t1"_s);
    const QByteArray before = dumpOf(project.databasePath());
    gui.prompts.file = backupsOf(project).first();
    trigger(gui, u"Restore a backup…"_s);
    QVERIFY(gui.waitAsked());
    gui.click(u"no"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.find<QTableView>(u"shelf"_s)->isVisible());
    QCOMPARE(dumpOf(project.databasePath()), before);
    QCOMPARE(backupsOf(project).size(), 1); // nothing was kept, for nothing was replaced
}

void TestGuiBackup::damagedBackup()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    GuiWindow gui(project);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    QFile archive(backupsOf(project).first());
    QVERIFY(archive.resize(archive.size() / 2));
    const QByteArray before = dumpOf(project.databasePath());
    gui.prompts.file = archive.fileName();
    trigger(gui, u"Restore a backup…"_s);
    QVERIFY(!gui.waitAsked());
    QVERIFY(!gui.message().isEmpty());
    QTRY_VERIFY(gui.find<QTableView>(u"shelf"_s)->isVisible()); // and not for ever what was looked at
    QCOMPARE(dumpOf(project.databasePath()), before);
    gui.picture(u"restore-damaged"_s);
}

/// One click: a backup of before, then the upgrade.
void TestGuiBackup::upgradeIsGuarded()
{
    Project project;
    project.addChain(3);
    project.upgrade(u"c2"_s);
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    gui.upgrade();
    QTRY_COMPARE(gui.window.place(), MainWindow::Run);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c3"_s});
    const QStringList made = backupsOf(project);
    QCOMPARE(made.size(), 1);
    gui.picture(u"upgrade-guarded"_s);
    const Outcome restored = project.meditrack({u"db"_s, u"restore"_s, u"--yes"_s, made.first()});
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    QCOMPARE(dumpOf(project.databasePath()), before);
}

/// A trigger that empties another table: nobody has asked for that.
void TestGuiBackup::unexplainedLossIsTakenBack()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    runSql(project.databasePath(), u"CREATE TRIGGER away AFTER UPDATE ON t1 BEGIN DELETE FROM t2; END"_s);
    const QByteArray before = dumpOf(project.databasePath());
    project.addScript(u"c3"_s, u"c2"_s, u"op.execute('UPDATE t1 SET id = id + 100')"_s);
    GuiWindow gui(project);
    gui.upgrade();
    QTRY_COMPARE(gui.window.place(), MainWindow::Run);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"t2"_s) && gui.message().contains(u"c3"_s), qPrintable(gui.message()));
    QCOMPARE(dumpOf(project.databasePath()), before);
    gui.picture(u"loss"_s);
}

void TestGuiBackup::verifies()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    GuiWindow gui(project);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    const QString made = backupsOf(project).first();
    const QByteArray before = dumpOf(project.databasePath());
    gui.prompts.file = made;
    trigger(gui, u"Verify a backup…"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().startsWith(u"The backup is good\n"_s) && gui.message().contains(QFileInfo(made).fileName()), qPrintable(gui.message()));
    gui.picture(u"verified"_s);
    gui.prompts.file = project.path(u"report.html"_s);
    gui.click(u"saveReport"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(gui.prompts.file), qPrintable(gui.message()));
    const QByteArray report = bytesOf(gui.prompts.file);
    QVERIFY(report.startsWith("<!DOCTYPE html>") && report.contains(QFileInfo(made).fileName().toUtf8()));

    QFile archive(made);
    QVERIFY(archive.resize(archive.size() - 600));
    gui.prompts.file = made;
    trigger(gui, u"Verify a backup…"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"is no good backup"_s), qPrintable(gui.message()));
    QVERIFY(gui.find<QPushButton>(u"saveReport"_s)->isVisible());
    gui.picture(u"verified-bad"_s);
    QVERIFY(project.meditrack({u"db"_s, u"verify"_s, made}).exitCode != 0); // the command line finds the same
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGuiBackup::disabledWithoutDatabase()
{
    GuiWindow gui;
    for (QAction *action : gui.window.findChildren<QAction *>()) {
        const QString text = action->text().remove(u'&');
        if (text == u"Back up now"_s || text == u"Verify a backup…"_s || text == u"Restore a backup…"_s || text == u"Undo the last restore…"_s)
            QVERIFY2(!action->isEnabled(), qPrintable(text));
    }
}

/// One that takes long is stopped, and leaves no half of a file.
void TestGuiBackup::cancelled()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    runSql(project.databasePath(), u"CREATE TABLE picture AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 16) SELECT randomblob(1000000) AS data FROM n"_s);
    GuiWindow gui(project);
    const QSignalSpy finished(&gui.window.session(), &Session::jobFinished);
    QSignalSpy reported(&gui.window.session(), &Session::reported);
    QTest::keyClick(&gui.window, Qt::Key_B, Qt::ControlModifier);
    QVERIFY(reported.wait(60000)); // it is at work
    QTest::keyClick(&gui.window, Qt::Key_Escape);
    QVERIFY(gui.waitIdle());
    QCOMPARE(finished.last().first().value<JobOutcome>().result, JobOutcome::Result::Cancelled);
    QVERIFY2(gui.message().contains(u"was cancelled"_s), qPrintable(gui.message()));
    QVERIFY(QDir(backupFolder(project.url())).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

QTEST_MAIN(TestGuiBackup)
#include "tst_guibackup.moc"
