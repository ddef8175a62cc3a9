// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

#include <QAbstractTableModel>

namespace meditrack {

/// Which revisions are wanted.
struct RevisionFilter
{
    enum class State { Any, Applied, Ready, Heads, Unknown };
    QString text = {}; ///< words that must all occur in id, message or label
    State state = State::Any;
    QString label = {}; ///< of a branch; empty: any
    bool operator==(const RevisionFilter &) const = default;
};

/// The history as rows, newest first, optionally only those that a search finds. Holds a snapshot.
class RevisionModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Graph, Id, Message, Date, State, ColumnCount };

    explicit RevisionModel(QObject *parent = nullptr);

    void setSnapshot(SnapshotPtr snapshot);
    void setFilter(const RevisionFilter &filter);
    const RevisionFilter &filter() const { return m_filter; }
    bool isFiltered() const { return m_filter != RevisionFilter(); }
    int total() const { return m_snapshot ? static_cast<int>(m_snapshot->state.history.size()) : 0; } ///< without a filter

    const SnapshotPtr &snapshot() const { return m_snapshot; }
    const HistoryEntry *entry(const QModelIndex &index) const;
    const LaneRow *laneRow(const QModelIndex &index) const;
    int historyRow(const QModelIndex &index) const; ///< -1 for no index
    QModelIndex indexOfHistoryRow(int row, int column = Message) const; ///< invalid when filtered away
    QModelIndex indexOfId(const QString &id, int column = Message) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void rebuild();

    SnapshotPtr m_snapshot;
    RevisionFilter m_filter;
    std::vector<int> m_visible; ///< rows of the history, ascending
};

} // namespace meditrack
