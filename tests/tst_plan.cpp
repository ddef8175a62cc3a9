// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "migration/plan.h"
#include "support/errorof.h"
#include "support/graphs.h"

#include <QTest>

#include <ctime>
#include <limits>

using namespace meditrack;

namespace {

// Expected plans are written as text: "a>b" a step from a to b, then its row changes, then the rows after it.
QString text(const VersionOp &op)
{
    switch (op.kind) {
    case VersionOp::Kind::Insert: return QLatin1Char('+') + op.version;
    case VersionOp::Kind::Delete: return QLatin1Char('-') + op.version;
    case VersionOp::Kind::Update: break;
    }
    return op.version + QLatin1Char('=') + op.to;
}

QString text(const Plan &plan)
{
    QStringList steps;
    for (const Step &step : plan) {
        QStringList ops;
        for (const VersionOp &op : step.versionOps)
            ops << text(op);
        steps << QStringLiteral("%1>%2: %3 [%4]").arg(step.from.join(QLatin1Char(',')), step.to.join(QLatin1Char(',')),
                                                      ops.join(QLatin1Char(' ')), step.headsAfter.join(QLatin1Char(' ')));
    }
    return steps.join(QStringLiteral("; "));
}

/// The graphs that the tables below name.
RevisionGraph named(const QString &name)
{
    if (name == QLatin1String("line"))
        return makeGraph({{"a", ""}, {"b", "a"}, {"c", "b"}});
    if (name == QLatin1String("fork"))
        return makeGraph({{"a", ""}, {"b1", "a", "", "left"}, {"b2", "a", "", "right"}, {"c1", "b1"}, {"c2", "b2"}});
    if (name == QLatin1String("merge"))
        return makeGraph({{"a", ""}, {"b1", "a"}, {"b2", "a"}, {"m", "b1 b2"}, {"n", "m"}});
    if (name == QLatin1String("merge3"))
        return makeGraph({{"a1", ""}, {"a2", ""}, {"a3", ""}, {"m", "a1 a2 a3"}});
    if (name == QLatin1String("needs")) // the line a needs b1, the line b goes on
        return makeGraph({{"b1", ""}, {"b2", "b1"}, {"a1", ""}, {"a2", "a1", "b1"}, {"a3", "a2"}});
    if (name == QLatin1String("needs head"))
        return makeGraph({{"b1", ""}, {"a1", "", "", "app"}, {"a2", "a1", "b1"}});
    // Both parents of the merge hang together: a2 needs b1, as in Alembic's own test for the correction of 1.13.1.
    return makeGraph({{"a1", ""}, {"b1", ""}, {"a2", "a1", "b1"}, {"m", "a2 b1"}});
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upgrade_data();
    void upgrade();
    void downgrade_data();
    void downgrade();
    void stamp_data();
    void stamp();
    void errors_data();
    void errors();
    void stampErrors();
    void steps();
    void ambiguousDowngradeWarns();
    void shortenedRow();
    void upAndDownAgain();
    void describes();
    void bigPlans();
};

void TestPlan::upgrade_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *graph, const char *rows, const char *targets, const char *expected) {
        QTest::addRow("%s: %s -> %s", graph, rows, targets)
            << QString::fromLatin1(graph) << words(rows) << words(targets) << QString::fromLatin1(expected);
    };
    row("line", "", "head", ">a: +a [a]; a>b: a=b [b]; b>c: b=c [c]");
    row("line", "a", "+1", "a>b: a=b [b]");
    row("line", "", "+2", ">a: +a [a]; a>b: a=b [b]");
    row("line", "", "a+1", ">a: +a [a]; a>b: a=b [b]");
    row("line", "", "head-1", ">a: +a [a]; a>b: a=b [b]");
    row("line", "c", "head", "");
    row("line", "c", "a", ""); // already there
    row("fork", "", "heads",
        ">a: +a [a]; a>b2: a=b2 [b2]; b2>c2: b2=c2 [c2]; a>b1: +b1 [b1 c2]; b1>c1: b1=c1 [c1 c2]");
    row("fork", "a", "left@head", "a>b1: a=b1 [b1]; b1>c1: b1=c1 [c1]");
    row("fork", "c1", "right@+1", "a>b2: +b2 [b2 c1]"); // from the fork, which is below the row
    row("fork", "b2 c1", "right@+1", "b2>c2: b2=c2 [c1 c2]");
    row("fork", "", "left@+1", ">a: +a [a]");
    row("fork", "a", "left@a+1", "a>b1: a=b1 [b1]");
    row("fork", "a", "b1 c2", "a>b2: a=b2 [b2]; b2>c2: b2=c2 [c2]; a>b1: +b1 [b1 c2]");
    row("merge", "b1 b2", "head", "b1,b2>m: -b1 b2=m [m]; m>n: m=n [n]");
    row("merge", "b1", "m", "a>b2: +b2 [b1 b2]; b1,b2>m: -b1 b2=m [m]");
    row("merge3", "a1 a3", "m", ">a2: +a2 [a1 a2 a3]; a1,a2,a3>m: -a1 -a2 a3=m [m]");
    row("needs", "", "a3", ">b1: +b1 [b1]; >a1: +a1 [a1 b1]; a1>a2: -a1 b1=a2 [a2]; a2>a3: a2=a3 [a3]");
    row("needs", "a3", "heads", "b1>b2: +b2 [a3 b2]"); // b1 has no row: a3 implies it
    row("needs", "a1 b2", "a2", "a1>a2: a1=a2 [a2 b2]"); // b1 lies below b2
    row("needs head", "", "app@head", ">b1: +b1 [b1]; >a1: +a1 [a1 b1]; a1>a2: -a1 b1=a2 [a2]");
    row("interdependent", "a2", "m", "a2,b1>m: a2=m [m]");
}

void TestPlan::upgrade()
{
    QFETCH(QString, graph);
    QFETCH(QStringList, rows);
    QFETCH(QStringList, targets);
    const Plan plan = planUpgrade(named(graph), rows, targets);
    QTEST(text(plan), "expected");
    for (const Step &step : plan) {
        QCOMPARE(step.direction, Step::Direction::Upgrade);
        QVERIFY(step.isUpgrade);
        QVERIFY(!step.branchMove);
    }
}

void TestPlan::downgrade_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *graph, const char *rows, const char *target, const char *expected) {
        QTest::addRow("%s: %s -> %s", graph, rows, target)
            << QString::fromLatin1(graph) << words(rows) << QString::fromLatin1(target) << QString::fromLatin1(expected);
    };
    row("line", "c", "base", "c>b: c=b [b]; b>a: b=a [a]; a>: -a []");
    row("line", "c", "-1", "c>b: c=b [b]");
    row("line", "c", "-3", "c>b: c=b [b]; b>a: b=a [a]; a>: -a []"); // one step below the base is base
    row("line", "c", "a", "c>b: c=b [b]; b>a: b=a [a]");
    row("line", "c", "head-1", "c>b: c=b [b]");
    row("line", "c", "a+1", "c>b: c=b [b]");
    row("line", "b", "b", "");
    row("line", "", "base", "");
    row("fork", "c1 c2", "a", "c1>b1: c1=b1 [b1 c2]; b1>a: -b1 [c2]; c2>b2: c2=b2 [b2]; b2>a: b2=a [a]");
    row("fork", "c1 c2", "left@a", "c1>b1: c1=b1 [b1 c2]; b1>a: -b1 [c2]");
    row("fork", "c1 c2", "c2@a", "c2>b2: c2=b2 [b2 c1]; b2>a: -b2 [c1]");
    row("fork", "c1 c2", "right@-1", "c2>b2: c2=b2 [b2 c1]");
    row("fork", "c1 c2", "b1", "c1>b1: c1=b1 [b1 c2]");
    row("merge", "n", "a", "n>m: n=m [m]; m>b1,b2: +b1 m=b2 [b1 b2]; b1>a: -b1 [b2]; b2>a: b2=a [a]");
    row("merge", "m", "b1", "m>b1,b2: +b1 m=b2 [b1 b2]");
    row("merge3", "m", "a1", "m>a1,a2,a3: +a1 +a2 m=a3 [a1 a2 a3]");
    row("needs", "a3", "a1", "a3>a2: a3=a2 [a2]; a2>a1: +a1 a2=b1 [a1 b1]"); // the dependency gets its row back
    row("needs", "a3 b2", "a1", "a3>a2: a3=a2 [a2 b2]; a2>a1: a2=a1 [a1 b2]");
    row("needs", "a3 b2", "b1", "b2>b1: -b2 [a3]"); // only what lies above b1 by down revision: a2 stays
    row("needs head", "a2", "app@base", "a2>a1: +a1 a2=b1 [a1 b1]; a1>: -a1 [b1]");
    row("interdependent", "m", "a2", "m>a2,b1: m=a2 [a2]"); // b1 is implied by a2 (Alembic before 1.13.1: a row too many)
}

void TestPlan::downgrade()
{
    QFETCH(QString, graph);
    QFETCH(QStringList, rows);
    QFETCH(QString, target);
    QStringList warnings;
    const Plan plan = planDowngrade(named(graph), rows, target, &warnings);
    QTEST(text(plan), "expected");
    QCOMPARE(warnings, QStringList());
    for (const Step &step : plan) {
        QCOMPARE(step.direction, Step::Direction::Downgrade);
        QVERIFY(!step.isUpgrade);
    }
}

void TestPlan::stamp_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<bool>("purge");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *graph, const char *rows, const char *targets, const char *expected, bool purge = false) {
        QTest::addRow("%s: %s -> %s%s", graph, rows, targets, purge ? ", purge" : "")
            << QString::fromLatin1(graph) << words(rows) << words(targets) << purge << QString::fromLatin1(expected);
    };
    row("line", "", "head", ">c: +c [c]");
    row("line", "a", "head", "a>c: a=c [c]");
    row("line", "c", "a", "c>a: c=a [a]");
    row("line", "c", "c", "");
    row("line", "c", "base", "c>: -c []");
    row("line", "c", "", "c>: -c []");
    row("line", "fake", "b", ">b: +b [b]", true);
    row("fork", "", "heads", ">c1: +c1 [c1]; >c2: +c2 [c1 c2]");
    row("fork", "c1 c2", "a", "c1,c2>a: -c1 c2=a [a]"); // one move, like a merge
    row("fork", "c1 c2", "b1", "c1>b1: c1=b1 [b1 c2]");
    row("fork", "c1", "c2", ">c2: +c2 [c1 c2]"); // a branch that is not there yet
    row("fork", "c1 c2", "left@base", "c1>: -c1 [c2]");
    row("fork", "c1 c2", "base", "c1>: -c1 [c2]; c2>: -c2 []");
    row("fork", "b1 b2", "heads", "b1,b2>c1: -b1 b2=c1 [c1]; b1,b2>c2: +c2 [c1 c2]");
    row("merge", "b1 b2", "n", "b1,b2>n: -b1 b2=n [n]");
    row("needs head", "", "b1 a2", ">b1: +b1 [b1]; >a2: +a2 [a2 b1]"); // a dependency is no ancestor
    row("merge", "m", "b1 b2", "m>b1: m=b1 [b1]; m>b2: +b2 [b1 b2]");
    row("needs", "b1", "a3", "b1>a3: b1=a3 [a3]"); // dependencies are a lineage here
}

void TestPlan::stamp()
{
    QFETCH(QString, graph);
    QFETCH(QStringList, rows);
    QFETCH(QStringList, targets);
    QFETCH(bool, purge);
    const Plan plan = planStamp(named(graph), rows, targets, purge);
    QTEST(text(plan), "expected");
    for (const Step &step : plan) {
        QCOMPARE(step.direction, Step::Direction::Stamp);
        QCOMPARE(step.revision, step.to.value(0));
        QCOMPARE(step.doc, QString());
    }
}

void TestPlan::errors_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("up");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *graph, const char *rows, const char *target, bool up, const char *message,
                        const char *cause = nullptr) {
        QTest::addRow("%s %s: %s -> %s", up ? "upgrade" : "downgrade", graph, rows, target)
            << QString::fromLatin1(graph) << words(rows) << QString::fromLatin1(target) << up
            << QString::fromLatin1(message) << QString::fromLatin1(cause ? cause : message);
    };
    row("line", "", "-2", true, "Relative revision -2 didn't produce 2 migrations");
    row("line", "a", "+5", true, "Relative revision +5 didn't produce 5 migrations");
    row("line", "", "+0", true, "Relative revision 0 didn't produce 0 migrations");
    row("line", "c", "-5", false, "Relative revision -5 didn't produce 5 migrations");
    row("line", "", "-1", false, "Relative revision -1 didn't produce 1 migrations");
    row("line", "a", "+2", false, "Relative revision +2 didn't produce 2 migrations");
    row("line", "c", "b-5", false, "Walked too far");
    row("line", "c", "c+1", false, "Walked too far");
    row("line", "a", "b", false, "Destination b is not a valid downgrade target from current head(s)",
        "Revision Nothing to drop is not an ancestor of revision ('a',)");
    row("fork", "c1", "b2", false, "Destination b2 is not a valid downgrade target from current head(s)",
        "Revision Nothing to drop is not an ancestor of revision ('c1',)");
    row("fork", "b1 b2", "+1", true, "Ambiguous upgrade from multiple current revisions");
    row("fork", "a", "+1", true, "Ambiguous walk");
    row("merge", "m", "-1", false, "Ambiguous walk");
    row("fork", "", "head", true,
        "Multiple head revisions are present for given argument 'head'; please specify a specific target revision, "
        "'<branchname>@head' to narrow to a specific head, or 'heads' for all heads",
        "Multiple heads are present for given argument 'head'; c1, c2");
    row("fork", "c1", "head", false,
        "Multiple head revisions are present for given argument 'head'; please specify a specific target revision, "
        "'<branchname>@head' to narrow to a specific head, or 'heads' for all heads",
        "Multiple heads are present for given argument 'head'; c1, c2");
    row("fork", "c1 b1", "heads", true, "Requested revision c1 overlaps with other requested revisions b1");
    row("line", "", "zzzz", true, "Can't locate revision identified by 'zzzz'", "No such revision or branch 'zzzz'");
    row("line", "c", "zzzz@base", false, "Can't locate revision identified by 'zzzz'", "No such branch: 'zzzz'");
    row("line", "", "a:b", true, "Range revision not allowed", "");
    row("line", "c", "c:a", false, "Range revision not allowed", "");
}

void TestPlan::errors()
{
    QFETCH(QString, graph);
    QFETCH(QStringList, rows);
    QFETCH(QString, target);
    QFETCH(bool, up);
    const std::optional<Error> error = errorOf([&] {
        if (up)
            planUpgrade(named(graph), rows, {target});
        else
            planDowngrade(named(graph), rows, target);
    });
    QVERIFY(error);
    QTEST(error->message, "message");
    QTEST(error->cause, "cause");
    QVERIFY(!error->advice.isEmpty());
}

void TestPlan::stampErrors()
{
    const std::optional<Error> heads = errorOf([] { planStamp(named(QStringLiteral("fork")), {}, words("head")); });
    QVERIFY(heads);
    QCOMPARE(heads->message, QStringLiteral("Multiple heads are present; please specify a single target revision"));
    QCOMPARE(heads->causeKind, QStringLiteral("MultipleHeads"));
    const std::optional<Error> unknown = errorOf([] { planStamp(named(QStringLiteral("line")), {}, words("zzzz")); });
    QVERIFY(unknown);
    QCOMPARE(unknown->message, QStringLiteral("Can't locate revision identified by 'zzzz'"));
    // A row above and a row below: no single move makes sense of that.
    const std::optional<Error> between = errorOf([] { planStamp(named(QStringLiteral("line")), words("a c"), words("b")); });
    const std::optional<Error> range = errorOf([] { planStamp(named(QStringLiteral("line")), {}, words("a:b")); });
    QVERIFY(range && range->message == QLatin1String("Range revision not allowed"));
    QVERIFY(between && between->advice.contains(QStringLiteral("--purge")));
}

void TestPlan::steps()
{
    const Plan plan = planUpgrade(named(QStringLiteral("needs")), {}, words("a2"));
    const Step &last = plan.back();
    QCOMPARE(last.revision, QStringLiteral("a2"));
    QCOMPARE(last.downRevisions, words("a1")); // without the dependency, like from and to
    QCOMPARE(last.from, words("a1"));
    QCOMPARE(last.doc, QStringLiteral("doc of a2"));
    const Plan stamp = planStamp(named(QStringLiteral("fork")), words("c1"), words("c2"));
    QVERIFY(stamp.front().branchMove);
    QVERIFY(stamp.front().isUpgrade);
    QCOMPARE(stamp.front().downRevisions, words("b2"));
    const Plan down = planStamp(named(QStringLiteral("line")), words("c"), words("a"));
    QVERIFY(!down.front().branchMove);
    QVERIFY(!down.front().isUpgrade);
    QVERIFY(planStamp(named(QStringLiteral("line")), words("c"), words("base")).front().branchMove);
}

void TestPlan::ambiguousDowngradeWarns()
{
    const QStringList expected{QStringLiteral("downgrade -1 from multiple heads is ambiguous; this usage will be disallowed "
                                              "in a future release.")};
    QStringList warnings;
    QCOMPARE(text(planDowngrade(named(QStringLiteral("fork")), words("c2 c1"), QStringLiteral("-1"), &warnings)),
             QStringLiteral("c2>b2: c2=b2 [b2 c1]")); // the first row, in the order of the table
    QCOMPARE(warnings, expected);
    warnings.clear();
    QCOMPARE(text(planDowngrade(named(QStringLiteral("fork")), words("c1 c2"), QStringLiteral("-1"), &warnings)),
             QStringLiteral("c1>b1: c1=b1 [b1 c2]"));
    QCOMPARE(warnings, expected);
    warnings.clear();
    planDowngrade(named(QStringLiteral("line")), words("c c"), QStringLiteral("-1"), &warnings); // a row twice is one
    QCOMPARE(warnings, QStringList());
}

void TestPlan::shortenedRow()
{
    // The row is changed under the name that it has in the table, or the UPDATE would find nothing.
    const RevisionGraph graph = makeGraph({{"aaaa1111", ""}, {"bbbb2222", "aaaa1111"}});
    QCOMPARE(text(planUpgrade(graph, words("aaaa"), words("head"))),
             QStringLiteral("aaaa1111>bbbb2222: aaaa=bbbb2222 [bbbb2222]"));
}

/// From anywhere up to all heads and down to base again: no row may be left over or lost on the way.
void TestPlan::upAndDownAgain()
{
    for (const char *name : {"line", "fork", "merge", "merge3", "needs", "needs head", "interdependent"}) {
        const RevisionGraph graph = named(QLatin1String(name));
        const Plan up = planUpgrade(graph, {}, words("heads"));
        QCOMPARE(up.size(), graph.nodes().size());
        QStringList heads = graph.realHeads();
        heads.sort();
        QCOMPARE(up.back().headsAfter, heads);
        for (const Step &step : up) { // from every point on the way
            const Plan down = planDowngrade(graph, step.headsAfter, QStringLiteral("base"));
            QVERIFY2(!down.empty() && down.back().headsAfter.isEmpty(), name);
        }
    }
    const Plan clinic = planUpgrade(clinicGraph(), {}, words("heads"));
    QCOMPARE(clinic.back().headsAfter, words("aa05aaaa cc02cccc"));
    QVERIFY(planDowngrade(clinicGraph(), clinic.back().headsAfter, QStringLiteral("base")).back().headsAfter.isEmpty());
}

void TestPlan::describes()
{
    const RevisionGraph graph = named(QStringLiteral("merge"));
    const Plan up = planUpgrade(graph, {}, words("m"));
    QCOMPARE(describeMove(up.front(), true), QStringLiteral("upgrade  -> a, doc of a"));
    QCOMPARE(describeMove(up.back(), false), QStringLiteral("upgrade b1, b2 -> m"));
    QCOMPARE(describeMove(planDowngrade(graph, words("m"), QStringLiteral("b1")).front(), true),
             QStringLiteral("downgrade m -> b1, b2, doc of m"));
    QCOMPARE(describeMove(planStamp(graph, {}, words("a")).front(), true), QStringLiteral("stamp_revision  -> a"));
    Step silent = up.front();
    silent.doc.clear();
    QCOMPARE(describeMove(silent, true), QStringLiteral("upgrade  -> a"));
}

/// Plans must stay near to linear too, also with a second row that every step has to be compared with.
void TestPlan::bigPlans()
{
    const auto measure = [](int count) {
        std::vector<Revision> revisions;
        for (int i = 0; i < count; ++i) {
            Revision revision;
            revision.id = QStringLiteral("r%1").arg(i, 8, 10, QLatin1Char('0'));
            if (i > 1)
                revision.downRevisions << revisions[size_t(i - 2)].id;
            revisions.push_back(revision);
        }
        const RevisionGraph graph(revisions);
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int round = 0; round < 5; ++round) {
            const std::clock_t start = std::clock();
            const Plan up = planUpgrade(graph, {}, words("heads"));
            const Plan down = planDowngrade(graph, up.back().headsAfter, QStringLiteral("base"));
            best = std::min(best, std::clock() - start);
            if (up.size() != size_t(count) || down.size() != size_t(count))
                return -1.0;
        }
        return double(best) * 1000 / CLOCKS_PER_SEC;
    };
    const double small = measure(1000);
    const double large = measure(10000);
    QVERIFY(small > 0);
    QVERIFY(large > 0);
    qInfo("up and down: 1,000 revisions %.2f ms, 10,000 revisions %.2f ms, factor %.1f", small, large, large / small);
    QVERIFY2(large < 40 * small, "planning is not linear");
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
