// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/plan.h"
#include "migration/revisiongraph_p.h"

namespace meditrack {

namespace {

struct HistoryEnds
{
    Identifier lower;
    Identifier upper;
};

HistoryEnds historyEnds(const QString &spec, const QStringList &rows)
{
    const QStringList parts = spec.trimmed().split(QLatin1Char(':'));
    if (parts.size() != 2) {
        throw Error(ErrorCode::Command, QStringLiteral("History range requires [start]:[end], [start]:, or :[end]"))
            .advise(QStringLiteral("For example \"meditrack history -r a1b2:head\"."));
    }
    const QString current = QStringLiteral("current");
    // Only one side stands for the rows, the upper one first; without rows it is as if nothing had been given.
    const bool upperIsRows = parts[1] == current;
    const bool lowerIsRows = !upperIsRows && parts[0] == current;
    HistoryEnds ends;
    ends.lower = lowerIsRows ? Identifier::rows(rows) : Identifier::argument({parts[0]});
    ends.upper = upperIsRows ? Identifier::rows(rows) : Identifier::argument({parts[1]});
    if (lowerIsRows ? rows.isEmpty() : parts[0].isEmpty())
        ends.lower = Identifier::argument({QStringLiteral("base")});
    if (upperIsRows ? rows.isEmpty() : parts[1].isEmpty())
        ends.upper = Identifier::argument({QStringLiteral("heads")});
    return ends;
}

} // namespace

QStringList historyRange(const RevisionGraph &graph, const std::optional<QString> &spec, const QStringList &rows)
{
    const HistoryEnds ends = historyEnds(spec.value_or(QStringLiteral(":")), rows);
    RangeQuery query;
    query.lower = ends.lower;
    query.upper = ends.upper;
    query.inclusive = true;
    query.assertLength = false;
    try {
        return graph.data().idsOf(upgradeNodes(graph.data(), query));
    } catch (Error &error) {
        if (error.causeKind == QLatin1String("RangeNotAncestorError")) {
            error.message = QStringLiteral("Requested range %1:%2 does not refer to ancestor/descendant revisions along "
                                           "the same branch")
                                .arg(ends.lower.spelled(), ends.upper.spelled());
        } else if (error.causeKind == QLatin1String("MultipleHeads")) {
            error.message = multipleHeadsText(ends.upper.spelled());
        } else if (error.code == ErrorCode::UnknownRevision) {
            explainUnknownRow(graph.data(), rows, error);
        }
        throw;
    }
}

} // namespace meditrack
