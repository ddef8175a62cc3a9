// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restore.h"
#include "backup/verifyreport.h"
#include "core/config.h"
#include "core/progress.h"
#include "guard/runpreview.h"
#include "migration/scriptset.h"
#include "models/snapshot.h"

#include <optional>

namespace meditrack {

/// What somebody asked to open.
struct OpenRequest
{
    QString target; ///< file or URL; empty: DATABASE_URL, the ini's sqlalchemy.url, or the default
    QString iniFile; ///< -c; empty: alembic.ini as the command line finds it
    bool readOnly = false; ///< nothing is to be written, whatever this user may
    QString password = {}; ///< that was asked for; never written anywhere but into the keychain, and told to nobody but the server
    bool remembers = false; ///< it is to go into the keychain, once the server has taken it
    QString named = {}; ///< the database that its configuration has named, once that was read; without any password

    /// What somebody wrote, made to mean the same from any working directory and at any later time: a file as its
    /// absolute path, which is never read as a URL, whatever characters it has. What begins like a URL is one,
    /// unless there is a file of that name.
    static OpenRequest of(const QString &written, const QString &iniFile);

    /// target is a URL, not a file.
    bool isUrl() const;
    /// The same without any password, to be remembered; nothing if what is left might hold one.
    std::optional<OpenRequest> withoutSecrets() const;

    /// The file or URL, without any password, that goes for the database wherever something is kept of it; empty: not known yet.
    QString identity() const;
    /// Its configuration has named this one, if it was not asked for by itself.
    void setNamed(const DatabaseUrl &url);

    /// Both ask for the same database: by the same file or URL, passwords aside, or by the same configuration.
    bool isSameDatabase(const OpenRequest &other) const;

    bool operator==(const OpenRequest &) const = default;
};

/// The server has said no to who has signed in, with whatever password there was: an error of a statement would have a state.
bool isSignInRefused(const Error &error);

/// What a server wants before it lets somebody in.
enum class PasswordWish { None, One, AnotherOne };

/// What was found out about a run, partly by trying it on a copy.
struct Outlook
{
    RunPreview preview;
    std::shared_ptr<const Letter> letter = {}; ///< of its plan, as far as the scripts say it themselves; null: not asked for
};

/// The work of the window's jobs: calls into the engine, on the worker, each with connections of its own.
/// All throw Error.
namespace enginejobs {

/// What the engine is asked for.
Config::Request configRequest(const OpenRequest &request);
/// Where pg_dump and pg_restore are, for every configuration from now on; from any thread.
void usePrograms(const QString &folder);
/// The configuration, with the password that was asked for.
Config configFor(const OpenRequest &request);

/// What reading a database has found out about its password, if it failed.
struct SignInState
{
    ServerFacts server; ///< as it was asked for; empty for SQLite
    bool isWanted = false; ///< the server asks for one, and nobody has given it

    /// Whether a password would help, after this.
    PasswordWish wishAfter(const Error &error, const OpenRequest &request) const;
};

/// Notes that a password is wanted: the person who is asked for it takes longer than a server waits, so the job ends
/// and begins again with it.
class NotingProgress final : public Progress
{
public:
    NotingProgress(Progress &progress, const OpenRequest &request, SignInState &signIn);

    void report(const Event &event) override { m_progress.report(event); }
    bool cancelled() const override { return m_progress.cancelled(); }
    std::optional<QString> password(const QString &whose) override;

private:
    Progress &m_progress;
    QString m_password;
    SignInState &m_signIn;
};

SnapshotPtr read(const OpenRequest &request, SignInState &signIn, Progress &progress);
/// The same as read(), from outside: waits for nobody, and asks nobody.
SnapshotPtr glance(const OpenRequest &request, SignInState &signIn, Progress &progress);
/// The snapshot with the rows of each table counted, and their sizes.
SnapshotPtr measure(const OpenRequest &request, const SnapshotPtr &snapshot, Progress &progress);
/// The snapshot with what its updates would do, in words. Without, if nobody has trusted the scripts (folder and digest). Only a small
/// file is copied to try scripts with logic.
SnapshotPtr plan(const OpenRequest &request, const SnapshotPtr &snapshot, const QHash<QString, QByteArray> &trusted, Progress &progress);
/// What a run would execute; nothing for the migrations that come with the program, which need no one's trust.
std::optional<ScriptSet> scripts(const OpenRequest &request);
/// Throws Error if what a run would execute is not this any more.
void requireUnchanged(const OpenRequest &request, const std::optional<ScriptSet> &scripts);

/// What can be known of a run without running anything.
struct Prospect
{
    std::optional<ScriptSet> scripts; ///< as scripts() gives them
    Plan plan;
};
/// Throws Error for what cannot be done: nobody should be asked about that.
Prospect prospect(const OpenRequest &request, const Move &move, Progress &progress);
/// Runs the scripts on a copy, and reads what they say of themselves.
Outlook preview(const OpenRequest &request, const Move &move, const GuardOptions &options, Trial trial, Progress &progress);

struct RunResult
{
    GuardReport report;
    QString exported; ///< file; empty: nothing was exported
};
/// Guarded: a verified backup first, rows compared before the commit, the old state after any failure. With a file,
/// what the preview says would be lost is exported to it before.
RunResult run(const OpenRequest &request, const RunPreview &preview, const QString &exportTo, Progress &progress);
BackupInfo backup(const OpenRequest &request, Progress &progress);
Verification verify(const OpenRequest &request, const QString &file, Progress &progress);
RestorePreview previewRestore(const OpenRequest &request, const QString &file, Progress &progress);
QString scriptText(const QString &path);

} // namespace enginejobs

} // namespace meditrack
