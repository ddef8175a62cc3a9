// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "fleetjobs.h"
#include "models/fleet.h"
#include "support/collecting.h"
#include "support/holder.h"
#include "support/project.h"

#include <QTest>

using namespace meditrack;
using namespace Qt::StringLiterals;

using Phase = FleetRun::Phase;

/// The fleet as values: no window, no database.
class TestFleetRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreReadAgain();
    void listsOfPeople();
    void eachKeepsItsProject();
    void leftOutIsNotUpgraded();
    void lookingTakesNoLockAway();
};

/// The value that is read again is the one that was written, whatever is torn off.
void TestFleetRun::runsAreReadAgain()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<FleetRun::Turn> turns;
    for (const QString &name : {u"/a.db"_s, u"/b.db"_s, u"/c.db"_s})
        turns.push_back({{name, u"/alembic.ini"_s}, u"test"_s});
    FleetRun run(turns, true, now);
    QByteArray lines = run.plan();
    QCOMPARE(run.next(), 0);
    lines += run.begin(0, now);
    QCOMPARE(run.phase(), Phase::Running);
    QCOMPARE(FleetRun::parse(lines).phase(), Phase::Stopped);
    QCOMPARE(FleetRun::parse(lines).turn(0).state, FleetRun::State::Interrupted);
    FleetRun::Turn nothing = turns.at(0);
    nothing.state = FleetRun::State::Nothing;
    lines += run.end(0, nothing, now);
    QCOMPARE(run.phase(), Phase::Ready); // nothing was shown by it
    lines += run.begin(1, now);
    FleetRun::Turn done = turns.at(1);
    done.state = FleetRun::State::Done;
    done.after = u"c3"_s;
    done.steps = 2;
    lines += run.end(1, done, now);
    QCOMPARE(run.phase(), Phase::Asking);
    QCOMPARE(FleetRun::parse(lines).phase(), Phase::Asking);
    QCOMPARE(FleetRun::parse(lines).turn(1).after, u"c3"_s);
    QCOMPARE(run.next(), -1);
    lines += run.goOn(now);
    lines += run.begin(2, now);
    FleetRun::Turn failed = turns.at(2);
    failed.state = FleetRun::State::Failed;
    failed.error = Error(ErrorCode::Sql, u"It does not work"_s).means(u"Nothing has changed"_s).advise(u"Try again"_s);
    lines += run.end(2, failed, now);
    QCOMPARE(run.phase(), Phase::Stopped);
    const FleetRun read = FleetRun::parse(lines + "{\"do\":\"go on\",\"at\":\"2026-"); // torn
    QCOMPARE(read.phase(), Phase::Stopped);
    QCOMPARE(read.turn(2).error->text(), failed.error->text());
    QCOMPARE(read.left(), 1);
    lines += run.goOn(now);
    QCOMPARE(run.next(), 2);
    QCOMPARE(FleetRun::parse(lines).phase(), Phase::Stopped); // its program ended between two
    lines += run.putAway(now);
    QCOMPARE(FleetRun::parse(lines).phase(), Phase::None);
}

/// As people write them: beside the list, with remarks, and with a password that is nobody's business.
void TestFleetRun::listsOfPeople()
{
    const FleetFile file = FleetFile::parse("# ours\nclinics/north.db\n\npostgresql://anna:geheim@db.example/clinic\n", u"/srv/lists"_s);
    QCOMPARE(file.fleet.databases.size(), 2);
    QCOMPARE(file.fleet.databases.at(0).target, u"/srv/lists/clinics/north.db"_s);
    QCOMPARE(file.fleet.databases.at(1).target, u"postgresql://anna@db.example/clinic"_s);
    QVERIFY(!file.toJson().contains("geheim"));
}

/// One without a project has the program's own migrations, and not those of the others' project.
void TestFleetRun::eachKeepsItsProject()
{
    FleetFile file;
    file.fleet.project = u"/srv/clinic/alembic.ini"_s;
    file.fleet.databases = {{u"/srv/a.db"_s, file.fleet.project}, {u"/srv/b.db"_s, {}}, {u"/srv/c.db"_s, u"/srv/other/alembic.ini"_s}};
    QCOMPARE(FleetFile::read(file.toJson()).fleet.databases, file.fleet.databases);
    QCOMPARE(FleetFile::parse(file.toJson(), u"/home/anna"_s).fleet.databases, file.fleet.databases);
}

/// What has left the fleet while its run waited for an answer is none of that run's any more, also after a restart.
void TestFleetRun::leftOutIsNotUpgraded()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<FleetRun::Turn> turns;
    for (const QString &name : {u"/a.db"_s, u"/b.db"_s, u"/c.db"_s})
        turns.push_back({{name, u"/alembic.ini"_s}, {}});
    FleetRun run(turns, true, now);
    QByteArray lines = run.plan();
    lines += run.begin(0, now);
    turns.at(0).state = FleetRun::State::Done;
    lines += run.end(0, turns.at(0), now);
    QCOMPARE(run.phase(), Phase::Asking);
    lines += run.leaveOut(0, now); // too late
    lines += run.leaveOut(1, now);
    QCOMPARE(run.turn(0).state, FleetRun::State::Done);
    QCOMPARE(run.left(), 1);
    lines += run.goOn(now);
    QCOMPARE(run.next(), 2);
    FleetRun again = FleetRun::parse(lines);
    QCOMPARE(again.turn(1).state, FleetRun::State::LeftOut);
    again.goOn(now);
    QCOMPARE(again.next(), 2);
    again.begin(2, now);
    turns.at(2).state = FleetRun::State::Done;
    again.end(2, turns.at(2), now);
    QCOMPARE(again.phase(), Phase::Finished);
}

/// Another tab may be upgrading one of them: a file that is opened and closed otherwise than by SQLite drops this process's locks.
void TestFleetRun::lookingTakesNoLockAway()
{
    Project project;
    project.addChain(1);
    project.upgrade();
    Collecting progress;
    Connection run(project.url(), Connection::Access::Write, progress);
    run.execute(u"BEGIN IMMEDIATE"_s);
    const fleetjobs::Found found = fleetjobs::inFolder(QFileInfo(project.databasePath()).path(), project.path(u"alembic.ini"_s), progress);
    QCOMPARE(found.databases.size(), 1);
    const Holder other(project.databasePath(), u"PRAGMA busy_timeout = 0; BEGIN IMMEDIATE"_s);
    QVERIFY2(!other.isReady, "another program has got the lock of this one");
}

QTEST_GUILESS_MAIN(TestFleetRun)
#include "tst_fleetrun.moc"
