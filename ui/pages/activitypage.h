// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runmodels.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTableView;

namespace meditrack {

/// What this run of the program did to the database.
class ActivityPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityPage(QWidget *parent = nullptr);

    void add(const JobOutcome &outcome);
    int count() const { return m_model.rowCount(); }

private:
    void show(int row);

    ActivityModel m_model;
    QTableView *m_list;
    QLabel *m_title;
    QLabel *m_text;
    QPlainTextEdit *m_detail;
    QStackedWidget *m_stack;
};

} // namespace meditrack
