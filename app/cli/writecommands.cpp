// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that write scripts: revision, merge, migrate create.
#include "cli/commands.h"
#include "cli/report.h"
#include "core/configkeys.h"
#include "core/error.h"
#include "core/origin.h"
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

/// The new revision as a fresh load sees it. Throws Error if a hook has moved it away.
QJsonObject freshJson(const Config &config, const Revision &written)
{
    const ScriptDirectory fresh(config);
    const RevisionNode *node = fresh.graph().find(written.id);
    if (!node)
        throw Error(ErrorCode::Command, QStringLiteral("Revision %1 was written, but no script has that id any more.").arg(written.id))
            .at(written.path)
            .advise(QStringLiteral("Look at what the post write hooks did with that file: it must stay where it is and keep its id."));
    QJsonObject object = revisionJson(*node);
    object.insert(QStringLiteral("create_date"), written.createDate);
    return object;
}

QStringList listOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : QStringList{text};
}

} // namespace

int writeRevision(Invocation &invocation, const ScriptDirectory &scripts, const ScriptDirectory::NewRevision &request)
{
    const Revision written = scripts.create(request, currentTime());
    invocation.message(QStringLiteral("Generating %1 ...").arg(written.path), false);
    invocation.print(QStringLiteral("  done"));
    runHooks(invocation, scripts.config().postWriteHooks, written.path);
    if (invocation.options.json)
        invocation.printResult(oneLine(QJsonArray{freshJson(scripts.config(), written)}));
    return done;
}

ScriptFormat wantedFormat(const Invocation &invocation, const ScriptDirectory &scripts)
{
    if (invocation.options.sqlScript)
        return ScriptFormat::Sql;
    const QString said = ConfigKeys::of(scripts.config()).ourText(QStringLiteral("script_format")).value_or(QStringLiteral("py")).trimmed();
    if (said != QLatin1String("py") && said != QLatin1String("sql"))
        throw Error(ErrorCode::Configuration, QStringLiteral("script_format is \"%1\", and may be \"py\" or \"sql\".").arg(said))
            .means(QStringLiteral("No file was written."))
            .advise(QStringLiteral("Mend it in [meditrack] of the configuration."));
    return said == QLatin1String("sql") ? ScriptFormat::Sql : ScriptFormat::Python;
}

int revisionCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    if (options.autogenerate && options.sql)
        throw Error(ErrorCode::Command, QStringLiteral("Using --sql with --autogenerate does not make any sense"));
    const ScriptDirectory scripts = scriptsOf(invocation);
    if (options.sql && !scripts.config().revisionEnvironment)
        throw Error(ErrorCode::Command,
                    QStringLiteral("Using --sql with the revision command when revision_environment is "
                                   "not configured does not make any sense"));
    const ScriptDirectory::NewRevision request{options.message, listOf(options.head), options.splice, listOf(options.branchLabel),
                                               options.versionPath, options.revisionId, options.dependsOn,
                                               wantedFormat(invocation, scripts)};
    return options.autogenerate ? autogenerate(invocation, scripts, request) : writeRevision(invocation, scripts, request);
}

int mergeCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    // The guide merges without naming the revisions: all heads are meant then.
    const ScriptDirectory scripts = scriptsOf(invocation);
    if (options.arguments.isEmpty() && scripts.graph().heads().size() == 1)
        throw Error(ErrorCode::Command, QStringLiteral("There is only one head; nothing to merge."))
            .means(QStringLiteral("No file was written."));
    const QStringList merged = options.arguments.isEmpty() ? QStringList{QStringLiteral("heads")} : options.arguments;
    return writeRevision(invocation, scripts, {options.message,
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
    const ScriptDirectory scripts = scriptsOf(invocation);
    return writeRevision(invocation, scripts, {invocation.options.arguments.first(),
                              {},
                              false,
                              {},
                              {},
                              {},
                              {},
                              wantedFormat(invocation, scripts)});
}

} // namespace meditrack::cli
