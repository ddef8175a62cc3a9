// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/rowstores.h"

#include "transfer/postgresrows.h"
#include "transfer/postgressink.h"
#include "transfer/sqliterows.h"

namespace meditrack {

std::unique_ptr<RowSource> rowSource(Connection &connection, const Config &config, Progress &progress)
{
    if (connection.url().isSqlite())
        return std::make_unique<SqliteRowSource>(connection, config.versionTable);
    return std::make_unique<PostgresRowSource>(connection, config, progress);
}

std::unique_ptr<RowSink> rowSink(Connection &connection, const Config &config, Progress &progress)
{
    if (connection.url().isSqlite())
        return std::make_unique<SqliteRowSink>(connection, config.versionTable);
    return std::make_unique<PostgresRowSink>(connection, config, progress);
}

} // namespace meditrack
