// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/marks.h"

#include "theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace meditrack::marks {

namespace {

void paintFilled(QPainter &painter, const QPointF &c, Mark mark, qreal r)
{
    switch (mark) {
    case Mark::Triangle:
        painter.drawPolygon(QPolygonF{QPointF(c.x(), c.y() - r * 0.9), QPointF(c.x() + r, c.y() + r * 0.8), QPointF(c.x() - r, c.y() + r * 0.8)});
        break;
    case Mark::Play:
        painter.drawPolygon(QPolygonF{QPointF(c.x() - r * 0.7, c.y() - r), QPointF(c.x() + r, c.y()), QPointF(c.x() - r * 0.7, c.y() + r)});
        break;
    case Mark::Square:
    case Mark::Stop:
        painter.drawRect(QRectF(c.x() - r * 0.8, c.y() - r * 0.8, r * 1.6, r * 1.6));
        break;
    default:
        painter.drawEllipse(c, r, r);
    }
}

void paintStroke(QPainter &painter, const QPointF &c, Mark mark, qreal r)
{
    if (mark == Mark::Check) {
        painter.drawPolyline(QPolygonF{QPointF(c.x() - r * 0.8, c.y() + r * 0.05), QPointF(c.x() - r * 0.2, c.y() + r * 0.65), QPointF(c.x() + r * 0.85, c.y() - r * 0.65)});
        return;
    }
    painter.drawLine(QPointF(c.x() - r * 0.7, c.y() - r * 0.7), QPointF(c.x() + r * 0.7, c.y() + r * 0.7));
    painter.drawLine(QPointF(c.x() - r * 0.7, c.y() + r * 0.7), QPointF(c.x() + r * 0.7, c.y() - r * 0.7));
}

} // namespace

void paint(QPainter &painter, const QPointF &c, Mark mark, const QColor &colour, const QColor &ground, qreal r)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = std::max(1.5, r / 3);
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Ring:
        painter.setPen(QPen(colour, width));
        painter.setBrush(ground);
        painter.drawEllipse(c, r * 1.25, r * 1.25);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(c, r * 0.62, r * 0.62);
        break;
    case Mark::Hollow:
        painter.setPen(QPen(colour, width));
        painter.setBrush(ground);
        painter.drawEllipse(c, r - width / 2 + 0.5, r - width / 2 + 0.5);
        break;
    case Mark::Diamond:
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(ground);
        painter.drawPolygon(QPolygonF{QPointF(c.x(), c.y() - r * 1.15), QPointF(c.x() + r * 1.15, c.y()), QPointF(c.x(), c.y() + r * 1.15), QPointF(c.x() - r * 1.15, c.y())});
        break;
    case Mark::Lock:
        painter.setPen(QPen(colour, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(c.x() - r * 0.6, c.y() - r * 1.2, r * 1.2, r * 1.4), 0, 180 * 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(c.x() - r, c.y() - r * 0.35, r * 2, r * 1.4), 1, 1);
        break;
    case Mark::Check:
    case Mark::Cross:
        painter.setPen(QPen(colour, std::max(1.6, r / 2.6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        paintStroke(painter, c, mark, r);
        break;
    default:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        paintFilled(painter, c, mark, r);
    }
    painter.restore();
}

Mark node(RevisionState state)
{
    switch (state) {
    case RevisionState::Applied: return Mark::Disc;
    case RevisionState::Current: return Mark::Ring;
    case RevisionState::Ready: return Mark::Hollow;
    case RevisionState::Unknown: return Mark::Diamond;
    }
    return Mark::None;
}

Mark symbol(RevisionState state)
{
    return state == RevisionState::Applied ? Mark::Check : node(state);
}

QColor colour(RevisionState state, const Theme &theme)
{
    switch (state) {
    case RevisionState::Applied: return theme.good;
    case RevisionState::Current: return theme.accent;
    case RevisionState::Ready: return theme.attention;
    case RevisionState::Unknown: return theme.danger;
    }
    return theme.text;
}

QString word(RevisionState state)
{
    switch (state) {
    case RevisionState::Applied: return QCoreApplication::translate("State", "Applied");
    case RevisionState::Current: return QCoreApplication::translate("State", "Current");
    case RevisionState::Ready: return QCoreApplication::translate("State", "Ready");
    case RevisionState::Unknown: return QCoreApplication::translate("State", "Unknown");
    }
    return {};
}

} // namespace meditrack::marks
