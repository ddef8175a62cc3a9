// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card.h"

#include "theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace meditrack {

namespace {

/// A page that nobody sees needs no height: to find it out is to lay out all of its texts.
class PageScroll final : public QScrollArea
{
protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        return event->type() == QEvent::LayoutRequest && !isVisible() ? false : QScrollArea::eventFilter(watched, event);
    }
    void showEvent(QShowEvent *event) override
    {
        QScrollArea::showEvent(event);
        QCoreApplication::postEvent(widget(), new QEvent(QEvent::LayoutRequest));
    }
};

} // namespace

namespace ui {

QFrame *card(QVBoxLayout *&body, int margin)
{
    auto *frame = new QFrame;
    frame->setProperty("card", QStringLiteral("true"));
    body = new QVBoxLayout(frame);
    body->setContentsMargins(margin, margin, margin, margin);
    body->setSpacing(8);
    return frame;
}

QWidget *scrolled(QWidget *page)
{
    auto *area = new PageScroll;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFocusProxy(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return area;
}

QLabel *title(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(theme::titleFont());
    label->setWordWrap(true);
    return label;
}

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(theme::headingFont());
    return label;
}

QLabel *text(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *secondary(const QString &text, bool wrap)
{
    auto *label = new QLabel(text);
    label->setWordWrap(wrap);
    label->setProperty("tone", QStringLiteral("secondary"));
    return label;
}

QFrame *centred(std::initializer_list<QWidget *> widgets)
{
    QVBoxLayout *body = nullptr;
    QFrame *frame = card(body);
    body->addStretch(2);
    for (QWidget *widget : widgets) {
        if (auto *label = qobject_cast<QLabel *>(widget)) {
            label->setAlignment(Qt::AlignCenter);
            body->addWidget(label);
        } else {
            body->addSpacing(8);
            body->addWidget(widget, 0, Qt::AlignCenter);
        }
    }
    body->addStretch(3);
    return frame;
}

QFrame *rule()
{
    auto *frame = new QFrame;
    frame->setProperty("rule", QStringLiteral("true"));
    return frame;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clear(inner);
        }
        delete item;
    }
    if (auto *grid = qobject_cast<QGridLayout *>(layout)) {
        for (int row = 0; row < grid->rowCount(); ++row)
            grid->setRowMinimumHeight(row, 0); // it keeps those of rows that are gone
    }
}

QPushButton *button(const QString &text, const char *kind)
{
    auto *result = new QPushButton(text);
    result->setAutoDefault(true); // Enter presses it too, not only the space bar
    result->setCursor(Qt::PointingHandCursor);
    if (kind)
        result->setProperty("kind", QString::fromLatin1(kind));
    return result;
}

namespace {

class Escape final : public QObject
{
public:
    Escape(QWidget *page, const QList<QPushButton *> &ways)
        : QObject(page)
        , m_ways(ways)
    {
        page->installEventFilter(this); // it hears of a key that nothing on the page has a use for
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        const auto way = std::ranges::find_if(m_ways, [](const QPushButton *button) { return button->isVisible() && button->isEnabled(); });
        if (way == m_ways.end())
            return false;
        (*way)->click();
        return true;
    }

private:
    QList<QPushButton *> m_ways;
};

} // namespace

void leaveByEscape(QWidget *page, const QList<QPushButton *> &ways)
{
    new Escape(page, ways);
}

void setLook(QWidget *widget, const char *property, const QString &value)
{
    if (widget->property(property).toString() == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace ui

ElidedLabel::ElidedLabel(QWidget *parent, Qt::TextElideMode mode)
    : QLabel(parent)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_full = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_full) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide()
{
    setText(fontMetrics().elidedText(m_full, m_mode, width()));
}

} // namespace meditrack
