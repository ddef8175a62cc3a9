// SPDX-License-Identifier: GPL-3.0-or-later
// Odd input to every verb around the data: what happened, what it means for the data, what to do next; and the same for
// programs, as one JSON document.
#include "support/clitest.h"

#include <QDir>
#include <QTest>

class TestDbErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data();
    void usage();
    void failures_data();
    void failures();
    void problemsFound();
    void journalAnywhere();
    void pins();
    void importAsks_data();
    void importAsks();
};

void TestDbErrors::usage_data()
{
    QTest::addColumn<QStringList>("line");
    for (const char *verb : {"db|backup", "db|restore", "db|import", "db|export", "db|verify", "db|pin", "db|unpin"}) {
        QTest::addRow("%s, an empty name", verb) << (words(verb) << QString());
        if (QByteArray(verb) != "db|import" && QByteArray(verb) != "db|export")
            QTest::addRow("%s, a stream", verb) << (words(verb) << QStringLiteral("-"));
    }
    for (const char *line : {"db|backup|--dir", "db|backups|--dir", "db|prune|--keep|3|--dir", "db|verify|x.db|--report", "migrate|down|--export-lost"})
        QTest::addRow("%s, empty", line) << (words(line) << QString());
    for (const char *line : {"db|backup|--keep|x", "db|backup|--compress|lzma", "db|prune", "db|export|--format|xml", "db|export|--table|nope", "db|export|--mask|x",
                             "db|import|x.json|--mode|x", "db|restore", "db|restore|--undo|x.db", "db|export|-|--json", "journal|--limit|x"})
        QTest::newRow(line) << words(line);
}

void TestDbErrors::usage()
{
    QFETCH(QStringList, line);
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    const QByteArray before = bytesOf(QStringLiteral("test.db"));
    for (const bool json : {false, true}) {
        const CliResult result = runCli(json && !line.contains(QStringLiteral("--json")) ? line + words("--json") : line);
        QVERIFY2(result.exitCode == 2, qPrintable(result.out + result.err));
        QVERIFY2(result.out.isEmpty(), qPrintable(result.out));
        QVERIFY2(!result.err.contains(QStringLiteral("''")) || result.err.contains(QStringLiteral("--keep")), qPrintable(result.err));
        if (json)
            QVERIFY2(!result.error()[QLatin1String("message")].toString().isEmpty(), qPrintable(result.err));
    }
    QCOMPARE(bytesOf(QStringLiteral("test.db")), before);
    QVERIFY(!QDir(QStringLiteral("backups")).exists());
}

void TestDbErrors::failures_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("line");
    const auto row = [](const char *url, const char *line) { QTest::addRow("%s %s", url, line) << QString::fromLatin1(url) << words(line); };
    for (const char *line : {"db|backup", "db|backups", "db|prune|--keep|3", "db|restore|x.db", "db|restore|--undo|--yes", "upgrade|heads|--rehearse-only"})
        row("sqlite://", line);
    for (const char *line : {"db|backup", "db|export", "db|restore|nope", "db|pin|nope", "db|backups|--dir|nope", "db|prune|--keep|3|--dir|nope"})
        row("sqlite:///none.db", line);
    for (const char *line : {"db|backup|--dir|/proc/x", "db|backup|nope/x.db", "db|backup|test.db", "db|backup|--dir|test.db", "db|backups|--dir|test.db", "db|prune|--keep|3|--dir|test.db",
                             "db|restore|nope", "db|restore|.", "db|restore|test.db", "db|restore|--undo", "db|verify|nope", "db|verify|test.db|nope", "db|verify|.",
                             "db|verify|test.db|--report|nope/x.html", "db|pin|nope", "db|pin|test.db|nope", "db|unpin|.", "db|export|/proc/x", "db|export|nope/x.json", "db|export|.",
                             "db|export|test.db", "db|import|nope.json|--yes", "db|import|.|--yes", "db|import|test.db|--yes", "db|import|nope.json"})
        row("sqlite:///test.db", line);
}

void TestDbErrors::failures()
{
    QFETCH(QString, url);
    QFETCH(QStringList, line);
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    const QByteArray before = bytesOf(QStringLiteral("test.db"));
    qputenv("DATABASE_URL", url.toLatin1());
    const CliResult people = runCli(line);
    QVERIFY2(people.exitCode == 255, qPrintable(people.out + people.err));
    // FAILED: what; what it means; what to do.
    const QStringList told = people.err.mid(people.err.indexOf(QStringLiteral("FAILED: "))).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY2(told.size() >= 3, qPrintable(people.err));
    static const QRegularExpression meaning(QStringLiteral("changed|No backup was made|only read|Nothing was"));
    QVERIFY2(told.filter(meaning).size() >= 1, qPrintable(people.err));
    QVERIFY2(!people.err.contains(QStringLiteral("''")) && !people.err.contains(QStringLiteral("mistake in MediTrack")), qPrintable(people.err));

    const CliResult program = runCli(line + words("--json"));
    QCOMPARE(program.exitCode, 255);
    QVERIFY2(told.first().contains(program.error()[QLatin1String("message")].toString()), qPrintable(program.err));
    if (!program.out.isEmpty())
        QVERIFY2(!QJsonDocument::fromJson(program.out.toUtf8()).isNull(), qPrintable(program.out));
    QCOMPARE(bytesOf(QStringLiteral("test.db")), before);
    QVERIFY(!QFile::exists(QStringLiteral("test.db.pinned")));
}

/// What looks for problems and finds some has its result, and fails with an error document as everything else.
void TestDbErrors::problemsFound()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    QCOMPARE(runCli(words("db|backup|good.tar")).exitCode, 0);
    QByteArray bytes = bytesOf(QStringLiteral("good.tar"));
    bytes[bytes.indexOf("SQLite format 3") + 3000] ^= 1;
    project->write(QStringLiteral("bad.tar"), bytes);
    const CliResult verified = runCli(words("db|verify|good.tar|bad.tar|--json"));
    QCOMPARE(verified.exitCode, 255);
    QCOMPARE(verified.array().size(), 2);
    QCOMPARE(verified.array()[0][QLatin1String("result")].toString(), QStringLiteral("good"));
    QVERIFY2(verified.error()[QLatin1String("message")].toString().contains(QStringLiteral("bad.tar")), qPrintable(verified.err));
    QVERIFY(!verified.error()[QLatin1String("message")].toString().contains(QStringLiteral("good.tar")));

    project->addScript(QStringLiteral("c4"), QStringLiteral("c3"), QStringLiteral("import no_such_module"));
    for (const char *line : {"upgrade|c4|--preflight|--json", "upgrade|heads|--preflight|--json"}) {
        const CliResult preflight = runCli(words(line));
        QVERIFY2(preflight.exitCode == 255, qPrintable(preflight.out + preflight.err));
        QVERIFY(preflight.array().size() >= 5);
        QVERIFY2(preflight.error()[QLatin1String("message")].toString().contains(QStringLiteral("scripts")), qPrintable(preflight.err));
    }
}

/// The journal lies beside the database: no project is needed to read it, nor are its scripts.
void TestDbErrors::journalAnywhere()
{
    const QTemporaryDir elsewhere;
    QByteArray url;
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    url = "sqlite:///" + project->databasePath().toUtf8();
    qputenv("DATABASE_URL", url);
    project->write(QStringLiteral("versions/broken.py"), "revision = (");
    QCOMPARE(runCli(words("journal|--json")).array().size(), 1);
    const InFolder folder(elsewhere.path());
    CliUser user;
    user.bundledConfig = QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations/alembic.ini");
    for (const char *line : {"journal|--json", "--database-url|DATABASE|journal|--json"}) {
        QStringList call = words(line);
        call.replaceInStrings(QStringLiteral("DATABASE"), QString::fromUtf8(url));
        const CliResult result = runCli(call, user);
        QVERIFY2(result.exitCode == 0, qPrintable(result.err));
        QCOMPARE(result.array().size(), 1);
        QCOMPARE(result.array()[0][QLatin1String("verb")].toString(), QStringLiteral("upgrade"));
    }
}

void TestDbErrors::pins()
{
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    for (const char *name : {"a.tar", "b.db"})
        QCOMPARE(runCli({QStringLiteral("db"), QStringLiteral("backup"), QString::fromLatin1(name)}).exitCode, 0);
    const CliResult pinned = runCli(words("db|pin|a.tar|b.db|--json"));
    QVERIFY2(pinned.exitCode == 0, qPrintable(pinned.err));
    QCOMPARE(compact(pinned.array()[1]), QStringLiteral("[{\"path\":\"%1\",\"pinned\":true}]").arg(project->path(QStringLiteral("b.db"))));
    QVERIFY(QFile::exists(QStringLiteral("a.tar.pinned")));
    QCOMPARE(runCli(words("db|unpin|a.tar|--json")).array()[0][QLatin1String("pinned")].toBool(), false);
    QVERIFY(!QFile::exists(QStringLiteral("a.tar.pinned")));
}

void TestDbErrors::importAsks_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<bool>("backsUp");
    QTest::newRow("y") << "" << "y\n" << 0 << true;
    QTest::newRow("YES") << "" << "YES\n" << 0 << true;
    QTest::newRow("y, --no-backup") << "--no-backup" << "y\n" << 0 << false;
    QTest::newRow("n") << "" << "n\n" << 255 << false;
    QTest::newRow("return") << "" << "\n" << 255 << false;
    QTest::newRow("end of input") << "" << "" << 255 << false;
    QTest::newRow("n, --no-backup") << "--no-backup" << "n\n" << 255 << false;
    QTest::newRow("--yes") << "--yes" << "n\n" << 0 << true;
    QTest::newRow("--yes --no-backup") << "--yes|--no-backup" << "" << 0 << false;
    QTest::newRow("append is not asked about") << "--mode|append" << "" << 0 << true;
}

/// An import that replaces rows shows what it is about to do, and whether it can be taken back.
void TestDbErrors::importAsks()
{
    QFETCH(QString, options);
    QFETCH(QString, typed);
    QFETCH(int, exitCode);
    QFETCH(bool, backsUp);
    CliProject project;
    QCOMPARE(runCli(words("upgrade|c1")).exitCode, 0);
    runSql(QStringLiteral("test.db"), QStringLiteral("UPDATE t1 SET id = 41"));
    const QByteArray before = dumpOf(QStringLiteral("test.db"));
    project->write(QStringLiteral("in.json"), R"({"t1": [{"id": 42}, {"id": 43}]})");
    CliUser user;
    user.interactive = true;
    user.input = typed;
    const CliResult result = runCli(words("db|import|in.json") + options.split(QLatin1Char('|'), Qt::SkipEmptyParts), user);
    QVERIFY2(result.exitCode == exitCode, qPrintable(result.out + result.err));
    const bool asks = !options.contains(QStringLiteral("--yes")) && !options.contains(QStringLiteral("append"));
    QCOMPARE(result.out.contains(QStringLiteral("t1: 1 row, 2 rows")), asks);
    QCOMPARE(result.out.contains(QStringLiteral("Go ahead? [y/N]")), asks);
    QCOMPARE(result.out.contains(QStringLiteral("this cannot be taken back")), asks && options.contains(QStringLiteral("--no-backup")));
    QCOMPARE(dumpOf(QStringLiteral("test.db")) == before, exitCode != 0);
    QCOMPARE(QDir(QStringLiteral("backups")).entryList(QDir::Files).size(), backsUp ? 1 : 0);
    if (exitCode != 0)
        QVERIFY2(result.err.contains(QStringLiteral("Not confirmed.\nNothing has been changed.")), qPrintable(result.err));
}

QTEST_GUILESS_MAIN(TestDbErrors)
#include "tst_dberrors.moc"
