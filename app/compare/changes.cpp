// SPDX-License-Identifier: GPL-3.0-or-later
// Differences as operations, in an order that runs: what stands in the way goes first, what depends on others comes last.
#include "compare/changes.h"

#include "compare/sqltext.h"

#include <QSet>

#include <algorithm>

namespace meditrack {

namespace {

using Kind = TextObject::Kind;

bool isView(const TextObject &text)
{
    return text.kind == Kind::View || text.kind == Kind::MaterializedView;
}

/// Whether a text has this word.
bool names(const QString &sql, const QString &name)
{
    const std::vector<SqlWord> words = sqlWords(sql);
    return std::ranges::any_of(words, [&](const SqlWord &word) {
        return (word.kind == SqlWord::Kind::Word || word.kind == SqlWord::Kind::Quoted) && word.text.compare(name, Qt::CaseInsensitive) == 0;
    });
}

/// Those that others need before them; what refers in a circle stays in the order of the names.
std::vector<const Table *> inOrder(std::vector<const Table *> tables)
{
    std::vector<const Table *> sorted;
    QSet<const Table *> seen;
    const std::function<void(const Table *)> visit = [&](const Table *table) {
        if (seen.contains(table))
            return;
        seen.insert(table);
        for (const Constraint &constraint : table->constraints) {
            const auto *key = std::get_if<ForeignKey>(&constraint);
            const auto other = key ? std::ranges::find_if(tables, [&](const Table *each) { return each->name == key->referredTable && each->schema == key->referredSchema; }) : tables.end();
            if (other != tables.end())
                visit(*other);
        }
        sorted.push_back(table);
    };
    for (const Table *table : tables)
        visit(table);
    return sorted;
}

/// Views that others are made of first.
std::vector<const TextObject *> inOrder(std::vector<const TextObject *> texts)
{
    const auto rank = [](const TextObject *text) { return isView(*text) ? 1 : text->kind == Kind::Trigger ? 2 : 0; };
    std::ranges::stable_sort(texts, {}, rank);
    std::vector<const TextObject *> sorted;
    QSet<const TextObject *> seen;
    const std::function<void(const TextObject *)> visit = [&](const TextObject *text) {
        if (seen.contains(text))
            return;
        seen.insert(text);
        for (const TextObject *other : texts) {
            if (isView(*text) && isView(*other) && other != text && names(text->definition, other->name))
                visit(other);
        }
        sorted.push_back(text);
    };
    for (const TextObject *text : texts)
        visit(text);
    return sorted;
}

/// Gathers what is to be done, by when it is to be done.
class Changes
{
public:
    Changes(const std::vector<Difference> &differences, const WholeSchema &before, const WholeSchema &after, const CompareOptions &options)
        : m_differences(differences)
        , m_context(before, after, options)
    {
    }

    std::vector<Operation> run()
    {
        sortTexts();
        const TypeOperations types = m_context.isSqlite ? TypeOperations() : typeOperations(m_differences, m_context);
        dropTexts();
        renames();
        append(types.first);
        earlyFunctions();
        dropKeysAndRules();
        dropTables();
        createTables();
        changeTables();
        addKeysAndRules();
        append(types.last);
        createTexts();
        return std::move(m_operations);
    }

private:
    void add(Operation operation) { m_operations.push_back(std::move(operation)); }
    void append(const std::vector<Operation> &operations) { m_operations.insert(m_operations.end(), operations.begin(), operations.end()); }

    template<typename Item>
    static const Item *before(const Difference &difference)
    {
        return std::get_if<Item>(&difference.before);
    }
    template<typename Item>
    static const Item *after(const Difference &difference)
    {
        return std::get_if<Item>(&difference.after);
    }

    // --- Views, triggers, functions

    void sortTexts()
    {
        for (const Difference &each : m_differences) {
            if (const auto *old = before<TextObject>(each); old && !(old->kind == Kind::Function && !each.isRemoval()))
                m_droppedTexts.push_back(old);
            if (const auto *now = after<TextObject>(each))
                m_createdTexts.push_back(now);
        }
        if (m_context.isSqlite)
            return;
        // A server keeps what a view is made of from being changed.
        QSet<QString> disturbed;
        for (const Difference &each : m_differences) {
            if (before<Column>(each) && (each.isRemoval() || each.aspects.contains(QStringLiteral("type")) || each.aspects.contains(QStringLiteral("computed"))))
                disturbed.insert(each.table);
        }
        for (const TextObject *old : m_droppedTexts) {
            if (isView(*old))
                disturbed.insert(old->name);
        }
        const auto isKnown = [this](const TextObject &view) {
            return std::ranges::any_of(m_droppedTexts, [&](const TextObject *each) { return each->name == view.name && each->schema == view.schema; });
        };
        for (bool grows = true; grows;) {
            grows = false;
            for (const TextObject &view : m_context.from.texts) {
                const bool stands = isView(view) && !isKnown(view) && std::ranges::any_of(disturbed, [&](const QString &name) { return names(view.definition, name); });
                if (!stands)
                    continue;
                m_droppedTexts.push_back(&view);
                m_createdTexts.push_back(&view);
                disturbed.insert(view.name);
                grows = true;
            }
        }
    }

    void dropTexts()
    {
        const std::vector<const TextObject *> sorted = inOrder(m_droppedTexts);
        for (auto text = sorted.rbegin(); text != sorted.rend(); ++text)
            add(execute(dropStatement(**text)));
    }

    QString dropStatement(const TextObject &text) const
    {
        const Dialect &dialect = *m_context.dialect;
        const QString name = dialect.qualified(text.schema, text.name);
        switch (text.kind) {
        case Kind::View:
            return QStringLiteral("DROP VIEW ") + name;
        case Kind::MaterializedView:
            return QStringLiteral("DROP MATERIALIZED VIEW ") + name;
        case Kind::VirtualTable:
            return QStringLiteral("DROP TABLE ") + name;
        case Kind::Trigger:
            return m_context.isSqlite ? QStringLiteral("DROP TRIGGER ") + name
                                      : QStringLiteral("DROP TRIGGER %1 ON %2").arg(dialect.quoted(text.name), dialect.qualified(text.schema, text.table));
        case Kind::Function:
            break;
        }
        return QStringLiteral("DROP ROUTINE %1%2(%3").arg(text.schema.isEmpty() ? QString() : dialect.quoted(text.schema) + QLatin1Char('.'),
                                                           dialect.quoted(text.name.section(QLatin1Char('('), 0, 0)), text.name.section(QLatin1Char('('), 1));
    }

    static bool isLate(const TextObject &text)
    {
        // A body in SQL is looked at when it is made.
        return text.kind != Kind::Function || text.definition.contains(QLatin1String("LANGUAGE sql"), Qt::CaseInsensitive);
    }

    void earlyFunctions()
    {
        for (const TextObject *text : m_createdTexts) {
            if (!isLate(*text))
                add(execute(text->definition));
        }
    }

    void createTexts()
    {
        for (const TextObject *text : inOrder(m_createdTexts)) {
            if (isLate(*text))
                add(execute(text->definition));
        }
    }

    // --- Tables

    void renames()
    {
        for (const Difference &each : m_differences) {
            if (each.aspects != QStringList{QStringLiteral("name")})
                continue;
            if (const auto *table = before<Table>(each))
                add(RenameTable{table->schema, table->name, after<Table>(each)->name});
            if (const auto *column = before<Column>(each)) {
                AlterColumn alter;
                alter.schema = each.schema;
                alter.table = each.table;
                alter.column = column->name;
                alter.newName = after<Column>(each)->name;
                alter.existingType = column->type;
                alter.existingNullable = column->nullable;
                add(alter);
            }
        }
    }

    void dropConstraint(const Difference &each, const QString &name, const char *type)
    {
        add(DropConstraint{each.schema, each.table, name, QLatin1String(type)});
    }

    void dropKeysAndRules()
    {
        for (const Difference &each : m_differences) {
            if (const auto *index = before<Index>(each))
                add(DropIndex{each.schema, index->name, each.table});
        }
        if (m_context.isSqlite)
            return;
        disturbKeys();
        for (const Difference &each : m_differences) {
            if (const auto *key = before<ForeignKey>(each))
                dropConstraint(each, key->name, "foreignkey");
        }
        for (const auto &[table, key] : m_disturbed)
            add(DropConstraint{table->schema, table->name, key->name, QStringLiteral("foreignkey")});
        for (const Difference &each : m_differences) {
            if (const auto *unique = before<Unique>(each))
                dropConstraint(each, unique->name, "unique");
            else if (const auto *check = before<Check>(each))
                dropConstraint(each, check->name, "check");
            else if (const auto *exclude = before<Exclude>(each))
                dropConstraint(each, exclude->name, "");
            else if (const auto *key = before<PrimaryKey>(each))
                dropConstraint(each, key->name, "primary");
        }
    }

    /// Foreign keys that stay, but cannot while what they join is changed.
    void disturbKeys()
    {
        const auto isGone = [this](const Table &table, const ForeignKey &key) {
            return std::ranges::any_of(m_differences, [&](const Difference &each) {
                const auto *old = before<ForeignKey>(each);
                return old && each.table == table.name && each.schema == table.schema && old->name == key.name;
            });
        };
        for (const Table &table : m_context.from.tables) {
            if (!m_context.afterTables.find(table.schema, table.name))
                continue;
            for (const Constraint &constraint : table.constraints) {
                const auto *key = std::get_if<ForeignKey>(&constraint);
                if (key && !isGone(table, *key) && isDisturbed(table, *key))
                    m_disturbed.push_back({&table, key});
            }
        }
    }

    bool isDisturbed(const Table &table, const ForeignKey &key) const
    {
        return std::ranges::any_of(m_differences, [&](const Difference &each) {
            const bool isOwn = each.table == table.name && each.schema == table.schema;
            const bool isReferred = each.table == key.referredTable && each.schema == key.referredSchema;
            if (const auto *column = before<Column>(each); column && each.aspects.contains(QStringLiteral("type")))
                return (isOwn && key.columns.contains(column->name)) || (isReferred && key.referredColumns.contains(column->name));
            const auto isSame = [&](const QStringList &columns) {
                return isReferred && QSet<QString>(columns.begin(), columns.end()) == QSet<QString>(key.referredColumns.begin(), key.referredColumns.end());
            };
            const auto *unique = before<Unique>(each);
            const auto *primary = before<PrimaryKey>(each);
            return (unique && isSame(unique->columns)) || (primary && isSame(primary->columns));
        });
    }

    void dropTables()
    {
        std::vector<const Table *> gone;
        for (const Difference &each : m_differences) {
            if (const auto *table = before<Table>(each); table && each.isRemoval())
                gone.push_back(table);
        }
        const std::vector<const Table *> sorted = inOrder(gone);
        // In a circle of references somebody has to let go first.
        for (size_t i = 0; i < sorted.size() && !m_context.isSqlite; ++i) {
            for (const Constraint &constraint : sorted.at(i)->constraints) {
                const auto *key = std::get_if<ForeignKey>(&constraint);
                if (key && std::any_of(sorted.begin() + std::ptrdiff_t(i) + 1, sorted.end(), [&](const Table *other) { return other->name == key->referredTable && other->schema == key->referredSchema; }))
                    add(DropConstraint{sorted.at(i)->schema, sorted.at(i)->name, key->name, QStringLiteral("foreignkey")});
            }
        }
        for (auto table = sorted.rbegin(); table != sorted.rend(); ++table) {
            for (const Index &index : (*table)->indexes)
                add(DropIndex{(*table)->schema, index.name, (*table)->name});
            add(DropTable{(*table)->schema, (*table)->name});
        }
    }

    void createTables()
    {
        std::vector<const Table *> added;
        for (const Difference &each : m_differences) {
            if (const auto *table = after<Table>(each); table && each.isAddition())
                added.push_back(table);
        }
        std::vector<const Table *> later = inOrder(added);
        for (const Table *table : inOrder(added)) {
            std::erase(later, table);
            Table made = asWritten(*table, m_context);
            std::vector<Index> indexes = std::move(made.indexes);
            made.indexes.clear();
            // Whom it refers to must be there, unless the database looks later.
            std::erase_if(made.constraints, [&](const Constraint &constraint) {
                const auto *key = std::get_if<ForeignKey>(&constraint);
                const bool waits = key && !m_context.isSqlite && std::ranges::any_of(later, [&](const Table *other) { return other->name == key->referredTable && other->schema == key->referredSchema; });
                if (waits)
                    m_late.push_back(AddConstraint{table->schema, table->name, *key});
                return waits;
            });
            add(CreateTable{std::move(made)});
            for (Index &index : indexes)
                add(CreateIndex{std::move(index)});
        }
    }

    void changeTables()
    {
        for (const Table *table : m_context.afterTables.sorted()) {
            const Table *from = m_context.fromTables.find(table->schema, table->name);
            if (!from)
                continue;
            std::vector<const Difference *> changes;
            for (const Difference &each : m_differences) {
                const auto *options = after<Table>(each);
                const bool isOption = options && each.aspects == QStringList{QStringLiteral("options")} && options->name == table->name && options->schema == table->schema;
                const bool isOfTable = each.table == table->name && each.schema == table->schema && each.aspects != QStringList{QStringLiteral("name")};
                if (isOption || isOfTable)
                    changes.push_back(&each);
            }
            if (!changes.empty())
                append(tableOperations(*from, *table, changes, m_context));
        }
    }

    void addKeysAndRules()
    {
        for (const Difference &each : m_differences) {
            if (m_context.isSqlite)
                break;
            if (const auto *key = after<PrimaryKey>(each))
                add(AddConstraint{each.schema, each.table, *key});
            else if (const auto *unique = after<Unique>(each))
                add(AddConstraint{each.schema, each.table, *unique});
            else if (const auto *check = after<Check>(each))
                add(AddConstraint{each.schema, each.table, *check});
            else if (const auto *exclude = after<Exclude>(each))
                add(AddConstraint{each.schema, each.table, *exclude});
        }
        for (const Difference &each : m_differences) {
            if (const auto *index = after<Index>(each))
                add(CreateIndex{asWritten(*index, m_context)});
        }
        for (const Difference &each : m_differences) {
            if (const auto *key = after<ForeignKey>(each); key && !m_context.isSqlite)
                add(AddConstraint{each.schema, each.table, *key});
        }
        for (const auto &[table, key] : m_disturbed)
            add(AddConstraint{table->schema, table->name, *key});
        append(m_late);
    }

    const std::vector<Difference> &m_differences;
    const ChangeContext m_context;
    std::vector<Operation> m_operations;
    std::vector<Operation> m_late; ///< foreign keys of new tables that refer in a circle
    std::vector<const TextObject *> m_droppedTexts;
    std::vector<const TextObject *> m_createdTexts;
    std::vector<std::pair<const Table *, const ForeignKey *>> m_disturbed;
};

} // namespace

ChangeContext::ChangeContext(const WholeSchema &before, const WholeSchema &wanted, const CompareOptions &chosen)
    : options(chosen)
    , isSqlite(chosen.dialect == QLatin1String("sqlite"))
    , dialect(Dialect::named(chosen.dialect, Dialect::Use::Connection))
    , from(renamed(before, chosen))
    , after(wanted)
    , fromTables(from, isSqlite)
    , afterTables(after, isSqlite)
{
}

std::vector<Operation> operationsFor(const std::vector<Difference> &differences, const WholeSchema &before, const WholeSchema &after, const CompareOptions &options)
{
    return Changes(differences, before, after, options).run();
}

} // namespace meditrack
