// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace meditrack {

/// The bytes of a regular file of at most 64 MiB. Throws Error (CannotOpen, PermissionDenied, Io) that names it.
QByteArray readFile(const QString &path);
/// The same as UTF-8 text, with \n line ends and without a byte order mark. Throws Error (Io) for other bytes.
QString readTextFile(const QString &path);
/// Writes a new file whole or not at all; never over an existing one. Missing folders are made.
void writeNewTextFile(const QString &path, const QString &text);

} // namespace meditrack
