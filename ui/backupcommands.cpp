// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupcommands.h"

#include "models/transferwords.h"

#include <QFileInfo>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

/// Nothing to say at its end.
JobOutcome quiet()
{
    return {};
}

} // namespace

BackupCommands::BackupCommands(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void BackupCommands::lookAgain()
{
    m_session.perform(LooksOnly, {JobKind::Tidy, tr("Looking for backups"), {}, {}}, [](const OpenRequest &, Progress &) { return true; }, [](bool) { return quiet(); }, [](bool) {});
}

void BackupCommands::setPinned(const QString &file, bool pinned)
{
    const auto work = [=](const OpenRequest &, Progress &) {
        backupjobs::setPinned(file, pinned);
        return pinned;
    };
    const auto how = [name = QFileInfo(file).fileName()](bool isPinned) { return JobOutcome::saying(isPinned ? tr("%1 is pinned: no retention deletes it.").arg(name) : tr("%1 is not pinned any more.").arg(name)); };
    m_session.perform(Wish::TidyBackups, {JobKind::Tidy, pinned ? tr("Pinning the backup") : tr("Unpinning the backup"), file, {}}, work, how, [](bool) {});
}

void BackupCommands::remove(const BackupInfo &backup)
{
    const auto work = [backup](const OpenRequest &, Progress &) {
        backupjobs::remove(backup.path);
        return backup.fileBytes;
    };
    m_session.perform(Wish::TidyBackups, {JobKind::Tidy, tr("Deleting the backup"), backup.path, {}}, work,
                      [name = QFileInfo(backup.path).fileName()](qint64) { return JobOutcome::saying(tr("%1 is deleted.").arg(name)); }, [this](qint64 bytes) { Q_EMIT tidied(1, bytes); });
}

void BackupCommands::planTidy()
{
    m_session.perform(Wish::TidyBackups, {JobKind::Check, tr("Looking at what would go"), {}, {}}, [](const OpenRequest &request, Progress &progress) { return backupjobs::planTidy(request, {}, progress); },
                      [](const PrunePlan &) { return quiet(); }, [this](const PrunePlan &plan) { Q_EMIT tidyPlanned(plan); });
}

void BackupCommands::tidy(const PrunePlan &plan)
{
    m_session.perform(Wish::TidyBackups, {JobKind::Tidy, tr("Tidying up"), {}, {}}, [plan](const OpenRequest &, Progress &progress) { return backupjobs::tidy(plan, progress); },
                      [](const backupjobs::Tidied &done) { return JobOutcome::saying(wording::tidied(done.count, done.bytes)); },
                      [this](const backupjobs::Tidied &done) { Q_EMIT tidied(done.count, done.bytes); },
                      [this] { planTidy(); }); // asks again: some may be gone
}

void BackupCommands::lookForTables()
{
    using Tables = std::vector<TransferTable>;
    m_session.perform(Wish::Export, {JobKind::Check, tr("Looking at the tables"), {}, {}}, [](const OpenRequest &request, Progress &progress) { return backupjobs::exportable(request, progress); },
                      [](const Tables &) { return quiet(); }, [this](const Tables &tables) { Q_EMIT tablesFound(tables); });
}

void BackupCommands::lookForTablesAgain()
{
    using Tables = std::vector<TransferTable>;
    m_session.perform(LooksOnly, {JobKind::Preview, tr("Looking at the tables"), {}, {}}, [](const OpenRequest &request, Progress &progress) { return backupjobs::exportable(request, progress); },
                      [](const Tables &) { return quiet(); }, [this](const Tables &tables) { Q_EMIT tablesFoundAgain(tables); });
}

void BackupCommands::exportRows(const ExportRequest &asked)
{
    m_session.perform(Wish::Export, {JobKind::Export, tr("Export to %1").arg(QFileInfo(asked.file).fileName()), asked.file, {}},
                      [asked](const OpenRequest &request, Progress &progress) { return backupjobs::exportRows(request, asked, progress); },
                      [](const ExportResult &result) { return JobOutcome::saying(wording::exported(result)); }, [this](const ExportResult &result) { Q_EMIT exported(result); });
}

void BackupCommands::previewImport(const ImportRequest &asked)
{
    m_session.perform(Wish::Import, {JobKind::Check, tr("Looking at %1").arg(QFileInfo(asked.file).fileName()), asked.file, {}},
                      [asked](const OpenRequest &request, Progress &progress) { return backupjobs::previewImport(request, asked, progress); },
                      [](const ImportPreview &) { return quiet(); }, [this, asked](const ImportPreview &preview) { Q_EMIT importPreviewed(asked, preview); });
}

void BackupCommands::importRows(const ImportRequest &asked)
{
    m_session.perform(Wish::Import, {JobKind::Import, tr("Import of %1").arg(QFileInfo(asked.file).fileName()), asked.file, {}},
                      [asked](const OpenRequest &request, Progress &progress) { return backupjobs::importRows(request, asked, progress); },
                      [asked](const ImportResult &result) { return JobOutcome::saying(wording::imported(asked, result)); }, [this, asked](const ImportResult &result) { Q_EMIT imported(asked, result); },
                      [this, asked] { previewImport(asked); }); // asks again: what is there may have changed
}

} // namespace meditrack
