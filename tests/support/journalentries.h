// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/journal.h"
#include "support/project.h"

/// What the journal of a project's database says.
inline std::vector<meditrack::JournalEntry> entriesOf(const Project &project, QStringList *warnings = nullptr)
{
    meditrack::NoProgress silent;
    return meditrack::Journal(project.url()).entries(silent, warnings);
}
