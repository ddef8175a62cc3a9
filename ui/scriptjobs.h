// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginejobs.h"
#include "migration/revisionrecord.h"
#include "models/revisiontext.h"

namespace meditrack {

/// Who applied each revision, by id.
using Records = QHash<QString, RevisionRecord>;
using RecordsPtr = std::shared_ptr<const Records>;

/// Another word in the version table, before it is written there.
struct StampPlan
{
    QString target; ///< full id
    Plan plan; ///< empty: it is there already
    QStringList before; ///< rows of the version table
    QStringList after;
    QStringList believed; ///< would be taken as applied, though their scripts have not run
    QStringList forgotten; ///< would be taken as not applied, though what they have made stays
};

/// A revision that is to be written.
struct RevisionDraft
{
    QString message;
    QString parent; ///< full id; empty: all heads are merged
    bool isBranch = false; ///< the parent has children already
};

/// What came of it.
struct WrittenRevision
{
    QString id;
    QString path; ///< absolute
    QStringList remarks; ///< sentences
};

/// The work of the window's jobs around scripts: on the worker, each with connections of its own. All throw Error.
namespace scriptjobs {

/// A revision's upgrade as --sql writes it. Runs its script, so nobody may have withheld their trust (folder and digest).
QString sql(const OpenRequest &request, const HistoryEntry &entry, RevisionText dialect, const QHash<QString, QByteArray> &trusted, Progress &progress);
StampPlan planStamp(const OpenRequest &request, const QString &target, Progress &progress);
/// With a backup before, whose path it gives; empty: there is no database yet. Refuses if it would not be what was planned any more.
QString stamp(const OpenRequest &request, const StampPlan &plan, Progress &progress);
/// Puts right what an interrupted batch has left; gives the path of the backup that is made before.
QString cleanUp(const OpenRequest &request, const std::vector<BatchLeftover> &wanted, Progress &progress);
/// As `meditrack revision` and `meditrack merge` write it. The hooks of a project are programs: they run where its scripts may.
WrittenRevision write(const OpenRequest &request, const RevisionDraft &draft, const QHash<QString, QByteArray> &trusted, Progress &progress);

} // namespace scriptjobs

} // namespace meditrack
