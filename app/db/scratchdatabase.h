// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgresserver.h"

namespace meditrack {

/// How the names of such databases begin: those of test restores and rehearsals, and those that a schema is worked out in.
inline const QString verifyPrefix = QStringLiteral("meditrack_verify_");
inline const QString scratchPrefix = QStringLiteral("meditrack_scratch_");

/// A database of our own on a server, for a while: empty at first, and gone with this object. What a killed program leaves of it
/// is found by its name (PostgresServer::marked()).
class ScratchDatabase
{
public:
    /// On the server of the URL. like: encoding, locale and so on; its name, comment, settings and privileges do not count.
    /// Throws Error (PermissionDenied) where this user may not create databases, (Unsupported) for a locale that the server has not.
    ScratchDatabase(const QString &prefix, const DatabaseUrl &url, PostgresDatabase like, Progress &progress);
    ~ScratchDatabase();
    ScratchDatabase(const ScratchDatabase &) = delete;
    ScratchDatabase &operator=(const ScratchDatabase &) = delete;

    PostgresServer &server() { return m_server; }
    const QString &name() const { return m_name; }
    DatabaseUrl url() const { return m_server.urlOf(m_name); }

private:
    DatabaseUrl m_of;
    Progress &m_progress;
    PostgresServer m_server;
    QString m_name;
};

} // namespace meditrack
