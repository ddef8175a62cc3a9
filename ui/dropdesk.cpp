// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropdesk.h"

#include "backupdesk.h"
#include "enginejobs.h"
#include "prompts.h"
#include "session.h"
#include "widgets/messagebar.h"

#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>

#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

enum class Dropped { Database, Project, Folder, Backup, Rows };

Dropped kindOf(const QFileInfo &file)
{
    static const QRegularExpression backup(u"\\.tar(\\.(zst|gz|xz))?$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression rows(u"\\.(json|ndjson)(\\.(zst|gz))?$"_s, QRegularExpression::CaseInsensitiveOption);
    if (file.isDir())
        return QFileInfo::exists(file.filePath() + u"/alembic.ini"_s) ? Dropped::Project : Dropped::Folder;
    if (file.fileName() == "alembic.ini"_L1)
        return Dropped::Project;
    return backup.match(file.fileName()).hasMatch() ? Dropped::Backup : rows.match(file.fileName()).hasMatch() ? Dropped::Rows : Dropped::Database;
}

} // namespace

DropDesk::DropDesk(Session &session, Prompts &prompts, BackupDesk &backups, MessageBar *message, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_backups(backups)
    , m_message(message)
    , m_window(window)
{
    connect(&session, &Session::jobFinished, this, [this](const JobOutcome &outcome) {
        if (outcome.job.kind == JobKind::Read && !m_arrived.isEmpty())
            QMetaObject::invokeMethod(this, &DropDesk::arrive, Qt::QueuedConnection); // whoever has ended the job may have more to tell
    });
}

QString DropDesk::fileOf(const QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

void DropDesk::drop(const QString &file)
{
    const QFileInfo info(file);
    switch (kindOf(info)) {
    case Dropped::Folder: return m_message->showRemark(tr("There is no project in this folder"), tr("A project has a file alembic.ini. Nothing has been done."));
    case Dropped::Project: return Q_EMIT openRequested({{}, info.isDir() ? file + u"/alembic.ini"_s : file}, {});
    case Dropped::Database: return Q_EMIT openRequested({file, {}}, {});
    case Dropped::Backup:
    case Dropped::Rows: return m_session.snapshot() ? take(file) : offer(file);
    }
}

void DropDesk::receive(const QString &file)
{
    if (m_session.snapshot() && !m_session.isBusy())
        return take(file);
    m_arrived = file;
}

void DropDesk::arrive()
{
    const QString file = std::exchange(m_arrived, {});
    if (!file.isEmpty() && m_session.snapshot()) // else it could not be opened, which is told
        take(file);
}

void DropDesk::take(const QString &file)
{
    const bool isBackup = kindOf(QFileInfo(file)) == Dropped::Backup;
    if (const QString whyNot = m_session.situation().whyNot(isBackup ? Wish::Restore : Wish::Import); !whyNot.isEmpty())
        return m_message->showRemark(isBackup ? tr("This backup cannot be restored now") : tr("These rows cannot be imported now"), whyNot);
    if (isBackup)
        m_session.previewRestore(file);
    else
        m_backups.importFile(file);
}

/// There is no database yet that it could be for.
void DropDesk::offer(const QString &file)
{
    const bool isBackup = kindOf(QFileInfo(file)) == Dropped::Backup;
    MessageBar::Actions actions{{u"openFor"_s, tr("Choose a database…"), [this, file] {
                                     m_prompts.openFile(m_window, Prompts::database(), [this, file](const QString &database) { Q_EMIT openRequested({database, {}}, file); });
                                 }}};
    if (isBackup) {
        actions << MessageBar::Action{u"restoreAsNew"_s, tr("Restore as a new database…"), [this, file] {
                                          const QString proposed = QFileInfo(file).absoluteDir().filePath(tr("restored") + u".db"_s);
                                          m_prompts.saveFile(m_window, Prompts::newDatabase(), proposed, [this, file](const QString &database) { Q_EMIT openRequested({database, {}}, file); });
                                      }};
    }
    m_message->showRemark(isBackup ? tr("This is a backup") : tr("This is an export"),
                          isBackup ? tr("Which database is it to be restored into? What would change there is shown first. Nothing has been done.")
                                   : tr("Which database are its rows for? What would change there is shown first. Nothing has been done."),
                          actions);
}

} // namespace meditrack
