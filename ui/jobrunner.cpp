// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrunner.h"

#include <QMutex>

#include <atomic>
#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

/// Shared by both threads: events one way, the wish to stop the other.
class JobRunner::Mailbox final : public Progress
{
public:
    void report(const Event &event) override
    {
        const QMutexLocker lock(&m_mutex);
        m_events.append({event, QTime::currentTime()});
    }

    bool cancelled() const override { return m_cancelled.load(std::memory_order_relaxed); }
    void setCancelled(bool cancelled) { m_cancelled.store(cancelled, std::memory_order_relaxed); }

    QList<TimedEvent> take()
    {
        const QMutexLocker lock(&m_mutex);
        return std::exchange(m_events, {});
    }

private:
    QMutex m_mutex;
    QList<TimedEvent> m_events;
    std::atomic_bool m_cancelled = false;
};

JobRunner::JobRunner(QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<Mailbox>())
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"meditrack-job"_s);
    m_thread.start();
    m_flush.setInterval(30);
    connect(&m_flush, &QTimer::timeout, this, &JobRunner::flush);
}

JobRunner::~JobRunner()
{
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void JobRunner::cancel()
{
    m_mailbox->setCancelled(true);
}

void JobRunner::launch(Job job, Failure failed)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_mailbox->setCancelled(false);
    m_flush.start();
    Q_EMIT runningChanged(true);
    QMetaObject::invokeMethod(m_worker, [this, mailbox = m_mailbox, job = std::move(job), failed = std::move(failed)] {
        const auto failure = [&failed](const Error &error) -> Delivery { return [failed, error] { failed(error); }; };
        Delivery delivery;
        try {
            delivery = job(*mailbox);
        } catch (const Error &error) {
            delivery = failure(error);
        } catch (const std::exception &error) {
            Error internal(ErrorCode::Internal, tr("Something went wrong inside the program"));
            internal.because(QString::fromLocal8Bit(error.what())).advise(tr("Try again; if it stays, report it with the details below."));
            delivery = failure(internal);
        }
        // `this` outlives the thread: the destructor waits for it, and what is queued by then is dropped.
        QMetaObject::invokeMethod(this, [this, delivery = std::move(delivery)] { finish(delivery); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

void JobRunner::flush()
{
    const QList<TimedEvent> events = m_mailbox->take();
    if (!events.isEmpty())
        Q_EMIT reported(events);
}

void JobRunner::finish(const Delivery &delivery)
{
    flush();
    m_flush.stop();
    m_running = false;
    delivery(); // may start the next job
    if (!m_running)
        Q_EMIT runningChanged(false);
}

} // namespace meditrack
