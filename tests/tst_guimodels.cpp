// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrunner.h"
#include "models/revisionmodel.h"
#include "models/roles.h"
#include "models/runmodels.h"
#include "models/tablemodel.h"
#include "models/review.h"
#include "models/wording.h"
#include "support/errorof.h"
#include "theme.h"
#include "widgets/countsplot.h"
#include "widgets/delegates.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QPainter>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

HistoryEntry entryOf(const QString &id, const QStringList &down, RevisionState state, const QString &doc = {})
{
    HistoryEntry entry;
    entry.node.revision.id = id;
    entry.node.revision.downRevisions = down;
    entry.node.revision.doc = doc.isEmpty() ? u"Revision "_s + id : doc;
    entry.state = state;
    return entry;
}

/// c (ready) on b (current) on a (applied).
DatabaseState threeRevisions()
{
    DatabaseState state;
    state.url = DatabaseUrl::forSqliteFile(u"/srv/clinic/test.db"_s);
    state.exists = state.hasVersionTable = true;
    state.rows = {u"b"_s};
    state.ready = {u"c"_s};
    state.heads = {u"c"_s};
    state.history = {entryOf(u"c"_s, {u"b"_s}, RevisionState::Ready), entryOf(u"b"_s, {u"a"_s}, RevisionState::Current),
                     entryOf(u"a"_s, {}, RevisionState::Applied, u"Initial migration"_s)};
    state.readAt = QDateTime(QDate(2026, 11, 22), QTime(9, 0));
    return state;
}

/// "c: b d?; b:" → nodes; "d?" is a dependency, "c*" is pending.
std::vector<LaneNode> nodesOf(const QString &text)
{
    std::vector<LaneNode> nodes;
    for (const QString &part : text.split(u';')) {
        LaneNode node;
        QString id = part.section(u':', 0, 0).trimmed();
        node.pending = id.endsWith(u'*');
        node.id = id.remove(u'*');
        for (QString parent : part.section(u':', 1).split(u' ', Qt::SkipEmptyParts)) {
            const bool dependency = parent.endsWith(u'?');
            node.parents.push_back({parent.remove(u'?'), dependency});
        }
        nodes.push_back(node);
    }
    return nodes;
}

/// One word a row: the node's lane, then |n for a line through lane n, ^n from above, vn downwards; "*" pending, "?" dependency.
QString textOf(const LaneLayout &layout)
{
    QStringList rows;
    for (const LaneRow &row : layout.rows) {
        QStringList words{QString::number(row.lane)};
        for (const LaneSegment &segment : row.segments) {
            const QChar part = segment.part == LaneSegment::Part::Through ? u'|' : segment.part == LaneSegment::Part::Top ? u'^' : u'v';
            words << part + QString::number(segment.from) + (segment.pending ? u"*"_s : QString()) + (segment.dependency ? u"?"_s : QString());
        }
        rows << words.join(u' ');
    }
    return rows.join("; "_L1);
}

} // namespace

/// What the window knows without a database: layout, words, models, the job runner.
class TestGuiModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanes_data();
    void lanes();
    void everyLaneIsDrawn_data();
    void everyLaneIsDrawn();
    void timesKeepTheOrder();
    void timesWithoutADate();
    void revisionModel();
    void revisionModelFilters();
    void tableModel();
    void tablesThatCannotBeCounted();
    void tablesThatAreNotCountedYet();
    void openRequests();
    void scriptText();
    void stepsAndLog();
    void plannedUpgrade();
    void verdicts_data();
    void verdicts();
    void downgradeQuestion();
    void contrast_data();
    void contrast();
    void jobDelivers();
    void jobErrorsComeBack();
    void jobCancels();
    void deadContextGetsNothing();
    void runnerEndsWithItsJob();
};

void TestGuiModels::lanes_data()
{
    QTest::addColumn<QString>("nodes");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("rows");
    QTest::newRow("one") << u"a:"_s << 1 << u"0"_s;
    QTest::newRow("line") << u"c: b; b: a; a:"_s << 1 << u"0 v0; 0 ^0 v0; 0 ^0"_s;
    QTest::newRow("pending") << u"c*: b; b: a; a:"_s << 1 << u"0 v0*; 0 ^0* v0; 0 ^0"_s;
    QTest::newRow("two heads") << u"y: a; x: a; a:"_s << 2 << u"0 v0; 1 |0 v1; 0 ^0 ^1"_s;
    QTest::newRow("branch and merge") << u"m: b c; c: a; b: a; a:"_s << 2 << u"0 v0 v1; 1 |0 ^1 v1; 0 ^0 |1 v0; 0 ^0 ^1"_s;
    QTest::newRow("dependency") << u"d: a x?; x: a; a:"_s << 2 << u"0 v0 v1?; 1 |0 ^1? v1; 0 ^0 ^1"_s;
    QTest::newRow("two bases") << u"y: x; x:; b: a; a:"_s << 1 << u"0 v0; 0 ^0; 0 v0; 0 ^0"_s;
    QTest::newRow("parent elsewhere") << u"b: gone; a:"_s << 1 << u"0; 0"_s;
    QTest::newRow("lane used again") << u"m: b c; c: b; b: a; z: a; a:"_s << 2 << u"0 v0 v1; 1 |0 ^1 v1; 0 ^0 ^1 v0; 1 |0 v1; 0 ^0 ^1"_s;
}

void TestGuiModels::lanes()
{
    QFETCH(QString, nodes);
    QFETCH(int, count);
    const LaneLayout layout = layoutLanes(nodesOf(nodes));
    QTEST(textOf(layout), "rows");
    QCOMPARE(layout.laneCount, count);
}

/// However many branches there are: each has a line of its own, as counted in the picture.
void TestGuiModels::everyLaneIsDrawn_data()
{
    QTest::addColumn<int>("branches");
    for (const int branches : {2, 8, 9, 40})
        QTest::addRow("%d", branches) << branches;
}

void TestGuiModels::everyLaneIsDrawn()
{
    QFETCH(int, branches);
    DatabaseState state = threeRevisions();
    state.history.erase(state.history.begin(), state.history.end() - 1);
    for (int branch = 0; branch < branches; ++branch) {
        HistoryEntry head;
        head.node.revision.id = u"h%1"_s.arg(branch);
        head.node.revision.downRevisions = {u"a"_s};
        state.history.insert(state.history.begin(), head);
    }
    RevisionModel model;
    model.setSnapshot(makeSnapshot(state));
    QTableView view;
    view.setModel(&model);
    GraphDelegate delegate;
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.rect = QRect(0, 0, GraphDelegate::widthFor(branches), 32);
    QImage image(option.rect.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    delegate.paint(&painter, option, model.index(branches, RevisionModel::Graph)); // the oldest, where all of them end
    painter.end();
    int lines = 0;
    const QRgb ground = image.pixel(0, 1);
    for (int x = 1; x < image.width(); ++x)
        lines += image.pixel(x, 1) != ground && image.pixel(x - 1, 1) == ground ? 1 : 0;
    QCOMPARE(lines, branches);
}

void TestGuiModels::timesKeepTheOrder()
{
    DatabaseState state = threeRevisions();
    QVERIFY(!makeSnapshot(state)->dated);
    state.history[2].created = QDateTime(QDate(2024, 1, 15), QTime(10, 0)); // only the oldest has a date
    const SnapshotPtr snapshot = makeSnapshot(state);
    QVERIFY(snapshot->dated);
    QVERIFY(snapshot->times[2] < snapshot->times[1]);
    QVERIFY(snapshot->times[1] < snapshot->times[0]);
    QCOMPARE(snapshot->byTime, (std::vector<int>{2, 1, 0}));
}

/// What nobody has given a date stands in a place of its own, or between its neighbours where both have one.
void TestGuiModels::timesWithoutADate()
{
    DatabaseState state = threeRevisions();
    state.readAt = QDateTime(QDate(2026, 1, 15), QTime(10, 0));
    const auto at = [](const QDateTime &when) { return static_cast<double>(when.toSecsSinceEpoch()); };
    state.history[2].created = QDateTime(QDate(2024, 1, 15), QTime(10, 0));
    SnapshotPtr snapshot = makeSnapshot(state);
    QVERIFY(snapshot->times[1] > at(state.readAt)); // and not the day after the oldest one
    QCOMPARE(snapshot->undatedFrom, snapshot->times[1]);
    state.history[0].created = QDateTime(QDate(2024, 1, 15), QTime(16, 0)); // the same day
    snapshot = makeSnapshot(state);
    QVERIFY(snapshot->times[1] > snapshot->times[2] && snapshot->times[1] <= snapshot->times[0]);
    QCOMPARE(snapshot->undatedFrom, 0.0);
    QCOMPARE(snapshot->byTime, (std::vector<int>{2, 1, 0}));
}

void TestGuiModels::revisionModel()
{
    RevisionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    DatabaseState state = threeRevisions();
    state.history[0].node.revision.branchLabels = {u"stock"_s};
    state.history[1].node.nextRevisions = {u"c"_s};
    model.setSnapshot(makeSnapshot(state));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, RevisionModel::Id).data().toString(), u"c"_s);
    QCOMPARE(model.index(2, RevisionModel::Message).data().toString(), u"Initial migration"_s);
    QCOMPARE(model.index(1, RevisionModel::State).data().toString(), u"Current"_s);
    QCOMPARE(model.index(1, RevisionModel::Graph).data(Qt::AccessibleTextRole).toString(), u"Current, lane 1"_s);
    QCOMPARE(model.index(0, RevisionModel::Message).data(BadgesRole).toStringList(), (QStringList{u"head"_s, u"stock"_s}));
    QCOMPARE(model.index(1, RevisionModel::Message).data(BadgesRole).toStringList(), QStringList());
    QVERIFY(model.index(0, RevisionModel::Message).data(Qt::AccessibleTextRole).toString().endsWith(u", head, stock"_s));
    QCOMPARE(model.indexOfId(u"a"_s).row(), 2);
    QVERIFY(!model.indexOfId(u"nothing"_s).isValid());
}

void TestGuiModels::revisionModelFilters()
{
    RevisionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(makeSnapshot(threeRevisions()));
    model.setFilter({u"INITIAL migr"_s});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.isFiltered());
    QCOMPARE(model.historyRow(model.index(0, 0)), 2);
    QVERIFY(!model.indexOfId(u"c"_s).isValid());
    model.setFilter({u"initial nowhere"_s});
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 3);
}

void TestGuiModels::tableModel()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTables({{u"doses"_s, 2000000}, {u"empty"_s, 0}, {u"Alpha"_s, 1204}});
    QCOMPARE(model.index(0, TableModel::Rows).data().toString(), u"2,000,000"_s);
    QVERIFY(model.index(0, TableModel::Rows).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    model.sort(TableModel::Name);
    QCOMPARE(model.index(0, TableModel::Name).data().toString(), u"Alpha"_s);
    model.sort(TableModel::Rows, Qt::DescendingOrder);
    QCOMPARE(model.index(2, TableModel::Name).data().toString(), u"empty"_s);
    QCOMPARE(model.index(2, TableModel::Rows).data().toString(), u"0"_s);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(model.index(0, TableModel::Rows).data().toString(), u"2.000.000"_s);
    QLocale::setDefault(QLocale::c());
}

void TestGuiModels::tablesThatCannotBeCounted()
{
    const std::vector<TableCount> tables{{u"doses"_s, 30}, {u"broken"_s, -1}, {u"empty"_s, 0}, {u"pills"_s, 10}};
    TableModel model;
    model.setTables(tables);
    QCOMPARE(model.index(1, TableModel::Rows).data().toString(), u"not readable"_s);
    QCOMPARE(model.index(1, TableModel::Share).data().toString(), QString());
    QCOMPARE(model.index(0, TableModel::Share).data().toString(), u"75.0 %"_s);
    QCOMPARE(model.index(2, TableModel::Share).data().toString(), u"0.0 %"_s);
    model.sort(TableModel::Rows, Qt::DescendingOrder);
    QCOMPARE(model.index(3, TableModel::Name).data().toString(), u"broken"_s);
    QCOMPARE(wording::total(tables), u"4 tables · 40 rows · 1 not readable"_s);
    QCOMPARE(wording::total({{u"doses"_s, 1}}), u"1 table · 1 row"_s);
    CountsPlot plot;
    plot.setTables(tables);
    QCOMPARE(plot.accessibleDescription(), u"doses: 30; pills: 10; empty: 0; broken: not readable"_s);
}

void TestGuiModels::tablesThatAreNotCountedYet()
{
    const QLocale locale = QLocale::c();
    const std::vector<TableCount> tables{{u"doses"_s, 12387, true, 1536}, {u"new"_s, -1, true}, {u"gone"_s, -1, false, 0}, {u"pills"_s, 999, true, 5 * 1024 * 1024}};
    QCOMPARE(wording::rowsOf(tables[0]), u"about "_s + locale.toString(12400));
    QCOMPARE(wording::rowsOf(tables[1]), u"counting…"_s);
    QCOMPARE(wording::rowsOf(tables[2]), u"not readable"_s);
    QCOMPARE(wording::rowsOf(tables[3]), u"about 999"_s);
    QCOMPARE(wording::rowsOf({u"t"_s, 99950000, true}), u"about "_s + locale.toString(100000000));
    QCOMPARE(wording::sizeOf(tables[1]), QString());
    QCOMPARE(wording::total(tables), u"4 tables · counting rows… · 1 not readable"_s);
    QCOMPARE(wording::total({tables[0], tables[3]}), u"2 tables · about %1 rows"_s.arg(locale.toString(13400)));
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTables(tables);
    model.sort(TableModel::Size, Qt::DescendingOrder);
    QCOMPARE(model.index(0, TableModel::Name).data().toString(), u"pills"_s);
    QCOMPARE(model.index(3, TableModel::Name).data().toString(), u"new"_s);
    QCOMPARE(model.index(1, TableModel::Size).data().toString(), wording::size(1536));
}

void TestGuiModels::openRequests()
{
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const auto restore = qScopeGuard([&] { QDir::setCurrent(before); });
    const QString here = QDir::currentPath() + u'/';
    const auto file = [&](const QString &written) {
        const OpenRequest request = OpenRequest::of(written, {});
        const Config::Request wanted = enginejobs::configRequest(request);
        return request.isUrl() || !wanted.databaseUrl.isNull() || !wanted.database ? u"not a file"_s : wanted.database->database;
    };
    for (const QString &name : {u"a?b.db"_s, u"a#b.db"_s, u"50%.db"_s, u"a.db "_s, u"file:a.db"_s, u"a b://c"_s})
        QCOMPARE(file(name), QDir::cleanPath(here + name));
    QCOMPARE(file(u"sqlite:////srv/a.db"_s), u"/srv/a.db"_s);
    QCOMPARE(file(u"sqlite+aiosqlite:///a.db"_s), here + u"a.db"_s);
    QCOMPARE(file(u"sqlite:///a.db?timeout=1"_s), u"not a file"_s);
    QCOMPARE(file(u"sqlite://"_s), u"not a file"_s);
    for (const QString &url : {u"postgresql://host/clinic"_s, u"oracle://host/clinic"_s}) {
        QVERIFY(OpenRequest::of(url, {}).isUrl());
        QCOMPARE(enginejobs::configRequest(OpenRequest::of(url, {})).databaseUrl, url);
    }
    QVERIFY(QDir().mkpath(u"sqlite:"_s)); // no such thing is likely, but what is there is what is meant
    QVERIFY(QFile(u"sqlite:/a.db"_s).open(QIODevice::WriteOnly));
    QCOMPARE(file(u"sqlite:///a.db"_s), here + u"sqlite:/a.db"_s);
    QCOMPARE(OpenRequest::of({}, u"alembic.ini"_s), (OpenRequest{{}, here + u"alembic.ini"_s}));
    QVERIFY(enginejobs::configRequest({}).databaseUrl.isNull() && !enginejobs::configRequest({}).database);
}

void TestGuiModels::scriptText()
{
    const QTemporaryDir folder;
    QFile script(folder.filePath(u"long.py"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(QByteArray("x = 1\n").repeated(100000));
    script.close();
    const QString text = enginejobs::scriptText(script.fileName());
    QVERIFY(text.startsWith(u"x = 1"_s) && text.endsWith(u"…"_s));
    QVERIFY(text.size() < 300000);
    for (const QString &path : {folder.path(), folder.filePath(u"none.py"_s)}) {
        const auto error = errorOf([&] { enginejobs::scriptText(path); });
        QVERIFY(error && error->message.contains(path));
    }
}

void TestGuiModels::stepsAndLog()
{
    StepModel steps;
    LogModel log;
    const QAbstractItemModelTester stepTester(&steps, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester logTester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QTime now(9, 41, 7);
    const auto both = [&](const QList<TimedEvent> &events) {
        steps.take(events);
        log.take(events);
    };
    both({{event::PlanStarted{u"upgrade"_s, 2, u"sqlite"_s, true}, now},
          {event::StepStarted{u"upgrade"_s, 0, 2, u"b"_s, {u"a"_s}, {u"b"_s}, u"Second"_s}, now},
          {event::Statement{u"CREATE TABLE t (\n  id INTEGER\n)"_s, 0.001, -1}, now}});
    QCOMPARE(steps.running(), 0);
    QCOMPARE(steps.total(), 2);
    QCOMPARE(log.rowCount(), 4); // the step and three lines of SQL
    both({{event::StepDone{0, u"b"_s, 0.01}, now},
          {event::StepStarted{u"upgrade"_s, 1, 2, u"c"_s, {u"b"_s}, {u"c"_s}, u"Third"_s}, now}});
    QCOMPARE(steps.rowCount(), 2);
    QCOMPARE(steps.done(), 1);
    QCOMPARE(steps.item(0).progress, StepModel::Progress::Done);
    QCOMPARE(steps.item(0).statements, 1);
    JobOutcome outcome;
    outcome.result = JobOutcome::Result::Failed;
    outcome.summary = u"no such table"_s;
    steps.finish(outcome);
    QCOMPARE(steps.item(1).progress, StepModel::Progress::Failed);
    QCOMPARE(steps.item(1).note, u"no such table"_s);
    QCOMPARE(steps.item(0).progress, StepModel::Progress::TakenBack); // all or nothing
    QVERIFY(steps.data(steps.index(0), Qt::AccessibleTextRole).toString().contains(u"rolled back"_s));
    steps.reset({});
    steps.take({{event::PlanStarted{u"upgrade"_s, 2, u"sqlite"_s, true}, now},
                {event::StepStarted{u"upgrade"_s, 0, 2, u"b"_s, {u"a"_s}, {u"b"_s}, u"Second"_s}, now},
                {event::StepDone{0, u"b"_s, 0.01, true}, now}}); // a transaction for each revision
    steps.finish(outcome);
    QCOMPARE(steps.item(0).progress, StepModel::Progress::Done);
    QCOMPARE(log.text({log.index(3), log.index(1)}), u"CREATE TABLE t (\n)\n"_s);
}

void TestGuiModels::plannedUpgrade()
{
    DatabaseState state = threeRevisions();
    state.rows.clear();
    state.ready = {u"a"_s, u"b"_s, u"c"_s};
    for (HistoryEntry &entry : state.history)
        entry.state = RevisionState::Ready;
    const SnapshotPtr snapshot = makeSnapshot(state);
    JobInfo job{JobKind::Upgrade, {}, u"heads"_s, {}};
    QCOMPARE(plannedSteps(*snapshot, job).size(), size_t(3));
    job.target = u"b"_s;
    const auto steps = plannedSteps(*snapshot, job);
    QCOMPARE(steps.size(), size_t(2));
    QCOMPARE(steps[0].revision, u"a"_s);
    QCOMPARE(steps[1].revision, u"b"_s);
}

void TestGuiModels::verdicts_data()
{
    using wording::Tone;
    QTest::addColumn<DatabaseState>("state");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<bool>("canUpgrade");
    const auto changed = [](auto change) {
        DatabaseState state = threeRevisions();
        change(state);
        return state;
    };
    QTest::newRow("one ready") << threeRevisions() << Tone::Attention << u"1 update ready"_s << true;
    QTest::newRow("two ready") << changed([](auto &s) { s.ready = {u"b"_s, u"c"_s}; }) << Tone::Attention << u"2 updates ready"_s << true;
    QTest::newRow("up to date") << changed([](auto &s) { s.ready.clear(); }) << Tone::Good << u"Up to date"_s << false;
    QTest::newRow("unknown") << changed([](auto &s) { s.unknown = {u"x"_s}; }) << Tone::Danger << u"Newer than this program"_s << false;
    QTest::newRow("two heads") << changed([](auto &s) { s.heads = {u"c"_s, u"d"_s}; }) << Tone::Attention << u"Two heads"_s << true;
    QTest::newRow("three heads applied") << changed([](auto &s) { s.ready.clear(); s.heads = {u"c"_s, u"d"_s, u"e"_s}; }) << Tone::Attention << u"3 heads"_s << false;
    QTest::newRow("no file") << changed([](auto &s) { s.exists = s.hasVersionTable = false; s.rows.clear(); }) << Tone::Attention << u"Not created yet"_s << true;
    QTest::newRow("no version table") << changed([](auto &s) { s.hasVersionTable = false; s.rows.clear(); s.tables = {{u"t"_s, 1}}; }) << Tone::Attention << u"No version table"_s << true;
    QTest::newRow("read-only") << changed([](auto &s) { s.rights.forbidWriting(u"The disk is full."_s, u"Buy a new one."_s); }) << Tone::Attention << u"1 update ready"_s << false;
    QTest::newRow("no scripts") << changed([](auto &s) { s.history.clear(); s.ready.clear(); s.rows.clear(); }) << Tone::Neutral << u"No scripts"_s << false;
}

void TestGuiModels::verdicts()
{
    QFETCH(DatabaseState, state);
    const wording::Verdict verdict = wording::verdict(*makeSnapshot(state));
    QTEST(verdict.tone, "tone");
    QTEST(verdict.chip, "chip");
    QTEST(verdict.canUpgrade, "canUpgrade");
    QVERIFY(!verdict.headline.isEmpty());
    QVERIFY(!verdict.body.isEmpty());
}

void TestGuiModels::downgradeQuestion()
{
    Step step;
    step.direction = Step::Direction::Downgrade;
    step.revision = u"b"_s;
    step.doc = u"Revision b"_s;
    step.headsAfter = {u"a"_s};
    const Review review = reviewOf(*makeSnapshot(threeRevisions()), Outlook{{{Move::Verb::Downgrade, u"a"_s}, {}, {step}, {}, {}}});
    QCOMPARE(review.title, u"Take back 1 revision?"_s);
    QCOMPARE(review.steps.size(), size_t(1));
    QCOMPARE(review.steps.front().revision, u"b"_s);
    QVERIFY(review.promises.back().text.contains(u"Initial migration"_s)); // where it will be afterwards
    QVERIFY(review.isDestructive);
}

void TestGuiModels::contrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Theme &theme : {Theme::light(), Theme::darkOne()}) {
        const auto row = [&theme](const char *what) -> QTestData & { return QTest::newRow(qPrintable(QLatin1String(theme.dark ? "dark " : "light ") + QLatin1String(what))); };
        row("text") << theme.text << theme.surface;
        row("secondary on surface") << theme.secondary << theme.surface;
        row("secondary on ground") << theme.secondary << theme.ground;
        row("accent") << theme.accent << theme.surface;
        row("accent on the selection") << theme.accent << theme.accentSoft;
        row("button") << theme.onAccent << theme.accent;
        row("good chip") << theme.good << theme.soft(theme.good);
        row("attention chip") << theme.attention << theme.soft(theme.attention);
        row("danger chip") << theme.danger << theme.soft(theme.danger);
        row("ready on the selection") << theme.attention << theme.accentSoft;
    }
}

void TestGuiModels::contrast()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    // Relative luminance and contrast ratio: WCAG 2.1, "contrast ratio".
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double a = luminance(text);
    const double b = luminance(ground);
    const double ratio = (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestGuiModels::jobDelivers()
{
    JobRunner runner;
    const QSignalSpy reports(&runner, &JobRunner::reported);
    QThread *where = nullptr;
    QThread *back = nullptr;
    int result = 0;
    runner.start(this, [&where](Progress &progress) {
        where = QThread::currentThread();
        for (int i = 0; i < 1000; ++i)
            progress.report(event::Notice{event::Notice::Level::Info, QString::number(i)});
        return 42;
    }, [&](int value) {
        result = value;
        back = QThread::currentThread();
    }, [](const Error &) {});
    QVERIFY(runner.isRunning());
    QTRY_COMPARE(result, 42);
    QVERIFY(where && where != QThread::currentThread());
    QCOMPARE(back, QThread::currentThread());
    qsizetype events = 0;
    for (const auto &report : reports)
        events += report.first().value<QList<TimedEvent>>().size();
    QCOMPARE(events, 1000); // all of them, before the result
    QVERIFY(reports.size() < 100); // and in batches
    QVERIFY(!runner.isRunning());
}

void TestGuiModels::jobErrorsComeBack()
{
    JobRunner runner;
    QList<ErrorCode> codes;
    const auto failed = [&codes](const Error &error) { codes << error.code; };
    runner.start(this, [](Progress &) -> int { throw Error(ErrorCode::Locked, u"held"_s); }, [](int) {}, failed);
    QTRY_COMPARE(codes, QList{ErrorCode::Locked});
    runner.start(this, [](Progress &) -> int { throw std::runtime_error("surprise"); }, [](int) {}, failed);
    QTRY_COMPARE(codes, (QList{ErrorCode::Locked, ErrorCode::Internal}));
}

void TestGuiModels::jobCancels()
{
    JobRunner runner;
    QSemaphore started;
    bool cancelled = false;
    runner.start(this, [&started](Progress &progress) -> int {
        started.release();
        while (!progress.cancelled())
            QThread::yieldCurrentThread();
        throw Error(ErrorCode::Cancelled, u"stopped"_s);
    }, [](int) {}, [&cancelled](const Error &error) { cancelled = error.code == ErrorCode::Cancelled; });
    started.acquire();
    runner.cancel();
    QTRY_VERIFY(cancelled);
    bool again = false; // an old wish to stop does not reach the next job
    runner.start(this, [](Progress &progress) { return progress.cancelled(); }, [&again](bool value) { again = !value; }, [](const Error &) {});
    QTRY_VERIFY(again);
}

void TestGuiModels::deadContextGetsNothing()
{
    JobRunner runner;
    QSemaphore go;
    bool called = false;
    auto context = std::make_unique<QObject>();
    runner.start(context.get(), [&go](Progress &) {
        go.acquire();
        return 1;
    }, [&called](int) { called = true; }, [](const Error &) {});
    context.reset();
    go.release();
    QTRY_VERIFY(!runner.isRunning());
    QVERIFY(!called);
}

void TestGuiModels::runnerEndsWithItsJob()
{
    std::atomic_bool ended = false;
    bool delivered = false;
    {
        JobRunner runner;
        QSemaphore started;
        runner.start(this, [&](Progress &progress) {
            started.release();
            while (!progress.cancelled())
                QThread::yieldCurrentThread();
            ended = true;
            return 1;
        }, [&delivered](int) { delivered = true; }, [](const Error &) {});
        started.acquire();
    }
    QVERIFY(ended);
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

QTEST_MAIN(TestGuiModels)
#include "tst_guimodels.moc"
