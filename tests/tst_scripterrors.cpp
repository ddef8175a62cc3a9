// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptfolder.h"
#include "support/scriptrecorder.h"

#include <QTest>

#include <stdexcept>

using namespace meditrack;

namespace {

Error sqlError(const QString &kind)
{
    return Error(ErrorCode::Sql, QStringLiteral("no such table: t"))
        .executing(QStringLiteral("DROP TABLE t"))
        .advise(QStringLiteral("Look."))
        .ofKind(kind);
}

} // namespace

/// What becomes of a script that goes wrong, and of an error of the engine on its way through a script.
class TestScriptErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void scriptErrors_data();
    void scriptErrors();
    void transactionsThatAreEnded();
    void withoutFunction();
    void namesFoundLackingWhileRunning_data();
    void namesFoundLackingWhileRunning();
    void lineIsTheScriptsOwn();
    void engineErrorsComeOutUnchanged();
    void placesThatAreKnownAreKept();
    void foreignExceptionsComeOutUnchanged();
    void engineErrorsCanBeCaught_data();
    void engineErrorsCanBeCaught();
    void raisedFromAnEngineError();
    void cancellingCanNotBeCaught();
    void theNextScriptIsNotDisturbed();

private:
    std::optional<Error> runError(const QString &path, ScriptDirection direction = ScriptDirection::Upgrade);

    std::optional<ScriptFolder> m_folder;
    ScriptRecorder m_recorder;
};

void TestScriptErrors::init()
{
    m_folder.emplace();
    m_recorder = ScriptRecorder();
}

std::optional<Error> TestScriptErrors::runError(const QString &path, ScriptDirection direction)
{
    return errorOf([&] {
        ScriptHost host;
        host.run(scriptAt(path), direction, m_recorder);
    });
}

void TestScriptErrors::scriptErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("contains");
    QTest::addColumn<int>("line");
    QTest::newRow("ValueError") << QByteArray("op.execute('x')\nraise ValueError('too old')") << "ValueError" << "ValueError: too old" << 7;
    QTest::newRow("no text") << QByteArray("assert False") << "AssertionError" << "AssertionError" << 6;
    QTest::newRow("own class") << QByteArray("class Own(Exception): pass\nraise Own('é')") << "Own" << "Own: é" << 7;
    QTest::newRow("not implemented") << QByteArray("raise NotImplementedError('later')") << "NotImplementedError" << "later" << 6;
    QTest::newRow("name") << QByteArray("nothing_of_that_name") << "NameError" << "nothing_of_that_name" << 6;
    QTest::newRow("exit()") << QByteArray("exit(3)") << "SystemExit" << "exit with 3" << 6;
    QTest::newRow("sys.exit()") << QByteArray("import sys\nsys.exit('no')") << "SystemExit" << "ended the program" << 7;
    QTest::newRow("os._exit()") << QByteArray("import os\nos._exit(0)") << "SystemExit" << "exit with 0" << 7;
    QTest::newRow("interrupt") << QByteArray("raise KeyboardInterrupt") << "KeyboardInterrupt" << "interrupted" << 6;
    QTest::newRow("recursion") << QByteArray("def again():\n    again()\nagain()") << "RecursionError" << "too deeply" << 7;
    QTest::newRow("text that fails") << QByteArray("class Bad(Exception):\n    def __str__(self): raise ValueError\nraise Bad()") << "Bad" << "Bad" << 8;
    QTest::newRow("parameter without value") << QByteArray("op.execute('SELECT :a')") << "StatementError" << "A value is required for bind parameter 'a'" << 6;
    QTest::newRow("unknown parameter") << QByteArray("sa.text('SELECT :a').bindparams(b=1)") << "ArgumentError" << "'b'" << 6;
    QTest::newRow("value that cannot be stored") << QByteArray("op.get_bind().execute(sa.text('SELECT :a'), {'a': {}})") << "InterfaceError" << "'dict'" << 6;
    QTest::newRow("untyped number that Python's sqlite3 does not take")
        << QByteArray("import decimal\nop.get_bind().execute(sa.text('SELECT :a'), {'a': decimal.Decimal('1.5')})") << "ProgrammingError" << "'Decimal' is not supported" << 7;
    QTest::newRow("untyped UUID") << QByteArray("import uuid\nop.get_bind().exec_driver_sql('SELECT ?', (uuid.UUID(int=1),))") << "ProgrammingError" << "'UUID' is not supported" << 7;
    QTest::newRow("number too large") << QByteArray("op.get_bind().execute(sa.text('SELECT :a'), {'a': 2**64})") << "OverflowError" << "64 bits" << 6;
    QTest::newRow("half a surrogate") << QByteArray("op.execute('\\ud800')") << "UnicodeEncodeError" << "surrogates" << 6;
    QTest::newRow("half a surrogate in the text of an error") << QByteArray("raise ValueError('x\\ud800y')") << "ValueError" << "x\\ud800y" << 6;
    QTest::newRow("half a surrogate in a query") << QByteArray("op.get_bind().execute(sa.text('\\ud800'))") << "UnicodeEncodeError" << "surrogates" << 6;
    QTest::newRow("default of a wrong kind") << QByteArray("sa.Column('a', sa.Integer, server_default=1)") << "ArgumentError" << "Argument 'arg' is expected to be one of type" << 6;
    QTest::newRow("moment as text") << QByteArray("op.bulk_insert(sa.table('t', sa.column('a', sa.DateTime)), [{'a': '2024-01-02'}])")
                                    << "TypeError" << "only accepts Python datetime" << 6;
    QTest::newRow("column without type") << QByteArray("op.create_table('t', sa.Column('a'))") << "CompileError" << "'a'" << 6;
    QTest::newRow("unknown keyword") << QByteArray("sa.Column('a', sa.Integer, nulable=False)") << "TypeError" << "nulable" << 6;
    QTest::newRow("two rows, one key less") << QByteArray("op.bulk_insert(sa.table('t', sa.column('a'), sa.column('b')), [{'a': 1, 'b': 2}, {'a': 1}])")
                                            << "StatementError" << "'b', in parameter group 1" << 6;
    QTest::newRow("unknown column") << QByteArray("op.bulk_insert(sa.table('t', sa.column('a')), [{'a': 1, 'z': 2}])") << "CompileError" << "Unconsumed column names: z" << 6;
    QTest::newRow("rows that are none") << QByteArray("op.bulk_insert(sa.table('t'), {'a': 1})") << "TypeError" << "List expected" << 6;
    QTest::newRow("not executable") << QByteArray("op.get_bind().execute(sa.column('a'))") << "ObjectNotExecutableError" << "Not an executable object" << 6;
    QTest::newRow("transaction left open") << QByteArray("pass\ntransaction = op.get_bind().begin()\nop.execute('x')") << "InvalidRequestError" << "This connection has already initialized a SQLAlchemy Transaction() object" << 7;
    QTest::newRow("key over an unknown column") << QByteArray("op.create_table('t', sa.Column('a', sa.Integer), sa.UniqueConstraint('z'))")
                                                << "ConstraintColumnNotFoundError" << "no column named 'z'" << 6;
}

void TestScriptErrors::scriptErrors()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    QFETCH(QString, contains);
    QFETCH(int, line);
    const QString path = m_folder->upgradeWith(body);
    const auto error = runError(path);
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptFailed);
    QCOMPARE(error->kind, kind);
    QVERIFY2(error->message.contains(contains), qPrintable(error->message));
    QCOMPARE(error->line, line);
    QCOMPARE(error->file, path);
    QCOMPARE(error->revision, QStringLiteral("abc"));
    QVERIFY2(error->detail.startsWith(QStringLiteral("Traceback")) && error->detail.contains(path), qPrintable(error->detail));
    QVERIFY(!error->detail.contains(QStringLiteral("_meditrack/host.py")));
    QVERIFY(!error->advice.isEmpty());
}

void TestScriptErrors::transactionsThatAreEnded()
{
    const auto error = runError(m_folder->upgradeWith("conn = op.get_bind()\nwith conn.begin():\n    op.execute('x')\nt = conn.begin()\nt.commit()\n"
                                                      "conn.get_transaction()"));
    QVERIFY2(!error, qPrintable(error ? error->text() : QString()));
    // What one left open is not held against the next.
    QVERIFY(runError(m_folder->upgradeWith("op.get_bind().begin()\nraise ValueError")));
    QVERIFY(!runError(m_folder->upgradeWith("op.get_bind().begin().commit()")));
}

void TestScriptErrors::withoutFunction()
{
    const QString path = m_folder->write(QStringLiteral("x.py"), "revision = 'x'\n");
    const auto up = runError(path);
    QVERIFY(up);
    QCOMPARE(up->code, ErrorCode::ScriptFailed);
    QCOMPARE(up->message, QStringLiteral("The script of revision abc has no upgrade()."));
    const auto down = runError(path, ScriptDirection::Downgrade);
    QVERIFY(down);
    QVERIFY2(down->message.contains(QStringLiteral("cannot be undone")), qPrintable(down->message));
    QCOMPARE(down->file, path);
}

void TestScriptErrors::namesFoundLackingWhileRunning_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    QTest::newRow("op") << QByteArray("getattr(op, 'sync_' + 'enum_values')('t', 'c')") << "alembic.op.sync_enum_values";
    QTest::newRow("op by another name") << QByteArray("o = op; o.nope('t')") << "alembic.op.nope";
    QTest::newRow("sa") << QByteArray("getattr(sa, 'lambda_stmt')") << "sqlalchemy.lambda_stmt";
    QTest::newRow("a table") << QByteArray("sa.table('t').shrink()") << "TableClause.shrink";
    QTest::newRow("a connection") << QByteArray("op.get_bind().begin_twophase()") << "Connection.begin_twophase";
    QTest::newRow("an argument") << QByteArray("sa.inspect(op.get_bind()).get_table_names(odd=True)") << "Inspector(…, odd=…)";
    QTest::newRow("a module") << QByteArray("__import__('sqlalchemy.ext.asyncio')") << "sqlalchemy.ext.asyncio";
    QTest::newRow("from a module") << QByteArray("exec('from sqlalchemy import lambda_stmt')") << "sqlalchemy.lambda_stmt";
}

void TestScriptErrors::namesFoundLackingWhileRunning()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, name);
    const auto error = runError(m_folder->upgradeWith(body));
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptName);
    QVERIFY2(error->message.contains(name), qPrintable(error->message));
    QCOMPARE(error->line, 6);
    QCOMPARE(error->consequence, QString()); // something may have run before: the caller knows
}

void TestScriptErrors::lineIsTheScriptsOwn()
{
    m_folder->write(QStringLiteral("helper.py"), "def deep():\n    raise ValueError('in the helper')\n");
    const QString path = m_folder->upgradeWith("import helper\ndef inner():\n    helper.deep()\ninner()");
    ScriptHost::Options options;
    options.pythonPath = {m_folder->path()};
    const auto error = errorOf([&] {
        ScriptHost host(options);
        host.run(scriptAt(path), ScriptDirection::Upgrade, m_recorder);
    });
    QVERIFY(error);
    QCOMPARE(error->file, path);
    QCOMPARE(error->line, 8); // the script's innermost line, not the helper's
    QVERIFY(error->detail.contains(QStringLiteral("helper.py")));
}

void TestScriptErrors::engineErrorsComeOutUnchanged()
{
    m_recorder.onApply = [](const Operation &) { throw sqlError(QStringLiteral("OperationalError")); };
    const QString path = m_folder->upgradeWith("x = 1\nop.drop_table('t')");
    const auto error = runError(path);
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Sql);
    QCOMPARE(error->message, QStringLiteral("no such table: t"));
    QCOMPARE(error->sql, QStringLiteral("DROP TABLE t"));
    QCOMPARE(error->advice, QStringLiteral("Look."));
    QCOMPARE(error->kind, QStringLiteral("OperationalError"));
    QCOMPARE(error->revision, QStringLiteral("abc"));
    QCOMPARE(error->file, path);
    QCOMPARE(error->line, 7);
    QVERIFY(error->detail.contains(QStringLiteral("op.drop_table('t')")));
}

void TestScriptErrors::placesThatAreKnownAreKept()
{
    m_recorder.onExecute = [](const ExecuteSql &) {
        throw sqlError(QStringLiteral("ProgrammingError")).at(QStringLiteral("other.sql"), 3).inRevision(QStringLiteral("r9")).because(QStringLiteral("why"));
    };
    const auto error = runError(m_folder->upgradeWith("op.get_bind().execute(sa.text('x'))"));
    QVERIFY(error);
    QCOMPARE(error->file, QStringLiteral("other.sql"));
    QCOMPARE(error->line, 3);
    QCOMPARE(error->revision, QStringLiteral("r9"));
    QCOMPARE(error->detail, QStringLiteral("why"));
}

void TestScriptErrors::foreignExceptionsComeOutUnchanged()
{
    m_recorder.onApply = [](const Operation &) { throw std::out_of_range("from the engine"); };
    ScriptHost host;
    const Revision revision = scriptAt(m_folder->upgradeWith("op.execute('x')"));
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, host.run(revision, ScriptDirection::Upgrade, m_recorder));
}

void TestScriptErrors::engineErrorsCanBeCaught_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("caught");
    QTest::newRow("operational") << int(ErrorCode::Sql) << "OperationalError" << QByteArray("sa.exc.OperationalError");
    QTest::newRow("integrity") << int(ErrorCode::Sql) << "IntegrityError" << QByteArray("sa.exc.IntegrityError");
    QTest::newRow("by a base class") << int(ErrorCode::Sql) << "IntegrityError" << QByteArray("sa.exc.DBAPIError");
    QTest::newRow("no kind") << int(ErrorCode::Sql) << "CommandError" << QByteArray("sa.exc.OperationalError");
    QTest::newRow("locked") << int(ErrorCode::Locked) << "CommandError" << QByteArray("sa.exc.OperationalError");
    QTest::newRow("plain Python") << int(ErrorCode::Unsupported) << "NotImplementedError" << QByteArray("NotImplementedError");
    QTest::newRow("a command's") << int(ErrorCode::Unsupported) << "CommandError" << QByteArray("__import__('alembic.util').util.CommandError");
}

void TestScriptErrors::engineErrorsCanBeCaught()
{
    QFETCH(int, code);
    QFETCH(QString, kind);
    QFETCH(QByteArray, caught);
    const QString path = m_folder->upgradeWith("try:\n    op.drop_table('t')\nexcept " + caught + " as error:\n"
                                               "    op.execute(type(error).__name__ + ' ' + str(error))");
    m_recorder.onApply = [&](const Operation &operation) {
        if (std::holds_alternative<DropTable>(operation)) {
            Error error = sqlError(kind);
            error.code = static_cast<ErrorCode>(code);
            throw error;
        }
    };
    const auto error = runError(path);
    QVERIFY2(!error, qPrintable(error ? error->text() : QString()));
    QVERIFY2(m_recorder.lines.last().contains(QStringLiteral("no such table: t")), qPrintable(m_recorder.lines.last()));
}

void TestScriptErrors::raisedFromAnEngineError()
{
    m_recorder.onApply = [](const Operation &) { throw sqlError(QStringLiteral("IntegrityError")); };
    const auto error = runError(m_folder->upgradeWith("try:\n    op.execute('x')\nexcept sa.exc.IntegrityError as e:\n"
                                                      "    raise ValueError('clean up first') from e"));
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptFailed);
    QCOMPARE(error->kind, QStringLiteral("ValueError"));
    QVERIFY2(error->detail.contains(QStringLiteral("no such table: t")), qPrintable(error->detail));
}

void TestScriptErrors::cancellingCanNotBeCaught()
{
    int statements = 0;
    m_recorder.onApply = [&](const Operation &) {
        ++statements;
        throw Error(ErrorCode::Cancelled, QStringLiteral("Stopped."));
    };
    const auto error = runError(m_folder->upgradeWith("for i in range(5):\n    try:\n        op.execute('x')\n    except:\n        pass"));
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QCOMPARE(statements, 1); // nothing reaches the database after it
}

void TestScriptErrors::theNextScriptIsNotDisturbed()
{
    ScriptHost host;
    const Revision bad = scriptAt(m_folder->upgradeWith("import sys\nsys.stdout = None\nsys.path.clear()\nsys.exit(1)"));
    const Revision good = scriptAt(m_folder->upgradeWith("import colorsys\nprint('', end='')\nop.execute('x')"));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(errorOf([&] { host.run(bad, ScriptDirection::Upgrade, m_recorder); }));
        host.run(good, ScriptDirection::Upgrade, m_recorder);
    }
    QCOMPARE(m_recorder.lines.size(), 3);
}

QTEST_GUILESS_MAIN(TestScriptErrors)
#include "tst_scripterrors.moc"
