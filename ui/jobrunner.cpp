// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrunner.h"

#include <QCoreApplication>
#include <QMutex>
#include <QThreadPool>

#include <atomic>
#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

constexpr int Moment = 20; ///< milliseconds: as long as nobody notices

QList<QPointer<QThread>> letGo; ///< workers whose runners are gone

/// Python must not end under a script, nor SQLite under a transaction.
void waitForAll()
{
    for (const QPointer<QThread> &thread : std::exchange(letGo, {})) {
        if (!thread)
            continue;
        thread->wait();
        delete thread.data();
    }
    QThreadPool::globalInstance()->waitForDone();
}

void waitAtTheEnd()
{
    qAddPostRoutine(waitForAll);
}
Q_COREAPP_STARTUP_FUNCTION(waitAtTheEnd)

} // namespace

/// Shared by both threads: events and the end one way, the wish to stop the other.
class JobRunner::Mailbox final : public Progress
{
public:
    explicit Mailbox(JobRunner *owner)
        : m_owner(owner)
    { }

    /// Nothing is delivered any more.
    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_owner = nullptr;
    }

    void deliver(const Delivery &delivery)
    {
        const QMutexLocker lock(&m_mutex); // it is there until this has been queued to it; what is queued goes with it
        if (m_owner)
            QMetaObject::invokeMethod(m_owner, [owner = m_owner, delivery] { owner->finish(delivery); }, Qt::QueuedConnection);
    }

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
    JobRunner *m_owner;
    std::atomic_bool m_cancelled = false;
};

JobRunner::JobRunner(QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<Mailbox>(this))
    , m_thread(new QThread)
    , m_worker(new QObject)
{
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->setObjectName(u"meditrack-job"_s);
    m_thread->start();
    m_flush.setInterval(30);
    connect(&m_flush, &QTimer::timeout, this, &JobRunner::flush);
}

JobRunner::~JobRunner()
{
    m_mailbox->close();
    cancel();
    m_thread->quit();
    if (!m_running || m_thread->wait(Moment)) {
        m_thread->wait();
        delete m_thread;
        return;
    }
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    letGo.removeAll(nullptr);
    letGo << m_thread;
}

void JobRunner::aside(std::function<void()> work)
{
    QThreadPool::globalInstance()->start(std::move(work));
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
    QMetaObject::invokeMethod(m_worker, [mailbox = m_mailbox, job = std::move(job), failed = std::move(failed)] {
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
        mailbox->deliver(delivery);
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
