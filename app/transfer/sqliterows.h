// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlitecursor.h"
#include "transfer/rowstore.h"

#include <map>
#include <memory>

namespace meditrack {

/// The tables of an SQLite database, by name: without SQLite's own, views, the version table and the tables behind
/// virtual ones. Of virtual tables those whose rows can be read and written again: full-text search (unless its text is
/// in another table) and R-trees.
std::vector<TransferTable> sqliteTables(Connection &connection, const QString &versionTable, QStringList &warnings);

/// The rows of an SQLite database, inside a ReadTransaction of the caller.
class SqliteRowSource final : public RowSource
{
public:
    SqliteRowSource(Connection &connection, QString versionTable);
    std::vector<TransferTable> tables(QStringList &warnings) override;
    void open(const TransferTable &table) override;
    bool next() override { return m_cursor->next(); }
    std::span<const Cell> row() override { return m_cursor->row(); }

private:
    Connection &m_connection;
    QString m_versionTable;
    std::unique_ptr<SqliteCursor> m_cursor;
};

/// Writes rows into an SQLite database exactly as they are told, inside a Transaction (and a SqliteExactWriting) of the
/// caller.
class SqliteRowSink final : public RowSink
{
public:
    SqliteRowSink(Connection &connection, QString versionTable);
    std::vector<TransferTable> tables(QStringList &warnings) override;
    void open(const TransferTable &table, ImportMode mode) override;
    void setColumns(const QStringList &columns, bool withRowid) override;
    void write(std::span<const Cell> row) override;
    void close(std::optional<qint64> sequence) override;

private:
    QString insertSql(const QStringList &columns, bool withRowid) const;

    Connection &m_connection;
    QString m_versionTable;
    TransferTable m_table;
    ImportMode m_mode = ImportMode::Replace;
    bool m_skipsRowid = false; ///< the number is in the file, but must not take the place of another row's
    SqliteCursor *m_insert = nullptr;
    std::map<QStringList, std::unique_ptr<SqliteCursor>> m_statements; ///< by columns, of this table
};

/// Fills the full-text indexes whose text is in other tables anew.
void rebuildSqliteIndexes(Connection &connection);

} // namespace meditrack
