// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/revisionmodel.h"

#include "models/roles.h"
#include "models/wording.h"
#include "widgets/marks.h"

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

RevisionModel::RevisionModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RevisionModel::setSnapshot(SnapshotPtr snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    rebuild();
    endResetModel();
}

void RevisionModel::setFilter(const RevisionFilter &filter)
{
    RevisionFilter wanted = filter;
    wanted.text = filter.text.simplified().toLower();
    if (wanted == m_filter)
        return;
    beginResetModel();
    m_filter = wanted;
    rebuild();
    endResetModel();
}

namespace {

/// What a revision is beside its message: the end of its branch, and the labels that its own script gives.
QStringList badgesOf(const HistoryEntry &entry)
{
    QStringList words = entry.node.revision.branchLabels;
    if (entry.state != RevisionState::Unknown && entry.node.isHead())
        words.prepend(RevisionModel::tr("head"));
    return words;
}

bool fits(const HistoryEntry &entry, const RevisionFilter &filter)
{
    using State = RevisionFilter::State;
    if (!filter.label.isEmpty() && !entry.node.branchLabels.contains(filter.label))
        return false;
    switch (filter.state) {
    case State::Any: return true;
    case State::Applied: return entry.state == RevisionState::Applied || entry.state == RevisionState::Current;
    case State::Ready: return entry.state == RevisionState::Ready;
    case State::Heads: return entry.state != RevisionState::Unknown && entry.node.isHead();
    case State::Unknown: return entry.state == RevisionState::Unknown;
    }
    return true;
}

} // namespace

void RevisionModel::rebuild()
{
    m_visible.clear();
    if (!m_snapshot)
        return;
    const QStringList &haystacks = m_snapshot->haystacks;
    const QStringList words = m_filter.text.split(u' ', Qt::SkipEmptyParts);
    m_visible.reserve(static_cast<size_t>(haystacks.size()));
    for (qsizetype i = 0; i < haystacks.size(); ++i) {
        const auto found = [&](const QString &word) { return haystacks.at(i).contains(word); };
        if (std::all_of(words.begin(), words.end(), found) && fits(m_snapshot->state.history[static_cast<size_t>(i)], m_filter))
            m_visible.push_back(static_cast<int>(i));
    }
}

int RevisionModel::historyRow(const QModelIndex &index) const
{
    return index.isValid() && index.row() < static_cast<int>(m_visible.size()) ? m_visible[static_cast<size_t>(index.row())] : -1;
}

const HistoryEntry *RevisionModel::entry(const QModelIndex &index) const
{
    const int row = historyRow(index);
    return row < 0 ? nullptr : &m_snapshot->state.history[static_cast<size_t>(row)];
}

const LaneRow *RevisionModel::laneRow(const QModelIndex &index) const
{
    const int row = historyRow(index);
    return row < 0 ? nullptr : &m_snapshot->lanes.rows[static_cast<size_t>(row)];
}

QModelIndex RevisionModel::indexOfHistoryRow(int row, int column) const
{
    const auto it = std::lower_bound(m_visible.begin(), m_visible.end(), row);
    return it != m_visible.end() && *it == row ? index(static_cast<int>(it - m_visible.begin()), column) : QModelIndex();
}

QModelIndex RevisionModel::indexOfId(const QString &id, int column) const
{
    return m_snapshot ? indexOfHistoryRow(m_snapshot->rowOf.value(id, -1), column) : QModelIndex();
}

int RevisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int RevisionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RevisionModel::data(const QModelIndex &index, int role) const
{
    const HistoryEntry *item = entry(index);
    if (!item)
        return {};
    const Revision &revision = item->node.revision;
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case Id: return revision.id;
        case Message: return item->state == RevisionState::Unknown ? tr("No script here knows this revision") : revision.doc;
        case Date: return wording::date(item->created);
        case State: return marks::word(item->state);
        default: return {};
        }
    }
    if (role == BadgesRole && index.column() == Message)
        return badgesOf(*item);
    if (role == Qt::ToolTipRole && index.column() == Message)
        return revision.longDoc.isEmpty() ? revision.doc : revision.longDoc;
    if (role == Qt::AccessibleTextRole) {
        if (index.column() == Graph)
            return tr("%1, lane %2").arg(marks::word(item->state)).arg(laneRow(index)->lane + 1);
        const QStringList words = index.column() == Message ? badgesOf(*item) : QStringList();
        return (QStringList{data(index, Qt::DisplayRole).toString()} + words).join(u", "_s);
    }
    return {};
}

QVariant RevisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Graph: return tr("Graph");
    case Id: return tr("Revision");
    case Message: return tr("Message");
    case Date: return tr("Written");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace meditrack
