// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupstore.h"

#include "backup/backupsource.h"
#include "backup/checksum.h"
#include "backup/newfile.h"
#include "core/engine.h"
#include "migration/envscript.h"
#include "migration/pythontext.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

namespace meditrack {

namespace {

QString absolute(const QString &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

Error usage(const QString &text)
{
    return Error(ErrorCode::Usage, text).means(Engine::tr("No backup was made."));
}

/// Where the backup goes.
struct Target
{
    QString folder; ///< absolute
    QString base; ///< file name without its suffix; may get a number
    QString suffix;
    BackupForm form = BackupForm::TarZst;
    bool makeFolder = false;
    bool exact = false; ///< this name and no other

    QString path(int number) const
    {
        return folder + QLatin1Char('/') + base + (number > 1 ? QStringLiteral("_%1").arg(number) : QString()) + suffix;
    }
};

Target targetOfFile(const BackupRequest &request)
{
    if (!request.folder.isEmpty() && QDir::isAbsolutePath(request.file))
        throw usage(QStringLiteral("--dir does not go with an absolute FILE, which says its folder itself."));
    const QFileInfo info(absolute(request.folder.isEmpty() ? request.file : request.folder + QLatin1Char('/') + request.file));
    if (info.isDir())
        throw usage(Engine::tr("'%1' is a folder.").arg(info.filePath())).advise(Engine::tr("Name a file in it, or say --dir."));
    const QString name = info.fileName();
    Target target{info.absolutePath(), name, {}, BackupForm::TarZst, !request.folder.isEmpty(), true};
    const std::optional<BackupForm> byName = formOfName(name);
    if (!byName && name.contains(QLatin1Char('.')))
        throw usage(Engine::tr("The name '%1' does not say which form the backup has.").arg(name))
            .advise(Engine::tr("End it in .tar.zst, .tar.gz, .tar.xz or .tar (archives), in .db (a plain SQLite database) or in .dump (PostgreSQL's own)."));
    target.form = byName ? *byName : request.form.value_or(BackupForm::TarZst);
    if (!byName)
        target.suffix = suffixOf(target.form);
    const bool plainAsAsked = byName && !isArchive(*byName) && request.form == BackupForm::Tar; // both without compression
    if (byName && request.form && request.form != byName && !plainAsAsked)
        throw usage(Engine::tr("The name '%1' says another compression than --compress.").arg(name))
            .advise(Engine::tr("Leave --compress out, or end the name in %1.").arg(suffixOf(*request.form)));
    return target;
}

Target targetOf(const BackupRequest &request, const DatabaseUrl &url)
{
    if (!request.file.isEmpty())
        return targetOfFile(request);
    const BackupForm form = request.form.value_or(BackupForm::TarZst);
    return {request.folder.isEmpty() ? backupFolder(url) : absolute(request.folder),
            QStringLiteral("meditrack_backup_") + currentTime().toLocalTime().toString(QStringLiteral("yyyyMMdd_HHmmss")),
            suffixOf(form), form, true, false};
}

/// The form without a manifest is the database's own: a file of the other kind would be no backup of it.
void requireForm(const Target &target, BackupForm plain)
{
    if (isArchive(target.form) || target.form == plain)
        return;
    throw usage(Engine::tr("A plain backup of this database is no '%1' file.").arg(suffixOf(target.form)))
        .advise(Engine::tr("End the name in %1, or in .tar.zst for an archive with a manifest.").arg(suffixOf(plain)));
}

/// Private when it is ours; one that is there stays as it is.
void makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return;
    makeFolder(QFileInfo(folder).absolutePath());
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && !QFileInfo(folder).isDir())
        throw Error(errno == EACCES || errno == EROFS ? ErrorCode::PermissionDenied : ErrorCode::Io,
                    Engine::tr("The folder '%1' cannot be made: %2.").arg(folder, qt_error_string(errno)))
            .advise(Engine::tr("Choose another folder with --dir, or give this user the right to write there."));
}

std::unique_ptr<NewFile> claim(const Target &target)
{
    constexpr int most = 1000;
    for (int number = 1; !target.exact && number < most; ++number) {
        if (QFileInfo::exists(target.path(number)) || QFileInfo::exists(target.path(number) + QStringLiteral(".partial")))
            continue;
        try {
            return std::make_unique<NewFile>(target.path(number));
        } catch (const Error &error) {
            if (error.code != ErrorCode::CannotOpen || !QFileInfo(target.folder).isDir())
                throw; // no matter of the name
        }
    }
    return std::make_unique<NewFile>(target.path(1));
}

QByteArray checksumOf(const QString &path, Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw Error(ErrorCode::Io, Engine::tr("'%1' cannot be read: %2.").arg(path, file.errorString()));
    Sha256 sum;
    QByteArray chunk(1 << 20, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(chunk.data(), chunk.size());
        if (progress.cancelled())
            throw Error(ErrorCode::Cancelled, Engine::tr("Cancelled."));
        if (got < 0)
            throw Error(ErrorCode::Io, Engine::tr("'%1' cannot be read: %2.").arg(path, file.errorString()));
        if (got == 0)
            return sum.hex();
        sum.add(chunk.constData(), got);
    }
}

void reportLeftovers(const QString &folder, Progress &progress)
{
    for (const QString &path : removeLeftovers(folder))
        progress.report(event::Notice{event::Notice::Level::Warning,
                                      Engine::tr("Removed '%1', left by a backup that was stopped half-way.").arg(path)});
}

/// The archive is read back before it has its name: what the disk gives out is what is in the manifest.
void writeVerified(NewFile &file, BackupForm form, const Manifest &manifest, Progress &progress)
{
    writeArchive(file.file(), form, manifest, file.scratch(), progress);
    if (!(unpackDatabase(file.file().fileName(), {}, progress) == manifest))
        throw Error(ErrorCode::Io, Engine::tr("'%1' does not read back as it was written.").arg(file.file().fileName()))
            .advise(Engine::tr("Check the disk, or choose another one."));
    file.removeScratch();
    file.publish();
}

} // namespace

Config configForBackups(const Config &config)
{
    Config known = config;
    try {
        applyEnvScript(known, modulesOf(known));
        if (!config.urlProblem)
            known.requireUrl(); // or nobody knows the version table: a backup can be made all the same
    } catch (const Error &) {
        return config;
    }
    return known;
}

BackupInfo createBackup(const Config &asked, const BackupRequest &request, Progress &progress, Connection *moment)
{
    const Config config = configForBackups(asked);
    config.requireUrl();
    Manifest manifest;
    manifest.created = currentTime().toUTC();
    manifest.origin = Origin::current();
    manifest.why = request.why;
    manifest.dialect = config.url.dialectName();
    const Target target = targetOf(request, config.url);
    const auto source = BackupSource::open(config, progress, moment);
    requireForm(target, source->plainForm());
    manifest.database = backupNameOf(config.url);
    if (target.makeFolder)
        makeFolder(target.folder);
    reportLeftovers(target.folder, progress);
    const qint64 bytes = source->estimatedBytes();
    requireSpace(target.folder, isArchive(target.form) ? 2 * bytes : bytes, Engine::tr("A backup of this database"));

    const auto file = claim(target);
    try {
        source->write(file->scratch(), target.form, manifest);
        if (isArchive(target.form)) {
            manifest.sha256 = checksumOf(file->scratch(), progress);
            writeVerified(*file, target.form, manifest, progress);
        } else {
            file->publishScratch();
        }
    } catch (Error &error) {
        if (error.consequence.isEmpty() || error.code == ErrorCode::Io)
            error.means(Engine::tr("No backup was made; the database was not changed."));
        throw;
    }
    return {file->path(), target.form, manifest, QFileInfo(file->path()).size(), false, {}};
}

} // namespace meditrack
