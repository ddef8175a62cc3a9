// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqliteddl.h"

#include "core/error.h"

#include <algorithm>
#include <initializer_list>

namespace meditrack {

namespace {

using Kind = SqliteToken::Kind;

/// A walk over the tokens of one statement.
class Parser
{
public:
    explicit Parser(const QString &sql)
        : m_sql(sql)
        , m_tokens(sqliteTokens(sql))
    {
    }

    const SqliteToken &peek(size_t ahead = 0) const { return m_tokens.at(std::min(m_at + ahead, m_tokens.size() - 1)); }
    const SqliteToken &take()
    {
        const SqliteToken &token = peek();
        if (token.kind != Kind::End)
            ++m_at;
        return token;
    }

    /// Takes the words if they come next, all of them or none.
    bool accept(std::initializer_list<const char *> words)
    {
        size_t ahead = 0;
        for (const char *word : words) {
            if (!peek(ahead++).is(word))
                return false;
        }
        m_at += words.size();
        return true;
    }

    void expect(std::initializer_list<const char *> words)
    {
        if (!accept(words))
            fail();
    }

    bool isName() const
    {
        return peek().kind == Kind::Word || peek().kind == Kind::Quoted || peek().kind == Kind::String;
    }

    QString name()
    {
        if (!isName())
            fail();
        return take().text;
    }

    /// The last part of "schema"."name".
    QString qualifiedName()
    {
        QString text = name();
        if (accept({"."}))
            text = name();
        return text;
    }

    /// What stands between parentheses, which come next: as written, but for blanks at its ends.
    QString parenthesised()
    {
        expect({"("});
        const qsizetype begin = peek().begin;
        qsizetype end = begin;
        for (int depth = 0; depth > 0 || !peek().is(")");) {
            const SqliteToken &token = take();
            if (token.kind == Kind::End)
                fail();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            end = token.end;
        }
        expect({")"});
        return m_sql.mid(begin, end - begin);
    }

    QString textFrom(qsizetype begin) const
    {
        return m_at == 0 ? QString() : m_sql.mid(begin, m_tokens.at(m_at - 1).end - begin);
    }

    [[noreturn]] void fail() const
    {
        const SqliteToken &token = peek();
        throw Error(ErrorCode::Unsupported,
                    QStringLiteral("MediTrack cannot read this statement of the schema at \"%1\".").arg(m_sql.mid(token.begin, 30)))
            .ofKind(QStringLiteral("OperationalError"))
            .executing(m_sql)
            .advise(QStringLiteral("Please report the statement; write the change as SQL with op.execute() meanwhile."));
    }

    QString onConflict()
    {
        return accept({"ON", "CONFLICT"}) ? take().text.toUpper() : QString();
    }

    /// (a, b COLLATE c DESC, expression): for a key, or for an index.
    std::vector<SqliteKeyPart> keyParts()
    {
        expect({"("});
        std::vector<SqliteKeyPart> parts;
        do {
            parts.push_back(keyPart());
        } while (accept({","}));
        expect({")"});
        return parts;
    }

    QStringList nameList()
    {
        QStringList names;
        expect({"("});
        do {
            names << name();
            // Long ago these could carry COLLATE and an order, which mean nothing here.
            if (accept({"COLLATE"}))
                name();
            (void)(accept({"ASC"}) || accept({"DESC"}));
        } while (accept({","}));
        expect({")"});
        return names;
    }

    SqliteKeyPart keyPart()
    {
        const qsizetype begin = peek().begin;
        const bool startsAsName = isName();
        const QString first = peek().text;
        int tokens = 0;
        bool ordinary = true; // a name, then at most COLLATE and an order
        for (int depth = 0; depth > 0 || !(peek().is(",") || peek().is(")"));) {
            const SqliteToken &token = peek();
            if (token.kind == Kind::End)
                fail();
            if (token.is("AUTOINCREMENT") && tokens > 0)
                break;
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (tokens == 1)
                ordinary = token.is("COLLATE") || isOrder(token);
            else if (tokens > 1)
                ordinary = ordinary && (isOrder(token) || previous().is("COLLATE"));
            ++m_at;
            ++tokens;
        }
        if (tokens == 0)
            fail();
        SqliteKeyPart part;
        part.text = textFrom(begin);
        if (tokens > 1 && previous().is("ASC")) { // as it is unless somebody says otherwise
            part.text = part.text.chopped(3).trimmed();
            --tokens;
        }
        if (startsAsName && ordinary)
            part.column = first;
        part.isPlain = tokens == 1 && startsAsName;
        return part;
    }

private:
    const SqliteToken &previous() const { return m_tokens.at(m_at - 1); }

    static bool isOrder(const SqliteToken &token)
    {
        return token.is("ASC") || token.is("DESC") || token.is("NULLS") || token.is("FIRST") || token.is("LAST");
    }

    const QString &m_sql;
    std::vector<SqliteToken> m_tokens;
    size_t m_at = 0;
};

/// Reads one CREATE TABLE.
class TableReader
{
public:
    explicit TableReader(const QString &sql)
        : m_parser(sql)
    {
    }

    SqliteTable read()
    {
        m_parser.expect({"CREATE"});
        (void)(m_parser.accept({"TEMP"}) || m_parser.accept({"TEMPORARY"}));
        m_parser.expect({"TABLE"});
        m_parser.accept({"IF", "NOT", "EXISTS"});
        m_table.name = m_parser.qualifiedName();
        m_parser.expect({"("});
        readColumn();
        while (m_parser.accept({","})) {
            if (beginsTableConstraint()) {
                readTableConstraints();
                break;
            }
            readColumn();
        }
        m_parser.expect({")"});
        readOptions();
        return std::move(m_table);
    }

private:
    bool beginsTableConstraint() const
    {
        const SqliteToken &token = m_parser.peek();
        return token.is("CONSTRAINT") || token.is("PRIMARY") || token.is("UNIQUE") || token.is("CHECK") || token.is("FOREIGN");
    }

    void readOptions()
    {
        while (m_parser.peek().kind != Kind::End) {
            if (m_parser.accept({"WITHOUT", "ROWID"}))
                m_table.withoutRowid = true;
            else if (m_parser.accept({"STRICT"}))
                m_table.strict = true;
            else if (!m_parser.accept({","}))
                m_parser.fail();
        }
    }

    void readColumn()
    {
        SqliteColumn column;
        column.name = m_parser.name();
        column.type = readType();
        QString name; // of the constraint that comes next
        for (;;) {
            const SqliteToken &token = m_parser.peek();
            if (token.is(",") || token.is(")") || token.kind == Kind::End)
                break;
            if (m_parser.accept({"CONSTRAINT"})) {
                name = m_parser.name();
                continue;
            }
            readColumnPart(column, name);
            name.clear();
        }
        m_table.columns.push_back(std::move(column));
    }

    bool endsType() const
    {
        static const QStringList words{"CONSTRAINT", "DEFAULT", "NULL", "NOT", "PRIMARY", "UNIQUE", "CHECK", "REFERENCES",
                                       "COLLATE", "AS", "DEFERRABLE"};
        const SqliteToken &token = m_parser.peek();
        if (token.kind == Kind::Word)
            return words.contains(token.text, Qt::CaseInsensitive)
                || (token.is("GENERATED") && m_parser.peek(1).is("ALWAYS"));
        return token.kind != Kind::Quoted && token.kind != Kind::String;
    }

    QString readType()
    {
        const qsizetype begin = m_parser.peek().begin;
        if (endsType())
            return QStringLiteral("");
        while (!endsType())
            m_parser.take();
        if (m_parser.peek().is("("))
            m_parser.parenthesised();
        return m_parser.textFrom(begin);
    }

    void readColumnPart(SqliteColumn &column, const QString &name)
    {
        if (m_parser.accept({"DEFAULT"}))
            readDefault(column);
        else if (m_parser.accept({"NOT", "NULL"})) {
            column.notNull = true;
            column.onConflictNotNull = m_parser.onConflict();
        } else if (m_parser.accept({"NULL"}))
            m_parser.onConflict();
        else if (m_parser.accept({"COLLATE"}))
            column.collation = m_parser.name();
        else if (m_parser.accept({"GENERATED", "ALWAYS", "AS"}) || m_parser.accept({"AS"})) {
            column.generated = m_parser.parenthesised();
            column.stored = m_parser.accept({"STORED"});
            m_parser.accept({"VIRTUAL"});
        } else if (m_parser.accept({"GENERATED", "ALWAYS"})) {
            return; // without AS, SQLite takes these two words off the type and forgets them
        } else if (!readDeferrability())
            readColumnConstraint(column, name);
    }

    /// DEFERRABLE stands on its own in the grammar of a column, and means the reference before it.
    bool readDeferrability()
    {
        std::optional<bool> deferrable;
        if (m_parser.accept({"NOT", "DEFERRABLE"}))
            deferrable = false;
        else if (m_parser.accept({"DEFERRABLE"}))
            deferrable = true;
        else
            return false;
        if (m_table.constraints.empty())
            m_parser.fail();
        SqliteReference &reference = m_table.constraints.back().reference;
        reference.deferrable = deferrable;
        if (m_parser.accept({"INITIALLY"}))
            reference.initially = m_parser.name().toUpper();
        return true;
    }

    void readDefault(SqliteColumn &column)
    {
        column.defaultIsExpression = m_parser.peek().is("(");
        if (column.defaultIsExpression) {
            column.defaultText = m_parser.parenthesised();
            return;
        }
        const qsizetype begin = m_parser.peek().begin;
        (void)(m_parser.accept({"+"}) || m_parser.accept({"-"}));
        m_parser.take();
        column.defaultText = m_parser.textFrom(begin);
    }

    void readColumnConstraint(const SqliteColumn &column, const QString &name)
    {
        SqliteConstraint constraint;
        constraint.name = name;
        constraint.column = column.name;
        constraint.parts = {{column.name, column.name, true}};
        if (m_parser.accept({"PRIMARY", "KEY"})) {
            constraint.kind = SqliteConstraint::Kind::PrimaryKey;
            m_parser.accept({"ASC"});
            if (m_parser.accept({"DESC"})) {
                constraint.parts.front().text += QStringLiteral(" DESC");
                constraint.parts.front().isPlain = false;
            }
            constraint.onConflict = m_parser.onConflict();
            constraint.autoincrement = m_parser.accept({"AUTOINCREMENT"});
        } else if (m_parser.accept({"UNIQUE"})) {
            constraint.kind = SqliteConstraint::Kind::Unique;
            constraint.onConflict = m_parser.onConflict();
        } else if (m_parser.accept({"CHECK"})) {
            constraint.expression = m_parser.parenthesised();
        } else if (m_parser.accept({"REFERENCES"})) {
            constraint.kind = SqliteConstraint::Kind::ForeignKey;
            readReference(constraint.reference);
        } else {
            m_parser.fail();
        }
        m_table.constraints.push_back(std::move(constraint));
    }

    void readReference(SqliteReference &reference)
    {
        reference.table = m_parser.name();
        if (m_parser.peek().is("("))
            reference.columns = m_parser.nameList();
        for (;;) {
            if (m_parser.accept({"MATCH"}))
                reference.match = m_parser.name();
            else if (m_parser.accept({"ON", "DELETE"}))
                reference.onDelete = readAction();
            else if (m_parser.accept({"ON", "UPDATE"}))
                reference.onUpdate = readAction();
            else if (m_parser.accept({"ON", "INSERT"}))
                readAction(); // allowed, and without a meaning
            else
                return;
        }
    }

    QString readAction()
    {
        const QString first = m_parser.name().toUpper();
        return first == QLatin1String("SET") || first == QLatin1String("NO") ? first + QLatin1Char(' ') + m_parser.name().toUpper() : first;
    }

    /// The commas between them are optional.
    void readTableConstraints()
    {
        QString name;
        while (!m_parser.peek().is(")")) {
            if (m_parser.accept({","})) {
                name.clear();
            } else if (m_parser.accept({"CONSTRAINT"})) {
                name = m_parser.name();
            } else {
                readTableConstraint(name);
                name.clear();
            }
        }
    }

    void readTableConstraint(const QString &name)
    {
        SqliteConstraint constraint;
        constraint.name = name;
        if (m_parser.accept({"PRIMARY", "KEY"})) {
            constraint.kind = SqliteConstraint::Kind::PrimaryKey;
            readKey(constraint);
        } else if (m_parser.accept({"UNIQUE"})) {
            constraint.kind = SqliteConstraint::Kind::Unique;
            readKey(constraint);
        } else if (m_parser.accept({"CHECK"})) {
            constraint.expression = m_parser.parenthesised();
            constraint.onConflict = m_parser.onConflict();
        } else if (m_parser.accept({"FOREIGN", "KEY"})) {
            constraint.kind = SqliteConstraint::Kind::ForeignKey;
            for (const QString &column : m_parser.nameList())
                constraint.parts.push_back({column, column, true});
            m_parser.expect({"REFERENCES"});
            readReference(constraint.reference);
            m_table.constraints.push_back(std::move(constraint));
            readDeferrability();
            return;
        } else {
            m_parser.fail();
        }
        m_table.constraints.push_back(std::move(constraint));
    }

    void readKey(SqliteConstraint &constraint)
    {
        m_parser.expect({"("});
        do {
            constraint.parts.push_back(m_parser.keyPart());
        } while (m_parser.accept({","}));
        constraint.autoincrement = m_parser.accept({"AUTOINCREMENT"});
        m_parser.expect({")"});
        constraint.onConflict = m_parser.onConflict();
    }

    Parser m_parser;
    SqliteTable m_table;
};

} // namespace

SqliteTable parseSqliteTable(const QString &sql)
{
    return TableReader(sql).read();
}

SqliteIndex parseSqliteIndex(const QString &sql)
{
    Parser parser(sql);
    SqliteIndex index;
    parser.expect({"CREATE"});
    index.unique = parser.accept({"UNIQUE"});
    parser.expect({"INDEX"});
    parser.accept({"IF", "NOT", "EXISTS"});
    index.name = parser.qualifiedName();
    parser.expect({"ON"});
    index.table = parser.name();
    index.parts = parser.keyParts();
    if (parser.accept({"WHERE"})) {
        const qsizetype begin = parser.peek().begin;
        while (parser.peek().kind != Kind::End && !parser.peek().is(";"))
            parser.take();
        index.where = parser.textFrom(begin);
    }
    return index;
}

SqliteTrigger parseSqliteTrigger(const QString &sql)
{
    Parser parser(sql);
    SqliteTrigger trigger;
    parser.expect({"CREATE"});
    (void)(parser.accept({"TEMP"}) || parser.accept({"TEMPORARY"}));
    parser.expect({"TRIGGER"});
    parser.accept({"IF", "NOT", "EXISTS"});
    trigger.name = parser.qualifiedName();
    trigger.insteadOf = parser.accept({"INSTEAD", "OF"});
    (void)(parser.accept({"BEFORE"}) || parser.accept({"AFTER"}));
    trigger.event = parser.name().toUpper();
    if (parser.accept({"OF"})) {
        do {
            trigger.ofColumns << parser.name();
        } while (parser.accept({","}));
    }
    parser.expect({"ON"});
    trigger.table = parser.qualifiedName();
    return trigger;
}

} // namespace meditrack
