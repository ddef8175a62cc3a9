// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/revisionmodel.h"
#include "models/situation.h"
#include "models/tablemodel.h"

#include <QWidget>

class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace meditrack {

class GrowthPlot;
class TimelinePlot;

/// Is all well, and what is next?
class OverviewPage final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    /// The same state, with the words of its updates.
    void setPlan(const SnapshotPtr &snapshot);
    /// The same state, with the rows and sizes of its tables.
    void setTables(const SnapshotPtr &snapshot);
    /// When the newest backup that can be read was made; invalid: there is none.
    void setLastBackup(const QDateTime &newest);
    void setSituation(const Situation &situation); ///< after setSnapshot

Q_SIGNALS:
    void upgradeClicked();
    void backupClicked();
    void historyClicked(const QString &revision); ///< empty: the page as it is
    void dataClicked();
    void projectClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildVerdict();
    QWidget *buildHealth();
    QWidget *buildTables();
    QWidget *buildGrowth();
    QWidget *buildHistory();
    void fitLower();
    void fillReady(const Snapshot &snapshot);
    void fillRecent(const Snapshot &snapshot);
    void fillHealth(const Snapshot &snapshot);

    SnapshotPtr m_snapshot;
    std::optional<QDateTime> m_lastBackup; ///< nothing: nobody has looked yet
    QFrame *m_growthCard = nullptr;
    QLabel *m_growthTitle = nullptr;
    GrowthPlot *m_growth = nullptr;
    TableModel m_tables;
    QLabel *m_headline = nullptr;
    QLabel *m_text = nullptr;
    QTableView *m_tableView = nullptr;
    QLabel *m_tablesTotal = nullptr;
    QLabel *m_tablesEmpty = nullptr;
    QLabel *m_recentEmpty = nullptr;
    QLabel *m_readyTitle = nullptr;
    QGridLayout *m_ready = nullptr;
    QLabel *m_more = nullptr;
    QPushButton *m_backup = nullptr;
    QPushButton *m_upgrade = nullptr;
    QPushButton *m_project = nullptr; ///< where the scripts are not those of the database
    QPushButton *m_showHistory = nullptr; ///< where there is nothing to upgrade
    QLabel *m_promise = nullptr;
    QGridLayout *m_health = nullptr;
    TimelinePlot *m_timeline = nullptr;
    QGridLayout *m_recent = nullptr;
    int m_recentRows = 0; ///< that there is room for
};

} // namespace meditrack
