// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

/// What the window remembers.
class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetPasswords();
    void roundTrip();
    void ofTwoWindows();
};

void TestSettings::forgetPasswords()
{
    Settings settings;
    settings.remember({{}, {}});
    settings.remember({u"postgresql://host/clinic?passfile=s3cret"_s, {}}); // where one is, which is nobody's business either
    settings.remember({u"nonsense://host/clinic?hidden=s3cret"_s, {}});
    QVERIFY(settings.recent.isEmpty());
    OpenRequest asked{u"postgresql://anna@host/clinic?sslmode=require"_s, {}};
    asked.password = u"s3cret"_s;
    settings.remember(asked);
    QVERIFY(settings.recent.first().password.isEmpty());
    settings.remember({u"postgresql://anna:s3cret@host/clinic?sslmode=require"_s, {}});
    settings.remember({u"postgresql://anna@host/clinic?password=s3cret&sslmode=require&sslpassword=s3cret"_s, {}});
    QCOMPARE(settings.recent.size(), 1); // the same one
    QCOMPARE(settings.recent.first().target, u"postgresql://anna@host/clinic?sslmode=require"_s);
    settings.recent.clear();
    settings.remember({u"/srv/a.db"_s, {}});
    settings.remember({u"/srv/b.db"_s, u"/srv/alembic.ini"_s});
    settings.remember({u"/srv/a.db"_s, {}});
    QCOMPARE(settings.recent.size(), 2);
    QCOMPARE(settings.recent.first().target, u"/srv/a.db"_s);
}

void TestSettings::roundTrip()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QVERIFY(Settings::read(store).recent.isEmpty());
    Settings settings;
    settings.scheme = ColourScheme::Dark;
    settings.geometry = "geometry";
    settings.recent = {{u"/srv/b.db"_s, u"/srv/alembic.ini"_s}, {u"/srv/a.db"_s, {}}};
    const OpenRequest marked{u"/srv/50% süß/a=b.db"_s, {}};
    settings.setEnvironment(marked, Environment::Production);
    settings.setReadOnly(marked, true);
    settings.trusted.insert(u"/srv/versions"_s, "0a1b");
    settings.write(store);
    const Settings again = Settings::read(store);
    QCOMPARE(again.scheme, ColourScheme::Dark);
    QCOMPARE(again.geometry, QByteArray("geometry"));
    QVERIFY(again.recent == settings.recent);
    QCOMPARE(again.environmentOf(marked), Environment::Production);
    QVERIFY(again.isReadOnly(marked) && !again.isReadOnly({u"/srv/a.db"_s, {}}));
    QCOMPARE(again.trusted, settings.trusted);
}

/// Each writes what was changed in it: the one that closes last takes nothing away.
void TestSettings::ofTwoWindows()
{
    const QTemporaryDir folder;
    QSettings one(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QSettings two(one.fileName(), QSettings::IniFormat);
    const OpenRequest a{u"/srv/a.db"_s, {}};
    const OpenRequest b{u"/srv/b.db"_s, {}};
    Settings before;
    before.setReadOnly(a, true);
    before.write(one);
    one.sync();
    Settings first = Settings::read(one);
    Settings second = Settings::read(two);
    first.setEnvironment(a, Environment::Production);
    first.setReadOnly(a, false);
    first.write(one, before);
    one.sync();
    second.setEnvironment(b, Environment::Test);
    second.setReadOnly(b, true);
    second.write(two, before);
    two.sync();
    const Settings after = Settings::read(QSettings(one.fileName(), QSettings::IniFormat));
    QCOMPARE(after.environmentOf(a), Environment::Production);
    QCOMPARE(after.environmentOf(b), Environment::Test);
    QVERIFY(!after.isReadOnly(a) && after.isReadOnly(b));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
