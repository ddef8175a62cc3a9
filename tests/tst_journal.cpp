// SPDX-License-Identifier: GPL-3.0-or-later
// The journal beside a database, and the hashes in it that tell whether a script was edited.
#include "migration/editedscripts.h"
#include "migration/journal.h"
#include "migration/migrator.h"
#include "migration/scripthash.h"
#include "migration/state.h"
#include "support/clitest.h"
#include "support/errorof.h"
#include "support/journalentries.h"
#include "support/watchers.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

#include <unistd.h>

using namespace meditrack;
using Result = JournalEntry::Result;

namespace {

QString journalOf(const Project &project)
{
    return project.databasePath() + QStringLiteral(".meditrack.jsonl");
}

/// What Python prints of a script on a text.
QByteArray python(const char *script, const QByteArray &input)
{
    const Outcome outcome = runProgram({QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QString::fromUtf8(script)}, input});
    if (outcome.exitCode != 0)
        qFatal("%s", outcome.errors.constData());
    return outcome.output;
}

/// The syntax tree of a script without its docstrings, by Python itself.
QByteArray treeOf(const QByteArray &source)
{
    return python(R"(
import ast, sys
tree = ast.parse(sys.stdin.buffer.read())
for node in ast.walk(tree):
    body = getattr(node, "body", None)
    if isinstance(body, list):
        node.body = [each for each in body if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant) and isinstance(each.value.value, str))]
print(ast.dump(tree)))", source);
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerb();
    void linesAreJson();
    void failures();
    void cancelled();
    void nothingToDo();
    void lookingCreatesNothing();
    void cannotBeWritten_data();
    void cannotBeWritten();
    void damagedLines();
    void interrupted();
    void passwords();
    void keptRevisions();
    void layoutDoesNotCount_data();
    void layoutDoesNotCount();
    void meaningCounts_data();
    void meaningCounts();
    void writtenAnewByPython();
    void bracketsAnywhere();
    void sqlScripts();
    void editedScripts();
    void ruleOfTheHash();
    void hashesByOtherRules_data();
    void hashesByOtherRules();
    void commandLine();
};

void TestJournal::everyVerb()
{
    Project project;
    project.addChain(3);
    project.upgrade(QStringLiteral("c2"));
    project.downgrade(QStringLiteral("c1"));
    NoProgress progress;
    Migrator(project.config(), progress).stamp({QStringLiteral("c3")}, false);
    Migrator(project.config(), progress).stamp({QStringLiteral("c1")}, true);
    Migrator(project.config(), progress).reset();
    const auto entries = entriesOf(project);
    QStringList told;
    for (const JournalEntry &entry : entries) {
        QStringList scripts;
        for (const JournalEntry::Script &script : entry.scripts)
            scripts << script.revision;
        told << QStringLiteral("%1 %2 %3>%4 %5").arg(entry.verb, wordOf(entry.result), entry.headsBefore.join(u','), entry.headsAfter.join(u','), scripts.join(u','));
        QCOMPARE(entry.origin, Origin::current());
        QVERIFY(entry.seconds > 0);
        QVERIFY(entry.started.secsTo(QDateTime::currentDateTimeUtc()) < 300);
        QVERIFY(entry.error.isEmpty() && entry.backup.isEmpty());
    }
    QCOMPARE(told, (QStringList{"upgrade done >c2 c1,c2", "downgrade done c2>c1 c2", "stamp done c1>c3 ", "stamp done c3>c1 ", "reset done c1>c3 c1,c1,c2,c3"}));
    QCOMPARE(entries[0].scripts[0].hash, scriptHash(Migrator(project.config(), progress).scripts().graph().find(QStringLiteral("c1"))->revision));
    QCOMPARE(QFile::permissions(journalOf(project)) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner), QFile::Permissions());
}

void TestJournal::linesAreJson()
{
    Project project;
    project.addChain(2);
    project.upgrade();
    const QByteArray told = python(R"(
import sys, json
for line in sys.stdin.read().splitlines():
    d = json.loads(line)
    print(d["event"], d["verb"], d["heads_before"], d.get("heads_after"), d.get("result"), [s["revision"] for s in d["scripts"]], {len(s["hash"]) for s in d["scripts"]}, sorted(d)))",
                                   bytesOf(journalOf(project)));
    QCOMPARE(told, QByteArray("begin upgrade [] None None ['c1', 'c2'] {66} ['event', 'heads_before', 'host', 'id', 'program', 'scripts', 'started', 'user', 'verb']\n"
                              "end upgrade [] ['c2'] done ['c1', 'c2'] {66} ['event', 'heads_after', 'heads_before', 'host', 'id', 'program', 'result', 'scripts', 'seconds', "
                              "'started', 'user', 'verb']\n"));
}

void TestJournal::failures()
{
    Project project;
    project.addChain(1);
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.execute('INSERT INTO nowhere VALUES (1)')"));
    QVERIFY(errorOf([&] { project.upgrade(); }));
    const auto entries = entriesOf(project);
    QCOMPARE(entries.size(), size_t(1));
    QCOMPARE(entries[0].result, Result::Failed);
    QCOMPARE(entries[0].error, QStringLiteral("no such table: nowhere"));
    QCOMPARE(entries[0].headsAfter, QStringList()); // all of it was taken back
    // What is refused before the database is touched was not begun.
    project.addScript(QStringLiteral("c2"), QStringLiteral("c1"), QStringLiteral("op.no_such_operation()"));
    QVERIFY(errorOf([&] { project.upgrade(); }));
    QCOMPARE(entriesOf(project).size(), size_t(1));
}

void TestJournal::cancelled()
{
    Project project;
    project.addChain(3);
    EventLog log;
    log.onEvent = [&log](const Event &event) { log.stop = log.stop || std::holds_alternative<event::StepDone>(event); };
    QVERIFY(errorOf([&] { Migrator(project.config(), log).upgrade({QStringLiteral("heads")}); }));
    QCOMPARE(entriesOf(project).at(0).result, Result::Cancelled);
}

void TestJournal::nothingToDo()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    const QByteArray before = bytesOf(journalOf(project));
    project.upgrade();
    NoProgress progress;
    Migrator(project.config(), progress).ensureVersionTable();
    QCOMPARE(bytesOf(journalOf(project)), before);
}

void TestJournal::lookingCreatesNothing()
{
    CliProject project;
    const QStringList before = QDir(project->path()).entryList(QDir::AllEntries | QDir::Hidden);
    for (const char *line : {"journal", "journal|--json", "current|-v", "upgrade|heads|--plan", "upgrade|heads|--sql", "history", "db|check"})
        QCOMPARE(runCli(words(line)).exitCode, 0);
    QCOMPARE(QDir(project->path()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

void TestJournal::cannotBeWritten_data()
{
    QTest::addColumn<QString>("obstacle");
    for (const char *each : {"folder", "link", "pipe"})
        QTest::newRow(each) << QString::fromLatin1(each);
}

void TestJournal::cannotBeWritten()
{
    QFETCH(QString, obstacle);
    Project project;
    project.addChain(1);
    const QString elsewhere = project.write(QStringLiteral("elsewhere"), "untouched");
    if (obstacle == QLatin1String("folder"))
        QDir().mkdir(journalOf(project));
    else if (obstacle == QLatin1String("link"))
        QVERIFY(QFile::link(elsewhere, journalOf(project)));
    else
        QCOMPARE(runProgram({QStringLiteral("/usr/bin/mkfifo"), {journalOf(project)}}).exitCode, 0);
    EventLog log;
    Migrator(project.config(), log).upgrade({QStringLiteral("heads")});
    QCOMPARE(project.rows(), QStringList{"c1"});
    QCOMPARE(bytesOf(elsewhere), QByteArray("untouched"));
    QCOMPARE(log.notices().size(), 2); // a begin and an end
    QVERIFY2(log.notices().first().startsWith(QStringLiteral("The journal '%1' cannot be written: ").arg(journalOf(project))), qPrintable(log.notices().first()));
}

void TestJournal::damagedLines()
{
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    const QByteArray good = bytesOf(journalOf(project));
    // What a full disk leaves behind: half a line without an end.
    project.write(QStringLiteral("test.db.meditrack.jsonl"), good + "{\"event\":\"beg");
    project.upgrade();
    QVERIFY(bytesOf(journalOf(project)).startsWith(good + "{\"event\":\"beg\n"));
    QStringList warnings;
    QCOMPARE(entriesOf(project, &warnings).size(), size_t(2));
    QCOMPARE(warnings, QStringList{QStringLiteral("Line 3 of the journal '%1' is damaged and was passed over.").arg(journalOf(project))});
    project.write(QStringLiteral("test.db.meditrack.jsonl"), QByteArray("\0\xff\xfe{}\n[]\n12\n{\"event\":\"end\"}\n\n", 27) + good);
    warnings.clear();
    QCOMPARE(entriesOf(project, &warnings).size(), size_t(1));
    QCOMPARE(warnings.size(), 4);
}

void TestJournal::interrupted()
{
    Project project;
    project.addChain(2);
    project.upgrade(QStringLiteral("c1"));
    const QList<QByteArray> lines = bytesOf(journalOf(project)).split('\n');
    project.write(QStringLiteral("test.db.meditrack.jsonl"), lines.first() + '\n'); // its process was killed
    QCOMPARE(entriesOf(project).at(0).result, Result::Interrupted);
    QCOMPARE(entriesOf(project).at(0).headsAfter, QStringList());
    project.upgrade();
    QCOMPARE(entriesOf(project).size(), size_t(2));
    QCOMPARE(entriesOf(project).at(0).result, Result::Interrupted);
    QCOMPARE(entriesOf(project).at(0).headsAfter, QStringList{"c1"}); // what was found: it had come through
    QCOMPARE(entriesOf(project).at(1).result, Result::Done);
}

void TestJournal::passwords()
{
    Project project;
    project.addScript(QStringLiteral("c1"), {}, QStringLiteral("raise ValueError('cannot reach postgresql://me:secret7@host/db?password=secret7')"));
    QVERIFY(errorOf([&] { project.upgrade(); }));
    QVERIFY(!bytesOf(journalOf(project)).contains("secret7"));
    QVERIFY2(entriesOf(project).at(0).error.contains(QStringLiteral("cannot reach postgresql://me:***@host/db?password=***")), qPrintable(entriesOf(project).at(0).error));
}

void TestJournal::keptRevisions()
{
    Project project;
    project.addChain(2);
    project.addScript(QStringLiteral("c3"), QStringLiteral("c2"), QStringLiteral("op.execute('INSERT INTO nowhere VALUES (1)')"));
    QVERIFY(errorOf([&] { project.upgrade(QStringLiteral("heads"), true); }));
    QCOMPARE(entriesOf(project).at(0).result, Result::Failed);
    QCOMPARE(entriesOf(project).at(0).headsAfter, project.rows());
    QCOMPARE(project.rows(), QStringList{"c2"});
}

void TestJournal::layoutDoesNotCount_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const char *name, const char *one, const char *other) { QTest::newRow(name) << QByteArray(one) << QByteArray(other); };
    row("comment", "x = 1\n", "# why\nx = 1  # because\n");
    row("docstring", "\"\"\"Adds\n\nCreate Date: 1\"\"\"\ndef f():\n    'f'\n    g()\n", "\ndef f():\n    g()\n");
    row("blank lines", "x = 1\ny = 2", "\n\nx = 1\n\n\ny = 2\n\n");
    row("indent", "if x:\n  if y:\n    a()\n  b()\nc()\n", "if x:\n    if y:\n        a()\n    b()\nc()\n");
    row("tabs", "if x:\n\ta()\n\tb()\n", "if x:\n        a()\n        b()\n");
    row("line breaks", "f(a, b)\n", "f(\n  a,\n  b\n)\n");
    row("backslash", "x = a + b\n", "x = a + \\\n  b\n");
    row("trailing comma", "f(a, b)\nx = [1, 2]\ny = {1: 2}\ndef g(a, b): pass\n", "f(a, b,)\nx = [1, 2,]\ny = {1: 2,}\ndef g(a, b,): pass\n");
    row("quotes", "x = 'a\"b'\n", "x = \"a\\\"b\"\n");
    row("triple quotes", "op.execute('a\\nb')\n", "op.execute('''a\nb''')\n");
    row("pieces", "x = 'ab'\n", "x = ('a'\n     'b')\n");
    row("brackets", "x = a + b\nreturn_(a)\nf(x=a)\n", "x = (a + b)\nreturn_((a))\nf(x=(a))\n");
    row("import", "from a import b, c\n", "from a import (\n    b,\n    c,\n)\n");
    row("semicolon", "a()\nb()\n", "a(); b();\n");
    row("block in a line", "if x:\n    a()\n    b()\nelse:\n    c()\n", "if x: a(); b()\nelse: c()\n");
    row("loop", "for x, y in z:\n    a()\nb([x for x, in z])\n", "for (x, y) in z: a()\nb([x for (x,) in z])");
    row("spaces", "x=a+b*-c\n", "x = a  +  b * - c\n");
    row("tuple", "x = 'a', 'b'\n", "x = ('a', 'b')\n");
    row("power with a sign", "x = -2**63\n", "x = -(2**63)\n");
    row("brackets beside operators", "x = a + b * c - d\ny = -a * b\n", "x = (a + (b * c)) - d\ny = (-a) * (b)\n");
    row("brackets beside words", "x = a if b or c else d if e else f\n", "x = (a) if (b or c) else (d if e else f)\n");
    row("brackets before a part", "'a'.format(b)\n", "('a').format(b)\n");
}

void TestJournal::layoutDoesNotCount()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QCOMPARE(treeOf(one), treeOf(other)); // Python says so too
    QCOMPARE(pythonHash(one), pythonHash(other));
    QCOMPARE(pythonHash(one).size(), 64);
}

void TestJournal::meaningCounts_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const char *name, const char *one, const char *other) { QTest::newRow(name) << QByteArray(one) << QByteArray(other); };
    row("text", "x = 'a'\n", "x = 'b'\n");
    row("spaces in a text", "op.execute('a  b')\n", "op.execute('a b')\n");
    row("number", "x = 12\n", "x = 13\n");
    row("name", "f(a)\n", "f(b)\n");
    row("block", "if x:\n    a()\n    b()\n", "if x:\n    a()\nb()\n");
    row("depth", "if x:\n    if y:\n        a()\n    b()\n", "if x:\n    if y:\n        a()\n        b()\n");
    row("statement taken out", "a()\nb()\n", "a()\n");
    row("order", "a()\nb()\n", "b()\na()\n");
    row("one-tuple", "x = ('a',)\n", "x = ('a')\n");
    row("list", "x = ['a']\n", "x = 'a'\n");
    row("call", "f(a)\n", "f, a\n");
    row("call of nothing", "f()\n", "f\n");
    row("grouping", "x = (a + b) * c\n", "x = a + b * c\n");
    row("tuple argument", "f((a, b))\n", "f(a, b)\n");
    row("name or text", "f(a)\n", "f('a')\n");
    row("format", "f(f'{a}')\n", "f('{a}')\n");
    row("two texts", "f('a', 'b')\n", "f('ab')\n");
    row("commented out", "a()\nb()\n", "a()\n# b()\n");
    row("block in a line", "if x: a(); b()\n", "if x: a()\nb()\n");
    row("escape", "x = 'a\\n'\n", "x = r'a\\n'\n");
    row("power of a sign", "x = (-2)**2\n", "x = -2**2\n");
    row("comparison compared", "x = a == (b == c)\n", "x = a == b == c\n");
    row("comparison with not", "x = a is not (b == c)\n", "x = a is not b == c\n");
    row("list of a generator", "x = [(a for a in b)]\n", "x = [a for a in b]\n");
    row("index of a tuple", "x = a[1,]\n", "x = a[1]\n");
    row("bytes", "x = b'a'\n", "x = f'a'\n");
    row("pieces of which one is a format", "x = f'{a}' '{b}'\n", "x = f'{a}' f'{b}'\n");
    row("from the left", "x = a - (b - c)\n", "x = a - b - c\n");
}

void TestJournal::meaningCounts()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QVERIFY(treeOf(one) != treeOf(other));
    QVERIFY(pythonHash(one) != pythonHash(other));
}

void TestJournal::writtenAnewByPython()
{
    // Python's own writer lays each script out in its way, without comments and needless brackets: no hash may change.
    QJsonArray sources;
    for (const char *folder : {"/migrations", "/tests/data/projects", "/tests/data/postgres", "/tests/data/ops", "/tests/data/surface", "/tests/data/orm"}) {
        QDirIterator files(QStringLiteral(MEDITRACK_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            sources.append(QString::fromUtf8(bytesOf(files.next()).replace("0xa7", "167").replace("0xb8", "184").replace("0xc9", "201"))); // how a number is written counts
    }
    QVERIFY(sources.size() > 40);
    const QByteArray anew = python("import ast, json, sys\nprint(json.dumps([ast.unparse(ast.parse(each)) for each in json.load(sys.stdin)]))",
                                   QJsonDocument(sources).toJson());
    const QJsonArray results = QJsonDocument::fromJson(anew).array();
    QCOMPARE(results.size(), sources.size());
    int same = 0;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const bool isSame = pythonHash(sources[i].toString().toUtf8()) == pythonHash(results[i].toString().toUtf8());
        same += isSame ? 1 : 0;
        if (!isSame)
            qInfo("%s\n-----\n%s\n=====", qPrintable(sources[i].toString()), qPrintable(results[i].toString()));
    }
    QCOMPARE(same, int(sources.size()));
}

/// Any brackets round any part of an expression: the hash is another one exactly where Python's tree is.
void TestJournal::bracketsAnywhere()
{
    const QByteArray made = python(R"(
import ast, json, random, sys
random.seed(int(sys.stdin.read()))
def part(depth):
    if depth == 0 or random.random() < 0.1:
        return random.choice(['a', 'b', '12', "'t'", 'f(a)', 'a.b', 'a[1]'])
    kind = random.randrange(8)
    if kind < 4:
        operators = '+ - * / // % @ ** << >> & | ^ < >= == != in is and or'.split() + ['not in', 'is not']
        text = '%s %s %s' % (part(depth - 1), random.choice(operators), part(depth - 1))
    elif kind < 6:
        text = random.choice(['-', '~', '+', 'not ']) + part(depth - 1)
    elif kind < 7:
        text = '%s if %s else %s' % (part(depth - 1), part(depth - 1), part(depth - 1))
    else:
        text = random.choice(['(%s).c', '(%s)(a)', 'f(a, %s)', '[%s]', '{a: %s}', 'lambda: %s', '(%s)[0]']) % part(depth - 1).replace('12', 'b')
    return '(' + text + ')' if random.random() < 0.6 else text
def without(text):
    opening = random.choice([i for i, c in enumerate(text) if c == '('])
    depth = 0
    for i in range(opening, len(text)):
        depth += (text[i] == '(') - (text[i] == ')')
        if depth == 0:
            return text[:opening] + ' ' + text[opening + 1:i] + ' ' + text[i + 1:]
groups = []
while len(groups) < 300:
    texts = ['x = ' + part(3)]
    for _ in range(12):
        if '(' in texts[-1]:
            texts.append(without(random.choice(texts[-3:]) if '(' in texts[-1] and all('(' in t for t in texts[-3:]) else texts[-1]))
    known = []
    for text in dict.fromkeys(texts):
        try:
            known.append([ast.dump(ast.parse(text)), text])
        except SyntaxError:
            pass
    if len(known) > 1:
        groups.append(known)
print(json.dumps(groups))
)", qEnvironmentVariableIsSet("MEDITRACK_NIGHTLY") ? QByteArray::number(QRandomGenerator::global()->generate()) : QByteArray("5"));
    const QJsonArray groups = QJsonDocument::fromJson(made).array();
    QCOMPARE(int(groups.size()), 300);
    int same = 0;
    for (const QJsonValue &group : groups) {
        const QJsonArray texts = group.toArray();
        for (qsizetype i = 1; i < texts.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                const auto hash = [&](qsizetype k) { return pythonHash(texts[k][1].toString().toUtf8()); };
                const bool isSame = texts[i][0] == texts[j][0];
                same += isSame ? 1 : 0;
                if (isSame && texts[i][1].toString().contains(QLatin1String("lambda"))) // its brackets always stay
                    continue;
                QVERIFY2((hash(i) == hash(j)) == isSame, qPrintable(texts[i][1].toString() + QStringLiteral(" and ") + texts[j][1].toString()));
            }
        }
    }
    QVERIFY(same > 300);
}

void TestJournal::sqlScripts()
{
    const QString head = QStringLiteral("-- revision: s1\n");
    const QByteArray hash = sqlHash({}, head + QStringLiteral("-- [upgrade]\nCREATE TABLE t (a);\n-- [downgrade]\nDROP TABLE t;\n"));
    QCOMPARE(sqlHash({}, head + QStringLiteral("\n-- [upgrade]\n\nCREATE  TABLE t /* why */\n (a); -- so\n-- [downgrade]\nDROP TABLE t;\n")), hash);
    QVERIFY(sqlHash({}, head + QStringLiteral("-- [upgrade]\nCREATE TABLE t (b);\n-- [downgrade]\nDROP TABLE t;\n")) != hash);
    QVERIFY(sqlHash({}, head + QStringLiteral("-- [upgrade sqlite]\nCREATE TABLE t (a);\n-- [downgrade]\nDROP TABLE t;\n")) != hash);
    QVERIFY(sqlHash({}, head + QStringLiteral("-- [upgrade]\nDO $$ it's $$;")) != sqlHash({}, head + QStringLiteral("-- [upgrade]\nDO $$ it'd $$;")));
}

void TestJournal::editedScripts()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c2")).exitCode, 0);
    const QByteArray c1 = bytesOf(project->path(QStringLiteral("versions/c1.py")));
    // Comments and layout are no edit.
    project->write(QStringLiteral("versions/c1.py"), "# reviewed\n" + QByteArray(c1).replace("\n    ", "\n  "));
    QCOMPARE(runCli(words("current|-v|--json")).array().at(0).toObject()[QLatin1String("edited_scripts")].toArray(), QJsonArray());
    project->write(QStringLiteral("versions/c1.py"), QByteArray(c1).replace("VALUES (1)", "VALUES (2)"));
    project->write(QStringLiteral("versions/c3.py"), bytesOf(project->path(QStringLiteral("versions/c3.py"))).replace("VALUES (3)", "VALUES (4)")); // not applied
    const QJsonArray edited = runCli(words("current|-v|--json")).array().at(0).toObject()[QLatin1String("edited_scripts")].toArray();
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited[0][QLatin1String("revision")].toString(), QStringLiteral("c1"));
    QCOMPARE(edited[0][QLatin1String("hash_then")].toString().toLatin1(), "2:" + pythonHash(c1));
    QCOMPARE(edited[0][QLatin1String("hash_now")].toString().toLatin1(), "2:" + pythonHash(QByteArray(c1).replace("VALUES (1)", "VALUES (2)")));
    QVERIFY(QDateTime::fromString(edited[0][QLatin1String("applied")].toString(), Qt::ISODateWithMs).isValid());
    const QString text = runCli(words("current|-v")).out;
    QVERIFY2(text.contains(QStringLiteral("Edited since it was applied: c1 (%1)").arg(project->path(QStringLiteral("versions/c1.py")))), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("applied: c3")));
    QVERIFY(!runCli(words("current")).out.contains(QStringLiteral("Edited")));
    // Applied again as it is now: that is what counts.
    QCOMPARE(runCli(words("downgrade|base")).exitCode, 0);
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    QVERIFY(!runCli(words("current|-v")).out.contains(QStringLiteral("Edited")));
}

/// The rule itself, written down by hand and summed up by Python: who changes it must give it another number (scripthash.cpp).
void TestJournal::ruleOfTheHash()
{
    Project project;
    const QString path = project.path(QStringLiteral("versions/c1.py"));
    project.write(QStringLiteral("versions/c1.py"), "\"\"\"Why.\"\"\"\nx = (1 + 2) * -(y)  # so\ndef f(a, b,):\n\tif a: return ['it' \"'s\"]\n\treturn (b)\n");
    Revision revision;
    revision.path = path;
    // A mark before each change of kind, n: a word, o: any other, s: a text; > and < where a block begins and ends.
    const QByteArray expected = python("import hashlib, sys; t = sys.stdin.read().replace('~', chr(0)); print('2:' + hashlib.sha256(t.encode()).hexdigest(), end='')",
                                       "~nx~o=~o(~o1~o+~o2~o)~o*~o-~ny\n"
                                       "~ndef~nf~o(~na~o,~nb~o)~o:\n~>~nif~na~o:\n~>~nreturn~o[~sit's~o]\n~<~nreturn~nb\n~<");
    QCOMPARE(scriptHash(revision), expected);
}

void TestJournal::hashesByOtherRules_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("told"); // empty: all are compared
    QTest::addColumn<bool>("isEdited");
    QTest::newRow("today's") << QByteArray("2:") << "" << "" << true;
    QTest::newRow("none") << QByteArray() << "" << "c1, c2, c3 and 1 more" << false;
    QTest::newRow("a later one") << QByteArray("3:") << "" << "c1, c2, c3 and 1 more" << false;
    QTest::newRow("longer") << QByteArray("22:") << "" << "c1, c2, c3 and 1 more" << false;
    QTest::newRow("of all but one") << QByteArray("1:") << "c1" << "c2, c3, d1" << true;
}

/// What follows another rule cannot be compared: that is one sentence, and no script is called edited for it.
void TestJournal::hashesByOtherRules()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, first);
    QFETCH(QString, told);
    QFETCH(bool, isEdited);
    CliProject project;
    if (!first.isEmpty())
        QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    QCOMPARE(runCli(words("upgrade|heads")).exitCode, 0);
    QByteArrayList lines = bytesOf(project->databasePath() + QStringLiteral(".meditrack.jsonl")).split('\n');
    for (qsizetype i = first.isEmpty() ? 0 : 2; i < lines.size(); ++i)
        lines[i].replace("\"hash\":\"2:", "\"hash\":\"" + rule);
    project->write(QStringLiteral("test.db.meditrack.jsonl"), lines.join('\n'));
    const QByteArray c1 = bytesOf(project->path(QStringLiteral("versions/c1.py")));
    project->write(QStringLiteral("versions/c1.py"), QByteArray(c1).replace("VALUES (1)", "VALUES (2)"));
    const CliResult text = runCli(words("current|-v"));
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.out.count(QStringLiteral("Edited since it was applied: ")), isEdited ? 1 : 0);
    QCOMPARE(text.err.count(QStringLiteral("Nobody can tell whether these scripts were edited")), told.isEmpty() ? 0 : 1);
    QVERIFY2(told.isEmpty() || text.err.contains(QStringLiteral("warning: Nobody can tell whether these scripts were edited after they were applied: %1. ").arg(told)), qPrintable(text.err));
    NoProgress progress;
    const DatabaseState state = readState(project->config(), progress);
    QCOMPARE(state.edited.size(), size_t(isEdited ? 1 : 0));
    QCOMPARE(state.notCompared.size(), told.isEmpty() ? 0 : first.isEmpty() ? 4 : 3);
    // Applied again it is known again.
    QCOMPARE(runCli(words("downgrade|base")).exitCode, 0);
    QCOMPARE(runCli(words("upgrade|heads")).exitCode, 0);
    QVERIFY(!runCli(words("current|-v")).err.contains(QStringLiteral("Nobody can tell")));
}

void TestJournal::commandLine()
{
    CliProject project;
    QVERIFY(runCli(words("journal")).out.contains(QStringLiteral("Nothing is written in the journal.")));
    runCli(words("upgrade|c1"));
    runCli(words("upgrade|c2"));
    runCli(words("downgrade|-1"));
    const QJsonArray all = runCli(words("journal|--json")).array();
    QStringList verbs;
    for (const QJsonValue &each : all)
        verbs << each[QLatin1String("verb")].toString() + u' ' + strings(each[QLatin1String("heads_after")]).join(u',');
    QCOMPARE(verbs, (QStringList{"downgrade c1", "upgrade c2", "upgrade c1"})); // newest first
    QCOMPARE(runCli(words("journal|--json|--limit|1")).array(), QJsonArray{all.first()});
    QCOMPARE(runCli(words("journal|--json|--limit|0")).array(), QJsonArray());
    QCOMPARE(runCli(words("journal|--limit|two")).exitCode, 2);
    QCOMPARE(runCli(words("journal|--limit|-2")).exitCode, 2);
    const QStringList lines = runCli(words("journal|--limit|2")).outLines();
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].contains(QStringLiteral("downgrade  done         c2 -> c1")), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(QStringLiteral("upgrade    done         c1 -> c2")), qPrintable(lines[1]));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
