// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitedialect.h"

#include "core/error.h"

#include <QRegularExpression>
#include <QSet>

#include <cctype>

#include <sqlite3.h>

namespace meditrack {

namespace {

const QString autoincrementOption = QStringLiteral("sqlite_autoincrement");
const QString withRowidOption = QStringLiteral("sqlite_with_rowid");
const QString strictOption = QStringLiteral("sqlite_strict");

/// A keyword that nobody reads would be a promise not kept.
void refuseOptions(const QVariantMap &options, const QStringList &known)
{
    for (auto option = options.cbegin(); option != options.cend(); ++option) {
        if (!known.contains(option.key()))
            throw Error(ErrorCode::Unsupported, QStringLiteral("The option '%1' is not supported.").arg(option.key()))
                .ofKind(QStringLiteral("ArgumentError"))
                .advise(QStringLiteral("Leave it out, or write the statement as SQL with op.execute()."));
    }
}

/// Nothing that the database could run: white space, comments, stray semicolons.
bool isOnlyComment(const QString &sql)
{
    static const QRegularExpression rest(QStringLiteral(R"(^(?>\s+|;|--[^\n]*+|/\*(?>.*?\*/|.*$))*+$)"),
                                         QRegularExpression::DotMatchesEverythingOption);
    return rest.match(sql).hasMatch();
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

std::vector<Statement> SqliteDialect::sqlFor(const AddColumn &operation) const
{
    if (!operation.constraints.empty())
        throw Error(ErrorCode::Unsupported,
                    QStringLiteral("No support for ALTER of constraints in SQLite dialect. Please refer to the batch "
                                   "mode feature which allows for SQLite migrations using a copy-and-move strategy."))
            .ofKind(QStringLiteral("NotImplementedError"))
            .advise(QStringLiteral("Add the column without its foreign key or unique constraint, or give the table "
                                   "that constraint when it is created."));
    std::vector<Statement> statements{
        {QStringLiteral("ALTER TABLE %1 ADD COLUMN %2")
             .arg(qualified(operation.schema, operation.table), columnSpecification(operation.column)), {}}};
    for (const Index &index : operation.indexes) {
        for (Statement &statement : sqlFor(CreateIndex{index, false}))
            statements.push_back(std::move(statement));
    }
    return statements;
}

std::vector<Statement> SqliteDialect::sqlFor(const CreateTable &operation) const
{
    // A foreign key cannot leave its schema, and must not name it (sqlite.org/foreignkeys.html, 6).
    CreateTable adapted = operation;
    std::erase_if(adapted.table.constraints, [&](const Constraint &constraint) {
        const auto *key = std::get_if<ForeignKey>(&constraint);
        return key && key->referredSchema != operation.table.schema;
    });
    for (Constraint &constraint : adapted.table.constraints) {
        if (auto *key = std::get_if<ForeignKey>(&constraint))
            key->referredSchema.clear();
    }
    std::vector<Statement> statements = Dialect::sqlFor(adapted);
    if (operation.table.options.value(autoincrementOption).toBool())
        makeAutoincrement(statements.front().sql, operation.table);
    return statements;
}

QString SqliteDialect::tableSuffix(const Table &table) const
{
    refuseOptions(table.options, {autoincrementOption, withRowidOption, strictOption});
    QStringList words;
    if (!table.options.value(withRowidOption, true).toBool())
        words << QStringLiteral("WITHOUT ROWID");
    if (table.options.value(strictOption).toBool())
        words << QStringLiteral("STRICT");
    // SQLite keeps the line ends that SQLAlchemy puts after these words.
    return words.isEmpty() ? QString() : QStringLiteral("\n ") + words.join(QStringLiteral(", \n ")) + QStringLiteral("\n\n");
}

/// AUTOINCREMENT must stand beside the column, with PRIMARY KEY (sqlite.org/autoinc.html).
void SqliteDialect::makeAutoincrement(QString &createTable, const Table &table) const
{
    if (!table.primaryKey || table.primaryKey->columns.size() != 1)
        return;
    for (const Column &column : table.columns) {
        if (column.name != table.primaryKey->columns.first() || typeName(column.type) != QLatin1String("INTEGER"))
            continue;
        const QString plain = columnSpecification(column);
        createTable.replace(createTable.indexOf(plain), plain.size(), plain + QStringLiteral(" PRIMARY KEY AUTOINCREMENT"));
        createTable.remove(QStringLiteral(", \n\t") + constraintText(*table.primaryKey));
    }
}

std::vector<Statement> SqliteDialect::sqlFor(const CreateIndex &operation) const
{
    refuseOptions(operation.index.options, {});
    // Here the index carries the schema and the table does not (sqlite.org/lang_createindex.html).
    CreateIndex adapted = operation;
    adapted.index.schema.clear();
    std::vector<Statement> statements = Dialect::sqlFor(adapted);
    if (!operation.index.schema.isEmpty()) {
        const QString plain = QStringLiteral("INDEX %1 ON").arg(quoted(operation.index.name));
        statements.front().sql.replace(
            plain, QStringLiteral("INDEX %1 ON").arg(qualified(operation.index.schema, operation.index.name)));
    }
    return statements;
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

QStringList SqliteDialect::tableNames(Connection &connection) const
{
    QStringList names;
    const ResultRows result = connection.execute(QStringLiteral(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"));
    for (const QVariantList &row : result.rows)
        names << row.front().toString();
    return names;
}

bool SqliteDialect::hasTable(Connection &connection, const QString &schema, const QString &table) const
{
    const QString master = schema.isEmpty() ? QStringLiteral("sqlite_master") : quoted(schema) + QStringLiteral(".sqlite_master");
    return connection.scalar(QStringLiteral("SELECT count(*) FROM %1 WHERE type IN ('table', 'view') AND lower(name) = lower(?)").arg(master),
                             {table}).toInt() > 0;
}

} // namespace meditrack
