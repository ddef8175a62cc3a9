// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/datapage.h"

#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/countsplot.h"
#include "widgets/delegates.h"

#include <QHeaderView>
#include <QHBoxLayout>
#include <QTableView>

namespace meditrack {

using namespace Qt::StringLiterals;

DataPage::DataPage(QWidget *parent)
    : QWidget(parent)
    , m_total(ui::secondary({}, false))
    , m_table(new QTableView)
    , m_plot(new CountsPlot)
    , m_more(ui::secondary({}, false))
    , m_empty(ui::secondary(tr("There are no tables yet. The first upgrade makes them.")))
{
    setObjectName(u"dataPage"_s);
    setFocusProxy(m_table);
    m_table->setObjectName(u"tables"_s);
    m_table->setAccessibleName(tr("Tables and their rows"));
    m_table->setModel(&m_model);
    ui::setUpTable(m_table);
    m_table->setItemDelegate(new RowDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(TableModel::Name, QHeaderView::Stretch);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(false);
    m_table->setColumnWidth(TableModel::Rows, 120);
    m_table->setColumnWidth(TableModel::Size, 90);
    m_table->setColumnWidth(TableModel::Share, 80);
    m_more->setFont(theme::smallFont());

    QVBoxLayout *left = nullptr;
    QFrame *tableCard = ui::card(left);
    auto *row = new QHBoxLayout;
    row->addWidget(ui::heading(tr("Tables")));
    row->addStretch();
    m_total->setFont(theme::smallFont());
    row->addWidget(m_total);
    left->addLayout(row);
    left->addWidget(m_empty);
    left->addWidget(m_table, 1);
    QVBoxLayout *right = nullptr;
    QFrame *plotCard = ui::card(right);
    right->addWidget(ui::heading(tr("Rows in each table")));
    right->addSpacing(31); // the height of the table's header
    right->addWidget(m_plot, 1);
    right->addWidget(m_more);
    auto *body = new QHBoxLayout(this);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(16);
    body->addWidget(tableCard, 1);
    body->addWidget(plotCard, 1);

    connect(header, &QHeaderView::sectionClicked, this, [this, header](int section) {
        const bool again = header->sortIndicatorSection() == section;
        const Qt::SortOrder first = section == TableModel::Name ? Qt::AscendingOrder : Qt::DescendingOrder;
        const Qt::SortOrder order = again ? (header->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder) : first;
        header->setSortIndicator(section, order);
        m_model.sort(section, order);
    });
    connect(m_plot, &CountsPlot::shownChanged, this, [this](int shown, int total) {
        m_more->setVisible(shown < total);
        m_more->setText(tr("The %1 largest of %2 tables; all of them are in the list.").arg(shown).arg(total));
    });
}

void DataPage::setSnapshot(const SnapshotPtr &snapshot)
{
    const std::vector<TableCount> &tables = snapshot->state.tables;
    QHeaderView *header = m_table->horizontalHeader();
    const bool isSame = m_snapshot && m_snapshot->state.readAt == snapshot->state.readAt; // counted now: the order that was chosen stays
    if (!isSame)
        header->setSortIndicator(TableModel::Rows, Qt::DescendingOrder);
    m_snapshot = snapshot;
    m_model.setTables(tables);
    m_model.sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    m_plot->setTables(tables);
    m_empty->setVisible(tables.empty());
    m_table->setVisible(!tables.empty());
    m_total->setText(wording::total(tables));
}

} // namespace meditrack
