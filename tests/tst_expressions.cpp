// SPDX-License-Identifier: GPL-3.0-or-later
// SQLAlchemy's expression language: the same scripts ask SQLAlchemy and our stand-ins, and get the same answers.
#include "support/project.h"

#include <QTest>

class TestExpressions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAnswers_data();
    void sameAnswers();
};

void TestExpressions::sameAnswers_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("url"); // empty: the project's own SQLite file, and really run
    QTest::newRow("statements for SQLite") << QStringLiteral("statements.py") << QStringLiteral("sqlite://");
    QTest::newRow("statements for PostgreSQL") << QStringLiteral("statements.py") << QStringLiteral("postgresql://nobody@nowhere/none");
    QTest::newRow("results on SQLite") << QStringLiteral("results.py") << QString();
}

void TestExpressions::sameAnswers()
{
    QFETCH(QString, script);
    QFETCH(QString, url);
    QStringList arguments{QStringLiteral("upgrade"), QStringLiteral("head")};
    if (!url.isEmpty())
        arguments << QStringLiteral("--sql");
    QList<QByteArray> answers[2];
    for (const bool ours : {false, true}) {
        Project project;
        const QByteArray text = bytesOf(QStringLiteral(MEDITRACK_SOURCE_DIR "/tests/data/expressions/") + script);
        project.write(QStringLiteral("versions/a1.py"), text);
        const QString database = url.isEmpty() ? QStringLiteral("sqlite:///") + project.databasePath() : url;
        const Outcome outcome = ours ? project.meditrackOn(database, arguments) : project.alembicOn(database, arguments);
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        answers[ours] = bytesOf(project.path(QStringLiteral("versions/answers.txt"))).split('\n');
    }
    QVERIFY(answers[0].size() > 50);
    for (qsizetype i = 0; i < qMin(answers[0].size(), answers[1].size()); ++i)
        QCOMPARE(answers[1][i], answers[0][i]);
    QCOMPARE(answers[1].size(), answers[0].size());
}

QTEST_GUILESS_MAIN(TestExpressions)
#include "tst_expressions.moc"
