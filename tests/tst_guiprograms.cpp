// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL's programs that are not there, or too old: told with what to install, and chosen elsewhere by a button.
#include "settings.h"
#include "support/guiwindow.h"
#include "support/postgres.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000; ///< milliseconds

} // namespace

class TestGuiPrograms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersAreChosen_data();
    void othersAreChosen();
    void cleanup()
    {
        qunsetenv("MEDITRACK_PG_BIN");
        enginejobs::usePrograms({});
    }
};

void TestGuiPrograms::othersAreChosen_data()
{
    QTest::addColumn<QByteArray>("version"); ///< of the pg_dump that is there; empty: none
    QTest::addColumn<QString>("says");
    QTest::newRow("none") << QByteArray() << u"There is no pg_dump"_s;
    QTest::newRow("too old") << QByteArray("9.6.24") << u"Wrong pg_dump"_s;
}

void TestGuiPrograms::othersAreChosen()
{
    QFETCH(QByteArray, version);
    QFETCH(QString, says);
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    QDir().mkpath(home.filePath(u"bin"_s));
    if (!version.isEmpty()) {
        QFile program(home.filePath(u"bin/pg_dump"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\necho 'pg_dump (PostgreSQL) " + version + "'\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    qputenv("MEDITRACK_PG_BIN", QFile::encodeName(home.filePath(u"bin"_s)));
    Project project;
    project.addChain(1);
    PostgresCluster cluster;
    cluster.create(u"clinic"_s);
    QCOMPARE(project.meditrackOn(cluster.url(u"clinic"_s), {u"upgrade"_s, u"head"_s}).exitCode, 0);
    GuiWindow gui;
    QVERIFY2(gui.open(cluster.url(u"clinic"_s), project.path(u"alembic.ini"_s)), qPrintable(gui.message()));
    gui.click(u"backup"_s);
    QVERIFY(gui.waitIdle());
    QVERIFY2(gui.message().contains(says) && gui.message().contains(u"postgresql-client-%1"_s.arg(cluster.version())), qPrintable(gui.message()));
    gui.picture(u"programs-"_s + QString::fromUtf8(QTest::currentDataTag()).left(4));
    gui.prompts.chosenFolder = QFileInfo(cluster.tool(u"pg_dump"_s)).path();
    gui.click(u"wayPrograms"_s);
    QVERIFY(gui.waitIdle());
    QTRY_VERIFY2_WITH_TIMEOUT(gui.message().startsWith(u"The backup is made"_s), qPrintable(gui.message()), Patience);
    // The next start knows.
    QSettings store(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
    gui.window.settings().write(store);
    QCOMPARE(Settings::read(store).postgresPrograms, gui.prompts.chosenFolder);
}

QTEST_MAIN(TestGuiPrograms)
#include "tst_guiprograms.moc"
