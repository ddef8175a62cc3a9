// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

namespace meditrack {

/// PostgreSQL 12 or newer. Text only so far: connections come later.
class PostgresDialect final : public Dialect
{
public:
    QString name() const override;
    QString implName() const override;
    bool transactionalDdl() const override { return true; }
    std::vector<ScriptPart> split(const QString &script) const override;
    QStringList tableNames(Connection &connection) const override;
    bool hasTable(Connection &connection, const QString &schema, const QString &table) const override;

protected:
    bool isReserved(const QString &word) const override;
    QString tableSuffix(const Table &table) const override;
    using Dialect::sqlFor;
    std::vector<Statement> sqlFor(const AddColumn &operation) const override;
};

} // namespace meditrack
