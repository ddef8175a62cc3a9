// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule on PostgreSQL: a script that it must speak of, and one that it must not. And the letter and the trial there.
#include "advice/trial.h"
#include "support/lintcases.h"
#include "support/postgres.h"

using namespace meditrack;
using namespace Qt::StringLiterals;

class TestLintPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void changes_data();
    void changes();
    void boundedLook();
    void tried_data();
    void tried();
    void letter();
    void trial();
    void withoutTheRightToCreate();

private:
    Config config(const Project &project, const QString &user = u"tester"_s) const;
    void ask(const QString &sql) const;
    QByteArray databases() const { return m_cluster.psql(u"postgres"_s, "\\pset tuples_only\nSELECT datname FROM pg_database ORDER BY 1").output; }

    PostgresCluster m_cluster;
    QTemporaryDir m_home;
    QString m_database;
    QString m_filled; ///< one with the rows of the cases
    int m_number = 0;
};

void TestLintPostgres::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
    QCOMPARE(m_cluster.psql(u"postgres"_s, "CREATE ROLE clerk LOGIN").exitCode, 0); // who may not create databases
}

void TestLintPostgres::init()
{
    m_database = u"l%1"_s.arg(++m_number);
    m_cluster.create(m_database);
    ask(u"GRANT ALL ON SCHEMA public TO clerk"_s);
}

Config TestLintPostgres::config(const Project &project, const QString &user) const
{
    Config::Request request;
    request.file = project.path(u"alembic.ini"_s);
    request.databaseUrl = m_cluster.url(m_database).replace("tester"_L1, user);
    return Config::load(request);
}

void TestLintPostgres::ask(const QString &sql) const
{
    const Outcome outcome = m_cluster.psql(m_database, sql.toUtf8());
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
}

void TestLintPostgres::changes_data()
{
    addLintColumns();
    // "empty" has 100,000 rows here.
    const LintCase cases[]{
        {"drop-with-data", "warning", "op.drop_table('doses')", "doses goes with 3 rows"},
        {"drop-with-data", "warning", "op.drop_column('patients', 'phone', schema='public')", "goes with 2 values"},
        {"drop-with-data", "", "op.drop_column('patients', 'born')"},
        {"not-null-without-default", "error", "op.add_column('patients', sa.Column('n', sa.Integer(), nullable=False))", "5 rows of patients"},
        {"not-null-without-default", "error", "op.alter_column('patients', 'phone', nullable=False)", "3 rows have none"},
        {"not-null-without-default", "", "op.alter_column('patients', 'name', nullable=False)"},
        {"not-null-without-default", "", "SQL:ALTER TABLE patients ADD COLUMN n serial NOT NULL;"},
        {"type-change", "warning warning", "op.alter_column('patients', 'name', type_=sa.String(20))", "refused, or cut"},
        {"type-change", "warning warning", "op.alter_column('doses', 'amount', type_=sa.Integer(), postgresql_using='length(amount)')", "3 rows are written anew"},
        {"type-change", "", "op.alter_column('patients', 'name', type_=sa.String(200))"},
        {"type-change", "", "op.alter_column('patients', 'name', type_=sa.Text())"},
        {"type-change", "warning", "SQL:ALTER TABLE patients ADD m timestamp, ADD j json, ADD d numeric(9, 2); ALTER TABLE patients ALTER m TYPE timestamptz;", "rows are written anew"},
        {"type-change", "warning", "SQL:ALTER TABLE patients ADD m integer; ALTER TABLE patients ALTER m TYPE int8;", "rows are written anew"},
        {"type-change", "", "SQL:ALTER TABLE patients ADD m bigint, ADD n int2; ALTER TABLE patients ALTER m TYPE int8, ALTER n TYPE smallint;"},
        {"type-change", "warning", "SQL:ALTER TABLE patients ADD m json; ALTER TABLE patients ALTER m TYPE jsonb;", "rows are written anew"},
        {"type-change", "warning warning", "op.add_column('patients', sa.Column('m', sa.Numeric(9, 2)))\nop.alter_column('patients', 'm', type_=sa.REAL())", "refused, or cut"},
        {"type-change", "warning", "SQL:ALTER TABLE patients ADD m real; ALTER TABLE patients ALTER m TYPE double precision;", "rows are written anew"},
        {"type-change", "", "SQL:ALTER TABLE patients ADD m timestamptz(3); ALTER TABLE patients ALTER m TYPE timestamp with time zone;"},
        {"rebuild-cascade", "warning", "SQL:DROP TABLE patients CASCADE;", "the foreign key of doses, view names"},
        {"rebuild-cascade", "", "SQL:DROP TABLE doses CASCADE;"},
        {"rebuild-cascade", "", "op.drop_table('doses')"},
        {"unique-over-duplicates", "error", "op.create_unique_constraint('uq', 'patients', ['code'])", "c1 (2 times); c2 (2 times)"},
        {"unique-over-duplicates", "error", "op.create_index('ux', 'patients', ['code'], unique=True)", "c1 (2 times)"},
        {"unique-over-duplicates", "error", "op.add_column('patients', sa.Column('n', sa.Integer(), server_default='1'))\nop.create_unique_constraint('uq', 'patients', ['code'])", "c1"},
        {"unique-over-duplicates", "", "op.create_unique_constraint('uq', 'patients', ['phone'])"},
        {"unique-over-duplicates", "error", "op.create_index('ux', 'patients', ['phone'], unique=True, postgresql_nulls_not_distinct=True)", "NULL (3 times)"},
        {"unique-over-duplicates", "error", "SQL:ALTER TABLE patients ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (phone);", "NULL (3 times)"},
        {"unique-over-duplicates", "error", "SQL:CREATE UNIQUE INDEX ux ON patients (phone) NULLS NOT DISTINCT WHERE id > 0;", "NULL (3 times)"},
        {"unique-over-duplicates", "", "SQL:ALTER TABLE patients ADD UNIQUE NULLS DISTINCT (phone);"},
        {"unique-over-duplicates", "error", "SQL:CREATE UNIQUE INDEX ux ON patients (lower(code) DESC NULLS LAST);", "c1 (2 times)"},
        {"unique-over-duplicates", "error", "op.create_index('ux', 'patients', [sa.text(\"(id % 2)\")], unique=True)", "1 (3 times)"},
        {"unique-over-duplicates", "", "SQL:CREATE UNIQUE INDEX ux ON patients (lower(name));"},
        {"unique-over-duplicates", "note", "SQL:CREATE UNIQUE INDEX ux ON patients (notyet(name));", "nobody could look"},
        {"index-not-concurrently", "warning", "op.create_index('ix', 'empty', ['a'])", "100,000 rows"},
        {"index-not-concurrently", "warning", "SQL:CREATE INDEX ix ON empty (a);", "100,000 rows"},
        {"index-not-concurrently", "", "op.create_index('ix', 'patients', ['code'])"},
        {"index-not-concurrently", "", "op.create_index('ix', 'empty', ['a'], postgresql_concurrently=True)"},
        {"long-lock", "warning", "op.create_check_constraint('ck', 'empty', 'id > 0')", "Every row is checked"},
        {"long-lock", "warning", "op.alter_column('empty', 'a', nullable=False)", "reads every row"},
        {"long-lock", "warning", "op.add_column('empty', sa.Column('u', sa.Text(), server_default=sa.text('gen_random_uuid()')))", "written anew"},
        {"long-lock", "warning", "SQL:UPDATE empty SET a = 'y';", "Every row is changed"},
        {"long-lock", "", "op.create_check_constraint('ck', 'empty', 'id > 0', postgresql_not_valid=True)"},
        {"long-lock", "", "op.create_check_constraint('ck', 'patients', 'id > 0')"},
        {"long-lock", "", "op.add_column('empty', sa.Column('u', sa.Text(), server_default='x'))"},
        {"rename-breaks-views", "note", "op.alter_column('patients', 'name', new_column_name='full_name')", "view names"},
        {"rename-breaks-views", "", "op.alter_column('patients', 'code', new_column_name='number')"},
        {"rename-breaks-views", "warning", "op.alter_column('doses', 'amount', new_column_name='much')", "function noted, function shout, function total"},
        {"rename-breaks-views", "warning", "op.rename_table('doses', 'given')", "function noted, function total"},
        {"rename-breaks-views", "", "op.alter_column('patients', 'born', new_column_name='birthday')"}, // a comment, and a body that the server follows
        {"rename-breaks-views", "warning", "op.alter_column('patients', 'phone', new_column_name='tel')", "when they are called: function Caps"},
        // The cures.
        {"rename-breaks-views", "warning", "SQL:DROP FUNCTION total(integer); CREATE OR REPLACE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.much := upper(NEW.much); RETURN NEW; END $$;"
                                           "ALTER TABLE doses RENAME amount TO much; CREATE FUNCTION total(p integer) RETURNS text LANGUAGE sql AS 'SELECT max(much) FROM doses WHERE patient_id = p';", "when they are called: function noted."},
        {"rename-breaks-views", "warning", "SQL:DROP ROUTINE IF EXISTS nothing(numeric(5, 2), text), total(integer); ALTER TABLE doses RENAME TO given;", "when they are called: function noted."},
        {"not-null-without-default", "note", "SQL:ALTER TABLE doses ADD n integer; UPDATE doses SET n = 1; ALTER TABLE doses ALTER n SET NOT NULL;"},
        {"not-null-without-default", "note", "SQL:UPDATE public.patients AS p SET phone = d.amount FROM doses d WHERE d.patient_id = p.id; ALTER TABLE patients ALTER phone SET NOT NULL;"},
        {"not-null-without-default", "error", "SQL:UPDATE patients SET name = ''; ALTER TABLE patients ALTER phone SET NOT NULL;"},
        {"unique-over-duplicates", "note", "SQL:UPDATE patients SET code = code || id; CREATE UNIQUE INDEX ux ON patients (code);"},
        {"unique-over-duplicates", "note", "SQL:WITH d AS (DELETE FROM patients WHERE id > 2 RETURNING 1) SELECT 1; CREATE UNIQUE INDEX ux ON patients (code);"},
        {"rename-breaks-views", "", "SQL:DROP VIEW IF EXISTS names; ALTER TABLE patients RENAME name TO full_name; CREATE VIEW names AS SELECT full_name::text FROM patients;"},
        {"type-change", "", "SQL:ALTER TABLE doses ADD n integer; UPDATE doses SET n = length(amount) WHERE id < 1000;"},
        {"long-lock", "", "SQL:ALTER TABLE empty VALIDATE CONSTRAINT ck; UPDATE empty SET a = 'y' WHERE id < 1000;"},
        {"drop-with-data", "warning warning", "SQL:DROP TABLE doses, patients CASCADE;", "doses goes with 3 rows"},
        {"irreversible-downgrade", "warning", "op.create_table('t', sa.Column('id', sa.Integer()))", "refuses", "raise NotImplementedError()"},
        {"irreversible-downgrade", "", "op.create_table('t', sa.Column('id', sa.Integer()))", "", "op.drop_table('t')"},
    };
    for (const LintCase &each : cases)
        addLintCase(each);
}

/// Plain scripts and SQL: the letter has the same rules, and runs nothing.
void TestLintPostgres::changes()
{
    Project project;
    addLintTables(project);
    const Config url = config(project);
    NoProgress progress;
    if (m_filled.isEmpty()) {
        Migrator(url, progress).upgrade({u"heads"_s});
        ask(uR"(CREATE FUNCTION total(p integer) RETURNS text LANGUAGE sql AS 'SELECT max(amount) FROM doses WHERE patient_id = p';
            CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.amount := upper(NEW.amount); RETURN NEW; END $$;
            CREATE TRIGGER shouts BEFORE UPDATE ON doses FOR EACH ROW EXECUTE FUNCTION shout();
            CREATE PROCEDURE noted(p integer) LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'UPDATE doses SET amount = amount WHERE id = $1' USING p; END $$;
            CREATE FUNCTION "Caps"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.phone := '0'; RETURN NEW; END $$;
            CREATE TRIGGER caps BEFORE UPDATE ON public.patients FOR EACH ROW EXECUTE FUNCTION public."Caps"();
            CREATE FUNCTION quiet() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN /* patients.born */ RETURN count(*) FROM patients; -- born
            END $$;
            )"_s);
        if (m_cluster.version() >= 14) // of before no body is followed by the server
            ask(u"CREATE FUNCTION oldest() RETURNS date LANGUAGE sql BEGIN ATOMIC SELECT min(born) FROM patients; END"_s);
        ask(lintRows + u';' + lintDoses + u"; INSERT INTO empty SELECT i, 'x' FROM generate_series(1, 100000) i"_s);
        m_filled = m_database;
    }
    m_database = m_filled;
    const Config filled = config(project);
    addLintScript(project);
    const Letter found = letterFor(filled, {Move::Verb::Upgrade, u"heads"_s}, Migrator(filled, progress).planUpgrade({u"heads"_s}), progress);
    QCOMPARE(found.pages.size(), size_t(1));
    QCOMPARE(found.pages.front().source, Page::Source::Script);
    checkLintCase(found.pages.front().risks, QString());
}

void TestLintPostgres::boundedLook()
{
    Project project;
    addLintTables(project);
    const Config url = config(project);
    NoProgress progress;
    Migrator(url, progress).upgrade({u"heads"_s});
    ask(lintRows + u"; ANALYZE"_s);
    checkBoundedLook(url.url, u"pg_sleep(1000)::text"_s);
}

void TestLintPostgres::tried_data()
{
    addLintColumns();
    const LintCase cases[]{
        {"downgrade-differs", "error", "op.create_table('t', sa.Column('id', sa.Integer()))\nop.alter_column('empty', 'a', nullable=False)", "empty", "op.drop_table('t')"},
        {"downgrade-differs", "", "op.alter_column('empty', 'a', nullable=False)", "", "op.alter_column('empty', 'a', nullable=True)"},
        {"does-not-run", "error", "op.execute('UPDATE missing SET a = 1')", "missing"},
        {"does-not-run", "", "op.execute('UPDATE empty SET a = 1')"},
        {"index-not-concurrently", "", "with op.get_context().autocommit_block():\n    op.create_index('ix', 'patients', ['code'], postgresql_concurrently=True)"},
    };
    for (const LintCase &each : cases)
        addLintCase(each);
}

void TestLintPostgres::tried()
{
    Project project;
    addLintTables(project);
    const Config url = config(project);
    NoProgress progress;
    Migrator(url, progress).upgrade({u"heads"_s});
    const QByteArray before = databases();
    checkByLint(project, url);
    QCOMPARE(databases(), before);
}

void TestLintPostgres::letter()
{
    Project project;
    addLintTables(project);
    const Config url = config(project);
    NoProgress progress;
    Migrator migrator(url, progress);
    migrator.upgrade({u"heads"_s});
    ask(lintRows);
    project.addScript(u"a2"_s, u"a1"_s, u"op.add_column('patients', sa.Column('n', sa.Integer()))"_s, u"op.drop_column('patients', 'n')"_s);
    project.addScript(u"a3"_s, u"a2"_s, u"for i in (1, 2):\n    op.execute('UPDATE patients SET n = %d WHERE id = %d' % (i, i))"_s);
    const QByteArray before = m_cluster.dump(m_database);
    const Move move{Move::Verb::Upgrade, u"heads"_s};
    const Letter found = letterFor(url, move, Migrator(url, progress).planUpgrade({move.target}), progress);
    QCOMPARE(found.pages.size(), size_t(2));
    QCOMPARE(found.pages[0].sentences, QStringList{u"Adds the column n (whole number, may be empty) to the table patients, 5 rows"_s});
    QCOMPARE(found.pages[1].sentences, QStringList{u"Changes 2 rows of the table patients"_s});
    QCOMPARE(found.pages[1].source, Page::Source::Rehearsal);
    QCOMPARE(m_cluster.dump(m_database), before);
    // Who may not make a copy is not made to wait in the database itself.
    const Config clerk = config(project, u"clerk"_s);
    ask(u"GRANT ALL ON ALL TABLES IN SCHEMA public TO clerk"_s);
    const Letter known = letterFor(clerk, move, Migrator(clerk, progress).planUpgrade({move.target}), progress);
    QCOMPARE(known.pages[0].sentences, found.pages[0].sentences);
    QCOMPARE(known.pages[1].source, Page::Source::Nowhere);
    QVERIFY2(known.pages[1].whyNot.contains(u"may not create"_s), qPrintable(known.pages[1].whyNot));
}

/// MediTrack's own migrations, and what the tests have for a server: p05 adds a label to a type, which no downgrade takes back.
void TestLintPostgres::trial()
{
    const QByteArray before = databases();
    NoProgress progress;
    const TriedMigrations own = tryMigrations(config(Project(QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations"))), progress);
    QVERIFY(own.hasPassed() && own.revisions.size() == 2);
    const TriedMigrations found = tryMigrations(config(Project(QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/postgres"))), progress);
    QStringList results;
    for (const TriedRevision &tried : found.revisions)
        results << tried.step.revision + u' ' + wordOf(tried.result);
    QCOMPARE(results, (QStringList{u"p01 passed"_s, u"p02 passed"_s, u"p03 passed"_s, u"p04 passed"_s, u"p05 failed"_s, u"p06 passed"_s, u"p07 passed"_s, u"p08 passed"_s, u"p09 passed"_s, u"p10 passed"_s}));
    QVERIFY2(found.revisions[4].failure.contains(u"\"glad\" already exists"_s), qPrintable(found.revisions[4].failure));
    QCOMPARE(found.revisions[4].notRestored, QStringList{u"changed: the type mood"_s});
    QCOMPARE(found.notTried, QStringList());
    QCOMPARE(databases(), before);
}

void TestLintPostgres::withoutTheRightToCreate()
{
    Project project;
    project.addChain(1);
    NoProgress progress;
    const Lint found = lint(config(project, u"clerk"_s), {}, progress);
    QVERIFY2(found.notes.join(u' ').contains(u"may not create databases"_s), qPrintable(allOf(found)));
}

QTEST_GUILESS_MAIN(TestLintPostgres)
#include "tst_lintpostgres.moc"
