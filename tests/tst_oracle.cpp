// SPDX-License-Identifier: GPL-3.0-or-later
// The same scripts run by Python's alembic and by us: schema text, rows and --sql text must be the same.
#include "core/error.h"
#include "support/errorof.h"
#include "support/project.h"

#include <QRegularExpression>
#include <QTest>

using namespace meditrack;

namespace {

const QString ownMigrations = QStringLiteral(MEDITRACK_SOURCE_DIR "/migrations");
const QString projects = QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/projects/");

QStringList samples(const Project &project)
{
    return dumpLines(project.databasePath(), true).filter(QRegularExpression(QStringLiteral("^medications: ")));
}

/// What differs in Alembic 1.8.1 from the Alembic that we follow.
QString withoutKnownDifferences(QString text)
{
    // 1.8.1 drops its table at base, 1.19 leaves it.
    text.remove(QStringLiteral("DROP TABLE alembic_version;\n\n"));
    return withBareDefaults(text.trimmed());
}

} // namespace

class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRevision_data();
    void everyRevision();
    void jumps_data();
    void jumps();
    void sqlText_data();
    void sqlText();
    void seedIsFour();
    void seedTwice();
    void seedKeepsTheClinicsRows();
    void seedWithADose();
};

void TestOracle::everyRevision_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("MediTrack's own") << ownMigrations;
    QTest::newRow("clinic") << projects + QStringLiteral("clinic");
}

void TestOracle::everyRevision()
{
    QFETCH(QString, source);
    const Project project(source);
    const QString theirs = project.path(QStringLiteral("theirs.db"));
    NoProgress progress;
    QStringList ids = Migrator(project.config(), progress).scripts().graph().topological();
    QStringList downTargets = ids.mid(1) << QStringLiteral("base");
    std::reverse(ids.begin(), ids.end());
    QVERIFY(ids.size() >= 2);
    const auto compare = [&](const QString &verb, const QString &target) {
        const Outcome outcome = project.alembic({verb, target}, theirs);
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        try {
            verb == QLatin1String("upgrade") ? project.upgrade(target) : project.downgrade(target);
        } catch (const Error &error) {
            QFAIL(qPrintable(verb + QLatin1Char(' ') + target + QStringLiteral(": ") + error.text() + error.detail));
        }
        const QStringList ours = dumpLines(project.databasePath(), true);
        const QStringList expected = dumpLines(theirs, true);
        for (qsizetype i = 0; i < qMax(ours.size(), expected.size()); ++i)
            QVERIFY2(ours.value(i) == expected.value(i),
                     qPrintable(verb + QLatin1Char(' ') + target + QStringLiteral("\nours:   ") + ours.value(i) + QStringLiteral("\ntheirs: ") + expected.value(i)));
    };
    for (const QString &id : std::as_const(ids)) {
        compare(QStringLiteral("upgrade"), id);
        if (QTest::currentTestFailed())
            return;
    }
    for (const QString &id : std::as_const(downTargets)) {
        compare(QStringLiteral("downgrade"), id);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestOracle::jumps_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("commands");
    QTest::newRow("own, all at once") << ownMigrations << QStringList{"upgrade head", "downgrade base", "upgrade +1", "upgrade +1", "downgrade -1"};
    QTest::newRow("clinic, all at once") << projects + QStringLiteral("clinic") << QStringList{"upgrade head", "downgrade a003", "upgrade head"};
    QTest::newRow("branches") << projects + QStringLiteral("branches")
                              << QStringList{"upgrade left@head", "upgrade right2", "upgrade joined", "downgrade left2", "upgrade heads", "downgrade root", "upgrade heads"};
    QTest::newRow("dependencies") << projects + QStringLiteral("branches")
                                  << QStringList{"upgrade other", "upgrade other2", "downgrade side@base", "upgrade tail", "stamp base", "stamp other2", "stamp tail other2"};
}

void TestOracle::jumps()
{
    QFETCH(QString, source);
    QFETCH(QStringList, commands);
    const Project project(source);
    const QString theirs = project.path(QStringLiteral("theirs.db"));
    NoProgress progress;
    for (const QString &command : commands) {
        const QStringList words = command.split(QLatin1Char(' '));
        const Outcome outcome = project.alembic(words, theirs);
        QVERIFY2(outcome.exitCode == 0, qPrintable(command + QString::fromUtf8(outcome.errors)));
        const QString target = words.at(1);
        if (words.first() == QLatin1String("upgrade"))
            project.upgrade(target);
        else if (words.first() == QLatin1String("downgrade"))
            project.downgrade(target);
        else
            Migrator(project.config(), progress).stamp(words.mid(1), false);
        QVERIFY2(dumpLines(project.databasePath(), true) == dumpLines(theirs, true),
                 qPrintable(command + QStringLiteral("\nours:\n") + dumpLines(project.databasePath(), true).join(QLatin1Char('\n'))
                            + QStringLiteral("\ntheirs:\n") + dumpLines(theirs, true).join(QLatin1Char('\n'))));
    }
}

void TestOracle::sqlText_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("range");
    const QString clinic = projects + QStringLiteral("clinic");
    QTest::newRow("own, up") << ownMigrations << "upgrade" << "head";
    QTest::newRow("own, part") << ownMigrations << "upgrade" << "f4162eb18a25:588f4ae43933";
    QTest::newRow("own, down") << ownMigrations << "downgrade" << "588f4ae43933:base";
    QTest::newRow("clinic, up") << clinic << "upgrade" << "head";
    QTest::newRow("clinic, part") << clinic << "upgrade" << "a002:a005";
    QTest::newRow("clinic, down") << clinic << "downgrade" << "b002:base";
    QTest::newRow("branch") << projects + QStringLiteral("branches") << "upgrade" << "root:left2";
}

void TestOracle::sqlText()
{
    QFETCH(QString, source);
    QFETCH(QString, verb);
    QFETCH(QString, range);
    const Project project(source);
    const Outcome outcome = project.alembic({verb, range, QStringLiteral("--sql")});
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    NoProgress progress;
    Migrator migrator(project.config(), progress);
    QString text;
    const auto print = [&](const QString &part) { text += part; };
    try {
        verb == QLatin1String("upgrade") ? migrator.upgradeSql(range, print) : migrator.downgradeSql(range, print);
    } catch (const Error &error) {
        QFAIL(qPrintable(error.text()));
    }
    const QStringList ours = withoutKnownDifferences(text).split(QLatin1Char('\n'));
    const QStringList theirs = withoutKnownDifferences(QString::fromUtf8(outcome.output)).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < qMax(ours.size(), theirs.size()); ++i)
        QCOMPARE(ours.value(i), theirs.value(i));
}

void TestOracle::seedIsFour()
{
    const Project project(ownMigrations);
    project.upgrade();
    QCOMPARE(samples(project).size(), 4);
    QCOMPARE(project.rows(), QStringList{"588f4ae43933"});
    project.downgrade(QStringLiteral("f4162eb18a25"));
    QCOMPARE(samples(project).size(), 0);
}

void TestOracle::seedTwice()
{
    const Project project(ownMigrations);
    project.upgrade();
    const QStringList once = samples(project);
    NoProgress progress;
    Migrator(project.config(), progress).stamp({QStringLiteral("f4162eb18a25")}, false);
    project.upgrade(); // the rows are there already
    QCOMPARE(samples(project), once);
    project.downgrade(QStringLiteral("-1"));
    project.upgrade();
    QCOMPARE(samples(project).size(), 4);
}

void TestOracle::seedKeepsTheClinicsRows()
{
    const Project project(ownMigrations);
    project.upgrade(QStringLiteral("f4162eb18a25"));
    runSql(project.databasePath(), QStringLiteral("INSERT INTO medications (code, name, dosage, frequency) VALUES ('own', 'Own', '1 g', 'daily')"));
    const QStringList before = samples(project);
    project.upgrade();
    QCOMPARE(samples(project).size(), 5);
    project.downgrade(QStringLiteral("-1"));
    QCOMPARE(samples(project), before);
    project.upgrade();
    runSql(project.databasePath(), QStringLiteral("UPDATE medications SET dosage = '20 mg' WHERE code = 'sample-lisinopril'"));
    runSql(project.databasePath(), QStringLiteral("INSERT INTO medications (name, dosage, frequency) VALUES ('Lisinopril', '10 mg', 'once daily')"));
    project.downgrade(QStringLiteral("-1"));
    const QString rest = samples(project).join(QLatin1Char('\n'));
    QCOMPARE(samples(project).size(), 3);
    QVERIFY(rest.contains(QLatin1String("dosage=QString 20 mg")) && rest.contains(QLatin1String("name=QString Own")));
    project.upgrade(); // the changed sample is not added a second time
    QCOMPARE(samples(project).size(), 6);
    QVERIFY(samples(project).join(QString()).contains(QLatin1String("dosage=QString 20 mg")));
}

void TestOracle::seedWithADose()
{
    const Project project(ownMigrations);
    project.upgrade();
    runSql(project.databasePath(), QStringLiteral("INSERT INTO doses (medication_id, scheduled_at) SELECT id, '2026-01-01' FROM medications WHERE code = 'sample-metformin'"));
    project.downgrade(QStringLiteral("-1"));
    QCOMPARE(samples(project).size(), 1);
    QVERIFY(samples(project).first().contains(QLatin1String("sample-metformin")));
}

QTEST_GUILESS_MAIN(TestOracle)
#include "tst_oracle.moc"
