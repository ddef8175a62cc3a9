// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/rowstore.h"

#include "core/engine.h"
#include "core/error.h"

#include <QMap>

#include <algorithm>

namespace meditrack {

namespace {

template<typename Named>
const Named *findByName(const std::vector<Named> &all, const QString &name)
{
    const Named *similar = nullptr;
    for (const Named &each : all) {
        if (each.name == name)
            return &each;
        if (!similar && each.name.compare(name, Qt::CaseInsensitive) == 0)
            similar = &each;
    }
    return similar;
}

} // namespace

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
    return findByName(columns, column);
}

const TransferTable *findTable(const std::vector<TransferTable> &tables, const QString &name)
{
    return findByName(tables, name);
}

std::vector<TransferTable> inForeignKeyOrder(std::vector<TransferTable> tables)
{
    std::ranges::sort(tables, [](const TransferTable &left, const TransferTable &right) { return left.name < right.name; });
    std::vector<TransferTable> ordered;
    ordered.reserve(tables.size());
    // References to tables that are not there any more, or to the table itself, hold nobody up.
    const auto isReady = [&](const TransferTable &table) {
        return std::ranges::none_of(table.references, [&](const TransferTable::Reference &reference) {
            const TransferTable *parent = findTable(tables, reference.table);
            return parent && parent != &table;
        });
    };
    while (!tables.empty()) {
        auto next = std::ranges::find_if(tables, isReady);
        if (next == tables.end())
            next = tables.begin();
        ordered.push_back(std::move(*next));
        tables.erase(next);
    }
    return ordered;
}

void requirePrimaryKey(const TransferTable &table)
{
    if (table.primaryKey().isEmpty())
        throw Error(ErrorCode::Command, Engine::tr("The table '%1' has no primary key, so rows cannot be told to be the same.").arg(table.name))
            .advise(Engine::tr("Use --mode append or --mode replace, or make the export without it (--exclude %1).").arg(table.name));
}

} // namespace meditrack
