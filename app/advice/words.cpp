// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/words.h"

#include "advice/readsql.h"
#include "guard/statementeffect.h"

#include <QLocale>

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
    const QString some = changed >= 0 ? rowsText(changed) : QStringLiteral("rows");
    const QString of = rows >= 0 && changed < 0 ? QStringLiteral(", %1 now").arg(rowsText(rows)) : QString();
    switch (effect.kind) {
    case Kind::Insert:
    case Kind::Upsert:
    case Kind::Replace:
        return QStringLiteral("Adds %1 to the table %2%3").arg(some, effect.table, of);
    case Kind::Update:
        return QStringLiteral("Changes %1 of the table %2%3").arg(some, effect.table, of);
    case Kind::Delete:
        return QStringLiteral("Deletes %1 of the table %2%3").arg(some, effect.table, of);
    default:
        return {};
    }
}

} // namespace

QString countText(qint64 count, const QString &what)
{
    if (count < 0)
        return {};
    if (count == 0)
        return QStringLiteral("no %1s").arg(what);
    return count == 1 ? QStringLiteral("1 %1").arg(what) : QStringLiteral("%1 %2s").arg(QLocale(QLocale::English).toString(count), what);
}

QString rowsText(qint64 rows)
{
    return countText(rows, QStringLiteral("row"));
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
        return rows.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, rows);
    }
    const auto place = tableOf(operation);
    const TableFacts *table = place ? before.find(place->first, place->second) : nullptr;
    const bool isWorthIt = table && !(table->isNew && table->rows == 0) && table->rows >= 0;
    return isWorthIt ? QStringLiteral("%1, %2%3").arg(text, table->isEstimate ? QStringLiteral("about ") : QString(), rowsText(table->rows)) : text;
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
