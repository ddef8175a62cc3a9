// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datajobs.h"
#include "session.h"

namespace meditrack {

/// Reads rows of the session's database for whoever looks at them, beside the session's jobs and on a thread of its own, so that rows
/// can be looked at while others are counted. Nothing is read while a job changes the database: what is wished for then waits. Of
/// what is not wished for any more nothing is read.
class DataReader final : public QObject
{
    Q_OBJECT
public:
    explicit DataReader(Session &session, QObject *parent = nullptr);

    /// Its first rows; what was wished for before is forgotten.
    void open(const QString &table, const RowRequest &first);
    void want(const std::vector<PageWish> &wishes); ///< of the table that was opened last
    void wantCell(const RowRequest &place);
    /// How many rows there are, or contain what is looked for; pages and values are read first.
    void count(const RowRequest &which);
    void close();

    bool isReading() const { return m_runner.isRunning(); }
    /// What is wished for waits for the end of a job.
    bool isWaiting() const { return hasWishes() && mustWait(); }

Q_SIGNALS:
    void opened(const meditrack::OpenedRows &rows);
    void pageRead(const meditrack::PageRead &page);
    void cellRead(const meditrack::RowRequest &place, const meditrack::CellText &cell);
    void counted(const meditrack::RowRequest &which, qint64 rows);
    void failed(const meditrack::Error &error);
    void waitingChanged(bool waiting);

private:
    enum class Reading { Nothing, Table, Cell, Pages, Count };

    bool hasWishes() const { return m_table || m_cell || !m_wishes.empty() || m_count; }
    bool mustWait() const;
    void interruptCount();
    void next();
    template <typename Work, typename Done, typename PutBack>
    void start(Reading what, Work work, Done done, PutBack putBack);

    Session &m_session;
    std::optional<std::pair<QString, RowRequest>> m_table;
    std::optional<RowRequest> m_cell;
    std::optional<RowRequest> m_count;
    std::optional<RowRequest> m_counting; ///< what is counted now
    std::vector<PageWish> m_wishes;
    std::vector<PageWish> m_underWay; ///< the pages that are read now
    PagedTable m_source;
    Reading m_reading = Reading::Nothing;
    int m_generation = 0; ///< of the table that is open: what was read of another one is dropped
    bool m_wasWaiting = false;
    JobRunner m_runner; ///< last: its destructor waits for a job
};

} // namespace meditrack
