// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

struct pg_conn;

namespace meditrack {

/// The servers that a connection may go to, as libpq has put them together from URL, environment and service file. libpq goes on by itself from
/// one that refuses; from one that says nothing it does so only where it may block (postgresql.org/docs/current/libpq-connect.html, PQconnectPoll).
class PostgresHosts
{
public:
    /// Throws Error (Configuration).
    explicit PostgresHosts(const pg_conn *connection);

    int patience() const { return m_patience; } ///< milliseconds for each of them; -1 = for ever
    /// Without the one that it is at. false: there is no other.
    bool leaveOut(const pg_conn *connection);
    QByteArray names() const { return m_names.join(','); } // as libpq's parameters have them
    QByteArray addresses() const { return m_addresses.join(','); }
    QByteArray ports() const { return m_ports.join(','); }

    /// Which one it is at, and by which address.
    static QByteArray placeOf(const pg_conn *connection);

private:
    QByteArrayList m_names;
    QByteArrayList m_addresses;
    QByteArrayList m_ports;
    int m_patience = 0;
};

} // namespace meditrack
