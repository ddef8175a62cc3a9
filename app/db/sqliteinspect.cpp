// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqliteinspect.h"

#include "db/unreported.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace meditrack {

namespace {

using Hidden = SqliteFacts::Column::Hidden;

QString masterOf(const QString &schema)
{
    const QString temp = QStringLiteral("temp");
    if (schema.compare(temp, Qt::CaseInsensitive) == 0)
        return QStringLiteral("sqlite_temp_master");
    return schema.isEmpty() ? QStringLiteral("main.sqlite_master") : inQuotes(schema) + QStringLiteral(".sqlite_master");
}

/// Of sqlite_master's text of a table; SQLite's own have none.
bool isVirtual(const QString &sql)
{
    static const QRegularExpression begin(QStringLiteral("^\\s*CREATE\\s+VIRTUAL\\s"), QRegularExpression::CaseInsensitiveOption);
    return sql.isEmpty() || begin.match(sql).hasMatch();
}

bool sameNames(const QStringList &one, const QStringList &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const QString &left, const QString &right) { return sameName(left, right); });
}

/// Words alone: blanks and comments between them do not count.
QStringList wordsOf(const QString &sql)
{
    QStringList words;
    for (const SqliteToken &token : sqliteTokens(sql))
        words << token.text.toUpper();
    return words;
}

QStringList columnsOf(const SqliteConstraint &constraint)
{
    QStringList names;
    for (const SqliteKeyPart &part : constraint.parts)
        names << part.column;
    return names;
}

/// Compares what was parsed with what the pragmas say.
class Comparison
{
public:
    explicit Comparison(const SqliteFacts &facts)
        : m_facts(facts)
        , m_parsed(facts.parsed)
    {
    }

    void run() const
    {
        require(m_parsed.columns.size() == m_facts.columns.size(), QStringLiteral("the number of columns"));
        for (size_t i = 0; i < m_parsed.columns.size(); ++i)
            compareColumn(m_parsed.columns.at(i), m_facts.columns.at(i));
        comparePrimaryKey();
        compareUniques();
        compareReferences();
        for (const SqliteFacts::Index &index : m_facts.indexes)
            compareIndex(index);
    }

private:
    void require(bool agrees, const QString &what) const
    {
        if (agrees)
            return;
        throw Error(ErrorCode::Unsupported,
                    QStringLiteral("MediTrack misreads the table '%1': its text and SQLite's pragmas do not agree on %2.").arg(m_facts.name, what))
            .ofKind(QStringLiteral("OperationalError"))
            .executing(m_facts.sql)
            .advise(QStringLiteral("Please report the statement; write the change as SQL with op.execute() meanwhile."));
    }

    void compareColumn(const SqliteColumn &parsed, const SqliteFacts::Column &fact) const
    {
        const QString called = QStringLiteral("the column '%1'").arg(fact.name);
        require(parsed.name == fact.name, called);
        require(parsed.generated.has_value() == (fact.hidden != Hidden::No), called);
        require(!parsed.generated || parsed.stored == (fact.hidden == Hidden::Stored), called);
        require(wordsOf(parsed.type) == wordsOf(fact.type) || unquotedType(parsed.type) == fact.type, called);
        const bool keyIsNotNull = (m_parsed.withoutRowid || m_parsed.strict) && fact.keyPosition > 0;
        require(parsed.notNull == fact.notNull || (keyIsNotNull && fact.notNull), called);
        require(parsed.defaultText.has_value() == fact.defaultText.has_value(), called);
        if (parsed.defaultText)
            require(wordsOf(*parsed.defaultText) == wordsOf(*fact.defaultText), called);
    }

    static QString unquotedType(const QString &type)
    {
        const std::vector<SqliteToken> tokens = sqliteTokens(type);
        return tokens.front().text;
    }

    void comparePrimaryKey() const
    {
        QStringList parsed;
        for (const SqliteConstraint &each : m_parsed.constraints) {
            if (each.kind == SqliteConstraint::Kind::PrimaryKey)
                parsed = columnsOf(each);
        }
        QMap<int, QString> facts;
        for (const SqliteFacts::Column &column : m_facts.columns) {
            if (column.keyPosition > 0)
                facts.insert(column.keyPosition, column.name);
        }
        require(sameNames(parsed, QStringList(facts.values())), QStringLiteral("the primary key"));
    }

    /// SQLite makes one index for two equal constraints, and none for the key that is the rowid.
    void compareUniques() const
    {
        for (const SqliteConstraint &each : m_parsed.constraints) {
            if (each.kind != SqliteConstraint::Kind::Unique)
                continue;
            const QStringList columns = columnsOf(each);
            const bool found = std::ranges::any_of(m_facts.indexes, [&](const SqliteFacts::Index &index) {
                return index.origin != QLatin1Char('c') && sameNames(index.columns, columns);
            });
            const bool isRowid = columns.size() == 1 && std::ranges::any_of(m_facts.columns, [&](const auto &column) {
                return column.keyPosition == 1 && sameName(column.name, columns.front());
            });
            require(found || isRowid, QStringLiteral("the unique constraint over %1").arg(columns.join(QStringLiteral(", "))));
        }
        const auto made = std::ranges::count_if(m_facts.indexes, [](const auto &index) { return index.origin == QLatin1Char('u'); });
        const auto parsed = std::ranges::count_if(m_parsed.constraints, [](const auto &each) {
            return each.kind == SqliteConstraint::Kind::Unique;
        });
        require(made <= parsed, QStringLiteral("the unique constraints"));
    }

    /// foreign_key_list begins with the one that was written last.
    void compareReferences() const
    {
        std::vector<const SqliteConstraint *> keys;
        for (const SqliteConstraint &each : m_parsed.constraints) {
            if (each.kind == SqliteConstraint::Kind::ForeignKey)
                keys.insert(keys.begin(), &each);
        }
        require(keys.size() == m_facts.references.size(), QStringLiteral("the foreign keys"));
        for (size_t i = 0; i < keys.size(); ++i) {
            const SqliteFacts::Reference &fact = m_facts.references.at(i);
            const SqliteReference &parsed = keys.at(i)->reference;
            const QString none = QStringLiteral("NO ACTION");
            require(sameName(parsed.table, fact.table) && sameNames(columnsOf(*keys.at(i)), fact.columns) && sameNames(parsed.columns, fact.referred)
                        && (parsed.onDelete.isEmpty() ? none : parsed.onDelete) == fact.onDelete
                        && (parsed.onUpdate.isEmpty() ? none : parsed.onUpdate) == fact.onUpdate,
                    QStringLiteral("the foreign key to '%1'").arg(fact.table));
        }
    }

    void compareIndex(const SqliteFacts::Index &index) const
    {
        if (index.origin != QLatin1Char('c'))
            return;
        const QString called = QStringLiteral("the index '%1'").arg(index.name);
        require(index.parsed.unique == index.unique && index.parsed.where.isEmpty() != index.partial, called);
        require(index.parsed.parts.size() == size_t(index.columns.size()), called);
        for (size_t i = 0; i < index.parsed.parts.size(); ++i) {
            const QString &column = index.parsed.parts.at(i).column;
            require(column.isEmpty() || sameName(column, index.columns.at(qsizetype(i))), called);
        }
    }

    const SqliteFacts &m_facts;
    const SqliteTable &m_parsed;
};

} // namespace

SqliteInspector::SqliteInspector(Connection &connection)
    : m_connection(connection)
{
}

ResultRows SqliteInspector::query(const QString &sql, const QVariantList &parameters)
{
    const Unreported quiet(m_connection);
    return m_connection.execute(sql, parameters);
}

QStringList SqliteInspector::schemaNames()
{
    QStringList found;
    for (const QVariantList &row : query(QStringLiteral("PRAGMA database_list")).rows)
        found << row.at(1).toString();
    found.removeAll(QStringLiteral("temp"));
    return found;
}

QStringList SqliteInspector::names(const QString &type, const QString &schema)
{
    QStringList found;
    const ResultRows result = query(QStringLiteral("SELECT name FROM %1 WHERE type = ? AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name")
                                        .arg(masterOf(schema)), {type});
    for (const QVariantList &row : result.rows)
        found << row.front().toString();
    return found;
}

QStringList SqliteInspector::tableNames(const QString &schema)
{
    return names(QStringLiteral("table"), schema);
}

QStringList SqliteInspector::viewNames(const QString &schema)
{
    return names(QStringLiteral("view"), schema);
}

std::vector<SqliteInspector::Item> SqliteInspector::items(const QString &schema)
{
    std::vector<Item> found;
    const ResultRows result = query(QStringLiteral("SELECT type, name, tbl_name, sql FROM %1 WHERE sql IS NOT NULL ORDER BY rowid").arg(masterOf(schema)));
    for (const QVariantList &row : result.rows)
        found.push_back({row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString()});
    return found;
}

std::optional<SqliteFacts> SqliteInspector::facts(const QString &schema, const QString &name)
{
    if (!schema.isEmpty())
        return factsIn(schema, name);
    auto found = factsIn(QStringLiteral("main"), name);
    return found ? found : factsIn(QStringLiteral("temp"), name);
}

std::optional<SqliteFacts> SqliteInspector::factsIn(const QString &schema, const QString &name)
{
    SqliteFacts facts;
    facts.schema = schema;
    facts.name = name;
    const ResultRows found = query(QStringLiteral("SELECT type, name, sql FROM %1 WHERE type IN ('table', 'view') AND lower(name) = lower(?)")
                                       .arg(masterOf(schema)), {name});
    if (!found.rows.empty()) {
        facts.name = found.rows.front().at(1).toString();
        facts.sql = found.rows.front().at(2).toString();
        facts.kind = found.rows.front().front().toString() == QLatin1String("view") ? SqliteFacts::Kind::View : SqliteFacts::Kind::Table;
    }
    if (facts.kind == SqliteFacts::Kind::Table && isVirtual(facts.sql))
        facts.kind = SqliteFacts::Kind::Virtual;
    readColumns(facts);
    if (facts.columns.empty())
        return std::nullopt;
    readIndexes(facts);
    readReferences(facts);
    settle(facts);
    return facts;
}

void SqliteInspector::settle(SqliteFacts &facts)
{
    if (facts.kind != SqliteFacts::Kind::Table)
        return;
    facts.parsed = parseSqliteTable(facts.sql);
    Comparison(facts).run();
}

std::vector<SqliteFacts> SqliteInspector::allFacts(const QString &schema)
{
    std::vector<SqliteFacts> all;
    QHash<QString, size_t> places; // of tables that are not virtual: a module may not be there to answer for one
    QHash<QString, QString> indexSql;
    for (const Item &item : items(schema)) {
        if (item.type == QLatin1String("index"))
            indexSql.insert(item.name, item.sql);
        if ((item.type != QLatin1String("table") && item.type != QLatin1String("view")) || item.name.startsWith(QLatin1String("sqlite_")))
            continue;
        SqliteFacts facts;
        facts.schema = schema;
        facts.name = item.name;
        facts.sql = item.sql;
        facts.kind = item.type == QLatin1String("view") ? SqliteFacts::Kind::View : isVirtual(item.sql) ? SqliteFacts::Kind::Virtual : SqliteFacts::Kind::Table;
        if (facts.kind == SqliteFacts::Kind::Table)
            places.insert(facts.name, all.size());
        all.push_back(std::move(facts));
    }
    // Each row begins with the name of its table.
    const auto forEach = [&](const char *columns, const char *from, const char *order, const auto &take) {
        const ResultRows rows = query(QStringLiteral("SELECT m.name, %1 FROM %2 m, %3 WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL %' ORDER BY m.rowid, %4")
                                          .arg(QLatin1String(columns), masterOf(schema), QString::fromLatin1(from).arg(inQuotes(schema)), QLatin1String(order)));
        for (const QVariantList &row : rows.rows) {
            if (const auto place = places.constFind(row.front().toString()); place != places.constEnd())
                take(all.at(*place), row);
        }
    };
    forEach("x.cid, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk, x.hidden", "pragma_table_xinfo(m.name, %1) x", "x.cid",
            [](SqliteFacts &facts, const QVariantList &row) { addColumn(facts, row, 1); });
    forEach("l.name, l.\"unique\", l.origin, l.partial, i.name", "pragma_index_list(m.name, %1) l, pragma_index_info(l.name, %1) i", "l.seq, i.seqno",
            [&](SqliteFacts &facts, const QVariantList &row) {
                const QString name = row.at(1).toString();
                if (facts.indexes.empty() || facts.indexes.back().name != name)
                    facts.indexes.push_back({name, row.at(2).toBool(), row.at(3).toString().at(0), row.at(4).toBool(), {}, indexSql.value(name), {}});
                facts.indexes.back().columns << (row.at(5).isNull() ? QString() : row.at(5).toString());
            });
    forEach("f.id, f.seq, f.\"table\", f.\"from\", f.\"to\", f.on_update, f.on_delete, f.\"match\"", "pragma_foreign_key_list(m.name, %1) f", "f.id, f.seq",
            [](SqliteFacts &facts, const QVariantList &row) { addReference(facts, row, 1, row.at(2).toInt() == 0); });
    for (SqliteFacts &facts : all) {
        try {
            for (SqliteFacts::Index &index : facts.indexes) {
                if (!index.sql.isEmpty())
                    index.parsed = parseSqliteIndex(index.sql);
            }
            settle(facts);
        } catch (const Error &error) {
            if (error.code != ErrorCode::Unsupported)
                throw;
            facts.unreadable = error.message;
        }
    }
    return all;
}

ResultRows SqliteInspector::pragma(const SqliteFacts &facts, const char *which, const QString &argument)
{
    return query(QStringLiteral("PRAGMA %1.%2(%3)").arg(inQuotes(facts.schema), QLatin1String(which), inQuotes(argument)));
}

void SqliteInspector::readColumns(SqliteFacts &facts)
{
    for (const QVariantList &row : pragma(facts, "table_xinfo", facts.name).rows)
        addColumn(facts, row, 0);
}

/// A row of table_xinfo that begins there.
void SqliteInspector::addColumn(SqliteFacts &facts, const QVariantList &row, qsizetype at)
{
    SqliteFacts::Column column;
    column.name = row.at(at + 1).toString();
    column.type = row.at(at + 2).toString();
    column.notNull = row.at(at + 3).toBool();
    if (!row.at(at + 4).isNull())
        column.defaultText = row.at(at + 4).toString();
    column.keyPosition = row.at(at + 5).toInt();
    column.hidden = static_cast<Hidden>(row.at(at + 6).toInt());
    if (column.hidden != Hidden::InVirtualTable)
        facts.columns.push_back(std::move(column));
}

/// A row of foreign_key_list that begins there; isNext: of another key than the row before.
void SqliteInspector::addReference(SqliteFacts &facts, const QVariantList &row, qsizetype at, bool isNext)
{
    if (isNext)
        facts.references.push_back({row.at(at + 2).toString(), {}, {}, row.at(at + 5).toString(), row.at(at + 6).toString()});
    facts.references.back().columns << row.at(at + 3).toString();
    if (!row.at(at + 4).isNull())
        facts.references.back().referred << row.at(at + 4).toString();
}

void SqliteInspector::readIndexes(SqliteFacts &facts)
{
    for (const QVariantList &row : pragma(facts, "index_list", facts.name).rows) {
        SqliteFacts::Index index;
        index.name = row.at(1).toString();
        index.unique = row.at(2).toBool();
        index.origin = row.at(3).toString().at(0); // "c", "u", "pk"
        index.partial = row.at(4).toBool();
        for (const QVariantList &part : pragma(facts, "index_info", index.name).rows)
            index.columns << (part.at(2).isNull() ? QString() : part.at(2).toString());
        const ResultRows text = query(QStringLiteral("SELECT sql FROM %1 WHERE type = 'index' AND name = ?").arg(masterOf(facts.schema)), {index.name});
        if (!text.rows.empty() && !text.rows.front().front().isNull()) {
            index.sql = text.rows.front().front().toString();
            index.parsed = parseSqliteIndex(index.sql);
        }
        facts.indexes.push_back(std::move(index));
    }
}

void SqliteInspector::readReferences(SqliteFacts &facts)
{
    int last = -1;
    for (const QVariantList &row : pragma(facts, "foreign_key_list", facts.name).rows) {
        addReference(facts, row, 0, row.at(0).toInt() != last);
        last = row.at(0).toInt();
    }
}

} // namespace meditrack
