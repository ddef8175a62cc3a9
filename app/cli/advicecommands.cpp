// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at before anything runs: lint, and the trial of all migrations.
#include "advice/lint.h"
#include "advice/trial.h"
#include "cli/commands.h"
#include "cli/letterprint.h"
#include "cli/report.h"
#include "migration/migrator.h"

#include <QMap>

namespace meditrack::cli {

namespace {

constexpr int toBeMended = 1; ///< exit code: something is to be mended

QJsonObject lintJson(const Lint &lint)
{
    QJsonArray findings;
    for (const Finding &finding : lint.findings)
        findings.append(findingJson(finding));
    return {{"findings", findings}, {"revisions", QJsonArray::fromStringList(lint.revisions)}, {"live", lint.isLive}, {"allowed", lint.allowed},
            {"notes", QJsonArray::fromStringList(lint.notes)}, {"passed", lint.isClean()}};
}

QString counted(qsizetype count, const char *what)
{
    return QStringLiteral("%1 %2%3").arg(count).arg(QLatin1String(what), count == 1 ? QString() : QStringLiteral("s"));
}

void print(Invocation &invocation, const Lint &lint)
{
    QString heading;
    QMap<Severity, int> numbers;
    for (const Finding &finding : lint.findings) {
        const QString now = finding.revision.isEmpty() ? QStringLiteral("The history") : QStringLiteral("%1 (%2)").arg(finding.revision, finding.file);
        if (now != heading)
            invocation.print(now);
        heading = now;
        invocation.print(QStringLiteral("    ") + findingText(finding));
        invocation.print(QStringLiteral("        ") + QLatin1String(finding.rule->cure));
        ++numbers[finding.sighting.severity];
    }
    invocation.print(QStringLiteral("%1 looked at, %2: %3, %4, %5.%6")
                         .arg(counted(lint.revisions.size(), "revision"), lint.isLive ? QStringLiteral("with the rows of the database") : QStringLiteral("without a database: earlier tables count as filled"),
                              counted(numbers[Severity::Error], "error"), counted(numbers[Severity::Warning], "warning"), counted(numbers[Severity::Note], "note"),
                              lint.allowed > 0 ? QStringLiteral(" %1 allowed.").arg(counted(lint.allowed, "finding")) : QString()));
}

QJsonObject triedJson(const TriedRevision &tried)
{
    return {{"revision", tried.step.revision},
            {"doc", tried.step.doc},
            {"result", wordOf(tried.result)},
            {"failure", tried.failure.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(tried.failure)},
            {"not_restored", QJsonArray::fromStringList(tried.notRestored)},
            {"not_repeated", QJsonArray::fromStringList(tried.notRepeated)},
            {"up_seconds", tried.upSeconds},
            {"down_seconds", tried.downSeconds},
            {"again_seconds", tried.againSeconds}};
}

QJsonObject trialJson(const TriedMigrations &trial)
{
    QJsonArray revisions;
    for (const TriedRevision &tried : trial.revisions)
        revisions.append(triedJson(tried));
    return {{"revisions", revisions}, {"not_tried", QJsonArray::fromStringList(trial.notTried)}, {"product", trial.product}, {"seconds", trial.seconds}, {"passed", trial.hasPassed()}};
}

void print(Invocation &invocation, const TriedMigrations &trial)
{
    const QString indent = QStringLiteral("    ");
    int passed = 0;
    for (const TriedRevision &tried : trial.revisions) {
        passed += tried.result == TriedRevision::Result::Passed ? 1 : 0;
        invocation.print(QStringLiteral("%1  up %2 s, down %3 s, up %4 s  %5, %6")
                             .arg(wordOf(tried.result).leftJustified(11)).arg(tried.upSeconds, 0, 'f', 3).arg(tried.downSeconds, 0, 'f', 3).arg(tried.againSeconds, 0, 'f', 3)
                             .arg(tried.step.revision, tried.step.doc));
        if (!tried.failure.isEmpty())
            invocation.print(indent + tried.failure);
        for (const QString &line : tried.notRestored)
            invocation.print(indent + QStringLiteral("after the downgrade: %1").arg(line));
        for (const QString &line : tried.notRepeated)
            invocation.print(indent + QStringLiteral("after the second upgrade: %1").arg(line));
    }
    if (!trial.notTried.isEmpty())
        invocation.print(QStringLiteral("Not tried, for they need it: %1").arg(trial.notTried.join(QStringLiteral(", "))));
    invocation.print(QStringLiteral("%1 of %2 passed on %3 in %4 s.")
                         .arg(passed).arg(counted(qsizetype(trial.revisions.size()) + trial.notTried.size(), "revision"), trial.product).arg(trial.seconds, 0, 'f', 2));
}

} // namespace

int lintCommand(Invocation &invocation)
{
    const Options &options = invocation.options;
    const Lint lint = meditrack::lint(invocation.config(), {options.all, options.allow}, invocation.progress);
    reportWarnings(invocation.progress, lint.notes);
    if (options.json)
        invocation.printResult(oneLine(lintJson(lint)));
    else
        print(invocation, lint);
    return lint.isClean() ? done : toBeMended;
}

int testMigrationsCommand(Invocation &invocation)
{
    const TriedMigrations trial = tryMigrations(invocation.config(), invocation.progress);
    if (invocation.options.json)
        invocation.printResult(oneLine(trialJson(trial)));
    else
        print(invocation, trial);
    return trial.hasPassed() ? done : toBeMended;
}

} // namespace meditrack::cli
