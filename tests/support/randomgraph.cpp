// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randomgraph.h"

#include <algorithm>

using meditrack::Revision;
using meditrack::RevisionGraph;
using meditrack::RevisionNode;

RandomGraph::RandomGraph(unsigned seed, int mostRevisions)
    : m_engine(seed)
{
    const int count = 1 + below(mostRevisions);
    const int branching = 10 + below(40);
    const int merging = below(30);
    const int depending = below(3) == 0 ? 0 : below(40);
    for (int i = 0; i < count; ++i) {
        Revision revision;
        revision.id = newId();
        if (i > 0 && !chance(12)) {
            const int parent = chance(branching) ? below(i) : i - 1;
            revision.downRevisions << m_ids[parent];
            for (int more = 0; more < 2 && chance(merging); ++more) {
                const QString other = m_ids[below(i)];
                if (!revision.downRevisions.contains(other))
                    revision.downRevisions << other;
            }
        }
        for (int more = 0; more < 2 && i > 0 && chance(depending); ++more) {
            const QString other = !m_labels.isEmpty() && chance(30) ? pick(m_labels) : m_ids[below(i)];
            if (!revision.dependsOn.contains(other))
                revision.dependsOn << other;
        }
        if (chance(20)) {
            revision.branchLabels << QStringLiteral("label%1").arg(m_labels.size());
            if (chance(20))
                revision.branchLabels << QStringLiteral("other_label%1").arg(m_labels.size());
            m_labels += revision.branchLabels;
        }
        m_ids << revision.id;
        m_revisions.push_back(revision);
    }
    // File order has nothing to do with the order in which revisions were made.
    if (chance(70)) {
        for (size_t i = m_revisions.size() - 1; i > 0; --i)
            std::swap(m_revisions[i], m_revisions[size_t(below(int(i) + 1))]);
    }
}

int RandomGraph::below(int limit)
{
    return int(m_engine() % unsigned(limit)); // std distributions differ between libraries
}

QString RandomGraph::pick(const QStringList &list)
{
    return list[below(int(list.size()))];
}

QString RandomGraph::newId()
{
    // Short ids, common beginnings, digits only: all of these have rules of their own.
    static const QStringList starts{QStringLiteral("a"), QStringLiteral("ab"), QStringLiteral("abcd"),
                                    QStringLiteral("12"), QStringLiteral("f_"), QStringLiteral("user")};
    while (true) {
        QString id = pick(starts);
        for (int more = below(6); more >= 0; --more)
            id += QLatin1Char("0123456789abcdef"[below(16)]);
        if (!m_ids.contains(id))
            return id;
    }
}

QString RandomGraph::anyId()
{
    return pick(m_ids);
}

QString RandomGraph::someName()
{
    const int kind = below(20);
    if (kind < 3 && !m_labels.isEmpty())
        return pick(m_labels);
    if (kind < 6) {
        const QString id = anyId();
        return id.left(1 + below(int(id.size())));
    }
    if (kind == 6)
        return QStringLiteral("fake");
    if (kind == 7)
        return QStringLiteral("lab");
    return anyId();
}

QString RandomGraph::lineageTarget()
{
    const QString label = someName();
    switch (below(8)) {
    case 0: return label + QStringLiteral("@head");
    case 1: return label + QStringLiteral("@heads");
    case 2: return label + QStringLiteral("@base");
    case 3: return label + QLatin1Char('@') + someName();
    case 4: return label + QStringLiteral("@+%1").arg(1 + below(3));
    case 5: return label + QStringLiteral("@-%1").arg(1 + below(3));
    case 6: return label + QLatin1Char('@') + anyId() + QStringLiteral("-1");
    default: return label + QLatin1Char('@') + anyId() + QStringLiteral("+1");
    }
}

QString RandomGraph::target()
{
    switch (below(14)) {
    case 0: return QStringLiteral("head");
    case 1:
    case 2: return QStringLiteral("heads");
    case 3: return QStringLiteral("base");
    case 4: return QStringLiteral("+%1").arg(below(4));
    case 5: return QStringLiteral("-%1").arg(below(5));
    case 6: return someName() + QStringLiteral("+%1").arg(below(4));
    case 7: return someName() + QStringLiteral("-%1").arg(below(4));
    case 8: return QStringLiteral("head-%1").arg(1 + below(3));
    case 9:
    case 10:
    case 11: return lineageTarget();
    default: return someName();
    }
}

QStringList RandomGraph::rowsOf(const RevisionGraph &graph)
{
    if (chance(15))
        return {};
    if (chance(6)) // rows that nobody should have
        return chance(50) ? QStringList{anyId(), anyId()} : QStringList{someName()};
    // Tips of some revisions and all that is below them.
    QStringList chosen{anyId()};
    while (chance(40))
        chosen << anyId();
    const QSet<QString> active = graph.ancestors(chosen);
    QStringList rows;
    for (const RevisionNode &node : graph.nodes()) {
        const bool isTip = std::none_of(node.allNextRevisions.begin(), node.allNextRevisions.end(),
                                        [&active](const QString &id) { return active.contains(id); });
        if (active.contains(node.revision.id) && isTip)
            rows << node.revision.id;
    }
    if (chance(50))
        std::reverse(rows.begin(), rows.end());
    return rows;
}

QString RandomGraph::historySpec()
{
    const auto end = [this]() -> QString {
        switch (below(7)) {
        case 0: return {};
        case 1: return QStringLiteral("current");
        case 2: return target();
        case 3: return QStringLiteral("-%1").arg(1 + below(4));
        default: return someName();
        }
    };
    const QString lower = end();
    return lower + QLatin1Char(':') + end();
}

QJsonObject RandomGraph::question(const RevisionGraph &graph, const QString &what)
{
    QJsonObject result{{QStringLiteral("do"), what}};
    const auto set = [&result](const char *key, const QJsonValue &value) { result[QLatin1String(key)] = value; };
    if (what == QLatin1String("resolve") || what == QLatin1String("one")) {
        set("arg", target());
        return result;
    }
    if (what == QLatin1String("lineage")) {
        set("ids", QJsonArray::fromStringList(m_ids));
        set("target", chance(70) ? someName() : lineageTarget());
        set("dependencies", chance(50));
        return result;
    }
    const QStringList rows = rowsOf(graph);
    set("rows", QJsonArray::fromStringList(rows));
    if (what == QLatin1String("upgrade") || what == QLatin1String("stamp")) {
        QStringList targets{chance(30) ? QStringLiteral("heads") : target()};
        while (chance(15))
            targets << someName();
        set("targets", QJsonArray::fromStringList(targets));
    } else if (what == QLatin1String("downgrade")) {
        set("target", chance(20) ? QStringLiteral("base") : chance(30) ? QStringLiteral("-1") : target());
    } else if (what == QLatin1String("history")) {
        set("spec", historySpec());
    } else if (what == QLatin1String("iterate")) {
        const bool down = chance(30);
        set("downgrade", down);
        set("upper", QJsonArray::fromStringList(down && !rows.isEmpty() ? rows : QStringList{chance(40) ? QStringLiteral("heads") : target()}));
        set("lower", chance(30) ? QJsonArray() : QJsonArray{chance(60) ? anyId() : target()});
        set("inclusive", chance(50));
        set("implicit_base", chance(50));
        set("assert", chance(60));
    }
    return result;
}

QJsonArray RandomGraph::questions(const RevisionGraph &graph)
{
    QJsonArray result;
    for (const char *what : {"resolve", "resolve", "resolve", "one", "one", "lineage", "upgrade", "upgrade", "upgrade",
                             "downgrade", "downgrade", "downgrade", "stamp", "stamp", "history", "history", "current",
                             "iterate", "iterate"})
        result << question(graph, QLatin1String(what));
    return result;
}

bool RandomGraph::hasInterdependentParents(const RevisionGraph &graph) const
{
    return std::any_of(graph.nodes().begin(), graph.nodes().end(), [&graph](const RevisionNode &node) {
        const QStringList &downs = node.normalizedDownRevisions;
        return std::any_of(downs.begin(), downs.end(), [&](const QString &down) {
            QStringList others = downs;
            others.removeAll(down);
            return graph.ancestors(others).contains(down);
        });
    });
}

QJsonArray RandomGraph::revisionsJson() const
{
    QJsonArray result;
    for (const Revision &revision : m_revisions) {
        result << QJsonObject{{QStringLiteral("id"), revision.id},
                              {QStringLiteral("down"), QJsonArray::fromStringList(revision.downRevisions)},
                              {QStringLiteral("depends"), QJsonArray::fromStringList(revision.dependsOn)},
                              {QStringLiteral("labels"), QJsonArray::fromStringList(revision.branchLabels)}};
    }
    return result;
}
