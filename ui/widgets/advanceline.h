// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrunner.h"

#include <QElapsedTimer>

class QLabel;
class QProgressBar;

namespace meditrack {

/// How far a job has come, in its place on a page: a bar and a line of words.
class AdvanceLine final : public QWidget
{
    Q_OBJECT
public:
    explicit AdvanceLine(QWidget *parent = nullptr);

    void begin();
    void take(const QList<TimedEvent> &events);
    void setCancelling();

private:
    void tell(const QString &what);

    QProgressBar *m_bar;
    QLabel *m_words;
    QElapsedTimer m_elapsed;
    bool m_isCancelling = false;
};

} // namespace meditrack
