// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/rowpage.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace meditrack {

/// What is looked for among rows, and where. It is looked for by Enter, for it may take a while; an empty text is all rows again.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void reset(); ///< of another table
    void setColumns(const std::vector<RowColumn> &columns); ///< what was chosen stays, if it is there
    void setSearching(bool isSearching); ///< then it can be stopped
    QString text() const;
    int column() const; ///< -1: all of them
    void clear(); ///< all rows again

Q_SIGNALS:
    void findWanted();
    void stopClicked();

private:
    QLineEdit *m_text;
    QComboBox *m_column; ///< data: its number
    QPushButton *m_stop;
};

} // namespace meditrack
