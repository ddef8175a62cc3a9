// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/situation.h"

#include "words.h"

#include <QSet>

namespace meditrack {

namespace {

bool isForDevelopers(Wish wish)
{
    return wish == Wish::Stamp || wish == Wish::NewRevision || wish == Wish::Merge;
}

QString orDeveloper(const QString &reason)
{
    return reason + u' ' + tr("Choose developer mode in the menu View → Mode.");
}

QString byRights(const DatabaseState &state, Wish wish)
{
    switch (wish) {
    case Wish::Backup: return state.rights.backup;
    case Wish::Restore: return state.rights.restore;
    case Wish::Import: return state.rights.import;
    case Wish::TidyBackups: return state.rights.readOnly; // who only looks at a database leaves its backups alone, too
    case Wish::Export:
    case Wish::NewRevision:
    case Wish::Merge: break; // what is written is no database
    default: return state.whyNoGuardedMove();
    }
    return {};
}

/// A downgrade to it would take back more than one revision.
bool isFarBack(const Snapshot &snapshot, const QString &revision)
{
    QSet<QString> seen;
    QStringList next{revision};
    while (!next.isEmpty() && seen.size() < 2) {
        const HistoryEntry *entry = snapshot.find(next.takeFirst());
        for (const QString &above : entry ? entry->node.allNextRevisions : QStringList()) {
            const HistoryEntry *other = snapshot.find(above);
            if (!other || other->state == RevisionState::Ready || seen.contains(above))
                continue;
            seen.insert(above);
            next << above;
        }
    }
    return seen.size() > 1;
}

QString byState(const Snapshot &snapshot, Wish wish, const HistoryEntry *selected)
{
    const DatabaseState &state = snapshot.state;
    switch (wish) {
    case Wish::Backup:
    case Wish::Export: return state.exists ? QString() : tr("There is no database yet.");
    case Wish::Restore:
    case Wish::Import:
    case Wish::TidyBackups:
    case Wish::NewRevision: return {};
    case Wish::CleanUp: return snapshot.leftovers.empty() ? tr("Nothing was interrupted.") : QString();
    case Wish::Merge: return state.heads.size() > 1 ? QString() : tr("There are no heads to merge.");
    case Wish::Stamp: return !selected ? tr("Select a revision first.") : selected->state == RevisionState::Unknown ? tr("No script here knows this revision.") : QString();
    default: break;
    }
    if (!state.unknown.isEmpty())
        return tr("The database is at a revision that no script here knows.");
    switch (wish) {
    case Wish::Upgrade: return state.ready.isEmpty() ? tr("There is no update.") : QString();
    case Wish::DowngradeOne: return state.rows.isEmpty() ? tr("Nothing is applied.") : QString();
    case Wish::UpgradeToSelected: return !selected ? tr("Select a revision first.") : selected->state == RevisionState::Ready ? QString() : tr("The selected revision is applied already.");
    case Wish::DowngradeToSelected:
        if (!selected)
            return tr("Select a revision first.");
        if (selected->state == RevisionState::Current)
            return tr("The database is at the selected revision.");
        return selected->state == RevisionState::Applied ? QString() : tr("The selected revision is not applied.");
    default: return {};
    }
}

} // namespace

QString Situation::forbids(Wish wish) const
{
    if (mode == Mode::Viewer)
        return meditrack::tr("You are in viewer mode, which only looks. Choose another one in the menu View → Mode.");
    if (mode != Mode::Developer && isForDevelopers(wish))
        return orDeveloper(meditrack::tr("This is for those who write the scripts."));
    return snapshot ? byRights(snapshot->state, wish) : QString();
}

QString Situation::whyNot(Wish wish, const QString &selected) const
{
    if (!snapshot)
        return meditrack::tr("Open a database first.");
    if (const QString reason = forbids(wish); !reason.isEmpty())
        return reason;
    if (isBusy)
        return meditrack::tr("Something is at work already: wait for it, or cancel it.");
    if (const QString reason = byState(*snapshot, wish, snapshot->find(selected)); !reason.isEmpty())
        return reason;
    if (wish == Wish::DowngradeToSelected && mode != Mode::Developer && isFarBack(*snapshot, selected))
        return orDeveloper(meditrack::tr("This would take back several revisions at once. Go back one step at a time."));
    return {};
}

namespace wording {

QString word(Mode mode)
{
    switch (mode) {
    case Mode::Viewer: return tr("Viewer");
    case Mode::Operator: return tr("Operator");
    case Mode::Developer: return tr("Developer");
    }
    return {};
}

QString meaning(Mode mode)
{
    switch (mode) {
    case Mode::Viewer: return tr("Only looks: nothing can be changed from this window");
    case Mode::Operator: return tr("Upgrades, goes back a step, backs up, restores, exports and imports");
    case Mode::Developer: return tr("Also writes and merges revisions, stamps, goes back many steps, and sees SQL first");
    }
    return {};
}

} // namespace wording

} // namespace meditrack
