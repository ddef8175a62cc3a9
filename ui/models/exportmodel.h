// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/rowstore.h"

#include <QAbstractItemModel>
#include <QSet>

namespace meditrack {

/// The tables that may be exported, to be ticked, and below each its columns, to be ticked where made-up values are to be written.
class ExportModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Rows, Masked, ColumnCount };

    explicit ExportModel(QObject *parent = nullptr);

    /// All of them are ticked.
    void setTables(std::vector<TransferTable> tables);
    /// The same choice among what is there now: new ones are ticked.
    void updateTables(std::vector<TransferTable> tables);
    void setAll(bool isWanted);
    QStringList wanted() const; ///< empty: none
    bool isEverything() const { return m_left.isEmpty(); }
    QStringList masked() const; ///< "table.column", of wanted tables
    qint64 rows() const; ///< of wanted tables

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    const TransferTable *tableOf(const QModelIndex &index) const; ///< of a table, or the one that a column is of
    const TransferTable::Column *columnOf(const QModelIndex &index) const; ///< nullptr: it is a table
    QVariant tableData(const TransferTable &table, int column, int role) const;
    QVariant columnData(const TransferTable &table, const TransferTable::Column &what, int column, int role) const;

    std::vector<TransferTable> m_tables;
    QSet<QString> m_left; ///< tables that are not wanted
    QSet<QString> m_masked; ///< "table.column"
};

} // namespace meditrack
