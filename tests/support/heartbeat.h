// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>

/// Nanoseconds that this thread was ready to run and got no processor, because other programs had it:
/// Linux, Documentation/scheduler/sched-stats.rst, /proc/<pid>/schedstat. 0 where the system does not say.
inline qint64 waitedForProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
}

/// Beats on the GUI thread and remembers the longest silence that is the window's own doing: working or
/// waiting for something, but not a busy machine's.
class Heartbeat
{
public:
    Heartbeat()
        : m_waited(waitedForProcessor())
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_since.start();
        m_timer.start(2);
    }

    qint64 longest()
    {
        beat();
        return m_longest / 1000000;
    }
    int beats() const { return m_beats; }

private:
    void beat()
    {
        const qint64 waited = waitedForProcessor();
        m_longest = std::max(m_longest, m_since.nsecsElapsed() - (waited - m_waited));
        m_since.restart();
        m_waited = waited;
        ++m_beats;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_waited;
    qint64 m_longest = 0; ///< nanoseconds
    int m_beats = 0;
};
