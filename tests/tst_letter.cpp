// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as people read it: sentences with the rows of this database, the exact SQL, the way back, and what is known from where.
#include "advice/letter.h"
#include "advice/words.h"
#include "support/clisession.h"
#include "support/project.h"

#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

/// patients with 12,403 rows, at revision a1.
void addPatients(Project &project)
{
    project.addScript(u"a1"_s, {}, u"op.create_table('patients', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(50)))"_s, u"op.drop_table('patients')"_s);
    project.upgrade();
    runSql(project.databasePath(), u"WITH RECURSIVE s(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM s WHERE v < 12403) INSERT INTO patients SELECT v, 'n' || v FROM s"_s);
}

Letter letterOf(const Project &project, const QString &target = u"heads"_s)
{
    NoProgress progress;
    Migrator migrator(project.config(), progress);
    return letterFor(project.config(), {Move::Verb::Upgrade, target}, migrator.planUpgrade({target}), progress);
}

QStringList rulesOf(const Page &page)
{
    QStringList ids;
    for (const Finding &risk : page.risks)
        ids << QLatin1String(risk.rule->id);
    return ids;
}

} // namespace

class TestLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainScript();
    void scriptWithLogic();
    void noCopyWanted();
    void failingScript();
    void laterRevisionsSeeTheEarlierOnes();
    void undo_data();
    void undo();
    void undoOfDowngrade_data();
    void undoOfDowngrade();
    void sqlScript();
    void readsDefinitions_data();
    void readsDefinitions();
    void commandLine();
};

void TestLetter::plainScript()
{
    Project project;
    addPatients(project);
    project.addScript(u"a2"_s, u"a1"_s, u"op.add_column('patients', sa.Column('phone', sa.Text(), nullable=True))"_s, u"op.drop_column('patients', 'phone')"_s);
    const QByteArray before = dumpOf(project.databasePath());
    const Letter letter = letterOf(project);
    QCOMPARE(letter.pages.size(), size_t(1));
    const Page &page = letter.pages.front();
    QCOMPARE(page.source, Page::Source::Script);
    QCOMPARE(page.sentences, QStringList{u"Adds the column phone (text, may be empty) to the table patients, 12,403 rows"_s});
    QCOMPARE(page.undo, Page::Undo::Full);
    QVERIFY(page.risks.empty());
    QCOMPARE(dumpOf(project.databasePath()), before);
    // It is what runs.
    project.upgrade();
    QCOMPARE(page.sql(), QStringList{u"ALTER TABLE patients ADD COLUMN phone TEXT"_s});
    QVERIFY(dumpOf(project.databasePath()).contains("phone"));
}

/// Loops and queries are tried on a copy, which says how many rows there were.
void TestLetter::scriptWithLogic()
{
    Project project;
    addPatients(project);
    project.addScript(u"a2"_s, u"a1"_s,
                      u"for limit in (100, 1000):\n    op.execute('UPDATE patients SET name = upper(name) WHERE id <= %d' % limit)\n"
                      "count = op.get_bind().execute(sa.text('SELECT count(*) FROM patients')).scalar()\n"
                      "op.execute('CREATE TABLE t%d (id INTEGER)' % count)"_s,
                      u"op.execute('DROP TABLE t12403')"_s);
    const QByteArray before = dumpOf(project.databasePath());
    const Page page = letterOf(project).pages.front();
    QCOMPARE(page.source, Page::Source::Rehearsal);
    QCOMPARE(page.sentences, (QStringList{u"Changes 1,100 rows of the table patients"_s, u"Creates the table t12403 (1 column)"_s}));
    QCOMPARE(page.sql().last(), u"CREATE TABLE t12403 (id INTEGER)"_s);
    QVERIFY2(!page.sql().join(u'\n').contains(u"alembic_version"_s), qPrintable(page.sql().join(u'\n')));
    QCOMPARE(dumpOf(project.databasePath()), before);
}

/// Whoever wants no copy is not told that the database is too large for one.
void TestLetter::noCopyWanted()
{
    Project project;
    addPatients(project);
    project.addScript(u"a2"_s, u"a1"_s, u"for i in (1, 2):\n    op.execute('SELECT %d' % i)"_s);
    NoProgress progress;
    const Move move{Move::Verb::Upgrade, u"heads"_s};
    const Config config = project.config();
    PlanLimits limits;
    for (const qint64 most : {qint64(0), qint64(1)}) {
        limits.mostCopied = most;
        const Page page = letterFor(config, move, Migrator(config, progress).planUpgrade({move.target}), progress, limits).pages.front();
        QCOMPARE(page.source, Page::Source::Nowhere);
        QCOMPARE(page.whyNot.contains(u"too large to be copied"_s), most == 1);
        QCOMPARE(page.whyNot.isEmpty(), most == 0);
    }
}

void TestLetter::failingScript()
{
    Project project;
    addPatients(project);
    project.addScript(u"a2"_s, u"a1"_s, u"if True:\n    op.execute('UPDATE missing SET a = 1')"_s);
    const Letter letter = letterOf(project);
    const Page &page = letter.pages.front();
    QCOMPARE(page.source, Page::Source::Nowhere);
    QVERIFY2(page.whyNot.contains(u"no such table: missing"_s), qPrintable(page.whyNot));
    QVERIFY(rulesOf(page).contains(u"does-not-run"_s));
}

/// What the run itself makes is empty; what it has filled is not.
void TestLetter::laterRevisionsSeeTheEarlierOnes()
{
    Project project;
    addPatients(project);
    project.addScript(u"a2"_s, u"a1"_s, u"op.create_table('empty', sa.Column('id', sa.Integer()))\nop.rename_table('patients', 'people')"_s);
    project.addScript(u"a3"_s, u"a2"_s,
                      u"op.add_column('empty', sa.Column('a', sa.Integer(), nullable=False))\nop.add_column('people', sa.Column('a', sa.Integer(), nullable=False))"_s);
    const Letter letter = letterOf(project);
    QCOMPARE(letter.pages.at(1).sentences, (QStringList{u"Adds the column a (whole number, required) to the table empty"_s,
                                                       u"Adds the column a (whole number, required) to the table people, 12,403 rows"_s}));
    const auto &risks = letter.pages.at(1).risks;
    QCOMPARE(rulesOf(letter.pages.at(1)), (QStringList{u"not-null-without-default"_s, u"irreversible-downgrade"_s}));
    QCOMPARE(risks.front().sighting.table, u"people"_s);
    QCOMPARE(risks.front().sighting.severity, Severity::Error);
}

void TestLetter::undo_data()
{
    QTest::addColumn<QString>("up");
    QTest::addColumn<QString>("down");
    QTest::addColumn<int>("undo");
    QTest::newRow("way back") << u"op.create_table('t', sa.Column('id', sa.Integer()))"_s << u"op.drop_table('t')"_s << int(Page::Undo::Full);
    QTest::newRow("data goes") << u"op.drop_table('patients')"_s << u"op.create_table('patients', sa.Column('id', sa.Integer()))"_s << int(Page::Undo::WithoutData);
    QTest::newRow("pass") << u"op.create_table('t', sa.Column('id', sa.Integer()))"_s << u"pass"_s << int(Page::Undo::None);
    QTest::newRow("docstring") << u"op.create_table('t', sa.Column('id', sa.Integer()))"_s << u"'''No way.'''"_s << int(Page::Undo::None);
    QTest::newRow("raise") << u"op.create_table('t', sa.Column('id', sa.Integer()))"_s << u"raise NotImplementedError('no')"_s << int(Page::Undo::None);
    const QString down = u"op.execute('SELECT 1')"_s;
    QTest::newRow("rows changed") << u"op.execute(\"UPDATE patients SET name = 'x' WHERE id = 1\")"_s << down << int(Page::Undo::WithoutData);
    QTest::newRow("rows deleted") << u"op.execute('DELETE FROM patients WHERE id > 5')"_s << down << int(Page::Undo::WithoutData);
    QTest::newRow("rows replaced") << u"op.execute(\"REPLACE INTO patients VALUES (1, 'x')\")"_s << down << int(Page::Undo::WithoutData);
    QTest::newRow("rows changed where they are there") << u"op.execute(\"INSERT INTO patients VALUES (1, 'x') ON CONFLICT DO UPDATE SET name = 'x'\")"_s << down << int(Page::Undo::WithoutData);
    QTest::newRow("rows left where they are there") << u"op.execute(\"INSERT INTO patients VALUES (1, 'x') ON CONFLICT DO NOTHING\")"_s << down << int(Page::Undo::Full);
    QTest::newRow("rows added") << u"op.execute(\"INSERT INTO patients VALUES (0, 'x')\")"_s << down << int(Page::Undo::Full);
    QTest::newRow("no rows meant, tried") << u"if True:\n    op.execute('DELETE FROM patients WHERE id < 0')"_s << down << int(Page::Undo::Full);
    QTest::newRow("rows meant, tried") << u"if True:\n    op.execute('DELETE FROM patients WHERE id < 2')"_s << down << int(Page::Undo::WithoutData);
    QTest::newRow("through a view") << u"op.execute('CREATE VIEW v AS SELECT * FROM patients')\nop.execute('CREATE TRIGGER t INSTEAD OF UPDATE ON v BEGIN DELETE FROM patients; END')\nop.execute('UPDATE v SET name = 1')"_s << down << int(Page::Undo::WithoutData);
    const QString add = u"op.add_column('patients', sa.Column('phone', sa.Text()))\n"_s;
    QTest::newRow("new column filled") << add + u"op.execute(\"UPDATE patients SET phone = lower(name), \\\"phone\\\" = '' WHERE name IS DISTINCT FROM 'x'\")"_s << u"op.drop_column('patients', 'phone')"_s << int(Page::Undo::Full);
    QTest::newRow("new column and old one") << add + u"op.execute(\"UPDATE patients SET phone = (SELECT max(1, 2)), name = '' WHERE id = 1\")"_s << u"op.drop_column('patients', 'phone')"_s << int(Page::Undo::WithoutData);
    QTest::newRow("new column and old one, tried") << add + u"for name in ('phone', 'name'):\n    op.execute(\"UPDATE patients SET %s = 'x'\" % name)"_s << u"op.drop_column('patients', 'phone')"_s << int(Page::Undo::WithoutData);
    QTest::newRow("type converted") << u"with op.batch_alter_table('patients') as b:\n    b.alter_column('name', type_=sa.Integer())"_s << down << int(Page::Undo::WithoutData);
    QTest::newRow("type widened") << u"with op.batch_alter_table('patients') as b:\n    b.alter_column('name', type_=sa.String(200))"_s << down << int(Page::Undo::Full);
    QTest::newRow("rows of the run's own") << u"op.create_table('t', sa.Column('id', sa.Integer()))\nop.execute('INSERT INTO t VALUES (1)')\nop.execute('DELETE FROM t')"_s << u"op.drop_table('t')"_s << int(Page::Undo::Full);
    QTest::newRow("nobody knows") << u"if True:\n    op.execute('UPDATE missing SET a = 1')"_s << down << int(Page::Undo::Unknown);
    QTest::newRow("nothing to undo") << u"pass"_s << u"pass"_s << int(Page::Undo::Full);
}

void TestLetter::undo()
{
    QFETCH(QString, up);
    QFETCH(QString, down);
    QFETCH(int, undo);
    Project project;
    addPatients(project);
    project.addScript(u"a2"_s, u"a1"_s, up, down);
    const Page page = letterOf(project).pages.front();
    QVERIFY2(int(page.undo) == undo, qPrintable(page.undoText + u' ' + page.whyNot));
}

/// The same of the way back: what a downgrade changes is not what an upgrade knows.
void TestLetter::undoOfDowngrade_data()
{
    QTest::addColumn<QString>("down");
    QTest::addColumn<int>("undo");
    QTest::newRow("schema alone") << u"op.drop_table('t')"_s << int(Page::Undo::Full);
    QTest::newRow("data goes") << u"op.drop_table('t')\nop.drop_column('patients', 'name')"_s << int(Page::Undo::WithoutData);
    QTest::newRow("rows changed") << u"op.drop_table('t')\nop.execute(\"UPDATE patients SET name = 'x'\")"_s << int(Page::Undo::WithoutData);
}

void TestLetter::undoOfDowngrade()
{
    QFETCH(QString, down);
    QFETCH(int, undo);
    Project project;
    addPatients(project);
    project.addScript(u"a2"_s, u"a1"_s, u"op.create_table('t', sa.Column('id', sa.Integer()))"_s, down);
    project.upgrade();
    NoProgress progress;
    const Move move{Move::Verb::Downgrade, u"a1"_s};
    const Letter letter = letterFor(project.config(), move, Migrator(project.config(), progress).planDowngrade(move.target), progress);
    QCOMPARE(letter.pages.size(), size_t(1));
    QVERIFY2(int(letter.pages.front().undo) == undo, qPrintable(letter.pages.front().undoText));
}

void TestLetter::sqlScript()
{
    Project project;
    addPatients(project);
    project.write(u"versions/a2_x.sql"_s, "-- Phones\n--\n-- revision: a2\n-- down_revision: a1\n\n-- [upgrade]\nALTER TABLE patients ADD COLUMN phone TEXT NOT NULL;\nUPDATE patients SET name = 'x';\n");
    const Page page = letterOf(project).pages.front();
    QCOMPARE(page.source, Page::Source::Script);
    QCOMPARE(page.sentences, (QStringList{u"Adds the column phone (text, required) to the table patients, 12,403 rows"_s, u"Changes rows of the table patients, 12,403 rows now"_s}));
    QCOMPARE(rulesOf(page), (QStringList{u"not-null-without-default"_s, u"irreversible-downgrade"_s}));
    QCOMPARE(page.undo, Page::Undo::None);
}

void TestLetter::readsDefinitions_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *sql, const char *sentence) { QTest::newRow(sql) << QString::fromLatin1(sql) << QString::fromLatin1(sentence); };
    row("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'x, y', FOREIGN KEY (a) REFERENCES u (b) ON DELETE CASCADE)", "Creates the table t (2 columns)");
    row("create table if not exists s.\"T\" (a int);", "Creates the table s.T (1 column) unless it exists");
    row("DROP TABLE IF EXISTS t CASCADE", "Deletes the table t and all its rows if it exists");
    row("ALTER TABLE t ADD a VARCHAR(20)", "Adds the column a (VARCHAR(20), may be empty) to the table t");
    row("ALTER TABLE ONLY t DROP COLUMN a", "Deletes the column a of the table t and its values");
    row("ALTER TABLE t RENAME TO u", "Renames the table t to u");
    row("ALTER TABLE t RENAME a TO b", "Changes the column a of the table t: now called b");
    row("ALTER TABLE t ALTER a TYPE bigint USING a::bigint", "Changes the column a of the table t: whole number");
    row("ALTER TABLE t ALTER COLUMN a SET NOT NULL, ALTER COLUMN b DROP DEFAULT",
        "Changes the table t in one go: Changes the column a of the table t: required; Changes the column b of the table t: without a default");
    row("ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a, b)", "Adds a rule that allows no (a, b) twice to the table t");
    row("CREATE UNIQUE INDEX CONCURRENTLY ix ON t USING btree (a DESC, lower(b)) WHERE a > 1", "Creates the index ix on t (a, lower(b)), which allows no value twice");
    row("DROP INDEX ix", "Deletes the index ix");
    row("ALTER TABLE t ENABLE TRIGGER ALL", "Runs the SQL: ALTER TABLE t ENABLE TRIGGER ALL");
    row("CREATE TABLE t AS SELECT 1", "Runs the SQL: CREATE TABLE t AS SELECT 1");
    row("UPDATE t SET a = 'DROP TABLE u'", "Changes rows of the table t");
    row("DO $$ BEGIN PERFORM 1; END $$", "Runs the SQL: DO $$ BEGIN PERFORM 1; END $$");
    row("ALTER TABLE t", "Runs the SQL: ALTER TABLE t");
}

void TestLetter::readsDefinitions()
{
    QFETCH(QString, sql);
    QFETCH(QString, sentence);
    Facts facts;
    facts.dialect = u"postgresql"_s;
    facts.defaultSchema = u"public"_s;
    QCOMPARE(meditrack::sentence(ExecuteSql{sql, {}}, facts), sentence);
}

void TestLetter::commandLine()
{
    Project project;
    addPatients(project);
    project.addScript(u"a2"_s, u"a1"_s, u"op.drop_table('patients')"_s, u"pass"_s);
    const InFolder here(project.path());
    const QStringList plan{u"--database-url"_s, project.url().toString(), u"upgrade"_s, u"head"_s, u"--plan"_s};
    const CliResult text = runCli(plan);
    QCOMPARE(text.exitCode, 0);
    for (const QString &line : {u"upgrade a1 -> a2, Script a2"_s, u"    version table: update a1 to a2"_s, u"    Deletes the table patients and all its rows: 12,403 rows."_s,
                                u"    Its downgrade does nothing: only a backup brings back what was."_s, u"    warning: The table patients goes with 12,403 rows. [drop-with-data]"_s,
                                u"        DROP TABLE patients;"_s})
        QVERIFY2(text.outLines().contains(line), qPrintable(text.out));
    const CliResult json = runCli(plan + QStringList{u"--json"_s});
    const QJsonObject step = json.array().first().toObject();
    QCOMPARE(step["revision"_L1].toString(), u"a2"_s); // the old facts stay
    QCOMPARE(step["heads_after"_L1].toArray(), QJsonArray{u"a2"_s});
    QCOMPARE(step["describes"_L1].toArray(), QJsonArray{u"Deletes the table patients and all its rows: 12,403 rows"_s});
    QCOMPARE(step["sql"_L1].toArray(), QJsonArray{u"DROP TABLE patients"_s});
    QCOMPARE(step["known_from"_L1].toString(), u"script"_s);
    QCOMPARE(step["undo"_L1]["possible"_L1].toString(), u"none"_s);
    QCOMPARE(step["risks"_L1][0]["rule"_L1].toString(), u"drop-with-data"_s);
    QCOMPARE(step["risks"_L1][0]["severity"_L1].toString(), u"warning"_s);
    QCOMPARE(step["operations"_L1].toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestLetter)
#include "tst_letter.moc"
