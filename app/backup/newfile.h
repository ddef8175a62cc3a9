// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>

namespace meditrack {

/// Makes the file, which must not be there, for this user alone (0600), and opens it for reading and writing, without
/// a buffer. Throws Error (PermissionDenied, ReadOnly, CannotOpen, Io).
void createPrivately(QFile &file);

/// Throws Error (Io) that tells both numbers if the folder's disk has fewer bytes free for this user.
void requireSpace(const QString &folder, qint64 bytes, const QString &what);

/// A file that appears under its name complete or not at all, and never over another one. Until then it is NAME.partial,
/// private, and locked (flock) as long as its writer lives: what is left of one that was killed can be told by that.
class NewFile
{
public:
    /// Throws Error: CannotOpen if a file of this name is there or is being written, PermissionDenied, ReadOnly, Io.
    explicit NewFile(const QString &path);
    ~NewFile(); ///< removes what was not published
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    const QString &path() const { return m_path; } ///< the final one
    QFile &file() { return m_file; } ///< NAME.partial, open for writing
    /// NAME.copy.partial, an empty private file for SQLite: the lock on the other one is in nobody's way there.
    QString scratch();
    void removeScratch();

    /// Everything to the disk, then the name. Throws Error; then nothing is left.
    void publish() { publish(m_file.fileName()); }
    void publishScratch() { publish(scratch()); }

private:
    void publish(const QString &from);

    QString m_path;
    QFile m_file;
    QString m_scratch;
};

/// Removes what killed writers have left in a folder (*.partial and SQLite's files beside it) and tells which files
/// those were. What somebody is still writing stays, as does what this user may not remove.
QStringList removeLeftovers(const QString &folder);

} // namespace meditrack
