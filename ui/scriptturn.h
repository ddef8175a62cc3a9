// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QCoreApplication>

namespace meditrack {

/// The right to run scripts. There is one Python in the process, which serves one run at a time (migration/scripthost.h), and
/// each tab has a worker: who comes second waits, tells so, and can be cancelled.
class ScriptTurn
{
    Q_DECLARE_TR_FUNCTIONS(meditrack::ScriptTurn)
public:
    /// Throws Error (Cancelled).
    explicit ScriptTurn(Progress &progress);
    ~ScriptTurn(); ///< on the same thread
    ScriptTurn(const ScriptTurn &) = delete;
    ScriptTurn &operator=(const ScriptTurn &) = delete;
};

} // namespace meditrack
