// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong is told with the way out as a button.
#include "exits.h"
#include "pages/historypage.h"
#include "support/guiactions.h"
#include "support/holder.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

constexpr int Codes = static_cast<int>(ErrorCode::Internal) + 1;

/// An error with everything that one may have.
Error errorOf(ErrorCode code)
{
    Error error(code, u"What happened"_s);
    error.means(u"What it means"_s).advise(u"Say GRANT SELECT ON dose TO anna."_s).inRevision(u"c1"_s);
    return error;
}

/// What somebody would notice of a button that was pressed.
QStringList noticed(GuiWindow &gui, const QSignalSpy &jobs)
{
    return {QString::number(gui.window.place()), QGuiApplication::clipboard()->text(), gui.prompts.folders.join(u' '), gui.prompts.titles.join(u' '), QString::number(jobs.size()),
            QString::number(gui.window.session().request().readOnly), gui.find<HistoryPage>(u"historyPage"_s)->selected()};
}

QList<QPushButton *> waysOf(GuiWindow &gui)
{
    QList<QPushButton *> ways = gui.find<MessageBar>(u"messageBar"_s)->findChildren<QPushButton *>(QRegularExpression(u"^(way|acceptRowChanges)"_s));
    ways.removeIf([](const QPushButton *button) { return !button->isVisible(); });
    return ways;
}

} // namespace

class TestGuiErrors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCode_data();
    void everyCode();
    void noDatabaseIsRestored();
    void theScriptIsShown();
    void lockedByName();
    void retryBelongsToTheFailure();
    void aFailedReadingIsReadAgain();
    void readOnlyIsLifted();
    void readOnlyOfTheProgramStays();
    void headsAreMerged();
    void leftoversAreCleanedUp();
    void promises();
};

void TestGuiErrors::everyCode_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isOpen");
    for (int code = 0; code < Codes; ++code) {
        QTest::addRow("%d open", code) << code << true;
        QTest::addRow("%d closed", code) << code << false;
    }
}

/// Each has a button at least, and each of its buttons does something.
void TestGuiErrors::everyCode()
{
    QFETCH(int, code);
    QFETCH(bool, isOpen);
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    const Error error = errorOf(static_cast<ErrorCode>(code));
    QStringList pressed;
    for (qsizetype at = 0;; ++at) {
        GuiWindow gui; // as nobody has pressed anything yet
        if (isOpen)
            QVERIFY(gui.open(project.databasePath(), project.path(u"alembic.ini"_s)));
        QGuiApplication::clipboard()->clear();
        QSignalSpy jobs(&gui.window.session(), &Session::jobStarted);
        if (!isOpen)
            gui.window.go(MainWindow::Overview); // so that the way to the start page leads somewhere
        gui.window.view().findChild<Exits *>()->show(error);
        const QList<QPushButton *> ways = waysOf(gui);
        QVERIFY(!ways.isEmpty());
        if (at == ways.size())
            break;
        const QStringList before = noticed(gui, jobs);
        QTest::mouseClick(ways.at(at), Qt::LeftButton);
        const QString text = ways.at(at)->text();
        QVERIFY2(QTest::qWaitFor([&] { return noticed(gui, jobs) != before; }, Patience), qPrintable(text + u" does nothing"_s)); // what gives way to it may have to end first
        pressed << text;
        QVERIFY(gui.waitIdle());
    }
    QCOMPARE(QSet<QString>(pressed.begin(), pressed.end()).size(), pressed.size());
}

/// The database is overwritten with something else; last night's backup is put in its place, by the buttons.
void TestGuiErrors::noDatabaseIsRestored()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    const QByteArray before = dumpOf(project.databasePath());
    const QString backup = project.path(u"kept.tar.zst"_s);
    QCOMPARE(project.meditrack({u"db"_s, u"backup"_s, backup}).exitCode, 0);
    project.write(u"test.db"_s, QByteArray(8192, 'x'));
    GuiWindow gui;
    QVERIFY(!gui.open(project.databasePath(), project.path(u"alembic.ini"_s)));
    QVERIFY2(gui.message().contains(u"is not an SQLite database"_s), qPrintable(gui.message()));
    gui.picture(u"error-nodatabase"_s);
    gui.prompts.file = backup;
    gui.click(u"wayRestore"_s);
    QVERIFY2(gui.waitAsked(), qPrintable(gui.message()));
    gui.picture(u"error-restore"_s);
    gui.click(u"yes"_s);
    QVERIFY2(gui.waitTold(), qPrintable(gui.message()));
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGuiErrors::theScriptIsShown()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(u"bad"_s, u"c1"_s, u"raise ValueError('no')"_s);
    GuiWindow gui(project);
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"ValueError"_s), qPrintable(gui.message()));
    gui.picture(u"error-script"_s);
    gui.click(u"wayScript"_s);
    QCOMPARE(gui.window.place(), MainWindow::History);
    QCOMPARE(gui.find<HistoryPage>(u"historyPage"_s)->selected(), u"bad"_s);
}

/// Who holds it is said; when they are done the button opens it.
void TestGuiErrors::lockedByName()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    Holder holder(project.databasePath(), u"BEGIN EXCLUSIVE"_s);
    QVERIFY(holder.isReady);
    GuiWindow gui;
    QVERIFY(!gui.open(u"sqlite:///%1?timeout=0.2"_s.arg(project.databasePath()), project.path(u"alembic.ini"_s)));
    QVERIFY2(gui.message().contains(holder.name()), qPrintable(gui.message()));
    QCOMPARE(gui.find<QPushButton>(u"retry"_s)->text(), u"Try again"_s);
    gui.picture(u"error-locked"_s);
    holder.letGo();
    gui.click(u"retry"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
}

/// Whatever was done since, the button repeats what the message is about.
void TestGuiErrors::retryBelongsToTheFailure()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    const QString backup = project.path(u"late.tar.zst"_s);
    gui.prompts.file = backup;
    trigger(gui, u"Restore a backup…"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"late.tar.zst"_s), qPrintable(gui.message()));
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QVERIFY(!gui.message().isEmpty());
    QCOMPARE(project.meditrack({u"db"_s, u"backup"_s, backup}).exitCode, 0);
    gui.click(u"retry"_s);
    QVERIFY2(gui.waitAsked(), qPrintable(gui.message()));
    QVERIFY(gui.message().isEmpty());
}

/// After a run that went well it is the reading that has failed, and a retry is no second run.
void TestGuiErrors::aFailedReadingIsReadAgain()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    const QByteArray ini = bytesOf(project.path(u"alembic.ini"_s));
    connect(&gui.window.session(), &Session::jobFinished, this, [&](const JobOutcome &outcome) {
        if (outcome.job.kind == JobKind::Upgrade)
            project.write(u"alembic.ini"_s, "[alembic]\nscript_location = nowhere\n");
    });
    gui.upgrade();
    QTRY_VERIFY_WITH_TIMEOUT(!gui.message().isEmpty(), Patience);
    QVERIFY(gui.waitIdle());
    project.write(u"alembic.ini"_s, ini);
    QSignalSpy jobs(&gui.window.session(), &Session::jobStarted);
    gui.click(u"retry"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(jobs.first().first().value<JobInfo>().kind, JobKind::Read);
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
}

void TestGuiErrors::readOnlyIsLifted()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    trigger(gui, u"Read-only"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.window.session().request().readOnly);
    gui.window.view().findChild<Exits *>()->show(errorOf(ErrorCode::ReadOnly));
    gui.click(u"wayLiftReadOnly"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY(!gui.window.session().request().readOnly);
}

/// Started with --read-only: no button and no command of the window lifts it.
void TestGuiErrors::readOnlyOfTheProgramStays()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui;
    gui.window.setReadOnly(true);
    QVERIFY(gui.open(project.databasePath(), project.path(u"alembic.ini"_s)));
    gui.window.view().findChild<Exits *>()->show(errorOf(ErrorCode::ReadOnly));
    QVERIFY(!gui.window.findChild<QPushButton *>(u"wayLiftReadOnly"_s));
    QVERIFY(!waysOf(gui).isEmpty());
    gui.window.session().setReadOnly(false);
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.window.session().request().readOnly);
}

/// Where one head was needed: the form opens in place, for who may.
void TestGuiErrors::headsAreMerged()
{
    Project project;
    project.addChain(1);
    project.addScript(u"left"_s, u"c1"_s, u"pass"_s);
    project.addScript(u"right"_s, u"c1"_s, u"pass"_s);
    GuiWindow gui(project);
    const auto show = [&gui] { gui.window.view().findChild<Exits *>()->show(errorOf(ErrorCode::MultipleHeads)); };
    show();
    QVERIFY(!gui.window.findChild<QPushButton *>(u"wayMerge"_s));
    trigger(gui, u"Developer"_s);
    show();
    gui.click(u"wayMerge"_s);
    QVERIFY(gui.find<QPushButton>(u"script-yes"_s)->isVisible());
    QCOMPARE(gui.find<QPushButton>(u"script-yes"_s)->text(), u"Write the merge"_s);
}

/// Told when it is opened, asked about with what is done to what, done with a backup, and taken back by it.
void TestGuiErrors::leftoversAreCleanedUp()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    runSql(project.databasePath(), u"CREATE TABLE _alembic_tmp_t1 AS SELECT * FROM t1"_s);
    GuiWindow gui(project);
    QVERIFY2(gui.message().contains(u"was interrupted"_s) && gui.message().contains(u"_alembic_tmp_t1"_s), qPrintable(gui.message()));
    gui.picture(u"leftovers"_s);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QVERIFY(tablesIn(project.databasePath()).contains(u"_alembic_tmp_t1"_s)); // nothing happens by itself
    gui.click(u"cleanUp"_s);
    QVERIFY(gui.find<QPushButton>(u"script-no"_s)->hasFocus() && gui.find<QPushButton>(u"script-yes"_s)->isVisible());
    gui.picture(u"leftovers-question"_s);
    gui.click(u"script-no"_s);
    QVERIFY(tablesIn(project.databasePath()).contains(u"_alembic_tmp_t1"_s));
    // A step that it is in the way of leads there, too.
    gui.window.view().findChild<Exits *>()->show(errorOf(ErrorCode::Sql));
    gui.click(u"wayCleanUp"_s);
    gui.click(u"script-yes"_s);
    QVERIFY(gui.waitIdle());
    QTRY_COMPARE_WITH_TIMEOUT(gui.find<QLabel>(u"script-sheetTitle"_s)->text(), u"It is cleaned up"_s, Patience);
    gui.picture(u"leftovers-done"_s);
    QCOMPARE(tablesIn(project.databasePath()), (QStringList{u"alembic_version"_s, u"t1"_s}));
    QVERIFY(!actionOf(gui, u"Clean up what was interrupted…"_s)->isEnabled());
    gui.click(u"undoCleanUp"_s);
    QVERIFY(gui.waitAsked());
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QVERIFY(tablesIn(project.databasePath()).contains(u"_alembic_tmp_t1"_s));
}

/// A database that is not there yet has nothing that could be backed up.
void TestGuiErrors::promises()
{
    Project project;
    project.addChain(1);
    GuiWindow gui(project);
    const auto promise = [&gui] { return gui.find<QLabel>(u"promise"_s)->text(); };
    QVERIFY2(promise().startsWith(u"There is nothing to back up yet"_s), qPrintable(promise()));
    project.upgrade();
    project.addScript(u"more"_s, u"c1"_s, u"pass"_s);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QVERIFY2(promise().startsWith(u"A backup is made first"_s), qPrintable(promise()));
}

QTEST_MAIN(TestGuiErrors)
#include "tst_guierrors.moc"
