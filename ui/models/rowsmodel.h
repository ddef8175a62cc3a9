// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datajobs.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QMap>

namespace meditrack {

/// The rows of one table. Holds the pages that were looked at last and asks for others when they are shown; what is not there yet reads
/// as "…". How many rows there are is what was counted, until the end was seen.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int PageRows = 100;
    static constexpr qint64 MostRows = 2'000'000; ///< that a view is given at once: its header remembers something of each
    static constexpr int MostKilobytes = 64 * 1024; ///< of pages: several, however wide their rows are
    static constexpr int MostPlaces = 4096; ///< keys that are remembered, to begin from

    explicit RowsModel(QObject *parent = nullptr);

    /// counted: rows, -1 = not known; isExact: as of a moment ago.
    void setRows(const OpenedRows &opened, qint64 counted, bool isExact);
    void setCounted(qint64 rows); ///< meanwhile; what was seen goes first
    void clear();
    /// A page that was wished for; of an older table or order it must not be given.
    void take(const PageRead &page);

    const PagedTable &source() const { return m_source; }
    qint64 total() const { return m_total; }
    bool isExact() const { return m_isExact; } ///< its end was seen, or it was counted
    bool isOpen() const { return m_isOpen; } ///< nobody knows how many there are, but for those that were seen
    qint64 seen() const { return m_total - (m_isOpen ? PageRows : 0); }
    const QString &looksFor() const { return m_contains; } ///< its rows are those that contain it; empty: all
    int looksWithin() const { return m_within; } ///< in that column; -1: in all of them
    RowRequest all() const; ///< which rows they are, in their order
    qint64 first() const { return m_first; } ///< number of the model's first row
    int sortColumn() const { return m_sortColumn; }
    bool isDescending() const { return m_isDescending; }
    /// The model's row for the row of this number (from 0), which may move what the model shows.
    int moveTo(qint64 number);

    const Row *row(int row) const; ///< null: not read (yet)
    /// Where to read one row again. Nothing, if it has no place.
    std::optional<RowRequest> placeOf(const QModelIndex &index) const;
    static QString display(const RowCell &cell);
    static QString blob(const QString &kind, qint64 bytes); ///< "PNG image, 12 kB"

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// What is on the screen and not read: it takes the place of what was wished for before.
    void pagesWanted(const std::vector<meditrack::PageWish> &wishes);
    void totalChanged();

private:
    using Page = std::vector<Row>;

    void want(qint64 page) const;
    void tellWishes();
    RowRequest requestFor(qint64 page) const;
    bool isStale(const PageRead &read) const;
    void shrink(const PageRead &read);
    void setTotal(qint64 total, bool isExact);
    void rememberPlaces(qint64 firstRow, const Page &page);
    void store(qint64 page, const Page &rows);

    PagedTable m_source;
    qint64 m_total = 0;
    bool m_isExact = true;
    bool m_isOpen = false;
    QString m_contains;
    int m_within = -1;
    qint64 m_first = 0;
    int m_sortColumn = -1;
    bool m_isDescending = false;
    mutable QCache<qint64, Page> m_pages; ///< looking at a page makes it the youngest
    QMap<qint64, RowKey> m_places; ///< number of a row → its key
    mutable QList<qint64> m_wanted; ///< pages, the latest last
    mutable bool m_isTelling = false;
};

} // namespace meditrack
