// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/rawcopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <unistd.h>

namespace meditrack {

namespace {

constexpr int copiedAtOnce = 1 << 20;

Error ioError(const QString &what, const QString &why)
{
    return Error(ErrorCode::Io, QStringLiteral("%1: %2.").arg(what, why)).means(QStringLiteral("Nothing has been changed."));
}

void createFile(QFile &file)
{
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        throw ioError(QStringLiteral("'%1' cannot be written").arg(file.fileName()), file.errorString());
}

void append(QFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) != bytes.size())
        throw ioError(QStringLiteral("'%1' cannot be written").arg(file.fileName()), file.errorString());
}

void flush(QFile &file)
{
    if (::fsync(file.handle()) != 0)
        throw ioError(QStringLiteral("'%1' cannot be written").arg(file.fileName()), QString::fromLocal8Bit(strerror(errno)));
}

/// A file that SQLite has no locks on.
void copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        throw ioError(QStringLiteral("'%1' cannot be read").arg(from), source.errorString());
    QFile copy(to);
    createFile(copy);
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(copiedAtOnce);
        if (bytes.isEmpty())
            throw ioError(QStringLiteral("'%1' cannot be read").arg(from), source.errorString());
        append(copy, bytes);
    }
    flush(copy);
}

/// The connection's own file, through its own descriptor.
void copyOpenFile(Connection &connection, const QString &to, Progress &progress)
{
    sqlite3_file *source = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(connection.sqlite(), "main", SQLITE_FCNTL_FILE_POINTER, &source) != SQLITE_OK || !source || !source->pMethods
        || source->pMethods->xFileSize(source, &size) != SQLITE_OK)
        throw ioError(QStringLiteral("The database file cannot be read"), QStringLiteral("SQLite does not give it away"));
    QFile copy(to);
    createFile(copy);
    event::Advance far{QStringLiteral("Keeping the bytes of the damaged database"), 0, size, event::Advance::Unit::Bytes};
    QByteArray bytes;
    for (sqlite3_int64 offset = 0; offset < size; offset += bytes.size()) {
        if (progress.cancelled())
            throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
        bytes.resize(qsizetype(qMin<sqlite3_int64>(copiedAtOnce, size - offset)));
        if (source->pMethods->xRead(source, bytes.data(), int(bytes.size()), offset) != SQLITE_OK)
            throw ioError(QStringLiteral("The database file cannot be read"), QStringLiteral("at byte %1").arg(offset));
        append(copy, bytes);
        progress.report(far);
        far.done = offset + bytes.size();
    }
    progress.report(far);
    flush(copy);
}

} // namespace

QStringList companionsOf(const QString &path)
{
    return {path + QStringLiteral("-wal"), path + QStringLiteral("-journal")};
}

void copyRaw(Connection &connection, const QString &folder, Progress &progress)
{
    const QString path = QFileInfo(connection.url().filePath()).canonicalFilePath();
    copyOpenFile(connection, folder + QLatin1Char('/') + QFileInfo(path).fileName(), progress);
    for (const QString &companion : companionsOf(path)) {
        const QString copy = folder + QLatin1Char('/') + QFileInfo(companion).fileName();
        // What set it aside has brought it there already.
        if (QFileInfo(companion).isFile() && !QFileInfo::exists(copy))
            copyFile(companion, copy);
    }
}

void setAsideCompanions(const QString &path, const QString &folder)
{
    for (const QString &companion : companionsOf(path)) {
        if (!QFileInfo(companion).isFile())
            continue;
        copyFile(companion, folder + QLatin1Char('/') + QFileInfo(companion).fileName());
        if (!QFile::remove(companion))
            throw ioError(QStringLiteral("'%1' cannot be removed").arg(companion), QStringLiteral("it would be played back over the restored database"));
    }
    QFile::remove(path + QStringLiteral("-shm")); // an index of the log that is gone; it holds nothing of its own
}

void putBackCompanions(const QString &path, const QString &folder)
{
    for (const QString &companion : companionsOf(path)) {
        const QString kept = folder + QLatin1Char('/') + QFileInfo(companion).fileName();
        if (QFileInfo(kept).isFile() && !QFileInfo::exists(companion))
            copyFile(kept, companion);
    }
}

} // namespace meditrack
