// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/textfile.h"

#include "core/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

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

} // namespace

QByteArray readFile(const QString &path)
{
    // Unbuffered: one read of the whole is all that follows, 10,000 times for a long history.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        if (QFileInfo(path).isDir())
            throw Error(ErrorCode::CannotOpen, QStringLiteral("'%1' is a directory, not a file.").arg(path)).at(path);
        throw cannot(QStringLiteral("read"), file);
    }
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
