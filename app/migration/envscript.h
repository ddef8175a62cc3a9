// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"

namespace meditrack {

/// What a project's env.py says about the version table and the transactions, read as text: env.py is never run.
/// Taken are the literal keyword arguments of its context.configure(…) calls (and of names set to literals above):
/// version_table, version_table_schema, version_table_pk, transaction_per_migration. Keys of the ini file go first.
/// Throws Error (Configuration) with file and line where version_table or version_table_schema is given but is no
/// literal, or differs between calls: a guess would look into the wrong table and run everything again.
void applyEnvScript(Config &config);

} // namespace meditrack
