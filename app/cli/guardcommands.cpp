// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a database safe while it is moved: the guard's words, and the journal.
#include "cli/guardcommands.h"

#include "cli/commands.h"
#include "cli/report.h"
#include "migration/journal.h"
#include "migration/migrator.h"

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

int printPreflight(Invocation &invocation, const std::vector<PreflightCheck> &checks)
{
    QJsonArray array;
    bool isGood = true;
    for (const PreflightCheck &check : checks) {
        isGood = isGood && check.result != PreflightCheck::Result::Failed;
        array.append(QJsonObject{{"check", check.name}, {"result", wordOf(check.result)}, {"found", check.sentence}, {"advice", check.advice}});
        if (!invocation.options.json)
            invocation.print(QStringLiteral("%1 %2 %3%4").arg(wordOf(check.result).leftJustified(8), check.name.leftJustified(13), check.sentence,
                                                              check.advice.isEmpty() ? QString() : QLatin1Char(' ') + check.advice));
    }
    if (invocation.options.json)
        invocation.printResult(oneLine(array));
    return isGood ? done : failed;
}

int journalCommand(Invocation &invocation)
{
    const ScriptDirectory scripts = scriptsOf(invocation); // env.py may name the database
    const Config &config = scripts.config();
    config.requireUrl();
    QStringList warnings;
    std::vector<JournalEntry> entries = Journal(config.url).entries(&warnings);
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
