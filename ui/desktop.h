// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace meditrack {

class MainWindow;
struct JobInfo;
struct JobOutcome;

/// What the desktop is asked for and told, over D-Bus: not to sleep or end while a job changes data or makes a backup, and that a job has
/// ended which nobody was looking at. Where nobody listens nothing happens; no answer is ever waited for.
class Desktop final : public QObject
{
    Q_OBJECT
public:
    /// window must outlive this.
    explicit Desktop(MainWindow &window);
    ~Desktop() override;

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);

private:
    class Wakefulness;

    void begin(const JobInfo &job);
    void end(const QString &database, const JobOutcome &outcome);
    void notify(const QString &title, const QString &text, bool isFailure);

    MainWindow &m_window;
    int m_running = 0; ///< jobs that the machine has to stay awake for
    std::shared_ptr<Wakefulness> m_awake;
    uint m_told = 0; ///< the notification that the next one replaces
};

} // namespace meditrack
