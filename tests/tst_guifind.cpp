// SPDX-License-Identifier: GPL-3.0-or-later
// Views among the tables of the window, and values that are looked for in rows.
#include "datareader.h"
#include "models/roles.h"
#include "models/tablemodel.h"
#include "pages/datapage.h"
#include "pages/rowspage.h"
#include "support/guiwindow.h"
#include "support/postgres.h"
#include "support/sqliteshell.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

} // namespace

class TestGuiFind final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void viewsAreListed();
    void viewRows();
    void serverViews();
    void finds();
    void findsNothing();
    void findsInOneColumn();
    void manyFound();
    void twoMillionRows();
    void whoTypesOnIsNotDisturbed();
    void failedSearchIsOver();
    void lettersAskForNoRows();

private:
    QByteArray shell(const QString &sql) const { return sqliteShell(m_project->databasePath(), sql); }
    std::unique_ptr<GuiWindow> browse(const QString &table);
    static void open(GuiWindow &gui, const QString &table);
    static void find(GuiWindow &gui, const QString &text);
    static QTableView *view(GuiWindow &gui) { return gui.find<QTableView>(u"rows"_s); }
    static QString caption(GuiWindow &gui) { return gui.find<QLabel>(u"rowsCaption"_s)->text(); }
    static QString note(GuiWindow &gui) { return gui.find<QLabel>(u"rowsNote"_s)->text(); }
    static QString cell(GuiWindow &gui, int row, int column) { return view(gui)->model()->index(row, column).data().toString(); }

    std::unique_ptr<Project> m_project;
};

void TestGuiFind::init()
{
    m_project = std::make_unique<Project>();
    m_project->addScript(u"a1"_s, {}, u"op.create_table('doses', sa.Column('id', sa.Integer, primary_key=True), sa.Column('drug', sa.Text), sa.Column('note', sa.Text))"_s);
    m_project->upgrade();
}

void TestGuiFind::open(GuiWindow &gui, const QString &table)
{
    auto *list = gui.find<QTableView>(u"tables"_s);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, TableModel::Name).data().toString() == table)
            list->setCurrentIndex(list->model()->index(row, TableModel::Name));
    }
    gui.click(u"showRows"_s);
    if (!QTest::qWaitFor([&] { return view(gui)->isVisible() && view(gui)->model()->columnCount() > 0; }, Patience))
        qFatal("no rows of %s: %s", qPrintable(table), qPrintable(note(gui)));
    if (gui.find<QLabel>(u"rowsTitle"_s)->text() != table)
        qFatal("no table %s", qPrintable(table));
}

std::unique_ptr<GuiWindow> TestGuiFind::browse(const QString &table)
{
    auto gui = std::make_unique<GuiWindow>(*m_project);
    gui->window.go(MainWindow::Data);
    open(*gui, table);
    return gui;
}

/// As a person does: Ctrl+F, the text, Enter.
void TestGuiFind::find(GuiWindow &gui, const QString &text)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    auto *field = gui.find<QLineEdit>(u"findText"_s);
    QVERIFY(field->hasFocus());
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

void TestGuiFind::viewsAreListed()
{
    QCOMPARE(shell(u"INSERT INTO doses VALUES (1, 'a', NULL); CREATE VIEW aspirins AS SELECT * FROM doses; CREATE VIEW big AS SELECT 1 AS one"_s), QByteArray());
    GuiWindow gui(*m_project);
    gui.window.go(MainWindow::Data);
    QVERIFY(gui.waitIdle());
    auto *list = gui.find<QTableView>(u"tables"_s);
    const QAbstractItemModel *model = list->model();
    QCOMPARE(model->rowCount(), 4);
    QStringList lines;
    for (int row = 0; row < 4; ++row)
        lines << model->index(row, TableModel::Name).data().toString() + u' ' + model->index(row, TableModel::Rows).data().toString() + u' ' + model->index(row, TableModel::Name).data(IconRole).toString();
    QCOMPARE(lines.mid(2), (QStringList{u"aspirins view view"_s, u"big view view"_s})); // below the tables, without a number, with the icon
    QVERIFY(!model->index(0, TableModel::Name).data(IconRole).isValid());
    QCOMPARE(model->index(2, TableModel::Name).data(Qt::AccessibleTextRole).toString(), u"aspirins, view"_s);
    auto *growth = gui.find<QLabel>(u"growthTitle"_s);
    QVERIFY(growth->isVisible());
    list->setCurrentIndex(model->index(2, 0));
    QVERIFY(!growth->isVisible()); // nobody has counted a view
    gui.picture(u"views"_s);
    list->setCurrentIndex(model->index(0, 0));
    QVERIFY(growth->isVisible());
}

/// Its rows are read as a table's; how many there are is found out for whoever asks.
void TestGuiFind::viewRows()
{
    QCOMPARE(shell(u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO doses SELECT i, 'drug ' || i, NULL FROM n; CREATE VIEW half AS SELECT id, drug FROM doses WHERE id > 500"_s), QByteArray());
    const auto gui = browse(u"half"_s);
    QCOMPARE(cell(*gui, 0, 1), u"drug 501"_s);
    QCOMPARE(caption(*gui), u"more than 100 rows · 2 columns · view · no key: far rows take longer"_s);
    QVERIFY(!gui->find<QPushButton>(u"lastRow"_s)->isEnabled());
    gui->picture(u"view-rows"_s);
    gui->click(u"countRows"_s);
    QTRY_COMPARE_WITH_TIMEOUT(caption(*gui), u"500 rows · 2 columns · view · no key: far rows take longer"_s, Patience);
    QVERIFY(!gui->find<QPushButton>(u"countRows"_s)->isVisible());
    gui->click(u"lastRow"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(*gui, 499, 0), u"1000"_s, Patience);
    find(*gui, u"DRUG 99"_s);
    QTRY_COMPARE_WITH_TIMEOUT(caption(*gui), u"found: 10 rows · 2 columns · view · no key: far rows take longer"_s, Patience);
}

void TestGuiFind::serverViews()
{
    const PostgresCluster cluster;
    cluster.create(u"clinic"_s);
    const Outcome made = cluster.psql(u"clinic"_s, "CREATE TABLE doses (id bigint PRIMARY KEY, drug text); INSERT INTO doses SELECT i, 'drug ' || i FROM generate_series(1, 300) i; "
                                                   "CREATE VIEW few AS SELECT id FROM doses WHERE id < 4; CREATE MATERIALIZED VIEW kept AS SELECT id, drug FROM doses");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    GuiWindow gui;
    QVERIFY(gui.open(cluster.url(u"clinic"_s), m_project->path(u"alembic.ini"_s)));
    gui.window.go(MainWindow::Data);
    QVERIFY(gui.waitIdle());
    const QAbstractItemModel *model = gui.find<QTableView>(u"tables"_s)->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(1, TableModel::Rows).data().toString(), u"view"_s);
    QCOMPARE(model->index(2, TableModel::Rows).data().toString(), u"materialized view"_s);
    open(gui, u"few"_s);
    QCOMPARE(caption(gui), u"3 rows · 1 column · view · no key: far rows take longer"_s);
    QTest::keyClick(view(gui), Qt::Key_Escape);
    open(gui, u"kept"_s);
    find(gui, u"Drug 29"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view(gui)->model()->rowCount(), 11, Patience); // 29 and 290 to 299
    QCOMPARE(cell(gui, 10, 1), u"drug 299"_s);
}

void TestGuiFind::finds()
{
    QCOMPARE(shell(u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO doses SELECT i, 'drug ' || i, CASE WHEN i % 250 = 0 THEN 'Ask Müller' END FROM n"_s), QByteArray());
    const auto gui = browse(u"doses"_s);
    find(*gui, u"MÜLLER"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view(*gui)->model()->rowCount(), 4, Patience);
    QCOMPARE(cell(*gui, 0, 0), u"250"_s);
    QCOMPARE(cell(*gui, 3, 0), u"1000"_s);
    QCOMPARE(view(*gui)->currentIndex(), view(*gui)->model()->index(0, 2)); // where it stands
    QVERIFY(view(*gui)->hasFocus());
    QCOMPARE(caption(*gui), u"found: 4 rows · 3 columns"_s);
    gui->picture(u"found"_s);
    QTest::keyClick(view(*gui), Qt::Key_Escape); // all rows again, on the same page
    QTRY_COMPARE_WITH_TIMEOUT(view(*gui)->model()->rowCount(), 1000, Patience);
    QCOMPARE(caption(*gui), u"1,000 rows · 3 columns"_s);
    QVERIFY(view(*gui)->isVisible());
    QTest::keyClick(view(*gui), Qt::Key_Escape);
    QVERIFY(gui->find<QTableView>(u"tables"_s)->isVisible());
    open(*gui, u"doses"_s);
    QVERIFY(gui->find<QLineEdit>(u"findText"_s)->text().isEmpty());
}

void TestGuiFind::findsNothing()
{
    QCOMPARE(shell(u"INSERT INTO doses VALUES (1, 'Aspirin', NULL)"_s), QByteArray());
    const auto gui = browse(u"doses"_s);
    find(*gui, u"' OR 1 = 1 --"_s);
    QTRY_COMPARE_WITH_TIMEOUT(note(*gui), u"Nothing found: no row of “doses” contains “' OR 1 = 1 --”."_s, Patience);
    QCOMPARE(view(*gui)->model()->rowCount(), 0);
    gui->picture(u"found-nothing"_s);
    auto *column = gui->find<QComboBox>(u"findColumn"_s);
    column->setFocus();
    QTest::keyClick(column, Qt::Key_Down);
    QTest::keyClick(column, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(note(*gui), u"Nothing found: no value of “drug” contains “' OR 1 = 1 --”."_s, Patience);
    gui->find<QLineEdit>(u"findText"_s)->clear();
    QTRY_COMPARE_WITH_TIMEOUT(view(*gui)->model()->rowCount(), 1, Patience);
    QVERIFY(note(*gui).isEmpty());
}

void TestGuiFind::findsInOneColumn()
{
    QCOMPARE(shell(u"INSERT INTO doses VALUES (7, 'x', 'y'), (8, '7', 'y'), (9, 'z', '7')"_s), QByteArray());
    const auto gui = browse(u"doses"_s);
    find(*gui, u"7"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view(*gui)->model()->rowCount(), 3, Patience);
    auto *column = gui->find<QComboBox>(u"findColumn"_s);
    column->setFocus();
    QTest::keyClick(column, Qt::Key_End); // note
    QTRY_COMPARE_WITH_TIMEOUT(view(*gui)->model()->rowCount(), 1, Patience);
    QCOMPARE(cell(*gui, 0, 0), u"9"_s);
    QCOMPARE(column->currentText(), u"note"_s); // what was chosen stays
}

/// More than a page: told as such, and the next pages hold the next ones.
void TestGuiFind::manyFound()
{
    QCOMPARE(shell(u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO doses SELECT i, CASE WHEN i % 3 THEN 'other' ELSE 'drug' END, NULL FROM n"_s), QByteArray());
    const auto gui = browse(u"doses"_s);
    find(*gui, u"drug"_s);
    QTRY_COMPARE_WITH_TIMEOUT(caption(*gui), u"found: more than 100 rows · 3 columns"_s, Patience);
    for (const int row : {150, 299, 420}) {
        view(*gui)->scrollTo(view(*gui)->model()->index(std::min(row, view(*gui)->model()->rowCount() - 1), 0));
        QTRY_VERIFY_WITH_TIMEOUT(view(*gui)->model()->rowCount() > row && cell(*gui, row, 0) == QString::number(3 * (row + 1)), Patience);
    }
    gui->click(u"countRows"_s);
    QTRY_COMPARE_WITH_TIMEOUT(caption(*gui), u"found: 1,000 rows · 3 columns"_s, Patience);
    gui->click(u"lastRow"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(*gui, 999, 0), u"3000"_s, Patience);
}

/// The window stays awake while all of them are looked through, and the search ends when nobody wants it any more.
void TestGuiFind::twoMillionRows()
{
    QCOMPARE(shell(u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000) INSERT INTO doses SELECT i, 'drug ' || (i % 1000), 'as the doctor said' FROM n"_s), QByteArray());
    const auto gui = browse(u"doses"_s);
    QVERIFY(gui->waitIdle());
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    QElapsedTimer search;
    search.start();
    beat.start(5);
    find(*gui, u"nowhere"_s);
    QCOMPARE(note(*gui), u"Searching…"_s);
    QVERIFY(gui->find<QPushButton>(u"stopFinding"_s)->isVisible());
    QCOMPARE(view(*gui)->model()->rowCount(), 2000000); // what was there stays meanwhile
    QTRY_COMPARE_WITH_TIMEOUT(note(*gui), u"Nothing found: no row of “doses” contains “nowhere”."_s, Patience);
    const qint64 whole = search.elapsed();
    qInfo("looked through in %lld ms; the window was busy for %lld ms at most", whole, longest);
    QVERIFY2(longest < whole / 2, QByteArray::number(longest).constData());
    beat.stop();

    auto *reader = gui->window.findChild<DataReader *>();
    gui->find<QLineEdit>(u"findText"_s)->clear();
    QTRY_COMPARE_WITH_TIMEOUT(view(*gui)->model()->rowCount(), 2000000, Patience);
    find(*gui, u"nowhere"_s);
    QVERIFY(reader->isReading());
    QTest::keyClick(gui->find<QLineEdit>(u"findText"_s), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!reader->isReading(), Patience);
    QCOMPARE(note(*gui), u"Stopped before the end: these are the rows of before."_s);
    QCOMPARE(view(*gui)->model()->rowCount(), 2000000);
    QVERIFY(!gui->find<QPushButton>(u"stopFinding"_s)->isVisible());
    gui->click(u"lastRow"_s); // they can still be looked at
    QTRY_COMPARE_WITH_TIMEOUT(cell(*gui, 1999999, 0), u"2000000"_s, Patience);
}

/// The result of a search takes the keys only from who waits for it.
void TestGuiFind::whoTypesOnIsNotDisturbed()
{
    QCOMPARE(shell(u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) INSERT INTO doses SELECT i, 'drug ' || i, NULL FROM n"_s), QByteArray());
    const auto gui = browse(u"doses"_s);
    find(*gui, u"299999"_s);
    auto *text = gui->find<QLineEdit>(u"findText"_s);
    QTest::keyClicks(text, u"x"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view(*gui)->model()->rowCount(), 1, Patience);
    QVERIFY(text->hasFocus());
    QTest::keyClick(text, Qt::Key_Backspace);
    QVERIFY(view(*gui)->isVisible()); // and has not gone back to the tables
    QCOMPARE(text->text(), u"299999"_s);
}

/// What has failed is not looked for any more: nothing says so, and Escape leaves.
void TestGuiFind::failedSearchIsOver()
{
    QCOMPARE(shell(u"INSERT INTO doses VALUES (1, 'Aspirin', NULL)"_s), QByteArray());
    const auto gui = browse(u"doses"_s);
    QCOMPARE(shell(u"DROP TABLE doses"_s), QByteArray());
    find(*gui, u"Aspirin"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui->find<QWidget>(u"rowsProblem"_s)->isVisible(), Patience);
    QVERIFY(!gui->find<QPushButton>(u"stopFinding"_s)->isVisible());
    QVERIFY2(note(*gui).isEmpty(), qPrintable(note(*gui)));
}

/// A letter in the grid is no search through all rows on the thread of the window.
void TestGuiFind::lettersAskForNoRows()
{
    QCOMPARE(shell(u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) INSERT INTO doses SELECT i, 'drug ' || i, NULL FROM n"_s), QByteArray());
    const auto gui = browse(u"doses"_s);
    const QModelIndex current = view(*gui)->currentIndex();
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(view(*gui), Qt::Key_Z);
    const qint64 letter = timer.restart();
    int asked = 0;
    for (int row = 0; row < 300000; ++row)
        asked += view(*gui)->model()->index(row, current.column()).data().isValid() ? 1 : 0;
    const qint64 whole = timer.elapsed();
    qInfo("a letter takes %lld ms, all rows of one column take %lld ms", letter, whole);
    QVERIFY(letter * 4 < std::max<qint64>(whole, 40));
    QCOMPARE(view(*gui)->currentIndex(), current);
}

QTEST_MAIN(TestGuiFind)
#include "tst_guifind.moc"
