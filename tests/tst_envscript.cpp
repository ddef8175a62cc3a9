// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/envscript.h"

#include "core/error.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QTest>

using namespace meditrack;

class TestEnvScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void literals_data();
    void literals();
    void unclear_data();
    void unclear();
    void runsNothing();
    void sameTableAsAlembic();
};

namespace {

Config configFor(const Project &project)
{
    Config config;
    config.scriptLocation = project.path();
    return config;
}

} // namespace

void TestEnvScript::literals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<bool>("primaryKey");
    QTest::addColumn<bool>("perMigration");
    const QString usual = QStringLiteral("alembic_version");
    QTest::newRow("nothing said") << QByteArray("context.configure(url=url)\n") << usual << QString() << true << false;
    QTest::newRow("table") << QByteArray("context.configure(connection=c, version_table='mine')\n") << "mine" << QString() << true << false;
    QTest::newRow("all four") << QByteArray("def run():\n    with engine.connect() as c:\n        context.configure(\n            connection=c,  # a comment, with ) and ,\n"
                                            "            version_table=\"v\",\n            version_table_schema = 's', version_table_pk=False,\n"
                                            "            transaction_per_migration=True,\n        )\n")
                              << "v" << "s" << false << true;
    QTest::newRow("a name above") << QByteArray("TABLE = 'named'\ncontext.configure(version_table=TABLE)\n") << "named" << QString() << true << false;
    QTest::newRow("twice the same") << QByteArray("context.configure(version_table='v', url=u)\ncontext.configure(version_table='v')\n") << "v" << QString() << true << false;
    QTest::newRow("no schema") << QByteArray("context.configure(version_table_schema=None)\n") << usual << QString() << true << false;
    QTest::newRow("inside another call") << QByteArray("context.configure(opts=dict(version_table='no'), include=[f(a, version_table='no')])\n") << usual << QString() << true << false;
    QTest::newRow("in a text") << QByteArray("s = \"context.configure(version_table='no')\"\n# context.configure(version_table='no')\n") << usual << QString() << true << false;
    QTest::newRow("broken file") << QByteArray("context.configure(version_table='v')\nx = (\n") << "v" << QString() << true << false;
}

void TestEnvScript::literals()
{
    QFETCH(QByteArray, text);
    Project project;
    project.write(QStringLiteral("env.py"), text);
    Config config = configFor(project);
    applyEnvScript(config);
    QTEST(config.versionTable, "table");
    QTEST(config.versionTableSchema, "schema");
    QTEST(config.versionTablePrimaryKey, "primaryKey");
    QTEST(config.transactionPerMigration, "perMigration");
    // What the ini file says goes first.
    Config set = configFor(project);
    set.versionTable = QStringLiteral("ini");
    set.versionTableSchema = QStringLiteral("ini_schema");
    set.fileKeys = QStringList{"version_table", "version_table_schema", "version_table_pk", "transaction_per_migration"};
    applyEnvScript(set);
    QCOMPARE(set.versionTable, QStringLiteral("ini"));
    QCOMPARE(set.versionTableSchema, QStringLiteral("ini_schema"));
    QVERIFY(set.versionTablePrimaryKey);
    QVERIFY(!set.transactionPerMigration);
}

void TestEnvScript::unclear_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("a call") << QByteArray("x = 1\ncontext.configure(version_table=table_name())\n") << 2;
    QTest::newRow("an attribute") << QByteArray("context.configure(\n  version_table_schema=settings.schema)\n") << 2;
    QTest::newRow("an f-string") << QByteArray("context.configure(version_table=f'{a}')\n") << 1;
    QTest::newRow("a sum") << QByteArray("context.configure(version_table='a' + b)\n") << 1;
    QTest::newRow("two answers") << QByteArray("context.configure(version_table='a')\ncontext.configure(version_table='b')\n") << 2;
    QTest::newRow("a name set twice") << QByteArray("T = 'a'\nT = f()\ncontext.configure(version_table=T)\n") << 3;
}

void TestEnvScript::unclear()
{
    QFETCH(QByteArray, text);
    Project project;
    project.write(QStringLiteral("env.py"), text);
    Config config = configFor(project);
    const auto error = errorOf([&] { applyEnvScript(config); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
    QTEST(error->line, "line");
    QVERIFY(error->file.endsWith(QStringLiteral("env.py")));
    QVERIFY(error->advice.contains(QStringLiteral("ini")));
}

void TestEnvScript::runsNothing()
{
    Project project;
    const QString mark = project.path(QStringLiteral("ran"));
    project.write(QStringLiteral("env.py"), "open('" + mark.toUtf8() + "', 'w')\ncontext.configure(version_table='v')\n");
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE TABLE t (a INTEGER)')"));
    project.upgrade();
    QVERIFY(!QFile::exists(mark));
    QVERIFY(dumpOf(project.databasePath()).contains("CREATE TABLE v ("));
}

void TestEnvScript::sameTableAsAlembic()
{
    Project project;
    QFile env(project.path(QStringLiteral("env.py")));
    QVERIFY(env.open(QIODevice::ReadOnly));
    QByteArray text = env.readAll();
    env.close();
    QVERIFY(text.contains("context.configure("));
    text.replace("context.configure(", "context.configure(version_table='my_versions', ");
    project.write(QStringLiteral("env.py"), text);
    project.addChain(3);
    const Outcome theirs = project.alembic({QStringLiteral("upgrade"), QStringLiteral("c2")});
    QCOMPARE(theirs.exitCode, 0);
    QVERIFY(dumpOf(project.databasePath()).contains("my_versions"));
    const Plan plan = project.upgrade(); // goes on where Alembic stopped
    QCOMPARE(plan.size(), size_t(1));
    QCOMPARE(plan.front().revision, QStringLiteral("c3"));
    QVERIFY(!dumpOf(project.databasePath()).contains("alembic_version"));
}

QTEST_GUILESS_MAIN(TestEnvScript)
#include "tst_envscript.moc"
