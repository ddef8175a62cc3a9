// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/revisionmodel.h"
#include "models/situation.h"
#include "scriptjobs.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace meditrack {

class DetailsPanel;
class RevisionFilterBar;
class TimelinePlot;

/// What happened, and what will: timeline, list and details with one selection.
class HistoryPage final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    void setPlan(const SnapshotPtr &snapshot); ///< the same state, with the words of its updates
    /// Words to look for; the filters above the list count as well.
    void setFilter(const QString &text);
    void selectNext(); ///< of those that are found; after the last the first
    /// What can be done with the selected revision; null: a line between them.
    void setActions(const QList<QAction *> &actions);
    void setSituation(const Situation &situation);
    void setText(const QString &revision, meditrack::RevisionText kind, const QString &text);
    void setRecords(const RecordsPtr &records);
    void select(const QString &revision);
    QString selected() const;

    TimelinePlot *timeline() const { return m_timeline; }
    QTableView *list() const { return m_list; }
    DetailsPanel *details() const { return m_details; }

Q_SIGNALS:
    void upgradeWanted(const QString &revision);
    void downgradeWanted(const QString &revision);
    void textWanted(const QString &revision, meditrack::RevisionText kind);
    void firstRevisionClicked();
    void filterCleared(); ///< by hand: the words, too
    void selectionChanged(const QString &revision);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildEmpty();
    void applyFilter();
    void showFound(const QString &wanted);
    void clearFilter();
    void selectRow(int historyRow);
    void selectFirst(const QString &wanted);
    void fitColumns();

    SnapshotPtr m_snapshot; ///< the model's, or the same with the words of its updates
    RevisionModel m_model;
    QString m_words; ///< that are looked for
    RevisionFilterBar *m_filter;
    QLabel *m_nothing; ///< in the place of a list without a line
    QMenu *m_menu;
    QWidget *m_timelineCard;
    TimelinePlot *m_timeline;
    QTableView *m_list;
    DetailsPanel *m_details;
    QLabel *m_emptyText;
    QPushButton *m_first;
    QStackedLayout *m_stack; ///< the revisions, or what to do where there are none
};

} // namespace meditrack
