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

    bool isLocal() const { return server.startsWith(QLatin1Char('/')); } ///< a socket of this machine: TLS is no matter there
    /// The server has shown who it is (postgresql.org/docs/current/libpq-ssl.html, "Protection Provided in Different Modes").
    bool isVerified() const { return !tls.isEmpty() && sslMode.startsWith(QLatin1String("verify-")); }
    bool operator==(const ServerFacts &) const = default;
};

/// As the connection really is; empty for SQLite.
ServerFacts serverFacts(const Connection &connection);

/// As it is asked for, of the URL, the environment and libpq's own defaults, before there is a connection. Throws Error
/// (Configuration) for a parameter that libpq does not know.
ServerFacts serverAskedFor(const DatabaseUrl &url);

} // namespace meditrack
