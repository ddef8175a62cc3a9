// SPDX-License-Identifier: GPL-3.0-or-later
// A database is the same one, whether it was asked for by itself or is named by a project's configuration.
#include "support/guiwindow.h"
#include "support/postgres.h"

#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

/// A configuration that names the database.
QString naming(Project &project, const QString &url)
{
    project.write(u"named.ini"_s, "[alembic]\nscript_location = %(here)s\nsqlalchemy.url = " + QString(url).replace(u'%', u"%%"_s).toUtf8() + "\n");
    return project.path(u"named.ini"_s);
}

} // namespace

class TestGuiIdentity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markHoldsThroughTheProject();
    void oneTabForOneDatabase();
    void projectOfAServer();
    void projectIsRemembered();
};

void TestGuiIdentity::markHoldsThroughTheProject()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    const OpenRequest file{project.databasePath(), {}};
    Settings settings;
    settings.setReadOnly(file, true);
    settings.setEnvironment(file, Environment::Production);
    GivenAnswers prompts;
    MainWindow window(settings, prompts);
    window.open({{}, naming(project, u"sqlite:///"_s + project.databasePath())});
    QTRY_VERIFY_WITH_TIMEOUT(window.session().snapshot() && !window.session().isBusy(), Patience);
    QVERIFY(window.session().request().readOnly);
    QVERIFY(!window.session().snapshot()->state.rights.readOnly.isEmpty());
    QVERIFY(window.settings().isReadOnly(file));
    QCOMPARE(window.settings().environmentOf(window.session().request()), Environment::Production);
    window.session().setReadOnly(false); // and whoever lifts it lifts it
    QTRY_VERIFY_WITH_TIMEOUT(!window.session().isBusy() && !window.session().request().readOnly, Patience);
    QVERIFY(!window.settings().isReadOnly(file));
}

void TestGuiIdentity::oneTabForOneDatabase()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GivenAnswers prompts;
    MainWindow window({}, prompts);
    const OpenRequest byProject{{}, naming(project, u"sqlite:///"_s + project.databasePath())};
    const auto isRead = [&] { return window.session().snapshot() && !window.session().isBusy(); };
    window.open(byProject);
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), Patience);
    window.open(byProject);
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), Patience);
    QCOMPARE(window.count(), 1);
    window.open({project.databasePath(), {}});
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), Patience);
    QCOMPARE(window.count(), 1);

    MainWindow other({}, prompts);
    const auto otherIsRead = [&] { return other.session().snapshot() && !other.session().isBusy(); };
    other.open({project.databasePath(), {}});
    QTRY_VERIFY_WITH_TIMEOUT(otherIsRead(), Patience);
    other.open(byProject); // what it names is not known before it was read
    QTRY_COMPARE_WITH_TIMEOUT(other.count(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(otherIsRead(), Patience);
    QCOMPARE(other.session().request().target, project.databasePath());
}

/// Its password stays in the configuration: nothing that is kept has it, and opening it from the list again needs no other.
void TestGuiIdentity::projectOfAServer()
{
    const PostgresCluster cluster;
    cluster.create(u"clinic"_s);
    QCOMPARE(cluster.psql(u"clinic"_s, "CREATE ROLE anna LOGIN SUPERUSER PASSWORD 'ge-heim'").exitCode, 0);
    cluster.admit("local all anna scram-sha-256");
    Project project;
    project.addChain(1);
    const QString url = cluster.url(u"clinic"_s).replace(u"tester@"_s, u"anna:ge-heim@"_s);
    QVERIFY(url.contains(u"ge-heim"_s));
    const QString iniFile = naming(project, url);

    GivenAnswers prompts;
    MainWindow window({}, prompts);
    window.open({{}, iniFile});
    QTRY_VERIFY_WITH_TIMEOUT(window.session().snapshot() && !window.session().isBusy(), Patience);
    const OpenRequest known = window.session().request();
    QVERIFY2(known.identity().contains(u"anna@"_s) && !known.identity().contains(u"ge-heim"_s), qPrintable(known.identity()));
    Settings settings = window.settings();
    QCOMPARE(settings.recent.size(), 1);
    QVERIFY(!settings.recent.first().target.contains(u"ge-heim"_s));
    settings.setEnvironment(known, Environment::Production);
    settings.setReadOnly(known, true);

    MainWindow next(settings, prompts);
    next.open(settings.recent.first());
    QTRY_VERIFY_WITH_TIMEOUT(next.session().snapshot() && !next.session().isBusy(), Patience);
    QVERIFY(prompts.sheets.isEmpty()); // for its password
    QVERIFY(next.session().request().readOnly);
    MainWindow third(settings, prompts);
    third.open({{}, iniFile});
    QTRY_VERIFY_WITH_TIMEOUT(third.session().snapshot() && !third.session().isBusy(), Patience);
    QVERIFY(third.session().request().readOnly);
    QCOMPARE(third.settings().environmentOf(third.session().request()), Environment::Production);
    third.session().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!third.session().isBusy(), Patience);
    QCOMPARE(third.settings().environmentOf(third.session().request()), Environment::Production);
}

/// Of more than are listed as recent.
void TestGuiIdentity::projectIsRemembered()
{
    Settings settings;
    for (int i = 0; i < 30; ++i)
        settings.remember({u"/clinics/%1.db"_s.arg(i), u"/projects/%1/alembic.ini"_s.arg(i)});
    QVERIFY(settings.recent.size() < 30);
    for (int i = 0; i < 30; ++i)
        QCOMPARE(settings.projectOf(u"/clinics/%1.db"_s.arg(i)), u"/projects/%1/alembic.ini"_s.arg(i));
}

QTEST_MAIN(TestGuiIdentity)
#include "tst_guiidentity.moc"
