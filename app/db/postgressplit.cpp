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
    for (qsizetype at = 0; at < script.size(); ++at) {
        if (script.at(at) == QLatin1Char(';'))
            push(at + 1);
        else if (const auto match = postgresEnclosed().match(script, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
                 match.hasMatch())
            at += match.capturedLength() - 1;
    }
    push(script.size());
    return parts;
}

} // namespace meditrack
