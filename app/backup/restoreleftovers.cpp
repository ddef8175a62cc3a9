// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/restoreleftovers.h"

#include "db/postgresserver.h"

namespace meditrack {

std::vector<RestoreLeftover> findRestoreLeftovers(const DatabaseUrl &url, Progress &progress)
{
    std::vector<RestoreLeftover> leftovers;
    if (url.isSqlite())
        return leftovers;
    PostgresServer server(url, progress);
    bool isNewest = true;
    std::vector<PostgresServer::Marked> found = server.marked();
    for (PostgresServer::Marked &each : server.begun())
        found.push_back(std::move(each));
    for (const PostgresServer::Marked &each : found) {
        const bool isOther = !each.mark.of.isEmpty() && each.mark.of != server.database();
        const bool isUndo = !isOther && each.mark.isKept() && isNewest; // in use or not
        isNewest = isNewest && !isUndo;
        if (each.isInUse || isOther || isUndo)
            continue;
        if (!each.mark.isKept())
            leftovers.push_back({each.name, each.mark.what.isEmpty() ? QStringLiteral("left of a test restore that was stopped half-way")
                                                                     : QStringLiteral("left of a restore that was stopped half-way"), each.bytes});
        else
            leftovers.push_back({each.name, QStringLiteral("kept by a restore on %1, and newer ones are there").arg(each.mark.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))), each.bytes});
    }
    return leftovers;
}

void removeRestoreLeftovers(const DatabaseUrl &url, const std::vector<RestoreLeftover> &leftovers, Progress &progress)
{
    PostgresServer server(url, progress);
    if (!server.lock(server.database()))
        throw Error(ErrorCode::Locked, QStringLiteral("A restore of this database is going on."))
            .means(QStringLiteral("Nothing has been changed."))
            .advise(QStringLiteral("Wait until it is done, then try again."));
    for (const RestoreLeftover &each : leftovers)
        server.drop(each.database);
}

} // namespace meditrack
