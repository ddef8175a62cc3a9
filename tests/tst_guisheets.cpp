// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is shown before data goes, in real dialogs.
#include "pages/historypage.h"
#include "pages/reviewpage.h"
#include "support/guiwindow.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// A window that asks for real.
class AskingWindow
{
public:
    explicit AskingWindow(const Project &project)
        : window((theme::apply(*qApp, qEnvironmentVariableIsSet("MEDITRACK_DARK") ? Theme::darkOne() : Theme::light()), Settings()), m_prompts)
    {
        window.resize(1280, 800);
        window.show();
        window.session().setMode(Mode::Developer); // goes back several steps at once
        window.open({project.databasePath(), project.path(u"alembic.ini"_s)});
        if (!waitIdle() || !window.session().snapshot())
            qFatal("the database was not read");
    }

    bool waitIdle() { return QTest::qWaitFor([this] { return !window.session().isBusy(); }, Patience); }

    /// The question that is open, or will be soon.
    QDialog *question()
    {
        QDialog *found = nullptr;
        const bool came = QTest::qWaitFor([&] { return (found = window.findChild<QDialog *>(u"question"_s)) && found->isVisible(); }, Patience);
        if (!came)
            qFatal("no question was asked; the message is: %s", qPrintable(message()));
        return found;
    }

    /// Presses a button of the question and waits until it is gone.
    void answer(const QString &button)
    {
        const QPointer<QDialog> dialog = question();
        QTest::mouseClick(dialog->findChild<QPushButton *>(button), Qt::LeftButton);
        if (!QTest::qWaitFor([&] { return !dialog; }, Patience))
            qFatal("the question stays");
    }

    QString message()
    {
        const auto *bar = window.findChild<MessageBar *>();
        return bar->isVisible() ? bar->text() : QString();
    }
    /// Waits until the review is shown, and nothing runs.
    ReviewPage *review()
    {
        if (!QTest::qWaitFor([this] { return window.place() == MainWindow::Review && !window.session().isBusy(); }, Patience))
            qFatal("there is no review: %s", qPrintable(message()));
        return window.findChild<ReviewPage *>();
    }
    /// Presses a button of the review.
    void press(const QString &button) { QTest::mouseClick(review()->findChild<QPushButton *>(button), Qt::LeftButton); }
    QPushButton *accept() { return window.findChild<QPushButton *>(u"acceptRowChanges"_s); }
    QStringList rows() { return window.session().snapshot()->state.rows; }

    void downgradeTo(const QString &revision)
    {
        window.go(MainWindow::History);
        window.findChild<HistoryPage *>()->select(revision);
        auto *button = window.findChild<QPushButton *>(u"downgradeToHere"_s);
        if (!QTest::qWaitFor([&] { return button->isVisible() && button->isEnabled(); }, Patience))
            qFatal("no downgrade is offered");
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Into $MEDITRACK_PICTURES, when that is set.
    static void picture(QWidget *widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("MEDITRACK_PICTURES");
        if (folder.isEmpty())
            return;
        QApplication::processEvents();
        widget->grab().save(folder + u'/' + name + u".png"_s);
    }

private:
    Prompts m_prompts;

public:
    MainWindow window;
};

QStringList linesOf(const QWidget *dialog)
{
    const auto *table = dialog->findChild<QTableWidget *>(u"comparison"_s);
    QStringList lines;
    for (int row = 0; table && row < table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->columnCount(); ++column)
            cells << table->item(row, column)->text();
        lines << cells.join(u" | "_s);
    }
    return lines;
}

QString verbOf(const ReviewPage *page)
{
    return page->findChild<QPushButton *>(u"reviewYes"_s)->text();
}

/// Three revisions of a clinic; taking back the last two loses a table and what a column holds.
void addClinic(Project &project)
{
    project.addScript(u"a1"_s, {}, u"op.execute('CREATE TABLE patient (id INTEGER PRIMARY KEY, name TEXT)')\n"
                                   "op.execute(\"INSERT INTO patient VALUES (1, 'Ada'), (2, 'Ben'), (3, 'Cem')\")"_s,
                      u"op.drop_table('patient')"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.add_column('patient', sa.Column('phone', sa.Text()))\nop.execute(\"UPDATE patient SET phone = '1' WHERE id < 3\")\n"
                                        "op.execute(\"UPDATE patient SET phone = '' WHERE id = 3\")"_s,
                      u"op.execute('ALTER TABLE patient DROP COLUMN phone')"_s);
    project.addScript(u"a3"_s, u"a2"_s, u"op.execute('CREATE TABLE dose (id INTEGER PRIMARY KEY, mg TEXT)')\nop.execute(\"INSERT INTO dose VALUES (1, '5'), (2, '10'), (3, '20'), (4, '40')\")"_s,
                      u"op.drop_table('dose')"_s);
}

/// Tables that a trigger of the database itself empties when the next revision touches `patient`.
void addLoss(Project &project)
{
    addClinic(project);
    project.upgrade();
    runSql(project.databasePath(), u"CREATE TABLE visit AS SELECT id FROM dose"_s);
    runSql(project.databasePath(), u"CREATE TRIGGER away AFTER UPDATE ON patient WHEN new.id = 1 BEGIN DELETE FROM dose WHERE id < 4; DELETE FROM visit; END"_s);
    project.addScript(u"a4"_s, u"a3"_s, u"op.execute('UPDATE patient SET name = upper(name)')"_s, u"op.execute('UPDATE patient SET name = lower(name)')"_s);
}

/// TABLE ROWS of an export, by another reader.
QByteArray exported(const QString &file)
{
    return runProgram({u"/usr/bin/python3"_s, {u"-c"_s, u"import json, sys\nfor t in json.load(open(sys.argv[1]))['tables']: print(t['table'], t['rows'])"_s, file}}).output;
}

} // namespace

class TestGuiSheets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void downgradeShowsWhatGoes();
    void downgradeWithoutLoss();
    void exportsFirst();
    void exportElsewhere();
    void exportThatFails();
    void runsNothingUntrusted();
    void downgradeThatCannotRun();
    void acceptsRowChanges();
    void acceptsRowChangesOfADowngrade();
    void restoreSheet();
    void deletionIsTyped();
};

void TestGuiSheets::downgradeShowsWhatGoes()
{
    Project project;
    addClinic(project);
    project.upgrade();
    const QByteArray before = dumpOf(project.databasePath());
    AskingWindow gui(project);
    gui.downgradeTo(u"a1"_s);
    gui.answer(u"yes"_s); // the scripts may run
    const ReviewPage *sheet = gui.review();
    QCOMPARE(linesOf(sheet), (QStringList{u"dose | the whole table | 4 rows"_s, u"patient | column phone | 2 values"_s})); // the empty text is none
    QCOMPARE(verbOf(sheet), u"Downgrade and lose 4 rows and 2 values"_s);
    QCOMPARE(sheet->review().steps.front().revision, u"a3"_s); // newest first
    QVERIFY(sheet->findChild<QCheckBox *>(u"export"_s)->isVisible() && !sheet->findChild<QCheckBox *>(u"export"_s)->isChecked());
    QCOMPARE(gui.window.focusWidget(), sheet->findChild<QPushButton *>(u"reviewNo"_s)); // Enter takes nothing away
    AskingWindow::picture(&gui.window, u"downgrade-review"_s);
    QCOMPARE(dumpOf(project.databasePath()), before); // a copy was used up, not this
    gui.press(u"reviewNo"_s);
    QCOMPARE(gui.window.place(), MainWindow::History); // where it was wanted
    QVERIFY(gui.waitIdle());
    QCOMPARE(dumpOf(project.databasePath()), before);
    QVERIFY(!QFile::exists(project.path(u"backups"_s)));
    const QList<QLabel *> labels = gui.window.findChild<QWidget *>(u"jobbar"_s)->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"Ready"_s; })); // nothing seems to run still

    gui.downgradeTo(u"a1"_s); // trusted by now
    QCOMPARE(linesOf(gui.review()).size(), 2);
    gui.press(u"reviewYes"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"a1"_s});
    QCOMPARE(tablesIn(project.databasePath()), (QStringList{u"alembic_version"_s, u"patient"_s}));
    QCOMPARE(QDir(project.path()).entryList({u"*.json"_s}), QStringList()); // nobody has asked for one
}

void TestGuiSheets::downgradeWithoutLoss()
{
    Project project;
    project.addScript(u"a1"_s, {}, u"op.execute('CREATE TABLE t (id INTEGER)')\nop.execute('INSERT INTO t VALUES (1)')"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.add_column('t', sa.Column('note', sa.Text()))"_s, u"op.execute('ALTER TABLE t DROP COLUMN note')"_s);
    project.upgrade();
    AskingWindow gui(project);
    gui.downgradeTo(u"a1"_s);
    gui.answer(u"yes"_s);
    const ReviewPage *sheet = gui.review();
    QVERIFY(!sheet->findChild<QTableWidget *>());
    QVERIFY(!sheet->findChild<QCheckBox *>()->isVisible());
    QCOMPARE(verbOf(sheet), u"Take back 1 revision"_s);
    AskingWindow::picture(&gui.window, u"downgrade-review-nothing"_s);
    gui.press(u"reviewYes"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"a1"_s});
}

void TestGuiSheets::exportsFirst()
{
    Project project;
    addClinic(project);
    project.upgrade();
    AskingWindow gui(project);
    gui.downgradeTo(u"a2"_s);
    gui.answer(u"yes"_s);
    auto *box = gui.review()->findChild<QCheckBox *>(u"export"_s);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(box->isChecked());
    AskingWindow::picture(&gui.window, u"downgrade-review-export"_s);
    gui.press(u"reviewYes"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
    const QStringList made = QDir(project.path()).entryList({u"meditrack_export_*.json"_s});
    QCOMPARE(made.size(), 1);
    QCOMPARE(exported(project.path(made.first())), QByteArray("dose [[1, '5'], [2, '10'], [3, '20'], [4, '40']]\n"));
    AskingWindow::picture(&gui.window, u"downgrade-exported"_s);
    bool told = false;
    for (const QLabel *label : gui.window.findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().contains(made.first()));
    QVERIFY(told);
}

void TestGuiSheets::exportElsewhere()
{
    Project project;
    addClinic(project);
    project.upgrade();
    AskingWindow gui(project);
    gui.downgradeTo(u"a2"_s);
    gui.answer(u"yes"_s);
    ReviewPage *sheet = gui.review();
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"exportPlace"_s), Qt::LeftButton);
    QFileDialog *chooser = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((chooser = gui.window.findChild<QFileDialog *>()) && chooser->isVisible(), Patience);
    chooser->selectFile(project.path(u"kept.json"_s));
    static_cast<QDialog *>(chooser)->accept(); // a slot of everybody there
    QTRY_VERIFY_WITH_TIMEOUT(sheet->findChild<QCheckBox *>(u"export"_s)->isChecked(), Patience);
    gui.press(u"reviewYes"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(exported(project.path(u"kept.json"_s)), QByteArray("dose [[1, '5'], [2, '10'], [3, '20'], [4, '40']]\n"));
}

/// Without the export nothing may go.
void TestGuiSheets::exportThatFails()
{
    Project project;
    addClinic(project);
    project.upgrade();
    const QByteArray before = dumpOf(project.databasePath());
    GuiWindow gui(project);
    RunPreview preview;
    preview.move = {Move::Verb::Downgrade, u"a2"_s};
    preview.lost = {{u"dose"_s, {}, 4, {}}};
    gui.window.session().run(preview, project.path(u"no/such/folder.json"_s));
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"Nothing was run"_s), qPrintable(gui.message()));
    QCOMPARE(dumpOf(project.databasePath()), before);
    QCOMPARE(gui.rows(), QStringList{u"a3"_s});
}

/// Finding out what would go runs the scripts, if on a copy.
void TestGuiSheets::runsNothingUntrusted()
{
    Project project;
    const QString mark = project.path(u"it-ran"_s);
    project.addScript(u"a1"_s, {}, u"op.execute('CREATE TABLE t (id INTEGER)')\nop.execute('INSERT INTO t VALUES (1)')"_s);
    project.addScript(u"a2"_s, u"a1"_s, {}, u"open('%1', 'w').close()"_s.arg(mark));
    project.upgrade();
    AskingWindow gui(project);
    gui.downgradeTo(u"a1"_s);
    const QDialog *trust = gui.question();
    QCOMPARE(trust->windowTitle(), u"Run the scripts of this folder?"_s);
    QVERIFY(trust->findChild<QPlainTextEdit *>()->toPlainText().startsWith(u"a2"_s));
    gui.answer(u"no"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY(!QFile::exists(mark));
    QVERIFY2(gui.message().contains(u"Nothing was run"_s), qPrintable(gui.message()));
    QVERIFY(!gui.window.findChild<QDialog *>(u"question"_s));

    gui.downgradeTo(u"a1"_s);
    gui.answer(u"yes"_s);
    gui.review();
    QVERIFY(QFile::exists(mark)); // on the copy
    QCOMPARE(project.rows(), QStringList{u"a2"_s});
}

/// What fails on the copy is told before anything is asked.
void TestGuiSheets::downgradeThatCannotRun()
{
    Project project;
    project.addScript(u"a1"_s, {}, u"op.execute('CREATE TABLE t (id INTEGER)')\nop.execute('INSERT INTO t VALUES (1)')"_s);
    project.addScript(u"a2"_s, u"a1"_s, {}, u"op.execute('nonsense')"_s);
    project.upgrade();
    AskingWindow gui(project);
    gui.downgradeTo(u"a1"_s);
    gui.answer(u"yes"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.message().contains(u"nonsense"_s), Patience);
    QVERIFY2(gui.message().contains(u"the database itself was not touched"_s), qPrintable(gui.message()));
    QVERIFY(!gui.accept());
    AskingWindow::picture(&gui.window, u"downgrade-impossible"_s);
}

void TestGuiSheets::acceptsRowChanges()
{
    Project project;
    addLoss(project);
    const QByteArray before = dumpOf(project.databasePath());
    AskingWindow gui(project);
    QTest::mouseClick(gui.window.findChild<QPushButton *>(u"upgrade"_s), Qt::LeftButton);
    gui.press(u"reviewYes"_s);
    gui.answer(u"yes"_s); // the scripts may run
    QTRY_VERIFY_WITH_TIMEOUT(gui.message().contains(u"loses rows"_s), Patience);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"'dose': 4 rows before, 1 now"_s) && gui.message().contains(u"'visit': 4 rows before, 0 now"_s), qPrintable(gui.message()));
    QCOMPARE(dumpOf(project.databasePath()), before);
    QVERIFY(gui.accept()->isVisible());
    QCOMPARE(gui.accept()->text(), u"Accept row changes and upgrade…"_s);
    AskingWindow::picture(&gui.window, u"rows-lost"_s);

    QTest::mouseClick(gui.accept(), Qt::LeftButton);
    const ReviewPage *sheet = gui.review();
    QCOMPARE(linesOf(sheet), (QStringList{u"dose | rows that no statement names | 3 rows"_s, u"visit | rows that no statement names | 4 rows"_s}));
    QCOMPARE(verbOf(sheet), u"Upgrade and lose 7 rows"_s);
    AskingWindow::picture(&gui.window, u"accept-review"_s);
    gui.press(u"reviewNo"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(dumpOf(project.databasePath()), before);
    QVERIFY(gui.accept()->isVisible()); // may be thought over

    QTest::mouseClick(gui.accept(), Qt::LeftButton);
    gui.press(u"reviewYes"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"a4"_s});
    QCOMPARE(gui.message(), QString());
    const QDir backups(project.path(u"backups"_s));
    const Outcome restored = project.meditrack({u"db"_s, u"restore"_s, u"--yes"_s, backups.filePath(backups.entryList(QDir::Files, QDir::Time).first())});
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    QCOMPARE(dumpOf(project.databasePath()), before); // what went is in the backup
}

void TestGuiSheets::acceptsRowChangesOfADowngrade()
{
    Project project;
    addLoss(project);
    runSql(project.databasePath(), u"UPDATE alembic_version SET version_num = 'a4'"_s);
    AskingWindow gui(project);
    gui.downgradeTo(u"a3"_s);
    gui.answer(u"yes"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.message().contains(u"loses rows"_s), Patience);
    QVERIFY(!gui.window.findChild<QDialog *>(u"question"_s));
    QCOMPARE(gui.accept()->text(), u"Accept row changes and downgrade…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui.accept()->isEnabled(), Patience);
    QTest::mouseClick(gui.accept(), Qt::LeftButton);
    QCOMPARE(verbOf(gui.review()), u"Downgrade and lose 7 rows"_s);
    gui.press(u"reviewYes"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"a3"_s});
}

/// A page and no dialog, whoever asks for it.
void TestGuiSheets::restoreSheet()
{
    Project project;
    addClinic(project);
    project.upgrade(u"a2"_s);
    QVERIFY(project.meditrack({u"db"_s, u"backup"_s, project.path(u"old.tar.zst"_s)}).exitCode == 0);
    project.upgrade();
    runSql(project.databasePath(), u"DELETE FROM patient WHERE id = 3"_s);
    GuiWindow gui(project);
    gui.window.session().previewRestore(project.path(u"old.tar.zst"_s));
    QVERIFY(gui.waitAsked());
    const QStringList lines = gui.comparison();
    QVERIFY2(lines.contains(u"Revision | a3 | a2 | 1 behind: upgrade offered after"_s), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(u"dose | 4 | no such table | − 4 rows"_s), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(u"patient | 2 | 3 | + 1 row"_s), qPrintable(lines.join(u'\n')));
    gui.picture(u"restore-sheet"_s);
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QVERIFY(gui.prompts.asked.isEmpty());
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
    gui.picture(u"restored-behind"_s);
}

/// What cannot be undone wants the name, letter by letter.
void TestGuiSheets::deletionIsTyped()
{
    Project project;
    addClinic(project);
    project.upgrade();
    QVERIFY(QDir(project.path()).mkdir(u"backups"_s));
    const QString file = project.path(u"backups/monday.tar.zst"_s);
    QVERIFY(project.meditrack({u"db"_s, u"backup"_s, file}).exitCode == 0);
    AskingWindow gui(project);
    gui.window.go(MainWindow::Backups);
    auto *button = gui.window.findChild<QPushButton *>(u"deleteBackupButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible() && button->isEnabled(), Patience);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *line = gui.question()->findChild<QLineEdit *>(u"typed"_s);
    const auto *yes = gui.question()->findChild<QPushButton *>(u"yes"_s);
    QTRY_VERIFY_WITH_TIMEOUT(line->hasFocus(), Patience);
    QVERIFY(!yes->isEnabled());
    QTest::keyClicks(line, u"mon"_s);
    QVERIFY(!yes->isEnabled());
    QTest::keyClicks(line, u"day"_s);
    QVERIFY(yes->isEnabled());
    AskingWindow::picture(gui.question(), u"delete-sheet"_s);
    gui.answer(u"no"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY(QFile::exists(file));
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClicks(gui.question()->findChild<QLineEdit *>(u"typed"_s), u"monday"_s);
    gui.answer(u"yes"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(file), Patience);
    QVERIFY(gui.waitIdle());
}

QTEST_MAIN(TestGuiSheets)
#include "tst_guisheets.moc"
