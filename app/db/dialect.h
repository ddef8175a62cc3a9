// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "db/connection.h"
#include "schema/operation.h"

#include <functional>
#include <memory>
#include <vector>

namespace meditrack {

/// One statement and its parameters: none, one set, or many sets for the same text.
struct Statement
{
    QString sql; ///< '?' for each parameter
    std::vector<QVariantList> rows = {};
    QString once = {}; ///< not empty: left out if a statement of the same name was made before in the same run
};

/// A table of the user's.
struct TableName
{
    QString schema; ///< empty where the name alone finds it
    QString name;
    QString shown; ///< for people and manifests: no other table of the database has the same
    bool isReadable = true; ///< this user may read its rows
};

/// What a kind of database says in its own way: SQL text for operations, quoting, inspection.
/// The texts are those that SQLAlchemy compiles, so that a schema made here equals one made by Alembic
/// to the letter. Shared rules are here, exceptions in the subclasses.
/// The members are in dialect.cpp, tablesql.cpp (CREATE TABLE and indexes), altersql.cpp and typenames.cpp.
class Dialect
{
public:
    virtual ~Dialect() = default;
    /// What its statements are for: text to be read, which is Alembic's to the letter, or a connection that is there.
    enum class Use { Text, Connection };
    static std::unique_ptr<Dialect> create(const DatabaseUrl &url, Use use = Use::Text);
    static std::unique_ptr<Dialect> named(const QString &name, Use use = Use::Text); ///< "sqlite" or "postgresql"

    virtual QString name() const = 0; ///< "sqlite"
    virtual QString implName() const = 0; ///< "SQLiteImpl", in Alembic's log line
    virtual bool transactionalDdl() const = 0;

    /// Throws Error (Unsupported) for what this dialect cannot do.
    std::vector<Statement> sql(const Operation &operation) const;
    /// A value as a literal, for --sql.
    virtual QString literal(const QVariant &value) const;
    /// The statement with its parameters as literals, one text for each set: for --sql.
    QStringList inlined(const Statement &statement) const;
    /// The text of a statement as Connection::execute() takes it, when there are parameters.
    virtual QString withPlaceholders(const QString &sql) const { return sql; }

    /// What has to be said before the transaction of an upgrade begins; empty for nothing.
    virtual QString beforeRun() const { return {}; }

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

    /// All tables of the user's, by name, the version table included.
    virtual std::vector<TableName> tables(Connection &connection) const = 0;
    virtual bool hasTable(Connection &connection, const QString &schema, const QString &table) const = 0;

protected:
    /// The text with something for each '?'; with gets its number, from 0.
    static QString replacedMarks(const QString &sql, const std::function<QString(int)> &with);
    virtual bool isReserved(const QString &word) const = 0;
    virtual int longestName() const = 0; ///< of a constraint or an index
    virtual bool canAddConstraints() const = 0; ///< ALTER TABLE … ADD CONSTRAINT
    virtual bool hasComments() const = 0; ///< COMMENT ON …
    virtual bool hasTypedSequences() const { return false; } ///< CREATE SEQUENCE … AS type

    /// What things have options of their own in a dialect.
    enum class OptionsOf { Table, Column, Index, PrimaryKey, Unique, ForeignKey, Check };
    virtual QStringList knownOptions(OptionsOf kind) const = 0;
    /// A keyword that nobody reads would be a promise not kept. Throws Error (Unsupported).
    void refuseOthers(const QVariantMap &options, OptionsOf kind) const;

    virtual QString columnSpecification(const Column &column, const Table &table) const = 0;
    /// What DEFAULT is followed by.
    QString defaultText(const ServerDefault &value) const;
    virtual QString computedText(const Computed &computed) const;
    QString identityText(const Identity &identity) const;
    QString identityOptions(const Identity &options) const;
    /// What follows the closing bracket of CREATE TABLE.
    virtual QString tableSuffix(const Table &table) const = 0;

    virtual std::vector<Statement> sqlFor(const CreateTable &operation) const;
    virtual std::vector<Statement> sqlFor(const DropTable &operation) const;
    virtual std::vector<Statement> sqlFor(const AddColumn &operation) const;
    virtual std::vector<Statement> sqlFor(const DropColumn &operation) const;
    virtual std::vector<Statement> sqlFor(const AlterColumn &operation) const;
    virtual std::vector<Statement> sqlFor(const RenameTable &operation) const;
    virtual std::vector<Statement> sqlFor(const AddConstraint &operation) const;
    virtual std::vector<Statement> sqlFor(const DropConstraint &operation) const;
    virtual std::vector<Statement> sqlFor(const CreateIndex &operation) const = 0;
    virtual std::vector<Statement> sqlFor(const DropIndex &operation) const;
    virtual std::vector<Statement> sqlFor(const CreateTableComment &operation) const;
    virtual std::vector<Statement> sqlFor(const DropTableComment &operation) const;
    virtual std::vector<Statement> sqlFor(const CreateEnum &operation) const;
    virtual std::vector<Statement> sqlFor(const DropEnum &operation) const;
    virtual std::vector<Statement> sqlFor(const CreateSequence &operation) const;
    virtual std::vector<Statement> sqlFor(const DropSequence &operation) const;
    virtual std::vector<Statement> sqlFor(const BatchAlterTable &operation) const;
    virtual std::vector<Statement> sqlFor(const BulkInsert &operation) const;
    virtual std::vector<Statement> sqlFor(const ExecuteSql &operation) const;

    /// The steps of ALTER TABLE … ALTER COLUMN, in Alembic's order.
    virtual QString typeChange(const AlterColumn &operation) const;
    virtual QString identityChange(const AlterColumn &operation) const;
    virtual QString commentChange(const AlterColumn &operation) const;
    virtual bool changesTypeFirst() const { return false; }
    virtual QString renameWord() const { return {}; } ///< between RENAME and the column
    QString defaultChange(const AlterColumn &operation) const;

    QString quotedList(const QStringList &identifiers) const;
    /// As Alembic's own statements have it: "a.b" is a schema in a catalog.
    QString alterTable(const QString &schema, const QString &table) const;
    /// Throws Error if the database would cut it off.
    QString constraintName(const QString &name) const;

    /// Empty for a constraint that this database cannot have there.
    virtual QString constraintText(const PrimaryKey &key, const Table &table) const;
    virtual QString constraintText(const Unique &unique, const Table &table) const;
    virtual QString constraintText(const ForeignKey &key, const Table &table) const;
    virtual QString constraintText(const Check &check, const Table &table) const;
    virtual QString constraintText(const Exclude &exclude, const Table &table) const;
    QString constraintText(const Constraint &constraint, const Table &table) const;
    QString columnChecks(const Column &column) const;
    virtual QString distinctness(const QVariantMap &options) const; ///< between UNIQUE and its columns
    virtual QString includedColumns(const QVariantMap &options) const; ///< after the columns of a key
    virtual QString constraintEnd(const QVariantMap &options) const = 0;
    virtual QString deleteRule(const QString &onDelete) const;
    /// " REFERENCES …" with its rules, beside a column or after FOREIGN KEY(…).
    QString references(const ForeignKey &key, const QString &referredTable) const;
    QString nameBefore(const QString &name) const; ///< "CONSTRAINT name "
    QString deferrability(const std::optional<bool> &deferrable, const QString &initially) const;
    /// operatorClasses: pairs of an entry's key and its class.
    QString indexElements(const Index &index, const QVariantList &operatorClasses = {}) const;
    QStringList tableParts(const Table &table) const; ///< what stands between the brackets of CREATE TABLE
    QString tableComment(const QString &schema, const QString &table, const std::optional<QString> &comment) const;
    QString columnComment(const QString &table, const QString &column, const std::optional<QString> &comment) const;
};

/// SQLAlchemy's CompileError: what a dialect cannot write.
Error compileError(const QString &text);

/// Whether SQLAlchemy would count with values of the type: only such columns can number their rows.
bool isInteger(const ColumnType &type);
bool isNumber(const ColumnType &type);

} // namespace meditrack
