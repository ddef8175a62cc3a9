// SPDX-License-Identifier: GPL-3.0-or-later
// Where the statements of a PostgreSQL script end (postgresql.org/docs/current/sql-syntax-lexical.html).
#include "db/postgresdialect.h"

#include <QRegularExpression>

namespace meditrack {

const QRegularExpression &postgresEnclosed()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?<![\w$])[eE]'(?:[^'\\]|''|\\.)*+'|'(?:[^']|'')*+'|"(?:[^"]|"")*+"|(?<![\w$])\$((?:[^\W\d]\w*)?)\$.*?\$\1\$|--[^\n]*+|)"
                       R"((?<nested>/\*(?:[^*/]++|\*(?!/)|/(?!\*)|(?&nested))*+\*/))"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

namespace {

bool isComment(const QString &sql)
{
    QString rest = sql;
    for (auto match = postgresEnclosed().match(rest); match.hasMatch(); match = postgresEnclosed().match(rest)) {
        if (!match.captured().startsWith(QLatin1String("--")) && !match.captured().startsWith(QLatin1String("/*")))
            return false;
        rest.remove(match.capturedStart(), match.capturedLength());
    }
    return rest.remove(QLatin1Char(';')).trimmed().isEmpty();
}

/// What a ';' does not end: brackets, as round the statements of a rule, and the body of a function from BEGIN ATOMIC to END. By the words that psql
/// goes by, too (src/fe_utils/psqlscan.l).
class Nesting
{
public:
    bool isOpen() const { return m_brackets > 0 || m_begins > 0; }
    void bracket(QChar which) { m_brackets = which == QLatin1Char('(') ? m_brackets + 1 : qMax(0, m_brackets - 1); }
    void word(QStringView word)
    {
        constexpr qsizetype enough = 4; // CREATE OR REPLACE FUNCTION
        if (m_first.size() < enough)
            m_first << word.toString().toUpper();
        const auto is = [word](const char *other) { return word.compare(QLatin1String(other), Qt::CaseInsensitive) == 0; };
        const bool isBody = is("ATOMIC") && m_isAfterBegin;
        m_isAfterBegin = is("BEGIN");
        if (m_brackets > 0 || !isRoutine())
            return;
        if (isBody || (is("CASE") && m_begins > 0))
            ++m_begins;
        else if (is("END") && m_begins > 0)
            --m_begins;
    }

private:
    bool isRoutine() const
    {
        const qsizetype at = m_first.value(1) == QLatin1String("OR") ? 3 : 1;
        return m_first.value(0) == QLatin1String("CREATE") && (m_first.value(at) == QLatin1String("FUNCTION") || m_first.value(at) == QLatin1String("PROCEDURE"));
    }

    QStringList m_first; ///< words of the statement
    int m_brackets = 0;
    int m_begins = 0;
    bool m_isAfterBegin = false; ///< a name as any other unless ATOMIC comes next
};

} // namespace

std::vector<Dialect::ScriptPart> PostgresDialect::split(const QString &script) const
{
    std::vector<ScriptPart> parts;
    qsizetype from = 0;
    const auto push = [&](qsizetype to) {
        while (from < to && script.at(from).isSpace())
            ++from;
        const QString sql = script.mid(from, to - from).trimmed();
        if (!isComment(sql))
            parts.push_back({sql, int(QStringView(script).left(from).count(QLatin1Char('\n'))) + 1});
        from = to;
    };
    const auto isOfWord = [&](qsizetype at) { return at < script.size() && (script.at(at).isLetterOrNumber() || script.at(at) == QLatin1Char('_') || script.at(at) == QLatin1Char('$')); };
    Nesting nesting;
    for (qsizetype at = 0; at < script.size(); ++at) {
        if (script.at(at) == QLatin1Char(';')) {
            if (nesting.isOpen())
                continue;
            push(at + 1);
            nesting = {};
        } else if (script.at(at) == QLatin1Char('(') || script.at(at) == QLatin1Char(')')) {
            nesting.bracket(script.at(at));
        } else if (const auto match = postgresEnclosed().match(script, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
                 match.hasMatch()) {
            at += match.capturedLength() - 1;
        } else if (script.at(at).isLetter() || script.at(at) == QLatin1Char('_')) {
            qsizetype end = at + 1;
            while (isOfWord(end))
                ++end;
            nesting.word(QStringView(script).mid(at, end - at));
            at = end - 1;
        }
    }
    push(script.size());
    return parts;
}

} // namespace meditrack
