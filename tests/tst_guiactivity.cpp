// SPDX-License-Identifier: GPL-3.0-or-later
// What was done to the database, by whom, and how it ended.
#include "pages/activitypage.h"
#include "pages/runpage.h"
#include "support/guiwindow.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QSignalSpy>
#include <QTest>

#include <sys/inotify.h>
#include <unistd.h>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

class ActivityWindow : public GuiWindow
{
public:
    explicit ActivityWindow(const Project &project)
        : GuiWindow(project)
    {
        window.go(MainWindow::Activity);
        waitRead();
    }
    void waitRead()
    {
        if (!waitIdle() || !QTest::qWaitFor([this] { return !window.session().job(); }, Patience))
            qFatal("something runs for ever");
    }
    QAbstractItemModel *model() { return find<QTableView>(u"activityList"_s)->model(); }
    int count() { return model()->rowCount(); }
    QString cell(int row, int column) { return model()->index(row, column).data().toString(); }
    QString details() { return find<QPlainTextEdit>(u"activityDetail"_s)->toPlainText(); }
};

/// What Python's csv and json make of it: a line for each entry, VERB RESULT USER.
QByteArray readByPython(const QString &file)
{
    const QString script = u"import csv, json, sys\n"
                           "name = sys.argv[1]\n"
                           "with open(name, newline='', encoding='utf-8') as f:\n"
                           "    entries = list(csv.DictReader(f)) if name.endswith('.csv') else [json.loads(line) for line in f]\n"
                           "for e in entries: print(e['verb'], e['result'], e.get('error', ''))"_s;
    const Outcome outcome = runProgram({u"/usr/bin/python3"_s, {u"-c"_s, script, file}});
    return outcome.output + outcome.errors;
}

/// A journal of that many entries of another program.
QByteArray journalOf(int count)
{
    QByteArray text;
    const QDateTime first(QDate(2024, 1, 1), QTime(8, 0), Qt::UTC);
    for (int i = 0; i < count; ++i) {
        const QString when = first.addSecs(i * 60).toString(Qt::ISODateWithMs);
        const QString common = u"\"id\":\"e%1\",\"verb\":\"%2\",\"program\":\"meditrack 0.0.9\",\"user\":\"anna\",\"host\":\"clinic-7\",\"started\":\"%3\",\"heads_before\":[\"c1\"]"_s
                                   .arg(i).arg(i % 2 ? u"downgrade"_s : u"upgrade"_s, when);
        text += (u"{\"event\":\"begin\","_s + common + u"}\n{\"event\":\"end\","_s + common + u",\"seconds\":1.5,\"result\":\"%1\",\"heads_after\":[\"c2\"]}\n"_s.arg(i % 10 ? u"done"_s : u"failed"_s)).toUtf8();
    }
    return text;
}

void choose(QComboBox *box, const QString &text)
{
    box->setFocus();
    while (box->currentText() != text) {
        const int before = box->currentIndex();
        QTest::keyClick(box, Qt::Key_Down);
        if (box->currentIndex() == before)
            qFatal("there is no %s", qPrintable(text));
    }
}

} // namespace

class TestGuiActivity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readOnce();
    void empty();
    void whoDidWhat();
    void running();
    void filters();
    void copies();
    void exports_data();
    void exports();
    void exportsNothingOver();
    void unreadable();
    void damagedInPlaces();
    void long_();
};

void TestGuiActivity::empty()
{
    Project project;
    project.addChain(1);
    ActivityWindow gui(project);
    QCOMPARE(gui.count(), 0);
    QVERIFY(gui.find<QLabel>(u"activityEmpty"_s)->isVisible());
    QVERIFY(!gui.find<QPushButton>(u"exportJournal"_s)->isVisible());
    gui.picture(u"activity-empty"_s);
}

/// By the command line before, and by this window now: each thing once.
void TestGuiActivity::whoDidWhat()
{
    Project project;
    project.addChain(3);
    QCOMPARE(project.meditrack({u"upgrade"_s, u"c1"_s}).exitCode, 0);
    QCOMPARE(project.meditrack({u"upgrade"_s, u"c2"_s}).exitCode, 0);
    QCOMPARE(project.meditrack({u"downgrade"_s, u"c1"_s}).exitCode, 0);
    ActivityWindow gui(project);
    const QAbstractItemModelTester tester(gui.model());
    QCOMPARE(gui.count(), 3);
    QCOMPARE(gui.cell(0, ActivityModel::What), u"Downgrade by 1 revision"_s);
    QCOMPARE(gui.cell(2, ActivityModel::What), u"Upgrade by 1 update"_s);
    QCOMPARE(gui.cell(0, ActivityModel::Result), u"Done"_s);
    gui.find<QTableView>(u"activityList"_s)->selectRow(2);
    QCOMPARE(gui.find<QLabel>(u"activityText"_s)->text(), u"From the beginning to c1."_s);
    gui.find<QTableView>(u"activityList"_s)->selectRow(0);
    QCOMPARE(gui.find<QLabel>(u"activityText"_s)->text(), u"From c2 to c1."_s);
    const Origin us = Origin::current();
    QCOMPARE(gui.cell(0, ActivityModel::Who), u"%1@%2"_s.arg(us.user, us.host));
    QVERIFY2(gui.details().contains(u"Before: c2"_s), qPrintable(gui.details()));
    gui.window.go(MainWindow::Overview);
    gui.upgrade();
    gui.waitRead();
    gui.window.go(MainWindow::Activity);
    QCOMPARE(gui.count(), 4); // and not once more from the journal
    QVERIFY2(gui.cell(0, ActivityModel::What).startsWith(u"Upgrade by 2 updates"_s), qPrintable(gui.cell(0, ActivityModel::What)));
    QCOMPARE(gui.cell(0, ActivityModel::Who), u"you, here"_s);
    QCOMPARE(gui.cell(0, ActivityModel::Steps), u"2"_s);
    gui.picture(u"activity"_s);
    ActivityWindow later(project); // another session knows it from the journal
    QCOMPARE(later.count(), 4);
    QVERIFY(later.cell(0, ActivityModel::What).startsWith(u"Upgrade by 2 updates"_s));
}

/// What goes on is in the list, too.
void TestGuiActivity::running()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(u"slow"_s, u"c1"_s,
                      u"op.execute('INSERT INTO t1 WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT i FROM n WHERE i < 0')"_s);
    ActivityWindow gui(project);
    gui.window.go(MainWindow::Overview);
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(gui.find<RunPage>(u"runPage"_s)->steps().done(), 0, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(gui.count(), 2, Patience); // the first one by the project
    gui.window.go(MainWindow::Activity);
    QCOMPARE(gui.cell(0, ActivityModel::Result), u"Running"_s);
    gui.picture(u"activity-running"_s);
    gui.window.session().cancel();
    QVERIFY(gui.waitIdle()); // what it would do is worked out in the background, for ever
    QTRY_COMPARE_WITH_TIMEOUT(gui.cell(0, ActivityModel::Result), u"Cancelled"_s, Patience);
    QCOMPARE(gui.count(), 2);
}

void TestGuiActivity::filters()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    project.write(u"test.db.meditrack.jsonl"_s, journalOf(20));
    ActivityWindow gui(project);
    QCOMPARE(gui.count(), 20);
    auto *search = gui.find<QLineEdit>(u"activitySearch"_s);
    search->setFocus();
    QTest::keyClicks(search, u"ANNA downgrade"_s);
    QCOMPARE(gui.count(), 10);
    QVERIFY(gui.find<QLabel>(u"activityCount"_s)->text().contains(u"10 of 20"_s));
    search->clear();
    choose(gui.find<QComboBox>(u"activityResult"_s), u"Failed"_s);
    QCOMPARE(gui.count(), 2);
    gui.picture(u"activity-filtered"_s);
    QTest::keyClicks(search, u"nobody"_s);
    QCOMPARE(gui.count(), 0);
    QVERIFY(search->isVisible()); // or nobody could take it back
    gui.picture(u"activity-nothing-found"_s);
}

void TestGuiActivity::copies()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    project.write(u"test.db.meditrack.jsonl"_s, journalOf(1));
    ActivityWindow gui(project);
    gui.click(u"copyActivity"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"Upgrade: Failed"_s, u"anna@clinic-7"_s, u"meditrack 0.0.9"_s, u"Before: c1"_s})
        QVERIFY2(copied.contains(part), qPrintable(copied));
}

void TestGuiActivity::exports_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("table") << u"journal.csv"_s;
    QTest::newRow("lines") << u"journal.jsonl"_s;
}

/// Another program reads all of it, whatever is in an error's text.
void TestGuiActivity::exports()
{
    QFETCH(QString, name);
    Project project;
    project.addChain(1);
    project.upgrade();
    project.addScript(u"bad"_s, u"c1"_s, u"raise ValueError('a \"b\", c\\nd')"_s);
    QVERIFY(project.meditrack({u"migrate"_s, u"up"_s}).exitCode != 0);
    project.write(u"test.db.meditrack.jsonl"_s, bytesOf(project.path(u"test.db.meditrack.jsonl"_s)) + journalOf(2));
    ActivityWindow gui(project);
    gui.prompts.file = project.path(name);
    gui.click(u"exportJournal"_s);
    gui.waitRead();
    QVERIFY2(gui.message().contains(u"The journal is exported"_s), qPrintable(gui.message()));
    const QByteArray read = readByPython(project.path(name));
    QVERIFY2(read.contains("upgrade failed") && read.contains("downgrade done"), read.constData());
    QVERIFY2(read.contains("a \"b\", c"), read.constData());
}

void TestGuiActivity::exportsNothingOver()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.write(u"test.db.meditrack.jsonl"_s, journalOf(2));
    project.write(u"mine.csv"_s, "mine");
    ActivityWindow gui(project);
    gui.prompts.file = project.path(u"mine.csv"_s);
    gui.click(u"exportJournal"_s);
    gui.waitRead();
    QVERIFY2(gui.message().contains(u"mine.csv"_s), qPrintable(gui.message()));
    QCOMPARE(bytesOf(project.path(u"mine.csv"_s)), QByteArray("mine"));
}

/// What cannot be read is said; what this window does is listed all the same.
void TestGuiActivity::unreadable()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    QFile::remove(project.path(u"test.db.meditrack.jsonl"_s));
    QVERIFY(QDir().mkpath(project.path(u"test.db.meditrack.jsonl"_s))); // a folder, which nobody can read as a file, not even root
    ActivityWindow gui(project);
    auto *problem = gui.find<QLabel>(u"journalProblem"_s);
    QVERIFY2(problem->isVisible() && problem->text().startsWith(u"The journal cannot be read"_s), qPrintable(problem->text()));
    gui.picture(u"activity-unreadable"_s);
    QVERIFY(QDir().rmdir(project.path(u"test.db.meditrack.jsonl"_s)));
    project.write(u"test.db.meditrack.jsonl"_s, journalOf(3));
    gui.click(u"journalAgain"_s);
    gui.waitRead();
    QVERIFY(!problem->isVisible());
    QCOMPARE(gui.count(), 3);
}

void TestGuiActivity::damagedInPlaces()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.write(u"test.db.meditrack.jsonl"_s, journalOf(1) + "{ torn\n" + journalOf(2));
    ActivityWindow gui(project);
    QVERIFY(gui.find<QLabel>(u"journalProblem"_s)->text().startsWith(u"The journal is damaged in places"_s));
    QVERIFY(gui.count() > 0);
}

/// Ten thousand entries: the window goes on, and finds among them.
void TestGuiActivity::long_()
{
    constexpr int Count = 10000;
    Project project;
    project.addChain(2);
    project.upgrade();
    project.write(u"test.db.meditrack.jsonl"_s, journalOf(Count));
    ActivityWindow gui(project);
    QCOMPARE(gui.count(), Count);
    auto *search = gui.find<QLineEdit>(u"activitySearch"_s);
    search->setFocus();
    QElapsedTimer timer;
    qint64 longest = 0;
    for (const QChar letter : u"downgrade"_s) {
        timer.start();
        QTest::keyClick(search, letter.toLatin1());
        longest = std::max(longest, timer.elapsed());
    }
    qInfo("longest key among %d entries: %lld ms", Count, longest);
    QVERIFY2(longest < 250, qPrintable(QString::number(longest))); // without optimization; 50 ms with
    QCOMPARE(gui.count(), Count / 2);
    gui.picture(u"activity-long"_s);
}

/// Once, for the activities and for who applied what.
void TestGuiActivity::readOnce()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    ActivityWindow gui(project);
    QVERIFY(gui.count() > 0);
    QSignalSpy journal(&gui.window.session(), &Session::journalRead);
    const QSignalSpy records(&gui.window.session(), &Session::recordsRead);
    const int watch = inotify_init1(IN_NONBLOCK);
    QVERIFY(watch >= 0 && inotify_add_watch(watch, QFile::encodeName(project.path(u"test.db.meditrack.jsonl"_s)).constData(), IN_OPEN) >= 0);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(!journal.isEmpty() && !records.isEmpty(), 60000);
    inotify_event event{};
    int opened = 0;
    while (read(watch, &event, sizeof event) == sizeof event)
        ++opened;
    close(watch);
    QCOMPARE(opened, 1);
}

QTEST_MAIN(TestGuiActivity)
#include "tst_guiactivity.moc"
