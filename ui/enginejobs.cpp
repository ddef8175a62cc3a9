// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginejobs.h"

#include "core/error.h"
#include "core/textfile.h"
#include "migration/migrator.h"
#include "migration/state.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

/// "sqlite://", "postgresql+asyncpg://": as DatabaseUrl reads the beginning of a URL.
bool beginsLikeUrl(const QString &text)
{
    static const QRegularExpression scheme(u"^[\\w+]+://"_s);
    return scheme.match(text).hasMatch();
}

QString absolute(const QString &file)
{
    return file.isEmpty() ? file : QFileInfo(file).absoluteFilePath();
}

/// The path of a file that a URL names and nothing besides; empty for other URLs.
QString plainFileOf(const QString &text)
{
    try {
        const DatabaseUrl url = DatabaseUrl::parse(text);
        if (url.isSqlite() && !url.isMemory() && url.query.isEmpty() && !url.database.startsWith("file:"_L1))
            return url.database;
    } catch (const Error &) {
        // Opening it says what is wrong with it.
    }
    return {};
}

} // namespace

OpenRequest OpenRequest::of(const QString &written, const QString &iniFile)
{
    if (!beginsLikeUrl(written) || QFileInfo::exists(written))
        return {absolute(written), absolute(iniFile)};
    const QString file = plainFileOf(written);
    return {file.isEmpty() ? written : absolute(file), absolute(iniFile)};
}

bool OpenRequest::isUrl() const
{
    return beginsLikeUrl(target); // an absolute path begins otherwise
}

namespace enginejobs {

namespace {

constexpr qsizetype MostShownBytes = 256 * 1024; ///< an editor with more of it is slow, and nobody reads it

QString tr(const char *text)
{
    return QCoreApplication::translate("EngineJobs", text);
}

Config configFor(const OpenRequest &request)
{
    return Config::load(configRequest(request));
}

} // namespace

Config::Request configRequest(const OpenRequest &request)
{
    Config::Request wanted;
    wanted.file = request.iniFile;
    // The migrations that come with the program, for a database that is opened from anywhere.
    wanted.fallbackFile = bundledConfigFile(QCoreApplication::applicationDirPath());
    if (request.isUrl())
        wanted.databaseUrl = request.target;
    else if (!request.target.isEmpty())
        wanted.database = DatabaseUrl::forSqliteFile(request.target);
    return wanted;
}

SnapshotPtr read(const OpenRequest &request, Progress &progress)
{
    return makeSnapshot(readState(configFor(request), progress));
}

std::optional<ScriptSet> scripts(const OpenRequest &request)
{
    const Config config = configFor(request);
    const QString bundled = bundledConfigFile(QCoreApplication::applicationDirPath());
    if (!bundled.isEmpty() && QFileInfo(config.file) == QFileInfo(bundled))
        return std::nullopt;
    return scriptSet(config);
}

void requireUnchanged(const OpenRequest &request, const std::optional<ScriptSet> &trusted)
{
    if (trusted && scripts(request) != trusted)
        throw Error(ErrorCode::ScriptFailed, tr("The scripts in %1 were changed just now.").arg(trusted->folder))
            .means(tr("Nothing was run and nothing has been changed."))
            .advise(tr("Start again when whoever changes them is done."));
}

Prospect prospect(const OpenRequest &request, const Move &move, Progress &progress)
{
    Migrator migrator(configFor(request), progress);
    Prospect found{scripts(request), move.verb == Move::Verb::Upgrade ? migrator.planUpgrade({move.target}) : migrator.planDowngrade(move.target)};
    if (const auto problem = migrator.problemOf(found.plan))
        throw *problem;
    return found;
}

RunPreview preview(const OpenRequest &request, const Move &move, const GuardOptions &options, Progress &progress)
{
    return previewRun(configFor(request), move, progress, options);
}

RunResult run(const OpenRequest &request, const RunPreview &preview, const QString &exportTo, Progress &progress)
{
    const Config config = configFor(request);
    RunResult result;
    if (!exportTo.isEmpty()) {
        try {
            if (const auto exported = exportLost(config, preview.lost, exportTo, progress))
                result.exported = exported->path;
        } catch (Error &error) {
            error.means(tr("Nothing was run: without the export everything stays as it is."));
            throw;
        }
    }
    Guard guard(config, progress, preview.options);
    const Move &move = preview.move;
    result.report = move.verb == Move::Verb::Upgrade ? guard.upgrade({move.target}) : guard.downgrade(move.target);
    return result;
}

BackupInfo backup(const OpenRequest &request, Progress &progress)
{
    return createBackup(configFor(request), {}, progress);
}

Verification verify(const OpenRequest &request, const QString &file, Progress &progress)
{
    return verifyBackup(file, configFor(request), progress);
}

RestorePreview previewRestore(const OpenRequest &request, const QString &file, Progress &progress)
{
    RestoreRequest wanted;
    wanted.file = file;
    wanted.undo = file.isEmpty();
    return meditrack::previewRestore(configFor(request), wanted, progress);
}

QString scriptText(const QString &path)
{
    const QByteArray bytes = readFile(path);
    QString text = QString::fromUtf8(bytes.left(MostShownBytes));
    if (bytes.size() > MostShownBytes)
        text += u"\n…"_s;
    return text;
}

} // namespace enginejobs

} // namespace meditrack
