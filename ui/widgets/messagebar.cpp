// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "theme.h"
#include "widgets/card.h"
#include "widgets/marks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>
#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const Error &error)
{
    QStringList parts;
    if (!error.revision.isEmpty())
        parts << MessageBar::tr("revision %1").arg(error.revision);
    if (!error.file.isEmpty())
        parts << (error.line > 0 ? MessageBar::tr("%1, line %2").arg(error.file).arg(error.line) : error.file);
    return parts.join(u" · "_s);
}

/// The card, with the mark that says its kind without colour.
class MessageCard final : public QFrame
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QFrame::paintEvent(event);
        const Theme theme = Theme::of(palette());
        const QString look = property("card").toString();
        const bool isError = look == "danger"_L1;
        const bool isGood = look == "good"_L1;
        const QColor colour = isError ? theme.danger : isGood ? theme.good : theme.attention;
        QPainter painter(this);
        marks::paint(painter, QPointF(24, 27), isError ? Mark::Cross : isGood ? Mark::Check : Mark::Triangle, colour, theme.soft(colour), 6);
    }
};

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_card(new MessageCard)
    , m_title(ui::heading())
    , m_place(ui::text())
    , m_consequence(ui::text())
    , m_advice(ui::text())
    , m_detail(new QPlainTextEdit)
    , m_retry(ui::button(tr("Retry")))
    , m_more(ui::button(tr("Show details"), "quiet"))
    , m_copy(ui::button(tr("Copy details"), "quiet"))
    , m_offers(new QHBoxLayout)
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"messageBar"_s);
    m_card->setProperty("card", u"danger"_s);
    auto *outer = new QVBoxLayout(this); // its margins are gone with the message
    outer->setContentsMargins(24, 20, 24, 0);
    outer->addWidget(m_card);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setObjectName(u"messagePlace"_s);
    m_title->setObjectName(u"messageTitle"_s);
    m_place->setFont(theme::fixedFont(12));
    m_detail->setReadOnly(true);
    m_detail->setFont(theme::fixedFont(12));
    m_detail->setFixedHeight(140);
    m_detail->setAccessibleName(tr("Details of the error"));
    m_retry->setObjectName(u"retry"_s);
    m_more->setObjectName(u"details"_s);
    m_copy->setObjectName(u"copyDetails"_s);
    m_copy->setToolTip(tr("Copy the whole message, to show it to somebody who can help"));
    auto *dismissButton = ui::button(tr("Dismiss"), "quiet");
    dismissButton->setObjectName(u"dismiss"_s);

    auto *ways = new QHBoxLayout;
    ways->setSpacing(8);
    ways->addWidget(m_retry);
    m_offers->setSpacing(8);
    ways->addLayout(m_offers);
    ways->addStretch();
    auto *about = new QHBoxLayout;
    about->setSpacing(8);
    about->addWidget(m_more);
    about->addWidget(m_copy);
    about->addStretch();
    m_buttons->setSpacing(8);
    m_buttons->addLayout(ways);
    m_buttons->addLayout(about, 1);
    auto *top = new QHBoxLayout; // a remark has no other button, and so no row for them
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(dismissButton, 0, Qt::AlignTop);
    auto *body = new QVBoxLayout(m_card);
    body->setContentsMargins(44, 12, 16, 12);
    body->setSpacing(4);
    body->addLayout(top);
    for (QLabel *label : {m_place, m_consequence, m_advice})
        body->addWidget(label);
    body->addSpacing(4);
    body->addWidget(m_detail);
    body->addLayout(m_buttons);

    connect(m_retry, &QPushButton::clicked, this, [this] {
        dismiss();
        if (const auto again = std::exchange(m_again, {}))
            again();
    });
    connect(m_more, &QPushButton::clicked, this, [this] { setDetailsVisible(m_detail->isHidden()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(dismissButton, &QPushButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::fill(const QString &title, const QString &place, const QString &consequence, const QString &advice, const QString &detail)
{
    m_title->setText(title);
    m_place->setText(place);
    m_consequence->setText(consequence);
    m_advice->setText(advice);
    for (QLabel *label : {m_place, m_consequence, m_advice})
        label->setVisible(!label->text().isEmpty());
    m_detail->setPlainText(detail);
    m_more->setVisible(!detail.isEmpty());
    setDetailsVisible(false);
    setAccessibleName(title);
    setAccessibleDescription(text());
    show();
    fitButtons();
}

void MessageBar::showError(const Error &error, const Retry &retry, const Actions &actions, const QString &headline)
{
    m_again = retry.run;
    m_retry->setText(retry.text);
    offer(actions);
    ui::setLook(m_card, "card", u"danger"_s);
    QStringList detail;
    if (!error.sql.isEmpty())
        detail << tr("SQL: %1").arg(error.sql);
    if (!error.detail.isEmpty())
        detail << error.detail;
    m_retry->setVisible(m_again != nullptr);
    m_copy->setVisible(std::ranges::none_of(actions, [](const Action &action) { return action.name == "wayCopyReport"_L1; })); // which is more, and the same
    fill(headline.isEmpty() ? error.message : headline, headline.isEmpty() ? placeOf(error) : (QStringList{error.message, placeOf(error)}).join(u'\n').trimmed(),
         error.consequence.isEmpty() ? tr("Nothing has been changed.") : error.consequence,
         error.advice.isEmpty() ? tr("Retry; if it stays, copy the details and show them to whoever looks after this database.") : error.advice,
         detail.join(u"\n\n"_s));
}

void MessageBar::showRemark(const QString &title, const QString &text, const Actions &actions)
{
    remark(u"attention"_s, title, text, actions);
}

void MessageBar::showGoodNews(const QString &title, const QString &text, const Actions &actions)
{
    remark(u"good"_s, title, text, actions);
}

void MessageBar::setBusy(bool busy)
{
    m_busy = busy;
    for (QPushButton *button : QList<QPushButton *>{m_retry} + m_actions)
        button->setEnabled(!busy);
}

void MessageBar::offer(const Actions &actions)
{
    for (QPushButton *button : std::exchange(m_actions, {})) {
        button->setObjectName({});
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    for (const Action &action : actions) {
        auto *button = ui::button(action.text);
        button->setObjectName(action.name);
        button->setEnabled(!m_busy);
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        m_offers->addWidget(button);
        button->show(); // at once, not with the next event
        m_actions << button;
    }
}

void MessageBar::remark(const QString &look, const QString &title, const QString &text, const Actions &actions)
{
    offer(actions);
    ui::setLook(m_card, "card", look);
    m_retry->hide();
    m_copy->hide();
    fill(title, {}, text, {}, {});
}

/// Whatever the language, no button is cut.
void MessageBar::fitButtons()
{
    int needed = 0;
    for (int i = 0; i < m_buttons->count(); ++i)
        needed += m_buttons->itemAt(i)->sizeHint().width() + m_buttons->spacing();
    const QMargins margins = m_card->layout()->contentsMargins();
    m_buttons->setDirection(needed > m_card->width() - margins.left() - margins.right() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

void MessageBar::dismiss()
{
    hide();
}

QString MessageBar::text() const
{
    QStringList parts;
    for (const QLabel *label : {m_title, m_place, m_consequence, m_advice})
        parts << label->text();
    parts << m_detail->toPlainText();
    parts.removeAll(QString());
    return parts.join(u'\n');
}

void MessageBar::setDetailsVisible(bool visible)
{
    m_detail->setVisible(visible);
    m_more->setText(visible ? tr("Hide details") : tr("Show details"));
}

} // namespace meditrack
