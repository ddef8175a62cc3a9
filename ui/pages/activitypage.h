// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activitymodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace meditrack {

class PageStack;
/// The lines whose words are all found somewhere in them, of those with a result.
class ActivityFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &text);
    void setResult(int result); ///< ActivityEntry::Result; -1: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    int m_result = -1;
};

/// What was done to the database: by this window, in earlier sessions, and by other programs that keep its journal.
class ActivityPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityPage(QWidget *parent = nullptr);

    void begin(const JobInfo &job);
    void add(const JobOutcome &outcome);
    void setJournal(const JournalPtr &journal);
    void setBusy(bool busy);
    const JournalPtr &journal() const { return m_journal; } ///< null: not read yet
    int count() const { return m_model.jobs(); } ///< of this window

Q_SIGNALS:
    void exportClicked(); ///< the journal, to a file
    void readAgainClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *list();
    QWidget *details();
    QWidget *empty();
    void showAll();
    void showSelected();
    void updateExport();
    const ActivityEntry *selected() const;

    ActivityModel m_model;
    ActivityFilter m_filter;
    JournalPtr m_journal;
    bool m_busy = false;
    QLineEdit *m_search;
    QComboBox *m_result;
    QLabel *m_count;
    QPushButton *m_export;
    QPushButton *m_again;
    QLabel *m_problem; ///< what the list lacks
    QTableView *m_list;
    QHash<int, int> m_widths; ///< of columns, whether they are hidden or not
    QWidget *m_details = nullptr; ///< of the selected one
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_text;
    QPlainTextEdit *m_detail;
    QPushButton *m_copy;
    QLabel *m_emptyText;
    PageStack *m_stack;
};

} // namespace meditrack
