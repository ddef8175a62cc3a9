// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be wrong before a migration starts: a clear error, and nothing lost.
#include "core/error.h"
#include "db/connection.h"
#include "migration/state.h"
#include "support/errorof.h"
#include "support/holder.h"
#include "support/project.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace meditrack;

namespace {

void setMode(const QString &path, mode_t mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("chmod %s", qPrintable(path));
}

/// The command line program as somebody who owns nothing here.
Outcome asNobody(const Project &project, const QStringList &arguments)
{
    return runProgram({meditrackProgram(),
                       QStringList{QStringLiteral("-c"), project.path(QStringLiteral("alembic.ini")), QStringLiteral("--database-url"),
                                   QStringLiteral("sqlite:///") + project.databasePath()} + arguments,
                       {}, {}, QStringLiteral("/"), nobody});
}

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void database_data();
    void database();
    void damagedPages();
    void truncated();
    void emptyFile();
    void missingFolder();
    void aDirectory();
    void noPermission();
    void readOnlyFile();
    void readOnlyFolder();
    void unreadableScripts();
    void locked_data();
    void locked();
    void lockedWhileReading();
    void postgres();
    void scripts_data();
    void scripts();
    void syntaxError();
    void twoHeads();
    void duplicateIds();
    void noScripts();
    void noFolderOfScripts();
    void unknownRow();
    void versionTableWithoutKey();
    void severalRows();
    void failedFirstUpgrade();
    void specialFileAsDatabase_data();
    void specialFileAsDatabase();
    void tableThatCannotBeCounted();
};

void TestBadInput::database_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("This is a letter to the pharmacy.\n").repeated(100);
    QTest::newRow("short text") << QByteArray("x\n");
    QTest::newRow("zip") << QByteArray("PK\3\4\x14\0\0\0\x08\0", 10) + QByteArray(2000, '\x7f');
    QTest::newRow("nearly") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\xff');
}

void TestBadInput::database()
{
    QFETCH(QByteArray, content);
    Project project;
    project.addChain(2);
    project.write(QStringLiteral("test.db"), content);
    NoProgress progress;
    const auto check = [&](const std::optional<Error> &error) {
        QVERIFY(error);
        QVERIFY2(error->code == ErrorCode::NotADatabase || error->code == ErrorCode::Corrupt, qPrintable(error->text()));
        QVERIFY(error->message.contains(project.databasePath()));
        QVERIFY(!error->advice.isEmpty() && !error->consequence.isEmpty());
        QCOMPARE(bytesOf(project.databasePath()), content);
    };
    check(errorOf([&] { project.upgrade(); }));
    check(errorOf([&] { readState(project.config(), progress); }));
    check(errorOf([&] { Migrator(project.config(), progress).stamp({QStringLiteral("head")}, true); }));
}

void TestBadInput::damagedPages()
{
    Project project;
    project.addChain(3);
    project.upgrade();
    QByteArray bytes = bytesOf(project.databasePath());
    QVERIFY(bytes.size() > 3 * 4096);
    bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\xa5')); // all but the first page
    project.write(QStringLiteral("test.db"), bytes);
    NoProgress progress;
    const auto reading = errorOf([&] { readState(project.config(), progress); });
    QVERIFY(reading);
    QCOMPARE(reading->code, ErrorCode::Corrupt);
    QVERIFY(reading->advice.contains(QLatin1String("backup")));
    const auto writing = errorOf([&] { project.downgrade(QStringLiteral("base")); });
    QVERIFY(writing);
    QCOMPARE(writing->code, ErrorCode::Corrupt);
    QCOMPARE(bytesOf(project.databasePath()), bytes);
}

void TestBadInput::truncated()
{
    Project project;
    project.addChain(3);
    project.upgrade();
    const QByteArray bytes = bytesOf(project.databasePath()).left(4096 + 1000);
    project.write(QStringLiteral("test.db"), bytes);
    const auto error = errorOf([&] { project.downgrade(QStringLiteral("base")); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Corrupt);
    QCOMPARE(bytesOf(project.databasePath()), bytes);
}

void TestBadInput::emptyFile()
{
    Project project;
    project.addChain(1);
    project.write(QStringLiteral("test.db"), {});
    NoProgress progress;
    QVERIFY(readState(project.config(), progress).exists);
    QCOMPARE(bytesOf(project.databasePath()), QByteArray());
    project.upgrade(); // an empty file is an empty database
    QCOMPARE(project.rows(), QStringList{"c1"});
}

void TestBadInput::missingFolder()
{
    Project project;
    project.addChain(1);
    Config config = project.config();
    config.url = DatabaseUrl::forSqliteFile(project.path(QStringLiteral("not/there/x.db")));
    NoProgress progress;
    const auto error = errorOf([&] { Migrator(config, progress).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::CannotOpen);
    QVERIFY(error->message.contains(project.path(QStringLiteral("not/there"))));
    QVERIFY(!error->advice.isEmpty());
    QVERIFY(!QFile::exists(project.path(QStringLiteral("not"))));
}

void TestBadInput::aDirectory()
{
    Project project;
    project.addChain(1);
    QVERIFY(QDir().mkdir(project.databasePath()));
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::CannotOpen);
    QVERIFY(error->message.contains(QLatin1String("directory")));
    QVERIFY(QDir(project.databasePath()).isEmpty());
}

void TestBadInput::noPermission()
{
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    setMode(project.path(), 0755);
    setMode(project.databasePath(), 0000);
    const QByteArray before = ::geteuid() == 0 ? bytesOf(project.databasePath()) : QByteArray();
    for (const QStringList &arguments : {QStringList{"current"}, QStringList{"upgrade", "head"}}) {
        const Outcome outcome = asNobody(project, arguments);
        QCOMPARE(outcome.exitCode, 255);
        QVERIFY2(outcome.errors.contains("FAILED: This user may not read the database file"), outcome.errors.constData());
    }
    setMode(project.databasePath(), 0644);
    if (::geteuid() == 0)
        QCOMPARE(bytesOf(project.databasePath()), before);
    QCOMPARE(project.rows(), QStringList{"c1"});
}

void TestBadInput::readOnlyFile()
{
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    setMode(project.path(), 0777);
    setMode(project.databasePath(), 0444);
    const QByteArray before = bytesOf(project.databasePath());
    Outcome outcome = asNobody(project, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("read-only for this user"), outcome.errors.constData());
    outcome = asNobody(project, {QStringLiteral("current")}); // reading needs no more than reading
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(outcome.output.trimmed(), QByteArray("c1"));
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestBadInput::readOnlyFolder()
{
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    setMode(project.path(), 0555);
    setMode(project.databasePath(), 0666);
    const QByteArray before = bytesOf(project.databasePath());
    Outcome outcome = asNobody(project, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("read-only for this user") && outcome.errors.contains("folder"), outcome.errors.constData());
    outcome = asNobody(project, {QStringLiteral("current")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(bytesOf(project.databasePath()), before);
    QVERIFY(QFile::remove(project.databasePath()));
    outcome = asNobody(project, {QStringLiteral("upgrade"), QStringLiteral("head")}); // nor can one be made there
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY(!QFile::exists(project.databasePath()));
    setMode(project.path(), 0755);
}

void TestBadInput::unreadableScripts()
{
    Project project;
    project.addChain(2);
    setMode(project.path(), 0777);
    const QString script = project.path(QStringLiteral("versions/c2.py"));
    setMode(script, 0000);
    Outcome outcome = asNobody(project, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains(script.toUtf8()), outcome.errors.constData());
    setMode(script, 0644);
    setMode(project.path(QStringLiteral("versions")), 0000);
    outcome = asNobody(project, {QStringLiteral("upgrade"), QStringLiteral("head")});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("may not read the folder"), outcome.errors.constData());
    setMode(project.path(QStringLiteral("versions")), 0755);
    QVERIFY(!QFile::exists(project.databasePath()));
}

void TestBadInput::locked_data()
{
    QTest::addColumn<QString>("begin");
    QTest::newRow("exclusive") << "BEGIN EXCLUSIVE";
    QTest::newRow("immediate") << "BEGIN IMMEDIATE";
}

void TestBadInput::locked()
{
    QFETCH(QString, begin);
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    project.useQuery(QStringLiteral("timeout=0.2"));
    const QByteArray before = bytesOf(project.databasePath());
    {
        const Holder holder(project.databasePath(), begin);
        QVERIFY(holder.isReady);
        const auto error = errorOf([&] { project.upgrade(); });
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::Locked);
        QVERIFY2(error->message.contains(QStringLiteral("python3 (pid %1)").arg(holder.pid())), qPrintable(error->message));
        QVERIFY(!error->advice.isEmpty());
        QCOMPARE(error->consequence, QStringLiteral("Nothing has been changed."));
    }
    QCOMPARE(bytesOf(project.databasePath()), before);
    QCOMPARE(project.upgrade().size(), size_t(1)); // and afterwards it goes
}

void TestBadInput::lockedWhileReading()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    project.useQuery(QStringLiteral("timeout=0.2"));
    NoProgress progress;
    const Holder writer(project.databasePath(), QStringLiteral("BEGIN IMMEDIATE"));
    QVERIFY(writer.isReady);
    QCOMPARE(readState(project.config(), progress).rows, QStringList{"c1"}); // a writer that has not committed lets read
}

void TestBadInput::postgres()
{
    Project project;
    project.addChain(1);
    Config config = project.config();
    config.url = DatabaseUrl::parse(QStringLiteral("postgresql://user:s3cret@localhost:1/db"));
    NoProgress progress;
    const auto check = [](const std::optional<Error> &error) {
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::CannotOpen); // nobody listens there
        QVERIFY(error->message.contains(QLatin1String("user:***@localhost:1")));
        QVERIFY(!(error->text() + error->detail).contains(QLatin1String("s3cret")));
    };
    check(errorOf([&] { Migrator(config, progress).upgrade({QStringLiteral("head")}); }));
    check(errorOf([&] { readState(config, progress); }));
    check(errorOf([&] { Connection(config.url, Connection::Access::Read, progress); }));
}

void TestBadInput::scripts_data()
{
    QTest::addColumn<QByteArray>("text"); // of versions/wrong.py beside c1, c2
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part"); // of the message
    QTest::newRow("cycle") << QByteArray("revision = 'c1'\ndown_revision = 'c2'\n") << int(ErrorCode::InvalidGraph) << "Cycle is detected in revisions (c2, c1)";
    QTest::newRow("self-loop") << QByteArray("revision = 'x'\ndown_revision = 'x'\n") << int(ErrorCode::InvalidGraph) << "Self-loop is detected in revisions (x)";
    QTest::newRow("missing parent") << QByteArray("revision = 'x'\ndown_revision = 'nowhere'\n") << int(ErrorCode::InvalidGraph) << "nowhere";
    QTest::newRow("missing dependency") << QByteArray("revision = 'x'\ndown_revision = 'c2'\ndepends_on = 'nowhere'\n") << int(ErrorCode::InvalidGraph) << "nowhere";
    QTest::newRow("bad id") << QByteArray("revision = 'a-b'\ndown_revision = 'c2'\n") << int(ErrorCode::InvalidGraph) << "'a-b'";
    QTest::newRow("binary") << QByteArray("\x7f" "ELF\2\1\1\0\0\0", 10) << int(ErrorCode::ScriptHeader) << "wrong.py";
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\xff\xfe\xfd") << int(ErrorCode::ScriptHeader) << "wrong.py";
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::ScriptHeader) << "wrong.py";
    QTest::newRow("no revision") << QByteArray("import os\n") << int(ErrorCode::ScriptHeader) << "wrong.py";
    QTest::newRow("computed") << QByteArray("revision = 'x'\ndown_revision = parent()\n") << int(ErrorCode::ScriptHeader) << "line 2";
}

void TestBadInput::scripts()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QString, part);
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    const QByteArray before = bytesOf(project.databasePath());
    if (qstrcmp(QTest::currentDataTag(), "cycle") == 0)
        QVERIFY(QFile::remove(project.path(QStringLiteral("versions/c1.py"))));
    project.write(QStringLiteral("versions/wrong.py"), text);
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QVERIFY2(error->message.contains(part), qPrintable(error->message));
    QCOMPARE(int(error->code), code);
    QVERIFY2(!error->advice.isEmpty(), qPrintable(error->message));
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestBadInput::syntaxError()
{
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    const QByteArray before = bytesOf(project.databasePath());
    const QString path = project.write(QStringLiteral("versions/c3.py"), "revision = 'c3'\ndown_revision = 'c2'\n\ndef upgrade():\n    retrun 1\n");
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptFailed);
    QCOMPARE(error->file, path);
    QCOMPARE(error->line, 5);
    QCOMPARE(error->revision, QStringLiteral("c3"));
    QCOMPARE(bytesOf(project.databasePath()), before); // not even c2
}

void TestBadInput::twoHeads()
{
    Project project;
    project.addChain(2);
    project.addScript(QStringLiteral("d2"), QStringLiteral("c1"), {});
    const auto error = errorOf([&] { project.upgrade(QStringLiteral("head")); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::MultipleHeads);
    QCOMPARE(error->message, QStringLiteral("Multiple head revisions are present for given argument 'head'; please specify a specific target "
                                            "revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads"));
    QVERIFY(!QFile::exists(project.databasePath()));
}

void TestBadInput::duplicateIds()
{
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    const QByteArray before = bytesOf(project.databasePath());
    project.write(QStringLiteral("versions/copy.py"), bytesOf(project.path(QStringLiteral("versions/c2.py"))));
    NoProgress progress;
    for (const auto &error : {errorOf([&] { project.upgrade(); }), errorOf([&] { project.downgrade(QStringLiteral("base")); }),
                              errorOf([&] { Migrator(project.config(), progress).stamp({QStringLiteral("c2")}, false); })}) {
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::InvalidGraph);
        QVERIFY(error->message.contains(QLatin1String("copy.py")) && error->message.contains(QLatin1String("c2.py")));
    }
    QCOMPARE(bytesOf(project.databasePath()), before);
    QCOMPARE(readState(project.config(), progress).warnings.filter(QStringLiteral("Revision c2 is present more than once")).size(), 1);
}

void TestBadInput::noScripts()
{
    Project project;
    NoProgress progress;
    QVERIFY(project.upgrade().empty());
    QVERIFY(readState(project.config(), progress).history.empty());
    const auto error = errorOf([&] { project.upgrade(QStringLiteral("abc")); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::UnknownRevision);
}

void TestBadInput::noFolderOfScripts()
{
    Project project;
    Config config = project.config();
    config.scriptLocation = project.path(QStringLiteral("gone"));
    config.scriptLocationText = QStringLiteral("gone");
    NoProgress progress;
    const auto error = errorOf([&] { Migrator(config, progress).upgrade({QStringLiteral("head")}); });
    QVERIFY(error);
    QCOMPARE(error->message, QStringLiteral("Path doesn't exist: gone.  Please use the 'init' command to create a new scripts folder."));
}

void TestBadInput::unknownRow()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    runSql(project.databasePath(), QStringLiteral("UPDATE alembic_version SET version_num = 'fake'"));
    const QByteArray before = bytesOf(project.databasePath());
    for (const auto &error : {errorOf([&] { project.upgrade(); }), errorOf([&] { project.downgrade(QStringLiteral("base")); })}) {
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::UnknownRevision);
        QCOMPARE(error->message, QStringLiteral("Can't locate revision identified by 'fake'"));
        QVERIFY(!error->advice.isEmpty());
    }
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestBadInput::versionTableWithoutKey()
{
    Project project;
    project.addChain(2);
    runSql(project.databasePath(), QStringLiteral("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"));
    project.upgrade();
    QCOMPARE(project.rows(), QStringList{"c2"});
    runSql(project.databasePath(), QStringLiteral("INSERT INTO alembic_version VALUES ('c2')")); // the same row twice
    const QByteArray before = bytesOf(project.databasePath());
    const auto error = errorOf([&] { project.downgrade(QStringLiteral("base")); });
    QVERIFY(error);
    QCOMPARE(error->message, QStringLiteral("Online migration expected to match one row when updating 'c2' to 'c1' in 'alembic_version'; 2 found"));
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestBadInput::severalRows()
{
    Project project;
    project.addChain(1);
    project.addScript(QStringLiteral("d1"), {}, QStringLiteral("op.create_table('d', sa.Column('a', sa.Integer()))"), QStringLiteral("op.drop_table('d')"));
    project.upgrade();
    QStringList rows = project.rows();
    rows.sort();
    QCOMPARE(rows, (QStringList{"c1", "d1"}));
    runSql(project.databasePath(), QStringLiteral("INSERT INTO alembic_version VALUES ('zzz')"));
    const QByteArray before = bytesOf(project.databasePath());
    const auto error = errorOf([&] { project.downgrade(QStringLiteral("base")); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::UnknownRevision);
    QCOMPARE(bytesOf(project.databasePath()), before);
}

void TestBadInput::failedFirstUpgrade()
{
    Project project;
    project.addScript(QStringLiteral("a"), {}, QStringLiteral("op.create_table('a', sa.Column('x', sa.Integer()))\nraise ValueError('no')"));
    const auto error = errorOf([&] { project.upgrade(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptFailed);
    QVERIFY(!QFile::exists(project.databasePath())); // exactly as it was before
    QVERIFY(!QFile::exists(project.databasePath() + QStringLiteral("-journal")));
}

void TestBadInput::specialFileAsDatabase_data()
{
    QTest::addColumn<QString>("path"); // empty = a FIFO of our own
    QTest::newRow("fifo") << QString();
    QTest::newRow("null") << "/dev/null";
    QTest::newRow("zero") << "/dev/zero";
}

void TestBadInput::specialFileAsDatabase()
{
    QFETCH(QString, path);
    Project project;
    project.addChain(1);
    Config config = project.config();
    if (path.isEmpty()) {
        path = project.path(QStringLiteral("fifo.db"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    }
    config.url = DatabaseUrl::forSqliteFile(path);
    NoProgress progress;
    for (const auto &error : {errorOf([&] { Migrator(config, progress).upgrade({QStringLiteral("head")}); }), errorOf([&] { readState(config, progress); })}) {
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::CannotOpen);
        QCOMPARE(error->message, QStringLiteral("'%1' is not a regular file.").arg(path));
    }
}

void TestBadInput::tableThatCannotBeCounted()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    // As another program with a module of its own leaves it.
    const Outcome made = runProgram({QStringLiteral("/usr/bin/python3"),
                                     {QStringLiteral("-c"),
                                      QStringLiteral("import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\nc.execute('PRAGMA writable_schema=ON')\n"
                                                     "c.execute(\"INSERT INTO sqlite_master VALUES ('table', 'odd', 'odd', 0, 'CREATE VIRTUAL TABLE odd USING nowhere(x)')\")\n"
                                                     "c.commit()"),
                                      project.databasePath()}});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    NoProgress progress;
    const DatabaseState state = readState(project.config(), progress);
    QCOMPARE(state.rows, QStringList{"c2"});
    QHash<QString, qint64> counts;
    for (const TableCount &table : state.tables)
        counts.insert(table.name, table.rows);
    QCOMPARE(counts, (QHash<QString, qint64>{{"alembic_version", 1}, {"odd", -1}, {"t1", 1}, {"t2", 1}}));
    const Outcome text = project.meditrack({QStringLiteral("db"), QStringLiteral("count")});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(QRegularExpression(QStringLiteral("(^|\\n)odd +\\?\\n")).match(QString::fromUtf8(text.output)).hasMatch(), text.output.constData());
    const Outcome json = project.meditrack({QStringLiteral("db"), QStringLiteral("count"), QStringLiteral("--json")});
    QVERIFY2(json.output.contains(R"({"bytes":null,"name":"odd","rows":null})"), json.output.constData());
    QCOMPARE(state.warnings.size(), 1);
    QVERIFY2(state.warnings.first().contains(QLatin1String("'odd'")) && state.warnings.first().contains(QLatin1String("nowhere")), qPrintable(state.warnings.first()));
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
