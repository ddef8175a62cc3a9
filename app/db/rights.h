// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace meditrack {

/// What somebody may want to do with a database, besides looking at it.
enum class Deed {
    Backup, ///< reads everything
    Move, ///< upgrade, downgrade, stamp
    Restore,
    Import,
};

/// What may be done with a database and why the rest may not, found out before anything is begun. It promises nothing: what
/// a script does may need more than its version table.
struct Rights
{
    QString readOnly; ///< why nothing at all may be written; empty: something may
    // Why not, one sentence; empty: it may be done.
    QString backup;
    QString move;
    QString restore;
    QString import;
    QString advice; ///< what to do about it

    const QString &whyNot(Deed deed) const;
    /// Throws Error (ReadOnly, PermissionDenied) if it may not be done.
    void require(Deed deed) const;
    /// Nothing may be written any more, for this reason, which goes before all others.
    void forbidWriting(const QString &reason, const QString &whatToDo);

    bool operator==(const Rights &) const = default;
};

/// Of a SQLite file: what the URL and the file system say; nothing is opened.
Rights fileRights(const DatabaseUrl &url);

/// Of whatever the connection leads to; the version table decides who may move a server's database. Throws what Connection does.
Rights rightsIn(Connection &connection, const QString &versionSchema, const QString &versionTable);

} // namespace meditrack
