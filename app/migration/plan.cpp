// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/plan.h"

#include "migration/headmaintainer.h"
#include "migration/revisiongraph_p.h"

#include <algorithm>

namespace meditrack {

namespace {

void refuseRange(const QStringList &targets)
{
    for (const QString &target : targets) {
        if (target.contains(QLatin1Char(':'))) {
            throw Error(ErrorCode::Command, QStringLiteral("Range revision not allowed"))
                .advise(QStringLiteral("A range such as \"a:b\" is for --sql, which does not look at a database. Name the "
                                       "revision to go to."));
        }
    }
}

Plan planSteps(const RevisionGraph &graph, const QStringList &rows, const QStringList &revisions,
               Step::Direction direction)
{
    Plan plan;
    plan.reserve(size_t(revisions.size()));
    HeadMaintainer heads(graph.data(), rows);
    for (const QString &id : revisions) {
        const Revision &revision = graph.find(id)->revision;
        Step step;
        step.direction = direction;
        step.isUpgrade = direction == Step::Direction::Upgrade;
        step.revision = id;
        step.downRevisions = revision.downRevisions;
        step.from = step.isUpgrade ? revision.downRevisions : QStringList{id};
        step.to = step.isUpgrade ? QStringList{id} : revision.downRevisions;
        step.doc = revision.doc;
        heads.apply(step);
        plan.push_back(std::move(step));
    }
    return plan;
}

Step stampStep(const QStringList &from, const QStringList &to, bool isUpgrade, bool branchMove)
{
    Step step;
    step.direction = Step::Direction::Stamp;
    step.from = from;
    step.to = to;
    step.isUpgrade = isUpgrade;
    step.branchMove = branchMove;
    return step;
}

/// The rows that a stamp to these targets may move, each once.
std::vector<int> rowsOnLineages(const GraphData &graph, const std::vector<int> &rows, const QStringList &targets)
{
    std::vector<int> result;
    for (const QString &target : targets) {
        for (int row : filterLineage(graph, rows, target, true)) {
            if (std::ranges::find(result, row) == result.end())
                result.push_back(row);
        }
    }
    return result;
}

bool meets(const Marks &marks, const std::vector<int> &nodes)
{
    return std::ranges::any_of(nodes, [&marks](int node) { return marks[size_t(node)] != 0; });
}

std::optional<Step> stampTowards(const GraphData &graph, const std::vector<int> &rows, int destination)
{
    if (std::ranges::find(rows, destination) != rows.end())
        return std::nullopt;
    const bool above = meets(graph.reach(graph.allNext, {destination}), rows);
    const bool below = meets(graph.reach(graph.normalizedDowns, {destination}), rows);
    if (above && below) {
        throw revisionError(QStringLiteral("Revision %1 lies between rows of the version table").arg(graph.id(destination)))
            .advise(QStringLiteral("The rows contradict each other; replace them all with \"meditrack stamp --purge\"."));
    }
    if (!above && !below)
        return stampStep({}, {graph.id(destination)}, true, true);
    return stampStep(graph.idsOf(rows), {graph.id(destination)}, below, false);
}

std::vector<Step> stampSteps(const GraphData &graph, const QStringList &tableRows, const QStringList &targets)
{
    const std::vector<int> all = nodesOf(graph, Identifier::rows(tableRows));
    const std::vector<int> rows = rowsOnLineages(graph, all, targets);
    std::vector<Step> steps;
    std::vector<Ref> destinations = revisionsOf(graph, Identifier::rows(targets));
    if (destinations.empty())
        destinations.push_back(NoRevision);
    for (Ref destination : destinations) {
        if (destination < 0) {
            for (int row : rows)
                steps.push_back(stampStep({graph.id(row)}, {}, false, true));
        } else if (std::optional<Step> step = stampTowards(graph, rows, destination)) {
            steps.push_back(std::move(*step));
        }
    }
    return steps;
}

} // namespace

Plan planUpgrade(const RevisionGraph &graph, const QStringList &rows, const QStringList &targets)
{
    refuseRange(targets);
    const QStringList revisions = graph.upgradeRevisions(targets, rows);
    return planSteps(graph, rows, revisions, Step::Direction::Upgrade);
}

Plan planDowngrade(const RevisionGraph &graph, const QStringList &rows, const QString &target, QStringList *warnings)
{
    refuseRange({target});
    const QStringList revisions = graph.downgradeRevisions(target, rows, warnings);
    return planSteps(graph, rows, revisions, Step::Direction::Downgrade);
}

Plan planStamp(const RevisionGraph &graph, const QStringList &rows, const QStringList &targets, bool purge)
{
    const QStringList tableRows = purge ? QStringList() : rows;
    refuseRange(targets);
    const QStringList wanted = targets.isEmpty() ? QStringList{QStringLiteral("base")} : targets;
    try {
        Plan plan = stampSteps(graph.data(), tableRows, wanted);
        HeadMaintainer heads(graph.data(), tableRows);
        for (Step &step : plan) {
            if (!step.to.isEmpty()) {
                step.revision = step.to.front();
                step.downRevisions = graph.find(step.revision)->revision.downRevisions;
            }
            heads.apply(step);
        }
        return plan;
    } catch (Error &error) {
        if (error.causeKind == QLatin1String("MultipleHeads"))
            error.message = QStringLiteral("Multiple heads are present; please specify a single target revision");
        else if (error.code == ErrorCode::UnknownRevision)
            explainUnknownRow(graph.data(), tableRows, error);
        throw;
    }
}

QString directionName(Step::Direction direction)
{
    switch (direction) {
    case Step::Direction::Upgrade:
        return QStringLiteral("upgrade");
    case Step::Direction::Downgrade:
        return QStringLiteral("downgrade");
    case Step::Direction::Stamp:
        break;
    }
    return QStringLiteral("stamp");
}

QString stepVerb(const Step &step)
{
    return step.direction == Step::Direction::Stamp ? QStringLiteral("stamp_revision") : directionName(step.direction);
}

QString describeMove(const Step &step, bool withDoc)
{
    const QString comma = QStringLiteral(", ");
    const QString move = stepVerb(step) + QLatin1Char(' ') + step.from.join(comma) + QStringLiteral(" -> ") + step.to.join(comma);
    return withDoc && !step.doc.isEmpty() ? move + comma + step.doc : move;
}

} // namespace meditrack
