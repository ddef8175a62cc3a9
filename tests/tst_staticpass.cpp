// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptfolder.h"
#include "support/scriptrecorder.h"

#include <QTest>

using namespace meditrack;

namespace {

const QByteArray head = "from alembic import op\nimport sqlalchemy as sa\n";
const QByteArray plain = "def upgrade():\n    pass\ndef downgrade():\n    pass\n";

QString told(const ScriptHost::Survey &survey)
{
    QStringList lines;
    for (const ScriptHost::Lack &lack : survey.lacks)
        lines << QStringLiteral("%1:%2 %3%4").arg(QFileInfo(lack.file).fileName()).arg(lack.line)
                     .arg(lack.isModule ? QStringLiteral("module ") : QString(), lack.name);
    return lines.join(QLatin1String("; "));
}

} // namespace

/// What is found out about scripts, and the modules they import, before any of them runs.
class TestStaticPass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void lacks_data();
    void lacks();
    void allOfAllScripts();
    void onlyWhatRuns();
    void modules_data();
    void modules();
    void ownModulesSeeTheStandIns();
    void arguments_data();
    void arguments();
    void argumentsAreGiven();
    void argumentsThatAreNone_data();
    void argumentsThatAreNone();

private:
    std::optional<ScriptFolder> m_folder;
};

void TestStaticPass::lacks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << head + "def upgrade():\n    op.execute(sa.text('x'))\n" << "";
    QTest::newRow("all") << head + "import sqlalchemy.nonesuch\nfrom sqlalchemy import Zork, Column, Zonk\ndef upgrade():\n    op.zork(sa.zork.x)\n"
                         << "s.py:3 sqlalchemy.nonesuch; s.py:4 sqlalchemy.Zonk; s.py:4 sqlalchemy.Zork; s.py:6 alembic.op.zork; s.py:6 sqlalchemy.zork";
    QTest::newRow("batch") << head + "def upgrade():\n    with op.batch_alter_table('t', recreate=f('auto')) as b, x as y:\n        b.add_column(sa.Column('c'))\n        b.zork(b.f('i'))\n"
                           << "s.py:6 op.batch_alter_table().zork";
    QTest::newRow("another with") << head + "def upgrade():\n    with open('t') as b:\n        b.zork()\n" << "";
    QTest::newRow("each place") << head + "def upgrade():\n    op.zork()\n    op.zork()\n" << "s.py:4 alembic.op.zork; s.py:5 alembic.op.zork";
    QTest::newRow("of a module that lacks") << QByteArray("from sqlalchemy.nonesuch import a, b\n") + plain << "s.py:1 sqlalchemy.nonesuch.a; s.py:1 sqlalchemy.nonesuch.b";
    QTest::newRow("in an f-string") << head + "def upgrade():\n    op.execute(f'{sa.zork(1)}')\n" << "s.py:4 sqlalchemy.zork";
    QTest::newRow("over lines") << head + "def upgrade():\n    (op\n     .zork())\n    x = sa. \\\n      zork\n" << "s.py:4 alembic.op.zork; s.py:6 sqlalchemy.zork";
    QTest::newRow("CRLF") << QByteArray("from alembic import op\r\ndef upgrade():\r\n    op.zork()\r\n") << "s.py:3 alembic.op.zork";
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFimport sqlalchemy as sa\ndef upgrade():\n    sa.zork\n") << "s.py:3 sqlalchemy.zork";
    QTest::newRow("behind a colon") << QByteArray("if True: import sqlalchemy as sa\ndef upgrade(): import alembic.op as o; o.zork(); sa.zork()\n")
                                    << "s.py:2 alembic.op.zork; s.py:2 sqlalchemy.zork";
    QTest::newRow("in brackets") << QByteArray("from sqlalchemy import (Column as C,  # (\n    Zork as Z,\n)\n") + plain << "s.py:1 sqlalchemy.Zork";
    QTest::newRow("not in texts and comments") << head + "def upgrade():\n    '''op.zork'''\n    s = 'sa.zork'  # op.zork\n" << "";
    QTest::newRow("another op") << head + "def upgrade():\n    f(lambda op: op.zork)\n" << "";
    QTest::newRow("an attribute of that name") << head + "def upgrade():\n    x.op.zork\n" << "";
    QTest::newRow("excused") << head + "try:\n    from sqlalchemy import Zork\n    import nonesuch\nexcept ImportError:\n    pass\n" + plain << "";
    QTest::newRow("not excused") << head + "try:\n    from sqlalchemy import Zork\nexcept KeyError:\n    pass\n" + plain << "s.py:4 sqlalchemy.Zork";
    QTest::newRow("asked for before") << head + "def upgrade():\n    if hasattr(op, 'zork') and True:\n        op.zork()\n    x = sa.zonk if hasattr(sa, 'zonk') else 1\n"
                                                "    hasattr(op, 'zonk') and op.zonk()\n    if not hasattr(op, 'zork'):\n        pass\n    else:\n        op.zork()\n" << "";
    QTest::newRow("left before") << head + "def upgrade():\n    if not hasattr(op, 'zork'):\n        return\n    op.zork()\n    for i in range(2):\n"
                                           "        if hasattr(op, 'zonk'):\n            op.zork()\n        else:\n            continue\n        op.zonk()\n" << "";
    QTest::newRow("not left before") << head + "def upgrade():\n    if not hasattr(op, 'zork'):\n        op.zonk\n        return\n    if not hasattr(op, 'zink'):\n"
                                               "        pass\n    op.zink()\n    if hasattr(op, 'zank'):\n        return\n    op.zank()\n"
                                     << "s.py:5 alembic.op.zonk; s.py:9 alembic.op.zink; s.py:12 alembic.op.zank";
    QTest::newRow("another was asked for") << head + "def upgrade():\n    if hasattr(op, 'zork'):\n        op.zonk()\n        import nonesuch\n    else:\n        op.zork()\n"
                                           << "s.py:5 alembic.op.zonk; s.py:6 module nonesuch; s.py:8 alembic.op.zork";
    QTest::newRow("asked for or not") << head + "def upgrade():\n    if hasattr(op, 'zork') or True:\n        op.zork()\n    if not hasattr(op, 'zonk'):\n        op.zonk()\n"
                                      << "s.py:5 alembic.op.zork; s.py:7 alembic.op.zonk";
    QTest::newRow("only for types") << QByteArray("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from sqlalchemy import Zork\n    import nonesuch\n") + plain << "";
    QTest::newRow("else of only for types") << QByteArray("import typing as t\nif t.TYPE_CHECKING:\n    pass\nelse:\n    from sqlalchemy import Zork\n") + plain << "s.py:5 sqlalchemy.Zork";
    QTest::newRow("module") << QByteArray("import nonesuch.deep\n") + plain << "s.py:1 module nonesuch";
    QTest::newRow("standard library") << QByteArray("import json, os.path, datetime as dt\nfrom collections.abc import Mapping\n") + plain << "";
}

void TestStaticPass::lacks()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Revision script = scriptAt(m_folder->write(QStringLiteral("s.py"), text));
    ScriptHost host;
    const ScriptHost::Survey survey = host.survey({script}).front();
    QCOMPARE(told(survey), expected);
    QCOMPARE(survey.problem, QString());
    QCOMPARE(survey.isNative(), expected.isEmpty());
    // A second look, which knows more by then, says the same; so does the check before a run.
    QCOMPARE(told(host.survey({script}).front()), expected);
    const auto error = errorOf([&] { host.check({script}); });
    QCOMPARE(error.has_value(), !expected.isEmpty());
}

void TestStaticPass::allOfAllScripts()
{
    const QString a = m_folder->write(QStringLiteral("a.py"), head + "import nonesuch\ndef upgrade():\n    op.zork()\n");
    const QString b = m_folder->write(QStringLiteral("b.py"), head + "def upgrade():\n    sa.zonk()\n");
    const auto error = errorOf([&] { ScriptHost().check({scriptAt(a, QStringLiteral("a")), scriptAt(b, QStringLiteral("b"))}); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptName);
    for (const QString &line : {a + QStringLiteral(":3: module nonesuch"), a + QStringLiteral(":5: alembic.op.zork"), b + QStringLiteral(":4: sqlalchemy.zonk")})
        QVERIFY2(error->message.contains(line), qPrintable(error->message));
    QCOMPARE(error->revision, QStringLiteral("a"));
    QCOMPARE(error->line, 3);
    QCOMPARE(error->consequence, QStringLiteral("Nothing has been changed."));
}

void TestStaticPass::onlyWhatRuns()
{
    // What only downgrade() needs does not stop an upgrade.
    const Revision script = scriptAt(m_folder->write(QStringLiteral("s.py"), head + "def upgrade():\n    op.execute('x')\ndef downgrade():\n    op.zork()\n"));
    ScriptHost host;
    host.check({{script, ScriptDirection::Upgrade}});
    QVERIFY(errorOf([&] { host.check({{script, ScriptDirection::Downgrade}}); }));
    QVERIFY(!host.survey({script}).front().isNative());
}

void TestStaticPass::modules_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fine") << QByteArray("import shop.good\nfrom shop import good, __name__\n") << "";
    QTest::newRow("from a package") << QByteArray("from shop import bad\n") << "bad.py:2 sqlalchemy.Zork; bad.py:5 sqlalchemy.zonk";
    QTest::newRow("by path") << QByteArray("import shop.bad as b\n") << "bad.py:2 sqlalchemy.Zork; bad.py:5 sqlalchemy.zonk";
    QTest::newRow("through another") << QByteArray("from shop.through import X\n") << "bad.py:2 sqlalchemy.Zork; bad.py:5 sqlalchemy.zonk";
    QTest::newRow("in a circle") << QByteArray("import shop.ring_a\n") << "ring_b.py:2 module elsewhere";
    QTest::newRow("not there") << QByteArray("import shop.nonesuch\n") << "s.py:1 module shop.nonesuch";
    QTest::newRow("below a module") << QByteArray("import shop.good.deeper\n") << "s.py:1 module shop.good.deeper";
    QTest::newRow("excused there") << QByteArray("import shop.careful\n") << "";
}

void TestStaticPass::modules()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    m_folder->write(QStringLiteral("lib/shop/__init__.py"), {});
    m_folder->write(QStringLiteral("lib/shop/good.py"), head + "x = sa.Integer()\ndef f():\n    sa.zork()\n"); // may never be called
    m_folder->write(QStringLiteral("lib/shop/bad.py"), "import sqlalchemy as sa\nfrom sqlalchemy import Zork\n\nclass A:\n    x = sa.zonk()\n");
    m_folder->write(QStringLiteral("lib/shop/through.py"), "from . import good\nfrom .bad import X\n");
    m_folder->write(QStringLiteral("lib/shop/ring_a.py"), "from . import ring_b\n");
    m_folder->write(QStringLiteral("lib/shop/ring_b.py"), "import shop.ring_a\nimport elsewhere.deep\n");
    m_folder->write(QStringLiteral("lib/shop/careful.py"), "try:\n    import elsewhere\nexcept ImportError:\n    elsewhere = None\n");
    ScriptHost host({{m_folder->filePath(QStringLiteral("lib"))}, {}, {}, {}});
    const Revision script = scriptAt(m_folder->write(QStringLiteral("s.py"), text + plain));
    QCOMPARE(told(host.survey({script}).front()), expected);
    // Whether or not another script has looked at those modules before.
    const Revision again = scriptAt(m_folder->write(QStringLiteral("t.py"), text + plain));
    QCOMPARE(told(host.survey({script, again}).back()).replace(QLatin1String("t.py"), QLatin1String("s.py")), expected);
}

void TestStaticPass::ownModulesSeeTheStandIns()
{
    m_folder->write(QStringLiteral("lib/shop/__init__.py"), {});
    m_folder->write(QStringLiteral("lib/shop/kinds.py"), "import sqlalchemy\nfrom alembic import op\nKIND = sqlalchemy.String(7)\ndef run():\n    op.execute('from shop')\n");
    ScriptHost host({{m_folder->filePath(QStringLiteral("lib"))}, {}, {}, {}});
    const Revision script = scriptAt(m_folder->write(QStringLiteral("s.py"), head + "from shop import kinds\ndef upgrade():\n    kinds.run()\n    assert kinds.KIND.length == 7\n"));
    host.check({script});
    ScriptRecorder recorder;
    host.run(script, ScriptDirection::Upgrade, recorder);
    QCOMPARE(recorder.lines, QStringList(QStringLiteral("execute <from shop>")));
}

void TestStaticPass::arguments_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QString>("refused"); // the argument; empty: it runs
    QTest::newRow("none") << QByteArray("") << "";
    QTest::newRow("op") << QByteArray("op") << "";
    QTest::newRow("op with a default") << QByteArray("op=None") << "";
    QTest::newRow("known ones") << QByteArray("op, tables, *, tester") << "";
    QTest::newRow("a default") << QByteArray("op, other=5") << "";
    QTest::newRow("unknown") << QByteArray("migrate_engine") << "migrate_engine";
    QTest::newRow("one unknown") << QByteArray("op, tables, other") << "other";
    QTest::newRow("all") << QByteArray("**everything") << "";
}

void TestStaticPass::arguments()
{
    QFETCH(QByteArray, signature);
    QFETCH(QString, refused);
    m_folder->write(QStringLiteral("lib/shop/__init__.py"), {});
    m_folder->write(QStringLiteral("lib/shop/migrate.py"), "ARGS = {'tables': [1], 'tester': 'T'}\n");
    ScriptHost host({{m_folder->filePath(QStringLiteral("lib"))}, {}, {}, QStringLiteral("shop.migrate:ARGS")});
    const Revision script = scriptAt(m_folder->write(QStringLiteral("s.py"), "def upgrade(" + signature + "):\n    pass\n"));
    const auto error = errorOf([&] { host.check({script}); });
    QCOMPARE(error.has_value(), !refused.isEmpty());
    if (error) {
        QCOMPARE(error->kind, QStringLiteral("TypeError"));
        QVERIFY2(error->message.contains(QLatin1Char('\'') + refused + QLatin1Char('\'')), qPrintable(error->message));
        QVERIFY(error->advice.contains(QLatin1String("upgrade_arguments")));
        QCOMPARE(error->consequence, QStringLiteral("Nothing has been changed."));
        return;
    }
    ScriptRecorder recorder;
    host.run(script, ScriptDirection::Upgrade, recorder);
}

void TestStaticPass::argumentsAreGiven()
{
    m_folder->write(QStringLiteral("lib/migrate.py"), "def made():\n    return dict(tables=[1, 2], tester='T')\nARGS = made()\n");
    ScriptHost host({{m_folder->filePath(QStringLiteral("lib"))}, {}, {}, QStringLiteral("migrate:ARGS")});
    ScriptRecorder recorder;
    const Revision script = scriptAt(m_folder->write(QStringLiteral("s.py"), "def upgrade(op, tables, tester, other=3):\n    op.execute(f'{tables} {tester} {other}')\n"
                                                                             "def downgrade(op=None, **rest):\n    op.execute(str(sorted(rest)))\n"));
    host.check({script});
    host.run(script, ScriptDirection::Upgrade, recorder);
    host.run(script, ScriptDirection::Downgrade, recorder);
    QCOMPARE(recorder.lines, (QStringList{QStringLiteral("execute <[1, 2] T 3>"), QStringLiteral("execute <['tables', 'tester']>")}));
    // One that is only found out to be missing by running: nothing of the script has run.
    const Revision lacking = scriptAt(m_folder->write(QStringLiteral("t.py"), "def upgrade(op, more):\n    op.execute('no')\n"));
    host.check({lacking});
    const auto error = errorOf([&] { host.run(lacking, ScriptDirection::Upgrade, recorder); });
    QVERIFY(error);
    QCOMPARE(error->kind, QStringLiteral("TypeError"));
    QCOMPARE(recorder.lines.size(), 2);
}

void TestStaticPass::argumentsThatAreNone_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("told"); // empty: nothing is wrong, as far as texts tell
    QTest::newRow("dict") << "shop:ARGS" << "";
    QTest::newRow("made") << "shop:MADE" << "";
    QTest::newRow("imported") << "shop:path" << "";
    QTest::newRow("module of the standard library") << "os:environ" << "";
    QTest::newRow("no module") << "nonesuch:ARGS" << "names the module nonesuch, which was not found.";
    QTest::newRow("no module in a package") << "shop.deep:ARGS" << "names the module shop.deep, which was not found.";
    QTest::newRow("no name") << "shop:NONE" << "names NONE, which the module shop does not have.";
    QTest::newRow("a list") << "shop:LIST" << "names LIST of the module shop, which is no dict.";
    QTest::newRow("a text") << "shop:TEXT" << "names TEXT of the module shop, which is no dict.";
    QTest::newRow("without a name") << "shop" << "is not of the form package.module:NAME.";
    QTest::newRow("without a module") << ":ARGS" << "is not of the form package.module:NAME.";
}

/// A setting that cannot work is told before anything runs, even where no script asks for an argument.
void TestStaticPass::argumentsThatAreNone()
{
    QFETCH(QString, setting);
    QFETCH(QString, told);
    const QString module = m_folder->write(QStringLiteral("lib/shop.py"), "from os import path\nARGS = {'a': 1}\nMADE = dict(a=1)\nLIST = [1]\nTEXT: str = 'x'\n");
    ScriptHost host({{m_folder->filePath(QStringLiteral("lib"))}, {}, {}, setting});
    const auto error = errorOf([&] { host.check({scriptAt(m_folder->write(QStringLiteral("s.py"), plain))}); });
    QCOMPARE(error.has_value(), !told.isEmpty());
    if (!error)
        return;
    QCOMPARE(error->kind, QStringLiteral("CommandError"));
    QCOMPARE(error->message, QStringLiteral("upgrade_arguments = %1 %2").arg(setting, told));
    QCOMPARE(error->file, told.contains(QLatin1String("the module shop,")) || told.contains(QLatin1String("module shop does")) ? module : QString());
    QCOMPARE(error->consequence, QStringLiteral("Nothing was run and nothing has been changed."));
    QVERIFY(error->advice.contains(QLatin1String("[meditrack]")));
}

QTEST_GUILESS_MAIN(TestStaticPass)
#include "tst_staticpass.moc"
