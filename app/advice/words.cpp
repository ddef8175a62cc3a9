// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/words.h"

#include "advice/readsql.h"
#include "core/engine.h"
#include "guard/statementeffect.h"

namespace meditrack {

namespace {

/// The table that an operation changes and that was there before; empty: none.
std::optional<std::pair<QString, QString>> tableOf(const Operation &operation)
{
    return std::visit(
        [](const auto &each) -> std::optional<std::pair<QString, QString>> {
            if constexpr (requires { each.index; })
                return std::pair(each.index.schema, each.index.table);
            else if constexpr (requires { each.from; })
                return std::pair(each.schema, each.from);
            else if constexpr (requires { each.table.columns; })
                return std::nullopt;
            else if constexpr (requires { each.table; })
                return std::pair(each.schema, each.table);
            else
                return std::nullopt;
        },
        operation);
}

QString changedRows(const StatementEffect &effect, qint64 changed, qint64 rows)
{
    using Kind = StatementEffect::Kind;
    const QString some = changed >= 0 ? rowsText(changed) : Engine::tr("rows");
    const auto told = [&](const QString &text) {
        const QString does = text.arg(some, effect.table);
        return rows >= 0 && changed < 0 ? Engine::tr("%1, %2 now").arg(does, rowsText(rows)) : does;
    };
    switch (effect.kind) {
    case Kind::Insert:
    case Kind::Upsert:
    case Kind::Replace:
        return told(Engine::tr("Adds %1 to the table %2"));
    case Kind::Update:
        return told(Engine::tr("Changes %1 of the table %2"));
    case Kind::Delete:
        return told(Engine::tr("Deletes %1 of the table %2"));
    default:
        return {};
    }
}

} // namespace

QString rowsText(qint64 rows)
{
    if (rows < 0)
        return {};
    return rows == 0 ? Engine::tr("no rows") : rows == 1 ? Engine::tr("1 row") : Engine::tr("%1 rows", nullptr, Engine::pluralOf(rows)).arg(Engine::number(rows));
}

QString valuesText(qint64 values)
{
    if (values < 0)
        return Engine::tr("an unknown number of values");
    return values == 0 ? Engine::tr("no values") : values == 1 ? Engine::tr("1 value") : Engine::tr("%1 values", nullptr, Engine::pluralOf(values)).arg(Engine::number(values));
}

QString sentence(const Operation &written, const Facts &before, qint64 changed)
{
    const Operation operation = understood(written);
    if (const auto *execute = std::get_if<ExecuteSql>(&operation)) {
        const StatementEffect effect = effectOf(execute->sql, before.serverSchema());
        const QString text = changedRows(effect, changed, before.rowsOf({}, effect.table));
        return text.isEmpty() ? describe(operation) : text;
    }
    QString text = describe(operation);
    if (const auto *drop = std::get_if<DropTable>(&operation)) {
        const QString rows = rowsText(before.rowsOf(drop->schema, drop->name));
        return rows.isEmpty() ? text : Engine::tr("%1: %2").arg(text, rows);
    }
    const auto place = tableOf(operation);
    const TableFacts *table = place ? before.find(place->first, place->second) : nullptr;
    const bool isWorthIt = table && !(table->isNew && table->rows == 0) && table->rows >= 0;
    return !isWorthIt ? text : (table->isEstimate ? Engine::tr("%1, about %2") : Engine::tr("%1, %2")).arg(text, rowsText(table->rows));
}

bool isDeed(const Operation &operation)
{
    const auto *execute = std::get_if<ExecuteSql>(&operation);
    if (!execute)
        return true;
    const QString sql = execute->sql.trimmed();
    const bool mayBeQuery = sql.startsWith(QLatin1String("SELECT"), Qt::CaseInsensitive) || sql.startsWith(QLatin1String("VALUES"), Qt::CaseInsensitive);
    return !mayBeQuery;
}

} // namespace meditrack
