// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a file comes out of it: every storage class, affinity and kind of table, bit for bit.
#include "support/transfer.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

class TestJsonRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everything_data();
    void everything();
    void guide();
};

void TestJsonRoundTrip::everything_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("readable"); // by Python's standard library
    QTest::newRow("json") << QStringLiteral("e.json") << true;
    QTest::newRow("ndjson") << QStringLiteral("e.ndjson") << true;
    QTest::newRow("json.gz") << QStringLiteral("e.json.gz") << true;
    QTest::newRow("ndjson.gz") << QStringLiteral("e.ndjson.gz") << true;
    QTest::newRow("json.zst") << QStringLiteral("e.json.zst") << false;
    QTest::newRow("ndjson.zst") << QStringLiteral("e.ndjson.zst") << false;
}

void TestJsonRoundTrip::everything()
{
    QFETCH(QString, file);
    QFETCH(bool, readable);
    const TransferProject project;
    project.witness(words("make a.db"));
    project.witness(words("make b.db"));
    project.witness(words("empty a.db c.db"));
    // What is replaced differs.
    for (const char *sql : {"DELETE FROM \"types\" WHERE id % 2", "INSERT INTO log VALUES ('more')", "UPDATE sqlite_sequence SET seq = 5000", "DELETE FROM gaps",
                            "INSERT INTO unused DEFAULT VALUES", "DELETE FROM notes"})
        runSql(project.path(QStringLiteral("b.db")), QLatin1String(sql));
    const QByteArray before = project.dump(QStringLiteral("a.db"));

    COMPARE_DONE(project.db(QStringLiteral("a.db"), {QStringLiteral("export"), file}));
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(project.path(file)).permissions() & others));
    QVERIFY(!QFileInfo::exists(project.path(file + QStringLiteral(".partial"))));
    if (readable)
        QCOMPARE(project.witness({QStringLiteral("check"), QStringLiteral("a.db"), file}), QByteArray("18 tables 487 rows\n"));
    for (const QString &database : {QStringLiteral("b.db"), QStringLiteral("c.db")}) {
        COMPARE_DONE(project.db(database, {QStringLiteral("import"), file, QStringLiteral("--yes")}));
        QCOMPARE(project.dump(database), before);
    }
    QCOMPARE(project.dump(QStringLiteral("a.db")), before);
}

void TestJsonRoundTrip::guide()
{
    const TransferProject project;
    project.witness(words("make a.db"));
    project.witness(words("empty a.db b.db"));
    project.witness(words("guide a.db g.json"));
    COMPARE_DONE(project.db(QStringLiteral("b.db"), words("import g.json")));
    // Written again in the guide's shape: the same rows.
    project.witness(words("guide b.db h.json"));
    const QByteArray written = bytesOf(project.path(QStringLiteral("g.json")));
    QVERIFY(written.size() > 300000);
    QCOMPARE(bytesOf(project.path(QStringLiteral("h.json"))), written);
}

QTEST_GUILESS_MAIN(TestJsonRoundTrip)
#include "tst_jsonroundtrip.moc"
