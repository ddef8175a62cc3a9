// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/pipeline.h"

#include <QElapsedTimer>
#include <QHash>

#include <deque>

struct pg_result;

namespace meditrack {

class WaitReport;

/// Statements that the server gets one after the other, and answers when it has done them
/// (postgresql.org/docs/current/libpq-pipeline-mode.html).
class PostgresPipeline final : public Pipeline
{
public:
    PostgresPipeline(Connection &connection, Progress &progress);
    ~PostgresPipeline() override;
    PostgresPipeline(const PostgresPipeline &) = delete;
    PostgresPipeline &operator=(const PostgresPipeline &) = delete;

    void send(const QString &sql, const QVariantList &parameters, Answer answer) override;
    void then(std::function<void()> call) override;
    void finish() override;

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
    void lose(); ///< tells whoever waits first that the connection is gone
    void fail(Error error, const Item &item);
    size_t awaited() const;

    Connection &m_connection;
    Progress &m_progress;
    std::unique_ptr<WaitReport> m_waiting;
    std::deque<Item> m_items;
    size_t m_calls = 0; ///< items that are no statements
    QHash<QString, QByteArray> m_prepared; ///< names by text
    QElapsedTimer m_sinceLast; ///< since the last answer
    bool m_isRunning = false;
    bool m_hasFailed = false;
    bool m_haveCancelled = false; ///< once; the server may hear of it a statement later
    bool m_isLost = false;
    bool m_isGivenUp = false; ///< lost because somebody has cancelled and the server was silent
};

} // namespace meditrack
