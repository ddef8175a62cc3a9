// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/lockdoctor.h"

#include "core/engine.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
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

QString programOf(const QString &proc, qint64 pid)
{
    return QString::fromUtf8(readProc(QStringLiteral("%1/%2/comm").arg(proc).arg(pid)).trimmed());
}

/// The database and the files beside it. path: without links, as SQLite names them.
QStringList filesOf(const QString &path)
{
    return {path, path + QStringLiteral("-shm"), path + QStringLiteral("-wal"), path + QStringLiteral("-journal")};
}

/// Whether a lock on these bytes belongs to a writer. Of the file: PENDING, RESERVED or EXCLUSIVE, all of them write
/// locks. Of -shm: those of the writer, of a checkpoint and of a recovery (WAL_WRITE_LOCK and the two behind it).
bool isWriters(const QString &type, qint64 firstByte, bool isSharedMemory)
{
    constexpr qint64 writer = 120;
    constexpr qint64 recovery = 122;
    return type == QLatin1String("WRITE") && (!isSharedMemory || (firstByte >= writer && firstByte <= recovery));
}

/// pid → whether it keeps writers out.
QMap<qint64, bool> lockers(const QString &path, const QString &proc)
{
    QSet<QString> keys;
    for (const QString &file : filesOf(path))
        keys.insert(lockKey(file));
    keys.remove({});
    const QString sharedMemory = lockKey(path + QStringLiteral("-shm"));
    QMap<qint64, bool> pids;
    // "1: POSIX  ADVISORY  WRITE 812 08:02:131075 0 EOF" (man 5 proc)
    for (const QByteArray &line : readProc(proc + QStringLiteral("/locks")).split('\n')) {
        const QStringList words = QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.size() < 8 || words.at(1) == QLatin1String("->") || !keys.contains(words.at(5)))
            continue;
        bool &writes = pids[words.at(4).toLongLong()];
        writes = writes || isWriters(words.at(3), words.at(6).toLongLong(), words.at(5) == sharedMemory);
    }
    return pids;
}

QSet<qint64> openers(const QString &path, const QString &proc)
{
    const QStringList files = filesOf(path);
    QSet<qint64> pids;
    for (const QString &entry : QDir(proc).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isPid = false;
        const qint64 pid = entry.toLongLong(&isPid);
        if (!isPid)
            continue;
        const QDir descriptors(QStringLiteral("%1/%2/fd").arg(proc).arg(pid));
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

std::vector<LockHolder> findUsers(const QString &path, const QString &proc)
{
    const QString real = QFileInfo(path).canonicalFilePath(); // as /proc names it; SQLite's own files lie beside that one
    if (real.isEmpty())
        return {};
    const QMap<qint64, bool> locking = lockers(real, proc);
    QSet<qint64> pids = openers(real, proc);
    for (auto it = locking.cbegin(); it != locking.cend(); ++it)
        pids.insert(it.key());
    pids.remove(QCoreApplication::applicationPid());
    std::vector<LockHolder> users;
    for (const qint64 pid : std::as_const(pids)) {
        if (pid > 0) // what is in another container has no number here
            users.push_back({pid, programOf(proc, pid), locking.contains(pid), locking.value(pid)});
    }
    std::sort(users.begin(), users.end(), [](const auto &a, const auto &b) { return a.pid < b.pid; });
    return users;
}

std::vector<LockHolder> findHolders(const QString &path)
{
    std::vector<LockHolder> holders = findUsers(path);
    for (const bool LockHolder::*wanted : {&LockHolder::writes, &LockHolder::locks}) {
        if (std::ranges::any_of(holders, wanted)) {
            std::erase_if(holders, [wanted](const LockHolder &each) { return !(each.*wanted); });
            break;
        }
    }
    return holders;
}

QString describeHolders(const std::vector<LockHolder> &holders)
{
    QStringList names;
    for (const LockHolder &holder : holders) {
        names << (holder.program.isEmpty() ? Engine::tr("a process of another user (pid %1)").arg(holder.pid)
                                           : Engine::tr("%1 (pid %2)").arg(holder.program, QString::number(holder.pid)));
    }
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

} // namespace meditrack
