// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/progress.h"

#include <vector>

namespace meditrack {

/// A database that a restore or a test restore has left on the server, and nobody needs.
struct RestoreLeftover
{
    QString database;
    QString what; ///< for people
    qint64 bytes = 0; ///< 0 = not known
};

/// What killed restores and test restores have left, and the copies that restores of this database have kept, but for the
/// newest, which --undo takes back. What somebody is connected to is none. Nothing for SQLite. Throws what Connection does.
std::vector<RestoreLeftover> findRestoreLeftovers(const DatabaseUrl &url, Progress &progress);

/// Drops them. Throws Error: Locked while a restore of this database is going on, PermissionDenied.
void removeRestoreLeftovers(const DatabaseUrl &url, const std::vector<RestoreLeftover> &leftovers, Progress &progress);

} // namespace meditrack
