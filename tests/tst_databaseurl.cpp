// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/databaseurl.h"
#include "core/secrets.h"
#include "support/errorof.h"
#include "support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace meditrack;

namespace {

const QString secret = QStringLiteral("s3cret");

/// Spellings that SQLAlchemy and we take alike.
const QStringList spellings{
    "sqlite://", "sqlite:///", "sqlite:///rel.db", "sqlite:///./data/meditrack.db", "sqlite:////abs/path.db",
    "sqlite:///with space.db", "sqlite:///per%20cent.db", "sqlite:///:memory:", "sqlite+aiosqlite:///rel.db",
    "sqlite+pysqlite:////abs.db", "sqlite:///rel.db?timeout=0.2", "sqlite:///rel.db?timeout=5&mode=ro",
    "sqlite:///file:rel.db?mode=ro&uri=true", "postgresql://", "postgresql:///db", "postgresql://host", "postgresql://host/db",
    "postgresql://host:5433/db", "postgresql://user@host/db", "postgresql://user:s3cret@host/db",
    "postgresql+asyncpg://user:s3cret@host:5432/db", "postgresql+psycopg2://us%40er:s3%40cret%2F%3A@host/db",
    "postgresql://user:s3cret%25@host/db", "postgresql://user:@host/db", "postgresql://:s3cret@host/db",
    "postgresql://user:s3/cret@host/db", "postgresql://user:s3:cr:et@host/db", "postgresql://user:s3?cret@host/db",
    "postgresql://user:s3cret@[::1]:5432/db", "postgresql://[2001:db8::7]/db", "postgresql://host/db?sslmode=require&application_name=a+b",
    "postgresql://user:s3cret@/db?host=/var/run/postgresql", "postgresql://host/db?a=1&a=2",
    "postgresql://user:s3cret+plus@host/db?options=-c%20x%3D1",
};

} // namespace

class TestDatabaseUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asSqlAlchemy_data();
    void asSqlAlchemy();
    void refused_data();
    void refused();
    void passwordIsNeverShown_data();
    void passwordIsNeverShown();
    void privateArguments_data();
    void privateArguments();
    void text_data();
    void text();
    void textIsReadBack();
    void sqliteFile();
    void names();
    void sqliteParameters();
};

void TestDatabaseUrl::asSqlAlchemy_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonArray answers = askPython(QStringLiteral("urls.py"), QJsonArray::fromStringList(spellings)).toArray();
    for (qsizetype i = 0; i < spellings.size(); ++i)
        QTest::newRow(qPrintable(spellings.at(i))) << spellings.at(i) << answers.at(i).toObject();
}

void TestDatabaseUrl::asSqlAlchemy()
{
    QFETCH(QString, url);
    QFETCH(QJsonObject, expected);
    QVERIFY2(!expected.isEmpty(), "SQLAlchemy does not understand it");
    const DatabaseUrl got = DatabaseUrl::parse(url);
    QCOMPARE(got.backend, expected["backend"].toString());
    QCOMPARE(got.user, expected["user"].toString());
    QCOMPARE(got.password, expected["password"].toString());
    QCOMPARE(got.host, expected["host"].toString());
    QCOMPARE(got.port, expected["port"].toInt());
    QCOMPARE(got.database, expected["database"].toString());
    QJsonArray query;
    for (const auto &[key, value] : got.query)
        query << QJsonArray{key, value};
    QCOMPARE(query, expected["query"].toArray());
    QCOMPARE(got.isSqlite(), url.startsWith(QLatin1String("sqlite")));
}

void TestDatabaseUrl::refused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("code");
    const auto row = [](const char *url, ErrorCode code) { QTest::newRow(url) << QString::fromLatin1(url) << int(code); };
    row("", ErrorCode::Configuration);
    row("meditrack.db", ErrorCode::Configuration);
    row("sqlite:/one.db", ErrorCode::Configuration);
    row("sqlite//two.db", ErrorCode::Configuration);
    row("://host/db", ErrorCode::Configuration);
    row("sqlite://two.db", ErrorCode::Configuration); // a host where the path belongs
    row("sqlite://user:s3cret@/x.db", ErrorCode::Configuration);
    row("sqlite+pysqlcipher://:s3cret@/x.db", ErrorCode::Configuration); // an encrypted file is no plain SQLite
    row("sqlite://:77/x.db", ErrorCode::Configuration);
    row("postgresql://user:s3cret@host:port/db", ErrorCode::Configuration);
    row("postgresql://user:s3cret@host:0/db", ErrorCode::Configuration);
    row("postgresql://user:s3cret@host:70000/db", ErrorCode::Configuration);
    row("postgresql://user:a@s3cret@host/db", ErrorCode::Configuration); // what is left of the last '@' is password
    row("postgresql://us/er:s3cret@host/db", ErrorCode::Configuration);
    row("postgresql://user:a@b/s3cret@host/db", ErrorCode::Configuration);
    row("sqlite:///x.db?password=s3cret", ErrorCode::Configuration);
    row("sqlite:///x.db?tiemout=5", ErrorCode::Configuration);
    row("sqlite:///x.db?mode=write", ErrorCode::Configuration);
    row("mysql://user:s3cret@host/db", ErrorCode::Unsupported);
    row("oracle+oracledb://user:s3cret@host/db", ErrorCode::Unsupported);
}

void TestDatabaseUrl::refused()
{
    QFETCH(QString, url);
    QFETCH(int, code);
    const auto error = errorOf([&] { DatabaseUrl::parse(url); });
    QVERIFY(error);
    QCOMPARE(int(error->code), code);
    QVERIFY(!error->message.isEmpty());
    QVERIFY(!error->advice.isEmpty());
    QVERIFY(!(error->text() + error->detail).contains(secret));
}

void TestDatabaseUrl::passwordIsNeverShown_data()
{
    QTest::addColumn<QString>("url");
    for (const QString &url : spellings) {
        if (url.contains(QLatin1String("s3")))
            QTest::newRow(qPrintable(url)) << url;
    }
    QTest::newRow("in the query") << QStringLiteral("postgresql://host/db?password=s3cret&sslpassword=s3cret");
    for (const char *key : {"passwd", "pwd", "PWD", "token", "access_token", "secret", "client_secret", "sslpassword", "passfile", "Password"})
        QTest::newRow(key) << QStringLiteral("postgresql://host/db?%1=s3cret").arg(QLatin1String(key));
}

void TestDatabaseUrl::passwordIsNeverShown()
{
    QFETCH(QString, url);
    const DatabaseUrl got = DatabaseUrl::parse(url);
    QVERIFY(got.toString().contains(QLatin1String("***")));
    QString shown = got.toString() + got.shortName();
    shown.remove(QStringLiteral("secret=")); // a key, not what it says
    for (const QString &part : {QStringLiteral("s3"), QStringLiteral("cret"), got.password})
        QVERIFY2(part.isEmpty() || !shown.contains(part), qPrintable(got.toString()));
}

void TestDatabaseUrl::privateArguments_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *given, const char *shown) { QTest::newRow(given) << QByteArray(given) << QByteArray(shown); };
    row("--database-url=postgresql://user:s3cret@host:5432/db", "--database-url=postgresql://user:***@host:5432/db");
    row("postgresql://user:s3:cr@et@host/db", "postgresql://user:***@host/db");
    row("postgresql://:s3cret@host/db", "postgresql://:***@host/db");
    row("postgresql://user:x@host/db", "postgresql://user:***@host/"); // there is no more room
    row("postgresql://host/db?sslmode=require&password=s3cret&a=b", "postgresql://host/db?sslmode=require&password=***&a=b");
    row("postgresql://user@host:5432/db", "postgresql://user@host:5432/db");
    row("postgresql://host:5432/db", "postgresql://host:5432/db");
    row("sqlite:////tmp/a b.db", "sqlite:////tmp/a b.db");
    row("upgrade", "upgrade");
    row("", "");
}

/// The program keeps what it was told; where all can look there is no password, nor how long it is.
void TestDatabaseUrl::privateArguments()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, shown);
    QByteArray first = "meditrack";
    QByteArray second = given;
    char *arguments[] = {first.data(), second.data(), nullptr};
    PrivateArguments own(2, arguments);
    QCOMPARE(own.count(), 2);
    QCOMPARE(QByteArray(own.values()[0]), first);
    QCOMPARE(QByteArray(own.values()[1]), given);
    QVERIFY(!own.values()[2]);
    QCOMPARE(second, shown + QByteArray(given.size() - shown.size(), '\0'));
}

void TestDatabaseUrl::text_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");
    QTest::newRow("in memory") << "sqlite://" << "sqlite://";
    QTest::newRow("relative") << "sqlite:///a/b.db" << "sqlite:///a/b.db";
    QTest::newRow("absolute") << "sqlite:////a/b.db" << "sqlite:////a/b.db";
    QTest::newRow("server") << "postgresql+asyncpg://us%40er:s3cret@[::1]:5433/db?sslmode=require"
                            << "postgresql+asyncpg://us%40er:***@[::1]:5433/db?sslmode=require";
    QTest::newRow("no password") << "postgresql://user@host/db" << "postgresql://user@host/db";
}

void TestDatabaseUrl::text()
{
    QFETCH(QString, url);
    QFETCH(QString, text);
    QCOMPARE(DatabaseUrl::parse(url).toString(), text);
}

void TestDatabaseUrl::textIsReadBack()
{
    for (const QString &spelling : spellings) {
        DatabaseUrl url = DatabaseUrl::parse(spelling);
        if (!url.password.isEmpty())
            url.password = QStringLiteral("***");
        QCOMPARE(DatabaseUrl::parse(url.toString()), url);
    }
}

void TestDatabaseUrl::sqliteFile()
{
    const DatabaseUrl url = DatabaseUrl::forSqliteFile(QStringLiteral("some dir/my?file@.db"));
    QVERIFY(url.isSqlite());
    QCOMPARE(url.database, QDir::current().absoluteFilePath(QStringLiteral("some dir/my?file@.db")));
    QCOMPARE(url.shortName(), QStringLiteral("my?file@.db"));
}

void TestDatabaseUrl::names()
{
    QCOMPARE(DatabaseUrl::parse(QStringLiteral("postgres://h/db")).dialectName(), QStringLiteral("postgresql"));
    QCOMPARE(DatabaseUrl::parse(QStringLiteral("postgresql://h/db")).shortName(), QStringLiteral("db@h"));
    QCOMPARE(DatabaseUrl::parse(QStringLiteral("sqlite://")).shortName(), QStringLiteral(":memory:"));
    QVERIFY(DatabaseUrl::parse(QStringLiteral("sqlite:///:memory:")).isMemory());
    QVERIFY(!DatabaseUrl::parse(QStringLiteral("sqlite:///x")).isMemory());
}

void TestDatabaseUrl::sqliteParameters()
{
    const auto error = errorOf([] { DatabaseUrl::parse(QStringLiteral("sqlite:///x.db?timeout=1&tiemout=5")); });
    QVERIFY(error);
    QVERIFY2(error->message.contains(QLatin1String("'tiemout'")), qPrintable(error->message));
    const DatabaseUrl url = DatabaseUrl::parse(QStringLiteral(
        "sqlite:///x.db?check_same_thread=false&cached_statements=9&detect_types=1&isolation_level=IMMEDIATE&cache=shared&nolock=1&vfs=unix&mode=rw&uri=true"));
    QVERIFY(!url.isReadOnly() && !url.isMemory());
    QCOMPARE(url.parameter(QStringLiteral("vfs")), QStringLiteral("unix"));
    QVERIFY(url.parameter(QStringLiteral("timeout")).isNull());
    QVERIFY(DatabaseUrl::parse(QStringLiteral("sqlite:///x.db?mode=ro")).isReadOnly());
    QVERIFY(DatabaseUrl::parse(QStringLiteral("sqlite:///x.db?immutable=1")).isReadOnly());
    QVERIFY(!DatabaseUrl::parse(QStringLiteral("sqlite:///x.db?immutable=0")).isReadOnly());
    QVERIFY(DatabaseUrl::parse(QStringLiteral("sqlite:///x.db?mode=memory")).isMemory());
    QVERIFY(DatabaseUrl::parse(QStringLiteral("sqlite:///file::memory:?uri=true")).isMemory());
}

QTEST_GUILESS_MAIN(TestDatabaseUrl)
#include "tst_databaseurl.moc"
