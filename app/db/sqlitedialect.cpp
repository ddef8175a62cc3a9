// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitedialect.h"

#include "db/batchplan.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cctype>

#include <sqlite3.h>

namespace meditrack {

namespace {

const QString autoincrementOption = QStringLiteral("sqlite_autoincrement");
const QString withRowidOption = QStringLiteral("sqlite_with_rowid");
const QString strictOption = QStringLiteral("sqlite_strict");
const QString onConflictOption = QStringLiteral("sqlite_on_conflict");
const QString keyConflictOption = QStringLiteral("sqlite_on_conflict_primary_key");
const QString uniqueConflictOption = QStringLiteral("sqlite_on_conflict_unique");
const QString notNullConflictOption = QStringLiteral("sqlite_on_conflict_not_null");

/// Nothing that the database could run: white space, comments, stray semicolons.
bool isOnlyComment(const QString &sql)
{
    static const QRegularExpression rest(QStringLiteral(R"(^(?>\s+|;|--[^\n]*+|/\*(?>.*?\*/|.*$))*+$)"),
                                         QRegularExpression::DotMatchesEverythingOption);
    return rest.match(sql).hasMatch();
}

QString onConflict(const QVariant &resolution)
{
    return resolution.isNull() ? QString() : QStringLiteral(" ON CONFLICT ") + resolution.toString();
}

/// Whether the column is the one that AUTOINCREMENT is for (sqlite.org/autoinc.html).
bool numbersItself(const Column &column, const Table &table)
{
    const auto refersWithIt = [&](const Constraint &constraint) {
        const auto *key = std::get_if<ForeignKey>(&constraint);
        return key && key->columns.contains(column.name);
    };
    return table.options.value(autoincrementOption).toBool() && table.primaryKey
        && table.primaryKey->columns == QStringList{column.name} && isInteger(column.type)
        && std::none_of(table.constraints.begin(), table.constraints.end(), refersWithIt);
}

/// What a column says about conflicts, where the constraint over this one column says nothing.
QVariantMap optionsWithColumns(const QVariantMap &options, const QStringList &columns, const Table &table, const QString &columnOption)
{
    QVariantMap all = options;
    for (const Column &column : table.columns) {
        if (columns == QStringList{column.name} && all.value(onConflictOption).isNull() && !column.options.value(columnOption).isNull())
            all.insert(onConflictOption, column.options.value(columnOption));
    }
    return all;
}

} // namespace

QString SqliteDialect::name() const
{
    return QStringLiteral("sqlite");
}

QString SqliteDialect::implName() const
{
    return QStringLiteral("SQLiteImpl");
}

QString SqliteDialect::literal(const QVariant &value) const
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    return Dialect::literal(value);
}

bool SqliteDialect::isReserved(const QString &word) const
{
    // The words that SQLAlchemy quotes for SQLite, which are fewer than SQLite's own keywords
    // (sqlite.org/lang_keywords.html): the same words, so that the same text gets into the schema.
    static const QSet<QString> words = [] {
        const QString text = QStringLiteral(
            "add after all alter analyze and as asc attach autoincrement before begin between by cascade case cast "
            "check collate column commit conflict constraint create cross current_date current_time "
            "current_timestamp database default deferrable deferred delete desc detach distinct drop each else end "
            "escape except exclusive exists explain fail false for foreign from full glob group having if ignore "
            "immediate in index indexed initially inner insert instead intersect into is isnull join key left like "
            "limit match natural not notnull null of offset on or order outer plan pragma primary query raise "
            "references reindex rename replace restrict right rollback row select set table temp temporary then to "
            "transaction trigger true union unique update using vacuum values view virtual when where");
        const QStringList list = text.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

QStringList SqliteDialect::knownOptions(OptionsOf kind) const
{
    switch (kind) {
    case OptionsOf::Table:
        return {autoincrementOption, withRowidOption, strictOption};
    case OptionsOf::Column:
        return {keyConflictOption, uniqueConflictOption, notNullConflictOption};
    case OptionsOf::Index:
        return {};
    default:
        return {onConflictOption};
    }
}

QString SqliteDialect::columnSpecification(const Column &column, const Table &table) const
{
    QString text = quoted(column.name) + QLatin1Char(' ') + typeName(column.type);
    if (column.serverDefault) {
        // Brackets around all that is more than a word, unless it begins with a quote or has them.
        static const QRegularExpression begun(QStringLiteral(R"(^\s*['"(])"));
        static const QRegularExpression more(QStringLiteral("\\W"), QRegularExpression::UseUnicodePropertiesOption);
        const QString value = defaultText(*column.serverDefault);
        const bool bare = begun.match(value).hasMatch() || !more.match(value).hasMatch();
        text += (bare ? QStringLiteral(" DEFAULT %1") : QStringLiteral(" DEFAULT (%1)")).arg(value);
    }
    if (!column.nullable)
        text += QStringLiteral(" NOT NULL") + onConflict(column.options.value(notNullConflictOption));
    if (column.primaryKey) {
        if (column.autoincrement.value_or(false) && table.primaryKey && table.primaryKey->columns.size() > 1)
            throw compileError(QStringLiteral("SQLite does not support autoincrement for composite primary keys"));
        if (numbersItself(column, table))
            text += QStringLiteral(" PRIMARY KEY") + onConflict(column.options.value(keyConflictOption)) + QStringLiteral(" AUTOINCREMENT");
    }
    if (column.computed)
        text += QLatin1Char(' ') + computedText(*column.computed);
    for (const Check &check : column.checks) {
        if (!check.options.value(onConflictOption).isNull())
            throw compileError(QStringLiteral("SQLite does not support on conflict clause for column check constraint"));
    }
    return text;
}

QString SqliteDialect::constraintText(const PrimaryKey &key, const Table &table) const
{
    // With AUTOINCREMENT the key stands beside its column.
    const auto isBeside = [&](const Column &column) { return numbersItself(column, table); };
    if (std::any_of(table.columns.begin(), table.columns.end(), isBeside))
        return {};
    PrimaryKey whole = key;
    whole.options = optionsWithColumns(key.options, key.columns, table, keyConflictOption);
    return Dialect::constraintText(whole, table);
}

QString SqliteDialect::constraintText(const Unique &unique, const Table &table) const
{
    Unique whole = unique;
    whole.options = optionsWithColumns(unique.options, unique.columns, table, uniqueConflictOption);
    return Dialect::constraintText(whole, table);
}

QString SqliteDialect::constraintText(const ForeignKey &key, const Table &table) const
{
    // A foreign key cannot leave its schema, and must not name it (sqlite.org/foreignkeys.html, 6).
    if (bareName(key.referredSchema) != bareName(table.schema))
        return {};
    ForeignKey within = key;
    within.referredSchema.clear();
    return Dialect::constraintText(within, table);
}

QString SqliteDialect::constraintEnd(const QVariantMap &options) const
{
    return onConflict(options.value(onConflictOption));
}

QString SqliteDialect::tableSuffix(const Table &table) const
{
    QStringList words;
    if (!table.options.value(withRowidOption, true).toBool())
        words << QStringLiteral("WITHOUT ROWID");
    if (table.options.value(strictOption).toBool())
        words << QStringLiteral("STRICT");
    // SQLite keeps the line ends that SQLAlchemy puts after these words.
    return words.isEmpty() ? QString() : QStringLiteral("\n ") + words.join(QStringLiteral(",\n ")) + QStringLiteral("\n\n");
}

std::vector<Statement> SqliteDialect::sqlFor(const CreateIndex &operation) const
{
    const Index &index = operation.index;
    refuseOthers(index.options, OptionsOf::Index);
    if (index.name.isEmpty())
        throw compileError(QStringLiteral("CREATE INDEX requires that the index have a name"));
    // Here the index carries the schema and the table does not (sqlite.org/lang_createindex.html).
    QString text = QStringLiteral("CREATE %1INDEX %2%3 ON %4 (%5)")
                       .arg(index.unique ? QStringLiteral("UNIQUE ") : QString(),
                            operation.ifNotExists ? QStringLiteral("IF NOT EXISTS ") : QString(),
                            qualified(index.schema, index.name), quoted(index.table), indexElements(index));
    if (!index.where.isEmpty())
        text += QStringLiteral(" WHERE ") + index.where;
    return {{text}};
}

std::vector<Statement> SqliteDialect::sqlFor(const BatchAlterTable &operation) const
{
    if (!rebuildsTable(operation))
        return Dialect::sqlFor(operation);
    if (!operation.copyFrom)
        throw needsDatabase(operation, name());
    return planRebuild(operation, *operation.copyFrom, BatchOrigin::Script, *this).statements();
}

std::vector<Dialect::ScriptPart> SqliteDialect::split(const QString &script) const
{
    // sqlite3_complete() knows strings, comments and the bodies of triggers (sqlite.org/c3ref/complete.html).
    std::vector<ScriptPart> parts;
    const QByteArray text = script.toUtf8();
    qsizetype from = 0;
    int line = 1;
    const auto push = [&](qsizetype to) {
        const QByteArray piece = text.mid(from, to - from);
        qsizetype blank = 0; // the statement begins at its first visible character
        while (blank < piece.size() && std::isspace(static_cast<unsigned char>(piece.at(blank))))
            ++blank;
        const int begins = line + int(piece.left(blank).count('\n'));
        const QString sql = QString::fromUtf8(piece).trimmed();
        if (!isOnlyComment(sql))
            parts.push_back({sql, begins});
        line += int(piece.count('\n'));
        from = to;
    };
    for (qsizetype at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1)) {
        if (sqlite3_complete(text.mid(from, at + 1 - from).constData()))
            push(at + 1);
    }
    push(text.size());
    return parts;
}

std::vector<TableName> SqliteDialect::tables(Connection &connection) const
{
    std::vector<TableName> names;
    const ResultRows result = connection.execute(QStringLiteral(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"));
    for (const QVariantList &row : result.rows)
        names.push_back({{}, row.front().toString(), row.front().toString()});
    return names;
}

bool SqliteDialect::hasTable(Connection &connection, const QString &schema, const QString &table) const
{
    const QString master = schema.isEmpty() ? QStringLiteral("sqlite_master") : quoted(schema) + QStringLiteral(".sqlite_master");
    return connection.scalar(QStringLiteral("SELECT count(*) FROM %1 WHERE type IN ('table', 'view') AND lower(name) = lower(?)").arg(master),
                             {table}).toInt() > 0;
}

} // namespace meditrack
