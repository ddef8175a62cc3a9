// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "theme.h"
#include "widgets/customplot.h"

namespace meditrack {

/// The drawing of TimelinePlot. A plottable of its own because QCustomPlot's graphs know neither our shapes
/// nor lanes, and because it thins out what would fall on the same pixels: ten thousand revisions draw in
/// the time of a few hundred.
class TimelineLayer final : public QCPAbstractPlottable
{
    Q_OBJECT
public:
    TimelineLayer(QCPAxis *keyAxis, QCPAxis *valueAxis);

    void setSnapshot(SnapshotPtr snapshot, double now);
    void setSelected(int row) { m_selected = row; }
    void setShown(std::vector<bool> shown) { m_shown = std::move(shown); }
    void setTheme(const Theme &theme) { m_theme = theme; }
    int rowAt(const QPointF &pixel) const; ///< the nearest marker within reach; -1 = none
    QPointF pixelOf(int row) const;

    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details = nullptr) const override;
    QCPRange getKeyRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth, const QCPRange &inKeyRange = QCPRange()) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *, const QRectF &) const override { }

private:
    void place();
    void spread(std::vector<int>::const_iterator first, std::vector<int>::const_iterator last, double from, double to);
    void drawUndated(QCPPainter *painter);
    void drawToday(QCPPainter *painter);
    void drawEdges(QCPPainter *painter);
    void drawCurve(QCPPainter *painter, const LaneEdge &edge) const;
    void drawMarkers(QCPPainter *painter);
    void drawMarker(QCPPainter *painter, int row) const;
    void drawLabel(QCPPainter *painter, int row, const QString &text, const QColor &colour) const;
    QPainterPath pathOf(const LaneEdge &edge) const;
    bool isCovered(const QRectF &box, int row) const;
    double opacityOf(int row) const;
    QPen edgePen(int lane, bool pending, bool dependency) const;

    SnapshotPtr m_snapshot;
    Theme m_theme = Theme::light();
    std::vector<QPointF> m_points; ///< pixel of each row, as last drawn
    std::vector<bool> m_shown; ///< by row; empty: all of them
    double m_now = 0;
    int m_selected = -1;
};

} // namespace meditrack
