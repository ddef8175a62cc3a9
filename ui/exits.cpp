// SPDX-License-Identifier: GPL-3.0-or-later
#include "exits.h"

#include "backupdesk.h"
#include "core/origin.h"
#include "pages/historypage.h"
#include "workspace.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace meditrack {

using namespace Qt::StringLiterals;

Exits::Exits(Session &session, Prompts &prompts, BackupDesk &desk, Workspace *space, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_desk(desk)
    , m_space(space)
{
}

Surroundings Exits::surroundings() const
{
    const SnapshotPtr &snapshot = m_session.snapshot();
    const OpenRequest &asked = snapshot ? m_session.request() : m_session.opening();
    const QString file = asked.isUrl() ? QString() : asked.target;
    Surroundings where;
    where.isOpen = snapshot != nullptr;
    where.isRestorable = !snapshot && m_session.mayBegin(Wish::Restore);
    where.isServer = asked.isUrl();
    where.folder = file.isEmpty() ? QString() : QFileInfo(file).absolutePath();
    where.isChosenReadOnly = asked.readOnly && !m_session.isBound();
    where.hasLeftovers = m_session.situation().allows(Wish::CleanUp);
    where.mayMerge = m_session.situation().allows(Wish::Merge);
    return where;
}

void Exits::show(const Error &error)
{
    const ErrorPage page = pageOf(error, surroundings());
    MessageBar::Actions actions;
    for (const WayOut way : page.ways) {
        const QString text = way == WayOut::AcceptRows ? wording::acceptRowChanges(m_session.lastMove()) : wording::wayOut(way);
        actions << MessageBar::Action{wording::nameOf(way), text, [this, way, error] { take(way, error); }};
    }
    m_space->message->showError(error, {page.retry, m_session.again()}, actions, headlineOf(error));
}

/// The database's own words say nothing to whoever has only pressed a button; the name of the step does.
QString Exits::headlineOf(const Error &error) const
{
    const HistoryEntry *entry = m_session.snapshot() && !error.revision.isEmpty() ? m_session.snapshot()->find(error.revision) : nullptr;
    const bool isOfStep = error.code == ErrorCode::Sql || error.code == ErrorCode::ScriptFailed;
    return entry && isOfStep && !entry->node.revision.doc.isEmpty() ? tr("The step “%1” has failed").arg(entry->node.revision.doc) : QString();
}

void Exits::take(WayOut way, const Error &error)
{
    switch (way) {
    case WayOut::OpenFile: return Q_EMIT openFileWanted();
    case WayOut::OpenProject: return Q_EMIT openProjectWanted();
    case WayOut::Connect: return m_space->go(Workspace::Start);
    case WayOut::ReadAgain:
        m_space->message->dismiss();
        return m_session.refresh();
    case WayOut::Restore: return m_desk.restoreOther();
    case WayOut::Merge: return Q_EMIT mergeWanted();
    case WayOut::History: return m_space->go(Workspace::History);
    case WayOut::Script: return showScript(error.revision);
    case WayOut::Folder: return m_prompts.showFolder(error.file.isEmpty() ? surroundings().folder : QFileInfo(error.file).absolutePath());
    case WayOut::Tidy: return m_desk.tidyUp();
    case WayOut::AcceptRows: {
        GuardOptions accepting;
        accepting.acceptRowChanges = true;
        return m_session.preview(m_session.lastMove(), accepting);
    }
    case WayOut::LiftReadOnly:
        m_space->message->dismiss();
        return m_session.setReadOnly(false);
    case WayOut::Programs: return Q_EMIT programsWanted();
    case WayOut::CleanUp: return Q_EMIT cleanUpWanted();
    case WayOut::CopyAdvice: return QGuiApplication::clipboard()->setText(error.advice);
    case WayOut::CopyReport: return QGuiApplication::clipboard()->setText(tr("MediTrack Admin %1").arg(programVersion()) + u"\n\n"_s + error.text() + (error.detail.isEmpty() ? QString() : u"\n\n"_s + error.detail));
    }
}

void Exits::showScript(const QString &revision)
{
    m_space->go(Workspace::History);
    m_space->history->select(revision);
}

} // namespace meditrack
