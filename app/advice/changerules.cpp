// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/changerules.h"

#include "advice/words.h"
#include "core/engine.h"
#include "db/batchplan.h"
#include "db/sqlitetypes.h"
#include "guard/statementeffect.h"

#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

QString full(const QString &schema, const QString &name)
{
    return schema.isEmpty() ? bareName(name) : bareName(schema) + QLatin1Char('.') + bareName(name);
}

bool isServer(const Facts &facts)
{
    return facts.dialect == QLatin1String("postgresql");
}

/// Sightings with rows are certain, those with nobody knows how many are not.
Severity bySize(qint64 rows, Severity known, Severity unknown)
{
    return rows < 0 ? unknown : known;
}

/// "12,403 rows", "an unknown number of rows"
QString some(qint64 rows)
{
    return rows < 0 ? Engine::tr("an unknown number of rows") : rowsText(rows);
}

/// Of a table that is there before the run, or may have rows.
bool mayBeBig(const Facts &facts, const QString &schema, const QString &table)
{
    const qint64 rows = facts.rowsOf(schema, table);
    return facts.find(schema, table) && (rows < 0 || rows >= bigTable);
}

/// How a type holds values, as far as changes of it matter.
struct Shape
{
    QString group; ///< as SQLAlchemy counts: "String", "Integer", …
    std::optional<int> size; ///< characters, digits, or bytes of a whole number
    std::optional<int> scale;
    QString stored; ///< as a server stores it, where a group has several ways: "timestamptz", "jsonb", "float4", "float8"
};

/// postgresql.org/docs/current/datatype.html
void settleStored(Shape &shape, const ColumnType &type, const QString &name)
{
    const auto begins = [&](std::initializer_list<const char *> words) {
        return std::ranges::any_of(words, [&](const char *word) { return name.startsWith(QLatin1String(word)); });
    };
    if (begins({"TIMESTAMP", "DATETIME"})) {
        shape.group = QStringLiteral("DateTime");
        shape.stored = type.timezone || begins({"TIMESTAMPTZ"}) || name.contains(QLatin1String("WITH TIME ZONE")) ? QStringLiteral("timestamptz") : QStringLiteral("timestamp");
        shape.size.reset();
    } else if (begins({"JSON"})) {
        shape.group = QStringLiteral("JSON");
        shape.stored = name.toLower();
    } else if (begins({"REAL", "FLOAT", "DOUBLE"})) {
        const bool isShort = begins({"REAL", "FLOAT4"}) || (name.startsWith(QLatin1String("FLOAT")) && shape.size.value_or(53) <= 24);
        shape.group = QStringLiteral("Numeric");
        shape.stored = isShort ? QStringLiteral("float4") : QStringLiteral("float8");
        shape.size.reset();
        shape.scale.reset();
    }
}

Shape shapeOf(const ColumnType &type)
{
    static const QRegularExpression numbers(QStringLiteral(R"(\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\))"));
    Shape shape{typeGroup(type), type.length ? type.length : type.precision, type.scale, {}};
    const QString name = (type.sql.isEmpty() ? type.name : type.sql).toUpper();
    if (!shape.size) {
        if (const auto match = numbers.match(type.sql); match.hasMatch()) {
            shape.size = match.captured(1).toInt();
            shape.scale = match.captured(2).isEmpty() ? 0 : match.captured(2).toInt();
        }
    }
    if (shape.group == QLatin1String("Integer")) {
        static const QStringList small{"INT2", "SERIAL2"};
        static const QStringList big{"INT8", "SERIAL8"};
        shape.size = name.startsWith(QLatin1String("SMALL")) || small.contains(name) ? 2 : name.startsWith(QLatin1String("BIG")) || big.contains(name) ? 8 : 4;
    }
    if (name.startsWith(QLatin1String("CHARACTER")))
        shape.group = QStringLiteral("String");
    settleStored(shape, type, name);
    return shape;
}

bool isNarrower(const Shape &from, const Shape &to)
{
    if (from.group != to.group)
        return to.group != QLatin1String("String") || to.size.has_value();
    if (to.stored.startsWith(QLatin1String("float"))) // fewer digits than before
        return from.stored.isEmpty() || from.stored > to.stored;
    if (to.size && (!from.size || *to.size < *from.size))
        return true;
    return from.scale && to.scale && *to.scale < *from.scale;
}

/// postgresql.org/docs/current/sql-altertable.html, Notes: no rewrite where the old values are good as they are.
bool isFree(const Shape &from, const Shape &to)
{
    if (from.group != to.group || from.stored != to.stored)
        return false;
    if (from.group == QLatin1String("Integer"))
        return from.size == to.size;
    const bool sameScale = from.scale.value_or(0) == to.scale.value_or(0) || !to.size;
    return sameScale && (!to.size || (from.size && *to.size >= *from.size));
}

QString typeText(const ColumnType &type)
{
    const QString name = type.sql.isEmpty() ? type.name : type.sql;
    return type.length && type.sql.isEmpty() ? QStringLiteral("%1(%2)").arg(name, QString::number(*type.length)) : name;
}

struct Referrer
{
    QString table;
    QString rule;
    qint64 rows = -1;
};

/// Tables whose rows go, or lose their reference, with those of this one.
std::vector<Referrer> cascadesFrom(const Facts &facts, const QString &schema, const QString &table)
{
    std::vector<Referrer> found;
    const QString parent = facts.key(schema, table);
    for (const auto &[key, child] : facts.tables) {
        for (const Constraint &constraint : child.table.constraints) {
            const auto *reference = std::get_if<ForeignKey>(&constraint);
            if (!reference || key == parent || child.rows == 0 || facts.key(reference->referredSchema, reference->referredTable) != parent)
                continue;
            const QString rule = reference->onDelete.toUpper();
            if (rule == QLatin1String("CASCADE") || rule.startsWith(QLatin1String("SET")))
                found.push_back({child.table.name, rule, child.rows});
        }
    }
    return found;
}

/// Tables that refer to it, whatever their rule.
QStringList referrersOf(const Facts &facts, const QString &schema, const QString &table)
{
    QStringList found;
    const QString parent = facts.key(schema, table);
    for (const auto &[key, child] : facts.tables) {
        for (const Constraint &constraint : child.table.constraints) {
            const auto *reference = std::get_if<ForeignKey>(&constraint);
            if (reference && key != parent && facts.key(reference->referredSchema, reference->referredTable) == parent && !found.contains(child.table.name))
                found << child.table.name;
        }
    }
    return found;
}

/// "view %1"
QString kindOf(const Facts::Text &text)
{
    if (text.kind == QLatin1String("view"))
        return Engine::tr("view %1");
    if (text.kind == QLatin1String("trigger"))
        return Engine::tr("trigger %1");
    return text.kind == QLatin1String("function") ? Engine::tr("function %1") : text.kind + QStringLiteral(" %1");
}

QString namesOf(const std::vector<Facts::Text> &texts)
{
    QStringList names;
    for (const Facts::Text &text : texts)
        names << kindOf(text).arg(text.name);
    return names.join(QStringLiteral(", "));
}

/// What the server follows by itself.
std::vector<Facts::Text> viewsAmong(std::vector<Facts::Text> texts)
{
    std::erase_if(texts, &Facts::Text::isByName);
    return texts;
}

bool hasVolatileDefault(const Column &column)
{
    static const QRegularExpression call(QStringLiteral(R"(\b(random|gen_random_uuid|uuid_generate_v\w+|clock_timestamp|nextval|timeofday)\s*\()"), QRegularExpression::CaseInsensitiveOption);
    return column.identity || (column.computed && column.computed->persisted.value_or(true)) || (column.serverDefault && call.match(column.serverDefault->value).hasMatch());
}

} // namespace

std::vector<Sighting> dropWithData(const ChangeSeen &seen)
{
    if (const auto *drop = std::get_if<DropTable>(&seen.operation)) {
        const qint64 rows = seen.before.rowsOf(drop->schema, drop->name);
        if (rows == 0 || (drop->ifExists && !seen.before.find(drop->schema, drop->name)))
            return {};
        const QString name = full(drop->schema, drop->name);
        return {{Severity::Warning, name, Engine::tr("The table %1 goes with %2.").arg(name, some(rows)), true}};
    }
    if (const auto *execute = std::get_if<ExecuteSql>(&seen.operation)) { // several at once
        using Kind = StatementEffect::Kind;
        const StatementEffect effect = effectOf(execute->sql, seen.before.serverSchema());
        const QStringList named = QStringList{effect.table} + effect.mentioned;
        std::vector<Sighting> found;
        for (const auto &[key, table] : seen.before.tables) {
            const bool goes = effect.kind == Kind::DropTable ? named.contains(key, isServer(seen.before) ? Qt::CaseSensitive : Qt::CaseInsensitive)
                                                             : effect.kind == Kind::DropSchema && named.contains(table.table.schema);
            if (goes && table.rows != 0)
                found.push_back({Severity::Warning, key, Engine::tr("The table %1 goes with %2.").arg(key, some(table.rows)), true});
        }
        return found;
    }
    const auto *drop = std::get_if<DropColumn>(&seen.operation);
    if (!drop)
        return {};
    const QString key = seen.before.keyOf(drop->schema, drop->table, {drop->column});
    const qint64 rows = seen.before.rowsOf(drop->schema, drop->table);
    const TableFacts *table = seen.before.find(drop->schema, drop->table);
    const bool isRewritten = seen.before.isRewritten(drop->schema, drop->table, {drop->column});
    const bool isEmpty = rows == 0 || (table && table->newColumns.contains(bareName(drop->column), Qt::CaseInsensitive) && !isRewritten);
    const qint64 values = isEmpty ? 0 : isRewritten ? -1 : seen.before.values.value(key, -1); // what nobody has asked for is not known
    if (values == 0)
        return {};
    const QString name = full(drop->schema, drop->table);
    return {{Severity::Warning, name, Engine::tr("The column %1 of %2 goes with %3.").arg(bareName(drop->column), name,
                 valuesText(values)), true}};
}

std::vector<Sighting> notNullWithoutDefault(const ChangeSeen &seen)
{
    if (const auto *add = std::get_if<AddColumn>(&seen.operation)) {
        const Column &column = add->column;
        const qint64 rows = seen.before.rowsOf(add->schema, add->table);
        if (column.nullable || column.serverDefault || column.computed || column.identity || rows == 0)
            return {};
        if (column.hasDefault && column.type.sql.endsWith(QLatin1String("serial"), Qt::CaseInsensitive)) // the server's own counter
            return {};
        const QString name = full(add->schema, add->table);
        return {{bySize(rows, Severity::Error, Severity::Warning), name,
                 Engine::tr("The column %1 must have a value, and has no default for %2 of %3.").arg(bareName(column.name), some(rows), name)}};
    }
    const auto *alter = std::get_if<AlterColumn>(&seen.operation);
    if (!alter || alter->nullable.value_or(true))
        return {};
    const Column *was = seen.before.findColumn(alter->schema, alter->table, alter->column);
    if (was && !was->nullable)
        return {};
    const QString key = seen.before.keyOf(alter->schema, alter->table, {alter->column});
    const qint64 rows = seen.before.rowsOf(alter->schema, alter->table);
    const bool isFilled = seen.before.isRewritten(alter->schema, alter->table, {alter->column});
    const qint64 nulls = rows == 0 ? 0 : isFilled ? -1 : seen.before.nulls.value(key, -1);
    if (nulls == 0)
        return {};
    const QString name = full(alter->schema, alter->table);
    if (isFilled)
        return {{Severity::Note, name, Engine::tr("The column %1 of %2 must have a value from now on; whether the statements before give one to every row, nobody has looked.").arg(bareName(alter->column), name)}};
    return {{bySize(nulls, Severity::Error, Severity::Warning), name,
             nulls < 0 ? Engine::tr("The column %1 of %2 must have a value from now on; rows may have none.").arg(bareName(alter->column), name)
                       : nulls == 1 ? Engine::tr("The column %1 of %2 must have a value from now on, and 1 row has none.").arg(bareName(alter->column), name)
                       : Engine::tr("The column %1 of %2 must have a value from now on, and %3 rows have none.", nullptr, Engine::pluralOf(nulls)).arg(bareName(alter->column), name, Engine::number(nulls))}};
}

std::vector<Sighting> typeChange(const ChangeSeen &seen)
{
    const auto *alter = std::get_if<AlterColumn>(&seen.operation);
    if (!alter || !alter->type)
        return {};
    const qint64 rows = seen.before.rowsOf(alter->schema, alter->table);
    const Column *column = seen.before.findColumn(alter->schema, alter->table, alter->column);
    const std::optional<ColumnType> was = column ? std::optional(column->type) : alter->existingType;
    if (rows == 0 || !was)
        return {};
    const Shape from = shapeOf(*was);
    const Shape to = shapeOf(*alter->type);
    const QString name = full(alter->schema, alter->table);
    const QString what = Engine::tr("The column %1 of %2 becomes %3, was %4:").arg(bareName(alter->column), name, typeText(*alter->type), typeText(*was));
    std::vector<Sighting> found;
    if (isServer(seen.before)) {
        if (isNarrower(from, to))
            found.push_back({Severity::Warning, name, Engine::tr("%1 what does not fit is refused, or cut.").arg(what), true});
        if (!isFree(from, to))
            found.push_back({bySize(rows, Severity::Warning, Severity::Note), name, Engine::tr("%1 %2 are written anew, and nobody can read the table meanwhile.").arg(what, some(rows))});
    } else if (from.group != to.group && to.group != QLatin1String("String")) {
        found.push_back({Severity::Warning, name, Engine::tr("%1 the values are converted by CAST, which makes 0 of what is no number.").arg(what), true});
    }
    return found;
}

std::vector<Sighting> rebuildCascade(const ChangeSeen &seen)
{
    const auto *batch = std::get_if<BatchAlterTable>(&seen.operation);
    const auto *drop = std::get_if<DropTable>(&seen.operation);
    if (isServer(seen.before)) {
        static const QRegularExpression cascade(QStringLiteral(R"(\bCASCADE\s*;?\s*$)"), QRegularExpression::CaseInsensitiveOption);
        if (!drop || !cascade.match(seen.sql).hasMatch())
            return {};
        QStringList taken;
        for (const QString &each : referrersOf(seen.before, drop->schema, drop->name))
            taken << Engine::tr("the foreign key of %1").arg(each);
        if (const auto views = viewsAmong(seen.before.mentioning(drop->name)); !views.empty())
            taken << namesOf(views);
        const QString name = full(drop->schema, drop->name);
        return taken.isEmpty() ? std::vector<Sighting>()
                               : std::vector<Sighting>{{Severity::Warning, name, QStringLiteral("DROP TABLE %1 CASCADE takes along: %2.").arg(name, taken.join(QStringLiteral(", ")))}};
    }
    if (!drop && !(batch && seen.sql.isNull() && rebuildsTable(*batch)))
        return {};
    const QString schema = drop ? drop->schema : batch->schema;
    const QString table = drop ? drop->name : batch->table;
    QStringList taken;
    for (const Referrer &each : cascadesFrom(seen.before, schema, table))
        taken << Engine::tr("%1 of %2 (ON DELETE %3)").arg(some(each.rows), each.table, each.rule);
    if (taken.isEmpty())
        return {};
    const QString name = full(schema, table);
    return {{Severity::Warning, name, (drop ? Engine::tr("%1 is dropped. With foreign keys on that takes or empties %2.") : Engine::tr("%1 is made anew. With foreign keys on, as other programs may have it, that takes or empties %2."))
                 .arg(name, taken.join(QStringLiteral(", ")))}};
}

std::vector<Sighting> uniqueOverDuplicates(const ChangeSeen &seen)
{
    if (const auto *add = std::get_if<AddColumn>(&seen.operation)) {
        const qint64 rows = seen.before.rowsOf(add->schema, add->table);
        const bool isUnique = std::ranges::any_of(add->constraints, [](const Constraint &each) { return std::holds_alternative<Unique>(each); });
        if (!isUnique || !add->column.serverDefault || hasVolatileDefault(add->column) || rows == 0 || rows == 1)
            return {};
        const QString name = full(add->schema, add->table);
        return {{bySize(rows, Severity::Error, Severity::Warning), name,
                 Engine::tr("The column %1 is unique, and its default gives the same value to %2 of %3.").arg(bareName(add->column.name), some(rows), name)}};
    }
    std::vector<Sighting> found;
    if (std::holds_alternative<BatchAlterTable>(seen.operation))
        return found; // its changes come by themselves
    for (const UniqueRule &rule : uniqueRulesOf(seen.operation)) {
        const TableFacts *table = seen.before.find(rule.schema, rule.table);
        if (!table || table->rows == 0 || table->rows == 1)
            continue;
        const QString name = full(rule.schema, rule.table);
        const QString columns = rule.columns.join(QStringLiteral(", "));
        const auto duplicates = seen.before.duplicates.constFind(seen.before.keyOf(rule.schema, rule.table, rule.columns));
        if (seen.before.isRewritten(rule.schema, rule.table, rule.reads))
            found.push_back({Severity::Note, name, Engine::tr("(%1) of %2 must be unique from now on; whether it is after the statements before, nobody has looked.").arg(columns, name)});
        else if (duplicates == seen.before.duplicates.cend())
            found.push_back({Severity::Note, name, Engine::tr("(%1) of %2 must be unique from now on; whether it is, nobody could look.").arg(columns, name)});
        else if (!duplicates->isEmpty())
            found.push_back({Severity::Error, name, Engine::tr("(%1) of %2 must be unique from now on, and is there more than once: %3.").arg(columns, name, duplicates->join(QStringLiteral("; ")))});
    }
    return found;
}

std::vector<Sighting> indexNotConcurrently(const ChangeSeen &seen)
{
    const auto *create = std::get_if<CreateIndex>(&seen.operation);
    if (!create || !isServer(seen.before) || create->index.options.value(QStringLiteral("postgresql_concurrently")).toBool()
        || !mayBeBig(seen.before, create->index.schema, create->index.table))
        return {};
    const qint64 rows = seen.before.rowsOf(create->index.schema, create->index.table);
    const QString name = full(create->index.schema, create->index.table);
    return {{bySize(rows, Severity::Warning, Severity::Note), name,
             Engine::tr("The index %1 is built without CONCURRENTLY: nobody can write to %2 meanwhile (%3).").arg(bareName(create->index.name), name, some(rows))}};
}

std::vector<Sighting> longLock(const ChangeSeen &seen)
{
    const auto sighted = [&](const QString &schema, const QString &table, const QString &why) -> std::vector<Sighting> {
        if (!mayBeBig(seen.before, schema, table))
            return {};
        const qint64 rows = seen.before.rowsOf(schema, table);
        const QString name = full(schema, table);
        return {{bySize(rows, Severity::Warning, Severity::Note), name, why.arg(name, some(rows))}};
    };
    if (const auto *execute = std::get_if<ExecuteSql>(&seen.operation)) {
        using Kind = StatementEffect::Kind;
        const StatementEffect effect = effectOf(execute->sql, seen.before.serverSchema());
        static const QRegularExpression where(QStringLiteral("\\bWHERE\\b"), QRegularExpression::CaseInsensitiveOption);
        if ((effect.kind == Kind::Update || effect.kind == Kind::Delete) && !where.match(execute->sql).hasMatch() && seen.before.rowsOf({}, effect.table) >= bigTable)
            return sighted({}, effect.table, Engine::tr("Every row is changed in one statement: others wait for all of them (%1, %2)."));
        return {};
    }
    if (!isServer(seen.before)) {
        const auto *batch = std::get_if<BatchAlterTable>(&seen.operation);
        return batch && seen.sql.isNull() && rebuildsTable(*batch) && seen.before.rowsOf(batch->schema, batch->table) >= bigTable
            ? sighted(batch->schema, batch->table, Engine::tr("The table is copied row by row: nobody can write to the database meanwhile (%1, %2)."))
            : std::vector<Sighting>();
    }
    if (const auto *add = std::get_if<AddConstraint>(&seen.operation)) {
        const bool isLater = std::visit(
            [](const auto &each) {
                if constexpr (requires { each.options; })
                    return each.options.value(QStringLiteral("postgresql_not_valid")).toBool();
                else
                    return false;
            },
            add->constraint);
        return isLater ? std::vector<Sighting>() : sighted(add->schema, add->table, Engine::tr("Every row is checked while the table is locked (%1, %2)."));
    }
    if (const auto *alter = std::get_if<AlterColumn>(&seen.operation); alter && !alter->nullable.value_or(true))
        return sighted(alter->schema, alter->table, Engine::tr("SET NOT NULL reads every row while nobody can read or write the table (%1, %2)."));
    if (const auto *add = std::get_if<AddColumn>(&seen.operation); add && hasVolatileDefault(add->column))
        return sighted(add->schema, add->table, Engine::tr("The default has another value for each row, so every row is written anew (%1, %2)."));
    return {};
}

std::vector<Sighting> renameBreaksViews(const ChangeSeen &seen)
{
    const auto *table = std::get_if<RenameTable>(&seen.operation);
    const auto *column = std::get_if<AlterColumn>(&seen.operation);
    if (!table && !(column && column->newName))
        return {};
    if (!isServer(seen.before) && (table || !seen.sql.isNull()))
        return {}; // SQLite's own RENAME changes the texts too (sqlite.org/lang_altertable.html); a table made anew does not
    const auto texts = table ? seen.before.mentioning(table->from) : seen.before.mentioning(column->table, column->column);
    if (texts.empty())
        return {};
    const QString name = table ? full(table->schema, table->from) : full(column->schema, column->table);
    const QString what = table ? Engine::tr("The table %1 is now %2").arg(name, bareName(table->to))
                               : Engine::tr("The column %1 of %2 is now %3").arg(bareName(column->column), name, bareName(*column->newName));
    if (!isServer(seen.before))
        return {{Severity::Warning, name, Engine::tr("%1; it is named by: %2.").arg(what, namesOf(texts))}};
    // A server's views know what they mean by its number: they work, and show the old name.
    std::vector<Sighting> found;
    std::vector<Facts::Text> functions;
    std::ranges::copy_if(texts, std::back_inserter(functions), &Facts::Text::isByName);
    if (const auto views = viewsAmong(texts); !views.empty())
        found.push_back({Severity::Note, name, Engine::tr("%1; under its old name it stays in: %2.").arg(what, namesOf(views))});
    if (!functions.empty())
        found.push_back({Severity::Warning, name, Engine::tr("%1; the text of these names the old one, which fails when they are called: %2.").arg(what, namesOf(functions))});
    return found;
}

} // namespace meditrack
