// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/navbar.h"

#include "theme.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace meditrack {

NavButton::NavButton(const QString &icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize NavButton::sizeHint() const
{
    return {theme::scaled(m_isNarrow ? 40 : 173), theme::scaled(36)};
}

void NavButton::setCount(int count)
{
    m_count = count;
    setAccessibleDescription(count < 0 ? QString() : QLocale().toString(count));
    update();
}

void NavButton::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    setToolTip(narrow ? text() : QString());
    updateGeometry();
    update();
}

void NavButton::enterEvent(QEnterEvent *)
{
    update();
}

void NavButton::leaveEvent(QEvent *)
{
    update();
}

void NavButton::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() && isEnabled() ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? theme.accentSoft : underMouse() && isEnabled() ? theme.ground : theme.surface);
    painter.drawRoundedRect(box, 6, 6);

    const QColor colour = !isEnabled() ? theme.pending : isChecked() ? theme.accent : theme.text;
    const int side = theme::scaled(16);
    painter.drawPixmap(QPoint(m_isNarrow ? (width() - side) / 2 : 12, (height() - side) / 2), theme::pixmap(m_icon, isChecked() ? theme.accent : theme.secondary, side, devicePixelRatioF()));
    if (m_isNarrow)
        return;
    QFont font = theme::bodyFont();
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect().adjusted(22 + side, 0, -44, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_count >= 0) {
        painter.setFont(theme::smallFont());
        painter.setPen(isChecked() ? theme.accent : theme.secondary);
        painter.drawText(rect().adjusted(0, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(m_count));
    }
}

NavBar::NavBar(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("navbar"));
    setAccessibleName(tr("Places"));
    setNarrow(false);
    m_layout->setContentsMargins(8, 12, 8, 12);
    m_layout->setSpacing(2);
    m_layout->addStretch();
    connect(&m_group, &QButtonGroup::idClicked, this, &NavBar::chosen);
}

NavButton *NavBar::add(int place, const QString &icon, const QString &text)
{
    auto *button = new NavButton(icon, text, this);
    m_group.addButton(button, place);
    m_layout->insertWidget(m_layout->count() - 1, button);
    return button;
}

void NavBar::setNarrow(bool narrow)
{
    setFixedWidth(theme::scaled(narrow ? 56 : 190));
    const auto buttons = findChildren<NavButton *>();
    for (NavButton *button : buttons)
        button->setNarrow(narrow);
}

void NavBar::setCurrent(int place)
{
    m_group.setExclusive(false);
    const auto buttons = m_group.buttons();
    for (QAbstractButton *button : buttons)
        button->setChecked(m_group.id(button) == place);
    m_group.setExclusive(true);
}

void NavBar::setCount(int place, int count)
{
    if (auto *button = qobject_cast<NavButton *>(m_group.button(place)))
        button->setCount(count);
}

} // namespace meditrack
