// SPDX-License-Identifier: GPL-3.0-or-later
// CREATE TABLE: columns, constraints and indexes as text.
#include "db/dialect.h"

#include <QRegularExpression>

namespace meditrack {

namespace {

/// Words that go into SQL as they are must be of the kind that belongs there.
QString phrase(const QString &text, const QString &pattern)
{
    if (!QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(text).hasMatch())
        throw compileError(QStringLiteral("Unexpected SQL phrase: '%1' (matching against '%2')").arg(text, pattern));
    return text;
}

const QString keyRule = QStringLiteral("^(?:RESTRICT|CASCADE|SET NULL|NO ACTION|SET DEFAULT)$");

} // namespace

QString Dialect::quotedList(const QStringList &identifiers) const
{
    QStringList parts;
    for (const QString &identifier : identifiers)
        parts << quoted(identifier);
    return parts.join(QStringLiteral(", "));
}

QString Dialect::defaultText(const ServerDefault &value) const
{
    return value.form == ServerDefault::Form::Literal ? literal(value.value) : value.value;
}

QString Dialect::computedText(const Computed &computed) const
{
    const QString text = QStringLiteral("GENERATED ALWAYS AS (%1)").arg(computed.expression);
    if (!computed.persisted)
        return text;
    return text + (*computed.persisted ? QStringLiteral(" STORED") : QStringLiteral(" VIRTUAL"));
}

QString Dialect::identityOptions(const Identity &options) const
{
    QStringList words;
    const auto number = [&words](const char *name, const std::optional<qint64> &value) {
        if (value)
            words << QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(*value);
    };
    number("INCREMENT BY", options.increment);
    number("START WITH", options.start);
    number("MINVALUE", options.minValue);
    number("MAXVALUE", options.maxValue);
    if (options.noMinValue)
        words << QStringLiteral("NO MINVALUE");
    if (options.noMaxValue)
        words << QStringLiteral("NO MAXVALUE");
    number("CACHE", options.cache);
    if (options.cycle)
        words << (*options.cycle ? QStringLiteral("CYCLE") : QStringLiteral("NO CYCLE"));
    return words.join(QLatin1Char(' '));
}

QString Dialect::identityText(const Identity &identity) const
{
    const QString text = QStringLiteral("GENERATED %1 AS IDENTITY").arg(identity.always ? QLatin1String("ALWAYS") : QLatin1String("BY DEFAULT"));
    const QString options = identityOptions(identity);
    return options.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, options);
}

QString Dialect::nameBefore(const QString &name) const
{
    return name.isEmpty() ? QString() : QStringLiteral("CONSTRAINT %1 ").arg(constraintName(name));
}

QString Dialect::deferrability(const std::optional<bool> &deferrable, const QString &initially) const
{
    QString text;
    if (deferrable)
        text += *deferrable ? QStringLiteral(" DEFERRABLE") : QStringLiteral(" NOT DEFERRABLE");
    if (!initially.isEmpty())
        text += QStringLiteral(" INITIALLY ") + phrase(initially, QStringLiteral("^(?:DEFERRED|IMMEDIATE)$"));
    return text;
}

QString Dialect::distinctness(const QVariantMap &) const
{
    return {};
}

QString Dialect::includedColumns(const QVariantMap &) const
{
    return {};
}

QString Dialect::deleteRule(const QString &onDelete) const
{
    return phrase(onDelete, keyRule);
}

QString Dialect::constraintText(const PrimaryKey &key, const Table &) const
{
    refuseOthers(key.options, OptionsOf::PrimaryKey);
    if (key.columns.isEmpty())
        return {};
    return nameBefore(key.name) + QStringLiteral("PRIMARY KEY (%1)").arg(quotedList(key.columns)) + includedColumns(key.options)
        + deferrability(key.deferrable, key.initially) + constraintEnd(key.options);
}

QString Dialect::constraintText(const Unique &unique, const Table &) const
{
    refuseOthers(unique.options, OptionsOf::Unique);
    if (unique.columns.isEmpty())
        return {};
    return nameBefore(unique.name) + QStringLiteral("UNIQUE %1(%2)").arg(distinctness(unique.options), quotedList(unique.columns))
        + includedColumns(unique.options) + deferrability(unique.deferrable, unique.initially) + constraintEnd(unique.options);
}

QString Dialect::references(const ForeignKey &key, const QString &referredTable) const
{
    QString text = QStringLiteral(" REFERENCES ") + referredTable;
    if (!key.referredColumns.isEmpty()) // otherwise the primary key
        text += QStringLiteral(" (%1)").arg(quotedList(key.referredColumns));
    if (!key.match.isEmpty())
        text += QStringLiteral(" MATCH ") + key.match;
    if (!key.onDelete.isEmpty())
        text += QStringLiteral(" ON DELETE ") + deleteRule(key.onDelete);
    if (!key.onUpdate.isEmpty())
        text += QStringLiteral(" ON UPDATE ") + phrase(key.onUpdate, keyRule);
    return text + deferrability(key.deferrable, key.initially);
}

QString Dialect::constraintText(const ForeignKey &key, const Table &) const
{
    refuseOthers(key.options, OptionsOf::ForeignKey);
    return nameBefore(key.name) + QStringLiteral("FOREIGN KEY(%1)").arg(quotedList(key.columns))
        + references(key, qualified(key.referredSchema, key.referredTable)) + constraintEnd(key.options);
}

QString Dialect::constraintText(const Check &check, const Table &) const
{
    refuseOthers(check.options, OptionsOf::Check);
    return nameBefore(check.name) + QStringLiteral("CHECK (%1)").arg(check.expression)
        + deferrability(check.deferrable, check.initially) + constraintEnd(check.options);
}

QString Dialect::constraintText(const Exclude &exclude, const Table &) const
{
    throw compileError(QStringLiteral("The compiler of the dialect '%1' can't render element of type ExcludeConstraint ('%2')")
                           .arg(name(), bareName(exclude.name)))
        .ofKind(QStringLiteral("UnsupportedCompilationError"));
}

QString Dialect::constraintText(const Constraint &constraint, const Table &table) const
{
    return std::visit([&](const auto &each) { return constraintText(each, table); }, constraint);
}

QString Dialect::columnChecks(const Column &column) const
{
    QString text;
    for (const Check &check : column.checks)
        text += QLatin1Char(' ') + nameBefore(check.name) + QStringLiteral("CHECK (%1)").arg(check.expression)
            + deferrability(check.deferrable, check.initially);
    return text;
}

QStringList Dialect::tableParts(const Table &table) const
{
    QStringList parts;
    for (const Column &column : table.columns) {
        try {
            refuseOthers(column.options, OptionsOf::Column);
            parts << columnSpecification(column, table) + columnChecks(column);
        } catch (Error &error) {
            if (error.kind == QLatin1String("CompileError") || error.kind == QLatin1String("UnsupportedCompilationError")) {
                error.message = QStringLiteral("(in table '%1', column '%2'): %3").arg(bareName(table.name), bareName(column.name), error.message);
                error.kind = QStringLiteral("CompileError");
            }
            throw;
        }
    }
    if (table.primaryKey)
        parts << constraintText(*table.primaryKey, table);
    for (const Constraint &constraint : table.constraints) {
        const auto *key = std::get_if<ForeignKey>(&constraint);
        if (!key || !key->useAlter || !canAddConstraints())
            parts << constraintText(constraint, table);
    }
    parts.removeAll(QString());
    return parts;
}

std::vector<Statement> Dialect::sqlFor(const CreateTable &operation) const
{
    const Table &table = operation.table;
    refuseOthers(table.options, OptionsOf::Table);
    QStringList words{QStringLiteral("CREATE")};
    words << table.prefixes << QStringLiteral("TABLE");
    if (operation.ifNotExists)
        words << QStringLiteral("IF NOT EXISTS");
    const QStringList parts = tableParts(table);
    // Line breaks, tabs and the space after each comma as SQLAlchemy has them: the text stays in the schema.
    const QString inside = parts.isEmpty() ? QString() : QStringLiteral("\n\t") + parts.join(QStringLiteral(", \n\t"));
    std::vector<Statement> statements{{QStringLiteral("%1 %2 (").arg(words.join(QLatin1Char(' ')), qualified(table.schema, table.name))
                                       + inside + QStringLiteral("\n)") + tableSuffix(table)}};
    for (const Index &index : table.indexes) {
        for (Statement &statement : sqlFor(CreateIndex{index, false}))
            statements.push_back(std::move(statement));
    }
    if (!hasComments())
        return statements;
    if (!table.comment.isEmpty())
        statements.push_back({tableComment(table.schema, table.name, table.comment)});
    for (const Column &column : table.columns) {
        if (!column.comment.isEmpty())
            statements.push_back({columnComment(qualified(table.schema, table.name), column.name, column.comment)});
    }
    return statements;
}

QString Dialect::indexElements(const Index &index, const QVariantList &operatorClasses) const
{
    QStringList elements;
    for (const IndexElement &element : index.elements) {
        QString text = element.expression ? element.text : quoted(element.text);
        const QString key = element.key.isEmpty() && !element.expression ? element.text : element.key;
        for (const QVariant &pair : operatorClasses) {
            if (!key.isEmpty() && pair.toList().value(0).toString() == key)
                text += QLatin1Char(' ') + pair.toList().value(1).toString();
        }
        elements << text;
    }
    return elements.join(QStringLiteral(", "));
}

std::vector<Statement> Dialect::sqlFor(const DropTable &operation) const
{
    return {{QStringLiteral("DROP TABLE %1%2").arg(operation.ifExists ? QStringLiteral("IF EXISTS ") : QString(),
                                                   qualified(operation.schema, operation.name))}};
}

std::vector<Statement> Dialect::sqlFor(const DropIndex &operation) const
{
    if (operation.name.isEmpty())
        throw compileError(QStringLiteral("DROP INDEX requires that the index have a name"));
    refuseOthers(operation.options, OptionsOf::Index);
    const bool concurrently = operation.options.value(QStringLiteral("postgresql_concurrently")).toBool();
    return {{QStringLiteral("DROP INDEX %1%2%3")
                 .arg(concurrently ? QStringLiteral("CONCURRENTLY ") : QString(), operation.ifExists ? QStringLiteral("IF EXISTS ") : QString(),
                      operation.schema.isEmpty() ? constraintName(operation.name)
                                                 : quoted(operation.schema) + QLatin1Char('.') + constraintName(operation.name))}};
}

} // namespace meditrack
