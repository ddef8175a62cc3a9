// SPDX-License-Identifier: GPL-3.0-or-later
// The lines that people and programs read, beside those of an installed Alembic on the same project and database.
#include "support/clisession.h"
#include "support/project.h"

#include <QRegularExpression>
#include <QTest>

namespace {

/// What Python's sets order by chance is ordered here: labels in brackets and lists after "Branches into:" and
/// "Branch names:". And what 1.19 prints and an older Alembic does not is taken out.
QString comparable(const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    static const QRegularExpression list(QStringLiteral(R"(^(Branches into: |Branch names: )(.*)$)"));
    static const QRegularExpression labels(QStringLiteral(R"( \(([^()]*, [^()]*)\))"));
    for (QString &line : lines) {
        if (const auto match = list.match(line); match.hasMatch()) {
            QStringList items = match.captured(2).split(QStringLiteral(", "));
            items.sort();
            line = match.captured(1) + items.join(QStringLiteral(", "));
            continue;
        }
        qsizetype from = 0;
        for (auto bracket = labels.match(line); bracket.hasMatch(); bracket = labels.match(line, from)) {
            QStringList items = bracket.captured(1).split(QStringLiteral(", "));
            items.sort();
            line.replace(bracket.capturedStart(1), bracket.capturedLength(1), items.join(QStringLiteral(", ")));
            from = bracket.capturedEnd();
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString firstFailure(const QString &text)
{
    return text.section(QLatin1String("FAILED: "), 1).section(QLatin1Char('\n'), 0, 0).trimmed();
}

/// What an installed Alembic makes of these command lines in the current directory.
QList<CliResult> askAlembic(const QList<QStringList> &commands)
{
    QJsonArray questions;
    for (const QStringList &command : commands)
        questions.append(QJsonArray::fromStringList(command));
    const Outcome outcome
        = runPython({QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/cli/oracle.py"), {},
                      QJsonDocument(questions).toJson(QJsonDocument::Compact),
                      {{QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite:///test.db")}}});
    QList<CliResult> answers;
    for (const QJsonValue &answer : QJsonDocument::fromJson(outcome.output).array())
        answers << CliResult{answer[QLatin1String("exit")].toInt(), answer[QLatin1String("out")].toString(),
                             answer[QLatin1String("err")].toString()};
    if (answers.size() != commands.size())
        qFatal("no answer from Alembic: %s", outcome.errors.constData());
    return answers;
}

/// Entries or lines in alphabetical order: for commands whose order is a set's.
QString sorted(const QString &text, bool entries)
{
    static const QRegularExpression beforeEntry(QStringLiteral("(?<![^\\n])(?=Rev: )"));
    static const QRegularExpression afterLine(QStringLiteral("(?<=\\n)"));
    QStringList parts = text.split(entries ? beforeEntry : afterLine);
    parts.sort();
    return parts.join(QString());
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

void addRevision(Project &project, const char *id, const char *down, const QByteArray &header = {},
                 const char *doc = nullptr)
{
    const QByteArray text
        = QByteArray("\"\"\"") + (doc ? QByteArray(doc) : QByteArray("message of ") + id) + "\n\nRevision ID: " + id
          + "\n\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = '" + id + "'\ndown_revision = "
          + down + "\n" + header + "\n\n\ndef upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n";
    project.write(QStringLiteral("versions/") + QString::fromLatin1(id) + QStringLiteral(".py"), text);
}

/// Each file name sorts as the order of writing, and there is one base where order matters.
void makeProject(Project &project, const QString &kind)
{
    addRevision(project, "aa01", "None");
    addRevision(project, "aa02", "'aa01'", {}, "second, with a longer text\nover two lines");
    addRevision(project, "aa03", "'aa02'", {}, "");
    if (kind == QLatin1String("linear"))
        return;
    addRevision(project, "ab01", "'aa02'", "branch_labels = ('sales',)");
    addRevision(project, "ab02", "'ab01'");
    addRevision(project, "ac01", "'aa03'", "branch_labels = ('stock', 'store')");
    if (kind == QLatin1String("branched"))
        return;
    if (kind == QLatin1String("merged")) {
        addRevision(project, "ad01", "('ac01', 'ab02')");
        addRevision(project, "ad02", "'ad01'");
        return;
    }
    addRevision(project, "ac02", "'ac01'", "depends_on = 'ab02'"); // ab02 is an effective head now
    addRevision(project, "ac03", "'ac02'", "depends_on = ('sales', 'aa01')");
}

const QStringList kinds{QStringLiteral("linear"), QStringLiteral("branched"), QStringLiteral("merged"),
                        QStringLiteral("depends")};

} // namespace

class TestCliOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("PYTHONDONTWRITEBYTECODE", "1"); }
    void sameLines_data();
    void sameLines();
    void written_data();
    void written();
    void configurations_data();
    void configurations();

private:
    void compare(const QStringList &command, const CliResult &alembic, const CliResult &ours);
};

void TestCliOracle::sameLines_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : kinds)
        QTest::newRow(qPrintable(kind)) << kind;
}

void TestCliOracle::sameLines()
{
    QFETCH(QString, kind);
    Project project;
    makeProject(project, kind);
    const InFolder folder(project.path());
    qputenv("DATABASE_URL", "sqlite:///test.db");
    // Two shapes of output are sets in Alembic: the rows of current, and the children below a branch point.
    const QList<const char *> commands{
        "heads",
        "heads -v",
        "heads --resolve-dependencies",
        "branches",
        "branches -v",
        "history",
        "history -v",
        "history -i",
        "history -i -v",
        "history -r :aa02",
        "history -raa02:",
        "history -raa02:aa03",
        "history -r-1:",
        "history -r-2:",
        "history -r:current",
        "history -rcurrent:",
        "history -i -rcurrent:",
        "history --rev-range=aa01:aa03 -v",
        "history -r aa03:aa01",
        "history -r nosuch:",
        "history -r aa01",
        "show aa02",
        "show aa03",
        "show heads",
        "show head",
        "show current",
        "show base",
        "show nosuch",
        "show aa01",
        "show ab01",
        "show ac01",
        "show ac02",
        "show ad01",
        "current",
        "current -v",
        "show sales@head",
        "history -rsales@base:sales@head",
        "history -r:sales",
        "downgrade a:b",
        "downgrade base",
        "downgrade -1",
        "upgrade a:b",
        "downgrade --sql aa01",
        "stamp --sql --purge heads",
        "show zz",
        "revision --sql",
        "revision --rev-id a-b",
        "revision --head aa01 --rev-id e1",
        "merge heads heads",
    };
    const QList<const char *> states{"", "stamp aa02", "stamp heads", "stamp aa01"};
    int compared = 0;
    for (const char *state : states) {
        if (*state) {
            const CliResult stamped = runCli(words(state));
            QVERIFY2(stamped.exitCode == 0, qPrintable(stamped.err));
        }
        QList<QStringList> asked;
        for (const char *command : commands) {
            // In the other states, only what the database matters to.
            if (!*state || QByteArray(command).contains("cur") || QByteArray(command).contains("-i"))
                asked << words(command);
        }
        const QList<CliResult> answers = askAlembic(asked);
        for (qsizetype i = 0; i < asked.size(); ++i, ++compared) {
            compare(asked.at(i), answers.at(i), runCli(asked.at(i)));
            if (QTest::currentTestFailed()) {
                qWarning("%s, %s: %s", qPrintable(kind), state, qPrintable(asked.at(i).join(QLatin1Char(' '))));
                return;
            }
        }
    }
    QVERIFY(compared > 60);
}

void TestCliOracle::compare(const QStringList &command, const CliResult &alembic, const CliResult &ours)
{
    QCOMPARE(ours.exitCode, alembic.exitCode);
    if (alembic.exitCode != 0) {
        // Alembic says it on stdout, we on stderr; ours goes on with what to do.
        QVERIFY2(!firstFailure(alembic.out).isEmpty(), qPrintable(alembic.err));
        QCOMPARE(firstFailure(ours.err), firstFailure(alembic.out));
        return;
    }
    QString theirs = comparable(alembic.out);
    QString mine = comparable(ours.out);
    const bool branches = command.first() == QLatin1String("branches");
    const bool blocks
        = !branches && (command.contains(QStringLiteral("-v")) || command.first() == QLatin1String("show"));
    if (command.contains(QStringLiteral("current")) || branches) {
        theirs = sorted(theirs, blocks);
        mine = sorted(mine, blocks);
    }
    QCOMPARE(mine, theirs);
}

void TestCliOracle::written_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("command");
    const auto row = [](const char *kind, const char *command) {
        QTest::newRow(command) << QString::fromLatin1(kind) << QString::fromLatin1(command).split(QLatin1Char('|'));
    };
    row("linear", "revision|-m|Add a table, really|--rev-id|e1");
    row("linear", "revision|--rev-id|e1");
    row("linear", "revision|-m|x|--rev-id|e1|--head|aa01|--splice|--branch-label|new");
    row("linear", "revision|-m|x|--rev-id|e1|--head|base|--depends-on|aa0");
    row("branched", "revision|-m|x|--rev-id|e1|--head|sales@head|--depends-on|stock|--depends-on|aa03");
    row("branched", "revision|-m|x|--rev-id|e1|--head|a|--head|ac01");
    row("branched", "revision|-m|x|--rev-id|e1");
    row("branched", "merge|-m|both|--rev-id|e1|heads");
    row("branched", "merge|-m|both|--rev-id|e1|--branch-label|b|ab02|ac01");
    row("branched", "revision|-m|x|--rev-id|e1|--depends-on|nosuch|--head|ac01");
}

/// The file that revision and merge write, and what they say of it.
void TestCliOracle::written()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, command);
    Project theirs;
    Project mine;
    const QByteArray mako
        = "\"\"\"${message}\n\nRevision ID: ${up_revision}\nRevises: ${down_revision | comma,n}\n\"\"\"\n"
          "revision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n"
          "branch_labels = ${repr(branch_labels)}\ndepends_on = ${repr(depends_on)}\n\n\n"
          "def upgrade():\n    ${upgrades if upgrades else \"pass\"}\n\n\n"
          "def downgrade():\n    ${downgrades if downgrades else \"pass\"}\n";
    for (Project *project : {&theirs, &mine}) {
        makeProject(*project, kind);
        project->write(QStringLiteral("script.py.mako"), mako);
    }
    qputenv("DATABASE_URL", "sqlite:///test.db");
    CliResult alembic;
    {
        const InFolder folder(theirs.path());
        alembic = askAlembic({command}).first();
    }
    const InFolder folder(mine.path());
    const CliResult ours = runCli(command);
    QCOMPARE(ours.exitCode, alembic.exitCode);
    if (alembic.exitCode != 0) {
        QCOMPARE(firstFailure(ours.err), firstFailure(alembic.out));
        return;
    }
    QCOMPARE(ours.out, QString(alembic.out).replace(theirs.path(), mine.path()));
    const auto added = [](const Project &project) {
        return QDir(project.path(QStringLiteral("versions"))).entryList({QStringLiteral("e1*")});
    };
    QCOMPARE(added(mine).size(), 1);
    QCOMPARE(added(mine), added(theirs));
    const QString file = QStringLiteral("versions/") + added(mine).first();
    QCOMPARE(bytesOf(mine.path(file)), bytesOf(theirs.path(file)));
}

void TestCliOracle::configurations_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::addColumn<QStringList>("command");
    // A missing file or section has the texts of Alembic 1.16 and later: tst_config.
    QTest::newRow("another section") << QByteArray("[other]\nscript_location = %(here)s\n") << words("-n other heads");
    QTest::newRow("no script_location") << QByteArray("[alembic]\nx = 1\n") << words("heads");
    QTest::newRow("hooks of an unknown type")
        << QByteArray("[alembic]\nscript_location = %(here)s\n[post_write_hooks]\nhooks = a\na.type = nosuch\n")
        << words("revision --rev-id e1");
    QTest::newRow("a hook without its program") << QByteArray(
        "[alembic]\nscript_location = %(here)s\n[post_write_hooks]\nhooks = a\na.type = console_scripts\n")
                                                << words("revision --rev-id e1");
}

void TestCliOracle::configurations()
{
    QFETCH(QByteArray, ini);
    QFETCH(QStringList, command);
    Project project;
    makeProject(project, QStringLiteral("linear"));
    project.write(QStringLiteral("script.py.mako"),
                  "\"\"\"${message}\"\"\"\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n");
    if (!ini.isEmpty())
        project.write(QStringLiteral("alembic.ini"), ini);
    const InFolder folder(project.path());
    qputenv("DATABASE_URL", "sqlite:///test.db");
    const CliResult ours = runCli(command); // first: both would write the same file
    for (const QString &name : QDir(QStringLiteral("versions")).entryList({QStringLiteral("e1*")}))
        QFile::remove(QStringLiteral("versions/") + name);
    const CliResult alembic = askAlembic({command}).first();
    QCOMPARE(ours.exitCode, alembic.exitCode);
    if (alembic.exitCode == 0) {
        QCOMPARE(ours.out, alembic.out);
        return;
    }
    QString failure = firstFailure(ours.err);
    QCOMPARE(failure.remove(QStringLiteral(" (or 'type' in toml)")), firstFailure(alembic.out)); // 1.16 and later
    // What was said before it failed; newer versions put the name of a hook in single quotes.
    QString said = alembic.out.section(QLatin1String("Running"), 1).section(QLatin1String("FAILED: "), 0, 0);
    QCOMPARE(ours.out.section(QLatin1String("Running"), 1), said.replace(QLatin1Char('"'), QLatin1Char('\'')));
}

QTEST_GUILESS_MAIN(TestCliOracle)
#include "tst_clioracle.moc"
