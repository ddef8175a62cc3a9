// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/error.h"

#include <QStringList>

struct pg_conn;
struct pg_result;

namespace meditrack {

/// What a failed statement means. The kind is the class that psycopg2 has for the SQLSTATE
/// (postgresql.org/docs/current/errcodes-appendix.html). haveCancelled: this session was asked to stop by us; one that is stopped
/// by statement_timeout or by somebody else says the same state.
Error postgresError(const pg_result *result, const DatabaseUrl &url, bool haveCancelled = false);

/// The server has stopped a statement for the time that it took, or because somebody wished it: nothing is wrong with the
/// statement, nor with what it reads or writes.
bool wasStopped(const Error &error);

/// "database@host", as the connection has it whatever the URL leaves to a service file or the environment; of a socket the database alone.
QString placeOf(const pg_conn *connection);

/// The connection is gone, in the middle of something or not.
Error connectionLost(const pg_conn *connection, bool inTransaction);

/// Why no connection was made, where errors are verbose (PQERRORS_VERBOSE): libpq has the server's SQLSTATE in its text alone, and the
/// words are in whatever language the server speaks.
struct ConnectionRefusal
{
    explicit ConnectionRefusal(const pg_conn *connection);

    QString text; ///< for people, on one line
    QStringList states; ///< of each server that has answered
    QStringList functions; ///< of the server's own that have refused; a pooler tells none
    bool is(const char *state) const; ///< or begins like this
};

/// Why no connection was made.
Error cannotConnect(const pg_conn *connection, const DatabaseUrl &url);

} // namespace meditrack
