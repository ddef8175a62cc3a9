// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "models/tablemodel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace meditrack {

class CountsPlot;

/// What is in the database: tables and rows, as numbers and as bars.
class DataPage final : public QWidget
{
    Q_OBJECT
public:
    explicit DataPage(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    QTableView *table() const { return m_table; }
    CountsPlot *plot() const { return m_plot; }

private:
    SnapshotPtr m_snapshot;
    TableModel m_model;
    QLabel *m_total;
    QTableView *m_table;
    CountsPlot *m_plot;
    QLabel *m_more;
    QLabel *m_empty;
};

} // namespace meditrack
