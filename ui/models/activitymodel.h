// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity.h"

#include <QAbstractTableModel>

namespace meditrack {

struct JobInfo;
struct JobOutcome;

/// The jobs of this window and what the journal has besides, newest first.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, What, Who, Result, Steps, Took, ColumnCount };

    explicit ActivityModel(QObject *parent = nullptr);

    void begin(const JobInfo &job);
    void end(const JobOutcome &outcome);
    /// What a job of this window wrote there is not shown twice.
    void setJournal(const JournalPtr &journal);
    int jobs() const { return static_cast<int>(m_jobs.size()); } ///< of this window that are over
    const ActivityEntry &entry(int row) const { return m_entries[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void merge();
    bool isOurs(const JournalEntry &entry) const;

    std::optional<ActivityEntry> m_running;
    std::vector<ActivityEntry> m_jobs; ///< oldest first
    JournalPtr m_journal;
    std::vector<ActivityEntry> m_entries; ///< as shown
};

} // namespace meditrack
