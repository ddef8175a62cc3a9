// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "mainwindow.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QPointer>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

/// A service with one object of one interface; what it is called must be asked for, and may not be there.
struct Service
{
    QString name;
    QString path;
    QString interface;

    QDBusMessage call(const QString &method, const QVariantList &arguments) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(name, path, interface, method);
        message.setArguments(arguments);
        return message;
    }
};

/// systemd's: https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html, Inhibit()
const Service logind{u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s};
const Service screenSaver{u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s};
/// https://specifications.freedesktop.org/notification-spec/latest/protocol.html
const Service notifications{u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s};

/// The answer, if there is one by then and whoever asked is still there.
template <typename Answer>
void whenAnswered(QObject *whoAsks, const QDBusPendingCall &call, const std::function<void(const Answer &)> &then)
{
    auto *watcher = new QDBusPendingCallWatcher(call, whoAsks);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, whoAsks, [watcher, then] {
        watcher->deleteLater();
        if (const QDBusPendingReply<Answer> reply = *watcher; !reply.isError())
            then(reply.value());
    });
}

} // namespace

/// As long as it lives the machine does not go to sleep by itself, and waits for us where it is to be shut down.
class Desktop::Wakefulness final : public QObject
{
public:
    explicit Wakefulness(const QString &why)
    {
        const QString who = tr("MediTrack Admin");
        const auto hold = [this](const QDBusUnixFileDescriptor &lock) { m_locks << lock; };
        const QDBusConnection system = QDBusConnection::systemBus();
        whenAnswered<QDBusUnixFileDescriptor>(this, system.asyncCall(logind.call(u"Inhibit"_s, {u"sleep:idle"_s, who, why, u"block"_s})), hold);
        whenAnswered<QDBusUnixFileDescriptor>(this, system.asyncCall(logind.call(u"Inhibit"_s, {u"shutdown"_s, who, why, u"delay"_s})), hold);
        whenAnswered<uint>(this, QDBusConnection::sessionBus().asyncCall(screenSaver.call(u"Inhibit"_s, {who, why})), [this](uint cookie) { m_cookie = cookie; });
    }
    ~Wakefulness() override // logind's locks end with their descriptors
    {
        if (m_cookie)
            QDBusConnection::sessionBus().send(screenSaver.call(u"UnInhibit"_s, {*m_cookie}));
    }

private:
    QList<QDBusUnixFileDescriptor> m_locks;
    std::optional<uint> m_cookie;
};

Desktop::Desktop(MainWindow &window)
    : m_window(window)
{
    connect(&window, &MainWindow::jobStarted, this, &Desktop::begin);
    connect(&window, &MainWindow::jobFinished, this, &Desktop::end);
    QDBusConnection::sessionBus().connect(notifications.name, notifications.path, notifications.interface, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
}

Desktop::~Desktop() = default;

void Desktop::begin(const JobInfo &job)
{
    if (job.isActivity() && ++m_running == 1)
        m_awake = std::make_shared<Wakefulness>(job.title);
}

void Desktop::end(const QString &database, const JobOutcome &outcome)
{
    if (!outcome.job.isActivity())
        return;
    if (--m_running == 0)
        m_awake.reset();
    if (QApplication::activeWindow())
        return;
    QApplication::alert(&m_window);
    using Result = JobOutcome::Result;
    // No more than that: how it went may speak of people's data, and a notification shows on a locked screen, too.
    const QString text = outcome.result == Result::Done ? tr("%1 is done.") : outcome.result == Result::Cancelled ? tr("%1 was cancelled.") : tr("%1 has failed.");
    notify(database, text.arg(outcome.job.title), outcome.result == Result::Failed);
}

void Desktop::notify(const QString &title, const QString &text, bool isFailure)
{
    const QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}, {u"urgency"_s, QVariant::fromValue<uchar>(isFailure ? 2 : 1)}};
    const QVariantList arguments{QCoreApplication::applicationName(), m_told, QGuiApplication::desktopFileName(), title, text.toHtmlEscaped(), QStringList{u"default"_s, tr("Show")}, hints, -1};
    whenAnswered<uint>(this, QDBusConnection::sessionBus().asyncCall(notifications.call(u"Notify"_s, arguments)), [this](uint id) { m_told = id; });
}

void Desktop::actionInvoked(uint id, const QString &)
{
    if (id != m_told)
        return;
    m_window.raise();
    m_window.activateWindow();
}

} // namespace meditrack
