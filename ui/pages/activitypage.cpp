// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/activitypage.h"

#include "theme.h"
#include "widgets/card.h"
#include "widgets/delegates.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace meditrack {

using namespace Qt::StringLiterals;

ActivityPage::ActivityPage(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTableView)
    , m_title(ui::title())
    , m_text(ui::text())
    , m_detail(new QPlainTextEdit)
    , m_stack(new QStackedWidget)
{
    setObjectName(u"activityPage"_s);
    setFocusProxy(m_list);
    m_list->setObjectName(u"activityList"_s);
    m_list->setAccessibleName(tr("Jobs of this run, newest first"));
    m_list->setModel(&m_model);
    ui::setUpTable(m_list);
    auto *rows = new RowDelegate(m_list);
    rows->setSecondary(ActivityModel::When);
    m_list->setItemDelegate(rows);
    m_list->setItemDelegateForColumn(ActivityModel::Result, new StateDelegate(m_list));
    QHeaderView *header = m_list->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    m_list->setColumnWidth(ActivityModel::When, theme::scaled(90));
    m_list->setColumnWidth(ActivityModel::Result, theme::scaled(116));
    m_list->setColumnWidth(ActivityModel::Steps, theme::scaled(96));
    m_list->setColumnWidth(ActivityModel::Took, theme::scaled(90));

    QVBoxLayout *left = nullptr;
    QFrame *listCard = ui::card(left, 1);
    left->setContentsMargins(1, 4, 1, 8);
    left->addWidget(m_list);
    QVBoxLayout *right = nullptr;
    QFrame *detailCard = ui::card(right);
    detailCard->setFixedWidth(theme::scaled(340));
    m_detail->setReadOnly(true);
    m_detail->setFont(theme::fixedFont(12));
    m_detail->setAccessibleName(tr("Details of the selected job"));
    right->addWidget(m_title);
    right->addWidget(m_text);
    right->addWidget(m_detail, 1);
    right->addStretch(0);
    auto *full = new QWidget;
    auto *row = new QHBoxLayout(full);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(listCard, 1);
    row->addWidget(detailCard);

    QVBoxLayout *emptyBody = nullptr;
    QFrame *empty = ui::card(emptyBody);
    emptyBody->addStretch(2);
    auto *emptyTitle = ui::title(tr("Nothing has been changed yet"));
    auto *emptyText = ui::secondary(tr("Upgrades and downgrades of this session are listed here, with what they did and how long they took."));
    emptyTitle->setAlignment(Qt::AlignCenter);
    emptyText->setAlignment(Qt::AlignCenter);
    emptyBody->addWidget(emptyTitle);
    emptyBody->addWidget(emptyText);
    emptyBody->addStretch(3);

    m_stack->addWidget(empty);
    m_stack->addWidget(full);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(24, 20, 24, 20);
    body->addWidget(m_stack);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) { show(current.row()); });
}

void ActivityPage::add(const JobOutcome &outcome)
{
    m_model.add(outcome);
    m_stack->setCurrentIndex(1);
    m_list->setCurrentIndex(m_model.index(0, 0));
    show(0);
}

void ActivityPage::show(int row)
{
    if (row < 0)
        return;
    const JobOutcome &outcome = m_model.outcome(row);
    m_title->setText(outcome.job.title);
    m_text->setText(outcome.summary);
    QString detail;
    if (outcome.error && outcome.result == JobOutcome::Result::Failed)
        detail = outcome.error->text() + (outcome.error->detail.isEmpty() ? QString() : u"\n\n"_s + outcome.error->detail);
    m_detail->setPlainText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

} // namespace meditrack
