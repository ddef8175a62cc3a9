// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QAbstractListModel>

namespace meditrack {

/// The steps of the running (or last) upgrade or downgrade, from the events it reports.
class StepModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Progress { Waiting, Running, Done, Failed, TakenBack };
    struct Item
    {
        QString revision;
        QString doc;
        Progress progress = Progress::Waiting;
        double seconds = -1;
        int statements = 0;
        QString note; ///< what went wrong
        bool kept = false; ///< committed, whatever comes after
        QString plan = {}; ///< what it does, in one line; empty: not known
        double expected = -1; ///< seconds it took on a copy
        bool isRisky = false;
    };

    explicit StepModel(QObject *parent = nullptr);

    void reset(std::vector<Item> planned);
    void take(const QList<TimedEvent> &events);
    void finish(const JobOutcome &outcome);

    const Item &item(int row) const { return m_items[static_cast<size_t>(row)]; }
    int running() const { return m_running; } ///< row of the step that runs; -1 = none
    int total() const { return m_total; }
    int done() const { return m_done; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void makeRoom(const QList<TimedEvent> &events);
    void begin(const event::StepStarted &step);

    std::vector<Item> m_items;
    int m_running = -1;
    int m_total = 0;
    int m_done = 0;
};

/// The steps that an upgrade will most likely take, for the list before its first event. target: "heads" or a full id.
std::vector<StepModel::Item> plannedSteps(const Snapshot &snapshot, const QString &target);
std::vector<StepModel::Item> plannedSteps(const Snapshot &snapshot, const JobInfo &job);

/// What the running job told, line by line: statements with the time they ran.
class LogModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Step, Sql, Continued, Notice, Warning };
    struct Line
    {
        QTime time;
        QString text;
        Kind kind = Kind::Sql;
    };

    explicit LogModel(QObject *parent = nullptr);

    void clear();
    void take(const QList<TimedEvent> &events);
    void add(QTime time, const QString &text, Kind kind);
    const Line &line(int row) const { return m_lines[static_cast<size_t>(row)]; }
    QString text(const QModelIndexList &indexes) const; ///< for the clipboard

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void append(std::vector<Line> lines);

    std::vector<Line> m_lines;
};

/// The jobs of this run of the program, newest first.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, What, Result, Steps, Took, ColumnCount };

    explicit ActivityModel(QObject *parent = nullptr);

    void add(const JobOutcome &outcome);
    const JobOutcome &outcome(int row) const { return m_outcomes[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<JobOutcome> m_outcomes;
};

} // namespace meditrack
