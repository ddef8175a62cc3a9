// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/operation.h"

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

QString counted(qsizetype count, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

QString indexName(const Index &index)
{
    return index.name.isEmpty() ? QStringLiteral("an index") : QStringLiteral("the index %1").arg(bareName(index.name));
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
    static const QMap<QString, QString> words = [] {
        QMap<QString, QString> table;
        const auto add = [&table](const char *names, const QString &word) {
            for (const QString &name : QString::fromLatin1(names).split(QLatin1Char(' ')))
                table.insert(name, word);
        };
        add("STRING TEXT UNICODE UNICODETEXT VARCHAR CHAR NCHAR NVARCHAR CLOB", QStringLiteral("text"));
        add("INTEGER INT BIGINTEGER SMALLINTEGER BIGINT SMALLINT", QStringLiteral("whole number"));
        add("NUMERIC DECIMAL FLOAT REAL DOUBLE", QStringLiteral("number"));
        add("BOOLEAN", QStringLiteral("yes or no"));
        add("DATE", QStringLiteral("date"));
        add("DATETIME TIMESTAMP", QStringLiteral("date and time"));
        add("TIME", QStringLiteral("time"));
        add("LARGEBINARY BLOB BYTEA", QStringLiteral("binary"));
        return table;
    }();
    const QString name = type.sql.isEmpty() ? type.name : type.sql;
    const QString word = words.value(name.toUpper(), name);
    return type.length && word == QLatin1String("text") ? QStringLiteral("text of up to %1 characters").arg(*type.length) : word;
}

QString describeOne(const CreateTable &create)
{
    const Table &table = create.table;
    QStringList parts{counted(static_cast<qsizetype>(table.columns.size()), "column", "columns")};
    if (!table.indexes.empty())
        parts << counted(static_cast<qsizetype>(table.indexes.size()), "index", "indexes");
    return QStringLiteral("Creates the table %1 (%2)%3")
        .arg(fullName(table.schema, table.name), parts.join(QStringLiteral(", ")),
             create.ifNotExists ? QStringLiteral(" unless it exists") : QString());
}

QString describeOne(const DropTable &drop)
{
    return QStringLiteral("Deletes the table %1 and all its rows%2")
        .arg(fullName(drop.schema, drop.name), drop.ifExists ? QStringLiteral(" if it exists") : QString());
}

QString describeOne(const AddColumn &add)
{
    QStringList extras{typeWords(add.column.type), add.column.nullable ? QStringLiteral("may be empty") : QStringLiteral("required")};
    if (!add.column.checks.empty())
        extras << QStringLiteral("checked");
    for (const Constraint &constraint : add.constraints) {
        if (const auto *key = std::get_if<ForeignKey>(&constraint))
            extras << QStringLiteral("refers to %1").arg(fullName(key->referredSchema, key->referredTable));
        else
            extras << (std::holds_alternative<Check>(constraint) ? QStringLiteral("checked") : QStringLiteral("unique"));
    }
    if (!add.indexes.empty())
        extras << QStringLiteral("indexed");
    return QStringLiteral("Adds the column %1 (%2) to the table %3%4")
        .arg(bareName(add.column.name), extras.join(QStringLiteral(", ")), fullName(add.schema, add.table),
             add.ifNotExists ? QStringLiteral(" unless it exists") : QString());
}

QString describeOne(const DropColumn &drop)
{
    return QStringLiteral("Deletes the column %1 of the table %2 and its values%3")
        .arg(bareName(drop.column), fullName(drop.schema, drop.table),
             drop.ifExists ? QStringLiteral(" if it exists") : QString());
}

/// What alter_column does, each part as the end of "Changes the column c of the table t: …".
QStringList changesOf(const AlterColumn &alter)
{
    QStringList changes;
    if (alter.newName)
        changes << QStringLiteral("now called %1").arg(bareName(*alter.newName));
    if (alter.type)
        changes << typeWords(*alter.type);
    if (alter.nullable)
        changes << (*alter.nullable ? QStringLiteral("may be empty") : QStringLiteral("required"));
    if (alter.serverDefault) {
        if (const auto *value = std::get_if<ServerDefault>(&*alter.serverDefault))
            changes << QStringLiteral("with the default %1").arg(value->value);
        else
            changes << (std::holds_alternative<std::monostate>(*alter.serverDefault) ? QStringLiteral("without a default")
                                                                                      : QStringLiteral("with values of the database's own"));
    }
    if (alter.comment || alter.dropComment)
        changes << (alter.dropComment ? QStringLiteral("without a comment") : QStringLiteral("with a comment"));
    return changes;
}

QString describeOne(const AlterColumn &alter)
{
    const QStringList changes = changesOf(alter);
    return QStringLiteral("Changes the column %1 of the table %2: %3")
        .arg(bareName(alter.column), fullName(alter.schema, alter.table),
             changes.isEmpty() ? QStringLiteral("nothing") : changes.join(QStringLiteral(", ")));
}

/// A constraint as a rule: "no two rows with equal a, b".
QString ruleOf(const PrimaryKey &key)
{
    return QStringLiteral("the primary key (%1)").arg(bareList(key.columns));
}

QString ruleOf(const Unique &unique)
{
    return QStringLiteral("a rule that allows no (%1) twice").arg(bareList(unique.columns));
}

QString ruleOf(const ForeignKey &key)
{
    return QStringLiteral("a reference from (%1) to the table %2").arg(bareList(key.columns), fullName(key.referredSchema, key.referredTable));
}

QString ruleOf(const Check &check)
{
    return QStringLiteral("the check %1").arg(shortened(check.expression));
}

QString ruleOf(const Exclude &exclude)
{
    QStringList texts;
    for (const Exclude::Element &element : exclude.elements)
        texts << bareName(element.text);
    return QStringLiteral("a rule that allows no rows with conflicting (%1)").arg(texts.join(QStringLiteral(", ")));
}

QString describeOne(const AddConstraint &add)
{
    const QString rule = std::visit([](const auto &each) { return ruleOf(each); }, add.constraint);
    return QStringLiteral("Adds %1 to the table %2").arg(rule, fullName(add.schema, add.table));
}

QString describeOne(const DropConstraint &drop)
{
    return QStringLiteral("Deletes the constraint %1 of the table %2%3")
        .arg(bareName(drop.name), fullName(drop.schema, drop.table), drop.ifExists ? QStringLiteral(" if it exists") : QString());
}

QString describeOne(const CreateTableComment &create)
{
    return QStringLiteral("Gives the table %1 the comment \"%2\"").arg(fullName(create.schema, create.table), shortened(create.comment));
}

QString describeOne(const DropTableComment &drop)
{
    return QStringLiteral("Deletes the comment of the table %1").arg(fullName(drop.schema, drop.table));
}

QString describeOne(const CreateEnum &create)
{
    return QStringLiteral("Creates the type %1 (%2)")
        .arg(fullName(create.type.enumSchema, create.type.enumName), create.type.labels.join(QStringLiteral(", ")));
}

QString describeOne(const DropEnum &drop)
{
    return QStringLiteral("Deletes the type %1").arg(fullName(drop.type.enumSchema, drop.type.enumName));
}

QString describeOne(const CreateSequence &create)
{
    return QStringLiteral("Creates the sequence %1").arg(fullName(create.schema, create.name));
}

QString describeOne(const DropSequence &drop)
{
    return QStringLiteral("Deletes the sequence %1").arg(fullName(drop.schema, drop.name));
}

QString describeOne(const RenameTable &rename)
{
    return QStringLiteral("Renames the table %1 to %2").arg(fullName(rename.schema, rename.from), bareName(rename.to));
}

QString describeOne(const CreateIndex &create)
{
    const Index &index = create.index;
    return QStringLiteral("Creates %1 on %2 (%3)%4%5")
        .arg(indexName(index), fullName(index.schema, index.table), elementList(index),
             index.unique ? QStringLiteral(", which allows no value twice") : QString(),
             create.ifNotExists ? QStringLiteral(", unless it exists") : QString());
}

QString describeOne(const DropIndex &drop)
{
    const QString place =
        drop.table.isEmpty() ? QString() : QStringLiteral(" of the table %1").arg(fullName(drop.schema, drop.table));
    return QStringLiteral("Deletes the index %1%2%3")
        .arg(drop.table.isEmpty() ? fullName(drop.schema, drop.name) : bareName(drop.name), place,
             drop.ifExists ? QStringLiteral(" if it exists") : QString());
}

QString describeOne(const BulkInsert &insert)
{
    return QStringLiteral("Adds %1 to the table %2")
        .arg(counted(static_cast<qsizetype>(insert.rows.size()), "row", "rows"), fullName(insert.schema, insert.table));
}

QString describeOne(const ExecuteSql &execute)
{
    return QStringLiteral("Runs the SQL: %1").arg(shortened(execute.sql));
}

QString describeOne(const BatchAlterTable &batch)
{
    QStringList changes;
    for (const BatchItem &item : batch.items)
        changes << std::visit([](const auto &change) { return describeOne(change); }, item.change);
    return QStringLiteral("Changes the table %1 in one go: %2").arg(fullName(batch.schema, batch.table), changes.join(QStringLiteral("; ")));
}

} // namespace

QString describe(const Operation &operation)
{
    return std::visit([](const auto &one) { return describeOne(one); }, operation);
}

} // namespace meditrack
