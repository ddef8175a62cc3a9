// SPDX-License-Identifier: GPL-3.0-or-later
// Which parentheses of an SQLite expression say nothing (sqlite.org/lang_expr.html, 2).
#include "compare/sqltext.h"

#include <QHash>

namespace meditrack {

namespace {

constexpr int loosest = 0; ///< no operator at all: the end, a comma, WHEN
constexpr int orLevel = 1;
constexpr int andLevel = 2;
constexpr int notLevel = 3;
constexpr int equalLevel = 4;
constexpr int plusLevel = 7;
constexpr int unaryLevel = 11;
constexpr int tightest = 12;

/// How tightly each word binds that joins others; the loosest for one that separates; nothing for all the rest.
std::optional<int> levelOf(const QString &word)
{
    static const QHash<QString, int> levels{
        {"", loosest}, {"(", loosest}, {")", loosest}, {",", loosest}, {"when", loosest}, {"then", loosest}, {"else", loosest}, {"end", loosest}, {"case", loosest}, {"where", loosest},
        {"or", orLevel}, {"and", andLevel}, {"not", notLevel}, {"=", equalLevel}, {"<>", equalLevel}, {"is", equalLevel}, {"in", equalLevel}, {"like", equalLevel}, {"glob", equalLevel},
        {"regexp", equalLevel}, {"match", equalLevel}, {"between", equalLevel}, {"isnull", equalLevel}, {"notnull", equalLevel}, {"escape", 5}, {"<", 5}, {"<=", 5}, {">", 5}, {">=", 5},
        {"&", 6}, {"|", 6}, {"<<", 6}, {">>", 6}, {"+", plusLevel}, {"-", plusLevel}, {"*", 8}, {"/", 8}, {"%", 8}, {"||", 9}, {"->", 9}, {"->>", 9}, {"collate", 10}, {"~", unaryLevel}};
    const auto found = levels.constFind(word);
    return found == levels.cend() ? std::nullopt : std::optional(*found);
}

/// Between two words of an expression: what a word is, if it joins.
class Words
{
public:
    explicit Words(const QStringList &words)
        : m_words(words)
    {
    }

    /// A level, or the tightest for what is no operator that we know.
    int levelAt(qsizetype at) const
    {
        const QString word = m_words.value(at);
        const std::optional<int> level = levelOf(word);
        if (!level)
            return tightest;
        if ((word == QLatin1String("-") || word == QLatin1String("+")) && isFirst(at))
            return unaryLevel;
        const bool isNegated = word == QLatin1String("not") && (!isFirst(at) || m_words.value(at - 1) == QLatin1String("is"));
        return isNegated || (word == QLatin1String("and") && endsBetween(at)) ? equalLevel : *level;
    }

    /// The loosest operator of what stands between, in no inner parentheses; nothing for what is no single expression.
    std::optional<int> loosestIn(qsizetype from, qsizetype to) const
    {
        if (from == to || QStringList{"select", "values", "with"}.contains(m_words.at(from)))
            return std::nullopt;
        int found = tightest;
        int depth = 0;
        for (qsizetype i = from; i < to; ++i) {
            const QString &word = m_words.at(i);
            if (depth == 0 && word == QLatin1String(","))
                return std::nullopt;
            if (word == QLatin1String("(") || word == QLatin1String("case"))
                ++depth;
            else if (word == QLatin1String(")") || word == QLatin1String("end"))
                --depth;
            else if (depth == 0 && levelAt(i) != loosest)
                found = std::min(found, levelAt(i));
        }
        return found;
    }

private:
    /// Whether an operator here has nothing on its left.
    bool isFirst(qsizetype at) const
    {
        const QString before = m_words.value(at - 1);
        return at == 0 || (levelOf(before) && before != QLatin1String(")") && before != QLatin1String("end"));
    }

    /// Whether this AND is the one of BETWEEN.
    bool endsBetween(qsizetype at) const
    {
        int depth = 0;
        int open = 1;
        for (qsizetype i = at - 1; i >= 0; --i) {
            const QString &word = m_words.at(i);
            if (word == QLatin1String(")") || word == QLatin1String("end"))
                ++depth;
            else if ((word == QLatin1String("(") || word == QLatin1String("case")) && --depth < 0)
                return false;
            else if (depth == 0 && word == QLatin1String("and"))
                ++open;
            else if (depth == 0 && word == QLatin1String("between") && --open == 0)
                return true;
            else if (depth == 0 && word == QLatin1String("between"))
                return false; // the nearest AND behind it was its own
        }
        return false;
    }

    const QStringList &m_words;
};

} // namespace

bool isOperator(const QString &lowerCaseWord)
{
    return levelOf(lowerCaseWord).has_value();
}

bool isNeedless(const QStringList &words, qsizetype open, qsizetype close)
{
    const Words all(words);
    const std::optional<int> inner = all.loosestIn(open + 1, close);
    const int left = open == 0 ? loosest : all.levelAt(open - 1);
    const int right = all.levelAt(close + 1);
    if (!inner || left == tightest || right == tightest)
        return false;
    const bool isEitherWay = *inner == left && (left == andLevel || left == orLevel); // a AND (b AND c)
    return (*inner > left || isEitherWay) && *inner >= right;
}

} // namespace meditrack
