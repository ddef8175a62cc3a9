// SPDX-License-Identifier: GPL-3.0-or-later
// Exports and imports by the real program that are killed, interrupted, without space or rights, and very large.
#include "support/transfer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <unistd.h>

namespace {

const bool nightly = qEnvironmentVariableIntValue("MEDITRACK_NIGHTLY") == 1;

/// The program at work on a database of the project.
class Running
{
public:
    Running(TransferProject &project, const QString &database, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite:///") + project.path(database));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(project.path({}));
        m_process.start(meditrackProgram(), QStringList{QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("db")} + arguments);
        if (!m_process.waitForStarted())
            qFatal("the program does not start");
    }
    ~Running()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Ends it after so many microseconds, if it has not ended by itself; how it ended.
    Outcome after(qint64 microseconds, int signal)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.nsecsElapsed() / 1000 < microseconds && m_process.state() == QProcess::Running)
            m_process.waitForFinished(1);
        if (const qint64 pid = m_process.processId(); pid > 0) // 0 would be all of us
            ::kill(pid_t(pid), signal);
        m_process.waitForFinished(60000);
        const bool byItself = m_process.exitStatus() == QProcess::NormalExit;
        return {byItself ? m_process.exitCode() : -1, m_process.readAllStandardOutput(), m_process.readAllStandardError()};
    }

private:
    QProcess m_process;
};

qint64 microsecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return timer.nsecsElapsed() / 1000;
}

} // namespace

class TestJsonFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedExport();
    void killedImport();
    void interrupted();
    void fullDisk();
    void noRights();
    void neverOver();
    void streams();
    void backupFirst();
    void masked();
    void chosenTables();
    void memory();
    void largeText();
};

void TestJsonFaults::killedExport()
{
    TransferProject project;
    project.witness(words("rows a.db 60000"));
    const qint64 whole = microsecondsOf([&] { COMPARE_DONE(project.db(QStringLiteral("a.db"), words("export first.json"))); });
    QRandomGenerator random(1);
    int killed = 0;
    const int times = nightly ? 100 : 20;
    for (int i = 0; i < times; ++i) {
        const QString name = QStringLiteral("e%1.json").arg(i);
        const Outcome outcome = Running(project, QStringLiteral("a.db"), {QStringLiteral("export"), name}).after(random.bounded(int(whole)), SIGKILL);
        killed += outcome.exitCode == -1;
        // Complete under its name, or not there.
        if (QFileInfo::exists(project.path(name)))
            project.witness({QStringLiteral("check"), QStringLiteral("a.db"), name});
        else
            QCOMPARE(outcome.exitCode, -1);
        // What is left in its place is in nobody's way.
        if (!QFileInfo::exists(project.path(name)))
            COMPARE_DONE(project.db(QStringLiteral("a.db"), {QStringLiteral("export"), name}));
        QVERIFY(!QFileInfo::exists(project.path(name + QStringLiteral(".partial"))));
        QFile::remove(project.path(name));
    }
    QVERIFY(killed > 2);
}

void TestJsonFaults::killedImport()
{
    TransferProject project;
    project.witness(words("rows a.db 40000"));
    project.witness(words("rows b.db 500"));
    COMPARE_DONE(project.db(QStringLiteral("a.db"), words("export e.json")));
    const QByteArray old = bytesOf(project.path(QStringLiteral("b.db")));
    // What the shell sees, for it is quick; it also plays back the journal of a killed one.
    const auto look = [&](const char *database) {
        return runProgram({QStringLiteral("sqlite3"),
                           {project.path(QLatin1String(database)),
                            QStringLiteral("PRAGMA integrity_check; SELECT count(*), sum(id), sum(length(name)), sum(strength) FROM medications;"
                                           "SELECT count(*), sum(id), sum(medication_id), sum(length(scheduled_at)), sum(amount), sum(length(notes)) FROM doses")}}).output;
    };
    const QByteArray before = look("b.db");
    const QByteArray after = look("a.db");
    QVERIFY(before.startsWith("ok\n50|") && after.startsWith("ok\n4000|"));
    const QStringList command = words("import e.json --yes --no-backup");
    const qint64 whole = microsecondsOf([&] { COMPARE_DONE(project.db(QStringLiteral("b.db"), command)); });
    QRandomGenerator random(2);
    int killed = 0;
    const int times = nightly ? 100 : 20;
    for (int i = 0; i < times; ++i) {
        project.project().write(QStringLiteral("b.db"), old);
        killed += Running(project, QStringLiteral("b.db"), command).after(random.bounded(int(whole)), SIGKILL).exitCode == -1;
        const QByteArray now = look("b.db");
        QVERIFY(now == before || now == after);
        COMPARE_DONE(project.db(QStringLiteral("b.db"), command));
        QCOMPARE(look("b.db"), after);
    }
    QVERIFY(killed > 2);
}

void TestJsonFaults::interrupted()
{
    TransferProject project;
    project.witness(words("rows a.db 200000"));
    project.witness(words("rows b.db 500"));
    const qint64 whole = microsecondsOf([&] { COMPARE_DONE(project.db(QStringLiteral("a.db"), words("export e.json"))); });
    const QByteArray old = bytesOf(project.path(QStringLiteral("b.db")));
    int cancelled = 0;
    for (int i = 3; i < 8; ++i) {
        const Outcome exported = Running(project, QStringLiteral("a.db"), words("export x.json")).after(whole * i / 10, SIGINT);
        if (exported.exitCode == 255) {
            QVERIFY2(exported.errors.contains("Cancelled"), exported.errors.constData());
            QVERIFY(!QFileInfo::exists(project.path(QStringLiteral("x.json"))));
            ++cancelled;
        }
        QVERIFY(!QFileInfo::exists(project.path(QStringLiteral("x.json.partial"))));
        QFile::remove(project.path(QStringLiteral("x.json")));
        const Outcome imported = Running(project, QStringLiteral("b.db"), words("import e.json --yes")).after(whole * i / 10, SIGINT);
        if (imported.exitCode == 255) {
            QCOMPARE(bytesOf(project.path(QStringLiteral("b.db"))), old);
            ++cancelled;
        } else {
            project.project().write(QStringLiteral("b.db"), old);
        }
        QVERIFY(!QFileInfo::exists(project.path(QStringLiteral("b.db-journal"))));
    }
    QVERIFY(cancelled > 2);
}

void TestJsonFaults::fullDisk()
{
    TransferProject project;
    project.witness(words("rows a.db 30000"));
    project.witness(words("rows b.db 10"));
    COMPARE_DONE(project.db(QStringLiteral("a.db"), words("export e.json")));
    const QByteArray old = project.dump(QStringLiteral("b.db"));
    const auto limited = [&](const QString &database, const char *arguments) {
        return runProgram({QStringLiteral("/usr/bin/python3"),
                           QStringList{QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/transfer/witness.py"), QStringLiteral("limit"), QStringLiteral("60000"),
                                       meditrackProgram(), QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("db")} + words(arguments),
                           {}, {{QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite:///") + project.path(database)}}, project.path({})});
    };
    for (const char *name : {"export x.json", "export x.json.gz", "export x.ndjson.zst"}) {
        const Outcome outcome = limited(QStringLiteral("a.db"), name);
        QCOMPARE(outcome.exitCode, 255);
        QVERIFY2(outcome.errors.contains("cannot be written"), outcome.errors.constData());
        QCOMPARE(QDir(project.path({})).entryList({QStringLiteral("x.*")}), QStringList());
    }
    const Outcome outcome = limited(QStringLiteral("b.db"), "import e.json --yes");
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY(outcome.errors.startsWith("FAILED: "));
    QCOMPARE(project.dump(QStringLiteral("b.db")), old);
}

void TestJsonFaults::noRights()
{
    TransferProject project;
    project.witness(words("rows a.db 10"));
    COMPARE_DONE(project.db(QStringLiteral("a.db"), words("export e.json")));
    QDir(project.path({})).mkdir(QStringLiteral("closed"));
    const auto asNobody = [&](const char *arguments) {
        return runProgram({meditrackProgram(), QStringList{QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("db")} + words(arguments), {},
                           {{QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite:///") + project.path(QStringLiteral("a.db"))}}, project.path({}), nobody});
    };
    QFile::setPermissions(project.path({}), QFileDevice::Permissions(0x7755));
    QFile::setPermissions(project.path(QStringLiteral("closed")), QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther | QFileDevice::ExeOther);
    const Outcome exported = asNobody("export closed/x.json");
    QCOMPARE(exported.exitCode, 255);
    QVERIFY2(exported.errors.contains("Permission denied"), exported.errors.constData());
    QFile::setPermissions(project.path({}), QFileDevice::Permissions(0x7777));
    QFile::setPermissions(project.path(QStringLiteral("a.db")), QFileDevice::Permissions(0x6666));
    const Outcome imported = asNobody("import e.json --yes"); // 0600, and not theirs
    QCOMPARE(imported.exitCode, 255);
    QVERIFY2(imported.errors.contains("e.json' cannot be read"), imported.errors.constData());
    QCOMPARE(QDir(project.path(QStringLiteral("closed"))).entryList(QDir::Files), QStringList());
}

void TestJsonFaults::neverOver()
{
    TransferProject project;
    project.witness(words("rows a.db 10"));
    project.project().write(QStringLiteral("mine.json"), "mine");
    const Outcome outcome = project.db(QStringLiteral("a.db"), words("export mine.json"));
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("already"), outcome.errors.constData());
    QCOMPARE(bytesOf(project.path(QStringLiteral("mine.json"))), QByteArray("mine"));
    // The guide's name, in the current folder.
    const Outcome named = runProgram({meditrackProgram(), words("-c alembic.ini db export --json"), {},
                                      {{QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite:///a.db")}, {QStringLiteral("MEDITRACK_NOW"), QStringLiteral("2026-03-04T05:06:07")}}, project.path({})});
    COMPARE_DONE(named);
    const QJsonObject told = QJsonDocument::fromJson(named.output).object();
    QCOMPARE(told[QLatin1String("file")].toString(), project.path(QStringLiteral("meditrack_export_20260304_050607.json")));
    QCOMPARE(told[QLatin1String("rows")].toInt(), 10);
    QCOMPARE(told[QLatin1String("bytes")].toInteger(), QFileInfo(told[QLatin1String("file")].toString()).size());
    project.witness({QStringLiteral("check"), QStringLiteral("a.db"), told[QLatin1String("file")].toString()});
}

void TestJsonFaults::streams()
{
    TransferProject project;
    project.witness(words("make a.db"));
    project.witness(words("empty a.db b.db"));
    for (const char *format : {"json", "ndjson"}) {
        const Outcome exported = project.db(QStringLiteral("a.db"), {QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("--format"), QLatin1String(format)});
        COMPARE_DONE(exported);
        project.project().write(QStringLiteral("out"), exported.output);
        project.witness(words("check a.db out"));
        QCOMPARE(project.db(QStringLiteral("b.db"), words("import -"), exported.output).exitCode, 2);
        COMPARE_DONE(project.db(QStringLiteral("b.db"), words("import - --yes"), exported.output));
        QCOMPARE(project.dump(QStringLiteral("b.db")), project.dump(QStringLiteral("a.db")));
    }
}

void TestJsonFaults::backupFirst()
{
    TransferProject project;
    project.witness(words("rows a.db 100"));
    project.witness(words("rows b.db 20"));
    COMPARE_DONE(project.db(QStringLiteral("a.db"), words("export e.json")));
    const QByteArray old = project.dump(QStringLiteral("b.db"));
    const QDir backups(project.path(QStringLiteral("backups")));
    QCOMPARE(project.db(QStringLiteral("b.db"), words("import e.json")).exitCode, 2); // nobody to ask
    QCOMPARE(project.dump(QStringLiteral("b.db")), old);
    // A file that is no good leaves no backup behind.
    project.project().write(QStringLiteral("bad.json"), R"({"doses":[{"id":1}]})");
    QCOMPARE(project.db(QStringLiteral("b.db"), words("import bad.json --yes")).exitCode, 255);
    QCOMPARE(backups.entryList(QDir::Files), QStringList());
    const Outcome outcome = project.db(QStringLiteral("b.db"), words("import e.json --yes --json"));
    COMPARE_DONE(outcome);
    const QJsonObject told = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(told[QLatin1String("mode")].toString(), QStringLiteral("replace"));
    QCOMPARE(told[QLatin1String("tables")].toArray().at(0).toObject(),
             (QJsonObject{{"name", "medications"}, {"rows_before", 2}, {"rows_in_file", 10}, {"rows_after", 10}}));
    const QString backup = told[QLatin1String("backup")].toString();
    QVERIFY(backup.startsWith(backups.path()));
    // tar itself gets the old database out of it.
    QCOMPARE(runProgram({QStringLiteral("tar"), {QStringLiteral("--zstd"), QStringLiteral("-xf"), backup, QStringLiteral("-C"), project.path({})}}).exitCode, 0);
    QCOMPARE(project.dump(QStringLiteral("database.db")), old);
    const QByteArray journal = bytesOf(project.path(QStringLiteral("b.db.meditrack.jsonl"))).trimmed();
    const QJsonObject entry = QJsonDocument::fromJson(journal.mid(journal.lastIndexOf('\n') + 1)).object();
    QCOMPARE(entry[QLatin1String("verb")].toString(), QStringLiteral("import"));
    QCOMPARE(entry[QLatin1String("result")].toString(), QStringLiteral("done"));
    QCOMPARE(entry[QLatin1String("backup")].toString(), backup);
}

void TestJsonFaults::masked()
{
    TransferProject project;
    project.witness(words("rows a.db 1000"));
    project.witness(words("empty a.db b.db"));
    runSql(project.path(QStringLiteral("a.db")), QStringLiteral("UPDATE medications SET name = 'Same' WHERE id < 11"));
    QCOMPARE(project.db(QStringLiteral("a.db"), words("export x.json --mask nothing.name")).exitCode, 2);
    const Outcome oneEnd = project.db(QStringLiteral("a.db"), words("export x.json --mask medications.id"));
    QCOMPARE(oneEnd.exitCode, 2);
    QVERIFY2(oneEnd.errors.contains("--mask doses.medication_id"), oneEnd.errors.constData());
    COMPARE_DONE(project.db(QStringLiteral("a.db"), words("export m.json --mask medications.name --mask MEDICATIONS.id --mask doses.medication_id --mask doses.amount --mask medications.notes")));
    COMPARE_DONE(project.db(QStringLiteral("b.db"), words("import m.json"))); // checks the foreign keys
    const auto ask = [&](const char *database, const char *sql) {
        return runProgram({QStringLiteral("sqlite3"), {project.path(QLatin1String(database)), QLatin1String(sql)}}).output;
    };
    const char *shape = "SELECT count(*), count(DISTINCT name), count(DISTINCT id), count(notes), count(DISTINCT notes) FROM medications";
    QCOMPARE(ask("b.db", shape), ask("a.db", shape));
    QCOMPARE(ask("b.db", "SELECT count(*) FROM medications WHERE name NOT GLOB 'masked-*' OR notes NOT GLOB 'masked-*' OR id < 1000"), QByteArray("0\n"));
    const char *joined = "SELECT m.code, d.scheduled_at FROM doses d JOIN medications m ON m.id = d.medication_id ORDER BY 1, 2";
    QCOMPARE(ask("b.db", joined), ask("a.db", joined));
    QVERIFY(!bytesOf(project.path(QStringLiteral("m.json"))).contains("Medication "));
    QVERIFY(!bytesOf(project.path(QStringLiteral("m.json"))).contains("Same"));
}

void TestJsonFaults::chosenTables()
{
    TransferProject project;
    project.witness(words("rows a.db 100"));
    const Outcome one = project.db(QStringLiteral("a.db"), words("export one.json --table DOSES --json"));
    COMPARE_DONE(one);
    QCOMPARE(QJsonDocument::fromJson(one.output).object()[QLatin1String("tables")].toArray(), (QJsonArray{QJsonObject{{"name", "doses"}, {"rows", 90}}}));
    QVERIFY2(one.errors.contains("'medications', which is not in the file"), one.errors.constData());
    COMPARE_DONE(project.db(QStringLiteral("a.db"), words("export other.json --exclude doses")));
    QVERIFY(!bytesOf(project.path(QStringLiteral("other.json"))).contains("\"table\":\"doses\",\"columns\":[\"id\""));
    QCOMPARE(project.db(QStringLiteral("a.db"), words("export x.json --table nope")).exitCode, 2);
    QCOMPARE(project.db(QStringLiteral("a.db"), words("export x.json --format xml")).exitCode, 2);
    QCOMPARE(project.db(QStringLiteral("a.db"), words("import one.json --mode merge")).exitCode, 2);
}

void TestJsonFaults::memory()
{
    constexpr qint64 bound = 64 * 1024; // KiB above a run on next to nothing
    TransferProject project;
    project.witness({QStringLiteral("rows"), QStringLiteral("a.db"), nightly ? QStringLiteral("2000000") : QStringLiteral("300000")});
    project.witness(words("rows small.db 10"));
    project.witness(words("empty a.db b.db"));
    project.witness(words("empty a.db c.db"));
    const auto peak = [&](const char *database, const char *arguments) {
        return project.witness(QStringList{QStringLiteral("peak"), meditrackProgram(), QStringLiteral("-c"), QStringLiteral("alembic.ini"), QStringLiteral("--database-url"),
                                           QStringLiteral("sqlite:///") + QLatin1String(database), QStringLiteral("db")} + words(arguments)).trimmed().toLongLong();
    };
    const qint64 idleExport = peak("small.db", "export small.json");
    const qint64 idleImport = peak("c.db", "import small.json");
    const qint64 json = peak("a.db", "export e.json") - idleExport;
    const qint64 lines = peak("a.db", "export e.ndjson.zst") - idleExport;
    const qint64 imported = peak("b.db", "import e.json --yes") - idleImport;
    const qint64 unpacked = peak("b.db", "import e.ndjson.zst --yes --no-backup") - idleImport;
    qInfo("above %lld and %lld KiB: export %lld, .ndjson.zst %lld, import %lld, .ndjson.zst %lld KiB", idleExport, idleImport, json, lines, imported, unpacked);
    QVERIFY(json < bound && lines < bound && imported < bound && unpacked < bound);
}

/// One value of 100 MB: at most a few times its size, and one in the wrong place is not read at all.
void TestJsonFaults::largeText()
{
    TransferProject project;
    runSql(project.path(QStringLiteral("a.db")), QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)"));
    constexpr qsizetype size = 100 * 1000 * 1000;
    const auto peak = [&](const QByteArray &text) {
        project.project().write(QStringLiteral("in.json"), text);
        const QString command = QStringLiteral("'%1' -c alembic.ini --database-url sqlite:///a.db db import in.json --yes; true").arg(meditrackProgram());
        return project.witness({QStringLiteral("peak"), QStringLiteral("/bin/sh"), QStringLiteral("-c"), command}).trimmed().toLongLong();
    };
    const qint64 idle = peak("{\"t\":[]}");
    const qint64 wrong = peak("{\"t\":[],\"" + QByteArray(size, 'x') + "\":[]}") - idle;
    const qint64 right = peak("{\"t\":[{\"id\":1,\"a\":\"" + QByteArray(size, 'x') + "\"}]}") - idle;
    qInfo("100 MB as a name: %lld KiB, as a value: %lld KiB", wrong, right);
    QCOMPARE(runProgram({QStringLiteral("sqlite3"), {project.path(QStringLiteral("a.db")), QStringLiteral("SELECT length(a) FROM t")}}).output, QByteArray::number(size) + '\n');
    QVERIFY(wrong < 16 * 1024);
    QVERIFY(right < 5 * size / 1024);
}

QTEST_GUILESS_MAIN(TestJsonFaults)
#include "tst_jsonfaults.moc"
