// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QHash>

#include <deque>
#include <functional>

struct pg_result;

namespace meditrack {

class WaitReport;

/// Statements that are sent one after the other without waiting for their answers, inside of a transaction that is open
/// (postgresql.org/docs/current/libpq-pipeline-mode.html). The server runs none after one that failed. Until finish() the
/// connection can do nothing else.
class PostgresPipeline
{
public:
    /// failure: null for a statement that was done. Called in the order of sending; once with an error, then no more.
    using Answer = std::function<void(const Error *failure, qint64 affected)>;

    /// progress is asked for cancels while the server keeps us waiting, and told who blocks it.
    PostgresPipeline(Connection &connection, Progress &progress);
    ~PostgresPipeline(); ///< answers that were not waited for are lost
    PostgresPipeline(const PostgresPipeline &) = delete;
    PostgresPipeline &operator=(const PostgresPipeline &) = delete;

    /// One statement. With parameters it is prepared once for all that have the same text. Waits only while too many are
    /// under way. Throws what an Answer throws.
    void send(const QString &sql, const QVariantList &parameters, Answer answer);
    /// Called when everything sent before is done; never if something failed.
    void then(std::function<void()> call);
    /// Waits for all answers. The connection is as usual then.
    void finish();
    bool isRunning() const { return m_isRunning; }

private:
    struct Item
    {
        QString sql;
        Answer answer; ///< of a statement; neither: the end of the pipeline
        std::function<void()> call; ///< no statement: what is to be called
    };

    void begin();
    void require(int sent); ///< what a libpq call said
    const char *prepared(const QString &sql, const Answer &answer);
    void takeUntil(size_t left); ///< reads answers until no more are awaited than these
    void take(); ///< the answer to the first that is awaited
    void answered(const Item &item, const pg_result *result);
    void callDue(); ///< what comes before the next answer
    bool wait(); ///< false: the connection is lost
    void lose(); ///< tells whoever waits first that the connection is gone
    void fail(Error error, const Item &item);
    size_t awaited() const;

    Connection &m_connection;
    Progress &m_progress;
    std::unique_ptr<WaitReport> m_waiting;
    std::deque<Item> m_items;
    size_t m_calls = 0; ///< items that are no statements
    QHash<QString, QByteArray> m_prepared; ///< names by text
    bool m_isRunning = false;
    bool m_hasFailed = false;
    bool m_isCancelled = false;
    bool m_isLost = false;
};

} // namespace meditrack
