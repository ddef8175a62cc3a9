// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/readsql.h"

#include "core/error.h"
#include "db/sqlitetokens.h"

#include <algorithm>
#include <initializer_list>

namespace meditrack {

namespace {

using TokenKind = SqliteToken::Kind;

/// What keeps a statement from being read: it is one that nobody here knows.
struct NotUnderstood
{
};

/// One statement, word by word. Both databases' words are near enough to SQLite's for the definitions that are read here.
class Reader
{
public:
    explicit Reader(const QString &sql)
        : m_sql(sql)
        , m_tokens(sqliteTokens(sql))
    {
    }

    Operation read()
    {
        if (take("CREATE"))
            return readCreate();
        if (take("DROP"))
            return readDrop();
        require("ALTER");
        require("TABLE");
        return readAlter();
    }

    TextChange readText()
    {
        TextChange change;
        change.isDrop = take("DROP");
        if (!change.isDrop) {
            require("CREATE");
            if (take("OR"))
                require("REPLACE");
            while (isAny({"TEMP", "TEMPORARY", "RECURSIVE", "CONSTRAINT"}))
                ++m_at;
        }
        take("MATERIALIZED");
        if (take("TRIGGER")) {
            change.kind = QStringLiteral("trigger");
        } else if (take("FUNCTION") || take("PROCEDURE") || take("ROUTINE")) {
            change.kind = QStringLiteral("function");
        } else {
            change.kind = QStringLiteral("view");
            require("VIEW");
        }
        if (change.isDrop)
            takeIf("EXISTS");
        else
            takeIf("NOT", "EXISTS");
        do {
            change.names << qualified().second;
            if (change.isDrop && is("(")) // a function's arguments
                skip();
        } while (change.isDrop && take(","));
        return change;
    }

private:
    const SqliteToken &here() const { return m_tokens.at(m_at); }
    bool is(const char *word) const { return here().is(word); }
    bool isAny(std::initializer_list<const char *> words) const
    {
        return std::ranges::any_of(words, [this](const char *word) { return is(word); });
    }
    bool take(const char *word)
    {
        if (!is(word))
            return false;
        ++m_at;
        return true;
    }
    void require(const char *word)
    {
        if (!take(word))
            throw NotUnderstood();
    }
    bool takeIf(const char *second, const char *third = nullptr) // IF EXISTS, IF NOT EXISTS
    {
        if (!take("IF"))
            return false;
        require(second);
        if (third)
            require(third);
        return true;
    }
    bool isEnd() const { return here().kind == TokenKind::End || is(";"); }
    void requireEnd()
    {
        take(";");
        if (here().kind != TokenKind::End)
            throw NotUnderstood();
    }
    QString name()
    {
        if (here().kind != TokenKind::Word && here().kind != TokenKind::Quoted)
            throw NotUnderstood();
        return m_tokens.at(m_at++).text;
    }
    /// schema.name, or a name.
    std::pair<QString, QString> qualified()
    {
        const QString first = name();
        return take(".") ? std::pair(first, name()) : std::pair(QString(), first);
    }
    QString textFrom(size_t first) const
    {
        return m_at > first ? m_sql.mid(m_tokens.at(first).begin, m_tokens.at(m_at - 1).end - m_tokens.at(first).begin) : QString();
    }
    /// One token, or brackets with all that is in them.
    void skip()
    {
        if (here().kind == TokenKind::End)
            throw NotUnderstood();
        if (m_tokens.at(m_at++).is("(")) {
            while (!is(")"))
                skip();
            ++m_at;
        }
    }
    bool takeNullsNotDistinct()
    {
        if (!take("NULLS"))
            return false;
        const bool areEqual = take("NOT");
        require("DISTINCT");
        return areEqual;
    }

    QStringList names()
    {
        QStringList found;
        require("(");
        do
            found << name();
        while (take(","));
        require(")");
        return found;
    }
    QString bracketed()
    {
        if (!is("("))
            throw NotUnderstood();
        const size_t first = m_at;
        skip();
        return textFrom(first).mid(1).chopped(1).trimmed();
    }
    bool isPartsEnd() const { return isEnd() || is(",") || is(")"); }

    ColumnType type();
    Column column(std::vector<Constraint> &constraints);
    ForeignKey reference(const QStringList &columns);
    bool isConstraint() const { return isAny({"CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE"}); }
    decltype(AddConstraint::constraint) constraint();
    Operation readCreate();
    Operation readTable();
    Operation readIndex(bool unique);
    Operation readDrop();
    Operation readAlter();
    Operation readAction(const QString &schema, const QString &table);
    Operation readColumnChange(const QString &schema, const QString &table);

    const QString m_sql;
    const std::vector<SqliteToken> m_tokens;
    size_t m_at = 0;
};

/// As it is written; up to the first word that says something else of the column.
ColumnType Reader::type()
{
    const size_t first = m_at;
    while (!isPartsEnd() && !isAny({"NOT", "NULL", "DEFAULT", "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "REFERENCES", "COLLATE", "GENERATED", "USING", "AS"}))
        skip();
    ColumnType type;
    type.sql = textFrom(first);
    return type;
}

ForeignKey Reader::reference(const QStringList &columns)
{
    ForeignKey key;
    key.columns = columns;
    std::tie(key.referredSchema, key.referredTable) = qualified();
    if (is("("))
        key.referredColumns = names();
    while (!isPartsEnd()) {
        if (take("ON")) {
            QString &rule = take("DELETE") ? key.onDelete : key.onUpdate;
            take("UPDATE");
            rule = name().toUpper();
            if (rule == QLatin1String("SET") || rule == QLatin1String("NO"))
                rule += QLatin1Char(' ') + name().toUpper();
        } else if (take("NOT")) {
            if (take("VALID"))
                key.options.insert(QStringLiteral("postgresql_not_valid"), true);
            else
                skip();
        } else if (isAny({"NULL", "DEFAULT", "UNIQUE", "CHECK", "PRIMARY"})) {
            break; // of the column again
        } else {
            skip();
        }
    }
    return key;
}

Column Reader::column(std::vector<Constraint> &constraints)
{
    Column made;
    made.name = name();
    made.type = type();
    const QString word = made.type.sql.toUpper();
    made.hasDefault = word.endsWith(QLatin1String("SERIAL"));
    while (!isPartsEnd()) {
        if (take("NOT")) {
            require("NULL");
            made.nullable = false;
        } else if (take("PRIMARY")) {
            require("KEY");
            made.primaryKey = true;
        } else if (take("DEFAULT")) {
            const size_t first = m_at;
            skip();
            while (!isPartsEnd() && !isAny({"NOT", "NULL", "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "REFERENCES", "COLLATE", "GENERATED"}))
                skip();
            const QString text = textFrom(first);
            if (text.compare(QLatin1String("NULL"), Qt::CaseInsensitive) != 0)
                made.serverDefault = ServerDefault{ServerDefault::Form::Text, text};
        } else if (take("UNIQUE")) {
            constraints.emplace_back(Unique{{}, {made.name}});
        } else if (take("REFERENCES")) {
            constraints.emplace_back(reference({made.name}));
        } else if (take("CHECK")) {
            made.checks.push_back({{}, bracketed()});
        } else if (take("GENERATED")) {
            made.hasDefault = true; // a counter, or a formula
            skip();
        } else {
            skip();
        }
    }
    return made;
}

decltype(AddConstraint::constraint) Reader::constraint()
{
    const QString called = take("CONSTRAINT") ? name() : QString();
    const auto rest = [this](QVariantMap &options) {
        while (!isPartsEnd()) {
            if (take("NOT") && take("VALID"))
                options.insert(QStringLiteral("postgresql_not_valid"), true);
            else if (!isPartsEnd())
                skip();
        }
    };
    if (take("PRIMARY")) {
        require("KEY");
        PrimaryKey key{called, names()};
        rest(key.options);
        return key;
    }
    if (take("UNIQUE")) {
        const bool nullsAreEqual = takeNullsNotDistinct();
        Unique unique{called, names()};
        if (nullsAreEqual)
            unique.options.insert(QStringLiteral("postgresql_nulls_not_distinct"), true);
        rest(unique.options);
        return unique;
    }
    if (take("FOREIGN")) {
        require("KEY");
        const QStringList columns = names();
        require("REFERENCES");
        ForeignKey key = reference(columns);
        key.name = called;
        return key;
    }
    require("CHECK");
    Check check{called, bracketed()};
    rest(check.options);
    return check;
}

Operation Reader::readCreate()
{
    if (take("UNIQUE")) {
        require("INDEX");
        return readIndex(true);
    }
    if (take("INDEX"))
        return readIndex(false);
    take("UNLOGGED");
    require("TABLE");
    return readTable();
}

Operation Reader::readTable()
{
    CreateTable create;
    create.ifNotExists = takeIf("NOT", "EXISTS");
    std::tie(create.table.schema, create.table.name) = qualified();
    require("(");
    do {
        if (!isConstraint()) {
            create.table.columns.push_back(column(create.table.constraints));
            continue;
        }
        std::visit(
            [&](auto each) {
                if constexpr (std::is_same_v<decltype(each), PrimaryKey>)
                    create.table.primaryKey = each;
                else
                    create.table.constraints.emplace_back(std::move(each));
            },
            constraint());
    } while (take(","));
    require(")");
    while (!isEnd())
        skip();
    requireEnd();
    return create;
}

Operation Reader::readIndex(bool unique)
{
    CreateIndex create;
    create.index.unique = unique;
    if (take("CONCURRENTLY"))
        create.index.options.insert(QStringLiteral("postgresql_concurrently"), true);
    create.ifNotExists = takeIf("NOT", "EXISTS");
    if (!is("ON"))
        std::tie(create.index.schema, create.index.name) = qualified();
    require("ON");
    take("ONLY");
    const auto [schema, table] = qualified();
    create.index.table = table;
    create.index.schema = schema.isEmpty() ? create.index.schema : schema;
    if (take("USING"))
        name();
    require("(");
    do {
        const size_t first = m_at;
        while (!is(",") && !is(")"))
            skip();
        const bool isWord = m_tokens.at(first).kind == TokenKind::Quoted || m_tokens.at(first).kind == TokenKind::Word;
        const SqliteToken &next = m_tokens.at(first + 1);
        const bool isName = isWord && (m_at == first + 1 || (next.kind == TokenKind::Word && !next.is("COLLATE"))); // an order or operators may follow
        create.index.elements.push_back({isName ? m_tokens.at(first).text : textFrom(first), !isName});
    } while (take(","));
    require(")");
    while (!isEnd()) {
        if (take("WHERE")) {
            const size_t first = m_at;
            while (!isEnd())
                skip();
            create.index.where = textFrom(first);
        } else if (takeNullsNotDistinct()) {
            create.index.options.insert(QStringLiteral("postgresql_nulls_not_distinct"), true);
        } else {
            skip();
        }
    }
    requireEnd();
    return create;
}

Operation Reader::readDrop()
{
    if (take("TABLE")) {
        DropTable drop;
        drop.ifExists = takeIf("EXISTS");
        std::tie(drop.schema, drop.name) = qualified();
        if (!take("CASCADE"))
            take("RESTRICT");
        requireEnd();
        return drop;
    }
    require("INDEX");
    DropIndex drop;
    if (take("CONCURRENTLY"))
        drop.options.insert(QStringLiteral("postgresql_concurrently"), true);
    drop.ifExists = takeIf("EXISTS");
    std::tie(drop.schema, drop.name) = qualified();
    requireEnd();
    return drop;
}

Operation Reader::readAlter()
{
    takeIf("EXISTS");
    take("ONLY");
    const auto [schema, table] = qualified();
    BatchAlterTable batch;
    batch.schema = schema;
    batch.table = table;
    do {
        const Operation action = readAction(schema, table);
        if (std::holds_alternative<RenameTable>(action)) {
            requireEnd();
            return action;
        }
        std::visit(
            [&](const auto &each) {
                if constexpr (std::is_constructible_v<decltype(BatchItem::change), decltype(each)>)
                    batch.items.push_back({each, {}, {}});
            },
            action);
    } while (take(","));
    requireEnd();
    if (batch.items.size() > 1)
        return batch;
    return std::visit([](const auto &each) -> Operation { return each; }, batch.items.front().change);
}

Operation Reader::readAction(const QString &schema, const QString &table)
{
    if (take("RENAME")) {
        if (take("TO"))
            return RenameTable{schema, table, name()};
        take("COLUMN");
        AlterColumn alter;
        alter.schema = schema;
        alter.table = table;
        alter.column = name();
        require("TO");
        alter.newName = name();
        return alter;
    }
    if (take("ADD")) {
        if (isConstraint())
            return AddConstraint{schema, table, constraint()};
        take("COLUMN");
        AddColumn add;
        add.schema = schema;
        add.table = table;
        add.ifNotExists = takeIf("NOT", "EXISTS");
        add.column = column(add.constraints);
        return add;
    }
    if (take("DROP")) {
        if (take("CONSTRAINT")) {
            DropConstraint drop;
            drop.schema = schema;
            drop.table = table;
            drop.ifExists = takeIf("EXISTS");
            drop.name = name();
            drop.cascade = take("CASCADE");
            return drop;
        }
        take("COLUMN");
        DropColumn drop;
        drop.schema = schema;
        drop.table = table;
        drop.ifExists = takeIf("EXISTS");
        drop.column = name();
        if (!take("CASCADE"))
            take("RESTRICT");
        return drop;
    }
    require("ALTER");
    return readColumnChange(schema, table);
}

Operation Reader::readColumnChange(const QString &schema, const QString &table)
{
    take("COLUMN");
    AlterColumn alter;
    alter.schema = schema;
    alter.table = table;
    alter.column = name();
    const bool drops = take("DROP");
    if (!drops && take("SET") && take("DATA")) {
        require("TYPE");
        alter.type = type();
    } else if (take("TYPE")) {
        alter.type = type();
    } else if (take("NOT")) {
        require("NULL");
        alter.nullable = drops;
    } else {
        require("DEFAULT");
        const size_t first = m_at;
        while (!isPartsEnd())
            skip();
        alter.serverDefault = drops ? ColumnDefault() : ColumnDefault(ServerDefault{ServerDefault::Form::Text, textFrom(first)});
    }
    if (take("USING")) {
        const size_t first = m_at;
        while (!isPartsEnd())
            skip();
        alter.usingExpression = textFrom(first);
    }
    return alter;
}

} // namespace

Operation understood(const Operation &operation)
{
    const auto *execute = std::get_if<ExecuteSql>(&operation);
    if (!execute)
        return operation;
    try {
        return Reader(execute->sql).read();
    } catch (const NotUnderstood &) {
    } catch (const Error &) {
        // Quotes or characters that SQLite has not: it is shown as it is.
    }
    return operation;
}

std::optional<TextChange> textChangeOf(const QString &sql)
{
    try {
        return Reader(sql).readText();
    } catch (const NotUnderstood &) {
    } catch (const Error &) {
        // Likewise.
    }
    return std::nullopt;
}

} // namespace meditrack
