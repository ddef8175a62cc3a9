// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/pagecompare.h"

#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <cstring>

namespace meditrack {

namespace {

constexpr int comparedAtOnce = 1 << 20;
constexpr sqlite3_int64 lockingPage = 0x40000000; // holds nothing; SQLite does not copy it

/// Bytes of the header that a copy has of its own.
void blank(QByteArray &start)
{
    constexpr std::pair<int, int> own[] = {{18, 2}, {24, 4}, {40, 4}, {92, 8}}; // WAL, change counter, schema cookie, valid-for and SQLite's version
    for (const auto &[offset, size] : own)
        std::memset(start.data() + offset, 0, size_t(size));
}

/// Through SQLite's own descriptor: closing another one would drop its locks. nullptr: there is none.
sqlite3_file *fileOf(const Connection &connection)
{
    sqlite3_file *file = nullptr;
    const int code = sqlite3_file_control(connection.sqlite(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return code == SQLITE_OK && file && file->pMethods ? file : nullptr;
}

} // namespace

quint32 changeCounter(const Connection &connection)
{
    constexpr sqlite3_int64 place = 24;
    uchar bytes[4] = {};
    sqlite3_file *file = fileOf(connection);
    return file && file->pMethods->xRead(file, bytes, sizeof bytes, place) == SQLITE_OK ? qFromBigEndian<quint32>(bytes) : 0;
}

bool hasSamePages(Connection &connection, const QString &other, const QString &what, Progress &progress)
{
    connection.execute(QStringLiteral("SELECT count(*) FROM sqlite_schema")); // BEGIN alone looks at nothing and holds nobody back
    sqlite3_file *file = fileOf(connection);
    sqlite3_int64 size = 0;
    QFile expected(other);
    if (!file || file->pMethods->xFileSize(file, &size) != SQLITE_OK || !expected.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || size != expected.size() || size < 512)
        return false;
    event::Advance far{what, 0, size, event::Advance::Unit::Bytes};
    QByteArray here(comparedAtOnce, Qt::Uninitialized);
    QByteArray there(comparedAtOnce, Qt::Uninitialized);
    const int pageSize = connection.scalar(QStringLiteral("PRAGMA page_size")).toInt();
    for (sqlite3_int64 at = 0; at < size; at += comparedAtOnce) {
        if (progress.cancelled())
            throw Error(ErrorCode::Cancelled, QStringLiteral("Cancelled."));
        progress.report(far);
        const int bytes = int(qMin<sqlite3_int64>(comparedAtOnce, size - at));
        if (file->pMethods->xRead(file, here.data(), bytes, at) != SQLITE_OK || expected.read(there.data(), bytes) != bytes)
            return false;
        if (at == 0) {
            blank(here);
            blank(there);
        }
        const int skipped = at == lockingPage ? pageSize : 0;
        if (std::memcmp(here.constData() + skipped, there.constData() + skipped, size_t(bytes - skipped)) != 0)
            return false;
        far.done = at + bytes;
    }
    progress.report(far);
    return true;
}

} // namespace meditrack
