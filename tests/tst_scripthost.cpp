// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"
#include "support/scriptfolder.h"
#include "support/scriptrecorder.h"
#include "support/thisbuild.h"

#include <QTest>

#include <ctime>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace meditrack;

/// The script host with the real interpreter; the database behind it is a recorder.
class TestScriptHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void operations_data();
    void operations();
    void guideExampleIsVerbatim();
    void postgresqlSpellings();
    void typesOfTheProject();
    void tableEvents();
    void queries();
    void offline();
    void describesInPlainLanguage();
    void missingNames_data();
    void missingNames();
    void acceptedNames();
    void compileErrors_data();
    void compileErrors();
    void checkRunsNothing();
    void checkIsFast();
    void encodings_data();
    void encodings();
    void modulesAreFresh();
    void nothingIsLeftOfClosedHosts();
    void helpersAreReloadedPerHost();
    void changedScriptsAreReadAgain();
    void installedPackagesAreOutOfReach();
    void printGoesToStandardOutput();
    void runsOnAnyThread();

private:
    std::optional<ScriptFolder> m_folder;
    ScriptRecorder m_recorder;
};

void TestScriptHost::init()
{
    m_folder.emplace();
    m_recorder = ScriptRecorder();
}

void TestScriptHost::operations_data()
{
    QTest::addColumn<QString>("scriptName");
    QTest::addColumn<QString>("expectedName");
    QTest::addColumn<bool>("up");
    QTest::newRow("every argument") << "arguments.py" << "arguments.txt" << true;
    QTest::newRow("every argument, back") << "arguments.py" << "arguments_down.txt" << false;
    QTest::newRow("every value") << "rows.py" << "rows.txt" << true;
    QTest::newRow("the guide's example") << "add_default_categories.py" << "add_default_categories.txt" << true;
    QTest::newRow("the guide's example, back") << "add_default_categories.py" << "add_default_categories_down.txt" << false;
}

void TestScriptHost::operations()
{
    QFETCH(QString, scriptName);
    QFETCH(QString, expectedName);
    QFETCH(bool, up);
    ScriptHost host;
    const Revision revision = scriptAt(dataPath(scriptName));
    host.check({revision});
    host.run(revision, up ? ScriptDirection::Upgrade : ScriptDirection::Downgrade, m_recorder);
    const QStringList expected = QString::fromUtf8(readFile(dataPath(expectedName))).trimmed().split(QLatin1Char('\n'));
    const QStringList actual = m_recorder.lines.join(QLatin1Char('\n')).split(QLatin1Char('\n'));
    for (int i = 0; i < qMin(actual.size(), expected.size()); ++i)
        QCOMPARE(actual[i], expected[i]);
    QCOMPARE(actual.size(), expected.size());
}

void TestScriptHost::guideExampleIsVerbatim()
{
    // The guide's text, without what a revision needs and an example leaves out.
    QByteArray text = readFile(dataPath(QStringLiteral("add_default_categories.py")));
    text.replace("\nrevision = \"abc123\"\ndown_revision = \"def456\"\n", "");
    const QString guide = QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/script/guide_example.txt");
    QCOMPARE(text, readFile(guide));
}

void TestScriptHost::postgresqlSpellings()
{
    const QString path = m_folder->upgradeWith("op.create_table('t', sa.Column('a', sa.Boolean, server_default=sa.true()),\n"
                                     "    sa.Column('b', sa.DateTime, server_default=sa.func.now()),\n"
                                     "    sa.Column('c', sa.Text().with_variant(sa.String(3), 'sqlite')))\n"
                                     "op.create_index('i', 't', ['a'], postgresql_using='gin', sqlite_where=sa.text('1'))");
    m_recorder.dialect = QStringLiteral("postgresql");
    ScriptHost host;
    host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
    QCOMPARE(m_recorder.lines.value(0), QStringLiteral("create table t\n  a: Boolean default=expression<true>\n"
                                                       "  b: DateTime default=expression<now()>\n  c: Text"));
    QCOMPARE(m_recorder.lines.value(1), QStringLiteral("create index i on t (a) postgresql_using='gin'"));
}

void TestScriptHost::typesOfTheProject()
{
    m_folder->write(QStringLiteral("lib/own.py"),
                    "import enum\nimport sqlalchemy as sa\nfrom sqlalchemy.types import TypeDecorator\n"
                    "class Loud(TypeDecorator):\n    impl = sa.String\n    cache_ok = True\n"
                    "    def process_bind_param(self, value, dialect):\n        return f'{value}@{dialect.name}'.upper()\n"
                    "class Guid(TypeDecorator):\n    impl = sa.CHAR\n"
                    "    def load_dialect_impl(self, dialect):\n        return dialect.type_descriptor(sa.CHAR(32))\n"
                    "class Number(sa.Integer):\n    pass\n"
                    "class Word(str, enum.Enum):\n    YES = 'y'\n");
    const QString path = m_folder->upgradeWith("import own\n"
                                               "t = op.create_table('t', sa.Column('a', own.Loud(5)), sa.Column('b', own.Guid),\n"
                                               "    sa.Column('c', own.Number, server_default=own.Word.YES))\n"
                                               "op.bulk_insert(t, [{'a': 'x', 'b': 'y', 'c': 1}])");
    ScriptHost::Options options;
    options.pythonPath = {m_folder->filePath(QStringLiteral("lib"))};
    ScriptHost host(options);
    host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
    QCOMPARE(m_recorder.lines.value(0), QStringLiteral("create table t\n  a: String length=5\n  b: CHAR length=32\n"
                                                       "  c: Integer default=literal<y>"));
    QCOMPARE(m_recorder.lines.value(1), QStringLiteral("insert t (a, b, c)\n  ('X@SQLITE', 'y', int 1)"));
}

void TestScriptHost::tableEvents()
{
    const QString path = m_folder->upgradeWith("from sqlalchemy import event\n"
                                               "from sqlalchemy.engine import Engine\n"
                                               "event.listen(Engine, 'connect', print)  # of no engine of ours\n"
                                               "@event.listens_for(sa.Table, 'before_create')\n"
                                               "def before(table, connection, **kw):\n    op.execute('before ' + table.name)\n"
                                               "t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer))\n"
                                               "def dropped(table, connection, **kw):\n    op.execute('dropped ' + table.name)\n"
                                               "event.listen(t, 'after_drop', dropped)\n"
                                               "op.create_table('x', sa.Column('a', sa.Integer))\n"
                                               "t.drop(op.get_bind(), checkfirst=False)\n"
                                               "event.remove(sa.Table, 'before_create', before)\n"
                                               "op.create_table('y')\nop.drop_table('x')\n"
                                               "event.listen(t, 'column_reflect', before)");
    ScriptHost host;
    const auto error = errorOf([&] { host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder); });
    QVERIFY(error);
    QVERIFY2(error->message.contains(QStringLiteral("event.listen(Table, 'column_reflect')")), qPrintable(error->message));
    QCOMPARE(m_recorder.lines,
             (QStringList{"execute <before x>", "create table x\n  a: Integer", "drop table t", "execute <dropped t>",
                          "create table y", "drop table x"}));
}

void TestScriptHost::queries()
{
    ScriptHost::Options options;
    options.xArguments = {QStringLiteral("tenant=a=b"), QStringLiteral("flag")};
    options.tag = {QStringLiteral("v1")};
    ScriptHost host(options);
    const Revision revision = scriptAt(dataPath(QStringLiteral("queries.py")));
    m_recorder.answer.columns = {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("count")};
    m_recorder.answer.rows = {{1, QStringLiteral("a"), 2.5}, {2, QVariant(), QByteArray(1, '\0')}};
    host.run(revision, ScriptDirection::Upgrade, m_recorder);
    QCOMPARE(m_recorder.lines.last(), QStringLiteral("execute <reached the end>"));
    m_recorder.lines.clear();
    m_recorder.answer = ResultRows();
    m_recorder.answer.affected = 4;
    m_recorder.answer.lastInsertId = 9;
    host.run(revision, ScriptDirection::Downgrade, m_recorder);
    QCOMPARE(m_recorder.lines, QStringList({QStringLiteral("ask execute <DELETE FROM t>"),
                                            QStringLiteral("execute <reached the end>")}));
}

void TestScriptHost::offline()
{
    const QString path = m_folder->upgradeWith("from alembic import context\n"
                                     "assert op.get_bind().execute(sa.text('SELECT 1')) is None and context.is_offline_mode()\n"
                                     "assert op.get_context().as_sql and op.get_context().bind is op.get_bind()\n"
                                     "t = sa.table('t', sa.column('a'))\n"
                                     "op.bulk_insert(t, [{'a': 1}, {'a': 2}])");
    m_recorder.isOffline = true;
    ScriptHost host;
    host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
    QCOMPARE(m_recorder.lines, QStringList({QStringLiteral("execute <SELECT 1>"), QStringLiteral("execute <INSERT INTO t (a) VALUES (1)>"),
                                           QStringLiteral("execute <INSERT INTO t (a) VALUES (2)>")}));
}

void TestScriptHost::describesInPlainLanguage()
{
    ScriptHost host;
    host.run(scriptAt(dataPath(QStringLiteral("arguments.py"))), ScriptDirection::Upgrade, m_recorder);
    host.run(scriptAt(dataPath(QStringLiteral("add_default_categories.py"))), ScriptDirection::Upgrade, m_recorder);
    host.run(scriptAt(dataPath(QStringLiteral("arguments.py"))), ScriptDirection::Downgrade, m_recorder);
    QStringList texts;
    for (const Operation &operation : m_recorder.operations)
        texts << describe(operation);
    const QString expected = QString::fromUtf8(readFile(dataPath(QStringLiteral("descriptions.txt")))).trimmed();
    QCOMPARE(texts.join(QLatin1Char('\n')), expected);
    QCOMPARE(describe(ExecuteSql{QStringLiteral("UPDATE t\n  SET a = 1"), {}}), QStringLiteral("Runs the SQL: UPDATE t SET a = 1"));
}

void TestScriptHost::missingNames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("line");
    const QByteArray head = "from alembic import op\nimport sqlalchemy as sa\n";
    QTest::newRow("attribute of sa") << head + "def upgrade():\n    sa.lambda_stmt.x(op.get_bind())\n" << "sqlalchemy.lambda_stmt" << 4;
    QTest::newRow("attribute of op") << head + "def upgrade():\n    op.sync_enum_values('t')\n"
                                     << "alembic.op.sync_enum_values" << 4;
    QTest::newRow("module") << head + "from sqlalchemy.ext.asyncio import AsyncSession\n" << "sqlalchemy.ext.asyncio.AsyncSession" << 3;
    QTest::newRow("import of a module") << head + "import sqlalchemy.ext.asyncio\n" << "sqlalchemy.ext.asyncio" << 3;
    QTest::newRow("import of a module, renamed") << head + "import sqlalchemy.ext.serializer as am\n" << "sqlalchemy.ext.serializer" << 3;
    QTest::newRow("name of a module") << QByteArray("from sqlalchemy import Column, lambda_stmt\n") << "sqlalchemy.lambda_stmt" << 1;
    QTest::newRow("name of op") << QByteArray("from alembic.op import create_table, sync_enum_values\n") << "alembic.op.sync_enum_values" << 1;
    QTest::newRow("dialect through sa") << head + "x = sa.dialects.postgresql.NOSUCHTYPE()\n" << "sqlalchemy.dialects.postgresql.NOSUCHTYPE" << 3;
    QTest::newRow("dialect by alias") << QByteArray("from sqlalchemy.dialects import postgresql as pg\nx = pg.NOSUCHTYPE()\n")
                                      << "sqlalchemy.dialects.postgresql.NOSUCHTYPE" << 2;
    QTest::newRow("inside a function") << QByteArray("def upgrade():\n    import sqlalchemy as s\n    s.no_such_thing()\n") << "sqlalchemy.no_such_thing" << 3;
    QTest::newRow("in a decorator") << head + "@sa.lambda_stmt.track\ndef f(): pass\n" << "sqlalchemy.lambda_stmt" << 3;
    QTest::newRow("in an argument") << head + "def upgrade():\n    op.execute(sa.no_such_thing(sa.text('1')))\n" << "sqlalchemy.no_such_thing" << 4;
}

void TestScriptHost::missingNames()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(int, line);
    const QString path = m_folder->write(QStringLiteral("script.py"), text);
    const auto error = errorOf([&] {
        ScriptHost host;
        host.check({scriptAt(dataPath(QStringLiteral("arguments.py"))), scriptAt(path, QStringLiteral("bad"))});
    });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptName);
    QVERIFY2(error->message.contains(name + QLatin1Char(',')) || error->message.contains(name + QLatin1Char(')')), qPrintable(error->message));
    QCOMPARE(error->line, line);
    QCOMPARE(error->file, path);
    QCOMPARE(error->revision, QStringLiteral("bad"));
    QCOMPARE(error->consequence, QStringLiteral("Nothing has been changed."));
    QVERIFY(!error->advice.isEmpty());
}

void TestScriptHost::acceptedNames()
{
    const QString path = m_folder->write(QStringLiteral("script.py"),
                               "import sqlalchemy\nimport sqlalchemy.dialects.postgresql\nfrom sqlalchemy import *\n"
                               "from sqlalchemy.sql import func as f, table, column\nfrom sqlalchemy import exc, types as T\n"
                               "from alembic import op, context, util\nimport alembic.op as o\n"
                               "try:\n    from sqlalchemy.ext.asyncio import AsyncSession as Session\n    from sqlalchemy import event\n"
                               "except ImportError:\n    Session = event = None\n"
                               "try:\n    import sqlalchemy.ext.asyncio\nexcept (KeyError, ModuleNotFoundError):\n    pass\n"
                               "def upgrade():\n    o.execute('x')\n    sqlalchemy.dialects.postgresql.JSONB()\n    sqlalchemy.types.String()\n"
                               "    f.anything.at_all()\n    T.Integer(); exc.OperationalError; util.CommandError; String(5)\n"
                               "    assert Session is None and event is None\n    assert not hasattr(op, 'sync_enum_values')\n"
                               "def other(op, sa):\n    op.whatever(sa.whatever)\n");
    // The name "op" of other() is an argument: what it has is not the stand-in's business.
    ScriptHost host;
    host.check({scriptAt(path)});
    host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
    QCOMPARE(m_recorder.lines, QStringList(QStringLiteral("execute <x>")));
}

void TestScriptHost::compileErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("contains");
    QTest::addColumn<int>("line");
    QTest::newRow("syntax") << QByteArray("\"\"\"doc\"\"\"\n\ndef upgrade(:\n    pass\n") << "SyntaxError: invalid syntax" << 3;
    QTest::newRow("indentation") << QByteArray("def upgrade():\npass\n") << "IndentationError" << 2;
    QTest::newRow("tabs") << QByteArray("if 1:\n        a = 1\n\tb = 2\n") << "TabError" << 3;
    QTest::newRow("encoding") << QByteArray("x = 1\nname = '\xe9'\n") << "utf-8" << 2;
    QTest::newRow("null byte") << QByteArray("x = 1\n\0\n", 9) << "null bytes" << 0;
    QTest::newRow("await") << QByteArray("def upgrade():\n    await x\n") << "'await' outside async function" << 2;
}

void TestScriptHost::compileErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, contains);
    QFETCH(int, line);
    const QString path = m_folder->write(QStringLiteral("script.py"), text);
    ScriptHost host;
    const auto checked = errorOf([&] { host.check({scriptAt(path)}); });
    const auto ran = errorOf([&] { host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder); });
    for (const auto &error : {checked, ran}) {
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::ScriptFailed);
        QVERIFY2(error->message.contains(contains), qPrintable(error->message));
        QCOMPARE(error->file, path);
        QCOMPARE(error->revision, QStringLiteral("abc"));
        if (line > 0)
            QCOMPARE(error->line, line);
    }
    QCOMPARE(checked->consequence, QStringLiteral("Nothing has been changed."));
}

void TestScriptHost::checkRunsNothing()
{
    const QString path = m_folder->write(QStringLiteral("script.py"), "def upgrade(): pass\nraise ValueError('ran')\n");
    ScriptHost host;
    host.check({scriptAt(path)});
    const auto error = errorOf([&] { host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder); });
    QVERIFY(error);
    QCOMPARE(error->kind, QStringLiteral("ValueError"));
    Revision plainSql = scriptAt(QStringLiteral("/nowhere/x.sql"));
    plainSql.format = ScriptFormat::Sql;
    host.check({plainSql}); // not Python: not looked at
    const auto missing = errorOf([&] { host.check({scriptAt(m_folder->filePath(QStringLiteral("gone.py")))}); });
    QVERIFY(missing);
    QCOMPARE(missing->code, ErrorCode::Io);
}

void TestScriptHost::checkIsFast()
{
    const QByteArray text = readFile(dataPath(QStringLiteral("add_default_categories.py")));
    std::vector<ScriptCall> revisions;
    for (int i = 0; i < 1000; ++i)
        revisions.push_back(scriptAt(m_folder->write(QStringLiteral("many/%1.py").arg(i), text), QString::number(i)));
    // The processor's time of one process alone, and the best of three: the machine may be busy. The peer is Python, which
    // does no more than to compile the same texts.
    double seconds = 1000;
    double python = 1000;
    for (int i = 0; i < 3; ++i) {
        ScriptHost host;
        host.check({scriptAt(dataPath(QStringLiteral("arguments.py")))}); // loads Python and the stand-ins
        const std::clock_t start = std::clock();
        host.check(revisions);
        seconds = qMin(seconds, double(std::clock() - start) / CLOCKS_PER_SEC);
        const Outcome outcome = runProgram({QStringLiteral("/usr/bin/python3"),
                                            {QStringLiteral("-c"),
                                             QStringLiteral("import glob, sys, time\nnames = glob.glob(sys.argv[1] + '/*.py')\nassert len(names) == 1000\n"
                                                            "start = time.process_time()\n"
                                                            "for name in names: compile(open(name, 'rb').read(), name, 'exec')\n"
                                                            "print(time.process_time() - start)"),
                                             m_folder->filePath(QStringLiteral("many"))}});
        bool isNumber = false;
        python = qMin(python, outcome.output.trimmed().toDouble(&isNumber));
        QVERIFY2(isNumber, outcome.errors.constData());
    }
    qInfo("1,000 scripts checked in %.3f s, compiled by Python in %.3f s", seconds, python);
    QVERIFY2(thisbuild::isSanitized() || seconds < 3 * python, "looking at the scripts takes more than three times as long as compiling them");
}

void TestScriptHost::encodings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("utf-8") << QByteArray("name = '\xc3\xa9'\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfname = '\xc3\xa9'\n");
    QTest::newRow("latin-1") << QByteArray("# -*- coding: latin-1 -*-\nname = '\xe9'\n");
    QTest::newRow("windows line ends") << QByteArray("name = '\xc3\xa9'\r\n\r\n");
    QTest::newRow("future") << QByteArray("\"\"\"doc\"\"\"\nfrom __future__ import annotations\nx: NoSuchName = 1\nname = '\xc3\xa9'\n");
}

void TestScriptHost::encodings()
{
    QFETCH(QByteArray, text);
    const QString path = m_folder->write(QStringLiteral("script.py"), text + "def upgrade():\n    from alembic import op\n    op.execute(name)\n");
    for (const bool checked : {false, true}) {
        ScriptHost host;
        m_recorder.lines.clear();
        if (checked)
            host.check({scriptAt(path)});
        host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
        QCOMPARE(m_recorder.lines, QStringList(QStringLiteral("execute <\u00e9>")));
    }
}

void TestScriptHost::modulesAreFresh()
{
    const QString path = m_folder->write(QStringLiteral("1a_first.py"),
                               "import sys\nfrom alembic import op\nrevision = '1a'\ncount = 0\n"
                               "def upgrade():\n    global count\n    count += 1\n"
                               "    op.execute(f'{count} {revision} {__name__} {__file__} {sys.modules[__name__].count}')\n"
                               "    op.later = 1\n");
    const QString line = QStringLiteral("execute <1 1a 1a_first_py %1 1>").arg(path);
    ScriptHost host;
    host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
    host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
    QCOMPARE(m_recorder.lines, QStringList({line, line}));
    // What a script did to a stand-in is gone with the host.
    const QString other = m_folder->upgradeWith("op.execute(str(hasattr(op, 'later')))");
    host.run(scriptAt(other), ScriptDirection::Upgrade, m_recorder);
    QCOMPARE(m_recorder.lines.last(), QStringLiteral("execute <True>"));
    ScriptHost next;
    next.run(scriptAt(other), ScriptDirection::Upgrade, m_recorder);
    QCOMPARE(m_recorder.lines.last(), QStringLiteral("execute <False>"));
}

/// A window that is open for weeks has thousands of hosts, one after the other.
void TestScriptHost::nothingIsLeftOfClosedHosts()
{
    const QString path = m_folder->upgradeWith("from sqlalchemy import exc\n"
                                               "op.execute(str(sum(each.__module__ == 'sqlalchemy.exc' and each.__name__ == 'DontWrapMixin' for each in object.__subclasses__())))");
    for (int i = 0; i < 5; ++i) {
        ScriptHost host;
        host.check({scriptAt(path)});
        host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
    }
    QCOMPARE(m_recorder.lines, QStringList(5, QStringLiteral("execute <1>")));
}

void TestScriptHost::helpersAreReloadedPerHost()
{
    const QString path = m_folder->upgradeWith("import helper, shared.names, sys\nhelper.calls.append(1)\n"
                                               "op.execute(f'{helper.text} {shared.names.text} {len(helper.calls)} {sys.path[0]}')");
    for (const QByteArray &name : {QByteArray("one"), QByteArray("two")}) {
        m_folder->write(QString::fromUtf8(name + "/helper.py"), "text = '" + name + "'\ncalls = []\n");
        m_folder->write(QString::fromUtf8(name + "/shared/names.py"), "text = 'n-" + name + "'\n"); // a namespace package
    }
    for (const QString &name : {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("one")}) {
        ScriptHost::Options options;
        options.pythonPath = {m_folder->filePath(name)};
        ScriptHost host(options);
        for (int calls = 1; calls <= 2; ++calls) {
            host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
            QCOMPARE(m_recorder.lines.last(), QStringLiteral("execute <%1 n-%1 %2 %3>").arg(name).arg(calls).arg(options.pythonPath.first()));
        }
    }
    ScriptHost host; // without that folder
    const auto error = errorOf([&] { host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder); });
    QVERIFY(error);
    QCOMPARE(error->kind, QStringLiteral("ModuleNotFoundError"));
    QVERIFY2(error->advice.contains(QStringLiteral("prepend_sys_path")), qPrintable(error->advice));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("one/__pycache__"))));
}

void TestScriptHost::changedScriptsAreReadAgain()
{
    ScriptHost host;
    for (const QByteArray &text : {QByteArray("a"), QByteArray("bcd")}) {
        const QString path = m_folder->write(QStringLiteral("x.py"), "from alembic import op\ndef upgrade():\n    op.execute('" + text + "')\n");
        host.check({scriptAt(path)});
        host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
        QCOMPARE(m_recorder.lines.last(), QStringLiteral("execute <%1>").arg(QString::fromUtf8(text)));
    }
}

void TestScriptHost::installedPackagesAreOutOfReach()
{
    // Even with a package of that name first on the path, the stand-ins are what a script gets.
    m_folder->write(QStringLiteral("lib/sqlalchemy/__init__.py"), "raise ValueError('the wrong one')\n");
    m_folder->write(QStringLiteral("lib/alembic/__init__.py"), "raise ValueError('the wrong one')\n");
    const QString path = m_folder->upgradeWith("import sys\n"
                                               "assert not any('dist-packages' in p or 'site-packages' in p for p in sys.path), sys.path\n"
                                               "try:\n    import sqlalchemy.ext.asyncio\nexcept ModuleNotFoundError as error:\n"
                                               "    op.execute(error.name)\n");
    ScriptHost::Options options;
    options.pythonPath = {m_folder->filePath(QStringLiteral("lib"))};
    ScriptHost host(options);
    host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
    QCOMPARE(m_recorder.lines, QStringList(QStringLiteral("execute <sqlalchemy.ext.asyncio>")));
}

void TestScriptHost::printGoesToStandardOutput()
{
    const QString path = m_folder->upgradeWith("print('h\xc3\xa9llo', 1)\nprint('again', end='')");
    const QByteArray target = m_folder->filePath(QStringLiteral("out")).toUtf8();
    ScriptHost host;
    fflush(stdout);
    const int before = dup(STDOUT_FILENO);
    const int file = open(target.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(file, STDOUT_FILENO);
    const auto error = errorOf([&] { host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder); });
    dup2(before, STDOUT_FILENO);
    close(file);
    close(before);
    QVERIFY(!error);
    QCOMPARE(readFile(QString::fromUtf8(target)), QByteArray("h\xc3\xa9llo 1\nagain"));
}

void TestScriptHost::runsOnAnyThread()
{
    const Revision revision = scriptAt(m_folder->upgradeWith("op.execute('x')"));
    for (int i = 0; i < 3; ++i) {
        ScriptHost host;
        std::thread worker([&] {
            host.check({revision});
            host.run(revision, ScriptDirection::Upgrade, m_recorder);
        });
        worker.join();
        host.run(revision, ScriptDirection::Upgrade, m_recorder);
    }
    QCOMPARE(m_recorder.lines.size(), 6);
}

QTEST_GUILESS_MAIN(TestScriptHost)
#include "tst_scripthost.moc"
