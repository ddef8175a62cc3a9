// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "schema/operation.h"

#include <memory>
#include <vector>

namespace meditrack {

/// One statement and its parameters: none, one set, or many sets for the same text.
struct Statement
{
    QString sql; ///< '?' for each parameter
    std::vector<QVariantList> rows;
    QString once = {}; ///< not empty: left out if a statement of the same name was made before in the same run
};

/// What a kind of database says in its own way: SQL text for operations, quoting, inspection.
/// The texts are those that SQLAlchemy compiles, so that a schema made here equals one made by Alembic
/// to the letter. Shared rules are here, exceptions in the subclasses.
class Dialect
{
public:
    virtual ~Dialect() = default;
    static std::unique_ptr<Dialect> create(const DatabaseUrl &url);
    static std::unique_ptr<Dialect> named(const QString &name); ///< "sqlite" or "postgresql"

    virtual QString name() const = 0; ///< "sqlite"
    virtual QString implName() const = 0; ///< "SQLiteImpl", in Alembic's log line
    virtual bool transactionalDdl() const = 0;

    /// Throws Error (Unsupported) for what this dialect cannot do.
    std::vector<Statement> sql(const Operation &operation) const;
    /// A value as a literal, for --sql.
    virtual QString literal(const QVariant &value) const;
    /// The statement with its parameters as literals, one text for each set: for --sql.
    QStringList inlined(const Statement &statement) const;

    QString quoted(const QString &identifier) const; ///< in quotes only where needed
    QString qualified(const QString &schema, const QString &name) const;
    /// The type as this database spells it. Throws Error (Unsupported) for one that it does not have.
    virtual QString typeName(const ColumnType &type) const;

    /// The statements of a script with the line each begins at (1-based).
    struct ScriptPart
    {
        QString sql;
        int line = 1;
    };
    virtual std::vector<ScriptPart> split(const QString &script) const = 0;

    /// Names of the user's tables and views are not told apart from the version table here.
    virtual QStringList tableNames(Connection &connection) const = 0;
    virtual bool hasTable(Connection &connection, const QString &schema, const QString &table) const = 0;

protected:
    virtual bool isReserved(const QString &word) const = 0;
    virtual QString columnSpecification(const Column &column) const;
    /// What follows the closing bracket of CREATE TABLE; refuses options that the dialect does not know.
    virtual QString tableSuffix(const Table &table) const = 0;
    virtual QString defaultText(const ServerDefault &value) const;
    virtual std::vector<Statement> sqlFor(const CreateTable &operation) const;
    virtual std::vector<Statement> sqlFor(const DropTable &operation) const;
    virtual std::vector<Statement> sqlFor(const AddColumn &operation) const = 0;
    virtual std::vector<Statement> sqlFor(const DropColumn &operation) const;
    virtual std::vector<Statement> sqlFor(const RenameTable &operation) const;
    virtual std::vector<Statement> sqlFor(const CreateIndex &operation) const;
    virtual std::vector<Statement> sqlFor(const DropIndex &operation) const;
    virtual std::vector<Statement> sqlFor(const AlterColumn &operation) const;
    virtual std::vector<Statement> sqlFor(const AddConstraint &operation) const;
    virtual std::vector<Statement> sqlFor(const DropConstraint &operation) const;
    virtual std::vector<Statement> sqlFor(const CreateTableComment &operation) const;
    virtual std::vector<Statement> sqlFor(const DropTableComment &operation) const;
    virtual std::vector<Statement> sqlFor(const CreateEnum &operation) const;
    virtual std::vector<Statement> sqlFor(const DropEnum &operation) const;
    virtual std::vector<Statement> sqlFor(const CreateSequence &operation) const;
    virtual std::vector<Statement> sqlFor(const DropSequence &operation) const;
    virtual std::vector<Statement> sqlFor(const BatchAlterTable &operation) const;
    virtual std::vector<Statement> sqlFor(const BulkInsert &operation) const;
    virtual std::vector<Statement> sqlFor(const ExecuteSql &operation) const;

    QString quotedList(const QStringList &identifiers) const;
    QString constraintText(const PrimaryKey &key) const;
    QString constraintText(const Constraint &constraint) const;
};

} // namespace meditrack
