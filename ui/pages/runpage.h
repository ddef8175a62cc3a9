// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runmodels.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace meditrack {

class Chip;

/// The running upgrade or downgrade: what is it doing now, and can I stop it?
class RunPage final : public QWidget
{
    Q_OBJECT
public:
    explicit RunPage(QWidget *parent = nullptr);

    /// promise: what protects the database meanwhile. expected: seconds in all; -1: nobody knows.
    void begin(const JobInfo &job, std::vector<StepModel::Item> planned, const QString &promise, double expected);
    void take(const QList<TimedEvent> &events);
    void setCancelling();
    void finish(const JobOutcome &outcome);

    const StepModel &steps() const { return m_steps; }
    const LogModel &log() const { return m_log; }

Q_SIGNALS:
    void cancelClicked();
    void doneClicked();
    void undoClicked(const QString &backup); ///< that was made before the run

private:
    void updateCaption();

    StepModel m_steps;
    LogModel m_log;
    JobInfo m_job;
    double m_expected = -1;
    QTimer m_clock; ///< while it runs
    QLabel *m_title;
    QLabel *m_caption;
    Chip *m_result;
    QListView *m_stepView;
    QListView *m_logView;
    QPushButton *m_cancel;
    QPushButton *m_undo;
    QPushButton *m_done;
    QString m_backup;
    QLabel *m_hint;
};

} // namespace meditrack
