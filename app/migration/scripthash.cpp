// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/scripthash.h"

#include "core/error.h"
#include "core/textfile.h"
#include "db/sqlitetokens.h"
#include "migration/pythonlexer.h"
#include "migration/sqlscript.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <vector>

namespace meditrack {

namespace {

using Kind = PythonLexer::Kind;
using Token = PythonLexer::Token;

/// To be raised whenever a script gets another hash than before, lest all journals call it edited. 1, which was never written
/// down: brackets beside operators counted.
constexpr char rule[] = "2:";

constexpr qsizetype compiledHeaderBytes = 16; // bytes: magic, flags, time and size of the source (peps.python.org/pep-0552)

bool isOpening(char c) { return c == '(' || c == '[' || c == '{'; }
bool isClosing(char c) { return c == ')' || c == ']' || c == '}'; }

/// Words after which a bracket groups, and does not call.
const QSet<QByteArray> &keywords()
{
    static const QSet<QByteArray> words{"and", "as", "assert", "await", "del", "elif", "else", "except", "for", "from", "if", "import",
                                        "in", "is", "lambda", "not", "or", "print", "raise", "return", "while", "with", "yield"};
    return words;
}

/// Words that a line with a block of its own begins with.
const QSet<QByteArray> &headers()
{
    static const QSet<QByteArray> words{"async", "class", "def", "elif", "else", "except", "finally", "for", "if", "try", "while", "with"};
    return words;
}

/// One script: its tokens, which of them matter, and how deep each line stands.
class Canonical
{
public:
    explicit Canonical(const QByteArray &source)
        : m_source(source)
    {
        PythonLexer lexer(m_source);
        m_tokens.reserve(512);
        for (Token token = lexer.next(); token.kind != Kind::End; token = lexer.next()) {
            m_tokens.push_back(std::move(token)); // a view of m_source, which the lexer shares
            if (m_tokens.back().kind == Kind::Broken) {
                m_isBroken = true;
                return;
            }
        }
        m_skipped.resize(m_tokens.size());
        findLineStarts();
        leaveOutTexts();
        leaveOutBrackets();
    }

    QByteArray hash() const
    {
        QCryptographicHash sum(QCryptographicHash::Sha256);
        if (m_isBroken) {
            sum.addData(m_source);
            return sum.result().toHex();
        }
        QByteArray text;
        text.reserve(m_source.size() * 2);
        std::vector<int> depths{0};
        char piece = '\0'; // the mark of a text that may go on
        bool lineOpen = false;
        bool isHeader = false; // of a block, which may stand on the same line
        bool blockInLine = false;
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens[i];
            if (m_skipped[i])
                continue;
            if (isLineEnd(qsizetype(i))) {
                if (lineOpen)
                    text += '\n';
                if (blockInLine && token.kind == Kind::Newline) {
                    addMark(text, '<');
                    blockInLine = false;
                }
                lineOpen = false;
                piece = '\0';
                continue;
            }
            if (!lineOpen) {
                if (token.first)
                    addDepth(text, depths, token);
                isHeader = token.kind == Kind::Name && headers().contains(token.text);
            }
            lineOpen = true;
            const char mark = markOf(token);
            if (mark != piece) // pieces of a text that stand side by side are one
                addMark(text, mark);
            addEscaped(text, token.text);
            piece = token.kind == Kind::String ? mark : '\0';
            if (isHeader && token.depth == 0 && isOperator(qsizetype(i), ':') && !isLineEnd(qsizetype(i) + 1)) {
                text += '\n';
                addMark(text, '>');
                lineOpen = isHeader = false;
                blockInLine = true;
            }
        }
        // The last line's end may be lacking.
        if (lineOpen)
            text += '\n';
        for (size_t open = depths.size() - 1 + (blockInLine ? 1 : 0); open > 0; --open)
            addMark(text, '<');
        sum.addData(text);
        return sum.result().toHex();
    }

private:
    static void addMark(QByteArray &text, char mark)
    {
        const char both[] = {'\0', mark};
        text.append(both, 2);
    }

    static char markOf(const Token &token)
    {
        if (token.kind == Kind::String)
            return token.literal ? 's' : token.bytes ? 'b' : 'f';
        return token.kind == Kind::Name ? 'n' : 'o';
    }

    static void addEscaped(QByteArray &text, const QByteArray &piece)
    {
        const qsizetype begin = text.size();
        text += piece;
        if (piece.contains('\0'))
            text.replace(begin, piece.size(), QByteArray(piece).replace(QByteArray(1, '\0'), QByteArray(2, '\0'))); // never a mark of ours
    }

    void findLineStarts()
    {
        m_lines.push_back(m_source.constData());
        for (qsizetype at = m_source.indexOf('\n'); at >= 0; at = m_source.indexOf('\n', at + 1))
            m_lines.push_back(m_source.constData() + at + 1);
    }

    /// The column of a line's first token, as Python counts it: a tab goes on to the next multiple of 8.
    int columnOf(int line) const
    {
        int column = 0;
        const char *end = m_source.constData() + m_source.size();
        for (const char *at = m_lines.at(size_t(line - 1)); at < end; ++at) {
            if (*at == ' ')
                ++column;
            else if (*at == '\t')
                column = (column / 8 + 1) * 8;
            else if (*at == '\f')
                column = 0;
            else
                break;
        }
        return column;
    }

    /// Where a block begins or ends.
    void addDepth(QByteArray &text, std::vector<int> &depths, const Token &token) const
    {
        const int column = columnOf(token.line);
        if (column > depths.back()) {
            depths.push_back(column);
            addMark(text, '>');
        }
        while (column < depths.back()) {
            depths.pop_back();
            addMark(text, '<');
        }
    }

    bool isOperator(qsizetype i, char c) const
    {
        return i >= 0 && i < qsizetype(m_tokens.size()) && m_tokens[size_t(i)].isOperator(c);
    }
    bool isName(qsizetype i, const char *word) const
    {
        return i >= 0 && i < qsizetype(m_tokens.size()) && m_tokens[size_t(i)].kind == Kind::Name && m_tokens[size_t(i)].text == word;
    }
    bool isLineEnd(qsizetype i) const
    {
        return i < 0 || i >= qsizetype(m_tokens.size()) || m_tokens[size_t(i)].kind == Kind::Newline || isOperator(i, ';');
    }

    /// A statement that is nothing but a text says nothing to Python: docstrings, mostly.
    void leaveOutTexts()
    {
        for (qsizetype i = 0; i < qsizetype(m_tokens.size()); ++i) {
            if (!isLineEnd(i - 1) || m_tokens[size_t(i)].kind != Kind::String)
                continue;
            qsizetype end = i;
            while (!isLineEnd(end) && m_tokens[size_t(end)].kind == Kind::String && m_tokens[size_t(end)].literal)
                ++end;
            if (!isLineEnd(end))
                continue;
            for (; i < end; ++i)
                m_skipped[size_t(i)] = true;
        }
    }

    struct Bracket
    {
        qsizetype at;
        int commas = 0;
        qsizetype lastComma = -1;
        bool isCall = false; ///< or a subscript
    };

    /// How tightly an operator binds (docs.python.org, "Expressions", "Operator precedence"), from the loosest to what needs no brackets at all.
    enum Level {
        Never, ///< no operator that brackets could be spared beside: lambda, :=, yield, a comprehension, a star
        Conditional, Or, And, Not, Compare, BitOr, BitXor, BitAnd, Shift, Sum, Product, Unary, Power, Await, Primary,
        Nothing, ///< no operator: the value begins or ends here
    };
    struct Operator
    {
        Level level = Primary; ///< Primary: it is an operand
        int tokens = 1;
    };

    void leaveOutBrackets()
    {
        std::vector<Bracket> open;
        for (qsizetype i = 0; i < qsizetype(m_tokens.size()); ++i) {
            const Token &token = m_tokens[size_t(i)];
            if (token.kind != Kind::Operator)
                continue;
            const char c = token.text.at(0);
            if (isOpening(c)) {
                open.push_back({i, 0, -1, isCallAt(i)});
            } else if (c == ',' && !open.empty()) {
                ++open.back().commas;
                open.back().lastComma = i;
            } else if (isClosing(c) && !open.empty()) {
                close(open.back(), i, int(open.size()));
                open.pop_back();
            }
        }
    }

    /// Whether a bracket belongs to what stands before it.
    bool isCallAt(qsizetype i) const
    {
        if (i == 0 || isLineEnd(i - 1))
            return false;
        const Token &before = m_tokens[size_t(i - 1)];
        return before.kind == Kind::Name ? !keywords().contains(before.text)
                                         : before.kind == Kind::String || isOperator(i - 1, ')') || isOperator(i - 1, ']') || isOperator(i - 1, '}');
    }

    void close(const Bracket &bracket, qsizetype end, int depth)
    {
        const bool isRound = isOperator(bracket.at, '(');
        const bool isTuple = isRound && !bracket.isCall;
        const bool makesTuple = isTuple || (bracket.isCall && isOperator(bracket.at, '[')); // t[a,] too
        if (bracket.lastComma == end - 1 && (!makesTuple || bracket.commas > 1))
            m_skipped[size_t(bracket.lastComma)] = true;
        if (!isTuple || end == bracket.at + 1)
            return;
        if (isName(bracket.at - 1, "import") || isWholeValue(bracket, end, depth) || isNeedless(bracket, end))
            m_skipped[size_t(bracket.at)] = m_skipped[size_t(end)] = true;
    }

    /// Whether the brackets hold all of a value, so that it is the same without them.
    bool isWholeValue(const Bracket &bracket, qsizetype end, int depth) const
    {
        const qsizetype before = bracket.at - 1;
        const qsizetype after = end + 1;
        if (isName(before, "for") && isName(after, "in"))
            return true;
        const bool inLine = depth == 1 && (isLineEnd(after) || (isOperator(after, '=') && !isOperator(after + 1, '=')));
        if (isName(before, "return") || isLineEnd(before) || (isAssignment(before) && depth == 1))
            return inLine;
        if (bracket.commas > 0)
            return false;
        // [(x for x in y)] is a list of one thing, [x for x in y] of many.
        if ((isOperator(before, '[') || isOperator(before, '{')) && levelBetween(bracket.at, end) == Never)
            return false;
        const bool opens = isAssignment(before) || isOpeningAt(before) || isOperator(before, ',') || isOperator(before, ':') || isName(before, "if")
            || isName(before, "assert");
        const bool closes = isLineEnd(after) || isClosingAt(after) || isOperator(after, ',') || isOperator(after, ':');
        return opens && closes;
    }

    bool isOpeningAt(qsizetype i) const { return isOperator(i, '(') || isOperator(i, '[') || isOperator(i, '{'); }
    bool isClosingAt(qsizetype i) const { return isOperator(i, ')') || isOperator(i, ']') || isOperator(i, '}'); }

    /// The last character of =, +=, <<= and the like; not of ==, <=, >=, !=.
    bool isAssignment(qsizetype i) const
    {
        if (!isOperator(i, '=') || isOperator(i - 1, '=') || isOperator(i - 1, '!'))
            return false;
        return !(isOperator(i - 1, '<') || isOperator(i - 1, '>')) || isOperator(i - 2, '<') || isOperator(i - 2, '>');
    }

    bool isOperand(qsizetype i) const
    {
        if (isLineEnd(i))
            return false;
        const Token &token = m_tokens[size_t(i)];
        if (token.kind == Kind::Name)
            return !keywords().contains(token.text);
        return token.kind == Kind::String || isClosingAt(i) || isNumberPart(i);
    }
    bool isNumberPart(qsizetype i) const
    {
        const Token &token = m_tokens[size_t(i)];
        return token.kind == Kind::Operator && (token.text.at(0) == '.' || (token.text.at(0) >= '0' && token.text.at(0) <= '9'));
    }

    /// The operator that begins at a token, with an operand before it or without one.
    Operator operatorAt(qsizetype i, bool afterOperand) const
    {
        static const QHash<QByteArray, Level> words{{"if", Conditional}, {"else", Conditional}, {"or", Or}, {"and", And}, {"in", Compare}, {"is", Compare},
                                                    {"await", Await}, {"lambda", Never}, {"yield", Never}, {"for", Never}, {"async", Never}, {"from", Never}, {"as", Never}};
        const Token &token = m_tokens[size_t(i)];
        if (token.kind == Kind::Name)
            return token.text == "not" ? Operator{afterOperand ? Compare : Not} : Operator{words.value(token.text, Primary)};
        if (token.kind != Kind::Operator || isOpeningAt(i) || isClosingAt(i) || isNumberPart(i))
            return {};
        const char c = token.text.at(0);
        const bool isDouble = isOperator(i + 1, c);
        switch (c) {
        case '|': return {BitOr};
        case '^': return {BitXor};
        case '&': return {BitAnd};
        case '~': return {Unary};
        case '+':
        case '-': return {afterOperand ? Sum : Unary};
        case '<':
        case '>': return isDouble ? Operator{Shift, 2} : Operator{Compare, isOperator(i + 1, '=') ? 2 : 1};
        case '=':
        case '!': return isOperator(i + 1, '=') ? Operator{Compare, 2} : Operator{Never};
        case '*': return {!afterOperand ? Never : isDouble ? Power : Product, isDouble ? 2 : 1};
        case '/': return {Product, isDouble ? 2 : 1};
        case '%':
        case '@': return {afterOperand ? Product : Never};
        default: return {Never}; // a comma, a colon
        }
    }

    /// The loosest operator inside of brackets, those counted as gone that have gone.
    Level levelBetween(qsizetype opening, qsizetype closing) const
    {
        Level level = Primary;
        bool afterOperand = false;
        int depth = 0;
        for (qsizetype i = opening + 1; i < closing; ++i) {
            if (m_skipped[size_t(i)])
                continue;
            if (isOpeningAt(i)) {
                ++depth;
            } else if (isClosingAt(i)) {
                --depth;
                afterOperand = true;
            } else if (depth == 0) {
                const Operator found = operatorAt(i, afterOperand);
                level = qMin(level, found.level);
                afterOperand = found.level == Primary;
                i += found.tokens - 1;
            }
        }
        return level;
    }

    /// Of the operator that ends before an opening bracket. isPrefix: it has no operand before it.
    Level levelBefore(qsizetype i, bool &isPrefix) const
    {
        isPrefix = false;
        if (isLineEnd(i) || isOpeningAt(i) || isOperator(i, ',') || isOperator(i, ':') || isAssignment(i))
            return Nothing;
        for (const char *word : {"return", "elif", "while", "assert"}) {
            if (isName(i, word))
                return Nothing;
        }
        const Token &token = m_tokens[size_t(i)];
        if (token.kind == Kind::Name) {
            isPrefix = (token.text == "not" && !isOperand(i - 1) && !isName(i - 1, "is")) || token.text == "await";
            const Level level = operatorAt(i, !isPrefix).level;
            return level == Primary ? Never : level; // a statement's own word
        }
        if (token.kind != Kind::Operator || isClosingAt(i) || isNumberPart(i))
            return Never;
        const char c = token.text.at(0);
        if (c == '=' || ((c == '<' || c == '>') && !isOperator(i - 1, c)))
            return isOperator(i - 1, '-') ? Never : Compare; // "->" is none
        const bool isDouble = (c == '*' || c == '/' || c == '<' || c == '>') && isOperator(i - 1, c);
        const qsizetype first = isDouble ? i - 1 : i;
        isPrefix = !isOperand(first - 1);
        return operatorAt(first, !isPrefix).level;
    }

    /// Whether the operators on both sides bind so that the value inside is the same without the brackets.
    bool isNeedless(const Bracket &bracket, qsizetype end) const
    {
        const Level inside = bracket.commas > 0 ? Never : levelBetween(bracket.at, end);
        if (inside == Never)
            return false;
        bool isPrefix = false;
        const Level before = levelBefore(bracket.at - 1, isPrefix);
        // What groups from the right, or stands before its only operand, takes its like on its right side.
        const bool takesLike = (isPrefix && before != Await) || isName(bracket.at - 1, "else");
        const Level needed = before == Power ? Unary : before;
        if (before == Never || (before != Nothing && (takesLike || before == Power ? inside < needed : inside <= needed)))
            return false;
        const qsizetype after = end + 1;
        if (isLineEnd(after) || isClosingAt(after) || isOperator(after, ',') || isOperator(after, ':') || isName(after, "for") || isName(after, "async"))
            return true;
        if (isOpeningAt(after) || isOperator(after, '.')) // a call, an index, a part
            return inside == Primary && !isNumberPart(bracket.at + 1);
        const Level next = operatorAt(after, true).level;
        if (next == Never || next == Primary)
            return false;
        const bool fromLeft = next >= BitOr && next <= Product; // a - b - c is (a - b) - c
        return fromLeft ? inside >= next : inside > next;
    }

    QByteArray m_source;
    std::vector<Token> m_tokens;
    std::vector<bool> m_skipped;
    std::vector<const char *> m_lines;
    bool m_isBroken = false;
};

} // namespace

QByteArray pythonHash(const QByteArray &source)
{
    return Canonical(source).hash();
}

QByteArray sqlHash(const QString &path, const QString &source)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    const auto add = [&sum](const QString &text) {
        sum.addData(text.toUtf8());
        sum.addData(QByteArray(1, '\0'));
    };
    for (const SqlSection &section : readSqlSections(path, source)) {
        add(QLatin1Char('[') + section.direction);
        add(section.dialect);
        try {
            for (const SqliteToken &token : sqliteTokens(section.text)) {
                if (token.kind != SqliteToken::Kind::End) // as it stands: "A" and A may be two names
                    add(section.text.mid(token.begin, token.end - token.begin));
            }
        } catch (const Error &) {
            add(section.text); // not SQLite's words ($$ … $$): then all of it counts
        }
    }
    return sum.result().toHex();
}

bool isComparable(const QByteArray &scriptHash)
{
    return scriptHash.startsWith(rule);
}

QByteArray scriptHash(const Revision &revision)
{
    try {
        if (revision.format == ScriptFormat::Sql)
            return rule + sqlHash(revision.path, readTextFile(revision.path));
        QByteArray source = readFile(revision.path);
        if (revision.path.endsWith(QLatin1String(".pyc")))
            return rule + QCryptographicHash::hash(source.mid(compiledHeaderBytes), QCryptographicHash::Sha256).toHex();
        if (source.contains('\r'))
            source.replace("\r\n", "\n").replace('\r', '\n');
        if (source.startsWith("\xef\xbb\xbf"))
            source.remove(0, 3);
        return rule + pythonHash(source);
    } catch (const Error &) {
        return {}; // whoever runs it will say why
    }
}

} // namespace meditrack
