// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptturn.h"

#include "core/error.h"

#include <mutex>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

std::timed_mutex scriptsTurn;

} // namespace

ScriptTurn::ScriptTurn(Progress &progress)
{
    if (scriptsTurn.try_lock())
        return;
    const QString what = tr("Waiting for the scripts of another tab");
    progress.report(event::Advance{what, 0, -1, event::Advance::Unit::Milliseconds});
    while (!scriptsTurn.try_lock_for(std::chrono::milliseconds(50))) {
        if (progress.cancelled())
            throw Error(ErrorCode::Cancelled, tr("Cancelled while the scripts of another tab ran")).means(tr("Nothing was run and nothing has been changed."));
    }
    progress.report(event::Advance{what, 1, 1, event::Advance::Unit::Milliseconds});
}

ScriptTurn::~ScriptTurn()
{
    scriptsTurn.unlock();
}

} // namespace meditrack
