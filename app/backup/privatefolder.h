// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace meditrack {

/// A folder that nobody else may look into (0700), gone with this object: for what is unpacked. It lies beside the
/// database, so that its data do not come to another disk, whose space and whose readers nobody has thought of.
/// A lock on the folder (flock) says that somebody is at work in it; one without belongs to a program that was killed.
class PrivateFolder
{
public:
    /// Removes what killed programs have left in `parent`, then makes the folder there. Throws Error (Io,
    /// PermissionDenied).
    explicit PrivateFolder(const QString &parent);
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;

    QString path() const { return m_path; }
    QString file(const QString &name) const { return m_path + QLatin1Char('/') + name; }

    static void removeLeftovers(const QString &parent);

private:
    QString m_path;
    int m_lock = -1;
};

} // namespace meditrack
