// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/pipeline.h"

#include "core/relayprogress.h"
#include "db/connection.h"
#include "db/postgrespipeline.h"
#include "db/sqlitepipeline.h"

namespace meditrack {

std::unique_ptr<Pipeline> Pipeline::on(Connection &connection, RelayProgress &progress)
{
    if (connection.url().isSqlite())
        return std::make_unique<SqlitePipeline>(connection, progress);
    return std::make_unique<PostgresPipeline>(connection, progress);
}

} // namespace meditrack
