// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace meditrack {

/// The beginning of a file that may be a database, and one that this process has open just now: read through SQLite, which leaves the
/// locks that are on it (closing any other descriptor drops them, sqlite.org/howtocorrupt.html, 2.2). Shorter where the file
/// is; empty where it cannot be read.
QByteArray firstBytes(const QString &path, int count);

} // namespace meditrack
