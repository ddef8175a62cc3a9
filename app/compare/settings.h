// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "migration/scriptdirectory.h"

namespace meditrack {

/// The configuration with what only comparisons ask for.
struct CompareSettings
{
    Config config;
    QString target; ///< [meditrack] target, --target: the wanted schema: PATH.sql, a URL, or "program: COMMAND"; empty = none
    QString targetFolder; ///< where a relative path begins
    QStringList includeName; ///< [meditrack] include_name: what is compared: names, with * and ?; "!name" = what is not; empty = all
    bool compareServerDefault = true; ///< unless somebody says otherwise: not as in Alembic, which has models to compare with

    /// Reads the configuration's files for it. Throws Error (Configuration).
    static CompareSettings of(const ScriptDirectory &scripts);
    /// What a command line says of the target goes before the files.
    void setTarget(const QString &given);
};

} // namespace meditrack
