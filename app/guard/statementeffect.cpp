// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard/statementeffect.h"

#include "core/error.h"
#include "db/sqliteddl.h"
#include "db/sqlitetokens.h"

#include <QRegularExpression>

namespace meditrack {

namespace {

using Kind = StatementEffect::Kind;
using Token = SqliteToken;

bool isNameToken(const Token &token)
{
    return token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted || token.kind == Token::Kind::String;
}

/// One statement, word by word (sqlite.org/lang.html).
class Reader
{
public:
    Reader(const QString &sql, bool ofServer)
        : m_tokens(sqliteTokens(sql))
        , m_usualSchema(ofServer ? QStringLiteral("public") : QStringLiteral("main"))
        , m_ofServer(ofServer)
    {
    }

    StatementEffect effect()
    {
        skip(";");
        if (take("WITH"))
            findVerb();
        if (take("INSERT"))
            return insert(take("OR") && take("REPLACE") ? Kind::Replace : Kind::Insert);
        if (take("REPLACE"))
            return insert(Kind::Replace);
        if (take("DELETE"))
            return take("FROM") ? about(Kind::Delete) : StatementEffect();
        if (take("UPDATE"))
            return update();
        if (take("CREATE"))
            return create();
        if (take("DROP") && take("TABLE")) {
            if (take("IF"))
                take("EXISTS");
            return about(Kind::DropTable);
        }
        if (take("ALTER") && take("TABLE"))
            return rename();
        return control();
    }

private:
    const Token &now() const { return m_tokens.at(m_at); }
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

    /// A table's name as it is counted: without its schema if that is the usual one; empty for one of an attached database.
    QString name(StatementEffect *effect = nullptr)
    {
        if (m_ofServer) { // ALTER TABLE IF EXISTS ONLY t
            if (take("IF"))
                take("EXISTS");
            take("ONLY");
        }
        if (!isNameToken(now()))
            return {};
        QString text = m_tokens.at(m_at++).text;
        if (!take("."))
            return text;
        const QString schema = text;
        const bool isMain = sameName(text, m_usualSchema);
        const bool isTemporary = sameName(text, QStringLiteral("temp"));
        if (effect) {
            effect->isMain = isMain;
            effect->isTemporary = isTemporary;
        }
        text = isNameToken(now()) ? m_tokens.at(m_at++).text : QString();
        if (isMain || isTemporary)
            return text;
        return m_ofServer ? schema + QLatin1Char('.') + text : QString();
    }

    StatementEffect about(Kind kind)
    {
        StatementEffect effect;
        effect.table = name(&effect);
        effect.kind = effect.table.isEmpty() ? Kind::None : kind;
        return effect;
    }

    void addMentioned(StatementEffect &effect)
    {
        for (size_t i = m_at; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens.at(i);
            if (isNameToken(token) && !effect.mentioned.contains(token.text))
                effect.mentioned << token.text;
        }
    }

    StatementEffect insert(Kind kind)
    {
        while (now().kind != Token::Kind::End && !take("INTO"))
            ++m_at;
        StatementEffect effect = about(kind);
        addMentioned(effect);
        for (size_t i = m_at; i + 1 < m_tokens.size() && effect.kind == Kind::Insert; ++i) {
            if (m_tokens.at(i).is("ON") && m_tokens.at(i + 1).is("CONFLICT"))
                effect.kind = Kind::Upsert;
        }
        return effect;
    }

    StatementEffect update()
    {
        if (!take("OR"))
            return about(Kind::Update);
        const bool replaces = now().is("REPLACE");
        ++m_at;
        return about(replaces ? Kind::Replace : Kind::Update);
    }

    StatementEffect create()
    {
        const bool isTemporary = take("TEMP") || take("TEMPORARY");
        if (take("TRIGGER")) {
            StatementEffect trigger;
            trigger.kind = Kind::CreateTrigger;
            return trigger;
        }
        const bool isVirtual = take("VIRTUAL");
        if (!take("TABLE"))
            return {};
        if (take("IF") && take("NOT"))
            take("EXISTS");
        StatementEffect effect = about(Kind::CreateTable);
        effect.isTemporary = effect.isTemporary || isTemporary;
        effect.isVirtual = isVirtual;
        if (effect.kind == Kind::CreateTable && take("AS")) {
            effect.kind = Kind::CopyTable;
            addMentioned(effect);
        }
        return effect;
    }

    StatementEffect rename()
    {
        StatementEffect effect = about(Kind::RenameTable);
        if (!take("RENAME") || !take("TO"))
            return {};
        effect.newName = name();
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

    std::vector<Token> m_tokens;
    QString m_usualSchema;
    bool m_ofServer;
    size_t m_at = 0;
};

/// What only a server takes: statements that delete inside of others, and programs in other languages.
std::optional<StatementEffect> unclear(const QString &sql)
{
    static const QRegularExpression program(QStringLiteral(R"(^(?:\s|--[^\n]*\n|/\*.*?\*/)*(?:TRUNCATE\b|(?:DO|WITH|CALL|MERGE)\b.*\b(?:DELETE|TRUNCATE)\b))"),
                                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    if (!program.match(sql).hasMatch())
        return std::nullopt;
    static const QRegularExpression word(QStringLiteral(R"([\w.]+|"(?:[^"]|"")+")"), QRegularExpression::UseUnicodePropertiesOption);
    StatementEffect effect;
    effect.kind = Kind::Unclear;
    for (auto matches = word.globalMatch(sql); matches.hasNext();) {
        QString name = matches.next().captured();
        if (name.startsWith(QLatin1Char('"')))
            name = name.mid(1, name.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""));
        if (name.startsWith(QLatin1String("public.")))
            name.remove(0, 7);
        effect.mentioned << name;
    }
    return effect;
}

} // namespace

StatementEffect effectOf(const QString &sql, bool ofServer)
{
    try {
        const StatementEffect effect = Reader(sql, ofServer).effect();
        if (effect.kind != Kind::None || !ofServer)
            return effect;
    } catch (const Error &) {
        // Perhaps dollar quotes, which SQLite has not.
    }
    return ofServer ? unclear(sql).value_or(StatementEffect()) : StatementEffect();
}

std::optional<TriggerEffect> triggerOf(const QString &sql)
{
    try {
        const SqliteTrigger trigger = parseSqliteTrigger(sql);
        TriggerEffect effect;
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
