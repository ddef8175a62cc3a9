// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/postgrestables.h"

#include <memory>

namespace meditrack {

/// The rows of a PostgreSQL database, inside a ReadTransaction of the caller.
class PostgresRowSource final : public RowSource
{
public:
    PostgresRowSource(Connection &connection, const Config &config, Progress &progress);
    std::vector<TransferTable> tables(QStringList &warnings) override;
    void measure(TransferTable &table) override;
    void open(const TransferTable &table) override;
    bool next() override { return m_copy->next(); }
    std::span<const Cell> row() override { return m_reader->read(m_copy->row()); }

private:
    const PostgresTable &at(const TransferTable &table) const;

    Connection &m_connection;
    Progress &m_progress;
    std::vector<PostgresTable> m_tables; ///< by name
    std::unique_ptr<PostgresCopyOut> m_copy;
    std::unique_ptr<PostgresCellReader> m_reader;
};

} // namespace meditrack
