// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shelf.h"
#include "models/snapshot.h"

#include <QAbstractTableModel>
#include <QHash>

namespace meditrack {

/// The backups of a database, newest first. Holds a value, and what was found about its parts since.
class ShelfModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Pinned, Made, Age, Revision, Rows, Size, Why, Checked, ColumnCount };

    explicit ShelfModel(QObject *parent = nullptr);

    void setShelf(const ShelfPtr &shelf); ///< null: none
    /// What the scripts say of a revision, for tool tips.
    void setHistory(const SnapshotPtr &snapshot) { m_history = snapshot; }
    /// A backup was looked through. Remembered for the file as it is: one that was written anew since is another.
    void note(const Verification &verification);
    void setNow(const QDateTime &now); ///< what ages are told against

    const BackupInfo &backup(int row) const { return m_shelf->backups[static_cast<size_t>(row)]; }
    int rowOf(const QString &path) const; ///< -1: there is none
    std::optional<LastCheck> checkOf(const BackupInfo &backup) const;
    /// Good, a warning, damaged; Neutral: not looked through since it was made.
    wording::Tone toneOf(const BackupInfo &backup) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const BackupInfo &backup, int column) const;
    QString toolTip(const BackupInfo &backup, int column) const;
    QString checkedText(const BackupInfo &backup) const;

    ShelfPtr m_shelf;
    SnapshotPtr m_history; ///< knows the messages of revisions
    QHash<QString, LastCheck> m_checks;
    QDateTime m_now;
};

} // namespace meditrack
