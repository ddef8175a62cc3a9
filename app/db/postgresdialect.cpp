// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgresdialect.h"

#include "db/batchplan.h"
#include "db/servertables.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace meditrack {

namespace {

QString option(const char *name)
{
    return QStringLiteral("postgresql_") + QLatin1String(name);
}

QStringList options(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *name : names)
        list << option(name);
    return list;
}

QVariant valueOf(const QVariantMap &options, const char *name)
{
    return options.value(option(name));
}

/// A list, or one name without its list.
QStringList namesIn(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantList ? value.toStringList() : QStringList{value.toString()};
}

QString method(const QString &name)
{
    static const QRegularExpression word(QStringLiteral("^\\w+$"), QRegularExpression::UseUnicodePropertiesOption);
    if (!word.match(name).hasMatch())
        throw compileError(QStringLiteral("Unexpected SQL phrase: '%1'").arg(name));
    return name.toLower();
}

/// A storage parameter as Python prints it.
QString parameter(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    return value.toString();
}

/// The column whose values the database numbers, as SQLAlchemy finds it.
const Column *numberedColumn(const Table &table)
{
    if (!table.primaryKey)
        return nullptr;
    const QStringList &key = table.primaryKey->columns;
    const auto refers = [&](const Column &column) {
        return std::any_of(table.constraints.begin(), table.constraints.end(), [&](const Constraint &constraint) {
            const auto *foreign = std::get_if<ForeignKey>(&constraint);
            return foreign && foreign->columns.contains(column.name);
        });
    };
    const Column *found = nullptr;
    for (const Column &column : table.columns) {
        if (!key.contains(column.name))
            continue;
        const bool asked = column.autoincrement.value_or(false);
        if (asked && !isNumber(column.type))
            throw Error(ErrorCode::Unsupported, QStringLiteral("The type of column '%1.%2' is not compatible with autoincrement=True")
                                                    .arg(bareName(table.name), bareName(column.name)))
                .ofKind(QStringLiteral("ArgumentError"));
        if (asked && found)
            throw Error(ErrorCode::Unsupported, QStringLiteral("Only one Column may be marked autoincrement=True, found both %1 and %2.")
                                                    .arg(bareName(column.name), bareName(found->name)))
                .ofKind(QStringLiteral("ArgumentError"));
        const bool byItself = key.size() == 1 && !column.autoincrement && isNumber(column.type) && !column.hasDefault
            && !column.serverDefault && !column.computed && (column.countsDespiteKey || !refers(column));
        if (asked || byItself)
            found = &column;
    }
    return found;
}

/// The named types that a column needs, which may be inside an array.
void collectNamedTypes(const ColumnType &type, std::vector<ColumnType> &found)
{
    for (const ColumnType &item : type.items)
        collectNamedTypes(item, found);
    const bool isEnum = type.name == QLatin1String("ENUM") || (type.name == QLatin1String("Enum") && type.native);
    if (type.createType && (isEnum || type.name == QLatin1String("DOMAIN")))
        found.push_back(type);
}

} // namespace

QString PostgresDialect::name() const
{
    return QStringLiteral("postgresql");
}

QString PostgresDialect::implName() const
{
    return QStringLiteral("PostgresqlImpl");
}

bool PostgresDialect::isReserved(const QString &word) const
{
    // The words that SQLAlchemy quotes for PostgreSQL.
    static const QSet<QString> words = [] {
        const QString text = QStringLiteral(
            "all analyse analyze and any array as asc asymmetric authorization between binary both case cast "
            "check collate column constraint create cross current_catalog current_date current_role "
            "current_schema current_time current_timestamp current_user default deferrable desc distinct do else "
            "end except false fetch for foreign freeze from full grant group having ilike in initially inner "
            "intersect into is isnull join leading left like limit localtime localtimestamp natural new not "
            "notnull null of off offset old on only or order outer over overlaps placing primary references "
            "returning right select session_user similar some symmetric table then to trailing true union unique "
            "user using variadic verbose when where window with");
        const QStringList list = text.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

QStringList PostgresDialect::knownOptions(OptionsOf kind) const
{
    switch (kind) {
    case OptionsOf::Table:
        return options({"ignore_search_path", "tablespace", "partition_by", "with_oids", "with", "on_commit", "inherits", "using"});
    case OptionsOf::Index:
        return options({"using", "include", "where", "ops", "concurrently", "with", "tablespace", "nulls_not_distinct"});
    case OptionsOf::PrimaryKey:
        return options({"include"});
    case OptionsOf::Unique:
        return options({"include", "nulls_not_distinct"});
    case OptionsOf::ForeignKey:
    case OptionsOf::Check:
        return options({"not_valid"});
    case OptionsOf::Column:
        break;
    }
    return {};
}

QString PostgresDialect::literal(const QVariant &value) const
{
    // As SQLAlchemy does while no server has said that backslashes are plain characters to it; ours has been told so.
    const QString text = Dialect::literal(value);
    return m_use == Use::Text && value.typeId() == QMetaType::QString ? QString(text).replace(QLatin1Char('\\'), QLatin1String("\\\\")) : text;
}

QString PostgresDialect::columnSpecification(const Column &column, const Table &table) const
{
    QString text = quoted(column.name);
    const Column *numbered = column.primaryKey ? numberedColumn(table) : nullptr;
    const bool isNumbered = numbered && numbered->name == column.name && !column.identity && !column.hasDefault;
    if (isNumbered && (column.type.name == QLatin1String("BigInteger") || column.type.name == QLatin1String("BIGINT"))) {
        text += QStringLiteral(" BIGSERIAL");
    } else if (isNumbered && (column.type.name == QLatin1String("SmallInteger") || column.type.name == QLatin1String("SMALLINT"))) {
        text += QStringLiteral(" SMALLSERIAL");
    } else if (isNumbered) {
        text += QStringLiteral(" SERIAL");
    } else {
        text += QLatin1Char(' ') + typeName(column.type);
        if (column.serverDefault)
            text += QStringLiteral(" DEFAULT ") + defaultText(*column.serverDefault);
    }
    if (column.computed)
        text += QLatin1Char(' ') + computedText(*column.computed);
    if (column.identity)
        text += QLatin1Char(' ') + identityText(*column.identity) + (column.nullable ? QStringLiteral(" NULL") : QString());
    else if (!column.nullable)
        text += QStringLiteral(" NOT NULL");
    return text;
}

QString PostgresDialect::computedText(const Computed &computed) const
{
    if (computed.persisted && !*computed.persisted)
        throw compileError(QStringLiteral("PostrgreSQL computed columns do not support 'virtual' persistence; set the 'persisted' "
                                          "flag to None or True for PostgreSQL support."));
    return Dialect::computedText({computed.expression, true});
}

QString PostgresDialect::tableSuffix(const Table &table) const
{
    QString text;
    const auto add = [&](const char *words, const QString &value) { text += QStringLiteral("\n %1%2").arg(QLatin1String(words), value); };
    const auto value = [&](const char *name) { return valueOf(table.options, name); };
    if (!value("inherits").isNull())
        add("INHERITS ( ", quotedList(namesIn(value("inherits"))) + QStringLiteral(" )"));
    if (!value("partition_by").toString().isEmpty())
        add("PARTITION BY ", value("partition_by").toString());
    if (!value("using").toString().isEmpty())
        add("USING ", value("using").toString());
    if (!value("with_oids").isNull())
        add(value("with_oids").toBool() ? "WITH OIDS" : "WITHOUT OIDS", {});
    if (!value("on_commit").toString().isEmpty())
        add("ON COMMIT ", value("on_commit").toString().replace(QLatin1Char('_'), QLatin1Char(' ')).toUpper());
    if (!value("tablespace").toString().isEmpty())
        add("TABLESPACE ", quoted(value("tablespace").toString()));
    return text;
}

QString PostgresDialect::distinctness(const QVariantMap &options) const
{
    const QVariant same = valueOf(options, "nulls_not_distinct");
    if (same.isNull())
        return {};
    return same.toBool() ? QStringLiteral("NULLS NOT DISTINCT ") : QStringLiteral("NULLS DISTINCT ");
}

QString PostgresDialect::includedColumns(const QVariantMap &options) const
{
    const QVariant included = valueOf(options, "include");
    return included.toList().isEmpty() ? QString() : QStringLiteral(" INCLUDE (%1)").arg(quotedList(namesIn(included)));
}

QString PostgresDialect::constraintEnd(const QVariantMap &options) const
{
    return valueOf(options, "not_valid").toBool() ? QStringLiteral(" NOT VALID") : QString();
}

QString PostgresDialect::deleteRule(const QString &onDelete) const
{
    // SET NULL and SET DEFAULT may name their columns.
    static const QRegularExpression some(QStringLiteral(R"(^SET (?:NULL|DEFAULT)\s*\(.+\)$)"), QRegularExpression::CaseInsensitiveOption);
    return some.match(onDelete).hasMatch() ? onDelete : Dialect::deleteRule(onDelete);
}

QString PostgresDialect::constraintText(const Exclude &exclude, const Table &) const
{
    QStringList elements;
    for (const Exclude::Element &element : exclude.elements)
        elements << QStringLiteral("%1%2 WITH %3")
                        .arg(element.expression ? element.text : quoted(element.text),
                             element.opClass.isEmpty() ? QString() : QLatin1Char(' ') + element.opClass, element.op);
    QString text = nameBefore(exclude.name)
        + QStringLiteral("EXCLUDE USING %1 (%2)")
              .arg(method(exclude.method.isEmpty() ? QStringLiteral("gist") : exclude.method), elements.join(QStringLiteral(", ")));
    if (!exclude.include.isEmpty())
        text += QStringLiteral(" INCLUDE (%1)").arg(quotedList(exclude.include));
    if (!exclude.where.isEmpty())
        text += QStringLiteral(" WHERE (%1)").arg(exclude.where);
    return text + deferrability(exclude.deferrable, exclude.initially);
}

Statement PostgresDialect::createType(const ColumnType &type) const
{
    const QString name = enumName(type);
    if (type.name == QLatin1String("DOMAIN") && type.items.empty())
        throw compileError(QStringLiteral("The domain %1 has no type.").arg(name));
    if (type.name == QLatin1String("DOMAIN")) // what follows the type stands in fields
        return {QStringLiteral("CREATE DOMAIN %1 AS %2 %3").arg(name, typeName(type.items.front()), type.fields).trimmed()};
    QStringList labels;
    for (const QString &label : type.labels)
        labels << literal(label);
    return {QStringLiteral("CREATE TYPE %1 AS ENUM (%2)").arg(name, labels.join(QStringLiteral(", ")))};
}

std::vector<Statement> PostgresDialect::sqlFor(const CreateTable &operation) const
{
    std::vector<ColumnType> types;
    for (const Column &column : operation.table.columns)
        collectNamedTypes(column.type, types);
    std::vector<Statement> statements;
    for (const ColumnType &type : types) {
        Statement statement = createType(type);
        statement.once = QStringLiteral("type ") + enumName(type);
        statements.push_back(std::move(statement));
    }
    for (Statement &statement : Dialect::sqlFor(operation))
        statements.push_back(std::move(statement));
    return statements;
}

std::vector<Statement> PostgresDialect::sqlFor(const CreateIndex &operation) const
{
    const Index &index = operation.index;
    refuseOthers(index.options, OptionsOf::Index);
    if (index.name.isEmpty())
        throw compileError(QStringLiteral("CREATE INDEX requires that the index have a name"));
    const auto value = [&](const char *name) { return valueOf(index.options, name); };
    QString text = QStringLiteral("CREATE %1INDEX %2%3%4 ON %5 ")
                       .arg(index.unique ? QStringLiteral("UNIQUE ") : QString(),
                            value("concurrently").toBool() ? QStringLiteral("CONCURRENTLY ") : QString(),
                            operation.ifNotExists ? QStringLiteral("IF NOT EXISTS ") : QString(), constraintName(index.name),
                            qualified(index.schema, index.table));
    if (!value("using").toString().isEmpty())
        text += QStringLiteral("USING %1 ").arg(method(value("using").toString()));
    text += QStringLiteral("(%1)").arg(indexElements(index, value("ops").toList())) + includedColumns(index.options);
    const QString distinct = distinctness(index.options);
    if (!distinct.isEmpty())
        text += QLatin1Char(' ') + distinct.trimmed();
    QStringList parameters;
    for (const QVariant &pair : value("with").toList())
        parameters << QStringLiteral("%1 = %2").arg(pair.toList().value(0).toString(), parameter(pair.toList().value(1)));
    if (!parameters.isEmpty())
        text += QStringLiteral(" WITH (%1)").arg(parameters.join(QStringLiteral(", ")));
    if (!value("tablespace").toString().isEmpty())
        text += QStringLiteral(" TABLESPACE ") + quoted(value("tablespace").toString());
    if (!index.where.isEmpty())
        text += QStringLiteral(" WHERE ") + index.where;
    return {{text}};
}

std::vector<Statement> PostgresDialect::sqlFor(const CreateEnum &operation) const
{
    return {createType(operation.type)};
}

std::vector<Statement> PostgresDialect::sqlFor(const DropEnum &operation) const
{
    const bool isDomain = operation.type.name == QLatin1String("DOMAIN");
    return {{QStringLiteral("DROP %1 %2").arg(isDomain ? QLatin1String("DOMAIN") : QLatin1String("TYPE"), enumName(operation.type))}};
}

std::vector<Statement> PostgresDialect::sqlFor(const AlterColumn &operation) const
{
    if (!operation.usingExpression.isEmpty() && !operation.type)
        throw Error(ErrorCode::Command, QStringLiteral("postgresql_using must be used with the type_ parameter"));
    return Dialect::sqlFor(operation);
}

std::vector<Statement> PostgresDialect::sqlFor(const BatchAlterTable &operation) const
{
    if (operation.recreate != BatchAlterTable::Recreate::Always)
        return Dialect::sqlFor(operation);
    if (!operation.copyFrom)
        throw needsDatabase(operation, name());
    const Table &existing = *operation.copyFrom;
    const TableRebuild rebuild = planRebuild(operation, existing, BatchOrigin::Script, *this);
    std::vector<Statement> statements;
    for (const QString &taken : rebuild.namesTaken) // names of keys are the whole schema's here
        statements.push_back({QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %2").arg(qualified(existing.schema, existing.name), constraintName(taken))});
    for (Statement &statement : rebuild.statements())
        statements.push_back(std::move(statement));
    return statements;
}

QString PostgresDialect::typeChange(const AlterColumn &operation) const
{
    const QString text = Dialect::typeChange(operation);
    return operation.usingExpression.isEmpty() ? text : QStringLiteral("%1 USING %2").arg(text, operation.usingExpression);
}

QString PostgresDialect::identityChange(const AlterColumn &operation) const
{
    if (std::holds_alternative<std::monostate>(*operation.serverDefault))
        return QStringLiteral("DROP IDENTITY");
    const auto *wanted = std::get_if<Identity>(&*operation.serverDefault);
    if (!wanted)
        throw compileError(QStringLiteral("The identity of the column '%1' cannot be replaced by a default in one step.").arg(bareName(operation.column)))
            .advise(QStringLiteral("Drop the identity first (server_default=None), then set the default."));
    if (operation.existingDefault && std::holds_alternative<std::monostate>(*operation.existingDefault))
        return QStringLiteral("ADD ") + identityText(*wanted);

    const auto *stated = operation.existingDefault ? std::get_if<Identity>(&*operation.existingDefault) : nullptr;
    const Identity present = stated ? *stated : Identity();
    QStringList parts;
    if (wanted->always != present.always)
        parts << QStringLiteral("SET GENERATED ") + (wanted->always ? QLatin1String("ALWAYS") : QLatin1String("BY DEFAULT"));
    // By the names of SQLAlchemy's arguments, from a to z; what is no longer said stays as it is.
    const auto compare = [&](auto member) {
        if (wanted->*member && wanted->*member != present.*member) {
            Identity one;
            one.*member = wanted->*member;
            parts << QStringLiteral("SET ") + identityOptions(one);
        }
    };
    compare(&Identity::cache);
    compare(&Identity::cycle);
    compare(&Identity::increment);
    compare(&Identity::maxValue);
    compare(&Identity::minValue);
    compare(&Identity::noMaxValue);
    compare(&Identity::noMinValue);
    compare(&Identity::start);
    return parts.join(QLatin1Char(' '));
}

QString PostgresDialect::commentChange(const AlterColumn &operation) const
{
    const QString table = alterTable(operation.schema, operation.table).mid(QStringLiteral("ALTER TABLE ").size());
    return columnComment(table, operation.column, operation.dropComment ? std::nullopt : operation.comment);
}

std::vector<TableName> PostgresDialect::tables(Connection &connection) const
{
    std::vector<TableName> names;
    for (const ServerTable &table : serverTablesAsWhole(connection))
        names.push_back({table.isVisible ? QString() : table.schema, table.name, table.shown(), table.isReadable});
    std::ranges::stable_partition(names, [](const TableName &each) { return each.schema.isEmpty(); });
    return names;
}

bool PostgresDialect::hasTable(Connection &connection, const QString &schema, const QString &table) const
{
    return connection.scalar(QStringLiteral("SELECT EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass($1) AND relkind IN ('r', 'p', 'f', 'v', 'm'))"),
                             {qualified(schema, table)}).toBool();
}

QString PostgresDialect::withPlaceholders(const QString &sql) const
{
    return replacedMarks(sql, [](int number) { return QStringLiteral("$%1").arg(number + 1); });
}

} // namespace meditrack
