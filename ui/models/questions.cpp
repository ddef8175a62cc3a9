// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/questions.h"

#include "core/origin.h"
#include "models/shelf.h"
#include "models/transferwords.h"
#include "words.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace meditrack::wording {

using namespace Qt::StringLiterals;

namespace {

const QString paragraph = u"\n\n"_s;

/// "2 days older": how far a restore goes back. Of two states that differ nobody says that they are the same, however near they are.
QString distance(const QDateTime &now, const QDateTime &then, bool isSame)
{
    if (!now.isValid() || !then.isValid())
        return {};
    const qint64 seconds = qAbs(then.secsTo(now));
    const qint64 minutes = seconds / 60;
    const QString length = seconds < 60   ? unbroken(tr("%1 s").arg(seconds))
        : minutes < 60                    ? unbroken(tr("%1 min").arg(minutes))
        : minutes < 48 * 60               ? unbroken(tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60))
                                          : tr("%Ln days", nullptr, minutes / 60 / 24);
    return seconds == 0 ? (isSame ? tr("same") : QString()) : (then < now ? tr("%1 older") : tr("%1 newer")).arg(length);
}

QString difference(qint64 rowsThen, qint64 rowsNow)
{
    const qint64 by = std::max<qint64>(rowsThen, 0) - std::max<qint64>(rowsNow, 0);
    return by == 0 ? tr("no rows") : (by > 0 ? u"+ "_s : u"− "_s) + rows(qAbs(by));
}

Comparison restoreTable(const RestorePreview &preview)
{
    using Health = RestoreSide::Health;
    const bool isUndo = preview.request.undo;
    Comparison table;
    table.columns = {tr("What"), tr("Now"), isUndo ? tr("Afterwards") : tr("After the restore"), tr("Difference")};
    const bool isThere = preview.before.health != Health::Missing && preview.before.health != Health::Empty;
    const auto when = [](const RestoreSide &side) { return dateAndTime(side.date); };
    const bool isSame = preview.before.heads == preview.after.heads && std::ranges::none_of(preview.rows, [](const auto &each) { return each.before != each.after; });
    const auto at = [](const RestoreSide &side) { return side.heads.isEmpty() ? tr("none") : side.heads.join(", "_L1); };
    const QString none = u"–"_s;
    // When a server's database was changed last nobody knows.
    table.lines.push_back({{tr("Last changed"), !isThere ? none : preview.before.date.isValid() ? when(preview.before) : tr("live"), when(preview.after),
                            isThere ? distance(preview.before.date, preview.after.date, isSame) : QString()}, Tone::Neutral, true});
    const bool isBehind = !preview.behind.isEmpty();
    table.lines.push_back({{tr("Revision"), preview.before.health == Health::Good ? at(preview.before) : none, at(preview.after),
                            isBehind                                       ? tr("%Ln behind: upgrade offered after", nullptr, preview.behind.size())
                                : preview.before.heads == preview.after.heads ? tr("same")
                                                                           : QString()},
                           isBehind ? Tone::Attention : Tone::Neutral, true, true});
    qsizetype same = 0;
    const auto side = [](qint64 count) { return count < 0 ? tr("no such table") : number(count); }; // a cell of its own
    for (const auto &each : preview.rows) {
        if (each.before == each.after) {
            ++same;
            continue;
        }
        table.lines.push_back({{each.table, isThere ? side(each.before) : none, side(each.after), difference(each.after, each.before)},
                               each.after < each.before ? Tone::Danger : Tone::Neutral});
    }
    if (same > 0)
        table.rest = tr("%Ln tables with as many rows as now", nullptr, same);
    return table;
}

} // namespace

PasswordSheet passwordSheet(const ServerFacts &server, Refused refused)
{
    PasswordSheet sheet;
    sheet.title = tr("Sign in to %1").arg(server.database);
    sheet.text = tr("The server wants the password of this user.");
    sheet.facts = {{tr("Server"), server.isLocal() ? tr("this computer (%1)").arg(server.server) : server.server},
                   {tr("Database"), server.database},
                   {tr("User"), server.user},
                   {tr("Connection"), askedEncryption(server)}};
    switch (refused) {
    case Refused::No: break;
    case Refused::Typed: sheet.problem = tr("The server has refused this password."); break;
    case Refused::Stored: sheet.problem = tr("The server has refused the remembered password. It is forgotten."); break;
    }
    return sheet;
}

QString acceptRowChanges(const Move &move)
{
    return move.verb == Move::Verb::Upgrade ? tr("Accept row changes and upgrade…") : tr("Accept row changes and downgrade…");
}

Question trustQuestion(const ScriptSet &scripts, bool changed, const QStringList &running)
{
    Question q;
    q.title = changed ? tr("These scripts have changed. Run them?") : tr("Run the scripts of this folder?");
    q.text = (changed ? tr("The scripts in %1 are not the ones that you trusted before.") : tr("The scripts in %1 have not been run from this window before."))
                 .arg(scripts.folder)
        + paragraph
        + tr("They are programs: each runs with your rights and can read and change whatever you can, not only this database. "
             "Go on only if you know where they come from. You are asked once, and again when they change.");
    q.items = running;
    q.yes = changed ? tr("Trust the changes and run") : tr("Trust and run");
    q.no = tr("Do not run");
    return q;
}

Question restoreQuestion(const RestorePreview &preview)
{
    Question q;
    const bool isUndo = preview.request.undo;
    const QString name = QFileInfo(preview.file).fileName();
    q.title = isUndo                        ? tr("Undo the last restore?")
        : preview.after.date.isValid()      ? tr("Restore the backup of %1?").arg(moment(preview.after.date, currentTime()))
                                            : tr("Restore %1?").arg(name);
    q.chip = preview.warnings.isEmpty() ? tr("Verified just now") : tr("Verified just now, with a warning");
    q.tone = preview.warnings.isEmpty() ? Tone::Good : Tone::Attention;
    q.text = !preview.config.url.isSqlite() ? (preview.manifest ? tr("%1: checksum, list of contents") : tr("%1: list of contents")).arg(preview.kept.isEmpty() ? name : preview.kept)
        : (preview.manifest ? tr("%1: checksum, integrity, foreign keys, rows") : tr("%1: integrity, foreign keys")).arg(name);
    q.table = restoreTable(preview);
    qint64 lost = 0;
    for (const auto &row : preview.rows)
        lost += std::max<qint64>(0, row.before - std::max<qint64>(0, row.after));
    if (lost > 0 && preview.before.health == RestoreSide::Health::Good) {
        q.exportText = tr("Export the %1 rows first…", nullptr, lost).arg(number(lost));
        q.exportFile = proposedExport(preview.config.url, currentTime());
    }
    QStringList notes;
    switch (preview.before.health) {
    case RestoreSide::Health::Missing:
    case RestoreSide::Health::Empty:
        notes << tr("There is no data now that it would replace.");
        break;
    case RestoreSide::Health::Good:
        notes << tr("What is here now is backed up first, and kept. You can take this back from here.");
        break;
    case RestoreSide::Health::Damaged:
    case RestoreSide::Health::NotADatabase:
        notes << tr("It replaces the database of now, which %1. A copy of that is kept as it is.").arg(wordOf(preview.before.health));
        break;
    }
    if (!preview.behind.isEmpty())
        notes << tr("Afterwards %Ln updates can be applied.", nullptr, preview.behind.size());
    q.note = (QStringList{notes.join(u' ')} + preview.warnings).join(paragraph);
    q.yes = isUndo ? tr("Undo the restore") : tr("Restore");
    q.no = tr("Keep as it is");
    q.destructive = true;
    return q;
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

QString backupPlace(const Snapshot &snapshot)
{
    return snapshot.state.url.isMemory() ? QString() : backupFolder(snapshot.state.url);
}

/// In words; ids are in the lists.
QString runTitle(const Snapshot &snapshot, const Move &move)
{
    const QString &target = move.target;
    const HistoryEntry *entry = snapshot.find(target);
    const QString name = entry && !entry->node.revision.doc.isEmpty() ? tr("“%1”").arg(entry->node.revision.doc) : target;
    if (move.verb == Move::Verb::Downgrade)
        return target == "base"_L1       ? tr("Downgrade to the beginning")
            : target.startsWith(u'-')    ? tr("Downgrade by one step")
                                         : tr("Downgrade to %1").arg(name);
    const bool all = target == "heads"_L1 || target == "head"_L1;
    return all ? tr("Upgrade by %Ln updates", nullptr, snapshot.state.ready.size()) : tr("Upgrade to %1").arg(name);
}

QString restoreTitle(const RestorePreview &preview)
{
    return preview.request.undo ? tr("Undoing the last restore") : tr("Restore of %1").arg(QFileInfo(preview.file).fileName());
}

QString restored(const RestorePreview &preview, const RestoreReport &report)
{
    QStringList sentences{preview.request.undo ? tr("The restore was undone.") : tr("%1 was restored.").arg(QFileInfo(preview.file).fileName())};
    if (!preview.behind.isEmpty())
        sentences << tr("It is %Ln revisions behind the scripts.", nullptr, preview.behind.size());
    if (report.canBeUndone)
        sentences << tr("What was there before is kept in %1; “Undo the restore…” brings it back.").arg(QFileInfo(report.safetyBackup).fileName());
    else if (!report.safetyBackup.isEmpty())
        sentences << tr("What was there before is kept in %1.").arg(QDir::toNativeSeparators(report.safetyBackup));
    return (sentences + report.warnings).join(u' ');
}

QString moved(const Move &move, const GuardReport &report, const QString &exported)
{
    const auto steps = static_cast<qsizetype>(report.plan.size());
    if (steps == 0)
        return tr("Nothing to do: the database is there already.");
    QStringList sentences{move.verb == Move::Verb::Upgrade ? tr("%Ln revisions applied.", nullptr, steps) : tr("%Ln revisions taken back.", nullptr, steps)};
    if (!exported.isEmpty())
        sentences << tr("What went is in %1.").arg(QDir::toNativeSeparators(exported));
    if (!report.backup.isEmpty())
        sentences << tr("The state of before is kept in %1.").arg(QFileInfo(report.backup).fileName());
    return sentences.join(u' ');
}

QString verified(const Verification &verification)
{
    QStringList good;
    QStringList warnings;
    for (const Verification::Check &check : verification.checks) {
        if (check.result == Verification::Result::Good)
            good << check.what;
        else
            warnings << check.found;
    }
    const QString tested = tr("%1 was restored to a private place and looked through. Good: %2.").arg(QFileInfo(verification.path).fileName(), good.join(", "_L1));
    return (QStringList{tested} + warnings).join(u' ');
}

Error notGood(const Verification &verification)
{
    QStringList bad;
    QStringList all;
    for (const Verification::Check &check : verification.checks) {
        if (check.result == Verification::Result::Bad)
            bad << check.found;
        all << u"%1: %2"_s.arg(check.what, check.found);
    }
    return Error(ErrorCode::Corrupt, tr("%1 is no good backup. %2").arg(QFileInfo(verification.path).fileName(), bad.join(u' ')))
        .means(tr("Nothing was restored: your database is as it was."))
        .advise(tr("Do not rely on this file. Make a new backup, and keep one on another disk."))
        .because(all.join(u'\n'));
}

QString backupMade(const BackupInfo &backup)
{
    return tr("Backed up to %1 (%2), and verified.").arg(QDir::toNativeSeparators(backup.path), size(backup.fileBytes));
}

} // namespace meditrack::wording
