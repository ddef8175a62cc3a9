// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <functional>

namespace meditrack {

/// What has become of a transaction whose answer to COMMIT was lost: the server itself knows it by the transaction's number, and whether it is
/// still at it (postgresql.org/docs/current/functions-info.html, pg_xact_status; txid_status before 13 and since).
class CommitNumber
{
public:
    enum class Fate {
        Committed,
        TakenBack,
        StillAtIt, ///< it may become the one or the other after we have looked
        Unknown, ///< the server cannot be asked, does not know that number any more, or is another one, for which it is somebody else's
    };

    CommitNumber() = default;
    /// Right before COMMIT. Not reported; no number on SQLite and where nothing was written.
    explicit CommitNumber(Connection &connection);

    /// Waits, as long as for a lock, while the server is still at it. Never throws Error but Cancelled.
    Fate fate(const DatabaseUrl &url, Progress &progress) const;

private:
    QString m_number;
    QString m_server; ///< whose number it is: the server's own, its timeline's and that of the time since it was started
};

/// Carries out `commit`. Where its answer is lost and the server has done it nevertheless, that is told and no error; where it has not, or where it is
/// not known (isInDoubt), throws Error (ConnectionLost) that says so.
void commitSurely(Connection &connection, const std::function<void()> &commit, bool &isInDoubt, Progress &progress);

} // namespace meditrack
