// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/revisionmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace meditrack {

/// Which revisions are listed, and how many of them there are.
class RevisionFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit RevisionFilterBar(QWidget *parent = nullptr);

    /// The branches that there are; a choice that is not among them any more is given up.
    void setSnapshot(const Snapshot &snapshot);
    void setCount(const RevisionModel &model);
    RevisionFilter value() const; ///< without a text
    void clear();

Q_SIGNALS:
    void changed();
    void clearClicked();

private:
    QComboBox *m_state;
    QComboBox *m_label;
    QLabel *m_count;
    QPushButton *m_clear;
};

} // namespace meditrack
