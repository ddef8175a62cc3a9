// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/privatefolder.h"

#include "core/error.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace meditrack {

namespace {

const QString prefix = QStringLiteral(".meditrack-restore-");

/// A descriptor that holds the folder's lock; -1 if somebody else has it, or it is no folder of ours.
int lockFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0)
        return -1;
    struct stat status = {};
    if (::fstat(folder, &status) == 0 && status.st_uid == ::geteuid() && status.st_nlink > 0 && ::flock(folder, LOCK_EX | LOCK_NB) == 0)
        return folder;
    ::close(folder);
    return -1;
}

} // namespace

PrivateFolder::PrivateFolder(const QString &parent)
{
    removeLeftovers(parent);
    constexpr int attempts = 10; // somebody else may take ours for a left-over between the next two calls
    for (int i = 0; i < attempts; ++i) {
        QByteArray path = QFile::encodeName(parent + QLatin1Char('/') + prefix) + "XXXXXX";
        if (!::mkdtemp(path.data())) {
            const int problem = errno;
            throw Error(problem == EACCES || problem == EROFS || problem == EPERM ? ErrorCode::PermissionDenied : ErrorCode::Io,
                        QStringLiteral("No folder for the work can be made in '%1': %2.").arg(parent, QString::fromLocal8Bit(std::strerror(problem))))
                .means(QStringLiteral("Nothing has been changed."))
                .advise(QStringLiteral("This user must be able to write to the folder of the database."));
        }
        m_path = QFile::decodeName(path);
        m_lock = lockFolder(m_path);
        if (m_lock >= 0 && QFile::exists(m_path))
            return;
        if (m_lock >= 0)
            ::close(m_lock);
        m_lock = -1;
        QDir(m_path).removeRecursively();
    }
    throw Error(ErrorCode::Io, QStringLiteral("No folder for the work can be kept in '%1'.").arg(parent))
        .means(QStringLiteral("Nothing has been changed."));
}

PrivateFolder::~PrivateFolder()
{
    QDir(m_path).removeRecursively();
    ::close(m_lock);
}

void PrivateFolder::removeLeftovers(const QString &parent)
{
    const QDir folder(parent);
    for (const QString &name : folder.entryList({prefix + QLatin1Char('*')}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const int lock = lockFolder(folder.filePath(name));
        if (lock < 0)
            continue;
        QDir(folder.filePath(name)).removeRecursively();
        ::close(lock);
    }
}

} // namespace meditrack
