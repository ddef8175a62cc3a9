// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupsource.h"

namespace meditrack {

/// An SQLite file, copied by SQLite's online backup API.
class SqliteSource final : public BackupSource
{
public:
    SqliteSource(const Config &config, Progress &progress);

    BackupForm plainForm() const override { return BackupForm::Plain; }
    qint64 estimatedBytes() override { return m_connection.sizeBytes(); }
    void write(const QString &path, BackupForm form, Manifest &manifest) override;

private:
    void check(const QString &path, Manifest &manifest);

    const Config &m_config;
    Progress &m_progress;
    Connection m_connection;
};

} // namespace meditrack
