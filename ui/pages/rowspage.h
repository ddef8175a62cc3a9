// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowsmodel.h"

#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace meditrack {

class CellPanel;
class FindBar;

/// The rows of one table, to be looked at: never more in memory than what was on the screen lately.
class RowsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit RowsPage(QWidget *parent = nullptr);

    /// Asks for its first rows. counted: as the list of tables has them.
    void open(const QString &table, qint64 counted, bool isExact);
    void setCounted(qint64 counted, bool isExact); ///< meanwhile, all of them
    void setCount(const RowRequest &which, qint64 rows); ///< that was asked for
    void setOpened(const OpenedRows &rows);
    void take(const PageRead &page);
    void setCell(const RowRequest &place, const CellText &cell);
    void setError(const Error &error);
    void setWaiting(bool isWaiting); ///< for the end of a job
    void reload(); ///< in the same order
    void close();
    void find(); ///< lets somebody write what is looked for
    const QString &table() const { return m_table; } ///< empty: none is open
    const RowsModel &model() const { return m_model; }

Q_SIGNALS:
    void openWanted(const QString &table, const meditrack::RowRequest &first);
    void pagesWanted(const std::vector<meditrack::PageWish> &wishes);
    void cellWanted(const meditrack::RowRequest &place);
    void countWanted(const meditrack::RowRequest &which);
    void stopped(); ///< nothing is wanted any more of what is being read
    void backClicked();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildProblem();
    void buildView();
    void bindKeys();
    void fitColumns();
    void showCell();
    void describe();
    void goTo(qint64 number);
    void goToWritten();
    void read(int sortColumn, bool isDescending);
    void stopFinding();
    void tellFound();
    void sortBy(int column);
    void copyCell();
    void copyRow();
    void tell(const QString &text);

    QString m_table;
    qint64 m_counted = -1;
    bool m_isCounted = false;
    bool m_isFresh = false; ///< the columns are to be fitted to what comes
    RowsModel m_model;
    std::optional<RowRequest> m_place; ///< of the value that is being read
    QPushButton *m_back;
    QLabel *m_title;
    QLabel *m_caption;
    FindBar *m_find;
    bool m_isFinding = false; ///< what is looked for is not there yet
    QPushButton *m_count;
    QPushButton *m_firstRow;
    QPushButton *m_lastRow;
    QLineEdit *m_number;
    QLabel *m_note;
    QFrame *m_problem = nullptr; ///< an error in its place
    QLabel *m_problemTitle = nullptr;
    QLabel *m_problemText = nullptr;
    QTableView *m_view;
    CellPanel *m_panel;
};

} // namespace meditrack
