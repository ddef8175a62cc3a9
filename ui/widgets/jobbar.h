// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace meditrack {

/// What runs, how far it is, and how to stop it: the bar at the bottom of the window, everywhere the same.
class JobBar final : public QFrame
{
    Q_OBJECT
public:
    explicit JobBar(QWidget *parent = nullptr);

    void begin(const JobInfo &job);
    void setProgress(int done, int total);
    /// What the job tells of something long inside it.
    void take(const QList<TimedEvent> &events);
    void setCancelling();
    void setStepsShown(bool shown); ///< then there is no need to offer them
    void end(const JobOutcome &outcome);
    void setRemark(const QString &text); ///< at the right, when nothing runs

Q_SIGNALS:
    void cancelClicked();
    void showClicked();

private:
    void tick();

    QLabel *m_what;
    QProgressBar *m_bar;
    QLabel *m_how;
    QPushButton *m_show;
    QPushButton *m_cancel;
    QLabel *m_remark;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    std::optional<event::Advance> m_advance; ///< nothing once it is at its end
    int m_done = 0;
    int m_total = 0;
    bool m_cancelling = false;
    bool m_hasSteps = false;
    bool m_stepsShown = false;
};

} // namespace meditrack
