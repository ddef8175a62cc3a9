// SPDX-License-Identifier: GPL-3.0-or-later
// Rows into a file and from a file, by the window.
#include "db/connection.h"
#include "models/exportmodel.h"
#include "pages/sheetpage.h"
#include "support/guiwindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// Patients and their doses.
void addClinic(Project &project)
{
    project.addScript(u"a1"_s, {}, u"op.execute('CREATE TABLE patient (id INTEGER PRIMARY KEY, name TEXT NOT NULL, born DATE)')\n"
                                   "op.execute(\"INSERT INTO patient VALUES (1, 'Ada', '1990-01-02'), (2, 'Ben', NULL), (3, 'Cem', '1985-06-07')\")"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.execute('CREATE TABLE dose (id INTEGER PRIMARY KEY, patient INTEGER REFERENCES patient (id), mg INTEGER)')\n"
                                        "op.execute('INSERT INTO dose VALUES (1, 1, 5), (2, 1, 10), (3, 3, 20), (4, 2, 40)')"_s);
    project.upgrade();
}

/// What another reader finds in an export, gzip or not: TABLE ROWS.
QByteArray readByPython(const QString &file)
{
    const QString script = u"import gzip, json, sys\n"
                           "name = sys.argv[1]\n"
                           "data = json.load((gzip.open if name.endswith('.gz') else open)(name))\n"
                           "for t in sorted(data['tables'], key=lambda t: t['table']): print(t['table'], t['rows'])"_s;
    const Outcome outcome = runProgram({u"/usr/bin/python3"_s, {u"-c"_s, script, file}});
    return outcome.output + outcome.errors;
}

/// Rows of a table, as SQLite's own shell counts them.
QString counted(const Project &project, const QString &table)
{
    return QString::fromUtf8(runProgram({u"sqlite3"_s, {project.databasePath(), u"SELECT count(*) FROM "_s + table}}).output).trimmed();
}

class TransferWindow : public GuiWindow
{
public:
    explicit TransferWindow(const Project &project)
        : GuiWindow(project)
    {
    }

    void openExport()
    {
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        if (!waitIdle() || !QTest::qWaitFor([this] { return tree()->isVisible(); }, Patience))
            qFatal("nothing to export is shown");
    }
    QTreeView *tree() { return find<QTreeView>(u"exportTables"_s); }
    QModelIndex table(const QString &name)
    {
        const QAbstractItemModel *model = tree()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data() == name)
                return model->index(row, 0);
        }
        qFatal("no table %s", qPrintable(name));
    }
    /// As a person would, with the keyboard.
    void press(const QModelIndex &index)
    {
        tree()->setFocus();
        tree()->setCurrentIndex(index);
        QTest::keyClick(tree(), Qt::Key_Space);
    }
    void choose(const QString &box, int index)
    {
        auto *combo = find<QComboBox>(box);
        combo->setFocus();
        while (combo->currentIndex() < index)
            QTest::keyClick(combo, Qt::Key_Down);
    }
    void import(const QString &file)
    {
        prompts.file = file;
        QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    }
};

} // namespace

class TestGuiTransfer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesFollow();
    void aDatabaseIsNoImport();
    void exportsEverything();
    void exportsWhatIsChosen();
    void exportIsCancelled();
    void exportFails();
    void previewIsTrue_data();
    void previewIsTrue();
    void previewIsDeclined();
    void anotherFileIsNotImported();
    void otherRevision();
    void brokenFile();
    void importIsCancelled();
    void readOnly();
};

void TestGuiTransfer::exportsEverything()
{
    Project project;
    addClinic(project);
    TransferWindow gui(project);
    gui.openExport();
    const QAbstractItemModelTester tester(gui.tree()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(gui.find<QLabel>(u"exportSum"_s)->text(), u"2 tables · 7 rows"_s);
    gui.picture(u"export"_s);
    gui.prompts.file = project.path(u"all.json"_s);
    gui.click(u"exportElsewhere"_s);
    gui.click(u"exportNow"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().startsWith(u"The export is done"_s) && gui.told().contains(u"all.json"_s), qPrintable(gui.told()));
    gui.picture(u"exported"_s);
    QCOMPARE(readByPython(gui.prompts.file), QByteArray("dose [[1, 1, 5], [2, 1, 10], [3, 3, 20], [4, 2, 40]]\n"
                                                        "patient [[1, 'Ada', '1990-01-02'], [2, 'Ben', None], [3, 'Cem', '1985-06-07']]\n"));
    gui.click(u"showExport"_s);
    QCOMPARE(gui.prompts.folders, QStringList{project.path()});
    QCOMPARE(gui.message(), QString()); // once is enough
    gui.click(u"sheetDone"_s);
    QVERIFY(!gui.find<SheetPage>(u"sheetPage"_s)->isVisible());
}

void TestGuiTransfer::exportsWhatIsChosen()
{
    Project project;
    addClinic(project);
    TransferWindow gui(project);
    gui.openExport();
    gui.click(u"exportNone"_s);
    QVERIFY(!gui.find<QPushButton>(u"exportNow"_s)->isEnabled());
    const QModelIndex patient = gui.table(u"patient"_s);
    gui.press(patient);
    gui.tree()->expand(patient);
    const QAbstractItemModel *model = gui.tree()->model();
    gui.press(model->index(1, ExportModel::Masked, patient)); // the name
    QCOMPARE(model->index(1, ExportModel::Masked, patient).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QCOMPARE(gui.find<QLabel>(u"exportSum"_s)->text(), u"1 table · 3 rows"_s);
    gui.choose(u"exportCompression"_s, 2);
    gui.picture(u"export-chosen"_s);
    QVERIFY2(gui.find<QLabel>(u"exportFile"_s)->toolTip().endsWith(u".json.gz"_s), qPrintable(gui.find<QLabel>(u"exportFile"_s)->toolTip()));
    gui.click(u"exportNow"_s);
    QVERIFY(gui.waitTold());
    const QStringList made = QDir(project.path()).entryList({u"*.json.gz"_s});
    QCOMPARE(made.size(), 1);
    const QByteArray found = readByPython(project.path(made.first()));
    QVERIFY2(found.startsWith("patient [[1, 'masked-") && found.contains("'1990-01-02'") && !found.contains("Ada") && !found.contains("dose"), found.constData());
}

void TestGuiTransfer::exportIsCancelled()
{
    Project project;
    addClinic(project);
    runSql(project.databasePath(), u"CREATE TABLE many AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600000) SELECT i, 'row ' || i AS t FROM n"_s);
    TransferWindow gui(project);
    gui.openExport();
    gui.prompts.file = project.path(u"never.json"_s);
    gui.click(u"exportElsewhere"_s);
    gui.click(u"exportNow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.find<QPushButton>(u"sheetCancel"_s)->isVisible(), Patience); // what counted rows gives way first
    gui.click(u"sheetCancel"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().contains(u"was cancelled"_s), qPrintable(gui.told()));
    QCOMPARE(QDir(project.path()).entryList({u"never*"_s}, QDir::Files | QDir::Hidden), QStringList());
    gui.picture(u"export-cancelled"_s);
}

void TestGuiTransfer::exportFails()
{
    Project project;
    addClinic(project);
    TransferWindow gui(project);
    gui.openExport();
    gui.prompts.file = project.path(u"no/such/folder.json"_s);
    gui.click(u"exportElsewhere"_s);
    gui.click(u"exportNow"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().contains(u"has failed"_s), qPrintable(gui.told()));
    QVERIFY(!gui.message().isEmpty());
    gui.picture(u"export-failed"_s);
}

void TestGuiTransfer::previewIsTrue_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("replace") << 0 << QStringList{u"patient | 4 | 3 | 3 | − 1 row"_s, u"dose | 1 | 4 | 4 | + 3 rows"_s};
    QTest::newRow("append") << 1 << QStringList{u"patient | 4 | 3 | 7 | + 3 rows"_s, u"dose | 1 | 4 | 5 | + 4 rows"_s};
    QTest::newRow("upsert") << 2 << QStringList{u"patient | 4 | 3 | 4 at least | "_s, u"dose | 1 | 4 | 4 at least | "_s};
}

/// What the page says is what SQLite's shell counts, before and afterwards; then it is taken back.
void TestGuiTransfer::previewIsTrue()
{
    QFETCH(int, mode);
    QFETCH(QStringList, lines);
    Project project;
    addClinic(project);
    const QString file = project.path(u"rows.json"_s);
    QVERIFY(project.meditrack({u"db"_s, u"export"_s, file}).exitCode == 0);
    // Other keys for adding, some of the same for overwriting.
    runSql(project.databasePath(), mode == 2 ? u"DELETE FROM dose WHERE id > 1"_s : u"DELETE FROM dose"_s);
    runSql(project.databasePath(), mode == 2 ? u"INSERT INTO patient VALUES (14, 'Dan', NULL)"_s : u"DELETE FROM patient"_s);
    if (mode != 2) {
        runSql(project.databasePath(), u"INSERT INTO patient VALUES (11, 'Eva', NULL), (12, 'Flo', NULL), (13, 'Gil', NULL), (14, 'Hal', NULL)"_s);
        runSql(project.databasePath(), u"INSERT INTO dose VALUES (11, 11, 5)"_s);
    }
    const QByteArray before = dumpOf(project.databasePath());
    TransferWindow gui(project);
    gui.import(file);
    QVERIFY(gui.waitAsked());
    gui.choose(u"importMode"_s, mode);
    QCOMPARE(gui.comparison(), lines);
    gui.picture(u"import-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QStringList tables;
    for (const QString &line : gui.comparison()) {
        const QStringList cells = line.split(u" | "_s);
        tables << cells.first();
        QCOMPARE(cells.at(1), counted(project, cells.first()));
    }
    QCOMPARE(dumpOf(project.databasePath()), before);
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().startsWith(u"The import is done"_s), qPrintable(gui.told()));
    for (qsizetype i = 0; i < lines.size() && mode != 2; ++i)
        QCOMPARE(lines.at(i).split(u" | "_s).at(3), counted(project, tables.at(i)));
    if (mode == 2) {
        QCOMPARE(counted(project, u"patient"_s), u"4"_s);
        QCOMPARE(counted(project, u"dose"_s), u"4"_s);
    }
    gui.picture(u"imported"_s);
    gui.click(u"undoImport"_s);
    QVERIFY(gui.waitAsked());
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGuiTransfer::previewIsDeclined()
{
    Project project;
    addClinic(project);
    const QString file = project.path(u"rows.json"_s);
    QVERIFY(project.meditrack({u"db"_s, u"export"_s, file}).exitCode == 0);
    runSql(project.databasePath(), u"DELETE FROM dose"_s);
    const QByteArray before = dumpOf(project.databasePath());
    TransferWindow gui(project);
    gui.import(file);
    QVERIFY(gui.waitAsked());
    QVERIFY(gui.find<QPushButton>(u"no"_s)->hasFocus());
    QTest::keyClick(gui.window.focusWidget(), Qt::Key_Return);
    QVERIFY(gui.waitIdle());
    QVERIFY(!gui.find<SheetPage>(u"sheetPage"_s)->isVisible());
    QCOMPARE(dumpOf(project.databasePath()), before);
    QVERIFY(!QFile::exists(project.path(u"backups"_s)));
}

/// What is written to the place of the file after it was shown is what nobody has agreed to.
void TestGuiTransfer::anotherFileIsNotImported()
{
    Project project;
    addClinic(project);
    const QString file = project.path(u"rows.json"_s);
    QVERIFY(project.meditrack({u"db"_s, u"export"_s, file}).exitCode == 0);
    TransferWindow gui(project);
    gui.import(file);
    QVERIFY(gui.waitAsked());
    runSql(project.databasePath(), u"DELETE FROM dose"_s);
    const QByteArray before = dumpOf(project.databasePath());
    QVERIFY(QFile::remove(file));
    QVERIFY(project.meditrack({u"db"_s, u"export"_s, file}).exitCode == 0);
    gui.click(u"yes"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(gui.message().contains(u"has changed since it was looked at"_s), qPrintable(gui.message()), 60000);
    QVERIFY(gui.waitIdle());
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGuiTransfer::otherRevision()
{
    Project project;
    addClinic(project);
    const QString file = project.path(u"rows.json"_s);
    QVERIFY(project.meditrack({u"db"_s, u"export"_s, file}).exitCode == 0);
    project.addScript(u"a3"_s, u"a2"_s, u"op.execute('CREATE TABLE more (id INTEGER)')"_s);
    project.upgrade();
    TransferWindow gui(project);
    gui.import(file);
    QVERIFY(gui.waitAsked());
    QVERIFY2(gui.told().contains(u"revision a2, and the database is at a3"_s), qPrintable(gui.told()));
    QVERIFY(!gui.find<QPushButton>(u"yes"_s)->isVisible());
    gui.picture(u"import-other-revision"_s);
    QVERIFY(project.meditrack({u"db"_s, u"import"_s, u"--yes"_s, file}).exitCode != 0); // the engine would not, either
}

/// Found when it is read to its end only: then everything is as before.
void TestGuiTransfer::brokenFile()
{
    Project project;
    addClinic(project);
    const QString file = project.path(u"rows.json"_s);
    QVERIFY(project.meditrack({u"db"_s, u"export"_s, file}).exitCode == 0);
    QFile broken(file);
    QVERIFY(broken.resize(broken.size() - 20));
    const QByteArray before = dumpOf(project.databasePath());
    TransferWindow gui(project);
    gui.import(file);
    QVERIFY(gui.waitAsked());
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().contains(u"has failed"_s), qPrintable(gui.told()));
    QVERIFY2(gui.message().contains(u"rows.json"_s), qPrintable(gui.message()));
    gui.picture(u"import-failed"_s);
    QCOMPARE(dumpOf(project.databasePath()), before);
    gui.click(u"sheetDone"_s);

    // One that is no JSON at all is found at once.
    gui.import(project.write(u"none.json"_s, "this is no JSON"));
    QVERIFY(!gui.waitAsked());
    QVERIFY2(gui.message().contains(u"none.json"_s), qPrintable(gui.message()));
    QVERIFY(!gui.find<SheetPage>(u"sheetPage"_s)->isVisible());
}

void TestGuiTransfer::importIsCancelled()
{
    Project project;
    addClinic(project);
    runSql(project.databasePath(), u"CREATE TABLE many AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT i, 'row ' || i AS t FROM n"_s);
    const QString file = project.path(u"rows.json"_s);
    QVERIFY(project.meditrack({u"db"_s, u"export"_s, file}).exitCode == 0);
    runSql(project.databasePath(), u"DELETE FROM many WHERE i > 3"_s);
    const QByteArray before = dumpOf(project.databasePath());
    TransferWindow gui(project);
    gui.import(file);
    QVERIFY(gui.waitAsked());
    QSignalSpy reported(&gui.window.session(), &Session::reported);
    gui.click(u"yes"_s);
    QVERIFY(reported.wait(Patience));
    gui.click(u"sheetCancel"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().contains(u"was cancelled"_s), qPrintable(gui.told()));
    QCOMPARE(dumpOf(project.databasePath()), before);
}

void TestGuiTransfer::readOnly()
{
    Project project;
    addClinic(project);
    GuiWindow gui;
    gui.window.setReadOnly(true);
    QVERIFY(gui.open(project.databasePath(), project.path(u"alembic.ini"_s)));
    for (const QAction *action : gui.window.findChildren<QAction *>()) {
        const QString text = action->text().remove(u'&');
        if (text == u"Import from JSON…"_s) {
            QVERIFY(!action->isEnabled());
            QVERIFY2(action->toolTip().contains(u"read-only"_s), qPrintable(action->toolTip()));
        } else if (text == u"Export to JSON…"_s) {
            QVERIFY(action->isEnabled());
        }
    }
    gui.prompts.file = project.path(u"all.json"_s);
    QTest::keyClick(&gui.window, Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!gui.waitAsked());
    QTest::keyClick(&gui.window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QTest::qWaitFor([&] { return gui.find<QTreeView>(u"exportTables"_s)->isVisible(); }, Patience));
    gui.click(u"exportElsewhere"_s);
    gui.click(u"exportNow"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(readByPython(gui.prompts.file).startsWith("dose [[1, 1, 5]"), readByPython(gui.prompts.file).constData());
}

/// Another program moves the database on while somebody chooses: the list follows, and the choice stays.
void TestGuiTransfer::tablesFollow()
{
    Project project;
    addClinic(project);
    TransferWindow gui(project);
    gui.openExport();
    auto *tables = gui.find<QTreeView>(u"exportTables"_s);
    gui.click(u"exportNone"_s);
    const QString place = gui.find<QLabel>(u"exportFile"_s)->toolTip();
    runSql(project.databasePath(), u"CREATE TABLE bed (id INTEGER PRIMARY KEY)"_s);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    const auto names = [tables] {
        QStringList all;
        for (int row = 0; row < tables->model()->rowCount(); ++row)
            all << tables->model()->index(row, 0).data().toString() + (tables->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked ? u"*"_s : QString());
        all.sort();
        return all;
    };
    QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{u"bed*"_s, u"dose"_s, u"patient"_s}), Patience); // what is new is wanted until somebody says otherwise
    QVERIFY(tables->isVisible());
    QCOMPARE(gui.find<QLabel>(u"exportFile"_s)->toolTip(), place);
}

/// A database is no file of rows, and looking at it must not cost another tab its lock.
void TestGuiTransfer::aDatabaseIsNoImport()
{
    Project project;
    addClinic(project);
    Project busy;
    addClinic(busy);
    NoProgress progress;
    Connection connection(busy.url(), Connection::Access::Write, progress);
    const Transaction transaction(connection);
    TransferWindow gui(project);
    gui.import(busy.databasePath());
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"is a database, not an export"_s), qPrintable(gui.message()));
    QVERIFY(runProgram({u"sqlite3"_s, {busy.databasePath(), u"BEGIN IMMEDIATE;"_s}}).errors.contains("locked"));
}

QTEST_MAIN(TestGuiTransfer)
#include "tst_guitransfer.moc"
