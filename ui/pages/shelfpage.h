// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shelfmodel.h"
#include "models/situation.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QTableView;

namespace meditrack {

class PageStack;
class Chip;
class ElidedLabel;

/// The backups of the open database: what can I go back to?
class ShelfPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ShelfPage(QWidget *parent = nullptr);

    /// Another state of the same or of another database. The backups of that one are not known yet.
    void setSnapshot(const SnapshotPtr &snapshot);
    void setShelf(const ShelfPtr &shelf);
    void note(const Verification &verification);
    void setSituation(const Situation &situation); ///< after setSnapshot

    const ShelfModel &model() const { return m_model; }
    int count() const { return m_shelf ? m_model.rowCount() : -1; } ///< -1: not known yet
    const BackupInfo *selected() const; ///< nullptr: none
    void select(const QString &path);

Q_SIGNALS:
    void backupClicked();
    void otherClicked();
    void tidyClicked();
    void exportClicked();
    void importClicked();
    void retryClicked();
    // What is to be done with a backup.
    void restoreWanted(const QString &file);
    void verifyWanted(const QString &file);
    void reportWanted(const meditrack::BackupInfo &backup);
    void pinWanted(const QString &file, bool pinned);
    void deleteWanted(const meditrack::BackupInfo &backup);
    void folderWanted(const QString &file);

private:
    void buildActions();
    QWidget *fullShelf();
    QWidget *details();
    QWidget *emptyShelf();
    QWidget *brokenShelf();
    void showSelected();
    void updateActions();
    QAction *add(const QString &name, const QString &text, const QKeySequence &key, void (ShelfPage::*run)());
    void fit();
    void resizeEvent(QResizeEvent *event) override;

    // What the keys, the menu and the buttons do with the selected backup.
    void restore();
    void verify();
    void report();
    void pin();
    void remove();
    void showInFolder();

    ShelfModel m_model;
    SnapshotPtr m_snapshot;
    ShelfPtr m_shelf;
    QString m_selected; ///< path: stays selected when the list is read again
    Situation m_situation;
    QTimer m_clock; ///< ages grow while the window stands open

    QLabel *m_summary;
    QLabel *m_rule;
    PageStack *m_stack;
    QTableView *m_table;
    ElidedLabel *m_name;
    Chip *m_state;
    QLabel *m_facts;
    QLabel *m_found;
    QLabel *m_noBackup = nullptr;
    QLabel *m_problem;
    QLabel *m_advice;
    QList<QPushButton *> m_backups; ///< "Back up now": above the shelf, and in the middle of an empty one
    QPushButton *m_other;
    QPushButton *m_tidy;
    QPushButton *m_import;
    QPushButton *m_export;
    QAction *m_restore;
    QAction *m_verify;
    QAction *m_report;
    QAction *m_pin;
    QAction *m_remove;
    QAction *m_folder;
    QHash<QAction *, QPushButton *> m_buttons;
};

} // namespace meditrack
