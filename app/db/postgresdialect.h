// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dialect.h"

class QRegularExpression;

namespace meditrack {

/// What no word of a statement stands in: strings, quoted names, bodies between dollar signs, comments
/// (postgresql.org/docs/current/sql-syntax-lexical.html).
const QRegularExpression &postgresEnclosed();
/// PostgreSQL 12 or newer.
class PostgresDialect final : public Dialect
{
public:
    explicit PostgresDialect(Use use = Use::Text)
        : m_use(use)
    { }
    QString name() const override;
    QString implName() const override;
    bool transactionalDdl() const override { return true; }
    QString literal(const QVariant &value) const override;
    QString typeName(const ColumnType &type) const override;
    std::vector<ScriptPart> split(const QString &script) const override;
    QString withPlaceholders(const QString &sql) const override;
    std::vector<TableName> tables(Connection &connection) const override;
    bool hasTable(Connection &connection, const QString &schema, const QString &table) const override;

protected:
    bool isReserved(const QString &word) const override;
    int longestName() const override { return 63; }
    bool canAddConstraints() const override { return true; }
    bool hasComments() const override { return true; }
    bool hasTypedSequences() const override { return true; }
    QStringList knownOptions(OptionsOf kind) const override;
    QString columnSpecification(const Column &column, const Table &table) const override;
    QString computedText(const Computed &computed) const override;
    QString tableSuffix(const Table &table) const override;
    QString distinctness(const QVariantMap &options) const override;
    QString includedColumns(const QVariantMap &options) const override;
    QString constraintEnd(const QVariantMap &options) const override;
    QString deleteRule(const QString &onDelete) const override;
    using Dialect::constraintText;
    QString constraintText(const Exclude &exclude, const Table &table) const override;
    QString typeChange(const AlterColumn &operation) const override;
    QString identityChange(const AlterColumn &operation) const override;
    QString commentChange(const AlterColumn &operation) const override;
    bool changesTypeFirst() const override { return true; }
    using Dialect::sqlFor;
    std::vector<Statement> sqlFor(const CreateTable &operation) const override;
    std::vector<Statement> sqlFor(const CreateIndex &operation) const override;
    std::vector<Statement> sqlFor(const AlterColumn &operation) const override;
    std::vector<Statement> sqlFor(const CreateEnum &operation) const override;
    std::vector<Statement> sqlFor(const DropEnum &operation) const override;
    std::vector<Statement> sqlFor(const BatchAlterTable &operation) const override;

private:
    const Use m_use;
    QString enumName(const ColumnType &type) const; ///< of an ENUM or a DOMAIN
    QString arrayName(const ColumnType &type) const;
    Statement createType(const ColumnType &type) const;
};

} // namespace meditrack
