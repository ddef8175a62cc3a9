// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shelfmodel.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

ShelfModel::ShelfModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

void ShelfModel::setShelf(const ShelfPtr &shelf)
{
    beginResetModel();
    m_shelf = shelf;
    for (auto it = shelf ? shelf->checks.cbegin() : m_checks.cend(); shelf && it != shelf->checks.cend(); ++it) {
        LastCheck &kept = m_checks[it.key()];
        if (!kept.when.isValid() || kept.when < it->when) // what was found just now may not have been written
            kept = *it;
    }
    m_now = QDateTime::currentDateTimeUtc();
    endResetModel();
}

void ShelfModel::note(const Verification &verification)
{
    const int row = rowOf(verification.path);
    m_checks.insert(identityOf(verification.info), lastCheckOf(verification));
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ShelfModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ShelfModel::rowOf(const QString &path) const
{
    if (!m_shelf)
        return -1;
    const auto found = std::ranges::find(m_shelf->backups, path, &BackupInfo::path);
    return found == m_shelf->backups.end() ? -1 : static_cast<int>(found - m_shelf->backups.begin());
}

std::optional<LastCheck> ShelfModel::checkOf(const BackupInfo &backup) const
{
    const auto found = m_checks.constFind(identityOf(backup));
    return found == m_checks.constEnd() ? std::nullopt : std::optional(*found);
}

wording::Tone ShelfModel::toneOf(const BackupInfo &backup) const
{
    if (backup.problem)
        return wording::Tone::Danger;
    const std::optional<LastCheck> check = checkOf(backup);
    if (!check)
        return wording::Tone::Neutral;
    return check->result == Verification::Result::Good ? wording::Tone::Good : check->result == Verification::Result::Warning ? wording::Tone::Attention : wording::Tone::Danger;
}

int ShelfModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_shelf ? 0 : static_cast<int>(m_shelf->backups.size());
}

int ShelfModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ShelfModel::checkedText(const BackupInfo &backup) const
{
    if (backup.problem)
        return tr("damaged");
    if (const auto check = checkOf(backup))
        return check->result == Verification::Result::Bad ? tr("damaged") : wording::age(check->when, m_now);
    return isArchive(backup.form) ? tr("when made") : tr("never");
}

QString ShelfModel::text(const BackupInfo &backup, int column) const
{
    switch (column) {
    case Made: return wording::dateAndTime(backup.manifest.created);
    case Age: return wording::age(backup.manifest.created, m_now);
    case Revision: {
        QStringList ids;
        for (const QString &head : backup.manifest.heads)
            ids << head.left(12); // an id of Alembic's own; longer ones are somebody's words
        return ids.isEmpty() ? wording::headsOf(backup) : ids.join(", "_L1);
    }
    case Rows: return wording::rowsIn(backup) < 0 ? QString() : wording::number(wording::rowsIn(backup));
    case Size: return wording::size(backup.fileBytes);
    case Why: return wording::why(backup);
    case Checked: return checkedText(backup);
    default: return {};
    }
}

QString ShelfModel::toolTip(const BackupInfo &backup, int column) const
{
    switch (column) {
    case Pinned: return backup.pinned ? tr("Pinned: no retention deletes it") : QString();
    case Revision: {
        QStringList lines;
        for (const QString &head : backup.manifest.heads) {
            const HistoryEntry *entry = m_history ? m_history->find(head) : nullptr;
            const QString doc = entry ? entry->node.revision.doc : QString();
            lines << (doc.isEmpty() ? head : u"%1  %2"_s.arg(head, doc));
        }
        return lines.join(u'\n');
    }
    case Checked:
        if (backup.problem)
            return backup.problem->message;
        if (const auto check = checkOf(backup))
            return check->found.isEmpty() ? tr("Restored to a private place and looked through: good") : check->found.join(u'\n');
        return isArchive(backup.form) ? tr("Its copy was checked before it got its name. “Verify” looks through it again.") : QString();
    case Made: return QDir::toNativeSeparators(backup.path);
    default: return {};
    }
}

QVariant ShelfModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const BackupInfo &each = backup(index.row());
    const bool isNumber = index.column() == Rows || index.column() == Size;
    switch (role) {
    case Qt::DisplayRole: return text(each, index.column());
    case Qt::ToolTipRole: return toolTip(each, index.column());
    case Qt::TextAlignmentRole: return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: return index.column() == Pinned ? (each.pinned ? tr("pinned") : tr("not pinned")) : text(each, index.column());
    default: return {};
    }
}

QVariant ShelfModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Rows || section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Pinned)
        return tr("Pinned");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Made: return tr("Made");
    case Age: return tr("Age");
    case Revision: return tr("Revision");
    case Rows: return tr("Rows");
    case Size: return tr("Size");
    case Why: return tr("Why");
    case Checked: return tr("Verified");
    default: return {};
    }
}

} // namespace meditrack
