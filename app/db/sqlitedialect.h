// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

namespace meditrack {

/// SQLite 3.35 or newer.
class SqliteDialect final : public Dialect
{
public:
    QString name() const override;
    QString implName() const override;
    bool transactionalDdl() const override { return true; }
    QString literal(const QVariant &value) const override;
    std::vector<ScriptPart> split(const QString &script) const override;
    QStringList tableNames(Connection &connection) const override;
    bool hasTable(Connection &connection, const QString &schema, const QString &table) const override;

protected:
    bool isReserved(const QString &word) const override;
    QString tableSuffix(const Table &table) const override;
    using Dialect::sqlFor;
    std::vector<Statement> sqlFor(const AddColumn &operation) const override;
    std::vector<Statement> sqlFor(const CreateTable &operation) const override;
    std::vector<Statement> sqlFor(const CreateIndex &operation) const override;

private:
    void makeAutoincrement(QString &createTable, const Table &table) const;
};

} // namespace meditrack
