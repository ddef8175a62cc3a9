// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin.h"

#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

SignIn::SignIn(Session &session, Prompts &prompts, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_window(window)
{
    connect(&session, &Session::passwordWanted, this, &SignIn::find);
    connect(&session, &Session::stateChanged, this, &SignIn::keep);
    connect(&session, &Session::failed, this, [this] { m_toKeep.clear(); });
}

void SignIn::find(const PasswordQuestion &question)
{
    m_key = Keychain::keyOf(question.server);
    m_toKeep.clear();
    const bool wasStored = std::exchange(m_isStored, false);
    if (question.isRefused) {
        if (wasStored)
            m_keychain.forget(m_key);
        ask(wording::passwordSheet(question.server, wasStored ? wording::Refused::Stored : wording::Refused::Typed));
        return;
    }
    m_keychain.read(m_key, [this, key = m_key, server = question.server](const std::optional<QString> &stored) {
        if (key != m_key || !m_session.isSigningIn()) // another server is asked by now, which is not to be told this one's
            return;
        m_isStored = stored.has_value();
        if (stored)
            m_session.signIn(*stored);
        else
            ask(wording::passwordSheet(server, wording::Refused::No));
    });
}

void SignIn::ask(const wording::PasswordSheet &sheet)
{
    m_prompts.askPassword(m_window, sheet, [this](const Prompts::PasswordAnswer &answer) {
        if (!answer.password)
            return m_session.declineSignIn();
        m_toKeep = answer.remember ? *answer.password : QString();
        m_session.signIn(*answer.password);
    });
}

void SignIn::keep()
{
    m_isStored = false;
    QString password = std::exchange(m_toKeep, {});
    if (const OpenRequest &request = m_session.request(); password.isEmpty() && request.remembers) {
        m_key = Keychain::keyOf(m_session.server()); // it was given with the request: nobody had to be asked
        const QString kept = m_key + u'\n' + request.password;
        if (std::exchange(m_kept, kept) != kept) // it is read again and again
            password = request.password;
    }
    if (!password.isEmpty() && !m_key.isEmpty())
        m_keychain.write(m_key, password, [this](const QString &problem) {
            if (!problem.isEmpty())
                Q_EMIT notRemembered(problem);
        });
}

} // namespace meditrack
