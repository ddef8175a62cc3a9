// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timelinelayer.h"

#include "widgets/marks.h"

#include <limits>
#include <map>

namespace meditrack {

namespace {

constexpr double MarkerRadius = 6;
constexpr double ComfortableGap = 26; ///< pixels between markers of a short history
constexpr int ShortHistory = 60; ///< up to this many, markers are pushed apart where dates coincide
constexpr double TooClose = 5; ///< pixels: closer markers of a lane are one
constexpr double Bend = 56; ///< pixels in which a branch leaves its lane

} // namespace

TimelineLayer::TimelineLayer(QCPAxis *keyAxis, QCPAxis *valueAxis)
    : QCPAbstractPlottable(keyAxis, valueAxis)
{
    setSelectable(QCP::stNone);
}

void TimelineLayer::setSnapshot(SnapshotPtr snapshot, double now)
{
    m_snapshot = std::move(snapshot);
    m_now = now;
    m_points.clear();
}

int TimelineLayer::rowAt(const QPointF &pixel) const
{
    int best = -1;
    double bestDistance = 14 * 14;
    for (size_t i = 0; i < m_points.size(); ++i) {
        const QPointF d = m_points[i] - pixel;
        const double distance = d.x() * d.x() + d.y() * d.y();
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

QPointF TimelineLayer::pixelOf(int row) const
{
    return row >= 0 && static_cast<size_t>(row) < m_points.size() ? m_points[static_cast<size_t>(row)] : QPointF();
}

double TimelineLayer::selectTest(const QPointF &, bool, QVariant *) const
{
    return -1; // selection is shared with the list and not QCustomPlot's own
}

QCPRange TimelineLayer::getKeyRange(bool &foundRange, QCP::SignDomain) const
{
    foundRange = m_snapshot && !m_snapshot->byTime.empty();
    if (!foundRange)
        return {};
    return {m_snapshot->times[static_cast<size_t>(m_snapshot->byTime.front())], m_snapshot->times[static_cast<size_t>(m_snapshot->byTime.back())]};
}

QCPRange TimelineLayer::getValueRange(bool &foundRange, QCP::SignDomain, const QCPRange &) const
{
    foundRange = m_snapshot != nullptr;
    return foundRange ? QCPRange(0, m_snapshot->lanes.laneCount - 1) : QCPRange();
}

void TimelineLayer::spread(std::vector<int>::const_iterator first, std::vector<int>::const_iterator last, double from, double to)
{
    const auto count = static_cast<double>(last - first);
    if (count < 1)
        return;
    const double gap = std::min(ComfortableGap, (to - from) / std::max(count, 1.0));
    if (gap < 3)
        return;
    const auto x = [this](int row) -> double & { return m_points[static_cast<size_t>(row)].rx(); };
    double least = from;
    for (auto it = first; it != last; ++it) {
        x(*it) = std::max(x(*it), least);
        least = x(*it) + gap;
    }
    double most = to;
    for (auto it = last; it != first;) {
        --it;
        x(*it) = std::min(x(*it), most);
        most = x(*it) - gap;
    }
}

void TimelineLayer::place()
{
    const auto count = m_snapshot->times.size();
    m_points.resize(count);
    for (size_t i = 0; i < count; ++i)
        m_points[i] = coordsToPixels(m_snapshot->times[i], m_snapshot->lanes.rows[i].lane);
    if (count > ShortHistory)
        return;
    // Markers of the same day would hide each other: pushed apart, but never across the line of today.
    const QRectF box = clipRect();
    const auto &order = m_snapshot->byTime;
    const auto future = std::find_if(order.begin(), order.end(), [this](int row) { return m_snapshot->times[static_cast<size_t>(row)] > m_now; });
    const double today = mKeyAxis->coordToPixel(m_now);
    const auto firstInView = std::find_if(order.begin(), future, [&](int row) { return m_points[static_cast<size_t>(row)].x() >= box.left(); });
    const auto lastInView = std::find_if(firstInView, future, [&](int row) { return m_points[static_cast<size_t>(row)].x() > box.right(); });
    spread(firstInView, lastInView, box.left() + 12, std::min(today - 14, box.right() - 12));
    const auto futureEnd = std::find_if(future, order.end(), [&](int row) { return m_points[static_cast<size_t>(row)].x() > box.right(); });
    if (today >= box.left() && today < box.right())
        spread(future, futureEnd, today + 14, box.right() - 12);
}

QPen TimelineLayer::edgePen(int lane, bool pending, bool dependency) const
{
    QPen pen(pending ? m_theme.pending : m_theme.lane(lane), dependency ? 1.2 : 2);
    pen.setCapStyle(Qt::FlatCap);
    if (dependency)
        pen.setDashPattern({1, 3});
    else if (pending)
        pen.setDashPattern({2, 1.6});
    return pen;
}

void TimelineLayer::drawToday(QCPPainter *painter)
{
    const double x = mKeyAxis->coordToPixel(m_now);
    const QRectF box = clipRect();
    if (x < box.left() || x > box.right())
        return;
    painter->setPen(QPen(m_theme.danger, 1, Qt::CustomDashLine));
    QPen pen(m_theme.danger, 1);
    pen.setDashPattern({3, 3});
    painter->setPen(pen);
    painter->drawLine(QLineF(x, box.top() + 18, x, box.bottom()));
    painter->setFont(theme::smallFont());
    painter->setPen(m_theme.danger);
    const QString text = tr("Today");
    const double width = QFontMetricsF(theme::smallFont()).horizontalAdvance(text);
    const double left = std::clamp(x - width / 2, box.left(), box.right() - width - 1);
    painter->drawText(QPointF(left, box.top() + 12), text);
}

void TimelineLayer::drawCurve(QCPPainter *painter, const LaneEdge &edge) const
{
    const QPointF parent = m_points[static_cast<size_t>(edge.parent)];
    const QPointF child = m_points[static_cast<size_t>(edge.child)];
    QPainterPath path(parent);
    const double bend = std::min(Bend, std::max(child.x() - parent.x(), 0.0));
    const bool leaving = m_snapshot->lanes.rows[static_cast<size_t>(edge.child)].lane == edge.colour;
    if (leaving) {
        path.cubicTo(parent.x() + bend / 2, parent.y(), parent.x() + bend / 2, child.y(), parent.x() + bend, child.y());
        path.lineTo(child);
    } else {
        path.lineTo(child.x() - bend, parent.y());
        path.cubicTo(child.x() - bend / 2, parent.y(), child.x() - bend / 2, child.y(), child.x(), child.y());
    }
    painter->setPen(edgePen(edge.colour, edge.pending, edge.dependency));
    painter->drawPath(path);
}

void TimelineLayer::drawEdges(QCPPainter *painter)
{
    struct Span
    {
        double from = 0;
        double to = 0;
        double y = 0;
    };
    // Straight pieces that touch become one line: thousands of short ones would cost thousands of times as much.
    std::map<std::pair<int, int>, Span> spans;
    const auto paintSpan = [&](const std::pair<int, int> &key, const Span &span) {
        painter->setPen(edgePen(key.first, key.second & 1, key.second & 2));
        painter->drawLine(QLineF(span.from, span.y, span.to, span.y));
    };
    const QRectF box = clipRect();
    painter->setBrush(Qt::NoBrush);
    for (const LaneEdge &edge : m_snapshot->lanes.edges) {
        const QPointF a = m_points[static_cast<size_t>(edge.parent)];
        const QPointF b = m_points[static_cast<size_t>(edge.child)];
        if (std::max(a.x(), b.x()) < box.left() || std::min(a.x(), b.x()) > box.right())
            continue;
        if (qFuzzyCompare(a.y(), b.y())) {
            const std::pair<int, int> key{edge.colour, (edge.pending ? 1 : 0) | (edge.dependency ? 2 : 0)};
            const auto [it, isNew] = spans.try_emplace(key, Span{std::min(a.x(), b.x()), std::max(a.x(), b.x()), a.y()});
            if (isNew)
                continue;
            Span &span = it->second;
            if (std::abs(std::max(a.x(), b.x()) - span.from) < 2) {
                span.from = std::min({a.x(), b.x(), span.from});
                continue;
            }
            paintSpan(key, span);
            span = {std::min(a.x(), b.x()), std::max(a.x(), b.x()), a.y()};
        } else if (std::abs(a.x() - b.x()) > 1 || std::abs(a.y() - b.y()) > 1) {
            drawCurve(painter, edge);
        }
    }
    for (const auto &[key, span] : spans)
        paintSpan(key, span);
}

void TimelineLayer::drawLabel(QCPPainter *painter, int row, const QString &text, const QColor &colour) const
{
    QFont font = theme::smallFont();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colour);
    const QPointF at = m_points[static_cast<size_t>(row)];
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    const QRectF box = clipRect();
    const double left = std::clamp(at.x() - width / 2, box.left(), std::max(box.right() - width - 1, box.left()));
    painter->drawText(QPointF(left, at.y() - 16), text);
}

void TimelineLayer::drawMarkers(QCPPainter *painter)
{
    const auto &history = m_snapshot->state.history;
    const QRectF box = QRectF(clipRect()).adjusted(-10, -10, 10, 10);
    std::map<std::pair<int, RevisionState>, double> last;
    int currents = 0;
    for (const int row : m_snapshot->byTime) {
        const auto i = static_cast<size_t>(row);
        const QPointF at = m_points[i];
        if (!box.contains(at))
            continue;
        const RevisionState state = history[i].state;
        const int lane = m_snapshot->lanes.rows[i].lane;
        const bool special = row == m_selected || state == RevisionState::Current || state == RevisionState::Unknown;
        const auto [it, isFirst] = last.try_emplace({lane, state}, at.x());
        if (!isFirst && !special && at.x() - it->second < TooClose)
            continue;
        it->second = at.x();
        if (row == m_selected) {
            painter->setPen(QPen(m_theme.accent, 1.5));
            painter->setBrush(m_theme.accentSoft);
            painter->drawEllipse(at, 12.5, 12.5);
        }
        const QColor colour = state == RevisionState::Ready ? m_theme.pending
            : state == RevisionState::Unknown               ? m_theme.danger
                                                            : m_theme.lane(lane);
        marks::paint(*painter, at, marks::node(state), colour, row == m_selected ? m_theme.accentSoft : m_theme.surface, MarkerRadius);
        if (state == RevisionState::Current && ++currents <= 3)
            drawLabel(painter, row, tr("current"), colour);
        else if (state == RevisionState::Unknown)
            drawLabel(painter, row, tr("unknown"), colour);
    }
}

void TimelineLayer::draw(QCPPainter *painter)
{
    if (!m_snapshot || m_snapshot->times.empty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    place();
    drawToday(painter);
    drawEdges(painter);
    drawMarkers(painter);
}

} // namespace meditrack
