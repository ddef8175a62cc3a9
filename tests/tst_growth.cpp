// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of the rows of tables: the values, and the file that they are kept in.
#include "growthstore.h"
#include "models/tablemodel.h"
#include "models/wording.h"
#include "support/project.h"
#include "support/sqliteshell.h"
#include "widgets/growthplot.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

GrowthPoint pointAt(const QDateTime &at, qint64 rows)
{
    return GrowthPoint::of({{u"doses"_s, rows, false, rows * 50}}, at);
}

QList<qint64> rowsIn(const Growth &growth)
{
    QList<qint64> rows;
    for (const GrowthPoint &point : growth.points)
        rows << point.tables.value(u"doses"_s, {-1}).rows;
    return rows;
}

} // namespace

class TestGrowth final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void comesBack();
    void noEstimates();
    void sameWithinTheHour();
    void tornLine();
    void damagedLines();
    void clockGoesBack();
    void windowsAtOnce();
    void thinsOut();
    void staysSmall();
    void otherNamesOfOneFile();
    void noSecrets();
    void readOnlyFolder();
    void seedsFromBackups();
    void sinceYesterday_data();
    void sinceYesterday();
    void column();
    void plot();

private:
    GrowthStore store() const { return GrowthStore(m_project->url()); }

    QTemporaryDir m_data;
    std::unique_ptr<Project> m_project;
    QDateTime m_now = QDateTime(QDate(2026, 6, 15), QTime(12, 0)); ///< local
};

void TestGrowth::initTestCase()
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
}

void TestGrowth::init()
{
    m_project = std::make_unique<Project>();
    m_project->addChain(1);
    m_project->upgrade();
}

void TestGrowth::comesBack()
{
    QVERIFY(store().read()->points.empty());
    const GrowthPoint first = pointAt(m_now.addDays(-1), 9007199254740993); // more than a double holds
    const GrowthPoint second = GrowthPoint::of({{u"doses \"ü\""_s, 0}, {u"patients"_s, 12}}, m_now);
    QVERIFY(store().add(first));
    QVERIFY(store().add(second));
    QCOMPARE(store().read()->points, (std::vector{first, second}));
    // Another reader of JSON agrees.
    const Outcome python = runPython("import json, sys\nfor line in open(sys.argv[1], encoding='utf-8'): print(json.loads(line)['tables'])", {store().path()});
    QCOMPARE(python.output, QByteArray("{'doses': [9007199254740993, 450359962737049650]}\n{'doses \"\xC3\xBC\"': [0], 'patients': [12]}\n"));
    QCOMPARE(QFile(store().path()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
}

void TestGrowth::noEstimates()
{
    const GrowthPoint point = GrowthPoint::of({{u"a"_s, 10, true}, {u"b"_s, -1}, {u"c"_s, 3}}, m_now);
    QCOMPARE(point.tables.keys(), QStringList{u"c"_s});
    QVERIFY(!store().add(GrowthPoint::of({{u"a"_s, 10, true}}, m_now))); // nothing is known: nothing is kept
    QVERIFY(!QFile::exists(store().path()));
}

void TestGrowth::sameWithinTheHour()
{
    store().add(pointAt(m_now, 5));
    store().add(pointAt(m_now.addSecs(600), 5));
    QCOMPARE(rowsIn(*store().read()), QList<qint64>{5});
    store().add(pointAt(m_now.addSecs(700), 6));
    store().add(pointAt(m_now.addSecs(9000), 6));
    QCOMPARE(rowsIn(*store().read()), (QList<qint64>{5, 6, 6}));
}

/// A power failure in the middle of a line: it is gone, and nothing else.
void TestGrowth::tornLine()
{
    store().add(pointAt(m_now, 1));
    store().add(pointAt(m_now.addDays(1), 2));
    QFile file(store().path());
    QVERIFY(file.resize(file.size() - 7));
    QCOMPARE(rowsIn(*store().read()), QList<qint64>{1});
    QVERIFY(store().add(pointAt(m_now.addDays(2), 3)));
    QCOMPARE(rowsIn(*store().read()), (QList<qint64>{1, 3}));
}

void TestGrowth::damagedLines()
{
    store().add(pointAt(m_now, 1));
    QFile file(store().path());
    QVERIFY(file.open(QIODevice::Append));
    file.write("\n\xff\xfe garbage\n[]\n{\"at\": 3}\n{\"at\": \"2026-06-15T10:30:00Z\"}\n{\"at\": \"never\", \"tables\": {}}\n"
               "{\"at\": \"2026-06-16T10:30:00Z\", \"later\": true, \"tables\": {\"doses\": [7, 8, 9], \"odd\": \"x\", \"less\": [-4]}}\n");
    file.close();
    QCOMPARE(rowsIn(*store().read()), (QList<qint64>{1, 7}));
    QVERIFY(store().add(pointAt(m_now.addDays(5), 9)));
    QCOMPARE(rowsIn(*store().read()), (QList<qint64>{1, 7, 9}));
}

void TestGrowth::clockGoesBack()
{
    store().add(pointAt(m_now.addDays(400), 9)); // the battery was new
    store().add(pointAt(m_now.addDays(-1), 4));
    store().add(pointAt(m_now, 5));
    const GrowthPtr growth = store().read();
    QCOMPARE(rowsIn(*growth), (QList<qint64>{4, 5, 9})); // in the order of time
    QCOMPARE(growth->since({u"doses"_s, 6}, m_now)->change, 2);
    QCOMPARE(growth->samples(u"doses"_s, m_now).size(), size_t(2)); // nothing is drawn after today
}

void TestGrowth::windowsAtOnce()
{
    constexpr int Each = 40;
    const auto write = [this](int first) {
        for (int i = 0; i < Each; ++i)
            store().add(pointAt(m_now.addSecs(first + i * 2), first + i * 2));
    };
    std::thread other([&] { write(1); });
    write(2);
    other.join();
    QList<qint64> rows = rowsIn(*store().read());
    std::ranges::sort(rows);
    QList<qint64> expected;
    for (int i = 1; i <= Each * 2; ++i)
        expected << i;
    QCOMPARE(rows, expected);
}

void TestGrowth::thinsOut()
{
    std::vector<GrowthPoint> points;
    for (int hours = 800 * 24; hours >= 0; hours -= 6)
        points.push_back(pointAt(m_now.addSecs(-3600 * hours), hours));
    const std::vector<GrowthPoint> kept = thinned(points, m_now);
    const auto between = [&](int from, int to) { // days ago
        return std::ranges::count_if(kept, [&](const GrowthPoint &point) {
            const qint64 age = point.at.daysTo(m_now);
            return age >= from && age <= to;
        });
    };
    QVERIFY(between(0, 6) >= 6 * 4);
    QCOMPARE(between(10, 300), 291);
    QVERIFY2(between(367, 800) >= 61 && between(367, 800) <= 63, QByteArray::number(between(367, 800)).constData());
    QCOMPARE(kept.back(), points.back());
    QCOMPARE(thinned(kept, m_now), kept);
    // Of a day the last one stays.
    for (const GrowthPoint &point : kept) {
        if (point.at.daysTo(m_now) > 10 && point.at.daysTo(m_now) < 300)
            QVERIFY(point.at.addSecs(6 * 3600).date() != point.at.date());
    }
}

void TestGrowth::staysSmall()
{
    std::vector<TableCount> many;
    for (int i = 0; i < 1500; ++i)
        many.push_back({u"a_table_with_a_long_name_%1"_s.arg(i), 1000000 + i, false, 123456789});
    for (int i = 0; i < 40; ++i) {
        many.front().rows = i;
        QVERIFY(store().add(GrowthPoint::of(many, m_now.addSecs(60 * i))));
    }
    QVERIFY(QFileInfo(store().path()).size() < GrowthStore::MostBytes * 3 / 2);
    QCOMPARE(store().read()->points.back().tables.value(many.front().name).rows, 39);
}

void TestGrowth::otherNamesOfOneFile()
{
    const QString link = m_project->path(u"link.db"_s);
    QVERIFY(QFile::link(m_project->databasePath(), link));
    QCOMPARE(GrowthStore(DatabaseUrl::forSqliteFile(link)).path(), store().path());
    QVERIFY(GrowthStore(DatabaseUrl::forSqliteFile(m_project->path(u"other.db"_s))).path() != store().path());
    QVERIFY(GrowthStore(DatabaseUrl::parse(u"sqlite://"_s)).path().isEmpty());
}

void TestGrowth::noSecrets()
{
    const auto path = [](const QString &url) { return GrowthStore(DatabaseUrl::parse(url)).path(); };
    QCOMPARE(path(u"postgresql://anna:secret@db.example:5432/clinic"_s), path(u"postgresql://anna:other@db.example:5432/clinic"_s));
    QVERIFY(path(u"postgresql://anna@db.example/clinic"_s) != path(u"postgresql://anna@db.example/other"_s));
    QVERIFY(!path(u"postgresql://anna:secret@db.example/clinic"_s).contains(u"anna"_s));
}

void TestGrowth::readOnlyFolder()
{
    const QString folder = m_project->path(u"file"_s);
    QVERIFY(QFile(folder).open(QIODevice::WriteOnly)); // a file where the folder belongs: root may write anywhere else
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder));
    QVERIFY(!store().add(pointAt(m_now, 1)));
    QVERIFY(store().read()->points.empty());
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
}

void TestGrowth::seedsFromBackups()
{
    runSql(m_project->databasePath(), u"CREATE TABLE doses (id INTEGER PRIMARY KEY); "_s);
    QVERIFY(QDir().mkpath(m_project->path(u"backups"_s)));
    for (const int rows : {3, 5}) {
        sqliteShell(m_project->databasePath(), u"DELETE FROM doses; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO doses SELECT i FROM n"_s.arg(rows));
        const Outcome made = m_project->meditrack({u"db"_s, u"backup"_s, m_project->path(u"backups/at%1.tar.zst"_s.arg(rows))});
        QVERIFY2(made.exitCode == 0, made.errors.constData());
    }
    NoProgress progress;
    store().seed(m_project->config(), progress);
    QList<qint64> rows = rowsIn(*store().read());
    QCOMPARE(rows, (QList<qint64>{3, 5}));
    QVERIFY(store().add(pointAt(QDateTime::currentDateTime().addDays(1), 9)));
    store().seed(m_project->config(), progress); // once
    QCOMPARE(rowsIn(*store().read()), (QList<qint64>{3, 5, 9}));
}

void TestGrowth::sinceYesterday_data()
{
    QTest::addColumn<QList<int>>("hoursAgo");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("change"); ///< of 100 rows; at each moment there were as many as hours ago
    QTest::newRow("nothing") << QList<int>{} << QString() << QString();
    QTest::newRow("only today") << QList<int>{2, 1} << QString() << QString();
    QTest::newRow("yesterday") << QList<int>{40, 14, 1} << u"Since yesterday"_s << u"+ 86"_s;
    QTest::newRow("longer ago") << QList<int>{96} << u"Since 11 Jun"_s << u"+ 4"_s;
    QTest::newRow("none more") << QList<int>{100} << u"Since 11 Jun"_s << u"0"_s;
    QTest::newRow("fewer") << QList<int>{1332} << u"Since 21 Apr"_s << u"\u2212 1,232"_s;
    QTest::newRow("another year") << QList<int>{24 * 200} << u"Since 27 Nov 2025"_s << u"\u2212 4,700"_s;
}

void TestGrowth::sinceYesterday()
{
    QFETCH(QList<int>, hoursAgo);
    auto growth = std::make_shared<Growth>();
    for (const int hours : hoursAgo)
        growth->points.push_back(pointAt(m_now.addSecs(-3600LL * hours), hours));
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTables({{u"doses"_s, 100}, {u"new"_s, 7}}, growth, m_now);
    QFETCH(QString, header);
    QCOMPARE(model.hasGrowth(), !header.isEmpty());
    QCOMPARE(model.headerData(TableModel::Since, Qt::Horizontal).toString(), header);
    QTEST(model.index(0, TableModel::Since).data().toString(), "change");
    QCOMPARE(model.index(1, TableModel::Since).data().toString(), QString()); // was not there
}

void TestGrowth::column()
{
    auto growth = std::make_shared<Growth>();
    growth->points.push_back(GrowthPoint::of({{u"a"_s, 10}, {u"b"_s, 10}, {u"c"_s, 10}}, m_now.addDays(-1)));
    TableModel model;
    model.setTables({{u"a"_s, 12}, {u"b"_s, 9}, {u"c"_s, 10}, {u"d"_s, 1}, {u"e"_s, 4, true}}, growth, m_now);
    model.sort(TableModel::Since, Qt::DescendingOrder);
    QStringList order;
    for (int row = 0; row < model.rowCount(); ++row)
        order << model.index(row, 0).data().toString() + model.index(row, TableModel::Since).data().toString();
    QCOMPARE(order, (QStringList{u"a+ 2"_s, u"c0"_s, u"b\u2212 1"_s, u"d"_s, u"e"_s}));
}

void TestGrowth::plot()
{
    auto growth = std::make_shared<Growth>();
    for (int days = 100; days > 0; days -= 10)
        growth->points.push_back(pointAt(m_now.addDays(-days), 1000 - days));
    GrowthPlot plot;
    plot.resize(400, 240);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    const auto *empty = plot.findChild<QWidget *>(u"growthEmpty"_s);
    QVERIFY(empty->isVisible());
    plot.setTable(growth, {u"doses"_s, 1234}, m_now);
    QVERIFY(!empty->isVisible());
    QCOMPARE(plot.samples().size(), size_t(11));
    QCOMPARE(plot.textAt(399), u"15 Jun 2026: 1,234 rows"_s);
    QCOMPARE(plot.textAt(0), u"7 Mar 2026: 900 rows"_s);
    QCOMPARE(plot.accessibleDescription(), u"7 Mar 2026: 900 rows; 15 Jun 2026: 1,234 rows"_s);
    plot.setTable(growth, {u"doses"_s, 1200, true}, m_now); // an estimate is no point
    QCOMPARE(plot.samples().size(), size_t(10));
    plot.setTable(growth, {u"other"_s, 5}, m_now);
    QVERIFY(empty->isVisible()); // one moment is no line
    plot.setTable({}, {u"doses"_s, 5}, m_now);
    QVERIFY(empty->isVisible());
}

QTEST_MAIN(TestGrowth)
#include "tst_growth.moc"
