// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts.h"
#include "session.h"
#include "settings.h"
#include "signin.h"

namespace meditrack {

class Exits;
class MessageBar;

/// What the session asks and tells, brought to the person, and the answers back: questions by Prompts, news by the message bar.
class Dialogue final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this; window is its parent.
    Dialogue(Session &session, Prompts &prompts, Settings &settings, MessageBar *message, Exits &exits, QWidget *window);

    /// What a job that is worth a line in the activity list has brought about.
    void tellOutcome(const JobOutcome &outcome);

private:
    void askForTrust(const JobInfo &job, const ScriptSet &scripts);
    void showVerified(const Verification &verification);

    Session &m_session;
    Prompts &m_prompts;
    Settings &m_settings;
    MessageBar *m_message;
    Exits &m_exits;
    QWidget *m_window;
    SignIn m_signIn;
};

} // namespace meditrack
