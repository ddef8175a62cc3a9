// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/commitnumber.h"

#include "db/steadfast.h"
#include "db/unreported.h"

#include <QElapsedTimer>

#include <poll.h>

namespace meditrack {

CommitNumber::CommitNumber(Connection &connection)
{
    if (connection.url().isSqlite() || !connection.inTransaction() || connection.lostTransaction())
        return;
    const Unreported quiet(connection);
    m_number = connection.scalar(QStringLiteral("SELECT pg_catalog.txid_current_if_assigned()::text")).toString();
}

CommitNumber::Fate CommitNumber::fate(const DatabaseUrl &url, Progress &progress) const
{
    if (m_number.isEmpty())
        return Fate::Unknown;
    constexpr int betweenLooks = 100; // milliseconds
    QElapsedTimer timer;
    timer.start();
    try {
        Connection connection(url, Connection::Access::Read, progress);
        for (bool isFirst = true;; isFirst = false) {
            const QString status = connection.scalar(QStringLiteral("SELECT pg_catalog.txid_status($1::bigint)"), {m_number}).toString();
            if (status == QLatin1String("committed"))
                return Fate::Committed;
            if (status == QLatin1String("aborted"))
                return Fate::TakenBack;
            if (status.isEmpty())
                return Fate::Unknown;
            if (isFirst)
                progress.report(event::Notice{event::Notice::Level::Info, QStringLiteral("The answer to COMMIT was lost, and the server is still at it: waiting.")});
            if (timer.hasExpired(url.waitMilliseconds()))
                return Fate::StillAtIt;
            ::poll(nullptr, 0, betweenLooks);
        }
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        return Fate::Unknown;
    }
}

void commitSurely(Connection &connection, const std::function<void()> &commit, bool &isInDoubt, Progress &progress)
{
    const CommitNumber number(connection);
    try {
        commit();
    } catch (Error &error) {
        if (error.code != ErrorCode::ConnectionLost)
            throw;
        Steadfast steadfast(progress); // there is nothing left to cancel
        const CommitNumber::Fate fate = number.fate(connection.url(), steadfast);
        if (fate == CommitNumber::Fate::Committed) {
            progress.report(event::Notice{event::Notice::Level::Warning, QStringLiteral("The connection was lost right at the end: the answer to COMMIT did not come, but the server has done it.")});
            return;
        }
        isInDoubt = fate != CommitNumber::Fate::TakenBack;
        error.means(isInDoubt ? QStringLiteral("The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now.")
                              : QStringLiteral("COMMIT was not done: the server has taken everything back."));
        throw;
    }
}

} // namespace meditrack
