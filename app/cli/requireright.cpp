// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupstore.h"
#include "cli/commands.h"
#include "db/rights.h"

namespace meditrack::cli {

namespace {

Rights rightsFor(const Config &config, Progress &progress, Deed deed)
{
    if (config.url.isSqlite())
        return deed == Deed::Backup ? Rights() : fileRights(config.url); // a file that can be read can be copied
    try {
        Connection connection(config.url, Connection::Access::Read, progress);
        return rightsIn(connection, config.versionTableSchema, config.versionTable);
    } catch (const Error &error) {
        if (error.code != ErrorCode::CannotOpen || deed != Deed::Restore)
            throw;
        return {}; // a restore may make the database; whether the server is there it finds out itself
    }
}

} // namespace

void requireRight(Invocation &invocation, const Config &asked, Deed deed)
{
    const Config config = configForBackups(asked); // env.py may name the database
    config.requireUrl();
    rightsFor(config, invocation.progress, deed).require(deed);
}

} // namespace meditrack::cli
