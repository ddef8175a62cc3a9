// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitepipeline.h"

#include "core/relayprogress.h"
#include "db/connection.h"
#include "db/waiting.h"

#include <QElapsedTimer>

#include <chrono>
#include <utility>

namespace meditrack {

SqlitePipeline::SqlitePipeline(Connection &connection, RelayProgress &progress)
    : m_connection(connection)
    , m_progress(progress)
{
}

SqlitePipeline::~SqlitePipeline()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_hasWork.notify_one();
    m_thread.join();
}

void SqlitePipeline::send(const QString &sql, const QVariantList &parameters, Answer answer)
{
    if (m_progress.cancelled())
        throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled.")).executing(sql);
    if (!m_thread.joinable())
        m_thread = std::thread(&SqlitePipeline::work, this);
    push({sql, parameters, std::move(answer), {}, {}, -1, 0, false});
}

void SqlitePipeline::then(std::function<void()> call)
{
    push({{}, {}, {}, std::move(call), {}, -1, 0, false});
}

void SqlitePipeline::push(Item item)
{
    bool isIdle = false;
    size_t undone = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_items.push_back(std::move(item));
        undone = m_items.size() - m_done;
        isIdle = m_isIdle;
    }
    if (isIdle)
        m_hasWork.notify_one();
    if (undone > mostAwaited && m_thread.joinable())
        waitUntil(mostAwaited - enough);
}

void SqlitePipeline::finish()
{
    if (m_thread.joinable()) {
        waitUntil(0);
    } else { // nothing but calls
        m_done = m_items.size();
        collect();
    }
    m_hasFailed = m_isToldOfFailure = false;
}

void SqlitePipeline::waitUntil(size_t left)
{
    std::unique_lock lock(m_mutex);
    const auto isReached = [&] { return m_items.size() - m_done <= left; };
    m_wanted = left;
    while (!m_hasResults.wait_for(lock, std::chrono::milliseconds(betweenPolls), isReached)) {
        lock.unlock();
        m_progress.cancelled(); // so that the other thread hears of it
        m_progress.deliver();
        collect();
        lock.lock();
    }
    lock.unlock();
    m_progress.deliver();
    collect();
}

void SqlitePipeline::collect()
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (m_done == 0)
            return;
        const Item item = std::move(m_items.front());
        m_items.pop_front();
        --m_done;
        lock.unlock();
        if (m_isToldOfFailure)
            continue;
        m_isToldOfFailure = item.failure.has_value();
        if (item.call)
            item.call();
        else if (item.wasRun)
            item.answer({item.failure ? &*item.failure : nullptr, item.affected, item.seconds});
    }
}

void SqlitePipeline::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_isIdle = true;
        m_hasWork.wait(lock, [this] { return m_isEnding || m_items.size() > m_done; });
        m_isIdle = false;
        if (m_isEnding)
            return;
        Item &item = m_items[m_done]; // stays where it is: only what is done is taken away
        lock.unlock();
        if (!item.call && !m_hasFailed)
            runOne(item);
        lock.lock();
        ++m_done;
        if (m_items.size() - m_done <= m_wanted)
            m_hasResults.notify_one();
    }
}

void SqlitePipeline::runOne(Item &item)
{
    QElapsedTimer timer;
    timer.start();
    item.wasRun = true;
    try {
        item.affected = m_connection.run(item.sql, item.parameters).affected;
    } catch (const Error &error) {
        item.failure = error;
        m_hasFailed = true;
    }
    item.seconds = double(timer.nsecsElapsed()) / 1e9;
}

} // namespace meditrack
