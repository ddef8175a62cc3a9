// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exportmodel.h"

#include "models/wording.h"

namespace meditrack {

namespace {

/// The internal id of what is below a table is the table's row, one higher; 0 are the tables themselves.
constexpr quintptr topLevel = 0;

QString keyOf(const TransferTable &table, const TransferTable::Column &column)
{
    return table.name + QLatin1Char('.') + column.name;
}

} // namespace

ExportModel::ExportModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ExportModel::setTables(std::vector<TransferTable> tables)
{
    beginResetModel();
    m_tables = std::move(tables);
    m_left.clear();
    m_masked.clear();
    endResetModel();
    Q_EMIT choiceChanged();
}

void ExportModel::updateTables(std::vector<TransferTable> tables)
{
    beginResetModel();
    m_tables = std::move(tables);
    QSet<QString> names;
    QSet<QString> columns;
    for (const TransferTable &table : m_tables) {
        names.insert(table.name);
        for (const TransferTable::Column &column : table.columns)
            columns.insert(keyOf(table, column));
    }
    m_left.intersect(names);
    m_masked.intersect(columns);
    endResetModel();
    Q_EMIT choiceChanged();
}

void ExportModel::setAll(bool isWanted)
{
    m_left.clear();
    for (const TransferTable &table : m_tables) {
        if (!isWanted)
            m_left.insert(table.name);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT choiceChanged();
}

QStringList ExportModel::wanted() const
{
    QStringList names;
    for (const TransferTable &table : m_tables) {
        if (!m_left.contains(table.name))
            names << table.name;
    }
    return names;
}

QStringList ExportModel::masked() const
{
    QStringList names;
    for (const TransferTable &table : m_tables) {
        for (const TransferTable::Column &column : table.columns) {
            if (!m_left.contains(table.name) && m_masked.contains(keyOf(table, column)))
                names << keyOf(table, column);
        }
    }
    return names;
}

qint64 ExportModel::rows() const
{
    qint64 sum = 0;
    for (const TransferTable &table : m_tables)
        sum += m_left.contains(table.name) ? 0 : table.rows;
    return sum;
}

QModelIndex ExportModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : topLevel);
}

QModelIndex ExportModel::parent(const QModelIndex &child) const
{
    return !child.isValid() || child.internalId() == topLevel ? QModelIndex() : createIndex(static_cast<int>(child.internalId()) - 1, 0, topLevel);
}

int ExportModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tables.size());
    if (parent.internalId() != topLevel || parent.column() != 0)
        return 0;
    return static_cast<int>(m_tables[static_cast<size_t>(parent.row())].columns.size());
}

int ExportModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const TransferTable *ExportModel::tableOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return &m_tables[index.internalId() == topLevel ? static_cast<size_t>(index.row()) : static_cast<size_t>(index.internalId() - 1)];
}

const TransferTable::Column *ExportModel::columnOf(const QModelIndex &index) const
{
    return !index.isValid() || index.internalId() == topLevel ? nullptr : &tableOf(index)->columns[static_cast<size_t>(index.row())];
}

QVariant ExportModel::tableData(const TransferTable &table, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == Name)
        return m_left.contains(table.name) ? Qt::Unchecked : Qt::Checked;
    if (role != Qt::DisplayRole)
        return {};
    return column == Name ? table.name : column == Rows ? wording::number(table.rows) : QString();
}

QVariant ExportModel::columnData(const TransferTable &table, const TransferTable::Column &what, int column, int role) const
{
    const bool canBeMasked = what.noMask.isEmpty() && !what.generated;
    if (role == Qt::CheckStateRole && column == Masked && canBeMasked)
        return m_masked.contains(keyOf(table, what)) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && column == Masked)
        return canBeMasked ? tr("Write something else in its place; empty stays empty, and what was equal stays equal") : tr("The column %1").arg(what.generated ? tr("is computed from others") : what.noMask);
    if (role != Qt::DisplayRole)
        return {};
    if (column == Name)
        return what.name;
    return column == Masked ? (canBeMasked ? tr("made-up values") : tr("as it is")) : QString();
}

QVariant ExportModel::data(const QModelIndex &index, int role) const
{
    const TransferTable *table = tableOf(index);
    if (!table)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const TransferTable::Column *column = columnOf(index);
    return column ? columnData(*table, *column, index.column(), role) : tableData(*table, index.column(), role);
}

bool ExportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool on = value.toInt() == Qt::Checked;
    const TransferTable &table = *tableOf(index);
    if (const TransferTable::Column *column = columnOf(index))
        on ? void(m_masked.insert(keyOf(table, *column))) : void(m_masked.remove(keyOf(table, *column)));
    else
        on ? void(m_left.remove(table.name)) : void(m_left.insert(table.name));
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags ExportModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags result = QAbstractItemModel::flags(index);
    if (data(index, Qt::CheckStateRole).isValid())
        result |= Qt::ItemIsUserCheckable;
    return result;
}

QVariant ExportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Table");
    case Rows: return tr("Rows");
    case Masked: return tr("Values");
    default: return {};
    }
}

} // namespace meditrack
