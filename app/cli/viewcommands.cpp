// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that only look: current, history, heads, branches, show, and their relatives.
#include "cli/commands.h"
#include "cli/report.h"
#include "core/error.h"
#include "db/dialect.h"
#include "migration/migrator.h"
#include "migration/versiontable.h"

namespace meditrack::cli {

namespace {

/// Prints revisions as lines, entries (-v) or JSON. rows, where asked for, marks the current ones.
int printRevisions(Invocation &invocation, const RevisionGraph &graph, const QStringList &ids, const LineParts &parts,
                   const QStringList *rows = nullptr)
{
    QJsonArray array;
    for (const QString &id : ids) {
        const RevisionNode &node = *graph.find(id);
        const bool isCurrent = rows && rows->contains(id);
        if (invocation.options.json) {
            QJsonObject object = revisionJson(node);
            if (rows)
                object.insert(QStringLiteral("is_current"), isCurrent);
            array.append(object);
        } else {
            invocation.print(invocation.options.verbose ? revisionEntry(node, isCurrent)
                                                        : revisionLine(node, parts, isCurrent));
        }
    }
    if (invocation.options.json)
        invocation.printResult(oneLine(array));
    return done;
}

} // namespace

QStringList currentRows(Invocation &invocation, const Config &config)
{
    config.requireUrl();
    const auto dialect = Dialect::create(config.url);
    Connection connection(config.url, Connection::Access::Read, invocation.progress);
    invocation.progress.report(event::PlanStarted{{}, 0, dialect->implName(), dialect->transactionalDdl(), false});
    return VersionTable(config, *dialect).rows(connection);
}

ScriptDirectory scriptsOf(Invocation &invocation)
{
    ScriptDirectory scripts(invocation.config());
    reportWarnings(invocation.progress, scripts.warnings());
    return scripts;
}

int currentCommand(Invocation &invocation)
{
    const ScriptDirectory scripts = scriptsOf(invocation);
    const QStringList rows = currentRows(invocation, scripts.config());
    if (invocation.options.verbose && !invocation.options.json)
        invocation.print(QStringLiteral("Current revision(s) for %1:").arg(scripts.config().url.toString()));
    const QStringList heads = scripts.graph().heads();
    if (invocation.options.checkHeads
        && QSet<QString>(rows.begin(), rows.end()) != QSet<QString>(heads.begin(), heads.end()))
        throw Error(ErrorCode::Command, QStringLiteral("Database is not on all head revisions"))
            .advise(QStringLiteral("`meditrack upgrade heads` applies what is missing."));
    const QStringList ids = scripts.graph().currentRevisions(rows);
    if (!invocation.options.verbose)
        return printRevisions(invocation, scripts.graph(), ids, {});
    QStringList warnings;
    const auto [edited, unknown] = findEditedScripts(scripts.graph(), rows, Journal(scripts.config().url).entries(invocation.progress, &warnings));
    if (!unknown.isEmpty())
        warnings << describeUnknown(unknown);
    reportWarnings(invocation.progress, warnings);
    if (!invocation.options.json) {
        printRevisions(invocation, scripts.graph(), ids, {});
        for (const EditedScript &script : edited)
            invocation.print(editedText(script));
        return done;
    }
    // Beside the revision that holds them: those of the scripts at or below it that were edited.
    QJsonArray array;
    for (const QString &id : ids) {
        const QSet<QString> below = scripts.graph().ancestors({id});
        QJsonArray ofThis;
        for (const EditedScript &script : edited) {
            if (script.revision == id || below.contains(script.revision))
                ofThis.append(editedJson(script));
        }
        QJsonObject object = revisionJson(*scripts.graph().find(id));
        object.insert(QStringLiteral("edited_scripts"), ofThis);
        array.append(object);
    }
    invocation.printResult(oneLine(array));
    return done;
}

int historyCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    const ScriptDirectory scripts = scriptsOf(invocation);
    const bool wantsRows
        = options.indicateCurrent || options.range.split(QLatin1Char(':')).contains(QLatin1String("current"));
    const QStringList rows = wantsRows ? currentRows(invocation, scripts.config()) : QStringList();
    const QStringList ids
        = historyRange(scripts.graph(), options.range.isNull() ? std::nullopt : std::optional(options.range), rows);
    return printRevisions(invocation, scripts.graph(), ids, {true, true, true, true},
                          options.indicateCurrent ? &rows : nullptr);
}

int headsCommand(Invocation &invocation)
{
    const ScriptDirectory scripts = scriptsOf(invocation);
    const RevisionGraph &graph = scripts.graph();
    return printRevisions(invocation, graph, invocation.options.resolveDependencies ? graph.realHeads() : graph.heads(),
                          {false, true, false, false});
}

int basesCommand(Invocation &invocation)
{
    const ScriptDirectory scripts = scriptsOf(invocation);
    return printRevisions(invocation, scripts.graph(), scripts.graph().bases(), {false, true, false, false});
}

int branchesCommand(Invocation &invocation)
{
    const ScriptDirectory scripts = scriptsOf(invocation);
    const RevisionGraph &graph = scripts.graph();
    QStringList points;
    for (const QString &id : graph.topological()) {
        if (graph.find(id)->isBranchPoint())
            points << id;
    }
    if (invocation.options.json)
        return printRevisions(invocation, graph, points, {});
    for (const QString &id : std::as_const(points)) {
        const RevisionNode &node = *graph.find(id);
        const LineParts parts{false, true, false, true};
        QStringList lines{invocation.options.verbose ? revisionEntry(node) : revisionLine(node, parts)};
        for (const QString &child : node.nextRevisions) {
            const LineParts childParts{false, true, invocation.options.verbose, true};
            lines << QString(id.size(), QLatin1Char(' ')) + QStringLiteral(" -> ")
                         + revisionLine(*graph.find(child), childParts);
        }
        invocation.print(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    }
    return done;
}

int showCommand(Invocation &invocation)
{
    const ScriptDirectory scripts = scriptsOf(invocation);
    QStringList arguments;
    for (const QString &argument : invocation.options.arguments) {
        if (argument == QLatin1String("current"))
            arguments += currentRows(invocation, scripts.config());
        else
            arguments << argument;
    }
    const QStringList ids = arguments.isEmpty() ? QStringList() : scripts.graph().resolve(arguments);
    invocation.options.verbose = true;
    return printRevisions(invocation, scripts.graph(), ids, {});
}

int revsCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    const ScriptDirectory scripts = scriptsOf(invocation);
    RevisionGraph::Range range;
    range.upper = options.upper;
    range.lower = options.lower;
    range.implicitBase = options.implicitBase;
    range.inclusive = options.inclusive;
    range.assertRelativeLength = !options.noAssertRelativeLength;
    range.forDowngrade = options.downgrade;
    return printRevisions(invocation, scripts.graph(), scripts.graph().iterate(range), {true, true, true, true});
}

int configCommand(Invocation &invocation)
{
    const QJsonObject object = configJson(invocation.config());
    if (invocation.options.json) {
        invocation.printResult(oneLine(object));
        return done;
    }
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QJsonValue value = entry.value();
        invocation.print(entry.key() + QStringLiteral(" = ")
                         + (value.isArray() ? oneLine(value.toArray()).trimmed() : value.toVariant().toString()));
    }
    return done;
}

} // namespace meditrack::cli
