// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "migration/envscript.h"
#include "migration/revisiongraph.h"

#include <QDateTime>

namespace meditrack {

/// The version files of a project: finds them, reads their headers without running them, writes new ones.
class ScriptDirectory
{
public:
    /// Reads every header. Throws Error: Command (no such folder), ScriptHeader (with file and line),
    /// InvalidGraph, PermissionDenied.
    explicit ScriptDirectory(const Config &config);
    /// For diagnosis: goes on past what is wrong with env.py, single headers and the links between them, and tells it
    /// with file and line. What cannot be read is not in the graph.
    ScriptDirectory(const Config &config, std::vector<Error> &problems);

    /// With what env.py says: commands use this one from here on.
    const Config &config() const { return m_config; }
    const RevisionGraph &graph() const { return m_graph; }
    /// What env.py says.
    const EnvScript &environment() const { return m_environment; }
    const QStringList &warnings() const { return m_warnings; }
    /// For commands that change something: throws Error (InvalidGraph) if an id stands in two files.
    void requireUniqueIds() const;

    struct NewRevision
    {
        QString message;
        QStringList heads; ///< --head, or the several to merge; empty = the one head
        bool splice = false;
        QStringList branchLabels;
        QString versionPath;
        QString id; ///< empty = made up
        QStringList dependsOn;
        ScriptFormat format = ScriptFormat::Python;
        QString upgrades = {}; ///< what upgrade() or the section [upgrade] does, ready to be put in; empty = nothing
        QString downgrades = {};
        QString imports = {}; ///< lines for the top of a Python script
    };
    /// Writes the file and gives the revision as a fresh load sees it. Alembic's rules and texts.
    Revision create(const NewRevision &request, const QDateTime &now) const;

private:
    ScriptDirectory(const Config &config, std::vector<Error> *problems);
    std::vector<Revision> readHeaders(const PythonModules &modules, std::vector<Error> *problems);
    Revision write(const NewRevision &request, const QStringList &downRevisions, const QStringList &dependsOn,
                   const QDateTime &now) const;
    QString folderFor(const NewRevision &request, const QStringList &downRevisions) const;
    QStringList files();

    Config m_config;
    EnvScript m_environment;
    RevisionGraph m_graph;
    QStringList m_warnings;
};

/// 12 hexadecimal digits, as Alembic makes them.
QString newRevisionId();

} // namespace meditrack
