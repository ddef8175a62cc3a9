// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/inspect.h"

#include "compare/canonical.h"
#include "compare/schemamap.h"
#include "compare/sqltext.h"
#include "db/postgresinspect.h"
#include "db/postgresserver.h"
#include "db/postgrestexts.h"
#include "db/sqliteinspect.h"
#include "db/sqlitetypes.h"
#include "db/unreported.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace meditrack {

namespace {

/// A string in quotes is one; what SQL says otherwise stays text, without parentheses around a single word.
void settleDefault(Column &column, const QString &dialect)
{
    if (!column.serverDefault)
        return;
    const QString text = column.serverDefault->value;
    const std::vector<SqlWord> words = sqlWords(text);
    if (const auto literal = onlyString(text))
        column.serverDefault = ServerDefault{ServerDefault::Form::Literal, *literal};
    else if (canonicalDefault(text, dialect).isEmpty())
        column.serverDefault.reset(); // DEFAULT NULL is none
    else if (words.size() == 3 && words.front().is("(") && words.back().is(")"))
        column.serverDefault->value = text.mid(words.at(1).begin, words.at(1).end - words.at(1).begin);
}

/// The column that is SQLite's rowid: it cannot be NULL, whatever is written (sqlite.org/lang_createtable.html, 5).
bool isRowid(const Column &column, const Table &table)
{
    return table.primaryKey && table.primaryKey->columns == QStringList{column.name} && column.type.name == QLatin1String("INTEGER")
        && table.options.value(QStringLiteral("sqlite_with_rowid"), true).toBool();
}

Table sqliteTable(const SqliteFacts &facts)
{
    Table table = tableOf(facts);
    for (Column &column : table.columns) {
        const bool isInt = declaredType(column.type.sql).name == QLatin1String("INTEGER");
        const QString collation = column.type.collation;
        // "INT PRIMARY KEY" is no rowid, where INTEGER would be.
        const bool isKey = table.primaryKey && table.primaryKey->columns == QStringList{column.name};
        if (column.type.name.isEmpty() && !(isInt && isKey))
            column.type = declaredType(column.type.sql);
        column.type.collation = collation;
        settleDefault(column, QStringLiteral("sqlite"));
        const bool keyIsNotNull = table.options.value(QStringLiteral("sqlite_strict")).toBool() || table.options.contains(QStringLiteral("sqlite_with_rowid"));
        if (isRowid(column, table) || (keyIsNotNull && column.primaryKey))
            column.nullable = false;
    }
    return table;
}

/// REFERENCES without columns means the key of that table, and names do not tell capitals apart.
void settleReferences(WholeSchema &schema)
{
    QHash<QString, const Table *> tables;
    for (const Table &table : schema.tables)
        tables.insert(asciiLower(table.name), &table);
    for (Table &table : schema.tables) {
        for (Constraint &constraint : table.constraints) {
            auto *key = std::get_if<ForeignKey>(&constraint);
            const Table *referred = key ? tables.value(asciiLower(key->referredTable)) : nullptr;
            if (!referred)
                continue;
            key->referredTable = referred->name;
            if (key->referredColumns.isEmpty() && referred->primaryKey)
                key->referredColumns = referred->primaryKey->columns;
            for (QString &name : key->referredColumns) {
                const Column *column = columnOf(*referred, name, true);
                name = column ? column->name : name;
            }
        }
    }
}

/// Tables in which virtual ones keep their content, in lower case. Which are theirs only their modules know (sqlite.org/vtab.html, 2.17;
/// table_list is there from 3.37 on): where a module is not at hand, or cannot be asked, what begins with the table's name is taken for its own.
QSet<QString> shadowTables(SqliteInspector &inspector, const std::vector<SqliteFacts> &all)
{
    static const QRegularExpression usingModule(QStringLiteral(R"(\bUSING\s+["'`\[]?(\w+))"), QRegularExpression::CaseInsensitiveOption);
    QSet<QString> shadows;
    if (std::ranges::none_of(all, [](const SqliteFacts &facts) { return facts.kind == SqliteFacts::Kind::Virtual; }))
        return shadows;
    QSet<QString> modules;
    if (!inspector.query(QStringLiteral("SELECT 1 FROM pragma_pragma_list WHERE name = 'table_list'")).rows.empty()) {
        for (const QVariantList &row : inspector.query(QStringLiteral("SELECT lower(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'")).rows)
            shadows.insert(row.front().toString());
        for (const QVariantList &row : inspector.query(QStringLiteral("SELECT lower(name) FROM pragma_module_list")).rows)
            modules.insert(row.front().toString());
    }
    for (const SqliteFacts &facts : all) {
        if (facts.kind != SqliteFacts::Kind::Virtual || modules.contains(usingModule.match(facts.sql).captured(1).toLower()))
            continue;
        for (const SqliteFacts &other : all) {
            if (other.name.startsWith(facts.name + QLatin1Char('_'), Qt::CaseInsensitive))
                shadows.insert(asciiLower(other.name));
        }
    }
    return shadows;
}

WholeSchema inspectSqlite(Connection &connection, const Scope &scope)
{
    SqliteInspector inspector(connection);
    WholeSchema schema;
    const std::vector<SqliteFacts> all = inspector.allFacts();
    const QSet<QString> shadows = shadowTables(inspector, all);
    for (const SqliteFacts &facts : all) {
        if (!scope.includes({}, facts.name) || shadows.contains(asciiLower(facts.name)))
            continue;
        if (!facts.unreadable.isEmpty())
            schema.leftOut.push_back({facts.name, facts.unreadable});
        else if (facts.kind == SqliteFacts::Kind::Table)
            schema.tables.push_back(sqliteTable(facts));
        else
            schema.texts.push_back({facts.kind == SqliteFacts::Kind::View ? TextObject::Kind::View : TextObject::Kind::VirtualTable, facts.name, {}, {}, facts.sql});
    }
    settleReferences(schema);
    for (const SqliteInspector::Item &item : inspector.items({})) {
        if (item.type == QLatin1String("trigger") && scope.includes({}, item.table))
            schema.texts.push_back({TextObject::Kind::Trigger, item.name, {}, item.table, item.sql});
        for (LeftOut &each : schema.leftOut) {
            if (each.table.compare(item.table, Qt::CaseInsensitive) == 0)
                each.sql << item.sql;
        }
    }
    for (LeftOut &each : schema.leftOut)
        each.sql.sort();
    leaveOut(schema, schema.leftOut);
    return schema;
}

/// What CREATE EXTENSION has made, as "kind schema.name".
QSet<QString> madeByExtensions(Connection &connection)
{
    QSet<QString> made;
    const ResultRows rows = connection.execute(QStringLiteral(
        "SELECT 'c', n.nspname, c.relname FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class c ON c.oid = d.objid AND d.classid = 'pg_catalog.pg_class'::regclass "
        "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE d.deptype = 'e' "
        "UNION ALL SELECT 't', n.nspname, t.typname FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_type t ON t.oid = d.objid AND d.classid = 'pg_catalog.pg_type'::regclass "
        "JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE d.deptype = 'e' "
        // Partitions come and go with the data; foreign tables are another server's.
        "UNION ALL SELECT 'c', n.nspname, c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relispartition OR c.relkind = 'f' OR c.relpersistence = 't'"));
    for (const QVariantList &row : rows.rows)
        made.insert(QStringLiteral("%1 %2.%3").arg(row.at(0).toString(), row.at(1).toString(), row.at(2).toString()));
    return made;
}

/// By "schema.name" of their tables.
QHash<QString, std::vector<Extra>> madeBesides(Connection &connection)
{
    const ResultRows rows = connection.execute(QStringLiteral(
        "SELECT key, made, unmade, place > 3, coalesce(remark, '') FROM ("
        "SELECT format('%s.%s', n.nspname, c.relname), s.place, format('ALTER TABLE %s %s', c.oid::regclass, s.yes), format('ALTER TABLE %s %s', c.oid::regclass, s.no), NULL::text "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace, LATERAL (VALUES (1, c.relpersistence = 'u', 'SET UNLOGGED', 'SET LOGGED'), "
        "(2, c.relrowsecurity, 'ENABLE ROW LEVEL SECURITY', 'DISABLE ROW LEVEL SECURITY'), (3, c.relforcerowsecurity, 'FORCE ROW LEVEL SECURITY', 'NO FORCE ROW LEVEL SECURITY')) s(place, holds, yes, no) "
        "WHERE c.relkind IN ('r', 'p') AND s.holds "
        "UNION ALL SELECT format('%s.%s', n.nspname, c.relname), 4, format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.polname, c.oid::regclass, CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END, "
        "CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END, "
        "(SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', ' ORDER BY r) FROM unnest(p.polroles) r)) "
        "|| coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '') || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''), format('DROP POLICY %I ON %s', p.polname, c.oid::regclass), "
        "CASE WHEN obj_description(p.oid, 'pg_policy') IS NOT NULL THEN format('COMMENT ON POLICY %I ON %s IS %L', p.polname, c.oid::regclass, obj_description(p.oid, 'pg_policy')) END "
        "FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "UNION ALL SELECT format('%s.%s', n.nspname, c.relname), 5, rtrim(pg_get_ruledef(r.oid, true), ';'), format('DROP RULE %I ON %s', r.rulename, c.oid::regclass), "
        "CASE WHEN obj_description(r.oid, 'pg_rewrite') IS NOT NULL THEN format('COMMENT ON RULE %I ON %s IS %L', r.rulename, c.oid::regclass, obj_description(r.oid, 'pg_rewrite')) END "
        "FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'pg_catalog' "
        "UNION ALL SELECT format('%s.%s', n.nspname, c.relname), s.place, s.yes, s.no, NULL "
        "FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid, LATERAL (VALUES "
        "(6, i.indisclustered, format('ALTER TABLE %s CLUSTER ON %I', c.oid::regclass, x.relname), format('ALTER TABLE %s SET WITHOUT CLUSTER', c.oid::regclass)), "
        "(7, i.indisreplident, format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', c.oid::regclass, x.relname), format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', c.oid::regclass)), "
        "(8, obj_description(x.oid, 'pg_class') IS NOT NULL, format('COMMENT ON INDEX %s IS %L', x.oid::regclass, obj_description(x.oid, 'pg_class')), format('COMMENT ON INDEX %s IS NULL', x.oid::regclass))) s(place, holds, yes, no) "
        "WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'pg_catalog' AND s.holds "
        "UNION ALL SELECT format('%s.%s', n.nspname, c.relname), 7, format('ALTER TABLE %s REPLICA IDENTITY %s', c.oid::regclass, CASE c.relreplident WHEN 'f' THEN 'FULL' ELSE 'NOTHING' END), "
        "format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', c.oid::regclass), NULL "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND c.relreplident IN ('f', 'n') AND n.nspname <> 'pg_catalog' AND n.nspname <> 'information_schema') "
        "AS m(key, place, made, unmade, remark) ORDER BY key, place, made"));
    QHash<QString, std::vector<Extra>> found;
    for (const QVariantList &row : rows.rows)
        found[row.at(0).toString()].push_back({row.at(1).toString(), row.at(2).toString(), row.at(3).toBool(), row.at(4).toString()});
    return found;
}

/// A column that takes its values from a sequence of its own is numbered, however that came to be: serial.
void settleNumbers(Table &table, std::vector<Sequence> &sequences)
{
    static const QRegularExpression next(QStringLiteral(R"(^nextval\('(.+)'::regclass\)$)"));
    for (Column &column : table.columns) {
        const auto owned = std::ranges::find_if(sequences, [&](const Sequence &each) {
            return each.schema == table.schema && each.ownerTable == table.name && each.ownerColumn == column.name;
        });
        const bool isNext = column.serverDefault && next.match(column.serverDefault->value).hasMatch();
        const bool isSerial = isNext && owned != sequences.end()
            && QString(next.match(column.serverDefault->value).captured(1)).remove(QLatin1Char('"')).section(QLatin1Char('.'), -1) == owned->name;
        if (isSerial) {
            column.serverDefault.reset();
            static const QStringList countable{"INTEGER", "BIGINT", "SMALLINT"};
            const bool isUsual = owned->type.compare(column.type.name, Qt::CaseInsensitive) == 0 && unusualOptions(owned->options, owned->type) == Identity();
            if (!isUsual && countable.contains(column.type.name))
                column.options.insert(counterOption, countingText(*owned));
        }
        if (isSerial || (column.identity && owned != sequences.end()))
            sequences.erase(owned);
        // A key of whole numbers would be numbered if nothing was said.
        if (!column.identity)
            column.autoincrement = isSerial;
        else
            column.identity = unusualOptions(*column.identity, column.type.name);
    }
}

/// fillfactor and the like, in one order.
void settleStorage(Table &table)
{
    const QString key = QStringLiteral("postgresql_with");
    QVariantList pairs = table.options.value(key).toList();
    std::ranges::sort(pairs, {}, [](const QVariant &pair) { return pair.toList().value(0).toString(); });
    if (!pairs.isEmpty())
        table.options.insert(key, pairs);
}

/// The schema's own name is left out where names are found without it.
void settleSchema(WholeSchema &part, const QString &name)
{
    for (Table &table : part.tables) {
        if (table.schema != name)
            continue;
        table.schema.clear();
        for (Index &index : table.indexes)
            index.schema.clear();
    }
    for (Sequence &sequence : part.sequences)
        sequence.schema = sequence.schema == name ? QString() : sequence.schema;
    for (NamedType &type : part.types)
        type.type.enumSchema = type.type.enumSchema == name ? QString() : type.type.enumSchema;
    const auto settle = [&](QString &schema) { schema = schema == name ? QString() : schema; };
    for (TextObject &text : part.texts) {
        settle(text.schema);
        for (TextObject::Caller &caller : text.callers)
            settle(caller.schema);
        for (TextObject::Need &need : text.needs)
            settle(need.schema);
    }
}

/// What is in this schema; all, where there is none.
void keepOnly(WholeSchema &part, const QString &name)
{
    const auto keep = [&](auto &items) { std::erase_if(items, [&](const auto &item) { return !name.isEmpty() && schemaOf(item) != name; }); };
    keep(part.tables);
    keep(part.views);
    keep(part.sequences);
    keep(part.types);
    keep(part.texts);
}

/// A table that a foreign key names without its schema may be in a later one of the search path.
void settleVisibleReferences(WholeSchema &schema, const ResultRows &path)
{
    const TableMap tables(schema, false);
    for (Table &table : schema.tables) {
        for (Constraint &constraint : table.constraints) {
            auto *key = std::get_if<ForeignKey>(&constraint);
            if (!key || !key->referredSchema.isEmpty() || tables.find({}, key->referredTable))
                continue;
            const auto found = std::ranges::find_if(path.rows, [&](const QVariantList &row) { return tables.find(row.front().toString(), key->referredTable); });
            key->referredSchema = found == path.rows.end() ? QString() : found->front().toString();
        }
    }
}

TextObject textOf(const View &view, const QString &options, bool isUsual)
{
    const QString qualified = (isUsual ? QString() : postgresName(view.schema) + QLatin1Char('.')) + postgresName(view.name);
    const QString with = options.isEmpty() ? QString() : QStringLiteral(" WITH (%1)").arg(options);
    return {view.materialized ? TextObject::Kind::MaterializedView : TextObject::Kind::View, view.name, view.schema, {},
            QStringLiteral("CREATE %1 %2%3 AS\n%4").arg(view.materialized ? QLatin1String("MATERIALIZED VIEW") : QLatin1String("VIEW"), qualified, with, view.definition)};
}

WholeSchema inspectPostgres(Connection &connection, const Scope &scope)
{
    const Unreported quiet(connection);
    PostgresInspector inspector(connection);
    const QString usual = inspector.defaultSchema();
    const QSet<QString> made = madeByExtensions(connection);
    const QHash<QString, std::vector<Extra>> besides = madeBesides(connection);
    const bool hasTexts = hasPostgresTexts(connection); // those three take most of the time of a small database
    const auto pieces = hasTexts ? postgresTextPieces(connection) : QHash<QString, PostgresTextPieces>();
    const auto callers = hasTexts ? postgresCallers(connection) : QHash<QString, std::vector<TextObject::Caller>>();
    const auto needs = hasTexts ? postgresNeeds(connection) : QHash<QString, std::vector<TextObject::Need>>();
    const auto keyOf = [](const TextObject &text) { return postgresTextKey(text.kind, text.schema, text.table, text.name); };
    const auto isOwn = [&](char kind, const QString &schema, const QString &name) {
        return !made.contains(QStringLiteral("%1 %2.%3").arg(QString(QLatin1Char(kind)), schema, name));
    };
    QStringList names{QString()};
    if (scope.allSchemas) {
        names += inspector.schemaNames();
        names.removeAll(usual);
        names.removeAll(QStringLiteral("information_schema"));
    }
    WholeSchema all;
    for (const QString &name : std::as_const(names)) {
        WholeSchema part;
        static_cast<Schema &>(part) = inspector.schema(name);
        part.texts = inspector.texts(name);
        if (name.isEmpty()) // found without its schema is what the whole search path leads to
            keepOnly(part, usual);
        std::erase_if(part.tables, [&](const Table &table) { return !isOwn('c', table.schema, table.name); });
        std::erase_if(part.sequences, [&](const Sequence &each) { return !isOwn('c', each.schema, each.name); });
        std::erase_if(part.types, [&](const NamedType &each) { return !isOwn('t', each.type.enumSchema, each.type.enumName); });
        for (const View &view : part.views)
            part.texts.push_back(textOf(view, pieces.value(postgresTextKey(TextObject::Kind::View, view.schema, {}, view.name)).options, view.schema == usual));
        std::erase_if(part.texts, [&](const TextObject &each) { return each.kind != TextObject::Kind::Function && !isOwn('c', each.schema, each.table.isEmpty() ? each.name : each.table); });
        for (TextObject &text : part.texts) {
            text.parts = pieces.value(keyOf(text)).parts;
            text.keeps = pieces.value(keyOf(text)).keeps;
            text.callers = callers.value(keyOf(text));
            text.needs = needs.value(keyOf(text));
        }
        for (Table &table : part.tables) {
            settleNumbers(table, part.sequences);
            setExtras(table, besides.value(table.schema + QLatin1Char('.') + table.name));
        }
        settleSchema(part, usual);
        for (Table &table : part.tables) {
            settleStorage(table);
            std::erase_if(table.indexes, [](const Index &index) { return index.ofConstraint; });
            for (Column &column : table.columns)
                settleDefault(column, QStringLiteral("postgresql"));
            if (scope.includes(table.schema, table.name))
                all.tables.push_back(std::move(table));
        }
        std::ranges::copy_if(part.sequences, std::back_inserter(all.sequences), [&](const Sequence &each) { return scope.includes(each.schema, each.name); });
        std::ranges::copy_if(part.types, std::back_inserter(all.types), [&](const NamedType &each) { return scope.includes(each.type.enumSchema, each.type.enumName); });
        std::ranges::copy_if(part.texts, std::back_inserter(all.texts), [&](const TextObject &each) { return scope.includes(each.schema, each.table.isEmpty() ? each.name : each.table); });
    }
    settleVisibleReferences(all, connection.execute(QStringLiteral("SELECT unnest(current_schemas(false))::text")));
    return all;
}

} // namespace

Scope Scope::of(const CompareSettings &settings)
{
    const Config &config = settings.config;
    return {config.versionTable, config.versionTableSchema, config.includeSchemas, settings.includeName};
}

bool Scope::includes(const QString &schema, const QString &table) const
{
    if (table == versionTable && (schema == versionTableSchema || schema.isEmpty()))
        return false;
    bool found = names.isEmpty() || std::ranges::all_of(names, [](const QString &each) { return each.startsWith(QLatin1Char('!')); });
    for (const QString &each : names) {
        const bool leavesOut = each.startsWith(QLatin1Char('!'));
        const QRegularExpression pattern(QRegularExpression::wildcardToRegularExpression(each.mid(leavesOut ? 1 : 0)));
        const bool matches = pattern.match(table).hasMatch() || (!schema.isEmpty() && pattern.match(schema + QLatin1Char('.') + table).hasMatch());
        if (matches)
            found = !leavesOut;
    }
    return found;
}

void leaveOut(WholeSchema &schema, const std::vector<LeftOut> &tables)
{
    const auto isMeant = [&](const QString &table) {
        return std::ranges::any_of(tables, [&](const LeftOut &each) { return each.table.compare(table, Qt::CaseInsensitive) == 0; });
    };
    std::erase_if(schema.tables, [&](const Table &table) { return isMeant(table.name); });
    std::erase_if(schema.texts, [&](const TextObject &text) { return isMeant(text.table); });
}

WholeSchema inspect(Connection &connection, const Scope &scope)
{
    return connection.url().isSqlite() ? inspectSqlite(connection, scope) : inspectPostgres(connection, scope);
}

} // namespace meditrack
