// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace meditrack::wording {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString counted(qint64 count, const char *one, const char *many)
{
    return (count == 1 ? tr(one) : tr(many)).arg(number(count));
}

QString quoted(const Snapshot &snapshot, const QString &id)
{
    const HistoryEntry *entry = snapshot.find(id);
    return entry && !entry->node.revision.doc.isEmpty() ? tr("%1 “%2”").arg(id, entry->node.revision.doc) : id;
}

QString whereItIs(const Snapshot &snapshot)
{
    const QStringList &rows = snapshot.state.rows;
    if (rows.isEmpty())
        return tr("No revision has been applied yet.");
    QStringList names;
    for (const QString &id : rows.mid(0, 3))
        names << quoted(snapshot, id);
    if (rows.size() > 3)
        names << tr("%1 more").arg(number(rows.size() - 3));
    return tr("The database is at %1.").arg(names.join(tr(" and ")));
}

Verdict unknownVerdict(const Snapshot &snapshot)
{
    Verdict v;
    v.tone = Tone::Danger;
    v.chip = tr("Newer than this program");
    v.headline = tr("This database is newer than this program");
    v.body = tr("It is at revision %1, which none of the %2 knows. The data is fine and nothing has been changed. "
                "Open it with the program version that made it, or add the missing scripts to %3.")
                 .arg(snapshot.state.unknown.join(", "_L1), counted(static_cast<qint64>(snapshot.state.history.size()) - snapshot.state.unknown.size(), "%1 script here", "%1 scripts here"),
                      QDir::toNativeSeparators(snapshot.state.scriptLocation));
    v.next = tr("The history shows where it left the scripts that are here.");
    return v;
}

Verdict readyVerdict(const Snapshot &snapshot)
{
    const DatabaseState &state = snapshot.state;
    const qsizetype count = state.ready.size();
    Verdict v;
    v.tone = Tone::Attention;
    v.canUpgrade = !state.readOnly;
    v.action = tr("Upgrade");
    v.chip = tr("%1 ready").arg(updates(count));
    v.headline = count == 1 ? tr("1 update is ready") : tr("%1 updates are ready").arg(number(count));
    v.body = whereItIs(snapshot);
    if (!state.exists) {
        v.chip = tr("Not created yet");
        v.headline = tr("This database does not exist yet");
        v.body = tr("Upgrading creates the file and applies %1.").arg(revisions(count));
        v.action = tr("Create and upgrade");
    } else if (!state.hasVersionTable && !state.tables.empty()) {
        v.chip = tr("No version table");
        v.headline = tr("This database has no version table");
        v.body = tr("It holds %1 already, so it may have been made by other means. Upgrading starts at the very first "
                    "revision; if its tables are there already, that is refused and nothing changes.")
                     .arg(tables(static_cast<qsizetype>(state.tables.size())));
    } else if (state.heads.size() > 1) {
        v.chip = state.heads.size() == 2 ? tr("Two heads") : tr("%1 heads").arg(number(state.heads.size()));
        v.headline = tr("The history ends in %1 heads").arg(number(state.heads.size()));
        v.body = tr("%1 Upgrading applies %2, up to every head.").arg(whereItIs(snapshot), updates(count));
        v.action = tr("Upgrade to all heads");
    }
    if (state.readOnly)
        v.body += u' ' + tr("The file cannot be written, so it cannot be upgraded from here: check its permissions.");
    return v;
}

} // namespace

Verdict verdict(const Snapshot &snapshot)
{
    const DatabaseState &state = snapshot.state;
    if (!state.unknown.isEmpty())
        return unknownVerdict(snapshot);
    if (!state.ready.isEmpty())
        return readyVerdict(snapshot);
    Verdict v;
    if (state.history.empty()) {
        v.chip = tr("No scripts");
        v.headline = tr("There are no revision scripts here");
        v.body = tr("The folder %1 holds none. Write one with “meditrack revision -m \"…\"”, or open the database with another configuration.")
                     .arg(QDir::toNativeSeparators(state.scriptLocation));
        return v;
    }
    v.tone = Tone::Good;
    v.chip = tr("Up to date");
    v.headline = tr("Everything is up to date");
    v.body = whereItIs(snapshot);
    if (state.heads.size() > 1) {
        v.tone = Tone::Attention;
        v.chip = state.heads.size() == 2 ? tr("Two heads") : tr("%1 heads").arg(number(state.heads.size()));
        v.body += u' ' + tr("All heads are applied; merge them when their branches belong together.");
    }
    v.next = tr("The next update shows up here as soon as its script is there.");
    return v;
}

Possible possible(const Snapshot &snapshot, const QString &selected)
{
    const DatabaseState &state = snapshot.state;
    Possible result;
    result.backup = state.exists && state.url.isSqlite() && !state.url.isMemory();
    result.restore = state.url.isSqlite() && !state.url.isMemory() && !state.readOnly;
    if (state.readOnly || !state.unknown.isEmpty())
        return result;
    const HistoryEntry *entry = snapshot.find(selected);
    result.upgrade = !state.ready.isEmpty();
    result.upgradeToSelected = entry && entry->state == RevisionState::Ready;
    result.downgrade = !state.rows.isEmpty();
    result.downgradeToSelected = entry && entry->state == RevisionState::Applied;
    return result;
}

std::vector<Finding> findings(const Snapshot &snapshot)
{
    const DatabaseState &state = snapshot.state;
    std::vector<Finding> list;
    if (!state.exists)
        list.push_back({Tone::Neutral, tr("New"), tr("The first upgrade makes the file")});
    else if (state.readOnly)
        list.push_back({Tone::Attention, tr("Read-only"), tr("The file cannot be written")});
    else
        list.push_back({Tone::Good, tr("Readable"), tr("It opens and can be written")});

    if (!state.unknown.isEmpty())
        list.push_back({Tone::Danger, tr("Unknown"), tr("No script for %1").arg(state.unknown.join(", "_L1))});
    else if (state.hasVersionTable)
        list.push_back({Tone::Good, tr("Known"), state.rows.isEmpty() ? tr("The version table is empty") : tr("Every revision has its script")});
    else if (state.exists)
        list.push_back({Tone::Attention, tr("Unversioned"), tr("There is no version table yet")});

    if (state.heads.size() > 1)
        list.push_back({Tone::Attention, tr("%1 heads").arg(number(state.heads.size())), tr("The history has not been merged")});
    else if (!state.history.empty())
        list.push_back({Tone::Good, tr("One line"), tr("The history ends in one head")});
    if (state.edited.size() == 1)
        list.push_back({Tone::Attention, tr("Edited"), tr("The script of %1 was changed after it was applied on %2").arg(state.edited.front().revision, date(state.edited.front().applied))});
    else if (!state.edited.empty())
        list.push_back({Tone::Attention, tr("Edited"), tr("%1 scripts were changed after they were applied, %2 first").arg(number(static_cast<qint64>(state.edited.size())), state.edited.front().revision)});
    for (const QString &warning : state.warnings.mid(0, 2))
        list.push_back({Tone::Attention, tr("Note"), warning});
    return list;
}

QString revisions(qsizetype count) { return counted(count, "%1 revision", "%1 revisions"); }
QString updates(qsizetype count) { return counted(count, "%1 update", "%1 updates"); }
QString rows(qint64 count) { return counted(count, "%1 row", "%1 rows"); }
QString tables(qsizetype count) { return counted(count, "%1 table", "%1 tables"); }

QString rowsOf(const TableCount &table)
{
    return table.rows < 0 ? tr("not readable") : number(table.rows);
}

QString total(const std::vector<TableCount> &tables)
{
    qint64 sum = 0;
    qint64 unreadable = 0;
    for (const TableCount &table : tables) {
        sum += std::max<qint64>(table.rows, 0);
        unreadable += table.rows < 0 ? 1 : 0;
    }
    QStringList parts{wording::tables(static_cast<qsizetype>(tables.size())), rows(sum)};
    if (unreadable > 0)
        parts << tr("%1 not readable").arg(number(unreadable));
    return parts.join(u" · "_s);
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString seconds(double value)
{
    if (value < 0.01)
        return tr("< %1 s").arg(QLocale().toString(0.01, 'f', 2));
    if (value < 0.1)
        return tr("%1 s").arg(QLocale().toString(value, 'f', 2));
    if (value < 60)
        return tr("%1 s").arg(QLocale().toString(value, 'f', 1));
    const auto whole = static_cast<int>(value);
    return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

QString date(const QDateTime &when)
{
    return when.isValid() ? QLocale().toString(when.toLocalTime().date(), u"d MMM yyyy"_s) : QString();
}

QString place(const DatabaseUrl &url)
{
    if (!url.isSqlite())
        return url.toString();
    return url.isMemory() ? tr("in memory") : QDir::toNativeSeparators(url.database);
}

QString subtitle(const DatabaseState &state)
{
    QStringList parts{state.product, place(state.url)};
    if (state.exists && state.sizeBytes > 0)
        parts << size(state.sizeBytes);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

Question downgradeQuestion(const Snapshot &snapshot, const Plan &plan)
{
    Question q;
    const auto count = static_cast<qsizetype>(plan.size());
    q.title = count == 1 ? tr("Take back 1 revision?") : tr("Take back %1 revisions?").arg(number(count));
    q.text = tr("The downgrade part of each script runs, newest first. What these revisions added to the database, rows "
                "included, is removed. If one of them fails, all stays as it is now.");
    for (const Step &step : plan)
        q.items << u"%1  %2"_s.arg(step.revision, step.doc);
    const QStringList after = plan.empty() ? snapshot.state.rows : plan.back().headsAfter;
    q.text += u"\n\n"_s
        + (after.isEmpty() ? tr("Afterwards the database is back before its first revision.")
                           : tr("Afterwards the database is at %1.").arg(quoted(snapshot, after.join(", "_L1))));
    q.yes = tr("Take back %1").arg(revisions(count));
    q.no = tr("Keep as it is");
    q.destructive = true;
    return q;
}

Question trustQuestion(const ScriptSet &scripts, bool changed, const QStringList &running)
{
    Question q;
    q.title = changed ? tr("These scripts have changed. Run them?") : tr("Run the scripts of this folder?");
    q.text = (changed ? tr("The scripts in %1 are not the ones that you trusted before.") : tr("The scripts in %1 have not been run from this window before."))
                 .arg(scripts.folder)
        + u"\n\n"_s
        + tr("They are programs: each runs with your rights and can read and change whatever you can, not only this database. "
             "Go on only if you know where they come from. You are asked once, and again when they change.");
    q.items = running;
    q.yes = changed ? tr("Trust the changes and run") : tr("Trust and run");
    q.no = tr("Do not run");
    return q;
}

QString restoreTitle(const RestorePreview &preview)
{
    return preview.request.undo ? tr("Undoing the last restore") : tr("Restore of %1").arg(QFileInfo(preview.file).fileName());
}

Question restoreQuestion(const RestorePreview &preview)
{
    Question q;
    const auto at = [](const RestoreSide &side) {
        return side.heads.isEmpty() ? tr("no revision") : tr("revision %1").arg(side.heads.join(", "_L1));
    };
    const auto when = [](const RestoreSide &side) { return QLocale().toString(side.date.toLocalTime(), QLocale::ShortFormat); };
    q.title = preview.request.undo ? tr("Undo the last restore?") : tr("Restore this backup?");
    q.text = tr("The backup %1 is of %2, at %3.").arg(QFileInfo(preview.file).fileName(), when(preview.after), at(preview.after)) + u' ';
    switch (preview.before.health) {
    case RestoreSide::Health::Missing:
    case RestoreSide::Health::Empty:
        q.text += tr("There is no data now that it would replace.");
        break;
    case RestoreSide::Health::Good:
        q.text += tr("It replaces what is there now, last changed %1, at %2. That is backed up first, so the restore can be undone.")
                      .arg(when(preview.before), at(preview.before));
        break;
    case RestoreSide::Health::Damaged:
    case RestoreSide::Health::NotADatabase:
        q.text += tr("It replaces the database of now, which %1. A copy of it is kept as it is.").arg(wordOf(preview.before.health));
        break;
    }
    if (!preview.behind.isEmpty())
        q.text += u"\n\n"_s + tr("Afterwards %1 can be applied.").arg(updates(preview.behind.size()));
    for (const QString &warning : preview.warnings)
        q.text += u"\n\n"_s + warning;
    const auto side = [](qint64 count) { return count < 0 ? u"–"_s : number(count); };
    qsizetype width = 0;
    for (const auto &table : preview.rows)
        width = std::max(width, table.table.size());
    for (const auto &table : preview.rows) {
        const qint64 difference = std::max<qint64>(table.after, 0) - std::max<qint64>(table.before, 0);
        const QString sign = difference > 0 ? u"+"_s : QString();
        q.items << u"%1  %2 → %3  %4"_s.arg(table.table.leftJustified(width), side(table.before).rightJustified(10), side(table.after).rightJustified(10),
                                           difference == 0 ? tr("same") : sign + number(difference));
    }
    q.itemsTitle = tr("Rows of each table: now → then");
    q.yes = preview.request.undo ? tr("Undo the restore") : tr("Restore");
    q.no = tr("Keep as it is");
    q.destructive = true;
    return q;
}

QString restored(const RestorePreview &preview, const RestoreReport &report)
{
    QStringList sentences{preview.request.undo ? tr("The restore was undone.") : tr("%1 was restored.").arg(QFileInfo(preview.file).fileName())};
    if (report.canBeUndone)
        sentences << tr("What was there before is kept in %1; “Undo the last restore” brings it back.").arg(QDir::toNativeSeparators(report.safetyBackup));
    else if (!report.safetyBackup.isEmpty())
        sentences << tr("What was there before is kept in %1.").arg(QDir::toNativeSeparators(report.safetyBackup));
    if (!preview.behind.isEmpty())
        sentences << tr("%1 can be applied.").arg(updates(preview.behind.size()));
    return (sentences + report.warnings).join(u' ');
}

QString moved(bool upgraded, const GuardReport &report)
{
    const auto steps = static_cast<qsizetype>(report.plan.size());
    if (steps == 0)
        return tr("Nothing to do: the database is there already.");
    QStringList sentences{(upgraded ? tr("%1 applied.") : tr("%1 taken back.")).arg(revisions(steps))};
    if (!report.backup.isEmpty())
        sentences << tr("The state of before is kept in %1.").arg(QFileInfo(report.backup).fileName());
    return sentences.join(u' ');
}

QString backupMade(const BackupInfo &backup)
{
    return tr("Backed up to %1 (%2), and verified.").arg(QDir::toNativeSeparators(backup.path), size(backup.fileBytes));
}

Question closeQuestion(const QString &running)
{
    Question q;
    q.title = tr("Cancel and close?");
    q.text = tr("“%1” is still running. Closing cancels it; the database keeps the state it had before.").arg(running);
    q.yes = tr("Cancel and close");
    q.no = tr("Keep running");
    q.destructive = true;
    return q;
}

} // namespace meditrack::wording
