// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

namespace meditrack {

/// For work of which nobody needs to be told but what comes of it. A wish to cancel is heard.
class Muted final : public Progress
{
public:
    explicit Muted(Progress &progress)
        : m_progress(progress)
    {
    }
    void report(const Event &) override { }
    bool cancelled() const override { return m_progress.cancelled(); }
    std::optional<QString> password(const QString &who) override { return m_progress.password(who); }

private:
    Progress &m_progress;
};

} // namespace meditrack
