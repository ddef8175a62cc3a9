// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

#ifdef MEDITRACK_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace meditrack {

using namespace Qt::StringLiterals;

QString Keychain::keyOf(const ServerFacts &server)
{
    return server.server.isEmpty() ? QString() : server.user + u'@' + server.server;
}

#ifdef MEDITRACK_KEYCHAIN

namespace {

const QStringList KeychainStores{u"org.freedesktop.secrets"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s};

const QString KeychainService = u"MediTrack Admin"_s;
constexpr int KeychainPatience = 20000; ///< milliseconds: a store that asks to be unlocked takes a person's time, one that hangs takes for ever

/// Runs the job; answer(nullptr) if it has not ended in time. It deletes itself when it ends.
void run(QObject *context, QKeychain::Job *job, std::function<void(const QKeychain::Job *)> answer)
{
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    const auto once = std::make_shared<std::function<void(const QKeychain::Job *)>>(std::move(answer));
    const auto finish = [once, timer](const QKeychain::Job *ended) {
        timer->deleteLater();
        if (const auto go = std::exchange(*once, {}))
            go(ended);
    };
    QObject::connect(timer, &QTimer::timeout, context, [finish] { finish(nullptr); });
    QObject::connect(job, &QKeychain::Job::finished, context, [finish](QKeychain::Job *ended) { finish(ended); });
    timer->start(KeychainPatience);
    job->start();
}

} // namespace

bool Keychain::isBuiltIn()
{
    return true;
}

void Keychain::whenThere(const std::function<void()> &then)
{
    const auto once = std::make_shared<std::function<void()>>(then);
    for (const QString &question : {u"ListNames"_s, u"ListActivatableNames"_s}) {
        const QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, question);
        auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, once] {
            watcher->deleteLater();
            const QDBusPendingReply<QStringList> names = *watcher;
            if (names.isError() || std::ranges::none_of(names.value(), [](const QString &name) { return KeychainStores.contains(name); }))
                return;
            if (const auto go = std::exchange(*once, {}))
                go();
        });
    }
}

void Keychain::read(const QString &key, std::function<void(const std::optional<QString> &)> answer)
{
    auto *job = new QKeychain::ReadPasswordJob(KeychainService);
    job->setKey(key);
    run(this, job, [answer = std::move(answer)](const QKeychain::Job *ended) {
        const auto *reading = static_cast<const QKeychain::ReadPasswordJob *>(ended);
        answer(reading && !reading->error() ? std::optional(reading->textData()) : std::nullopt);
    });
}

void Keychain::write(const QString &key, const QString &password, std::function<void(const QString &)> answer)
{
    auto *job = new QKeychain::WritePasswordJob(KeychainService);
    job->setKey(key);
    job->setTextData(password);
    run(this, job, [answer = std::move(answer)](const QKeychain::Job *ended) {
        answer(!ended ? tr("it does not answer") : ended->error() ? ended->errorString() : QString());
    });
}

void Keychain::forget(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(KeychainService);
    job->setKey(key);
    run(this, job, [](const QKeychain::Job *) {});
}

#else

bool Keychain::isBuiltIn()
{
    return false;
}

void Keychain::whenThere(const std::function<void()> &) { }

void Keychain::read(const QString &, std::function<void(const std::optional<QString> &)> answer)
{
    answer(std::nullopt);
}

void Keychain::write(const QString &, const QString &, std::function<void(const QString &)> answer)
{
    answer(tr("this program was built without it"));
}

void Keychain::forget(const QString &) { }

#endif

} // namespace meditrack
