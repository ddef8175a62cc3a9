// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/serverfacts.h"

#include <QObject>

#include <functional>
#include <optional>

namespace meditrack {

/// The desktop's own store of passwords (Secret Service, KWallet), through QtKeychain. Answers by a call, never twice; a desktop
/// without one is no error but an answer. The store may ask the person itself to unlock it.
class Keychain final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// This program was built with QtKeychain.
    static bool isBuiltIn();

    /// A role has one password for all databases of its server. Empty: no server.
    static QString keyOf(const ServerFacts &server);

    /// Calls it if the desktop has such a store, at work or to be started; else never. Asks the bus, and waits for nothing.
    void whenThere(const std::function<void()> &then);
    /// The password under this key; nullopt: there is none, or nobody to ask.
    void read(const QString &key, std::function<void(const std::optional<QString> &)> answer);
    /// answer(problem): empty if it is kept now.
    void write(const QString &key, const QString &password, std::function<void(const QString &)> answer);
    void forget(const QString &key);
};

} // namespace meditrack
