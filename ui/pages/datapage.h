// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "models/tablemodel.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace meditrack {

class CountsPlot;
class GrowthPlot;
class RowsPage;

/// What is in the database: tables and views, rows as numbers and as bars; and in its place the rows of one of them.
class DataPage final : public QWidget
{
    Q_OBJECT
public:
    explicit DataPage(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    QTableView *table() const { return m_table; }
    CountsPlot *plot() const { return m_plot; }
    RowsPage *rows() const { return m_rows; }

Q_SIGNALS:
    void upgradeClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildTables();
    QWidget *buildEmpty();
    void fitColumns();
    void showRows(); ///< of the selected table
    void showTables();
    QString selected() const;
    void select(const QString &table);
    void showGrowth(); ///< of the selected table
    SnapshotPtr m_snapshot;
    TableModel m_model;
    QLabel *m_total;
    QTableView *m_table;
    QPushButton *m_show;
    CountsPlot *m_plot;
    QLabel *m_more;
    QLabel *m_growthTitle;
    QFrame *m_growthCard = nullptr;
    GrowthPlot *m_growth;
    QPushButton *m_upgrade = nullptr;
    RowsPage *m_rows;
    QStackedLayout *m_stack;
};

} // namespace meditrack
