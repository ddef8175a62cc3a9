// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sheetpage.h"

#include "widgets/advanceline.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/comparisontable.h"

#include <QHBoxLayout>

#include <algorithm>
#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

SheetPage::SheetPage(QWidget *parent)
    : QWidget(parent)
    , m_title(ui::title())
    , m_chip(new Chip)
    , m_text(ui::secondary())
    , m_optionsPlace(new QVBoxLayout)
    , m_tablePlace(new QVBoxLayout)
    , m_rest(ui::secondary({}, false))
    , m_note(ui::secondary())
    , m_remark(ui::text())
    , m_advance(new AdvanceLine)
    , m_waysPlace(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_export(ui::button({}))
    , m_no(ui::button({}))
    , m_yes(ui::button({}, "primary"))
    , m_cancel(ui::button(tr("Cancel")))
    , m_done(ui::button(tr("Done"), "primary"))
{
    setObjectName(u"sheetPage"_s);
    const std::pair<QWidget *, QString> names[] = {{m_title, u"sheetTitle"_s},   {m_chip, u"sheetChip"_s}, {m_text, u"sheetText"_s}, {m_note, u"sheetNote"_s},
                                                   {m_remark, u"sheetRemark"_s}, {m_export, u"exportFirst"_s}, {m_no, u"no"_s}, {m_yes, u"yes"_s},
                                                   {m_cancel, u"sheetCancel"_s}, {m_done, u"sheetDone"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);

    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->addWidget(m_chip, 0, Qt::AlignTop);
    verdict->addWidget(m_text, 1);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    m_waysPlace->setSpacing(8);
    m_buttons->addLayout(m_waysPlace);
    for (QPushButton *button : {m_export, m_cancel, m_no, m_yes, m_done})
        m_buttons->addWidget(button);
    body->addLayout(verdict);
    body->addWidget(m_advance);
    m_optionsPlace->setContentsMargins(0, 8, 0, 8);
    body->addLayout(m_optionsPlace);
    body->addLayout(m_tablePlace, 100);
    body->addWidget(m_rest);
    body->addSpacing(8);
    body->addWidget(m_note);
    body->addWidget(m_remark);
    body->addStretch(1);
    body->addSpacing(8);
    body->addLayout(m_buttons);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(24, 20, 24, 20);
    page->setSpacing(16);
    page->addWidget(m_title);
    page->addWidget(card, 1);

    connect(m_yes, &QPushButton::clicked, this, &SheetPage::yesClicked);
    connect(m_no, &QPushButton::clicked, this, &SheetPage::noClicked);
    connect(m_export, &QPushButton::clicked, this, &SheetPage::exportClicked);
    connect(m_cancel, &QPushButton::clicked, this, &SheetPage::cancelClicked);
    connect(m_done, &QPushButton::clicked, this, &SheetPage::doneClicked);
    ui::leaveByEscape(this, {m_no, m_done}); // what runs is not left by it
    show(Stage::Working);
}

void SheetPage::show(Stage stage)
{
    m_stage = stage;
    ui::setLook(m_text, "tone", stage == Stage::Told ? QString() : u"secondary"_s); // then it is what the page is about
    const bool isAsking = stage == Stage::Asking;
    setFocusProxy(isAsking ? m_no : stage == Stage::Told ? m_done : m_cancel); // Enter must not take anything back by accident
    m_advance->setVisible(stage == Stage::Working);
    m_cancel->setVisible(stage == Stage::Working);
    m_no->setVisible(isAsking);
    m_yes->setVisible(isAsking && !m_question.yes.isEmpty());
    m_export->setVisible(isAsking && !m_question.exportText.isEmpty());
    m_done->setVisible(stage == Stage::Told);
    if (stage != Stage::Told)
        offer({});
    for (QLabel *label : {m_text, m_rest, m_note, m_remark})
        label->setVisible(!label->text().isEmpty());
    m_chip->setVisible(!m_chip->text().isEmpty());
}

void SheetPage::setTable(const wording::Comparison &table)
{
    delete std::exchange(m_table, nullptr);
    m_rest->setText(table.rest);
    if (table.columns.isEmpty() || table.lines.empty())
        return;
    m_table = new ComparisonTable(table);
    m_table->setAccessibleName(tr("What there is, and what there would be"));
    m_table->fillPage();
    m_tablePlace->addWidget(m_table);
}

void SheetPage::setChip(wording::Tone tone, const QString &text)
{
    if (tone == wording::Tone::Danger)
        m_chip->set(Mark::Cross, tone, text);
    else
        m_chip->set(tone, text);
}

void SheetPage::work(const QString &title, const QString &hint, bool keepsTable)
{
    m_title->setText(title);
    m_chip->set(wording::Tone::Neutral, {});
    m_text->setText(hint);
    setOptions(nullptr);
    if (!keepsTable) {
        setTable({});
        m_note->clear();
    }
    m_remark->clear();
    m_cancel->setEnabled(true);
    m_advance->begin();
    show(Stage::Working);
    m_cancel->setFocus();
}

void SheetPage::take(const QList<TimedEvent> &events)
{
    if (m_stage == Stage::Working)
        m_advance->take(events);
}

void SheetPage::setCancelling()
{
    m_cancel->setEnabled(false);
    m_advance->setCancelling();
}

void SheetPage::setOptions(QWidget *options)
{
    if (m_options == options)
        return;
    if (m_options) {
        m_optionsPlace->removeWidget(m_options);
        m_options->hide();
    }
    m_options = options;
    if (options) {
        m_optionsPlace->addWidget(options, 0, Qt::AlignLeft);
        options->show();
        orderTabs();
    }
}

/// What came later is not what is reached last.
void SheetPage::orderTabs()
{
    QList<QWidget *> order;
    if (m_options)
        order = m_options->findChildren<QWidget *>();
    order.prepend(m_options);
    order.removeIf([this](const QWidget *widget) { return !widget || widget->window() != window() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy(); });
    order << m_export << m_cancel << m_no << m_yes;
    for (QPushButton *way : std::as_const(m_ways))
        order << way;
    order << m_done;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void SheetPage::ask(const wording::Question &question, QWidget *options)
{
    const bool isAgain = options && options == m_options && m_stage == Stage::Asking; // who chooses stays where they choose
    setOptions(options);
    m_question = question;
    m_title->setText(question.title);
    setChip(question.tone, question.chip);
    m_text->setText(question.text);
    setTable(question.table);
    m_note->setText(question.note);
    m_remark->clear();
    m_yes->setText(question.yes);
    m_no->setText(question.no);
    m_export->setText(question.exportText);
    show(Stage::Asking);
    if (!isAgain)
        m_no->setFocus();
}

void SheetPage::remark(const QString &text)
{
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void SheetPage::tell(wording::Tone tone, const QString &chip, const QString &title, const QString &text, const QList<Way> &ways, const wording::Comparison &table)
{
    m_title->setText(title);
    setChip(tone, chip);
    m_text->setText(text);
    setOptions(nullptr);
    setTable(table);
    m_note->clear();
    m_remark->clear();
    show(Stage::Told);
    offer(ways);
    m_done->setFocus();
    focusNext();
}

/// What Enter does is what is filled, as soon as it can be pressed.
void SheetPage::focusNext()
{
    const auto next = std::ranges::find_if(m_ways, [](const QPushButton *way) { return way->property("kind") == u"primary"_s && way->isEnabled(); });
    if (next != m_ways.end() && m_done->hasFocus())
        (*next)->setFocus();
}

void SheetPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QPushButton *button : QList<QPushButton *>{m_yes, m_export} + m_ways)
        button->setEnabled(!busy);
    focusNext();
}

void SheetPage::offer(const QList<Way> &ways)
{
    for (QPushButton *button : std::exchange(m_ways, {})) {
        button->setObjectName({});
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    for (const Way &way : ways) {
        auto *button = ui::button(way.text, way.isNext ? "primary" : nullptr);
        button->setObjectName(way.name);
        button->setEnabled(!m_busy);
        connect(button, &QPushButton::clicked, this, [go = way.go] { go(); });
        if (way.isNext)
            m_buttons->addWidget(button);
        else
            m_waysPlace->addWidget(button);
        button->show(); // at once, not with the next event
        m_ways << button;
    }
    const bool hasNext = std::ranges::any_of(ways, &Way::isNext);
    ui::setLook(m_done, "kind", hasNext ? QString() : u"primary"_s);
    if (!ways.isEmpty())
        orderTabs();
}

} // namespace meditrack
