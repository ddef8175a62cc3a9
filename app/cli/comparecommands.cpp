// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that compare schemas: check, revision --autogenerate, drift.
#include "cli/commands.h"
#include "cli/report.h"
#include "compare/proof.h"
#include "compare/render.h"
#include "migration/versiontable.h"

#include <QSet>

namespace meditrack::cli {

namespace {

constexpr int differs = 1; // exit code of drift

QJsonValue orNone(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray toJson(const std::vector<Difference> &differences)
{
    QJsonArray array;
    for (const Difference &each : differences)
        array << QJsonObject{{"kind", each.kind()}, {"schema", orNone(each.schema)}, {"table", orNone(each.table)}, {"name", orNone(each.name())},
                             {"changes", QJsonArray::fromStringList(each.aspects)}, {"describes", describe(each)}};
    return array;
}

QJsonArray toJson(const std::vector<Rename> &renames)
{
    QJsonArray array;
    for (const Rename &each : renames)
        array << QJsonObject{{"schema", orNone(each.schema)}, {"table", orNone(each.table)}, {"from", each.from}, {"to", each.to}};
    return array;
}

QJsonArray toJson(const std::vector<LeftOut> &tables)
{
    QJsonArray array;
    for (const LeftOut &each : tables)
        array << QJsonObject{{"table", each.table}, {"reason", each.reason}, {"differs", each.differs}};
    return array;
}

void tellLeftOut(Invocation &invocation, const Comparison &comparison)
{
    for (const LeftOut &each : comparison.leftOut)
        invocation.progress.report(event::Notice{event::Notice::Level::Warning, QStringLiteral("The table %1 was not compared: %2").arg(each.table, each.reason)});
}

/// Renames are asked for, with the words that answer.
void askForRenames(Invocation &invocation, const Comparison &comparison)
{
    for (const Rename &each : comparison.possibleRenames()) {
        const QString what = each.table.isEmpty() ? QStringLiteral("the table %1").arg(each.from) : QStringLiteral("the column %1 of the table %2").arg(each.from, each.table);
        const QString option = (each.schema.isEmpty() ? QString() : each.schema + QLatin1Char('.')) + (each.table.isEmpty() ? QString() : each.table + QLatin1Char('.'))
            + QStringLiteral("%1:%2").arg(each.from, each.to);
        invocation.tell(QStringLiteral("Is %1 now called %2? As it stands, one goes with its values and the other begins empty. If so: --rename %3").arg(what, each.to, option));
    }
}

/// What has got another name here holds its values still. Other databases would lose theirs.
void requireAnswers(Invocation &invocation, const Comparison &comparison)
{
    if (comparison.possibleRenames().empty())
        return;
    askForRenames(invocation, comparison);
    throw Error(ErrorCode::Command, QStringLiteral("What has gone may have got another name."))
        .means(QStringLiteral("No file was written: elsewhere it would go with its values."))
        .advise(QStringLiteral("Answer with --rename; with nothing behind the colon it is gone."));
}

/// As Alembic: what is compared with has to be what the scripts lead to.
void requireUpToDate(Invocation &invocation, const ScriptDirectory &scripts)
{
    const QStringList rows = currentRows(invocation, scripts.config());
    const QStringList heads = scripts.graph().heads();
    for (const QString &row : rows)
        scripts.graph().resolve(row);
    if (QSet<QString>(rows.begin(), rows.end()) != QSet<QString>(heads.begin(), heads.end()))
        throw Error(ErrorCode::Command, QStringLiteral("Target database is not up to date."))
            .means(QStringLiteral("Nothing was compared: the difference would hold what the scripts will do anyway."))
            .advise(QStringLiteral("Run `meditrack upgrade head` first."));
}

void fill(ScriptDirectory::NewRevision &request, const std::vector<Operation> &up, const std::vector<Operation> &down, const QString &dialect)
{
    if (request.format == ScriptFormat::Sql) {
        request.upgrades = renderSql(up, dialect);
        request.downgrades = renderSql(down, dialect);
        return;
    }
    const PythonBody upgrade = renderPython(up, dialect);
    const PythonBody downgrade = renderPython(down, dialect);
    request.upgrades = upgrade.text;
    request.downgrades = downgrade.text;
    QStringList imports = upgrade.imports + downgrade.imports;
    imports.removeDuplicates();
    request.imports = imports.join(QLatin1Char('\n'));
}

/// The script is run where it does no harm: what it does not do is said now, and not by the next check.
void prove(Invocation &invocation, const Comparison &comparison, const CompareSettings &settings, const QString &revision)
{
    const auto warn = [&](const QString &text) { invocation.progress.report(event::Notice{event::Notice::Level::Warning, text}); };
    try {
        const Proof proof = meditrack::prove(comparison, settings, revision, invocation.progress);
        if (!proof.failure.isEmpty())
            warn(QStringLiteral("The script was tried on a database without rows, and fails: %1 Mend it before you upgrade.").arg(proof.failure));
        for (const Difference &each : proof.left)
            warn(QStringLiteral("The script does not %1: write that by hand.").arg(describe(each)));
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        warn(QStringLiteral("The script could not be tried: %1").arg(error.message));
    }
}

/// Writes the revision that leads from one side of the comparison to the other. Throws Error if there is nothing that a script could say.
int writeRevisionFor(Invocation &invocation, const ScriptDirectory &scripts, const CompareSettings &settings, const Comparison &comparison, ScriptDirectory::NewRevision request)
{
    const bool asSql = request.format == ScriptFormat::Sql;
    const std::vector<Operation> up = comparison.upgrade(asSql);
    if (up.empty())
        throw Error(ErrorCode::Unsupported, QStringLiteral("What differs cannot be written as a script."))
            .means(QStringLiteral("No file was written: it would do nothing."))
            .advise(QStringLiteral("`meditrack revision -m MESSAGE` makes a script to be filled in by hand."));
    if (request.id.isEmpty())
        request.id = newRevisionId();
    fill(request, up, comparison.downgrade(asSql), comparison.options.dialect);
    const int code = writeRevision(invocation, scripts, request);
    prove(invocation, comparison, settings, request.id);
    return code;
}

} // namespace

int checkCommand(Invocation &invocation)
{
    const ScriptDirectory scripts = scriptsOf(invocation);
    CompareSettings settings = CompareSettings::of(scripts);
    settings.setTarget(invocation.options.target);
    requireTarget(settings);
    requireUpToDate(invocation, scripts);
    const Comparison comparison = compareWithTarget(settings, invocation.options.renames, invocation.progress);
    tellLeftOut(invocation, comparison);
    if (invocation.options.json)
        invocation.printResult(oneLine(QJsonObject{{"differences", toJson(comparison.differences)}, {"possible_renames", toJson(comparison.possibleRenames())}, {"left_out", toJson(comparison.leftOut)}}));
    if (const QStringList unclear = comparison.unclear(); comparison.differences.empty() && !unclear.isEmpty())
        throw Error(ErrorCode::Command, QStringLiteral("No new upgrade operations detected in what could be compared; not the same on both sides: %1.").arg(unclear.join(QStringLiteral(", "))))
            .means(QStringLiteral("Nothing has been changed."))
            .advise(QStringLiteral("Compare these tables by hand."));
    if (comparison.differences.empty()) {
        invocation.tell(QStringLiteral("No new upgrade operations detected."));
        return done;
    }
    askForRenames(invocation, comparison);
    QStringList list;
    for (const Difference &each : comparison.differences)
        list << describe(each);
    throw Error(ErrorCode::Command, QStringLiteral("New upgrade operations detected: [%1]").arg(list.join(QStringLiteral("; "))))
        .means(QStringLiteral("Nothing has been changed."))
        .advise(QStringLiteral("`meditrack revision --autogenerate -m MESSAGE` writes the revision."));
}

int autogenerate(Invocation &invocation, const ScriptDirectory &scripts, ScriptDirectory::NewRevision request)
{
    CompareSettings settings = CompareSettings::of(scripts);
    settings.setTarget(invocation.options.target);
    requireTarget(settings);
    requireUpToDate(invocation, scripts);
    const Comparison comparison = compareWithTarget(settings, invocation.options.renames, invocation.progress);
    tellLeftOut(invocation, comparison);
    for (const Difference &each : comparison.differences)
        invocation.tell(QStringLiteral("Detected: ") + describe(each));
    if (comparison.differences.empty()) {
        invocation.tell(comparison.unclear().isEmpty() ? QStringLiteral("No changes in schema detected; no file was written.")
                                                       : QStringLiteral("No changes detected in what could be compared; no file was written."));
        if (invocation.options.json)
            invocation.printResult(oneLine(QJsonArray()));
        return done;
    }
    askForRenames(invocation, comparison);
    return writeRevisionFor(invocation, scripts, settings, comparison, std::move(request));
}

int driftCommand(Invocation &invocation)
{
    const ScriptDirectory scripts = scriptsOf(invocation);
    scripts.config().requireUrl();
    const Options &options = invocation.options;
    const CompareSettings settings = CompareSettings::of(scripts);
    const Comparison comparison = compareWithHistory(settings, options.renames, invocation.progress);
    tellLeftOut(invocation, comparison);
    const QStringList unclear = comparison.unclear();
    const bool isClean = comparison.differences.empty() && unclear.isEmpty();
    if (options.json && !options.adopt)
        invocation.printResult(oneLine(QJsonObject{{"clean", isClean}, {"revisions", QJsonArray::fromStringList(comparison.revisions)}, {"differences", toJson(comparison.differences)}, {"left_out", toJson(comparison.leftOut)}}));
    const QString revisions = comparison.revisions.isEmpty() ? QStringLiteral("base") : comparison.revisions.join(QStringLiteral(", "));
    if (isClean) {
        invocation.tell(QStringLiteral("No drift: the database is what its revisions make (%1).").arg(revisions));
        return done;
    }
    if (comparison.differences.empty()) {
        invocation.tell(QStringLiteral("No drift in what could be compared (%1); not what the revisions make, to be compared by hand: %2.").arg(revisions, unclear.join(QStringLiteral(", "))));
        return differs;
    }
    invocation.tell(QStringLiteral("Changed by hand, compared with what the revisions make (%1):").arg(revisions));
    for (const Difference &each : comparison.differences)
        invocation.tell(QStringLiteral("  ") + describe(each, {QStringLiteral("added the "), QStringLiteral("removed the "), QStringLiteral("changed the ")}));
    if (!options.adopt) {
        askForRenames(invocation, comparison);
        invocation.tell(QStringLiteral("`meditrack drift --adopt -m MESSAGE` writes the revision that makes it part of the history."));
        return differs;
    }
    requireUpToDate(invocation, scripts);
    requireAnswers(invocation, comparison);
    ScriptDirectory::NewRevision request;
    request.message = options.message;
    request.id = options.revisionId;
    request.format = wantedFormat(invocation, scripts);
    writeRevisionFor(invocation, scripts, settings, comparison, std::move(request));
    invocation.tell(QStringLiteral("This database has it already: mark it with `meditrack stamp head`. Others get it by `meditrack upgrade head`."));
    return differs;
}

} // namespace meditrack::cli
