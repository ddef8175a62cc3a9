// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timelinelayer.h"

#include "widgets/marks.h"

#include <algorithm>
#include <array>

namespace meditrack {

namespace {

constexpr double MarkerRadius = 6;
constexpr double ComfortableGap = 26; ///< pixels between markers of a short history
constexpr int ShortHistory = 60; ///< up to this many, markers are pushed apart where dates coincide
constexpr double TooClose = 5; ///< pixels: closer markers of a lane are one
constexpr double Dimmed = 0.25; ///< what a filter hides
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
    m_shown.clear();
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

/// Behind the line of today, which is no date of theirs.
void TimelineLayer::drawUndated(QCPPainter *painter)
{
    const QRectF box = clipRect();
    const double from = std::max(mKeyAxis->coordToPixel(m_now) + 5, box.left());
    if (m_snapshot->undatedFrom == 0 || from >= box.right() - 8)
        return;
    const QRectF place(from, box.top(), box.right() - from, box.height());
    painter->fillRect(place, m_theme.ground);
    painter->setFont(theme::smallFont());
    painter->setPen(m_theme.secondary);
    const QFontMetricsF metrics(theme::smallFont());
    painter->drawText(place.adjusted(8, 0, -4, -2), Qt::AlignRight | Qt::AlignBottom, metrics.elidedText(tr("without a date"), Qt::ElideRight, place.width() - 12));
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

QPainterPath TimelineLayer::pathOf(const LaneEdge &edge) const
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
    return path;
}

void TimelineLayer::drawEdges(QCPPainter *painter)
{
    struct Span
    {
        double from = 0;
        double to = 0;
        double y = 0;
        bool used = false;
    };
    // Straight pieces that touch become one line: thousands of short ones would cost thousands of times as much.
    std::vector<Span> spans(static_cast<size_t>(m_snapshot->lanes.laneCount) * 4); // by lane, pending, dependency
    const auto paintSpan = [&](size_t key, const Span &span) {
        painter->setPen(edgePen(static_cast<int>(key / 4), key & 1, key & 2));
        painter->drawLine(QLineF(span.from, span.y, span.to, span.y));
    };
    const QRectF box = clipRect();
    painter->setBrush(Qt::NoBrush);
    painter->setOpacity(m_shown.empty() ? 1 : Dimmed); // lines between what is hidden and what is not would say nothing
    for (const LaneEdge &edge : m_snapshot->lanes.edges) {
        const QPointF a = m_points[static_cast<size_t>(edge.parent)];
        const QPointF b = m_points[static_cast<size_t>(edge.child)];
        if (std::max(a.x(), b.x()) < box.left() || std::min(a.x(), b.x()) > box.right())
            continue;
        if (qFuzzyCompare(a.y(), b.y())) {
            const size_t key = static_cast<size_t>(edge.colour) * 4 + (edge.pending ? 1 : 0) + (edge.dependency ? 2 : 0);
            Span &span = spans[key];
            const double from = std::min(a.x(), b.x());
            const double to = std::max(a.x(), b.x());
            if (span.used && std::abs(to - span.from) < 2) {
                span.from = std::min(from, span.from);
                continue;
            }
            if (span.used)
                paintSpan(key, span);
            span = {from, to, a.y(), true};
        } else if (std::abs(a.x() - b.x()) > 1 || std::abs(a.y() - b.y()) > 1) {
            painter->setPen(edgePen(edge.colour, edge.pending, edge.dependency));
            painter->drawPath(pathOf(edge));
        }
    }
    for (size_t key = 0; key < spans.size(); ++key)
        if (spans[key].used)
            paintSpan(key, spans[key]);
    painter->setOpacity(1);
}

void TimelineLayer::drawLabel(QCPPainter *painter, int row, const QString &text, const QColor &colour) const
{
    QFont font = theme::smallFont();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colour);
    const QPointF at = m_points[static_cast<size_t>(row)];
    const QFontMetricsF metrics(font);
    const QRectF box = clipRect();
    QRectF place(0, 0, metrics.horizontalAdvance(text) + 6, metrics.height());
    // Above, below, beside: where no lane runs and no marker stands. Else above, on a ground of its own.
    const double beside = place.width() / 2 + 2 * MarkerRadius;
    const double apart = place.height() / 2 + MarkerRadius + 5;
    const std::array ways{QPointF(0, -apart), QPointF(0, apart), QPointF(beside, -apart), QPointF(-beside, -apart), QPointF(beside, apart), QPointF(-beside, apart), QPointF(0, -apart)};
    for (const QPointF &way : ways) {
        place.moveCenter(at + way);
        place.moveLeft(std::clamp(place.left(), box.left(), std::max(box.right() - place.width() - 1, box.left())));
        if (box.contains(place) && !isCovered(place, row))
            break;
    }
    painter->setOpacity(opacityOf(row));
    painter->fillRect(place, m_theme.surface);
    painter->drawText(place, Qt::AlignCenter, text);
    painter->setOpacity(1);
}

bool TimelineLayer::isCovered(const QRectF &box, int row) const
{
    for (size_t i = 0; i < m_points.size(); ++i) {
        if (static_cast<int>(i) != row && box.adjusted(-MarkerRadius, -MarkerRadius, MarkerRadius, MarkerRadius).contains(m_points[i]))
            return true;
    }
    return std::ranges::any_of(m_snapshot->lanes.edges, [&](const LaneEdge &edge) {
        const QPointF a = m_points[static_cast<size_t>(edge.parent)];
        const QPointF b = m_points[static_cast<size_t>(edge.child)];
        if (std::max(a.x(), b.x()) < box.left() || std::min(a.x(), b.x()) > box.right())
            return false;
        return qFuzzyCompare(a.y(), b.y()) ? a.y() > box.top() && a.y() < box.bottom() : pathOf(edge).intersects(box);
    });
}

double TimelineLayer::opacityOf(int row) const
{
    return m_shown.empty() || m_shown[static_cast<size_t>(row)] ? 1 : Dimmed;
}

void TimelineLayer::drawMarkers(QCPPainter *painter)
{
    const auto &history = m_snapshot->state.history;
    const QRectF box = QRectF(clipRect()).adjusted(-10, -10, 10, 10);
    // The last marker drawn of each lane and state.
    std::vector<double> last(static_cast<size_t>(m_snapshot->lanes.laneCount) * 4, -1e9);
    std::vector<int> specials;
    for (const int row : m_snapshot->byTime) {
        const auto i = static_cast<size_t>(row);
        const QPointF at = m_points[i];
        if (!box.contains(at))
            continue;
        const RevisionState state = history[i].state;
        const int lane = m_snapshot->lanes.rows[i].lane;
        const bool special = row == m_selected || (!m_shown.empty() && m_shown[i]) || state == RevisionState::Current || state == RevisionState::Unknown;
        double &before = last[static_cast<size_t>(lane) * 4 + static_cast<size_t>(state)];
        if (!special && at.x() - before < TooClose)
            continue;
        before = at.x();
        if (special)
            specials.push_back(row);
        else
            drawMarker(painter, row);
    }
    // Where markers crowd, the ones that matter lie on top.
    int labels = 0;
    for (const int row : specials) {
        drawMarker(painter, row);
        const RevisionState state = history[static_cast<size_t>(row)].state;
        if (state == RevisionState::Current && ++labels <= 3)
            drawLabel(painter, row, tr("current"), m_theme.lane(m_snapshot->lanes.rows[static_cast<size_t>(row)].lane));
        else if (state == RevisionState::Unknown)
            drawLabel(painter, row, tr("unknown"), m_theme.danger);
    }
}

void TimelineLayer::drawMarker(QCPPainter *painter, int row) const
{
    const auto i = static_cast<size_t>(row);
    const RevisionState state = m_snapshot->state.history[i].state;
    if (row == m_selected) {
        painter->setPen(QPen(m_theme.accent, 1.5));
        painter->setBrush(m_theme.accentSoft);
        painter->drawEllipse(m_points[i], 12.5, 12.5);
    }
    painter->setOpacity(opacityOf(row));
    const QColor colour = state == RevisionState::Ready ? m_theme.pending
        : state == RevisionState::Unknown               ? m_theme.danger
                                                        : m_theme.lane(m_snapshot->lanes.rows[i].lane);
    marks::paint(*painter, m_points[i], marks::node(state), colour, row == m_selected ? m_theme.accentSoft : m_theme.surface, MarkerRadius);
    painter->setOpacity(1);
}

void TimelineLayer::draw(QCPPainter *painter)
{
    if (!m_snapshot || m_snapshot->times.empty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    place();
    drawUndated(painter);
    drawToday(painter);
    drawEdges(painter);
    drawMarkers(painter);
}

} // namespace meditrack
