// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "core/progress.h"

#include <memory>

namespace meditrack {

/// Where a rehearsal runs: on a copy of the database that is known to hold the same, and is gone with this object. On a server
/// where this user may not create databases, in the database itself, in a transaction that is rolled back.
class RehearsalPlace
{
public:
    /// Throws Error.
    static std::unique_ptr<RehearsalPlace> make(const Config &config, Progress &progress);
    virtual ~RehearsalPlace() = default;

    DatabaseUrl url;
    QStringList warnings;
    bool isCopy = true;
    double copySeconds = 0; ///< to copy the database and compare the copy
    double loadSeconds = 0; ///< of them: what a guarded run does not do
};

} // namespace meditrack
