// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guiwindow.h"
#include "support/heartbeat.h"
#include "support/sqliteshell.h"

#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Attempts = 3;

/// By the best of the attempts: what the window does itself it does in each of them, and the machine's other work is not its fault.
bool keepsAlive(const char *what, const QList<qint64> &silences)
{
    QStringList words;
    for (const qint64 silence : silences)
        words << QString::number(silence);
    const double page = pageOfLabels();
    qInfo("%s: longest silences %s ms; a page of labels takes %.1f ms", what, qPrintable(words.join(u", "_s)), page);
    return static_cast<double>(std::ranges::min(silences)) < page;
}

/// Kilobytes of this process in memory; 0 where the system does not say.
qint64 residentKilobytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

/// Milliseconds of processor that this thread takes for it: a busy machine makes them no more.
double workOf(const std::function<void()> &deed)
{
    const auto now = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double before = now();
    deed();
    return now() - before;
}

} // namespace

/// The window stays alive with a thousand revisions to run and ten thousand to show.
class TestGuiScale final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beatsDuringAnUpgrade();
    void beatsWhileShowingManyRevisions();
    void opensTenThousandScripts();
    void beatsOverTwoMillionRows();
};

void TestGuiScale::beatsDuringAnUpgrade()
{
    Project project;
    project.addChain(1000);
    QList<qint64> silences;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        QFile::remove(project.databasePath());
        GuiWindow gui(project);
        QCOMPARE(gui.chip(), u"Not created yet"_s);
        QSignalSpy states(&gui.window.session(), &Session::stateChanged);
        Heartbeat heart;
        gui.upgrade();
        // Until the state after the upgrade is on the screen.
        QTRY_VERIFY_WITH_TIMEOUT(!states.isEmpty() && !gui.window.session().isBusy(), 120000);
        silences << heart.longest();
        QVERIFY(heart.beats() > 10);
        QCOMPARE(gui.rows(), QStringList{u"c1000"_s});
        QCOMPARE(gui.chip(), u"Up to date"_s);
        gui.picture(u"upgraded-thousand"_s);
        gui.window.go(MainWindow::History);
        gui.picture(u"history-thousand"_s);
    }
    QVERIFY(keepsAlive("upgrade", silences));
}

void TestGuiScale::beatsWhileShowingManyRevisions()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    GuiWindow gui(project);
    gui.window.go(MainWindow::History);
    DatabaseState state = gui.window.session().snapshot()->state;
    state.history.clear();
    for (int i = 10000; i > 0; --i) {
        HistoryEntry entry;
        entry.node.revision.id = u"r%1"_s.arg(i);
        entry.node.revision.doc = u"Revision number %1"_s.arg(i);
        if (i > 1)
            entry.node.revision.downRevisions = {u"r%1"_s.arg(i - 1)};
        if (i > 30 && i % 100 == 0) // a branch that comes back
            entry.node.revision.downRevisions << u"r%1"_s.arg(i - 30);
        if (i < 10000)
            entry.node.nextRevisions = {u"r%1"_s.arg(i + 1)};
        entry.state = i == 9000 ? RevisionState::Current : i > 9000 ? RevisionState::Ready : RevisionState::Applied;
        entry.created = QDateTime(QDate(2020, 1, 1), QTime(8, 0)).addSecs(i * 20000LL);
        state.history.push_back(entry);
    }
    const SnapshotPtr snapshot = makeSnapshot(state);
    QList<qint64> silences;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        Heartbeat heart;
        Q_EMIT gui.window.session().stateChanged(snapshot); // as after a job
        QTRY_VERIFY(heart.beats() > 20);
        silences << heart.longest();
    }
    gui.picture(u"history-ten-thousand"_s);
    QVERIFY(keepsAlive("ten thousand revisions", silences));
}

/// From files, and then each frame of the list and of the timeline fast enough for 60 in a second.
void TestGuiScale::opensTenThousandScripts()
{
    constexpr int Count = 10000;
    Project project;
    project.addChain(Count);
    GuiWindow gui;
    QElapsedTimer clock;
    clock.start();
    QVERIFY(gui.open(project.databasePath(), project.path(u"alembic.ini"_s)));
    qInfo("10,000 revisions are open after %lld ms", clock.elapsed());
    QTest::keyClick(&gui.window, Qt::Key_2, Qt::ControlModifier);
    auto *list = gui.find<QTableView>(u"revisionList"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), Count, 60000);
    QWidget *timeline = gui.find<QWidget>(u"timeline"_s);
    std::vector<double> frames;
    QScrollBar *bar = list->verticalScrollBar();
    for (int step = 0; step < 200; ++step) {
        bar->setValue(static_cast<int>(qint64(bar->maximum()) * step / 200));
        frames.push_back(workOf([list] { list->viewport()->repaint(); }));
    }
    for (int step = 0; step < 20; ++step) {
        QTest::keyClick(&gui.window, step < 10 ? Qt::Key_Plus : Qt::Key_Minus, Qt::ControlModifier);
        frames.push_back(workOf([timeline] { timeline->repaint(); }));
    }
    std::ranges::sort(frames);
    const double most = frames.at(frames.size() * 95 / 100);
    qInfo("a frame takes %.1f ms, 95 of 100 at most %.1f ms", frames.at(frames.size() / 2), most);
    QVERIFY2(most < pageOfLabels() / 3, qPrintable(QString::number(most))); // far less than the sixtieth part of a second
}

void TestGuiScale::beatsOverTwoMillionRows()
{
    constexpr int Rows = 2000000;
    Project project;
    project.addScript(u"a1"_s, {}, u"op.create_table('doses', sa.Column('id', sa.Integer, primary_key=True), sa.Column('drug', sa.Text), sa.Column('mg', sa.Float))"_s);
    project.upgrade();
    QCOMPARE(sqliteShell(project.databasePath(), u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO doses SELECT i * 2, 'drug ' || (i % 100), i / 8.0 FROM n"_s.arg(Rows)), QByteArray());
    GuiWindow gui(project);
    gui.window.go(MainWindow::Data);
    auto *view = gui.find<QTableView>(u"rows"_s);
    const auto first = [view](int row) { return view->model()->index(row, 0).data().toString(); };
    QList<qint64> opening;
    QList<qint64> scrolling;
    qint64 before = 0;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        {
            Heartbeat heart;
            gui.click(u"showRows"_s); // the largest table is chosen
            QTRY_VERIFY(view->model()->rowCount() == Rows && first(0) == u"2"_s);
            QTRY_VERIFY(heart.beats() > 10);
            opening << heart.longest();
        }
        Heartbeat heart;
        QScrollBar *bar = view->verticalScrollBar();
        for (int step = 0; step < 40; ++step) { // dragged, and let go of at each tenth
            bar->setValue(static_cast<int>(qint64(bar->maximum()) * ((step * 37) % 100) / 100));
            QTest::qWait(2);
            const int row = view->rowAt(10);
            if (step % 10 == 9)
                QTRY_COMPARE(first(row), QString::number((row + 1) * 2));
        }
        gui.click(u"lastRow"_s);
        QTRY_COMPARE(first(Rows - 1), QString::number(Rows * 2));
        QTRY_VERIFY(heart.beats() > 20);
        scrolling << heart.longest();
        if (attempt == 0) {
            before = residentKilobytes();
            gui.picture(u"rows-two-million"_s);
        }
        QTest::keyClick(view, Qt::Key_Escape);
    }
    const qint64 grown = residentKilobytes() - before;
    qInfo("memory after the first round: %lld MB, and %lld kB more after the last", before / 1024, grown);
    QVERIFY(keepsAlive("opening a table", opening));
    QVERIFY(keepsAlive("scrolling", scrolling));
    QVERIFY(grown < 30 * 1024);
}

QTEST_MAIN(TestGuiScale)
#include "tst_guiscale.moc"
