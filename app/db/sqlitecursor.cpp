// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitecursor.h"

#include <sqlite3.h>

namespace meditrack {

SqliteCursor::SqliteCursor(Connection &connection, const QString &sql)
    : m_connection(connection)
{
    const QByteArray text = sql.toUtf8();
    const int code = sqlite3_prepare_v3(connection.sqlite(), text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK)
        throw connection.errorFor(code, QString::fromUtf8(sqlite3_errmsg(connection.sqlite()))).executing(sql);
    m_row.resize(size_t(sqlite3_column_count(m_statement)));
}

SqliteCursor::~SqliteCursor()
{
    sqlite3_finalize(m_statement);
}

void SqliteCursor::bind(int index, const Cell &cell)
{
    int code = SQLITE_OK;
    const char *bytes = cell.bytes.empty() ? "" : cell.bytes.data(); // a null pointer would be NULL
    switch (cell.kind) {
    case Cell::Kind::Null:
        code = sqlite3_bind_null(m_statement, index + 1);
        break;
    case Cell::Kind::Integer:
        code = sqlite3_bind_int64(m_statement, index + 1, cell.integer);
        break;
    case Cell::Kind::Real:
        code = sqlite3_bind_double(m_statement, index + 1, cell.real);
        break;
    case Cell::Kind::Text:
        code = sqlite3_bind_text64(m_statement, index + 1, bytes, cell.bytes.size(), SQLITE_STATIC, SQLITE_UTF8);
        break;
    case Cell::Kind::Blob:
        code = sqlite3_bind_blob64(m_statement, index + 1, bytes, cell.bytes.size(), SQLITE_STATIC);
        break;
    }
    if (code != SQLITE_OK)
        fail(code);
}

bool SqliteCursor::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(code);
    return false;
}

std::span<const Cell> SqliteCursor::row()
{
    for (int i = 0; i < int(m_row.size()); ++i) {
        Cell &cell = m_row[size_t(i)];
        // The pointer first, then the length: sqlite.org/c3ref/column_blob.html.
        switch (sqlite3_column_type(m_statement, i)) {
        case SQLITE_INTEGER:
            cell.kind = Cell::Kind::Integer;
            cell.integer = sqlite3_column_int64(m_statement, i);
            break;
        case SQLITE_FLOAT:
            cell.kind = Cell::Kind::Real;
            cell.real = sqlite3_column_double(m_statement, i);
            break;
        case SQLITE_TEXT: {
            const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, i));
            if (!text)
                fail(SQLITE_NOMEM);
            cell = Cell::ofText({text, size_t(sqlite3_column_bytes(m_statement, i))});
            break;
        }
        case SQLITE_BLOB: {
            const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, i));
            const auto size = size_t(sqlite3_column_bytes(m_statement, i));
            cell = Cell::ofBlob(bytes ? std::string_view(bytes, size) : std::string_view()); // an empty blob has no pointer
            break;
        }
        default:
            cell.kind = Cell::Kind::Null;
        }
    }
    return m_row;
}

void SqliteCursor::run()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        fail(code);
    sqlite3_reset(m_statement);
}

void SqliteCursor::reset()
{
    sqlite3_reset(m_statement);
}

void SqliteCursor::fail(int code)
{
    const QString text = QString::fromUtf8(sqlite3_errmsg(m_connection.sqlite()));
    const QString sql = QString::fromUtf8(sqlite3_sql(m_statement));
    sqlite3_reset(m_statement);
    throw m_connection.errorFor(code, text).executing(sql);
}

SqliteExactWriting::SqliteExactWriting(Connection &connection)
    : m_connection(connection)
{
    sqlite3 *handle = connection.sqlite();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, -1, &m_triggers);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, -1, &m_foreignKeys);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
}

SqliteExactWriting::~SqliteExactWriting()
{
    sqlite3 *handle = m_connection.sqlite();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, m_triggers, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, m_foreignKeys, nullptr);
}

} // namespace meditrack
