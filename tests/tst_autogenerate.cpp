// SPDX-License-Identifier: GPL-3.0-or-later
// revision --autogenerate and check on SQLite: what is written runs in Alembic and here, up and down, and makes what was wanted.
#include "support/alembicfinds.h"
#include "support/autogeneratecase.h"
#include "support/sqliteshell.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

/// A schema before and after, as plain DDL.
struct Pair
{
    const char *name;
    const char *before;
    const char *after;
    bool sameAsAlembic = true; ///< Alembic's batch can do it too
};

constexpr Pair pairs[] = {
    {"table", "CREATE TABLE a (id INTEGER PRIMARY KEY);",
     "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL DEFAULT 'x', note TEXT, "
     "a_id INTEGER REFERENCES a, UNIQUE (name), CHECK (name <> '')); CREATE INDEX b_note ON b (note);"},
    {"columns", "CREATE TABLE a (id INTEGER PRIMARY KEY, gone TEXT, kept TEXT);",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, kept TEXT, plain VARCHAR(20), number INTEGER NOT NULL DEFAULT 7, moment TIMESTAMP DEFAULT CURRENT_TIMESTAMP);"},
    {"added plainly", "CREATE TABLE a (id INTEGER PRIMARY KEY);", "CREATE TABLE a (id INTEGER PRIMARY KEY, word VARCHAR(20) NOT NULL DEFAULT 'it''s', n INTEGER DEFAULT -1);"},
    {"types", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y NUMERIC(10, 2), z TEXT, w FLOAT);",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x INTEGER, y NUMERIC(12, 3), z VARCHAR(50), w TINYINT);"},
    {"nullability", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT NOT NULL, y TEXT);", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y TEXT NOT NULL);"},
    {"defaults", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT DEFAULT 'one', y INTEGER DEFAULT 1, z TEXT);",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT DEFAULT 'two', y INTEGER, z TEXT DEFAULT (lower('A')));"},
    {"indexes", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y TEXT); CREATE INDEX i1 ON a (x); CREATE INDEX i2 ON a (y); CREATE INDEX i4 ON a (x, y);",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y TEXT); CREATE UNIQUE INDEX i1 ON a (x); CREATE INDEX i3 ON a (y DESC, lower(x)) WHERE y > 'b';"},
    {"named rules", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y INTEGER, CONSTRAINT u1 UNIQUE (x), CONSTRAINT c1 CHECK (y > 0), CONSTRAINT f1 FOREIGN KEY (y) REFERENCES a (id));",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y INTEGER, CONSTRAINT u2 UNIQUE (x, y), CONSTRAINT c1 CHECK (y > 1), CONSTRAINT f1 FOREIGN KEY (y) REFERENCES a (id) ON DELETE CASCADE);"},
    {"rules without names", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT UNIQUE, y INTEGER REFERENCES a CHECK (y > 0));",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y INTEGER CHECK (y > 1), z TEXT UNIQUE);"},
    {"key", "CREATE TABLE a (x INTEGER NOT NULL, y TEXT NOT NULL, PRIMARY KEY (x));", "CREATE TABLE a (x INTEGER NOT NULL, y TEXT NOT NULL, PRIMARY KEY (x, y));"},
    {"autoincrement", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);", "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, x TEXT);"},
    {"computed", "CREATE TABLE a (id INTEGER PRIMARY KEY, x INTEGER, y INTEGER AS (x + 1) STORED);",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x INTEGER, y INTEGER AS (x + 2) STORED, z INTEGER AS (x * 2) VIRTUAL);", false},
    {"tables that refer in a circle", "CREATE TABLE z (id INTEGER PRIMARY KEY);",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b); CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a);"},
    {"views and triggers", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE VIEW v AS SELECT x FROM a;",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE VIEW v AS SELECT id, x FROM a; CREATE VIEW w AS SELECT x FROM v; "
     "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = 'a:b' WHERE id = NEW.id; END;"},
    {"view with a trigger", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE VIEW v AS SELECT x FROM a; CREATE TRIGGER t INSTEAD OF INSERT ON V BEGIN INSERT INTO a (x) VALUES (NEW.x); END;",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE VIEW v AS SELECT id, x FROM a; CREATE TRIGGER t INSTEAD OF INSERT ON V BEGIN INSERT INTO a (x) VALUES (NEW.x); END;"},
    {"odd names", "CREATE TABLE \"select\" (\"from\" INTEGER PRIMARY KEY, \"Mixed Case\" TEXT);",
     "CREATE TABLE \"select\" (\"from\" INTEGER PRIMARY KEY, \"Mixed Case\" TEXT NOT NULL, \"it's\" TEXT); CREATE INDEX \"an index\" ON \"select\" (\"it's\");"},
    {"index that moves", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT); CREATE INDEX i ON b (x);",
     "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT); CREATE INDEX i ON a (x);"},
    {"strict", "CREATE TABLE z (id INTEGER PRIMARY KEY);", "CREATE TABLE z (id INTEGER PRIMARY KEY); CREATE TABLE s (id INTEGER PRIMARY KEY, x ANY) STRICT; CREATE TABLE w (k TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID;"},
    {"collations", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT COLLATE NOCASE, y TEXT);", "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y TEXT COLLATE NOCASE);"},
};

Outcome run(const Project &project, QStringList arguments)
{
    return meditrackHere(project, QStringLiteral("sqlite:///") + project.databasePath(), arguments);
}

} // namespace

class TestAutogenerate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack_data();
    void thereAndBack();
    void asAlembicFinds_data();
    void asAlembicFinds();
    void nothingToWrite();
    void triggerSpelledOtherwise();
    void renames();
    void swappedNames();
    void asksForRenames();
    void notUpToDate();
    void targets_data();
    void targets();
    void badTargets_data();
    void badTargets();
    void chosenNames();
    void chosenAspects();
    void json();
    void ownSchema();
    void rowsStay();
    void driftOfEachKind_data();
    void driftOfEachKind();
    void noDrift_data();
    void noDrift();
    void adopted_data();
    void adopted();
    void noTableIsHidden();
    void oddTables();
};

void TestAutogenerate::thereAndBack_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<bool>("sql");
    for (const Pair &pair : pairs) {
        QTest::addRow("%s", pair.name) << QByteArray(pair.before) << QByteArray(pair.after) << QByteArray("meditrack") << false;
        QTest::addRow("%s, sql", pair.name) << QByteArray(pair.before) << QByteArray(pair.after) << QByteArray("meditrack") << true;
        if (pair.sameAsAlembic)
            QTest::addRow("%s, alembic", pair.name) << QByteArray(pair.before) << QByteArray(pair.after) << QByteArray("alembic") << false;
    }
}

void TestAutogenerate::thereAndBack()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, sql);
    QFETCH(QByteArray, program);
    AutogenerateCase one(before);
    const auto move = [&](const QStringList &arguments) { return program == "alembic" ? one.project.alembic(arguments) : one.run(arguments); };
    QVERIFY(!one.script(QStringLiteral("r1")).isEmpty());
    RUNS(move({QStringLiteral("upgrade"), QStringLiteral("head")}));
    RUNS(one.check());
    one.want(after);
    QCOMPARE(one.check().exitCode, 255);
    RUNS(one.write(QStringLiteral("r2"), sql ? QStringList{QStringLiteral("--sql-script")} : QStringList()));
    const QByteArray script = one.script(QStringLiteral("r2"));
    const Outcome up = move({QStringLiteral("upgrade"), QStringLiteral("head")});
    QVERIFY2(up.exitCode == 0, (script + up.output + up.errors).constData());
    const Outcome there = one.check();
    QVERIFY2(there.exitCode == 0, (script + there.output + there.errors).constData());
    const Outcome down = move({QStringLiteral("downgrade"), QStringLiteral("r1")});
    QVERIFY2(down.exitCode == 0, (script + down.output + down.errors).constData());
    one.want(before);
    QVERIFY(QFile::remove(one.project.path(QStringLiteral("versions/r2_r2.")) + (sql ? QStringLiteral("sql") : QStringLiteral("py"))));
    const Outcome back = one.check();
    QVERIFY2(back.exitCode == 0, (script + back.output + back.errors).constData());
}

QStringList changesIn(const QByteArray &json)
{
    QStringList changes;
    for (const QJsonValue &each : QJsonDocument::fromJson(json.trimmed().split('\n').last()).object()[QLatin1String("differences")].toArray()) {
        QStringList aspects;
        for (const QJsonValue &aspect : each[QLatin1String("changes")].toArray())
            aspects << aspect.toString();
        changes += changesOf(each[QLatin1String("kind")].toString(), each[QLatin1String("table")].toString(), each[QLatin1String("name")].toString(), aspects);
    }
    changes.sort();
    return changes;
}

void TestAutogenerate::asAlembicFinds_data()
{
    // Where the two differ, on purpose; each with its reason.
    const QHash<QByteArray, QStringList> onlyOurs{
        {"indexes", {"add_index a.i3"}}, // SQLAlchemy does not read indexes over expressions on SQLite
        {"named rules", {"add_constraint a.c1", "remove_constraint a.c1"}}, // the text of a CHECK does not count for Alembic
        {"rules without names", {"add_constraint a.", "remove_constraint a.", "remove_constraint a."}}, // CHECKs without a name neither; a UNIQUE without one is not removed
        {"key", {"add_primary_key a.", "remove_primary_key a."}}, // primary keys neither
        {"autoincrement", {"modify_options a"}}, // options of tables neither
        {"computed", {"modify_computed a.y"}}, // Alembic warns that it cannot change the formula
        {"view with a trigger", {"add_view v", "remove_view v"}},
        {"views and triggers", {"add_trigger t", "add_view w", "add_view v", "remove_view v"}}, // views and triggers neither
        {"collations", {"modify_type a.x", "modify_type a.y"}}, // SQLAlchemy does not read collations on SQLite
    };
    const QHash<QByteArray, QStringList> onlyAlembics{
        {"autoincrement", {"add_table sqlite_sequence"}}, // which SQLAlchemy 1.4 takes for one of ours
    };
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("ours");
    QTest::addColumn<QStringList>("alembics");
    for (const Pair &pair : pairs)
        QTest::newRow(pair.name) << QByteArray(pair.before) << QByteArray(pair.after) << onlyOurs.value(pair.name) << onlyAlembics.value(pair.name);
}

void TestAutogenerate::asAlembicFinds()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, ours);
    QFETCH(QStringList, alembics);
    AutogenerateCase one(before);
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    one.want(after);
    compareFinds(changesIn(one.check({QStringLiteral("--json")}).output), askPython(QStringLiteral("autogenerate.py"), QJsonArray{QString::fromUtf8(before), QString::fromUtf8(after)}).toArray(), ours, alembics);
}

void TestAutogenerate::nothingToWrite()
{
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY, b VARCHAR(10) DEFAULT 'x', c BOOLEAN DEFAULT TRUE, CHECK (c <> 0));");
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    // The same in other words.
    one.want("create table \"a\" (\"id\" integer not null primary key,\n b Character Varying( 10 ) default ('x'), c bool default 1, check (((c) != 0))) ;");
    const Outcome outcome = one.write(QStringLiteral("r2"));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.contains("No changes in schema detected"), outcome.output.constData());
    QVERIFY(one.script(QStringLiteral("r2")).isEmpty());
    RUNS(one.check());
}

/// A table that plain SQL makes anew has its trigger afterwards.
void TestAutogenerate::triggerSpelledOtherwise()
{
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;");
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    one.want("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT NOT NULL); create trigger t after insert\n on a begin select 1; end;");
    RUNS(one.write(QStringLiteral("r2"), {QStringLiteral("--sql-script")}));
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    RUNS(one.check());
    QCOMPARE(sqliteShell(one.project.databasePath(), QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'")).trimmed(), QByteArray("1"));
    RUNS(run(one.project, {QStringLiteral("downgrade"), QStringLiteral("r1")}));
    RUNS(run(one.project, {QStringLiteral("drift")}));
}

void TestAutogenerate::renames()
{
    for (const char *program : {"meditrack", "sql", "alembic"}) {
        const bool sql = qstrcmp(program, "sql") == 0;
        const bool isAlembic = qstrcmp(program, "alembic") == 0; // which makes no table anew that a view needs
        const QByteArray view = isAlembic ? "" : " CREATE VIEW v AS SELECT phone FROM people;";
        AutogenerateCase one("CREATE TABLE people (id INTEGER PRIMARY KEY, phone TEXT CHECK (phone <> ''), UNIQUE (phone)); CREATE INDEX ix ON people (phone); "
                 "CREATE TABLE dogs (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES people (id));" + view);
        RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
        runSql(one.project.databasePath(), QStringLiteral("INSERT INTO people VALUES (1, '555')"));
        one.want("CREATE TABLE persons (id INTEGER PRIMARY KEY, tel TEXT CHECK (tel <> ''), note TEXT, UNIQUE (tel)); CREATE INDEX ix ON persons (tel); "
                 "CREATE TABLE dogs (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES persons (id));" + QByteArray(view).replace("phone", "tel").replace("people", "persons"));
        const QStringList names{QStringLiteral("--rename"), QStringLiteral("people:persons"), QStringLiteral("--rename"), QStringLiteral("people.phone:tel")};
        RUNS(one.write(QStringLiteral("r2"), names + (sql ? QStringList{QStringLiteral("--sql-script")} : QStringList())));
        const auto move = [&](const QStringList &arguments) { return isAlembic ? one.project.alembic(arguments) : run(one.project, arguments); };
        RUNS(move({QStringLiteral("upgrade"), QStringLiteral("head")}));
        RUNS(one.check());
        QCOMPARE(sqliteShell(one.project.databasePath(), QStringLiteral("SELECT tel FROM persons")).trimmed(), QByteArray("555"));
        RUNS(move({QStringLiteral("downgrade"), QStringLiteral("r1")}));
        QCOMPARE(sqliteShell(one.project.databasePath(), QStringLiteral("SELECT phone FROM people")).trimmed(), QByteArray("555"));
        RUNS(run(one.project, {QStringLiteral("drift")}));
    }
}

/// Two that have each other's name afterwards.
void TestAutogenerate::swappedNames()
{
    for (const bool sql : {false, true}) {
        AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y INTEGER); CREATE TABLE b (id INTEGER PRIMARY KEY, z TEXT);");
        RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
        runSql(one.project.databasePath(), QStringLiteral("INSERT INTO a VALUES (1, 'one', 2)"));
        one.want("CREATE TABLE b (id INTEGER PRIMARY KEY, y TEXT, x INTEGER); CREATE TABLE a (id INTEGER PRIMARY KEY, z TEXT);");
        QStringList names;
        for (const char *rename : {"a:b", "b:a", "a.x:y", "a.y:x"})
            names << QStringLiteral("--rename") << QString::fromLatin1(rename);
        RUNS(one.write(QStringLiteral("r2"), names + (sql ? QStringList{QStringLiteral("--sql-script")} : QStringList())));
        RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
        RUNS(one.check());
        QCOMPARE(sqliteShell(one.project.databasePath(), QStringLiteral("SELECT x, y FROM b")).trimmed(), QByteArray("2|one"));
        RUNS(run(one.project, {QStringLiteral("downgrade"), QStringLiteral("r1")}));
        QCOMPARE(sqliteShell(one.project.databasePath(), QStringLiteral("SELECT x, y FROM a")).trimmed(), QByteArray("one|2"));
        RUNS(run(one.project, {QStringLiteral("drift")}));
    }
}

void TestAutogenerate::asksForRenames()
{
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY, phone TEXT);");
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    one.want("CREATE TABLE a (id INTEGER PRIMARY KEY, tel TEXT);");
    for (const char *wrong : {"a.no:tel", "b:c", "a.phone"}) {
        const Outcome refused = one.check({QStringLiteral("--rename"), QString::fromLatin1(wrong)});
        QVERIFY2(refused.exitCode != 0 && refused.errors.contains("--rename"), refused.errors.constData());
    }
    const Outcome outcome = one.write(QStringLiteral("r2"));
    QVERIFY2(outcome.output.contains("--rename a.phone:tel"), outcome.output.constData());
    QVERIFY(one.script(QStringLiteral("r2")).contains("drop_column('phone')")); // asked, never guessed
}

void TestAutogenerate::notUpToDate()
{
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY);");
    for (const QStringList &words : {QStringList{QStringLiteral("check")}, QStringList{QStringLiteral("revision"), QStringLiteral("--autogenerate"), QStringLiteral("-m"), QStringLiteral("x")}}) {
        const Outcome outcome = run(one.project, words);
        QCOMPARE(outcome.exitCode, 255);
        QVERIFY2(outcome.errors.contains("FAILED: Target database is not up to date."), outcome.errors.constData());
    }
    QCOMPARE(QDir(one.project.path(QStringLiteral("versions"))).entryList({QStringLiteral("*.py")}).size(), 1);
}

void TestAutogenerate::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("file") << "other.sql";
    QTest::newRow("database") << "sqlite:///%1/other.db";
    QTest::newRow("program") << "program: cat other.sql";
    QTest::newRow("SQLAlchemy") << "program: /usr/bin/python3 metadata.py";
}

void TestAutogenerate::targets()
{
    QFETCH(QString, target);
    const QByteArray sql = "CREATE TABLE a (id INTEGER NOT NULL, name VARCHAR(30), PRIMARY KEY (id));";
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY);");
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    one.project.write(QStringLiteral("other.sql"), sql);
    sqliteShell(one.project.path(QStringLiteral("other.db")), QString::fromUtf8(sql));
    // The example of HACKING.md.
    one.project.write(QStringLiteral("models.py"), "import sqlalchemy as sa\nmetadata = sa.MetaData()\nsa.Table('a', metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(30)))\n");
    one.project.write(QStringLiteral("metadata.py"), "from sqlalchemy import create_mock_engine\nfrom models import metadata\n\n"
                                                     "engine = create_mock_engine('sqlite://', lambda sql, *rest: print(str(sql.compile(dialect=engine.dialect)).strip() + ';'))\n"
                                                     "metadata.create_all(engine, checkfirst=False)\n");
    const QString where = target.contains(QLatin1Char('%')) ? target.arg(one.project.path()) : target;
    QCOMPARE(run(one.project, {QStringLiteral("check")}).exitCode, 0);
    // The command line goes before the file; its paths begin where it is typed.
    const QString typed = where == QLatin1String("other.sql") ? one.project.path(where) : QString(where).replace(QLatin1String("other.sql"), one.project.path(QStringLiteral("other.sql"))).replace(QLatin1String("metadata.py"), one.project.path(QStringLiteral("metadata.py")));
    QCOMPARE(changesIn(one.check({QStringLiteral("--json"), QStringLiteral("--target"), typed}).output), QStringList{QStringLiteral("add_column a.name")});
    one.project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[meditrack]\ntarget = " + where.toUtf8() + '\n');
    QCOMPARE(changesIn(one.check({QStringLiteral("--json")}).output), QStringList{QStringLiteral("add_column a.name")});
}

void TestAutogenerate::badTargets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("none") << "" << QByteArray("there is no target");
    QTest::newRow("missing") << "no.sql" << QByteArray("no.sql");
    QTest::newRow("broken") << "broken.sql" << QByteArray("broken.sql, line 2");
    QTest::newRow("program") << "program: echo sorry >&2; exit 3" << QByteArray("sorry");
    QTest::newRow("other kind") << "postgresql://nobody:secret@localhost/x" << QByteArray("another kind");
}

void TestAutogenerate::badTargets()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, told);
    Project project;
    project.write(QStringLiteral("broken.sql"), "CREATE TABLE a (id INTEGER);\nCREATE TABL b;\n");
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[meditrack]\ntarget = " + target.toUtf8() + '\n');
    const Outcome outcome = run(project, {QStringLiteral("check")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains(told) && !outcome.errors.contains("secret"), outcome.errors.constData());
}

void TestAutogenerate::chosenNames()
{
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY);");
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    one.want("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE tmp_1 (x); CREATE TABLE other (x);");
    QCOMPARE(changesIn(one.check({QStringLiteral("--json")}).output).size(), 2);
    one.project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[meditrack]\ntarget = schema.sql\ninclude_name = !tmp_*\n");
    QCOMPARE(changesIn(one.check({QStringLiteral("--json")}).output), QStringList{QStringLiteral("add_table other")});
    one.project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[meditrack]\ntarget = schema.sql\ninclude_name = a, tmp_?\n");
    QCOMPARE(changesIn(one.check({QStringLiteral("--json")}).output), QStringList{QStringLiteral("add_table tmp_1")});
}

void TestAutogenerate::chosenAspects()
{
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY, x INTEGER DEFAULT 1);");
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    one.want("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT DEFAULT 'b');");
    QCOMPARE(changesIn(one.check({QStringLiteral("--json")}).output), (QStringList{QStringLiteral("modify_default a.x"), QStringLiteral("modify_type a.x")}));
    one.project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\ncompare_type = false\n[meditrack]\ntarget = schema.sql\n");
    QCOMPARE(changesIn(one.check({QStringLiteral("--json")}).output), QStringList{QStringLiteral("modify_default a.x")});
    one.project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\ncompare_server_default = false\n[meditrack]\ntarget = schema.sql\n");
    QCOMPARE(changesIn(one.check({QStringLiteral("--json")}).output), QStringList{QStringLiteral("modify_type a.x")});
}

void TestAutogenerate::json()
{
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY);");
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    Outcome outcome = one.check({QStringLiteral("--json")});
    QCOMPARE(outcome.output.trimmed(), QByteArray(R"({"differences":[],"left_out":[],"possible_renames":[]})"));
    outcome = run(one.project, {QStringLiteral("drift"), QStringLiteral("--json")});
    QCOMPARE(outcome.output.trimmed(), QByteArray(R"({"clean":true,"differences":[],"left_out":[],"revisions":["r1"]})"));
    one.want("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);");
    outcome = one.check({QStringLiteral("--json")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY(outcome.errors.trimmed().split('\n').last().startsWith(R"({"error":{)"));
    outcome = one.write(QStringLiteral("r2"), {QStringLiteral("--json")});
    QCOMPARE(QJsonDocument::fromJson(outcome.output.trimmed().split('\n').last()).array().at(0)[QLatin1String("revision")].toString(), QStringLiteral("r2"));
}

/// schema.sql beside MediTrack's own migrations says what they lead to.
void TestAutogenerate::ownSchema()
{
    const Project project{QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations")};
    RUNS(run(project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    RUNS(run(project, {QStringLiteral("check")}));
    runSql(project.databasePath(), QStringLiteral("DROP INDEX ix_doses_scheduled_at"));
    QCOMPARE(run(project, {QStringLiteral("check")}).exitCode, 255);
}

/// A table made anew keeps its rows, under every kind of script.
void TestAutogenerate::rowsStay()
{
    for (const char *program : {"meditrack", "sql", "alembic"}) {
        AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, y INTEGER REFERENCES a); CREATE TRIGGER t AFTER DELETE ON a BEGIN SELECT 1; END; CREATE VIEW v AS SELECT x FROM a;");
        const bool isAlembic = qstrcmp(program, "alembic") == 0;
        RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
        sqliteShell(one.project.databasePath(), QStringLiteral("INSERT INTO a VALUES (1, 'one', NULL), (2, 'two', 1)") + (isAlembic ? QStringLiteral("; DROP VIEW v; DROP TRIGGER t") : QString()));
        one.want(QByteArray("CREATE TABLE a (id INTEGER PRIMARY KEY, x VARCHAR(10) NOT NULL UNIQUE, y INTEGER, z TEXT DEFAULT 'new' UNIQUE);")
                 + (isAlembic ? "" : " CREATE TRIGGER t AFTER DELETE ON a BEGIN SELECT 1; END; CREATE VIEW v AS SELECT x FROM a;"));
        RUNS(one.write(QStringLiteral("r2"), qstrcmp(program, "sql") == 0 ? QStringList{QStringLiteral("--sql-script")} : QStringList()));
        runSql(one.project.databasePath(), QStringLiteral("DELETE FROM a WHERE id = 2")); // 'new' must be unique
        RUNS(isAlembic ? one.project.alembic({QStringLiteral("upgrade"), QStringLiteral("head")}) : run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
        QCOMPARE(sqliteShell(one.project.databasePath(), QStringLiteral("SELECT * FROM a")).trimmed(), QByteArray("1|one||new"));
        RUNS(one.check());
    }
}

void TestAutogenerate::driftOfEachKind_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("table") << "CREATE TABLE x (a)" << QStringList{"add_table x"};
    QTest::newRow("table gone") << "DROP TABLE c" << QStringList{"remove_table c"};
    QTest::newRow("column") << "ALTER TABLE a ADD COLUMN y TEXT" << QStringList{"add_column a.y"};
    QTest::newRow("column gone") << "ALTER TABLE c DROP COLUMN x" << QStringList{"remove_column c.x"};
    QTest::newRow("column renamed") << "ALTER TABLE c RENAME COLUMN x TO y" << QStringList{"add_column c.y", "remove_column c.x"};
    QTest::newRow("index") << "CREATE INDEX ix2 ON a (x)" << QStringList{"add_index a.ix2"};
    QTest::newRow("index gone") << "DROP INDEX ix" << QStringList{"remove_index a.ix"};
    QTest::newRow("index changed") << "DROP INDEX ix; CREATE INDEX ix ON a (x) WHERE x > 1" << QStringList{"add_index a.ix", "remove_index a.ix"};
    QTest::newRow("type") << "PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = replace(sql, 'x TEXT', 'x VARCHAR(9)') WHERE name = 'a'" << QStringList{"modify_type a.x"};
    QTest::newRow("not null") << "PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = replace(sql, 'x TEXT', 'x TEXT NOT NULL') WHERE name = 'a'" << QStringList{"modify_nullable a.x"};
    QTest::newRow("default") << "PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = replace(sql, 'x TEXT', 'x TEXT DEFAULT 1') WHERE name = 'a'" << QStringList{"modify_default a.x"};
    QTest::newRow("check") << "PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = replace(sql, 'n > 0', 'n > 1') WHERE name = 'a'" << QStringList{"add_constraint a.ck", "remove_constraint a.ck"};
    QTest::newRow("foreign key") << "PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = replace(sql, 'ON DELETE CASCADE', '') WHERE name = 'b'" << QStringList{"add_fk b.", "remove_fk b."};
    QTest::newRow("view") << "CREATE VIEW w AS SELECT 1" << QStringList{"add_view w"};
    QTest::newRow("view changed") << "DROP VIEW v; CREATE VIEW v AS SELECT id FROM a" << QStringList{"add_view v", "remove_view v"};
    QTest::newRow("trigger") << "CREATE TRIGGER g AFTER INSERT ON a BEGIN SELECT 1; END" << QStringList{"add_trigger g"};
    QTest::newRow("trigger gone") << "DROP TRIGGER t" << QStringList{"remove_trigger t"};
    QTest::newRow("virtual table") << "CREATE VIRTUAL TABLE f USING fts5(x)" << QStringList{"add_virtual_table f"};
    QTest::newRow("virtual table gone") << "DROP TABLE vt" << QStringList{"remove_virtual_table vt"};
    QTest::newRow("view gone") << "DROP VIEW v" << QStringList{"remove_view v"};
    QTest::newRow("table renamed") << "ALTER TABLE c RENAME TO d" << QStringList{"add_table d", "remove_table c"};
    const auto anew = [](const char *what, const char *table, const QStringList &found) { QTest::newRow(what) << QStringLiteral("DROP TABLE c; CREATE TABLE c ") + QLatin1String(table) << found; };
    anew("unique", "(id INTEGER PRIMARY KEY, x TEXT UNIQUE)", {"add_constraint c."});
    anew("primary key", "(id INTEGER, x TEXT PRIMARY KEY)", {"add_primary_key c.", "modify_nullable c.id", "remove_primary_key c."});
    anew("generated", "(id INTEGER PRIMARY KEY, x TEXT GENERATED ALWAYS AS (id + 1))", {"modify_computed c.x"});
    anew("AUTOINCREMENT", "(id INTEGER PRIMARY KEY AUTOINCREMENT, x TEXT)", {"modify_options c"});
    anew("collation", "(id INTEGER PRIMARY KEY, x TEXT COLLATE NOCASE)", {"modify_type c.x"});
    anew("STRICT", "(id INTEGER PRIMARY KEY, x TEXT) STRICT", {"modify_options c"});
    anew("WITHOUT ROWID", "(id INTEGER PRIMARY KEY, x TEXT) WITHOUT ROWID", {"modify_options c"});
    QTest::newRow("constraint renamed") << "PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = replace(sql, 'api_key', 'other') WHERE name = 'b'" << QStringList{"add_constraint b.other", "remove_constraint b.api_key"};
}

void TestAutogenerate::driftOfEachKind()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, found);
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT, n INTEGER, CONSTRAINT ck CHECK (n > 0)); CREATE INDEX ix ON a (x); CREATE VIEW v AS SELECT x FROM a; "
             "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a ON DELETE CASCADE, CONSTRAINT api_key UNIQUE (a_id, id)); CREATE TABLE c (id INTEGER PRIMARY KEY, x TEXT); CREATE VIRTUAL TABLE vt USING fts5(x); "
             "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;");
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    RUNS(run(one.project, {QStringLiteral("drift")}));
    sqliteShell(one.project.databasePath(), sql);
    Outcome outcome = run(one.project, {QStringLiteral("drift"), QStringLiteral("--json")});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(changesIn(outcome.output), found);
}

void TestAutogenerate::noDrift_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("restores");
    QTest::newRow("MediTrack's own") << "/migrations" << true;
    QTest::newRow("branches") << "/tests/data/projects/branches" << true;
    QTest::newRow("clinic") << "/tests/data/projects/clinic" << false; // its downgrades leave out what they need not bring back
}

/// After each revision of projects that are there: nothing is told that nobody has changed.
void TestAutogenerate::noDrift()
{
    QFETCH(QString, folder);
    const Project project(QStringLiteral(MEDITRACK_SOURCE_DIR) + folder);
    meditrack::NoProgress progress;
    const QStringList revisions = idsOf(meditrack::Migrator(project.config(), progress).planUpgrade({QStringLiteral("heads")}));
    QVERIFY(revisions.size() > 1);
    for (const QString &revision : revisions) {
        RUNS(run(project, {QStringLiteral("upgrade"), revision}));
        RUNS(run(project, {QStringLiteral("drift")}));
    }
    QFETCH(bool, restores);
    while (restores && project.rows().size() == 1) { // and down again, as far as there is one way
        RUNS(run(project, {QStringLiteral("downgrade"), QStringLiteral("-1")}));
        RUNS(run(project, {QStringLiteral("drift")}));
    }
}

void TestAutogenerate::adopted_data()
{
    QTest::addColumn<bool>("sql");
    QTest::newRow("Python") << false;
    QTest::newRow("SQL") << true;
}

/// What was changed by hand in one database comes to another by the revision that adopts it, and goes again.
void TestAutogenerate::adopted()
{
    QFETCH(bool, sql);
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE VIEW v AS SELECT x FROM a;");
    const QString url = QStringLiteral("sqlite:///") + one.project.path(QStringLiteral("second.db"));
    for (const QString &each : {QStringLiteral("sqlite:///") + one.project.databasePath(), url})
        RUNS(meditrackHere(one.project, each, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    runSql(one.project.path(QStringLiteral("second.db")), QStringLiteral("INSERT INTO a VALUES (1, 'kept')"));
    sqliteShell(one.project.databasePath(), QStringLiteral("CREATE INDEX ix ON a (x); CREATE TABLE b (n REAL); ALTER TABLE a ADD COLUMN y INTEGER DEFAULT 3; DROP VIEW v; CREATE VIEW v AS SELECT x, y FROM a"));
    const Outcome outcome = run(one.project, QStringList{QStringLiteral("drift"), QStringLiteral("--adopt"), QStringLiteral("-m"), QStringLiteral("r2"), QStringLiteral("--rev-id"), QStringLiteral("r2")}
                                    + (sql ? QStringList{QStringLiteral("--sql-script")} : QStringList()));
    QCOMPARE(outcome.exitCode, 1);
    const QByteArray script = one.script(QStringLiteral("r2"));
    QVERIFY(script.contains(sql ? "CREATE INDEX ix" : "create_index(op.f('ix')"));
    QVERIFY2(!(outcome.output + outcome.errors).contains("The script"), (script + outcome.output + outcome.errors).constData()); // it was tried
    RUNS(run(one.project, {QStringLiteral("stamp"), QStringLiteral("head")}));
    RUNS(run(one.project, {QStringLiteral("drift")}));
    RUNS(meditrackHere(one.project, url, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    RUNS(meditrackHere(one.project, url, {QStringLiteral("drift")}));
    RUNS(meditrackHere(one.project, url, {QStringLiteral("check"), QStringLiteral("--target"), QStringLiteral("sqlite:///") + one.project.databasePath()})); // the two are the same
    RUNS(meditrackHere(one.project, url, {QStringLiteral("downgrade"), QStringLiteral("r1")}));
    RUNS(meditrackHere(one.project, url, {QStringLiteral("drift")}));
    QCOMPARE(sqliteShell(one.project.path(QStringLiteral("second.db")), QStringLiteral("SELECT * FROM a")).trimmed(), QByteArray("1|kept"));
}

/// Only what a virtual table itself made is part of it.
void TestAutogenerate::noTableIsHidden()
{
    const QByteArray virtuals = "CREATE VIRTUAL TABLE notes USING fts5(x); CREATE VIRTUAL TABLE Old USING fts4(x); CREATE VIRTUAL TABLE r USING rtree(id, a, b);";
    AutogenerateCase one(virtuals);
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    RUNS(one.check());
    RUNS(run(one.project, {QStringLiteral("drift")}));
    sqliteShell(one.project.databasePath(), QStringLiteral("CREATE TABLE notes_extra (a); CREATE TABLE OLD_data (a); CREATE TABLE r_x (a)"));
    const Outcome outcome = run(one.project, {QStringLiteral("drift"), QStringLiteral("--json")});
    QCOMPARE(changesIn(outcome.output), (QStringList{QStringLiteral("add_table OLD_data"), QStringLiteral("add_table notes_extra"), QStringLiteral("add_table r_x")}));
}

/// One table that nobody can read, a view without its table, a module that is not there: the rest is compared.
void TestAutogenerate::oddTables()
{
    const QByteArray odd = "CREATE TABLE odd (a, b, PRIMARY KEY (a, a)); CREATE TRIGGER t AFTER INSERT ON odd BEGIN SELECT 1; END; CREATE TABLE gone (a); CREATE VIEW v AS SELECT a FROM gone; DROP TABLE gone;";
    AutogenerateCase one("CREATE TABLE a (id INTEGER PRIMARY KEY);");
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    QCOMPARE(sqliteShell(one.project.databasePath(), QString::fromUtf8(odd)), QByteArray());
    const QByteArray left = "The table odd was not compared: MediTrack misreads the table 'odd'";
    const Outcome drift = run(one.project, {QStringLiteral("drift")});
    QCOMPARE(drift.exitCode, 1);
    QVERIFY2(drift.errors.contains(left) && (drift.output + drift.errors).contains("added the view v") && !drift.errors.contains("added the table odd"), (drift.output + drift.errors).constData());
    one.want("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE TABLE odd (a, b); CREATE VIEW v AS SELECT a FROM gone;");
    const Outcome check = one.check({QStringLiteral("--json")});
    QCOMPARE(check.exitCode, 255);
    QVERIFY2(check.errors.contains("add the column x") && !check.errors.contains("odd;"), check.errors.constData());
    const QJsonObject found = QJsonDocument::fromJson(check.output.trimmed().split('\n').last()).object();
    QCOMPARE(found[QLatin1String("differences")].toArray().size(), 1);
    QCOMPARE(found[QLatin1String("left_out")].toArray().first()[QLatin1String("table")].toString(), QStringLiteral("odd"));
    const Outcome written = one.write(QStringLiteral("r2"));
    QVERIFY2(written.exitCode == 0 && written.errors.contains(left) && !written.errors.contains("The script does not"), written.errors.constData());
    RUNS(run(one.project, {QStringLiteral("upgrade"), QStringLiteral("head")}));
    const auto clear = [&](const Outcome &outcome) { return QJsonDocument::fromJson(outcome.output.trimmed().split('\n').last()).object(); };
    const Outcome other = one.check({QStringLiteral("--json")});
    QCOMPARE(other.exitCode, 255);
    QVERIFY2(other.errors.contains("No new upgrade operations detected in what could be compared; not the same on both sides: odd."), other.errors.constData());
    QVERIFY(clear(other)[QLatin1String("left_out")].toArray().first()[QLatin1String("differs")].toBool());
    QCOMPARE(sqliteShell(one.project.databasePath(), QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name IN ('odd', 't', 'v')")).trimmed(), QByteArray("3"));
    one.want("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); " + odd);
    const Outcome same = one.check({QStringLiteral("--json")});
    RUNS(same);
    QVERIFY(!clear(same)[QLatin1String("left_out")].toArray().first()[QLatin1String("differs")].toBool());
    sqliteShell(one.project.databasePath(), QStringLiteral("DROP TRIGGER t"));
    QCOMPARE(one.check().exitCode, 255);
    sqliteShell(one.project.databasePath(), QStringLiteral("DROP VIEW v"));
    const Outcome unclear = run(one.project, {QStringLiteral("drift"), QStringLiteral("--json")});
    QCOMPARE(unclear.exitCode, 1);
    QVERIFY2((unclear.output + unclear.errors).contains("No drift in what could be compared"), (unclear.output + unclear.errors).constData());
    QCOMPARE(clear(unclear)[QLatin1String("clean")].toBool(true), false);
    QVERIFY(clear(unclear)[QLatin1String("differences")].toArray().isEmpty());
    one.want("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT); CREATE TABLE odd (a, b);");
    // Its module is on another machine.
    sqliteShell(one.project.databasePath(), QStringLiteral("PRAGMA writable_schema = ON; INSERT INTO sqlite_master VALUES ('table', 'far', 'far', 0, 'CREATE VIRTUAL TABLE far USING nosuch(a)')"));
    const Outcome far = one.check();
    QVERIFY2(far.errors.contains("New upgrade operations detected: [remove the virtual table far]"), far.errors.constData());
}

QTEST_GUILESS_MAIN(TestAutogenerate)
#include "tst_autogenerate.moc"
