// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/delegates.h"

#include "models/activity.h"
#include "models/revisionmodel.h"
#include "models/roles.h"
#include "models/shelfmodel.h"
#include "models/wording.h"
#include "theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QTableView>

namespace meditrack {

namespace {

constexpr int LaneMargin = 21;
constexpr int WidestLanes = 22; ///< pixels from one lane to the next
constexpr int NarrowestLanes = 5; ///< a graph with more lanes than have room is wider, and never draws two as one
constexpr int RoomForLanes = 8 * WidestLanes;
constexpr double LargestNode = 6;
constexpr int TextMargin = 10;
constexpr int StateMark = 17; ///< room for the symbol of a state

int laneWidth(int lanes)
{
    return std::clamp(RoomForLanes / std::max(lanes - 1, 1), NarrowestLanes, WidestLanes);
}

/// x: of the segment's lane.
QPainterPath segmentPath(const QRect &cell, const LaneSegment &segment, double x, const QPointF &node)
{
    const double top = cell.top();
    const double bottom = cell.bottom() + 1;
    QPainterPath path;
    if (segment.part == LaneSegment::Part::Through) {
        path.moveTo(x, top);
        path.lineTo(x, bottom);
        return path;
    }
    const double edge = segment.part == LaneSegment::Part::Top ? top : bottom;
    path.moveTo(x, edge);
    if (qFuzzyCompare(x, node.x())) {
        path.lineTo(node);
    } else {
        const double middle = (edge + node.y()) / 2;
        path.cubicTo(QPointF(x, node.y()), QPointF((x + node.x()) / 2, middle), node);
    }
    return path;
}

QColor toneColour(const Theme &theme, wording::Tone tone)
{
    return tone == wording::Tone::Good ? theme.good : tone == wording::Tone::Attention ? theme.attention : tone == wording::Tone::Danger ? theme.danger : theme.text;
}

/// Words in frames, one after the other, as long as half of the box has room for them; gives where the text begins.
int paintBadges(QPainter &painter, const QRect &box, const QStringList &words, const Theme &theme)
{
    constexpr int inside = 6;
    int left = box.left();
    if (words.isEmpty())
        return left;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::smallFont());
    const QFontMetrics metrics(theme::smallFont());
    const int height = metrics.height() + 2;
    for (const QString &word : words) {
        const QRect frame(left, box.center().y() - height / 2, metrics.horizontalAdvance(word) + 2 * inside, height);
        if (frame.right() > box.left() + box.width() / 2)
            break;
        painter.setPen(Theme::mix(theme.secondary, theme.surface, 0.6));
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(theme.secondary);
        painter.drawText(frame, Qt::AlignCenter, word);
        left = frame.right() + inside;
    }
    painter.restore();
    return left;
}

} // namespace

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QColor RowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ground = selected ? theme.accentSoft : theme.surface;
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme.accent);
    return ground;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    const Theme theme = Theme::of(option.palette);
    const QFont font = m_fonts.value(index.column(), theme::bodyFont());
    painter->setFont(font);
    const QVariant tone = index.data(ToneRole);
    const bool isSecondary = m_secondary.contains(index.column()) || index.data(SecondaryRole).toBool();
    painter->setPen(tone.isValid() ? toneColour(theme, static_cast<wording::Tone>(tone.toInt())) : isSecondary ? theme.secondary : theme.text);
    QRect box = option.rect.adjusted(TextMargin, 0, -TextMargin, 0);
    if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
        constexpr int size = 16;
        painter->drawPixmap(QPoint(box.left(), box.center().y() - size / 2), theme::pixmap(icon, theme.secondary, size, painter->device()->devicePixelRatioF()));
        box.setLeft(box.left() + size + 6);
    }
    box.setLeft(paintBadges(*painter, box, index.data(BadgesRole).toStringList(), theme));
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), option.textElideMode, box.width());
    painter->drawText(box, static_cast<int>(alignment ? alignment : Qt::AlignLeft | Qt::AlignVCenter), text);
    painter->restore();
}

int GraphDelegate::widthFor(int lanes)
{
    return std::max(theme::scaled(66), LaneMargin * 2 + (lanes - 1) * laneWidth(lanes));
}

void GraphDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QColor ground = paintGround(painter, option, index);
    const auto *model = qobject_cast<const RevisionModel *>(index.model());
    const LaneRow *row = model ? model->laneRow(index) : nullptr;
    if (row) {
        const Theme theme = Theme::of(option.palette);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setClipRect(option.rect);
        const int width = laneWidth(model->snapshot()->lanes.laneCount);
        const auto laneX = [&](int lane) { return option.rect.left() + LaneMargin + lane * width; };
        const QPointF node(laneX(row->lane), option.rect.top() + option.rect.height() / 2.0);
        // Lines between rows that are not neighbours would lie: while a search hides rows, only nodes show.
        if (!model->isFiltered()) {
            painter->setBrush(Qt::NoBrush);
            for (const LaneSegment &segment : row->segments) {
                QPen pen(segment.pending ? theme.pending : theme.lane(segment.colour), segment.dependency ? 1.2 : 2);
                pen.setCapStyle(Qt::FlatCap);
                if (segment.dependency)
                    pen.setDashPattern({1, 3});
                else if (segment.pending)
                    pen.setDashPattern({2, 1.5});
                painter->setPen(pen);
                painter->drawPath(segmentPath(option.rect, segment, laneX(segment.from), node));
            }
        }
        const RevisionState state = model->entry(index)->state;
        const QColor colour = state == RevisionState::Ready ? theme.pending
            : state == RevisionState::Unknown               ? theme.danger
                                                            : theme.lane(row->lane);
        marks::paint(*painter, node, marks::node(state), colour, ground, std::min(LargestNode, width / 2.0));
    }
    painter->restore();
}

namespace {

/// The symbol and the colour of a state that is told by its tone.
std::pair<Mark, QColor> lookOf(wording::Tone tone, const Theme &theme)
{
    switch (tone) {
    case wording::Tone::Good: return {Mark::Check, theme.good};
    case wording::Tone::Attention: return {Mark::Triangle, theme.attention};
    case wording::Tone::Danger: return {Mark::Cross, theme.danger};
    case wording::Tone::Busy: return {Mark::Play, theme.accent};
    case wording::Tone::Neutral: break;
    }
    return {Mark::None, theme.secondary};
}

} // namespace

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QColor ground = paintGround(painter, option, index);
    const Theme theme = Theme::of(option.palette);
    Mark mark = Mark::None;
    QColor colour = theme.text;
    if (const QVariant tone = index.data(ToneRole); tone.isValid()) {
        std::tie(mark, colour) = lookOf(static_cast<wording::Tone>(tone.toInt()), theme);
    } else if (const auto *revisions = qobject_cast<const RevisionModel *>(index.model())) {
        const RevisionState state = revisions->entry(index)->state;
        mark = marks::symbol(state);
        colour = marks::colour(state, theme);
    } else if (const QVariant ended = index.data(ResultRole); ended.isValid()) { // through a filter, too
        using Result = ActivityEntry::Result;
        const auto result = static_cast<Result>(ended.toInt());
        mark = result == Result::Done ? Mark::Check : result == Result::Failed ? Mark::Cross : result == Result::Running ? Mark::Play : result == Result::Interrupted ? Mark::Triangle : Mark::Stop;
        colour = result == Result::Done ? theme.good : result == Result::Failed ? theme.danger : result == Result::Running ? theme.accent : theme.attention;
    } else if (const auto *shelf = qobject_cast<const ShelfModel *>(index.model())) {
        std::tie(mark, colour) = lookOf(shelf->toneOf(shelf->backup(index.row())), theme);
    }
    marks::paint(*painter, QPointF(option.rect.left() + TextMargin + 5, option.rect.top() + option.rect.height() / 2.0), mark, colour, ground, 4.5);
    QFont font = theme::bodyFont();
    font.setWeight(mark == Mark::None ? QFont::Normal : QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colour);
    const QRect box = option.rect.adjusted(TextMargin + (mark == Mark::None ? 0 : StateMark), 0, -4, 0);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

void TickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    const Theme theme = Theme::of(option.palette);
    const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool isAble = index.flags() & Qt::ItemIsUserCheckable;
    const int side = theme::scaled(14);
    const QRect box(option.rect.left() + (option.rect.width() - side) / 2, option.rect.top() + (option.rect.height() - side) / 2, side, side);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isTicked ? theme.accent : isAble ? theme.secondary : theme.line);
    painter->setBrush(isTicked ? theme.accent : theme.surface);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (isTicked)
        marks::paint(*painter, QRectF(box).center(), Mark::Check, theme.onAccent, theme.accent, 4.5);
    painter->restore();
}

namespace ui {

void setColumnWidth(QTableView *table, int column, int pixels)
{
    table->setColumnWidth(column, std::max(theme::scaled(pixels), table->horizontalHeader()->sectionSizeHint(column)));
}

void fitStates(QTableView *table, int column, const QStringList &words)
{
    QFont font = theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    int widest = table->horizontalHeader()->sectionSizeHint(column);
    for (const QString &word : words)
        widest = std::max(widest, QFontMetrics(font).horizontalAdvance(word) + TextMargin + StateMark + 12);
    table->setColumnWidth(column, widest);
}

void fitDates(QTableView *table, int column)
{
    int widest = table->horizontalHeader()->sectionSizeHint(column);
    for (int month = 1; month <= 12; ++month)
        widest = std::max(widest, QFontMetrics(theme::bodyFont()).horizontalAdvance(wording::date(QDateTime(QDate(2040, month, month == 2 ? 29 : 30), QTime(12, 0)))) + 2 * TextMargin);
    table->setColumnWidth(column, widest);
}

void setUpTable(QTableView *table, int rowHeight)
{
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme::scaled(rowHeight));
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // asking every row for its height costs seconds at 10,000
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setFixedHeight(theme::scaled(31));
}

} // namespace ui

} // namespace meditrack
