// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs around a project, beside an installed Alembic: init, list_templates, edit, ensure_version.
#include "core/textfile.h"
#include "support/clisession.h"
#include "support/program.h"
#include "support/project.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using meditrack::readTextFile;

namespace {

Outcome alembic(const QStringList &arguments)
{
    return runPython({QStringLiteral("/usr/bin/alembic"), arguments});
}

} // namespace

class TestCliProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void alembicRunsNewProject();
    void initOptions();
    void initIntoToml();
    void initRefuses();
    void templates();
    void edit();
    void editFails_data();
    void editFails();
    void ensureVersion();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::optional<QTemporaryDir> m_folder;
    std::optional<InFolder> m_in;
};

void TestCliProject::init()
{
    m_folder.emplace();
    m_in.emplace(m_folder->path());
    qputenv("DATABASE_URL", "sqlite:///test.db");
    for (const char *name : {"EDITOR", "VISUAL", "ALEMBIC_CONFIG"})
        qunsetenv(name);
}

void TestCliProject::cleanup()
{
    m_in.reset();
    m_folder.reset();
}

void TestCliProject::alembicRunsNewProject()
{
    const CliResult made = runCli({"init", "some/scripts"});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.outLines().first(), QStringLiteral("Creating directory %1 ...  done").arg(path("some/scripts")));
    QCOMPARE(made.outLines().at(1), QStringLiteral("Creating directory %1 ...  done").arg(path("some/scripts/versions")));
    QVERIFY(made.out.endsWith(QStringLiteral("Please edit configuration/connection/logging settings in %1 before proceeding.\n").arg(path("alembic.ini"))));
    QString ini = readTextFile(path("alembic.ini"));
    QVERIFY(ini.contains(QLatin1String("\nscript_location = %(here)s/some/scripts\n")));
    QFile file(path("alembic.ini"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(ini.replace(QLatin1String("driver://user:pass@localhost/dbname"), QLatin1String("sqlite:///test.db")).toUtf8());
    file.close();

    // One revision written by each; the other one applies it.
    QCOMPARE(runCli({"revision", "--rev-id", "a1", "-m", "ours"}).exitCode, 0);
    QCOMPARE(alembic({"upgrade", "head"}).exitCode, 0);
    const CliResult current = runCli({"current"});
    QCOMPARE(current.out, QStringLiteral("a1 (head)\n"));
    const Outcome theirs = alembic({"revision", "--rev-id", "b2", "-m", "theirs"});
    QVERIFY2(theirs.exitCode == 0, theirs.errors.constData());
    QCOMPARE(runCli({"upgrade", "head"}).exitCode, 0);
    QVERIFY(alembic({"current"}).output.startsWith("b2 (head)"));
    QVERIFY2(!runCli({"config"}).err.contains(QLatin1String("warning")), "env.py can be read");
}

void TestCliProject::initOptions()
{
    QVERIFY(QDir().mkpath(path("empty")));
    QVERIFY(QDir().mkpath(path("etc")));
    const CliResult made = runCli({"-c", "etc/my.ini", "init", "--package", "-t", "generic", "empty"});
    QCOMPARE(made.exitCode, 0);
    QVERIFY(readTextFile(path("etc/my.ini")).contains(QLatin1String("script_location = %(here)s/../empty\n")));
    QVERIFY(QFile::exists(path("empty/__init__.py")) && QFile::exists(path("empty/versions/__init__.py")));
    const CliResult again = runCli({"-c", "etc/my.ini", "init", path("absolute")});
    QVERIFY(again.out.contains(QStringLiteral("File %1 already exists, skipping\n").arg(path("etc/my.ini"))));
    QCOMPARE(runCli({"-c", "etc/third.ini", "init", path("other")}).exitCode, 0);
    QVERIFY(readTextFile(path("etc/third.ini")).contains(QStringLiteral("script_location = %1\n").arg(path("other"))));
}

void TestCliProject::initIntoToml()
{
    meditrack::writeNewTextFile(path("pyproject.toml"), QStringLiteral("[tool.other]\na = 1\n"));
    const CliResult made = runCli({"init", "-t", "pyproject", "scripts"});
    QCOMPARE(made.exitCode, 0);
    QVERIFY(made.out.contains(QStringLiteral("Appending to existing %1 ...  done\n").arg(path("pyproject.toml"))));
    QVERIFY(made.out.endsWith(QStringLiteral("Please edit configuration settings in %1 and configuration/connection/logging settings in %2 before proceeding.\n")
                                  .arg(path("pyproject.toml"), path("alembic.ini"))));
    QVERIFY(readTextFile(path("pyproject.toml")).startsWith(QLatin1String("[tool.other]\na = 1\n\n[tool.alembic]\n")));
    QVERIFY(!readTextFile(path("alembic.ini")).contains(QLatin1String("script_location")));
    QCOMPARE(runCli({"revision", "--rev-id", "a1"}).exitCode, 0);
    QVERIFY(QFile::exists(path("scripts/versions/a1_.py")));
    const CliResult again = runCli({"init", "-t", "pyproject", "more"});
    QVERIFY(again.out.contains(QStringLiteral("File %1 already exists and already has a [tool.alembic] section, skipping").arg(path("pyproject.toml"))));
}

void TestCliProject::initRefuses()
{
    QVERIFY(QDir().mkpath(path("full/x")));
    const CliResult full = runCli({"init", "full/"});
    QCOMPARE(full.exitCode, 255);
    QVERIFY(full.err.startsWith(QLatin1String("FAILED: Directory full already exists and is not empty\n")));
    const CliResult unknown = runCli({"init", "-t", "nothing", "new"});
    QCOMPARE(unknown.exitCode, 255);
    QVERIFY(unknown.err.startsWith(QLatin1String("FAILED: No such template nothing\n")));
    QVERIFY(!QFile::exists(path("new")));
    QCOMPARE(runCli({"init"}).exitCode, 2);
}

void TestCliProject::templates()
{
    const CliResult listed = runCli({"list_templates"});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY(listed.out.startsWith(QLatin1String("Available templates:\n\ngeneric - ")));
    QVERIFY(listed.out.contains(QLatin1String("\npyproject - ")));
}

void TestCliProject::edit()
{
    QCOMPARE(runCli({"init", "scripts"}).exitCode, 0);
    QCOMPARE(runCli({"revision", "--rev-id", "a1"}).exitCode, 0);
    QCOMPARE(runCli({"revision", "--rev-id", "b2"}).exitCode, 0);
    meditrack::writeNewTextFile(path("editor"), QStringLiteral("#!/bin/sh\nbasename \"$1\" >> \"%1\"\n").arg(path("edited")));
    QVERIFY(QFile::setPermissions(path("editor"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("VISUAL", "/bin/false");
    qputenv("EDITOR", path("editor").toUtf8());
    QCOMPARE(runCli({"edit", "a1"}).exitCode, 0);
    QCOMPARE(runCli({"edit", "head"}).exitCode, 0);
    QCOMPARE(runCli({"stamp", "a1"}).exitCode, 0);
    QCOMPARE(runCli({"edit", "current"}).exitCode, 0);
    QCOMPARE(readTextFile(path("edited")), QStringLiteral("a1_.py\nb2_.py\na1_.py\n"));
}

void TestCliProject::editFails_data()
{
    QTest::addColumn<QByteArray>("editor");
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QString>("message");
    QTest::newRow("base") << QByteArray("true") << "base" << "No revision files indicated by symbol 'base'";
    QTest::newRow("nothing current") << QByteArray("true") << "current" << "No current revisions";
    QTest::newRow("unknown") << QByteArray("true") << "xyz1" << "Can't locate revision identified by 'xyz1'";
    QTest::newRow("its exit code") << QByteArray("/bin/false") << "a1" << "Error executing editor (Command '['/bin/false', '";
}

void TestCliProject::editFails()
{
    QFETCH(QByteArray, editor);
    QFETCH(QString, revision);
    QFETCH(QString, message);
    QCOMPARE(runCli({"init", "scripts"}).exitCode, 0);
    QCOMPARE(runCli({"revision", "--rev-id", "a1"}).exitCode, 0);
    qputenv("EDITOR", editor);
    const CliResult result = runCli({"edit", revision});
    QCOMPARE(result.exitCode, 255);
    QVERIFY2(result.err.contains(QLatin1String("FAILED: ") + message), qPrintable(result.err));
}

void TestCliProject::ensureVersion()
{
    QCOMPARE(runCli({"init", "scripts"}).exitCode, 0);
    QFile ini(path("alembic.ini"));
    QVERIFY(ini.open(QIODevice::ReadWrite));
    const QByteArray text = ini.readAll().replace("driver://user:pass@localhost/dbname", "sqlite:///other.db");
    QVERIFY(ini.resize(0) && ini.seek(0) && ini.write(text) == text.size());
    ini.close();
    const CliResult sql = runCli({"ensure_version", "--sql"});
    QCOMPARE(sql.exitCode, 0);
    const Outcome theirs = alembic({"ensure_version", "--sql"});
    QVERIFY2(theirs.exitCode == 0, theirs.errors.constData());
    // An old Alembic takes the table away again in the same breath, as it does at base.
    QCOMPARE(sql.out, QString::fromUtf8(theirs.output).remove(QLatin1String("DROP TABLE alembic_version;\n\n")));
    QVERIFY(!QFile::exists(path("test.db")));

    QCOMPARE(runCli({"ensure_version"}).exitCode, 0);
    QCOMPARE(alembic({"ensure_version"}).exitCode, 0);
    QCOMPARE(dumpLines(path("test.db")), dumpLines(path("other.db")));
    QCOMPARE(runCli({"ensure_version"}).exitCode, 0); // and is content with it
    qputenv("DATABASE_URL", "postgresql://u@h/d");
    const CliResult postgres = runCli({"ensure_version", "--sql"});
    QVERIFY2(postgres.out.startsWith(QLatin1String("BEGIN;\n\nCREATE TABLE alembic_version (")) && postgres.out.endsWith(QLatin1String("COMMIT;\n\n")), qPrintable(postgres.out));
}

QTEST_GUILESS_MAIN(TestCliProject)
#include "tst_cliproject.moc"
