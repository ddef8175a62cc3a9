// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "advice/letter.h"
#include "models/questions.h"
#include "models/runmodels.h"

namespace meditrack {

/// A run before it begins, as it is shown: what each step does, what goes with it, what is done for safety.
struct Review
{
    struct Step
    {
        QString revision;
        QString doc;
        QString shortly = {}; ///< in one line
        QStringList sentences = {}; ///< empty: not known (yet)
        wording::Finding undo = {}; ///< no chip: not known
        QStringList risks = {}; ///< sentences; those of what goes for good first
        bool losesData = false; ///< known without a rehearsal
        QString sql = {}; ///< empty: not known
        double expected = -1; ///< seconds, as measured on a copy
    };
    Outlook outlook; ///< what is run: its move and options
    QString title; ///< "Upgrade by 3 updates"
    QString caption;
    std::vector<Step> steps;
    wording::Comparison lost; ///< what would go; no columns: nothing, as far as is known
    QString exportText; ///< on a box to tick; empty: nothing to export
    std::vector<wording::Finding> promises; ///< what is done for safety, and what to look out for
    QString yes; ///< verb on the button
    QString no;
    bool isDestructive = false;

    const Move &move() const { return outlook.preview.move; }
    int riskiest() const; ///< the step to look at first; -1 = none
    bool isTried() const { return outlook.preview.rehearsal.has_value(); }
};

/// An upgrade of which nothing but the scripts is known. target: "heads" or a full id.
Review reviewOf(const Snapshot &snapshot, const QString &target);
Review reviewOf(const Snapshot &snapshot, const Outlook &outlook);

} // namespace meditrack
