// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/historypage.h"

#include "theme.h"
#include "widgets/card.h"
#include "widgets/delegates.h"
#include "widgets/detailspanel.h"
#include "widgets/revisionfilterbar.h"
#include "widgets/timelineplot.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>

namespace meditrack {

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(QWidget *parent)
    : QWidget(parent)
    , m_filter(new RevisionFilterBar)
    , m_nothing(ui::secondary(tr("No revision is like this. Clear the filter to see all of them.")))
    , m_menu(new QMenu(this))
    , m_timeline(new TimelinePlot)
    , m_list(new QTableView)
    , m_details(new DetailsPanel)
    , m_emptyText(ui::secondary())
    , m_first(ui::button(tr("Write the first revision…"), "primary"))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"historyPage"_s);
    setFocusProxy(m_list);
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        const int row = m_model.historyRow(current);
        m_timeline->setSelected(row);
        m_details->setRevision(m_snapshot, row);
        Q_EMIT selectionChanged(selected());
    });
    connect(m_timeline, &TimelinePlot::picked, this, &HistoryPage::selectRow);
    connect(m_filter, &RevisionFilterBar::changed, this, &HistoryPage::applyFilter);
    connect(m_filter, &RevisionFilterBar::clearClicked, this, &HistoryPage::clearFilter);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { m_menu->popup(m_list->viewport()->mapToGlobal(at)); });
    connect(m_details, &DetailsPanel::menuWanted, this, [this](const QWidget *at) { m_menu->popup(at->mapToGlobal(QPoint(0, at->height()))); });
    connect(m_details, &DetailsPanel::upgradeClicked, this, &HistoryPage::upgradeWanted);
    connect(m_details, &DetailsPanel::downgradeClicked, this, &HistoryPage::downgradeWanted);
    connect(m_details, &DetailsPanel::textWanted, this, &HistoryPage::textWanted);
    connect(m_details, &DetailsPanel::revisionClicked, this, [this](const QString &revision) {
        if (!m_model.indexOfId(revision).isValid())
            clearFilter(); // it is asked for by name
        select(revision);
    });
}

void HistoryPage::build()
{
    QVBoxLayout *timelineBody = nullptr;
    m_timelineCard = ui::card(timelineBody, 4);
    timelineBody->addWidget(m_timeline);
    QVBoxLayout *listBody = nullptr;
    QFrame *listCard = ui::card(listBody, 1);
    listBody->addWidget(m_filter);
    listBody->addWidget(m_list, 1);
    listBody->addWidget(m_nothing, 1);
    listBody->setContentsMargins(1, 4, 1, 8);
    m_nothing->setObjectName(u"nothingFound"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    m_menu->setObjectName(u"revisionMenu"_s);
    m_menu->setToolTipsVisible(true); // why something cannot be done
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);

    m_list->setObjectName(u"revisionList"_s);
    m_list->setAccessibleName(tr("Revisions, newest first"));
    m_list->setModel(&m_model);
    ui::setUpTable(m_list);
    auto *rows = new RowDelegate(m_list);
    rows->setColumnFont(RevisionModel::Id, theme::fixedFont());
    rows->setSecondary(RevisionModel::Date);
    m_list->setItemDelegate(rows);
    m_list->setItemDelegateForColumn(RevisionModel::Graph, new GraphDelegate(m_list));
    m_list->setItemDelegateForColumn(RevisionModel::State, new StateDelegate(m_list));
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->horizontalHeader()->setSectionResizeMode(RevisionModel::Message, QHeaderView::Stretch);

    auto *lower = new QHBoxLayout;
    lower->setSpacing(16);
    lower->addWidget(listCard, 1);
    lower->addWidget(m_details);
    auto *revisions = new QWidget;
    auto *body = new QVBoxLayout(revisions);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(16);
    body->addWidget(m_timelineCard);
    body->addLayout(lower, 1);
    m_stack->addWidget(revisions);
    m_stack->addWidget(buildEmpty());
}

QWidget *HistoryPage::buildEmpty()
{
    auto *page = new QWidget;
    auto *body = new QVBoxLayout(page);
    body->setContentsMargins(24, 20, 24, 20);
    m_emptyText->setObjectName(u"noRevisions"_s);
    m_first->setObjectName(u"firstRevision"_s);
    connect(m_first, &QPushButton::clicked, this, &HistoryPage::firstRevisionClicked);
    body->addWidget(ui::centred({ui::title(tr("No revisions yet")), m_emptyText, m_first}));
    return page;
}

void HistoryPage::setSnapshot(const SnapshotPtr &snapshot)
{
    const QString wanted = selected();
    m_snapshot = snapshot;
    m_filter->setSnapshot(*snapshot);
    m_model.setSnapshot(snapshot);
    m_details->setRecords({});
    m_timeline->setSnapshot(snapshot);
    m_stack->setCurrentIndex(snapshot->state.history.empty() ? 1 : 0);
    fitColumns();
    showFound(wanted);
}

void HistoryPage::setPlan(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_details->setPlan(snapshot);
}

void HistoryPage::setFilter(const QString &text)
{
    m_words = text;
    applyFilter();
}

void HistoryPage::applyFilter()
{
    showFound(selected());
}

/// Lists what fits, and selects what was selected before, where it is still there.
void HistoryPage::showFound(const QString &wanted)
{
    RevisionFilter filter = m_filter->value();
    filter.text = m_words;
    m_model.setFilter(filter);
    m_filter->setCount(m_model);
    std::vector<bool> shown(m_model.isFiltered() ? static_cast<size_t>(m_model.total()) : 0, false);
    for (int row = 0; !shown.empty() && row < m_model.rowCount(); ++row)
        shown[static_cast<size_t>(m_model.historyRow(m_model.index(row, RevisionModel::Message)))] = true;
    m_timeline->setShown(std::move(shown));
    const bool isNothing = m_model.isFiltered() && m_model.rowCount() == 0;
    m_list->setVisible(!isNothing);
    m_nothing->setVisible(isNothing);
    selectFirst(wanted);
}

void HistoryPage::clearFilter()
{
    m_words.clear();
    m_filter->clear();
    applyFilter();
    m_list->setFocus();
    Q_EMIT filterCleared();
}

void HistoryPage::selectNext()
{
    if (m_model.rowCount() > 0)
        selectRow(m_model.historyRow(m_model.index((m_list->currentIndex().row() + 1) % m_model.rowCount(), RevisionModel::Message)));
}

void HistoryPage::setActions(const QList<QAction *> &actions)
{
    m_menu->clear();
    for (QAction *action : actions) {
        if (action)
            m_menu->addAction(action);
        else
            m_menu->addSeparator();
    }
}

/// What was selected before, else the next update, else where the database is.
void HistoryPage::selectFirst(const QString &wanted)
{
    const SnapshotPtr &snapshot = m_model.snapshot();
    if (!snapshot)
        return;
    QModelIndex index = m_model.indexOfId(wanted);
    const DatabaseState &state = snapshot->state;
    for (const QStringList &candidates : {state.unknown, state.ready, state.rows})
        if (!index.isValid() && !candidates.isEmpty())
            index = m_model.indexOfId(candidates.first());
    if (!index.isValid() && m_model.rowCount() > 0)
        index = m_model.index(0, RevisionModel::Message);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
    else
        m_details->setRevision(snapshot, -1);
}

void HistoryPage::select(const QString &revision)
{
    if (m_model.snapshot())
        selectRow(m_model.snapshot()->rowOf.value(revision, -1));
}

void HistoryPage::selectRow(int historyRow)
{
    QModelIndex index = m_model.indexOfHistoryRow(historyRow);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

QString HistoryPage::selected() const
{
    const HistoryEntry *entry = m_model.entry(m_list->currentIndex());
    return entry ? entry->node.revision.id : QString();
}

void HistoryPage::setSituation(const Situation &situation)
{
    m_details->setSituation(situation);
    const QString forbidden = situation.forbids(Wish::NewRevision);
    m_first->setVisible(forbidden.isEmpty());
    m_first->setEnabled(situation.allows(Wish::NewRevision));
    m_first->setToolTip(situation.whyNot(Wish::NewRevision));
    if (situation.snapshot)
        m_emptyText->setText(tr("There is no script in %1 yet. A revision is a script that changes tables; what is written there shows here after Refresh (F5).").arg(QDir::toNativeSeparators(situation.snapshot->state.scriptLocation))
                             + (forbidden.isEmpty() ? QString() : u' ' + forbidden));
}

void HistoryPage::setText(const QString &revision, RevisionText kind, const QString &text)
{
    m_details->setText(revision, kind, text);
}

void HistoryPage::setRecords(const RecordsPtr &records)
{
    m_details->setRecords(records);
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void HistoryPage::fitColumns()
{
    const bool narrow = width() < theme::scaled(940);
    m_timelineCard->setFixedHeight(height() < 560 ? 122 : 150);
    m_details->setFixedWidth(theme::scaled(narrow ? 296 : 372));
    m_list->setColumnHidden(RevisionModel::Date, narrow);
    const int lanes = m_model.snapshot() ? m_model.snapshot()->lanes.laneCount : 1;
    m_list->setColumnWidth(RevisionModel::Graph, GraphDelegate::widthFor(lanes));
    m_list->setColumnWidth(RevisionModel::Id, QFontMetrics(theme::fixedFont()).horizontalAdvance(QString(13, u'0')) + 16);
    ui::fitDates(m_list, RevisionModel::Date);
    QStringList states;
    for (const auto state : {RevisionState::Applied, RevisionState::Current, RevisionState::Ready, RevisionState::Unknown})
        states << marks::word(state);
    ui::fitStates(m_list, RevisionModel::State, states);
}

} // namespace meditrack
