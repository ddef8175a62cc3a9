// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet.h"

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

QTEST_GUILESS_MAIN(TestFleetRun)
#include "tst_fleetrun.moc"
