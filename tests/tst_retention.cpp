// SPDX-License-Identifier: GPL-3.0-or-later
// Which backups a retention deletes: the rules alone, and what really happens to files.
#include "backup/retention.h"
#include "support/collecting.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace meditrack;

namespace {

const QString mine = QStringLiteral("sqlite:////data/mine.db");
const QDateTime now(QDate(2026, 6, 30), QTime(12, 0), Qt::UTC);

/// "name age size" with age in hours, size in MB, and letters: p pinned, d damaged, o of another database, f plain, u before a restore.
std::vector<BackupInfo> backupsOf(const QString &text)
{
    std::vector<BackupInfo> backups;
    for (const QString &each : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList words = each.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        BackupInfo info;
        info.path = words.value(0);
        info.manifest.created = now.addSecs(-3600 * words.value(1).toLongLong());
        info.fileBytes = words.value(2).toLongLong() * 1'000'000;
        const QString letters = words.value(3);
        info.manifest.database = letters.contains(QLatin1Char('o')) ? QStringLiteral("sqlite:////data/other.db") : mine;
        info.pinned = letters.contains(QLatin1Char('p'));
        if (letters.contains(QLatin1Char('d')))
            info.problem = Error(ErrorCode::Corrupt, QStringLiteral("damaged"));
        if (letters.contains(QLatin1Char('f')))
            info.form = BackupForm::Plain;
        if (letters.contains(QLatin1Char('u')))
            info.manifest.why = Manifest::Why::BeforeRestore;
        backups.push_back(info);
    }
    return backups;
}

QString namesOf(const std::vector<BackupInfo> &backups)
{
    QStringList names;
    for (const BackupInfo &info : backups)
        names << info.path;
    return names.join(QLatin1Char(' '));
}

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void plan_data();
    void plan();
    void files();
    void damagedNewest();
};

void TestRetention::parse_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("expected"); // newest days bytes, or "error"
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text).split(QLatin1Char('|')) << QString::fromLatin1(expected);
    };
    row("7", "7 - -");
    row("30d", "- 30 -");
    row("1 day", "- 1 -");
    row("20GB", "- - 20000000000");
    row("2GiB", "- - 2147483648");
    row("500mb", "- - 500000000");
    row("7,30d|1TB", "7 30 1000000000000");
    row("7|3", "3 - -"); // the last of two equal ones counts
    for (const char *bad : {"0", "-1", "0d", "x", "", "7x", "1.5GB", "d", "9999999", "7,", "1 GB d"})
        row(bad, "error");
}

void TestRetention::parse()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, expected);
    QString found;
    const auto error = errorOf([&] {
        const Retention retention = Retention::parse(texts);
        const auto text = [](const std::optional<qint64> &value) { return value ? QString::number(*value) : QStringLiteral("-"); };
        found = text(retention.newest) + QLatin1Char(' ') + text(retention.days) + QLatin1Char(' ') + text(retention.bytes);
    });
    if (error)
        QCOMPARE(error->code, ErrorCode::Usage);
    QCOMPARE(error ? QStringLiteral("error") : found, expected);
}

void TestRetention::plan_data()
{
    QTest::addColumn<QString>("backups");
    QTest::addColumn<QString>("keep");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("leftAlone");
    const auto row = [](const char *name, const char *backups, const char *keep, const char *removed, const char *left = "") {
        QTest::newRow(name) << QString::fromLatin1(backups) << QString::fromLatin1(keep) << QString::fromLatin1(removed) << QString::fromLatin1(left);
    };
    const char *four = "a 1 10,b 30 10,c 60 10,d 90 10";
    row("two newest", four, "2", "c d");
    row("more than there are", four, "9", "");
    row("younger than two days", four, "2d", "c d");
    row("exactly so old is not younger", "a 1 1,b 48 1", "2d", "b");
    row("number or age: what either keeps", four, "1,3d", "d");
    row("number or age, the other way", four, "3,1d", "d");
    row("size", four, "25MB", "c d");
    row("size exactly", four, "20MB", "c d");
    row("an older small one does not stay for a large one", "a 1 10,b 2 50,c 3 1", "20MB", "b c");
    row("number, then size", four, "3,15MB", "b c d");
    row("the newest stays, however large", "a 1 100,b 2 1", "10MB", "b");
    row("the newest stays, however old", "a 900 1,b 990 1", "1d", "b");
    row("pinned stays", "a 1 10,b 2 10 p,c 3 10", "1", "c");
    row("pinned counts", "a 1 10,b 2 10,c 3 15 p", "30MB", "b");
    row("unsorted", "c 60 10,a 1 10,d 90 10,b 30 10", "2", "c d");
    row("of others, damaged, plain: not ours to delete", "a 1 1,b 2 1 o,c 3 1 d,d 4 1 f,e 5 1", "1", "e", "b c d");
    row("a damaged one does not count as the newest", "a 1 1 d,b 2 1,c 3 1", "1", "c", "a");
    row("one of another does not count as the newest", "a 1 1 o,b 2 1,c 3 1", "1", "c", "a");
    row("what takes the last restore back stays", "a 1 1,b 2 1,c 3 1 u,d 4 1 u", "1", "b d");
    row("no rule", four, "", "");
    row("none", "", "1", "");
}

void TestRetention::plan()
{
    QFETCH(QString, backups);
    QFETCH(QString, keep);
    QFETCH(QString, removed);
    QFETCH(QString, leftAlone);
    const Retention retention = keep.isEmpty() ? Retention() : Retention::parse({keep});
    const PrunePlan plan = planPrune(backupsOf(backups), retention, mine, now);
    QCOMPARE(namesOf(plan.remove), removed);
    QStringList left;
    for (const auto &each : plan.leftAlone)
        left << each.path;
    QCOMPARE(left.join(QLatin1Char(' ')), leftAlone);
    QCOMPARE(plan.keep.size() + plan.remove.size() + plan.leftAlone.size(), backupsOf(backups).size());
    for (const BackupInfo &info : plan.keep)
        QVERIFY(!removed.split(QLatin1Char(' ')).contains(info.path));
}

void TestRetention::files()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    Collecting progress;
    QStringList paths;
    for (int i = 0; i < 4; ++i) {
        qputenv("MEDITRACK_NOW", QStringLiteral("2026-03-0%1T10:00:00").arg(i + 1).toLatin1());
        paths << createBackup(project.config(), {}, progress).path;
    }
    qunsetenv("MEDITRACK_NOW");
    const QDir folder(backupFolder(project.url()));
    // Another database's backups in the same folder, a plain one, and files that are none of ours.
    Project other;
    runSql(other.databasePath(), QStringLiteral("CREATE TABLE x(y)"));
    const QString foreign = createBackup(other.config(), {{}, folder.path()}, progress).path;
    const QString plain = createBackup(project.config(), {folder.filePath(QStringLiteral("plain.db"))}, progress).path;
    QVERIFY(QFile::copy(plain, folder.filePath(QStringLiteral("note.txt"))));
    setPinned(paths.at(0), true);

    const PrunePlan plan = planPrune(folder.path(), project.config(), Retention::parse({QStringLiteral("1")}), progress);
    QVERIFY2(QFile::exists(paths.at(1)), "a plan deletes nothing");
    setPinned(paths.at(2), true); // by somebody else, while the plan is shown
    QCOMPARE(prune(plan, progress), QStringList{paths.at(1)});
    QVERIFY(QFile::exists(paths.at(2)));
    setPinned(paths.at(2), false);
    QCOMPARE(prune(planPrune(folder.path(), project.config(), Retention::parse({QStringLiteral("1")}), progress), progress), QStringList{paths.at(2)});
    for (const QString &stays : {paths.at(0), paths.at(3), foreign, plain, folder.filePath(QStringLiteral("note.txt"))})
        QVERIFY2(QFile::exists(stays), qPrintable(stays));
    QVERIFY(!QFile::exists(paths.at(1)) && !QFile::exists(paths.at(2)));
    setPinned(paths.at(0), false);
    QCOMPARE(prune(planPrune(folder.path(), project.config(), Retention::parse({QStringLiteral("1")}), progress), progress), QStringList{paths.at(0)});
}

// Its manifest can be read, and the rest is gone: what protects nothing must not let the others go.
void TestRetention::damagedNewest()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    Collecting progress;
    QDir().mkdir(project.path(QStringLiteral("b")));
    qputenv("MEDITRACK_NOW", "2026-03-01T10:00:00");
    const QString old = createBackup(project.config(), {project.path(QStringLiteral("b/old.tar"))}, progress).path;
    qputenv("MEDITRACK_NOW", "2026-03-02T10:00:00");
    const QString newer = createBackup(project.config(), {project.path(QStringLiteral("b/new.tar"))}, progress).path;
    qunsetenv("MEDITRACK_NOW");
    QVERIFY(QFile::resize(newer, QFileInfo(newer).size() - 4096));
    QVERIFY(!readBackup(newer, project.config(), progress).problem);
    const PrunePlan plan = planPrune(project.path(QStringLiteral("b")), project.config(), Retention::parse({QStringLiteral("1")}), progress);
    QCOMPARE(plan.remove.size(), size_t(0));
    QCOMPARE(namesOf(plan.keep), old);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
