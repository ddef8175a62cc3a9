// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revision.h"

#include <QByteArray>

#include <optional>

namespace meditrack {

class PythonModules;

/// What the top of a Python revision script says: read as text, nothing is run.
/// Understood: the docstring, and module-level assignments (annotated or not) of strings, None, tuples and
/// lists of strings, adjacent or added strings, and names assigned so above; with modules also names that it imports
/// from modules of the project, whose text is read for them.
/// Throws Error (ScriptHeader) with file and line for anything else assigned to revision, down_revision,
/// branch_labels or depends_on, and for text that is no Python at all.
Revision readPythonHeader(const QString &path, const QByteArray &source, const PythonModules *modules = nullptr);

/// The header of a plain SQL script, see sqlscript.h; nullopt if the file is not a revision script.
std::optional<Revision> readSqlHeader(const QString &path, const QByteArray &source);

/// Fills doc, longDoc and createDate from a script's description.
void setDescription(Revision &revision, const QString &text);

/// Words that mean something else wherever a revision is named, and nothing at all.
bool isReservedId(const QString &id);

} // namespace meditrack
