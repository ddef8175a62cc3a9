// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a real server: what it shows, what it does, and what it says when the server does not play along.
#include "models/shelfmodel.h"
#include "models/tablemodel.h"
#include "pages/activitypage.h"
#include "support/guiactions.h"
#include "support/pgholder.h"
#include "widgets/chip.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// Everything that can be read in the window.
QString textsOf(const QWidget &window)
{
    QStringList texts;
    for (const QWidget *widget : window.findChildren<QWidget *>())
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription() << widget->property("text").toString() << widget->property("plainText").toString();
    return texts.join(u'\n');
}

/// "rows | size" of a table, as the data page shows it.
QString lineOf(GuiWindow &gui, const QString &table)
{
    const QAbstractItemModel *model = gui.find<QTableView>(u"tables"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, TableModel::Name).data().toString() == table)
            return model->index(row, TableModel::Rows).data().toString() + u" | "_s + model->index(row, TableModel::Size).data().toString();
    }
    return {};
}

} // namespace

class TestGuiPostgres final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void opensWhatIsWritten();
    void upgradesAndGoesBack();
    void backsUpAndRestores();
    void cancels();
    void serverGone();
    void endsInTheMiddle();
    void estimatesFirst();
    void neverAnalyzed();
    void countsGiveWay();
    void countTimesOut();
    void asksForThePassword();
    void nobodySignsIn();
    void passwordIsNowhere();
    void onlyLooksWhenAsked();
    void readersOnlyLook();
    void readOnlyDatabase();
    void permissionDenied_data();
    void permissionDenied();
    void mayNotRestore();

private:
    QString url(const QString &user = u"tester"_s) const { return m_cluster.url(m_database).replace(u"tester@"_s, user + u'@'); }
    QString ini() const { return m_project->path(u"alembic.ini"_s); }
    QString ask(const QByteArray &sql) const;
    void upgrade(const QString &target) const;

    PostgresCluster m_cluster;
    QTemporaryDir m_data;
    std::unique_ptr<Project> m_project;
    QString m_database;
    int m_number = 0;
};

void TestGuiPostgres::initTestCase()
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // no keychain: tst_guikeychain has one
    for (const char *name : {"PGPASSWORD", "PGPASSFILE", "PGUSER", "PGHOST", "PGDATABASE", "PGSSLMODE"})
        qunsetenv(name);
}

/// A database of its own for each test: two tables with rows, and one more revision to come.
void TestGuiPostgres::init()
{
    m_database = u"d%1"_s.arg(++m_number);
    m_cluster.create(m_database);
    m_project = std::make_unique<Project>();
    m_project->addScript(u"a1"_s, {}, u"op.create_table('patient', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.Text))\n"
                                      "op.execute(\"INSERT INTO patient (name) SELECT 'n' || i FROM generate_series(1, 5000) i\")"_s,
                         u"op.drop_table('patient')"_s);
    m_project->addScript(u"a2"_s, u"a1"_s, u"op.create_table('dose', sa.Column('id', sa.Integer, primary_key=True))\nop.execute('INSERT INTO dose SELECT generate_series(1, 40)')"_s,
                         u"op.drop_table('dose')"_s);
    m_project->addScript(u"a3"_s, u"a2"_s, u"op.add_column('patient', sa.Column('phone', sa.Text))"_s, u"op.drop_column('patient', 'phone')"_s);
    upgrade(u"a2"_s);
}

QString TestGuiPostgres::ask(const QByteArray &sql) const
{
    const Outcome outcome = m_cluster.psql(m_database, "\\pset tuples_only\n\\pset format unaligned\n" + sql);
    if (outcome.exitCode != 0)
        qWarning("%s", outcome.errors.constData());
    return QString::fromUtf8(outcome.output).trimmed();
}

void TestGuiPostgres::upgrade(const QString &target) const
{
    const Outcome outcome = m_project->meditrackOn(m_cluster.url(m_database), {u"upgrade"_s, target});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
}

void TestGuiPostgres::opensWhatIsWritten()
{
    GuiWindow gui;
    gui.window.setConfiguration(ini());
    auto *field = gui.find<QLineEdit>(u"url"_s);
    QTest::keyClicks(field, url());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().isEmpty(), qPrintable(gui.message()));
    QCOMPARE(gui.window.place(), MainWindow::Overview);
    QCOMPARE(gui.chip(), u"1 update ready"_s);
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
    const ServerFacts server = gui.window.session().snapshot()->state.server;
    QCOMPARE(server, (ServerFacts{m_cluster.folder(), m_database, u"tester"_s, u"prefer"_s, {}}));
    const QString texts = textsOf(gui.window);
    QVERIFY2(texts.contains(u"this computer as tester · local socket"_s), qPrintable(texts));
    QVERIFY2(gui.window.windowTitle().startsWith(m_database + u" – "_s), qPrintable(gui.window.windowTitle()));
    QTRY_COMPARE_WITH_TIMEOUT(lineOf(gui, u"patient"_s).section(u" | "_s, 0, 0), QLocale().toString(5000), Patience);
    QCOMPARE(lineOf(gui, u"patient"_s).section(u" | "_s, 1), wording::size(ask("SELECT pg_total_relation_size('patient')").toLongLong()));
    gui.picture(u"server-overview"_s);
    gui.window.go(MainWindow::Data);
    gui.picture(u"server-data"_s);
    gui.window.go(MainWindow::History);
    gui.picture(u"server-history"_s);

    QTest::keyClick(&gui.window, Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(gui.window.place(), MainWindow::Start);
    QCOMPARE(field->text(), QString()); // it may have held a password
    gui.picture(u"server-start"_s);
    auto *recent = gui.find<QListView>(u"recent"_s);
    QCOMPARE(recent->model()->index(0, 0).data().toString(), m_database);
    QTest::mouseClick(recent->viewport(), Qt::LeftButton, {}, recent->visualRect(recent->model()->index(0, 0)).center());
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
}

void TestGuiPostgres::upgradesAndGoesBack()
{
    GuiWindow gui(url(), ini());
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(gui.window.place(), MainWindow::Run, Patience);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().isEmpty(), qPrintable(gui.message()));
    QCOMPARE(gui.rows(), QStringList{u"a3"_s});
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), u"a3"_s);
    gui.picture(u"server-upgraded"_s);
    gui.window.go(MainWindow::Overview);
    trigger(gui, u"Downgrade one step…"_s);
    const Review review = gui.review();
    QVERIFY(review.isTried() && review.lost.lines.empty());
    QVERIFY(std::ranges::any_of(review.promises, [](const wording::Finding &each) { return each.text.contains(u"no table has gained or lost rows"_s); }));
    gui.accept();
    QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT version_num FROM alembic_version"), u"a2"_s, Patience);
    QVERIFY(gui.waitIdle());
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), u"a2"_s);
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
    QCOMPARE(ask("SELECT count(*) FROM patient"), u"5000"_s);
    QCOMPARE(gui.find<ActivityPage>(u"activityPage"_s)->findChild<QTableView *>()->model()->rowCount(), 3); // one before, by the command line
}

void TestGuiPostgres::backsUpAndRestores()
{
    GuiWindow gui(url(), ini());
    const QByteArray before = m_cluster.dump(m_database);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    const QString folder = wording::backupPlace(*gui.window.session().snapshot());
    QVERIFY2(folder.startsWith(m_data.path()), qPrintable(folder));
    const QStringList made = QDir(folder).entryList({u"*.tar.zst"_s});
    QCOMPARE(made.size(), 1);
    QVERIFY2(gui.message().contains(made.first()), qPrintable(gui.message()));
    gui.picture(u"server-backup"_s);
    gui.window.go(MainWindow::Backups);
    auto *shelf = gui.find<QTableView>(u"shelf"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shelf->model()->rowCount(), 1, Patience);
    QCOMPARE(shelf->model()->index(0, ShelfModel::Revision).data().toString(), gui.rows().first());
    QCOMPARE(shelf->model()->index(0, ShelfModel::Rows).data().toString(), QLocale().toString(ask("SELECT (SELECT count(*) FROM patient) + (SELECT count(*) FROM dose) + (SELECT count(*) FROM alembic_version)").toLongLong()));
    gui.click(u"verifyBackupButton"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(shelf->model()->index(0, ShelfModel::Checked).data().toString(), u"just now"_s);
    gui.picture(u"server-shelf"_s);
    ask("DELETE FROM patient WHERE id > 10; DROP TABLE dose");
    const QByteArray later = m_cluster.dump(m_database);

    gui.click(u"restoreBackupButton"_s);
    QVERIFY(gui.waitAsked());
    QCOMPARE(m_cluster.dump(m_database), later);
    gui.picture(u"server-restore"_s);
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QVERIFY2(gui.told().contains(u"was restored"_s), qPrintable(gui.told()));
    QCOMPARE(m_cluster.dump(m_database), before);
    gui.picture(u"server-restored"_s);
    gui.click(u"undoRestore"_s);
    QVERIFY(gui.waitAsked());
    QCOMPARE(m_cluster.dump(m_database), before);
    gui.click(u"yes"_s);
    QVERIFY(gui.waitTold());
    QCOMPARE(m_cluster.dump(m_database), later);
}

void TestGuiPostgres::cancels()
{
    m_project->addScript(u"a4"_s, u"a3"_s, u"op.execute('DELETE FROM dose')\nop.execute('SELECT pg_sleep(600)')"_s);
    const QByteArray before = m_cluster.dump(m_database);
    GuiWindow gui(url(), ini());
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'"), u"1"_s, Patience);
    QTest::keyClick(&gui.window, Qt::Key_Escape);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"was cancelled"_s), qPrintable(gui.message()));
    QCOMPARE(m_cluster.dump(m_database), before);
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
}

void TestGuiPostgres::serverGone()
{
    GuiWindow gui(url(), ini());
    m_cluster.stop();
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    const QString message = gui.message();
    QVERIFY2(message.contains(u"Cannot connect to"_s) && message.contains(u"Check that the server runs"_s), qPrintable(message));
    QCOMPARE(gui.rows(), QStringList{u"a2"_s}); // what was read last stays there to be looked at
    gui.picture(u"server-gone"_s);
    m_cluster.start();
    gui.click(u"retry"_s);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.message(), QString());
}

/// Somebody ends our session while a script is at work.
void TestGuiPostgres::endsInTheMiddle()
{
    m_project->addScript(u"a4"_s, u"a3"_s, u"op.execute('DELETE FROM dose')\nop.execute('SELECT pg_sleep(600)')"_s);
    GuiWindow gui(url(), ini());
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'"), u"1"_s, Patience);
    ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'");
    QVERIFY(gui.waitIdle());
    QVERIFY2(!gui.message().isEmpty() && !gui.message().contains(u"was cancelled"_s), qPrintable(gui.message()));
    QCOMPARE(ask("SELECT count(*) FROM dose"), u"40"_s);
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), u"a2"_s);
    QCOMPARE(gui.rows(), QStringList{u"a2"_s}); // read again by itself
}

/// What ANALYZE has seen is there at once, even of a table that nobody can read just now; the rows come when they can.
void TestGuiPostgres::estimatesFirst()
{
    ask("ANALYZE");
    ask("INSERT INTO patient (name) SELECT 'later' FROM generate_series(1, 37)");
    PgHolder holder(m_cluster, m_database, "LOCK TABLE patient IN ACCESS EXCLUSIVE MODE");
    QVERIFY(holder.isReady);
    GuiWindow gui(url(), ini());
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
    QCOMPARE(lineOf(gui, u"patient"_s), u"about %1 | "_s.arg(QLocale().toString(5000)));
    QCOMPARE(gui.window.session().snapshot()->state.tables.size(), size_t(3));
    QVERIFY(gui.find<QPushButton>(u"upgrade"_s)->isEnabled()); // counting is no reason to wait
    gui.window.go(MainWindow::Data);
    gui.picture(u"server-estimates"_s);
    holder.letGo();
    QTRY_COMPARE_WITH_TIMEOUT(lineOf(gui, u"patient"_s).section(u" | "_s, 0, 0), QLocale().toString(5037), Patience);
    QCOMPARE(lineOf(gui, u"patient"_s).section(u" | "_s, 1), wording::size(ask("SELECT pg_total_relation_size('patient')").toLongLong()));
    QCOMPARE(lineOf(gui, u"dose"_s).section(u" | "_s, 0, 0), u"40"_s);
}

void TestGuiPostgres::neverAnalyzed()
{
    ask("CREATE TABLE fresh (a int); INSERT INTO fresh SELECT generate_series(1, 3); ALTER TABLE fresh SET (autovacuum_enabled = false)");
    PgHolder holder(m_cluster, m_database, "LOCK TABLE alembic_version IN ROW EXCLUSIVE MODE; LOCK TABLE fresh IN ACCESS EXCLUSIVE MODE");
    QVERIFY(holder.isReady);
    GuiWindow gui(url(), ini());
    QCOMPARE(lineOf(gui, u"fresh"_s), u"counting… | "_s);
    holder.letGo();
    QTRY_COMPARE_WITH_TIMEOUT(lineOf(gui, u"fresh"_s).section(u" | "_s, 0, 0), u"3"_s, Patience);
}

/// Whoever asks for something is not kept waiting by rows that are counted; they are counted afterwards.
void TestGuiPostgres::countsGiveWay()
{
    ask("CREATE TABLE held (a int); INSERT INTO held VALUES (1), (2)");
    PgHolder holder(m_cluster, m_database, "LOCK TABLE held IN ACCESS EXCLUSIVE MODE");
    QVERIFY(holder.isReady);
    GuiWindow gui(url() + u"&options=-clock_timeout%3D600s"_s, ini());
    QTRY_VERIFY_WITH_TIMEOUT(ask("SELECT count(*) FROM pg_locks WHERE NOT granted").toInt() > 0, Patience); // the count waits
    gui.window.go(MainWindow::History);
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle()); // and is not waited for
    QVERIFY2(gui.message().isEmpty(), qPrintable(gui.message()));
    holder.letGo();
    QTRY_COMPARE_WITH_TIMEOUT(lineOf(gui, u"held"_s).section(u" | "_s, 0, 0), u"2"_s, Patience);
}

/// Where a statement may not take that long the estimate stays, and nobody counts for ever.
void TestGuiPostgres::countTimesOut()
{
    ask("CREATE TABLE held (a int); INSERT INTO held VALUES (1), (2); ANALYZE held; ALTER DATABASE " + m_database.toUtf8() + " SET log_statement = 'all'");
    PgHolder holder(m_cluster, m_database, "LOCK TABLE held IN ACCESS EXCLUSIVE MODE");
    QVERIFY(holder.isReady);
    GuiWindow gui;
    QSignalSpy measured(&gui.window.session(), &Session::tablesMeasured);
    QVERIFY2(gui.open(url() + u"&options=-cstatement_timeout%3D1s"_s, ini()), qPrintable(gui.message()));
    QTRY_COMPARE_WITH_TIMEOUT(measured.size(), 1, Patience / 6);
    QCOMPARE(lineOf(gui, u"held"_s).section(u" | "_s, 0, 0), u"about 2"_s);
    QCOMPARE(lineOf(gui, u"dose"_s).section(u" | "_s, 0, 0), u"40"_s);
    // Once as what was asked for ("LOG:  statement: …"); "STATEMENT:  …" is what an error was about.
    QCOMPARE(bytesOf(m_cluster.folder() + u"/log"_s).count(": SELECT count(*) FROM held"), 1);
}

void TestGuiPostgres::asksForThePassword()
{
    ask("CREATE ROLE anna LOGIN PASSWORD 'ge:heim w&rt'; GRANT ALL ON ALL TABLES IN SCHEMA public TO anna; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO anna; "
        "GRANT USAGE ON SCHEMA meditrack TO anna; GRANT SELECT ON ALL TABLES IN SCHEMA meditrack TO anna; GRANT SELECT ON ALL SEQUENCES IN SCHEMA meditrack TO anna");
    m_cluster.admit("local " + m_database.toUtf8() + " anna scram-sha-256");
    GuiWindow gui;
    gui.prompts.passwords = {u"not this"_s, u"ge:heim w&rt"_s};
    QVERIFY2(gui.open(url(u"anna"_s), ini()), qPrintable(gui.message()));
    QCOMPARE(gui.prompts.sheets.size(), 2);
    QVERIFY(gui.prompts.sheets.first().problem.isEmpty());
    QVERIFY2(gui.prompts.sheets.last().problem.contains(u"refused"_s), qPrintable(gui.prompts.sheets.last().problem));
    QStringList facts;
    for (const auto &[name, value] : gui.prompts.sheets.first().facts)
        facts << name + u": "_s + value;
    QCOMPARE(facts, (QStringList{u"Server: this computer (%1)"_s.arg(m_cluster.folder()), u"Database: "_s + m_database, u"User: anna"_s, u"Connection: a socket of this computer"_s}));
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
    QTRY_COMPARE_WITH_TIMEOUT(lineOf(gui, u"dose"_s).section(u" | "_s, 0, 0), u"40"_s, Patience); // by a connection of its own
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    gui.click(u"backup"_s); // pg_dump wants it too
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"The backup is made"_s), qPrintable(gui.message()));
    QCOMPARE(gui.prompts.sheets.size(), 2); // asked for once

    // Changed meanwhile: the old one is refused, and asked for again.
    ask("ALTER ROLE anna PASSWORD 'anders'");
    gui.prompts.passwords = {u"anders"_s};
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.prompts.sheets.size(), 3);
    QVERIFY(gui.prompts.sheets.last().problem.contains(u"refused"_s));
    ask("DROP OWNED BY anna; DROP ROLE anna");
}

void TestGuiPostgres::nobodySignsIn()
{
    ask("CREATE ROLE berta LOGIN PASSWORD 'geheim'");
    m_cluster.admit("local " + m_database.toUtf8() + " berta scram-sha-256");
    GuiWindow gui;
    QVERIFY(!gui.open(url(u"berta"_s), ini()));
    QCOMPARE(gui.prompts.sheets.size(), 1);
    QVERIFY2(gui.message().contains(u"Cannot connect to"_s) && gui.message().contains(u"Nothing has been read or changed."_s), qPrintable(gui.message()));
    QCOMPARE(gui.window.place(), MainWindow::Start);
    gui.prompts.passwords = {u"geheim"_s};
    gui.click(u"retry"_s); // thought better of it
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.prompts.sheets.size(), 2);
    QVERIFY2(gui.message().contains(u"permission denied"_s), qPrintable(gui.message())); // in, but without rights
    ask("DROP ROLE berta");
}

/// Neither one that was asked for nor one that was written into the URL is told to anybody but the server.
void TestGuiPostgres::passwordIsNowhere()
{
    const QString secret = u"S3kr3t-Wort"_s;
    ask("CREATE ROLE clara LOGIN SUPERUSER PASSWORD 'S3kr3t-Wort'");
    m_cluster.admit("local all clara scram-sha-256");
    m_project->addScript(u"a4"_s, u"a3"_s, u"op.execute('SELECT pg_sleep(600)')"_s);
    QStringList seen;
    for (const bool inUrl : {false, true}) {
        GuiWindow gui;
        QList<TimedEvent> events;
        connect(&gui.window.session(), &Session::reported, this, [&](const QList<TimedEvent> &batch) { events << batch; });
        gui.prompts.passwords = {secret};
        QVERIFY2(gui.open(url(inUrl ? u"clara:"_s + secret : u"clara"_s), ini()), qPrintable(gui.message()));
        QCOMPARE(gui.prompts.sheets.size(), inUrl ? 0 : 1);
        gui.click(u"backup"_s);
        QVERIFY(gui.waitIdle());
        QVERIFY2(gui.message().contains(u"The backup is made"_s), qPrintable(gui.message()));
        seen << textsOf(gui.window) << gui.window.windowTitle();
        gui.upgrade();
        QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'"), u"1"_s, Patience);
        for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            QFile file(u"/proc/"_s + process + u"/cmdline"_s);
            if (file.open(QIODevice::ReadOnly))
                seen << QString::fromUtf8(file.readAll());
        }
        ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'");
        QVERIFY(gui.waitIdle());
        seen << gui.message() << textsOf(gui.window);
        for (const TimedEvent &timed : events) {
            if (const auto *notice = std::get_if<event::Notice>(&timed.event))
                seen << notice->text;
            if (const auto *advance = std::get_if<event::Advance>(&timed.event))
                seen << advance->what;
            if (const auto *statement = std::get_if<event::Statement>(&timed.event))
                seen << statement->sql;
        }
        QSettings store(m_data.filePath(u"settings.ini"_s), QSettings::IniFormat);
        gui.window.settings().write(store);
        store.sync();
        QVERIFY(DatabaseUrl::parse(gui.window.settings().recent.value(0).target) == DatabaseUrl::parse(url(u"clara"_s))); // remembered, without it
    }
    // Backups with their manifests, the journal, settings: whatever was written.
    seen << ask("SELECT string_agg(line::text, ' ') FROM meditrack.journal") << QString::fromUtf8(bytesOf(m_data.filePath(u"settings.ini"_s)));
    QVERIFY(seen.last().contains(u"clara@"_s));
    const QDir backups(m_data.filePath(u"meditrack/backups"_s));
    for (const QString &folder : backups.entryList({m_database + u"@*"_s})) {
        for (const QString &name : QDir(backups.filePath(folder)).entryList(QDir::Files)) {
            const Outcome manifest = runProgram({u"tar"_s, {u"--zstd"_s, u"-xOf"_s, backups.filePath(folder + u'/' + name), u"manifest.json"_s}});
            QVERIFY2(manifest.exitCode == 0 && manifest.output.contains("postgresql"), manifest.errors.constData());
            seen << QString::fromUtf8(manifest.output);
        }
    }
    for (const QString &text : std::as_const(seen))
        QVERIFY2(!text.contains(secret), qPrintable(text));
    ask("DROP OWNED BY clara; REASSIGN OWNED BY clara TO tester; DROP ROLE clara");
}

/// "Read-only" in the menu: it stays with the database, and nothing can be changed.
void TestGuiPostgres::onlyLooksWhenAsked()
{
    GuiWindow gui(url(), ini());
    QVERIFY(gui.find<QPushButton>(u"upgrade"_s)->isEnabled());
    trigger(gui, u"Read-only"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY(actionOf(gui, u"Read-only"_s)->isChecked());
    QCOMPARE(gui.find<Chip>(u"readOnlyChip"_s)->text(), u"Read-only"_s);
    const QByteArray before = m_cluster.dump(m_database);
    for (const QString &text : {u"Upgrade to the newest"_s, u"Downgrade one step…"_s, u"Restore a backup…"_s, u"Undo the last restore…"_s}) {
        QVERIFY2(!actionOf(gui, text)->isEnabled(), qPrintable(text));
        QVERIFY2(actionOf(gui, text)->toolTip().contains(u"as you have chosen"_s), qPrintable(actionOf(gui, text)->toolTip()));
    }
    QVERIFY(!gui.find<QPushButton>(u"upgrade"_s)->isEnabled());
    QVERIFY(gui.find<QPushButton>(u"upgrade"_s)->toolTip().contains(u"as you have chosen"_s));
    gui.window.session().upgrade(u"heads"_s); // whoever asks
    QVERIFY(!gui.window.session().isBusy());
    gui.picture(u"server-read-only-chosen"_s);
    gui.click(u"backup"_s); // only reads
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"The backup is made"_s), qPrintable(gui.message()));
    QCOMPARE(m_cluster.dump(m_database), before);
    const QDir backups(m_data.filePath(u"meditrack/backups"_s));
    gui.prompts.file = QDir(backups.filePath(backups.entryList({m_database + u"@*"_s}).value(0))).entryInfoList(QDir::Files).value(0).filePath();
    trigger(gui, u"Verify a backup…"_s); // without a database of its own on the server
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"this is only looking, and makes no database on the server"_s), qPrintable(gui.message()));

    trigger(gui, u"Close database"_s);
    QVERIFY(gui.window.settings().recent.value(0).readOnly);
    gui.window.open(gui.window.settings().recent.value(0));
    QVERIFY(gui.waitIdle());
    QVERIFY(!gui.find<QPushButton>(u"upgrade"_s)->isEnabled());
    trigger(gui, u"Read-only"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY(!gui.find<Chip>(u"readOnlyChip"_s)->isVisible());
    QVERIFY(gui.find<QPushButton>(u"upgrade"_s)->isEnabled());

    // --read-only: the menu cannot change it.
    GuiWindow strict;
    strict.window.setReadOnly(true);
    QVERIFY(strict.open(url(), ini()));
    QVERIFY(!strict.find<QPushButton>(u"upgrade"_s)->isEnabled());
    QVERIFY(!actionOf(strict, u"Read-only"_s)->isEnabled());
}

/// A role that has SELECT and nothing else sees everything and may change nothing; the command line says the same.
void TestGuiPostgres::readersOnlyLook()
{
    ask("CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO reader; "
        "GRANT USAGE ON SCHEMA meditrack TO reader; GRANT SELECT ON ALL TABLES IN SCHEMA meditrack TO reader; GRANT SELECT ON ALL SEQUENCES IN SCHEMA meditrack TO reader; "
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    const QByteArray before = m_cluster.dump(m_database);
    GuiWindow gui(url(u"reader"_s), ini());
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
    QTRY_COMPARE_WITH_TIMEOUT(lineOf(gui, u"patient"_s).section(u" | "_s, 0, 0), QLocale().toString(5000), Patience);
    const QString sentence = u"The role 'reader' may only read this database."_s;
    for (const QString &text : {u"Upgrade to the newest"_s, u"Downgrade one step…"_s, u"Restore a backup…"_s})
        QCOMPARE(actionOf(gui, text)->isEnabled() ? u"enabled"_s : actionOf(gui, text)->toolTip(), sentence);
    QVERIFY2(textsOf(gui.window).contains(sentence), "the why-line");
    QCOMPARE(gui.find<Chip>(u"readOnlyChip"_s)->toolTip(), sentence);
    gui.picture(u"server-read-only"_s);
    gui.window.go(MainWindow::History);
    QTest::qWait(0);
    QCOMPARE(gui.find<QPushButton>(u"upgradeToHere"_s)->toolTip(), sentence);
    QVERIFY(!gui.find<QPushButton>(u"upgradeToHere"_s)->isEnabled());
    gui.window.go(MainWindow::Overview);
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"The backup is made"_s), qPrintable(gui.message()));
    for (const QStringList &verb : {QStringList{u"upgrade"_s, u"head"_s}, {u"downgrade"_s, u"-1"_s}, {u"stamp"_s, u"a1"_s}, {u"ensure_version"_s}, {u"migrate"_s, u"reset"_s, u"--yes"_s},
                                    {u"db"_s, u"restore"_s, u"--yes"_s, u"none.tar.zst"_s}, {u"db"_s, u"import"_s, u"none.json"_s}}) {
        const Outcome refused = m_project->meditrackOn(url(u"reader"_s), verb);
        QCOMPARE(refused.exitCode, 255);
        QVERIFY2(refused.errors.contains(sentence.toUtf8()) && refused.errors.contains("Nothing has been changed."), (verb.join(u' ').toUtf8() + ": " + refused.errors).constData());
    }
    QCOMPARE(m_cluster.dump(m_database), before);
    ask("DROP OWNED BY reader; DROP ROLE reader");
}

/// default_transaction_read_only, as a managed server sets it when its disk is full.
void TestGuiPostgres::readOnlyDatabase()
{
    ask("ALTER DATABASE " + m_database.toUtf8() + " SET default_transaction_read_only = on");
    GuiWindow gui(url(), ini());
    QVERIFY(!gui.find<QPushButton>(u"upgrade"_s)->isEnabled());
    QVERIFY2(gui.find<QPushButton>(u"upgrade"_s)->toolTip().contains(u"default_transaction_read_only"_s), qPrintable(gui.find<QPushButton>(u"upgrade"_s)->toolTip()));
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(u"The backup is made"_s), qPrintable(gui.message()));
    ask("SET default_transaction_read_only = off; ALTER DATABASE " + m_database.toUtf8() + " RESET default_transaction_read_only");
    QTest::keyClick(&gui.window, Qt::Key_F5);
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.find<QPushButton>(u"upgrade"_s)->isEnabled());
}

void TestGuiPostgres::permissionDenied_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("says");
    QTest::newRow("rows") << u"op.execute('DELETE FROM dose')"_s << u"permission denied for table dose"_s;
    QTest::newRow("table") << u"op.drop_table('dose')"_s << u"must be owner of table dose"_s;
    QTest::newRow("schema") << u"op.execute('CREATE TABLE ward.x (a int)')"_s << u"permission denied for schema ward"_s;
    QTest::newRow("sequence") << u"op.execute(\"SELECT nextval('patient_id_seq')\")"_s << u"permission denied for sequence patient_id_seq"_s;
    QTest::newRow("new schema") << u"op.execute('CREATE SCHEMA x')"_s << u"permission denied for database"_s;
    QTest::newRow("version table") << u"op.execute('ALTER TABLE alembic_version ADD COLUMN x int')"_s << u"must be owner of table alembic_version"_s;
}

/// A role that may move the database, but not do all that its scripts do: told with the right that it lacks, and all is as it was.
void TestGuiPostgres::permissionDenied()
{
    QFETCH(QString, script);
    QFETCH(QString, says);
    const QByteArray clerk = "clerk" + QByteArray::number(m_number);
    ask("CREATE SCHEMA ward; CREATE ROLE " + clerk + " LOGIN; GRANT CREATE ON SCHEMA public TO " + clerk + "; GRANT USAGE ON SCHEMA meditrack TO " + clerk + "; GRANT SELECT ON ALL TABLES IN SCHEMA public, meditrack TO " + clerk
        + "; GRANT SELECT ON ALL SEQUENCES IN SCHEMA public, meditrack TO " + clerk + "; GRANT ALL ON alembic_version TO " + clerk);
    m_project->addScript(u"a3"_s, u"a2"_s, script);
    const QByteArray before = m_cluster.dump(m_database);
    GuiWindow gui(url(QString::fromUtf8(clerk)), ini());
    gui.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(gui.window.place(), MainWindow::Run, Patience);
    QVERIFY(gui.waitIdle());
    const QString message = gui.message();
    QVERIFY2(message.contains(says) && message.contains(u"exactly as it was before"_s) && message.contains(u"'%1' this right"_s.arg(QString::fromUtf8(clerk))), qPrintable(message));
    QCOMPARE(m_cluster.dump(m_database), before);
    QCOMPARE(gui.rows(), QStringList{u"a2"_s});
}

/// Neither may it make databases, nor does it own what is there.
void TestGuiPostgres::mayNotRestore()
{
    const QByteArray clerk = "clerk" + QByteArray::number(m_number);
    ask("CREATE ROLE " + clerk + " LOGIN; GRANT USAGE ON SCHEMA meditrack TO " + clerk + "; GRANT ALL ON ALL TABLES IN SCHEMA public, meditrack TO " + clerk
        + "; GRANT SELECT ON ALL SEQUENCES IN SCHEMA meditrack TO " + clerk);
    GuiWindow gui(url(QString::fromUtf8(clerk)), ini());
    QVERIFY(!actionOf(gui, u"Restore a backup…"_s)->isEnabled());
    QVERIFY2(actionOf(gui, u"Restore a backup…"_s)->toolTip().contains(u"may neither create databases"_s), qPrintable(actionOf(gui, u"Restore a backup…"_s)->toolTip()));
    QVERIFY(!gui.find<QPushButton>(u"backup"_s)->isEnabled()); // it may not read the sequence, so a dump would fail
    QVERIFY2(gui.find<QPushButton>(u"backup"_s)->toolTip().contains(u"sequence 'public.dose_id_seq'"_s), qPrintable(gui.find<QPushButton>(u"backup"_s)->toolTip()));
    QVERIFY(!gui.find<QPushButton>(u"upgrade"_s)->isEnabled()); // which makes a backup first
    QVERIFY(!gui.find<Chip>(u"readOnlyChip"_s)->isVisible());
    const Outcome guarded = m_project->meditrackOn(url(QString::fromUtf8(clerk)), {u"migrate"_s, u"up"_s});
    QCOMPARE(guarded.exitCode, 255);
    QVERIFY2(guarded.errors.contains("sequence 'public.dose_id_seq'") && guarded.errors.contains("Nothing has been changed."), guarded.errors.constData());
}

QTEST_MAIN(TestGuiPostgres)
#include "tst_guipostgres.moc"
