// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guiwindow.h"
#include "support/holder.h"

#include "backup/backupstore.h"
#include "core/textfile.h"
#include "migration/scriptset.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

void append(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray digestOf(const Project &project)
{
    Config::Request request;
    request.file = project.path(u"alembic.ini"_s);
    return scriptSet(Config::load(request)).digest;
}

RunPreview downgradeTo(const QString &target)
{
    RunPreview preview;
    preview.move = {Move::Verb::Downgrade, target};
    return preview;
}

QString scriptOf(const Project &project, const QString &id)
{
    const QDir versions(project.path(u"versions"_s));
    const QStringList names = versions.entryList({id + u"*"_s}, QDir::Files);
    return names.isEmpty() ? QString() : versions.filePath(names.first());
}

} // namespace

/// The window runs nothing of a folder before somebody has said that it may.
class TestGuiTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused();
    void reviewHasWords();
    void askedOnce();
    void askedAgainWhenChanged();
    void remembered();
    void ownMigrationsAreTrusted();
    void digest();
    void answeredDuringAFailure();
    void changedWhileItIsAsked();
    void cancelledBeforeItBegan();
};

void TestGuiTrust::refused()
{
    Project project;
    project.addChain(2);
    GuiWindow gui(project);
    gui.prompts.trust = false;
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QVERIFY(!gui.prompts.askedForTrust.isEmpty()); // to tell what the updates do, and to do it
    QCOMPARE(gui.prompts.askedForTrust.last().items, gui.prompts.askedForTrust.first().items);
    const wording::Question &question = gui.prompts.askedForTrust.first();
    QCOMPARE(question.items.size(), 2);
    QVERIFY(question.items.first().startsWith(u"c1"_s)); // what would run first
    QVERIFY(question.text.contains(QFileInfo(project.path()).canonicalFilePath()));
    QVERIFY(gui.message().contains(u"Nothing was run"_s));
    QCOMPARE(gui.window.place(), MainWindow::Review); // it may be thought over
    QVERIFY(!QFile::exists(project.databasePath()));
    QVERIFY(gui.window.settings().trusted.isEmpty());
}

/// A review says what the updates do as soon as their scripts may run; nothing else runs for it.
void TestGuiTrust::reviewHasWords()
{
    Project project;
    project.addChain(2);
    GuiWindow gui(project);
    gui.prompts.trust = false;
    gui.click(u"upgrade"_s);
    gui.review();
    QTRY_COMPARE_WITH_TIMEOUT(gui.prompts.askedForTrust.size(), 1, 60000);
    QVERIFY(gui.waitIdle());
    QVERIFY(gui.review().steps.front().sentences.isEmpty());
    gui.click(u"reviewNo"_s);
    gui.prompts.trust = true;
    gui.click(u"upgrade"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!gui.review().steps.front().sentences.isEmpty(), 60000);
    QVERIFY2(gui.review().steps.front().sentences.first().startsWith(u"Creates the table"_s), qPrintable(gui.review().steps.front().sentences.first()));
    QCOMPARE(gui.prompts.askedForTrust.size(), 2);
    QVERIFY(!QFile::exists(project.databasePath()));
}

void TestGuiTrust::askedOnce()
{
    Project project;
    project.addChain(3);
    GuiWindow gui(project);
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c3"_s});
    gui.window.session().run(downgradeTo(u"c1"_s));
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.rows(), QStringList{u"c1"_s});
    QCOMPARE(gui.prompts.askedForTrust.size(), 1);
}

void TestGuiTrust::askedAgainWhenChanged()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    GuiWindow gui(project);
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    append(scriptOf(project, u"c1"_s), "\n# one line more\n");
    gui.prompts.trust = false;
    gui.window.session().run(downgradeTo(u"c1"_s));
    QVERIFY(gui.waitIdle());
    QCOMPARE(gui.prompts.askedForTrust.size(), 2);
    QCOMPARE(gui.prompts.askedForTrust.first().title, u"Run the scripts of this folder?"_s);
    QCOMPARE(gui.prompts.askedForTrust.last().title, u"These scripts have changed. Run them?"_s);
    QCOMPARE(gui.rows(), QStringList{u"c2"_s});
}

void TestGuiTrust::remembered()
{
    Project project;
    project.addChain(2);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    {
        GuiWindow gui(project);
        gui.upgrade();
        QVERIFY(gui.waitIdle());
        QSettings store(file, QSettings::IniFormat);
        gui.window.settings().write(store);
    }
    const Settings read = Settings::read(QSettings(file, QSettings::IniFormat));
    QCOMPARE(read.trusted.size(), 1);
    QCOMPARE(read.trusted.value(QFileInfo(project.path()).canonicalFilePath()), digestOf(project));

    GivenAnswers prompts;
    MainWindow window(read, prompts);
    window.open({project.databasePath(), project.path(u"alembic.ini"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(window.session().snapshot() && !window.session().isBusy(), 30000);
    window.session().run(downgradeTo(u"c1"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!window.session().isBusy(), 30000);
    QTRY_COMPARE_WITH_TIMEOUT(window.session().snapshot()->state.rows, QStringList{u"c1"_s}, 30000);
    QVERIFY(prompts.askedForTrust.isEmpty());
}

void TestGuiTrust::ownMigrationsAreTrusted()
{
    QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path())); // no alembic.ini here: the program's own migrations
    GuiWindow gui;
    QVERIFY2(gui.open(folder.filePath(u"clinic.db"_s)), qPrintable(gui.message()));
    gui.upgrade();
    QVERIFY(gui.waitIdle());
    QDir::setCurrent(before);
    QCOMPARE(gui.rows(), QStringList{u"588f4ae43933"_s});
    QVERIFY(gui.prompts.askedForTrust.isEmpty());
}

void TestGuiTrust::digest()
{
    Project project;
    project.addChain(2);
    const QByteArray first = digestOf(project);
    QCOMPARE(digestOf(project), first);

    const QString versions = project.path(u"versions"_s);
    QVERIFY(QDir(versions).mkpath(u"__pycache__"_s));
    append(versions + u"/__pycache__/c1.pyc"_s, "compiled");
    append(versions + u"/notes.txt"_s, "no script");
    QCOMPARE(digestOf(project), first);

    append(project.path(u"helpers.py"_s), "NAME = 'x'\n");
    const QByteArray withHelper = digestOf(project);
    QVERIFY(withHelper != first);
    QVERIFY(QFile::rename(scriptOf(project, u"c2"_s), versions + u"/c2_renamed.py"_s));
    const QByteArray renamed = digestOf(project);
    QVERIFY(renamed != withHelper);
    append(project.path(u"alembic.ini"_s), "\n[meditrack]\npython_path = elsewhere\n");
    QVERIFY(digestOf(project) != renamed);
}

/// The answer comes while the database is read, and that fails: what was asked for is done all the same, and nothing stays at work for ever.
void TestGuiTrust::answeredDuringAFailure()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    Session session;
    QSignalSpy wanted(&session, &Session::trustWanted);
    const QSignalSpy failed(&session, &Session::failed);
    session.open({project.databasePath(), project.path(u"alembic.ini"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(session.snapshot() && !session.isBusy(), 60000);
    session.upgrade(u"heads"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, 60000);
    Holder holder(project.databasePath(), u"BEGIN EXCLUSIVE"_s);
    QVERIFY(holder.isReady);
    session.refresh();
    QVERIFY(session.isBusy());
    session.trust(wanted.first().at(1).value<ScriptSet>());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60000);
    holder.letGo();
    QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 60000);
    QVERIFY(dumpLines(project.databasePath()).contains(u"alembic_version: c2"_s));
}

/// A question waits, and the scripts are changed meanwhile: trust in what they were starts nothing that is new.
void TestGuiTrust::changedWhileItIsAsked()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    Session session;
    QSignalSpy wanted(&session, &Session::trustWanted);
    session.open({project.databasePath(), project.path(u"alembic.ini"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(session.snapshot() && !session.isBusy(), 60000);
    session.upgrade(u"heads"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, 60000);
    append(scriptOf(project, u"c2"_s), "\n# by somebody else\n");
    session.upgrade(u"heads"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 2, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 60000);
    session.trust(wanted.first().at(1).value<ScriptSet>());
    QVERIFY(!session.isBusy());
    QVERIFY(dumpLines(project.databasePath()).contains(u"alembic_version: c1"_s));
    session.trust(wanted.last().at(1).value<ScriptSet>());
    QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(dumpLines(project.databasePath()).contains(u"alembic_version: c2"_s), 60000);
}

/// While something in the background ends, a command waits for it; it can be cancelled by then, too.
void TestGuiTrust::cancelledBeforeItBegan()
{
    Project project;
    project.addChain(2);
    project.upgrade(u"c1"_s);
    Session session;
    const QSignalSpy finished(&session, &Session::jobFinished);
    const QSignalSpy shelf(&session, &Session::shelfRead);
    bool wasBusy = false;
    connect(&session, &Session::stateChanged, this, [&] {
        QMetaObject::invokeMethod(&session, [&] { // what is read after the state has begun
            session.backup();
            wasBusy = session.isBusy();
            session.cancel();
        }, Qt::QueuedConnection);
    });
    session.open({project.databasePath(), project.path(u"alembic.ini"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(wasBusy, 60000);
    QVERIFY(!session.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(shelf.size(), 1, 60000); // it goes on with what it was about
    QVERIFY(!session.isBusy());
    QCOMPARE(finished.size(), 1); // the opening
    QVERIFY(!QFile::exists(backupFolder(project.url())));
}

QTEST_MAIN(TestGuiTrust)
#include "tst_guitrust.moc"
