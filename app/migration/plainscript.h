// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/revision.h"
#include "migration/scripthost.h"

namespace meditrack {

/// Whether a script's function is nothing but a list of `op.create_table(…)` and the like, in a module that does nothing
/// by itself. Nothing else can come of such a script than what these describe: it makes no difference to it when each of
/// them is done, and it can be run twice. false in any doubt.
bool isPlainScript(const Revision &revision, ScriptDirection direction);
bool isPlainScript(const QByteArray &source, ScriptDirection direction);

} // namespace meditrack
