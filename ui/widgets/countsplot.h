// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration/state.h"

#include <QWidget>

class QCPBars;
class QCustomPlot;

namespace meditrack {

/// Rows of each table as bars, the largest on top; as many as there is room for.
class CountsPlot final : public QWidget
{
    Q_OBJECT
public:
    explicit CountsPlot(QWidget *parent = nullptr);

    void setTables(std::vector<TableCount> tables);
    int shown() const { return m_shown; } ///< bars that had room

    QSize sizeHint() const override { return {320, 240}; }
    QSize minimumSizeHint() const override { return {220, 120}; }

Q_SIGNALS:
    void shownChanged(int shown, int total);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QCustomPlot *m_plot;
    QCPBars *m_bars; ///< owned by m_plot
    std::vector<TableCount> m_tables;
    int m_shown = 0;
};

} // namespace meditrack
