// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/revisionmodel.h"
#include "models/situation.h"

#include <QWidget>

class QTableView;

namespace meditrack {

class DetailsPanel;
class TimelinePlot;

/// What happened, and what will: timeline, list and details with one selection.
class HistoryPage final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    void setPlan(const SnapshotPtr &snapshot); ///< the same state, with the words of its updates
    void setFilter(const QString &text);
    void setSituation(const Situation &situation);
    void setScript(const QString &revision, const QString &text);
    void select(const QString &revision);
    QString selected() const;

    TimelinePlot *timeline() const { return m_timeline; }
    QTableView *list() const { return m_list; }
    DetailsPanel *details() const { return m_details; }

Q_SIGNALS:
    void upgradeWanted(const QString &revision);
    void downgradeWanted(const QString &revision);
    void scriptWanted(const QString &revision, const QString &path);
    void selectionChanged(const QString &revision);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void selectRow(int historyRow);
    void selectFirst(const QString &wanted);
    void fitColumns();

    SnapshotPtr m_snapshot; ///< the model's, or the same with the words of its updates
    RevisionModel m_model;
    QWidget *m_timelineCard;
    TimelinePlot *m_timeline;
    QTableView *m_list;
    DetailsPanel *m_details;
};

} // namespace meditrack
