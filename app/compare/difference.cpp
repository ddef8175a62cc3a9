// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/difference.h"

#include "compare/canonical.h"
#include "compare/schemamap.h"
#include "compare/sqltext.h"

#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

/// A name that PostgreSQL makes up ends so. SQLite makes up none.
bool looksMadeUp(const QString &name)
{
    static const QRegularExpression ending(QStringLiteral("_(pkey|key|fkey|check|excl)\\d*$"));
    return ending.match(name).hasMatch();
}

QStringList textualOnBoth(const Table &before, const Table &after)
{
    static const QStringList texts{"VARCHAR", "CHAR", "TEXT", "NAME"};
    QStringList names;
    for (const Column &column : before.columns) {
        const auto other = std::ranges::find(after.columns, column.name, &Column::name);
        if (texts.contains(column.type.name) && other != after.columns.end() && texts.contains(other->type.name))
            names << column.name;
    }
    return names;
}

/// Two tables of one name.
class TableComparison
{
public:
    TableComparison(const Table &before, const Table &after, const CompareOptions &options, std::vector<Difference> &found)
        : m_before(before)
        , m_after(after)
        , m_isSqlite(options.dialect == QLatin1String("sqlite"))
        , m_namesCount(options.namesCount)
        , m_canonical(options, textualOnBoth(before, after))
        , m_found(found)
    {
    }

    void run()
    {
        if (m_before == m_after)
            return;
        columns();
        if (!sameKey())
            add(m_before.primaryKey ? SchemaItem(*m_before.primaryKey) : SchemaItem(), m_after.primaryKey ? SchemaItem(*m_after.primaryKey) : SchemaItem());
        match<Unique>(all<Unique>(m_before), all<Unique>(m_after));
        match<Index>(pointers(m_before.indexes), pointers(m_after.indexes));
        match<ForeignKey>(all<ForeignKey>(m_before), all<ForeignKey>(m_after));
        match<Check>(all<Check>(m_before), all<Check>(m_after));
        match<Exclude>(all<Exclude>(m_before), all<Exclude>(m_after));
        if (m_before.comment != m_after.comment)
            add(commentOf(m_before), commentOf(m_after));
        if (m_before.options != m_after.options)
            m_found.push_back({m_after.schema, {}, m_before, m_after, {QStringLiteral("options")}});
        for (const Column &column : m_before.columns) {
            if (!findColumn(m_after, column.name))
                add(column, {});
        }
    }

private:
    void add(SchemaItem before, SchemaItem after, const QStringList &aspects = {})
    {
        m_found.push_back({m_after.schema, m_after.name, std::move(before), std::move(after), aspects});
    }

    const Column *findColumn(const Table &table, const QString &name) const { return columnOf(table, name, m_isSqlite); }

    static SchemaItem commentOf(const Table &table) { return table.comment.isEmpty() ? SchemaItem() : SchemaItem(TableComment{table.comment}); }

    void columns()
    {
        for (const Column &column : m_after.columns) {
            if (!findColumn(m_before, column.name))
                add({}, column);
        }
        for (const Column &column : m_after.columns) {
            const Column *old = findColumn(m_before, column.name);
            const QStringList aspects = old ? m_canonical.differentAspects(*old, column) : QStringList();
            if (!aspects.isEmpty())
                add(*old, column, aspects);
        }
    }

    bool sameKey() const
    {
        if (m_before.primaryKey.has_value() != m_after.primaryKey.has_value())
            return false;
        return !m_before.primaryKey || (agree(m_before.primaryKey->name, m_after.primaryKey->name) && m_canonical.same(*m_before.primaryKey, *m_after.primaryKey));
    }

    /// No name agrees with any other. So does one that nobody gave, unless names count: then only with another such one.
    bool agree(const QString &one, const QString &other) const
    {
        if (one == other || one.isEmpty() || other.isEmpty())
            return true;
        if (m_isSqlite)
            return isSameName(one, other, true);
        return m_namesCount ? looksMadeUp(one) && looksMadeUp(other) : looksMadeUp(one) || looksMadeUp(other);
    }

    template<typename Item>
    static std::vector<const Item *> pointers(const std::vector<Item> &items)
    {
        std::vector<const Item *> all;
        for (const Item &item : items)
            all.push_back(&item);
        return all;
    }

    template<typename Item>
    static std::vector<const Item *> all(const Table &table)
    {
        std::vector<const Item *> found;
        for (const Constraint &constraint : table.constraints) {
            if (const auto *item = std::get_if<Item>(&constraint))
                found.push_back(item);
        }
        return found;
    }

    /// Takes out the pairs that are one thing: of the same name and meaning, then of the same meaning where a name is none.
    /// What is left and has the same name was changed; the rest came or went.
    template<typename Item>
    void match(std::vector<const Item *> before, std::vector<const Item *> after)
    {
        const auto takeOut = [&](const auto &isPair, const auto &found) {
            for (auto old = before.begin(); old != before.end();) {
                const auto now = std::ranges::find_if(after, [&](const Item *each) { return isPair(**old, *each); });
                if (now == after.end()) {
                    ++old;
                    continue;
                }
                found(**old, **now);
                after.erase(now);
                old = before.erase(old);
            }
        };
        const auto nothing = [](const Item &, const Item &) {};
        const auto isNamesake = [&](const Item &old, const Item &now) { return isSameName(old.name, now.name, m_isSqlite); };
        takeOut([&](const Item &old, const Item &now) { return isNamesake(old, now) && m_canonical.same(old, now); }, nothing);
        if constexpr (!std::is_same_v<Item, Index>)
            takeOut([&](const Item &old, const Item &now) { return agree(old.name, now.name) && m_canonical.same(old, now); }, nothing);
        takeOut([&](const Item &old, const Item &now) { return !old.name.isEmpty() && isNamesake(old, now); },
                [&](const Item &old, const Item &now) { add(old, now); });
        for (const Item *old : before)
            add(*old, {});
        for (const Item *now : after)
            add({}, *now);
    }

    const Table &m_before;
    const Table &m_after;
    bool m_isSqlite;
    bool m_namesCount;
    Canonical m_canonical;
    std::vector<Difference> &m_found;
};

/// Things that are in no table, by their names.
template<typename Item, typename Key>
void compareItems(const std::vector<Item> &before, const std::vector<Item> &after, const Canonical &canonical, const Key &key, std::vector<Difference> &found)
{
    QMap<QString, const Item *> old;
    for (const Item &item : before)
        old.insert(key(item), &item);
    QMap<QString, const Item *> now;
    for (const Item &item : after)
        now.insert(key(item), &item);
    for (auto each = old.begin(); each != old.end(); ++each) {
        const Item *other = now.value(each.key());
        if (!other)
            found.push_back({schemaOf(**each), {}, **each, {}});
        else if (!canonical.same(**each, *other))
            found.push_back({schemaOf(**each), {}, **each, *other});
    }
    for (auto each = now.begin(); each != now.end(); ++each) {
        if (!old.contains(each.key()))
            found.push_back({schemaOf(**each), {}, {}, **each});
    }
}

QString textKey(const TextObject &text, bool isSqlite)
{
    const QString key = QStringLiteral("%1 %2.%3.%4").arg(int(text.kind)).arg(text.schema, text.table, text.name);
    return isSqlite ? asciiLower(key) : key;
}

} // namespace

std::vector<Difference> compare(const WholeSchema &before, const WholeSchema &after, const CompareOptions &options)
{
    std::vector<Difference> found = renameDifferences(before, options);
    const WholeSchema from = options.renames.empty() ? WholeSchema() : renamed(before, options);
    const WholeSchema &old = options.renames.empty() ? before : from;
    const Canonical canonical(options);
    const bool isSqlite = options.dialect == QLatin1String("sqlite");
    const TableMap oldTables(old, isSqlite);
    const TableMap newTables(after, isSqlite);
    compareItems(old.types, after.types, canonical, [](const NamedType &each) { return each.type.enumSchema + QLatin1Char('.') + each.type.enumName; }, found);
    compareItems(old.sequences, after.sequences, canonical, [](const Sequence &each) { return each.schema + QLatin1Char('.') + each.name; }, found);
    for (const Table &table : after.tables) {
        if (!oldTables.find(table.schema, table.name))
            found.push_back({table.schema, {}, {}, table});
    }
    for (const Table &table : old.tables) {
        if (!newTables.find(table.schema, table.name))
            found.push_back({table.schema, {}, table, {}});
    }
    for (const Table *table : newTables.sorted()) {
        if (const Table *other = oldTables.find(table->schema, table->name))
            TableComparison(*other, *table, options, found).run();
    }
    compareItems(old.texts, after.texts, canonical, [&](const TextObject &each) { return textKey(each, isSqlite); }, found);
    return found;
}

std::vector<Rename> possibleRenames(const std::vector<Difference> &differences, const CompareOptions &options)
{
    const Canonical canonical(options);
    std::vector<Rename> possible;
    const auto ask = [&](const Rename &rename) {
        const bool isAnswered = std::ranges::any_of(options.gone, [&](const Rename &each) { return each.schema == rename.schema && each.table == rename.table && each.from == rename.from; });
        if (!isAnswered)
            possible.push_back(rename);
    };
    for (const Difference &gone : differences) {
        for (const Difference &added : differences) {
            if (!gone.isRemoval() || !added.isAddition() || gone.schema != added.schema || gone.table != added.table)
                continue;
            const auto *oldColumn = std::get_if<Column>(&gone.before);
            const auto *newColumn = std::get_if<Column>(&added.after);
            if (oldColumn && newColumn && canonical.of(oldColumn->type) == canonical.of(newColumn->type))
                ask({gone.schema, oldTableName(options, gone.schema, gone.table), oldColumn->name, newColumn->name});
            const auto *oldTable = std::get_if<Table>(&gone.before);
            const auto *newTable = std::get_if<Table>(&added.after);
            const auto sameColumn = [&](const Column &one, const Column &other) { return one.name == other.name && canonical.differentAspects(one, other).isEmpty(); };
            if (oldTable && newTable && std::ranges::equal(oldTable->columns, newTable->columns, sameColumn))
                ask({gone.schema, {}, oldTable->name, newTable->name});
        }
    }
    return possible;
}

} // namespace meditrack
