// SPDX-License-Identifier: GPL-3.0-or-later
// Exports from and imports into a real server that are killed, cut off, disturbed, and very large.
#include "support/pgholder.h"
#include "support/postgres.h"
#include "support/running.h"
#include "support/transfer.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

namespace {

const bool nightly = qEnvironmentVariableIntValue("MEDITRACK_NIGHTLY") == 1;

constexpr auto schema = "CREATE TABLE medications (id int PRIMARY KEY, code text NOT NULL, name text NOT NULL, strength float8, notes text);"
                        "CREATE TABLE doses (id serial PRIMARY KEY, medication_id int NOT NULL REFERENCES medications ON DELETE CASCADE, scheduled_at timestamp NOT NULL,"
                        " amount numeric(10,3), status text, notes text);";

QByteArray fill(int rows)
{
    return "INSERT INTO medications SELECT i, 'code-' || i, 'Medication ' || i, i / 7.0, CASE WHEN i % 3 = 0 THEN E'Take\\tin the morning.' END FROM generate_series(1, "
        + QByteArray::number(qMax(1, rows / 10)) + ") i; INSERT INTO doses SELECT i, i % " + QByteArray::number(qMax(1, rows / 10))
        + " + 1, timestamp '2026-01-01' + i * interval '1 minute', i % 100 / 4.0, 'taken', CASE WHEN i % 4 = 0 THEN 'Note \"' || i || '\" – später' END"
          " FROM generate_series(1, " + QByteArray::number(rows - rows / 10) + ") i; SELECT setval('doses_id_seq', max(id)) FROM doses;";
}

} // namespace

class TestJsonPostgresFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void exportCutOff();
    void importCutOff();
    void importKilled();
    void serverGone();
    void cancelled();
    void concurrentWriter();
    void lockedTable();
    void memory();
    void memoryOfBackups();
    void backupFirst();

private:
    void sql(const QString &database, const QByteArray &text) const
    {
        const Outcome outcome = m_cluster.psql(database, text);
        if (outcome.exitCode != 0)
            qFatal("psql: %s", outcome.errors.constData());
    }
    /// Without the order in which the server keeps rows: it fills the gaps of deleted ones.
    QList<QByteArray> contents(const QString &database) const
    {
        QList<QByteArray> lines = m_cluster.dump(database).split('\n');
        std::sort(lines.begin(), lines.end());
        return lines;
    }
    QByteArray answer(const QString &database, const QByteArray &query) const { return m_cluster.psql(database, "\\t\n\\a\n" + query).output.trimmed(); }
    void make(const QString &database, int rows) const
    {
        m_cluster.create(database);
        sql(database, QByteArray(schema) + fill(rows));
    }
    Outcome db(const QString &database, const QStringList &arguments) { return m_project.dbOn(m_cluster.url(database), arguments); }
    std::unique_ptr<Running> start(const QString &database, const QStringList &arguments)
    {
        return std::make_unique<Running>(m_project.project(), QStringList{QStringLiteral("-c"), m_project.path(QStringLiteral("alembic.ini")), QStringLiteral("db")} + arguments,
                                         QString(), m_cluster.url(database));
    }
    /// Waits until the program's session runs a COPY like this, and ends it; whether it came to that.
    bool terminateIn(const QString &database, const QByteArray &like)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 60000) {
            if (answer(QStringLiteral("postgres"), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'active' AND datname = '" + database.toLatin1() + "' AND query LIKE '" + like + "'").contains('t'))
                return true;
        }
        return false;
    }

    PostgresCluster m_cluster;
    TransferProject m_project;
};

/// Nothing of ours stays on the server.
void TestJsonPostgresFaults::cleanup()
{
    QCOMPARE(answer(QStringLiteral("postgres"), "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'meditrack%'"), QByteArray("0"));
}

void TestJsonPostgresFaults::exportCutOff()
{
    const QString name = QStringLiteral("cutexport");
    make(name, 300000);
    const auto running = start(name, {QStringLiteral("export"), QStringLiteral("cut.json")});
    QVERIFY(terminateIn(name, "COPY (SELECT %"));
    QVERIFY(running->finish());
    QCOMPARE(running->exitCode(), 255);
    QVERIFY2(running->errors().contains("terminating connection") || running->errors().contains("was lost"), running->errors().constData());
    QVERIFY(!QFileInfo::exists(m_project.path(QStringLiteral("cut.json"))));
    QVERIFY(!QFileInfo::exists(m_project.path(QStringLiteral("cut.json.partial"))));
    COMPARE_DONE(db(name, words("export cut.json")));
}

void TestJsonPostgresFaults::importCutOff()
{
    const QString name = QStringLiteral("cutimport");
    make(name, 300000);
    COMPARE_DONE(db(name, words("export whole.json")));
    sql(name, "DELETE FROM doses WHERE id % 2 = 0; SELECT setval('doses_id_seq', 1000000)");
    const QList<QByteArray> before = contents(name);
    for (const char *moment : {"DELETE FROM %", "COPY %", "ALTER TABLE % ADD CONSTRAINT %"}) {
        const auto running = start(name, words("import whole.json --yes --no-backup"));
        QVERIFY2(terminateIn(name, moment), moment);
        QVERIFY(running->finish());
        QCOMPARE(running->exitCode(), 255);
        QVERIFY2(running->errors().contains("terminating connection") || running->errors().contains("was lost"), running->errors().constData());
        QVERIFY2(running->errors().contains("taken back") || running->errors().contains("takes back"), running->errors().constData());
        QVERIFY(contents(name) == before);
    }
    COMPARE_DONE(db(name, words("import whole.json --yes --no-backup")));
    QCOMPARE(answer(name, "SELECT count(*), max(id) FROM doses"), QByteArray("270000|270000"));
    QCOMPARE(answer(name, "SELECT nextval('doses_id_seq')"), QByteArray("270001"));
}

/// Old or new, never between, and the next import works.
void TestJsonPostgresFaults::importKilled()
{
    const QString name = QStringLiteral("killed");
    make(name, 60000);
    COMPARE_DONE(db(name, words("export new.json")));
    const QList<QByteArray> after = contents(name);
    const QByteArray change = "DELETE FROM doses WHERE id % 3 = 0; UPDATE medications SET name = 'old'; SELECT setval('doses_id_seq', 70000)";
    sql(name, change);
    const QList<QByteArray> before = contents(name);
    QElapsedTimer timer;
    timer.start();
    COMPARE_DONE(db(name, words("import new.json --yes --no-backup")));
    const qint64 whole = timer.elapsed();
    QVERIFY(contents(name) == after);
    const int rounds = nightly ? 100 : 10;
    int olds = 0;
    for (int i = 0; i < rounds; ++i) {
        sql(name, change);
        const QList<QByteArray> here = contents(name);
        QElapsedTimer since;
        since.start();
        const auto running = start(name, words("import new.json --yes --no-backup"));
        const qint64 until = QRandomGenerator::global()->bounded(whole + 1);
        while (since.elapsed() < until)
            answer(QStringLiteral("postgres"), "SELECT 1"); // takes its time
        running->send(SIGKILL);
        QVERIFY(running->finish());
        // The server sees the end of the connection when it looks for more.
        while (answer(QStringLiteral("postgres"), "SELECT count(*) FROM pg_stat_activity WHERE datname = 'killed'") != "0")
            ;
        const QList<QByteArray> now = contents(name);
        olds += now == here;
        QVERIFY2(now == here || now == after, "neither old nor new");
    }
    QVERIFY(before != after);
    qInfo("%d of %d killed imports left the old state", olds, rounds);
    COMPARE_DONE(db(name, words("import new.json --yes --no-backup")));
    QVERIFY(contents(name) == after);
}

/// Stopped at once, as by a power failure: an import into it is taken back, an export fails.
void TestJsonPostgresFaults::serverGone()
{
    const QString name = QStringLiteral("gone");
    make(name, 300000);
    COMPARE_DONE(db(name, words("export gone.json")));
    sql(name, "DELETE FROM doses WHERE id % 2 = 0; CHECKPOINT");
    const QList<QByteArray> before = contents(name);
    for (const auto &[verb, moment] : {std::pair{"import gone.json --yes --no-backup", "COPY %doses%"}, std::pair{"export - -q", "COPY (SELECT %"}}) {
        const auto running = start(name, words(verb));
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 60000 && answer(QStringLiteral("postgres"), QByteArray("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND datname = 'gone' AND query LIKE '") + moment + "'") == "0")
            ;
        m_cluster.stop();
        const bool ended = running->finish();
        m_cluster.start();
        QVERIFY(ended);
        QCOMPARE(running->exitCode(), 255);
        QVERIFY2(running->errors().contains("was lost") || running->errors().contains("terminating connection"), running->errors().constData());
        QVERIFY(contents(name) == before);
    }
    COMPARE_DONE(db(name, words("import gone.json --yes --no-backup")));
    QCOMPARE(answer(name, "SELECT count(*) FROM doses"), QByteArray("270000"));
}

void TestJsonPostgresFaults::cancelled()
{
    const QString name = QStringLiteral("cancelled");
    make(name, 300000);
    COMPARE_DONE(db(name, words("export c.json")));
    const QList<QByteArray> before = contents(name);
    const auto interrupted = [&](const QStringList &arguments, const QByteArray &like) {
        const auto running = start(name, arguments);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 60000 && answer(QStringLiteral("postgres"), "SELECT count(*) FROM pg_stat_activity WHERE datname = 'cancelled' AND query LIKE '" + like + "'") == "0")
            ;
        running->send(SIGINT);
        const bool ended = running->finish();
        return ended && running->exitCode() != 0 && running->errors().contains("ancelled");
    };
    QVERIFY(interrupted(words("export d.json"), "COPY (SELECT %"));
    QVERIFY(!QFileInfo::exists(m_project.path(QStringLiteral("d.json"))));
    QVERIFY(interrupted(words("import c.json --yes --no-backup"), "COPY %"));
    QVERIFY(contents(name) == before);
}

/// Somebody moves amounts from one table to the other all the time: in every export the sum is the same.
void TestJsonPostgresFaults::concurrentWriter()
{
    const QString name = QStringLiteral("writer");
    m_cluster.create(name);
    sql(name, "CREATE TABLE a (id int PRIMARY KEY, n int); CREATE TABLE b (id int PRIMARY KEY, n int); INSERT INTO a SELECT i, 1000 FROM generate_series(1, 20000) i; INSERT INTO b SELECT i, 0 FROM generate_series(1, 20000) i;");
    QProcess writer;
    writer.start(m_cluster.tool(QStringLiteral("psql")), {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-h"), m_cluster.folder(), QStringLiteral("-U"), QStringLiteral("tester"), name});
    writer.write("DO $$ BEGIN FOR i IN 1 .. 1000000 LOOP UPDATE a SET n = n - 1 WHERE id = i % 20000 + 1; UPDATE b SET n = n + 1 WHERE id = 20000 - i % 20000; COMMIT; END LOOP; END $$;\n");
    QVERIFY(writer.waitForBytesWritten());
    QByteArray seen;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        QByteArray moved = seen;
        while (timer.elapsed() < 60000 && moved == seen)
            moved = answer(name, "SELECT sum(n) FROM b");
        seen = moved;
        const Outcome file = db(name, words("export - -q"));
        QVERIFY2(file.exitCode == 0, file.errors.constData());
        qint64 sum = 0;
        for (const QJsonValue &table : QJsonDocument::fromJson(file.output)[QLatin1String("tables")].toArray()) {
            for (const QJsonValue &row : table[QLatin1String("rows")].toArray())
                sum += row[1].toInteger();
        }
        QCOMPARE(sum, 20000000);
    }
    writer.kill();
    writer.waitForFinished();
    answer(QStringLiteral("postgres"), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'writer'");
}

/// Who is in the way is named; nothing has changed.
void TestJsonPostgresFaults::lockedTable()
{
    const QString name = QStringLiteral("locked");
    make(name, 100);
    COMPARE_DONE(db(name, words("export l.json")));
    const QList<QByteArray> before = contents(name);
    {
        const PgHolder holder(m_cluster, name, "UPDATE doses SET status = 'x' WHERE id = 1");
        QVERIFY(holder.isReady);
        const Outcome outcome = db(name, words("import l.json --yes --no-backup --lock-timeout 1"));
        QCOMPARE(outcome.exitCode, 255);
        QVERIFY2(outcome.errors.contains("till (pid "), outcome.errors.constData());
        COMPARE_DONE(db(name, words("export m.json")));
    }
    QCOMPARE(contents(name), before);
}

void TestJsonPostgresFaults::memory()
{
    constexpr qint64 bound = 64 * 1024; // KiB above a run on next to nothing
    const int rows = nightly ? 2000000 : 300000;
    make(QStringLiteral("large"), rows);
    make(QStringLiteral("small"), 10);
    m_cluster.create(QStringLiteral("copy"));
    sql(QStringLiteral("copy"), schema);
    const auto peak = [&](const char *database, const char *arguments) {
        return m_project.witness(QStringList{QStringLiteral("peak"), meditrackProgram(), QStringLiteral("-c"), QStringLiteral("alembic.ini"), QStringLiteral("--database-url"),
                                             m_cluster.url(QLatin1String(database)), QStringLiteral("db")} + words(arguments)).trimmed().toLongLong();
    };
    const qint64 idleExport = peak("small", "export small.json");
    const qint64 idleImport = peak("small", "import small.json --yes --no-backup");
    const qint64 json = peak("large", "export large.json") - idleExport;
    const qint64 lines = peak("large", "export large.ndjson.zst") - idleExport;
    const qint64 imported = peak("copy", "import large.json --yes --no-backup") - idleImport;
    QVERIFY(m_cluster.dump(QStringLiteral("copy")) == m_cluster.dump(QStringLiteral("large")));
    const qint64 merged = peak("copy", "import large.ndjson.zst --mode upsert --no-backup") - idleImport;
    qInfo("%d rows, above %lld and %lld KiB: export %lld, .ndjson.zst %lld, import %lld, upsert %lld KiB", rows, idleExport, idleImport, json, lines, imported, merged);
    QCOMPARE(answer(QStringLiteral("copy"), "SELECT count(*) FROM doses"), QByteArray::number(rows - rows / 10));
    QVERIFY(json < bound && lines < bound && imported < bound && merged < bound);
}

/// Backup, verification and restore of as many rows: what there is of them goes by.
void TestJsonPostgresFaults::memoryOfBackups()
{
    constexpr qint64 bound = 64 * 1024; // KiB above a run on next to nothing
    const int rows = nightly ? 2000000 : 300000;
    make(QStringLiteral("much"), rows);
    make(QStringLiteral("little"), 10);
    const auto peaks = [&](const char *database) {
        std::vector<qint64> found;
        const QByteArray file = m_project.path(QLatin1String(database)).toUtf8() + ".tar.zst";
        for (const QByteArray &verb : {"backup " + file, "verify " + file, "restore " + file + " --yes"})
            found.push_back(m_project.witness(QStringList{QStringLiteral("peak"), meditrackProgram(), QStringLiteral("-c"), QStringLiteral("alembic.ini"), QStringLiteral("--database-url"),
                                                          m_cluster.url(QLatin1String(database)), QStringLiteral("db")} + words(verb.constData())).trimmed().toLongLong());
        return found;
    };
    const std::vector<qint64> idle = peaks("little");
    const QByteArray before = answer(QStringLiteral("much"), "SELECT count(*), md5(string_agg(d::text, '' ORDER BY id)) FROM doses d WHERE id % 97 = 0");
    const std::vector<qint64> used = peaks("much");
    qInfo("%d rows, above %lld, %lld and %lld KiB: backup %lld, verify %lld, restore %lld KiB", rows, idle[0], idle[1], idle[2], used[0] - idle[0], used[1] - idle[1], used[2] - idle[2]);
    for (size_t i = 0; i < used.size(); ++i)
        QVERIFY(idle[i] > 0 && used[i] > 0 && used[i] - idle[i] < bound);
    QCOMPARE(answer(QStringLiteral("much"), "SELECT count(*), md5(string_agg(d::text, '' ORDER BY id)) FROM doses d WHERE id % 97 = 0"), before);
    QCOMPARE(answer(QStringLiteral("postgres"), "SELECT count(*) FROM pg_database WHERE datname LIKE 'much_before_%'"), QByteArray("1")); // it was another one that was filled
}

/// Under the import's own lock, and removed again where the file is no good.
void TestJsonPostgresFaults::backupFirst()
{
    const QString name = QStringLiteral("backed");
    make(name, 100);
    COMPARE_DONE(db(name, words("export b.json")));
    const QList<QByteArray> before = contents(name);
    sql(name, "DELETE FROM doses");
    const Outcome outcome = db(name, words("import b.json --yes --json"));
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    const QString backup = QJsonDocument::fromJson(outcome.output)[QLatin1String("backup")].toString();
    QVERIFY2(QFileInfo(backup).size() > 0, outcome.output.constData());
    QCOMPARE(contents(name), before);
    const Outcome verified = db(name, {QStringLiteral("verify"), backup, QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 0, verified.errors.constData());
    const QStringList files = QDir(QFileInfo(backup).path()).entryList(QDir::Files);
    QCOMPARE(m_project.dbOn(m_cluster.url(name), words("import - --yes"), R"({"doses": [{"id": 1, "medication_id": 99, "scheduled_at": "2024-01-01"}]})").exitCode, 255);
    QCOMPARE(QDir(QFileInfo(backup).path()).entryList(QDir::Files), files);
}

QTEST_GUILESS_MAIN(TestJsonPostgresFaults)
#include "tst_jsonpostgresfaults.moc"
