// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetstore.h"
#include "models/glimpse.h"

class QLockFile;

namespace meditrack {

/// The work of the fleet, on the worker.
namespace fleetjobs {

/// How a database is, with its last backup. What is wrong with it is a value, too.
Glimpse look(const OpenRequest &request, Progress &progress);

/// Databases that were looked for.
struct Found
{
    QList<OpenRequest> databases; ///< with a version table
    int others = 0; ///< databases without one, or that cannot be read
    ServerFacts server = {}; ///< as it was asked for
    PasswordWish passwordWish = PasswordWish::None; ///< why nothing was found
};
/// In a folder and those below, but for folders of backups. Throws Error.
Found inFolder(const QString &folder, const QString &iniFile, Progress &progress);
/// All databases of a server. request: any of them, or the server alone. Throws Error.
Found onServer(const OpenRequest &request, Progress &progress);

/// What a run would execute, for each target; none for the migrations that come with the program.
using Scripts = QHash<QString, std::optional<ScriptSet>>;
Scripts scripts(const QList<OpenRequest> &requests, Progress &progress);

/// A run that nobody else has, from now on.
struct Taken
{
    FleetRun run;
    std::shared_ptr<QLockFile> lock;
};
/// Throws Error (Locked, Io).
Taken begin(const FleetStore &store, const FleetRun &run);
/// Reads it again: another window may have gone on with it.
Taken resume(const FleetStore &store, const QDateTime &begun);
/// What was decided of the run that began then; under that lock, or one that is taken for it. Throws Error (Locked, Io; Command: another run has begun since).
std::shared_ptr<QLockFile> note(const FleetStore &store, const QDateTime &begun, const QByteArray &lines, std::shared_ptr<QLockFile> lock);

/// Upgrades the one whose turn it is, as a tab does: guarded. Looks at it first: somebody may have upgraded it meanwhile. What goes wrong with
/// it is in the run that comes back. Throws Error if that cannot be noted, before anything is done.
FleetRun turn(const FleetStore &store, FleetRun run, int index, const OpenRequest &request, const std::optional<ScriptSet> &scripts, Progress &progress);

} // namespace fleetjobs

} // namespace meditrack
