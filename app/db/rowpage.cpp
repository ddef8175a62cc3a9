// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/rowpage.h"

#include "core/engine.h"
#include "core/exacttext.h"

#include <algorithm>
#include <span>

namespace meditrack {

using From = RowRequest::From;

namespace rowpage {

namespace {

/// In halves, for SQLite allows a tree a thousand levels (sqlite.org/limits.html), and a table two thousand columns.
QString anyOf(std::span<const QString> conditions)
{
    if (conditions.empty())
        return QStringLiteral("1 = 0");
    if (conditions.size() == 1)
        return conditions.front();
    const size_t half = conditions.size() / 2;
    return QStringLiteral("(%1 OR %2)").arg(anyOf(conditions.first(half)), anyOf(conditions.subspan(half)));
}

QString mayContain(const PagedTable &source, const RowRequest &request, qsizetype firstMark, QChar mark, qsizetype patterns, const Like &like)
{
    QStringList conditions;
    for (size_t i = 0; i < source.columns.size(); ++i) {
        for (qsizetype number = 0; number < patterns && (request.within < 0 || int(i) == request.within); ++number)
            conditions << like(source.columns[i], mark + QString::number(firstMark + number));
    }
    return anyOf({conditions.constData(), size_t(conditions.size())});
}

} // namespace

QString Clauses::where() const
{
    return conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
}

QStringList patterns(const RowRequest &request)
{
    if (request.contains.isEmpty() || request.from == From::At)
        return {};
    QString text = request.contains;
    for (const char *special : {"\\", "%", "_"})
        text.replace(QLatin1String(special), QLatin1Char('\\') + QLatin1String(special));
    QStringList spellings{text};
    if (std::ranges::any_of(text, [](QChar each) { return each.unicode() >= 0x80; })) {
        QString capitalized = text.toLower();
        for (qsizetype i = 0; i < capitalized.size(); ++i) {
            if (i == 0 || !capitalized.at(i - 1).isLetter())
                capitalized[i] = capitalized.at(i).toUpper();
        }
        spellings << text.toLower() << text.toUpper() << capitalized;
        spellings.removeDuplicates();
    }
    for (QString &each : spellings)
        each = QLatin1Char('%') + each + QLatin1Char('%');
    return spellings;
}

Clauses clauses(const PagedTable &source, const RowRequest &request, QChar mark, qsizetype patterns, const Like &like)
{
    Clauses result;
    const bool isSorted = request.column >= 0 && !source.sortBy.value(request.column).isEmpty();
    result.isBackwards = request.from == From::Last || request.from == From::Before;
    if (isSorted)
        result.key << source.sortBy.at(request.column);
    result.key << source.key;
    const bool isDescending = (isSorted && request.descending) != result.isBackwards;
    if (request.from != From::First && request.from != From::Last) {
        QStringList marks;
        for (qsizetype i = 0; i < result.key.size(); ++i)
            marks << mark + QString::number(i + 1);
        const QString comparison = request.from == From::At ? QStringLiteral("=") : isDescending ? QStringLiteral("<") : QStringLiteral(">");
        // Row values are compared part by part, and an index serves them (sqlite.org/rowvalue.html; postgresql.org, "Row Constructor Comparison").
        result.conditions << QStringLiteral("(%1) %2 (%3)").arg(result.key.join(QStringLiteral(", ")), comparison, marks.join(QStringLiteral(", ")));
    }
    if (patterns > 0)
        result.conditions << mayContain(source, request, qsizetype(request.key.size()) + 1, mark, patterns, like);
    if (source.paging == PagedTable::Paging::ByKey) {
        QStringList parts = result.key;
        for (QString &part : parts)
            part += isDescending ? QStringLiteral(" DESC") : QString();
        result.orderBy = parts.join(QStringLiteral(", "));
    }
    return result;
}

RowPage finished(std::vector<Row> rows, const RowRequest &request, const Clauses &clauses)
{
    RowPage page;
    page.isEnd = rows.size() <= size_t(request.limit);
    if (!page.isEnd)
        rows.pop_back();
    if (clauses.isBackwards)
        std::ranges::reverse(rows);
    page.rows = std::move(rows);
    return page;
}

RowCell textCell(QByteArrayView begin, qint64 bytes, int most)
{
    RowCell cell;
    cell.kind = Cell::Kind::Text;
    cell.bytes = bytes;
    qsizetype end = 0; // after that many characters
    for (int count = 0; end < begin.size(); ++end) {
        const bool begins = (static_cast<unsigned char>(begin[end]) & 0xC0) != 0x80;
        if (begins && count++ == most)
            break;
    }
    cell.isWhole = end >= bytes;
    cell.text = exactText(begin.first(end));
    return cell;
}

void isGone(const QString &shown)
{
    throw Error(ErrorCode::Command, Engine::tr("There is no table or view '%1' any more.").arg(shown))
        .means(Engine::tr("Somebody has dropped or renamed it since the database was read."))
        .advise(Engine::tr("Refresh, to see what is there now."));
}

} // namespace rowpage

PagedTable pagedTable(Connection &connection, const QString &shown)
{
    return connection.postgres() ? rowpage::postgresTable(connection, shown) : rowpage::sqliteTable(connection, shown);
}

qint64 countRows(Connection &connection, const PagedTable &source, const RowRequest &request)
{
    return connection.postgres() ? rowpage::countPostgres(connection, source, request) : rowpage::countSqlite(connection, source, request);
}

RowPage readRows(Connection &connection, const PagedTable &source, const RowRequest &request)
{
    const bool isForward = request.from == From::First || request.from == From::After || request.from == From::At;
    const bool isPossible = source.paging == PagedTable::Paging::ByKey || (source.paging == PagedTable::Paging::Forward ? isForward : request.from == From::First);
    if (!isPossible)
        throw Error(ErrorCode::Internal, Engine::tr("Rows of '%1' were asked for in a way that it does not have.").arg(source.shown));
    try {
        return connection.postgres() ? rowpage::readPostgres(connection, source, request) : rowpage::readSqlite(connection, source, request);
    } catch (Error &error) {
        if (error.code == ErrorCode::Sql && error.advice.isEmpty())
            error.advise(Engine::tr("If somebody has changed '%1' since it was opened, Refresh shows what is there now.").arg(source.shown));
        throw;
    }
}

} // namespace meditrack
