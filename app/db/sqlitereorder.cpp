// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitereorder.h"

#include "core/error.h"

#include <algorithm>

namespace meditrack {

void SqliteReorder::place(const QString &column, QString before, QString after)
{
    const auto missing = [](const QString &name) {
        return Error(ErrorCode::Command, QStringLiteral("'%1'").arg(name)).ofKind(QStringLiteral("KeyError"));
    };
    // The neighbour on the other side, so that the column stays where it was put.
    if (partial.empty() && !after.isEmpty() && before.isEmpty()) {
        if (const qsizetype at = existing.indexOf(after); at >= 0) {
            before = existing.value(at + 1);
        } else {
            const auto pair = std::find_if(m_pairs.rbegin(), m_pairs.rend(), [&](const Pair &each) { return each.first == after; });
            if (pair == m_pairs.rend())
                throw missing(after);
            before = pair->second;
        }
    }
    if (partial.empty() && !before.isEmpty() && after.isEmpty()) {
        if (const qsizetype at = existing.indexOf(before); at >= 0) {
            after = existing.value(at - 1);
        } else {
            const auto pair = std::find_if(m_pairs.rbegin(), m_pairs.rend(), [&](const Pair &each) { return each.second == before; });
            if (pair == m_pairs.rend())
                throw missing(before);
            after = pair->first;
        }
    }
    if (!before.isEmpty())
        m_pairs.push_back({column, before});
    if (!after.isEmpty())
        m_pairs.push_back({after, column});
    if (partial.empty() && before.isEmpty() && after.isEmpty() && !existing.isEmpty())
        m_pairs.push_back({existing.last(), column});
}

QStringList SqliteReorder::sorted(const QStringList &columns) const
{
    std::vector<Pair> pairs = m_pairs;
    for (const QStringList &chain : partial) {
        for (qsizetype i = 1; i < chain.size(); ++i)
            pairs.push_back({chain.at(i - 1), chain.at(i)});
    }
    if (partial.empty()) {
        for (qsizetype i = 1; i < existing.size(); ++i)
            pairs.push_back({columns.at(i - 1), existing.at(i)});
    }
    QStringList left = columns;
    QStringList result;
    while (!left.isEmpty()) {
        // All that wait for nobody, in the order in which they came.
        QStringList free;
        for (const QString &name : std::as_const(left)) {
            const bool waits = std::any_of(pairs.begin(), pairs.end(), [&](const Pair &pair) {
                return pair.second == name && pair.first != name && left.contains(pair.first);
            });
            if (!waits)
                free << name;
        }
        if (free.isEmpty())
            throw Error(ErrorCode::Command, QStringLiteral("Circular dependency detected. (%1)").arg(left.join(QStringLiteral(", "))))
                .ofKind(QStringLiteral("CircularDependencyError"));
        for (const QString &name : std::as_const(free))
            left.removeAll(name);
        result << free;
    }
    return result;
}

} // namespace meditrack
