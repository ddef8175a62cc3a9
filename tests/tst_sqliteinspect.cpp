// SPDX-License-Identifier: GPL-3.0-or-later
// What we read out of a SQLite database, against SQLite's own pragmas and against SQLAlchemy.
#include "db/sqliteinspect.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace meditrack;

namespace {

using Kind = SqliteConstraint::Kind;

QStringList texts(const QString &sql)
{
    QStringList found;
    for (const SqliteToken &token : sqliteTokens(sql))
        found << token.text;
    found.removeLast(); // the end
    return found;
}

/// The answer of look.py, which a program printed.
QJsonObject answerOf(const Outcome &outcome)
{
    for (const QByteArray &line : outcome.output.split('\n')) {
        if (line.startsWith("LOOK "))
            return QJsonDocument::fromJson(line.mid(5)).object();
    }
    return {};
}

/// One member of a list, by a seeded generator.
template<typename List>
auto any(QRandomGenerator &random, const List &list)
{
    return list.at(random.bounded(int(list.size())));
}

/// Words joined as SQL may be: with blanks, line ends and comments, or with nothing where that is enough.
QString joined(QRandomGenerator &random, const QStringList &words)
{
    static const QStringList blanks{" ", "\n\t", "  ", " /* ), ' \" */ ", " -- ( it's\n", "\r\n"};
    QString text;
    for (const QString &word : words) {
        const auto isName = [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c.unicode() > 127; };
        const bool needed = !text.isEmpty() && isName(text.back()) && isName(word.front());
        const bool quotesMeet = !text.isEmpty() && text.back() == word.front(); // ''a' is one string
        if (needed || quotesMeet || random.bounded(2))
            text += any(random, blanks);
        text += word;
    }
    return text;
}

QString quotedSomehow(QRandomGenerator &random, const QString &name)
{
    const auto doubled = [&](const QString &quote) -> QString { return quote + QString(name).replace(quote, quote + quote) + quote; };
    static const QRegularExpression plain(QStringLiteral("^[a-z_][a-z0-9_]*$"));
    const int kind = random.bounded(5);
    if (kind == 0 && !name.contains(QLatin1Char(']')))
        return QLatin1Char('[') + name + QLatin1Char(']');
    if (kind == 1)
        return doubled(QStringLiteral("`"));
    if (kind == 2 && plain.match(name).hasMatch() && name.startsWith(QLatin1Char('c')))
        return name;
    return doubled(QStringLiteral("\""));
}

} // namespace

class TestSqliteInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tokens();
    void unreadable_data();
    void unreadable();
    void columnsOfExpressions();
    void aTableOfEverything();
    void agreesWithPragmas_data();
    void agreesWithPragmas();
    void randomTables();
    void indexes();
    void triggers();
    void schemas();
    void asSqlAlchemy_data();
    void asSqlAlchemy();
    void cacheAndErrors();

private:
    void run(const QString &sql) { m_connection->execute(sql); }
    std::unique_ptr<Connection> m_connection;
    NoProgress m_progress;
};

void TestSqliteInspect::init()
{
    m_connection = std::make_unique<Connection>(DatabaseUrl::parse(QStringLiteral("sqlite://")), Connection::Access::Write, m_progress);
}

void TestSqliteInspect::tokens()
{
    QCOMPARE(texts(QStringLiteral("a\"b\"\"c\"[d\"e]`f``g`'h''i'")), (QStringList{"a", "b\"c", "d\"e", "f`g", "h'i"}));
    QCOMPARE(texts(QStringLiteral("1.5e-3+.5/0x1F||x'00'->>'$'<>?1")),
             (QStringList{"1.5e-3", "+", ".5", "/", "0x1F", "||", "x'00'", "->>", "$", "<>", "?1"}));
    QCOMPARE(texts(QStringLiteral("a--b\nc/*d*/e/*f")), (QStringList{"a", "c", "e"}));
    QCOMPARE(texts(QString::fromUtf8("größe 名前$1")), (QStringList{QString::fromUtf8("größe"), QString::fromUtf8("名前$1")}));
    QVERIFY(mentions(QStringLiteral("SELECT [Some Thing] FROM t"), QStringLiteral("some thing")));
    QVERIFY(!mentions(QStringLiteral("SELECT 1 -- thing"), QStringLiteral("thing")));
}

void TestSqliteInspect::unreadable_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"CREATE TABLE t (a 'b", "CREATE TABLE t (a", "CREATE TABLE t (a) FANCY", "CREATE TABLE t (a \x01)", "CREATE VIEW v AS SELECT 1", "CREATE TABLE t AS SELECT 1", ""})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void TestSqliteInspect::unreadable()
{
    QFETCH(QString, sql);
    const auto error = errorOf([&] { parseSqliteTable(sql); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Unsupported);
}

void TestSqliteInspect::columnsOfExpressions()
{
    QCOMPARE(columnsNamedIn(QStringLiteral("lower(a) || t.b COLLATE nocase > CAST(\"c d\" AS DOUBLE PRECISION) AND e LIKE 'f'")),
             (QStringList{"a", "b", "c d", "e"}));
    const QMap<QString, QString> renamed{{"a", "x"}, {"c d", "\"y z\""}};
    QCOMPARE(withColumnsRenamed(QStringLiteral("a(A) + \"a\" - t.A * [c d] || 'a' -- a"), renamed),
             QStringLiteral("a(x) + x - t.x * \"y z\" || 'a' -- a"));
}

void TestSqliteInspect::aTableOfEverything()
{
    run(QStringLiteral("CREATE TABLE other (id INTEGER PRIMARY KEY)"));
    run(QStringLiteral("CREATE TABLE \"T\"\"t\" (id INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT,"
                       " name VARCHAR (50) NOT NULL ON CONFLICT IGNORE DEFAULT 'it''s' COLLATE NOCASE UNIQUE ON CONFLICT FAIL,"
                       " n DEFAULT (1 + 1) CONSTRAINT positive CHECK (n > 0), m INT DEFAULT -5 REFERENCES other,"
                       " s TEXT GENERATED ALWAYS AS (upper(name)) STORED, v AS (n * 2),"
                       " CONSTRAINT two UNIQUE (n COLLATE NOCASE DESC, m) ON CONFLICT ROLLBACK CHECK (m <> n)"
                       " CONSTRAINT far FOREIGN KEY (n) REFERENCES other (id) ON DELETE SET NULL ON UPDATE CASCADE MATCH FULL"
                       " NOT DEFERRABLE INITIALLY IMMEDIATE)"));
    const SqliteTable table = SqliteInspector(*m_connection).facts({}, QStringLiteral("t\"T"))->parsed;
    QCOMPARE(table.name, QStringLiteral("T\"t"));
    QCOMPARE(table.columns.size(), 6u);
    const SqliteColumn &name = table.columns.at(1);
    QCOMPARE(name.type, QStringLiteral("VARCHAR (50)"));
    QCOMPARE(name.collation, QStringLiteral("NOCASE"));
    QCOMPARE(name.onConflictNotNull, QStringLiteral("IGNORE"));
    QCOMPARE(*name.defaultText, QStringLiteral("'it''s'"));
    QVERIFY(!name.defaultIsExpression && name.notNull);
    QCOMPARE(*table.columns.at(2).defaultText, QStringLiteral("1 + 1"));
    QVERIFY(table.columns.at(2).defaultIsExpression);
    QCOMPARE(*table.columns.at(3).defaultText, QStringLiteral("-5"));
    QCOMPARE(*table.columns.at(4).generated, QStringLiteral("upper(name)"));
    QVERIFY(table.columns.at(4).stored && !table.columns.at(5).stored);
    QStringList constraints;
    for (const SqliteConstraint &each : table.constraints)
        constraints << QStringLiteral("%1|%2|%3|%4").arg(int(each.kind)).arg(each.name, each.column, each.onConflict);
    QCOMPARE(constraints, (QStringList{"0|pk|id|REPLACE", "1||name|FAIL", "2|positive|n|", "3||m|", "1|two||ROLLBACK", "2|||", "3|far||"}));
    QVERIFY(table.constraints.front().autoincrement);
    QCOMPARE(table.constraints.at(4).parts.front().text, QStringLiteral("n COLLATE NOCASE DESC"));
    const SqliteReference &far = table.constraints.back().reference;
    QCOMPARE(far.onDelete, QStringLiteral("SET NULL"));
    QCOMPARE(far.match, QStringLiteral("FULL"));
    QCOMPARE(far.deferrable, std::optional(false));
    QCOMPARE(far.initially, QStringLiteral("IMMEDIATE"));
}

void TestSqliteInspect::agreesWithPragmas_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {
             "CREATE TABLE t(a)", "CREATE TABLE t(a,b,c)", "CREATE TEMP TABLE t (a INTEGER)", "CREATE TABLE main.t (a)",
             "CREATE TABLE IF NOT EXISTS t (a INT)", "CREATE TABLE t (\"order\" int, [group by] text, `select` x, 'quoted' y)",
             "CREATE TABLE t (a INTEGER PRIMARY KEY DESC, b)", "CREATE TABLE t (a TEXT, b, PRIMARY KEY (b DESC, a COLLATE NOCASE))",
             "CREATE TABLE t (a INTEGER, PRIMARY KEY (a AUTOINCREMENT))", "CREATE TABLE t (a PRIMARY KEY, b) WITHOUT ROWID",
             "CREATE TABLE t (a INT NOT NULL, b ANY, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID", "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT",
             "CREATE TABLE t (a UNIQUE, b, UNIQUE (a), UNIQUE (b, a))", "CREATE TABLE t (a INTEGER PRIMARY KEY, UNIQUE (a))",
             "CREATE TABLE t (a unsigned big int, b \"my type\" (3), c 'str' , d varchar ( 10 , 2 ), e double precision default 1.e5)",
             "CREATE TABLE t (a NULL DEFAULT NULL, b NOT NULL DEFAULT 'x', c CONSTRAINT d DEFAULT 5 CONSTRAINT n NOT NULL, e DEFAULT CURRENT_TIMESTAMP, f DEFAULT true, g DEFAULT +3, h DEFAULT \"word\", i DEFAULT x'ab')",
             "CREATE TABLE t (a REFERENCES u, b REFERENCES u (x) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, c, FOREIGN KEY (a, c) REFERENCES \"v w\" (p, \"q r\") ON UPDATE NO ACTION ON DELETE SET DEFAULT, FOREIGN KEY (c) REFERENCES t (a))",
             "CREATE TABLE t (a INTEGER GENERATED ALWAYS AS (b + 1) VIRTUAL, b, c INT AS (b) STORED CHECK (c > 0), d generated always, e GENERATED ALWAYS NOT NULL)",
             "CREATE TABLE t (a CHECK (a IN ('(', ')')), CHECK (a <> ')' /* ) */), CONSTRAINT x CHECK (length(a) < (2 * (3))))",
             "CREATE TABLE t (a, CONSTRAINT x CONSTRAINT y UNIQUE (a) CHECK (a > 1) CHECK (a > 2))", "CREATE TABLE t (key INTEGER, temp TEXT, desc TEXT, match TEXT, cast TEXT, replace TEXT)",
             "CREATE TABLE t (a collate \"nocase\", b TEXT collate rtrim unique collate binary)", "CREATE TABLE t (a, UNIQUE ('a'), CHECK (\"a\" > 0))", "CREATE TABLE t AS SELECT 1 AS a, 'x' AS \"b c\", 2.5 AS \"select\""})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void TestSqliteInspect::agreesWithPragmas()
{
    QFETCH(QString, sql);
    run(sql);
    const auto facts = SqliteInspector(*m_connection).facts({}, QStringLiteral("T")); // throws where they do not agree
    QVERIFY(facts);
    QCOMPARE(facts->name, QStringLiteral("t"));
}

/// SQLite itself is asked whether a random text is SQL; what it accepts must be read without a difference.
void TestSqliteInspect::randomTables()
{
    QRandomGenerator random(20261122);
    static const QStringList names{"c1", "C two", "select", "a\"b", "it's", "x]y", "back`tick", "c_3", "größe", "(", "c4", "CHECK", "--", "primary key"};
    static const QList<QStringList> types{{}, {"INTEGER"}, {"varchar", "(", "10", ")"}, {"DOUBLE", "PRECISION"}, {"numeric", "(", "10", ",", "2", ")"}, {"\"odd type\""}};
    int accepted = 0;
    for (int round = 0; round < 400; ++round) {
        QStringList left = names;
        QStringList columns;
        QStringList words{"CREATE", "TABLE", quotedSomehow(random, any(random, names)), "("};
        const int count = 1 + random.bounded(4);
        QStringList inQuotes;
        for (int i = 0; i < count; ++i) {
            columns << left.takeAt(random.bounded(int(left.size())));
            inQuotes << quotedSomehow(random, columns.last());
        }
        for (int i = 0; i < count; ++i) {
            const QString self = inQuotes.at(i);
            const QList<QStringList> parts{{"NOT", "NULL"}, {"UNIQUE"}, {"DEFAULT", "'a)(''b'"}, {"DEFAULT", "(", "1", "+", "(", "2", ")", ")"},
                                           {"COLLATE", "NOCASE"}, {"CHECK", "(", self, "<>", "')'", ")"}, {"CONSTRAINT", "\"n n\"", "CHECK", "(", self, ">", "0", ")"},
                                           {"REFERENCES", "other", "(", "x", ")", "ON", "DELETE", "CASCADE"}, {"PRIMARY", "KEY"}, {"NULL"}};
            words << (i ? QStringList{",", self} : QStringList{self}) << any(random, types);
            for (int part = random.bounded(3); part > 0; --part)
                words << any(random, parts);
        }
        const QList<QStringList> ends{{}, {",", "UNIQUE", "(", inQuotes.first(), ")"}, {",", "PRIMARY", "KEY", "(", inQuotes.last(), "DESC", ")"},
                                      {",", "CONSTRAINT", "fk", "FOREIGN", "KEY", "(", inQuotes.first(), ")", "REFERENCES", "other"}, {",", "CHECK", "(", inQuotes.last(), "IS", "NOT", "NULL", ")"}};
        words << any(random, ends) << QStringLiteral(")");
        if (random.bounded(8) == 0)
            words << QStringList{"WITHOUT", "ROWID"};
        const QString sql = joined(random, words);
        init();
        if (errorOf([&] { run(sql); }))
            continue;
        ++accepted;
        QStringList found;
        const QString name = m_connection->scalar(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'")).toString();
        const auto error = errorOf([&] {
            const auto facts = SqliteInspector(*m_connection).facts({}, name);
            for (const SqliteColumn &column : facts->parsed.columns)
                found << column.name;
        });
        QVERIFY2(!error, qPrintable(sql + (error ? error->message : QString())));
        QVERIFY2(found == columns, qPrintable(sql));
    }
    QVERIFY2(accepted > 100, qPrintable(QString::number(accepted)));
}

void TestSqliteInspect::indexes()
{
    run(QStringLiteral("CREATE TABLE t (a, b, \"c d\")"));
    run(QStringLiteral("CREATE UNIQUE INDEX IF NOT EXISTS main.i1 ON t (a DESC, b COLLATE NOCASE, lower(\"c d\") , (a)) WHERE b > 3 AND a <> ') WHERE '"));
    const auto facts = SqliteInspector(*m_connection).facts(QStringLiteral("main"), QStringLiteral("t"));
    QCOMPARE(facts->indexes.size(), 1u);
    const SqliteIndex &index = facts->indexes.front().parsed;
    QVERIFY(index.unique);
    QCOMPARE(index.where, QStringLiteral("b > 3 AND a <> ') WHERE '"));
    QStringList parts;
    for (const SqliteKeyPart &part : index.parts)
        parts << part.column + QLatin1Char('|') + part.text;
    QCOMPARE(parts, (QStringList{"a|a DESC", "b|b COLLATE NOCASE", "|lower(\"c d\")", "|(a)"}));
    QVERIFY(facts->indexes.front().columns.at(2).isNull());
}

void TestSqliteInspect::triggers()
{
    const SqliteTrigger plain = parseSqliteTrigger(QStringLiteral("CREATE TRIGGER [a b] AFTER UPDATE OF x, \"y z\" ON main.t WHEN new.x > 1 BEGIN SELECT 1; END"));
    QCOMPARE(plain.name, QStringLiteral("a b"));
    QCOMPARE(plain.table, QStringLiteral("t"));
    QCOMPARE(plain.ofColumns, (QStringList{"x", "y z"}));
    QVERIFY(!plain.insteadOf);
    const SqliteTrigger instead = parseSqliteTrigger(QStringLiteral("CREATE TEMP TRIGGER x INSTEAD OF DELETE ON v BEGIN SELECT 1; END"));
    QVERIFY(instead.insteadOf);
    QCOMPARE(instead.event, QStringLiteral("DELETE"));
}

void TestSqliteInspect::schemas()
{
    run(QStringLiteral("ATTACH ':memory:' AS \"o t\""));
    run(QStringLiteral("CREATE TABLE \"o t\".far (a INTEGER PRIMARY KEY)"));
    run(QStringLiteral("CREATE TEMP TABLE near (a)"));
    run(QStringLiteral("CREATE VIEW v AS SELECT 1 AS one"));
    SqliteInspector inspector(*m_connection);
    QCOMPARE(inspector.schemaNames(), (QStringList{"main", "o t"}));
    QCOMPARE(inspector.tableNames(QStringLiteral("o t")), QStringList{"far"});
    QCOMPARE(inspector.tableNames(), QStringList());
    QCOMPARE(inspector.viewNames(), QStringList{"v"});
    QCOMPARE(inspector.facts({}, QStringLiteral("near"))->schema, QStringLiteral("temp"));
    QVERIFY(inspector.facts(QStringLiteral("o t"), QStringLiteral("far")));
    QVERIFY(!inspector.facts({}, QStringLiteral("far")));
    QCOMPARE(inspector.facts({}, QStringLiteral("v"))->columns.front().name, QStringLiteral("one"));
    QCOMPARE(int(inspector.facts({}, QStringLiteral("v"))->kind), int(SqliteFacts::Kind::View));
}

void TestSqliteInspect::asSqlAlchemy_data()
{
    QTest::addColumn<QStringList>("ddl");
    QTest::newRow("all kinds") << QStringList{
        "CREATE TABLE a (id INTEGER NOT NULL, name VARCHAR(50), n NUMERIC(10, 2) DEFAULT 1.5 NOT NULL, d DATETIME DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (id), CONSTRAINT uq UNIQUE (name), \n\tCONSTRAINT ck1 CHECK (n > 5)\n)",
        "CREATE INDEX ix_a ON a (name, n)", "CREATE UNIQUE INDEX ux_a ON a (n) WHERE n > 3", "CREATE INDEX ex ON a (lower(name))", "CREATE VIEW v AS SELECT id, name FROM a"};
    QTest::newRow("foreign keys") << QStringList{
        "CREATE TABLE p (id INTEGER PRIMARY KEY, x TEXT UNIQUE)",
        "CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p (id) ON DELETE CASCADE, q INTEGER, r INTEGER REFERENCES c (id), CONSTRAINT fk_q FOREIGN KEY(q) REFERENCES p (id) ON DELETE SET NULL ON UPDATE CASCADE)",
        "CREATE TABLE pp (x TEXT, y TEXT, PRIMARY KEY(x, y))", "CREATE TABLE cc (x TEXT, y TEXT, FOREIGN KEY (x, y) REFERENCES pp)"};
    QTest::newRow("types") << QStringList{"CREATE TABLE t1 (a, b ANY, c MONEY, d TINYINT, e DOUBLE PRECISION, f CHARACTER VARYING(30), g UNSIGNED BIG INT, h INT(11), i DATE, j TIME, k JSON, l DECIMAL(5), m NVARCHAR(5), n smallint, o bool, p timestamp, q blob, r clob)"};
    QTest::newRow("names") << QStringList{"CREATE TABLE [we ird] ([a b] int, \"c d\" varchar(20) default 'it''s', CONSTRAINT mypk PRIMARY KEY (\"c d\"))", "CREATE INDEX \"Odd One\" ON [we ird] ([a b] DESC)"};
    QTest::newRow("without rowid") << QStringList{"CREATE TABLE wr (k TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID", "CREATE TABLE z (a INTEGER, b INTEGER, c TEXT, PRIMARY KEY (a, b), UNIQUE (c, a), UNIQUE (c))"};
    QTest::newRow("nothing") << QStringList();
}

void TestSqliteInspect::asSqlAlchemy()
{
    QFETCH(QStringList, ddl);
    Project project;
    project.write(QStringLiteral("ddl.json"), QJsonDocument(QJsonArray::fromStringList(ddl)).toJson());
    project.write(QStringLiteral("versions/look.py"), bytesOf(QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/inspect/look.py")));
    const Outcome theirs = project.alembic({"upgrade", "head"}, project.path(QStringLiteral("theirs.db")));
    QVERIFY2(theirs.exitCode == 0, theirs.errors.constData());
    const Outcome ours = project.meditrack({"upgrade", "head"});
    QVERIFY2(ours.exitCode == 0, ours.errors.constData());
    const QJsonObject expected = answerOf(theirs);
    const QJsonObject found = answerOf(ours);
    QVERIFY(!expected.isEmpty());
    QCOMPARE(found.keys(), expected.keys());
    for (const QString &question : expected.keys()) {
        const auto shown = [&](const QJsonObject &answer) { return QString::fromUtf8(QJsonDocument(QJsonArray{answer.value(question)}).toJson(QJsonDocument::Compact)); };
        QVERIFY2(shown(found) == shown(expected), qPrintable(question + QStringLiteral("\nours:   ") + shown(found) + QStringLiteral("\ntheirs: ") + shown(expected)));
    }
}

/// An Inspector keeps its answers until it is told to forget them, as SQLAlchemy's; what cannot be inspected is said.
void TestSqliteInspect::cacheAndErrors()
{
    Project project;
    project.addScript(QStringLiteral("a"), {}, QStringLiteral(
        "inspector = sa.inspect(op.get_bind())\n"
        "op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True))\n"
        "assert inspector.has_table('t') and inspector.get_table_names() == ['alembic_version', 't']\n"
        "op.create_table('u', sa.Column('id', sa.Integer(), sa.ForeignKey('t.id')))\n"
        "assert inspector.get_table_names() == ['alembic_version', 't'], 'kept'\n"
        "inspector.clear_cache()\n"
        "assert inspector.get_table_names() == ['alembic_version', 't', 'u']\n"
        "assert inspector.get_sorted_table_and_fkc_names()[-2:] == [('u', [('u', None)]), (None, [])]\n"
        "assert inspector.get_multi_pk_constraint(filter_names=['t']) == {(None, 't'): {'constrained_columns': ['id'], 'name': None}}\n"
        "assert op.get_bind().engine.has_table('u') and op.get_bind().dialect.has_table(op.get_bind(), 't')\n"
        "assert inspector.default_schema_name == 'main' and not inspector.has_index('t', 'x') and not inspector.has_table('t', schema='x')\n"
        "from sqlalchemy.engine.reflection import Inspector\n"
        "assert isinstance(inspector, Inspector) and Inspector.from_engine(op.get_bind()).get_indexes('t') == []\n"
        "for wrong in (lambda: sa.inspect(None), lambda: sa.inspect('t')):\n"
        "    try: wrong()\n"
        "    except sa.exc.NoInspectionAvailable as error: assert 'No inspection system is available for object of type <class ' in str(error)\n"
        "    else: assert False\n"
        "for wrong in (lambda: sa.Table('no', sa.MetaData(), autoload_with=op.get_bind()), lambda: inspector.get_columns('no')):\n"
        "    try: wrong()\n"
        "    except sa.exc.NoSuchTableError as error: assert str(error) == 'no'\n"
        "    else: assert False\n"
        "try: sa.MetaData().reflect(op.get_bind(), only=['t', 'no'])\n"
        "except sa.exc.InvalidRequestError as error: assert 'requested table(s) not available' in str(error) and '(no)' in str(error)\n"
        "else: assert False"));
    const Outcome outcome = project.meditrack({"upgrade", "head"});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
}

QTEST_GUILESS_MAIN(TestSqliteInspect)
#include "tst_sqliteinspect.moc"
