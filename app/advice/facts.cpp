// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/facts.h"

#include "advice/readsql.h"
#include "db/postgresinspect.h"
#include "db/sqlitetokens.h"
#include "db/sqlitetypes.h"
#include "db/tablecounts.h"
#include "guard/statementeffect.h"

#include <algorithm>

namespace meditrack {

namespace {

constexpr int fewDuplicates = 5; ///< are named
constexpr qint64 mostCounted = 1'000'000; ///< rows of a server's table: from here on its own estimate will do

template<typename... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};

QStringList bareNames(const QStringList &names)
{
    QStringList bare;
    for (const QString &name : names)
        bare << bareName(name);
    return bare;
}

/// The table of a single change, and the column that it is about.
struct Place
{
    QString schema;
    QString table;
    QString column;
};

Column *columnOf(Table &table, const QString &name)
{
    const auto found = std::ranges::find_if(table.columns, [&](const Column &column) { return sameName(bareName(column.name), bareName(name)); });
    return found == table.columns.end() ? nullptr : &*found;
}

void change(Table &table, const AlterColumn &alter)
{
    Column *column = columnOf(table, alter.column);
    if (!column)
        return;
    if (alter.nullable)
        column->nullable = *alter.nullable;
    if (alter.type)
        column->type = *alter.type;
    if (alter.serverDefault) {
        const auto *value = std::get_if<ServerDefault>(&*alter.serverDefault);
        column->serverDefault = value ? std::optional(*value) : std::nullopt;
    }
    if (alter.newName)
        column->name = bareName(*alter.newName);
}

/// With the values and what tells them from others: "SELECT a, b, count(*) … GROUP BY a, b HAVING count(*) > 1".
QStringList duplicatesOf(Connection &connection, const Dialect &dialect, const UniqueRule &rule)
{
    QStringList columns;
    QStringList conditions;
    for (const QString &column : rule.columns) {
        columns << dialect.quoted(column);
        conditions << columns.back() + QStringLiteral(" IS NOT NULL"); // NULLs are not equal to each other
    }
    if (!rule.where.isEmpty())
        conditions << QLatin1Char('(') + rule.where + QLatin1Char(')');
    const QString list = columns.join(QStringLiteral(", "));
    const ResultRows result = connection.execute(QStringLiteral("SELECT %1, count(*) FROM %2 WHERE %3 GROUP BY %1 HAVING count(*) > 1 ORDER BY count(*) DESC, %1 LIMIT %4")
                                                     .arg(list, dialect.qualified(rule.schema, rule.table), conditions.join(QStringLiteral(" AND ")))
                                                     .arg(fewDuplicates));
    QStringList found;
    for (const QVariantList &row : result.rows) {
        QStringList values;
        for (qsizetype i = 0; i + 1 < row.size(); ++i)
            values << row.at(i).toString();
        found << QStringLiteral("%1 (%2 times)").arg(values.join(QStringLiteral(", "))).arg(row.last().toLongLong());
    }
    return found;
}

void readSqlite(Facts &facts, Connection &connection)
{
    SqliteInspector inspector(connection);
    for (const QString &name : inspector.tableNames()) {
        try {
            const auto found = inspector.facts({}, name);
            if (found && found->kind == SqliteFacts::Kind::Table)
                facts.tables[facts.key({}, name)].table = tableOf(*found);
        } catch (const Error &error) {
            if (error.code != ErrorCode::Unsupported) // nobody can read its text: then only its rows are known
                throw;
        }
    }
    for (const SqliteInspector::Item &item : inspector.items({})) {
        if (item.type == QLatin1String("view") || item.type == QLatin1String("trigger"))
            facts.texts.push_back({item.type, item.name, item.sql});
    }
}

void readServer(Facts &facts, Connection &connection)
{
    PostgresInspector inspector(connection);
    facts.defaultSchema = inspector.defaultSchema();
    for (const QString &schema : inspector.schemaNames()) {
        for (PostgresRelation &relation : inspector.relations(schema)) {
            if (relation.isView())
                facts.texts.push_back({QStringLiteral("view"), relation.table.name, relation.definition});
            else
                facts.tables[facts.key(schema, relation.table.name)].table = std::move(relation.table);
        }
    }
}

} // namespace

QString Facts::key(const QString &schema, const QString &name) const
{
    const QString of = bareName(schema);
    const QString full = of.isEmpty() || of == defaultSchema ? bareName(name) : of + QLatin1Char('.') + bareName(name);
    return dialect == QLatin1String("sqlite") ? full.toLower() : full;
}

QString Facts::keyOf(const QString &schema, const QString &name, const QStringList &columns) const
{
    return QStringLiteral("%1(%2)").arg(key(schema, name), bareNames(columns).join(QStringLiteral(", ")));
}

const TableFacts *Facts::find(const QString &schema, const QString &name) const
{
    const auto found = tables.find(key(schema, name));
    return found == tables.end() ? nullptr : &found->second;
}

const Column *Facts::findColumn(const QString &schema, const QString &table, const QString &column) const
{
    const TableFacts *found = find(schema, table);
    return found ? columnOf(const_cast<Table &>(found->table), column) : nullptr; // it is not changed here
}

qint64 Facts::rowsOf(const QString &schema, const QString &name) const
{
    const TableFacts *found = find(schema, name);
    return found ? found->rows : -1;
}

std::vector<Facts::Text> Facts::mentioning(const QStringList &words) const
{
    std::vector<Text> found;
    std::ranges::copy_if(texts, std::back_inserter(found), [&](const Text &text) {
        return std::ranges::all_of(words, [&](const QString &word) { return mentions(text.sql, bareName(word)); });
    });
    return found;
}

/// Rows that SQL has brought or taken, as far as its text or a trial tells.
void Facts::followRows(const ExecuteSql &statement, qint64 changed)
{
    using Kind = StatementEffect::Kind;
    const StatementEffect effect = effectOf(statement.sql, dialect == QLatin1String("sqlite") ? QString() : defaultSchema);
    const auto found = tables.find(key({}, effect.table));
    if (found == tables.end() || found->second.rows < 0)
        return;
    qint64 &rows = found->second.rows;
    if (effect.kind == Kind::Insert || effect.kind == Kind::Upsert || effect.kind == Kind::Replace)
        rows = changed >= 0 ? rows + changed : rows > 0 ? rows : -1;
    else if (effect.kind == Kind::Delete && changed >= 0)
        rows = std::max<qint64>(0, rows - changed);
}

void Facts::follow(const Operation &written, qint64 changed)
{
    const Operation operation = understood(written);
    const auto table = [this](const QString &schema, const QString &name) -> TableFacts * {
        const auto found = tables.find(key(schema, name));
        return found == tables.end() ? nullptr : &found->second;
    };
    std::visit(Overloaded{
                   [&](const CreateTable &create) { tables.insert({key(create.table.schema, create.table.name), {create.table, 0, true, false}}); },
                   [&](const DropTable &drop) { tables.erase(key(drop.schema, drop.name)); },
                   [&](const RenameTable &rename) {
                       auto node = tables.extract(key(rename.schema, rename.from));
                       if (node.empty())
                           return;
                       node.key() = key(rename.schema, rename.to);
                       node.mapped().table.name = bareName(rename.to);
                       tables.insert(std::move(node));
                   },
                   [&](const AddColumn &add) {
                       if (TableFacts *found = table(add.schema, add.table)) {
                           found->table.columns.push_back(add.column);
                           found->table.constraints.insert(found->table.constraints.end(), add.constraints.begin(), add.constraints.end());
                       }
                   },
                   [&](const DropColumn &drop) {
                       if (TableFacts *found = table(drop.schema, drop.table))
                           std::erase_if(found->table.columns, [&](const Column &column) { return sameName(bareName(column.name), bareName(drop.column)); });
                   },
                   [&](const AlterColumn &alter) {
                       if (TableFacts *found = table(alter.schema, alter.table))
                           change(found->table, alter);
                   },
                   [&](const AddConstraint &add) {
                       TableFacts *found = table(add.schema, add.table);
                       if (const auto *reference = std::get_if<ForeignKey>(&add.constraint); found && reference)
                           found->table.constraints.emplace_back(*reference);
                   },
                   [&](const BulkInsert &insert) {
                       if (TableFacts *found = table(insert.schema, insert.table); found && found->rows >= 0)
                           found->rows += qint64(insert.rows.size());
                   },
                   [&](const BatchAlterTable &) {
                       for (const Operation &change : singleChanges(operation))
                           follow(change);
                   },
                   [&](const ExecuteSql &statement) { followRows(statement, changed); },
                   [](const auto &) {},
               },
               operation);
}

void Facts::endRevision()
{
    for (auto &[name, table] : tables) {
        if (!isLive)
            table.rows = -1;
    }
}

Facts readFacts(Connection &connection, const Dialect &dialect)
{
    Facts facts;
    facts.dialect = dialect.name();
    facts.isLive = true;
    if (!connection.exists())
        return facts;
    if (connection.url().isSqlite())
        readSqlite(facts, connection);
    else
        readServer(facts, connection);
    const std::vector<TableName> names = dialect.tables(connection);
    const std::vector<TableCount> counts = estimateTables(connection, dialect); // SQLite's are counted
    for (size_t i = 0; i < std::min(names.size(), counts.size()); ++i) {
        TableFacts &table = facts.tables[facts.key(names[i].schema, names[i].name)];
        table.rows = counts[i].rows;
        table.isEstimate = counts[i].isEstimate;
        if (!counts[i].isEstimate || counts[i].rows >= mostCounted)
            continue;
        table.rows = connection.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(dialect.qualified(names[i].schema, names[i].name))).toLongLong();
        table.isEstimate = false;
    }
    return facts;
}

void lookUp(Facts &facts, Connection &connection, const Dialect &dialect, const Operation &written)
{
    const Operation operation = understood(written);
    const auto isThere = [&](const QString &schema, const QString &table, const QStringList &columns) {
        const TableFacts *found = facts.find(schema, table);
        return found && !found->isNew && found->rows > 0 && !columns.isEmpty()
            && std::ranges::all_of(columns, [&](const QString &column) { return facts.findColumn(schema, table, column); });
    };
    for (const UniqueRule &rule : uniqueRulesOf(operation)) {
        if (isThere(rule.schema, rule.table, rule.columns))
            facts.duplicates[facts.keyOf(rule.schema, rule.table, rule.columns)] = duplicatesOf(connection, dialect, rule);
    }
    for (const Operation &change : singleChanges(operation)) {
        std::optional<Place> place;
        if (const auto *alter = std::get_if<AlterColumn>(&change); alter && alter->nullable == false)
            place = {alter->schema, alter->table, alter->column};
        else if (const auto *drop = std::get_if<DropColumn>(&change))
            place = {drop->schema, drop->table, drop->column};
        if (!place || !isThere(place->schema, place->table, {place->column}))
            continue;
        const QString key = facts.keyOf(place->schema, place->table, {place->column});
        const qint64 values = connection.scalar(QStringLiteral("SELECT count(%1) FROM %2").arg(dialect.quoted(place->column), dialect.qualified(place->schema, place->table))).toLongLong();
        facts.values[key] = values;
        facts.nulls[key] = facts.rowsOf(place->schema, place->table) - values;
    }
}

std::vector<UniqueRule> uniqueRulesOf(const Operation &operation)
{
    std::vector<UniqueRule> rules;
    const auto add = [&](const QString &schema, const QString &table, const QStringList &columns, const QString &where = {}) {
        rules.push_back({schema, table, bareNames(columns), where});
    };
    const auto addIndex = [&](const Index &index) {
        QStringList columns;
        for (const IndexElement &element : index.elements)
            columns << (element.expression ? QString() : element.text);
        if (index.unique && !columns.contains(QString()))
            add(index.schema, index.table, columns, index.where);
    };
    for (const Operation &change : singleChanges(operation)) {
        if (const auto *create = std::get_if<CreateIndex>(&change)) {
            addIndex(create->index);
        } else if (const auto *constraint = std::get_if<AddConstraint>(&change)) {
            if (const auto *unique = std::get_if<Unique>(&constraint->constraint))
                add(constraint->schema, constraint->table, unique->columns);
            else if (const auto *key = std::get_if<PrimaryKey>(&constraint->constraint))
                add(constraint->schema, constraint->table, key->columns);
        }
    }
    return rules;
}

std::vector<Operation> singleChanges(const Operation &operation)
{
    const auto *batch = std::get_if<BatchAlterTable>(&operation);
    if (!batch)
        return {operation};
    std::vector<Operation> changes;
    for (const BatchItem &item : batch->items) {
        changes.push_back(std::visit(
            [&](auto change) -> Operation {
                if constexpr (requires { change.index; }) {
                    change.index.schema = batch->schema;
                    change.index.table = batch->table;
                } else {
                    change.schema = batch->schema;
                    change.table = batch->table;
                }
                return change;
            },
            item.change));
    }
    return changes;
}

} // namespace meditrack
