// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisiongraph_p.h"

#include <algorithm>
#include <iterator>

// What one revision argument means. Order of the tries: ALEMBIC.md (a), "Revision identifiers".

namespace meditrack {

namespace {

constexpr int NotFound = -3;

int lookup(const GraphData &graph, const QString &key)
{
    const auto label = graph.labels.constFind(key);
    return label != graph.labels.constEnd() ? *label : graph.ids.value(key, NotFound);
}

/// Ids and labels that start with these characters. Keys of three characters and less are never shortened.
QStringList keysStartingWith(const GraphData &graph, const QString &prefix)
{
    QStringList keys;
    const auto fits = [&prefix](const QString &key) { return key.size() > 3 && key.startsWith(prefix); };
    for (const RevisionNode &node : graph.nodes) {
        if (fits(node.revision.id))
            keys << node.revision.id;
    }
    for (const QString &label : graph.labelOrder) {
        if (fits(label))
            keys << label;
    }
    return keys;
}

int lookupPartial(const GraphData &graph, const QString &ident, const QString &label)
{
    QStringList keys = ident.isEmpty() ? QStringList() : keysStartingWith(graph, ident);
    if (!label.isEmpty() && !keys.isEmpty()) {
        const std::optional<Marks> lineage = lineageOf(graph, label, false);
        keys.removeIf([&](const QString &key) { return lineage && !(*lineage)[size_t(lookup(graph, key))]; });
    }
    if (keys.isEmpty()) {
        throw resolutionError(QStringLiteral("No such revision or branch '%1'%2")
                                  .arg(ident,
                                       ident.size() < 4 ? QStringLiteral("; please ensure at least four characters are "
                                                                         "present for partial revision identifier matches")
                                                        : QString()),
                              ident);
    }
    if (keys.size() > 1) {
        QStringList shown;
        for (const QString &key : keys.mid(0, 3))
            shown << QLatin1Char('\'') + key + QLatin1Char('\'');
        throw resolutionError(QStringLiteral("Multiple revisions start with '%1': %2...")
                                  .arg(ident, shown.join(QStringLiteral(", "))),
                              ident);
    }
    return lookup(graph, keys.front());
}

Marks lineageOfNodes(const GraphData &graph, const std::vector<int> &nodes, bool withDependencies)
{
    Marks marks = graph.reach(withDependencies ? graph.allNext : graph.next, nodes);
    const Marks below = graph.reach(withDependencies ? graph.normalizedDowns : graph.downs, nodes);
    for (size_t i = 0; i < marks.size(); ++i)
        marks[i] = char(marks[i] | below[i]);
    return marks;
}

std::optional<Marks> lineageOfNumber(const GraphData &graph, const ResolvedNumber &number, bool withDependencies)
{
    std::vector<int> shares;
    if (!number.label.isEmpty())
        shares.push_back(revisionForIdent(graph, number.label, {}));
    for (const QString &id : number.ids)
        shares.push_back(revisionForIdent(graph, id, {}));
    std::erase_if(shares, [](int node) { return node < 0; });
    if (shares.empty())
        return std::nullopt;
    return lineageOfNodes(graph, shares, withDependencies);
}

/// The head, or nothing in an empty graph.
QStringList currentHead(const GraphData &graph, const QString &label)
{
    std::vector<int> heads = graph.heads();
    if (!label.isEmpty())
        heads = filterLineage(graph, heads, label, false);
    const QStringList ids = graph.idsOf(heads);
    if (ids.size() > 1)
        throw multipleHeadsError(ids, label.isEmpty() ? QStringLiteral("head") : label + QStringLiteral("@head"));
    return ids;
}

} // namespace

ResolvedNumber resolveNumber(const GraphData &graph, const QString &argument)
{
    const qsizetype at = argument.indexOf(QLatin1Char('@'));
    const QString label = at < 0 ? QString() : argument.left(at);
    const QString rest = at < 0 ? argument : argument.mid(at + 1);
    if (rest == QLatin1String("heads")) {
        if (label.isEmpty())
            return {graph.idsOf(graph.realHeads()), label};
        return {graph.idsOf(filterLineage(graph, graph.heads(), label, false)), label};
    }
    if (rest == QLatin1String("head"))
        return {currentHead(graph, label), label};
    if (argument.isNull() || rest == QLatin1String("base"))
        return {{}, label};
    return {{rest.isNull() ? QStringLiteral("") : rest}, label};
}

int resolveBranch(const GraphData &graph, const QString &label)
{
    const int found = lookup(graph, label);
    if (found != NotFound)
        return found;
    try {
        return revisionForIdent(graph, label, {});
    } catch (const Error &) {
        throw resolutionError(QStringLiteral("No such branch: '%1'").arg(label), label);
    }
}

Ref revisionForIdent(const GraphData &graph, const QString &ident, const QString &label)
{
    const int branch = label.isEmpty() ? NoRevision : resolveBranch(graph, label);
    if (ident.isNull())
        return NoRevision;
    int found = lookup(graph, ident);
    if (found == NotFound)
        found = lookupPartial(graph, ident, label);
    if (branch >= 0 && !lineageOfNodes(graph, {branch}, false)[size_t(found)]) {
        throw resolutionError(
            QStringLiteral("Revision %1 is not a member of branch '%2'").arg(graph.id(found), label), ident);
    }
    return found;
}

Ref revisionOf(const GraphData &graph, const QString &argument)
{
    const ResolvedNumber number = resolveNumber(graph, argument);
    if (number.ids.size() > 1)
        throw multipleHeadsError(number.ids, argument);
    return revisionForIdent(graph, number.ids.value(0), number.label);
}

std::vector<Ref> revisionsOf(const GraphData &graph, const Identifier &identifier)
{
    std::vector<Ref> result;
    for (const QString &item : identifier.items) {
        const std::vector<Ref> some = revisionsOf(graph, item);
        result.insert(result.end(), some.begin(), some.end());
    }
    return result;
}

std::vector<int> nodesOf(const GraphData &graph, const Identifier &identifier)
{
    std::vector<int> nodes = revisionsOf(graph, identifier);
    std::erase_if(nodes, [](Ref ref) { return ref < 0; });
    return nodes;
}

std::optional<Marks> lineageOf(const GraphData &graph, const QString &against, bool withDependencies)
{
    return lineageOfNumber(graph, resolveNumber(graph, against), withDependencies);
}

std::vector<int> filterLineage(const GraphData &graph, const std::vector<int> &targets, const QString &against,
                               bool withDependencies)
{
    const ResolvedNumber number = resolveNumber(graph, against);
    if (targets.empty())
        return {}; // an unknown name stays unnoticed then, as in Alembic
    const std::optional<Marks> lineage = lineageOfNumber(graph, number, withDependencies);
    std::vector<int> result;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(result),
                 [&](int node) { return !lineage || (*lineage)[size_t(node)]; });
    return result;
}

std::vector<int> currentNodes(const GraphData &graph, const std::vector<int> &rows)
{
    const Marks active = graph.reach(graph.normalizedDowns, rows);
    const auto isTip = [&](int node) {
        return std::ranges::none_of(graph.next.of(node), [&](int child) { return active[size_t(child)] != 0; });
    };
    std::vector<int> result;
    Marks shown(active.size(), 0);
    const auto show = [&](int node) {
        if (active[size_t(node)] && !shown[size_t(node)] && isTip(node)) {
            shown[size_t(node)] = 1;
            result.push_back(node);
        }
    };
    for (int row : rows)
        show(row);
    for (int node = 0; node < graph.size(); ++node)
        show(node);
    return result;
}

} // namespace meditrack
