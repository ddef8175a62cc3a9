// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"

#include "theme.h"

#include <QPainter>

namespace meditrack {

namespace {

int chipHeight()
{
    return theme::scaled(22);
}

QFont chipFont()
{
    QFont font = theme::smallFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

Mark markOf(wording::Tone tone)
{
    switch (tone) {
    case wording::Tone::Good: return Mark::Check;
    case wording::Tone::Attention: return Mark::Triangle;
    case wording::Tone::Danger: return Mark::Diamond;
    case wording::Tone::Busy: return Mark::Play;
    case wording::Tone::Neutral: return Mark::Hollow;
    }
    return Mark::None;
}

} // namespace

QColor colourOf(wording::Tone tone, const Theme &theme)
{
    switch (tone) {
    case wording::Tone::Good: return theme.good;
    case wording::Tone::Attention: return theme.attention;
    case wording::Tone::Danger: return theme.danger;
    case wording::Tone::Busy: return theme.accent;
    case wording::Tone::Neutral: return theme.secondary;
    }
    return theme.text;
}

Chip::Chip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::set(wording::Tone tone, const QString &text)
{
    set(markOf(tone), tone, text);
}

void Chip::set(Mark mark, wording::Tone tone, const QString &text)
{
    m_mark = mark;
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    if (text.isEmpty())
        hide();
    else if (parentWidget()) // without a parent it would become a window for a moment, and take the focus
        show();
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return sizeOf(m_text);
}

QSize Chip::sizeOf(const QString &text)
{
    return {QFontMetrics(chipFont()).horizontalAdvance(text) + 36, chipHeight()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_mark, m_tone, m_text, Theme::of(palette()));
}

void Chip::paint(QPainter &painter, const QRect &box, Mark mark, wording::Tone tone, const QString &text, const Theme &theme)
{
    const QColor colour = colourOf(tone, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.soft(colour));
    painter.drawRoundedRect(box, chipHeight() / 2.0, chipHeight() / 2.0);
    marks::paint(painter, QPointF(box.left() + 16, box.top() + chipHeight() / 2.0), mark == Mark::None ? markOf(tone) : mark, colour, theme.soft(colour), 4.5);
    painter.setFont(chipFont());
    painter.setPen(colour);
    painter.drawText(box.adjusted(26, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace meditrack
