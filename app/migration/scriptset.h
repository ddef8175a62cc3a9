// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"

#include <QByteArray>

namespace meditrack {

/// The code that a project's migrations can run, as one value to compare: what somebody trusted once is this, and a
/// changed script makes it another. It holds the folder's scripts and what configures them; modules of the project that a
/// script imports from elsewhere belong to the application, whose code this user runs anyway.
struct ScriptSet
{
    QString folder; ///< script_location, without links
    QByteArray digest; ///< SHA-256 over the names and the bytes of the files, in hexadecimal digits
    qsizetype files = 0; ///< *.py, *.pyc and *.sql below the script location and the version locations, and the ini file

    bool operator==(const ScriptSet &) const = default;
};

/// Reads the files; runs nothing. Throws Error (PermissionDenied, Io).
ScriptSet scriptSet(const Config &config);

} // namespace meditrack
