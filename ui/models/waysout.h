// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QList>

namespace meditrack {

/// What somebody can do about an error.
enum class WayOut { OpenFile, OpenProject, Connect, ReadAgain, Restore, Merge, History, Script, Folder, Tidy, AcceptRows, LiftReadOnly, CleanUp, Programs, CopyAdvice, CopyReport };

/// What there is to do something with, as far as a way out needs to know.
struct Surroundings
{
    bool isOpen = false; ///< a database is shown
    bool isRestorable = false; ///< a backup can be put in the place of what was asked for
    bool isServer = false;
    QString folder = {}; ///< of the database's file; empty: it has none
    bool isChosenReadOnly = false; ///< by whoever opened it, who may change their mind
    bool hasLeftovers = false; ///< of an interrupted batch, and somebody who may put it right
    bool mayMerge = false; ///< there are heads to merge, and somebody who may
};

struct ErrorPage
{
    QString retry; ///< on the button that tries the same again
    QList<WayOut> ways; ///< the likeliest first; at least one
};

/// The one place that decides which buttons go with an error.
ErrorPage pageOf(const Error &error, const Surroundings &where);

namespace wording {

QString wayOut(WayOut way); ///< the text of its button
QString nameOf(WayOut way); ///< of the button, for tests: "wayRestore"

} // namespace wording

} // namespace meditrack
