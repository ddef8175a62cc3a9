// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDropEvent;

namespace meditrack {

class BackupDesk;
class MessageBar;
class Prompts;
class Session;
struct JobOutcome;
struct OpenRequest;

/// What is dragged onto a tab: a database, a project or its folder is opened; a backup or an export is for the database
/// that is shown, or for the one that is chosen then. Nothing is changed before a preview was seen.
class DropDesk final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this; window is its parent.
    DropDesk(Session &session, Prompts &prompts, BackupDesk &backups, MessageBar *message, QWidget *window);

    /// The one local file or folder that is dragged; empty: something else.
    static QString fileOf(const QDropEvent *event);
    void drop(const QString &file);
    /// A backup or an export for the database that is shown, or that is about to be.
    void receive(const QString &file);

Q_SIGNALS:
    /// purpose: a backup or an export that is meant for it; empty: none.
    void openRequested(const meditrack::OpenRequest &request, const QString &purpose);

private:
    void take(const QString &file);
    void offer(const QString &file);
    void arrive();

    Session &m_session;
    Prompts &m_prompts;
    BackupDesk &m_backups;
    MessageBar *m_message;
    QWidget *m_window;
    QString m_arrived; ///< waits until the database is read
};

} // namespace meditrack
