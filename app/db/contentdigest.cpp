// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/contentdigest.h"

#include "db/postgresdigest.h"
#include "db/waiting.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <sqlite3.h>

#include <bit>
#include <memory>

namespace meditrack {

namespace {

constexpr qsizetype bufferBytes = 64 << 10;

class Digest
{
public:
    Digest(Connection &connection, const QString &what, Progress &progress)
        : m_connection(connection)
        , m_progress(progress)
        , m_far{what, 0, -1, event::Advance::Unit::Rows}
    {
        m_buffer.reserve(bufferBytes * 2);
        m_sinceReport.start();
    }

    /// Every row that a query gives. One that the database refuses (a function that only the application has) stands
    /// for itself, by its error.
    void addQuery(const QByteArray &sql)
    {
        sqlite3 *handle = m_connection.sqlite();
        sqlite3_stmt *prepared = nullptr;
        int code = sqlite3_prepare_v2(handle, sql.constData(), int(sql.size()), &prepared, nullptr);
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, &sqlite3_finalize);
        add(sql);
        while (code == SQLITE_OK || code == SQLITE_ROW) {
            code = sqlite3_step(prepared);
            if (code == SQLITE_ROW)
                addRow(prepared);
        }
        if (code == SQLITE_ERROR)
            add(sqlite3_errmsg(handle));
        else if (code != SQLITE_DONE)
            throw m_connection.errorFor(code, QString::fromUtf8(sqlite3_errmsg(handle)));
    }

    QByteArray hex()
    {
        m_hash.addData(m_buffer);
        if (m_far.total >= 0 || m_far.done > 0) {
            m_far.total = m_far.done;
            m_progress.report(m_far);
        }
        return m_hash.result().toHex();
    }

private:
    void add(QByteArrayView bytes)
    {
        const qint64 size = bytes.size();
        m_buffer.append(reinterpret_cast<const char *>(&size), sizeof size); // so that no two sequences read the same
        m_buffer.append(bytes);
        if (m_buffer.size() >= bufferBytes) {
            m_hash.addData(m_buffer);
            m_buffer.resize(0);
        }
    }

    void addRow(sqlite3_stmt *row)
    {
        const int columns = sqlite3_column_count(row);
        for (int i = 0; i < columns; ++i) {
            const int type = sqlite3_column_type(row, i);
            m_buffer.append(char(type));
            if (type == SQLITE_INTEGER) {
                const sqlite3_int64 value = sqlite3_column_int64(row, i);
                m_buffer.append(reinterpret_cast<const char *>(&value), sizeof value);
            } else if (type == SQLITE_FLOAT) {
                const auto value = std::bit_cast<quint64>(sqlite3_column_double(row, i));
                m_buffer.append(reinterpret_cast<const char *>(&value), sizeof value);
            } else if (type != SQLITE_NULL) {
                const void *bytes = sqlite3_column_blob(row, i);
                add({static_cast<const char *>(bytes), sqlite3_column_bytes(row, i)});
            }
        }
        ++m_far.done;
        if ((m_far.done & 0x3ff) == 0 && m_sinceReport.elapsed() >= betweenReports) {
            m_progress.report(m_far);
            m_sinceReport.start();
        }
    }

    Connection &m_connection;
    Progress &m_progress;
    event::Advance m_far;
    QElapsedTimer m_sinceReport;
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
    QByteArray m_buffer;
};

QByteArray quoted(QString name)
{
    return '"' + name.replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + '"';
}

} // namespace

QByteArray contentDigest(Connection &connection, const QString &what, Progress &progress)
{
    if (!connection.url().isSqlite())
        return postgresDigest(connection, what, progress);
    const ResultRows tables = connection.execute(QStringLiteral(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY name"));
    Digest digest(connection, what, progress);
    digest.addQuery("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name");
    digest.addQuery("PRAGMA user_version");
    digest.addQuery("PRAGMA application_id");
    for (const QVariantList &row : tables.rows)
        digest.addQuery("SELECT * FROM " + quoted(row.front().toString()) + " NOT INDEXED"); // by itself, in no index's order
    return digest.hex();
}

} // namespace meditrack
