// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scriptwords.h"

#include "models/shelf.h"
#include "words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace meditrack::wording {

using namespace Qt::StringLiterals;

namespace {

/// %1 by whom, %2 on which computer, %3 when, %4 how long; several: %5 how many at once.
QString filled(const QString &several, const QString &one, const RevisionDeed &deed)
{
    const QString when = dateAndTime(deed.when);
    return deed.together > 1 ? several.arg(deed.by.user, deed.by.host, when, seconds(deed.seconds), revisions(deed.together)) : one.arg(deed.by.user, deed.by.host, when, seconds(deed.seconds));
}

QString applied(const RevisionDeed &deed)
{
    if (!deed.isKnown())
        return tr("Who applied it is not recorded");
    return filled(tr("Applied by %1 on %2, %3, in a run of %5 that took %4"), tr("Applied by %1 on %2, %3, in %4"), deed);
}

QString takenBack(const RevisionDeed &deed)
{
    return filled(tr("Last taken back by %1 on %2, %3, in a run of %5 that took %4"), tr("Last taken back by %1 on %2, %3, in %4"), deed);
}

QString orBase(const QStringList &rows)
{
    return rows.isEmpty() ? tr("before the first revision") : rows.join(", "_L1);
}

/// "3 revisions: a1, a2, a3"
QString some(const QStringList &ids)
{
    constexpr qsizetype most = 4;
    return ids.isEmpty() ? tr("none") : revisions(ids.size()) + u": "_s + ids.mid(0, most).join(", "_L1) + (ids.size() > most ? u" …"_s : QString());
}

} // namespace

QStringList recordOf(const RevisionRecord &record, RevisionState state)
{
    QStringList lines;
    if (state == RevisionState::Applied || state == RevisionState::Current)
        lines << applied(record.applied);
    if (record.takenBack.isKnown())
        lines << takenBack(record.takenBack);
    return lines;
}

Question stampQuestion(const Snapshot &snapshot, const StampPlan &plan)
{
    Question q;
    q.title = tr("Stamp the database as being at %1?").arg(plan.target);
    q.chip = tr("No script runs");
    q.tone = Tone::Attention;
    q.text = tr("Only the version table is written: no table is made, changed or dropped, and no row changes. From then on every upgrade and downgrade believes it.");
    q.table.columns = {tr("What is believed"), tr("Now"), tr("Afterwards")};
    q.table.numbersFrom = 3;
    q.table.lines.push_back({{tr("The database is at"), orBase(plan.before), orBase(plan.after)}, Tone::Neutral, true});
    q.table.lines.push_back({{tr("Taken as applied, though the scripts have not run"), {}, some(plan.believed)}, plan.believed.isEmpty() ? Tone::Neutral : Tone::Attention});
    q.table.lines.push_back({{tr("Taken as not applied, though what they made stays"), {}, some(plan.forgotten)}, plan.forgotten.isEmpty() ? Tone::Neutral : Tone::Attention});
    const QString folder = backupPlace(snapshot);
    q.note = snapshot.state.exists && !folder.isEmpty() ? tr("A verified backup is made first, in %1").arg(QDir::toNativeSeparators(folder)) : QString();
    q.yes = tr("Stamp");
    q.no = tr("Keep as it is");
    q.destructive = true;
    return q;
}

QString stamped(const StampPlan &plan, const QString &backup)
{
    const QString done = tr("The version table says %1 now; nothing else has changed.").arg(orBase(plan.after));
    return backup.isEmpty() ? done : done + u' ' + tr("The state of before is kept in %1.").arg(QFileInfo(backup).fileName());
}

QString interrupted(const std::vector<BatchLeftover> &leftovers)
{
    QStringList tables;
    for (const BatchLeftover &each : leftovers)
        tables << each.table;
    return tr("A batch of Alembic's was stopped half-way and has left %1. As long as it is there, the same step fails again.").arg(tables.join(", "_L1));
}

Question cleanUpQuestion(const Snapshot &snapshot)
{
    Question q;
    q.title = tr("Clean up what an interrupted batch has left?");
    q.chip = tr("A backup is made first");
    q.tone = Tone::Attention;
    q.text = tr("A batch makes a table anew: it fills a copy, drops the table, and gives the copy its name. This one was stopped in between. Nothing else is changed.");
    q.table.columns = {tr("Table"), tr("What is done"), tr("Rows")};
    q.table.numbersFrom = 2;
    for (const BatchLeftover &each : snapshot.leftovers) {
        const auto table = std::ranges::find(snapshot.state.tables, each.table, &TableCount::name);
        const QString rows = table == snapshot.state.tables.end() ? QString() : rowsOf(*table);
        q.table.lines.push_back({{each.table, each.isOriginalThere ? tr("is dropped: %1 is complete").arg(each.original) : tr("is called %1 from now on: its rows are in this one").arg(each.original), rows}, Tone::Attention});
    }
    const QString folder = backupPlace(snapshot);
    q.note = folder.isEmpty() ? QString() : tr("A verified backup is made first, in %1").arg(QDir::toNativeSeparators(folder));
    if (std::ranges::any_of(snapshot.leftovers, [](const BatchLeftover &each) { return !each.isOriginalThere; }))
        q.note += u'\n' + tr("The step that was stopped is not noted as done: look at its script before you upgrade; indexes of the table may be missing.");
    q.yes = tr("Clean up");
    q.no = tr("Not now");
    q.destructive = true;
    return q;
}

QString cleanedUp(const std::vector<BatchLeftover> &leftovers, const QString &backup)
{
    return tr("%Ln tables of an interrupted batch are put right.", nullptr, static_cast<qint64>(leftovers.size())) + u' ' + tr("The state of before is kept in %1.").arg(QFileInfo(backup).fileName());
}

Question revisionQuestion(const Snapshot &snapshot)
{
    Question q;
    q.title = tr("New revision");
    q.text = tr("A script is written that does nothing yet: what it is to do is written into it afterwards. The database stays as it is.");
    q.note = tr("It goes into %1").arg(QDir::toNativeSeparators(snapshot.state.scriptLocation));
    q.yes = tr("Write the script");
    q.no = tr("Not now");
    return q;
}

Question mergeQuestion(const Snapshot &snapshot)
{
    Question q = revisionQuestion(snapshot);
    q.title = tr("Merge the heads");
    q.text = tr("A script is written that follows all of these, so that there is one newest revision again. It changes no table. The database stays as it is.");
    q.table.columns = {tr("Head"), tr("Message")};
    q.table.numbersFrom = 2;
    for (const QString &id : snapshot.state.heads) {
        const HistoryEntry *entry = snapshot.find(id);
        q.table.lines.push_back({{id, entry ? entry->node.revision.doc : QString()}});
    }
    q.yes = tr("Write the merge");
    return q;
}

} // namespace meditrack::wording
