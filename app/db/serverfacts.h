// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace meditrack {

/// Which server a connection goes to, as whom, and how well it is kept from others.
struct ServerFacts
{
    QString server; ///< "db.example", "db.example:5433", or the folder of a socket; empty: there is none
    QString database;
    QString user;
    QString sslMode; ///< libpq's parameter, whoever has set it: "prefer"
    QString tls; ///< the protocol in use: "TLSv1.3"; empty: the connection is not encrypted
    bool hasAuthority = false; ///< the file of authorities that libpq looks at is there: sslrootcert, or the user's own

    bool isLocal() const { return server.startsWith(QLatin1Char('/')); } ///< a socket of this machine: TLS is no matter there
    /// The server has shown who it is (postgresql.org/docs/current/libpq-ssl.html, "Protection Provided in Different Modes").
    bool isVerified() const { return !tls.isEmpty() && checkedAs().startsWith(QLatin1String("verify-")); }
    /// The sslmode that libpq acts by: with a file of authorities "require" is "verify-ca" to it (same page, "Client
    /// Verification of Server Certificates").
    QString checkedAs() const { return hasAuthority && sslMode == QLatin1String("require") ? QStringLiteral("verify-ca") : sslMode; }
    bool operator==(const ServerFacts &) const = default;
};

/// As the connection really is; empty for SQLite.
ServerFacts serverFacts(const Connection &connection);

/// As it is asked for, of the URL, the environment and libpq's own defaults, before there is a connection. Throws Error
/// (Configuration) for a parameter that libpq does not know.
ServerFacts serverAskedFor(const DatabaseUrl &url);

} // namespace meditrack
