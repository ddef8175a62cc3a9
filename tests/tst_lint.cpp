// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule on SQLite: a script that it must speak of, and one that it must not.
#include "advice/words.h"
#include "core/textfile.h"
#include "support/clisession.h"
#include "support/errorof.h"
#include "support/lintcases.h"

using namespace meditrack;
using namespace Qt::StringLiterals;

class TestLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void cures_data();
    void cures();
    void bigTables();
    void boundedLook();
    void revisions();
    void heads();
    void withoutDatabase();
    void whatIsMeant();
    void unknownRule();
    void commandLine();
    void placesInNames();
    void documented();
};

void TestLint::changes_data()
{
    addLintColumns();
    const LintCase cases[]{
        {"drop-with-data", "warning", "op.drop_table('doses')", "doses goes with 3 rows"},
        {"drop-with-data", "warning", "op.drop_column('patients', 'phone')", "phone of patients goes with 2 values"},
        {"drop-with-data", "warning", "with op.batch_alter_table('patients') as b:\n    b.drop_column('phone')", "with 2 values"},
        {"drop-with-data", "", "op.drop_table('empty')"},
        {"drop-with-data", "", "op.drop_column('patients', 'born')"},
        {"drop-with-data", "", "op.create_table('t', sa.Column('id', sa.Integer()))\nop.drop_table('t')"},
        {"not-null-without-default", "error", "op.add_column('patients', sa.Column('n', sa.Integer(), nullable=False))", "no default for 5 rows of patients"},
        {"not-null-without-default", "error", "with op.batch_alter_table('patients') as b:\n    b.alter_column('phone', nullable=False)", "3 rows have none"},
        {"not-null-without-default", "", "op.add_column('patients', sa.Column('n', sa.Integer(), nullable=False, server_default='0'))"},
        {"not-null-without-default", "", "op.add_column('patients', sa.Column('n', sa.Integer()))"},
        {"not-null-without-default", "", "op.add_column('empty', sa.Column('n', sa.Integer(), nullable=False))"},
        {"not-null-without-default", "", "with op.batch_alter_table('patients') as b:\n    b.alter_column('name', nullable=False)"},
        {"not-null-without-default", "", "op.create_table('t', sa.Column('id', sa.Integer()))\nop.add_column('t', sa.Column('n', sa.Integer(), nullable=False))"},
        {"type-change", "warning", "with op.batch_alter_table('doses') as b:\n    b.alter_column('amount', type_=sa.Integer())", "makes 0 of what is no number"},
        {"type-change", "", "with op.batch_alter_table('patients') as b:\n    b.alter_column('name', type_=sa.String(200))"},
        {"type-change", "", "with op.batch_alter_table('empty') as b:\n    b.alter_column('a', type_=sa.Integer())"},
        {"rebuild-cascade", "warning", "with op.batch_alter_table('patients') as b:\n    b.alter_column('name', type_=sa.String(200))", "3 rows of doses (ON DELETE CASCADE)"},
        {"rebuild-cascade", "warning", "op.execute('DROP TABLE patients')", "3 rows of doses"},
        {"rebuild-cascade", "", "with op.batch_alter_table('doses') as b:\n    b.alter_column('amount', type_=sa.String(200))"},
        {"rebuild-cascade", "", "with op.batch_alter_table('patients') as b:\n    b.add_column(sa.Column('n', sa.Integer()))"},
        {"unique-over-duplicates", "error", "op.create_index('ux', 'patients', ['code'], unique=True)", "more than once: c1 (2 times); c2 (2 times)."},
        {"unique-over-duplicates", "error", "with op.batch_alter_table('patients') as b:\n    b.create_unique_constraint('uq', ['code'])", "c1 (2 times)"},
        {"unique-over-duplicates", "error", "op.create_index('ux', 'doses', ['patient_id', 'amount'], unique=True)", "1, 5 mg (2 times)"},
        {"unique-over-duplicates", "", "op.create_index('ux', 'patients', ['name'], unique=True)"},
        {"unique-over-duplicates", "", "op.create_index('ux', 'patients', ['phone'], unique=True)"}, // NULLs are not equal
        {"unique-over-duplicates", "", "op.create_index('ix', 'patients', ['code'])"},
        {"unique-over-duplicates", "", "op.create_index('ux', 'patients', ['code'], unique=True, sqlite_where=sa.text('id < 3'))"},
        {"unique-over-duplicates", "error", "op.create_index('ux', 'patients', [sa.text('substr(code, 1, 1)')], unique=True)", "c (5 times)"},
        {"unique-over-duplicates", "error", "op.execute(\"INSERT INTO empty VALUES (1, 'x')\")\nop.create_index('ux', 'patients', [sa.text('code COLLATE NOCASE DESC')], unique=True)", "c1 (2 times)"},
        {"unique-over-duplicates", "", "op.create_index('ux', 'patients', [sa.text('lower(name)')], unique=True)"},
        {"unique-over-duplicates", "error", "SQL:CREATE UNIQUE INDEX ux ON patients (substr(name, 2) COLLATE NOCASE);", "5 times"},
        {"rename-breaks-views", "warning", "with op.batch_alter_table('patients') as b:\n    b.alter_column('name', new_column_name='full_name')", "view names"},
        {"rename-breaks-views", "", "with op.batch_alter_table('patients') as b:\n    b.alter_column('code', new_column_name='number')"},
        {"rename-breaks-views", "", "op.rename_table('patients', 'people')"},
        {"index-not-concurrently", "", "op.create_index('ix', 'patients', ['code'])"},
        {"long-lock", "", "with op.batch_alter_table('patients') as b:\n    b.alter_column('name', type_=sa.String(200))"},
        {"irreversible-downgrade", "warning", "op.create_table('t', sa.Column('id', sa.Integer()))", "does nothing", "pass"},
        {"irreversible-downgrade", "warning", "op.create_table('t', sa.Column('id', sa.Integer()))", "refuses", "raise NotImplementedError()"},
        {"irreversible-downgrade", "", "op.create_table('t', sa.Column('id', sa.Integer()))", "", "op.drop_table('t')"},
        {"irreversible-downgrade", "", "pass"},
        {"downgrade-differs", "error", "op.create_table('t', sa.Column('id', sa.Integer()))\nop.add_column('empty', sa.Column('b', sa.Text()))", "empty", "op.drop_table('t')"},
        {"downgrade-differs", "error", "op.drop_column('empty', 'a')", "empty", "op.add_column('empty', sa.Column('a', sa.Integer()))"},
        {"downgrade-differs", "", "op.add_column('empty', sa.Column('b', sa.Text()))", "", "op.drop_column('empty', 'b')"},
        {"does-not-run", "error", "op.execute('UPDATE missing SET a = 1')", "no such table: missing"},
        {"does-not-run", "", "op.execute('UPDATE empty SET a = 1')"},
        {"drop-with-data", "warning", "SQL:DROP TABLE doses;", "3 rows"},
        {"drop-with-data", "", "op.add_column('patients', sa.Column('n', sa.Integer()))\nop.drop_column('patients', 'n')"},
        {"drop-with-data", "warning", "op.rename_table('patients', 'people')\nop.drop_column('people', 'phone')", "an unknown number of values"},
        {"drop-with-data", "", "SQL:CREATE TABLE t (id INTEGER); DROP TABLE t;"},
        {"not-null-without-default", "error", "SQL:ALTER TABLE patients ADD COLUMN n INTEGER NOT NULL;", "5 rows"},
        {"not-null-without-default", "", "SQL:ALTER TABLE patients ADD COLUMN n INTEGER NOT NULL DEFAULT 0;"},
        {"unique-over-duplicates", "error", "SQL:CREATE UNIQUE INDEX ux ON patients (code);", "c1 (2 times)"},
        {"unique-over-duplicates", "", "SQL:CREATE UNIQUE INDEX ux ON patients (name);"},
        {"rename-breaks-views", "", "SQL:ALTER TABLE patients RENAME COLUMN name TO full_name;"}, // SQLite changes the view
        {"irreversible-downgrade", "warning", "SQL:CREATE TABLE t (id INTEGER);", "refuses"},
    };
    for (const LintCase &each : cases)
        addLintCase(each);
}

void TestLint::changes()
{
    Project project;
    addLintTables(project);
    project.upgrade();
    runSql(project.databasePath(), lintRows);
    runSql(project.databasePath(), lintDoses);
    checkByLint(project, project.config());
}

void TestLint::cures_data()
{
    addLintColumns();
    const LintCase cases[]{
        {"not-null-without-default", "", "op.add_column('doses', sa.Column('n', sa.Integer(), nullable=False, server_default='0'))"},
        {"not-null-without-default", "note", "op.add_column('doses', sa.Column('n', sa.Integer()))\nop.execute('UPDATE doses SET n = 1')\nwith op.batch_alter_table('doses') as b:\n    b.alter_column('n', nullable=False)"},
        {"not-null-without-default", "note", "op.execute(\"UPDATE patients SET phone = '' WHERE phone IS NULL\")\nwith op.batch_alter_table('patients') as b:\n    b.alter_column('phone', nullable=False)"},
        {"not-null-without-default", "note", "op.execute('DELETE FROM patients WHERE phone IS NULL')\nwith op.batch_alter_table('patients') as b:\n    b.alter_column('phone', nullable=False)"},
        {"not-null-without-default", "error", "op.execute(\"UPDATE patients SET name = ''\")\nwith op.batch_alter_table('patients') as b:\n    b.alter_column('phone', nullable=False)", "3 rows have none"},
        {"unique-over-duplicates", "note", "op.execute('UPDATE patients SET code = code || id')\nop.create_index('ux', 'patients', ['code'], unique=True)"},
        {"unique-over-duplicates", "note", "op.execute('UPDATE patients SET (name, Code) = (NULL, id)')\nop.create_index('ux', 'patients', ['code'], unique=True)"},
        {"unique-over-duplicates", "note", "op.execute('DELETE FROM patients WHERE id IN (3, 5)')\nop.create_index('ux', 'patients', ['code'], unique=True)"},
        {"unique-over-duplicates", "error", "op.execute('UPDATE patients SET name = code')\nop.create_index('ux', 'patients', ['code'], unique=True)", "c1 (2 times)"},
        {"unique-over-duplicates", "error", "op.execute('INSERT INTO patients (code) VALUES (1)')\nop.create_index('ux', 'patients', ['code'], unique=True)", "c1 (2 times)"},
        {"type-change", "", "op.add_column('doses', sa.Column('n', sa.Integer()))\nop.execute('UPDATE doses SET n = CAST(amount AS INTEGER) WHERE id < 1000')"},
        {"rename-breaks-views", "", "op.execute('DROP VIEW names')\nwith op.batch_alter_table('patients') as b:\n    b.alter_column('name', new_column_name='full_name')\nop.execute('CREATE VIEW names AS SELECT full_name FROM patients')"},
        {"rename-breaks-views", "warning", "op.execute('CREATE VIEW codes AS SELECT code FROM patients')\nwith op.batch_alter_table('patients') as b:\n    b.alter_column('code', new_column_name='number')", "view codes"},
    };
    for (const LintCase &each : cases)
        addLintCase(each);
}

/// What a rule advises is not what it warns of; and what looks like it, but is not, is.
void TestLint::cures()
{
    changes();
}

/// What takes long is only told of tables that are big.
void TestLint::bigTables()
{
    Project project;
    addLintTables(project);
    project.upgrade();
    const QString batch = u"with op.batch_alter_table('empty') as b:\n    b.alter_column('a', type_=sa.String(200))\n"_s;
    project.addScript(u"a2"_s, u"a1"_s, batch + u"op.execute('UPDATE empty SET a = id')\nop.execute('UPDATE empty SET a = id WHERE id < 3')"_s, u"pass"_s);
    const auto locks = [&](int rows) {
        runSql(project.databasePath(), u"DELETE FROM empty"_s);
        runSql(project.databasePath(), u"WITH RECURSIVE s(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM s WHERE v < %1) INSERT INTO empty SELECT v, 'x' FROM s"_s.arg(rows));
        NoProgress progress;
        const Lint found = lint(project.config(), {}, progress);
        return allOf(found).count(u"warning long-lock"_s);
    };
    QCOMPARE(locks(bigTable - 1), 0);
    QCOMPARE(locks(bigTable), 2);
}

/// A question that takes for ever: nobody waits for the answer, and it counts as not known.
void TestLint::boundedLook()
{
    Project project;
    addLintTables(project);
    project.upgrade();
    runSql(project.databasePath(), lintRows);
    checkBoundedLook(project.config().url, u"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n)"_s);
}

void TestLint::revisions()
{
    Project project;
    project.write(u"versions/m1.py"_s, "from alembic import op\nrevision = 'm1'\ndown_revision = None\n\ndef upgrade():\n    pass\n\ndef downgrade():\n    pass\n");
    project.addScript(u"m2"_s, u"m1"_s, u"pass"_s);
    NoProgress progress;
    const Lint found = lint(project.config(), {}, progress);
    QCOMPARE(allOf(found), u"m1 warning missing-message: The revision has no message."_s);
    QCOMPARE(found.findings.front().file, project.path(u"versions/m1.py"_s));
}

void TestLint::heads()
{
    Project project;
    project.addChain(2);
    NoProgress progress;
    QVERIFY(!allOf(lint(project.config(), {}, progress)).contains(u"two-heads"_s));
    project.addScript(u"d1"_s, u"c1"_s, u"pass"_s);
    const Lint found = lint(project.config(), {}, progress);
    QVERIFY2(allOf(found).contains(u"error two-heads: There are 2 heads: "_s), qPrintable(allOf(found)));
    QVERIFY(!found.isClean());
}

/// In CI: what an earlier revision has made may have rows by the time the next one comes; what the same makes has none.
void TestLint::withoutDatabase()
{
    Project project;
    project.addScript(u"a1"_s, {}, u"op.create_table('t', sa.Column('id', sa.Integer()))\nop.add_column('t', sa.Column('a', sa.Integer(), nullable=False))"_s, u"op.drop_table('t')"_s);
    NoProgress progress;
    QCOMPARE(allOf(lint(project.config(), {}, progress)), QString());
    project.addScript(u"a2"_s, u"a1"_s, u"op.add_column('t', sa.Column('b', sa.Integer(), nullable=False))"_s, u"op.drop_column('t', 'b')"_s);
    const Lint found = lint(project.config(), {}, progress);
    QCOMPARE(allOf(found), u"a2 warning not-null-without-default: The column b must have a value, and has no default for an unknown number of rows of t."_s);
    QVERIFY(!found.isLive);
    QVERIFY(!QFile::exists(project.databasePath()));
    // The same of a database that is up to date, when all is asked for.
    project.upgrade();
    QVERIFY(lint(project.config(), {}, progress).revisions.isEmpty());
    QCOMPARE(allOf(lint(project.config(), {true, {}}, progress)), allOf(found));
}

void TestLint::whatIsMeant()
{
    Project project;
    addLintTables(project);
    project.upgrade();
    runSql(project.databasePath(), lintRows);
    runSql(project.databasePath(), lintDoses);
    project.addScript(u"a2"_s, u"a1"_s, u"op.drop_table('doses')"_s, u"pass"_s, u"# lint: allow drop-with-data (nobody reads it)"_s);
    NoProgress progress;
    const Lint found = lint(project.config(), {}, progress);
    QCOMPARE(allOf(found), u"a2 warning irreversible-downgrade: The downgrade does nothing: what the upgrade has made stays."_s);
    QCOMPARE(found.allowed, 1);
    const Lint allowed = lint(project.config(), {false, {u"irreversible-downgrade"_s}}, progress);
    QVERIFY(allowed.isClean() && allowed.findings.empty());
    QCOMPARE(allowed.allowed, 2);
}

void TestLint::unknownRule()
{
    Project project;
    NoProgress progress;
    const auto error = errorOf([&] { lint(project.config(), {false, {u"no-such-rule"_s}}, progress); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Usage);
    QVERIFY(error->message.contains(u"drop-with-data"_s));
}

void TestLint::commandLine()
{
    Project project;
    addLintTables(project);
    project.upgrade();
    runSql(project.databasePath(), lintRows);
    const InFolder here(project.path());
    const QStringList command{u"--database-url"_s, project.url().toString(), u"lint"_s};
    CliResult result = runCli(command);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, u"0 revisions looked at, with the rows of the database: 0 errors, 0 warnings, 0 notes.\n"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.create_index('ux', 'patients', ['code'], unique=True)"_s, u"op.drop_index('ux')"_s);
    const QByteArray before = dumpOf(project.databasePath());
    result = runCli(command);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.out.contains(u"    error: (code) of patients must be unique from now on, and is there more than once: c1 (2 times); c2 (2 times). [unique-over-duplicates]\n"_s), qPrintable(result.out));
    result = runCli(command + QStringList{u"--json"_s});
    QCOMPARE(result.exitCode, 1);
    const QJsonObject finding = result.object()["findings"_L1][0].toObject();
    QCOMPARE(finding["rule"_L1].toString(), u"unique-over-duplicates"_s);
    QCOMPARE(finding["severity"_L1].toString(), u"error"_s);
    QCOMPARE(finding["revision"_L1].toString(), u"a2"_s);
    QCOMPARE(finding["table"_L1].toString(), u"patients"_s);
    QCOMPARE(finding["path"_L1].toString(), project.path(u"versions/a2.py"_s));
    QVERIFY(!result.object()["passed"_L1].toBool());
    QCOMPARE(runCli(command + QStringList{u"--allow"_s, u"unique-over-duplicates"_s}).exitCode, 0);
    QCOMPARE(runCli(command + QStringList{u"--allow"_s, u"nothing"_s}).exitCode, 2);
    QCOMPARE(dumpOf(project.databasePath()), before);
}

/// What a name or a value says is no place for the next one.
void TestLint::placesInNames()
{
    Project project;
    project.addScript(u"a1"_s, {}, u"op.create_table('%1', sa.Column('%2', sa.Text()))"_s, u"op.drop_table('%1')"_s);
    project.upgrade();
    runSql(project.databasePath(), u"INSERT INTO \"%1\" VALUES ('%1'), ('%1'), ('%2'), ('%2'), ('%2')"_s);
    project.addScript(u"a2"_s, u"a1"_s, u"op.create_index('ux', '%1', ['%2'], unique=True)"_s, u"op.drop_index('ux')"_s);
    const InFolder here(project.path());
    const QStringList url{u"--database-url"_s, project.url().toString()};
    const CliResult lint = runCli(url + QStringList{u"lint"_s});
    QVERIFY2(lint.out.contains(u"(%2) of %1 must be unique from now on, and is there more than once: %2 (3 times); %1 (2 times). [unique-over-duplicates]\n"_s), qPrintable(lint.out));
    const CliResult counts = runCli(url + QStringList{u"db"_s, u"count"_s});
    QVERIFY2(counts.out.simplified().startsWith(u"%1 5 "_s), qPrintable(counts.out));
}

/// docs/lint.md has the words of the rules, and no rule that is none.
void TestLint::documented()
{
    const QString text = readTextFile(QStringLiteral(MEDITRACK_SOURCE_DIR "/docs/lint.md"));
    QStringList ids;
    for (const Rule &rule : rules()) {
        ids << QLatin1String(rule.id);
        const QString section = text.section(u"## "_s + QLatin1String(rule.id) + u'\n', 1, 1).section(u"\n## "_s, 0, 0).simplified();
        QVERIFY2(!section.isEmpty(), rule.id);
        for (const char *words : {rule.title, rule.reason, rule.cure})
            QVERIFY2(section.contains(QLatin1String(words)), qPrintable(QLatin1String(rule.id) + u": "_s + QLatin1String(words)));
    }
    QCOMPARE(text.count(u"\n## "_s), ids.size());
}

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
