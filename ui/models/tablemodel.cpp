// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tablemodel.h"

#include "models/roles.h"
#include "models/wording.h"

#include <QLocale>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

TableModel::TableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TableModel::setTables(std::vector<TableCount> tables, GrowthPtr growth, const QDateTime &now, std::vector<ViewName> views)
{
    beginResetModel();
    m_growth = std::move(growth);
    m_now = now;
    const GrowthPoint *then = m_growth ? m_growth->before(now) : nullptr;
    m_since = then ? then->at : QDateTime();
    m_tables = std::move(tables);
    m_views = std::move(views);
    m_total = 0;
    for (const TableCount &table : m_tables)
        m_total += std::max<qint64>(table.rows, 0);
    endResetModel();
}

std::optional<qint64> TableModel::change(const TableCount &table) const
{
    const std::optional<GrowthSince> since = m_growth ? m_growth->since(table, m_now) : std::nullopt;
    return since ? std::optional(since->change) : std::nullopt;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tables.size() + m_views.size());
}

const TableCount *TableModel::table(int row) const
{
    const auto number = static_cast<size_t>(row);
    return row >= 0 && number < m_tables.size() ? &m_tables[number] : nullptr;
}

QString TableModel::name(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const TableCount *found = table(row);
    return found ? found->name : m_views[static_cast<size_t>(row) - m_tables.size()].name;
}

int TableModel::rowOf(const QString &wanted) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (name(row) == wanted)
            return row;
    }
    return -1;
}

QVariant TableModel::viewData(const ViewName &view, int column, int role) const
{
    const QString word = view.isMaterialized ? tr("materialized view") : tr("view");
    if (role == IconRole && column == Name)
        return u"view"_s;
    if (role == SecondaryRole && column == Rows)
        return true;
    if (role == Qt::ToolTipRole)
        return tr("%1 (%2): its rows come from its query, and are counted when you ask for it.").arg(view.name, word);
    if (role == Qt::AccessibleTextRole && column == Name)
        return u"%1, %2"_s.arg(view.name, word);
    if (role != Qt::DisplayRole)
        return {};
    return column == Name ? view.name : column == Rows ? word : QString();
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (!this->table(index.row()))
        return viewData(m_views[static_cast<size_t>(index.row()) - m_tables.size()], index.column(), role);
    const TableCount &table = m_tables[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole && index.column() == Name)
        return table.name;
    if (role == ToneRole && index.column() == Since) {
        const qint64 more = change(table).value_or(0);
        return more == 0 ? QVariant() : QVariant(static_cast<int>(more > 0 ? wording::Tone::Good : wording::Tone::Attention));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return table.name;
    case Rows: return wording::rowsOf(table);
    case Since: return wording::change(change(table));
    case Size: return wording::sizeOf(table);
    case Share:
        return m_total > 0 && table.rows >= 0 ? tr("%1 %").arg(QLocale().toString(100.0 * static_cast<double>(table.rows) / static_cast<double>(m_total), 'f', 1)) : QString();
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Table");
    case Rows: return tr("Rows");
    case Since: return wording::since(m_since, m_now);
    case Size: return tr("Size");
    case Share: return tr("Share");
    default: return {};
    }
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    const auto less = [column, this](const TableCount &a, const TableCount &b) {
        if (column == Since)
            return change(a) < change(b);
        return column == Name ? a.name.compare(b.name, Qt::CaseInsensitive) < 0 : column == Size ? a.bytes < b.bytes : a.rows < b.rows;
    };
    std::stable_sort(m_tables.begin(), m_tables.end(), [&](const TableCount &a, const TableCount &b) {
        return order == Qt::AscendingOrder ? less(a, b) : less(b, a);
    });
    std::ranges::stable_sort(m_views, [&](const ViewName &a, const ViewName &b) { // by name whatever the order: they have no figures
        const bool isLess = a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        return column == Name && order == Qt::DescendingOrder ? b.name.compare(a.name, Qt::CaseInsensitive) < 0 : isLess;
    });
    endResetModel();
}

} // namespace meditrack
