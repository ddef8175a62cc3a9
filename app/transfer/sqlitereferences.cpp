// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/sqlitereferences.h"

#include "db/sqlitetokens.h"
#include "transfer/referencecheck.h"

namespace meditrack {

namespace {

/// The first one between these two tables.
BrokenReference firstViolation(Connection &connection, const QString &table, const QString &parent)
{
    BrokenReference found{table, parent, {}, {}};
    const auto rows = connection.execute(
        QStringLiteral("SELECT rowid, fkid FROM pragma_foreign_key_check(?) WHERE \"parent\" = ? LIMIT 1"), {table, parent});
    if (rows.rows.empty())
        return found;
    const QVariant rowid = rows.rows.front().at(0);
    QStringList columns;
    for (const QVariantList &row : connection.execute(QStringLiteral("SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE id = ? ORDER BY seq"),
                                                      {table, rows.rows.front().at(1)}).rows) {
        found.columns << row.front().toString();
        columns << QStringLiteral("CAST(%1 AS TEXT)").arg(inQuotes(found.columns.last()));
    }
    if (rowid.isNull() || columns.isEmpty()) // WITHOUT ROWID: SQLite does not say which
        return found;
    const auto values = connection.execute(QStringLiteral("SELECT %1 FROM %2 WHERE rowid = ?").arg(columns.join(QStringLiteral(", ")), inQuotes(table)), {rowid});
    for (const QVariant &value : values.rows.front())
        found.values << value.toString();
    return found;
}

} // namespace

void requireReferences(Connection &connection, const ForeignKeyViolations &before, const QString &file)
{
    const ForeignKeyViolations after = foreignKeyViolations(connection);
    for (const auto &[tables, count] : after) {
        const auto known = before.find(tables);
        if (known == before.end() || known->second < count)
            throw referenceError(firstViolation(connection, tables.first, tables.second), file, describeNew(before, after).join(QLatin1Char('\n')));
    }
}

} // namespace meditrack
