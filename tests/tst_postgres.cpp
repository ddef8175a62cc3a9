// SPDX-License-Identifier: GPL-3.0-or-later
// What --sql prints for PostgreSQL does on a real server what Python's alembic does there.
#include "support/postgres.h"
#include "support/project.h"

#include <QTest>

namespace {

const QString dataFolder = QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/");

} // namespace

class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRevision_data();
    void everyRevision();

private:
    /// One command line to both, each with its own database. Empty, or what went wrong.
    QByteArray move(const Project &project, const QString &alembicVerb, const QString &target, const QString &range);

    PostgresCluster m_cluster;
    QString m_theirs;
    QString m_ours;
};

QByteArray TestPostgres::move(const Project &project, const QString &verb, const QString &target, const QString &range)
{
    const Outcome python = project.alembicOn(m_cluster.url(m_theirs), {verb, target});
    if (python.exitCode != 0)
        return "alembic: " + python.errors;
    const Outcome text = project.meditrackOn(m_cluster.url(m_ours), {verb, range, QStringLiteral("--sql")});
    if (text.exitCode != 0)
        return "meditrack: " + text.errors;
    const Outcome ran = m_cluster.psql(m_ours, text.output);
    return ran.exitCode == 0 ? QByteArray() : "psql: " + ran.errors + text.output;
}

void TestPostgres::everyRevision_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("revisions");
    QTest::newRow("postgres") << dataFolder + QStringLiteral("postgres") << QStringList{"p01", "p02", "p03", "p04", "p05"};
}

void TestPostgres::everyRevision()
{
    QFETCH(QString, source);
    QFETCH(QStringList, revisions);
    const Project project(source);
    m_theirs = QStringLiteral("theirs_%1").arg(QLatin1String(QTest::currentDataTag()));
    m_ours = QStringLiteral("ours_%1").arg(QLatin1String(QTest::currentDataTag()));
    m_cluster.create(m_theirs);
    m_cluster.create(m_ours);
    QList<QByteArray> states{m_cluster.dump(m_ours)};
    for (qsizetype i = 0; i < revisions.size(); ++i) {
        const QString before = i == 0 ? QStringLiteral("base") : revisions.at(i - 1);
        const QByteArray problem = move(project, QStringLiteral("upgrade"), revisions.at(i), before + QLatin1Char(':') + revisions.at(i));
        QVERIFY2(problem.isEmpty(), problem.constData());
        states << m_cluster.dump(m_ours);
        QCOMPARE(states.last().split('\n'), m_cluster.dump(m_theirs).split('\n'));
        QVERIFY(states.last() != states.at(i));
    }
    for (qsizetype i = revisions.size() - 1; i >= 0; --i) {
        const QString target = i == 0 ? QStringLiteral("base") : revisions.at(i - 1);
        const QByteArray problem = move(project, QStringLiteral("downgrade"), target, revisions.at(i) + QLatin1Char(':') + target);
        QVERIFY2(problem.isEmpty(), problem.constData());
        QCOMPARE(m_cluster.dump(m_ours).split('\n'), m_cluster.dump(m_theirs).split('\n'));
    }
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
