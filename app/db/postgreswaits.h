// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/error.h"
#include "core/progress.h"

#include <QElapsedTimer>

#include <optional>
#include <vector>

struct pg_conn;

namespace meditrack {

/// A session of the server that keeps another one waiting (pg_blocking_pids()).
struct BlockingSession
{
    int pid = 0;
    QString application; ///< as the program names itself; may be empty
    QString user;
    QString client; ///< its address; empty for a local one
    QString state; ///< "active", "idle in transaction", …; empty where this user may not see it
    QString query; ///< its last statement, shortened; empty where this user may not see it
    std::optional<double> seconds = {}; ///< since its transaction began; none: it is in none, or this user may not know
};

/// For pg_stat_activity: whether a session is somebody's, and not of autovacuum and the like. What kind it is, is not told to a user without
/// pg_read_all_stats; whose it is, to everybody.
QString isOfAClient();

/// "psql (pid 812, user anna, in a transaction for 35 s: SELECT …)"
QString describe(const BlockingSession &session);
/// Joined with "and"; "" for nobody.
QString describe(const std::vector<BlockingSession> &sessions);

/// How a session of ours names itself that is there for another one, as long as that waits.
inline constexpr char nameOfLooker[] = "meditrack (looks who blocks)";

/// Looks for who blocks a session, on a connection of its own: the blocked one cannot ask. Made when first needed.
class PostgresWaits
{
public:
    PostgresWaits() = default;
    ~PostgresWaits();
    PostgresWaits(const PostgresWaits &) = delete;
    PostgresWaits &operator=(const PostgresWaits &) = delete;

    /// Of the session that `connection` is. Empty for nobody, and where it cannot be found out, soon or before a cancel. Never throws.
    std::vector<BlockingSession> blockersOf(const pg_conn *connection, Progress &progress);

private:
    bool connect(const pg_conn *like, Progress &progress);

    pg_conn *m_looking = nullptr;
    bool m_hasFailed = false; ///< no more tries: the server may be out of connections
};

/// Tells people for whom a statement waits, while it does.
class WaitReport
{
public:
    WaitReport(const DatabaseUrl &url, Progress &progress);

    void begin(); ///< a statement is under way
    void look(const pg_conn *connection); ///< to be called while no answer comes; mostly does nothing
    void end(); ///< the answer is there
    /// Names who was in the way, if the error is about that.
    void explain(Error &error) const;

private:
    const DatabaseUrl m_url;
    Progress &m_progress;
    PostgresWaits m_waits;
    std::vector<BlockingSession> m_blockers; ///< of the statement that runs, as last seen
    QElapsedTimer m_running;
    qint64 m_toldAt = 0; ///< milliseconds of m_running
    QString m_what; ///< "Waiting for psql (pid 812)"; empty = not shown
};

} // namespace meditrack
