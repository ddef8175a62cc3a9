// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/batchplan.h"

#include "core/error.h"
#include "db/namingconvention.h"
#include "db/sqlitereorder.h"
#include "db/sqlitetokens.h"
#include "db/sqlitetypes.h"

#include <algorithm>

namespace meditrack {

namespace {

template<typename... Each>
struct Overloaded : Each...
{
    using Each::operator()...;
};
template<typename... Each>
Overloaded(Each...) -> Overloaded<Each...>;

Error valueError(const QString &message)
{
    return Error(ErrorCode::Command, message).ofKind(QStringLiteral("ValueError"));
}

QString nameOf(const Constraint &constraint)
{
    return bareName(std::visit([](const auto &each) { return each.name; }, constraint));
}

/// An entry of a key: a column's name, or what the schema says of it with COLLATE or an order, which goes as it is.
struct KeyName
{
    QString column;
    QString rest;
};

KeyName keyNameOf(const QString &name)
{
    const QString bare = bareName(name);
    if (saidQuotes(name).value_or(true))
        return {bare, {}};
    const SqliteToken first = sqliteTokens(bare).front();
    return {first.text, bare.mid(first.end)};
}

/// A column in the middle of a batch. Alembic calls it by the name it had at the beginning.
struct Slot
{
    QString key;
    Column column;
    bool isNew = false;
    QString source; ///< its name in the table as it is
    QString cast; ///< the SQL type that its values are cast to
    QString expression = {}; ///< that its values come from instead: postgresql_using
};

/// The changes of one batch, carried out one by one on values.
class Rebuilder
{
public:
    Rebuilder(const BatchAlterTable &batch, const Table &existing, BatchOrigin origin, const Dialect &dialect)
        : m_batch(batch)
        , m_existing(existing)
        , m_origin(origin)
        , m_dialect(dialect)
        , m_key(existing.primaryKey.value_or(PrimaryKey()))
        , m_constraints(existing.constraints)
        , m_indexes(existing.indexes)
        , m_comment(existing.comment)
    {
        for (const Column &column : existing.columns) {
            m_slots.push_back({bareName(column.name), column, false, column.name, {}});
            m_order.existing << bareName(column.name);
        }
        m_order.partial = batch.partialReordering;
    }

    TableRebuild run(const BatchCopy &copy)
    {
        for (const BatchItem &item : m_batch.items) {
            std::visit(Overloaded{
                           [&](const AddColumn &add) { addColumn(add, item); },
                           [&](const DropColumn &drop) { dropColumn(drop); },
                           [&](const AlterColumn &alter) { alterColumn(alter); },
                           [&](const AddConstraint &add) { addConstraint(add); },
                           [&](const DropConstraint &drop) { dropConstraint(drop.name, drop.type, drop.ifExists); },
                           [&](const CreateIndex &create) { m_newIndexes.push_back(create); },
                           [&](const DropIndex &drop) { dropIndex(drop); },
                           [&](const CreateTableComment &comment) { m_comment = comment.comment; },
                           [&](const DropTableComment &) { m_comment.clear(); },
                       },
                       item.change);
        }
        reorder();
        return finished(copy);
    }

private:
    /// The column that Alembic means by a name: the one that had it, or else the one that has it now.
    Slot *find(const QString &name)
    {
        const QString bare = keyNameOf(name).column;
        for (const auto hasName : {+[](const Slot &slot, const QString &wanted) { return slot.key == wanted; },
                                   +[](const Slot &slot, const QString &wanted) { return bareName(slot.column.name) == wanted; },
                                   +[](const Slot &slot, const QString &wanted) { return slot.key.compare(wanted, Qt::CaseInsensitive) == 0; }}) {
            const auto found = std::ranges::find_if(m_slots, [&](const Slot &slot) { return hasName(slot, bare); });
            if (found != m_slots.end())
                return &*found;
        }
        return nullptr;
    }

    Slot &slotOf(const QString &name)
    {
        if (Slot *found = find(name))
            return *found;
        throw Error(ErrorCode::Command, QStringLiteral("'%1'").arg(bareName(name)))
            .ofKind(QStringLiteral("KeyError"))
            .because(QStringLiteral("The table %1 has no column of this name.").arg(bareName(m_batch.table)));
    }

    void addColumn(const AddColumn &add, const BatchItem &item)
    {
        const QString name = bareName(add.column.name);
        m_order.place(name, bareName(item.insertBefore), bareName(item.insertAfter));
        for (Slot &slot : m_slots) { // the name is free again if that column has another one by now
            if (slot.key == name && bareName(slot.column.name) != name)
                slot.key = bareName(slot.column.name);
        }
        std::erase_if(m_slots, [&](const Slot &slot) { return slot.key == name; });
        m_slots.push_back({name, add.column, true, {}, {}});
        for (const Constraint &constraint : add.constraints) {
            // The type has its check made in the new table, and Alembic adds it once more.
            if (const auto *check = std::get_if<Check>(&constraint); check && !check->ofColumn.isEmpty())
                m_typeChecks.push_back(*check);
            add_(constraint);
        }
        for (const Index &index : add.indexes)
            m_newIndexes.push_back({index, false});
    }

    void dropColumn(const DropColumn &drop)
    {
        if (drop.ifExists && !find(drop.column))
            return;
        const Slot gone = slotOf(drop.column);
        m_key.columns.removeIf([&](const QString &name) { return find(name) && find(name)->key == gone.key; });
        std::erase_if(m_slots, [&](const Slot &slot) { return slot.key == gone.key; });
        m_order.existing.removeAll(gone.key);
        std::erase_if(m_typeChecks, [&](const Check &check) { return bareName(check.ofColumn) == gone.key; });
        if (!gone.isNew)
            m_dropped << bareName(gone.source);
    }

    void alterColumn(const AlterColumn &alter)
    {
        Slot &slot = slotOf(alter.column);
        Column &column = slot.column;
        for (const Check &check : alter.droppedChecks)
            dropConstraint(check.name, QStringLiteral("check"), true);
        if (alter.newName && bareName(*alter.newName) != bareName(column.name))
            column.name = *alter.newName;
        if (alter.type)
            changeType(slot, *alter.type);
        if (alter.type && !slot.isNew)
            slot.expression = alter.usingExpression;
        if (alter.nullable)
            column.nullable = *alter.nullable;
        if (alter.serverDefault)
            changeDefault(column, *alter.serverDefault);
        if (alter.autoincrement)
            column.autoincrement = alter.autoincrement;
        if (alter.comment)
            column.comment = *alter.comment;
        else if (alter.dropComment)
            column.comment.clear();
        for (const Check &check : alter.addedChecks)
            add_(check);
    }

    void changeType(Slot &slot, const ColumnType &type)
    {
        Column &column = slot.column;
        if (!slot.isNew && typeGroup(column.type) != typeGroup(type) && type.name != QLatin1String("JSON"))
            slot.cast = m_dialect.typeName(type);
        const QString collation = column.type.collation;
        column.type = type;
        if (type.collation.isEmpty() && typeGroup(type) == QLatin1String("String"))
            column.type.collation = collation;
        // The checks that the old type stood for.
        std::erase_if(m_constraints, [&](const Constraint &constraint) {
            const auto *check = std::get_if<Check>(&constraint);
            return check && (bareName(check->ofColumn) == slot.key || (m_origin == BatchOrigin::Database && isValueList(*check, slot.key)));
        });
        std::erase_if(m_typeChecks, [&](const Check &check) { return bareName(check.ofColumn) == slot.key; });
    }

    static void changeDefault(Column &column, const ColumnDefault &value)
    {
        column.serverDefault.reset();
        column.computed.reset();
        column.identity.reset();
        std::visit(Overloaded{
                       [](std::monostate) {},
                       [&](const ServerDefault &given) { column.serverDefault = given; },
                       [&](const Computed &given) { column.computed = given; },
                       [&](const Identity &given) { column.identity = given; },
                   },
                   value);
    }

    void addConstraint(const AddConstraint &add)
    {
        std::visit(Overloaded{
                       [&](const PrimaryKey &key) { addPrimaryKey(key); },
                       [&](const auto &other) { add_(Constraint(other)); },
                   },
                   add.constraint);
    }

    void addPrimaryKey(const PrimaryKey &key)
    {
        if (key.name.isEmpty())
            throw valueError(QStringLiteral("Constraint must have a name"));
        m_key = key;
        for (QString &column : m_key.columns) {
            Slot &slot = slotOf(column);
            column = slot.key;
            if (m_origin == BatchOrigin::Script || slot.isNew)
                slot.column.nullable = false; // a column that says nothing of NULL becomes NOT NULL by its key
        }
    }

    void add_(const Constraint &constraint)
    {
        const QString name = nameOf(constraint);
        const auto *check = std::get_if<Check>(&constraint);
        if (name.isEmpty() && !(check && !check->ofColumn.isEmpty()))
            throw valueError(QStringLiteral("Constraint must have a name"));
        const auto known = std::ranges::find_if(m_constraints, [&](const Constraint &each) { return !name.isEmpty() && nameOf(each) == name; });
        if (known != m_constraints.end())
            *known = constraint;
        else
            m_constraints.push_back(constraint);
    }

    void dropConstraint(const QString &given, const QString &type, bool ifExists)
    {
        const QString name = bareName(given);
        if (name.isEmpty()) {
            if (ifExists)
                return;
            throw valueError(QStringLiteral("Constraint must have a name"));
        }
        for (Slot &slot : m_slots) {
            if (std::erase_if(slot.column.checks, [&](const Check &check) { return bareName(check.name) == name; }) > 0)
                return;
        }
        const bool isKey = bareName(m_key.name) == name && (type.isEmpty() || type == QLatin1String("primary"));
        const auto found = std::ranges::find_if(m_constraints, [&](const Constraint &each) { return nameOf(each) == name; });
        if (!isKey && found != m_constraints.end()) {
            m_constraints.erase(found);
            std::erase_if(m_typeChecks, [&](const Check &check) { return bareName(check.name) == name; });
        } else if (bareName(m_key.name) == name) {
            for (const QString &column : std::as_const(m_key.columns)) {
                if (Slot *slot = find(column))
                    slot->column.primaryKey = false;
            }
            m_key = {};
        } else if (!ifExists) {
            throw valueError(QStringLiteral("No such constraint: '%1'").arg(name));
        }
    }

    void dropIndex(const DropIndex &drop)
    {
        const QString name = bareName(drop.name);
        if (std::erase_if(m_indexes, [&](const Index &index) { return bareName(index.name) == name; }) == 0 && !drop.ifExists)
            throw valueError(QStringLiteral("No such index: '%1'").arg(name));
    }

    void reorder()
    {
        QStringList names;
        for (const Slot &slot : m_slots)
            names << slot.key;
        if (!m_order.isNeeded())
            return;
        std::vector<Slot> sorted;
        for (const QString &name : m_order.sorted(names))
            sorted.push_back(*std::ranges::find_if(m_slots, [&](const Slot &slot) { return slot.key == name; }));
        m_slots = std::move(sorted);
    }

    // --- What comes out of it

    TableRebuild finished(const BatchCopy &copy)
    {
        TableRebuild rebuild;
        rebuild.dropped = m_dropped;
        for (const Slot &slot : m_slots) {
            if (!slot.isNew && bareName(slot.source) != bareName(slot.column.name))
                rebuild.renamed.insert(bareName(slot.source), bareName(slot.column.name));
            m_newNames.insert(slot.key.toLower(), m_dialect.quoted(slot.column.name));
            rebuild.sources << (slot.isNew ? QString() : bareName(slot.source));
        }
        tellKept(rebuild);
        rebuild.table = newTable();
        Table temporary = rebuild.table;
        temporary.name = rebuild.temporaryName = temporaryNameOf(m_existing.name);
        temporary.indexes.clear();
        rebuild.create = m_dialect.sql(CreateTable{temporary, false});
        rebuild.copy = copyStatement(temporary.name, copy);
        rebuild.drop = m_dialect.sql(DropTable{m_existing.schema, m_existing.name, false});
        rebuild.rename = m_dialect.sql(RenameTable{m_existing.schema, temporary.name, m_existing.name});
        rebuild.newIndexes.assign(m_createIndexes.end() - qsizetype(m_newIndexes.size()), m_createIndexes.end());
        for (const CreateIndex &create : m_createIndexes) {
            for (Statement &statement : m_dialect.sql(create))
                rebuild.indexes.push_back(std::move(statement));
            rebuild.table.indexes.push_back(create.index);
        }
        return rebuild;
    }

    /// Before anything is renamed in them.
    void tellKept(TableRebuild &rebuild) const
    {
        const auto &before = m_existing.constraints;
        const QString key = m_existing.primaryKey ? bareName(m_existing.primaryKey->name) : QString();
        if (!key.isEmpty() && m_key == *m_existing.primaryKey)
            rebuild.keptConstraints << key;
        if (!key.isEmpty() && bareName(m_key.name) == key)
            rebuild.namesTaken << m_key.name;
        for (const Constraint &each : m_constraints) {
            if (std::ranges::find(before, each) != before.end())
                rebuild.keptConstraints << nameOf(each);
        }
        for (const Constraint &each : before) {
            const auto *check = std::get_if<Check>(&each);
            const bool isTaken = std::ranges::any_of(m_constraints, [&](const Constraint &now) { return nameOf(now) == nameOf(each); });
            if (!nameOf(each).isEmpty() && isTaken && !(check && !check->ofColumn.isEmpty()))
                rebuild.namesTaken << std::visit([](const auto &constraint) { return constraint.name; }, each);
        }
        for (const Index &index : m_indexes)
            rebuild.keptIndexes << bareName(index.name);
    }

    Table newTable()
    {
        Table table;
        table.comment = m_comment;
        table.name = m_existing.name;
        table.schema = m_existing.schema;
        table.options = m_existing.options;
        for (auto option = m_batch.tableOptions.cbegin(); option != m_batch.tableOptions.cend(); ++option)
            table.options.insert(option.key(), option.value());
        for (const Slot &slot : m_slots)
            table.columns.push_back(newColumn(slot));
        table.primaryKey = newKey();
        for (const Check &check : m_typeChecks)
            table.constraints.push_back(check);
        for (const Constraint &constraint : m_batch.tableConstraints)
            table.constraints.push_back(constraint);
        for (const Constraint &constraint : m_constraints) {
            if (auto kept = std::visit([this](const auto &each) { return kept_(each); }, constraint))
                table.constraints.push_back(*kept);
        }
        gatherIndexes();
        return table;
    }

    Column newColumn(const Slot &slot) const
    {
        Column column = slot.column;
        if (column.computed && !slot.isNew)
            column.computed->expression = followed(column.computed->expression);
        if (!column.type.sql.isEmpty() && !column.type.collation.isEmpty())
            column.type.sql += QStringLiteral(" COLLATE ") + m_dialect.quoted(withQuotes(column.type.collation, true));
        if (const QString beside = column.options.take(besideOption).toString(); !beside.isEmpty())
            column.type.sql = m_dialect.typeName(column.type) + QLatin1Char(' ') + beside;
        return column;
    }

    std::optional<PrimaryKey> newKey()
    {
        PrimaryKey key = m_key;
        if (key.columns.isEmpty()) {
            for (const Slot &slot : m_slots) {
                if (slot.isNew && slot.column.primaryKey)
                    key.columns << slot.key;
            }
        }
        for (QString &column : key.columns)
            column = nameNow(column);
        return key.columns.isEmpty() ? std::nullopt : std::optional(key);
    }

    /// The name that a column of a constraint has in the new table.
    QString nameNow(const QString &column)
    {
        const Slot *slot = find(column);
        const QString rest = keyNameOf(column).rest;
        if (!slot || rest.isEmpty())
            return slot ? slot->column.name : column;
        return withQuotes(m_dialect.quoted(slot->column.name) + rest, false);
    }

    bool exists(const QString &column) { return find(column) != nullptr; }

    std::optional<QStringList> namesNow(const QStringList &columns)
    {
        QStringList names;
        for (const QString &column : columns) {
            if (!exists(column))
                return std::nullopt;
            names << nameNow(column);
        }
        return names;
    }

    std::optional<Constraint> kept_(Unique unique)
    {
        const auto columns = namesNow(unique.columns);
        if (!columns)
            return std::nullopt;
        unique.columns = *columns;
        return unique;
    }

    std::optional<Constraint> kept_(ForeignKey key)
    {
        const auto columns = namesNow(key.columns);
        if (!columns)
            return std::nullopt;
        key.columns = *columns;
        // To the table itself under its own name: that is what it will have again.
        if (bareName(key.referredTable).compare(bareName(m_existing.name), Qt::CaseInsensitive) == 0
            && bareName(key.referredSchema) == bareName(m_existing.schema)) {
            for (QString &column : key.referredColumns)
                column = nameNow(column);
        }
        return key;
    }

    std::optional<Constraint> kept_(const Exclude &exclude) const { return exclude; }

    std::optional<Constraint> kept_(Check check)
    {
        if (!check.ofColumn.isEmpty()) {
            if (!exists(bareName(check.ofColumn)))
                return std::nullopt;
            check.expression = followed(check.expression);
            return check;
        }
        const bool isOld = std::ranges::find(m_existing.constraints, Constraint(check)) != m_existing.constraints.end();
        if (!isOld || (m_origin == BatchOrigin::Script && check.written))
            return check; // as the script wrote it
        const QStringList gone = droppedIn(check.expression);
        if (!gone.isEmpty()) {
            if (check.name.isEmpty() || allGone(check.expression))
                return std::nullopt;
            throw Error(ErrorCode::Command,
                        QStringLiteral("The check constraint '%1' of the table '%2' uses the column '%3', which the batch drops.")
                            .arg(bareName(check.name), bareName(m_existing.name), gone.first()))
                .ofKind(QStringLiteral("OperationalError"))
                .advise(QStringLiteral("Drop the constraint in the same batch: batch_op.drop_constraint('%1', type_='check').").arg(bareName(check.name)));
        }
        check.expression = followed(check.expression);
        return check;
    }

    QStringList droppedIn(const QString &expression) const
    {
        QStringList found;
        for (const QString &name : columnsNamedIn(expression)) {
            if (m_dropped.contains(name, Qt::CaseInsensitive) && !m_newNames.contains(name.toLower()))
                found << name;
        }
        return found;
    }

    bool allGone(const QString &expression) const
    {
        for (const QString &name : columnsNamedIn(expression)) {
            if (m_newNames.contains(name.toLower()))
                return false;
        }
        return true;
    }

    /// An expression of the table as it was, with the columns' new names.
    QString followed(const QString &expression) const
    {
        QMap<QString, QString> renamed;
        for (const Slot &slot : m_slots) {
            if (!slot.isNew && bareName(slot.column.name) != bareName(slot.source))
                renamed.insert(bareName(slot.source).toLower(), m_dialect.quoted(slot.column.name));
        }
        return renamed.isEmpty() ? expression : withColumnsRenamed(expression, renamed);
    }

    void gatherIndexes()
    {
        for (Index index : m_indexes) {
            bool usable = droppedIn(index.where).isEmpty();
            for (IndexElement &element : index.elements) {
                if (element.expression) {
                    usable = usable && droppedIn(element.text).isEmpty();
                    element.text = followed(element.text);
                } else {
                    usable = usable && exists(element.text);
                    element.text = nameNow(element.text);
                }
            }
            index.where = followed(index.where);
            if (usable)
                m_createIndexes.push_back({index, false});
        }
        for (CreateIndex create : m_newIndexes) {
            for (IndexElement &element : create.index.elements) {
                if (!element.expression)
                    element.text = slotOf(element.text).column.name;
            }
            m_createIndexes.push_back(create);
        }
    }

    Statement copyStatement(const QString &temporary, const BatchCopy &copy) const
    {
        const QString table = m_dialect.qualified(m_existing.schema, m_existing.name);
        QStringList into;
        QStringList from;
        for (const Slot &slot : m_slots) {
            if (slot.isNew || slot.column.computed)
                continue;
            const QString source = m_dialect.quoted(copy.fromNewNames ? slot.column.name : slot.source);
            const QString value = table + QLatin1Char('.') + source;
            into << m_dialect.quoted(slot.column.name);
            if (!slot.expression.isEmpty())
                from << QLatin1Char('(') + slot.expression + QLatin1Char(')');
            else
                from << (slot.cast.isEmpty() ? value : QStringLiteral("CAST(%1 AS %2) AS %3").arg(value, slot.cast, source));
        }
        if (into.isEmpty())
            throw Error(ErrorCode::Command, QStringLiteral("No column of the table '%1' is left in its new form.").arg(bareName(m_existing.name)))
                .ofKind(QStringLiteral("OperationalError"))
                .advise(QStringLiteral("Drop the table and create it, rather than all of its columns."));
        if (!copy.rowid.isEmpty()) {
            into.prepend(copy.rowid);
            from.prepend(table + QLatin1Char('.') + copy.rowid);
        }
        // What numbers its rows by itself alone has to be told that these have their numbers.
        const bool isNumbered = std::ranges::any_of(m_slots, [](const Slot &slot) { return !slot.isNew && slot.column.identity && slot.column.identity->always; });
        const QString overriding = isNumbered && m_dialect.name() == QLatin1String("postgresql") ? QStringLiteral("OVERRIDING SYSTEM VALUE ") : QString();
        return {QStringLiteral("INSERT INTO %1 (%2) %3SELECT %4 \nFROM %5")
                    .arg(m_dialect.qualified(m_existing.schema, temporary), into.join(QStringLiteral(", ")), overriding, from.join(QStringLiteral(", ")), table)};
    }

    const BatchAlterTable &m_batch;
    const Table &m_existing;
    BatchOrigin m_origin;
    const Dialect &m_dialect;
    std::vector<Slot> m_slots;
    SqliteReorder m_order;
    PrimaryKey m_key; ///< columns by their keys
    std::vector<Constraint> m_constraints;
    std::vector<Check> m_typeChecks;
    std::vector<Index> m_indexes;
    std::vector<CreateIndex> m_newIndexes;
    std::vector<CreateIndex> m_createIndexes; ///< those of the new table
    QStringList m_dropped;
    QString m_comment;
    QMap<QString, QString> m_newNames; ///< by key in lower case
};

} // namespace

TableRebuild planRebuild(const BatchAlterTable &batch, const Table &existing, BatchOrigin origin, const Dialect &dialect,
                          const BatchCopy &copy)
{
    Table table = existing;
    if (origin == BatchOrigin::Database) {
        overrideColumns(table, batch.reflectColumns);
        nameConstraints(table, batch.namingConvention);
    }
    return Rebuilder(batch, table, origin, dialect).run(copy);
}

} // namespace meditrack
