// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet.h"

#include <memory>

class QLockFile;

namespace meditrack {

/// The last upgrade of a fleet on the disk, in the user's data folder: a line of JSON for each thing that happened, only ever added to,
/// so that one that was killed loses nothing but what it was in the middle of. On the worker.
class FleetStore
{
public:
    FleetStore();

    QString path() const { return m_path; }
    /// An empty run if there is none. Damaged lines are passed over.
    FleetRun read() const;
    /// A window of this user has its hands on it.
    bool isTaken() const;
    /// Keeps other windows from it for as long as the value lives. Throws Error (Locked, Io).
    std::shared_ptr<QLockFile> take() const;
    /// A new run takes the place of the last one. Throws Error (Io).
    void begin(const FleetRun &run) const;
    /// Throws Error (Io).
    void add(const QByteArray &line) const;

private:
    QString m_path;
};

} // namespace meditrack
