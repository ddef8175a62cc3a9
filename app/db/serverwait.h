// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/progress.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <future>

struct pg_conn;

namespace meditrack {

class WaitReport;

/// Waits for a server without blocking, and hears a cancel meanwhile. A server that was asked to stop has five seconds to come to an end, whatever its network
/// does with what is sent; then the connection is given up, as if it had been lost.
class ServerWait
{
public:
    enum class OnCancel {
        Stop, ///< the server is asked to stop, and its answer waited for
        Abandon, ///< what runs is ended, be it a COPY, and Error (Cancelled) thrown
        Patience, ///< nothing is asked of it, but it has no more than its five seconds
        Leave, ///< the connection is given up at once
        Nothing ///< it is not heard
    };

    /// patience: milliseconds until it is given up anyway; -1 = for ever.
    ServerWait(pg_conn *connection, Progress &progress, OnCancel onCancel, int patience = -1);
    ~ServerWait();
    ServerWait(const ServerWait &) = delete;
    ServerWait &operator=(const ServerWait &) = delete;

    enum class Reached { Yes, Refused, Silent, Cancelled };
    /// Until the connection is made; patience: milliseconds for each server, -1 = for ever.
    Reached forConnection(int patience);
    /// Until the next PQgetResult() would not block; `report` is told while nothing comes. false: the connection is lost, or was given up.
    bool forResult(WaitReport *report = nullptr);
    /// For a moment, until something of `events` (POLLIN, POLLOUT) can be done; then reads what has come. false: as above.
    bool forSocket(short events, WaitReport *report = nullptr);
    /// Reads to the end what COPY sends, and throws it away. false: as above.
    bool skipCopy();

    void stop(); ///< asks the server to stop, on a connection of its own, which may take as long as it wants to: on a thread of its own
    /// Ends whatever runs: the connection can be used again, or is lost and says so itself. Does nothing where nothing runs.
    void abandon();
    bool hasStopped() const { return m_cancel.valid(); }
    /// Nothing runs any more: what was asked of the server has arrived as well, or would meet the next statement. Does nothing where nothing was asked.
    void end();
    bool isGivenUp() const { return m_isGivenUp; }

private:
    bool isReady(short events) const; ///< within a moment
    void hear();
    void giveUp();

    pg_conn *m_connection;
    Progress &m_progress;
    const OnCancel m_onCancel;
    QDeadlineTimer m_deadline;
    QElapsedTimer m_sinceHeard;
    std::future<void> m_cancel; ///< is ready when the server has heard of it
    bool m_isHurried = false; ///< by a cancel
    bool m_isGivenUp = false;
};

/// What somebody is told who has cancelled, and whose server was given up: there is no use in asking it anything more.
Error serverGivenUp();
bool isServerGivenUp(const Error &error);

} // namespace meditrack
