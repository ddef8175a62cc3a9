// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datajobs.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace meditrack {

class ElidedLabel;

/// One value of a row, whole: what has no room in a list.
class CellPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit CellPanel(QWidget *parent = nullptr);

    void clear();
    /// As far as the list knows it. isComing: the whole of it will follow.
    void setCell(const RowColumn &column, const RowCell &cell, bool isComing);
    void setText(const CellText &text); ///< of the cell that was set
    QString text() const; ///< what is shown, to be copied

Q_SIGNALS:
    void copyClicked();

private:
    void describe(const QString &size);

    ElidedLabel *m_name;
    QLabel *m_type;
    QLabel *m_size;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    bool m_isNull = true;
};

} // namespace meditrack
