// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

#include <functional>

namespace meditrack {

/// A file of the user's own that grows by a line at a time. A torn line costs that line alone. Nothing here stops anything: what cannot be
/// read or written is left out.
class LineFile
{
public:
    static constexpr qint64 MostBytes = 2 << 20; ///< from there on it is to be made shorter

    LineFile() = default; ///< nothing is kept
    /// name: below the folder of our data, with its ending.
    explicit LineFile(const QString &name);

    const QString &path() const { return m_path; }
    bool exists() const;
    bool isLong() const;
    QByteArrayList lines() const;
    bool append(const QByteArray &line) const;
    /// The newest of these lines, which are in order, in place of what is there.
    bool rewrite(const QByteArrayList &lines) const;
    /// While no other window writes to it. False: nothing is kept, another one is at it, or the work failed.
    bool locked(const std::function<bool()> &work) const;

private:
    QString m_path;
};

} // namespace meditrack
