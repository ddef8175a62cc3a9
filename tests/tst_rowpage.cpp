// SPDX-License-Identifier: GPL-3.0-or-later
// Rows read page by page, against what sqlite3 and psql say of the same tables.
#include "db/rowpage.h"
#include "support/collecting.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/sqliteshell.h"

#include <QTemporaryDir>
#include <QTest>

using namespace meditrack;

using From = RowRequest::From;
using Paging = PagedTable::Paging;
Q_DECLARE_METATYPE(meditrack::PagedTable::Paging)

namespace {

/// A cell as sqlite3's quote() and our psql queries write it.
QString written(const RowCell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return QStringLiteral("NULL");
    case Cell::Kind::Text:
        return QLatin1Char('\'') + QString(cell.text).replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
    case Cell::Kind::Blob:
        return QStringLiteral("X'") + QString::fromLatin1(cell.head.toHex().toUpper()) + QLatin1Char('\'');
    default:
        return cell.text;
    }
}

QStringList lines(const std::vector<Row> &rows)
{
    QStringList result;
    for (const Row &row : rows) {
        QStringList cells;
        for (const RowCell &cell : row.cells)
            cells << written(cell);
        result << cells.join(QLatin1Char('|'));
    }
    return result;
}

/// All rows, from the first page to the last, each found by the last key of the one before.
QStringList forwards(Connection &connection, const PagedTable &source, RowRequest request)
{
    QStringList all;
    for (;;) {
        const RowPage page = readRows(connection, source, request);
        all << lines(page.rows);
        if (page.isEnd || page.rows.empty())
            return all;
        if (source.paging == Paging::ByOffset) {
            request.skip += request.limit;
        } else {
            request.from = From::After;
            request.key = page.rows.back().key;
        }
    }
}

/// The same from the end.
QStringList backwards(Connection &connection, const PagedTable &source, RowRequest request)
{
    QStringList all;
    for (request.from = From::Last;;) {
        const RowPage page = readRows(connection, source, request);
        all = lines(page.rows) + all;
        if (page.isEnd || page.rows.empty())
            return all;
        request.from = From::Before;
        request.key = page.rows.front().key;
    }
}

QStringList splitLines(const QByteArray &output)
{
    QStringList list = QString::fromUtf8(output).split(QLatin1Char('\n'));
    if (list.last().isEmpty())
        list.removeLast();
    return list;
}

} // namespace

class TestRowPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqliteTables_data();
    void sqliteTables();
    void sqliteSorted();
    void exactNumbers();
    void longValues();
    void oneCell();
    void goneMeanwhile();
    void columnGoneMeanwhile();
    void noFile();
    void cancelled();
    void lastPageCostsNoMore();
    void postgresTables_data();
    void postgresTables();
    void postgresValues();
    void postgresSorted();
    void postgresRights();
    void postgresPolicy();
    void postgresGone();
    void nothingStaysOpen();

private:
    QString file() const { return m_folder.filePath(QStringLiteral("rows.db")); }
    Connection &sqlite(const QString &sql);
    Connection &postgres(const QByteArray &sql);

    QTemporaryDir m_folder;
    NoProgress m_progress;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<PostgresCluster> m_cluster;
    QString m_database;
    int m_number = 0;
};

/// A new file with this in it.
Connection &TestRowPage::sqlite(const QString &sql)
{
    m_connection.reset();
    QFile::remove(file());
    const QByteArray said = sqliteShell(file(), sql);
    if (!said.isEmpty())
        qFatal("%s", said.constData());
    m_connection = std::make_unique<Connection>(DatabaseUrl::forSqliteFile(file()), Connection::Access::Read, m_progress);
    return *m_connection;
}

Connection &TestRowPage::postgres(const QByteArray &sql)
{
    m_connection.reset();
    if (!m_cluster)
        m_cluster = std::make_unique<PostgresCluster>();
    m_database = QStringLiteral("d%1").arg(++m_number);
    m_cluster->create(m_database);
    const Outcome outcome = m_cluster->psql(m_database, sql);
    if (outcome.exitCode != 0)
        qFatal("%s", outcome.errors.constData());
    m_connection = std::make_unique<Connection>(DatabaseUrl::parse(m_cluster->url(m_database)), Connection::Access::Read, m_progress);
    return *m_connection;
}

void TestRowPage::sqliteTables_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("table");
    QTest::addColumn<Paging>("paging");
    QTest::addColumn<QString>("question"); ///< the same rows, for the shell

    const QString numbers = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ");
    const auto add = [](const char *name, const QString &sql, const QString &table, Paging paging, const QString &question) {
        QTest::newRow(name) << sql << table << paging << question;
    };
    add("empty", QStringLiteral("CREATE TABLE t (a)"), QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(a) FROM t"));
    add("integer key", QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); ") + numbers.arg(257) + QStringLiteral("INSERT INTO t SELECT i * 3 - 400, 'x' || i FROM n"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(id), quote(a) FROM t ORDER BY id"));
    add("exactly one page", QStringLiteral("CREATE TABLE t (a); ") + numbers.arg(10) + QStringLiteral("INSERT INTO t SELECT i FROM n"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(a) FROM t"));
    add("no key, rows twice", QStringLiteral("CREATE TABLE t (a, b); ") + numbers.arg(45) + QStringLiteral("INSERT INTO t SELECT i % 2, NULL FROM n"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(a), quote(b) FROM t ORDER BY rowid"));
    add("columns called rowid and oid", QStringLiteral("CREATE TABLE t (rowid, OID); ") + numbers.arg(45) + QStringLiteral("INSERT INTO t SELECT 100 - i, i % 3 FROM n"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(rowid), quote(oid) FROM t ORDER BY _rowid_"));
    add("all its names taken", QStringLiteral("CREATE TABLE t (rowid, oid, _rowid_); ") + numbers.arg(45) + QStringLiteral("INSERT INTO t SELECT 100 - i, 0, 0 FROM n"),
        QStringLiteral("t"), Paging::ByOffset, QStringLiteral("SELECT quote(rowid), quote(oid), quote(_rowid_) FROM t"));
    add("text key", QStringLiteral("CREATE TABLE t (code VARCHAR(9) PRIMARY KEY, n INT); ") + numbers.arg(61) + QStringLiteral("INSERT INTO t SELECT 'c' || (i * 37 % 61), i FROM n"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(code), quote(n) FROM t ORDER BY rowid"));
    add("without rowid", QStringLiteral("CREATE TABLE t (b TEXT, a INT, c, PRIMARY KEY (a, b)) WITHOUT ROWID; ") + numbers.arg(61)
            + QStringLiteral("INSERT INTO t SELECT char(65 + i % 7), i / 7, i FROM n"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(b), quote(a), quote(c) FROM t ORDER BY a, b"));
    add("without rowid, falling", QStringLiteral("CREATE TABLE t (a INT, b INT, PRIMARY KEY (a DESC, b DESC)) WITHOUT ROWID; ") + numbers.arg(61) + QStringLiteral("INSERT INTO t SELECT i / 7, i FROM n"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(a), quote(b) FROM t ORDER BY a, b"));
    add("without rowid, both ways", QStringLiteral("CREATE TABLE t (a INT, b INT, PRIMARY KEY (a, b DESC)) WITHOUT ROWID; ") + numbers.arg(61) + QStringLiteral("INSERT INTO t SELECT i / 7, i FROM n"),
        QStringLiteral("t"), Paging::ByOffset, QStringLiteral("SELECT quote(a), quote(b) FROM t"));
    add("key of another collation", QStringLiteral("CREATE TABLE t (a TEXT, PRIMARY KEY (a COLLATE NOCASE)) WITHOUT ROWID; ") + numbers.arg(50)
            + QStringLiteral("INSERT INTO t SELECT CASE i % 2 WHEN 0 THEN 'k' ELSE 'K' END || i FROM n"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(a) FROM t ORDER BY a COLLATE NOCASE"));
    add("keys of all kinds", QStringLiteral("CREATE TABLE t (a PRIMARY KEY) WITHOUT ROWID; INSERT INTO t VALUES (1), (2.5), ('1'), (x'01'), ('é'), (''), (x''), (-9223372036854775808), (9223372036854775807), (1e300), ('a'), ('b'), ('c')"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT CASE WHEN a = 1e300 THEN '1e+300' ELSE quote(a) END FROM t ORDER BY a"));
    add("view", QStringLiteral("CREATE TABLE t (a); ") + numbers.arg(45) + QStringLiteral("INSERT INTO t SELECT i FROM n; CREATE VIEW v AS SELECT a, a * a AS square FROM t"),
        QStringLiteral("v"), Paging::ByOffset, QStringLiteral("SELECT quote(a), quote(square) FROM v"));
    add("generated columns", QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b AS (a + 1), c AS (a || 'x') STORED); ") + numbers.arg(33) + QStringLiteral("INSERT INTO t (a) SELECT i FROM n"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(id), quote(a), quote(b), quote(c) FROM t ORDER BY id"));
    add("full text", QStringLiteral("CREATE VIRTUAL TABLE t USING fts5(a, b); ") + numbers.arg(33) + QStringLiteral("INSERT INTO t SELECT 'word' || i, i FROM n"),
        QStringLiteral("t"), Paging::ByOffset, QStringLiteral("SELECT quote(a), quote(b) FROM t"));
    add("odd names", QStringLiteral("CREATE TABLE \"a \"\"b?%1 ü\" (\"select ?\" INTEGER PRIMARY KEY, \"%1 %2 \"\"\" TEXT, \"'\" INT); ") + numbers.arg(33)
            + QStringLiteral("INSERT INTO \"a \"\"b?%1 ü\" SELECT i, 'it''s ' || i, i FROM n"),
        QStringLiteral("a \"b?%1 ü"), Paging::ByKey, QStringLiteral("SELECT quote(\"select ?\"), quote(\"%1 %2 \"\"\"), quote(\"'\") FROM \"a \"\"b?%1 ü\" ORDER BY 1 + \"select ?\""));
    add("values", QStringLiteral("CREATE TABLE t (a); INSERT INTO t VALUES (NULL), (''), (x''), (0), ('NULL'), (9223372036854775807), (-9223372036854775808), (0.5), (1.0), ('ü€😀'), (x'00ff00'), (-0.0)"),
        QStringLiteral("t"), Paging::ByKey, QStringLiteral("SELECT quote(a) FROM t"));
}

void TestRowPage::sqliteTables()
{
    QFETCH(QString, sql);
    QFETCH(QString, table);
    QFETCH(QString, question);
    Connection &connection = sqlite(sql);
    const PagedTable source = pagedTable(connection, table);
    QTEST(source.paging, "paging");
    const QStringList expected = splitLines(sqliteShell(file(), question));
    RowRequest request;
    request.limit = 10;
    QCOMPARE(forwards(connection, source, request), expected);
    if (source.paging == Paging::ByKey)
        QCOMPARE(backwards(connection, source, request), expected);
    request.skip = 7;
    QCOMPARE(lines(readRows(connection, source, request).rows), expected.mid(7, 10));
}

void TestRowPage::sqliteSorted()
{
    Connection &connection = sqlite(QStringLiteral(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, day DATE NOT NULL, may_lack TEXT, plain TEXT NOT NULL); CREATE INDEX by_day ON t (day); CREATE INDEX by_lack ON t (may_lack); "
        "CREATE INDEX some ON t (plain) WHERE id > 5; CREATE INDEX two ON t (plain, id); "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 95) INSERT INTO t SELECT i, date('2026-01-01', (i * 7 % 13) || ' days'), NULL, 'p' FROM n"));
    const PagedTable source = pagedTable(connection, QStringLiteral("t"));
    QStringList sortable;
    for (const RowColumn &column : source.columns) {
        if (column.isSortable)
            sortable << column.name;
    }
    QCOMPARE(sortable, (QStringList{QStringLiteral("id"), QStringLiteral("day")})); // NULLs are neither greater nor less
    for (const bool descending : {false, true}) {
        RowRequest request;
        request.limit = 10;
        request.column = 1;
        request.descending = descending;
        const QString way = descending ? QStringLiteral("DESC") : QString();
        const QStringList expected = splitLines(sqliteShell(file(), QStringLiteral("SELECT quote(id), quote(day), quote(may_lack), quote(plain) FROM t ORDER BY day %1, id %1").arg(way)));
        QCOMPARE(forwards(connection, source, request), expected);
        QCOMPARE(backwards(connection, source, request), expected);
        request.column = 0;
        QCOMPARE(backwards(connection, source, request), splitLines(sqliteShell(file(), QStringLiteral("SELECT quote(id), quote(day), quote(may_lack), quote(plain) FROM t ORDER BY id %1").arg(way))));
    }
}

/// No digit is lost on the way: Python reads the same number from the text as from the file.
void TestRowPage::exactNumbers()
{
    Connection &connection = sqlite(QStringLiteral("CREATE TABLE t (a REAL); INSERT INTO t VALUES (0.1), (0.1 + 0.2), (1.0 / 3), (1e23), (5e-324), (1.7976931348623157e308), (123456789.123456789), (1e15), (-2.0), (1e999)"));
    QStringList texts;
    for (const Row &row : readRows(connection, pagedTable(connection, QStringLiteral("t")), {}).rows)
        texts << row.cells.front().text;
    const Outcome python = runPython("import sqlite3, sys\n"
                                     "for (value,), text in zip(sqlite3.connect(sys.argv[1]).execute('SELECT a FROM t ORDER BY rowid'), sys.argv[2:], strict=False):\n"
                                     "    print(value == float(text) and isinstance(eval(text, {'Inf': float('inf')}), float), text)",
                                     QStringList{file()} + texts);
    QVERIFY2(python.exitCode == 0 && !python.output.contains("False"), QByteArray(python.output + python.errors).constData());
    QCOMPARE(python.output.count("True"), 10);
}

void TestRowPage::longValues()
{
    Connection &connection = sqlite(QStringLiteral("CREATE TABLE t (a); INSERT INTO t VALUES (replace(hex(zeroblob(5000)), '00', 'ü😀')), (zeroblob(7000)), ('12345678'), ('123456789'), (CAST(x'61ff62' AS TEXT)), "
                                                   "(CAST(x'610062' AS TEXT)), (CAST(x'EFBBBF61' AS TEXT))"));
    RowRequest request;
    request.mostText = 8;
    request.mostBytes = 4;
    const std::vector<Row> rows = readRows(connection, pagedTable(connection, QStringLiteral("t")), request).rows;
    const auto cell = [&rows](size_t row) { return rows.at(row).cells.front(); };
    QCOMPARE(cell(0).text, QStringLiteral("ü😀ü😀ü😀ü😀"));
    QCOMPARE(cell(0).bytes, 5000 * 6);
    QVERIFY(!cell(0).isWhole);
    QCOMPARE(cell(1).head, QByteArray(4, '\0'));
    QCOMPARE(cell(1).bytes, 7000);
    QVERIFY(!cell(1).isWhole);
    QVERIFY(cell(2).isWhole);
    QVERIFY(!cell(3).isWhole);
    QCOMPARE(cell(3).text, QStringLiteral("12345678"));
    QCOMPARE(cell(4).text, QStringLiteral("a\uFFFDb")); // no text, and no reason to show none
    QVERIFY(cell(4).isWhole);
    QCOMPARE(cell(5).text, QString(QStringLiteral("a") + QChar(0) + QLatin1Char('b')));
    QCOMPARE(cell(6).text, QStringLiteral("\uFEFFa"));
}

void TestRowPage::oneCell()
{
    Connection &connection = sqlite(QStringLiteral("CREATE TABLE t (a INT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID; INSERT INTO t VALUES (1, 'x'), (1, 'y'), (2, 'x')"));
    const PagedTable source = pagedTable(connection, QStringLiteral("t"));
    RowRequest request;
    request.from = From::At;
    request.key = readRows(connection, source, {}).rows.at(1).key;
    request.only = 1;
    const RowPage page = readRows(connection, source, request);
    QCOMPARE(lines(page.rows), QStringList{QStringLiteral("'y'")});
    QCOMPARE(sqliteShell(file(), QStringLiteral("DELETE FROM t WHERE b = 'y'")), QByteArray());
    QVERIFY(readRows(connection, source, request).rows.empty()); // gone: no error
}

void TestRowPage::goneMeanwhile()
{
    Connection &connection = sqlite(QStringLiteral("CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
    const PagedTable source = pagedTable(connection, QStringLiteral("t"));
    QCOMPARE(sqliteShell(file(), QStringLiteral("DROP TABLE t")), QByteArray());
    const auto error = errorOf([&] { readRows(connection, source, {}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Sql);
    QVERIFY(error->advice.contains(QLatin1String("Refresh")));
    const auto unknown = errorOf([&] { pagedTable(connection, QStringLiteral("t")); });
    QVERIFY(unknown);
    QCOMPARE(unknown->code, ErrorCode::Command);
    QVERIFY(unknown->advice.contains(QLatin1String("Refresh")));
}

/// SQLite takes an unknown name in quotes for a text: no such value may ever be shown.
void TestRowPage::columnGoneMeanwhile()
{
    Connection &connection = sqlite(QStringLiteral("CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2)"));
    const PagedTable source = pagedTable(connection, QStringLiteral("t"));
    QCOMPARE(sqliteShell(file(), QStringLiteral("ALTER TABLE t DROP COLUMN b")), QByteArray());
    const auto error = errorOf([&] { readRows(connection, source, {}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Sql);
}

void TestRowPage::noFile()
{
    Connection connection(DatabaseUrl::forSqliteFile(m_folder.filePath(QStringLiteral("none.db"))), Connection::Access::Read, m_progress);
    const auto error = errorOf([&] { pagedTable(connection, QStringLiteral("t")); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Command);
}

void TestRowPage::cancelled()
{
    sqlite(QStringLiteral("CREATE TABLE t (a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) INSERT INTO t SELECT i FROM n; "
                          "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0"));
    Collecting impatient;
    Connection connection(DatabaseUrl::forSqliteFile(file()), Connection::Access::Read, impatient);
    const PagedTable source = pagedTable(connection, QStringLiteral("endless"));
    impatient.looksLeft = 3;
    const auto error = errorOf([&] { readRows(connection, source, {}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
}

/// Counted in SQLite's own steps and not in time.
void TestRowPage::lastPageCostsNoMore()
{
    sqlite(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, day INT NOT NULL); CREATE INDEX by_day ON t (day); "
                          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) INSERT INTO t SELECT i, i % 1000 FROM n"));
    Collecting counting;
    Connection connection(DatabaseUrl::forSqliteFile(file()), Connection::Access::Read, counting);
    const PagedTable source = pagedTable(connection, QStringLiteral("t"));
    const auto looks = [&](const RowRequest &request) {
        counting.looksLeft = 1000000;
        readRows(connection, source, request);
        return 1000000 - counting.looksLeft;
    };
    RowRequest middle;
    middle.from = From::After;
    middle.key = {{Cell::Kind::Integer, 150000, 0, {}}};
    RowRequest last;
    last.from = From::Last;
    RowRequest sorted = last;
    sorted.column = 1;
    RowRequest far;
    far.skip = 299000;
    const int first = looks({});
    QVERIFY(looks(far) > first + 100); // the measure itself
    QVERIFY(looks(last) <= first + 5);
    QVERIFY(looks(middle) <= first + 5);
    QVERIFY(looks(sorted) <= first + 5);
}

void TestRowPage::postgresTables_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("table");
    QTest::addColumn<Paging>("paging");
    QTest::addColumn<QByteArray>("question"); ///< the same rows, for psql

    QTest::newRow("empty") << QByteArray("CREATE TABLE t (a int PRIMARY KEY)") << QStringLiteral("t") << Paging::ByKey << QByteArray("SELECT a FROM t");
    QTest::newRow("bigint key") << QByteArray("CREATE TABLE t (id bigint PRIMARY KEY, a text); INSERT INTO t SELECT i * 1000000000000, 'x' || i FROM generate_series(-60, 65) i")
                                << QStringLiteral("t") << Paging::ByKey << QByteArray("SELECT id, quote_nullable(a) FROM t ORDER BY id");
    QTest::newRow("composite key") << QByteArray("CREATE TABLE t (b text, a date, PRIMARY KEY (a, b)); INSERT INTO t SELECT chr(65 + i % 7), date '2026-01-01' + i / 7 FROM generate_series(1, 60) i")
                                   << QStringLiteral("t") << Paging::ByKey << QByteArray("SELECT quote_nullable(b), quote_nullable(a::text) FROM t ORDER BY a, b");
    QTest::newRow("unique instead of a key") << QByteArray("CREATE TABLE t (n numeric NOT NULL UNIQUE); INSERT INTO t SELECT i / 7.0 FROM generate_series(1, 60) i")
                                             << QStringLiteral("t") << Paging::ByKey << QByteArray("SELECT n FROM t ORDER BY n");
    QTest::newRow("unique with NULLs") << QByteArray("CREATE TABLE t (n int UNIQUE); INSERT INTO t SELECT nullif(i % 50, 0) FROM generate_series(1, 50) i")
                                       << QStringLiteral("t") << Paging::Forward << QByteArray("SELECT coalesce(n::text, 'NULL') FROM t ORDER BY ctid");
    QTest::newRow("no key") << QByteArray("CREATE TABLE t (a int, b text); INSERT INTO t SELECT i % 3, repeat('x', i) FROM generate_series(1, 500) i; DELETE FROM t WHERE length(b) BETWEEN 100 AND 200")
                            << QStringLiteral("t") << Paging::Forward << QByteArray("SELECT a, quote_nullable(left(b, 300)) FROM t ORDER BY ctid");
    QTest::newRow("view") << QByteArray("CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 45); CREATE VIEW v AS SELECT a, a * a AS square FROM t")
                          << QStringLiteral("v") << Paging::ByOffset << QByteArray("SELECT a, square FROM v");
    QTest::newRow("materialized view") << QByteArray("CREATE MATERIALIZED VIEW m AS SELECT i AS a FROM generate_series(1, 45) i; CREATE UNIQUE INDEX ON m (a)")
                                       << QStringLiteral("m") << Paging::Forward << QByteArray("SELECT a FROM m ORDER BY ctid");
    QTest::newRow("partitions") << QByteArray("CREATE TABLE t (id int PRIMARY KEY) PARTITION BY HASH (id); CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 0); "
                                              "CREATE TABLE t1 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 1); INSERT INTO t SELECT generate_series(1, 45)")
                                << QStringLiteral("t") << Paging::ByKey << QByteArray("SELECT id FROM t ORDER BY id");
    QTest::newRow("heirs with the same key") << QByteArray("CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE heir () INHERITS (t); INSERT INTO t SELECT generate_series(1, 20); INSERT INTO heir SELECT generate_series(1, 20)")
                                             << QStringLiteral("t") << Paging::ByOffset << QByteArray("SELECT id FROM t");
    QTest::newRow("generated columns") << QByteArray("CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) STORED); INSERT INTO t (a) SELECT generate_series(1, 33)")
                                       << QStringLiteral("t") << Paging::ByKey << QByteArray("SELECT id, a, b FROM t ORDER BY id");
    QTest::newRow("odd names") << QByteArray("CREATE SCHEMA \"s.p %1\"; CREATE TABLE \"s.p %1\".\"a \"\"b? $1\" (\"select $1 ?\" int PRIMARY KEY, \"%1 %2 \"\"\" text); INSERT INTO \"s.p %1\".\"a \"\"b? $1\" SELECT i, 'it''s' FROM generate_series(1, 33) i")
                               << QStringLiteral("\"s.p %1\".\"a \"\"b? $1\"") << Paging::ByKey
                               << QByteArray("SELECT \"select $1 ?\", quote_nullable(\"%1 %2 \"\"\") FROM \"s.p %1\".\"a \"\"b? $1\" ORDER BY 1");
    // Its own ">" does not tell capitals apart, that of text does; which one is meant the search path decides.
    const QByteArray capitals = "INSERT INTO t SELECT (chr(65 + i % 26 + 32 * (i / 7 % 2)) || i)::CITEXT, i FROM generate_series(1, 60) i";
    QTest::newRow("citext") << QByteArray("CREATE EXTENSION citext; CREATE TABLE t (k citext PRIMARY KEY, n int); ") + QByteArray(capitals).replace("CITEXT", "citext") << QStringLiteral("t") << Paging::ByKey
                            << QByteArray("SELECT quote_nullable(k::text), n FROM t ORDER BY k");
    QTest::newRow("citext in a schema of its own") << QByteArray("CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext; CREATE TABLE t (k ext.citext PRIMARY KEY, n int); ") + QByteArray(capitals).replace("CITEXT", "ext.citext")
                                                   << QStringLiteral("t") << Paging::Forward << QByteArray("SELECT quote_nullable(k::text), n FROM t ORDER BY ctid");
    QTest::newRow("enum key") << QByteArray("CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy'); CREATE TABLE t (m mood, f float8, PRIMARY KEY (m, f)); "
                                            "INSERT INTO t SELECT (enum_range(NULL::mood))[1 + i % 3], i / 3.0 FROM generate_series(1, 45) i")
                              << QStringLiteral("t") << Paging::ByKey << QByteArray("SELECT quote_nullable(m::text), f FROM t ORDER BY m, f");
}

void TestRowPage::postgresTables()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, table);
    QFETCH(QByteArray, question);
    Connection &connection = postgres(sql);
    const PagedTable source = pagedTable(connection, table);
    QTEST(source.paging, "paging");
    const Outcome psql = m_cluster->psql(m_database, "\\pset format unaligned\n\\pset tuples_only on\n" + question + ";\n");
    QCOMPARE(psql.exitCode, 0);
    QStringList expected = splitLines(psql.output);
    expected.removeIf([](const QString &line) { return line.startsWith(QLatin1String("Output format")) || line.startsWith(QLatin1String("Tuples only")); });
    RowRequest request;
    request.limit = 10;
    QCOMPARE(forwards(connection, source, request), expected);
    if (source.paging == Paging::ByKey)
        QCOMPARE(backwards(connection, source, request), expected);
    request.skip = 7;
    QCOMPARE(lines(readRows(connection, source, request).rows), expected.mid(7, 10));
}

void TestRowPage::postgresValues()
{
    Connection &connection = postgres(
        "CREATE DOMAIN picture AS bytea; CREATE TABLE t (id int PRIMARY KEY, a bigint, n numeric, f float8, b bool, t text, j jsonb, y bytea, d picture, l int[], z timestamptz); "
        "INSERT INTO t VALUES (1, 9223372036854775807, 12345678901234567890.123456789012345678900, 0.1::float8 + 0.2::float8, true, repeat('ü😀', 4), '{\"b\": 1.10, \"a\": [1]}', '\\x00ff', '\\x0102030405', '{1,NULL}', "
        "'2026-03-01 12:00:00+00'), (2, NULL, 'NaN', '-Infinity', NULL, '', NULL, '', NULL, NULL, NULL)");
    RowRequest request;
    request.mostText = 26;
    request.mostBytes = 4;
    const std::vector<Row> rows = readRows(connection, pagedTable(connection, QStringLiteral("t")), request).rows;
    QCOMPARE(rows.size(), size_t(2));
    const std::vector<RowCell> &cells = rows.front().cells;
    QCOMPARE(cells.at(1).text, QStringLiteral("9223372036854775807"));
    QCOMPARE(cells.at(1).kind, Cell::Kind::Integer);
    QCOMPARE(cells.at(2).text, QStringLiteral("12345678901234567890.12345")); // cut, and said to be
    QVERIFY(!cells.at(2).isWhole);
    QCOMPARE(cells.at(3).text, QStringLiteral("0.30000000000000004"));
    QCOMPARE(cells.at(4).text, QStringLiteral("true"));
    QCOMPARE(cells.at(5).text, QStringLiteral("ü😀ü😀ü😀ü😀"));
    QVERIFY(cells.at(5).isWhole);
    QCOMPARE(cells.at(5).bytes, 24);
    QCOMPARE(cells.at(6).text, QStringLiteral("{\"a\": [1], \"b\": 1.10}"));
    QCOMPARE(cells.at(7).head, QByteArray::fromHex("00ff"));
    QVERIFY(cells.at(7).isWhole);
    QCOMPARE(cells.at(8).head, QByteArray::fromHex("01020304"));
    QCOMPARE(cells.at(8).bytes, 5);
    QCOMPARE(cells.at(9).text, QStringLiteral("{1,NULL}"));
    const std::vector<RowCell> &others = rows.back().cells;
    QCOMPARE(others.at(1).kind, Cell::Kind::Null);
    QCOMPARE(others.at(2).text, QStringLiteral("NaN"));
    QCOMPARE(others.at(3).text, QStringLiteral("-Infinity"));
    QCOMPARE(others.at(5).kind, Cell::Kind::Text); // an empty text is no NULL
    QVERIFY(others.at(5).isWhole);
    QCOMPARE(others.at(7).kind, Cell::Kind::Blob);
    QVERIFY(others.at(7).isWhole);
    request.from = From::At;
    request.key = rows.front().key;
    request.only = 2;
    request.mostText = 100;
    QCOMPARE(readRows(connection, pagedTable(connection, QStringLiteral("t")), request).rows.front().cells.front().text, QStringLiteral("12345678901234567890.123456789012345678900"));
}

void TestRowPage::postgresSorted()
{
    Connection &connection = postgres("CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL, other text); CREATE INDEX ON t (name); CREATE INDEX ON t (other); "
                                      "INSERT INTO t SELECT i, chr(97 + i * 7 % 5) FROM generate_series(1, 45) i");
    const PagedTable source = pagedTable(connection, QStringLiteral("t"));
    QVERIFY(source.columns.at(0).isSortable && source.columns.at(1).isSortable && !source.columns.at(2).isSortable);
    RowRequest request;
    request.limit = 10;
    request.column = 1;
    request.descending = true;
    QStringList expected = m_cluster->ask(m_database, "SELECT id || '|' || quote_nullable(name) || '|NULL' FROM t ORDER BY name DESC, id DESC").split(QLatin1Char('\n'));
    QCOMPARE(forwards(connection, source, request), expected);
    QCOMPARE(backwards(connection, source, request), expected);
}

void TestRowPage::postgresRights()
{
    postgres("CREATE TABLE open_one (id int PRIMARY KEY, secret text); CREATE TABLE shut (id int); INSERT INTO open_one VALUES (1, 'x'); "
             "DO $$ BEGIN CREATE ROLE looker LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT SELECT (id) ON open_one TO looker");
    Connection connection(DatabaseUrl::parse(m_cluster->url(m_database).replace(QLatin1String("tester@"), QLatin1String("looker@"))), Connection::Access::Read, m_progress);
    const auto error = errorOf([&] { pagedTable(connection, QStringLiteral("shut")); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::PermissionDenied);
    const PagedTable source = pagedTable(connection, QStringLiteral("open_one"));
    QCOMPARE(lines(readRows(connection, source, {}).rows), QStringList{QStringLiteral("1")}); // the column that it may read
    // Neither the key nor where a row lies: both are columns that it may not read.
    postgres("CREATE TABLE people (id int PRIMARY KEY, name text); INSERT INTO people SELECT i, 'p' || i FROM generate_series(1, 25) i; GRANT SELECT (name) ON people TO looker; "
             "CREATE TABLE keyless (id int, name text); INSERT INTO keyless SELECT * FROM people; GRANT SELECT (name) ON keyless TO looker");
    Connection names(DatabaseUrl::parse(m_cluster->url(m_database).replace(QLatin1String("tester@"), QLatin1String("looker@"))), Connection::Access::Read, m_progress);
    RowRequest request;
    request.limit = 10;
    for (const QString &table : {QStringLiteral("people"), QStringLiteral("keyless")}) {
        const PagedTable rows = pagedTable(names, table);
        QCOMPARE(rows.paging, Paging::ByOffset);
        QCOMPARE(forwards(names, rows, request), m_cluster->ask(m_database, "SELECT quote_nullable(name) FROM people ORDER BY id").split(QLatin1Char('\n')));
    }
}

/// Row security makes an index worth while to the planner, which has the rows in another order than that in which they lie.
void TestRowPage::postgresPolicy()
{
    postgres("CREATE TABLE t (tenant int, n int, note text); INSERT INTO t SELECT i % 1000, -i, repeat('x', 500) FROM generate_series(1, 30000) i; CREATE INDEX ON t (tenant, n); ANALYZE t; "
             "DO $$ BEGIN CREATE ROLE looker LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT SELECT ON t TO looker; "
             "ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON t USING (tenant = 1); "
             "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET random_page_cost = 1', current_database()); END $$");
    Connection connection(DatabaseUrl::parse(m_cluster->url(m_database).replace(QLatin1String("tester@"), QLatin1String("looker@"))), Connection::Access::Read, m_progress);
    const PagedTable source = pagedTable(connection, QStringLiteral("t"));
    QCOMPARE(source.paging, Paging::Forward);
    RowRequest request;
    request.limit = 10;
    QCOMPARE(forwards(connection, source, request), m_cluster->ask(m_database, "SELECT tenant || '|' || n || '|' || quote_nullable(left(note, 300)) FROM t WHERE tenant = 1 ORDER BY ctid").split(QLatin1Char('\n')));
}

void TestRowPage::postgresGone()
{
    Connection &connection = postgres("CREATE TABLE t (id int PRIMARY KEY)");
    const PagedTable source = pagedTable(connection, QStringLiteral("t"));
    m_cluster->psql(m_database, "DROP TABLE t");
    const auto error = errorOf([&] { readRows(connection, source, {}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Sql);
    QVERIFY(error->advice.contains(QLatin1String("Refresh")));
    QCOMPARE(errorOf([&] { pagedTable(connection, QStringLiteral("t")); })->code, ErrorCode::Command); // the connection goes on
}

/// No snapshot, no lock between two pages.
void TestRowPage::nothingStaysOpen()
{
    Connection &connection = postgres("CREATE TABLE t (id int); INSERT INTO t SELECT generate_series(1, 500)");
    const PagedTable source = pagedTable(connection, QStringLiteral("t"));
    readRows(connection, source, {});
    QVERIFY(!connection.inTransaction());
    QCOMPARE(m_cluster->ask(m_database, "SET lock_timeout = '2s'; ALTER TABLE t ADD COLUMN b int; SELECT 'done'"), QStringLiteral("done"));
    QCOMPARE(readRows(connection, source, {}).rows.size(), size_t(100));

    Connection &file = sqlite(QStringLiteral("CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
    const PagedTable table = pagedTable(file, QStringLiteral("t"));
    readRows(file, table, {});
    QCOMPARE(sqliteShell(this->file(), QStringLiteral("BEGIN EXCLUSIVE; INSERT INTO t VALUES (2); COMMIT;")), QByteArray());
    QCOMPARE(readRows(file, table, {}).rows.size(), size_t(2));
}

QTEST_MAIN(TestRowPage)
#include "tst_rowpage.moc"
