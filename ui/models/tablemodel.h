// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/state.h"

#include <QAbstractTableModel>

namespace meditrack {

/// The tables of a database with their rows and sizes. Holds a value; sortable by each column.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Rows, Size, Share, ColumnCount };

    explicit TableModel(QObject *parent = nullptr);

    void setTables(std::vector<TableCount> tables);
    const std::vector<TableCount> &tables() const { return m_tables; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    std::vector<TableCount> m_tables;
    qint64 m_total = 0;
};

} // namespace meditrack
