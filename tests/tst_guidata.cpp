// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of tables in the window, against what the sqlite3 shell says of the same file.
#include "datareader.h"
#include "growthstore.h"
#include "models/roles.h"
#include "models/tablemodel.h"
#include "pages/datapage.h"
#include "pages/rowspage.h"
#include "widgets/growthplot.h"
#include "support/guiwindow.h"
#include "support/holder.h"
#include "support/postgres.h"
#include "support/sqliteshell.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

} // namespace

class TestGuiData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void estimatedEnd();
    void init();
    void opensAndGoesBack();
    void valuesOfAllKinds();
    void scrolls();
    void goesToRows();
    void sorts();
    void copies();
    void emptyTable();
    void goneMeanwhile();
    void shrunkMeanwhile();
    void grownMeanwhile();
    void refreshReadsAgain();
    void waitsForTheJob();
    void lockedAndLeft();
    void onlyWhatIsLookedAt();
    void server();
    void growth();
    void growthBegins();
    void lastBackupAndActivity();

private:
    void fill(const QString &sql) const;
    QByteArray shell(const QString &sql) const { return sqliteShell(m_project->databasePath(), sql); }
    /// A window with the rows of a table open.
    std::unique_ptr<GuiWindow> browse(const QString &table);
    static void choose(GuiWindow &gui, const QString &table);
    static QTableView *view(GuiWindow &gui) { return gui.find<QTableView>(u"rows"_s); }
    /// A row as it stands on the screen; waits until it is read.
    static QStringList line(GuiWindow &gui, int row);
    static bool isThere(GuiWindow &gui) { return view(gui)->isVisible() && view(gui)->model()->columnCount() > 0; }
    static QString note(GuiWindow &gui) { return gui.find<QLabel>(u"rowsNote"_s)->text(); }

    std::unique_ptr<Project> m_project;
};

void TestGuiData::init()
{
    m_project = std::make_unique<Project>();
    m_project->addScript(u"a1"_s, {}, u"op.create_table('doses', sa.Column('id', sa.Integer, primary_key=True), sa.Column('drug', sa.Text), sa.Column('given', sa.Date, nullable=False, index=True), sa.Column('mg', sa.Float))"_s,
                         u"op.drop_table('doses')"_s);
    m_project->upgrade();
}

void TestGuiData::fill(const QString &sql) const
{
    const QByteArray said = shell(sql);
    QVERIFY2(said.isEmpty(), said.constData());
}

void TestGuiData::choose(GuiWindow &gui, const QString &table)
{
    auto *list = gui.find<QTableView>(u"tables"_s);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, TableModel::Name).data().toString() == table)
            return list->setCurrentIndex(list->model()->index(row, TableModel::Name));
    }
    qFatal("no table %s", qPrintable(table));
}

std::unique_ptr<GuiWindow> TestGuiData::browse(const QString &table)
{
    auto gui = std::make_unique<GuiWindow>(*m_project);
    gui->window.go(MainWindow::Data);
    choose(*gui, table);
    gui->click(u"showRows"_s);
    if (!QTest::qWaitFor([&] { return isThere(*gui); }, Patience))
        qFatal("no rows of %s: %s", qPrintable(table), qPrintable(note(*gui)));
    return gui;
}

QStringList TestGuiData::line(GuiWindow &gui, int row)
{
    const QAbstractItemModel *model = view(gui)->model();
    QStringList cells;
    for (int column = 0; column < model->columnCount(); ++column)
        cells << model->index(row, column).data().toString();
    return cells;
}

/// Three thousand doses, the same each time.
static const QString ManyDoses = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                 "INSERT INTO doses SELECT i, 'drug ' || (i % 7), date('2026-01-01', (i % 50) || ' days'), i / 4.0 FROM n"_s;

void TestGuiData::opensAndGoesBack()
{
    fill(ManyDoses.arg(3));
    GuiWindow gui(*m_project);
    gui.window.go(MainWindow::Data);
    auto *tables = gui.find<QTableView>(u"tables"_s);
    choose(gui, u"doses"_s);
    tables->setFocus();
    QTest::keyClick(tables, Qt::Key_Return);
    QTRY_VERIFY(isThere(gui));
    QCOMPARE(gui.find<QLabel>(u"rowsTitle"_s)->text(), u"doses"_s);
    QCOMPARE(gui.find<QLabel>(u"rowsCaption"_s)->text(), u"3 rows · 4 columns"_s);
    QCOMPARE(view(gui)->model()->rowCount(), 3);
    QCOMPARE(line(gui, 1), (QStringList{u"2"_s, u"drug 2"_s, u"2026-01-03"_s, u"0.5"_s}));
    QCOMPARE(view(gui)->model()->headerData(2, Qt::Vertical).toString(), u"3"_s);
    QVERIFY(view(gui)->hasFocus());
    QTest::keyClick(view(gui), Qt::Key_Escape);
    QVERIFY(tables->isVisible() && tables->hasFocus());
    const QRect cell = tables->visualRect(tables->currentIndex());
    QTest::mouseClick(tables->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(tables->viewport(), Qt::LeftButton, {}, cell.center());
    QTRY_VERIFY(isThere(gui));
    QTest::keyClick(view(gui), Qt::Key_Backspace);
    QVERIFY(tables->isVisible());
    gui.click(u"showRows"_s);
    QTRY_VERIFY(isThere(gui));
    gui.click(u"backToTables"_s);
    QVERIFY(tables->isVisible());
}

void TestGuiData::valuesOfAllKinds()
{
    fill(u"CREATE TABLE mixed (id INTEGER PRIMARY KEY, note TEXT, data JSON, scan BLOB, amount NUMERIC); "
         "INSERT INTO mixed VALUES (1, NULL, '{\"b\": 1.10, \"a\": [1, 12345678901234567890]}', x'89504E470D0A1A0A0000000D49484452', 9223372036854775807), "
         "(2, '', NULL, x'', -0.5), (3, 'two' || char(10) || 'lines', 'no json', x'000102', 1e300), (4, replace(hex(zeroblob(100000)), '00', 'long '), NULL, zeroblob(20000), 12)"_s);
    const auto gui = browse(u"mixed"_s);
    QTableView *rows = view(*gui);
    const QAbstractItemModel *model = rows->model();
    QCOMPARE(line(*gui, 0), (QStringList{u"1"_s, u"NULL"_s, u"{\"b\": 1.10, \"a\": [1, 12345678901234567890]}"_s, u"PNG image, 16 bytes"_s, u"9223372036854775807"_s}));
    QCOMPARE(line(*gui, 1), (QStringList{u"2"_s, QString(), u"NULL"_s, u"0 bytes"_s, u"-0.5"_s}));
    QCOMPARE(line(*gui, 2), (QStringList{u"3"_s, u"two lines"_s, u"no json"_s, u"3 bytes"_s, u"1e+300"_s}));
    QCOMPARE(line(*gui, 3).at(1), u"long "_s.repeated(60) + u'…');
    QVERIFY(model->index(0, 1).data(SecondaryRole).toBool()); // NULL is no text
    QVERIFY(!model->index(1, 1).data(SecondaryRole).toBool());
    QVERIFY(model->index(0, 4).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(model->index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);

    const auto *text = gui->find<QPlainTextEdit>(u"cellText"_s);
    const auto *size = gui->find<QLabel>(u"cellSize"_s);
    rows->setCurrentIndex(model->index(0, 2));
    QTRY_COMPARE(text->toPlainText(), u"{\n  \"b\": 1.10,\n  \"a\": [\n    1,\n    12345678901234567890\n  ]\n}"_s);
    rows->setCurrentIndex(model->index(0, 3));
    QTRY_COMPARE(text->toPlainText(), u"0000  89 50 4e 47 0d 0a 1a 0a  .PNG....\n0008  00 00 00 0d 49 48 44 52  ....IHDR"_s);
    QCOMPARE(size->text(), u"PNG image, 16 bytes"_s);
    gui->picture(u"rows-blob"_s);
    rows->setCurrentIndex(model->index(3, 1));
    QTRY_COMPARE(text->toPlainText().size(), 100000);
    QVERIFY(text->toPlainText() == u"long "_s.repeated(20000));
    QVERIFY2(size->text().contains(u"the first 100,000 characters"_s), qPrintable(size->text()));
    gui->picture(u"rows-long"_s);
    rows->setCurrentIndex(model->index(3, 3));
    QTRY_COMPARE(text->toPlainText().count(u'\n'), 4096 / 8 - 1);
    rows->setCurrentIndex(model->index(0, 1));
    QTRY_COMPARE(text->placeholderText(), u"NULL: there is no value"_s);
    QVERIFY(text->toPlainText().isEmpty());
    rows->setCurrentIndex(model->index(1, 1));
    QTRY_COMPARE(text->placeholderText(), u"An empty text"_s);
}

void TestGuiData::scrolls()
{
    fill(ManyDoses.arg(3000));
    const auto gui = browse(u"doses"_s);
    QTableView *rows = view(*gui);
    const QAbstractItemModelTester tester(rows->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(rows->model()->rowCount(), 3000);
    gui->picture(u"rows"_s);
    for (int page = 0; page < 40; ++page) {
        QTest::keyClick(rows, Qt::Key_PageDown);
        QTRY_VERIFY(line(*gui, rows->currentIndex().row()).at(0) != u"…"_s);
        QCOMPARE(line(*gui, rows->currentIndex().row()).at(0), QString::number(rows->currentIndex().row() + 1));
    }
    rows->verticalScrollBar()->setValue(rows->verticalScrollBar()->maximum());
    QTRY_COMPARE(line(*gui, 2999), (QStringList{u"3000"_s, u"drug 4"_s, u"2026-01-01"_s, u"750.0"_s}));
    QVERIFY(!gui->find<QWidget>(u"rowsProblem"_s)->isVisible());
}

void TestGuiData::goesToRows()
{
    fill(ManyDoses.arg(3000));
    fill(u"DELETE FROM doses WHERE id BETWEEN 100 AND 199"_s); // numbers of rows are not their keys
    const auto gui = browse(u"doses"_s);
    QTableView *rows = view(*gui);
    gui->click(u"lastRow"_s);
    QCOMPARE(rows->currentIndex().row(), 2899);
    QTRY_COMPARE(line(*gui, 2899).at(0), u"3000"_s);
    auto *number = gui->find<QLineEdit>(u"rowNumber"_s);
    QTest::keyClick(rows, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(number->hasFocus());
    QTest::keyClicks(number, u"1,500"_s);
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(rows->currentIndex().row(), 1499);
    QTRY_COMPARE(line(*gui, 1499).at(0), u"1600"_s);
    QTest::keyClick(rows, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(rows->currentIndex().row(), 0);
    number->setText(u"4000"_s);
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(note(*gui), u"There are rows from 1 to 2,900."_s);
}

void TestGuiData::sorts()
{
    fill(ManyDoses.arg(500));
    const auto gui = browse(u"doses"_s);
    QTableView *rows = view(*gui);
    const auto click = [&](int column) {
        QHeaderView *header = rows->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 10, header->height() / 2));
    };
    const auto expected = [this](const QString &order) { return QString::fromUtf8(shell(u"SELECT id FROM doses ORDER BY %1 LIMIT 1"_s.arg(order))).trimmed(); };
    click(2); // given, which has an index and no NULL
    QTRY_COMPARE(line(*gui, 0).at(0), expected(u"given, id"_s));
    click(2);
    QTRY_COMPARE(line(*gui, 0).at(0), expected(u"given DESC, id DESC"_s));
    gui->click(u"lastRow"_s);
    QTRY_COMPARE(line(*gui, 499).at(0), expected(u"given, id"_s));
    click(1); // drug, which would have to be sorted
    QVERIFY2(note(*gui).contains(u"no index"_s), qPrintable(note(*gui)));
    QCOMPARE(line(*gui, 499).at(0), expected(u"given, id"_s));
}

void TestGuiData::copies()
{
    fill(u"INSERT INTO doses VALUES (1, 'a' || char(9) || 'b', '2026-01-01', NULL)"_s);
    const auto gui = browse(u"doses"_s);
    QTableView *rows = view(*gui);
    rows->setCurrentIndex(rows->model()->index(0, 1));
    QTest::keyClick(rows, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"a\tb"_s);
    QTest::keyClick(rows, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"1\ta b\t2026-01-01\t"_s);
    gui->click(u"copyCell"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"a\tb"_s);
}

void TestGuiData::emptyTable()
{
    const auto gui = browse(u"doses"_s);
    QCOMPARE(view(*gui)->model()->rowCount(), 0);
    QCOMPARE(note(*gui), u"This table is empty."_s);
    QVERIFY(!gui->find<QPushButton>(u"lastRow"_s)->isEnabled());
    gui->picture(u"rows-empty"_s);
}

void TestGuiData::goneMeanwhile()
{
    fill(u"CREATE TABLE short_lived (a); INSERT INTO short_lived VALUES (1)"_s);
    GuiWindow gui(*m_project);
    gui.window.go(MainWindow::Data);
    fill(u"DROP TABLE short_lived"_s);
    choose(gui, u"short_lived"_s);
    gui.click(u"showRows"_s);
    auto *problem = gui.find<QWidget>(u"rowsProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    QString words;
    for (const QLabel *label : problem->findChildren<QLabel *>())
        words += label->text() + u' ';
    QVERIFY2(words.contains(u"no table or view 'short_lived' any more"_s) && words.contains(u"Refresh"_s), qPrintable(words));
    gui.picture(u"rows-gone"_s);
    fill(u"CREATE TABLE short_lived (a); INSERT INTO short_lived VALUES (7)"_s);
    gui.click(u"refreshRows"_s);
    QTRY_VERIFY(isThere(gui));
    QCOMPARE(line(gui, 0), QStringList{u"7"_s});
    QVERIFY(!problem->isVisible());
}

void TestGuiData::shrunkMeanwhile()
{
    fill(ManyDoses.arg(3000));
    const auto gui = browse(u"doses"_s);
    const QAbstractItemModelTester tester(view(*gui)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(u"DELETE FROM doses WHERE id > 250"_s);
    gui->click(u"lastRow"_s);
    QTRY_COMPARE(line(*gui, 2999).at(0), u"250"_s); // the last one is the last one, whatever its number
    gui->find<QLineEdit>(u"rowNumber"_s)->setText(u"1500"_s);
    QTest::keyClick(gui->find<QLineEdit>(u"rowNumber"_s), Qt::Key_Return);
    QTRY_COMPARE(view(*gui)->model()->rowCount(), 250);
    gui->click(u"lastRow"_s);
    QTRY_COMPARE(line(*gui, 249).at(0), u"250"_s);
    QCOMPARE(gui->find<QLabel>(u"rowsCaption"_s)->text(), u"250 rows · 4 columns"_s);
}

void TestGuiData::grownMeanwhile()
{
    fill(ManyDoses.arg(150));
    const auto gui = browse(u"doses"_s);
    fill(u"INSERT INTO doses SELECT id + 150, drug, given, mg FROM doses"_s);
    const QAbstractItemModelTester tester(view(*gui)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTest::keyClick(&gui->window, Qt::Key_F5);
    QTRY_COMPARE(view(*gui)->model()->rowCount(), 300);
}

void TestGuiData::refreshReadsAgain()
{
    fill(ManyDoses.arg(3));
    const auto gui = browse(u"doses"_s);
    fill(u"UPDATE doses SET drug = 'new' WHERE id = 1"_s);
    QTest::keyClick(&gui->window, Qt::Key_F5);
    QTRY_COMPARE(line(*gui, 0).at(1), u"new"_s);
}

/// While an upgrade works nothing else reads; afterwards what was wished for comes.
void TestGuiData::waitsForTheJob()
{
    fill(ManyDoses.arg(3000));
    m_project->addScript(u"a2"_s, u"a1"_s, u"op.add_column('doses', sa.Column('more', sa.Text))"_s);
    const auto gui = browse(u"doses"_s);
    std::optional<Holder> holder(std::in_place, m_project->databasePath(), u"BEGIN IMMEDIATE"_s);
    gui->window.session().upgrade(u"heads"_s);
    QTRY_VERIFY(gui->window.session().job() && gui->window.session().job()->changesData());
    gui->window.go(MainWindow::Data);
    gui->click(u"lastRow"_s);
    QTRY_COMPARE(note(*gui), u"Rows are read again when the job is done."_s);
    QCOMPARE(line(*gui, 2999).at(0), u"…"_s);
    gui->picture(u"rows-waiting"_s);
    holder.reset();
    QVERIFY(gui->waitIdle());
    QTRY_COMPARE(view(*gui)->model()->columnCount(), 5); // read again, with the new column
}

/// Somebody has the file: the wait shows, and ends at once when nobody wants it any more.
void TestGuiData::lockedAndLeft()
{
    fill(ManyDoses.arg(3));
    GuiWindow gui(*m_project);
    gui.window.go(MainWindow::Data);
    QVERIFY(gui.waitIdle());
    choose(gui, u"doses"_s);
    const Holder holder(m_project->databasePath(), u"BEGIN EXCLUSIVE"_s);
    auto *reader = gui.window.findChild<DataReader *>();
    gui.click(u"showRows"_s);
    QTRY_VERIFY(reader->isReading());
    QTest::keyClick(view(gui), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!reader->isReading(), 2000); // and not after the whole patience with locks
    QVERIFY(gui.find<QTableView>(u"tables"_s)->isVisible());
}

void TestGuiData::onlyWhatIsLookedAt()
{
    fill(ManyDoses.arg(50000));
    const auto gui = browse(u"doses"_s);
    auto *reader = gui->window.findChild<DataReader *>();
    QSignalSpy pages(reader, &DataReader::pageRead);
    QScrollBar *bar = view(*gui)->verticalScrollBar();
    Holder holder(m_project->databasePath(), u"BEGIN EXCLUSIVE"_s); // slower than anybody drags
    for (int i = 1; i <= 100; ++i) {
        bar->setValue(static_cast<int>(qint64(bar->maximum()) * i / 100));
        view(*gui)->viewport()->repaint();
        QCoreApplication::processEvents(); // what is wished for is told
    }
    holder.letGo();
    QTRY_COMPARE(line(*gui, 49999).at(0), u"50000"_s);
    QVERIFY2(pages.count() < 10, QByteArray::number(pages.count()).constData());
}

/// Rows of a server's tables, and what it says when the server goes.
void TestGuiData::server()
{
    const PostgresCluster cluster;
    cluster.create(u"clinic"_s);
    const Outcome made = cluster.psql(u"clinic"_s, "CREATE TABLE doses (id bigint PRIMARY KEY, drug text, exact numeric); "
                                                   "INSERT INTO doses SELECT i, 'drug ' || i, i / 8.0 FROM generate_series(1, 3000) i; CREATE SCHEMA other; CREATE TABLE other.doses (a int); INSERT INTO other.doses VALUES (7)");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    GuiWindow gui;
    QVERIFY(gui.open(cluster.url(u"clinic"_s), m_project->path(u"alembic.ini"_s)));
    gui.window.go(MainWindow::Data);
    choose(gui, u"other.doses"_s);
    gui.click(u"showRows"_s);
    QTRY_VERIFY(isThere(gui));
    QCOMPARE(line(gui, 0), QStringList{u"7"_s});
    QTest::keyClick(view(gui), Qt::Key_Escape);
    choose(gui, u"doses"_s);
    gui.click(u"showRows"_s);
    QTRY_VERIFY(isThere(gui));
    QTRY_COMPARE(gui.find<QLabel>(u"rowsCaption"_s)->text(), u"3,000 rows · 3 columns"_s); // counted by now
    gui.click(u"lastRow"_s);
    QTRY_COMPARE(line(gui, 2999), (QStringList{u"3000"_s, u"drug 3000"_s, u"375.0000000000000000"_s}));
    cluster.stop();
    gui.click(u"firstRow"_s); // still remembered
    gui.find<QLineEdit>(u"rowNumber"_s)->setText(u"1500"_s);
    QTest::keyClick(gui.find<QLineEdit>(u"rowNumber"_s), Qt::Key_Return);
    auto *problem = gui.find<QWidget>(u"rowsProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    gui.picture(u"rows-server-gone"_s);
    cluster.start();
    gui.click(u"refreshRows"_s);
    QTRY_VERIFY(!problem->isVisible() && line(gui, 0).at(0) == u"1"_s);
}

void TestGuiData::growth()
{
    fill(ManyDoses.arg(1200));
    {
        GuiWindow first; // it says where such files are
        const GrowthStore store(m_project->url());
        const QDateTime now = QDateTime::currentDateTime();
        for (int days = 300; days > 0; --days)
            QVERIFY(store.add(GrowthPoint::of({{u"doses"_s, 1190 - days * 3}, {u"alembic_version"_s, 1}}, now.addDays(-days))));
    }
    GuiWindow gui(*m_project);
    auto *overview = gui.find<QTableView>(u"overviewTables"_s);
    QTRY_VERIFY(overview->model()->index(0, TableModel::Size).data().toString() != QString()); // measured
    QCOMPARE(overview->model()->headerData(TableModel::Since, Qt::Horizontal).toString(), u"Since yesterday"_s);
    QVERIFY(!overview->isColumnHidden(TableModel::Since));
    QCOMPARE(overview->model()->index(0, TableModel::Since).data().toString(), u"+ 13"_s);
    QCOMPARE(overview->model()->index(1, TableModel::Since).data().toString(), u"0"_s);
    QVERIFY(overview->model()->index(0, TableModel::Since).data(ToneRole).isValid());
    QVERIFY(!overview->model()->index(1, TableModel::Since).data(ToneRole).isValid()); // nothing has changed
    QVERIFY(gui.find<QWidget>(u"overviewGrowth"_s)->isVisible());
    QCOMPARE(gui.find<QLabel>(u"overviewGrowthTitle"_s)->text(), u"Growth, rows in doses"_s);
    gui.picture(u"overview-growth"_s);
    gui.window.go(MainWindow::Data);
    choose(gui, u"doses"_s);
    auto *plot = gui.find<GrowthPlot>(u"growthPlot"_s);
    QCOMPARE(plot->samples().size(), size_t(301));
    QCOMPARE(plot->samples().back().rows, 1200);
    gui.picture(u"data-growth"_s);
    choose(gui, u"alembic_version"_s);
    QCOMPARE(plot->samples().front().rows, 1);
    // What was counted now is remembered for tomorrow.
    QCOMPARE(GrowthStore(m_project->url()).read()->points.back().tables.value(u"doses"_s).rows, 1200);
}

void TestGuiData::growthBegins()
{
    fill(ManyDoses.arg(3));
    GuiWindow gui(*m_project);
    QVERIFY(gui.find<QTableView>(u"overviewTables"_s)->isColumnHidden(TableModel::Since));
    QVERIFY(!gui.find<QWidget>(u"overviewGrowth"_s)->isVisible());
    gui.window.go(MainWindow::Data);
    const auto *empty = gui.find<GrowthPlot>(u"growthPlot"_s)->findChild<QLabel *>(u"growthEmpty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->text().startsWith(u"Growth shows from the second day on"_s), qPrintable(empty->text()));
    gui.picture(u"data-no-growth"_s);
    // A database that may only be read has a history as well.
    QTRY_COMPARE(GrowthStore(m_project->url()).read()->points.size(), size_t(1));
}

void TestGuiData::lastBackupAndActivity()
{
    const auto health = [](GuiWindow &gui) {
        QStringList texts;
        for (const QLabel *label : gui.find<QWidget>(u"overviewPage"_s)->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    };
    m_project->addScript(u"a2"_s, u"a1"_s, u"op.add_column('doses', sa.Column('more', sa.Text))"_s);
    GuiWindow gui(*m_project);
    QTRY_VERIFY2(health(gui).contains(u"None has been made yet"_s), qPrintable(health(gui)));
    gui.picture(u"overview-no-backup"_s);
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    gui.window.go(MainWindow::Overview);
    QTRY_VERIFY2(health(gui).contains(u"Last backup just now"_s), qPrintable(health(gui)));
    QVERIFY2(health(gui).contains(QRegularExpression(u"Upgraded by \\S+, just now"_s)), qPrintable(health(gui)));
    gui.picture(u"overview-backup"_s);
}

/// Rows that were read from the end of a table of which only an estimate was known have other numbers once it is counted.
void TestGuiData::estimatedEnd()
{
    const auto pageOf = [](int from, int count) {
        RowPage page;
        for (int i = from; i < from + count; ++i) {
            RowCell cell;
            cell.kind = Cell::Kind::Text;
            cell.text = u"row %1"_s.arg(i);
            page.rows.push_back({{}, {cell}});
        }
        return page;
    };
    OpenedRows opened;
    opened.source.paging = PagedTable::Paging::ByOffset;
    opened.source.columns.resize(1);
    opened.first = pageOf(0, 100);
    RowsModel rows;
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    rows.setRows(opened, 1050, false);
    RowRequest fromTheEnd;
    fromTheEnd.from = RowRequest::From::Last;
    fromTheEnd.limit = 50;
    rows.take({10, fromTheEnd, pageOf(1350, 50)});
    QCOMPARE(rows.index(1049, 0).data().toString(), u"row 1399"_s);
    rows.setCounted(1400);
    QCOMPARE(rows.rowCount(), 1400);
    QVERIFY(rows.isExact());
    QVERIFY2(rows.index(1049, 0).data().toString() != u"row 1399"_s, "it is row 1,400");
    QCOMPARE(rows.index(99, 0).data().toString(), u"row 99"_s);
}

QTEST_MAIN(TestGuiData)
#include "tst_guidata.moc"
