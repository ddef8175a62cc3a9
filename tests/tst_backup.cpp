// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of a database: their names and forms, what they hold, how they are listed and verified.
#include "backup/backupstore.h"
#include "backup/verifyreport.h"
#include "support/collecting.h"
#include "support/errorof.h"
#include "support/project.h"
#include "support/sqliteshell.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace meditrack;

Q_DECLARE_METATYPE(meditrack::BackupForm)

namespace {

uint modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777u : 0;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// At revision c2, in WAL mode, with rows of every kind.
class Clinic
{
public:
    Clinic()
    {
        project.addChain(2);
        project.upgrade();
        shellAnswer(project.databasePath(), QStringLiteral("PRAGMA journal_mode=wal; CREATE TABLE patients(id INTEGER PRIMARY KEY, name TEXT, x);"
                                                     "INSERT INTO patients VALUES(1,'Ä',x'00ff'),(2,NULL,1e300),(3,'',9223372036854775807)"));
        config = project.config();
    }
    QString path(const QString &name) const { return project.path(name); }
    BackupInfo backup(const BackupRequest &request = {})
    {
        return createBackup(config, request, progress);
    }

    Project project;
    Config config;
    Collecting progress;
};

/// A timer's worth of names: the clock stands still until this is gone.
class FixedTime
{
public:
    explicit FixedTime(const char *time) { qputenv("MEDITRACK_NOW", time); }
    ~FixedTime() { qunsetenv("MEDITRACK_NOW"); }
};

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void content_data();
    void content();
    void defaultName();
    void names_data();
    void names();
    void neverOver();
    void refused();
    void cancelledAnywhere();
    void leftovers();
    void damagedDatabase();
    void oddVersionTable();
    void list();
    void lookingChangesNothing();
    void verifyGood_data() { content_data(); }
    void verifyGood();
    void verifyFinds();
    void report();
    void commands();
};

void TestBackup::content_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<BackupForm>("form");
    QTest::newRow("plain") << QStringLiteral("x.db") << BackupForm::Plain;
    QTest::newRow("sqlite3") << QStringLiteral("x.SQLite3") << BackupForm::Plain;
    QTest::newRow("tar") << QStringLiteral("x.tar") << BackupForm::Tar;
    QTest::newRow("gzip") << QStringLiteral("x.tar.gz") << BackupForm::TarGz;
    QTest::newRow("zstd") << QStringLiteral("x.tar.zst") << BackupForm::TarZst;
    QTest::newRow("xz") << QStringLiteral("x.tar.xz") << BackupForm::TarXz;
}

void TestBackup::content()
{
    QFETCH(QString, name);
    QFETCH(BackupForm, form);
    Clinic clinic;
    const FixedTime time("2026-03-04T05:06:07Z");
    const QString folder = clinic.path(QStringLiteral("sub"));
    QDir().mkdir(folder);
    BackupRequest request;
    request.file = folder + QLatin1Char('/') + name;
    request.why = Manifest::Why::BeforeUpgrade;
    const BackupInfo info = clinic.backup(request);
    QCOMPARE(info.path, request.file);
    QCOMPARE(info.form, form);
    QCOMPARE(modeOf(info.path), 0600u);
    QCOMPARE(info.fileBytes, QFileInfo(info.path).size());
    QCOMPARE(filesIn(folder), QStringList{name});
    QCOMPARE(info.manifest.heads, QStringList{QStringLiteral("c2")});
    QCOMPARE(info.manifest.created, QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC));
    QCOMPARE(info.manifest.journalMode, QStringLiteral("wal"));
    QCOMPARE(info.manifest.database, QStringLiteral("sqlite:///") + QFileInfo(clinic.project.databasePath()).canonicalFilePath());
    QStringList counts;
    for (const TableCount &table : info.manifest.tables)
        counts << QStringLiteral("%1 %2").arg(table.name).arg(table.rows);
    QCOMPARE(counts, (QStringList{"alembic_version 1", "patients 3", "t1 1", "t2 1"}));

    QString database = info.path;
    if (form != BackupForm::Plain) {
        QVERIFY(readBackup(info.path, clinic.config, clinic.progress).manifest == info.manifest);
        QCOMPARE(runProgram({QStringLiteral("/bin/tar"), {QStringLiteral("-xaf"), info.path}, {}, {}, folder}).exitCode, 0);
        database = folder + QStringLiteral("/database.db");
        const QByteArray sum = runProgram({QStringLiteral("/usr/bin/sha256sum"), {database}}).output.left(64);
        QCOMPARE(info.manifest.sha256, sum);
    }
    QCOMPARE(QFileInfo(database).size(), info.manifest.sizeBytes);
    QCOMPARE(dumpLines(database), dumpLines(clinic.project.databasePath()));
    QCOMPARE(shellAnswer(database, QStringLiteral("PRAGMA journal_mode; PRAGMA integrity_check; SELECT hex(x), typeof(x) FROM patients")),
             QByteArray("delete\nok\n00FF|blob\n312E302D|real").left(10) + shellAnswer(clinic.project.databasePath(), QStringLiteral("SELECT hex(x), typeof(x) FROM patients")));
    QCOMPARE(shellAnswer(database, QStringLiteral(".sha3sum")), shellAnswer(clinic.project.databasePath(), QStringLiteral(".sha3sum")));
}

void TestBackup::defaultName()
{
    Clinic clinic;
    const FixedTime time("2026-03-04T05:06:07");
    const QString start = clinic.path(QStringLiteral("backups/meditrack_backup_20260304_050607"));
    QCOMPARE(clinic.backup().path, start + QStringLiteral(".tar.zst"));
    QCOMPARE(modeOf(clinic.path(QStringLiteral("backups"))), 0700u);
    QCOMPARE(clinic.backup().path, start + QStringLiteral("_2.tar.zst"));
    BackupRequest request;
    request.form = BackupForm::TarXz;
    QCOMPARE(clinic.backup(request).path, start + QStringLiteral(".tar.xz"));
    request.folder = clinic.path(QStringLiteral("new/deeper"));
    QCOMPARE(clinic.backup(request).path, clinic.path(QStringLiteral("new/deeper/meditrack_backup_20260304_050607.tar.xz")));
    QCOMPARE(modeOf(clinic.path(QStringLiteral("new"))), 0700u);
    // Through a link: beside the database itself.
    const QString link = clinic.path(QStringLiteral("far/link.db"));
    QDir().mkdir(clinic.path(QStringLiteral("far")));
    QVERIFY(QFile::link(clinic.project.databasePath(), link));
    QCOMPARE(backupFolder(DatabaseUrl::forSqliteFile(link)), clinic.path(QStringLiteral("backups")));
    QCOMPARE(backupNameOf(DatabaseUrl::forSqliteFile(link)), backupNameOf(clinic.config.url));
}

void TestBackup::names_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("form"); // -1 = not given
    QTest::addColumn<QString>("expected"); // relative; empty = usage error
    const auto row = [](const char *name, const char *file, const char *folder, int form, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(folder) << form << QString::fromLatin1(expected);
    };
    row("no ending", "nightly", "", -1, "nightly.tar.zst");
    row("no ending, gzip", "nightly", "", int(BackupForm::TarGz), "nightly.tar.gz");
    row("in --dir", "x.tar", "d", -1, "d/x.tar");
    row("the same twice", "x.tar.gz", "", int(BackupForm::TarGz), "x.tar.gz");
    row("plain, none", "x.db", "", int(BackupForm::Tar), "x.db");
    row("plain, zstd", "x.db", "", int(BackupForm::TarZst), "");
    row("tar, zstd", "x.tar", "", int(BackupForm::TarZst), "");
    row("gz, none", "x.tar.gz", "", int(BackupForm::Tar), "");
    row("unknown ending", "x.zip", "", -1, "");
    row("a folder", ".", "", -1, "");
    row("absolute and --dir", "/tmp/x.tar", "d", -1, "");
}

void TestBackup::names()
{
    QFETCH(QString, file);
    QFETCH(QString, folder);
    QFETCH(int, form);
    QFETCH(QString, expected);
    Clinic clinic;
    BackupRequest request;
    request.file = file;
    request.folder = folder;
    if (form >= 0)
        request.form = BackupForm(form);
    const QString before = QDir::currentPath();
    QDir::setCurrent(clinic.path({}));
    BackupInfo info;
    const auto error = errorOf([&] { info = clinic.backup(request); });
    QDir::setCurrent(before);
    QCOMPARE(bool(error), expected.isEmpty());
    if (error)
        QCOMPARE(error->code, ErrorCode::Usage);
    else
        QCOMPARE(info.path, clinic.path(expected));
}

void TestBackup::neverOver()
{
    Clinic clinic;
    for (const char *name : {"x.db", "x.tar.zst"}) {
        BackupRequest request;
        request.file = clinic.project.write(QString::fromLatin1(name), "precious");
        const auto error = errorOf([&] { clinic.backup(request); });
        QVERIFY(error && error->code == ErrorCode::CannotOpen);
        QCOMPARE(bytesOf(request.file), QByteArray("precious"));
        QVERIFY(!QFile::exists(request.file + QStringLiteral(".partial")));
    }
    // Nor over the target of a link, or what a link to nothing would make.
    const QString link = clinic.path(QStringLiteral("link.db"));
    QVERIFY(QFile::link(clinic.path(QStringLiteral("nothing.db")), link));
    BackupRequest request;
    request.file = link;
    QVERIFY(errorOf([&] { clinic.backup(request); }));
    QVERIFY(!QFile::exists(clinic.path(QStringLiteral("nothing.db"))));
    // Nor over the database.
    request.file = clinic.project.databasePath();
    QVERIFY(errorOf([&] { clinic.backup(request); }));
    QCOMPARE(shellAnswer(clinic.project.databasePath(), QStringLiteral("SELECT count(*) FROM patients")), QByteArray("3"));
}

void TestBackup::refused()
{
    Clinic clinic;
    Config config = clinic.config;
    config.url = DatabaseUrl::parse(QStringLiteral("sqlite://"));
    const auto memory = errorOf([&] { createBackup(config, {clinic.path(QStringLiteral("m.db"))}, clinic.progress); });
    QVERIFY(memory && memory->code == ErrorCode::Unsupported);
    config.url = DatabaseUrl::forSqliteFile(clinic.path(QStringLiteral("none.db")));
    const auto missing = errorOf([&] { createBackup(config, {}, clinic.progress); });
    QVERIFY(missing && missing->code == ErrorCode::CannotOpen);
    QVERIFY(!QFile::exists(clinic.path(QStringLiteral("none.db"))));
    QVERIFY2(!QFile::exists(clinic.path(QStringLiteral("backups"))), "a folder for nothing");
    config.url = DatabaseUrl::forSqliteFile(clinic.path(QStringLiteral("alembic.ini")));
    const auto text = errorOf([&] { createBackup(config, {}, clinic.progress); });
    QVERIFY(text && text->code == ErrorCode::NotADatabase);
    const auto folder = errorOf([&] { clinic.backup({clinic.path(QStringLiteral("nowhere/x.db"))}); });
    QVERIFY(folder && folder->code == ErrorCode::CannotOpen);
}

// At every look that the program takes at it, a cancel ends the backup and leaves nothing.
void TestBackup::cancelledAnywhere()
{
    Clinic clinic;
    const QStringList before = filesIn(clinic.path({}));
    int cancels = 0;
    for (int looks = 1; looks < 200; ++looks) {
        clinic.progress.looksLeft = looks;
        BackupRequest request;
        request.file = clinic.path(QStringLiteral("c.tar.gz"));
        const auto error = errorOf([&] { clinic.backup(request); });
        if (!error)
            break;
        QCOMPARE(error->code, ErrorCode::Cancelled);
        QCOMPARE(filesIn(clinic.path({})), before);
        ++cancels;
    }
    QVERIFY2(cancels > 10 && cancels < 199, qPrintable(QString::number(cancels)));
    QVERIFY(QFile::exists(clinic.path(QStringLiteral("c.tar.gz"))));
}

void TestBackup::leftovers()
{
    Clinic clinic;
    const QString folder = clinic.path(QStringLiteral("backups"));
    QDir().mkdir(folder);
    for (const char *name : {"a.tar.zst.partial", "a.tar.zst.copy.partial", "a.tar.zst.copy.partial-wal", "b.db.partial"})
        clinic.project.write(QStringLiteral("backups/") + QLatin1String(name), "half");
    // One whose writer lives: the lock is another process's.
    const QString busy = clinic.project.write(QStringLiteral("backups/busy.tar.zst.partial"), "half");
    const QString busyCopy = clinic.project.write(QStringLiteral("backups/busy.tar.zst.copy.partial"), "half");
    clinic.project.write(QStringLiteral("backups/partial.txt"), "mine");
    QVERIFY(QFile::link(clinic.project.databasePath(), folder + QStringLiteral("/link.partial")));
    QProcess holder;
    holder.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import fcntl, sys, time\nf = open(sys.argv[1])\n"
                                                                                           "fcntl.flock(f, fcntl.LOCK_EX)\nprint('on', flush=True)\ntime.sleep(600)"), busy});
    QVERIFY(holder.waitForReadyRead(30000));
    QVERIFY(listBackups(folder, clinic.config, clinic.progress).empty());
    const BackupInfo info = clinic.backup();
    holder.kill();
    holder.waitForFinished();
    QCOMPARE(filesIn(folder), (QStringList{QStringLiteral("busy.tar.zst.copy.partial"), QStringLiteral("busy.tar.zst.partial"), QStringLiteral("link.partial"),
                                           QFileInfo(info.path).fileName(), QStringLiteral("partial.txt")}));
    QCOMPARE(clinic.progress.warnings.filter(QStringLiteral("stopped half-way")).size(), 4);
    clinic.backup();
    QVERIFY2(!QFile::exists(busy) && !QFile::exists(busyCopy), "its writer is gone");
    QCOMPARE(shellAnswer(clinic.project.databasePath(), QStringLiteral("SELECT count(*) FROM patients")), QByteArray("3"));
}

void TestBackup::damagedDatabase()
{
    Clinic clinic;
    shellAnswer(clinic.project.databasePath(), QStringLiteral("PRAGMA journal_mode=delete; CREATE TABLE big(x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<2000)"
                                                        " INSERT INTO big SELECT i FROM n"));
    QFile file(clinic.project.databasePath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 last = file.size() - 4096; // a leaf of the table
    QVERIFY(file.seek(last));
    file.write(QByteArray(4096, '\x55'));
    file.close();
    const QByteArray before = bytesOf(clinic.project.databasePath());
    const auto error = errorOf([&] { clinic.backup(); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Corrupt);
    QVERIFY(bytesOf(clinic.project.databasePath()) == before);
    QVERIFY(filesIn(clinic.path(QStringLiteral("backups"))).isEmpty());
}

void TestBackup::oddVersionTable()
{
    Clinic clinic;
    shellAnswer(clinic.project.databasePath(), QStringLiteral("DROP TABLE alembic_version; CREATE TABLE alembic_version(x)"));
    const BackupInfo info = clinic.backup();
    QVERIFY(info.manifest.heads.isEmpty());
    QVERIFY(!clinic.progress.warnings.isEmpty());
}

void TestBackup::list()
{
    Clinic clinic;
    const QString folder = clinic.path(QStringLiteral("backups"));
    QVERIFY(listBackups(folder, clinic.config, clinic.progress).empty());
    for (const char *time : {"2026-03-04T05:06:07", "2026-03-05T05:06:07", "2026-03-03T05:06:07"}) {
        const FixedTime fixed(time);
        clinic.backup();
    }
    BackupRequest plain;
    plain.file = folder + QStringLiteral("/plain.sqlite");
    clinic.backup(plain);
    clinic.project.write(QStringLiteral("backups/broken.tar.zst"), "no archive");
    clinic.project.write(QStringLiteral("backups/empty.db"), "");
    clinic.project.write(QStringLiteral("backups/readme.txt"), "x");
    setPinned(plain.file, true);
    QStringList lines;
    for (const BackupInfo &info : listBackups(folder, clinic.config, clinic.progress))
        lines << QStringLiteral("%1 %2 %3 %4").arg(QFileInfo(info.path).fileName(), info.problem ? QStringLiteral("bad") : info.manifest.heads.join(QLatin1Char('+')),
                                                   info.pinned ? QStringLiteral("pinned") : QString(), suffixOf(info.form));
    QCOMPARE(lines.size(), 6);
    QStringList newest = lines.mid(0, 3); // made just now: in no order that could be told
    newest.sort();
    QCOMPARE(newest, (QStringList{"broken.tar.zst bad  .tar.zst", "empty.db bad  .db", "plain.sqlite c2 pinned .db"}));
    QCOMPARE(lines.mid(3), (QStringList{"meditrack_backup_20260305_050607.tar.zst c2  .tar.zst", "meditrack_backup_20260304_050607.tar.zst c2  .tar.zst",
                                        "meditrack_backup_20260303_050607.tar.zst c2  .tar.zst"}));
    // The database of the configuration itself is no backup of it.
    QVERIFY(listBackups(clinic.path({}), clinic.config, clinic.progress).empty());
    QCOMPARE(findBackup(QStringLiteral("plain.sqlite"), {}, clinic.config.url), plain.file);
}

// A plain backup that is in WAL mode (the sqlite3 shell's own are) gets no files beside it by being looked at.
void TestBackup::lookingChangesNothing()
{
    Clinic clinic;
    const QString folder = clinic.path(QStringLiteral("b"));
    QDir().mkdir(folder);
    const QString copy = folder + QStringLiteral("/shell.db");
    shellAnswer(clinic.project.databasePath(), QStringLiteral(".backup '%1'").arg(copy));
    const QByteArray before = bytesOf(copy);
    QCOMPARE(int(before.at(18)), 2); // WAL, by sqlite.org/fileformat2.html
    QCOMPARE(readBackup(copy, clinic.config, clinic.progress).manifest.heads, QStringList{QStringLiteral("c2")});
    QCOMPARE(filesIn(folder), QStringList{QStringLiteral("shell.db")});
    QVERIFY(verifyBackup(copy, clinic.config, clinic.progress).result() == Verification::Result::Good);
    QCOMPARE(filesIn(folder), QStringList{QStringLiteral("shell.db")});
    QVERIFY(bytesOf(copy) == before);
}

void TestBackup::verifyGood()
{
    QFETCH(QString, name);
    Clinic clinic;
    BackupRequest request;
    request.file = clinic.path(name);
    const BackupInfo info = clinic.backup(request);
    const Verification verification = verifyBackup(info.path, clinic.config, clinic.progress);
    QStringList checks;
    for (const auto &check : verification.checks)
        checks << check.what;
    QCOMPARE(checks, (QStringList{"Checksum", "Integrity", "Foreign keys", "Rows", "Revision"}));
    QVERIFY(verification.result() == Verification::Result::Good);
    QVERIFY(verification.info.manifest.tables == info.manifest.tables);
}

void TestBackup::verifyFinds()
{
    Clinic clinic;
    const auto findings = [&](const QString &path) {
        QStringList found;
        for (const auto &check : verifyBackup(path, clinic.config, clinic.progress).checks) {
            if (check.result != Verification::Result::Good)
                found << (check.result == Verification::Result::Bad ? QStringLiteral("bad ") : QStringLiteral("warning ")) + check.what;
        }
        return found;
    };
    // Made by hand with the right checksums: only looking inside finds these.
    const QString database = clinic.path(QStringLiteral("made.db"));
    const auto archive = [&](const QString &sql, const std::function<void(Manifest &)> &change) {
        QFile::remove(database);
        QFile::remove(clinic.path(QStringLiteral("x.tar")));
        QFile::remove(clinic.path(QStringLiteral("made.tar")));
        const BackupInfo info = clinic.backup({clinic.path(QStringLiteral("x.tar"))});
        unpackDatabase(info.path, database, clinic.progress);
        shellAnswer(database, sql);
        Manifest manifest = info.manifest;
        manifest.sizeBytes = QFileInfo(database).size();
        manifest.sha256 = runProgram({QStringLiteral("/usr/bin/sha256sum"), {database}}).output.left(64);
        change(manifest);
        QFile file(clinic.path(QStringLiteral("made.tar")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        writeArchive(file, BackupForm::Tar, manifest, database, clinic.progress);
        return file.fileName();
    };
    const auto same = [](Manifest &) {};
    QCOMPARE(findings(archive(QStringLiteral("SELECT 1"), same)), QStringList());
    QCOMPARE(findings(archive(QStringLiteral("DELETE FROM patients WHERE id = 1"), same)), QStringList{QStringLiteral("bad Rows")});
    QCOMPARE(findings(archive(QStringLiteral("DROP TABLE patients"), same)), QStringList{QStringLiteral("bad Rows")});
    QCOMPARE(findings(archive(QStringLiteral("CREATE TABLE more(x)"), same)), QStringList{QStringLiteral("bad Rows")});
    QCOMPARE(findings(archive(QStringLiteral("UPDATE alembic_version SET version_num = 'c1'"), same)), QStringList{QStringLiteral("bad Revision")});
    QCOMPARE(findings(archive(QStringLiteral("UPDATE alembic_version SET version_num = 'newer'"), [](Manifest &m) { m.heads = QStringList{QStringLiteral("newer")}; })),
             QStringList{QStringLiteral("warning Revision")});
    QCOMPARE(findings(archive(QStringLiteral("PRAGMA foreign_keys=off; CREATE TABLE kid(p REFERENCES patients(id)); INSERT INTO kid VALUES(77)"),
                              [](Manifest &m) { m.tables.insert(m.tables.begin() + 1, TableCount{QStringLiteral("kid"), 1}); })),
             QStringList{QStringLiteral("warning Foreign keys")});
    // An index that lacks an entry: the checksum is right, and only integrity_check looks.
    QCOMPARE(findings(archive(QStringLiteral("CREATE INDEX i ON patients(name); PRAGMA writable_schema=on; UPDATE sqlite_master SET sql = 'CREATE INDEX i ON patients(x)' WHERE name = 'i'"), same)),
             QStringList{QStringLiteral("bad Integrity")});
    QCOMPARE(findings(clinic.path(QStringLiteral("alembic.ini"))), QStringList{QStringLiteral("bad Reading")});
    QCOMPARE(findings(clinic.path(QStringLiteral("nothing"))), QStringList{QStringLiteral("bad Reading")});
    QCOMPARE(findings(QFileInfo(archive(QStringLiteral("SELECT 1"), [](Manifest &m) { m.sha256.replace(0, 8, "00000000"); })).filePath()), QStringList{QStringLiteral("bad Reading")});
}

void TestBackup::report()
{
    Clinic clinic;
    const QString evil = QStringLiteral("<script>alert(1)</script> & \"x\" %1 \u202e");
    shellAnswer(clinic.project.databasePath(), QStringLiteral("CREATE TABLE \"%1\"(x)").arg(QString(evil).replace(QLatin1Char('"'), QStringLiteral("\"\""))));
    const BackupInfo info = clinic.backup({clinic.path(QStringLiteral("<img src=x>&.tar"))});
    std::vector<Verification> verifications{verifyBackup(info.path, clinic.config, clinic.progress),
                                            verifyBackup(clinic.path(QStringLiteral("alembic.ini")), clinic.config, clinic.progress)};
    const QString html = verificationHtml(verifications, {QStringLiteral("p<"), QStringLiteral("u>"), QStringLiteral("h&")});
    QVERIFY(!html.contains(QLatin1String("<script")));
    QVERIFY(!html.contains(QLatin1String("<img")));
    QVERIFY(!html.contains(QChar(0x202e)));
    QVERIFY(html.contains(QLatin1String("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; %1")));
    QVERIFY(html.contains(QLatin1String("1 of 2 backups are not good")));
    QVERIFY2(!html.contains(QLatin1String("http")) && !html.contains(QLatin1String("src=\"")) && !html.contains(QLatin1String("url(")), "it needs something outside of it");
    // Python's own parser: every tag is closed, and the text says what was found.
    const Outcome parsed = runProgram({QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral(R"py(
import html.parser, sys
class P(html.parser.HTMLParser):
    stack = []; text = ''
    def handle_starttag(self, tag, attrs):
        if tag not in ('meta',): self.stack.append(tag)
    def handle_endtag(self, tag):
        assert self.stack.pop() == tag, tag
    def handle_data(self, data): self.text += data
p = P(); p.feed(sys.stdin.read()); assert not p.stack, p.stack
assert 'NOT GOOD' in p.text and 'patients' in p.text and '<img src=x>&.tar' in p.text
)py")}, html.toUtf8()});
    QVERIFY2(parsed.exitCode == 0, parsed.errors.constData());
}

void TestBackup::commands()
{
    Clinic clinic;
    const auto run = [&](const char *text) { return clinic.project.meditrack(QString::fromUtf8(text).split(QLatin1Char(' '))); };
    const auto json = [](const Outcome &outcome) { return QJsonDocument::fromJson(outcome.output); };
    const Outcome made = run("db backup --json --pin");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const QString path = json(made).object()[QLatin1String("path")].toString();
    QVERIFY(QFile::exists(path));
    QVERIFY(QFile::exists(path + QStringLiteral(".pinned")));
    QCOMPARE(run("db backup --compress bzip2").exitCode, 2);
    QCOMPARE(run("db backup x.db --compress zstd").exitCode, 2);
    QCOMPARE(run("db backup --keep never").exitCode, 2);
    QCOMPARE(run("db prune").exitCode, 2);
    QCOMPARE(run("db backup --compress gzip").exitCode, 0);
    const QJsonArray listed = json(run("db backups --json")).object()[QLatin1String("backups")].toArray();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed[0][QLatin1String("form")].toString(), QStringLiteral("tar.gz"));
    QCOMPARE(listed[1][QLatin1String("pinned")].toBool(), true);
    const QString name = QFileInfo(path).fileName();
    const Outcome verified = clinic.project.meditrack({QStringLiteral("db"), QStringLiteral("verify"), name, QStringLiteral("--json"), QStringLiteral("--report"), clinic.path(QStringLiteral("r.html"))});
    QCOMPARE(verified.exitCode, 0);
    QCOMPARE(json(verified).array()[0][QLatin1String("result")].toString(), QStringLiteral("good"));
    QVERIFY(bytesOf(clinic.path(QStringLiteral("r.html"))).contains(name.toUtf8()));
    const Outcome bad = clinic.project.meditrack({QStringLiteral("db"), QStringLiteral("verify"), name, clinic.path(QStringLiteral("alembic.ini"))});
    QCOMPARE(bad.exitCode, 255);
    QVERIFY(bad.output.contains("NOT GOOD"));
    const QJsonArray removed = json(run("db backup --keep 1 --json")).object()[QLatin1String("removed")].toArray();
    QCOMPARE(removed.size(), 1); // the pinned one stays
    QCOMPARE(clinic.project.meditrack({QStringLiteral("db"), QStringLiteral("unpin"), name}).exitCode, 0);
    QCOMPARE(json(run("db prune --keep 1 --plan --json")).object()[QLatin1String("removed")].toArray().size(), 1);
    QVERIFY(QFile::exists(path));
    QCOMPARE(json(run("db prune --keep 1 --json")).object()[QLatin1String("removed")].toArray().size(), 1);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(clinic.project.meditrack({QStringLiteral("db"), QStringLiteral("pin"), QStringLiteral("nothing.tar")}).exitCode, 255);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
