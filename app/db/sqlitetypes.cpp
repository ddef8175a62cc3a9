// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitetypes.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

using ConstraintKind = SqliteConstraint::Kind;

/// The name of the class that SQLAlchemy reads out of a declared type.
QString declaredClass(const QString &declared)
{
    static const QRegularExpression words(QStringLiteral("^[\\w ]+"), QRegularExpression::UseUnicodePropertiesOption);
    static const QHash<QString, QString> synonyms{{"BOOL", "BOOLEAN"}, {"DATE_CHAR", "DATE"}, {"DATETIME_CHAR", "DATETIME"},
                                                  {"INT", "INTEGER"}, {"TIME_CHAR", "TIME"}};
    static const QStringList known{"BIGINT", "BLOB", "BOOLEAN", "CHAR", "DATE", "DATETIME", "DOUBLE", "DECIMAL", "FLOAT", "INTEGER", "JSON",
                                   "NUMERIC", "REAL", "SMALLINT", "TEXT", "TIME", "TIMESTAMP", "VARCHAR", "NVARCHAR", "NCHAR"};
    const QString match = words.match(declared.toUpper()).captured(0);
    const QString name = synonyms.value(match, match);
    const auto has = [&](const char *part) { return name.contains(QLatin1String(part)); };
    if (known.contains(name))
        return name;
    if (has("INT"))
        return QStringLiteral("INTEGER");
    if (has("CHAR") || has("CLOB") || has("TEXT"))
        return QStringLiteral("TEXT");
    if (has("BLOB") || name.trimmed().isEmpty())
        return QStringLiteral("NullType");
    return has("REAL") || has("FLOA") || has("DOUB") ? QStringLiteral("REAL") : QStringLiteral("NUMERIC");
}

/// As Alembic writes a default that it has read: in brackets, but for strings, single digits and what has brackets.
QString defaultSql(const SqliteColumn &column)
{
    static const QRegularExpression digit(QStringLiteral("^[0-9.]$"));
    const QString &text = *column.defaultText;
    const std::vector<SqliteToken> tokens = sqliteTokens(text);
    const bool isString = tokens.size() == 2 && tokens.front().kind == SqliteToken::Kind::String && text.size() > 2;
    // A single name is a text here, and would be a column in brackets.
    static const QStringList words{"NULL", "TRUE", "FALSE", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP"};
    const bool isName = tokens.size() == 2 && !column.defaultIsExpression
        && (tokens.front().kind == SqliteToken::Kind::Quoted
            || (tokens.front().kind == SqliteToken::Kind::Word && !words.contains(text, Qt::CaseInsensitive)));
    if (digit.match(text).hasMatch() || isString || isName)
        return text;
    return QLatin1Char('(') + text + QLatin1Char(')');
}

/// A column's name as its table spells it: constraints and indexes may use other letters.
QString spelled(const QString &name, const SqliteTable &table)
{
    const auto column = std::ranges::find_if(table.columns, [&](const SqliteColumn &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    return column == table.columns.end() ? name : column->name;
}

/// Columns of a key; one with a collation or an order goes as it is written.
QStringList columnsOf(const SqliteConstraint &constraint, const SqliteTable &table)
{
    QStringList names;
    for (const SqliteKeyPart &part : constraint.parts)
        names << (part.isPlain ? spelled(part.column, table) : withQuotes(part.text, false));
    return names;
}

QVariantMap conflictOf(const SqliteConstraint &constraint)
{
    return constraint.onConflict.isEmpty() ? QVariantMap() : QVariantMap{{QStringLiteral("sqlite_on_conflict"), constraint.onConflict}};
}

ForeignKey foreignKeyOf(const SqliteConstraint &constraint, const SqliteFacts &facts)
{
    const SqliteReference &reference = constraint.reference;
    ForeignKey key;
    key.name = constraint.name;
    key.columns = columnsOf(constraint, facts.parsed);
    key.referredSchema = facts.schema == QLatin1String("main") ? QString() : facts.schema;
    key.referredTable = reference.table;
    key.referredColumns = reference.columns;
    const auto rule = [](const QString &text) { return text == QLatin1String("NO ACTION") ? QString() : text; };
    key.onDelete = rule(reference.onDelete);
    key.onUpdate = rule(reference.onUpdate);
    key.match = reference.match;
    key.deferrable = reference.deferrable;
    key.initially = reference.initially;
    return key;
}

/// A key that only its place beside the column says in full: "INTEGER PRIMARY KEY DESC" is no rowid
/// (sqlite.org/lang_createtable.html, 5), and AUTOINCREMENT can have a name only there.
QString besideText(const SqliteConstraint &key, const SqliteTable &table)
{
    const bool isDescending = !key.column.isEmpty() && !key.parts.front().isPlain;
    const bool refers = std::ranges::any_of(table.constraints, [&](const SqliteConstraint &each) {
        return each.kind == ConstraintKind::ForeignKey && columnsOf(each, table).contains(key.parts.front().column, Qt::CaseInsensitive);
    });
    if (!isDescending && !(key.autoincrement && (refers || !key.name.isEmpty())))
        return {};
    QString text = key.name.isEmpty() ? QString() : QStringLiteral("CONSTRAINT %1 ").arg(inQuotes(key.name));
    text += QStringLiteral("PRIMARY KEY");
    if (isDescending)
        text += QStringLiteral(" DESC");
    if (!key.onConflict.isEmpty())
        text += QStringLiteral(" ON CONFLICT ") + key.onConflict;
    return key.autoincrement ? text + QStringLiteral(" AUTOINCREMENT") : text;
}

void addPrimaryKey(Table &table, const SqliteConstraint &key, const SqliteFacts &facts)
{
    const auto columnOf = [&](const SqliteKeyPart &part) {
        return std::ranges::find_if(table.columns, [&](const Column &each) { return each.name.compare(part.column, Qt::CaseInsensitive) == 0; });
    };
    for (const SqliteKeyPart &part : key.parts)
        columnOf(part)->primaryKey = true;
    Column &first = *columnOf(key.parts.front());
    if (const QString beside = besideText(key, facts.parsed); !beside.isEmpty()) {
        first.options.insert(besideOption, beside);
        return;
    }
    table.primaryKey = PrimaryKey{key.name, columnsOf(key, facts.parsed), {}, {}, {}};
    if (key.autoincrement) {
        table.options.insert(QStringLiteral("sqlite_autoincrement"), true);
        if (!key.onConflict.isEmpty())
            first.options.insert(QStringLiteral("sqlite_on_conflict_primary_key"), key.onConflict);
    } else {
        table.primaryKey->options = conflictOf(key);
    }
}

Column columnOf(const SqliteColumn &parsed)
{
    Column column;
    column.name = parsed.name;
    // AUTOINCREMENT is for a type that the dialect knows as a whole number; all others stay as they are written.
    if (parsed.type.compare(QLatin1String("INTEGER"), Qt::CaseInsensitive) == 0)
        column.type.name = QStringLiteral("INTEGER");
    else
        column.type.sql = parsed.type.isEmpty() ? QStringLiteral(" ") : parsed.type;
    if (!parsed.collation.isEmpty()) {
        column.type.collation = parsed.collation;
        if (column.type.sql.isEmpty())
            column.type.sql = parsed.type;
    }
    column.nullable = !parsed.notNull;
    if (!parsed.onConflictNotNull.isEmpty())
        column.options.insert(QStringLiteral("sqlite_on_conflict_not_null"), parsed.onConflictNotNull);
    if (parsed.defaultText)
        column.serverDefault = ServerDefault{ServerDefault::Form::Text, defaultSql(parsed)};
    if (parsed.generated)
        column.computed = Computed{*parsed.generated, parsed.stored};
    return column;
}

Index indexOf(const SqliteFacts::Index &fact, const Table &table, const SqliteTable &parsed)
{
    Index index;
    index.name = fact.name;
    index.schema = table.schema;
    index.table = table.name;
    for (const SqliteKeyPart &part : fact.parsed.parts)
        index.elements.push_back({part.isPlain ? spelled(part.column, parsed) : part.text, !part.isPlain, {}});
    index.unique = fact.unique;
    index.where = fact.parsed.where;
    return index;
}

} // namespace

QString typeGroup(const ColumnType &type)
{
    static const QHash<QString, QString> groups = [] {
        QHash<QString, QString> table;
        const auto add = [&](const char *group, const char *names) {
            for (const QString &name : QString::fromLatin1(names).split(QLatin1Char(' ')))
                table.insert(name, QString::fromLatin1(group));
        };
        add("String", "CHAR CITEXT CLOB NCLOB Enum NCHAR NVARCHAR String TEXT Text Unicode UnicodeText VARCHAR");
        add("Integer", "BIGINT BigInteger INT INTEGER Integer SMALLINT SmallInteger");
        add("Numeric", "DECIMAL DOUBLE DOUBLE_PRECISION Double FLOAT Float NUMERIC Numeric REAL");
        add("_Binary", "BINARY BLOB BYTEA LargeBinary PickleType VARBINARY");
        add("Boolean", "BOOLEAN Boolean");
        add("Date", "DATE Date");
        add("DateTime", "DATETIME DateTime TIMESTAMP");
        add("Time", "TIME Time");
        add("Interval", "INTERVAL Interval");
        add("JSON", "JSON JSONB");
        add("Uuid", "UUID Uuid");
        return table;
    }();
    const QString name = type.sql.isEmpty() ? type.name : declaredClass(type.sql.trimmed());
    return groups.value(name, name);
}

Table tableOf(const SqliteFacts &facts)
{
    Table table;
    table.name = facts.name;
    table.schema = facts.schema == QLatin1String("main") ? QString() : facts.schema;
    if (facts.parsed.withoutRowid)
        table.options.insert(QStringLiteral("sqlite_with_rowid"), false);
    if (facts.parsed.strict)
        table.options.insert(QStringLiteral("sqlite_strict"), true);
    for (const SqliteColumn &column : facts.parsed.columns)
        table.columns.push_back(columnOf(column));
    for (const SqliteConstraint &constraint : facts.parsed.constraints) {
        switch (constraint.kind) {
        case ConstraintKind::PrimaryKey:
            addPrimaryKey(table, constraint, facts);
            break;
        case ConstraintKind::Unique:
            table.constraints.push_back(Unique{constraint.name, columnsOf(constraint, facts.parsed), {}, {}, conflictOf(constraint)});
            break;
        case ConstraintKind::Check:
            table.constraints.push_back(Check{constraint.name, constraint.expression});
            break;
        case ConstraintKind::ForeignKey:
            table.constraints.push_back(foreignKeyOf(constraint, facts));
            break;
        }
    }
    // SQLite lists the newest first.
    for (auto index = facts.indexes.rbegin(); index != facts.indexes.rend(); ++index) {
        if (index->origin == QLatin1Char('c'))
            table.indexes.push_back(indexOf(*index, table, facts.parsed));
    }
    return table;
}

} // namespace meditrack
