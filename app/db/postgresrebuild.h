// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

namespace meditrack {

/// Carries out a batch with recreate="always" on a live PostgreSQL database, as Alembic does: a table beside it, INSERT … SELECT, DROP,
/// RENAME. What Alembic loses on the way comes out of it as it went in: indexes of any kind, triggers, rules, policies, privileges, owner,
/// comments, statistics, settings, foreign keys of other tables, sequences with their names and positions. What cannot be made again
/// (views that read the table, partitions, publications, …) is an error before anything is changed. All of it or nothing. Throws Error.
void applyPostgresRebuild(Connection &connection, const Dialect &dialect, const BatchAlterTable &batch);

} // namespace meditrack
