// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/progress.h"

#include <QElapsedTimer>

namespace meditrack {

/// Counts rows, tells a few times a second how many there are, and throws Error (Cancelled) when asked to stop.
class TransferProgress
{
public:
    /// total: -1 = not known.
    TransferProgress(Progress &progress, QString what, qint64 total)
        : m_progress(progress)
        , m_what(std::move(what))
        , m_total(total)
    {
        m_timer.start();
        tell(0, total);
    }

    void setTotal(qint64 total) { m_total = total; }

    void step()
    {
        constexpr qint64 rowsBetweenLooks = 1024; // well under a millisecond
        if (++m_rows % rowsBetweenLooks == 0)
            look();
    }
    void look()
    {
        constexpr qint64 millisecondsBetweenEvents = 200;
        if (m_progress.cancelled())
            throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
        if (m_timer.elapsed() < millisecondsBetweenEvents)
            return;
        m_timer.restart();
        tell(m_rows, m_total);
    }
    void finish()
    {
        if (m_progress.cancelled())
            throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
        tell(m_rows, m_rows);
    }

private:
    void tell(qint64 done, qint64 total) { m_progress.report(event::Advance{m_what, done, total, event::Advance::Unit::Rows}); }

    Progress &m_progress;
    QString m_what;
    qint64 m_total;
    qint64 m_rows = 0;
    QElapsedTimer m_timer;
};

} // namespace meditrack
