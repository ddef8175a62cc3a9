// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupsource.h"
#include "db/postgresprogram.h"
#include "db/servertables.h"

#include <optional>

namespace meditrack {

/// A PostgreSQL database, dumped by pg_dump in the snapshot in which its rows are counted
/// (postgresql.org/docs/current/functions-admin.html, "Snapshot Synchronization Functions").
class PostgresSource final : public BackupSource
{
public:
    PostgresSource(const Config &config, Progress &progress, Connection *moment);

    BackupForm plainForm() const override { return BackupForm::Dump; }
    qint64 estimatedBytes() override;
    void write(const QString &path, BackupForm form, Manifest &manifest) override;

private:
    QString openSnapshot(); ///< its name
    void describe(Manifest &manifest);
    void readHeads(Manifest &manifest);
    void checkContents(const QString &path);

    const Config &m_config;
    Progress &m_progress;
    Connection *m_moment;
    Connection m_connection;
    PostgresProgram m_program;
    std::optional<ReadTransaction> m_transaction;
    qint64 m_estimate = -1; ///< bytes; not asked yet
    std::vector<ServerTable> m_tables;
};

} // namespace meditrack
