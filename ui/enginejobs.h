// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "migration/plan.h"
#include "models/snapshot.h"

namespace meditrack {

/// What somebody asked to open, as they named it.
struct OpenRequest
{
    QString target; ///< URL or file; empty: DATABASE_URL, the ini's sqlalchemy.url, or the default
    QString iniFile; ///< -c; empty: alembic.ini as the command line finds it

    bool operator==(const OpenRequest &) const = default;
};

/// The work of the window's jobs: calls into the engine, on the worker, each with connections of its own.
/// All throw Error.
namespace enginejobs {

SnapshotPtr read(const OpenRequest &request, Progress &progress);
int upgrade(const OpenRequest &request, const QStringList &targets, Progress &progress); ///< steps done
int downgrade(const OpenRequest &request, const QString &target, Progress &progress);
Plan planDowngrade(const OpenRequest &request, const QString &target, Progress &progress);
QString scriptText(const QString &path);

} // namespace enginejobs

} // namespace meditrack
