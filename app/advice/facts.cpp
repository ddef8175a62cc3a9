// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/facts.h"

#include "advice/readsql.h"
#include "db/postgresinspect.h"
#include "db/sqlitetokens.h"
#include "db/sqlitetypes.h"
#include "db/tablecounts.h"
#include "guard/statementeffect.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

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

/// All that may be a column in an expression of either database.
QStringList wordsOf(const QString &expression)
{
    static const QRegularExpression word(QStringLiteral("\\w+"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto matches = word.globalMatch(expression); matches.hasNext();)
        words << matches.next().captured();
    return words;
}

/// In the text of a function, be it in SQL that it puts together.
bool isWordOf(const QString &text, const QString &name)
{
    static const QRegularExpression comment(QStringLiteral(R"(--[^\n]*|/\*.*?\*/)"), QRegularExpression::DotMatchesEverythingOption);
    return wordsOf(QString(text).replace(comment, QStringLiteral(" "))).contains(name, Qt::CaseInsensitive);
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
        columns << (rule.expressions.contains(column) ? QLatin1Char('(') + column + QLatin1Char(')') : dialect.quoted(column));
        if (!rule.nullsAreEqual)
            conditions << columns.back() + QStringLiteral(" IS NOT NULL");
    }
    if (!rule.where.isEmpty())
        conditions << QLatin1Char('(') + rule.where + QLatin1Char(')');
    if (conditions.isEmpty())
        conditions << QStringLiteral("true");
    const QString list = columns.join(QStringLiteral(", "));
    const ResultRows result = connection.execute(QStringLiteral("SELECT %1, count(*) FROM %2 WHERE %3 GROUP BY %1 HAVING count(*) > 1 ORDER BY count(*) DESC, %1 LIMIT %4")
                                                     .arg(list, dialect.qualified(rule.schema, rule.table), conditions.join(QStringLiteral(" AND ")), QString::number(fewDuplicates)));
    QStringList found;
    for (const QVariantList &row : result.rows) {
        QStringList values;
        for (qsizetype i = 0; i + 1 < row.size(); ++i)
            values << (row.at(i).isNull() ? QStringLiteral("NULL") : row.at(i).toString());
        found << QStringLiteral("%1 (%2 times)").arg(values.join(QStringLiteral(", ")), row.last().toString());
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

/// Those that are kept as text: what stands behind BEGIN ATOMIC the server has read, and follows itself.
void readFunctions(Facts &facts, const std::vector<TextObject> &objects)
{
    static const QRegularExpression calls(QStringLiteral(R"re(EXECUTE (?:FUNCTION|PROCEDURE) (?:.*\.)?("(?:[^"]|"")+"|[^\s."(]+)\()re"));
    QHash<QString, QStringList> called;
    for (const TextObject &each : objects) {
        if (each.kind != TextObject::Kind::Trigger)
            continue;
        QString name = calls.match(each.definition).captured(1);
        if (name.startsWith(QLatin1Char('"')))
            name = name.mid(1, name.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""));
        called[name] << each.table;
    }
    for (const TextObject &each : objects) {
        const QString name = each.name.section(QLatin1Char('('), 0, 0);
        if (each.kind == TextObject::Kind::Function && each.definition.contains(QLatin1String("\nAS $")))
            facts.texts.push_back({QStringLiteral("function"), name, each.definition, called.value(name)});
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
        readFunctions(facts, inspector.texts(schema));
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
    const QString list = bareNames(columns).join(QStringLiteral(", "));
    return QStringLiteral("%1(%2)").arg(key(schema, name), dialect == QLatin1String("sqlite") ? list.toLower() : list);
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

QString Facts::serverSchema() const
{
    return dialect == QLatin1String("sqlite") ? QString() : defaultSchema;
}

bool Facts::isRewritten(const QString &schema, const QString &table, const QStringList &columns) const
{
    return rewritten.contains(keyOf(schema, table, {}))
        || std::ranges::any_of(columns, [&](const QString &column) { return rewritten.contains(keyOf(schema, table, {column})); });
}

std::vector<Facts::Text> Facts::mentioning(const QString &table, const QString &column) const
{
    std::vector<Text> found;
    std::ranges::copy_if(texts, std::back_inserter(found), [&](const Text &text) {
        const auto has = [&text](const QString &name) { return text.isByName() ? isWordOf(text.sql, bareName(name)) : mentions(text.sql, bareName(name)); };
        return column.isEmpty() ? has(table) : has(column) && (has(table) || text.tables.contains(bareName(table)));
    });
    return found;
}

/// Rows that SQL has brought or taken, as far as its text or a trial tells.
void Facts::followRows(const ExecuteSql &statement, qint64 changed)
{
    using Kind = StatementEffect::Kind;
    const StatementEffect effect = effectOf(statement.sql, serverSchema());
    const StatementEffect inside = effectOnValuesOf(statement.sql, serverSchema());
    for (const QString &table : inside.kind == Kind::Unclear ? inside.mentioned : inside.opens)
        rewritten.insert(keyOf({}, table, {}));
    if (effect.kind == Kind::Delete || effect.kind == Kind::Replace || effect.kind == Kind::Upsert) {
        rewritten.insert(keyOf({}, effect.table, {}));
    } else if (effect.kind == Kind::Update) {
        const QStringList columns = columnsSetBy(statement.sql, serverSchema());
        for (const QString &column : columns)
            rewritten.insert(keyOf({}, effect.table, {column}));
        if (columns.isEmpty())
            rewritten.insert(keyOf({}, effect.table, {}));
    }
    for (const QString &table : effect.kind == Kind::DropTable ? QStringList{effect.table} + effect.mentioned : QStringList())
        tables.erase(key({}, table));
    const auto found = tables.find(key({}, effect.table));
    if (found == tables.end() || found->second.rows < 0)
        return;
    qint64 &rows = found->second.rows;
    if (effect.kind == Kind::Insert || effect.kind == Kind::Upsert || effect.kind == Kind::Replace)
        rows = changed >= 0 ? rows + changed : rows > 0 ? rows : -1;
    else if (effect.kind == Kind::Delete && changed >= 0)
        rows = std::max<qint64>(0, rows - changed);
}

void Facts::followTexts(const QString &sql)
{
    const std::optional<TextChange> change = textChangeOf(sql);
    if (!change)
        return;
    QStringList callers;
    std::erase_if(texts, [&](const Text &text) {
        const bool isMeant = text.kind == change->kind && std::ranges::any_of(change->names, [&](const QString &name) { return sameName(name, text.name); });
        if (isMeant)
            callers += text.tables;
        return isMeant;
    });
    if (!change->isDrop)
        texts.push_back({change->kind, change->names.front(), sql, callers});
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
                           found->newColumns << bareName(add.column.name);
                           found->table.constraints.insert(found->table.constraints.end(), add.constraints.begin(), add.constraints.end());
                       }
                   },
                   [&](const DropColumn &drop) {
                       if (TableFacts *found = table(drop.schema, drop.table)) {
                           std::erase_if(found->table.columns, [&](const Column &column) { return sameName(bareName(column.name), bareName(drop.column)); });
                           found->newColumns.removeAll(bareName(drop.column));
                       }
                   },
                   [&](const AlterColumn &alter) {
                       TableFacts *found = table(alter.schema, alter.table);
                       if (!found)
                           return;
                       change(found->table, alter);
                       if (alter.newName && found->newColumns.removeAll(bareName(alter.column)) > 0)
                           found->newColumns << bareName(*alter.newName);
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
                   [&](const ExecuteSql &statement) {
                       followRows(statement, changed);
                       followTexts(statement.sql);
                   },
                   [](const auto &) {},
               },
               operation);
}

void Facts::endRevision()
{
    for (auto &[name, table] : tables) {
        if (isLive)
            continue;
        table.rows = -1;
        table.newColumns.clear(); // where it is upgraded step by step, they have been written into
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

/// Asks for a cancel when the time is up, too: both databases hear that in the middle of a statement.
class LookUp::Deadline final : public Progress
{
public:
    explicit Deadline(Progress &progress)
        : m_progress(progress)
    {
    }
    void report(const Event &event) override { m_progress.report(event); }
    bool cancelled() const override { return m_progress.cancelled() || end.hasExpired(); }
    std::optional<QString> password(const QString &who) override { return m_progress.password(who); }
    bool isAskedToStop() const { return m_progress.cancelled(); }
    QDeadlineTimer end{QDeadlineTimer::Forever};

private:
    Progress &m_progress;
};

LookUp::LookUp(const DatabaseUrl &url, const Dialect &dialect, Progress &progress, int patience)
    : m_dialect(dialect)
    , m_deadline(std::make_unique<Deadline>(progress))
    , m_connection(url, Connection::Access::Read, *m_deadline)
{
    m_deadline->end.setRemainingTime(patience); // a password may have been asked for meanwhile
}

LookUp::~LookUp() = default;

void LookUp::ask(Facts &facts, const Operation &operation)
{
    try {
        askWithin(facts, operation);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Cancelled || m_deadline->isAskedToStop())
            throw;
        m_wasCut = true;
    }
}

void LookUp::askWithin(Facts &facts, const Operation &written)
{
    Connection &connection = m_connection;
    const Dialect &dialect = m_dialect;
    const Operation operation = understood(written);
    const auto isThere = [&](const QString &schema, const QString &table, const QStringList &columns) {
        const TableFacts *found = facts.find(schema, table);
        return found && !found->isNew && found->rows > 0 && !columns.isEmpty()
            && std::ranges::all_of(columns, [&](const QString &column) { return facts.findColumn(schema, table, column); });
    };
    for (const UniqueRule &rule : uniqueRulesOf(operation)) {
        QStringList plain = rule.columns;
        plain.removeIf([&](const QString &column) { return rule.expressions.contains(column); });
        const TableFacts *table = facts.find(rule.schema, rule.table);
        if (!table || table->isNew || table->rows <= 0 || (!plain.isEmpty() && !isThere(rule.schema, rule.table, plain)))
            continue;
        try {
            facts.duplicates[facts.keyOf(rule.schema, rule.table, rule.columns)] = duplicatesOf(connection, dialect, rule);
        } catch (const Error &error) {
            if (error.code != ErrorCode::Sql || rule.expressions.isEmpty())
                throw;
        }
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
    const auto areNullsEqual = [](const QVariantMap &options) { return options.value(QStringLiteral("postgresql_nulls_not_distinct")).toBool(); };
    const auto add = [&](const QString &schema, const QString &table, const auto &key) {
        rules.push_back({schema, table, bareNames(key.columns), {}, bareNames(key.columns), {}, areNullsEqual(key.options)});
    };
    const auto addIndex = [&](const Index &index) {
        static const QRegularExpression order(QStringLiteral(R"((\s+(ASC|DESC))?(\s+NULLS\s+(FIRST|LAST))?$)"), QRegularExpression::CaseInsensitiveOption);
        UniqueRule rule{index.schema, index.table, {}, {}, {}, index.where, areNullsEqual(index.options)};
        for (const IndexElement &element : index.elements) {
            rule.columns << (element.expression ? QString(element.text).remove(order) : bareName(element.text));
            if (element.expression)
                rule.expressions << rule.columns.back();
            rule.reads += element.expression ? wordsOf(element.text) : QStringList{bareName(element.text)};
        }
        if (index.unique)
            rules.push_back(std::move(rule));
    };
    for (const Operation &change : singleChanges(operation)) {
        if (const auto *create = std::get_if<CreateIndex>(&change)) {
            addIndex(create->index);
        } else if (const auto *constraint = std::get_if<AddConstraint>(&change)) {
            if (const auto *unique = std::get_if<Unique>(&constraint->constraint))
                add(constraint->schema, constraint->table, *unique);
            else if (const auto *key = std::get_if<PrimaryKey>(&constraint->constraint))
                add(constraint->schema, constraint->table, *key);
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
