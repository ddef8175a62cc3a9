// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scriptwords.h"

#include "models/shelf.h"
#include "words.h"

#include <QDir>
#include <QFileInfo>

namespace meditrack::wording {

using namespace Qt::StringLiterals;

namespace {

QString deed(const RevisionDeed &deed, const QString &verb)
{
    const QString took = deed.together > 1 ? tr("with %1 in %2").arg(revisions(deed.together), seconds(deed.seconds)) : tr("in %1").arg(seconds(deed.seconds));
    return tr("%1 by %2 on %3, %4, %5").arg(verb, deed.by.user, deed.by.host, dateAndTime(deed.when), took);
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
        lines << (record.applied.isKnown() ? deed(record.applied, tr("Applied")) : tr("Who applied it is not recorded"));
    if (record.takenBack.isKnown())
        lines << deed(record.takenBack, tr("Last taken back"));
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
