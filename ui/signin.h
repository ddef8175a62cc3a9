// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"
#include "prompts.h"
#include "session.h"

namespace meditrack {

/// Finds the password that a server wants: in the keychain, else by asking; keeps it there, if that was wanted and once the
/// server has taken it, and forgets it there when it is refused.
class SignIn final : public QObject
{
    Q_OBJECT
public:
    /// window: where the sheet opens; all must outlive this.
    SignIn(Session &session, Prompts &prompts, QWidget *window);

Q_SIGNALS:
    /// It was to be remembered, and is not.
    void notRemembered(const QString &why);

private:
    void find(const PasswordQuestion &question);
    void ask(const wording::PasswordSheet &sheet);
    void keep();

    Session &m_session;
    Prompts &m_prompts;
    QWidget *m_window;
    Keychain m_keychain;
    QString m_key; ///< of the server that is asked about
    bool m_isStored = false; ///< what was tried last came from the keychain
    QString m_kept; ///< what came with the request and is remembered by now
    QString m_toKeep; ///< until the server has taken it
};

} // namespace meditrack
