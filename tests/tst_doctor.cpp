// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clitest.h"

#include <QTest>

using namespace meditrack;

/// `meditrack doctor` on projects that lack this and that.
class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_project = std::make_unique<CliProject>(); }
    void cleanup() { m_project.reset(); }
    void healthy();
    void lacking();
    void json();
    void configuration();
    void runsNothing();
    void goesOn();

private:
    std::unique_ptr<CliProject> m_project;
};

void TestDoctor::healthy()
{
    const CliResult result = runCli(words("doctor"));
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.out.startsWith(QLatin1String("Scripts that run natively: 4 of 4 (100.0%)\n")), qPrintable(result.out));
}

void TestDoctor::lacking()
{
    (*m_project)->write(QStringLiteral("versions/e1.py"), "from alembic import op\nimport nonesuch\nrevision = 'e1'\ndown_revision = 'c1'\n"
                                                          "def upgrade():\n    op.zork()\n    op.zork()\ndef downgrade():\n    op.zork()\n");
    (*m_project)->write(QStringLiteral("versions/f1.py"), "from alembic import op\nrevision = 'f1'\ndown_revision = 'c1'\ndef upgrade():\n    x = = 1\n");
    const CliResult result = runCli(words("doctor"));
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.out.startsWith(QLatin1String("Scripts that run natively: 4 of 6 (66.7%)\n")), qPrintable(result.out));
    QVERIFY(result.out.contains(QLatin1String("alembic.op.zork: 3 places in 1 script\n")));
    QVERIFY(result.out.contains(QLatin1String("versions/e1.py:6, 7, 9\n")));
    QVERIFY(result.out.contains(QLatin1String("nonesuch: 1 place in 1 script\n")));
    QVERIFY(result.out.contains(QLatin1String("python_path")));
    QVERIFY(result.out.contains(QLatin1String("does not compile")));
}

void TestDoctor::json()
{
    (*m_project)->write(QStringLiteral("versions/e1.py"), "from alembic import op\nimport nonesuch\nrevision = 'e1'\ndown_revision = 'c1'\ndef upgrade():\n    op.zork()\n");
    const CliResult result = runCli(words("doctor|--json"));
    QCOMPARE(result.exitCode, 1);
    const QJsonObject object = result.object();
    QCOMPARE(object[QLatin1String("scripts")].toInt(), 5);
    QCOMPARE(object[QLatin1String("native")].toInt(), 4);
    QCOMPARE(object[QLatin1String("percent")].toDouble(), 80.0);
    const QJsonValue name = object[QLatin1String("missing_names")][0];
    QCOMPARE(name[QLatin1String("name")].toString(), QStringLiteral("alembic.op.zork"));
    QCOMPARE(name[QLatin1String("count")].toInt(), 1);
    QCOMPARE(name[QLatin1String("revisions")][0].toString(), QStringLiteral("e1"));
    QCOMPARE(name[QLatin1String("places")][0][QLatin1String("line")].toInt(), 6);
    const QJsonValue module = object[QLatin1String("missing_modules")][0];
    QCOMPARE(module[QLatin1String("name")].toString(), QStringLiteral("nonesuch"));
    QCOMPARE(module[QLatin1String("places")][0][QLatin1String("file")].toString(), (*m_project)->path(QStringLiteral("versions/e1.py")));
}

void TestDoctor::configuration()
{
    (*m_project)->write(QStringLiteral("env.py"), "context.configure(version_table='v', transaction_per_migration=maybe(), compare_type=f)\n");
    const CliResult result = runCli(words("doctor"));
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.out.contains(QLatin1String("line 1: version_table = 'v'")), qPrintable(result.out));
    QVERIFY(result.out.contains(QLatin1String("line 1: transaction_per_migration is no plain value")));
    QVERIFY(result.out.contains(QLatin1String("line 1: compare_type is no plain value")));
    QVERIFY(!result.err.contains(QLatin1String("env.py"))); // said once
    const QJsonObject env = runCli(words("doctor|--json")).object()[QLatin1String("env")].toObject();
    QCOMPARE(env[QLatin1String("said")][0][QLatin1String("name")].toString(), QStringLiteral("version_table"));
    QCOMPARE(env[QLatin1String("unread")].toArray().size(), 2);
}

void TestDoctor::runsNothing()
{
    const QString mark = (*m_project)->path(QStringLiteral("ran"));
    const QByteArray touch = "open('" + mark.toUtf8() + "', 'w')\n";
    (*m_project)->write(QStringLiteral("shop/__init__.py"), touch + "ARGS = {'x': 1}\n");
    (*m_project)->write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\nprepend_sys_path = %(here)s\n[meditrack]\nupgrade_arguments = shop:ARGS\n");
    (*m_project)->write(QStringLiteral("versions/e1.py"), touch + "import shop\nrevision = 'e1'\ndown_revision = 'c1'\ndef upgrade(op, x): pass\n");
    QCOMPARE(runCli(words("doctor")).exitCode, 0);
    QVERIFY(!QFile::exists(mark));
    QVERIFY(!QFile::exists(QStringLiteral("test.db")));
}

/// One look tells all that is wrong, not the first thing alone.
void TestDoctor::goesOn()
{
    (*m_project)->write(QStringLiteral("versions/e1.py"), "revision = 'e1'\ndown_revision = compute()\ndef upgrade(): pass\n");
    (*m_project)->write(QStringLiteral("versions/f1.py"), "revision = 'f1'\n\ndown_revision = [1]\ndef upgrade(): pass\n");
    (*m_project)->write(QStringLiteral("versions/g1.py"), "from alembic import op\nrevision = 'g1'\ndown_revision = 'nowhere'\ndef upgrade():\n    op.zork()\n");
    const CliResult result = runCli(words("doctor"));
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.out.startsWith(QLatin1String("Scripts that run natively: 4 of 7 (57.1%)\n")), qPrintable(result.out));
    QVERIFY2(result.out.contains(QLatin1String("versions/e1.py:2: ")), qPrintable(result.out));
    QVERIFY2(result.out.contains(QLatin1String("versions/f1.py:3: ")), qPrintable(result.out));
    QVERIFY2(result.out.contains(QLatin1String("Revision g1 follows nowhere")), qPrintable(result.out));
    QVERIFY(result.out.contains(QLatin1String("alembic.op.zork: 1 place in 1 script\n")));
    QCOMPARE(runCli(words("doctor|--json")).object()[QLatin1String("broken")].toArray().size(), 3);
    QCOMPARE(runCli(words("heads")).exitCode, 255); // what needs the graph still says so
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
