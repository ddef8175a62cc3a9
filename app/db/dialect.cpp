// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/dialect.h"

#include "core/error.h"
#include "db/postgresdialect.h"
#include "db/sqlitedialect.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

QString prefixFor(const QString &constraintName, const Dialect &dialect)
{
    return constraintName.isEmpty() ? QString() : QStringLiteral("CONSTRAINT %1 ").arg(dialect.quoted(constraintName));
}

QString deferrability(const std::optional<bool> &deferrable, const QString &initially)
{
    QString text;
    if (deferrable)
        text += *deferrable ? QStringLiteral(" DEFERRABLE") : QStringLiteral(" NOT DEFERRABLE");
    if (!initially.isEmpty())
        text += QStringLiteral(" INITIALLY ") + initially;
    return text;
}

QString sized(const QString &name, const ColumnType &type)
{
    QString text = name;
    if (type.length && *type.length > 0)
        text += QStringLiteral("(%1)").arg(*type.length);
    if (!type.collation.isEmpty())
        text += QStringLiteral(" COLLATE \"%1\"").arg(type.collation);
    return text;
}

QString exact(const QString &name, const ColumnType &type)
{
    if (!type.precision)
        return name;
    return type.scale ? QStringLiteral("%1(%2, %3)").arg(name).arg(*type.precision).arg(*type.scale)
                      : QStringLiteral("%1(%2)").arg(name).arg(*type.precision);
}

Error notYet(const Operation &operation, const Dialect &dialect)
{
    return Error(ErrorCode::Unsupported, QStringLiteral("This is not supported on %1 yet: %2.").arg(dialect.name(), describe(operation)));
}

/// How a type's SQL is built from its arguments.
enum class Shape { Plain, Sized, Exact };

struct TypeRule
{
    const char *sql;
    Shape shape;
};

/// SQLAlchemy's class → SQL, for databases in general (docs: "The Type Hierarchy").
const QHash<QString, TypeRule> &generalTypes()
{
    static const QHash<QString, TypeRule> types{
        {"String", {"VARCHAR", Shape::Sized}},     {"Unicode", {"VARCHAR", Shape::Sized}},
        {"VARCHAR", {"VARCHAR", Shape::Sized}},    {"NVARCHAR", {"NVARCHAR", Shape::Sized}},
        {"CHAR", {"CHAR", Shape::Sized}},          {"NCHAR", {"NCHAR", Shape::Sized}},
        {"Text", {"TEXT", Shape::Sized}},          {"UnicodeText", {"TEXT", Shape::Sized}},
        {"TEXT", {"TEXT", Shape::Sized}},          {"CLOB", {"CLOB", Shape::Plain}},
        {"Enum", {"VARCHAR", Shape::Sized}},       {"Integer", {"INTEGER", Shape::Plain}},
        {"INTEGER", {"INTEGER", Shape::Plain}},    {"INT", {"INTEGER", Shape::Plain}},
        {"BigInteger", {"BIGINT", Shape::Plain}},  {"BIGINT", {"BIGINT", Shape::Plain}},
        {"SmallInteger", {"SMALLINT", Shape::Plain}}, {"SMALLINT", {"SMALLINT", Shape::Plain}},
        {"Boolean", {"BOOLEAN", Shape::Plain}},    {"BOOLEAN", {"BOOLEAN", Shape::Plain}},
        {"DateTime", {"DATETIME", Shape::Plain}},  {"DATETIME", {"DATETIME", Shape::Plain}},
        {"TIMESTAMP", {"TIMESTAMP", Shape::Plain}}, {"Date", {"DATE", Shape::Plain}},
        {"DATE", {"DATE", Shape::Plain}},          {"Time", {"TIME", Shape::Plain}},
        {"TIME", {"TIME", Shape::Plain}},          {"Interval", {"DATETIME", Shape::Plain}},
        {"Float", {"FLOAT", Shape::Plain}},        {"FLOAT", {"FLOAT", Shape::Plain}},
        {"Double", {"DOUBLE", Shape::Plain}},      {"DOUBLE", {"DOUBLE", Shape::Plain}},
        {"DOUBLE_PRECISION", {"DOUBLE PRECISION", Shape::Plain}}, {"REAL", {"REAL", Shape::Plain}},
        {"Numeric", {"NUMERIC", Shape::Exact}},    {"NUMERIC", {"NUMERIC", Shape::Exact}},
        {"DECIMAL", {"DECIMAL", Shape::Exact}},    {"LargeBinary", {"BLOB", Shape::Plain}},
        {"PickleType", {"BLOB", Shape::Plain}},    {"BLOB", {"BLOB", Shape::Plain}},
        {"BINARY", {"BINARY", Shape::Sized}},      {"VARBINARY", {"VARBINARY", Shape::Sized}},
        {"JSON", {"JSON", Shape::Plain}},          {"Uuid", {"CHAR(32)", Shape::Plain}},
        {"UUID", {"CHAR(32)", Shape::Plain}},
    };
    return types;
}

} // namespace

std::unique_ptr<Dialect> Dialect::create(const DatabaseUrl &url)
{
    return named(url.dialectName());
}

std::unique_ptr<Dialect> Dialect::named(const QString &name)
{
    if (name == QLatin1String("sqlite"))
        return std::make_unique<SqliteDialect>();
    if (name == QLatin1String("postgresql"))
        return std::make_unique<PostgresDialect>();
    throw Error(ErrorCode::Unsupported, QStringLiteral("There is no dialect \"%1\" here: sqlite and postgresql are what there is.").arg(name));
}

std::vector<Statement> Dialect::sql(const Operation &operation) const
{
    return std::visit([this](const auto &each) { return sqlFor(each); }, operation);
}

QString Dialect::quoted(const QString &identifier) const
{
    // SQLAlchemy's rule: reserved words, capitals, and all that is no plain name, unless the script says otherwise.
    static const QRegularExpression plain(QStringLiteral("^[a-z_][a-z0-9_$]*$"));
    const QString name = bareName(identifier);
    if (!saidQuotes(identifier).value_or(!plain.match(name).hasMatch() || isReserved(name)))
        return name;
    QString doubled = name;
    return QLatin1Char('"') + doubled.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString Dialect::qualified(const QString &schema, const QString &name) const
{
    return schema.isEmpty() ? quoted(name) : quoted(schema) + QLatin1Char('.') + quoted(name);
}

QString Dialect::quotedList(const QStringList &identifiers) const
{
    QStringList parts;
    for (const QString &identifier : identifiers)
        parts << quoted(identifier);
    return parts.join(QStringLiteral(", "));
}

QString Dialect::typeName(const ColumnType &type) const
{
    const auto rule = generalTypes().constFind(type.name);
    if (rule == generalTypes().cend())
        throw Error(ErrorCode::Unsupported,
                    QStringLiteral("The type '%1' is not known to the dialect %2.").arg(type.name, name()))
            .ofKind(QStringLiteral("CompileError"));
    const QString sqlName = QLatin1String(rule->sql);
    switch (rule->shape) {
    case Shape::Sized:
        return sized(sqlName, type);
    case Shape::Exact:
        return exact(sqlName, type);
    case Shape::Plain:
        break;
    }
    return sqlName;
}

QString Dialect::literal(const QVariant &value) const
{
    if (!value.isValid() || value.isNull())
        return QStringLiteral("NULL");
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return value.toString();
    case QMetaType::Double: {
        // A whole number keeps its point, or the database would store an integer.
        const QString text = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        static const QRegularExpression whole(QStringLiteral("^-?\\d+$"));
        return whole.match(text).hasMatch() ? text + QStringLiteral(".0") : text;
    }
    case QMetaType::QByteArray:
        return QStringLiteral("X'%1'").arg(QLatin1String(value.toByteArray().toHex()));
    default:
        return QLatin1Char('\'') + value.toString().replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
    }
}

QString Dialect::defaultText(const ServerDefault &value) const
{
    if (value.form == ServerDefault::Form::Literal)
        return literal(value.value);
    return value.form == ServerDefault::Form::Expression ? QLatin1Char('(') + value.value + QLatin1Char(')') : value.value;
}

QString Dialect::columnSpecification(const Column &column) const
{
    QString text = quoted(column.name) + QLatin1Char(' ') + typeName(column.type);
    if (column.serverDefault)
        text += QStringLiteral(" DEFAULT ") + defaultText(*column.serverDefault);
    if (!column.nullable)
        text += QStringLiteral(" NOT NULL");
    for (const Check &check : column.checks)
        text += QLatin1Char(' ') + constraintText(Constraint(check));
    return text;
}

QString Dialect::constraintText(const PrimaryKey &key) const
{
    return prefixFor(key.name, *this) + QStringLiteral("PRIMARY KEY (%1)").arg(quotedList(key.columns));
}

QString Dialect::constraintText(const Constraint &constraint) const
{
    if (const auto *unique = std::get_if<Unique>(&constraint))
        return prefixFor(unique->name, *this) + QStringLiteral("UNIQUE (%1)").arg(quotedList(unique->columns))
            + deferrability(unique->deferrable, unique->initially);
    if (const auto *check = std::get_if<Check>(&constraint))
        return prefixFor(check->name, *this) + QStringLiteral("CHECK (%1)").arg(check->expression);
    const auto &key = std::get<ForeignKey>(constraint);
    QString text = prefixFor(key.name, *this)
        + QStringLiteral("FOREIGN KEY(%1) REFERENCES %2 (%3)")
              .arg(quotedList(key.columns), qualified(key.referredSchema, key.referredTable), quotedList(key.referredColumns));
    if (!key.match.isEmpty())
        text += QStringLiteral(" MATCH ") + key.match;
    if (!key.onDelete.isEmpty())
        text += QStringLiteral(" ON DELETE ") + key.onDelete;
    if (!key.onUpdate.isEmpty())
        text += QStringLiteral(" ON UPDATE ") + key.onUpdate;
    return text + deferrability(key.deferrable, key.initially);
}

std::vector<Statement> Dialect::sqlFor(const CreateTable &operation) const
{
    const Table &table = operation.table;
    QStringList words{QStringLiteral("CREATE")};
    words << table.prefixes << QStringLiteral("TABLE");
    if (operation.ifNotExists)
        words << QStringLiteral("IF NOT EXISTS");
    QStringList parts;
    for (const Column &column : table.columns)
        parts << columnSpecification(column);
    if (table.primaryKey && !table.primaryKey->columns.isEmpty())
        parts << constraintText(*table.primaryKey);
    for (const Constraint &constraint : table.constraints)
        parts << constraintText(constraint);
    // Line breaks, tabs and the space after each comma as SQLAlchemy has them: the text stays in the schema.
    std::vector<Statement> statements{
        {QStringLiteral("%1 %2 (\n\t%3\n)").arg(words.join(QLatin1Char(' ')), qualified(table.schema, table.name),
                                                parts.join(QStringLiteral(", \n\t"))) + tableSuffix(table), {}}};
    for (const Index &index : table.indexes) {
        for (Statement &statement : sqlFor(CreateIndex{index, operation.ifNotExists}))
            statements.push_back(std::move(statement));
    }
    return statements;
}

std::vector<Statement> Dialect::sqlFor(const DropTable &operation) const
{
    return {{QStringLiteral("DROP TABLE %1%2").arg(operation.ifExists ? QStringLiteral("IF EXISTS ") : QString(),
                                                   qualified(operation.schema, operation.name)), {}}};
}

std::vector<Statement> Dialect::sqlFor(const DropColumn &operation) const
{
    return {{QStringLiteral("ALTER TABLE %1 DROP COLUMN %2")
                 .arg(qualified(operation.schema, operation.table), quoted(operation.column)), {}}};
}

std::vector<Statement> Dialect::sqlFor(const RenameTable &operation) const
{
    return {{QStringLiteral("ALTER TABLE %1 RENAME TO %2")
                 .arg(qualified(operation.schema, operation.from), quoted(operation.to)), {}}};
}

std::vector<Statement> Dialect::sqlFor(const CreateIndex &operation) const
{
    const Index &index = operation.index;
    QStringList elements;
    for (const IndexElement &element : index.elements)
        elements << (element.expression ? element.text : quoted(element.text));
    QString text = QStringLiteral("CREATE %1INDEX %2%3 ON %4 (%5)")
                       .arg(index.unique ? QStringLiteral("UNIQUE ") : QString(),
                            operation.ifNotExists ? QStringLiteral("IF NOT EXISTS ") : QString(), quoted(index.name),
                            qualified(index.schema, index.table), elements.join(QStringLiteral(", ")));
    if (!index.where.isEmpty())
        text += QStringLiteral(" WHERE ") + index.where;
    return {{text, {}}};
}

std::vector<Statement> Dialect::sqlFor(const DropIndex &operation) const
{
    return {{QStringLiteral("DROP INDEX %1%2").arg(operation.ifExists ? QStringLiteral("IF EXISTS ") : QString(),
                                                   qualified(operation.schema, operation.name)), {}}};
}

std::vector<Statement> Dialect::sqlFor(const AlterColumn &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const AddConstraint &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const DropConstraint &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const CreateTableComment &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const DropTableComment &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const CreateEnum &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const DropEnum &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const CreateSequence &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const DropSequence &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const BatchAlterTable &operation) const
{
    throw notYet(operation, *this);
}

std::vector<Statement> Dialect::sqlFor(const BulkInsert &operation) const
{
    if (operation.rows.empty())
        return {};
    const QStringList marks(operation.columns.size(), QStringLiteral("?"));
    return {{QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                 .arg(qualified(operation.schema, operation.table), quotedList(operation.columns),
                      marks.join(QStringLiteral(", "))),
             operation.rows}};
}

std::vector<Statement> Dialect::sqlFor(const ExecuteSql &operation) const
{
    if (operation.parameters.isEmpty())
        return {{operation.sql, {}}};
    return {{operation.sql, {operation.parameters}}};
}

QStringList Dialect::inlined(const Statement &statement) const
{
    if (statement.rows.empty())
        return {statement.sql};
    // Our own texts and those of the script host have a '?' only where a parameter goes, and in strings.
    static const QRegularExpression token(QStringLiteral(R"('(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|/\*.*?\*/|\?)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    QStringList texts;
    for (const QVariantList &row : statement.rows) {
        QString text;
        qsizetype from = 0;
        int next = 0;
        for (auto matches = token.globalMatch(statement.sql); matches.hasNext();) {
            const auto match = matches.next();
            text += QStringView(statement.sql).mid(from, match.capturedStart() - from);
            text += match.captured() == QLatin1String("?") ? literal(row.value(next++)) : match.captured();
            from = match.capturedEnd();
        }
        texts << text + statement.sql.mid(from);
    }
    return texts;
}

} // namespace meditrack
