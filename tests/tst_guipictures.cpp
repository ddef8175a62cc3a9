// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage.h"
#include "prompts.h"
#include "support/fleetwindow.h"
#include "support/holder.h"
#include "support/looks.h"
#include "support/thisbuild.h"
#include "theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// What is varied beside the page: in which words, and how large.
struct Look
{
    QString language;
    QString font;
    double textScale = 1;
};

const QList<Look> looks{{u"en"_s, u"normal"_s, 1}, {u"en"_s, u"large"_s, 1.3}, {u"de"_s, u"normal"_s, 1}};

void addRevision(Project &project, const QString &id, const QString &down, const QString &date, const QString &doc, const QString &up, const QString &back)
{
    const QString text = u"\"\"\"%1\n\nRevision ID: %2\nRevises: %3\nCreate Date: %4\n\n\"\"\"\n"
                         "from alembic import op\nimport sqlalchemy as sa\n\nrevision = '%2'\ndown_revision = %5\n\n\n"
                         "def upgrade():\n    %6\n\n\ndef downgrade():\n    %7\n"_s;
    const QString parents = down.isEmpty() ? u"None"_s : down.contains(u',') ? u"('%1')"_s.arg(QString(down).replace(u", "_s, u"', '"_s)) : u"'%1'"_s.arg(down);
    project.write(u"versions/%1.py"_s.arg(id), text.arg(doc, id, down, date, parents, up, back).toUtf8());
}

/// A practice with some years behind it: a branch that was merged, long words, many rows, three updates ready of which one takes data away.
void addPractice(Project &project)
{
    addRevision(project, u"3f2a9c01d7e4"_s, {}, u"2024-01-08 09:12:44"_s, u"Patients"_s,
                u"op.create_table('patients', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(120), nullable=False), sa.Column('born', sa.Date(), index=True), sa.Column('fax', sa.String(50)), sa.Column('note', sa.Text()))"_s,
                u"op.drop_table('patients')"_s);
    addRevision(project, u"71be0c55aa10"_s, u"3f2a9c01d7e4"_s, u"2024-05-21 14:03:10"_s, u"Prescriptions, with the doctor who signed them and the pharmacy that has them"_s,
                u"op.create_table('prescriptions_sent_to_the_pharmacy', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('patient_id', sa.Integer()))"_s,
                u"op.drop_table('prescriptions_sent_to_the_pharmacy')"_s);
    addRevision(project, u"c90d11f3b2a7"_s, u"3f2a9c01d7e4"_s, u"2024-06-02 08:30:00"_s, u"Visits"_s,
                u"op.create_table('visits', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('seen', sa.DateTime()))"_s, u"op.drop_table('visits')"_s);
    addRevision(project, u"0a4e77d2c61f"_s, u"71be0c55aa10, c90d11f3b2a7"_s, u"2024-09-30 17:45:21"_s, u"Merge prescriptions and visits"_s, u"pass"_s, u"pass"_s);
    project.upgrade();
    addRevision(project, u"e15b8f60934c"_s, u"0a4e77d2c61f"_s, u"2025-03-11 10:00:00"_s, u"A telephone number for each patient"_s,
                u"op.add_column('patients', sa.Column('phone', sa.String(40)))"_s, u"op.drop_column('patients', 'phone')"_s);
    addRevision(project, u"58d3c2b7e0f9"_s, u"e15b8f60934c"_s, u"2025-11-02 11:20:00"_s, u"Fax numbers are not kept any more"_s,
                u"op.drop_column('patients', 'fax')"_s, u"op.add_column('patients', sa.Column('fax', sa.String(50)))"_s);
    addRevision(project, u"b7a1940ce35d"_s, u"58d3c2b7e0f9"_s, u"2026-02-17 16:05:00"_s, u"Letters"_s,
                u"op.create_table('letters', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('text', sa.Text(), nullable=False))"_s, u"op.drop_table('letters')"_s);
    runSql(project.databasePath(), u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12480) "
                                   "INSERT INTO patients SELECT i, 'Patient ' || i, date('1950-01-01', (i * 7 % 24000) || ' days'), CASE WHEN i % 3 THEN '030 555 ' || i END, "
                                   "CASE WHEN i % 5 = 0 THEN 'Allergic to penicillin; asks to be called before every appointment' END FROM n"_s);
    runSql(project.databasePath(), u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3100) INSERT INTO visits SELECT i, datetime('2024-07-01', i || ' hours') FROM n"_s);
}

} // namespace

/// Every page as a picture, and each of them looked over for text that is cut and widgets that lie on one another.
class TestGuiPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void start_data() { addLooks(); }
    void start();
    void database_data() { addLooks(); }
    void database();
    void empty_data() { addLooks(); }
    void empty();
    void backups_data() { addLooks(); }
    void backups();
    void reviews_data() { addLooks(); }
    void reviews();
    void runs_data() { addLooks(); }
    void runs();
    void errors_data() { addLooks(); }
    void errors();
    void tabLeadsEverywhere();
    void fleet_data() { addLooks(); }
    void fleet();
    void narrowFleet();
    void questions_data() { addLooks(); }
    void questions();
    void cleanup() { speak(u"en"_s); }
    void cleanupTestCase();

private:
    static void addLooks();
    void wearLook(); ///< of the test
    /// A window in the look of the test.
    std::unique_ptr<GuiWindow> windowOn(const Project *project = nullptr);
    /// Its picture in light and dark, and as small as the window gets; what is wrong with each of them. Another language than English is
    /// looked at once: its words are longer, the rest is the same.
    void look(GuiWindow &gui, const QString &page);
    /// The same of a dialog, whose size is its own.
    void lookAt(QWidget &dialog, const QString &page);
    void take(QWidget &window, const QString &page, const QString &suffix);
    bool isEnglish() const { return m_look.language == "en"_L1; }
    void wear(const Theme &theme) { theme::apply(*qApp, theme, m_look.textScale); }

    Look m_look;
    QStringList m_faults;
    int m_count = 0;
};

void TestGuiPictures::addLooks()
{
    QTest::addColumn<int>("look");
    for (int i = 0; i < looks.size(); ++i)
        QTest::addRow("%s, %s", qPrintable(looks.at(i).language), qPrintable(looks.at(i).font)) << i;
}

void TestGuiPictures::initTestCase()
{
    QCoreApplication::setApplicationName(u"clinic"_s); // the folders in the pictures are called so
    QDir folder(thisbuild::path(u"screenshots"_s));
    QVERIFY(folder.removeRecursively()); // pages that are gone have no picture
}

void TestGuiPictures::cleanupTestCase()
{
    qInfo("%d pictures in %s", m_count, qPrintable(thisbuild::path(u"screenshots"_s)));
}

void TestGuiPictures::wearLook()
{
    QFETCH(int, look);
    m_look = looks.at(look);
    m_faults.clear();
    GuiWindow::textScale = m_look.textScale;
    speak(m_look.language);
}

std::unique_ptr<GuiWindow> TestGuiPictures::windowOn(const Project *project)
{
    wearLook();
    auto gui = project ? std::make_unique<GuiWindow>(*project) : std::make_unique<GuiWindow>();
    gui->isTimed = false;
    // The rows are counted, and the shelf is read, in the background.
    if (project && !QTest::qWaitFor([&] { return !gui->window.session().job(); }, Patience))
        qFatal("something runs for ever");
    return gui;
}

void TestGuiPictures::take(QWidget &window, const QString &page, const QString &suffix)
{
    const QDir folder(thisbuild::path(u"screenshots"_s) + u'/' + m_look.language);
    const QString name = page + u'-' + suffix + (m_look.textScale > 1 ? u'-' + m_look.font : QString());
    QApplication::processEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // of what the events have changed
    const QStringList faults = faultsOf(window);
    const bool isCounted = m_look.textScale == 1 && suffix != u"small"_s; // else told only: several pages want more room than they have
    for (const QString &fault : faults) {
        if (isCounted)
            m_faults << name + u": "_s + fault;
        else
            qInfo("%s: %s", qPrintable(name), qPrintable(fault));
    }
    if (folder.mkpath(u"."_s) && window.grab().save(folder.filePath(name + u".png"_s), "PNG", 90))
        ++m_count;
}

void TestGuiPictures::lookAt(QWidget &dialog, const QString &page)
{
    take(dialog, page, u"light"_s);
    if (!isEnglish())
        return;
    wear(Theme::darkOne());
    take(dialog, page, u"dark"_s);
    wear(Theme::light());
}

void TestGuiPictures::look(GuiWindow &gui, const QString &page)
{
    // What is read in the background fills pages in a moment.
    QVERIFY(QTest::qWaitFor([&] { return !gui.window.session().job() || !gui.window.session().job()->isInBackground(); }, Patience));
    QApplication::processEvents();
    lookAt(gui.window, page);
    if (m_look.textScale > 1 || !isEnglish())
        return;
    gui.window.resize(gui.window.minimumSize());
    take(gui.window, page, u"small"_s);
    gui.window.resize(1280, 800);
}

#define VERIFY_NO_FAULTS() QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')))

void TestGuiPictures::start()
{
    const auto gui = windowOn();
    look(*gui, u"start-empty"_s);
    Project project;
    addPractice(project);
    QVERIFY(gui->open(project.databasePath(), project.path(u"alembic.ini"_s)));
    QTest::keyClick(&gui->window, Qt::Key_T, Qt::ControlModifier);
    look(*gui, u"start"_s);
    VERIFY_NO_FAULTS();
}

void TestGuiPictures::database()
{
    Project project;
    addPractice(project);
    const auto gui = windowOn(&project);
    look(*gui, u"overview"_s);
    gui->window.go(MainWindow::History);
    look(*gui, u"history"_s);
    gui->find<QLineEdit>(u"search"_s)->setText(u"nothing like it"_s);
    look(*gui, u"history-none"_s);
    gui->window.go(MainWindow::Data);
    look(*gui, u"data"_s);
    gui->click(u"showRows"_s);
    auto *rows = gui->find<QTableView>(u"rows"_s);
    QVERIFY(QTest::qWaitFor([&] { return rows->isVisible() && rows->model()->columnCount() == 5 && rows->model()->index(0, 0).data().toString() == u"1"_s; }, Patience));
    rows->setCurrentIndex(rows->model()->index(4, 4));
    look(*gui, u"rows"_s);
    gui->window.go(MainWindow::Activity);
    look(*gui, u"activity-empty"_s);
    QTest::keyClick(&gui->window, Qt::Key_U, Qt::ControlModifier);
    gui->accept();
    QVERIFY(gui->waitIdle());
    gui->window.go(MainWindow::Overview);
    look(*gui, u"overview-newest"_s);
    QTest::keyClick(&gui->window, Qt::Key_D, Qt::ControlModifier);
    gui->review();
    look(*gui, u"review-down"_s);
    VERIFY_NO_FAULTS();
}

/// A database without anything in it.
void TestGuiPictures::empty()
{
    Project project;
    const auto gui = windowOn(&project);
    look(*gui, u"overview-empty"_s);
    gui->window.go(MainWindow::History);
    look(*gui, u"history-empty"_s);
    gui->window.go(MainWindow::Data);
    look(*gui, u"data-empty"_s);
    gui->window.go(MainWindow::Backups);
    look(*gui, u"backups-empty"_s);
    VERIFY_NO_FAULTS();
}

void TestGuiPictures::backups()
{
    Project project;
    addPractice(project);
    const auto gui = windowOn(&project);
    gui->window.go(MainWindow::Backups);
    gui->click(u"firstBackup"_s);
    QVERIFY(QTest::qWaitFor([&] { return !gui->window.session().job(); }, Patience));
    gui->click(u"pinBackupButton"_s);
    QVERIFY(QTest::qWaitFor([&] { return !gui->window.session().job(); }, Patience));
    runSql(project.databasePath(), u"DELETE FROM visits WHERE id % 3 = 0"_s);
    look(*gui, u"backups"_s);
    gui->click(u"restoreBackupButton"_s);
    QVERIFY(gui->waitAsked());
    look(*gui, u"restore"_s);
    gui->click(u"yes"_s);
    QVERIFY(gui->waitTold());
    look(*gui, u"restore-done"_s);
    gui->click(u"sheetDone"_s);
    gui->click(u"tidy"_s);
    QVERIFY(gui->waitAsked());
    look(*gui, u"tidy"_s);
    VERIFY_NO_FAULTS();
}

void TestGuiPictures::reviews()
{
    Project project;
    addPractice(project);
    const auto gui = windowOn(&project);
    gui->click(u"upgrade"_s);
    gui->review();
    look(*gui, u"review"_s);
    gui->click(u"rehearse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(gui->review().isTried(), Patience);
    auto *steps = gui->find<QListView>(u"reviewSteps"_s);
    steps->setCurrentIndex(steps->model()->index(1, 0));
    look(*gui, u"review-loss"_s);
    VERIFY_NO_FAULTS();
}

void TestGuiPictures::runs()
{
    Project project;
    addPractice(project);
    const auto gui = windowOn(&project);
    gui->click(u"upgrade"_s);
    gui->review();
    {
        const Holder holder(project.databasePath(), u"BEGIN IMMEDIATE"_s); // the run waits
        gui->accept();
        QTRY_COMPARE_WITH_TIMEOUT(gui->window.place(), MainWindow::Run, Patience);
        look(*gui, u"run"_s);
    }
    QVERIFY(gui->waitIdle());
    look(*gui, u"run-done"_s);
    addRevision(project, u"9d20f4e8b16c"_s, u"b7a1940ce35d"_s, u"2026-04-01 09:00:00"_s, u"What cannot be done"_s,
                u"op.execute('ALTER TABLE appointments ADD COLUMN room_in_which_the_patient_was_seen_for_the_first_time TEXT')"_s, u"pass"_s);
    QTest::keyClick(&gui->window, Qt::Key_F5);
    QVERIFY(gui->waitIdle());
    QTest::keyClick(&gui->window, Qt::Key_U, Qt::ControlModifier);
    gui->accept();
    QTRY_VERIFY_WITH_TIMEOUT(gui->message().contains(u"appointments"_s), Patience);
    QVERIFY(gui->waitIdle());
    look(*gui, u"run-failed"_s);
    gui->window.go(MainWindow::Activity);
    gui->click(u"dismiss"_s);
    look(*gui, u"activity"_s);
    VERIFY_NO_FAULTS();
}

void TestGuiPictures::errors()
{
    Project project;
    project.write(u"no-database.db"_s, "this is a letter and not a database");
    addPractice(project);
    const auto gui = windowOn();
    gui->open(project.path(u"no-database.db"_s), project.path(u"alembic.ini"_s));
    QVERIFY(!gui->message().isEmpty());
    look(*gui, u"error"_s);
    runSql(project.databasePath(), u"UPDATE alembic_version SET version_num = 'fromthefuture'"_s);
    QVERIFY(gui->open(project.databasePath(), project.path(u"alembic.ini"_s)));
    look(*gui, u"overview-unknown"_s);
    VERIFY_NO_FAULTS();
}

/// On each page Tab comes to everything that can have the keys, and round again; so does Shift+Tab.
void TestGuiPictures::tabLeadsEverywhere()
{
    Project project;
    addPractice(project);
    GuiWindow gui(project);
    const auto reached = [&](Qt::KeyboardModifiers modifiers) {
        QSet<const QWidget *> widgets;
        while (!widgets.contains(QApplication::focusWidget())) {
            widgets << QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
        }
        return widgets;
    };
    const auto check = [&] {
        QVERIFY(QTest::qWaitFor([&] { return !gui.window.session().job(); }, Patience)); // what works in the background forbids things
        QSet<const QWidget *> wanted;
        for (const QWidget *widget : gui.window.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() && widget->window() == &gui.window)
                wanted << widget;
        }
        for (const Qt::KeyboardModifiers modifiers : {Qt::NoModifier, Qt::ShiftModifier}) {
            for (const QWidget *missed : wanted - reached(modifiers)) {
                if (!(missed->focusPolicy() & Qt::TabFocus))
                    continue; // of buttons that exclude each other Tab comes to one, and the arrows to the others
                QFAIL(qPrintable(u"on page %1 Tab does not come to %2 “%3”"_s.arg(gui.window.place()).arg(QLatin1StringView(missed->metaObject()->className()), missed->objectName() + missed->accessibleName())));
            }
        }
    };
    for (const auto place : {MainWindow::Overview, MainWindow::Data, MainWindow::Backups, MainWindow::Activity}) {
        gui.window.go(place);
        QApplication::processEvents();
        check();
        if (QTest::currentTestFailed())
            return;
    }
    QTest::keyClick(&gui.window, Qt::Key_U, Qt::ControlModifier);
    gui.review();
    check();
    QTest::keyClick(&gui.window, Qt::Key_T, Qt::ControlModifier); // now with tabs
    check();
}

void TestGuiPictures::fleet()
{
    wearLook();
    Clinics clinics(9);
    clinics.mark(4, u"fails"_s);
    FleetWindow gui(clinics);
    gui.show();
    look(gui, u"fleet-empty"_s);
    gui.prompts.chosenFolder = clinics.folder();
    gui.press(u"fleetFolder"_s);
    QVERIFY(gui.waitLooked(9));
    gui.page().desk().setEnvironment({clinics.path(0), clinics.path(2)}, Environment::Production);
    gui.page().desk().setEnvironment({clinics.path(1)}, Environment::Test);
    look(gui, u"fleet"_s);
    gui.press(u"fleetAll"_s);
    gui.press(u"fleetUpgrade"_s);
    look(gui, u"fleet-question"_s);
    gui.press(u"yes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), FleetRun::Phase::Asking, Patience);
    QVERIFY(gui.waitRested());
    look(gui, u"fleet-asks"_s);
    gui.press(u"fleetGoOn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gui.run().phase(), FleetRun::Phase::Stopped, Patience);
    QVERIFY(gui.waitRested());
    gui.clickOn(u"clinic-04.db"_s, FleetModel::Name);
    look(gui, u"fleet-failed"_s);
    gui.press(u"fleetAway"_s); // the next look begins anew
    QVERIFY(gui.waitRested());
    VERIFY_NO_FAULTS();
}

/// Where there is no room for all of it, what can be seen elsewhere goes, and nothing is cut.
void TestGuiPictures::narrowFleet()
{
    const Clinics clinics(3);
    for (const double scale : {1.0, 1.5}) {
        GuiWindow::textScale = scale;
        FleetWindow gui(clinics);
        gui.show();
        gui.prompts.chosenFolder = clinics.folder();
        gui.press(u"fleetFolder"_s);
        QVERIFY(gui.waitLooked(3));
        for (const int width : {1280, 860}) {
            gui.window.resize(width, 700);
            QTest::qWait(0);
            const auto *header = gui.table()->horizontalHeader();
            QVERIFY2(header->length() <= gui.table()->viewport()->width() && header->sectionSize(FleetModel::Outcome) >= header->sectionSizeHint(FleetModel::Outcome), qPrintable(u"%1 of %2"_s.arg(header->length()).arg(gui.table()->viewport()->width())));
            QCOMPARE(header->isSectionHidden(FleetModel::Where), width < 1280 || scale > 1);
            QVERIFY(!header->isSectionHidden(FleetModel::Name) && !header->isSectionHidden(FleetModel::State));
            gui.picture(u"fleet-%1-%2"_s.arg(width).arg(scale));
            gui.clickOn(u"clinic-01.db"_s, FleetModel::Name);
            QCOMPARE(gui.text(u"fleetFacts"_s).contains(u"At c1"_s), header->isSectionHidden(FleetModel::Revision)); // it is said there
            if (width == 1280 || scale == 1)
                QCOMPARE(faultsOf(gui.page()), QStringList());
        }
    }
    GuiWindow::textScale = 1;
}

/// What is still a dialog.
void TestGuiPictures::questions()
{
    Project project;
    addPractice(project);
    const auto gui = windowOn(&project);
    Prompts prompts;
    const auto lookAtDialog = [&](const QString &page) {
        auto *dialog = gui->window.findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        lookAt(*dialog, page);
        dialog->close();
        delete dialog;
    };
    const auto scripts = enginejobs::scripts(gui->window.session().request());
    prompts.ask(&gui->window, wording::trustQuestion(*scripts, false, {u"e15b8f60934c  A telephone number for each patient"_s, u"58d3c2b7e0f9  Fax numbers are not kept any more"_s}), [](const Prompts::Answer &) {});
    lookAtDialog(u"dialog-trust"_s);
    prompts.ask(&gui->window, wording::closeQuestion(wording::runTitle(*gui->window.session().snapshot(), {Move::Verb::Upgrade, u"heads"_s})), [](const Prompts::Answer &) {});
    lookAtDialog(u"dialog-close"_s);
    prompts.askPassword(&gui->window, wording::passwordSheet({}, wording::Refused::Typed), [](const Prompts::PasswordAnswer &) {});
    lookAtDialog(u"dialog-password"_s);
    VERIFY_NO_FAULTS();
}

QTEST_MAIN(TestGuiPictures)
#include "tst_guipictures.moc"
