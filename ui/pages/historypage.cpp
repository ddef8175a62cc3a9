// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/historypage.h"

#include "theme.h"
#include "widgets/card.h"
#include "widgets/delegates.h"
#include "widgets/detailspanel.h"
#include "widgets/timelineplot.h"

#include <QHeaderView>
#include <QHBoxLayout>
#include <QTableView>

namespace meditrack {

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(QWidget *parent)
    : QWidget(parent)
    , m_timeline(new TimelinePlot)
    , m_list(new QTableView)
    , m_details(new DetailsPanel)
{
    setObjectName(u"historyPage"_s);
    setFocusProxy(m_list);
    QVBoxLayout *timelineBody = nullptr;
    m_timelineCard = ui::card(timelineBody, 4);
    timelineBody->addWidget(m_timeline);
    QVBoxLayout *listBody = nullptr;
    QFrame *listCard = ui::card(listBody, 1);
    listBody->addWidget(m_list);
    listBody->setContentsMargins(1, 4, 1, 8);

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
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(16);
    body->addWidget(m_timelineCard);
    body->addLayout(lower, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        const int row = m_model.historyRow(current);
        m_timeline->setSelected(row);
        m_details->setRevision(m_snapshot, row);
        Q_EMIT selectionChanged(selected());
    });
    connect(m_timeline, &TimelinePlot::picked, this, &HistoryPage::selectRow);
    connect(m_details, &DetailsPanel::upgradeClicked, this, &HistoryPage::upgradeWanted);
    connect(m_details, &DetailsPanel::downgradeClicked, this, &HistoryPage::downgradeWanted);
    connect(m_details, &DetailsPanel::scriptWanted, this, &HistoryPage::scriptWanted);
    connect(m_details, &DetailsPanel::revisionClicked, this, &HistoryPage::select);
}

void HistoryPage::setSnapshot(const SnapshotPtr &snapshot)
{
    const QString wanted = selected();
    m_snapshot = snapshot;
    m_model.setSnapshot(snapshot);
    m_timeline->setSnapshot(snapshot);
    fitColumns();
    selectFirst(wanted);
}

void HistoryPage::setPlan(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_details->setPlan(snapshot);
}

void HistoryPage::setFilter(const QString &text)
{
    const QString wanted = selected();
    m_model.setFilter(text);
    selectFirst(wanted);
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
}

void HistoryPage::setScript(const QString &revision, const QString &text)
{
    m_details->setScript(revision, text);
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
    m_list->setColumnWidth(RevisionModel::Date, theme::scaled(112));
    m_list->setColumnWidth(RevisionModel::State, theme::scaled(narrow ? 98 : 108));
}

} // namespace meditrack
