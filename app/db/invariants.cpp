// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/invariants.h"

namespace meditrack {

ForeignKeyViolations foreignKeyViolations(Connection &connection)
{
    ForeignKeyViolations found;
    if (!connection.url().isSqlite())
        return found;
    try {
        const ResultRows result = connection.execute(QStringLiteral(
            "SELECT \"table\", \"parent\", count(*) FROM pragma_foreign_key_check GROUP BY 1, 2"));
        for (const QVariantList &row : result.rows)
            found[{row.at(0).toString(), row.at(1).toString()}] = row.at(2).toLongLong();
    } catch (const Error &error) {
        // "foreign key mismatch": the parent lacks the unique key that the child names. SQLite minds only when it is used.
        if (error.code != ErrorCode::Sql || connection.lostTransaction())
            throw;
        found.clear();
    }
    return found;
}

qint64 sumOf(const ForeignKeyViolations &violations)
{
    qint64 sum = 0;
    for (const auto &[tables, count] : violations)
        sum += count;
    return sum;
}

QStringList describeNew(const ForeignKeyViolations &before, const ForeignKeyViolations &after)
{
    QStringList sentences;
    for (const auto &[tables, count] : after) {
        const auto known = before.find(tables);
        const qint64 old = known == before.end() ? 0 : known->second;
        if (count > old)
            sentences << QStringLiteral("Foreign keys: rows of '%1' that refer to a missing row of '%2': %3 now, %4 before.")
                             .arg(tables.first, tables.second, QString::number(count), QString::number(old));
    }
    return sentences;
}

} // namespace meditrack
