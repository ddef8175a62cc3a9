// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/progress.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

namespace meditrack {

/// An event and the moment the engine reported it.
struct TimedEvent
{
    Event event;
    QTime time;
};

/// The one thread of the window, and the only file that knows of it. One job at a time: a function that
/// works on that thread and gives a value; the value, or the Error, comes back on the caller's thread.
class JobRunner final : public QObject
{
    Q_OBJECT
public:
    explicit JobRunner(QObject *parent = nullptr);
    /// Cancels what runs and lets it go: a script that sleeps hears of that when it wakes up, and nobody waits for it here. Its worker
    /// lives until it is done; its result is dropped. Only the end of the program waits for those that still are at work.
    ~JobRunner() override;

    bool isRunning() const { return m_running; }
    void cancel();
    /// Work that nobody waits for and that tells nothing, such as removing what is large: on some other thread, over before the program is.
    static void aside(std::function<void()> work);

    /// work(Progress &) runs on the worker. done(value) or failed(const Error &) runs here afterwards, unless
    /// context has died by then. Must not be called while a job runs.
    template <typename Work, typename Done, typename Failed>
    void start(QObject *context, Work work, Done done, Failed failed)
    {
        launch([=, guard = QPointer<QObject>(context)](Progress &progress) -> Delivery {
            auto value = std::make_shared<std::invoke_result_t<Work, Progress &>>(work(progress));
            return [=] {
                if (guard)
                    done(*value);
            };
        }, [=, guard = QPointer<QObject>(context)](const Error &error) {
            if (guard)
                failed(error);
        });
    }

Q_SIGNALS:
    void runningChanged(bool running);
    /// What the job reported since the last batch; about every 30 ms, so that a fast job cannot flood this thread.
    void reported(const QList<meditrack::TimedEvent> &events);

private:
    using Delivery = std::function<void()>;
    using Job = std::function<Delivery(Progress &)>;
    using Failure = std::function<void(const Error &)>;
    class Mailbox;

    void launch(Job job, Failure failed);
    void flush();
    void finish(const Delivery &delivery);

    std::shared_ptr<Mailbox> m_mailbox;
    QThread *m_thread;
    QObject *m_worker; ///< lives on m_thread: jobs are queued to it
    QTimer m_flush;
    bool m_running = false;
};

} // namespace meditrack
