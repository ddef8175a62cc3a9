// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config.h"
#include "db/connection.h"

#include <optional>

namespace meditrack {

/// Keeps two upgraders of one database apart while it lives: the second waits until the first is done. SQLite's
/// BEGIN IMMEDIATE does that by itself; on PostgreSQL it is an advisory lock of a session of its own, so that no COMMIT
/// gives it up and the end of the program, however it comes, does (postgresql.org/docs/current/explicit-locking.html).
class RunLock
{
public:
    /// Who has another version table goes on. A restore that is about to put another database in this one's place is waited for likewise, from outside. Waits as long as the other one works, or for the URL's lockTimeout. Throws Error: Locked, Cancelled, and
    /// what Connection throws.
    RunLock(const Config &config, Progress &progress);

    /// The same as `url`, but of several servers the very one where the lock is: nobody is kept away from any other.
    DatabaseUrl atItsServer(DatabaseUrl url) const;

    void letGo() { m_session.reset(); }
    bool isSession(int pid) const; ///< of the server

    /// Of pg_locks: whoever waits for such a lock, of whichever database.
    static QString isWaiting();

    /// Throws Error (ConnectionLost) if its session has ended, and with it the lock.
    void requireHeld();

private:
    bool take(const DatabaseUrl &url, const QString &name, Progress &progress); ///< false: it is had, but a restore is going on

    std::optional<Connection> m_session;
};

} // namespace meditrack
