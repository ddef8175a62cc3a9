// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/growth.h"

#include <QWidget>

class QCPGraph;
class QCPItemTracer;
class QCustomPlot;
class QLabel;

namespace meditrack {

/// The rows of one table over time, as a line. One moment is no line: then it says when there will be one.
class GrowthPlot final : public QWidget
{
    Q_OBJECT
public:
    explicit GrowthPlot(QWidget *parent = nullptr);

    /// table: as it is now, which is the last point if it was counted.
    void setTable(const GrowthPtr &growth, const TableCount &table, const QDateTime &now);
    void clear();
    const std::vector<Growth::Sample> &samples() const { return m_samples; }
    /// What the point nearest to there says: "12 Mar 2026: 1,204 rows".
    QString textAt(double x) const;

    QSize sizeHint() const override { return {320, 200}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void recolour();
    void point(int sample, const QPoint &globalPosition);
    void leave();
    int nearest(double x) const;
    QString textOf(const Growth::Sample &sample) const;

    QCustomPlot *m_plot;
    QCPGraph *m_line; ///< owned by m_plot, as is the tracer
    QCPItemTracer *m_mark;
    QLabel *m_empty;
    QString m_name;
    std::vector<Growth::Sample> m_samples;
    int m_pointed = -1;
};

} // namespace meditrack
