// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage.h"

#include "theme.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/comparisontable.h"
#include "widgets/exportbox.h"
#include "widgets/rundelegates.h"
#include "widgets/scriptview.h"

#include <QHBoxLayout>
#include <QListView>

#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

ReviewPage::ReviewPage(QWidget *parent)
    : QWidget(parent)
    , m_title(ui::title())
    , m_caption(ui::secondary({}, false))
{
    setObjectName(u"reviewPage"_s);
    m_title->setObjectName(u"reviewTitle"_s);
    m_title->setWordWrap(false);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(24, 0, 24, 0);
    header->setSpacing(12);
    header->addWidget(m_title);
    header->addWidget(m_caption);
    header->addStretch();
    auto *plan = new QWidget;
    auto *cards = new QHBoxLayout(plan);
    cards->setContentsMargins(24, 0, 24, 0);
    cards->setSpacing(16);
    cards->addWidget(buildRun(), 15);
    cards->addWidget(buildDetails(), 12);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(0, 20, 0, 16);
    body->setSpacing(16);
    body->addLayout(header);
    body->addWidget(ui::scrolled(plan), 1);
    body->addLayout(buildButtons()); // however long the plan is, the answer is in sight
    ui::leaveByEscape(this, {m_no});
}

QLayout *ReviewPage::buildButtons()
{
    m_rehearse = ui::button(tr("Rehearse on a copy"));
    m_rehearse->setObjectName(u"rehearse"_s);
    m_rehearse->setToolTip(tr("Runs everything on a copy of the database, and tells what it did"));
    m_no = ui::button({});
    m_no->setObjectName(u"reviewNo"_s);
    m_yes = ui::button({}, "primary");
    m_yes->setObjectName(u"reviewYes"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, 0, 24, 0);
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton *button : {m_rehearse, m_no, m_yes})
        buttons->addWidget(button);
    connect(m_yes, &QPushButton::clicked, this, [this] { Q_EMIT accepted(m_export->isVisible() ? m_export->file() : QString()); });
    connect(m_no, &QPushButton::clicked, this, &ReviewPage::declined);
    connect(m_rehearse, &QPushButton::clicked, this, &ReviewPage::rehearsalWanted);
    return buttons;
}

QWidget *ReviewPage::buildRun()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    m_list = new QListView;
    m_list->setObjectName(u"reviewSteps"_s);
    m_list->setAccessibleName(tr("Steps"));
    ui::setUpRunList(m_list, &m_steps, new StepDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_loss = new QVBoxLayout;
    m_loss->setSpacing(8);
    m_export = new ExportBox;
    m_promises = new QGridLayout;
    m_promises->setHorizontalSpacing(12);
    m_promises->setVerticalSpacing(8);
    m_promises->setColumnStretch(1, 1);
    body->addWidget(m_list, 1);
    body->addLayout(m_loss);
    body->addWidget(m_export);
    body->addSpacing(8);
    body->addLayout(m_promises);
    body->addStretch(0);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) { showStep(current.row()); });
    connect(m_export, &ExportBox::placeClicked, this, [this] { Q_EMIT exportPlaceWanted(m_export->proposed()); });
    return card;
}

QWidget *ReviewPage::buildDetails()
{
    QVBoxLayout *body = nullptr;
    QFrame *card = ui::card(body);
    card->setAccessibleName(tr("What the selected step does"));
    m_stepTitle = ui::heading();
    m_stepTitle->setWordWrap(true);
    m_undo = new Chip;
    m_undo->setObjectName(u"undoChip"_s);
    m_sentences = ui::text();
    m_sentences->setObjectName(u"sentences"_s);
    m_undoText = ui::secondary();
    m_risks = ui::text();
    m_risks->setObjectName(u"risks"_s);
    m_risks->setProperty("tone", u"attention"_s);
    for (QLabel *label : {m_sentences, m_undoText, m_risks})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sqlHeading = ui::heading(tr("SQL"));
    m_sql = new ScriptView;
    m_sql->setObjectName(u"reviewSql"_s);
    m_sql->setAccessibleName(tr("SQL of the selected step"));
    auto *chips = new QHBoxLayout;
    chips->addWidget(m_undo);
    chips->addStretch();
    body->setSpacing(8);
    body->addWidget(m_stepTitle);
    body->addLayout(chips);
    body->addWidget(m_sentences);
    body->addWidget(m_risks);
    body->addWidget(m_undoText);
    body->addSpacing(4);
    body->addWidget(m_sqlHeading);
    body->addWidget(m_sql, 1);
    body->addStretch(0);
    return card;
}

void ReviewPage::setReview(const Review &review)
{
    const bool isNew = !isVisible() || m_review.title != review.title || m_review.yes != review.yes;
    const bool isGraver = review.isDestructive && !m_review.isDestructive;
    const bool isChosen = m_review.title == review.title && (m_review.riskiest() >= 0 || review.riskiest() < 0 || m_list->hasFocus());
    const int selected = isChosen ? m_list->currentIndex().row() : review.riskiest(); // what is risky is seen first
    m_review = review;
    std::vector<StepModel::Item> items;
    for (const Review::Step &step : review.steps) {
        StepModel::Item item{step.revision, step.doc, StepModel::Progress::Waiting, -1, 0, {}};
        item.plan = step.shortly.isEmpty() ? tr("What it does is not known yet") : step.shortly;
        item.expected = step.expected;
        item.isRisky = !step.risks.isEmpty();
        items.push_back(item);
    }
    m_steps.reset(std::move(items));
    m_list->setMinimumHeight(std::min(m_steps.rowCount(), 4) * m_list->sizeHintForRow(0));
    m_list->setMaximumHeight(std::max(m_steps.rowCount(), 1) * m_list->sizeHintForRow(0) + 2);
    m_title->setText(review.title);
    m_caption->setText(review.caption);
    fillLoss();
    fillPromises();
    m_export->setVisible(!review.exportText.isEmpty());
    m_export->offer(review.exportText, review.outlook.preview.exportFile);
    fillButtons();
    const QModelIndex current = m_steps.index(std::clamp(selected, 0, std::max(m_steps.rowCount() - 1, 0)));
    m_list->setCurrentIndex(current);
    showStep(current.row());
    QPushButton *first = review.isDestructive ? m_no : m_yes; // Enter must not take anything back by accident
    setFocusProxy(first);
    const bool isInDanger = isGraver && m_yes->hasFocus();
    if (isVisible() && (isNew || isInDanger)) // else whoever has gone on by keys stays there
        first->setFocus();
}

void ReviewPage::fillButtons()
{
    const bool isUntriedRisk = m_review.riskiest() >= 0 && !m_review.isTried();
    m_rehearse->setVisible(!m_review.isTried());
    m_no->setText(m_review.no);
    m_yes->setText(m_review.yes);
    ui::setLook(m_rehearse, "kind", isUntriedRisk ? u"primary"_s : QString()); // one button is the next right thing
    ui::setLook(m_yes, "kind", m_review.isDestructive ? u"danger"_s : isUntriedRisk ? QString() : u"primary"_s);
}

void ReviewPage::fillLoss()
{
    ui::clear(m_loss);
    if (m_review.lost.columns.isEmpty())
        return;
    m_loss->addWidget(ui::text(m_review.lost.title));
    m_loss->addWidget(new ComparisonTable(m_review.lost));
}

void ReviewPage::fillPromises()
{
    ui::clear(m_promises);
    int line = 0;
    for (const wording::Finding &promise : m_review.promises) {
        auto *chip = new Chip;
        chip->set(promise.tone, promise.chip);
        auto *text = ui::text(promise.text);
        text->setMinimumHeight(chip->sizeHint().height());
        text->setToolTip(promise.detail);
        m_promises->addWidget(chip, line, 0, Qt::AlignTop | Qt::AlignLeft);
        m_promises->addWidget(text, line++, 1);
    }
}

void ReviewPage::showStep(int row)
{
    const bool has = row >= 0 && row < static_cast<int>(m_review.steps.size());
    const Review::Step step = has ? m_review.steps[static_cast<size_t>(row)] : Review::Step();
    m_stepTitle->setText(step.doc.isEmpty() ? step.revision : step.doc);
    m_undo->set(step.undo.tone, step.undo.chip);
    m_sentences->setText(step.sentences.isEmpty() ? tr("What this step does is not known yet. A rehearsal on a copy shows it.") : step.sentences.join(u'\n'));
    m_undoText->setText(step.undo.text.isEmpty() ? QString() : step.undo.text + u'.');
    m_undoText->setVisible(!step.undo.text.isEmpty());
    m_risks->setText(step.risks.join(u'\n'));
    m_risks->setVisible(!step.risks.isEmpty());
    m_sqlHeading->setVisible(!step.sql.isEmpty());
    m_sql->setVisible(!step.sql.isEmpty());
    m_sql->setScript(step.sql, true);
    m_sql->setMaximumHeight(std::max(m_sql->minimumSizeHint().height(), (m_sql->blockCount() + 2) * m_sql->fontMetrics().lineSpacing() + 24)); // and no empty box below it
}

void ReviewPage::chooseExport(const QString &file)
{
    m_export->choose(file);
}

void ReviewPage::setBusy(bool busy)
{
    for (QPushButton *button : {m_yes, m_no, m_rehearse}) {
        m_hasLostFocus = m_hasLostFocus || (busy && button->hasFocus());
        button->setEnabled(!busy);
    }
    if (!busy && std::exchange(m_hasLostFocus, false) && isVisible() && focusProxy())
        focusProxy()->setFocus();
    if (!busy && isVisible() && !window()->focusWidget())
        focusProxy()->setFocus();
}

} // namespace meditrack
