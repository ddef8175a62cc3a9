// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

#include "models/roles.h"
#include "models/shelf.h"
#include "session.h"

#include <QLocale>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ActivityModel::begin(const JobInfo &job)
{
    m_running = wording::entryOf(job);
    merge();
}

void ActivityModel::end(const JobOutcome &outcome)
{
    m_running.reset();
    m_jobs.push_back(wording::entryOf(outcome));
    merge();
}

void ActivityModel::setJournal(const JournalPtr &journal)
{
    m_journal = journal;
    merge();
}

/// By this program and account, while a job of this window ran.
bool ActivityModel::isOurs(const JournalEntry &entry) const
{
    static const Origin us = Origin::current();
    if (entry.origin != us)
        return false;
    return std::ranges::any_of(m_jobs, [&entry](const ActivityEntry &job) {
        const QDateTime end = job.when.addMSecs(static_cast<qint64>(job.seconds * 1000));
        return entry.started >= job.when && entry.started <= end.addSecs(1); // its seconds are rounded
    });
}

void ActivityModel::merge()
{
    beginResetModel();
    m_entries.clear();
    if (m_running)
        m_entries.push_back(*m_running);
    std::vector<ActivityEntry> past;
    if (m_journal)
        for (const JournalEntry &entry : m_journal->entries)
            if (!isOurs(entry))
                past.push_back(wording::entryOf(entry));
    past.insert(past.end(), m_jobs.begin(), m_jobs.end());
    std::ranges::stable_sort(past, std::ranges::less(), &ActivityEntry::when);
    m_entries.insert(m_entries.end(), past.rbegin(), past.rend());
    endResetModel();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ActivityEntry &item = entry(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() >= Steps ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == ResultRole)
        return static_cast<int>(item.result);
    if (role == Qt::ToolTipRole)
        return index.column() == Who ? (QStringList{item.who, item.program}).join(u'\n').trimmed() : QString();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case When: return wording::moment(item.when, QDateTime::currentDateTime());
    case What: return item.what;
    case Who: return item.who.isEmpty() ? tr("you, here") : item.who;
    case Result: return wording::word(item.result);
    case Steps: return item.steps < 0 ? QString() : QLocale().toString(item.steps);
    case Took: return item.seconds < 0 ? QString() : wording::seconds(item.seconds);
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Steps ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("Started");
    case What: return tr("What");
    case Who: return tr("Who");
    case Result: return tr("Result");
    case Steps: return tr("Revisions");
    case Took: return tr("Took");
    default: return {};
    }
}

} // namespace meditrack
