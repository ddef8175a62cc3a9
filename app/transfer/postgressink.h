// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/postgreskeys.h"

#include <memory>

namespace meditrack {

/// Writes rows into a PostgreSQL database by COPY, some thousands at a time, so that the places of few need be remembered.
/// Upsert: by COPY into a table of its own, and from there.
class PostgresRowSink final : public RowSink
{
public:
    PostgresRowSink(Connection &connection, const Config &config, Progress &progress);
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
    const PostgresTable *find(const QString &name) const;
    void clear(const PostgresTable &table);
    void makeStage();
    void startCopy();
    void flush();
    void mergeStage(qint64 rows);
    void merge(qint64 from, qint64 to);
    QString mergeSql() const;
    void requireOwnNumbers(qint64 from, qint64 to);
    QStringList quotedColumns() const;

    Connection &m_connection;
    Config m_config;
    Progress &m_progress;
    Transaction m_transaction;
    PostgresKeys m_keys;
    std::vector<PostgresTable> m_tables;
    ImportMode m_mode = ImportMode::Replace;
    QStringList m_cleared; ///< tables that are empty by now
    struct Done
    {
        const PostgresTable *table;
        std::optional<qint64> sequence;
    };
    std::vector<Done> m_done;

    // The table that is open.
    const PostgresTable *m_table = nullptr;
    QStringList m_columns;
    std::vector<size_t> m_indexes; ///< of the columns in the table
    bool m_withRowid = false;
    qint64 m_written = 0;
    std::unique_ptr<PostgresCopyIn> m_copy; ///< goes before the transaction
};

} // namespace meditrack
