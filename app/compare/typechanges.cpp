// SPDX-License-Identifier: GPL-3.0-or-later
// Enums, domains and sequences of a server.
#include "compare/changes.h"

#include <algorithm>

namespace meditrack {

namespace {

template<typename Item>
const Item *itemOf(const SchemaItem &item)
{
    return std::get_if<Item>(&item);
}

bool isDomain(const NamedType &type)
{
    return type.type.name == QLatin1String("DOMAIN");
}

/// One column of a named type, perhaps in an array.
struct TypeUser
{
    const Table *table;
    const Column *column;
    bool isArray;
};

/// A changed type with what uses it.
class TypeChange
{
public:
    TypeChange(const NamedType &from, const NamedType &to, const std::vector<Difference> &differences, const ChangeContext &context)
        : m_from(from)
        , m_to(to)
        , m_differences(differences)
        , m_context(context)
        , m_dialect(*context.dialect)
        , m_name(m_dialect.typeName(to.type))
    {
    }

    TypeOperations run()
    {
        if (isDomain(m_to))
            alterDomain();
        else if (isMadeAnew(m_from, m_to, m_differences))
            replaceEnum();
        else
            addLabels();
        return {std::move(m_operations), std::move(m_last)};
    }

private:
    void sql(const QString &text) { m_operations.push_back(execute(text)); }

    std::vector<TypeUser> users() const
    {
        std::vector<TypeUser> found;
        for (const Table &table : m_context.from.tables) {
            const Table *now = m_context.afterTables.find(table.schema, table.name);
            for (const Column &column : table.columns) {
                const bool isArray = column.type.name == QLatin1String("ARRAY");
                const ColumnType &type = isArray ? column.type.items.front() : column.type;
                const Column *stays = now ? columnOf(*now, column.name, false) : nullptr;
                // What goes, or gets another type, keeps the old one until then.
                if (type.enumName == m_from.type.enumName && type.enumSchema == m_from.type.enumSchema && stays && stays->type.name == column.type.name)
                    found.push_back({&table, &column, isArray});
            }
        }
        return found;
    }

    void addLabels()
    {
        const QStringList &old = m_from.type.labels;
        const QStringList &now = m_to.type.labels;
        for (qsizetype i = 0; i < now.size(); ++i) {
            if (old.contains(now.at(i)))
                continue;
            const QString place = i > 0 ? QStringLiteral(" AFTER ") + m_dialect.literal(now.at(i - 1)) : old.isEmpty() ? QString() : QStringLiteral(" BEFORE ") + m_dialect.literal(old.first());
            sql(QStringLiteral("ALTER TYPE %1 ADD VALUE %2%3").arg(m_name, m_dialect.literal(now.at(i)), place));
        }
    }

    void replaceEnum()
    {
        const QString oldName = m_to.type.enumName.left(55) + QStringLiteral("_old");
        sql(QStringLiteral("ALTER TYPE %1 RENAME TO %2").arg(m_name, m_dialect.quoted(oldName)));
        m_operations.push_back(CreateEnum{m_to.type});
        for (const TypeUser &user : users()) {
            const QString column = QStringLiteral("ALTER TABLE %1 ALTER COLUMN %2 ").arg(m_dialect.qualified(user.table->schema, user.table->name), m_dialect.quoted(user.column->name));
            const QString brackets = user.isArray ? QStringLiteral("[]") : QString();
            if (user.column->serverDefault)
                sql(column + QStringLiteral("DROP DEFAULT"));
            sql(column + QStringLiteral("TYPE %1%2 USING %3::text%2::%1%2").arg(m_name, brackets, m_dialect.quoted(user.column->name)));
            if (user.column->serverDefault && !isDefaultGone(user))
                sql(column + QStringLiteral("SET DEFAULT ") + textOf(*user.column->serverDefault));
        }
        m_last.push_back(execute(QStringLiteral("DROP TYPE ") + m_dialect.qualified(m_to.type.enumSchema, oldName)));
    }

    QString textOf(const ServerDefault &value) const { return value.form == ServerDefault::Form::Literal ? m_dialect.literal(value.value) : value.value; }

    bool isDefaultGone(const TypeUser &user) const
    {
        return std::ranges::any_of(m_differences, [&](const Difference &each) {
            const auto *column = itemOf<Column>(each.before);
            return column && column->name == user.column->name && each.table == user.table->name && each.schema == user.table->schema
                && (each.isRemoval() || each.aspects.contains(QStringLiteral("default")));
        });
    }

    void alterDomain()
    {
        const QString alter = QStringLiteral("ALTER DOMAIN %1 ").arg(m_name);
        if (m_from.defaultText != m_to.defaultText)
            sql(alter + (m_to.defaultText.isEmpty() ? QStringLiteral("DROP DEFAULT") : QStringLiteral("SET DEFAULT ") + m_to.defaultText));
        if (m_from.nullable != m_to.nullable)
            sql(alter + (m_to.nullable ? QStringLiteral("DROP NOT NULL") : QStringLiteral("SET NOT NULL")));
        const Canonical canonical(m_context.options);
        const auto isIn = [&](const Check &check, const std::vector<Check> &checks) {
            return std::ranges::any_of(checks, [&](const Check &each) { return each.name == check.name && canonical.same(each, check); });
        };
        for (const Check &check : m_from.checks) {
            if (!isIn(check, m_to.checks))
                sql(alter + QStringLiteral("DROP CONSTRAINT ") + m_dialect.quoted(check.name));
        }
        for (const Check &check : m_to.checks) {
            if (!isIn(check, m_from.checks))
                sql(alter + QStringLiteral("ADD CONSTRAINT %1 CHECK (%2)").arg(m_dialect.quoted(check.name), check.expression));
        }
    }

    const NamedType &m_from;
    const NamedType &m_to;
    const std::vector<Difference> &m_differences;
    const ChangeContext &m_context;
    const Dialect &m_dialect;
    QString m_name;
    std::vector<Operation> m_operations;
    std::vector<Operation> m_last;
};

/// What follows the type of CREATE DOMAIN.
ColumnType domainToCreate(const NamedType &domain, const Dialect &dialect)
{
    QStringList words;
    if (!domain.defaultText.isEmpty())
        words << QStringLiteral("DEFAULT ") + domain.defaultText;
    if (!domain.nullable)
        words << QStringLiteral("NOT NULL");
    for (const Check &check : domain.checks)
        words << QStringLiteral("CONSTRAINT %1 CHECK (%2)").arg(dialect.quoted(check.name), check.expression);
    ColumnType type = domain.type;
    type.fields = words.join(QLatin1Char(' '));
    return type;
}

Operation createSequence(const Sequence &sequence)
{
    std::optional<ColumnType> type;
    if (sequence.type != QLatin1String("bigint")) {
        type.emplace();
        type->sql = sequence.type;
    }
    return CreateSequence{sequence.schema, sequence.name, unusualOptions(sequence.options, sequence.type), type};
}

/// OWNED BY: with which column it goes.
Operation ownSequence(const Sequence &sequence, bool isOwned, const Dialect &dialect)
{
    const QString owner = isOwned ? dialect.qualified(sequence.schema, sequence.ownerTable) + QLatin1Char('.') + dialect.quoted(sequence.ownerColumn) : QStringLiteral("NONE");
    return execute(QStringLiteral("ALTER SEQUENCE %1 OWNED BY %2").arg(dialect.qualified(sequence.schema, sequence.name), owner));
}

QString alterSequence(const Sequence &sequence, const Dialect &dialect)
{
    return QStringLiteral("ALTER SEQUENCE %1 %2").arg(dialect.qualified(sequence.schema, sequence.name), countingText(sequence));
}

} // namespace

namespace {

/// What a new table's rules and indexes say, in SQL.
QStringList rulesOf(const Table &table)
{
    QStringList texts;
    for (const Constraint &constraint : table.constraints) {
        if (const auto *check = std::get_if<Check>(&constraint))
            texts << check->expression;
        const auto *exclude = std::get_if<Exclude>(&constraint);
        texts << (exclude ? exclude->where : QString());
        for (const Exclude::Element &element : exclude ? exclude->elements : std::vector<Exclude::Element>())
            texts << element.text;
    }
    for (const Index &index : table.indexes) {
        texts << index.where;
        for (const IndexElement &element : index.elements)
            texts << element.text;
    }
    return texts;
}

} // namespace

/// New labels alone can be added in their places, as long as nothing of this revision says them already
/// (postgresql.org/docs/current/sql-altertype.html, Notes).
bool isMadeAnew(const NamedType &from, const NamedType &to, const std::vector<Difference> &differences)
{
    const QStringList &old = from.type.labels;
    QStringList kept = to.type.labels;
    kept.removeIf([&](const QString &label) { return !old.contains(label); });
    const auto names = [&](const QString &sql) {
        return std::ranges::any_of(to.type.labels, [&](const QString &label) { return !old.contains(label) && sql.contains(QLatin1Char('\'') + label + QLatin1Char('\'')); });
    };
    const auto uses = [&](const Column &one) {
        const ColumnType &type = one.type.items.empty() ? one.type : one.type.items.front();
        return (type.enumName == to.type.enumName && one.serverDefault) || (one.computed && names(one.computed->expression));
    };
    const bool isSaid = std::ranges::any_of(differences, [&](const Difference &each) {
        const auto *table = itemOf<Table>(each.after);
        const auto *column = itemOf<Column>(each.after);
        const auto *text = itemOf<TextObject>(each.after);
        const auto *type = itemOf<NamedType>(each.after);
        return (table && (std::ranges::any_of(table->columns, uses) || std::ranges::any_of(rulesOf(*table), names))) || (column && uses(*column)) || itemOf<Check>(each.after) || itemOf<Index>(each.after) || itemOf<Exclude>(each.after)
            || (text && names(text->definition)) || (type && std::ranges::any_of(type->checks, [&](const Check &check) { return names(check.expression); }));
    });
    return !isDomain(to) && (kept != old || isSaid);
}

TypeOperations typeOperations(const std::vector<Difference> &differences, const ChangeContext &context)
{
    TypeOperations operations;
    for (const Difference &each : differences) {
        const auto *oldType = itemOf<NamedType>(each.before);
        const auto *newType = itemOf<NamedType>(each.after);
        const auto *oldSequence = itemOf<Sequence>(each.before);
        const auto *newSequence = itemOf<Sequence>(each.after);
        if (newType && !oldType)
            operations.first.push_back(CreateEnum{isDomain(*newType) ? domainToCreate(*newType, *context.dialect) : newType->type});
        else if (oldType && !newType)
            operations.last.push_back(DropEnum{oldType->type});
        else if (oldType && newType) {
            TypeOperations change = TypeChange(*oldType, *newType, differences, context).run();
            std::ranges::move(change.first, std::back_inserter(operations.first));
            std::ranges::move(change.last, std::back_inserter(operations.last));
        }
        else if (newSequence && !oldSequence)
            operations.first.push_back(createSequence(*newSequence));
        else if (newSequence && (oldSequence->type != newSequence->type || oldSequence->options != newSequence->options))
            operations.first.push_back(execute(alterSequence(*newSequence, *context.dialect)));
        // It must not go with a table of before, and can belong to one of after when that is there.
        const auto isOwned = [](const Sequence *sequence) { return sequence && !sequence->ownerTable.isEmpty(); };
        const bool staysWithOwner = oldSequence && newSequence && oldSequence->ownerTable == newSequence->ownerTable && oldSequence->ownerColumn == newSequence->ownerColumn;
        if (isOwned(oldSequence) && !staysWithOwner)
            operations.first.push_back(ownSequence(*oldSequence, false, *context.dialect));
        if (isOwned(newSequence) && !staysWithOwner)
            operations.last.push_back(ownSequence(*newSequence, true, *context.dialect));
        if (oldSequence && !newSequence)
            operations.last.push_back(DropSequence{oldSequence->schema, oldSequence->name});
    }
    return operations;
}

} // namespace meditrack
