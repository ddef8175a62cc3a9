// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/databaseurl.h"

#include <QByteArrayList>

namespace meditrack {

/// The lines of a server database's journal: the table meditrack.journal, in a schema of its own, which Alembic's
/// autogenerate does not look into. Each call makes a connection of its own, so that a line stays whatever becomes of
/// the transaction that it tells of.
class ServerJournal
{
public:
    explicit ServerJournal(const DatabaseUrl &url);

    static QString place() { return QStringLiteral("meditrack.journal"); }
    /// Makes schema and table if they are not there. Throws Error: PermissionDenied and ReadOnly for a user who may not.
    void append(const QByteArray &line) const;
    /// In the order of writing; none if there is no journal. Throws Error.
    QByteArrayList lines() const;

    /// Where the lines go for a user who may not write there: in the user's own data folder.
    QString fallbackPath() const;

private:
    DatabaseUrl m_url;
};

} // namespace meditrack
