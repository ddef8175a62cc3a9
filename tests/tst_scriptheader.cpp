// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scriptheader.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace meditrack;

namespace {

const QByteArray whole = "\"\"\"Add a table\n\nMore of it.\n\nRevision ID: abc\nRevises: def\nCreate Date: 2024-01-15 10:00:00.000000\n\n\"\"\"\n"
                         "from alembic import op\nimport sqlalchemy as sa\n\nrevision = 'abc'\ndown_revision = 'def'\n"
                         "branch_labels = None\ndepends_on = None\n\n\ndef upgrade():\n    pass\n";

struct Spelling
{
    const char *name;
    QByteArray text;
};

/// Each must mean to us what it means to Alembic.
QList<Spelling> strings()
{
    return {
        {"as Alembic writes it", whole},
        {"newest template", "\"\"\"Msg\"\"\"\nfrom typing import Sequence, Union\nrevision: str = 'abc'\ndown_revision: Union[str, Sequence[str], None] = 'def'\n"
                            "branch_labels: Union[str, Sequence[str], None] = None\ndepends_on: Union[str, Sequence[str], None] = None\n"},
        {"double quotes", "revision = \"abc\"\ndown_revision = \"def\"\n"},
        {"triple quotes", "revision = '''abc'''\ndown_revision = \"\"\"def\"\"\"\n"},
        {"no blanks", "revision='abc'\ndown_revision=None"},
        {"no line at the end", "revision = 'abc'"},
        {"implicit concatenation", "revision = 'ab' \"c\"\ndown_revision = ('d'\n  'e' # half\n  'f')\n"},
        {"added strings", "revision = 'ab' + 'c'\ndown_revision = ('de' + 'f')\n"},
        {"raw and unicode", "revision = r'abc'\ndown_revision = u'def'\nbranch_labels = R'x\\y'\n"},
        {"escapes", "revision = '\\x61\\142\\u0063'\nbranch_labels = ('\\N', ) if False else None or None\n"},
        {"escapes in a label", "revision = 'a'\nbranch_labels = 'z\\u00fcrich\\t\\'q\\'\\\\ \\U0001F600'\n"},
        {"escaped line end", "revision = 'ab\\\nc'\n"},
        {"nested quotes", "revision = 'abc'\nbranch_labels = \"it's\", 'say \"x\"', '''a'b\"c'''\n"},
        {"semicolons", "revision = 'abc'; down_revision = 'def'; depends_on = 'xyz'\n"},
        {"behind another statement", "import os; revision = 'abc'; down_revision = 'def'\n"},
        {"behind a call", "print('x', end=''); revision = 'abc'; down_revision = 'def'\n"},
        {"chained", "revision = alias = 'abc'\ndown_revision = branch_labels = depends_on = None\n"},
        {"names from above", "BASE = 'def'\nPARENTS = (BASE, 'ghi')\nrevision = 'abc'\ndown_revision = PARENTS\ndepends_on = BASE\n"},
        {"set twice", "revision = 'old'\ndown_revision = 'x'\nrevision = 'abc'\ndown_revision = None\n"},
        {"continuation lines", "revision = \\\n  'abc'\ndown_revision \\\n = 'def'\n"},
        {"comments between", "# revision = 'no'\nrevision = 'abc' # 'x'\n#down_revision='no'\ndown_revision = ( # (\n  'def' # ]\n)\n"},
        {"indented comments", "def f():\n    pass\n  # odd\n\n    # odder\nrevision = 'abc'\n"},
        {"form feed", "\f\nrevision = 'abc'\n\f\ndown_revision = 'def'\n"},
        {"empty strings", "revision = 'abc'\nbranch_labels = ()\ndepends_on = []\n"},
        {"annotated, no value", "revision = 'abc'\ndown_revision: str\ndown_revision = 'def'\n"},
        {"annotation in quotes", "revision: 'str' = 'abc'\ndown_revision: \"dict[str, int]\" = 'def'\n"},
    };
}

QList<Spelling> sequences()
{
    return {
        {"tuple", "revision = 'm'\ndown_revision = ('a', 'b')\n"},
        {"list", "revision = 'm'\ndown_revision = ['a', 'b',]\n"},
        {"bare tuple", "revision = 'm'\ndown_revision = 'a', 'b'\n"},
        {"tuple of one", "revision = 'm'\ndown_revision = ('a',)\nbranch_labels = 'x',\n"},
        {"parentheses only", "revision = ('m')\ndown_revision = (('a'))\n"},
        {"empty tuple", "revision = 'm'\ndown_revision = ()\n"},
        {"over lines", "revision = 'm'\ndown_revision = (\n    'a',\n\n    # two\n    'b',\n)\ndepends_on = [\n'c',\n]\n"},
        {"added", "revision = 'm'\ndown_revision = ('a',) + ('b',)\ndepends_on = ['c'] + ['d']\n"},
        {"tuple()", "revision = 'm'\ndown_revision = tuple(['a', 'b'])\ndepends_on = list(('c',))\n"},
        {"parent twice", "revision = 'm'\ndown_revision = ('a', 'a')\n"},
        {"labels and dependencies", "revision = 'm'\nbranch_labels = ('one', 'two')\ndepends_on = ('c', 'd')\n"},
    };
}

QList<Spelling> docstrings()
{
    const QByteArray rest = "\nrevision = 'abc'\n";
    return {
        {"no docstring", "import os\n'not one'" + rest},
        {"one line", "'Message'" + rest},
        {"raw", "r'''Message \\n stays'''" + rest},
        {"unicode", "u\"Z\xC3\xBCrich \\u20ac\"" + rest},
        {"concatenated", "'One ' 'two'\\\n ' three'" + rest},
        {"in parentheses", "('One '\n 'two')" + rest},
        {"behind comments", "#!/usr/bin/python3\n# c\n\n\n'''Message'''" + rest},
        {"with blank line", "\"\"\"\n\n  First paragraph\nof two lines\n\n  Second\n\"\"\"" + rest},
        {"with quotes", "'''He said \"\"\"hi\"\"\" and 'x\\''''" + rest},
        {"with escapes", "\"\"\"Tab\\there \\\n joined \\\\ and \\x41\"\"\"" + rest},
        {"with a header in it", "'''revision = \"no\"\ndown_revision = \"no\"\n'''" + rest},
        {"f-string is none", "f'Message'" + rest},
        {"bytes are none", "b'Message'" + rest},
        {"an expression is none", "'Message'.upper()" + rest},
        {"empty", "''" + rest},
        {"then semicolon", "'Message'; revision = 'abc'\n"},
    };
}

QList<Spelling> files()
{
    QByteArray windows = whole;
    windows.replace("\n", "\r\n");
    QByteArray old = whole;
    old.replace("\n", "\r");
    return {
        {"CRLF", windows},
        {"CR", old},
        {"CRLF in strings", "'''a\r\n\r\nb'''\r\nrevision = 'ab\\\r\nc'\r\ndown_revision = \\\r\n 'def'\r\nbranch_labels = r'''x\r\ny'''\r\n"},
        {"byte order mark", "\xEF\xBB\xBF" + whole},
        {"byte order mark and cookie", "\xEF\xBB\xBF# -*- coding: utf-8 -*-\n" + whole},
        {"latin-1", "# -*- coding: latin-1 -*-\n'''Z\xFCrich'''\nrevision = 'abc'\nbranch_labels = 'stra\xDF" "e'\n"},
        {"iso-8859-15", "#!/usr/bin/python3\n# vim: set fileencoding=iso-8859-15 :\n'''10 \xA4'''\nrevision = 'abc'\n"},
        {"cp1252", "# coding: cp1252\n'''10 \x80'''\nrevision = 'abc'\n"},
        {"utf-8-unix", "# -*- coding: utf_8 -*-\n'''Z\xC3\xBCrich'''\nrevision = 'abc'\n"},
        {"names with Unicode", "gr\xC3\xB6\xC3\x9F" "e = 'def'\nrevision = 'abc'\ndown_revision = gr\xC3\xB6\xC3\x9F" "e\n"},
        {"trailing blanks", "revision = 'abc'   \t\n   \n\t\n"},
    };
}

QList<Spelling> surroundings()
{
    return {
        {"in a function", "revision = 'abc'\ndef upgrade():\n    revision = 'no'\n    down_revision = f(1)\n    if 1:\n        depends_on = x\n"},
        {"in a class", "class A:\n    revision = 'no'\n    down_revision = 'no'\nrevision = 'abc'\n"},
        {"one line bodies", "def f(): revision = 'no'; down_revision = 'no'\nclass A: depends_on = 'no'\nrevision = 'abc'\n"},
        {"decorated", "import functools\n@functools.lru_cache(maxsize=None)\ndef f(revision='x'):\n    pass\nrevision = 'abc'\n"},
        {"async function", "async def f():\n    revision = 'no'\nrevision = 'abc'\n"},
        {"keyword arguments", "revision = 'abc'\nx = dict(revision='no', down_revision='no')\ndict(depends_on='no')\n"},
        {"comparisons", "revision = 'abc'\nassert revision == 'abc'\nrevision == 'x'\nx = revision != 'y'\n"},
        {"used below", "revision = 'abc'\n__version__ = revision\nnames = [revision for _ in ()]\nd = {}\nd[revision] = 1\n"},
        {"conditions around others", "revision = 'abc'\nif revision == 'abc': x = 1\nif revision:\n    x = 2\nelse:\n    y = 3\ntry:\n    import nothing_like_it\nexcept ImportError:\n    z = 4\n"},
        {"other values", "x = 1.5e-3\ny = {'a': [1, (2, 3)], 'b': {4}}\nz = lambda q: q\nw = [i for i in range(3) if i]\nrevision = 'abc'\n"},
        {"strings with brackets", "x = '(['\ny = \"#\"\nz = f\"{x}]\" + rb'\\'{'.decode()\nrevision = 'abc'\n"},
        {"code below in brackets", "revision = 'abc'\n\ndef upgrade():\n    f(\nrevision='no',\n    )\n"},
        {"attributes", "import os\nos.revision = 'no'\nrevision = 'abc'\n"},
        {"star import of nothing", "from os.path import *\nrevision = 'abc'\n"},
        {"typed", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from os import path\nrevision = 'abc'\n"},
    };
}

QList<Spelling> all()
{
    return strings() + sequences() + docstrings() + files() + surroundings();
}

QJsonObject shown(const Revision &revision)
{
    QStringList labels = revision.branchLabels;
    labels.sort();
    return {{"revision", revision.id},
            {"down", QJsonArray::fromStringList(revision.downRevisions)},
            {"labels", QJsonArray::fromStringList(labels)},
            {"depends", QJsonArray::fromStringList(revision.dependsOn)},
            {"doc", revision.doc},
            {"longdoc", revision.longDoc}};
}

} // namespace

class TestScriptHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asAlembic_data();
    void asAlembic();
    void unreadable_data();
    void unreadable();
    void nothingRuns();
    void createDate_data();
    void createDate();
    void legacyName();
    void noRevision();
    void deepNesting_data();
    void deepNesting();
    void reservedIds_data();
    void reservedIds();

private:
    Project m_project;
};

void TestScriptHeader::initTestCase()
{
    int number = 0;
    for (const Spelling &each : all())
        m_project.write(QStringLiteral("h%1_.py").arg(number++), each.text);
}

void TestScriptHeader::asAlembic_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("expected");
    const QList<Spelling> spellings = all();
    QJsonArray paths;
    for (qsizetype i = 0; i < spellings.size(); ++i)
        paths << m_project.path(QStringLiteral("h%1_.py").arg(i));
    const QJsonArray answers = askPython(QStringLiteral("headers.py"), paths).toArray();
    for (qsizetype i = 0; i < spellings.size(); ++i)
        QTest::newRow(spellings.at(i).name) << paths.at(i).toString() << answers.at(i).toObject();
}

void TestScriptHeader::asAlembic()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, expected);
    if (qstrcmp(QTest::currentDataTag(), "escapes") == 0) {
        // Alembic runs the condition; we say that we do not.
        QVERIFY(expected.contains("revision") || expected.isEmpty());
        const auto error = errorOf([&] { readPythonHeader(path, bytesOf(path)); });
        QVERIFY(error);
        QCOMPARE(error->line, 2);
        return;
    }
    QVERIFY2(!expected.isEmpty(), "Alembic cannot read it");
    const Revision revision = readPythonHeader(path, bytesOf(path));
    QCOMPARE(shown(revision), expected);
    QCOMPARE(revision.path, path);
    QCOMPARE(revision.format, ScriptFormat::Python);
}

void TestScriptHeader::unreadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &text, int line) { QTest::newRow(name) << text << line; };
    row("function call", "revision = 'a'\ndown_revision = f()\n", 2);
    row("call of a method", "revision = 'a'\n\ndown_revision = 'b'.strip()\n", 3);
    row("attribute", "revision = 'a'\nimport x\ndown_revision = x.y\n", 3);
    row("unknown name", "revision = 'a'\ndown_revision = PARENT\n", 2);
    row("name changed since", "P = 'x'\nP += 'y'\nrevision = P\n", 3);
    row("name imported since", "P = 'x'\nfrom z import P\nrevision = 'a'\ndown_revision = P\n", 4);
    row("f-string", "x = 'b'\nrevision = f'a{x}'\n", 2);
    row("bytes", "revision = b'a'\n", 1);
    row("number", "revision = 1234\n", 1);
    row("formatted", "revision = 'a%s' % 1\n", 1);
    row("condition", "revision = 'a' if 1 else 'b'\n", 1);
    row("named character", "revision = '\\N{DIGIT ONE}'\n", 1);
    row("item of a tuple", "revision = ('a', 'b')[0]\n", 1);
    row("dictionary", "revision = 'a'\ndown_revision = {'a': 'b'}\n", 2);
    row("None in a tuple", "revision = 'a'\ndown_revision = ('b', None)\n", 2);
    row("sequence as revision", "\nrevision = ('a', 'b')\n", 2);
    row("letters of a string", "revision = 'a'\ndown_revision = tuple('bc')\n", 2);
    row("unpacked", "revision, down_revision = 'a', 'b'\n", 1);
    row("unpacked in brackets", "revision = 'a'\n(down_revision, x) = 'a', 'b'\n", 2);
    row("added to", "revision = 'a'\ndown_revision = 'b'\ndown_revision += 'c'\n", 3);
    row("under a condition", "revision = 'a'\nif True:\n    down_revision = 'b'\n", 3);
    row("under a condition, one line", "revision = 'a'\nif True: down_revision = 'b'\n", 2);
    row("else, one line", "revision = 'a'\nif 0: pass\nelse: down_revision = 'b'\n", 3);
    row("in try", "try:\n    revision = 'a'\nexcept Exception:\n    pass\n", 2);
    row("annotated under a condition", "revision = 'a'\nif 1:\n    down_revision: str = 'b'\n", 3);
    row("imported", "revision = 'a'\nfrom x import down_revision\n", 2);
    row("imported under the name", "import x as revision\n", 1);
    row("loop", "revision = 'a'\nfor down_revision in 'bc': pass\n", 2);
    row("deleted", "revision = 'a'\ndel revision\n", 2);
    row("walrus", "print(1) or (revision := 'a')\nrevision: str\n", 1);
    row("unterminated string", "revision = 'a'\ndown_revision = 'b\n", 2);
    row("unterminated string elsewhere", "revision = 'a'\nx = 1\ny = 'z\ndown_revision = 'b'\n", 3);
    row("unterminated docstring", "#\n'''Message\n\nrevision = 'a'\n", 2);
    row("unterminated string in a function", "revision = 'a'\ndef upgrade():\n    op.execute(\"DROP)\n", 3);
    row("open bracket", "revision = 'a'\ndown_revision = (\n  'b',\n\ndef upgrade():\n    pass\n", 2);
    row("open bracket elsewhere", "revision = 'a'\nx = [1,\n  2\ny = 3\n", 2);
    row("not UTF-8", "revision = 'a'\n# Z\xFCrich\n", 2);
    row("UTF-16", QByteArray("\xFF\xFE" "r\0e\0v\0", 8), 1);
    row("zero byte", QByteArray("revision = 'a'\n\0\n", 17), 2);
    row("unknown encoding", "# coding: klingon\nrevision = 'a'\n", 1);
}

void TestScriptHeader::unreadable()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const QString path = QStringLiteral("/project/versions/xyz_script.py");
    const auto error = errorOf([&] { readPythonHeader(path, text); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptHeader);
    QCOMPARE(error->file, path);
    QCOMPARE(error->line, line);
    QVERIFY2(error->message.contains(QLatin1String("xyz_script.py")), qPrintable(error->message));
    QVERIFY2(error->message.contains(QStringLiteral("line %1").arg(line)), qPrintable(error->message));
    QVERIFY(!error->advice.isEmpty());
}

void TestScriptHeader::nothingRuns()
{
    const QString trace = m_project.path(QStringLiteral("trace"));
    const QByteArray text = "import os\nopen('" + trace.toUtf8() + "', 'w').close()\nos.system('touch " + trace.toUtf8()
        + "')\nrevision = 'abc'\n";
    const QString path = m_project.write(QStringLiteral("versions/abc.py"), text);
    QCOMPARE(readPythonHeader(path, text).id, QStringLiteral("abc"));
    QCOMPARE(ScriptDirectory(m_project.config()).graph().heads(), QStringList{"abc"});
    QVERIFY(!QFile::exists(trace));
    QVERIFY(!askPython(QStringLiteral("headers.py"), QJsonArray{path}).toArray().at(0).isNull());
    QVERIFY2(QFile::exists(trace), "this script does nothing even when it runs: the test shows nothing");
}

void TestScriptHeader::createDate_data()
{
    QTest::addColumn<QByteArray>("doc");
    QTest::addColumn<QString>("date");
    QTest::newRow("as written") << QByteArray("M\n\nCreate Date: 2024-01-15 10:00:00.000000\n") << "2024-01-15 10:00:00.000000";
    QTest::newRow("offset") << QByteArray("M\n\nCreate Date: 2024-01-15 10:00:00+02:00 ") << "2024-01-15 10:00:00+02:00";
    QTest::newRow("none") << QByteArray("M\n") << "";
}

void TestScriptHeader::createDate()
{
    QFETCH(QByteArray, doc);
    QFETCH(QString, date);
    QCOMPARE(readPythonHeader({}, "'''" + doc + "'''\nrevision = 'a'\n").createDate, date);
}

void TestScriptHeader::legacyName()
{
    QCOMPARE(readPythonHeader(QStringLiteral("/v/12ab34cd.py"), "down_revision = None\n").id, QStringLiteral("12ab34cd"));
}

void TestScriptHeader::noRevision()
{
    const auto error = errorOf([] { readPythonHeader(QStringLiteral("/v/helpers.py"), "x = 1\n"); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptHeader);
    QCOMPARE(error->message,
             QStringLiteral("Could not determine revision id from filename helpers.py. Be sure the 'revision' variable is declared "
                            "inside the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation)."));
}

void TestScriptHeader::deepNesting_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line"); // 0 = it is read
    const auto nested = [](int depth, char open, char close) { return QByteArray(depth, open) + "'a'" + QByteArray(depth, close) + '\n'; };
    const QByteArray id = "revision = 'a'\n";
    QTest::newRow("20 brackets") << "revision = " + nested(20, '(', ')') << 0;
    QTest::newRow("20,000 parentheses") << id + "down_revision = " + nested(20000, '(', ')') << 2;
    QTest::newRow("20,000 lists") << id + "\nx = " + nested(20000, '[', ']') << 3;
    QTest::newRow("20,000 sets") << id + "x = " + nested(20000, '{', '}') << 2;
    QTest::newRow("20,000 tuples") << id + "x = " + QByteArray("tuple(").repeated(20000) + "'a'" + QByteArray(")").repeated(20000) + '\n' << 2;
    QTest::newRow("a docstring in them") << nested(20000, '(', ')') + id << 1;
    QTest::newRow("20 names") << id + QByteArray("b=").repeated(20) + "None\n" << 0;
    QTest::newRow("200,000 names") << id + QByteArray("a=").repeated(200000) + "None\n" << 2;
    QTest::newRow("200,000 sums") << id + "x = 'a'" + QByteArray("+'a'").repeated(200000) + '\n' << 0;
    QTest::newRow("20,000 in a call") << id + "print(" + nested(20000, '(', ')').trimmed() + ")\n" << 0;
}

void TestScriptHeader::deepNesting()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto error = errorOf([&] { QCOMPARE(readPythonHeader(QStringLiteral("/v/deep.py"), text).id, QStringLiteral("a")); });
    QCOMPARE(error.has_value(), line > 0);
    if (!error)
        return;
    QCOMPARE(error->code, ErrorCode::ScriptHeader);
    QVERIFY2(error->message.startsWith(QStringLiteral("The header of deep.py cannot be read in line %1: ").arg(line)), qPrintable(error->message));
    QCOMPARE(error->line, line);
}

void TestScriptHeader::reservedIds_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"", "head", "heads", "base", "current"})
        QTest::newRow(id) << QByteArray(id);
}

void TestScriptHeader::reservedIds()
{
    QFETCH(QByteArray, id);
    const auto error = errorOf([&] { readPythonHeader(QStringLiteral("/v/a.py"), "x = 1\nrevision = '" + id + "'\n"); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::ScriptHeader);
    QCOMPARE(error->line, 2);
    QVERIFY(!errorOf([&] { readPythonHeader(QStringLiteral("/v/a.py"), "revision = 'x" + id + "'\n"); }));
}

QTEST_GUILESS_MAIN(TestScriptHeader)
#include "tst_scriptheader.moc"
