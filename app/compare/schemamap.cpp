// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/schemamap.h"

#include "compare/canonical.h"
#include "compare/sqltext.h"
#include "core/error.h"
#include "db/dialect.h"

#include <algorithm>

namespace meditrack {

namespace {

Error noSuch(const QString &what)
{
    return Error(ErrorCode::Usage, QStringLiteral("--rename: there is no %1.").arg(what))
        .means(QStringLiteral("Nothing was compared, and no file was written."))
        .advise(QStringLiteral("Write --rename OLD:NEW for a table, --rename TABLE.OLD:NEW for a column; nothing behind the colon where it is gone."));
}

const Rename *tableRename(const CompareOptions &options, const QString &schema, const QString &from)
{
    const auto found = std::ranges::find_if(options.renames, [&](const Rename &each) { return each.table.isEmpty() && each.schema == schema && each.from == from; });
    return found == options.renames.end() ? nullptr : &*found;
}

QString newTableName(const CompareOptions &options, const QString &schema, const QString &name)
{
    const Rename *rename = tableRename(options, schema, name);
    return rename ? rename->to : name;
}

/// Old names in lower case, as sqlWords() are looked up, to new ones.
QMap<QString, QString> columnRenames(const CompareOptions &options, const QString &schema, const QString &table)
{
    QMap<QString, QString> names;
    for (const Rename &each : options.renames) {
        if (!each.table.isEmpty() && each.schema == schema && each.table == table)
            names.insert(each.from.toLower(), each.to);
    }
    return names;
}

void renameIn(QString &column, const QMap<QString, QString> &names)
{
    column = names.value(column.toLower(), column);
}

void renameIn(QStringList &columns, const QMap<QString, QString> &names)
{
    for (QString &column : columns)
        renameIn(column, names);
}

void renameColumns(Table &table, const QMap<QString, QString> &names, const Dialect &dialect)
{
    const auto inText = [&](QString &text) { text = withNames(text, names, [&](const QString &name) { return dialect.quoted(name); }); };
    for (Column &column : table.columns) {
        column.name = names.value(column.name.toLower(), column.name);
        if (column.computed)
            inText(column.computed->expression);
    }
    if (table.primaryKey)
        renameIn(table.primaryKey->columns, names);
    for (Constraint &constraint : table.constraints) {
        if (auto *unique = std::get_if<Unique>(&constraint))
            renameIn(unique->columns, names);
        else if (auto *key = std::get_if<ForeignKey>(&constraint))
            renameIn(key->columns, names);
        else if (auto *check = std::get_if<Check>(&constraint))
            inText(check->expression);
        else if (auto *exclude = std::get_if<Exclude>(&constraint))
            renameIn(exclude->include, names);
    }
    for (Index &index : table.indexes) {
        for (IndexElement &element : index.elements) {
            if (element.expression)
                inText(element.text);
            else
                element.text = names.value(element.text.toLower(), element.text);
        }
        inText(index.where);
    }
}

} // namespace

TableMap::TableMap(const WholeSchema &schema, bool isSqlite)
    : m_isSqlite(isSqlite)
{
    m_tables.reserve(qsizetype(schema.tables.size()));
    for (const Table &table : schema.tables)
        m_tables.insert(key(table.schema, table.name), &table);
}

QString TableMap::key(const QString &schema, const QString &name) const
{
    return schema + QLatin1Char('.') + (m_isSqlite ? name.toLower() : name);
}

const Table *TableMap::find(const QString &schema, const QString &name) const
{
    return m_tables.value(key(schema, name));
}

std::vector<const Table *> TableMap::sorted() const
{
    std::vector<const Table *> all(m_tables.begin(), m_tables.end());
    std::ranges::sort(all, {}, [](const Table *table) { return std::pair(table->schema, table->name); });
    return all;
}

const Column *columnOf(const Table &table, const QString &name, bool isSqlite)
{
    const auto found = std::ranges::find_if(table.columns, [&](const Column &each) {
        return each.name.compare(name, isSqlite ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
    });
    return found == table.columns.end() ? nullptr : &*found;
}

QString oldTableName(const CompareOptions &options, const QString &schema, const QString &name)
{
    const auto found = std::ranges::find_if(options.renames, [&](const Rename &each) { return each.table.isEmpty() && each.schema == schema && each.to == name; });
    return found == options.renames.end() ? name : found->from;
}

std::vector<Rename> readRenames(const QStringList &texts, const WholeSchema &before)
{
    std::vector<Rename> renames;
    for (const QString &text : texts) {
        const QString from = text.section(QLatin1Char(':'), 0, 0).trimmed();
        const QString to = text.section(QLatin1Char(':'), 1).trimmed();
        const QStringList parts = from.split(QLatin1Char('.'));
        if (from.isEmpty() || !text.contains(QLatin1Char(':')) || parts.size() > 3)
            throw noSuch(QStringLiteral("old and new name in '%1'").arg(text));
        const auto isTable = [&](const QString &schema, const QString &name) {
            return std::ranges::any_of(before.tables, [&](const Table &table) { return table.schema == schema && table.name == name; });
        };
        const bool isTableInSchema = parts.size() == 2 && isTable(parts.at(0), parts.at(1));
        if (parts.size() == 1)
            renames.push_back({{}, {}, from, to});
        else if (isTableInSchema)
            renames.push_back({parts.at(0), {}, parts.at(1), to});
        else
            renames.push_back({parts.size() == 3 ? parts.at(0) : QString(), parts.at(parts.size() - 2), parts.last(), to});
    }
    return renames;
}

void setRenames(CompareOptions &options, const std::vector<Rename> &renames)
{
    for (const Rename &each : renames)
        (each.to.isEmpty() ? options.gone : options.renames).push_back(each);
}

CompareOptions reversed(CompareOptions options)
{
    const CompareOptions forward = options;
    for (Rename &rename : options.renames) {
        if (!rename.table.isEmpty())
            rename.table = newTableName(forward, rename.schema, rename.table);
        std::swap(rename.from, rename.to);
    }
    return options;
}

WholeSchema renamed(const WholeSchema &schema, const CompareOptions &options)
{
    const auto dialect = Dialect::named(options.dialect);
    const bool isSqlite = options.dialect == QLatin1String("sqlite");
    QMap<QString, QString> all;
    for (const Rename &each : options.renames)
        all.insert(each.from.toLower(), each.to);
    const auto renamedIn = [&](const QString &sql) { return withNames(sql, all, [&](const QString &name) { return dialect->quoted(name); }); };
    WholeSchema result = schema;
    for (Table &table : result.tables) {
        for (Constraint &constraint : table.constraints) {
            auto *key = std::get_if<ForeignKey>(&constraint);
            if (!key)
                continue;
            renameIn(key->referredColumns, columnRenames(options, key->referredSchema, key->referredTable));
            key->referredTable = newTableName(options, key->referredSchema, key->referredTable);
        }
        if (const QVariantList also = table.options.value(alsoOption).toList(); !also.isEmpty() && !options.renames.empty()) {
            QVariantList now;
            for (const QVariant &pair : also)
                now.push_back(QVariantList{renamedIn(pair.toList().at(0).toString()), renamedIn(pair.toList().at(1).toString())});
            table.options.insert(alsoOption, now);
        }
        renameColumns(table, columnRenames(options, table.schema, table.name), *dialect);
        table.name = newTableName(options, table.schema, table.name);
        for (Index &index : table.indexes)
            index.table = table.name;
    }
    for (Sequence &sequence : result.sequences)
        sequence.ownerTable = newTableName(options, sequence.schema, sequence.ownerTable);
    for (TextObject &text : result.texts) {
        // SQLite writes the new name into all of them, a server into triggers alone: its views go on showing the old name of a column
        // (tel AS phone), and nobody looks into its functions until they are called. So those are still as they were.
        if (isSqlite || text.kind == TextObject::Kind::Trigger)
            text.definition = renamedIn(text.definition);
        if (text.kind == TextObject::Kind::Trigger) {
            for (QString &statement : text.parts)
                statement = renamedIn(statement);
            for (TextObject::Keep &keep : text.keeps)
                keep.sql = renamedIn(keep.sql);
        }
        text.table = newTableName(options, text.schema, text.table);
        for (TextObject::Caller &caller : text.callers) {
            if (caller.of == TextObject::Caller::Of::Column)
                renameIn(caller.name, columnRenames(options, caller.schema, caller.table));
            caller.table = newTableName(options, caller.schema, caller.table);
        }
        for (TextObject::Need &need : text.needs) {
            renameIn(need.column, columnRenames(options, need.schema, need.name));
            need.name = newTableName(options, need.schema, need.name);
        }
    }
    return result;
}

std::vector<Difference> renameDifferences(const WholeSchema &before, const CompareOptions &options)
{
    std::vector<Difference> found;
    const bool isSqlite = options.dialect == QLatin1String("sqlite");
    for (const Rename &rename : options.renames) {
        const bool isTable = rename.table.isEmpty();
        const QString tableName = isTable ? rename.from : rename.table;
        const auto table = std::ranges::find_if(before.tables, [&](const Table &each) { return each.schema == rename.schema && each.name == tableName; });
        if (table == before.tables.end())
            throw noSuch(QStringLiteral("table %1").arg(tableName));
        const QStringList name{QStringLiteral("name")};
        if (isTable) {
            Table now = *table;
            now.name = rename.to;
            found.push_back({rename.schema, {}, *table, now, name});
            continue;
        }
        const Column *column = columnOf(*table, rename.from, isSqlite);
        if (!column)
            throw noSuch(QStringLiteral("column %1 in the table %2").arg(rename.from, tableName));
        Column now = *column;
        now.name = rename.to;
        found.push_back({rename.schema, newTableName(options, rename.schema, tableName), *column, now, name});
    }
    // Tables first: from then on they have their new names.
    std::ranges::stable_sort(found, {}, [](const Difference &each) { return !each.table.isEmpty(); });
    return found;
}

} // namespace meditrack
