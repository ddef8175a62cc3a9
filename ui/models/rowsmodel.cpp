// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowsmodel.h"

#include "models/roles.h"
#include "models/wording.h"

#include <algorithm>
#include <memory>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostWishes = 3; ///< pages; more are not on one screen

int kilobytes(const std::vector<Row> &rows)
{
    qint64 bytes = 0;
    for (const Row &row : rows) {
        bytes += 64 + static_cast<qint64>(row.cells.size() * sizeof(RowCell));
        for (const RowCell &cell : row.cells)
            bytes += cell.text.size() * 2;
        for (const KeyPart &part : row.key)
            bytes += 64 + part.bytes.size();
    }
    return static_cast<int>(bytes / 1024) + 1;
}

} // namespace

RowsModel::RowsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(MostKilobytes)
{
}

void RowsModel::setRows(const OpenedRows &opened, qint64 counted, bool isExact)
{
    beginResetModel();
    m_source = opened.source;
    m_sortColumn = opened.request.column;
    m_isDescending = opened.request.descending;
    m_contains = opened.request.contains;
    m_within = opened.request.within;
    m_pages.clear();
    m_places.clear();
    m_wanted.clear();
    m_first = 0;
    const auto read = static_cast<qint64>(opened.first.rows.size());
    m_isExact = opened.first.isEnd || (isExact && counted > read);
    m_isOpen = !opened.first.isEnd && counted < 0;
    m_total = opened.first.isEnd ? read : std::max(counted, read + PageRows);
    store(0, opened.first.rows);
    endResetModel();
    Q_EMIT totalChanged();
}

void RowsModel::setCounted(qint64 rows)
{
    const qint64 seen = m_places.isEmpty() ? 0 : m_places.lastKey() + 1;
    if (m_isExact || columnCount() == 0 || rows < seen)
        return;
    const bool isOther = rows != m_total;
    if (isOther) { // what was read from the end was numbered by an estimate
        const std::unique_ptr<Page> first(m_pages.take(0));
        m_pages.clear();
        m_places.clear();
        m_wanted.clear();
        if (first)
            store(0, *first);
    }
    setTotal(rows, true);
    if (isOther && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RowsModel::clear()
{
    beginResetModel();
    m_source = {};
    m_pages.clear();
    m_places.clear();
    m_wanted.clear();
    m_total = m_first = 0;
    m_isExact = true;
    m_isOpen = false;
    m_contains.clear();
    m_within = -1;
    m_sortColumn = -1;
    m_isDescending = false;
    endResetModel();
    Q_EMIT totalChanged();
}

int RowsModel::moveTo(qint64 number)
{
    number = std::clamp<qint64>(number, 0, std::max<qint64>(m_total - 1, 0));
    if (number < m_first || number >= m_first + MostRows) {
        beginResetModel();
        // Pages begin at multiples of their size.
        const qint64 last = std::max<qint64>((m_total - MostRows + PageRows - 1) / PageRows * PageRows, 0);
        m_first = std::clamp<qint64>((number - MostRows / 2) / PageRows * PageRows, 0, last);
        endResetModel();
        Q_EMIT totalChanged();
    }
    return static_cast<int>(number - m_first);
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::clamp<qint64>(m_total - m_first, 0, MostRows));
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_source.columns.size());
}

const Row *RowsModel::row(int row) const
{
    const qint64 number = m_first + row;
    const Page *page = m_pages.object(number / PageRows);
    const auto at = static_cast<size_t>(number % PageRows);
    return page && at < page->size() ? &(*page)[at] : nullptr;
}

std::optional<RowRequest> RowsModel::placeOf(const QModelIndex &index) const
{
    const Row *found = index.isValid() ? row(index.row()) : nullptr;
    if (!found)
        return std::nullopt;
    RowRequest place = all();
    place.only = index.column();
    if (m_source.paging == PagedTable::Paging::ByOffset) {
        place.skip = m_first + index.row();
    } else {
        place.from = RowRequest::From::At;
        place.key = found->key;
    }
    return place;
}

QString RowsModel::display(const RowCell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return u"NULL"_s;
    case Cell::Kind::Blob:
        return blob(cell.text, cell.bytes);
    default:
        break;
    }
    QString text = cell.text;
    for (QChar &letter : text) { // one line
        if (letter.unicode() < 0x20 || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            letter = u' ';
    }
    return cell.isWhole ? text : text + u'…';
}

QString RowsModel::blob(const QString &kind, qint64 bytes)
{
    return kind.isEmpty() ? wording::size(bytes) : tr("%1, %2").arg(kind, wording::size(bytes));
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RowColumn &column = m_source.columns[static_cast<size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SecondaryRole && role != Qt::AccessibleTextRole)
        return {};
    const Row *found = row(index.row());
    if (!found) {
        if (role == Qt::DisplayRole)
            want((m_first + index.row()) / PageRows);
        return role == SecondaryRole ? QVariant(true) : role == Qt::ToolTipRole ? QVariant() : QVariant(u"…"_s);
    }
    const RowCell &cell = found->cells[static_cast<size_t>(index.column())];
    if (role == SecondaryRole)
        return cell.kind == Cell::Kind::Null || cell.kind == Cell::Kind::Blob;
    return display(cell);
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(m_first + section + 1)) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const RowColumn &column = m_source.columns[static_cast<size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return column.name;
    if (role != Qt::ToolTipRole)
        return {};
    QStringList words{column.name, column.type};
    words << (column.isKey ? tr("Primary key") : QString()) << (column.isSortable ? tr("Click to sort") : tr("No index of its own without NULL: it cannot be sorted at once"));
    words.removeAll(QString());
    return words.join(u'\n');
}

void RowsModel::want(qint64 page) const
{
    m_wanted.removeOne(page);
    m_wanted << page;
    if (m_wanted.size() > MostWishes)
        m_wanted.removeFirst();
    if (!std::exchange(m_isTelling, true)) // when all that is on the screen has been painted
        QMetaObject::invokeMethod(const_cast<RowsModel *>(this), &RowsModel::tellWishes, Qt::QueuedConnection);
}

void RowsModel::tellWishes()
{
    m_isTelling = false;
    std::vector<PageWish> wishes;
    for (const qint64 page : std::exchange(m_wanted, {})) {
        if (!m_pages.contains(page) && page * PageRows < m_total)
            wishes.push_back({page, requestFor(page)});
    }
    if (!wishes.empty())
        Q_EMIT pagesWanted(wishes);
}

RowRequest RowsModel::all() const
{
    RowRequest request;
    request.column = m_sortColumn;
    request.descending = m_isDescending;
    request.contains = m_contains;
    request.within = m_within;
    return request;
}

/// From the nearest place that is known: the beginning, the end, or a row that was read.
RowRequest RowsModel::requestFor(qint64 page) const
{
    const qint64 begin = page * PageRows;
    RowRequest request = all();
    request.limit = PageRows;
    request.mostText = datajobs::textIn(m_source);
    request.skip = begin;
    if (m_source.paging == PagedTable::Paging::ByOffset)
        return request;
    const auto after = m_places.lowerBound(begin);
    if (after != m_places.begin()) {
        const auto before = std::prev(after);
        request.from = RowRequest::From::After;
        request.key = before.value();
        request.skip = begin - before.key() - 1;
    }
    if (m_source.paging != PagedTable::Paging::ByKey)
        return request;
    const qint64 end = std::min(begin + PageRows, m_total); // the row after the page
    if (const auto next = m_places.lowerBound(end); next != m_places.end() && next.key() - end < request.skip) {
        request.from = RowRequest::From::Before;
        request.key = next.value();
        request.skip = next.key() - end;
        request.limit = static_cast<int>(end - begin);
    }
    if (!m_isOpen && m_total - end < request.skip) {
        request.from = RowRequest::From::Last;
        request.key = {};
        request.skip = m_total - end;
        request.limit = static_cast<int>(end - begin);
    }
    return request;
}

void RowsModel::take(const PageRead &read)
{
    const qint64 begin = read.number * PageRows;
    const auto count = static_cast<qint64>(read.page.rows.size());
    const bool isBackwards = read.request.from == RowRequest::From::Last || read.request.from == RowRequest::From::Before;
    if (isStale(read))
        return;
    if (isBackwards ? count < read.request.limit : count == 0)
        return shrink(read);
    store(read.number, read.page.rows);
    if (!isBackwards && read.page.isEnd)
        setTotal(begin + count, true);
    else if (!isBackwards && begin + count >= m_total)
        setTotal(begin + count + PageRows, false);
    const auto from = static_cast<int>(begin - m_first);
    const int to = std::min(from + PageRows, rowCount()) - 1;
    if (from >= 0 && from <= to)
        Q_EMIT dataChanged(index(from, 0), index(to, columnCount() - 1));
}

/// It is in another order, or was counted from a row that has another number now or is not known any more: it is asked for again.
bool RowsModel::isStale(const PageRead &read) const
{
    const qint64 begin = read.number * PageRows;
    const RowRequest &request = read.request;
    if (request.column != m_sortColumn || request.descending != m_isDescending || request.contains != m_contains || request.within != m_within)
        return true;
    if (request.from == RowRequest::From::After)
        return m_places.value(begin - request.skip - 1) != request.key;
    return request.from == RowRequest::From::Before && m_places.value(begin + request.limit + request.skip) != request.key;
}

/// There are fewer rows than were counted, and nothing is where it was thought to be.
void RowsModel::shrink(const PageRead &read)
{
    const qint64 begin = read.number * PageRows;
    const auto count = static_cast<qint64>(read.page.rows.size());
    const qint64 found = count > 0 ? read.request.skip + count : read.page.skipped; // on that side of where it began
    const bool isBackwards = read.request.from == RowRequest::From::Last || read.request.from == RowRequest::From::Before;
    const qint64 missing = begin + read.request.limit + read.request.skip - found; // before it, where it was read backwards
    const bool isLast = read.request.from == RowRequest::From::Last;
    m_pages.clear();
    m_places.clear();
    setTotal(isLast ? found : isBackwards ? m_total - missing : begin - read.request.skip + found, !isBackwards || isLast);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RowsModel::setTotal(qint64 total, bool isExact)
{
    total = std::max<qint64>(total, 0);
    const bool isChanged = total != m_total || isExact != m_isExact;
    m_isExact = isExact;
    m_isOpen = m_isOpen && !isExact;
    const int before = rowCount();
    const int after = static_cast<int>(std::clamp<qint64>(total - m_first, 0, MostRows));
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_total = total;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_total = total;
        endRemoveRows();
    } else {
        m_total = total;
    }
    if (isChanged)
        Q_EMIT totalChanged();
}

void RowsModel::store(qint64 page, const Page &rows)
{
    rememberPlaces(page * PageRows, rows);
    m_pages.insert(page, new Page(rows), std::min(kilobytes(rows), MostKilobytes));
}

void RowsModel::rememberPlaces(qint64 firstRow, const Page &page)
{
    if (page.empty() || m_source.paging == PagedTable::Paging::ByOffset)
        return;
    m_places.insert(firstRow, page.front().key);
    m_places.insert(firstRow + static_cast<qint64>(page.size()) - 1, page.back().key);
    if (m_places.size() <= MostPlaces)
        return;
    bool keep = false; // every second: the way from one to the next stays short
    m_places.removeIf([&keep](const auto &) { return !(keep = !keep); });
}

} // namespace meditrack
