// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meditrack {

/// What can be read of a revision: its script, or the SQL that it is on a kind of database.
enum class RevisionText { Script, Sqlite, Postgres };

} // namespace meditrack
