// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that write scripts: revision, merge, migrate create.
#include "cli/commands.h"
#include "cli/report.h"
#include "core/error.h"
#include "migration/hooks.h"
#include "migration/scriptdirectory.h"

namespace meditrack::cli {

namespace {

/// [post_write_hooks], one after the other; what they print goes where it would from a shell.
void runHooks(Invocation &invocation, const QList<PostWriteHook> &hooks, const QString &path)
{
    Streams &streams = invocation.streams;
    for (const PostWriteHook &hook : hooks) {
        invocation.message(QStringLiteral("Running post write hook '%1' ...").arg(hook.name));
        try {
            const HookOutput output = runPostWriteHook(hook, path);
            streams.out << output.out;
            streams.err << output.err;
            streams.err.flush();
        } catch (const Error &) {
            if (!invocation.options.quiet)
                streams.out << "  FAILED\n";
            throw;
        }
        if (!invocation.options.quiet)
            streams.out << "  done\n";
    }
}

int write(Invocation &invocation, const ScriptDirectory::NewRevision &request)
{
    const Config config = invocation.config();
    const ScriptDirectory scripts(config);
    for (const QString &text : scripts.warnings())
        invocation.progress.report(event::Notice{event::Notice::Level::Warning, text});
    const Revision written = scripts.create(request, currentTime());
    invocation.message(QStringLiteral("Generating %1 ...").arg(written.path), false);
    invocation.print(QStringLiteral("  done"));
    runHooks(invocation, config.postWriteHooks, written.path);
    if (invocation.options.json) {
        const ScriptDirectory fresh(config);
        QJsonObject object = revisionJson(*fresh.graph().find(written.id));
        object.insert(QStringLiteral("create_date"), written.createDate);
        invocation.printResult(oneLine(QJsonArray{object}));
    }
    return done;
}

QStringList listOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : QStringList{text};
}

} // namespace

int revisionCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    if (options.autogenerate && options.sql)
        throw Error(ErrorCode::Command, QStringLiteral("Using --sql with --autogenerate does not make any sense"));
    if (options.autogenerate)
        throw Error(ErrorCode::Unsupported, QStringLiteral("--autogenerate is not available in this version."))
            .means(QStringLiteral("No file was written."))
            .advise(QStringLiteral("Write the revision without it and fill in upgrade() and downgrade()."));
    if (options.sql)
        throw Error(ErrorCode::Command,
                    QStringLiteral("Using --sql with the revision command when revision_environment is "
                                   "not configured does not make any sense"));
    return write(invocation, {options.message, listOf(options.head), options.splice, listOf(options.branchLabel),
                              options.versionPath, options.revisionId, options.dependsOn,
                              options.sqlScript ? ScriptFormat::Sql : ScriptFormat::Python});
}

int mergeCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    // The guide merges without naming the revisions: all heads are meant then.
    const QStringList merged = options.arguments.isEmpty() ? QStringList{QStringLiteral("heads")} : options.arguments;
    return write(invocation, {options.message,
                              merged,
                              options.splice,
                              listOf(options.branchLabel),
                              {},
                              options.revisionId,
                              {},
                              ScriptFormat::Python});
}

int migrateCreateCommand(Invocation &invocation)
{
    return write(invocation, {invocation.options.arguments.first(),
                              {},
                              false,
                              {},
                              {},
                              {},
                              {},
                              invocation.options.sqlScript ? ScriptFormat::Sql : ScriptFormat::Python});
}

} // namespace meditrack::cli
