// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity.h"

#include <QObject>

namespace meditrack {

class ActivityPage;
class Prompts;
class Session;
class MessageBar;
struct OpenRequest;

namespace journaljobs {

/// On the worker. A journal that cannot be read is a value, too.
JournalPtr read(const OpenRequest &request, Progress &progress);

} // namespace journaljobs

/// The journal, brought to the page of activities, and from there into a file.
class JournalDesk final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this; window is its parent.
    JournalDesk(Session &session, Prompts &prompts, ActivityPage *page, MessageBar *message, QWidget *window);

private:
    void askForFile();
    void write(const QString &file);

    Session &m_session;
    Prompts &m_prompts;
    MessageBar *m_message;
    QWidget *m_window;
};

} // namespace meditrack
