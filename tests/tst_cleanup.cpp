// SPDX-License-Identifier: GPL-3.0-or-later
// What an interrupted batch of Alembic's leaves is put right, with a backup of what was there.
#include "db/connection.h"
#include "guard/cleanup.h"
#include "migration/journal.h"
#include "support/errorof.h"
#include "support/project.h"
#include "support/watchers.h"

#include <QTest>

using namespace meditrack;

namespace {

QByteArray rowsOf(const Project &project, const QString &sql)
{
    return runProgram({QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import sqlite3, sys\nprint(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall())"),
                                                            project.databasePath(), sql}}).output.trimmed();
}

/// Two tables, one with an index and something that hangs on it; a view of the second.
void addClinic(Project &project)
{
    project.addScript(QStringLiteral("a1"), {},
                      QStringLiteral("op.execute('CREATE TABLE patient (id INTEGER PRIMARY KEY, name TEXT)')\n"
                                     "op.execute('CREATE TABLE dose (id INTEGER PRIMARY KEY, p INTEGER REFERENCES patient(id) ON DELETE CASCADE, mg INTEGER)')\n"
                                     "op.execute('CREATE VIEW strong AS SELECT id FROM dose WHERE mg > 5')\n"
                                     "op.execute(\"INSERT INTO patient VALUES (1, 'a'), (2, 'b')\")\nop.execute('INSERT INTO dose VALUES (1, 1, 5), (2, 1, 10), (3, 2, 20)')"),
                      QStringLiteral("op.drop_table('dose')"));
    project.upgrade();
}

std::vector<BatchLeftover> found(const Project &project)
{
    NoProgress progress;
    Connection connection(project.config().url, Connection::Access::Read, progress);
    QStringList tables;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")).rows)
        tables << row.front().toString();
    return batchLeftovers(tables);
}

} // namespace

class TestCleanup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds();
    void drops();
    void renames();
    void refusesAnother();
    void takesAllBack();
    void staysWhereOthersReferToIt();
};

void TestCleanup::finds()
{
    QVERIFY(batchLeftovers({QStringLiteral("alembic_tmp_x"), QStringLiteral("dose")}).empty());
    const QString longName = QString(60, QLatin1Char('n'));
    const QString cut = (QStringLiteral("_alembic_tmp_") + longName).left(50);
    const std::vector<BatchLeftover> known = batchLeftovers({QStringLiteral("_alembic_tmp_Dose"), cut, QStringLiteral("dose"), longName, QStringLiteral("_alembic_tmp_visit")});
    QCOMPARE(known.size(), size_t(3));
    QCOMPARE(known[0].sql(), QStringLiteral("DROP TABLE \"_alembic_tmp_Dose\""));
    QCOMPARE(known[1].original, longName); // Alembic cuts the name
    QVERIFY(known[1].isOriginalThere);
    QCOMPARE(known[2].sql(), QStringLiteral("ALTER TABLE \"_alembic_tmp_visit\" RENAME TO \"visit\""));
    QCOMPARE(batchLeftovers({cut}).front().sql(), QString()); // nobody knows what it was called
}

/// The batch was filling it: the table itself is complete, and what hangs on it stays.
void TestCleanup::drops()
{
    Project project;
    addClinic(project);
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE _alembic_tmp_patient (id INTEGER PRIMARY KEY, name TEXT)"));
    runSql(project.databasePath(), QStringLiteral("INSERT INTO _alembic_tmp_patient VALUES (1, 'a')"));
    NoProgress progress;
    const QByteArray before = dumpOf(project.databasePath());
    const QString backup = cleanUp(project.config(), found(project), progress);
    QVERIFY(found(project).empty());
    QCOMPARE(rowsOf(project, QStringLiteral("SELECT count(*) FROM patient UNION ALL SELECT count(*) FROM dose")), QByteArray("[(2,), (3,)]"));
    // What was there is in the backup, as it was.
    QVERIFY2(QFile::exists(backup), qPrintable(backup));
    QCOMPARE(runProgram({QStringLiteral("/bin/tar"), {QStringLiteral("-xf"), backup, QStringLiteral("-C"), project.path()}}).exitCode, 0);
    QCOMPARE(dumpOf(project.path(QStringLiteral("database.db"))), before);
    const std::vector<JournalEntry> entries = Journal(project.config().url).entries(progress);
    QCOMPARE(entries.back().verb, QStringLiteral("cleanup"));
    QCOMPARE(entries.back().result, JournalEntry::Result::Done);
    QCOMPARE(entries.back().backup, backup);
}

/// The table was dropped already: its rows are in what was to take its place, and a view of it works again.
void TestCleanup::renames()
{
    Project project;
    addClinic(project);
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE _alembic_tmp_dose (id INTEGER PRIMARY KEY, p INTEGER REFERENCES patient(id) ON DELETE CASCADE, mg INTEGER)"));
    runSql(project.databasePath(), QStringLiteral("CREATE INDEX ix_dose ON _alembic_tmp_dose (mg)"));
    runSql(project.databasePath(), QStringLiteral("INSERT INTO _alembic_tmp_dose SELECT * FROM dose"));
    runSql(project.databasePath(), QStringLiteral("DROP TABLE dose"));
    NoProgress progress;
    cleanUp(project.config(), found(project), progress);
    QVERIFY(found(project).empty());
    QCOMPARE(rowsOf(project, QStringLiteral("SELECT * FROM dose")), QByteArray("[(1, 1, 5), (2, 1, 10), (3, 2, 20)]"));
    QCOMPARE(rowsOf(project, QStringLiteral("SELECT id FROM strong")), QByteArray("[(2,), (3,)]"));
    QCOMPARE(rowsOf(project, QStringLiteral("SELECT \"table\", on_delete FROM pragma_foreign_key_list('dose')")), QByteArray("[('patient', 'CASCADE')]"));
    QCOMPARE(rowsOf(project, QStringLiteral("SELECT name FROM pragma_index_list('dose')")), QByteArray("[('ix_dose',)]"));
}

void TestCleanup::refusesAnother()
{
    Project project;
    addClinic(project);
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE _alembic_tmp_dose (id INTEGER PRIMARY KEY)"));
    const std::vector<BatchLeftover> seen = found(project);
    runSql(project.databasePath(), QStringLiteral("DROP TABLE dose")); // now its rows would be gone
    const QByteArray before = dumpOf(project.databasePath());
    NoProgress progress;
    const std::optional<Error> error = errorOf([&] { cleanUp(project.config(), seen, progress); });
    QVERIFY(error && error->code == ErrorCode::Command);
    QCOMPARE(dumpOf(project.databasePath()), before);
    QVERIFY(!QFile::exists(project.path(QStringLiteral("backups"))));
}

/// All or none: a table that cannot be dropped keeps the others too.
void TestCleanup::takesAllBack()
{
    Project project;
    addClinic(project);
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE _alembic_tmp_dose (id INTEGER PRIMARY KEY)"));
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE _alembic_tmp_strong (id INTEGER PRIMARY KEY)")); // there is a view of that name
    const QByteArray before = dumpOf(project.databasePath());
    NoProgress progress;
    const std::optional<Error> error = errorOf([&] { cleanUp(project.config(), found(project), progress); });
    QVERIFY(error);
    QCOMPARE(dumpOf(project.databasePath()), before);
    QCOMPARE(Journal(project.config().url).entries(progress).back().result, JournalEntry::Result::Failed);
}

/// What refers to it would be left without what it refers to.
void TestCleanup::staysWhereOthersReferToIt()
{
    Project project;
    addClinic(project);
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE _alembic_tmp_patient (id INTEGER PRIMARY KEY)"));
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE note (p INTEGER REFERENCES _alembic_tmp_patient ON DELETE CASCADE)"));
    runSql(project.databasePath(), QStringLiteral("INSERT INTO _alembic_tmp_patient VALUES (1)"));
    runSql(project.databasePath(), QStringLiteral("INSERT INTO note VALUES (1)"));
    const QByteArray before = dumpOf(project.databasePath());
    NoProgress progress;
    const std::optional<Error> error = errorOf([&] { cleanUp(project.config(), found(project), progress); });
    QVERIFY(error && error->text().contains(QLatin1String("rolled back")));
    QCOMPARE(dumpOf(project.databasePath()), before);
}

QTEST_GUILESS_MAIN(TestCleanup)
#include "tst_cleanup.moc"
