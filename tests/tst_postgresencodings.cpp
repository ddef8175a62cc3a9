// SPDX-License-Identifier: GPL-3.0-or-later
// Databases that do not keep their texts as UTF-8.
#include "support/postgresclinic.h"
#include "support/postgres.h"

#include <QTest>

class TestPostgresEncodings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backups_data();
    void backups();
    void json();

private:
    void make(const QString &database, const QByteArray &encoding) const;

    PostgresCluster m_cluster;
    PostgresClinic m_clinic;
};

/// Names and rows with letters that each encoding writes otherwise; SQL_ASCII takes the bytes as they come.
void TestPostgresEncodings::make(const QString &database, const QByteArray &encoding) const
{
    const QString problem = m_cluster.ask(QStringLiteral("postgres"), "CREATE DATABASE " + database.toUtf8() + " TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C' ENCODING '" + encoding + '\'');
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    const Outcome outcome = m_cluster.psql(database, R"(
        SET client_encoding = 'UTF8';
        CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY);
        INSERT INTO alembic_version VALUES ('p03');
        CREATE SCHEMA "Überall";
        CREATE TABLE "Überall"."Größe %1" (id serial PRIMARY KEY, "Stärke" text);
        INSERT INTO "Überall"."Größe %1" ("Stärke") VALUES ('weiß'), ('schön'), (NULL);
        COMMENT ON TABLE "Überall"."Größe %1" IS 'für alle';
        CREATE VIEW "Ärzte" AS SELECT "Stärke" FROM "Überall"."Größe %1" WHERE "Stärke" <> 'öd';
    )");
    if (outcome.exitCode != 0)
        qFatal("%s", outcome.errors.constData());
}

void TestPostgresEncodings::backups_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("inPlace"); // for who may not create databases
    for (const char *encoding : {"LATIN1", "WIN1252", "SQL_ASCII"}) {
        QTest::addRow("%s, swapped", encoding) << QByteArray(encoding) << false;
        QTest::addRow("%s, in place", encoding) << QByteArray(encoding) << true;
    }
}

void TestPostgresEncodings::backups()
{
    QFETCH(QByteArray, encoding);
    QFETCH(bool, inPlace);
    const QString name = QString::fromLatin1(encoding).toLower() + (inPlace ? QStringLiteral("_place") : QStringLiteral("_swap"));
    make(name, encoding);
    QString url = m_cluster.url(name);
    if (inPlace) {
        const QByteArray role = name.toUtf8() + "_owner";
        QCOMPARE(m_cluster.psql(name, "SET client_encoding = 'UTF8'; CREATE ROLE " + role + " LOGIN; ALTER DATABASE " + name.toUtf8() + " OWNER TO " + role + "; ALTER SCHEMA public OWNER TO " + role + "; ALTER SCHEMA \"Überall\" OWNER TO " + role
                                             + "; ALTER TABLE alembic_version OWNER TO " + role + "; ALTER TABLE \"Überall\".\"Größe %1\" OWNER TO " + role + "; ALTER VIEW \"Ärzte\" OWNER TO " + role).exitCode, 0);
        url.replace(QLatin1String("tester@"), QString::fromUtf8(role) + QLatin1Char('@'));
    }
    const QByteArray before = m_cluster.dump(name);
    const QString file = m_clinic.path(name + QStringLiteral(".tar.zst"));
    const auto succeeds = [&](const QStringList &arguments) {
        const Outcome outcome = m_clinic.meditrack(url, arguments);
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    };
    succeeds({QStringLiteral("db"), QStringLiteral("backup"), file});
    succeeds({QStringLiteral("db"), QStringLiteral("verify"), file});
    QCOMPARE(m_cluster.psql(name, "SET client_encoding = 'UTF8'; DELETE FROM \"Überall\".\"Größe %1\" WHERE \"Stärke\" = 'weiß'").exitCode, 0);
    QVERIFY(m_cluster.dump(name) != before);
    succeeds({QStringLiteral("db"), QStringLiteral("restore"), file, QStringLiteral("--yes")});
    QCOMPARE(m_cluster.dump(name).split('\n'), before.split('\n'));
    QCOMPARE(m_cluster.ask(name, "SELECT getdatabaseencoding()"), QString::fromLatin1(encoding));
}

/// Out of one encoding and into another, and back.
void TestPostgresEncodings::json()
{
    make(QStringLiteral("from_latin"), "LATIN1");
    make(QStringLiteral("to_utf"), "UTF8");
    QCOMPARE(m_cluster.psql(QStringLiteral("to_utf"), "DELETE FROM \"Überall\".\"Größe %1\"").exitCode, 0);
    const QByteArray before = m_cluster.dump(QStringLiteral("from_latin"));
    const QString file = m_clinic.path(QStringLiteral("encodings.json"));
    const auto succeeds = [&](const QString &database, const QStringList &arguments) {
        const Outcome outcome = m_clinic.meditrack(m_cluster.url(database), QStringList{QStringLiteral("db")} + arguments);
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    };
    succeeds(QStringLiteral("from_latin"), {QStringLiteral("export"), file});
    QVERIFY(contentOf(file).contains("Größe %1") && contentOf(file).contains("weiß"));
    succeeds(QStringLiteral("to_utf"), {QStringLiteral("import"), file, QStringLiteral("--yes"), QStringLiteral("--no-backup")});
    QCOMPARE(m_cluster.ask(QStringLiteral("to_utf"), "SELECT string_agg(\"Stärke\", ' ' ORDER BY id) FROM \"Überall\".\"Größe %1\""), QStringLiteral("weiß schön"));
    const QString again = m_clinic.path(QStringLiteral("again.json"));
    succeeds(QStringLiteral("to_utf"), {QStringLiteral("export"), again});
    succeeds(QStringLiteral("from_latin"), {QStringLiteral("import"), again, QStringLiteral("--yes")});
    QCOMPARE(m_cluster.dump(QStringLiteral("from_latin")).split('\n'), before.split('\n'));
    // What the encoding has no letter for is told, and nothing is changed.
    const QString strange = m_clinic.path(QStringLiteral("strange.json"));
    QCOMPARE(m_cluster.psql(QStringLiteral("to_utf"), "SET client_encoding = 'UTF8'; UPDATE \"Überall\".\"Größe %1\" SET \"Stärke\" = '木' WHERE id = 2").exitCode, 0);
    succeeds(QStringLiteral("to_utf"), {QStringLiteral("export"), strange});
    const Outcome refused = m_clinic.meditrack(m_cluster.url(QStringLiteral("from_latin")), {QStringLiteral("db"), QStringLiteral("import"), strange, QStringLiteral("--yes"), QStringLiteral("--no-backup")});
    QCOMPARE(refused.exitCode, 255);
    QVERIFY2(refused.errors.contains("has no equivalent in encoding \"LATIN1\"") && refused.errors.contains("row 2"), refused.errors.constData());
    QCOMPARE(m_cluster.dump(QStringLiteral("from_latin")).split('\n'), before.split('\n'));
}

QTEST_GUILESS_MAIN(TestPostgresEncodings)
#include "tst_postgresencodings.moc"
