// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/waysout.h"
#include "widgets/messagebar.h"

#include <QObject>

namespace meditrack {

class BackupDesk;
class Prompts;
class Session;
class Workspace;

/// An error as it is shown: with what may be tried again, and the ways out of it as buttons.
class Exits final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this, which is their parent's.
    Exits(Session &session, Prompts &prompts, BackupDesk &desk, Workspace *space, QObject *parent);

    void show(const Error &error);

Q_SIGNALS:
    void openFileWanted();
    void openProjectWanted();
    void mergeWanted();
    void cleanUpWanted();
    void programsWanted();

private:
    Surroundings surroundings() const;
    QString headlineOf(const Error &error) const; ///< empty: its own message
    void take(WayOut way, const Error &error);
    void showScript(const QString &revision);

    Session &m_session;
    Prompts &m_prompts;
    BackupDesk &m_desk;
    Workspace *m_space;
};

} // namespace meditrack
