// SPDX-License-Identifier: GPL-3.0-or-later
// When a batch makes its table anew, under what name meanwhile, and by which rules on values.
#include "core/error.h"
#include "db/batchplan.h"
#include "db/sqlitetokens.h"

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

std::vector<Statement> TableRebuild::statements() const
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

void refuseReflectOptions(const BatchAlterTable &batch)
{
    static const QStringList known{"resolve_fks", "autoload_replace", "extend_existing"}; // of no effect here
    for (const QString &option : batch.reflectOptions.keys()) {
        if (!known.contains(option))
            throw Error(ErrorCode::ScriptName, QStringLiteral("batch_alter_table(reflect_kwargs={'%1': …}) is not offered.").arg(option))
                .ofKind(QStringLiteral("NotImplementedError"));
    }
}

bool isValueList(const Check &check, const QString &column)
{
    if (!check.name.isEmpty())
        return false;
    const std::vector<SqliteToken> tokens = sqliteTokens(check.expression);
    return tokens.size() > 4 && tokens.at(0).text.compare(column, Qt::CaseInsensitive) == 0 && tokens.at(1).is("IN")
        && tokens.at(2).is("(") && tokens.at(tokens.size() - 2).is(")")
        && std::all_of(tokens.begin() + 3, tokens.end() - 2, [](const SqliteToken &token) {
               return token.kind == SqliteToken::Kind::Number || token.kind == SqliteToken::Kind::String || token.is(",");
           });
}

void overrideColumns(Table &table, const std::vector<Column> &columns)
{
    for (const Column &given : columns) {
        const auto known = std::ranges::find_if(table.columns, [&](const Column &each) { return bareName(each.name) == bareName(given.name); });
        if (known == table.columns.end()) {
            table.columns.push_back(given);
            continue;
        }
        const bool isKey = known->primaryKey;
        *known = given;
        known->primaryKey = isKey || given.primaryKey;
    }
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

std::vector<std::pair<QString, QString>> renameSteps(QStringList names, QMap<QString, QString> left, Qt::CaseSensitivity sensitivity)
{
    std::vector<std::pair<QString, QString>> steps;
    const auto rename = [&](const QString &from, const QString &to) {
        steps.emplace_back(from, to);
        names.replace(names.indexOf(from), to);
    };
    int number = 0;
    while (!left.isEmpty()) {
        const QString from = left.firstKey();
        const QString to = left.take(from);
        const auto taken = std::ranges::find_if(names, [&](const QString &name) { return name.compare(to, sensitivity) == 0 && name != from; });
        if (taken != names.end()) { // two that change places, or one that is dropped
            const QString other = *taken;
            const QString away = QStringLiteral("_meditrack_%1_%2").arg(++number).arg(other);
            rename(other, away);
            if (left.contains(other))
                left.insert(away, left.take(other));
        }
        rename(from, to);
    }
    return steps;
}

QString temporaryNameOf(const QString &table)
{
    return (QStringLiteral("_alembic_tmp_") + bareName(table)).left(longestTemporaryName);
}

} // namespace meditrack
