// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/inspect.h"
#include "core/muted.h"
#include "db/scratchdatabase.h"

#include <QTemporaryDir>

#include <optional>

namespace meditrack {

/// An empty database of our own, of the same kind as another one, gone with this object: a file in the temporary folder, or a
/// database `meditrack_scratch_…` on the same server. What runs in it is reported to nobody. Schemas and extensions that somebody made by
/// hand in the other one are there as well, unless the scripts or the text make them; what this user may not make is told as a warning.
class Scratch
{
public:
    /// Throws Error: PermissionDenied where this user may not create databases, Io, and what Connection throws.
    Scratch(const DatabaseUrl &like, Progress &progress);
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

    const DatabaseUrl &url() const { return m_url; }
    /// A project with this database in the place of its own.
    Config config(const Config &known);

    /// Runs the project's scripts, up to these revisions; down to one. Throws Error of the script.
    void upgrade(const Config &known, const QStringList &revisions);
    void downgrade(const Config &known, const QString &revision);
    /// Runs a text of plain SQL. Throws Error with this file and the line.
    void load(const QString &sql, const QString &file);
    WholeSchema inspect(const Scope &scope);

private:
    /// A schema or an extension of the other database.
    struct Furniture
    {
        QString what; ///< "SCHEMA", "EXTENSION"
        QString name;
        QString sql;
    };
    void lookAround(const DatabaseUrl &like);
    void furnish(const QStringList &texts);

    Progress &m_teller;
    Muted m_progress;
    std::vector<Furniture> m_missing; ///< of a server, until somebody says what is made anyway
    std::optional<QTemporaryDir> m_folder;
    std::optional<ScratchDatabase> m_database;
    DatabaseUrl m_url;
};

} // namespace meditrack
