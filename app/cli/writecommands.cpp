// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that write scripts: revision, merge, migrate create.
#include "cli/commands.h"
#include "cli/report.h"
#include "core/error.h"

namespace meditrack::cli {

namespace {

int write(Invocation &invocation, const ScriptDirectory::NewRevision &request)
{
    const Config config = invocation.config();
    const ScriptDirectory scripts(config);
    for (const QString &text : scripts.warnings())
        invocation.progress.report(event::Notice{event::Notice::Level::Warning, text});
    const Revision written = scripts.create(request, currentTime());
    if (!invocation.options.quiet)
        invocation.print(QStringLiteral("Generating %1 ...  done").arg(written.path));
    if (invocation.options.json) {
        const ScriptDirectory fresh(config);
        QJsonObject object = revisionJson(*fresh.graph().find(written.id));
        object.insert(QStringLiteral("create_date"), written.createDate);
        invocation.print(oneLine(QJsonArray{object}));
    }
    return done;
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
        throw Error(ErrorCode::Command, QStringLiteral("Using --sql with the revision command when revision_environment is "
                                                       "not configured does not make any sense"));
    return write(invocation, {options.message, options.heads, options.splice, options.branchLabels, options.versionPath,
                              options.revisionId, options.dependsOn,
                              options.sqlScript ? ScriptFormat::Sql : ScriptFormat::Python});
}

int mergeCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    // The guide merges without naming the revisions: all heads are meant then.
    const QStringList merged = options.revisions.isEmpty() ? QStringList{QStringLiteral("heads")} : options.revisions;
    return write(invocation, {options.message, merged, options.splice, options.branchLabels, {}, options.revisionId, {},
                              ScriptFormat::Python});
}

int migrateCreateCommand(Invocation &invocation)
{
    return write(invocation, {invocation.options.name, {}, false, {}, {}, {}, {},
                              invocation.options.sqlScript ? ScriptFormat::Sql : ScriptFormat::Python});
}

} // namespace meditrack::cli
