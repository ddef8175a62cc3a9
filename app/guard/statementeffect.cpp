// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/statementeffect.h"

#include "core/error.h"
#include "db/postgresdialect.h"
#include "db/servertables.h"
#include "db/sqliteddl.h"
#include "db/sqlitetokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace meditrack {

namespace {

using Kind = StatementEffect::Kind;
using Token = SqliteToken;

/// A server's statement in words that SQLite's reader knows as well: no text, no operator and no body of a function is
/// of interest here.
std::vector<Token> serverTokens(const QString &sql)
{
    QString plain;
    qsizetype from = 0;
    const auto add = [&](qsizetype to) {
        for (QChar c : QStringView(sql).mid(from, to - from)) {
            if (c == QLatin1Char('['))
                plain += QLatin1Char('(');
            else if (c == QLatin1Char(']'))
                plain += QLatin1Char(')');
            else
                plain += QStringLiteral("!^`{}\\").contains(c) ? QLatin1Char(' ') : c;
        }
    };
    for (auto matches = postgresEnclosed().globalMatch(sql); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        add(match.capturedStart());
        from = match.capturedEnd();
        const QString text = match.captured();
        const bool isComment = text.startsWith(QLatin1String("--")) || text.startsWith(QLatin1String("/*"));
        plain += isComment ? QStringLiteral(" ") : text.startsWith(QLatin1Char('"')) ? text : QStringLiteral("''");
    }
    add(sql.size());
    std::vector<Token> tokens = sqliteTokens(plain);
    for (Token &token : tokens) {
        if (token.kind == Token::Kind::Word)
            token.text = token.text.toLower(); // as the server does
    }
    return tokens;
}

/// One statement, word by word (sqlite.org/lang.html, postgresql.org/docs/current/sql-commands.html).
class Reader
{
public:
    Reader(const QString &sql, const QString &serverSchema)
        : m_usualSchema(serverSchema.isNull() ? QStringLiteral("main") : serverSchema)
        , m_ofServer(!serverSchema.isNull())
        , m_tokens(m_ofServer ? serverTokens(sql) : sqliteTokens(sql))
    {
    }

    StatementEffect effect()
    {
        skip(";");
        const size_t start = m_at;
        if (take("WITH"))
            findVerb();
        if (take("INSERT"))
            return insert(takeConflictWord());
        if (take("REPLACE"))
            return insert(QStringLiteral("REPLACE"));
        if (take("DELETE"))
            return take("FROM") ? about(Kind::Delete) : StatementEffect();
        if (take("UPDATE"))
            return update();
        if (take("CREATE"))
            return create();
        if (take("DROP"))
            return drop();
        if (take("ALTER"))
            return alter();
        m_at = start;
        return m_ofServer ? selectInto() : control();
    }

    std::vector<ColumnChange> columnChanges()
    {
        std::vector<ColumnChange> found;
        skip(";");
        if (!take("ALTER") || !take("TABLE"))
            return found;
        const QString table = name();
        do {
            const bool isRename = take("RENAME");
            if (!isRename && !take("DROP"))
                continue;
            const bool isNamed = take("COLUMN");
            skipIfExists();
            const QString column = now().text;
            if (!isNamed && (!isNameToken(now()) || now().is("CONSTRAINT") || now().is("TO")))
                continue;
            ++m_at;
            if (!isRename)
                found.push_back({table, column, {}});
            else if (take("TO"))
                found.push_back({table, column, now().text});
        } while (takeUntil(","));
        return found;
    }

    QStringList columnsSet()
    {
        QStringList found;
        skip(";");
        if (take("WITH"))
            findVerb();
        if (!take("UPDATE") || !takeUntil("SET"))
            return found;
        int depth = 0;
        bool isLeft = true; // of the sign: a, (a, b)
        for (; now().kind != Token::Kind::End; ++m_at) {
            const bool isDistinctFrom = m_tokens.at(m_at - 1).is("DISTINCT");
            if (now().is("(") || now().is("["))
                ++depth;
            else if (now().is(")") || now().is("]"))
                --depth;
            else if (depth == 0 && now().is("="))
                isLeft = false;
            else if (depth == 0 && now().is(","))
                isLeft = true;
            else if (depth == 0 && !isLeft && (now().is("FROM") || now().is("WHERE") || now().is("RETURNING")) && !isDistinctFrom)
                break;
            else if (isLeft && isNameToken(now()))
                found << now().text;
        }
        return found;
    }

private:
    const Token &now() const { return m_tokens.at(m_at); }
    bool isNameToken(const Token &token) const
    {
        return token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted || (token.kind == Token::Kind::String && !m_ofServer);
    }
    bool take(const char *word)
    {
        if (!now().is(word))
            return false;
        ++m_at;
        return true;
    }
    void skip(const char *word)
    {
        while (take(word)) { }
    }
    void skipIfExists()
    {
        if (take("IF")) {
            take("NOT");
            take("EXISTS");
        }
    }

    /// From here on to a word outside of all brackets, and behind it.
    bool takeUntil(const char *word)
    {
        int depth = 0;
        for (size_t i = m_at; m_tokens.at(i).kind != Token::Kind::End; ++i) {
            if (m_tokens[i].is("("))
                ++depth;
            else if (m_tokens[i].is(")"))
                --depth;
            else if (depth == 0 && m_tokens[i].is(word)) {
                m_at = i + 1;
                return true;
            }
        }
        return false;
    }

    /// Over the tables of WITH to what is done with them.
    void findVerb()
    {
        int depth = 0;
        for (; now().kind != Token::Kind::End; ++m_at) {
            if (now().is("("))
                ++depth;
            else if (now().is(")"))
                --depth;
            else if (depth == 0 && (now().is("INSERT") || now().is("REPLACE") || now().is("DELETE") || now().is("UPDATE")))
                return;
        }
    }

    QString takeConflictWord()
    {
        return take("OR") ? m_tokens.at(m_at++).text.toUpper() : QString();
    }

    /// A table's name as it is counted: without its schema if that is the usual one; empty for one of an attached database.
    QString name(StatementEffect *effect = nullptr)
    {
        if (m_ofServer) { // ALTER TABLE IF EXISTS ONLY t
            skipIfExists();
            take("ONLY");
        }
        if (!isNameToken(now()))
            return {};
        QString text = m_tokens.at(m_at++).text;
        if (!take("."))
            return m_ofServer ? postgresShown({}, text) : text;
        const QString schema = text;
        const bool isMain = sameName(text, m_usualSchema);
        const bool isTemporary = sameName(text, m_ofServer ? QStringLiteral("pg_temp") : QStringLiteral("temp"));
        if (effect) {
            effect->isMain = isMain;
            effect->isTemporary = isTemporary;
        }
        text = isNameToken(now()) ? m_tokens.at(m_at++).text : QString();
        if (m_ofServer)
            return postgresShown(isMain || isTemporary ? QString() : schema, text);
        return isMain || isTemporary ? text : QString();
    }

    StatementEffect about(Kind kind)
    {
        StatementEffect effect;
        effect.table = name(&effect);
        effect.kind = effect.table.isEmpty() ? Kind::None : kind;
        return effect;
    }

    /// Names in the places of tables: behind FROM and JOIN, with what follows by commas, and behind the server's TABLE.
    QStringList sourcesFrom(size_t first)
    {
        struct Level
        {
            bool isList = false; ///< of FROM
            bool isSelect = false; ///< and not the arguments of a function: extract(year FROM t)
        };
        const size_t here = m_at;
        QStringList found;
        std::vector<Level> levels{{false, true}};
        bool isExpected = false;
        for (m_at = first; now().kind != Token::Kind::End;) {
            const bool isWord = now().kind == Token::Kind::Word;
            if (now().is("(")) {
                levels.push_back({isExpected, isExpected || m_tokens.at(m_at + 1).is("SELECT") || m_tokens.at(m_at + 1).is("WITH")});
            } else if (now().is(")")) {
                if (levels.size() > 1)
                    levels.pop_back();
                isExpected = false;
            } else if (now().is(",")) {
                isExpected = levels.back().isList;
            } else if (isWord && (now().is("FROM") || now().is("JOIN"))) {
                const bool isDistinctFrom = m_at > first && m_tokens.at(m_at - 1).is("DISTINCT");
                isExpected = levels.back().isSelect && !isDistinctFrom;
                levels.back().isList = levels.back().isList || isExpected;
            } else if (isWord && m_ofServer && now().is("TABLE")) {
                isExpected = true;
            } else if (isWord && isExpected && (now().is("ONLY") || now().is("LATERAL"))) {
                // its name follows
            } else if (isWord && endsList(now())) {
                levels.back() = {false, true};
                isExpected = false;
            } else if (isExpected && isNameToken(now())) {
                const QString table = name();
                isExpected = false;
                if (!table.isEmpty() && !now().is("(") && !found.contains(table)) // or it is a function
                    found << table;
                continue;
            }
            ++m_at;
        }
        m_at = here;
        return found;
    }

    static bool endsList(const Token &token)
    {
        for (const char *word : {"SELECT", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "UNION", "EXCEPT", "INTERSECT", "SET", "RETURNING", "VALUES"}) {
            if (token.is(word))
                return true;
        }
        return false;
    }

    StatementEffect insert(const QString &conflictWord)
    {
        while (now().kind != Token::Kind::End && !take("INTO"))
            ++m_at;
        StatementEffect effect = about(conflictWord == QLatin1String("REPLACE") ? Kind::Replace : Kind::Insert);
        effect.hasConflictWord = !conflictWord.isEmpty();
        effect.mentioned = sourcesFrom(0);
        for (size_t i = m_at; i + 1 < m_tokens.size(); ++i) {
            effect.isCommand = effect.isCommand || (isNameToken(m_tokens[i]) && sameName(m_tokens[i].text, effect.table));
            if (m_tokens[i].is("ON") && m_tokens[i + 1].is("CONFLICT") && effect.kind == Kind::Insert)
                effect.kind = Kind::Upsert;
        }
        return effect;
    }

    StatementEffect update()
    {
        const QString conflictWord = takeConflictWord();
        StatementEffect effect = about(conflictWord == QLatin1String("REPLACE") ? Kind::Replace : Kind::Update);
        effect.hasConflictWord = !conflictWord.isEmpty();
        return effect;
    }

    StatementEffect create()
    {
        if (take("OR"))
            take("REPLACE");
        (void)(take("GLOBAL") || take("LOCAL"));
        const bool isTemporary = take("TEMP") || take("TEMPORARY");
        (void)(take("UNLOGGED") || take("RECURSIVE"));
        if (take("TRIGGER")) {
            StatementEffect trigger;
            trigger.kind = Kind::CreateTrigger;
            return m_ofServer ? StatementEffect() : trigger; // what a server's does is in a function
        }
        if (m_ofServer && take("VIEW")) {
            StatementEffect view = about(Kind::CreateView);
            view.mentioned = sourcesFrom(m_at);
            return view;
        }
        const bool isVirtual = take("VIRTUAL");
        if (!take("TABLE"))
            return {};
        skipIfExists();
        StatementEffect effect = about(Kind::CreateTable);
        effect.isTemporary = effect.isTemporary || isTemporary;
        effect.isVirtual = isVirtual;
        for (size_t i = m_at; i + 2 < m_tokens.size() && !m_ofServer; ++i)
            effect.replaces = effect.replaces || (m_tokens[i].is("ON") && m_tokens[i + 1].is("CONFLICT") && m_tokens[i + 2].is("REPLACE"));
        if (m_ofServer && take("PARTITION") && take("OF")) {
            effect.kind = Kind::CreateView; // of the whole, as it were
            effect.mentioned = QStringList{name()};
        } else if (effect.kind == Kind::CreateTable && (m_ofServer ? takeUntil("AS") : take("AS"))) {
            effect.kind = Kind::CopyTable;
            effect.mentioned = sourcesFrom(m_at);
        }
        return effect;
    }

    StatementEffect drop()
    {
        const bool isSchema = m_ofServer && take("SCHEMA");
        if (!m_ofServer && take("TRIGGER")) {
            skipIfExists();
            return about(Kind::DropTrigger);
        }
        if (!isSchema && !take("TABLE"))
            return {};
        skipIfExists();
        StatementEffect effect = about(isSchema ? Kind::DropSchema : Kind::DropTable);
        while (take(","))
            effect.mentioned << name();
        return effect;
    }

    StatementEffect alter()
    {
        if (m_ofServer && take("SCHEMA")) {
            StatementEffect effect = about(Kind::RenameSchema);
            effect.newName = take("RENAME") && take("TO") ? name() : QString();
            return effect.newName.isEmpty() ? StatementEffect() : effect;
        }
        if (!take("TABLE"))
            return {};
        if (m_ofServer)
            skipIfExists();
        take("ONLY");
        const size_t first = m_at;
        StatementEffect effect = about(Kind::RenameTable);
        const bool hasSchema = m_at == first + 3;
        const QString schema = hasSchema ? m_tokens.at(first).text : QString();
        const QString table = m_tokens.at(m_at - 1).text;
        if (m_ofServer && take("SET") && take("SCHEMA")) {
            const QString to = now().text;
            effect.newName = postgresShown(sameName(to, m_usualSchema) ? QString() : to, table);
            return effect;
        }
        if (m_ofServer && take("ATTACH") && take("PARTITION")) {
            effect.newName = effect.table;
            effect.table = name();
            effect.kind = Kind::JoinTable;
            return effect;
        }
        if (m_ofServer && take("DETACH")) {
            effect.kind = Kind::Unclear;
            effect.mentioned = QStringList{effect.table};
            return effect;
        }
        if (!take("RENAME") || !take("TO"))
            return {};
        effect.newName = m_ofServer ? postgresShown(effect.isMain || effect.isTemporary ? QString() : schema, now().text) : name();
        return effect;
    }

    /// SELECT … INTO t FROM …, which is CREATE TABLE AS.
    StatementEffect selectInto()
    {
        const size_t start = m_at;
        if ((!now().is("SELECT") && !now().is("WITH")) || !takeUntil("SELECT") || !takeUntil("INTO")) {
            m_at = start;
            return control();
        }
        const bool isTemporary = take("TEMP") || take("TEMPORARY");
        take("UNLOGGED");
        take("TABLE");
        StatementEffect effect = about(Kind::CopyTable);
        effect.isTemporary = effect.isTemporary || isTemporary;
        effect.mentioned = sourcesFrom(start);
        return effect;
    }

    StatementEffect control()
    {
        StatementEffect effect;
        if (take("PRAGMA")) {
            if (sameName(name(), QStringLiteral("writable_schema")))
                effect.kind = Kind::WritableSchema;
            return effect;
        }
        if (take("SAVEPOINT"))
            return about(Kind::Savepoint);
        if (take("RELEASE")) {
            take("SAVEPOINT");
            return about(Kind::Release);
        }
        if (take("COMMIT") || take("END"))
            effect.kind = Kind::Commit;
        if (!take("ROLLBACK"))
            return effect;
        take("TRANSACTION");
        if (take("TO")) {
            take("SAVEPOINT");
            return about(Kind::RollbackTo);
        }
        effect.kind = Kind::Rollback;
        return effect;
    }

    QString m_usualSchema;
    bool m_ofServer;
    std::vector<Token> m_tokens;
    size_t m_at = 0;
};

constexpr QRegularExpression::PatternOptions anywhere = QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption;

/// What only a server takes: statements inside of others, and programs in other languages.
std::optional<StatementEffect> unclear(const QRegularExpression &program, const QString &sql, const QString &serverSchema)
{
    if (!program.match(sql).hasMatch())
        return std::nullopt;
    static const QRegularExpression word(QStringLiteral(R"(((?:\w+|"(?:[^"]|"")+")\.)?(\w+|"(?:[^"]|"")+"))"), QRegularExpression::UseUnicodePropertiesOption);
    const auto plain = [](QString name) {
        return name.startsWith(QLatin1Char('"')) ? name.mid(1, name.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\"")) : name.toLower();
    };
    StatementEffect effect;
    effect.kind = Kind::Unclear;
    for (auto matches = word.globalMatch(sql); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString schema = plain(match.captured(1).chopped(match.captured(1).isEmpty() ? 0 : 1));
        effect.mentioned << postgresShown(schema == serverSchema ? QString() : schema, plain(match.captured(2)));
    }
    return effect;
}

} // namespace

StatementEffect effectOf(const QString &sql, const QString &serverSchema)
{
    const bool ofServer = !serverSchema.isNull();
    static const QRegularExpression takesRows(QStringLiteral(R"(^(?:\s|--[^\n]*\n|/\*.*?\*/)*(?:TRUNCATE\b|(?:DO|WITH|CALL|MERGE)\b.*\b(?:DELETE|TRUNCATE)\b))"), anywhere);
    const std::optional<StatementEffect> program = ofServer ? unclear(takesRows, sql, serverSchema) : std::nullopt;
    try {
        StatementEffect effect = Reader(sql, serverSchema).effect();
        if (program)
            effect.opens = program->mentioned;
        if (effect.kind != Kind::None || !program)
            return effect;
    } catch (const Error &) {
        // A text that nobody can read: then the server will not have run it either.
    }
    return program.value_or(StatementEffect());
}

StatementEffect effectOnValuesOf(const QString &sql, const QString &serverSchema)
{
    static const QRegularExpression changesRows(QStringLiteral(R"(^(?:\s|--[^\n]*\n|/\*.*?\*/)*(?:DO|WITH|CALL|MERGE)\b.*\bUPDATE\b)"), anywhere);
    const StatementEffect effect = effectOf(sql, serverSchema);
    if (serverSchema.isNull() || (effect.kind != Kind::None && effect.kind != Kind::Insert))
        return effect;
    return unclear(changesRows, sql, serverSchema).value_or(effect);
}

std::vector<ColumnChange> columnChangesOf(const QString &sql, const QString &serverSchema)
{
    try {
        return Reader(sql, serverSchema).columnChanges();
    } catch (const Error &) {
        return {}; // what we cannot read: then a column counts as gone
    }
}

QStringList columnsSetBy(const QString &sql, const QString &serverSchema)
{
    try {
        return Reader(sql, serverSchema).columnsSet();
    } catch (const Error &) {
        return {}; // what we cannot read: then it may be any
    }
}

std::optional<TriggerEffect> triggerOf(const QString &sql)
{
    try {
        const SqliteTrigger trigger = parseSqliteTrigger(sql);
        TriggerEffect effect;
        effect.name = trigger.name;
        effect.table = trigger.table;
        effect.insteadOf = trigger.insteadOf;
        effect.event = trigger.event == QLatin1String("DELETE") ? Kind::Delete : trigger.event == QLatin1String("UPDATE") ? Kind::Update : Kind::Insert;
        qsizetype begin = -1; // of the statement of its body that is being read
        for (const Token &token : sqliteTokens(sql)) {
            if (begin < 0 && token.is("BEGIN")) {
                begin = token.end;
            } else if (begin >= 0 && token.is(";")) {
                effect.body.push_back(effectOf(sql.mid(begin, token.begin - begin)));
                begin = token.end;
            }
        }
        return effect;
    } catch (const Error &) {
        return std::nullopt;
    }
}

} // namespace meditrack
