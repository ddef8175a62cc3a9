// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace meditrack {

class Chip;
class ComparisonTable;
class ExportBox;
class ScriptView;

/// A run before it begins: what will it do, what goes with it, do I want that?
class ReviewPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPage(QWidget *parent = nullptr);

    void setReview(const Review &review); ///< keeps the selected step, where it is still there
    const Review &review() const { return m_review; }
    void setBusy(bool busy);
    void chooseExport(const QString &file);

Q_SIGNALS:
    void accepted(const QString &exportTo); ///< empty: nothing is exported before
    void rehearsalWanted();
    void declined();
    void exportPlaceWanted(const QString &proposed);

private:
    QWidget *buildRun();
    QLayout *buildButtons();
    QWidget *buildDetails();
    void fillPromises();
    void fillButtons();
    void fillLoss();
    void showStep(int row);

    Review m_review;
    bool m_hasLostFocus = false; ///< a button that was disabled
    StepModel m_steps;
    QLabel *m_title;
    QLabel *m_caption;
    QListView *m_list = nullptr;
    QVBoxLayout *m_loss = nullptr;
    ExportBox *m_export = nullptr;
    QGridLayout *m_promises = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    QPushButton *m_rehearse = nullptr;
    QLabel *m_stepTitle = nullptr;
    Chip *m_undo = nullptr;
    QLabel *m_sentences = nullptr;
    QLabel *m_undoText = nullptr;
    QLabel *m_risks = nullptr;
    QLabel *m_sqlHeading = nullptr;
    ScriptView *m_sql = nullptr;
};

} // namespace meditrack
