// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restorepreviewer.h"
#include "db/postgresserver.h"

namespace meditrack {

/// A restore into a PostgreSQL database.
class PostgresPreviewer final : public RestorePreviewer
{
public:
    using RestorePreviewer::RestorePreviewer;

protected:
    void look() override;

private:
    void reachServer();
    void chooseSource();
    bool takeKept();
    void unpack();
    void readNow();
    void judgeWay();
    void foreseeInPlace();
    void judgeSessions();
    void tellLeftovers();

    std::optional<PostgresServer> m_server; ///< empty: there is no way beside the database
    bool m_isThere = true;
};

/// A server's database as one side of a restore. Counts its rows; a moment of its own.
RestoreSide readServerSide(const DatabaseUrl &url, const Config &config, Progress &progress, QStringList &warnings);

} // namespace meditrack
