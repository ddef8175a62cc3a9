// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisiongraph_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

// Targets that count steps: "+2", "-1", "head-1", "label@+1", "a1b2+3".

namespace meditrack {

namespace {

struct Relative
{
    QString label; ///< null = none
    QString symbol; ///< null = counted from where the database is
    QString text; ///< "+2"
    qint64 steps = 0;
};

std::optional<Relative> parseRelative(const QString &target)
{
    // Anchored at the start only, as Alembic's is: "a-1x" counts one down from a.
    static const QRegularExpression pattern(QStringLiteral("\\A(?:(.+?)@)?(\\w+)?((?:\\+|-)\\d+)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = pattern.match(target);
    if (!match.hasMatch())
        return std::nullopt;
    Relative relative;
    relative.label = match.captured(1);
    relative.symbol = match.captured(2);
    relative.text = match.captured(3);
    bool fits = false;
    relative.steps = relative.text.toLongLong(&fits);
    if (!fits) // more than any graph has
        relative.steps = relative.text.startsWith(QLatin1Char('-')) ? -std::numeric_limits<int>::max()
                                                                    : std::numeric_limits<int>::max();
    return relative;
}

Error ambiguousWalk()
{
    return revisionError(QStringLiteral("Ambiguous walk"))
        .advise(QStringLiteral("Several revisions lie in this direction: name the one to go to, or a branch as in "
                               "\"label@+1\"."));
}

Error walkedTooFar()
{
    return revisionError(QStringLiteral("Walked too far"))
        .advise(QStringLiteral("There are not that many revisions in this direction; \"meditrack history\" shows them."));
}

/// Goes so many steps up (> 0) or down (< 0). The label restricts the way up only. Past the end: NoRevision, or where
/// it stopped if overwalking is allowed. Below a base lies BaseReached, once.
Ref walk(const GraphData &graph, Ref start, qint64 steps, const QString &label, bool noOverwalk)
{
    std::optional<Marks> lineage;
    bool filtered = label.isEmpty() || steps < 0;
    Ref position = start;
    std::vector<Ref> children;
    for (qint64 i = 0; i < qAbs(steps); ++i) {
        children.clear();
        if (steps > 0) {
            if (position >= 0) {
                const auto next = graph.next.of(position);
                children.assign(next.begin(), next.end());
            } else {
                children = graph.bases();
            }
            if (!filtered && !children.empty()) {
                lineage = lineageOf(graph, label, false);
                filtered = true;
            }
            if (lineage)
                std::erase_if(children, [&lineage](int node) { return !(*lineage)[size_t(node)]; });
        } else if (position != BaseReached) {
            if (position >= 0) {
                const auto downs = graph.downs.of(position);
                children.assign(downs.begin(), downs.end());
            } else {
                children = graph.heads();
            }
            if (children.empty())
                children.push_back(BaseReached);
        }
        if (children.empty())
            return noOverwalk ? NoRevision : position;
        if (children.size() > 1)
            throw ambiguousWalk();
        position = children.front();
    }
    return position;
}

/// Where "label@+N" starts when no row is on that branch: the tips of the active ancestors that are, else base.
std::vector<Ref> startsOnBranch(const GraphData &graph, const std::vector<int> &rows, const QString &label)
{
    const std::vector<int> onBranch = filterLineage(graph, rows, label, false);
    if (!onBranch.empty())
        return onBranch;
    const Marks active = graph.reach(graph.normalizedDowns, rows);
    std::vector<int> candidates;
    for (int node = 0; node < graph.size(); ++node) {
        if (active[size_t(node)])
            candidates.push_back(node);
    }
    candidates = filterLineage(graph, candidates, label, false);
    Marks below(active.size(), 0);
    for (int node : candidates) {
        for (int down : graph.normalizedDowns.of(node))
            below[size_t(down)] = 1;
    }
    std::erase_if(candidates, [&below](int node) { return below[size_t(node)] != 0; });
    if (candidates.empty())
        candidates.push_back(NoRevision);
    return candidates;
}

Ref upFromRows(const GraphData &graph, const Identifier &current, const Relative &relative, bool assertLength)
{
    std::vector<Ref> starts;
    if (!relative.label.isNull()) {
        starts = startsOnBranch(graph, nodesOf(graph, current), relative.label);
    } else {
        if (current.items.size() > 1) {
            throw revisionError(QStringLiteral("Ambiguous upgrade from multiple current revisions"))
                .advise(QStringLiteral("Say which branch: \"label@+1\", or name the revision to go to."));
        }
        starts.push_back(current.items.isEmpty() ? NoRevision : revisionOf(graph, current.items.front()));
    }
    if (starts.size() > 1) {
        throw revisionError(QStringLiteral("Ambiguous upgrade from multiple current revisions"))
            .advise(QStringLiteral("Say which branch: \"label@+1\", or name the revision to go to."));
    }
    const Ref reached = walk(graph, starts.front(), relative.steps, relative.label, assertLength);
    if (reached == NoRevision)
        throw relativeLengthError(relative.text, relative.steps);
    return reached;
}

Ref startOf(const GraphData &graph, const QString &label, const QString &symbol)
{
    return revisionOf(graph, label.isNull() ? symbol : label + QLatin1Char('@') + symbol);
}

/// The row that "-N" or "label@-N" counts from.
QString rowToLeave(const GraphData &graph, const Identifier &current, const Relative &relative, QStringList *warnings)
{
    if (relative.label.isNull()) {
        if (current.items.isEmpty())
            throw relativeLengthError(relative.text, relative.steps);
        if (QSet<QString>(current.items.begin(), current.items.end()).size() > 1 && warnings) {
            *warnings << QStringLiteral("downgrade -1 from multiple heads is ambiguous; this usage will be disallowed "
                                        "in a future release.");
        }
        return current.items.front();
    }
    std::vector<int> rows;
    for (const QString &row : current.items)
        rows.push_back(revisionForIdent(graph, row, {}));
    std::vector<int> candidates = filterLineage(graph, rows, relative.label, false);
    if (candidates.empty()) // the branch may be there only because a row depends on it
        candidates = filterLineage(graph, currentNodes(graph, rows), relative.label, false);
    if (candidates.empty())
        throw relativeLengthError(relative.text, relative.steps);
    if (candidates.size() > 1)
        throw ambiguousWalk(); // Alembic fails an assertion here
    return graph.id(candidates.front());
}

} // namespace

std::vector<Ref> revisionsOf(const GraphData &graph, const QString &argument)
{
    const ResolvedNumber number = resolveNumber(graph, argument);
    std::vector<Ref> result;
    if (number.ids.size() == 1) {
        bool isNumber = false;
        const qint64 steps = number.ids.front().toLongLong(&isNumber);
        if (isNumber && steps < 0) { // "-2", "label@-2": down from the heads
            for (int head : graph.realHeads()) {
                if (number.label.isNull() || graph.nodes[size_t(head)].branchLabels.contains(number.label))
                    result.push_back(walk(graph, head, steps, {}, true));
            }
            return result;
        }
    }
    for (const QString &id : number.ids)
        result.push_back(revisionForIdent(graph, id, number.label));
    return result;
}

std::vector<Ref> parseUpgradeTarget(const GraphData &graph, const Identifier &current, const Identifier &target,
                                    bool assertLength)
{
    const std::optional<Relative> relative = target.isText() ? parseRelative(target.text()) : std::nullopt;
    if (!relative)
        return revisionsOf(graph, target);
    if (relative->symbol.isNull()) {
        if (relative->steps <= 0)
            throw relativeLengthError(QString::number(relative->steps), relative->steps);
        return {upFromRows(graph, current, *relative, assertLength)};
    }
    const Ref start = relative->steps > 0 ? revisionOf(graph, relative->symbol)
                                          : startOf(graph, relative->label, relative->symbol);
    const Ref reached = walk(graph, start, relative->steps, relative->label, assertLength);
    if (reached == BaseReached && !assertLength)
        return {};
    if (reached < 0) // Alembic fails an assertion here
        throw walkedTooFar();
    return {reached};
}

DowngradeTarget parseDowngradeTarget(const GraphData &graph, const Identifier &current, const QString &target,
                                     bool assertLength, QStringList *warnings)
{
    if (target.isNull())
        return {};
    const std::optional<Relative> relative = parseRelative(target);
    if (!relative) {
        const qsizetype at = target.lastIndexOf(QLatin1Char('@'));
        return {at > 0 ? target.left(at) : QString(), revisionOf(graph, at < 0 ? target : target.mid(at + 1))};
    }
    DowngradeTarget result{relative->label, NoRevision};
    const bool fromRows = relative->symbol.isNull();
    if (relative->steps >= 0) {
        if (fromRows)
            throw relativeLengthError(relative->text, relative->steps);
        result.revision = walk(graph, revisionOf(graph, relative->symbol), relative->steps, relative->label, assertLength);
    } else {
        const QString symbol = fromRows ? rowToLeave(graph, current, *relative, warnings) : relative->symbol;
        if (fromRows && result.label.isNull())
            result.label = symbol; // of several branches, only this row's
        result.revision = walk(graph, startOf(graph, result.label, symbol), relative->steps, {}, assertLength);
    }
    if (result.revision == NoRevision)
        throw fromRows ? relativeLengthError(relative->text, relative->steps) : walkedTooFar();
    return result;
}

} // namespace meditrack
