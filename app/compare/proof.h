// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

namespace meditrack {

/// What a revision that was written for a comparison really does.
struct Proof
{
    std::vector<Difference> left; ///< what it does not change, or does not change back: found → as it should be
    QString failure; ///< what running it came to; empty = it runs, up and down
};

/// Runs the revision up and down on a scratch database without rows and compares what it makes: the one of the comparison, or a new one.
/// revision: what was written on top of all heads. Throws Error for what is no fault of the script, such as PermissionDenied, and Unsupported where it cannot be tried.
Proof prove(const Comparison &comparison, const CompareSettings &settings, const QString &revision, Progress &progress);

} // namespace meditrack
