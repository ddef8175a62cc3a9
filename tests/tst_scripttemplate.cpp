// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scripttemplate.h"
#include "core/textfile.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace meditrack;

namespace {

const QDateTime moment(QDate(2026, 3, 4), QTime(5, 6, 7));

struct Name
{
    QString pattern;
    int length;
    QString message;
};

QList<Name> names()
{
    const QString usual = QStringLiteral("%(rev)s_%(slug)s");
    QList<Name> list;
    for (const char *message : {"add a table", "Add TABLE", "", "  spaces  and\ttabs ", "it's \"quoted\" & more!", "under_score__twice", "Größe und Änderung", "日本語 テスト",
                                "v2.0-rc1", "a", "!!!", "exactly forty characters in this message", "forty-one characters are in this message!!",
                                "a rather long message that has to be cut somewhere", "averyveryverylongwordwithoutanyblanksinitatall", "İstanbul ÉCOLE ß",
                                "aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddd e", "½ ² ٣ digits"})
        list << Name{usual, 40, QString::fromUtf8(message)};
    for (int length : {1, 5, 10, 15})
        list << Name{usual, length, QStringLiteral("add reminder time")};
    for (const char *pattern : {"%(year)d_%(month).2d_%(day).2d_%(hour).2d%(minute).2d%(second).2d-%(rev)s_%(slug)s", "%(year)d%(month)02d%(day)02d_%(slug)s",
                                "%(rev).4s-%(slug).3s", "%(month)5d%(day)-5d|", "%(rev)15s|%(rev)-15s|", "%(year)s_%(month)s", "100%%_%(rev)s", "plain",
                                "%(month)05.2d_%(rev)s", "%(nothing)s", "%(rev)d", "%x", "50%", "%(rev"})
        list << Name{QString::fromLatin1(pattern), 40, QStringLiteral("add a table")};
    return list;
}

struct Text
{
    const char *name;
    QString path;
    QJsonObject values;
};

QList<Text> texts()
{
    const QStringList templates{QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations/script.py.mako"),
                                QStringLiteral("/usr/lib/python3/dist-packages/alembic/templates/generic/script.py.mako")};
    const QJsonObject plain{{"message", "Add a table"}, {"up_revision", "abc123"}, {"down_revision", "def456"}, {"branch_labels", QJsonValue()},
                            {"depends_on", QJsonValue()}, {"create_date", "2026-03-04 05:06:07.123000"}, {"imports", ""}, {"upgrades", ""}, {"downgrades", ""}};
    const auto with = [&](const char *key, const QJsonValue &value) {
        QJsonObject changed = plain;
        changed[QLatin1String(key)] = value;
        return changed;
    };
    QList<Text> list;
    for (const QString &path : templates) {
        list << Text{"plain", path, plain} << Text{"base", path, with("down_revision", {})} << Text{"merge", path, with("down_revision", QJsonArray{"a", "b", "c"})}
             << Text{"labels", path, with("branch_labels", QJsonArray{"it's"})} << Text{"two labels", path, with("branch_labels", QJsonArray{"x", "y"})}
             << Text{"dependency", path, with("depends_on", "zzz")} << Text{"dependencies", path, with("depends_on", QJsonArray{"y", "z"})}
             << Text{"Unicode", path, with("message", QStringLiteral("Größe\n\nmehr €"))} << Text{"with operations", path, with("upgrades", "op.drop_table('x')\n    op.drop_table('y')")};
    }
    return list;
}

QVariant variable(const QString &key, const QJsonValue &value)
{
    if (value.isNull())
        return {};
    if (!value.isArray())
        return value.toString();
    QStringList items;
    for (const QJsonValue &each : value.toArray())
        items << each.toString();
    return key == QLatin1String("depends_on") ? QVariant(QVariantList(items.begin(), items.end())) : QVariant(items);
}

} // namespace

class TestScriptTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fileNames_data();
    void fileNames();
    void renders_data();
    void renders();
    void comments();
    void notUnderstood_data();
    void notUnderstood();
    void defaultIsReadable();
    void repr();
    void messagesInStrings_data();
    void messagesInStrings();

private:
    QJsonObject m_answers;
};

void TestScriptTemplate::initTestCase()
{
    QJsonArray askedNames;
    for (const Name &each : names())
        askedNames << QJsonArray{each.pattern, each.length, QStringLiteral("0123456789ab"), each.message, moment.toString(Qt::ISODate)};
    QJsonArray askedTexts;
    for (const Text &each : texts())
        askedTexts << QJsonArray{each.path, each.values};
    m_answers = askPython(QStringLiteral("templates.py"), QJsonObject{{"names", askedNames}, {"texts", askedTexts}}).toObject();
}

void TestScriptTemplate::fileNames_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QJsonValue>("expected");
    const QList<Name> list = names();
    for (qsizetype i = 0; i < list.size(); ++i)
        QTest::newRow(qPrintable(QStringLiteral("%1 %2 %3").arg(list[i].pattern).arg(list[i].length).arg(list[i].message)))
            << list[i].pattern << list[i].length << list[i].message << m_answers["names"][i];
}

void TestScriptTemplate::fileNames()
{
    QFETCH(QString, pattern);
    QFETCH(int, length);
    QFETCH(QString, message);
    QFETCH(QJsonValue, expected);
    QString got;
    const auto error = errorOf([&] { got = fileNameFrom(pattern, QStringLiteral("0123456789ab"), slugOf(message, length), moment) + QStringLiteral(".py"); });
    QCOMPARE(error.has_value(), expected.isNull());
    if (!error)
        QCOMPARE(got, expected.toString());
    else
        QCOMPARE(error->code, ErrorCode::Configuration);
}

void TestScriptTemplate::renders_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("values");
    QTest::addColumn<QJsonValue>("expected");
    const QList<Text> list = texts();
    for (qsizetype i = 0; i < list.size(); ++i)
        QTest::newRow(qPrintable(QStringLiteral("%1 in %2").arg(QLatin1String(list[i].name), list[i].path))) << list[i].path << list[i].values << m_answers["texts"][i];
}

void TestScriptTemplate::renders()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, values);
    QFETCH(QJsonValue, expected);
    QVERIFY2(expected.isString(), "Alembic cannot render it");
    TemplateValues ours;
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        ours.insert(it.key(), variable(it.key(), it.value()));
    QCOMPARE(renderTemplate(readTextFile(path), ours, path), expected.toString());
}

void TestScriptTemplate::comments()
{
    QCOMPARE(renderTemplate(QStringLiteral("## for the author\na = ${x}\n  ## and this\nb # stays\n"), {{"x", QStringLiteral("1")}}, {}), QStringLiteral("a = 1\nb # stays\n"));
    QCOMPARE(renderTemplate(QStringLiteral("<%text>#${x}\n</%text> ${x}<%doc>\n for the author </%doc>!\n"), {{"x", QStringLiteral("1")}}, {}), QStringLiteral("#${x}\n 1!\n"));
    // As in Python, the name that is not chosen need not be there.
    QCOMPARE(renderTemplate(QStringLiteral("${nothing if x else 'pass'}"), {{"x", QString()}}, {}), QStringLiteral("pass"));
}

void TestScriptTemplate::notUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("unknown name") << "a\n${nothing}\n" << 2;
    QTest::newRow("call") << "a\nb\n${message.upper()}\n" << 3;
    QTest::newRow("unknown filter") << "${message | u}" << 1;
    QTest::newRow("control line") << "a\n\n% if message:\nb\n% endif\n" << 3;
    QTest::newRow("block") << "a\n<% x = 1 %>\n" << 2;
    QTest::newRow("tag") << "<%def name=\"f()\">\n</%def>" << 1;
}

void TestScriptTemplate::notUnderstood()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const auto error = errorOf([&] { renderTemplate(text, {{"message", QStringLiteral("m")}}, QStringLiteral("/p/script.py.mako")); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Configuration);
    QCOMPARE(error->file, QStringLiteral("/p/script.py.mako"));
    QCOMPARE(error->line, line);
    QVERIFY(!error->advice.isEmpty());
}

void TestScriptTemplate::defaultIsReadable()
{
    // A project without a template gets the same scripts as one with MediTrack's own.
    QCOMPARE(defaultScriptTemplate().trimmed(), readTextFile(QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations/script.py.mako")).trimmed());
}

void TestScriptTemplate::repr()
{
    // docs.python.org: repr() of str, tuple and list.
    QCOMPARE(pythonRepr({}), QStringLiteral("None"));
    QCOMPARE(pythonRepr(QStringLiteral("a")), QStringLiteral("'a'"));
    QCOMPARE(pythonRepr(QStringLiteral("it's")), QStringLiteral("\"it's\""));
    QCOMPARE(pythonRepr(QStringLiteral("it's \"x\"")), QStringLiteral("'it\\'s \"x\"'"));
    QCOMPARE(pythonRepr(QStringLiteral("a\\b\n\t\r\x01")), QStringLiteral("'a\\\\b\\n\\t\\r\\x01'"));
    QCOMPARE(pythonRepr(QStringList{"a"}), QStringLiteral("('a',)"));
    QCOMPARE(pythonRepr(QStringList{"a", "b"}), QStringLiteral("('a', 'b')"));
    QCOMPARE(pythonRepr(QVariantList{QStringLiteral("a")}), QStringLiteral("['a']"));
}

void TestScriptTemplate::messagesInStrings_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("asItStands"); // nothing escaped: the text that Alembic writes
    const auto row = [](const QString &message, bool asItStands) { QTest::newRow(qPrintable(message)) << message << asItStands; };
    row(QStringLiteral("Say \"hi\" to 'them'"), true);
    row(QStringLiteral("\"\"twice\"\""), true);
    row(QStringLiteral("100 % \\d"), true);
    row(QStringLiteral("three \"\"\" quotes"), false);
    row(QStringLiteral("four \"\"\"\" quotes"), false);
    row(QStringLiteral("at the end \"\"\""), false);
    row(QStringLiteral("\\\"\"\""), false);
    row(QStringLiteral("path C:\\"), false);
    row(QStringLiteral("C:\\users\\new"), false);
    row(QStringLiteral("\\N \\x \\U"), false);
    row(QStringLiteral("''' and '"), false);
}

void TestScriptTemplate::messagesInStrings()
{
    QFETCH(QString, message);
    QFETCH(bool, asItStands);
    const TemplateValues values{{"message", message}};
    const QString usual = renderTemplate(QStringLiteral("\"\"\"${message}\n\"\"\"\n"), values, {});
    QCOMPARE(usual == QStringLiteral("\"\"\"%1\n\"\"\"\n").arg(message), asItStands);
    for (const QString &text : {usual, renderTemplate(QStringLiteral("\"\"\"${message}\"\"\"\n"), values, {}),
                                renderTemplate(QStringLiteral("'''${message}'''\n"), values, {})}) {
        // Python's own word on what the string is.
        const Outcome python = runProgram({QStringLiteral("/usr/bin/python3"),
                                           {QStringLiteral("-W"), QStringLiteral("ignore"), QStringLiteral("-c"),
                                            QStringLiteral("import ast, sys; print(ast.literal_eval(sys.argv[1]).strip(), end='')"), text}});
        QVERIFY2(python.exitCode == 0, (text.toUtf8() + python.errors).constData());
        QCOMPARE(QString::fromUtf8(python.output), message);
    }
    QCOMPARE(renderTemplate(QStringLiteral("x = ${repr(message)}"), values, {}), QStringLiteral("x = ") + pythonRepr(message));
}

QTEST_GUILESS_MAIN(TestScriptTemplate)
#include "tst_scripttemplate.moc"
