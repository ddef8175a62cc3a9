// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "migration/plan.h"
#include "support/errorof.h"
#include "support/graphs.h"

#include <QTest>

#include <functional>

using namespace meditrack;

namespace {

QString joined(const QStringList &ids)
{
    return ids.join(QLatin1Char(' '));
}

} // namespace

class TestRevisionGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty();
    void places();
    void labels();
    void labelsStopAtBranchesAndMerges();
    void dependencies();
    void resolve_data();
    void resolve();
    void unresolvable_data();
    void unresolvable();
    void resolveOne();
    void prefixesOfShortIds();
    void lineage();
    void order();
    void ranges_data();
    void ranges();
    void rangeErrors_data();
    void rangeErrors();
    void history_data();
    void history();
    void historyBelowBase();
    void historyErrors_data();
    void historyErrors();
    void current();
    void unknownRow();
    void faults_data();
    void faults();
    void missingParentNamesChildAndFile();
    void duplicates();
};

void TestRevisionGraph::empty()
{
    const RevisionGraph graph;
    QVERIFY(graph.nodes().empty());
    QCOMPARE(graph.heads(), QStringList());
    QCOMPARE(graph.resolve(QStringLiteral("head")), QStringList());
    QCOMPARE(graph.resolve(QStringLiteral("heads")), QStringList());
    QCOMPARE(graph.topological(), QStringList());
    QCOMPARE(graph.upgradeRevisions({QStringLiteral("head")}, {}), QStringList());
    QVERIFY(graph.find(QStringLiteral("a")) == nullptr);
}

void TestRevisionGraph::places()
{
    const RevisionGraph graph = clinicGraph();
    QCOMPARE(joined(graph.heads()), QStringLiteral("aa05aaaa bb03bbbb cc02cccc"));
    QCOMPARE(joined(graph.realHeads()), QStringLiteral("aa05aaaa cc02cccc"));
    QCOMPARE(joined(graph.bases()), QStringLiteral("aa01aaaa bb01bbbb cc01cccc"));
    QCOMPARE(joined(graph.realBases()), QStringLiteral("aa01aaaa bb01bbbb"));
    const RevisionNode *branching = graph.find(QStringLiteral("aa02aaaa"));
    QVERIFY(branching->isBranchPoint());
    QVERIFY(!branching->isMergePoint());
    QCOMPARE(branching->nextRevisions, words("aa03aaaa aa04aaaa"));
    QVERIFY(graph.find(QStringLiteral("aa05aaaa"))->isMergePoint());
    const RevisionNode *effective = graph.find(QStringLiteral("bb03bbbb"));
    QVERIFY(effective->isHead());
    QVERIFY(effective->isEffectiveHead());
    QVERIFY(!graph.find(QStringLiteral("cc02cccc"))->isEffectiveHead());
    QVERIFY(graph.find(QStringLiteral("cc01cccc"))->isBase());
}

void TestRevisionGraph::labels()
{
    const RevisionGraph graph = clinicGraph();
    for (const char *id : {"bb01bbbb", "bb02bbbb", "bb03bbbb"}) // up and down a plain line
        QCOMPARE(graph.find(QLatin1String(id))->branchLabels, words("stock"));
    QCOMPARE(graph.find(QStringLiteral("cc01cccc"))->branchLabels, QStringList()); // not along dependencies
    QCOMPARE(graph.find(QStringLiteral("aa03aaaa"))->branchLabels, words("left"));
    QCOMPARE(graph.find(QStringLiteral("aa05aaaa"))->branchLabels, words("left right"));
    QCOMPARE(graph.find(QStringLiteral("aa02aaaa"))->branchLabels, QStringList());
}

void TestRevisionGraph::labelsStopAtBranchesAndMerges()
{
    // The label of c goes down to b, which is a plain link above the branch point a.
    const RevisionGraph graph = makeGraph({{"a", ""}, {"b", "a"}, {"c", "b", "", "feature"}, {"d", "a"}});
    QCOMPARE(graph.find(QStringLiteral("b"))->branchLabels, words("feature"));
    QCOMPARE(graph.find(QStringLiteral("a"))->branchLabels, QStringList());
    // A merge above keeps it from going down at all.
    const RevisionGraph merged = makeGraph({{"a", ""}, {"b", "a", "", "feature"}, {"x", ""}, {"m", "b x"}});
    QCOMPARE(merged.find(QStringLiteral("m"))->branchLabels, words("feature"));
    QCOMPARE(merged.find(QStringLiteral("a"))->branchLabels, QStringList());
    // So does a revision that something else depends on, if it also goes on.
    const RevisionGraph needed = makeGraph({{"a", ""}, {"b", "a", "", "feature"}, {"c", "b"}, {"z", "", "b"}});
    QCOMPARE(needed.find(QStringLiteral("c"))->branchLabels, words("feature"));
    QCOMPARE(needed.find(QStringLiteral("a"))->branchLabels, QStringList());
}

void TestRevisionGraph::dependencies()
{
    const RevisionGraph byLabel = makeGraph({{"b1", ""}, {"b2", "b1", "", "stock"}, {"c", "", "stock"}});
    const RevisionNode *node = byLabel.find(QStringLiteral("c"));
    QCOMPARE(node->revision.dependsOn, words("stock")); // as written
    QCOMPARE(node->resolvedDependencies, words("b2"));
    QCOMPARE(node->normalizedDownRevisions, words("b2"));
    // What an ancestor depends on already is dropped from the row logic.
    const RevisionGraph held = makeGraph({{"d", ""}, {"a", "", "d"}, {"b", "a"}, {"c", "b", "d"}});
    QCOMPARE(held.find(QStringLiteral("c"))->resolvedDependencies, words("d"));
    QCOMPARE(held.find(QStringLiteral("c"))->normalizedDownRevisions, words("b"));
    QCOMPARE(held.find(QStringLiteral("d"))->allNextRevisions, words("a c"));
    QCOMPARE(held.find(QStringLiteral("d"))->nextRevisions, QStringList());
}

void TestRevisionGraph::resolve_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *argument, const char *expected) {
        QTest::newRow(argument) << QString::fromLatin1(argument) << QString::fromLatin1(expected);
    };
    row("heads", "aa05aaaa cc02cccc"); // dependencies count
    row("base", "");
    row("bb02bbbb", "bb02bbbb");
    row("bb02", "bb02bbbb");
    row("bb02bb", "bb02bbbb");
    row("stock", "bb02bbbb"); // a label is a name for the revision that carries it
    row("sto", "bb02bbbb"); // and can be shortened
    row("stock@head", "bb03bbbb");
    row("stock@heads", "bb03bbbb");
    row("stock@base", "");
    row("stock@bb01", "bb01bbbb");
    row("stock@bb01bbbb", "bb01bbbb");
    row("bb01bbbb@head", "bb03bbbb"); // any id names its lineage
    row("bb01@head", "bb03bbbb");
    row("aa02@heads", "aa05aaaa");
    row("aa02@head", "aa05aaaa");
    row("left@aa03", "aa03aaaa");
    row("right@aa01", "aa01aaaa");
    row("cc02@-1", ""); // a label must be carried by the head itself
    row("stock@-1", ""); // counted from real heads, and bb03 is none
}

void TestRevisionGraph::resolve()
{
    QFETCH(QString, argument);
    QFETCH(QString, expected);
    QCOMPARE(joined(clinicGraph().resolve(argument)), expected);
}

void TestRevisionGraph::unresolvable_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("causeKind");
    QTest::addColumn<QString>("cause");
    const auto unknown = [](const char *argument, const char *name, const char *cause) {
        QTest::newRow(argument) << QString::fromLatin1(argument) << int(ErrorCode::UnknownRevision)
                                << QStringLiteral("Can't locate revision identified by '%1'").arg(QLatin1String(name))
                                << QStringLiteral("ResolutionError") << QString::fromLatin1(cause);
    };
    unknown("ffff", "ffff", "No such revision or branch 'ffff'");
    unknown("fff", "fff",
            "No such revision or branch 'fff'; please ensure at least four characters are present for partial revision "
            "identifier matches");
    unknown("bb0", "bb0", "Multiple revisions start with 'bb0': 'bb01bbbb', 'bb02bbbb', 'bb03bbbb'...");
    unknown("nope@head", "nope", "No such revision or branch 'nope'");
    unknown("nope@bb01", "nope", "No such branch: 'nope'");
    unknown("nope@base@x", "nope", "No such branch: 'nope'");
    unknown("left@aa04aaaa", "aa04aaaa", "Revision aa04aaaa is not a member of branch 'left'");
    unknown("left@aa04", "aa04", "No such revision or branch 'aa04'");
    unknown("left@bb01bbbb", "bb01bbbb", "Revision bb01bbbb is not a member of branch 'left'");
    unknown("", "",
            "No such revision or branch ''; please ensure at least four characters are present for partial revision "
            "identifier matches");
    unknown("bb01+1", "bb01+1", "No such revision or branch 'bb01+1'"); // counting is for upgrade and its like
    QTest::newRow("head") << QStringLiteral("head") << int(ErrorCode::MultipleHeads)
                          << QStringLiteral("Multiple head revisions are present for given argument 'head'; please specify "
                                            "a specific target revision, '<branchname>@head' to narrow to a specific head, "
                                            "or 'heads' for all heads")
                          << QStringLiteral("MultipleHeads")
                          << QStringLiteral("Multiple heads are present for given argument 'head'; aa05aaaa, bb03bbbb, "
                                            "cc02cccc");
    QTest::newRow("left@-1") << QStringLiteral("left@-1") << int(ErrorCode::Command) << QStringLiteral("Ambiguous walk")
                             << QStringLiteral("RevisionError") << QStringLiteral("Ambiguous walk");
}

void TestRevisionGraph::unresolvable()
{
    QFETCH(QString, argument);
    const std::optional<Error> error = errorOf([&] { clinicGraph().resolve(argument); });
    QVERIFY(error);
    QTEST(int(error->code), "code");
    QTEST(error->message, "message");
    QTEST(error->causeKind, "causeKind");
    QTEST(error->cause, "cause");
    QVERIFY(!error->advice.isEmpty());
}

void TestRevisionGraph::resolveOne()
{
    const RevisionGraph graph = clinicGraph();
    QCOMPARE(graph.resolveOne(QStringLiteral("stock@head")), std::optional(QStringLiteral("bb03bbbb")));
    QCOMPARE(graph.resolveOne(QStringLiteral("base")), std::optional<QString>());
    const std::optional<Error> error = errorOf([&] { graph.resolveOne(QStringLiteral("heads")); });
    QVERIFY(error && error->code == ErrorCode::MultipleHeads);
    QCOMPARE(error->cause, QStringLiteral("Multiple heads are present for given argument 'heads'; aa05aaaa, cc02cccc"));
    // One branch label in two graphs' worth of heads: the label narrows.
    const RevisionGraph forked = makeGraph({{"a", "", "", "x"}, {"b", "a"}, {"c", "a"}, {"z", ""}});
    const std::optional<Error> narrowed = errorOf([&] { forked.resolveOne(QStringLiteral("x@head")); });
    QVERIFY(narrowed);
    QCOMPARE(narrowed->cause, QStringLiteral("Multiple heads are present for given argument 'x@head'; b, c"));
}

void TestRevisionGraph::prefixesOfShortIds()
{
    // Ids of three characters and less are found whole only; longer ones by any unique beginning.
    const RevisionGraph graph = makeGraph({{"abc", ""}, {"abx5", "abc"}, {"q", "abx5"}});
    QCOMPARE(joined(graph.resolve(QStringLiteral("ab"))), QStringLiteral("abx5"));
    QCOMPARE(joined(graph.resolve(QStringLiteral("q"))), QStringLiteral("q"));
    QCOMPARE(joined(graph.resolve(QStringLiteral("abc"))), QStringLiteral("abc"));
    QVERIFY(errorOf([&] { graph.resolve(QStringLiteral("abcd")); }));
}

void TestRevisionGraph::lineage()
{
    const RevisionGraph graph = clinicGraph();
    const QStringList all = words("aa01aaaa aa03aaaa aa04aaaa aa05aaaa bb01bbbb cc02cccc");
    QCOMPARE(joined(graph.filterForLineage(all, QStringLiteral("left"))), QStringLiteral("aa01aaaa aa03aaaa aa05aaaa"));
    QCOMPARE(joined(graph.filterForLineage(all, QStringLiteral("stock"))), QStringLiteral("bb01bbbb"));
    QCOMPARE(joined(graph.filterForLineage(all, QStringLiteral("stock"), true)), QStringLiteral("bb01bbbb cc02cccc"));
    QCOMPARE(graph.filterForLineage(all, QStringLiteral("base")), all);
    QCOMPARE(graph.ancestors(words("cc01cccc"), false), QSet<QString>{QStringLiteral("cc01cccc")});
    QCOMPARE(graph.ancestors(words("cc01cccc")).size(), 4);
    QCOMPARE(graph.descendants(words("bb03bbbb")).size(), 3);
    QCOMPARE(graph.descendants(words("bb03bbbb"), false).size(), 1);
}

void TestRevisionGraph::order()
{
    // Worked out by hand: down from aa05; aa02 waits for aa04, a head further right; from there the cursor steps left,
    // to the third line and what it depends on, and ends with the rest of the first.
    QCOMPARE(joined(clinicGraph().topological()),
             QStringLiteral("aa05aaaa aa03aaaa aa04aaaa cc02cccc cc01cccc bb03bbbb bb02bbbb bb01bbbb aa02aaaa aa01aaaa"));
    // File order alone decides between lines that have nothing to do with each other.
    QCOMPARE(joined(makeGraph({{"b", ""}, {"a", ""}, {"c", ""}}).topological()), QStringLiteral("b a c"));
    QCOMPARE(joined(makeGraph({{"c", "a"}, {"b", "a"}, {"a", ""}}).topological()), QStringLiteral("c b a"));
    QCOMPARE(joined(makeGraph({{"b", "a"}, {"a", ""}, {"c", "a"}}).topological()), QStringLiteral("b c a"));
}

void TestRevisionGraph::ranges_data()
{
    QTest::addColumn<QString>("upper");
    QTest::addColumn<QString>("lower");
    QTest::addColumn<bool>("inclusive");
    QTest::addColumn<bool>("implicitBase");
    QTest::addColumn<QString>("expected");
    QTest::newRow("line") << "bb03" << "bb01" << false << false << "bb03bbbb bb02bbbb";
    QTest::newRow("line, both ends") << "bb03" << "bb01" << true << false << "bb03bbbb bb02bbbb bb01bbbb";
    QTest::newRow("to base") << "stock" << "" << false << false << "bb02bbbb bb01bbbb";
    QTest::newRow("with what it depends on") << "cc01" << "" << false << false << "cc01cccc bb03bbbb bb02bbbb bb01bbbb";
    QTest::newRow("through the diamond") << "aa05" << "aa02" << false << false << "aa05aaaa aa03aaaa aa04aaaa";
    QTest::newRow("one side of it") << "aa05" << "left" << false << false << "aa05aaaa";
    QTest::newRow("one side, all that is missing") << "aa05" << "left" << false << true << "aa05aaaa aa04aaaa";
    QTest::newRow("relative upper") << "+2" << "bb01" << false << false << "bb03bbbb bb02bbbb";
    QTest::newRow("symbol and steps") << "bb01+1" << "" << false << false << "bb02bbbb bb01bbbb";
    QTest::newRow("symbol and steps down") << "bb03-2" << "" << false << false << "bb01bbbb";
    QTest::newRow("label and steps") << "right@aa02+1" << "aa02" << false << false << "aa04aaaa";
    QTest::newRow("base and steps") << "stock@base+2" << "" << false << false << "bb02bbbb bb01bbbb";
    QTest::newRow("a label below narrows the top") << "heads" << "left@base" << false << false
                                                  << "aa05aaaa aa03aaaa aa04aaaa aa02aaaa aa01aaaa";
    QTest::newRow("nothing") << "bb01" << "bb01" << false << false << "";
}

void TestRevisionGraph::ranges()
{
    QFETCH(QString, upper);
    QFETCH(QString, lower);
    RevisionGraph::Range range;
    range.upper = QStringList{upper};
    if (!lower.isEmpty())
        range.lower = QStringList{lower};
    QFETCH(bool, inclusive);
    QFETCH(bool, implicitBase);
    range.inclusive = inclusive;
    range.implicitBase = implicitBase;
    QTEST(joined(clinicGraph().iterate(range)), "expected");
}

void TestRevisionGraph::rangeErrors_data()
{
    QTest::addColumn<QStringList>("upper");
    QTest::addColumn<QStringList>("lower");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("causeKind");
    QTest::addColumn<QString>("cause");
    const QString range = QStringLiteral("RangeNotAncestorError");
    const QString revision = QStringLiteral("RevisionError");
    QTest::newRow("other line") << words("bb03") << words("aa01")
                                << "Requested range aa01:bb03 does not refer to ancestor/descendant revisions along the "
                                   "same branch"
                                << range << "Revision aa01 is not an ancestor of revision bb03";
    QTest::newRow("upside down") << words("bb01") << words("bb03")
                                 << "Requested range bb03:bb01 does not refer to ancestor/descendant revisions along the "
                                    "same branch"
                                 << range << "Revision bb03 is not an ancestor of revision bb01";
    QTest::newRow("targets that include each other")
        << words("aa03aaaa aa01aaaa") << QStringList()
        << "Requested revision aa03aaaa overlaps with other requested revisions aa01aaaa" << revision
        << "Requested revision aa03aaaa overlaps with other requested revisions aa01aaaa";
    QTest::newRow("two ways up") << words("aa01+2") << QStringList() << "Ambiguous walk" << revision << "Ambiguous walk";
    QTest::newRow("two ways down") << words("aa05-1") << QStringList() << "Ambiguous walk" << revision << "Ambiguous walk";
    QTest::newRow("too far up") << words("bb03+1") << QStringList() << "Walked too far" << revision << "Walked too far";
    QTest::newRow("too far from below") << words("+7") << words("bb01")
                                        << "Relative revision +7 didn't produce 7 migrations" << revision
                                        << "Relative revision +7 didn't produce 7 migrations";
    QTest::newRow("several starts") << words("+1") << words("bb01 aa01")
                                    << "Ambiguous upgrade from multiple current revisions" << revision
                                    << "Ambiguous upgrade from multiple current revisions";
}

void TestRevisionGraph::rangeErrors()
{
    RevisionGraph::Range range;
    QFETCH(QStringList, upper);
    QFETCH(QStringList, lower);
    range.upper = upper;
    range.lower = lower;
    const std::optional<Error> error = errorOf([&] { clinicGraph().iterate(range); });
    QVERIFY(error);
    QTEST(error->message, "message");
    QTEST(error->causeKind, "causeKind");
    QTEST(error->cause, "cause");
}

void TestRevisionGraph::history_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("expected");
    const QString all = joined(clinicGraph().topological());
    QTest::newRow(":") << ":" << QStringList() << all;
    QTest::newRow("from") << "bb02:" << QStringList() << "bb03bbbb bb02bbbb";
    QTest::newRow("from, named end") << "bb02:stock@head" << QStringList() << "bb03bbbb bb02bbbb";
    QTest::newRow("to") << ":bb02" << QStringList() << "bb02bbbb bb01bbbb";
    QTest::newRow("to current") << ":current" << words("bb02bbbb") << "bb02bbbb bb01bbbb";
    QTest::newRow("from current") << "current:stock@head" << words("bb02bbbb") << "bb03bbbb bb02bbbb";
    QTest::newRow("from current, no rows") << "current:bb01" << QStringList() << "bb01bbbb";
    QTest::newRow("to current, no rows") << ":current" << QStringList() << all;
    QTest::newRow("steps up") << "bb01:+1" << QStringList() << "bb02bbbb bb01bbbb";
    QTest::newRow("steps up, clamped") << "bb01:+9" << QStringList() << "bb03bbbb bb02bbbb bb01bbbb";
    QTest::newRow("blanks") << "  bb01:bb02 " << QStringList() << "bb02bbbb bb01bbbb";
}

void TestRevisionGraph::history()
{
    QFETCH(QString, spec);
    QFETCH(QStringList, rows);
    QTEST(joined(historyRange(clinicGraph(), spec, rows)), "expected");
}

void TestRevisionGraph::historyBelowBase()
{
    const RevisionGraph graph = makeGraph({{"a", ""}, {"b", "a"}, {"c", "b"}});
    QCOMPARE(joined(historyRange(graph, QStringLiteral("-1:c"))), QStringLiteral("c b"));
    QCOMPARE(joined(historyRange(graph, QStringLiteral("-9:c"))), QStringLiteral("c b a"));
    QCOMPARE(joined(historyRange(graph, std::nullopt)), QStringLiteral("c b a"));
}

void TestRevisionGraph::historyErrors_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("message");
    const QString shape = QStringLiteral("History range requires [start]:[end], [start]:, or :[end]");
    QTest::newRow("no colon") << "bb01" << QStringList() << shape;
    QTest::newRow("empty") << "" << QStringList() << shape;
    QTest::newRow("two colons") << "a:b:c" << QStringList() << shape;
    QTest::newRow("other line") << "aa01:bb02" << QStringList()
                                << "Requested range aa01:bb02 does not refer to ancestor/descendant revisions along the "
                                   "same branch";
    QTest::newRow("rows above") << "current:bb01" << words("bb03bbbb")
                                << "Requested range ('bb03bbbb',):bb01 does not refer to ancestor/descendant revisions "
                                   "along the same branch";
    QTest::newRow("down from all heads") << "-9:bb02bbbb" << QStringList() << "Ambiguous walk"; // aa05 is a merge
    QTest::newRow("unknown") << "ffff:" << QStringList() << "Can't locate revision identified by 'ffff'";
    QTest::newRow("head") << ":head" << QStringList()
                          << "Multiple head revisions are present for given argument 'head'; please specify a specific "
                             "target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads";
}

void TestRevisionGraph::historyErrors()
{
    QFETCH(QString, spec);
    QFETCH(QStringList, rows);
    const std::optional<Error> error = errorOf([&] { historyRange(clinicGraph(), spec, rows); });
    QVERIFY(error);
    QTEST(error->message, "message");
    QVERIFY(!error->advice.isEmpty());
}

void TestRevisionGraph::current()
{
    const RevisionGraph graph = clinicGraph();
    QCOMPARE(graph.currentRevisions({}), QStringList());
    QCOMPARE(joined(graph.currentRevisions(words("aa03aaaa"))), QStringLiteral("aa03aaaa"));
    // bb03 is there because cc01 needs it; it has no row.
    QCOMPARE(joined(graph.currentRevisions(words("cc01cccc"))), QStringLiteral("cc01cccc bb03bbbb"));
}

void TestRevisionGraph::unknownRow()
{
    const RevisionGraph graph = clinicGraph();
    for (const auto &work : std::vector<std::function<void()>>{
             [&] { graph.currentRevisions(words("fake")); },
             [&] { planUpgrade(graph, words("fake"), words("heads")); },
             [&] { planDowngrade(graph, words("fake"), QStringLiteral("base")); },
             [&] { planStamp(graph, words("fake"), words("aa01")); },
             [&] { historyRange(graph, QStringLiteral("current:"), words("fake")); },
         }) {
        const std::optional<Error> error = errorOf(work);
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::UnknownRevision);
        QCOMPARE(error->message, QStringLiteral("Can't locate revision identified by 'fake'"));
        QVERIFY(error->advice.contains(QStringLiteral("newer version of the scripts")));
    }
    const std::optional<Error> argument = errorOf([&] { planUpgrade(graph, {}, words("fake")); });
    QVERIFY(argument && !argument->advice.contains(QStringLiteral("newer version")));
}

void TestRevisionGraph::faults_data()
{
    QTest::addColumn<int>("graph");
    QTest::addColumn<QString>("causeKind");
    QTest::addColumn<QString>("message");
    const auto row = [](int graph, const char *name, const char *kind, const char *message) {
        QTest::newRow(name) << graph << QString::fromLatin1(kind) << QString::fromLatin1(message);
    };
    row(0, "self", "LoopDetected", "Self-loop is detected in revisions (b)");
    row(1, "dependency on self", "DependencyLoopDetected", "Dependency self-loop is detected in revisions (b)");
    row(2, "no head, no base", "CycleDetected", "Cycle is detected in revisions (c, a, b)");
    row(3, "cycle beside a line", "CycleDetected", "Cycle is detected in revisions (a, b, c)");
    row(4, "and what is above", "CycleDetected", "Cycle is detected in revisions (b, c, d, t)");
    row(5, "dependency cycle", "DependencyCycleDetected", "Dependency cycle is detected in revisions (a, b, c)");
    row(6, "dependency cycle of two lines, no real head", "DependencyCycleDetected",
        "Dependency cycle is detected in revisions (a, b, x, y)");
    row(7, "between a base and a head", "CycleDetected", "Cycle is detected in revisions (b, c)");
    row(8, "illegal characters", "RevisionError", "Character(s) '-, :, @' not allowed in revision identifier 'a-b@c:d'");
    row(9, "label twice", "RevisionError", "Branch name 'x' in revision b already used by revision a");
    row(10, "label is an id", "RevisionError", "Branch name 'a' in revision b already used by revision a");
}

void TestRevisionGraph::faults()
{
    static const std::vector<std::vector<ShortRevision>> graphs{
        {{"a", ""}, {"b", "a b"}},
        {{"a", ""}, {"b", "a", "b"}},
        {{"c", "b"}, {"a", "c"}, {"b", "a"}},
        {{"a", "c"}, {"b", "a"}, {"c", "b"}, {"d", ""}, {"e", "d"}},
        {{"a", ""}, {"t", "d"}, {"b", "d"}, {"c", "b"}, {"d", "c"}},
        {{"a", "", "c"}, {"b", "a"}, {"c", "b"}},
        {{"a", ""}, {"b", "a", "y"}, {"x", ""}, {"y", "x", "b"}},
        {{"a", ""}, {"b", "a c"}, {"c", "b"}, {"d", "c"}},
        {{"a-b@c:d", ""}},
        {{"a", "", "", "x"}, {"b", "a", "", "x"}},
        {{"a", ""}, {"b", "a", "", "a"}},
    };
    QFETCH(int, graph);
    const std::optional<Error> error = errorOf([&] { makeGraph(graphs[size_t(graph)]); });
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::InvalidGraph);
    QTEST(error->message, "message");
    QTEST(error->causeKind, "causeKind");
    QTEST(error->cause, "message");
    QVERIFY(!error->advice.isEmpty());
}

void TestRevisionGraph::missingParentNamesChildAndFile()
{
    const std::optional<Error> parent = errorOf([] { makeGraph({{"a", ""}, {"b", "gone"}}); });
    QVERIFY(parent);
    QCOMPARE(parent->code, ErrorCode::InvalidGraph);
    QCOMPARE(parent->file, QStringLiteral("/scripts/b_made_up.py"));
    QVERIFY(parent->message.contains(QStringLiteral("Revision b ")));
    QVERIFY(parent->message.contains(QStringLiteral("'gone'")));
    const std::optional<Error> dependency = errorOf([] { makeGraph({{"a", "", "gone"}}); });
    QVERIFY(dependency);
    QCOMPARE(dependency->code, ErrorCode::InvalidGraph);
    QVERIFY(dependency->message.contains(QStringLiteral("depends on")));
    QVERIFY(dependency->advice.contains(QStringLiteral("depends_on")));
}

void TestRevisionGraph::duplicates()
{
    std::vector<Revision> revisions = makeRevisions({{"a", ""}, {"b", "a"}, {"c", "a"}, {"b", "c"}});
    revisions.back().path = QStringLiteral("/scripts/b_again.py");
    const RevisionGraph graph(revisions);
    QCOMPARE(graph.warnings(), QStringList{QStringLiteral("Revision b is present more than once")});
    QCOMPARE(graph.duplicates(), QStringList{QStringLiteral("b (/scripts/b_made_up.py, /scripts/b_again.py)")});
    QCOMPARE(graph.find(QStringLiteral("b"))->revision.downRevisions, words("c")); // the last one counts
    QCOMPARE(joined(graph.topological()), QStringLiteral("b c a"));
}

QTEST_GUILESS_MAIN(TestRevisionGraph)
#include "tst_revisiongraph.moc"
