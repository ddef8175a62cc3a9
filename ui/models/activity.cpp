// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity.h"

#include "session.h"
#include "words.h"

#include <QJsonDocument>

#include <algorithm>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

using Result = ActivityEntry::Result;

QString titleOf(const JournalEntry &entry)
{
    const QString to = entry.headsAfter.join(", "_L1);
    if (entry.verb == "upgrade"_L1)
        return entry.scripts.empty() ? tr("Upgrade") : tr("Upgrade by %Ln updates", nullptr, static_cast<qsizetype>(entry.scripts.size()));
    if (entry.verb == "downgrade"_L1)
        return entry.scripts.empty() ? tr("Downgrade") : tr("Downgrade by %Ln revisions", nullptr, static_cast<qsizetype>(entry.scripts.size()));
    if (entry.verb == "stamp"_L1)
        return to.isEmpty() ? tr("Stamp") : tr("Stamp %1").arg(to);
    if (entry.verb == "restore"_L1)
        return tr("Restore");
    if (entry.verb == "undo"_L1)
        return tr("Restore undone");
    if (entry.verb == "import"_L1)
        return tr("Import");
    if (entry.verb == "reset"_L1)
        return tr("Reset");
    return entry.verb; // of a newer program
}

Result resultOf(JournalEntry::Result result)
{
    switch (result) {
    case JournalEntry::Result::Done: return Result::Done;
    case JournalEntry::Result::Failed: return Result::Failed;
    case JournalEntry::Result::Cancelled: return Result::Cancelled;
    case JournalEntry::Result::Interrupted: break;
    }
    return Result::Interrupted;
}

QString headsText(const QStringList &heads)
{
    return heads.isEmpty() ? tr("no revision") : heads.join(", "_L1);
}

QString wayOf(const QStringList &before, const QStringList &after)
{
    const QString from = before.join(", "_L1);
    const QString to = after.join(", "_L1);
    return before == after ? (to.isEmpty() ? tr("Still before the first revision.") : tr("Still at %1.").arg(to))
        : from.isEmpty()   ? tr("From the beginning to %1.").arg(to)
        : to.isEmpty()     ? tr("From %1 back to the beginning.").arg(from)
                           : tr("From %1 to %2.").arg(from, to);
}

QString detailOf(const JournalEntry &entry)
{
    QStringList lines;
    lines << tr("Before: %1").arg(headsText(entry.headsBefore)) << tr("After: %1").arg(headsText(entry.headsAfter));
    if (!entry.backup.isEmpty())
        lines << tr("Backup: %1").arg(entry.backup);
    for (const JournalEntry::RowChange &each : entry.rows)
        lines << tr("%1: %2 → %3 rows").arg(each.table, each.before < 0 ? tr("not there") : wording::number(each.before), each.after < 0 ? tr("not there") : wording::number(each.after));
    if (!entry.scripts.empty()) {
        QStringList ids;
        for (const JournalEntry::Script &script : entry.scripts)
            ids << script.revision;
        lines << tr("Scripts: %1").arg(ids.join(", "_L1));
    }
    return lines.join(u'\n');
}

/// RFC 4180: quotes where they are needed, and doubled inside.
QByteArray csvCell(const QString &text)
{
    QByteArray cell = text.toUtf8();
    if (!cell.contains(',') && !cell.contains('"') && !cell.contains('\n') && !cell.contains('\r'))
        return cell;
    return '"' + cell.replace('"', "\"\"") + '"';
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArrayList parts;
    for (const QString &cell : cells)
        parts << csvCell(cell);
    return parts.join(',') + "\r\n";
}

QByteArray csvLine(const JournalEntry &entry)
{
    QStringList rows;
    for (const JournalEntry::RowChange &each : entry.rows)
        rows << u"%1: %2 > %3"_s.arg(each.table).arg(each.before).arg(each.after);
    QStringList scripts;
    for (const JournalEntry::Script &each : entry.scripts)
        scripts << each.revision;
    return csvLine({entry.started.toUTC().toString(Qt::ISODateWithMs), entry.verb, wordOf(entry.result), QString::number(entry.seconds, 'f', 3), entry.origin.user, entry.origin.host, entry.origin.program,
                    entry.headsBefore.join(u' '), entry.headsAfter.join(u' '), scripts.join(u' '), rows.join("; "_L1), entry.backup, entry.error, entry.id});
}

} // namespace

namespace wording {

QString word(ActivityEntry::Result result)
{
    switch (result) {
    case Result::Running: return tr("Running");
    case Result::Done: return tr("Done");
    case Result::Cancelled: return tr("Cancelled");
    case Result::Failed: return tr("Failed");
    case Result::Interrupted: return tr("Interrupted");
    }
    return {};
}

ActivityEntry entryOf(const JobInfo &job)
{
    ActivityEntry entry;
    entry.when = job.started;
    entry.what = job.title;
    entry.text = tr("It is going on now.");
    return entry;
}

ActivityEntry entryOf(const JobOutcome &outcome)
{
    ActivityEntry entry = entryOf(outcome.job);
    entry.result = outcome.result == JobOutcome::Result::Done ? Result::Done : outcome.result == JobOutcome::Result::Cancelled ? Result::Cancelled : Result::Failed;
    entry.steps = outcome.job.hasSteps() ? outcome.steps : -1;
    entry.seconds = outcome.seconds;
    entry.text = outcome.summary;
    if (outcome.error && outcome.result == JobOutcome::Result::Failed)
        entry.detail = outcome.error->text() + (outcome.error->detail.isEmpty() ? QString() : u"\n\n"_s + outcome.error->detail);
    return entry;
}

ActivityEntry entryOf(const JournalEntry &journal)
{
    ActivityEntry entry;
    entry.when = journal.started.toLocalTime();
    entry.what = titleOf(journal);
    entry.who = journal.origin.host.isEmpty() ? journal.origin.user : journal.origin.user + u'@' + journal.origin.host;
    entry.program = journal.origin.program;
    entry.result = resultOf(journal.result);
    entry.steps = journal.scripts.empty() ? -1 : static_cast<qsizetype>(journal.scripts.size());
    entry.seconds = journal.result == JournalEntry::Result::Interrupted ? -1 : journal.seconds;
    entry.text = !journal.error.isEmpty()                                  ? journal.error
        : journal.result == JournalEntry::Result::Interrupted              ? tr("It was begun, and no end was written: the program was killed, the machine went down, or it is still at work.")
                                                                           : wayOf(journal.headsBefore, journal.headsAfter);
    entry.detail = detailOf(journal);
    return entry;
}

/// No more exactly than it can be known.
QString left(double seconds)
{
    if (seconds < 10)
        return tr("a few seconds left");
    if (seconds < 90)
        return tr("about %Ln seconds left", nullptr, static_cast<qint64>((seconds + 5) / 10) * 10);
    return tr("about %Ln minutes left", nullptr, static_cast<qint64>((seconds + 30) / 60));
}

QString report(const ActivityEntry &entry)
{
    QStringList lines{tr("%1: %2").arg(entry.what, word(entry.result)), tr("Started: %1").arg(entry.when.toString(Qt::ISODate))};
    if (entry.seconds >= 0)
        lines << tr("Took: %1").arg(seconds(entry.seconds));
    if (!entry.who.isEmpty())
        lines << tr("By: %1, %2").arg(entry.who, entry.program);
    lines << entry.text << entry.detail;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace wording

double secondsBefore(const JournalPages &journal, const QString &verb, const QStringList &revisions)
{
    for (auto entry = journal.entries.rbegin(); entry != journal.entries.rend(); ++entry) {
        if (entry->verb == verb && entry->result == JournalEntry::Result::Done && std::ranges::equal(entry->scripts, revisions, {}, &JournalEntry::Script::revision))
            return entry->seconds;
    }
    return -1;
}

QByteArray textOf(const std::vector<JournalEntry> &entries, JournalForm form)
{
    QByteArray text;
    if (form == JournalForm::Csv) // headings are names of keys, for programs
        text += csvLine({u"started"_s, u"verb"_s, u"result"_s, u"seconds"_s, u"user"_s, u"host"_s, u"program"_s, u"heads_before"_s, u"heads_after"_s, u"scripts"_s, u"rows"_s, u"backup"_s, u"error"_s, u"id"_s});
    for (const JournalEntry &entry : entries)
        text += form == JournalForm::Csv ? csvLine(entry) : QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n';
    return text;
}

} // namespace meditrack
