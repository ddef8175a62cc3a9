// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace meditrack {

/// A command's Progress for work that it has given to another thread: that thread's events wait until the command
/// delivers them, and it hears of a cancel when the command last asked. On the command's own thread nothing is different.
class RelayProgress final : public Progress
{
public:
    /// Made on the thread of the command.
    explicit RelayProgress(Progress &target)
        : m_target(target)
    {
    }

    void report(const Event &event) override
    {
        if (isOwnThread())
            return m_target.report(event);
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
    }

    bool cancelled() const override
    {
        if (isOwnThread())
            m_isCancelled = m_target.cancelled();
        return m_isCancelled;
    }

    /// Nobody is asked on another thread.
    std::optional<QString> password(const QString &who) override { return isOwnThread() ? m_target.password(who) : std::nullopt; }

    /// On the command's thread.
    void deliver()
    {
        std::vector<Event> events;
        {
            const std::lock_guard lock(m_mutex);
            events.swap(m_events);
        }
        for (const Event &each : events)
            m_target.report(each);
    }

private:
    bool isOwnThread() const { return std::this_thread::get_id() == m_thread; }

    Progress &m_target;
    const std::thread::id m_thread = std::this_thread::get_id();
    mutable std::atomic<bool> m_isCancelled = false;
    std::mutex m_mutex;
    std::vector<Event> m_events;
};

} // namespace meditrack
