// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QStringList>

#include <vector>

namespace meditrack {

/// Where the columns of a batch go: by partial_reordering, insert_before and insert_after, as Alembic sorts them.
class SqliteReorder
{
public:
    QStringList existing; ///< the columns that the table had and has still
    std::vector<QStringList> partial; ///< partial_reordering

    /// A new column. Throws Error (KeyError) if it goes beside a column that is not there.
    void place(const QString &column, QString before, QString after);
    bool isNeeded() const { return !partial.empty() || !m_pairs.empty(); }
    /// Throws Error (CircularDependencyError) for wishes that cannot all be fulfilled.
    QStringList sorted(const QStringList &columns) const;

private:
    using Pair = QPair<QString, QString>; ///< the first one goes before the second
    std::vector<Pair> m_pairs;
};

} // namespace meditrack
