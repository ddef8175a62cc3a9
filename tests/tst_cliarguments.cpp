// SPDX-License-Identifier: GPL-3.0-or-later
// How words are understood: argparse's habits, asked from argparse itself where Alembic has the option too.
#include "cli/arguments.h"
#include "core/error.h"
#include "support/errorof.h"
#include "support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace meditrack;
using namespace meditrack::cli;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('|'));
}

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// Our understanding in the names of Alembic's own namespace; only what the command has there.
QJsonObject understood(const CommandLine &line, const QJsonObject &model)
{
    const Options &o = line.options;
    const QStringList rest = o.arguments;
    const QHash<QString, QJsonValue> all{
        {"command", QString::fromLatin1(line.command->name)},
        {"revision", rest.isEmpty() ? QJsonValue() : QJsonValue(rest.first())},
        {"rev", rest.isEmpty() ? QJsonValue() : QJsonValue(rest.first())},
        {"revisions", QJsonArray::fromStringList(rest)},
        {"config", o.configFiles.isEmpty() ? QStringLiteral("alembic.ini")
                                           : o.configFiles.last()}, // argparse has its default already
        {"name", o.section},
        {"x",
         o.xArguments.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonArray::fromStringList(o.xArguments))},
        {"raiseerr", o.raiseError},
        {"sql", o.sql},
        {"tag", orNull(o.tag)},
        {"verbose", o.verbose},
        {"rev_range", orNull(o.range)},
        {"indicate_current", o.indicateCurrent},
        {"resolve_dependencies", o.resolveDependencies},
        {"message", orNull(o.message)},
        {"autogenerate", o.autogenerate},
        {"head", orNull(o.head)},
        {"splice", o.splice},
        {"branch_label", orNull(o.branchLabel)},
        {"version_path", orNull(o.versionPath)},
        {"rev_id", orNull(o.revisionId)},
        {"depends_on",
         o.dependsOn.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonArray::fromStringList(o.dependsOn))},
        {"purge", o.purge},
    };
    QJsonObject result;
    for (const QString &key : model.keys())
        result.insert(key, all.value(key, QStringLiteral("not known: ") + key));
    return result;
}

QString shown(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

class TestCliArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asArgparse_data();
    void asArgparse();
    void ours_data();
    void ours();
    void refused_data();
    void refused();
    void helpOfEveryCommand();

private:
    QJsonArray m_answers;
};

void TestCliArguments::asArgparse_data()
{
    const QList<const char *> lines{
        "current",
        "current|-v",
        "current|--verb",
        "downgrade|-1",
        "downgrade|--|-1",
        "downgrade|--sql|a:b",
        "downgrade|a:b|--sql",
        "upgrade|+1",
        "upgrade|head|--tag|x",
        "upgrade|head|--tag=x",
        "upgrade|--t|x|head",
        "upgrade|label@+1",
        "upgrade|head|--s",
        "upgrade|",
        "history|-r-2:head",
        "history|-rA:B",
        "history|-r|A:B",
        "history|--rev-range=:b",
        "history|--rev-range|a:",
        "history|--rev|a:",
        "history|--r=a:",
        "history|-vi",
        "history|-iva",
        "history|-ivra:b",
        "history|-r=a:b",
        "history|--rev-range=",
        "history|-r|-1",
        "history|-r|-2:head",
        "revision|-mfoo",
        "revision|-m|foo bar",
        "revision|-m|",
        "revision|--message=a=b",
        "revision|-m|- a dash",
        "revision|-m|-1",
        "revision|-m|[WIP]",
        "revision|-m|a|-m|b",
        "revision|--autogen|--sql",
        "revision|--auto",
        "revision|--s",
        "revision|--sp",
        "revision|--sq",
        "revision|--head=x@head",
        "revision|--he|x",
        "revision|--head|a|--head|b",
        "revision|--depends-on|a|--depends-on=b",
        "revision|--dep|a",
        "revision|--rev-id|1234|--version-path|p",
        "revision|--ver|p",
        "revision|--branch-label|l|--splice",
        "revision|-m",
        "revision|extra",
        "revision|-m|--sql",
        "merge|a|b",
        "merge|-m|x|a|b",
        "merge|a|-m|x|b",
        "merge|a|b|--branch|l",
        "merge|heads|--rev-id=1",
        "stamp|a|b|--purge",
        "stamp|--pur|heads",
        "stamp|head|--sql|--tag|t",
        "stamp",
        "show",
        "show|-1",
        "show|a",
        "show|a.b",
        "heads|--resolve",
        "heads|--resolve-dependencies|-v",
        "heads|-x",
        "branches|--verbose",
        "-c|f.ini|current",
        "-cf.ini|current",
        "--config=f.ini|current",
        "--conf|f.ini|heads",
        "-n|s|current",
        "-ns|heads",
        "--name|s|heads",
        "-x|a=1|-x|b=2|upgrade|head",
        "-xa|heads",
        "-x|-1|heads",
        "-x|a b|heads",
        "-x|- b|heads",
        "--raiseerr|heads",
        "--raise|heads",
        "upgrade|head|--unknown",
        "upgrade|a|b|c|--unknown=1",
        "nosuch",
        "--nosuch",
        "downgrade",
        "downgrade|a|b",
        "history|--sql",
        "current|x",
        "current|--verbose=1",
        "upgrade|head|--sql=x",
        "-",
    };
    QJsonArray questions;
    for (const char *line : lines)
        questions.append(QJsonArray::fromStringList(words(line)));
    const Outcome outcome
        = runProgram({QStringLiteral("/usr/bin/python3"),
                      {QStringLiteral("-B"), QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/cli/arguments.py")},
                      QJsonDocument(questions).toJson(QJsonDocument::Compact)});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    m_answers = QJsonDocument::fromJson(outcome.output).array();
    QCOMPARE(m_answers.size(), lines.size());
    QTest::addColumn<int>("index");
    QTest::addColumn<QStringList>("arguments");
    for (int i = 0; i < lines.size(); ++i)
        QTest::newRow(lines[i]) << i << words(lines[i]);
}

void TestCliArguments::asArgparse()
{
    QFETCH(int, index);
    QFETCH(QStringList, arguments);
    const QJsonValue model = m_answers.at(index);
    const auto error = errorOf([&] { parseArguments(arguments); });
    // What Alembic refuses although it could only mean one thing may work here.
    static const QList<QStringList> wider{words("history|-r|-2:head"), words("merge|a|-m|x|b")};
    if (model.isDouble()) {
        QCOMPARE(model.toInt(), 2);
        if (!wider.contains(arguments))
            QVERIFY2(error && error->code == ErrorCode::Usage, "argparse refuses this");
        return;
    }
    QVERIFY2(!error, error ? qPrintable(error->text()) : "");
    QCOMPARE(shown(understood(parseArguments(arguments), model.toObject())), shown(model.toObject()));
}

void TestCliArguments::ours_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QStringList>("same");
    QTest::newRow("global after the verb")
        << words("upgrade|head|-x|a=1|-n|s|-q") << words("-x|a=1|-n|s|-q|upgrade|head");
    QTest::newRow("url after the verb") << words("heads|--database-url|u") << words("--database-url=u|heads");
    QTest::newRow("config after the verb") << words("heads|-c|f") << words("-c|f|heads");
    QTest::newRow("long config after current") << words("current|--config|f") << words("-c|f|current");
    QTest::newRow("both meanings of -c") << words("-c|f|current|-c") << words("--config|f|current|--check-heads");
    QTest::newRow("abbreviated global") << words("heads|--script|f") << words("heads|--script-location|f");
    QTest::newRow("Alembic's abbreviation first") << words("stamp|--p|a") << words("stamp|--purge|a");
    QTest::newRow("range like an option") << words("history|-r|-2:head") << words("history|-r-2:head");
    QTest::newRow("group") << words("-q|migrate|down|--plan") << words("migrate|down|-q|--plan");
    QTest::newRow("x on both sides") << words("-x|a|upgrade|-x|b|head") << words("-x|a|-x|b|upgrade|head");
}

void TestCliArguments::ours()
{
    QFETCH(QStringList, given);
    QFETCH(QStringList, same);
    const CommandLine a = parseArguments(given);
    const CommandLine b = parseArguments(same);
    QCOMPARE(a.command, b.command);
    QCOMPARE(a.options.xArguments, b.options.xArguments);
    QCOMPARE(a.options.section, b.options.section);
    QCOMPARE(a.options.configFiles, b.options.configFiles);
    QCOMPARE(a.options.databaseUrl, b.options.databaseUrl);
    QCOMPARE(a.options.scriptLocation, b.options.scriptLocation);
    QCOMPARE(a.options.range, b.options.range);
    QCOMPARE(a.options.arguments, b.options.arguments);
    QCOMPARE(a.options.quiet, b.options.quiet);
    QCOMPARE(a.options.plan, b.options.plan);
    QCOMPARE(a.options.purge, b.options.purge);
    QCOMPARE(a.options.checkHeads, b.options.checkHeads);
}

void TestCliArguments::refused_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QStringList() << QStringLiteral("too few arguments");
    QTest::newRow("a group alone") << words("migrate") << QStringLiteral("migrate what? One of: up, down, current, history, create, reset");
    QTest::newRow("no such verb of a group")
        << words("migrate|sideways") << QStringLiteral("there is no command 'migrate sideways'");
    QTest::newRow("no name") << words("migrate|create") << QStringLiteral("an argument is missing: NAME");
    QTest::newRow("two names") << words("migrate|create|a|b") << QStringLiteral("unrecognized argument: b");
    QTest::newRow("a config file after current -c")
        << words("current|-c|f.ini") << QStringLiteral("unrecognized argument: f.ini");
    QTest::newRow("a value that is an option")
        << words("upgrade|--tag|--sql|head") << QStringLiteral("option --tag needs a value");
    QTest::newRow("version after the verb")
        << words("heads|--version") << QStringLiteral("unrecognized argument: --version");
}

void TestCliArguments::refused()
{
    QFETCH(QStringList, given);
    QFETCH(QString, why);
    const auto error = errorOf([&] { parseArguments(given); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Usage);
    QCOMPARE(error->message, why);
    QVERIFY2(error->detail.startsWith(QLatin1String("usage: meditrack ")), qPrintable(error->detail));
}

void TestCliArguments::helpOfEveryCommand()
{
    for (const Command &command : commands()) {
        QStringList call{QString::fromLatin1(command.group), QString::fromLatin1(command.name),
                         QStringLiteral("--help")};
        call.removeAll(QString());
        const QString text = parseArguments(call).answer;
        QVERIFY2(text.startsWith(usageLine(&command)), qPrintable(text));
        // Each word of the table must be an option that exists, and each option be told.
        for (const QString &key : QString::fromLatin1(command.accepts).split(QLatin1Char(' '))) {
            if (key != key.toUpper())
                QVERIFY2(text.contains(QStringLiteral("--")
                                       + (key == QLatin1String("range") ? QStringLiteral("rev-range") : key)),
                         qPrintable(key));
        }
    }
    QVERIFY(parseArguments(words("revision|--help")).answer.contains(QLatin1String("--rename OLD:NEW")));
    QVERIFY(parseArguments(words("upgrade|--help")).answer.contains(QLatin1String("several only with --plan")));
    const QString all = parseArguments({QStringLiteral("-h")}).answer;
    QVERIFY(all.contains(QLatin1String("migrate reset")));
    QVERIFY(!all.contains(QLatin1String("revs")));
}

QTEST_GUILESS_MAIN(TestCliArguments)
#include "tst_cliarguments.moc"
