// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/datapage.h"

#include "models/wording.h"
#include "pages/rowspage.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/countsplot.h"
#include "widgets/delegates.h"
#include "widgets/growthplot.h"

#include <QHeaderView>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

enum DataView { Tables, Rows, Nothing };

} // namespace

DataPage::DataPage(QWidget *parent)
    : QWidget(parent)
    , m_total(ui::secondary({}, false))
    , m_table(new QTableView)
    , m_show(ui::button(tr("Show rows"), "quiet"))
    , m_plot(new CountsPlot)
    , m_more(ui::secondary({}, false))
    , m_growthTitle(ui::heading())
    , m_growth(new GrowthPlot)
    , m_rows(new RowsPage)
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"dataPage"_s);
    m_stack->addWidget(buildTables());
    m_stack->addWidget(m_rows);
    m_stack->addWidget(buildEmpty());
    setFocusProxy(m_table);
    connect(m_rows, &RowsPage::backClicked, this, &DataPage::showTables);
}

QWidget *DataPage::buildTables()
{
    auto *page = new QWidget;
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
    ui::setColumnWidth(m_table, TableModel::Rows, 110);
    ui::setColumnWidth(m_table, TableModel::Since, 130);
    ui::setColumnWidth(m_table, TableModel::Size, 90);
    ui::setColumnWidth(m_table, TableModel::Share, 80);
    m_more->setFont(theme::smallFont());

    QVBoxLayout *left = nullptr;
    QFrame *tableCard = ui::card(left);
    auto *row = new QHBoxLayout;
    row->addWidget(ui::heading(tr("Tables")));
    row->addStretch();
    m_total->setFont(theme::smallFont());
    row->addWidget(m_total);
    m_show->setObjectName(u"showRows"_s);
    m_show->setProperty("scale", u"small"_s);
    m_show->setToolTip(tr("Look at the rows of the selected table (Enter)"));
    row->addWidget(m_show);
    left->addLayout(row);
    left->addWidget(m_table, 1);
    QVBoxLayout *right = nullptr;
    QFrame *plotCard = ui::card(right);
    right->addWidget(ui::heading(tr("Rows in each table")));
    right->addSpacing(31); // the height of the table's header
    right->addWidget(m_plot, 1);
    right->addWidget(m_more);
    auto *body = new QHBoxLayout(page);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(16);
    body->addWidget(tableCard, 1);
    QVBoxLayout *below = nullptr;
    m_growthCard = ui::card(below);
    m_growthTitle->setObjectName(u"growthTitle"_s);
    below->addWidget(m_growthTitle);
    below->addWidget(m_growth, 1);
    auto *plots = new QVBoxLayout;
    plots->setSpacing(16);
    plots->addWidget(plotCard, 3);
    plots->addWidget(m_growthCard, 2);
    body->addLayout(plots, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &DataPage::showGrowth);
    connect(header, &QHeaderView::sectionClicked, this, [this, header](int section) {
        const bool again = header->sortIndicatorSection() == section;
        const Qt::SortOrder first = section == TableModel::Name ? Qt::AscendingOrder : Qt::DescendingOrder;
        const Qt::SortOrder order = again ? (header->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder) : first;
        header->setSortIndicator(section, order);
        const QString chosen = selected();
        m_model.sort(section, order);
        select(chosen);
    });
    connect(m_show, &QPushButton::clicked, this, &DataPage::showRows);
    connect(m_table, &QTableView::doubleClicked, this, &DataPage::showRows);
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(enter, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, &DataPage::showRows);
    }
    connect(m_plot, &CountsPlot::shownChanged, this, [this](int shown, int total) {
        m_more->setVisible(shown < total);
        m_more->setText(tr("The %1 largest of %2 tables; all of them are in the list.").arg(shown).arg(total));
    });
    return page;
}

QWidget *DataPage::buildEmpty()
{
    auto *page = new QWidget;
    auto *body = new QVBoxLayout(page);
    body->setContentsMargins(24, 20, 24, 20);
    m_upgrade = ui::button(tr("Review and upgrade…"), "primary");
    m_upgrade->setObjectName(u"makeTables"_s);
    connect(m_upgrade, &QPushButton::clicked, this, &DataPage::upgradeClicked);
    body->addWidget(ui::centred({ui::title(tr("No tables yet")), ui::secondary(tr("The first upgrade makes them.")), m_upgrade}));
    return page;
}

void DataPage::showRows()
{
    const int row = std::max(m_table->currentIndex().row(), 0);
    if (row >= m_model.rowCount())
        return;
    m_stack->setCurrentIndex(Rows);
    setFocusProxy(m_rows);
    m_rows->setFocus();
    const TableCount *table = m_model.table(row);
    m_rows->open(m_model.name(row), table ? table->rows : -1, table && !table->isEstimate && table->rows >= 0);
}

void DataPage::showGrowth()
{
    const TableCount *table = m_model.table(m_table->currentIndex().row());
    m_growthCard->setVisible(table || selected().isEmpty()); // a view has none
    if (!table || !m_snapshot) {
        m_growthTitle->setText(tr("Growth"));
        return m_growth->clear();
    }
    m_growthTitle->setText(tr("Growth, rows in %1").arg(table->name));
    m_growth->setTable(m_snapshot->growth, *table, m_snapshot->state.readAt);
}

void DataPage::showTables()
{
    m_rows->close();
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? Nothing : Tables);
    setFocusProxy(m_table);
    m_table->setFocus();
}

QString DataPage::selected() const
{
    return m_model.name(m_table->currentIndex().row());
}

/// The first one, if it is not there any more.
void DataPage::select(const QString &table)
{
    m_table->setCurrentIndex(m_model.index(std::max(m_model.rowOf(table), 0), 0));
    showGrowth();
}

void DataPage::fitColumns()
{
    m_table->setColumnHidden(TableModel::Since, !m_model.hasGrowth());
    m_table->setColumnHidden(TableModel::Share, m_model.hasGrowth() || width() < theme::scaled(900)); // the bars tell it too
}

void DataPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void DataPage::setSnapshot(const SnapshotPtr &snapshot)
{
    const std::vector<TableCount> &tables = snapshot->state.tables;
    QHeaderView *header = m_table->horizontalHeader();
    const bool isSame = m_snapshot && m_snapshot->state.readAt == snapshot->state.readAt; // counted now: the order that was chosen stays
    if (!isSame)
        header->setSortIndicator(TableModel::Rows, Qt::DescendingOrder);
    const bool isOther = m_snapshot && m_snapshot->state.url.toString() != snapshot->state.url.toString();
    m_snapshot = snapshot;
    const QString chosen = selected();
    m_model.setTables(tables, snapshot->growth, snapshot->state.readAt, snapshot->state.views);
    m_model.sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    fitColumns();
    select(chosen);
    m_plot->setTables(tables);
    m_upgrade->setVisible(!snapshot->state.ready.isEmpty() && snapshot->state.whyNoGuardedMove().isEmpty());
    m_total->setText(wording::total(tables));
    if (m_rows->table().isEmpty())
        return m_stack->setCurrentIndex(m_model.rowCount() == 0 ? Nothing : Tables);
    if (isOther)
        showTables();
    else if (!isSame)
        m_rows->reload();
    for (const TableCount &table : tables) {
        if (table.name == m_rows->table())
            m_rows->setCounted(table.rows, !table.isEstimate && table.rows >= 0);
    }
}

} // namespace meditrack
