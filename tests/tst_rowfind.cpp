// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that contain a text, page by page, against what sqlite3 and psql find in the same tables.
#include "db/rowpage.h"
#include "db/tablecounts.h"
#include "support/collecting.h"
#include "support/errorof.h"
#include "support/postgres.h"
#include "support/sqliteshell.h"

#include <QTemporaryDir>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

/// The first column of every row that is found, page by page.
QStringList found(Connection &connection, const PagedTable &source, RowRequest request)
{
    QStringList all;
    request.limit = 7;
    for (;;) {
        const RowPage page = readRows(connection, source, request);
        for (const Row &row : page.rows)
            all << row.cells.front().text;
        if (page.isEnd || page.rows.empty())
            return all;
        if (source.paging == PagedTable::Paging::ByOffset) {
            request.skip += request.limit;
        } else {
            request.from = RowRequest::From::After;
            request.key = page.rows.back().key;
        }
    }
}

RowRequest lookingFor(const QString &text, int within = -1)
{
    RowRequest request;
    request.contains = text;
    request.within = within;
    return request;
}

QStringList words(const QByteArray &output)
{
    return QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestRowFind final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqlite_data();
    void sqlite();
    void wide();
    void cancelled();
    void postgres_data();
    void postgres();
    void views();

private:
    QString file() const { return m_folder.filePath(u"rows.db"_s); }

    QTemporaryDir m_folder;
    NoProgress m_progress;
    std::unique_ptr<PostgresCluster> m_cluster;
};

/// What stands in the tables of both: letters of other languages, what LIKE takes for something else, quotes, numbers, a blob.
static constexpr const char *Rows = "INSERT INTO t VALUES (1, 'Aspirin 100 %', 0.5, NULL), (2, 'aspirin_retard', 12, NULL), (3, 'O''Brien', 100, NULL), (4, 'Müller', 7, NULL), (5, 'MÜLLER', 8, NULL), "
                                    "(6, 'back\\slash', 9, NULL), (7, 'Ärztin Öl', 1, NULL), (8, NULL, NULL, NULL); ";

void TestRowFind::sqlite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("within");
    QTest::addColumn<QString>("where"); ///< the same, for the shell
    const auto has = [](const QString &column, const QString &text) { return u"instr(%1, %2) > 0"_s.arg(column, text); };
    QTest::newRow("either case") << u"ASPIRIN"_s << -1 << has(u"lower(name)"_s, u"'aspirin'"_s);
    QTest::newRow("percent") << u"%"_s << -1 << has(u"name"_s, u"'%'"_s);
    QTest::newRow("underscore") << u"n_r"_s << -1 << has(u"name"_s, u"'n_r'"_s);
    QTest::newRow("backslash") << u"\\"_s << -1 << has(u"name"_s, u"'\\'"_s);
    QTest::newRow("quote") << u"o'b"_s << -1 << u"id = 3"_s;
    QTest::newRow("no SQL") << u"' OR 1 = 1 --"_s << -1 << u"0"_s;
    QTest::newRow("umlaut, small") << u"müller"_s << -1 << u"name IN ('Müller', 'MÜLLER')"_s;
    QTest::newRow("umlaut, capital") << u"MÜLLER"_s << -1 << u"name IN ('Müller', 'MÜLLER')"_s;
    QTest::newRow("umlauts of two words") << u"ärztin öl"_s << 1 << u"id = 7"_s;
    QTest::newRow("number") << u"100"_s << -1 << has(u"id || name || coalesce(amount, '')"_s, u"'100'"_s);
    QTest::newRow("number in one column") << u"100"_s << 2 << u"amount = 100"_s;
    QTest::newRow("half") << u"0.5"_s << 2 << u"amount = 0.5"_s;
    QTest::newRow("many") << u"drug 1"_s << 1 << u"substr(name, 1, 6) = 'drug 1'"_s;
    QTest::newRow("blobs are not looked into") << u"inside"_s << -1 << u"0"_s;
    QTest::newRow("nothing") << u"never"_s << -1 << u"0"_s;
}

void TestRowFind::sqlite()
{
    QFETCH(QString, text);
    QFETCH(int, within);
    QFETCH(QString, where);
    QFile::remove(file());
    QCOMPARE(sqliteShell(file(), u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, amount NUMERIC, scan BLOB); %1 INSERT INTO t VALUES (9, 'scan', 3, CAST('inside' AS BLOB)); "
                                  "WITH n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 99) INSERT INTO t SELECT i, 'drug ' || i, i / 4, NULL FROM n; "
                                  "CREATE VIEW v AS SELECT * FROM t"_s.arg(QString::fromUtf8(Rows))), QByteArray());
    const QStringList expected = words(sqliteShell(file(), u"SELECT id FROM t WHERE %1 ORDER BY id"_s.arg(where)));
    Connection connection(DatabaseUrl::forSqliteFile(file()), Connection::Access::Read, m_progress);
    const PagedTable source = pagedTable(connection, u"t"_s);
    const RowRequest request = lookingFor(text, within);
    QCOMPARE(found(connection, source, request), expected);
    QCOMPARE(countRows(connection, source, request), expected.size());
    QCOMPARE(found(connection, pagedTable(connection, u"v"_s), request), expected);
    RowRequest last = request; // the other way, as the end of the list is read
    last.from = RowRequest::From::Last;
    last.limit = 3;
    QStringList end;
    for (const Row &row : readRows(connection, source, last).rows)
        end << row.cells.front().text;
    QCOMPARE(end, expected.last(std::min<qsizetype>(3, expected.size())));
}

/// SQLite allows a table 2,000 columns, and an expression a thousand levels.
void TestRowFind::wide()
{
    QFile::remove(file());
    QStringList columns;
    for (int i = 0; i < 1998; ++i) // and the key, and the row's number
        columns << u"c%1"_s.arg(i);
    QCOMPARE(sqliteShell(file(), u"CREATE TABLE t (id INTEGER PRIMARY KEY, %1); INSERT INTO t (id, c1997) VALUES (1, 'a'), (2, 'MÜLLER')"_s.arg(columns.join(u','))), QByteArray());
    Connection connection(DatabaseUrl::forSqliteFile(file()), Connection::Access::Read, m_progress);
    QCOMPARE(found(connection, pagedTable(connection, u"t"_s), lookingFor(u"müller"_s)), QStringList{u"2"_s});
}

void TestRowFind::cancelled()
{
    QFile::remove(file());
    QCOMPARE(sqliteShell(file(), u"CREATE TABLE t (a TEXT); WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) INSERT INTO t SELECT 'drug ' || i FROM n"_s), QByteArray());
    Collecting impatient;
    Connection connection(DatabaseUrl::forSqliteFile(file()), Connection::Access::Read, impatient);
    const PagedTable source = pagedTable(connection, u"t"_s);
    for (const bool counts : {false, true}) {
        impatient.looksLeft = 3;
        const auto error = errorOf([&] {
            if (counts)
                countRows(connection, source, lookingFor(u"never"_s));
            else
                readRows(connection, source, lookingFor(u"never"_s));
        });
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::Cancelled);
    }
}

void TestRowFind::postgres_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("within");
    QTest::addColumn<QString>("where");
    QTest::newRow("either case") << u"ASPIRIN"_s << -1 << u"strpos(lower(name), 'aspirin') > 0"_s;
    QTest::newRow("percent") << u"%"_s << -1 << u"strpos(name, '%') > 0"_s;
    QTest::newRow("underscore") << u"n_r"_s << -1 << u"strpos(name, 'n_r') > 0"_s;
    QTest::newRow("backslash") << u"\\"_s << -1 << u"strpos(name, '\\') > 0"_s;
    QTest::newRow("no SQL") << u"' OR 1 = 1 --"_s << -1 << u"false"_s;
    QTest::newRow("umlaut") << u"müller"_s << -1 << u"id IN (4, 5)"_s;
    QTest::newRow("number in one column") << u"100"_s << 2 << u"amount = 100"_s;
    QTest::newRow("many") << u"drug 1"_s << 1 << u"name LIKE 'drug 1%'"_s;
    QTest::newRow("bytes are not looked into") << u"inside"_s << 3 << u"false"_s;
}

void TestRowFind::postgres()
{
    QFETCH(QString, text);
    QFETCH(int, within);
    QFETCH(QString, where);
    if (!m_cluster) {
        m_cluster = std::make_unique<PostgresCluster>();
        m_cluster->create(u"found"_s);
        // A collation by which nothing can be searched, either.
        const Outcome made = m_cluster->psql(u"found"_s, QByteArray("CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false); "
            "CREATE TABLE t (id int PRIMARY KEY, name text COLLATE loose, amount numeric, scan bytea); ") + Rows
            + "INSERT INTO t VALUES (9, 'scan', 3, 'inside'); INSERT INTO t SELECT i, 'drug ' || i, i FROM generate_series(10, 99) i; "
              "CREATE VIEW v AS SELECT * FROM t; CREATE TABLE keyless AS SELECT * FROM t ORDER BY id");
        QVERIFY2(made.exitCode == 0, made.errors.constData());
    }
    const Outcome psql = m_cluster->psql(u"found"_s, "\\pset format unaligned\n\\pset tuples_only on\nSELECT id FROM keyless WHERE " + where.replace(u"name"_s, u"(name COLLATE \"default\")"_s).toUtf8() + " ORDER BY id;\n");
    QVERIFY2(psql.exitCode == 0, psql.errors.constData());
    QStringList expected = words(psql.output);
    expected.removeIf([](const QString &line) { return line.startsWith(u"Output format"_s) || line.startsWith(u"Tuples only"_s); });
    Connection connection(DatabaseUrl::parse(m_cluster->url(u"found"_s)), Connection::Access::Read, m_progress);
    for (const QString &table : {u"t"_s, u"keyless"_s, u"v"_s}) {
        const PagedTable source = pagedTable(connection, table);
        QCOMPARE(found(connection, source, lookingFor(text, within)), expected);
        QCOMPARE(countRows(connection, source, lookingFor(text, within)), expected.size());
    }
}

/// Which views there are: not those of the system, nor of an extension, nor tables.
void TestRowFind::views()
{
    const auto named = [](const std::vector<ViewName> &views) {
        QStringList names;
        for (const ViewName &view : views)
            names << view.name + (view.isMaterialized ? u" (materialized)"_s : QString());
        return names;
    };
    QFile::remove(file());
    QCOMPARE(sqliteShell(file(), u"CREATE TABLE t (a); CREATE VIEW \"two words\" AS SELECT a FROM t; CREATE VIEW b AS SELECT 1"_s), QByteArray());
    Connection connection(DatabaseUrl::forSqliteFile(file()), Connection::Access::Read, m_progress);
    QCOMPARE(named(viewsIn(connection)), (QStringList{u"b"_s, u"two words"_s}));

    const PostgresCluster cluster;
    cluster.create(u"seen"_s);
    const Outcome made = cluster.psql(u"seen"_s, "CREATE EXTENSION pg_stat_statements; CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; CREATE MATERIALIZED VIEW m AS SELECT a FROM t; "
                                                 "CREATE SCHEMA other; CREATE VIEW other.v AS SELECT 1 AS a");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    Connection server(DatabaseUrl::parse(cluster.url(u"seen"_s)), Connection::Access::Read, m_progress);
    QCOMPARE(named(viewsIn(server)), (QStringList{u"m (materialized)"_s, u"v"_s, u"other.v"_s}));
}

QTEST_MAIN(TestRowFind)
#include "tst_rowfind.moc"
