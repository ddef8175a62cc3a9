// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/operation.h"

namespace meditrack {

namespace {

QString fullName(const QString &schema, const QString &name)
{
    return schema.isEmpty() ? name : schema + QLatin1Char('.') + name;
}

QString counted(qsizetype count, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

QString indexName(const Index &index)
{
    return index.name.isEmpty() ? QStringLiteral("an index") : QStringLiteral("the index %1").arg(index.name);
}

QString elementList(const Index &index)
{
    QStringList texts;
    for (const IndexElement &element : index.elements)
        texts << element.text;
    return texts.join(QStringLiteral(", "));
}

/// A statement on one line, short enough for a list.
QString shortened(const QString &sql)
{
    constexpr int longest = 100;
    const QString line = sql.simplified();
    return line.size() <= longest ? line : line.left(longest - 1) + QChar(0x2026);
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
    QStringList extras;
    if (!add.column.nullable)
        extras << QStringLiteral("required");
    if (!add.column.checks.empty())
        extras << QStringLiteral("checked");
    for (const Constraint &constraint : add.constraints) {
        if (const auto *key = std::get_if<ForeignKey>(&constraint))
            extras << QStringLiteral("refers to %1").arg(fullName(key->referredSchema, key->referredTable));
        else
            extras << (std::holds_alternative<Unique>(constraint) ? QStringLiteral("unique") : QStringLiteral("checked"));
    }
    if (!add.indexes.empty())
        extras << QStringLiteral("indexed");
    const QString text = QStringLiteral("Adds the column %1 to the table %2")
                             .arg(add.column.name, fullName(add.schema, add.table));
    return extras.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, extras.join(QStringLiteral(", ")));
}

QString describeOne(const DropColumn &drop)
{
    return QStringLiteral("Deletes the column %1 of the table %2 and its values")
        .arg(drop.column, fullName(drop.schema, drop.table));
}

QString describeOne(const RenameTable &rename)
{
    return QStringLiteral("Renames the table %1 to %2").arg(fullName(rename.schema, rename.from), rename.to);
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
        .arg(drop.table.isEmpty() ? fullName(drop.schema, drop.name) : drop.name, place,
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

} // namespace

QString describe(const Operation &operation)
{
    return std::visit([](const auto &one) { return describeOne(one); }, operation);
}

} // namespace meditrack
