// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"
#include "pages/activitypage.h"
#include "support/guiactions.h"

#include <QDir>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

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
    void disabledWithoutDatabase();
};

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
    QVERIFY(gui.find<QTableView>(u"shelf"_s)->isVisible()); // and not for ever what was looked at
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

QTEST_MAIN(TestGuiBackup)
#include "tst_guibackup.moc"
