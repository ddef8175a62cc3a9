// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/state.h"
#include "models/growth.h"

#include <QAbstractTableModel>

namespace meditrack {

/// The tables of a database with their rows and sizes, and its views, which have neither. Holds a value; sortable by each column.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Rows, Since, Size, Share, ColumnCount };

    explicit TableModel(QObject *parent = nullptr);

    /// growth: null where there is none; now: when the tables were counted.
    void setTables(std::vector<TableCount> tables, GrowthPtr growth = {}, const QDateTime &now = {}, std::vector<ViewName> views = {});
    /// There is something to compare with.
    bool hasGrowth() const { return m_since.isValid(); }
    const TableCount *table(int row) const; ///< null: a view
    QString name(int row) const;
    int rowOf(const QString &name) const; ///< -1: it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QVariant viewData(const ViewName &view, int column, int role) const;
    std::optional<qint64> change(const TableCount &table) const;

    GrowthPtr m_growth;
    QDateTime m_now;
    QDateTime m_since;
    std::vector<TableCount> m_tables;
    std::vector<ViewName> m_views; ///< below them
    qint64 m_total = 0;
};

} // namespace meditrack
