// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/sqltext.h"

#include <QSet>

namespace meditrack {

namespace {

using Kind = SqlWord::Kind;

bool beginsWord(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_') || c.unicode() > 127;
}

bool isInWord(QChar c)
{
    return beginsWord(c) || c.isDigit() || c == QLatin1Char('$');
}

/// Splits one text.
class Splitter
{
public:
    explicit Splitter(const QString &sql, bool isSqlite)
        : m_sql(sql)
        , m_isSqlite(isSqlite)
    {
    }

    std::vector<SqlWord> run()
    {
        while (m_at < m_sql.size()) {
            if (!skipBlank())
                next();
        }
        return std::move(m_words);
    }

private:
    QChar at(qsizetype place) const { return place < m_sql.size() ? m_sql.at(place) : QChar(); }

    bool skipBlank()
    {
        const QChar c = at(m_at);
        if (c.isSpace()) {
            ++m_at;
            return true;
        }
        const bool line = c == QLatin1Char('-') && at(m_at + 1) == QLatin1Char('-');
        const bool block = c == QLatin1Char('/') && at(m_at + 1) == QLatin1Char('*');
        if (!line && !block)
            return false;
        const qsizetype end = line ? m_sql.indexOf(QLatin1Char('\n'), m_at) : m_sql.indexOf(QLatin1String("*/"), m_at + 2);
        m_at = end < 0 ? m_sql.size() : end + (line ? 1 : 2);
        return true;
    }

    void next()
    {
        const QChar c = at(m_at);
        const qsizetype begin = m_at;
        if (c == QLatin1Char('\'')) {
            quoted(Kind::String, c);
        } else if (c == QLatin1Char('"') || c == QLatin1Char('`')) {
            quoted(Kind::Quoted, c);
        } else if (m_isSqlite && c == QLatin1Char('[') && m_sql.indexOf(QLatin1Char(']'), m_at) > 0) {
            m_at = m_sql.indexOf(QLatin1Char(']'), m_at) + 1;
            push(Kind::Quoted, begin, m_sql.mid(begin + 1, m_at - begin - 2));
        } else if (beginsWord(c)) {
            while (isInWord(at(m_at)))
                ++m_at;
            push(Kind::Word, begin, m_sql.mid(begin, m_at - begin));
        } else if (c.isDigit() || (c == QLatin1Char('.') && at(m_at + 1).isDigit())) {
            number();
        } else {
            symbol();
        }
    }

    void quoted(Kind kind, QChar quote)
    {
        const qsizetype begin = m_at++;
        QString text;
        while (m_at < m_sql.size()) {
            if (at(m_at) == quote && at(m_at + 1) != quote)
                break;
            if (at(m_at) == quote)
                ++m_at;
            text += at(m_at++);
        }
        ++m_at;
        push(kind, begin, text);
    }

    void number()
    {
        const qsizetype begin = m_at;
        while (at(m_at).isLetterOrNumber() || at(m_at) == QLatin1Char('.')
               || ((at(m_at) == QLatin1Char('-') || at(m_at) == QLatin1Char('+')) && at(m_at - 1).toLower() == QLatin1Char('e')))
            ++m_at;
        push(Kind::Number, begin, m_sql.mid(begin, m_at - begin));
    }

    void symbol()
    {
        static const QStringList pairs{"::", "||", "<=", ">=", "<>", "!=", "==", "->", "<<", ">>", "=>", "~*", "@>", "<@", "&&"};
        const qsizetype begin = m_at;
        m_at += m_sql.mid(m_at, 3) == QLatin1String("->>") ? 3 : pairs.contains(m_sql.mid(m_at, 2)) ? 2 : 1;
        push(Kind::Symbol, begin, m_sql.mid(begin, m_at - begin));
    }

    void push(Kind kind, qsizetype begin, const QString &text) { m_words.push_back({kind, text, begin, std::min(m_at, m_sql.size())}); }

    const QString &m_sql;
    bool m_isSqlite;
    qsizetype m_at = 0;
    std::vector<SqlWord> m_words;
};

/// How many words a type takes from here: `character varying(50)[]`, `pg_catalog."X"`.
size_t typeLength(const std::vector<SqlWord> &words, size_t from)
{
    size_t at = from;
    const auto is = [&](const char *text) { return at < words.size() && words.at(at).is(text); };
    if (at >= words.size())
        return 0;
    ++at;
    while (is(".")) // of a schema
        at += 2;
    const bool isMoment = words.at(from).is("timestamp") || words.at(from).is("time");
    if (is("varying") || is("precision"))
        ++at;
    const auto skipBracket = [&](const char *open, const char *close) {
        if (!is(open))
            return;
        while (at < words.size() && !words.at(at).is(close))
            ++at;
        ++at;
    };
    skipBracket("(", ")");
    if (isMoment && (is("with") || is("without")))
        at += 3;
    while (is("["))
        skipBracket("[", "]");
    return std::min(at, words.size()) - from;
}

/// Where the parenthesis stands that the last word closes.
size_t openOf(const std::vector<SqlWord> &words)
{
    size_t at = words.size();
    for (int depth = 0; at > 0;) {
        --at;
        depth += words.at(at).is(")") ? 1 : words.at(at).is("(") ? -1 : 0;
        if (depth == 0)
            break;
    }
    return at;
}

/// Whether what ends here is of a type for texts, or takes the one that it meets.
bool isTextual(const std::vector<SqlWord> &words, const QStringList &textual)
{
    if (words.empty())
        return false;
    const SqlWord &last = words.back();
    const auto isName = [](const SqlWord &word) { return word.kind == Kind::Word || word.kind == Kind::Quoted; };
    if (!last.is(")")) // ARRAY['a', 'b']
        return last.is("]") || last.kind == Kind::String || (isName(last) && textual.contains(last.text));
    const size_t open = openOf(words);
    if (open > 0 && isName(words.at(open - 1)) && !isOperator(words.at(open - 1).text.toLower())) // of a function
        return false;
    const std::vector<SqlWord> inner(words.begin() + qsizetype(open) + 1, words.end() - 1);
    const bool isOne = inner.size() == 1 || (!inner.empty() && (inner.front().is("array") || (inner.back().is(")") && openOf(inner) == 0)));
    return isOne && isTextual(inner, textual);
}

/// Casts that a server writes where a text is a text anyway, and those of literals, whose type is that of what they meet.
std::vector<SqlWord> withoutCasts(const std::vector<SqlWord> &words, const QStringList &textual)
{
    static const QSet<QString> texts{"text", "character", "varchar", "bpchar", "name"};
    std::vector<SqlWord> kept;
    for (size_t i = 0; i < words.size(); ++i) {
        if (!words.at(i).is("::") || i + 1 == words.size()) {
            kept.push_back(words.at(i));
            continue;
        }
        const bool ofLiteral = !kept.empty() && kept.back().kind == Kind::String;
        const bool isNull = !kept.empty() && kept.back().is("null");
        if (ofLiteral || isNull || (texts.contains(words.at(i + 1).text.toLower()) && isTextual(kept, textual)))
            i += typeLength(words, i + 1);
        else
            kept.push_back(words.at(i));
    }
    return kept;
}

/// A name that would be something else without its quotes.
bool saysMoreBare(const QString &name)
{
    static const QSet<QString> values{"null", "true", "false", "current_timestamp", "current_date", "current_time", "current_user", "user", "select", "values", "with"};
    return values.contains(name) || isOperator(name);
}

QString spelled(const SqlWord &word, bool isSqlite)
{
    switch (word.kind) {
    case Kind::Word:
        if (isSqlite && word.is("true"))
            return QStringLiteral("1");
        if (isSqlite && word.is("false"))
            return QStringLiteral("0");
        return asciiLower(word.text);
    case Kind::Quoted: {
        const QString text = isSqlite ? asciiLower(word.text) : word.text;
        const bool isPlain = text == asciiLower(text) && !text.isEmpty() && beginsWord(text.front()) && std::ranges::all_of(text, isInWord) && !saysMoreBare(text);
        return isPlain ? text : QLatin1Char('"') + text + QLatin1Char('"');
    }
    case Kind::String:
        return QLatin1Char('\'') + word.text + QLatin1Char('\'');
    case Kind::Symbol:
        return word.text == QLatin1String("!=") ? QStringLiteral("<>") : word.text == QLatin1String("==") ? QStringLiteral("=") : word.text;
    case Kind::Number:
        if (isSqlite && word.text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive))
            return QString::number(qint64(word.text.toULongLong(nullptr, 16)));
        break;
    }
    return word.text.toLower();
}

/// Whether an opening parenthesis behind this only groups, and belongs to no call, list or index.
bool groupsBehind(const QString &word)
{
    static const QSet<QString> words{"and", "or", "not", "when", "then", "else", "case", "between", "like", "is", "where", "glob", "regexp", "match"};
    const bool endsSomething = !word.isEmpty() && (isInWord(word.back()) || QStringLiteral(")]\"'").contains(word.back()));
    return words.contains(word) || !endsSomething;
}

/// The texts of words with the parentheses taken out that hold nothing but one word, or others, or all.
QStringList withoutParentheses(QStringList words, bool isSqlite)
{
    for (bool changed = true; changed;) {
        changed = false;
        QList<qsizetype> open;
        for (qsizetype i = 0; i < words.size() && !changed; ++i) {
            if (words.at(i) == QLatin1String("("))
                open << i;
            if (words.at(i) != QLatin1String(")") || open.isEmpty())
                continue;
            const qsizetype from = open.takeLast();
            const bool isCall = !groupsBehind(words.value(from - 1));
            const bool isAll = from == 0 && i == words.size() - 1;
            const bool isOne = i == from + 2;
            const bool isDoubled = from > 0 && i + 1 < words.size() && words.at(from - 1) == QLatin1String("(") && words.at(i + 1) == QLatin1String(")");
            const bool isForNothing = isSqlite && !isCall && isNeedless(words, from, i);
            if (!isAll && !(isOne && !isCall) && !isDoubled && !isForNothing)
                continue;
            words.removeAt(i);
            words.removeAt(from);
            changed = true;
        }
    }
    return words;
}

} // namespace

bool SqlWord::is(const char *lowerCaseWordOrSymbol) const
{
    return (kind == Kind::Word || kind == Kind::Symbol) && text.compare(QLatin1String(lowerCaseWordOrSymbol), Qt::CaseInsensitive) == 0;
}

std::vector<SqlWord> sqlWords(const QString &sql, bool isSqlite)
{
    return Splitter(sql, isSqlite).run();
}

QString canonicalExpression(const QString &sql, const QString &dialect, const QStringList &textual)
{
    const bool isSqlite = dialect == QLatin1String("sqlite");
    std::vector<SqlWord> words = sqlWords(sql, isSqlite);
    if (!isSqlite)
        words = withoutCasts(words, textual);
    QStringList texts;
    for (const SqlWord &word : words)
        texts << spelled(word, isSqlite);
    for (qsizetype i = 0; i + 2 < texts.size(); ++i) {
        if (!isSqlite && texts.at(i) == QLatin1String("now") && texts.at(i + 1) == QLatin1String("(") && texts.at(i + 2) == QLatin1String(")")) {
            texts[i] = QStringLiteral("current_timestamp");
            texts.remove(i + 1, 2);
        }
    }
    return withoutParentheses(std::move(texts), isSqlite).join(QLatin1Char(' '));
}

QString canonicalDefault(const QString &sql, const QString &dialect)
{
    const QString text = canonicalExpression(sql, dialect);
    return text == QLatin1String("null") ? QString() : text;
}

QString canonicalStatement(const QString &sql, bool isSqlite)
{
    static const QStringList eachRow{"for", "each", "row"};
    QStringList texts;
    for (const SqlWord &word : sqlWords(sql, isSqlite)) {
        const bool isTruth = word.is("true") || word.is("false"); // spelled out, it may be a name
        texts << ((word.kind == Kind::Word || word.kind == Kind::Quoted) ? spelled(word, isSqlite && !isTruth) : sql.mid(word.begin, word.end - word.begin));
        if (isSqlite && texts.last() == eachRow.last() && texts.mid(texts.size() - 3) == eachRow)
            texts.remove(texts.size() - 3, 3);
    }
    while (!texts.isEmpty() && texts.last() == QLatin1String(";"))
        texts.removeLast();
    return texts.join(QLatin1Char(' '));
}

QString withNames(const QString &sql, bool isSqlite, const NewName &newName)
{
    QString result;
    qsizetype from = 0;
    const std::vector<SqlWord> words = sqlWords(sql, isSqlite);
    for (size_t at = 0; at < words.size(); ++at) {
        const SqlWord &word = words.at(at);
        const bool isName = word.kind == Kind::Word || word.kind == Kind::Quoted;
        const std::optional<QString> found = isName ? newName(words, at) : std::nullopt;
        if (!found)
            continue;
        result += sql.mid(from, word.begin - from) + *found;
        from = word.end;
    }
    return result + sql.mid(from);
}

QString asciiLower(QString name)
{
    for (QChar &c : name) {
        if (c >= QLatin1Char('A') && c <= QLatin1Char('Z'))
            c = QChar(c.unicode() + ('a' - 'A'));
    }
    return name;
}

bool isSameName(const QString &one, const QString &other, bool isSqlite)
{
    return one == other || (isSqlite && asciiLower(one) == asciiLower(other));
}

std::optional<QString> onlyString(const QString &sql)
{
    std::vector<SqlWord> words = sqlWords(sql);
    while (words.size() > 2 && words.front().is("(") && words.back().is(")")) {
        words.pop_back();
        words.erase(words.begin());
    }
    if (words.empty() || words.front().kind != Kind::String)
        return std::nullopt;
    const bool hasCast = words.size() > 2 && words.at(1).is("::") && 2 + typeLength(words, 2) == words.size();
    return words.size() == 1 || hasCast ? std::optional(words.front().text) : std::nullopt;
}

} // namespace meditrack
