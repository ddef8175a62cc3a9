// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <functional>

/// Notes every event, and does what a test wants done at one.
class EventLog : public meditrack::Progress
{
public:
    void report(const meditrack::Event &event) override
    {
        events.push_back(event);
        if (onEvent)
            onEvent(event);
    }
    bool cancelled() const override { return isCancelled ? isCancelled() : stop; }

    template<typename Kind>
    std::vector<Kind> all() const
    {
        std::vector<Kind> found;
        for (const meditrack::Event &event : events) {
            if (const auto *each = std::get_if<Kind>(&event))
                found.push_back(*each);
        }
        return found;
    }
    QStringList statements() const
    {
        QStringList texts;
        for (const auto &each : all<meditrack::event::Statement>())
            texts << each.sql;
        return texts;
    }
    QStringList notices() const
    {
        QStringList texts;
        for (const auto &each : all<meditrack::event::Notice>())
            texts << each.text;
        return texts;
    }

    std::vector<meditrack::Event> events;
    bool stop = false;
    std::function<void(const meditrack::Event &)> onEvent;
    std::function<bool()> isCancelled;
};
