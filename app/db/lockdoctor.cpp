// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/lockdoctor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringList>

#include <algorithm>

#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace meditrack {

namespace {

/// "08:02:131075", as /proc/locks writes device and inode; "" if the file is not there.
QString lockKey(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return QString::asprintf("%02x:%02x:%llu", major(status.st_dev), minor(status.st_dev),
                             static_cast<unsigned long long>(status.st_ino));
}

QByteArray readProc(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString programOf(qint64 pid)
{
    return QString::fromUtf8(readProc(QStringLiteral("/proc/%1/comm").arg(pid)).trimmed());
}

/// The database and the files where SQLite puts its locks in WAL mode.
QStringList lockedFiles(const QString &path)
{
    return {path, path + QStringLiteral("-shm"), path + QStringLiteral("-wal"), path + QStringLiteral("-journal")};
}

QSet<qint64> lockers(const QString &path)
{
    QSet<QString> keys;
    for (const QString &file : lockedFiles(path))
        keys.insert(lockKey(file));
    keys.remove({});
    QSet<qint64> pids;
    // "1: POSIX  ADVISORY  WRITE 812 08:02:131075 0 EOF" (man 5 proc)
    for (const QByteArray &line : readProc(QStringLiteral("/proc/locks")).split('\n')) {
        const QStringList words = QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.size() >= 8 && words.at(1) != QLatin1String("->") && keys.contains(words.at(5)))
            pids.insert(words.at(4).toLongLong());
    }
    return pids;
}

QSet<qint64> openers(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath(); // as /proc names it
    if (real.isEmpty())
        return {};
    const QStringList files = lockedFiles(real);
    QSet<qint64> pids;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isPid = false;
        const qint64 pid = entry.toLongLong(&isPid);
        if (!isPid)
            continue;
        const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(pid));
        for (const QString &fd : descriptors.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
            if (files.contains(QFile::symLinkTarget(descriptors.filePath(fd)))) {
                pids.insert(pid);
                break;
            }
        }
    }
    return pids;
}

} // namespace

std::vector<LockHolder> findHolders(const QString &path)
{
    if (path.isEmpty())
        return {};
    const qint64 self = QCoreApplication::applicationPid();
    QSet<qint64> locking = lockers(path);
    QSet<qint64> pids = locking;
    pids.remove(self);
    if (pids.isEmpty())
        pids = openers(path);
    pids.remove(self);
    std::vector<LockHolder> holders;
    for (const qint64 pid : std::as_const(pids)) {
        if (pid > 0)
            holders.push_back({pid, programOf(pid), locking.contains(pid)});
    }
    std::sort(holders.begin(), holders.end(), [](const auto &a, const auto &b) { return a.pid < b.pid; });
    return holders;
}

QString describeHolders(const std::vector<LockHolder> &holders)
{
    QStringList names;
    for (const LockHolder &holder : holders) {
        names << (holder.program.isEmpty() ? QStringLiteral("a process of another user (pid %1)").arg(holder.pid)
                                           : QStringLiteral("%1 (pid %2)").arg(holder.program).arg(holder.pid));
    }
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

} // namespace meditrack
