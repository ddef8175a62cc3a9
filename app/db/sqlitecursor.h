// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cell.h"
#include "db/connection.h"

#include <span>

struct sqlite3_stmt;

namespace meditrack {

/// A prepared statement on the driver's own handle, row by row, with SQLite's storage classes as they are: for tables
/// that do not fit into memory. Connection::execute drains a query; a cursor must be gone (or reset) before others can
/// write, or the schema can change.
class SqliteCursor
{
public:
    /// Throws Error as Connection::execute does.
    SqliteCursor(Connection &connection, const QString &sql);
    ~SqliteCursor();
    SqliteCursor(const SqliteCursor &) = delete;
    SqliteCursor &operator=(const SqliteCursor &) = delete;

    /// index is 0-based. The bytes must stay until run() or reset() is over.
    void bind(int index, const Cell &cell);
    /// Whether there is one more row. Throws Error (Cancelled, …).
    bool next();
    /// The row that next() found; its bytes stay until the next call. A REAL that is not a number is NULL in SQLite.
    std::span<const Cell> row();
    /// For statements without rows: runs it with what is bound, ready to be bound anew.
    void run();
    void reset();

private:
    [[noreturn]] void fail(int code);

    Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
    std::vector<Cell> m_row;
};

/// While it lives the connection writes rows exactly as they are told: no trigger fires (TEMP triggers apart) and no
/// foreign key acts. Made before BEGIN, because SQLite ignores foreign_keys inside a transaction (sqlite.org/pragma.html,
/// foreign_keys); the schema is not touched.
class SqliteExactWriting
{
public:
    explicit SqliteExactWriting(Connection &connection);
    ~SqliteExactWriting();
    SqliteExactWriting(const SqliteExactWriting &) = delete;
    SqliteExactWriting &operator=(const SqliteExactWriting &) = delete;

private:
    Connection &m_connection;
    int m_triggers = 1;
    int m_foreignKeys = 0;
};

} // namespace meditrack
