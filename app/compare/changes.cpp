// SPDX-License-Identifier: GPL-3.0-or-later
// Differences as operations, in an order that runs: what stands in the way goes first, what depends on others comes last.
#include "compare/changes.h"

#include "compare/sqltext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace meditrack {

namespace {

using Kind = TextObject::Kind;

bool isView(const TextObject &text)
{
    return text.kind == Kind::View || text.kind == Kind::MaterializedView;
}

/// Whether this word is anywhere in a text, also in the string that is a function's body.
bool hasWord(const QString &text, const QString &word)
{
    const QRegularExpression pattern(QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(word)), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
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

/// Functions, views, triggers; what others are made of goes before them.
std::vector<const TextObject *> inOrder(std::vector<const TextObject *> texts)
{
    const auto rank = [](const TextObject *text) { return isView(*text) ? 1 : text->kind == Kind::Trigger ? 2 : 0; };
    const auto needs = [&](const TextObject *text, const TextObject *other) { return other != text && rank(other) < 2 && rank(text) < 2 && hasWord(text->definition, bareNameOf(*other)); };
    std::ranges::stable_sort(texts, {}, rank);
    std::vector<const TextObject *> sorted;
    QSet<const TextObject *> seen;
    const std::function<void(const TextObject *)> visit = [&](const TextObject *text) {
        if (seen.contains(text))
            return;
        seen.insert(text);
        for (const TextObject *other : texts) {
            if (needs(text, other))
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
        : m_given(differences)
        , m_differences(differences)
        , m_context(before, after, options)
    {
        if (m_context.isSqlite)
            return;
        m_remade = remadeFunctions(differences);
        for (Difference &each : inTheWay(differences, m_context, m_remade))
            m_differences.push_back(std::move(each));
        setDefaultsAgain(m_differences, m_remade, m_context);
    }

    std::vector<Operation> run()
    {
        sortTexts();
        const TypeOperations types = m_context.isSqlite ? TypeOperations() : typeOperations(m_given, m_context);
        createSchemas();
        dropTexts();
        renames();
        dropKeysAndRules();
        dropCalledFunctions();
        append(types.first);
        earlyFunctions();
        dropTables();
        createTables();
        changeTables();
        addKeysAndRules();
        append(types.last);
        dropFunctions();
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
            if (const auto *old = before<TextObject>(each); old && !(old->kind == Kind::Function && !each.isRemoval() && canBeReplaced(*old, *after<TextObject>(each))))
                m_droppedTexts.push_back(old);
            if (const auto *now = after<TextObject>(each))
                m_createdTexts.push_back(now);
        }
        if (!m_context.isSqlite)
            disturbViews();
        disturbTriggers();
    }

    bool isDropped(const TextObject &text) const
    {
        return std::ranges::any_of(m_droppedTexts, [&](const TextObject *each) {
            return isView(*each) == isView(text) && each->name == text.name && each->schema == text.schema && each->table == text.table;
        });
    }

    /// It goes for a while: nothing about it is changed.
    void disturb(const TextObject &text)
    {
        m_droppedTexts.push_back(&text);
        m_createdTexts.push_back(&text);
    }

    /// A server keeps what a view is made of from being changed.
    void disturbViews()
    {
        QSet<QString> disturbed;
        for (const Difference &each : m_differences) {
            if (before<Column>(each) && (each.isRemoval() || each.aspects.contains(QStringLiteral("type")) || each.aspects.contains(QStringLiteral("computed"))))
                disturbed.insert(each.table);
        }
        for (const Table &table : m_context.from.tables) {
            if (getsAnotherType(table))
                disturbed.insert(table.name);
        }
        for (const TextObject *old : m_droppedTexts) {
            if (isView(*old))
                disturbed.insert(old->name);
        }
        for (bool grows = true; grows;) {
            grows = false;
            for (const TextObject &view : m_context.from.texts) {
                const bool stands = isView(view) && !isDropped(view)
                    && (callsAny(view.definition, m_remade) || std::ranges::any_of(disturbed, [&](const QString &name) { return namesInText(view.definition, name); }));
                if (!stands)
                    continue;
                disturb(view);
                disturbed.insert(view.name);
                grows = true;
            }
        }
    }

    bool getsAnotherType(const Table &table) const
    {
        return std::ranges::any_of(table.columns, [&](const Column &column) { return !column.type.name.isEmpty() && isOfNamedType(column.type) && meditrack::getsAnotherType(table, column, m_given); });
    }

    static bool isOfNamedType(const ColumnType &type) { return !type.enumName.isEmpty() || std::ranges::any_of(type.items, &isOfNamedType); }

    /// Those of a view go with it; those that name a column keep a server from changing its type.
    void disturbTriggers()
    {
        const Qt::CaseSensitivity cases = m_context.isSqlite ? Qt::CaseInsensitive : Qt::CaseSensitive;
        for (const TextObject &trigger : m_context.from.texts) {
            if (trigger.kind != Kind::Trigger || isDropped(trigger))
                continue;
            const bool losesView = std::ranges::any_of(m_droppedTexts, [&](const TextObject *each) {
                return isView(*each) && each->name.compare(trigger.table, cases) == 0 && each->schema == trigger.schema;
            });
            const Table *table = losesView || m_context.isSqlite ? nullptr : m_context.fromTables.find(trigger.schema, trigger.table);
            const bool namesColumn = table && std::ranges::any_of(table->columns, [&](const Column &column) {
                return namesInText(trigger.definition, column.name) && meditrack::getsAnotherType(*table, column, m_given);
            });
            if (losesView || namesColumn || callsAny(trigger.definition, m_remade))
                disturb(trigger);
        }
    }

    void createSchemas()
    {
        QSet<QString> known{QString()};
        const auto note = [&](const auto &items) {
            for (const auto &item : items)
                known.insert(schemaOf(item));
        };
        note(m_context.from.tables);
        note(m_context.from.texts);
        note(m_context.from.sequences);
        note(m_context.from.types);
        for (const Difference &each : m_differences) {
            if (known.contains(each.schema) || m_context.isSqlite)
                continue;
            known.insert(each.schema);
            add(execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS ") + m_context.dialect->quoted(each.schema)));
        }
    }

    bool isCalled(const TextObject &function) const { return function.kind == Kind::Function && m_remade.contains(bareNameOf(function)); }

    void dropTexts()
    {
        const std::vector<const TextObject *> sorted = inOrder(m_droppedTexts);
        for (auto text = sorted.rbegin(); text != sorted.rend(); ++text) {
            if ((*text)->kind != Kind::Function || (goesEarly(**text) && !isCalled(**text)))
                add(execute(dropStatement(**text)));
        }
    }

    /// Indexes and rules that call them are gone by now; columns let go of them.
    void dropCalledFunctions()
    {
        append(columnsLetGo(m_remade, m_context));
        const std::vector<const TextObject *> sorted = inOrder(m_droppedTexts);
        for (auto text = sorted.rbegin(); text != sorted.rend(); ++text) {
            if (isCalled(**text))
                add(execute(dropStatement(**text)));
        }
    }

    /// Defaults, indexes and triggers need them until they are gone themselves.
    void dropFunctions()
    {
        const std::vector<const TextObject *> sorted = inOrder(m_droppedTexts);
        for (auto text = sorted.rbegin(); text != sorted.rend(); ++text) {
            if ((*text)->kind == Kind::Function && !goesEarly(**text) && !isCalled(**text))
                add(execute(dropStatement(**text)));
        }
    }

    /// Before everything else: one that another takes the place of, with another result or other names of its arguments, and one whose
    /// arguments or result are of what goes.
    bool goesEarly(const TextObject &function) const
    {
        return comesAgain(function) || std::ranges::any_of(m_differences, [&](const Difference &each) {
            const bool isType = before<Table>(each) || before<NamedType>(each) || (before<TextObject>(each) && isView(*before<TextObject>(each)));
            return each.isRemoval() && isType && hasWord(headOf(function), each.name());
        });
    }

    bool comesAgain(const TextObject &function) const
    {
        return std::ranges::any_of(m_createdTexts, [&](const TextObject *each) {
            return each->kind == Kind::Function && each->schema == function.schema && bareNameOf(*each) == bareNameOf(function);
        });
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
                                      : QStringLiteral("DROP TRIGGER %1 ON %2").arg(dialect.quoted(text.name), dialect.qualified(text.schema, oldTableName(m_context.options, text.schema, text.table)));
        case Kind::Function:
            break;
        }
        return QStringLiteral("DROP ROUTINE %1%2(%3").arg(text.schema.isEmpty() ? QString() : dialect.quoted(text.schema) + QLatin1Char('.'), dialect.quoted(bareNameOf(text)), text.name.section(QLatin1Char('('), 1));
    }

    /// A body in SQL is looked at when it is made: what reads tables or views has to wait for them. Indexes, defaults and rules call the others.
    bool isLate(const TextObject &text) const
    {
        if (text.kind != Kind::Function)
            return true;
        const bool isSql = text.definition.contains(QLatin1String("LANGUAGE sql"), Qt::CaseInsensitive);
        const QString looked = isSql ? text.definition : headOf(text); // a row of a table may be its argument or result
        const auto isNamed = [&](const auto &item) { return hasWord(looked, item.name); };
        const auto isNew = [&](const auto &item) { // another one is there already, and whatever is called like it makes nobody wait
            return isSql || std::ranges::any_of(m_differences, [&](const Difference &each) {
                const auto *now = after<std::decay_t<decltype(item)>>(each);
                return now && now->name == item.name && now->schema == item.schema;
            });
        };
        return std::ranges::any_of(m_context.after.tables, [&](const Table &each) { return isNew(each) && isNamed(each); })
            || std::ranges::any_of(m_context.after.texts, [&](const TextObject &each) { return isView(each) && isNew(each) && isNamed(each); });
    }

    void earlyFunctions()
    {
        for (const TextObject *text : inOrder(m_createdTexts)) {
            if (!isLate(*text))
                add(execute(text->definition));
        }
    }

    void createTexts()
    {
        for (const TextObject *text : inOrder(m_createdTexts)) {
            if (!isLate(*text))
                continue;
            add(execute(text->definition));
            QStringList rest = text->parts;
            for (const WholeSchema *schema : {&m_context.from, &m_context.after}) { // the newer word is the last one
                for (const TextObject &each : schema->texts) {
                    if (isView(each) && isView(*text) && each.name == text->name && each.schema == text->schema)
                        rest += each.keeps;
                }
            }
            rest.removeDuplicates();
            for (const QString &statement : std::as_const(rest))
                add(execute(statement));
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

    const std::vector<Difference> &m_given;
    std::vector<Difference> m_differences; ///< with what stands in their way
    const ChangeContext m_context;
    std::vector<Operation> m_operations;
    std::vector<Operation> m_late; ///< foreign keys of new tables that refer in a circle
    QStringList m_remade; ///< functions that go for a while, whatever calls them
    std::vector<const TextObject *> m_droppedTexts;
    std::vector<const TextObject *> m_createdTexts;
    std::vector<std::pair<const Table *, const ForeignKey *>> m_disturbed;
};

} // namespace

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
