// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitetokens.h"

#include "core/error.h"

namespace meditrack {

namespace {

using Kind = SqliteToken::Kind;

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || (c >= QLatin1Char('\t') && c <= QLatin1Char('\r') && c != QLatin1Char('\v'));
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// What a name may go on with: SQLite takes everything beyond ASCII.
bool isNamePart(QChar c)
{
    return c.unicode() > 127 || isDigit(c) || c == QLatin1Char('_') || c == QLatin1Char('$')
        || (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

class Scanner
{
public:
    explicit Scanner(const QString &sql)
        : m_sql(sql)
    {
    }

    std::vector<SqliteToken> all()
    {
        std::vector<SqliteToken> tokens;
        do {
            skipBlanks();
            tokens.push_back(next());
        } while (tokens.back().kind != Kind::End);
        return tokens;
    }

private:
    QChar at(qsizetype index) const { return index < m_sql.size() ? m_sql.at(index) : QChar(); }
    QChar here() const { return at(m_at); }

    void skipBlanks()
    {
        for (;;) {
            if (isSpace(here()) && m_at < m_sql.size()) {
                ++m_at;
            } else if (here() == QLatin1Char('-') && at(m_at + 1) == QLatin1Char('-')) {
                const qsizetype end = m_sql.indexOf(QLatin1Char('\n'), m_at);
                m_at = end < 0 ? m_sql.size() : end;
            } else if (here() == QLatin1Char('/') && at(m_at + 1) == QLatin1Char('*') && m_at + 2 < m_sql.size()) {
                const qsizetype end = m_sql.indexOf(QLatin1String("*/"), m_at + 2);
                m_at = end < 0 ? m_sql.size() : end + 2;
            } else {
                return;
            }
        }
    }

    SqliteToken token(Kind kind, qsizetype end, QString text = {})
    {
        SqliteToken made{kind, m_at, end, text.isNull() ? m_sql.mid(m_at, end - m_at) : std::move(text)};
        m_at = end;
        return made;
    }

    SqliteToken next()
    {
        if (m_at >= m_sql.size())
            return token(Kind::End, m_at, QStringLiteral(""));
        const QChar c = here();
        if (c == QLatin1Char('\''))
            return quoted(Kind::String, c);
        if (c == QLatin1Char('"') || c == QLatin1Char('`'))
            return quoted(Kind::Quoted, c);
        if (c == QLatin1Char('['))
            return bracketed();
        if ((c == QLatin1Char('x') || c == QLatin1Char('X')) && at(m_at + 1) == QLatin1Char('\''))
            return blob();
        if (isDigit(c) || (c == QLatin1Char('.') && isDigit(at(m_at + 1))))
            return number();
        if (c == QLatin1Char('?') || c == QLatin1Char(':') || c == QLatin1Char('@') || c == QLatin1Char('#')
            || c == QLatin1Char('$'))
            return variable();
        if (isNamePart(c))
            return token(Kind::Word, endOfName(m_at));
        return symbol();
    }

    qsizetype endOfName(qsizetype from) const
    {
        while (from < m_sql.size() && isNamePart(m_sql.at(from)))
            ++from;
        return from;
    }

    SqliteToken quoted(Kind kind, QChar quote)
    {
        QString text = QStringLiteral("");
        for (qsizetype i = m_at + 1; i < m_sql.size(); ++i) {
            if (m_sql.at(i) != quote) {
                text += m_sql.at(i);
            } else if (at(i + 1) == quote && i + 1 < m_sql.size()) {
                text += quote;
                ++i;
            } else {
                return token(kind, i + 1, text);
            }
        }
        fail();
    }

    SqliteToken bracketed()
    {
        const qsizetype end = m_sql.indexOf(QLatin1Char(']'), m_at);
        if (end < 0)
            fail();
        return token(Kind::Quoted, end + 1, m_sql.mid(m_at + 1, end - m_at - 1));
    }

    SqliteToken blob()
    {
        const qsizetype end = m_sql.indexOf(QLatin1Char('\''), m_at + 2);
        if (end < 0)
            fail();
        return token(Kind::Blob, end + 1);
    }

    SqliteToken number()
    {
        qsizetype end = m_at;
        if (at(end) == QLatin1Char('0') && (at(end + 1) == QLatin1Char('x') || at(end + 1) == QLatin1Char('X')))
            return token(Kind::Number, endOfName(end));
        const auto digits = [&] {
            while (isDigit(at(end)))
                ++end;
        };
        digits();
        if (at(end) == QLatin1Char('.')) {
            ++end;
            digits();
        }
        if (at(end) == QLatin1Char('e') || at(end) == QLatin1Char('E')) {
            qsizetype after = end + 1;
            if (at(after) == QLatin1Char('+') || at(after) == QLatin1Char('-'))
                ++after;
            if (isDigit(at(after))) {
                end = after;
                digits();
            }
        }
        return token(Kind::Number, endOfName(end));
    }

    SqliteToken variable()
    {
        return token(Kind::Variable, endOfName(m_at + 1));
    }

    SqliteToken symbol()
    {
        static const QStringList longer{"->>", "||", "->", "<=", "<>", "<<", "==", "!=", ">=", ">>"};
        for (const QString &each : longer) {
            if (QStringView(m_sql).mid(m_at).startsWith(each))
                return token(Kind::Symbol, m_at + each.size());
        }
        if (!QStringLiteral("-+*/%=<>|&~(),.;").contains(here()))
            fail();
        return token(Kind::Symbol, m_at + 1);
    }

    [[noreturn]] void fail() const
    {
        throw Error(ErrorCode::Unsupported,
                    QStringLiteral("This SQL cannot be read from here on: %1").arg(m_sql.mid(m_at, 40)))
            .ofKind(QStringLiteral("OperationalError"))
            .executing(m_sql);
    }

    const QString &m_sql;
    qsizetype m_at = 0;
};

/// Which tokens of an expression may be columns of its table.
std::vector<SqliteToken> columnTokens(const QString &expression)
{
    // Words that stand for themselves. Few of them SQLite lets pass as a column's name without quotes: those few are
    // taken for the keyword here.
    static const QStringList words{"AND",  "OR",     "NOT",     "NULL",     "IS",     "IN",     "BETWEEN", "CASE",
                                   "WHEN", "THEN",   "ELSE",    "END",      "ISNULL", "NOTNULL", "DISTINCT", "FROM",
                                   "LIKE", "GLOB",   "REGEXP",  "MATCH",    "ESCAPE", "COLLATE", "AS",      "CAST",
                                   "EXISTS", "SELECT"};
    const std::vector<SqliteToken> tokens = sqliteTokens(expression);
    std::vector<SqliteToken> found;
    for (size_t i = 0; tokens.at(i).kind != Kind::End; ++i) {
        if (tokens.at(i).is("AS") || tokens.at(i).is("COLLATE")) {
            while (tokens.at(i + 1).kind == Kind::Word || tokens.at(i + 1).kind == Kind::Quoted) // the words of a type
                if (words.contains(tokens.at(++i).text, Qt::CaseInsensitive) && tokens.at(i).kind == Kind::Word)
                    break;
            continue;
        }
        const SqliteToken &token = tokens.at(i);
        const bool isName = token.kind == Kind::Quoted
            || (token.kind == Kind::Word && !words.contains(token.text, Qt::CaseInsensitive));
        const bool isCalled = tokens.at(i + 1).is("(") && token.kind == Kind::Word;
        const bool isTable = tokens.at(i + 1).is(".");
        if (isName && !isCalled && !isTable)
            found.push_back(token);
    }
    return found;
}

} // namespace

bool SqliteToken::is(const char *keywordOrSymbol) const
{
    return (kind == Kind::Word || kind == Kind::Symbol)
        && text.compare(QLatin1String(keywordOrSymbol), Qt::CaseInsensitive) == 0;
}

std::vector<SqliteToken> sqliteTokens(const QString &sql)
{
    return Scanner(sql).all();
}

QStringList columnsNamedIn(const QString &expression)
{
    QStringList names;
    for (const SqliteToken &token : columnTokens(expression))
        names << token.text;
    return names;
}

QString withColumnsRenamed(const QString &expression, const QMap<QString, QString> &renamed)
{
    QString text;
    qsizetype from = 0;
    for (const SqliteToken &token : columnTokens(expression)) {
        const auto name = renamed.constFind(token.text.toLower());
        if (name == renamed.cend())
            continue;
        text += QStringView(expression).mid(from, token.begin - from);
        text += *name;
        from = token.end;
    }
    return text + expression.mid(from);
}

QString inQuotes(QString name)
{
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

bool sameName(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

bool mentions(const QString &sql, const QString &name)
{
    for (const SqliteToken &token : sqliteTokens(sql)) {
        if ((token.kind == Kind::Word || token.kind == Kind::Quoted || token.kind == Kind::String)
            && token.text.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace meditrack
