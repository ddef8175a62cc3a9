// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/rowstore.h"

#include <QMap>

#include <algorithm>

namespace meditrack {

QStringList TransferTable::writtenColumns() const
{
    QStringList names;
    for (const Column &column : columns) {
        if (!column.generated)
            names << column.name;
    }
    return names;
}

QStringList TransferTable::primaryKey() const
{
    QMap<int, QString> parts;
    for (const Column &column : columns) {
        if (column.keyPosition > 0)
            parts.insert(column.keyPosition, column.name);
    }
    return QStringList(parts.values());
}

const TransferTable::Column *TransferTable::find(const QString &column) const
{
    const auto found = std::ranges::find_if(columns, [&](const Column &each) { return each.name.compare(column, Qt::CaseInsensitive) == 0; });
    return found == columns.end() ? nullptr : &*found;
}

std::vector<TransferTable> inForeignKeyOrder(std::vector<TransferTable> tables)
{
    std::ranges::sort(tables, [](const TransferTable &left, const TransferTable &right) { return left.name < right.name; });
    std::vector<TransferTable> ordered;
    ordered.reserve(tables.size());
    // Names still to come; references to others, or to the table itself, hold nobody up.
    QStringList waiting;
    for (const TransferTable &table : tables)
        waiting << table.name.toLower();
    const auto isReady = [&](const TransferTable &table) {
        return std::ranges::none_of(table.references, [&](const TransferTable::Reference &reference) {
            const QString parent = reference.table.toLower();
            return parent != table.name.toLower() && waiting.contains(parent);
        });
    };
    while (!tables.empty()) {
        auto next = std::ranges::find_if(tables, isReady);
        if (next == tables.end())
            next = tables.begin();
        waiting.removeAll(next->name.toLower());
        ordered.push_back(std::move(*next));
        tables.erase(next);
    }
    return ordered;
}

} // namespace meditrack
