// SPDX-License-Identifier: GPL-3.0-or-later
// Differences as operations, in an order that runs: what stands in the way goes first, what depends on others comes last.
#include "compare/changes.h"
#include "compare/textchanges.h"

#include "compare/sqltext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace meditrack {

namespace {

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

/// Gathers what is to be done, by when it is to be done.
class Changes
{
public:
    Changes(const std::vector<Difference> &differences, const WholeSchema &before, const WholeSchema &after, const CompareOptions &options)
        : m_given(differences)
        , m_before(before)
        , m_context(before, after, options)
    {
        if (!m_context.isSqlite)
            keepValues();
        m_differences = m_given;
        if (m_context.isSqlite)
            return;
        for (size_t known = 0; known != m_differences.size();) { // what goes with others may take more along
            known = m_differences.size();
            m_letGo = LetGo(m_differences, m_context.from);
            m_differences = m_given;
            std::ranges::move(inTheWay(m_given, m_context, m_letGo), std::back_inserter(m_differences));
        }
        setDefaultsAgain(m_differences, m_letGo, m_context);
    }

    std::vector<Operation> run()
    {
        const TextChanges texts(m_given, m_differences, m_letGo, m_context);
        const TypeOperations types = m_context.isSqlite ? TypeOperations() : typeOperations(m_given, m_context);
        const Besides policies = m_context.isSqlite ? Besides() : besides(m_differences, m_letGo, m_before, m_context);
        createSchemas();
        append(policies.first);
        append(texts.dropFirst());
        renames();
        dropKeysAndRules();
        dropFormulas();
        append(m_withoutFormula);
        append(tablesLetGo(m_letGo, m_context));
        append(texts.dropCalled());
        append(types.first);
        append(texts.createEarly());
        dropTables();
        createTables();
        changeTables();
        addKeysAndRules();
        append(types.last);
        append(texts.dropLast());
        append(texts.createLast());
        append(policies.last);
        dropSchemas();
        return std::move(m_operations);
    }

private:
    void add(Operation operation) { m_operations.push_back(std::move(operation)); }
    void append(const std::vector<Operation> &operations) { m_operations.insert(m_operations.end(), operations.begin(), operations.end()); }

    /// A column that is not worked out of others any more only loses its formula, if its type stays.
    void keepValues()
    {
        for (Difference &each : m_given) {
            auto *column = std::get_if<Column>(&each.before);
            const auto *now = after<Column>(each);
            if (!column || !now || !column->computed || now->computed || each.aspects.contains(QStringLiteral("type")))
                continue;
            column->computed.reset();
            each.aspects.removeAll(QStringLiteral("computed"));
            m_withoutFormula.push_back(execute(QStringLiteral("ALTER TABLE %1 ALTER COLUMN %2 DROP EXPRESSION").arg(m_context.dialect->qualified(each.schema, each.table), m_context.dialect->quoted(column->name))));
        }
    }

    static QSet<QString> schemasOf(const WholeSchema &whole)
    {
        QSet<QString> names{QString()};
        const auto note = [&](const auto &items) {
            for (const auto &item : items)
                names.insert(schemaOf(item));
        };
        note(whole.tables);
        note(whole.texts);
        note(whole.sequences);
        note(whole.types);
        return names;
    }

    void createSchemas()
    {
        QSet<QString> known = schemasOf(m_context.from);
        for (const Difference &each : m_differences) {
            if (known.contains(each.schema) || m_context.isSqlite)
                continue;
            known.insert(each.schema);
            add(execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS ") + m_context.dialect->quoted(each.schema)));
        }
    }

    /// On the way back those that the upgrade has made, unless somebody has put something into them.
    void dropSchemas()
    {
        if (m_context.isSqlite || !m_context.options.isWayBack)
            return;
        QStringList names = (schemasOf(m_context.from) - schemasOf(m_context.after)).values();
        names.removeAll(QStringLiteral("public")); // each database has it
        names.sort();
        for (const QString &name : std::as_const(names)) {
            const QString body = QStringLiteral("BEGIN DROP SCHEMA %1; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END").arg(m_context.dialect->quoted(name));
            add(execute(QStringLiteral("DO ") + m_context.dialect->literal(body)));
        }
    }

    // --- Tables

    /// Where two swap their names, one of them has another for a while.
    void renames()
    {
        std::vector<Difference> left;
        std::ranges::copy_if(m_differences, std::back_inserter(left), [](const Difference &each) { return each.aspects == QStringList{QStringLiteral("name")}; });
        while (!left.empty()) {
            const auto isFree = [&](const Difference &each) {
                return std::ranges::none_of(left, [&](const Difference &other) {
                    return &other != &each && other.schema == each.schema && other.table == each.table && nameOf(other.before) == nameOf(each.after);
                });
            };
            auto next = std::ranges::find_if(left, isFree);
            if (next == left.end()) {
                next = left.begin();
                Difference aside = *next;
                std::visit([](auto &item) { if constexpr (requires { item.name; }) item.name += QStringLiteral("_meanwhile"); }, aside.after);
                rename(aside);
                next->before = aside.after;
                continue;
            }
            rename(*next);
            left.erase(next);
        }
    }

    static QString nameOf(const SchemaItem &item)
    {
        return std::visit([](const auto &each) { if constexpr (requires { each.name; }) return QString(each.name); else return QString(); }, item);
    }

    void rename(const Difference &each)
    {
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

    void dropConstraint(const Difference &each, const QString &name, const char *type)
    {
        add(DropConstraint{each.schema, each.table, name, QLatin1String(type)});
    }

    void dropIndexes()
    {
        for (const Difference &each : m_differences) {
            if (const auto *index = before<Index>(each))
                add(DropIndex{each.schema, index->name, each.table});
        }
    }

    void dropKeysAndRules()
    {
        if (m_context.isSqlite)
            return dropIndexes();
        disturbKeys();
        for (const Difference &each : m_differences) {
            if (const auto *key = before<ForeignKey>(each))
                dropConstraint(each, key->name, "foreignkey");
        }
        for (const auto &[table, key] : m_disturbed)
            add(DropConstraint{table->schema, table->name, key->name, QStringLiteral("foreignkey")});
        dropIndexes(); // a foreign key may need one
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

    /// Columns that are worked out of others, before those are changed and what their formulas call goes.
    void dropFormulas()
    {
        for (const Difference &each : m_differences) {
            const auto *column = m_context.isSqlite ? nullptr : before<Column>(each);
            if (column && column->computed && (each.isRemoval() || each.aspects.contains(QStringLiteral("computed"))))
                add(DropColumn{each.schema, each.table, column->name});
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
        const auto isMadeAnew = [&](const Table *of, const QStringList &columns) {
            return of && std::ranges::any_of(of->columns, [&](const Column &column) {
                return columns.contains(column.name) && isOfNamedType(column.type) && meditrack::getsAnotherType(*of, column, m_given);
            });
        };
        if (isMadeAnew(&table, key.columns) || isMadeAnew(m_context.fromTables.find(key.referredSchema, key.referredTable), key.referredColumns))
            return true;
        return std::ranges::any_of(m_differences, [&](const Difference &each) {
            const bool isOwn = each.table == table.name && each.schema == table.schema;
            const bool isReferred = each.table == key.referredTable && each.schema == key.referredSchema;
            if (const auto *column = before<Column>(each); column && (each.aspects.contains(QStringLiteral("type")) || each.aspects.contains(QStringLiteral("computed"))))
                return (isOwn && key.columns.contains(column->name)) || (isReferred && key.referredColumns.contains(column->name));
            const auto isSame = [&](const QStringList &columns) {
                return isReferred && QSet<QString>(columns.begin(), columns.end()) == QSet<QString>(key.referredColumns.begin(), key.referredColumns.end());
            };
            const auto *unique = before<Unique>(each);
            const auto *primary = before<PrimaryKey>(each);
            const auto *index = before<Index>(each);
            return (unique && isSame(unique->columns)) || (primary && isSame(primary->columns)) || (index && index->unique && isSame(columnsOf(*index)));
        });
    }

    static QStringList columnsOf(const Index &index)
    {
        QStringList columns;
        for (const IndexElement &element : index.elements)
            columns << element.text;
        return columns;
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
            for (const Index &index : (*table)->indexes) {
                if (!m_letGo.callsIn((*table)->schema, (*table)->name)) // or some of them are gone already
                    add(DropIndex{(*table)->schema, index.name, (*table)->name});
            }
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
            Table plain = *table;
            const std::vector<Operation> rest = m_context.isSqlite ? std::vector<Operation>() : takeOddRules(plain, m_context);
            Table made = asWritten(plain, m_context);
            std::vector<Index> indexes = std::move(made.indexes);
            made.indexes.clear();
            // Whom it refers to must be there, unless the database looks later.
            std::erase_if(made.constraints, [&](const Constraint &constraint) {
                const auto *key = std::get_if<ForeignKey>(&constraint);
                const auto isReferred = [&](const Table *other) { return other->name == key->referredTable && other->schema == key->referredSchema; };
                const bool waits = key && !m_context.isSqlite && (!key->options.isEmpty() || std::ranges::any_of(later, isReferred)); // NOT VALID is no word of CREATE TABLE
                if (waits)
                    m_late.push_back(AddConstraint{table->schema, table->name, *key});
                return waits;
            });
            add(CreateTable{std::move(made)});
            append(rest);
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
                add(addRule(each.schema, each.table, *key, m_context));
            else if (const auto *unique = after<Unique>(each))
                add(addRule(each.schema, each.table, *unique, m_context));
            else if (const auto *check = after<Check>(each))
                add(addRule(each.schema, each.table, *check, m_context));
            else if (const auto *exclude = after<Exclude>(each))
                add(addRule(each.schema, each.table, *exclude, m_context));
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

    std::vector<Difference> m_given;
    std::vector<Difference> m_differences; ///< with what stands in their way
    const WholeSchema &m_before;
    const ChangeContext m_context;
    std::vector<Operation> m_operations;
    std::vector<Operation> m_withoutFormula; ///< takes formulas from columns that keep their values
    std::vector<Operation> m_late; ///< foreign keys of new tables that refer in a circle
    LetGo m_letGo;
    std::vector<std::pair<const Table *, const ForeignKey *>> m_disturbed;
};

} // namespace

bool hasWord(const QString &text, const QString &word)
{
    const QRegularExpression pattern(QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(word)), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

bool namesInText(const QString &sql, const QString &name)
{
    const std::vector<SqlWord> words = sqlWords(sql);
    return std::ranges::any_of(words, [&](const SqlWord &word) {
        return (word.kind == SqlWord::Kind::Word || word.kind == SqlWord::Kind::Quoted) && word.text.compare(name, Qt::CaseInsensitive) == 0;
    });
}

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
