// SPDX-License-Identifier: GPL-3.0-or-later
// Batch mode on SQLite: the text of --sql as Alembic has it, and what must come out of a live table as it went in.
#include "db/connection.h"
#include "support/errorof.h"
#include "support/project.h"
#include "support/schemashape.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace meditrack;

namespace {

QString lines(const QStringList &list)
{
    return list.join(QLatin1Char('\n'));
}

QString simplified(QString text)
{
    return text.replace(QRegularExpression(QStringLiteral("\\s+")), QStringLiteral(" ")).trimmed();
}

/// A database, a script with a batch, and what becomes of it.
class Batch : public Project
{
public:
    explicit Batch(const QStringList &ddl)
    {
        runAll(ddl);
    }

    void runAll(const QStringList &statements) const
    {
        NoProgress progress;
        Connection connection(url(), Connection::Access::Write, progress);
        for (const QString &sql : statements)
            connection.execute(sql);
    }

    std::optional<Error> upgradeWith(const QString &body)
    {
        addScript(QStringLiteral("a"), {}, body);
        return errorOf([this] { upgrade(); });
    }

    /// with op.batch_alter_table('t', OPTIONS) as b: each of the changes.
    std::optional<Error> change(const QStringList &changes, const QString &options = {}, const QString &table = QStringLiteral("t"))
    {
        QString body = QStringLiteral("with op.batch_alter_table('%1'%2) as b:\n").arg(table, options.isEmpty() ? QString() : QStringLiteral(", ") + options);
        for (const QString &each : changes.isEmpty() ? QStringList{QStringLiteral("pass")} : changes)
            body += QStringLiteral("    ") + each + QLatin1Char('\n');
        return upgradeWith(body);
    }

    QStringList shape() const { return shapeOf(databasePath()); }

    QString ask(const QString &sql) const
    {
        NoProgress progress;
        Connection connection(url(), Connection::Access::Read, progress);
        QStringList rows;
        for (const QVariantList &row : connection.execute(sql).rows) {
            QStringList values;
            for (const QVariant &value : row)
                values << (value.isNull() ? QStringLiteral("NULL") : value.toString());
            rows << values.join(QLatin1Char(','));
        }
        return rows.join(QLatin1Char(';'));
    }
};

const QString always = QStringLiteral("recreate='always'");

} // namespace

class TestBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqlText_data();
    void sqlText();
    void errors_data();
    void errors();
    void survives_data();
    void survives();
    void changes_data();
    void changes();
    void refusals_data();
    void refusals();
    void noCascade();
    void foreignKeysSwitchedOn();
    void failureLeavesNothing();
    void autocommitIsAllOrNothing();
    void temporaryThings();
    void asAlembic_data();
    void asAlembic();
    void randomTables();
};

void TestBatch::sqlText_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QStringList>("ops");
    QTest::addColumn<QString>("create"); // between the brackets
    QTest::addColumn<QString>("select");
    QTest::addColumn<QString>("after");
    const QString plain = QStringLiteral("sa.Column('id', sa.Integer, primary_key=True), sa.Column('x', sa.String(10)), sa.Column('y', sa.Integer)");
    const QString all = QStringLiteral("t.id, t.x, t.y");
    QTest::newRow("change of a type") << plain << QString() << QStringList{"b.alter_column('x', type_=sa.Integer)"}
                                      << "id INTEGER NOT NULL, x INTEGER, y INTEGER, PRIMARY KEY (id)" << "id, x, y|t.id, CAST(t.x AS INTEGER) AS x, t.y" << "";
    QTest::newRow("same kind of type") << plain << QString() << QStringList{"b.alter_column('x', type_=sa.Text)"}
                                       << "id INTEGER NOT NULL, x TEXT, y INTEGER, PRIMARY KEY (id)" << "id, x, y|" + all << "";
    QTest::newRow("rename") << plain + ", sa.Index('ix1', 'y'), sa.UniqueConstraint('y', name='uq1')" << QString() << QStringList{"b.alter_column('y', new_column_name='q')"}
                            << "id INTEGER NOT NULL, x VARCHAR(10), q INTEGER, PRIMARY KEY (id), CONSTRAINT uq1 UNIQUE (q)" << "id, x, q|" + all << "CREATE INDEX ix1 ON t (q);";
    QTest::newRow("a check as text is not looked into") << plain + ", sa.CheckConstraint('y > 5')" << QString() << QStringList{"b.alter_column('y', new_column_name='q')"}
                            << "id INTEGER NOT NULL, x VARCHAR(10), q INTEGER, PRIMARY KEY (id), CHECK (y > 5)" << "id, x, q|" + all << "";
    QTest::newRow("the check of a type") << "sa.Column('f', sa.Boolean(create_constraint=True))" << QString() << QStringList{"b.alter_column('f', new_column_name='g')"}
                            << "g BOOLEAN, CHECK (g IN (0, 1))" << "g|t.f" << "";
    QTest::newRow("a type without its check") << "sa.Column('f', sa.Boolean(create_constraint=True, name='ck'))" << QString()
                            << QStringList{"b.alter_column('f', type_=sa.Integer, existing_type=sa.Boolean(create_constraint=True, name='ck'))"}
                            << "f INTEGER" << "f|CAST(t.f AS INTEGER) AS f" << "";
    QTest::newRow("a type with a check") << "sa.Column('f', sa.Integer)" << QString() << QStringList{"b.alter_column('f', type_=sa.Boolean(create_constraint=True, name='ck'))"}
                            << "f BOOLEAN, CONSTRAINT ck CHECK (f IN (0, 1))" << "f|CAST(t.f AS BOOLEAN) AS f" << "";
    QTest::newRow("drop of a key's column") << plain << QString() << QStringList{"b.drop_column('id')"} << "x VARCHAR(10), y INTEGER" << "x, y|t.x, t.y" << "";
    QTest::newRow("drop of a constraint's column") << plain + ", sa.UniqueConstraint('x', 'y', name='u')" << QString() << QStringList{"b.drop_column('x')"}
                            << "id INTEGER NOT NULL, y INTEGER, PRIMARY KEY (id)" << "id, y|t.id, t.y" << "";
    QTest::newRow("order") << plain << "recreate='always', partial_reordering=[('x', 'id', 'y')]" << QStringList{"pass"}
                            << "x VARCHAR(10), id INTEGER NOT NULL, y INTEGER, PRIMARY KEY (id)" << "x, id, y|t.x, t.id, t.y" << "";
    QTest::newRow("places") << plain << always << QStringList{"b.add_column(sa.Column('g', sa.Integer), insert_after='id')", "b.add_column(sa.Column('q', sa.Integer), insert_before='g')", "b.add_column(sa.Column('z', sa.Integer))"}
                            << "id INTEGER NOT NULL, q INTEGER, g INTEGER, x VARCHAR(10), y INTEGER, z INTEGER, PRIMARY KEY (id)" << "id, x, y|" + all << "";
    QTest::newRow("keys") << plain + ", sa.ForeignKeyConstraint(['y'], ['t.id'], name='me')" << QString()
                            << QStringList{"b.drop_constraint('me', type_='foreignkey')", "b.create_foreign_key('fk', 'user', ['y'], ['id'], ondelete='CASCADE')", "b.create_primary_key('pk', ['x', 'y'])", "b.create_check_constraint('c', sa.text('y > 5'))"}
                            << "id INTEGER NOT NULL, x VARCHAR(10) NOT NULL, y INTEGER NOT NULL, CONSTRAINT pk PRIMARY KEY (x, y), CONSTRAINT fk FOREIGN KEY(y) REFERENCES user (id) ON DELETE CASCADE, CONSTRAINT c CHECK (y > 5)"
                            << "id, x, y|" + all << "";
}

void TestBatch::sqlText()
{
    QFETCH(QString, columns);
    QFETCH(QString, options);
    QFETCH(QStringList, ops);
    QFETCH(QString, create);
    QFETCH(QString, select);
    QFETCH(QString, after);
    Project project;
    QString body = QStringLiteral("t = sa.Table('t', sa.MetaData(), %1)\nwith op.batch_alter_table('t', copy_from=t%2) as b:").arg(columns, options.isEmpty() ? QString() : QStringLiteral(", ") + options);
    for (const QString &op : ops)
        body += QStringLiteral("\n    ") + op;
    project.addScript(QStringLiteral("a"), {}, body);
    QString text;
    NoProgress progress;
    Migrator(project.config(), progress).upgradeSql(QStringLiteral("head"), [&text](const QString &piece) { text += piece; });
    text = simplified(text);
    text = text.mid(text.indexOf(QLatin1String("-- Running"))).section(QStringLiteral("INSERT INTO alembic_version"), 0, 0);
    text = text.mid(text.indexOf(QLatin1String("CREATE TABLE"))).trimmed();
    const QString expected = QStringLiteral("CREATE TABLE _alembic_tmp_t ( %1 ); INSERT INTO _alembic_tmp_t (%2) SELECT %3 FROM t; DROP TABLE t; ALTER TABLE _alembic_tmp_t RENAME TO t; %4")
                                 .arg(create, select.section(QLatin1Char('|'), 0, 0), select.section(QLatin1Char('|'), 1), after);
    QCOMPARE(text, expected.trimmed());
}

void TestBatch::errors_data()
{
    QTest::addColumn<QStringList>("ops");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("constraint") << QStringList{"b.drop_constraint('nope', type_='unique')"} << QString() << "ValueError" << "No such constraint: 'nope'";
    QTest::newRow("index") << QStringList{"b.drop_index('nope')"} << always << "ValueError" << "No such index: 'nope'";
    QTest::newRow("nameless") << QStringList{"b.create_unique_constraint(None, ['x'])"} << QString() << "ValueError" << "Constraint must have a name";
    QTest::newRow("nameless foreign key") << QStringList{"b.add_column(sa.Column('f', sa.Integer, sa.ForeignKey('t.id')))"} << QString() << "ValueError" << "Constraint must have a name";
    QTest::newRow("column") << QStringList{"b.drop_column('zz')"} << QString() << "KeyError" << "'zz'";
    QTest::newRow("place") << QStringList{"b.add_column(sa.Column('f', sa.Integer), insert_before='x')"} << QString() << "CommandError" << "Can't specify insert_before or insert_after when using ALTER; please specify recreate='always'";
    QTest::newRow("circle") << QStringList{"b.add_column(sa.Column('f', sa.Integer), insert_before='id', insert_after='x')"} << always << "CircularDependencyError" << "Circular dependency detected.";
    QTest::newRow("recreate") << QStringList{"pass"} << "recreate='maybe'" << "ValueError" << "recreate may be one of 'auto', 'always', or 'never'.";
    QTest::newRow("never") << QStringList{"b.create_unique_constraint('u', ['x'])"} << "recreate='never'" << "NotImplementedError" << "No support for ALTER of constraints in SQLite dialect.";
    QTest::newRow("table") << QStringList{"b.create_table('x')"} << QString() << "NotImplementedError" << "Can't create table in batch mode";
}

void TestBatch::errors()
{
    QFETCH(QStringList, ops);
    QFETCH(QString, options);
    QFETCH(QString, kind);
    QFETCH(QString, message);
    Batch batch({"CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, x TEXT)"});
    const QStringList before = batch.shape();
    const auto error = batch.change(ops, options);
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QVERIFY2(error->message.contains(message), qPrintable(error->message));
    QCOMPARE(lines(batch.shape()), lines(before));
}

void TestBatch::survives_data()
{
    QTest::addColumn<QStringList>("ddl");
    const auto row = [](const char *name, QStringList ddl) { QTest::newRow(name) << ddl; };
    row("rows of all kinds", {"CREATE TABLE t (id INTEGER PRIMARY KEY, a, b TEXT, c REAL, d BLOB)", "INSERT INTO t VALUES (5, 1, '1', 1.5, x'00ff'), (9, 'x', NULL, 2, 'y'), (-3, x'', '', 0, NULL)"});
    row("indexes", {"CREATE TABLE t (a, b TEXT, \"c d\")", "CREATE UNIQUE INDEX u ON t (a)", "CREATE INDEX p ON t (a, b) WHERE a > 3 AND b <> ')'", "CREATE INDEX \"e x\" ON t (lower(b), a DESC)",
                    "CREATE INDEX n ON t (b COLLATE NOCASE)", "INSERT INTO t VALUES (1, 'b', 2)"});
    row("triggers", {"CREATE TABLE t (a, b)", "CREATE TABLE log (x)", "CREATE TRIGGER one AFTER INSERT ON t WHEN new.a > 0 BEGIN INSERT INTO log VALUES (new.a); END",
                     "CREATE TRIGGER two BEFORE UPDATE OF a ON t BEGIN INSERT INTO log VALUES ('a;b'); END", "CREATE TRIGGER \"t w o\" AFTER DELETE ON t BEGIN DELETE FROM log; END",
                     "CREATE TRIGGER other AFTER INSERT ON log BEGIN UPDATE t SET b = new.x WHERE a = new.x; END", "INSERT INTO t VALUES (1, 2)"});
    row("views", {"CREATE TABLE t (a, b)", "CREATE VIEW v AS SELECT a, b AS c FROM t WHERE a > 0", "CREATE VIEW w AS SELECT max(c) FROM v", "CREATE VIEW star AS SELECT * FROM t",
                  "CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a, new.c); END", "INSERT INTO t VALUES (1, 2)", "INSERT INTO v VALUES (3, 4)"});
    row("a view that was broken before", {"CREATE TABLE t (a)", "CREATE VIEW broken AS SELECT * FROM nowhere", "INSERT INTO t VALUES (1)"});
    row("foreign keys from others", {"CREATE TABLE t (id INTEGER PRIMARY KEY)", "CREATE TABLE c (id INTEGER PRIMARY KEY, t_id REFERENCES t ON DELETE CASCADE, s REFERENCES \"T\" (id) ON UPDATE SET NULL)",
                                     "INSERT INTO t VALUES (1), (2)", "INSERT INTO c VALUES (1, 1, 2), (2, 2, 1)"});
    row("own foreign keys", {"CREATE TABLE p (x INTEGER, y INTEGER, PRIMARY KEY (y, x))", "CREATE TABLE t (id INTEGER PRIMARY KEY, up INTEGER REFERENCES t ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED, a, b,"
                             " CONSTRAINT k FOREIGN KEY (b, a) REFERENCES p ON UPDATE CASCADE ON DELETE RESTRICT MATCH FULL, FOREIGN KEY (a) REFERENCES nowhere)",
                             "INSERT INTO t VALUES (2, NULL, 1, 2), (1, 2, 3, 4)"});
    row("defaults", {"CREATE TABLE t (a DEFAULT 5, b DEFAULT -1.5, c TEXT DEFAULT 'it''s', d DEFAULT (1 + (2)), e DEFAULT CURRENT_TIMESTAMP, f DEFAULT NULL, g DEFAULT 'a' NOT NULL, h DEFAULT x'ab', i DEFAULT '', j DEFAULT true,"
                     " k DEFAULT ('a' || 'b'), l DEFAULT 15, m DEFAULT \"word\")", "INSERT INTO t (a) VALUES (1)"});
    row("collations", {"CREATE TABLE t (a TEXT COLLATE NOCASE, b VARCHAR(10) COLLATE rtrim UNIQUE, c COLLATE BINARY, PRIMARY KEY (a, b COLLATE NOCASE DESC), UNIQUE (a COLLATE RTRIM, c))", "INSERT INTO t VALUES ('A', 'b', 'c')"});
    row("generated columns", {"CREATE TABLE t (a INTEGER, b INTEGER GENERATED ALWAYS AS (a + 1) STORED, c AS (a || 'x') VIRTUAL NOT NULL, d TEXT)", "CREATE INDEX i ON t (c)", "INSERT INTO t (a, d) VALUES (1, 'd')"});
    row("autoincrement", {"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)", "INSERT INTO t VALUES (1, 2), (77, 3)", "DELETE FROM t WHERE id = 77"});
    row("autoincrement, never used", {"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)"});
    row("autoincrement, emptied", {"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)", "INSERT INTO t VALUES (5, 2)", "DELETE FROM t"});
    row("autoincrement with a name and a reference", {"CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE t (id INTEGER NOT NULL CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT REFERENCES p, a)", "INSERT INTO t VALUES (3, 4)"});
    row("without rowid", {"CREATE TABLE t (k TEXT, v, PRIMARY KEY (k DESC)) WITHOUT ROWID", "INSERT INTO t VALUES ('a', 1), ('b', 2)"});
    row("strict", {"CREATE TABLE t (k INT PRIMARY KEY, v TEXT NOT NULL, w ANY) STRICT", "INSERT INTO t VALUES (1, 'x', 2.5)"});
    row("strict without rowid", {"CREATE TABLE t (k INTEGER, v TEXT, PRIMARY KEY (k)) WITHOUT ROWID, STRICT", "INSERT INTO t VALUES (1, 'x')"});
    row("integer primary key descending is no rowid", {"CREATE TABLE t (id INTEGER PRIMARY KEY DESC, a)", "INSERT INTO t VALUES (NULL, 1), (4, 2)"});
    row("int primary key is no rowid", {"CREATE TABLE t (id INT PRIMARY KEY, a)", "INSERT INTO t VALUES (NULL, 1), ('x', 2)"});
    row("rows without a key keep their order and numbers", {"CREATE TABLE t (a, b)", "INSERT INTO t (rowid, a, b) VALUES (5, 9, 1), (7, 3, 2), (90, 6, 3)", "CREATE INDEX cover ON t (a, b)", "CREATE VIEW n AS SELECT rowid, a FROM t",
                                                            "CREATE TABLE numbers AS SELECT rowid AS n, a FROM t"});
    row("odd names", {"CREATE TABLE t (\"a\"\"b\" TEXT, [c d] INTEGER, `select` TEXT, \"Group\" TEXT, \"größe\" TEXT, UNIQUE (\"a\"\"b\", [c d]), CHECK (`select` <> \"Group\"))", "CREATE INDEX \"i i\" ON t (\"Group\", `select`)",
                      "INSERT INTO t VALUES ('1', 2, '3', '4', '5')"});
    row("types kept as written", {"CREATE TABLE t (a money, b UNSIGNED BIG INT, c, d \"my type\", e varchar(10), f Double Precision, g numeric(10,2), h TINYINT)", "INSERT INTO t VALUES (1, 2, 3, 4, 5, 6, 7, 8)"});
    row("letters of another size", {"CREATE TABLE t (Aa INTEGER, bB TEXT, UNIQUE (aA, Bb), CHECK (AA > 0))", "CREATE INDEX i ON T (BB)", "INSERT INTO t VALUES (1, 'x')"});
}

void TestBatch::survives()
{
    QFETCH(QStringList, ddl);
    Batch batch(ddl);
    const QStringList before = batch.shape();
    const auto error = batch.change({}, always);
    QVERIFY2(!error, qPrintable(error ? error->text() + error->detail : QString()));
    const QStringList after = batch.shape();
    for (qsizetype i = 0; i < qMax(before.size(), after.size()); ++i)
        QCOMPARE(after.value(i), before.value(i));
    QCOMPARE(batch.ask(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name LIKE '%alembic_tmp%' OR sql LIKE '%alembic_tmp%'")), QStringLiteral("0"));
    QCOMPARE(batch.ask(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void TestBatch::changes_data()
{
    QTest::addColumn<QStringList>("ddl");
    QTest::addColumn<QStringList>("ops");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QStringList>("then"); // statements that must run now
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    const QStringList parent{"CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b TEXT)", "INSERT INTO t VALUES (1, 10, 'x'), (2, 20, 'y')"};
    QTest::newRow("checks follow a rename") << QStringList{"CREATE TABLE t (a INTEGER CHECK (a > 0), b, CONSTRAINT ck CHECK (\"a\" < b))", "INSERT INTO t VALUES (1, 2)"}
        << QStringList{"b.alter_column('a', new_column_name='order')"} << QString() << QStringList()
        << "SELECT sql LIKE '%CHECK (\"order\" > 0)%', sql LIKE '%CHECK (\"order\" < b)%' FROM sqlite_master WHERE name = 't'" << "1,1";
    QTest::newRow("indexes follow a rename") << (parent + QStringList{"CREATE INDEX e ON t (lower(b), a)", "CREATE UNIQUE INDEX p ON t (b COLLATE NOCASE) WHERE a > 15"})
        << QStringList{"b.alter_column('a', new_column_name='n')", "b.alter_column('b', new_column_name='m')"} << QString() << QStringList()
        << "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 't' ORDER BY name" << "CREATE INDEX e ON t (lower(m), n);CREATE UNIQUE INDEX p ON t (m COLLATE NOCASE) WHERE n > 15";
    QTest::newRow("views, triggers and others' keys follow a rename")
        << (parent + QStringList{"CREATE VIEW v AS SELECT a AS z, b FROM t", "CREATE TRIGGER g AFTER UPDATE OF a ON t BEGIN UPDATE t SET b = new.a WHERE id = new.id; END", "CREATE UNIQUE INDEX u ON t (a)", "CREATE TABLE c (x REFERENCES t (a))", "INSERT INTO c VALUES (10)"})
        << QStringList{"b.alter_column('a', new_column_name='n', type_=sa.BigInteger())"} << QString() << QStringList{"UPDATE t SET n = 30 WHERE id = 2"}
        << "SELECT group_concat(z || b) FROM v UNION ALL SELECT \"to\" FROM pragma_foreign_key_list('c')" << "10x,3030;n";
    QTest::newRow("two columns change names") << (parent + QStringList{"CREATE VIEW v AS SELECT a, b FROM t"})
        << QStringList{"b.alter_column('a', new_column_name='b')", "b.alter_column('b', new_column_name='a')"} << QString() << QStringList()
        << "SELECT (SELECT group_concat(name) FROM pragma_table_info('t')), a, b FROM t WHERE id = 1 UNION ALL SELECT 'v', a, b FROM v LIMIT 2" << "id,b,a,x,10;v,x,10";
    QTest::newRow("generated column follows") << QStringList{"CREATE TABLE t (a INTEGER, g AS (a * 2))", "INSERT INTO t VALUES (4)"}
        << QStringList{"b.alter_column('a', new_column_name='n')"} << QString() << QStringList() << "SELECT n, g FROM t" << "4,8";
    QTest::newRow("key to the table itself follows") << QStringList{"CREATE TABLE t (id INTEGER PRIMARY KEY, up REFERENCES t (id))", "INSERT INTO t VALUES (1, 1)"}
        << QStringList{"b.alter_column('id', new_column_name='key')"} << QString() << QStringList() << "SELECT \"table\", \"to\" FROM pragma_foreign_key_list('t')" << "t,key";
    QTest::newRow("a column goes with its indexes and checks") << (parent + QStringList{"CREATE INDEX i ON t (a)", "CREATE INDEX j ON t (b)"})
        << QStringList{"b.drop_column('a')"} << QString() << QStringList() << "SELECT group_concat(name) FROM sqlite_master WHERE type = 'index' AND tbl_name = 't'" << "j";
    QTest::newRow("values are cast") << QStringList{"CREATE TABLE t (a VARCHAR(5))", "INSERT INTO t VALUES ('12'), ('8.5'), ('d')"} << QStringList{"b.alter_column('a', type_=sa.Integer)"} << QString() << QStringList()
        << "SELECT a, typeof(a) FROM t" << "12,integer;8,integer;0,integer";
    QTest::newRow("a nameless key gets a name") << (parent + QStringList{"CREATE TABLE c (t_id INTEGER REFERENCES t (id))"})
        << QStringList{"b.drop_constraint('fk_c_t_id_t', type_='foreignkey')"} << "naming_convention={'fk': 'fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s'}" << QStringList()
        << "SELECT count(*) FROM pragma_foreign_key_list('c')" << "0";
    QTest::newRow("collation stays with another length") << QStringList{"CREATE TABLE t (a VARCHAR(5) COLLATE NOCASE)", "INSERT INTO t VALUES ('a')"} << QStringList{"b.alter_column('a', type_=sa.String(20))"} << QString() << QStringList()
        << "SELECT count(*) FROM t WHERE a = 'A'" << "1";
    QTest::newRow("the check of an old Boolean goes with the type") << QStringList{"CREATE TABLE t (f BOOLEAN, CHECK (f IN (0, 1)))", "INSERT INTO t VALUES (1)"} << QStringList{"b.alter_column('f', type_=sa.Integer)"} << QString()
        << QStringList{"INSERT INTO t VALUES (5)"} << "SELECT group_concat(f) FROM t" << "1,5";
    QTest::newRow("numbers of rows without a key") << QStringList{"CREATE TABLE t (a, rowid)", "INSERT INTO t (oid, a, rowid) VALUES (4, 'x', 1), (9, 'y', 2)"} << QStringList{"b.alter_column('a', nullable=False)"} << QString() << QStringList()
        << "SELECT oid, a, rowid FROM t" << "4,x,1;9,y,2";
    QTest::newRow("the rows keep their keys") << QStringList{"CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "INSERT INTO t VALUES (7, 'x'), (3, 'y')"} << QStringList{"b.add_column(sa.Column('n', sa.Integer, server_default=sa.text('(1 + 1)')))"} << QString() << QStringList()
        << "SELECT id, a, n FROM t" << "3,y,2;7,x,2";
    QTest::newRow("the counter goes on") << QStringList{"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)", "INSERT INTO t VALUES (9, 'x')", "DELETE FROM t"} << QStringList{"b.alter_column('a', nullable=False)"} << QString()
        << QStringList{"INSERT INTO t (a) VALUES ('y')"} << "SELECT id FROM t" << "10";
    QTest::newRow("a view of all columns") << (parent + QStringList{"CREATE VIEW v AS SELECT * FROM t"}) << QStringList{"b.drop_column('a')"} << QString() << QStringList() << "SELECT * FROM v" << "1,x;2,y";
    QTest::newRow("a key's column comes again") << parent << QStringList{"b.drop_column('id')", "b.add_column(sa.Column('id', sa.Integer, primary_key=True))"} << QString() << QStringList()
        << "SELECT group_concat(name || pk) FROM pragma_table_info('t')" << "a0,b0,id1";
}

void TestBatch::changes()
{
    QFETCH(QStringList, ddl);
    QFETCH(QStringList, ops);
    QFETCH(QString, options);
    QFETCH(QStringList, then);
    QFETCH(QString, question);
    QFETCH(QString, answer);
    Batch batch(ddl);
    const QString table = question.contains(QLatin1String("('c')")) && !options.isEmpty() ? QStringLiteral("c") : QStringLiteral("t");
    const auto error = batch.change(ops, options, table);
    QVERIFY2(!error, qPrintable(error ? error->text() + error->detail : QString()));
    batch.runAll(then);
    QCOMPARE(batch.ask(question), answer);
    QCOMPARE(batch.ask(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void TestBatch::refusals_data()
{
    QTest::addColumn<QStringList>("ddl");
    QTest::addColumn<QStringList>("ops");
    QTest::addColumn<QStringList>("words");
    const QStringList table{"CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b TEXT, CONSTRAINT ck CHECK (a <> b))", "INSERT INTO t VALUES (1, 10, 'x')"};
    const QStringList drop{"b.drop_column('b')", "b.drop_constraint('ck')"};
    QTest::newRow("view") << (table + QStringList{"CREATE VIEW v AS SELECT b FROM t"}) << drop << QStringList{"The view 'v'", "'b' is dropped", "no such column", "create it in its new form"};
    QTest::newRow("view of a view") << (table + QStringList{"CREATE VIEW v AS SELECT * FROM t", "CREATE VIEW w AS SELECT b FROM v"}) << drop << QStringList{"The view 'w'"};
    QTest::newRow("view that would read a text instead") << (table + QStringList{"CREATE VIEW v AS SELECT \"b\" FROM t"}) << drop << QStringList{"The view 'v'"};
    QTest::newRow("trigger") << (table + QStringList{"CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = 1 WHERE b = new.b; END"}) << drop << QStringList{"The trigger 'g' of 't'"};
    QTest::newRow("trigger of another table") << (table + QStringList{"CREATE TABLE o (x)", "CREATE TRIGGER g AFTER INSERT ON o BEGIN UPDATE t SET b = new.x; END"}) << drop << QStringList{"The trigger 'g' of 'o'"};
    QTest::newRow("update of") << (table + QStringList{"CREATE TRIGGER g AFTER UPDATE OF b ON t BEGIN SELECT 1; END"}) << drop << QStringList{"The trigger 'g'", "UPDATE OF 'b'"};
    QTest::newRow("named check") << table << QStringList{"b.drop_column('b')"} << QStringList{"check constraint 'ck'", "'b'", "drop_constraint('ck'"};
    QTest::newRow("left over") << (table + QStringList{"CREATE TABLE _alembic_tmp_t (id INTEGER)"}) << drop << QStringList{"table _alembic_tmp_t already exists", "interrupted", "DROP TABLE"};
    QTest::newRow("a view is no table") << QStringList{"CREATE VIEW t AS SELECT 1 AS a"} << QStringList{"b.drop_column('a')"} << QStringList{"view"};
    QTest::newRow("no table") << QStringList{"CREATE TABLE u (a)"} << QStringList{"b.drop_column('a')"} << QStringList{"t"};
    QTest::newRow("rows that do not fit") << (table + QStringList{"INSERT INTO t VALUES (2, NULL, 'x')"}) << QStringList{"b.alter_column('a', nullable=False)"} << QStringList{"NOT NULL constraint failed"};
}

void TestBatch::refusals()
{
    QFETCH(QStringList, ddl);
    QFETCH(QStringList, ops);
    QFETCH(QStringList, words);
    Batch batch(ddl);
    const QStringList before = batch.shape();
    const auto error = batch.change(ops);
    QVERIFY(error);
    for (const QString &word : words)
        QVERIFY2(error->text().contains(word), qPrintable(error->text()));
    QCOMPARE(lines(batch.shape()), lines(before));
}

/// Children keep their rows, and a broken reference that was there before is no reason to stop.
void TestBatch::noCascade()
{
    Batch batch({"CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "CREATE TABLE c (id INTEGER PRIMARY KEY, t_id INTEGER NOT NULL REFERENCES t (id) ON DELETE CASCADE)",
                 "INSERT INTO t VALUES (1, 1), (2, 2)", "INSERT INTO c VALUES (1, 1), (2, 2), (3, 2)"});
    QVERIFY(!batch.upgradeWith(QStringLiteral("op.execute('PRAGMA foreign_keys=ON')\n"
                                              "with op.batch_alter_table('t') as b:\n    b.alter_column('a', nullable=False)\n    b.add_column(sa.Column('n', sa.Integer))")));
    QCOMPARE(batch.ask(QStringLiteral("SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM c), (SELECT count(*) FROM pragma_foreign_key_check)")), QStringLiteral("2,3,0"));
}

/// Switched on where it can be, they stay on for the transaction after that: then nothing is touched.
void TestBatch::foreignKeysSwitchedOn()
{
    const QStringList ddl{"CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "CREATE TABLE c (t_id REFERENCES t ON DELETE CASCADE)", "CREATE TABLE alone (a)", "INSERT INTO t VALUES (1, 1)", "INSERT INTO c VALUES (1)"};
    const QString body = QStringLiteral("with op.get_context().autocommit_block():\n    op.execute('PRAGMA foreign_keys=ON')\n"
                                        "if op.get_bind().exec_driver_sql('PRAGMA foreign_keys').scalar() == 1:\n"
                                        "    with op.batch_alter_table('alone') as b:\n        b.alter_column('a', nullable=True)\n"
                                        "with op.batch_alter_table('t') as b:\n    b.alter_column('a', nullable=False)");
    Batch batch(ddl);
    const auto error = batch.upgradeWith(body);
    QCOMPARE(batch.ask(QStringLiteral("SELECT count(*) FROM c")), QStringLiteral("1"));
    if (error)
        QVERIFY2(error->message.contains(QStringLiteral("'c' refers to it")), qPrintable(error->text()));
}

/// A script that goes on after a failed batch finds everything as it was.
void TestBatch::failureLeavesNothing()
{
    Batch batch({"CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "CREATE INDEX i ON t (a)", "INSERT INTO t VALUES (1, NULL), (2, 3)", "CREATE TABLE log (x)"});
    const QStringList before = batch.shape();
    const auto error = batch.upgradeWith(QStringLiteral("op.execute(\"INSERT INTO log VALUES ('before')\")\n"
                                                        "try:\n    with op.batch_alter_table('t') as b:\n        b.alter_column('a', nullable=False)\n"
                                                        "except sa.exc.IntegrityError: pass\nelse: assert False\n"
                                                        "assert sa.inspect(op.get_bind()).get_table_names() == ['alembic_version', 'log', 't']\n"
                                                        "op.execute('DELETE FROM log')"));
    QVERIFY2(!error, qPrintable(error ? error->text() + error->detail : QString()));
    QCOMPARE(lines(batch.shape()), lines(before));
}

/// In an autocommit_block() the batch has a transaction of its own, and the foreign keys are as they were after it.
void TestBatch::autocommitIsAllOrNothing()
{
    Batch batch({"CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "CREATE TABLE c (t_id REFERENCES t ON DELETE CASCADE)", "INSERT INTO t VALUES (1, NULL)", "INSERT INTO c VALUES (1)"});
    const auto error = batch.upgradeWith(QStringLiteral("with op.get_context().autocommit_block():\n"
                                                        "    op.execute('PRAGMA foreign_keys=ON')\n"
                                                        "    try:\n        with op.batch_alter_table('t') as b: b.alter_column('a', nullable=False)\n"
                                                        "    except sa.exc.IntegrityError: pass\n    else: assert False\n"
                                                        "    with op.batch_alter_table('t') as b: b.add_column(sa.Column('n', sa.Integer, server_default=sa.text('(5)')))\n"
                                                        "    assert op.get_bind().exec_driver_sql('PRAGMA foreign_keys').scalar() == 1\n"
                                                        "    op.execute('PRAGMA foreign_keys=OFF')"));
    QVERIFY2(!error, qPrintable(error ? error->text() + error->detail : QString()));
    QCOMPARE(batch.ask(QStringLiteral("SELECT t.id, t.n, c.t_id FROM t, c")), QStringLiteral("1,5,1"));
}

/// A temporary table, and a temporary trigger on a table that is not.
void TestBatch::temporaryThings()
{
    Batch batch({"CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "INSERT INTO t VALUES (1, 2)"});
    const auto error = batch.upgradeWith(QStringLiteral(
        "bind = op.get_bind()\n"
        "op.execute('CREATE TEMP TABLE near (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE)')\n"
        "op.execute(\"INSERT INTO near VALUES (1, 'x')\")\n"
        "with op.batch_alter_table('near') as b: b.add_column(sa.Column('n', sa.Integer, server_default=sa.text('(1 + 1)')))\n"
        "assert bind.exec_driver_sql('SELECT * FROM temp.near').fetchall() == [(1, 'x', 2)]\n"
        "op.execute('CREATE TEMP TABLE log (x)')\n"
        "op.execute('CREATE TEMP TRIGGER g AFTER INSERT ON main.t BEGIN INSERT INTO log VALUES (new.a); END')\n"
        "with op.batch_alter_table('t') as b: b.alter_column('a', nullable=False)\n"
        "op.execute('INSERT INTO t VALUES (2, 7)')\n"
        "assert bind.exec_driver_sql('SELECT x FROM log').fetchall() == [(7,)]\n"
        "assert bind.exec_driver_sql('SELECT name FROM sqlite_temp_master ORDER BY 1').scalars().all() == ['g', 'log', 'near']"));
    QVERIFY2(!error, qPrintable(error ? error->text() + error->detail : QString()));
}

void TestBatch::asAlembic_data()
{
    QTest::addColumn<QString>("ops");
    QTest::addColumn<QString>("options");
    for (const char *ops : {"b.alter_column('name', type_=sa.Text())", "b.alter_column('name', nullable=False, server_default='q')", "b.drop_column('d')", "b.alter_column('n', new_column_name='m')",
                            "b.add_column(sa.Column('z', sa.Integer()))", "b.add_column(sa.Column('z', sa.Integer(), server_default=sa.text('(1 + 1)')))",
                            "b.alter_column('n', type_=sa.String(5))", "b.create_unique_constraint('uz', ['n'])", "b.drop_constraint('un', type_='unique')", "b.create_index('ixn', ['n'], unique=True)",
                            "b.drop_index('ix_t_name')", "b.create_foreign_key('fz', 'p', ['n'], ['id'], ondelete='CASCADE')", "b.drop_constraint('fp', type_='foreignkey')", "b.create_check_constraint('cz', 'n < 100')",
                            "b.alter_column('flag', type_=sa.Integer(), existing_type=sa.Boolean())", "b.alter_column('id', type_=sa.BigInteger())", "b.alter_column('d', server_default=None)"})
        QTest::newRow(ops) << QString::fromLatin1(ops) << QString();
    QTest::newRow("key anew") << "b.drop_column('id')\n    b.add_column(sa.Column('id', sa.Integer()))\n    b.create_primary_key('pk', ['id'])" << QString();
    QTest::newRow("always") << "pass" << always;
    QTest::newRow("place") << "b.add_column(sa.Column('z', sa.Integer()), insert_after='id')" << always;
    QTest::newRow("convention") << "b.alter_column('n', nullable=False)" << "naming_convention={'pk': 'pk_%(table_name)s'}";
}

/// The tables that SQLAlchemy makes come out with the same text as from Alembic, whatever the order of their constraints.
void TestBatch::asAlembic()
{
    QFETCH(QString, ops);
    QFETCH(QString, options);
    Project project;
    project.addScript(QStringLiteral("a"), {},
                      QStringLiteral("op.create_table('p', sa.Column('id', sa.Integer(), primary_key=True))\n"
                                     "op.create_table('t', sa.Column('id', sa.Integer(), nullable=False), sa.Column('name', sa.String(20), server_default='x'), sa.Column('n', sa.Numeric(10, 2)),"
                                     " sa.Column('flag', sa.Boolean(), server_default=sa.text('0'), nullable=False), sa.Column('d', sa.DateTime(), server_default=sa.text('CURRENT_TIMESTAMP')), sa.Column('p_id', sa.Integer()),"
                                     " sa.PrimaryKeyConstraint('id'), sa.ForeignKeyConstraint(['p_id'], ['p.id'], name='fp', ondelete='SET NULL'), sa.UniqueConstraint('n', name='un'))\n"
                                     "op.create_index('ix_t_name', 't', ['name'])\n"
                                     "op.execute(\"INSERT INTO t (id, name, n, d) VALUES (1, 'a', 1.5, '2020-01-01'), (5, 'b', 22, NULL)\")\n"
                                     "with op.batch_alter_table('t'%1) as b:\n    %2").arg(options.isEmpty() ? QString() : QStringLiteral(", ") + options, ops));
    const QString theirs = project.path(QStringLiteral("theirs.db"));
    const Outcome outcome = project.alembic({"upgrade", "head"}, theirs);
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    project.upgrade();
    const auto comparable = [](const QString &path) {
        QStringList all;
        for (const QString &line : dumpLines(path, true)) {
            QStringList parts = line.split(QStringLiteral(", \n\t"));
            if (!line.contains(QLatin1String("CREATE TABLE")))
                parts = {line};
            parts.replaceInStrings(QRegularExpression(QStringLiteral("\\s+")), QStringLiteral(" "));
            parts.replaceInStrings(QRegularExpression(QStringLiteral(" \\)$")), QString());
            all << parts;
        }
        all.sort();
        return lines(all);
    };
    QCOMPARE(comparable(project.databasePath()), comparable(theirs));
}

/// Random tables with everything a table can have, random changes; the rows are compared by SQL of our own.
void TestBatch::randomTables()
{
    QRandomGenerator random(31);
    const auto one = [&](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
    for (int round = 0; round < 60; ++round) {
        QStringList columns{"id INTEGER PRIMARY KEY" + one({"", " AUTOINCREMENT", " ON CONFLICT REPLACE"})};
        QStringList names;
        const int count = 2 + random.bounded(4);
        for (int i = 0; i < count; ++i) {
            names << one({"c%1", "C %1", "sel\"ect%1"}).arg(i);
            const QString quoted = QLatin1Char('"') + QString(names.last()).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
            columns << quoted + one({" INTEGER", " TEXT", " varchar(5)", "", " NUMERIC(5, 2)"}) + one({"", " DEFAULT 5", " DEFAULT ('a' || 'b')"}) + one({"", " COLLATE NOCASE"})
                    + one({"", " CHECK (" + quoted + " IS NOT 'no')", " NOT NULL ON CONFLICT IGNORE"});
        }
        columns << "gen AS (id * 2)" + one({"", " STORED"});
        const auto quoted = [](QString name) -> QString { return QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"'); };
        QStringList ddl{"CREATE TABLE t (" + columns.join(", ") + ", UNIQUE (id, " + quoted(names.first()) + "))", "CREATE TABLE child (x INTEGER REFERENCES t ON DELETE CASCADE)",
                        "CREATE INDEX i ON t (" + quoted(names.last()) + " DESC, id) WHERE id > 2", "CREATE VIEW v AS SELECT id FROM t", "CREATE TRIGGER g AFTER DELETE ON t BEGIN DELETE FROM child; END"};
        QStringList marks;
        for (const QString &name : names)
            marks << quoted(name);
        for (int i = 1; i <= 5; ++i) {
            QStringList values;
            for (int j = 0; j < count; ++j)
                values << one({"1", "'x'", "2.5", "'A b'"});
            ddl << QStringLiteral("INSERT INTO t (id, %1) VALUES (%2, %3)").arg(marks.join(", ")).arg(i * 3).arg(values.join(", ")) << QStringLiteral("INSERT INTO child VALUES (%1)").arg(i * 3);
        }
        Batch batch(ddl);
        // What goes, what gets another name, and what is new.
        QStringList ops;
        QStringList before;
        QStringList after;
        for (const QString &name : std::as_const(names)) {
            const QString literal = QLatin1Char('\'') + name + QLatin1Char('\'');
            const int what = random.bounded(4);
            if (what == 0 && name != names.last()) {
                ops << QStringLiteral("b.drop_column(%1)").arg(literal);
                continue;
            }
            const QString now = what == 1 ? name + QStringLiteral("_new") : name;
            if (what == 1)
                ops << QStringLiteral("b.alter_column(%1, new_column_name='%2')").arg(literal, now);
            if (what == 2)
                ops << QStringLiteral("b.alter_column(%1, server_default='z')").arg(literal);
            before << QStringLiteral("quote(%1)").arg(quoted(name));
            after << QStringLiteral("quote(%1)").arg(quoted(now));
        }
        if (random.bounded(2))
            ops << QStringLiteral("b.add_column(sa.Column('added', sa.Integer(), server_default='7'))");
        const QString rows = QStringLiteral("SELECT id, gen, %1 FROM t ORDER BY id");
        const QString wanted = batch.ask(rows.arg(before.join(", ")));
        const QString children = batch.ask(QStringLiteral("SELECT x FROM child"));
        const QString more = batch.ask(QStringLiteral("SELECT name, tbl_name FROM sqlite_master WHERE type IN ('trigger', 'view', 'index') AND tbl_name IN ('t', 'v') AND sql IS NOT NULL ORDER BY 1"));
        const auto error = batch.change(ops, always);
        QVERIFY2(!error, qPrintable(lines(ddl + ops) + (error ? error->text() : QString())));
        QVERIFY2(batch.ask(rows.arg(after.join(", "))) == wanted, qPrintable(lines(ddl + ops)));
        QCOMPARE(batch.ask(QStringLiteral("SELECT x FROM child")), children);
        QCOMPARE(batch.ask(QStringLiteral("SELECT name, tbl_name FROM sqlite_master WHERE type IN ('trigger', 'view', 'index') AND tbl_name IN ('t', 'v') AND sql IS NOT NULL ORDER BY 1")), more);
        QCOMPARE(batch.ask(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
        QCOMPARE(batch.ask(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")), QStringLiteral("0"));
    }
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
