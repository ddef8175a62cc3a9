// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/newfile.h"

#include "core/engine.h"
#include "core/error.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace meditrack {

namespace {

const QString partial = QStringLiteral(".partial");
const QString copyPartial = QStringLiteral(".copy.partial");
/// What SQLite may have put beside a database.
const QStringList sqliteFiles{"-journal", "-wal", "-shm"};

Error systemError(int number, const QString &message)
{
    const ErrorCode code = number == EACCES || number == EPERM ? ErrorCode::PermissionDenied
        : number == EROFS                                        ? ErrorCode::ReadOnly
        : number == EEXIST || number == ENOENT || number == ENOTDIR || number == EISDIR ? ErrorCode::CannotOpen
                                                                                        : ErrorCode::Io;
    Error error(code, QStringLiteral("%1: %2.").arg(message, QString::fromLocal8Bit(std::strerror(number))));
    if (code == ErrorCode::PermissionDenied || code == ErrorCode::ReadOnly)
        error.advise(Engine::tr("Choose another folder, or give this user the right to write there."));
    else if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        error.advise(Engine::tr("Free some space, or choose another disk."));
    else if (number == ENOENT || number == ENOTDIR)
        error.advise(Engine::tr("Choose a folder that is there, or make it first."));
    return error;
}

Error alreadyThere(const QString &path)
{
    return Error(ErrorCode::CannotOpen, Engine::tr("There is a file '%1' already.").arg(path))
        .means(Engine::tr("It was not changed."))
        .advise(Engine::tr("Choose another name."));
}

void removeWithSqliteFiles(const QString &path)
{
    QFile::remove(path);
    for (const QString &end : sqliteFiles)
        QFile::remove(path + end);
}

/// A new name in a folder lasts once the folder itself is on the disk (man 2 fsync).
void flushFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return; // it may be written but not read: the system flushes it in its own time
    const int result = ::fsync(descriptor);
    const int number = errno;
    ::close(descriptor);
    if (result != 0 && number != EINVAL && number != EROFS) // a file system that cannot do it
        throw systemError(number, Engine::tr("The folder '%1' cannot be written").arg(folder));
}

/// 0, or errno.
int renameWithoutReplacing(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system that cannot do this can make a second name, which replaces nothing either.
    if (::link(from.constData(), to.constData()) != 0)
        return errno;
    ::unlink(from.constData());
    return 0;
}

bool isLocked(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return errno != ENOENT;
    const bool locked = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0;
    ::close(descriptor);
    return locked;
}

} // namespace

void createPrivately(QFile &file)
{
    const int descriptor = ::open(QFile::encodeName(file.fileName()).constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        throw errno == EEXIST ? alreadyThere(file.fileName())
                              : systemError(errno, Engine::tr("'%1' cannot be made").arg(file.fileName()));
    ::fchmod(descriptor, 0600); // whatever the umask
    ::close(descriptor); // a QFile that is given an open file forgets its name
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        throw Error(ErrorCode::Io, Engine::tr("'%1' cannot be made: %2.").arg(file.fileName(), file.errorString()));
}

void requireSpace(const QString &folder, qint64 bytes, const QString &what)
{
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free < 0 || free >= bytes) // < 0: not known
        return;
    const QLocale locale;
    throw Error(ErrorCode::Io, Engine::tr("%1 takes %2, and the disk of '%3' has %4 free.")
                                   .arg(what, locale.formattedDataSize(bytes), folder, locale.formattedDataSize(free)))
        .means(Engine::tr("Nothing has been changed."))
        .advise(Engine::tr("Free some space, or choose a folder on another disk."));
}

NewFile::NewFile(const QString &path)
    : m_path(path)
    , m_file(path + partial)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        throw alreadyThere(path);
    // What a killed writer has left under this name is in nobody's way; one that lives holds its lock.
    if (QFileInfo::exists(m_file.fileName()) && !isLocked(m_file.fileName()))
        m_file.remove();
    createPrivately(m_file);
    ::flock(m_file.handle(), LOCK_EX | LOCK_NB); // without it, where that cannot be, nobody removes what we leave
}

NewFile::~NewFile()
{
    removeScratch();
    if (m_file.isOpen())
        m_file.remove();
}

QString NewFile::scratch()
{
    if (m_scratch.isEmpty()) {
        QFile file(m_path + copyPartial);
        createPrivately(file);
        m_scratch = file.fileName();
    }
    return m_scratch;
}

void NewFile::removeScratch()
{
    if (!m_scratch.isEmpty())
        removeWithSqliteFiles(m_scratch);
    m_scratch.clear();
}

void NewFile::publish(const QString &from)
{
    const QString failed = Engine::tr("'%1' cannot be written").arg(m_path);
    const int descriptor = ::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC);
    const int result = descriptor < 0 ? -1 : ::fsync(descriptor);
    const int number = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (result != 0)
        throw systemError(number, failed);
    if (const int problem = renameWithoutReplacing(QFile::encodeName(from), QFile::encodeName(m_path)); problem != 0)
        throw problem == EEXIST ? alreadyThere(m_path) : systemError(problem, failed);
    flushFolder(QFileInfo(m_path).absolutePath());
    if (from == m_scratch) {
        m_scratch.clear();
        m_file.remove();
    } else {
        m_file.close();
    }
}

QStringList removeLeftovers(const QString &folder)
{
    QStringList removed;
    const QDir directory(folder);
    const auto remove = [&](const QString &path) {
        if (QFile::remove(path))
            removed << path;
    };
    for (const QString &name : directory.entryList({QLatin1Char('*') + partial}, QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        const QString path = directory.filePath(name);
        if (name.endsWith(copyPartial) || isLocked(path))
            continue;
        // Its copy first: once the file that is locked is gone, nothing would tell whose the copy was.
        const QString copy = path.chopped(partial.size()) + copyPartial;
        for (const QString &end : sqliteFiles)
            remove(copy + end);
        remove(copy);
        remove(path);
    }
    return removed;
}

} // namespace meditrack
