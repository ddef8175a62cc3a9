// SPDX-License-Identifier: GPL-3.0-or-later
#include "linefile.h"

#include "privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int LockPatience = 2000; ///< milliseconds for the lock of another window

} // namespace

LineFile::LineFile(const QString &name)
    : m_path(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/meditrack/"_s + name)
{
}

bool LineFile::exists() const
{
    return QFileInfo::exists(m_path);
}

bool LineFile::isLong() const
{
    return QFileInfo(m_path).size() >= MostBytes;
}

QByteArrayList LineFile::lines() const
{
    QFile file(m_path);
    return !m_path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.read(MostBytes * 2).split('\n') : QByteArrayList();
}

/// A line that was torn off is ended, so that it spoils no other.
bool LineFile::append(const QByteArray &line) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    file.setPermissions(OurselvesAlone);
    QByteArray text = line + '\n';
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
        text.prepend('\n');
    return file.seek(file.size()) && file.write(text) == text.size() && file.flush();
}

bool LineFile::rewrite(const QByteArrayList &lines) const
{
    QByteArrayList kept;
    qint64 bytes = 0;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) { // the oldest give way
        kept.prepend(*line + '\n');
        bytes += kept.front().size();
        if (bytes > MostBytes / 2 && kept.size() > 1)
            break;
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(OurselvesAlone);
    return file.write(kept.join()) >= 0 && file.commit();
}

bool LineFile::locked(const std::function<bool()> &work) const
{
    if (m_path.isEmpty() || !QDir().mkpath(QFileInfo(m_path).path()))
        return false;
    QLockFile lock(m_path + u".lock"_s);
    return lock.tryLock(LockPatience) && work();
}

} // namespace meditrack
