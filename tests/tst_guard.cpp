// SPDX-License-Identifier: GPL-3.0-or-later
// Guarded runs: a backup first, the rows compared, and the old state after any failure.
#include "guard/guard.h"
#include "guard/preflight.h"
#include "support/clitest.h"
#include "support/errorof.h"
#include "support/journalentries.h"
#include "support/holder.h"
#include "support/watchers.h"
#include "transfer/jsonimport.h"

#include <QDir>
#include <QTest>

using namespace meditrack;

namespace {

/// What makes two tables with rows, one hanging on the other by a cascade.
void addClinic(Project &project)
{
    project.addScript(QStringLiteral("a1"), {},
                      QStringLiteral("op.execute('CREATE TABLE patient (id INTEGER PRIMARY KEY, name TEXT)')\n"
                                     "op.execute('CREATE TABLE dose (id INTEGER PRIMARY KEY, p INTEGER REFERENCES patient(id) ON DELETE CASCADE)')\n"
                                     "op.execute(\"INSERT INTO patient VALUES (1, 'a'), (2, 'b')\")\nop.execute('INSERT INTO dose VALUES (1, 1), (2, 1), (3, 2)')"),
                      QStringLiteral("op.drop_table('dose')\nop.drop_table('patient')"));
}

GuardReport upgraded(const Project &project, Progress &progress, const GuardOptions &options = {})
{
    return Guard(project.config(), progress, options).upgrade({QStringLiteral("heads")});
}

QStringList backupsOf(const Project &project)
{
    return QDir(project.path(QStringLiteral("backups"))).entryList(QDir::Files | QDir::Hidden);
}

/// The database inside a backup as text, unpacked by tar and zstd themselves.
QByteArray dumpOfBackup(const Project &project, const QString &backup)
{
    const QString folder = project.path(QStringLiteral("unpacked"));
    QDir().mkpath(folder);
    const Outcome outcome = runProgram({QStringLiteral("/bin/tar"), {QStringLiteral("-xf"), backup, QStringLiteral("-C"), folder}});
    if (outcome.exitCode != 0)
        qFatal("%s", outcome.errors.constData());
    return dumpOf(folder + QStringLiteral("/database.db"));
}

const QString rebuilding = QStringLiteral("op.execute('CREATE TABLE n (id INTEGER PRIMARY KEY, name TEXT)')\nop.execute('INSERT INTO n SELECT * FROM patient')\n"
                                          "op.execute('DROP TABLE patient')\nop.execute('ALTER TABLE n RENAME TO patient')");
const QString foreignKeysOn = QStringLiteral("with op.get_context().autocommit_block():\n    op.execute('PRAGMA foreign_keys=ON')\n");

} // namespace

class TestGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backupAndJournal();
    void nothingToDo();
    void emptyDatabase();
    void failures_data();
    void failures();
    void othersWorkStays();
    void importLocks();
    void rebuiltTwice();
    void byDesign();
    void madeAnew_data();
    void madeAnew();
    void replaced();
    void accepted();
    void backupFails();
    void damagedDatabase();
    void cancelled();
    void preflightValues();
    void twoAtOnce();
    void whenItIsGuarded_data();
    void whenItIsGuarded();
    void commandLine();
    void resetBacksUp();
    void questionsAreNoPartOfTheDocument();
};

void TestGuard::backupAndJournal()
{
    Project project;
    addClinic(project);
    project.upgrade();
    const QByteArray before = dumpOf(project.databasePath());
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), rebuilding + QStringLiteral("\nop.execute('DELETE FROM dose WHERE id = 3')\nop.create_table('more', sa.Column('id', sa.Integer()))"));
    EventLog log;
    const GuardReport report = upgraded(project, log);
    QCOMPARE(idsOf(report.plan), QStringList{"a2"});
    QCOMPARE(dumpOfBackup(project, report.backup), before);
    QVERIFY(log.notices().contains(QStringLiteral("Verified backup: ") + report.backup));
    QVERIFY(log.notices().contains(QStringLiteral("Table 'dose': 3 rows before, 2 now, as the script says.")));
    const std::vector<JournalEntry::RowChange> rows{{QStringLiteral("dose"), 3, 2}, {QStringLiteral("more"), -1, 0}};
    QVERIFY(report.rows == rows);
    const JournalEntry entry = entriesOf(project).back();
    QVERIFY(entry.rows == rows);
    QCOMPARE(entry.backup, report.backup);
    QCOMPARE(entry.result, JournalEntry::Result::Done);
    QCOMPARE(runCli({QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"), project.url().toString(),
                     QStringLiteral("journal"), QStringLiteral("--json")}).array().at(0).toObject()[QLatin1String("backup")].toString(), report.backup);
}

void TestGuard::nothingToDo()
{
    Project project;
    addClinic(project);
    project.upgrade();
    const QByteArray journal = bytesOf(project.databasePath() + QStringLiteral(".meditrack.jsonl"));
    NoProgress progress;
    const GuardReport report = upgraded(project, progress);
    QVERIFY(report.plan.empty() && report.backup.isEmpty());
    QVERIFY(!QFile::exists(project.path(QStringLiteral("backups"))));
    QCOMPARE(bytesOf(project.databasePath() + QStringLiteral(".meditrack.jsonl")), journal);
}

void TestGuard::emptyDatabase()
{
    Project project;
    addClinic(project);
    EventLog log;
    QVERIFY(upgraded(project, log).backup.isEmpty());
    QVERIFY(log.notices().contains(QStringLiteral("No backup: the database is empty.")));
    QVERIFY(!QFile::exists(project.path(QStringLiteral("backups"))));
    // A failure of the very first one, after a commit: what was not there is empty again.
    Project other;
    other.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.create_table('t', sa.Column('id', sa.Integer()))\n"
                                                             "with op.get_context().autocommit_block():\n    op.execute('INSERT INTO t VALUES (1)')\nop.execute('bad')"));
    const auto error = errorOf([&] { upgraded(other, log); });
    QVERIFY(error && error->consequence.contains(QStringLiteral("was put back")));
    QCOMPARE(dumpOf(other.databasePath()), dumpOf(project.path(QStringLiteral("nothing.db"))));
}

void TestGuard::failures_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("perRevision");
    QTest::addColumn<QString>("message"); // begins so
    QTest::addColumn<bool>("putBack");
    const QString lost = QStringLiteral("Revision a3 loses rows. ");
    QTest::newRow("bad SQL") << QStringLiteral("op.execute('DELETE FROM dose')\nop.execute('nonsense')") << false << "near \"nonsense\"" << false;
    QTest::newRow("exception") << QStringLiteral("op.execute('DELETE FROM dose')\nraise ValueError('no')") << false << "" << false;
    QTest::newRow("cascade of a rebuild") << foreignKeysOn + rebuilding << false << lost + QStringLiteral("Table 'dose': 3 rows before, 0 now, though no statement") << true;
    QTest::newRow("cascade of a delete") << foreignKeysOn + QStringLiteral("op.execute('DELETE FROM patient WHERE id = 1')") << false
                                         << lost + QStringLiteral("Table 'dose': 3 rows before, 1 now") << true;
    QTest::newRow("trigger") << QStringLiteral("op.execute('CREATE TRIGGER g AFTER UPDATE ON patient BEGIN DELETE FROM dose; END')\nop.execute('UPDATE patient SET name = 1')") << false
                             << lost + QStringLiteral("Table 'dose': 3 rows before, 0 now") << false;
    QTest::newRow("trigger in a script that has replaced rows") << QStringLiteral("op.execute('REPLACE INTO dose VALUES (1, 2)')\nop.execute('CREATE TRIGGER g AFTER UPDATE ON patient BEGIN DELETE FROM dose; END')\n"
                                                                                  "op.execute('UPDATE patient SET name = 1')") << false
                                                                << lost + QStringLiteral("Table 'dose': 3 rows before, 0 now, though no statement") << false;
    QTest::newRow("cascade of a delete, and a replaced row later")
        << foreignKeysOn + QStringLiteral("op.execute('DELETE FROM patient WHERE id = 1')\nop.execute('REPLACE INTO dose VALUES (9, 2)')") << false
        << lost + QStringLiteral("Table 'dose': 3 rows before, 1 now") << true;
    // After RETURNING nobody knows how many changes are the script's own.
    QTest::newRow("trigger after rows that were told, and a replaced row later")
        << QStringLiteral("op.execute('CREATE TRIGGER g AFTER UPDATE ON patient BEGIN DELETE FROM dose; END')\nop.get_bind().execute(sa.text(\"INSERT INTO patient VALUES (7, 'g') RETURNING id\")).fetchall()\n"
                          "op.execute('UPDATE patient SET name = 1')\nop.execute('REPLACE INTO dose VALUES (9, 2)')") << false
        << lost + QStringLiteral("Table 'dose': 3 rows before, 0 now, though no statement") << false;
    QTest::newRow("another takes the name, with fewer rows") << QStringLiteral("op.execute('DROP TABLE dose')\nop.execute('ALTER TABLE patient RENAME TO dose')") << false
                                                             << lost + QStringLiteral("Table 'dose': 3 rows before, 2 now, because the table that took its name got fewer") << false;
    QTest::newRow("copied fewer") << QString(rebuilding).replace(QLatin1String("FROM patient')"), QLatin1String("FROM patient WHERE id = 1')")) << false
                                  << lost + QStringLiteral("Table 'patient': 2 rows before, 1 now") << false;
    QTest::newRow("a loop that copies fewer") << QStringLiteral("rows = [dict(row._mapping) for row in op.get_bind().execute(sa.text('SELECT id, p FROM dose WHERE id > 1'))]\n"
                                                                "op.drop_table('dose')\n"
                                                                "t = op.create_table('dose', sa.Column('id', sa.Integer()), sa.Column('p', sa.Integer()))\n"
                                                                "op.bulk_insert(t, rows)") << false
                                              << lost + QStringLiteral("Table 'dose': 3 rows before, 2 now") << false;
    QTest::newRow("schema written past SQLite") << QStringLiteral("op.execute('CREATE INDEX i ON dose (p)')\nop.execute('PRAGMA writable_schema=ON')\n"
                                                                  "op.execute(\"UPDATE sqlite_master SET sql = 'CREATE INDEX i ON dose (p DESC)' WHERE name = 'i'\")") << false
                                                << "Revision a3 leaves the database damaged: " << false;
    QTest::newRow("schema that cannot be read") << QStringLiteral("op.execute('PRAGMA writable_schema=ON')\n"
                                                                  "op.execute(\"UPDATE sqlite_master SET sql = 'CREATE TABLE dose (' WHERE name = 'dose'\")") << false
                                                << "Revision a3 leaves the database damaged: " << false;
    QTest::newRow("foreign key") << QStringLiteral("op.execute('DELETE FROM patient')") << false << "Foreign keys: rows of 'dose' that refer to a missing row of 'patient': 3 now" << false;
    // What the transaction could not hold; the cascades above also, for their blocks commit the revision before.
    QTest::newRow("autocommit block") << QStringLiteral("with op.get_context().autocommit_block():\n    op.execute('DELETE FROM dose')\nop.execute('nonsense')") << false << "near" << true;
    QTest::newRow("own commit") << QStringLiteral("op.get_bind().execute(sa.text('DELETE FROM dose'))\nop.get_bind().commit()\nop.execute('nonsense')") << false << "near" << true;
    QTest::newRow("loss after a commit") << foreignKeysOn + QStringLiteral("with op.get_context().autocommit_block():\n    op.execute('DELETE FROM patient')") << false
                                         << lost + QStringLiteral("Table 'dose'") << true;
    QTest::newRow("revision before is committed") << QStringLiteral("op.execute('nonsense')") << true << "near" << true;
}

void TestGuard::failures()
{
    QFETCH(QString, script);
    QFETCH(bool, perRevision);
    QFETCH(QString, message);
    QFETCH(bool, putBack);
    Project project;
    addClinic(project);
    project.upgrade();
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("op.create_table('t2', sa.Column('id', sa.Integer()))"));
    project.addScript(QStringLiteral("a3"), QStringLiteral("a2"), script);
    const QByteArray before = dumpOf(project.databasePath());
    EventLog log;
    GuardOptions options;
    options.transactionPerRevision = perRevision;
    const auto error = errorOf([&] { upgraded(project, log, options); });
    QVERIFY(error);
    QVERIFY2(error->message.startsWith(message), qPrintable(error->message));
    QCOMPARE(dumpOf(project.databasePath()), before);
    QCOMPARE(project.rows(), QStringList{"a1"});
    QVERIFY2(error->consequence.contains(QStringLiteral("exactly as it was")), qPrintable(error->consequence));
    QCOMPARE(error->consequence.contains(QStringLiteral("was put back from the backup")), putBack);
    QCOMPARE(backupsOf(project).size(), putBack ? 2 : 1); // what the run had committed is kept too
    const auto entries = entriesOf(project);
    QCOMPARE(entries[1].result, JournalEntry::Result::Failed);
    QCOMPARE(entries.size(), size_t(putBack ? 3 : 2));
    if (putBack)
        QCOMPARE(entries[2].verb, QStringLiteral("restore"));
    // And the next run works.
    project.addScript(QStringLiteral("a3"), QStringLiteral("a2"), {});
    upgraded(project, log, options);
    QCOMPARE(project.rows(), QStringList{"a3"});
}

/// What another program commits right after the run has failed is none of the run's.
void TestGuard::othersWorkStays()
{
    Project project;
    addClinic(project);
    project.upgrade();
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("op.execute('DELETE FROM dose')\nop.execute('nonsense')"));
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *statement = std::get_if<event::Statement>(&event); statement && statement->sql == QLatin1String("ROLLBACK"))
            runSql(project.databasePath(), QStringLiteral("INSERT INTO patient VALUES (3, 'c')"));
    };
    const auto error = errorOf([&] { upgraded(project, log); });
    QVERIFY(error);
    QVERIFY2(error->consequence.contains(QStringLiteral("Another program has changed the database meanwhile")), qPrintable(error->consequence));
    QCOMPARE(dumpLines(project.databasePath()).filter(QStringLiteral("'c'")).size() + dumpLines(project.databasePath()).filter(QStringLiteral("QString c")).size(), 1);
    QCOMPARE(backupsOf(project).size(), 1);
    for (const JournalEntry &entry : entriesOf(project))
        QVERIFY(entry.verb != QLatin1String("restore"));
}

/// The backup before an import is of exactly what the import replaces: nobody writes in between.
void TestGuard::importLocks()
{
    Project project;
    addClinic(project);
    project.upgrade();
    runSql(project.databasePath(), QStringLiteral("PRAGMA journal_mode=WAL")); // there a copy alone would hinder no writer
    const QString file = project.write(QStringLiteral("in.json"), R"({"patient": [{"id": 9, "name": "z"}], "dose": []})");
    const QByteArray before = dumpOf(project.databasePath());
    project.useQuery(QStringLiteral("timeout=0"));
    int tries = 0;
    EventLog log;
    log.onEvent = [&](const Event &event) {
        const auto *advance = std::get_if<event::Advance>(&event);
        if (!advance || advance->what != QLatin1String("Copying the database"))
            return;
        NoProgress quiet;
        const auto refused = errorOf([&] {
            Connection other(project.url(), Connection::Access::Write, quiet);
            other.execute(QStringLiteral("INSERT INTO dose VALUES (77, 1)"));
        });
        tries += refused && refused->code == ErrorCode::Locked ? 1 : 1000;
    };
    ImportRequest request;
    request.file = file;
    const ImportResult result = importJson(project.config(), request, log);
    QVERIFY(tries > 0 && tries < 1000);
    QCOMPARE(dumpOfBackup(project, result.backup), before);
}

/// Each revision deletes a row by name and makes the table anew: what went between the two is explained as well.
void TestGuard::rebuiltTwice()
{
    Project project;
    addClinic(project);
    project.upgrade();
    const QString batch = QStringLiteral("with op.batch_alter_table('patient', recreate='always') as batch:\n    batch.add_column(sa.Column('%1', sa.Integer()))");
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("op.execute('DELETE FROM dose')\nop.execute('DELETE FROM patient WHERE id = 1')\n") + batch.arg(QStringLiteral("x")));
    project.addScript(QStringLiteral("a3"), QStringLiteral("a2"), QStringLiteral("op.execute('DELETE FROM patient WHERE id = 2')\n") + batch.arg(QStringLiteral("y")));
    NoProgress progress;
    const GuardReport report = upgraded(project, progress);
    QCOMPARE(idsOf(report.plan), (QStringList{"a2", "a3"}));
    QVERIFY(std::ranges::all_of(report.losses, [](const RowLoss &loss) { return loss.isExplained(); }));
}

/// What deletes rows because it is made for that is no loss, nor is surgery in the schema that goes well.
void TestGuard::byDesign()
{
    Project project;
    addClinic(project);
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"),
                      QStringLiteral("op.execute('CREATE TABLE log (id INTEGER PRIMARY KEY, text TEXT)')\n"
                                     "op.execute('CREATE TRIGGER ring AFTER INSERT ON log BEGIN DELETE FROM log WHERE id <= new.id - 2; END')\n"
                                     "op.execute('CREATE VIEW doses AS SELECT * FROM dose')\n"
                                     "op.execute('CREATE TRIGGER undose INSTEAD OF DELETE ON doses BEGIN DELETE FROM dose WHERE id = old.id; END')\n"
                                     "op.execute('CREATE VIRTUAL TABLE words USING fts5(name)')\nop.execute('INSERT INTO words (rowid, name) SELECT id, name FROM patient')\n"
                                     "op.execute('CREATE TRIGGER unword AFTER DELETE ON patient BEGIN DELETE FROM words WHERE rowid = old.id; END')\n"
                                     "op.execute(\"INSERT INTO log (text) VALUES ('a'), ('b')\")\n"
                                     "op.execute('CREATE TABLE latest (id INTEGER PRIMARY KEY, word TEXT UNIQUE ON CONFLICT REPLACE)')\n"
                                     "op.execute(\"INSERT INTO latest (word) VALUES ('a'), ('b'), ('c')\")"));
    project.upgrade();
    project.addScript(QStringLiteral("a3"), QStringLiteral("a2"),
                      QStringLiteral("op.execute(\"INSERT INTO log (text) VALUES ('c'), ('d'), ('e')\")\nop.execute('DELETE FROM doses WHERE p = 2')\n"
                                     "op.execute(\"INSERT INTO latest (word) VALUES ('a')\")\nop.execute(\"UPDATE latest SET word = 'b' WHERE word = 'c'\")\n"
                                     "op.execute('DELETE FROM patient WHERE id = 2')\nop.execute('PRAGMA writable_schema=ON')\n"
                                     "op.execute(\"UPDATE sqlite_master SET sql = replace(sql, 'text TEXT', 'text TEXT NOT NULL') WHERE name = 'log'\")"));
    NoProgress progress;
    const GuardReport report = upgraded(project, progress);
    QVERIFY(std::ranges::all_of(report.losses, [](const RowLoss &loss) { return loss.isExplained(); }));
    const auto count = [&report](const QString &table) {
        for (const JournalEntry::RowChange &row : report.rows) {
            if (row.table == table)
                return row.after - row.before;
        }
        return qint64(0);
    };
    QCOMPARE(count(QStringLiteral("dose")), -1);
    QCOMPARE(count(QStringLiteral("words")), -1); // a full-text table is counted itself
    QCOMPARE(count(QStringLiteral("words_data")), 0); // and not what it keeps its words in
    QCOMPARE(count(QStringLiteral("log")), 0);
    QCOMPARE(count(QStringLiteral("latest")), -1);
}

void TestGuard::madeAnew_data()
{
    QTest::addColumn<QString>("rows"); // that the script inserts again, of three
    QTest::addColumn<QString>("complaint");
    QTest::newRow("fewer") << "rows[1:]" << "Revision a2 loses rows. Table 'dose': 3 rows before, 2 now, because the table that took its name got fewer";
    QTest::newRow("others, but as many") << "rows[1:] + [{'id': 99, 'p': 1}]" << "";
}

/// A loop in Python between DROP and CREATE: fewer rows are refused, as many are told, for nobody has compared them.
void TestGuard::madeAnew()
{
    QFETCH(QString, rows);
    QFETCH(QString, complaint);
    Project project;
    addClinic(project);
    project.upgrade();
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"),
                      QStringLiteral("rows = [dict(row._mapping) for row in op.get_bind().execute(sa.text('SELECT id, p FROM dose'))]\nop.drop_table('dose')\n"
                                     "t = op.create_table('dose', sa.Column('id', sa.Integer()), sa.Column('p', sa.Integer()))\n"
                                     "for each in %1:\n    op.get_bind().execute(t.insert(), each)").arg(rows));
    EventLog log;
    const auto error = errorOf([&] { upgraded(project, log); });
    QCOMPARE(bool(error), !complaint.isEmpty());
    if (error)
        QVERIFY2(error->message.startsWith(complaint), qPrintable(error->message));
    else
        QVERIFY2(log.notices().contains(QStringLiteral("Table 'dose' was made anew by revision a2: its script has inserted the rows again, 3 for 3. "
                                                       "Whether they are the same rows cannot be told from their number.")), qPrintable(log.notices().join(QLatin1Char('|'))));
}

/// A dropped table whose name another takes, with as many rows: nobody knows whether they came along, and that is said.
void TestGuard::replaced()
{
    Project project;
    addClinic(project);
    project.upgrade();
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("op.drop_table('patient')\nop.rename_table('dose', 'patient')"));
    EventLog log;
    const GuardReport report = upgraded(project, log);
    QCOMPARE(report.losses.size(), size_t(1));
    QVERIFY(report.losses[0].reason == RowLoss::Reason::Replaced);
    QVERIFY2(log.notices().contains(QStringLiteral("Table 'patient': dropped with 2 rows, by no statement copied, and 'dose' has taken its name, with 3 rows.")), qPrintable(log.notices().join(QLatin1Char('|'))));
    // A batch does the same, and takes all rows along: nothing to tell.
    project.addScript(QStringLiteral("a3"), QStringLiteral("a2"), QStringLiteral("with op.batch_alter_table('patient', recreate='always') as batch:\n    batch.add_column(sa.Column('x', sa.Integer()))"));
    EventLog quiet;
    QVERIFY(upgraded(project, quiet).losses.empty());
    QVERIFY2(quiet.notices().filter(QStringLiteral("Table ")).isEmpty(), qPrintable(quiet.notices().join(QLatin1Char('|'))));
}

void TestGuard::accepted()
{
    Project project;
    addClinic(project);
    project.upgrade();
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), foreignKeysOn + rebuilding);
    EventLog log;
    GuardOptions options;
    options.acceptRowChanges = true;
    const GuardReport report = upgraded(project, log, options);
    QCOMPARE(report.losses.size(), size_t(1));
    QCOMPARE(report.losses[0].table, QStringLiteral("dose"));
    QVERIFY(!report.losses[0].isExplained());
    QCOMPARE(project.rows(), QStringList{"a2"});
    QVERIFY(log.notices().last().startsWith(QStringLiteral("Table 'dose': 3 rows before, 0 now")));
}

void TestGuard::backupFails()
{
    Project project;
    addClinic(project);
    project.upgrade();
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("op.execute('DELETE FROM dose')"));
    project.write(QStringLiteral("backups"), "a file where the folder should be");
    const QByteArray before = dumpOf(project.databasePath());
    NoProgress progress;
    QVERIFY(errorOf([&] { upgraded(project, progress); }));
    QCOMPARE(dumpOf(project.databasePath()), before); // without a backup nothing runs
}

void TestGuard::damagedDatabase()
{
    Project project;
    addClinic(project);
    project.upgrade();
    runSql(project.databasePath(), QStringLiteral("INSERT INTO patient SELECT NULL, hex(randomblob(400)) FROM (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 300) SELECT n FROM c)"));
    QByteArray bytes = bytesOf(project.databasePath());
    bytes.replace(bytes.size() - 3 * 4096, 4096, QByteArray(4096, '\x7f'));
    project.write(QStringLiteral("test.db"), bytes);
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("op.create_table('t2', sa.Column('id', sa.Integer()))"));
    NoProgress progress;
    const auto error = errorOf([&] { upgraded(project, progress); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Corrupt);
    QCOMPARE(bytesOf(project.databasePath()), bytes);
}

void TestGuard::cancelled()
{
    Project project;
    addClinic(project);
    project.upgrade();
    project.addChain(0);
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("with op.get_context().autocommit_block():\n    op.execute('DELETE FROM dose')"));
    project.addScript(QStringLiteral("a3"), QStringLiteral("a2"), QStringLiteral("op.create_table('t3', sa.Column('id', sa.Integer()))"));
    const QByteArray before = dumpOf(project.databasePath());
    EventLog log;
    log.onEvent = [&log](const Event &event) {
        const auto *step = std::get_if<event::StepStarted>(&event);
        log.stop = log.stop || (step && step->revision == QLatin1String("a3"));
    };
    const auto error = errorOf([&] { upgraded(project, log); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QCOMPARE(dumpOf(project.databasePath()), before); // a2 was committed: the cancel does not stop the way back
}

void TestGuard::preflightValues()
{
    Project project;
    addClinic(project);
    NoProgress progress;
    const auto check = [&](const char *name) {
        for (const PreflightCheck &each : preflightUpgrade(project.config(), {QStringLiteral("heads")}, progress)) {
            if (each.name == QLatin1String(name))
                return each;
        }
        return PreflightCheck();
    };
    using Result = PreflightCheck::Result;
    for (const char *name : {"lock", "users", "space", "leftovers", "integrity", "foreign keys", "scripts"})
        QVERIFY2(!check(name).sentence.isEmpty() && check(name).result == Result::Good, name);
    QVERIFY(!QFile::exists(project.databasePath())); // looking creates nothing
    project.upgrade();
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE _alembic_tmp_dose (id INTEGER PRIMARY KEY)"));
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE _alembic_tmp_gone (id INTEGER PRIMARY KEY)"));
    QCOMPARE(check("leftovers").result, Result::Warning);
    QVERIFY2(check("leftovers").advice.contains(QStringLiteral("DROP TABLE \"_alembic_tmp_dose\"")), qPrintable(check("leftovers").advice));
    QVERIFY2(check("leftovers").advice.contains(QStringLiteral("ALTER TABLE \"_alembic_tmp_gone\" RENAME TO \"gone\"")), qPrintable(check("leftovers").advice));
    runSql(project.databasePath(), QStringLiteral("DELETE FROM patient WHERE id = 2"));
    QCOMPARE(check("foreign keys").sentence, QStringLiteral("1 rows refer to a missing row ('dose' to 'patient')."));
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("op.no_such()"));
    QCOMPARE(check("scripts").result, Result::Failed);
    project.useQuery(QStringLiteral("timeout=0.1"));
    const Holder holder(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(holder.isReady);
    QCOMPARE(check("lock").result, Result::Failed);
    QVERIFY(check("lock").sentence.contains(holder.name()));
    QCOMPARE(check("users").result, Result::Warning);
    QVERIFY(check("users").sentence.contains(holder.name()));
}

void TestGuard::twoAtOnce()
{
    Project project;
    addClinic(project);
    project.upgrade();
    project.addScript(QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("op.create_table('t2', sa.Column('id', sa.Integer()))"));
    const QString both = QStringLiteral("\"$M\" migrate up & \"$M\" migrate up; one=$?; wait $!; echo $one $?");
    const Outcome outcome = runProgram({QStringLiteral("/bin/sh"), {QStringLiteral("-c"), both}, {},
                                        {{QStringLiteral("M"), meditrackProgram()}, {QStringLiteral("DATABASE_URL"), project.url().toString()}}, project.path()});
    QCOMPARE(outcome.output, QByteArray("0 0\n"));
    QCOMPARE(outcome.errors.count("Running upgrade"), 1);
    QCOMPARE(backupsOf(project).size(), 1); // the second found nothing to do
    QCOMPARE(project.rows(), QStringList{"a2"});
}

void TestGuard::whenItIsGuarded_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("ini");
    QTest::addColumn<int>("backups");
    const auto row = [](const char *line, const char *ini, int backups) { QTest::addRow("%s, %s", line, ini) << QString::fromUtf8(line) << QByteArray(ini) << backups; };
    row("migrate|up", "", 1);
    row("migrate|up|--no-guard", "", 0);
    row("migrate|up", "guard = false", 0);
    row("migrate|up|--guard", "guard = false", 1);
    row("migrate|down|--yes", "", 1);
    row("migrate|down|--no-guard", "", 0);
    row("upgrade|head", "", 0);
    row("upgrade|head|--guard", "", 1);
    row("upgrade|head", "guard = true", 1);
    row("upgrade|head|--no-guard", "guard = true", 0);
    row("downgrade|-1", "", 0);
    row("downgrade|-1|--guard|--yes", "", 1);
    row("migrate|reset|--yes", "guard = false", 1);
    row("db|reset|--yes", "", 1);
    row("upgrade|head|--guard|--plan", "", 0);
    row("upgrade|c1:c3|--guard|--sql", "", 0);
}

void TestGuard::whenItIsGuarded()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, ini);
    QFETCH(int, backups);
    for (const char *name : {"ALEMBIC_CONFIG", "MEDITRACK_NOW"})
        qunsetenv(name);
    Project project;
    project.addChain(3);
    project.upgrade(QStringLiteral("c2"));
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[meditrack]\n" + ini + '\n');
    const InFolder folder(project.path());
    qputenv("DATABASE_URL", "sqlite:///test.db");
    const CliResult result = runCli(words(line.toUtf8().constData()));
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    QCOMPARE(backupsOf(project).size(), backups);
}

void TestGuard::commandLine()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|heads|--guard|--no-guard")).exitCode, 2);
    const CliResult result = runCli(words("upgrade|heads|--preflight|--json"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.array().size(), 7);
    QCOMPARE(result.array().at(0).toObject()[QLatin1String("check")].toString(), QStringLiteral("lock"));
    QVERIFY(!QFile::exists(QStringLiteral("test.db")));
    QCOMPARE(ids(runCli(words("upgrade|heads|--guard|--json")).array()), (QStringList{"c1", "c2", "c3", "d1"}));
}

void TestGuard::resetBacksUp()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|heads")).exitCode, 0);
    runSql(QStringLiteral("test.db"), QStringLiteral("INSERT INTO t1 VALUES (77)"));
    const QByteArray before = dumpOf(QStringLiteral("test.db"));
    const CliResult result = runCli(words("db|reset|--yes"));
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    QVERIFY(result.out.contains(QStringLiteral("A verified backup of all of it is made first.")));
    QCOMPARE(backupsOf(*project.operator->()).size(), 1);
    QCOMPARE(dumpOfBackup(*project.operator->(), project->path(QStringLiteral("backups/")) + backupsOf(*project.operator->()).first()), before);
    QVERIFY(dumpOf(QStringLiteral("test.db")) != before);
    QVERIFY2(result.err.contains(QStringLiteral("Table 't1': dropped with 2 rows and made anew; 1 now.")), qPrintable(result.err));
    QVERIFY2(result.err.contains(QStringLiteral("Table 't2': dropped with 1 row and made anew; 1 now.")), qPrintable(result.err));
}

void TestGuard::questionsAreNoPartOfTheDocument()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|heads")).exitCode, 0);
    CliUser user;
    user.interactive = true;
    user.input = QStringLiteral("y\n");
    const CliResult result = runCli(words("migrate|reset|--json"), user);
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    QVERIFY2(QJsonDocument::fromJson(result.out.toUtf8()).isArray(), qPrintable(result.out));
    QVERIFY(result.err.contains(QStringLiteral("Rows in all tables now")) && result.err.contains(QStringLiteral("[y/N]")));
}

QTEST_GUILESS_MAIN(TestGuard)
#include "tst_guard.moc"
