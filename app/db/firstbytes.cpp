// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/firstbytes.h"

#include <sqlite3.h>

#include <memory>

namespace meditrack {

QByteArray firstBytes(const QString &path, int count)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, &sqlite3_close);
    sqlite3_file *file = nullptr;
    sqlite3_int64 size = 0;
    if (code != SQLITE_OK || sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods
        || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return {};
    QByteArray bytes(static_cast<qsizetype>(qMin<sqlite3_int64>(size, count)), Qt::Uninitialized);
    if (file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0) != SQLITE_OK)
        return {};
    return bytes;
}

} // namespace meditrack
