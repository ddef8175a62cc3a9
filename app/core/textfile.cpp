// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/textfile.h"

#include "core/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

#include <cerrno>

#include <sys/stat.h>

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

/// A FIFO or a device would be read for ever.
void requireReadable(const QString &path)
{
    struct stat status = {};
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &status) != 0) {
        if (::lstat(name.constData(), &status) == 0 && S_ISLNK(status.st_mode) && errno == ENOENT)
            throw Error(ErrorCode::CannotOpen, QStringLiteral("Cannot read '%1': it is a link to '%2', which is not there.")
                                                   .arg(path, QFile::symLinkTarget(path)))
                .at(path);
        return; // opening it tells why
    }
    if (S_ISDIR(status.st_mode))
        throw Error(ErrorCode::CannotOpen, QStringLiteral("'%1' is a directory, not a file.").arg(path)).at(path);
    if (!S_ISREG(status.st_mode))
        throw Error(ErrorCode::CannotOpen, QStringLiteral("'%1' is not a regular file.").arg(path))
            .at(path)
            .advise(QStringLiteral("It is a pipe, a socket or a device; name a file instead, or remove it."));
    if (status.st_size > maximumSize)
        throw Error(ErrorCode::Io, QStringLiteral("'%1' is too large: %2 MiB, and %3 MiB is the most that is read.")
                                       .arg(path).arg(status.st_size / 1024 / 1024).arg(maximumSize / 1024 / 1024))
            .at(path);
}

} // namespace

QByteArray readFile(const QString &path)
{
    requireReadable(path);
    // Unbuffered: one read of the whole is all that follows, 10,000 times for a long history.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw cannot(QStringLiteral("read"), file);
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        throw cannot(QStringLiteral("read"), file);
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
