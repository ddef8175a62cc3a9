// SPDX-License-Identifier: GPL-3.0-or-later
// The guarded upgrade on a real server: looked around, backed up, compared, and taken back.
#include "backup/restore.h"
#include "guard/guard.h"
#include "guard/preflight.h"
#include "guard/statementeffect.h"
#include "migration/scriptdirectory.h"
#include "support/errorof.h"
#include "support/pgholder.h"
#include "support/postgres.h"
#include "support/running.h"
#include "support/serverproject.h"
#include "support/watchers.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace meditrack;

class TestGuardPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void upgrade();
    void nobodyWritesMeanwhile();
    void mayNotLock();
    void committedAndPutBack_data();
    void committedAndPutBack();
    void putBackIsKeptFrom();
    void nobodyGoesOnBeforePutBack();
    void putBackInPlace();
    void triesAgain();
    void mayNotCreate();
    void losses_data();
    void losses();
    void whoseScript();
    void acceptedAndExplained();
    void replaced();
    void preflight_data();
    void preflight();
    void digest_data();
    void digest();
    void effects_data();
    void effects();

private:
    QString ask(const QByteArray &sql) const;
    QString url() const { return m_cluster.url(m_database); }

    PostgresCluster m_cluster;
    QTemporaryDir m_home;
    QString m_database;
    int m_number = 0;
};

void TestGuardPostgres::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit()); // where the backups of server databases go
    m_cluster.create(QStringLiteral("model"));
    const Outcome made = m_cluster.psql(QStringLiteral("model"),
        "CREATE TABLE parents (id int PRIMARY KEY); CREATE TABLE children (id int PRIMARY KEY, parent int REFERENCES parents ON DELETE CASCADE);"
        "CREATE TABLE others (id serial PRIMARY KEY, note text); INSERT INTO parents SELECT generate_series(1, 3);"
        "INSERT INTO children SELECT i, 1 FROM generate_series(1, 5) i; INSERT INTO others (note) VALUES ('a'), ('b');"
        // What shares its rows with others.
        "CREATE TABLE base (id int); CREATE TABLE heir () INHERITS (base); INSERT INTO heir VALUES (1), (2); INSERT INTO base VALUES (3);"
        "CREATE TABLE log (id int, y int) PARTITION BY LIST (y); CREATE TABLE log_1 PARTITION OF log FOR VALUES IN (1); CREATE TABLE log_2 PARTITION OF log FOR VALUES IN (2);"
        "INSERT INTO log VALUES (1, 1), (2, 2); CREATE TABLE log_3 (id int, y int); INSERT INTO log_3 VALUES (3, 3); CREATE VIEW seen AS SELECT * FROM log_3");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
}

void TestGuardPostgres::init()
{
    if (qstrcmp(QTest::currentTestFunction(), "effects") == 0) // of texts alone
        return;
    m_database = QStringLiteral("g%1").arg(++m_number);
    m_cluster.copy(QStringLiteral("model"), m_database);
}

QString TestGuardPostgres::ask(const QByteArray &sql) const
{
    return m_cluster.ask(m_database, sql);
}

void TestGuardPostgres::upgrade()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.add_column('others', sa.Column('more', sa.Integer))\nop.execute(\"delete from others where note = 'a'\")"),
                      QStringLiteral("op.drop_column('others', 'more')"));
    const Config known = configOn(project, url());
    EventLog log;
    const GuardReport report = Guard(known, log).upgrade({QStringLiteral("head")});
    QCOMPARE(int(report.plan.size()), 1);
    QVERIFY2(QFileInfo::exists(report.backup), qPrintable(report.backup));
    QCOMPARE(report.rows, (std::vector<JournalEntry::RowChange>{{QStringLiteral("others"), 2, 1}}));
    QCOMPARE(int(report.losses.size()), 1);
    QCOMPARE(report.losses.front().reason, RowLoss::Reason::Deleted);
    QCOMPARE(ask("SELECT line->>'backup' FROM meditrack.journal WHERE line->>'event' = 'end'"), report.backup);
    QCOMPARE(ask("SELECT line->'rows'->0->>'table' FROM meditrack.journal WHERE line->>'event' = 'end'"), QStringLiteral("others"));
}

/// Between the backup and the run nobody can write: what he has written would not be in the backup. Reading goes on.
void TestGuardPostgres::nobodyWritesMeanwhile()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute(\"insert into parents values (77)\")"));
    const Config known = configOn(project, url());
    EventLog log;
    QStringList answers;
    log.onEvent = [&](const Event &event) {
        const auto *notice = std::get_if<event::Notice>(&event);
        if (!notice || !notice->text.startsWith(QLatin1String("Verified backup:")))
            return;
        answers << ask("SET lock_timeout = '200ms'; INSERT INTO others (note) VALUES ('theirs')") << ask("SET lock_timeout = '200ms'; SELECT count(*) FROM others");
    };
    const GuardReport report = Guard(known, log).upgrade({QStringLiteral("head")});
    QCOMPARE(answers.size(), 2);
    // By whom is asked beside the statement, which on a busy machine may have ended by then.
    QVERIFY2(answers[0].startsWith(QLatin1String("The database is locked by meditrack (pid ")) || answers[0].contains(QLatin1String("due to lock timeout")), qPrintable(answers[0]));
    QCOMPARE(answers[1].section(QLatin1Char('\n'), -1), QStringLiteral("2"));
    QVERIFY(QFileInfo::exists(report.backup));
    ask("INSERT INTO others (note) VALUES ('later')");
    QCOMPARE(ask("SELECT count(*) FROM others"), QStringLiteral("3"));
}

/// Tables of others, which this user may only read, cannot be kept from them: that is told by name.
void TestGuardPostgres::mayNotLock()
{
    ask("CREATE ROLE clerk LOGIN; GRANT CREATE ON SCHEMA public TO clerk; GRANT SELECT ON ALL TABLES IN SCHEMA public TO clerk; GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO clerk;"
        "GRANT INSERT, UPDATE ON parents TO clerk");
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.create_table('mine', sa.Column('id', sa.Integer))"));
    Config known = configOn(project, url());
    known.url = DatabaseUrl::parse(m_cluster.url(m_database).replace(QLatin1String("tester"), QLatin1String("clerk")));
    EventLog log;
    Guard(known, log).upgrade({QStringLiteral("head")});
    QCOMPARE(ask("SELECT count(*) FROM mine"), QStringLiteral("0"));
    const QStringList told = log.notices().filter(QStringLiteral("may not lock"));
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.first().contains(QLatin1String("others")) && !told.first().contains(QLatin1String("parents")), qPrintable(told.first()));
}

void TestGuardPostgres::committedAndPutBack_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("perRevision");
    const QString broken = QStringLiteral("\nop.execute('nonsense')");
    QTest::newRow("index made beside the transaction")
        << QStringLiteral("op.execute(\"insert into parents values (8)\")\nwith op.get_context().autocommit_block():\n    op.execute('CREATE INDEX CONCURRENTLY i ON others (note)')\n"
                          "op.execute('DROP TABLE children')") + broken << false;
    QTest::newRow("value of an enum") << QStringLiteral("with op.get_context().autocommit_block():\n    op.execute(\"ALTER TYPE mood ADD VALUE 'bad'\")") + broken << false;
    QTest::newRow("its own COMMIT") << QStringLiteral("op.execute('DELETE FROM others')\nop.execute('COMMIT')\nop.execute('BEGIN')") + broken << false;
    QTest::newRow("the second of two revisions") << QStringLiteral("op.execute('DELETE FROM others')") << true;
}

/// What a script has committed before it fails goes back by the backup.
void TestGuardPostgres::committedAndPutBack()
{
    QFETCH(QString, script);
    QFETCH(bool, perRevision);
    // With what has other numbers after a restore: a column after one that is gone, a collation of one's own; and what is the database's.
    ask("ALTER TABLE others ADD gone int, ADD more text DEFAULT 'x'; ALTER TABLE others DROP gone; CREATE TYPE mood AS ENUM ('good'); ALTER TABLE parents ADD feels mood DEFAULT 'good';"
        "CREATE COLLATION mine (provider = libc, locale = 'C'); ALTER TABLE parents ADD word text COLLATE mine; CREATE VIEW v AS SELECT * FROM parents;"
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SCHEMA s; CREATE TABLE s.\"Odd name\" (a jsonb, b bytea, c timestamptz[]);"
        "INSERT INTO s.\"Odd name\" VALUES ('{\"a\": 1}', '\\x0001', '{2026-01-01,NULL}')");
    ask(QStringLiteral("ALTER DATABASE %1 SET work_mem = '5MB'").arg(m_database).toUtf8());
    Project project;
    project.addScript(QStringLiteral("c1"), {}, script);
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('nonsense')"));
    const Config known = configOn(project, url());
    const QByteArray digest = digestOn(url());
    const QByteArray dump = m_cluster.dump(m_database);
    EventLog log;
    GuardOptions options;
    options.transactionPerRevision = perRevision;
    const auto error = errorOf([&] { Guard(known, log, options).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->revision, perRevision ? QStringLiteral("c2") : QStringLiteral("c1"));
    QVERIFY2(error->consequence.contains(QLatin1String("Part of it was committed already, so the database of before was put back from the backup '")), qPrintable(error->text()));
    QVERIFY2(error->consequence.contains(QLatin1String("it is exactly as it was; its content was compared.")), qPrintable(error->text()));
    QCOMPARE(digestOn(url()), digest);
    QCOMPARE(m_cluster.dump(m_database), dump);
    QCOMPARE(ask("SHOW work_mem"), QStringLiteral("5MB"));
    // The journal tells both, and the next run goes on from there.
    QCOMPARE(ask("SELECT string_agg(line->>'verb' || ' ' || (line->>'result'), ', ' ORDER BY line->>'started') FROM meditrack.journal WHERE line->>'event' = 'end'"), QStringLiteral("upgrade failed, restore done"));
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('DELETE FROM others')"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("pass"));
    Guard(known, log).upgrade({QStringLiteral("head")});
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c2"));
}

/// Somebody is connected, so that the databases cannot change their names: nothing is pretended, and the backup is named.
void TestGuardPostgres::putBackIsKeptFrom()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('DELETE FROM others')\nwith op.get_context().autocommit_block():\n    op.execute('SELECT 1')\nop.execute('nonsense')"));
    const Config known = configOn(project, url());
    const QByteArray digest = digestOn(url());
    std::optional<PgHolder> till(std::in_place, m_cluster, m_database, QByteArray("SELECT 1"));
    EventLog log;
    const auto error = errorOf([&] { Guard(known, log).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QVERIFY2(error->consequence.startsWith(QLatin1String("Part of it may be committed, and the database of before could not be put back: Others are connected to the database: ")), qPrintable(error->text()));
    QVERIFY2(error->consequence.contains(QLatin1String("till")), qPrintable(error->text()));
    static const QRegularExpression named(QStringLiteral("The backup is '([^']+)'"));
    const QString backup = named.match(error->advice).captured(1);
    QVERIFY2(QFileInfo::exists(backup), qPrintable(error->advice));
    QCOMPARE(ask("SELECT count(*) FROM others"), QStringLiteral("0"));
    till.reset();
    NoProgress progress;
    restore(previewRestore(known, {backup}, progress), progress);
    QCOMPARE(digestOn(url()), digest);
}

/// Who waits for a run that fails goes on from what was put back, not from what it had committed: the lock is held until the databases have changed their names.
void TestGuardPostgres::nobodyGoesOnBeforePutBack()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('DELETE FROM others')"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"),
                      QStringLiteral("op.execute(\"DO $$ BEGIN WHILE NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted) LOOP PERFORM pg_sleep(0.02); END LOOP; END $$\")\n"
                                     "op.execute('nonsense')"));
    Project others; // with revisions of its own, so that it is seen where it began
    others.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('CREATE TABLE found AS SELECT count(*) AS others FROM others')"));
    const Config known = configOn(project, url());
    EventLog log;
    std::optional<Running> waiting;
    log.onEvent = [&](const Event &event) {
        if (const auto *done = std::get_if<event::StepDone>(&event); done && done->revision == QLatin1String("c1"))
            waiting.emplace(others, QStringList{QStringLiteral("upgrade"), QStringLiteral("c1")}, QString(), url());
    };
    GuardOptions options;
    options.transactionPerRevision = true;
    const auto error = errorOf([&] { Guard(known, log, options).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QVERIFY2(error->consequence.contains(QLatin1String("the database of before was put back from the backup '")), qPrintable(error->text()));
    QVERIFY(waiting && waiting->finish());
    QVERIFY2(waiting->exitCode() == 0, waiting->errors().constData());
    QCOMPARE(ask("SELECT others FROM found"), QStringLiteral("2"));
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c1"));
}

/// Who may not make databases has everything back that there was, and is told by name what stays.
void TestGuardPostgres::putBackInPlace()
{
    ask("CREATE ROLE porter LOGIN; CREATE TYPE old_mood AS ENUM ('good'); CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)");
    ask(QStringLiteral("ALTER DATABASE %1 OWNER TO porter; ALTER SCHEMA public OWNER TO porter; ALTER TYPE old_mood OWNER TO porter; DO $$ DECLARE t text; BEGIN FOR t IN "
                       "SELECT c.oid::regclass::text FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v') LOOP "
                       "EXECUTE 'ALTER TABLE ' || t || ' OWNER TO porter'; END LOOP; END $$").arg(m_database).toUtf8());
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('DELETE FROM others')\nop.create_table('later', sa.Column('id', sa.Integer, primary_key=True), sa.Column('kind', sa.Enum('a', name='shade')))"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('nonsense')"));
    Config known = configOn(project, url());
    known.url = DatabaseUrl::parse(m_cluster.url(m_database).replace(QLatin1String("tester@"), QLatin1String("porter@")));
    EventLog log;
    GuardOptions options;
    options.transactionPerRevision = true;
    const auto error = errorOf([&] { Guard(known, log, options).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QVERIFY2(error->consequence.endsWith(QLatin1String("everything that it had is there again, but what was made since stays, for the backup does not know it: table public.later, type public.shade.")),
             qPrintable(error->text()));
    QVERIFY2(error->advice.startsWith(QLatin1String("Drop what stays")), qPrintable(error->advice));
    QCOMPARE(ask("SELECT count(*) FROM others"), QStringLiteral("2"));
    ask("DROP TABLE later; DROP TYPE shade");
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("pass"));
    Guard(known, log, options).upgrade({QStringLiteral("head")});
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c2"));
}

/// The guard's own locks are had as those of a script: after another try.
void TestGuardPostgres::triesAgain()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('insert into parents values (8)')"));
    Config known = configOn(project, url());
    known.url.lockTimeout = 300;
    PgHolder till(m_cluster, m_database, "INSERT INTO others (note) VALUES ('theirs')");
    QVERIFY(till.isReady);
    EventLog log;
    log.onEvent = [&](const Event &event) {
        if (const auto *notice = std::get_if<event::Notice>(&event); notice && notice->text.contains(QLatin1String("trying again (2 of 3)")))
            till.letGo();
    };
    QCOMPARE(int(Guard(known, log).upgrade({QStringLiteral("head")}).plan.size()), 1);
    QCOMPARE(log.notices().filter(QStringLiteral("Verified backup")).size(), 1);
    QCOMPARE(ask("SELECT count(*) FROM parents WHERE id = 8"), QStringLiteral("1"));
}

/// Who owns the tables need not be allowed to make new ones, if the scripts make none.
void TestGuardPostgres::mayNotCreate()
{
    ask("REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE ROLE nurse LOGIN; CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY); GRANT ALL ON alembic_version TO nurse;"
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO nurse; ALTER TABLE others OWNER TO nurse");
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.add_column('others', sa.Column('more', sa.Integer))"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.create_table('new', sa.Column('id', sa.Integer))"));
    Config known = configOn(project, url());
    known.url = DatabaseUrl::parse(m_cluster.url(m_database).replace(QLatin1String("tester@"), QLatin1String("nurse@")));
    EventLog log;
    QCOMPARE(int(Guard(known, log).upgrade({QStringLiteral("c1")}).plan.size()), 1);
    QCOMPARE(log.notices().filter(QStringLiteral("The user 'nurse' may not create anything in the schema 'public'.")).size(), 1);
    const auto error = errorOf([&] { Guard(known, log).upgrade({QStringLiteral("c2")}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::PermissionDenied);
    QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c1"));
}

void TestGuardPostgres::losses_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("complaint"); // empty: it goes through
    QTest::newRow("cascade") << "op.execute('delete from parents where id = 1')" << "Table 'children': 5 rows before, 0 now, though no statement";
    QTest::newRow("named") << "op.execute('delete from children')\nop.execute('delete from parents where id = 1')" << "";
    QTest::newRow("truncate") << "op.execute('TRUNCATE others')" << "";
    QTest::newRow("truncate with more") << "op.execute('TRUNCATE parents, children')" << "";
    QTest::newRow("truncate cascades") << "op.execute('TRUNCATE parents CASCADE')" << "Table 'children': 5 rows before, 0 now";
    QTest::newRow("trigger") << "op.execute('create function gone() returns trigger language plpgsql as $$ begin delete from children; return new; end $$')\n"
                                "op.execute('create trigger g after update on others for each row execute function gone()')\n"
                                "op.execute(\"update others set note = 'x'\")" << "Table 'children': 5 rows before, 0 now";
    QTest::newRow("program that says it") << "op.execute('do $$ begin delete from children; end $$')" << "";
    QTest::newRow("with") << "op.execute('with gone as (delete from children returning 1) select count(*) from gone')" << "";
    QTest::newRow("dropped") << "op.drop_table('children')" << "";
    QTest::newRow("dropped and made anew, empty") << "op.drop_table('others')\nop.create_table('others', sa.Column('id', sa.Integer))" << "Table 'others'";
    QTest::newRow("renamed") << "op.rename_table('others', 'notes')" << "";
    QTest::newRow("schema named") << "op.execute('delete from public.others')" << "";
    QTest::newRow("several dropped") << "op.execute('DROP TABLE children, others')" << "";
    QTest::newRow("schema dropped") << "op.execute('CREATE SCHEMA s')\nop.execute('ALTER TABLE others SET SCHEMA s')\nop.execute('DROP SCHEMA s CASCADE')" << "";
    QTest::newRow("moved to a schema") << "op.execute('CREATE SCHEMA s')\nop.execute('ALTER TABLE others SET SCHEMA s')\nop.execute(\"DELETE FROM s.others WHERE note = 'a'\")" << "";
    QTest::newRow("moved, and emptied by a cascade") << "op.execute('CREATE SCHEMA s')\nop.execute('ALTER TABLE children SET SCHEMA s')\nop.execute('delete from parents')"
                                                     << "Table 's.children': 5 rows before, 0 now, though no statement";
    QTest::newRow("renamed in its schema") << "op.execute('CREATE SCHEMA s')\nop.execute('ALTER TABLE others SET SCHEMA s')\nop.execute('ALTER TABLE s.others RENAME TO notes')\n"
                                              "op.execute('ALTER SCHEMA s RENAME TO t')\nop.execute(\"DELETE FROM t.notes WHERE note = 'a'\")" << "";
    QTest::newRow("rebuilt by CREATE AS") << "op.execute('CREATE TABLE n AS TABLE others')\nop.execute('DROP TABLE others')\nop.execute('ALTER TABLE n RENAME TO others')" << "";
    QTest::newRow("rebuilt by SELECT INTO, fewer") << "op.execute(\"SELECT * INTO n FROM others WHERE note = 'a'\")\nop.execute('DROP TABLE others')\nop.execute('ALTER TABLE n RENAME TO others')"
                                                   << "Table 'others': 2 rows before, 1 now, because the table that took its name got fewer";
    QTest::newRow("rebuilt by CREATE AS with columns, fewer") << "op.execute('CREATE UNLOGGED TABLE n (a, b) AS SELECT * FROM others LIMIT 1')\nop.execute('DROP TABLE others')\nop.execute('ALTER TABLE n RENAME TO others')"
                                                              << "Table 'others': 2 rows before, 1 now, because the table that took its name got fewer";
    QTest::newRow("deleted by another table") << "op.execute(\"DELETE FROM children USING parents p, others o WHERE p.id = children.parent AND o.note = 'a'\")" << "";
    QTest::newRow("deleted by operators of the server's") << "op.execute(\"DELETE FROM others WHERE note !~ 'b' AND (ARRAY[1,2])[1] ^ 1 = 1 AND note <> E'it''s \\\\''\")" << "";
    QTest::newRow("deleted from a view") << "op.execute('CREATE VIEW v AS SELECT * FROM others')\nop.execute('CREATE VIEW w AS SELECT * FROM v')\nop.execute('DELETE FROM w')" << "";
    QTest::newRow("deleted from a view, and cascades") << "op.execute('CREATE VIEW v AS SELECT * FROM parents')\nop.execute('DELETE FROM v')" << "Table 'children': 5 rows before, 0 now";
    QTest::newRow("moved by a statement") << "op.execute('CREATE TABLE archive (id int, note text)')\nop.execute('WITH gone AS (DELETE FROM others RETURNING *) INSERT INTO archive SELECT * FROM gone')" << "";
    for (const char *sql : {"DROP TABLE log_1", "DELETE FROM log_1", "TRUNCATE log_2", "ALTER TABLE log DETACH PARTITION log_1", "ALTER TABLE log ATTACH PARTITION log_3 FOR VALUES IN (3)",
                            "DELETE FROM base", "DELETE FROM heir", "DROP TABLE heir", "DELETE FROM seen", "DROP TABLE log", "UPDATE log SET y = 2"})
        QTest::newRow(sql) << QStringLiteral("op.execute('%1')").arg(QLatin1String(sql)) << "";
    QTest::newRow("a partition, and a trigger") << "op.execute('DELETE FROM log_1')\nop.execute('create function gone() returns trigger language plpgsql as $$ begin delete from log_2; return new; end $$')\n"
                                                   "op.execute('create trigger g after update on others for each row execute function gone()')\nop.execute(\"update others set note = 'x'\")"
                                                << "Table 'log': 2 rows before, 0 now, though no statement";
    QTest::newRow("capitals") << "op.execute('ALTER TABLE others RENAME TO \"Others\"')\nop.execute('CREATE TABLE others (id int)')\nop.execute('DELETE FROM \"Others\"')" << "";
    const QString cascade = QStringLiteral("op.execute('delete from parents where id = 1')\n");
    const QString byCascade = QStringLiteral("Table 'children': 5 rows before, 0 now, though no statement");
    QTest::newRow("a cascade, and truncated later") << cascade + QStringLiteral("op.execute('TRUNCATE children')") << byCascade;
    QTest::newRow("a cascade, and a program later") << cascade + QStringLiteral("op.execute('do $$ begin delete from children where id = 99; end $$')") << byCascade;
    QTest::newRow("a cascade, and a WITH later") << cascade + QStringLiteral("op.get_bind().execute(sa.text('with gone as (delete from children returning 1) select count(*) from gone'))") << byCascade;
    QTest::newRow("a cascade, and truncated in the same text") << "op.execute('delete from parents where id = 1; truncate children')" << byCascade;
    QTest::newRow("a cascade, and a view later") << cascade + QStringLiteral("op.execute('CREATE VIEW v AS SELECT * FROM children')\nop.execute('DELETE FROM v')") << byCascade;
    QTest::newRow("a truncation that cascades, and truncated later") << "op.execute('truncate parents cascade')\nop.execute('truncate children')" << byCascade;
    QTest::newRow("a cascade taken back, and a program later")
        << "op.execute('SAVEPOINT s')\nop.execute('delete from parents')\nop.execute('ROLLBACK TO s')\nop.execute('do $$ begin delete from children where id = 1; end $$')" << "";
    QTest::newRow("taken back, and truncated later") << "op.execute('SAVEPOINT s')\nop.execute('TRUNCATE children')\nop.execute('ROLLBACK TO s')\n"
                                                        "op.execute('DELETE FROM children WHERE id = 1')\nop.execute('TRUNCATE children')" << "";
    QTest::newRow("a program in a loop") << "for i in (1, 2, 3, 4):\n    op.execute('do $$ begin delete from children where id = %d; end $$' % i)\n    op.execute('insert into others (note) values (1)')" << "";
    QTest::newRow("another takes the name, with fewer") << "op.execute('DROP TABLE children')\nop.execute('ALTER TABLE others RENAME TO children')" << "Table 'children': 5 rows before, 2 now, because the table that took its name got fewer";
    QTest::newRow("another that got all rows takes the name") << "op.execute('CREATE TABLE n (LIKE children)')\nop.execute('INSERT INTO n SELECT * FROM children')\nop.execute('DROP TABLE children')\n"
                                                                 "op.execute('ALTER TABLE n RENAME TO children')" << "";
    QTest::newRow("truncated, and a cascade later") << "op.execute('TRUNCATE children')\nop.execute('INSERT INTO children VALUES (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 1)')\nop.execute('delete from parents')"
                                                    << "Table 'children': 5 rows before, 0 now, though no statement";
}

void TestGuardPostgres::losses()
{
    QFETCH(QString, script);
    QFETCH(QString, complaint);
    Project project;
    project.addScript(QStringLiteral("c1"), {}, script);
    const Config known = configOn(project, url());
    const QByteArray before = digestOn(url());
    EventLog log;
    const auto error = errorOf([&] { Guard(known, log).upgrade({QStringLiteral("head")}); });
    if (complaint.isEmpty()) {
        QVERIFY2(!error, error ? qPrintable(error->text()) : "");
        QCOMPARE(ask("SELECT version_num FROM alembic_version"), QStringLiteral("c1"));
        return;
    }
    QVERIFY(error);
    QVERIFY2(error->message.contains(complaint), qPrintable(error->text()));
    QVERIFY2(error->consequence.contains(QLatin1String("exactly as it was before; its content was compared")), qPrintable(error->text()));
    QCOMPARE(digestOn(url()), before);
    QCOMPARE(ask("SELECT count(*) FROM parents"), QStringLiteral("3"));
    QCOMPARE(ask("SELECT count(*) FROM children"), QStringLiteral("5"));
    if (!script.startsWith(QLatin1String("op.execute('delete"))) // one is enough
        return;
    // Told that they may go.
    GuardOptions accepting;
    accepting.acceptRowChanges = true;
    QCOMPARE(int(Guard(known, log, accepting).upgrade({QStringLiteral("head")}).plan.size()), 1);
}

/// The one is named that took the rows, whatever ran after it.
void TestGuardPostgres::whoseScript()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('delete from others')"));
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('delete from parents where id = 1')"));
    project.addScript(QStringLiteral("c3"), QStringLiteral("c2"), QStringLiteral("op.execute('CREATE TABLE more (id int)')"));
    const Config known = configOn(project, url());
    for (const bool perRevision : {false, true}) {
        GuardOptions options;
        options.transactionPerRevision = perRevision;
        EventLog log;
        const auto error = errorOf([&] { Guard(known, log, options).upgrade({QStringLiteral("head")}); });
        QVERIFY(error);
        QCOMPARE(error->revision, QStringLiteral("c2"));
        QVERIFY2(error->message.startsWith(QLatin1String("Revision c2 loses rows. Table 'children': 5 rows before, 0 now")), qPrintable(error->message));
    }
}

/// Where row changes are accepted, those of a cascade are still told apart from those that the script names.
void TestGuardPostgres::acceptedAndExplained()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('UPDATE children SET parent = 2 WHERE id > 3')\nop.execute('delete from parents where id = 1')\n"
                                                               "op.execute('do $$ begin delete from children where id = 4; end $$')"));
    const Config known = configOn(project, url());
    GuardOptions accepting;
    accepting.acceptRowChanges = true;
    EventLog log;
    const GuardReport report = Guard(known, log, accepting).upgrade({QStringLiteral("head")});
    const auto loss = std::ranges::find(report.losses, QStringLiteral("children"), &RowLoss::table);
    QVERIFY(loss != report.losses.end());
    QCOMPARE(loss->reason, RowLoss::Reason::Unexplained);
    QCOMPARE(loss->after, qint64(1));
    QCOMPARE(loss->expected, qint64(4)); // one of five by name
}

/// A dropped table whose name another takes, with as many rows: nobody knows whether they came along, and that is said.
void TestGuardPostgres::replaced()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("op.execute('DROP TABLE others')\nop.execute('ALTER TABLE children RENAME TO others')"));
    const Config known = configOn(project, url());
    EventLog log;
    const GuardReport report = Guard(known, log).upgrade({QStringLiteral("head")});
    QCOMPARE(ask("SELECT count(*) FROM others"), QStringLiteral("5"));
    QCOMPARE(int(report.losses.size()), 1);
    QVERIFY(report.losses.front().reason == RowLoss::Reason::Replaced);
    QVERIFY2(log.notices().contains(QStringLiteral("Table 'others': dropped with 2 rows, by no statement copied, and 'children' has taken its name, with 5 rows.")), qPrintable(log.notices().join(QLatin1Char('|'))));
}

void TestGuardPostgres::preflight_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray() << "users" << "ok" << "No other program";
    QTest::newRow("somebody in a transaction") << QByteArray("SELECT * FROM others") << "users" << "warning" << "In the middle of a transaction: till (pid ";
    QTest::newRow("rights") << QByteArray() << "rights" << "ok" << "may change every table";
    QTest::newRow("leftovers") << QByteArray() << "leftovers" << "ok" << "Nothing is left";
}

void TestGuardPostgres::preflight()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, name);
    QFETCH(QString, text);
    std::optional<PgHolder> till;
    if (!sql.isEmpty())
        till.emplace(m_cluster, m_database, sql);
    NoProgress progress;
    Connection connection(DatabaseUrl::parse(m_cluster.url(m_database)), Connection::Access::Read, progress);
    for (const PreflightCheck &check : meditrack::preflight(connection, true)) {
        if (check.name != name)
            continue;
        QTEST(wordOf(check.result), "word");
        QVERIFY2(check.sentence.contains(text), qPrintable(check.sentence));
        return;
    }
    QFAIL("no such check");
}

void TestGuardPostgres::digest_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("same");
    QTest::newRow("a row") << QByteArray("UPDATE others SET note = 'c' WHERE note = 'a'") << false;
    QTest::newRow("two values exchanged") << QByteArray("UPDATE others SET note = CASE note WHEN 'a' THEN 'b' ELSE 'a' END") << false;
    QTest::newRow("written and written back") << QByteArray("UPDATE others SET note = note || 'x'; UPDATE others SET note = left(note, 1)") << true;
    QTest::newRow("default") << QByteArray("ALTER TABLE others ALTER note SET DEFAULT 'x'") << false;
    QTest::newRow("index") << QByteArray("CREATE INDEX i ON others (note)") << false;
    QTest::newRow("function") << QByteArray("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'") << false;
    QTest::newRow("enum") << QByteArray("CREATE TYPE mood AS ENUM ('good')") << false;
    QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT 1") << false;
    QTest::newRow("schema") << QByteArray("CREATE SCHEMA s") << false;
    QTest::newRow("sequence used") << QByteArray("SELECT nextval('others_id_seq')") << true;
    QTest::newRow("our journal") << QByteArray("CREATE SCHEMA meditrack; CREATE TABLE meditrack.journal (a int)") << true;
    QTest::newRow("NULL and nothing") << QByteArray("UPDATE others SET note = NULL WHERE note = 'a'") << false;
}

void TestGuardPostgres::digest()
{
    QFETCH(QByteArray, sql);
    const QByteArray before = digestOn(url());
    const Outcome outcome = m_cluster.psql(m_database, sql);
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QTEST(digestOn(url()) == before, "same");
}

void TestGuardPostgres::effects_data()
{
    using Kind = StatementEffect::Kind;
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("mentioned");
    QTest::newRow("truncate") << "TRUNCATE TABLE a, public.b, s.c RESTART IDENTITY" << Kind::Unclear << "a b s.c";
    QTest::newRow("do") << "DO $$ BEGIN DELETE FROM \"My Table\"; END $$" << Kind::Unclear << "My Table";
    QTest::newRow("do that deletes nothing") << "DO $$ BEGIN PERFORM 1; END $$" << Kind::None << "";
    QTest::newRow("with") << "WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x" << Kind::Unclear << "t";
    QTest::newRow("after a comment") << "/* note */ -- more\nTRUNCATE t" << Kind::Unclear << "t";
    QTest::newRow("only") << "DELETE FROM ONLY public.t" << Kind::Delete << "";
    QTest::newRow("if exists") << "ALTER TABLE IF EXISTS ONLY a RENAME TO b" << Kind::RenameTable << "";
    QTest::newRow("select") << "SELECT 'TRUNCATE t'" << Kind::None << "";
    QTest::newRow("select into") << "SELECT a, extract(year FROM b) INTO TEMP TABLE t FROM s, LATERAL f(s.a) JOIN ONLY u ON true" << Kind::CopyTable << "s u";
    QTest::newRow("drop") << "DROP TABLE IF EXISTS a, \"B c\", public.d CASCADE" << Kind::DropTable << "d";
    QTest::newRow("view") << "CREATE OR REPLACE VIEW v (x) AS SELECT 1 FROM a" << Kind::CreateView << "a";
    QTest::newRow("row type") << "INSERT INTO a SELECT b::text, $1 FROM s.c" << Kind::Insert << "s.c";
}

void TestGuardPostgres::effects()
{
    QFETCH(QString, sql);
    QFETCH(QString, mentioned);
    const StatementEffect effect = effectOf(sql, QStringLiteral("public"));
    QTEST(effect.kind, "kind");
    for (const QString &name : mentioned.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (mentioned == QLatin1String("My Table"))
            QVERIFY(effect.mentioned.contains(mentioned));
        else
            QVERIFY2(effect.mentioned.contains(name), qPrintable(effect.mentioned.join(QLatin1Char('|'))));
    }
}

QTEST_GUILESS_MAIN(TestGuardPostgres)
#include "tst_guardpostgres.moc"
