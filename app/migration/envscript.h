// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"

namespace meditrack {

class PythonModules;

/// What a project's env.py turned out to say.
struct EnvScript
{
    struct Note
    {
        QString name; ///< of the argument of context.configure(…), "naming_convention" or "sqlalchemy.url"
        QString value; ///< for people; empty: it could not be read
        int line = 0;
        bool matters = true; ///< for running scripts; else only for comparing with the models
    };
    QString path; ///< empty if there is none
    QList<Note> said;
    QList<Note> unread;

    /// One sentence on what could not be read and matters; empty if there is nothing.
    QString warning() const;
};

/// Puts into the configuration what env.py says, read as text: env.py is never run. Taken are the plain values among
/// the keyword arguments of its context.configure(…) calls, those of **{…} and dialect_opts too, names set to plain
/// values anywhere in it or in modules of the project that it imports, the naming_convention of its MetaData, and a
/// URL that it sets. Keys of the configuration files go first.
/// Throws Error (Configuration) with file and line where version_table or version_table_schema is given but cannot be
/// read, or differs between calls: a guess would look into the wrong table and run everything again.
EnvScript applyEnvScript(Config &config, const PythonModules &modules);

/// Where Python would find the modules of a project: prepend_sys_path, python_path, this folder, and the folders
/// above the scripts, one of which holds the project's own package.
PythonModules modulesOf(const Config &config);

} // namespace meditrack
