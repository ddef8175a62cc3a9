// SPDX-License-Identifier: GPL-3.0-or-later
#include "datajobs.h"

#include "transfer/jsonindent.h"

#include <QMimeDatabase>

namespace meditrack::datajobs {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShownBytes = 4096;

/// "PNG image"; empty if nothing is known about such bytes.
QString kindOf(const QByteArray &head)
{
    if (head.isEmpty())
        return {};
    static const QMimeDatabase types; // here and not on the other thread: it reads files when it is first asked
    const QMimeType type = types.mimeTypeForData(head);
    return type.isDefault() ? QString() : type.comment();
}

void nameBlobs(RowPage &page)
{
    for (Row &row : page.rows) {
        for (RowCell &cell : row.cells) {
            if (cell.kind != Cell::Kind::Blob)
                continue;
            cell.text = kindOf(cell.head);
            cell.head.clear();
        }
    }
}

RowPage pageOf(Connection &connection, const PagedTable &source, const RowRequest &request, const Progress &progress)
{
    if (progress.cancelled())
        throw Error(ErrorCode::Cancelled, u"Cancelled."_s);
    RowPage page = readRows(connection, source, request);
    nameBlobs(page);
    return page;
}

} // namespace

int textIn(const PagedTable &source)
{
    return std::clamp(40000 / std::max(static_cast<int>(source.columns.size()), 1), 30, 300);
}

OpenedRows openRows(const OpenRequest &request, const QString &table, RowRequest first, Progress &progress)
{
    Connection connection(enginejobs::configFor(request).url, Connection::Access::Read, progress);
    OpenedRows opened;
    opened.source = pagedTable(connection, table);
    first.mostText = textIn(opened.source);
    opened.request = first;
    opened.first = pageOf(connection, opened.source, first, progress);
    return opened;
}

std::vector<PageRead> readPages(const OpenRequest &request, const PagedTable &source, const std::vector<PageWish> &wishes, Progress &progress)
{
    Connection connection(enginejobs::configFor(request).url, Connection::Access::Read, progress);
    std::vector<PageRead> pages;
    for (const PageWish &wish : wishes)
        pages.push_back({wish.number, wish.request, pageOf(connection, source, wish.request, progress)});
    return pages;
}

qint64 countRows(const OpenRequest &request, const PagedTable &source, const RowRequest &which, Progress &progress)
{
    Connection connection(enginejobs::configFor(request).url, Connection::Access::Read, progress);
    return meditrack::countRows(connection, source, which);
}

CellText readCell(const OpenRequest &request, const PagedTable &source, RowRequest place, Progress &progress)
{
    Connection connection(enginejobs::configFor(request).url, Connection::Access::Read, progress);
    place.mostText = MostCellText;
    place.mostBytes = MostCellBytes;
    place.limit = 1;
    const RowPage page = readRows(connection, source, place);
    CellText found;
    found.isGone = page.rows.empty();
    if (found.isGone)
        return found;
    found.cell = page.rows.front().cells.front();
    if (found.cell.kind == Cell::Kind::Blob) {
        found.kind = kindOf(found.cell.head);
        found.text = hexLines(found.cell.head.left(ShownBytes));
        found.cell.isWhole = found.cell.bytes <= ShownBytes;
        found.cell.head.clear();
    } else {
        found.text = found.cell.isWhole ? indentedJson(found.cell.text).value_or(found.cell.text) : found.cell.text;
    }
    return found;
}

QString hexLines(const QByteArray &bytes)
{
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += 8) {
        const QByteArray part = bytes.mid(at, 8);
        QByteArray letters = part;
        for (char &letter : letters) {
            if (letter < ' ' || letter > '~')
                letter = '.';
        }
        lines << u"%1  %2  %3"_s.arg(at, 4, 16, QChar(u'0')).arg(QString::fromLatin1(part.toHex(' ')), -23).arg(QString::fromLatin1(letters));
    }
    return lines.join(u'\n');
}

} // namespace meditrack::datajobs
