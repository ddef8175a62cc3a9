// SPDX-License-Identifier: GPL-3.0-or-later
// What commands print: JSON to the letter of its contract, plans, errors, warnings, SQL.
#include "support/clitest.h"

#include <QTest>

class TestCliResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_project = std::make_unique<CliProject>(); }
    void cleanup() { m_project.reset(); }
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
    void raiseError();
    void severalTargets();
    void warnings();
    void quiet();
    void staticSql();

private:
    std::unique_ptr<CliProject> m_project;
};

void TestCliResults::revisionJson()
{
    const CliResult result = runCli(words("show|d1|--json"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out.count(QLatin1Char('\n')), 1);
    const QJsonObject expected{{"revision", "d1"},
                               {"down_revisions", QJsonArray{"c1"}},
                               {"depends_on", QJsonArray{"c3"}},
                               {"resolved_dependencies", QJsonArray{"c3"}},
                               {"normalized_down_revisions", QJsonArray{"c1", "c3"}},
                               {"branch_labels", QJsonArray{"doses"}},
                               {"nextrev", QJsonArray{}},
                               {"is_head", true},
                               {"is_effective_head", false},
                               {"is_base", false},
                               {"is_branch_point", false},
                               {"is_merge_point", false},
                               {"doc", "Script d1"},
                               {"path", (*m_project)->path(QStringLiteral("versions/d1.py"))}};
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

void TestCliResults::viewsJson_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *command, const char *expected) {
        QTest::newRow(command) << words(command) << words(expected);
    };
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

void TestCliResults::viewsJson()
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
            QCOMPARE(each[QLatin1String("is_current")].toBool(),
                     each[QLatin1String("revision")].toString() == QLatin1String("c2"));
    }
}

void TestCliResults::plansJson()
{
    QCOMPARE(runCli(words("upgrade|c2")).exitCode, 0);
    const QJsonArray up = runCli(words("upgrade|heads|--plan|--json")).array();
    QCOMPARE(ids(up), words("c3|d1"));
    const auto check = [](const QJsonObject &step, const QJsonObject &expected) {
        for (const QString &key : expected.keys())
            QCOMPARE(compact(step[key]), compact(expected[key]));
    };
    check(up[0].toObject(), {{"direction", "upgrade"},
                             {"down_revisions", QJsonArray{"c2"}},
                             {"from", QJsonArray{"c2"}},
                             {"to", QJsonArray{"c3"}},
                             {"is_upgrade", true},
                             {"heads_after", QJsonArray{"c3"}},
                             {"version_ops", QJsonArray{QJsonObject{{"op", "update"}, {"from", "c2"}, {"to", "c3"}}}}});
    QVERIFY(!up[0].toObject().contains(QLatin1String("branch_move")));
    // c3 is a dependency of d1, so its row becomes d1's.
    check(up[1].toObject(), {{"from", QJsonArray{"c1"}},
                             {"to", QJsonArray{"d1"}},
                             {"heads_after", QJsonArray{"d1"}},
                             {"version_ops", QJsonArray{QJsonObject{{"op", "update"}, {"from", "c3"}, {"to", "d1"}}}}});
    const QJsonArray down = runCli(words("downgrade|base|--plan|--json")).array();
    QCOMPARE(ids(down), words("c2|c1"));
    check(down[1].toObject(), {{"direction", "downgrade"},
                               {"down_revisions", QJsonArray{}},
                               {"from", QJsonArray{"c1"}},
                               {"to", QJsonArray{}},
                               {"is_upgrade", false},
                               {"heads_after", QJsonArray{}},
                               {"version_ops", QJsonArray{QJsonObject{{"op", "delete"}, {"version", "c1"}}}}});
    const QJsonArray base = runCli(words("stamp|base|--plan|--json")).array();
    check(base[0].toObject(), {{"direction", "stamp"},
                               {"revision", QJsonValue(QJsonValue::Null)},
                               {"from", QJsonArray{"c2"}},
                               {"to", QJsonArray{}},
                               {"is_upgrade", false},
                               {"branch_move", true},
                               {"heads_after", QJsonArray{}}});
    const QJsonArray purge = runCli(words("stamp|c3|--purge|--plan|--json")).array();
    check(purge[0].toObject(),
          {{"revision", "c3"}, {"version_ops", QJsonArray{QJsonObject{{"op", "insert"}, {"version", "c3"}}}}});
    (*m_project)->addScript(QStringLiteral("y1"), QStringLiteral("c1"), {});
    const QStringList both = ids(runCli(words("upgrade|c3|y1|--plan|--json")).array());
    QCOMPARE(QSet<QString>(both.begin(), both.end()), (QSet<QString>{QStringLiteral("c3"), QStringLiteral("y1")}));
    QCOMPARE(runCli(words("upgrade|c2|--plan|--json")).out, QStringLiteral("[]\n"));
    QCOMPARE(runCli(words("upgrade|c2|--plan")).out, QStringLiteral("Nothing to do.\n"));
    QCOMPARE(runCli(words("upgrade|c3|--plan")).out,
             QStringLiteral("upgrade c2 -> c3, Script c3\n    version table: update c2 to c3\n    Its script is more than a list of operations. What it did in a rehearsal on a copy:\n"
                            "    Creates the table t3 (1 column).\n    Adds 1 row to the table t3.\n    Its downgrade takes it back.\n"
                            "        CREATE TABLE t3 (\n        \tid INTEGER NOT NULL, \n        \tPRIMARY KEY (id)\n        );\n        INSERT INTO t3 VALUES (3);\n"));
}

void TestCliResults::plansChangeNothing()
{
    for (const char *plan : {"upgrade|heads|--plan", "stamp|heads|--plan", "stamp|heads|--purge|--plan|--json",
                             "downgrade|base|--plan", "current", "history|-i", "show|current", "db|check", "db|count"})
    {
        const CliResult result = runCli(words(plan));
        QVERIFY2(result.exitCode == 0, qPrintable(result.err));
        QVERIFY2(!QFileInfo::exists((*m_project)->databasePath()), plan);
    }
    runSql((*m_project)->databasePath(), QStringLiteral("CREATE TABLE own (id INTEGER)"));
    const QByteArray before = bytesOf((*m_project)->databasePath());
    for (const char *plan :
         {"upgrade|heads|--plan", "stamp|heads|--purge|--plan", "current", "migrate|current", "db|count"})
    {
        QCOMPARE(runCli(words(plan)).exitCode, 0);
        QCOMPARE(bytesOf((*m_project)->databasePath()), before);
    }
}

void TestCliResults::resultsJson()
{
    const CliResult up = runCli(words("upgrade|heads|--json"));
    QCOMPARE(up.exitCode, 0);
    QCOMPARE(ids(up.array()), words("c1|c2|c3|d1"));
    QVERIFY(up.err.contains(QLatin1String("INFO  [alembic.runtime.migration] Running upgrade  -> c1, Script c1\n")));
    QCOMPARE((*m_project)->rows(), words("d1"));
    QCOMPARE(ids(runCli(words("downgrade|c2|--json")).array()), words("d1|c3"));
    QCOMPARE(ids(runCli(words("stamp|c1|--json")).array()), words("c1"));
    QCOMPARE((*m_project)->rows(), words("c1"));
}

void TestCliResults::writtenJson()
{
    qputenv("MEDITRACK_NOW", "2024-02-03T04:05:06.5");
    (*m_project)
        ->write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\n"
                                               "file_template = %%(year)d%%(month).2d%%(day).2d_%%(rev)s_%%(slug)s\n");
    const CliResult merged = runCli(words("merge|-m|Both|--rev-id|e1|c3|d1|--json"));
    QVERIFY2(merged.exitCode == 0, qPrintable(merged.err));
    const QString path = (*m_project)->path(QStringLiteral("versions/20240203_e1_both.py"));
    QCOMPARE(merged.outLines().first(), QStringLiteral("Generating %1 ...  done").arg(path));
    const QJsonObject revision = merged.array().first().toObject();
    QCOMPARE(revision[QLatin1String("path")].toString(), path);
    QCOMPARE(revision[QLatin1String("create_date")].toString(), QStringLiteral("2024-02-03 04:05:06.500000"));
    QCOMPARE(strings(revision[QLatin1String("down_revisions")]), words("c3|d1"));
    QVERIFY(revision[QLatin1String("is_merge_point")].toBool());
    QCOMPARE(ids(runCli(words("heads|--json")).array()), words("e1"));

    const CliResult sql = runCli(words("revision|-m|Plain|--rev-id|e2|--sql-script|--json"));
    QVERIFY2(sql.exitCode == 0, qPrintable(sql.err));
    QVERIFY(QFileInfo::exists((*m_project)->path(QStringLiteral("versions/20240203_e2_plain.sql"))));
    QCOMPARE(strings(sql.array().first()[QLatin1String("down_revisions")]), words("e1"));

    // The project's own format.
    (*m_project)->write(QStringLiteral("sql.ini"), "[alembic]\nscript_location = %(here)s\nfile_template = %%(rev)s\n[meditrack]\nscript_format = sql\n");
    const CliResult own = runCli(words("-c|sql.ini|revision|--rev-id|f1|--head|e2"));
    QVERIFY2(own.exitCode == 0, qPrintable(own.err));
    QVERIFY(QFileInfo::exists((*m_project)->path(QStringLiteral("versions/f1.sql"))));
    (*m_project)->write(QStringLiteral("sql.ini"), "[alembic]\nscript_location = %(here)s\n[meditrack]\nscript_format = python\n");
    const CliResult wrong = runCli(words("-c|sql.ini|revision|--rev-id|f2"));
    QVERIFY2(wrong.exitCode == 255 && wrong.err.contains(QLatin1String("may be \"py\" or \"sql\"")), qPrintable(wrong.err));

    // A template that does not write the date down: it is told all the same.
    (*m_project)
        ->write(QStringLiteral("script.py.mako"),
                "\"\"\"${message}\"\"\"\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n");
    const CliResult bare = runCli(words("revision|--rev-id|e3|--json"));
    QCOMPARE(bare.array().first()[QLatin1String("create_date")].toString(),
             QStringLiteral("2024-02-03 04:05:06.500000"));
    QCOMPARE(bare.array().first()[QLatin1String("doc")].toString(), QStringLiteral("empty message"));
}

void TestCliResults::configJson()
{
    (*m_project)
        ->write(
            QStringLiteral("own.ini"),
            "[mine]\nscript_location = %(here)s\nversion_locations = %(here)s/versions %(here)s/more\n"
            "path_separator = space\nfile_template = %%(slug)s\ntruncate_slug_length = 12\ntimezone = UTC\n"
            "sourceless = true\nrecursive_version_locations = true\noutput_encoding = latin-1\nprepend_sys_path = .\n"
            "[post_write_hooks]\nhooks = a\na.type = exec\na.executable = x\na.options = -q "
            "REVISION_SCRIPT_FILENAME\n");
    const CliResult result = runCli(words("config|-c|own.ini|-n|mine|--json"));
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    const QString here = (*m_project)->path();
    const QJsonObject expected{
        {"script_location", here},
        {"version_locations", QJsonArray{here + QStringLiteral("/versions"), here + QStringLiteral("/more")}},
        {"file_template", "%(slug)s"},
        {"truncate_slug_length", 12},
        {"sourceless", true},
        {"recursive_version_locations", true},
        {"output_encoding", "latin-1"},
        {"timezone", "UTC"},
        {"prepend_sys_path", QJsonArray{"."}}};
    const QJsonObject config = result.object();
    for (const QString &key : expected.keys())
        QCOMPARE(compact(config[key]), compact(expected[key]));
    QCOMPARE(config.keys().size(), expected.keys().size() + 1);
    QCOMPARE(config[QLatin1String("post_write_hooks")][0][QLatin1String("options")].toString(),
             QStringLiteral("-q REVISION_SCRIPT_FILENAME"));
    QCOMPARE(runCli(words("config|--json")).object()[QLatin1String("timezone")], QJsonValue(QJsonValue::Null));
}

void TestCliResults::errorJson_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("causeKind");
    const auto row
        = [](const char *command, int exitCode, const char *kind, const char *message, const char *causeKind) {
              QTest::newRow(command) << words(command) << exitCode << QString::fromLatin1(kind)
                                     << QString::fromLatin1(message) << QString::fromLatin1(causeKind);
          };
    row("show|zzzz", 255, "CommandError", "Can't locate revision identified by 'zzzz'", "ResolutionError");
    row("upgrade|head", 255, "CommandError",
        "Multiple head revisions are present for given argument 'head'; please specify a specific target revision, "
        "'<branchname>@head' to narrow to a specific head, or 'heads' for all heads",
        "MultipleHeads");
    row("history|-rd1:c2", 255, "CommandError",
        "Requested range d1:c2 does not refer to ancestor/descendant revisions along the same branch",
        "RangeNotAncestorError");
    row("upgrade|+9", 255, "CommandError", "Ambiguous walk", "RevisionError");
    row("history|-rc1", 255, "CommandError", "History range requires [start]:[end], [start]:, or :[end]", "");
    row("upgrade|a:b", 255, "CommandError", "Range revision not allowed", "");
    row("upgrade|c1|c2", 2, "CommandError", "Several revisions to upgrade to need --plan; name one, or \"heads\".", "");
    row("upgrade|f1", 255, "ValueError", "", "");
    row("upgrade|f2", 255, "OperationalError", "", "");
    row("upgrade|f3", 255, "IntegrityError", "", "");
    row("upgrade|f4", 255, "NotImplementedError", "", "");
    row("upgrade|--nosuch|head", 2, "CommandError", "unrecognized argument: --nosuch", "");
}

void TestCliResults::errorJson()
{
    QFETCH(QStringList, command);
    QFETCH(int, exitCode);
    QFETCH(QString, kind);
    QFETCH(QString, message);
    QFETCH(QString, causeKind);
    (*m_project)->addScript(QStringLiteral("f1"), {}, QStringLiteral("raise ValueError('no good')"));
    (*m_project)->addScript(QStringLiteral("f2"), {}, QStringLiteral("op.execute('SELEC 1')"));
    (*m_project)
        ->addScript(QStringLiteral("f3"), {},
                    QStringLiteral("op.execute('CREATE TABLE u (a INTEGER PRIMARY KEY)')\nop.execute('INSERT INTO "
                                   "u VALUES (1)')\nop.execute('INSERT INTO u VALUES (1)')"));
    (*m_project)->addScript(QStringLiteral("f4"), {}, QStringLiteral("raise NotImplementedError('not here')"));
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

void TestCliResults::raiseError()
{
    (*m_project)->addScript(QStringLiteral("f1"), {}, QStringLiteral("op.execute('SELEC 1')"));
    const CliResult plain = runCli(words("upgrade|f1"));
    // Everything that helps: the sentence, where, what ran, what it means, what to do.
    for (const char *part :
         {"FAILED: near \"SELEC\": syntax error\n", "  revision: f1\n", "versions/f1.py, line 10\n", "  SQL: SELEC 1\n",
          "the database is exactly as it was before", "run the same command again"})
        QVERIFY2(plain.err.contains(QLatin1String(part)), qPrintable(plain.err));
    QVERIFY(!plain.err.contains(QLatin1String("Traceback")));
    const CliResult raised = runCli(words("--raiseerr|upgrade|f1"));
    QCOMPARE(raised.exitCode, 255);
    QVERIFY2(raised.err.contains(QLatin1String("Traceback (most recent call last)")), qPrintable(raised.err));
}

void TestCliResults::severalTargets()
{
    (*m_project)->addScript(QStringLiteral("y1"), QStringLiteral("c1"), {});
    const CliResult refused = runCli(words("upgrade|c2|y1"));
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!QFileInfo::exists((*m_project)->databasePath()));
    QCOMPARE(runCli(words("upgrade|c2|y1|--sql")).exitCode, 2);
    QCOMPARE(runCli(words("upgrade|c2|y1|--plan")).exitCode, 0);
}

void TestCliResults::warnings()
{
    (*m_project)->addScript(QStringLiteral("x9"), QStringLiteral("c3"), {});
    QFile::copy((*m_project)->path(QStringLiteral("versions/x9.py")),
                (*m_project)->path(QStringLiteral("versions/x9copy.py")));
    const CliResult result = runCli(words("heads|-q"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QStringLiteral("warning: Revision x9 is present more than once\n"));
    QFile::remove((*m_project)->path(QStringLiteral("versions/x9copy.py")));
    QCOMPARE(runCli(words("stamp|x9|doses")).exitCode, 0);
    const CliResult ambiguous = runCli(words("downgrade|-1|--plan|--json"));
    QVERIFY2(ambiguous.errLines().contains(QStringLiteral("warning: downgrade -1 from multiple heads is ambiguous; "
                                                          "this usage will be disallowed in a future release.")),
             qPrintable(ambiguous.err));
}

void TestCliResults::quiet()
{
    const CliResult upgraded = runCli(words("-q|upgrade|heads"));
    QCOMPARE(upgraded.exitCode, 0);
    QCOMPARE(upgraded.out + upgraded.err, QString());
    QCOMPARE(runCli(words("current|-q")).out, QString());
    QCOMPARE(ids(runCli(words("current|-q|--json")).array()), words("d1|c3")); // c3 is implied by d1
    QVERIFY(runCli(words("-q|upgrade|--sql|c1")).out.contains(QLatin1String("CREATE TABLE t1")));
    const CliResult failed = runCli(words("-q|show|zzzz"));
    QCOMPARE(failed.exitCode, 255);
    QVERIFY(failed.err.startsWith(QLatin1String("FAILED: Can't locate revision identified by 'zzzz'\n")));
}

void TestCliResults::staticSql()
{
    const CliResult up = runCli(words("upgrade|--sql|c1:c2|--tag|t"));
    QVERIFY2(up.exitCode == 0, qPrintable(up.err));
    QCOMPARE(
        up.out,
        QStringLiteral(
            "-- Running upgrade c1 -> c2\n\nCREATE TABLE t2 (\n    id INTEGER NOT NULL, \n    PRIMARY KEY (id)\n);\n\n"
            "INSERT INTO t2 VALUES (2);\n\n"
            "UPDATE alembic_version SET version_num='c2' WHERE alembic_version.version_num = 'c1';\n\n"));
    QVERIFY(up.err.contains(QLatin1String("INFO  [alembic.runtime.migration] Generating static SQL\n")));
    const CliResult stamp = runCli(words("stamp|--sql|c1:c2"));
    QCOMPARE(stamp.out, QStringLiteral("-- Running stamp_revision c1 -> c2\n\nUPDATE alembic_version SET "
                                       "version_num='c2' WHERE alembic_version.version_num = 'c1';\n\n"));
    QVERIFY(!QFileInfo::exists((*m_project)->databasePath()));
}

QTEST_GUILESS_MAIN(TestCliResults)
#include "tst_cliresults.moc"
