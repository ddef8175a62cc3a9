// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/inspect.h"
#include "core/muted.h"
#include "db/scratchdatabase.h"

#include <QTemporaryDir>

#include <optional>

namespace meditrack {

/// An empty database of our own, of the same kind as another one, gone with this object: a file in the temporary folder, or a
/// database `meditrack_scratch_…` on the same server. What runs in it is reported to nobody.
class Scratch
{
public:
    /// Throws Error: PermissionDenied where this user may not create databases, Io, and what Connection throws.
    Scratch(const DatabaseUrl &like, Progress &progress);
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

    const DatabaseUrl &url() const { return m_url; }
    /// A project with this database in the place of its own.
    Config config(const Config &known) const;

    /// Runs the project's scripts, up to these revisions; down to one. Throws Error of the script.
    void upgrade(const Config &known, const QStringList &revisions);
    void downgrade(const Config &known, const QString &revision);
    /// Runs a text of plain SQL. Throws Error with this file and the line.
    void load(const QString &sql, const QString &file);
    WholeSchema inspect(const Scope &scope);

private:
    Muted m_progress;
    std::optional<QTemporaryDir> m_folder;
    std::optional<ScratchDatabase> m_database;
    DatabaseUrl m_url;
};

} // namespace meditrack
