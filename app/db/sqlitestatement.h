// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

struct sqlite3;
struct sqlite3_stmt;

namespace meditrack {

/// One prepared statement with values as QVariant holds them. Functions give SQLite's result codes; nothing throws.
class SqliteStatement
{
public:
    enum class Shape { Nothing, One, Several }; ///< how many statements a text holds, comments apart

    explicit SqliteStatement(sqlite3 *handle);
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    int prepare(const QString &sql);
    Shape shape() const { return m_shape; }
    int parameterCount() const;
    /// All of them, from the first; for a statement that has not begun or was reset. A value of no type of SQLite's goes as
    /// the text that QVariant makes of it, an empty text is no NULL.
    int bind(const QVariantList &values);
    int step();
    int reset();

    /// Rows that an INSERT, UPDATE or DELETE has changed; -1 for everything else, of which SQLite repeats the last such number.
    qint64 affected() const;
    bool hasRows() const; ///< a query, PRAGMA or RETURNING; there may be none of them
    QStringList columns() const;
    /// After step() gave SQLITE_ROW; NULL is an invalid QVariant. badText: the column of a text that is no UTF-8, if there is
    /// one; it stays as it was.
    QVariantList row(int *badText) const;

private:
    int bindOne(int index, const QVariant &value);
    QVariant value(int index, int *badText) const;

    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
    Shape m_shape = Shape::Nothing;
    bool m_isData = false; ///< an INSERT, UPDATE or DELETE
};

} // namespace meditrack
