// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisiongraph.h"

#include "core/engine.h"
#include "migration/revisiongraph_p.h"

#include <algorithm>

namespace meditrack {

namespace {

std::vector<int> known(const GraphData &graph, const QStringList &fullIds)
{
    std::vector<int> nodes;
    for (const QString &id : fullIds) {
        const int node = graph.ids.value(id, NoRevision);
        if (node >= 0)
            nodes.push_back(node);
    }
    return nodes;
}

QSet<QString> idSet(const GraphData &graph, const Marks &marks)
{
    QSet<QString> result;
    for (int node = 0; node < graph.size(); ++node) {
        if (marks[size_t(node)])
            result.insert(graph.id(node));
    }
    return result;
}

/// Runs what resolves targets and rows, and puts the caller's point of view into the errors.
template<typename Work>
auto forCommand(const GraphData &graph, const QStringList &rows, const QString &destination, const QString &rangeText,
                Work work)
{
    try {
        return work();
    } catch (Error &error) {
        if (error.causeKind == QLatin1String("RangeNotAncestorError"))
            error.message = rangeText;
        else if (error.causeKind == QLatin1String("MultipleHeads"))
            error.message = multipleHeadsText(destination);
        else if (error.code == ErrorCode::UnknownRevision)
            explainUnknownRow(graph, rows, error);
        throw;
    }
}

} // namespace

void explainUnknownRow(const GraphData &graph, const QStringList &rows, Error &error)
{
    for (const QString &row : rows) {
        try {
            revisionsOf(graph, row);
        } catch (const Error &fault) {
            if (fault.message != error.message)
                continue;
            error.advise(Engine::tr("The database says that it is at '%1', which none of these scripts is: a newer "
                                        "version of the scripts has moved it. Use those scripts, or restore a backup "
                                        "that was made with these.")
                             .arg(row));
            return;
        }
    }
}

RevisionGraph::RevisionGraph(std::vector<Revision> revisions)
    : d(std::make_shared<const GraphData>(buildGraph(std::move(revisions))))
{
}

const std::vector<RevisionNode> &RevisionGraph::nodes() const
{
    return d->nodes;
}

const RevisionNode *RevisionGraph::find(const QString &fullId) const
{
    const auto it = d->ids.constFind(fullId);
    return it == d->ids.constEnd() ? nullptr : &d->nodes[size_t(*it)];
}

const QStringList &RevisionGraph::warnings() const
{
    return d->warnings;
}

const QStringList &RevisionGraph::duplicates() const
{
    return d->duplicates;
}

QStringList RevisionGraph::heads() const
{
    return d->idsOf(d->heads());
}

QStringList RevisionGraph::realHeads() const
{
    return d->idsOf(d->realHeads());
}

QStringList RevisionGraph::bases() const
{
    return d->idsOf(d->bases());
}

QStringList RevisionGraph::realBases() const
{
    std::vector<int> result = d->bases();
    std::erase_if(result, [this](int node) { return d->allDowns.count(node) > 0; });
    return d->idsOf(result);
}

QStringList RevisionGraph::resolve(const QString &argument) const
{
    QStringList result;
    for (Ref ref : revisionsOf(*d, argument.isNull() ? QStringLiteral("") : argument)) {
        if (ref == NoRevision) // a negative number that goes below the base
            throw relativeLengthError(argument.section(QLatin1Char('@'), -1), argument.section(QLatin1Char('@'), -1).toLongLong());
        if (ref >= 0)
            result << d->id(ref);
    }
    return result;
}

QStringList RevisionGraph::resolve(const QStringList &arguments) const
{
    QStringList result;
    for (const QString &argument : arguments)
        result += resolve(argument);
    return result;
}

std::optional<QString> RevisionGraph::resolveOne(const QString &argument) const
{
    const Ref ref = revisionOf(*d, argument.isNull() ? QStringLiteral("") : argument);
    return ref >= 0 ? std::optional(d->id(ref)) : std::nullopt;
}

QStringList RevisionGraph::iterate(const Range &range) const
{
    RangeQuery query;
    query.upper = Identifier::argument(range.upper);
    query.lower = range.lowerAreRows ? Identifier::rows(range.lower) : Identifier::argument(range.lower);
    query.implicitBase = range.implicitBase;
    query.inclusive = range.inclusive;
    query.assertLength = range.assertRelativeLength;
    return d->idsOf(range.forDowngrade ? downgradeNodes(*d, query, nullptr) : upgradeNodes(*d, query));
}

QStringList RevisionGraph::topological() const
{
    return iterate({.upper = {QStringLiteral("heads")}, .lower = {}, .inclusive = true, .assertRelativeLength = false});
}

QSet<QString> RevisionGraph::ancestors(const QStringList &fullIds, bool withDependencies) const
{
    return idSet(*d, d->reach(withDependencies ? d->allDowns : d->downs, known(*d, fullIds)));
}

QSet<QString> RevisionGraph::descendants(const QStringList &fullIds, bool withDependencies) const
{
    return idSet(*d, d->reach(withDependencies ? d->allNext : d->next, known(*d, fullIds)));
}

QStringList RevisionGraph::filterForLineage(const QStringList &fullIds, const QString &target,
                                            bool withDependencies) const
{
    return d->idsOf(filterLineage(*d, known(*d, fullIds), target, withDependencies));
}

QStringList RevisionGraph::upgradeRevisions(const QStringList &targets, const QStringList &rows) const
{
    RangeQuery query;
    query.upper = Identifier::argument(targets);
    query.lower = Identifier::rows(rows);
    query.implicitBase = true;
    const QString destination = query.upper.spelled();
    std::vector<int> nodes = forCommand(
        *d, rows, destination,
        QStringLiteral("Destination %1 is not a valid upgrade target from current head(s)").arg(destination),
        [&] { return upgradeNodes(*d, query); });
    std::ranges::reverse(nodes);
    return d->idsOf(nodes);
}

QStringList RevisionGraph::downgradeRevisions(const QString &target, const QStringList &rows,
                                              QStringList *warnings) const
{
    RangeQuery query;
    query.upper = Identifier::rows(rows);
    query.lower = Identifier::argument({target.isNull() ? QStringLiteral("") : target});
    const std::vector<int> nodes = forCommand(
        *d, rows, target,
        QStringLiteral("Destination %1 is not a valid downgrade target from current head(s)").arg(target),
        [&] { return downgradeNodes(*d, query, warnings); });
    return d->idsOf(nodes);
}

QStringList RevisionGraph::currentRevisions(const QStringList &rows) const
{
    return forCommand(*d, rows, {}, {},
                      [&] { return d->idsOf(currentNodes(*d, nodesOf(*d, Identifier::rows(rows)))); });
}

} // namespace meditrack
