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
    QString typeName(const ColumnType &type) const override;
    std::vector<ScriptPart> split(const QString &script) const override;
    /// Ignored inside a transaction, so it must come first (sqlite.org/foreignkeys.html, 2).
    QString beforeRun() const override { return QStringLiteral("PRAGMA foreign_keys=OFF"); }
    std::vector<TableName> tables(Connection &connection) const override;
    bool hasTable(Connection &connection, const QString &schema, const QString &table) const override;

protected:
    bool isReserved(const QString &word) const override;
    int longestName() const override { return 9999; }
    bool canAddConstraints() const override { return false; }
    bool hasComments() const override { return false; }
    QStringList knownOptions(OptionsOf kind) const override;
    QString columnSpecification(const Column &column, const Table &table) const override;
    QString tableSuffix(const Table &table) const override;
    QString renameWord() const override { return QStringLiteral("COLUMN "); }
    using Dialect::constraintText;
    QString constraintText(const PrimaryKey &key, const Table &table) const override;
    QString constraintText(const Unique &unique, const Table &table) const override;
    QString constraintText(const ForeignKey &key, const Table &table) const override;
    QString constraintEnd(const QVariantMap &options) const override;
    using Dialect::sqlFor;
    std::vector<Statement> sqlFor(const CreateIndex &operation) const override;
    std::vector<Statement> sqlFor(const BatchAlterTable &operation) const override;
};

} // namespace meditrack
