// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace meditrack {

/// contentDigest() of a PostgreSQL database: of the definitions of everything that is the user's, of every row of every
/// table (as its text; the server adds up a hash of each, so that order does not count). Left out: our own journal, temporary
/// tables, who owns what and who may do what, and where sequences are, which no ROLLBACK takes back. Throws Error: PermissionDenied for a table that may
/// not be read.
QByteArray postgresDigest(Connection &connection, const QString &what, Progress &progress);

} // namespace meditrack
