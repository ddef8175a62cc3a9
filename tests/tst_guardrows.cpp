// SPDX-License-Identifier: GPL-3.0-or-later
// What a statement does to rows by its own words, and what the ledger concludes from many of them.
#include "guard/rowledger.h"
#include "guard/statementeffect.h"

#include <QTest>

#include <sqlite3.h>

using namespace meditrack;
using Kind = StatementEffect::Kind;
using Reason = RowLoss::Reason;

Q_DECLARE_METATYPE(StatementEffect::Kind)

namespace {

/// A database in memory whose every statement the ledger hears, as the guard has it.
class Bank
{
public:
    explicit Bank(const QByteArray &before)
    {
        sqlite3_open(":memory:", &m_handle);
        sqlite3_exec(m_handle, before.constData(), nullptr, nullptr, nullptr);
        m_ledger.emplace(counts(), texts("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'"));
        for (const QString &sql : texts("SELECT sql FROM sqlite_master WHERE type = 'trigger'"))
            m_ledger->addTrigger(sql);
        for (const QString &sql : texts("SELECT sql FROM sqlite_master WHERE type = 'table'"))
            m_ledger->addTable(sql);
        m_ledger->beginRevision(QStringLiteral("r1"));
    }
    ~Bank() { sqlite3_close(m_handle); }
    Bank(const Bank &) = delete;
    Bank &operator=(const Bank &) = delete;

    void run(const QByteArray &statements)
    {
        const char *tail = statements.constData();
        while (*tail) {
            sqlite3_stmt *statement = nullptr;
            if (sqlite3_prepare_v2(m_handle, tail, -1, &statement, &tail) != SQLITE_OK)
                qFatal("%s: %s", statements.constData(), sqlite3_errmsg(m_handle));
            if (!statement)
                break;
            const QString sql = QString::fromUtf8(sqlite3_sql(statement));
            for (const QString &table : m_ledger->opens(sql))
                m_ledger->look(table, rowsOf(table));
            const bool hasRows = sqlite3_column_count(statement) > 0;
            while (sqlite3_step(statement) == SQLITE_ROW) { }
            if (sqlite3_finalize(statement) != SQLITE_OK)
                qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(m_handle));
            if (!m_ledger->note(event::Statement{sql, 0, hasRows ? -1 : qint64(sqlite3_changes(m_handle))}))
                continue;
            for (const QString &table : m_ledger->open())
                settle(table);
        }
    }
    /// Its script has run, the next one follows.
    void next(const QString &revision)
    {
        for (const QString &table : m_ledger->open())
            settle(table);
        m_ledger->beginRevision(revision);
    }
    void settle(const QString &table) { m_ledger->settle(table, rowsOf(table)); }
    QStringList doubts() const { return m_ledger->doubts(); }
    QString nameNow(const char *table) const { return m_ledger->nameNow(QString::fromLatin1(table)); }
    /// "table before>after reason revision", in the order of the tables.
    QStringList losses()
    {
        QStringList texts;
        for (const RowLoss &loss : m_ledger->losses(counts())) {
            static const char *reasons[] = {"deleted", "dropped", "unexplained", "copied fewer", "replaced"};
            texts << QStringLiteral("%1 %2>%3 %4 %5").arg(loss.table).arg(loss.before).arg(loss.after).arg(QLatin1String(reasons[int(loss.reason)]), loss.revision);
        }
        return texts;
    }

private:
    std::vector<TableCount> counts()
    {
        std::vector<TableCount> tables;
        for (const QString &name : texts("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%' ORDER BY 1"))
            tables.push_back({name, rowsOf(name)});
        return tables;
    }
    qint64 rowsOf(const QString &table) { return texts("SELECT count(*) FROM \"" + table.toUtf8() + '"').first().toLongLong(); }
    QStringList texts(const QByteArray &sql)
    {
        QStringList found;
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW)
            found << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
        sqlite3_finalize(statement);
        return found;
    }

    sqlite3 *m_handle = nullptr;
    std::optional<RowLedger> m_ledger;
};

const QByteArray clinic = "CREATE TABLE p (id INTEGER PRIMARY KEY, name UNIQUE);"
                        "CREATE TABLE k (id INTEGER PRIMARY KEY, p REFERENCES p(id) ON DELETE CASCADE);"
                        "INSERT INTO p VALUES (1, 'a'), (2, 'b'), (3, 'c'); INSERT INTO k VALUES (1, 1), (2, 1), (3, 2);";

const QByteArray bags = "CREATE TABLE b (id INTEGER PRIMARY KEY, name); INSERT INTO b VALUES (11, 'a'), (12, 'b'), (13, 'c'), (14, 'd');";

} // namespace

class TestGuardRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void effects_data();
    void effects();
    void sources_data();
    void sources();
    void newNames();
    void changesInside();
    void doubts_data();
    void doubts();
    void ledger_data();
    void ledger();
    void names();
};

void TestGuardRows::effects_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *sql, Kind kind, const char *table = "") { QTest::newRow(sql) << QString::fromUtf8(sql) << kind << QString::fromUtf8(table); };
    row("INSERT INTO t VALUES (1)", Kind::Insert, "t");
    row("insert into t default values", Kind::Insert, "t");
    row("INSERT OR IGNORE INTO t SELECT 1", Kind::Insert, "t");
    row("INSERT OR REPLACE INTO t SELECT 1", Kind::Replace, "t");
    row("REPLACE INTO \"my table\" VALUES (1)", Kind::Replace, "my table");
    row("INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2", Kind::Upsert, "t");
    row("WITH x AS (SELECT 1), y AS (DELETE_ME) DELETE FROM main.t WHERE a IN x", Kind::Delete, "t");
    row("WITH x(a) AS (VALUES (1)) INSERT INTO t SELECT * FROM x", Kind::Insert, "t");
    row("-- why\n/* so */ DELETE FROM [t] WHERE 1", Kind::Delete, "t");
    row("DELETE FROM `t`", Kind::Delete, "t");
    row("DELETE FROM other.t", Kind::None);
    row("UPDATE t SET a = 1", Kind::Update, "t");
    row("UPDATE OR IGNORE t SET a = 1", Kind::Update, "t");
    row("UPDATE OR REPLACE t SET a = 1", Kind::Replace, "t");
    row("CREATE TABLE t (a)", Kind::CreateTable, "t");
    row("CREATE TEMP TABLE IF NOT EXISTS t (a)", Kind::CreateTable, "t");
    row("CREATE TABLE t AS SELECT * FROM s", Kind::CopyTable, "t");
    row("CREATE INDEX i ON t (a)", Kind::None);
    row("CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END", Kind::CreateTrigger);
    row("CREATE VIRTUAL TABLE IF NOT EXISTS t USING fts5(a)", Kind::CreateTable, "t");
    row("PRAGMA main.writable_schema = 1", Kind::WritableSchema);
    row("pragma Writable_Schema(ON)", Kind::WritableSchema);
    row("PRAGMA foreign_keys=ON", Kind::None);
    row("DROP TABLE IF EXISTS t", Kind::DropTable, "t");
    row("DROP VIEW t", Kind::None);
    row("DROP TRIGGER IF EXISTS main.t", Kind::DropTrigger, "t");
    row("ALTER TABLE t RENAME TO s", Kind::RenameTable, "t");
    row("ALTER TABLE t RENAME COLUMN a TO b", Kind::None);
    row("ALTER TABLE t ADD COLUMN b", Kind::None);
    row("SAVEPOINT s", Kind::Savepoint, "s");
    row("RELEASE SAVEPOINT s", Kind::Release, "s");
    row("ROLLBACK TRANSACTION TO SAVEPOINT s", Kind::RollbackTo, "s");
    row("ROLLBACK", Kind::Rollback);
    row("END TRANSACTION", Kind::Commit);
    row("SELECT 'DELETE FROM t'", Kind::None);
    row("EXPLAIN DELETE FROM t", Kind::None);
    row("", Kind::None);
    row("INSERT INTO 'unfinished", Kind::None);
    row("DELETE", Kind::None);
    row("WITH", Kind::None);
}

void TestGuardRows::effects()
{
    QFETCH(QString, sql);
    QFETCH(Kind, kind);
    QFETCH(QString, table);
    const StatementEffect effect = effectOf(sql);
    QCOMPARE(int(effect.kind), int(kind));
    QCOMPARE(effect.table, table);
}

void TestGuardRows::sources_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("tables");
    const auto row = [](const char *sql, const QStringList &tables) { QTest::newRow(sql) << QString::fromUtf8(sql) << tables; };
    row("INSERT INTO a SELECT x FROM main.\"b c\" JOIN d", {"b c", "d"});
    row("INSERT INTO a (b, c) SELECT b, c.e FROM c", {"c"});
    row("INSERT INTO a SELECT b FROM c AS d, e f, (SELECT g FROM h) i WHERE b IN (j, k), l", {"c", "e", "h"});
    row("INSERT INTO a SELECT b FROM (c LEFT JOIN d USING (b, e)), f ORDER BY b, g", {"c", "d", "f"});
    row("INSERT INTO a WITH b AS (SELECT * FROM c) SELECT d FROM b UNION SELECT e, f FROM g", {"c", "b", "g"});
    row("WITH b AS (SELECT * FROM c) INSERT INTO a SELECT * FROM b", {"c", "b"});
    row("INSERT INTO a SELECT b IS DISTINCT FROM c FROM d", {"d"});
    row("INSERT INTO a SELECT e FROM json_each(b), c", {"c"});
    row("INSERT INTO a VALUES ('FROM b')", {});
    row("CREATE TABLE a AS SELECT b FROM c", {"c"});
}

void TestGuardRows::sources()
{
    QFETCH(QString, sql);
    QTEST(effectOf(sql).mentioned, "tables");
}

void TestGuardRows::newNames()
{
    QCOMPARE(effectOf(QStringLiteral("ALTER TABLE a RENAME TO \"b c\"")).newName, QStringLiteral("b c"));
    QVERIFY(effectOf(QStringLiteral("INSERT INTO f(f) VALUES ('rebuild')")).isCommand);
    QVERIFY(!effectOf(QStringLiteral("INSERT INTO f(a) VALUES ('rebuild')")).isCommand);
}

/// What is changed inside of something else counts where values are asked for, and not where rows are.
void TestGuardRows::changesInside()
{
    for (const auto &[sql, kind] : {std::pair{"DO $$ BEGIN UPDATE patients SET name = ''; END $$", Kind::None},
                                    std::pair{"WITH x AS (UPDATE patients SET name = '' RETURNING id) INSERT INTO log SELECT id FROM x", Kind::Insert},
                                    std::pair{"MERGE INTO patients USING n ON true WHEN MATCHED THEN UPDATE SET name = ''", Kind::None}}) {
        QCOMPARE(effectOf(QString::fromLatin1(sql), QStringLiteral("public")).kind, kind);
        const StatementEffect effect = effectOnValuesOf(QString::fromLatin1(sql), QStringLiteral("public"));
        QCOMPARE(effect.kind, Kind::Unclear);
        QVERIFY(effect.mentioned.contains(QStringLiteral("patients")));
    }
    QCOMPARE(effectOnValuesOf(QStringLiteral("WITH x AS (SELECT 1) UPDATE patients SET a = 1"), QStringLiteral("public")).kind, Kind::Update);
    QCOMPARE(columnsSetBy(QStringLiteral("UPDATE t SET new = ARRAY[a, b], c = 1 WHERE id = 1"), QStringLiteral("public")), (QStringList{QStringLiteral("new"), QStringLiteral("c")}));
}

/// A rebuild that leaves rows out and brings as many others has lost some, and no number tells.
void TestGuardRows::doubts_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QString>("doubt");
    const QByteArray end = "; DROP TABLE p; ALTER TABLE n RENAME TO p";
    QTest::newRow("one left out, one added") << QByteArray("CREATE TABLE n (id, name); INSERT INTO n SELECT * FROM p WHERE id < 3; INSERT INTO n VALUES (9, 'z')") + end
        << "Table 'p' was made anew by revision r1: of its 3 rows only 2 came by statements that read it, and 1 by others.";
    QTest::newRow("by CREATE AS") << QByteArray("CREATE TABLE n AS SELECT * FROM p WHERE id = 3; INSERT INTO n VALUES (8, 'y'), (9, 'z')") + end << "of its 3 rows only 1 came by";
    QTest::newRow("all, and one more") << QByteArray("CREATE TABLE n AS SELECT * FROM p; INSERT INTO n VALUES (9, 'z')") + end << "";
    QTest::newRow("in two parts") << QByteArray("CREATE TABLE n (id, name); INSERT INTO n SELECT * FROM p WHERE id < 3; INSERT INTO n SELECT * FROM p WHERE id >= 3; INSERT INTO n VALUES (9, 'z')") + end << "";
    QTest::newRow("deleted first") << QByteArray("DELETE FROM p WHERE id = 3; CREATE TABLE n AS SELECT * FROM p; INSERT INTO n VALUES (9, 'z')") + end << "";
    QTest::newRow("a loop of the script's own") << QByteArray("CREATE TABLE n (id, name); INSERT INTO n VALUES (1, 'a'); INSERT INTO n VALUES (2, 'b'); INSERT INTO n VALUES (3, 'c')") + end
        << "Table 'p' was made anew by revision r1: its script has inserted the rows again, 3 for 3.";
    QTest::newRow("from another table") << QByteArray("CREATE TABLE n AS SELECT id, p AS name FROM k") + end
        << "Table 'p' was made anew by revision r1: of its 3 rows none came by statements that read it, and 3 by others.";
    QTest::newRow("one from another table") << QByteArray("CREATE TABLE n (id, name); INSERT INTO n SELECT * FROM p WHERE id < 3; INSERT INTO n SELECT * FROM k WHERE id = 1") + end << "of its 3 rows only 2 came by";
    QTest::newRow("one by way of a third") << QByteArray("CREATE TABLE m AS SELECT * FROM p WHERE id = 1; CREATE TABLE n (id, name); INSERT INTO n SELECT * FROM m; INSERT INTO n SELECT * FROM k WHERE id < 3") + end
        << "of its 3 rows only 1 came by";
    QTest::newRow("all by way of a third") << QByteArray("CREATE TABLE m AS SELECT * FROM p; CREATE TABLE n (id, name); INSERT INTO n SELECT * FROM m") + end << "";
    QTest::newRow("all, and told") << QByteArray("CREATE TABLE n (id, name); INSERT INTO n SELECT * FROM p RETURNING id; INSERT INTO n SELECT * FROM k") + end << "";
    QTest::newRow("all, replacing") << QByteArray("CREATE TABLE n (id UNIQUE, name); REPLACE INTO n SELECT * FROM p") + end << "";
    QTest::newRow("into one that was there, but not all") << QByteArray("INSERT INTO b SELECT * FROM p WHERE id < 3; DROP TABLE p; ALTER TABLE b RENAME TO p") << "of its 3 rows only 2 came by statements that read it, and 4 by others.";
    QTest::newRow("into one that was there, all") << QByteArray("INSERT INTO b SELECT * FROM p; DROP TABLE p; ALTER TABLE b RENAME TO p") << "";
    QTest::newRow("of an empty table") << QByteArray("DELETE FROM k; DROP TABLE k; CREATE TABLE k (id); INSERT INTO k VALUES (1)") << "";
}

void TestGuardRows::doubts()
{
    QFETCH(QByteArray, statements);
    QFETCH(QString, doubt);
    Bank bank(clinic + bags);
    bank.run(statements);
    QVERIFY(!bank.losses().join(QLatin1Char(' ')).contains(QLatin1String("fewer")));
    QCOMPARE(bank.doubts().size(), doubt.isEmpty() ? 0 : 1);
    QVERIFY2(bank.doubts().join(QString()).contains(doubt), qPrintable(bank.doubts().join(QString())));
}

void TestGuardRows::ledger_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QByteArray>("more"); ///< what is there before, beside the clinic
    // Scripts with @ between them.
    const auto row = [](const char *name, const char *statements, const QStringList &expected = {}, const char *more = "") {
        QTest::newRow(name) << QByteArray(statements) << expected << QByteArray(more);
    };
    // What the script says is no loss that anybody must explain.
    row("nothing", "SELECT * FROM p");
    row("more rows", "INSERT INTO p VALUES (4, 'd')");
    row("changed rows", "UPDATE p SET name = name || 'x'");
    row("deleted", "DELETE FROM k WHERE id = 1", {"k 3>2 deleted r1"});
    row("all deleted", "DELETE FROM k", {"k 3>0 deleted r1"});
    row("deleted by WITH", "WITH w AS (SELECT 2 AS i) DELETE FROM k WHERE id IN (SELECT i FROM w)", {"k 3>2 deleted r1"});
    row("deleted and told", "DELETE FROM k WHERE id < 3 RETURNING id", {"k 3>1 deleted r1"});
    row("deleted and inserted", "DELETE FROM k; INSERT INTO k VALUES (7, 1), (8, 1), (9, 1)");
    row("dropped", "DROP TABLE k", {"k 3>-1 dropped r1"});
    row("dropped, and another of the name by a later script", "DROP TABLE k@CREATE TABLE k (x); INSERT INTO k VALUES (1)", {"k 3>1 dropped r1"});
    row("emptied by name, dropped and made anew", "DELETE FROM k; DROP TABLE k; CREATE TABLE k (x)", {"k 3>0 deleted r1"});
    row("copied by the script's own loop", "DROP TABLE k; CREATE TABLE k (id, p, x); INSERT INTO k VALUES (1, 1, 0); INSERT INTO k VALUES (2, 1, 0), (3, 2, 0)");
    row("copied and renamed", "CREATE TABLE n AS SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO people");
    row("a part copied and renamed", "CREATE TABLE n AS SELECT * FROM p WHERE id = 1; DROP TABLE p; ALTER TABLE n RENAME TO people", {"p 3>-1 dropped r1"});
    row("ring buffer", "INSERT INTO ring VALUES (3), (4), (5)", {},
        "CREATE TABLE ring (x); INSERT INTO ring VALUES (1), (2); CREATE TRIGGER g AFTER INSERT ON ring BEGIN DELETE FROM ring WHERE x <= new.x - 2; END;");
    row("ring buffer filled by a trigger", "UPDATE p SET name = name || 'x'", {"ring 4>2 deleted r1"},
        "CREATE TABLE ring (x INTEGER PRIMARY KEY); INSERT INTO ring VALUES (1), (2), (3), (4);"
        "CREATE TRIGGER g AFTER INSERT ON ring BEGIN DELETE FROM ring WHERE x <= new.x - 2; END; CREATE TRIGGER u UPDATE ON p BEGIN INSERT INTO ring VALUES (NULL); END;");
    row("ring buffer of the script", "CREATE TRIGGER g AFTER INSERT ON k BEGIN DELETE FROM k WHERE id = 1; END; INSERT INTO k VALUES (9, 1)");
    const char *view = "CREATE VIEW v AS SELECT * FROM k; CREATE TRIGGER g INSTEAD OF DELETE ON v BEGIN DELETE FROM k WHERE id = old.id; END;"
                       "CREATE TRIGGER h INSTEAD OF UPDATE ON v BEGIN REPLACE INTO k VALUES (new.id, new.p); END;";
    row("deleted by way of a view", "DELETE FROM v WHERE id > 1", {"k 3>1 deleted r1"}, view);
    row("replaced by way of a view", "UPDATE v SET id = id + 1 WHERE id = 1", {}, view);
    row("written past", "PRAGMA writable_schema=ON");
    // A full-text index: by itself, and one of another table's rows.
    const char *index = "CREATE VIRTUAL TABLE f USING fts5(name); INSERT INTO f(rowid, name) SELECT id, name FROM p;"
                        "CREATE TRIGGER gone AFTER DELETE ON p BEGIN DELETE FROM f WHERE rowid = old.id; END;";
    row("full-text index follows", "DELETE FROM p WHERE id = 3", {"f 3>2 deleted ", "p 3>2 deleted r1"}, index);
    row("full-text index emptied", "INSERT INTO f(f) VALUES ('delete-all')", {}, "CREATE VIRTUAL TABLE f USING fts5(name, content='');");
    row("full-text index made anew", "DROP TABLE f; CREATE VIRTUAL TABLE f USING fts5(name, x); INSERT INTO f(rowid, name) SELECT id, name FROM p", {}, index);
    row("full-text index of another table", "DELETE FROM p WHERE id = 3", {"e 3>2 deleted ", "p 3>2 deleted r1"},
        "CREATE VIRTUAL TABLE e USING fts5(name, content='p', content_rowid='id'); INSERT INTO e(e) VALUES ('rebuild');");
    row("renamed", "ALTER TABLE k RENAME TO kids");
    row("renamed and deleted from", "ALTER TABLE k RENAME TO kids; DELETE FROM KIDS WHERE id = 1", {"kids 3>2 deleted r1"});
    row("replaced", "REPLACE INTO p VALUES (1, 'b')", {"p 3>2 deleted r1"});
    row("replaced by update", "UPDATE OR REPLACE p SET name = 'c' WHERE id = 1", {"p 3>2 deleted r1"});
    row("upsert", "INSERT INTO p VALUES (1, 'z') ON CONFLICT (id) DO UPDATE SET name = 'z'");
    row("ignored", "INSERT OR IGNORE INTO p VALUES (1, 'z'), (2, 'z')");
    row("insert taken back", "SAVEPOINT s; INSERT INTO p VALUES (4, 'd'); ROLLBACK TO s; RELEASE s");
    row("insert taken back, twice deep", "SAVEPOINT s; SAVEPOINT t; INSERT INTO p VALUES (4, 'd'); RELEASE t; ROLLBACK TO s; RELEASE s");
    row("delete taken back", "SAVEPOINT s; DELETE FROM p; ROLLBACK TO s; RELEASE s");
    row("all taken back", "BEGIN; INSERT INTO p VALUES (4, 'd'); ROLLBACK");
    row("back to the commit", "BEGIN; INSERT INTO k VALUES (4, 1); COMMIT; BEGIN; INSERT INTO k VALUES (5, 1); ROLLBACK; DELETE FROM k WHERE id = 4");
    // A table made anew by hand, in all the orders that the manuals have.
    row("rebuilt", "CREATE TABLE n (id, name); INSERT INTO n SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p");
    row("rebuilt with the old one aside", "ALTER TABLE p RENAME TO old; CREATE TABLE p (id, name, x); INSERT INTO p SELECT *, 1 FROM old; DROP TABLE old");
    row("rebuilt by way of a third", "CREATE TEMP TABLE b AS SELECT * FROM p; DROP TABLE p; CREATE TABLE p (id); INSERT INTO p SELECT id FROM b; DROP TABLE b");
    row("rebuilt by CREATE AS", "CREATE TABLE n AS SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p");
    row("rebuilt after a delete", "DELETE FROM p WHERE id = 3; CREATE TABLE n (id, name); INSERT INTO n SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p",
        {"p 3>2 deleted r1"});
    row("rebuilt, then deleted from", "CREATE TABLE n AS SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p; DELETE FROM p WHERE id = 3", {"p 3>2 deleted r1"});
    row("rebuilt twice, deleted in between", "CREATE TABLE n AS SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p; DELETE FROM p WHERE id = 3; "
        "CREATE TABLE n AS SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p", {"p 3>2 deleted r1"});
    row("temporary of the same name", "CREATE TEMP TABLE k AS SELECT * FROM main.k; INSERT INTO k VALUES (8, 8); DELETE FROM k; DROP TABLE k");
    row("split in two", "CREATE TABLE a AS SELECT * FROM p WHERE id = 1; CREATE TABLE b AS SELECT * FROM p WHERE id > 1; DROP TABLE p", {"p 3>-1 dropped r1"});
    // Another one, which was there, takes the name of a dropped one.
    row("all rows came along to one that was there", "INSERT INTO b SELECT * FROM p; DROP TABLE p; ALTER TABLE b RENAME TO p", {}, bags.constData());
    row("another takes the name", "DROP TABLE p; ALTER TABLE b RENAME TO p", {"p 3>4 replaced r1"}, bags.constData());
    row("another takes the name, the old one aside", "ALTER TABLE p RENAME TO old; ALTER TABLE b RENAME TO p; DROP TABLE old", {"p 3>4 replaced r1"}, bags.constData());
    row("another takes the name of one that was emptied", "DELETE FROM p; DROP TABLE p; ALTER TABLE b RENAME TO p", {"p 3>4 replaced r1"}, bags.constData());
    row("another takes the name, deleted from by name", "DELETE FROM b WHERE id > 12; DROP TABLE p; ALTER TABLE b RENAME TO p", {"p 4>2 deleted r1", "p 3>2 replaced r1"}, bags.constData());
    row("another takes the name, with fewer rows", "DROP TABLE b; ALTER TABLE p RENAME TO b", {"b 4>3 copied fewer r1"}, bags.constData());
    row("another takes the name in a later script", "DELETE FROM b WHERE id > 12; DROP TABLE p@ALTER TABLE b RENAME TO p", {"p 4>2 deleted r2", "p 3>2 dropped r1"}, bags.constData());
    row("two that exchange their names", "ALTER TABLE p RENAME TO x; ALTER TABLE b RENAME TO p; ALTER TABLE x RENAME TO b", {}, bags.constData());
    row("merged", "INSERT INTO k SELECT id + 10, 1 FROM p; DROP TABLE p", {"p 3>-1 dropped r1"});
    row("dropped beside one that is rebuilt with a column of its name",
        "CREATE TABLE n (id, name, k); INSERT INTO n (id, name, k) SELECT p.id, p.name, 0 AS k FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p; DROP TABLE k", {"k 3>-1 dropped r1"});
    // Constraints that take rows away for others.
    const char *replacing = "CREATE TABLE u (id INTEGER PRIMARY KEY, name UNIQUE ON CONFLICT REPLACE); INSERT INTO u VALUES (1, 'a'), (2, 'b'), (3, 'c');";
    row("inserted where the table replaces", "INSERT INTO u VALUES (4, 'a'), (5, 'b')", {}, replacing);
    row("updated where the table replaces", "UPDATE u SET name = 'c' WHERE id = 1", {"u 3>2 deleted r1"}, replacing);
    row("inserted where the table replaces, and a trigger", "INSERT INTO u VALUES (4, 'a'); CREATE TRIGGER g AFTER UPDATE ON p BEGIN DELETE FROM u; END; UPDATE p SET name = name || 'x'",
        {"u 3>0 unexplained r1"}, replacing);
    row("renamed, and inserted where the table replaces", "ALTER TABLE u RENAME TO w; UPDATE w SET name = 'c' WHERE id = 1", {"w 3>2 deleted r1"}, replacing);
    // What nobody has said.
    const char *gone = "; CREATE TRIGGER late AFTER UPDATE ON p BEGIN DELETE FROM k WHERE id = 3; END; UPDATE p SET name = name || 'x'";
    row("replaced, and a trigger in the same script", QByteArray(QByteArray("REPLACE INTO k VALUES (1, 2)") + gone).constData(), {"k 3>2 unexplained r1"});
    row("deleted and told, and a trigger in the same script", QByteArray(QByteArray("DELETE FROM k WHERE id = 1 RETURNING id") + gone).constData(), {"k 3>1 unexplained r1"});
    row("ring buffer, and a trigger in the same script", "INSERT INTO ring VALUES (3); CREATE TRIGGER h AFTER UPDATE ON p BEGIN DELETE FROM ring; END; UPDATE p SET name = name || 'x'",
        {"ring 2>0 unexplained r1"},
        "CREATE TABLE ring (x); INSERT INTO ring VALUES (1), (2); CREATE TRIGGER g AFTER INSERT ON ring BEGIN DELETE FROM ring WHERE x <= new.x - 2; END;");
    row("ring buffer without its trigger", "DROP TRIGGER g; PRAGMA foreign_keys=ON; INSERT INTO ring VALUES (3, 1); REPLACE INTO p VALUES (1, 'a')", {"k 3>1 unexplained ", "ring 2>0 unexplained r1"},
        "CREATE TABLE ring (x, p REFERENCES p(id) ON DELETE CASCADE); INSERT INTO ring VALUES (1, 1), (2, 1); CREATE TRIGGER g AFTER INSERT ON ring BEGIN DELETE FROM ring WHERE x <= new.x - 2; END;");
    row("hidden by a temporary one", "CREATE TEMP TABLE k AS SELECT * FROM main.k; DELETE FROM k; DROP TABLE temp.k; "
        "CREATE TRIGGER g AFTER UPDATE ON p BEGIN DELETE FROM k; END; UPDATE p SET name = name || 'x' WHERE id = 1", {"k 3>0 unexplained "});
    row("cascade", "PRAGMA foreign_keys=ON; DELETE FROM p WHERE id = 1", {"k 3>1 unexplained ", "p 3>2 deleted r1"});
    row("cascade, then replaced", "PRAGMA foreign_keys=ON; DELETE FROM p WHERE id = 1; REPLACE INTO k VALUES (3, 2)", {"k 3>1 unexplained r1", "p 3>2 deleted r1"});
    row("cascade, then replaced by a trigger of its own way", "PRAGMA foreign_keys=ON; DELETE FROM p WHERE id = 1; INSERT INTO q VALUES (1)", {"k 3>0 unexplained r1", "p 3>2 deleted r1"},
        "CREATE TABLE q (x); CREATE TRIGGER g AFTER INSERT ON q BEGIN DELETE FROM k; END;");
    row("cascade, then replaced and rebuilt", "PRAGMA foreign_keys=ON; DELETE FROM p WHERE id = 1; REPLACE INTO k VALUES (3, 2); CREATE TABLE n AS SELECT * FROM k; DROP TABLE k; ALTER TABLE n RENAME TO k",
        {"k 3>1 copied fewer r1", "p 3>2 deleted r1"});
    row("cascade of a drop", "PRAGMA foreign_keys=ON; CREATE TABLE n AS SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p", {"k 3>0 unexplained "});
    row("trigger", "CREATE TRIGGER g AFTER UPDATE ON p BEGIN DELETE FROM k WHERE p = old.id; END; UPDATE p SET name = 'q' WHERE id = 1", {"k 3>1 unexplained "});
    row("trigger of an update beside an insert", "CREATE TRIGGER g AFTER UPDATE ON p BEGIN DELETE FROM k WHERE id = 1; END; INSERT INTO k VALUES (9, 1); UPDATE p SET name = name || 'x'", {"k 3>3 unexplained r1"});
    row("cascade of a view's own delete", "PRAGMA foreign_keys=ON; DELETE FROM v", {"k 3>0 unexplained ", "p 3>0 deleted r1"},
        "CREATE VIEW v AS SELECT * FROM p; CREATE TRIGGER g INSTEAD OF DELETE ON v BEGIN DELETE FROM p WHERE id = old.id; END;");
    row("replaced, and a cascade in the next script", "REPLACE INTO k VALUES (1, 2)@PRAGMA foreign_keys=ON; DELETE FROM p WHERE id = 2", {"k 3>1 unexplained r1", "p 3>2 deleted r2"});
    row("replaced and rebuilt, and a cascade in the next script",
        "REPLACE INTO p VALUES (1, 'b'); CREATE TABLE n AS SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p@CREATE TRIGGER g AFTER UPDATE ON k BEGIN DELETE FROM p WHERE id = 3; END; UPDATE k SET p = 1",
        {"p 3>1 unexplained r1"});
    row("made anew and empty", "DROP TABLE k; CREATE TABLE k (x)", {"k 3>0 copied fewer r1"});
    row("a loop that copies fewer", "DROP TABLE k; CREATE TABLE k (id, p); INSERT INTO k VALUES (1, 1); INSERT INTO k VALUES (2, 1)", {"k 3>2 copied fewer r1"});
    row("a loop that copies fewer, the old one aside", "ALTER TABLE k RENAME TO old; CREATE TABLE k (id); INSERT INTO k VALUES (1); DROP TABLE old", {"k 3>1 copied fewer r1"});
    row("copied with DISTINCT", "CREATE TABLE n (p); INSERT INTO n SELECT DISTINCT p FROM k; DROP TABLE k; ALTER TABLE n RENAME TO k", {"k 3>2 copied fewer r1"});
    row("full-text index emptied by a trigger", "UPDATE p SET name = name || 'x'", {"f 1>0 unexplained "},
        "CREATE VIRTUAL TABLE f USING fts5(name); INSERT INTO f VALUES ('a'); CREATE TRIGGER g AFTER UPDATE ON p BEGIN DELETE FROM f; END;");
    row("full-text index made anew and empty", "DROP TABLE f; CREATE VIRTUAL TABLE f USING fts5(name, x)", {"f 3>0 copied fewer r1"}, index);
    row("trigger takes more", "CREATE TRIGGER g AFTER DELETE ON k BEGIN DELETE FROM k; END; DELETE FROM k WHERE id = 1", {"k 3>0 unexplained r1"});
    row("copied fewer", "CREATE TABLE n (id, name); INSERT INTO n SELECT * FROM p WHERE id > 1; DROP TABLE p; ALTER TABLE n RENAME TO p", {"p 3>2 copied fewer r1"});
    row("copied none", "CREATE TABLE n (id, name); DROP TABLE p; ALTER TABLE n RENAME TO p", {"p 3>0 copied fewer r1"});
    row("copied fewer, the old one aside", "ALTER TABLE p RENAME TO old; CREATE TABLE p (id); INSERT INTO p SELECT id FROM old LIMIT 1; DROP TABLE old", {"p 3>1 copied fewer r1"});
    row("copied fewer by way of a third", "CREATE TABLE b AS SELECT * FROM p WHERE id = 1; DROP TABLE p; CREATE TABLE p (id, n); INSERT INTO p SELECT * FROM b; DROP TABLE b",
        {"p 3>1 copied fewer r1"});
    row("copied with IGNORE", "CREATE TABLE n (id UNIQUE); INSERT OR IGNORE INTO n SELECT 1 FROM p; DROP TABLE p; ALTER TABLE n RENAME TO p", {"p 3>1 copied fewer r1"});
}

void TestGuardRows::ledger()
{
    QFETCH(QByteArray, statements);
    QFETCH(QStringList, expected);
    QFETCH(QByteArray, more);
    Bank bank(clinic + more);
    int revision = 1;
    for (const QByteArray &script : statements.split('@')) {
        if (revision > 1)
            bank.next(QStringLiteral("r%1").arg(revision));
        bank.run(script);
        ++revision;
    }
    QCOMPARE(bank.losses(), expected);
}

void TestGuardRows::names()
{
    const auto nameAfter = [](const char *statements) {
        Bank bank(clinic);
        bank.run(statements);
        return bank.nameNow("p");
    };
    QCOMPARE(nameAfter("SELECT 1"), QStringLiteral("p"));
    QCOMPARE(nameAfter("ALTER TABLE p RENAME TO person; ALTER TABLE person RENAME TO people"), QStringLiteral("people"));
    QCOMPARE(nameAfter("CREATE TABLE n AS SELECT * FROM p; DROP TABLE p; ALTER TABLE n RENAME TO people"), QStringLiteral("people"));
    QCOMPARE(nameAfter("DROP TABLE p; CREATE TABLE q (x)"), QString());
}

QTEST_GUILESS_MAIN(TestGuardRows)
#include "tst_guardrows.moc"
