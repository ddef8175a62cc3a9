// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/tablecounts.h"

namespace meditrack {

std::vector<TableCount> countTables(Connection &connection, const Dialect &dialect, QStringList *warnings)
{
    std::vector<TableCount> tables;
    for (const QString &name : dialect.tableNames(connection)) {
        TableCount table{name, -1};
        try {
            table.rows = connection.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(dialect.quoted(name))).toLongLong();
        } catch (const Error &error) {
            if (error.code != ErrorCode::Sql) // damaged, locked, cancelled: that is no matter of this table alone
                throw;
            if (warnings)
                *warnings << QStringLiteral("The rows of table '%1' cannot be counted: %2.").arg(name, error.message);
        }
        tables.push_back(table);
    }
    return tables;
}

} // namespace meditrack
