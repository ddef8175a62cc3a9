// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/invariants.h"
#include "db/sqlitecursor.h"
#include "transfer/rowstore.h"

#include <map>
#include <memory>
#include <string>

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

/// Writes rows into an SQLite database. One statement takes many rows, which saves more than half of SQLite's time; where it fails it has done nothing
/// (OR ABORT), and its rows are written one by one to find the one that is refused.
class SqliteRowSink final : public RowSink
{
public:
    SqliteRowSink(Connection &connection, QString versionTable);
    std::vector<TransferTable> tables(const QStringList &names) override;
    void begin(const QStringList &names, ImportMode mode) override;
    void open(const TransferTable &table) override;
    void setColumns(const QStringList &columns, bool withRowid) override;
    void write(std::span<const Cell> row) override;
    qint64 rowsWritten() const override { return m_written; }
    void close(std::optional<qint64> sequence) override;
    qint64 count(const QString &table) override;
    void finish(const QString &file) override;
    void commit() override { m_transaction.commit(); }

private:
    QString insertSql(const QStringList &columns, bool withRowid, size_t rows) const;
    void flush();
    void writeOne(std::span<const Cell> row);
    void setSequence(std::optional<qint64> sequence);

    /// The statements for rows with the same columns.
    struct Inserts
    {
        std::unique_ptr<SqliteCursor> one;
        std::unique_ptr<SqliteCursor> many; ///< made once there are enough rows
        size_t rows = 1; ///< of `many`
    };

    Connection &m_connection;
    QString m_versionTable;
    SqliteExactWriting m_exactly; ///< before the transaction, or it would have no effect
    Transaction m_transaction;
    bool m_hasRows = false;
    ForeignKeyViolations m_before;
    TransferTable m_table;
    ImportMode m_mode = ImportMode::Replace;
    QStringList m_columns;
    bool m_withRowid = false; ///< the number of the row is written
    bool m_skipsRowid = false; ///< the number is in the file, but must not take the place of another row's
    std::map<QStringList, Inserts> m_statements; ///< by columns, of this table
    Inserts *m_inserts = nullptr;
    qint64 m_written = 0;
    std::vector<Cell> m_waiting; ///< cells of rows that wait; their bytes are in m_bytes
    std::string m_bytes; ///< never grows, so that the cells stay right
};

} // namespace meditrack
