// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/error.h"

struct pg_conn;
struct pg_result;

namespace meditrack {

/// What a failed statement means. The kind is the class that psycopg2 has for the SQLSTATE
/// (postgresql.org/docs/current/errcodes-appendix.html).
Error postgresError(const pg_result *result, const DatabaseUrl &url);

/// The connection is gone, in the middle of something or not.
Error connectionLost(const pg_conn *connection, const DatabaseUrl &url, bool inTransaction);

/// Why no connection was made.
Error cannotConnect(const pg_conn *connection, const DatabaseUrl &url);

} // namespace meditrack
