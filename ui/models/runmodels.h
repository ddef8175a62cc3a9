// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QAbstractListModel>
#include <QElapsedTimer>

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
        qint64 rows = 0; ///< that its statements have changed, as far as they tell
    };

    explicit StepModel(QObject *parent = nullptr);

    void reset(std::vector<Item> planned);
    /// The same between what is done before the first revision and after the last one.
    void resetRun(std::vector<Item> planned);
    void take(const QList<TimedEvent> &events);
    void finish(const JobOutcome &outcome);

    const Item &item(int revision) const { return m_items[static_cast<size_t>(revision)]; }
    int running() const { return m_running; } ///< the revision that runs, counted from 0; -1 = none
    const Item &shown(int row) const; ///< a revision, or what is around them
    int runningRow() const; ///< -1 = none
    bool isRun() const { return m_isRun; } ///< else a plan
    int total() const { return m_total; }
    int done() const { return m_done; }
    int over() const; ///< rows that are done, with what is around the revisions

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void makeRoom(const QList<TimedEvent> &events);
    void begin(const event::StepStarted &step);
    int lead() const { return m_isRun ? 1 : 0; } ///< rows before the first revision
    void move(Item &item, Progress progress);

    std::vector<Item> m_items;
    bool m_isRun = false;
    Item m_before; ///< the first revision: preflight and backup
    Item m_after; ///< the last one: the comparison
    QElapsedTimer m_since; ///< what is around them began
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

} // namespace meditrack
