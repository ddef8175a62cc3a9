// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/textfile.h"

#include "core/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace meditrack {

namespace {

Error cannot(const QString &verb, const QFileDevice &file)
{
    const QFileInfo info(file.fileName());
    const bool denied = file.error() == QFileDevice::PermissionsError || (info.exists() && !info.isReadable());
    const ErrorCode code = denied ? ErrorCode::PermissionDenied : info.exists() ? ErrorCode::Io : ErrorCode::CannotOpen;
    return Error(code, QStringLiteral("Cannot %1 '%2': %3.").arg(verb, file.fileName(), file.errorString()))
        .at(file.fileName());
}

constexpr qint64 maximumSize = 64 * 1024 * 1024; // bytes; a thousand times what anybody writes by hand

/// An open file descriptor.
class Descriptor
{
public:
    /// O_NONBLOCK: a FIFO without a writer is opened too, to be refused. Plain system calls: a long history is 10,000
    /// small files, and QFile asks the file system twice as much about each.
    explicit Descriptor(const QByteArray &name)
        : m_number(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

Error cannotRead(const QString &path, int reason)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (reason == ENOENT && ::lstat(name.constData(), &status) == 0 && S_ISLNK(status.st_mode))
        return Error(ErrorCode::CannotOpen, QStringLiteral("Cannot read '%1': it is a link to '%2', which is not there.")
                                                .arg(path, QFile::symLinkTarget(path)))
            .at(path);
    const ErrorCode code = reason == EACCES || reason == EPERM ? ErrorCode::PermissionDenied
        : reason == ENOENT || reason == ENOTDIR               ? ErrorCode::CannotOpen
                                                              : ErrorCode::Io;
    return Error(code, QStringLiteral("Cannot read '%1': %2.").arg(path, qt_error_string(reason))).at(path);
}

/// A FIFO or a device would be read for ever.
void requireReadable(const QString &path, const struct stat &status)
{
    if (S_ISDIR(status.st_mode))
        throw Error(ErrorCode::CannotOpen, QStringLiteral("'%1' is a directory, not a file.").arg(path)).at(path);
    if (!S_ISREG(status.st_mode))
        throw Error(ErrorCode::CannotOpen, QStringLiteral("'%1' is not a regular file.").arg(path))
            .at(path)
            .advise(QStringLiteral("It is a pipe, a socket or a device; name a file instead, or remove it."));
    if (status.st_size > maximumSize)
        throw Error(ErrorCode::Io, QStringLiteral("'%1' is too large: %2 MiB, and %3 MiB is the most that is read.")
                                       .arg(path, QString::number(status.st_size / 1024 / 1024), QString::number(maximumSize / 1024 / 1024)))
            .at(path);
}

} // namespace

QByteArray readFile(const QString &path)
{
    const Descriptor file(QFile::encodeName(path));
    struct stat status = {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0) {
        const int reason = errno;
        if (::stat(QFile::encodeName(path).constData(), &status) == 0 && !S_ISREG(status.st_mode))
            requireReadable(path, status); // a socket cannot be opened at all
        throw cannotRead(path, reason);
    }
    requireReadable(path, status);
    QByteArray bytes(status.st_size + 1, Qt::Uninitialized); // one more: a file that grew is read to its end
    qsizetype filled = 0;
    for (;;) {
        const ssize_t got = ::read(file.number(), bytes.data() + filled, size_t(bytes.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw cannotRead(path, errno);
        filled += got;
        if (got == 0 || (filled == status.st_size && filled < bytes.size()))
            break;
        if (filled == bytes.size())
            bytes.resize(bytes.size() * 2);
    }
    bytes.truncate(filled);
    return bytes;
}

QString readTextFile(const QString &path)
{
    QByteArray bytes = readFile(path);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        throw Error(ErrorCode::Io, QStringLiteral("'%1' is not UTF-8 text.").arg(path))
            .at(path)
            .advise(QStringLiteral("Save the file as UTF-8."));
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

void writeNewTextFile(const QString &path, const QString &text)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        throw Error(ErrorCode::Io, QStringLiteral("Cannot create the folder '%1'.").arg(folder)).at(folder);
    if (QFileInfo::exists(path))
        throw Error(ErrorCode::Io, QStringLiteral("The file '%1' exists already.").arg(path))
            .at(path)
            .means(QStringLiteral("It was left as it is."));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        throw cannot(QStringLiteral("write"), file);
}

} // namespace meditrack
