// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/origin.h"
#include "migration/migrator.h"
#include "migration/scriptdirectory.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace meditrack;

namespace {

const QDateTime moment(QDate(2026, 3, 4), QTime(5, 6, 7, 89));

QStringList idsIn(const ScriptDirectory &scripts)
{
    QStringList ids;
    for (const RevisionNode &node : scripts.graph().nodes())
        ids << node.revision.id;
    return ids;
}

ScriptDirectory::NewRevision request(const QString &message, const QString &id)
{
    ScriptDirectory::NewRevision wanted;
    wanted.message = message;
    wanted.id = id;
    return wanted;
}

} // namespace

class TestScriptDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whichFiles();
    void recursive();
    void severalLocations();
    void createPython();
    void createSql();
    void createdByAlembicToo();
    void mergeAndBranch();
    void refusals();
    void neverOverwrites();
    void timezone();
    void newIds();
    void badIds_data();
    void badIds();
    void nothingWrittenThatCannotBeRead_data();
    void nothingWrittenThatCannotBeRead();
    void oddMessages();
    void nowFromOutside();
    void unreadableFiles_data();
    void unreadableFiles();
    void sourceless_data();
    void sourceless();
};

void TestScriptDirectory::whichFiles()
{
    Project project;
    project.addScript(QStringLiteral("b"), {}, {});
    project.addScript(QStringLiteral("a"), QStringLiteral("b"), {});
    project.write(QStringLiteral("versions/z.sql"), "-- M\n-- revision: z\n-- down_revision: a\n-- [upgrade]\n");
    for (const char *name : {"__init__.py", "__init__x.py", ".#a.py", "README", "notes.sql", "a.pyc", "a.py~", "a.py.orig", "X.PY", "__pycache__/c.py", "sub/d.py", "dir.py/e.txt"})
        project.write(QStringLiteral("versions/") + QLatin1String(name), "-- nothing that could be read as a script (\n");
    QCOMPARE(idsIn(ScriptDirectory(project.config())), (QStringList{"a", "b", "z"}));
}

void TestScriptDirectory::recursive()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\nrecursive_version_locations = true\n");
    for (const char *name : {"m", "sub/b", "sub/deep/a", "another/z"})
        project.write(QStringLiteral("versions/%1.py").arg(QLatin1String(name)), "revision = '" + QByteArray(name).replace('/', '_') + "'\ndown_revision = None\n");
    project.write(QStringLiteral("versions/__pycache__/no.py"), "(");
    QVERIFY(QFile::link(project.path(QStringLiteral("versions/m.py")), project.path(QStringLiteral("versions/sub/link.py"))));
    const ScriptDirectory scripts(project.config());
    QCOMPARE(idsIn(scripts), (QStringList{"m", "another_z", "sub_b", "sub_deep_a"})); // a folder's files, then its folders by name
    QCOMPARE(scripts.warnings().size(), 1);
    QVERIFY(scripts.warnings().first().contains(QLatin1String("loaded twice! ignoring. Please ensure version_locations is unique.")));
}

void TestScriptDirectory::severalLocations()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\nversion_locations = %(here)s/one %(here)s/two %(here)s/not_there\n");
    project.write(QStringLiteral("two/a.py"), "revision = 'a'\ndown_revision = None\n");
    project.write(QStringLiteral("one/b.py"), "revision = 'b'\ndown_revision = 'a'\n");
    const ScriptDirectory scripts(project.config());
    QCOMPARE(idsIn(scripts), (QStringList{"b", "a"}));
    // A new script goes where its parent is.
    QCOMPARE(scripts.create(request(QStringLiteral("next"), QStringLiteral("c")), moment).path, project.path(QStringLiteral("one/c_next.py")));
    ScriptDirectory::NewRevision root = request(QStringLiteral("root"), QStringLiteral("r"));
    root.heads = QStringList{QStringLiteral("base")};
    QCOMPARE(errorOf([&] { scripts.create(root, moment); }).value().message, QStringLiteral("Multiple version locations present, please specify --version-path"));
    root.versionPath = project.path(QStringLiteral("two"));
    QCOMPARE(scripts.create(root, moment).path, project.path(QStringLiteral("two/r_root.py")));
    root.versionPath = project.path(QStringLiteral("three"));
    QCOMPARE(errorOf([&] { scripts.create(root, moment); }).value().message,
             QStringLiteral("Path %1 is not represented in current version locations").arg(root.versionPath));
    root.versionPath = QStringLiteral("foo/bar/");
    QCOMPARE(errorOf([&] { scripts.create(root, moment); }).value().message,
             QStringLiteral("Path foo/bar is not represented in current version locations"));
}

void TestScriptDirectory::createPython()
{
    Project project;
    project.addChain(1);
    const Revision made = ScriptDirectory(project.config()).create(request(QStringLiteral("Add a Table!"), QStringLiteral("abc")), moment);
    QCOMPARE(made.path, project.path(QStringLiteral("versions/abc_add_a_table.py")));
    QCOMPARE(made.downRevisions, QStringList{"c1"});
    QCOMPARE(made.doc, QStringLiteral("Add a Table!"));
    QCOMPARE(made.createDate, QStringLiteral("2026-03-04 05:06:07.089000"));
    const ScriptDirectory again(project.config());
    QCOMPARE(again.graph().heads(), QStringList{"abc"});
    QCOMPARE(again.graph().find(QStringLiteral("abc"))->revision, made);
    project.upgrade(); // an empty script runs
    QCOMPARE(project.rows(), QStringList{"abc"});
}

void TestScriptDirectory::createSql()
{
    Project project;
    project.addChain(1);
    ScriptDirectory::NewRevision wanted = request(QStringLiteral("Add a table"), QStringLiteral("abc"));
    wanted.format = ScriptFormat::Sql;
    wanted.branchLabels = QStringList{"lab"};
    wanted.dependsOn = QStringList{"c1"};
    const Revision made = ScriptDirectory(project.config()).create(wanted, moment);
    QCOMPARE(made.path, project.path(QStringLiteral("versions/abc_add_a_table.sql")));
    QCOMPARE(made.branchLabels, QStringList{"lab"});
    QCOMPARE(made.dependsOn, QStringList{"c1"});
    project.upgrade();
    project.downgrade(QStringLiteral("c1"));
    QCOMPARE(project.rows(), QStringList{"c1"});
}

void TestScriptDirectory::createdByAlembicToo()
{
    // The same request to both, the same text but for the date.
    const Project project(QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations"));
    const Outcome outcome = project.alembic({"revision", "-m", "It's a \"test\"", "--rev-id", "theirs", "--depends-on", "f4162eb18a25", "--branch-label", "lab"});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QString expected = QString::fromUtf8(bytesOf(project.path(QStringLiteral("versions/theirs_it_s_a_test.py"))));
    QVERIFY(QFile::remove(project.path(QStringLiteral("versions/theirs_it_s_a_test.py"))));
    ScriptDirectory::NewRevision wanted = request(QStringLiteral("It's a \"test\""), QStringLiteral("theirs"));
    wanted.dependsOn = QStringList{"f416"};
    wanted.branchLabels = QStringList{"lab"};
    QString ours = QString::fromUtf8(bytesOf(ScriptDirectory(project.config()).create(wanted, moment).path));
    const QRegularExpression date(QStringLiteral("Create Date: .*"));
    QCOMPARE(ours.remove(date), expected.remove(date));
}

void TestScriptDirectory::mergeAndBranch()
{
    Project project;
    project.addChain(2);
    ScriptDirectory::NewRevision wanted = request(QStringLiteral("beside"), QStringLiteral("d2"));
    wanted.heads = QStringList{"c1"};
    auto error = errorOf([&] { ScriptDirectory(project.config()).create(wanted, moment); });
    QVERIFY(error);
    QCOMPARE(error->message, QStringLiteral("Revision c1 is not a head revision; please specify --splice to create a new branch from this revision"));
    wanted.splice = true;
    ScriptDirectory(project.config()).create(wanted, moment);
    error = errorOf([&] { ScriptDirectory(project.config()).create(request(QStringLiteral("x"), QStringLiteral("e")), moment); });
    QVERIFY(error);
    QCOMPARE(error->message, QStringLiteral("Multiple heads are present; please specify the head revision on which the new revision should be based, or perform a merge."));
    wanted = request(QStringLiteral("join"), QStringLiteral("m"));
    wanted.heads = QStringList{"heads"};
    const Revision merge = ScriptDirectory(project.config()).create(wanted, moment);
    QStringList parents = merge.downRevisions;
    parents.sort();
    QCOMPARE(parents, (QStringList{"c2", "d2"}));
    QVERIFY(bytesOf(merge.path).contains("Revises: c2, d2"));
}

void TestScriptDirectory::refusals()
{
    Project project;
    project.addChain(1);
    project.write(QStringLiteral("script.py.mako"), "'''${message}'''\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n");
    ScriptDirectory::NewRevision wanted = request(QStringLiteral("x"), QStringLiteral("n"));
    wanted.heads = QStringList{"c1", "c1"};
    QCOMPARE(errorOf([&] { ScriptDirectory(project.config()).create(wanted, moment); }).value().message, QStringLiteral("Duplicate head revisions specified"));
    wanted.heads = QStringList{"nowhere"};
    QCOMPARE(errorOf([&] { ScriptDirectory(project.config()).create(wanted, moment); }).value().code, ErrorCode::UnknownRevision);
    wanted.heads.clear();
    wanted.dependsOn = QStringList{"nowhere"};
    QCOMPARE(errorOf([&] { ScriptDirectory(project.config()).create(wanted, moment); }).value().code, ErrorCode::UnknownRevision);
    wanted.dependsOn.clear();
    QCOMPARE(QDir(project.path(QStringLiteral("versions"))).entryList(QDir::Files), QStringList{"c1.py"});
    wanted.branchLabels = QStringList{"lab"};
    const auto error = errorOf([&] { ScriptDirectory(project.config()).create(wanted, moment); });
    QVERIFY(error);
    QVERIFY(error->message.contains(QLatin1String("have you upgraded your script.py.mako to include the 'branch_labels' section?")));
    QCOMPARE(QDir(project.path(QStringLiteral("versions"))).entryList(QDir::Files), QStringList{"c1.py"});
}

void TestScriptDirectory::neverOverwrites()
{
    Project project;
    project.addChain(1);
    const QString path = project.write(QStringLiteral("versions/n_x.py"), "revision = 'other'\ndown_revision = 'c1'\n");
    const QByteArray before = bytesOf(path);
    const auto error = errorOf([&] { ScriptDirectory(project.config()).create(request(QStringLiteral("x"), QStringLiteral("n")), moment); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Io);
    QCOMPARE(bytesOf(path), before);
}

void TestScriptDirectory::timezone()
{
    Project project;
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\ntimezone = Asia/Kolkata\nfile_template = %%(hour).2d%%(minute).2d_%%(rev)s\n");
    const QDateTime utc(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);
    const Revision made = ScriptDirectory(project.config()).create(request(QStringLiteral("x"), QStringLiteral("n")), utc);
    QCOMPARE(made.createDate, QStringLiteral("2026-03-04 10:36:07+05:30"));
    QCOMPARE(QFileInfo(made.path).fileName(), QStringLiteral("1036_n.py"));
    project.write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = %(here)s\ntimezone = Mars/Base\n");
    QCOMPARE(errorOf([&] { ScriptDirectory(project.config()).create(request(QStringLiteral("y"), QStringLiteral("o")), utc); }).value().message,
             QStringLiteral("Can't locate timezone: Mars/Base"));
}

void TestScriptDirectory::newIds()
{
    static const QRegularExpression shape(QStringLiteral("^[0-9a-f]{12}$"));
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString id = newRevisionId();
        QVERIFY2(shape.match(id).hasMatch(), qPrintable(id));
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 1000);
}

void TestScriptDirectory::badIds_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"a/b", "../a", "a\\b", "a\nb", "head", "heads", "base", "current", "a-b", "a@b"})
        QTest::newRow(id) << QString::fromLatin1(id);
    QTest::newRow("zero byte") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
}

void TestScriptDirectory::badIds()
{
    QFETCH(QString, id);
    Project project;
    project.addChain(1);
    for (const ScriptFormat format : {ScriptFormat::Python, ScriptFormat::Sql}) {
        ScriptDirectory::NewRevision wanted = request(QStringLiteral("x"), id);
        wanted.format = format;
        QVERIFY(errorOf([&] { ScriptDirectory(project.config()).create(wanted, moment); }));
        QCOMPARE(QDir(project.path(QStringLiteral("versions"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"c1.py"});
    }
}

void TestScriptDirectory::nothingWrittenThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("scriptTemplate");
    QTest::newRow("no down revision") << QByteArray("'''${message}'''\nrevision = ${repr(up_revision)}\n");
    QTest::newRow("another id") << QByteArray("revision = 'x'\ndown_revision = ${repr(down_revision)}\n");
    QTest::newRow("no id") << QByteArray("down_revision = ${repr(down_revision)}\n");
    QTest::newRow("broken string") << QByteArray("'''${message}\nrevision = ${repr(up_revision)}\n");
    QTest::newRow("a call") << QByteArray("revision = make(${repr(up_revision)})\n");
}

void TestScriptDirectory::nothingWrittenThatCannotBeRead()
{
    QFETCH(QByteArray, scriptTemplate);
    Project project;
    project.addChain(1);
    const QString path = project.write(QStringLiteral("script.py.mako"), scriptTemplate);
    const auto error = errorOf([&] { ScriptDirectory(project.config()).create(request(QStringLiteral("m"), QStringLiteral("n")), moment); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Command);
    QCOMPARE(error->file, path);
    QVERIFY(!error->advice.isEmpty());
    QCOMPARE(QDir(project.path(QStringLiteral("versions"))).entryList(QDir::Files), QStringList{"c1.py"});
}

void TestScriptDirectory::oddMessages()
{
    Project project;
    const QStringList messages{QStringLiteral("quotes \"\"\" within"), QStringLiteral("at the end \"\"\""), QStringLiteral("path C:\\"),
                               QStringLiteral("\"\"\"\nrevision = 'other'"), QStringLiteral("C:\\users"), QStringLiteral("${x} ## % y")};
    for (const QString &message : messages) {
        const QString id = QStringLiteral("n%1").arg(messages.indexOf(message));
        const Revision made = ScriptDirectory(project.config()).create(request(message, id), moment);
        QCOMPARE(made.id, id);
        QCOMPARE(made.doc, message);
    }
    project.upgrade(); // Python compiles them all
    QCOMPARE(project.rows(), QStringList{QStringLiteral("n%1").arg(messages.size() - 1)});
    // What no Python source may hold is refused, and leaves no file.
    const int files = int(QDir(project.path(QStringLiteral("versions"))).entryList(QDir::Files).size());
    QVERIFY(errorOf([&] { ScriptDirectory(project.config()).create(request(QStringLiteral("zero") + QChar(0), QStringLiteral("z")), moment); }));
    QCOMPARE(int(QDir(project.path(QStringLiteral("versions"))).entryList(QDir::Files).size()), files);
}

void TestScriptDirectory::nowFromOutside()
{
    qputenv("MEDITRACK_NOW", "2026-03-04T05:06:07");
    QCOMPARE(currentTime(), QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7)));
    qputenv("MEDITRACK_NOW", "yesterday");
    const auto error = errorOf([] { currentTime(); });
    qunsetenv("MEDITRACK_NOW");
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
    QVERIFY(error->message.contains(QLatin1String("MEDITRACK_NOW")) && error->message.contains(QLatin1String("yesterday")));
    QVERIFY(qAbs(currentTime().msecsTo(QDateTime::currentDateTime())) < 60000);
}

void TestScriptDirectory::unreadableFiles_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"fifo", "/dev/zero", "/nowhere/to/be/found", "itself", "large"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestScriptDirectory::unreadableFiles()
{
    QFETCH(QString, kind);
    Project project;
    project.addChain(1);
    const QString path = project.path(QStringLiteral("versions/odd.py"));
    if (kind == QLatin1String("fifo")) {
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    } else if (kind == QLatin1String("large")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(65 * 1024 * 1024));
    } else {
        QVERIFY(QFile::link(kind == QLatin1String("itself") ? path : kind, path));
    }
    const auto error = errorOf([&] { ScriptDirectory{project.config()}; });
    QVERIFY(error);
    QCOMPARE(error->file, path);
    QVERIFY2(error->message.contains(path), qPrintable(error->message));
}

void TestScriptDirectory::sourceless_data()
{
    QTest::addColumn<bool>("cache"); // in __pycache__ or beside
    QTest::newRow("beside") << false;
    QTest::newRow("__pycache__") << true;
}

void TestScriptDirectory::sourceless()
{
    QFETCH(bool, cache);
    Project project;
    project.addScript(QStringLiteral("a1"), {}, QStringLiteral("op.execute('CREATE TABLE t (a INTEGER)')"));
    project.addScript(QStringLiteral("b1"), QStringLiteral("a1"), QStringLiteral("op.execute('CREATE TABLE u (a INTEGER)')"),
                      QStringLiteral("op.execute('DROP TABLE u')"), QStringLiteral("branch_labels = ['x', 'y']"));
    const QString versions = project.path(QStringLiteral("versions"));
    QStringList arguments{"-m", "compileall", "-q", versions};
    if (!cache)
        arguments.insert(2, QStringLiteral("-b"));
    QCOMPARE(runProgram({QStringLiteral("/usr/bin/python3"), arguments}).exitCode, 0);
    for (const QString &name : QDir(versions).entryList({QStringLiteral("*.py")}))
        QVERIFY(QFile::remove(versions + QLatin1Char('/') + name));

    QVERIFY(idsIn(ScriptDirectory(project.config())).isEmpty()); // only when asked for
    Config config = project.config();
    config.sourceless = true;
    const ScriptDirectory scripts(config);
    QCOMPARE(idsIn(scripts).size(), 2);
    QCOMPARE(scripts.graph().find(QStringLiteral("b1"))->revision.branchLabels, (QStringList{"x", "y"}));
    QVERIFY(scripts.graph().find(QStringLiteral("b1"))->isHead());
    NoProgress progress;
    Migrator(config, progress).upgrade({QStringLiteral("head")});
    QVERIFY(dumpOf(project.databasePath()).contains("CREATE TABLE u"));
    Migrator(config, progress).downgrade(QStringLiteral("a1"));
    QVERIFY(!dumpOf(project.databasePath()).contains("CREATE TABLE u"));
}

QTEST_GUILESS_MAIN(TestScriptDirectory)
#include "tst_scriptdirectory.moc"
