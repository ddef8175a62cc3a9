// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scriptjobs.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace meditrack {

/// What a new revision is for, and what it follows.
class RevisionForm final : public QWidget
{
    Q_OBJECT
public:
    explicit RevisionForm(QWidget *parent = nullptr);

    void askForRevision(const Snapshot &snapshot, const QString &selected); ///< on the selected one, else on a head
    void askForMerge(); ///< of all heads
    RevisionDraft value() const;

Q_SIGNALS:
    void submitted(); ///< by Enter

private:
    QLineEdit *m_message;
    QLabel *m_parentName;
    QComboBox *m_parents; ///< data: full id, and whether it has children
};

} // namespace meditrack
