// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

#include <QWidget>

class QCustomPlot;

namespace meditrack {

class TimelineLayer;

/// Revisions over time, a lane for each branch. Drag pans, the wheel zooms, a double click shows everything;
/// arrow keys walk from revision to revision.
class TimelinePlot final : public QWidget
{
    Q_OBJECT
public:
    explicit TimelinePlot(QWidget *parent = nullptr);
    ~TimelinePlot() override;

    void setSnapshot(SnapshotPtr snapshot);
    void setSelected(int historyRow); ///< -1: none
    /// Dims what a filter hides. shown: for each row of the history; empty: there is no filter.
    void setShown(std::vector<bool> shown);
    int selected() const { return m_selected; }
    void showAll();
    void zoom(double factor); ///< < 1 comes closer
    /// Where a revision is drawn, in this widget's coordinates; null when it is not in view.
    QPointF positionOf(int historyRow) const;

    QSize sizeHint() const override { return {600, 142}; }
    QSize minimumSizeHint() const override { return {240, 110}; }

Q_SIGNALS:
    void picked(int historyRow);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void recolour();
    void replot();
    void limitRange();
    void hover(const QPoint &position, const QPoint &global);
    void step(int direction);
    void describe();

    QCustomPlot *m_plot;
    TimelineLayer *m_layer; ///< owned by m_plot
    SnapshotPtr m_snapshot;
    int m_selected = -1;
    QPoint m_pressed;
    bool m_limiting = false;
};

} // namespace meditrack
