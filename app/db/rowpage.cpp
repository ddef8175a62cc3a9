// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/rowpage.h"

#include "core/engine.h"
#include "core/exacttext.h"

#include <algorithm>

namespace meditrack {

using From = RowRequest::From;

namespace rowpage {

Clauses clauses(const PagedTable &source, const RowRequest &request, bool isNumbered)
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
            marks << (isNumbered ? QLatin1Char('$') + QString::number(i + 1) : QStringLiteral("?"));
        const QString comparison = request.from == From::At ? QStringLiteral("=") : isDescending ? QStringLiteral("<") : QStringLiteral(">");
        // Row values are compared part by part, and an index serves them (sqlite.org/rowvalue.html; postgresql.org, "Row Constructor Comparison").
        result.where = QStringLiteral("(%1) %2 (%3)").arg(result.key.join(QStringLiteral(", ")), comparison, marks.join(QStringLiteral(", ")));
    }
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
