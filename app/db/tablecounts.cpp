// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/tablecounts.h"

namespace meditrack {

std::vector<TableCount> countTables(Connection &connection, const Dialect &dialect, QStringList *warnings)
{
    std::vector<TableCount> tables;
    for (const TableName &name : dialect.tables(connection)) {
        TableCount table{name.shown, -1};
        if (!name.isReadable) { // asked before: an error would be the end of a server's transaction
            if (warnings)
                *warnings << QStringLiteral("The rows of table '%1' cannot be counted: this user may not read it.").arg(name.shown);
            tables.push_back(table);
            continue;
        }
        try {
            table.rows = connection.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(dialect.qualified(name.schema, name.name))).toLongLong();
        } catch (const Error &error) {
            if (error.code != ErrorCode::Sql) // damaged, locked, cancelled: that is no matter of this table alone
                throw;
            if (warnings)
                *warnings << QStringLiteral("The rows of table '%1' cannot be counted: %2.").arg(name.shown, error.message);
        }
        tables.push_back(table);
    }
    return tables;
}

} // namespace meditrack
