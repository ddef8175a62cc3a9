// SPDX-License-Identifier: GPL-3.0-or-later
#include "datareader.h"

#include <algorithm>
#include <utility>

namespace meditrack {

DataReader::DataReader(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::jobStarted, this, [this](const JobInfo &job) {
        if (job.changesData())
            m_runner.cancel(); // what was being read is read afterwards
    });
    connect(&session, &Session::busyChanged, this, &DataReader::next);
}

void DataReader::open(const QString &table, const RowRequest &first)
{
    close();
    m_table = {table, first};
    next();
}

void DataReader::want(const std::vector<PageWish> &wishes)
{
    m_wishes = wishes;
    if (m_reading == Reading::Pages) {
        const auto isUnderWay = [this](const PageWish &wish) { return std::ranges::any_of(m_underWay, [&wish](const PageWish &each) { return each.number == wish.number; }); };
        const bool isStillWanted = std::ranges::any_of(m_wishes, isUnderWay);
        std::erase_if(m_wishes, isUnderWay);
        if (!isStillWanted)
            m_runner.cancel();
    }
    interruptCount();
    next();
}

void DataReader::wantCell(const RowRequest &place)
{
    m_cell = place;
    if (m_reading == Reading::Cell)
        m_runner.cancel();
    interruptCount();
    next();
}

void DataReader::count(const RowRequest &which)
{
    m_count = which;
    next();
}

/// It begins again as soon as nothing else is to be read.
void DataReader::interruptCount()
{
    if (m_reading != Reading::Count)
        return;
    m_count = m_counting;
    m_runner.cancel();
}

void DataReader::close()
{
    ++m_generation;
    m_table.reset();
    m_cell.reset();
    m_count.reset();
    m_wishes.clear();
    m_runner.cancel();
    next();
}

bool DataReader::mustWait() const
{
    return !m_session.snapshot() || (m_session.job() && m_session.job()->changesData());
}

/// The table, then the value that somebody reads, then pages, then how many there are.
void DataReader::next()
{
    if (isWaiting() != m_wasWaiting)
        Q_EMIT waitingChanged(m_wasWaiting = isWaiting());
    if (m_runner.isRunning() || mustWait())
        return;
    const OpenRequest request = m_session.request();
    if (m_table) {
        const auto [table, first] = *std::exchange(m_table, std::nullopt);
        const auto done = [this](const OpenedRows &rows) {
            m_source = rows.source;
            Q_EMIT opened(rows);
        };
        start(Reading::Table, [=, name = table, page = first](Progress &progress) { return datajobs::openRows(request, name, page, progress); }, done,
              [this, again = std::pair(table, first)] { m_table = m_table.value_or(again); });
    } else if (m_cell) {
        const RowRequest place = *std::exchange(m_cell, std::nullopt);
        start(Reading::Cell, [=, source = m_source](Progress &progress) { return datajobs::readCell(request, source, place, progress); },
              [this, place](const CellText &cell) { Q_EMIT cellRead(place, cell); }, [this, place] { m_cell = m_cell.value_or(place); });
    } else if (!m_wishes.empty()) {
        m_underWay = std::exchange(m_wishes, {});
        start(Reading::Pages, [=, source = m_source, wishes = m_underWay](Progress &progress) { return datajobs::readPages(request, source, wishes, progress); },
              [this](const std::vector<PageRead> &pages) {
                  for (const PageRead &page : pages)
                      Q_EMIT pageRead(page);
              },
              [this] { m_wishes = m_wishes.empty() ? m_underWay : m_wishes; });
    } else if (m_count) {
        m_counting = std::exchange(m_count, std::nullopt);
        start(Reading::Count, [=, source = m_source, which = *m_counting](Progress &progress) { return datajobs::countRows(request, source, which, progress); },
              [this](qint64 rows) { Q_EMIT counted(*m_counting, rows); }, [this] { m_count = m_count ? m_count : m_counting; });
    }
}

/// putBack: for what has given way to a job.
template <typename Work, typename Done, typename PutBack>
void DataReader::start(Reading what, Work work, Done done, PutBack putBack)
{
    m_reading = what;
    const int generation = m_generation;
    m_runner.start(this, std::move(work), [=, this](const auto &value) {
        m_reading = Reading::Nothing;
        if (generation == m_generation)
            done(value);
        next();
    }, [=, this](const Error &error) {
        m_reading = Reading::Nothing;
        if (generation == m_generation && error.code == ErrorCode::Cancelled && mustWait())
            putBack();
        else if (generation == m_generation && error.code != ErrorCode::Cancelled)
            Q_EMIT failed(error);
        next();
    });
}

} // namespace meditrack
