// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QElapsedTimer>

struct sqlite3;

namespace meditrack {

/// What a connection does while others hold its file: waits, tells for whom, and stops when asked to. It takes the place
/// of SQLite's own busy timeout, which is silent and cannot be cancelled (sqlite.org/c3ref/busy_handler.html).
class BusyWait
{
public:
    /// milliseconds: for each lock anew; 0 = do not wait. path: the file whose holders are told; attach() knows it too.
    BusyWait(int milliseconds, Progress &progress, const QString &path = {});
    BusyWait(const BusyWait &) = delete;
    BusyWait &operator=(const BusyWait &) = delete;

    /// From here on the handle waits in this way, for whoever holds the file. This object must live as long as it does.
    void attach(sqlite3 *handle, const QString &path);
    /// Waits a little, for what SQLite does not wait for by itself. tries: how often before this; 0 begins anew.
    /// false: the time is over, or a cancel has ended it.
    bool wait(int tries);
    /// A call of SQLite's is over, whatever came of it: the wait is shown no longer.
    void finish();
    /// Whether it was a cancel that ended the last wait.
    bool wasCancelled() const { return m_cancelled; }

private:
    static int handler(void *self, int tries);
    void tell(qint64 elapsed);

    QString m_path;
    int m_limit;
    Progress &m_progress;
    QElapsedTimer m_timer;
    QString m_what; ///< "Waiting for uvicorn (pid 812)"; empty = not shown
    qint64 m_toldAt = 0; ///< milliseconds
    bool m_cancelled = false;
};

} // namespace meditrack
