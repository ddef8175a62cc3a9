// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginejobs.h"

#include "advice/letter.h"
#include "backup/privatefolder.h"
#include "checkstore.h"
#include "core/error.h"
#include "core/textfile.h"
#include "growthstore.h"
#include "jobrunner.h"
#include "migration/migrator.h"
#include "migration/state.h"
#include "scriptturn.h"
#include "words.h"

#include <QFileInfo>
#include <QMutex>
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

bool isPlainFile(const DatabaseUrl &url)
{
    return url.isSqlite() && !url.isMemory() && url.query.isEmpty() && !url.database.startsWith("file:"_L1);
}

/// The path of a file that a URL names and nothing besides; empty for other URLs.
QString plainFileOf(const QString &text)
{
    try {
        return isPlainFile(DatabaseUrl::parse(text)) ? DatabaseUrl::parse(text).database : QString();
    } catch (const Error &) {
        // Opening it says what is wrong with it.
    }
    return {};
}

} // namespace

OpenRequest OpenRequest::of(const QString &written, const QString &iniFile)
{
    OpenRequest request;
    request.iniFile = absolute(iniFile);
    const QString file = !beginsLikeUrl(written) || QFileInfo::exists(written) ? written : plainFileOf(written);
    request.target = file.isEmpty() ? written : absolute(file);
    return request;
}

std::optional<OpenRequest> OpenRequest::withoutSecrets() const
{
    OpenRequest clean = *this;
    clean.password.clear();
    clean.remembers = false;
    if (!isUrl())
        return clean;
    try {
        DatabaseUrl url = DatabaseUrl::parse(target);
        const bool isThere = !url.password.isEmpty();
        url.password.clear();
        const auto removed = url.query.removeIf([](const QPair<QString, QString> &each) { return each.first == "password"_L1 || each.first == "sslpassword"_L1; });
        const QString text = url.toString();
        if (text.contains("=***"_L1)) // something that is not shown either
            return std::nullopt;
        if (isThere || removed > 0)
            clean.target = text;
        return clean;
    } catch (const Error &) {
        return std::nullopt; // not understood, so it might hold one
    }
}

bool isSignInRefused(const Error &error)
{
    return error.code == ErrorCode::PermissionDenied && error.kind == "OperationalError"_L1 && error.state.isEmpty() && !error.message.contains("pg_hba.conf"_L1);
}

namespace {

/// What names the database of a URL again: the file, if it says nothing besides; else the URL without its secrets. Empty: nothing is sure to hold none.
QString nameOf(const DatabaseUrl &url)
{
    if (isPlainFile(url))
        return url.filePath();
    const std::optional<OpenRequest> clean = OpenRequest{url.toString(), {}}.withoutSecrets();
    return clean ? clean->target : QString();
}

} // namespace

QString OpenRequest::identity() const
{
    const std::optional<OpenRequest> clean = withoutSecrets();
    return !clean ? QString() : clean->target.isEmpty() ? named : clean->target;
}

void OpenRequest::setNamed(const DatabaseUrl &url)
{
    if (!target.isEmpty())
        return;
    named = nameOf(url);
    if (isPlainFile(url))
        target = named;
}

bool OpenRequest::isSameDatabase(const OpenRequest &other) const
{
    const QString here = withoutSecrets().value_or(*this).target;
    const QString there = other.withoutSecrets().value_or(other).target;
    if (here.isEmpty() != there.isEmpty() && (here.isEmpty() ? named : other.named).isEmpty()) // what a configuration will name, beside what it has named or not
        return iniFile == other.iniFile && !(here.isEmpty() ? other.named : named).isEmpty();
    if (here.isEmpty() && there.isEmpty())
        return iniFile == other.iniFile;
    return (here.isEmpty() ? named : here) == (there.isEmpty() ? other.named : there);
}

bool OpenRequest::isUrl() const
{
    return beginsLikeUrl(target); // an absolute path begins otherwise
}

namespace enginejobs {

namespace {

constexpr qint64 MostCopiedBytes = 64 << 20; ///< a second or two, unasked
constexpr qsizetype MostShownBytes = 256 * 1024; ///< an editor with more of it is slow, and nobody reads it

/// What was counted just now, beside what was counted before.
GrowthPtr remembered(const Config &config, const std::vector<TableCount> &tables, Progress &progress)
{
    const GrowthStore store(config.url);
    store.seed(config, progress);
    store.add(GrowthPoint::of(tables, QDateTime::currentDateTime()));
    return store.read();
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

namespace {

/// No variable of the environment: workers read that while it would be changed.
struct Programs
{
    QMutex mutex;
    QString folder;
};
Q_GLOBAL_STATIC(Programs, programs)

} // namespace

void usePrograms(const QString &folder)
{
    const QMutexLocker held(&programs->mutex);
    programs->folder = folder;
}

Config configFor(const OpenRequest &request)
{
    Config config = Config::load(configRequest(request));
    if (const QMutexLocker held(&programs->mutex); !programs->folder.isEmpty())
        config.postgresPrograms = programs->folder;
    if (request.isUrl() && request.password.isEmpty() && config.url.password.isEmpty()) { // the password of the URL that goes by this name stays where it is
        try {
            const Config own = Config::load(configRequest({{}, request.iniFile}));
            if (nameOf(own.url) == request.target)
                config.url = own.url;
        } catch (const Error &) {
            // Then there is no such URL.
        }
    }
    if (config.url.password.isEmpty() && !config.url.isSqlite())
        config.url.password = request.password;
    return config;
}

SnapshotPtr read(const OpenRequest &request, SignInState &signIn, Progress &progress)
{
    const Config config = configFor(request);
    if (!config.urlProblem)
        signIn.server = serverAskedFor(config.url);
    NotingProgress noting(progress, request, signIn);
    DatabaseState state = readState(config, noting, Figures::AtOnce);
    state.url.password.clear();
    if (request.readOnly)
        state.rights.forbidWriting(tr("It is open read-only, as you have chosen."), tr("To change something, switch “Read-only” off in the menu Database, or start without --read-only."));
    GrowthPtr growth = state.isToBeMeasured() ? GrowthStore(config.url).read() : remembered(config, state.tables, progress);
    return makeSnapshot(std::move(state), std::move(growth));
}

PasswordWish SignInState::wishAfter(const Error &error, const OpenRequest &request) const
{
    if (isWanted)
        return PasswordWish::One;
    return !request.password.isEmpty() && isSignInRefused(error) ? PasswordWish::AnotherOne : PasswordWish::None;
}

NotingProgress::NotingProgress(Progress &progress, const OpenRequest &request, SignInState &signIn)
    : m_progress(progress)
    , m_password(request.password)
    , m_signIn(signIn)
{
}

std::optional<QString> NotingProgress::password(const QString &)
{
    m_signIn.isWanted = m_password.isEmpty();
    return m_password.isEmpty() ? std::nullopt : std::optional(m_password);
}

SnapshotPtr glance(const OpenRequest &request, SignInState &signIn, Progress &progress)
{
    Config config = configFor(request);
    if (!config.urlProblem)
        signIn.server = serverAskedFor(config.url);
    NotingProgress noting(progress, request, signIn);
    config.url.lockTimeout = 200; // milliseconds
    if (!config.url.isSqlite() && config.url.parameter(u"connect_timeout"_s).isNull())
        config.url.query.append({u"connect_timeout"_s, u"3"_s}); // seconds
    return makeSnapshot(readState(config, noting, Figures::AtOnce));
}

SnapshotPtr measure(const OpenRequest &request, const SnapshotPtr &snapshot, Progress &progress)
{
    const Config config = configFor(request);
    auto measured = std::make_shared<Snapshot>(*snapshot);
    measured->state.tables = measureTables(config, progress);
    measured->growth = remembered(config, measured->state.tables, progress);
    return measured;
}

std::optional<ScriptSet> scripts(const OpenRequest &request)
{
    const Config config = configFor(request);
    const QString bundled = bundledConfigFile(QCoreApplication::applicationDirPath());
    if (!bundled.isEmpty() && QFileInfo(config.file) == QFileInfo(bundled))
        return std::nullopt;
    return scriptSet(config);
}

SnapshotPtr plan(const OpenRequest &request, const SnapshotPtr &snapshot, const QHash<QString, QByteArray> &trusted, Progress &progress)
{
    const ScriptTurn turn(progress);
    const std::optional<ScriptSet> set = scripts(request);
    if (set && trusted.value(set->folder) != set->digest)
        return snapshot;
    const Config config = configFor(request);
    const Move move{Move::Verb::Upgrade, u"heads"_s};
    PlanLimits limits;
    limits.mostCopied = config.url.isSqlite() ? MostCopiedBytes : 0;
    auto planned = std::make_shared<Snapshot>(*snapshot);
    planned->letter = std::make_shared<const Letter>(letterFor(config, move, Migrator(config, progress).planUpgrade({move.target}), progress, limits));
    return planned;
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
    const ScriptTurn turn(progress);
    Migrator migrator(configFor(request), progress);
    Prospect found{scripts(request), move.verb == Move::Verb::Upgrade ? migrator.planUpgrade({move.target}) : migrator.planDowngrade(move.target)};
    if (const auto problem = migrator.problemOf(found.plan))
        throw *problem;
    return found;
}

Outlook preview(const OpenRequest &request, const Move &move, const GuardOptions &options, Trial trial, Progress &progress)
{
    const ScriptTurn turn(progress);
    const Config config = configFor(request);
    Outlook outlook{previewRun(config, move, progress, options, trial), {}};
    PlanLimits limits;
    limits.mostCopied = 0; // it was tried already
    limits.options = options;
    outlook.letter = std::make_shared<const Letter>(letterFor(config, move, outlook.preview.plan, progress, limits));
    return outlook;
}

namespace {

/// Sorted: what is told from a snapshot may stand in another order where branches are side by side.
QStringList revisionsOf(const Plan &plan)
{
    QStringList ids;
    for (const Step &step : plan)
        ids << step.revision;
    ids.sort();
    return ids;
}

/// What was shown and agreed to is what may run.
void requireSamePlan(const Config &config, const RunPreview &preview, Progress &progress)
{
    if (preview.plan.empty())
        return; // nothing was shown
    Migrator migrator(config, progress);
    const Move &move = preview.move;
    const Plan now = move.verb == Move::Verb::Upgrade ? migrator.planUpgrade({move.target}) : migrator.planDowngrade(move.target);
    if (revisionsOf(now) != revisionsOf(preview.plan))
        throw Error(ErrorCode::Command, tr("The database or its scripts are not any more as they were when this was looked at"))
            .means(tr("Nothing was run and nothing has been changed."))
            .advise(tr("Look at what would be done now, and decide again."));
}

} // namespace

RunResult run(const OpenRequest &request, const RunPreview &preview, const QString &exportTo, Progress &progress)
{
    const ScriptTurn turn(progress);
    const Config config = configFor(request);
    requireSamePlan(config, preview, progress);
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
    const Config config = configFor(request);
    const BackupInfo made = createBackup(config, {}, progress);
    GrowthStore(config.url).add(GrowthPoint::of(made.manifest.tables, made.manifest.created));
    return made;
}

Verification verify(const OpenRequest &request, const QString &file, Progress &progress)
{
    const Verification found = verifyBackup(file, configFor(request), progress, !request.readOnly);
    CheckStore().add(found);
    return found;
}

RestorePreview previewRestore(const OpenRequest &request, const QString &file, Progress &progress)
{
    RestoreRequest wanted;
    wanted.file = file;
    wanted.undo = file.isEmpty();
    RestorePreview preview = meditrack::previewRestore(configFor(request), wanted, progress);
    // Whoever drops the last copy of this value may be the window, which is not to remove a database's worth of files.
    if (std::shared_ptr<PrivateFolder> folder = std::move(preview.folder))
        preview.folder = {folder.get(), [folder](PrivateFolder *) mutable { JobRunner::aside([gone = std::move(folder)] { }); }};
    return preview;
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
