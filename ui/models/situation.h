// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

namespace meditrack {

/// What somebody at the window wants to do, as they have chosen it for themselves. What a database lets them do are its rights.
enum class Mode {
    Viewer, ///< looks
    Operator, ///< moves, backs up, restores
    Developer, ///< writes the history, too
};

/// What somebody may ask for, besides looking.
enum class Wish { Backup, Restore, Import, Export, TidyBackups, Upgrade, UpgradeToSelected, DowngradeOne, DowngradeToSelected, Stamp, NewRevision, Merge, CleanUp };

/// What decides what may be done. The only place that knows: menus, pages and the session ask it. Pure.
struct Situation
{
    SnapshotPtr snapshot = {}; ///< null: no database is open
    Mode mode = Mode::Operator;
    bool isBusy = false;

    /// Why this person may not do it with this database at all, by their mode or by their rights; empty: they may.
    QString forbids(Wish wish) const;
    /// Why it cannot be done now, for a tool tip; empty: it can. selected: a full id, or nothing.
    QString whyNot(Wish wish, const QString &selected = {}) const;
    bool allows(Wish wish, const QString &selected = {}) const { return whyNot(wish, selected).isEmpty(); }
};

namespace wording {

QString word(Mode mode); ///< "Viewer"
QString meaning(Mode mode); ///< what it is for, in a sentence

} // namespace wording

} // namespace meditrack
