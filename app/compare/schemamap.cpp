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

/// The new names of one table's columns.
class ColumnNames
{
public:
    ColumnNames(const CompareOptions &options, const QString &schema, const QString &table)
        : m_isSqlite(options.dialect == QLatin1String("sqlite"))
    {
        for (const Rename &each : options.renames) {
            if (!each.table.isEmpty() && each.schema == schema && isSameName(each.table, table, m_isSqlite))
                m_renames.push_back(&each);
        }
    }

    QString now(const QString &column) const
    {
        const auto found = std::ranges::find_if(m_renames, [&](const Rename *each) { return isSameName(each->from, column, m_isSqlite); });
        return found == m_renames.end() ? column : (*found)->to;
    }

private:
    bool m_isSqlite;
    std::vector<const Rename *> m_renames;
};

void renameIn(QString &column, const ColumnNames &names)
{
    column = names.now(column);
}

void renameIn(QStringList &columns, const ColumnNames &names)
{
    for (QString &column : columns)
        renameIn(column, names);
}

/// What is renamed, in a statement about one table, or in one that may be about any.
class RenamedText
{
public:
    RenamedText(const WholeSchema &schema, const CompareOptions &options, const Dialect &dialect)
        : m_schema(schema)
        , m_options(options)
        , m_dialect(dialect)
        , m_isSqlite(options.dialect == QLatin1String("sqlite"))
    {
    }

    /// table: to whose columns a name belongs that no other table is before; empty = to anybody's.
    QString of(const QString &sql, const QString &table) const
    {
        return withNames(sql, m_isSqlite, [&](const std::vector<SqlWord> &words, size_t at) -> std::optional<QString> {
            if (isOwnName(words, at))
                return std::nullopt;
            const auto found = std::ranges::find_if(m_options.renames, [&](const Rename &each) { return isMeant(each, words, at, table); });
            return found == m_options.renames.end() ? std::nullopt : std::optional(m_dialect.quoted(found->to));
        });
    }

private:
    static bool isAt(const std::vector<SqlWord> &words, size_t at, const char *word) { return at < words.size() && words.at(at).is(word); }

    bool isName(const SqlWord &word, const QString &name) const
    {
        return (word.kind == SqlWord::Kind::Word || word.kind == SqlWord::Kind::Quoted) && isSameName(word.text, name, m_isSqlite);
    }

    /// Of the policy, rule or trigger itself, and the roles of a policy: CREATE POLICY name ON table AS … FOR … TO roles USING (…)
    static bool isOwnName(const std::vector<SqlWord> &words, size_t at)
    {
        const bool isPolicy = isAt(words, 1, "policy");
        if (isPolicy || isAt(words, 1, "rule") || isAt(words, 1, "trigger")) {
            if (at == 2)
                return true;
        } else {
            return at == 3 && isAt(words, 2, "trigger"); // CREATE CONSTRAINT TRIGGER
        }
        const size_t tableEnds = isAt(words, 5, ".") ? 6 : 4;
        return isPolicy && at > tableEnds && std::none_of(words.begin(), words.begin() + std::ptrdiff_t(at), [](const SqlWord &each) { return each.is("using") || each.is("check"); });
    }

    bool isMeant(const Rename &rename, const std::vector<SqlWord> &words, size_t at, const QString &table) const
    {
        if (!isName(words.at(at), rename.from))
            return false;
        const bool hasOwner = at > 1 && words.at(at - 1).is(".");
        const bool isBehind = isAt(words, at + 1, "(");
        if (rename.table.isEmpty())
            return !(hasOwner && !isName(words.at(at - 2), rename.schema) && !isName(words.at(at - 2), QStringLiteral("public"))) && !(at > 0 && isAt(words, at - 1, "function"));
        if (isBehind)
            return false; // a function of that name
        const bool isOfTable = isSameName(rename.table, table, m_isSqlite);
        if (const SqlWord *target = targetOf(words, at))
            return isName(*target, rename.table);
        if (!hasOwner)
            return isOfTable || (!hasColumn(table, rename.from) && std::ranges::any_of(words, [&](const SqlWord &each) { return isName(each, rename.table); }));
        const SqlWord &owner = words.at(at - 2);
        if (!table.isEmpty() && (owner.is("new") || owner.is("old")))
            return isOfTable;
        const bool isOthers = std::ranges::any_of(m_schema.tables, [&](const Table &each) { return isName(owner, each.name) && !isSameName(each.name, rename.table, m_isSqlite); });
        return !isOthers && (isOfTable || std::ranges::any_of(words, [&](const SqlWord &each) { return isName(each, rename.table); }));
    }

    bool hasColumn(const QString &table, const QString &column) const
    {
        return std::ranges::any_of(m_schema.tables, [&](const Table &each) { return isSameName(each.name, table, m_isSqlite) && columnOf(each, column, m_isSqlite); });
    }

    /// The table that is written to, of a column in INSERT INTO table (column, …) or UPDATE table SET column = …
    static const SqlWord *targetOf(const std::vector<SqlWord> &words, size_t at)
    {
        int depth = 0;
        for (size_t i = at; i-- > 2;) {
            if (words.at(i).is(")"))
                ++depth;
            else if (words.at(i).is("(") && depth-- == 0)
                return words.at(i - 2).is("into") || (i > 3 && words.at(i - 2).is(".") && words.at(i - 4).is("into")) ? &words.at(i - 1) : nullptr;
            else if (depth == 0 && words.at(i).is("set"))
                return isAt(words, at + 1, "=") ? &words.at(i - 1) : nullptr;
        }
        return nullptr;
    }

    const WholeSchema &m_schema;
    const CompareOptions &m_options;
    const Dialect &m_dialect;
    const bool m_isSqlite;
};

void renameColumns(Table &table, const ColumnNames &names, const Dialect &dialect, bool isSqlite)
{
    const auto inText = [&](QString &text) {
        text = withNames(text, isSqlite, [&](const std::vector<SqlWord> &words, size_t at) -> std::optional<QString> {
            const QString &old = words.at(at).text;
            const QString now = names.now(old);
            return now == old || (at + 1 < words.size() && words.at(at + 1).is("(")) ? std::nullopt : std::optional(dialect.quoted(now));
        });
    };
    for (Column &column : table.columns) {
        column.name = names.now(column.name);
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
                element.text = names.now(element.text);
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
    return schema + QLatin1Char('.') + (m_isSqlite ? asciiLower(name) : name);
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
        return isSameName(each.name, name, isSqlite);
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
    const RenamedText texts(schema, options, *dialect);
    WholeSchema result = schema;
    for (Table &table : result.tables) {
        for (Constraint &constraint : table.constraints) {
            auto *key = std::get_if<ForeignKey>(&constraint);
            if (!key)
                continue;
            renameIn(key->referredColumns, ColumnNames(options, key->referredSchema, key->referredTable));
            key->referredTable = newTableName(options, key->referredSchema, key->referredTable);
        }
        std::vector<Extra> extras = options.renames.empty() ? std::vector<Extra>() : extrasOf(table);
        for (Extra &each : extras) {
            for (QString *part : {&each.made, &each.unmade, &each.remark})
                *part = texts.of(*part, table.name);
        }
        setExtras(table, extras);
        renameColumns(table, ColumnNames(options, table.schema, table.name), *dialect, isSqlite);
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
            text.definition = texts.of(text.definition, text.table);
        if (text.kind == TextObject::Kind::Trigger) {
            for (QString &statement : text.parts)
                statement = texts.of(statement, text.table);
            for (TextObject::Keep &keep : text.keeps)
                keep.sql = texts.of(keep.sql, text.table);
        }
        text.table = newTableName(options, text.schema, text.table);
        for (TextObject::Caller &caller : text.callers) {
            if (caller.of == TextObject::Caller::Of::Column)
                renameIn(caller.name, ColumnNames(options, caller.schema, caller.table));
            caller.table = newTableName(options, caller.schema, caller.table);
        }
        for (TextObject::Need &need : text.needs) {
            renameIn(need.column, ColumnNames(options, need.schema, need.name));
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
