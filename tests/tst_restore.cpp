// SPDX-License-Identifier: GPL-3.0-or-later
// db restore: from every kind of backup into every state of a database, exactly, and back again.
#include "support/clinic.h"
#include "support/holder.h"
#include "support/running.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

QJsonObject jsonOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.output.trimmed().split('\n').last()).object();
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list << each.toString();
    return list;
}

const QString yes = QStringLiteral("--yes");

} // namespace

class TestRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void planChangesNothing();
    void previewForPeople();
    void question_data();
    void question();
    void usage();
    void undoTellsOfChanges();
    void undoWithoutRestore();
    void behind();
    void offersTheUpgrade();
    void otherDatabase();
    void journal();
    void pageSizes_data();
    void pageSizes();
    void shapes();
    void names_data();
    void names();
    void linkedDatabase();
    void json();
    void unpackedIsPrivate();
};

void TestRestore::forms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("renamed");
    QTest::addColumn<QString>("journalMode");
    for (const char *mode : {"delete", "wal"}) {
        for (const char *name : {"a.db", "a.tar", "a.tar.gz", "a.tar.zst", "a.tar.xz"})
            QTest::addRow("%s, %s", name, mode) << name << name << mode;
        QTest::addRow("plain by another name, %s", mode) << "a.db" << "a.tar.zst" << mode;
        QTest::addRow("archive by another name, %s", mode) << "a.tar.zst" << "a.db" << mode;
        QTest::addRow("no suffix, %s", mode) << "a.tar.gz" << "last night" << mode;
    }
}

void TestRestore::forms()
{
    QFETCH(QString, name);
    QFETCH(QString, renamed);
    QFETCH(QString, journalMode);
    Clinic clinic({journalMode});
    QString backup = clinic.backUp(name);
    if (renamed != name) {
        const QString other = clinic.project.path(renamed);
        QVERIFY(QFile::rename(backup, other));
        backup = other;
    }
    const QByteArray backupBytes = bytesOf(backup);
    clinic.moveOn();
    QVERIFY(clinic.now != clinic.old);

    const Outcome restored = clinic.restore({backup, yes});
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    QCOMPARE(shellDump(clinic.database()), clinic.old);
    QCOMPARE(clinic.check(), QByteArray("ok"));
    QCOMPARE(sqliteShell(clinic.database(), QStringLiteral("PRAGMA journal_mode;")).trimmed(), journalMode.toUtf8());
    QCOMPARE(clinic.leftovers(), QStringList());
    QCOMPARE(bytesOf(backup), backupBytes);
    QVERIFY2(restored.output.contains("`meditrack db restore --undo` takes this back."), restored.output.constData());

    const Outcome undone = clinic.restore({QStringLiteral("--undo"), yes});
    QVERIFY2(undone.exitCode == 0, undone.errors.constData());
    QVERIFY2(!undone.errors.contains("has changed since"), undone.errors.constData());
    QCOMPARE(shellDump(clinic.database()), clinic.now);

    const Outcome again = clinic.restore({QStringLiteral("--undo"), yes}); // takes the undo back
    QVERIFY2(again.exitCode == 0, again.errors.constData());
    QCOMPARE(shellDump(clinic.database()), clinic.old);
    QCOMPARE(clinic.check(), QByteArray("ok"));
    QCOMPARE(clinic.leftovers(), QStringList());
}

void TestRestore::planChangesNothing()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    clinic.moveOn();
    const QByteArray before = bytesOf(clinic.database());
    const QStringList files = QDir(clinic.project.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const Outcome outcome = clinic.restore({backup, QStringLiteral("--plan"), QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    const QJsonObject plan = jsonOf(outcome);
    QCOMPARE(texts(plan[QLatin1String("behind")]), (QStringList{QStringLiteral("c2"), QStringLiteral("c3")}));
    QCOMPARE(texts(plan[QLatin1String("before")][QLatin1String("heads")]), QStringList{QStringLiteral("c2")});
    QCOMPARE(texts(plan[QLatin1String("after")][QLatin1String("heads")]), QStringList{QStringLiteral("c1")});
    QMap<QString, QPair<int, int>> rows;
    for (const QJsonValue &row : plan[QLatin1String("rows")].toArray())
        rows.insert(row[QLatin1String("table")].toString(), {row[QLatin1String("before")].toInt(-1), row[QLatin1String("after")].toInt(-1)});
    const QMap<QString, QPair<int, int>> expected{{QStringLiteral("alembic_version"), {1, 1}}, {QStringLiteral("doses"), {201, 300}},
                                                  {QStringLiteral("later"), {0, -1}}, {QStringLiteral("t1"), {1, 1}}, {QStringLiteral("t2"), {1, -1}}};
    QCOMPARE(rows, expected);
    QVERIFY(plan[QLatin1String("refusal")].isNull());
    QCOMPARE(bytesOf(clinic.database()), before);
    QCOMPARE(QDir(clinic.project.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), files);
}

void TestRestore::previewForPeople()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    clinic.moveOn();
    const Holder reader(clinic.database(), QStringLiteral("SELECT 1; BEGIN; SELECT * FROM doses"));
    QVERIFY(reader.isReady);
    const Outcome outcome = clinic.restore({backup, QStringLiteral("--plan")});
    QCOMPARE(outcome.exitCode, 0);
    const QStringList lines = QString::fromUtf8(outcome.output).simplified().split(QLatin1Char('\n'));
    const QString text = lines.join(QLatin1Char(' '));
    for (const QString &part : {QStringLiteral("Backup: ") + backup, QStringLiteral("Database: ") + clinic.database(), QStringLiteral("revision c2 c1"),
                                QStringLiteral("rows of doses 201 300 +99"), QStringLiteral("rows of later 0 - gone"),
                                QStringLiteral("2 updates behind; `meditrack upgrade head` applies them.")})
        QVERIFY2(text.contains(part), qPrintable(part + QLatin1Char('\n') + QString::fromUtf8(outcome.output)));
    QVERIFY2(outcome.errors.contains("warning: The database is open in " + reader.name().toUtf8()), outcome.errors.constData());
}

void TestRestore::question_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("yes") << QByteArray("y\n") << 0;
    QTest::newRow("no") << QByteArray("n\n") << 255;
    QTest::newRow("Ctrl+D") << QByteArray("\x04") << 255;
}

void TestRestore::question()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, exitCode);
    Clinic clinic;
    const QString backup = clinic.backUp();
    clinic.moveOn();
    const QByteArray before = bytesOf(clinic.database());
    Terminal terminal;
    Running running(clinic.project, {QStringLiteral("db"), QStringLiteral("restore"), backup}, terminal.name());
    QVERIFY2(running.waitFor("Restore it? The database of now is kept as a backup first. [y/N] "), running.errors().constData());
    terminal.type(answer);
    if (exitCode == 0) {
        QVERIFY2(running.waitFor("2 updates behind.\nApply them now? A backup is made first. [y/N] "), running.errors().constData());
        terminal.type("\n");
    }
    QVERIFY(running.finish());
    QCOMPARE(running.exitCode(), exitCode);
    if (exitCode == 0)
        QCOMPARE(shellDump(clinic.database()), clinic.old);
    else
        QCOMPARE(bytesOf(clinic.database()), before);
    QCOMPARE(clinic.leftovers(), QStringList());
}

void TestRestore::usage()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    const QByteArray before = bytesOf(clinic.database());
    QCOMPARE(clinic.restore({}).exitCode, 2);
    QCOMPARE(clinic.restore({backup, QStringLiteral("--undo")}).exitCode, 2);
    QCOMPARE(clinic.restore({backup, backup}).exitCode, 2);
    const Outcome nobodyThere = clinic.restore({backup}); // stdin is no terminal
    QCOMPARE(nobodyThere.exitCode, 2);
    QVERIFY2(nobodyThere.errors.contains("--yes"), nobodyThere.errors.constData());
    QCOMPARE(bytesOf(clinic.database()), before);
    QCOMPARE(clinic.leftovers(), QStringList());
}

void TestRestore::undoTellsOfChanges()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    clinic.moveOn();
    QCOMPARE(clinic.restore({backup, yes}).exitCode, 0);
    sqliteShell(clinic.database(), QStringLiteral("PRAGMA journal_mode=wal; VACUUM; ANALYZE;")); // the same content
    Outcome plan = clinic.restore({QStringLiteral("--undo"), QStringLiteral("--plan")});
    QVERIFY2(!plan.errors.contains("has changed since"), plan.errors.constData());
    sqliteShell(clinic.database(), QStringLiteral("UPDATE doses SET drug = drug || '.' WHERE id = 5;")); // no count tells of this
    plan = clinic.restore({QStringLiteral("--undo"), QStringLiteral("--plan")});
    QVERIFY2(plan.errors.contains("warning: The database has changed since the restore of "), plan.errors.constData());
    const QByteArray changed = shellDump(clinic.database());
    QCOMPARE(clinic.restore({QStringLiteral("--undo"), yes}).exitCode, 0);
    QCOMPARE(shellDump(clinic.database()), clinic.now);
    QCOMPARE(clinic.restore({QStringLiteral("--undo"), yes}).exitCode, 0); // and not even the change is lost
    // ANALYZE's own tables were kept too.
    QCOMPARE(shellDump(clinic.database()), changed);
}

void TestRestore::undoWithoutRestore()
{
    Clinic clinic;
    Outcome outcome = clinic.restore({QStringLiteral("--undo"), yes});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("There is no restore of 'test.db' to take back."), outcome.errors.constData());
    const QString backup = clinic.backUp();
    clinic.moveOn();
    QCOMPARE(clinic.restore({backup, yes}).exitCode, 0);
    QVERIFY(QDir(clinic.project.path(QStringLiteral("backups"))).removeRecursively());
    outcome = clinic.restore({QStringLiteral("--undo"), yes});
    QCOMPARE(outcome.exitCode, 255);
    QVERIFY2(outcome.errors.contains("is not there any more"), outcome.errors.constData());
    QCOMPARE(shellDump(clinic.database()), clinic.old);
}

void TestRestore::behind()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    clinic.moveOn();
    const Outcome outcome = clinic.restore({backup, yes});
    QVERIFY2(outcome.output.contains("\n2 updates behind; `meditrack upgrade head` applies them.\n"), outcome.output.constData());
    QCOMPARE(clinic.project.meditrack({QStringLiteral("upgrade"), QStringLiteral("head")}).exitCode, 0);
    QCOMPARE(clinic.project.rows(), QStringList{QStringLiteral("c3")});
}

/// Where somebody can answer, the upgrade is offered; declined, it is told how to have it later.
void TestRestore::offersTheUpgrade()
{
    for (const bool accepted : {false, true}) {
        Clinic clinic;
        const QString backup = clinic.backUp();
        clinic.moveOn();
        Terminal terminal;
        Running running(clinic.project, {QStringLiteral("db"), QStringLiteral("restore"), backup}, terminal.name());
        QVERIFY2(running.waitFor("first. [y/N] "), running.errors().constData());
        terminal.type("y\n");
        QVERIFY2(running.waitFor("Apply them now? "), running.errors().constData());
        terminal.type(accepted ? "y\n" : "n\n");
        QVERIFY(running.finish());
        QCOMPARE(running.exitCode(), 0);
        QCOMPARE(clinic.project.rows(), QStringList{accepted ? QStringLiteral("c3") : QStringLiteral("c1")});
        const QByteArray told = running.output() + running.errors();
        QCOMPARE(told.contains("`meditrack upgrade head` applies them later."), !accepted);
        const QJsonArray entries = QJsonDocument::fromJson(clinic.project.meditrack({QStringLiteral("journal"), QStringLiteral("--json")}).output).array();
        QCOMPARE(entries[0][QLatin1String("verb")].toString(), accepted ? QStringLiteral("upgrade") : QStringLiteral("restore"));
        QVERIFY(QFile::exists(entries[0][QLatin1String("backup")].toString())); // guarded, too
    }
}

void TestRestore::otherDatabase()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    Clinic other;
    const Outcome outcome = other.restore({backup, QStringLiteral("--plan")});
    QVERIFY2(outcome.errors.contains("warning: This is a backup of another database: sqlite:///" + clinic.database().toUtf8()), outcome.errors.constData());
    QVERIFY(!clinic.restore({backup, QStringLiteral("--plan")}).errors.contains("another database"));
}

void TestRestore::journal()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    clinic.moveOn();
    QCOMPARE(clinic.restore({backup, yes}).exitCode, 0);
    QCOMPARE(clinic.restore({QStringLiteral("--undo"), yes}).exitCode, 0);
    QList<QJsonObject> ends;
    for (const QByteArray &line : bytesOf(clinic.database() + QStringLiteral(".meditrack.jsonl")).split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry[QLatin1String("event")] == QLatin1String("end"))
            ends << entry;
    }
    QVERIFY(ends.size() >= 2);
    const QJsonObject restored = ends.at(ends.size() - 2);
    QCOMPARE(restored[QLatin1String("verb")].toString(), QStringLiteral("restore"));
    QCOMPARE(restored[QLatin1String("result")].toString(), QStringLiteral("done"));
    QCOMPARE(texts(restored[QLatin1String("heads_before")]), QStringList{QStringLiteral("c2")});
    QCOMPARE(texts(restored[QLatin1String("heads_after")]), QStringList{QStringLiteral("c1")});
    QVERIFY(QFile::exists(restored[QLatin1String("backup")].toString()));
    QCOMPARE(restored[QLatin1String("rows")].toArray().size(), 3); // doses, later, t2
    QCOMPARE(ends.last()[QLatin1String("verb")].toString(), QStringLiteral("undo"));
    QCOMPARE(texts(ends.last()[QLatin1String("heads_after")]), QStringList{QStringLiteral("c2")});
}

void TestRestore::pageSizes_data()
{
    QTest::addColumn<int>("live");
    QTest::addColumn<int>("backup");
    QTest::addColumn<QString>("journalMode");
    for (const char *mode : {"delete", "wal"}) {
        for (const auto &[live, backup] : {std::pair(4096, 512), std::pair(512, 4096), std::pair(4096, 65536), std::pair(65536, 1024)})
            QTest::addRow("%d into %d, %s", backup, live, mode) << live << backup << mode;
    }
}

void TestRestore::pageSizes()
{
    QFETCH(int, live);
    QFETCH(int, backup);
    QFETCH(QString, journalMode);
    Clinic source({QStringLiteral("delete"), backup});
    const QString file = source.backUp();
    Clinic clinic({journalMode, live, 900});
    clinic.moveOn();
    const Outcome outcome = clinic.restore({file, yes});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(shellDump(clinic.database()), source.old);
    QCOMPARE(clinic.check(), QByteArray("ok"));
    QCOMPARE(sqliteShell(clinic.database(), QStringLiteral("PRAGMA journal_mode; PRAGMA page_size;")).trimmed(), journalMode.toUtf8() + '\n' + QByteArray::number(backup));
    QCOMPARE(clinic.restore({QStringLiteral("--undo"), yes}).exitCode, 0);
    QCOMPARE(shellDump(clinic.database()), clinic.now);
    QCOMPARE(sqliteShell(clinic.database(), QStringLiteral("PRAGMA page_size;")).trimmed(), QByteArray::number(live));
}

void TestRestore::shapes()
{
    Clinic clinic;
    const QByteArray problems = sqliteShell(clinic.database(), QStringLiteral(
        "CREATE TABLE strict (a INTEGER NOT NULL, b TEXT, c ANY) STRICT; INSERT INTO strict VALUES (1, 'x', x'00ff'), (2, NULL, 1.5);\n"
        "CREATE TABLE pairs (k TEXT, v, PRIMARY KEY (k, v)) WITHOUT ROWID; INSERT INTO pairs VALUES ('b', 1), ('a', 2), ('a', 'z');\n"
        "CREATE TABLE gen (a INT, b INT GENERATED ALWAYS AS (a * 2) STORED, c INT AS (a + 1)); INSERT INTO gen (a) VALUES (4), (-9);\n"
        "CREATE TABLE auto (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT); INSERT INTO auto (t) VALUES ('x'), ('y'); DELETE FROM auto WHERE id = 2;\n"
        "CREATE VIEW seen AS SELECT k, count(*) AS n FROM pairs GROUP BY k;\n"
        "CREATE TRIGGER grows AFTER INSERT ON auto BEGIN UPDATE gen SET a = a + 1; END;\n"
        "CREATE VIRTUAL TABLE notes USING fts5(title, body); INSERT INTO notes VALUES ('Größe', 'zwei Tabletten; täglich'), ('日本', 'x');\n"
        "CREATE TABLE \"odd \"\"name\" (\"a b\" TEXT DEFAULT 'q''q'); INSERT INTO \"odd \"\"name\" VALUES ('');\n"
        "CREATE INDEX part ON strict (b) WHERE b IS NOT NULL; CREATE INDEX expr ON strict (lower(b));\n"
        "CREATE TABLE types (a); INSERT INTO types VALUES (9223372036854775807), (-9223372036854775808), (1e308), (x''), (''), (NULL);\n"
        "PRAGMA user_version=77; PRAGMA application_id=1234;"));
    QCOMPARE(problems, QByteArray());
    clinic.old = shellDump(clinic.database());
    for (const char *name : {"s.db", "s.tar.zst"}) {
        const QString backup = clinic.backUp(QString::fromLatin1(name));
        sqliteShell(clinic.database(), QStringLiteral("DELETE FROM notes; INSERT INTO auto (t) VALUES ('z'); DROP VIEW seen; DROP TABLE pairs; PRAGMA user_version=78;"));
        const Outcome outcome = clinic.restore({backup, yes});
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(shellDump(clinic.database()), clinic.old);
        QCOMPARE(clinic.check(), QByteArray("ok"));
        QCOMPARE(sqliteShell(clinic.database(), QStringLiteral("PRAGMA user_version; PRAGMA application_id; SELECT title FROM notes('tabletten'); SELECT * FROM seen;")),
                 QByteArray("77\n1234\nGröße\na|2\nb|1\n"));
    }
}

void TestRestore::names_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"two words.db", "100%41.db", "a#b.db", "größe 日本.db", "quote'd.db", "semi;colon&amp.db", "-dash.db"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestRestore::names()
{
    QFETCH(QString, name);
    Clinic clinic;
    const QString path = clinic.project.path(name);
    QVERIFY(QFile::copy(clinic.database(), path));
    const QString url = QStringLiteral("sqlite:///") + path;
    const QString folder = clinic.project.path(QStringLiteral("kept ? ") + name);
    QVERIFY(QDir().mkpath(folder));
    const QString backup = folder + QStringLiteral("/what? ") + name;
    const QStringList db{QStringLiteral("db")};
    const Outcome made = clinic.project.meditrackOn(url, db + QStringList{QStringLiteral("backup"), backup});
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    sqliteShell(path, QStringLiteral("DELETE FROM doses;"));
    const QByteArray changed = shellDump(path);
    const Outcome outcome = clinic.project.meditrackOn(url, db + QStringList{QStringLiteral("restore"), backup, yes});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(shellDump(path), clinic.old);
    QCOMPARE(clinic.project.meditrackOn(url, db + QStringList{QStringLiteral("restore"), QStringLiteral("--undo"), yes}).exitCode, 0);
    QCOMPARE(shellDump(path), changed);
}

void TestRestore::linkedDatabase()
{
    Clinic clinic({QStringLiteral("wal")});
    const QString backup = clinic.backUp();
    clinic.moveOn();
    const QString elsewhere = clinic.project.path(QStringLiteral("elsewhere"));
    QVERIFY(QDir().mkpath(elsewhere));
    const QString link = elsewhere + QStringLiteral("/link.db");
    QVERIFY(QFile::link(clinic.database(), link));
    const Outcome outcome = clinic.project.meditrackOn(QStringLiteral("sqlite:///") + link, {QStringLiteral("db"), QStringLiteral("restore"), backup, yes});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QVERIFY(!outcome.errors.contains("another database"));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(shellDump(clinic.database()), clinic.old);
    QCOMPARE(clinic.leftovers(), QStringList());
    const Outcome self = clinic.project.meditrackOn(QStringLiteral("sqlite:///") + link, {QStringLiteral("db"), QStringLiteral("restore"), clinic.database(), yes});
    QCOMPARE(self.exitCode, 255);
    QVERIFY2(self.errors.contains("is the database itself"), self.errors.constData());
}

void TestRestore::json()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    clinic.moveOn();
    const Outcome outcome = clinic.restore({backup, yes, QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(outcome.output.count('\n'), 1);
    const QJsonObject report = jsonOf(outcome);
    QCOMPARE(report[QLatin1String("file")].toString(), backup);
    QCOMPARE(report[QLatin1String("why")].toString(), QStringLiteral("manual"));
    QVERIFY(QFile::exists(report[QLatin1String("safety_backup")].toString()));
    QCOMPARE(report[QLatin1String("can_be_undone")].toBool(), true);
    QCOMPARE(report[QLatin1String("raw_copy")].toBool(), false);
    QCOMPARE(texts(report[QLatin1String("after")][QLatin1String("heads")]), QStringList{QStringLiteral("c1")});
    // The safety backup is a backup like any other: of the state before, by the sqlite3 shell's word.
    const QString kept = report[QLatin1String("safety_backup")].toString();
    Clinic other;
    QCOMPARE(other.restore({kept, yes}).exitCode, 0);
    QCOMPARE(shellDump(other.database()), clinic.now);
}

/// The unpacked backup lies in a folder of its own: untouched while somebody is at work in it, cleared away after a kill.
void TestRestore::unpackedIsPrivate()
{
    Clinic clinic;
    const QString backup = clinic.backUp();
    clinic.moveOn();
    Terminal terminal;
    {
        Running asked(clinic.project, {QStringLiteral("db"), QStringLiteral("restore"), backup}, terminal.name());
        QVERIFY2(asked.waitFor("[y/N] "), asked.errors().constData());
        const QStringList folders = clinic.leftovers();
        QCOMPARE(folders.size(), 1);
        const QFileInfo folder(clinic.project.path(folders.first()));
        QCOMPARE(folder.permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
        QCOMPARE(clinic.restore({backup, QStringLiteral("--plan")}).exitCode, 0);
        QCOMPARE(clinic.leftovers(), folders); // somebody else's
        terminal.type("y\n");
        QVERIFY(asked.waitFor("Apply them now? "));
        QCOMPARE(clinic.leftovers(), QStringList()); // nothing of it is needed any more
        terminal.type("n\n");
        QVERIFY(asked.finish());
        QCOMPARE(asked.exitCode(), 0);
        QCOMPARE(shellDump(clinic.database()), clinic.old);
        QCOMPARE(clinic.leftovers(), QStringList());
    }
    Running killed(clinic.project, {QStringLiteral("db"), QStringLiteral("restore"), backup}, terminal.name());
    QVERIFY2(killed.waitFor("[y/N] "), killed.errors().constData());
    killed.send(SIGKILL);
    QVERIFY(killed.finish());
    QCOMPARE(clinic.leftovers().size(), 1);
    QCOMPARE(clinic.restore({backup, QStringLiteral("--plan")}).exitCode, 0);
    QCOMPARE(clinic.leftovers(), QStringList());
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
