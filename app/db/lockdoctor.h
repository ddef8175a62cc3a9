// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace meditrack {

/// A process that has a database file open, and perhaps holds a lock on it.
struct LockHolder
{
    qint64 pid = 0;
    QString program; ///< /proc/PID/comm; "" if it may not be read
    bool locks = false; ///< /proc/locks names it for this file
    bool writes = false; ///< and the lock is one that keeps writers out (sqlite.org/lockingv3.html, sqlite.org/walformat.html)
};

/// Who holds this SQLite file, this process aside. Those that keep writers out if there are any, else those with a
/// lock, else those that have it open. Linux: /proc/locks (by device and inode) and /proc/*/fd; elsewhere, or where
/// /proc may not be read, empty.
std::vector<LockHolder> findHolders(const QString &path);

/// Everybody who has this SQLite file open, this process aside, locked or not. From the same sources. proc: where /proc is.
std::vector<LockHolder> findUsers(const QString &path, const QString &proc = QStringLiteral("/proc"));

/// "uvicorn (pid 812)", "uvicorn (pid 812) and python3 (pid 901)"; "" for nobody.
QString describeHolders(const std::vector<LockHolder> &holders);

} // namespace meditrack
