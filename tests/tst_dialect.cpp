// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL text of operations, against what SQLAlchemy and Alembic write for the same.
#include "db/sqlitedialect.h"
#include "support/errorof.h"
#include "support/operationoracle.h"

#include <QTest>

using namespace meditrack;

namespace {

QString tableWith(const QString &columns)
{
    return QStringLiteral("op.create_table('t', %1)").arg(columns);
}

QStringList typeSnippets()
{
    const QStringList types{
        "sa.Integer()", "sa.Integer", "sa.BigInteger()", "sa.SmallInteger()", "sa.String()", "sa.String(50)", "sa.String(length=0)", "sa.Unicode(20)",
        "sa.Text()", "sa.Text(100)", "sa.UnicodeText()", "sa.Boolean()", "sa.Date()", "sa.Time()", "sa.DateTime()", "sa.DateTime(timezone=True)",
        "sa.Interval()", "sa.Float()", "sa.Float(precision=10)", "sa.Numeric()", "sa.Numeric(10)", "sa.Numeric(10, 2)", "sa.Numeric(precision=8, scale=0)",
        "sa.LargeBinary()", "sa.LargeBinary(20)", "sa.PickleType()", "sa.JSON()", "sa.Enum('a', 'longest', name='e')",
        "sa.VARCHAR(10)", "sa.NVARCHAR(10)", "sa.CHAR(3)", "sa.NCHAR(3)", "sa.TEXT()", "sa.CLOB()", "sa.INTEGER()", "sa.INT()", "sa.BIGINT()", "sa.SMALLINT()",
        "sa.BOOLEAN()", "sa.DATE()", "sa.TIME()", "sa.DATETIME()", "sa.TIMESTAMP()", "sa.TIMESTAMP(timezone=True)", "sa.FLOAT()", "sa.REAL()",
        "sa.NUMERIC(5, 1)", "sa.DECIMAL()", "sa.DECIMAL(12, 4)", "sa.BLOB()", "sa.BINARY(4)", "sa.VARBINARY(4)",
        "sa.String(10, collation='NOCASE')", "sa.Text(collation='NOCASE')",
    };
    QStringList snippets;
    for (const QString &type : types)
        snippets << tableWith(QStringLiteral("sa.Column('c', %1)").arg(type));
    return snippets;
}

QStringList columnSnippets()
{
    const QStringList columns{
        "sa.Column('c', sa.Integer(), primary_key=True)",
        "sa.Column('c', sa.String(5), primary_key=True)",
        "sa.Column('a', sa.Integer(), primary_key=True), sa.Column('b', sa.Integer(), primary_key=True)",
        "sa.Column('c', sa.Integer(), primary_key=True, autoincrement=False)",
        "sa.Column('c', sa.Integer(), nullable=False)",
        "sa.Column('c', sa.Integer(), server_default='0')",
        "sa.Column('c', sa.String(), server_default=\"it's\")",
        "sa.Column('c', sa.String(), server_default='50%')",
        "sa.Column('c', sa.String(), server_default='')",
        "sa.Column('c', sa.Integer(), server_default=sa.text('(1 + 1)'))",
        "sa.Column('c', sa.DateTime(), server_default=sa.func.now())",
        "sa.Column('c', sa.DateTime(), server_default=sa.text('CURRENT_TIMESTAMP'), nullable=False)",
        "sa.Column('c', sa.String(), server_default=sa.func.lower('X'))",
        "sa.Column('c', sa.Boolean(), server_default=sa.true())",
        "sa.Column('c', sa.Boolean(), server_default=sa.false())",
        "sa.Column('c', sa.String(), server_default=sa.null())",
        "sa.Column('c', sa.Integer(), unique=True)",
        "sa.Column('c', sa.Integer(), sa.CheckConstraint('c > 0'))",
        "sa.Column('c', sa.Integer(), sa.CheckConstraint('c > 0', name='positive'), nullable=False)",
        "sa.Column('c', sa.Boolean(create_constraint=True)), sa.Column('d', sa.String(3), unique=True)",
        "sa.Column('Flag', sa.Boolean(create_constraint=True, name='ck'), nullable=False)",
        "sa.Column('c', sa.Enum('a', \"b'c\", name='kinds', create_constraint=True))",
        "sa.Column('c', sa.Integer(), primary_key=True), sa.Column('d', sa.Text()), sqlite_autoincrement=True",
        "sa.Column('c', sa.Text(), primary_key=True), sqlite_autoincrement=True",
        "sa.Column('c', sa.Integer(), primary_key=True), sqlite_with_rowid=False",
        "sa.Column('c', sa.Integer(), index=True)",
        "sa.Column('c', sa.Integer(), index=True, unique=True)",
        "sa.Column('c', sa.Integer(), comment='for people')",
        "sa.Column('c', sa.Integer(), sa.ForeignKey('o.id'))",
        "sa.Column('c', sa.Integer(), sa.ForeignKey('o.id', name='fk', ondelete='SET NULL', onupdate='CASCADE'))",
        "sa.Column('c', sa.Integer(), sa.ForeignKey('Other Table.Id'))",
        "sa.Column('c', sa.Integer(), default=5)",
    };
    QStringList snippets;
    for (const QString &each : columns)
        snippets << tableWith(each);
    return snippets;
}

QStringList constraintSnippets()
{
    const QString columns = QStringLiteral("sa.Column('a', sa.Integer()), sa.Column('b', sa.Integer()), ");
    const QStringList constraints{
        "sa.PrimaryKeyConstraint('a', 'b')", "sa.PrimaryKeyConstraint('b', name='pk')", "sa.UniqueConstraint('a')", "sa.UniqueConstraint('a', 'b', name='uq')",
        "sa.UniqueConstraint('a', deferrable=True, initially='DEFERRED')", "sa.CheckConstraint('a < b')", "sa.CheckConstraint('a < b', name='Ck 1')",
        "sa.CheckConstraint(sa.text('a % 2 = 0'))", "sa.ForeignKeyConstraint(['a'], ['o.x'])", "sa.ForeignKeyConstraint(['a', 'b'], ['o.x', 'o.y'], name='fk')",
        "sa.ForeignKeyConstraint(['a'], ['o.x'], ondelete='CASCADE', onupdate='NO ACTION')",
        "sa.ForeignKeyConstraint(['a'], ['o.x'], deferrable=True, initially='IMMEDIATE')", "sa.ForeignKeyConstraint(['a'], ['o.x'], deferrable=False)",
        "sa.ForeignKeyConstraint(['a'], ['o.x'], match='FULL')", "sa.ForeignKeyConstraint(['a'], ['t.b'])",
        "sa.ForeignKeyConstraint(['a'], ['o.x']), sa.UniqueConstraint('b'), sa.CheckConstraint('a > 1'), sa.PrimaryKeyConstraint('a')",
        "sa.Index('ix', 'a', 'b')", "sa.Index('ix', 'a', unique=True), sa.UniqueConstraint('b')", "schema='other'", "prefixes=['TEMPORARY']",
        "sa.ForeignKeyConstraint(['a'], ['s.o.x']), schema='s'", "comment='no comments here'",
    };
    QStringList snippets;
    for (const QString &each : constraints)
        snippets << tableWith(columns + each);
    return snippets;
}

QStringList nameSnippets()
{
    QStringList snippets;
    for (const char *name : {"plain", "Upper", "with space", "with\"quote", "order", "select", "user", "key", "index", "group", "_under", "1digit", "$dollar", "do$llar",
                             "z\\u00fcrich", "a-b", "a.b", "rowid", "values", "end", "window", "always", "returning", "transaction", "abort", "no", "if", "view"})
        snippets << QStringLiteral("op.create_table('%1', sa.Column('%1', sa.Integer()), sa.UniqueConstraint('%1', name='%1'))").arg(QLatin1String(name));
    return snippets;
}

QStringList otherSnippets()
{
    return {
        "op.drop_table('t')", "op.drop_table('Odd Name')", "op.drop_table('t', schema='s')", "op.rename_table('a', 'b')", "op.rename_table('A', 'order')",
        "op.rename_table('a', 'b', schema='s')",
        "op.create_index('ix', 't', ['a'])", "op.create_index('ix', 't', ['a', 'B'], unique=True)", "op.create_index('ix', 't', [sa.text('lower(a)'), 'b'])",
        "op.create_index('ix', 't', ['a'], sqlite_where=sa.text('a > 1'))", "op.create_index('Ix Odd', 'T', ['order'])", "op.create_index(op.f('ix_t_a'), 't', ['a'])",
        "op.create_index('ix', 't', ['a'], schema='s')", "op.create_index('ix', 't', ['a'], postgresql_using='gin')",
        "op.drop_index('ix')", "op.drop_index('ix', table_name='t')", "op.drop_index('Ix Odd', 'T')", "op.drop_index('ix', schema='s')",
        "op.add_column('t', sa.Column('c', sa.Integer()))", "op.add_column('T', sa.Column('Select', sa.String(5), nullable=False, server_default='x'))",
        "op.add_column('t', sa.Column('c', sa.Integer(), index=True))", "op.add_column('t', sa.Column('c', sa.Boolean(), server_default=sa.false()))",
        "op.add_column('t', sa.Column('c', sa.Integer()), schema='s')",
        "op.add_column('t', sa.Column('c', sa.Integer(), sa.CheckConstraint('c > 0', name='positive')))",
        "op.add_column('t', sa.Column('c', sa.Boolean(create_constraint=True), server_default=sa.true()))",
        "op.drop_column('t', 'c')", "op.drop_column('T', 'order')",
        "op.add_column('t', sa.Column('c', sa.Integer(), sa.ForeignKey('o.id')))", "op.add_column('t', sa.Column('c', sa.Integer(), unique=True))",
        "op.execute('SELECT 1')", "op.execute(\"INSERT INTO t VALUES ('a;b', 'c:d')\")", "op.execute(sa.text('UPDATE t SET a = :v').bindparams(v=5))",
        "op.execute(sa.text('UPDATE t SET a = :v').bindparams(v=\"it's\"))", "op.execute(sa.text('UPDATE t SET a = :v, b = :w, c = :v').bindparams(v=1.5, w=True))",
        "op.execute(sa.text('UPDATE t SET a = :v').bindparams(v=1.0))", "op.execute(sa.text('UPDATE t SET a = :v').bindparams(v=None))",
        "op.execute(sa.text(\"UPDATE t SET a = :v WHERE b = '?'\").bindparams(v=2))",
        "op.bulk_insert(sa.table('t', sa.column('a', sa.Integer), sa.column('B', sa.String)), [{'a': 1, 'B': 'x'}, {'a': 2, 'B': \"o'k\"}])",
        "op.bulk_insert(sa.table('t', sa.column('a', sa.Float), sa.column('b', sa.Boolean)), [{'a': 1.5, 'b': True}, {'a': 2.0, 'b': False}])",
        "op.bulk_insert(sa.table('t', sa.column('a', sa.String)), [{'a': None}])", "op.bulk_insert(sa.table('t', sa.column('a', sa.String)), [])",
        "op.bulk_insert(sa.table('t', sa.column('a', sa.String), sa.column('b', sa.String)), [{'a': op.inline_literal('x')}])",
    };
}

Column columnOf(const QString &type)
{
    Column column;
    column.name = QStringLiteral("a");
    column.type.name = type;
    return column;
}

} // namespace

class TestDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operations_data();
    void operations() { m_printer.compare(); }
    void newer_data() { addRowsOfNewer(QStringLiteral("newer-sqlite.txt")); }
    void newer() { m_printer.compare(); }
    void defaults_data();
    void defaults();
    void ifExists();
    void literals_data();
    void literals();
    void inlined();
    void literalsComeBack();
    void unknownType();

private:
    SqliteDialect m_dialect;
    OperationPrinter m_printer{m_dialect};
};

void TestDialect::operations_data()
{
    addOracleRows(m_dialect.name(), typeSnippets() + columnSnippets() + constraintSnippets() + nameSnippets() + otherSnippets()
                                        + snippetsOf(QStringLiteral("both.txt")) + snippetsOf(QStringLiteral("sqlite.txt")));
}

void TestDialect::defaults_data()
{
    // SQLAlchemy 2.0's rule: brackets round what is more than a word, unless it begins with a quote or a bracket.
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    for (const char *same : {"1", "now", "CURRENT_TIMESTAMP", "'a b'", "\"a b\"", "(1 + 1)", " 'x' || y", "z\u00fcrich"})
        QTest::newRow(same) << QString::fromUtf8(same) << QString::fromUtf8(same);
    for (const char *bracketed : {"1 + 1", "-1", "1.5", "lower('X')", "datetime('now', 'localtime')"})
        QTest::newRow(bracketed) << QString::fromUtf8(bracketed) << QStringLiteral("(%1)").arg(QLatin1String(bracketed));
}

void TestDialect::defaults()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    for (const auto form : {ServerDefault::Form::Text, ServerDefault::Form::Expression}) {
        Column column = columnOf(QStringLiteral("Integer"));
        column.serverDefault = ServerDefault{form, text};
        AddColumn add;
        add.table = QStringLiteral("t");
        add.column = column;
        QCOMPARE(m_dialect.sql(add).front().sql, QStringLiteral("ALTER TABLE t ADD COLUMN a INTEGER DEFAULT ") + expected);
    }
}

void TestDialect::ifExists()
{
    // Newer than the installed Alembic; SQLite's own grammar (sqlite.org/lang_createtable.html and others).
    Table table;
    table.name = QStringLiteral("t");
    table.columns = {columnOf(QStringLiteral("Integer"))};
    Index index;
    index.name = QStringLiteral("ix");
    index.table = QStringLiteral("t");
    index.elements = {{QStringLiteral("a"), false}};
    NoProgress progress;
    Connection connection(DatabaseUrl::parse(QStringLiteral("sqlite://")), Connection::Access::Write, progress);
    for (int twice = 0; twice < 2; ++twice) {
        for (const Operation &operation : {Operation(CreateTable{table, true}), Operation(CreateIndex{index, true})})
            connection.execute(m_dialect.sql(operation).front().sql);
    }
    for (int twice = 0; twice < 2; ++twice) {
        for (const Operation &operation : {Operation(DropIndex{{}, QStringLiteral("ix"), {}, true}), Operation(DropTable{{}, QStringLiteral("t"), true})})
            connection.execute(m_dialect.sql(operation).front().sql);
    }
    QVERIFY(m_dialect.tables(connection).empty());
}

void TestDialect::literals_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << QVariant() << "NULL";
    QTest::newRow("true") << QVariant(true) << "1";
    QTest::newRow("false") << QVariant(false) << "0";
    QTest::newRow("integer") << QVariant(-42) << "-42";
    QTest::newRow("long") << QVariant(qlonglong(9223372036854775807)) << "9223372036854775807";
    QTest::newRow("real") << QVariant(0.1) << "0.1";
    QTest::newRow("whole real") << QVariant(2.0) << "2.0";
    QTest::newRow("negative whole real") << QVariant(-2.0) << "-2.0";
    QTest::newRow("large real") << QVariant(1e300) << "1e+300";
    QTest::newRow("text") << QVariant(QStringLiteral("it's \"a\"")) << "'it''s \"a\"'";
    QTest::newRow("empty text") << QVariant(QStringLiteral("")) << "''";
    QTest::newRow("bytes") << QVariant(QByteArray("\0\xff", 2)) << "X'00ff'";
}

void TestDialect::literals()
{
    QFETCH(QVariant, value);
    QFETCH(QString, text);
    QCOMPARE(m_dialect.literal(value), text);
}

void TestDialect::literalsComeBack()
{
    NoProgress progress;
    Connection connection(DatabaseUrl::parse(QStringLiteral("sqlite://")), Connection::Access::Write, progress);
    for (const QVariant &value : {QVariant(QStringLiteral("a'b\n\"c\" ? -- d")), QVariant(1.0 / 3), QVariant(2.0), QVariant(1e-9), QVariant(qlonglong(-5)), QVariant(QByteArray("\0'", 2))}) {
        const QVariant back = connection.scalar(QStringLiteral("SELECT ") + m_dialect.literal(value));
        QCOMPARE(back, value);
        QCOMPARE(back.typeId(), value.typeId());
        QCOMPARE(connection.scalar(QStringLiteral("SELECT ?"), {value}), value);
    }
}

void TestDialect::inlined()
{
    const Statement statement{QStringLiteral("INSERT INTO \"a?b\" VALUES (?, '?''?', ?) -- ?\n/* ? */ ?"),
                              {{1, QStringLiteral("?"), QVariant()}, {2, QStringLiteral("y"), true}}};
    QCOMPARE(m_dialect.inlined(statement), (QStringList{"INSERT INTO \"a?b\" VALUES (1, '?''?', '?') -- ?\n/* ? */ NULL",
                                                       "INSERT INTO \"a?b\" VALUES (2, '?''?', 'y') -- ?\n/* ? */ 1"}));
    QCOMPARE(m_dialect.inlined({QStringLiteral("SELECT '?'"), {}}), QStringList{"SELECT '?'"});
}

void TestDialect::unknownType()
{
    Table table;
    table.name = QStringLiteral("t");
    table.columns = {columnOf(QStringLiteral("Geometry"))};
    const auto error = errorOf([&] { m_dialect.sql(CreateTable{table, false}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Unsupported);
    QVERIFY(error->message.contains(QLatin1String("Geometry")));
}

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
