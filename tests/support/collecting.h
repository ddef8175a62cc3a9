// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QList>

/// Keeps what is told, and can be asked to cancel after so many reports or looks.
class Collecting final : public meditrack::Progress
{
public:
    int cancelAfterReports = -1; ///< -1 = never
    mutable int looksLeft = -1; ///< cancelled() says yes after so many calls; -1 = never
    QList<meditrack::event::Advance> advances;
    QStringList warnings;

    void report(const meditrack::Event &event) override
    {
        if (const auto *advance = std::get_if<meditrack::event::Advance>(&event))
            advances << *advance;
        if (const auto *notice = std::get_if<meditrack::event::Notice>(&event))
            warnings << notice->text;
    }
    bool cancelled() const override
    {
        if (looksLeft > 0)
            --looksLeft;
        return looksLeft == 0 || (cancelAfterReports >= 0 && advances.size() >= cancelAfterReports);
    }
};
