// SPDX-License-Identifier: GPL-3.0-or-later
// When a batch makes its table anew, and under what name meanwhile.
#include "core/error.h"
#include "db/sqlitebatch.h"

#include <algorithm>

namespace meditrack {

namespace {

constexpr int longestTemporaryName = 50;

bool needsRebuild(const BatchItem &item)
{
    if (std::holds_alternative<CreateIndex>(item.change) || std::holds_alternative<DropIndex>(item.change))
        return false;
    const auto *add = std::get_if<AddColumn>(&item.change);
    if (!add || !add->constraints.empty())
        return true;
    const Column &column = add->column;
    return (column.serverDefault && column.serverDefault->form != ServerDefault::Form::Literal)
        || (column.computed && column.computed->persisted.value_or(false));
}

} // namespace

std::vector<Statement> SqliteRebuild::statements() const
{
    std::vector<Statement> all = create;
    all.push_back(copy);
    for (const auto *part : {&drop, &rename, &indexes})
        all.insert(all.end(), part->begin(), part->end());
    return all;
}

bool rebuildsTable(const BatchAlterTable &batch)
{
    if (batch.recreate != BatchAlterTable::Recreate::Auto)
        return batch.recreate == BatchAlterTable::Recreate::Always;
    return std::ranges::any_of(batch.items, needsRebuild);
}

Error needsDatabase(const BatchAlterTable &batch, const QString &dialect)
{
    return Error(ErrorCode::Command,
                 QStringLiteral("This operation cannot proceed in --sql mode; batch mode with dialect %1 requires a live database connection with which "
                                "to reflect the table \"%2\". To generate a batch SQL migration script using table \"move and copy\", a complete Table "
                                "object should be passed to the \"copy_from\" argument of the batch_alter_table() method so that table reflection can be "
                                "skipped.")
                     .arg(dialect, bareName(batch.table)));
}

QString temporaryNameOf(const QString &table)
{
    return (QStringLiteral("_alembic_tmp_") + bareName(table)).left(longestTemporaryName);
}

} // namespace meditrack
