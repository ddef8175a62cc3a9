// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupstore.h"

#include "backup/postgresdump.h"
#include "core/engine.h"
#include "migration/versiontable.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace meditrack {

namespace {

const QString pinned = QStringLiteral(".pinned");

/// Nothing is written beside a file that is only looked at, as SQLite would for one in WAL mode; but what is in a -wal
/// belongs to it.
DatabaseUrl urlToLookAt(const QString &path)
{
    DatabaseUrl url = DatabaseUrl::forSqliteFile(path);
    if (QFileInfo(path + QStringLiteral("-wal")).size() == 0)
        url.query.append({QStringLiteral("immutable"), QStringLiteral("1")});
    return url;
}

/// A plain file has no manifest: what its database says.
Manifest manifestOfPlain(const QString &path, const Config &config, Progress &progress)
{
    Manifest manifest;
    Connection connection(urlToLookAt(path), Connection::Access::Read, progress);
    const auto dialect = Dialect::create(connection.url());
    manifest.product = connection.product();
    manifest.heads = VersionTable(config, *dialect).rows(connection);
    manifest.sizeBytes = connection.sizeBytes();
    return manifest;
}

/// What pg_restore tells of a dump; its heads are rows of the version table inside it.
Manifest manifestOfDump(const QString &path, const Config &config, Progress &progress)
{
    const DumpContents contents = readDumpContents(path, config.postgresPrograms, progress);
    Manifest manifest;
    manifest.dialect = QStringLiteral("postgresql");
    manifest.product = QStringLiteral("PostgreSQL ") + contents.server;
    manifest.sizeBytes = QFileInfo(path).size();
    manifest.heads = contents.hasRowsOf(config.versionTableSchema.isEmpty() ? QStringLiteral("public") : config.versionTableSchema, config.versionTable)
        ? dumpedTexts(path, config.versionTableSchema, config.versionTable, config.postgresPrograms, progress)
        : QStringList();
    return manifest;
}

bool isSameFile(const QString &one, const QString &other)
{
    return !other.isEmpty() && QFileInfo(one).canonicalFilePath() == QFileInfo(other).canonicalFilePath();
}

} // namespace

QString findBackup(const QString &name, const QString &folder, const DatabaseUrl &url)
{
    const QString here = QDir::cleanPath(QDir::current().absoluteFilePath(name));
    if (QFileInfo::exists(here) || name.contains(QLatin1Char('/')))
        return here;
    if (folder.isEmpty() && url.isMemory())
        return here;
    const QString there = QDir(folder.isEmpty() ? backupFolder(url) : QDir::current().absoluteFilePath(folder)).filePath(name);
    return QFileInfo::exists(there) ? QDir::cleanPath(there) : here;
}

BackupInfo readBackup(const QString &path, const Config &config, Progress &progress)
{
    const QFileInfo file(path);
    BackupInfo info;
    info.path = QDir::cleanPath(file.absoluteFilePath());
    info.fileBytes = file.size();
    info.modified = file.lastModified().toUTC();
    info.pinned = isPinned(info.path);
    info.form = formOfContent(info.path);
    if (!isArchive(info.form)) {
        info.manifest = info.form == BackupForm::Dump ? manifestOfDump(info.path, config, progress) : manifestOfPlain(info.path, config, progress);
        info.manifest.created = info.modified;
    } else {
        info.manifest = readManifest(info.path);
    }
    return info;
}

std::vector<BackupInfo> listBackups(const QString &folder, const Config &asked, Progress &progress)
{
    const Config config = configForBackups(asked);
    const QDir directory(folder);
    std::vector<BackupInfo> backups;
    if (!directory.exists())
        return backups;
    if (!directory.isReadable())
        throw Error(ErrorCode::PermissionDenied, Engine::tr("This user may not read the folder '%1'.").arg(folder));
    for (const QFileInfo &file : directory.entryInfoList(QDir::Files | QDir::Hidden)) {
        const std::optional<BackupForm> form = formOfName(file.fileName());
        if (!form || isSameFile(file.filePath(), config.url.filePath()))
            continue;
        if (progress.cancelled())
            throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled."));
        try {
            backups.push_back(readBackup(file.absoluteFilePath(), config, progress));
        } catch (const Error &error) {
            if (error.code == ErrorCode::Cancelled)
                throw;
            BackupInfo info{QDir::cleanPath(file.absoluteFilePath()), *form, {}, file.size(), isPinned(file.absoluteFilePath()), error, file.lastModified().toUTC()};
            info.manifest.created = info.modified;
            backups.push_back(std::move(info));
        }
    }
    std::sort(backups.begin(), backups.end(), [](const BackupInfo &a, const BackupInfo &b) {
        return a.manifest.created != b.manifest.created ? a.manifest.created > b.manifest.created : a.path > b.path;
    });
    return backups;
}

void setPinned(const QString &path, bool wanted)
{
    formOfContent(path); // throws for what is no backup
    QFile pin(path + pinned);
    if (wanted == pin.exists())
        return;
    const bool good = wanted ? pin.open(QIODevice::WriteOnly) : pin.remove();
    if (!good)
        throw Error(ErrorCode::Io, (wanted ? Engine::tr("'%1' cannot be made: %2.") : Engine::tr("'%1' cannot be removed: %2.")).arg(pin.fileName(), pin.errorString()))
            .means(wanted ? Engine::tr("The backup is not pinned.") : Engine::tr("The backup is still pinned."));
}

bool isPinned(const QString &path)
{
    return QFileInfo::exists(path + pinned);
}

} // namespace meditrack
