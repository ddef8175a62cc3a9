// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "db/pipeline.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace meditrack {

/// SQLite at work on a thread of its own, while the scripts that come next run on the caller's. The connection is used by one of them
/// at a time: the caller does not touch it before finish() (sqlite.org/threadsafe.html, multi-thread).
class SqlitePipeline final : public Pipeline
{
public:
    SqlitePipeline(Connection &connection, RelayProgress &progress);
    ~SqlitePipeline() override;
    SqlitePipeline(const SqlitePipeline &) = delete;
    SqlitePipeline &operator=(const SqlitePipeline &) = delete;

    void send(const QString &sql, const QVariantList &parameters, Answer answer) override;
    void then(std::function<void()> call) override;
    void finish() override;

private:
    struct Item
    {
        QString sql;
        QVariantList parameters;
        Answer answer;
        std::function<void()> call; ///< no statement: what is to be called
        std::optional<Error> failure;
        qint64 affected = -1;
        double seconds = 0;
        bool wasRun = false;
    };

    void push(Item item);
    void work(); ///< the other thread
    void runOne(Item &item);
    void waitUntil(size_t left); ///< no more than these are undone
    void collect(); ///< answers to what is done

    Connection &m_connection;
    RelayProgress &m_progress;
    std::mutex m_mutex; ///< for what follows
    std::condition_variable m_hasWork;
    std::condition_variable m_hasResults;
    std::deque<Item> m_items; ///< done ones first; the other thread uses the first that is undone
    size_t m_done = 0; ///< so many of them
    size_t m_wanted = 0; ///< the caller waits until no more than these are undone
    bool m_isIdle = false;
    bool m_isEnding = false;
    bool m_hasFailed = false; ///< the other thread's alone
    bool m_isToldOfFailure = false; ///< the caller's alone
    std::thread m_thread; ///< started when there is something to do
};

} // namespace meditrack
