// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

namespace meditrack {

/// For what must come to its end: it cannot be stopped. A password that somebody has given already is known here too.
class Steadfast final : public Progress
{
public:
    enum class Tells { Everything, Nothing };

    explicit Steadfast(Progress &progress, Tells tells = Tells::Everything)
        : m_progress(progress)
        , m_tells(tells)
    {
    }
    void report(const Event &event) override
    {
        if (m_tells == Tells::Everything)
            m_progress.report(event);
    }
    std::optional<QString> password(const QString &who) override { return m_progress.password(who); }

private:
    Progress &m_progress;
    const Tells m_tells;
};

} // namespace meditrack
