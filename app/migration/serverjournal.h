// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"
#include "core/progress.h"

#include <QByteArrayList>

namespace meditrack {

/// The lines of a server database's journal: the table meditrack.journal, in a schema of its own, which Alembic's
/// autogenerate does not look into unless it is told to look into all of them (DatabaseUrl::isComparedWhole). Each call makes a connection of its own, so that a line stays whatever becomes of
/// the transaction that it tells of, and of whether its command was stopped.
class ServerJournal
{
public:
    explicit ServerJournal(const DatabaseUrl &url);

    static QString place() { return QStringLiteral("meditrack.journal"); }
    enum class Missing { Make, LeaveOut };
    /// missing: what becomes of schema and table that are not there; false: nothing was written. asked: for a password, and for nothing else. Throws Error: PermissionDenied
    /// and ReadOnly for a user who may not.
    bool append(const QByteArray &line, Progress &asked, Missing missing = Missing::Make) const;
    /// In the order of writing; none if there is no journal. Throws Error.
    QByteArrayList lines(Progress &asked) const;

    /// From now on a server that does not answer is left alone as soon as libpq allows.
    void hurry();

    /// Where the lines go for a user who may not write there: in the user's own data folder.
    QString fallbackPath() const;

private:
    DatabaseUrl m_url;
};

} // namespace meditrack
