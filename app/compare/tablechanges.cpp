// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of one table: ALTER TABLE on a server, a batch on SQLite.
#include "compare/changes.h"

#include "db/sqlitetypes.h"

#include <algorithm>

namespace meditrack {

namespace {

const QString optionsAspect = QStringLiteral("options");

bool has(const Difference *change, const QString &aspect)
{
    return change->aspects.contains(aspect);
}

/// What every alter_column says of its column.
AlterColumn alterOf(const Table &table, const Column &from)
{
    AlterColumn alter;
    alter.schema = table.schema;
    alter.table = table.name;
    alter.column = from.name;
    alter.existingType = from.type;
    return alter;
}

bool saysSomething(const AlterColumn &alter)
{
    return alter.type || alter.nullable || alter.serverDefault || alter.comment || alter.dropComment;
}

void setComment(AlterColumn &alter, const Column &from, const Column &to)
{
    if (to.comment.isEmpty())
        alter.dropComment = true;
    else
        alter.comment = to.comment;
    if (!from.comment.isEmpty())
        alter.existingComment = from.comment;
}

/// What no other column depends on goes first; what depends on others comes last.
template<typename Take>
std::vector<const Column *> columnsOf(const std::vector<const Difference *> &changes, bool computedFirst, const Take &take)
{
    std::vector<const Column *> found;
    for (const Difference *change : changes) {
        if (const Column *column = take(*change))
            found.push_back(column);
    }
    std::ranges::stable_sort(found, {}, [&](const Column *column) { return column->computed.has_value() != computedFirst; });
    return found;
}

const Column *goneColumn(const Difference &change)
{
    const bool isGone = change.isRemoval() || has(&change, QStringLiteral("computed"));
    return isGone ? std::get_if<Column>(&change.before) : nullptr;
}

const Column *newColumn(const Difference &change)
{
    const bool isNew = change.isAddition() || has(&change, QStringLiteral("computed"));
    return isNew ? std::get_if<Column>(&change.after) : nullptr;
}

/// The columns that are changed in their place.
std::vector<const Difference *> alteredColumns(const std::vector<const Difference *> &changes)
{
    std::vector<const Difference *> altered;
    for (const Difference *change : changes) {
        if (std::holds_alternative<Column>(change->before) && std::holds_alternative<Column>(change->after) && !has(change, QStringLiteral("computed")))
            altered.push_back(change);
    }
    return altered;
}

// --- PostgreSQL

/// ALTER COLUMN of one column.
class ServerColumn
{
public:
    ServerColumn(const Table &table, const Difference &change, const ChangeContext &context)
        : m_table(table)
        , m_change(change)
        , m_from(std::get<Column>(change.before))
        , m_to(std::get<Column>(change.after))
        , m_dialect(*context.dialect)
    {
    }

    std::vector<Operation> run()
    {
        AlterColumn alter = alterOf(m_table, m_from);
        const bool typeChanges = has(&m_change, QStringLiteral("type"));
        const bool numberingEnds = m_from.autoincrement.value_or(false) && has(&m_change, QStringLiteral("autoincrement"));
        const bool countsOtherwise = isCounted(m_to) && (has(&m_change, QStringLiteral("identity")) || has(&m_change, QStringLiteral("autoincrement")));
        if (countsOtherwise && isCounted(m_from))
            m_operations.push_back(rememberCounter(m_table, m_to, m_dialect));
        // A default of the old type stands in the way of the new one.
        if ((typeChanges && m_from.serverDefault) || numberingEnds || (has(&m_change, QStringLiteral("identity")) && (m_from.serverDefault || !m_to.identity)))
            dropDefault();
        if (numberingEnds)
            m_operations.push_back(dropCounter(m_table, m_to, m_dialect));
        if (typeChanges) {
            alter.type = m_to.type;
            alter.usingExpression = conversion(m_from, m_to, m_dialect);
        }
        if (has(&m_change, QStringLiteral("nullable")))
            alter.nullable = m_to.nullable;
        else
            alter.existingNullable = m_from.nullable;
        const bool defaultChanges = has(&m_change, QStringLiteral("default"));
        if (defaultChanges || (typeChanges && m_from.serverDefault && m_to.serverDefault)) {
            if (m_to.serverDefault || !m_defaultDropped)
                alter.serverDefault = m_to.serverDefault ? ColumnDefault(*m_to.serverDefault) : ColumnDefault(std::monostate());
        }
        if (m_from.serverDefault && !m_defaultDropped)
            alter.existingDefault = *m_from.serverDefault;
        if (has(&m_change, QStringLiteral("comment")))
            setComment(alter, m_from, m_to);
        if (saysSomething(alter))
            m_operations.push_back(alter);
        if (has(&m_change, QStringLiteral("identity")) && m_to.identity)
            changeIdentity();
        if (m_to.autoincrement.value_or(false))
            number();
        if (countsOtherwise)
            m_operations.push_back(goOnCounting(m_table, m_to, isCounted(m_from), m_dialect));
        return std::move(m_operations);
    }

private:
    void dropDefault()
    {
        AlterColumn drop = alterOf(m_table, m_from);
        drop.serverDefault = ColumnDefault(std::monostate());
        drop.existingDefault = m_from.identity ? ColumnDefault(*m_from.identity) : m_from.serverDefault ? ColumnDefault(*m_from.serverDefault) : ColumnDefault(std::monostate());
        drop.existingNullable = m_from.nullable;
        m_operations.push_back(drop);
        m_defaultDropped = true;
    }

    void changeIdentity()
    {
        AlterColumn alter = alterOf(m_table, m_to);
        alter.existingNullable = m_to.nullable;
        alter.serverDefault = ColumnDefault(*m_to.identity);
        alter.existingDefault = m_from.identity ? ColumnDefault(*m_from.identity) : ColumnDefault(std::monostate());
        if (m_from.identity && m_to.identity) { // what is said no longer is back at its usual value
            AlterColumn drop = alter;
            drop.serverDefault = ColumnDefault(std::monostate());
            m_operations.push_back(drop);
            alter.existingDefault = ColumnDefault(std::monostate());
        }
        m_operations.push_back(alter);
    }

    void number()
    {
        const bool isNew = has(&m_change, QStringLiteral("autoincrement"));
        for (Operation &operation : isNew ? makeSerial(m_table, m_to, m_dialect) : std::vector<Operation>())
            m_operations.push_back(std::move(operation));
        if (isNew ? m_to.options.contains(counterOption) : has(&m_change, QStringLiteral("type")) || has(&m_change, QStringLiteral("counter")))
            m_operations.push_back(countAs(m_table, m_to, isNew, m_dialect));
    }

    const Table &m_table;
    const Difference &m_change;
    const Column &m_from;
    const Column &m_to;
    const Dialect &m_dialect;
    std::vector<Operation> m_operations;
    bool m_defaultDropped = false;
};

std::vector<Operation> serverOperations(const Table &to, const std::vector<const Difference *> &changes, const ChangeContext &context)
{
    std::vector<Operation> operations;
    // What gives way to a column of the same name goes first; what is worked out of others is gone by now.
    const auto givesWay = [&](const Column &column) { return columnOf(to, column.name, false) != nullptr; };
    for (const Column *column : columnsOf(changes, true, goneColumn)) {
        if (!column->computed && givesWay(*column))
            operations.push_back(DropColumn{to.schema, to.name, column->name});
    }
    for (const Column *column : columnsOf(changes, false, newColumn)) {
        if (column->computed)
            continue;
        operations.push_back(AddColumn{to.schema, to.name, asWritten(*column, to, context), {}, {}});
        if (column->options.contains(counterOption)) {
            operations.push_back(countAs(to, *column, true, *context.dialect));
            operations.push_back(goOnCounting(to, *column, false, *context.dialect)); // the rows that are there have their numbers
        }
    }
    for (const Difference *change : alteredColumns(changes)) {
        for (Operation &operation : ServerColumn(to, *change, context).run())
            operations.push_back(std::move(operation));
    }
    for (const Column *column : columnsOf(changes, false, newColumn)) {
        if (column->computed)
            operations.push_back(AddColumn{to.schema, to.name, asWritten(*column, to, context), {}, {}});
    }
    for (const Difference *change : changes) {
        if (has(change, optionsAspect)) {
            const std::vector<Operation> storage = storageOperations(std::get<Table>(change->before), to, context);
            operations.insert(operations.end(), storage.begin(), storage.end());
        }
        if (const auto *comment = std::get_if<TableComment>(&change->after))
            operations.push_back(CreateTableComment{to.schema, to.name, comment->text});
        else if (std::holds_alternative<TableComment>(change->before))
            operations.push_back(DropTableComment{to.schema, to.name});
    }
    for (const Column *column : columnsOf(changes, true, goneColumn)) {
        if (!column->computed && !givesWay(*column))
            operations.push_back(DropColumn{to.schema, to.name, column->name});
    }
    return operations;
}

// --- SQLite

QStringList columnNamesOf(const Constraint &constraint)
{
    if (const auto *unique = std::get_if<Unique>(&constraint))
        return unique->columns;
    const auto *key = std::get_if<ForeignKey>(&constraint);
    return key ? key->columns : QStringList();
}

/// A change of one SQLite table: single columns by ALTER TABLE, the rest by one batch.
class SqliteTableChange
{
public:
    SqliteTableChange(const Table &from, const Table &to, const std::vector<const Difference *> &changes, const ChangeContext &context)
        : m_from(from)
        , m_to(to)
        , m_changes(changes)
        , m_context(context)
    {
    }

    std::vector<Operation> run()
    {
        const bool isPlain = std::ranges::all_of(m_changes, [this](const Difference *change) {
            const auto *column = std::get_if<Column>(&change->after);
            return isIndex(*change) || (column && change->isAddition() && canBeAdded(*column));
        });
        if (isPlain)
            addPlainly();
        else
            rebuild();
        return std::move(m_operations);
    }

private:
    /// Alembic's batch loses indexes over more than columns: they are put aside.
    void rebuild()
    {
        std::vector<const Index *> odd;
        for (const Index &index : m_from.indexes) {
            const bool isPlain = std::ranges::none_of(index.elements, &IndexElement::expression);
            const bool isChanged = std::ranges::any_of(m_changes, [&](const Difference *change) {
                const auto *old = std::get_if<Index>(&change->before);
                return old && old->name == index.name;
            });
            if (!isPlain && !isChanged)
                odd.push_back(&index);
        }
        for (const Index *index : odd)
            m_operations.push_back(DropIndex{m_to.schema, index->name, m_to.name});
        if (m_context.options.wholeTables || std::ranges::any_of(m_changes, [this](const Difference *change) { return needsWholeTable(*change); }) || losesChecks())
            makeAnew();
        else
            changeStepByStep();
        for (const Index *index : odd)
            m_operations.push_back(CreateIndex{*index});
    }

    static bool isIndex(const Difference &change) { return std::holds_alternative<Index>(change.before) || std::holds_alternative<Index>(change.after); }

    /// By ALTER TABLE ADD COLUMN (sqlite.org/lang_altertable.html, 4).
    static bool canBeAdded(const Column &column)
    {
        const bool isConstant = !column.serverDefault || column.serverDefault->form == ServerDefault::Form::Literal || isNumber(column.serverDefault->value);
        const bool isStored = column.computed && column.computed->persisted.value_or(false);
        return isConstant && !isStored && (column.nullable || column.serverDefault) && !column.primaryKey && column.options.isEmpty();
    }

    static bool isNumber(const QString &text)
    {
        bool ok = false;
        text.toDouble(&ok);
        return ok;
    }

    /// What cannot be said of one column or of a rule with a name.
    static bool needsWholeTable(const Difference &change)
    {
        const auto isUnnamed = [](const SchemaItem &item) {
            return std::visit(
                [](const auto &each) {
                    using Item = std::decay_t<decltype(each)>;
                    if constexpr (std::is_same_v<Item, Unique> || std::is_same_v<Item, ForeignKey> || std::is_same_v<Item, Check>)
                        return each.name.isEmpty();
                    return std::is_same_v<Item, PrimaryKey>;
                },
                item);
        };
        const auto *before = std::get_if<Column>(&change.before);
        const auto *after = std::get_if<Column>(&change.after);
        const bool isOdd = has(&change, optionsAspect) || has(&change, QStringLiteral("computed"));
        const bool collates = before && after && before->type.collation != after->type.collation;
        const bool isKey = (before && before->primaryKey) || (after && after->primaryKey);
        return isUnnamed(change.before) || isUnnamed(change.after) || isOdd || collates || isKey;
    }

    /// Alembic's batch loses CHECKs without a name, and ours those that look like an Enum's.
    bool losesChecks() const
    {
        return std::ranges::any_of(m_from.constraints, [](const Constraint &each) {
            const auto *check = std::get_if<Check>(&each);
            return check && check->name.isEmpty();
        });
    }

    void addPlainly()
    {
        for (const Difference *change : m_changes) {
            if (const auto *column = std::get_if<Column>(&change->after))
                m_operations.push_back(AddColumn{m_to.schema, m_to.name, asWritten(*column, m_to, m_context), {}, {}});
        }
    }

    BatchItem item(decltype(BatchItem::change) change) const { return {std::move(change), {}, {}}; }

    BatchAlterTable batch() const
    {
        BatchAlterTable batch;
        batch.schema = m_to.schema;
        batch.table = m_to.name;
        return batch;
    }

    void changeStepByStep()
    {
        BatchAlterTable all = batch();
        const auto drop = [&](const auto &constraint, const char *type) { all.items.push_back(item(DropConstraint{m_to.schema, m_to.name, constraint.name, QLatin1String(type)})); };
        for (const Difference *change : m_changes) {
            if (const auto *unique = std::get_if<Unique>(&change->before))
                drop(*unique, "unique");
            else if (const auto *key = std::get_if<ForeignKey>(&change->before))
                drop(*key, "foreignkey");
            else if (const auto *check = std::get_if<Check>(&change->before))
                drop(*check, "check");
        }
        for (const Difference *change : m_changes) {
            const auto *column = std::get_if<Column>(&change->after);
            if (column && change->isAddition())
                all.items.push_back(item(AddColumn{m_to.schema, m_to.name, asWritten(*column, m_to, m_context), {}, {}}));
        }
        for (const Difference *change : alteredColumns(m_changes))
            all.items.push_back(item(alter(*change)));
        for (const Difference *change : m_changes) {
            const auto *column = std::get_if<Column>(&change->before);
            if (column && change->isRemoval())
                all.items.push_back(item(DropColumn{m_to.schema, m_to.name, column->name}));
        }
        for (const Difference *change : m_changes) {
            if (const auto *unique = std::get_if<Unique>(&change->after))
                all.items.push_back(item(AddConstraint{m_to.schema, m_to.name, *unique}));
            else if (const auto *key = std::get_if<ForeignKey>(&change->after))
                all.items.push_back(item(AddConstraint{m_to.schema, m_to.name, *key}));
            else if (const auto *check = std::get_if<Check>(&change->after))
                all.items.push_back(item(AddConstraint{m_to.schema, m_to.name, *check}));
        }
        m_operations.push_back(std::move(all));
    }

    AlterColumn alter(const Difference &change) const
    {
        const auto &from = std::get<Column>(change.before);
        const Column to = asWritten(std::get<Column>(change.after), m_to, m_context);
        AlterColumn alter = alterOf(m_to, asWritten(from, m_from, m_context));
        if (has(&change, QStringLiteral("type")))
            alter.type = to.type;
        if (has(&change, QStringLiteral("nullable")))
            alter.nullable = to.nullable;
        else
            alter.existingNullable = from.nullable;
        if (has(&change, QStringLiteral("default")))
            alter.serverDefault = to.serverDefault ? ColumnDefault(*to.serverDefault) : ColumnDefault(std::monostate());
        if (from.serverDefault)
            alter.existingDefault = *from.serverDefault;
        return alter;
    }

    /// The table is described as it is to be; what the description leaves out goes, and new columns are added to it.
    void makeAnew()
    {
        const bool isUnderWay = m_context.options.wholeTables;
        Table described = m_to;
        QStringList late; // columns that come with the batch
        for (const Column &column : m_to.columns) {
            if (columnOf(m_from, column.name, true))
                continue;
            if (isNeeded(column.name))
                addBefore(column);
            else
                late << column.name;
        }
        std::erase_if(described.columns, [&](const Column &column) { return late.contains(column.name); });
        const auto isLate = [&](const QStringList &names) { return std::ranges::any_of(names, [&](const QString &name) { return late.contains(name, Qt::CaseInsensitive); }); };
        BatchAlterTable all = batch();
        all.recreate = BatchAlterTable::Recreate::Always;
        for (const QString &name : std::as_const(late))
            all.items.push_back(item(AddColumn{m_to.schema, m_to.name, asWritten(*columnOf(m_to, name, true), m_to, m_context), {}, {}}));
        std::erase_if(described.constraints, [&](const Constraint &constraint) {
            const auto *check = std::get_if<Check>(&constraint);
            const bool waits = check ? mentionsAny(check->expression, late) : isLate(columnNamesOf(constraint));
            if (waits)
                std::visit([&](const auto &each) { all.items.push_back(item(AddConstraint{m_to.schema, m_to.name, each})); }, constraint);
            return waits;
        });
        // Indexes that come are made afterwards; those that stay are in the description, unless they are put aside.
        std::erase_if(described.indexes, [&](const Index &index) {
            return std::ranges::any_of(index.elements, &IndexElement::expression) || std::ranges::any_of(m_changes, [&](const Difference *change) {
                const auto *now = std::get_if<Index>(&change->after);
                return now && now->name == index.name;
            });
        });
        all.copyFrom = asWritten(std::move(described), m_context);
        if (isUnderWay) // as a text, nobody looks after views meanwhile (sqlite.org/pragma.html#pragma_legacy_alter_table)
            m_operations.push_back(execute(QStringLiteral("PRAGMA legacy_alter_table = ON")));
        m_operations.push_back(std::move(all));
        if (isUnderWay) {
            m_operations.push_back(execute(QStringLiteral("PRAGMA legacy_alter_table = OFF")));
            const Canonical canonical(m_context.options);
            for (const TextObject &text : m_context.from.texts) {
                const bool stays = std::ranges::any_of(m_context.after.texts, [&](const TextObject &other) { return canonical.same(other, text); });
                if (stays && text.kind == TextObject::Kind::Trigger && text.table.compare(m_from.name, Qt::CaseInsensitive) == 0)
                    m_operations.push_back(execute(text.definition));
            }
        }
    }

    static bool mentionsAny(const QString &expression, const QStringList &names)
    {
        const QStringList used = columnsNamedIn(expression);
        return std::ranges::any_of(used, [&](const QString &name) { return names.contains(name, Qt::CaseInsensitive); });
    }

    /// Whether something without a name is about a new column: it can only stand in the description, and so the column has to be there.
    bool isNeeded(const QString &column) const
    {
        if (m_to.primaryKey && m_to.primaryKey->columns.contains(column, Qt::CaseInsensitive))
            return true;
        const bool isUsed = std::ranges::any_of(m_to.columns, [&](const Column &each) { return each.computed && mentionsAny(each.computed->expression, {column}) && columnOf(m_from, each.name, true); });
        return isUsed || std::ranges::any_of(m_to.constraints, [&](const Constraint &constraint) {
            if (const auto *check = std::get_if<Check>(&constraint))
                return check->name.isEmpty() && mentionsAny(check->expression, {column});
            const bool isUnnamed = std::visit([](const auto &each) { return each.name.isEmpty(); }, constraint);
            return isUnnamed && columnNamesOf(constraint).contains(column, Qt::CaseInsensitive);
        });
    }

    void addBefore(const Column &column)
    {
        Column bare = asWritten(column, m_to, m_context);
        bare.nullable = true;
        bare.primaryKey = false;
        bare.options.clear();
        bare.serverDefault.reset();
        if (bare.computed)
            bare.computed->persisted = false;
        m_operations.push_back(AddColumn{m_to.schema, m_to.name, bare, {}, {}});
        if (column.serverDefault)
            m_operations.push_back(execute(QStringLiteral("UPDATE %1 SET %2 = %3").arg(m_context.dialect->qualified(m_to.schema, m_to.name), m_context.dialect->quoted(column.name),
                                                                                       column.serverDefault->form == ServerDefault::Form::Literal ? m_context.dialect->literal(column.serverDefault->value)
                                                                                                                                                 : column.serverDefault->value)));
    }

    const Table &m_from;
    const Table &m_to;
    const std::vector<const Difference *> &m_changes;
    const ChangeContext &m_context;
    std::vector<Operation> m_operations;
};

} // namespace

ColumnDefault defaultOf(const Column &column)
{
    if (column.identity)
        return *column.identity;
    if (column.computed)
        return *column.computed;
    return column.serverDefault ? ColumnDefault(*column.serverDefault) : ColumnDefault(std::monostate());
}

Column asWritten(Column column, const Table &table, const ChangeContext &context)
{
    static const QStringList collatable{"VARCHAR", "CHAR", "TEXT"};
    ColumnType &type = column.type;
    const QString beside = column.options.take(besideOption).toString();
    column.options.remove(counterOption);
    const bool goesIntoText = !beside.isEmpty() || (!type.collation.isEmpty() && !collatable.contains(type.name));
    if (goesIntoText) {
        QString text = type.sql;
        if (text.isEmpty()) {
            ColumnType bare = type;
            bare.collation.clear();
            text = context.dialect->typeName(bare);
        }
        if (!type.collation.isEmpty())
            text += QStringLiteral(" COLLATE ") + context.dialect->quoted(withQuotes(type.collation, true));
        type = {};
        type.sql = beside.isEmpty() ? text : text + QLatin1Char(' ') + beside;
    }
    type.createType = false; // types of their own are made by an operation of their own
    for (ColumnType &item : type.items)
        item.createType = false;
    if (context.isSqlite || !column.autoincrement.value_or(false))
        return column;
    const bool isOnlyKey = table.primaryKey && table.primaryKey->columns == QStringList{column.name};
    if (isOnlyKey && column.primaryKey)
        return column; // SERIAL, as SQLAlchemy makes it of a numbered key
    static const QMap<QString, QString> serials{{"INTEGER", "SERIAL"}, {"BIGINT", "BIGSERIAL"}, {"SMALLINT", "SMALLSERIAL"}};
    const QString serial = serials.value(type.name, QStringLiteral("SERIAL"));
    type = {};
    type.sql = serial;
    column.autoincrement = false;
    return column;
}

/// An order that is not the usual one stands behind the column, as SQL.
Index asWritten(Index index, const ChangeContext &context)
{
    for (IndexElement &element : index.elements) {
        if (element.sorting.isEmpty())
            continue;
        QString text = element.expression ? element.text : context.dialect->quoted(element.text);
        for (const QString &word : std::as_const(element.sorting))
            text += QLatin1Char(' ') + QString(word).replace(QLatin1Char('_'), QLatin1Char(' ')).toUpper();
        element = {text, true, element.key};
    }
    return index;
}

Table asWritten(Table table, const ChangeContext &context)
{
    const Table whole = table;
    for (Column &column : table.columns)
        column = asWritten(column, whole, context);
    for (Index &index : table.indexes)
        index = asWritten(index, context);
    return table;
}

std::vector<Operation> tableOperations(const Table &from, const Table &to, const std::vector<const Difference *> &changes, const ChangeContext &context)
{
    return context.isSqlite ? SqliteTableChange(from, to, changes, context).run() : serverOperations(to, changes, context);
}

} // namespace meditrack
