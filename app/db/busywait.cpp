// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/busywait.h"

#include "core/engine.h"
#include "db/lockdoctor.h"
#include "db/waiting.h"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>

namespace meditrack {

namespace {

constexpr qint64 betweenReadings = 250; // milliseconds: reading all of /proc is not cheap

/// Short at first, for most locks are; never long, for one who writes without a pause leaves gaps of a millisecond only,
/// which a reader must meet.
int pause(int tries)
{
    static constexpr int milliseconds[] = {1, 2, 5, 10};
    return milliseconds[std::min<size_t>(size_t(tries), std::size(milliseconds) - 1)];
}

} // namespace

BusyWait::BusyWait(int milliseconds, Progress &progress, const QString &path)
    : m_path(path)
    , m_limit(milliseconds)
    , m_progress(progress)
{
}

void BusyWait::attach(sqlite3 *handle, const QString &path)
{
    m_path = path;
    sqlite3_busy_handler(handle, &BusyWait::handler, this);
}

int BusyWait::handler(void *self, int tries)
{
    return static_cast<BusyWait *>(self)->wait(tries) ? 1 : 0;
}

bool BusyWait::wait(int tries)
{
    if (tries == 0) {
        m_timer.start();
        m_cancelled = false;
    }
    const qint64 elapsed = m_timer.elapsed();
    m_cancelled = m_progress.cancelled();
    if (m_cancelled || elapsed >= m_limit)
        return false;
    tell(elapsed);
    sqlite3_sleep(int(std::min<qint64>(pause(tries), m_limit - elapsed)));
    return true;
}

void BusyWait::tell(qint64 elapsed)
{
    const bool first = m_what.isEmpty();
    if (first ? elapsed < unnoticed : elapsed < m_toldAt + betweenReadings)
        return;
    m_toldAt = elapsed;
    const QString holders = describeHolders(findHolders(m_path)); // may be another one by now
    m_what = Engine::tr("Waiting for %1").arg(holders.isEmpty() ? Engine::tr("another process") : holders);
    m_progress.report(event::Advance{m_what, first ? 0 : elapsed, m_limit, event::Advance::Unit::Milliseconds});
}

void BusyWait::finish()
{
    if (!m_what.isEmpty())
        m_progress.report(event::Advance{m_what, m_limit, m_limit, event::Advance::Unit::Milliseconds});
    m_what.clear();
}

} // namespace meditrack
