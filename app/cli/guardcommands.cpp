// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a database safe while it is moved: the guard's words, and the journal.
#include "cli/guardcommands.h"

#include "backup/backupstore.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "db/dialect.h"
#include "guard/runpreview.h"
#include "migration/journal.h"
#include "migration/migrator.h"

#include <QLocale>

#include <algorithm>

namespace meditrack::cli {

namespace {

QString orBase(const QStringList &heads)
{
    return heads.isEmpty() ? QStringLiteral("<base>") : heads.join(QStringLiteral(", "));
}

/// One line, and below it what else is known.
QString entryText(const JournalEntry &entry)
{
    const QString indent = QStringLiteral("\n    ");
    const bool isOpen = entry.result == JournalEntry::Result::Interrupted && entry.headsAfter.isEmpty();
    QString text = QStringLiteral("%1  %2  %3  %4 -> %5  %6@%7, %8")
                       .arg(entry.started.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), entry.verb.leftJustified(9),
                            wordOf(entry.result).leftJustified(11), orBase(entry.headsBefore),
                            isOpen ? QStringLiteral("?") : orBase(entry.headsAfter), entry.origin.user, entry.origin.host, entry.origin.program);
    if (entry.result != JournalEntry::Result::Interrupted)
        text += QStringLiteral(", %1 s").arg(entry.seconds, 0, 'f', 2);
    if (!entry.error.isEmpty())
        text += indent + entry.error;
    if (!entry.backup.isEmpty())
        text += indent + QStringLiteral("backup: ") + entry.backup;
    const auto rows = [](qint64 count) { return count < 0 ? QStringLiteral("-") : QString::number(count); };
    for (const JournalEntry::RowChange &each : entry.rows)
        text += indent + QStringLiteral("%1: %2 -> %3 rows").arg(each.table, rows(each.before), rows(each.after));
    return text;
}

/// --limit; all of them without it. Throws Error (Usage).
qsizetype limitOf(const Options &options, qsizetype all)
{
    if (options.limit.isNull())
        return all;
    bool isNumber = false;
    const qlonglong limit = options.limit.toLongLong(&isNumber);
    if (!isNumber || limit < 0)
        throw Error(ErrorCode::Usage, QStringLiteral("--limit takes a number, not '%1'.").arg(options.limit));
    return qMin<qlonglong>(limit, all);
}

} // namespace

GuardOptions guardOptions(const Options &options)
{
    return {options.acceptRowChanges, options.transactionPerRevision, options.tag};
}

int finish(Invocation &invocation, const Plan &plan)
{
    if (invocation.options.json)
        invocation.printResult(oneLine(planJson(plan)));
    return done;
}

int finish(Invocation &invocation, const GuardReport &report)
{
    return finish(invocation, report.plan);
}

namespace {

QString rowsText(const JournalEntry::RowChange &change)
{
    const auto rows = [](qint64 count) { return count < 0 ? QStringLiteral("none") : QString::number(count); };
    return QStringLiteral("%1: %2 -> %3 rows").arg(change.table, rows(change.before), rows(change.after));
}

QJsonObject rehearsalJson(const Rehearsal &rehearsal, bool applied)
{
    QJsonArray steps = planJson(rehearsal.plan);
    for (qsizetype i = 0; i < steps.size() && i < qsizetype(rehearsal.steps.size()); ++i) {
        const RehearsedStep &done = rehearsal.steps[size_t(i)];
        QJsonArray statements;
        for (const event::Statement &each : done.statements)
            statements.append(QJsonObject{{"sql", each.sql}, {"seconds", each.seconds}, {"rows", orNull(each.rows)}});
        QJsonObject step = steps[i].toObject();
        step.insert(QStringLiteral("seconds"), done.seconds);
        step.insert(QStringLiteral("statements"), statements);
        step.insert(QStringLiteral("rows"), rowsJson(done.rows));
        steps[i] = step;
    }
    QJsonArray losses;
    for (const RowLoss &each : rehearsal.losses)
        losses.append(QJsonObject{{"table", each.table}, {"before", each.before}, {"after", orNull(each.after)}, {"explained", each.isExplained()}, {"text", describe(each)}});
    QJsonArray lost;
    for (const LostData &each : rehearsal.lost)
        lost.append(lostJson(each));
    return {{"steps", steps}, {"rows", rowsJson(rehearsal.rows)}, {"losses", losses}, {"lost", lost}, {"bytes_before", rehearsal.bytesBefore},
            {"bytes_after", rehearsal.bytesAfter}, {"copy_seconds", rehearsal.copySeconds}, {"seconds", rehearsal.runSeconds},
            {"estimated_seconds", rehearsal.estimatedSeconds()}, {"applied", applied}};
}

} // namespace

QJsonObject lostJson(const LostData &lost)
{
    return {{"table", lost.table},
            {"column", lost.column.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(lost.column)},
            {lost.column.isEmpty() ? QStringLiteral("rows") : QStringLiteral("values"), lost.values}};
}

void printRehearsal(Invocation &invocation, const Rehearsal &rehearsal)
{
    reportWarnings(invocation.progress, rehearsal.warnings);
    if (rehearsal.plan.empty()) {
        invocation.print(QStringLiteral("Nothing to do."));
        return;
    }
    const QString indent = QStringLiteral("    ");
    for (size_t i = 0; i < rehearsal.steps.size(); ++i) {
        const RehearsedStep &step = rehearsal.steps[i];
        invocation.print(QStringLiteral("%1, %2 s").arg(describeMove(rehearsal.plan.at(i), true), QString::number(step.seconds, 'f', 3)));
        for (const event::Statement &each : step.statements)
            invocation.print(indent + each.sql.simplified() + QLatin1Char(';'));
        for (const JournalEntry::RowChange &each : step.rows)
            invocation.print(indent + rowsText(each));
    }
    for (const RowLoss &each : rehearsal.losses)
        invocation.print(describe(each) + QLatin1Char('.'));
    for (const LostData &each : rehearsal.lost)
        invocation.print(describe(each) + QLatin1Char('.'));
    const QLocale locale = QLocale::c();
    invocation.print(QStringLiteral("Size: %1 -> %2. The copy took %3 s, the run %4 s; a guarded run will take about %5 s.")
                         .arg(locale.formattedDataSize(rehearsal.bytesBefore), locale.formattedDataSize(rehearsal.bytesAfter))
                         .arg(rehearsal.copySeconds, 0, 'f', 2).arg(rehearsal.runSeconds, 0, 'f', 2).arg(rehearsal.estimatedSeconds(), 0, 'f', 2));
}

int finish(Invocation &invocation, const Rehearsal &rehearsal, bool applied)
{
    if (invocation.options.json)
        invocation.printResult(oneLine(rehearsalJson(rehearsal, applied)));
    return done;
}

std::vector<LostData> lostBy(Invocation &invocation, const Config &config, const QString &target)
{
    const Options &options = invocation.options;
    try {
        GuardOptions accepting = guardOptions(options);
        accepting.acceptRowChanges = accepting.acceptRowChanges || options.plan;
        return meditrack::lostBy(config, {Move::Verb::Downgrade, target}, invocation.progress, accepting);
    } catch (const Error &error) {
        if (!options.plan || error.code == ErrorCode::Cancelled)
            throw;
        invocation.progress.report(event::Notice{event::Notice::Level::Warning, QStringLiteral("What would be lost could not be counted: ") + error.message});
    }
    return {};
}

void exportLost(Invocation &invocation, const Config &config, const std::vector<LostData> &lost)
{
    if (invocation.options.exportLost.isNull())
        return;
    if (const auto result = meditrack::exportLost(config, lost, invocation.options.exportLost, invocation.progress))
        invocation.progress.report(event::Notice{event::Notice::Level::Info, QStringLiteral("Exported before anything is lost: %1").arg(result->path)});
}

int printPreflight(Invocation &invocation, const std::vector<PreflightCheck> &checks)
{
    QJsonArray array;
    QStringList failures;
    QStringList advice;
    for (const PreflightCheck &check : checks) {
        if (check.result == PreflightCheck::Result::Failed) {
            failures << check.name;
            if (!check.advice.isEmpty())
                advice << check.advice;
        }
        array.append(QJsonObject{{"check", check.name}, {"result", wordOf(check.result)}, {"found", check.sentence}, {"advice", check.advice}});
        if (!invocation.options.json)
            invocation.print(QStringLiteral("%1 %2 %3%4").arg(wordOf(check.result).leftJustified(8), check.name.leftJustified(13), check.sentence,
                                                              check.advice.isEmpty() ? QString() : QLatin1Char(' ') + check.advice));
    }
    if (invocation.options.json)
        invocation.printResult(oneLine(array));
    if (!failures.isEmpty())
        throw Error(ErrorCode::Command, QStringLiteral("A guarded run would be refused: %1.").arg(failures.join(QStringLiteral(", "))))
            .means(QStringLiteral("Nothing was run and nothing has been changed."))
            .advise(advice.join(QLatin1Char(' ')));
    return done;
}

int journalCommand(Invocation &invocation)
{
    const Config config = configForBackups(invocation.config()); // env.py may name the database; the scripts have no say
    config.requireUrl();
    QStringList warnings;
    std::vector<JournalEntry> entries = Journal(config.url).entries(invocation.progress, &warnings);
    reportWarnings(invocation.progress, warnings);
    std::ranges::reverse(entries); // newest first, as history
    entries.resize(size_t(limitOf(invocation.options, qsizetype(entries.size()))));
    QJsonArray array;
    for (const JournalEntry &entry : entries) {
        if (invocation.options.json)
            array.append(toJson(entry));
        else
            invocation.print(entryText(entry));
    }
    if (invocation.options.json)
        invocation.printResult(oneLine(array));
    else if (entries.empty())
        invocation.print(QStringLiteral("Nothing is written in the journal."));
    return done;
}

} // namespace meditrack::cli
