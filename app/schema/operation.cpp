// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/operation.h"

#include "core/engine.h"

namespace meditrack {

namespace {

QString fullName(const QString &schema, const QString &name)
{
    return schema.isEmpty() ? bareName(name) : bareName(schema) + QLatin1Char('.') + bareName(name);
}

QString bareList(const QStringList &names)
{
    QStringList bare;
    for (const QString &name : names)
        bare << bareName(name);
    return bare.join(QStringLiteral(", "));
}

QString ifItIsThere(const QString &sentence, bool ifExists)
{
    return ifExists ? Engine::tr("%1 if it exists").arg(sentence) : sentence;
}

QString ifItIsNew(const QString &sentence, bool ifNotExists)
{
    return ifNotExists ? Engine::tr("%1 unless it exists").arg(sentence) : sentence;
}

QString elementList(const Index &index)
{
    QStringList texts;
    for (const IndexElement &element : index.elements)
        texts << bareName(element.text);
    return texts.join(QStringLiteral(", "));
}

/// A statement on one line, short enough for a list.
QString shortened(const QString &sql)
{
    constexpr int longest = 100;
    const QString line = sql.simplified();
    return line.size() <= longest ? line : line.left(longest - 1) + QChar(0x2026);
}

/// A type for people: "text of up to 50 characters"; one that is no common one by its name.
QString typeWords(const ColumnType &type)
{
    static const QMap<QString, const char *> words = [] {
        QMap<QString, const char *> table;
        const auto add = [&table](const char *names, const char *word) {
            for (const QString &name : QString::fromLatin1(names).split(QLatin1Char(' ')))
                table.insert(name, word);
        };
        add("STRING TEXT UNICODE UNICODETEXT VARCHAR CHAR NCHAR NVARCHAR CLOB", QT_TRANSLATE_NOOP("Engine", "text"));
        add("INTEGER INT BIGINTEGER SMALLINTEGER BIGINT SMALLINT", QT_TRANSLATE_NOOP("Engine", "whole number"));
        add("NUMERIC DECIMAL FLOAT REAL DOUBLE", QT_TRANSLATE_NOOP("Engine", "number"));
        add("BOOLEAN", QT_TRANSLATE_NOOP("Engine", "yes or no"));
        add("DATE", QT_TRANSLATE_NOOP("Engine", "date"));
        add("DATETIME TIMESTAMP", QT_TRANSLATE_NOOP("Engine", "date and time"));
        add("TIME", QT_TRANSLATE_NOOP("Engine", "time"));
        add("LARGEBINARY BLOB BYTEA", QT_TRANSLATE_NOOP("Engine", "binary"));
        return table;
    }();
    const QString name = type.sql.isEmpty() ? type.name : type.sql;
    const char *const word = words.value(name.toUpper());
    if (!word)
        return name;
    return type.length && qstrcmp(word, "text") == 0 ? Engine::tr("text of up to %1 characters").arg(*type.length) : Engine::tr(word);
}

QString describeOne(const CreateTable &create)
{
    const Table &table = create.table;
    const auto columns = static_cast<int>(table.columns.size());
    const auto indexes = static_cast<int>(table.indexes.size());
    QStringList parts{columns == 1 ? Engine::tr("1 column") : Engine::tr("%n columns", nullptr, columns)};
    if (indexes > 0)
        parts << (indexes == 1 ? Engine::tr("1 index") : Engine::tr("%n indexes", nullptr, indexes));
    return ifItIsNew(Engine::tr("Creates the table %1 (%2)").arg(fullName(table.schema, table.name), parts.join(QStringLiteral(", "))), create.ifNotExists);
}

QString describeOne(const DropTable &drop)
{
    return ifItIsThere(Engine::tr("Deletes the table %1 and all its rows").arg(fullName(drop.schema, drop.name)), drop.ifExists);
}

QString describeOne(const AddColumn &add)
{
    QStringList extras{typeWords(add.column.type), add.column.nullable ? Engine::tr("may be empty") : Engine::tr("required")};
    if (!add.column.checks.empty())
        extras << Engine::tr("checked");
    for (const Constraint &constraint : add.constraints) {
        if (const auto *key = std::get_if<ForeignKey>(&constraint))
            extras << Engine::tr("refers to %1").arg(fullName(key->referredSchema, key->referredTable));
        else
            extras << (std::holds_alternative<Check>(constraint) ? Engine::tr("checked") : Engine::tr("unique"));
    }
    if (!add.indexes.empty())
        extras << Engine::tr("indexed");
    return ifItIsNew(Engine::tr("Adds the column %1 (%2) to the table %3").arg(bareName(add.column.name), extras.join(QStringLiteral(", ")), fullName(add.schema, add.table)),
                     add.ifNotExists);
}

QString describeOne(const DropColumn &drop)
{
    return ifItIsThere(Engine::tr("Deletes the column %1 of the table %2 and its values").arg(bareName(drop.column), fullName(drop.schema, drop.table)), drop.ifExists);
}

/// What alter_column does, each part as the end of "Changes the column c of the table t: …".
QStringList changesOf(const AlterColumn &alter)
{
    QStringList changes;
    if (alter.newName)
        changes << Engine::tr("now called %1").arg(bareName(*alter.newName));
    if (alter.type)
        changes << typeWords(*alter.type);
    if (alter.nullable)
        changes << (*alter.nullable ? Engine::tr("may be empty") : Engine::tr("required"));
    if (alter.serverDefault) {
        if (const auto *value = std::get_if<ServerDefault>(&*alter.serverDefault))
            changes << Engine::tr("with the default %1").arg(value->value);
        else
            changes << (std::holds_alternative<std::monostate>(*alter.serverDefault) ? Engine::tr("without a default")
                                                                                      : Engine::tr("with values of the database's own"));
    }
    if (alter.comment || alter.dropComment)
        changes << (alter.dropComment ? Engine::tr("without a comment") : Engine::tr("with a comment"));
    return changes;
}

QString describeOne(const AlterColumn &alter)
{
    const QStringList changes = changesOf(alter);
    return Engine::tr("Changes the column %1 of the table %2: %3")
        .arg(bareName(alter.column), fullName(alter.schema, alter.table),
             changes.isEmpty() ? Engine::tr("nothing") : changes.join(QStringLiteral(", ")));
}

/// A constraint as a rule: "no two rows with equal a, b".
QString ruleOf(const PrimaryKey &key)
{
    return Engine::tr("the primary key (%1)").arg(bareList(key.columns));
}

QString ruleOf(const Unique &unique)
{
    return Engine::tr("a rule that allows no (%1) twice").arg(bareList(unique.columns));
}

QString ruleOf(const ForeignKey &key)
{
    return Engine::tr("a reference from (%1) to the table %2").arg(bareList(key.columns), fullName(key.referredSchema, key.referredTable));
}

QString ruleOf(const Check &check)
{
    return Engine::tr("the check %1").arg(shortened(check.expression));
}

QString ruleOf(const Exclude &exclude)
{
    QStringList texts;
    for (const Exclude::Element &element : exclude.elements)
        texts << bareName(element.text);
    return Engine::tr("a rule that allows no rows with conflicting (%1)").arg(texts.join(QStringLiteral(", ")));
}

QString describeOne(const AddConstraint &add)
{
    const QString rule = std::visit([](const auto &each) { return ruleOf(each); }, add.constraint);
    return Engine::tr("Adds %1 to the table %2").arg(rule, fullName(add.schema, add.table));
}

QString describeOne(const DropConstraint &drop)
{
    return ifItIsThere(Engine::tr("Deletes the constraint %1 of the table %2").arg(bareName(drop.name), fullName(drop.schema, drop.table)), drop.ifExists);
}

QString describeOne(const CreateTableComment &create)
{
    return Engine::tr("Gives the table %1 the comment \"%2\"").arg(fullName(create.schema, create.table), shortened(create.comment));
}

QString describeOne(const DropTableComment &drop)
{
    return Engine::tr("Deletes the comment of the table %1").arg(fullName(drop.schema, drop.table));
}

QString describeOne(const CreateEnum &create)
{
    return Engine::tr("Creates the type %1 (%2)")
        .arg(fullName(create.type.enumSchema, create.type.enumName), create.type.labels.join(QStringLiteral(", ")));
}

QString describeOne(const DropEnum &drop)
{
    return Engine::tr("Deletes the type %1").arg(fullName(drop.type.enumSchema, drop.type.enumName));
}

QString describeOne(const CreateSequence &create)
{
    return Engine::tr("Creates the sequence %1").arg(fullName(create.schema, create.name));
}

QString describeOne(const DropSequence &drop)
{
    return Engine::tr("Deletes the sequence %1").arg(fullName(drop.schema, drop.name));
}

QString describeOne(const RenameTable &rename)
{
    return Engine::tr("Renames the table %1 to %2").arg(fullName(rename.schema, rename.from), bareName(rename.to));
}

QString describeOne(const CreateIndex &create)
{
    const Index &index = create.index;
    const QString table = fullName(index.schema, index.table);
    QString text = index.name.isEmpty() ? Engine::tr("Creates an index on %1 (%2)").arg(table, elementList(index))
                                        : Engine::tr("Creates the index %1 on %2 (%3)").arg(bareName(index.name), table, elementList(index));
    if (index.unique)
        text = Engine::tr("%1, which allows no value twice").arg(text);
    return create.ifNotExists ? Engine::tr("%1, unless it exists").arg(text) : text;
}

QString describeOne(const DropIndex &drop)
{
    return ifItIsThere(drop.table.isEmpty() ? Engine::tr("Deletes the index %1").arg(fullName(drop.schema, drop.name))
                                            : Engine::tr("Deletes the index %1 of the table %2").arg(bareName(drop.name), fullName(drop.schema, drop.table)),
                       drop.ifExists);
}

QString describeOne(const BulkInsert &insert)
{
    const auto rows = static_cast<int>(insert.rows.size());
    return Engine::tr("Adds %1 to the table %2").arg(rows == 1 ? Engine::tr("1 row") : Engine::tr("%n rows", nullptr, rows), fullName(insert.schema, insert.table));
}

QString describeOne(const ExecuteSql &execute)
{
    return Engine::tr("Runs the SQL: %1").arg(shortened(execute.sql));
}

QString describeOne(const BatchAlterTable &batch)
{
    QStringList changes;
    for (const BatchItem &item : batch.items)
        changes << std::visit([](const auto &change) { return describeOne(change); }, item.change);
    return Engine::tr("Changes the table %1 in one go: %2").arg(fullName(batch.schema, batch.table), changes.join(QStringLiteral("; ")));
}

} // namespace

QString describe(const Operation &operation)
{
    return std::visit([](const auto &one) { return describeOne(one); }, operation);
}

} // namespace meditrack
