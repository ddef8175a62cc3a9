// SPDX-License-Identifier: GPL-3.0-or-later
// What commands do: where they look, what they ask, which programs they run, and what they never tell.
#include "migration/hooks.h"
#include "support/clitest.h"

#include <QTest>

namespace {

const QString secret = QStringLiteral("Hunter2Hunter2");

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_project = std::make_unique<CliProject>(); }
    void cleanup() { m_project.reset(); }
    void configurationFiles();
    void whereTheDatabaseIs();
    void guideCommands();
    void bundledMigrations();
    void reset_data();
    void reset();
    void hooks();
    void revisionEnvironment();
    void shellWords_data();
    void shellWords();
    void failingHook_data();
    void failingHook();
    void inTerminal();
    void cancelled();
    void transactionPerRevision();
    void mergeOfOneHead();
    void hookTakesTheFileAway();
    void nothingToTakeBack();
    void planOfARefusedScript();
    void jsonWithSql();
    void secretsOfAnyShape();
    void arguments();
    void noSecrets_data();
    void noSecrets();

private:
    std::unique_ptr<CliProject> m_project;
};

void TestCli::configurationFiles()
{
    (*m_project)->write(QStringLiteral("other/alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
    (*m_project)->write(QStringLiteral("other/versions/o1.py"), "revision = 'o1'\ndown_revision = None\n");
    QCOMPARE(ids(runCli(words("-c|other/alembic.ini|heads|--json")).array()), words("o1"));
    qputenv("ALEMBIC_CONFIG", "other/alembic.ini");
    QCOMPARE(ids(runCli(words("heads|--json")).array()), words("o1"));
    QCOMPARE(ids(runCli(words("-c|alembic.ini|heads|--json")).array()), words("c3|d1"));
    qunsetenv("ALEMBIC_CONFIG");
    QCOMPARE(ids(runCli(words("-c|nosuch.ini|--script-location|other|heads|--json")).array()), words("o1"));
    const CliResult two = runCli(words("-c|alembic.ini|-c|other/alembic.ini|heads"));
    QCOMPARE(two.exitCode, 255);
    QVERIFY(two.err.startsWith(QLatin1String("FAILED: only one ini file may be indicated\n")));
    // A pyproject.toml goes beside the ini file, which goes first; the last of either kind is one too many.
    (*m_project)->write(QStringLiteral("other/pyproject.toml"), "[tool.alembic]\nscript_location = '%(here)s'\ntimezone = 'UTC'\n");
    QCOMPARE(ids(runCli(words("-c|other/pyproject.toml|-c|nosuch.ini|heads|--json")).array()), words("o1"));
    const QJsonObject both = runCli(words("-c|alembic.ini|-c|other/pyproject.toml|config|--json")).object();
    QCOMPARE(both[QLatin1String("timezone")].toString(), QStringLiteral("UTC"));
    QVERIFY(!both[QLatin1String("script_location")].toString().endsWith(QLatin1String("other")));
    const CliResult toml = runCli(words("-c|other/pyproject.toml|-c|pyproject.toml|heads"));
    QCOMPARE(toml.exitCode, 255);
    QVERIFY(toml.err.startsWith(QLatin1String("FAILED: pyproject.toml indicated more than once\n")));
    QCOMPARE(runCli(words("-c|alembic.ini|heads")).exitCode, 0);
}

void TestCli::whereTheDatabaseIs()
{
    (*m_project)
        ->write(QStringLiteral("alembic.ini"),
                "[alembic]\nscript_location = %(here)s\nsqlalchemy.url = sqlite:///ini.db\n");
    const auto made = [] { return QDir().entryList({QStringLiteral("*.db")}); };
    QCOMPARE(runCli(words("upgrade|c1|--database-url|sqlite:///flag.db")).exitCode, 0);
    QCOMPARE(made(), words("flag.db"));
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    QCOMPARE(made(), words("flag.db|test.db"));
    qunsetenv("DATABASE_URL");
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    QCOMPARE(made(), words("flag.db|ini.db|test.db"));
    (*m_project)->write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    QVERIFY(QFileInfo(QStringLiteral("data/meditrack.db")).isFile());
    QCOMPARE(runCli(words("current|-v")).outLines().first(),
             QStringLiteral("Current revision(s) for sqlite:///./data/meditrack.db:"));
}

void TestCli::guideCommands()
{
    QFile::remove(QStringLiteral("versions/d1.py"));
    QCOMPARE(runCli(words("migrate|up")).exitCode, 0);
    QCOMPARE((*m_project)->rows(), words("c3"));
    QCOMPARE(runCli(words("migrate|current")).out, QStringLiteral("c3 (head)\n"));
    QCOMPARE(runCli(words("migrate|down")).exitCode, 0);
    QCOMPARE((*m_project)->rows(), words("c2"));
    QCOMPARE(runCli(words("migrate|history|-i")).outLines().first(), QStringLiteral("c2 -> c3 (head), Script c3"));
    QCOMPARE(runCli(words("db|check")).out, QStringLiteral("alembic_version\nt1\nt2\n"));
    QCOMPARE(compact(runCli(words("db|check|--json")).object()),
             compact(QJsonObject{{"tables", QJsonArray{"alembic_version", "t1", "t2"}}}));
    runSql((*m_project)->databasePath(), QStringLiteral("INSERT INTO t1 VALUES (7), (8)"));
    const QStringList counts = runCli(words("db|count")).outLines();
    QCOMPARE(counts.value(1).simplified(), QStringLiteral("t1 3 4.00 KiB")); // one page of the file
    QCOMPARE(runCli(words("db|count|--json")).object()[QLatin1String("tables")][1][QLatin1String("rows")].toInt(), 3);
    const CliResult created = runCli(words("migrate|create|Add a colour|--json"));
    QCOMPARE(created.exitCode, 0);
    QCOMPARE(created.array().first()[QLatin1String("doc")].toString(), QStringLiteral("Add a colour"));
    QVERIFY(created.array().first()[QLatin1String("path")].toString().endsWith(QLatin1String("_add_a_colour.py")));
}

void TestCli::bundledMigrations()
{
    const InFolder elsewhere(QDir::tempPath());
    const CliUser user{{}, false, 0, (*m_project)->path(QStringLiteral("alembic.ini")), nullptr};
    QCOMPARE(runCli(words("migrate|history|-rc1:c1"), user).out,
             QStringLiteral("<base> -> c1 (branchpoint), Script c1\n"));
    const CliResult verb = runCli(words("heads"), user);
    QCOMPARE(verb.exitCode, 255);
    const QLatin1String noConfig("FAILED: No 'script_location' key found in configuration.\n"
                                 "No config file 'alembic.ini' found, or file has no '[alembic]' section.");
    QVERIFY(verb.err.startsWith(noConfig));
    // Nothing is written into the program's own folder.
    const QStringList before = QDir((*m_project)->path(QStringLiteral("versions"))).entryList(QDir::Files);
    const CliResult create = runCli(words("migrate|create|new thing"), user);
    QCOMPARE(create.exitCode, 255);
    QVERIFY(create.err.startsWith(noConfig));
    QCOMPARE(QDir((*m_project)->path(QStringLiteral("versions"))).entryList(QDir::Files), before);
}

void TestCli::reset_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("interactive");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("y") << words("migrate|reset") << QStringLiteral("y\n") << true << 0;
    QTest::newRow("YES") << words("migrate|reset") << QStringLiteral(" YES \n") << true << 0;
    QTest::newRow("n") << words("migrate|reset") << QStringLiteral("n\n") << true << 255;
    QTest::newRow("just Enter") << words("migrate|reset") << QStringLiteral("\n") << true << 255;
    QTest::newRow("something else") << words("migrate|reset") << QStringLiteral("yup\n") << true << 255;
    QTest::newRow("end of input") << words("migrate|reset") << QString() << true << 255;
    QTest::newRow("--yes") << words("migrate|reset|--yes") << QString() << false << 0;
    QTest::newRow("-y --json") << words("migrate|reset|-y|--json") << QString() << false << 0;
    QTest::newRow("nobody there") << words("migrate|reset") << QStringLiteral("y\n") << false << 2;
}

void TestCli::reset()
{
    QFETCH(QStringList, command);
    QFETCH(QString, input);
    QFETCH(bool, interactive);
    QFETCH(int, exitCode);
    QCOMPARE(runCli(words("upgrade|heads")).exitCode, 0);
    runSql((*m_project)->databasePath(), QStringLiteral("INSERT INTO t2 VALUES (70), (80)"));
    const QByteArray before = dumpOf((*m_project)->databasePath());
    const CliResult result = runCli(command, {input, interactive});
    QCOMPARE(result.exitCode, exitCode);
    if (exitCode == 0) {
        QCOMPARE(runCli(words("db|count|--json")).object()[QLatin1String("tables")][3][QLatin1String("rows")].toInt(),
                 1);
        QCOMPARE((*m_project)->rows(), words("d1"));
    } else {
        QCOMPARE(dumpOf((*m_project)->databasePath()), before);
        QVERIFY2(result.err.contains(QLatin1String("Nothing has been changed.")), qPrintable(result.err));
    }
    if (command.contains(QStringLiteral("--json"))) {
        QCOMPARE(ids(result.array()), words("d1|c3|c2|c1|c1|c2|c3|d1"));
        QCOMPARE(result.out.count(QLatin1Char('\n')), 1);
    } else {
        QVERIFY2(result.out.contains(QLatin1String("\n    t2: 3 rows\n")), qPrintable(result.out));
        QVERIFY2(result.out.contains(QLatin1String("tables that no migration made stay")), qPrintable(result.out));
        QVERIFY(result.out.contains(QLatin1String("\n    t1: 1 row\n")));
        QVERIFY(!result.out.contains(QLatin1String("alembic_version")));
    }
}

void TestCli::hooks()
{
    (*m_project)
        ->write(
            QStringLiteral("alembic.ini"),
            "[alembic]\nscript_location = %(here)s\n[post_write_hooks]\nhooks = first, second\n"
            "first.type = exec\nfirst.executable = sh\nfirst.options = -c 'echo said by \"$0\"; echo \"# touched\" >> "
            "\"$0\"' REVISION_SCRIPT_FILENAME\n"
            "second.type = console_scripts\nsecond.entrypoint = ls\nsecond.options = -d\nsecond.cwd = "
            "%(here)s/versions\n");
    const CliResult result = runCli(words("revision|-m|With hooks|--rev-id|e1|--head|c3|--json"));
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    const QString path = (*m_project)->path(QStringLiteral("versions/e1_with_hooks.py"));
    QCOMPARE(result.out.section(QLatin1Char('\n'), 0, -3),
             QStringLiteral("Generating %1 ...  done\nRunning post write hook 'first' ...\nsaid by %1\n  done\n"
                            "Running post write hook 'second' ...\n%1\n  done")
                 .arg(path));
    QCOMPARE(ids(result.array()), words("e1"));
    QVERIFY(bytesOf(path).endsWith("# touched\n"));
    QCOMPARE(runCli(words("merge|-q|heads|--rev-id|e2")).out.count(QLatin1String("Running")), 0);
}

void TestCli::shellWords_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",          "  ",     "a b",   " a  b\tc\n", "'a b' c",    "\"a b\" c", "a'b c'd",
                             "a\"b'c\"d", "'a\"b'", "a\\ b", "\"a\\\"b\"", "\"a\\\\b\"", "\"a\\nb\"", "'a\\b'",
                             "a\\\\b",    "''",     "\"\"",  "a '' b",     "-l 79 'F'",  "\\'a\\'"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

/// As Python's shlex.split, which Alembic hands the options of hooks to.
void TestCli::shellWords()
{
    QFETCH(QString, text);
    const Outcome python
        = runProgram({QStringLiteral("/usr/bin/python3"),
                      {QStringLiteral("-c"),
                       QStringLiteral("import json, shlex, sys; print(json.dumps(shlex.split(sys.argv[1])))"), text}});
    QVERIFY2(python.exitCode == 0, python.errors.constData());
    QCOMPARE(compact(QJsonArray::fromStringList(meditrack::shellWords(text))),
             compact(QJsonDocument::fromJson(python.output).array()));
}

void TestCli::failingHook_data()
{
    QTest::addColumn<QByteArray>("hook");
    QTest::addColumn<QString>("message");
    QTest::newRow("exit code") << QByteArray(
        "a.type = exec\na.executable = sh\na.options = -c 'echo why >&2; exit 3' REVISION_SCRIPT_FILENAME\n")
                               << QStringLiteral("The post write hook 'a' failed: it ended with exit code 3.");
    QTest::newRow("no program") << QByteArray("a.type = exec\na.executable = /no/such/program\n")
                                << QStringLiteral("The post write hook 'a' cannot run '/no/such/program'");
    QTest::newRow("no entry point") << QByteArray("a.type = console_scripts\na.entrypoint = meditrack_no_such\n")
                                    << QStringLiteral("Could not find entrypoint console_scripts.meditrack_no_such");
    QTest::newRow("no module") << QByteArray("a.type = module\na.module = meditrack_no_such\n")
                               << QStringLiteral("Could not find module meditrack_no_such");
    QTest::newRow("no folder") << QByteArray("a.type = exec\na.executable = sh\na.cwd = /no/such\n")
                               << QStringLiteral("The post write hook 'a' cannot run: there is no folder '/no/such'.");
    QTest::newRow("no type") << QByteArray("a.executable = sh\n")
                             << QStringLiteral("Key 'a.type' (or 'type' in toml) is required for post write hook 'a'");
    QTest::newRow("unknown type") << QByteArray("a.type = x\n")
                                  << QStringLiteral("No formatter with name 'x' registered");
    QTest::newRow("no executable") << QByteArray("a.type = exec\n")
                                   << QStringLiteral("Key a.executable is required for post write hook 'a'");
    QTest::newRow("open quote") << QByteArray("a.type = exec\na.executable = sh\na.options = -c 'x\n")
                                << QStringLiteral("A quote is not closed in: REVISION_SCRIPT_FILENAME -c 'x");
}

void TestCli::failingHook()
{
    QFETCH(QByteArray, hook);
    QFETCH(QString, message);
    (*m_project)
        ->write(QStringLiteral("alembic.ini"),
                "[alembic]\nscript_location = %(here)s\n[post_write_hooks]\nhooks = a\n" + hook);
    QCOMPARE(runCli(words("heads")).exitCode, 0);
    const CliResult result = runCli(words("revision|--rev-id|e1|--head|c3"));
    QCOMPARE(result.exitCode, 255);
    const QString path = (*m_project)->path(QStringLiteral("versions/e1_.py"));
    QVERIFY2(result.err.startsWith(QStringLiteral("FAILED: ") + message), qPrintable(result.err));
    QVERIFY2(result.err.contains(QStringLiteral("The file %1 was written and is there.").arg(path)),
             qPrintable(result.err));
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(result.out.endsWith(QLatin1String("Running post write hook 'a' ...\n  FAILED\n")));
}

void TestCli::inTerminal()
{
    const CliResult result = runCli(words("revision|--rev-id|e1|--head|c3"), {{}, true, 60});
    QCOMPARE(result.exitCode, 0);
    for (const QString &line : result.outLines().mid(0, result.outLines().size() - 1)) {
        QVERIFY2(line.startsWith(QLatin1String("  ")), qPrintable(result.out));
        QVERIFY2(line.size() <= 60 + 6, qPrintable(result.out)); // "  done" goes where the wrapped text ends
    }
    QString joined = result.out;
    joined.remove(QStringLiteral("\n")).remove(QLatin1Char(' '));
    QCOMPARE(joined, QStringLiteral("Generating%1...done").arg((*m_project)->path(QStringLiteral("versions/e1_.py"))));
    QCOMPARE(runCli(words("heads"), {{}, true, 10}).out.section(QLatin1Char('\n'), 1),
             QStringLiteral("d1 (doses) (head)\ne1 (head)\n").section(QLatin1Char('\n'), 1));
}

void TestCli::cancelled()
{
    std::atomic<bool> interrupted{true};
    CliUser user;
    user.interrupted = &interrupted;
    const CliResult result = runCli(words("upgrade|heads"), user);
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.contains(QLatin1String("FAILED: Cancelled.")), qPrintable(result.err));
    interrupted = false;
    QCOMPARE(runCli(words("db|check"), user).out,
             QStringLiteral("No tables yet. `meditrack upgrade head` creates them.\n"));
}

void TestCli::transactionPerRevision()
{
    (*m_project)
        ->addScript(QStringLiteral("f1"), QStringLiteral("c2"),
                    QStringLiteral("op.execute('CREATE TABLE half (a INTEGER)')\nop.execute('SELEC 1')"));
    QCOMPARE(runCli(words("upgrade|f1")).exitCode, 255);
    QCOMPARE((*m_project)->rows(), QStringList());
    const CliResult result = runCli(words("upgrade|f1|--transaction-per-revision"));
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.contains(QLatin1String("These revisions were applied and kept: c1, c2.")),
             qPrintable(result.err));
    QCOMPARE((*m_project)->rows(), words("c2"));
    QCOMPARE(runCli(words("db|check")).out, QStringLiteral("alembic_version\nt1\nt2\n"));
}

void TestCli::mergeOfOneHead()
{
    QFile::remove(QStringLiteral("versions/d1.py"));
    const QStringList before = QDir(QStringLiteral("versions")).entryList(QDir::Files);
    const CliResult result = runCli(words("merge"));
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.startsWith(QLatin1String("FAILED: There is only one head; nothing to merge.\n")), qPrintable(result.err));
    QCOMPARE(QDir(QStringLiteral("versions")).entryList(QDir::Files), before);
}

void TestCli::hookTakesTheFileAway()
{
    (*m_project)->write(QStringLiteral("alembic.ini"),
                        "[alembic]\nscript_location = %(here)s\n[post_write_hooks]\nhooks = a\n"
                        "a.type = exec\na.executable = sh\na.options = -c 'mv \"$0\" gone.txt' REVISION_SCRIPT_FILENAME\n");
    const CliResult result = runCli(words("revision|--rev-id|e1|--head|c3|--json"));
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.contains(QLatin1String("no script has that id any more")), qPrintable(result.err));
    QVERIFY2(result.err.contains((*m_project)->path(QStringLiteral("versions/e1_.py"))), qPrintable(result.err));
}

void TestCli::nothingToTakeBack()
{
    const CliResult result = runCli(words("migrate|down"));
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.contains(QLatin1String("There is nothing to take back: the database is at its beginning.")), qPrintable(result.err));
}

void TestCli::planOfARefusedScript()
{
    QFile script(QStringLiteral("versions/g1.py"));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("revision = 'g1'\ndown_revision = 'c2'\ndef downgrade(): pass\n");
    script.close();
    const CliResult plan = runCli(words("upgrade|g1|--plan|--json"));
    QCOMPARE(plan.exitCode, 0); // the plan is the graph's
    QVERIFY2(plan.err.contains(QLatin1String("warning: This would be refused: The script of revision g1 has no upgrade().")), qPrintable(plan.err));
    QCOMPARE(runCli(words("upgrade|g1")).exitCode, 255);
    QVERIFY2(!runCli(words("upgrade|c2|--plan")).err.contains(QLatin1String("refused")), "c2 is sound");
}

void TestCli::jsonWithSql()
{
    for (const char *command : {"upgrade|c1|--sql|--json", "downgrade|c1:base|--sql|--json", "stamp|c1|--sql|--json"}) {
        const CliResult result = runCli(words(command));
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.out, QString());
    }
}

void TestCli::revisionEnvironment()
{
    const QString refused = QStringLiteral("Using --sql with the revision command when revision_environment is not configured does not make any sense");
    QVERIFY(runCli(words("revision|--sql|--rev-id|e1|--head|c3")).err.contains(refused));
    (*m_project)->write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\nrevision_environment = true\n");
    const CliResult result = runCli(words("revision|--sql|--rev-id|e1|--head|c3"));
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    // What Debian's Alembic writes too: it compares nothing with nothing.
    QFile script((*m_project)->path(QStringLiteral("versions/e1_.py")));
    QVERIFY(script.open(QIODevice::ReadOnly));
    QVERIFY(script.readAll().contains("    # ### commands auto generated by Alembic - please adjust! ###\n    pass\n    # ### end Alembic commands ###\n"));
}

void TestCli::secretsOfAnyShape()
{
    const CliResult config = runCli(words("-c|postgresql://a:p@h/d|heads"));
    QVERIFY2(!config.err.contains(QLatin1String(":p@")), qPrintable(config.err));
    const CliResult shown = runCli(words("show|postgresql://a:sec ret@host/d"));
    QVERIFY2(!shown.err.contains(QLatin1String("sec ret")), qPrintable(shown.err));
    QVERIFY2(!shown.err.contains(QLatin1String("ret@")), qPrintable(shown.err));
    // What follows a URL stays.
    QCOMPARE(meditrack::withoutPasswords(QStringLiteral("'x://a:b@h/d', me@here"), {}), QStringLiteral("'x://a:***@h/d', me@here"));
    const CliResult advice = runCli(words("--database-url|nonsense|current"));
    QVERIFY2(advice.err.contains(QLatin1String("postgresql://user:password@host:5432/database")), qPrintable(advice.err));
}

void TestCli::arguments()
{
    (*m_project)
        ->addScript(
            QStringLiteral("g1"), {},
            QStringLiteral(
                "from alembic import context\n"
                "x = context.get_x_argument(as_dictionary=True)\n"
                "op.execute(\"CREATE TABLE \" + x['a'] + x['b'] + context.get_tag_argument() + \" (i INTEGER)\")"));
    QCOMPARE(runCli(words("-x|a=one|upgrade|-x|b=two|g1|--tag|three")).exitCode, 0);
    QCOMPARE(runCli(words("db|check")).out, QStringLiteral("alembic_version\nonetwothree\n"));
}

void TestCli::noSecrets_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"postgresql://nurse:%1@localhost/meds", "postgresql+asyncpg://nurse:%1@db.example:5432/meds?sslmode=require",
          "postgres://nurse:%1@localhost:port/meds", "mysql://nurse:%1@localhost/meds",
          "postgresql://nurse:a@%1@localhost/meds", "postgresql://nurse:%1/x@localhost/meds", "sqlite://nurse:%1@/x.db",
          "sqlite:///x.db?password=%1", "postgresql:///meds?user=nurse&password=%1", "oracle+cx://nurse:%1@h:99999/x",
          "postgresql//nurse:%1@localhost/meds", "postgresql://nurse:%1@[::1/meds", "://nurse:%1@h/x"})
        QTest::newRow(url) << QString::fromLatin1(url).arg(secret);
}

void TestCli::noSecrets()
{
    QFETCH(QString, url);
    qputenv("MEDITRACK_JSON_ERRORS", "1");
    (*m_project)
        ->write(QStringLiteral("url.ini"), "[alembic]\nscript_location = %(here)s\nsqlalchemy.url = "
                                               + QString(url).replace(QLatin1Char('%'), QLatin1String("%%")).toUtf8()
                                               + '\n');
    const QList<QStringList> commands{words("current|-v"),
                                      words("current|-v|--json"),
                                      words("upgrade|heads"),
                                      words("upgrade|heads|--plan|--json"),
                                      words("upgrade|heads|--sql"),
                                      words("downgrade|base"),
                                      words("stamp|heads"),
                                      words("history|-i"),
                                      words("config"),
                                      words("config|--json"),
                                      words("db|check"),
                                      words("db|count|--json"),
                                      words("migrate|reset"),
                                      words("migrate|reset|--yes"),
                                      words("migrate|up"),
                                      words("--raiseerr|current"),
                                      words("revision|--rev-id|e1|--head|c3"),
                                      words("show|current")};
    int told = 0;
    const auto check = [&](const QStringList &command) {
        const CliResult result = runCli(command, {QStringLiteral("n\n"), true});
        told += int((result.out + result.err).size());
        QVERIFY2(!(result.out + result.err).contains(secret),
                 qPrintable(command.join(QLatin1Char(' ')) + QLatin1Char('\n') + result.out + result.err));
    };
    for (const QStringList &command : commands) {
        check(QStringList{QStringLiteral("--database-url"), url} + command);
        qputenv("DATABASE_URL", url.toUtf8());
        check(command);
        qunsetenv("DATABASE_URL");
        check(QStringList{QStringLiteral("-c"), QStringLiteral("url.ini")} + command);
        QFile::remove(QStringLiteral("versions/e1_.py"));
    }
    // And where a URL does not belong at all.
    for (const QStringList &command :
         {QStringList{QStringLiteral("upgrade"), url}, QStringList{QStringLiteral("current"), url}, QStringList{url},
          QStringList{QStringLiteral("show"), url}, QStringList{QStringLiteral("-c"), url, QStringLiteral("heads")}})
        check(command);
    QVERIFY(told > 1000);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
