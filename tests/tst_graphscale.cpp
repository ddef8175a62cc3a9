// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisiongraph.h"
#include "support/graphs.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>
#include <limits>

using namespace meditrack;

namespace {

/// The processor's time, best of several, in milliseconds: what else the machine does should not count.
double bestTime(const std::function<void()> &work)
{
    std::clock_t best = std::numeric_limits<std::clock_t>::max();
    for (int i = 0; i < 7; ++i) {
        const std::clock_t start = std::clock();
        work();
        best = std::min(best, std::clock() - start);
    }
    return double(best) * 1000 / CLOCKS_PER_SEC;
}

/// A big graph of a certain shape. In "comb" the side branches come first in file order: the worst case for the sort.
std::vector<Revision> bigGraph(const QString &shape, int count)
{
    const auto id = [](int i) { return QStringLiteral("r%1").arg(i, 11, 10, QLatin1Char('0')); };
    std::vector<Revision> result;
    for (int i = 0; i < count; ++i) {
        Revision revision;
        revision.id = id(i);
        if (shape == QLatin1String("linear")) {
            if (i > 0)
                revision.downRevisions << id(i - 1);
        } else if (shape == QLatin1String("diamonds")) { // 0 - 1 | 2 - 3 - 4 | 5 - 6
            if (i % 3 == 0 && i > 0)
                revision.downRevisions << id(i - 2) << id(i - 1);
            else if (i > 0)
                revision.downRevisions << id(i - i % 3);
        } else if (shape == QLatin1String("star")) {
            if (i > 1)
                revision.downRevisions << id(i % 2 == 0 ? i - 1 : 0);
            else if (i == 1)
                revision.downRevisions << id(0);
        } else if (shape == QLatin1String("comb")) { // even: the line, odd: a tooth on it
            if (i > 1)
                revision.downRevisions << id(i % 2 == 0 ? i - 2 : i - 1);
            else if (i == 1)
                revision.downRevisions << id(0);
        } else { // two lines with a label at each revision of one, which the other depends on
            if (i > 1)
                revision.downRevisions << id(i - 2);
            if (i % 2 == 1)
                revision.dependsOn << id(i - 1) << id(i > 50 ? i - 41 : 0);
            if (i % 500 == 0)
                revision.branchLabels << QStringLiteral("label%1").arg(i);
        }
        result.push_back(revision);
    }
    if (shape == QLatin1String("comb"))
        std::stable_partition(result.begin(), result.end(), [&](const Revision &r) { return r.id.back().unicode() % 2 == 1; });
    return result;
}

} // namespace

class TestGraphScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bigGraphs_data();
    void bigGraphs();
    void deepChain();
};

void TestGraphScale::bigGraphs_data()
{
    QTest::addColumn<QString>("shape");
    for (const char *shape : {"linear", "diamonds", "star", "comb", "dependencies"})
        QTest::newRow(shape) << QString::fromLatin1(shape);
}

/// Loading and sorting must stay near to linear. Anything quadratic takes 100 times as long for ten times the revisions;
/// 40 leaves room for what the processor's caches hold of 1,000 revisions and not of 10,000 (that alone makes 10 into 20).
/// The measured time is printed, and not judged.
void TestGraphScale::bigGraphs()
{
    QFETCH(QString, shape);
    const std::vector<Revision> small = bigGraph(shape, 1000);
    const std::vector<Revision> large = bigGraph(shape, 10000);
    qsizetype sorted = 0;
    const auto work = [&sorted](const std::vector<Revision> &revisions) {
        sorted = RevisionGraph(revisions).topological().size();
    };
    work(small);
    QCOMPARE(sorted, 1000);
    const double smallTime = bestTime([&] { work(small); });
    const double largeTime = bestTime([&] { work(large); });
    QCOMPARE(sorted, 10000);
    qInfo("%s: 1,000 revisions %.2f ms, 10,000 revisions %.2f ms, factor %.1f", qPrintable(shape), smallTime,
          largeTime, largeTime / smallTime);
    QVERIFY2(largeTime < 40 * smallTime, "loading and sorting is not linear");
}

void TestGraphScale::deepChain()
{
    // A walk that called itself would overflow the stack here.
    const RevisionGraph graph(bigGraph(QStringLiteral("linear"), 100000));
    QCOMPARE(graph.topological().size(), 100000);
    QCOMPARE(graph.upgradeRevisions(words("head"), {}).size(), 100000);
    QCOMPARE(graph.downgradeRevisions(QStringLiteral("base"), graph.heads()).size(), 100000);
    QCOMPARE(graph.resolve(QStringLiteral("-99999")), graph.bases());
}

QTEST_GUILESS_MAIN(TestGraphScale)
#include "tst_graphscale.moc"
