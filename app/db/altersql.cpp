// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of what is there: columns, constraints, comments, batches.
#include "db/dialect.h"

#include <algorithm>

namespace meditrack {

namespace {

void append(std::vector<Statement> &statements, std::vector<Statement> more)
{
    for (Statement &statement : more)
        statements.push_back(std::move(statement));
}

/// The same of the default a column is to have or has now.
template<typename T>
bool is(const std::optional<ColumnDefault> &value)
{
    return value && std::holds_alternative<T>(*value);
}

Error noAlter()
{
    return Error(ErrorCode::Unsupported,
                 QStringLiteral("No support for ALTER of constraints in SQLite dialect. Please refer to the batch mode feature "
                                "which allows for SQLite migrations using a copy-and-move strategy."))
        .ofKind(QStringLiteral("NotImplementedError"))
        .advise(QStringLiteral("Use op.batch_alter_table(), or give the table that constraint when it is created."));
}

} // namespace

std::vector<Statement> Dialect::sqlFor(const AddColumn &operation) const
{
    Table table;
    table.name = operation.table;
    table.schema = operation.schema;
    table.columns = {operation.column};
    table.constraints = operation.constraints;
    if (operation.column.primaryKey)
        table.primaryKey = PrimaryKey{{}, {operation.column.name}};
    refuseOthers(operation.column.options, OptionsOf::Column);

    QString text = QStringLiteral("%1 ADD COLUMN %2%3")
                       .arg(alterTable(operation.schema, operation.table),
                            operation.ifNotExists ? QStringLiteral("IF NOT EXISTS ") : QString(),
                            columnSpecification(table.columns.front(), table)); // the table's own: a key is told by its place
    if (operation.inlinePrimaryKey && operation.column.primaryKey)
        text += QStringLiteral(" PRIMARY KEY");
    const auto isKey = [](const Constraint &each) { return std::holds_alternative<ForeignKey>(each); };
    const bool inlined = operation.inlineReferences && std::count_if(table.constraints.begin(), table.constraints.end(), isKey) == 1;
    std::vector<Statement> after;
    for (const Constraint &constraint : operation.constraints) {
        const auto *key = std::get_if<ForeignKey>(&constraint);
        const auto *check = std::get_if<Check>(&constraint);
        if (key && inlined)
            text += references(*key, qualified(key->referredSchema, key->referredTable));
        else if (canAddConstraints())
            append(after, std::visit([&](const auto &each) { return sqlFor(AddConstraint{operation.schema, operation.table, each}); }, constraint));
        else if (!check || check->ofColumn.isEmpty())
            throw noAlter();
    }
    std::vector<Statement> statements{{text + columnChecks(operation.column)}};
    append(statements, std::move(after));
    for (const Index &index : operation.indexes)
        append(statements, sqlFor(CreateIndex{index, false}));
    if (hasComments() && !operation.column.comment.isEmpty())
        statements.push_back({columnComment(qualified(operation.schema, operation.table), operation.column.name, operation.column.comment)});
    return statements;
}

std::vector<Statement> Dialect::sqlFor(const DropColumn &operation) const
{
    return {{QStringLiteral("%1 DROP COLUMN %2%3")
                 .arg(alterTable(operation.schema, operation.table), operation.ifExists ? QStringLiteral("IF EXISTS ") : QString(),
                      quoted(operation.column))}};
}

std::vector<Statement> Dialect::sqlFor(const RenameTable &operation) const
{
    return {{QStringLiteral("%1 RENAME TO %2").arg(alterTable(operation.schema, operation.from), quoted(operation.to))}};
}

std::vector<Statement> Dialect::sqlFor(const AlterColumn &operation) const
{
    const QString column = QStringLiteral("%1 ALTER COLUMN %2 ").arg(alterTable(operation.schema, operation.table), quoted(operation.column));
    std::vector<Statement> statements;
    if (canAddConstraints()) {
        for (const Check &check : operation.droppedChecks)
            append(statements, sqlFor(DropConstraint{operation.schema, operation.table, check.name, QStringLiteral("check")}));
    }
    if (operation.type && changesTypeFirst())
        statements.push_back({column + typeChange(operation)});
    if (operation.nullable)
        statements.push_back({column + (*operation.nullable ? QStringLiteral("DROP NOT NULL") : QStringLiteral("SET NOT NULL"))});
    if (operation.serverDefault)
        statements.push_back({column + defaultChange(operation)});
    if (operation.type && !changesTypeFirst())
        statements.push_back({column + typeChange(operation)});
    if (operation.comment || operation.dropComment)
        statements.push_back({commentChange(operation)});
    if (operation.newName)
        statements.push_back({QStringLiteral("%1 RENAME %2%3 TO %4")
                                  .arg(alterTable(operation.schema, operation.table), renameWord(), quoted(operation.column), quoted(*operation.newName))});
    if (canAddConstraints()) {
        for (const Check &check : operation.addedChecks)
            append(statements, sqlFor(AddConstraint{operation.schema, operation.table, check}));
    }
    return statements;
}

QString Dialect::typeChange(const AlterColumn &operation) const
{
    return QStringLiteral("TYPE ") + typeName(*operation.type);
}

QString Dialect::defaultChange(const AlterColumn &operation) const
{
    if (is<Computed>(operation.serverDefault) || is<Computed>(operation.existingDefault))
        throw compileError(QStringLiteral("Adding or removing a \"computed\" construct, e.g. GENERATED ALWAYS AS, to or from an "
                                          "existing column is not supported."));
    if (is<Identity>(operation.serverDefault) || is<Identity>(operation.existingDefault))
        return identityChange(operation);
    if (const auto *value = std::get_if<ServerDefault>(&*operation.serverDefault))
        return QStringLiteral("SET DEFAULT ") + defaultText(*value);
    return QStringLiteral("DROP DEFAULT");
}

QString Dialect::identityChange(const AlterColumn &) const
{
    throw compileError(QStringLiteral("Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS IDENTITY, to or "
                                      "from an existing column is not supported in this dialect."));
}

QString Dialect::commentChange(const AlterColumn &) const
{
    throw compileError(QStringLiteral("The compiler of the dialect '%1' can't render element of type ColumnComment").arg(name()))
        .ofKind(QStringLiteral("UnsupportedCompilationError"));
}

std::vector<Statement> Dialect::sqlFor(const AddConstraint &operation) const
{
    if (!canAddConstraints())
        throw noAlter();
    Table table;
    table.name = operation.table;
    table.schema = operation.schema;
    const QString text = std::visit([&](const auto &each) { return constraintText(each, table); }, operation.constraint);
    return {{QStringLiteral("ALTER TABLE %1 ADD %2").arg(qualified(operation.schema, operation.table), text)}};
}

std::vector<Statement> Dialect::sqlFor(const DropConstraint &operation) const
{
    if (!canAddConstraints())
        throw noAlter();
    if (operation.name.isEmpty())
        throw compileError(QStringLiteral("Can't emit DROP CONSTRAINT for a constraint of the table '%1'; it has no name").arg(bareName(operation.table)))
            .advise(QStringLiteral("Give drop_constraint() the name that the database has for it."));
    return {{QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %2%3%4")
                 .arg(qualified(operation.schema, operation.table), operation.ifExists ? QStringLiteral("IF EXISTS ") : QString(),
                      constraintName(operation.name), operation.cascade ? QStringLiteral(" CASCADE") : QString())}};
}

QString Dialect::tableComment(const QString &schema, const QString &table, const std::optional<QString> &comment) const
{
    return QStringLiteral("COMMENT ON TABLE %1 IS %2").arg(qualified(schema, table), comment ? literal(*comment) : QStringLiteral("NULL"));
}

QString Dialect::columnComment(const QString &table, const QString &column, const std::optional<QString> &comment) const
{
    return QStringLiteral("COMMENT ON COLUMN %1.%2 IS %3").arg(table, quoted(column), comment ? literal(*comment) : QStringLiteral("NULL"));
}

std::vector<Statement> Dialect::sqlFor(const CreateTableComment &operation) const
{
    return {{tableComment(operation.schema, operation.table, operation.comment)}};
}

std::vector<Statement> Dialect::sqlFor(const DropTableComment &operation) const
{
    return {{tableComment(operation.schema, operation.table, std::nullopt)}};
}

std::vector<Statement> Dialect::sqlFor(const CreateEnum &) const
{
    return {};
}

std::vector<Statement> Dialect::sqlFor(const DropEnum &) const
{
    return {};
}

std::vector<Statement> Dialect::sqlFor(const CreateSequence &operation) const
{
    QString text = QStringLiteral("CREATE SEQUENCE %1%2")
                       .arg(operation.ifNotExists ? QStringLiteral("IF NOT EXISTS ") : QString(), qualified(operation.schema, operation.name));
    if (operation.type && hasTypedSequences())
        text += QStringLiteral(" AS ") + typeName(*operation.type);
    const QString options = identityOptions(operation.options);
    return {{options.isEmpty() ? text : text + QLatin1Char(' ') + options}};
}

std::vector<Statement> Dialect::sqlFor(const DropSequence &operation) const
{
    return {{QStringLiteral("DROP SEQUENCE %1%2")
                 .arg(operation.ifExists ? QStringLiteral("IF EXISTS ") : QString(), qualified(operation.schema, operation.name))}};
}

std::vector<Statement> Dialect::sqlFor(const BatchAlterTable &operation) const
{
    std::vector<Statement> statements;
    for (const BatchItem &item : operation.items) {
        if (std::holds_alternative<AddColumn>(item.change) && !(item.insertBefore.isEmpty() && item.insertAfter.isEmpty()))
            throw Error(ErrorCode::Command, QStringLiteral("Can't specify insert_before or insert_after when using ALTER; please "
                                                           "specify recreate='always'"));
        append(statements, std::visit([this](const auto &change) { return sqlFor(change); }, item.change));
    }
    return statements;
}

} // namespace meditrack
