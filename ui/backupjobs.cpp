// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupjobs.h"

#include "checkstore.h"
#include "migration/scriptdirectory.h"
#include "transfer/rowstores.h"
#include "words.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace meditrack::backupjobs {

using namespace Qt::StringLiterals;

namespace {

/// Of the disk that the folder is on, or will be.
qint64 freeBytesFor(const QString &folder)
{
    QString there = folder;
    while (!QFileInfo::exists(there) && there != QFileInfo(there).path())
        there = QFileInfo(there).path();
    const QStorageInfo storage(there);
    return storage.isValid() ? storage.bytesAvailable() : -1;
}

void list(Shelf &shelf, const Config &config, Progress &progress)
{
    const QFileInfo folder(shelf.folder);
    if (folder.exists() && !folder.isDir())
        throw Error(ErrorCode::CannotOpen, tr("“%1” is a file, where the folder for backups belongs.").arg(QDir::toNativeSeparators(shelf.folder)))
            .advise(tr("Give that file another name; backups can be made then."));
    shelf.freeBytes = freeBytesFor(shelf.folder);
    shelf.backups = listBackups(shelf.folder, config, progress);
    const QHash<QString, LastCheck> checks = CheckStore().read();
    for (const BackupInfo &backup : shelf.backups) {
        if (const auto check = checks.constFind(identityOf(backup)); check != checks.constEnd())
            shelf.checks.insert(check.key(), *check);
    }
}

} // namespace

Shelf readShelf(const OpenRequest &request, Progress &progress)
{
    const Config config = configForBackups(enginejobs::configFor(request));
    Shelf shelf;
    if (config.url.isMemory())
        return shelf;
    shelf.folder = backupFolder(config.url);
    try {
        list(shelf, config, progress);
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        shelf.problem = error;
    }
    return shelf;
}

void setPinned(const QString &file, bool pinned)
{
    meditrack::setPinned(file, pinned);
}

void remove(const QString &path)
{
    QFile file(path);
    if (!file.remove())
        throw Error(ErrorCode::Io, tr("%1 cannot be deleted: %2.").arg(QDir::toNativeSeparators(path), file.errorString()))
            .means(tr("The backup is still there."))
            .advise(tr("Ask whoever owns the folder."));
    QFile::remove(path + u".pinned"_s); // it would pin whatever gets that name
}

PrunePlan planTidy(const OpenRequest &request, const Retention &retention, Progress &progress)
{
    const Config config = configForBackups(enginejobs::configFor(request));
    return planPrune(backupFolder(config.url), config, retention, progress);
}

Tidied tidy(const PrunePlan &plan, Progress &progress)
{
    const QStringList gone = prune(plan, progress);
    Tidied done;
    for (const BackupInfo &each : plan.remove) {
        if (gone.contains(each.path)) {
            ++done.count;
            done.bytes += each.fileBytes;
        }
    }
    const bool isAll = done.count == static_cast<qsizetype>(plan.remove.size());
    if (!isAll && progress.cancelled())
        throw Error(ErrorCode::Cancelled, tr("Cancelled")).means(tr("%1 of %Ln backups are deleted, the others are still there.", nullptr, static_cast<qint64>(plan.remove.size())).arg(wording::number(done.count)));
    if (!isAll)
        throw Error(ErrorCode::Io, tr("Only %1 of %Ln backups could be deleted.", nullptr, static_cast<qint64>(plan.remove.size())).arg(wording::number(done.count)))
            .means(tr("The others are still there."))
            .advise(tr("Ask whoever owns the folder."));
    return done;
}

std::vector<TransferTable> exportable(const OpenRequest &request, Progress &progress)
{
    const Config config = ScriptDirectory(enginejobs::configFor(request)).config();
    Connection connection(config.url, Connection::Access::Read, progress);
    const ReadTransaction moment(connection);
    const auto source = rowSource(connection, config, progress);
    QStringList warnings; // told when it is exported
    std::vector<TransferTable> tables = source->tables(warnings);
    for (TransferTable &table : tables)
        source->measure(table);
    return tables;
}

ExportResult exportRows(const OpenRequest &request, const ExportRequest &asked, Progress &progress)
{
    return exportJson(ScriptDirectory(enginejobs::configFor(request)).config(), asked, progress); // env.py may name the version table
}

ImportPreview previewImport(const OpenRequest &request, const ImportRequest &asked, Progress &progress)
{
    const Config config = ScriptDirectory(enginejobs::configFor(request)).config();
    ImportPreview preview = meditrack::previewImport(config, asked.file, progress);
    std::erase_if(preview.tables, [&](const ImportedTable &table) { return table.name.compare(config.versionTable, Qt::CaseInsensitive) == 0; }); // never imported
    return preview;
}

ImportResult importRows(const OpenRequest &request, const ImportRequest &asked, Progress &progress)
{
    return importJson(ScriptDirectory(enginejobs::configFor(request)).config(), asked, progress);
}

} // namespace meditrack::backupjobs
