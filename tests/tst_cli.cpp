// SPDX-License-Identifier: GPL-3.0-or-later
// The command line inside the test: JSON, plans, questions, hooks, errors, secrets.
#include "support/clisession.h"
#include "support/project.h"

#include <QRegularExpression>
#include <QTest>

namespace {

const QString secret = QStringLiteral("Hunter2Hunter2");

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

QStringList strings(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts << each.toString();
    return texts;
}

QStringList ids(const QJsonArray &revisions)
{
    QStringList result;
    for (const QJsonValue &each : revisions)
        result << each[QLatin1String("revision")].toString();
    return result;
}

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// c1 … c3 with a table each, and d1 beside c2, labelled, that depends on c3.
void fill(Project &project)
{
    project.addChain(3);
    project.addScript(QStringLiteral("d1"), QStringLiteral("c1"), QStringLiteral("op.create_table('d', sa.Column('id', sa.Integer()))"),
                      QStringLiteral("op.drop_table('d')"), QStringLiteral("branch_labels = ('doses',)\ndepends_on = 'c3'"));
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void revisionJson();
    void viewsJson_data();
    void viewsJson();
    void plansJson();
    void plansChangeNothing();
    void resultsJson();
    void writtenJson();
    void configJson();
    void errorJson_data();
    void errorJson();
    void severalTargets();
    void warnings();
    void quiet();
    void staticSql();
    void configurationFiles();
    void whereTheDatabaseIs();
    void guideCommands();
    void bundledMigrations();
    void reset_data();
    void reset();
    void hooks();
    void failingHook_data();
    void failingHook();
    void inTerminal();
    void cancelled();
    void transactionPerRevision();
    void arguments();
    void noSecrets_data();
    void noSecrets();

private:
    std::unique_ptr<Project> m_project;
    std::unique_ptr<InFolder> m_folder;
};

void TestCli::init()
{
    for (const char *name : {"ALEMBIC_CONFIG", "MEDITRACK_NOW", "MEDITRACK_JSON_ERRORS"})
        qunsetenv(name);
    m_project = std::make_unique<Project>();
    m_folder = std::make_unique<InFolder>(m_project->path());
    qputenv("DATABASE_URL", "sqlite:///test.db");
    fill(*m_project);
}

void TestCli::cleanup()
{
    m_folder.reset();
    m_project.reset();
}

void TestCli::revisionJson()
{
    const CliResult result = runCli(words("show|d1|--json"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out.count(QLatin1Char('\n')), 1);
    const QJsonObject expected{
        {"revision", "d1"}, {"down_revisions", QJsonArray{"c1"}}, {"depends_on", QJsonArray{"c3"}},
        {"resolved_dependencies", QJsonArray{"c3"}}, {"normalized_down_revisions", QJsonArray{"c1", "c3"}},
        {"branch_labels", QJsonArray{"doses"}}, {"nextrev", QJsonArray{}}, {"is_head", true}, {"is_effective_head", false},
        {"is_base", false}, {"is_branch_point", false}, {"is_merge_point", false}, {"doc", "Script d1"},
        {"path", m_project->path(QStringLiteral("versions/d1.py"))}};
    QCOMPARE(compact(result.array().first()), compact(expected));
    const QJsonObject root = runCli(words("show|c1|--json")).array().first().toObject();
    QCOMPARE(root.keys(), expected.keys());
    QCOMPARE(compact(root[QLatin1String("nextrev")]), compact(QJsonArray{"c2", "d1"}));
    QCOMPARE(root[QLatin1String("is_base")].toBool(), true);
    QCOMPARE(root[QLatin1String("is_branch_point")].toBool(), true);
    QCOMPARE(compact(root[QLatin1String("down_revisions")]), compact(QJsonArray{}));
    const QJsonObject effective = runCli(words("show|c3|--json")).array().first().toObject();
    QCOMPARE(effective[QLatin1String("is_head")].toBool(), true);
    QCOMPARE(effective[QLatin1String("is_effective_head")].toBool(), true);
}

void TestCli::viewsJson_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *command, const char *expected) { QTest::newRow(command) << words(command) << words(expected); };
    row("heads", "c3|d1");
    row("heads|--resolve-dependencies", "d1");
    row("bases", "c1");
    row("branches", "c1");
    row("current", "c2");
    row("history", "d1|c3|c2|c1");
    row("history|-rc1:c3", "c3|c2|c1");
    row("history|-i", "d1|c3|c2|c1");
    row("show|base", "");
    row("show|heads", "d1");
    row("show|c2|doses", "c2|d1");
    row("show|current", "c2");
    row("revs", "");
    row("revs|--upper|c3|--lower|c1", "c3|c2");
    row("revs|--upper|c3|--lower|c1|--inclusive", "c3|c2|c1");
    row("revs|--upper|heads", "d1|c3|c2|c1");
    row("revs|--upper|c3|--downgrade|--lower|c1", "c3|c2");
    row("migrate|history", "d1|c3|c2|c1");
    row("migrate|current", "c2");
}

void TestCli::viewsJson()
{
    QFETCH(QStringList, command);
    QFETCH(QStringList, expected);
    QCOMPARE(runCli(words("upgrade|c2")).exitCode, 0);
    const CliResult result = runCli(command + words("--json"));
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    QCOMPARE(result.out.count(QLatin1Char('\n')), 1);
    QCOMPARE(ids(result.array()), expected);
    for (const QJsonValue &each : result.array()) {
        const bool marks = command.contains(QStringLiteral("-i"));
        QCOMPARE(each.toObject().contains(QLatin1String("is_current")), marks);
        if (marks)
            QCOMPARE(each[QLatin1String("is_current")].toBool(), each[QLatin1String("revision")].toString() == QLatin1String("c2"));
    }
}

void TestCli::plansJson()
{
    QCOMPARE(runCli(words("upgrade|c2")).exitCode, 0);
    const QJsonArray up = runCli(words("upgrade|heads|--plan|--json")).array();
    QCOMPARE(ids(up), words("c3|d1"));
    const auto check = [](const QJsonObject &step, const QJsonObject &expected) {
        for (const QString &key : expected.keys())
            QCOMPARE(compact(step[key]), compact(expected[key]));
    };
    check(up[0].toObject(), {{"direction", "upgrade"}, {"down_revisions", QJsonArray{"c2"}}, {"from", QJsonArray{"c2"}},
                             {"to", QJsonArray{"c3"}}, {"is_upgrade", true}, {"heads_after", QJsonArray{"c3"}},
                             {"version_ops", QJsonArray{QJsonObject{{"op", "update"}, {"from", "c2"}, {"to", "c3"}}}}});
    QVERIFY(!up[0].toObject().contains(QLatin1String("branch_move")));
    // c3 is a dependency of d1, so its row becomes d1's.
    check(up[1].toObject(), {{"from", QJsonArray{"c1"}}, {"to", QJsonArray{"d1"}}, {"heads_after", QJsonArray{"d1"}},
                             {"version_ops", QJsonArray{QJsonObject{{"op", "update"}, {"from", "c3"}, {"to", "d1"}}}}});
    const QJsonArray down = runCli(words("downgrade|base|--plan|--json")).array();
    QCOMPARE(ids(down), words("c2|c1"));
    check(down[1].toObject(), {{"direction", "downgrade"}, {"down_revisions", QJsonArray{}}, {"from", QJsonArray{"c1"}}, {"to", QJsonArray{}},
                               {"is_upgrade", false}, {"heads_after", QJsonArray{}},
                               {"version_ops", QJsonArray{QJsonObject{{"op", "delete"}, {"version", "c1"}}}}});
    const QJsonArray base = runCli(words("stamp|base|--plan|--json")).array();
    check(base[0].toObject(), {{"direction", "stamp"}, {"revision", QJsonValue(QJsonValue::Null)}, {"from", QJsonArray{"c2"}},
                               {"to", QJsonArray{}}, {"is_upgrade", false}, {"branch_move", true}, {"heads_after", QJsonArray{}}});
    const QJsonArray purge = runCli(words("stamp|c3|--purge|--plan|--json")).array();
    check(purge[0].toObject(), {{"revision", "c3"}, {"version_ops", QJsonArray{QJsonObject{{"op", "insert"}, {"version", "c3"}}}}});
    QCOMPARE(ids(runCli(words("upgrade|c3|doses|--plan|--json")).array()), words("c3|d1"));
    QCOMPARE(runCli(words("upgrade|c2|--plan|--json")).out, QStringLiteral("[]\n"));
    QCOMPARE(runCli(words("upgrade|c2|--plan")).out, QStringLiteral("Nothing to do.\n"));
    QCOMPARE(runCli(words("upgrade|c3|--plan")).out, QStringLiteral("upgrade c2 -> c3, Script c3\n    version table: update c2 to c3\n"));
}

void TestCli::plansChangeNothing()
{
    for (const char *plan : {"upgrade|heads|--plan", "stamp|heads|--plan", "stamp|heads|--purge|--plan|--json", "downgrade|base|--plan",
                             "current", "history|-i", "show|current", "db|check", "db|count"}) {
        QCOMPARE(runCli(words(plan)).exitCode, 0);
        QVERIFY2(!QFileInfo::exists(m_project->databasePath()), plan);
    }
    runSql(m_project->databasePath(), QStringLiteral("CREATE TABLE own (id INTEGER)"));
    const QByteArray before = bytesOf(m_project->databasePath());
    for (const char *plan : {"upgrade|heads|--plan", "stamp|heads|--purge|--plan", "current", "migrate|up|--plan"}) {
        QCOMPARE(runCli(words(plan)).exitCode, 0);
        QCOMPARE(bytesOf(m_project->databasePath()), before);
    }
}

void TestCli::resultsJson()
{
    const CliResult up = runCli(words("upgrade|heads|--json"));
    QCOMPARE(up.exitCode, 0);
    QCOMPARE(ids(up.array()), words("c1|c2|c3|d1"));
    QVERIFY(up.err.contains(QLatin1String("INFO  [alembic.runtime.migration] Running upgrade  -> c1, Script c1\n")));
    QCOMPARE(m_project->rows(), words("d1"));
    QCOMPARE(ids(runCli(words("downgrade|c2|--json")).array()), words("d1|c3"));
    QCOMPARE(ids(runCli(words("stamp|c1|--json")).array()), words("c1"));
    QCOMPARE(m_project->rows(), words("c1"));
}

void TestCli::writtenJson()
{
    qputenv("MEDITRACK_NOW", "2024-02-03T04:05:06.5");
    m_project->write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n"
                                                    "file_template = %%(year)d%%(month).2d%%(day).2d_%%(rev)s_%%(slug)s\n");
    const CliResult merged = runCli(words("merge|-m|Both|--rev-id|e1|c3|d1|--json"));
    QVERIFY2(merged.exitCode == 0, qPrintable(merged.err));
    const QString path = m_project->path(QStringLiteral("versions/20240203_e1_both.py"));
    QCOMPARE(merged.outLines().first(), QStringLiteral("Generating %1 ...  done").arg(path));
    const QJsonObject revision = merged.array().first().toObject();
    QCOMPARE(revision[QLatin1String("path")].toString(), path);
    QCOMPARE(revision[QLatin1String("create_date")].toString(), QStringLiteral("2024-02-03 04:05:06.500000"));
    QCOMPARE(strings(revision[QLatin1String("down_revisions")]), words("c3|d1"));
    QVERIFY(revision[QLatin1String("is_merge_point")].toBool());
    QCOMPARE(ids(runCli(words("heads|--json")).array()), words("e1"));

    const CliResult sql = runCli(words("revision|-m|Plain|--rev-id|e2|--sql-script|--json"));
    QVERIFY2(sql.exitCode == 0, qPrintable(sql.err));
    QVERIFY(QFileInfo::exists(m_project->path(QStringLiteral("versions/20240203_e2_plain.sql"))));
    QCOMPARE(strings(sql.array().first()[QLatin1String("down_revisions")]), words("e1"));

    // A template that does not write the date down: it is told all the same.
    m_project->write(QStringLiteral("script.py.mako"), "\"\"\"${message}\"\"\"\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n");
    const CliResult bare = runCli(words("revision|--rev-id|e3|--json"));
    QCOMPARE(bare.array().first()[QLatin1String("create_date")].toString(), QStringLiteral("2024-02-03 04:05:06.500000"));
    QCOMPARE(bare.array().first()[QLatin1String("doc")].toString(), QStringLiteral("empty message"));
}

void TestCli::configJson()
{
    m_project->write(QStringLiteral("own.ini"), "[mine]\nscript_location = %(here)s\nversion_locations = %(here)s/versions %(here)s/more\n"
                                                "path_separator = space\nfile_template = %%(slug)s\ntruncate_slug_length = 12\ntimezone = UTC\n"
                                                "sourceless = true\nrecursive_version_locations = true\noutput_encoding = latin-1\nprepend_sys_path = .\n"
                                                "[post_write_hooks]\nhooks = a\na.type = exec\na.executable = x\na.options = -q REVISION_SCRIPT_FILENAME\n");
    const CliResult result = runCli(words("config|-c|own.ini|-n|mine|--json"));
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    const QString here = m_project->path();
    const QJsonObject expected{{"script_location", here}, {"version_locations", QJsonArray{here + QStringLiteral("/versions"), here + QStringLiteral("/more")}},
                               {"file_template", "%(slug)s"}, {"truncate_slug_length", 12}, {"sourceless", true},
                               {"recursive_version_locations", true}, {"output_encoding", "latin-1"}, {"timezone", "UTC"},
                               {"prepend_sys_path", QJsonArray{"."}}};
    const QJsonObject config = result.object();
    for (const QString &key : expected.keys())
        QCOMPARE(compact(config[key]), compact(expected[key]));
    QCOMPARE(config.keys().size(), expected.keys().size() + 1);
    QCOMPARE(config[QLatin1String("post_write_hooks")][0][QLatin1String("options")].toString(), QStringLiteral("-q REVISION_SCRIPT_FILENAME"));
    QCOMPARE(runCli(words("config|--json")).object()[QLatin1String("timezone")], QJsonValue(QJsonValue::Null));
}

void TestCli::errorJson_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("causeKind");
    const auto row = [](const char *command, int exitCode, const char *kind, const char *message, const char *causeKind) {
        QTest::newRow(command) << words(command) << exitCode << QString::fromLatin1(kind) << QString::fromLatin1(message) << QString::fromLatin1(causeKind);
    };
    row("show|zzzz", 255, "CommandError", "Can't locate revision identified by 'zzzz'", "ResolutionError");
    row("upgrade|head", 255, "CommandError",
        "Multiple head revisions are present for given argument 'head'; please specify a specific target revision, "
        "'<branchname>@head' to narrow to a specific head, or 'heads' for all heads", "MultipleHeads");
    row("history|-rd1:c2", 255, "CommandError", "Requested range d1:c2 does not refer to ancestor/descendant revisions along the same branch",
        "RangeNotAncestorError");
    row("upgrade|+9", 255, "CommandError", "Relative revision +9 didn't produce 9 migrations", "RevisionError");
    row("history|-rc1", 255, "CommandError", "History range requires [start]:[end], [start]:, or :[end]", "");
    row("upgrade|a:b", 255, "CommandError", "Range revision not allowed", "");
    row("upgrade|c1|c2", 2, "CommandError", "Several revisions to upgrade to need --plan; name one, or \"heads\".", "");
    row("upgrade|f1", 255, "ValueError", "", "");
    row("upgrade|f2", 255, "OperationalError", "", "");
    row("upgrade|f3", 255, "IntegrityError", "", "");
    row("upgrade|f4", 255, "NotImplementedError", "", "");
    row("upgrade|--nosuch|head", 2, "CommandError", "unrecognized argument: --nosuch", "");
}

void TestCli::errorJson()
{
    QFETCH(QStringList, command);
    QFETCH(int, exitCode);
    QFETCH(QString, kind);
    QFETCH(QString, message);
    QFETCH(QString, causeKind);
    m_project->addScript(QStringLiteral("f1"), {}, QStringLiteral("raise ValueError('no good')"));
    m_project->addScript(QStringLiteral("f2"), {}, QStringLiteral("op.execute('SELEC 1')"));
    m_project->addScript(QStringLiteral("f3"), {}, QStringLiteral("op.execute('CREATE TABLE u (a INTEGER PRIMARY KEY)')\nop.execute('INSERT INTO u VALUES (1)')\nop.execute('INSERT INTO u VALUES (1)')"));
    m_project->addScript(QStringLiteral("f4"), {}, QStringLiteral("raise NotImplementedError('not here')"));
    for (const bool byVariable : {false, true}) {
        qputenv("MEDITRACK_JSON_ERRORS", byVariable ? "1" : "0");
        const CliResult result = runCli(byVariable ? command : command + words("--json"));
        QCOMPARE(result.exitCode, exitCode);
        const QJsonObject error = result.error();
        QCOMPARE(error.keys(), words("cause|cause_kind|kind|message"));
        QCOMPARE(error[QLatin1String("kind")].toString(), kind);
        if (!message.isEmpty())
            QCOMPARE(error[QLatin1String("message")].toString(), message);
        QVERIFY(!error[QLatin1String("message")].toString().isEmpty());
        QCOMPARE(error[QLatin1String("cause_kind")].isNull(), causeKind.isEmpty());
        QCOMPARE(error[QLatin1String("cause_kind")].toString(), causeKind);
        QCOMPARE(error[QLatin1String("cause")].isNull(), causeKind.isEmpty());
        if (exitCode == 255)
            QVERIFY(result.err.contains(QLatin1String("FAILED: ")));
        QCOMPARE(result.out, QString());
    }
    qunsetenv("MEDITRACK_JSON_ERRORS");
    QVERIFY(!runCli(command).err.contains(QLatin1String("{\"error\"")));
}

void TestCli::severalTargets()
{
    const CliResult refused = runCli(words("upgrade|c2|d1"));
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!QFileInfo::exists(m_project->databasePath()));
    QCOMPARE(runCli(words("upgrade|c2|d1|--sql")).exitCode, 2);
    QCOMPARE(runCli(words("upgrade|c2|d1|--plan")).exitCode, 0);
}

void TestCli::warnings()
{
    m_project->addScript(QStringLiteral("x9"), QStringLiteral("c3"), {});
    QFile::copy(m_project->path(QStringLiteral("versions/x9.py")), m_project->path(QStringLiteral("versions/x9copy.py")));
    const CliResult result = runCli(words("heads|-q"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QStringLiteral("warning: Revision x9 is present more than once\n"));
    QFile::remove(m_project->path(QStringLiteral("versions/x9copy.py")));
    QCOMPARE(runCli(words("stamp|x9|doses")).exitCode, 0);
    const CliResult ambiguous = runCli(words("downgrade|-1|--plan|--json"));
    QVERIFY2(ambiguous.errLines().contains(QStringLiteral(
                 "warning: downgrade -1 from multiple heads is ambiguous; this usage will be disallowed in a future release.")),
             qPrintable(ambiguous.err));
}

void TestCli::quiet()
{
    const CliResult upgraded = runCli(words("-q|upgrade|heads"));
    QCOMPARE(upgraded.exitCode, 0);
    QCOMPARE(upgraded.out + upgraded.err, QString());
    QCOMPARE(runCli(words("current|-q")).out, QString());
    QCOMPARE(ids(runCli(words("current|-q|--json")).array()), words("d1"));
    QVERIFY(runCli(words("-q|upgrade|--sql|c1")).out.contains(QLatin1String("CREATE TABLE t1")));
    const CliResult failed = runCli(words("-q|show|zzzz"));
    QCOMPARE(failed.exitCode, 255);
    QVERIFY(failed.err.startsWith(QLatin1String("FAILED: Can't locate revision identified by 'zzzz'\n")));
}

void TestCli::staticSql()
{
    const CliResult up = runCli(words("upgrade|--sql|c1:c2|--tag|t"));
    QVERIFY2(up.exitCode == 0, qPrintable(up.err));
    QCOMPARE(up.out, QStringLiteral("-- Running upgrade c1 -> c2\n\nCREATE TABLE t2 (\n    id INTEGER NOT NULL, \n    PRIMARY KEY (id)\n);\n\n"
                                    "INSERT INTO t2 VALUES (2);\n\n"
                                    "UPDATE alembic_version SET version_num='c2' WHERE alembic_version.version_num = 'c1';\n\n"));
    QVERIFY(up.err.contains(QLatin1String("INFO  [alembic.runtime.migration] Generating static SQL\n")));
    const CliResult stamp = runCli(words("stamp|--sql|c1:c2"));
    QCOMPARE(stamp.out, QStringLiteral("-- Running stamp_revision c1 -> c2\n\nUPDATE alembic_version SET version_num='c2' WHERE alembic_version.version_num = 'c1';\n\n"));
    QVERIFY(!QFileInfo::exists(m_project->databasePath()));
}

void TestCli::configurationFiles()
{
    m_project->write(QStringLiteral("other/alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
    m_project->write(QStringLiteral("other/versions/o1.py"), "revision = 'o1'\ndown_revision = None\n");
    QCOMPARE(ids(runCli(words("-c|other/alembic.ini|heads|--json")).array()), words("o1"));
    qputenv("ALEMBIC_CONFIG", "other/alembic.ini");
    QCOMPARE(ids(runCli(words("heads|--json")).array()), words("o1"));
    QCOMPARE(ids(runCli(words("-c|alembic.ini|heads|--json")).array()), words("c3|d1"));
    qunsetenv("ALEMBIC_CONFIG");
    QCOMPARE(ids(runCli(words("-c|nosuch.ini|--script-location|other|heads|--json")).array()), words("o1"));
    const CliResult two = runCli(words("-c|alembic.ini|-c|other/alembic.ini|heads"));
    QCOMPARE(two.exitCode, 255);
    QVERIFY(two.err.startsWith(QLatin1String("FAILED: only one ini file may be indicated\n")));
    const CliResult toml = runCli(words("-c|alembic.ini|-c|pyproject.toml|heads"));
    QCOMPARE(toml.exitCode, 255);
    QVERIFY(toml.err.startsWith(QLatin1String("FAILED: Configuration in pyproject.toml is not available in this version.\n")));
}

void TestCli::whereTheDatabaseIs()
{
    m_project->write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\nsqlalchemy.url = sqlite:///ini.db\n");
    const auto made = [] { return QDir().entryList({QStringLiteral("*.db")}); };
    QCOMPARE(runCli(words("upgrade|c1|--database-url|sqlite:///flag.db")).exitCode, 0);
    QCOMPARE(made(), words("flag.db"));
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    QCOMPARE(made(), words("flag.db|test.db"));
    qunsetenv("DATABASE_URL");
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    QCOMPARE(made(), words("flag.db|ini.db|test.db"));
    m_project->write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    QVERIFY(QFileInfo(QStringLiteral("data/meditrack.db")).isFile());
    QCOMPARE(runCli(words("current|-v")).outLines().first(), QStringLiteral("Current revision(s) for sqlite:///./data/meditrack.db:"));
}

void TestCli::guideCommands()
{
    QFile::remove(QStringLiteral("versions/d1.py"));
    QCOMPARE(runCli(words("migrate|up")).exitCode, 0);
    QCOMPARE(m_project->rows(), words("c3"));
    QCOMPARE(runCli(words("migrate|current")).out, QStringLiteral("c3 (head)\n"));
    QCOMPARE(runCli(words("migrate|down")).exitCode, 0);
    QCOMPARE(m_project->rows(), words("c2"));
    QCOMPARE(runCli(words("migrate|history|-i")).outLines().first(), QStringLiteral("c2 -> c3 (head), Script c3"));
    QCOMPARE(runCli(words("db|check")).out, QStringLiteral("alembic_version\nt1\nt2\n"));
    QCOMPARE(compact(runCli(words("db|check|--json")).object()), compact(QJsonObject{{"tables", QJsonArray{"alembic_version", "t1", "t2"}}}));
    runSql(m_project->databasePath(), QStringLiteral("INSERT INTO t1 VALUES (7), (8)"));
    const QStringList counts = runCli(words("db|count")).outLines();
    QCOMPARE(counts.value(1).simplified(), QStringLiteral("t1 3"));
    QCOMPARE(runCli(words("db|count|--json")).object()[QLatin1String("tables")][1][QLatin1String("rows")].toInt(), 3);
    const CliResult created = runCli(words("migrate|create|Add a colour|--json"));
    QCOMPARE(created.exitCode, 0);
    QCOMPARE(created.array().first()[QLatin1String("doc")].toString(), QStringLiteral("Add a colour"));
    QVERIFY(created.array().first()[QLatin1String("path")].toString().endsWith(QLatin1String("_add_a_colour.py")));
}

void TestCli::bundledMigrations()
{
    const InFolder elsewhere(QDir::tempPath());
    const CliUser user{{}, false, 0, m_project->path(QStringLiteral("alembic.ini")), nullptr};
    QCOMPARE(runCli(words("migrate|history|-rc1:c1"), user).out, QStringLiteral("<base> -> c1 (branchpoint), Script c1\n"));
    const CliResult verb = runCli(words("heads"), user);
    QCOMPARE(verb.exitCode, 255);
    QVERIFY(verb.err.startsWith(QLatin1String("FAILED: No config file 'alembic.ini' found, or file has no '[alembic]' section\n")));
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
    runSql(m_project->databasePath(), QStringLiteral("INSERT INTO t2 VALUES (70), (80)"));
    const QByteArray before = dumpOf(m_project->databasePath());
    const CliResult result = runCli(command, {input, interactive});
    QCOMPARE(result.exitCode, exitCode);
    if (exitCode == 0) {
        QCOMPARE(runCli(words("db|count|--json")).object()[QLatin1String("tables")][3][QLatin1String("rows")].toInt(), 1);
        QCOMPARE(m_project->rows(), words("d1"));
    } else {
        QCOMPARE(dumpOf(m_project->databasePath()), before);
        QVERIFY2(result.err.contains(QLatin1String("Nothing has been changed.")), qPrintable(result.err));
    }
    if (command.contains(QStringLiteral("--json"))) {
        QCOMPARE(ids(result.array()), words("d1|c3|c2|c1|c1|c2|c3|d1"));
        QCOMPARE(result.out.count(QLatin1Char('\n')), 1);
    } else {
        QVERIFY2(result.out.contains(QLatin1String("\n    t2: 3 rows\n")), qPrintable(result.out));
        QVERIFY(result.out.contains(QLatin1String("\n    t1: 1 row\n")));
        QVERIFY(!result.out.contains(QLatin1String("alembic_version")));
    }
}

void TestCli::hooks()
{
    m_project->write(QStringLiteral("alembic.ini"),
                     "[alembic]\nscript_location = %(here)s\n[post_write_hooks]\nhooks = first, second\n"
                     "first.type = exec\nfirst.executable = sh\nfirst.options = -c 'echo said by \"$0\"; echo \"# touched\" >> \"$0\"' REVISION_SCRIPT_FILENAME\n"
                     "second.type = console_scripts\nsecond.entrypoint = ls\nsecond.options = -d\nsecond.cwd = %(here)s/versions\n");
    const CliResult result = runCli(words("revision|-m|With hooks|--rev-id|e1|--head|c3|--json"));
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    const QString path = m_project->path(QStringLiteral("versions/e1_with_hooks.py"));
    QCOMPARE(result.out.section(QLatin1Char('\n'), 0, -3),
             QStringLiteral("Generating %1 ...  done\nRunning post write hook 'first' ...\nsaid by %1\n  done\n"
                            "Running post write hook 'second' ...\n%1\n  done").arg(path));
    QCOMPARE(ids(result.array()), words("e1"));
    QVERIFY(bytesOf(path).endsWith("# touched\n"));
    QCOMPARE(runCli(words("merge|-q|heads|--rev-id|e2")).out.count(QLatin1String("Running")), 0);
}

void TestCli::failingHook_data()
{
    QTest::addColumn<QByteArray>("hook");
    QTest::addColumn<QString>("message");
    QTest::newRow("exit code") << QByteArray("a.type = exec\na.executable = sh\na.options = -c 'echo why >&2; exit 3'\n")
                               << QStringLiteral("The post write hook 'a' failed: it ended with exit code 3.");
    QTest::newRow("no program") << QByteArray("a.type = exec\na.executable = /no/such/program\n") << QStringLiteral("The post write hook 'a' cannot run '/no/such/program'");
    QTest::newRow("no folder") << QByteArray("a.type = exec\na.executable = sh\na.cwd = /no/such\n") << QStringLiteral("The post write hook 'a' cannot run: there is no folder '/no/such'.");
    QTest::newRow("no type") << QByteArray("a.executable = sh\n") << QStringLiteral("Key 'a.type' (or 'type' in toml) is required for post write hook 'a'");
    QTest::newRow("unknown type") << QByteArray("a.type = x\n") << QStringLiteral("No formatter with name 'x' registered");
    QTest::newRow("no executable") << QByteArray("a.type = exec\n") << QStringLiteral("Key a.executable is required for post write hook 'a'");
    QTest::newRow("open quote") << QByteArray("a.type = exec\na.executable = sh\na.options = -c 'x\n") << QStringLiteral("A quote is not closed in: REVISION_SCRIPT_FILENAME -c 'x");
}

void TestCli::failingHook()
{
    QFETCH(QByteArray, hook);
    QFETCH(QString, message);
    m_project->write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n[post_write_hooks]\nhooks = a\n" + hook);
    QCOMPARE(runCli(words("heads")).exitCode, 0);
    const CliResult result = runCli(words("revision|--rev-id|e1|--head|c3"));
    QCOMPARE(result.exitCode, 255);
    const QString path = m_project->path(QStringLiteral("versions/e1_.py"));
    QVERIFY2(result.err.startsWith(QStringLiteral("FAILED: ") + message), qPrintable(result.err));
    QVERIFY2(result.err.contains(QStringLiteral("The file %1 was written and is there.").arg(path)), qPrintable(result.err));
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
    QCOMPARE(joined, QStringLiteral("Generating%1...done").arg(m_project->path(QStringLiteral("versions/e1_.py"))));
    QCOMPARE(runCli(words("heads"), {{}, true, 10}).out.section(QLatin1Char('\n'), 1), QStringLiteral("d1 (doses) (head)\ne1 (head)\n").section(QLatin1Char('\n'), 1));
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
    QCOMPARE(runCli(words("db|check"), user).out, QStringLiteral("No tables yet. `meditrack upgrade head` creates them.\n"));
}

void TestCli::transactionPerRevision()
{
    m_project->addScript(QStringLiteral("f1"), QStringLiteral("c2"), QStringLiteral("op.execute('CREATE TABLE half (a INTEGER)')\nop.execute('SELEC 1')"));
    QCOMPARE(runCli(words("upgrade|f1")).exitCode, 255);
    QCOMPARE(m_project->rows(), QStringList());
    const CliResult result = runCli(words("upgrade|f1|--transaction-per-revision"));
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.contains(QLatin1String("These revisions were applied and kept: c1, c2.")), qPrintable(result.err));
    QCOMPARE(m_project->rows(), words("c2"));
    QCOMPARE(runCli(words("db|check")).out, QStringLiteral("alembic_version\nt1\nt2\n"));
}

void TestCli::arguments()
{
    m_project->addScript(QStringLiteral("g1"), {}, QStringLiteral("from alembic import context\n"
                                                                  "x = context.get_x_argument(as_dictionary=True)\n"
                                                                  "op.execute(\"CREATE TABLE \" + x['a'] + x['b'] + context.get_tag_argument() + \" (i INTEGER)\")"));
    QCOMPARE(runCli(words("-x|a=one|upgrade|-x|b=two|g1|--tag|three")).exitCode, 0);
    QCOMPARE(runCli(words("db|check")).out, QStringLiteral("alembic_version\nonetwothree\n"));
}

void TestCli::noSecrets_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"postgresql://nurse:%1@localhost/meds", "postgresql+asyncpg://nurse:%1@db.example:5432/meds?sslmode=require",
                            "postgres://nurse:%1@localhost:port/meds", "mysql://nurse:%1@localhost/meds", "postgresql://nurse:a@%1@localhost/meds",
                            "postgresql://nurse:%1/x@localhost/meds", "sqlite://nurse:%1@/x.db", "sqlite:///x.db?password=%1",
                            "postgresql:///meds?user=nurse&password=%1", "oracle+cx://nurse:%1@h:99999/x", "postgresql//nurse:%1@localhost/meds",
                            "postgresql://nurse:%1@[::1/meds", "://nurse:%1@h/x"})
        QTest::newRow(url) << QString::fromLatin1(url).arg(secret);
}

void TestCli::noSecrets()
{
    QFETCH(QString, url);
    qputenv("MEDITRACK_JSON_ERRORS", "1");
    m_project->write(QStringLiteral("url.ini"), "[alembic]\nscript_location = %(here)s\nsqlalchemy.url = " + QString(url).replace(QLatin1Char('%'), QLatin1String("%%")).toUtf8() + '\n');
    const QList<QStringList> commands{
        words("current|-v"), words("current|-v|--json"), words("upgrade|heads"), words("upgrade|heads|--plan|--json"), words("upgrade|heads|--sql"),
        words("downgrade|base"), words("stamp|heads"), words("history|-i"), words("config"), words("config|--json"), words("db|check"),
        words("db|count|--json"), words("migrate|reset"), words("migrate|reset|--yes"), words("migrate|up"), words("--raiseerr|current"),
        words("revision|--rev-id|e1|--head|c3"), words("show|current")};
    int told = 0;
    const auto check = [&](const QStringList &command) {
        const CliResult result = runCli(command, {QStringLiteral("n\n"), true});
        told += int((result.out + result.err).size());
        QVERIFY2(!(result.out + result.err).contains(secret), qPrintable(command.join(QLatin1Char(' ')) + QLatin1Char('\n') + result.out + result.err));
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
    for (const QStringList &command : {QStringList{QStringLiteral("upgrade"), url}, QStringList{QStringLiteral("current"), url}, QStringList{url},
                                       QStringList{QStringLiteral("show"), url}, QStringList{QStringLiteral("-c"), url, QStringLiteral("heads")}})
        check(command);
    QVERIFY(told > 1000);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
