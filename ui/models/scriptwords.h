// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/questions.h"
#include "scriptjobs.h"

namespace meditrack::wording {

/// Who applied it and who took it back, a line each; that it is not recorded, where it is applied and nobody knows.
QStringList recordOf(const RevisionRecord &record, RevisionState state);
/// Before a stamp: what the version table says, what it would say, and what would be believed.
Question stampQuestion(const Snapshot &snapshot, const StampPlan &plan);
QString stamped(const StampPlan &plan, const QString &backup);
/// Before what an interrupted batch has left is put right.
Question cleanUpQuestion(const Snapshot &snapshot);
QString cleanedUp(const std::vector<BatchLeftover> &leftovers, const QString &backup);
/// "dose was being made anew when something stopped it."
QString interrupted(const std::vector<BatchLeftover> &leftovers);
/// Before a revision is written. The message is asked for beside it.
Question revisionQuestion(const Snapshot &snapshot);
Question mergeQuestion(const Snapshot &snapshot);

} // namespace meditrack::wording
