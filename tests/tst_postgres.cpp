// SPDX-License-Identifier: GPL-3.0-or-later
// Every revision of our projects for PostgreSQL, taken up and down on a real server by Python's alembic and by us: live, and
// by psql with what --sql prints. After each step pg_dump says the same: schema, rows and the positions of sequences.
#include "support/postgres.h"
#include "support/project.h"

#include <QDir>
#include <QTest>

namespace {

const QString dataFolder = QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/");

struct Move
{
    QString name; ///< of the oracle's files: up_REV, down_REV
    QString verb;
    QString target;
    QString range; ///< for --sql
};

/// All revisions up, one by one, and down again; as far as last, if it is given.
QList<Move> movesOf(const Project &project, const QString &last = {})
{
    QStringList ids;
    for (const QString &file : QDir(project.path(QStringLiteral("versions"))).entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name))
        ids << file.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('.'), 0, 0);
    if (!last.isEmpty())
        ids = ids.first(ids.indexOf(last) + 1);
    QList<Move> up;
    QList<Move> down;
    QString before = QStringLiteral("base");
    for (const QString &id : std::as_const(ids)) {
        up << Move{QStringLiteral("up_") + id, QStringLiteral("upgrade"), id, before + QLatin1Char(':') + id};
        down.prepend({QStringLiteral("down_") + id, QStringLiteral("downgrade"), before, id + QLatin1Char(':') + before});
        before = id;
    }
    return up + down;
}

} // namespace

class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void live_data();
    void live();
    void offline();

private:
    /// A project after the oracle went through it, made once.
    const Project &project(const QString &name);
    /// Moves a database of its own, and compares with the oracle's after each step. byText: --sql and psql.
    void compare(const QString &name, bool byText);

    PostgresCluster m_cluster;
    std::map<QString, std::unique_ptr<Project>> m_projects;
};

const Project &TestPostgres::project(const QString &name)
{
    auto &made = m_projects[name];
    if (!made) {
        made = std::make_unique<Project>(dataFolder + name);
        QDir(made->path()).mkdir(QStringLiteral("theirs"));
        const QString database = QStringLiteral("theirs_") + QString(name).replace(QLatin1Char('/'), QLatin1Char('_'));
        m_cluster.create(database);
        const Outcome outcome = runProgram({QStringLiteral("/usr/bin/python3"),
                                            {QStringLiteral("-W"), QStringLiteral("ignore"), dataFolder + QStringLiteral("postgresoracle.py"),
                                             made->path(QStringLiteral("alembic.ini")), m_cluster.url(database),
                                             made->path(QStringLiteral("theirs")), m_cluster.tool(QStringLiteral("pg_dump"))}});
        if (outcome.exitCode != 0)
            qFatal("%s", outcome.errors.constData());
    }
    return *made;
}

void TestPostgres::live_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("operations") << QStringLiteral("postgres");
    QTest::newRow("values, statements, inspection") << QStringLiteral("postgreslive");
    QTest::newRow("batch") << QStringLiteral("surface/batch");
}

void TestPostgres::live()
{
    QFETCH(QString, name);
    compare(name, false);
}

void TestPostgres::offline()
{
    compare(QStringLiteral("postgres"), true);
}

void TestPostgres::compare(const QString &name, bool byText)
{
    const Project &made = project(name);
    const QString database = (byText ? QStringLiteral("text_") : QStringLiteral("ours_")) + QString(name).replace(QLatin1Char('/'), QLatin1Char('_'));
    m_cluster.create(database);
    // Later ones ask the database, or have backslashes, which Alembic doubles in --sql.
    for (const Move &move : movesOf(made, byText ? QStringLiteral("p06") : QString())) {
        const QString theirs = made.path(QStringLiteral("theirs/") + move.name);
        if (QFile::exists(theirs + QStringLiteral(".failed")))
            QFAIL((move.name.toUtf8() + ": " + bytesOf(theirs + QStringLiteral(".failed"))).constData());
        const QStringList arguments = byText ? QStringList{move.verb, move.range, QStringLiteral("--sql")} : QStringList{move.verb, move.target};
        const Outcome ours = made.meditrackOn(m_cluster.url(database), arguments);
        QVERIFY2(ours.exitCode == 0, (move.name.toUtf8() + ": " + ours.errors).constData());
        if (byText) {
            const Outcome ran = m_cluster.psql(database, ours.output);
            QVERIFY2(ran.exitCode == 0, (move.name.toUtf8() + ": " + ran.errors + ours.output).constData());
        }
        const QList<QByteArray> ourLines = m_cluster.dump(database).split('\n');
        const QList<QByteArray> theirLines = PostgresCluster::withoutComments(bytesOf(theirs + QStringLiteral(".dump"))).split('\n');
        for (qsizetype i = 0; i < qMax(ourLines.size(), theirLines.size()); ++i)
            QVERIFY2(ourLines.value(i) == theirLines.value(i),
                     (move.name.toUtf8() + "\nours:   " + ourLines.value(i) + "\ntheirs: " + theirLines.value(i)).constData());
    }
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
