// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recentdelegate.h"

#include "models/glimpse.h"
#include "theme.h"
#include "widgets/chip.h"

#include <QPainter>

namespace meditrack {

namespace {

constexpr int RecentRowHeight = 56; ///< for texts of the usual size

} // namespace

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, theme::scaled(RecentRowHeight)};
}

void RecentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const QRect box = option.rect.adjusted(0, 2, 0, -2);
    const bool isMarked = option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(option.state & QStyle::State_HasFocus ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
    painter->setBrush(isMarked ? theme.accentSoft : theme.surface);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter->drawPixmap(QPoint(box.left() + 12, box.center().y() - 9), theme::pixmap(QStringLiteral("database"), theme.secondary, 20, painter->device()->devicePixelRatioF()));

    int right = box.right() - 12;
    const auto chip = [&](wording::Tone tone, const QString &text, Mark mark = Mark::None) {
        if (text.isEmpty())
            return;
        const QSize size = Chip::sizeOf(text);
        right -= size.width();
        Chip::paint(*painter, QRect(QPoint(right, box.center().y() - size.height() / 2), size), mark, tone, text, theme);
        right -= 8;
    };
    chip(static_cast<wording::Tone>(index.data(RecentModel::ToneRole).toInt()), index.data(RecentModel::ChipRole).toString());
    const auto environment = static_cast<Environment>(index.data(RecentModel::EnvironmentRole).toInt());
    chip(wording::toneOf(environment), wording::word(environment), Mark::Square);
    const QRect text(QPoint(box.left() + 46, box.top() + 7), QPoint(right, box.bottom() - 7));
    const auto line = [&](const QFont &font, const QColor &colour, Qt::Alignment where, Qt::TextElideMode mode, const QString &words) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(text, static_cast<int>(where | Qt::AlignLeft), QFontMetrics(font).elidedText(words, mode, text.width()));
    };
    line(theme::headingFont(), theme.text, Qt::AlignTop, Qt::ElideRight, index.data().toString());
    line(theme::smallFont(), theme.secondary, Qt::AlignBottom, Qt::ElideMiddle, index.data(RecentModel::PlaceRole).toString());
    painter->restore();
}

} // namespace meditrack
