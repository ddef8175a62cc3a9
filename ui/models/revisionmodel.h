// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

#include <QAbstractTableModel>

namespace meditrack {

/// The history as rows, newest first, optionally only those that a search finds. Holds a snapshot.
class RevisionModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Graph, Id, Message, Date, State, ColumnCount };

    explicit RevisionModel(QObject *parent = nullptr);

    void setSnapshot(SnapshotPtr snapshot);
    /// Words that must all occur in id, message or label; empty shows everything.
    void setFilter(const QString &text);
    bool isFiltered() const { return !m_filter.isEmpty(); }

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
    QStringList m_filter;
    std::vector<int> m_visible; ///< rows of the history, ascending
};

} // namespace meditrack
